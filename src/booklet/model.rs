//! A booklet 对接手册 before it is set: sections, groups and entries with their codes, the indexes, and the words of the
//! frame. Pure: what stands here is what is printed, in this order.
use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    listing::List,
    text::{Lang, Message},
    words,
};

/// So many entries a booklet holds at most: about 500 pages.
pub const MOST: usize = 2_000;

words!(
    /// The parts of a booklet, in this order.
    Part {
        Supply = "supply",
        Demand = "demand",
        /// What lenders offer.
        Finance = "finance",
        /// What firms want to borrow.
        Request = "request",
        Consumer = "consumer",
    }
);

impl Part {
    /// The part that a list is printed as.
    pub fn of(list: List) -> Part {
        match list {
            List::Products => Part::Supply,
            List::Demands => Part::Demand,
            List::LenderProducts => Part::Finance,
            List::FinancingRequests => Part::Request,
            List::ConsumerGoods => Part::Consumer,
        }
    }
}

/// A name with what it is sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sorted {
    /// The code of a category or region; what has none comes last.
    pub by: String,
    pub name: String,
}

/// Something about an entry that is told in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// Takes a line of its own.
    pub wide: bool,
}

/// One of several things that an entry asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    pub name: String,
    pub quantity: String,
    pub price: String,
    pub text: String,
}

/// An entry before it has its code.
#[derive(Clone, Debug)]
pub struct Entry {
    pub title: String,
    /// The firm's name, or what stands for it.
    pub firm: String,
    /// The place as it is read, and its county for the index.
    pub place: String,
    pub county: Sorted,
    /// The chapter inside the part, and the category for the index.
    pub group: Sorted,
    pub category: Sorted,
    /// Words in a frame: a state, 首台套.
    pub tags: Vec<String>,
    pub facts: Vec<Fact>,
    pub lines: Vec<Line>,
    pub texts: Vec<Fact>,
    /// Where anybody looks it up; none where only whoever is signed in can.
    pub address: Option<String>,
}

/// What the cover says, and how.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    pub title: String,
    /// A filter in words, a theme.
    pub subtitle: String,
    /// 主办, date, place: a line each.
    pub lines: Vec<(String, String)>,
    /// Stands on every page: 内部资料.
    pub marking: String,
    /// What it rests on, in small print.
    pub note: String,
}

/// What the template reads.
#[derive(Debug, Serialize)]
pub struct Booklet {
    lang: &'static str,
    title: String,
    subtitle: String,
    lines: Vec<(String, String)>,
    marking: String,
    note: String,
    words: BTreeMap<&'static str, String>,
    pub parts: Vec<Chapter>,
    indexes: Vec<Index>,
}

#[derive(Debug, Serialize)]
pub struct Chapter {
    key: String,
    title: String,
    count: usize,
    counted: String,
    pub groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
pub struct Group {
    key: String,
    title: String,
    counted: String,
    pub entries: Vec<Printed>,
}

/// An entry with its code.
#[derive(Debug, Serialize)]
pub struct Printed {
    key: String,
    pub code: String,
    title: String,
    firm: String,
    place: String,
    category: String,
    tags: Vec<String>,
    facts: Vec<Fact>,
    lines: Vec<Line>,
    texts: Vec<Fact>,
    qr: Option<String>,
    /// Short enough never to be cut by the end of a page.
    whole: bool,
}

#[derive(Debug, Serialize)]
struct Index {
    key: &'static str,
    title: String,
    blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct Block {
    title: String,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    key: String,
    code: String,
    title: String,
    firm: String,
}

/// An entry of fewer characters is kept on one page: it takes less than half of one.
const WHOLE: usize = 700;

impl Booklet {
    /// Puts the entries in order: parts as they are declared, in them groups and categories by code, in these regions,
    /// then as they came. `qr` draws an address.
    pub fn new(cover: Cover, entries: Vec<(Part, Entry)>, lang: Lang, qr: impl Fn(&str) -> Option<String>) -> Booklet {
        let mut sorted: BTreeMap<Part, Vec<Entry>> = BTreeMap::new();
        for (part, entry) in entries {
            sorted.entry(part).or_default().push(entry);
        }
        let mut index = Indexes::default();
        let parts = sorted.into_iter().map(|(part, entries)| chapter(part, entries, lang, &qr, &mut index)).collect();
        let indexes = index.told(lang);
        Booklet {
            lang: match lang {
                Lang::Zh => "zh",
                Lang::En => "en",
            },
            title: soft(&cover.title),
            subtitle: soft(&cover.subtitle),
            lines: cover.lines.into_iter().map(|(label, text)| (label, soft(&text))).collect(),
            marking: cover.marking,
            note: cover.note,
            words: frame_words(lang),
            parts,
            indexes,
        }
    }

