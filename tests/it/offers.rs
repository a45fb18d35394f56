//! What is offered in an introduction, and the figures beside its boxes.
use duijie::org::Role;
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp, demand_body},
    on_both,
};

const INTRODUCTIONS: &str = "/api/v1/introductions";

async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step) in [(owner, "submit"), (bureau, "publish")] {
        let done = who.step(&url, step).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    made.id().to_owned()
}

/// A factory's demand and request, a maker's product and a lender's, all published.
struct Fair {
    app: TestApp,
    county: Client,
    factory: Client,
    maker: Client,
    lender: Client,
    demand: String,
    product: String,
    request: String,
    loan: String,
}

impl Fair {
    async fn on(app: TestApp) -> Fair {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331122").await;
        let demand = published(&factory, &county, "demands", demand_body("带锯床更新")).await;
        let saw = json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" });
        let product = published(&maker, &county, "products", saw).await;
        let money = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment" });
        let request = published(&factory, &county, "financing-requests", money).await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan" });
        let loan = published(&lender, &county, "lender-products", loan).await;
        Fair { app, county, factory, maker, lender, demand, product, request, loan }
    }

    fn supply(&self) -> Value {
        json!({ "demand": self.demand, "product": self.product, "message": "我们的锯床合用", "consent_version": "v2" })
    }

    fn finance(&self) -> Value {
        json!({ "financing_request": self.request, "lender_product": self.loan, "message": "可以面谈",
            "consent_version": "v2" })
    }
}

/// `state=count` of a box, those that are none left out.
fn counts(counted: &Value) -> Vec<String> {
    let states = counted["states"].as_array().unwrap().iter().filter(|state| state["count"] != 0);
    states.map(|state| format!("{}={}", state["state"].as_str().unwrap(), state["count"])).collect()
}

