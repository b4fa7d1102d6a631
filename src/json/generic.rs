//! The JSON form that FHIR asks of every resource, for those of types that this crate does not model.

use super::read::DEPTH;
use super::scan::{Scanner, Token, kind_of};
use crate::code::IssueSeverity;
use crate::error::Error;
use crate::issue::{Issue, Position};
use crate::path::Path;
use crate::texts::{ROOT, Texts};

type Found<'f> = &'f mut dyn FnMut(Issue) -> Result<(), Error>;

/// Reports what breaks FHIR's JSON form in `text`, which is JSON: repeated names, nulls, empty objects and arrays,
/// arrays in arrays, and lists whose partner has another length. Positions count from the start of `text`.
pub(crate) fn check(text: &str, path: &Path<'_>, found: Found<'_>) -> Result<(), Error> {
    let mut scan = Scanner::new(text);
    match scan.byte() {
        Some(b'{') => object(&mut scan, 0, path, found),
        _ => Ok(()),
    }
}

fn report(rule: &'static str, offset: usize, path: &Path<'_>, message: String, found: Found<'_>) -> Result<(), Error> {
    let issue = Issue::new(IssueSeverity::Error, rule, path.to_string(), message);
    found(Issue { position: Some(Position { line: 0, column: 0, offset }), ..issue })
}

fn object(scan: &mut Scanner<'_>, depth: usize, path: &Path<'_>, found: Found<'_>) -> Result<(), Error> {
    let start = scan.pos;
    if scan.take_empty(b'}') {
        return report("ele-1", start, path, "expected an object with members, found an empty one".to_owned(), found);
    }
    if depth >= DEPTH {
        let _ = scan.skip();
        return Ok(());
    }
    scan.pos += 1;
    // Of each member one more than it has items, if it is an array; else 0.
    let mut members = Texts::default();
    while let Ok(name) = scan.key() {
        let name = shown(&name);
        let path = path.element(name.strip_prefix("_").unwrap_or(&name));
        let at = scan.pos;
        let Ok(first) = scan.token("") else { break };
        let count = match first {
            b'[' => array(scan, depth + 1, !name.starts_with("_"), &path, found)? + 1,
            b'{' => {
                object(scan, depth + 1, &path, found)?;
                0
            }
            b'n' => {
                report("json-format", scan.pos, &path, "expected a value, found null".to_owned(), found)?;
                let _ = scan.skip();
                0
            }
            _ => {
                let _ = scan.skip();
                0
            }
        };
        let partner = name.strip_prefix("_").map_or_else(|| format!("_{name}"), str::to_owned);
        if let (1.., Some(other @ 1..)) = (count, members.get(ROOT, &partner))
            && count != other
        {
            let message = "expected as many items as in the partner with or without \"_\"".to_owned();
            report("primitive-extension", at, &path, message, found)?;
        }
        if members.contains(&name) {
            report("json-format", at, &path, "expected each member once, found it again".to_owned(), found)?;
        } else {
            members.set(name.clone(), count);
        }
        if scan.token("").is_ok_and(|byte| byte == b',') {
            scan.pos += 1;
        } else {
            break;
        }
    }
    let _ = scan.take(b'}', "");
    Ok(())
}

/// Reports on an array and counts its items.
fn array(
    scan: &mut Scanner<'_>,
    depth: usize,
    is_value: bool,
    path: &Path<'_>,
    found: Found<'_>,
) -> Result<usize, Error> {
    let start = scan.pos;
    if scan.take_empty(b']') {
        report("json-format", start, path, "expected an array with items, found an empty one".to_owned(), found)?;
        return Ok(0);
    }
    scan.pos += 1;
    let (mut count, mut objects, mut null) = (0, false, None);
    while let Ok(first) = scan.token("") {
        let path = path.item(count);
        match first {
            b'{' => {
                objects = true;
                object(scan, depth + 1, &path, found)?;
            }
            b'[' => {
                let message = format!("expected no array in an array, found {}", kind_of(first));
                report("type", scan.pos, &path, message, found)?;
                let _ = scan.skip();
            }
            _ => {
                if first == b'n' && null.is_none() {
                    null = Some((count, scan.pos));
                }
                let _ = scan.skip();
            }
        }
        count += 1;
        if scan.token("").is_ok_and(|byte| byte == b',') {
            scan.pos += 1;
        } else {
            break;
        }
    }
    let _ = scan.take(b']', "");
    if let (true, true, Some((at, offset))) = (is_value, objects, null) {
        report("json-format", offset, &path.item(at), "expected an object, found null".to_owned(), found)?;
    }
    Ok(count)
}

fn shown(name: &Token<'_>) -> String {
    name.decode().map_or_else(|_| name.raw.to_owned(), std::borrow::Cow::into_owned)
}
