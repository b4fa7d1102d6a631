//! Writes the files of `schemas/` anew: `cargo run --features schemars --example export-schemas`.
//!
//! Another folder may be given as the argument.

use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let folder = std::env::args_os().nth(1).map_or_else(default, PathBuf::from);
    let files = metriport_fhir::schema::files();
    for (path, text) in &files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    println!("{} files in {}", files.len(), folder.display());
    Ok(())
}
