//! Who sees a row: as exact terms for the index, and as a condition for the database. The two say the same.
use super::Life;
use crate::{auth::policy::Stage, kernel::visibility::Visibility};

/// The exact terms by which the index lets a row be seen and found: who may see it, where it is, how it stands.
/// `closed`: open rows are for the bureaus of the region alone.
pub fn terms(life: &Life, closed: bool) -> Vec<String> {
    let regions: Vec<String> = life.region.ancestors().iter().map(ToString::to_string).collect();
    let mut terms: Vec<String> = regions.iter().map(|region| format!("region:{region}")).collect();
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

/// Narrows a boxed query to what `seen_by` may see. `$open` is a boxable condition for the rows that are open to it;
/// `owned` for a noun of which none is: the index of owners then does all.
#[macro_export]
macro_rules! seen_by {
    ($query:expr, $table:ident, $seen_by:expr, owned) => {
        match $seen_by {
            $crate::kernel::visibility::Visibility::Everything => $query,
            $crate::kernel::visibility::Visibility::Public => {
                $query.filter(diesel::dsl::sql::<diesel::sql_types::Bool>("1 = 0"))
            }
            $crate::kernel::visibility::Visibility::Org(org) | $crate::kernel::visibility::Visibility::Lender(org) => {
                $query.filter($table::owner.eq(*org).or($table::entered_by.eq(*org)))
            }
            $crate::kernel::visibility::Visibility::Region(region, org) => {
                let inside = $crate::handed_in_inside!($table, region);
                $query.filter(inside.or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
        }
    };
    ($query:expr, $table:ident, $seen_by:expr, $open:expr) => {
        match $seen_by {
            $crate::kernel::visibility::Visibility::Everything => $query,
            $crate::kernel::visibility::Visibility::Public => $query.filter($open),
            $crate::kernel::visibility::Visibility::Org(org) | $crate::kernel::visibility::Visibility::Lender(org) => {
                $query.filter($open.or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
            $crate::kernel::visibility::Visibility::Region(region, org) => {
                let inside = $crate::handed_in_inside!($table, region);
                $query.filter($open.or(inside).or($table::owner.eq(*org)).or($table::entered_by.eq(*org)))
            }
        }
    };
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
