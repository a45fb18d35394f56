//! Every SQL statement about standing lists; what was told has its own.
use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;
use diesel::prelude::*;

use super::model::{Answers, Pair, Side};
use crate::{
    db::{
        Conn, Tx,
        changes::Place,
        schema::{standing_pairs, standing_profiles, standing_state},
    },
    each_backend,
    kernel::{
        clock::Timestamp,
        id::{DemandId, OrgId, PairId, ProductId},
        noun::Noun,
        page::Page,
    },
};

/// The one row of the state.
const NAME: &str = "demands";

/// So long a process that says nothing keeps the others away.
pub const LEASE: TimeDelta = TimeDelta::seconds(6);

/// How far the lists are: which ranking is shown, and which is being made.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = standing_state, treat_none_as_null = true)]
pub struct State {
    pub(super) name: String,
    pub holder: String,
    pub leased_till: Timestamp,
    pub epoch: i64,
    pub(super) tx: i64,
    pub(super) seq: i64,
    /// The one that is shown; 0: none yet.
    pub ranking: i32,
    pub weights: String,
    pub rules: String,
    pub upcoming: Option<i32>,
    pub upcoming_weights: String,
    pub upcoming_rules: String,
    /// The last demand of the upcoming one that is done.
    pub ranked_to: String,
    pub done: i32,
    pub total: i32,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

impl State {
    /// Nothing is ranked, and the log is followed from `place`.
    pub fn begin(holder: &str, epoch: i64, place: Place, now: Timestamp) -> State {
        State {
            name: NAME.to_owned(),
            holder: holder.to_owned(),
            leased_till: now + LEASE,
            epoch,
            tx: place.tx,
            seq: place.seq,
            ranking: 0,
            weights: String::new(),
            rules: String::new(),
            upcoming: None,
            upcoming_weights: String::new(),
            upcoming_rules: String::new(),
            ranked_to: String::new(),
            done: 0,
            total: 0,
            started_at: None,
            finished_at: None,
        }
    }

    pub fn place(&self) -> Place {
        Place { tx: self.tx, seq: self.seq }
    }

    pub fn at(mut self, place: Place) -> State {
        (self.tx, self.seq) = (place.tx, place.seq);
        self
    }

    /// When it was written, by whoever holds it.
    pub fn moment(&self) -> Timestamp {
        self.leased_till - LEASE
    }

    /// Whether everything is being ranked anew.
    pub fn is_ranking(&self) -> bool {
        self.upcoming.is_some()
    }
}

/// `None` before any server has looked.
pub fn state(conn: &mut Conn) -> QueryResult<Option<State>> {
    standing_state::table.find(NAME).select(State::as_select()).first(conn).optional()
}

/// Puts `next` in the place of `known`, for whoever holds the lists now; false when another process was faster.
pub fn advance(tx: &mut Tx, known: Option<&State>, next: &State) -> QueryResult<bool> {
    tx.lock("standing lists")?;
    if state(tx)?.as_ref() != known {
        return Ok(false);
    }
    match known {
        None => diesel::insert_into(standing_state::table).values(next).execute(&mut **tx)?,
        Some(_) => diesel::update(standing_state::table.find(NAME)).set(next).execute(&mut **tx)?,
    };
    Ok(true)
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = standing_pairs)]
struct Row {
    ranking: i32,
    demand: DemandId,
    item: i32,
    product: ProductId,
    id: PairId,
    buyer: OrgId,
    maker: OrgId,
    points: i32,
    fit: Answers,
    listed: bool,
    maker_points: i32,
    maker_fit: Answers,
    maker_listed: bool,
    weights: String,
    since: Timestamp,
}

impl Row {
    fn of(ranking: i32, pair: &Pair) -> Row {
        let Pair { demand, item, product, id, buyer, maker, points, fit, listed, .. } = pair.clone();
        let Pair { maker_points, maker_fit, maker_listed, weights, since, .. } = pair.clone();
        Row {
            ranking,
            demand,
            item,
            product,
            id,
            buyer,
            maker,
            points,
            fit,
            listed,
            maker_points,
            maker_fit,
            maker_listed,
            weights,
            since,
        }
    }
}

impl From<Row> for Pair {
    fn from(row: Row) -> Pair {
        let Row { demand, item, product, id, buyer, maker, points, fit, listed, .. } = row;
        let Row { maker_points, maker_fit, maker_listed, weights, since, .. } = row;
        Pair {
            demand,
            item,
            product,
            id,
            buyer,
            maker,
            points,
            fit,
            listed,
            maker_points,
            maker_fit,
            maker_listed,
            weights,
            since,
        }
    }
}

