//! Everyday words of financing and the terms they stand for (`seeds/reference/finance_words.toml`).
use std::{collections::BTreeSet, sync::LazyLock};

use serde::Deserialize;

use super::purpose::Family;
use crate::kernel::industry::IndustryCode;

const SEED: &str = include_str!("../../../seeds/reference/finance_words.toml");

/// Term by which every maker of goods is covered; lenders call it 制造.
pub const MANUFACTURING: &str = "manufacturing";

/// The vocabulary, as it stands in the file.
#[derive(Debug, Default, Deserialize)]
pub struct Words {
    #[serde(default)]
    list: Vec<ListWords>,
    #[serde(default)]
    family: Vec<FamilyWords>,
    #[serde(default)]
    industry: Vec<IndustryWords>,
    #[serde(default)]
    other: OtherWords,
    #[serde(default)]
    high_energy: HighEnergyWords,
}

#[derive(Debug, Deserialize)]
struct ListWords {
    name: String,
    words: Vec<String>,
    /// Short words that name it only where they are a whole clause: 高新, not 高新区.
    #[serde(default)]
    alone: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct FamilyWords {
    key: Family,
    codes: Vec<String>,
    words: Vec<String>,
    not: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct IndustryWords {
    key: String,
    names: Vec<String>,
    words: Vec<String>,
    #[serde(default)]
    codes: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct OtherWords {
    names: Vec<String>,
    words: Vec<String>,
    /// Words of makers for such trades: 矿山机械 is made, not mined.
    unless: Vec<String>,
    codes: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct HighEnergyWords {
    sure: Vec<String>,
    perhaps: Vec<String>,
    codes: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| toml::from_str(SEED).unwrap_or_default());

/// The vocabulary that ships with the program.
pub fn words() -> &'static Words {
    &WORDS
}

impl Words {
    /// Canonical names of the lists that `text` names; a negated mention ("不是高企") does not count.
    pub fn lists_in(&self, text: &str) -> BTreeSet<String> {
        let clauses: Vec<&str> = text.split([',', '，', ';', '；', '、', '。', ' ', '\n']).map(str::trim).collect();
        let named = |list: &&ListWords| {
            list.words.iter().any(|word| says(text, word))
                || list.alone.iter().any(|word| clauses.iter().any(|clause| clause.trim_end_matches("企业") == word))
        };
        self.list.iter().filter(named).map(|list| list.name.clone()).collect()
    }

    /// The canonical name of one list as a lender or firm wrote it; an unknown list keeps its own name.
    pub fn list_name(&self, written: &str) -> String {
        let known = self.lists_in(written);
        known.into_iter().next().unwrap_or_else(|| written.trim().to_owned())
    }

    /// The families of machines that `text` speaks of buying.
    pub fn families_in(&self, text: &str) -> BTreeSet<Family> {
        let upper = text.to_uppercase();
        let meant = |family: &&FamilyWords| {
            let rest = family.not.iter().fold(upper.clone(), |rest, word| rest.replace(word.as_str(), ""));
            any_in(&rest, &family.words)
        };
        self.family.iter().filter(meant).map(|family| family.key).collect()
    }

    /// The family behind a short code or name such as "MT" or "机床".
    pub fn family_of(&self, written: &str) -> Option<Family> {
        let written = written.trim().to_uppercase();
        self.family.iter().find(|family| family.codes.contains(&written)).map(|family| family.key)
    }

    /// The trades that a firm's own description of its trade (or its code) falls under, [`MANUFACTURING`] among them.
    ///
    /// Empty when nothing is known of the firm's trade.
    pub fn trades_of_firm(&self, text: &str, code: Option<&IndustryCode>) -> BTreeSet<String> {
        let within = |codes: &[String]| code.is_some_and(|code| codes.iter().any(|outer| code_within(code, outer)));
        let mut trades: BTreeSet<String> = self
            .industry
            .iter()
            .filter(|trade| any_in(text, &trade.words) || within(&trade.codes))
            .map(|trade| trade.key.clone())
            .collect();
        let known = !text.trim().is_empty() || code.is_some();
        let by_text = any_in(text, &self.other.words) && !any_in(text, &self.other.unless);
        let by_code = trades.is_empty() && within(&self.other.codes); // a grower of mushrooms may well dry and pack them
        let makes_nothing = by_text || by_code;
        if known && !makes_nothing {
            trades.insert(MANUFACTURING.to_owned());
        }
        trades
    }

    /// The trades that a lender means by `written`; empty when the word is not in the vocabulary.
    pub fn trades_of_lender(&self, written: &str) -> BTreeSet<String> {
        let written = written.trim();
        if self.other.names.iter().any(|name| name == written) {
            return BTreeSet::from([MANUFACTURING.to_owned()]);
        }
        let named = |trade: &&IndustryWords| trade.names.iter().any(|name| name == written);
        self.industry.iter().filter(named).map(|trade| trade.key.clone()).collect()
    }

    /// Whether the firm's trade counts as 两高: `None` when it depends on the process or the trade is not known.
    pub fn high_energy(&self, text: &str, code: Option<&IndustryCode>) -> Option<bool> {
        let coded = code.is_some_and(|code| self.high_energy.codes.iter().any(|outer| code_within(code, outer)));
        if coded || any_in(text, &self.high_energy.sure) {
            return Some(true);
        }
        if any_in(text, &self.high_energy.perhaps) || (text.trim().is_empty() && code.is_none()) {
            return None;
        }
        Some(false)
    }
}

fn any_in(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.contains(word.as_str()))
}

fn code_within(code: &IndustryCode, outer: &str) -> bool {
    code.to_string().starts_with(outer)
}

/// Whether `text` names `word` without a denial right before it; "提高企业" does not name 高企.
fn says(text: &str, word: &str) -> bool {
    const NOT: [&str; 8] = ["不是", "非", "未列入", "没列入", "不在", "未进", "没进", "提"];
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(word)).map(|at| at + from) {
        let before = text.get(..at).unwrap_or_default();
        if !NOT.iter().any(|not| before.ends_with(not)) {
            return true;
        }
        from = at + word.len();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn firm(text: &str) -> BTreeSet<String> {
        words().trades_of_firm(text, None)
    }

    #[test]
    fn the_vocabulary_is_readable() {
        let read: Result<Words, _> = toml::from_str(SEED);
        assert!(read.unwrap().industry.len() > 20);
    }

    #[test]
    fn lists_are_known_by_their_everyday_names() {
        let lists = words().lists_in("高企，已进发改设备更新备选清单，亩均评价A类，不是专精特新");
        assert_eq!(lists.into_iter().collect::<Vec<_>>(), ["亩均A类", "设备更新清单", "高新技术企业"]);
        assert!(words().lists_in("提高企业效率").is_empty());
        assert_eq!(words().list_name("国高企"), "高新技术企业");
        assert_eq!(words().list_name("某县白名单"), "某县白名单");
    }

    #[test]
    fn a_trade_falls_under_the_wider_one() {
        assert!(firm("不锈钢锁具").contains("hardware"));
        assert!(firm("袜业").is_superset(&BTreeSet::from(["socks".into(), "knitting".into(), "textile".into()])));
        assert!(firm("水产加工").contains(MANUFACTURING));
        assert!(!firm("小水电").contains(MANUFACTURING));
        assert!(!firm("萤石矿").contains(MANUFACTURING));
        assert!(firm("矿山机械").contains(MANUFACTURING) && firm("发电机").contains(MANUFACTURING));
        assert!(firm("").is_empty());
        assert_eq!(words().trades_of_lender("制造"), BTreeSet::from([MANUFACTURING.to_owned()]));
        assert!(words().trades_of_lender("航天").is_empty());
    }

    #[test]
    fn high_energy_is_told_from_perhaps() {
        assert_eq!(words().high_energy("特种造纸", None), Some(true));
        assert_eq!(words().high_energy("精细化工", None), None);
        assert_eq!(words().high_energy("锁具", None), Some(false));
        assert_eq!(words().high_energy("", None), None);
    }

    #[test]
    fn families_are_read_from_what_is_bought() {
        assert_eq!(words().families_in("买两台立式加工中心"), BTreeSet::from([Family::MachineTools]));
        assert_eq!(words().families_in("电脑横机20台"), BTreeSet::from([Family::Textile]));
        assert!(words().families_in("木工车床").is_empty());
        assert!(words().families_in("注塑机机械手").is_empty());
        assert_eq!(words().families_in("注塑机配注塑机机械手"), BTreeSet::from([Family::Plastics]));
        assert!(words().families_in("喷涂线").is_empty());
        assert_eq!(words().family_of("pl"), Some(Family::Plastics));
    }
}
