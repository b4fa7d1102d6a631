//! From a table to a schema: the properties of a type, and the rules that stand beside them.

use std::collections::BTreeMap;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{describe, dialect, primitive, rule};
use crate::lexical::reference::{RESOURCE_TYPES, is_concrete_type};
use crate::table::{CodesDef, ElementDef, Max, PrimitiveKind, TypeDef, TypeKind, TypeRef};

/// A choice of more types than this is told apart by the beginning of the name rather than name by name.
const FEW: usize = 6;

/// The schema of a type.
pub(crate) fn object(def: &'static TypeDef, generator: &mut SchemaGenerator) -> Schema {
    let keyword = dialect::dependency_keyword(generator.settings());
    let mut object = Object::new(def);
    for element in def.elements {
        object.element(element, generator);
    }
    object.not_empty();
    object.required_elements();
    object.at_most_one_choice();
    object.extras();
    rule::constraints(&mut object, generator);
    if def.is_resource() {
        rule::contained(&mut object);
    }
    object.finish(keyword)
}

/// The schema of a resource of any type: the rules of every resource, and those of its type where it is modelled.
pub(crate) fn any_resource(generator: &mut SchemaGenerator) -> Schema {
    let keyword = dialect::dependency_keyword(generator.settings());
    let mut object = Object::new(crate::validate::AnyDomainResource::DEF);
    for element in object.def.elements {
        object.element(element, generator);
    }
    object.title = "Resource";
    "A resource of any type. What is said here holds for all of them; a type that this schema models is held to the \
     whole of its own schema, any other may have members of its own."
        .clone_into(&mut object.description);
    object.is_open = true;
    let mut types = described((crate::ResourceType::SET.subschema)(generator).to_value(), "The type of the resource.");
    let abstract_types: Vec<&str> = RESOURCE_TYPES.iter().copied().filter(|name| !is_concrete_type(name)).collect();
    types["not"] = json!({"enum": abstract_types});
    object.properties.insert("resourceType".to_owned(), types);
    object.extras();
    rule::contained(&mut object);
    for def in crate::RESOURCES {
        let other = json!({"properties": {"resourceType": {"not": {"const": def.name}}}});
        let typed = (def.subschema)(generator).to_value();
        object.when("resourceType", json!({"anyOf": [other, typed]}));
    }
    object.finish(keyword)
}

/// The schema of a set of codes.
pub(crate) fn codes(set: &CodesDef) -> Schema {
    let mut description = describe::plain(set.doc);
    if set.codes.len() <= 40 {
        for code in set.codes {
            description.push_str(&format!("\n{}: {}", code.code, describe::plain(code.definition)));
        }
    }
    let codes: Vec<&str> = set.codes.iter().map(|code| code.code).collect();
    schema(json!({"title": set.rust_name, "description": description, "type": "string", "enum": codes}))
}

pub(super) fn schema(value: Value) -> Schema {
    value.try_into().unwrap_or_default()
}

/// A JSON name of an element.
pub(super) struct Name {
    pub(super) name: String,
    /// The `_name` of a primitive.
    pub(super) partner: Option<String>,
    pub(super) ty: &'static TypeRef,
}

impl Name {
    /// The name and its partner.
    fn both(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.name).chain(self.partner.as_deref())
    }
}

/// The JSON names of an element: one, or one for each type of a choice.
pub(super) fn names(element: &'static ElementDef) -> Vec<Name> {
    let name = |name: String, ty: &'static TypeRef| {
        let partner = element.has_partner(ty).then(|| format!("_{name}"));
        Name { name, partner, ty }
    };
    match &element.ty {
        TypeRef::Choice(variants) => {
            variants.iter().map(|variant| name(format!("{}{}", element.name, variant.suffix), &variant.ty)).collect()
        }
        ty => vec![name(element.name.to_owned(), ty)],
    }
}

/// The JSON names of an element with their partners.
pub(super) fn all_names(element: &'static ElementDef) -> Vec<String> {
    names(element).iter().flat_map(Name::both).map(str::to_owned).collect()
}

/// The names of a choice with many types, by how they begin.
fn prefix_pattern(element: &ElementDef) -> Option<Value> {
    match element.ty {
        TypeRef::Choice(variants) if variants.len() > FEW => {
            Some(json!({"pattern": format!("^_?{}[A-Z]", element.name)}))
        }
        _ => None,
    }
}

