//! An offer as the scorer sees it: kinds, figures, money, days, place.
use serde::{Deserialize, Serialize};

use super::{
    conflict::{Conflict, Side},
    fit::feature,
    input::OfferInput,
    reader::{self, Figure, Source, Stated},
    recognise::{self, Guess, recognise},
    trade, wording,
};
use crate::kernel::{
    money::Money,
    region::{RegionCode, ServiceArea},
    taxonomy::{CategoryCode, Kind, Taxonomy},
};

/// A product or service, read once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub title: String,
    /// What it is by its words, which may differ from how it was filed.
    pub kind: Kind,
    pub categories: Vec<Guess>,
    pub figures: Vec<Figure>,
    /// Where the row says two things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    pub features: Vec<(String, bool)>,
    /// The trades that a service is made for; none means any.
    pub trades: Vec<String>,
    /// The lowest price of one; zero is free.
    pub price: Option<Money>,
    pub lead_time_days: Option<u32>,
    pub service_area: Option<ServiceArea>,
    pub region: Option<RegionCode>,
    pub used: bool,
    pub imported: bool,
    pub discontinued: bool,
    pub first_set: bool,
}

pub fn read_offer(input: &OfferInput) -> Offer {
    match input.simplified() {
        Some(plain) => read_plain(&plain),
        None => read_plain(input),
    }
}

fn read_plain(input: &OfferInput) -> Offer {
    let title = wording::plain_title(&input.title);
    let lines = input.spec_text.join("；");
    let all = format!("{} {} {}", input.title, input.description, lines);
    let categories = categories(input, &title);
    let top = categories.first().map(|guess| guess.code.clone());
    let recognised = top.as_ref().and_then(|code| Taxonomy::get().node(code)).map(|node| node.kind);
    let kind = kind(input.kind, recognised, &all);
    let (figures, conflicts) = top.as_ref().map(|code| figures(input, code, &title)).unwrap_or_default();
    let features =
        top.as_ref().map(|code| feature::read(code, &[&title, &input.description, &lines])).unwrap_or_default();
    let trades = if kind == Kind::Service { served(input, &title) } else { Vec::new() };
    Offer {
        kind,
        categories,
        figures,
        conflicts,
        features,
        trades,
        price: input.price.and_then(|price| price.min.or(price.max)),
        lead_time_days: input.lead_time_days,
        service_area: input.service_area.clone(),
        region: input.region.clone(),
        used: input.remanufactured || wording::used(&all),
        imported: wording::imported(&all),
        discontinued: input.discontinued || wording::discontinued(&all),
        first_set: input.certificates.iter().any(|certificate| certificate.kind.contains("首台套")),
        title: input.title.clone(),
    }
}

/// How it was filed, unless its words say that it is a part or household goods.
fn kind(filed: Kind, recognised: Option<Kind>, all: &str) -> Kind {
    let household = all.contains("家用") && !all.contains("家用电器");
    match (filed, recognised) {
        (Kind::Equipment, Some(Kind::Component | Kind::Consumer)) if household => Kind::Consumer,
        (Kind::Equipment, Some(Kind::Component)) => Kind::Component,
        (Kind::Equipment, Some(Kind::Consumer)) => Kind::Consumer,
        (filed, _) => filed,
    }
}

fn categories(input: &OfferInput, title: &str) -> Vec<Guess> {
    let lines = input.spec_text.join("；");
    let rest =
        [recognise::Source { text: &input.description, weight: 0.22 }, recognise::Source { text: &lines, weight: 0.1 }];
    let mut told = recognise(title, &rest, 0.35);
    if told.is_empty() {
        told = recognise::resembling(title);
    }
    // a service names the machines it is for: they are not what is offered, and the other way round
    if told.iter().any(|guess| is_kind(guess, input.kind)) {
        told.retain(|guess| is_kind(guess, input.kind) || is_kind(guess, Kind::Component));
    }
    if let Some(kind) = told.first().and_then(|guess| Taxonomy::get().node(&guess.code)).map(|node| node.kind) {
        told.retain(|guess| is_kind(guess, kind));
    }
    if let Some(code) = &input.category {
        told.retain(|guess| guess.code != *code);
        // the maker's own choice leads, unless the words say that it is only a part
        let part = told
            .first()
            .and_then(|guess| Taxonomy::get().node(&guess.code))
            .is_some_and(|node| node.kind == Kind::Component);
        told.insert(usize::from(part), Guess { code: code.clone(), confidence: 1000 });
    }
    told
}

fn is_kind(guess: &Guess, kind: Kind) -> bool {
    Taxonomy::get().node(&guess.code).is_some_and(|node| node.kind == kind)
}

fn figures(input: &OfferInput, code: &CategoryCode, title: &str) -> (Vec<Figure>, Vec<Conflict>) {
    let mut texts: Vec<&str> = input.spec_text.iter().map(String::as_str).collect();
    texts.push(&input.description);
    let read = reader::read(code, &Source { specs: &input.specs, texts: &texts, title, side: Side::Offer });
    let figure = |stated: &Stated| Figure { key: stated.parameter.key.clone(), min: stated.min, max: stated.max };
    (read.iter().map(figure).collect(), read.iter().filter_map(|stated| Conflict::of(stated, code)).collect())
}

fn served(input: &OfferInput, title: &str) -> Vec<String> {
    trade::served(title, &input.spec_text)
}
