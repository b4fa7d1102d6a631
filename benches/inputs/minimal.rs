//! Structs written by hand for exactly these texts, with serde's derive: what JSON costs at the least when nothing is
//! modelled beyond what comes. Every ratio is to them.

use serde::{Deserialize, Serialize};

/// The answer in its envelope.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Answer {
    pub communication: Message,
}

/// The documented message.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    pub resource_type: String,
    pub id: String,
    pub status: String,
    pub subject: Literal,
    pub topic: Topic,
    pub sender: Sender,
    pub recipient: Vec<Recipient>,
    pub sent: String,
    pub payload: Vec<Payload>,
    pub extension: Vec<Source>,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Literal {
    pub reference: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Topic {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Sender {
    pub display: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Recipient {
    pub r#type: String,
    pub display: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Payload {
    pub content_reference: Literal,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    pub url: String,
    pub value_coding: Coding,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Coding {
    pub system: String,
    pub code: String,
}

/// The large Communications.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Large {
    pub resource_type: String,
    pub id: String,
    pub extension: Vec<Source>,
    pub status: String,
    pub subject: Literal,
    pub sent: String,
    pub recipient: Vec<Named>,
    pub payload: Vec<Content>,
    pub note: Vec<Note>,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Named {
    pub reference: String,
    pub r#type: String,
    pub display: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_attachment: Option<Attachment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_reference: Option<Literal>,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    pub content_type: String,
    pub data: String,
    pub size: u32,
    pub title: String,
    pub creation: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub author_reference: Literal,
    pub time: String,
    pub text: String,
}
