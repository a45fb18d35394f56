//! A list as a sheet: what the filter shows, as far as the asker may see it. Imported again, it changes the same rows.
use std::collections::HashMap;

use actix_web::HttpResponse;

use super::{
    Asked, Face, Listing, columns,
    report::{self, FormQuery},
    steps,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        policy::{Decision, Deed, decide},
    },
    blocking,
    db::{Conn, Tx},
    error::{Error, Problems, Result, lang},
    kernel::{gazetteer::Gazetteer, id::OrgId, money::Money, region::RegionCode},
    org::{self, Org},
    sheet::{Column, Kind, Table, Value},
    text::{Lang, Message},
    words,
};

/// An export ends here; who needs more narrows the filter.
const MOST: usize = 20_000;

words!(
    /// The forms of a sheet that are written.
    Format { Xlsx = "xlsx", Csv = "csv" }
);

impl Format {
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
        }
    }

    /// # Errors
    /// `Invalid` beyond the limits of the format.
    pub fn write(self, table: &Table) -> Result<Vec<u8>> {
        Ok(match self {
            Format::Xlsx => table.xlsx()?,
            Format::Csv => table.csv()?,
        })
    }
}

/// The file of a list, or the asker's own report form filled with it.
pub async fn answer<L: Listing>(
    app: App,
    actor: Actor,
    query: &L::Query,
    format: &str,
    form: &FormQuery,
) -> Result<HttpResponse> {
    let format: Format = format.parse().map_err(|_| Error::NotFound)?;
    let asked = L::asked(query)?;
    let lang = lang();
    let author = actor.author();
    let viewer = Viewer(Some(actor));
    if let Some(id) = form.template {
        if format != Format::Xlsx {
            return Err(Problems::one("template", "report-form-xlsx"));
        }
        let now = app.db.clock().now();
        let filled = app.db.read(move |conn| report::fill::<L>(conn, &viewer, &asked, id, now)).await?;
        let rows = filled.rows;
        app.db.write(author, move |tx| taken_out::<L>(tx, rows)).await?;
        return Ok(form_answer(filled));
    }
    let table = app.db.read(move |conn| table::<L>(conn, &viewer, &asked, lang)).await?;
    let rows = table.rows.len();
    app.db.write(author, move |tx| taken_out::<L>(tx, rows)).await?;
    let file = blocking::run(move || format.write(&table)).await?;
    let attachment = format!("attachment; filename=\"{}.{format}\"", L::LIST);
    Ok(HttpResponse::Ok()
        .content_type(format.content_type())
        .insert_header(("Content-Disposition", attachment))
        .body(file))
}

/// A report form that was filled in, as a file; its header names the columns that stay empty.
pub fn form_answer(filled: report::Filled) -> HttpResponse {
    let unfilled: Vec<String> = filled.unfilled.iter().map(|header| percent(header)).collect();
    let attachment = format!("attachment; filename*=UTF-8''{}.xlsx", percent(&filled.name));
    HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", attachment))
        .insert_header(("X-Unfilled-Columns", unfilled.join(",")))
        .body(filled.file)
}

