//! `IssueType`: <https://hl7.org/fhir/R4/valueset-issue-type.html>

use crate::declare::codes;

codes! {
    /// A code that describes the type of issue.
    pub enum IssueType "http://hl7.org/fhir/ValueSet/issue-type|4.0.1" {
        /// Content invalid against the specification or a profile.
        Invalid "invalid" "Invalid Content" in "http://hl7.org/fhir/issue-type",
        /// A structural issue in the content such as wrong namespace, unable to parse the content completely,
        /// invalid syntax, etc.
        Structure "structure" "Structural Issue" in "http://hl7.org/fhir/issue-type",
        /// A required element is missing.
        Required "required" "Required element missing" in "http://hl7.org/fhir/issue-type",
        /// An element or header value is invalid.
        Value "value" "Element value invalid" in "http://hl7.org/fhir/issue-type",
        /// A content validation rule failed - e.g. a schematron rule.
        Invariant "invariant" "Validation rule failed" in "http://hl7.org/fhir/issue-type",
        /// An authentication/authorization/permissions issue of some kind.
        Security "security" "Security Problem" in "http://hl7.org/fhir/issue-type",
        /// The client needs to initiate an authentication process.
        Login "login" "Login Required" in "http://hl7.org/fhir/issue-type",
        /// The user or system was not able to be authenticated (either there is no process, or the proferred
        /// token is unacceptable).
        Unknown "unknown" "Unknown User" in "http://hl7.org/fhir/issue-type",
        /// User session expired; a login may be required.
        Expired "expired" "Session Expired" in "http://hl7.org/fhir/issue-type",
        /// The user does not have the rights to perform this action.
        Forbidden "forbidden" "Forbidden" in "http://hl7.org/fhir/issue-type",
        /// Some information was not or might not have been returned due to business rules, consent or privacy
        /// rules, or access permission constraints.  This information may be accessible through alternate
        /// processes.
        Suppressed "suppressed" "Information  Suppressed" in "http://hl7.org/fhir/issue-type",
        /// Processing issues. These are expected to be final e.g. there is no point resubmitting the same
        /// content unchanged.
        Processing "processing" "Processing Failure" in "http://hl7.org/fhir/issue-type",
        /// The interaction, operation, resource or profile is not supported.
        NotSupported "not-supported" "Content not supported" in "http://hl7.org/fhir/issue-type",
        /// An attempt was made to create a duplicate record.
        Duplicate "duplicate" "Duplicate" in "http://hl7.org/fhir/issue-type",
        /// Multiple matching records were found when the operation required only one match.
        MultipleMatches "multiple-matches" "Multiple Matches" in "http://hl7.org/fhir/issue-type",
        /// The reference provided was not found. In a pure RESTful environment, this would be an HTTP 404
        /// error, but this code may be used where the content is not found further into the application
        /// architecture.
        NotFound "not-found" "Not Found" in "http://hl7.org/fhir/issue-type",
        /// The reference pointed to content (usually a resource) that has been deleted.
        Deleted "deleted" "Deleted" in "http://hl7.org/fhir/issue-type",
        /// Provided content is too long (typically, this is a denial of service protection type of error).
        TooLong "too-long" "Content Too Long" in "http://hl7.org/fhir/issue-type",
        /// The code or system could not be understood, or it was not valid in the context of a particular
        /// ValueSet.code.
        CodeInvalid "code-invalid" "Invalid Code" in "http://hl7.org/fhir/issue-type",
        /// An extension was found that was not acceptable, could not be resolved, or a modifierExtension was
        /// not recognized.
        Extension "extension" "Unacceptable Extension" in "http://hl7.org/fhir/issue-type",
        /// The operation was stopped to protect server resources; e.g. a request for a value set expansion on
        /// all of SNOMED CT.
        TooCostly "too-costly" "Operation Too Costly" in "http://hl7.org/fhir/issue-type",
        /// The content/operation failed to pass some business rule and so could not proceed.
        BusinessRule "business-rule" "Business Rule Violation" in "http://hl7.org/fhir/issue-type",
        /// Content could not be accepted because of an edit conflict (i.e. version aware updates). (In a pure
        /// RESTful environment, this would be an HTTP 409 error, but this code may be used where the conflict
        /// is discovered further into the application architecture.).
        Conflict "conflict" "Edit Version Conflict" in "http://hl7.org/fhir/issue-type",
        /// Transient processing issues. The system receiving the message may be able to resubmit the same
        /// content once an underlying issue is resolved.
        Transient "transient" "Transient Issue" in "http://hl7.org/fhir/issue-type",
        /// A resource/record locking failure (usually in an underlying database).
        LockError "lock-error" "Lock Error" in "http://hl7.org/fhir/issue-type",
        /// The persistent store is unavailable; e.g. the database is down for maintenance or similar action,
        /// and the interaction or operation cannot be processed.
        NoStore "no-store" "No Store Available" in "http://hl7.org/fhir/issue-type",
        /// An unexpected internal error has occurred.
        Exception "exception" "Exception" in "http://hl7.org/fhir/issue-type",
        /// An internal timeout has occurred.
        Timeout "timeout" "Timeout" in "http://hl7.org/fhir/issue-type",
        /// Not all data sources typically accessed could be reached or responded in time, so the returned
        /// information might not be complete (applies to search interactions and some operations).
        Incomplete "incomplete" "Incomplete Results" in "http://hl7.org/fhir/issue-type",
        /// The system is not prepared to handle this request due to load management.
        Throttled "throttled" "Throttled" in "http://hl7.org/fhir/issue-type",
        /// A message unrelated to the processing success of the completed operation (examples of the latter
        /// include things like reminders of password expiry, system maintenance times, etc.).
        Informational "informational" "Informational Note" in "http://hl7.org/fhir/issue-type",
    }
}
