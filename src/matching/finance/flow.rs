//! What is paid year by year, in parts, so that loans, leases and guarantees can be laid side by side: each on the amount
//! and over the term that the firm asks for.
use serde::{Deserialize, Serialize};

use super::{
    cost::{Cost, yearly_cost},
    lender::{FeeBasis, Kind, LenderInput, LenderOffer, RateKind},
    parameters::Parameters,
    request::FinanceNeed,
};
use crate::kernel::money::Money;

/// Millionths in a whole, over the months of a year.
const MONTHLY: i128 = 1_000_000 * 12;

/// The form of financing as firms compare it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Loan,
    /// 直租: the lessor buys what the firm chose.
    DirectLease,
    /// 售后回租: the lessor buys what the firm has.
    Leaseback,
    /// 担保: a bank's loan, with a guarantee that is paid for.
    Guarantee,
}

impl Form {
    pub const ALL: [Form; 4] = [Form::Loan, Form::DirectLease, Form::Leaseback, Form::Guarantee];

    pub fn of(offer: &LenderOffer) -> Form {
        match offer.stated.kind {
            Some(Kind::DirectLease | Kind::VendorLease) => Form::DirectLease,
            Some(Kind::Leaseback) => Form::Leaseback,
            Some(Kind::Guarantee) => Form::Guarantee,
            _ => Form::Loan,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Form::Loan => "loan",
            Form::DirectLease => "direct_lease",
            Form::Leaseback => "leaseback",
            Form::Guarantee => "guarantee",
        }
    }

    fn leases(self) -> bool {
        matches!(self, Form::DirectLease | Form::Leaseback)
    }
}

/// One year's payments in fen. `paid` is principal, interest, fee, down payment and residual together, less the subsidy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearFlow {
    pub principal: i64,
    pub interest: i64,
    pub fee: i64,
    pub subsidy: i64,
    /// Own money that the lender asks for at the beginning.
    pub down_payment: i64,
    /// What a lease asks for at its end, so that the machine is the firm's.
    pub residual: i64,
    pub paid: i64,
}

/// A product's payments on the common amount and term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// What the lender pays out: the amount asked, less what a down payment takes from it.
    pub financed: Money,
    pub cost: Cost,
    pub years: Vec<YearFlow>,
    /// False when the product lends less, or for a shorter time, than is reckoned here.
    pub covers: bool,
}

/// The payments of `offer` on the amount asked over `months`; `None` where the amount or the rate is not stated.
///
/// Principal is paid back in equal monthly parts. A yearly rate is charged on what is still owed, a flat one on the first
/// principal throughout; a one-off fee and the down payment fall into the first year, a lease's residual into the last. A
/// subsidy lowers the interest of the months for which it is granted. What is paid in truth is for the lender to say.
pub fn flow(need: &FinanceNeed, offer: &LenderOffer, months: u32, parameters: &Parameters) -> Option<Flow> {
    let amount = need.amount?;
    let form = Form::of(offer);
    // over the common term, whatever the product's own
    let asked = FinanceNeed { term_months: Some(months), ..need.clone() };
    let stated = LenderInput { term_months_max: None, ..offer.stated.clone() };
    let stretched = LenderOffer { stated, ..offer.clone() };
    let cost = yearly_cost(&asked, &stretched, parameters)?;
    let price = i128::from(need.project_total.unwrap_or(amount).fen().max(amount.fen()));
    let down = price * i128::from(offer.stated.down_payment_bp.unwrap_or(0)) / 10_000;
    let financed = i128::from(amount.fen()).min(price - down);
    let residual = if form.leases() { price * i128::from(parameters.residual_bp) / 10_000 } else { 0 };
    let mut years = monthly(financed, months, offer, (&cost, parameters));
    if let Some(first) = years.first_mut() {
        first.down_payment += down;
    }
    if let Some(last) = years.last_mut() {
        last.residual += residual;
    }
    let covers = offer.stated.amount_max.is_none_or(|most| i128::from(most.fen()) >= financed)
        && offer.stated.term_months_max.is_none_or(|most| most >= months);
    let financed = i64::try_from(financed).ok().and_then(|fen| Money::from_fen(fen).ok())?;
    let years = years.iter().map(shown).collect::<Option<Vec<_>>>()?;
    Some(Flow { financed, cost, years, covers })
}

/// The same in wide numbers, while they are summed.
#[derive(Clone, Copy, Default)]
struct Wide {
    principal: i128,
    interest: i128,
    fee: i128,
    subsidy: i128,
    down_payment: i128,
    residual: i128,
}

