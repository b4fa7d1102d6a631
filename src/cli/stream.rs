//! The way of documents through the program: whole files one after the other, or lines on all cores with their order
//! kept and with memory that does not grow with the file.

use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use metriport_fhir::ndjson;

use super::args::{Inputs, Lines};
use super::input::Source;
use super::output::Output;
use super::progress::Progress;
use super::status::Status;

/// How many bytes are asked of a file at once.
const BLOCK: usize = 256 * 1024;

/// How many answers of each worker may lie ready before their turn.
const EARLY: usize = 2;

/// One document to work on: a whole file, or a line of one.
#[derive(Debug, Clone, Copy)]
pub struct Document<'d> {
    /// The path as given, or `-`.
    pub source: &'d str,
    /// The number of the line, where the document is one.
    pub record: Option<u64>,
    /// What it says.
    pub bytes: &'d [u8],
}

/// What the work on some documents gave.
#[derive(Debug, Default)]
pub struct Answer {
    /// For standard output.
    pub out: Vec<u8>,
    /// For standard error.
    pub err: Vec<u8>,
    /// How it went.
    pub status: Status,
    /// What was counted.
    pub tally: Tally,
}

impl Answer {
    /// Forgets everything but the memory.
    fn clear(&mut self) {
        let (mut out, mut err) = (std::mem::take(&mut self.out), std::mem::take(&mut self.err));
        out.clear();
        err.clear();
        *self = Answer { out, err, ..Answer::default() };
    }
}

/// What is counted over a run.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Documents.
    pub documents: u64,
    /// Documents with errors.
    pub faulty: u64,
    pub errors: u64,
    pub warnings: u64,
    pub notes: u64,
}

impl Tally {
    /// Counts another tally in.
    pub fn add(&mut self, other: Tally) {
        self.documents += other.documents;
        self.faulty += other.faulty;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
    }
}

/// Works on all documents of the inputs, in order, and writes what the work gives.
pub fn run(
    inputs: &Inputs,
    lines: &Lines,
    output: &mut Output,
    work: impl Fn(Document<'_>, &mut Answer) + Sync,
) -> io::Result<(Status, Tally)> {
    let mut run = Run { output, status: Status::Good, tally: Tally::default() };
    for source in inputs.sources() {
        if lines.ndjson {
            let jobs = lines.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
            run.lines(&source, jobs, &work)?;
        } else {
            run.whole(&source, &work)?;
        }
    }
    Ok((run.status, run.tally))
}

/// What a run has written and counted so far.
struct Run<'o> {
    output: &'o mut Output,
    status: Status,
    tally: Tally,
}