/// The lists of these demands, in one ranking.
pub fn of_demands(conn: &mut Conn, ranking: i32, demands: &[DemandId]) -> QueryResult<Vec<Pair>> {
    let mut pairs = Vec::new();
    for some in demands.chunks(500) {
        let own = standing_pairs::ranking.eq(ranking).and(standing_pairs::demand.eq_any(some.to_vec()));
        let rows: Vec<Row> = standing_pairs::table.filter(own).select(Row::as_select()).load(conn)?;
        pairs.extend(rows.into_iter().map(Pair::from));
    }
    Ok(pairs)
}

/// The demands in whose lists these products stand.
pub fn demands_of(conn: &mut Conn, ranking: i32, products: &[ProductId]) -> QueryResult<HashSet<DemandId>> {
    let own = standing_pairs::ranking.eq(ranking).and(standing_pairs::product.eq_any(products.to_vec()));
    let ids: Vec<DemandId> = standing_pairs::table.filter(own).select(standing_pairs::demand).load(conn)?;
    Ok(ids.into_iter().collect())
}

/// Those of the demands that have lists in one of the rankings.
pub fn demands_among(conn: &mut Conn, rankings: &[i32], ids: &[DemandId]) -> QueryResult<HashSet<DemandId>> {
    let live = standing_pairs::ranking.eq_any(rankings.to_vec());
    let own = standing_pairs::table.filter(live.and(standing_pairs::demand.eq_any(ids.to_vec())));
    Ok(own.select(standing_pairs::demand).distinct().load(conn)?.into_iter().collect())
}

/// Those of the products that stand in a list of any ranking.
pub fn products_among(conn: &mut Conn, ids: &[ProductId]) -> QueryResult<HashSet<ProductId>> {
    let own = standing_pairs::table.filter(standing_pairs::product.eq_any(ids.to_vec()));
    Ok(own.select(standing_pairs::product).distinct().load(conn)?.into_iter().collect())
}

/// Writes what is different between the lists of one demand as they were and as they are.
pub fn put(tx: &mut Tx, ranking: i32, before: &[Pair], after: &[Pair]) -> QueryResult<()> {
    let key = |pair: &Pair| (pair.item, pair.product);
    let kept: HashMap<_, &Pair> = before.iter().map(|pair| (key(pair), pair)).collect();
    let stays: HashSet<_> = after.iter().map(key).collect();
    for pair in before.iter().filter(|pair| !stays.contains(&key(pair))) {
        let row = standing_pairs::table.find((ranking, pair.demand, pair.item, pair.product));
        diesel::delete(row).execute(&mut **tx)?;
    }
    for pair in after {
        if kept.get(&key(pair)).is_some_and(|former| *former != pair) {
            change(tx, ranking, pair)?;
        }
    }
    let new: Vec<Row> =
        after.iter().filter(|pair| !kept.contains_key(&key(pair))).map(|pair| Row::of(ranking, pair)).collect();
    for some in new.chunks(500) {
        each_backend!(&mut **tx, conn => diesel::insert_into(standing_pairs::table).values(some).execute(conn))?;
    }
    Ok(())
}

fn change(tx: &mut Tx, ranking: i32, pair: &Pair) -> QueryResult<usize> {
    let row = standing_pairs::table.find((ranking, pair.demand, pair.item, pair.product));
    diesel::update(row)
        .set((
            (standing_pairs::buyer.eq(pair.buyer), standing_pairs::maker.eq(pair.maker)),
            (standing_pairs::points.eq(pair.points), standing_pairs::fit.eq(pair.fit)),
            standing_pairs::listed.eq(pair.listed),
            (standing_pairs::maker_points.eq(pair.maker_points), standing_pairs::maker_fit.eq(pair.maker_fit)),
            standing_pairs::maker_listed.eq(pair.maker_listed),
            standing_pairs::weights.eq(&pair.weights),
        ))
        .execute(&mut **tx)
}

/// Whether there are pairs of rankings that are neither shown nor being made.
pub fn has_old(conn: &mut Conn, state: &State) -> QueryResult<bool> {
    let live = vec![state.ranking, state.upcoming.unwrap_or(state.ranking)];
    let old = standing_pairs::table.filter(standing_pairs::ranking.ne_all(live)).select(standing_pairs::id);
    Ok(old.first::<PairId>(conn).optional()?.is_some())
}

/// Deletes pairs of rankings that are neither shown nor being made, of a hundred demands at most; how many.
pub fn sweep(tx: &mut Tx, state: &State) -> QueryResult<usize> {
    let live = vec![state.ranking, state.upcoming.unwrap_or(state.ranking)];
    let old = standing_pairs::table.filter(standing_pairs::ranking.ne_all(live.clone()));
    let ids: Vec<DemandId> = old.select(standing_pairs::demand).distinct().limit(100).load(&mut **tx)?;
    if ids.is_empty() {
        return Ok(0);
    }
    let gone = standing_pairs::demand.eq_any(ids).and(standing_pairs::ranking.ne_all(live));
    diesel::delete(standing_pairs::table.filter(gone)).execute(&mut **tx)
}

