//! `Meta`: <https://hl7.org/fhir/R4/resource.html#Meta>

use crate::prelude::*;

datatype! {
    /// The metadata about a resource. This is content in the resource that is maintained by the infrastructure.
    /// Changes to the content might not always be associated with version changes to the resource.
    ///
    /// R4: <https://hl7.org/fhir/R4/resource.html#Meta>
    pub struct Meta: Element "Meta" {
        /// Version specific identifier
        version_id "versionId": 0..1 Id [summary()],
        /// When the resource version last changed
        last_updated "lastUpdated": 0..1 Instant [summary()],
        /// Identifies where the resource comes from
        source "source": 0..1 Uri [summary()],
        /// Profiles this resource claims to conform to
        profile "profile": 0..* Canonical [summary(), targets(&["StructureDefinition"])],
        /// Security Labels applied to this resource
        security "security": 0..* Coding [summary(), extensible("http://hl7.org/fhir/ValueSet/security-labels")],
        /// Tags applied to this resource
        tag "tag": 0..* Coding [summary(), example("http://hl7.org/fhir/ValueSet/common-tags")],
    }
}
