//! Between R4's dates and times and those of the crate `chrono`.
//!
//! R4 knows times that chrono does not: years and months alone, any number of fraction digits, second 60. The way to
//! chrono is explicit and answers `None` where something that chrono needs is not written; nothing is guessed.

use chrono::{DateTime as Chrono, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};

use super::{Date, DateTime, Instant, Time};
use crate::lexical::temporal::{self, ClockTime, Moment};

#[inline]
fn date_of(moment: &Moment<'_>) -> Option<NaiveDate> {
    // Absent parts are 0, which is no month and no day.
    NaiveDate::from_ymd_opt(i32::from(moment.year), u32::from(moment.month), u32::from(moment.day))
}

/// The time of day to the nanosecond; digits beyond are cut off, and second 60 is chrono's leap second.
#[inline]
fn time_of(time: &ClockTime<'_>) -> Option<NaiveTime> {
    let digits = time.fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    let nanos = digits.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    let (second, nanos) = if time.second == 60 { (59, 1_000_000_000 + nanos) } else { (u32::from(time.second), nanos) };
    NaiveTime::from_hms_nano_opt(u32::from(time.hour), u32::from(time.minute), second, nanos)
}

#[inline]
fn moment_of(moment: &Moment<'_>) -> Option<Chrono<FixedOffset>> {
    let local = NaiveDateTime::new(date_of(moment)?, time_of(moment.time.as_ref()?)?);
    let offset = FixedOffset::east_opt(i32::from(moment.zone?.minutes) * 60)?;
    offset.from_local_datetime(&local).single()
}

impl Date {
    /// The day, where a whole one is written.
    #[must_use]
    #[inline]
    pub fn to_chrono(&self) -> Option<NaiveDate> {
        date_of(&temporal::date(self.value()?).ok()?)
    }
}

impl DateTime {
    /// The moment, where time and zone are written. A fraction is cut off after nanoseconds.
    ///
    /// ```
    /// use metriport_fhir::DateTime;
    /// let sent: DateTime = "2026-06-16T18:40:00.000Z".parse()?;
    /// assert_eq!(sent.to_chrono().unwrap().timestamp(), 1_781_635_200);
    /// let month: DateTime = "2026-06".parse()?;
    /// assert_eq!(month.to_chrono(), None);
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn to_chrono(&self) -> Option<Chrono<FixedOffset>> {
        moment_of(&temporal::date_time(self.value()?).ok()?)
    }

    /// The day, where one is written, as it is written: in the zone of the text.
    ///
    /// ```
    /// use metriport_fhir::DateTime;
    /// let sent: DateTime = "2026-06-16T23:40:00-05:00".parse()?;
    /// assert_eq!(sent.to_chrono_date().unwrap().to_string(), "2026-06-16");
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn to_chrono_date(&self) -> Option<NaiveDate> {
        date_of(&temporal::date_time(self.value()?).ok()?)
    }
}

impl Instant {
    /// The moment. A fraction is cut off after nanoseconds.
    #[must_use]
    #[inline]
    pub fn to_chrono(&self) -> Option<Chrono<FixedOffset>> {
        moment_of(&temporal::instant(self.value()?).ok()?)
    }
}

impl Time {
    /// The time of day. A fraction is cut off after nanoseconds.
    #[must_use]
    #[inline]
    pub fn to_chrono(&self) -> Option<NaiveTime> {
        time_of(&temporal::time(self.value()?).ok()?)
    }
}

// Written by hand, because chrono's formatting of any pattern is much code to compile for four fixed ones.

#[inline]
fn day(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// A time of day, with as many fraction digits as say it: none, three, six or nine.
#[inline]
fn clock(time: NaiveTime) -> String {
    // Chrono's leap second is second 59 with more than a thousand million nanoseconds.
    let leap = time.nanosecond() / 1_000_000_000;
    let fraction = match time.nanosecond() % 1_000_000_000 {
        0 => String::new(),
        nanos if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
        nanos if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
        nanos => format!(".{nanos:09}"),
    };
    format!("{:02}:{:02}:{:02}{fraction}", time.hour(), time.minute(), time.second() + leap)
}

#[inline]
fn local(moment: NaiveDateTime) -> String {
    day(moment.date()) + "T" + &clock(moment.time())
}

impl From<NaiveDate> for Date {
    #[inline]
    fn from(date: NaiveDate) -> Self {
        Date::verbatim(&day(date))
    }
}

impl From<NaiveDate> for DateTime {
    #[inline]
    fn from(date: NaiveDate) -> Self {
        DateTime::verbatim(&day(date))
    }
}

macro_rules! from_moments {
    ($($name:ident)*) => {
        $(
            impl From<Chrono<Utc>> for $name {
                #[inline]
                fn from(moment: Chrono<Utc>) -> Self {
                    $name::verbatim(&(local(moment.naive_utc()) + "Z"))
                }
            }

            impl From<Chrono<FixedOffset>> for $name {
                #[inline]
                fn from(moment: Chrono<FixedOffset>) -> Self {
                    let minutes = moment.offset().local_minus_utc() / 60;
                    let (sign, minutes) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
                    let zone = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
                    $name::verbatim(&(local(moment.naive_local()) + &zone))
                }
            }
        )*
    };
}

from_moments!(DateTime Instant);

impl From<NaiveTime> for Time {
    #[inline]
    fn from(time: NaiveTime) -> Self {
        Time::verbatim(&clock(time))
    }
}
