//! Units of measure as UCUM writes them, in the case-sensitive form.

use super::text::{all, leading};

/// What a UCUM expression measures, as far as the bindings of R4 ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ucum {
    /// One unit of time, with or without a metric prefix: `s`, `ms`, `wk`, `a`.
    Time,
    /// One unit of length, with or without a metric prefix: `m`, `km`, `[in_i]`.
    Length,
    /// One unit of something else, with or without a metric prefix: `kg`, `mm[Hg]`.
    Unit,
    /// Any other expression, whose dimension is not worked out: `m2`, `10*3/uL`, `{tbl}`.
    Other,
    /// No expression of UCUM.
    Invalid,
}

/// Parses a UCUM expression (The Unified Code for Units of Measure, section 2) and tells what it measures.
///
/// Terms are `.` products and `/` quotients of units with exponents, of numbers, of `{annotations}` and of terms in
/// parentheses. Beyond the grammar, but as the examples of UCUM have it, an annotation may also follow a number or a
/// closing parenthesis. Nothing is kept of a term, so that parentheses are counted rather than nested.
pub(crate) fn classify(text: &str) -> Ucum {
    expression(text.as_bytes()).unwrap_or(Ucum::Invalid)
}

fn expression(bytes: &[u8]) -> Option<Ucum> {
    let mut rest = bytes.strip_prefix(b"/").unwrap_or(bytes);
    let mut alone = rest.len() == bytes.len();
    let mut depth = 0_usize;
    loop {
        while let [b'(', after @ ..] = rest {
            rest = after;
            depth += 1;
            alone = false;
        }
        let (kind, mut after) = component(rest)?;
        while let [b')', behind @ ..] = after {
            depth = depth.checked_sub(1)?;
            after = annotation(behind)?;
        }
        rest = match after {
            [] if depth > 0 => return None,
            [] if alone => return Some(kind),
            [] => return Some(Ucum::Other),
            [b'.' | b'/', next @ ..] => next,
            _ => return None,
        };
        alone = false;
    }
}

/// A unit, a number or an annotation alone, from the front; gives back what follows.
fn component(bytes: &[u8]) -> Option<(Ucum, &[u8])> {
    if bytes.starts_with(b"{") {
        return Some((Ucum::Other, annotation(bytes)?));
    }
    let (symbol, rest) = bytes.split_at(symbol_length(bytes)?);
    let kind = if !symbol.is_empty() && all(symbol, u8::is_ascii_digit) { Ucum::Other } else { unit(symbol)? };
    Some((kind, annotation(rest)?))
}

/// Goes over an annotation in braces, if there is one: printable ASCII without braces.
fn annotation(bytes: &[u8]) -> Option<&[u8]> {
    let [b'{', inner @ ..] = bytes else {
        return Some(bytes);
    };
    let length = leading(inner, |byte| byte.is_ascii_graphic() && !matches!(byte, b'{' | b'}'));
    inner.get(length..)?.strip_prefix(b"}")
}

/// The length of a unit with its exponent, or of a number: up to an operator, parenthesis or brace outside of square
/// brackets.
fn symbol_length(bytes: &[u8]) -> Option<usize> {
    let mut bracketed = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b']' if !bracketed => return None,
            b'[' if bracketed => return None,
            b'[' | b']' => bracketed = !bracketed,
            b'.' | b'/' | b'(' | b')' | b'{' | b'}' if !bracketed => return Some(at),
            _ if byte.is_ascii_graphic() => {}
            _ => return None,
        }
    }
    (!bracketed).then_some(bytes.len())
}

/// A unit with or without prefix and exponent.
fn unit(symbol: &[u8]) -> Option<Ucum> {
    // The number ten as a base, where the exponent follows the star.
    if let [b'1', b'0', b'*' | b'^', exponent @ ..] = symbol {
        let digits = match exponent {
            [b'+' | b'-', digits @ ..] => digits,
            digits => digits,
        };
        let is_exponent = all(digits, u8::is_ascii_digit) && digits.is_empty() == exponent.is_empty();
        return is_exponent.then_some(Ucum::Other);
    }
    let mut base = symbol;
    while let [before @ .., b'0'..=b'9'] = base {
        base = before;
    }
    let has_exponent = base.len() < symbol.len();
    if has_exponent && let [before @ .., b'+' | b'-'] = base {
        base = before;
    }
    let base = core::str::from_utf8(base).ok()?;
    let kind = atom(base)?;
    Some(if has_exponent { Ucum::Other } else { kind })
}

/// A unit symbol of the tables, with a prefix if it takes one.
fn atom(symbol: &str) -> Option<Ucum> {
    if holds(&METRIC, symbol) || holds(&FIXED, symbol) {
        return Some(kind(symbol));
    }
    for length in [1, 2] {
        if let Some((prefix, base)) = symbol.split_at_checked(length)
            && holds(&PREFIXES, prefix)
            && holds(&METRIC, base)
        {
            return Some(kind(base));
        }
    }
    None
}

