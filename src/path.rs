//! `Path`: where an engine is, as a chain of frames on the stack that is rendered only when somebody asks.

/// A place in a value, from the type down.
#[derive(Clone, Copy)]
pub(crate) struct Path<'p> {
    up: Option<&'p Path<'p>>,
    step: Step<'p>,
}

/// One step of a path.
#[derive(Clone, Copy)]
pub(crate) enum Step<'p> {
    /// An element, or the type at the root.
    Name(&'p str),
    /// One of an element's repetitions.
    Item(usize),
}

impl<'p> Path<'p> {
    pub(crate) const fn root(name: &'p str) -> Self {
        Path { up: None, step: Step::Name(name) }
    }

    pub(crate) const fn element(&'p self, name: &'p str) -> Path<'p> {
        Path { up: Some(self), step: Step::Name(name) }
    }

    pub(crate) const fn item(&'p self, index: usize) -> Path<'p> {
        Path { up: Some(self), step: Step::Item(index) }
    }

    /// Whether this is the root.
    pub(crate) const fn is_root(&self) -> bool {
        self.up.is_none()
    }

    /// The root alone.
    pub(crate) fn to_root(self) -> Path<'p> {
        let mut at = self;
        while let Some(up) = at.up {
            at = *up;
        }
        at
    }

    /// The steps from the root down.
    pub(crate) fn steps(&self) -> Vec<Step<'p>> {
        // Room for as many as there nearly always are.
        let (mut steps, mut at) = (Vec::with_capacity(16), Some(self));
        while let Some(path) = at {
            steps.push(path.step);
            at = path.up;
        }
        steps.reverse();
        steps
    }

    /// The path as a FHIRPath expression: `Communication.payload[0].content`.
    #[inline(never)]
    pub(crate) fn expression(&self) -> String {
        let steps = self.steps();
        // Room for nearly all: to enlarge a text, threads that check would wait for each other in the allocator.
        let mut text = String::with_capacity(16 * steps.len());
        for step in steps {
            match step {
                Step::Name(name) => {
                    if !text.is_empty() {
                        text.push('.');
                    }
                    text.push_str(name);
                }
                Step::Item(index) => {
                    text.push('[');
                    text.push_str(&index.to_string());
                    text.push(']');
                }
            }
        }
        text
    }
}
