//! Small damages to an instance, blind to what it is.

use crate::exact::{Json, Text};

/// Numbers that follow from a seed (xorshift).
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap_or_default()
    }
}

/// Changes one member or item, or leaves the instance as it is.
pub fn mutate(numbers: &mut Numbers, json: &mut Json) {
    let mut at = numbers.below(units(json));
    change(numbers, json, &mut at);
}

fn units(json: &Json) -> usize {
    match json {
        Json::Array(items) => items.iter().map(|item| 1 + units(item)).sum(),
        Json::Object(members) => members.iter().map(|(_, value)| 1 + units(value)).sum(),
        _ => 0,
    }
}

fn change(numbers: &mut Numbers, json: &mut Json, at: &mut usize) -> bool {
    match json {
        Json::Array(items) => {
            for index in 0..items.len() {
                if *at == 0 {
                    match numbers.below(12) {
                        0 => drop(items.remove(index)),
                        1 => items.insert(index, items[index].clone()),
                        _ => damage(numbers, &mut items[index]),
                    }
                    return true;
                }
                *at -= 1;
                if change(numbers, &mut items[index], at) {
                    return true;
                }
            }
            false
        }
        Json::Object(members) => {
            for index in 0..members.len() {
                if *at == 0 {
                    match numbers.below(12) {
                        0 | 1 => drop(members.remove(index)),
                        2 => members.push(members[index].clone()),
                        3 => members.push((Text::from("colour"), Json::Text(Text::from("red")))),
                        4 => {
                            let name = renamed(members[index].0.as_str());
                            members[index].0 = Text::from(name.as_str());
                        }
                        _ => damage(numbers, &mut members[index].1),
                    }
                    return true;
                }
                *at -= 1;
                if change(numbers, &mut members[index].1, at) {
                    return true;
                }
            }
            false
        }
        _ => false,
    }
}

fn renamed(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => format!("{name}s"),
    }
}

fn damage(numbers: &mut Numbers, json: &mut Json) {
    let text = |text: &str| Json::Text(Text::from(text));
    *json = match numbers.below(11) {
        0 => Json::Null,
        1 => Json::Number("7".to_owned()),
        2 => Json::Number("-1.5".to_owned()),
        3 => text("wrong-value"),
        4 => text("a b"),
        5 => text(""),
        6 => Json::Bool(true),
        7 => Json::Object(Vec::new()),
        8 => Json::Array(Vec::new()),
        9 => Json::Array(vec![json.clone()]),
        _ => match json {
            Json::Text(Text::Whole(old)) => text(&format!("{old} x")),
            Json::Number(old) => Json::Number(format!("{old}0.5").replace('.', "")),
            _ => text("2024-02-30"),
        },
    };
}
