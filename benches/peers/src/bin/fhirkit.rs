//! fhirkit: reading checks as it goes; its strict reader fails on any error, as ours does.

#[path = "../parts.rs"]
mod parts;

use fhirkit::r4::Communication;
use parts::{texts, worker};

fn main() -> std::io::Result<()> {
    let mut measures = worker::Measures::default();
    for (input, text) in texts::texts() {
        measures.library(
            "fhirkit",
            &input,
            text,
            |text| fhirkit::from_json_strict::<Communication>(text),
            |value| fhirkit::to_json(value),
        );
    }
    measures.size::<Communication>("Communication");
    measures.size::<fhirkit::r4::Extension>("Extension");
    measures.size::<fhirkit::r4::Coding>("Coding");
    measures.size::<fhirkit::r4::Reference>("Reference");
    measures.serve()
}
