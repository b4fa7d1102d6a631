//! `ElementDefinition`: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>

use crate::prelude::*;

datatype! {
    /// Captures constraints on each element within the resource, profile, or extension.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinition: BackboneType "ElementDefinition" inline {
        /// Path of the element in the hierarchy of elements
        path "path": 1..1 FhirString [summary()],
        /// xmlAttr | xmlText | typeAttr | cdaText | xhtml
        representation "representation": 0..* Code<PropertyRepresentation> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/property-representation|4.0.1")
        ],
        /// Name for this particular element (in a set of slices)
        slice_name "sliceName": 0..1 FhirString [summary()],
        /// If this slice definition constrains an inherited slice definition (or not)
        slice_is_constraining "sliceIsConstraining": 0..1 Boolean [summary()],
        /// Name for element to display with or prompt for element
        label "label": 0..1 FhirString [summary()],
        /// Corresponding codes in terminologies
        code "code": 0..* Coding [summary(), example("http://hl7.org/fhir/ValueSet/observation-codes")],
        /// This element is sliced - slices follow
        slicing "slicing": 0..1 ElementDefinitionSlicing [summary()],
        /// Concise definition for space-constrained presentation
        short "short": 0..1 FhirString [summary()],
        /// Full formal definition as narrative text
        definition "definition": 0..1 Markdown [summary()],
        /// Comments about the use of this element
        comment "comment": 0..1 Markdown [summary()],
        /// Why this resource has been created
        requirements "requirements": 0..1 Markdown [summary()],
        /// Other names
        alias "alias": 0..* FhirString [summary()],
        /// Minimum Cardinality
        min "min": 0..1 UnsignedInt [summary()],
        /// Maximum Cardinality (a number or *)
        max "max": 0..1 FhirString [summary()],
        /// Base definition information for tools
        base "base": 0..1 ElementDefinitionBase [summary()],
        /// Reference to definition of content for the element
        content_reference "contentReference": 0..1 Uri [summary()],
        /// Data type and Profile for this element
        r#type "type": 0..* ElementDefinitionType [summary()],
        /// Specified value if missing from instance
        default_value "defaultValue": 0..1 OpenValue [summary()],
        /// Implicit meaning when this element is missing
        meaning_when_missing "meaningWhenMissing": 0..1 Markdown [summary()],
        /// What the order of the elements means
        order_meaning "orderMeaning": 0..1 FhirString [summary()],
        /// Value must be exactly this
        fixed "fixed": 0..1 OpenValue [summary()],
        /// Value must have at least these property values
        pattern "pattern": 0..1 OpenValue [summary()],
        /// Example value (as defined for type)
        example "example": 0..* ElementDefinitionExample [summary()],
        /// Minimum Allowed Value (for some types)
        min_value "minValue": 0..1 ElementDefinitionMinValue [summary()],
        /// Maximum Allowed Value (for some types)
        max_value "maxValue": 0..1 ElementDefinitionMaxValue [summary()],
        /// Max length for strings
        max_length "maxLength": 0..1 Integer [summary()],
        /// Reference to invariant about presence
        condition "condition": 0..* Id [summary()],
        /// Condition that must evaluate to true
        constraint "constraint": 0..* ElementDefinitionConstraint [summary()],
        /// If the element must be supported
        must_support "mustSupport": 0..1 Boolean [summary()],
        /// If this modifies the meaning of other elements
        is_modifier "isModifier": 0..1 Boolean [summary()],
        /// Reason that this element is marked as a modifier
        is_modifier_reason "isModifierReason": 0..1 FhirString [summary()],
        /// Include when _summary = true?
        is_summary "isSummary": 0..1 Boolean [summary()],
        /// ValueSet details if this is coded
        binding "binding": 0..1 ElementDefinitionBinding [summary()],
        /// Map element to another set of definitions
        mapping "mapping": 0..* ElementDefinitionMapping [summary()],
    }
    rules {
        /// Min <= Max
        "eld-2" Error "min.empty() or max.empty() or (max = '*') or iif(max != '*', min <= max.toInteger())" => ElementDefinition::min_is_not_above_max,
        /// Max SHALL be a number or "*"
        "eld-3" Error "empty() or ($this = '*') or (toInteger() >= 0)" on "max" => ElementDefinition::max_is_number_or_star,
        /// if the element definition has a contentReference, it cannot have type, defaultValue, fixed, pattern,
        /// example, minValue, maxValue, maxLength, or binding
        "eld-5" Error "contentReference.empty() or (type.empty() and defaultValue.empty() and fixed.empty() and pattern.empty() and example.empty() and minValue.empty() and maxValue.empty() and maxLength.empty() and binding.empty())" => ElementDefinition::content_reference_stands_alone,
        /// Fixed value may only be specified if there is one type
        "eld-6" Error "fixed.empty() or (type.count()  <= 1)" => |e| !exists(&e.fixed) || e.r#type.len() <= 1,
        /// Pattern may only be specified if there is one type
        "eld-7" Error "pattern.empty() or (type.count() <= 1)" => |e| !exists(&e.pattern) || e.r#type.len() <= 1,
        /// Pattern and fixed are mutually exclusive
        "eld-8" Error "pattern.empty() or fixed.empty()" => |e| !exists(&e.pattern) || !exists(&e.fixed),
        /// Binding can only be present for coded elements, string, and uri
        "eld-11" Error "binding.empty() or type.code.empty() or type.select((code = 'code') or (code = 'Coding') or (code='CodeableConcept') or (code = 'Quantity') or (code = 'string') or (code = 'uri')).exists()" => ElementDefinition::binding_fits_a_type,
        /// Types must be unique by code
        "eld-13" Error "type.select(code).isDistinct()" => |e| distinct(e.r#type.iter().filter_map(|t| t.code.value())),
        /// Constraints must be unique by key
        "eld-14" Error "constraint.select(key).isDistinct()" => |e| distinct(e.constraint.iter().filter_map(|c| c.key.value())),
        /// default value and meaningWhenMissing are mutually exclusive
        "eld-15" Error "defaultValue.empty() or meaningWhenMissing.empty()" => |e| !exists(&e.default_value) || !exists(&e.meaning_when_missing),
        /// sliceName must be composed of proper tokens separated by "/"
        "eld-16" Error "sliceName.empty() or sliceName.matches('^[a-zA-Z0-9\\\\/\\\\-_\\\\[\\\\]\\\\@]+$')" => |e| e.slice_name.as_ref().and_then(FhirString::value).is_none_or(is_slice_name),
        /// Must have a modifier reason if isModifier = true
        "eld-18" Error "(isModifier.exists() and isModifier) implies isModifierReason.exists()" => |e| e.is_modifier.as_ref().and_then(Boolean::value) != Some(true) || exists(&e.is_modifier_reason),
        /// Element names cannot include some special characters
        "eld-19" Error "path.matches('[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\.[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\[x\\\\])?(\\\\:[^\\\\s\\\\.]+)?)*')" => |e| e.path.value().is_none_or(is_element_path),
        /// Element names should be simple alphanumerics with a max of 64 characters, or code generation tools
        /// may be broken
        "eld-20" Warning "path.matches('[A-Za-z][A-Za-z0-9]*(\\\\.[a-z][A-Za-z0-9]*(\\\\[x])?)*')" => |e| e.path.value().is_none_or(is_plain_path),
        /// sliceIsConstraining can only appear if slicename is present
        "eld-22" Error "sliceIsConstraining.exists() implies sliceName.exists()" => |e| !exists(&e.slice_is_constraining) || exists(&e.slice_name),
    }
}

