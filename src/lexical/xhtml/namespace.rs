//! Which names of a narrative are in the XHTML namespace.

use std::collections::HashMap;

const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The namespace declarations in scope, as far as they matter here: whether they are for XHTML.
#[derive(Default)]
pub(super) struct Namespaces<'a> {
    default_is_xhtml: bool,
    prefixes: HashMap<&'a str, bool>,
    /// What to restore at the end of an element, innermost last.
    replaced: Vec<Replaced<'a>>,
}

struct Replaced<'a> {
    /// How many elements are open around the one with the declaration.
    depth: usize,
    /// The prefix, empty for the default namespace.
    prefix: &'a str,
    before: Option<bool>,
}

impl<'a> Namespaces<'a> {
    /// Whether names with this prefix, empty for none, are XHTML; `None` when the prefix is not declared.
    pub(super) fn is_xhtml(&self, prefix: &str) -> Option<bool> {
        match prefix {
            "" => Some(self.default_is_xhtml),
            "xml" => Some(false),
            _ => self.prefixes.get(prefix).copied(),
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
            self.replaced.push(Replaced { depth, prefix: "", before: Some(before) });
        }
    }

    /// Takes up `xmlns:prefix="value"` of an element with `depth` open ones around it.
    pub(super) fn declare(&mut self, prefix: &'a str, value: &str, depth: usize) {
        let before = self.prefixes.insert(prefix, value == XHTML);
        if depth > 0 {
            self.replaced.push(Replaced { depth, prefix, before });
        }
    }

    /// Ends the scope of an element with `depth` open ones around it.
    pub(super) fn leave(&mut self, depth: usize) {
        while let Some(last) = self.replaced.pop_if(|last| last.depth == depth) {
            match (last.prefix, last.before) {
                ("", before) => self.default_is_xhtml = before.unwrap_or_default(),
                (prefix, Some(before)) => {
                    self.prefixes.insert(prefix, before);
                }
                (prefix, None) => {
                    self.prefixes.remove(prefix);
                }
            }
        }
    }
}
