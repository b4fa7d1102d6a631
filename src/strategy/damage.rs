//! One broken rule: a valid document is changed so that a rule that is known is broken at a place that is known.

use super::draw::Draw;
use super::json::{Json, Members};
use super::places::{Owner, Place, Places};
use super::repair::Object;
use super::scalar::of_kind;
use crate::table::{BindingStrength, Max, PrimitiveKind, TypeDef, TypeRef};

/// The rule that was broken, and the FHIRPath of where.
pub(super) type Broken = (&'static str, String);

/// The ways to damage a document.
#[derive(Debug, Clone, Copy)]
enum Way {
    Constraint,
    Missing,
    WrongKind,
    Format,
    Code,
    Unknown,
    Choice,
    Null,
    Empty,
    Twice,
    Unequal,
    ElementId,
    Target,
    ReferenceType,
    Contained,
}

const WAYS: &[&Way] = &[
    &Way::Constraint,
    &Way::Constraint,
    &Way::Missing,
    &Way::WrongKind,
    &Way::Format,
    &Way::Format,
    &Way::Code,
    &Way::Unknown,
    &Way::Choice,
    &Way::Null,
    &Way::Empty,
    &Way::Twice,
    &Way::Unequal,
    &Way::ElementId,
    &Way::Target,
    &Way::ReferenceType,
    &Way::Contained,
];

/// Breaks one rule. Where the kinds that are drawn do not fit the document, an unknown or repeated member always does.
pub(super) fn damage(draw: &mut Draw, json: &mut Json, def: &'static TypeDef) -> Broken {
    let places = Places::of(json, def);
    for _ in 0..40 {
        let kind = draw.pick(WAYS).copied().unwrap_or(Way::Unknown);
        if let Some(broken) = attempt(draw, json, &places, kind) {
            return broken;
        }
    }
    let Json::Object(members) = json else { return Broken::default() };
    if def.is_open()
        && let Some((name, value)) = members.first().cloned()
    {
        let expression = format!("{}.{name}", def.name);
        members.push((name, value));
        return ("json-format", expression);
    }
    members.push(("colour".to_owned(), Json::string("red")));
    ("unknown-property", format!("{}.colour", def.name))
}

fn attempt(draw: &mut Draw, json: &mut Json, places: &Places, kind: Way) -> Option<Broken> {
    let object = places.objects.get(draw.below(places.objects.len()))?;
    let place = places.values.get(draw.below(places.values.len()))?;
    match kind {
        Way::Constraint => constraint(draw, json, places),
        Way::Missing => missing(draw, json, object),
        Way::Unknown => {
            if object.def.is_open() {
                return None;
            }
            let name = draw.word(&["colour", "_colour", "Id", "value[x]", "resourceTyp"]);
            members(json, &object.steps)?.push((name.to_owned(), Json::string("red")));
            Some(("unknown-property", format!("{}.{name}", object.expression)))
        }
        Way::Choice => choice(draw, json, object),
        Way::ElementId => {
            if object.def.is_resource() || object.def.is_open() {
                return None;
            }
            Object(members(json, &object.steps)?).set("id", Json::string("a b"));
            Some(("element-id", format!("{}.id", object.expression)))
        }
        Way::Twice => twice(draw, json, object),
        Way::Unequal => unequal(draw, json, object),
        Way::Contained => contained(draw, json, object),
        Way::WrongKind => wrong_kind(draw, json, place),
        Way::Format => format(draw, json, place),
        Way::Code => code(json, place),
        Way::Null => {
            // In a list of primitives a null may stand for a value that has only extensions.
            if place.ty.is_primitive() && !place.is_member {
                return None;
            }
            *json.at_mut(&place.steps)? = Json::null();
            Some(("json-format", place.expression.clone()))
        }
        Way::Empty => empty(json, place),
        Way::Target => target(json, place),
        Way::ReferenceType => reference_type(json, place),
    }
}

fn members<'j>(json: &'j mut Json, steps: &[usize]) -> Option<&'j mut Members> {
    match json.at_mut(steps)? {
        Json::Object(members) => Some(members),
        _ => None,
    }
}

