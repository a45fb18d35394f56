//! Who may be invited: the organisations of a pool with the part in which each would come, as a graph of whom they could meet.
use std::collections::{BTreeMap, HashMap};

use super::{
    greedy::Graph,
    pool::{Edge, Ground, Pool},
};
use crate::{
    db::Conn,
    error::Result,
    event::{
        Event,
        member::{Member, MemberSide, Standing, join},
        wish::brought::Brought,
    },
    kernel::id::OrgId,
    org::{self, Org},
};

/// Everybody of the pool who may be invited and whoever is chosen, by number.
pub struct People {
    pub orgs: Vec<(Org, MemberSide)>,
    pub number: HashMap<OrgId, usize>,
    /// How those stand who are members already.
    pub standings: HashMap<OrgId, Standing>,
}

impl People {
    /// # Errors
    /// `Database` alone.
    pub fn read(
        conn: &mut Conn,
        event: &Event,
        pool: &Pool,
        (chosen, members): (&[OrgId], &[Member]),
    ) -> Result<People> {
        let mut ids: Vec<OrgId> = pool.rows.keys().copied().chain(chosen.iter().copied()).collect();
        ids.sort();
        ids.dedup();
        let sides: HashMap<OrgId, MemberSide> = members.iter().map(|member| (member.org, member.side)).collect();
        let mut orgs = Vec::new();
        for some in ids.chunks(500) {
            for org in org::store::find_all(conn, some)?.into_iter().filter(Org::is_trusted) {
                let side = sides.get(&org.id).copied().or_else(|| part(&org, event, pool.rows.get(&org.id)));
                let side = side.or_else(|| chosen.contains(&org.id).then_some(MemberSide::Guest));
                orgs.extend(side.map(|side| (org, side)));
            }
        }
        orgs.sort_by_key(|(org, _)| org.id);
        let number = orgs.iter().enumerate().map(|(at, (org, _))| (org.id, at)).collect();
        let standings = members.iter().map(|member| (member.org, member.standing)).collect();
        Ok(People { orgs, number, standings })
    }

    /// The numbers of an edge's two, where they may meet for what it says: in the parts in which they come, never of one group.
    pub fn pair(&self, edge: &Edge) -> Option<(usize, usize)> {
        use MemberSide::{Buyer, Lender, Maker, Provider};
        let (a, b) = (*self.number.get(&edge.buyer)?, *self.number.get(&edge.other)?);
        let ((one, side), (two, facing)) = (self.orgs.get(a)?, self.orgs.get(b)?);
        let group = |org: &Org| org.parent.unwrap_or(org.id);
        let fits = match edge.ground {
            Ground::Goods { .. } => *side == Buyer && matches!(facing, Maker | Provider),
            Ground::Money { .. } => matches!(side, Buyer | Maker | Provider) && *facing == Lender,
        };
        (fits && group(one) != group(two)).then_some((a, b))
    }

    pub fn graph(&self, pool: &Pool) -> Graph {
        let mut best: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        for edge in &pool.edges {
            let Some((a, b)) = self.pair(edge) else { continue };
            let known = best.entry((a.min(b), a.max(b))).or_default();
            *known = edge.points.max(*known);
        }
        let mut graph = Graph { edges: vec![Vec::new(); self.orgs.len()] };
        for ((a, b), points) in best {
            for (one, other) in [(a, b), (b, a)] {
                if let Some(edges) = graph.edges.get_mut(one) {
                    edges.push((other, points));
                }
            }
        }
        graph
    }
}

/// In which part an organisation would come: the first that its roles allow and for which it brings something.
fn part(org: &Org, event: &Event, brought: Option<&Brought>) -> Option<MemberSide> {
    use MemberSide::{Buyer, Lender, Maker, Provider};
    let brought = brought?;
    let usual = join::side(org, event.kind, None).ok();
    usual.into_iter().chain([Maker, Provider, Lender, Buyer]).find(|side| {
        let brings = match side {
            Buyer => !brought.needs.is_empty() || !brought.requests.is_empty(),
            Maker | Provider => !brought.offers.is_empty(),
            Lender => !brought.loans.is_empty(),
            MemberSide::Guest => false,
        };
        brings && join::side(org, event.kind, Some(*side)).is_ok()
    })
}
