//! `Bundle`: <https://hl7.org/fhir/R4/bundle.html>

use crate::prelude::*;

datatype! {
    /// A container for a collection of resources.
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct Bundle: Resource "Bundle" {
        /// Persistent identifier for the bundle
        identifier "identifier": 0..1 Identifier [summary()],
        /// document | message | transaction | transaction-response | batch | batch-response | history |
        /// searchset | collection
        r#type "type": 1..1 Code<BundleType> [summary(), required("http://hl7.org/fhir/ValueSet/bundle-type|4.0.1")],
        /// When the bundle was assembled
        timestamp "timestamp": 0..1 Instant [summary()],
        /// If search, the total number of matches
        total "total": 0..1 UnsignedInt [summary()],
        /// Links related to this Bundle
        link "link": 0..* BundleLink [summary()],
        /// Entry in the bundle - will have a resource or information
        entry "entry": 0..* BundleEntry [summary()],
        /// Digital Signature
        signature "signature": 0..1 Signature [summary()],
    }
    rules {
        /// total only when a search or history
        "bdl-1" Error "total.empty() or (type = 'searchset') or (type = 'history')" => |b| !exists(&b.total) || matches!(b.r#type.as_str(), "searchset" | "history"),
        /// entry.search only when a search
        "bdl-2" Error "entry.search.empty() or (type = 'searchset')" => |b| b.r#type == "searchset" || !b.entry.iter().any(|e| exists(&e.search)),
        /// entry.request mandatory for batch/transaction/history, otherwise prohibited
        "bdl-3" Error "entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or %resource.type = 'history'))" => |b| {
            let wanted = matches!(b.r#type.as_str(), "batch" | "transaction" | "history");
            b.entry.iter().all(|e| exists(&e.request) == wanted)
        },
        /// entry.response mandatory for batch-response/transaction-response/history, otherwise prohibited
        "bdl-4" Error "entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = 'transaction-response' or %resource.type = 'history'))" => |b| {
            let wanted = matches!(b.r#type.as_str(), "batch-response" | "transaction-response" | "history");
            b.entry.iter().all(|e| exists(&e.response) == wanted)
        },
        /// FullUrl must be unique in a bundle, or else entries with the same fullUrl must have different
        /// meta.versionId (except in history bundles)
        "bdl-7" Error "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()" => Bundle::full_urls_are_unique,
        /// A document must have an identifier with a system and a value
        "bdl-9" Error "type = 'document' implies (identifier.system.exists() and identifier.value.exists())" => |b| {
            b.r#type != "document"
                || b.identifier.as_ref().is_some_and(|i| exists(&i.system) && exists(&i.value))
        },
        /// A document must have a date
        "bdl-10" Error "type = 'document' implies (timestamp.hasValue())" => |b| b.r#type != "document" || b.timestamp.as_ref().is_some_and(Instant::has_value),
        /// A document must have a Composition as the first resource
        "bdl-11" Error "type = 'document' implies entry.first().resource.is(Composition)" => |b| b.r#type != "document" || b.first_is("Composition"),
        /// A message must have a MessageHeader as the first resource
        "bdl-12" Error "type = 'message' implies entry.first().resource.is(MessageHeader)" => |b| b.r#type != "message" || b.first_is("MessageHeader"),
    }
}

datatype! {
    /// A series of links that provide context to this bundle.
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct BundleLink: BackboneElement "Bundle.link" {
        /// See <http://www.iana.org/assignments/link-relations/link-relations.xhtml#link-relations-1>
        relation "relation": 1..1 FhirString [summary()],
        /// Reference details for the link
        url "url": 1..1 Uri [summary()],
    }
}

datatype! {
    /// An entry in a bundle resource - will either contain a resource or information about a resource
    /// (transactions and history only).
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct BundleEntry: BackboneElement "Bundle.entry" {
        /// Links related to this entry
        link "link": 0..* BundleLink [summary()],
        /// URI for resource (Absolute URL server address or URI for UUID/OID)
        full_url "fullUrl": 0..1 Uri [summary()],
        /// A resource in the bundle
        resource "resource": 0..1 Resource [summary()],
        /// Search related information
        search "search": 0..1 BundleEntrySearch [summary()],
        /// Additional execution information (transaction/batch/history)
        request "request": 0..1 BundleEntryRequest [summary()],
        /// Results of execution (transaction/batch/history)
        response "response": 0..1 BundleEntryResponse [summary()],
    }
    rules {
        /// must be a resource unless there's a request or response
        "bdl-5" Error "resource.exists() or request.exists() or response.exists()" => |e| exists(&e.resource) || exists(&e.request) || exists(&e.response),
        /// fullUrl cannot be a version specific reference
        "bdl-8" Error "fullUrl.contains('/_history/').not()" => |e| e.full_url.as_ref().is_none_or(|url| !contains(url, "/_history/")),
    }
}

datatype! {
    /// Information about the search process that lead to the creation of this entry.
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct BundleEntrySearch: BackboneElement "Bundle.entry.search" {
        /// match | include | outcome - why this is in the result set
        mode "mode": 0..1 Code<SearchEntryMode> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/search-entry-mode|4.0.1")
        ],
        /// Search ranking (between 0 and 1)
        score "score": 0..1 Decimal [summary()],
    }
}

datatype! {
    /// Additional information about how this entry should be processed as part of a transaction or batch.  For
    /// history, it shows how the entry was processed to create the version contained in the entry.
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct BundleEntryRequest: BackboneElement "Bundle.entry.request" {
        /// GET | HEAD | POST | PUT | DELETE | PATCH
        method "method": 1..1 Code<HttpVerb> [summary(), required("http://hl7.org/fhir/ValueSet/http-verb|4.0.1")],
        /// URL for HTTP equivalent of this entry
        url "url": 1..1 Uri [summary()],
        /// For managing cache currency
        if_none_match "ifNoneMatch": 0..1 FhirString [summary()],
        /// For managing cache currency
        if_modified_since "ifModifiedSince": 0..1 Instant [summary()],
        /// For managing update contention
        if_match "ifMatch": 0..1 FhirString [summary()],
        /// For conditional creates
        if_none_exist "ifNoneExist": 0..1 FhirString [summary()],
    }
}

datatype! {
    /// Indicates the results of processing the corresponding 'request' entry in the batch or transaction being
    /// responded to or what the results of an operation where when returning history.
    ///
    /// R4: <https://hl7.org/fhir/R4/bundle.html>
    pub struct BundleEntryResponse: BackboneElement "Bundle.entry.response" {
        /// Status response code (text optional)
        status "status": 1..1 FhirString [summary()],
        /// The location (if the operation returns a location)
        location "location": 0..1 Uri [summary()],
        /// The Etag for the resource (if relevant)
        etag "etag": 0..1 FhirString [summary()],
        /// Server's date time modified
        last_modified "lastModified": 0..1 Instant [summary()],
        /// OperationOutcome with hints and warnings (for batch/transaction)
        outcome "outcome": 0..1 Resource [summary()],
    }
}

impl Bundle {
    /// bdl-7: an entry is told apart by its fullUrl and the version of its resource.
    fn full_urls_are_unique(&self) -> bool {
        if self.r#type == "history" {
            return true;
        }
        let mut seen = Texts::default();
        self.entry.iter().all(|entry| {
            let Some(url) = &entry.full_url else { return true };
            let meta = entry.resource.as_ref().and_then(Resource::meta);
            let version = meta.and_then(|meta| meta.version_id.as_ref().map(|id| id.as_str().to_owned()));
            let url = seen.number(ROOT, url.as_str().into());
            seen.insert_below(url, version.unwrap_or_default().into())
        })
    }

    fn first_is(&self, resource_type: &str) -> bool {
        let first = self.entry.first().and_then(|entry| entry.resource.as_ref());
        first.is_some_and(|resource| resource.resource_type() == resource_type)
    }
}
