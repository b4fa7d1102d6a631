//! The numeric primitives of R4: decimal, integer, positiveInt and unsignedInt.
//!
//! R4 forbids binary floating point for decimals, so values are compared as the digits in which they are written:
//! exactly, however many there are and whatever the exponent, without allocation and in one pass.

use core::cmp::Ordering;
use core::fmt;

use super::text::{all, leading, leading_digits};

/// Why a text is no value of its integer type. The message says what was expected and repeats nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFault {
    /// Something other than an optional sign and digits without leading zeros.
    NotInteger,
    /// Below -2147483648.
    TooSmall,
    /// Above 2147483647.
    TooLarge,
    /// No `positiveInt`: not 1 or more.
    NotPositive,
    /// No `unsignedInt`: less than 0, or `-0`.
    Negative,
}

impl fmt::Display for NumberFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotInteger => "a whole number is expected, without decimal point, exponent or leading zeros",
            Self::TooSmall => "an integer is at least -2147483648",
            Self::TooLarge => "an integer is at most 2147483647",
            Self::NotPositive => "a whole number of 1 or more is expected",
            Self::Negative => "a whole number of 0 or more is expected, without a sign",
        })
    }
}

impl core::error::Error for NumberFault {}

/// Whether a text is a `decimal`: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?` (R4 datatypes, decimal).
pub(crate) fn is_decimal(text: &str) -> bool {
    Decimal::read(text).is_some()
}

/// Reads an `integer`: `-?([0]|([1-9][0-9]*))`, and within 32 bits as the prose adds (R4 datatypes, integer).
#[inline(never)]
pub(crate) fn integer(text: &str) -> Result<i32, NumberFault> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    match digits {
        [] | [b'0', _, ..] => return Err(NumberFault::NotInteger),
        _ if !all(digits, u8::is_ascii_digit) => return Err(NumberFault::NotInteger),
        _ => {}
    }
    let beyond = if negative { NumberFault::TooSmall } else { NumberFault::TooLarge };
    if digits.len() > 10 {
        return Err(beyond);
    }
    let mut magnitude = 0_i64;
    for digit in digits {
        magnitude = magnitude * 10 + i64::from(digit - b'0');
    }
    i32::try_from(if negative { -magnitude } else { magnitude }).map_err(|_| beyond)
}

/// Reads a `positiveInt`: `[1-9][0-9]*`, 1 to 2147483647 (R4 datatypes, positiveInt).
pub(crate) fn positive_int(text: &str) -> Result<u32, NumberFault> {
    match integer(text) {
        Ok(value @ 1..) => Ok(value.unsigned_abs()),
        Ok(_) | Err(NumberFault::TooSmall) => Err(NumberFault::NotPositive),
        Err(fault) => Err(fault),
    }
}

/// Reads an `unsignedInt`: `[0]|([1-9][0-9]*)`, 0 to 2147483647 (R4 datatypes, unsignedInt). `-0` is an integer, but no
/// `unsignedInt`.
pub(crate) fn unsigned_int(text: &str) -> Result<u32, NumberFault> {
    match integer(text) {
        Ok(value) if !text.starts_with("-") => Ok(value.unsigned_abs()),
        Ok(_) | Err(NumberFault::TooSmall) => Err(NumberFault::Negative),
        Err(fault) => Err(fault),
    }
}

/// Orders two decimals by value, exactly: `1.50` equals `1.5` and `-0.0` equals `0`. `None` when a text is no decimal.
pub(crate) fn compare_decimals(left: &str, right: &str) -> Option<Ordering> {
    let (left, right) = (Decimal::read(left)?, Decimal::read(right)?);
    let order = left.sign().cmp(&right.sign());
    if order != Ordering::Equal || left.sign() == 0 {
        return Some(order);
    }
    let order = compare_magnitudes(&left, &right);
    Some(if left.negative { order.reverse() } else { order })
}

/// Whether a decimal has no fractional part by value: `5.0`, `1e3` and `100e-2` have none. `None` for no decimal.
pub(crate) fn is_whole(text: &str) -> Option<bool> {
    let number = Decimal::read(text)?;
    if number.is_zero() {
        return Some(true);
    }
    // The lowest digit that is not zero stands at some power of ten, which must not be negative.
    let lowest = match without_last_zeros(number.fraction) {
        0 => length(number.whole.len() - without_last_zeros(number.whole)),
        places => -length(places),
    };
    Some(number.exponent.minus(Exponent::ZERO) >= -lowest)
}

