//! Industries of GB/T 4754-2017 and the everyday words for them.
//!
//! Reads `seeds/reference/industries.csv` (the standard) and `industry_words.csv` (our own wording).
use std::{collections::HashMap, fmt, str::FromStr, sync::LazyLock};

use serde::{Deserialize, Serialize};

use super::Invalid;
use crate::text::Message;

/// A code of GB/T 4754-2017: section `C`, division `C34`, group `C342` or class `C3421`. Only codes of the standard.
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
#[schema(value_type = String, example = "C3421")]
pub struct IndustryCode(String);

impl IndustryCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The Chinese name in the standard.
    pub fn name(&self) -> &'static str {
        INDUSTRIES.names.get(self.0.as_str()).copied().unwrap_or_default()
    }

    /// True when `other` is this industry or part of it.
    pub fn contains(&self, other: &IndustryCode) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The first text of the half-open range `first() .. past()` that holds this industry and all its parts.
    pub fn first(&self) -> String {
        self.0.clone()
    }

    /// The end of the range, itself outside; right wherever digits sort before letters.
    pub fn past(&self) -> String {
        let mut past = self.0.clone();
        let next = match past.pop() {
            Some('9') | None => 'A',
            Some(last) => char::from_u32(u32::from(last) + 1).unwrap_or('A'),
        };
        past.push(next);
        past
    }

    /// This industry and the wider ones round it, narrowest first: C3421, C342, C34, C.
    pub fn ancestors(&self) -> Vec<IndustryCode> {
        let lengths = [5, 4, 3, 1].into_iter().filter(|length| *length <= self.0.len());
        lengths.filter_map(|length| self.0.get(..length).map(|code| IndustryCode(code.to_owned()))).collect()
    }

    /// True when firms of the two industries would call themselves the same trade: one contains the other.
    pub fn overlaps(&self, other: &IndustryCode) -> bool {
        self.contains(other) || other.contains(self)
    }
}

impl FromStr for IndustryCode {
    type Err = Invalid;

    /// Takes the code with or without its letter ("C3421", "3421"): from two digits on, the digits alone are unique.
    ///
    /// # Errors
    /// `value-industry-code` when the standard has no such code.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let code = text.trim().to_ascii_uppercase();
        let full = if code.starts_with(|first: char| first.is_ascii_digit()) {
            INDUSTRIES.letters.get(code.get(..2).unwrap_or_default()).map(|letter| format!("{letter}{code}"))
        } else {
            Some(code)
        };
        let known = full.filter(|code| INDUSTRIES.names.contains_key(code.as_str()));
        known.map(IndustryCode).ok_or_else(|| Invalid(Message::new("value-industry-code").with("text", text.trim())))
    }
}

impl fmt::Display for IndustryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for IndustryCode {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<IndustryCode> for String {
    fn from(code: IndustryCode) -> String {
        code.0
    }
}

/// The industry that a text names, by code, by the standard's name or by an everyday word: 五金工具, 保温杯制造, 汽摩配件.
///
/// An exact word is preferred, then one without its ending (制造, 加工, 行业), then a word inside the text: the one with
/// the narrowest code, of several the last, where Chinese puts what is made. `None` when no word is known.
pub fn resolve(text: &str) -> Option<IndustryCode> {
    let text: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    if let Ok(code) = text.parse() {
        return Some(code);
    }
    let exact = |word: &str| INDUSTRIES.words.get(word).map(|code| IndustryCode((*code).to_owned()));
    let inside = || {
        let found = INDUSTRIES.words.iter().filter(|(word, _)| word.chars().count() > 1);
        let found =
            found.filter_map(|(word, code)| Some((code.len(), text.rfind(word)? + word.len(), word.len(), *code)));
        found.max().map(|(_, _, _, code)| IndustryCode(code.to_owned()))
    };
    exact(&text).or_else(|| exact(stem(&text))).or_else(inside)
}

/// Every code with its name, in the order of the standard.
pub fn all() -> &'static [(&'static str, &'static str)] {
    &INDUSTRIES.rows
}

/// A name without the endings that only say that it is a trade.
fn stem(name: &str) -> &str {
    const ENDINGS: [&str; 12] =
        ["制造业", "加工业", "制造", "加工", "生产", "行业", "产业", "企业", "业", "类", "产品", "制品"];
    let shorter = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).filter(|rest| rest.chars().count() > 1);
    shorter.map_or(name, stem)
}

