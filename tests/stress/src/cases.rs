//! The texts.

/// A name and how the text is made.
pub type Case = (&'static str, fn() -> String);

pub const CASES: &[Case] = &[
    ("deep: extensions, 250,000", || around(r#""extension":[{"url":"x","#, r#""valueCode":"x""#, "}]", MANY)),
    ("deep: extensions, sixty", || around(r#""extension":[{"url":"x","#, r#""valueCode":"x""#, "}]", 60)),
    ("deep: identifier.assigner, 250,000", || {
        message(&format!(
            r#""sender":{{{}"display":"x"{}}}"#,
            r#""identifier":{"assigner":{"#.repeat(MANY),
            "}}".repeat(MANY)
        ))
    }),
    ("deep: arrays in an unknown member", || {
        message(&format!(r#""x":{}{}"#, "[".repeat(5 * MANY), "]".repeat(5 * MANY)))
    }),
    ("deep: arrays without an end", || "[".repeat(10 * MANY)),
    ("wide: recipients", || {
        message(&list("recipient", 75_000, |at| format!(r#"{{"reference":"Practitioner/{at}"}}"#)))
    }),
    ("wide: contents", || message(&list("payload", 75_000, |at| format!(r#"{{"contentString":"line {at}"}}"#)))),
    ("wide: extensions", || {
        message(&list("extension", 50_000, |at| {
            format!(r#"{{"url":"https://example.org/{at}","valueDecimal":{at}.00}}"#)
        }))
    }),
    ("wide: smallest objects", || message(&list("note", MANY, |_| r#"{"text":"x"}"#.to_owned()))),
    ("wide: urls with a null between", || {
        let nulls = vec![r#""a",null"#; 125_000].join(",");
        let partners = vec![r#"null,{"id":"b"}"#; 125_000].join(",");
        message(&format!(r#""instantiatesUri":[{nulls}],"_instantiatesUri":[{partners}]"#))
    }),
    ("wide: contained, each referred to", || {
        let contained = list("contained", 12_500, |at| {
            format!(r##"{{"resourceType":"Group","id":"c{at}","type":"person","actual":true}}"##)
        });
        let about = list("about", 12_500, |at| format!(r##"{{"reference":"#c{at}"}}"##));
        message(&format!("{contained},{about}"))
    }),
    ("huge: a text", || message(&format!(r#""topic":{{"text":"{}"}}"#, "é".repeat(50 * MANY)))),
    ("huge: base64", || {
        message(&format!(r#""payload":[{{"contentAttachment":{{"data":"{}"}}}}]"#, "QUJD".repeat(25 * MANY)))
    }),
    ("huge: escapes", || message(&format!(r#""topic":{{"text":"{}"}}"#, r"é\n".repeat(5 * MANY)))),
    ("huge: a number", || message(&format!(r#""extension":[{{"url":"x","valueDecimal":{}}}]"#, "9".repeat(20 * MANY)))),
    ("huge: a narrative", || {
        let rows = "<tr><td>x</td></tr>".repeat(MANY);
        let div = format!(r#"<div xmlns=\"http://www.w3.org/1999/xhtml\"><table>{rows}</table></div>"#);
        message(&format!(r#""text":{{"status":"generated","div":"{div}"}}"#))
    }),
    ("huge: a nested narrative", || {
        let deep = format!("{}x{}", "<b>".repeat(MANY), "</b>".repeat(MANY));
        let div = format!(r#"<div xmlns=\"http://www.w3.org/1999/xhtml\">{deep}</div>"#);
        message(&format!(r#""text":{{"status":"generated","div":"{div}"}}"#))
    }),
    ("huge: white space", || format!("{}{}", " ".repeat(50 * MANY), message(r#""id":"x""#))),
    ("hostile: unknown members", || message(&many(25_000, |at| format!(r#""unknown{at}":{at}"#)))),
    ("hostile: one name again and again", || message(&many(75_000, |_| r#""topic":{"text":"x"}"#.to_owned()))),
    ("hostile: wrong kinds", || {
        message(&list("recipient", 75_000, |at| ["7", r#""x""#, "[]", "null", "{}"][at % 5].to_owned()))
    }),
    ("hostile: choices in every spelling", || {
        message(&list("payload", 25_000, |_| {
            r#"{"contentString":"x","contentReference":{},"contentAttachment":{}}"#.to_owned()
        }))
    }),
    ("hostile: each element broken", || {
        message(&list("recipient", 50_000, |at| format!(r#"{{"id":"a b","reference":"Patient /{at}","type":"?"}}"#)))
    }),
    ("hostile: equal ids", || {
        message(&list("contained", 12_500, |_| {
            r#"{"resourceType":"Group","id":"c","type":"person","actual":true}"#.to_owned()
        }))
    }),
    ("hostile: half surrogate pairs", || message(&list("note", 50_000, |_| r#"{"text":"\ud800"}"#.to_owned()))),
    ("hostile: names with escapes", || message(&many(25_000, |at| format!(r#""t\u006fpic{at}":"x""#)))),
    ("hostile: a text without an end", || {
        format!(r#"{{"resourceType":"Communication","id":"{}"#, "x".repeat(50 * MANY))
    }),
];

/// A quarter of a million: most counts are multiples of it.
const MANY: usize = 250_000;

/// A Communication with these members more.
fn message(members: &str) -> String {
    format!(r#"{{"resourceType":"Communication",{members},"status":"completed"}}"#)
}

fn around(open: &str, core: &str, close: &str, levels: usize) -> String {
    message(&format!("{}{core}{}", open.repeat(levels), close.repeat(levels)))
}

fn many(count: usize, make: impl Fn(usize) -> String) -> String {
    (0..count).map(make).collect::<Vec<_>>().join(",")
}

fn list(name: &str, count: usize, make: impl Fn(usize) -> String) -> String {
    format!(r#""{name}":[{}]"#, many(count, make))
}
