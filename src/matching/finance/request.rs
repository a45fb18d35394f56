//! What a firm asks for: the figures of one financing request, from its fields and else from its text.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    firm::{FirmSize, TaxCredit},
    purpose::{Family, Purpose},
    read::Text,
    words::words,
};
use crate::kernel::{industry::IndustryCode, money::Money, region::RegionCode};

/// A financing request as the firm entered it; a field that is `None` is looked for in `text`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestInput {
    pub region: Option<RegionCode>,
    /// The firm's trade in its own words.
    pub industry: String,
    pub industry_code: Option<IndustryCode>,
    pub purpose: Option<Purpose>,
    pub amount: Option<Money>,
    pub project_total: Option<Money>,
    pub term_months: Option<u32>,
    /// The request's own words.
    pub text: String,
    /// What is bought, where a demand is tied to the request; read together with `text`.
    pub purchase: String,
    pub firm_size: Option<FirmSize>,
    pub employees: Option<u32>,
    pub revenue: Option<Money>,
    pub years: Option<u32>,
    /// `None` when the form does not ask; lists named in `text` are added.
    pub lists: Option<Vec<String>>,
    pub tax_credit: Option<TaxCredit>,
    /// Own funds in basis points of the project.
    pub self_funds_bp: Option<u32>,
    /// Appraised value of property that can be mortgaged; zero is none.
    pub property_value: Option<Money>,
    /// Net value of equipment owned.
    pub equipment_net: Option<Money>,
    pub patents: Option<u32>,
    pub repayment: Option<String>,
    /// Day on which the request was posted; a founding year in the text counts from it.
    pub posted: Option<NaiveDate>,
    pub needed_in_days: Option<u32>,
}

/// A request ready to be compared. `None` is unknown: such a condition is neither met nor missed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FinanceNeed {
    pub region: Option<RegionCode>,
    pub industry: String,
    pub industry_code: Option<IndustryCode>,
    /// Terms of the trades that the firm falls under; empty when nothing is known.
    pub trades: BTreeSet<String>,
    /// Whether the firm's trade is high in energy use and emissions.
    pub high_energy: Option<bool>,
    pub purpose: Option<Purpose>,
    pub amount: Option<Money>,
    pub project_total: Option<Money>,
    pub term_months: Option<u32>,
    pub firm_size: Option<FirmSize>,
    pub revenue: Option<Money>,
    pub years: Option<u32>,
    pub lists: Option<BTreeSet<String>>,
    pub tax_credit: Option<TaxCredit>,
    pub self_funds_bp: Option<u32>,
    pub property_value: Option<Money>,
    pub equipment_net: Option<Money>,
    pub patents: Option<u32>,
    pub repayment: Option<String>,
    pub needed_in_days: Option<u32>,
    /// An overdue record within two years; `None` when the request is silent.
    pub overdue: Option<bool>,
    /// An environmental penalty not yet put right; `None` when the request is silent.
    pub penalty: Option<bool>,
    pub first_set: bool,
    pub remanufactured: bool,
    /// Families of what is bought; `None` when the request does not say what is bought.
    pub families: Option<BTreeSet<Family>>,
    /// Names of the fields that were read from the text, for showing where a figure comes from.
    pub read_from_text: Vec<String>,
}

impl FinanceNeed {
    /// Reads the fields, and the text for what they leave out. A field always wins over the text.
    pub fn read(input: &RequestInput) -> FinanceNeed {
        let text = Text::new(&input.text);
        let mut from_text = Vec::new();
        let mut need = FinanceNeed::from_fields(input);
        fill(&mut need.amount, "amount", || text.amount(), &mut from_text);
        fill(&mut need.project_total, "project_total", || text.project_total(), &mut from_text);
        fill(&mut need.term_months, "term_months", || text.term_months(), &mut from_text);
        fill(&mut need.revenue, "revenue", || text.revenue(), &mut from_text);
        fill(&mut need.years, "years", || text.years(input.posted), &mut from_text);
        fill(&mut need.tax_credit, "tax_credit", || text.tax_credit(), &mut from_text);
        fill(&mut need.property_value, "property_value", || text.property_value(), &mut from_text);
        fill(&mut need.equipment_net, "equipment_net", || text.equipment_net(), &mut from_text);
        fill(&mut need.patents, "patents", || text.patents(), &mut from_text);
        fill(&mut need.needed_in_days, "needed_in_days", || text.needed_in_days(), &mut from_text);
        let (amount, total) = (need.amount, need.project_total);
        fill(&mut need.self_funds_bp, "self_funds", || text.self_funds_bp(amount, total), &mut from_text);
        fill(&mut need.purpose, "purpose", || text.purpose(), &mut from_text);
        let employees = input.employees.or_else(|| text.employees());
        fill(&mut need.firm_size, "firm_size", || text.firm_size(employees, need.revenue), &mut from_text);
        need.read_record(&text, input, &mut from_text);
        need.read_from_text = from_text;
        need
    }

