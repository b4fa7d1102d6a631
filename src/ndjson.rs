//! Messages one a line: an answer for each line of any reader, with memory that does not grow with the number of lines.
//!
//! A line that cannot be read is an answer like any other; only the reader itself can fail. Lines are counted from 1 as
//! `\n` ends them, an empty line counts, and the last needs no end. Positions count inside of the line.
//!
//! Nothing here starts a thread. Lines do not depend on each other, so any engine may deal them out; the program
//! `metriport-fhir check --ndjson` does so on all cores.

use std::io::{self, BufRead};

use crate::error::Error;
use crate::node::FhirType;
use crate::tolerant::{self, Tolerant};
use crate::{AnyValue, Checked};

/// The answer for one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<A> {
    /// The number of the line, from 1.
    pub number: u64,
    /// What reading or checking it gave.
    pub answer: A,
}

/// A function that answers for a line, by its number and its bytes.
pub type Answer<A> = fn(u64, &[u8]) -> A;

/// Reads each line strictly as a `T`, as [`from_slice`](crate::from_slice) does.
///
/// ```
/// use metriport_fhir::{Communication, ndjson};
///
/// let lines = r#"{"resourceType":"Communication","status":"completed"}
/// {"resourceType":"Communication","stat
/// {"resourceType":"Communication","status":"stopped"}
/// "#;
/// let (mut read, mut refused) = (0, Vec::new());
/// for line in ndjson::read::<Communication>(lines.as_bytes()) {
///     let line = line?;
///     match line.answer {
///         Ok(_) => read += 1,
///         Err(error) => refused.push((line.number, error.rule())),
///     }
/// }
/// assert_eq!((read, refused), (2, vec![(2, "json-format")]));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn read<T: FhirType>(reader: impl BufRead) -> Lines<impl BufRead, Answer<Result<T, Error>>> {
    each::<_, _, Answer<_>>(reader, |_, bytes| crate::from_slice(bytes))
}

/// Reads each line as a `T` whatever its shape, as [`tolerant::from_slice`] does.
///
/// ```
/// use metriport_fhir::{Communication, ndjson};
///
/// let lines = r#"{"resourceType":"Communication","status":"completed","colour":"red"}"#;
/// for line in ndjson::read_tolerant::<Communication>(lines.as_bytes()) {
///     let read = line?.answer?;
///     assert_eq!(read.value.status, "completed");
///     assert_eq!(read.issues()[0].rule, "unknown-property");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_tolerant<T: FhirType>(reader: impl BufRead) -> Lines<impl BufRead, Answer<Result<Tolerant<T>, Error>>> {
    each::<_, _, Answer<_>>(reader, |_, bytes| tolerant::from_slice(bytes))
}

/// Checks each line as a document, a resource or one of Metriport's objects, as [`AnyValue::check_document`] does.
///
/// Whatever is wrong with a line is in its outcome.
///
/// ```
/// use metriport_fhir::ndjson;
///
/// let lines = r#"{"resourceType":"Communication","id":"c1","status":"completed"}
/// {"resourceType":"Communication","id":"c2","status":"sent"}"#;
/// for line in ndjson::check(std::io::BufReader::new(lines.as_bytes())) {
///     let line = line?;
///     for issue in line.answer.outcome.errors() {
///         let resource = line.answer.resource.as_deref();
///         assert_eq!((line.number, resource, issue.rule), (2, Some("Communication/c2"), "binding-required"));
///     }
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn check(reader: impl BufRead) -> Lines<impl BufRead, Answer<Checked>> {
    each::<_, _, Answer<_>>(reader, |_, bytes| match AnyValue::text_of("Resource", bytes) {
        Ok(text) => AnyValue::check_document(text),
        Err(error) => Checked { resource: None, outcome: std::iter::once(error.into_issue()).collect() },
    })
}

/// Gives each line, with its number and without its end, to a function, whose answers come back in order.
///
/// ```
/// let sizes = metriport_fhir::ndjson::each("{}\n\n[1]".as_bytes(), |number, bytes| (number, bytes.len()));
/// let sizes: Vec<_> = sizes.map(|line| line.map(|line| line.answer)).collect::<Result<_, _>>()?;
/// assert_eq!(sizes, [(1, 2), (2, 0), (3, 3)]);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn each<R: BufRead, A, F: FnMut(u64, &[u8]) -> A>(reader: R, answer: F) -> Lines<R, F> {
    Lines { reader, answer, next: 1, split: Vec::new(), ended: false }
}

/// The answers for the lines of a reader, in order.
///
/// It ends after an error, which is always one of the reader. It holds what the reader's buffer holds, and of a line
/// that the buffer cuts a copy.
#[derive(Debug)]
pub struct Lines<R, F> {
    reader: R,
    answer: F,
    /// The number of the next line.
    next: u64,
    /// The start of a line that goes on in the reader's next buffer.
    split: Vec<u8>,
    ended: bool,
}

impl<R, F> Lines<R, F> {
    /// Counts from another number, for a part of a file.
    ///
    /// ```
    /// let mut lines = metriport_fhir::ndjson::check("{}".as_bytes()).numbered_from(1_000);
    /// assert_eq!(lines.next().unwrap()?.number, 1_000);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn numbered_from(mut self, number: u64) -> Self {
        self.next = number;
        self
    }
}

impl<R: BufRead, A, F: FnMut(u64, &[u8]) -> A> Iterator for Lines<R, F> {
    type Item = io::Result<Line<A>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        self.split.clear();
        let number = self.next;
        let answer = loop {
            let buffer = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
                Ok(buffer) => buffer,
            };
            if buffer.is_empty() {
                self.ended = true;
                if self.split.is_empty() {
                    return None;
                }
                break (self.answer)(number, &self.split);
            }
            let mut after = buffer;
            let size = after.skip_until(b'\n').unwrap_or(buffer.len());
            let part = buffer.get(..size).unwrap_or_default();
            let answer = match part.strip_suffix(b"\n") {
                Some(line) if self.split.is_empty() => Some((self.answer)(number, line)),
                Some(end) => {
                    self.split.extend_from_slice(end);
                    Some((self.answer)(number, &self.split))
                }
                None => {
                    self.split.extend_from_slice(part);
                    None
                }
            };
            self.reader.consume(size);
            if let Some(answer) = answer {
                break answer;
            }
        };
        self.next += 1;
        Some(Ok(Line { number, answer }))
    }
}
