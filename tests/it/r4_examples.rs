//! Every value of every modelled type in R4's 5,306 official examples: cut out of its resource by R4's own element
//! tables, read strictly as its type, written back equal, and validated.
//!
//! The examples are the npm package `hl7.fhir.r4.examples` 4.0.1 (`.ci/fetch-r4-examples` fetches and unpacks it); the
//! variable `METRIPORT_FHIR_R4_EXAMPLES` names its folder. Without it the test says so and ends.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use metriport_fhir::AnyValue;
use metriport_fhir::table::PrimitiveKind;

use crate::exact::{self, Json};

/// Examples that themselves break R4: the file, the type and the rule of the error, how often, and why. None of them is
/// of a wrong shape.
const BROKEN: &[(&str, &str, &str, usize, &str)] = &[
    ("ActivityDefinition-blood-tubes-supply.json", "ActivityDefinition", "txt-2", 1, BLANK),
    ("ActivityDefinition-blood-tubes-supply.json", "Narrative", "txt-2", 1, BLANK),
    ("ActivityDefinition-blood-tubes-supply.json", "xhtml", "txt-2", 1, BLANK),
    ("ActivityDefinition-heart-valve-replacement.json", "ActivityDefinition", "txt-2", 1, BLANK),
    ("ActivityDefinition-heart-valve-replacement.json", "Narrative", "txt-2", 1, BLANK),
    ("ActivityDefinition-heart-valve-replacement.json", "xhtml", "txt-2", 1, BLANK),
    ("Bundle-dataelements.json", "Bundle", "bdl-7", 1, "two entries have the same fullUrl and no meta.versionId"),
    ("EventDefinition-example.json", "EventDefinition", "txt-2", 1, BLANK),
    ("EventDefinition-example.json", "Narrative", "txt-2", 1, BLANK),
    ("EventDefinition-example.json", "xhtml", "txt-2", 1, BLANK),
    ("List-example-double-cousin-relationship.json", "Age", "binding-max", 1, "the code b is UCUM's barn, an area"),
    ("Questionnaire-zika-virus-exposure-assessment.json", "Narrative", "txt-2", 1, BLANK),
    ("Questionnaire-zika-virus-exposure-assessment.json", "Questionnaire", "txt-2", 1, BLANK),
    ("Questionnaire-zika-virus-exposure-assessment.json", "xhtml", "txt-2", 1, BLANK),
    (
        "SearchParameter-questionnaireresponse-extensions-QuestionnaireResponse-item-subject.json",
        "SearchParameter",
        "primitive-format",
        1,
        "the id has more than 64 characters",
    ),
];

/// Why a narrative breaks txt-2.
const BLANK: &str = "the narrative is a div with white space only";

/// How many resources the package has; the index of the package is none of them.
const RESOURCES: usize = 5_306;

/// What an element of R4's tables holds.
enum Content {
    /// A type by its R4 name.
    Type(String),
    /// A nested element: its elements are listed under this path.
    Nested(String),
}

/// R4's element tables: for each path of a type or nested element, its elements by their JSON names.
type Tables = HashMap<String, HashMap<String, Content>>;

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
                row.insert(name.to_owned(), Content::Nested(nested));
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
                row.insert(name, content);
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
    let fhir_type =
        extensions.iter().find(|extension| extension.text("url").ends_with("/structuredefinition-fhir-type"));
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

/// What came of the fragments.
#[derive(Default)]
struct Tally {
    counts: BTreeMap<String, usize>,
    failures: BTreeMap<(String, String, String), (usize, String)>,
    /// What has been read as what: the same text as the same type need not be read a second time.
    seen: HashMap<(u64, u64), Vec<(&'static str, String)>>,
}

impl Tally {
    /// Reads a fragment, writes it, and compares.
    fn check(&mut self, file: &str, type_name: &str, counted: &str, text: &str, is_cut_out: bool) {
        match self.counts.get_mut(counted) {
            Some(count) => *count += 1,
            None => drop(self.counts.insert(counted.to_owned(), 1)),
        }
        let key = (hash(type_name), hash(text));
        for (rule, message) in self.seen.entry(key).or_insert_with(|| failures(type_name, text)) {
            if is_cut_out && *rule == "ref-1" {
                continue;
            }
            let place = (file.to_owned(), counted.to_owned(), (*rule).to_owned());
            self.failures.entry(place).or_insert((0, message.clone())).0 += 1;
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

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Why the fragment is not read, not written back equal, or not valid: the rules, and what is said.
fn failures(type_name: &str, text: &str) -> Vec<(&'static str, String)> {
    match AnyValue::read(type_name, text) {
        Ok(value) => {
            let written = value.to_string().expect("what was read is written");
            if written != text
                && let Some(place) = exact::difference(&written, text)
            {
                return vec![("equal", format!("written differently at {place}"))];
            }
            value.validate().errors().map(|issue| (issue.rule, issue.to_string())).collect()
        }
        Err(error) => vec![(error.rule(), error.to_string())],
    }
}

/// Walks resources: spells each as compact text and, at the end of every typed value in it, checks what was spelled.
struct Walk<'t> {
    tables: &'t Tables,
    file: String,
    out: String,
    tally: Tally,
    /// How many containers the walk is in: what refers to `#id` cannot be judged without its container.
    contained: usize,
}

impl Walk<'_> {
    fn value(&mut self, content: Option<&Content>, value: &Json) {
        let start = self.out.len();
        match value {
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.out.push(if index == 0 { '[' } else { ',' });
                    self.value(content, item);
                }
                self.out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Json::Object(_) => self.object(content, value),
            Json::Null => self.out.push_str("null"),
            scalar => {
                self.out.push_str(&scalar.to_string());
                if let Some(Content::Type(ty)) = content {
                    let value = self.out[start..].to_owned();
                    self.primitive(ty, Some(&value), None);
                }
            }
        }
    }

