//! `schema`.

use std::path::{Path, PathBuf};

use crate::run::run;

/// An empty folder that the build cleans up.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn one_type_is_printed_as_it_is_shipped() {
    for (args, path) in [
        (&["schema", "Communication"][..], "schemas/communication.schema.json"),
        (&["schema", "codeable-concept"], "schemas/codeable-concept.schema.json"),
        (&["schema", "--draft", "07", "Period"], "schemas/draft-07/period.schema.json"),
        (&["schema", "--structural", "MessageStatus"], "schemas/structural/message-status.schema.json"),
    ] {
        let ran = run(args);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{args:?}");
        assert!(ran.stdout == std::fs::read_to_string(path).unwrap(), "{args:?} prints {path}");
    }
}

#[test]
fn several_types_become_files() {
    let folder = folder("schema-several");
    let out = folder.display().to_string();
    let ran = run(&["schema", "--draft", "07", "Timing", "Communication.payload", "--out", &out]);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, ""), "{ran}");
    assert_eq!(files(&folder), ["communication-payload.schema.json", "timing.schema.json"]);
}

#[test]
fn no_type_means_all_that_are_shipped() {
    let folder = folder("schema-all");
    let ran = run(&["schema", "--out", &folder.display().to_string()]);
    assert_eq!(ran.status, 0, "{ran}");
    let shipped: Vec<_> =
        files(Path::new("schemas")).into_iter().filter(|name| name.ends_with(".schema.json")).collect();
    assert!(shipped.len() > 15);
    assert_eq!(files(&folder), shipped);
}

#[test]
fn several_types_without_a_folder_are_a_usage_error() {
    for args in [&["schema"][..], &["schema", "Timing", "Period"]] {
        let ran = run(args);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.ends_with("name a folder with --out\n"), "{ran}");
    }
    let ran = run(&["schema", "timing-repeat", "period", "Foo"]);
    assert!(ran.stderr.starts_with("metriport-fhir: schema Foo: no such type; the types are "), "{ran}");
    assert!(run(&["schema", "CODING"]).stderr.contains("case-sensitive; did you mean Coding?"));
    assert!(run(&["schema", "Codng"]).stderr.contains("no such type; did you mean Coding?"));
}
