//! `BundleType`: <https://hl7.org/fhir/R4/valueset-bundle-type.html>

use crate::declare::codes;

codes! {
    /// Indicates the purpose of a bundle - how it is intended to be used.
    pub enum BundleType "http://hl7.org/fhir/ValueSet/bundle-type|4.0.1" {
        /// The bundle is a document. The first resource is a Composition.
        Document "document" "Document" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a message. The first resource is a MessageHeader.
        Message "message" "Message" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a transaction - intended to be processed by a server as an atomic commit.
        Transaction "transaction" "Transaction" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a transaction response. Because the response is a transaction response, the
        /// transaction has succeeded, and all responses are error free.
        TransactionResponse "transaction-response" "Transaction Response" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a set of actions - intended to be processed by a server as a group of independent
        /// actions.
        Batch "batch" "Batch" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a batch response. Note that as a batch, some responses may indicate failure and others
        /// success.
        BatchResponse "batch-response" "Batch Response" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a list of resources from a history interaction on a server.
        History "history" "History List" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a list of resources returned as a result of a search/query interaction, operation, or
        /// message.
        Searchset "searchset" "Search Results" in "http://hl7.org/fhir/bundle-type",
        /// The bundle is a set of resources collected into a single package for ease of distribution that
        /// imposes no processing obligations or behavioral rules beyond persistence.
        Collection "collection" "Collection" in "http://hl7.org/fhir/bundle-type",
    }
}
