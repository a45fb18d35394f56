//! Money for a demand: the request that it writes by itself, and what a lender finds for its products.
use duijie::org::Role;
use serde_json::{Value, json};

use crate::{
    harness::{Client, demand_body},
    on_both,
};

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

fn saw(wan: i64) -> Value {
    json!({ "kind": "equipment", "title": "卧式带锯床 GT4230", "spec_text": "最大锯切直径300mm", "service_area": "全国",
        "price_min_fen": wan * 1_000_000, "price_max_fen": wan * 1_000_000 })
}

on_both! {
    async fn a_demand_writes_its_financing_request_by_itself(app) {
        let factory = app.factory("壶镇泵业").await;
        let demand = factory.drafts_demand("带锯床更新").await;
        let draft = factory.get(&format!("{demand}/financing-draft")).await;
        assert_eq!(draft.said(), "200", "{draft:?}");
        assert_eq!((&draft.body["amount_fen"], &draft.body["needed_by"]), (&json!(60_000_000), &json!("2099-06-30")));
        assert_eq!((&draft.body["purpose"], &draft.body["contact_phone"]), (&json!("equipment"), &json!("13800000000")));
        assert_eq!(draft.body["title"], "设备更新融资 60万元");
        assert!(draft.body["details"]["text"].as_str().unwrap().contains("带锯床更新 2台"), "{draft:?}");

        let made = factory.post("/api/v1/financing-requests", draft.body).await;
        assert_eq!(made.said(), "201", "as it comes it is a request: {made:?}");
        assert!(demand.ends_with(made.body["demand"].as_str().unwrap()));
        assert_eq!(factory.step(&format!("/api/v1/financing-requests/{}", made.id()), "submit").await.said(), "200");
        let english = factory.get(&format!("{demand}/financing-draft?lang=en")).await.body;
        assert_eq!(english["title"], "Equipment financing CNY 600,000");
    }
}

on_both! {
    async fn without_a_budget_the_answers_price_stands_in_and_a_chosen_product_wins(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("试点锯床厂", &[Role::Maker], "330727").await;
        let mut body = demand_body("卧式带锯床");
        body["budget_fen"] = Value::Null;
        body["items"][0]["requirements"] = json!("锯切直径300以上");
        let demand = published(&factory, &province, "demands", body).await;
        let draft = format!("{demand}/financing-draft");
        let nothing = factory.get(&draft).await.body;
        assert_eq!(nothing["amount_fen"], 0, "none is known: {nothing}");
        let refused = factory.post("/api/v1/financing-requests", nothing).await;
        assert_eq!((refused.said().as_str(), refused.fields()), ("400 invalid", vec!["amount_fen"]));

        published(&maker, &province, "products", saw(3)).await;
        let dear = published(&maker, &province, "products", json!({ "kind": "service", "title": "大修", "price_max_fen": 500 })).await;
        app.indexed().await;
        assert_eq!(factory.get(&draft).await.body["amount_fen"], 6_000_000, "two of them");
        let dear = dear.rsplit('/').next().unwrap();
        assert_eq!(factory.get(&format!("{draft}?product={dear}")).await.body["amount_fen"], 1_000);
        let third = factory.get(&format!("{draft}?product={dear}&item=3")).await;
        assert_eq!((third.said().as_str(), third.fields()), ("400 invalid", vec!["item"]));
        let hidden = maker.post("/api/v1/products", saw(9)).await;
        assert_eq!(factory.get(&format!("{draft}?product={}", hidden.id())).await.said(), "404 not-found");
    }
}

