//! From an object that keeps its table to one that keeps the constraints of its type as well.
//!
//! Each constraint of R4 has its repair, by its key. A new constraint without one is found by the test that generated
//! values are valid.

use super::json::{Json, Members};
use super::make::Maker;

/// The members of one object, by element.
pub(super) struct Object<'m>(pub(super) &'m mut Members);

impl Object<'_> {
    /// Whether a member is of that element: `name`, `_name`, or a type of the choice `name[x]`.
    fn is_of(member: &str, name: &str) -> bool {
        let plain = member.strip_prefix('_').unwrap_or(member);
        plain
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || (CHOICES.contains(&name) && rest.starts_with(char::is_uppercase)))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(member, _)| Self::is_of(member, name))
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.0.retain(|(member, _)| !Self::is_of(member, name));
    }

    pub(super) fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(member, _)| member == name).map(|(_, value)| value)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.0.iter_mut().find(|(member, _)| member == name).map(|(_, value)| value)
    }

    /// The content of a string.
    fn text(&self, name: &str) -> &str {
        self.get(name).and_then(Json::text).unwrap_or_default()
    }

    /// Puts a value in place of whatever the element was.
    pub(super) fn set(&mut self, name: &str, value: Json) {
        self.remove(name);
        self.0.push((name.to_owned(), value));
    }

    fn set_text(&mut self, name: &str, content: &str) {
        self.set(name, Json::string(content));
    }

    fn set_choice(&mut self, name: &str, suffix: &str, value: Json) {
        self.remove(name);
        self.0.push((format!("{name}{suffix}"), value));
    }

    fn count(&self, name: &str) -> usize {
        match self.get(name) {
            Some(Json::Array(items)) => items.len(),
            _ => 0,
        }
    }

    /// Keeps the first of the items that have the same text in `member`.
    fn distinct(&mut self, name: &str, member: &str) {
        if let Some(Json::Array(items)) = self.get_mut(name) {
            let mut seen: Vec<String> = Vec::new();
            items.retain(|item| {
                let Json::Object(members) = item else { return true };
                let text = members.iter().find(|(name, _)| name == member).and_then(|(_, value)| value.text());
                let is_new = text.is_none_or(|text| !seen.iter().any(|seen| seen == text));
                seen.extend(text.map(str::to_owned));
                is_new
            });
        }
    }

    /// Changes every object of a list.
    fn each(&mut self, name: &str, change: &mut dyn FnMut(&mut Object<'_>)) {
        if let Some(Json::Array(items)) = self.get_mut(name) {
            for item in items {
                if let Json::Object(members) = item {
                    change(&mut Object(members));
                }
            }
        }
    }
}

/// The choices that constraints are about.
const CHOICES: &[&str] = &["value", "defaultValue", "fixed", "pattern", "minValue", "maxValue", "timing"];

const UCUM: &str = "http://unitsofmeasure.org";

/// Changes an object so that it keeps the constraint of that key; objects inside it keep theirs already.
pub(super) fn repair(key: &str, maker: &mut Maker<'_>, members: &mut Members) {
    let object = &mut Object(members);
    match key {
        "ext-1" => extension(maker, object),
        "per-1" => period(object),
        "rng-2" => range(object),
        "rat-1" => ratio(maker, object),
        "qty-3" if object.has("code") && !object.has("system") => object.set_text("system", UCUM),
        "sqty-1" => object.remove("comparator"),
        "age-1" => quantity(object, UCUM, "a"),
        "dis-1" => quantity(object, UCUM, "km"),
        "cnt-3" => quantity(object, UCUM, "1"),
        "mqty-1" => quantity(object, "urn:iso:std:iso:4217", "EUR"),
        "drt-1" if object.has("code") => {
            object.set_text("system", UCUM);
            if !object.has("value") {
                object.set("value", Json::scalar("1.50"));
            }
        }
        "att-1" if object.has("data") && !object.has("contentType") => object.set_text("contentType", "text/plain"),
        "cpt-2" if object.has("value") && !object.has("system") => object.set_text("system", "phone"),
        "exp-1" if !object.has("expression") && !object.has("reference") => object.set_text("expression", "1 + 1"),
        "drq-1" | "drq-2" if object.has("path") => object.remove("searchParam"),
        "drq-1" | "drq-2" if !object.has("searchParam") => object.set_text("path", "code"),
        "trd-3" => trigger(object),
        "flat-network" if object.text("transportMethod") == "xdr" && !object.has("network") => {
            object.set_text("network", "CAREQUALITY");
        }
        _ if key.starts_with("tim-") => timing(key, object),
        _ if key.starts_with("eld-") => element_definition(key, object),
        _ if key.starts_with("bdl-") => bundle(key, maker, object),
        // What is left keeps itself: the values are made so, or the repair of another key does it too.
        _ => {}
    }
}

