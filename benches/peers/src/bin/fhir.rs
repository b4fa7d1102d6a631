//! fhir, its R4 types, through serde_json; `validate` is its trait's method.

#[path = "../parts.rs"]
mod parts;

use fhir::r4::resources::Communication;
use fhir::r4::types;
use fhir::r4::validate::Validate;
use parts::{texts, worker};

fn main() -> std::io::Result<()> {
    let mut measures = worker::Measures::default();
    for (input, text) in texts::texts() {
        let read = |text: &str| serde_json::from_slice::<Communication>(text.as_bytes());
        measures.library("fhir", &input, text, read, |value| serde_json::to_vec(value));
        measures.add(format!("{input}/validate/fhir"), text.len(), move || {
            let value = read(text).ok()?;
            Some(worker::repeat(move || std::hint::black_box(&value).validate()))
        });
    }
    measures.size::<Communication>("Communication");
    measures.size::<types::Extension>("Extension");
    measures.size::<types::Coding>("Coding");
    measures.size::<types::Reference>("Reference");
    measures.serve()
}
