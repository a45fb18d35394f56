//! What a round is on paper: the phone list of who has not answered, and the 汇总表 that is handed up.
use actix_web::{
    HttpResponse,
    web::{Path, Query},
};
use chrono::NaiveDate;

use super::{
    board::{self, Place, Tally},
    member::{
        model::{Answer, Status, stands},
        routes::{MembersQuery, narrowed},
        view::contact,
    },
    model::Round,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{May, See},
    },
    blocking,
    db::Conn,
    error::{ProblemBody, Result, lang},
    import::{Sheeted, lists::for_list},
    kernel::{clock::day_in_china, id::OrgId, noun::Noun, region::RegionCode},
    life,
    listing::{
        Listing,
        export::{self, Format},
        steps,
    },
    org,
    sheet::{Paper, Table, Value, papers},
    text::{Lang, Message},
};

/// Those that somebody still has to go after.
const OPEN: [Status; 2] = [Status::Unanswered, Status::Returned];

/// The firms that have not answered or had all returned, by township, with numbers, the last call, and room to write: `.xlsx` or `.csv`.
/// `status` asks for another list.
#[utoipa::path(get, path = "/rounds/{id}/phone-list.{format}", tag = "round",
    params(("id" = String, Path), ("format" = Format, Path), MembersQuery),
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

/// The 汇总表 of a round as one workbook to print, sign and stamp: the rows of its firms, how each township stands, and who
/// has not answered.
#[utoipa::path(get, path = "/rounds/{id}/summary.xlsx", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_summary(app: App, may: May<See, Round>) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    let (today, lang) = (day_in_china(app.db.clock().now()), lang());
    let (id, author) = (round.id, actor.author());
    let (pages, rows) = app.db.read(move |conn| summary(conn, &round, &actor, (today, lang))).await?;
    app.db.write(author, move |tx| audit::note(tx, Act::Export, Noun::Round, id, &format!("rows {rows}"))).await?;
    let file = blocking::run(move || Ok(papers(&pages)?)).await?;
    Ok(file_answer(Format::Xlsx, "summary.xlsx", file))
}

fn file_answer(format: Format, name: &str, file: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(format.content_type())
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{name}\"")))
        .body(file)
}

/// The pages of a summary, and how many rows the first has.
///
/// # Errors
/// `Invalid` when it has more rows than an export takes.
pub fn summary(
    conn: &mut Conn,
    round: &Round,
    actor: &Actor,
    (today, lang): (NaiveDate, Lang),
) -> Result<(Vec<Paper>, usize)> {
    let places = board::places(conn, round, &actor.standing.region)?;
    let bureau = org::store::find(conn, actor.org)?.map(|org| org.name).unwrap_or_default();
    let rows = for_list!(round.list, S => rows::<<S as Sheeted>::Noun>(conn, round, &places, (actor, lang)))?;
    let count = rows.rows.len();
    let title = |key: &str| {
        let name = Message::new(key).with("title", &round.content.title);
        name.say(lang)
    };
    let say = |key: &str| Message::new(key);
    let above = vec![
        say("round-paper-number").with("number", &round.content.notice_number).say(lang),
        say("round-paper-unit").with("unit", &bureau).with("today", today).say(lang),
    ];
    let below: Vec<String> = ["round-paper-signed", "round-paper-stamp"].iter().map(|key| say(key).say(lang)).collect();
    let paper = |table, key: &str| Paper { table, title: title(key), above: above.clone(), below: below.clone() };
    let open: Vec<Place> = places.iter().filter(|place| OPEN.contains(&place.status)).cloned().collect();
    let pages = vec![
        paper(rows, "round-paper-rows"),
        paper(progress(round, &places, lang), "round-paper-progress"),
        paper(phone_list(&open, lang), "round-paper-open"),
    ];
    Ok((pages, count))
}

/// The rows that answer the round, each firm's together.
fn rows<L: Listing>(conn: &mut Conn, round: &Round, places: &[Place], (actor, lang): (&Actor, Lang)) -> Result<Table> {
    let stand: Vec<life::State> = life::State::ALL.iter().copied().filter(|state| stands(*state)).collect();
    let mut ids = Vec::new();
    for some in places.chunks(500) {
        let (old, new): (Vec<&Place>, Vec<&Place>) =
            some.iter().partition(|place| place.member.answer == Some(Answer::Standing));
        for (places, since) in [(new, Some(round.content.counted_from)), (old, None)] {
            let owners: Vec<OrgId> = places.iter().map(|place| place.org.id).collect();
            ids.extend(L::ids_held(conn, &owners, since, &stand)?);
        }
    }
    let viewer = Viewer(Some(actor.clone()));
    let views = steps::some::<L>(conn, &viewer, &ids)?;
    let mut table = export::table_of::<L>(conn, &viewer, &views, lang)?;
    table.name = Message::new("round-sheet-rows").say(lang);
    Ok(table)
}

/// 应报, 已报, 未报, 退回 by place, and all of it in the last line.
fn progress(round: &Round, places: &[Place], lang: Lang) -> Table {
    const HEADINGS: [&str; 11] = [
        "place",
        "must-answer",
        "answered",
        "nothing",
        "unanswered",
        "returned",
        "refused",
        "exempt",
        "late",
        "rows",
        "rate",
    ];
    let say = |key: &str| Message::new(key).say(lang);
    let line = |name: &str, tally: &Tally| {
        let Tally { must_answer, answered, nothing, unanswered, returned, refused, exempt, late, rows } = *tally;
        let counts = [must_answer, answered, nothing, unanswered, returned, refused, exempt, late];
        let (whole, rest) = (tally.rate_bp() / 100, tally.rate_bp() % 100);
        let ends = [Value::Number(rows.to_string()), Value::text(&format!("{whole}.{rest:02}%"))];
        let counts = counts.iter().map(|count| Value::Number(count.to_string()));
        [Value::text(name)].into_iter().chain(counts).chain(ends).collect::<Vec<Value>>()
    };
    let by_region: Vec<(RegionCode, Tally)> = board::by_region(round, places);
    let mut rows: Vec<Vec<Value>> =
        by_region.iter().map(|(region, tally)| line(&board::name_of(region), tally)).collect();
    rows.push(line(&say("round-progress-total"), &Tally::of(places)));
    Table {
        name: say("round-sheet-progress"),
        headings: HEADINGS.iter().map(|key| say(&format!("round-progress-{key}"))).collect(),
        rows,
    }
}
