//! The declared types against R4's own StructureDefinitions and value sets, both ways.

use std::collections::{BTreeMap, BTreeSet};

use metriport_fhir::table::{BindingStrength, ConstraintSeverity, ElementDef, Max, TypeDef, TypeRef};
use metriport_fhir::{DATATYPES, FhirAllTypes, RESOURCES, ResourceType, VALUE_SETS};

use crate::data;
use crate::exact::{Json, parse};

/// R4's types that are declared nowhere: abstract ones, whose elements stand first in the types that extend them.
const NOT_DECLARED: [&str; 3] = ["BackboneElement", "Resource", "DomainResource"];

/// The types whose constraints every type that extends them inherits, which are stated once, in the engine.
const GENERAL: [&str; 3] = ["Element", "BackboneElement", "DomainResource"];

/// What both sides say about one element.
#[derive(Debug, PartialEq, Eq, Default)]
struct Row {
    min: u8,
    max: String,
    types: Vec<String>,
    targets: BTreeSet<String>,
    /// Strength, value set and outer limit.
    binding: Option<(String, Option<String>, Option<String>)>,
    is_summary: bool,
    is_modifier: bool,
}

/// What both sides say about one constraint: severity, wording and expression, by path and key.
type Rules = BTreeMap<(String, String), (String, String, String)>;

/// Everything about the types, by path.
#[derive(Default)]
struct Tables {
    /// The paths in order.
    order: Vec<String>,
    rows: BTreeMap<String, Row>,
    rules: Rules,
}

fn officials() -> Json {
    parse(&data::text("r4/definitions.json")).get("types").expect("types").clone()
}

/// R4's side.
fn official() -> Tables {
    let mut tables = Tables::default();
    for (name, definition) in officials().members() {
        let type_name = name.as_str();
        if NOT_DECLARED.contains(&type_name) {
            continue;
        }
        for element in definition.get("elements").expect("elements").items() {
            let path = element.text("path").to_owned();
            let types = element.get("types").map_or(&[][..], Json::items);
            for constraint in element.get("constraints").map_or(&[][..], Json::items) {
                let source = constraint.text("source");
                let from_its_type = path != type_name && types.iter().any(|ty| ty.text("code") == source);
                // Only an element's own constraints, and those of the type itself or of the one it profiles.
                let inherited = path != type_name && !is_true(constraint, "own");
                if !GENERAL.contains(&source) && !from_its_type && !inherited {
                    tables.rules.insert(
                        (path.clone(), constraint.text("key").to_owned()),
                        (
                            constraint.text("severity").to_owned(),
                            constraint.text("human").to_owned(),
                            constraint.text("expression").to_owned(),
                        ),
                    );
                }
            }
            tables.order.push(path.clone());
            tables.rows.insert(path, official_row(element, types));
        }
    }
    tables
}

fn is_true(json: &Json, name: &str) -> bool {
    json.get(name) == Some(&Json::Bool(true))
}

fn official_row(element: &Json, types: &[Json]) -> Row {
    let number = |name| match element.get(name) {
        Some(Json::Number(text)) => text.parse().expect("a number"),
        _ => panic!("{name}"),
    };
    let texts = |json: &Json, name| -> Vec<String> {
        let items = json.get(name).map_or(&[][..], Json::items);
        items.iter().map(|item| if let Json::Text(text) = item { text.as_str().to_owned() } else { panic!() }).collect()
    };
    let mut names: Vec<String> = types
        .iter()
        .map(|ty| {
            // A system type has the FHIR type beside it; a profile of a datatype is a type of its own here.
            let code = if ty.get("fhirType").is_some() { ty.text("fhirType") } else { ty.text("code") };
            texts(ty, "profile").first().cloned().unwrap_or_else(|| code.to_owned())
        })
        .collect();
    if element.get("contentReference").is_some() {
        names.push(element.text("contentReference").to_owned());
    }
    let targets: BTreeSet<_> = types.iter().flat_map(|ty| texts(ty, "targetProfile")).collect();
    Row {
        min: number("min"),
        max: element.text("max").to_owned(),
        types: names,
        targets: if targets.contains("Resource") { BTreeSet::new() } else { targets },
        binding: element.get("binding").map(|binding| {
            let text = |name| binding.get(name).map(|_| binding.text(name).to_owned());
            (binding.text("strength").to_owned(), text("valueSet"), text("maxValueSet"))
        }),
        is_summary: is_true(element, "isSummary"),
        is_modifier: is_true(element, "isModifier"),
    }
}

/// The declared types by name.
fn declared_types() -> BTreeMap<&'static str, &'static TypeDef> {
    DATATYPES.iter().chain(RESOURCES).map(|def| (def.name, *def)).collect()
}

