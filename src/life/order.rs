//! The order of a list and the place where its next page starts.
use crate::{
    error::{Problems, Result},
    kernel::page::Cursor,
    words,
};

words!(
    /// The order of a list. By money, rows whose sum the asker may not see are left out.
    #[derive(Default)]
    Order {
        #[default]
        Newest = "newest",
        Oldest = "oldest",
        Cheapest = "cheapest",
        Dearest = "dearest",
    }
);

impl Order {
    /// The cursor of a row: by age the id alone (UUIDv7 is time order), by money the sum before it.
    pub fn cursor(self, fen: i64, id: impl ToString) -> Cursor {
        let key = match self {
            Order::Newest | Order::Oldest => String::new(),
            Order::Cheapest | Order::Dearest => fen.to_string(),
        };
        Cursor { key, id: id.to_string() }
    }
}

/// The sum in a cursor that [`Order::cursor`] made.
///
/// # Errors
/// `value-cursor` for the cursor of another order.
pub fn fen_of(cursor: &Cursor) -> Result<i64> {
    cursor.key.parse().map_err(|_| Problems::one("after", "value-cursor"))
}

/// Orders a boxed query and starts it after the page's cursor: keyset paging over (sum, id) or id alone.
#[macro_export]
macro_rules! ordered_by {
    ($query:expr, $table:ident, $money:expr, $order:expr, $page:expr) => {{
        use $crate::life::order::{Order, fen_of};
        let after = $page.after.as_ref();
        match $order {
            Order::Newest => {
                let query = $query.order($table::id.desc());
                match after {
                    Some(last) => query.filter($table::id.lt(last.id.clone())),
                    None => query,
                }
            }
            Order::Oldest => {
                let query = $query.order($table::id.asc());
                match after {
                    Some(last) => query.filter($table::id.gt(last.id.clone())),
                    None => query,
                }
            }
            Order::Cheapest => {
                let query = $query.order(($money.asc(), $table::id.asc()));
                match after {
                    Some(last) => {
                        let (sum, id) = (fen_of(last)?, last.id.clone());
                        query.filter($money.gt(sum).or($money.eq(sum).and($table::id.gt(id))))
                    }
                    None => query,
                }
            }
            Order::Dearest => {
                let query = $query.order(($money.desc(), $table::id.desc()));
                match after {
                    Some(last) => {
                        let (sum, id) = (fen_of(last)?, last.id.clone());
                        query.filter($money.lt(sum).or($money.eq(sum).and($table::id.lt(id))))
                    }
                    None => query,
                }
            }
        }
    }};
}
