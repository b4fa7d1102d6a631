//! Where in a made document which element of which type stands.

use super::json::Json;
use crate::datatype::Element;
use crate::resource::RESOURCES;
use crate::table::{ElementDef, Max, TypeDef, TypeRef};

/// A member of an object, or an item of one that repeats.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The way from the root to the value.
    pub(super) steps: Vec<usize>,
    pub(super) expression: String,
    pub(super) element: &'static ElementDef,
    /// The type of the value; of a choice, the one that it has.
    pub(super) ty: &'static TypeRef,
    /// Whether it is the whole member, not one of its items.
    pub(super) is_member: bool,
    /// Whether it is in an object of no FHIR type, where lists may be empty.
    pub(super) is_open: bool,
}

/// An object of a type with a table.
#[derive(Debug, Clone)]
pub(super) struct Owner {
    pub(super) steps: Vec<usize>,
    pub(super) expression: String,
    pub(super) def: &'static TypeDef,
    /// Whether a resource stands around it.
    pub(super) has_root: bool,
}

/// What a document consists of.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) values: Vec<Place>,
    pub(super) objects: Vec<Owner>,
}

impl Places {
    pub(super) fn of(json: &Json, def: &'static TypeDef) -> Self {
        let mut places = Places::default();
        places.object(
            json,
            Owner { steps: Vec::new(), expression: def.name.to_owned(), def, has_root: def.is_resource() },
        );
        places
    }

    fn object(&mut self, json: &Json, owner: Owner) {
        let Json::Object(members) = json else { return };
        for (at, (name, value)) in members.iter().enumerate() {
            let (plain, is_partner) = name.strip_prefix('_').map_or((name.as_str(), false), |plain| (plain, true));
            let Some((element, ty)) = find(owner.def, plain) else { continue };
            let mut steps = owner.steps.clone();
            steps.push(at);
            let expression = format!("{}.{}", owner.expression, element.name);
            let place = Place { steps, expression, element, ty, is_member: true, is_open: owner.def.is_open() };
            match value {
                Json::Array(items) if element.max == Max::Many => {
                    for (index, item) in items.iter().enumerate() {
                        let mut steps = place.steps.clone();
                        steps.push(index);
                        let expression = format!("{}[{index}]", place.expression);
                        let item_place = Place { steps, expression, is_member: false, ..place };
                        self.value(item, item_place, is_partner, &owner);
                    }
                    if !is_partner {
                        self.values.push(place);
                    }
                }
                value => self.value(value, place, is_partner, &owner),
            }
        }
        self.objects.push(owner);
    }

    fn value(&mut self, json: &Json, place: Place, is_partner: bool, owner: &Owner) {
        let def = match place.ty {
            _ if is_partner => Some(Element::DEF),
            TypeRef::Complex(def) => Some(def()),
            TypeRef::Resource => resource(json),
            _ => None,
        };
        let is_null = matches!(json, Json::Scalar(text) if text == "null");
        if let Some(def) = def {
            let is_new = owner.def.is_open() && def.is_resource();
            let expression = if is_new { def.name.to_owned() } else { place.expression.clone() };
            let has_root = owner.has_root || def.is_resource();
            self.object(json, Owner { steps: place.steps.clone(), expression, def, has_root });
        }
        if !is_partner && !is_null {
            self.values.push(place);
        }
    }
}

/// The row of a member, and its type.
fn find(def: &'static TypeDef, name: &str) -> Option<(&'static ElementDef, &'static TypeRef)> {
    def.elements.iter().find_map(|element| match &element.ty {
        TypeRef::Choice(variants) => {
            let suffix = name.strip_prefix(element.name)?;
            let variant = variants.iter().find(|variant| variant.suffix == suffix)?;
            Some((element, &variant.ty))
        }
        ty => (element.name == name).then_some((element, ty)),
    })
}

/// The table of a resource that is modelled.
fn resource(json: &Json) -> Option<&'static TypeDef> {
    let Json::Object(members) = json else { return None };
    let name = members.iter().find(|(name, _)| name == "resourceType")?.1.text()?;
    RESOURCES.iter().copied().find(|def| def.name == name)
}
