//! Pages by cursor: a page starts after the last row of the one before, so it costs the same however deep.
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Invalid;

/// The place after which a page starts: the sort value of the last row seen, and its id to break ties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    pub key: String,
    pub id: String,
}

impl Cursor {
    /// The text that clients hand back; its content is ours alone.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}\u{1f}{}", self.key, self.id))
    }

    /// # Errors
    /// `value-cursor` when the text is not one that [`Cursor::encode`] made.
    pub fn decode(text: &str) -> Result<Cursor, Invalid> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Invalid::new("value-cursor"))?;
        let plain = String::from_utf8(bytes).map_err(|_| Invalid::new("value-cursor"))?;
        let (key, id) = plain.split_once('\u{1f}').ok_or_else(|| Invalid::new("value-cursor"))?;
        Ok(Cursor { key: key.to_owned(), id: id.to_owned() })
    }
}

/// What a list is asked for: at most `size` rows (1 ..= 100) after `after`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub after: Option<Cursor>,
    size: u8,
}

impl Page {
    pub const DEFAULT_SIZE: u8 = 20;
    pub const MAX_SIZE: u8 = 100;

    /// # Errors
    /// `value-page-size` outside 1 ..= 100, `value-cursor` for a foreign cursor.
    pub fn new(after: Option<&str>, size: Option<u32>) -> Result<Page, Invalid> {
        let size = match size {
            None => Self::DEFAULT_SIZE,
            Some(size) => u8::try_from(size)
                .ok()
                .filter(|size| (1..=Self::MAX_SIZE).contains(size))
                .ok_or_else(|| Invalid::new("value-page-size"))?,
        };
        Ok(Page { after: after.map(Cursor::decode).transpose()?, size })
    }

    pub fn size(&self) -> usize {
        self.size.into()
    }

    /// One row more than the page shows: whether there is a next page is known without a second query.
    pub fn fetch(&self) -> i64 {
        i64::from(self.size) + 1
    }

    /// Cuts the extra row off and makes the cursor of the next page from the last row that is shown.
    pub fn cut<T>(&self, mut rows: Vec<T>, cursor: impl Fn(&T) -> Cursor) -> Paged<T> {
        let more = rows.len() > self.size();
        rows.truncate(self.size());
        let next = if more { rows.last().map(|row| cursor(row).encode()) } else { None };
        Paged { items: rows, next }
    }
}

/// A page of a list; `next` is the cursor of the page after it, absent on the last.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Paged<T> {
    pub items: Vec<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl<T> Paged<T> {
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Paged<U> {
        Paged { items: self.items.into_iter().map(change).collect(), next: self.next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let cursor = Cursor { key: "预算 60万".into(), id: "x".into() };
        assert_eq!(Cursor::decode(&cursor.encode()), Ok(cursor));
        assert!(Cursor::decode("!!").is_err());
        assert!(Cursor::decode("YWJj").is_err());
    }

    #[test]
    fn the_extra_row_says_that_there_is_a_next_page() {
        let page = Page::new(None, Some(2)).unwrap();
        let cursor = |n: &i32| Cursor { key: String::new(), id: n.to_string() };
        let first = page.cut(vec![1, 2, 3], cursor);
        assert_eq!((first.items.as_slice(), first.next.is_some()), (&[1, 2][..], true));
        assert_eq!(page.cut(vec![1, 2], cursor).next, None);
        assert!(Page::new(None, Some(0)).is_err() && Page::new(None, Some(101)).is_err());
    }
}
