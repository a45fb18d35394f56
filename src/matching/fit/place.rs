//! Does it come here, and from how far?
use super::{Because, Factor, Severity, Verdict};
use crate::{
    kernel::{gazetteer::Gazetteer, taxonomy::Kind},
    matching::{Need, Offer},
};

/// Whether the maker delivers to, or the provider works in, the factory's region; `None` when either is not known.
pub(in crate::matching) fn area(need: &Need, offer: &Offer) -> Option<Verdict> {
    let (place, area) = (need.region.clone()?, offer.service_area.as_ref()?);
    let covers = area.covers(&place);
    let because = Because::ServiceArea { place };
    let mut verdict = match (covers, offer.kind) {
        (true, _) => Verdict::met(Factor::ServiceArea, because),
        (false, Kind::Service) => Verdict::missed(Factor::ServiceArea, Severity::Severe, because),
        (false, _) => Verdict::missed(Factor::ServiceArea, Severity::Slight, because),
    };
    verdict.must = offer.kind == Kind::Service;
    Some(verdict)
}

/// Nearer is a little better, up to 300 km; it orders equals and misses nothing.
pub(in crate::matching) fn distance(need: &Need, offer: &Offer) -> Option<(Verdict, u32)> {
    let (to, from) = (need.region.clone()?, offer.region.clone()?);
    let km = Gazetteer::get().distance_km(&from, &to)?;
    let share = 100 - km.min(300) / 3;
    Some((Verdict::met(Factor::Distance, Because::Distance { from, to, km }), share))
}
