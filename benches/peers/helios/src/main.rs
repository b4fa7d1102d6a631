//! helios-fhir, its R4 types, through serde_json.

#[path = "../../src/parts.rs"]
mod parts;

use helios_fhir::r4::{Coding, Communication, Extension, Reference};
use parts::{texts, worker};

fn main() -> std::io::Result<()> {
    let mut measures = worker::Measures::default();
    for (input, text) in texts::texts() {
        measures.library(
            "helios-fhir",
            &input,
            text,
            |text| serde_json::from_slice::<Communication>(text.as_bytes()),
            |value| serde_json::to_vec(value),
        );
    }
    measures.size::<Communication>("Communication");
    measures.size::<Extension>("Extension");
    measures.size::<Coding>("Coding");
    measures.size::<Reference>("Reference");
    measures.serve()
}
