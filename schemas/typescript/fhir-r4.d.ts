// FHIR R4 (4.0.1): Communication and its datatypes, as they stand in JSON.
// Made by metriport-fhir. Do not edit.
//
// These are types alone: rules that go beyond the type of one property are in the JSON Schemas beside this file.

/**
 * An address expressed using postal conventions (as opposed to GPS or other location definition formats). This data
 * type may be used to convey addresses for use in delivering mail as well as for visiting locations which might not
 * be valid for mail delivery. There are a variety of postal address formats defined around the world.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Address
 */
export interface Address {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** home | work | temp | old | billing - purpose of this address */
  use?: AddressUse;
  _use?: Element;
  /** postal | physical | both */
  type?: AddressType;
  _type?: Element;
  /** Text representation of the address */
  text?: string;
  _text?: Element;
  /** Street name, number, direction & P.O. Box etc. */
  line?: (string | null)[];
  _line?: (Element | null)[];
  /** Name of city, town etc. */
  city?: string;
  _city?: Element;
  /** District name (aka county) */
  district?: string;
  _district?: Element;
  /** Sub-unit of country (abbreviations ok) */
  state?: string;
  _state?: Element;
  /** Postal code for area */
  postalCode?: string;
  _postalCode?: Element;
  /** Country (e.g. can be ISO 3166 2 or 3 letter code) */
  country?: string;
  _country?: Element;
  /** Time period when address was/is in use */
  period?: Period;
}

/**
 * The type of an address (physical / postal).
 * postal: Mailing addresses - PO Boxes and care-of addresses.
 * physical: A physical address that can be visited.
 * both: An address that is both physical and postal.
 */
export type AddressType = "postal" | "physical" | "both";

/**
 * The use of an address.
 * home: A communication address at a home.
 * work: An office address. First choice for business related contacts during business hours.
 * temp: A temporary address. The period can provide more detailed information.
 * old: This address is no longer in use (or was never correct but retained for records).
 * billing: An address to be used to send bills, invoices, receipts etc.
 */
export type AddressUse = "home" | "work" | "temp" | "old" | "billing";

/**
 * A duration of time during which an organism (or a process) has existed.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Age
 */
export interface Age {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** < | <= | >= | > - how to understand the value */
  comparator?: QuantityComparator;
  _comparator?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * A text note which also contains information about who made the statement and when.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Annotation
 */
export interface Annotation {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Individual responsible for the annotation */
  authorReference?: Reference;
  /** Individual responsible for the annotation */
  authorString?: string;
  _authorString?: Element;
  /** When the annotation was made */
  time?: string;
  _time?: Element;
  /** The annotation - text content (as markdown) */
  text?: string;
  _text?: Element;
}

/**
 * For referring to data content defined in other formats.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Attachment
 */
export interface Attachment {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Mime type of the content, with charset etc. */
  contentType?: string;
  _contentType?: Element;
  /** Human language of the content (BCP-47) */
  language?: string;
  _language?: Element;
  /** Data inline, base64ed */
  data?: string;
  _data?: Element;
  /** Uri where the data can be found */
  url?: string;
  _url?: Element;
  /** Number of bytes of content (if url provided) */
  size?: number;
  _size?: Element;
  /** Hash of the data (sha-1, base64ed) */
  hash?: string;
  _hash?: Element;
  /** Label to display in place of the data */
  title?: string;
  _title?: Element;
  /** Date attachment was first created */
  creation?: string;
  _creation?: Element;
}

/**
 * A container for a collection of resources.
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface Bundle {
  resourceType: "Bundle";
  /** Logical id of this artifact */
  id?: string;
  /** Metadata about the resource */
  meta?: Meta;
  /** A set of rules under which this content was created */
  implicitRules?: string;
  _implicitRules?: Element;
  /** Language of the resource content */
  language?: string;
  _language?: Element;
  /** Persistent identifier for the bundle */
  identifier?: Identifier;
  /**
   * document | message | transaction | transaction-response | batch | batch-response | history | searchset |
   * collection
   */
  type?: BundleType;
  _type?: Element;
  /** When the bundle was assembled */
  timestamp?: string;
  _timestamp?: Element;
  /** If search, the total number of matches */
  total?: number;
  _total?: Element;
  /** Links related to this Bundle */
  link?: BundleLink[];
  /** Entry in the bundle - will have a resource or information */
  entry?: BundleEntry[];
  /** Digital Signature */
  signature?: Signature;
}

/**
 * An entry in a bundle resource - will either contain a resource or information about a resource (transactions and
 * history only).
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface BundleEntry {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** Links related to this entry */
  link?: BundleLink[];
  /** URI for resource (Absolute URL server address or URI for UUID/OID) */
  fullUrl?: string;
  _fullUrl?: Element;
  /** A resource in the bundle */
  resource?: Resource;
  /** Search related information */
  search?: BundleEntrySearch;
  /** Additional execution information (transaction/batch/history) */
  request?: BundleEntryRequest;
  /** Results of execution (transaction/batch/history) */
  response?: BundleEntryResponse;
}

/**
 * Additional information about how this entry should be processed as part of a transaction or batch. For history,
 * it shows how the entry was processed to create the version contained in the entry.
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface BundleEntryRequest {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** GET | HEAD | POST | PUT | DELETE | PATCH */
  method?: HttpVerb;
  _method?: Element;
  /** URL for HTTP equivalent of this entry */
  url?: string;
  _url?: Element;
  /** For managing cache currency */
  ifNoneMatch?: string;
  _ifNoneMatch?: Element;
  /** For managing cache currency */
  ifModifiedSince?: string;
  _ifModifiedSince?: Element;
  /** For managing update contention */
  ifMatch?: string;
  _ifMatch?: Element;
  /** For conditional creates */
  ifNoneExist?: string;
  _ifNoneExist?: Element;
}

/**
 * Indicates the results of processing the corresponding 'request' entry in the batch or transaction being responded
 * to or what the results of an operation where when returning history.
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface BundleEntryResponse {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** Status response code (text optional) */
  status?: string;
  _status?: Element;
  /** The location (if the operation returns a location) */
  location?: string;
  _location?: Element;
  /** The Etag for the resource (if relevant) */
  etag?: string;
  _etag?: Element;
  /** Server's date time modified */
  lastModified?: string;
  _lastModified?: Element;
  /** OperationOutcome with hints and warnings (for batch/transaction) */
  outcome?: Resource;
}

/**
 * Information about the search process that lead to the creation of this entry.
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface BundleEntrySearch {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** match | include | outcome - why this is in the result set */
  mode?: SearchEntryMode;
  _mode?: Element;
  /** Search ranking (between 0 and 1) */
  score?: number;
  _score?: Element;
}

/**
 * A series of links that provide context to this bundle.
 * R4: https://hl7.org/fhir/R4/bundle.html
 */
export interface BundleLink {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** See http://www.iana.org/assignments/link-relations/link-relations.xhtml#link-relations-1 */
  relation?: string;
  _relation?: Element;
  /** Reference details for the link */
  url?: string;
  _url?: Element;
}

/**
 * Indicates the purpose of a bundle - how it is intended to be used.
 * document: The bundle is a document. The first resource is a Composition.
 * message: The bundle is a message. The first resource is a MessageHeader.
 * transaction: The bundle is a transaction - intended to be processed by a server as an atomic commit.
 * transaction-response: The bundle is a transaction response. Because the response is a transaction response, the
 * transaction has succeeded, and all responses are error free.
 * batch: The bundle is a set of actions - intended to be processed by a server as a group of independent actions.
 * batch-response: The bundle is a batch response. Note that as a batch, some responses may indicate failure and
 * others success.
 * history: The bundle is a list of resources from a history interaction on a server.
 * searchset: The bundle is a list of resources returned as a result of a search/query interaction, operation, or
 * message.
 * collection: The bundle is a set of resources collected into a single package for ease of distribution that
 * imposes no processing obligations or behavioral rules beyond persistence.
 */
export type BundleType = 
  | "document"
  | "message"
  | "transaction"
  | "transaction-response"
  | "batch"
  | "batch-response"
  | "history"
  | "searchset"
  | "collection";

/**
 * A concept that may be defined by a formal reference to a terminology or ontology or may be provided by text.
 * R4: https://hl7.org/fhir/R4/datatypes.html#CodeableConcept
 */
export interface CodeableConcept {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Code defined by a terminology system */
  coding?: Coding[];
  /** Plain text representation of the concept */
  text?: string;
  _text?: Element;
}

/**
 * A reference to a code defined by a terminology system.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Coding
 */
export interface Coding {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Identity of the terminology system */
  system?: string;
  _system?: Element;
  /** Version of the system - if relevant */
  version?: string;
  _version?: Element;
  /** Symbol in syntax defined by the system */
  code?: string;
  _code?: Element;
  /** Representation defined by the system */
  display?: string;
  _display?: Element;
  /** If this coding was chosen directly by the user */
  userSelected?: boolean;
  _userSelected?: Element;
}

/**
 * An occurrence of information being transmitted; e.g. an alert that was sent to a responsible provider, a public
 * health agency that was notified about a reportable condition.
 * R4: https://hl7.org/fhir/R4/communication.html
 */
