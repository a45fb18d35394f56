//! An upper bound on every timetable's objective, and the prices that prove it.
//!
//! Lagrangian relaxation. Each pair meets or not, once, at no slot in particular; each person chooses a number of meetings at
//! the least cost it can have ([`super::degree`]: forced breaks, meetings short). That the two agree is not required but priced
//! (`person`), as are all tables together (`table`) and those of each zone (`zone`). For any prices, with `r` a pair's value less
//! its prices and `c` a person's cost,
//!
//! ```text
//! bound = Σ max(0, r) + Σ max over d (price·d − c(d)) + tables·price
//! ```
//!
//! exceeds no timetable's objective from below; subgradient steps look for the least. Slots are what is left out.
#![expect(clippy::indexing_slicing, clippy::as_conversions, reason = "lists are as long as people, pairs and zones")]
use super::{
    Instance,
    degree::costs,
    rules::{ANYWHERE, PairNo, Rules},
};

/// What one more meeting is worth, in the unit of values.
#[derive(Clone, Debug, Default)]
pub struct Prices {
    person: Vec<f64>,
    table: f64,
    zone: Vec<f64>,
}

impl Prices {
    /// A pair's value less what the two and a table cost elsewhere.
    pub(super) fn reduced(&self, rules: &Rules, pair: PairNo) -> f64 {
        let edge = rules.pair(pair);
        let zone = if edge.zone == ANYWHERE { 0.0 } else { self.zone[edge.zone as usize] };
        edge.value as f64 - self.person[edge.a as usize] - self.person[edge.b as usize] - self.table - zone
    }

    /// What the pair would have to be worth, rounded up, not below nothing.
    pub(super) fn of(&self, rules: &Rules, pair: PairNo) -> i64 {
        let known = !self.person.is_empty() && self.zone.len() == rules.zones;
        if known { (rules.pair(pair).value as f64 - self.reduced(rules, pair)).ceil().max(0.0) as i64 } else { 0 }
    }
}

/// No timetable's objective is above `value`.
#[derive(Clone, Debug)]
pub struct Bound {
    pub value: i64,
    pub prices: Prices,
}

/// The least bound that some hundred steps find.
pub fn bound(instance: &Instance) -> Bound {
    descend(instance.rules())
}

/// One choice of all pairs and people at some prices.
struct Answer {
    value: f64,
    /// Meetings wanted by people less meetings that pairs hold.
    person: Vec<f64>,
    table: f64,
    zone: Vec<f64>,
}

struct Relaxation<'r> {
    rules: &'r Rules,
    /// The pairs that could meet.
    pairs: Vec<(u32, u32, f64, u32, bool)>,
    costs: Vec<Vec<i64>>,
    tables: f64,
    zone_tables: Vec<f64>,
}

