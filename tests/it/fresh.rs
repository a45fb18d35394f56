//! Whether a product is still offered: its maker is asked, and what nobody confirms is taken off the list.
use chrono::{NaiveDate, TimeDelta};
use duijie::{
    auth::actor::Membership,
    db::{
        Author,
        schema::{audit, confirmations},
    },
    job::runner,
    org::Role,
};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

const PRODUCTS: &str = "/api/v1/products";

fn saw(title: &str) -> Value {
    json!({ "kind": "equipment", "title": title })
}

async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step) in [(owner, "submit"), (bureau, "publish")] {
        let done = who.step(&url, step).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    url
}

fn id(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

fn day(value: &Value) -> NaiveDate {
    value.as_str().unwrap_or_else(|| panic!("no day: {value}")).parse().unwrap()
}

/// Lets the days go by until `left` are left of the time in which a product is believed.
async fn nearly_over(app: &TestApp, url: &str, left: i64) {
    use diesel::prelude::*;
    let (id, by) = (id(url).to_owned(), app.app.db.clock().today() + TimeDelta::days(left));
    let set = app.app.db.write(Author::default(), move |tx| {
        let row = confirmations::table.find(("product", id));
        Ok(diesel::update(row).set(confirmations::confirm_by.eq(by)).execute(&mut **tx)?)
    });
    assert_eq!(set.await.unwrap(), 1);
}

async fn a_day_s_work(app: &TestApp) {
    let app = app.app.clone();
    actix_web::web::block(move || runner::do_daily(&app)).await.unwrap().unwrap();
}

async fn told(client: &Client, kind: &str) -> Vec<String> {
    let notices = client.get("/api/v1/notices?size=50").await.body;
    let of_kind = |notice: &&Value| notice["kind"] == kind;
    notices["items"].as_array().unwrap().iter().filter(of_kind).map(|one| one["text"].to_string()).collect()
}

fn titles(answer: &Answer) -> Vec<&str> {
    answer.body["items"]
        .as_array()
        .unwrap_or_else(|| panic!("{answer:?}"))
        .iter()
        .map(|row| row["title"].as_str().unwrap())
        .collect()
}

on_both! {
    async fn a_maker_is_asked_in_time_and_what_it_confirms_stays(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let draft = maker.post(PRODUCTS, saw("未发布")).await;
        assert_eq!(draft.body.get("confirmed_on"), None, "nothing to confirm yet");
        let kept = published(&maker, &county, "products", saw("GT4230")).await;
        let other = published(&maker, &county, "products", saw("GT4240")).await;
        let today = app.app.db.clock().today();
        let fresh = maker.get(&kept).await.body;
        assert_eq!((day(&fresh["confirmed_on"]), day(&fresh["confirm_by"])), (today, today + TimeDelta::days(180)));
        let seen = app.anybody().get(&kept).await.body;
        assert_eq!((day(&seen["confirmed_on"]), seen.get("confirm_by")), (today, None), "the deadline is its keeper's");

        a_day_s_work(&app).await;
        assert!(told(&maker, "listings-to-confirm").await.is_empty());
        for url in [&kept, &other] {
            nearly_over(&app, url, 14).await;
        }
        assert_eq!(titles(&maker.get(&format!("{PRODUCTS}?stale=true")).await).len(), 2);
        for _ in 0..2 {
            a_day_s_work(&app).await;
        }
        let asked = told(&maker, "listings-to-confirm").await;
        assert_eq!(asked.len(), 1, "one notice for both, once: {asked:?}");
        assert!(asked[0].contains('2') && asked[0].contains("GT4230"), "{asked:?}");

        let version = maker.get(&kept).await.body["version"].clone();
        let confirmed = maker.post(&format!("{kept}/confirm"), json!({ "version": version })).await;
        assert_eq!(confirmed.said(), "200", "{confirmed:?}");
        assert_eq!(day(&confirmed.body["confirm_by"]), today + TimeDelta::days(180));
        assert_eq!(titles(&maker.get(&format!("{PRODUCTS}?stale=true")).await), ["GT4240"]);
        let old = maker.post(&format!("{kept}/confirm"), json!({ "version": version })).await;
        assert_eq!(old.said(), "409 stale");
    }
}

on_both! {
    async fn what_nobody_confirms_is_taken_off_and_comes_back_when_it_is(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let saw = published(&maker, &county, "products", saw("GT4230")).await;
        // the server was down for long: nobody is taken off unasked
        nearly_over(&app, &saw, -30).await;
        a_day_s_work(&app).await;
        assert_eq!(app.anybody().get(&saw).await.body["state"], "published");
        assert_eq!(day(&maker.get(&saw).await.body["confirm_by"]), app.app.db.clock().today() + TimeDelta::days(14));
        nearly_over(&app, &saw, -1).await;
        a_day_s_work(&app).await;
        assert_eq!(maker.get(&saw).await.body["state"], "expired");
        assert_eq!(app.anybody().get(&saw).await.said(), "404 not-found");
        assert_eq!(told(&maker, "listings-lapsed").await.len(), 1);
        assert_eq!(titles(&maker.get(&format!("{PRODUCTS}?stale=true&state=expired")).await), ["GT4230"]);

        let back = maker.step(&saw, "confirm").await;
        assert_eq!((back.said().as_str(), &back.body["state"]), ("200", &json!("published")), "{back:?}");
        assert_eq!(app.anybody().get(&saw).await.said(), "200");
        use diesel::prelude::*;
        let row = id(&saw).to_owned();
        let acts = app.app.db.read(move |conn| {
            let lines = audit::table.filter(audit::noun_id.eq(row)).order(audit::id.desc()).limit(2);
            Ok(lines.select(audit::act).load::<String>(conn)?)
        });
        assert_eq!(acts.await.unwrap(), ["confirm", "expire"]);
    }
}

on_both! {
    async fn only_its_keepers_confirm_a_product_and_several_at_once_say_each_why(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let rival = app.owner_of("新建锯床", &[Role::Maker], "331122").await;
        let viewer = app.member(maker.org.as_ref().unwrap(), Membership::Viewer).await;
        let mine = published(&maker, &county, "products", saw("GT4230")).await;
        let theirs = published(&rival, &county, "products", saw("GT4240")).await;
        let draft = maker.post(PRODUCTS, saw("未发布")).await;
        let hidden = rival.post(PRODUCTS, saw("未发布")).await;
        for other in [&rival, &viewer, &county] {
            assert_eq!(other.step(&mine, "confirm").await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().step(&mine, "confirm").await.said(), "401 unauthenticated");
        assert_eq!(maker.step(&format!("{PRODUCTS}/{}", draft.id()), "confirm").await.said(), "409 conflict");

        let all = format!("{PRODUCTS}/confirm");
        let ids = json!({ "ids": [id(&mine), id(&theirs), draft.id(), hidden.id()] });
        let answer = maker.post(&all, ids.clone()).await;
        assert_eq!((answer.said().as_str(), &answer.body["confirmed"]), ("200", &json!([id(&mine)])), "{answer:?}");
        let codes: Vec<_> = answer.body["refused"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
        assert_eq!(codes, ["forbidden", "conflict", "not-found"]);
        assert_eq!(viewer.post(&all, ids.clone()).await.said(), "403 forbidden");
        assert_eq!(app.anybody().post(&all, ids).await.said(), "401 unauthenticated");
        assert_eq!(maker.post(&all, json!({ "ids": [] })).await.fields(), ["ids"]);
        assert_eq!(maker.post(&all, json!({ "ids": ["x"] })).await.fields(), ["ids.0"]);

        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331122").await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan" });
        let loan = published(&lender, &county, "lender-products", loan).await;
        assert_eq!(lender.step(&loan, "confirm").await.said(), "200");
        let both = json!({ "ids": [id(&loan)] });
        assert_eq!(lender.post("/api/v1/lender-products/confirm", both).await.body["confirmed"], json!([id(&loan)]));
    }
}