export interface Communication {
  resourceType: "Communication";
  /** Logical id of this artifact */
  id?: string;
  /** Metadata about the resource */
  meta?: Meta;
  /** A set of rules under which this content was created */
  implicitRules?: string;
  _implicitRules?: Element;
  /** Language of the resource content */
  language?: string;
  _language?: Element;
  /** Text summary of the resource, for human interpretation */
  text?: Narrative;
  /** Contained, inline Resources */
  contained?: Resource[];
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored */
  modifierExtension?: Extension[];
  /** Unique identifier */
  identifier?: Identifier[];
  /** Instantiates FHIR protocol or definition */
  instantiatesCanonical?: (string | null)[];
  _instantiatesCanonical?: (Element | null)[];
  /** Instantiates external protocol or definition */
  instantiatesUri?: (string | null)[];
  _instantiatesUri?: (Element | null)[];
  /** Request fulfilled by this communication */
  basedOn?: Reference[];
  /** Part of this action */
  partOf?: Reference[];
  /** Reply to */
  inResponseTo?: Reference[];
  /** preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error | unknown */
  status?: EventStatus;
  _status?: Element;
  /** Reason for current status */
  statusReason?: CodeableConcept;
  /** Message category */
  category?: CodeableConcept[];
  /** routine | urgent | asap | stat */
  priority?: RequestPriority;
  _priority?: Element;
  /** A channel of communication */
  medium?: CodeableConcept[];
  /** Focus of message */
  subject?: Reference;
  /** Description of the purpose/content */
  topic?: CodeableConcept;
  /** Resources that pertain to this communication */
  about?: Reference[];
  /** Encounter created as part of */
  encounter?: Reference;
  /** When sent */
  sent?: string;
  _sent?: Element;
  /** When received */
  received?: string;
  _received?: Element;
  /** Message recipient */
  recipient?: Reference[];
  /** Message sender */
  sender?: Reference;
  /** Indication for message */
  reasonCode?: CodeableConcept[];
  /** Why was communication done? */
  reasonReference?: Reference[];
  /** Message payload */
  payload?: CommunicationPayload[];
  /** Comments made about the communication */
  note?: Annotation[];
}

/**
 * Text, attachment(s), or resource(s) that was communicated to the recipient.
 * R4: https://hl7.org/fhir/R4/communication.html
 */
export interface CommunicationPayload {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** Message part content */
  contentString?: string;
  _contentString?: Element;
  /** Message part content */
  contentAttachment?: Attachment;
  /** Message part content */
  contentReference?: Reference;
}

/**
 * A request to convey information; e.g. the CDS system proposes that an alert be sent to a responsible provider,
 * the CDS system proposes that the public health agency be notified about a reportable condition.
 * R4: https://hl7.org/fhir/R4/communicationrequest.html
 */
export interface CommunicationRequest {
  resourceType: "CommunicationRequest";
  /** Logical id of this artifact */
  id?: string;
  /** Metadata about the resource */
  meta?: Meta;
  /** A set of rules under which this content was created */
  implicitRules?: string;
  _implicitRules?: Element;
  /** Language of the resource content */
  language?: string;
  _language?: Element;
  /** Text summary of the resource, for human interpretation */
  text?: Narrative;
  /** Contained, inline Resources */
  contained?: Resource[];
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored */
  modifierExtension?: Extension[];
  /** Unique identifier */
  identifier?: Identifier[];
  /** Fulfills plan or proposal */
  basedOn?: Reference[];
  /** Request(s) replaced by this request */
  replaces?: Reference[];
  /** Composite request this is part of */
  groupIdentifier?: Identifier;
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  status?: RequestStatus;
  _status?: Element;
  /** Reason for current status */
  statusReason?: CodeableConcept;
  /** Message category */
  category?: CodeableConcept[];
  /** routine | urgent | asap | stat */
  priority?: RequestPriority;
  _priority?: Element;
  /** True if request is prohibiting action */
  doNotPerform?: boolean;
  _doNotPerform?: Element;
  /** A channel of communication */
  medium?: CodeableConcept[];
  /** Focus of message */
  subject?: Reference;
  /** Resources that pertain to this communication request */
  about?: Reference[];
  /** Encounter created as part of */
  encounter?: Reference;
  /** Message payload */
  payload?: CommunicationRequestPayload[];
  /** When scheduled */
  occurrenceDateTime?: string;
  _occurrenceDateTime?: Element;
  /** When scheduled */
  occurrencePeriod?: Period;
  /** When request transitioned to being actionable */
  authoredOn?: string;
  _authoredOn?: Element;
  /** Who/what is requesting service */
  requester?: Reference;
  /** Message recipient */
  recipient?: Reference[];
  /** Message sender */
  sender?: Reference;
  /** Why is communication needed? */
  reasonCode?: CodeableConcept[];
  /** Why is communication needed? */
  reasonReference?: Reference[];
  /** Comments made about communication request */
  note?: Annotation[];
}

/**
 * Text, attachment(s), or resource(s) to be communicated to the recipient.
 * R4: https://hl7.org/fhir/R4/communicationrequest.html
 */
export interface CommunicationRequestPayload {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** Message part content */
  contentString?: string;
  _contentString?: Element;
  /** Message part content */
  contentAttachment?: Attachment;
  /** Message part content */
  contentReference?: Reference;
}

/**
 * Specifies contact information for a person or organization.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#ContactDetail
 */
export interface ContactDetail {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Name of an individual to contact */
  name?: string;
  _name?: Element;
  /** Contact details for individual or organization */
  telecom?: ContactPoint[];
}

/**
 * Details for all kinds of technology mediated contact points for a person or organization, including telephone,
 * email, etc.
 * R4: https://hl7.org/fhir/R4/datatypes.html#ContactPoint
 */
export interface ContactPoint {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** phone | fax | email | pager | url | sms | other */
  system?: ContactPointSystem;
  _system?: Element;
  /** The actual contact point details */
  value?: string;
  _value?: Element;
  /** home | work | temp | old | mobile - purpose of this contact point */
  use?: ContactPointUse;
  _use?: Element;
  /** Specify preferred order of use (1 = highest) */
  rank?: number;
  _rank?: Element;
  /** Time period when the contact point was/is in use */
  period?: Period;
}

/**
 * Telecommunications form for contact point.
 * phone: The value is a telephone number used for voice calls. Use of full international numbers starting with + is
 * recommended to enable automatic dialing support but not required.
 * fax: The value is a fax machine. Use of full international numbers starting with + is recommended to enable
 * automatic dialing support but not required.
 * email: The value is an email address.
 * pager: The value is a pager number. These may be local pager numbers that are only usable on a particular pager
 * system.
 * url: A contact that is not a phone, fax, pager or email address and is expressed as a URL. This is intended for
 * various institutional or personal contacts including web sites, blogs, Skype, Twitter, Facebook, etc. Do not use
 * for email addresses.
 * sms: A contact that can be used for sending an sms message (e.g. mobile phones, some landlines).
 * other: A contact that is not a phone, fax, page or email address and is not expressible as a URL. E.g. Internal
 * mail address. This SHOULD NOT be used for contacts that are expressible as a URL (e.g. Skype, Twitter, Facebook,
 * etc.) Extensions may be used to distinguish "other" contact types.
 */
export type ContactPointSystem = "phone" | "fax" | "email" | "pager" | "url" | "sms" | "other";

/**
 * Use of contact point.
 * home: A communication contact point at a home; attempted contacts for business purposes might intrude privacy and
 * chances are one will contact family or other household members instead of the person one wishes to call.
 * Typically used with urgent cases, or if no other contacts are available.
 * work: An office contact point. First choice for business related contacts during business hours.
 * temp: A temporary contact point. The period can provide more detailed information.
 * old: This contact point is no longer in use (or was never correct, but retained for records).
 * mobile: A telecommunication device that moves and stays with its owner. May have characteristics of all other use
 * codes, suitable for urgent matters, not the first choice for routine business.
 */
export type ContactPointUse = "home" | "work" | "temp" | "old" | "mobile";

/**
 * A contributor to the content of a knowledge asset, including authors, editors, reviewers, and endorsers.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#Contributor
 */
export interface Contributor {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** author | editor | reviewer | endorser */
  type?: ContributorType;
  _type?: Element;
  /** Who contributed the content */
  name?: string;
  _name?: Element;
  /** Contact details of the contributor */
  contact?: ContactDetail[];
}

/**
 * The type of contributor.
 * author: An author of the content of the module.
 * editor: An editor of the content of the module.
 * reviewer: A reviewer of the content of the module.
 * endorser: An endorser of the content of the module.
 */
export type ContributorType = "author" | "editor" | "reviewer" | "endorser";

/**
 * A measured amount (or an amount that can potentially be measured). Note that measured amounts include amounts
 * that are not precisely quantified, including amounts involving arbitrary units and floating currencies.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Count
 */
