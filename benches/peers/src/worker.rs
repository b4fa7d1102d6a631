//! One side of the measuring: a program that knows some measures and does what it is told on standard input, a line at a
//! time, so that several programs can take turns. `list` names the measures, `time`, a name and a number, tabs between
//! them, does one of them so many times and answers with the nanoseconds that it took, or `refused`. Called with `count NAME N` it does that and ends: for valgrind.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

/// Does something so many times.
pub type Work = Box<dyn FnMut(u64)>;

/// What a program can measure. A measure is named by its input, its operation and who does it, a slash between them.
#[derive(Default)]
pub struct Measures {
    measures: Vec<(String, usize, Box<dyn FnOnce() -> Option<Work>>)>,
    sizes: Vec<(String, usize)>,
}

impl Measures {
    /// `bytes` is the input's length; `work` prepares, and answers none if the input is refused.
    pub fn add(&mut self, name: String, bytes: usize, work: impl FnOnce() -> Option<Work> + 'static) {
        self.measures.push((name, bytes, Box::new(work)));
    }

    /// How many bytes a value of `T` takes itself.
    pub fn size<T>(&mut self, name: &str) {
        self.sizes.push((name.to_owned(), size_of::<T>()));
    }

    /// Reading, writing and copying one input by a library.
    pub fn library<T: Clone + 'static, E: 'static, W: 'static>(
        &mut self,
        who: &str,
        input: &str,
        text: &'static str,
        read: impl Fn(&str) -> Result<T, E> + Copy + 'static,
        write: impl Fn(&T) -> W + Copy + 'static,
    ) {
        self.add(format!("{input}/read/{who}"), text.len(), move || {
            read(text).ok()?;
            Some(repeat(move || read(black_box(text))))
        });
        self.add(format!("{input}/write/{who}"), text.len(), move || {
            let value = read(text).ok()?;
            Some(repeat(move || write(black_box(&value))))
        });
        self.add(format!("{input}/clone/{who}"), text.len(), move || {
            let value = read(text).ok()?;
            Some(repeat(move || black_box(&value).clone()))
        });
    }

    /// Serves standard input, or does the one thing that the arguments say.
    pub fn serve(self) -> io::Result<()> {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        if let [count, name, times] = &arguments[..]
            && count == "count"
        {
            let times = times.parse().map_err(io::Error::other)?;
            let found = self.measures.into_iter().find(|(known, ..)| known == name);
            let (_, _, prepare) = found.ok_or_else(|| io::Error::other(format!("no measure {name}")))?;
            let mut work = prepare().ok_or_else(|| io::Error::other("refused"))?;
            work(times);
            return Ok(());
        }
        self.turns(io::stdin().lock(), io::stdout().lock())
    }

    fn turns(self, orders: impl BufRead, mut answers: impl Write) -> io::Result<()> {
        let listed: Vec<(String, usize)> =
            self.measures.iter().map(|(name, bytes, _)| (name.clone(), *bytes)).collect();
        let mut waiting: BTreeMap<_, _> = self.measures.into_iter().map(|(name, _, prepare)| (name, prepare)).collect();
        let mut ready: BTreeMap<String, Option<Work>> = BTreeMap::new();
        for order in orders.lines() {
            let order = order?;
            match order.split('\t').collect::<Vec<_>>()[..] {
                ["list"] => {
                    for (name, bytes) in &listed {
                        writeln!(answers, "measure\t{name}\t{bytes}")?;
                    }
                    for (name, bytes) in &self.sizes {
                        writeln!(answers, "size\t{name}\t{bytes}")?;
                    }
                    writeln!(answers, "end")?;
                }
                ["time", name, times] => {
                    if let Some(prepare) = waiting.remove(name) {
                        ready.insert(name.to_owned(), prepare());
                    }
                    match ready.get_mut(name) {
                        Some(Some(work)) => {
                            let times = times.parse().map_err(io::Error::other)?;
                            let start = Instant::now();
                            work(times);
                            writeln!(answers, "{}", start.elapsed().as_nanos())?;
                        }
                        _ => writeln!(answers, "refused")?,
                    }
                }
                _ => return Err(io::Error::other(format!("no such order: {order}"))),
            }
            answers.flush()?;
        }
        Ok(())
    }
}

/// Work that does the same thing again and again, and frees what comes out each time, where it came out: a library is
/// not charged for moving its values.
pub fn repeat<T>(mut once: impl FnMut() -> T + 'static) -> Work {
    Box::new(move |times| {
        for _ in 0..times {
            black_box(&once());
        }
    })
}

/// A text for the whole run of the program.
pub fn keep(text: String) -> &'static str {
    text.leak()
}
