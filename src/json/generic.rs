//! The JSON form that FHIR asks of every resource, for those of types that this crate does not model.

use super::read::DEPTH;
use super::scan::Scanner;
use crate::code::IssueSeverity;
use crate::issue::{Issue, Position};
use crate::path::Path;
use crate::texts::{ROOT, Texts};

/// What breaks FHIR's JSON form in `text`, which is JSON: repeated names, nulls, empty objects and arrays, arrays in
/// arrays, and lists whose partner has another length. Positions count from the start of `text`.
///
/// Where one is enough, little is looked at behind the first.
pub(crate) fn check(text: &str, path: &Path<'_>, is_one_enough: bool) -> Vec<Issue> {
    let mut form = Form { scan: Scanner::new(text), is_one_enough, issues: Vec::new() };
    if form.scan.byte() == Some(b'{') {
        form.object(0, path);
    }
    form.issues
}

/// A look at the form of one text.
struct Form<'t> {
    scan: Scanner<'t>,
    is_one_enough: bool,
    issues: Vec<Issue>,
}

impl Form<'_> {
    #[inline(never)]
    fn report(&mut self, rule: &'static str, offset: usize, path: &Path<'_>, message: &'static str) {
        let issue = Issue::new(IssueSeverity::Error, rule, path.expression(), message);
        self.issues.push(Issue { position: Some(Position { line: 0, column: 0, offset }), ..issue });
    }

    /// Whether a value is left to look at, and what it begins with.
    fn next(&mut self) -> Option<u8> {
        if self.is_one_enough && !self.issues.is_empty() { None } else { self.scan.token("").ok() }
    }

    /// Goes over the comma behind an item or a member, if there is one.
    fn more(&mut self) -> bool {
        let is_comma = matches!(self.scan.token(""), Ok(b','));
        self.scan.pos += usize::from(is_comma);
        is_comma
    }

    fn object(&mut self, depth: usize, path: &Path<'_>) {
        let start = self.scan.pos;
        if self.scan.take_empty(b'}') {
            return self.report("ele-1", start, path, "expected an object with members, found an empty one");
        }
        if depth >= DEPTH {
            let _ = self.scan.skip();
            return;
        }
        self.scan.pos += 1;
        // Of each member one more than it has items, if it is an array; else 0.
        let mut members = Texts::default();
        while let Ok(token) = self.scan.key() {
            let name = token.shown();
            let (plain, is_value) = match name.strip_prefix("_") {
                Some(plain) => (plain, false),
                None => (&*name, true),
            };
            let path = path.element(plain);
            let at = self.scan.pos;
            let Some(first) = self.next() else { break };
            let count = match first {
                b'[' => self.array(depth + 1, is_value, &path) + 1,
                b'{' => {
                    self.object(depth + 1, &path);
                    0
                }
                _ => {
                    if first == b'n' {
                        self.report("json-format", at, &path, "expected a value, found null");
                    }
                    let _ = self.scan.skip();
                    0
                }
            };
            let partner = if is_value { members.get(ROOT, &format!("_{plain}")) } else { members.get(ROOT, plain) };
            if let (1.., Some(other @ 1..)) = (count, partner)
                && count != other
            {
                let message = "expected as many items as in the partner with or without \"_\"";
                self.report("primitive-extension", at, &path, message);
            }
            if members.contains(&name) {
                self.report("json-format", at, &path, "expected each member once, found it again");
            } else {
                members.set(name, count);
            }
            if !self.more() {
                break;
            }
        }
        let _ = self.scan.take(b'}', "");
    }

    /// Looks at an array and counts its items.
    fn array(&mut self, depth: usize, is_value: bool, path: &Path<'_>) -> usize {
        let start = self.scan.pos;
        if self.scan.take_empty(b']') {
            self.report("json-format", start, path, "expected an array with items, found an empty one");
            return 0;
        }
        self.scan.pos += 1;
        let (mut count, mut objects, mut null) = (0, false, None);
        while let Some(first) = self.next() {
            let path = path.item(count);
            if first == b'{' {
                objects = true;
                self.object(depth + 1, &path);
            } else {
                if first == b'[' {
                    self.report("type", self.scan.pos, &path, "expected no array in an array, found an array");
                } else if first == b'n' && null.is_none() {
                    null = Some((count, self.scan.pos));
                }
                let _ = self.scan.skip();
            }
            count += 1;
            if !self.more() {
                break;
            }
        }
        let _ = self.scan.take(b']', "");
        if let (true, true, Some((at, offset))) = (is_value, objects, null) {
            self.report("json-format", offset, &path.item(at), "expected an object, found null");
        }
        count
    }
}
