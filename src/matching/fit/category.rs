//! Is it the kind of thing that is asked for?
use super::{Because, Factor, Severity, Verdict};
use crate::{
    kernel::taxonomy::{Kind, Relation, Taxonomy},
    matching::{Need, Offer, Weights},
};

/// `None` when it is something else.
pub(in crate::matching) fn fit(need: &Need, offer: &Offer, weights: &Weights) -> Option<Verdict> {
    if !comparable(need, offer) || is_ruled_out(need, offer) {
        return None;
    }
    let taxonomy = Taxonomy::get();
    let mut best: Option<(u32, Relation, usize, usize)> = None;
    for (n, wanted) in need.categories.iter().enumerate() {
        for (o, offered) in offer.categories.iter().enumerate() {
            let relation = taxonomy.relation(&wanted.code, &offered.code);
            let percent = match relation {
                Relation::None => continue,
                Relation::Near => weights.near,
                Relation::Variant => weights.variant,
                Relation::General => weights.general,
                Relation::Same => 100,
            };
            // a doubtful guess on either side is worth less
            let sure = wanted.confidence * offered.confidence / 1000;
            let share = percent * (500 + sure / 2) / 1000;
            if best.is_none_or(|(most, ..)| share > most) {
                best = Some((share, relation, n, o));
            }
        }
    }
    let (share, relation, n, o) = best?;
    let (wanted, offered) = (need.categories.get(n)?.code.clone(), offer.categories.get(o)?.code.clone());
    let mut verdict = match relation {
        Relation::Same => Verdict::met(Factor::Category, Because::SameKind { offered }),
        Relation::Variant | Relation::General => {
            Verdict::met(Factor::Category, Because::VariantKind { wanted, offered })
        }
        _ => Verdict::missed(Factor::Category, Severity::Severe, Because::NearKind { wanted, offered }),
    };
    verdict.share = Some(share);
    Some(verdict)
}

/// The buyer's words turn this kind away.
fn is_ruled_out(need: &Need, offer: &Offer) -> bool {
    let first = offer.categories.first();
    first.is_some_and(|offered| need.excluded.iter().any(|code| code.contains(&offered.code)))
}

/// Parts and household goods answer only a need for such.
fn comparable(need: &Need, offer: &Offer) -> bool {
    match offer.kind {
        Kind::Equipment | Kind::Service => !matches!(need.kind, Some(Kind::Component | Kind::Consumer)),
        other => need.kind == Some(other),
    }
}
