//! `TriggerDefinition`: <https://hl7.org/fhir/R4/metadatatypes.html#TriggerDefinition>

use crate::prelude::*;

datatype! {
    /// A description of a triggering event. Triggering events can be named events, data events, or periodic, as
    /// determined by the type element.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#TriggerDefinition>
    pub struct TriggerDefinition: Element "TriggerDefinition" {
        /// named-event | periodic | data-changed | data-added | data-modified | data-removed | data-accessed |
        /// data-access-ended
        r#type "type": 1..1 Code<TriggerType> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/trigger-type|4.0.1")
        ],
        /// Name or URI that identifies the event
        name "name": 0..1 FhirString [summary()],
        /// Timing of the event
        timing "timing": 0..1 TriggerDefinitionTiming [summary(), targets(&["Schedule"])],
        /// Triggering data of the event (multiple = 'and')
        data "data": 0..* DataRequirement [summary()],
        /// Whether the event triggers (boolean expression)
        condition "condition": 0..1 Expression [summary()],
    }
    rules {
        /// Either timing, or a data requirement, but not both
        "trd-1" Error "data.empty() or timing.empty()" => |t| t.data.is_empty() || !exists(&t.timing),
        /// A condition only if there is a data requirement
        "trd-2" Error "condition.exists() implies data.exists()" => |t| !exists(&t.condition) || !t.data.is_empty(),
        /// A named event requires a name, a periodic event requires timing, and a data event requires data
        "trd-3" Error "(type = 'named-event' implies name.exists()) and (type = 'periodic' implies timing.exists()) and (type.startsWith('data-') implies data.exists())" => |t| match t.r#type.as_str() {
            "named-event" => exists(&t.name),
            "periodic" => exists(&t.timing),
            other => !other.starts_with("data-") || !t.data.is_empty(),
        },
    }
}

choice! {
    /// The types of TriggerDefinition.timing\[x\]: Timing of the event
    pub enum TriggerDefinitionTiming {
        Timing(Nested<Timing>),
        Reference(Reference),
        Date(Date),
        DateTime(DateTime),
    }
}
