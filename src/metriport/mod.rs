//! What Metriport puts around and into FHIR: the objects of its message endpoints, and its extensions.
//!
//! The shapes follow Metriport's public documentation and packages. The message endpoints are marked “under
//! construction” there, so these objects keep members that they do not know, in strict reading too, and write them
//! back.
//!
//! | Metriport | here |
//! |---|---|
//! | Send Message | [`OutboundMessage`] makes the Communication |
//! | Get Message Status | [`MessageStatus`] |
//! | List Messages | [`MessageList`] |
//! | the webhooks `message.status` and `message.received` | [`MessageWebhook`] |
//! | a Communication as a message | [`Message`]: a view |
//! | the SDK's message | [`FlatMessage`] |
//! | the data-source extension | [`DataSource`], [`DataSources`] |
//! | the other extensions | [`MetriportExtensions`] |

mod data_source;
mod delivery_state;
mod destination;
mod field_error;
mod flat_message;
mod message_list;
mod message_status;
mod message_view;
mod npi;
mod other_extensions;
mod outbound;
pub(crate) mod profile;
mod webhook;
mod words;

pub use data_source::{DATA_SOURCE_URL, DataSource, DataSourceForm, DataSources, FoundDataSource};
pub use destination::{Destination, DirectAddress};
pub use field_error::{FieldError, FieldErrors, FieldFault};
pub use flat_message::{Carriage, FlatMessage};
pub use message_list::{MessageList, MessageListMeta};
pub use message_status::MessageStatus;
pub use message_view::Message;
pub use npi::{Npi, NpiError, NpiText};
pub use other_extensions::{
    CHRONICITY_SYSTEM, CHRONICITY_URL, CODE_MAPPING_SOURCE, CODE_MAPPING_URL, Chronicity, CodeMapping,
    DERIVED_FROM_URL, DOCUMENT_ID_URL, Derivation, DerivedFrom, DocumentId, HCC_SYSTEM, HCC_URL, Hcc,
    MetriportExtensions,
};
pub use outbound::OutboundMessage;
pub use webhook::{MessageWebhook, MessageWebhookMeta, MessageWebhookPayload};
pub use words::{DeliveryState, Direction, Network, TransportMethod};

use crate::declare::index;

index! {
    /// The tables of Metriport's objects, in the order of their names.
    ///
    /// ```
    /// use metriport_fhir::metriport::ENVELOPES;
    /// assert_eq!(ENVELOPES[1].name, "MessageList");
    /// ```
    pub const ENVELOPES, TABLES: [FlatMessage, MessageList, MessageStatus, MessageWebhook];
}
