//! What the composer's proposals look like.
use std::collections::{HashMap, HashSet};

use serde::Serialize;
use utoipa::ToSchema;

use super::{
    people::People,
    pool::{Edge, Ground, Pool},
};
use crate::{
    event::{
        member::{MemberSide, Standing},
        view::{region_name, said},
        wish::{
            brought::Brought,
            points::By,
            why::{Line, told, told_of_money},
        },
    },
    kernel::{
        id::OrgId,
        taxonomy::{CategoryCode, Taxonomy},
    },
    matching::{self, finance},
    text::{Lang, Message},
};

/// Partners that are named beside a proposal.
const BEST: usize = 3;

/// What the composer proposes. Values are points of meetings, each meeting counted for both who meet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Composition {
    /// In the order in which each adds most to those before it.
    pub proposals: Vec<ProposedOrg>,
    /// What those who are chosen are worth to each other.
    pub total: u64,
    /// With all proposals: `total` and what each of them adds.
    pub total_with_proposals: u64,
    pub chosen: Vec<ChosenOrg>,
    pub by_side: Vec<SideCount>,
    /// What is asked for and nobody offers, most asked for first; at most 20.
    pub gaps: Vec<DemandGap>,
}

/// An organisation to invite.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposedOrg {
    pub org: OrgId,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    pub region: String,
    pub region_name: String,
    /// What it adds to those who are chosen or stand before it.
    pub value: u64,
    /// Points of its own best meetings with those who are chosen or proposed.
    pub own_value: u64,
    /// How many of those it could meet.
    pub partners: usize,
    pub best: Vec<ProposedPartner>,
    /// Its open demands, products, requests and lender products that were looked at.
    pub open_rows: usize,
    /// How it stands where it has been invited already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<Standing>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposedPartner {
    pub org: OrgId,
    pub name: String,
    /// 0 to 100.
    pub points: u32,
    /// In the asker's language.
    pub reason: String,
}

/// One who is chosen.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChosenOrg {
    pub org: OrgId,
    pub name: String,
    /// Points of its best meetings with those who are chosen or proposed.
    pub own_value: u64,
    pub partners: usize,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct SideCount {
    pub side: MemberSide,
    pub chosen: u32,
    pub proposed: u32,
}

/// A kind of machine that is asked for and nobody offers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandGap {
    pub category: String,
    pub name: String,
    pub demands: usize,
    pub text: String,
}

impl DemandGap {
    pub fn of(category: &CategoryCode, demands: usize, lang: Lang) -> DemandGap {
        let node = Taxonomy::get().node(category);
        let name = node.map_or_else(
            || category.to_string(),
            |node| if lang == Lang::En { node.name_en.clone() } else { node.name_zh.clone() },
        );
        let text = Message::new("event-compose-gap").with("category", &name).with("demands", demands).say(lang);
        DemandGap { category: category.to_string(), name, demands, text }
    }
}

/// What proposals are shown from.
pub struct Scene<'s> {
    pub pool: &'s Pool,
    pub people: &'s People,
    /// The edges of those who are chosen or proposed, most points first.
    edges: HashMap<OrgId, Vec<Edge>>,
    by: By<'s>,
    lang: Lang,
}

impl<'s> Scene<'s> {
    pub fn of(pool: &'s Pool, people: &'s People, all: &HashSet<usize>, (by, lang): (By<'s>, Lang)) -> Scene<'s> {
        let mut edges: HashMap<OrgId, Vec<Edge>> = HashMap::new();
        let near = |edge: &&Edge| people.pair(edge).is_some_and(|(a, b)| all.contains(&a) && all.contains(&b));
        for edge in pool.edges.iter().filter(near) {
            edges.entry(edge.buyer).or_default().push(*edge);
            edges.entry(edge.other).or_default().push(*edge);
        }
        for of in edges.values_mut() {
            of.sort_by_key(|edge| (std::cmp::Reverse(edge.points), edge.buyer, edge.other));
        }
        Scene { pool, people, edges, by, lang }
    }

    /// `node` adds `value`; of those who are chosen or proposed it could meet `partners`, worth `own_value` to itself.
    pub fn proposal(&self, node: usize, value: u64, (partners, own_value): (usize, u64)) -> Option<ProposedOrg> {
        let (org, side) = self.people.orgs.get(node)?;
        let near = self.edges.get(&org.id).into_iter().flatten().take(BEST);
        Some(ProposedOrg {
            org: org.id,
            name: org.name.clone(),
            side: *side,
            side_text: said(self.lang, "event-side", side.as_str()),
            region: org.region.to_string(),
            region_name: region_name(&org.region),
            value,
            own_value,
            partners,
            best: near.filter_map(|edge| self.partner(org.id, edge)).collect(),
            open_rows: self.pool.rows.get(&org.id).map_or(0, Brought::rows),
            member: self.people.standings.get(&org.id).copied(),
        })
    }

    pub fn chosen(&self, node: usize, (partners, own_value): (usize, u64)) -> Option<ChosenOrg> {
        let (org, _) = self.people.orgs.get(node)?;
        Some(ChosenOrg { org: org.id, name: org.name.clone(), own_value, partners })
    }

    fn partner(&self, own: OrgId, edge: &Edge) -> Option<ProposedPartner> {
        let id = if edge.buyer == own { edge.other } else { edge.buyer };
        let (org, _) = self.people.orgs.get(*self.people.number.get(&id)?)?;
        let reason = self.line(edge)?.say(false, self.lang);
        Some(ProposedPartner { org: id, name: org.name.clone(), points: edge.points, reason })
    }

    fn line(&self, edge: &Edge) -> Option<Line> {
        let (buyer, other) = (self.pool.rows.get(&edge.buyer)?, self.pool.rows.get(&edge.other)?);
        let points = edge.points;
        Some(match edge.ground {
            Ground::Goods { need, offer } => {
                let ((demand, need), (product, offer)) = (buyer.needs.get(need)?, other.offers.get(offer)?);
                let reasons = told(matching::score(need, offer, self.by.weights));
                let (need, offer) = (need.title.clone(), offer.title.clone());
                Line::Goods { demand: *demand, product: *product, need, offer, points, reasons }
            }
            Ground::Money { request, loan } => {
                let ((request, need), (product, loan)) = (buyer.requests.get(request)?, other.loans.get(loan)?);
                let reasons = told_of_money(finance::score(need, loan, self.by.parameters));
                let offer = loan.stated.name.clone();
                Line::Money { request: *request, product: *product, offer, points, reasons }
            }
        })
    }
}