impl<'r> Relaxation<'r> {
    fn new(rules: &'r Rules) -> Relaxation<'r> {
        let pairs = rules.pairs.iter().filter(|pair| pair.slots != 0);
        let zone = |z: usize| (0..rules.slots).map(|t| f64::from(rules.zone_tables(z, t))).sum();
        Relaxation {
            rules,
            pairs: pairs.map(|pair| (pair.a, pair.b, pair.value as f64, pair.zone, pair.pinned)).collect(),
            costs: costs(rules),
            tables: rules.tables.iter().map(|n| f64::from(*n)).sum(),
            zone_tables: (0..rules.zones).map(zone).collect(),
        }
    }

    fn answer(&self, prices: &Prices) -> Answer {
        let mut held = vec![0.0; self.rules.people.len()];
        let (mut value, mut all, mut zones) = (0.0, 0.0, vec![0.0; self.rules.zones]);
        for (a, b, worth, zone, pinned) in &self.pairs {
            let (a, b) = (*a as usize, *b as usize);
            let mut reduced = worth - prices.person[a] - prices.person[b] - prices.table;
            if *zone != ANYWHERE {
                reduced -= prices.zone[*zone as usize];
            }
            if reduced > 0.0 || *pinned {
                value += reduced;
                held[a] += 1.0;
                held[b] += 1.0;
                all += 1.0;
                if *zone != ANYWHERE {
                    zones[*zone as usize] += 1.0;
                }
            }
        }
        for (i, costs) in self.costs.iter().enumerate() {
            let price = prices.person[i];
            let (mut best, mut wanted) = (f64::NEG_INFINITY, 0.0);
            for (d, cost) in costs.iter().enumerate() {
                let gain = price * d as f64 - *cost as f64;
                if gain > best {
                    (best, wanted) = (gain, d as f64);
                }
            }
            value += best;
            held[i] = wanted - held[i];
        }
        value += self.tables * prices.table;
        value += self.zone_tables.iter().zip(&prices.zone).map(|(n, price)| n * price).sum::<f64>();
        let zone = self.zone_tables.iter().zip(&zones).map(|(n, held)| n - held).collect();
        Answer { value, person: held, table: self.tables - all, zone }
    }
}

/// Steps at most, fewer for many pairs: the work is held to about this many looks at a pair.
const STEPS: usize = 4_000;
const LOOKS: usize = 100_000_000;
/// Steps without success after which the aim is halved.
const PATIENCE: u32 = 120;
/// How far below the least that was seen a step aims, as a share of it: at first, and when there is nothing left to gain.
const AIM: f64 = 0.05;
const DONE: f64 = 1e-8;

/// Polyak's steps towards an aim a little below the least bound so far, nearer with every disappointment.
fn descend(rules: &Rules) -> Bound {
    let relaxation = Relaxation::new(rules);
    let people = rules.people.len();
    let mut prices = Prices { person: vec![0.0; people], table: 0.0, zone: vec![0.0; rules.zones] };
    let mut best = prices.clone();
    let (mut least, mut aim, mut stalled) = (f64::INFINITY, AIM, 0);
    // What aims are measured by where gains and losses nearly balance.
    let alone = relaxation.costs.iter().filter_map(|costs| costs.first()).sum::<i64>();
    let scale = (relaxation.pairs.iter().map(|pair| pair.2).sum::<f64>() + alone as f64) * AIM;
    for _ in 0..STEPS.min(LOOKS / (relaxation.pairs.len() + people + 1)).max(100) {
        let answer = relaxation.answer(&prices);
        stalled = if answer.value < least - least.abs().min(1e9) * 1e-6 { 0 } else { stalled + 1 };
        if answer.value < least {
            least = answer.value;
            best.clone_from(&prices);
        }
        if stalled > PATIENCE {
            stalled = 0;
            aim *= 0.5;
            prices.clone_from(&best);
            continue;
        }
        let length = answer.length(&prices);
        if length < 1e-12 || aim < DONE {
            break;
        }
        prices.walk(&answer, (answer.value - least + aim * least.abs().max(scale).max(1.0)) / length);
    }
    // A thousandth for the rounding of the sums; the objective is whole.
    Bound { value: (least + 1e-3).floor() as i64, prices: best }
}

impl Answer {
    /// The squared length, without what would fall below a price of nothing.
    fn length(&self, prices: &Prices) -> f64 {
        let held = |way: f64, price: f64| if price <= 0.0 && way > 0.0 { 0.0 } else { way * way };
        let people: f64 = self.person.iter().map(|way| way * way).sum();
        let zones: f64 = self.zone.iter().zip(&prices.zone).map(|(way, price)| held(*way, *price)).sum();
        people + zones + held(self.table, prices.table)
    }
}

impl Prices {
    /// Downhill; what tables cost stays at nothing or above.
    fn walk(&mut self, way: &Answer, step: f64) {
        self.person.iter_mut().zip(&way.person).for_each(|(price, way)| *price -= step * way);
        self.table = (self.table - step * way.table).max(0.0);
        self.zone.iter_mut().zip(&way.zone).for_each(|(price, way)| *price = (*price - step * way).max(0.0));
    }
}
