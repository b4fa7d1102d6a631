//! `Narrative.div`: one well-formed XHTML `div` that holds basic formatting and nothing active.
//!
//! One pass over the bytes checks well-formedness, the lists of txt-1 and the content that txt-2 asks for. It keeps the
//! elements that are open and nothing else, so that depth costs no stack and a document as people write it no
//! allocation.

mod allowed;
mod fault;
mod namespace;

pub(crate) use fault::{XhtmlFault, XhtmlProblem};

use allowed::{attribute_index, character_number, is_active_style, is_active_url, is_allowed_element};
use namespace::Namespaces;

use crate::lexical::text::{contains, is_same_in_any_case, leading, split_once};
use crate::texts::Texts;

/// Checks the text of a `Narrative.div` and reports every fault (R4 narrative; txt-1 and txt-2 of Narrative).
///
/// Well-formed means XML 1.0 with namespaces, without a document type, so that `&amp;`, `&lt;`, `&gt;`, `&quot;`,
/// `&apos;` and numeric references are all the entities there are. The first fault of that kind ends the check, since
/// what follows it cannot be told. txt-1 is read with the lists of its `XPath`, with `xml:lang` beside `lang`, and with
/// `address`, `bdo` and `kbd`, which the chapters of HTML 4.0 that its text names describe. Comments are allowed.
pub(crate) fn check<'a>(text: &'a str, report: &mut dyn FnMut(XhtmlFault<'a>)) {
    let mut checker = Checker {
        text,
        bytes: text.as_bytes(),
        at: 0,
        report,
        open: OpenElements::default(),
        namespaces: Namespaces::default(),
        content: false,
    };
    let end = checker.document();
    match end {
        Err(fault) => (checker.report)(fault),
        Ok(()) if !checker.content => checker.tell(0, XhtmlProblem::NoContent),
        Ok(()) => {}
    }
}

/// A fault of well-formedness, at which the check ends.
type Checked<'a, T = ()> = Result<T, XhtmlFault<'a>>;

struct Checker<'a, 'r> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    report: &'r mut dyn FnMut(XhtmlFault<'a>),
    open: OpenElements,
    namespaces: Namespaces<'a>,
    /// Whether there was text that is no white space, or an image with a source.
    content: bool,
}

/// Where the names of the open elements start, outermost first: the first ones in place, the others on the heap.
#[derive(Default)]
struct OpenElements {
    first: [usize; 16],
    more: Vec<usize>,
    depth: usize,
}

impl OpenElements {
    fn push(&mut self, start: usize) {
        match self.first.get_mut(self.depth) {
            Some(place) => *place = start,
            None => self.more.push(start),
        }
        self.depth += 1;
    }

    fn pop(&mut self) -> Option<usize> {
        self.depth = self.depth.checked_sub(1)?;
        self.first.get(self.depth).copied().or_else(|| self.more.pop())
    }
}

/// What the attributes of one start tag have told so far.
#[derive(Default)]
struct Attributes<'a> {
    /// One bit for each known attribute that was there.
    seen: u64,
    has_source: bool,
    /// The attributes that are not known, and the declarations of prefixes; empty in most documents.
    others: Vec<(&'a str, usize)>,
}

/// The bit of `xmlns` in [`Attributes::seen`], behind those of the list.
const XMLNS_BIT: u32 = 63;

// The classes of bytes in text and in attribute values.
const PLAIN: u8 = 0;
const WHITE: u8 = 1;
const LESS_THAN: u8 = 2;
const AMPERSAND: u8 = 3;
const BRACKET: u8 = 4;
const ILLEGAL: u8 = 5;
/// The first byte of, among others, U+FFFE and U+FFFF, which XML does not have.
const NONCHARACTER_LEAD: u8 = 6;

static CLASSES: [u8; 256] = {
    let mut classes = [PLAIN; 256];
    let mut byte = 0;
    while byte < 0x20 {
        classes[byte] = ILLEGAL;
        byte += 1;
    }
    classes[b' ' as usize] = WHITE;
    classes[b'\t' as usize] = WHITE;
    classes[b'\n' as usize] = WHITE;
    classes[b'\r' as usize] = WHITE;
    classes[b'<' as usize] = LESS_THAN;
    classes[b'&' as usize] = AMPERSAND;
    classes[b']' as usize] = BRACKET;
    classes[0xEF] = NONCHARACTER_LEAD;
    classes
};

fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(PLAIN)
}

// What a byte may be in a name.
const NAME: u8 = 1;
const NAME_START: u8 = 2;

