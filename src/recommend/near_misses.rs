//! For a maker: by what its product misses the demands that it nearly answers, over all of them. No buyer, no budget, and
//! nothing that fewer than three demands tell.
use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::routes::{By, demands_for, read_demands};
use crate::{
    app::App,
    auth::may::{Match, May},
    blocking,
    error::{ProblemBody, Result, lang},
    kernel::{
        id::DemandId,
        quantity::{Unit, figure},
    },
    matching::{Factor, Fit, Reason, Score, Severity},
    product::Product,
    text::{Lang, Message},
};

/// A group is shown from so many demands on.
const LEAST: usize = 3;

/// The demands that a product nearly answers, by what it misses.
#[derive(Debug, Serialize, ToSchema)]
pub struct NearMisses {
    /// The largest first; a demand that is missed by two things stands in two.
    pub groups: Vec<NearMiss>,
    /// Demands that stand in no group, since fewer than three are missed alike.
    pub hidden: usize,
}

/// What several demands are missed by.
#[derive(Debug, Serialize, ToSchema)]
pub struct NearMiss {
    /// `parameter:x`, `lead_time` …
    pub factor: String,
    pub name: String,
    /// Of `least`, `median` and `most`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    pub count: usize,
    /// By how much at least, half of them, and at most; absent for what has no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<f64>,
    pub text: String,
}

/// By what a product misses the published demands that it nearly answers: for its maker and the bureaus over it.
#[utoipa::path(get, path = "/products/{id}/near-misses", tag = "recommend", params(("id" = String, Path)),
    responses((status = 200, body = NearMisses), (status = "default", body = ProblemBody)))]
pub async fn list_near_misses(app: App, may: May<Match, Product>) -> Result<Json<NearMisses>> {
    let (actor, product) = may.into_parts()?;
    let (ranking, sees) = (app.clone(), actor.sees());
    let ranked = blocking::run(move || {
        let by = By { weights: &*ranking.weights()?, day: ranking.db.clock().today() };
        demands_for(&ranking.search, &product, &sees, by)
    });
    let ranked = ranked.await?;
    let near: Vec<(DemandId, Score)> = ranked.into_iter().filter(|(_, score)| is_near(score)).collect();
    let (open, _) = read_demands(&app, near.iter().map(|(id, _)| *id).collect(), &actor).await?;
    let near: Vec<Score> = near.into_iter().filter(|(id, _)| open.contains_key(id)).map(|(_, score)| score).collect();
    Ok(Json(grouped(&near, lang())))
}

/// The right kind of thing, with a miss that matters.
fn is_near(score: &Score) -> bool {
    let another = |reason: &Reason| reason.factor == Factor::Category && reason.severity >= Severity::Severe;
    score.fit == Fit::Near && !score.reasons.iter().any(another)
}

/// What keeps a demand from being answered: the misses that matter, or else the slight ones that add up.
fn misses(score: &Score) -> Vec<&Reason> {
    let of = |severity: Severity| -> Vec<&Reason> {
        score.reasons.iter().filter(|reason| reason.severity == severity).collect()
    };
    let severe = of(Severity::Severe);
    if severe.is_empty() { of(Severity::Slight) } else { severe }
}

struct Group<'s> {
    reason: &'s Reason,
    unit: Option<Unit>,
    count: usize,
    amounts: Vec<f64>,
}

fn grouped(near: &[Score], lang: Lang) -> NearMisses {
    let mut groups: Vec<Group> = Vec::new();
    for reason in near.iter().flat_map(misses) {
        let short = reason.short_by();
        let unit = short.and_then(|(_, unit)| unit);
        let same = |group: &&mut Group| group.reason.name() == reason.name() && group.unit == unit;
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.count += 1;
                group.amounts.extend(short.map(|(amount, _)| amount));
            }
            None => {
                let amounts = short.map(|(amount, _)| amount).into_iter().collect();
                groups.push(Group { reason, unit, count: 1, amounts });
            }
        }
    }
    groups.retain(|group| group.count >= LEAST);
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    let stands =
        |score: &&Score| misses(score).iter().any(|miss| groups.iter().any(|group| group.reason.name() == miss.name()));
    let hidden = near.len() - near.iter().filter(stands).count();
    NearMisses { groups: groups.into_iter().map(|group| group.shown(lang)).collect(), hidden }
}

impl Group<'_> {
    fn shown(mut self, lang: Lang) -> NearMiss {
        self.amounts.sort_by(f64::total_cmp);
        let at = |at: usize| self.amounts.get(at).copied();
        // the middle one, of an even count the smaller: an amount that a demand is truly missed by
        let middle = self.amounts.len().saturating_sub(1) / 2;
        let (least, median, most) = (at(0), at(middle), self.amounts.last().copied());
        let name = self.reason.name_in_words(lang);
        let with_unit = |amount: f64| match self.unit {
            Some(unit) => format!("{} {}", figure(amount), shown(unit, lang)),
            None => figure(amount),
        };
        let message = match (least, median, most) {
            (Some(least), Some(median), Some(most)) => Message::new("fit-near-misses-figure")
                .with("least", with_unit(least))
                .with("median", with_unit(median))
                .with("most", with_unit(most)),
            _ => Message::new("fit-near-misses"),
        };
        NearMiss {
            factor: self.reason.name(),
            unit: self.unit.map(|unit| shown(unit, lang)),
            count: self.count,
            least,
            median,
            most,
            text: message.with("count", self.count).with("name", &name).say(lang),
            name,
        }
    }
}

/// Days are words; other units are the same in both languages.
fn shown(unit: Unit, lang: Lang) -> String {
    match (unit.symbol(), lang) {
        ("d", Lang::Zh) => "天".to_owned(),
        ("d", Lang::En) => "days".to_owned(),
        _ => unit.shown().to_owned(),
    }
}
