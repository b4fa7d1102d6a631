//! The four temporal primitives of R4: date, dateTime, instant and time.
//!
//! A value is read once into its components, which hold no more than the text says: a partial date stays partial and a
//! fraction of a second keeps all of its digits. [`compare`] orders two of them as `FHIRPath` does.

use core::cmp::Ordering;
use core::fmt;

use super::number::without_last_zeros;
use super::text::{all, leading};

/// A date, dateTime or instant, to the precision in which it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment<'a> {
    /// 1 to 9999.
    pub(crate) year: u16,
    /// 1 to 12; 0 when the value ends with the year.
    pub(crate) month: u8,
    /// 1 to 31; 0 when the value ends with the year or the month.
    pub(crate) day: u8,
    /// The time of day; without one the value is a date.
    pub(crate) time: Option<ClockTime<'a>>,
    /// The time zone: every value with a time has one.
    pub(crate) zone: Option<Zone>,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClockTime<'a> {
    /// 0 to 23.
    pub(crate) hour: u8,
    /// 0 to 59.
    pub(crate) minute: u8,
    /// 0 to 60; 60 is a leap second.
    pub(crate) second: u8,
    /// The digits after the decimal point, empty when there is none.
    pub(crate) fraction: &'a str,
}

/// A time zone as an offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Minutes ahead of UTC, -840 to 840.
    pub(crate) minutes: i16,
    /// How the text spells it, which matters for an offset of zero.
    pub(crate) spelling: ZoneSpelling,
}

/// The three ways to begin a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ZoneSpelling {
    /// `Z`
    Z,
    /// `+hh:mm`
    Plus,
    /// `-hh:mm`
    Minus,
}

/// Why a text is no value of its temporal type. The message says what was expected and repeats nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TemporalFault {
    /// Not four digits at the start.
    Year,
    /// The year 0000.
    YearZero,
    /// No month from 01 to 12 after the year.
    Month,
    /// No day from 01 to 31 after the month.
    Day,
    /// A day that its month lacks; the number is the last day of that month.
    NoSuchDay(u8),
    /// A date with something behind it.
    AfterDate,
    /// An instant that ends before its time.
    Incomplete,
    /// No hour from 00 to 23.
    Hour,
    /// No minute from 00 to 59.
    Minute,
    /// The seconds are missing.
    NoSecond,
    /// No second from 00 to 60.
    Second,
    /// A decimal point without a digit behind it.
    Fraction,
    /// A time without a zone.
    NoZone,
    /// A zone that is neither `Z` nor an offset up to 14:00.
    Zone,
    /// A `time` with something behind it.
    AfterTime,
    /// A zone with something behind it.
    AfterZone,
}

impl fmt::Display for TemporalFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Year => "a date starts with a year of four digits",
            Self::YearZero => "years start at 0001",
            Self::Month => "a hyphen and a month from 01 to 12 are expected after the year",
            Self::Day => "a hyphen and a day from 01 to 31 are expected after the month",
            Self::NoSuchDay(last) => {
                return write!(f, "the day does not exist: that month ends on day {last}");
            }
            Self::AfterDate => "a date ends after its day and has neither time nor time zone",
            Self::Incomplete => "an instant needs a full date, a time and a time zone",
            Self::Hour => "hours go from 00 to 23",
            Self::Minute => "a colon and minutes from 00 to 59 are expected after the hour",
            Self::NoSecond => "a time needs seconds, which may be 00",
            Self::Second => "seconds go from 00 to 59, or 60 for a leap second",
            Self::Fraction => "a fraction of a second needs a digit after its point",
            Self::NoZone => "a time needs a time zone",
            Self::Zone => "a time zone is Z, or + or - with hh:mm up to 14:00",
            Self::AfterTime => "a time ends after its seconds and has no time zone",
            Self::AfterZone => "nothing may follow the time zone",
        })
    }
}

impl core::error::Error for TemporalFault {}