/// That an element is there, if only with extensions.
pub(super) fn present(element: &'static ElementDef) -> Value {
    if let Some(pattern) = prefix_pattern(element) {
        return json!({"not": {"propertyNames": {"not": pattern}}});
    }
    any(all_names(element).iter().map(|name| requires(name)).collect())
}

/// That an element is not there.
pub(super) fn absent(element: &'static ElementDef) -> Value {
    match prefix_pattern(element) {
        Some(pattern) => json!({"propertyNames": {"not": pattern}}),
        None => {
            json!({"properties": all_names(element).into_iter().map(|name| (name, false)).collect::<BTreeMap<_, _>>()})
        }
    }
}

/// That a property is there. The property is named twice because ajv's strict mode wants it so.
pub(super) fn requires(name: &str) -> Value {
    json!({"properties": {name: true}, "required": [name]})
}

/// That one of these holds.
pub(super) fn any(mut of: Vec<Value>) -> Value {
    if of.len() == 1 { of.remove(0) } else { json!({"anyOf": of}) }
}

/// A schema in the making.
pub(super) struct Object {
    def: &'static TypeDef,
    title: &'static str,
    description: String,
    is_open: bool,
    properties: Map<String, Value>,
    required: Vec<String>,
    min_properties: u32,
    /// What has to hold where a property is there.
    dependent: BTreeMap<String, Vec<Value>>,
}

impl Object {
    fn new(def: &'static TypeDef) -> Self {
        let mut object = Object {
            def,
            title: def.rust_name,
            description: describe::plain(def.short()),
            is_open: def.is_open(),
            properties: Map::new(),
            required: Vec::new(),
            min_properties: 0,
            dependent: BTreeMap::new(),
        };
        if def.is_resource() {
            object.properties.insert("resourceType".to_owned(), json!({"type": "string", "const": def.name}));
            object.required.push("resourceType".to_owned());
        }
        object
    }

