//! The phone list of a round: who has not answered, with numbers, calls so far, and room to write.
use actix_web::{
    HttpResponse,
    web::{Path, Query},
};

use super::{
    board::{self, Place},
    member::{
        model::Status,
        routes::{MembersQuery, narrowed},
        view::contact,
    },
    model::Round,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{May, See},
    blocking,
    error::{ProblemBody, Result, lang},
    kernel::{clock::day_in_china, noun::Noun},
    listing::export::{Format, file_answer},
    sheet::{Table, Value},
    text::{Lang, Message},
};

/// Those that somebody still has to go after.
pub const OPEN: [Status; 2] = [Status::Unanswered, Status::Returned];

/// The firms that have not answered or had all returned, by township, with numbers, the last call, and room to write: `.xlsx` or `.csv`.
/// `status` asks for another list.
#[utoipa::path(get, path = "/rounds/{id}/phone-list.{format}", tag = "round",
    params(("id" = String, Path), ("format" = String, Path), MembersQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_phone_list(
    app: App,
    may: May<See, Round>,
    path: Path<(String, String)>,
    query: Query<MembersQuery>,
) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    let format: Format = path.1.parse().map_err(|_| crate::error::Error::NotFound)?;
    let mut wanted = query.read(&actor)?;
    if wanted.statuses.is_empty() {
        wanted.statuses = OPEN.to_vec();
    }
    let (today, lang) = (day_in_china(app.db.clock().now()), lang());
    let id = round.id;
    let (table, rows) = app
        .db
        .read(move |conn| {
            let places = narrowed(conn, &round, &wanted, today)?;
            Ok((phone_list(&places, lang), places.len()))
        })
        .await?;
    app.db
        .write(actor.author(), move |tx| audit::note(tx, Act::Export, Noun::Round, id, &format!("phones {rows}")))
        .await?;
    let file = blocking::run(move || format.write(&table)).await?;
    Ok(file_answer(format, &format!("phone-list.{format}"), file))
}

/// The table of a phone list.
pub fn phone_list(places: &[Place], lang: Lang) -> Table {
    const HEADINGS: [&str; 13] = [
        "number", "town", "company", "code", "contact", "phone", "status", "calls", "outcome", "next", "reminded",
        "result", "remark",
    ];
    let say = |key: String| Message::new(&key).say(lang);
    let row = |(place, number): (&Place, u32)| {
        let member = &place.member;
        let (name, phone) = contact(place);
        let outcome = member.last_outcome.map_or(Value::Empty, |o| Value::text(&say(format!("round-outcome-{o}"))));
        vec![
            Value::Number(number.to_string()),
            Value::text(&board::name_of(&member.region)),
            Value::text(&place.org.name),
            place.org.credit_code.as_ref().map_or(Value::Empty, |code| Value::text(code.as_str())),
            Value::text(name),
            Value::text(phone),
            Value::text(&say(format!("round-status-{}", place.status))),
            Value::Number(member.calls.to_string()),
            outcome,
            member.next_call_on.map_or(Value::Empty, Value::Date),
            member.reminded_on.map_or(Value::Empty, Value::Date),
            Value::Empty,
            Value::text(&member.answer_note),
        ]
    };
    Table {
        name: say("round-phone-list".into()),
        headings: HEADINGS.iter().map(|key| say(format!("round-phone-{key}"))).collect(),
        rows: places.iter().zip(1_u32..).map(row).collect(),
    }
}
