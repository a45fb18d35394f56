//! The list of demands as a sheet: what the filter shows, as far as the asker may see it, one row per item.
use actix_web::{
    HttpResponse,
    web::{self, Query},
};

use super::{
    model::Demand,
    routes::ListQuery,
    sheet::{COLUMNS, OCCURRENCE},
    store,
    view::{DemandView, ItemView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::{Actor, Viewer},
    error::{Error, ProblemBody, Result, lang},
    kernel::{money::Money, noun::Noun, page::Page},
    org,
    sheet::{Kind, Table, Value},
    text::Lang,
};

/// An export ends here; who needs more narrows the filter.
const MOST: usize = 20_000;

/// The demands of the list as an Excel sheet.
#[utoipa::path(get, path = "/demands/export.xlsx", tag = "demand", params(ListQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_demands(app: App, actor: Actor, query: Query<ListQuery>) -> Result<HttpResponse> {
    let (filter, order, _) = query.read()?;
    let (sees, viewer) = (actor.sees(), Viewer(Some(actor.clone())));
    let (demands, names) = app
        .db
        .write(actor.author(), move |tx| {
            let mut demands: Vec<Demand> = Vec::new();
            let mut page = Page::new(None, Some(Page::MAX_SIZE.into()))?;
            while demands.len() < MOST {
                let rows = store::list(tx, &sees, &filter, order, &page)?;
                let paged = page.cut(rows, |demand| store::cursor(demand, order));
                demands.extend(paged.items);
                let Some(next) = paged.next else { break };
                page = Page::new(Some(&next), Some(Page::MAX_SIZE.into()))?;
            }
            let mut owners: Vec<_> = demands.iter().map(Demand::owner).collect();
            owners.sort_unstable();
            owners.dedup();
            let mut names = std::collections::HashMap::new();
            for some in owners.chunks(500) {
                names.extend(org::store::names(tx, some)?);
            }
            audit::note(tx, Act::Export, Noun::Demand, "", &demands.len().to_string())?;
            Ok((demands, names))
        })
        .await?;
    let lang = lang();
    let views = demands.into_iter().map(|demand| {
        let name = names.get(&demand.owner()).cloned().unwrap_or_default();
        DemandView::of(demand, &name, &viewer)
    });
    let table = table(views, lang);
    let file = web::block(move || table.xlsx()).await.map_err(|_| Error::Busy)??;
    Ok(HttpResponse::Ok()
        .content_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .insert_header(("Content-Disposition", "attachment; filename=\"demands.xlsx\""))
        .body(file))
}

fn table(views: impl Iterator<Item = DemandView>, lang: Lang) -> Table {
    let columns = COLUMNS.iter().filter(|column| ![OCCURRENCE, "town", "model", "code"].contains(&column.key));
    let columns: Vec<_> = columns.collect();
    let heading = |column: &&crate::sheet::Column| match column.kind {
        Kind::Money => format!("{}(元)", column.title(lang)),
        _ => column.title(lang).to_owned(),
    };
    let mut rows = Vec::new();
    for view in views {
        for (item, at) in view.items.iter().zip(0..) {
            // The sum of the whole stands once, or it would count for each item.
            let shown = columns.iter().map(|column| if at > 0 && column.key == "budget" { "" } else { column.key });
            let cells = shown.map(|key| cell(key, &view, item));
            rows.push(cells.chain([Value::text(view.state.as_str())]).collect());
        }
    }
    let state = if lang == Lang::Zh { "状态" } else { "State" };
    let headings = columns.iter().map(heading).chain([state.to_owned()]).collect();
    Table { name: "demands".to_owned(), headings, rows }
}

fn cell(key: &str, view: &DemandView, item: &ItemView) -> Value {
    let text = |text: &str| Value::text(text);
    let maybe = |text: Option<&String>| text.map_or(Value::Empty, |text| Value::text(text));
    let old = item.replaces.first();
    match key {
        "company" => text(&view.owner_name),
        "region" => text(&view.region_name),
        "industry" => maybe(view.industry_name.as_ref()),
        "equipment" => text(&item.name),
        "category" => maybe(item.category_name.as_ref()),
        "requirements" => text(&item.requirements),
        "quantity" => Value::Number(item.quantity.to_string()),
        "unit_budget" => yuan(item.unit_budget_fen),
        "budget" => yuan(view.budget_fen),
        "needed_by" => view.needed_by.map_or(Value::Empty, Value::Date),
        "old_name" => maybe(old.map(|old| &old.name)),
        "old_model" => maybe(old.map(|old| &old.model)),
        "old_year" => {
            old.and_then(|old| old.commissioned_year).map_or(Value::Empty, |year| Value::Number(year.to_string()))
        }
        "reason" => text(&view.reason),
        "contact_name" => maybe(view.contact.as_ref().map(|contact| &contact.name)),
        "contact_phone" => maybe(view.contact.as_ref().map(|contact| &contact.phone)),
        "note" => text(&view.preferences),
        _ => Value::Empty,
    }
}

/// Fen as yuan, exactly.
fn yuan(money: Option<Money>) -> Value {
    money.map_or(Value::Empty, |money| match (money.fen() / 100, money.fen() % 100) {
        (yuan, 0) => Value::Number(yuan.to_string()),
        (yuan, fen) => Value::Number(format!("{yuan}.{fen:02}")),
    })
}