/// Whether a decimal is above zero. `None` for no decimal.
pub(crate) fn is_positive(text: &str) -> Option<bool> {
    Decimal::read(text).map(|number| number.sign() > 0)
}

/// Whether a decimal is zero, in any spelling. `None` for no decimal.
pub(crate) fn is_zero(text: &str) -> Option<bool> {
    Decimal::read(text).map(|number| number.is_zero())
}

/// A decimal in its written parts.
struct Decimal<'a> {
    negative: bool,
    /// The digits before the decimal point: one, or several without a leading zero.
    whole: &'a [u8],
    /// The digits after the decimal point, possibly none.
    fraction: &'a [u8],
    exponent: Exponent<'a>,
}

/// The exponent of a decimal, of any number of digits.
#[derive(Clone, Copy)]
struct Exponent<'a> {
    negative: bool,
    digits: &'a [u8],
}

impl<'a> Decimal<'a> {
    #[inline(never)]
    fn read(text: &'a str) -> Option<Self> {
        let (negative, bytes) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        let (whole, rest) = leading_digits(bytes);
        if matches!(whole, [] | [b'0', _, ..]) {
            return None;
        }
        let (fraction, rest) = match rest {
            [b'.', rest @ ..] => leading_digits(rest),
            _ => (&[][..], rest),
        };
        if fraction.is_empty() && bytes.get(whole.len()) == Some(&b'.') {
            return None;
        }
        let exponent = match rest {
            [] => Exponent::ZERO,
            [b'e' | b'E', rest @ ..] => Exponent::read(rest)?,
            _ => return None,
        };
        Some(Self { negative, whole, fraction, exponent })
    }

    fn is_zero(&self) -> bool {
        self.zeros() == self.places()
    }