/// Either extensions or a value.
fn extension(maker: &mut Maker<'_>, object: &mut Object<'_>) {
    match (object.has("extension"), object.has("value")) {
        (true, true) if maker.draw.percent(50) => object.remove("extension"),
        (true, true) => object.remove("value"),
        (false, false) => object.set_choice("value", "String", Json::string("seen")),
        _ => {}
    }
}

/// Puts the start into the last century and the end into this one.
fn period(object: &mut Object<'_>) {
    for (name, century) in [("start", "19"), ("end", "20")] {
        let text = object.text(name);
        if let Some(rest) = text.get(2..) {
            let text = format!("{century}{rest}");
            if let Some(value) = object.get_mut(name) {
                *value = Json::string(&text);
            }
        }
    }
}

/// Gives both bounds the same unit, and numbers in order.
fn range(object: &mut Object<'_>) {
    let Some(Json::Object(low)) = object.get("low") else { return };
    if !object.has("high") {
        return;
    }
    let unit: Members =
        low.iter().filter(|(name, _)| matches!(name.as_str(), "system" | "code" | "unit")).cloned().collect();
    for (name, number) in [("low", "1.50"), ("high", "2.0")] {
        let mut members = vec![("value".to_owned(), Json::scalar(number))];
        members.extend(unit.iter().cloned());
        object.set(name, Json::Object(members));
    }
}

fn ratio(maker: &mut Maker<'_>, object: &mut Object<'_>) {
    let (above, below) = (object.has("numerator"), object.has("denominator"));
    if above && below || !above && !below && object.has("extension") && maker.draw.percent(20) {
        return;
    }
    for (name, is_there) in [("numerator", above), ("denominator", below)] {
        if !is_there {
            object.set(name, Json::member("value", Json::scalar("1")));
        }
    }
}

/// A value with a code of that system.
fn quantity(object: &mut Object<'_>, system: &str, code: &str) {
    if object.has("system") || object.has("code") {
        object.set_text("system", system);
    }
    if object.has("value") && !object.has("code") {
        object.set_text("system", system);
        object.set_text("code", code);
    }
}

fn trigger(object: &mut Object<'_>) {
    let kind = object.text("type").to_owned();
    if kind == "named-event" && !object.has("name") {
        object.set_text("name", "monitor-emergency-admission");
    }
    if kind == "periodic" && !object.has("timing") {
        object.set_choice("timing", "Date", Json::string("2026-06-16"));
    }
    if kind.starts_with("data-") {
        object.remove("timing");
        if !object.has("data") {
            object.set("data", Json::Array(vec![Json::member("type", Json::string("Patient"))]));
        }
    } else if object.has("timing") || !object.has("data") {
        object.remove("data");
        object.remove("condition");
    }
}

fn timing(key: &str, object: &mut Object<'_>) {
    match key {
        "tim-1" if object.has("duration") && !object.has("durationUnit") => object.set_text("durationUnit", "h"),
        "tim-2" if object.has("period") && !object.has("periodUnit") => object.set_text("periodUnit", "d"),
        "tim-6" if !object.has("period") => object.remove("periodMax"),
        "tim-7" if !object.has("duration") => object.remove("durationMax"),
        "tim-8" if !object.has("count") => object.remove("countMax"),
        "tim-9" => {
            let meals = ["C", "CM", "CD", "CV"];
            let at_a_meal = match object.get("when") {
                Some(Json::Array(items)) => {
                    items.iter().any(|item| item.text().is_none_or(|code| meals.contains(&code)))
                }
                _ => true,
            };
            if at_a_meal {
                object.remove("offset");
            }
        }
        "tim-10" if object.has("when") => object.remove("timeOfDay"),
        _ => {}
    }
}

