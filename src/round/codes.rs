//! Claim codes for all firms of a round that nobody speaks for yet, as slips to hand out.
use actix_web::{HttpResponse, web::Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{board, model::Round};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        code::{self, Purpose},
        may::{Keep, May},
    },
    blocking,
    error::{Error, ProblemBody, Result, lang},
    kernel::{clock::day_in_china, gazetteer::Gazetteer, noun::Noun},
    listing::export::Format,
    sheet::{Table, Value},
    text::Message,
};

/// So many codes are made at once; a larger round is narrowed by the bureau.
const MOST: usize = 2_000;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SlipsQuery {
    /// Replace codes that have been handed out and can still be used; they are good no more.
    #[serde(default)]
    pub renew: bool,
}

/// Makes a claim code for every firm of the round that nobody speaks for yet and that has none, and shows them this once,
/// as a sheet to cut into slips. A code that was handed out stays good, and cannot be shown again. There is no
/// `Idempotency-Key`: an answer that is kept would keep the codes.
#[utoipa::path(post, path = "/rounds/{id}/claim-codes.xlsx", tag = "round", params(("id" = String, Path), SlipsQuery),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn issue_claim_codes(app: App, may: May<Keep, Round>, query: Query<SlipsQuery>) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    round.still_open()?;
    let (lang, origin, renew) = (lang(), app.config.origin(), query.renew);
    let table = app
        .db
        .write(actor.author(), move |tx| {
            let mut places = board::places(tx, &round, &round.region)?;
            places.retain(|place| place.org.is_unclaimed());
            if places.len() > MOST {
                return Err(Error::Conflict(Message::new("round-most-codes").with("most", MOST)));
            }
            let (mut rows, mut made) = (Vec::with_capacity(places.len()), 0_u32);
            for place in &places {
                let full = Gazetteer::get().place(&place.org.region).map_or("", |place| place.full_name.as_str());
                let now = tx.now();
                let live = if renew { None } else { code::open_claim(tx, place.org.id, now)? };
                if let Some(until) = live {
                    rows.push(vec![
                        Value::text(&board::name_of(&place.member.region)),
                        Value::text(&place.org.name),
                        Value::text(&Message::new("round-slip-handed-out").say(lang)),
                        Value::Date(day_in_china(until)),
                        Value::Empty,
                    ]);
                    continue;
                }
                made += 1;
                let (issued, plain) = code::issue(tx, Purpose::Claim, None, Some((place.org.id, None)))?;
                audit::note(tx, Act::IssueCode, Noun::Org, place.org.id, Purpose::Claim.as_str())?;
                rows.push(vec![
                    Value::text(&board::name_of(&place.member.region)),
                    Value::text(&place.org.name),
                    Value::text(&plain),
                    Value::Date(day_in_china(issued.expires_at)),
                    Value::text(
                        &Message::new("round-slip")
                            .with("url", &origin)
                            .with("code", &plain)
                            .with("org", &place.org.name)
                            .with("place", full)
                            .say(lang),
                    ),
                ]);
            }
            audit::note(tx, Act::IssueCode, Noun::Round, round.id, &made.to_string())?;
            let headings = ["town", "company", "code", "until", "slip"];
            Ok(Table {
                name: Message::new("round-slips").say(lang),
                headings: headings.iter().map(|key| Message::new(&format!("round-slips-{key}")).say(lang)).collect(),
                rows,
            })
        })
        .await?;
    let file = blocking::run(move || Format::Xlsx.write(&table)).await?;
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", "attachment; filename=\"claim-codes.xlsx\""))
        .insert_header(("Cache-Control", "no-store"))
        .body(file))
}
