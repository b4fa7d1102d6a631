//! Hints for members that come from another version of FHIR or from a vendor.

/// Whether a member is documented to be any JSON whatever, and so stands in no table.
pub(crate) fn is_any_json(type_name: &str, member: &str) -> bool {
    (type_name, member) == ("MessageWebhook.meta", "data")
}

/// What a member that R4 does not have probably is.
pub(crate) fn member(type_name: &str, member: &str) -> Option<&'static str> {
    Some(match (type_name, member) {
        ("Communication", "context") => "STU3 had `context`; R4 has `encounter`",
        ("Communication", "definition") => {
            "STU3 had `definition`; R4 has `instantiatesCanonical` and `instantiatesUri`"
        }
        ("Communication", "notDone") => "STU3 had `notDone`; R4 has the status `not-done`",
        ("Communication", "notDoneReason") => "STU3 had `notDoneReason`; R4 has `statusReason`",
        ("Communication", "reason") => "R5 has `reason`; R4 has `reasonCode` and `reasonReference`",
        ("Communication.payload", "contentCodeableConcept") => {
            "R5 has `contentCodeableConcept`; R4 has no such content"
        }
        ("Attachment", "height" | "width" | "frames" | "duration" | "pages") => "this member came with R5",
        ("Extension" | "Annotation" | "ElementDefinition", "valueInteger64" | "valueCodeableReference") => {
            "this type came with R5"
        }
        ("RelatedArtifact", "classifier" | "resourceReference" | "publicationStatus") => "this member came with R5",
        ("Reference", "resource") => "Medplum adds `resource` to references; it is no FHIR",
        ("Meta", "project" | "author" | "account" | "compartment" | "onBehalfOf") => {
            "Medplum adds this member to meta; it is no FHIR"
        }
        (_, "resourceType") => "only resources have `resourceType`",
        (_, "fhir_comments") => "`fhir_comments` went out with DSTU2",
        _ => return None,
    })
}
