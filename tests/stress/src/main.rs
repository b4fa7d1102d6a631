//! Runs every case by every door, each in a process of its own so that the peak memory is that of one alone, and holds
//! time and memory against bounds in proportion to the text.

mod cases;

use std::process::{Command, ExitCode};

use cases::CASES;
use metriport_fhir::{Communication, Resource, check, from_str, tolerant};

/// What is done with a text.
const DOORS: [&str; 3] = ["strict", "tolerant", "check"];

/// The most memory that a text may take, in bytes for each of its own, where the text is in it once; what an issue may
/// take, which three bytes of text can be enough for; and what a program takes by itself.
const TIMES: u64 = 45;
const ISSUE: u64 = 400;
const BASE: u64 = 16 << 20;

/// The most time, in seconds for each million bytes.
const SECONDS: f64 = 2.0;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [case, door] = &arguments[..] {
        return one(case, door);
    }
    let program = std::env::current_exe().expect("this program");
    println!(
        "{:<36} {:<9} {:>8} {:>8} {:>8} {:>7}  what came of it",
        "case", "door", "text MB", "seconds", "peak MB", "times"
    );
    let mut is_good = true;
    for (name, _) in CASES {
        for door in DOORS {
            let output = Command::new(&program).args([name, door]).output().expect("started");
            print!("{}", String::from_utf8_lossy(&output.stdout));
            if !output.status.success() {
                is_good = false;
                println!("{name} {door}: FAILED, {} {}", output.status, String::from_utf8_lossy(&output.stderr));
            }
        }
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One case by one door, on a stack of 2 MiB.
fn one(case: &str, door: &str) -> ExitCode {
    let (_, make) = CASES.iter().find(|(name, _)| *name == case).expect("a case");
    let text = make();
    let size = text.len() as u64;
    let chosen = door.to_owned();
    let start = seconds();
    let work = move || through(&chosen, &text);
    let told = std::thread::Builder::new().stack_size(2 << 20).spawn(work).expect("a thread").join();
    let seconds = seconds() - start;
    let Ok((told, issues)) = told else { return ExitCode::FAILURE };
    let peak = peak();
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    println!(
        "{case:<36} {door:<9} {:>8.1} {seconds:>8.2} {:>8.1} {:>7.1}  {told}",
        megabytes(size),
        megabytes(peak),
        peak as f64 / size as f64,
    );
    if peak > size * TIMES + issues as u64 * ISSUE + BASE || seconds > SECONDS * megabytes(size) + 1.0 {
        eprintln!("beyond {TIMES} times the text and {ISSUE} bytes an issue, or {SECONDS} s a million bytes");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// What came of the text, and how many issues were told.
fn through(door: &str, text: &str) -> (String, usize) {
    match door {
        "strict" => match from_str::<Communication>(text) {
            Ok(value) => {
                let written = metriport_fhir::to_string(&value).expect("written");
                assert_eq!(written.len(), text.trim_start().len(), "another text");
                ("read and written".to_owned(), 0)
            }
            Err(error) => (format!("refused: {}", error.rule()), 1),
        },
        "tolerant" => match tolerant::resource_from_str(text) {
            Ok(read) => {
                let written = match &read.value {
                    Resource::Communication(message) => metriport_fhir::to_string(&**message).expect("written").len(),
                    other => other.as_node().map_or(text.len(), |_| 0),
                };
                assert_eq!(written, text.trim_start().len(), "another text");
                let issues = read.issues().len();
                (format!("read and written, {issues} issues"), issues)
            }
            Err(error) => (format!("refused: {}", error.rule()), 1),
        },
        _ => {
            let issues = check(text).issues().len();
            (format!("{issues} issues"), issues)
        }
    }
}

/// The most memory that this process has had.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().trim_end_matches("kB").trim().parse::<u64>().expect("a number") * 1024
}

/// The processor time that this process has had, so that what else the machine does is not counted.
fn seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    let fields = stat.rsplit_once(')').expect("a name in brackets").1.split_whitespace();
    // The times of the program and of the system for it, in hundredths.
    fields.skip(11).take(2).map(|field| field.parse::<f64>().expect("a number") / 100.0).sum()
}