/// Our side.
fn declared() -> Tables {
    let mut tables = Tables::default();
    for (name, _) in officials().members() {
        if let Some(def) = declared_types().get(name.as_str()) {
            let root = Row { min: 0, max: "*".to_owned(), binding: def.binding.map(binding), ..Row::default() };
            tables.order.push(def.name.to_owned());
            tables.rows.insert(def.name.to_owned(), root);
            declare(def, &mut tables);
        }
    }
    tables
}

fn binding(binding: metriport_fhir::table::Binding) -> (String, Option<String>, Option<String>) {
    let unversioned = |url: &str| url.split('|').next().unwrap_or_default().to_owned();
    let value_set = Some(unversioned(binding.value_set)).filter(|url| !url.is_empty());
    (binding.strength.as_str().to_owned(), value_set, binding.max_value_set.map(unversioned))
}

fn declare(def: &'static TypeDef, tables: &mut Tables) {
    for constraint in def.constraints {
        let path = match constraint.element {
            Some(element) => format!("{}.{element}", def.name),
            None => def.name.to_owned(),
        };
        let severity = match constraint.severity {
            ConstraintSeverity::Error => "error",
            ConstraintSeverity::Warning => "warning",
        };
        let rule = (severity.to_owned(), constraint.human.to_owned(), constraint.expression.to_owned());
        let before = tables.rules.insert((path.clone(), constraint.key.to_owned()), rule);
        assert!(before.is_none(), "{path}: {} twice", constraint.key);
    }
    for element in def.elements {
        let is_choice = matches!(element.ty, TypeRef::Choice(_));
        let path = format!("{}.{}{}", def.name, element.name, if is_choice { "[x]" } else { "" });
        tables.order.push(path.clone());
        let before = tables.rows.insert(path.clone(), declared_row(def, element, &path));
        assert!(before.is_none(), "{path} twice");
        if let Some(inner) = element.ty.def()
            && inner.name == path
        {
            declare(inner, tables);
        }
    }
}

fn declared_row(def: &TypeDef, element: &ElementDef, path: &str) -> Row {
    let name_of = |ty: &TypeRef| match ty.def() {
        // A nested element is of the type that it extends.
        Some(inner) if inner.name == path => {
            let extended = if inner.element("modifierExtension").is_some() { "BackboneElement" } else { "Element" };
            extended.to_owned()
        }
        // R4's snapshots call the id of a resource a string, R4's page of resources an id.
        _ if element.name == "id" && RESOURCES.iter().any(|resource| resource.name == def.name) => {
            assert_eq!(ty.name(), "id");
            "string".to_owned()
        }
        _ => ty.name().to_owned(),
    };
    Row {
        min: element.min,
        max: match element.max {
            Max::Zero => "0",
            Max::One => "1",
            Max::Many => "*",
        }
        .to_owned(),
        types: match element.ty {
            TypeRef::Choice(variants) => variants.iter().map(|variant| name_of(&variant.ty)).collect(),
            ty => vec![name_of(&ty)],
        },
        targets: element.targets.iter().map(|target| (*target).to_owned()).collect(),
        binding: element.binding.map(binding),
        is_summary: element.is_summary,
        is_modifier: element.is_modifier,
    }
}

#[test]
fn every_type_of_r4_is_declared_and_no_other() {
    let official: BTreeSet<_> = officials().members().iter().map(|(name, _)| name.as_str().to_owned()).collect();
    let mut declared: BTreeSet<_> = declared_types().keys().map(|name| (*name).to_owned()).collect();
    assert_eq!(declared.len(), DATATYPES.len() + RESOURCES.len(), "a type is listed twice");
    for name in NOT_DECLARED {
        assert!(declared.insert(name.to_owned()), "{name} is declared");
    }
    assert_eq!(declared, official);
}

