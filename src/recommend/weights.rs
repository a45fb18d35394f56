//! The weights that every result rests on: shown to anybody, set by the topmost bureau under a document.
use std::collections::BTreeMap;

use actix_web::web::Json;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::{Actor, Viewer},
    db::{Conn, Tx},
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::noun::Noun,
    matching::{KNOBS, Knob, Measure, Weights},
    org,
    text::{Lang, Message},
    weights::store::{self, Decided, Set},
};

/// The weights that hold, and all that held before.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeightsView {
    /// Shown with each result.
    pub version: String,
    pub numbers: Vec<WeightNumber>,
    /// Whether the asker may set others.
    pub may_set: bool,
    /// How the numbers hang together, in words.
    pub rule: String,
    /// The newest first; the last is the one that came with the program.
    pub history: Vec<WeightSet>,
}

/// One number of the weights.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeightNumber {
    /// `distance`, `tolerance.price` …
    pub name: String,
    /// The name in words.
    pub title: String,
    pub value: u32,
    /// What it counts: `share` of the 10 000 of a perfect answer, `points`, `percent`, `days`, `times`.
    pub measure: String,
    /// The smallest and the largest that may be set.
    pub least: u32,
    pub most: u32,
}

/// A set of weights as it was decided.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeightSet {
    pub version: String,
    /// The number or name of what decided it.
    pub document: String,
    pub reason: String,
    /// Absent for the set that came with the program, and one that the operator set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_at: Option<DateTime<Utc>>,
    /// What it changed in the set before it.
    pub changes: Vec<WeightChange>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeightChange {
    pub name: String,
    pub title: String,
    pub before: u32,
    pub after: u32,
}

/// Other numbers for the weights.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightsBody {
    /// The version that holds, as it was read: 409 when another holds by now.
    pub version: String,
    /// Only what changes, by name; `category` takes what the other factors lose, and gives what they gain.
    pub numbers: BTreeMap<String, i64>,
    /// The number or name of the decision: 2 to 100 characters.
    pub document: String,
    /// 2 to 500 characters.
    pub reason: String,
}

/// The weights that hold, each number in words, and the history: for anybody.
#[utoipa::path(get, path = "/match/weights", tag = "recommend",
    responses((status = 200, body = WeightsView), (status = "default", body = ProblemBody)))]
pub async fn show_weights(app: App, viewer: Viewer) -> Result<Json<WeightsView>> {
    let lang = lang();
    app.db.read(move |conn| Ok(Json(shown(conn, viewer.0.as_ref(), lang)?))).await
}

/// Sets other weights, for the whole installation: the topmost bureau, under a document. Everything is ranked anew with
/// them in the background.
#[utoipa::path(post, path = "/match/weights", tag = "recommend", request_body = WeightsBody,
    responses((status = 200, body = WeightsView), (status = "default", body = ProblemBody)))]
pub async fn set_weights(app: App, actor: Actor, body: Json<WeightsBody>) -> Result<Json<WeightsView>> {
    let (body, lang) = (body.into_inner(), lang());
    let view = app.db.write(actor.author(), move |tx| {
        if !may_set(tx, &actor)? {
            return Err(Error::Forbidden);
        }
        set(tx, body)?;
        Ok(Json(shown(tx, Some(&actor), lang)?))
    });
    let view = view.await?;
    app.active.forget();
    Ok(view)
}

/// Whether the actor acts for the lead of the topmost region that has a verified bureau, and may write.
fn may_set(conn: &mut Conn, actor: &Actor) -> Result<bool> {
    Ok(actor.is_reviewer() && actor.may_write() && org::store::is_topmost(conn, actor.org)?)
}

/// [`set_weights`] for whoever may: checks, writes, and leaves a line in the trail.
///
/// # Errors
/// `Invalid` with every number that is wrong, or when none changes; `Stale`.
pub fn set(tx: &mut Tx, body: WeightsBody) -> Result<Weights> {
    let WeightsBody { version, numbers, document, reason } = body;
    let mut problems = Problems::default();
    problems.length("document", &document, 2, 100);
    problems.length("reason", &reason, 2, 500);
    let decided = Decided { document: document.trim().to_owned(), reason: reason.trim().to_owned() };
    let said = decided.document.clone();
    let weights = store::set(tx, &version, decided, |holds, version| {
        match holds.changed(&numbers, version) {
            Ok(changed) if holds.differences(&changed).is_empty() => {
                problems.add("numbers", Message::new("weights-same"))
            }
            Ok(changed) => return problems.or(Some(changed)),
            Err(wrong) => {
                for problem in wrong.iter() {
                    problems.add(&problem.field, problem.message.clone());
                }
            }
        }
        problems.or(None)
    })?;
    audit::note(tx, Act::Edit, Noun::Weights, &weights.version, &said)?;
    Ok(weights)
}

/// What holds and what held, for a reader in `lang`.
///
/// # Errors
/// `Database` alone.
pub fn shown(conn: &mut Conn, actor: Option<&Actor>, lang: Lang) -> Result<WeightsView> {
    let sets = store::list(conn)?;
    let setters: Vec<_> = sets.iter().filter_map(|set| set.org_id).collect();
    let names = org::store::names(conn, &setters)?;
    let mut weights = sets.iter().map(Set::weights).collect::<Result<Vec<_>, _>>()?;
    weights.push(Weights::standard().clone());
    let mut history = Vec::new();
    for (set, pair) in sets.iter().zip(weights.windows(2)) {
        let [after, before] = pair else { continue };
        let changes = before.differences(after).into_iter();
        history.push(WeightSet {
            version: set.version.clone(),
            document: set.document.clone(),
            reason: set.reason.clone(),
            set_by: set.org_id.and_then(|org| names.get(&org).cloned()),
            set_at: Some(set.created_at.and_utc()),
            changes: changes.map(|(knob, before, after)| change(knob, before, after, lang)).collect(),
        });
    }
    history.push(WeightSet {
        version: Weights::standard().version.clone(),
        document: String::new(),
        reason: Message::new("weights-base").say(lang),
        set_by: None,
        set_at: None,
        changes: Vec::new(),
    });
    let may_set = actor.map_or(Ok(false), |actor| may_set(conn, actor))?;
    let holds = weights.swap_remove(0);
    Ok(WeightsView {
        numbers: KNOBS.iter().filter_map(|knob| Some(number(knob, holds.number(knob.name)?, lang))).collect(),
        version: holds.version,
        may_set,
        rule: Message::new("weights-rule").say(lang),
        history,
    })
}

fn number(knob: &Knob, value: u32, lang: Lang) -> WeightNumber {
    let measure = match knob.measure {
        Measure::Share => "share",
        Measure::Points => "points",
        Measure::Percent => "percent",
        Measure::Days => "days",
        Measure::Times => "times",
    };
    let Knob { name, least, most, .. } = *knob;
    WeightNumber { name: name.into(), title: title(name, lang), value, measure: measure.into(), least, most }
}

fn change(knob: &Knob, before: u32, after: u32, lang: Lang) -> WeightChange {
    WeightChange { name: knob.name.into(), title: title(knob.name, lang), before, after }
}

fn title(name: &str, lang: Lang) -> String {
    // a dot is no part of a word of the catalogue
    Message::new("weights-name").with("name", name.replace("tolerance.", "tolerance_")).say(lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_name_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            let mut names: Vec<String> = KNOBS.iter().map(|knob| title(knob.name, lang)).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), KNOBS.len(), "{names:?}");
        }
    }
}
