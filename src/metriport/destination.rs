//! `Destination`: where a message goes, a Direct address or an organisation's OID.

use std::fmt;

use crate::lexical::text::{self, contains, split_once};

/// Where a message goes. The recipient of the type Organization has it as its display.
///
/// ```
/// use metriport_fhir::metriport::Destination;
///
/// let Destination::Direct(address) = Destination::parse("intake@cardio.direct.partner.com") else { unreachable!() };
/// assert_eq!(address.domain(), "cardio.direct.partner.com");
/// assert_eq!(Destination::parse("2.16.840.1.113883.3.9621.5.17").oid(), Some("2.16.840.1.113883.3.9621.5.17"));
/// assert_eq!(Destination::parse("Cardiology").to_string(), "Cardiology");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination<'a> {
    /// A Direct address.
    Direct(DirectAddress<'a>),
    /// The OID of an organisation, as it is written: bare or behind `urn:oid:`.
    Oid(&'a str),
    /// Neither.
    Other(&'a str),
}

impl<'a> Destination<'a> {
    /// Reads a destination. Whatever is neither address nor OID is [`Other`](Self::Other).
    #[must_use]
    #[inline]
    pub fn parse(text: &'a str) -> Self {
        if let Some(address) = DirectAddress::parse(text) {
            return Destination::Direct(address);
        }
        let arcs = text.strip_prefix("urn:oid:").unwrap_or(text);
        if text::oid(&format!("urn:oid:{arcs}")).is_ok() { Destination::Oid(text) } else { Destination::Other(text) }
    }

    /// The text as it is written.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        match self {
            Destination::Direct(address) => address.0,
            Destination::Oid(text) | Destination::Other(text) => text,
        }
    }

    /// The OID without `urn:oid:`, if it is one.
    #[must_use]
    #[inline]
    pub fn oid(&self) -> Option<&'a str> {
        match self {
            Destination::Oid(text) => Some(text.strip_prefix("urn:oid:").unwrap_or(text)),
            _ => None,
        }
    }

    /// The Direct address, if it is one.
    #[must_use]
    pub const fn direct_address(&self) -> Option<DirectAddress<'a>> {
        match self {
            Destination::Direct(address) => Some(*address),
            _ => None,
        }
    }
}

impl fmt::Display for Destination<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A Direct address: it looks like an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DirectAddress<'a>(&'a str);

impl<'a> DirectAddress<'a> {
    /// Reads a Direct address: a name, one `@`, and a domain of at least two labels.
    ///
    /// ```
    /// use metriport_fhir::metriport::DirectAddress;
    /// assert!(DirectAddress::parse("intake@cardio.direct.partner.com").is_some());
    /// for text in ["cardio", "@direct.org", "a@b@direct.org", "intake@localhost", "in take@direct.org", "a@b..org"] {
    ///     assert_eq!(DirectAddress::parse(text), None);
    /// }
    /// ```
    #[must_use]
    #[inline]
    pub fn parse(text: &'a str) -> Option<Self> {
        let (name, domain) = split_once(text, '@')?;
        let is_name = !name.is_empty() && !name.contains(|char: char| char.is_whitespace() || char.is_control());
        let label = |label: &str| {
            !label.is_empty()
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with("-")
                && !label.ends_with("-")
        };
        let is_domain = contains(domain, ".") && domain.split('.').all(label);
        (is_name && is_domain).then_some(DirectAddress(text))
    }

    /// The address.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// What stands before the `@`.
    #[must_use]
    #[inline]
    pub fn name(self) -> &'a str {
        split_once(self.0, '@').map_or(self.0, |(name, _)| name)
    }

    /// What stands behind the `@`.
    #[must_use]
    #[inline]
    pub fn domain(self) -> &'a str {
        split_once(self.0, '@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for DirectAddress<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}