on_both! {
    async fn only_who_matches_a_demand_gets_its_financing_draft(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let demand = published(&factory, &county, "demands", demand_body("带锯床更新")).await;
        let draft = format!("{demand}/financing-draft");
        let rival = app.factory("新建铸造").await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        for stranger in [&rival, &lender] {
            assert_eq!(stranger.get(&draft).await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().get(&draft).await.said(), "401 unauthenticated");
        assert_eq!(app.bureau("遂昌县经信局", "331123").await.get(&draft).await.said(), "403 forbidden");
        let seen = county.get(&draft).await.body;
        assert_eq!((&seen["contact_phone"], &seen["owner"]), (&json!(""), &json!(factory.org.as_ref().unwrap().id.to_string())));
    }
}

on_both! {
    async fn a_lender_narrows_its_prospects_and_sees_them_by_county(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let bank = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let jinyun = app.factory("壶镇泵业").await;
        let suichang = app.owner_of("遂昌铸造", &[Role::Factory], "331123").await;
        let loan = |name: &str, most: i64| json!({ "name": name, "kind": "equipment_loan", "amount_min_fen": 10_000_000,
            "amount_max_fen": most, "terms": { "rate_min_bp": 320, "rate_max_bp": 320, "regions": ["331100"],
            "term_months_max": 60, "purposes": ["equipment"], "years_min": 3 } });
        let large = published(&bank, &province, "lender-products", loan("试点更新贷", 900_000_000)).await;
        published(&bank, &province, "lender-products", loan("试点小额贷", 50_000_000)).await;
        let request = |title: &str, fen: i64| json!({ "title": title, "amount_fen": fen, "purpose": "equipment",
            "details": { "text": "购置锯床", "term_months": 36 } });
        let small = published(&jinyun, &province, "financing-requests", request("换锯床", 40_000_000)).await;
        let middle = published(&jinyun, &province, "financing-requests", request("换铣床", 80_000_000)).await;
        let great = published(&suichang, &province, "financing-requests", request("换熔炉", 300_000_000)).await;
        app.indexed().await;

        let ids = |found: &Value| -> Vec<String> {
            found.as_array().unwrap().iter().map(|one| one["item"]["id"].as_str().unwrap().to_owned()).collect()
        };
        let id = |url: &str| url.rsplit('/').next().unwrap().to_owned();
        let of = async |query: &str| bank.get(&format!("{large}/recommendations?{query}")).await;
        let all = of("order=amount").await.body;
        assert_eq!(ids(&all), [id(&great), id(&middle), id(&small)], "{all}");
        assert_eq!(ids(&of("order=newest").await.body), [id(&great), id(&middle), id(&small)]);
        assert_eq!(ids(&of("order=amount&region=331122").await.body), [id(&middle), id(&small)]);
        assert_eq!(ids(&of("amount_min_fen=50000000&amount_max_fen=100000000").await.body), [id(&middle)]);
        let (passed, open) = (&all[0]["passed"], &all[0]["open"]);
        assert!(passed.as_u64() > Some(0) && open.as_u64() > Some(0), "the years are not stated: {all}");
        assert_eq!(of("region=x&amount_min_fen=-1").await.fields(), ["region", "amount_min_fen"]);

        let home = bank.get("/api/v1/lender-products/prospects?order=amount").await;
        assert_eq!((home.said().as_str(), &home.body["count"]), ("200", &json!(3)), "{home:?}");
        assert_eq!(home.body["amount_fen"], 420_000_000);
        let places: Vec<_> = home.body["places"].as_array().unwrap().iter()
            .map(|place| (place["region_name"].as_str().unwrap(), place["count"].as_u64().unwrap())).collect();
        assert_eq!(places, [("遂昌县", 1), ("缙云县", 2)], "the larger amount first");
        assert_eq!(home.body["items"][0]["product_name"], "试点更新贷", "too much for the other");
        assert!(!home.body.to_string().contains("壶镇泵业"), "whose they are is not told");

        let firm = jinyun.get("/api/v1/lender-products/prospects").await;
        assert_eq!(firm.said(), "403 forbidden");
        assert_eq!(app.anybody().get("/api/v1/lender-products/prospects").await.said(), "401 unauthenticated");
        let rival = app.owner_of("新建试点银行", &[Role::Lender], "331100").await;
        assert_eq!(rival.get("/api/v1/lender-products/prospects").await.body["count"], 0);
    }
}
