//! What can be wrong with a narrative, and how it is said without showing any of its text.

use core::fmt;

use crate::lexical::text::all;

/// One fault of a narrative. Its message names elements and attributes, and repeats nothing else of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct XhtmlFault<'a> {
    /// Where it is, in bytes from the start of the text.
    pub(crate) offset: usize,
    /// What it is.
    pub(crate) problem: XhtmlProblem<'a>,
}

impl XhtmlFault<'_> {
    /// The rule that it breaks: `xhtml` for one well-formed XHTML `div`, `txt-1` for formatting only and nothing active,
    /// `txt-2` for some content.
    pub(crate) const fn rule(&self) -> &'static str {
        use XhtmlProblem as Problem;
        match self.problem {
            Problem::Element(_)
            | Problem::Foreign(_)
            | Problem::Attribute(_)
            | Problem::Active(_)
            | Problem::Stylesheet => "txt-1",
            Problem::NoContent => "txt-2",
            _ => "xhtml",
        }
    }
}

/// What is wrong at one place of a narrative; the names are those of elements and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum XhtmlProblem<'a> {
    /// The text does not start with an element.
    NoRoot,
    /// The outermost element is no `div`.
    RootName,
    /// The outermost `div` is not in the XHTML namespace.
    RootNamespace,
    /// Something follows the outermost element.
    AfterRoot,
    /// The text ends inside an element, a tag or a value.
    NotClosed,
    /// An end tag for another element than the innermost open one, which is named.
    EndTag(&'a str),
    /// A tag that does not go on as tags do.
    Tag,
    /// No name of an element or attribute where one is expected.
    Name,
    /// A prefix that is not declared.
    Prefix,
    /// An attribute without a quoted value.
    NoValue(&'a str),
    /// An attribute that stands twice in one tag.
    Twice(&'a str),
    /// A `<` in the value of an attribute.
    LessThan(&'a str),
    /// An ampersand that begins none of the references of XML.
    Entity,
    /// A character that XML does not have.
    Character,
    /// `]]>` in text.
    SectionEnd,
    /// A CDATA section without end.
    SectionNotClosed,
    /// A comment without end, or with `--` inside.
    Comment,
    /// A processing instruction without target or end.
    Instruction,
    /// An XML declaration.
    XmlDeclaration,
    /// A document type, or another declaration.
    Declaration,
    /// An element that txt-1 does not list.
    Element(&'a str),
    /// An element of another namespace.
    Foreign(&'a str),
    /// An attribute that txt-1 does not list.
    Attribute(&'a str),
    /// An attribute whose value runs a script.
    Active(&'a str),
    /// A link to a style sheet outside.
    Stylesheet,
    /// Nothing but white space.
    NoContent,
}

impl fmt::Display for XhtmlFault<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl fmt::Display for XhtmlProblem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoRoot => "the narrative is one div element of XHTML",
            Self::RootName => "the outermost element of a narrative is div",
            Self::RootNamespace => "the outermost div has xmlns=\"http://www.w3.org/1999/xhtml\"",
            Self::AfterRoot => "nothing may follow the outermost div",
            Self::NotClosed => "an element, tag or value is not closed",
            Self::EndTag(name) => match shown(name) {
                Some(name) => return write!(f, "the end tag </{name}> is expected here"),
                None => "the end tag of another element is expected here",
            },
            Self::Tag => "a tag goes on with white space and an attribute, or ends with >",
            Self::Name => "the name of an element or attribute is expected here",
            Self::Prefix => "the prefix of a name is not declared",
            Self::NoValue(name) => return about(f, "attribute", name, "needs = and a value in quotes"),
            Self::Twice(name) => return about(f, "attribute", name, "stands twice in its tag"),
            Self::LessThan(name) => return about(f, "attribute", name, "needs &lt; in place of <"),
            Self::Entity => "the only references are &amp; &lt; &gt; &quot; &apos; and numeric ones; & itself is &amp;",
            Self::Character => "XML does not have this character",
            Self::SectionEnd => "]]> ends a CDATA section; in text its > is &gt;",
            Self::SectionNotClosed => "a CDATA section ends with ]]>",
            Self::Comment => "a comment ends with --> and has no -- inside",
            Self::Instruction => "a processing instruction has a target and ends with ?>",
            Self::XmlDeclaration => "a narrative is a fragment and has no XML declaration",
            Self::Declaration => "a narrative has no document type or other declaration",
            Self::Element(name) => return about(f, "element", name, "is not allowed in a narrative"),
            Self::Foreign(name) => return about(f, "element", name, "is not in the XHTML namespace"),
            Self::Attribute(name) => return about(f, "attribute", name, "is not allowed in a narrative"),
            Self::Active(name) => return about(f, "attribute", name, "runs a script, which a narrative may not"),
            Self::Stylesheet => "a narrative has no style sheet outside of itself",
            Self::NoContent => "a narrative has text that is no white space, or an image with src",
        })
    }
}

/// Writes `element <name> rest`, without the name where it is not one to show.
fn about(f: &mut fmt::Formatter<'_>, kind: &str, name: &str, rest: &str) -> fmt::Result {
    match shown(name) {
        Some(name) => write!(f, "{kind} {name} {rest}"),
        None => write!(f, "this {kind} {rest}"),
    }
}

/// A name that is short and plain enough for a message.
fn shown(name: &str) -> Option<&str> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    (!name.is_empty() && name.len() <= 32 && all(name.as_bytes(), plain)).then_some(name)
}
