//! The way of documents through the program: whole files one after the other, or lines on all cores with their order
//! kept and with memory that does not grow with the file.

use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use metriport_fhir::ndjson;

use super::args::{Inputs, Lines};
use super::input::Source;
use super::output::Output;
use super::progress::Progress;
use super::status::Status;

/// How many bytes are asked of a file at once.
const BLOCK: usize = 256 * 1024;

/// How many blocks may wait before and after each worker.
const WAITING: usize = 2;

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
        let mut progress = Progress::new(source.size());
        let mut blocks = Blocks { reader, rest: Vec::new(), next: 1, ended: false };
        let work = |block: &Block| work_on(source, block, work);
        if jobs == 1 {
            loop {
                match blocks.read() {
                    Ok(Some(block)) => self.block(&work(&block), block.bytes.len(), &mut progress)?,
                    Ok(None) => break,
                    Err(error) => {
                        progress.clear();
                        return self.unread(source, &error);
                    }
                }
            }
            progress.clear();
            return Ok(());
        }
        thread::scope(|scope| {
            let (mut feeds, mut answers) = (Vec::new(), Vec::new());
            for _ in 0..jobs {
                let (feed, blocks) = sync_channel::<Block>(WAITING);
                let (done, answer) = sync_channel::<(Answer, usize)>(WAITING);
                scope.spawn(|| serve(blocks, done, &work));
                feeds.push(feed);
                answers.push(answer);
            }
            let reading = scope.spawn(move || deal(&mut blocks, &feeds));
            // The answers come in the order in which the blocks were dealt.
            for answer in answers.iter().cycle() {
                let Ok((answer, size)) = answer.recv() else { break };
                if let Err(error) = self.block(&answer, size, &mut progress) {
                    // The reading thread may wait for input that nobody needs any more.
                    if error.kind() == io::ErrorKind::BrokenPipe {
                        std::process::exit(Status::Good as i32);
                    }
                    return Err(error);
                }
            }
            progress.clear();
            match reading.join() {
                Ok(Ok(())) => Ok(()),
                Ok(Err(error)) => self.unread(source, &error),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
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

/// Some whole lines.
struct Block {
    /// The number of the first.
    first: u64,
    bytes: Vec<u8>,
}

/// A file in blocks of whole lines.
struct Blocks<R> {
    reader: R,
    /// The start of a line whose end is still to be read.
    rest: Vec<u8>,
    /// The number of the next line.
    next: u64,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// The next lines: as many as one read gives, and one at least; the last line may have no end.
    fn read(&mut self) -> io::Result<Option<Block>> {
        let mut bytes = std::mem::take(&mut self.rest);
        while !self.ended {
            let before = bytes.len();
            bytes.resize(before + BLOCK, 0);
            let count = match self.reader.read(bytes.get_mut(before..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(error) => return Err(error),
                Ok(count) => {
                    self.ended = count == 0;
                    count
                }
            };
            bytes.truncate(before + count);
            if let Some(at) = bytes.iter().skip(before).rposition(|byte| *byte == b'\n') {
                self.rest = bytes.split_off(before + at + 1);
                break;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let first = self.next;
        self.next += lines(&bytes);
        Ok(Some(Block { first, bytes }))
    }
}

/// How many lines end in these bytes. Counted by as many as one byte can count, which the processor does at once.
fn lines(bytes: &[u8]) -> u64 {
    let ends = |part: &[u8]| part.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>();
    bytes.chunks(u8::MAX.into()).map(|part| u64::from(ends(part))).sum()
}

/// Deals the blocks of a file out to the workers, one after the other.
fn deal(blocks: &mut Blocks<impl Read>, feeds: &[SyncSender<Block>]) -> io::Result<()> {
    for feed in feeds.iter().cycle() {
        let Some(block) = blocks.read()? else { break };
        if feed.send(block).is_err() {
            break;
        }
    }
    Ok(())
}

/// Works on blocks until there are no more, or nobody wants the answers.
fn serve(blocks: Receiver<Block>, done: SyncSender<(Answer, usize)>, work: &impl Fn(&Block) -> Answer) {
    for block in blocks {
        if done.send((work(&block), block.bytes.len())).is_err() {
            return;
        }
    }
}

/// Works on each line of a block.
fn work_on(source: &Source, block: &Block, work: &impl Fn(Document<'_>, &mut Answer)) -> Answer {
    let mut answer = Answer::default();
    let each = |record, bytes: &[u8]| work(Document { source: &source.name, record: Some(record), bytes }, &mut answer);
    // Memory does not fail.
    ndjson::each(block.bytes.as_slice(), each).numbered_from(block.first).for_each(drop);
    answer
}
