//! Which numbers of the weights may be set, within which bounds, and what keeps a set whole.
use std::collections::BTreeMap;

use super::weights::Weights;
use crate::{error::Problems, text::Message};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Of the 10 000 of a perfect answer: its factor's share.
    Share,
    Points,
    Percent,
    Days,
    Times,
}

/// A number that may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knob {
    pub name: &'static str,
    pub measure: Measure,
    pub least: u32,
    pub most: u32,
}

const fn knob(name: &'static str, measure: Measure, least: u32, most: u32) -> Knob {
    Knob { name, measure, least, most }
}

/// All of them, in the order of `match_weights.toml`. `tolerance.size_from` and `size_to` are not among them: they stand in
/// what was read from each row, which an index holds.
pub const KNOBS: &[Knob] = &[
    knob("category", Measure::Share, LEAST_CATEGORY, FULL),
    knob("parameters", Measure::Share, 0, 8_000),
    knob("price", Measure::Share, 0, 8_000),
    knob("lead_time", Measure::Share, 0, 8_000),
    knob("service_area", Measure::Share, 0, 8_000),
    knob("condition", Measure::Share, 0, 8_000),
    knob("distance", Measure::Share, 0, 8_000),
    knob("certificate", Measure::Share, 0, 8_000),
    knob("essential_share", Measure::Times, 1, 10),
    knob("general", Measure::Percent, 0, 100),
    knob("variant", Measure::Percent, 0, 100),
    knob("near", Measure::Percent, 0, 100),
    knob("unknown", Measure::Percent, 0, 100),
    knob("slight_miss", Measure::Percent, 0, 100),
    knob("severe_miss", Measure::Points, 0, FULL),
    knob("told_from", Measure::Points, 0, FULL),
    knob("tolerance.figure", Measure::Percent, 0, 50),
    knob("tolerance.oversize", Measure::Percent, 0, 100),
    knob("tolerance.price", Measure::Percent, 0, 100),
    knob("tolerance.late_days", Measure::Days, 0, 365),
    knob("tolerance.late_percent", Measure::Percent, 0, 100),
    knob("tolerance.bundle_fair", Measure::Percent, 1, 100),
    knob("tolerance.bundle_most", Measure::Percent, 1, 100),
    knob("tolerance.gross", Measure::Times, 2, 10),
];

/// The points of a perfect answer.
const FULL: u32 = 10_000;
/// Below it something else than what is asked for would rank by its place or price.
const LEAST_CATEGORY: u32 = 1_000;

impl Weights {
    /// The number called so.
    pub fn number(&self, name: &str) -> Option<u32> {
        let all = serde_json::to_value(self).ok()?;
        all.pointer(&pointer(name))?.as_u64()?.try_into().ok()
    }

    /// These weights with other numbers, under another version. What other factors lose or gain goes to or comes from
    /// `category`, unless that is named too: a perfect answer always has 10 000 points.
    ///
    /// # Errors
    /// Every name that is none, every number outside its bounds, and a sum that is not 10 000.
    pub fn changed(&self, numbers: &BTreeMap<String, i64>, version: &str) -> Result<Weights, Problems> {
        let mut problems = Problems::default();
        let mut all = serde_json::to_value(self).unwrap_or_default();
        for (name, number) in numbers {
            let field = format!("numbers.{name}");
            let Some(knob) = KNOBS.iter().find(|knob| knob.name == name) else {
                let names: Vec<&str> = KNOBS.iter().map(|knob| knob.name).collect();
                problems.add(&field, Message::new("weights-unknown").with("names", names.join(", ")));
                continue;
            };
            if !(i64::from(knob.least)..=i64::from(knob.most)).contains(number) {
                let bounds = Message::new("weights-range").with("least", knob.least).with("most", knob.most);
                problems.add(&field, bounds);
            } else if let Some(place) = all.pointer_mut(&pointer(name)) {
                *place = (*number).into();
            }
        }
        let Ok(mut changed) = serde_json::from_value::<Weights>(all) else { return Err(problems) };
        version.clone_into(&mut changed.version);
        if !numbers.contains_key("category") {
            changed.balance();
        }
        if changed.most() != FULL || changed.category < LEAST_CATEGORY {
            let said = Message::new("weights-sum").with("sum", changed.most()).with("least", LEAST_CATEGORY);
            problems.add("numbers", said);
        }
        if changed.tolerance.bundle_fair > changed.tolerance.bundle_most {
            problems.add("numbers.tolerance.bundle_fair", Message::new("weights-bundle"));
        }
        if problems.is_empty() { Ok(changed) } else { Err(problems) }
    }

