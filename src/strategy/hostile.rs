//! JSON objects of no particular shape, made from valid ones: what a tolerant reading must take and give back.

use super::draw::Draw;
use super::json::{Json, Members};

/// Spoils several places of a document; it stays a JSON object.
pub(super) fn spoil(draw: &mut Draw, json: &mut Json) {
    for _ in 0..=draw.below(6) {
        let mut way = 2 + draw.below(6);
        spoil_somewhere(draw, json, &mut way, true);
    }
}

fn spoil_somewhere(draw: &mut Draw, json: &mut Json, way: &mut usize, is_root: bool) {
    *way = way.saturating_sub(1);
    let goes_on = *way > 0 || is_root;
    match json {
        Json::Object(members) if goes_on && !members.is_empty() => {
            let at = draw.below(members.len());
            if draw.percent(50) {
                spoil_members(draw, members, at);
            } else if let Some((_, value)) = members.get_mut(at) {
                spoil_somewhere(draw, value, way, false);
            }
        }
        Json::Array(items) if goes_on && !items.is_empty() => {
            let at = draw.below(items.len());
            if draw.percent(30) {
                items.insert(at, anything(draw, 2));
            } else if let Some(item) = items.get_mut(at) {
                spoil_somewhere(draw, item, way, false);
            }
        }
        _ if is_root => {
            if let Json::Object(members) = json {
                spoil_members(draw, members, 0);
            }
        }
        value => *value = anything(draw, 3),
    }
}

fn spoil_members(draw: &mut Draw, members: &mut Members, at: usize) {
    let name = members.get(at).map_or_else(|| "id".to_owned(), |(name, _)| name.clone());
    match draw.below(6) {
        0 => members.push((name, anything(draw, 2))),
        1 => members.push((format!("_{name}"), anything(draw, 2))),
        2 => members.push((draw.word(NAMES).to_owned(), anything(draw, 3))),
        3 => {
            if at < members.len() {
                members.remove(at);
            }
        }
        4 => {
            if let Some((name, _)) = members.get_mut(at) {
                *name = draw.word(NAMES).to_owned();
            }
        }
        _ => members.insert(at.min(members.len()), (name, anything(draw, 2))),
    }
}

const NAMES: &[&str] = &[
    "",
    "_",
    "id",
    "_id",
    "resourceType",
    "valueString",
    "_valueString",
    "valueInteger",
    "extension",
    "kept",
    "Status",
    "a b",
    "\"",
    "é",
    "contained",
    "url",
    "a\u{0}b",
    "contentReference",
];

/// Any JSON.
fn anything(draw: &mut Draw, depth: usize) -> Json {
    match draw.below(if depth == 0 { 8 } else { 11 }) {
        0 => Json::null(),
        1 => Json::scalar(draw.word(&["true", "false"])),
        2 => Json::scalar(draw.word(&["0", "-0", "1e400", "-1.50E-7", "123456789012345678901234567890"])),
        3 => Json::string(""),
        4 => Json::string(draw.word(&["x", "a\u{0}b", "é", "🩺", "\"", "\\", "2024-02-30", "#", "\u{2028}"])),
        5 => Json::scalar(draw.word(&[r#""\u00e9""#, r#""\ud83e\ude7a""#, r#""\/""#, r#""\ud800""#])),
        6 => Json::Array(Vec::new()),
        7 => Json::Object(Members::new()),
        8 => Json::Array((0..draw.below(4)).map(|_| anything(draw, depth - 1)).collect()),
        _ => {
            Json::Object((0..draw.below(4)).map(|_| (draw.word(NAMES).to_owned(), anything(draw, depth - 1))).collect())
        }
    }
}
