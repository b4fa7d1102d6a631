//! The nearest known name to one that is not known.

use crate::table::{TypeDef, TypeRef};

/// The name of a member of `def` that differs from `name` by a slip: two letters at most, or case.
pub(crate) fn member(def: &TypeDef, name: &str) -> Option<String> {
    let spellings = def.elements.iter().flat_map(|element| match element.ty {
        TypeRef::Choice(variants) => {
            variants.iter().map(|variant| format!("{}{}", element.name, variant.suffix)).collect()
        }
        _ => vec![element.name.to_owned()],
    });
    let resource_type = def.is_resource().then(|| "resourceType".to_owned());
    nearest(name, spellings.chain(resource_type))
}

/// The nearest of the names, if it is near.
pub(crate) fn nearest(name: &str, names: impl Iterator<Item = String>) -> Option<String> {
    if name.len() > 64 {
        return None;
    }
    let most = if name.len() < 5 { 1 } else { 2 };
    let length = name.chars().count();
    names
        .filter(|known| known.len().abs_diff(length) <= most)
        .map(|known| (if known.eq_ignore_ascii_case(name) { 0 } else { distance(name, &known) }, known))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
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
