//! 会议通知 with its programme and 回执, laid out as official papers are (GB/T 9704-2012).
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;

use super::matter::{Guest, Matter, clock};
use crate::{
    booklet::model::soft,
    event::{
        content::{HostRole, Question, QuestionKind},
        member::MemberSide,
    },
    kernel::taxonomy::{CategoryCode, Taxonomy},
    text::{Lang, Message},
};

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Notice {
    lang: &'static str,
    only_receipt: bool,
    title: String,
    issuer: String,
    number: String,
    addressed: String,
    pub paragraphs: Vec<Paragraph>,
    attachments: Vec<String>,
    signed: Vec<String>,
    day: String,
    contact: String,
    words: BTreeMap<&'static str, Words>,
    programme: Vec<Vec<String>>,
    receipt: Receipt,
}

#[derive(Debug, Serialize)]
pub struct Paragraph {
    head: String,
    pub texts: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Words {
    One(String),
    Many(Vec<String>),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Receipt {
    title: String,
    line: String,
    pairs: Vec<[String; 4]>,
    people_columns: Vec<String>,
    people: Vec<[String; 3]>,
    questions: Vec<[String; 2]>,
    foot: String,
}

/// Lines for people on a receipt, whatever the event allows.
const MOST_PEOPLE: usize = 8;

/// The notice with its annexes, or the receipt alone, filled in for `guest` as far as its registration goes.
pub fn notice(matter: &Matter, (origin, today): (&str, NaiveDate), alone: Option<Option<&Guest>>) -> Notice {
    let content = matter.content();
    let programme: Vec<Vec<String>> = programme(matter);
    let annex = |number: usize| Message::new("paper-annex").with("number", number).say(matter.lang);
    let mut attachments = Vec::from_iter((!programme.is_empty()).then(|| matter.say("paper-programme")));
    attachments.push(matter.say("paper-receipt-name"));
    let receipt_head = if alone.is_some() { String::new() } else { annex(attachments.len()) };
    let one = |key: &str| Words::One(matter.say(key));
    let words = BTreeMap::from([
        ("attachments", one("paper-annexes")),
        ("first", Words::One(annex(1))),
        ("programme", one("paper-programme")),
        ("columns", Words::Many(matter.words("paper", &["when", "what", "who", "where"]))),
        ("receipt-head", Words::One(receipt_head)),
    ]);
    let title = Message::new("paper-notice").with("issuer", &matter.bureau).with("title", &matter.event.title);
    Notice {
        lang: super::lang_code(matter.lang),
        only_receipt: alone.is_some(),
        title: soft(&title.say(matter.lang)),
        issuer: soft(&matter.bureau),
        number: soft(&content.notice_number),
        addressed: matter.say("paper-addressed"),
        paragraphs: paragraphs(matter, origin),
        attachments,
        signed: matter.hosts(HostRole::Host).iter().map(|host| soft(host)).collect(),
        day: matter.day(today),
        contact: contact(matter, "paper-contact"),
        words,
        programme,
        receipt: receipt(matter, alone.flatten()),
    }
}

fn contact(matter: &Matter, key: &str) -> String {
    let content = matter.content();
    if content.contact_name.is_empty() && content.contact_phone.is_empty() {
        return String::new();
    }
    let message = Message::new(key).with("name", &content.contact_name).with("phone", &content.contact_phone);
    soft(&message.say(matter.lang))
}

fn paragraphs(matter: &Matter, origin: &str) -> Vec<Paragraph> {
    let content = matter.content();
    let opening = Message::new("paper-opening").with("days", matter.days()).with("title", &matter.event.title);
    let summary = Vec::from_iter((!content.summary.is_empty()).then(|| soft(&content.summary)));
    let opening = [summary, vec![soft(&opening.say(matter.lang))]].concat();
    let points = [
        ("time", vec![times(matter)]),
        ("place", vec![place(matter)]),
        ("content", vec![matters(matter)]),
        ("people", vec![people(matter)]),
        ("rules", rules(matter, origin)),
    ];
    let numbered = (1..).zip(points).map(|(number, (key, texts))| Paragraph {
        head: Message::new(&format!("paper-head-{key}")).with("number", ordinal(number, matter.lang)).say(matter.lang),
        texts: texts.iter().map(|text| soft(text)).collect(),
    });
    [Paragraph { head: String::new(), texts: opening }].into_iter().chain(numbered).collect()
}

fn ordinal(number: usize, lang: Lang) -> String {
    const ZH: [&str; 5] = ["一", "二", "三", "四", "五"];
    let word = ZH.get(number.saturating_sub(1)).copied().unwrap_or_default();
    if lang == Lang::Zh { word.to_owned() } else { number.to_string() }
}

fn times(matter: &Matter) -> String {
    let (Some(begins), Some(ends)) = (matter.content().begins(), matter.content().ends()) else { return String::new() };
    let weekday = begins.weekday().to_string().to_lowercase();
    let message = Message::new(if begins.date() == ends.date() { "paper-times" } else { "paper-times-days" });
    let message = message.with("day", matter.day(begins.date())).with("weekday", weekday).with("from", clock(begins));
    message.with("last", matter.day(ends.date())).with("to", clock(ends)).say(matter.lang)
}

fn place(matter: &Matter) -> String {
    let content = matter.content();
    if content.address.is_empty() {
        return Message::new("paper-place").with("place", &content.place).say(matter.lang);
    }
    let message = Message::new("paper-place-address").with("place", &content.place);
    message.with("address", &content.address).say(matter.lang)
}

fn matters(matter: &Matter) -> String {
    let content = matter.content();
    let mut kinds: Vec<String> = Vec::new();
    for point in &content.programme {
        let kind = matter.say(&format!("paper-happening-{}", point.kind));
        if !kind.is_empty() && !kinds.contains(&kind) && point.kind.as_str() != "break" {
            kinds.push(kind);
        }
    }
    let meetings = matter.say("paper-happening-meetings");
    if content.one_to_one && !kinds.contains(&meetings) {
        kinds.push(meetings);
    }
    let key = if content.programme.is_empty() { "paper-matters" } else { "paper-matters-annex" };
    let separator = if matter.lang == Lang::Zh { "、" } else { ", " };
    Message::new(key).with("matters", kinds.join(separator)).say(matter.lang)
}

fn people(matter: &Matter) -> String {
    let content = matter.content();
    let name = |code: &String| {
        let code: CategoryCode = code.parse().ok()?;
        Taxonomy::get().node(&code).map(|node| match matter.lang {
            Lang::Zh => node.name_zh.clone(),
            Lang::En => node.name_en.clone(),
        })
    };
    let categories: Vec<String> = content.theme.categories.iter().filter_map(name).collect();
    let separator = if matter.lang == Lang::Zh { "、" } else { ", " };
    let key = if categories.is_empty() { "paper-people" } else { "paper-people-of" };
    let message = Message::new(key).with("categories", categories.join(separator)).with("most", content.people_each);
    message.say(matter.lang)
}

fn rules(matter: &Matter, origin: &str) -> Vec<String> {
    let until = matter.day(matter.event.registration_ends);
    let address = format!("{origin}/events/{}", matter.event.id);
    let register = Message::new("paper-register").with("until", until).with("address", address).say(matter.lang);
    let badge = matter.say("paper-bring");
    vec![register, badge]
}

fn programme(matter: &Matter) -> Vec<Vec<String>> {
    let points = matter.content().programme.iter();
    let several = matter.content().first_day() != matter.content().last_day();
    points
        .map(|point| {
            let ends = point.starts + TimeDelta::minutes(i64::from(point.minutes));
            let times = format!("{}-{}", clock(point.starts), clock(ends));
            let when = if several { format!("{}\n{times}", matter.day(point.starts.date())) } else { times };
            [when, soft(&point.title), soft(&point.speaker), soft(&point.place)].into()
        })
        .collect()
}

fn receipt(matter: &Matter, guest: Option<&Guest>) -> Receipt {
    let content = matter.content();
    let word = |key: &str| matter.say(&format!("paper-{key}"));
    let name = guest.map(|guest| soft(&guest.name)).unwrap_or_default();
    let blank = String::new;
    let most = usize::try_from(content.people_each).unwrap_or(MOST_PEOPLE).clamp(1, MOST_PEOPLE);
    let named = guest.map(|guest| guest.member.registration.delegates.clone()).unwrap_or_default();
    let mut people: Vec<[String; 3]> =
        named.into_iter().map(|person| [soft(&person.name), soft(&person.title), soft(&person.phone)]).collect();
    people.resize_with(people.len().max(most), || [blank(), blank(), blank()]);
    let box_of = |text: &str| format!("□{text}");
    let sides = MemberSide::ALL.iter().map(|side| box_of(&matter.side(*side))).collect::<Vec<_>>().join("  ");
    let mut questions = vec![[word("receipt-side"), sides]];
    if content.one_to_one {
        questions.push([word("receipt-wishes"), "\n".into()]);
        questions.push([word("receipt-away"), blank()]);
    }
    questions.push([word("receipt-needs"), blank()]);
    questions.extend(content.questions.iter().map(|question| [soft(&question.text), answers(matter, question)]));
    Receipt {
        title: soft(&matter.titled("paper-receipt")),
        line: soft(&matter.when_and_where()),
        pairs: vec![
            [word("org"), name, word("credit-code"), blank()],
            [word("contact-name"), blank(), word("phone"), blank()],
        ],
        people_columns: matter.words("paper", &["number", "person", "post", "phone"]),
        people,
        questions,
        foot: foot(matter),
    }
}

fn answers(matter: &Matter, question: &Question) -> String {
    let boxes = |words: Vec<String>| words.iter().map(|word| format!("□{}", soft(word))).collect::<Vec<_>>().join("  ");
    match question.kind {
        QuestionKind::Text => "\n".to_owned(),
        QuestionKind::Choice => boxes(question.choices.clone()),
        QuestionKind::YesNo => boxes(matter.words("paper", &["yes", "no"])),
    }
}

fn foot(matter: &Matter) -> String {
    let until = matter.day(matter.event.registration_ends);
    let to = contact(matter, "paper-contact");
    Message::new("paper-receipt-foot").with("until", until).with("to", to).say(matter.lang)
}
