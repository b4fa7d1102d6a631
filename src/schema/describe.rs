//! R4's descriptions, taken out of the Rust documentation.

/// The text without what rustdoc needs: escapes, angle brackets around urls, and breaks inside of a paragraph.
pub(super) fn plain(doc: &str) -> String {
    // Examples in Rust are for readers of Rust.
    let doc = doc.split("```").next().unwrap_or_default().replace("[`", "").replace("`]", "").replace('`', "");
    let paragraphs = doc.trim().split("\n\n");
    let paragraphs = paragraphs.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut text = String::with_capacity(doc.len());
    for paragraph in paragraphs.filter(|paragraph| !paragraph.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        let mut rest = paragraph.as_str();
        while let Some(found) = rest.find(['\\', '<']) {
            let (before, special) = rest.split_at(found);
            text.push_str(before);
            let url = special.strip_prefix('<').and_then(|inner| inner.split_once('>'));
            rest = match url {
                Some((url, after)) if url.starts_with("http") => {
                    text.push_str(url);
                    after
                }
                _ if special.starts_with("\\") => {
                    let escaped = special.chars().nth(1);
                    text.extend(escaped.filter(char::is_ascii_punctuation).is_none().then_some('\\'));
                    text.extend(escaped);
                    special.get(1 + escaped.map_or(0, char::len_utf8)..).unwrap_or_default()
                }
                _ => {
                    text.push('<');
                    special.get(1..).unwrap_or_default()
                }
            };
        }
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn rustdoc_is_taken_off() {
        let doc = "\\< | \\<= - how\n to value\\[x\\]\n\nR4: <https://hl7.org/fhir/R4/x.html>\n a < b";
        assert_eq!(super::plain(doc), "< | <= - how to value[x]\nR4: https://hl7.org/fhir/R4/x.html a < b");
    }
}
