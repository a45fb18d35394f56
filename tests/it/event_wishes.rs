//! Whom members of an event wish to meet, what the engine thinks of each pair, and what the hosts decide.
use std::{sync::mpsc, time::Duration};

use diesel::prelude::*;
use duijie::{
    db::{Author, schema::event_requests},
    event::{member, wish},
    job::{Lane, runner},
    kernel::id::EventMemberId,
    org::{Role, State},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    event_members::{opened, registers},
    fit::{machine, published},
    harness::{Client, TestApp, demand_body},
    on_both,
};

/// Does what waits in the quick lane.
pub async fn work(app: &TestApp) {
    app.indexed().await;
    let app = app.app.clone();
    actix_web::web::block(move || while runner::run_next_in(&app, Lane::Quick).unwrap() {}).await.unwrap();
}

struct Fair {
    app: TestApp,
    county: Client,
    factory: Client,
    maker: Client,
    lender: Client,
    event: String,
    demand: String,
    product: String,
}

impl Fair {
    /// A factory with a demand and a request for money, a maker and a lender that answer them; all are registered.
    async fn on(app: TestApp) -> Fair {
        let county = app.bureau("缙云县经信局", "331122").await;
        let province = app.bureau("省经信厅", "330000").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("试点数控机床厂", &[Role::Maker], "330727").await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let demand = published(&factory, &province, "demands", demand_body("立式加工中心")).await;
        let tv850 = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 55);
        let product = published(&maker, &province, "products", tv850).await;
        let request = json!({ "title": "换机床借款", "amount_fen": 60_000_000, "purpose": "equipment", "details": { "term_months": 36 } });
        let request = published(&factory, &province, "financing-requests", request).await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_min_fen": 10_000_000, "amount_max_fen": 500_000_000,
            "terms": { "regions": ["331100"], "rate_min_bp": 320, "rate_max_bp": 380 } });
        published(&lender, &province, "lender-products", loan).await;
        let event = opened(&county, |_| {}).await;
        let named = json!({ "requests": [request.rsplit('/').next().unwrap()] });
        for (who, brings) in [(&factory, named), (&maker, json!({})), (&lender, json!({}))] {
            let came = registers(who, &event, brings).await;
            assert_eq!((came.said().as_str(), &came.body["standing"]), ("200", &json!("registered")), "{came:?}");
        }
        work(&app).await;
        Fair { app, county, factory, maker, lender, event, demand, product }
    }

    async fn partners(&self, who: &Client) -> Vec<Value> {
        let found = who.get(&format!("{}/partners", self.event)).await;
        assert_eq!(found.said(), "200", "{found:?}");
        found.body["items"].as_array().unwrap().clone()
    }

    async fn member(&self, who: &Client) -> String {
        who.get(&format!("{}/registration", self.event)).await.id().to_owned()
    }

    async fn says(&self, who: &Client, of: &Client, says: &str) -> Vec<Value> {
        let wish = json!({ "wishes": [{ "member": self.member(of).await, "says": says, "rank": 1 }] });
        let said = who.put(&format!("{}/wishes", self.event), wish).await;
        assert_eq!(said.said(), "200", "{said:?}");
        said.body.as_array().unwrap().clone()
    }

    async fn kinds(&self) -> Vec<(String, i64)> {
        let found = self.county.get(&format!("{}/requests", self.event)).await.body;
        let items = found["items"].as_array().unwrap_or_else(|| panic!("{found}")).clone();
        items.iter().map(|one| (one["kind"].as_str().unwrap().to_owned(), one["value"].as_i64().unwrap())).collect()
    }
}

