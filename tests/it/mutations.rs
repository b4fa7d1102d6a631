//! Every element of Communication and Extension, damaged in every way: the damage is found, at the right expression.

use std::fmt::Write as _;

use metriport_fhir::table::{BindingStrength, ElementDef, Max, PrimitiveKind, TypeDef, TypeRef};
use metriport_fhir::{AnyValue, Communication, Extension, check};

/// A JSON text of that type.
fn sample(ty: &TypeRef, name: &str) -> String {
    let text = match ty {
        TypeRef::Code(set) => return format!("\"{}\"", set.codes[0].code),
        TypeRef::Resource => r#"{"resourceType":"Patient","id":"p1"}"#,
        TypeRef::Complex(def) => match def().name {
            "Meta" => r#"{"versionId":"1"}"#,
            "Narrative" => r#"{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">text</div>"}"#,
            "Reference" => r#"{"display":"Dr. Example"}"#,
            "Extension" => r#"{"url":"http://example.org/x","valueString":"x"}"#,
            "Communication.payload" => r#"{"contentString":"x"}"#,
            "Annotation" => r#"{"text":"x"}"#,
            // That is enough for the places of these tests, which are around the value.
            _ => r#"{"id":"e1","extension":[{"url":"http://example.org/x","valueString":"x"}]}"#,
        },
        TypeRef::Primitive(kind) => match kind {
            PrimitiveKind::Boolean => "true",
            PrimitiveKind::Decimal => "1.50",
            PrimitiveKind::Integer | PrimitiveKind::PositiveInt | PrimitiveKind::UnsignedInt => "1",
            PrimitiveKind::Base64Binary => r#""Zm9v""#,
            PrimitiveKind::Date | PrimitiveKind::DateTime => r#""2026-06-16""#,
            PrimitiveKind::Instant => r#""2026-06-16T18:42:11Z""#,
            PrimitiveKind::Time => r#""18:42:11""#,
            PrimitiveKind::Oid => r#""urn:oid:1.2.3""#,
            PrimitiveKind::Uuid => r#""urn:uuid:c757873d-ec9a-4326-a141-556f43239520""#,
            PrimitiveKind::Code if name == "language" => r#""en""#,
            PrimitiveKind::Uri | PrimitiveKind::Url | PrimitiveKind::Canonical => r#""http://example.org/x""#,
            _ => r#""x""#,
        },
        other => panic!("no sample of {other:?}"),
    };
    text.to_owned()
}

/// A text that is not of the primitive's form; none where every text is.
fn malformed(kind: PrimitiveKind) -> Option<&'static str> {
    Some(match kind {
        PrimitiveKind::Base64Binary => r#""Z""#,
        PrimitiveKind::Code => r#"" x""#,
        PrimitiveKind::Date | PrimitiveKind::DateTime => r#""2026-02-30""#,
        PrimitiveKind::Instant => r#""2026-06-16""#,
        PrimitiveKind::Time => r#""25:00:00""#,
        PrimitiveKind::Id => r#""a_b""#,
        PrimitiveKind::Oid => r#""1.2.3""#,
        PrimitiveKind::Uuid => r#""c757873d""#,
        PrimitiveKind::Uri | PrimitiveKind::Url | PrimitiveKind::Canonical => r#""a b""#,
        PrimitiveKind::Integer | PrimitiveKind::UnsignedInt => "1.5",
        PrimitiveKind::PositiveInt => "0",
        PrimitiveKind::Boolean | PrimitiveKind::Decimal | PrimitiveKind::String | PrimitiveKind::Markdown => {
            return None;
        }
        PrimitiveKind::Xhtml => return None,
    })
}

/// The documents of one element.
struct Bench {
    def: &'static TypeDef,
    element: &'static ElementDef,
    /// The element's name in JSON.
    member: String,
    ty: TypeRef,
    tried: usize,
    missed: Vec<String>,
}

impl Bench {
    /// The type's other required elements, and the members given.
    fn document(&self, members: &[(String, String)]) -> String {
        let mut all = Vec::new();
        if self.def.name == "Communication" {
            all.push(("resourceType".to_owned(), "\"Communication\"".to_owned()));
        }
        let others = self.def.elements.iter().filter(|other| other.min > 0 && other.name != self.element.name);
        all.extend(others.map(|other| match other.ty {
            TypeRef::Choice([first, ..]) => (format!("{}{}", other.name, first.suffix), sample(&first.ty, other.name)),
            ty => (other.name.to_owned(), sample(&ty, other.name)),
        }));
        all.extend(members.iter().cloned());
        let all: Vec<_> = all.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", all.join(","))
    }

    fn expect(&mut self, rules: &[&str], place: &str, members: &[(String, String)]) {
        let text = self.document(members);
        let expression = format!("{}.{}{place}", self.def.name, self.element.name);
        let outcome = AnyValue::check(self.def.name, &text).expect("a type").outcome;
        self.tried += 1;
        if !outcome.errors().any(|issue| rules.contains(&issue.rule) && issue.expression == expression) {
            self.missed.push(format!("{rules:?} at {expression}: {text}\n    {outcome:?}"));
        }
    }

    /// The element with that value, in an array if it repeats.
    fn one(&self, value: &str) -> (String, String) {
        let value = if self.element.max == Max::Many { format!("[{value}]") } else { value.to_owned() };
        (self.member.clone(), value)
    }

