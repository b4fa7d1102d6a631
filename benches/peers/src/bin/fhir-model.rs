//! fhir-model through serde_json. It has no R4: R4B, whose Communication has the same elements.

#[path = "../parts.rs"]
mod parts;

use fhir_model::r4b::resources::{Communication, CommunicationInner};
use fhir_model::r4b::types;
use parts::{texts, worker};

fn main() -> std::io::Result<()> {
    let mut measures = worker::Measures::default();
    for (input, text) in texts::texts() {
        measures.library(
            "fhir-model",
            &input,
            text,
            |text| serde_json::from_slice::<Communication>(text.as_bytes()),
            |value| serde_json::to_vec(value),
        );
    }
    measures.size::<CommunicationInner>("Communication");
    measures.size::<types::ExtensionInner>("Extension");
    measures.size::<types::CodingInner>("Coding");
    measures.size::<types::ReferenceInner>("Reference");
    measures.serve()
}