/// Reads a `date`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (R4 datatypes, date).
///
/// The regex admits 30 February; the prose adds "Dates SHALL be valid dates", so the day is held against the calendar.
#[inline(never)]
pub(crate) fn date(text: &str) -> Result<Moment<'_>, TemporalFault> {
    let (moment, rest) = calendar(text.as_bytes())?;
    if rest.is_empty() { Ok(moment) } else { Err(TemporalFault::AfterDate) }
}

/// Reads a `dateTime`: a date, partial or not, or a date with time and time zone (R4 datatypes, dateTime).
///
/// As with [`date`], the prose wants a day of the calendar. Seconds are never left out, and a time always has a zone.
#[inline(never)]
pub(crate) fn date_time(text: &str) -> Result<Moment<'_>, TemporalFault> {
    let (moment, rest) = calendar(text.as_bytes())?;
    match rest {
        [] => Ok(moment),
        [b'T', rest @ ..] if moment.day != 0 => zoned(text, moment, rest),
        _ => Err(TemporalFault::AfterDate),
    }
}

/// Reads an `instant`: full date, time and time zone (R4 datatypes, instant).
#[inline(never)]
pub(crate) fn instant(text: &str) -> Result<Moment<'_>, TemporalFault> {
    let (moment, rest) = calendar(text.as_bytes())?;
    match rest {
        [b'T', rest @ ..] if moment.day != 0 => zoned(text, moment, rest),
        _ => Err(TemporalFault::Incomplete),
    }
}

/// Reads a `time`: `hh:mm:ss` with an optional fraction and no zone (R4 datatypes, time).
#[inline(never)]
pub(crate) fn time(text: &str) -> Result<ClockTime<'_>, TemporalFault> {
    let (time, rest) = clock(text, text.as_bytes())?;
    if rest.is_empty() { Ok(time) } else { Err(TemporalFault::AfterTime) }
}

/// Whether a text is a date, a time and `Z`, on a day that every month has: what most instants are, told at once. Of any
/// other text it says nothing.
pub(crate) fn is_usual(text: &str) -> bool {
    const LEAST: [u8; 19] = *b"0000-00-00T00:00:00";
    const MOST: [u8; 19] = *b"9999-19-29T29:59:59";
    let Some((head, rest)) = text.as_bytes().split_first_chunk::<19>() else { return false };
    let bounds = LEAST.iter().zip(&MOST);
    // What a byte is below or above its bounds.
    let off = |byte: u8, least: u8, most: u8| least.saturating_sub(byte) | byte.saturating_sub(most);
    let bad = head.iter().zip(bounds).fold(0, |bad, (byte, (least, most))| bad | off(*byte, *least, *most));
    let number = |at: usize| (head[at] & 0xF) * 10 + (head[at + 1] & 0xF);
    let is_ended = match rest {
        [b'Z'] => true,
        [b'.', digits @ .., b'Z'] => !digits.is_empty() && all(digits, u8::is_ascii_digit),
        _ => false,
    };
    bad == 0
        && is_ended
        && head.first_chunk() != Some(b"0000")
        && (1..=12).contains(&number(5))
        && (1..=28).contains(&number(8))
        && number(11) < 24
}

/// Orders two values as `FHIRPath` does; `None` when that cannot be told.
///
/// Components are compared from the year down, as far as both values go. If all of those are equal and one value goes
/// further, the order is unknown. Seconds and their fraction are one component. A value with a zone is first brought to
/// UTC, also when the other is only a date (a date has no zone and is taken as it stands).
pub(crate) fn compare(left: &Moment<'_>, right: &Moment<'_>) -> Option<Ordering> {
    let (a, b) = (Utc::of(left), Utc::of(right));
    if a.year != b.year {
        return Some(a.year.cmp(&b.year));
    }
    for (x, y) in [(a.month, b.month), (a.day, b.day)] {
        match (x, y) {
            (0, 0) => return Some(Ordering::Equal),
            (0, _) | (_, 0) => return None,
            _ if x != y => return Some(x.cmp(&y)),
            _ => {}
        }
    }
    match (&left.time, &right.time) {
        (None, None) => Some(Ordering::Equal),
        (Some(x), Some(y)) if left.zone.is_some() == right.zone.is_some() => Some(
            a.minute_of_day
                .cmp(&b.minute_of_day)
                .then(x.second.cmp(&y.second))
                .then_with(|| compare_fractions(x.fraction, y.fraction)),
        ),
        _ => None,
    }
}

