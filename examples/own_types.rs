//! Puts the types of this crate into types of one's own, with serde's derives.
//!
//! `cargo run --example own_types`

use metriport_fhir::{Communication, DateTime, Decimal, Resource};
use serde::{Deserialize, Serialize};

/// A job in some service's queue.
#[derive(Debug, Serialize, Deserialize)]
struct Job {
    attempt: u32,
    /// A FHIR decimal keeps the digits that were written.
    priority: Decimal,
    not_before: Option<DateTime>,
    message: Communication,
    /// Whatever else belongs to it: typed where this crate has the type, verbatim otherwise.
    attached: Vec<Resource>,
}

fn main() -> Result<(), serde_json::Error> {
    let text = r#"{"attempt":2,"priority":1.50,"not_before":"2026-06","message":{"resourceType":"Communication","status":"preparation"},"attached":[{"resourceType":"Patient","id":"p1","birthDate":"1970"}]}"#;
    let mut job: Job = serde_json::from_str(text)?;
    assert_eq!(serde_json::to_string(&job)?, text);

    job.attempt += 1;
    println!("attempt {} with priority {}, not before {:?}", job.attempt, job.priority, job.not_before);
    for resource in &job.attached {
        println!("attached: {} {:?}", resource.resource_type(), resource.id().map(|id| id.to_string()));
    }
    println!("{}", serde_json::to_string(&job)?);
    Ok(())
}
