//! An empty form of a list, for whoever is asked to fill one in.
use actix_web::{HttpResponse, web::Query};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Sheeted, routes::list_named};
use crate::{
    app::App,
    auth::actor::Actor,
    blocking,
    error::{self, ProblemBody, Problems, Result},
    kernel::{
        clock::day_in_china,
        gazetteer::{Gazetteer, Level, Place, Status},
        region::RegionCode,
    },
    listing::{
        Listing,
        columns::{NUMBER, OCCURRENCE},
        export::Format,
    },
    sheet::{self, Blank, Column, Kind},
    text::Lang,
};

/// More names than this are no help to pick from.
const MOST_PLACES: usize = 60;

/// What the example row has in columns of plain text.
const EXAMPLES: &[(&str, &str)] = &[
    ("company", "示例机械厂"),
    ("name", "设备更新贷"),
    ("requirements", "主轴转速不低于8000r/min"),
    ("spec_text", "主轴转速8000r/min"),
    ("purpose", "购置生产设备"),
    ("lead_time", "60天"),
    ("service_area", "全国"),
    ("old_name", "普通铣床"),
    ("old_year", "2006"),
    ("contact_name", "张三"),
    ("contact_phone", "0578-0000000"),
];

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TemplateQuery {
    /// `demands`, `products`, `lender-products` or `financing-requests`.
    pub list: String,
}

/// An empty form of a list: what is required, what to write, what can be picked, and an example that is never imported.
#[utoipa::path(get, path = "/imports/template.xlsx", tag = "import", params(TemplateQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn show_template(app: App, actor: Actor, query: Query<TemplateQuery>) -> Result<HttpResponse> {
    let mut problems = Problems::default();
    let list = list_named(&query.list, &mut problems);
    let list = problems.or(list)?;
    let today = day_in_china(app.db.clock().now());
    let (region, lang) = (actor.standing.region.clone(), error::lang());
    let file = blocking::run(move || for_list!(list, S => template::<S>(&region, today, lang))).await?;
    let attachment = format!("attachment; filename=\"{list}-template.xlsx\"");
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", attachment))
        .body(file))
}

fn template<S: Sheeted>(region: &RegionCode, today: NaiveDate, lang: Lang) -> Result<Vec<u8>> {
    let ours = [NUMBER.key, OCCURRENCE.key];
    let asked = <S::Noun as Listing>::COLUMNS.iter().filter(|column| !ours.contains(&column.key));
    let columns: Vec<Blank<'_>> = asked
        .map(|column| {
            // suppliers come from anywhere: no list of places is theirs
            let places = column.kind == Kind::Region && !S::FROM_ANYWHERE;
            let choices = if places { places_in(region) } else { Vec::new() };
            Blank { column, example: example(column, S::EXAMPLE, (region, today, lang)), choices }
        })
        .collect();
    Ok(sheet::blank(<S::Noun as Listing>::LIST.as_str(), &columns, lang)?)
}

fn example(column: &Column, thing: &str, (region, today, lang): (&RegionCode, NaiveDate, Lang)) -> String {
    match column.kind {
        _ if ["equipment", "title", "category"].contains(&column.key) => thing.to_owned(),
        Kind::Money => "60".to_owned(),
        Kind::Count => "2".to_owned(),
        Kind::Date => format!("{}-06-30", today.year() + 1),
        Kind::Region => Gazetteer::get().place(region).map(|place| place.full_name.clone()).unwrap_or_default(),
        Kind::YesNo if lang == Lang::En => "no".to_owned(),
        Kind::YesNo => "否".to_owned(),
        Kind::OneOf(words) => words
            .first()
            .map_or("", |(value, words)| match lang {
                Lang::Zh => words.first().unwrap_or(value),
                Lang::En => value,
            })
            .to_owned(),
        _ => EXAMPLES.iter().find(|(key, _)| *key == column.key).map_or("", |(_, example)| example).to_owned(),
    }
}

/// The places of a region that its own can be told apart by: counties of a city, townships of a county.
fn places_in(region: &RegionCode) -> Vec<String> {
    let gazetteer = Gazetteer::get();
    let Some(own) = gazetteer.place(region) else { return Vec::new() };
    let finer = |place: &&Place| {
        let level = if own.level < Level::County {
            place.level == Level::County || place.level == Level::Zone
        } else {
            place.level == Level::Town
        };
        level && place.status == Status::Current && region.contains(&place.code)
    };
    let clear = |place: &&Place| gazetteer.resolve_in(&place.name, region).as_ref() == Some(&place.code);
    let mut places: Vec<String> =
        gazetteer.places().iter().filter(finer).filter(clear).map(|place| place.name.clone()).collect();
    if own.level >= Level::County {
        places.insert(0, own.name.clone());
    }
    if places.len() > MOST_PLACES { Vec::new() } else { places }
}

#[cfg(test)]
mod tests;
