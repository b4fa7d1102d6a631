//! Medians and ratios as Markdown.

use std::collections::BTreeMap;
use std::io::{self, Write};

/// What a measure gave.
pub struct Measured {
    pub input: String,
    pub operation: String,
    pub who: String,
    pub bytes: usize,
    /// Whether the program could do it.
    pub taken: bool,
    nanoseconds: Vec<f64>,
}

impl Measured {
    /// `name` is the input, the operation and who does it, a slash between them.
    pub fn new(name: &str, bytes: usize) -> io::Result<Self> {
        let [input, operation, who] = name
            .splitn(3, '/')
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .try_into()
            .map_err(|_| io::Error::other(format!("not the name of a measure: {name}")))?;
        Ok(Self { input, operation, who, bytes, taken: false, nanoseconds: vec![] })
    }

    pub fn name(&self) -> String {
        format!("{}/{}/{}", self.input, self.operation, self.who)
    }

    pub fn add(&mut self, nanoseconds: f64) {
        self.nanoseconds.push(nanoseconds);
    }

    fn median(&self) -> Option<f64> {
        median(self.nanoseconds.clone())
    }

    /// How many times longer this took than `other`: the median over the rounds, as both were measured once in each.
    fn ratio(&self, other: &Self) -> Option<f64> {
        median(self.nanoseconds.iter().zip(&other.nanoseconds).map(|(this, other)| this / other).collect())
    }
}

fn median(mut all: Vec<f64>) -> Option<f64> {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied()
}

const OPERATIONS: [&str; 5] = ["read", "write", "clone", "validate", "check"];
const LIMIT: &str = "minimal structs";
const OWN: &str = "own functions";
const SERDE: &str = "through serde_json";
const PEERS: [&str; 5] = ["fhir", "fhir-model", "fhirbolt", "fhirkit", "helios-fhir"];

type Sizes = BTreeMap<(String, String), String>;

pub fn print(results: &[Measured], sizes: &Sizes, mut out: impl Write) -> io::Result<()> {
    let mut inputs: Vec<&Measured> = vec![];
    for result in results {
        if inputs.iter().all(|known| known.input != result.input) {
            inputs.push(result);
        }
    }
    for Measured { input, bytes, .. } in inputs {
        let these: Vec<&Measured> = results.iter().filter(|result| result.input == *input).collect();
        let operations =
            OPERATIONS.map(|operation| (operation, these.iter().any(|result| result.operation == operation)));
        let operations: Vec<&str> = operations.into_iter().filter_map(|(name, used)| used.then_some(name)).collect();
        let base = if these.iter().any(|result| result.who == LIMIT) { LIMIT } else { OWN };
        writeln!(out, "\n**{input}** ({bytes} bytes), in brackets: {base} = 1\n")?;
        writeln!(out, "| | {} |", operations.join(" | "))?;
        writeln!(out, "| --- |{}", " ---: |".repeat(operations.len()))?;
        let mut rows: Vec<&str> = vec![];
        for result in &these {
            if !rows.contains(&&*result.who) {
                rows.push(&result.who);
            }
        }
        for who in rows {
            write!(out, "| {who} |")?;
            for operation in &operations {
                let find = |who: &str| these.iter().find(|result| result.operation == *operation && result.who == who);
                let cell = match find(who) {
                    None => String::new(),
                    Some(result) => match (result.median(), find(base).and_then(|base| result.ratio(base))) {
                        (None, _) => "refused".to_owned(),
                        (Some(time), None) => spell(time),
                        (Some(time), Some(ratio)) => format!("{} ({ratio:.2})", spell(time)),
                    },
                };
                write!(out, " {cell} |")?;
            }
            writeln!(out)?;
        }
    }
    print_ratios(results, &mut out)?;
    print_sizes(sizes, &mut out)
}

fn spell(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e4 => format!("{nanoseconds:.0} ns"),
        1e4..1e7 => format!("{:.1} µs", nanoseconds / 1e3),
        _ => format!("{:.1} ms", nanoseconds / 1e6),
    }
}

/// The ratios that the crate promises, or is compared by.
fn print_ratios(results: &[Measured], out: &mut impl Write) -> io::Result<()> {
    let find = |input: &str, operation: &str, who: &str| {
        results.iter().find(|result| result.input == input && result.operation == operation && result.who == who)
    };
    let of_message = |operation: &str, who: &str| find("message", operation, who);
    writeln!(out, "\n**ratios**\n\n| | ratio |\n| --- | ---: |")?;
    let mut row = |what: String, part: Option<&Measured>, whole: Option<&Measured>, scale: f64| match part
        .zip(whole)
        .and_then(|(part, whole)| part.ratio(whole))
    {
        Some(ratio) => writeln!(out, "| {what} | {:.2} |", ratio * scale),
        None => Ok(()),
    };
    for operation in ["read", "write"] {
        let peers = PEERS.iter().filter_map(|peer| {
            let measured = of_message(operation, peer)?;
            Some((measured.median()?, measured))
        });
        let Some((_, fastest)) = peers.min_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
        for who in [OWN, SERDE] {
            let what = format!("{operation} the message, {who} ÷ the fastest peer ({})", fastest.who);
            row(what, of_message(operation, who), Some(fastest), 1.0)?;
        }
    }
    for (what, operation, who, base) in [
        ("read it tolerantly ÷ read it", "read", "own functions, tolerant", "read"),
        ("validate it ÷ read it", "validate", OWN, "read"),
        ("read it by `from_reader` ÷ `from_slice`", "read", "own functions, from_reader", "read"),
        ("write it pretty ÷ compact", "write", "own functions, pretty", "write"),
    ] {
        row(what.to_owned(), of_message(operation, who), of_message(base, OWN), 1.0)?;
    }
    for operation in ["read", "write", "validate"] {
        for who in [OWN, LIMIT] {
            let [large, small] = ["20MB", "200KB"].map(|input| find(input, operation, who));
            let scale = large.zip(small).map_or(1.0, |(large, small)| small.bytes as f64 / large.bytes as f64);
            row(format!("{operation}, {who}: a byte of 20 MB ÷ of 200 KB"), large, small, scale)?;
        }
    }
    Ok(())
}

fn print_sizes(sizes: &Sizes, out: &mut impl Write) -> io::Result<()> {
    let types = ["Communication", "Extension", "Coding", "Reference"];
    writeln!(out, "\n**bytes of a value itself**\n\n| | {} |", types.join(" | "))?;
    writeln!(out, "| --- |{}", " ---: |".repeat(types.len()))?;
    let mut programs: Vec<&String> = sizes.keys().map(|(program, _)| program).collect();
    programs.dedup();
    for program in programs {
        let cells = types.map(|name| sizes.get(&(program.clone(), name.to_owned())).map_or("", String::as_str));
        let program = if program == "own" { "metriport-fhir" } else { program };
        writeln!(out, "| {} | {} |", program.trim_start_matches("metriport-fhir-peers-"), cells.join(" | "))?;
    }
    Ok(())
}