impl Run<'_> {
    fn whole(&mut self, source: &Source, work: impl Fn(Document<'_>, &mut Answer)) -> io::Result<()> {
        match source.bytes() {
            Ok(bytes) => {
                let mut answer = Answer::default();
                work(Document { source: &source.name, record: None, bytes: &bytes }, &mut answer);
                self.take(&answer)
            }
            Err(error) => self.unread(source, &error),
        }
    }

    fn lines(
        &mut self,
        source: &Source,
        jobs: usize,
        work: &(impl Fn(Document<'_>, &mut Answer) + Sync),
    ) -> io::Result<()> {
        let reader = match source.open() {
            Ok(reader) => reader,
            Err(error) => return self.unread(source, &error),
        };
        let blocks = Mutex::new(Blocks { reader, rest: Vec::new(), read: 0, next: 1, ended: false });
        let progress = Progress::new(source.size());
        let most = jobs * EARLY;
        let order = Mutex::new(Order { run: self, progress, next: 0, early: vec![], most, spare: vec![], end: None });
        let turn = Turn { order: &order, changed: Condvar::new() };
        let work = |block: &Block, answer: &mut Answer| work_on(source, block, answer, work);
        thread::scope(|scope| {
            for _ in 1..jobs {
                scope.spawn(|| turn.serve(&blocks, &work));
            }
            turn.serve(&blocks, &work);
        });
        let mut order = order.into_inner().unwrap_or_else(PoisonError::into_inner);
        order.progress.clear();
        match order.end {
            Some(End::Unread(error)) => self.unread(source, &error),
            Some(End::Unwritten(error)) => Err(error),
            None => Ok(()),
        }
    }

    /// Writes an answer of a stream, at once: whoever waits for it may not send more before.
    fn block(&mut self, answer: &Answer, size: usize, progress: &mut Progress) -> io::Result<()> {
        if !answer.out.is_empty() || !answer.err.is_empty() {
            progress.clear();
        }
        self.take(answer)?;
        self.output.flush()?;
        progress.step(size as u64, &answer.tally);
        Ok(())
    }

    fn take(&mut self, answer: &Answer) -> io::Result<()> {
        self.status.add(answer.status);
        self.tally.add(answer.tally);
        self.output.write_all(&answer.out)?;
        if !answer.err.is_empty() {
            self.output.flush()?;
            io::stderr().write_all(&answer.err)?;
        }
        Ok(())
    }

    fn unread(&mut self, source: &Source, error: &io::Error) -> io::Result<()> {
        self.output.complain(format_args!("{source}: {error}"));
        self.status.add(Status::Failed);
        Ok(())
    }
}

/// Why a stream ended before its time.
enum End {
    Unread(io::Error),
    Unwritten(io::Error),
}

/// The way out: answers are written in the order in which the blocks were read.
struct Order<'r, 'o> {
    run: &'r mut Run<'o>,
    progress: Progress,
    /// The block whose answer is to be written next.
    next: u64,
    /// Answers before their turn.
    early: Vec<Early>,
    /// How many of them there may be.
    most: usize,
    /// Answers that were written, for their memory.
    spare: Vec<Answer>,
    end: Option<End>,
}

/// An answer before its turn.
struct Early {
    at: u64,
    size: usize,
    answer: Answer,
}

impl Order<'_, '_> {
    /// Whether nothing more can be written.
    fn is_void(&self) -> bool {
        matches!(self.end, Some(End::Unwritten(_)))
    }

    /// Takes the answer of a block: to be written at once, with those that it kept waiting, or to lie ready. Whoever
    /// brings it never keeps it, since its next step may wait for input that comes only after the answer.
    fn bring(&mut self, block: &Block, answer: &mut Answer) {
        if self.next != block.at {
            let answer = std::mem::replace(answer, self.spare.pop().unwrap_or_default());
            self.early.push(Early { at: block.at, size: block.bytes.len(), answer });
            return;
        }
        self.write(answer, block.bytes.len());
        while let Some(at) = self.early.iter().position(|early| early.at == self.next) {
            let Early { size, answer, .. } = self.early.swap_remove(at);
            self.write(&answer, size);
            self.spare.push(answer);
        }
    }

    fn write(&mut self, answer: &Answer, size: usize) {
        self.next += 1;
        if self.is_void() {
            return;
        }
        if let Err(error) = self.run.block(answer, size, &mut self.progress) {
            // Another worker may wait for input that nobody needs any more.
            if error.kind() == io::ErrorKind::BrokenPipe {
                std::process::exit(Status::Good as i32);
            }
            self.end = Some(End::Unwritten(error));
        }
    }
}

/// What the workers share. Each reads a block, works on it and writes the answer, or leaves it to the one whose turn comes
/// before. Memory is kept and used again, as memory that one asks for and another gives back makes them wait for each other
/// at every step.
struct Turn<'t, 'r, 'o> {
    order: &'t Mutex<Order<'r, 'o>>,
    changed: Condvar,
}

impl Turn<'_, '_, '_> {
    /// Works on blocks until there are no more, or the stream has ended before its time.
    fn serve(&self, blocks: &Mutex<Blocks<impl Read>>, work: &impl Fn(&Block, &mut Answer)) {
        let _leaving = Leaving(self);
        let mut block = Block { at: 0, first: 0, bytes: Vec::new() };
        let mut answer = Answer::default();
        loop {
            match lock(blocks).read(&mut block) {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => {
                    // What was read before is still answered, by those who have it.
                    lock(self.order).end.get_or_insert(End::Unread(error));
                    return;
                }
            }
            answer.clear();
            work(&block, &mut answer);
            let is_full = |order: &mut Order<'_, '_>| {
                order.next != block.at && order.early.len() >= order.most && !order.is_void()
            };
            let order = self.changed.wait_while(lock(self.order), is_full);
            let mut order = order.unwrap_or_else(PoisonError::into_inner);
            order.bring(&block, &mut answer);
            self.changed.notify_all();
            if order.end.is_some() {
                return;
            }
        }
    }
}

/// A worker that panics keeps no other waiting for the answer that it owes.
struct Leaving<'t, 's, 'r, 'o>(&'t Turn<'s, 'r, 'o>);

impl Drop for Leaving<'_, '_, '_, '_> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(self.0.order).end.get_or_insert_with(|| End::Unwritten(io::Error::other("a worker panicked")));
            self.0.changed.notify_all();
        }
    }
}

/// A panic elsewhere leaves what is behind a lock as good as it was.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Some whole lines.
struct Block {
    /// Which block of the file this is, from 0.
    at: u64,
    /// The number of the first line.
    first: u64,
    bytes: Vec<u8>,
}

/// A file in blocks of whole lines.
struct Blocks<R> {
    reader: R,
    /// The start of a line whose end is still to be read.
    rest: Vec<u8>,
    /// The number of blocks that were read.
    read: u64,
    /// The number of the next line.
    next: u64,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// Puts the next lines into a block: as many as one read gives, and one at least; the last line may have no end.
    /// Tells whether there were any.
    fn read(&mut self, block: &mut Block) -> io::Result<bool> {
        let bytes = &mut block.bytes;
        bytes.clear();
        bytes.append(&mut self.rest);
        while !self.ended {
            let before = bytes.len();
            bytes.resize(before + BLOCK, 0);
            let count = match self.reader.read(bytes.get_mut(before..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
                Ok(count) => {
                    self.ended = count == 0;
                    count
                }
            };
            bytes.truncate(before + count);
            if let Some(at) = bytes.iter().skip(before).rposition(|byte| *byte == b'\n') {
                self.rest.extend(bytes.drain(before + at + 1..));
                break;
            }
        }
        block.at = self.read;
        block.first = self.next;
        self.read += 1;
        self.next += lines(bytes);
        Ok(!bytes.is_empty())
    }
}

/// How many lines end in these bytes. Counted by as many as one byte can count, which the processor does at once.
fn lines(bytes: &[u8]) -> u64 {
    let ends = |part: &[u8]| part.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>();
    bytes.chunks(u8::MAX.into()).map(|part| u64::from(ends(part))).sum()
}

/// Works on each line of a block.
fn work_on(source: &Source, block: &Block, answer: &mut Answer, work: &impl Fn(Document<'_>, &mut Answer)) {
    let each = |record, bytes: &[u8]| work(Document { source: &source.name, record: Some(record), bytes }, answer);
    // Memory does not fail.
    ndjson::each(block.bytes.as_slice(), each).numbered_from(block.first).for_each(drop);
}