/// What a unit symbol without prefix measures.
fn kind(symbol: &str) -> Ucum {
    if holds(&TIMES, symbol) {
        Ucum::Time
    } else if holds(&LENGTHS, symbol) {
        Ucum::Length
    } else {
        Ucum::Unit
    }
}

/// Whether a symbol stands in a table.
#[inline(never)]
fn holds(table: &[&str], symbol: &str) -> bool {
    table.binary_search(&symbol).is_ok()
}

/// The metric prefixes, and the binary ones of information technology, in the order of their bytes.
#[rustfmt::skip]
static PREFIXES: [&str; 24] = [
    "E", "G", "Gi", "Ki", "M", "Mi", "P", "T", "Ti", "Y", "Z", "a", "c", "d", "da", "f", "h", "k",
    "m", "n", "p", "u", "y", "z",
];

/// The units of time, in the order of their bytes.
#[rustfmt::skip]
static TIMES: [&str; 14] = [
    "[S]", "a", "a_g", "a_j", "a_t", "d", "h", "min", "mo", "mo_g", "mo_j", "mo_s", "s", "wk",
];

/// The units of length, in the order of their bytes.
#[rustfmt::skip]
static LENGTHS: [&str; 47] = [
    "AU", "Ao", "[Ch]", "[ch_br]", "[ch_us]", "[cicero]", "[didot]", "[ft_br]", "[ft_i]", "[ft_us]",
    "[fth_br]", "[fth_i]", "[fth_us]", "[fur_us]", "[hd_i]", "[in_br]", "[in_i]", "[in_us]",
    "[ligne]", "[lk_br]", "[lk_us]", "[lne]", "[ly]", "[mi_br]", "[mi_i]", "[mi_us]", "[mil_i]",
    "[mil_us]", "[nmi_br]", "[nmi_i]", "[pc_br]", "[pca]", "[pca_pr]", "[pied]", "[pnt]",
    "[pnt_pr]", "[pouce]", "[rch_us]", "[rd_br]", "[rd_us]", "[rlk_us]", "[smoot]", "[yd_br]",
    "[yd_i]", "[yd_us]", "m", "pc",
];

/// The units of UCUM that take a prefix, in the order of their bytes.
#[rustfmt::skip]
static METRIC: [&str; 96] = [
    "A", "B", "B[10.nV]", "B[SPL]", "B[V]", "B[W]", "B[kW]", "B[mV]", "B[uV]", "Bd", "Bi", "Bq",
    "By", "C", "Cel", "Ci", "F", "G", "Gal", "Gb", "Gy", "H", "Hz", "J", "K", "Ky", "L", "Lmb",
    "Mx", "N", "Np", "Oe", "Ohm", "P", "Pa", "R", "RAD", "REM", "S", "St", "Sv", "T", "U", "V", "W",
    "Wb", "[G]", "[IU]", "[c]", "[e]", "[eps_0]", "[g]", "[h]", "[iU]", "[k]", "[ly]", "[m_e]",
    "[m_p]", "[mu_0]", "ar", "bar", "bit", "cal", "cal_IT", "cal_[15]", "cal_[20]", "cal_m",
    "cal_th", "cd", "dyn", "eV", "eq", "erg", "g", "g%", "gf", "kat", "l", "lm", "lx", "m",
    "m[H2O]", "m[Hg]", "mho", "mol", "osm", "pc", "ph", "rad", "s", "sb", "sr", "st", "t", "tex",
    "u",
];

