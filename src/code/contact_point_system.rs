//! `ContactPointSystem`: <https://hl7.org/fhir/R4/valueset-contact-point-system.html>

use crate::declare::codes;

codes! {
    /// Telecommunications form for contact point.
    pub enum ContactPointSystem "http://hl7.org/fhir/ValueSet/contact-point-system|4.0.1" {
        /// The value is a telephone number used for voice calls. Use of full international numbers starting
        /// with + is recommended to enable automatic dialing support but not required.
        Phone "phone" "Phone" in "http://hl7.org/fhir/contact-point-system",
        /// The value is a fax machine. Use of full international numbers starting with + is recommended to
        /// enable automatic dialing support but not required.
        Fax "fax" "Fax" in "http://hl7.org/fhir/contact-point-system",
        /// The value is an email address.
        Email "email" "Email" in "http://hl7.org/fhir/contact-point-system",
        /// The value is a pager number. These may be local pager numbers that are only usable on a particular
        /// pager system.
        Pager "pager" "Pager" in "http://hl7.org/fhir/contact-point-system",
        /// A contact that is not a phone, fax, pager or email address and is expressed as a URL.  This is
        /// intended for various institutional or personal contacts including web sites, blogs, Skype, Twitter,
        /// Facebook, etc. Do not use for email addresses.
        Url "url" "URL" in "http://hl7.org/fhir/contact-point-system",
        /// A contact that can be used for sending an sms message (e.g. mobile phones, some landlines).
        Sms "sms" "SMS" in "http://hl7.org/fhir/contact-point-system",
        /// A contact that is not a phone, fax, page or email address and is not expressible as a URL.  E.g.
        /// Internal mail address.  This SHOULD NOT be used for contacts that are expressible as a URL (e.g.
        /// Skype, Twitter, Facebook, etc.)  Extensions may be used to distinguish "other" contact types.
        Other "other" "Other" in "http://hl7.org/fhir/contact-point-system",
    }
}
