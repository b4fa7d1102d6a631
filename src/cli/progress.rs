//! `Progress`: how far a stream of lines has come, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use super::stream::Tally;

/// How often the line is drawn anew.
const PERIOD: Duration = Duration::from_millis(100);

/// How wide the bar is, in characters.
const WIDTH: usize = 30;

/// A line on standard error with a bar, the count, the rate and the errors so far; silent where that is no terminal.
pub struct Progress {
    terminal: bool,
    /// The bytes of the file, where they are known.
    size: Option<u64>,
    bytes: u64,
    tally: Tally,
    start: Instant,
    drawn: Option<Instant>,
    shown: bool,
}

impl Progress {
    /// The progress over a file of so many bytes.
    pub fn new(size: Option<u64>) -> Self {
        Progress {
            terminal: io::stderr().is_terminal(),
            size,
            bytes: 0,
            tally: Tally::default(),
            start: Instant::now(),
            drawn: None,
            shown: false,
        }
    }

    /// Counts in what was done, and draws the line from time to time.
    pub fn step(&mut self, bytes: u64, tally: &Tally) {
        self.bytes += bytes;
        self.tally.add(*tally);
        if !self.terminal || self.drawn.is_some_and(|drawn| drawn.elapsed() < PERIOD) {
            return;
        }
        self.drawn = Some(Instant::now());
        self.shown = true;
        // A line that cannot be drawn is no loss.
        let _ = write!(io::stderr(), "\r\x1b[2K{}", self.line(self.start.elapsed()));
    }

    /// Takes the line away.
    pub fn clear(&mut self) {
        if self.shown {
            self.shown = false;
            let _ = write!(io::stderr(), "\r\x1b[2K");
        }
    }

    fn line(&self, elapsed: Duration) -> String {
        let bar = self.size.filter(|size| *size > 0).map_or_else(String::new, |size| {
            let percent = (self.bytes.saturating_mul(100) / size).min(100);
            let done = usize::try_from(percent).unwrap_or(100) * WIDTH / 100;
            format!("[{}{}] {percent:3}%  ", "=".repeat(done), " ".repeat(WIDTH - done))
        });
        let Tally { documents, faulty, .. } = self.tally;
        let milliseconds = elapsed.as_millis().max(1);
        let rate = u128::from(documents) * 1000 / milliseconds;
        format!("{bar}{documents} lines  {rate}/s  {faulty} with errors")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_bar_count_rate_and_errors() {
        let mut progress = Progress::new(Some(200));
        progress.terminal = false;
        progress.step(50, &Tally { documents: 10, faulty: 3, ..Tally::default() });
        let line = progress.line(Duration::from_secs(2));
        assert_eq!(line, format!("[{}{}]  25%  10 lines  5/s  3 with errors", "=".repeat(7), " ".repeat(23)));
        progress.size = None;
        assert_eq!(progress.line(Duration::from_secs(2)), "10 lines  5/s  3 with errors");
    }
}
