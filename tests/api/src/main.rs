//! Holds the public API against what is written down beside this program: the items, the foreign types in them, and
//! the items that occur in no example. The arguments are `check` or `write` and the path of rustdoc's JSON; `write`
//! refuses to take away or change items unless the version and CHANGELOG.md say so or `--unreleased` is given.

mod examples;
mod foreign;
mod items;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use rustdoc_types::Crate;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [command, json, options @ ..] = &arguments[..] else {
        eprintln!("usage: metriport-fhir-api check|write RUSTDOC-JSON [--unreleased]");
        return ExitCode::from(2);
    };
    let text = fs::read_to_string(json).expect("rustdoc's JSON");
    let krate: Crate = serde_json::from_str(&text).expect("rustdoc's JSON of format 57");
    let version = krate.crate_version.clone().expect("a version");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(folder.join("../../Cargo.toml")).expect("Cargo.toml");
    let made = [
        ("items.txt", items::text(&krate, Path::new(json), &manifest, &version)),
        ("foreign-types.txt", foreign::text(&krate)),
        ("without-example.txt", examples::text(&krate)),
    ];
    let changelog = fs::read_to_string(folder.join("../../CHANGELOG.md")).expect("CHANGELOG.md");
    let Some(told) = items::section(&changelog, &version) else {
        println!("CHANGELOG.md has no section for version {version}");
        return ExitCode::FAILURE;
    };
    let mut is_same = true;
    for (name, now) in &made {
        let path = folder.join(name);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before == *now {
            println!("{name}: {} lines, as written down", now.lines().count());
            continue;
        }
        is_same = false;
        let change = items::Change::between(&before, now);
        println!("{name}: {} lines gone, {} new", change.gone.len(), change.new.len());
        change.gone.iter().take(40).for_each(|line| println!("  - {line}"));
        change.new.iter().take(40).for_each(|line| println!("  + {line}"));
        if *name == "items.txt" {
            println!("  {}", change.verdict());
        }
        if command == "write" {
            if *name == "items.txt" && !options.contains(&"--unreleased".to_owned()) {
                if !change.is_allowed() {
                    println!("not written: raise the version in Cargo.toml, or give --unreleased");
                    return ExitCode::FAILURE;
                }
                let untold = change.untold(told);
                if !untold.is_empty() {
                    println!("not written: CHANGELOG.md does not name, under {version}:");
                    untold.iter().for_each(|line| println!("  {line}"));
                    return ExitCode::FAILURE;
                }
            }
            fs::write(&path, now).expect("written");
        }
    }
    if is_same || command == "write" {
        return ExitCode::SUCCESS;
    }
    println!("if that is meant: .ci/api write");
    ExitCode::FAILURE
}
