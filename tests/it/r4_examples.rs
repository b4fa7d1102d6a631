//! Every value of every modelled type in R4's 5,306 official examples: cut out of its resource by R4's own element
//! tables, read strictly as its type, and written back equal.
//!
//! The examples are the npm package `hl7.fhir.r4.examples` 4.0.1 (`.ci/fetch-r4-examples` fetches and unpacks it); the
//! variable `METRIPORT_FHIR_R4_EXAMPLES` names its folder. Without it the test says so and ends.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use metriport_fhir::AnyValue;
use metriport_fhir::table::PrimitiveKind;

use crate::exact::{self, Json};

/// Examples that themselves break R4: the file, the type and the rule of the error, how often, and why.
const BROKEN: &[(&str, &str, &str, usize, &str)] = &[];

/// How many resources the package has; the index of the package is none of them.
const RESOURCES: usize = 5_306;

/// An element of R4's tables.
struct Element {
    /// The path of the type or nested element in which its own elements are.
    content: Content,
}

#[derive(Clone)]
enum Content {
    /// A type by its R4 name.
    Type(String),
    /// A nested element: its elements are listed under this path.
    Nested(String),
}

/// R4's element tables: for each path of a type or nested element, its elements by their JSON names.
type Tables = HashMap<String, HashMap<String, Element>>;

fn tables(folder: &Path) -> Tables {
    let mut tables = Tables::new();
    for file in files(folder).iter().filter(|file| name_of(file).starts_with("StructureDefinition-")) {
        let definition = exact::parse(&fs::read_to_string(file).expect("a text file"));
        let is_profile = definition.get("derivation").is_some() && definition.text("derivation") == "constraint";
        let kind = definition.text("kind");
        if is_profile || !matches!(kind, "resource" | "complex-type") {
            continue;
        }
        let elements = definition.get("snapshot").and_then(|snapshot| snapshot.get("element")).expect("a snapshot");
        for element in elements.items() {
            let path = element.text("path");
            let Some((parent, name)) = path.rsplit_once('.') else {
                tables.entry(path.to_owned()).or_default();
                continue;
            };
            let row = tables.entry(parent.to_owned()).or_default();
            if element.get("contentReference").is_some() {
                let nested = element.text("contentReference").trim_start_matches('#').to_owned();
                row.insert(name.to_owned(), Element { content: Content::Nested(nested) });
                continue;
            }
            let types = element.get("type").expect("a type").items();
            for ty in types {
                let code = type_of(ty);
                let content = match code {
                    "BackboneElement" | "Element" => Content::Nested(path.to_owned()),
                    code => Content::Type(profiled(ty, code)),
                };
                let name = match name.strip_suffix("[x]") {
                    Some(stem) => format!("{stem}{}{}", code[..1].to_uppercase(), &code[1..]),
                    None => name.to_owned(),
                };
                row.insert(name, Element { content });
            }
        }
    }
    tables
}

/// The code of a type; the system types of ids, urls and values have the FHIR type in an extension.
fn type_of(ty: &Json) -> &str {
    let code = ty.text("code");
    if !code.starts_with("http://hl7.org/fhirpath/") {
        return code;
    }
    let extensions = ty.get("extension").map_or(&[][..], Json::items);
    let fhir_type = extensions.iter().find(|extension| extension.text("url").ends_with("/structuredefinition-fhir-type"));
    fhir_type.map_or("string", |extension| extension.text("valueUrl"))
}

/// A quantity's profile is a type of its own here.
fn profiled(ty: &Json, code: &str) -> String {
    let profile = ty.get("profile").and_then(|profiles| profiles.items().first());
    match profile {
        Some(Json::Text(url)) => {
            let name = url.as_str().rsplit('/').next().unwrap_or(code);
            if AnyValue::has_type(name) { name } else { code }.to_owned()
        }
        _ => code.to_owned(),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == "json") && name_of(file) != "package.json");
    files.sort();
    files
}

fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What came of the fragments of one file.
#[derive(Default)]
struct Tally {
    counts: BTreeMap<String, usize>,
    failures: BTreeMap<(String, String, String), (usize, String)>,
}

impl Tally {
    /// Reads a fragment, writes it, and compares.
    fn check(&mut self, file: &str, type_name: &str, counted: &str, text: &str) {
        *self.counts.entry(counted.to_owned()).or_default() += 1;
        let failure = match AnyValue::read(type_name, text) {
            Ok(value) => {
                let written = value.to_string().expect("what was read is written");
                if written == text {
                    return;
                }
                exact::difference(&written, text).map(|place| ("equal".to_owned(), format!("at {place}")))
            }
            Err(error) => Some((error.rule().to_owned(), error.to_string())),
        };
        if let Some((rule, message)) = failure {
            let entry = self.failures.entry((file.to_owned(), counted.to_owned(), rule)).or_insert((0, message));
            entry.0 += 1;
        }
    }

    fn add(&mut self, other: Tally) {
        for (name, count) in other.counts {
            *self.counts.entry(name).or_default() += count;
        }
        for (place, (count, message)) in other.failures {
            self.failures.entry(place).or_insert((0, message)).0 += count;
        }
    }
}

/// Walks one file's resource.
struct Walk<'t> {
    tables: &'t Tables,
    file: String,
    tally: Tally,
}

