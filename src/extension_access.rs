//! Finding, changing and removing extensions: [`HasExtensions`] for everything that carries them, and the methods of
//! [`Extensions`].

use crate::lexical::text::split_once;
use crate::node::OneOf;
use crate::primitive::Primitive;
use crate::{Boolean, Extension, Extensions, OpenValue};

/// Everything that carries extensions: resources (but `Bundle`, to which R4 gives none), datatypes, nested elements,
/// primitives, codes, and an [`Extension`] itself.
///
/// The list that it gives, [`Extensions`], has the methods to find and change them.
///
/// ```
/// use metriport_fhir::{Communication, DateTime, Extension, FhirString, HasExtensions};
///
/// let mut message = Communication::default();
/// message.extensions_mut().upsert(Extension::new("https://example.org/folder", "inbox"));
/// assert_eq!(message.extensions().value::<FhirString>("https://example.org/folder").unwrap(), "inbox");
///
/// let mut sent: DateTime = "2026-06-16T18:40:00.000Z".parse()?;
/// sent.extensions_mut().push_once(Extension::new("https://example.org/clock", "server"));
/// assert!(sent.extensions().has("https://example.org/clock"));
/// # Ok::<(), metriport_fhir::FormatError>(())
/// ```
pub trait HasExtensions {
    /// The extensions.
    fn extensions(&self) -> &Extensions;

    /// The extensions to be changed.
    fn extensions_mut(&mut self) -> &mut Extensions;
}

impl HasExtensions for Extensions {
    fn extensions(&self) -> &Extensions {
        self
    }
    fn extensions_mut(&mut self) -> &mut Extensions {
        self
    }
}

impl<T: Primitive> HasExtensions for T {
    fn extensions(&self) -> &Extensions {
        self.prim().extension()
    }
    fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.prim_mut().element_mut().extension
    }
}

impl HasExtensions for Boolean {
    #[inline]
    fn extensions(&self) -> &Extensions {
        self.extension()
    }
    #[inline]
    fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.element_mut().extension
    }
}

impl Extensions {
    /// The first extension with that url, compared exactly.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let list: Extensions = Extension::new("https://example.org/folder", "inbox").into();
    /// assert!(list.by_url("https://example.org/folder").is_some());
    /// assert!(list.by_url("https://example.org/folder/").is_none());
    /// ```
    #[must_use]
    #[inline]
    pub fn by_url(&self, url: &str) -> Option<&Extension> {
        self.iter().find(|extension| extension.url == url)
    }

    /// The first extension with that url, compared exactly, to be changed.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions, FhirString};
    /// let mut list: Extensions = Extension::new("https://example.org/folder", "inbox").into();
    /// let folder = list.by_url_mut("https://example.org/folder").and_then(Extension::value_as_mut::<FhirString>);
    /// folder.unwrap().set("archive");
    /// assert_eq!(list.value::<FhirString>("https://example.org/folder").unwrap(), "archive");
    /// ```
    #[inline]
    pub fn by_url_mut(&mut self, url: &str) -> Option<&mut Extension> {
        self.iter_mut().find(|extension| extension.url == url)
    }

    /// Whether there is an extension with that url, compared exactly.
    #[must_use]
    #[inline]
    pub fn has(&self, url: &str) -> bool {
        self.by_url(url).is_some()
    }

    /// All extensions with that url, compared exactly, in order.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let url = "https://example.org/folder";
    /// let list: Extensions = ["inbox", "cardiology"].map(|folder| Extension::new(url, folder)).into_iter().collect();
    /// assert_eq!(list.all_by_url(url).count(), 2);
    /// ```
    pub fn all_by_url<'a>(&'a self, url: &'a str) -> impl Iterator<Item = &'a Extension> {
        self.iter().filter(move |extension| extension.url == url)
    }

    /// All extensions whose url differs from the given one at most in a slash at the end, a version after `|`, and
    /// `http` against `https`, in order.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let list: Extensions = Extension::new("http://example.org/folder/", "inbox").into();
    /// assert_eq!(list.all_by_url_loosely("https://example.org/folder|1.0").count(), 1);
    /// assert_eq!(list.all_by_url_loosely("https://example.org/Folder").count(), 0);
    /// ```
    #[inline]
    pub fn all_by_url_loosely<'a>(&'a self, url: &'a str) -> impl Iterator<Item = &'a Extension> {
        let wanted = loose(url);
        self.iter().filter(move |extension| loose(&extension.url) == wanted)
    }

    /// The first extension at a path of nested urls, each compared exactly.
    ///
    /// Where a url repeats, each of its extensions is looked into.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions, Uri};
    /// let mapping = "https://public.metriport.com/fhir/StructureDefinition/code-mapping";
    /// let source = Extension::new("sourceSystem", Uri::from("http://hl7.org/fhir/sid/icd-10-cm"));
    /// let both = [Extension::complex(mapping, []), Extension::complex(mapping, [source])];
    /// let list: Extensions = both.into_iter().collect();
    /// let found = list.by_path(&[mapping, "sourceSystem"]).unwrap();
    /// assert_eq!(found.value_as::<Uri>().unwrap(), "http://hl7.org/fhir/sid/icd-10-cm");
    /// ```
    #[must_use]
    #[inline]
    pub fn by_path(&self, urls: &[&str]) -> Option<&Extension> {
        self.all_by_path(urls).into_iter().next()
    }

