//! The declarations: R4's tables as Rust source.
//!
//! # `datatype!`
//!
//! ```text
//! datatype! {
//!     /// A reference to a code defined by a terminology system.          R4's description
//!     pub struct Coding: Element "Coding" {                              the Rust name, what it extends, R4's path
//!         /// Identity of the terminology system                         R4's short text
//!         system "system": 0..1 Uri [summary()],                         field, FHIR name, cardinality, type, flags
//!         code "code": 1..1 Code [summary(), required("http://...")],
//!         subject "subject": 0..* Reference [targets(&["Patient"])],
//!     }
//!     rules {
//!         /// If present, start SHALL have a lower value than end        R4's wording of the constraint
//!         "per-1" Error "start <= end" => Self::starts_first,            key, severity, FHIRPath, how it is judged
//!     }
//! }
//! ```
//!
//! Behind the path may stand a binding of the type itself, as the flags of a row: `"Age" [extensible("http://...")]`.
//! Last stands `inline` for a type that no resource holds in any place: it is compiled by who uses it, and not here, as
//! an `#[inline]` function is. So are the choices in it, and what is written by hand for it.
//!
//! A type extends `Element`, `BackboneElement`, `Resource`, `DomainResource` (their rows come first) or nothing:
//! `None` for `Element` itself, `Envelope` for an object that is no FHIR type.
//! `0..1 T` (and `0..0 T`, which only a profile has) becomes a field `Option<T>`, `1..1 T` a field `T`, `0..* T` and `1..* T` a `Vec<T>` (`Extensions` for
//! extensions). The flags are the methods of [`ElementDef`](crate::table::ElementDef). The `rules` may be left out;
//! `rules on "max"` says that the constraint stands on that element. A rule judged by the engine, because it needs
//! more than the value, says `=> engine`.
//!
//! It makes the struct, its [`TypeDef`](crate::table::TypeDef), the walk by row, and the serde and validation entry
//! points. Nothing about a type is written anywhere else.
//!
//! # `choice!`
//!
//! ```text
//! choice! {
//!     /// What the content is.
//!     pub enum CommunicationPayloadContent { String(FhirString), Attachment(Nested<Attachment>), Reference(Reference) }
//! }
//! ```
//!
//! The variant's name is what follows the element's name in JSON (`contentString`). `inline` as above.
//!
//! # `index!`
//!
//! ```text
//! index! {
//!     /// The tables of all datatypes, in the order of their names.
//!     pub const DATATYPES, TABLES: [Address, Age];
//! }
//! ```
//!
//! The tables of some types, and the functions that give them.
//!
//! # `codes!`
//!
//! ```text
//! codes! {
//!     /// Codes identifying the lifecycle stage of an event.
//!     pub enum EventStatus "http://hl7.org/fhir/ValueSet/event-status|4.0.1" {
//!         /// The core event has not started yet.
//!         Preparation "preparation" "Preparation" in "http://hl7.org/fhir/event-status",
//!     }
//! }
//! ```