struct Industries {
    rows: Vec<(&'static str, &'static str)>,
    names: HashMap<&'static str, &'static str>,
    words: HashMap<&'static str, &'static str>,
    /// Two digits of the division -> letter of its section.
    letters: HashMap<&'static str, &'static str>,
}

static INDUSTRIES: LazyLock<Industries> = LazyLock::new(|| {
    let lines = |source: &'static str| source.lines().skip(1);
    let mut all =
        Industries { rows: Vec::new(), names: HashMap::new(), words: HashMap::new(), letters: HashMap::new() };
    // neither file quotes a field: the standard separates with 、 (a test compares with a csv reader)
    for line in lines(include_str!("../../seeds/reference/industries.csv")) {
        let mut fields = line.split(',');
        let (Some(code), Some(name)) = (fields.next(), fields.next()) else { continue };
        all.rows.push((code, name));
        all.names.insert(code, name);
        if let (Some(letter), Some(digits)) = (code.get(..1), code.get(1..3)) {
            all.letters.insert(digits, letter);
        }
        // later rows are narrower: of a group with one class of the same name, the class is meant
        all.words.insert(stem(name), code);
        all.words.insert(name, code);
    }
    for line in lines(include_str!("../../seeds/reference/industry_words.csv")) {
        let Some((code, words)) = line.split_once(',') else { continue };
        all.words.extend(words.split('|').map(|word| (word, code)));
    }
    all
});

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> IndustryCode {
        text.parse().unwrap()
    }

    #[test]
    fn both_files_are_read_whole() {
        let mut rows = csv::Reader::from_reader(include_str!("../../seeds/reference/industries.csv").as_bytes());
        let read: Vec<(String, String, String)> = rows.deserialize().map(Result::unwrap).collect();
        assert_eq!(read.len(), all().len());
        assert!(read.iter().zip(all()).all(|((code, name, _), ours)| (code.as_str(), name.as_str()) == *ours));
        let mut words = csv::Reader::from_reader(include_str!("../../seeds/reference/industry_words.csv").as_bytes());
        for row in words.deserialize::<(String, String)>() {
            let (word_code, words) = row.unwrap();
            assert!(word_code.parse::<IndustryCode>().is_ok(), "{word_code}");
            assert!(words.split('|').all(|word| resolve(word).unwrap().as_str() == word_code), "{words}");
        }
    }

    #[test]
    fn words_resolve() {
        for (text, expected) in [
            ("C3421", "C3421"),
            ("3421", "C3421"),
            ("c34", "C34"),
            ("五金工具", "C332"),
            ("保温杯制造", "C3382"),
            ("阀门", "C3443"),
            ("木制玩具", "C245"),
            ("滚动轴承制造", "C3451"),
            ("高强度紧固件", "C3482"),
            ("印染企业", "C1713"),
            ("家纺", "C177"),
            ("箱包", "C1922"),
            ("铸造", "C3391"),
            ("汽摩配", "C3670"),
            ("小水电", "D4413"),
            ("矿山", "B"),
            ("制造业", "C"),
            ("汽车零部件及配件制造", "C3670"),
            ("不锈钢阀门铸件", "C3391"),
            ("精密轴承套圈加工", "C3451"),
        ] {
            assert_eq!(resolve(text).map(|code| code.to_string()).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(resolve("天马行空"), None);
        assert_eq!(resolve(""), None);
    }

    #[test]
    fn only_codes_of_the_standard_are_taken() {
        for bad in ["", "C9", "Z", "C3429X", "34211", "99", "行"] {
            assert!(bad.parse::<IndustryCode>().is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<IndustryCode>("\"C9999\"").is_err());
        assert_eq!(code("C3421").name(), "金属切削机床制造");
    }

    #[test]
    fn the_range_holds_exactly_what_is_contained() {
        let codes: Vec<IndustryCode> = all().iter().map(|(text, _)| code(text)).collect();
        for outer in codes.iter().filter(|code| code.as_str().len() < 5) {
            for inner in &codes {
                let within = outer.first() <= inner.0 && inner.0 < outer.past();
                assert_eq!(within, outer.contains(inner), "{outer} {inner}");
            }
        }
        let chain: Vec<String> = code("C3421").ancestors().iter().map(ToString::to_string).collect();
        assert_eq!(chain, ["C3421", "C342", "C34", "C"]);
    }
}
