//! What came of meetings: said by each side, read by whom it is for, introduced by consent, and reported without adding up.
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use duijie::{
    attachment,
    auth::actor::Membership,
    db::{
        Author,
        schema::{attachments, event_members},
    },
    event::{
        self,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::{
            self,
            model::{Member, MemberSide, Registration, Standing},
        },
        model::EventState,
        wish::{self, model::Request},
    },
    kernel::id::{AttachmentId, EventId, EventMemberId, MeetingId},
    org::Role,
};
use serde_json::{Value, json};

use crate::{
    events::event_body,
    gathering::joins,
    harness::{Client, TestApp, demand_body},
    on_both,
};

/// A meeting of two members at an event of the county's, as a published timetable leaves it.
pub struct Talk {
    pub event: String,
    pub meeting: String,
    pub a: EventMemberId,
    pub b: EventMemberId,
}

impl Talk {
    pub async fn on(app: &TestApp, county: &Client, (buyer, maker): (&Client, &Client)) -> Talk {
        let made = county.post("/api/v1/events", event_body("装备供需对接会")).await;
        let event = format!("/api/v1/events/{}", made.id());
        assert_eq!(county.step(&event, "announce").await.said(), "200");
        let id: EventId = made.id().parse().unwrap();
        let orgs = [(buyer, MemberSide::Buyer), (maker, MemberSide::Maker)].map(|(client, side)| {
            let org = client.org.as_ref().unwrap().id;
            (org, side)
        });
        let written = app.app.db.write(Author::default(), move |tx| {
            let mut ids = Vec::new();
            for (org, side) in orgs {
                let id_of = EventMemberId::new();
                let row = Member {
                    id: id_of,
                    event: id,
                    org,
                    side,
                    standing: Standing::Registered,
                    invited_at: Some(tx.now()),
                    seen_at: None,
                    answered_at: Some(tx.now()),
                    reminded_on: None,
                    code_hash: None,
                    predicted: 0,
                    reason: String::new(),
                    registration: Registration::default(),
                    late: false,
                    absent_from: None,
                    badge: id_of.to_string(),
                    version: 1,
                    created_at: tx.now(),
                    updated_at: tx.now(),
                };
                member::store::insert(tx, &row)?;
                ids.push(id_of);
            }
            let meeting = Meeting {
                id: MeetingId::new(),
                event: id,
                a: ids[0],
                b: ids[1],
                slot: 0,
                hall: 0,
                seat: 1,
                starts_at: tx.now() - chrono::TimeDelta::hours(1),
                ends_at: tx.now() - chrono::TimeDelta::minutes(40),
                state: MeetingState::Planned,
                walk_in: false,
                since: 1,
                version: 1,
                created_at: tx.now(),
                updated_at: tx.now(),
            };
            meeting::store::insert(tx, &meeting)?;
            let mut event = event::store::find(tx, id)?.unwrap();
            event.state = EventState::Running;
            event::store::save(tx, &mut event)?;
            Ok((meeting.id, ids[0], ids[1]))
        });
        let (meeting, a, b) = written.await.unwrap();
        Talk { event, meeting: meeting.to_string(), a, b }
    }

    fn url(&self) -> String {
        format!("/api/v1/meetings/{}", self.meeting)
    }

    async fn says(&self, client: &Client, word: Value) -> crate::harness::Answer {
        client.put(&format!("{}/outcome", self.url()), word).await
    }

    /// The pair was proposed for these rows.
    async fn about(&self, app: &TestApp, (demand, product): (&str, &str)) {
        let why = json!({ "lines": [{ "kind": "goods", "demand": demand, "product": product, "need": "锯床",
            "offer": "带锯床", "points": 80, "reasons": [] }] });
        let (event, a, b) = (self.event.rsplit('/').next().unwrap().parse().unwrap(), self.a, self.b);
        let written = app.app.db.write(Author::default(), move |tx| {
            let now = tx.now();
            let pair = Request { points: 80, why: why.to_string(), ..Request::new(event, a, b, now) };
            Ok(wish::store::put(tx, &pair)?)
        });
        written.await.unwrap();
    }
}

struct Cast {
    county: Client,
    buyer: Client,
    maker: Client,
    talk: Talk,
}