impl Walk<'_> {
    fn resource(&mut self, resource: &Json) {
        let Some(Json::Text(name)) = resource.get("resourceType") else { return };
        let name = name.as_str().to_owned();
        self.tally.check(&self.file, "Resource", &name, &resource.to_string());
        self.members(&name, resource);
    }

    fn members(&mut self, path: &str, object: &Json) {
        let Some(table) = self.tables.get(path) else { return };
        for (name, value) in object.members() {
            let name = name.as_str();
            if let Some(plain) = name.strip_prefix('_') {
                // A partner without its value; one with a value goes with it.
                if object.get(plain).is_none()
                    && let Some(Content::Type(ty)) = table.get(plain).map(|element| &element.content)
                {
                    self.primitives(ty, None, Some(value));
                }
                continue;
            }
            let Some(element) = table.get(name) else { continue };
            match &element.content {
                Content::Type(ty) if ty.starts_with(|first: char| first.is_ascii_lowercase()) => {
                    self.primitives(ty, Some(value), object.get(&format!("_{name}")));
                }
                content => match value {
                    Json::Array(items) => items.iter().for_each(|item| self.value(content, item)),
                    value => self.value(content, value),
                },
            }
        }
    }

    fn value(&mut self, content: &Content, value: &Json) {
        match content {
            Content::Nested(path) => self.members(path, value),
            Content::Type(name) if name == "Resource" => self.resource(value),
            Content::Type(name) => {
                self.tally.check(&self.file, name, name, &value.to_string());
                self.members(name, value);
            }
        }
    }

    /// Reads each value of a primitive, with its id and extensions, in the place where R4 has one of every type.
    fn primitives(&mut self, ty: &str, value: Option<&Json>, partner: Option<&Json>) {
        let (values, partners) = (all(value), all(partner));
        for index in 0..values.len().max(partners.len()) {
            let value = values.get(index).filter(|value| ***value != Json::Null);
            let partner = partners.get(index).filter(|partner| ***partner != Json::Null);
            let suffix = format!("{}{}", ty[..1].to_uppercase(), &ty[1..]);
            let mut members = String::new();
            if ty == "xhtml" {
                let Some(value) = value else { continue };
                let text = format!(r#"{{"status":"generated","div":{value}}}"#);
                self.tally.check(&self.file, "Narrative", "xhtml", &text);
                continue;
            }
            if let Some(value) = value {
                members.push_str(&format!(r#","value{suffix}":{value}"#));
            }
            if let Some(partner) = partner {
                members.push_str(&format!(r#","_value{suffix}":{partner}"#));
                self.members("Element", partner);
            }
            if !members.is_empty() {
                self.tally.check(&self.file, "Extension", ty, &format!(r#"{{"url":"urn:x"{members}}}"#));
            }
        }
    }
}

fn all(value: Option<&Json>) -> Vec<&Json> {
    match value {
        Some(Json::Array(items)) => items.iter().collect(),
        other => other.into_iter().collect(),
    }
}

#[test]
fn every_value_in_the_official_examples_is_read_and_written_back_equal() {
    let Some(folder) = std::env::var_os("METRIPORT_FHIR_R4_EXAMPLES").map(PathBuf::from) else {
        println!("skipped: METRIPORT_FHIR_R4_EXAMPLES names no folder with the official R4 examples");
        return;
    };
    let tables = tables(&folder);
    let files = files(&folder);
    let (next, resources, total) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(Tally::default()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let resource = exact::parse(&fs::read_to_string(file).expect("a text file"));
                    if resource.get("resourceType").is_none() {
                        continue;
                    }
                    resources.fetch_add(1, Ordering::Relaxed);
                    let mut walk = Walk { tables: &tables, file: name_of(file), tally: Tally::default() };
                    walk.resource(&resource);
                    total.lock().unwrap_or_else(PoisonError::into_inner).add(walk.tally);
                }
            });
        }
    });
    let total = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    let is_ours = |name: &str| AnyValue::has_type(name) || PrimitiveKind::ALL.iter().any(|kind| kind.name() == name);
    let (mut values, mut others) = (0, 0);
    for (name, count) in &total.counts {
        if is_ours(name) {
            println!("{count:>9} {name}");
            values += count;
        } else {
            others += count;
        }
    }
    println!("{values:>9} values of modelled types in {} resources", resources.load(Ordering::Relaxed));
    println!("{others:>9} resources of other types, held verbatim");
    assert_eq!(resources.load(Ordering::Relaxed), RESOURCES);
    assert!(values > 500_000, "only {values} values");

    let found: Vec<_> =
        total.failures.iter().map(|((file, ty, rule), (count, _))| (&**file, &**ty, &**rule, *count)).collect();
    let known: Vec<_> = BROKEN.iter().map(|(file, ty, rule, count, _)| (*file, *ty, *rule, *count)).collect();
    for ((file, ty, rule), (count, message)) in &total.failures {
        if !known.contains(&(file, ty, rule, *count)) {
            println!("(\"{file}\", \"{ty}\", \"{rule}\", {count}, \"{message}\"),");
        }
    }
    assert_eq!(found, known, "the examples that break R4 are not those that are known to");
}