#[test]
fn every_element_is_as_r4_has_it() {
    let (official, declared) = (official(), declared());
    assert!(official.rows.len() > 500, "only {} elements", official.rows.len());
    let mut wrong = Vec::new();
    for path in official.rows.keys().chain(declared.rows.keys()).collect::<BTreeSet<_>>() {
        let (official, declared) = (official.rows.get(path), declared.rows.get(path));
        if official != declared {
            wrong.push(format!("{path}:\n  R4       {official:?}\n  declared {declared:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} elements:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(declared.order, official.order, "the order differs");
}

#[test]
fn every_constraint_is_as_r4_has_it() {
    let (official, declared) = (official(), declared());
    assert!(official.rules.len() > 60, "only {} constraints", official.rules.len());
    let mut wrong = Vec::new();
    for place in official.rules.keys().chain(declared.rules.keys()).collect::<BTreeSet<_>>() {
        let plain = |rule: &(String, String, String)| (rule.0.clone(), words(&rule.1), words(&rule.2));
        let (official, declared) = (official.rules.get(place).map(plain), declared.rules.get(place).map(plain));
        if official != declared {
            wrong.push(format!("{place:?}:\n  R4       {official:?}\n  declared {declared:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} constraints:\n{}", wrong.len(), wrong.join("\n"));
}

/// The words of a text, without the backslashes that keep rustdoc from reading markup.
fn words(text: &str) -> String {
    text.replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_json_names_of_choices_are_their_types() {
    for def in DATATYPES.iter().chain(RESOURCES) {
        check_choices(def);
    }
}

fn check_choices(def: &'static TypeDef) {
    for element in def.elements {
        if let TypeRef::Choice(variants) = element.ty {
            for variant in variants {
                // Profiled quantities are quantities in JSON.
                let name = variant.ty.name();
                let name = if name.ends_with("Quantity") { "Quantity" } else { name };
                let (first, rest) = name.split_at(1);
                assert_eq!(variant.suffix, format!("{}{rest}", first.to_uppercase()), "{}.{}", def.name, element.name);
            }
        }
        if let Some(inner) = element.ty.def()
            && inner.name.starts_with(&format!("{}.", def.name))
        {
            check_choices(inner);
        }
    }
}

#[test]
fn every_required_value_set_has_the_codes_of_r4() {
    let sets = parse(&data::text("r4/valuesets.json")).get("valueSets").expect("valueSets").clone();
    let (mut wanted, mut wrong) = (BTreeSet::new(), Vec::new());
    for (url, set) in sets.members() {
        let paths = set.get("required").map_or(&[][..], Json::items);
        let of_declared = |path: &Json| {
            let Json::Text(path) = path else { panic!() };
            path.as_str().split('.').next().is_some_and(|name| declared_types().contains_key(name))
        };
        if !is_true(set, "complete") || !paths.iter().any(of_declared) {
            continue;
        }
        wanted.insert(url.as_str().to_owned());
        let Some(declared) =
            VALUE_SETS.iter().find(|declared| declared.value_set.split('|').next() == Some(url.as_str()))
        else {
            wrong.push(format!("{url} is not declared"));
            continue;
        };
        let official: Vec<_> = set
            .get("codes")
            .expect("codes")
            .items()
            .iter()
            .map(|code| {
                // Where R4 defines nothing, the display text says what the code means.
                let definition = if code.get("definition").is_some() { "definition" } else { "display" };
                ["code", "display", "system", definition].map(|name| words(code.text(name)))
            })
            .collect();
        let declared: Vec<_> = declared
            .codes
            .iter()
            .map(|code| [code.code, code.display, code.system, code.definition].map(words))
            .collect();
        if official != declared {
            let differs = official.iter().zip(&declared).find(|(official, declared)| official != declared);
            wrong.push(format!("{url}: {} codes, declared {}; {differs:?}", official.len(), declared.len()));
        }
    }
    let declared: BTreeSet<_> =
        VALUE_SETS.iter().map(|set| set.value_set.split('|').next().unwrap_or_default().to_owned()).collect();
    assert!(wanted.len() > 25, "only {} value sets", wanted.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The binding of Reference.type is no required one; its codes are those of all types that are resources.
    wanted.insert("http://hl7.org/fhir/ValueSet/resource-types".to_owned());
    assert_eq!(declared, wanted);
    let resources = FhirAllTypes::SET.codes.iter().filter(|code| code.system == "http://hl7.org/fhir/resource-types");
    assert_eq!(ResourceType::SET.codes, resources.copied().collect::<Vec<_>>());
}

/// A required binding to codes that R4 lists is an enum, of just that value set, and nothing else is one.
#[test]
fn every_required_code_is_an_enum() {
    let listed: BTreeSet<_> = VALUE_SETS.iter().map(|set| set.value_set).collect();
    let mut count = 0;
    let mut stack: Vec<&TypeDef> = DATATYPES.iter().chain(RESOURCES).copied().collect();
    while let Some(def) = stack.pop() {
        for element in def.elements {
            let bound = element.binding.filter(|binding| binding.strength == BindingStrength::Required);
            match (element.ty, bound) {
                (TypeRef::Code(set), Some(binding)) => {
                    assert_eq!(set.value_set, binding.value_set, "{}.{}", def.name, element.name);
                    count += 1;
                }
                (TypeRef::Code(_), None) => panic!("{}.{}: an enum without binding", def.name, element.name),
                (_, Some(binding)) => {
                    assert!(!listed.contains(binding.value_set), "{}.{} is no enum", def.name, element.name);
                }
                _ => {}
            }
            if let Some(inner) = element.ty.def()
                && inner.name.starts_with(&format!("{}.", def.name))
            {
                stack.push(inner);
            }
        }
    }
    let is_listed = |row: &&Row| {
        let required = row.binding.as_ref().filter(|(strength, _, _)| strength == "required");
        let url = required.and_then(|(_, url, _)| url.as_ref());
        url.is_some_and(|url| listed.iter().any(|set| set.split('|').next() == Some(url)))
    };
    assert_eq!(count, official().rows.values().filter(is_listed).count());
}
