//! `Population`: <https://hl7.org/fhir/R4/population.html>

use crate::prelude::*;

datatype! {
    /// A populatioof people with some set of grouping criteria.
    ///
    /// R4: <https://hl7.org/fhir/R4/population.html>
    pub struct Population: BackboneType "Population" inline {
        /// The age of the specific population
        age "age": 0..1 PopulationAge [summary()],
        /// The gender of the specific population
        gender "gender": 0..1 CodeableConcept [summary()],
        /// Race of the specific population
        race "race": 0..1 CodeableConcept [summary()],
        /// The existing physiological conditions of the specific population to which this applies
        physiological_condition "physiologicalCondition": 0..1 CodeableConcept [summary()],
    }
}

choice! {
    /// The types of Population.age\[x\]: The age of the specific population
    pub enum PopulationAge inline {
        Range(Nested<Range>),
        CodeableConcept(Nested<CodeableConcept>),
    }
}
