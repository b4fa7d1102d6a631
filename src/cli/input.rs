//! `Source`: a file or standard input.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::args::Inputs;

/// Something to read.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path as given, or `-`.
    pub name: String,
    /// The file; none for standard input.
    path: Option<PathBuf>,
}

impl Source {
    fn file(path: &Path) -> Self {
        Source { name: path.display().to_string(), path: Some(path.to_owned()) }
    }

    fn stdin() -> Self {
        Source { name: "-".to_owned(), path: None }
    }

    /// Opens it.
    pub fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        match &self.path {
            Some(path) => Ok(Box::new(File::open(path)?)),
            None => Ok(Box::new(io::stdin())),
        }
    }

    /// All of its bytes.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// How many bytes it has, if that can be known beforehand.
    pub fn size(&self) -> Option<u64> {
        let metadata = std::fs::metadata(self.path.as_ref()?).ok()?;
        metadata.is_file().then_some(metadata.len())
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl Inputs {
    /// What to read, in order.
    pub fn sources(&self) -> Vec<Source> {
        if self.files.is_empty() {
            return vec![Source::stdin()];
        }
        let source = |path: &PathBuf| if path.as_os_str() == "-" { Source::stdin() } else { Source::file(path) };
        self.files.iter().map(source).collect()
    }
}
