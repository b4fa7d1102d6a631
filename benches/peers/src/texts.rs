//! The inputs that every library gets, under their names.

use super::input;
use super::worker::keep;

/// The documented message, the three official Communications, and one of 200 KB.
pub fn texts() -> Vec<(String, &'static str)> {
    let mut texts = vec![("message".to_owned(), keep(input::message()))];
    texts.extend(input::OFFICIAL.map(|(name, text)| (name.to_owned(), text)));
    texts.push(("200KB".to_owned(), keep(input::large(200_000))));
    texts
}
