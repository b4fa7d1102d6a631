//! `Scope`: what the rules of a resource as a whole need to know.

use std::rc::Rc;

use crate::resource::Resource;
use crate::texts::{ROOT, Texts};

/// The resource that is being walked, and those around it and in it.
#[derive(Default)]
pub(super) struct Scope<'v> {
    /// The resources contained in the outermost one.
    pub(super) contained: &'v [Resource],
    /// Whether there is an outermost resource; a datatype alone has none, and no local reference can be judged in it.
    pub(super) has_root: bool,
    /// Whether the resource is contained in another one.
    pub(super) is_contained: bool,
    /// The ids of elements that were seen, of which most resources have none.
    pub(super) ids: Option<Texts<'v>>,
    /// Which contained resource has which id, where there are many of them.
    by_id: Option<Rc<Texts<'static>>>,
}

/// Among so many contained resources one is found by looking at each.
const FEW: usize = 16;

impl<'v> Scope<'v> {
    /// The scope of a resource that contains those.
    pub(super) fn around(contained: &'v [Resource]) -> Self {
        let by_id = if contained.len() > FEW { Some(Rc::new(by_id(contained))) } else { None };
        Scope { contained, has_root: true, by_id, ..Scope::default() }
    }

    /// The scope of a resource that is contained in the one of this scope.
    pub(super) fn inside(&self) -> Self {
        let by_id = self.by_id.clone();
        Scope { contained: self.contained, has_root: true, is_contained: true, by_id, ids: None }
    }

    /// The contained resource with that id.
    #[inline(never)]
    pub(super) fn find(&self, id: &str) -> Option<&'v Resource> {
        match &self.by_id {
            Some(by_id) => self.contained.get(by_id.get(ROOT, id)?),
            None => {
                for resource in self.contained {
                    if matches!(resource.id(), Some(held) if *held == *id) {
                        return Some(resource);
                    }
                }
                None
            }
        }
    }
}

/// Which of the resources has which id: the first where there are several.
fn by_id(contained: &[Resource]) -> Texts<'static> {
    let mut by_id = Texts::default();
    for (at, resource) in contained.iter().enumerate() {
        if let Some(id) = resource.id()
            && !by_id.contains(id.as_str())
        {
            by_id.set(id.as_str().to_owned(), at);
        }
    }
    by_id
}
