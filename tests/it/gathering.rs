//! An event with members and wishes, for the tests of its timetable and its day: written straight into the database.
use actix_web::web;
use chrono::NaiveDate;
use duijie::{
    db::Author,
    event::{
        member::{
            self,
            model::{Delegate, Member, MemberSide, Registration, Standing},
        },
        wish::{
            self,
            model::{Request, Says},
        },
    },
    job::{Lane, runner},
    kernel::id::{EventId, EventMemberId},
    org::Role,
};
use serde_json::{Value, json};

use crate::{
    events::event_body,
    harness::{Answer, Client, TestApp},
};

/// An event of the county's whose registration is closed, and who comes.
pub struct Gathering {
    pub county: Client,
    pub url: String,
    pub buyers: Vec<Guest>,
    pub makers: Vec<Guest>,
}

/// A firm and its part.
#[derive(Clone)]
pub struct Guest {
    pub client: Client,
    pub member: EventMemberId,
    pub badge: String,
}

impl Gathering {
    /// Every buyer may meet every maker; buyer n and maker n want each other, and buyer n asks for maker n + 1.
    pub async fn of(app: &TestApp, buyers: usize, makers: usize) -> Gathering {
        let county = app.bureau("缙云县经信局", "331122").await;
        Gathering::held_by(app, county, event_body("装备供需对接会"), (buyers, makers)).await
    }

    pub async fn held_by(app: &TestApp, county: Client, event: Value, counts: (usize, usize)) -> Gathering {
        let made = county.post("/api/v1/events", event).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/events/{}", made.id());
        for step in ["announce", "open"] {
            assert_eq!(county.step(&url, step).await.said(), "200");
        }
        let id: EventId = made.id().parse().unwrap();
        let (mut buyers, mut makers) = (Vec::new(), Vec::new());
        for n in 0..counts.0 {
            buyers.push(joins(app, id, (format!("应用企业{n}"), MemberSide::Buyer)).await);
        }
        for n in 0..counts.1 {
            makers.push(joins(app, id, (format!("装备企业{n}"), MemberSide::Maker)).await);
        }
        let gathering = Gathering { county, url, buyers, makers };
        gathering.wish(app, id).await;
        assert_eq!(gathering.county.step(&gathering.url, "close-registration").await.said(), "200");
        gathering
    }

    async fn wish(&self, app: &TestApp, event: EventId) {
        let now = app.app.db.clock().now();
        let mut pairs = Vec::new();
        for (n, buyer) in self.buyers.iter().enumerate() {
            for (k, maker) in self.makers.iter().enumerate() {
                let mut pair = Request::new(event, buyer.member, maker.member, now);
                pair.points = i32::try_from(20 + (n * 7 + k * 13) % 60).unwrap();
                let asks = k == n || k == n + 1;
                let answers = k == n;
                let (buyer_says, maker_says) =
                    (if asks { Says::Want } else { Says::Nothing }, if answers { Says::Want } else { Says::Nothing });
                let buyer_first = pair.a == buyer.member;
                (pair.a_says, pair.b_says) =
                    if buyer_first { (buyer_says, maker_says) } else { (maker_says, buyer_says) };
                pairs.push(pair);
            }
        }
        let written = app.app.db.write(Author::default(), move |tx| {
            for pair in &pairs {
                wish::store::put(tx, pair)?;
            }
            Ok(())
        });
        written.await.unwrap();
    }

    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Makes a timetable from nothing and waits for it; the draft.
    pub async fn makes_timetable(&self, app: &TestApp) -> Value {
        self.makes(app, json!({ "from": "nothing", "moves": 4_000 })).await
    }

    pub async fn makes(&self, app: &TestApp, how: Value) -> Value {
        let begun = self.county.post(&self.at("/timetable"), how).await;
        assert_eq!(begun.said(), "202", "{begun:?}");
        runs_timetables(app).await;
        self.draft().await
    }

    pub async fn draft(&self) -> Value {
        let draft = self.county.get(&self.at("/timetable")).await;
        assert_eq!(draft.said(), "200", "{draft:?}");
        draft.body
    }

    pub async fn publishes(&self) -> Answer {
        let version = self.draft().await["version"].clone();
        self.county.post(&self.at("/timetable/publish"), json!({ "version": version, "note": "首版" })).await
    }

    /// The doors are open.
    pub async fn starts(&self) {
        assert_eq!(self.county.step(&self.url, "start").await.said(), "200");
    }

    /// Published once, with a timetable that the engine made.
    pub async fn published(app: &TestApp, buyers: usize, makers: usize) -> Gathering {
        let gathering = Gathering::of(app, buyers, makers).await;
        gathering.makes_timetable(app).await;
        assert_eq!(gathering.publishes().await.said(), "200");
        gathering
    }
}

/// Does the timetables that wait.
pub async fn runs_timetables(app: &TestApp) {
    let app = app.app.clone();
    let done = web::block(move || {
        let mut done = 0;
        while runner::run_next_in(&app, Lane::Timetables).unwrap() {
            done += 1;
        }
        done
    });
    done.await.unwrap();
}

/// A registered member of an event.
pub async fn joins(app: &TestApp, event: EventId, (name, side): (String, MemberSide)) -> Guest {
    let role = if side == MemberSide::Buyer { Role::Factory } else { Role::Maker };
    let client = app.owner_of(&name, &[role], "331122").await;
    enters(app, event, client, side).await
}

/// A firm that is there already, as a registered member of an event.
pub async fn enters(app: &TestApp, event: EventId, client: Client, side: MemberSide) -> Guest {
    let now = app.app.db.clock().now();
    let id = EventMemberId::new();
    let badge: String = id.to_string().chars().rev().filter(char::is_ascii_alphanumeric).take(10).collect();
    let member = Member {
        id,
        event,
        org: client.org.as_ref().unwrap().id,
        side,
        standing: Standing::Registered,
        invited_at: None,
        seen_at: None,
        answered_at: None,
        reminded_on: None::<NaiveDate>,
        code_hash: None,
        predicted: 0,
        reason: String::new(),
        registration: Registration {
            delegates: vec![Delegate { name: "张工".into(), title: "经理".into(), phone: "13800000001".into() }],
            ..Registration::default()
        },
        late: false,
        absent_from: None,
        badge: badge.to_uppercase(),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let row = member.clone();
    app.app.db.write(Author::default(), move |tx| Ok(member::store::insert(tx, &row)?)).await.unwrap();
    Guest { client, member: id, badge: member.badge }
}

/// Changes a member as it stands in the database.
pub async fn changes(app: &TestApp, id: EventMemberId, change: impl FnOnce(&mut Member) + Send + 'static) {
    let changed = app.app.db.write(Author::default(), move |tx| {
        let mut member = member::store::find(tx, id)?.unwrap();
        change(&mut member);
        member::store::save(tx, &mut member)
    });
    changed.await.unwrap();
}
