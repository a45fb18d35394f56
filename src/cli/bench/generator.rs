//! Believable products and demands of any number, the same for the same seed: each takes a machine of the taxonomy under one
//! of its names, a few of its parameters with figures over two decades, a price, a lead time and a county.
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};

use crate::{
    kernel::{
        gazetteer::Gazetteer,
        id::ProductId,
        money::{Money, PriceRange, Tax},
        noun::Noun,
        quantity::Unit,
        region::RegionCode,
        taxonomy::{Kind, Node, Parameter, Taxonomy},
    },
    matching::{self, BudgetInput, Need, NeedInput, OfferInput},
    search::Document,
};

/// A reader of every document that is made here.
pub const SEEN: &str = "see:all";

/// What makers and buyers are made of.
pub struct Generator {
    machines: Vec<&'static Node>,
    counties: Vec<RegionCode>,
    seed: u64,
}

impl Generator {
    pub fn new(seed: u64) -> Generator {
        let machines = Taxonomy::get().nodes().iter().filter(|node| node.kind == Kind::Equipment && !node.group);
        let counties = Gazetteer::get().places().iter().map(|place| &place.code);
        let counties = counties.filter(|code| code.as_str().len() == 6 && !code.as_str().ends_with("00"));
        Generator { machines: machines.collect(), counties: counties.cloned().collect(), seed }
    }

    /// The product of this number, as the index takes it.
    pub fn product(&self, nth: u64) -> Document {
        let dice = &mut StdRng::seed_from_u64(self.seed ^ nth.wrapping_mul(2).wrapping_add(1));
        let Made { title, lines, price, county } = self.make(dice);
        let input = OfferInput {
            title: format!("{title} {}{}", letters(dice), dice.random_range(10..9000)),
            spec_text: lines,
            price: PriceRange::new(Some(price), None, Tax::Unknown).ok(),
            lead_time_days: Some(dice.random_range(10..200)),
            region: county,
            ..OfferInput::default()
        };
        let offer = matching::read_offer(&input);
        let mut terms = matching::offer_terms(&offer);
        terms.extend([SEEN.to_owned(), "matched".to_owned()]);
        Document {
            noun: Noun::Product.to_string(),
            id: ProductId::new().to_string(),
            title: input.title.clone(),
            body: input.spec_text.join("\n"),
            terms,
            dated: 0,
            payload: serde_json::to_vec(&offer).unwrap_or_default(),
        }
    }

    /// The demand of this number, for one machine.
    pub fn demand(&self, nth: u64) -> Need {
        let dice = &mut StdRng::seed_from_u64(self.seed ^ nth.wrapping_mul(2));
        let Made { title, lines, price, county } = self.make(dice);
        let input = NeedInput {
            title: format!("{title}{}台", dice.random_range(1..5)),
            requirements: lines.join("；"),
            budget: BudgetInput { unit: Some(price), ..BudgetInput::default() },
            region: county,
            ..NeedInput::default()
        };
        let mut need = matching::read_need(&input).swap_remove(0);
        need.label = "1".to_owned();
        need
    }

    fn make(&self, dice: &mut StdRng) -> Made {
        let node = self.machines.choose(dice);
        let names: Vec<&String> = node.iter().flat_map(|node| node.aliases.iter().chain([&node.name_zh])).collect();
        let title = names.choose(dice).map(|name| (*name).clone()).unwrap_or_default();
        let parameters = node.map(|node| Taxonomy::get().parameters(&node.code)).unwrap_or_default();
        let some = parameters.choose_multiple(dice, 4).copied().collect::<Vec<_>>();
        let lines = some.into_iter().map(|parameter| line(parameter, dice)).collect();
        let yuan = dice.random_range(2..400) * 5_000;
        let price = Money::from_yuan(yuan).unwrap_or(Money::ZERO);
        Made { title, lines, price, county: self.counties.choose(dice).cloned() }
    }
}

struct Made {
    title: String,
    lines: Vec<String>,
    price: Money,
    county: Option<RegionCode>,
}

fn line(parameter: &Parameter, dice: &mut StdRng) -> String {
    let figure = dice.random_range(10..1_000);
    format!("{}：{figure}{}", parameter.name_zh, parameter.unit.map_or("", Unit::symbol))
}

fn letters(dice: &mut StdRng) -> String {
    (0..3).map(|_| char::from(dice.random_range(b'A'..=b'Z'))).collect()
}
