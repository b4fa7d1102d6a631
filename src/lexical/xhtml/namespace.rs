//! Which names of a narrative are in the XHTML namespace.

use crate::texts::{ROOT, Texts};

const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// What a prefix stands for: no longer for anything, for XHTML, for another namespace.
const NOTHING: usize = 0;
const OURS: usize = 1;
const OTHER: usize = 2;

/// The number of a namespace.
fn number(is_xhtml: bool) -> usize {
    if is_xhtml { OURS } else { OTHER }
}

/// The namespace declarations in scope, as far as they matter here: whether they are for XHTML.
#[derive(Default)]
pub(super) struct Namespaces<'a> {
    default_is_xhtml: bool,
    /// What each prefix stands for.
    prefixes: Texts<'a>,
    /// What to restore at the end of an element, innermost last.
    replaced: Vec<Replaced<'a>>,
}

struct Replaced<'a> {
    /// How many elements are open around the one with the declaration.
    depth: usize,
    /// The prefix, empty for the default namespace.
    prefix: &'a str,
    before: usize,
}

impl<'a> Namespaces<'a> {
    /// Whether names with this prefix, empty for none, are XHTML; `None` when the prefix is not declared.
    pub(super) fn is_xhtml(&self, prefix: &str) -> Option<bool> {
        match prefix {
            "" => Some(self.default_is_xhtml),
            "xml" => Some(false),
            _ => match self.prefixes.get(ROOT, prefix) {
                None | Some(NOTHING) => None,
                Some(number) => Some(number == OURS),
            },
        }
    }

    /// Whether names without a prefix are XHTML.
    pub(super) fn default_is_xhtml(&self) -> bool {
        self.default_is_xhtml
    }

    /// Takes up `xmlns="value"` of an element with `depth` open ones around it.
    pub(super) fn declare_default(&mut self, value: &str, depth: usize) {
        let before = self.default_is_xhtml;
        self.default_is_xhtml = value == XHTML;
        // Nothing comes after the outermost element.
        if depth > 0 && self.default_is_xhtml != before {
            self.replaced.push(Replaced { depth, prefix: "", before: number(before) });
        }
    }

    /// Takes up `xmlns:prefix="value"` of an element with `depth` open ones around it.
    pub(super) fn declare(&mut self, prefix: &'a str, value: &str, depth: usize) {
        let before = self.prefixes.set(prefix, number(value == XHTML)).unwrap_or(NOTHING);
        if depth > 0 {
            self.replaced.push(Replaced { depth, prefix, before });
        }
    }

    /// Ends the scope of an element with `depth` open ones around it.
    pub(super) fn leave(&mut self, depth: usize) {
        while let Some(last) = self.replaced.last()
            && last.depth == depth
        {
            if last.prefix.is_empty() {
                self.default_is_xhtml = last.before == OURS;
            } else {
                self.prefixes.set(last.prefix, last.before);
            }
            self.replaced.pop();
        }
    }
}