fn monthly(whole: i128, months: u32, offer: &LenderOffer, (cost, parameters): (&Cost, &Parameters)) -> Vec<Wide> {
    let months = i128::from(months.max(1));
    let fee = whole * i128::from(offer.stated.fee_bp) / 10_000;
    let mut years: Vec<Wide> = Vec::new();
    for month in 0..months {
        if month % 12 == 0 {
            let due = offer.stated.fee_basis == FeeBasis::Yearly || month == 0;
            years.push(Wide { fee: if due { fee } else { 0 }, ..Wide::default() });
        }
        // the parts add up to the whole, whatever the term
        let owed = whole - whole * month / months;
        let interest = match offer.stated.rate_kind {
            RateKind::Yearly => owed * i128::from(cost.rate_ppm) / MONTHLY,
            RateKind::Flat => {
                let factor = i128::from(parameters.flat_factor_permille.max(1));
                whole * i128::from(cost.rate_ppm) * 1000 / factor / MONTHLY
            }
        };
        let granted = cost.subsidy_ppm > 0 && month < i128::from(parameters.subsidy_months);
        let subsidy = if granted { owed * i128::from(parameters.subsidy_bp) * 100 / MONTHLY } else { 0 };
        if let Some(year) = years.last_mut() {
            year.principal += whole * (month + 1) / months - whole * month / months;
            year.interest += interest;
            year.subsidy += subsidy.min(interest);
        }
    }
    years
}

fn shown(wide: &Wide) -> Option<YearFlow> {
    let Wide { principal, interest, fee, subsidy, down_payment, residual } = *wide;
    let fen = |amount: i128| i64::try_from(amount).ok();
    Some(YearFlow {
        principal: fen(principal)?,
        interest: fen(interest)?,
        fee: fen(fee)?,
        subsidy: fen(subsidy)?,
        down_payment: fen(down_payment)?,
        residual: fen(residual)?,
        paid: fen(principal + interest + fee + down_payment + residual - subsidy)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{LenderInput, ParameterTable},
        *,
    };

    fn parameters() -> Parameters {
        ParameterTable::seed().unwrap().on("2025-05-01".parse().unwrap()).unwrap()
    }

    fn flow_of(change: impl FnOnce(&mut FinanceNeed, &mut LenderInput)) -> Flow {
        let mut need = FinanceNeed { amount: Some(Money::from_yuan(1_200_000).unwrap()), ..FinanceNeed::default() };
        let mut offer = LenderInput { rate_min_bp: Some(360), rate_max_bp: Some(360), ..LenderInput::default() };
        change(&mut need, &mut offer);
        flow(&need, &LenderOffer::read(offer), 24, &parameters()).unwrap()
    }

    fn total(flow: &Flow, part: impl Fn(&YearFlow) -> i64) -> i64 {
        flow.years.iter().map(part).sum()
    }

    #[test]
    fn a_loan_pays_its_principal_and_the_interest_on_what_is_owed() {
        let loan = flow_of(|_, _| ());
        assert_eq!((loan.years.len(), total(&loan, |year| year.principal)), (2, 120_000_000));
        assert_eq!(total(&loan, |year| year.interest), 1_200_000 * 3 / 1000 * 25 / 2 * 100);
        assert!(loan.covers && loan.financed.fen() == 120_000_000);
    }

    #[test]
    fn a_lease_asks_for_money_at_first_and_at_the_end() {
        let lease = flow_of(|_, offer| {
            offer.kind = Some(Kind::DirectLease);
            offer.rate_kind = RateKind::Flat;
            offer.down_payment_bp = Some(2000);
        });
        assert_eq!(lease.financed.fen(), 96_000_000, "a fifth is paid down");
        assert_eq!((lease.years[0].down_payment, lease.years[1].down_payment), (24_000_000, 0));
        let residual = 120_000_000 * parameters().residual_bp / 10_000;
        assert_eq!((lease.years[0].residual, lease.years[1].residual), (0, residual));
        assert_eq!(lease.years[0].interest, 96_000_000 * 36 / 1000, "a flat rate is on the first principal throughout");
    }

    #[test]
    fn own_funds_pay_the_down_payment_before_the_loan_is_cut() {
        let loan = flow_of(|need, offer| {
            need.project_total = Money::from_yuan(1_500_000).ok();
            offer.down_payment_bp = Some(2000);
        });
        assert_eq!((loan.financed.fen(), loan.years[0].down_payment), (120_000_000, 30_000_000));
    }

    #[test]
    fn a_guarantee_is_paid_for_each_year_beside_the_loan() {
        let guarantee = flow_of(|_, offer| {
            offer.kind = Some(Kind::Guarantee);
            offer.fee_basis = FeeBasis::Yearly;
            offer.fee_bp = 80;
        });
        assert_eq!(guarantee.years.iter().map(|year| year.fee).collect::<Vec<_>>(), [960_000, 960_000]);
        assert_eq!(total(&guarantee, |year| year.residual), 0);
    }

    #[test]
    fn every_year_adds_up_and_what_is_too_small_says_so() {
        let small = flow_of(|_, offer| {
            offer.amount_max = Money::from_yuan(500_000).ok();
            offer.fee_bp = 100;
        });
        assert!(!small.covers);
        for year in &small.years {
            let YearFlow { principal, interest, fee, subsidy, down_payment, residual, paid } = *year;
            assert_eq!(paid, principal + interest + fee + down_payment + residual - subsidy);
        }
    }
}
