//! The nearest known name to one that is not known: for the library and the program, each with this file as a module.

/// Looks for the name that is nearest to another, if it differs by a slip: two letters at most, or case.
pub(crate) struct Nearest<'n> {
    name: &'n str,
    /// The nearest so far, and how far it is.
    found: Option<(usize, String)>,
}

impl<'n> Nearest<'n> {
    pub(crate) fn new(name: &'n str) -> Self {
        Nearest { name, found: None }
    }

    /// Takes the name if it is nearer than those before.
    pub(crate) fn offer(&mut self, known: &str) {
        let most = if self.name.len() < 5 { 1 } else { 2 };
        if self.name.len() > 64 || known.len().abs_diff(self.name.chars().count()) > most {
            return;
        }
        let distance = distance(self.name, known);
        if distance <= most && self.found.as_ref().is_none_or(|(nearest, _)| distance < *nearest) {
            self.found = Some((distance, known.to_owned()));
        }
    }

    pub(crate) fn found(self) -> Option<String> {
        self.found.map(|(_, known)| known)
    }
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour; case is none of them.
fn distance(from: &str, to: &str) -> usize {
    let (from, to) = (letters(from), letters(to));
    let width = to.len() + 1;
    // What it takes from the first `i` letters to the first `j`, at `i * width + j`.
    let mut costs = vec![0; (from.len() + 1) * width];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            let at = i * width + j;
            costs[at] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = costs[at - width - 1] + usize::from(from[i - 1] != to[j - 1]);
                let mut best = changed.min(costs[at - width] + 1).min(costs[at - 1] + 1);
                if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                    best = best.min(costs[at - 2 * width - 2] + 1);
                }
                best
            };
        }
    }
    costs.last().copied().unwrap_or_default()
}

fn letters(name: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(name.len());
    for char in name.chars() {
        letters.push(char.to_ascii_lowercase());
    }
    letters
}