async fn cast(app: &TestApp) -> Cast {
    let county = app.bureau("缙云县经信局", "331122").await;
    let buyer = app.factory("壶镇泵业").await;
    let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
    let talk = Talk::on(app, &county, (&buyer, &maker)).await;
    Cast { county, buyer, maker, talk }
}

/// The event as its meetings may not be spoken of yet, or any more.
async fn becomes(app: &TestApp, talk: &Talk, state: EventState, begins: Option<NaiveDateTime>) {
    let id: EventId = talk.event.rsplit('/').next().unwrap().parse().unwrap();
    let written = app.app.db.write(Author::default(), move |tx| {
        let mut event = event::store::find(tx, id)?.unwrap();
        event.state = state;
        if let Some(begins) = begins {
            event.content.days[0].starts = begins;
        }
        event::store::save(tx, &mut event)
    });
    written.await.unwrap();
}

/// A published row of the client's.
async fn published(county: &Client, keeper: &Client, list: &str, body: Value) -> String {
    let made = keeper.post(&format!("/api/v1/{list}"), body).await;
    let url = format!("/api/v1/{list}/{}", made.id());
    assert_eq!(keeper.step(&url, "submit").await.said(), "200");
    assert_eq!(county.step(&url, "publish").await.said(), "200");
    made.id().to_owned()
}

on_both! {
    async fn each_side_says_its_own_word_and_learns_the_others_in_one_word_once_it_has(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        let said = talk.says(&buyer, json!({ "result": "intent", "fen": 60_000_000, "note": "先看样机" })).await;
        assert_eq!(said.said(), "200", "{said:?}");
        assert_eq!((&said.body["a"]["outcome"]["fen"], &said.body["state"]), (&json!(60_000_000), &json!("held")));
        let early = maker.get(&talk.url()).await.body;
        assert_eq!((&early["a"]["has_said"], &early["a"]["result"], &early["a"]["outcome"]), (&json!(true), &Value::Null, &Value::Null));
        assert_eq!(talk.says(&maker, json!({ "result": "quote", "fen": 58_000_000 })).await.said(), "200");
        let late = maker.get(&talk.url()).await.body;
        assert_eq!((&late["a"]["result"], &late["a"]["outcome"], &late["b"]["outcome"]["fen"]), (&json!("intent"), &Value::Null, &json!(58_000_000)));
        let both = county.get(&format!("{}/outcomes", talk.event)).await.body;
        assert_eq!(both["items"][0]["a"]["outcome"]["note"], "先看样机");
        assert_eq!((&both["items"][0]["b"]["outcome"]["fen"], &both["missing"]), (&json!(58_000_000), &json!(0)));
    }
}

on_both! {
    async fn of_what_came_one_speaks_once_the_event_has_begun_and_never_when_it_is_off(app) {
        let Cast { county, buyer, talk, .. } = cast(&app).await;
        let signed = json!({ "result": "contract", "fen": 60_000_000 });
        let mut entered = signed.clone();
        entered["member"] = json!(talk.a);
        for (state, sentence) in [(EventState::Published, "开始后才能登记洽谈结果"), (EventState::Cancelled, "已取消")] {
            becomes(&app, &talk, state, None).await;
            for (who, word) in [(&buyer, &signed), (&county, &entered)] {
                let early = talk.says(who, word.clone()).await;
                assert_eq!(early.said(), "409 conflict", "{state}");
                assert!(early.body["title"].as_str().unwrap().contains(sentence), "{early:?}");
            }
        }
        assert_eq!(buyer.get(&talk.url()).await.body["a"]["has_said"], json!(false));
        assert_eq!(buyer.get(&talk.url()).await.body["state"], "planned");
        // nobody has pressed the button, and the hour has come
        let hour = chrono::Utc::now().naive_utc() + TimeDelta::hours(8) - TimeDelta::minutes(1);
        becomes(&app, &talk, EventState::Published, Some(hour)).await;
        assert_eq!(talk.says(&buyer, signed.clone()).await.said(), "200");
        becomes(&app, &talk, EventState::Closed, None).await;
        let word = json!({ "result": "contract", "fen": 50_000_000, "version": 1 });
        assert_eq!(talk.says(&buyer, word).await.said(), "200");
    }
}

