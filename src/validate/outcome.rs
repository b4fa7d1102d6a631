//! From an `Outcome` to FHIR's `OperationOutcome`.

use crate::code::{IssueSeverity, IssueType};
use crate::issue::Outcome;
use crate::{CodeableConcept, Coding, OperationOutcome, OperationOutcomeIssue};

/// The code system of this crate's rule names in an `OperationOutcome`.
const RULES: &str = "urn:metriport-fhir:rules";

impl Outcome {
    /// The same as an `OperationOutcome`: severity, type, FHIRPath, rule and message of each issue.
    ///
    /// R4 asks for at least one issue, so an outcome without any says that all is well, as information.
    ///
    /// R4: <https://hl7.org/fhir/R4/operationoutcome.html>
    ///
    /// ```
    /// let outcome = metriport_fhir::check(r#"{"resourceType":"Communication","status":"sent"}"#);
    /// let report = outcome.to_operation_outcome();
    /// let error = report.issue.iter().find(|issue| issue.severity == metriport_fhir::IssueSeverity::Error).unwrap();
    /// assert_eq!(error.expression[0], "Communication.status");
    /// ```
    #[must_use]
    #[inline]
    pub fn to_operation_outcome(&self) -> OperationOutcome {
        let mut list = Vec::new();
        for issue in self {
            list.push(OperationOutcomeIssue {
                severity: issue.severity.into(),
                code: issue.code.into(),
                details: Some(CodeableConcept {
                    coding: vec![Coding {
                        system: Some(RULES.into()),
                        code: Some(issue.rule.into()),
                        ..Default::default()
                    }],
                    text: Some((*issue.message).into()),
                    ..Default::default()
                }),
                diagnostics: issue.position.map(|position| position.to_string().into()),
                expression: vec![(*issue.expression).into()],
                ..Default::default()
            });
        }
        if list.is_empty() {
            list.push(OperationOutcomeIssue {
                severity: IssueSeverity::Information.into(),
                code: IssueType::Informational.into(),
                details: Some(CodeableConcept { text: Some("No issues".into()), ..Default::default() }),
                ..Default::default()
            });
        }
        OperationOutcome { issue: list, ..Default::default() }
    }
}