    /// All extensions at a path of nested urls, each compared exactly, in order.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let route = ["https://example.org/route", "https://example.org/step"];
    /// let steps = ["clinic", "hospital"].map(|step| Extension::new(route[1], step));
    /// let list: Extensions = Extension::complex(route[0], steps).into();
    /// assert_eq!(list.all_by_path(&route).len(), 2);
    /// ```
    #[must_use]
    #[inline]
    pub fn all_by_path(&self, urls: &[&str]) -> Vec<&Extension> {
        let (mut lists, mut found) = (vec![self], Vec::new());
        for url in urls {
            found.clear();
            for list in lists {
                found.extend(list.iter().filter(|extension| extension.url == *url));
            }
            lists = found.iter().map(|extension| &extension.extension).collect();
        }
        found
    }

    /// The value of the first extension with that url whose value is of that type.
    ///
    /// ```
    /// use metriport_fhir::{Coding, Extension, Extensions, FhirString};
    /// let list: Extensions = Extension::new("https://example.org/folder", "inbox").into();
    /// assert_eq!(list.value::<FhirString>("https://example.org/folder").unwrap(), "inbox");
    /// assert_eq!(list.value::<Coding>("https://example.org/folder"), None);
    /// ```
    #[must_use]
    pub fn value<T: OneOf<OpenValue>>(&self, url: &str) -> Option<&T> {
        self.iter().filter(|extension| extension.url == url).find_map(Extension::value_as)
    }

    /// The values of that type of all extensions with that url, in order.
    ///
    /// ```
    /// use metriport_fhir::{Coding, Extension, Extensions, FhirString};
    /// let url = "https://example.org/folder";
    /// let list = [Extension::new(url, "inbox"), Extension::new(url, Coding::default()), Extension::new(url, "archive")];
    /// let list = Extensions::from(list.to_vec());
    /// assert!(list.values::<FhirString>(url).map(|text| text.as_str()).eq(["inbox", "archive"]));
    /// ```
    pub fn values<'a, T: OneOf<OpenValue> + 'a>(&'a self, url: &'a str) -> impl Iterator<Item = &'a T> {
        self.all_by_url(url).filter_map(Extension::value_as)
    }

    /// Puts the extension in place of the first one with the same url, or at the end if there is none, and gives back
    /// the one that it replaced.
    ///
    /// Where the url repeats, the others stay: [`remove`](Self::remove) the url first if there should be one only.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let mut list = Extensions::new();
    /// assert_eq!(list.upsert(Extension::new("https://example.org/folder", "inbox")), None);
    /// assert!(list.upsert(Extension::new("https://example.org/folder", "archive")).is_some());
    /// assert_eq!(list.len(), 1);
    /// ```
    #[inline]
    pub fn upsert(&mut self, extension: Extension) -> Option<Extension> {
        match self.iter_mut().find(|held| held.url.value() == extension.url.value()) {
            Some(held) => Some(std::mem::replace(held, extension)),
            None => {
                self.push(extension);
                None
            }
        }
    }

    /// Appends the extension unless an equal one is there; whether it was appended.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let mut list = Extensions::new();
    /// assert!(list.push_once(Extension::new("https://example.org/folder", "inbox")));
    /// assert!(!list.push_once(Extension::new("https://example.org/folder", "inbox")));
    /// assert!(list.push_once(Extension::new("https://example.org/folder", "archive")));
    /// ```
    #[inline]
    pub fn push_once(&mut self, extension: Extension) -> bool {
        let is_new = !self.contains(&extension);
        if is_new {
            self.push(extension);
        }
        is_new
    }

    /// Removes all extensions with that url, compared exactly, and gives them back.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Extensions};
    /// let mut list: Extensions = Extension::new("https://example.org/folder", "inbox").into();
    /// assert_eq!(list.remove("https://example.org/folder").len(), 1);
    /// assert!(list.is_empty());
    /// ```
    #[inline]
    pub fn remove(&mut self, url: &str) -> Vec<Extension> {
        if !self.has(url) {
            return Vec::new();
        }
        let (removed, rest) = std::mem::take(self).into_iter().partition(|extension| extension.url == url);
        *self = Extensions::from(rest);
        removed
    }
}

/// A url without what loose comparison passes over.
#[inline]
fn loose(url: &str) -> &str {
    let url = split_once(url, '|').map_or(url, |(url, _)| url);
    let url = url.strip_prefix("https:").or_else(|| url.strip_prefix("http:")).unwrap_or(url);
    url.strip_suffix("/").unwrap_or(url)
}
