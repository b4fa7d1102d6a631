//! `Npi`: a National Provider Identifier, checked; and [`NpiText`], what messages have in its place.

use std::fmt;
use std::str::FromStr;

/// A National Provider Identifier: ten digits, the first of them 1 or 2, the last a check digit by Luhn's algorithm
/// over the number with `80840` in front. These are the rules of Metriport's own check.
///
/// ```
/// use metriport_fhir::metriport::{Npi, NpiError};
///
/// let npi: Npi = "1234567893".parse()?;
/// assert_eq!(npi.as_str(), "1234567893");
/// // The documentation shows this one too, but its check digit is wrong.
/// assert_eq!("1234567890".parse::<Npi>(), Err(NpiError::CheckDigit));
/// # Ok::<(), NpiError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Npi([u8; 10]);

impl Npi {
    /// The ten digits.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Npi {
    type Err = NpiError;
    #[inline]
    fn from_str(text: &str) -> Result<Self, NpiError> {
        let digits: [u8; 10] = text.as_bytes().try_into().map_err(|_| NpiError::TenDigits)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(NpiError::TenDigits);
        }
        if !matches!(digits.first(), Some(b'1' | b'2')) {
            return Err(NpiError::FirstDigit);
        }
        // Luhn's sum over 80840 alone is 24.
        let sum = digits.iter().rev().enumerate().fold(24_u32, |sum, (place, digit)| {
            let digit = u32::from(digit - b'0');
            sum + if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
        });
        if sum % 10 == 0 { Ok(Npi(digits)) } else { Err(NpiError::CheckDigit) }
    }
}

impl fmt::Display for Npi {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Npi {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Npi({self})")
    }
}

/// Why a text is no National Provider Identifier. It does not repeat the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NpiError {
    /// It is not ten digits.
    TenDigits,
    /// The first digit is neither 1 nor 2.
    FirstDigit,
    /// The check digit is wrong.
    CheckDigit,
}

impl fmt::Display for NpiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NpiError::TenDigits => "expected ten digits",
            NpiError::FirstDigit => "expected a number that begins with 1 or 2",
            NpiError::CheckDigit => "the check digit is wrong",
        })
    }
}

impl std::error::Error for NpiError {}

/// What a message has in the place of an NPI: any text, since Metriport's send operation takes any.
///
/// ```
/// use metriport_fhir::metriport::NpiText;
/// assert!(NpiText("1234567893").npi().is_ok());
/// assert!(NpiText("Dr. Grey").npi().is_err());
/// assert_eq!(NpiText("Dr. Grey").as_str(), "Dr. Grey");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NpiText<'a>(pub &'a str);

impl<'a> NpiText<'a> {
    /// The text.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// The text as an NPI.
    ///
    /// # Errors
    ///
    /// What an NPI must have and the text has not.
    #[inline]
    pub fn npi(self) -> Result<Npi, NpiError> {
        self.0.parse()
    }
}

impl fmt::Display for NpiText<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}
