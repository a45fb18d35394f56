//! A need as the scorer sees it: kinds, wishes with bounds, money, days, place.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    conflict::{Conflict, Side},
    fit::feature,
    input::{NeedInput, SubNeedInput},
    reader::{self, Origin, Stated},
    recognise::{Guess, Source, recognise, resembling},
    refused, trade, uncompared,
    weights::Weights,
    wording,
};
use crate::kernel::{
    money::{Basis, Money, stated},
    quantity::Comparator,
    region::RegionCode,
    taxonomy::{CategoryCode, Direction, Kind, Relation, Taxonomy},
};

/// One parameter that is asked for, with its bounds in the parameter's unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wish {
    /// The node whose table names the parameter.
    pub category: CategoryCode,
    pub key: String,
    pub direction: Direction,
    pub essential: bool,
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// The figure as it was said, where the bounds are made of it: 160 of a size of 152 to 208.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<f64>,
    #[serde(default)]
    pub from: Origin,
}

/// What may be spent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// For one machine.
    pub unit: Option<Money>,
    /// For all of a bundle: set on its parts, where no unit budget is known.
    pub whole: Option<Money>,
}

/// A demand, or one sub-need of it, read once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Empty for the whole demand, else the sub-need's label (`#2`).
    pub label: String,
    pub title: String,
    pub categories: Vec<Guess>,
    /// Kinds that the words rule out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<CategoryCode>,
    /// What kind of thing is asked for; `None` when the text does not tell.
    pub kind: Option<Kind>,
    pub wishes: Vec<Wish>,
    /// Where the row says two things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// Asked-for features, by key of `features.csv`.
    pub features: Vec<(String, bool)>,
    /// Those of them that are only wished for (最好自动送料).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wished: Vec<String>,
    /// Clauses that nothing compares, in the buyer's words: for the buyer alone.
    #[serde(default)]
    pub uncompared: Vec<String>,
    pub trades: Vec<String>,
    pub budget: Budget,
    pub quantity: u32,
    /// Days from posting to when it is needed.
    pub days: Option<i64>,
    pub region: Option<RegionCode>,
    pub domestic_only: bool,
    pub accepts_used: bool,
    pub prefers_first_set: bool,
    /// The sub-needs of a bundle: the whole is answered as well as its best-answered part.
    pub parts: Vec<Need>,
}

impl Need {
    /// As a maker may know it: neither what may be spent nor the buyer's own words.
    pub fn as_makers_see(self) -> Need {
        let parts = self.parts.into_iter().map(Need::as_makers_see).collect();
        Need { budget: Budget::default(), uncompared: Vec::new(), parts, ..self }
    }
}

/// The whole demand first, then each of its sub-needs.
pub fn read_need(input: &NeedInput) -> Vec<Need> {
    match input.simplified() {
        Some(plain) => read_plain(&plain),
        None => read_plain(input),
    }
}

fn read_plain(input: &NeedInput) -> Vec<Need> {
    let mut whole = read_one(input, "");
    let subs = if input.sub_needs.is_empty() { split_bundle(input) } else { input.sub_needs.clone() };
    if subs.is_empty() {
        return vec![whole];
    }
    let segments: Vec<&str> =
        input.requirements.split(['；', ';', '。', '\n']).filter(|s| !s.trim().is_empty()).collect();
    for (at, sub) in subs.iter().enumerate() {
        let mut part = read_part(input, sub, at, subs.len(), &segments);
        part.budget = Budget { unit: None, whole: whole_budget(input) };
        part.quantity = sub.quantity.unwrap_or(1).max(1);
        whole.parts.push(part);
    }
    // read over all machines at once, figures of one would deny those of another
    whole.conflicts.clear();
    whole.uncompared.clear();
    let parts = whole.parts.clone();
    std::iter::once(whole).chain(parts).collect()
}

fn read_part(input: &NeedInput, sub: &SubNeedInput, at: usize, count: usize, segments: &[&str]) -> Need {
    let own = recognise(&sub.text, &[], 1.0);
    let of_kind = segments.iter().find(|segment| {
        let about = recognise(segment, &[], 1.0);
        about.first().zip(own.first()).is_some_and(|(a, b)| Taxonomy::get().relation(&a.code, &b.code) > Relation::None)
    });
    let segment = if segments.len() == count { segments.get(at) } else { of_kind };
    let narrowed = NeedInput {
        title: sub.text.clone(),
        requirements: segment.map_or_else(String::new, |segment| (*segment).to_owned()),
        structured: if segments.len() == count { Vec::new() } else { input.structured.clone() },
        sub_needs: Vec::new(),
        old_equipment: Vec::new(),
        category: None,
        ..input.clone()
    };
    read_one(&narrowed, &sub.label)
}