on_both! {
    async fn a_pair_has_the_points_that_recommendations_show_without_the_budget(app) {
        let fair = Fair::on(app).await;
        let found = fair.maker.get(&format!("{}/recommendations", fair.product)).await.body;
        let shown = found["answers"][0]["points"].as_i64().unwrap();
        assert!(fair.demand.ends_with(found["answers"][0]["item"]["id"].as_str().unwrap()));
        let of_maker = fair.partners(&fair.maker).await;
        let factory = &of_maker[0];
        assert_eq!((&factory["org_name"], factory["points"].as_i64().unwrap()), (&json!("壶镇泵业"), shown / 100), "{factory}");
        assert!(shown > 5_000, "{shown}");
        let reasons = factory["reasons"].as_array().unwrap();
        assert!(reasons[0].as_str().unwrap().contains("需求“立式加工中心”与产品“立式加工中心 TV850”匹配"), "{reasons:?}");
        let all = format!("{of_maker:?}");
        assert!(!all.contains("60万") && !all.contains("预算"), "what is to be spent is nobody's: {all}");

        // the factory reads the same points; its lender comes too, with what it may get
        let of_factory = fair.partners(&fair.factory).await;
        let names: Vec<&str> = of_factory.iter().map(|one| one["org_name"].as_str().unwrap()).collect();
        assert_eq!(names.len(), 2);
        let maker = of_factory.iter().find(|one| one["org_name"] == "试点数控机床厂").unwrap();
        let lender = of_factory.iter().find(|one| one["org_name"] == "处州试点银行").unwrap();
        assert_eq!(maker["points"], factory["points"]);
        assert!(lender["points"].as_i64().unwrap() > 0 && lender["reasons"][0].as_str().unwrap().contains("试点更新贷"), "{lender}");
        // a firm's figures are read by the firm alone
        let of_lender = fair.partners(&fair.lender).await;
        let firm = of_lender.iter().find(|one| one["org_name"] == "壶镇泵业").unwrap();
        assert_eq!(firm["points"], lender["points"]);
        let words = fair.factory.send(Method::GET, &format!("{}/partners?q=银行", fair.event), None, &[("Accept-Language", "en")]).await;
        assert_eq!(words.body["items"].as_array().unwrap().len(), 1);
        assert!(words.body["items"][0]["reasons"][0].as_str().unwrap().starts_with("The lender product"), "{words:?}");
    }
}

on_both! {
    async fn a_wish_is_told_only_when_it_is_one_and_expires_without_an_answer(app) {
        let fair = Fair::on(app).await;
        let back = fair.says(&fair.factory, &fair.maker, "want").await;
        assert_eq!((back.len(), &back[0]["mine"], &back[0]["rank"]), (1, &json!("want"), &json!(1)));
        let points = back[0]["points"].as_i64().unwrap();
        assert!(fair.kinds().await.contains(&("one-sided".into(), points + 30)));
        let seen = async |who: &Client| {
            let of = fair.partners(who).await;
            let one = of.iter().find(|one| one["org_name"] == "壶镇泵业").unwrap().clone();
            (one["wants_me"].clone(), one["expires_on"].is_string())
        };
        assert_eq!(seen(&fair.maker).await, (json!(true), true));

        // days pass: it counts no more, and stands as the engine's proposal
        let id = fair.event.rsplit('/').next().unwrap().parse::<duijie::kernel::id::EventId>().unwrap();
        let yesterday = fair.app.app.db.clock().today() - chrono::TimeDelta::days(1);
        let past = fair.app.app.db.write(Author::default(), move |tx| {
            let all = diesel::update(event_requests::table.filter(event_requests::expires_on.is_not_null()));
            Ok(all.set(event_requests::expires_on.eq(Some(yesterday))).execute(&mut **tx)?)
        });
        assert_eq!(past.await.unwrap(), 1);
        assert!(fair.kinds().await.contains(&("expired".into(), points)));
        let pairs = fair.app.app.db.read(move |conn| Ok(wish::pairs(conn, id)?)).await.unwrap();
        let today = fair.app.app.db.clock().today();
        assert!(pairs.iter().all(|pair| pair.asked(today) == 0));
        // the other one says yes after all
        fair.says(&fair.maker, &fair.factory, "want").await;
        assert!(fair.kinds().await.contains(&("mutual".into(), points + 80)));
        // who does not want to is not named as such
        let no = fair.says(&fair.factory, &fair.maker, "no").await;
        assert_eq!((&no[0]["mine"], &no[0]["rank"]), (&json!("no"), &json!(0)));
        assert_eq!(seen(&fair.maker).await.0, json!(false));
        assert!(fair.kinds().await.iter().any(|(kind, _)| kind == "refused"));
    }
}

