//! Instances made at random from the tables, right or nearly so, and damage done to instances.

use metriport_fhir::table::{ElementDef, Max, PrimitiveKind, TypeDef, TypeRef};
use serde_json::{Map, Number, Value, json};

use crate::rng::Rng;

/// Values of each primitive, of its format and just beside it.
fn texts(kind: PrimitiveKind) -> (&'static [&'static str], &'static [&'static str]) {
    use PrimitiveKind as Kind;
    match kind {
        Kind::Base64Binary => (
            &["AAAA", "SGVsbG8=", "QQ==", " AAAA\r\nSGVs bG8=\n", "+/+/"],
            &["", "A", "AAA", "AA=A", "A===", "====", "AAAA====", "SG Vs", "-_-_", "AA==AAAA", " ", "AAAAA==="],
        ),
        Kind::Canonical | Kind::Uri | Kind::Url => (
            &[
                "http://example.org/a",
                "urn:x",
                "#a",
                "http://unitsofmeasure.org",
                "urn:iso:std:iso:4217",
                "a\u{a0}b",
                "#",
            ],
            &["", " a", "a b", "a\n", "\t"],
        ),
        Kind::Code => (
            &[
                "final",
                "a b",
                "1",
                "en",
                "en-US",
                "text/plain",
                "mo",
                "C",
                "kg",
                "a\u{a0}b",
                "Reference",
                "USD",
                "de-1996-u-co-x-a",
            ],
            &["", " a", "a  b", "a\n", "a\tb", "en_US", "text", "en-u-aa-u-bb", "text/plain; a=\"x  y\""],
        ),
        Kind::Date => (&["2024", "2024-02", "2024-02-29", "0001", "2000-02-29", "9999-12-31"], DATES),
        Kind::DateTime => {
            (&["2024", "2024-02", "2024-02-29", "2024-01-31T23:59:60.120+14:00", "2024-01-01T00:00:00Z"], DATES)
        }
        Kind::Instant => (
            &["2024-01-31T23:59:60.120-13:59", "2024-02-29T00:00:00Z"],
            &[
                "2024",
                "2024-01-01",
                "2023-02-29T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00:00Z\n",
            ],
        ),
        Kind::Time => {
            (&["00:00:00", "23:59:60.5"], &["24:00:00", "1:00:00", "12:00", "12:00:00Z", "12:00:00\n", "12:00:61"])
        }
        Kind::Id => (
            &["a", "A-1.b"],
            &["", "a b", "a_b", "a\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
        ),
        Kind::Oid => {
            (&["urn:oid:1.2.3", "urn:oid:2.0"], &["1.2.3", "urn:oid:3.1", "urn:oid:1.02", "urn:oid:1", "urn:oid:1.2\n"])
        }
        Kind::Uuid => (
            &["urn:uuid:c757873d-ec9a-4326-a141-556f43239520"],
            &["urn:uuid:C757873D-EC9A-4326-A141-556F43239520", "c757873d-ec9a-4326-a141-556f43239520", "urn:uuid:1"],
        ),
        Kind::Xhtml => (
            &["<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>"],
            &["<div>", "", "<div xmlns=\"http://www.w3.org/1999/xhtml\"> </div>"],
        ),
        Kind::Boolean | Kind::Decimal | Kind::Integer | Kind::PositiveInt | Kind::UnsignedInt => (&[], &[]),
        _ => (&["a", " ", "\u{b}", "a\n", "*", "1", "é𝄞", "a.b[x]", "processing"], &["", "a/b c", "x:y"]),
    }
}

const DATES: &[&str] = &[
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "2024-04-31",
    "0000",
    "2024-13",
    "2024-1-1",
    "2024-01-01T00:00Z",
    "2024-01-01T00:00:00",
    "2024\n",
    "24",
    "2024-00",
    "2024-01-00",
    "2024-01-01T00:00:00+14:01",
    "",
];

fn numbers(kind: PrimitiveKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        PrimitiveKind::Decimal => (&["0", "-1.50", "1e3", "12", "2.5", "1E-2", "0.0", "5.0", "5e-1"], &["-0"]),
        PrimitiveKind::Integer => {
            (&["0", "-1", "2147483647", "-2147483648"], &["1.5", "2147483648", "1.0", "-2147483649"])
        }
        PrimitiveKind::PositiveInt => (&["1", "2147483647", "3"], &["0", "-1", "1.5", "2147483648", "1e0"]),
        _ => (&["0", "1", "2147483647"], &["-1", "1.5", "2147483648", "-0"]),
    }
}

/// A maker of instances.
pub struct Maker<'r> {
    pub rng: &'r mut Rng,
    /// How seldom something is wrong; 0 for never.
    pub fault: usize,
}