    fn from_fields(input: &RequestInput) -> FinanceNeed {
        let code = input.industry_code.as_ref();
        FinanceNeed {
            region: input.region.clone(),
            industry: input.industry.clone(),
            industry_code: input.industry_code.clone(),
            trades: words().trades_of_firm(&input.industry, code),
            high_energy: words().high_energy(&input.industry, code),
            purpose: input.purpose,
            amount: input.amount,
            project_total: input.project_total,
            term_months: input.term_months,
            firm_size: input.firm_size,
            revenue: input.revenue,
            years: input.years,
            tax_credit: input.tax_credit,
            self_funds_bp: input.self_funds_bp,
            property_value: input.property_value,
            equipment_net: input.equipment_net,
            patents: input.patents,
            repayment: input.repayment.clone(),
            needed_in_days: input.needed_in_days,
            ..FinanceNeed::default()
        }
    }

    /// What only the text says: trade, lists, record, and what is bought.
    fn read_record(&mut self, text: &Text, input: &RequestInput, from_text: &mut Vec<String>) {
        if self.trades.is_empty()
            && let Some(trade) = text.trade()
        {
            self.trades = words().trades_of_firm(&trade, None);
            self.high_energy = words().high_energy(&trade, None);
            self.industry = trade;
            from_text.push("industry".to_owned());
        }
        let stated = input.lists.as_ref().map(|lists| lists.iter().map(|list| words().list_name(list)));
        let named = words().lists_in(text.as_str());
        self.lists = match stated {
            Some(lists) => Some(lists.chain(named).collect()),
            None if named.is_empty() => None,
            None => Some(named),
        };
        self.overdue = text.overdue();
        self.penalty = text.penalty();
        let bought = Text::new(&format!("{}；{}", input.text, input.purchase));
        let research = self.purpose == Some(Purpose::Research);
        self.first_set = !research && bought.first_set();
        self.remanufactured = bought.remanufactured();
        self.families = bought.project().map(|project| words().families_in(&project));
    }
}

/// Fills an open field and notes its name when the text had it.
fn fill<T>(field: &mut Option<T>, name: &str, read: impl FnOnce() -> Option<T>, noted: &mut Vec<String>) {
    if field.is_none() {
        *field = read();
        if field.is_some() {
            noted.push(name.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wan(amount: i64) -> Option<Money> {
        Money::from_fen(amount * 1_000_000).ok()
    }

    #[test]
    fn a_field_wins_and_the_text_fills_the_rest() {
        let input = RequestInput {
            term_months: Some(24),
            text: "您好，我们是做机床的，买袜机十台，需贷款80万，期限3年，开厂九年，年销售1200万，纳税B级，国高企"
                .into(),
            ..RequestInput::default()
        };
        let need = FinanceNeed::read(&input);
        assert_eq!((need.term_months, need.amount, need.years), (Some(24), wan(80), Some(9)));
        assert_eq!((need.revenue, need.tax_credit), (wan(1200), Some(TaxCredit::B)));
        assert_eq!(need.lists, Some(BTreeSet::from(["高新技术企业".to_owned()])));
        assert_eq!(need.families, Some(BTreeSet::from([Family::Textile])), "its own trade is not what it buys");
        assert_eq!(need.purpose, Some(Purpose::Equipment));
        assert!(need.trades.contains("machinery"), "{:?}", need.trades);
        assert!(need.read_from_text.contains(&"amount".to_owned()));
        assert!(!need.read_from_text.contains(&"term_months".to_owned()));
    }

    #[test]
    fn silence_stays_unknown() {
        let need = FinanceNeed::read(&RequestInput::default());
        assert_eq!(need, FinanceNeed::default());
        let listed = FinanceNeed::read(&RequestInput { lists: Some(vec![]), ..RequestInput::default() });
        assert_eq!(listed.lists, Some(BTreeSet::new()), "asked, and on none");
    }

    #[test]
    fn a_tied_demand_says_what_is_bought() {
        let input = RequestInput { purchase: "数控车床 2台".into(), ..RequestInput::default() };
        assert_eq!(FinanceNeed::read(&input).families, Some(BTreeSet::from([Family::MachineTools])));
    }

    #[test]
    fn what_the_project_is_decides_the_purpose_not_the_firm_s_lists() {
        let purpose =
            |text: &str| FinanceNeed::read(&RequestInput { text: text.into(), ..RequestInput::default() }).purpose;
        assert_eq!(purpose("上打标机一台，县域数改试点企业，被环保罚过"), Some(Purpose::Equipment));
        assert_eq!(purpose("上MES系统，有房产抵押"), Some(Purpose::Digital));
        assert_eq!(purpose("锅炉煤改电，期限两年"), Some(Purpose::Green));
        assert_eq!(purpose("买铜料备货周转"), Some(Purpose::WorkingCapital));
        assert_eq!(purpose("20台织机做售后回租"), Some(Purpose::OwnedAssets));
        assert_eq!(purpose("期限两年，纳税A级"), None);
    }
}