    pub(super) fn def(&self) -> &'static TypeDef {
        self.def
    }

    /// The row of that name. The rules name rows that their types have; a test walks all of them.
    pub(super) fn row(&self, name: &str) -> Option<&'static ElementDef> {
        self.def.element(name)
    }

    /// The properties of an element.
    fn element(&mut self, element: &'static ElementDef, generator: &mut SchemaGenerator) {
        if element.max == Max::Zero {
            return;
        }
        let is_list = element.max == Max::Many;
        for name in names(element) {
            let value = value(element, name.ty, generator);
            let value = match (is_list, name.partner.is_some()) {
                (false, _) => value,
                // Metriport's lists may be empty.
                (true, false) if self.is_open => json!({"type": "array", "items": value}),
                (true, false) => json!({"type": "array", "minItems": 1, "items": value}),
                (true, true) => json!({"type": "array", "minItems": 1, "items": {"anyOf": [value, {"type": "null"}]}}),
            };
            self.properties.insert(name.name, described(value, &describe::plain(element.short())));
            if let Some(partner) = name.partner {
                let extra = (crate::Element::DEF.subschema)(generator).to_value();
                let extra = if is_list {
                    json!({"type": "array", "minItems": 1, "items": {"anyOf": [extra, {"type": "null"}]}})
                } else {
                    extra
                };
                self.properties.insert(partner, extra);
            }
        }
    }

    /// What has to hold where `name` is there.
    pub(super) fn when(&mut self, name: &str, rule: Value) {
        let rules = self.dependent.entry(name.to_owned()).or_default();
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }

    /// What has to hold where the element is there, in whatever form.
    pub(super) fn when_present(&mut self, element: &'static ElementDef, rule: &Value) {
        for name in all_names(element) {
            self.when(&name, rule.clone());
        }
    }

    /// What has to hold where an element has a value.
    pub(super) fn value_is(&mut self, element: &str, rule: Value) {
        self.when(element, json!({"properties": {element: rule}}));
    }

    /// What always has to hold.
    pub(super) fn always(&mut self, rule: &Value) {
        self.always_but(&[], rule);
    }

    /// The same, left out where one of the `own` names is there, which is enough for the rule.
    pub(super) fn always_but(&mut self, own: &[String], rule: &Value) {
        for name in self.always_there().iter().filter(|name| !own.contains(name)) {
            self.when(name, rule.clone());
        }
    }

    /// Properties of which every object has at least one.
    fn always_there(&self) -> Vec<String> {
        if let Some(first) = self.required.first() {
            return vec![first.clone()];
        }
        let required = self.def.elements.iter().find(|element| element.min > 0);
        match required {
            Some(element) => all_names(element),
            None => self.properties.keys().cloned().collect(),
        }
    }

    /// ele-1: an object has more than an id.
    fn not_empty(&mut self) {
        if !matches!(self.def.kind, TypeKind::Resource) {
            self.min_properties = 1;
        }
        // The partner of a value, and an object of Metriport's, may have an id alone.
        if matches!(self.def.kind, TypeKind::Datatype | TypeKind::Backbone) {
            self.when("id", json!({"minProperties": 2}));
        }
    }

    /// Elements that must be there. A primitive may be there as its `_name` alone, so that only the others are plainly
    /// `required`.
    fn required_elements(&mut self) {
        let required = || self.def.elements.iter().filter(|element| element.min > 0);
        let is_plain = |element: &'static ElementDef| names(element).iter().all(|name| name.partner.is_none());
        let plain = required().filter(|element| is_plain(element) && !matches!(element.ty, TypeRef::Choice(_)));
        self.required.extend(plain.map(|element| element.name.to_owned()));
        if self.required.is_empty() {
            self.required_without_anchor(required().collect());
        } else {
            let others = required().filter(|element| !self.required.iter().any(|name| name == element.name));
            for element in others.collect::<Vec<_>>() {
                self.always(&present(element));
            }
        }
    }

    /// The same where no property is there for certain: every property but its own asks for the first required element,
    /// and that one asks for the others.
    fn required_without_anchor(&mut self, required: Vec<&'static ElementDef>) {
        let Some((first, others)) = required.split_first() else { return };
        let own = all_names(first);
        let rule = present(first);
        let rest: Vec<String> = self.properties.keys().filter(|name| !own.contains(name)).cloned().collect();
        for name in rest {
            self.when(&name, rule.clone());
        }
        for element in others {
            self.when_present(first, &present(element));
        }
        self.min_properties = 1;
    }

    /// At most one type of a choice.
    fn at_most_one_choice(&mut self) {
        for element in self.def.elements {
            let TypeRef::Choice(_) = element.ty else { continue };
            let names = names(element);
            if self.def.name == "Extension" {
                self.extension_value(&names);
                continue;
            }
            let prefix = prefix_pattern(element);
            for name in &names {
                let rule = match &prefix {
                    Some(pattern) => {
                        json!({"propertyNames": {"anyOf": [{"not": pattern}, {"enum": name.both().collect::<Vec<_>>()}]}})
                    }
                    None => {
                        let others = names.iter().filter(|other| other.name != name.name).flat_map(Name::both);
                        json!({"properties": others.map(|other| (other, false)).collect::<BTreeMap<_, _>>()})
                    }
                };
                for name in name.both() {
                    self.when(name, rule.clone());
                }
            }
        }
    }

    /// ext-1 and the choice of an extension in one: the only names that may stand beside a value.
    fn extension_value(&mut self, names: &[Name]) {
        for name in names {
            let allowed: Vec<&str> = ["id", "url"].into_iter().chain(name.both()).collect();
            for name in name.both() {
                self.when(name, json!({"propertyNames": {"enum": allowed}}));
            }
        }
        self.when("extension", json!({"propertyNames": {"enum": ["id", "url", "extension"]}}));
        self.min_properties = 2;
        self.dependent.insert("id".to_owned(), vec![json!({"minProperties": 3})]);
    }

    /// Ids and extensions of primitives: there has to be something, and every gap in a list has to be filled.
    fn extras(&mut self) {
        for element in self.def.elements.iter().filter(|element| element.max != Max::Zero) {
            for name in names(element) {
                let Some(partner) = &name.partner else { continue };
                let with_value = requires(&name.name);
                let extended = json!({"type": "object", "properties": {"extension": true}, "required": ["extension"]});
                if element.max == Max::Many {
                    let no_null = json!({"type": "array", "items": {"not": {"type": "null"}}});
                    let rule = json!({"anyOf": [{"properties": {&name.name: no_null}}, requires(partner)]});
                    self.when(&name.name, rule);
                    let all = json!({"type": "array", "items": extended});
                    self.when(partner, json!({"anyOf": [with_value, {"properties": {partner: all}}]}));
                } else {
                    self.when(partner, json!({"anyOf": [with_value, {"properties": {partner: extended}}]}));
                }
            }
        }
    }

    fn finish(self, keyword: Option<&str>) -> Schema {
        let mut out = Map::new();
        out.insert("title".to_owned(), self.title.into());
        out.insert("description".to_owned(), self.description.into());
        out.insert("type".to_owned(), "object".into());
        out.insert("properties".to_owned(), self.properties.into());
        if !self.required.is_empty() {
            out.insert("required".to_owned(), self.required.into());
        }
        // Of an open object Pydantic keeps the other members only where this is said aloud.
        out.insert("additionalProperties".to_owned(), self.is_open.into());
        if let Some(keyword) = keyword {
            if self.min_properties > 0 {
                out.insert("minProperties".to_owned(), self.min_properties.into());
            }
            let dependent: Map<String, Value> =
                self.dependent.into_iter().map(|(name, rules)| (name, all(rules))).collect();
            if !dependent.is_empty() {
                out.insert(keyword.to_owned(), dependent.into());
            }
        }
        schema(out.into())
    }
}

