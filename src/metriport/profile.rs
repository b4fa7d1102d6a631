//! What Metriport asks of its data-source extension beyond R4: warnings, each with a rule name of its own.

use super::data_source::{DATA_SOURCE_URL, DataSource, DataSourceForm, canonical_code};
use crate::{Extension, OpenValue};

/// Reports where an extension is a data source in another than the canonical form.
pub(crate) fn data_source_issues(extension: &Extension, report: &mut dyn FnMut(&'static str, String)) {
    if let Some(code) = canonical_code(extension) {
        // The sources with a name here are in upper case.
        if code.bytes().any(|byte| byte >= b'a') && code.chars().any(char::is_lowercase) {
            report("data-source-case", "expected a data source in upper case".to_owned());
        }
        return;
    }
    let Some(found) = DataSource::read(extension) else {
        if extension.url == DATA_SOURCE_URL {
            report("data-source-value", "expected a valueCoding with the code of a data source".to_owned());
        }
        return;
    };
    let (rule, message) = match found.form {
        DataSourceForm::Canonical => return,
        DataSourceForm::Extended => ("data-source-extra", "expected nothing beside the system and the code"),
        DataSourceForm::NoSystem => {
            ("data-source-system", "expected the url of the extension as the system, found none")
        }
        DataSourceForm::OtherSystem => {
            ("data-source-system", "expected the url of the extension as the system, found another")
        }
        DataSourceForm::Text => ("data-source-value", "expected the data source in a valueCoding, found a valueString"),
        DataSourceForm::Reference => {
            ("data-source-value", "expected the data source in a valueCoding, found a valueReference")
        }
        DataSourceForm::EmptyCode => ("data-source-code", "expected the code of a data source, found none"),
        DataSourceForm::OtherUrl => {
            // A known code alone is no sign where another system owns it.
            let system = match &extension.value {
                Some(OpenValue::Coding(coding)) => coding.system.as_deref(),
                _ => None,
            };
            if system.is_some_and(|system| system != DATA_SOURCE_URL) {
                return;
            }
            ("data-source-url", "expected the url of the data-source extension beside the code of a data source")
        }
    };
    report(rule, message.to_owned());
}
