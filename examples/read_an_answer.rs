//! Reads Metriport's documented “Get Message Status” answer and says what there is to know about the message.
//!
//! `cargo run --example read_an_answer [FILE]`

use std::error::Error;

use metriport_fhir::metriport::{DeliveryState, Message, MessageStatus};

fn main() -> Result<(), Box<dyn Error>> {
    let documented = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/metriport/get-message-status.json");
    let file = std::env::args().nth(1).unwrap_or_else(|| documented.to_owned());
    let answer: MessageStatus = metriport_fhir::from_slice(&std::fs::read(file)?)?;

    let message = Message::of(&answer.communication);
    println!("{}", message.subject_line().unwrap_or("(no subject line)"));
    println!("  message {}, patient {}", or_none(message.id()), or_none(message.patient_id()));
    match message.state() {
        Some(DeliveryState::Completed) => println!("  delivered"),
        Some(state) => println!("  {state}"),
        // A status that the mapping does not know is shown as it stands.
        None => println!("  status {}", answer.communication.status),
    }
    if let Some(destination) = message.destination() {
        println!("  to {destination}");
    }
    for npi in message.intended_recipient_npis() {
        let verdict = if npi.npi().is_ok() { "an NPI" } else { "no NPI" };
        println!("  for {npi} ({verdict})");
    }
    // `to_chrono` is `None` where the time is not written in full; nothing is guessed.
    if let Some(sent) = message.occurred().and_then(|time| time.to_chrono()) {
        println!("  on {}", sent.format("%A, %-d %B %Y at %H:%M %:z"));
    }
    Ok(())
}

fn or_none(text: Option<&str>) -> &str {
    text.unwrap_or("(none)")
}