macro_rules! datatype {
    // What a type extends puts rows in front of its own.
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: Element $path:literal $([$($bound:tt)*])? $($by:ident)? { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Datatype $(#[doc = $type_doc])* $name $path [$($($bound)*)?] [$($by)?] [
            /// Unique id for inter-element referencing
            id "id": 0..1 FhirString [bare()],
            /// Additional content defined by implementations
            extension "extension": 0..* Extension [],
            $($rows)*
        ] $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: BackboneElement $path:literal { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Backbone $(#[doc = $type_doc])* $name $path [] [] [
            /// Unique id for inter-element referencing
            id "id": 0..1 FhirString [bare()],
            /// Additional content defined by implementations
            extension "extension": 0..* Extension [],
            /// Extensions that cannot be ignored even if unrecognized
            modifier_extension "modifierExtension": 0..* Extension [modifier(), summary()],
            $($rows)*
        ] $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: BackboneType $path:literal $($by:ident)? { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Datatype $(#[doc = $type_doc])* $name $path [] [$($by)?] [
            /// Unique id for inter-element referencing
            id "id": 0..1 FhirString [bare()],
            /// Additional content defined by implementations
            extension "extension": 0..* Extension [],
            /// Extensions that cannot be ignored even if unrecognized
            modifier_extension "modifierExtension": 0..* Extension [modifier(), summary()],
            $($rows)*
        ] $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: Resource $path:literal { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Resource $(#[doc = $type_doc])* $name $path [] [] [
            /// Logical id of this artifact
            id "id": 0..1 Id [summary(), bare()],
            /// Metadata about the resource
            meta "meta": 0..1 Meta [summary()],
            /// A set of rules under which this content was created
            implicit_rules "implicitRules": 0..1 Uri [modifier(), summary()],
            /// Language of the resource content
            language "language": 0..1 Code
                [preferred("http://hl7.org/fhir/ValueSet/languages"), limit("http://hl7.org/fhir/ValueSet/all-languages")],
            $($rows)*
        ] $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: DomainResource $path:literal { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { $(#[doc = $type_doc])* pub struct $name: Resource $path {
            /// Text summary of the resource, for human interpretation
            text "text": 0..1 Narrative [],
            /// Contained, inline Resources
            contained "contained": 0..* Resource [],
            /// Additional content defined by implementations
            extension "extension": 0..* Extension [],
            /// Extensions that cannot be ignored
            modifier_extension "modifierExtension": 0..* Extension [modifier()],
            $($rows)*
        } $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: None $path:literal { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Element $(#[doc = $type_doc])* $name $path [] [] [ $($rows)* ] $($rest)* }
    };
    ($(#[doc = $type_doc:literal])* pub struct $name:ident: Envelope $path:literal $($by:ident)? { $($rows:tt)* } $($rest:tt)*) => {
        datatype! { @emit Envelope $(#[doc = $type_doc])* $name $path [] [$($by)?] [ $($rows)* ] $($rest)* }
    };

    // The one place where code is made from rows.
    (@emit $kind:ident $(#[doc = $type_doc:literal])* $name:ident $path:literal [$($bound:ident ( $($limit:expr)? )),*] [$($by:ident)?] [
        $(
            $(#[doc = $doc:literal])*
            $field:ident $json:literal: $min:tt .. $max:tt $ty:ident $(< $code:ident >)? $([$($flag:ident ( $($arg:expr)? )),*])?,
        )*
    ] $(rules {
        $(
            $(#[doc = $human:literal])*
            $key:literal $severity:ident $expression:literal $(on $on:literal)? => $judge:expr,
        )*
    })?) => {
        $(#[doc = $type_doc])*
        #[derive(Default)]
        pub struct $name {
            $(
                $(#[doc = $doc])*
                #[doc = concat!(
                    "\n\n`", $path, ".", $json, "` · ", stringify!($min), "..", stringify!($max), " · `",
                    stringify!($ty $(< $code >)?), "`" $($(, datatype!(@flag $flag $($arg)?))*)?
                )]
                pub $field: datatype!(@type $min $max $ty $(< $code >)?),
            )*
            /// What a tolerant reading found here and the model cannot hold; written back as it came.
            pub kept: $crate::Kept,
        }

        const _: () = {
            use $crate::node::{FhirType, Node, Row, Slot, Value, Visit};
            #[allow(unused_imports, reason = "not every type has constraints")]
            use $crate::table::{Constraint, ConstraintSeverity};
            #[allow(unused_imports, reason = "stands in few tables")]
            use $crate::validate::judge::engine;
            use $crate::table::{self, ElementDef, Max, TypeDef, TypeKind, lookup};

            const ROWS: &[ElementDef] = &[
                $(
                    ElementDef::new(
                        [$json, concat!("\"", $json, "\":\"")], $min, datatype!(@max $max), <$ty $(< $code >)? as Value>::TYPE, concat!($($doc, "\n"),*),
                    ) $($(. $flag($($arg)?))*)? .complete(),
                )*
            ];
            const SPELLINGS: &[lookup::Entry] = &lookup::entries::<{ lookup::slots(ROWS) }>(ROWS);

            #[allow(dead_code, reason = "a type may be the crate's own, without users")]
            impl $name {
                /// R4's table of this type.
                pub const DEF: &'static TypeDef = datatype!(@table $($by)? TypeDef {
                    name: $path,
                    kind: TypeKind::$kind,
                    elements: ROWS,
                    binding: datatype!(@binding $($bound($($limit)?))*),
                    constraints: table::told_by_bits(&[
                        $($(
                            Constraint {
                                key: $key,
                                severity: ConstraintSeverity::$severity,
                                human: concat!($($human),*),
                                expression: $expression,
                                element: datatype!(@on $($on)?),
                            },
                        )*)?
                    ]),
                    doc: concat!($($type_doc, "\n"),*),
                    rust_name: stringify!($name),
                    lookup: lookup::Lookup { entries: SPELLINGS, elements: ROWS },
                    opening: concat!("\"resourceType\":\"", $path, "\","),
                    required: 0,
                    must: 0,
                    contained: <$name as FhirType>::CONTAINED,
                    text: None,
                    broken: <$name as FhirType>::BROKEN,
                    beside: table::Beside::Nothing,
                    make: <Vec<$name> as $crate::once::Once<$name>>::make,
                    #[cfg(feature = "schemars")]
                    subschema: |generator| generator.subschema_for::<$name>(),
                }
                .complete());

                /// Holds the value against every rule of R4 and reports all that is wrong with it.
                #[must_use]
                #[inline]
                pub fn validate(&self) -> $crate::Outcome {
                    $crate::validate::node(self.node())
                }
            }

            #[cfg(feature = "schemars")]
            impl schemars::JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }
                fn schema_id() -> std::borrow::Cow<'static, str> {
                    concat!("metriport_fhir::", stringify!($name)).into()
                }
                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    $crate::schema::object($name::DEF, generator)
                }
            }

            impl FhirType for $name {
                const DEF: &'static TypeDef = $name::DEF;
                $(datatype!(@contained $field);)*
                $(datatype!(@broken $($judge),*);)?
            }

            impl Node for $name {
                $(#[$by])?
                fn head(&self) -> (&'static TypeDef, &$crate::Kept) {
                    (datatype!(@table_of $name $($by)?), &self.kept)
                }
                #[allow(unused_assignments, reason = "no row comes after the last")]
                $(#[$by])?
                fn slot(&mut self, index: usize) -> Slot<'_> {
                    let mut row = 0;
                    $(
                        if index == row {
                            return Row::place(&mut self.$field);
                        }
                        row += 1;
                    )*
                    Slot::Kept(&mut self.kept)
                }
                #[allow(unused_assignments, reason = "no row comes after the last")]
                $(#[$by])?
                fn show<'a>(&'a self, visit: &mut dyn Visit<'a>) {
                    let mut row = 0;
                    $(
                        Row::show(&self.$field, row, visit);
                        row += 1;
                    )*
                }
            }

            impl Clone for $name {
                #[inline]
                fn clone(&self) -> Self {
                    $crate::likeness::copied(self)
                }
            }

            impl PartialEq for $name {
                #[inline]
                fn eq(&self, other: &Self) -> bool {
                    $crate::likeness::same(self.node(), other.node())
                }
            }

            impl Eq for $name {}

            impl std::hash::Hash for $name {
                fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                    $crate::likeness::hash(self.node(), state);
                }
            }

            impl std::fmt::Debug for $name {
                #[inline]
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    std::fmt::Debug::fmt(self.node(), f)
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $crate::json::serialize(self.node(), serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $crate::json::deserialize(deserializer)
                }
            }
        };

        $(datatype!(@extensions $name $field);)*

        #[cfg(feature = "proptest")]
        $crate::strategy::arbitrary!($name);
    };

    (@contained contained) => {
        const CONTAINED: Option<$crate::node::Contained> =
            Some(|node| $crate::node::cast::<Self>(node).map_or(&[], |resource| &resource.contained));
    };
    (@contained $field:ident) => {};

    (@broken $($judge:expr),*) => {
        #[allow(unused_assignments, reason = "no rule comes after the last")]
        const BROKEN: Option<$crate::node::Broken> =
            if false $(|| !$crate::table::is_same(stringify!($judge), "engine"))* {
                Some(|node| {
                    let Some(value) = $crate::node::cast::<Self>(node) else { return 0 };
                    let (mut broken, mut rule) = (0, 0);
                    $(
                        if !$crate::validate::judge::holds(value, $judge) {
                            broken |= 1 << rule;
                        }
                        rule += 1;
                    )*
                    broken
                })
            } else {
                None
            };
    };

    (@extensions $name:ident extension) => {
        impl $crate::HasExtensions for $name {
            #[inline]
            fn extensions(&self) -> &$crate::Extensions {
                &self.extension
            }
            #[inline]
            fn extensions_mut(&mut self) -> &mut $crate::Extensions {
                &mut self.extension
            }
        }
    };
    (@extensions $name:ident $field:ident) => {};

    (@type 0 0 $($ty:tt)+) => { Option<$($ty)+> };
    (@type 0 1 $($ty:tt)+) => { Option<$($ty)+> };
    (@type 1 1 $($ty:tt)+) => { $($ty)+ };
    (@type $min:tt * Extension) => { $crate::Extensions };
    (@type $min:tt * $($ty:tt)+) => { Vec<$($ty)+> };

    // A static is compiled whether or not anything refers to it.
    (@table inline $def:expr) => { &$def };
    (@table $def:expr) => {{
        static DEF: TypeDef = $def;
        &DEF
    }};

    // A constant is copied to wherever it is named; that function names it once.
    (@table_of $name:ident inline) => { <$name as FhirType>::table() };
    (@table_of $name:ident) => { $name::DEF };

    (@max 0) => { Max::Zero };
    (@max 1) => { Max::One };
    (@max *) => { Max::Many };

    (@flag summary) => { " · Σ" };
    (@flag modifier) => { " · ?!" };
    (@flag bare) => { "" };
    (@flag targets $targets:expr) => { concat!(" · targets `", stringify!($targets), "`") };
    (@flag limit $url:expr) => { concat!(", limited to <", $url, ">") };
    (@flag $strength:ident $url:expr) => { concat!(" · ", stringify!($strength), " binding <", $url, ">") };

    (@binding) => { None };
    (@binding $($bound:ident($($limit:expr)?))+) => {
        ElementDef::new(["", ""], 0, Max::One, table::TypeRef::Resource, "")$(. $bound($($limit)?))*.binding
    };

    (@on) => { None };
    (@on $on:literal) => { Some($on) };
}
pub(crate) use datatype;

macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident $($by:ident)? { $($variant:ident($($ty:tt)+)),* $(,)? }) => {
        $(#[$meta])*
        pub enum $name {
            $(
                #[doc = concat!("As JSON, `", stringify!($variant), "` follows the element's name.")]
                $variant($($ty)+),
            )*
        }

        const _: () = {
            use $crate::node::{Slot, Value, Variants, View};
            use $crate::table::{TypeRef, Variant};

            const VARIANTS: &[Variant] =
                &[$(Variant::new([stringify!($variant), concat!(stringify!($variant), "\":\"")], <$($ty)+ as Value>::TYPE)),*];

            impl Default for $name {
                /// An empty value of the first type: the same as absent.
                #[inline]
                fn default() -> Self {
                    choice!(@first $($variant($($ty)+)),*)
                }
            }

            /// The variants by their places in the table.
            enum At {
                $($variant,)*
            }

            impl Variants for $name {
                $(#[$by])?
                fn variant(&self) -> usize {
                    match self { $($name::$variant(_) => At::$variant as usize),* }
                }
                $(#[$by])?
                fn made(variant: usize) -> Option<Self> {
                    $(
                        if variant == At::$variant as usize {
                            return Some($name::$variant(Default::default()));
                        }
                    )*
                    None
                }
                $(#[$by])?
                fn place(&mut self) -> Slot<'_> {
                    match self { $($name::$variant(value) => value.slot()),* }
                }
            }

            impl Value for $name {
                const TYPE: TypeRef = TypeRef::Choice(VARIANTS);
                #[inline]
                fn option_slot(place: &mut Option<Self>) -> Slot<'_> {
                    Slot::Choice(<Vec<Self> as $crate::once::Once<Self>>::option_choice(place))
                }
                #[inline]
                fn slot(&mut self) -> Slot<'_> {
                    Slot::Choice(<Vec<Self> as $crate::once::Once<Self>>::choice(self))
                }
                #[inline]
                fn view(&self) -> View<'_> {
                    let view = match self { $($name::$variant(value) => value.view()),* };
                    match view {
                        View::One(single) => View::Choice(self.variant(), single),
                        other => other,
                    }
                }
            }

            impl Clone for $name {
                #[inline]
                fn clone(&self) -> Self {
                    $crate::likeness::copied_choice(self)
                }
            }

            impl PartialEq for $name {
                #[inline]
                fn eq(&self, other: &Self) -> bool {
                    self.view().filled() == other.view().filled()
                }
            }

            impl Eq for $name {}

            impl std::hash::Hash for $name {
                fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                    if let Some(view) = self.view().filled() {
                        $crate::likeness::hash_view(view, state);
                    }
                }
            }

            impl std::fmt::Debug for $name {
                #[inline]
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    let (name, value): (_, &dyn std::fmt::Debug) =
                        match self { $($name::$variant(value) => (stringify!($variant), value)),* };
                    f.debug_tuple(name).field(value).finish()
                }
            }
        };

        impl $name {
            /// The value, if it is of that type.
            #[must_use]
            pub fn get<T: $crate::OneOf<$name>>(&self) -> Option<&T> {
                self.held().downcast_ref()
            }

            /// The value to be changed, if it is of that type.
            pub fn get_mut<T: $crate::OneOf<$name>>(&mut self) -> Option<&mut T> {
                self.held_mut().downcast_mut()
            }

            #[inline]
            fn held(&self) -> &dyn std::any::Any {
                match self { $($name::$variant(value) => $crate::node::Value::any(value)),* }
            }

            #[inline]
            fn held_mut(&mut self) -> &mut dyn std::any::Any {
                match self { $($name::$variant(value) => $crate::node::Value::any_mut(value)),* }
            }
        }

        #[cfg(feature = "proptest")]
        impl proptest::arbitrary::Arbitrary for $name {
            type Parameters = ();
            type Strategy = proptest::strategy::Union<proptest::strategy::BoxedStrategy<$name>>;
            fn arbitrary_with((): ()) -> Self::Strategy {
                use proptest::strategy::Strategy;
                proptest::strategy::Union::new([
                    $(proptest::arbitrary::any::<$($ty)+>().prop_map($name::$variant).boxed()),*
                ])
            }
        }

        $(choice!(@from $name $variant $($ty)+);)*
    };
    (@first $variant:ident($($ty:tt)+) $($rest:tt)*) => { Self::$variant(Default::default()) };
    (@from $name:ident $variant:ident Nested<$ty:ident>) => {
        impl From<$ty> for $name {
            #[inline]
            fn from(value: $ty) -> Self {
                $name::$variant(value.into())
            }
        }

        choice!(@one_of $name $variant $ty);
    };
    (@from $name:ident $variant:ident $ty:ident) => {
        impl From<$ty> for $name {
            #[inline]
            fn from(value: $ty) -> Self {
                $name::$variant(value)
            }
        }

        choice!(@one_of $name $variant $ty);
    };
    (@one_of $name:ident $variant:ident $ty:ident) => {
        impl $crate::OneOf<$name> for $ty {}
    };
}
pub(crate) use choice;

macro_rules! index {
    ($(#[$meta:meta])* pub const $tables:ident, $functions:ident: [$($name:ident),* $(,)?];) => {
        $(#[$meta])*
        pub const $tables: &[&$crate::table::TypeDef] = &[$($name::DEF),*];

        /// The same by functions: a table that a constant has is copied to wherever the constant is named.
        pub(crate) const $functions: &[fn() -> &'static $crate::table::TypeDef] =
            &[$(<$name as $crate::node::FhirType>::table),*];
    };
}
pub(crate) use index;

macro_rules! codes {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident $url:literal {
            $($(#[doc = $definition:literal])* $variant:ident $code:literal $display:literal in $system:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[doc = concat!("\n\nR4's value set <", $url, ">.")]
        #[derive(Debug, Clone, Copy, PartialEq, Hash)]
        pub enum $name {
            $($(#[doc = $definition])* #[doc = concat!("\n\nCode `", $code, "`, displayed as “", $display, "”.")] $variant,)*
        }

        impl Eq for $name {}

        impl $name {
            /// Every code, in R4's order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code.
            #[must_use]
            #[inline]
            pub const fn as_str(self) -> &'static str {
                $name::SET.codes[self as usize].code
            }

            /// R4's display text.
            #[must_use]
            #[inline]
            pub fn display(self) -> &'static str {
                $name::SET.codes[self as usize].display
            }

            /// R4's definition of the code.
            #[must_use]
            #[inline]
            pub fn definition(self) -> &'static str {
                $crate::table::plain($name::SET.codes[self as usize].definition)
            }

            /// The code system that the code comes from.
            #[must_use]
            #[inline]
            pub fn system(self) -> &'static str {
                $name::SET.codes[self as usize].system
            }

            /// The value set as a table.
            pub const SET: &'static $crate::table::CodesDef = {
                static SET: $crate::table::CodesDef = $crate::table::CodesDef {
                    value_set: $url,
                    rust_name: stringify!($name),
                    codes: &[$($crate::table::CodeDef {
                        code: $code, display: $display, definition: concat!($($definition, "\n"),*), system: $system,
                    }),*],
                    doc: concat!($($doc, "\n"),*),
                    #[cfg(feature = "schemars")]
                    subschema: |generator| generator.subschema_for::<$name>(),
                };
                &SET
            };
        }

        impl $crate::code::CodeSet for $name {
            const TYPE: $crate::table::TypeRef = $crate::table::TypeRef::Code($name::SET);
            #[inline]
            fn from_code(code: &str) -> Option<Self> {
                $name::ALL.get($name::SET.position(code)?).copied()
            }
            #[inline]
            fn code(self) -> &'static str {
                self.as_str()
            }
        }

        $crate::code::code_traits!($name);
    };
}
pub(crate) use codes;