datatype! {
    /// Indicates that the element is sliced into a set of alternative definitions (i.e. in a structure
    /// definition, there are multiple different constraints on a single element in the base resource). Slicing
    /// can be used in any resource that has cardinality ..* on the base resource, or any resource with a choice
    /// of types. The set of slices is any elements that come after this in the element sequence that have the
    /// same path, until a shorter path occurs (the shorter path terminates the set).
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionSlicing: Element "ElementDefinition.slicing" inline {
        /// Element values that are used to distinguish the slices
        discriminator "discriminator": 0..* ElementDefinitionSlicingDiscriminator [summary()],
        /// Text description of how slicing works (or not)
        description "description": 0..1 FhirString [summary()],
        /// If elements must be in same order as slices
        ordered "ordered": 0..1 Boolean [summary()],
        /// closed | open | openAtEnd
        rules "rules": 1..1 Code<SlicingRules> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/resource-slicing-rules|4.0.1")
        ],
    }
    rules {
        /// If there are no discriminators, there must be a definition
        "eld-1" Error "discriminator.exists() or description.exists()" => |s| !s.discriminator.is_empty() || exists(&s.description),
    }
}

datatype! {
    /// Designates which child elements are used to discriminate between the slices when processing an instance.
    /// If one or more discriminators are provided, the value of the child elements in the instance data SHALL
    /// completely distinguish which slice the element in the resource matches based on the allowed values for
    /// those elements in each of the slices.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionSlicingDiscriminator: Element "ElementDefinition.slicing.discriminator" inline {
        /// value | exists | pattern | type | profile
        r#type "type": 1..1 Code<DiscriminatorType> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/discriminator-type|4.0.1")
        ],
        /// Path to element value
        path "path": 1..1 FhirString [summary()],
    }
}

