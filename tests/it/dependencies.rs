//! What this crate draws in: no clock, no random numbers, no transport, nothing of the program's for users of the
//! library. Asked of `cargo tree`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The normal dependencies with those features, one a line: `name vX.Y.Z`, and the features that are on.
fn tree(arguments: &[&str]) -> Vec<(String, BTreeSet<String>)> {
    let manifest = crate::data::folder().join("../../Cargo.toml");
    let output = Command::new(option_env!("CARGO").unwrap_or("cargo"))
        .args(["tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}|{f}", "--manifest-path"])
        .arg(Path::new(&manifest))
        .args(arguments)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
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
fn the_readme_states_how_many_crates_are_drawn_in() {
    // The tree has the crate itself as well.
    let count = |arguments| names(&tree(arguments)).len() - 1;
    let stated = format!("draws in {} crates, {} without its default", count(&[]), count(&["--no-default-features"]));
    let readme = std::fs::read_to_string(crate::data::folder().join("../../README.md")).expect("the README");
    assert!(readme.contains(&stated), "README.md should say that it {stated} features");
}