/// A required element is missing.
fn missing(draw: &mut Draw, json: &mut Json, owner: &Owner) -> Option<Broken> {
    let required: Vec<_> = owner.def.elements.iter().filter(|element| element.min > 0).collect();
    let element = draw.pick(&required)?;
    if owner.def.is_open() && element.max == Max::Many {
        return None;
    }
    let members = members(json, &owner.steps)?;
    let is_it = |name: &str| {
        let plain = name.strip_prefix('_').unwrap_or(name);
        match &element.ty {
            TypeRef::Choice(variants) => {
                let suffix = plain.strip_prefix(element.name);
                variants.iter().any(|variant| Some(variant.suffix) == suffix)
            }
            _ => plain == element.name,
        }
    };
    // An object without members would be another damage.
    if members.iter().all(|(name, _)| is_it(name) || name == "id") {
        return None;
    }
    members.retain(|(name, _)| !is_it(name));
    Some(("cardinality", format!("{}.{}", owner.expression, element.name)))
}

/// Two values of one choice.
fn choice(draw: &mut Draw, json: &mut Json, owner: &Owner) -> Option<Broken> {
    for element in owner.def.elements {
        let TypeRef::Choice(variants) = &element.ty else { continue };
        let members = members(json, &owner.steps)?;
        let spelling = |suffix: &str| format!("{}{suffix}", element.name);
        let held = |suffix: &str| {
            let spelling = spelling(suffix);
            members.iter().any(|(name, _)| name.strip_prefix('_').unwrap_or(name) == spelling)
        };
        if !variants.iter().any(|variant| held(variant.suffix)) {
            continue;
        }
        let others: Vec<_> = variants.iter().filter(|other| other.ty.is_primitive() && !held(other.suffix)).collect();
        let Some(other) = draw.pick(&others) else { continue };
        let TypeRef::Primitive(kind) = &other.ty else { continue };
        members.push((spelling(other.suffix), of_kind(draw, *kind)));
        return Some(("choice", format!("{}.{}", owner.expression, element.name)));
    }
    None
}

/// One member twice.
fn twice(draw: &mut Draw, json: &mut Json, owner: &Owner) -> Option<Broken> {
    let members = members(json, &owner.steps)?;
    let (name, value) = members.get(draw.below(members.len()))?.clone();
    let row = owner.def.elements.iter().find(|element| match &element.ty {
        TypeRef::Choice(variants) => {
            variants.iter().any(|variant| name == format!("{}{}", element.name, variant.suffix))
        }
        _ => element.name == name,
    })?;
    members.push((name, value));
    Some(("json-format", format!("{}.{}", owner.expression, row.name)))
}

/// A list whose partner is longer.
fn unequal(draw: &mut Draw, json: &mut Json, owner: &Owner) -> Option<Broken> {
    let members = members(json, &owner.steps)?;
    let lists: Vec<_> = owner
        .def
        .elements
        .iter()
        .filter(|element| element.max == Max::Many && element.has_partner(&element.ty))
        .filter(|element| members.iter().any(|(name, _)| name == element.name))
        .collect();
    let element = draw.pick(&lists)?;
    let count = match Object(members).get(element.name) {
        Some(Json::Array(items)) => items.len(),
        _ => return None,
    };
    let partner = format!("_{}", element.name);
    if members.iter().any(|(name, _)| *name == partner) {
        return None;
    }
    let mut partners = vec![Json::null(); count];
    partners.push(Json::member("id", Json::string("one-too-many")));
    members.push((partner, Json::Array(partners)));
    Some(("primitive-extension", format!("{}.{}", owner.expression, element.name)))
}

/// The rules of contained resources.
fn contained(draw: &mut Draw, json: &mut Json, owner: &Owner) -> Option<Broken> {
    if !owner.def.is_resource() || owner.def.element("contained").is_none() || owner.expression.contains(".contained") {
        return None;
    }
    let patient = |id: &str, more: &[(&str, Json)]| {
        let mut members =
            vec![("resourceType".to_owned(), Json::string("Patient")), ("id".to_owned(), Json::string(id))];
        members.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        Json::Object(members)
    };
    let path = owner.expression.clone();
    let meta = |name: &str, value: Json| [("meta", Json::member(name, value))];
    let label = || Json::Array(vec![Json::member("code", Json::string("R"))]);
    let (rule, expression, items) = match draw.below(6) {
        0 => ("dom-3", path, vec![patient("unmentioned", &[])]),
        1 => ("dom-4", path, vec![patient("x", &meta("versionId", Json::string("1")))]),
        2 => ("dom-4", path, vec![patient("x", &meta("lastUpdated", Json::string("2026-06-16T18:42:11Z")))]),
        3 => ("dom-5", path, vec![patient("x", &meta("security", label()))]),
        4 => ("dom-2", path, vec![patient("x", &[("contained", Json::Array(vec![patient("y", &[])]))])]),
        _ => ("contained-id", format!("{path}.contained[1]"), vec![patient("x", &[]), patient("x", &[])]),
    };
    Object(members(json, &owner.steps)?).set("contained", Json::Array(items));
    Some((rule, expression))
}