    /// Gives `category` what the other factors leave.
    fn balance(&mut self) {
        self.category = 0;
        self.category = FULL.saturating_sub(self.most());
    }

    /// A kept set: numbers that it does not know, of a later version of the program, are the embedded ones.
    pub fn kept(numbers: &serde_json::Value) -> Option<Weights> {
        let mut all = serde_json::to_value(Weights::standard()).ok()?;
        overlay(&mut all, numbers);
        let mut kept: Weights = serde_json::from_value(all).ok()?;
        kept.balance();
        (kept.most() == FULL).then_some(kept)
    }

    /// What is different in `later`: the knob, the number here, the number there.
    pub fn differences(&self, later: &Weights) -> Vec<(&'static Knob, u32, u32)> {
        let one = |knob: &'static Knob| {
            let (before, after) = (self.number(knob.name)?, later.number(knob.name)?);
            (before != after).then_some((knob, before, after))
        };
        KNOBS.iter().filter_map(one).collect()
    }
}

fn pointer(name: &str) -> String {
    format!("/{}", name.replace('.', "/"))
}

fn overlay(base: &mut serde_json::Value, over: &serde_json::Value) {
    match (base.as_object_mut(), over.as_object()) {
        (Some(base), Some(over)) => {
            for (name, value) in over {
                if let Some(place) = base.get_mut(name) {
                    overlay(place, value);
                }
            }
        }
        _ => base.clone_from(over),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(pairs: &[(&str, i64)]) -> BTreeMap<String, i64> {
        pairs.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()
    }

    #[test]
    fn every_knob_is_a_number_of_the_weights_within_its_bounds() {
        for knob in KNOBS {
            let number = Weights::standard().number(knob.name).unwrap();
            assert!((knob.least..=knob.most).contains(&number), "{}: {number}", knob.name);
        }
    }

    #[test]
    fn what_distance_loses_goes_to_category() {
        let base = Weights::standard();
        let without = base.changed(&numbers(&[("distance", 0)]), "v2").unwrap();
        assert_eq!((without.distance, without.category), (0, base.category + base.distance));
        assert_eq!((without.most(), without.version.as_str()), (10_000, "v2"));
        let told: Vec<_> = base.differences(&without).iter().map(|(knob, ..)| knob.name).collect();
        assert_eq!(told, ["category", "distance"]);
    }

    #[test]
    fn what_is_no_number_of_ours_or_breaks_the_sum_is_refused_by_name() {
        let refused = |pairs: &[(&str, i64)]| {
            let problems = Weights::standard().changed(&numbers(pairs), "v2").unwrap_err();
            problems.iter().map(|problem| problem.field.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            refused(&[("luck", 1), ("near", 101), ("price", -1)]),
            ["numbers.luck", "numbers.near", "numbers.price"]
        );
        assert_eq!(refused(&[("category", 3_600)]), ["numbers"]);
        assert_eq!(refused(&[("price", 8_000)]), ["numbers"], "nothing would be left for the kind of thing");
        assert_eq!(refused(&[("tolerance.bundle_fair", 90)]), ["numbers.tolerance.bundle_fair"]);
        assert_eq!(refused(&[("tolerance.size_from", 90)]), ["numbers.tolerance.size_from"]);
    }

    #[test]
    fn a_kept_set_holds_and_lacks_nothing() {
        let set = Weights::standard().changed(&numbers(&[("distance", 0), ("price", 2_000)]), "v2").unwrap();
        let mut kept = serde_json::to_value(&set).unwrap();
        assert_eq!(Weights::kept(&kept).unwrap(), set);
        kept.as_object_mut().unwrap().remove("certificate");
        assert_eq!(Weights::kept(&kept).unwrap(), set);
    }
}
