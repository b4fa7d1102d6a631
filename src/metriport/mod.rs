//! What Metriport puts around and into FHIR: the objects of its message endpoints, and its extensions.
//!
//! The shapes follow Metriport's public documentation and packages. The message endpoints are marked “under
//! construction” there, so these objects keep members that they do not know, in strict reading too, and write them
//! back.

mod message_list;
mod message_status;
mod webhook;
mod words;

pub use message_list::{MessageList, MessageListMeta};
pub use message_status::MessageStatus;
pub use webhook::{MessageWebhook, MessageWebhookMeta, MessageWebhookPayload};
pub use words::{DeliveryState, Direction, Network, TransportMethod};

use crate::table::TypeDef;

/// The tables of Metriport's objects, in the order of their names.
pub const ENVELOPES: &[&TypeDef] = &[MessageList::DEF, MessageStatus::DEF, MessageWebhook::DEF];
