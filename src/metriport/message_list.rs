//! `MessageList`: a page of List Messages.

use crate::Communication;
use crate::prelude::*;

datatype! {
    /// A page of Metriport's List Messages.
    ///
    /// Some inbound messages have no patient, and so no `subject`.
    ///
    /// ```
    /// use metriport_fhir::metriport::MessageList;
    ///
    /// let page: MessageList = serde_json::from_str(
    ///     r#"{"meta":{"nextPage":"https://api.metriport.com/page/2","itemsOnPage":1,"itemsInTotal":2},
    ///         "messages":[{"resourceType":"Communication","status":"completed"}]}"#,
    /// )?;
    /// assert_eq!(page.messages.len(), 1);
    /// assert_eq!(page.meta.items_in_total.as_ref().unwrap().get(), Some(2));
    /// assert!(page.meta.next_page.is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct MessageList: Envelope "MessageList" inline {
        /// Where this page stands among all pages
        meta "meta": 1..1 MessageListMeta [],
        /// The messages of this page; there may be none, but the array is there
        messages "messages": 1..* Communication [],
    }
}

datatype! {
    /// The paging of a [`MessageList`].
    pub struct MessageListMeta: Envelope "MessageList.meta" inline {
        /// The URL of the page before this one; absent on the first page
        prev_page "prevPage": 0..1 Url [bare()],
        /// The URL of the page after this one; absent on the last page
        next_page "nextPage": 0..1 Url [bare()],
        /// How many messages this page has
        items_on_page "itemsOnPage": 1..1 UnsignedInt [bare()],
        /// How many messages there are on all pages, where it was counted
        items_in_total "itemsInTotal": 0..1 UnsignedInt [bare()],
    }
}
