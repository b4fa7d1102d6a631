//! The fuzzer: libFuzzer around the target that the variable `FUZZ_TARGET` names. With `FUZZ_SEEDS`, it writes the seeds
//! of all targets into that folder and ends.
#![no_main]

mod seeds;
mod targets;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use targets::{TARGETS, Target};

static CHOSEN: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let found = TARGETS.iter().find(|(target, _)| *target == name).map(|(_, run)| *run);
    found.unwrap_or_else(|| panic!("FUZZ_TARGET should be the name of a target"))
});

fuzz_target!(
    init: {
        if let Some(folder) = std::env::var_os("FUZZ_SEEDS") {
            seeds::write_all(folder.as_ref());
            std::process::exit(0);
        }
        LazyLock::force(&CHOSEN);
    },
    |bytes: &[u8]| CHOSEN(bytes)
);
