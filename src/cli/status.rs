//! `Status`: what the program exits with.

use std::process::ExitCode;

/// How a run went; of several inputs the worst counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// No error.
    #[default]
    Good,
    /// An input has errors, or cannot be read as JSON or as its type.
    Faulty,
    /// A wrong argument, or a file that cannot be read or written.
    Failed,
}

impl Status {
    /// Counts another status in.
    pub fn add(&mut self, other: Status) {
        *self = (*self).max(other);
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}
