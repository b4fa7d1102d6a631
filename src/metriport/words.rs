//! The words of Metriport's own objects: direction, state, transport and network of a message.

macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $($(#[doc = $definition:literal])* $variant:ident $word:literal,)* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[doc = $definition])* #[doc = concat!("\n\nWritten `", $word, "`.")] $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as it is written.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The words as a table. Its value set is no URL but the name of this type: Metriport publishes none.
            pub const SET: &'static $crate::table::CodesDef = {
                static SET: $crate::table::CodesDef = $crate::table::CodesDef {
                    value_set: stringify!($name),
                    rust_name: stringify!($name),
                    codes: &[$($crate::table::CodeDef {
                        code: $word, display: $word, definition: concat!($($definition, "\n"),*), system: "",
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
            fn from_code(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
            fn code(self) -> &'static str {
                self.as_str()
            }
        }

        $crate::code::code_traits!($name);
    };
}

words! {
    /// Which way a message went.
    pub enum Direction {
        /// The user of Metriport sent it.
        Outbound "outbound",
        /// The user of Metriport received it.
        Inbound "inbound",
    }
}

words! {
    /// What became of a message, in Metriport's words. R4's are different: see
    /// [`to_event_status`](DeliveryState::to_event_status).
    pub enum DeliveryState {
        /// It is on its way.
        Processing "processing",
        /// It was delivered.
        Completed "completed",
        /// It could not be delivered.
        Failed "failed",
    }
}

words! {
    /// How a message is carried.
    pub enum TransportMethod {
        /// Cross-Enterprise Document Reliable Interchange, over one of the networks.
        Xdr "xdr",
        /// Direct secure messaging.
        Direct "direct",
    }
}

words! {
    /// The networks that carry a message by [`TransportMethod::Xdr`].
    pub enum Network {
        /// eHealth Exchange.
        Ehex "EHEX",
        /// Carequality.
        Carequality "CAREQUALITY",
        /// CommonWell.
        CommonWell "COMMONWELL",
    }
}
