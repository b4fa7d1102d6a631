//! The nearest known name to one that is not known: for the library and the program, each with this file as a module.

/// The nearest of the names, if it differs by a slip: two letters at most, or case.
pub(crate) fn nearest(name: &str, names: impl Iterator<Item = String>) -> Option<String> {
    if name.len() > 64 {
        return None;
    }
    let most = if name.len() < 5 { 1 } else { 2 };
    let length = name.chars().count();
    names
        .filter(|known| known.len().abs_diff(length) <= most)
        .map(|known| (distance(name, &known), known))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
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
