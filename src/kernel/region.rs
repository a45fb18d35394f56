//! Region codes of GB/T 2260 and what lies inside what, told from the text of the code alone.
//!
//! Which codes exist, and what they are called, is the business of [`super::gazetteer`].
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Invalid;
use crate::text::Message;

/// The code of a nation, province, city, county, zone or township, as stored text.
///
/// `100000` is the nation, `330000` a province, `331100` a city, `331102` a county, `331102001` a township and
/// `3311K1` a development zone that has no code of its own in GB/T 2260 (`K` and a digit in the county slot, inside its
/// city). The form is checked here, not that the code is in use: old records cite codes that were abolished since.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, example = "331122")]
pub struct RegionCode(String);

const NATION: &str = "100000";

/// First digits of the provinces, by the six great regions of GB/T 2260 and Taiwan, Hong Kong, Macao.
const PROVINCES: &str =
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82";

impl RegionCode {
    /// The whole country.
    pub fn nation() -> RegionCode {
        RegionCode(NATION.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A township or street: nine digits.
    /// A province, or the nation.
    pub fn is_province(&self) -> bool {
        self.0.ends_with("0000")
    }

    pub fn is_town(&self) -> bool {
        self.0.len() == 9
    }

    /// The text that every code inside this region begins with, itself included.
    fn stem(&self) -> &str {
        if self.0 == NATION {
            return "";
        }
        let city = self.0.strip_suffix("00").filter(|_| self.0.len() == 6);
        city.map_or(self.0.as_str(), |city| city.strip_suffix("00").unwrap_or(city))
    }

    /// The first text of the half-open range `first() .. past()` that holds every code inside this region and no other.
    pub fn first(&self) -> String {
        if self.0 == NATION { "1".to_owned() } else { self.stem().to_owned() }
    }

    /// The end of the range, itself outside. Right under byte order and under any collation that puts digits before letters.
    pub fn past(&self) -> String {
        if self.0 == NATION {
            return "9".to_owned();
        }
        let mut past = self.stem().to_owned();
        // 'A' stands after '9' and before the 'K' of zones, so no carry is needed
        let next = match past.pop() {
            Some('9') | None => 'A',
            Some(digit) => char::from_u32(u32::from(digit) + 1).unwrap_or('A'),
        };
        past.push(next);
        past
    }

    /// True when `other` lies in this region or is it.
    pub fn contains(&self, other: &RegionCode) -> bool {
        other.0.starts_with(self.stem())
    }

    /// True when one of the two lies in the other.
    pub fn overlaps(&self, other: &RegionCode) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// This region and the wider ones round it, narrowest first, down from township to province; the nation is left out.
    pub fn ancestors(&self) -> Vec<RegionCode> {
        if self.0 == NATION {
            return Vec::new();
        }
        let county = self.0.get(..6).unwrap_or_default();
        let city = format!("{}00", self.0.get(..4).unwrap_or_default());
        let mut chain = vec![self.0.clone(), county.to_owned(), city, self.province().0];
        chain.dedup();
        chain.into_iter().map(RegionCode).collect()
    }

    /// The province; the nation is its own.
    pub fn province(&self) -> RegionCode {
        if self.0 == NATION { self.clone() } else { RegionCode(format!("{}0000", self.0.get(..2).unwrap_or_default())) }
    }

    /// The city (prefecture) that holds this region; `None` for a province and the nation.
    pub fn city(&self) -> Option<RegionCode> {
        let city = RegionCode(format!("{}00", self.0.get(..4)?));
        (self.0 != NATION && !city.0.ends_with("0000")).then_some(city)
    }
}

impl FromStr for RegionCode {
    type Err = Invalid;

    /// # Errors
    /// `value-region-code` when the text has not one of the forms above.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let code = text.trim();
        let refused = || Invalid(Message::new("value-region-code").with("text", code));
        if code == NATION {
            return Ok(RegionCode::nation());
        }
        let known = code.get(..2).is_some_and(|province| PROVINCES.split(' ').any(|p| p == province));
        let digits = |part: Option<&str>| part.is_some_and(|p| p.bytes().all(|b| b.is_ascii_digit()));
        let zone = code.len() == 6 && code.get(4..5) == Some("K") && code.get(2..4) != Some("00");
        let formed = match code.len() {
            6 if zone => digits(code.get(..4)) && digits(code.get(5..)),
            // nothing lies between a province and its counties: their cities are 01 to 90
            6 => digits(Some(code)) && (code.get(2..4) != Some("00") || code.get(4..) == Some("00")),
            9 => digits(Some(code)) && code.get(2..4) != Some("00") && code.get(4..6) != Some("00"),
            _ => false,
        };
        if known && formed { Ok(RegionCode(code.to_owned())) } else { Err(refused()) }
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for RegionCode {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> String {
        code.0
    }
}

/// Where someone delivers or lends: everywhere in the country, or within any of these regions.
///
/// Read from words by [`super::gazetteer::Gazetteer::service_area`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceArea {
    pub everywhere: bool,
    pub regions: Vec<RegionCode>,
}

impl ServiceArea {
    /// The whole country.
    pub fn everywhere() -> ServiceArea {
        ServiceArea { everywhere: true, regions: Vec::new() }
    }

    /// True when all of `place` is served. An area that names nothing serves nobody.
    pub fn covers(&self, place: &RegionCode) -> bool {
        self.everywhere || self.regions.iter().any(|region| region.contains(place))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> RegionCode {
        text.parse().unwrap()
    }

    #[test]
    fn forms_are_told_apart() {
        for good in ["100000", "330000", "331100", "331102", "331102001", "3311K1", "429004", "820000"] {
            assert_eq!(code(good).to_string(), good);
        }
        for bad in [
            "",
            "33",
            "3311",
            "990000",
            "330001",
            "33110K",
            "3300K1",
            "331100001",
            "3311022",
            "33110a",
            "331102001001",
            "丽水",
        ] {
            assert!(bad.parse::<RegionCode>().is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<RegionCode>("\"990000\"").is_err());
        assert_eq!(serde_json::to_string(&code("331122")).unwrap(), "\"331122\"");
    }

    #[test]
    fn ancestors_run_from_narrow_to_wide() {
        let chain = |text: &str| code(text).ancestors().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(chain("331102001"), "331102001 331102 331100 330000");
        assert_eq!(chain("3311K1"), "3311K1 331100 330000");
        assert_eq!(chain("331100"), "331100 330000");
        assert_eq!(chain("330000"), "330000");
        assert_eq!(chain("100000"), "");
    }

    #[test]
    fn the_nine_does_not_carry_into_zones() {
        let last = code("331199");
        assert!("331199999" < last.past().as_str() && last.past().as_str() < "3311K1");
        assert!(code("331100").contains(&code("3311K1")) && !last.contains(&code("3311K1")));
    }

    #[test]
    fn an_area_covers_what_lies_in_it() {
        let area = ServiceArea { everywhere: false, regions: vec![code("331100"), code("310000")] };
        assert!(area.covers(&code("331122")) && area.covers(&code("310115")));
        assert!(!area.covers(&code("330000")) && !area.covers(&code("330700")));
        assert!(ServiceArea::everywhere().covers(&code("650000")) && !ServiceArea::default().covers(&code("330000")));
    }

    prop_compose! {
        fn any_code()(province in prop::sample::select(PROVINCES.split(' ').collect::<Vec<_>>()), city in 0u8..100, county in 0u8..100,
                      town in 1u16..1000, zone in 0u8..10, form in 0u8..5) -> RegionCode {
            let text = match (form, city) {
                (0, _) | (_, 0) => format!("{province}0000"),
                (1, _) => format!("{province}{city:02}00"),
                (2, _) => format!("{province}{city:02}K{zone}"),
                (3, _) => format!("{province}{city:02}{county:02}"),
                (_, _) => format!("{province}{city:02}{:02}{town:03}", county.max(1)),
            };
            code(&text)
        }
    }

    proptest! {
        #[test]
        fn the_range_holds_exactly_what_is_contained(a in any_code(), b in any_code()) {
            for outer in b.ancestors().into_iter().chain([a, RegionCode::nation()]) {
                let within = outer.first() <= b.to_string() && b.to_string() < outer.past();
                prop_assert_eq!(within, outer.contains(&b), "{} {}", outer, b);
            }
        }

        #[test]
        fn a_region_lies_in_each_of_its_ancestors(a in any_code()) {
            let chain = a.ancestors();
            prop_assert_eq!(chain.first(), Some(&a));
            for wider in chain {
                prop_assert!(wider.contains(&a));
                prop_assert!(wider == a || !a.contains(&wider));
            }
        }
    }
}
