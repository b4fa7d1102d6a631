//! `Period`: <https://hl7.org/fhir/R4/datatypes.html#Period>

use crate::prelude::*;

datatype! {
    /// A time period defined by a start and end date and optionally time.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Period>
    pub struct Period: Element "Period" {
        /// Starting time with inclusive boundary
        start "start": 0..1 DateTime [summary()],
        /// End time with inclusive boundary, if not ongoing
        end "end": 0..1 DateTime [summary()],
    }
    rules {
        /// If present, start SHALL have a lower value than end
        "per-1" Error "start.hasValue().not() or end.hasValue().not() or (start <= end)" => Period::start_is_not_after_end,
    }
}

impl Period {
    /// per-1: times that cannot be compared, such as a day and an hour of that day, break nothing.
    fn start_is_not_after_end(&self) -> bool {
        let (Some(start), Some(end)) = (&self.start, &self.end) else { return true };
        start.compare(end) != Some(Ordering::Greater)
    }
}

impl Period {
    /// A time from one moment to another.
    ///
    /// ```
    /// use metriport_fhir::{DateTime, Period};
    /// let (start, end): (DateTime, DateTime) = ("2026-06-01".parse()?, "2026-06-30".parse()?);
    /// assert_eq!(
    ///     serde_json::to_string(&Period::new(start, end)).unwrap(),
    ///     r#"{"start":"2026-06-01","end":"2026-06-30"}"#,
    /// );
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    pub fn new(start: impl Into<DateTime>, end: impl Into<DateTime>) -> Self {
        Period { start: Some(start.into()), end: Some(end.into()), ..Default::default() }
    }
}