/// Orders two `time` values.
pub(crate) fn compare_times(left: &ClockTime<'_>, right: &ClockTime<'_>) -> Ordering {
    (left.hour, left.minute, left.second)
        .cmp(&(right.hour, right.minute, right.second))
        .then_with(|| compare_fractions(left.fraction, right.fraction))
}

/// Orders the digits behind two decimal points by value.
fn compare_fractions(left: &str, right: &str) -> Ordering {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    left.get(..without_last_zeros(left)).cmp(&right.get(..without_last_zeros(right)))
}

/// The calendar components of a moment, brought to UTC when it has a time and a zone.
struct Utc {
    year: i32,
    month: u8,
    day: u8,
    minute_of_day: i32,
}

impl Utc {
    fn of(moment: &Moment<'_>) -> Self {
        let mut utc = Self { year: i32::from(moment.year), month: moment.month, day: moment.day, minute_of_day: 0 };
        let Some(time) = &moment.time else { return utc };
        utc.minute_of_day = i32::from(time.hour) * 60 + i32::from(time.minute);
        if let Some(zone) = moment.zone {
            utc.minute_of_day -= i32::from(zone.minutes);
        }
        if utc.minute_of_day < 0 {
            utc.minute_of_day += 24 * 60;
            utc.step_back();
        } else if utc.minute_of_day >= 24 * 60 {
            utc.minute_of_day -= 24 * 60;
            utc.step_on();
        }
        utc
    }

    fn step_back(&mut self) {
        if self.day > 1 {
            self.day -= 1;
            return;
        }
        if self.month > 1 {
            self.month -= 1;
        } else {
            self.month = 12;
            self.year -= 1;
        }
        self.day = days_in_month(self.year, self.month);
    }

    fn step_on(&mut self) {
        if self.day < days_in_month(self.year, self.month) {
            self.day += 1;
            return;
        }
        self.day = 1;
        if self.month < 12 {
            self.month += 1;
        } else {
            self.month = 1;
            self.year += 1;
        }
    }
}

/// The number of days of a month in the Gregorian calendar, which R4 uses for all years.
fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads a date from the front and gives back what follows it.
fn calendar(bytes: &[u8]) -> Result<(Moment<'static>, &[u8]), TemporalFault> {
    let (century, rest) = two_digits(bytes).ok_or(TemporalFault::Year)?;
    let (years, rest) = two_digits(rest).ok_or(TemporalFault::Year)?;
    let year = u16::from(century) * 100 + u16::from(years);
    if year == 0 {
        return Err(TemporalFault::YearZero);
    }
    let mut moment = Moment { year, month: 0, day: 0, time: None, zone: None };
    let [b'-', rest @ ..] = rest else {
        // A fifth digit, a slash and the like stand where only the month could.
        return if rest.is_empty() { Ok((moment, rest)) } else { Err(TemporalFault::Month) };
    };
    let (month, rest) = two_digits(rest).ok_or(TemporalFault::Month)?;
    if !(1..=12).contains(&month) {
        return Err(TemporalFault::Month);
    }
    moment.month = month;
    let [b'-', rest @ ..] = rest else {
        return if rest.is_empty() { Ok((moment, rest)) } else { Err(TemporalFault::Day) };
    };
    let (day, rest) = two_digits(rest).ok_or(TemporalFault::Day)?;
    if !(1..=31).contains(&day) {
        return Err(TemporalFault::Day);
    }
    let last = days_in_month(i32::from(year), month);
    if day > last {
        return Err(TemporalFault::NoSuchDay(last));
    }
    moment.day = day;
    Ok((moment, rest))
}