    fn object(&mut self, content: Option<&Content>, object: &Json) {
        let start = self.out.len();
        let resource_type = object.get("resourceType").map(|_| object.text("resourceType"));
        let path = match content {
            Some(Content::Type(name)) if name == "Resource" => resource_type,
            Some(Content::Type(path) | Content::Nested(path)) => Some(path.as_str()),
            None => None,
        };
        self.out.push('{');
        self.members(path, object);
        self.out.push('}');
        if let (Some(Content::Type(name)), Some(path)) = (content, path) {
            self.tally.check(&self.file, name, path, &self.out[start..], self.contained > 0);
        }
    }

    fn members(&mut self, path: Option<&str>, object: &Json) {
        let tables = self.tables;
        let table = path.and_then(|path| tables.get(path));
        for (index, (name, value)) in object.members().iter().enumerate() {
            let name = name.as_str();
            self.out.push_str(if index == 0 { "\"" } else { ",\"" });
            self.out.push_str(name);
            self.out.push_str("\":");
            let plain = name.strip_prefix('_').unwrap_or(name);
            let content = table.and_then(|table| table.get(plain));
            let partner = format!("_{plain}");
            match content {
                // A value and its id and extensions are read together, once, and what is in the extensions on its own.
                Some(Content::Type(ty)) if is_primitive(ty) && object.get(&partner).is_some() => {
                    let element = Content::Nested("Element".to_owned());
                    self.value(Some(&element).filter(|_| plain != name), value);
                    if plain != name || object.get(plain).is_none() {
                        self.pairs(ty, object.get(plain), object.get(&partner));
                    }
                }
                content => {
                    self.contained += usize::from(name == "contained");
                    self.value(content, value);
                    self.contained -= usize::from(name == "contained");
                }
            }
        }
    }

    /// The values of a primitive with their ids and extensions, item by item.
    fn pairs(&mut self, ty: &str, value: Option<&Json>, partner: Option<&Json>) {
        let (values, partners) = (all(value), all(partner));
        for index in 0..values.len().max(partners.len()) {
            let text =
                |items: &[&Json]| items.get(index).filter(|item| ***item != Json::Null).map(|item| item.to_string());
            self.primitive(ty, text(&values).as_deref(), text(&partners).as_deref());
        }
    }

    /// Reads a primitive in the place where R4 has one of every type.
    fn primitive(&mut self, ty: &str, value: Option<&str>, partner: Option<&str>) {
        if ty == "xhtml" {
            let text = format!(r#"{{"status":"generated","div":{}}}"#, value.unwrap_or_default());
            self.tally.check(&self.file, "Narrative", ty, &text, false);
        } else if is_primitive(ty) {
            let suffix = format!("{}{}", ty[..1].to_uppercase(), &ty[1..]);
            let member = |prefix, text| format!(r#","{prefix}value{suffix}":{text}"#);
            let members = value.map(|value| member("", value)).unwrap_or_default()
                + &partner.map(|partner| member("_", partner)).unwrap_or_default();
            self.tally.check(&self.file, "Extension", ty, &format!(r#"{{"url":"urn:x"{members}}}"#), false);
        }
    }
}

fn is_primitive(ty: &str) -> bool {
    PrimitiveKind::ALL.iter().any(|kind| kind.name() == ty)
}

fn all(value: Option<&Json>) -> Vec<&Json> {
    match value {
        Some(Json::Array(items)) => items.iter().collect(),
        other => other.into_iter().collect(),
    }
}

#[test]
fn a_fragment_that_is_not_read_or_not_valid_is_seen() {
    let rules = |text| failures("Coding", text).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    assert!(rules(r#"{"code":"1","system":"urn:x"}"#).is_empty());
    assert_eq!(rules(r#"{"code":1}"#), ["type"]);
    assert_eq!(rules(r#"{"code":" "}"#), ["primitive-format"]);
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
                let (file, out) = (String::new(), String::new());
                let mut walk = Walk { tables: &tables, file, out, tally: Tally::default(), contained: 0 };
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let resource = exact::parse(&fs::read_to_string(file).expect("a text file"));
                    if resource.get("resourceType").is_none() {
                        continue;
                    }
                    resources.fetch_add(1, Ordering::Relaxed);
                    walk.file = name_of(file);
                    walk.out.clear();
                    walk.value(Some(&Content::Type("Resource".to_owned())), &resource);
                }
                total.lock().unwrap_or_else(PoisonError::into_inner).add(walk.tally);
            });
        }
    });
    let total = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    let is_ours = |name: &str| AnyValue::has_type(name) || is_primitive(name);
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