datatype! {
    /// Information about the base definition of the element, provided to make it unnecessary for tools to trace
    /// the deviation of the element through the derived and related profiles. When the element definition is
    /// not the original definition of an element - i.g. either in a constraint on another type, or for elements
    /// from a super type in a snap shot - then the information in provided in the element definition may be
    /// different to the base definition. On the original definition of the element, it will be same.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionBase: Element "ElementDefinition.base" inline {
        /// Path that identifies the base element
        path "path": 1..1 FhirString [summary()],
        /// Min cardinality of the base element
        min "min": 1..1 UnsignedInt [summary()],
        /// Max cardinality of the base element
        max "max": 1..1 FhirString [summary()],
    }
}

datatype! {
    /// The data type or resource that the value of this element is permitted to be.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionType: Element "ElementDefinition.type" inline {
        /// Data type or Resource (reference to definition)
        code "code": 1..1 Uri [summary(), extensible("http://hl7.org/fhir/ValueSet/defined-types")],
        /// Profiles (StructureDefinition or IG) - one must apply
        profile "profile": 0..* Canonical [summary(), targets(&["StructureDefinition", "ImplementationGuide"])],
        /// Profile (StructureDefinition or IG) on the Reference/canonical target - one must apply
        target_profile "targetProfile": 0..* Canonical [
            summary(),
            targets(&["StructureDefinition", "ImplementationGuide"])
        ],
        /// contained | referenced | bundled - how aggregated
        aggregation "aggregation": 0..* Code<AggregationMode> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/resource-aggregation-mode|4.0.1")
        ],
        /// either | independent | specific
        versioning "versioning": 0..1 Code<ReferenceVersionRules> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/reference-version-rules|4.0.1")
        ],
    }
    rules {
        /// Aggregation may only be specified if one of the allowed types for the element is a reference
        "eld-4" Error "aggregation.empty() or (code = 'Reference') or (code = 'canonical')" => |t| t.aggregation.is_empty() || matches!(t.code.as_str(), "Reference" | "canonical"),
        /// targetProfile is only allowed if the type is Reference or canonical
        "eld-17" Error "(code='Reference' or code = 'canonical') or targetProfile.empty()" => |t| t.target_profile.is_empty() || matches!(t.code.as_str(), "Reference" | "canonical"),
    }
}

datatype! {
    /// A sample value for this element demonstrating the type of information that would typically be found in
    /// the element.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionExample: Element "ElementDefinition.example" inline {
        /// Describes the purpose of this example
        label "label": 1..1 FhirString [summary()],
        /// Value of Example (one of allowed types)
        value "value": 1..1 OpenValue [summary()],
    }
}

datatype! {
    /// Formal constraints such as co-occurrence and other constraints that can be computationally evaluated
    /// within the context of the instance.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionConstraint: Element "ElementDefinition.constraint" inline {
        /// Target of 'condition' reference above
        key "key": 1..1 Id [summary()],
        /// Why this constraint is necessary or appropriate
        requirements "requirements": 0..1 FhirString [summary()],
        /// error | warning
        severity "severity": 1..1 Code<ConstraintSeverity> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/constraint-severity|4.0.1")
        ],
        /// Human description of constraint
        human "human": 1..1 FhirString [summary()],
        /// FHIRPath expression of constraint
        expression "expression": 0..1 FhirString [summary()],
        /// XPath expression of constraint
        xpath "xpath": 0..1 FhirString [summary()],
        /// Reference to original source of constraint
        source "source": 0..1 Canonical [summary(), targets(&["StructureDefinition"])],
    }
    rules {
        /// Constraints should have an expression or else validators will not be able to enforce them
        "eld-21" Warning "expression.exists()" => |c| exists(&c.expression),
    }
}

datatype! {
    /// Binds to a value set if this element is coded (code, Coding, CodeableConcept, Quantity), or the data
    /// types (string, uri).
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionBinding: Element "ElementDefinition.binding" inline {
        /// required | extensible | preferred | example
        strength "strength": 1..1 Code<BindingStrength> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/binding-strength|4.0.1")
        ],
        /// Human explanation of the value set
        description "description": 0..1 FhirString [summary()],
        /// Source of value set
        value_set "valueSet": 0..1 Canonical [summary(), targets(&["ValueSet"])],
    }
    rules {
        /// ValueSet SHALL start with http:// or https:// or urn:
        "eld-12" Error "valueSet.exists() implies (valueSet.startsWith('http:') or valueSet.startsWith('https') or valueSet.startsWith('urn:'))" => |b| {
            b.value_set.as_ref().and_then(Canonical::value).is_none_or(|url| {
                url.starts_with("http:") || url.starts_with("https") || url.starts_with("urn:")
            })
        },
    }
}