/// Reads time and zone up to the end of `text`, of which `rest` is the part after the `T`.
fn zoned<'a>(text: &'a str, mut moment: Moment<'a>, rest: &[u8]) -> Result<Moment<'a>, TemporalFault> {
    let (time, rest) = clock(text, rest)?;
    moment.time = Some(time);
    moment.zone = Some(zone(rest)?);
    Ok(moment)
}

/// Reads a time of day from the front of `bytes`, a tail of `text`, and gives back what follows it.
fn clock<'a, 'b>(text: &'a str, bytes: &'b [u8]) -> Result<(ClockTime<'a>, &'b [u8]), TemporalFault> {
    let (hour, rest) = two_digits(bytes).filter(|found| found.0 < 24).ok_or(TemporalFault::Hour)?;
    let (minute, rest) = colon_and_two_digits(rest).filter(|found| found.0 < 60).ok_or(TemporalFault::Minute)?;
    if !rest.starts_with(b":") {
        return Err(TemporalFault::NoSecond);
    }
    let (second, rest) = colon_and_two_digits(rest).filter(|found| found.0 <= 60).ok_or(TemporalFault::Second)?;
    let [b'.', rest @ ..] = rest else {
        return Ok((ClockTime { hour, minute, second, fraction: "" }, rest));
    };
    let start = text.len() - rest.len();
    let count = leading(rest, u8::is_ascii_digit);
    if count == 0 {
        return Err(TemporalFault::Fraction);
    }
    let fraction = text.get(start..start + count).unwrap_or_default();
    Ok((ClockTime { hour, minute, second, fraction }, rest.get(count..).unwrap_or_default()))
}

/// Reads a time zone that takes up all of `bytes`.
fn zone(bytes: &[u8]) -> Result<Zone, TemporalFault> {
    let (spelling, rest) = match bytes {
        [] => return Err(TemporalFault::NoZone),
        [b'Z'] => {
            return Ok(Zone { minutes: 0, spelling: ZoneSpelling::Z });
        }
        [b'Z', ..] => return Err(TemporalFault::AfterZone),
        [b'+', rest @ ..] => (ZoneSpelling::Plus, rest),
        [b'-', rest @ ..] => (ZoneSpelling::Minus, rest),
        _ => return Err(TemporalFault::Zone),
    };
    let (hours, rest) = two_digits(rest).ok_or(TemporalFault::Zone)?;
    let (minutes, rest) = colon_and_two_digits(rest).ok_or(TemporalFault::Zone)?;
    if minutes > 59 || hours > 14 || (hours == 14 && minutes != 0) {
        return Err(TemporalFault::Zone);
    }
    if !rest.is_empty() {
        return Err(TemporalFault::AfterZone);
    }
    let minutes = i16::from(hours) * 60 + i16::from(minutes);
    let minutes = if spelling == ZoneSpelling::Minus { -minutes } else { minutes };
    Ok(Zone { minutes, spelling })
}

fn two_digits(bytes: &[u8]) -> Option<(u8, &[u8])> {
    match bytes {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] => Some(((tens - b'0') * 10 + (ones - b'0'), rest)),
        _ => None,
    }
}