/// The schema of one value of an element.
fn value(element: &'static ElementDef, ty: &'static TypeRef, generator: &mut SchemaGenerator) -> Value {
    match ty {
        TypeRef::Primitive(PrimitiveKind::String) if element.is_bare && element.name == "id" => primitive::element_id(),
        TypeRef::Primitive(kind) => {
            let bound = element.binding.as_ref().and_then(primitive::bound_code);
            bound.unwrap_or_else(|| primitive::schema(*kind))
        }
        TypeRef::Code(set) => (set.subschema)(generator).to_value(),
        TypeRef::Complex(def) => (def().subschema)(generator).to_value(),
        TypeRef::Resource => generator.subschema_for::<crate::Resource>().to_value(),
        TypeRef::Choice(_) => Value::Bool(true),
    }
}

/// Puts a description to a schema, never beside a `$ref`: generators would make a type anew for every use.
fn described(mut value: Value, description: &str) -> Value {
    if value.get("$ref").is_some() {
        value = json!({"allOf": [value]});
    }
    if let Some(object) = value.as_object_mut() {
        object.insert("description".to_owned(), description.into());
    }
    value
}

/// That all of these hold, as one object where no keyword stands in two of them.
pub(super) fn all(rules: Vec<Value>) -> Value {
    let mut merged: Vec<Map<String, Value>> = Vec::new();
    for rule in rules {
        let Value::Object(rule) = rule else { continue };
        match merged.iter_mut().find_map(|into| merge(into, &rule)) {
            Some(()) => {}
            None => merged.push(rule),
        }
    }
    match merged.len() {
        1 => merged.remove(0).into(),
        _ => json!({"allOf": merged}),
    }
}

/// Merges a schema into another one if no keyword has to hold both.
fn merge(into: &mut Map<String, Value>, rule: &Map<String, Value>) -> Option<()> {
    let fits = |(keyword, value): (&String, &Value)| match (keyword.as_str(), into.get(keyword), value) {
        (_, None, _) => true,
        ("properties", Some(Value::Object(old)), Value::Object(new)) => new
            .iter()
            .all(|(name, value)| old.get(name).is_none_or(|old| old == value || *value == true || *old == true)),
        ("required", ..) => true,
        (_, Some(old), new) => old == new,
    };
    if !rule.iter().all(fits) {
        return None;
    }
    for (keyword, value) in rule {
        match (into.get_mut(keyword), value) {
            (Some(Value::Object(old)), Value::Object(new)) if keyword == "properties" => {
                for (name, value) in new {
                    if old.get(name).is_none_or(|old| *old == true) {
                        old.insert(name.clone(), value.clone());
                    }
                }
            }
            (Some(Value::Array(old)), Value::Array(new)) if keyword == "required" => {
                old.extend(new.iter().filter(|name| !old.contains(name)).cloned().collect::<Vec<_>>());
            }
            _ => {
                into.insert(keyword.clone(), value.clone());
            }
        }
    }
    Some(())
}
