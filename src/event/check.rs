//! What must hold of an event's content: every field's problem at once, named as in the body.
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::content::{Content, MOST_SLOTS, QuestionKind};
use crate::{
    error::Problems,
    kernel::{industry::IndustryCode, region::RegionCode, taxonomy::CategoryCode},
    text::Message,
};

/// An event is held within so many days.
const FURTHEST: i64 = 730;
/// Each session has a turn at least.
const MOST_SESSIONS: usize = 64;
/// Notes of lost tables in a hall at most.
const MOST_LOST: usize = 1_000;

/// Notes everything in `content` that cannot be; `today` is where the days are counted from, and an event that has begun
/// (`begun`) may lie behind it.
pub fn check(content: &Content, registration_ends: NaiveDate, today: NaiveDate, begun: bool, problems: &mut Problems) {
    texts(content, problems);
    theme(content, problems);
    numbers(content, problems);
    questions(content, problems);
    // without sound times no turn can be counted
    if !times(content, today, problems) {
        return;
    }
    sessions(content, problems);
    halls(content, problems);
    let Some(first) = content.first_day() else {
        problems.add("days", Message::new("event-no-time"));
        return;
    };
    if !begun && !(today..=today + TimeDelta::days(FURTHEST)).contains(&first) {
        let range = Message::new("event-day").with("first", today).with("last", today + TimeDelta::days(FURTHEST));
        problems.add("days", range);
    }
    if registration_ends > first {
        problems.add("registration_ends", Message::new("event-registration-ends").with("day", first));
    }
}

fn texts(content: &Content, problems: &mut Problems) {
    problems.length("summary", &content.summary, 0, 4_000);
    problems.length("notice_number", &content.notice_number, 0, 60);
    problems.length("place", &content.place, 1, 100);
    problems.length("address", &content.address, 0, 200);
    problems.length("contact_name", &content.contact_name, 0, 40);
    problems.length("contact_phone", &content.contact_phone, 0, 40);
    few(problems, "hosts", content.hosts.len(), 20);
    for (at, host) in content.hosts.iter().enumerate() {
        problems.length(&format!("hosts.{at}.name"), &host.name, 1, 100);
    }
    few(problems, "programme", content.programme.len(), 60);
    for (at, point) in content.programme.iter().enumerate() {
        problems.length(&format!("programme.{at}.title"), &point.title, 1, 200);
        problems.length(&format!("programme.{at}.speaker"), &point.speaker, 0, 100);
        problems.length(&format!("programme.{at}.place"), &point.place, 0, 100);
    }
}

fn theme(content: &Content, problems: &mut Problems) {
    let theme = &content.theme;
    few(problems, "theme.categories", theme.categories.len(), 50);
    few(problems, "theme.industries", theme.industries.len(), 50);
    few(problems, "counts_for", content.counts_for.len(), 10);
    for (at, code) in theme.categories.iter().enumerate() {
        problems.take(&format!("theme.categories.{at}"), code.parse::<CategoryCode>());
    }
    for (at, code) in theme.industries.iter().enumerate() {
        problems.take(&format!("theme.industries.{at}"), code.parse::<IndustryCode>());
    }
    if !theme.region.is_empty() {
        problems.take("theme.region", theme.region.parse::<RegionCode>());
    }
    problems.length("theme.chain", &theme.chain, 0, 60);
    for (at, counts) in content.counts_for.iter().enumerate() {
        problems.length(&format!("counts_for.{at}.indicator"), &counts.indicator, 1, 100);
        problems.length(&format!("counts_for.{at}.chain"), &counts.chain, 0, 60);
        problems.length(&format!("counts_for.{at}.region"), &counts.region, 0, 60);
    }
}

/// Whether there are so few turns, at such times, that they can be laid out.
fn times(content: &Content, today: NaiveDate, problems: &mut Problems) -> bool {
    let before = problems.iter().count();
    few(problems, "days", content.days.len(), MOST_SESSIONS);
    for (at, day) in content.days.iter().enumerate() {
        within(problems, &format!("days.{at}.slots"), day.slots, 1, MOST_SLOTS);
        within(problems, &format!("days.{at}.slot_minutes"), day.slot_minutes, 5, 240);
        within(problems, &format!("days.{at}.pause_minutes"), day.pause_minutes, 0, 120);
        near(problems, &format!("days.{at}.starts"), day.starts, today);
    }
    for (at, point) in content.programme.iter().enumerate() {
        within(problems, &format!("programme.{at}.minutes"), point.minutes, 1, 1_440);
        near(problems, &format!("programme.{at}.starts"), point.starts, today);
    }
    let total: u32 = content.days.iter().map(|day| day.slots.min(MOST_SLOTS + 1)).fold(0, u32::saturating_add);
    if total > MOST_SLOTS || (content.one_to_one && total == 0) {
        problems.add("days", Message::new("event-slots").with("total", total).with("most", MOST_SLOTS));
    }
    problems.iter().count() == before
}