fn colon_and_two_digits(bytes: &[u8]) -> Option<(u8, &[u8])> {
    bytes.strip_prefix(b":").and_then(two_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(left: &str, right: &str) -> Option<Ordering> {
        compare(&date_time(left).unwrap(), &date_time(right).unwrap())
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert_eq!(date("2024").unwrap().month, 0);
        assert_eq!(date("2000-02-29").unwrap().day, 29);
        assert_eq!(date("1900-02-29"), Err(TemporalFault::NoSuchDay(28)));
        assert_eq!(date("2024-04-31"), Err(TemporalFault::NoSuchDay(30)));
        assert_eq!(date("0000"), Err(TemporalFault::YearZero));
        assert_eq!(date("12024-01-01"), Err(TemporalFault::Month));
        assert_eq!(date("2024-1-1"), Err(TemporalFault::Month));
        assert_eq!(date("2024-01-01T00:00:00Z"), Err(TemporalFault::AfterDate));
        assert_eq!(date("\u{662}\u{660}\u{662}\u{664}"), Err(TemporalFault::Year));
    }

    #[test]
    fn times_are_whole_and_zoned() {
        let moment = date_time("2024-06-15T12:30:60.0120-03:30").unwrap();
        assert_eq!(moment.time.unwrap().fraction, "0120");
        assert_eq!(moment.zone, Some(Zone { minutes: -210, spelling: ZoneSpelling::Minus }));
        assert_eq!(date_time("2024-06T12:30:00Z"), Err(TemporalFault::Day));
        assert_eq!(date_time("2024-06-15T12:30Z"), Err(TemporalFault::NoSecond));
        assert_eq!(date_time("2024-06-15T12:30:00"), Err(TemporalFault::NoZone));
        assert_eq!(date_time("2024-06-15T12:30:00.Z"), Err(TemporalFault::Fraction));
        assert_eq!(date_time("2024-06-15T12:30:00+14:01"), Err(TemporalFault::Zone));
        assert_eq!(date_time("2024-06-15T12:30:00Z\n"), Err(TemporalFault::AfterZone));
        assert_eq!(instant("2024-06-15"), Err(TemporalFault::Incomplete));
        assert_eq!(time("12:00:00Z"), Err(TemporalFault::AfterTime));
        assert_eq!(time("24:00:00"), Err(TemporalFault::Hour));
    }

    #[test]
    fn what_is_usual_is_an_instant() {
        let mut usual = 0;
        for text in ["2026-06-16T18:40:00.000Z", "2000-12-28T23:59:59Z", "0001-01-01T00:00:00.1Z"] {
            assert!(is_usual(text), "{text}");
            for at in 0..text.len() {
                for byte in 0..0x80 {
                    let mut other = text.as_bytes().to_vec();
                    other[at] = byte;
                    let other = String::from_utf8(other).unwrap();
                    assert!(!is_usual(&other) || instant(&other).is_ok(), "{other}");
                    usual += usize::from(is_usual(&other));
                }
                assert!(!is_usual(&text[..at]), "{}", &text[..at]);
            }
        }
        assert!(usual > 200, "{usual}");
        assert!(!is_usual("2024-06-15T12:30:00.Z") && !is_usual("2024-06-15T12:30:00+00:00"));
    }

    #[test]
    fn order_stops_at_the_shared_precision() {
        use Ordering::{Equal, Greater, Less};
        assert_eq!(order("2024", "2023-12-31"), Some(Greater));
        assert_eq!(order("2024", "2024-01"), None);
        assert_eq!(order("2024-02-03T10:00:00Z", "2024-02-03"), None);
        assert_eq!(order("2024-02-03T10:00:00Z", "2024-02-04"), Some(Less));
        assert_eq!(order("2024-01-01T10:00:00+02:00", "2024-01-01T08:00:00Z"), Some(Equal));
        assert_eq!(order("2024-03-01T00:30:00+01:00", "2024-02-29"), None);
        assert_eq!(order("2024-12-31T23:30:00-01:00", "2025-01-01T00:30:00Z"), Some(Equal));
        assert_eq!(order("0001-01-01T00:00:00+01:00", "0001"), Some(Less));
        assert_eq!(order("2024-01-01T00:00:00.10Z", "2024-01-01T00:00:00.1Z"), Some(Equal));
        assert_eq!(order("2024-01-01T00:00:00.09Z", "2024-01-01T00:00:00.1Z"), Some(Less));
        assert_eq!(order("2024-01-01T00:00:00Z", "2024-01-01T00:00:00.0000000001Z"), Some(Less));
    }
}