    fn run(&mut self) {
        let is_list = self.element.max == Max::Many;
        let item = if is_list { "[0]" } else { "" };
        let good = sample(&self.ty, self.element.name);
        // Removed.
        if self.element.min > 0 {
            self.expect(&["cardinality"], "", &[]);
        }
        // Of the wrong kind, as an item and as a whole.
        let is_text = good.starts_with('"');
        for other in ["\"x\"", "7", "true", "[[\"x\"]]", "{\"x\":1}"] {
            let same_kind = match good.as_bytes()[0] {
                b'"' => other.starts_with('"'),
                b'{' => other.starts_with('{'),
                b't' => other == "true",
                _ => other == "7",
            };
            if !same_kind {
                let wrong = self.one(other);
                self.expect(&["type"], item, &[wrong]);
            }
        }
        let whole = if is_list { good.clone() } else { format!("[{good}]") };
        self.expect(&["type"], "", &[(self.member.clone(), whole)]);
        // Of a bad form, or no code of the value set.
        if let TypeRef::Code(_) = self.ty {
            let wrong = self.one("\"no-such-code\"");
            self.expect(&["binding-required"], item, &[wrong]);
        }
        if let TypeRef::Primitive(kind) = self.ty {
            // The id of an element is a string without white space.
            let bad = if self.element.name == "id" && kind == PrimitiveKind::String {
                Some((r#""a b""#, "element-id"))
            } else {
                malformed(kind).map(|bad| (bad, "primitive-format"))
            };
            if let Some((bad, rule)) = bad {
                let wrong = self.one(bad);
                self.expect(&[rule], item, &[wrong]);
            }
            let binding = self.element.binding;
            if kind == PrimitiveKind::Code && binding.is_some_and(|binding| binding.max_value_set.is_some()) {
                assert_ne!(binding.map(|binding| binding.strength), Some(BindingStrength::Required));
                let wrong = self.one("\"no such code\"");
                self.expect(&["binding-max"], item, &[wrong]);
            }
        }
        // Twice.
        let right = self.one(&good);
        self.expect(&["json-format"], "", &[right.clone(), right.clone()]);
        // Null, as a whole and as an item.
        self.expect(&["json-format"], "", &[(self.member.clone(), "null".to_owned())]);
        if is_list {
            let wrong = self.one("null");
            self.expect(&["json-format", "ele-1"], item, &[wrong]);
        }
        // Empty.
        if is_list {
            self.expect(&["json-format"], "", &[(self.member.clone(), "[]".to_owned())]);
        }
        if is_text {
            let wrong = self.one("\"\"");
            self.expect(&["json-format"], item, &[wrong]);
        } else if matches!(self.ty, TypeRef::Complex(_)) {
            let wrong = self.one("{}");
            self.expect(&["ele-1"], item, &[wrong]);
        } else if matches!(self.ty, TypeRef::Resource) {
            let wrong = self.one("{}");
            self.expect(&["resource-type"], item, &[wrong]);
        }
        // Beside another type of the choice.
        if let TypeRef::Choice(variants) = self.element.ty {
            for variant in variants {
                let other = format!("{}{}", self.element.name, variant.suffix);
                if other != self.member {
                    let other = (other, sample(&variant.ty, self.element.name));
                    self.expect(&["choice"], "", &[right.clone(), other]);
                }
            }
        }
    }
}

fn every_damage_is_found(def: &'static TypeDef, at_least: usize) {
    let (mut tried, mut missed) = (0, Vec::new());
    for element in def.elements {
        let types = match element.ty {
            TypeRef::Choice(variants) => {
                variants.iter().map(|variant| (format!("{}{}", element.name, variant.suffix), variant.ty)).collect()
            }
            ty => vec![(element.name.to_owned(), ty)],
        };
        for (member, ty) in types {
            let mut bench = Bench { def, element, member, ty, tried: 0, missed: Vec::new() };
            bench.run();
            tried += bench.tried;
            missed.extend(bench.missed);
        }
    }
    println!("{}: {tried} damages", def.name);
    assert!(missed.is_empty(), "{} of {tried}:\n{}", missed.len(), missed.join("\n"));
    assert!(tried >= at_least, "only {tried} damages");
}

#[test]
fn every_damage_to_every_element_of_communication_is_found() {
    every_damage_is_found(Communication::DEF, 280);
    every_damage_is_found(AnyValue::table("Communication.payload").expect("a table"), 40);
}

#[test]
fn every_damage_to_every_element_of_extension_is_found() {
    every_damage_is_found(Extension::DEF, 2850);
}

#[test]
fn twenty_faults_are_twenty_issues_in_the_order_of_the_document() {
    let text = r##"{
  "resourceType": "Communication",
  "id": "not an id",
  "meta": {"lastUpdated": "2026-06-16", "profile": "http://example.org/p"},
  "language": "English (US)",
  "text": {"status": "made-up", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>"},
  "identifier": [{"use": "main", "period": {"start": "2026-02-01", "end": "2026-01-01"}}],
  "status": "sent",
  "priority": null,
  "subject": {"reference": "Device/d1"},
  "recipent": [],
  "encounter": {"reference": "#nobody"},
  "sent": "2026-02-30",
  "received": "2026-06-16",
  "received": "2026-06-17",
  "sender": "Practitioner/1",
  "recipient": [],
  "payload": [
    {"contentString": "x", "contentReference": {"display": "y"}},
    {"contentAttachment": {"data": "Zm9v"}}
  ],
  "note": [{"text": ""}]
}"##;
    let outcome = check(text);
    let mut lines = String::new();
    for issue in outcome.errors() {
        let _ = writeln!(lines, "{} {issue}", issue.position.expect("a place"));
    }
    assert_eq!(outcome.errors().count(), 20);
    insta::assert_snapshot!(lines);
}