on_both! {
    async fn each_box_is_counted_by_state_and_each_counts_its_own(app) {
        let fair = Fair::on(app).await;
        let asked = fair.maker.post(INTRODUCTIONS, fair.supply()).await;
        let other = fair.lender.post(INTRODUCTIONS, fair.finance()).await;
        assert_eq!((asked.said().as_str(), other.said().as_str()), ("201", "201"), "{other:?}");
        let no = json!({ "version": 1, "reason": "已有贷款" });
        assert_eq!(fair.factory.post(&format!("{INTRODUCTIONS}/{}/decline", other.id()), no).await.said(), "200");

        let url = format!("{INTRODUCTIONS}/counts");
        let factory = fair.factory.get(&url).await.body;
        assert_eq!(counts(&factory["in"]), ["asked=1", "declined=1"], "{factory}");
        assert_eq!((&factory["in"]["total"], &factory["out"]["total"]), (&json!(2), &json!(0)));
        assert_eq!((factory.get("region"), &factory["in"]["more"]), (None, &json!(false)));
        assert_eq!(counts(&fair.maker.get(&url).await.body["out"]), ["asked=1"]);
        assert_eq!(counts(&fair.lender.get(&url).await.body["out"]), ["declined=1"]);
        assert_eq!(counts(&fair.county.get(&url).await.body["region"]), ["asked=1", "declined=1"]);
        let elsewhere = fair.app.bureau("遂昌县经信局", "331123").await;
        assert_eq!(elsewhere.get(&url).await.body["region"]["total"], 0);
        assert_eq!(fair.app.anybody().get(&url).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn the_introductions_of_one_row_are_listed_by_its_id(app) {
        let fair = Fair::on(app).await;
        let asked = fair.maker.post(INTRODUCTIONS, fair.supply()).await;
        fair.lender.post(INTRODUCTIONS, fair.finance()).await;
        for row in [&fair.demand, &fair.product] {
            let found = fair.factory.get(&format!("{INTRODUCTIONS}?row={row}")).await.body;
            assert_eq!(found["items"].as_array().unwrap().len(), 1, "{found}");
            assert_eq!(found["items"][0]["id"], asked.id());
        }
        let strangers = fair.lender.get(&format!("{INTRODUCTIONS}?row={}", fair.demand)).await.body;
        assert_eq!(strangers["items"], json!([]));
    }
}

fn in_days(days: i64) -> String {
    (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(days)).to_string()
}

fn loan_quote() -> Value {
    json!({ "amount_fen": 50_000_000, "rate_bp_yearly": 345, "term_months": 36, "valid_until": in_days(30),
        "note": "壶镇泵业可循环使用" })
}

on_both! {
    async fn a_lender_expresses_an_offer_and_the_two_sides_alone_read_it(app) {
        let fair = Fair::on(app).await;
        let mut body = fair.finance();
        body["quote"] = loan_quote();
        let asked = fair.lender.post(INTRODUCTIONS, body).await;
        assert_eq!((asked.said().as_str(), &asked.body["quote"]["rate_bp_yearly"]), ("201", &json!(345)), "{asked:?}");
        let url = format!("{INTRODUCTIONS}/{}", asked.id());
        let seen = fair.factory.get(&url).await.body;
        assert_eq!((&seen["quote"]["amount_fen"], &seen["quote"]["term_months"]), (&json!(50_000_000), &json!(36)));
        assert_eq!(seen["quote"].get("price_fen"), None);
        assert_eq!(seen["quote"]["note"], "壶镇泵业可循环使用", "one reads one's own name");
        let bureau = fair.county.get(&url).await;
        assert_eq!((bureau.said().as_str(), bureau.body.get("quote")), ("200", None), "a bureau sees that it exists");
        assert_eq!(fair.maker.get(&url).await.said(), "404 not-found");

        // anew, on what is known now
        let mut cheaper = loan_quote();
        cheaper["rate_bp_yearly"] = json!(320);
        let put = |version: i32| json!({ "version": version, "quote": cheaper });
        let quote = format!("{url}/quote");
        assert_eq!(fair.lender.put(&quote, put(7)).await.said(), "409 stale");
        assert_eq!(fair.factory.put(&quote, put(1)).await.said(), "403 forbidden", "who needs it quotes nothing");
        assert_eq!(fair.county.put(&quote, put(1)).await.said(), "403 forbidden");
        assert_eq!(fair.maker.put(&quote, put(1)).await.said(), "404 not-found");
        assert_eq!(fair.app.anybody().put(&quote, put(1)).await.said(), "401 unauthenticated");
        let quoted = fair.lender.put(&quote, put(1)).await;
        assert_eq!((&quoted.body["quote"]["rate_bp_yearly"], &quoted.body["version"]), (&json!(320), &json!(2)), "{quoted:?}");
        let told = fair.factory.get("/api/v1/notices?size=1").await.body;
        assert_eq!(told["items"][0]["kind"], "introduction-quoted", "{told}");

        let yes = json!({ "version": 2, "consent_version": "v2" });
        assert_eq!(fair.factory.post(&format!("{url}/accept"), yes).await.said(), "200");
        assert_eq!(fair.lender.put(&quote, put(3)).await.said(), "200", "and while they talk");
        let back = json!({ "version": 4 });
        assert_eq!(fair.factory.post(&format!("{url}/withdraw-consent"), back).await.said(), "200");
        assert_eq!(fair.lender.put(&quote, put(5)).await.said(), "409 conflict");
    }
}

on_both! {
    async fn a_maker_that_is_asked_accepts_with_a_price(app) {
        let fair = Fair::on(app).await;
        let asked = fair.factory.post(INTRODUCTIONS, fair.supply()).await;
        let url = format!("{INTRODUCTIONS}/{}", asked.id());
        let accept = |quote: Value| json!({ "version": 1, "consent_version": "v2", "quote": quote });
        let late = json!({ "price_fen": 5_800_000, "valid_until": in_days(-2) });
        let refused = fair.maker.post(&format!("{url}/accept"), accept(late)).await;
        assert_eq!((refused.said().as_str(), refused.fields()), ("400 invalid", vec!["quote.valid_until"]), "{refused:?}");
        let loan = fair.maker.post(&format!("{url}/accept"), accept(loan_quote())).await;
        let fields = vec!["quote.amount_fen", "quote.rate_bp_yearly", "quote.term_months", "quote.price_fen"];
        assert_eq!(loan.fields(), fields, "{loan:?}");
        assert_eq!(fair.maker.get(&url).await.body["state"], "asked", "and nothing was accepted");
        let price = json!({ "price_fen": 5_800_000, "lead_time_days": 20, "valid_until": in_days(20) });
        let accepted = fair.maker.post(&format!("{url}/accept"), accept(price.clone())).await;
        assert_eq!(accepted.body["state"], "accepted", "{accepted:?}");
        assert_eq!(fair.factory.get(&url).await.body["quote"]["lead_time_days"], 20);
        let mut own = fair.supply();
        own["quote"] = price;
        let demand = published(&fair.factory, &fair.county, "demands", demand_body("又一台锯床")).await;
        own["demand"] = json!(demand);
        assert_eq!(fair.factory.post(INTRODUCTIONS, own).await.said(), "403 forbidden", "a buyer quotes no price");
    }
}
