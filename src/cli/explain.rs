//! `explain`: what a rule means, in R4's words and as an expression, and an example that breaks it.

mod examples;
mod labels;

use std::io::{self, Write};

use metriport_fhir::AnyValue;
use metriport_fhir::table::{TypeDef, TypeRef};

use super::args::Explain;
use super::nearest;
use super::output::{Output, Style};
use super::status::Status;
use examples::{EXAMPLES, Example};
use labels::{INHERITED, LABELS};

/// A rule with everything that there is to say about it.
struct Rule {
    name: &'static str,
    severity: &'static str,
    meaning: &'static str,
    /// R4's FHIRPath, where the rule is one of R4's constraints.
    expression: Option<&'static str>,
    /// The types that have it.
    types: Vec<&'static str>,
}

/// Runs the subcommand.
pub fn run(args: &Explain, output: &mut Output) -> io::Result<Status> {
    let rules = rules();
    let Some(name) = &args.rule else {
        for Rule { name, severity, meaning, .. } in &rules {
            writeln!(output, "{name:20} {severity:12} {meaning}")?;
        }
        return Ok(Status::Good);
    };
    let Some(rule) = rules.iter().find(|rule| rule.name == name) else {
        let near = nearest(name, rules.iter().map(|rule| rule.name));
        let near = near.map_or_else(String::new, |near| format!("did you mean {near}? "));
        output.complain(format_args!("no rule is called {name:?}; {near}`metriport-fhir explain` lists them all"));
        return Ok(Status::Failed);
    };
    let painter = output.painter();
    let label = |text: &'static str| painter.paint(Style::Dim, format!("{text:11}"));
    writeln!(output, "{} ({})", painter.paint(Style::Bold, rule.name), rule.severity)?;
    writeln!(output, "{}", rule.meaning)?;
    writeln!(output)?;
    if !rule.types.is_empty() {
        writeln!(output, "{} {}", label("stands on"), rule.types.join(", "))?;
    }
    if let Some(expression) = rule.expression {
        writeln!(output, "{} {expression}", label("FHIRPath"))?;
    }
    match EXAMPLES.iter().find(|example| example.rule == rule.name) {
        Some(Example { type_name, text, .. }) => {
            writeln!(output, "{} {text}", label("broken by"))?;
            writeln!(output, "{} metriport-fhir check --as {type_name}", label("found by"))?;
        }
        None => writeln!(output, "{} nothing: R4's expression holds of every value", label("broken by"))?,
    }
    Ok(Status::Good)
}

/// All rules: R4's constraints by their keys, then ours by their names.
fn rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let mut add = |rule: Rule| match rules.iter_mut().find(|known| known.name == rule.name) {
        Some(known) => known.types.extend(rule.types),
        None => rules.push(rule),
    };
    for def in AnyValue::types().filter_map(AnyValue::table) {
        walk(def, &mut add);
    }
    for (name, severity, meaning, expression, type_name) in INHERITED {
        add(Rule { name, severity, meaning, expression: Some(expression), types: vec![type_name] });
    }
    rules.sort_by_key(|rule| order(rule.name));
    for (name, severity, meaning) in LABELS {
        rules.push(Rule { name, severity, meaning, expression: None, types: Vec::new() });
    }
    rules
}

/// `tim-9` before `tim-10`.
fn order(name: &'static str) -> (&'static str, u32) {
    let (group, number) = name.rsplit_once('-').unwrap_or((name, ""));
    number.parse().map_or((name, 0), |number| (group, number))
}

/// The constraints of a type and of the elements nested in it.
fn walk(def: &'static TypeDef, add: &mut impl FnMut(Rule)) {
    for constraint in def.constraints {
        add(Rule {
            name: constraint.key,
            severity: constraint.severity.as_str(),
            meaning: constraint.human.trim(),
            expression: Some(constraint.expression),
            types: vec![def.name],
        });
    }
    for element in def.elements {
        let TypeRef::Complex(inner) = element.ty else { continue };
        // A nested element is named by its path, and may be reached from within itself.
        if inner().name.strip_prefix(def.name).is_some_and(|rest| rest.starts_with('.')) {
            walk(inner(), add);
        }
    }
}
