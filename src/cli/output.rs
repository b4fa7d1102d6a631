//! `Output`: standard output with or without colour, and standard error for what goes wrong.

use std::fmt;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use super::args::When;

/// Where results go.
pub struct Output {
    out: BufWriter<Stdout>,
    /// Whether results are coloured.
    colored: bool,
}

/// A colour, or weight, of a piece of text.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    Red,
    Yellow,
    Cyan,
    Bold,
    Dim,
}

impl Style {
    const fn code(self) -> &'static str {
        match self {
            Style::Red => "1;31",
            Style::Yellow => "1;33",
            Style::Cyan => "36",
            Style::Bold => "1",
            Style::Dim => "2",
        }
    }
}

/// A piece of text in a style, if there is one.
pub struct Styled<T> {
    style: Option<Style>,
    text: T,
}

impl<T: fmt::Display> fmt::Display for Styled<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.style {
            Some(style) => write!(f, "\x1b[{}m{}\x1b[0m", style.code(), self.text),
            None => self.text.fmt(f),
        }
    }
}

/// Puts text into styles, or leaves it plain.
#[derive(Debug, Clone, Copy)]
pub struct Painter(bool);

impl Painter {
    /// Leaves all text plain.
    pub const fn plain() -> Self {
        Painter(false)
    }

    /// The text in the style.
    pub fn paint<T: fmt::Display>(self, style: Style, text: T) -> Styled<T> {
        Styled { style: self.0.then_some(style), text }
    }
}

impl Output {
    /// Standard output, coloured where that is wanted.
    pub fn new(color: When) -> Self {
        let stdout = io::stdout();
        let colored = match color {
            When::Always => true,
            When::Never => false,
            When::Auto => stdout.is_terminal() && is_color_welcome(),
        };
        Output { out: BufWriter::with_capacity(64 * 1024, stdout), colored }
    }

    /// What paints text for this output.
    pub fn painter(&self) -> Painter {
        Painter(self.colored)
    }

    /// Tells on standard error what went wrong, after what was written so far.
    pub fn complain(&mut self, what: impl fmt::Display) {
        // Where both streams fail there is nobody left to tell.
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "metriport-fhir: {what}");
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Whether the environment has nothing against colours: <https://no-color.org>.
fn is_color_welcome() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
