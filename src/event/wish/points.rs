//! The engine's points of a pair: how well what one brings answers what the other needs. Pure.
use super::{
    brought::Brought,
    why::{Line, Why, told, told_of_money},
};
use crate::{
    event::member::model::MemberSide,
    matching::{
        Fit, Weights,
        finance::{self, Eligibility, Parameters},
        score,
    },
};

/// What a talk between a maker and a lender is worth once one of them wants it.
pub const TALK: u32 = 20;
/// The engine counts to 10 000, a meeting to 100.
const SHARE: u32 = 100;

/// By which weights and parameters points are given.
#[derive(Clone, Copy)]
pub struct By<'b> {
    pub weights: &'b Weights,
    pub parameters: &'b Parameters,
}

/// What the points of a pair rest on: nothing when neither answers the other. `asked`: one of them wants the meeting.
pub fn why(one: (MemberSide, &Brought), other: (MemberSide, &Brought), asked: bool, by: By) -> Why {
    use MemberSide::{Buyer, Lender, Maker, Provider};
    let mut lines = Vec::new();
    for ((side, own), (facing, theirs)) in [(one, other), (other, one)] {
        match (side, facing) {
            (Buyer, Maker | Provider) => lines.extend(goods(own, theirs, by)),
            (Buyer | Maker | Provider, Lender) => lines.extend(money(own, theirs, by)),
            _ => {}
        }
        if asked && matches!((side, facing), (Maker | Provider, Lender)) {
            lines.push(Line::Talk { points: TALK });
        }
    }
    Why { lines }
}

/// The product that answers a need best.
pub fn goods(buyer: &Brought, maker: &Brought, by: By) -> Option<Line> {
    let mut best: Option<(u32, Line)> = None;
    for (demand, need) in &buyer.needs {
        for (product, offer) in &maker.offers {
            let found = score(need, offer, by.weights);
            let known = best.as_ref().map_or(0, |(points, _)| *points);
            if found.fit == Fit::No || found.points <= known {
                continue;
            }
            let points = found.points;
            let line = Line::Goods {
                demand: *demand,
                product: *product,
                need: need.title.clone(),
                offer: offer.title.clone(),
                points: points / SHARE,
                reasons: told(found),
            };
            best = Some((points, line));
        }
    }
    best.map(|(_, line)| line).filter(|line| line.points() > 0)
}

/// The lender product that a financing request may get, and that fits it best.
fn money(firm: &Brought, lender: &Brought, by: By) -> Option<Line> {
    let mut best: Option<(u32, Line)> = None;
    for (request, need) in &firm.requests {
        for (product, loan) in &lender.loans {
            let found = finance::score(need, loan, by.parameters);
            let known = best.as_ref().map_or(0, |(points, _)| *points);
            if found.eligible == Eligibility::No || found.points <= known {
                continue;
            }
            let points = found.points;
            let line = Line::Money {
                request: *request,
                product: *product,
                offer: loan.stated.name.clone(),
                points: points / SHARE,
                reasons: told_of_money(found),
            };
            best = Some((points, line));
        }
    }
    best.map(|(_, line)| line).filter(|line| line.points() > 0)
}