impl Maker<'_> {
    fn is_wrong(&mut self) -> bool {
        self.fault > 0 && self.rng.once_in(self.fault)
    }

    /// An instance of a type.
    pub fn object(&mut self, def: &'static TypeDef, depth: usize) -> Value {
        let mut out = Map::new();
        if def.kind == metriport_fhir::table::TypeKind::Resource && !self.is_wrong() {
            out.insert("resourceType".to_owned(), def.name.into());
        }
        // Few members in deep places, many in some.
        let often = [1, 2, 4, 8][self.rng.below(4)] + depth;
        for element in def.elements {
            let is_there = if element.min > 0 { !self.is_wrong() } else { self.rng.once_in(often + 1) };
            if is_there && element.max != Max::Zero || self.is_wrong() {
                self.element(element, depth, &mut out);
            }
        }
        if self.is_wrong() {
            out.insert(self.rng.pick(&["extra", "_id", "Status", "resourceType"]).to_string(), "x".into());
        }
        Value::Object(out)
    }

    fn element(&mut self, element: &'static ElementDef, depth: usize, out: &mut Map<String, Value>) {
        let (name, ty) = match &element.ty {
            TypeRef::Choice(variants) => {
                let mut fit: Vec<_> = variants.iter().collect();
                if depth > 2 {
                    fit.retain(|variant| variant.ty.def().is_none());
                }
                let Some(variant) = fit.get(self.rng.below(fit.len())) else { return };
                (format!("{}{}", element.name, variant.suffix), &variant.ty)
            }
            ty => (element.name.to_owned(), ty),
        };
        let is_primitive = matches!(ty, TypeRef::Primitive(_) | TypeRef::Code(_));
        if !is_primitive && depth > 4 {
            return;
        }
        let is_list = element.max == Max::Many;
        let count = if is_list { 1 + self.rng.below(2) } else { 1 };
        let mut values: Vec<Value> = (0..count).map(|_| self.value(element, ty, depth)).collect();
        if is_primitive && !element.is_bare && self.rng.once_in(6) {
            let mut extras: Vec<Value> = (0..count).map(|_| self.extra(depth)).collect();
            let at = self.rng.below(count);
            match self.rng.below(4) {
                0 if is_list => values[at] = Value::Null,
                1 if is_list => extras[at] = Value::Null,
                2 => values.clear(),
                _ => {}
            }
            if self.is_wrong() {
                extras.push(Value::Null);
            }
            let extras = if is_list { extras.into() } else { extras.swap_remove(0) };
            out.insert(format!("_{name}"), extras);
        }
        if self.is_wrong() && is_list {
            values.push(Value::Null);
        }
        let wraps = is_list != self.is_wrong();
        if wraps && (!values.is_empty() || self.is_wrong()) {
            out.insert(name, values.into());
        } else if let Some(value) = values.pop() {
            out.insert(name, value);
        }
    }

    fn extra(&mut self, depth: usize) -> Value {
        match self.rng.below(3) {
            0 => json!({"id": format!("e{}", self.rng.below(90_000))}),
            1 if depth < 3 => json!({"extension": [self.object(metriport_fhir::Extension::DEF, depth + 3)]}),
            _ => json!({"extension": [{"url": "urn:x", "valueCode": "y"}]}),
        }
    }

    fn value(&mut self, element: &'static ElementDef, ty: &'static TypeRef, depth: usize) -> Value {
        if self.is_wrong() {
            return self
                .rng
                .pick(&[json!(1), json!("x"), json!({}), json!([]), json!(null), json!(true), json!({"a": 1})])
                .clone();
        }
        match ty {
            TypeRef::Code(set) => {
                if self.is_wrong() {
                    return "no-such-code".into();
                }
                self.rng.pick(set.codes).code.into()
            }
            TypeRef::Primitive(PrimitiveKind::Boolean) => self.rng.once_in(2).into(),
            TypeRef::Primitive(
                kind @ (PrimitiveKind::Decimal
                | PrimitiveKind::Integer
                | PrimitiveKind::PositiveInt
                | PrimitiveKind::UnsignedInt),
            ) => {
                let (good, bad) = numbers(*kind);
                let text = if self.is_wrong() { self.rng.pick(bad) } else { self.rng.pick(good) };
                Value::Number(text.parse::<Number>().unwrap())
            }
            TypeRef::Primitive(PrimitiveKind::String) if element.name == "id" && element.is_bare => {
                if self.is_wrong() {
                    "i d".into()
                } else {
                    format!("i{}", self.rng.below(100_000)).into()
                }
            }
            TypeRef::Primitive(PrimitiveKind::String) if element.name == "reference" => {
                let references = [
                    "Patient/1",
                    "Group/1",
                    "https://example.org/fhir/Organization/2/_history/3",
                    "Practitioner/p.1",
                    "#a",
                    "#",
                    "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
                    "Foo/1",
                    "Patient/1?x",
                    "Communication/9",
                    "Encounter/e",
                    "https:///Patient/1",
                    "patient/1",
                    "Patient/_history/5",
                    "x/Patient/1",
                    "Condition/c\n",
                ];
                (*self.rng.pick(&references)).into()
            }
            TypeRef::Primitive(PrimitiveKind::Uri) if element.name == "type" => (*self.rng.pick(&[
                "Patient",
                "Group",
                "Organization",
                "Practitioner",
                "Foo",
                "http://x/Patient",
                "Resource",
            ]))
            .into(),
            TypeRef::Primitive(kind) => {
                let (good, bad) = texts(*kind);
                let text = if self.is_wrong() { self.rng.pick(bad) } else { self.rng.pick(good) };
                (*text).into()
            }
            TypeRef::Complex(def) => self.object(def(), depth + 1),
            _ => self.resource(depth),
        }
    }

    fn resource(&mut self, depth: usize) -> Value {
        let typed = metriport_fhir::RESOURCES;
        match self.rng.below(4) {
            0 if depth < 3 => {
                let def = *self.rng.pick(typed);
                self.object(def, depth + 2)
            }
            1 => json!({"resourceType": "Composition", "id": format!("c{}", self.rng.below(99)), "title": "x"}),
            2 => json!({"resourceType": "MessageHeader", "meta": {"versionId": "1"}, "a": [{"b": 1}]}),
            _ => {
                json!({"resourceType": "Patient", "id": "a", "name": [{"text": "x"}], "extension": [{"url": "u", "valueCode": "c"}]})
            }
        }
    }
}

