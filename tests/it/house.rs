//! The house itself: every file says what lives there and stays short, and the indexes miss no file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use metriport_fhir::table::{TypeKind, TypeRef};
use metriport_fhir::{DATATYPES, RESOURCES, VALUE_SETS};

fn sources() -> PathBuf {
    // From whichever manifest this program was built.
    crate::data::folder().join("../../src")
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_in(&path));
        } else if path.extension().is_some_and(|found| found == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn text_of(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn every_file_says_what_lives_there_and_is_short() {
    for file in files_in(&sources()) {
        let text = text_of(&file);
        let first = text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! ") || first.starts_with("#![doc"),
            "{} should begin with a line of documentation that says what lives there",
            file.display(),
        );
        let lines = text.lines().count();
        assert!(lines < 1000, "{} has {lines} lines, and a thousand is the limit", file.display());
    }
}

/// The types that the files of a room declare, and what its index must say of each file.
fn declared(room: &str, keyword: &str) -> Vec<(String, BTreeSet<String>)> {
    let folder = sources().join(room);
    let mut declared = Vec::new();
    for file in files_in(&folder) {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        if name == "mod" {
            continue;
        }
        let text = text_of(&file);
        let types = text.lines().filter_map(|line| line.trim_start().strip_prefix(keyword));
        let types = types.map(|rest| rest.split([' ', ':', '{', '<']).next().unwrap_or_default().to_owned());
        declared.push((name, types.collect()));
    }
    declared
}

/// Every file of a room has its `mod` line and its types their place in `pub use`.
fn holds_index(room: &str, declared: &[(String, BTreeSet<String>)]) {
    let index = text_of(&sources().join(room).join("mod.rs"));
    let words: BTreeSet<&str> = index.split(|char: char| !char.is_alphanumeric() && char != '_').collect();
    for (file, types) in declared {
        assert!(
            index.contains(&format!("mod {file};")),
            "src/{room}/mod.rs lacks the line `mod {file};` for src/{room}/{file}.rs",
        );
        for name in types {
            assert!(
                words.contains(name.as_str()),
                "src/{room}/mod.rs lacks `pub use {file}::{name};` for src/{room}/{file}.rs",
            );
        }
    }
}

#[test]
fn the_index_of_datatypes_misses_none() {
    let files = declared("datatype", "pub struct ");
    holds_index("datatype", &files);
    let listed: BTreeSet<&str> = DATATYPES.iter().map(|def| def.name).collect();
    for file in files_in(&sources().join("datatype")) {
        for line in text_of(&file).lines() {
            let Some(rest) = line.trim_start().strip_prefix("pub struct ") else { continue };
            // `pub struct Coding: Element "Coding" {`: the path without a dot is a datatype's own table.
            let path = rest.split('"').nth(1).unwrap_or_default();
            assert!(
                path.is_empty() || path.contains('.') || listed.contains(path),
                "DATATYPES in src/datatype/mod.rs lacks the name {path}",
            );
        }
    }
}

#[test]
fn the_index_of_resources_misses_none() {
    let files = declared("resource", "pub struct ");
    holds_index("resource", &files);
    let listed: BTreeSet<&str> = RESOURCES.iter().map(|def| def.name).collect();
    for (file, types) in files.iter().filter(|(file, _)| file != "other") {
        let main = types.iter().find(|name| snake(name) == *file);
        let main = main.unwrap_or_else(|| panic!("src/resource/{file}.rs declares no type of the file's name"));
        assert!(listed.contains(main.as_str()), "`resources!` in src/resource/mod.rs lacks the name {main}");
    }
    assert!(RESOURCES.iter().all(|def| def.kind == TypeKind::Resource));
}

#[test]
fn the_index_of_codes_misses_none() {
    let files = declared("code", "pub enum ");
    holds_index("code", &files);
    let index = text_of(&sources().join("code/mod.rs"));
    for name in files.iter().flat_map(|(_, types)| types) {
        assert!(index.contains(&format!("{name}::SET,")), "VALUE_SETS in src/code/mod.rs lacks `{name}::SET,`");
    }
    assert_eq!(VALUE_SETS.len(), files.iter().map(|(_, types)| types.len()).sum::<usize>());
}

/// What no resource holds is compiled by who uses it, and all else once, here.
#[test]
fn what_no_resource_holds_is_inline() {
    let (mut held, mut stack) = (BTreeSet::new(), RESOURCES.to_vec());
    while let Some(def) = stack.pop() {
        if held.insert(def.name) {
            for element in def.elements {
                match element.ty {
                    TypeRef::Choice(variants) => stack.extend(variants.iter().filter_map(|variant| variant.ty.def())),
                    ty => stack.extend(ty.def()),
                }
            }
        }
    }
    // The id and extensions of a primitive.
    held.insert("Element");
    let mut inline = 0;
    for file in ["datatype", "resource", "metriport"].iter().flat_map(|room| files_in(&sources().join(room))) {
        let text = text_of(&file);
        let declarations = text.lines().map(str::trim_start);
        let mut marks = BTreeSet::new();
        for line in declarations.clone().filter(|line| line.starts_with("pub struct ")) {
            // `pub struct Coding: Element "Coding" {`: what has no path is no declaration of a table.
            let Some(path) = line.split('"').nth(1) else { continue };
            let marked = line.ends_with(" inline {");
            assert_eq!(marked, !held.contains(path), "{}: {path} should or should not be inline", file.display());
            inline += usize::from(marked);
            marks.insert(marked);
        }
        // The choices go with the types of their file.
        for line in declarations.filter(|line| !marks.is_empty() && line.starts_with("pub enum ")) {
            assert_eq!(BTreeSet::from([line.ends_with(" inline {")]), marks, "{}: {line}", file.display());
        }
    }
    assert!(inline > 0, "no declaration was found");
}

/// rustfmt does not look into the tables, so this does: four blanks a level, one row a line, no tabs, no long lines.
#[test]
fn the_tables_are_laid_out_alike() {
    for room in ["datatype", "resource", "code"] {
        for file in files_in(&sources().join(room)) {
            for (at, line) in text_of(&file).lines().enumerate() {
                let place = format!("{}:{}", file.display(), at + 1);
                let blanks = line.len() - line.trim_start().len();
                assert!(!line.contains('\t'), "{place}: a tab");
                assert!(line == line.trim_end(), "{place}: blanks at the end");
                let is_expression =
                    line.trim_start().starts_with('"') || line.contains("http") || line.contains("r#\"");
                assert!(is_expression || line.chars().count() <= 120, "{place}: more than 120 characters");
                let is_row = [": 0..", ": 1.."].iter().any(|cardinality| line.contains(cardinality));
                assert!(!is_row || blanks == 8, "{place}: a row stands at eight blanks");
            }
        }
    }
}

/// `CodeableConcept` as a file is named.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, char) in name.char_indices() {
        if char.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(char.to_lowercase());
    }
    out
}
