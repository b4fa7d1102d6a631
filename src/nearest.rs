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

/// The nearest of the names.
pub(crate) fn nearest<'k>(name: &str, names: impl Iterator<Item = &'k str>) -> Option<String> {
    let mut nearest = Nearest::new(name);
    for known in names {
        nearest.offer(known);
    }
    nearest.found()
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour; case is none of them.
fn distance(from: &str, to: &str) -> usize {
    let letters = |name: &str| -> Vec<char> { name.chars().map(|char| char.to_ascii_lowercase()).collect() };
    let (from, to) = (letters(from), letters(to));
    let mut rows = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let same = from[i - 1] == to[j - 1];
                let mut best =
                    (rows[i - 1][j - 1] + usize::from(!same)).min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[from.len()][to.len()]
}
