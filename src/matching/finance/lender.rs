//! What a lender offers: the figures of one lender product, made comparable.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    firm::FirmSize,
    purpose::{Family, Purpose},
    words::{Words, words},
};
use crate::kernel::{industry::IndustryCode, money::Money, region::RegionCode};

/// The form of financing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    EquipmentLoan,
    CreditLoan,
    RenovationLoan,
    DigitalLoan,
    GreenLoan,
    InnovationLoan,
    DirectLease,
    VendorLease,
    Leaseback,
    Guarantee,
    OtherLoan,
}

impl Kind {
    /// Reads the words that banks use (设备贷, 直租, 厂商租赁, 售后回租, 担保 ...); any other loan is `OtherLoan`.
    pub fn from_text(text: &str) -> Kind {
        const WORDS: [(&str, Kind); 11] = [
            ("回租", Kind::Leaseback),
            ("厂商租赁", Kind::VendorLease),
            ("租", Kind::DirectLease),
            ("担保", Kind::Guarantee),
            ("技改", Kind::RenovationLoan),
            ("数字", Kind::DigitalLoan),
            ("绿色", Kind::GreenLoan),
            ("科创", Kind::InnovationLoan),
            ("科技", Kind::InnovationLoan),
            ("设备", Kind::EquipmentLoan),
            ("信用", Kind::CreditLoan),
        ];
        WORDS.iter().find(|(word, _)| text.contains(word)).map_or(Kind::OtherLoan, |(_, kind)| *kind)
    }
}

/// What secures the financing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collateral {
    Credit,
    Mortgage,
    BoughtEquipment,
    LeasedEquipment,
    OwnedEquipment,
    Guarantee,
    Patents,
    ChargingRights,
    Receivables,
}

impl Collateral {
    pub fn from_text(text: &str) -> Option<Collateral> {
        const WORDS: [(&str, Collateral); 13] = [
            ("免抵押", Collateral::Credit),
            ("设备抵押", Collateral::BoughtEquipment),
            ("租赁物", Collateral::LeasedEquipment),
            ("自有设备", Collateral::OwnedEquipment),
            ("知识产权", Collateral::Patents),
            ("专利", Collateral::Patents),
            ("收费权", Collateral::ChargingRights),
            ("应收", Collateral::Receivables),
            ("订单", Collateral::Receivables),
            ("担保", Collateral::Guarantee),
            ("保证", Collateral::Guarantee),
            ("抵押", Collateral::Mortgage),
            ("信用", Collateral::Credit),
        ];
        WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, collateral)| *collateral)
    }
}

/// How the rate is quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateKind {
    /// On what is still owed (年化).
    #[default]
    Yearly,
    /// On the first principal for the whole term (平息).
    Flat,
}

impl RateKind {
    pub fn from_text(text: &str) -> RateKind {
        if text.contains("平息") || text.contains("费率") { RateKind::Flat } else { RateKind::Yearly }
    }
}

/// How the fee is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeBasis {
    #[default]
    OneOff,
    Yearly,
}

impl FeeBasis {
    pub fn from_text(text: &str) -> FeeBasis {
        if text.contains('年') { FeeBasis::Yearly } else { FeeBasis::OneOff }
    }
}

/// Whom the lender does not take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exclusion {
    /// An overdue record within the last two years.
    Overdue,
    /// An environmental penalty that is not yet put right.
    Penalty,
    /// Trades high in energy use and emissions (两高).
    HighEnergy,
    /// A clause that nobody can check by rule; shown, never decided.
    Other(String),
}

impl Exclusion {
    pub fn from_text(text: &str) -> Exclusion {
        let has = |word: &str| text.contains(word);
        if has("逾期") || has("征信") || has("不良记录") {
            Exclusion::Overdue
        } else if (has("环保") || has("环境")) && (has("罚") || has("违法")) {
            Exclusion::Penalty
        } else if has("两高") || has("高耗能") {
            Exclusion::HighEnergy
        } else {
            Exclusion::Other(text.trim().to_owned())
        }
    }
}