    pub fn count(&self) -> usize {
        self.parts.iter().map(|part| part.count).sum()
    }
}

fn frame_words(lang: Lang) -> BTreeMap<&'static str, String> {
    let words = ["contents", "item", "quantity", "price", "requirements", "empty"];
    words.into_iter().map(|word| (word, Message::new(&format!("booklet-{word}")).say(lang))).collect()
}

/// What has no name of its own is 其他.
fn named(sorted: &Sorted, lang: Lang) -> String {
    match sorted.name.as_str() {
        "" => Message::new("booklet-other").say(lang),
        name => soft(name),
    }
}

fn counted(count: usize, lang: Lang) -> String {
    Message::new("booklet-count").with("count", count).say(lang)
}

fn chapter(
    part: Part,
    mut entries: Vec<Entry>,
    lang: Lang,
    qr: &impl Fn(&str) -> Option<String>,
    index: &mut Indexes,
) -> Chapter {
    let last = |sorted: &Sorted| (sorted.by.is_empty(), sorted.clone());
    entries.sort_by_cached_key(|entry| (last(&entry.group), last(&entry.category), last(&entry.county)));
    let count = entries.len();
    let sign = Message::new("booklet-sign").with("part", part).say(lang);
    let mut groups: Vec<(Sorted, Vec<Printed>)> = Vec::new();
    for (at, entry) in entries.into_iter().enumerate() {
        let number = at + 1;
        let (key, code) = (format!("{part}-{number}"), format!("{sign}{number:03}"));
        index.note(&key, &code, &entry);
        let group = entry.group.clone();
        let printed = Printed::of(key, code, entry, qr);
        match groups.last_mut() {
            Some((name, entries)) if *name == group => entries.push(printed),
            _ => groups.push((group, vec![printed])),
        }
    }
    let groups = groups.into_iter().enumerate().map(|(at, (name, entries))| Group {
        key: format!("{part}-group-{at}"),
        title: named(&name, lang),
        counted: counted(entries.len(), lang),
        entries,
    });
    Chapter {
        key: format!("{part}"),
        title: Message::new("booklet-part").with("part", part).say(lang),
        count,
        counted: counted(count, lang),
        groups: groups.collect(),
    }
}

impl Printed {
    fn of(key: String, code: String, entry: Entry, qr: &impl Fn(&str) -> Option<String>) -> Printed {
        let soft_fact = |fact: Fact| Fact { value: soft(&fact.value), ..fact };
        let printed = Printed {
            key,
            code,
            title: soft(&entry.title),
            firm: soft(&entry.firm),
            place: entry.place,
            category: entry.category.name,
            tags: entry.tags,
            facts: entry.facts.into_iter().map(soft_fact).collect(),
            lines: entry
                .lines
                .into_iter()
                .map(|line| Line {
                    name: soft(&line.name),
                    text: soft(&line.text),
                    quantity: soft(&line.quantity),
                    ..line
                })
                .collect(),
            texts: entry.texts.into_iter().map(soft_fact).collect(),
            qr: entry.address.as_deref().and_then(qr),
            whole: false,
        };
        let whole = printed.length() < WHOLE;
        Printed { whole, ..printed }
    }

    /// Characters, with a line's worth for each line that is begun.
    fn length(&self) -> usize {
        let of = |text: &str| text.lines().map(|line| line.chars().count().max(30)).sum::<usize>();
        let facts = self.facts.iter().chain(&self.texts).map(|fact| of(&fact.value)).sum::<usize>();
        let lines = self.lines.iter().map(|line| of(&line.text) + of(&line.name)).sum::<usize>();
        of(&self.title) + facts + lines
    }
}

/// What is looked up where.
#[derive(Default)]
struct Indexes {
    categories: BTreeMap<(bool, Sorted), Vec<Row>>,
    counties: BTreeMap<(bool, Sorted), Vec<Row>>,
}

impl Indexes {
    fn note(&mut self, key: &str, code: &str, entry: &Entry) {
        for (under, blocks) in [(&entry.category, &mut self.categories), (&entry.county, &mut self.counties)] {
            let row =
                Row { key: key.to_owned(), code: code.to_owned(), title: soft(&entry.title), firm: soft(&entry.firm) };
            blocks.entry((under.by.is_empty(), under.clone())).or_default().push(row);
        }
    }

