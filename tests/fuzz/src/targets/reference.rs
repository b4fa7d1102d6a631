//! References, and what else has a form of its own: URIs, ids, OIDs, UUIDs, base64, code systems, destinations.

use metriport_fhir::metriport::Destination;
use metriport_fhir::{
    Base64Binary, Canonical, Code, EventStatus, Id, Markdown, Oid, Reference, ReferenceForm, ResourceType, Uri, Url,
    Uuid, code_systems, validate,
};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let form = ReferenceForm::parse(text);
    assert_eq!(form.to_string(), text, "a form is written as it was read");
    let reference = Reference::literal(text);
    match form {
        ReferenceForm::Relative { type_name, id, version } | ReferenceForm::Absolute { type_name, id, version, .. } => {
            assert!(id.parse::<Id>().is_ok() && version.is_none_or(|version| version.parse::<Id>().is_ok()));
            assert_eq!((form.type_name(), form.id(), form.version()), (Some(type_name), Some(id), version));
            let known = type_name.parse::<ResourceType>();
            if let Ok(known) = known {
                assert_eq!(reference.id_of(known), Some(id));
                assert_eq!(Reference::to(known, id).reference.as_deref(), Some(&*format!("{type_name}/{id}")));
            }
            let relative = reference.to_relative();
            let relative = relative.reference.as_deref().expect("a text");
            assert!(matches!(ReferenceForm::parse(relative), ReferenceForm::Relative { id: same, .. } if same == id));
        }
        ReferenceForm::UrnUuid(_) => {
            assert!(text.to_lowercase().parse::<Uuid>().is_ok());
        }
        ReferenceForm::UrnOid(_) => assert!(text.parse::<Oid>().is_ok()),
        _ => assert_eq!(form.type_name(), None),
    }
    let _ = validate(&reference).to_string();
    let _ = (text.parse::<Uri>(), text.parse::<Url>(), text.parse::<Canonical>(), text.parse::<Markdown>());
    let _ = Code::<EventStatus>::verbatim(text).known();
    if let Ok(bytes) = text.parse::<Base64Binary>() {
        let decoded = bytes.decode().expect("what keeps the format is decoded");
        // R4's format lets the last digit say more than the bytes do.
        assert_eq!(Base64Binary::encode(&decoded).decode(), Some(decoded));
    }
    assert!(code_systems::is_same(text, text));
    let destination = Destination::parse(text);
    assert_eq!(destination.as_str(), text);
    if let Some(address) = destination.direct_address() {
        assert_eq!(format!("{}@{}", address.name(), address.domain()), address.as_str());
    }
}
