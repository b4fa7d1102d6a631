//! Decimals and whole numbers: the format is JSON's, and the order is that of the numbers.

use std::cmp::Ordering;
use std::str::FromStr;

use metriport_fhir::{Decimal, Integer, PositiveInt, UnsignedInt};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (left, right) = text.split_once('|').unwrap_or((text, "0"));
    for text in [left, right] {
        let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
            && text.ends_with(|last: char| last.is_ascii_digit())
            && serde_json::from_str::<serde_json::Number>(text).is_ok();
        assert_eq!(text.parse::<Decimal>().is_ok(), is_number);
        whole::<Integer>(text, |number| i32::try_from(number).is_ok());
        whole::<UnsignedInt>(text, |number| (0..=i64::from(i32::MAX)).contains(&number));
        whole::<PositiveInt>(text, |number| (1..=i64::from(i32::MAX)).contains(&number));
    }
    let (left, right) = (Decimal::verbatim(left), Decimal::verbatim(right));
    let order = left.compare(&right);
    assert_eq!(right.compare(&left), order.map(Ordering::reverse));
    assert_eq!(left.compare(&left), left.check().ok().map(|()| Ordering::Equal));
    let (Some(order), Some(one), Some(two)) = (order, left.to_f64_lossy(), right.to_f64_lossy()) else { return };
    // Rounding to an f64 keeps the order, or makes two numbers one.
    assert!(one.total_cmp(&two) == order || one == two, "{one} {two} {order:?}");
    if one != 0.0 {
        assert_eq!(left.is_positive(), Some(one > 0.0));
        assert_eq!(left.is_negative(), Some(one < 0.0));
    }
    // Below 2^53 an f64 that was written in a few digits is whole when the number is.
    if one.abs() < 1e15 && left.as_str().len() < 15 && !left.as_str().contains(['e', 'E']) {
        assert_eq!(left.is_whole(), Some(one.fract() == 0.0));
    }
}

/// A whole number parses if R4's expression and range allow it.
fn whole<T: FromStr>(text: &str, in_range: impl Fn(i64) -> bool) {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let no_leading_zero = digits == "0" || !digits.starts_with('0');
    let number = text.parse::<i64>().ok().filter(|_| plain && no_leading_zero);
    if text.parse::<T>().is_ok() {
        assert!(number.is_some_and(&in_range), "accepted");
    } else if !text.starts_with('+') && text != "-0" {
        assert!(!number.is_some_and(in_range), "refused");
    }
}