fn wrong_kind(draw: &mut Draw, json: &mut Json, place: &Place) -> Option<Broken> {
    let value = json.at_mut(&place.steps)?;
    let other = match (place.is_member && place.element.max == Max::Many, place.ty) {
        (true, _) => Json::scalar(draw.word(&["\"x\"", "7", "true", "{\"id\":\"x\"}"])),
        (false, TypeRef::Primitive(PrimitiveKind::Boolean)) => Json::scalar(draw.word(&["\"true\"", "1", "[true]"])),
        (false, TypeRef::Primitive(kind)) if super::scalar::is_number(*kind) => {
            Json::scalar(draw.word(&["\"1\"", "true", "[1]", "{\"id\":\"x\"}"]))
        }
        (false, ty) if ty.is_primitive() => Json::scalar(draw.word(&["7", "true", "[\"x\"]", "{\"id\":\"x\"}"])),
        // A resource in place of an object is judged by its own name.
        (false, TypeRef::Resource) => return None,
        (false, _) => Json::scalar(draw.word(&["\"x\"", "7", "true", "[{\"id\":\"x\"}]"])),
    };
    *value = other;
    Some(("type", place.expression.clone()))
}

/// A text that is not of the type's form.
fn format(draw: &mut Draw, json: &mut Json, place: &Place) -> Option<Broken> {
    use PrimitiveKind as Type;
    let TypeRef::Primitive(kind) = place.ty else { return None };
    if place.is_member && place.element.max == Max::Many {
        return None;
    }
    let bad = match kind {
        Type::Base64Binary => draw.word(&["\"Zg=\"", "\"Z\"", "\"Zm9v!\""]),
        Type::Code => draw.word(&["\" lead\"", "\"trail \"", "\"two  spaces\""]),
        Type::Date => {
            draw.word(&["\"2024-02-30\"", "\"2024-13\"", "\"24\"", "\"2024-1-1\"", "\"2024-01-01T00:00:00Z\""])
        }
        Type::DateTime => {
            draw.word(&["\"2024-02-30\"", "\"2024-01-01T10:00\"", "\"2024-01-01T10:00:00\"", "\"yesterday\""])
        }
        Type::Instant => draw.word(&["\"2024-01-01\"", "\"2024-01-01T10:00:00\"", "\"2024-01-01T25:00:00Z\""]),
        Type::Time => draw.word(&["\"10:00\"", "\"24:00:00\"", "\"10:00:00Z\""]),
        Type::Id => draw.word(&["\"a_b\"", "\"a b\"", "\"a/b\""]),
        Type::Oid => draw.word(&["\"1.2.3\"", "\"urn:oid:3.1\"", "\"urn:oid:1.02\""]),
        Type::Uuid => draw.word(&["\"c757873d-ec9a-4326-a141-556f43239520\"", "\"urn:uuid:1\""]),
        Type::Uri | Type::Url | Type::Canonical => draw.word(&["\"http://example.org/a b\"", "\" x\""]),
        Type::Integer => draw.word(&["1.5", "2147483648", "1e2"]),
        Type::PositiveInt => draw.word(&["0", "-1", "1.0"]),
        Type::UnsignedInt => draw.word(&["-1", "2147483648", "0.5"]),
        Type::Boolean | Type::Decimal | Type::String | Type::Markdown | Type::Xhtml => return None,
    };
    *json.at_mut(&place.steps)? = Json::scalar(bad);
    Some(("primitive-format", place.expression.clone()))
}

/// A code that is not in its value set.
fn code(json: &mut Json, place: &Place) -> Option<Broken> {
    if place.is_member && place.element.max == Max::Many {
        return None;
    }
    let (rule, bad) = match (place.ty, place.element.binding) {
        (TypeRef::Code(_), _) => ("binding-required", "no-such-code"),
        (TypeRef::Primitive(PrimitiveKind::Code), Some(binding)) if binding.strength == BindingStrength::Required => {
            ("binding-required", "nothing known")
        }
        (TypeRef::Primitive(PrimitiveKind::Code), Some(binding)) if binding.max_value_set.is_some() => {
            ("binding-max", "nothing known")
        }
        _ => return None,
    };
    *json.at_mut(&place.steps)? = Json::string(bad);
    Some((rule, place.expression.clone()))
}

