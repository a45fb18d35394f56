//! Who sees a row: as exact terms for the index, and as a condition for the database. The two say the same.
use super::{Life, State};
use crate::{auth::policy::Stage, kernel::visibility::Visibility};

/// The exact terms by which the index lets a row be seen and found: who may see it, where it is, how it stands.
/// `closed`: open rows are for the bureaus of the region alone.
pub fn terms(life: &Life, closed: bool) -> Vec<String> {
    let regions: Vec<String> = life.region.ancestors().iter().map(ToString::to_string).collect();
    let mut terms: Vec<String> = regions.iter().map(|region| format!("region:{region}")).collect();
    // one that was merged is found by its id, or in a list of that state: never beside the one that stays
    if life.state == State::Merged {
        terms.push(format!("state:{}", life.state));
        return terms;
    }
    terms.push(format!("see:org:{}", life.owner));
    terms.extend(life.entered_by.map(|org| format!("see:org:{org}")));
    if life.state.stage() != Stage::Own {
        terms.extend(life.review_region.ancestors().iter().map(|region| format!("see:region:{region}")));
    }
    if life.state.is_open() && !closed {
        terms.push("see:all".to_owned());
    }
    if life.state.is_matched() {
        terms.push("matched".to_owned());
    }
    terms.push(format!("state:{}", life.state));
    terms
}

/// The term of a row that every verified lender may see.
pub const SEEN_BY_LENDERS: &str = "see:lenders";

/// Which of those terms open a row to `seen_by`; one is enough. None: everything is open.
pub fn seen_terms(seen_by: &Visibility) -> Option<Vec<String>> {
    let all = "see:all".to_owned();
    match seen_by {
        Visibility::Everything => None,
        Visibility::Public => Some(vec![all]),
        Visibility::Org(org) => Some(vec![all, format!("see:org:{org}")]),
        Visibility::Lender(org) => Some(vec![all, format!("see:org:{org}"), SEEN_BY_LENDERS.to_owned()]),
        Visibility::Region(region, org) => Some(vec![all, format!("see:org:{org}"), format!("see:region:{region}")]),
    }
}

/// A condition for rows in an open state. Most rows are, so that it must not choose the index: the list walks the index of
/// its order and stops after a page, and `state || ''` is what no index is of.
#[macro_export]
macro_rules! in_open_state {
    ($table:ident) => {
        $table::state.concat("").eq_any($crate::life::State::OPEN.to_vec())
    };
}

/// Narrows a boxed query to what `seen_by` may see, and to the state that is `$wanted` (any but merged without one). `$open` is a boxable condition for
/// the rows that are open to it. Where none can be (a state before publishing, or a noun that is nobody else's: `owned`),
/// the indexes of owners, enterers and review regions do it all.
#[macro_export]
macro_rules! seen_by {
    ($query:expr, $table:ident, $seen_by:expr, $wanted:expr, owned) => {{
        use $crate::kernel::visibility::Visibility;
        let query = match $seen_by {
            Visibility::Everything => $query,
            Visibility::Public => $query.filter(diesel::dsl::sql::<diesel::sql_types::Bool>("1 = 0")),
            Visibility::Org(org) | Visibility::Lender(org) => {
                $query.filter($table::owner.eq(*org).or($table::entered_by.eq(*org)))
            }
            Visibility::Region(region, org) => {
                let inside = $crate::handed_in_inside!($table, region);
                $query.filter(inside.or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
        };
        match ($wanted, $seen_by) {
            (None, _) => query.filter($table::state.ne($crate::life::State::Merged)),
            // All of a province walks the index of states; of a county there are few, found by its own index.
            (Some(state), Visibility::Region(region, _)) if !region.is_province() => {
                query.filter($table::state.concat("").eq(state))
            }
            (Some(state), _) => query.filter($table::state.eq(state)),
        }
    }};
    ($query:expr, $table:ident, $seen_by:expr, $wanted:expr, $open:expr) => {{
        use $crate::kernel::visibility::Visibility;
        match $wanted {
            Some(state) if !state.is_open() => {
                $crate::seen_by!($query, $table, $seen_by, Some(state), owned)
            }
            wanted => {
                let query = match $seen_by {
                    Visibility::Everything => $query,
                    Visibility::Public => $query.filter($open),
                    Visibility::Org(org) | Visibility::Lender(org) => {
                        $query.filter($open.or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
                    }
                    Visibility::Region(region, org) => {
                        let inside = $crate::handed_in_inside!($table, region);
                        $query.filter($open.or(inside).or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
                    }
                };
                match wanted {
                    Some(state) => query.filter($table::state.eq(state)),
                    None => query.filter($table::state.ne($crate::life::State::Merged)),
                }
            }
        }
    }};
}

/// Narrows a boxed query to rows of which `seen_by` may know all: those for which `$shown` holds, its own, and those that it
/// reviews. What a list is filtered or ordered by tells what stands in the rows, shown or not.
#[macro_export]
macro_rules! known_to {
    ($query:expr, $table:ident, $seen_by:expr, $shown:expr) => {{
        use $crate::kernel::visibility::Visibility;
        match $seen_by {
            Visibility::Everything => $query,
            Visibility::Public => $query.filter($shown),
            Visibility::Org(org) | Visibility::Lender(org) => {
                $query.filter($shown.or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
            Visibility::Region(region, org) => {
                let inside = $crate::handed_in_inside!($table, region);
                $query.filter($shown.or(inside).or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
        }
    }};
}

/// A condition for rows that the bureaus of `$region` review, once they have been handed in.
#[macro_export]
macro_rules! handed_in_inside {
    ($table:ident, $region:expr) => {{
        use $crate::life::State::{Draft, Withdrawn};
        // a range, not LIKE: SQLite does not use the index for LIKE 'prefix%'
        $table::review_region
            .ge($region.first())
            .and($table::review_region.lt($region.past()))
            .and($table::state.ne_all(vec![Draft, Withdrawn]))
    }};
}