export interface Count {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** < | <= | >= | > - how to understand the value */
  comparator?: QuantityComparator;
  _comparator?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * Describes a required data item for evaluation in terms of the type of data, and optional code or date-based
 * filters of the data.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement
 */
export interface DataRequirement {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** The type of the required data */
  type?: FhirAllTypes;
  _type?: Element;
  /** The profile of the required data */
  profile?: (string | null)[];
  _profile?: (Element | null)[];
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  subjectCodeableConcept?: CodeableConcept;
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  subjectReference?: Reference;
  /** Indicates specific structure elements that are referenced by the knowledge module */
  mustSupport?: (string | null)[];
  _mustSupport?: (Element | null)[];
  /** What codes are expected */
  codeFilter?: DataRequirementCodeFilter[];
  /** What dates/date ranges are expected */
  dateFilter?: DataRequirementDateFilter[];
  /** Number of results */
  limit?: number;
  _limit?: Element;
  /** Order of the results */
  sort?: DataRequirementSort[];
}

/**
 * Code filters specify additional constraints on the data, specifying the value set of interest for a particular
 * element of the data. Each code filter defines an additional constraint on the data, i.e. code filters are AND'ed,
 * not OR'ed.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement
 */
export interface DataRequirementCodeFilter {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** A code-valued attribute to filter on */
  path?: string;
  _path?: Element;
  /** A coded (token) parameter to search on */
  searchParam?: string;
  _searchParam?: Element;
  /** Valueset for the filter */
  valueSet?: string;
  _valueSet?: Element;
  /** What code is expected */
  code?: Coding[];
}

/**
 * Date filters specify additional constraints on the data in terms of the applicable date range for specific
 * elements. Each date filter specifies an additional constraint on the data, i.e. date filters are AND'ed, not
 * OR'ed.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement
 */
export interface DataRequirementDateFilter {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** A date-valued attribute to filter on */
  path?: string;
  _path?: Element;
  /** A date valued parameter to search on */
  searchParam?: string;
  _searchParam?: Element;
  /** The value of the filter, as a Period, DateTime, or Duration value */
  valueDateTime?: string;
  _valueDateTime?: Element;
  /** The value of the filter, as a Period, DateTime, or Duration value */
  valuePeriod?: Period;
  /** The value of the filter, as a Period, DateTime, or Duration value */
  valueDuration?: Duration;
}

/**
 * Specifies the order of the results to be returned.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement
 */
export interface DataRequirementSort {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** The name of the attribute to perform the sort */
  path?: string;
  _path?: Element;
  /** ascending | descending */
  direction?: SortDirection;
  _direction?: Element;
}

/**
 * Where data comes from: Metriport's data-source extension in its canonical form. Codes are upper case and an open
 * set, such as METRIPORT, COMMONWELL, CAREQUALITY, EHEX.
 */
export interface DataSourceExtension {
  id?: string;
  url: "https://public.metriport.com/fhir/StructureDefinition/data-source.json";
  /** The data source */
  valueCoding: Coding;
}

/**
 * The days of the week.
 * mon: Monday.
 * tue: Tuesday.
 * wed: Wednesday.
 * thu: Thursday.
 * fri: Friday.
 * sat: Saturday.
 * sun: Sunday.
 */
export type DaysOfWeek = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * What became of a message, in Metriport's words. R4's are different: see
 * to_event_status(DeliveryState::to_event_status).
 * processing: It is on its way.
 * completed: It was delivered.
 * failed: It could not be delivered.
 */
export type DeliveryState = "processing" | "completed" | "failed";

/**
 * Which way a message went.
 * outbound: The user of Metriport sent it.
 * inbound: The user of Metriport received it.
 */
export type Direction = "outbound" | "inbound";

/**
 * A length - a value with a unit that is a physical distance.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Distance
 */
export interface Distance {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** < | <= | >= | > - how to understand the value */
  comparator?: QuantityComparator;
  _comparator?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * Indicates how the medication is/was taken or should be taken by the patient.
 * R4: https://hl7.org/fhir/R4/dosage.html#Dosage
 */
export interface Dosage {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** The order of the dosage instructions */
  sequence?: number;
  _sequence?: Element;
  /** Free text dosage instructions e.g. SIG */
  text?: string;
  _text?: Element;
  /** Supplemental instruction or warnings to the patient - e.g. "with meals", "may cause drowsiness" */
  additionalInstruction?: CodeableConcept[];
  /** Patient or consumer oriented instructions */
  patientInstruction?: string;
  _patientInstruction?: Element;
  /** When medication should be administered */
  timing?: Timing;
  /** Take "as needed" (for x) */
  asNeededBoolean?: boolean;
  _asNeededBoolean?: Element;
  /** Take "as needed" (for x) */
  asNeededCodeableConcept?: CodeableConcept;
  /** Body site to administer to */
  site?: CodeableConcept;
  /** How drug should enter body */
  route?: CodeableConcept;
  /** Technique for administering medication */
  method?: CodeableConcept;
  /** Amount of medication administered */
  doseAndRate?: DosageDoseAndRate[];
  /** Upper limit on medication per unit of time */
  maxDosePerPeriod?: Ratio;
  /** Upper limit on medication per administration */
  maxDosePerAdministration?: SimpleQuantity;
  /** Upper limit on medication per lifetime of the patient */
  maxDosePerLifetime?: SimpleQuantity;
}

/**
 * The amount of medication administered.
 * R4: https://hl7.org/fhir/R4/dosage.html#Dosage
 */
export interface DosageDoseAndRate {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** The kind of dose or rate specified */
  type?: CodeableConcept;
  /** Amount of medication per dose */
  doseRange?: Range;
  /** Amount of medication per dose */
  doseQuantity?: SimpleQuantity;
  /** Amount of medication per unit of time */
  rateRatio?: Ratio;
  /** Amount of medication per unit of time */
  rateRange?: Range;
  /** Amount of medication per unit of time */
  rateQuantity?: SimpleQuantity;
}

/**
 * A length of time.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Duration
 */
export interface Duration {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** < | <= | >= | > - how to understand the value */
  comparator?: QuantityComparator;
  _comparator?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * Base definition for all elements in a resource.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Element
 */
export interface Element {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
}

/**
 * Codes identifying the lifecycle stage of an event.
 * preparation: The core event has not started yet, but some staging activities have begun (e.g. surgical suite
 * preparation). Preparation stages may be tracked for billing purposes.
 * in-progress: The event is currently occurring.
 * not-done: The event was terminated prior to any activity beyond preparation. I.e. The 'main' activity has not yet
 * begun. The boundary between preparatory and the 'main' activity is context-specific.
 * on-hold: The event has been temporarily stopped but is expected to resume in the future.
 * stopped: The event was terminated prior to the full completion of the intended activity but after at least some
 * of the 'main' activity (beyond preparation) has occurred.
 * completed: The event has now concluded.
 * entered-in-error: This electronic record should never have existed, though it is possible that real-world
 * decisions were based on it. (If real-world activity has occurred, the status should be "stopped" rather than
 * "entered-in-error".).
 * unknown: The authoring/source system does not know which of the status values currently applies for this event.
 * Note: This concept is not to be used for "other" - one of the listed statuses is presumed to apply, but the
 * authoring/source system does not know which.
 */
export type EventStatus = 
  | "preparation"
  | "in-progress"
  | "not-done"
  | "on-hold"
  | "stopped"
  | "completed"
  | "entered-in-error"
  | "unknown";

/**
 * Real world event relating to the schedule.
 * MORN: Event occurs during the morning. The exact time is unspecified and established by institution convention or
 * patient interpretation.
 * MORN.early: Event occurs during the early morning. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * MORN.late: Event occurs during the late morning. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * NOON: Event occurs around 12:00pm. The exact time is unspecified and established by institution convention or
 * patient interpretation.
 * AFT: Event occurs during the afternoon. The exact time is unspecified and established by institution convention
 * or patient interpretation.
 * AFT.early: Event occurs during the early afternoon. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * AFT.late: Event occurs during the late afternoon. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * EVE: Event occurs during the evening. The exact time is unspecified and established by institution convention or
 * patient interpretation.
 * EVE.early: Event occurs during the early evening. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * EVE.late: Event occurs during the late evening. The exact time is unspecified and established by institution
 * convention or patient interpretation.
 * NIGHT: Event occurs during the night. The exact time is unspecified and established by institution convention or
 * patient interpretation.
 * PHS: Event occurs [offset] after subject goes to sleep. The exact time is unspecified and established by
 * institution convention or patient interpretation.
 * HS: Description: Prior to beginning a regular period of extended sleep (this would exclude naps). Note that this
 * might occur at different times of day depending on a person's regular sleep schedule.
 * WAKE: Description: Upon waking up from a regular period of sleep, in order to start regular activities (this
 * would exclude waking up from a nap or temporarily waking up during a period of sleep)
 * Usage Notes: e.g.
 * Take pulse rate on waking in management of thyrotoxicosis.
 * Take BP on waking in management of hypertension
 * Take basal body temperature on waking in establishing date of ovulation
 * C: Description: meal (from lat. ante cibus)
 * CM: Description: breakfast (from lat. cibus matutinus)
 * CD: Description: lunch (from lat. cibus diurnus)
 * CV: Description: dinner (from lat. cibus vespertinus)
 * AC: before meal (from lat. ante cibus)
 * ACM: before breakfast (from lat. ante cibus matutinus)
 * ACD: before lunch (from lat. ante cibus diurnus)
 * ACV: before dinner (from lat. ante cibus vespertinus)
 * PC: after meal (from lat. post cibus)
 * PCM: after breakfast (from lat. post cibus matutinus)
 * PCD: after lunch (from lat. post cibus diurnus)
 * PCV: after dinner (from lat. post cibus vespertinus)
 */
export type EventTiming = 
  | "MORN"
  | "MORN.early"
  | "MORN.late"
  | "NOON"
  | "AFT"
  | "AFT.early"
  | "AFT.late"
  | "EVE"
  | "EVE.early"
  | "EVE.late"
  | "NIGHT"
  | "PHS"
  | "HS"
  | "WAKE"
  | "C"
  | "CM"
  | "CD"
  | "CV"
  | "AC"
  | "ACM"
  | "ACD"
  | "ACV"
  | "PC"
  | "PCM"
  | "PCD"
  | "PCV";

/**
 * A expression that is evaluated in a specified context and returns a value. The context of use of the expression
 * must specify the context in which the expression is evaluated, and how the result of the expression is used.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#Expression
 */
export interface Expression {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Natural language description of the condition */
  description?: string;
  _description?: Element;
  /** Short name assigned to expression for reuse */
  name?: string;
  _name?: Element;
  /** text/cql | text/fhirpath | application/x-fhir-query | etc. */
  language?: string;
  _language?: Element;
  /** Expression in specified language */
  expression?: string;
  _expression?: Element;
  /** Where the expression is found */
  reference?: string;
  _reference?: Element;
}

/**
 * Optional Extension Element - found in all resources.
 * R4: https://hl7.org/fhir/R4/extensibility.html#Extension
 */
export interface Extension {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** identifies the meaning of the extension */
  url: string;
  /** Value of extension */
  valueBase64Binary?: string;
  _valueBase64Binary?: Element;
  /** Value of extension */
  valueBoolean?: boolean;
  _valueBoolean?: Element;
  /** Value of extension */
  valueCanonical?: string;
  _valueCanonical?: Element;
  /** Value of extension */
  valueCode?: string;
  _valueCode?: Element;
  /** Value of extension */
  valueDate?: string;
  _valueDate?: Element;
  /** Value of extension */
  valueDateTime?: string;
  _valueDateTime?: Element;
  /** Value of extension */
  valueDecimal?: number;
  _valueDecimal?: Element;
  /** Value of extension */
  valueId?: string;
  _valueId?: Element;
  /** Value of extension */
  valueInstant?: string;
  _valueInstant?: Element;
  /** Value of extension */
  valueInteger?: number;
  _valueInteger?: Element;
  /** Value of extension */
  valueMarkdown?: string;
  _valueMarkdown?: Element;
  /** Value of extension */
  valueOid?: string;
  _valueOid?: Element;
  /** Value of extension */
  valuePositiveInt?: number;
  _valuePositiveInt?: Element;
  /** Value of extension */
  valueString?: string;
  _valueString?: Element;
  /** Value of extension */
  valueTime?: string;
  _valueTime?: Element;
  /** Value of extension */
  valueUnsignedInt?: number;
  _valueUnsignedInt?: Element;
  /** Value of extension */
  valueUri?: string;
  _valueUri?: Element;
  /** Value of extension */
  valueUrl?: string;
  _valueUrl?: Element;
  /** Value of extension */
  valueUuid?: string;
  _valueUuid?: Element;
  /** Value of extension */
  valueAddress?: Address;
  /** Value of extension */
  valueAge?: Age;
  /** Value of extension */
  valueAnnotation?: Annotation;
  /** Value of extension */
  valueAttachment?: Attachment;
  /** Value of extension */
  valueCodeableConcept?: CodeableConcept;
  /** Value of extension */
  valueCoding?: Coding;
  /** Value of extension */
  valueContactPoint?: ContactPoint;
  /** Value of extension */
  valueCount?: Count;
  /** Value of extension */
  valueDistance?: Distance;
  /** Value of extension */
  valueDuration?: Duration;
  /** Value of extension */
  valueHumanName?: HumanName;
  /** Value of extension */
  valueIdentifier?: Identifier;
  /** Value of extension */
  valueMoney?: Money;
  /** Value of extension */
  valuePeriod?: Period;
  /** Value of extension */
  valueQuantity?: Quantity;
  /** Value of extension */
  valueRange?: Range;
  /** Value of extension */
  valueRatio?: Ratio;
  /** Value of extension */
  valueReference?: Reference;
  /** Value of extension */
  valueSampledData?: SampledData;
  /** Value of extension */
  valueSignature?: Signature;
  /** Value of extension */
  valueTiming?: Timing;
  /** Value of extension */
  valueContactDetail?: ContactDetail;
  /** Value of extension */
  valueContributor?: Contributor;
  /** Value of extension */
  valueDataRequirement?: DataRequirement;
  /** Value of extension */
  valueExpression?: Expression;
  /** Value of extension */
  valueParameterDefinition?: ParameterDefinition;
  /** Value of extension */
  valueRelatedArtifact?: RelatedArtifact;
  /** Value of extension */
  valueTriggerDefinition?: TriggerDefinition;
  /** Value of extension */
  valueUsageContext?: UsageContext;
  /** Value of extension */
  valueDosage?: Dosage;
  /** Value of extension */
  valueMeta?: Meta;
}

/**
 * A list of all the concrete types defined in this version of the FHIR specification - Abstract Types, Data Types
 * and Resource Types.
 */
export type FhirAllTypes = 
  | "Address"
  | "Age"
  | "Annotation"
  | "Attachment"
  | "BackboneElement"
  | "CodeableConcept"
  | "Coding"
  | "ContactDetail"
  | "ContactPoint"
  | "Contributor"
  | "Count"
  | "DataRequirement"
  | "Distance"
  | "Dosage"
  | "Duration"
  | "Element"
  | "ElementDefinition"
  | "Expression"
  | "Extension"
  | "HumanName"
  | "Identifier"
  | "MarketingStatus"
  | "Meta"
  | "Money"
  | "MoneyQuantity"
  | "Narrative"
  | "ParameterDefinition"
  | "Period"
  | "Population"
  | "ProdCharacteristic"
  | "ProductShelfLife"
  | "Quantity"
  | "Range"
  | "Ratio"
  | "Reference"
  | "RelatedArtifact"
  | "SampledData"
  | "Signature"
  | "SimpleQuantity"
  | "SubstanceAmount"
  | "Timing"
  | "TriggerDefinition"
  | "UsageContext"
  | "base64Binary"
  | "boolean"
  | "canonical"
  | "code"
  | "date"
  | "dateTime"
  | "decimal"
  | "id"
  | "instant"
  | "integer"
  | "markdown"
  | "oid"
  | "positiveInt"
  | "string"
  | "time"
  | "unsignedInt"
  | "uri"
  | "url"
  | "uuid"
  | "xhtml"
  | "Account"
  | "ActivityDefinition"
  | "AdverseEvent"
  | "AllergyIntolerance"
  | "Appointment"
  | "AppointmentResponse"
  | "AuditEvent"
  | "Basic"
  | "Binary"
  | "BiologicallyDerivedProduct"
  | "BodyStructure"
  | "Bundle"
  | "CapabilityStatement"
  | "CarePlan"
  | "CareTeam"
  | "CatalogEntry"
  | "ChargeItem"
  | "ChargeItemDefinition"
  | "Claim"
  | "ClaimResponse"
  | "ClinicalImpression"
  | "CodeSystem"
  | "Communication"
  | "CommunicationRequest"
  | "CompartmentDefinition"
  | "Composition"
  | "ConceptMap"
  | "Condition"
  | "Consent"
  | "Contract"
  | "Coverage"
  | "CoverageEligibilityRequest"
  | "CoverageEligibilityResponse"
  | "DetectedIssue"
  | "Device"
  | "DeviceDefinition"
  | "DeviceMetric"
  | "DeviceRequest"
  | "DeviceUseStatement"
  | "DiagnosticReport"
  | "DocumentManifest"
  | "DocumentReference"
  | "DomainResource"
  | "EffectEvidenceSynthesis"
  | "Encounter"
  | "Endpoint"
  | "EnrollmentRequest"
  | "EnrollmentResponse"
  | "EpisodeOfCare"
  | "EventDefinition"
  | "Evidence"
  | "EvidenceVariable"
  | "ExampleScenario"
  | "ExplanationOfBenefit"
  | "FamilyMemberHistory"
  | "Flag"
  | "Goal"
  | "GraphDefinition"
  | "Group"
  | "GuidanceResponse"
  | "HealthcareService"
  | "ImagingStudy"
  | "Immunization"
  | "ImmunizationEvaluation"
  | "ImmunizationRecommendation"
  | "ImplementationGuide"
  | "InsurancePlan"
  | "Invoice"
  | "Library"
  | "Linkage"
  | "List"
  | "Location"
  | "Measure"
  | "MeasureReport"
  | "Media"
  | "Medication"
  | "MedicationAdministration"
  | "MedicationDispense"
  | "MedicationKnowledge"
  | "MedicationRequest"
  | "MedicationStatement"
  | "MedicinalProduct"
  | "MedicinalProductAuthorization"
  | "MedicinalProductContraindication"
  | "MedicinalProductIndication"
  | "MedicinalProductIngredient"
  | "MedicinalProductInteraction"
  | "MedicinalProductManufactured"
  | "MedicinalProductPackaged"
  | "MedicinalProductPharmaceutical"
  | "MedicinalProductUndesirableEffect"
  | "MessageDefinition"
  | "MessageHeader"
  | "MolecularSequence"
  | "NamingSystem"
  | "NutritionOrder"
  | "Observation"
  | "ObservationDefinition"
  | "OperationDefinition"
  | "OperationOutcome"
  | "Organization"
  | "OrganizationAffiliation"
  | "Parameters"
  | "Patient"
  | "PaymentNotice"
  | "PaymentReconciliation"
  | "Person"
  | "PlanDefinition"
  | "Practitioner"
  | "PractitionerRole"
  | "Procedure"
  | "Provenance"
  | "Questionnaire"
  | "QuestionnaireResponse"
  | "RelatedPerson"
  | "RequestGroup"
  | "ResearchDefinition"
  | "ResearchElementDefinition"
  | "ResearchStudy"
  | "ResearchSubject"
  | "Resource"
  | "RiskAssessment"
  | "RiskEvidenceSynthesis"
  | "Schedule"
  | "SearchParameter"
  | "ServiceRequest"
  | "Slot"
  | "Specimen"
  | "SpecimenDefinition"
  | "StructureDefinition"
  | "StructureMap"
  | "Subscription"
  | "Substance"
  | "SubstanceNucleicAcid"
  | "SubstancePolymer"
  | "SubstanceProtein"
  | "SubstanceReferenceInformation"
  | "SubstanceSourceMaterial"
  | "SubstanceSpecification"
  | "SupplyDelivery"
  | "SupplyRequest"
  | "Task"
  | "TerminologyCapabilities"
  | "TestReport"
  | "TestScript"
  | "ValueSet"
  | "VerificationResult"
  | "VisionPrescription"
  | "Type"
  | "Any";

/**
 * A message as Metriport's SDK has it: flat, in words of its own.
 * It and a Communication are two views of one message, and each holds what the other cannot:
 * to_communication(FlatMessage::to_communication) and from_communication(FlatMessage::from_communication) say what.
 */
export interface FlatMessage {
  /** The message id */
  id: string;
  /** The patient's id; some inbound messages have none */
  patientId?: string;
  /** outbound | inbound */
  direction: Direction;
  /** processing | completed | failed */
  status: DeliveryState;
  /** xdr | direct */
  transportMethod: TransportMethod;
  /** EHEX | CAREQUALITY | COMMONWELL; there where the transport is xdr */
  network?: Network;
  /** A Direct address or an OID, in 1 to 255 UTF-16 units */
  destination: string;
  /** The subject line, in 1 to 255 UTF-16 units */
  subject: string;
  /** Plain text, in 1 to 5000 UTF-16 units */
  body?: string;
  /** The ids of 1 to 5 documents */
  attachments?: string[];
  /** 1 to 10 texts that should be NPIs */
  intendedRecipientNpi?: string[];
  /** When it was sent, in UTC with Z */
  sentAt?: string;
  /** When something about it changed last, in UTC with Z */
  updatedAt?: string;
  /** Why it failed, in 1 to 5000 UTF-16 units */
  reason?: string;
  [member: string]: unknown;
}

/**
 * HTTP verbs (in the HTTP command line). See [HTTP rfc](https://tools.ietf.org/html/rfc7231) for details.
 * GET: HTTP GET Command.
 * HEAD: HTTP HEAD Command.
 * POST: HTTP POST Command.
 * PUT: HTTP PUT Command.
 * DELETE: HTTP DELETE Command.
 * PATCH: HTTP PATCH Command.
 */
export type HttpVerb = "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH";

/**
 * A human's name with the ability to identify parts and usage.
 * R4: https://hl7.org/fhir/R4/datatypes.html#HumanName
 */
export interface HumanName {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** usual | official | temp | nickname | anonymous | old | maiden */
  use?: NameUse;
  _use?: Element;
  /** Text representation of the full name */
  text?: string;
  _text?: Element;
  /** Family name (often called 'Surname') */
  family?: string;
  _family?: Element;
  /** Given names (not always 'first'). Includes middle names */
  given?: (string | null)[];
  _given?: (Element | null)[];
  /** Parts that come before the name */
  prefix?: (string | null)[];
  _prefix?: (Element | null)[];
  /** Parts that come after the name */
  suffix?: (string | null)[];
  _suffix?: (Element | null)[];
  /** Time period when name was/is in use */
  period?: Period;
}

/**
 * An identifier - identifies some entity uniquely and unambiguously. Typically this is used for business
 * identifiers.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Identifier
 */
export interface Identifier {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** usual | official | temp | secondary | old (If known) */
  use?: IdentifierUse;
  _use?: Element;
  /** Description of identifier */
  type?: CodeableConcept;
  /** The namespace for the identifier value */
  system?: string;
  _system?: Element;
  /** The value that is unique */
  value?: string;
  _value?: Element;
  /** Time period when id is/was valid for use */
  period?: Period;
  /** Organization that issued id (may be just text) */
  assigner?: Reference;
}

/**
 * Identifies the purpose for this identifier, if known .
 * usual: The identifier recommended for display and use in real-world interactions.
 * official: The identifier considered to be most trusted for the identification of this item. Sometimes also known
 * as "primary" and "main". The determination of "official" is subjective and implementation guides often provide
 * additional guidelines for use.
 * temp: A temporary identifier.
 * secondary: An identifier that was assigned in secondary use - it serves to identify the object in a relative
 * context, but cannot be consistently assigned to the same object again in a different context.
 * old: The identifier id no longer considered valid, but may be relevant for search purposes. E.g. Changes to
 * identifier schemes, account merges, etc.
 */
export type IdentifierUse = "usual" | "official" | "temp" | "secondary" | "old";

/**
 * How the issue affects the success of the action.
 * fatal: The issue caused the action to fail and no further checking could be performed.
 * error: The issue is sufficiently important to cause the action to fail.
 * warning: The issue is not important enough to cause the action to fail but may cause it to be performed
 * suboptimally or in a way that is not as desired.
 * information: The issue has no relation to the degree of success of the action.
 */
export type IssueSeverity = "fatal" | "error" | "warning" | "information";

/**
 * A code that describes the type of issue.
 * invalid: Content invalid against the specification or a profile.
 * structure: A structural issue in the content such as wrong namespace, unable to parse the content completely,
 * invalid syntax, etc.
 * required: A required element is missing.
 * value: An element or header value is invalid.
 * invariant: A content validation rule failed - e.g. a schematron rule.
 * security: An authentication/authorization/permissions issue of some kind.
 * login: The client needs to initiate an authentication process.
 * unknown: The user or system was not able to be authenticated (either there is no process, or the proferred token
 * is unacceptable).
 * expired: User session expired; a login may be required.
 * forbidden: The user does not have the rights to perform this action.
 * suppressed: Some information was not or might not have been returned due to business rules, consent or privacy
 * rules, or access permission constraints. This information may be accessible through alternate processes.
 * processing: Processing issues. These are expected to be final e.g. there is no point resubmitting the same
 * content unchanged.
 * not-supported: The interaction, operation, resource or profile is not supported.
 * duplicate: An attempt was made to create a duplicate record.
 * multiple-matches: Multiple matching records were found when the operation required only one match.
 * not-found: The reference provided was not found. In a pure RESTful environment, this would be an HTTP 404 error,
 * but this code may be used where the content is not found further into the application architecture.
 * deleted: The reference pointed to content (usually a resource) that has been deleted.
 * too-long: Provided content is too long (typically, this is a denial of service protection type of error).
 * code-invalid: The code or system could not be understood, or it was not valid in the context of a particular
 * ValueSet.code.
 * extension: An extension was found that was not acceptable, could not be resolved, or a modifierExtension was not
 * recognized.
 * too-costly: The operation was stopped to protect server resources; e.g. a request for a value set expansion on
 * all of SNOMED CT.
 * business-rule: The content/operation failed to pass some business rule and so could not proceed.
 * conflict: Content could not be accepted because of an edit conflict (i.e. version aware updates). (In a pure
 * RESTful environment, this would be an HTTP 409 error, but this code may be used where the conflict is discovered
 * further into the application architecture.).
 * transient: Transient processing issues. The system receiving the message may be able to resubmit the same content
 * once an underlying issue is resolved.
 * lock-error: A resource/record locking failure (usually in an underlying database).
 * no-store: The persistent store is unavailable; e.g. the database is down for maintenance or similar action, and
 * the interaction or operation cannot be processed.
 * exception: An unexpected internal error has occurred.
 * timeout: An internal timeout has occurred.
 * incomplete: Not all data sources typically accessed could be reached or responded in time, so the returned
 * information might not be complete (applies to search interactions and some operations).
 * throttled: The system is not prepared to handle this request due to load management.
 * informational: A message unrelated to the processing success of the completed operation (examples of the latter
 * include things like reminders of password expiry, system maintenance times, etc.).
 */
export type IssueType = 
  | "invalid"
  | "structure"
  | "required"
  | "value"
  | "invariant"
  | "security"
  | "login"
  | "unknown"
  | "expired"
  | "forbidden"
  | "suppressed"
  | "processing"
  | "not-supported"
  | "duplicate"
  | "multiple-matches"
  | "not-found"
  | "deleted"
  | "too-long"
  | "code-invalid"
  | "extension"
  | "too-costly"
  | "business-rule"
  | "conflict"
  | "transient"
  | "lock-error"
  | "no-store"
  | "exception"
  | "timeout"
  | "incomplete"
  | "throttled"
  | "informational";

/**
 * A page of Metriport's List Messages.
 * Some inbound messages have no patient, and so no subject.
 */
export interface MessageList {
  /** Where this page stands among all pages */
  meta: MessageListMeta;
  /** The messages of this page; there may be none, but the array is there */
  messages: Communication[];
  [member: string]: unknown;
}

/** The paging of a MessageList. */
export interface MessageListMeta {
  /** The URL of the page before this one; absent on the first page */
  prevPage?: string;
  /** The URL of the page after this one; absent on the last page */
  nextPage?: string;
  /** How many messages this page has */
  itemsOnPage: number;
  /** How many messages there are on all pages, where it was counted */
  itemsInTotal?: number;
  [member: string]: unknown;
}

/** The answer of Metriport's Get Message Status: one message. */
export interface MessageStatus {
  /** The message */
  communication: Communication;
  [member: string]: unknown;
}

/**
 * A webhook about a message.
 * message.status is documented and all its members are here. message.received is announced, but its payload is not
 * documented: what such a payload has is kept, so that both can be read at one endpoint.
 */
export interface MessageWebhook {
  /** What kind of webhook it is, and when it was sent */
  meta: MessageWebhookMeta;
  /** What happened */
  payload: MessageWebhookPayload;
  [member: string]: unknown;
}

/**
 * What a MessageWebhook says about itself.
 * The member data is any JSON that the receiver of the webhook once gave to Metriport:
 * data(MessageWebhookMeta::data).
 */
export interface MessageWebhookMeta {
  /** The id of this webhook, the same in every attempt to deliver it (not the id of the message) */
  messageId: string;
  /** The id of the request that led to it */
  requestId?: string;
  /** When it was sent */
  when: string;
  /** What it is about: message.status, message.received */
  type: string;
  [member: string]: unknown;
}

/**
 * What happened to a message. All members are optional because only message.status is documented, where all but the
 * reason are there; validation knows that.
 */
export interface MessageWebhookPayload {
  /** The id of the message, a UUID */
  id?: string;
  /** The id of the patient, a UUID */
  patientId?: string;
  /** completed | failed */
  status?: DeliveryState;
  /** When the message was sent */
  sentAt?: string;
  /** When the message arrived or was given up */
  completedAt?: string;
  /** Why it failed, in at most 5000 UTF-16 units */
  reason?: string;
  [member: string]: unknown;
}

/**
 * The metadata about a resource. This is content in the resource that is maintained by the infrastructure. Changes
 * to the content might not always be associated with version changes to the resource.
 * R4: https://hl7.org/fhir/R4/resource.html#Meta
 */
export interface Meta {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Version specific identifier */
  versionId?: string;
  _versionId?: Element;
  /** When the resource version last changed */
  lastUpdated?: string;
  _lastUpdated?: Element;
  /** Identifies where the resource comes from */
  source?: string;
  _source?: Element;
  /** Profiles this resource claims to conform to */
  profile?: (string | null)[];
  _profile?: (Element | null)[];
  /** Security Labels applied to this resource */
  security?: Coding[];
  /** Tags applied to this resource */
  tag?: Coding[];
}

/**
 * An amount of economic utility in some recognized currency.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Money
 */
export interface Money {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** ISO 4217 Currency Code */
  currency?: 
    | "ADP"
    | "AED"
    | "AFA"
    | "AFN"
    | "ALK"
    | "ALL"
    | "AMD"
    | "ANG"
    | "AOA"
    | "AOK"
    | "AON"
    | "AOR"
    | "ARA"
    | "ARP"
    | "ARS"
    | "ARY"
    | "ATS"
    | "AUD"
    | "AWG"
    | "AYM"
    | "AZM"
    | "AZN"
    | "BAD"
    | "BAM"
    | "BBD"
    | "BDT"
    | "BEC"
    | "BEF"
    | "BEL"
    | "BGJ"
    | "BGK"
    | "BGL"
    | "BGN"
    | "BHD"
    | "BIF"
    | "BMD"
    | "BND"
    | "BOB"
    | "BOP"
    | "BOV"
    | "BRB"
    | "BRC"
    | "BRE"
    | "BRL"
    | "BRN"
    | "BRR"
    | "BSD"
    | "BTN"
    | "BUK"
    | "BWP"
    | "BYB"
    | "BYN"
    | "BYR"
    | "BZD"
    | "CAD"
    | "CDF"
    | "CHC"
    | "CHE"
    | "CHF"
    | "CHW"
    | "CLF"
    | "CLP"
    | "CNY"
    | "COP"
    | "COU"
    | "CRC"
    | "CSD"
    | "CSJ"
    | "CSK"
    | "CUC"
    | "CUP"
    | "CVE"
    | "CYP"
    | "CZK"
    | "DDM"
    | "DEM"
    | "DJF"
    | "DKK"
    | "DOP"
    | "DZD"
    | "ECS"
    | "ECV"
    | "EEK"
    | "EGP"
    | "ERN"
    | "ESA"
    | "ESB"
    | "ESP"
    | "ETB"
    | "EUR"
    | "FIM"
    | "FJD"
    | "FKP"
    | "FRF"
    | "GBP"
    | "GEK"
    | "GEL"
    | "GHC"
    | "GHP"
    | "GHS"
    | "GIP"
    | "GMD"
    | "GNE"
    | "GNF"
    | "GNS"
    | "GQE"
    | "GRD"
    | "GTQ"
    | "GWE"
    | "GWP"
    | "GYD"
    | "HKD"
    | "HNL"
    | "HRD"
    | "HRK"
    | "HTG"
    | "HUF"
    | "IDR"
    | "IEP"
    | "ILP"
    | "ILR"
    | "ILS"
    | "INR"
    | "IQD"
    | "IRR"
    | "ISJ"
    | "ISK"
    | "ITL"
    | "JMD"
    | "JOD"
    | "JPY"
    | "KES"
    | "KGS"
    | "KHR"
    | "KMF"
    | "KPW"
    | "KRW"
    | "KWD"
    | "KYD"
    | "KZT"
    | "LAJ"
    | "LAK"
    | "LBP"
    | "LKR"
    | "LRD"
    | "LSL"
    | "LSM"
    | "LTL"
    | "LTT"
    | "LUC"
    | "LUF"
    | "LUL"
    | "LVL"
    | "LVR"
    | "LYD"
    | "MAD"
    | "MDL"
    | "MGA"
    | "MGF"
    | "MKD"
    | "MLF"
    | "MMK"
    | "MNT"
    | "MOP"
    | "MRO"
    | "MRU"
    | "MTL"
    | "MTP"
    | "MUR"
    | "MVQ"
    | "MVR"
    | "MWK"
    | "MXN"
    | "MXP"
    | "MXV"
    | "MYR"
    | "MZE"
    | "MZM"
    | "MZN"
    | "NAD"
    | "NGN"
    | "NIC"
    | "NIO"
    | "NLG"
    | "NOK"
    | "NPR"
    | "NZD"
    | "OMR"
    | "PAB"
    | "PEH"
    | "PEI"
    | "PEN"
    | "PES"
    | "PGK"
    | "PHP"
    | "PKR"
    | "PLN"
    | "PLZ"
    | "PTE"
    | "PYG"
    | "QAR"
    | "RHD"
    | "ROK"
    | "ROL"
    | "RON"
    | "RSD"
    | "RUB"
    | "RUR"
    | "RWF"
    | "SAR"
    | "SBD"
    | "SCR"
    | "SDD"
    | "SDG"
    | "SDP"
    | "SEK"
    | "SGD"
    | "SHP"
    | "SIT"
    | "SKK"
    | "SLE"
    | "SLL"
    | "SOS"
    | "SRD"
    | "SRG"
    | "SSP"
    | "STD"
    | "STN"
    | "SUR"
    | "SVC"
    | "SYP"
    | "SZL"
    | "THB"
    | "TJR"
    | "TJS"
    | "TMM"
    | "TMT"
    | "TND"
    | "TOP"
    | "TPE"
    | "TRL"
    | "TRY"
    | "TTD"
    | "TWD"
    | "TZS"
    | "UAH"
    | "UAK"
    | "UGS"
    | "UGW"
    | "UGX"
    | "USD"
    | "USN"
    | "USS"
    | "UYI"
    | "UYN"
    | "UYP"
    | "UYU"
    | "UYW"
    | "UZS"
    | "VEB"
    | "VED"
    | "VEF"
    | "VES"
    | "VNC"
    | "VND"
    | "VUV"
    | "WST"
    | "XAD"
    | "XAF"
    | "XAG"
    | "XAU"
    | "XBA"
    | "XBB"
    | "XBC"
    | "XBD"
    | "XCD"
    | "XCG"
    | "XDR"
    | "XEU"
    | "XFO"
    | "XFU"
    | "XOF"
    | "XPD"
    | "XPF"
    | "XPT"
    | "XRE"
    | "XSU"
    | "XTS"
    | "XUA"
    | "XXX"
    | "YDD"
    | "YER"
    | "YUD"
    | "YUM"
    | "YUN"
    | "ZAL"
    | "ZAR"
    | "ZMK"
    | "ZMW"
    | "ZRN"
    | "ZRZ"
    | "ZWC"
    | "ZWD"
    | "ZWG"
    | "ZWL"
    | "ZWN"
    | "ZWR";
  _currency?: Element;
}

/**
 * The use of a human name.
 * usual: Known as/conventional/the one you normally use.
 * official: The formal name as registered in an official (government) registry, but which name might not be
 * commonly used. May be called "legal name".
 * temp: A temporary name. Name.period can provide more detailed information. This may also be used for temporary
 * names assigned at birth or in emergency situations.
 * nickname: A name that is used to address the person in an informal manner, but is not part of their formal or
 * usual name.
 * anonymous: Anonymous assigned name, alias, or pseudonym (used to protect a person's identity for privacy
 * reasons).
 * old: This name is no longer in use (or was never correct, but retained for records).
 * maiden: A name used prior to changing name because of marriage. This name use is for use by applications that
 * collect and store names that were used prior to a marriage. Marriage naming customs vary greatly around the
 * world, and are constantly changing. This term is not gender specific. The use of this term does not imply any
 * particular history for a person's name.
 */
export type NameUse = "usual" | "official" | "temp" | "nickname" | "anonymous" | "old" | "maiden";

/**
 * A human-readable summary of the resource conveying the essential clinical and business information for the
 * resource.
 * R4: https://hl7.org/fhir/R4/narrative.html#Narrative
 */
export interface Narrative {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** generated | extensions | additional | empty */
  status?: NarrativeStatus;
  _status?: Element;
  /** Limited xhtml content */
  div: string;
}

/**
 * The status of a resource narrative.
 * generated: The contents of the narrative are entirely generated from the core elements in the content.
 * extensions: The contents of the narrative are entirely generated from the core elements in the content and some
 * of the content is generated from extensions. The narrative SHALL reflect the impact of all modifier extensions.
 * additional: The contents of the narrative may contain additional information not found in the structured data.
 * Note that there is no computable way to determine what the extra information is, other than by human inspection.
 * empty: The contents of the narrative are some equivalent of "No human-readable text provided in this case".
 */
export type NarrativeStatus = "generated" | "extensions" | "additional" | "empty";

/**
 * The networks that carry a message by TransportMethod::Xdr.
 * EHEX: eHealth Exchange.
 * CAREQUALITY: Carequality.
 * COMMONWELL: CommonWell.
 */
export type Network = "EHEX" | "CAREQUALITY" | "COMMONWELL";

/**
 * A collection of error, warning, or information messages that result from a system action.
 * R4: https://hl7.org/fhir/R4/operationoutcome.html
 */
export interface OperationOutcome {
  resourceType: "OperationOutcome";
  /** Logical id of this artifact */
  id?: string;
  /** Metadata about the resource */
  meta?: Meta;
  /** A set of rules under which this content was created */
  implicitRules?: string;
  _implicitRules?: Element;
  /** Language of the resource content */
  language?: string;
  _language?: Element;
  /** Text summary of the resource, for human interpretation */
  text?: Narrative;
  /** Contained, inline Resources */
  contained?: Resource[];
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored */
  modifierExtension?: Extension[];
  /** A single issue associated with the action */
  issue: OperationOutcomeIssue[];
}

/**
 * An error, warning, or information message that results from a system action.
 * R4: https://hl7.org/fhir/R4/operationoutcome.html
 */
export interface OperationOutcomeIssue {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** fatal | error | warning | information */
  severity?: IssueSeverity;
  _severity?: Element;
  /** Error or warning code */
  code?: IssueType;
  _code?: Element;
  /** Additional details about the error */
  details?: CodeableConcept;
  /** Additional diagnostic information about the issue */
  diagnostics?: string;
  _diagnostics?: Element;
  /** Deprecated: Path of element(s) related to issue */
  location?: (string | null)[];
  _location?: (Element | null)[];
  /** FHIRPath of element(s) related to issue */
  expression?: (string | null)[];
  _expression?: (Element | null)[];
}

/**
 * Whether an operation parameter is an input or an output parameter.
 * in: This is an input parameter.
 * out: This is an output parameter.
 */
export type OperationParameterUse = "in" | "out";

/**
 * The parameters to the module. This collection specifies both the input and output parameters. Input parameters
 * are provided by the caller as part of the $evaluate operation. Output parameters are included in the
 * GuidanceResponse.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#ParameterDefinition
 */
export interface ParameterDefinition {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Name used to access the parameter value */
  name?: string;
  _name?: Element;
  /** in | out */
  use?: OperationParameterUse;
  _use?: Element;
  /** Minimum cardinality */
  min?: number;
  _min?: Element;
  /** Maximum cardinality (a number of *) */
  max?: string;
  _max?: Element;
  /** A brief description of the parameter */
  documentation?: string;
  _documentation?: Element;
  /** What type of value */
  type?: FhirAllTypes;
  _type?: Element;
  /** What profile the value is expected to be */
  profile?: string;
  _profile?: Element;
}

/**
 * A time period defined by a start and end date and optionally time.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Period
 */
export interface Period {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Starting time with inclusive boundary */
  start?: string;
  _start?: Element;
  /** End time with inclusive boundary, if not ongoing */
  end?: string;
  _end?: Element;
}

/**
 * A measured amount (or an amount that can potentially be measured). Note that measured amounts include amounts
 * that are not precisely quantified, including amounts involving arbitrary units and floating currencies.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Quantity
 */
export interface Quantity {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** < | <= | >= | > - how to understand the value */
  comparator?: QuantityComparator;
  _comparator?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * How the Quantity should be understood and represented.
 * <: The actual value is less than the given value.
 * <=: The actual value is less than or equal to the given value.
 * >=: The actual value is greater than or equal to the given value.
 * >: The actual value is greater than the given value.
 */
export type QuantityComparator = "<" | "<=" | ">=" | ">";

/**
 * A set of ordered Quantities defined by a low and high limit.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Range
 */
export interface Range {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Low limit */
  low?: SimpleQuantity;
  /** High limit */
  high?: SimpleQuantity;
}

/**
 * A relationship of two Quantity values - expressed as a numerator and a denominator.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Ratio
 */
export interface Ratio {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerator value */
  numerator?: Quantity;
  /** Denominator value */
  denominator?: Quantity;
}

/**
 * A reference from one resource to another.
 * R4: https://hl7.org/fhir/R4/references.html#Reference
 */
export interface Reference {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Literal reference, Relative, internal or absolute URL */
  reference?: string;
  _reference?: Element;
  /** Type the reference refers to (e.g. "Patient") */
  type?: string;
  _type?: Element;
  /** Logical reference, when literal reference is not known */
  identifier?: Identifier;
  /** Text alternative for the resource */
  display?: string;
  _display?: Element;
}

/**
 * Related artifacts such as additional documentation, justification, or bibliographic references.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact
 */
export interface RelatedArtifact {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** documentation | justification | citation | predecessor | successor | derived-from | depends-on | composed-of */
  type?: RelatedArtifactType;
  _type?: Element;
  /** Short label */
  label?: string;
  _label?: Element;
  /** Brief description of the related artifact */
  display?: string;
  _display?: Element;
  /** Bibliographic citation for the artifact */
  citation?: string;
  _citation?: Element;
  /** Where the artifact can be accessed */
  url?: string;
  _url?: Element;
  /** What document is being referenced */
  document?: Attachment;
  /** What resource is being referenced */
  resource?: string;
  _resource?: Element;
}

/**
 * The type of relationship to the related artifact.
 * documentation: Additional documentation for the knowledge resource. This would include additional instructions on
 * usage as well as additional information on clinical context or appropriateness.
 * justification: A summary of the justification for the knowledge resource including supporting evidence, relevant
 * guidelines, or other clinically important information. This information is intended to provide a way to make the
 * justification for the knowledge resource available to the consumer of interventions or results produced by the
 * knowledge resource.
 * citation: Bibliographic citation for papers, references, or other relevant material for the knowledge resource.
 * This is intended to allow for citation of related material, but that was not necessarily specifically prepared in
 * connection with this knowledge resource.
 * predecessor: The previous version of the knowledge resource.
 * successor: The next version of the knowledge resource.
 * derived-from: The knowledge resource is derived from the related artifact. This is intended to capture the
 * relationship in which a particular knowledge resource is based on the content of another artifact, but is
 * modified to capture either a different set of overall requirements, or a more specific set of requirements such
 * as those involved in a particular institution or clinical setting.
 * depends-on: The knowledge resource depends on the given related artifact.
 * composed-of: The knowledge resource is composed of the given related artifact.
 */
export type RelatedArtifactType = 
  | "documentation"
  | "justification"
  | "citation"
  | "predecessor"
  | "successor"
  | "derived-from"
  | "depends-on"
  | "composed-of";

/**
 * The clinical priority of a diagnostic order.
 * routine: The request has normal priority.
 * urgent: The request should be actioned promptly - higher priority than routine.
 * asap: The request should be actioned as soon as possible - higher priority than urgent.
 * stat: The request should be actioned immediately - highest possible priority. E.g. an emergency.
 */
export type RequestPriority = "routine" | "urgent" | "asap" | "stat";

/**
 * Codes identifying the lifecycle stage of a request.
 * draft: The request has been created but is not yet complete or ready for action.
 * active: The request is in force and ready to be acted upon.
 * on-hold: The request (and any implicit authorization to act) has been temporarily withdrawn but is expected to
 * resume in the future.
 * revoked: The request (and any implicit authorization to act) has been terminated prior to the known full
 * completion of the intended actions. No further activity should occur.
 * completed: The activity described by the request has been fully performed. No further activity will occur.
 * entered-in-error: This request should never have existed and should be considered 'void'. (It is possible that
 * real-world decisions were based on it. If real-world activity has occurred, the status should be "revoked" rather
 * than "entered-in-error".).
 * unknown: The authoring/source system does not know which of the status values currently applies for this request.
 * Note: This concept is not to be used for "other" - one of the listed statuses is presumed to apply, but the
 * authoring/source system does not know which.
 */
export type RequestStatus = "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown";

/**
 * A resource of any type. What is said here holds for all of them; a type that this schema models is held to the
 * whole of its own schema, any other may have members of its own.
 */
export interface Resource {
  /** The type of the resource. */
  resourceType: ResourceType;
  /** Logical id of this artifact */
  id?: string;
  /** Metadata about the resource */
  meta?: Meta;
  /** A set of rules under which this content was created */
  implicitRules?: string;
  _implicitRules?: Element;
  /** Language of the resource content */
  language?: string;
  _language?: Element;
  /** Text summary of the resource, for human interpretation */
  text?: Narrative;
  /** Contained, inline Resources */
  contained?: Resource[];
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored */
  modifierExtension?: Extension[];
  [member: string]: unknown;
}

/** One of the resource types defined as part of this version of FHIR. */
export type ResourceType = 
  | "Account"
  | "ActivityDefinition"
  | "AdverseEvent"
  | "AllergyIntolerance"
  | "Appointment"
  | "AppointmentResponse"
  | "AuditEvent"
  | "Basic"
  | "Binary"
  | "BiologicallyDerivedProduct"
  | "BodyStructure"
  | "Bundle"
  | "CapabilityStatement"
  | "CarePlan"
  | "CareTeam"
  | "CatalogEntry"
  | "ChargeItem"
  | "ChargeItemDefinition"
  | "Claim"
  | "ClaimResponse"
  | "ClinicalImpression"
  | "CodeSystem"
  | "Communication"
  | "CommunicationRequest"
  | "CompartmentDefinition"
  | "Composition"
  | "ConceptMap"
  | "Condition"
  | "Consent"
  | "Contract"
  | "Coverage"
  | "CoverageEligibilityRequest"
  | "CoverageEligibilityResponse"
  | "DetectedIssue"
  | "Device"
  | "DeviceDefinition"
  | "DeviceMetric"
  | "DeviceRequest"
  | "DeviceUseStatement"
  | "DiagnosticReport"
  | "DocumentManifest"
  | "DocumentReference"
  | "DomainResource"
  | "EffectEvidenceSynthesis"
  | "Encounter"
  | "Endpoint"
  | "EnrollmentRequest"
  | "EnrollmentResponse"
  | "EpisodeOfCare"
  | "EventDefinition"
  | "Evidence"
  | "EvidenceVariable"
  | "ExampleScenario"
  | "ExplanationOfBenefit"
  | "FamilyMemberHistory"
  | "Flag"
  | "Goal"
  | "GraphDefinition"
  | "Group"
  | "GuidanceResponse"
  | "HealthcareService"
  | "ImagingStudy"
  | "Immunization"
  | "ImmunizationEvaluation"
  | "ImmunizationRecommendation"
  | "ImplementationGuide"
  | "InsurancePlan"
  | "Invoice"
  | "Library"
  | "Linkage"
  | "List"
  | "Location"
  | "Measure"
  | "MeasureReport"
  | "Media"
  | "Medication"
  | "MedicationAdministration"
  | "MedicationDispense"
  | "MedicationKnowledge"
  | "MedicationRequest"
  | "MedicationStatement"
  | "MedicinalProduct"
  | "MedicinalProductAuthorization"
  | "MedicinalProductContraindication"
  | "MedicinalProductIndication"
  | "MedicinalProductIngredient"
  | "MedicinalProductInteraction"
  | "MedicinalProductManufactured"
  | "MedicinalProductPackaged"
  | "MedicinalProductPharmaceutical"
  | "MedicinalProductUndesirableEffect"
  | "MessageDefinition"
  | "MessageHeader"
  | "MolecularSequence"
  | "NamingSystem"
  | "NutritionOrder"
  | "Observation"
  | "ObservationDefinition"
  | "OperationDefinition"
  | "OperationOutcome"
  | "Organization"
  | "OrganizationAffiliation"
  | "Parameters"
  | "Patient"
  | "PaymentNotice"
  | "PaymentReconciliation"
  | "Person"
  | "PlanDefinition"
  | "Practitioner"
  | "PractitionerRole"
  | "Procedure"
  | "Provenance"
  | "Questionnaire"
  | "QuestionnaireResponse"
  | "RelatedPerson"
  | "RequestGroup"
  | "ResearchDefinition"
  | "ResearchElementDefinition"
  | "ResearchStudy"
  | "ResearchSubject"
  | "Resource"
  | "RiskAssessment"
  | "RiskEvidenceSynthesis"
  | "Schedule"
  | "SearchParameter"
  | "ServiceRequest"
  | "Slot"
  | "Specimen"
  | "SpecimenDefinition"
  | "StructureDefinition"
  | "StructureMap"
  | "Subscription"
  | "Substance"
  | "SubstanceNucleicAcid"
  | "SubstancePolymer"
  | "SubstanceProtein"
  | "SubstanceReferenceInformation"
  | "SubstanceSourceMaterial"
  | "SubstanceSpecification"
  | "SupplyDelivery"
  | "SupplyRequest"
  | "Task"
  | "TerminologyCapabilities"
  | "TestReport"
  | "TestScript"
  | "ValueSet"
  | "VerificationResult"
  | "VisionPrescription";

/**
 * A series of measurements taken by a device, with upper and lower limits. There may be more than one dimension in
 * the data.
 * R4: https://hl7.org/fhir/R4/datatypes.html#SampledData
 */
export interface SampledData {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Zero value and units */
  origin: SimpleQuantity;
  /** Number of milliseconds between samples */
  period?: number;
  _period?: Element;
  /** Multiply data by this before adding to origin */
  factor?: number;
  _factor?: Element;
  /** Lower limit of detection */
  lowerLimit?: number;
  _lowerLimit?: Element;
  /** Upper limit of detection */
  upperLimit?: number;
  _upperLimit?: Element;
  /** Number of sample points at each time point */
  dimensions?: number;
  _dimensions?: Element;
  /** Decimal values with spaces, or "E" | "U" | "L" */
  data?: string;
  _data?: Element;
}

/**
 * Why an entry is in the result set - whether it's included as a match or because of an _include requirement, or to
 * convey information or warning information about the search process.
 * match: This resource matched the search specification.
 * include: This resource is returned because it is referred to from another resource in the search set.
 * outcome: An OperationOutcome that provides additional information about the processing of a search.
 */
export type SearchEntryMode = "match" | "include" | "outcome";

/**
 * A signature along with supporting context. The signature may be a digital signature that is cryptographic in
 * nature, or some other signature acceptable to the domain. This other signature may be as simple as a graphical
 * image representing a hand-written signature, or a signature ceremony Different signature approaches have
 * different utilities.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Signature
 */
export interface Signature {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Indication of the reason the entity signed the object(s) */
  type: Coding[];
  /** When the signature was created */
  when?: string;
  _when?: Element;
  /** Who signed */
  who: Reference;
  /** The party represented */
  onBehalfOf?: Reference;
  /** The technical format of the signed resources */
  targetFormat?: string;
  _targetFormat?: Element;
  /** The technical format of the signature */
  sigFormat?: string;
  _sigFormat?: Element;
  /** The actual signature content (XML DigSig. JWS, picture, etc.) */
  data?: string;
  _data?: Element;
}

/**
 * The comparator is not used on a SimpleQuantity
 * R4: https://hl7.org/fhir/R4/datatypes.html#SimpleQuantity
 */
export interface SimpleQuantity {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Numerical value (with implicit precision) */
  value?: number;
  _value?: Element;
  /** Unit representation */
  unit?: string;
  _unit?: Element;
  /** System that defines coded unit form */
  system?: string;
  _system?: Element;
  /** Coded form of the unit */
  code?: string;
  _code?: Element;
}

/**
 * The possible sort directions, ascending or descending.
 * ascending: Sort by the value ascending, so that lower values appear first.
 * descending: Sort by the value descending, so that lower values appear last.
 */
export type SortDirection = "ascending" | "descending";

/**
 * Specifies an event that may occur multiple times. Timing schedules are used to record when things are planned,
 * expected or requested to occur. The most common usage is in dosage instructions for medications. They are also
 * used when planning care of various kinds, and may be used for reporting the schedule to which past regular
 * activities were carried out.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export interface Timing {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Extensions that cannot be ignored even if unrecognized */
  modifierExtension?: Extension[];
  /** When the event occurs */
  event?: (string | null)[];
  _event?: (Element | null)[];
  /** When the event is to occur */
  repeat?: TimingRepeat;
  /** BID | TID | QID | AM | PM | QD | QOD | + */
  code?: CodeableConcept;
}

/**
 * A set of rules that describe when the event is scheduled.
 * R4: https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export interface TimingRepeat {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Length/Range of lengths, or (Start and/or end) limits */
  boundsDuration?: Duration;
  /** Length/Range of lengths, or (Start and/or end) limits */
  boundsRange?: Range;
  /** Length/Range of lengths, or (Start and/or end) limits */
  boundsPeriod?: Period;
  /** Number of times to repeat */
  count?: number;
  _count?: Element;
  /** Maximum number of times to repeat */
  countMax?: number;
  _countMax?: Element;
  /** How long when it happens */
  duration?: number;
  _duration?: Element;
  /** How long when it happens (Max) */
  durationMax?: number;
  _durationMax?: Element;
  /** s | min | h | d | wk | mo | a - unit of time (UCUM) */
  durationUnit?: UnitsOfTime;
  _durationUnit?: Element;
  /** Event occurs frequency times per period */
  frequency?: number;
  _frequency?: Element;
  /** Event occurs up to frequencyMax times per period */
  frequencyMax?: number;
  _frequencyMax?: Element;
  /** Event occurs frequency times per period */
  period?: number;
  _period?: Element;
  /** Upper limit of period (3-4 hours) */
  periodMax?: number;
  _periodMax?: Element;
  /** s | min | h | d | wk | mo | a - unit of time (UCUM) */
  periodUnit?: UnitsOfTime;
  _periodUnit?: Element;
  /** mon | tue | wed | thu | fri | sat | sun */
  dayOfWeek?: (DaysOfWeek | null)[];
  _dayOfWeek?: (Element | null)[];
  /** Time of day for action */
  timeOfDay?: (string | null)[];
  _timeOfDay?: (Element | null)[];
  /** Code for time period of occurrence */
  when?: (EventTiming | null)[];
  _when?: (Element | null)[];
  /** Minutes from event (before or after) */
  offset?: number;
  _offset?: Element;
}

/**
 * How a message is carried.
 * xdr: Cross-Enterprise Document Reliable Interchange, over one of the networks.
 * direct: Direct secure messaging.
 */
export type TransportMethod = "xdr" | "direct";

/**
 * A description of a triggering event. Triggering events can be named events, data events, or periodic, as
 * determined by the type element.
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#TriggerDefinition
 */
export interface TriggerDefinition {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /**
   * named-event | periodic | data-changed | data-added | data-modified | data-removed | data-accessed |
   * data-access-ended
   */
  type?: TriggerType;
  _type?: Element;
  /** Name or URI that identifies the event */
  name?: string;
  _name?: Element;
  /** Timing of the event */
  timingTiming?: Timing;
  /** Timing of the event */
  timingReference?: Reference;
  /** Timing of the event */
  timingDate?: string;
  _timingDate?: Element;
  /** Timing of the event */
  timingDateTime?: string;
  _timingDateTime?: Element;
  /** Triggering data of the event (multiple = 'and') */
  data?: DataRequirement[];
  /** Whether the event triggers (boolean expression) */
  condition?: Expression;
}

/**
 * The type of trigger.
 * named-event: The trigger occurs in response to a specific named event, and no other information about the trigger
 * is specified. Named events are completely pre-coordinated, and the formal semantics of the trigger are not
 * provided.
 * periodic: The trigger occurs at a specific time or periodically as described by a timing or schedule. A periodic
 * event cannot have any data elements, but may have a name assigned as a shorthand for the event.
 * data-changed: The trigger occurs whenever data of a particular type is changed in any way, either added,
 * modified, or removed.
 * data-added: The trigger occurs whenever data of a particular type is added.
 * data-modified: The trigger occurs whenever data of a particular type is modified.
 * data-removed: The trigger occurs whenever data of a particular type is removed.
 * data-accessed: The trigger occurs whenever data of a particular type is accessed.
 * data-access-ended: The trigger occurs whenever access to data of a particular type is completed.
 */
export type TriggerType = 
  | "named-event"
  | "periodic"
  | "data-changed"
  | "data-added"
  | "data-modified"
  | "data-removed"
  | "data-accessed"
  | "data-access-ended";

/**
 * A unit of time (units from UCUM).
 * s: second
 * min: minute
 * h: hour
 * d: day
 * wk: week
 * mo: month
 * a: year
 */
export type UnitsOfTime = "s" | "min" | "h" | "d" | "wk" | "mo" | "a";

/**
 * Specifies clinical/business/etc. metadata that can be used to retrieve, index and/or categorize an artifact. This
 * metadata can either be specific to the applicable population (e.g., age category, DRG) or the specific context of
 * care (e.g., venue, care setting, provider of care).
 * R4: https://hl7.org/fhir/R4/metadatatypes.html#UsageContext
 */
export interface UsageContext {
  /** Unique id for inter-element referencing */
  id?: string;
  /** Additional content defined by implementations */
  extension?: Extension[];
  /** Type of context being specified */
  code: Coding;
  /** Value that defines the context */
  valueCodeableConcept?: CodeableConcept;
  /** Value that defines the context */
  valueQuantity?: Quantity;
  /** Value that defines the context */
  valueRange?: Range;
  /** Value that defines the context */
  valueReference?: Reference;
}