/// An object, list or text without content.
fn empty(json: &mut Json, place: &Place) -> Option<Broken> {
    let value = json.at_mut(&place.steps)?;
    let (rule, empty) = match value {
        Json::Array(_) if place.is_open => return None,
        Json::Array(_) => ("json-format", Json::Array(Vec::new())),
        Json::Object(_) if matches!(place.ty, TypeRef::Resource) => return None,
        Json::Object(_) if place.ty.def().is_some_and(|def| def.is_resource() || def.is_open()) => return None,
        Json::Object(_) => ("ele-1", Json::Object(Members::new())),
        Json::Scalar(text)
            if text.starts_with('"') && !matches!(place.ty, TypeRef::Primitive(PrimitiveKind::Xhtml)) =>
        {
            ("json-format", Json::string(""))
        }
        Json::Scalar(_) => return None,
    };
    *value = empty;
    Some((rule, place.expression.clone()))
}

/// A reference to a resource of a type that is not allowed there.
fn target(json: &mut Json, place: &Place) -> Option<Broken> {
    if place.element.targets.is_empty() || place.ty.name() != "Reference" {
        return None;
    }
    let other = ["Slot", "Endpoint"].into_iter().find(|name| !place.element.targets.contains(name))?;
    *object(json, place)? = vec![("reference".to_owned(), Json::string(&format!("{other}/1")))];
    Some(("reference-target", place.expression.clone()))
}

/// A reference whose type is another one than that of its literal.
fn reference_type(json: &mut Json, place: &Place) -> Option<Broken> {
    if place.ty.name() != "Reference" {
        return None;
    }
    let target = place.element.targets.first().copied().unwrap_or("Patient");
    let members = object(json, place)?;
    *members = vec![
        ("reference".to_owned(), Json::string(&format!("{target}/1"))),
        ("type".to_owned(), Json::string(if target == "Slot" { "Endpoint" } else { "Slot" })),
    ];
    Some(("reference-type", place.expression.clone()))
}

fn object<'j>(json: &'j mut Json, place: &Place) -> Option<&'j mut Members> {
    members(json, &place.steps)
}

/// One constraint of one object.
fn constraint(draw: &mut Draw, json: &mut Json, places: &Places) -> Option<Broken> {
    let mut chances = Vec::new();
    for owner in &places.objects {
        for constraint in owner.def.constraints {
            let is_error = constraint.severity == crate::table::ConstraintSeverity::Error;
            let edits = EDITS.iter().find(|(key, _)| *key == constraint.key);
            if let (true, Some((_, edits))) = (is_error, edits) {
                chances.push((owner, constraint, *edits));
            }
        }
    }
    let (owner, constraint, edits) = chances.get(draw.below(chances.len()))?;
    if constraint.key == "ref-1" && !owner.has_root {
        return None;
    }
    let mut object = Object(members(json, &owner.steps)?);
    for (name, value) in *edits {
        match value {
            // The edits write choices in full; what else the choice has goes.
            Some(value) => {
                if let Some(stem) = stem(owner.def, name) {
                    object.remove_choice(stem, owner.def);
                }
                object.set(name, Json::scalar(value));
            }
            None => match owner.def.element(name) {
                Some(element) if matches!(element.ty, TypeRef::Choice(_)) => object.remove_choice(name, owner.def),
                _ => object.remove(name),
            },
        }
    }
    let expression = match constraint.element {
        Some(element) => format!("{}.{element}", owner.expression),
        None => owner.expression.clone(),
    };
    Some((constraint.key, expression))
}

/// The choice that a member in full is of.
fn stem(def: &'static TypeDef, name: &str) -> Option<&'static str> {
    let element = def.elements.iter().find(|element| match &element.ty {
        TypeRef::Choice(variants) => {
            name.strip_prefix(element.name).is_some_and(|rest| variants.iter().any(|variant| variant.suffix == rest))
        }
        _ => false,
    })?;
    Some(element.name)
}

impl Object<'_> {
    /// Removes a choice of whatever type.
    fn remove_choice(&mut self, name: &str, def: &'static TypeDef) {
        let Some(TypeRef::Choice(variants)) = def.element(name).map(|element| &element.ty) else { return };
        for variant in *variants {
            self.remove(&format!("{name}{}", variant.suffix));
        }
    }
}

