//! `Maker`: JSON of a type, made by walking its table.

use super::draw::Draw;
use super::json::{Json, Members};
use super::repair;
use super::scalar::{of_kind, scalar};
use crate::resource::RESOURCES;
use crate::table::{ElementDef, Max, PrimitiveKind, TypeDef, TypeRef};

/// How many objects may stand inside each other before only what is required is made.
const DEPTH: usize = 5;

/// How often something is tried before an object may stay without content.
const ATTEMPTS: usize = 8;

/// Resource types that this crate does not model, for contained resources and entries, each with members of its own.
const OTHERS: &[(&str, &str, &str)] = &[
    ("Patient", "gender", r#""female""#),
    ("Practitioner", "active", "true"),
    ("Organization", "name", r#""General Hospital""#),
    ("Device", "lotNumber", r#""4/7""#),
    ("RelatedPerson", "patient", r#"{"reference":"Patient/1"}"#),
];

/// Makes one document.
pub(super) struct Maker<'d> {
    pub(super) draw: &'d mut Draw,
    /// How many more optional members there may be.
    left: usize,
    depth: usize,
    /// How many element ids and full urls have been given out.
    pub(super) count: usize,
    /// The ids and types of the resources contained in the one that is being made.
    contained: Vec<(String, &'static str)>,
}

impl<'d> Maker<'d> {
    pub(super) fn new(draw: &'d mut Draw) -> Self {
        let left = [4, 12, 40][draw.below(3)];
        Maker { draw, left, depth: 0, count: 0, contained: Vec::new() }
    }

    /// A valid document of that type.
    pub(super) fn document(&mut self, def: &'static TypeDef) -> Json {
        Json::Object(self.object(def, &[]))
    }

    /// An object of that type, which refers to one of those types of resources if it is a reference.
    fn object(&mut self, def: &'static TypeDef, targets: &[&'static str]) -> Members {
        self.depth += 1;
        let mut members = Members::new();
        let outer = def.is_resource().then(|| {
            members.push(("resourceType".to_owned(), Json::string(def.name)));
            std::mem::take(&mut self.contained)
        });
        for element in def.elements {
            if element.max != Max::Zero && self.wants(def, element) {
                self.row(def, element, &mut members);
            }
        }
        if def.name == "Reference" {
            self.reference(targets, &mut members);
        }
        // A repair may take away what was there, so that something else is needed.
        for _ in 0..ATTEMPTS {
            if !has_content(&members) {
                self.anything(def, &mut members);
            }
            for constraint in def.constraints {
                repair::repair(constraint.key, self, &mut members);
            }
            if has_content(&members) {
                break;
            }
        }
        if outer.is_some() {
            self.mention_contained(def, &mut members);
        }
        if let Some(outer) = outer {
            self.contained = outer;
        }
        if self.draw.percent(10) {
            shuffle(self.draw, &mut members);
        }
        self.depth -= 1;
        members
    }

    fn wants(&mut self, def: &TypeDef, element: &ElementDef) -> bool {
        if element.min > 0 {
            return true;
        }
        if self.left == 0 || self.depth > DEPTH {
            return false;
        }
        let percent = match element.name {
            // A reference's own members are made together.
            "reference" | "type" if def.name == "Reference" => 0,
            "contained" if self.depth > 1 => 0,
            "contained" => 25,
            // Two ways of the same in an extension.
            "extension" if def.name == "Extension" => 15,
            "value" if def.name == "Extension" => 80,
            "id" | "extension" | "modifierExtension" | "implicitRules" | "language" => 6,
            _ => 20 + 60 / def.elements.len(),
        };
        let wants = self.draw.percent(percent);
        self.left -= usize::from(wants);
        wants
    }

    /// The members of one row.
    fn row(&mut self, def: &'static TypeDef, element: &'static ElementDef, members: &mut Members) {
        let (name, ty) = match &element.ty {
            TypeRef::Choice(variants) => {
                // Deep inside only primitives: any other could go on.
                let simple: Vec<_> = variants.iter().filter(|variant| variant.ty.is_primitive()).collect();
                let all: Vec<_> = variants.iter().collect();
                let from = if self.depth >= DEPTH && !simple.is_empty() { simple } else { all };
                let Some(variant) = self.draw.pick(&from) else { return };
                (format!("{}{}", element.name, variant.suffix), &variant.ty)
            }
            ty => (element.name.to_owned(), ty),
        };
        if ty.is_primitive() {
            self.primitives(def, element, ty, &name, members);
        } else if element.max == Max::Many {
            let items = (0..self.repetitions(def, element)).map(|_| self.value(def, element, ty)).collect();
            members.push((name, Json::Array(items)));
        } else {
            let value = self.value(def, element, ty);
            members.push((name, value));
        }
    }

    fn repetitions(&mut self, def: &TypeDef, element: &ElementDef) -> usize {
        match self.draw.below(10) {
            0 => 3,
            1 | 2 => 2,
            3 if def.is_open() && element.min > 0 => 0,
            _ => 1,
        }
    }

    /// Values and partners of a primitive.
    fn primitives(
        &mut self,
        def: &'static TypeDef,
        element: &'static ElementDef,
        ty: &'static TypeRef,
        name: &str,
        members: &mut Members,
    ) {
        let has_partner = element.has_partner(ty) && self.depth < DEPTH && self.draw.percent(6);
        let partner = format!("_{name}");
        if element.max != Max::Many {
            if has_partner {
                let only = self.draw.percent(25);
                if !only {
                    members.push((name.to_owned(), self.value(def, element, ty)));
                }
                members.push((partner, self.partner(!only)));
            } else {
                members.push((name.to_owned(), self.value(def, element, ty)));
            }
            return;
        }
        let mut values: Vec<_> = (0..self.repetitions(def, element)).map(|_| self.value(def, element, ty)).collect();
        if has_partner {
            let marked = self.draw.below(values.len());
            let keeps_value = self.draw.percent(60);
            let mut partners = vec![Json::null(); values.len()];
            if let (Some(value), Some(partner)) = (values.get_mut(marked), partners.get_mut(marked)) {
                if !keeps_value {
                    *value = Json::null();
                }
                *partner = self.partner(keeps_value);
            }
            if values.len() > 1 || keeps_value {
                members.push((name.to_owned(), Json::Array(values)));
            }
            members.push((partner, Json::Array(partners)));
        } else {
            members.push((name.to_owned(), Json::Array(values)));
        }
    }

    /// The id and extensions of a primitive; an id alone is enough only beside a value.
    fn partner(&mut self, has_value: bool) -> Json {
        let mut members = Members::new();
        if has_value && self.draw.percent(30) {
            members.push(("id".to_owned(), self.element_id()));
        } else {
            let reason = Json::Object(vec![
                ("url".to_owned(), Json::string("http://hl7.org/fhir/StructureDefinition/data-absent-reason")),
                ("valueCode".to_owned(), Json::string("unknown")),
            ]);
            members.push(("extension".to_owned(), Json::Array(vec![reason])));
        }
        Json::Object(members)
    }

    fn element_id(&mut self) -> Json {
        self.count += 1;
        Json::string(&format!("e{}", self.count))
    }

    /// One value.
    fn value(&mut self, def: &'static TypeDef, element: &'static ElementDef, ty: &'static TypeRef) -> Json {
        match ty {
            TypeRef::Primitive(PrimitiveKind::String) if element.is_bare && element.name == "id" => self.element_id(),
            TypeRef::Primitive(_) if def.name == "Bundle.entry" => {
                self.count += 1;
                Json::string(&format!("http://example.org/fhir/Patient/{}", self.count))
            }
            TypeRef::Primitive(kind) => scalar(self.draw, def, element, *kind),
            TypeRef::Code(set) => {
                let at = self.draw.below(set.codes.len());
                Json::string(set.codes.get(at).map_or("", |code| code.code))
            }
            TypeRef::Complex(inner) => Json::Object(self.object(inner(), element.targets)),
            TypeRef::Resource if element.name == "contained" => self.contained(),
            TypeRef::Resource => self.resource(),
            TypeRef::Choice(_) => Json::null(),
        }
    }

    /// A resource as an entry of a bundle has it.
    pub(super) fn resource(&mut self) -> Json {
        let typed = RESOURCES.iter().find(|def| def.name == "Communication");
        match typed {
            Some(def) if self.depth < 4 && self.draw.percent(40) => Json::Object(self.object(def, &[])),
            _ => {
                let (name, member, value) = OTHERS[self.draw.below(OTHERS.len())];
                Json::Object(vec![
                    ("resourceType".to_owned(), Json::string(name)),
                    ("id".to_owned(), of_kind(self.draw, PrimitiveKind::Id)),
                    (member.to_owned(), Json::scalar(value)),
                ])
            }
        }
    }

    /// A resource inside another one: with an id that no other has.
    fn contained(&mut self) -> Json {
        let (name, member, value) = OTHERS[self.draw.below(OTHERS.len())];
        let id = format!("c{}", self.contained.len());
        self.contained.push((id.clone(), name));
        Json::Object(vec![
            ("resourceType".to_owned(), Json::string(name)),
            ("id".to_owned(), Json::string(&id)),
            (member.to_owned(), Json::scalar(value)),
        ])
    }

    /// dom-3: refers to every contained resource, where the table has a place for it, else in an extension.
    fn mention_contained(&mut self, def: &'static TypeDef, members: &mut Members) {
        for (id, name) in std::mem::take(&mut self.contained) {
            let reference = Json::member("reference", Json::string(&format!("#{id}")));
            let fits = |element: &&ElementDef| {
                element.max == Max::Many
                    && element.ty.name() == "Reference"
                    && (element.targets.is_empty() || element.targets.contains(&name))
            };
            let places: Vec<_> = def.elements.iter().filter(fits).collect();
            if let Some(place) = self.draw.pick(&places) {
                append(members, place.name, reference);
            } else {
                let extension = Json::Object(vec![
                    ("url".to_owned(), Json::string("http://example.org/fhir/StructureDefinition/about")),
                    ("valueReference".to_owned(), reference),
                ]);
                append(members, "extension", extension);
            }
        }
    }

    /// `reference` and `type` of a reference, in one of the forms that R4 has.
    fn reference(&mut self, targets: &[&'static str], members: &mut Members) {
        let target = if targets.is_empty() {
            self.draw.word(&["Patient", "Practitioner", "Observation", "DocumentReference", "Communication"])
        } else {
            self.draw.word(targets)
        };
        let literal = match self.draw.below(8) {
            0 | 1 => format!("{target}/{}", self.draw.below(1000)),
            2 => format!("{target}/018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f"),
            3 => format!("https://example.org/fhir/{target}/{}", self.draw.below(1000)),
            4 => format!("{target}/1/_history/2"),
            5 => "urn:uuid:c757873d-ec9a-4326-a141-556f43239520".to_owned(),
            6 => {
                let fits = |(_, name): &&(String, &'static str)| targets.is_empty() || targets.contains(name);
                match self.contained.iter().find(fits) {
                    Some((id, _)) => {
                        members.push(("reference".to_owned(), Json::string(&format!("#{id}"))));
                        return;
                    }
                    None => return,
                }
            }
            _ => return,
        };
        members.push(("reference".to_owned(), Json::string(&literal)));
        if self.draw.percent(25) {
            members.push(("type".to_owned(), Json::string(target)));
        }
    }

    /// Something for an object that would have no content: the element that is easiest to make.
    fn anything(&mut self, def: &'static TypeDef, members: &mut Members) {
        let can = |element: &&ElementDef| {
            let is_reference = def.name == "Reference" && matches!(element.name, "reference" | "type");
            element.max != Max::Zero
                && !is_reference
                && !matches!(element.name, "id" | "extension" | "modifierExtension")
        };
        let simple = |element: &&ElementDef| match &element.ty {
            TypeRef::Choice(variants) => variants.iter().any(|variant| variant.ty.is_primitive()),
            ty => ty.is_primitive(),
        };
        let all: Vec<_> = def.elements.iter().filter(can).collect();
        let easy: Vec<_> = all.iter().copied().filter(simple).collect();
        let from = if easy.is_empty() { &all } else { &easy };
        if def.is_resource() {
            return;
        }
        match self.draw.pick(from) {
            Some(element) => self.row(def, element, members),
            None => members.push(("extension".to_owned(), Json::Array(vec![self.extension()]))),
        }
    }

    /// An extension with a value.
    pub(super) fn extension(&mut self) -> Json {
        Json::Object(vec![
            ("url".to_owned(), Json::string("http://example.org/fhir/StructureDefinition/note")),
            ("valueString".to_owned(), of_kind(self.draw, PrimitiveKind::String)),
        ])
    }
}

/// Whether there is more than an id.
fn has_content(members: &Members) -> bool {
    members.iter().any(|(name, _)| name != "id" && name != "resourceType")
}

/// Appends an item to a list, made if it was absent.
fn append(members: &mut Members, name: &str, item: Json) {
    match members.iter_mut().find(|(member, _)| member == name) {
        Some((_, Json::Array(items))) => items.push(item),
        _ => members.push((name.to_owned(), Json::Array(vec![item]))),
    }
}

fn shuffle(draw: &mut Draw, members: &mut Members) {
    for end in (1..members.len()).rev() {
        members.swap(end, draw.below(end + 1));
    }
}
