//! Measures several programs in one run, in turns, and prints what came out as Markdown.
//!
//! `turns [--rounds N] [--milliseconds N] PROGRAM…`: in each round every measure of every program is done once, for so
//! long, the same measure of all programs in a row. Medians over the rounds are what counts: of the times, and of the
//! ratio that two measures have in a round, so that a machine that is slow for a second is so for both.

mod report;

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use report::Measured;

fn main() -> io::Result<()> {
    let mut rounds = 41;
    let mut milliseconds = 4;
    let mut programs = vec![];
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|number| number.parse().ok()).ok_or_else(usage);
        match &*argument {
            "--rounds" => rounds = number()?,
            "--milliseconds" => milliseconds = number()?,
            program => programs.push(Program::start(program)?),
        }
    }
    let mut turns = vec![];
    let mut results = vec![];
    let mut sizes = BTreeMap::new();
    for (number, program) in programs.iter_mut().enumerate() {
        for line in program.list()? {
            match line.split('\t').collect::<Vec<_>>()[..] {
                ["measure", name, bytes] => {
                    turns.push((number, results.len()));
                    results.push(Measured::new(name, bytes.parse().map_err(io::Error::other)?)?);
                }
                ["size", name, bytes] => {
                    sizes.insert((program.name.clone(), name.to_owned()), bytes.to_owned());
                }
                _ => return Err(io::Error::other(format!("not an answer: {line}"))),
            }
        }
    }
    // How often a measure has to be done to last that long; the first times are not counted.
    let mut times = vec![1; results.len()];
    for &(program, measure) in &turns {
        let name = results[measure].name();
        let Some(mut nanoseconds) = programs[program].time(&name, 1)? else { continue };
        while nanoseconds < milliseconds * 500_000 && times[measure] < 1 << 30 {
            times[measure] *= 2;
            nanoseconds = programs[program].time(&name, times[measure])?.unwrap_or(u64::MAX);
        }
        results[measure].taken = true;
    }
    turns.retain(|&(_, measure)| results[measure].taken);
    // Programs list the same inputs in the same order, so the first one to list an input says where it comes.
    let first = |same: &dyn Fn(&Measured) -> bool| results.iter().position(same);
    turns.sort_by_key(|&(_, measure)| {
        let Measured { input, operation, .. } = &results[measure];
        let input_place = first(&|other| other.input == *input);
        (input_place, first(&|other| other.input == *input && other.operation == *operation), measure)
    });
    for round in 0..rounds {
        // Each round begins elsewhere, and every other one goes backwards: no measure always follows the same one.
        let start = (round as usize * 7) % turns.len().max(1);
        turns.rotate_left(start);
        for k in 0..turns.len() {
            let (program, measure) = turns[if round % 2 == 0 { k } else { turns.len() - 1 - k }];
            if let Some(nanoseconds) = programs[program].time(&results[measure].name(), times[measure])? {
                results[measure].add(nanoseconds as f64 / times[measure] as f64);
            }
        }
    }
    report::print(&results, &sizes, io::stdout().lock())
}

fn usage() -> io::Error {
    io::Error::other("turns [--rounds N] [--milliseconds N] PROGRAM…")
}

/// A program that does what it is told.
struct Program {
    name: String,
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Program {
    fn start(path: &str) -> io::Result<Self> {
        // Whether a heap gives its end back to the system after each piece of work, and asks for it again, hangs on what
        // the program did before: with one library it made ten times the time of writing. No program does it.
        let mut child = Command::new(path)
            .env("GLIBC_TUNABLES", "glibc.malloc.trim_threshold=1073741824")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (Some(orders), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("no pipe"));
        };
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        Ok(Self { name, child, orders, answers: BufReader::new(answers) })
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        writeln!(self.orders, "list")?;
        let mut lines = vec![];
        loop {
            match self.answer()? {
                line if line == "end" => return Ok(lines),
                line => lines.push(line),
            }
        }
    }

    /// How many nanoseconds it takes to do the measure so many times; none if the program cannot do it.
    fn time(&mut self, measure: &str, times: u64) -> io::Result<Option<u64>> {
        writeln!(self.orders, "time\t{measure}\t{times}")?;
        match &*self.answer()? {
            "refused" => Ok(None),
            number => number.parse().map(Some).map_err(io::Error::other),
        }
    }

    fn answer(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.answers.read_line(&mut line)? == 0 {
            return Err(io::Error::other(format!("{} has ended", self.name)));
        }
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