/// Text for a header of HTTP: all but plain letters and digits as percent signs (RFC 8187).
fn percent(text: &str) -> String {
    let byte = |byte: &u8| {
        if byte.is_ascii_alphanumeric() { char::from(*byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.as_bytes().iter().map(byte).collect()
}

/// A line in the trail that so many rows were taken out.
///
/// # Errors
/// `Database` alone.
pub fn taken_out<L: Listing>(tx: &mut Tx, rows: usize) -> Result<()> {
    audit::note(tx, Act::Export, L::NOUN, "", &rows.to_string())
}

/// The list as a table.
///
/// # Errors
/// `Invalid` when the filter shows more rows than an export takes.
pub fn table<L: Listing>(conn: &mut Conn, viewer: &Viewer, asked: &Asked<L::Filter>, lang: Lang) -> Result<Table> {
    let views = steps::all::<L>(conn, viewer, asked, MOST + 1)?;
    table_of::<L>(conn, viewer, &views, lang)
}

/// Rows that the caller has chosen as a table.
///
/// # Errors
/// `Invalid` when they are more than an export takes.
pub fn table_of<L: Listing>(conn: &mut Conn, viewer: &Viewer, views: &[L::View], lang: Lang) -> Result<Table> {
    let ours = [columns::NUMBER.key, columns::OCCURRENCE.key];
    let columns: Vec<&Column> = [&columns::NUMBER, &columns::STATE]
        .into_iter()
        .chain(L::COLUMNS.iter().filter(|column| !ours.contains(&column.key) && !L::ONLY_READ.contains(&column.key)))
        .collect();
    let keys: Vec<&str> = columns.iter().map(|column| column.key).collect();
    let rows = lines_of::<L>(conn, viewer, views, &keys, lang)?;
    let headings = columns.iter().map(|column| heading(column, lang)).collect();
    Ok(Table { name: L::LIST.to_string(), headings, rows })
}

/// The lines of a list, each with the cells of `keys` in their order.
///
/// # Errors
/// `Invalid` when the filter shows more rows than an export takes.
pub fn lines<L: Listing>(
    conn: &mut Conn,
    viewer: &Viewer,
    asked: &Asked<L::Filter>,
    keys: &[&str],
    lang: Lang,
) -> Result<Vec<Vec<Value>>> {
    let views = steps::all::<L>(conn, viewer, asked, MOST + 1)?;
    lines_of::<L>(conn, viewer, &views, keys, lang)
}

/// [`lines`] of rows that the caller has chosen.
///
/// # Errors
/// `Invalid` when they are more than an export takes.
pub fn lines_of<L: Listing>(
    conn: &mut Conn,
    viewer: &Viewer,
    views: &[L::View],
    keys: &[&str],
    lang: Lang,
) -> Result<Vec<Vec<Value>>> {
    if views.iter().map(L::lines).sum::<usize>() > MOST {
        let mut problems = Problems::default();
        problems.add("state", Message::new("listing-export-most").with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    let mut owners: Vec<OrgId> = views.iter().filter_map(|view| L::face(view).owner).collect();
    owners.sort_unstable();
    owners.dedup();
    // A credit code is for the organisation itself and its bureaus, as on its page.
    let inside = |org: &Org| decide(viewer.0.as_ref(), Deed::Match, &org.scope()) == Decision::Allow;
    let mut codes = HashMap::new();
    for some in owners.chunks(500) {
        let orgs = org::store::find_all(conn, some)?.into_iter().filter(inside);
        codes.extend(orgs.filter_map(|org| Some((org.id, org.credit_code?))));
    }
    let mut rows = Vec::new();
    for view in views {
        let face = L::face(view);
        let code = face.owner.and_then(|owner| codes.get(&owner));
        for line in 0..L::lines(view) {
            let cell = |key: &&str| match *key {
                "number" => Value::text(&face.number),
                "state" => Value::text(&Message::new("listing-state").with("state", face.state).say(lang)),
                "company" => Value::text(face.owner_name),
                "region" => Value::text(&place_name(&face)),
                "town" => town(&face),
                "code" => code.map_or(Value::Empty, |code| Value::text(code.as_str())),
                key => L::cell(view, line, key),
            };
            rows.push(keys.iter().map(cell).collect());
        }
    }
    Ok(rows)
}

/// The township, for tables that ask for it apart.
fn town(face: &Face<'_>) -> Value {
    let code: Option<RegionCode> = face.region.parse().ok();
    code.filter(RegionCode::is_town).map_or(Value::Empty, |_| Value::text(face.region_name))
}

/// The place with what it lies in: 铁西区 alone there are several.
fn place_name(face: &Face<'_>) -> String {
    let place = face.region.parse().ok().and_then(|code| Gazetteer::get().place(&code));
    place.map_or_else(|| face.region_name.to_owned(), |place| place.full_name.clone())
}

/// Sums are written in yuan, and the heading says so.
pub fn heading(column: &Column, lang: Lang) -> String {
    match column.kind {
        Kind::Money => format!("{}(元)", column.title(lang)),
        _ => column.title(lang).to_owned(),
    }
}

/// Fen as yuan, exactly.
pub fn yuan(money: Option<Money>) -> Value {
    money.map_or(Value::Empty, |money| match (money.fen() / 100, money.fen() % 100) {
        (yuan, 0) => Value::Number(yuan.to_string()),
        (yuan, fen) => Value::Number(format!("{yuan}.{fen:02}")),
    })
}

/// A range of sums in yuan: 45万-60万 is 450000-600000.
pub fn range(least: Option<Money>, most: Option<Money>) -> Value {
    match (least, most) {
        (Some(least), Some(most)) if least != most => {
            Value::text(&format!("{}-{}元", yuan(Some(least)).shown(), yuan(Some(most)).shown()))
        }
        (Some(_), None) => Value::text(&format!("{}元起", yuan(least).shown())),
        (None, Some(_)) => Value::text(&format!("{}元以内", yuan(most).shown())),
        _ => yuan(least),
    }
}

/// A whole number that may be missing.
pub fn number(value: Option<u32>) -> Value {
    value.map_or(Value::Empty, |value| Value::Number(value.to_string()))
}

/// A text that may be missing.
pub fn maybe(text: Option<&String>) -> Value {
    text.map_or(Value::Empty, |text| Value::text(text))
}

/// 是 or nothing: no sheet is filled with 否.
pub fn yes(is: bool) -> Value {
    if is { Value::text("是") } else { Value::Empty }
}

/// A file to keep.
pub fn file_answer(format: Format, name: &str, file: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(format.content_type())
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{name}\"")))
        .body(file)
}