/// Does one piece of damage somewhere in a value.
pub fn damage(value: &mut Value, rng: &mut Rng) {
    let mut count = 0;
    walk(value, &mut |_| {
        count += 1;
        false
    });
    let target = rng.below(count);
    let mut at = 0;
    walk(value, &mut |value| {
        let is_it = at == target;
        at += 1;
        if is_it {
            damage_here(value, rng);
        }
        is_it
    });
}

/// Visits every value until one visit says that it is enough.
fn walk(value: &mut Value, visit: &mut dyn FnMut(&mut Value) -> bool) -> bool {
    if visit(value) {
        return true;
    }
    match value {
        Value::Object(object) => object.values_mut().any(|value| walk(value, visit)),
        Value::Array(items) => items.iter_mut().any(|value| walk(value, visit)),
        _ => false,
    }
}

fn damage_here(value: &mut Value, rng: &mut Rng) {
    let odd = [
        json!(null),
        json!(""),
        json!({}),
        json!([]),
        json!(0),
        json!(-1),
        json!(1.5),
        json!("x"),
        json!(" "),
        json!("2024-02-30"),
        json!(true),
        json!([null]),
        json!({"id": "x"}),
        json!("document"),
        json!("history"),
        json!("Reference"),
        json!("http://x"),
        json!("1\n"),
        json!("Patient/1"),
        json!("#a"),
        json!("batch"),
    ];
    match value {
        Value::Object(object) if !object.is_empty() && !rng.once_in(5) => {
            let names: Vec<String> = object.keys().cloned().collect();
            let name = rng.pick(&names).clone();
            match rng.below(5) {
                0 | 1 => {
                    object.remove(&name);
                }
                2 => {
                    let moved = object.remove(&name).unwrap();
                    object.insert(format!("_{}", name.trim_start_matches('_')), moved);
                }
                3 => {
                    let other = rng.pick(&[
                        "valueString",
                        "valueCode",
                        "contained",
                        "search",
                        "request",
                        "when",
                        "timing",
                        "timeOfDay",
                        "comparator",
                        "path",
                        "data",
                        "patternCode",
                        "fixedCode",
                        "meta",
                    ]);
                    object.insert((*other).to_owned(), rng.pick(&odd).clone());
                }
                _ => {
                    let copied = object[&name].clone();
                    let other = rng.pick(&names);
                    object.insert(other.clone(), copied);
                }
            }
        }
        Value::Array(items) if !items.is_empty() && !rng.once_in(5) => match rng.below(4) {
            0 => {
                items.pop();
            }
            1 => items.push(items[0].clone()),
            2 => items.push(Value::Null),
            _ => *value = items[0].clone(),
        },
        value => *value = if rng.once_in(4) { json!([value.clone()]) } else { rng.pick(&odd).clone() },
    }
}
