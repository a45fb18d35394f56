//! Consumer goods as one of the lists: what is asked for, and the cells of the sheet.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    ConsumerGood,
    model::Level,
    sheet::{CATEGORY, COLUMNS, level_word, place_words},
    store::{self, Filter},
    view::ConsumerGoodView,
};
use crate::{
    error::{Problems, Result},
    kernel::{
        id::{ConsumerGoodId, OrgId},
        money::Money,
        noun::Noun,
        page::{Cursor, Page},
        taxonomy,
    },
    life::{Order, State},
    listed_by_its_store,
    listing::{
        Asked, Face, List, Listing,
        export::{maybe, range, yes},
        fields::Field,
    },
    sheet::{Column, Value, labelled, unlabelled},
};

/// What a list of consumer goods is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// A department's inbox: `mine` is what it looks after.
    pub field: Option<Field>,
    /// Makers of this region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This category of the taxonomy and all below it.
    pub category: Option<String>,
    pub level: Option<Level>,
    /// As written: 第一批.
    pub batch: Option<String>,
    pub trade_in: Option<bool>,
    pub owner: Option<OrgId>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl Listing for ConsumerGood {
    const LIST: List = List::ConsumerGoods;
    const NOUN: Noun = Noun::ConsumerGood;
    const COLUMNS: &'static [Column] = COLUMNS;
    type Query = ListQuery;
    type Filter = Filter;
    type View = ConsumerGoodView;

    listed_by_its_store!(ConsumerGood, ConsumerGoodId, ConsumerGoodView, consumer_goods);

    fn asked(query: &ListQuery) -> Result<Asked<Filter>> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: query.state,
            field: query.field,
            region: query.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            category: query.category.as_ref().and_then(|text| problems.take("category", taxonomy::known(text))),
            level: query.level,
            batch: query.batch.clone(),
            trade_in: query.trade_in,
            owner: query.owner,
        };
        let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
        problems.or(page.map(|page| Asked { filter, order: query.order.unwrap_or_default(), page }))
    }

    fn cursor(&self, order: Order) -> Cursor {
        order.cursor(self.lowest_price().map_or(0, Money::fen), self.id)
    }
    fn face(view: &ConsumerGoodView) -> Face<'_> {
        Face {
            number: view.id.to_string(),
            owner: Some(view.owner),
            owner_name: &view.owner_name,
            title: &view.title,
            region: &view.region,
            region_name: &view.region_name,
            state: view.state,
        }
    }

    fn cell(view: &ConsumerGoodView, _line: usize, key: &str) -> Value {
        match key {
            "title" => Value::text(&view.title),
            "brand" => Value::text(&view.brand),
            "models" => Value::text(&view.models),
            "category" => match labelled(&view.description, CATEGORY) {
                Some(own) if view.category.is_none() => Value::text(own),
                _ => maybe(view.category_name.as_ref()),
            },
            "description" if view.category.is_none() => Value::text(&unlabelled(&view.description, &[CATEGORY])),
            "description" => Value::text(&view.description),
            "batch" => Value::text(&view.batch),
            "level" => Value::text(level_word(view.level)),
            "labels" => Value::text(&view.labels.join("、")),
            "price" => range(view.price_min_fen, view.price_max_fen),
            "trade_in" => yes(view.trade_in),
            "trade_in_terms" => Value::text(&view.trade_in_terms),
            "places" => Value::text(&place_words(&view.places)),
            "contact_name" => maybe(view.contact.as_ref().map(|contact| &contact.name)),
            "contact_phone" => maybe(view.contact.as_ref().map(|contact| &contact.phone)),
            _ => Value::Empty,
        }
    }
}
