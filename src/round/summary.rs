//! What a round hands up: the 汇总表, how each township stands, who is missing, and rows that may be one.
use std::collections::HashSet;

use actix_web::{HttpResponse, web::Query};
use chrono::NaiveDate;

use super::{
    board::{self, Place, Tally},
    member::model::{Answer, stands},
    model::Round,
    phone_list::{OPEN, phone_list},
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
    import::{Sheeted, duplicates, lists::for_list},
    kernel::{
        clock::{Timestamp, day_in_china},
        id::{OrgId, ReportFormId},
        noun::Noun,
        region::RegionCode,
    },
    life,
    listing::{
        Listing, columns,
        export::{self, Format, file_answer},
        report::{self, Filled, FormQuery},
        steps,
    },
    org,
    sheet::{Column, Paper, Table, Value, papers},
    text::{Lang, Message},
};

/// Groups of rows that may be one are shown up to so many; `GET /{list}/duplicates` is where they are merged.
const MOST_DOUBLES: usize = 500;

/// The 汇总表 of a round as one workbook to print, sign and stamp: the rows of its firms, how each township stands, who has
/// not answered, and rows that may be one. With `template` it is the superior's own table instead, filled with the rows.
#[utoipa::path(get, path = "/rounds/{id}/summary.xlsx", tag = "round", params(("id" = String, Path), FormQuery),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_summary(app: App, may: May<See, Round>, form: Query<FormQuery>) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    let (now, lang) = (app.db.clock().now(), lang());
    let (id, author) = (round.id, actor.author());
    let template = form.template;
    let (summary, rows) = app
        .db
        .read(move |conn| match template {
            None => {
                let (pages, rows) = summary(conn, &round, &actor, (day_in_china(now), lang))?;
                Ok((Summary::Ours(pages), rows))
            }
            Some(form) => {
                let filled =
                    for_list!(round.list, S => on_form::<<S as Sheeted>::Noun>(conn, &round, &actor, (form, now)))?;
                let rows = filled.rows;
                Ok((Summary::Theirs(filled), rows))
            }
        })
        .await?;
    app.db.write(author, move |tx| audit::note(tx, Act::Export, Noun::Round, id, &format!("rows {rows}"))).await?;
    match summary {
        Summary::Ours(pages) => {
            let file = blocking::run(move || Ok(papers(&pages)?)).await?;
            Ok(file_answer(Format::Xlsx, "summary.xlsx", file))
        }
        Summary::Theirs(filled) => Ok(export::form_answer(filled)),
    }
}

enum Summary {
    Ours(Vec<Paper>),
    Theirs(Filled),
}

/// The superior's table with the rows of the round.
fn on_form<L: Listing>(
    conn: &mut Conn,
    round: &Round,
    actor: &Actor,
    (form, now): (ReportFormId, Timestamp),
) -> Result<Filled> {
    let viewer = Viewer(Some(actor.clone()));
    let form = report::own::<L>(conn, &viewer, form)?;
    let places = board::places(conn, round, &actor.standing.region)?;
    let views = views::<L>(conn, round, &places, &viewer)?;
    let lines = export::lines_of::<L>(conn, &viewer, &views, &form.layout.keys(), Lang::Zh)?;
    let unit = org::store::find(conn, actor.org)?.map(|org| org.name).unwrap_or_default();
    report::filled(form, &lines, unit, now)
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
    let (rows, doubles) = for_list!(round.list, S => rows::<S>(conn, round, &places, (actor, lang)))?;
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
    let mut pages = vec![
        paper(rows, "round-paper-rows"),
        paper(progress(round, &places, lang), "round-paper-progress"),
        paper(phone_list(&open, lang), "round-paper-open"),
    ];
    if !doubles.rows.is_empty() {
        pages.push(paper(doubles, "round-paper-doubles"));
    }
    Ok((pages, count))
}

/// The rows that answer the round, each firm's together.
fn views<L: Listing>(conn: &mut Conn, round: &Round, places: &[Place], viewer: &Viewer) -> Result<Vec<L::View>> {
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
    steps::some::<L>(conn, viewer, &ids)
}

/// [`views`] as a table, and beside it those of them that may be one with another row.
fn rows<S: Sheeted>(
    conn: &mut Conn,
    round: &Round,
    places: &[Place],
    (actor, lang): (&Actor, Lang),
) -> Result<(Table, Table)> {
    let viewer = Viewer(Some(actor.clone()));
    let views = views::<S::Noun>(conn, round, places, &viewer)?;
    let table = handed_up::<S::Noun>(export::table_of::<S::Noun>(conn, &viewer, &views, lang)?, lang);
    let ours: HashSet<String> = views.iter().map(|view| S::Noun::face(view).number).collect();
    Ok((table, doubles::<S>(conn, actor, &ours, lang)?))
}

/// Columns that are added up.
const SUMMED: [&str; 3] = ["quantity", "budget", "amount"];

