//! Regular expressions that mean the same to ECMAScript, Python, Java, Go and Rust, and that take linear time.
//!
//! They use explicit ASCII classes, `(?:…)`, `^` and `$`: never `\s`, `\S`, `\d`, `\w` or `\p`, whose meaning differs,
//! never a look-around or a back-reference, which some engines lack. In Python and Java `$` also matches before a line
//! feed at the end, so a pattern of characters that are no line feeds has `not: {"pattern": "\n"}` beside it.

/// White space as R4 means it: space, tab, line feed, carriage return.
pub(super) const WHITE: &str = r" \t\n\r";

/// A month and day that exist in every year, and the 29th of February in leap years, with what may be left out.
///
/// The year 0000 does not exist.
fn calendar(is_partial: bool, time: &str) -> String {
    let year = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";
    let leap = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
    let month = "(?:0[1-9]|1[0-2])";
    let days = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
    let full = format!("(?:{year}-{days}|{leap}-02-29)");
    match (is_partial, time) {
        (true, "") => format!("^(?:{year}(?:-{month})?|{full})$"),
        (true, _) => format!("^(?:{year}(?:-{month})?|{full}(?:T{time})?)$"),
        (false, _) => format!("^{full}T{time}$"),
    }
}

const CLOCK: &str = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?";
const ZONE: &str = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))";

pub(super) fn date() -> String {
    calendar(true, "")
}

pub(super) fn date_time() -> String {
    calendar(true, &format!("{CLOCK}{ZONE}"))
}

pub(super) fn instant() -> String {
    calendar(false, &format!("{CLOCK}{ZONE}"))
}

pub(super) fn time() -> String {
    format!("^{CLOCK}$")
}

/// Words without white space, joined by single spaces.
pub(super) fn code() -> String {
    format!("^[^{WHITE}]+(?: [^{WHITE}]+)*$")
}

pub(super) fn no_white() -> String {
    format!("^[^{WHITE}]+$")
}

/// The characters of base64 and white space, with `=` at most twice and only at the end.
pub(super) fn base64() -> String {
    format!("^[A-Za-z0-9+/{WHITE}]*[A-Za-z0-9+/]={{0,2}}[{WHITE}]*$")
}

/// A run of characters between white space whose length is no multiple of four: what base64 must not have.
///
/// The four are written out because V8 and Java go over a group of fixed text without using up their stacks.
pub(super) fn broken_base64_group() -> String {
    let one = "[A-Za-z0-9+/=]";
    format!("(?:^|[{WHITE}])(?:{one}{one}{one}{one})*{one}{{1,3}}(?:[{WHITE}]|$)")
}

pub(super) const ID: &str = "^[A-Za-z0-9.-]{1,64}$";
pub(super) const OID: &str = r"^urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+$";
pub(super) const UUID: &str = "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

/// A media type by the grammar of BCP 13.
pub(super) fn media_type() -> String {
    // fastjsonschema takes every dollar sign without a backslash for the end of the text.
    let name = r"[A-Za-z0-9][A-Za-z0-9!#\$&^_.+-]{0,126}";
    let token = r"[!#\$%&'*+.^_`{|}~0-9A-Za-z-]+";
    let quoted = r#""(?:[^"\\]|\\["\\]|\\[^"\\])*""#;
    let value = "[!#-+.-:<-~-]+";
    format!(r"^{name}/{name}(?:[ \t]*;[ \t]*{token}=(?:{quoted}|{value}))*$")
}

/// A language tag by the grammar of BCP 47; that each singleton stands only once is beyond it.
pub(super) fn language() -> String {
    let primary = "(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})";
    let variant = "(?:[0-9][A-Za-z0-9]{3}|[A-Za-z0-9]{5,8})";
    let extension = "(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*";
    let private = "[Xx](?:-[A-Za-z0-9]{1,8})+";
    let irregular = [
        "en-GB-oed",
        "i-ami",
        "i-bnn",
        "i-default",
        "i-enochian",
        "i-hak",
        "i-klingon",
        "i-lux",
        "i-mingo",
        "i-navajo",
        "i-pwn",
        "i-tao",
        "i-tay",
        "i-tsu",
        "sgn-BE-FR",
        "sgn-BE-NL",
        "sgn-CH-DE",
    ];
    let irregular: Vec<String> = irregular.iter().map(|tag| any_case(tag)).collect();
    format!(
        "^(?:{primary}(?:-[A-Za-z]{{4}})?(?:-(?:[A-Za-z]{{2}}|[0-9]{{3}}))?(?:-{variant})*{extension}(?:-{private})?\
         |{private}|{})$",
        irregular.join("|")
    )
}

/// The same letters in upper and lower case.
fn any_case(text: &str) -> String {
    let mut pattern = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphabetic() {
            pattern.extend(['[', letter.to_ascii_uppercase(), letter.to_ascii_lowercase(), ']']);
        } else {
            pattern.push(letter);
        }
    }
    pattern
}
