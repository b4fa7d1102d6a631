//! From places in a value to places in its text: one pass over the text, and only where there are issues.

use crate::issue::{Issue, Position};

/// Counts the lines and columns of the issues' offsets and puts the issues into the order of the text.
pub(crate) fn order(text: &str, issues: &mut [Issue]) {
    issues.sort_by_key(|issue| issue.position.map_or(0, |position| position.offset));
    let (mut line, mut column, mut at) = (1, 1, 0);
    for issue in issues {
        let Some(position) = &mut issue.position else { continue };
        for byte in text.as_bytes().get(at..position.offset).unwrap_or_default() {
            if *byte == b'\n' {
                line += 1;
                column = 1;
            } else if *byte & 0xC0 != 0x80 {
                column += 1;
            }
        }
        at = at.max(position.offset);
        *position = Position { line, column, offset: position.offset };
    }
}
