//! The members of an event as a sheet: all of them, or the receipts 回执 of those who were invited.
use actix_web::{
    HttpResponse,
    web::{Path, Query},
};
use chrono::TimeDelta;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::Member,
    routes::{EventMembersQuery, for_hosts},
    sort::{self, Named},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Viewer,
    blocking,
    error::{ProblemBody, Result, lang},
    event::{
        content::Content,
        view::{region_name, said},
    },
    kernel::{clock::Timestamp, noun::Noun},
    listing::export::Format,
    sheet::{Table, Value},
    text::{Lang, Message},
    words,
};

words!(
    /// Which table of members.
    #[derive(Default)]
    MembersTable {
        #[default]
        Members = "members",
        /// 回执: who was invited, saw it, and answered what.
        Receipts = "receipts",
    }
);

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MembersSheetQuery {
    #[serde(default)]
    pub table: MembersTable,
}

/// The members of an event, or the receipts of its invitations, as `.xlsx`, for its hosts.
#[utoipa::path(get, path = "/events/{id}/members.xlsx", tag = "event", params(("id" = String, Path), MembersSheetQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_event_members(
    app: App,
    viewer: Viewer,
    id: Path<String>,
    query: Query<MembersSheetQuery>,
) -> Result<HttpResponse> {
    let (lang, which) = (lang(), query.table);
    let read = app.db.read(move |conn| {
        let (actor, event) = for_hosts(conn, &id, &viewer)?;
        let (found, _) = sort::found(conn, &event, &EventMembersQuery::default())?;
        let table = match which {
            MembersTable::Members => members(&found, &event.content, lang),
            MembersTable::Receipts => receipts(&found, lang),
        };
        Ok((actor, event.id, table))
    });
    let (actor, event, table) = read.await?;
    let said = format!("{which} {}", table.rows.len());
    app.db.write(actor.author(), move |tx| audit::note(tx, Act::Export, Noun::Event, event, &said)).await?;
    let file = blocking::run(move || Format::Xlsx.write(&table)).await?;
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{which}.xlsx\"")))
        .body(file))
}

fn headings(keys: &[&str], lang: Lang) -> Vec<String> {
    keys.iter().map(|key| Message::new(&format!("event-sheet-{key}")).say(lang)).collect()
}

fn at(at: Option<Timestamp>) -> Value {
    // as clocks in China show it
    at.map_or(Value::Empty, |at| Value::text(&(at + TimeDelta::hours(8)).format("%Y-%m-%d %H:%M").to_string()))
}

fn number(number: impl ToString) -> Value {
    Value::Number(number.to_string())
}

fn members(named: &[Named], event: &Content, lang: Lang) -> Table {
    const HEADINGS: [&str; 14] = [
        "number",
        "company",
        "code",
        "region",
        "side",
        "standing",
        "people",
        "phones",
        "parallel",
        "max",
        "language",
        "accessibility",
        "badge",
        "note",
    ];
    let mut headings = headings(&HEADINGS, lang);
    headings.extend(event.questions.iter().map(|question| question.text.clone()));
    let row = |((member, org), nth): (&Named, u32)| {
        let said_by = &member.registration;
        let people = said_by.delegates.iter().map(|one| format!("{} {}", one.name, one.title).trim().to_owned());
        let phones = said_by.delegates.iter().map(|one| one.phone.clone()).filter(|phone| !phone.is_empty());
        let mut row = vec![
            number(nth),
            Value::text(&org.name),
            org.credit_code.as_ref().map_or(Value::Empty, |code| Value::text(code.as_str())),
            Value::text(&region_name(&org.region)),
            Value::text(&said(lang, "event-side", member.side.as_str())),
            Value::text(&said(lang, "event-standing", member.standing.as_str())),
            Value::text(&people.collect::<Vec<_>>().join("、")),
            Value::text(&phones.collect::<Vec<_>>().join("、")),
            number(said_by.at_once()),
            number(said_by.max_meetings.unwrap_or(event.max_meetings)),
            Value::text(&said_by.language),
            Value::text(&said_by.accessibility),
            Value::text(&member.badge),
            Value::text(&said_by.note),
        ];
        let answer = |key: &String| said_by.answers.get(key).map_or(Value::Empty, |answer| Value::text(answer));
        row.extend(event.questions.iter().map(|question| answer(&question.key)));
        row
    };
    let name = Message::new("event-sheet-members").say(lang);
    Table { name, headings, rows: named.iter().zip(1..).map(row).collect() }
}

fn receipts(named: &[Named], lang: Lang) -> Table {
    const HEADINGS: [&str; 10] =
        ["number", "company", "side", "invited", "seen", "reminded", "answered", "standing", "people-count", "reason"];
    let invited = |named: &&Named| named.0.invited_at.is_some();
    let row = |((member, org), nth): (&Named, u32)| {
        let Member { reminded_on, reason, registration, .. } = member;
        vec![
            number(nth),
            Value::text(&org.name),
            Value::text(&said(lang, "event-side", member.side.as_str())),
            at(member.invited_at),
            at(member.seen_at),
            reminded_on.map_or(Value::Empty, Value::Date),
            at(member.answered_at),
            Value::text(&said(lang, "event-standing", member.standing.as_str())),
            number(registration.delegates.len()),
            Value::text(reason),
        ]
    };
    let name = Message::new("event-sheet-receipts").say(lang);
    Table { name, headings: headings(&HEADINGS, lang), rows: named.iter().filter(invited).zip(1..).map(row).collect() }
}
