use super::{
    super::{LenderInput, ParameterTable, yearly_cost},
    *,
};

fn paid(months: u32, change: impl FnOnce(&mut FinanceNeed, &mut LenderInput)) -> Vec<i64> {
    let parameters = ParameterTable::seed().unwrap().on("2025-05-01".parse().unwrap()).unwrap();
    let mut need = FinanceNeed {
        amount: Some(Money::from_yuan(1_200_000).unwrap()),
        term_months: Some(months),
        ..FinanceNeed::default()
    };
    let mut offer = LenderInput { rate_min_bp: Some(360), rate_max_bp: Some(360), ..LenderInput::default() };
    change(&mut need, &mut offer);
    let offer = LenderOffer::read(offer);
    let cost = yearly_cost(&need, &offer, &parameters).unwrap();
    paid_by_year(&need, &offer, &cost, &parameters).into_iter().map(Money::fen).collect()
}

#[test]
fn the_interest_is_on_what_is_still_owed() {
    // 12 parts of 100,000 yuan; 0.3 % a month of 12 + 11 + … + 1 parts is 23,400 yuan
    assert_eq!(paid(12, |_, _| ()), [122_340_000]);
    let two_years = paid(24, |_, _| ());
    assert_eq!(two_years.len(), 2);
    assert!(two_years[0] > two_years[1], "less is owed in the second year: {two_years:?}");
    let interest = 1_200_000 * 3 / 1000 * 25 / 2 * 100;
    assert_eq!(two_years.iter().sum::<i64>(), 120_000_000 + interest);
}

#[test]
fn a_flat_rate_is_on_the_first_principal_throughout() {
    let flat = paid(24, |_, offer| offer.rate_kind = RateKind::Flat);
    assert_eq!(flat, [60_000_000 + 4_320_000; 2]);
}

#[test]
fn a_one_off_fee_falls_into_the_first_year_and_a_yearly_one_into_each() {
    let plain = paid(24, |_, _| ());
    let once = paid(24, |_, offer| offer.fee_bp = 100);
    let yearly = paid(24, |_, offer| (offer.fee_bp, offer.fee_basis) = (100, FeeBasis::Yearly));
    assert_eq!((once[0] - plain[0], once[1] - plain[1]), (1_200_000, 0));
    assert_eq!((yearly[0] - plain[0], yearly[1] - plain[1]), (1_200_000, 1_200_000));
}

#[test]
fn a_guarantee_and_a_request_without_amount_have_no_years() {
    assert!(paid(24, |_, offer| offer.kind = Some(Kind::Guarantee)).is_empty());
    assert!(paid(24, |need, _| need.amount = None).is_empty());
}
