//! The program `metriport-fhir`, run as a user runs it.
