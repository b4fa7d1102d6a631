//! Values of the primitive types, in the many forms that R4 allows.

use super::draw::Draw;
use super::json::Json;
use crate::table::{BindingStrength, ElementDef, PrimitiveKind, TypeDef};

/// Texts for elements whose rules ask for more than their type does.
const SPECIAL: &[(&str, &str, &[&str])] = &[
    ("ElementDefinition", "path", &["Patient.name", "Patient", "Observation.value[x]", "Patient.contact.name"]),
    ("ElementDefinition", "sliceName", &["slice", "a/b", "US-Core_1", "x[y]"]),
    ("ElementDefinition", "max", &["*", "1", "5"]),
    ("ElementDefinition", "min", &["0", "1"]),
    ("ElementDefinition", "contentReference", &["#Patient.contact", "http://example.org/fhir/x#Patient.link"]),
    ("ElementDefinition", "maxLength", &["1", "64"]),
    ("ElementDefinition.base", "max", &["*", "1"]),
    ("ElementDefinition.type", "code", &["string", "code", "Reference", "canonical", "Coding", "Quantity"]),
    ("Timing.repeat", "duration", NOT_NEGATIVE),
    ("Timing.repeat", "durationMax", NOT_NEGATIVE),
    ("Timing.repeat", "period", NOT_NEGATIVE),
    ("Timing.repeat", "periodMax", NOT_NEGATIVE),
    ("SampledData", "data", &["1 2 3", "E", "0.5 L U"]),
    ("Bundle.link", "relation", &["self", "next", "previous"]),
    ("Bundle.entry.request", "url", &["Patient", "Patient/1", "Observation?code=x"]),
    ("Bundle.entry.response", "status", &["200", "201 Created", "404 Not Found"]),
    ("Age", "value", &["54", "0.5", "3.00", "1e1"]),
    ("Age", "code", &["a", "mo", "wk", "d"]),
    ("Duration", "code", &["s", "min", "h", "d", "wk", "mo", "a", "ms"]),
    ("Distance", "code", &["m", "km", "mm", "[in_i]", "[ft_i]"]),
    ("Count", "code", &["1"]),
    ("Count", "value", &["0", "1", "12"]),
    ("MoneyQuantity", "code", &["EUR", "USD", "CHF"]),
    ("MoneyQuantity", "system", &["urn:iso:std:iso:4217"]),
    ("DataRequirement", "limit", &["1", "100"]),
    ("MessageWebhook.payload", "id", UUIDS),
    ("MessageWebhook.payload", "patientId", UUIDS),
    ("FlatMessage", "id", UUIDS),
    ("FlatMessage", "patientId", UUIDS),
    ("FlatMessage", "attachments", UUIDS),
    ("FlatMessage", "intendedRecipientNpi", &["1234567893", "1245319599"]),
    ("FlatMessage", "network", &["EHEX", "CAREQUALITY", "COMMONWELL"]),
    ("FlatMessage", "sentAt", &["2026-06-16T18:42:11Z", "2026-06-16T18:42:11.120Z"]),
    ("FlatMessage", "updatedAt", &["2026-06-16T18:42:11Z", "2026-06-17T00:00:00.000Z"]),
];

const UUIDS: &[&str] = &["c757873d-ec9a-4326-a141-556f43239520", "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f"];

const NOT_NEGATIVE: &[&str] = &["0", "1", "1.5", "2.00", "30", "1e1"];

const DECIMALS: &[&str] = &[
    "0",
    "1",
    "-1",
    "1.0",
    "1.00",
    "-0.0",
    "0.1",
    "3.14159",
    "100",
    "1.0e2",
    "1E3",
    "2.5e-7",
    "-12.50",
    "123456789012345678.901234567890",
    "0.000001",
    "1e+2",
];

const STRINGS: &[&str] = &[
    "x",
    "Referral",
    "Re: lab results, please call back",
    "two  spaces",
    "naïve café",
    "日本語の文",
    "🩺 ok",
    "say \"hi\"",
    "back\\slash",
    "a/b",
    "<b>not markup</b>",
    "e\u{301}",
    "line\nbreak\tand tab",
    "0",
    "null",
    "{}",
    "zero\u{200b}width",
];

const URIS: &[&str] = &[
    "http://example.org/fhir/a",
    "https://example.org/x?y=z#w",
    "urn:oid:2.16.840.1.113883.4.6",
    "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
    "http://loinc.org",
    "mailto:a@example.org",
];

const NARRATIVES: &[&str] = &[
    r#"<div xmlns="http://www.w3.org/1999/xhtml">text</div>"#,
    r#"<div xmlns="http://www.w3.org/1999/xhtml"><p>Generated &amp; checked</p></div>"#,
    r##"<div xmlns="http://www.w3.org/1999/xhtml" lang="en"><a href="#x">to</a> <b>x</b><br/></div>"##,
    r#"<div xmlns="http://www.w3.org/1999/xhtml"><table class="t"><tr><td colspan="2">1 &lt; 2</td></tr></table></div>"#,
    r#"<div xmlns="http://www.w3.org/1999/xhtml"><ul><li>one</li><li><span style="color:red">two</span></li></ul></div>"#,
];

/// A value of that kind for that row of that type.
pub(super) fn scalar(draw: &mut Draw, def: &TypeDef, element: &ElementDef, kind: PrimitiveKind) -> Json {
    let special = SPECIAL.iter().find(|(name, row, _)| *name == def.name && *row == element.name);
    if let Some((_, _, texts)) = special {
        let text = draw.word(texts);
        return if is_number(kind) { Json::scalar(text) } else { Json::string(text) };
    }
    if def.constraints.iter().any(|constraint| constraint.key == "qty-3") {
        match element.name {
            "system" => return Json::string("http://unitsofmeasure.org"),
            "code" => return Json::string(draw.word(&["kg", "mg", "mm[Hg]", "10*3/uL", "{tbl}", "%", "1"])),
            _ => {}
        }
    }
    if kind == PrimitiveKind::Code {
        return Json::string(code(draw, element));
    }
    of_kind(draw, kind)
}

