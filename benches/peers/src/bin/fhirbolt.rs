//! fhirbolt: the concrete type, its strict mode (the default one).

#[path = "../parts.rs"]
mod parts;

use fhirbolt::model::r4::resources::Communication;
use fhirbolt::model::r4::types;
use parts::{texts, worker};

fn main() -> std::io::Result<()> {
    let mut measures = worker::Measures::default();
    for (input, text) in texts::texts() {
        measures.library(
            "fhirbolt",
            &input,
            text,
            |text| fhirbolt::json::from_slice::<Communication>(text.as_bytes(), None),
            |value| fhirbolt::json::to_vec(value, None),
        );
    }
    measures.size::<Communication>("Communication");
    measures.size::<types::Extension>("Extension");
    measures.size::<types::Coding>("Coding");
    measures.size::<types::Reference>("Reference");
    measures.serve()
}
