//! `Coding`: <https://hl7.org/fhir/R4/datatypes.html#Coding>

use crate::prelude::*;

datatype! {
    /// A reference to a code defined by a terminology system.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Coding>
    pub struct Coding: Element "Coding" {
        /// Identity of the terminology system
        system "system": 0..1 Uri [summary()],
        /// Version of the system - if relevant
        version "version": 0..1 FhirString [summary()],
        /// Symbol in syntax defined by the system
        code "code": 0..1 Code [summary()],
        /// Representation defined by the system
        display "display": 0..1 FhirString [summary()],
        /// If this coding was chosen directly by the user
        user_selected "userSelected": 0..1 Boolean [summary()],
    }
}