/// Whether the JSON of that kind is a number.
pub(super) fn is_number(kind: PrimitiveKind) -> bool {
    use PrimitiveKind as Kind;
    matches!(kind, Kind::Decimal | Kind::Integer | Kind::PositiveInt | Kind::UnsignedInt)
}

/// A code of a value set that a standard defines, or any code.
fn code(draw: &mut Draw, element: &ElementDef) -> &'static str {
    let value_set = element.binding.and_then(|binding| match binding.strength {
        BindingStrength::Required => Some(binding.value_set),
        _ => binding.max_value_set,
    });
    match value_set.and_then(|url| url.split('|').next()) {
        Some("http://hl7.org/fhir/ValueSet/mimetypes") => draw.word(&[
            "text/plain",
            "application/pdf",
            "image/png",
            "text/plain; charset=UTF-8",
            "application/fhir+json",
        ]),
        Some("http://www.rfc-editor.org/bcp/bcp13.txt") => {
            draw.word(&["text/cql", "text/fhirpath", "application/x-fhir-query"])
        }
        Some("http://hl7.org/fhir/ValueSet/all-languages") => draw.word(&["en", "en-US", "de-CH", "es", "zh"]),
        Some("http://hl7.org/fhir/ValueSet/currencies") => draw.word(&["EUR", "USD", "CHF", "JPY"]),
        _ => draw.word(&["active", "final", "two words", "34133-9", "a.b_c", "X"]),
    }
}

/// A value of that kind, without regard to where it stands.
pub(super) fn of_kind(draw: &mut Draw, kind: PrimitiveKind) -> Json {
    use PrimitiveKind as Kind;
    match kind {
        Kind::Boolean => Json::scalar(draw.word(&["true", "false"])),
        Kind::Decimal => Json::scalar(draw.word(DECIMALS)),
        Kind::Integer => Json::scalar(draw.word(&["0", "-1", "7", "2147483647", "-2147483648"])),
        Kind::PositiveInt => Json::scalar(draw.word(&["1", "7", "2147483647"])),
        Kind::UnsignedInt => Json::scalar(draw.word(&["0", "1", "2048", "2147483647"])),
        Kind::String | Kind::Markdown => Json::string(draw.word(STRINGS)),
        Kind::Xhtml => Json::string(draw.word(NARRATIVES)),
        Kind::Base64Binary => Json::string(draw.word(&["AA==", "Zm9v", "Zm8=", "SGVsbG8sIHdvcmxkIQ==", "Zm9v\nYmFy"])),
        Kind::Code => Json::string(draw.word(&["active", "two words", "a.b"])),
        Kind::Id => Json::string(&id(draw)),
        Kind::Oid => Json::string(draw.word(&["urn:oid:1.2.3", "urn:oid:2.16.840.1.113883", "urn:oid:0.0"])),
        Kind::Uuid => Json::string(&format!("urn:uuid:{}", uuid(draw))),
        Kind::Uri => Json::string(draw.word(URIS)),
        Kind::Url => {
            Json::string(draw.word(&["http://example.org/fhir", "https://example.org/a/b?c=d", "ftp://example.org/x"]))
        }
        Kind::Canonical => {
            Json::string(draw.word(&["http://example.org/fhir/ValueSet/v", "http://example.org/fhir/Library/l|1.0.2"]))
        }
        Kind::Date => Json::string(&date(draw, 2)),
        Kind::DateTime => {
            let parts = draw.below(5);
            Json::string(&if parts < 3 { date(draw, parts) } else { instant(draw) })
        }
        Kind::Instant => Json::string(&instant(draw)),
        Kind::Time => Json::string(&time(draw)),
    }
}

fn id(draw: &mut Draw) -> String {
    match draw.below(3) {
        0 => uuid(draw),
        1 => draw.word(&["a", "A-1", "example.1", "f001"]).to_owned(),
        _ => format!("r{}", draw.below(1_000_000)),
    }
}

fn uuid(draw: &mut Draw) -> String {
    let mut digits = |count: usize| -> String { (0..count).map(|_| draw.word(HEX)).collect() };
    [digits(8), digits(4), digits(4), digits(4), digits(12)].join("-")
}

const HEX: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"];

/// A date of up to so many parts after the year.
fn date(draw: &mut Draw, parts: usize) -> String {
    let year = 1950 + draw.below(100);
    let (month, day) = (1 + draw.below(12), 1 + draw.below(28));
    match draw.below(parts + 1) {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ if draw.percent(5) => "2024-02-29".to_owned(),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn instant(draw: &mut Draw) -> String {
    let (year, month, day) = (1950 + draw.below(100), 1 + draw.below(12), 1 + draw.below(28));
    let zone = draw.word(&["Z", "+00:00", "-00:00", "+02:00", "-05:30", "+14:00"]);
    format!("{year}-{month:02}-{day:02}T{}{zone}", time(draw))
}

fn time(draw: &mut Draw) -> String {
    let (hour, minute, second) = (draw.below(24), draw.below(60), draw.below(60));
    let second = if draw.percent(2) { 60 } else { second };
    format!("{hour:02}:{minute:02}:{second:02}{}", draw.word(&["", "", ".1", ".120", ".123456789"]))
}