/// Machines of different kinds named side by side (立加4台、数控车10台) are a bundle even when nobody split it; with
/// nothing but spaces between them (立加4台 数控车10台) only when each is counted.
fn split_bundle(input: &NeedInput) -> Vec<SubNeedInput> {
    let marks = |c: char| "、；;+＋，,和及".contains(c);
    let by_marks: Vec<&str> = input.title.split(marks).map(str::trim).filter(|p| !p.is_empty()).collect();
    let bundle = sub_needs(&by_marks);
    if !bundle.is_empty() {
        return bundle;
    }
    let mut joined = false;
    let mut by_spaces: Vec<&str> = Vec::new();
    for piece in input.title.split(|c: char| marks(c) || c.is_whitespace()).filter(|piece| !piece.is_empty()) {
        if ["加", "外加", "另加", "还有", "以及", "另", "配"].contains(&piece) {
            joined = true;
        } else {
            by_spaces.push(piece);
        }
    }
    if joined || by_spaces.iter().all(|piece| is_counted(piece)) { sub_needs(&by_spaces) } else { Vec::new() }
}

/// Whether the words close with a number of machines: 搓牙机3台, 破竹机两台, 点焊机2.
fn is_counted(piece: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十百各".contains(c);
    let plain = piece.trim_end_matches(|c| "台套条部个只把座组辆线".contains(c));
    plain.ends_with(digit) && !plain.trim_end_matches(digit).is_empty()
}

/// One for each piece, when each names a machine that has nothing to do with the others.
fn sub_needs(pieces: &[&str]) -> Vec<SubNeedInput> {
    let kinds: Vec<CategoryCode> =
        pieces.iter().filter_map(|piece| recognise(piece, &[], 0.0).first().map(|guess| guess.code.clone())).collect();
    let strange = |a: &CategoryCode, b: &CategoryCode| Taxonomy::get().relation(a, b) == Relation::None;
    let apart =
        kinds.iter().enumerate().all(|(at, a)| kinds.iter().skip(at + 1).all(|b| strange(a, b) && strange(b, a)));
    if pieces.len() < 2 || kinds.len() != pieces.len() || !apart {
        return Vec::new();
    }
    let one = |(at, piece): (usize, &&str)| SubNeedInput {
        label: format!("#{}", at + 1),
        text: (*piece).to_owned(),
        quantity: None,
    };
    pieces.iter().enumerate().map(one).collect()
}

fn read_one(input: &NeedInput, label: &str) -> Need {
    let categories = match &input.category {
        Some(code) => vec![Guess { code: code.clone(), confidence: 1000 }],
        None => categories(input),
    };
    let taxonomy = Taxonomy::get();
    let top = categories.first().map(|guess| guess.code.clone());
    let kind = top.as_ref().and_then(|code| taxonomy.node(code)).map(|node| node.kind);
    let (wishes, conflicts) = top.as_ref().map(|code| wishes(input, code)).unwrap_or_default();
    let said = format!("{} {} {}", input.title, input.requirements, input.preferences);
    let features = top.as_ref().map(|code| features(input, code)).unwrap_or_default();
    let excluded = refused::kinds(&wording::ruled_out(&input.requirements).1, top.as_ref());
    let wished = top.as_ref().map(|code| feature::wished(code, &input.requirements)).unwrap_or_default();
    let uncompared =
        top.as_ref().map(|code| uncompared::clauses(&input.requirements, code, &wishes)).unwrap_or_default();
    Need {
        label: label.to_owned(),
        title: input.title.clone(),
        kind,
        excluded,
        uncompared,
        conflicts,
        wishes,
        features,
        wished,
        trades: trade::trades_in(&input.industry),
        budget: Budget { unit: unit_budget(input), whole: None },
        quantity: input.quantity.unwrap_or(1).max(1),
        days: days(input.posted, input.needed_by),
        region: input.region.clone(),
        domestic_only: wording::domestic_only(&said),
        accepts_used: wording::accepts_used(&said),
        prefers_first_set: wording::prefers_first_set(&said),
        categories,
        parts: Vec::new(),
    }
}

/// What is ruled out (手动的不要) is the opposite asked for.
fn features(input: &NeedInput, code: &CategoryCode) -> Vec<(String, bool)> {
    let (wanted, refused) = wording::ruled_out(&input.requirements);
    let mut asked = feature::read(code, &[&input.title, &wanted]);
    for (key, has) in feature::read(code, &[&refused]) {
        if asked.iter().all(|(known, _)| *known != key) {
            asked.push((key, !has));
        }
    }
    asked
}