on_both! {
    async fn a_word_is_said_and_read_without_anything_of_the_rest_of_its_event(app) {
        let Cast { buyer, maker, talk, .. } = cast(&app).await;
        let id: EventId = talk.event.rsplit('/').next().unwrap().parse().unwrap();
        let third = joins(&app, id, ("新建铸造".into(), MemberSide::Buyer)).await;
        // a row that cannot be read shows who reads it
        let broken = app.app.db.write(Author::default(), move |tx| {
            let row = diesel::update(event_members::table.find(third.member));
            Ok(row.set(event_members::content.eq("{")).execute(&mut **tx)?)
        });
        assert_eq!(broken.await.unwrap(), 1);
        assert_eq!(talk.says(&buyer, json!({ "result": "intent" })).await.said(), "200");
        assert_eq!(maker.get(&talk.url()).await.body["a"]["has_said"], json!(true));
    }
}

on_both! {
    async fn both_sides_say_their_word_at_the_same_moment(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        let (mine, yours) = (json!({ "result": "intent", "fen": 5 }), json!({ "result": "quote" }));
        let both = futures_util::future::join(talk.says(&buyer, mine), talk.says(&maker, yours)).await;
        assert_eq!((both.0.said(), both.1.said()), ("200".to_owned(), "200".to_owned()), "{both:?}");
        let read = county.get(&talk.url()).await.body;
        assert_eq!((&read["a"]["outcome"]["fen"], &read["b"]["result"], &read["state"]), (&json!(5), &json!("quote"), &json!("held")));
    }
}

