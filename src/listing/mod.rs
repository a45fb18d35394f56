//! What the lists have in common, once: a row of a list is written, looked at, handed in, reviewed and exported the
//! same way whatever it is. A noun says what is its own (fields, filter, view, columns) by [`Listing`]; its `routes.rs`
//! names the addresses, [`steps`] and [`export`] do the work.
pub mod columns;
pub mod counts;
pub mod exposed;
pub mod export;
pub mod fields;
pub mod fresh;
pub mod indexed;
pub mod report;
pub mod steps;
pub mod told;

use chrono::NaiveDate;
use diesel::QueryResult;
use exposed::{Masked, Warning};
use fresh::Confirmed;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    auth::{actor::Viewer, may::Target},
    db::{Conn, Tx},
    error::Result,
    kernel::{
        id::OrgId,
        noun::Noun,
        page::{Cursor, Page},
        region::RegionCode,
        visibility::Visibility,
    },
    life::{Life, Order, State},
    search::Document,
    sheet::{Column, Value},
    text_column, words,
};

words!(
    /// The lists, as addresses, files and the command line call them.
    List {
        Demands = "demands",
        Products = "products",
        LenderProducts = "lender-products",
        FinancingRequests = "financing-requests",
        ConsumerGoods = "consumer-goods",
    }
);
text_column!(List);

/// What a list is asked for.
#[derive(Clone, Debug)]
pub struct Asked<Filter> {
    pub filter: Filter,
    pub order: Order,
    pub page: Page,
}

/// What every view shows of whose a row is and how it stands.
#[derive(Clone, Debug)]
pub struct Face<'v> {
    /// The row's id.
    pub number: String,
    /// Absent where the owner does not show itself to this viewer.
    pub owner: Option<OrgId>,
    /// The owner's name, or what stands for it.
    pub owner_name: &'v str,
    pub title: &'v str,
    /// Its code (GB/T 2260), and its own name.
    pub region: &'v str,
    pub region_name: &'v str,
    pub state: State,
}

/// Rows of one owner that stand in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub owner: OrgId,
    pub state: State,
    pub count: i64,
    /// The first of them.
    pub first_posted: NaiveDate,
}

