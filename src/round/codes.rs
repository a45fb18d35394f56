//! Claim codes for all firms of a round that nobody speaks for yet, as slips to hand out.
use actix_web::HttpResponse;

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
    kernel::{clock::day_in_china, noun::Noun},
    listing::export::Format,
    sheet::{Table, Value},
    text::Message,
};

/// So many codes are made at once; a larger round is narrowed by the bureau.
const MOST: usize = 2_000;

/// Makes a claim code for every firm of the round that nobody speaks for yet, and shows them this once, as a sheet to cut
/// into slips. Codes made earlier for these firms are good no more. There is no `Idempotency-Key`: an answer that is kept
/// would keep the codes.
#[utoipa::path(post, path = "/rounds/{id}/claim-codes.xlsx", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn issue_claim_codes(app: App, may: May<Keep, Round>) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    round.still_open()?;
    let (lang, origin) = (lang(), app.config.origin());
    let table = app
        .db
        .write(actor.author(), move |tx| {
            let mut places = board::places(tx, &round, &round.region)?;
            places.retain(|place| place.org.is_unclaimed());
            if places.len() > MOST {
                return Err(Error::Conflict(Message::new("round-most-codes").with("most", MOST)));
            }
            let mut rows = Vec::with_capacity(places.len());
            for place in &places {
                let (issued, plain) = code::issue(tx, Purpose::Claim, None, Some((place.org.id, None)))?;
                audit::note(tx, Act::IssueCode, Noun::Org, place.org.id, Purpose::Claim.as_str())?;
                rows.push(vec![
                    Value::text(&board::name_of(&place.member.region)),
                    Value::text(&place.org.name),
                    Value::text(&plain),
                    Value::Date(day_in_china(issued.expires_at)),
                    Value::text(&Message::new("round-slip").with("url", &origin).with("code", &plain).say(lang)),
                ]);
            }
            audit::note(tx, Act::IssueCode, Noun::Round, round.id, &rows.len().to_string())?;
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