on_both! {
    async fn nobody_else_reads_a_meeting_or_speaks_of_it(app) {
        let Cast { county, buyer, talk, .. } = cast(&app).await;
        let word = json!({ "result": "intent" });
        let rival = app.factory("新建铸造").await;
        for stranger in [&rival, &app.bureau("遂昌县经信局", "331123").await, &app.bureau("省经信厅", "330000").await] {
            assert_eq!(stranger.get(&talk.url()).await.said(), "404 not-found");
            assert_eq!(talk.says(stranger, word.clone()).await.said(), "404 not-found");
        }
        assert_eq!(talk.says(&app.anybody(), word.clone()).await.said(), "401 unauthenticated");
        assert_eq!(rival.get(&format!("{}/outcomes", talk.event)).await.said(), "403 forbidden");
        assert_eq!(rival.get(&format!("{}/report", talk.event)).await.said(), "403 forbidden");
        let viewer = app.member(buyer.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(viewer.get(&talk.url()).await.said(), "200");
        assert_eq!(talk.says(&viewer, word.clone()).await.said(), "403 forbidden");
        // a side speaks for itself; a host says for whom
        let mut other = word.clone();
        other["member"] = json!(talk.b);
        assert_eq!(talk.says(&buyer, other.clone()).await.said(), "400 invalid");
        assert_eq!(talk.says(&county, word).await.said(), "400 invalid");
        assert_eq!(talk.says(&county, other).await.body["b"]["has_said"], json!(true));
    }
}

on_both! {
    async fn the_same_word_twice_is_one_and_an_old_page_overwrites_nothing(app) {
        let Cast { buyer, talk, .. } = cast(&app).await;
        let word = json!({ "result": "contract", "fen": 1 });
        for _ in 0..2 {
            assert_eq!(talk.says(&buyer, word.clone()).await.body["a"]["outcome"]["version"], json!(1));
        }
        let mut other = json!({ "result": "no-interest" });
        assert_eq!(talk.says(&buyer, other.clone()).await.said(), "409 stale");
        other["version"] = json!(1);
        assert_eq!(talk.says(&buyer, other).await.body["a"]["outcome"]["result"], "no-interest");
    }
}

on_both! {
    async fn an_amount_stands_only_with_intent_quote_and_contract(app) {
        let Cast { buyer, talk, .. } = cast(&app).await;
        for word in [json!({ "result": "no-interest", "fen": 5 }), json!({ "result": "intent", "fen": -5 }),
            json!({ "result": "intent", "note": "长".repeat(1_001) })] {
            assert_eq!(talk.says(&buyer, word).await.said(), "400 invalid");
        }
        assert_eq!(buyer.get(&talk.url()).await.body["a"]["has_said"], json!(false));
    }
}

on_both! {
    async fn an_interested_meeting_becomes_an_introduction_once_both_consent(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        let demand = published(&county, &buyer, "demands", demand_body("带锯床更新")).await;
        let product = json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" });
        let product = published(&county, &maker, "products", product).await;
        // without rows there is nothing to introduce, and the word stands
        let consent = json!({ "consent_version": "v2" });
        let lost = talk.says(&buyer, json!({ "result": "intent", "introduce": consent })).await;
        assert_eq!(lost.said(), "200");
        assert!(lost.body["not_introduced"].is_string(), "{lost:?}");
        talk.about(&app, (&demand, &product)).await;
        let word = json!({ "result": "quote", "version": 1, "introduce": consent });
        let asked = talk.says(&buyer, word).await.body;
        let introduction = asked["a"]["outcome"]["introduction"].as_str().unwrap().to_owned();
        let url = format!("/api/v1/introductions/{introduction}");
        assert_eq!(buyer.get(&url).await.body["state"], "asked");
        assert_eq!(buyer.get(&url).await.body["meeting"], json!(talk.meeting));
        // the other side is interested and does not consent: nothing opens
        assert_eq!(talk.says(&maker, json!({ "result": "intent" })).await.said(), "200");
        assert_eq!(maker.get(&url).await.body["contacts_open"], json!(false));
        let both = talk.says(&maker, json!({ "result": "intent", "introduce": consent, "version": 1 })).await;
        assert_eq!(both.body["b"]["outcome"]["introduction"], json!(introduction));
        assert_eq!((&maker.get(&url).await.body["state"], &maker.get(&url).await.body["contacts_open"]), (&json!("accepted"), &json!(true)));
        let old = talk.says(&maker, json!({ "result": "intent", "version": 2, "introduce": { "consent_version": "v0" } })).await;
        assert_eq!(old.said(), "400 invalid");
    }
}

on_both! {
    async fn an_introduction_after_a_meeting_is_over_rows_of_the_two_that_met(app) {
        let Cast { county, buyer, talk, .. } = cast(&app).await;
        let third = app.owner_of("青田机床", &[Role::Maker], "331122").await;
        let demand = published(&county, &buyer, "demands", demand_body("带锯床更新")).await;
        let product = json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" });
        let product = published(&county, &third, "products", product).await;
        let consent = json!({ "consent_version": "v2", "demand": demand, "product": product });
        let said = talk.says(&buyer, json!({ "result": "quote", "introduce": consent })).await;
        assert_eq!((said.said().as_str(), &said.body["a"]["outcome"]["introduction"]), ("200", &Value::Null), "{said:?}");
        assert!(said.body["not_introduced"].as_str().unwrap().contains("不属于洽谈双方"), "{said:?}");
        assert_eq!(third.get("/api/v1/introductions").await.body["items"], json!([]));
    }
}

on_both! {
    async fn evidence_is_read_by_both_sides_and_the_hosts_and_taken_away_by_who_hung_it(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        let papers = format!("{}/attachments", talk.url());
        let hung = maker.post(&format!("{papers}?kind=proof&name=合同.pdf"), json!("%PDF-1.7 合同")).await;
        assert_eq!(hung.said(), "201", "{hung:?}");
        for reader in [&county, &buyer, &maker] {
            let paper = reader.get(&papers).await.body[0].clone();
            assert_eq!((&paper["name"], &paper["added_by"]), (&json!("合同.pdf"), &json!(maker.org.as_ref().unwrap().id)));
        }
        let one = format!("/api/v1/attachments/{}", hung.id());
        let rival = app.factory("新建铸造").await;
        assert_eq!(rival.get(&papers).await.said(), "404 not-found");
        assert_eq!(rival.get(&one).await.said(), "404 not-found");
        let remove = async |who: &Client| who.send(reqwest::Method::DELETE, &one, None, &[]).await.said();
        assert_eq!(remove(&buyer).await, "403 forbidden");
        assert_eq!(remove(&maker).await, "204");
    }
}

on_both! {
    async fn a_side_that_fills_its_room_fills_nobody_elses_and_the_hosts_clear_up(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        let papers = format!("{}/attachments", talk.url());
        let hang = async |who: &Client, path: &str, text: &str| {
            who.post(&format!("{path}?kind=proof&name=合同.pdf"), json!(format!("%PDF-1.7 {text}"))).await
        };
        let hung = hang(&maker, &papers, "大").await;
        assert_eq!(hung.said(), "201", "{hung:?}");
        let id: AttachmentId = hung.id().parse().unwrap();
        let grown = app.app.db.write(Author::default(), move |tx| {
            let most = attachment::model::MOST_OF_AN_OWNER;
            let row = diesel::update(attachments::table.find(id)).set(attachments::bytes.eq(most));
            Ok(row.execute(&mut **tx)?)
        });
        assert_eq!(grown.await.unwrap(), 1);
        assert_eq!(hang(&maker, &papers, "再来").await.said(), "409 conflict");
        let own_rows = |who: &Client| format!("/api/v1/orgs/{}/attachments", who.org.as_ref().unwrap().id);
        let places = [(&buyer, papers.clone()), (&county, papers.clone()), (&county, own_rows(&county)), (&maker, own_rows(&maker))];
        for (n, (who, place)) in places.into_iter().enumerate() {
            // another paper each: the same one twice would be hung once
            assert_eq!(hang(who, &place, &n.to_string()).await.said(), "201", "{place}");
        }
        let one = format!("/api/v1/attachments/{id}");
        let remove = async |who: &Client| who.send(reqwest::Method::DELETE, &one, None, &[]).await.said();
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        assert_eq!((remove(&buyer).await, remove(&elsewhere).await), ("403 forbidden".to_owned(), "404 not-found".to_owned()));
        assert_eq!(remove(&county).await, "204");
        assert_eq!(hang(&maker, &papers, "再来").await.said(), "201");
    }
}

on_both! {
    async fn the_report_keeps_intent_and_contract_and_both_words_apart(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        talk.says(&buyer, json!({ "result": "contract", "fen": 60_000_000 })).await;
        let one = county.get(&format!("{}/report", talk.event)).await.body;
        assert_eq!((&one["contract"]["meetings_one"], &one["contract"]["fen_one"], &one["contract"]["fen_both"]), (&json!(1), &json!(60_000_000), &json!(0)));
        talk.says(&maker, json!({ "result": "contract", "fen": 58_000_000 })).await;
        let report = county.get(&format!("{}/report", talk.event)).await.body;
        assert_eq!((&report["contract"]["meetings_both"], &report["contract"]["fen_both"], &report["contract"]["differing"]), (&json!(1), &json!(58_000_000), &json!(1)));
        assert_eq!((&report["intent"]["fen_both"], &report["intent"]["fen_one"]), (&json!(0), &json!(0)));
        let total = &report["total"];
        assert_eq!([&total["invited"], &total["registered"], &total["came"], &total["met"], &total["signed"]],
            [&json!(2), &json!(2), &json!(2), &json!(2), &json!(2)]);
        assert_eq!(report["by_side"].as_array().unwrap().len(), 2);
        assert_eq!((&report["makers"][0]["name"], &report["makers"][0]["signed"]), (&json!("处州锯床"), &json!(1)));
        assert_eq!(app.bureau("省经信厅", "330000").await.get(&format!("{}/report", talk.event)).await.said(), "200");
        assert_eq!(buyer.get(&format!("{}/report", talk.event)).await.said(), "403 forbidden");
        let sheet = county.get(&format!("{}/report.xlsx", talk.event)).await;
        assert_eq!(sheet.said(), "200");
        assert!(sheet.body.as_str().unwrap().starts_with("PK"));
    }
}

on_both! {
    async fn who_has_said_nothing_is_reminded_once_a_day(app) {
        let Cast { county, buyer, maker, talk } = cast(&app).await;
        talk.says(&buyer, json!({ "result": "intent" })).await;
        let remind = format!("{}/outcomes/remind", talk.event);
        assert_eq!(county.post(&remind, json!({})).await.body["reminded"], json!(1));
        assert_eq!(county.post(&remind, json!({})).await.body["reminded"], json!(0));
        let told = maker.get("/api/v1/notices").await.body;
        assert_eq!(told["items"][0]["kind"], "outcomes-wanted");
        assert_eq!(maker.post(&remind, json!({})).await.said(), "403 forbidden");
    }
}
