//! The rows of a booklet: what the asker's list shows, through the eyes of whoever the booklet is for.
use std::collections::HashSet;

use actix_web::web::Query;

use super::{
    entry::{Frame, Printed},
    model::{Entry, Part},
};
use crate::{
    auth::{actor::Viewer, policy::Stage},
    consumer_good::ConsumerGood,
    db::{Conn, Tx},
    demand::Demand,
    error::{Error, Problems, Result, lang},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{id::OrgId, page::Page},
    listing::{Asked, List, Listing, export},
    org,
    product::Product,
    sheet::{Paper, Table},
    text::{Lang, Message},
    words,
};

words!(
    /// For whom a booklet is.
    Edition {
        /// For anybody: what a stranger may read of the rows (of financing requests, a lender), whoever makes it.
        Handout = "handout",
        /// For the asker alone: as its list shows them, and every page says so.
        Internal = "internal",
    }
);

/// What a booklet is made of.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// In the order of an address, each once.
    pub lists: Vec<List>,
    /// The filters, as they stand in the address: each list takes those that it knows.
    pub filter: String,
    pub edition: Edition,
    pub viewer: Viewer,
    /// So many rows at most.
    pub most: usize,
}

/// Does `$body` with `$noun` standing for the noun of `$list`.
macro_rules! of_list {
    ($list:expr, $noun:ident => $body:expr) => {
        match $list {
            List::Demands => {
                type $noun = Demand;
                $body
            }
            List::Products => {
                type $noun = Product;
                $body
            }
            List::LenderProducts => {
                type $noun = LenderProduct;
                $body
            }
            List::FinancingRequests => {
                type $noun = FinancingRequest;
                $body
            }
            List::ConsumerGoods => {
                type $noun = ConsumerGood;
                $body
            }
        }
    };
}

impl Wanted {
    /// Through whose eyes the rows are read.
    fn eyes(&self) -> Viewer {
        match self.edition {
            Edition::Handout => Viewer(None),
            Edition::Internal => self.viewer.clone(),
        }
    }

    /// What is printed of them.
    ///
    /// # Errors
    /// `Invalid` for a filter that a list cannot read, and for more rows than a booklet takes.
    pub fn entries(&self, conn: &mut Conn, frame: &Frame) -> Result<Vec<(Part, Entry)>> {
        let mut entries = Vec::new();
        for list in &self.lists {
            of_list!(list, Noun => {
                let views = self.views::<Noun>(conn, entries.len())?;
                entries.extend(views.iter().map(|view| (Noun::PART, Noun::entry(view, frame))));
            });
        }
        Ok(entries)
    }

    /// The same rows as sheets, a list each.
    ///
    /// # Errors
    /// As [`Wanted::entries`].
    pub fn papers(&self, conn: &mut Conn, above: &[String], lang: Lang) -> Result<(Vec<Paper>, usize)> {
        let (mut papers, mut count) = (Vec::new(), 0);
        for list in &self.lists {
            let (part, table) = of_list!(list, Noun => {
                let views = self.views::<Noun>(conn, count)?;
                count += views.len();
                (Noun::PART, export::table_of::<Noun>(conn, &self.eyes(), &views, lang)?)
            });
            let title = Message::new("booklet-part").with("part", part).say(lang);
            let name = Message::new("booklet-sheet").with("part", part).say(lang);
            papers.push(Paper { table: Table { name, ..table }, title, above: above.to_vec(), below: Vec::new() });
        }
        Ok((papers, count))
    }

