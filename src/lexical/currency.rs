//! The currency codes of ISO 4217.

/// Whether a text is an ISO 4217 currency code, current or withdrawn: R4 binds `Money.currency` to all of
/// `urn:iso:std:iso:4217`, and records of past payments keep their currencies.
pub(crate) fn is_currency(text: &str) -> bool {
    <&[u8; 3]>::try_from(text.as_bytes()).is_ok_and(|code| CODES.binary_search(&code).is_ok())
}

/// All of them.
#[cfg(feature = "schemars")]
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    CODES.iter().filter_map(|code| std::str::from_utf8(&code[..]).ok())
}

/// The codes of list one (current) and list three (historic denominations) as published on 2026-01-01 by SIX, the
/// maintenance agency of ISO 4217.
#[rustfmt::skip]
static CODES: [&[u8; 3]; 307] = [
    b"ADP", b"AED", b"AFA", b"AFN", b"ALK", b"ALL", b"AMD", b"ANG", b"AOA", b"AOK", b"AON",
    b"AOR", b"ARA", b"ARP", b"ARS", b"ARY", b"ATS", b"AUD", b"AWG", b"AYM", b"AZM", b"AZN",
    b"BAD", b"BAM", b"BBD", b"BDT", b"BEC", b"BEF", b"BEL", b"BGJ", b"BGK", b"BGL", b"BGN",
    b"BHD", b"BIF", b"BMD", b"BND", b"BOB", b"BOP", b"BOV", b"BRB", b"BRC", b"BRE", b"BRL",
    b"BRN", b"BRR", b"BSD", b"BTN", b"BUK", b"BWP", b"BYB", b"BYN", b"BYR", b"BZD", b"CAD",
    b"CDF", b"CHC", b"CHE", b"CHF", b"CHW", b"CLF", b"CLP", b"CNY", b"COP", b"COU", b"CRC",
    b"CSD", b"CSJ", b"CSK", b"CUC", b"CUP", b"CVE", b"CYP", b"CZK", b"DDM", b"DEM", b"DJF",
    b"DKK", b"DOP", b"DZD", b"ECS", b"ECV", b"EEK", b"EGP", b"ERN", b"ESA", b"ESB", b"ESP",
    b"ETB", b"EUR", b"FIM", b"FJD", b"FKP", b"FRF", b"GBP", b"GEK", b"GEL", b"GHC", b"GHP",
    b"GHS", b"GIP", b"GMD", b"GNE", b"GNF", b"GNS", b"GQE", b"GRD", b"GTQ", b"GWE", b"GWP",
    b"GYD", b"HKD", b"HNL", b"HRD", b"HRK", b"HTG", b"HUF", b"IDR", b"IEP", b"ILP", b"ILR",
    b"ILS", b"INR", b"IQD", b"IRR", b"ISJ", b"ISK", b"ITL", b"JMD", b"JOD", b"JPY", b"KES",
    b"KGS", b"KHR", b"KMF", b"KPW", b"KRW", b"KWD", b"KYD", b"KZT", b"LAJ", b"LAK", b"LBP",
    b"LKR", b"LRD", b"LSL", b"LSM", b"LTL", b"LTT", b"LUC", b"LUF", b"LUL", b"LVL", b"LVR",
    b"LYD", b"MAD", b"MDL", b"MGA", b"MGF", b"MKD", b"MLF", b"MMK", b"MNT", b"MOP", b"MRO",
    b"MRU", b"MTL", b"MTP", b"MUR", b"MVQ", b"MVR", b"MWK", b"MXN", b"MXP", b"MXV", b"MYR",
    b"MZE", b"MZM", b"MZN", b"NAD", b"NGN", b"NIC", b"NIO", b"NLG", b"NOK", b"NPR", b"NZD",
    b"OMR", b"PAB", b"PEH", b"PEI", b"PEN", b"PES", b"PGK", b"PHP", b"PKR", b"PLN", b"PLZ",
    b"PTE", b"PYG", b"QAR", b"RHD", b"ROK", b"ROL", b"RON", b"RSD", b"RUB", b"RUR", b"RWF",
    b"SAR", b"SBD", b"SCR", b"SDD", b"SDG", b"SDP", b"SEK", b"SGD", b"SHP", b"SIT", b"SKK",
    b"SLE", b"SLL", b"SOS", b"SRD", b"SRG", b"SSP", b"STD", b"STN", b"SUR", b"SVC", b"SYP",
    b"SZL", b"THB", b"TJR", b"TJS", b"TMM", b"TMT", b"TND", b"TOP", b"TPE", b"TRL", b"TRY",
    b"TTD", b"TWD", b"TZS", b"UAH", b"UAK", b"UGS", b"UGW", b"UGX", b"USD", b"USN", b"USS",
    b"UYI", b"UYN", b"UYP", b"UYU", b"UYW", b"UZS", b"VEB", b"VED", b"VEF", b"VES", b"VNC",
    b"VND", b"VUV", b"WST", b"XAD", b"XAF", b"XAG", b"XAU", b"XBA", b"XBB", b"XBC", b"XBD",
    b"XCD", b"XCG", b"XDR", b"XEU", b"XFO", b"XFU", b"XOF", b"XPD", b"XPF", b"XPT", b"XRE",
    b"XSU", b"XTS", b"XUA", b"XXX", b"YDD", b"YER", b"YUD", b"YUM", b"YUN", b"ZAL", b"ZAR",
    b"ZMK", b"ZMW", b"ZRN", b"ZRZ", b"ZWC", b"ZWD", b"ZWG", b"ZWL", b"ZWN", b"ZWR",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn current_and_withdrawn_codes_count() {
        assert!(CODES.is_sorted());
        for good in ["EUR", "XAF", "CHF", "DEM", "HRK", "XXX"] {
            assert!(is_currency(good), "{good}");
        }
        for bad in ["", "US", "usd", "EURO", "Dollar", "ABC", "\u{20ac}"] {
            assert!(!is_currency(bad), "{bad}");
        }
    }
}
