//! `EventTiming`: <https://hl7.org/fhir/R4/valueset-event-timing.html>

use crate::declare::codes;

codes! {
    /// Real world event relating to the schedule.
    pub enum EventTiming "http://hl7.org/fhir/ValueSet/event-timing|4.0.1" {
        /// Event occurs during the morning. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        Morn "MORN" "Morning" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the early morning. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        MornEarly "MORN.early" "Early Morning" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the late morning. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        MornLate "MORN.late" "Late Morning" in "http://hl7.org/fhir/event-timing",
        /// Event occurs around 12:00pm. The exact time is unspecified and established by institution convention
        /// or patient interpretation.
        Noon "NOON" "Noon" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the afternoon. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        Aft "AFT" "Afternoon" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the early afternoon. The exact time is unspecified and established by
        /// institution convention or patient interpretation.
        AftEarly "AFT.early" "Early Afternoon" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the late afternoon. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        AftLate "AFT.late" "Late Afternoon" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the evening. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        Eve "EVE" "Evening" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the early evening. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        EveEarly "EVE.early" "Early Evening" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the late evening. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        EveLate "EVE.late" "Late Evening" in "http://hl7.org/fhir/event-timing",
        /// Event occurs during the night. The exact time is unspecified and established by institution
        /// convention or patient interpretation.
        Night "NIGHT" "Night" in "http://hl7.org/fhir/event-timing",
        /// Event occurs \[offset\] after subject goes to sleep. The exact time is unspecified and established
        /// by institution convention or patient interpretation.
        Phs "PHS" "After Sleep" in "http://hl7.org/fhir/event-timing",
        /// Description: Prior to beginning a regular period of extended sleep (this would exclude naps).  Note
        /// that this might occur at different times of day depending on a person's regular sleep schedule.
        Hs "HS" "HS" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// Description: Upon waking up from a regular period of sleep, in order to start regular activities
        /// (this would exclude waking up from a nap or temporarily waking up during a period of sleep)
        ///
        /// Usage Notes: e.g.
        ///
        /// Take pulse rate on waking in management of thyrotoxicosis.
        ///
        /// Take BP on waking in management of hypertension
        ///
        /// Take basal body temperature on waking in establishing date of ovulation
        Wake "WAKE" "WAKE" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// Description: meal (from lat. ante cibus)
        C "C" "C" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// Description: breakfast (from lat. cibus matutinus)
        Cm "CM" "CM" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// Description: lunch (from lat. cibus diurnus)
        Cd "CD" "CD" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// Description: dinner (from lat. cibus vespertinus)
        Cv "CV" "CV" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// before meal (from lat. ante cibus)
        Ac "AC" "AC" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// before breakfast (from lat. ante cibus matutinus)
        Acm "ACM" "ACM" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// before lunch (from lat. ante cibus diurnus)
        Acd "ACD" "ACD" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// before dinner (from lat. ante cibus vespertinus)
        Acv "ACV" "ACV" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// after meal (from lat. post cibus)
        Pc "PC" "PC" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// after breakfast (from lat. post cibus matutinus)
        Pcm "PCM" "PCM" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// after lunch (from lat. post cibus diurnus)
        Pcd "PCD" "PCD" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
        /// after dinner (from lat. post cibus vespertinus)
        Pcv "PCV" "PCV" in "http://terminology.hl7.org/CodeSystem/v3-TimingEvent",
    }
}
