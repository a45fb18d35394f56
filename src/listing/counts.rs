//! How many rows of a list stand in each state, for the tabs above it. Counting a state stops at a thousand rows, so that
//! it costs the same however long the list grows.
use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Asked, Listing};
use crate::{app::App, auth::actor::Viewer, error::Result, life::State};

/// Rows of one state that are counted at most.
pub const MOST: usize = 1_000;

/// One row more than is counted: whether there are more is known without counting them.
pub const LOOKED_AT: i64 = 1_001;

/// How many rows stand in each state.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Counts<S> {
    /// The states that any row stands in.
    pub states: Vec<InState<S>>,
    /// Of all that the list shows without a state.
    pub total: Tally,
}

/// A number of rows; where there are more, at least so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RowCount)]
pub struct Tally {
    pub count: usize,
    pub more: bool,
}

/// The rows of one state: at most a thousand are counted.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct InState<S> {
    pub state: S,
    pub count: usize,
    pub more: bool,
}

impl Tally {
    /// Of so many rows that were looked at.
    pub fn of(looked_at: usize) -> Tally {
        Tally { count: looked_at.min(MOST), more: looked_at > MOST }
    }

    fn and(self, other: Tally) -> Tally {
        Tally { count: self.count + other.count, more: self.more || other.more }
    }
}

impl<S: Copy> Counts<S> {
    /// `listed`: whether rows of a state stand in the list when no state is asked for.
    pub fn of(tallies: Vec<(S, Tally)>, listed: impl Fn(S) -> bool) -> Counts<S> {
        let total =
            tallies.iter().filter(|(state, _)| listed(*state)).fold(Tally::default(), |all, (_, of)| all.and(*of));
        let some = tallies.into_iter().filter(|(_, tally)| tally.count > 0);
        let states = some.map(|(state, Tally { count, more })| InState { state, count, more }).collect();
        Counts { states, total }
    }
}

/// The counts of what the asker may see of a list; the state, order and page that were asked for change nothing.
pub async fn answer<L: Listing>(app: App, viewer: Viewer, asked: Asked<L::Filter>) -> Result<Json<Counts<State>>> {
    app.db
        .read(move |conn| {
            let seen_by = viewer.sees();
            let mut tallies = Vec::new();
            for state in State::ALL {
                tallies.push((*state, Tally::of(L::count(conn, &seen_by, &asked.filter, *state)?)));
            }
            Ok(Json(Counts::of(tallies, |state| state != State::Merged)))
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_merged_is_counted_beside_the_list() {
        let counts = Counts::of(
            vec![
                (State::Draft, Tally::of(2)),
                (State::Submitted, Tally::of(0)),
                (State::Published, Tally::of(1_001)),
                (State::Merged, Tally::of(3)),
            ],
            |state| state != State::Merged,
        );
        let states: Vec<(State, usize, bool)> = counts.states.iter().map(|of| (of.state, of.count, of.more)).collect();
        assert_eq!(states, [(State::Draft, 2, false), (State::Published, 1_000, true), (State::Merged, 3, false)]);
        assert_eq!(counts.total, Tally { count: 1_002, more: true });
    }
}