static NAMES: [u8; 256] = {
    let mut names = [0; 256];
    let mut code = 0;
    while code < names.len() {
        #[allow(clippy::cast_possible_truncation)] // below 256
        let byte = code as u8;
        let starts = byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || !byte.is_ascii();
        if starts {
            names[code] = NAME | NAME_START;
        } else if byte.is_ascii_digit() || matches!(byte, b'-' | b'.') {
            names[code] = NAME;
        }
        code += 1;
    }
    names
};

fn starts_name(byte: u8) -> bool {
    NAMES.get(usize::from(byte)).is_some_and(|name| name & NAME_START != 0)
}

fn continues_name(byte: u8) -> bool {
    NAMES.get(usize::from(byte)).is_some_and(|name| *name != 0)
}

impl<'a> Checker<'a, '_> {
    #[cold]
    #[inline(never)]
    fn tell(&mut self, offset: usize, problem: XhtmlProblem<'a>) {
        (self.report)(XhtmlFault { offset, problem });
    }

    #[cold]
    #[inline(never)]
    fn fail<T>(&self, problem: XhtmlProblem<'a>) -> Checked<'a, T> {
        Err(XhtmlFault { offset: self.at, problem })
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_white(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(|byte| class(byte) == WHITE) {
            self.at += 1;
        }
        self.at > start
    }

    /// Goes over `expected` if it stands here.
    fn take(&mut self, expected: &[u8]) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    /// The root and what may stand around it: white space, comments and processing instructions.
    fn document(&mut self) -> Checked<'a> {
        self.around()?;
        if self.rest().starts_with(b"<!") {
            return self.fail(XhtmlProblem::Declaration);
        }
        let tagged = self.peek() == Some(b'<') && self.bytes.get(self.at + 1).copied().is_some_and(starts_name);
        if !tagged {
            return self.fail(XhtmlProblem::NoRoot);
        }
        self.at += 1;
        self.start_tag()?;
        while self.open.depth > 0 {
            self.content()?;
        }
        self.around()?;
        if self.at < self.bytes.len() { self.fail(XhtmlProblem::AfterRoot) } else { Ok(()) }
    }

    #[inline(never)]
    fn around(&mut self) -> Checked<'a> {
        loop {
            self.skip_white();
            if self.take(b"<!--") {
                self.comment()?;
            } else if self.take(b"<?") {
                self.instruction()?;
            } else {
                return Ok(());
            }
        }
    }

    /// Text up to the next markup, and that markup.
    fn content(&mut self) -> Checked<'a> {
        loop {
            self.characters();
            match self.peek().map(class) {
                Some(LESS_THAN) => return self.markup(),
                Some(AMPERSAND) => {
                    let character = self.reference()?;
                    self.content |= !matches!(character, ' ' | '\t' | '\n' | '\r');
                    continue;
                }
                Some(BRACKET) if self.rest().starts_with(b"]]>") => {
                    return self.fail(XhtmlProblem::SectionEnd);
                }
                Some(_) => self.legal()?,
                None => return self.fail(XhtmlProblem::NotClosed),
            }
            self.content = true;
            self.at += 1;
        }
    }

    /// Goes over characters without any other meaning.
    fn characters(&mut self) {
        let rest = self.rest();
        let mut all_white = WHITE;
        let mut count = 0;
        for byte in rest {
            let class = class(*byte);
            if class > WHITE {
                break;
            }
            all_white &= class;
            count += 1;
        }
        self.at += count;
        self.content |= all_white != WHITE;
    }

    fn markup(&mut self) -> Checked<'a> {
        self.at += 1;
        match self.peek() {
            Some(b'/') => {
                self.at += 1;
                self.end_tag()
            }
            Some(b'!') if self.take(b"!--") => self.comment(),
            Some(b'!') if self.take(b"![CDATA[") => self.section(),
            Some(b'!') => self.fail(XhtmlProblem::Declaration),
            Some(b'?') => {
                self.at += 1;
                self.instruction()
            }
            _ => self.start_tag(),
        }
    }

    /// Fails at a character that XML does not have; called at a byte of the class that may begin one.
    fn legal(&self) -> Checked<'a> {
        match self.rest() {
            [0xEF, 0xBF, 0xBE | 0xBF, ..] => self.fail(XhtmlProblem::Character),
            [byte, ..] if class(*byte) == ILLEGAL => self.fail(XhtmlProblem::Character),
            _ => Ok(()),
        }
    }

    /// An entity or character reference, from its ampersand.
    #[inline(never)]
    fn reference(&mut self) -> Checked<'a, char> {
        let known: [(&[u8], char); 5] =
            [(b"&amp;", '&'), (b"&lt;", '<'), (b"&gt;", '>'), (b"&quot;", '"'), (b"&apos;", '\'')];
        for (entity, character) in known {
            if self.take(entity) {
                return Ok(character);
            }
        }
        let Some((number, [b';', after @ ..])) = character_number(self.rest()) else {
            return self.fail(XhtmlProblem::Entity);
        };
        match char::from_u32(number) {
            Some(character @ ('\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)) => {
                self.at = self.bytes.len() - after.len();
                Ok(character)
            }
            _ => self.fail(XhtmlProblem::Character),
        }
    }

    /// A comment, from behind its opening.
    fn comment(&mut self) -> Checked<'a> {
        self.through(b"--", XhtmlProblem::Comment)?;
        if self.take(b">") { Ok(()) } else { self.fail(XhtmlProblem::Comment) }
    }

    /// A CDATA section, from behind its opening.
    fn section(&mut self) -> Checked<'a> {
        self.content |= self.through(b"]]>", XhtmlProblem::SectionNotClosed)?;
        Ok(())
    }

    /// Goes over characters up to `end`, and over that. Whether some of them are no white space.
    #[inline(never)]
    fn through(&mut self, end: &[u8], missing: XhtmlProblem<'a>) -> Checked<'a, bool> {
        let mut visible = false;
        while let Some(byte) = self.peek() {
            if end.first() == Some(&byte) && self.take(end) {
                return Ok(visible);
            }
            self.legal()?;
            visible |= class(byte) != WHITE;
            self.at += 1;
        }
        self.fail(missing)
    }

    /// A processing instruction, from behind its opening.
    #[inline(never)]
    fn instruction(&mut self) -> Checked<'a> {
        let start = self.at;
        let target = self.name().ok_or(XhtmlFault { offset: start, problem: XhtmlProblem::Instruction })?;
        if is_same_in_any_case(target, "xml") {
            self.tell(start, XhtmlProblem::XmlDeclaration);
        } else if is_same_in_any_case(target, "xml-stylesheet") {
            self.tell(start, XhtmlProblem::Stylesheet);
        }
        if !self.skip_white() && !self.rest().starts_with(b"?>") {
            return self.fail(XhtmlProblem::Instruction);
        }
        self.through(b"?>", XhtmlProblem::Instruction)?;
        Ok(())
    }

    fn name(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        if !rest.first().copied().is_some_and(starts_name) {
            return None;
        }
        let length = leading(rest, |byte| continues_name(*byte));
        let start = self.at;
        self.at += length;
        self.text.get(start..self.at)
    }

    /// A name with at most one prefix: its prefix (empty for none) and its local part.
    fn qualified_name(&mut self) -> Checked<'a, (&'a str, &'a str, &'a str)> {
        let start = self.at;
        let Some(name) = self.name() else {
            return self.fail(XhtmlProblem::Name);
        };
        if !name.bytes().any(|byte| byte == b':') {
            return Ok((name, "", name));
        }
        let (prefix, local) = split_once(name, ':').unwrap_or(("", name));
        let colon_misplaced =
            contains(local, ":") || prefix.is_empty() || !local.bytes().next().is_some_and(starts_name);
        if colon_misplaced {
            return Err(XhtmlFault { offset: start, problem: XhtmlProblem::Name });
        }
        Ok((name, prefix, local))
    }

    /// A start tag or an empty-element tag, from its name.
    #[inline(never)]
    fn start_tag(&mut self) -> Checked<'a> {
        let start = self.at;
        let is_root = self.open.depth == 0;
        let (name, prefix, local) = self.qualified_name()?;
        let is_listed = is_allowed_element(local.as_bytes());
        if !is_listed {
            self.tell(start, XhtmlProblem::Element(name));
        }
        if !is_root && prefix.is_empty() && self.namespaces.default_is_xhtml() && self.take(b">") {
            // Most tags have neither attributes nor prefixes, and nothing else to ask.
            self.open.push(start);
            return Ok(());
        }
        let mut attributes = Attributes::default();
        let empty = loop {
            let spaced = self.skip_white();
            match self.peek() {
                Some(b'>') => {
                    self.at += 1;
                    break false;
                }
                Some(b'/') if self.take(b"/>") => break true,
                None => return self.fail(XhtmlProblem::NotClosed),
                _ if spaced => self.attribute(&mut attributes)?,
                _ => return self.fail(XhtmlProblem::Tag),
            }
        };
        if !attributes.others.is_empty() {
            self.other_attributes(&attributes.others)?;
        }
        let Some(is_xhtml) = self.namespaces.is_xhtml(prefix) else {
            return Err(XhtmlFault { offset: start, problem: XhtmlProblem::Prefix });
        };
        if is_root && local != "div" {
            self.tell(start, XhtmlProblem::RootName);
        } else if is_root && !is_xhtml {
            self.tell(start, XhtmlProblem::RootNamespace);
        } else if is_listed && !is_xhtml && !is_root {
            self.tell(start, XhtmlProblem::Foreign(name));
        }
        self.content |= attributes.has_source && local == "img";
        if empty {
            self.namespaces.leave(self.open.depth);
        } else {
            self.open.push(start);
        }
        Ok(())
    }

    /// An end tag, from its name.
    fn end_tag(&mut self) -> Checked<'a> {
        let start = self.at;
        let opened = self.open.pop().unwrap_or(start);
        // Both names are read at once, up to where they part.
        let name = self.rest();
        let expected = self.bytes.get(opened..).unwrap_or_default();
        let shared = |pair: &(&u8, &u8)| pair.0 == pair.1 && continues_name(*pair.0);
        let length = name.iter().zip(expected).take_while(shared).count();
        let goes_on = |bytes: &[u8]| bytes.get(length).copied().is_some_and(continues_name);
        if length == 0 && !goes_on(name) {
            return self.fail(XhtmlProblem::Name);
        }
        if goes_on(name) || goes_on(expected) {
            self.at = opened;
            let expected = self.name().unwrap_or_default();
            return Err(XhtmlFault { offset: start, problem: XhtmlProblem::EndTag(expected) });
        }
        self.at += length;
        self.namespaces.leave(self.open.depth);
        self.skip_white();
        if self.take(b">") { Ok(()) } else { self.fail(XhtmlProblem::Tag) }
    }

    /// An attribute: name, equals sign and quoted value.
    #[inline(never)]
    fn attribute(&mut self, attributes: &mut Attributes<'a>) -> Checked<'a> {
        let start = self.at;
        let (name, prefix, local) = self.qualified_name()?;
        self.skip_white();
        if !self.take(b"=") {
            return self.fail(XhtmlProblem::NoValue(name));
        }
        self.skip_white();
        let value = self.value(name)?;
        let bit = if name == "xmlns" {
            self.namespaces.declare_default(value, self.open.depth);
            XMLNS_BIT
        } else if let Some(index) = attribute_index(name.as_bytes()) {
            index
        } else {
            if prefix == "xmlns" {
                self.namespaces.declare(local, value, self.open.depth);
            } else {
                self.tell(start, XhtmlProblem::Attribute(name));
            }
            attributes.others.push((name, start));
            return Ok(());
        };
        if attributes.seen & (1 << bit) != 0 {
            return Err(XhtmlFault { offset: start, problem: XhtmlProblem::Twice(name) });
        }
        attributes.seen |= 1 << bit;
        let active = match name {
            "href" | "cite" | "longdesc" => is_active_url(value, true),
            "src" => {
                attributes.has_source = true;
                is_active_url(value, false)
            }
            "style" => is_active_style(value),
            _ => false,
        };
        if active {
            self.tell(start, XhtmlProblem::Active(name));
        }
        Ok(())
    }

    /// The attributes of a tag that are not in the list must still be unique and have declared prefixes.
    #[inline(never)]
    fn other_attributes(&self, others: &[(&'a str, usize)]) -> Checked<'a> {
        let mut seen = Texts::default();
        for &(name, offset) in others {
            if !seen.insert(name) {
                return Err(XhtmlFault { offset, problem: XhtmlProblem::Twice(name) });
            }
            let prefix = split_once(name, ':').map_or("", |parts| parts.0);
            if !matches!(prefix, "" | "xmlns") && self.namespaces.is_xhtml(prefix).is_none() {
                return Err(XhtmlFault { offset, problem: XhtmlProblem::Prefix });
            }
        }
        Ok(())
    }

    /// The value of an attribute, from its opening quote.
    fn value(&mut self, name: &'a str) -> Checked<'a, &'a str> {
        let Some(quote @ (b'"' | b'\'')) = self.peek() else {
            return self.fail(XhtmlProblem::NoValue(name));
        };
        self.at += 1;
        let start = self.at;
        while let Some(byte) = self.peek() {
            if byte == quote {
                let value = self.text.get(start..self.at).unwrap_or_default();
                self.at += 1;
                return Ok(value);
            }
            match class(byte) {
                PLAIN | WHITE | BRACKET => {}
                LESS_THAN => return self.fail(XhtmlProblem::LessThan(name)),
                AMPERSAND => {
                    self.reference()?;
                    continue;
                }
                _ => self.legal()?,
            }
            self.at += 1;
        }
        self.fail(XhtmlProblem::NotClosed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules broken by what stands in a div, in the order of the report.
    fn within(inner: &str) -> Vec<&'static str> {
        whole(&format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{inner}</div>"))
    }

    fn whole(text: &str) -> Vec<&'static str> {
        let mut rules = Vec::new();
        check(text, &mut |fault| {
            assert!(fault.offset <= text.len());
            rules.push(fault.rule());
        });
        rules
    }

    #[test]
    fn formatting_passes() {
        for good in [
            "x",
            "<p lang=\"en\" xml:lang='en'>a &#160;&#xe9;&lt;<br/></p>",
            "<!-- c - c --><a href=\"#a\" name='b'>x</a><kbd>k</kbd>",
            "<![CDATA[ a < b ]] ]]>",
            "<img src=\"data:image/png;base64,AAAA\" alt=\"\"/>",
            "<x:b xmlns:x=\"http://www.w3.org/1999/xhtml\">b</x:b ><?page a?>",
        ] {
            assert!(within(good).is_empty(), "{good}");
        }
        assert!(whole(" <h:div xmlns:h='http://www.w3.org/1999/xhtml'>x</h:div>\n").is_empty());
    }

    #[test]
    fn ill_formed_text_is_one_fault() {
        for bad in [
            "<p>x",
            "<p>x</b>",
            "</p>",
            "x&nbsp;y",
            "&#0;",
            "&#xD800;",
            "&#99999999999999999999;",
            "&;",
            "&",
            "a ]]> b",
            "<!-- a -- b -->",
            "<!DOCTYPE p>",
            "<p id=a>x</p>",
            "<p id>x</p>",
            "<p id=\"a\"class=\"b\">x</p>",
            "<p id=\"a\" id=\"b\">x</p>",
            "<p title=\"<\">x</p>",
            "<a:p>x</a:p>",
            "<p:>x</p:>",
            "<>x</>",
            "\u{b}",
            "\u{ffff}",
            "<![CDATA[ x",
        ] {
            assert_eq!(within(bad), ["xhtml"], "{bad}");
        }
        for bad in ["", "Hello", "<", "<div>x</div>", "<div xmlns='http://www.w3.org/1999/html'>x</div>"] {
            assert_eq!(whole(bad), ["xhtml"], "{bad}");
        }
        assert_eq!(whole("<div xmlns='http://www.w3.org/1999/xhtml'>x</div>y"), ["xhtml"]);
        assert_eq!(whole("<div xmlns='http://www.w3.org/1999/xhtml'>x</divx>"), ["xhtml"]);
        assert_eq!(within("<p a=\"1\" a=\"2\">x</p>"), ["txt-1", "txt-1", "xhtml"]);
    }

    #[test]
    fn active_and_unlisted_markup_breaks_txt_1() {
        for bad in [
            "<script>x</script>",
            "<P>x</P>",
            "<p onclick=\"x()\">x</p>",
            "<a href=\" java&#x73;cript\t:x\">x</a>",
            "<a href=\"DATA:text/html,x\">x</a>",
            "<p style=\"width: expression(1)\">x</p>",
            "<p xmlns=\"\">x</p>",
            "<?xml-stylesheet href='a'?>x",
        ] {
            assert_eq!(within(bad), ["txt-1"], "{bad}");
        }
    }

    #[test]
    fn content_is_text_or_an_image() {
        for empty in ["", " \n\t", "<p><b>&#32;</b></p><br/>", "<img alt=\"x\"/>", "<!-- x -->", "<![CDATA[ ]]>"] {
            assert_eq!(within(empty), ["txt-2"], "{empty}");
        }
        assert_eq!(whole("<div xmlns=\"http://www.w3.org/1999/xhtml\"/>"), ["txt-2"]);
    }

    #[test]
    fn depth_is_no_danger() {
        let depth = 100_000;
        assert!(within(&("<b>".repeat(depth) + "x" + &"</b>".repeat(depth))).is_empty());
        assert_eq!(within(&"<b>".repeat(depth)), ["xhtml"]);
    }
}
