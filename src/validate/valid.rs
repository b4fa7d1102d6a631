//! `Valid`: a value that has been validated, as a type.

use std::fmt;
use std::ops::Deref;

use crate::issue::Outcome;
use crate::node::FhirType;

/// A value that was validated without error, so that a function can ask for one in its signature.
///
/// It can be looked at but not changed; [`into_inner`](Valid::into_inner) gives the value back.
///
/// ```
/// use metriport_fhir::{Communication, EventStatus, Valid};
///
/// fn send(message: &Valid<Communication>) -> String {
///     metriport_fhir::to_string(&**message).unwrap()
/// }
///
/// let message = Communication { status: EventStatus::Completed.into(), ..Default::default() };
/// let message = Valid::new(message)?;
/// assert!(send(&message).contains("completed"));
/// assert!(Valid::new(Communication::default()).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Valid<T>(T);

impl<T: FhirType> Valid<T> {
    /// Validates a value.
    ///
    /// # Errors
    ///
    /// The value and everything that was found, where there is any error. Warnings are no reason.
    pub fn new(value: T) -> Result<Self, Invalid<T>> {
        let outcome = super::node(value.node());
        if outcome.is_valid() { Ok(Valid(value)) } else { Err(Invalid { value: Box::new(value), outcome }) }
    }
}

impl<T> Valid<T> {
    /// The value, which may be changed again.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: serde::Serialize> serde::Serialize for Valid<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A value that has errors, and what they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Invalid<T> {
    /// The value, unchanged.
    pub value: Box<T>,
    /// Everything that was found.
    pub outcome: Outcome,
}

impl<T> fmt::Debug for Invalid<T> {
    /// Shows the issues, which hold no content of the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invalid").field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

impl<T> fmt::Display for Invalid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut errors = self.outcome.errors();
        match errors.next() {
            Some(first) => write!(f, "{first}")?,
            None => write!(f, "no error")?,
        }
        match errors.count() {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl<T> std::error::Error for Invalid<T> {}
