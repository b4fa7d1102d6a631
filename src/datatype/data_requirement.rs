//! `DataRequirement`: <https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement>

use crate::prelude::*;

datatype! {
    /// Describes a required data item for evaluation in terms of the type of data, and optional code or
    /// date-based filters of the data.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement>
    pub struct DataRequirement: Element "DataRequirement" {
        /// The type of the required data
        r#type "type": 1..1 Code<FhirAllTypes> [summary(), required("http://hl7.org/fhir/ValueSet/all-types|4.0.1")],
        /// The profile of the required data
        profile "profile": 0..* Canonical [summary(), targets(&["StructureDefinition"])],
        /// E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device
        subject "subject": 0..1 DataRequirementSubject [
            summary(),
            targets(&["Group"]),
            extensible("http://hl7.org/fhir/ValueSet/subject-type")
        ],
        /// Indicates specific structure elements that are referenced by the knowledge module
        must_support "mustSupport": 0..* FhirString [summary()],
        /// What codes are expected
        code_filter "codeFilter": 0..* DataRequirementCodeFilter [summary()],
        /// What dates/date ranges are expected
        date_filter "dateFilter": 0..* DataRequirementDateFilter [summary()],
        /// Number of results
        limit "limit": 0..1 PositiveInt [summary()],
        /// Order of the results
        sort "sort": 0..* DataRequirementSort [summary()],
    }
}

datatype! {
    /// Code filters specify additional constraints on the data, specifying the value set of interest for a
    /// particular element of the data. Each code filter defines an additional constraint on the data, i.e. code
    /// filters are AND'ed, not OR'ed.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement>
    pub struct DataRequirementCodeFilter: Element "DataRequirement.codeFilter" {
        /// A code-valued attribute to filter on
        path "path": 0..1 FhirString [summary()],
        /// A coded (token) parameter to search on
        search_param "searchParam": 0..1 FhirString [summary()],
        /// Valueset for the filter
        value_set "valueSet": 0..1 Canonical [summary(), targets(&["ValueSet"])],
        /// What code is expected
        code "code": 0..* Coding [summary()],
    }
    rules {
        /// Either a path or a searchParam must be provided, but not both
        "drq-1" Error "path.exists() xor searchParam.exists()" => |f| exists(&f.path) != exists(&f.search_param),
    }
}

datatype! {
    /// Date filters specify additional constraints on the data in terms of the applicable date range for
    /// specific elements. Each date filter specifies an additional constraint on the data, i.e. date filters
    /// are AND'ed, not OR'ed.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement>
    pub struct DataRequirementDateFilter: Element "DataRequirement.dateFilter" {
        /// A date-valued attribute to filter on
        path "path": 0..1 FhirString [summary()],
        /// A date valued parameter to search on
        search_param "searchParam": 0..1 FhirString [summary()],
        /// The value of the filter, as a Period, DateTime, or Duration value
        value "value": 0..1 DataRequirementDateFilterValue [summary()],
    }
    rules {
        /// Either a path or a searchParam must be provided, but not both
        "drq-2" Error "path.exists() xor searchParam.exists()" => |f| exists(&f.path) != exists(&f.search_param),
    }
}

datatype! {
    /// Specifies the order of the results to be returned.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement>
    pub struct DataRequirementSort: Element "DataRequirement.sort" {
        /// The name of the attribute to perform the sort
        path "path": 1..1 FhirString [summary()],
        /// ascending | descending
        direction "direction": 1..1 Code<SortDirection> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/sort-direction|4.0.1")
        ],
    }
}

choice! {
    /// The types of DataRequirement.subject\[x\]: E.g. Patient, Practitioner, RelatedPerson, Organization,
    /// Location, Device
    pub enum DataRequirementSubject {
        CodeableConcept(Nested<CodeableConcept>),
        Reference(Reference),
    }
}

choice! {
    /// The types of DataRequirement.dateFilter.value\[x\]: The value of the filter, as a Period, DateTime, or
    /// Duration value
    pub enum DataRequirementDateFilterValue {
        DateTime(DateTime),
        Period(Nested<Period>),
        Duration(Nested<Duration>),
    }
}
