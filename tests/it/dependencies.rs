//! What this crate draws in: no clock, no random numbers, no transport, nothing of the program's for users of the
//! library, and nothing that asks for a newer Rust than this crate does. Asked of `cargo tree` and `cargo metadata`.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// What cargo prints about the crate.
fn cargo(arguments: &[&str]) -> String {
    let manifest = crate::data::folder().join("../../Cargo.toml");
    let output = Command::new(option_env!("CARGO").unwrap_or("cargo"))
        .args(arguments)
        .args(["--locked", "--manifest-path"])
        .arg(manifest)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The normal dependencies with those features, by name, and the features that are on.
fn tree(arguments: &[&str]) -> Vec<(String, BTreeSet<String>)> {
    let text = cargo(&[&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}|{f}"], arguments].concat());
    let mut lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let (package, features) = line.split_once('|').expect("features");
            let name = package.split(' ').next().unwrap_or_default().to_owned();
            let features = features.trim_end_matches(" (*)").split(',').filter(|feature| !feature.is_empty());
            (name, features.map(str::to_owned).collect())
        })
        .collect();
    lines.sort();
    lines.dedup();
    lines
}

fn names(tree: &[(String, BTreeSet<String>)]) -> BTreeSet<&str> {
    tree.iter().map(|(name, _)| name.as_str()).collect()
}

/// Crates that have to do with transport, time or chance.
const BANNED: [&str; 20] = [
    "hyper",
    "reqwest",
    "ureq",
    "curl",
    "http",
    "rustls",
    "native-tls",
    "openssl",
    "tokio",
    "async-std",
    "smol",
    "futures",
    "mio",
    "rand",
    "getrandom",
    "iana-time-zone",
    "js-sys",
    "wasm-bindgen",
    "windows-sys",
    "time",
];

#[test]
fn the_library_draws_in_no_clock_no_chance_and_no_transport() {
    for features in [&[][..], &["--no-default-features"], &["--features", "schemars"]] {
        let tree = tree(features);
        let names = names(&tree);
        assert!(names.contains("serde_json"), "{names:?}");
        for banned in BANNED {
            assert!(!names.contains(banned), "{banned} with {features:?}");
        }
        for (name, on) in &tree {
            let off: &[&str] = match name.as_str() {
                "chrono" => &["clock", "now", "std", "wasmbind"],
                "uuid" => &["v1", "v4", "v6", "v7", "rng", "fast-rng", "js"],
                "serde_json" => &["arbitrary_precision", "preserve_order", "unbounded_depth"],
                "serde" => &["derive", "rc"],
                _ => &[],
            };
            // schemars asks serde for its derive.
            let allowed = |feature: &str| features.contains(&"schemars") && name == "serde" && feature == "derive";
            for feature in off.iter().filter(|feature| !allowed(feature)) {
                assert!(!on.contains(*feature), "{name} has {feature} with {features:?}");
            }
        }
    }
}

/// The `rust-version` of each package that a build for this machine with those features needs, its tests too;
/// `None` where a package states none.
fn rust_versions(arguments: &[&str]) -> Vec<(String, Option<String>)> {
    let rustc = Command::new(option_env!("RUSTC").unwrap_or("rustc")).arg("-vV").output().expect("rustc runs");
    let rustc = String::from_utf8(rustc.stdout).expect("UTF-8");
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let text = cargo(&[&["metadata", "--format-version", "1", "--filter-platform", host], arguments].concat());
    let metadata: Value = serde_json::from_str(&text).expect("JSON");
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let used: Vec<Value> = list(&metadata["resolve"]["nodes"]).iter().map(|node| node["id"].clone()).collect();
    let packages = list(&metadata["packages"]).into_iter().filter(|package| used.contains(&package["id"]));
    let text = |value: &Value| value.as_str().map(str::to_owned);
    packages.map(|package| (text(&package["name"]).expect("a name"), text(&package["rust_version"]))).collect()
}

fn stated<'p>(packages: &'p [(String, Option<String>)], name: &str) -> Option<&'p str> {
    packages.iter().find(|(package, _)| package == name)?.1.as_deref()
}

/// `1.88` or `1.88.0` as numbers.
fn numbers(version: &str) -> [u32; 3] {
    let mut parts = version.split('.').map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}

#[test]
fn no_dependency_asks_for_a_newer_rust_than_this_crate() {
    for features in [&[][..], &["--features", "schemars"], &["--all-features"]] {
        let packages = rust_versions(features);
        let ours = numbers(stated(&packages, "metriport-fhir").expect("the crate's rust-version"));
        assert!(stated(&packages, "serde_json").is_some(), "{packages:?}");
        let newer: Vec<_> = packages
            .iter()
            .filter(|(_, version)| version.as_deref().is_some_and(|version| numbers(version) > ours))
            .collect();
        assert!(newer.is_empty(), "these ask for more than {ours:?}: {newer:?}");
    }
}

#[test]
fn what_is_off_by_default_draws_in_nothing() {
    let default = tree(&[]);
    let default = names(&default);
    for name in ["schemars", "proptest", "clap", "rand"] {
        assert!(!default.contains(name), "{name}");
    }
    let none = tree(&["--no-default-features"]);
    let none = names(&none);
    assert!(!none.contains("chrono") && !none.contains("uuid"), "{none:?}");
    assert!(default.contains("chrono") && default.contains("uuid"), "{default:?}");
    let with_cli = tree(&["--features", "cli"]);
    assert!(names(&with_cli).is_superset(&none));
}

#[test]
fn the_readme_states_the_rust_version_and_how_many_crates_are_drawn_in() {
    // The tree has the crate itself as well.
    let count = |arguments| names(&tree(arguments)).len() - 1;
    let [all, least] = [count(&[]), count(&["--no-default-features"])];
    let packages = rust_versions(&[]);
    let rust = stated(&packages, "metriport-fhir").expect("the crate's rust-version");
    let stated = format!("needs Rust {rust} or later, and draws in {all} crates, {least} without its default features");
    let readme = std::fs::read_to_string(crate::data::folder().join("../../README.md")).expect("the README");
    assert!(readme.contains(&stated), "README.md should say that it {stated}");
}

/// The projects inside this one that depend on the crate; of a package, those that are in it.
const INNER: [&str; 5] = ["benches/peers", "tests/fuzz", "tests/schemas/rust", "tests/serde-features", "tests/stress"];

/// What the crate depends on by a lock file.
fn locked(lock: &str) -> BTreeSet<&str> {
    let package = lock.split("[[package]]").find(|package| package.contains("\nname = \"metriport-fhir\"\n"));
    let list = package.and_then(|package| package.split_once("dependencies = [")).map_or("", |(_, list)| list);
    let names = list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split(['"', ' ']).next());
    names.collect()
}

#[test]
fn every_lock_file_knows_the_dependencies_of_today() {
    let root = crate::data::folder().join("../..");
    let read = |path: &str| std::fs::read_to_string(root.join(path));
    let own = read("Cargo.lock").expect("the lock file");
    let (own, needed) = (locked(&own), ["serde", "serde_json", "smol_str"]);
    for project in INNER {
        let Ok(lock) = read(&format!("{project}/Cargo.lock")) else { continue };
        let found = locked(&lock);
        assert!(found.is_subset(&own), "{project}: {:?} is no dependency any more", found.difference(&own));
        assert!(needed.iter().all(|name| found.contains(name)), "{project}: {found:?}");
    }
}
