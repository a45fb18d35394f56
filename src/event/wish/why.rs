//! What the points of a pair rest on, kept as data and said in the reader's language.
use serde::{Deserialize, Serialize};

use crate::{
    kernel::id::{DemandId, FinancingRequestId, LenderProductId, ProductId},
    matching::{self, finance},
    recommend::requests::is_open,
    text::{Lang, Message},
};

/// Reasons of one line that are kept: those with most points.
const REASONS: usize = 4;

/// The best of each kind of a pair: what one offers for what the other needs, money for what it asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Why {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
}

/// Points are 0 to 100.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Line {
    /// A product answers an item of a demand; without a look at the budget, so that a maker may read it.
    Goods {
        demand: DemandId,
        product: ProductId,
        need: String,
        offer: String,
        points: u32,
        reasons: Vec<matching::Reason>,
    },
    /// A lender product is for a financing request.
    Money {
        request: FinancingRequestId,
        product: LenderProductId,
        offer: String,
        points: u32,
        reasons: Vec<finance::Reason>,
    },
    /// A maker and a lender want to talk.
    Talk { points: u32 },
}

impl Line {
    pub fn points(&self) -> u32 {
        match self {
            Line::Goods { points, .. } | Line::Money { points, .. } | Line::Talk { points } => *points,
        }
    }

    /// The line in words. Only the firm that asks for money reads its own figures (`own`); others read that a condition is met.
    pub fn say(&self, own: bool, lang: Lang) -> String {
        let join = |said: Vec<String>| said.join(if lang == Lang::En { "; " } else { "；" });
        match self {
            Line::Goods { need, offer, points, reasons, .. } => Message::new("event-why-goods")
                .with("need", need)
                .with("offer", offer)
                .with("points", points)
                .with("reasons", join(reasons.iter().map(|reason| reason.say(lang)).collect()))
                .say(lang),
            Line::Money { offer, points, reasons, .. } => {
                let said = reasons.iter().map(|reason| {
                    let bare = Message::new("finance-bare").with("factor", reason.factor.as_str());
                    let bare = bare.with("outcome", reason.outcome.as_str());
                    if own || is_open(reason.factor) { reason.message.say(lang) } else { bare.say(lang) }
                });
                let message = Message::new("event-why-money").with("offer", offer).with("points", points);
                message.with("reasons", join(said.collect())).say(lang)
            }
            Line::Talk { .. } => Message::new("event-why-talk").say(lang),
        }
    }
}

impl Why {
    /// The points of the pair: of its best line.
    pub fn points(&self) -> u32 {
        self.lines.iter().map(Line::points).max().unwrap_or(0)
    }

    /// The kept text; nothing for a pair without a line.
    pub fn pack(&self) -> String {
        if self.lines.is_empty() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    /// What cannot be read is of another version, and about to be computed anew.
    pub fn unpack(text: &str) -> Why {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The lines in words, the best first. `borrows`: the reader is the one who asks for the money.
    pub fn say(&self, borrows: bool, lang: Lang) -> Vec<String> {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.points()));
        lines.into_iter().map(|line| line.say(borrows, lang)).collect()
    }
}

/// The reasons that tell most.
pub fn told(score: matching::Score) -> Vec<matching::Reason> {
    let mut reasons: Vec<_> = score.reasons.into_iter().filter(|reason| reason.points > 0).collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
    reasons.truncate(REASONS);
    reasons
}

/// As [`told`]; which conditions are met counts for nothing, so these come by what they are about.
pub fn told_of_money(score: finance::FinanceScore) -> Vec<finance::Reason> {
    let mut reasons: Vec<_> =
        score.reasons.into_iter().filter(|reason| reason.outcome == finance::Outcome::Met).collect();
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.points), reason.factor));
    reasons.truncate(REASONS);
    reasons
}
