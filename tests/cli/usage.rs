//! Help, wrong arguments, completions and manual pages.

use crate::run::{run, run_with};

#[test]
fn help() {
    insta::assert_snapshot!(run(&["--help"]));
}

#[test]
fn help_of_each_subcommand() {
    for name in ["show", "fmt", "check", "explain", "schema", "completions", "man"] {
        insta::assert_snapshot!(format!("help_{name}"), run(&[name, "--help"]));
    }
}

#[test]
fn wrong_arguments_exit_with_two_and_read_nothing() {
    for args in [
        &["check", "--colour"][..],
        &["check", "--format", "xml"],
        &["fmt", "--jobs", "2"],
        &["fmt", "--ndjson", "--jobs", "0"],
        &["frobnicate"],
        &[],
    ] {
        let ran = run_with(args, "{}");
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}");
        assert!(ran.stderr.contains("Usage:") || ran.stderr.contains("--help"), "{ran}");
    }
}

#[test]
fn a_type_that_there_is_not_is_a_usage_error_with_advice() {
    let said = |name: &str| {
        let ran = run_with(&["check", "--as", name], "{}");
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{ran}");
        ran.stderr
    };
    insta::assert_snapshot!([said("timing"), said("Tming"), said("Patient"), said("Media")].concat());
    assert!(said("Foo").starts_with("error: --as Foo: no such type; the types are Address, Age, "));
}

#[test]
fn completions_name_the_subcommands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = run(&["completions", shell]);
        assert_eq!(ran.status, 0);
        assert!(ran.stdout.contains("explain"), "{shell}");
    }
}

#[test]
fn manual_pages_can_be_written() {
    assert!(run(&["man"]).stdout.contains(".SH SYNOPSIS"));
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("man1");
    let ran = run(&["man", "--out", &folder.display().to_string()]);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, ""));
    let page = std::fs::read_to_string(folder.join("metriport-fhir-check.1")).unwrap();
    assert!(page.contains("show\\-values"));
}
