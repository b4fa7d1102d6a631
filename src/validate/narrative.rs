//! Narratives: the XHTML of `Narrative.div`.

use super::judge::told;
use super::walk::Walk;
use crate::lexical::xhtml;
use crate::path::Path;

/// Judges the text of a `div`. The first problem of each rule is enough to say what is wrong.
pub(super) fn check(walk: &mut Walk<'_>, text: &str, path: &Path<'_>) {
    let mut rules: [Option<&'static str>; 3] = [None; 3];
    xhtml::check(text, &mut |fault| {
        let rule = fault.rule();
        for place in &mut rules {
            match place {
                Some(known) if *known == rule => return,
                Some(_) => {}
                None => {
                    *place = Some(rule);
                    break;
                }
            }
        }
        walk.error(rule, path, told(&fault));
    });
}