/// What the scorer last saw of these rows.
pub fn fingerprints(conn: &mut Conn, noun: Noun, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let own = standing_profiles::noun.eq(noun).and(standing_profiles::row_id.eq_any(ids.to_vec()));
    let rows = standing_profiles::table.filter(own).select((standing_profiles::row_id, standing_profiles::fingerprint));
    Ok(rows.load::<(String, String)>(conn)?.into_iter().collect())
}

/// Takes down what the scorer sees of a row; `None`: it sees nothing of it any more.
pub fn note_fingerprint(tx: &mut Tx, noun: Noun, id: &str, fingerprint: Option<&str>) -> QueryResult<()> {
    let Some(fingerprint) = fingerprint else {
        return diesel::delete(standing_profiles::table.find((noun, id))).execute(&mut **tx).map(drop);
    };
    let row = (
        standing_profiles::noun.eq(noun),
        standing_profiles::row_id.eq(id),
        standing_profiles::fingerprint.eq(fingerprint),
    );
    each_backend!(&mut **tx, conn => diesel::insert_into(standing_profiles::table)
        .values(row)
        .on_conflict((standing_profiles::noun, standing_profiles::row_id))
        .do_update()
        .set(standing_profiles::fingerprint.eq(fingerprint))
        .execute(conn))
    .map(drop)
}

/// What a page of pairs is narrowed to.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Whose.
    pub org: OrgId,
    /// Both where there is none.
    pub side: Option<Side>,
    pub demand: Option<DemandId>,
    pub product: Option<ProductId>,
    /// These only, as the side sees them.
    pub fits: Vec<Answers>,
}

/// The pairs of one side as a boxed query: those that it sees of the shown ranking.
macro_rules! of_side {
    ($ranking:expr, $wanted:expr, $side:expr) => {{
        let wanted: &Filter = $wanted;
        let query = standing_pairs::table.filter(standing_pairs::ranking.eq($ranking)).into_boxed();
        let mut query = match $side {
            Side::Buyer => query
                .filter(standing_pairs::buyer.eq(wanted.org).and(standing_pairs::listed.eq(true)))
                .filter(standing_pairs::fit.eq_any(wanted.fits.clone())),
            Side::Maker => query
                .filter(standing_pairs::maker.eq(wanted.org).and(standing_pairs::maker_listed.eq(true)))
                .filter(standing_pairs::maker_fit.eq_any(wanted.fits.clone())),
        };
        if let Some(demand) = wanted.demand {
            query = query.filter(standing_pairs::demand.eq(demand));
        }
        if let Some(product) = wanted.product {
            query = query.filter(standing_pairs::product.eq(product));
        }
        query
    }};
}

fn sides(wanted: &Filter) -> Vec<Side> {
    wanted.side.map_or(Side::ALL.to_vec(), |side| vec![side])
}

/// A page of the pairs of an organisation in the ranking that is shown, newest first, each with the side that it stands on.
pub fn list(conn: &mut Conn, ranking: i32, wanted: &Filter, page: &Page) -> QueryResult<Vec<(Side, Pair)>> {
    let mut pairs: Vec<(Side, Pair)> = Vec::new();
    for side in sides(wanted) {
        // one side at a time walks its index
        let mut query = of_side!(ranking, wanted, side);
        if let Some(after) = &page.after {
            query = query.filter(standing_pairs::id.lt(after.id.clone()));
        }
        let rows = query.order(standing_pairs::id.desc()).limit(page.fetch()).select(Row::as_select());
        pairs.extend(rows.load::<Row>(conn)?.into_iter().map(|row| (side, Pair::from(row))));
    }
    pairs.sort_by_key(|(_, pair)| std::cmp::Reverse(pair.id));
    pairs.truncate(usize::try_from(page.fetch()).unwrap_or(usize::MAX));
    Ok(pairs)
}

/// How many pairs of one side stand since `then` or later; counting stops after `most`.
pub fn count_since(
    conn: &mut Conn,
    ranking: i32,
    wanted: &Filter,
    asked: (Side, Timestamp, i64),
) -> QueryResult<usize> {
    let (side, then, most) = asked;
    let new = of_side!(ranking, wanted, side).filter(standing_pairs::since.ge(then));
    Ok(new.select(standing_pairs::id).limit(most).load::<PairId>(conn)?.len())
}