fn element_definition(key: &str, object: &mut Object<'_>) {
    let refers = |object: &Object<'_>| matches!(object.text("code"), "Reference" | "canonical");
    match key {
        "eld-1" if !object.has("discriminator") && !object.has("description") => {
            object.set_text("description", "by code")
        }
        "eld-4" if object.has("aggregation") && !refers(object) => object.set_text("code", "Reference"),
        "eld-17" if object.has("targetProfile") && !refers(object) => object.set_text("code", "canonical"),
        "eld-5" if object.has("contentReference") => {
            let rivals =
                ["type", "defaultValue", "fixed", "pattern", "example", "minValue", "maxValue", "maxLength", "binding"];
            rivals.iter().for_each(|name| object.remove(name));
        }
        "eld-6" if object.count("type") > 1 => object.remove("fixed"),
        "eld-7" if object.count("type") > 1 => object.remove("pattern"),
        "eld-8" if object.has("fixed") => object.remove("pattern"),
        "eld-11" if object.has("binding") => object.remove("type"),
        "eld-13" => object.distinct("type", "code"),
        "eld-14" => object.distinct("constraint", "key"),
        "eld-15" if object.has("defaultValue") => object.remove("meaningWhenMissing"),
        "eld-18" if object.has("isModifier") && !object.has("isModifierReason") => {
            object.set_text("isModifierReason", "It negates.");
        }
        "eld-22" if !object.has("sliceName") => object.remove("sliceIsConstraining"),
        _ => {}
    }
}

fn bundle(key: &str, maker: &mut Maker<'_>, object: &mut Object<'_>) {
    let kind = object.text("type").to_owned();
    let kind = kind.as_str();
    match key {
        "bdl-1" if !matches!(kind, "searchset" | "history") => object.remove("total"),
        "bdl-2" if kind != "searchset" => object.each("entry", &mut |entry| entry.remove("search")),
        "bdl-3" => {
            let wanted = matches!(kind, "batch" | "transaction" | "history");
            object.each("entry", &mut |entry| match (wanted, entry.has("request")) {
                (true, false) => {
                    let request = [("method", Json::string("GET")), ("url", Json::string("Patient/1"))];
                    entry.set("request", Json::Object(request.map(|(name, value)| (name.to_owned(), value)).into()));
                }
                (false, true) => entry.remove("request"),
                _ => {}
            });
        }
        "bdl-4" => {
            let wanted = matches!(kind, "batch-response" | "transaction-response" | "history");
            object.each("entry", &mut |entry| match (wanted, entry.has("response")) {
                (true, false) => entry.set("response", Json::member("status", Json::string("200"))),
                (false, true) => entry.remove("response"),
                _ => {}
            });
            object.each("entry", &mut |entry| with_content(maker, entry));
        }
        "bdl-5" => with_content(maker, object),
        "bdl-9" if kind == "document" => {
            let identifier = [("system", "http://example.org/documents"), ("value", "d1")];
            let identifier = identifier.map(|(name, value)| (name.to_owned(), Json::string(value)));
            object.set("identifier", Json::Object(identifier.into()));
        }
        "bdl-10" if kind == "document" => object.set_text("timestamp", "2026-06-16T18:42:11Z"),
        "bdl-11" if kind == "document" => first(object, COMPOSITION),
        "bdl-12" if kind == "message" => first(object, MESSAGE_HEADER),
        _ => {}
    }
}

/// bdl-5: a resource unless there is a request or response.
fn with_content(maker: &mut Maker<'_>, entry: &mut Object<'_>) {
    if !["resource", "request", "response"].iter().any(|name| entry.has(name)) {
        entry.set("resource", maker.resource());
    }
}

const COMPOSITION: &str = r#"{"resourceType":"Composition","id":"c1","status":"final","type":{"text":"Letter"},"date":"2026-06-16","author":[{"display":"Dr. Example"}],"title":"Letter"}"#;
const MESSAGE_HEADER: &str = r#"{"resourceType":"MessageHeader","id":"m1","eventUri":"http://example.org/event","source":{"endpoint":"http://example.org/fhir"}}"#;

/// Puts a resource into the first entry.
fn first(object: &mut Object<'_>, resource: &str) {
    if !object.has("entry") {
        let url = Json::string("http://example.org/fhir/first");
        object.set("entry", Json::Array(vec![Json::member("fullUrl", url)]));
    }
    let mut is_first = true;
    object.each("entry", &mut |entry| {
        if std::mem::take(&mut is_first) {
            entry.set("resource", Json::scalar(resource));
        }
    });
}
