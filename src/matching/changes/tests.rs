use super::*;
use crate::kernel::money::{PriceRange, Tax};
use crate::matching::{BudgetInput, NeedInput, OfferInput, SpecInput, read_need, read_offer, score};

fn spec(name: &str, unit: &str, min: f64) -> SpecInput {
    SpecInput { name: name.into(), unit: unit.into(), min: Some(min), ..SpecInput::default() }
}

fn need(travel: f64, budget: i64) -> NeedInput {
    NeedInput {
        title: "立式加工中心".into(),
        structured: vec![spec("X轴行程", "mm", travel), spec("主轴转速", "r/min", 8000.0)],
        budget: BudgetInput { unit: Money::from_yuan(budget).ok(), ..BudgetInput::default() },
        ..NeedInput::default()
    }
}

fn offer(travel: u32) -> OfferInput {
    OfferInput {
        title: "立式加工中心 TV600".into(),
        spec_text: vec![format!("X轴行程{travel}mm"), "主轴转速8000r/min".into()],
        price: PriceRange::new(Money::from_yuan(300_000).ok(), None, Tax::Unknown).ok(),
        ..OfferInput::default()
    }
}

fn told(need: &NeedInput, offer: &OfferInput, asker: Asker) -> (Fit, Vec<String>) {
    let score = score(&read_need(need)[0], &read_offer(offer), Weights::standard());
    let said =
        changes(&score, asker, Weights::standard(), Lang::Zh).iter().map(|change| change.say(Lang::Zh)).collect();
    (score.fit, said)
}

#[test]
fn only_what_keeps_it_from_being_a_hit_has_to_change_and_then_it_is_one() {
    let (fit, said) = told(&need(800.0, 400_000), &offer(600), Asker::Buyer);
    assert_eq!(fit, Fit::Near);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("放宽到 600 mm") && said[0].contains("800 mm"), "{said:?}");
    let (fit, said) = told(&need(600.0, 400_000), &offer(600), Asker::Buyer);
    assert_eq!((fit, said), (Fit::Hit, Vec::new()));
}

#[test]
fn the_maker_is_told_what_it_would_have_to_offer() {
    let (_, said) = told(&need(800.0, 400_000), &offer(600), Asker::Maker);
    assert!(said.len() == 1 && said[0].contains("达到 ≥ 800 mm"), "{said:?}");
    assert_eq!(told(&need(800.0, 400_000), &offer(800), Asker::Maker).0, Fit::Hit);
}

#[test]
fn a_budget_that_is_too_small_is_raised_to_the_price() {
    let (fit, said) = told(&need(600.0, 200_000), &offer(600), Asker::Buyer);
    assert_eq!(fit, Fit::Near);
    assert!(said.len() == 1 && said[0].contains("30万") && said[0].contains("10万"), "{said:?}");
    assert_eq!(told(&need(600.0, 300_000), &offer(600), Asker::Buyer).0, Fit::Hit);
}

#[test]
fn of_three_slight_misses_the_smallest_is_put_right() {
    let slight = |percent| Reason {
        factor: crate::matching::Factor::Parameter,
        key: "x_travel".into(),
        outcome: crate::matching::Outcome::Missed,
        severity: Severity::Slight,
        must: false,
        doubt: Default::default(),
        points: 0,
        of: 10,
        because: Because::Figure {
            said: None,
            category: "01.02.01".parse().unwrap(),
            offered: (Some(100.0 - f64::from(percent)), None),
            wanted: (Some(100.0), None),
            percent,
        },
    };
    let score = Score { points: 0, fit: Fit::Near, reasons: vec![slight(4), slight(2), slight(3)], ..Score::default() };
    let said: Vec<String> =
        changes(&score, Asker::Buyer, Weights::standard(), Lang::Zh).iter().map(|m| m.say(Lang::Zh)).collect();
    assert!(said.len() == 1 && said[0].contains("98"), "{said:?}");
}
