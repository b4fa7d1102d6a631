//! Narratives: what our check takes is well-formed XML with one `div` for a strict XML parser too.

use metriport_fhir::{Narrative, NarrativeStatus, Xhtml, validate};
use roxmltree::{Document, Error};

const NAMESPACE: &str = "http://www.w3.org/1999/xhtml";

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let narrative =
        Narrative { status: NarrativeStatus::Generated.into(), div: Xhtml::verbatim(text), ..Default::default() };
    let outcome = validate(&narrative);
    let _ = outcome.to_string();
    match Document::parse(text) {
        Ok(document) => {
            let root = document.root_element();
            if outcome.is_valid() {
                assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("div", Some(NAMESPACE)));
            }
        }
        // What that parser does not do, though XML allows it.
        Err(Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached) => {}
        Err(error) => assert!(!outcome.is_valid(), "taken, but {error}"),
    }
}
