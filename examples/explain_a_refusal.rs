//! Answers “why was this message refused?”: every problem at once, each with its place, rule and reason.
//!
//! `cargo run --example explain_a_refusal [FILE]`

use std::error::Error;

use metriport_fhir::IssueSeverity;

/// What somebody sent: a status that R4 does not have, a misspelt member, a day that does not exist.
const REFUSED: &str = r##"{
  "resourceType": "Communication",
  "status": "sent",
  "recipent": [{"display": "intake@cardio.direct.partner.com"}],
  "sent": "2026-02-30",
  "payload": [{"contentString": "Please see Ada this week.", "contentReference": {"reference": "#letter"}}]
}"##;

fn main() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?,
        None => REFUSED.to_owned(),
    };
    let outcome = metriport_fhir::check(&text);
    for issue in &outcome {
        let place = issue.position.map(|position| position.to_string()).unwrap_or_default();
        let mark = if issue.severity == IssueSeverity::Error { "✗" } else { "·" };
        println!("{mark} {place}: {}\n    {} [{}]", issue.expression, issue.message, issue.rule);
    }
    println!("{}", if outcome.is_valid() { "The message is valid." } else { "The message is refused." });

    // The same for a machine: FHIR's own way to say it.
    let report = outcome.to_operation_outcome();
    println!("{}", metriport_fhir::to_string_pretty(&report)?);
    Ok(())
}