datatype! {
    /// Identifies a concept from an external specification that roughly corresponds to this element.
    ///
    /// R4: <https://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition>
    pub struct ElementDefinitionMapping: Element "ElementDefinition.mapping" inline {
        /// Reference to mapping declaration
        identity "identity": 1..1 Id [summary()],
        /// Computable language of mapping
        language "language": 0..1 Code [summary(), required("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1")],
        /// Details of the mapping
        map "map": 1..1 FhirString [summary()],
        /// Comments about the mapping or its use
        comment "comment": 0..1 FhirString [summary()],
    }
}

choice! {
    /// The types of ElementDefinition.minValue\[x\]: Minimum Allowed Value (for some types)
    pub enum ElementDefinitionMinValue inline {
        Date(Date),
        DateTime(DateTime),
        Instant(Instant),
        Time(Time),
        Decimal(Decimal),
        Integer(Integer),
        PositiveInt(PositiveInt),
        UnsignedInt(UnsignedInt),
        Quantity(Nested<Quantity>),
    }
}

choice! {
    /// The types of ElementDefinition.maxValue\[x\]: Maximum Allowed Value (for some types)
    pub enum ElementDefinitionMaxValue inline {
        Date(Date),
        DateTime(DateTime),
        Instant(Instant),
        Time(Time),
        Decimal(Decimal),
        Integer(Integer),
        PositiveInt(PositiveInt),
        UnsignedInt(UnsignedInt),
        Quantity(Nested<Quantity>),
    }
}

impl ElementDefinition {
    #[inline]
    fn min_is_not_above_max(&self) -> bool {
        let (Some(min), Some(max)) = (&self.min, &self.max) else { return true };
        match (min.get(), max.as_str().parse::<u64>()) {
            (Some(min), Ok(max)) => u64::from(min) <= max,
            _ => true,
        }
    }

    #[inline]
    fn max_is_number_or_star(&self) -> bool {
        let Some(max) = self.max.as_ref().and_then(FhirString::value) else { return true };
        max == "*" || (!max.is_empty() && all(max.as_bytes(), u8::is_ascii_digit))
    }

    #[inline]
    fn content_reference_stands_alone(&self) -> bool {
        !exists(&self.content_reference)
            || (self.r#type.is_empty()
                && !exists(&self.default_value)
                && !exists(&self.fixed)
                && !exists(&self.pattern)
                && self.example.is_empty()
                && !exists(&self.min_value)
                && !exists(&self.max_value)
                && !exists(&self.max_length)
                && !exists(&self.binding))
    }

    /// eld-11 as R4's expression has it: its `select` gives a value for every type with a code, so that one type is
    /// enough, whichever it is. The wording would ask for a coded type.
    #[inline]
    fn binding_fits_a_type(&self) -> bool {
        true
    }
}

/// eld-16.
#[inline]
fn is_slice_name(name: &str) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-_[]@".contains(byte);
    !name.is_empty() && all(name.as_bytes(), plain)
}

/// eld-19: names without special characters, of at most 64 characters, after the first with `[x]` and a slice.
#[inline]
fn is_element_path(path: &str) -> bool {
    #[inline]
    fn is_name(name: &str) -> bool {
        (1..=64).contains(&name.chars().count())
            && has_no_space(name)
            && all(name.as_bytes(), |byte| !b",:;'\"/|?!@#$%&*()[]{}".contains(byte))
    }
    #[inline]
    fn is_step(step: &str) -> bool {
        let (name, slice) = split_once(step, ':').unwrap_or((step, "slice"));
        is_name(name.strip_suffix("[x]").unwrap_or(name)) && !slice.is_empty() && has_no_space(slice)
    }
    all_steps(path, is_name, is_step)
}

/// eld-20: letters and digits, after the first in lower case and with `[x]`.
#[inline]
fn is_plain_path(path: &str) -> bool {
    #[inline]
    fn is_name(name: &str) -> bool {
        matches!(name.as_bytes(), [b'a'..=b'z' | b'A'..=b'Z', rest @ ..] if all(rest, u8::is_ascii_alphanumeric))
    }
    #[inline]
    fn is_step(step: &str) -> bool {
        matches!(step.as_bytes(), [b'a'..=b'z', ..]) && is_name(step.strip_suffix("[x]").unwrap_or(step))
    }
    all_steps(path, is_name, is_step)
}

/// Whether the first step of a path and all others, between the dots, are as wanted.
#[inline]
fn all_steps(path: &str, first: fn(&str) -> bool, other: fn(&str) -> bool) -> bool {
    let (mut wanted, mut rest) = (first, path);
    while let Some((step, behind)) = split_once(rest, '.') {
        if !wanted(step) {
            return false;
        }
        (wanted, rest) = (other, behind);
    }
    wanted(rest)
}