/// An export as it is handed up on paper: its lines are counted instead of carrying our numbers and states, and added up.
fn handed_up<L: Listing>(mut table: Table, lang: Lang) -> Table {
    let say = |key: &str| Message::new(key).say(lang);
    table.name = say("round-sheet-rows");
    let ours: Vec<usize> = [&columns::NUMBER, &columns::STATE]
        .iter()
        .filter_map(|column| table.headings.iter().position(|heading| heading == column.title(lang)))
        .collect();
    let rest = |at: &usize| !ours.contains(at);
    let kept: Vec<usize> = (0..table.headings.len()).filter(rest).collect();
    let headings: Vec<String> = kept.iter().filter_map(|at| table.headings.get(*at).cloned()).collect();
    let total: Vec<Value> = kept
        .iter()
        .zip(&headings)
        .map(|(at, heading)| {
            let summed = |column: &&Column| SUMMED.contains(&column.key) && export::heading(column, lang) == *heading;
            match L::COLUMNS.iter().find(summed) {
                Some(_) => sum(table.rows.iter().filter_map(|row| row.get(*at))),
                None => Value::Empty,
            }
        })
        .collect();
    let mut rows: Vec<Vec<Value>> = table
        .rows
        .iter()
        .zip(1_u32..)
        .map(|(row, number)| {
            let cells = kept.iter().map(|at| row.get(*at).cloned().unwrap_or(Value::Empty));
            [Value::Number(number.to_string())].into_iter().chain(cells).collect()
        })
        .collect();
    if !rows.is_empty() {
        rows.push([Value::text(&say("round-paper-total"))].into_iter().chain(total).collect());
    }
    table.headings = [say("round-phone-number")].into_iter().chain(headings).collect();
    table.rows = rows;
    table
}

/// The exact sum of cells with at most two decimals; empty where a cell is no plain number, for a part is no total.
fn sum<'v>(cells: impl Iterator<Item = &'v Value>) -> Value {
    let hundredths = |cell: &Value| match cell {
        Value::Empty => Some(0),
        Value::Number(digits) => {
            let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
            format!("{whole}{rest:0<2}").parse::<i64>().ok().filter(|_| rest.len() <= 2)
        }
        _ => None,
    };
    match cells.map(hundredths).try_fold(0_i64, |sum, cell| sum.checked_add(cell?)) {
        None => Value::Empty,
        Some(sum) if sum % 100 == 0 => Value::Number((sum / 100).to_string()),
        Some(sum) => Value::Number(format!("{}.{:02}", sum / 100, sum % 100)),
    }
}

/// Rows of the round that are suspected to be one with another, group by group, with the reasons.
fn doubles<S: Sheeted>(conn: &mut Conn, actor: &Actor, ours: &HashSet<String>, lang: Lang) -> Result<Table> {
    let say = |key: &str| Message::new(key).say(lang);
    let headings = ["group", "number", "company", "town", "row", "reasons"];
    let mut table = Table {
        name: say("round-sheet-doubles"),
        headings: headings.iter().map(|key| say(&format!("round-doubles-{key}"))).collect(),
        rows: Vec::new(),
    };
    let found = duplicates::find::<S>(conn, actor, &actor.standing.region, MOST_DOUBLES)?;
    let mine = found.groups.iter().filter(|group| group.rows.iter().any(|row| ours.contains(&row.id)));
    for (group, number) in mine.zip(1_u32..) {
        for row in &group.rows {
            let pairs = group.pairs.iter().filter(|pair| pair.first == row.id || pair.second == row.id);
            let mut reasons: Vec<String> =
                pairs.flat_map(|pair| &pair.reasons).map(|reason| reason.say(lang)).collect();
            reasons.sort();
            reasons.dedup();
            let named = S::NAMED_BY.iter().filter_map(|key| row.cells.get(*key)).next();
            table.rows.push(vec![
                Value::Number(number.to_string()),
                Value::text(&row.id),
                Value::text(&row.owner_name),
                Value::text(&row.region_name),
                export::maybe(named),
                Value::text(&reasons.join("；")),
            ]);
        }
    }
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
        let rate = if must_answer == 0 { say("round-progress-none") } else { format!("{whole}.{rest:02}%") };
        let ends = [Value::Number(rows.to_string()), Value::text(&rate)];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_exact_and_none_where_a_cell_is_not_a_number() {
        let number = |digits: &str| Value::Number(digits.into());
        let cells = [number("300000"), number("0.1"), Value::Empty, number("12.35")];
        assert_eq!(sum(cells.iter()), number("300012.45"));
        assert_eq!(sum([number("1.5"), number("2.5")].iter()), number("4"));
        assert_eq!(sum([number("1"), Value::text("1-2元")].iter()), Value::Empty);
        assert_eq!(sum([number("0.001")].iter()), Value::Empty);
    }
}
