//! Media types: BCP 13 by its grammar.

use super::text::leading;

/// Whether a text is a media type after BCP 13 (RFC 6838, section 4.2), with parameters as RFC 2045 writes them.
///
/// R4 binds `Attachment.contentType` and the formats of a signature to all of `urn:ietf:bcp:13`. Names are judged by
/// their form and not looked up in the registry: `type/subtype`, then any number of `; name=value`, where white space
/// may stand around the semicolon and a value is a token or a quoted string. R4 itself writes the URL of a
/// canonicalization unquoted as a value, so that separators other than `;` and `,` may stand in an unquoted value too.
pub(crate) fn is_media_type(text: &str) -> bool {
    name(text.as_bytes()).and_then(|rest| rest.strip_prefix(b"/")).and_then(name).and_then(parameters).is_some()
}

/// Goes over a restricted name: 1 to 127 of its characters, a letter or digit first.
fn name(bytes: &[u8]) -> Option<&[u8]> {
    let more = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'!' | b'#' | b'$' | b'&' | b'-' | b'^' | b'_' | b'.' | b'+')
    };
    let length = leading(bytes, more);
    let starts_well = bytes.first().is_some_and(u8::is_ascii_alphanumeric);
    if starts_well && length <= 127 { bytes.get(length..) } else { None }
}

/// Goes over parameters up to the end.
fn parameters(mut rest: &[u8]) -> Option<()> {
    while !rest.is_empty() {
        rest = skip_white(skip_white(rest).strip_prefix(b";")?);
        rest = token(rest)?.strip_prefix(b"=")?;
        rest = match rest {
            [b'"', inner @ ..] => quoted(inner)?,
            _ => value(rest)?,
        };
    }
    Some(())
}

fn skip_white(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}

/// Goes over a token: visible ASCII without the separators of RFC 2045.
fn token(bytes: &[u8]) -> Option<&[u8]> {
    let more = |byte: &u8| byte.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?=".contains(byte);
    let length = leading(bytes, more);
    if length > 0 { bytes.get(length..) } else { None }
}

/// Goes over an unquoted value: visible ASCII up to the next parameter.
fn value(bytes: &[u8]) -> Option<&[u8]> {
    let more = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b';' | b',' | b'"');
    let length = leading(bytes, more);
    if length > 0 { bytes.get(length..) } else { None }
}

/// Goes over a quoted string, from behind its opening quote.
fn quoted(mut bytes: &[u8]) -> Option<&[u8]> {
    loop {
        bytes = match bytes {
            [b'"', rest @ ..] => return Some(rest),
            [b'\\', _, rest @ ..] | [_, rest @ ..] => rest,
            [] => return None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_with_and_without_parameters() {
        for good in [
            "text/plain",
            "text/plain; charset=UTF-8",
            "text/plain ;charset=utf-8;format=flowed",
            "application/fhir+json",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "multipart/mixed; boundary=\"a \\\" b\"",
            "application/x-7z_c",
            "IMAGE/JPEG",
            "application/fhir+json;canonicalization=http://hl7.org/fhir/canonicalization/json",
        ] {
            assert!(is_media_type(good), "{good}");
        }
        for bad in [
            "",
            "pdf",
            "text",
            "text/",
            "/plain",
            "text plain",
            "text/plain/x",
            "text/*",
            "*/*",
            "text/plain;",
            "text/plain; charset",
            "text/plain; charset=",
            "text/plain; a=\"b",
            "text /plain",
            " text/plain",
            "-a/b",
            "text/pl\u{e4}in",
            "a/b,c/d",
        ] {
            assert!(!is_media_type(bad), "{bad}");
        }
        assert!(!is_media_type(&format!("text/{}", "a".repeat(128))));
    }
}
