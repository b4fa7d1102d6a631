//! Dates and times, held against R4's own regular expressions and chrono's calendar.

use std::cmp::Ordering;
use std::str::FromStr;
use std::sync::LazyLock;

use metriport_fhir::{Date, DateTime, Instant, Time};
use regex::Regex;

const YEAR: &str = "([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)";
const CLOCK: &str = r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?";
const ZONE: &str = r"(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";

/// The regular expressions of <https://hl7.org/fhir/R4/datatypes.html>: of date, dateTime, instant and time.
static R4: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    let (month, day) = ("(0[1-9]|1[0-2])", "(0[1-9]|[1-2][0-9]|3[0-1])");
    [
        format!("^{YEAR}(-{month}(-{day})?)?$"),
        format!("^{YEAR}(-{month}(-{day}(T{CLOCK}{ZONE})?)?)?$"),
        format!("^{YEAR}-{month}-{day}T{CLOCK}{ZONE}$"),
        format!("^{CLOCK}$"),
    ]
    .map(|pattern| Regex::new(&pattern).expect("a regular expression"))
});

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (one, other) = text.split_once('|').unwrap_or((text, text));
    for text in [one, other] {
        parses::<Date>(text, R4[0].is_match(text) && is_a_day(text));
        parses::<DateTime>(text, R4[1].is_match(text) && is_a_day(text));
        parses::<Instant>(text, R4[2].is_match(text) && is_a_day(text));
        parses::<Time>(text, R4[3].is_match(text));
    }
    let (one, other) = (DateTime::verbatim(one), DateTime::verbatim(other));
    let order = one.compare(&other);
    assert_eq!(other.compare(&one), order.map(Ordering::reverse));
    if let (Some(left), Some(right)) = (one.to_chrono(), other.to_chrono())
        && let Some(order) = order
        && ![&one, &other].iter().any(|text| has_long_fraction(text) || text.contains(":60"))
    {
        assert_eq!(left.cmp(&right), order);
    }
    let _ = (one.year(), one.month(), one.day(), one.to_chrono_date());
    let (left, right) = (Time::verbatim(&one), Time::verbatim(&other));
    assert_eq!(left.compare(&right), right.compare(&left).map(Ordering::reverse));
}

/// Whether the date that the text begins with exists, if it goes to the day.
fn is_a_day(text: &str) -> bool {
    let parts: Vec<i32> = text.get(..10).unwrap_or_default().split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return true };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    day <= match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether the fraction of the second goes beyond what chrono holds.
fn has_long_fraction(text: &str) -> bool {
    text.split_once('.').is_some_and(|(_, rest)| rest.bytes().take_while(u8::is_ascii_digit).count() > 9)
}

fn parses<T: FromStr + std::fmt::Display>(text: &str, is_good: bool) {
    match text.parse::<T>() {
        Ok(value) => assert!(is_good && value.to_string() == text, "accepted"),
        Err(_) => assert!(!is_good, "refused"),
    }
}