/// The units of UCUM that take no prefix, in the order of their bytes.
#[rustfmt::skip]
static FIXED: [&str; 214] = [
    "%", "%[slope]", "'", "''", "10*", "10^", "AU", "Ao", "[APL'U]", "[AU]", "[Amb'a'1'U]", "[BAU]",
    "[Btu]", "[Btu_39]", "[Btu_59]", "[Btu_60]", "[Btu_IT]", "[Btu_m]", "[Btu_th]", "[CCID_50]",
    "[CFU]", "[Cal]", "[Ch]", "[D'ag'U]", "[EID_50]", "[ELU]", "[EU]", "[FEU]", "[FFU]", "[GPL'U]",
    "[HPF]", "[HP]", "[IR]", "[LPF]", "[Lf]", "[MET]", "[MPL'U]", "[PFU]", "[PNU]", "[PRU]", "[S]",
    "[TCID_50]", "[USP'U]", "[acr_br]", "[acr_us]", "[anti'Xa'U]", "[arb'U]", "[bbl_us]",
    "[bdsk'U]", "[beth'U]", "[bf_i]", "[bu_br]", "[bu_us]", "[car_Au]", "[car_m]", "[cft_i]",
    "[ch_br]", "[ch_us]", "[cicero]", "[cin_i]", "[cml_i]", "[cr_i]", "[crd_us]", "[cup_m]",
    "[cup_us]", "[cyd_i]", "[degF]", "[degR]", "[degRe]", "[den]", "[didot]", "[diop]", "[dpt_us]",
    "[dqt_us]", "[dr_ap]", "[dr_av]", "[drp]", "[dye'U]", "[fdr_br]", "[fdr_us]", "[foz_br]",
    "[foz_m]", "[foz_us]", "[ft_br]", "[ft_i]", "[ft_us]", "[fth_br]", "[fth_i]", "[fth_us]",
    "[fur_us]", "[gal_br]", "[gal_us]", "[gal_wi]", "[gil_br]", "[gil_us]", "[gr]", "[hd_i]",
    "[hnsf'U]", "[hp'_C]", "[hp'_M]", "[hp'_Q]", "[hp'_X]", "[hp_C]", "[hp_M]", "[hp_Q]", "[hp_X]",
    "[in_br]", "[in_i'H2O]", "[in_i'Hg]", "[in_i]", "[in_us]", "[ka'U]", "[kn_br]", "[kn_i]",
    "[knk'U]", "[kp_C]", "[kp_M]", "[kp_Q]", "[kp_X]", "[lb_ap]", "[lb_av]", "[lb_tr]", "[lbf_av]",
    "[lcwt_av]", "[ligne]", "[lk_br]", "[lk_us]", "[lne]", "[lton_av]", "[m/s2/Hz^(1/2)]",
    "[mclg'U]", "[mesh_i]", "[mi_br]", "[mi_i]", "[mi_us]", "[mil_i]", "[mil_us]", "[min_br]",
    "[min_us]", "[nmi_br]", "[nmi_i]", "[oz_ap]", "[oz_av]", "[oz_m]", "[oz_tr]", "[p'diop]",
    "[pH]", "[pc_br]", "[pca]", "[pca_pr]", "[pi]", "[pied]", "[pk_br]", "[pk_us]", "[pnt]",
    "[pnt_pr]", "[pouce]", "[ppb]", "[ppm]", "[ppth]", "[pptr]", "[psi]", "[pt_br]", "[pt_us]",
    "[pwt_tr]", "[qt_br]", "[qt_us]", "[rch_us]", "[rd_br]", "[rd_us]", "[rlk_us]", "[sc_ap]",
    "[sct]", "[scwt_av]", "[sft_i]", "[sin_i]", "[smgy'U]", "[smi_us]", "[smoot]", "[srd_us]",
    "[ston_av]", "[stone_av]", "[syd_i]", "[tb'U]", "[tbs_m]", "[tbs_us]", "[todd'U]", "[tsp_m]",
    "[tsp_us]", "[twp]", "[wood'U]", "[yd_br]", "[yd_i]", "[yd_us]", "a", "a_g", "a_j", "a_t",
    "atm", "att", "b", "bit_s", "circ", "d", "deg", "gon", "h", "min", "mo", "mo_g", "mo_j", "mo_s",
    "sph", "wk",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_time_and_length_are_told() {
        for time in ["s", "ms", "min", "h", "d", "wk", "mo", "a", "a_j", "a{pregnancy}"] {
            assert_eq!(classify(time), Ucum::Time, "{time}");
        }
        for length in ["m", "km", "um", "dam", "[in_i]", "[ft_i]", "[mi_us]", "pc", "kpc"] {
            assert_eq!(classify(length), Ucum::Length, "{length}");
        }
    }

    #[test]
    fn expressions_parse() {
        for unit in ["kg", "%", "mm[Hg]", "cm[H2O]", "B[SPL]", "[m/s2/Hz^(1/2)]", "KiBy", "mL{total}"] {
            assert_eq!(classify(unit), Ucum::Unit, "{unit}");
        }
        for other in [
            "1",
            "/min",
            "m2",
            "m-1",
            "10*3/uL",
            "10*-3",
            "10^6",
            "mL/(8.h){shift}",
            "{tbl}",
            "10{cells}",
            "kg.m/s2",
            "(m)",
            "((m.s)/(kg))",
            "[arb'U]/mL",
            "s.s",
            "m/m",
        ] {
            assert_eq!(classify(other), Ucum::Other, "{other}");
        }
        for invalid in [
            "", "years", "kmin", "M", "sec", "cc", "m//s", "m.", ".m", "(m", "m)", "[in_i", "in_i]", "{a", "a}",
            "m{a b}", "m s", "/", "()", "10*-", "m+", "\u{b5}m", "2m", "{a}m", "kk", "1e3",
        ] {
            assert_eq!(classify(invalid), Ucum::Invalid, "{invalid}");
        }
        assert_eq!(classify(&"(".repeat(100_000)), Ucum::Invalid);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(METRIC.is_sorted() && FIXED.is_sorted());
        assert!(PREFIXES.is_sorted() && TIMES.is_sorted() && LENGTHS.is_sorted());
    }
}
