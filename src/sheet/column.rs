//! What a list asks a sheet for, declared: one line per column.
use super::cell::folded;
use crate::text::{Lang, Message};

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most `max` characters.
    Text {
        max: usize,
    },
    /// Several lines of at most `max` characters.
    Free {
        max: usize,
    },
    Money,
    /// A whole number of things, 1 ..= 1 000 000; "4台" too.
    Count,
    Date,
    CreditCode,
    Region,
    Industry,
    Category,
    YesNo,
    /// One of fixed words: the value, then what people write for it.
    OneOf(&'static [(&'static str, &'static [&'static str])]),
}

/// A column of a list: its key in code, its titles, what counties call it, what its cells hold.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub key: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub synonyms: &'static [&'static str],
    pub kind: Kind,
    pub required: bool,
}

impl Column {
    /// How many of its names, at the front, are its own titles.
    pub(super) const TITLES: usize = 2;

    pub const fn new(key: &'static str, zh: &'static str, en: &'static str, kind: Kind) -> Column {
        Column { key, zh, en, synonyms: &[], kind, required: false }
    }

    /// Other headers of the same meaning; width, blanks, brackets and units need not be repeated.
    pub const fn or(self, synonyms: &'static [&'static str]) -> Column {
        Column { synonyms, ..self }
    }

    /// A sheet must have it and no cell of it may be empty.
    pub const fn required(self) -> Column {
        Column { required: true, ..self }
    }

    pub fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// What a right cell looks like; `header` is what the column is called.
    pub fn advice(&self, header: &str) -> Message {
        match self.kind {
            Kind::Money => Message::new("sheet-fix-money"),
            Kind::Count => Message::new("sheet-fix-count"),
            Kind::Date => Message::new("sheet-fix-date"),
            Kind::CreditCode => Message::new("sheet-fix-credit-code"),
            Kind::Region => Message::new("sheet-fix-region"),
            Kind::Industry => Message::new("sheet-fix-industry"),
            Kind::Category => Message::new("sheet-fix-category"),
            Kind::YesNo => Message::new("sheet-fix-yes-no"),
            Kind::OneOf(choices) => {
                let words: Vec<&str> = choices.iter().map(|(value, words)| *words.first().unwrap_or(value)).collect();
                Message::new("sheet-fix-one-of").with("words", words.join("、"))
            }
            Kind::Text { .. } | Kind::Free { .. } => Message::new("sheet-fix-value").with("column", header),
        }
    }

    /// Every header that means this column, in the form that [`plain_header`] gives.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        [self.zh, self.en].into_iter().chain(self.synonyms.iter().copied()).map(plain_header)
    }
}

/// A header reduced to its words: no width, blanks, numbering, stars, brackets with their content.
pub fn plain_header(header: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in folded(header).chars() {
        match c {
            '(' | '[' | '{' | '〔' | '<' => depth += 1,
            ')' | ']' | '}' | '〕' | '>' => depth = depth.saturating_sub(1),
            '*' | '★' | '☆' | ':' | '_' | '\'' | '"' | '“' | '”' => {}
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let rest = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix(['.', '、']).map_or_else(|| plain.clone(), str::to_owned)
}

/// Headers that would mean two columns at once: a mistake in the declaration, for a noun's test to assert empty.
pub fn clashes(columns: &[Column]) -> Vec<String> {
    let mut seen: Vec<(String, &str)> = Vec::new();
    let mut clashes = Vec::new();
    for column in columns {
        for name in column.names() {
            match seen.iter().find(|(known, _)| *known == name) {
                Some((_, key)) if *key != column.key => clashes.push(name),
                _ => seen.push((name, column.key)),
            }
        }
    }
    clashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_lose_their_dress() {
        for header in [
            "企业名称",
            " 企业 名称 ",
            "*企业名称：",
            "企业名称（盖章）",
            "1.企业名称",
            "企业\n名称(必填)",
            "2、企业名称",
        ] {
            assert_eq!(plain_header(header), "企业名称", "{header}");
        }
        assert_eq!(plain_header("Ｎａｍｅ"), "name");
    }

    #[test]
    fn a_clash_is_found() {
        let one = Column::new("a", "名称", "Name", Kind::Text { max: 10 });
        assert!(clashes(&[one, Column::new("b", "数量", "Count", Kind::Count)]).is_empty());
        assert_eq!(clashes(&[one, Column::new("b", "数量", "Count", Kind::Count).or(&["名称"])]), ["名称"]);
    }
}