    /// A line in the trail for each list, that `rows` were taken out.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn note(&self, tx: &mut Tx, rows: usize) -> Result<()> {
        self.lists.iter().try_for_each(|list| of_list!(list, Noun => export::taken_out::<Noun>(tx, rows)))
    }

    /// The rows of one list, where `before` have been taken already.
    fn views<L: Listing>(&self, conn: &mut Conn, before: usize) -> Result<Vec<L::View>> {
        let query = Query::<L::Query>::from_query(&self.filter).map_err(|error| malformed(&error))?;
        let asked = L::asked(&query)?;
        let (sees, eyes) = (self.viewer.sees(), self.eyes());
        let mut views = Vec::new();
        let mut after: Option<String> = None;
        loop {
            let page = Page::new(after.as_deref(), Some(Page::MAX_SIZE.into()))?;
            let rows = L::list(conn, &sees, &Asked { page: page.clone(), ..asked.clone() })?;
            let paged = page.cut(rows, |row| row.cursor(asked.order));
            let rows: Vec<L> = paged.items.into_iter().filter(|row| self.edition.takes(row)).collect();
            let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
            let names = org::store::names(conn, &owners)?;
            views.extend(rows.into_iter().map(|row| {
                let name = names.get(&row.life().owner).cloned().unwrap_or_default();
                row.view(&name, &eyes)
            }));
            if before + views.len() > self.most {
                return Err(self.too_many());
            }
            let Some(next) = paged.next else { return Ok(views) };
            after = Some(next);
        }
    }

    fn too_many(&self) -> Error {
        let key = if self.viewer.0.is_some() { "booklet-most" } else { "booklet-most-strangers" };
        let mut problems = Problems::default();
        problems.add("list", Message::new(key).with("most", self.most));
        Error::Invalid(problems)
    }
}

/// Those of `ids` that are `owners`' and open to whoever is handed a booklet, each once, as a stranger reads them.
///
/// # Errors
/// `Database` alone.
pub fn handed_out<L: Listing>(conn: &mut Conn, ids: &[L::Id], owners: &HashSet<OrgId>) -> Result<Vec<L::View>> {
    let mut views = Vec::with_capacity(ids.len());
    let mut seen = HashSet::new();
    for some in ids.chunks(500) {
        let rows = L::find_all(conn, some)?;
        let ours = |row: &L| owners.contains(&row.life().owner) && Edition::Handout.takes(row);
        let mut rows: Vec<L> = rows.into_iter().filter(ours).collect();
        rows.sort_by_cached_key(|row| row.id().to_string());
        let names = org::store::names(conn, &rows.iter().map(|row| row.life().owner).collect::<Vec<_>>())?;
        for row in rows {
            if seen.insert(row.id().to_string()) {
                let name = names.get(&row.life().owner).cloned().unwrap_or_default();
                views.push(row.view(&name, &Viewer(None)));
            }
        }
    }
    Ok(views)
}

impl Edition {
    /// Whether a row is for the readers of this edition at all.
    fn takes<L: Listing>(self, row: &L) -> bool {
        self == Edition::Internal
            || (row.life().state.is_open() && matches!(row.scope().stage, Stage::Open | Stage::Lenders))
    }
}

/// The lists that an address names, all with their problem or none; the three of a classic booklet when it names none.
///
/// # Errors
/// `Invalid` for a word that is no list.
pub fn lists(named: Option<&str>) -> Result<Vec<List>> {
    let Some(named) = named.filter(|named| !named.is_empty()) else {
        return Ok(vec![List::Products, List::Demands, List::LenderProducts]);
    };
    let mut lists = Vec::new();
    for word in named.split(',').map(str::trim) {
        let list: List = word.parse().map_err(|_| no_such_list(word))?;
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    Ok(lists)
}

/// As the parameters of any other address.
fn malformed(error: &dyn std::fmt::Display) -> Error {
    let mut problems = Problems::default();
    problems.add("query", Message::new("error-malformed").with("detail", error));
    Error::Invalid(problems)
}

fn no_such_list(word: &str) -> Error {
    let separator = if lang() == Lang::Zh { "、" } else { ", " };
    let known: Vec<&str> = List::ALL.iter().map(|list| list.as_str()).collect();
    let mut problems = Problems::default();
    problems.add("list", Message::new("booklet-list").with("list", word).with("lists", known.join(separator)));
    Error::Invalid(problems)
}
