//! The rules that stand in no type's table: R4's that every element or resource has, and those that R4 has no key for.

/// R4's constraints on every element and resource: key, severity, R4's wording and FHIRPath, and where they stand.
pub const INHERITED: &[(&str, &str, &str, &str, &str)] = &[
    (
        "ele-1",
        "error",
        "All FHIR elements must have a @value or children",
        "hasValue() or (children().count() > id.count())",
        "Element",
    ),
    (
        "dom-2",
        "error",
        "If the resource is contained in another resource, it SHALL NOT contain nested Resources",
        "contained.contained.empty()",
        "DomainResource",
    ),
    (
        "dom-3",
        "error",
        "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the resource or \
         SHALL refer to the containing resource",
        "contained.where((('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | \
         %resource.descendants().as(uri) | %resource.descendants().as(url))) or descendants().where(reference = '#').\
         exists() or descendants().where(as(canonical) = '#').exists() or descendants().where(as(canonical) = '#').\
         exists()).not()).trace('unmatched', id).empty()",
        "DomainResource",
    ),
    (
        "dom-4",
        "error",
        "If a resource is contained in another resource, it SHALL NOT have a meta.versionId or a meta.lastUpdated",
        "contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()",
        "DomainResource",
    ),
    (
        "dom-5",
        "error",
        "If a resource is contained in another resource, it SHALL NOT have a security label",
        "contained.meta.security.empty()",
        "DomainResource",
    ),
    (
        "dom-6",
        "warning",
        "A resource should have narrative for robust management",
        "text.`div`.exists()",
        "DomainResource",
    ),
];

/// The rules that R4 states without a key: name, severity and meaning.
pub const LABELS: &[(&str, &str, &str)] = &[
    (
        "json-format",
        "error",
        "The text is JSON (RFC 8259) in UTF-8 as FHIR wants it: each member once, no null outside of lists of \
         primitives, and no empty array or string. A byte order mark is a warning.",
    ),
    ("resource-type", "error", "The member resourceType is there and names the R4 resource that is expected."),
    (
        "type",
        "error",
        "A value is of the JSON kind of its type; an array stands where, and only where, an element repeats.",
    ),
    ("unknown-property", "error", "An object has only the members that R4 gives its type. Names are case-sensitive."),
    ("choice", "error", "An element with several types, such as value[x], has one value, of one of these types."),
    ("cardinality", "error", "An element is there as often as R4 wants it: at least, and at most."),
    (
        "primitive-format",
        "error",
        "A primitive value has the format of its type: R4's pattern, the range of a number, a day of the calendar.",
    ),
    (
        "primitive-extension",
        "error",
        "The list of ids and extensions _name has as many items as the list of values name, with null in the gaps.",
    ),
    ("string-size", "error", "A text has at most 1,048,576 (1024*1024) characters."),
    ("binding-required", "error", "A code is one of the value set that R4 requires."),
    (
        "binding-max",
        "error",
        "A code is one of R4's largest value set for the element: a language by BCP 47, a unit of time by UCUM. A unit \
         that is well-formed but cannot be told to belong there is a warning.",
    ),
    ("code-without-value", "warning", "A code with a required value set has a value, not extensions only."),
    (
        "reference-target",
        "error",
        "A reference points to a resource of one of the types that R4 allows here, as far as the reference says.",
    ),
    (
        "reference-type",
        "error",
        "Reference.type is the name of a resource type, and the one that Reference.reference says.",
    ),
    ("contained-id", "error", "The ids of contained resources differ from each other."),
    ("element-id", "error", "The id of an element has no white space and is the only such id in its resource."),
    ("xhtml", "error", "A narrative is one well-formed div of XHTML."),
    ("too-deep", "error", "At most 128 objects and arrays are open at once."),
    (
        "not-modelled",
        "information",
        "The resource is of a type that this program does not model: only the rules of every resource were checked.",
    ),
    (
        "unknown-member",
        "information",
        "One of Metriport's own objects has a member that is not documented; it is kept.",
    ),
    (
        "attachment-size",
        "warning",
        "Advice: the size of an attachment is the number of bytes of its data before base64.",
    ),
    ("extension-url-version", "warning", "Advice: the url of an extension has no version after a bar."),
    (
        "extension-url-relative",
        "warning",
        "Advice: the url of an extension is absolute, except inside of another extension.",
    ),
    ("system-relative", "warning", "Advice: the system of a code or an identifier is an absolute URI."),
    ("canonical-relative", "warning", "Advice: a canonical is an absolute URL."),
    ("canonical-fragment", "warning", "Advice: a canonical that is a fragment only is the id of a contained resource."),
    ("identifier-uri", "warning", "Advice: in the identifier system urn:ietf:rfc:3986 the value is a full URI."),
    (
        "meta-set",
        "warning",
        "Advice: no profile, security label or tag of a resource stands twice; of labels and tags the system and the \
         code count.",
    ),
    (
        "data-source-value",
        "warning",
        "Metriport's data source is a valueCoding; a valueString or a valueReference is an old form of it.",
    ),
    ("data-source-system", "warning", "The system of Metriport's data source is the url of the extension."),
    ("data-source-code", "warning", "Metriport's data source has a code."),
    ("data-source-case", "warning", "The code of Metriport's data source is in upper case."),
    ("data-source-extra", "warning", "Metriport's data source has nothing beside its system and its code."),
    (
        "data-source-url",
        "warning",
        "The code of one of Metriport's data sources stands under the url of the data-source extension.",
    ),
];
