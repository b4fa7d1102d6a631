//! Narratives: the XHTML of `Narrative.div`.

use super::walk::Walk;
use crate::lexical::xhtml;
use crate::path::Path;

/// Judges the text of a `div`. The first problem of each rule is enough to say what is wrong.
pub(super) fn check(walk: &mut Walk<'_>, text: &str, path: &Path<'_>) {
    let mut told: [Option<&'static str>; 3] = [None; 3];
    xhtml::check(text, &mut |fault| {
        let rule = fault.rule();
        if told.contains(&Some(rule)) {
            return;
        }
        if let Some(place) = told.iter_mut().find(|place| place.is_none()) {
            *place = Some(rule);
        }
        walk.error(rule, path, fault.to_string());
    });
}
