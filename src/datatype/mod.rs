//! The complex datatypes of R4, each in the file of its name.
//!
//! Adding one: its file, its two lines here, and its line in [`DATATYPES`].

mod address;
mod age;
mod annotation;
mod attachment;
mod codeable_concept;
mod coding;
mod contact_detail;
mod contact_point;
mod contributor;
mod count;
mod data_requirement;
mod distance;
mod dosage;
mod duration;
mod element;
mod element_definition;
mod expression;
mod extension;
mod human_name;
mod identifier;
mod marketing_status;
mod meta;
mod money;
mod money_quantity;
mod narrative;
mod open_value;
mod parameter_definition;
mod period;
mod population;
mod prod_characteristic;
mod product_shelf_life;
mod quantity;
mod range;
mod ratio;
mod reference;
mod related_artifact;
mod sampled_data;
mod signature;
mod simple_quantity;
mod substance_amount;
mod timing;
mod trigger_definition;
mod usage_context;

pub use address::Address;
pub use age::Age;
pub use annotation::{Annotation, AnnotationAuthor};
pub use attachment::Attachment;
pub use codeable_concept::CodeableConcept;
pub use coding::Coding;
pub use contact_detail::ContactDetail;
pub use contact_point::ContactPoint;
pub use contributor::Contributor;
pub use count::Count;
pub use data_requirement::{
    DataRequirement, DataRequirementCodeFilter, DataRequirementDateFilter, DataRequirementDateFilterValue,
    DataRequirementSort, DataRequirementSubject,
};
pub use distance::Distance;
pub use dosage::{Dosage, DosageAsNeeded, DosageDoseAndRate, DosageDoseAndRateDose, DosageDoseAndRateRate};
pub use duration::Duration;
pub use element::Element;
pub use element_definition::{
    ElementDefinition, ElementDefinitionBase, ElementDefinitionBinding, ElementDefinitionConstraint,
    ElementDefinitionExample, ElementDefinitionMapping, ElementDefinitionMaxValue, ElementDefinitionMinValue,
    ElementDefinitionSlicing, ElementDefinitionSlicingDiscriminator, ElementDefinitionType,
};
pub use expression::Expression;
pub use extension::Extension;
pub use human_name::HumanName;
pub use identifier::Identifier;
pub use marketing_status::MarketingStatus;
pub use meta::Meta;
pub use money::Money;
pub use money_quantity::MoneyQuantity;
pub use narrative::Narrative;
pub use open_value::OpenValue;
pub use parameter_definition::ParameterDefinition;
pub use period::Period;
pub use population::{Population, PopulationAge};
pub use prod_characteristic::ProdCharacteristic;
pub use product_shelf_life::ProductShelfLife;
pub use quantity::Quantity;
pub use range::Range;
pub use ratio::Ratio;
pub use reference::Reference;
pub use related_artifact::RelatedArtifact;
pub use sampled_data::SampledData;
pub use signature::Signature;
pub use simple_quantity::SimpleQuantity;
pub use substance_amount::{SubstanceAmount, SubstanceAmountAmount, SubstanceAmountReferenceRange};
pub use timing::{Timing, TimingRepeat, TimingRepeatBounds};
pub use trigger_definition::{TriggerDefinition, TriggerDefinitionTiming};
pub use usage_context::{UsageContext, UsageContextValue};

use crate::declare::index;

index! {
    /// The tables of all datatypes, in the order of their names.
    ///
    /// ```
    /// let with_system = metriport_fhir::DATATYPES.iter().filter(|def| def.element("system").is_some());
    /// assert!(with_system.map(|def| def.name).any(|name| name == "Coding"));
    /// ```
    pub const DATATYPES, TABLES: [
        Address,
        Age,
        Annotation,
        Attachment,
        CodeableConcept,
        Coding,
        ContactDetail,
        ContactPoint,
        Contributor,
        Count,
        DataRequirement,
        Distance,
        Dosage,
        Duration,
        Element,
        ElementDefinition,
        Expression,
        Extension,
        HumanName,
        Identifier,
        MarketingStatus,
        Meta,
        Money,
        MoneyQuantity,
        Narrative,
        ParameterDefinition,
        Period,
        Population,
        ProdCharacteristic,
        ProductShelfLife,
        Quantity,
        Range,
        Ratio,
        Reference,
        RelatedArtifact,
        SampledData,
        Signature,
        SimpleQuantity,
        SubstanceAmount,
        Timing,
        TriggerDefinition,
        UsageContext,
    ];
}