    fn sign(&self) -> i8 {
        match (self.is_zero(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// How many digits are written.
    fn places(&self) -> usize {
        self.whole.len() + self.fraction.len()
    }

    /// How many of them are zeros before all others.
    fn zeros(&self) -> usize {
        let is_zero = |digit: &u8| *digit == b'0';
        match leading(self.whole, is_zero) {
            zeros if zeros == self.whole.len() => zeros + leading(self.fraction, is_zero),
            zeros => zeros,
        }
    }

    /// The digit at that place, a zero behind the last one.
    fn digit(&self, place: usize) -> u8 {
        let behind = || self.fraction.get(place.checked_sub(self.whole.len())?);
        *self.whole.get(place).or_else(behind).unwrap_or(&b'0')
    }

    /// The power of ten of the first digit that is not zero, before the exponent is applied.
    fn leading_power(&self) -> i64 {
        length(self.whole.len()) - 1 - length(self.zeros())
    }
}

impl<'a> Exponent<'a> {
    const ZERO: Exponent<'static> = Exponent { negative: false, digits: &[] };

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let negative = bytes.starts_with(b"-");
        let signed = negative || bytes.starts_with(b"+");
        let bytes = bytes.get(usize::from(signed)..)?;
        let (digits, rest) = leading_digits(bytes);
        (rest.is_empty() && !digits.is_empty()).then_some(Self { negative, digits })
    }

    /// The difference of two exponents, exact as long as its size is below 10^17 and beyond that only known to be large:
    /// larger than any number of digits in memory.
    ///
    /// Both are walked from their highest digit down; once the running difference is large it can only grow.
    #[inline(never)]
    fn minus(self, other: Exponent<'_>) -> i64 {
        const LARGE: i64 = 10_i64.pow(17);
        let places = self.digits.len().max(other.digits.len());
        let mut difference = 0_i64;
        for place in (0..places).rev() {
            difference = difference * 10 + self.digit(place) - other.digit(place);
            if difference.abs() > LARGE {
                break;
            }
        }
        difference
    }

    /// The signed digit that counts 10^`place`.
    fn digit(self, place: usize) -> i64 {
        let at = self.digits.len().checked_sub(place + 1);
        let digit = at.and_then(|at| self.digits.get(at)).map_or(0, |digit| i64::from(digit - b'0'));
        if self.negative { -digit } else { digit }
    }
}

/// Orders two decimals that are not zero by their absolute value.
fn compare_magnitudes(left: &Decimal<'_>, right: &Decimal<'_>) -> Ordering {
    let powers = left.exponent.minus(right.exponent) + left.leading_power() - right.leading_power();
    if powers != 0 {
        return powers.cmp(&0);
    }
    let (left_zeros, right_zeros) = (left.zeros(), right.zeros());
    for place in 0..left.places().max(right.places()) {
        let order = left.digit(left_zeros + place).cmp(&right.digit(right_zeros + place));
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

/// How many digits there are without the zeros behind all others.
pub(super) fn without_last_zeros(mut digits: &[u8]) -> usize {
    while let [others @ .., b'0'] = digits {
        digits = others;
    }
    digits.len()
}

/// The length of something in memory, which always fits.
fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Ordering::{Equal, Greater, Less};

    #[test]
    fn decimals_follow_the_regex() {
        for good in ["0", "-0.0", "1E+3", "1.5e-7", "123456789012345678.5", "1e00"] {
            assert!(is_decimal(good), "{good}");
        }
        for bad in ["", "-", "+1", "01", "1.", ".5", "1.e1", "1e", "1e+", "1 ", "0x1", "NaN", "1,5", "\u{661}"] {
            assert!(!is_decimal(bad), "{bad}");
        }
    }

    #[test]
    fn integers_have_a_form_and_a_range() {
        assert_eq!(integer("-2147483648"), Ok(i32::MIN));
        assert_eq!(integer("-0"), Ok(0));
        assert_eq!(integer("-2147483649"), Err(NumberFault::TooSmall));
        assert_eq!(integer("99999999999999999999"), Err(NumberFault::TooLarge));
        assert_eq!(integer("1.0"), Err(NumberFault::NotInteger));
        assert_eq!(integer("01"), Err(NumberFault::NotInteger));
        assert_eq!(positive_int("2147483647"), Ok(2_147_483_647));
        assert_eq!(positive_int("0"), Err(NumberFault::NotPositive));
        assert_eq!(positive_int("-0"), Err(NumberFault::NotPositive));
        assert_eq!(positive_int("1e1"), Err(NumberFault::NotInteger));
        assert_eq!(unsigned_int("0"), Ok(0));
        assert_eq!(unsigned_int("-0"), Err(NumberFault::Negative));
        assert_eq!(unsigned_int("2147483648"), Err(NumberFault::TooLarge));
    }

    #[test]
    fn order_is_exact() {
        for (left, right, order) in [
            ("-0.0", "0", Equal),
            ("0e999", "-0e-999", Equal),
            ("1.50", "1.5", Equal),
            ("1.2", "1.15", Greater),
            ("100", "1e2", Equal),
            ("0.001", "1E-3", Equal),
            ("-1", "-2", Greater),
            ("-1e400", "1e-400", Less),
            ("9007199254740993", "9007199254740992", Greater),
            ("123456789012345678901234567890.1", "123456789012345678901234567890.2", Less),
            ("1e999999999999999999999999999999999999999", "1e999999999999999999999999999999999999998", Greater),
            ("1e999999999999999999999999999999999999999", "10e999999999999999999999999999999999999998", Equal),
            ("1e1000000000000000000000000000000000000000", "10e0999999999999999999999999999999999999999", Equal),
            ("1e-999999999999999999999999999999999999999", "0", Greater),
            ("1e-999999999999999999999999999999999999999", "1e999999999999999999999999999999999999999", Less),
        ] {
            assert_eq!(compare_decimals(left, right), Some(order), "{left} {right}");
            assert_eq!(compare_decimals(right, left), Some(order.reverse()), "{right} {left}");
        }
        assert_eq!(compare_decimals("1", "x"), None);
    }

    #[test]
    fn whole_positive_and_zero_are_by_value() {
        for (text, whole) in [
            ("5", true),
            ("5.0", true),
            ("1.5", false),
            ("1.5e1", true),
            ("1.25e1", false),
            ("100e-2", true),
            ("100e-3", false),
            ("0e-9999999999", true),
            ("1e99999999999999999999999999999999999999", true),
            ("1e-99999999999999999999999999999999999999", false),
        ] {
            assert_eq!(is_whole(text), Some(whole), "{text}");
        }
        assert_eq!(is_positive("-1"), Some(false));
        assert_eq!(is_positive("0.0"), Some(false));
        assert_eq!(is_positive("1e-999"), Some(true));
        assert_eq!(is_zero("-0.00e7"), Some(true));
        assert_eq!(is_zero(""), None);
    }
}