/// A noun whose rows live the reviewed life of [`crate::life`].
pub trait Listing: Target<Id: Copy> + Clone + Sync {
    const LIST: List;
    const NOUN: Noun;
    /// The columns of its sheets, in the order of an export.
    const COLUMNS: &'static [Column];
    /// Those that are only read: what they hold is written into another.
    const ONLY_READ: &'static [&'static str] = &[];
    /// The parameters of its list's address.
    type Query: DeserializeOwned;
    type Filter: Clone + Send + 'static;
    type View: Serialize + DeserializeOwned + Send + 'static;

    fn id(&self) -> Self::Id;
    fn life(&self) -> &Life;
    fn life_mut(&mut self) -> &mut Life;

    /// # Errors
    /// `Invalid` with every parameter's problem.
    fn asked(query: &Self::Query) -> Result<Asked<Self::Filter>>;

    /// At most a page of the rows that `seen_by` may see, walking the index that the order names.
    fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Self::Filter>) -> Result<Vec<Self>>;
    /// How many rows of the filter stand in `state` (the filter's own counts for nothing), as far as [`counts`] looks.
    fn count(conn: &mut Conn, seen_by: &Visibility, filter: &Self::Filter, state: State) -> QueryResult<usize>;
    /// Those of `ids` that exist, in no particular order.
    fn find_all(conn: &mut Conn, ids: &[Self::Id]) -> QueryResult<Vec<Self>>;
    /// Its place in a list of this order.
    fn cursor(&self, order: Order) -> Cursor;
    /// At most `limit` ids after `after`, for a rebuild of the index.
    fn ids_after(conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<String>>;
    fn ids_of(conn: &mut Conn, owner: OrgId) -> QueryResult<Vec<String>>;
    /// No bureau keeps what it entered for `owner` any more; the rows that this changed.
    fn hand_over(tx: &mut Tx, owner: OrgId) -> QueryResult<Vec<String>>;
    /// How many rows each of `owners` has in each state, posted on `since` or later; every row when left out.
    fn held(conn: &mut Conn, owners: &[OrgId], since: Option<NaiveDate>) -> QueryResult<Vec<Held>>;
    /// The rows that [`Listing::held`] counts in `states`, oldest first within an owner.
    fn ids_held(
        conn: &mut Conn,
        owners: &[OrgId],
        since: Option<NaiveDate>,
        states: &[State],
    ) -> QueryResult<Vec<Self::Id>>;
    /// Owners inside `within` with rows in `states`, posted on `since` or later.
    fn owners_held(conn: &mut Conn, within: &RegionCode, since: NaiveDate, states: &[State])
    -> QueryResult<Vec<OrgId>>;
    /// At most `limit` rows that the bureaus of `within` review: submitted, returned or published, oldest first.
    fn ids_reviewed(conn: &mut Conn, within: &RegionCode, limit: i64) -> QueryResult<Vec<Self::Id>>;
    /// What the index knows of it.
    fn document(&self, owner_name: &str) -> Document;
    /// The row that a sheet's row became earlier.
    fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<Self>>;
    fn insert(tx: &mut Tx, row: &Self) -> QueryResult<()>;

    /// Writes all of a row that was read at `life().version`, which goes up by one.
    ///
    /// # Errors
    /// `Stale` when someone was faster.
    fn save(tx: &mut Tx, row: &mut Self) -> Result<()>;

    /// [`Listing::save`] for a step of life: the content stays as it is.
    ///
    /// # Errors
    /// `Stale` when someone was faster.
    fn save_step(tx: &mut Tx, row: &mut Self) -> Result<()> {
        Self::save(tx, row)
    }

    /// Submitting is promising: what a row must have for it is checked here.
    ///
    /// # Errors
    /// `Invalid` with all that is missing; `Conflict` in a state that cannot be submitted.
    fn submit(&mut self, today: NaiveDate) -> Result<()>;

    /// # Errors
    /// `Conflict` unless it is submitted and still good on `today`.
    fn publish(&mut self, _today: NaiveDate) -> Result<()> {
        self.life_mut().publish()
    }

    /// Takes down that it is offered; nothing where that is not asked after.
    fn confirm(_tx: &mut Tx, _row: &mut Self, _confirmed: Confirmed) -> QueryResult<()> {
        Ok(())
    }

    /// Published rows whose day has passed before `today`; at most a hundred.
    fn overdue(_conn: &mut Conn, _today: NaiveDate) -> QueryResult<Vec<Self>> {
        Ok(Vec::new())
    }

    /// Published rows whose day lies between the two, whose keepers have not been told so yet; at most a hundred.
    fn ending(_conn: &mut Conn, _from: NaiveDate, _to: NaiveDate) -> QueryResult<Vec<(Self, NaiveDate)>> {
        Ok(Vec::new())
    }

    /// What others read of it when it is published without its owner's name; none when they see whose it is.
    fn masked(&self) -> Option<Masked<'_>> {
        None
    }

    /// As `viewer` may see it. `owner_name` is the owner's name, shown or not.
    fn view(self, owner_name: &str, viewer: &Viewer) -> Self::View;
    fn face(view: &Self::View) -> Face<'_>;

    /// Puts what whoever reviews the row is warned of into its view.
    fn warn(_view: &mut Self::View, _warnings: Vec<Warning>) {}

    /// Where the row says two things, for its keepers to put right before they hand it in.
    fn doubts(&self) -> Vec<Warning> {
        Vec::new()
    }
    /// Puts the doubts into the view of whoever keeps or reviews the row.
    fn tell_doubts(_view: &mut Self::View, _doubts: Vec<Warning>) {}

    /// How many lines of a sheet a row takes.
    fn lines(_view: &Self::View) -> usize {
        1
    }
    /// The cell of column `key` in the row's `line`, counted from 0; columns that all lists share are filled elsewhere.
    fn cell(view: &Self::View, line: usize, key: &str) -> Value;
}