/// A member and its new value; none where it goes.
type Edit = (&'static str, Option<&'static str>);

/// What a webhook about the status of a message begins with.
const STATUS_META: &str = r#"{"messageId":"m1","when":"2026-06-16T18:42:11Z","type":"message.status"}"#;

/// How each constraint is broken. R4's expression of eld-11 ends in `exists()` of a list of booleans: nothing breaks it.
pub(super) const EDITS: &[(&str, &[Edit])] = &[
    ("age-1", &[("value", Some("-1")), ("system", Some(r#""http://unitsofmeasure.org""#)), ("code", Some(r#""a""#))]),
    ("att-1", &[("data", Some(r#""Zm9v""#)), ("contentType", None)]),
    ("bdl-1", &[("type", Some(r#""collection""#)), ("total", Some("1"))]),
    (
        "bdl-2",
        &[
            ("type", Some(r#""collection""#)),
            ("entry", Some(r#"[{"search":{"mode":"match"},"resource":{"resourceType":"Patient"}}]"#)),
        ],
    ),
    ("bdl-3", &[("type", Some(r#""batch""#)), ("entry", Some(r#"[{"resource":{"resourceType":"Patient"}}]"#))]),
    (
        "bdl-4",
        &[("type", Some(r#""batch-response""#)), ("entry", Some(r#"[{"resource":{"resourceType":"Patient"}}]"#))],
    ),
    (
        "bdl-5",
        &[
            ("resource", None),
            ("request", None),
            ("response", None),
            ("fullUrl", Some(r#""http://example.org/Patient/1""#)),
        ],
    ),
    (
        "bdl-7",
        &[
            ("type", Some(r#""collection""#)),
            (
                "entry",
                Some(
                    r#"[{"fullUrl":"http://example.org/Patient/1","resource":{"resourceType":"Patient"}},{"fullUrl":"http://example.org/Patient/1","resource":{"resourceType":"Patient"}}]"#,
                ),
            ),
        ],
    ),
    ("bdl-8", &[("fullUrl", Some(r#""http://example.org/Patient/1/_history/2""#))]),
    ("bdl-9", &[("type", Some(r#""document""#)), ("identifier", None)]),
    ("bdl-10", &[("type", Some(r#""document""#)), ("timestamp", None)]),
    ("bdl-11", &[("type", Some(r#""document""#)), ("entry", Some(r#"[{"resource":{"resourceType":"Patient"}}]"#))]),
    ("bdl-12", &[("type", Some(r#""message""#)), ("entry", Some(r#"[{"resource":{"resourceType":"Patient"}}]"#))]),
    ("cnt-3", &[("value", Some("1.5")), ("system", Some(r#""http://unitsofmeasure.org""#)), ("code", Some(r#""1""#))]),
    ("cpt-2", &[("value", Some(r#""555-0100""#)), ("system", None)]),
    ("dis-1", &[("value", Some("2")), ("system", Some(r#""http://example.org/units""#)), ("code", Some(r#""km""#))]),
    ("drq-1", &[("path", Some(r#""code""#)), ("searchParam", Some(r#""code""#))]),
    ("drq-2", &[("path", Some(r#""date""#)), ("searchParam", Some(r#""date""#))]),
    ("drt-1", &[("value", None), ("system", Some(r#""http://unitsofmeasure.org""#)), ("code", Some(r#""h""#))]),
    ("eld-1", &[("discriminator", None), ("description", None)]),
    ("eld-2", &[("min", Some("2")), ("max", Some(r#""1""#))]),
    ("eld-3", &[("max", Some(r#""many""#))]),
    ("eld-4", &[("aggregation", Some(r#"["contained"]"#)), ("code", Some(r#""string""#))]),
    ("eld-5", &[("contentReference", Some(r##""#x""##)), ("type", Some(r#"[{"code":"string"}]"#))]),
    ("eld-6", &[("fixedString", Some(r#""x""#)), ("type", Some(r#"[{"code":"string"},{"code":"code"}]"#))]),
    ("eld-7", &[("patternString", Some(r#""x""#)), ("type", Some(r#"[{"code":"string"},{"code":"code"}]"#))]),
    ("eld-8", &[("fixedString", Some(r#""x""#)), ("patternString", Some(r#""x""#))]),
    ("eld-12", &[("valueSet", Some(r#""ValueSet/x""#))]),
    ("eld-13", &[("type", Some(r#"[{"code":"string"},{"code":"string"}]"#))]),
    (
        "eld-14",
        &[(
            "constraint",
            Some(
                r#"[{"key":"a-1","severity":"error","human":"x","expression":"true"},{"key":"a-1","severity":"error","human":"y","expression":"true"}]"#,
            ),
        )],
    ),
    ("eld-15", &[("defaultValueString", Some(r#""x""#)), ("meaningWhenMissing", Some(r#""none""#))]),
    ("eld-16", &[("sliceName", Some(r#""a b""#))]),
    (
        "eld-17",
        &[
            ("targetProfile", Some(r#"["http://example.org/fhir/StructureDefinition/p"]"#)),
            ("code", Some(r#""string""#)),
        ],
    ),
    ("eld-18", &[("isModifier", Some("true")), ("isModifierReason", None)]),
    ("eld-19", &[("path", Some(r#""Patient.a b""#))]),
    ("eld-22", &[("sliceIsConstraining", Some("true")), ("sliceName", None)]),
    ("exp-1", &[("expression", None), ("reference", None)]),
    (
        "ext-1",
        &[
            ("extension", Some(r#"[{"url":"http://example.org/a","valueString":"x"}]"#)),
            ("valueString", Some(r#""x""#)),
        ],
    ),
    ("flat-limits", &[("attachments", Some(r#"["letter"]"#))]),
    ("flat-network", &[("transportMethod", Some(r#""xdr""#)), ("network", None)]),
    ("message-status", &[("meta", Some(STATUS_META)), ("payload", Some(r#"{"status":"sent"}"#))]),
    ("message-status-ids", &[("meta", Some(STATUS_META)), ("payload", Some(r#"{"id":"m1"}"#))]),
    ("message-status-final", &[("meta", Some(STATUS_META)), ("payload", Some(r#"{"status":"processing"}"#))]),
    ("mqty-1", &[("value", Some("1")), ("system", Some(r#""http://unitsofmeasure.org""#)), ("code", Some(r#""EUR""#))]),
    ("per-1", &[("start", Some(r#""2024-01-02""#)), ("end", Some(r#""2024-01-01""#))]),
    ("qty-3", &[("code", Some(r#""1""#)), ("system", None)]),
    ("rat-1", &[("numerator", Some(r#"{"value":1}"#)), ("denominator", None)]),
    ("ref-1", &[("reference", Some(r##""#nobody""##))]),
    ("rng-2", &[("low", Some(r#"{"value":2.0}"#)), ("high", Some(r#"{"value":1.99}"#))]),
    ("sqty-1", &[("comparator", Some(r#""<""#))]),
    ("tim-1", &[("duration", Some("1")), ("durationUnit", None)]),
    ("tim-2", &[("period", Some("1")), ("periodUnit", None)]),
    ("tim-4", &[("duration", Some("-1")), ("durationUnit", Some(r#""h""#))]),
    ("tim-5", &[("period", Some("-0.5")), ("periodUnit", Some(r#""h""#))]),
    ("tim-6", &[("periodMax", Some("2")), ("period", None)]),
    ("tim-7", &[("durationMax", Some("2")), ("duration", None)]),
    ("tim-8", &[("countMax", Some("2")), ("count", None)]),
    ("tim-9", &[("offset", Some("30")), ("when", Some(r#"["C"]"#))]),
    ("tim-10", &[("timeOfDay", Some(r#"["10:00:00"]"#)), ("when", Some(r#"["MORN"]"#))]),
    ("trd-1", &[("data", Some(r#"[{"type":"Patient"}]"#)), ("timingDate", Some(r#""2024""#))]),
    ("trd-2", &[("condition", Some(r#"{"language":"text/cql","expression":"true"}"#)), ("data", None)]),
    ("trd-3", &[("type", Some(r#""named-event""#)), ("name", None)]),
    ("txt-1", &[("div", Some(r#""<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>""#))]),
    ("txt-2", &[("div", Some(r#""<div xmlns=\"http://www.w3.org/1999/xhtml\"> </div>""#))]),
];