/// A lender product as its owner entered it. `None` is "not stated"; an empty list is "no limit" except where noted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LenderInput {
    pub lender: String,
    pub name: String,
    pub kind: Option<Kind>,
    pub amount_min: Option<Money>,
    pub amount_max: Option<Money>,
    pub term_months_min: Option<u32>,
    pub term_months_max: Option<u32>,
    /// Lowest rate in basis points a year (315 = 3.15 %).
    pub rate_min_bp: Option<u32>,
    pub rate_max_bp: Option<u32>,
    pub rate_kind: RateKind,
    /// Day of which the rate is.
    pub rate_as_of: Option<NaiveDate>,
    /// Fee in basis points of the principal.
    pub fee_bp: u32,
    pub fee_basis: FeeBasis,
    /// Where the firm must sit; empty is not stated, the nation is `100000`.
    pub regions: Vec<RegionCode>,
    /// Trades in the lender's words; 制造 is every maker of goods.
    pub industries: Vec<String>,
    pub industry_codes: Vec<IndustryCode>,
    pub firm_sizes: Vec<FirmSize>,
    pub years_min: Option<u32>,
    pub revenue_min: Option<Money>,
    /// The firm must stand on one of them.
    pub required_lists: Vec<String>,
    pub collateral: Option<Collateral>,
    /// Down payment in basis points of the project (2000 = 20 %).
    pub down_payment_bp: Option<u32>,
    pub disbursal_days: Option<u32>,
    pub subsidy_eligible: bool,
    /// What the money may be used for; empty is not stated.
    pub purposes: Vec<Purpose>,
    /// Whom the lender does not take, in its words.
    pub exclusions: Vec<String>,
    /// A buyer of a first set gets the lowest rate.
    pub first_set_preference: bool,
    /// Only for buying a first set.
    pub first_set_only: bool,
    /// Only for machines of these families.
    pub vendor_families: Vec<Family>,
    pub description: String,
}

/// A lender product ready to be compared: what its owner stated, and its words mapped to terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LenderOffer {
    pub stated: LenderInput,
    /// Canonical names of the required lists.
    pub lists: BTreeSet<String>,
    /// Trades taken; empty when any trade is, or when none of the words is known.
    pub trades: BTreeSet<String>,
    /// Words for trades that the vocabulary does not hold; compared as text.
    pub other_trades: Vec<String>,
    pub exclusions: Vec<Exclusion>,
}

impl LenderOffer {
    /// Makes the product comparable, once when it changes and not for every request.
    pub fn read(stated: LenderInput) -> LenderOffer {
        let words: &Words = words();
        let lists = stated.required_lists.iter().map(|list| words.list_name(list)).collect();
        let mut trades = BTreeSet::new();
        let mut other_trades = Vec::new();
        for written in &stated.industries {
            let known = words.trades_of_lender(written);
            if known.is_empty() {
                other_trades.push(written.trim().to_owned());
            }
            trades.extend(known);
        }
        let exclusions = stated.exclusions.iter().map(|clause| Exclusion::from_text(clause)).collect();
        LenderOffer { stated, lists, trades, other_trades, exclusions }
    }

    /// Whether any trade is taken.
    pub fn takes_any_trade(&self) -> bool {
        self.stated.industries.is_empty() && self.stated.industry_codes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_banks_are_known() {
        assert_eq!(Kind::from_text("售后回租"), Kind::Leaseback);
        assert_eq!(Kind::from_text("厂商租赁"), Kind::VendorLease);
        assert_eq!(Kind::from_text("直接租赁"), Kind::DirectLease);
        assert_eq!(Kind::from_text("过桥"), Kind::OtherLoan);
        assert_eq!(Collateral::from_text("设备抵押"), Some(Collateral::BoughtEquipment));
        assert_eq!(Collateral::from_text("房产抵押"), Some(Collateral::Mortgage));
        assert_eq!(Collateral::from_text("电费收费权质押"), Some(Collateral::ChargingRights));
        assert_eq!(RateKind::from_text("平息"), RateKind::Flat);
        assert_eq!(FeeBasis::from_text("年"), FeeBasis::Yearly);
    }

    #[test]
    fn exclusions_become_rules_or_stay_text() {
        assert_eq!(Exclusion::from_text("近两年有逾期记录的不准入"), Exclusion::Overdue);
        assert_eq!(Exclusion::from_text("近一年有环保处罚未整改的不准入"), Exclusion::Penalty);
        assert_eq!(Exclusion::from_text("两高行业不准入"), Exclusion::HighEnergy);
        assert_eq!(Exclusion::from_text("股东涉诉的不准入"), Exclusion::Other("股东涉诉的不准入".into()));
    }

    #[test]
    fn unknown_trades_are_kept_as_text() {
        let stated = LenderInput { industries: vec!["五金".into(), "航天".into()], ..LenderInput::default() };
        let offer = LenderOffer::read(stated);
        assert!(offer.trades.contains("hardware"));
        assert_eq!(offer.other_trades, ["航天"]);
        assert!(!offer.takes_any_trade());
    }
}