/// What a noun's own `store`, `document` and `view` do for its [`Listing`] under the same names.
#[macro_export]
macro_rules! listed_by_its_store {
    ($noun:ident, $id:ident, $view:ident, $table:ident) => {
        fn id(&self) -> $id {
            self.id
        }
        fn life(&self) -> &$crate::life::Life {
            &self.life
        }
        fn life_mut(&mut self) -> &mut $crate::life::Life {
            &mut self.life
        }
        fn list(
            conn: &mut $crate::db::Conn,
            seen_by: &$crate::kernel::visibility::Visibility,
            asked: &$crate::listing::Asked<Self::Filter>,
        ) -> $crate::error::Result<Vec<$noun>> {
            store::list(conn, seen_by, asked)
        }
        fn count(
            conn: &mut $crate::db::Conn,
            seen_by: &$crate::kernel::visibility::Visibility,
            filter: &Self::Filter,
            state: $crate::life::State,
        ) -> diesel::QueryResult<usize> {
            use diesel::{dsl::sql, prelude::*, sql_types::Integer};
            let mut wanted = filter.clone();
            wanted.state = Some(state);
            let rows = store::narrowed(conn, seen_by, &wanted)?.select(sql::<Integer>("1"));
            Ok(rows.limit($crate::listing::counts::LOOKED_AT).load::<i32>(conn)?.len())
        }
        fn find_all(conn: &mut $crate::db::Conn, ids: &[$id]) -> diesel::QueryResult<Vec<$noun>> {
            store::find_all(conn, ids)
        }
        fn find_by_source(
            conn: &mut $crate::db::Conn,
            owner: $crate::kernel::id::OrgId,
            source_key: &str,
        ) -> diesel::QueryResult<Option<$noun>> {
            store::find_by_source(conn, owner, source_key)
        }
        fn ids_after(conn: &mut $crate::db::Conn, after: &str, limit: i64) -> diesel::QueryResult<Vec<String>> {
            use diesel::prelude::*;
            use $crate::db::schema::$table;
            let later = $table::table.filter($table::id.gt(after)).order($table::id).select($table::id);
            later.limit(limit).load(conn)
        }
        fn ids_of(conn: &mut $crate::db::Conn, owner: $crate::kernel::id::OrgId) -> diesel::QueryResult<Vec<String>> {
            use diesel::prelude::*;
            use $crate::db::schema::$table;
            $table::table.filter($table::owner.eq(owner)).select($table::id).load(conn)
        }
        fn hand_over(tx: &mut $crate::db::Tx, owner: $crate::kernel::id::OrgId) -> diesel::QueryResult<Vec<String>> {
            use diesel::prelude::*;
            use $crate::db::schema::$table;
            let entered = $table::owner.eq(owner).and($table::entered_by.is_not_null());
            let ids: Vec<String> = $table::table.filter(entered).select($table::id).load(&mut **tx)?;
            let nobody: Option<$crate::kernel::id::OrgId> = None;
            diesel::update($table::table.filter(entered))
                .set(($table::entered_by.eq(nobody), $table::version.eq($table::version + 1)))
                .execute(&mut **tx)?;
            Ok(ids)
        }
        fn held(
            conn: &mut $crate::db::Conn,
            owners: &[$crate::kernel::id::OrgId],
            since: Option<chrono::NaiveDate>,
        ) -> diesel::QueryResult<Vec<$crate::listing::Held>> {
            use diesel::{dsl, prelude::*};
            use $crate::db::schema::$table;
            let theirs = $table::owner.eq_any(owners.to_vec());
            let since = $table::posted_on.ge(since.unwrap_or_default());
            let counted = $table::table
                .filter(theirs.and(since))
                .group_by(($table::owner, $table::state))
                .select(($table::owner, $table::state, dsl::count_star(), dsl::min($table::posted_on)))
                .load::<($crate::kernel::id::OrgId, $crate::life::State, i64, Option<chrono::NaiveDate>)>(conn)?;
            let held = |(owner, state, count, first_posted): (_, _, _, Option<_>)| {
                first_posted.map(|first_posted| $crate::listing::Held { owner, state, count, first_posted })
            };
            Ok(counted.into_iter().filter_map(held).collect())
        }
        fn ids_held(
            conn: &mut $crate::db::Conn,
            owners: &[$crate::kernel::id::OrgId],
            since: Option<chrono::NaiveDate>,
            states: &[$crate::life::State],
        ) -> diesel::QueryResult<Vec<$id>> {
            use diesel::prelude::*;
            use $crate::db::schema::$table;
            let theirs = $table::owner.eq_any(owners.to_vec());
            let since = $table::posted_on.ge(since.unwrap_or_default());
            $table::table
                .filter(theirs.and(since).and($table::state.eq_any(states.to_vec())))
                .order(($table::owner, $table::id))
                .select($table::id)
                .load(conn)
        }
        fn owners_held(
            conn: &mut $crate::db::Conn,
            within: &$crate::kernel::region::RegionCode,
            since: chrono::NaiveDate,
            states: &[$crate::life::State],
        ) -> diesel::QueryResult<Vec<$crate::kernel::id::OrgId>> {
            use diesel::prelude::*;
            use $crate::db::schema::$table;
            let inside = $table::region.ge(within.first()).and($table::region.lt(within.past()));
            let standing = $table::posted_on.ge(since).and($table::state.eq_any(states.to_vec()));
            $table::table.filter(inside.and(standing)).select($table::owner).distinct().load(conn)
        }
        fn ids_reviewed(
            conn: &mut $crate::db::Conn,
            within: &$crate::kernel::region::RegionCode,
            limit: i64,
        ) -> diesel::QueryResult<Vec<$id>> {
            use diesel::prelude::*;
            use $crate::{db::schema::$table, life::State};
            let inside = $table::review_region.ge(within.first()).and($table::review_region.lt(within.past()));
            let reviewed = $table::state.eq_any(vec![State::Submitted, State::Returned, State::Published]);
            $table::table.filter(inside.and(reviewed)).order($table::id).limit(limit).select($table::id).load(conn)
        }
        fn document(&self, owner_name: &str) -> $crate::search::Document {
            super::document::document(self, owner_name)
        }
        fn insert(tx: &mut $crate::db::Tx, row: &$noun) -> diesel::QueryResult<()> {
            store::insert(tx, row)
        }
        fn save(tx: &mut $crate::db::Tx, row: &mut $noun) -> $crate::error::Result<()> {
            store::save(tx, row)
        }
        fn submit(&mut self, today: chrono::NaiveDate) -> $crate::error::Result<()> {
            $noun::submit(self, today)
        }
        fn view(self, owner_name: &str, viewer: &$crate::auth::actor::Viewer) -> $view {
            $view::of(self, owner_name, viewer)
        }
    };
}