on_both! {
    async fn only_who_has_registered_says_whom_and_only_whom_it_may_meet(app) {
        let fair = Fair::on(app).await;
        let (partners, wishes) = (format!("{}/partners", fair.event), format!("{}/wishes", fair.event));
        let rival = fair.app.factory("新建铸造").await;
        assert_eq!(rival.get(&partners).await.said(), "404 not-found");
        assert_eq!(fair.app.anybody().get(&partners).await.said(), "401 unauthenticated");
        let invites = json!({ "invites": [{ "org": rival.org.as_ref().unwrap().id }] });
        fair.county.post(&format!("{}/invitations", fair.event), invites).await;
        assert_eq!(rival.get(&partners).await.said(), "409 conflict", "it has not registered yet");
        assert_eq!(registers(&rival, &fair.event, json!({})).await.body["standing"], "registered");
        // a branch of the maker is of its group
        let mut branch = fair.app.org("试点数控机床厂缙云分厂", &[Role::Factory], "331122", State::Verified).await;
        branch.parent = Some(fair.maker.org.as_ref().unwrap().id);
        let kept = branch.clone();
        fair.app.app.db.write(Author::default(), move |tx| duijie::org::store::save(tx, &mut kept.clone())).await.unwrap();
        let branch = fair.app.member(&branch, duijie::auth::actor::Membership::Owner).await;
        registers(&branch, &fair.event, json!({})).await;
        let wish = |member: String| json!({ "wishes": [{ "member": member, "says": "want" }] });
        for (who, whom) in [(&fair.factory, &rival), (&fair.maker, &branch), (&fair.factory, &fair.factory)] {
            let said = who.put(&wishes, wish(fair.member(whom).await)).await;
            assert_eq!((said.said().as_str(), said.fields()), ("400 invalid", vec!["wishes.0.member"]));
        }
        let viewer = fair.app.member(fair.factory.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        assert_eq!(viewer.put(&wishes, wish(fair.member(&fair.maker).await)).await.said(), "403 forbidden");
        // a maker and a lender: a modest constant once one asks
        let talk = fair.says(&fair.maker, &fair.lender, "want").await;
        assert_eq!((&talk[0]["points"], &talk[0]["reasons"]), (&json!(20), &json!(["装备企业与金融机构洽谈"])));
    }
}

on_both! {
    async fn the_hosts_forbid_pin_and_give_a_hall(app) {
        let fair = Fair::on(app).await;
        let requests = format!("{}/requests", fair.event);
        let (a, b) = (fair.member(&fair.factory).await, fair.member(&fair.maker).await);
        let decide = async |who: &Client, more: Value| {
            let mut body = json!({ "a": a, "b": b });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            who.put(&requests, body).await
        };
        for (who, said) in [(&fair.factory, "403 forbidden"), (&fair.app.anybody(), "401 unauthenticated"),
            (&fair.app.bureau("遂昌县经信局", "331123").await, "403 forbidden")] {
            assert_eq!(decide(who, json!({ "forbidden": true })).await.said(), said);
            assert!(who.get(&requests).await.said().starts_with(&said[..3]));
        }
        let pinned = decide(&fair.county, json!({ "pinned": 3, "hall": 1 })).await;
        assert_eq!((&pinned.body["pinned"], &pinned.body["hall"]), (&json!(3), &json!(1)), "{pinned:?}");
        assert_eq!(decide(&fair.county, json!({ "forbidden": true })).await.said(), "409 conflict");
        let free = decide(&fair.county, json!({ "pinned": null })).await;
        assert_eq!((free.body.get("pinned"), &free.body["hall"]), (None, &json!(1)), "what is left out stays");
        assert_eq!(decide(&fair.county, json!({ "pinned": 8 })).await.fields(), ["pinned"]);
        assert_eq!(decide(&fair.county, json!({ "hall": 2 })).await.fields(), ["hall"]);
        assert_eq!(decide(&fair.county, json!({ "forbidden": true })).await.body["kind"], "forbidden");
        assert!(fair.partners(&fair.factory).await.iter().all(|one| one["org_name"] != "试点数控机床厂"));
        let found = fair.county.get(&format!("{requests}?kind=forbidden")).await.body;
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        // points computed again leave what the hosts decided
        let begun = fair.county.post(&format!("{requests}/propose"), json!({})).await;
        assert_eq!(begun.said(), "202");
        assert_eq!(fair.county.post(&format!("{requests}/propose"), json!({})).await.body["job"], begun.body["job"], "what waits is not begun twice");
        work(&fair.app).await;
        let found = fair.county.get(&requests).await.body;
        assert_eq!((&found["job"]["state"], &found["job"]["done"], &found["job"]["total"]), (&json!("done"), &json!(3), &json!(3)));
        assert!(found["items"].as_array().unwrap().iter().any(|one| one["kind"] == "forbidden"));
    }
}

on_both! {
    async fn a_wish_leaves_what_others_write_of_the_pair_at_the_same_moment(app) {
        let fair = Fair::on(app).await;
        let both = [fair.member(&fair.factory).await, fair.member(&fair.maker).await].map(|id| id.parse::<EventMemberId>().unwrap());
        let (written, is_written) = mpsc::channel();
        let (said, is_said) = mpsc::channel::<()>();
        let others = fair.app.app.db.write(Author::default(), move |tx| {
            let pair = event_requests::table.filter(event_requests::a.eq_any(both).and(event_requests::b.eq_any(both)));
            let changed = (event_requests::hall.eq(Some(0)), event_requests::forbidden.eq(false), event_requests::points.eq(97));
            diesel::update(pair).set(changed).execute(&mut **tx)?;
            written.send(()).unwrap();
            // the wish waits for this row: it has read the one before by then
            let _ = is_said.recv_timeout(Duration::from_millis(1_500));
            Ok(())
        });
        let wish = async {
            actix_web::web::block(move || is_written.recv()).await.unwrap().unwrap();
            fair.says(&fair.factory, &fair.maker, "want").await;
            let _ = said.send(());
        };
        let (others, ()) = futures_util::future::join(others, wish).await;
        others.unwrap();
        let found = fair.county.get(&format!("{}/requests?kind=one-sided", fair.event)).await.body;
        assert_eq!((&found["items"][0]["points"], &found["items"][0]["hall"]), (&json!(97), &json!(0)), "{found:#}");
    }
}

on_both! {
    async fn a_request_for_money_is_brought_by_naming_it(app) {
        let fair = Fair::on(app).await;
        let of_factory = async |who: &Client| {
            let of = fair.partners(who).await;
            let one = of.iter().find(|one| one["org_name"] == "壶镇泵业").unwrap().clone();
            (one["points"].as_i64().unwrap(), one["reasons"].as_array().unwrap().len())
        };
        assert!(of_factory(&fair.lender).await.0 > 0);
        // not named, it tells the lender nothing; what is shown to all is still brought
        assert_eq!(registers(&fair.factory, &fair.event, json!({})).await.said(), "200");
        work(&fair.app).await;
        assert_eq!(of_factory(&fair.lender).await, (0, 0), "a lender would read whose request it is");
        assert!(of_factory(&fair.maker).await.0 > 50);
    }
}

on_both! {
    async fn a_masked_demand_is_brought_by_naming_it(app) {
        let fair = Fair::on(app).await;
        let province = fair.app.bureau("省级审核", "330000").await;
        let firm = fair.app.factory("新建铸造").await;
        let mut masked = demand_body("立式加工中心");
        masked["disclosure"] = json!("masked");
        let demand = published(&firm, &province, "demands", masked).await;
        registers(&firm, &fair.event, json!({})).await;
        work(&fair.app).await;
        let points = async || {
            let of = fair.partners(&fair.maker).await;
            of.iter().find(|one| one["org_name"] == "新建铸造").unwrap()["points"].as_i64().unwrap()
        };
        assert_eq!(points().await, 0, "whose it is would be told");
        let named = json!({ "demands": [demand.rsplit('/').next().unwrap()] });
        assert_eq!(registers(&firm, &fair.event, named).await.said(), "200");
        work(&fair.app).await;
        assert!(points().await > 50);
        // and what is withdrawn counts for nothing when points are computed again
        let version = firm.get(&demand).await.body["version"].clone();
        firm.post(&format!("{demand}/withdraw"), json!({ "version": version })).await;
        fair.county.post(&format!("{}/requests/propose", fair.event), json!({})).await;
        work(&fair.app).await;
        assert_eq!(points().await, 0);
        let id = fair.event.rsplit('/').next().unwrap().parse::<duijie::kernel::id::EventId>().unwrap();
        let members = fair.app.app.db.read(move |conn| Ok(member::store::of_event(conn, id)?)).await.unwrap();
        assert_eq!(members.len(), 4);
    }
}
