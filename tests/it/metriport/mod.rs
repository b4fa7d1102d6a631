//! The Metriport layer.

mod data_source;
mod extensions;
mod flat_message;
mod messages;
mod odd_shapes;
mod outbound;
mod properties;
mod references;