/// An event that has begun may lie behind, though not in another century.
fn near(problems: &mut Problems, field: &str, at: NaiveDateTime, today: NaiveDate) {
    let (first, last) = (today - TimeDelta::days(5 * FURTHEST), today + TimeDelta::days(FURTHEST));
    if !(first..=last).contains(&at.date()) {
        problems.add(field, Message::new("event-day").with("first", today).with("last", last));
    }
}

fn sessions(content: &Content, problems: &mut Problems) {
    for (at, day) in content.days.iter().enumerate() {
        problems.length(&format!("days.{at}.title"), &day.title, 0, 60);
    }
    let slots = content.slots();
    for pair in slots.windows(2) {
        let [before, after] = pair else { continue };
        if before.ends_at > after.starts_at {
            let overlap = Message::new("event-sessions-overlap").with("before", before.session + 1);
            problems
                .add(&format!("days.{}.starts", after.session), overlap.with("ends", before.ends_at.format("%H:%M")));
        }
    }
    let total = u32::try_from(slots.len()).unwrap_or(u32::MAX);
    few(problems, "closed_slots", content.closed_slots.len(), MOST_SESSIONS);
    if content.closed_slots.iter().any(|slot| *slot >= total) {
        problems.add("closed_slots", Message::new("event-no-such-slot").with("most", total));
    }
    if content.one_to_one && slots.iter().all(|slot| !slot.open) {
        problems.add("closed_slots", Message::new("event-all-closed"));
    }
}

fn halls(content: &Content, problems: &mut Problems) {
    few(problems, "halls", content.halls.len(), 30);
    if content.one_to_one && content.halls.is_empty() {
        problems.add("halls", Message::new("event-no-hall"));
    }
    let total = u32::try_from(content.slots().len()).unwrap_or(u32::MAX);
    for (at, hall) in content.halls.iter().enumerate() {
        problems.length(&format!("halls.{at}.name"), &hall.name, 1, 60);
        within(problems, &format!("halls.{at}.tables"), hall.tables, 1, 1_000);
        few(problems, &format!("halls.{at}.lost"), hall.lost.len(), MOST_LOST);
        if hall.lost.iter().any(|lost| lost.slot >= total) {
            problems.add(&format!("halls.{at}.lost"), Message::new("event-no-such-slot").with("most", total));
        }
    }
}

fn numbers(content: &Content, problems: &mut Problems) {
    within(problems, "capacity", content.capacity, 0, 5_000);
    within(problems, "people_each", content.people_each, 1, 50);
    within(problems, "max_meetings", content.max_meetings, 1, MOST_SLOTS);
    within(problems, "in_a_row", content.in_a_row, 1, MOST_SLOTS);
    within(problems, "least", content.least, 0, content.max_meetings.clamp(1, MOST_SLOTS));
    within(problems, "wish_days", content.wish_days, 1, 60);
    within(problems, "gap_weight", content.gap_weight, 0, 100);
}

fn questions(content: &Content, problems: &mut Problems) {
    few(problems, "questions", content.questions.len(), 30);
    for (at, question) in content.questions.iter().enumerate() {
        problems.length(&format!("questions.{at}.key"), &question.key, 1, 40);
        problems.length(&format!("questions.{at}.text"), &question.text, 1, 200);
        let twice = content.questions.iter().take(at).any(|other| other.key == question.key);
        if twice {
            problems
                .add(&format!("questions.{at}.key"), Message::new("event-question-twice").with("key", &question.key));
        }
        if question.kind == QuestionKind::Choice && question.choices.len() < 2 {
            problems.add(&format!("questions.{at}.choices"), Message::new("event-question-choices"));
        }
    }
}

fn within(problems: &mut Problems, field: &str, value: u32, least: u32, most: u32) {
    if !(least..=most).contains(&value) {
        let range = Message::new("event-number").with("value", value).with("least", least).with("most", most);
        problems.add(field, range);
    }
}

fn few(problems: &mut Problems, field: &str, count: usize, most: usize) {
    if count > most {
        problems.add(field, Message::new("event-too-many").with("count", count).with("most", most));
    }
}
