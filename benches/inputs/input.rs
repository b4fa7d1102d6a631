//! What the benchmarks read: the documented message, the three official Communications, large ones, and lines.

/// The answer of Metriport's "Get Message Status", as documented: the envelope.
pub const ANSWER: &str = include_str!("../../tests/data/metriport/get-message-status.json");

/// The official Communications of FHIR R4 4.0.1, as published (CC0).
pub const OFFICIAL: [(&str, &str); 3] = [
    ("example", include_str!("../data/Communication-example.json")),
    ("fm-attachment", include_str!("../data/Communication-fm-attachment.json")),
    ("fm-solicited", include_str!("../data/Communication-fm-solicited.json")),
];

/// The documented message: the Communication of the answer, without white space, its members in the documented order.
pub fn message() -> String {
    let start = ANSWER.find(":").map_or(0, |colon| colon + 1);
    let end = ANSWER.rfind('}').unwrap_or(ANSWER.len());
    compact(&ANSWER[start..end])
}

/// A JSON text without the white space between its tokens.
fn compact(text: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    text.chars()
        .filter(|&c| {
            let keep = quoted || !c.is_ascii_whitespace();
            if escaped {
                escaped = false;
            } else if quoted && c == '\\' {
                escaped = true;
            } else if c == '"' {
                quoted = !quoted;
            }
            keep
        })
        .collect()
}

/// A Communication of about `bytes` bytes: the message's own parts over and over, with prose, attachments and notes. Its
/// composition does not depend on its size.
pub fn large(bytes: usize) -> String {
    let (mut extension, mut recipient, mut payload, mut note) = (vec![], vec![], vec![], vec![]);
    let mut length = 0;
    for k in 0.. {
        if length >= bytes {
            break;
        }
        extension.push(format!(r#"{{"url":"{SOURCE}","valueCoding":{{"system":"{SOURCE}","code":"SOURCE-{k}"}}}}"#));
        recipient.push(format!(
            r#"{{"reference":"Practitioner/{}","type":"Practitioner","display":"{}"}}"#,
            id(k),
            1_000_000_000 + k
        ));
        payload.push(format!(r#"{{"contentString":"{PROSE}"}}"#));
        payload.push(format!(r#"{{"contentReference":{{"reference":"DocumentReference/{}"}}}}"#, id(k)));
        payload.push(format!(
            r#"{{"contentAttachment":{{"contentType":"application/pdf","data":"{DATA}","size":{SIZE},"title":"letter {k}.pdf","creation":"2026-06-16T18:40:00+02:00"}}}}"#,
        ));
        note.push(format!(
            r#"{{"authorReference":{{"reference":"Practitioner/{}"}},"time":"2026-06-16T18:40:00.000Z","text":"Called back, see letter {k}."}}"#,
            id(k)
        ));
        let parts = [&extension, &recipient, &note].map(|list| list.last().map_or(0, |part| part.len() + 1));
        length += parts.iter().sum::<usize>() + payload.iter().rev().take(3).map(|part| part.len() + 1).sum::<usize>();
    }
    format!(
        r#"{{"resourceType":"Communication","id":"{}","extension":[{}],"status":"completed","subject":{{"reference":"Patient/{}"}},"sent":"2026-06-16T18:40:00.000Z","recipient":[{}],"payload":[{}],"note":[{}]}}"#,
        id(0),
        extension.join(","),
        id(1),
        recipient.join(","),
        payload.join(","),
        note.join(",")
    )
}

/// Messages one to a line, each about a kilobyte and with an id of its own.
#[allow(dead_code, reason = "the other libraries are not given lines")]
pub fn lines(from: usize, count: usize) -> String {
    let message = message();
    let (head, rest) = message.split_once("00000000-0000-0000-0000-000000000000").unwrap_or((&message, ""));
    let (body, tail) = rest.split_once(r#""payload":["#).unwrap_or((rest, ""));
    let mut text = String::with_capacity(count * (message.len() + PROSE.len() + 32));
    for k in from..from + count {
        text.push_str(head);
        text.push_str(&id(k));
        text.push_str(body);
        text.push_str(r#""payload":[{"contentString":""#);
        text.push_str(PROSE);
        text.push_str(r#""},"#);
        text.push_str(tail);
        text.push('\n');
    }
    text
}

fn id(k: usize) -> String {
    format!("{k:08x}-0000-4000-8000-{:012x}", k.wrapping_mul(7919) & 0xffff_ffff)
}

const SOURCE: &str = "https://public.metriport.com/fhir/StructureDefinition/data-source.json";
/// With what texts have: line breaks, quotes, and letters beyond ASCII.
const PROSE: &str = "Thank you for seeing this patient, referred for exertional dyspnoea.\\nThe echocardiogram of 12 June shows \
    an ejection fraction of 45 % (\\\"mildly reduced\\\"); potassium 4.9 mmol/l. Próxima cita: según disponibilidad.";
/// The bytes of the attachments, with one `=` at its end.
const DATA: &str = "JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRvYmoKMiAwIG9iago=";
const SIZE: usize = DATA.len() / 4 * 3 - 1;
