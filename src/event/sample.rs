//! An event for tests: one morning, two halls, eight turns.
use super::{
    content::{Content, Hall, Session, Theme},
    model::{Event, EventKind, EventState},
};
use crate::kernel::id::{EventId, OrgId};

pub fn content() -> Content {
    Content {
        summary: String::new(),
        notice_number: String::new(),
        place: "会展中心".into(),
        address: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        theme: Theme::default(),
        counts_for: Vec::new(),
        hosts: Vec::new(),
        days: vec![
            Session {
                title: "上午".into(),
                starts: at("2026-12-03T09:00:00"),
                slots: 4,
                slot_minutes: 20,
                pause_minutes: 5,
            },
            Session {
                title: "下午".into(),
                starts: at("2026-12-03T13:30:00"),
                slots: 4,
                slot_minutes: 20,
                pause_minutes: 5,
            },
        ],
        closed_slots: Vec::new(),
        halls: vec![
            Hall { name: "一号厅".into(), tables: 10, quiet: false, lost: Vec::new() },
            Hall { name: "金融厅".into(), tables: 3, quiet: true, lost: Vec::new() },
        ],
        programme: Vec::new(),
        one_to_one: true,
        capacity: 0,
        people_each: 3,
        max_meetings: 6,
        in_a_row: 3,
        least: 0,
        wish_days: 5,
        questions: Vec::new(),
        gap_weight: 0,
        public: true,
    }
}

pub fn event() -> Event {
    Event {
        id: EventId::new(),
        bureau: OrgId::new(),
        region: "331122".parse().unwrap(),
        kind: EventKind::SupplyDemand,
        title: "装备供需对接会".into(),
        state: EventState::Draft,
        content: content(),
        registration_ends: "2026-12-01".parse().unwrap(),
        timetable: 0,
        reason: String::new(),
        version: 1,
        created_at: at("2026-11-01T02:00:00"),
        updated_at: at("2026-11-01T02:00:00"),
    }
}

fn at(text: &str) -> chrono::NaiveDateTime {
    text.parse().unwrap()
}