    fn told(self, lang: Lang) -> Vec<Index> {
        let index = |key, blocks: BTreeMap<(bool, Sorted), Vec<Row>>| Index {
            key,
            title: Message::new(&format!("booklet-{key}")).say(lang),
            blocks: blocks.into_iter().map(|((_, under), rows)| Block { title: named(&under, lang), rows }).collect(),
        };
        [index("by-category", self.categories), index("by-region", self.counties)]
            .into_iter()
            .filter(|index| !index.blocks.is_empty())
            .collect()
    }
}

/// The longest run of letters and digits that is left in one piece.
const RUN: usize = 16;

/// `text` as it can be set: without control characters, and with places to break (U+200B) in runs of letters and digits
/// that no line would hold otherwise.
pub fn soft(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.trim().chars().filter(|c| !c.is_control() || *c == '\n') {
        // Between Chinese characters a line may break anywhere.
        let tied = !c.is_whitespace() && u32::from(c) < 0x2E80;
        run = if tied { run + 1 } else { 0 };
        if run > RUN {
            out.push('\u{200B}');
            run = 1;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(by: &str, name: &str) -> Sorted {
        Sorted { by: by.into(), name: name.into() }
    }

    fn entry(title: &str, category: &str, county: &str) -> Entry {
        Entry {
            title: title.into(),
            firm: "磐安县某企业".into(),
            place: "磐安县".into(),
            county: sorted(county, county),
            group: sorted(category.get(..2).unwrap_or_default(), "金属切削机床"),
            category: sorted(category, category),
            tags: Vec::new(),
            facts: Vec::new(),
            lines: Vec::new(),
            texts: Vec::new(),
            address: Some(format!("https://duijie.example/{title}")),
        }
    }

    fn booklet(entries: Vec<(Part, Entry)>) -> Booklet {
        Booklet::new(Cover::default(), entries, Lang::Zh, |_| None)
    }

    #[test]
    fn what_has_no_page_for_anybody_has_its_number_and_no_code() {
        let hidden = Entry { address: None, ..entry("循环贷", "", "330727") };
        let entries = vec![(Part::Supply, entry("锯床", "01.05.01", "331122")), (Part::Finance, hidden)];
        let made = Booklet::new(Cover::default(), entries, Lang::Zh, |address| Some(address.to_owned()));
        let printed = made.parts.iter().flat_map(|part| &part.groups).flat_map(|group| &group.entries);
        let codes: Vec<(&str, Option<&str>)> = printed.map(|one| (one.code.as_str(), one.qr.as_deref())).collect();
        assert_eq!(codes, [("供001", Some("https://duijie.example/锯床")), ("金001", None)]);
    }

    #[test]
    fn entries_are_numbered_by_category_and_region_whatever_order_they_came_in() {
        let made = booklet(vec![
            (Part::Demand, entry("无分类", "", "330727")),
            (Part::Demand, entry("立加", "01.02.01", "330727")),
            (Part::Demand, entry("数控车", "01.01.01", "331122")),
            (Part::Demand, entry("数控车", "01.01.01", "330727")),
            (Part::Supply, entry("锯床", "01.05.01", "331122")),
        ]);
        let codes: Vec<String> = made
            .parts
            .iter()
            .flat_map(|part| &part.groups)
            .flat_map(|group| &group.entries)
            .map(|entry| format!("{} {} {}", entry.code, entry.title, entry.category))
            .collect();
        assert_eq!(
            codes,
            [
                "供001 锯床 01.05.01",
                "需001 数控车 01.01.01",
                "需002 数控车 01.01.01",
                "需003 立加 01.02.01",
                "需004 无分类 "
            ]
        );
        assert_eq!(made.count(), 5);
    }

    #[test]
    fn each_index_has_every_entry_once_and_what_has_no_category_last() {
        let made = booklet(vec![
            (Part::Demand, entry("无分类", "", "330727")),
            (Part::Demand, entry("立加", "01.02.01", "331122")),
        ]);
        let blocks = |at: usize| {
            made.indexes[at]
                .blocks
                .iter()
                .map(|block| format!("{}:{}", block.title, block.rows.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(blocks(0), ["01.02.01:1", "其他:1"]);
        assert_eq!(blocks(1), ["330727:1", "331122:1"]);
    }

    #[test]
    fn a_long_word_gets_places_to_break_and_a_short_one_none() {
        assert_eq!(soft("VMC850B 主轴8000r/min"), "VMC850B 主轴8000r/min");
        let long = soft(&"A".repeat(100));
        assert!(long.split('\u{200B}').all(|part| part.len() <= RUN), "{long}");
        assert_eq!(soft("一\u{0}二\u{7}\n三"), "一二\n三");
    }
}