pub(super) fn categories(input: &NeedInput) -> Vec<Guess> {
    let (wanted, _) = wording::ruled_out(&input.requirements);
    let rest = [Source { text: &wanted, weight: 0.35 }, Source { text: &input.reason, weight: 0.12 }];
    let told = recognise(&input.title, &rest, 2.0);
    if !told.is_empty() {
        return services_alone(without_parts(told, &input.title));
    }
    let alike = resembling(&input.title);
    if !alike.is_empty() {
        return alike;
    }
    let old: Vec<Source> = input.old_equipment.iter().map(|old| Source { text: &old.name, weight: 1.0 }).collect();
    recognise("", &old, 0.5)
}

/// A machine is rarely asked for by its parts: they lead only when nothing else is named, or the words say so.
fn without_parts(mut told: Vec<Guess>, title: &str) -> Vec<Guess> {
    let part = |guess: &Guess| Taxonomy::get().node(&guess.code).is_some_and(|node| node.kind == Kind::Component);
    let asks_for_parts = ["配件", "备件", "耗材", "易损件", "维修"].iter().any(|word| title.contains(word));
    if !asks_for_parts && told.iter().any(|guess| !part(guess)) {
        told.retain(|guess| !part(guess));
    }
    told
}

/// Who asks for work on a machine (老车床改数控) names the machine too, and does not want another one.
fn services_alone(mut told: Vec<Guess>) -> Vec<Guess> {
    let service = |guess: &Guess| Taxonomy::get().node(&guess.code).is_some_and(|node| node.kind == Kind::Service);
    if told.first().is_some_and(service) {
        told.retain(service);
    }
    told
}

fn days(posted: Option<NaiveDate>, needed_by: Option<NaiveDate>) -> Option<i64> {
    Some((needed_by? - posted?).num_days())
}

fn wishes(input: &NeedInput, code: &CategoryCode) -> (Vec<Wish>, Vec<Conflict>) {
    let (specs, texts) = (&input.structured, &[input.requirements.as_str()]);
    let read = reader::read(code, &reader::Source { specs, texts, title: &input.title, side: Side::Need });
    let conflicts = read.iter().filter_map(|stated| Conflict::of(stated, code)).collect();
    (read.iter().filter_map(|stated| wish(stated, code)).collect(), conflicts)
}

/// The bounds that a stated figure sets, by which way its parameter is better.
fn wish(stated: &Stated, code: &CategoryCode) -> Option<Wish> {
    let tolerance = &Weights::standard().tolerance;
    let share = |figure: f64, percent: u32| figure * f64::from(percent) / 100.0;
    let figure = stated.min.or(stated.max)?;
    let bare = matches!(stated.comparator, Comparator::Equal | Comparator::About);
    let (min, max) = match stated.parameter.direction {
        Direction::Info => return None,
        // "每小时100支左右" is a size, not a lower bound
        Direction::Least if stated.comparator == Comparator::About => {
            (Some(share(figure, tolerance.size_from)), Some(share(figure, tolerance.size_to)))
        }
        Direction::Least => (Some(figure), None),
        Direction::Most => (None, stated.max.or(stated.min)),
        Direction::Band if bare => (Some(share(figure, tolerance.size_from)), Some(share(figure, tolerance.size_to))),
        Direction::Band | Direction::Span => (stated.min, stated.max),
        Direction::Equal => (Some(figure), Some(stated.max.unwrap_or(figure))),
    };
    let essential = stated.must != Some(false) && stated.parameter.essential;
    let key = stated.parameter.key.clone();
    let direction = stated.parameter.direction;
    let said = (min.is_some_and(|min| min != figure) && bare).then_some(figure);
    Some(Wish { category: code.clone(), key, direction, essential, min, max, said, from: stated.from })
}

/// The money for one machine: as typed, else the total over the count, else what the budget's words say.
fn unit_budget(input: &NeedInput) -> Option<Money> {
    let count = input.quantity.unwrap_or(1).max(1);
    if let Some(unit) = input.budget.unit {
        return Some(unit);
    }
    if let Some(total) = input.budget.total {
        return total.checked_div(count);
    }
    let said = stated(&input.budget.text, None).ok()?;
    let most = said.range.max.or(said.range.min)?;
    match said.basis {
        Basis::Total => most.checked_div(count),
        _ => Some(most),
    }
}

fn whole_budget(input: &NeedInput) -> Option<Money> {
    if input.budget.total.is_some() {
        return input.budget.total;
    }
    let said = stated(&input.budget.text, None).ok()?;
    said.range.max.or(said.range.min)
}
