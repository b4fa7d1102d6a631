//! What txt-1 allows in a narrative, and what it calls active.

/// Whether an element is among those of txt-1.
pub(super) fn is_allowed_element(name: &[u8]) -> bool {
    ELEMENTS.binary_search(&name).is_ok()
}

/// The list in the `XPath` of txt-1 (4.0.1), with `address`, `bdo` and `kbd`, which stand in the chapters of HTML 4.0 that
/// its text names.
#[rustfmt::skip]
static ELEMENTS: [&[u8]; 51] = [
    b"a", b"abbr", b"acronym", b"address", b"b", b"bdo", b"big", b"blockquote", b"br", b"caption",
    b"cite", b"code", b"col", b"colgroup", b"dd", b"dfn", b"div", b"dl", b"dt", b"em", b"h1", b"h2",
    b"h3", b"h4", b"h5", b"h6", b"hr", b"i", b"img", b"kbd", b"li", b"ol", b"p", b"pre", b"q",
    b"samp", b"small", b"span", b"strong", b"sub", b"sup", b"table", b"tbody", b"td", b"tfoot",
    b"th", b"thead", b"tr", b"tt", b"ul", b"var",
];

/// The place of an attribute among those of txt-1, below 63; `None` when it is not one of them.
pub(super) fn attribute_index(name: &[u8]) -> Option<u32> {
    ATTRIBUTES.binary_search(&name).ok().and_then(|index| u32::try_from(index).ok())
}

/// The list in the `XPath` of txt-1 (4.0.1), with `xml:lang`, which R4 names beside `lang` for the language of a text.
#[rustfmt::skip]
static ATTRIBUTES: [&[u8]; 50] = [
    b"abbr", b"accesskey", b"align", b"alt", b"axis", b"bgcolor", b"border", b"cellhalign",
    b"cellpadding", b"cellspacing", b"cellvalign", b"char", b"charoff", b"charset", b"cite",
    b"class", b"colspan", b"compact", b"coords", b"dir", b"frame", b"headers", b"height", b"href",
    b"hreflang", b"hspace", b"id", b"lang", b"longdesc", b"name", b"nowrap", b"rel", b"rev",
    b"rowspan", b"rules", b"scope", b"shape", b"span", b"src", b"start", b"style", b"summary",
    b"tabindex", b"title", b"type", b"valign", b"value", b"vspace", b"width", b"xml:lang",
];

/// How a URL starts that runs a script when it is followed or loaded.
const SCRIPTS: [&[u8]; 3] = [b"javascript:", b"vbscript:", b"livescript:"];

/// What a style has where it runs a script.
const ACTIVE_IN_STYLES: [&[u8]; 4] = [b"expression(", SCRIPTS[0], SCRIPTS[1], SCRIPTS[2]];

/// How a URL starts that opens a document of its own, scripts included, when it is followed.
const DOCUMENTS: [&[u8]; 3] = [b"data:text/html", b"data:application/xhtml", b"data:image/svg"];

/// Whether the value of an attribute with a URL runs a script.
///
/// Browsers see the value after its references are resolved, in any letter case, and pass over control characters and
/// white space in the scheme; so does this. `followed` tells a link from a source: a data URL in an image is inert.
pub(super) fn is_active_url(value: &str, followed: bool) -> bool {
    let (mut start, mut rest) = ([0; 24], value);
    for place in &mut start {
        let Some(character) = significant(&mut rest) else { break };
        *place = folded(character);
    }
    starts_like(&SCRIPTS, &start) || (followed && starts_like(&DOCUMENTS, &start))
}

fn starts_like(prefixes: &[&[u8]], text: &[u8]) -> bool {
    for prefix in prefixes {
        if text.starts_with(prefix) {
            return true;
        }
    }
    false
}

/// Whether the value of a `style` attribute runs a script, which needs a function call: `url(javascript:` or
/// `expression(`.
pub(super) fn is_active_style(value: &str) -> bool {
    if !value.bytes().any(|byte| matches!(byte, b'(' | b'&')) {
        return false;
    }
    // The last characters, the newest one at the end.
    let (mut last, mut rest) = ([0; 11], value);
    while let Some(character) = significant(&mut rest) {
        last.copy_within(1.., 0);
        if let Some(newest) = last.last_mut() {
            *newest = folded(character);
        }
        for script in ACTIVE_IN_STYLES {
            if last.ends_with(script) {
                return true;
            }
        }
    }
    false
}

/// A character as one byte in lowercase; any beyond ASCII stands for itself as zero.
fn folded(character: char) -> u8 {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => byte.to_ascii_lowercase(),
        _ => 0,
    }
}

/// The number of a character reference from its ampersand, and what stands behind its digits; `None` for any other text.
#[inline(never)]
pub(super) fn character_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (radix, digits) = match bytes {
        [b'&', b'#', b'x', digits @ ..] => (16, digits),
        [b'&', b'#', digits @ ..] => (10, digits),
        _ => return None,
    };
    let (mut number, mut rest) = (0_u32, digits);
    while let [first, behind @ ..] = rest
        && let Some(digit) = char::from(*first).to_digit(radix)
    {
        number = number.saturating_mul(radix).saturating_add(digit);
        rest = behind;
    }
    if rest.len() < digits.len() { Some((number, rest)) } else { None }
}

/// The next character of an attribute value that is neither white space nor a control character.
#[inline(never)]
fn significant(rest: &mut &str) -> Option<char> {
    loop {
        let character = resolved(rest)?;
        if character > ' ' {
            return Some(character);
        }
    }
}

/// The next character of an attribute value with its references resolved; the value is known to be well-formed.
fn resolved(rest: &mut &str) -> Option<char> {
    let first = rest.chars().next()?;
    let reference = if first == '&' { crate::lexical::text::split_once(rest, ';') } else { None };
    let Some((_, after)) = reference else {
        *rest = rest.get(first.len_utf8()..).unwrap_or_default();
        return Some(first);
    };
    let number = character_number(rest.as_bytes());
    *rest = after;
    // Of the named ones only the kind matters, and none of them can stand in the texts that are looked for.
    let Some((number, _)) = number else { return Some('&') };
    Some(char::from_u32(number).unwrap_or('&'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_and_attributes_are_in_order() {
        assert!(ELEMENTS.is_sorted());
        assert!(ATTRIBUTES.is_sorted() && ATTRIBUTES.len() < 63);
        assert_eq!(attribute_index(b"onclick"), None);
    }

    #[test]
    fn active_urls_are_seen_through() {
        for active in ["javascript:x", " JavaScript :x", "java&#115;cript&#58;x", "vb&#10;script:x"] {
            assert!(is_active_url(active, false), "{active}");
        }
        assert!(is_active_url("data:text/html,x", true));
        for inert in ["", "https://example.org/javascript:x", "javascript", "data:image/png,x", "#a", "\u{e9}"] {
            assert!(!is_active_url(inert, true), "{inert}");
        }
        assert!(is_active_style("background: url(javascript:x)"));
        assert!(!is_active_style("background: url(a.png); margin: 1px"));
    }
}
