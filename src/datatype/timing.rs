//! `Timing`: <https://hl7.org/fhir/R4/datatypes.html#Timing>

use crate::prelude::*;

datatype! {
    /// Specifies an event that may occur multiple times. Timing schedules are used to record when things are
    /// planned, expected or requested to occur. The most common usage is in dosage instructions for
    /// medications. They are also used when planning care of various kinds, and may be used for reporting the
    /// schedule to which past regular activities were carried out.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Timing>
    pub struct Timing: BackboneType "Timing" {
        /// When the event occurs
        event "event": 0..* DateTime [summary()],
        /// When the event is to occur
        repeat "repeat": 0..1 TimingRepeat [summary()],
        /// BID | TID | QID | AM | PM | QD | QOD | +
        code "code": 0..1 CodeableConcept [summary(), preferred("http://hl7.org/fhir/ValueSet/timing-abbreviation")],
    }
}

datatype! {
    /// A set of rules that describe when the event is scheduled.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Timing>
    pub struct TimingRepeat: Element "Timing.repeat" {
        /// Length/Range of lengths, or (Start and/or end) limits
        bounds "bounds": 0..1 TimingRepeatBounds [summary()],
        /// Number of times to repeat
        count "count": 0..1 PositiveInt [summary()],
        /// Maximum number of times to repeat
        count_max "countMax": 0..1 PositiveInt [summary()],
        /// How long when it happens
        duration "duration": 0..1 Decimal [summary()],
        /// How long when it happens (Max)
        duration_max "durationMax": 0..1 Decimal [summary()],
        /// s | min | h | d | wk | mo | a - unit of time (UCUM)
        duration_unit "durationUnit": 0..1 Code<UnitsOfTime> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/units-of-time|4.0.1")
        ],
        /// Event occurs frequency times per period
        frequency "frequency": 0..1 PositiveInt [summary()],
        /// Event occurs up to frequencyMax times per period
        frequency_max "frequencyMax": 0..1 PositiveInt [summary()],
        /// Event occurs frequency times per period
        period "period": 0..1 Decimal [summary()],
        /// Upper limit of period (3-4 hours)
        period_max "periodMax": 0..1 Decimal [summary()],
        /// s | min | h | d | wk | mo | a - unit of time (UCUM)
        period_unit "periodUnit": 0..1 Code<UnitsOfTime> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/units-of-time|4.0.1")
        ],
        /// mon | tue | wed | thu | fri | sat | sun
        day_of_week "dayOfWeek": 0..* Code<DaysOfWeek> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/days-of-week|4.0.1")
        ],
        /// Time of day for action
        time_of_day "timeOfDay": 0..* Time [summary()],
        /// Code for time period of occurrence
        when "when": 0..* Code<EventTiming> [summary(), required("http://hl7.org/fhir/ValueSet/event-timing|4.0.1")],
        /// Minutes from event (before or after)
        offset "offset": 0..1 UnsignedInt [summary()],
    }
    rules {
        /// if there's a duration, there needs to be duration units
        "tim-1" Error "duration.empty() or durationUnit.exists()" => |t| !exists(&t.duration) || exists(&t.duration_unit),
        /// if there's a period, there needs to be period units
        "tim-2" Error "period.empty() or periodUnit.exists()" => |t| !exists(&t.period) || exists(&t.period_unit),
        /// duration SHALL be a non-negative value
        "tim-4" Error "duration.exists() implies duration >= 0" => |t| t.duration.as_ref().is_none_or(|d| d.is_negative() != Some(true)),
        /// period SHALL be a non-negative value
        "tim-5" Error "period.exists() implies period >= 0" => |t| t.period.as_ref().is_none_or(|d| d.is_negative() != Some(true)),
        /// If there's a periodMax, there must be a period
        "tim-6" Error "periodMax.empty() or period.exists()" => |t| !exists(&t.period_max) || exists(&t.period),
        /// If there's a durationMax, there must be a duration
        "tim-7" Error "durationMax.empty() or duration.exists()" => |t| !exists(&t.duration_max) || exists(&t.duration),
        /// If there's a countMax, there must be a count
        "tim-8" Error "countMax.empty() or count.exists()" => |t| !exists(&t.count_max) || exists(&t.count),
        /// If there's an offset, there must be a when (and not C, CM, CD, CV)
        "tim-9" Error "offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))" => |t| {
            !exists(&t.offset)
                || (!t.when.is_empty() && !t.when.iter().any(|when| matches!(when.as_str(), "C" | "CM" | "CD" | "CV")))
        },
        /// If there's a timeOfDay, there cannot be a when, or vice versa
        "tim-10" Error "timeOfDay.empty() or when.empty()" => |t| t.time_of_day.is_empty() || t.when.is_empty(),
    }
}

choice! {
    /// The types of Timing.repeat.bounds\[x\]: Length/Range of lengths, or (Start and/or end) limits
    pub enum TimingRepeatBounds {
        Duration(Nested<Duration>),
        Range(Nested<Range>),
        Period(Nested<Period>),
    }
}
