//! Builds an outbound message from the documented fields of Send Message, and refuses what is not valid in a signature.
//!
//! `cargo run --example send_a_message`

use std::error::Error;

use metriport_fhir::metriport::OutboundMessage;
use metriport_fhir::{Communication, Valid};

/// Whatever carries the message away. It cannot be given one that was not validated.
fn send(message: &Valid<Communication>) -> Result<(), metriport_fhir::Error> {
    println!("{}", metriport_fhir::to_string_pretty(&**message)?);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let draft = OutboundMessage {
        patient_id: "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f",
        destination: "intake@cardio.direct.partner.com",
        subject: "Referral - cardiology",
        body: Some("Please see Ada this week."),
        attachments: &["5d1c38ac-3f27-4a33-8d0c-f7a1ff0ba8f3"],
        intended_recipient_npi: &["1234567893"],
    };
    // Every field that breaks a documented limit is named.
    let broken = OutboundMessage { subject: "", patient_id: "17", ..draft };
    if let Err(errors) = broken.to_communication() {
        println!("refused: {errors}");
    }

    let message = Valid::new(draft.to_communication()?)?;
    send(&message)?;
    Ok(())
}
