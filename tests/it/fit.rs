//! How well products fit: the deviation table, what would have to change, what lenders cost.
use duijie::org::Role;
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp},
    on_both,
};

pub async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step) in [(owner, "submit"), (bureau, "publish")] {
        let done = who.step(&url, step).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    url
}

pub fn machine(title: &str, text: &str, wan: i64) -> Value {
    json!({
        "kind": "equipment", "title": title, "spec_text": text, "price_min_fen": wan * 1_000_000,
        "price_max_fen": wan * 1_000_000, "lead_time_days": 30, "service_area": "全国"
    })
}

/// A province, a factory and a maker.
pub async fn cast(app: &TestApp) -> (Client, Client, Client) {
    (
        app.bureau("省经信厅", "330000").await,
        app.factory("壶镇泵业").await,
        app.owner_of("试点数控机床厂", &[Role::Maker], "330727").await,
    )
}

fn reason<'a>(answer: &'a Value, name: &str) -> &'a Value {
    let reasons = answer["reasons"].as_array().unwrap();
    reasons.iter().find(|reason| reason["name"] == name).unwrap_or_else(|| panic!("{name} in {reasons:#?}"))
}

on_both! {
    async fn each_answer_has_both_sides_and_what_would_have_to_change(app) {
        let (province, factory, maker) = cast(&app).await;
        let short = machine("立式加工中心 TV500", "行程500×400×400；主轴转速10000r/min", 28);
        let product = published(&maker, &province, "products", short).await;
        let demand = factory.submits_demand("立式加工中心").await;
        province.step(&demand, "publish").await;
        app.indexed().await;

        let found = factory.get(&format!("{demand}/recommendations")).await.body;
        let answer = &found["needs"][0]["answers"][0];
        let travel = reason(answer, "X轴行程");
        assert_eq!((&travel["wanted"], &travel["offered"]), (&json!("≥ 800 mm"), &json!("500 mm")));
        assert_eq!((&travel["must"], &travel["outcome"]), (&json!(true), &json!("missed")));
        assert_eq!(reason(answer, "价格")["wanted"], "≤ 30万元");
        let changes = answer["changes"].as_array().unwrap();
        assert!(answer["fit"] == "near" && !changes.is_empty(), "{answer:#?}");
        assert!(changes.iter().any(|change| change.as_str().unwrap().contains("放宽到 500 mm")), "{changes:?}");
        assert!(answer["distance_km"].as_u64().is_some_and(|km| (1..200).contains(&km)), "{answer:#?}");

        let english = factory.get(&format!("{demand}/recommendations?lang=en")).await.body;
        assert!(english["needs"][0]["answers"][0]["changes"][0].as_str().unwrap().contains("500 mm"), "{english:#?}");

        // the maker reads what it would have to offer, and no budget
        let other_side = maker.get(&format!("{product}/recommendations")).await.body;
        let told = other_side["answers"][0]["changes"].to_string();
        assert!(told.contains("达到 ≥ 800 mm"), "{told}");
        assert!(!other_side.to_string().contains("30万"), "{other_side:#?}");
    }
}

on_both! {
    async fn a_loan_says_its_cost_in_parts_and_what_is_paid_each_year(app) {
        let (province, factory, _) = cast(&app).await;
        let bank = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let product = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_min_fen": 10_000_000,
            "amount_max_fen": 500_000_000, "terms": { "rate_min_bp": 360, "rate_max_bp": 360, "rate_as_of": "2026-11-01",
            "fee_bp": 100, "regions": ["331100"], "term_months_max": 60, "purposes": ["equipment"] } });
        published(&bank, &province, "lender-products", product).await;
        let request = |details: Value| json!({ "title": "换锯床借款", "amount_fen": 120_000_000, "purpose": "equipment",
            "details": details });
        let whole = request(json!({ "text": "购置锯床", "term_months": 24, "tax_credit": "A" }));
        let whole = published(&factory, &province, "financing-requests", whole).await;
        let no_term = published(&factory, &province, "financing-requests", request(json!({ "text": "购置锯床" }))).await;
        app.indexed().await;

        let loan = factory.get(&format!("{whole}/recommendations")).await.body[0].clone();
        let cost = json!({ "rate_bp": 360, "fees_bp": 50, "subsidy_bp": 0, "total_bp": 410, "as_of": "2026-11-01",
            "assumed": false });
        assert_eq!(loan["cost"], cost, "{loan:#?}");
        // 1,200,000 yuan back in 24 parts at 0.3 % a month on the rest, and 12,000 of fees at first
        let years = json!([{ "year": 1, "paid_fen": 64_530_000 }, { "year": 2, "paid_fen": 61_170_000 }]);
        assert_eq!(loan["years"].as_array().unwrap().len(), 2, "{loan:#?}");
        assert_eq!(loan["years"], years);
        let open = factory.get(&format!("{no_term}/recommendations")).await.body[0].clone();
        assert_eq!(open.get("years"), None, "without a term nothing is reckoned: {open:#?}");
    }
}

on_both! {
    async fn a_form_that_is_being_filled_in_shows_what_would_answer_it(app) {
        let (province, factory, maker) = cast(&app).await;
        let good = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 28);
        published(&maker, &province, "products", good).await;
        app.indexed().await;
        let draft = |title: &str, items: Value| json!({ "title": title, "items": items, "budget_fen": 60_000_000 });
        let typed = json!([
            { "name": "立加", "quantity": 2, "requirements": "主轴转速不低于8000转",
              "specs": [{ "parameter": "X轴行程", "comparator": "at_least", "min": 800.0, "unit": "mm", "must": true }] },
            { "name": "", "quantity": 1 }
        ]);

        let found = factory.post("/api/v1/match/preview", draft("", typed)).await;
        assert_eq!(found.said(), "200", "{found:?}");
        assert_eq!(found.body["needs"][0]["answers"].as_array().unwrap().len(), 1, "{found:#?}");
        let understood = found.body["understood"].as_array().unwrap();
        assert_eq!(understood.len(), 1, "an item without a word is passed over: {understood:#?}");
        let (category, figures) = (&understood[0]["category"], understood[0]["requirements"].as_array().unwrap());
        assert_eq!(category, "01.02.01");
        let from = |name: &str| figures.iter().find(|figure| figure["name"] == name).map(|figure| &figure["from"]);
        assert_eq!((from("X轴行程"), from("主轴转速")), (Some(&json!("field")), Some(&json!("text"))), "{figures:#?}");

        assert_eq!(factory.post("/api/v1/match/preview", draft("", json!([]))).await.body["needs"], json!([]));
        let wrong = json!([{ "name": "立加", "quantity": 0 }]);
        assert_eq!(factory.post("/api/v1/match/preview", draft("", wrong)).await.fields(), ["items.0.quantity"]);
        assert_eq!(factory.get("/api/v1/demands").await.body["items"], json!([]), "nothing is kept");
        let anybody = app.anybody().post("/api/v1/match/preview", draft("", json!([]))).await;
        assert_eq!(anybody.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_sentence_becomes_a_draft_that_is_taken_as_it_is(app) {
        let (_, factory, _) = cast(&app).await;
        let text = "要换两台立加，行程800以上，60万以内，2099年底前到货，颜色要喜庆一点";
        let read = factory.post("/api/v1/demands/read", json!({ "text": text })).await;
        let draft = &read.body["draft"];
        assert_eq!((&draft["budget_fen"], &draft["needed_by"]), (&json!(60_000_000), &json!("2099-12-31")), "{read:#?}");
        let item = &draft["items"][0];
        assert_eq!((&item["name"], &item["quantity"], &item["category"]), (&json!("立加"), &json!(2), &json!("01.02.01")));
        let spec = json!({ "parameter": "X轴行程", "comparator": "at_least", "min": 800.0, "max": null, "unit": "mm", "must": true });
        assert_eq!(item["specs"], json!([spec]));
        assert_eq!(read.body["understood"][0]["category_name"], "立式加工中心");
        assert_eq!(read.body["unread"], json!(["颜色要喜庆一点"]));
        assert_eq!(read.body["assumed"].as_array().unwrap().len(), 1, "whose budget it is was left open");

        let made = factory.post("/api/v1/demands", draft.clone()).await;
        assert_eq!(made.said(), "201", "{made:?}");
        for bad in ["", &"长".repeat(2_001)] {
            let refused = factory.post("/api/v1/demands/read", json!({ "text": bad })).await;
            assert_eq!(refused.fields(), ["text"], "{refused:?}");
        }
        let nothing = factory.post("/api/v1/demands/read", json!({ "text": "今天天气不错" })).await;
        assert_eq!((&nothing.body["draft"]["items"], &nothing.body["understood"]), (&json!([]), &json!([])));
        let anybody = app.anybody().post("/api/v1/demands/read", json!({ "text": text })).await;
        assert_eq!(anybody.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn what_does_not_suit_is_hidden_and_its_maker_learns_why_but_not_from_whom(app) {
        let (province, factory, maker) = cast(&app).await;
        let good = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 28);
        let product = published(&maker, &province, "products", good).await;
        let product_id = product.rsplit('/').next().unwrap();
        let demand = factory.submits_demand("立式加工中心").await;
        province.step(&demand, "publish").await;
        app.indexed().await;
        let answers = async || factory.get(&format!("{demand}/recommendations")).await.body["needs"][0]["answers"].as_array().unwrap().len();
        assert_eq!(answers().await, 1);

        let aside = format!("{demand}/unsuitable");
        let said = json!({ "product": product_id, "reason": "price", "note": "壶镇泵业觉得贵了三万" });
        let first = factory.post(&aside, said.clone()).await;
        assert_eq!((first.said().as_str(), &first.body["reason"]), ("200", &json!("price")), "{first:?}");
        assert_eq!(answers().await, 0, "the pair is hidden");
        let again = json!({ "product": product_id, "reason": "lead_time", "note": "壶镇泵业觉得贵了三万" });
        assert_eq!(factory.post(&aside, again).await.said(), "200");
        assert_eq!(factory.get(&aside).await.body.as_array().unwrap().len(), 1, "said again, it is one still");

        let told = maker.get(&format!("{product}/passed-over")).await.body;
        assert_eq!((&told["total"], &told["reasons"][0]["reason"]), (&json!(1), &json!("lead_time")), "{told:#?}");
        assert_eq!(told["reasons"][0]["notes"], json!(["＊＊＊觉得贵了三万"]), "without the buyer's name");
        let notices = maker.get("/api/v1/notices").await.body;
        let asides: Vec<&Value> = notices["items"].as_array().unwrap().iter().filter(|notice| notice["kind"] == "product-put-aside").collect();
        assert_eq!(asides.len(), 1, "one notice for a pair: {notices:#?}");

        // whose demand it is not neither says nor reads it, whose product it is not does not learn why
        let rival = app.factory("新建铸造").await;
        assert_eq!(rival.post(&aside, said.clone()).await.said(), "403 forbidden");
        assert_eq!(maker.get(&aside).await.said(), "403 forbidden");
        assert_eq!(rival.get(&format!("{product}/passed-over")).await.said(), "403 forbidden");
        assert_eq!(app.anybody().post(&aside, said).await.said(), "401 unauthenticated");
        let unknown = json!({ "product": "0192d3f0-0000-7000-8000-000000000000", "reason": "price" });
        assert_eq!(factory.post(&aside, unknown).await.fields(), ["product"]);
        let no_item = json!({ "product": product_id, "item": "0192d3f0-0000-7000-8000-000000000000", "reason": "price" });
        assert_eq!(factory.post(&aside, no_item).await.fields(), ["item"]);

        let back = format!("{aside}/{product_id}");
        assert_eq!(factory.send(reqwest::Method::DELETE, &back, None, &[]).await.said(), "204");
        assert_eq!(answers().await, 1);
        assert_eq!(factory.send(reqwest::Method::DELETE, &back, None, &[]).await.said(), "404 not-found");
    }
}

on_both! {
    async fn a_maker_reads_by_what_it_misses_from_three_demands_on(app) {
        let (province, factory, maker) = cast(&app).await;
        let product = machine("立式加工中心 TV600", "X轴行程600mm；主轴转速10000r/min", 28);
        let product = published(&maker, &province, "products", product).await;
        let misses = format!("{product}/near-misses");
        let wants = async |travel: u32| {
            let item = json!({ "name": "立式加工中心", "quantity": 1, "requirements": format!("X轴行程{travel}以上") });
            let body = json!({ "title": "立加更新", "items": [item], "budget_fen": 12_340_000 });
            published(&factory, &province, "demands", body).await;
        };
        wants(700).await;
        wants(800).await;
        app.indexed().await;
        let two = maker.get(&misses).await.body;
        assert_eq!((&two["groups"], &two["hidden"]), (&json!([]), &json!(2)), "{two:#?}");

        wants(1000).await;
        wants(500).await;
        app.indexed().await;
        let three = maker.get(&misses).await.body;
        let group = &three["groups"][0];
        assert_eq!((&group["factor"], &group["count"]), (&json!("parameter:x"), &json!(3)), "{three:#?}");
        assert_eq!((&group["least"], &group["median"], &group["most"]), (&json!(100.0), &json!(200.0), &json!(400.0)));
        assert!(group["text"].as_str().unwrap().contains("100 mm"), "{three:#?}");
        let all = three.to_string();
        assert!(!all.contains("壶镇") && !all.contains("12.34") && !all.contains("1234"), "no buyer, no budget: {all}");

        assert_eq!(factory.get(&misses).await.said(), "403 forbidden");
        assert_eq!(app.anybody().get(&misses).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_share_shows_whoever_has_the_code_what_the_owner_chose_and_no_more(app) {
        let (province, factory, maker) = cast(&app).await;
        let good = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 28);
        published(&maker, &province, "products", good).await;
        let bank = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_min_fen": 10_000_000,
            "amount_max_fen": 500_000_000, "terms": { "rate_min_bp": 320, "rate_max_bp": 320, "regions": ["331100"],
            "purposes": ["equipment"] } });
        published(&bank, &province, "lender-products", loan).await;
        let demand = factory.submits_demand("立式加工中心").await;
        let share = format!("{demand}/share");
        assert_eq!(factory.post(&share, json!({})).await.said(), "409 conflict", "not published yet");
        province.step(&demand, "publish").await;
        app.indexed().await;

        let shared = factory.post(&share, json!({})).await;
        assert_eq!(shared.said(), "200", "{shared:?}");
        let (code, text) = (shared.body["code"].as_str().unwrap(), shared.body["text"].as_str().unwrap());
        assert!(text.contains("TV850") && text.contains("试点更新贷") && text.contains(&format!("/s/{code}")), "{text}");
        let page = format!("/api/v1/shares/{code}");
        let seen = app.anybody().get(&page).await;
        assert_eq!((&seen.body["text"], seen.said().as_str()), (&json!(text), "200"), "{seen:#?}");
        assert_eq!(seen.body["makers"][0]["maker_name"], "试点数控机床厂");
        assert_eq!(seen.body["lenders"][0]["yearly_cost_bp"], 320);
        let all = seen.body.to_string();
        assert!(!all.contains("13800000000") && !all.contains("章工"), "no contact: {all}");
        assert!(!all.contains("30万") && !all.contains("60万") && seen.body.get("budget_fen").is_none(), "no budget: {all}");
        let answer = reqwest::get(format!("{}{page}", app.anybody().base)).await.unwrap();
        assert_eq!(answer.headers()["x-robots-tag"], "noindex, nofollow");

        // chosen again: the same code shows more, or less
        let more = factory.post(&share, json!({ "budget": true, "lenders": false, "requirements": false })).await;
        assert_eq!(more.body["code"], code);
        let seen = app.anybody().get(&page).await.body;
        assert_eq!((&seen["budget_fen"], &seen["lenders"]), (&json!(60_000_000), &json!([])), "{seen:#?}");
        assert_eq!(seen["items"][0].get("requirements"), None);

        // only its keepers share it or end it
        let rival = app.factory("新建铸造").await;
        for stranger in [&rival, &maker] {
            assert_eq!(stranger.post(&share, json!({})).await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().post(&share, json!({})).await.said(), "401 unauthenticated");
        assert_eq!(app.anybody().get("/api/v1/shares/AAAAAAAAAAAAAAAA").await.said(), "404 not-found");
        assert_eq!(factory.send(reqwest::Method::DELETE, &share, None, &[]).await.said(), "204");
        assert_eq!(app.anybody().get(&page).await.said(), "404 not-found");
        assert_eq!(factory.send(reqwest::Method::DELETE, &share, None, &[]).await.said(), "404 not-found");

        // a demand that is taken back is shared no longer
        let again = factory.post(&share, json!({})).await;
        factory.step(&demand, "withdraw").await;
        let gone = app.anybody().get(&format!("/api/v1/shares/{}", again.body["code"].as_str().unwrap())).await;
        assert_eq!(gone.said(), "404 not-found");
    }
}

on_both! {
    async fn a_parameter_shows_the_range_of_what_is_published_from_five_on(app) {
        let (province, _, maker) = cast(&app).await;
        let travel = async || {
            let all = app.anybody().get("/api/v1/categories/01.02.01/parameters").await.body;
            let all = all.as_array().unwrap().clone();
            all.into_iter().find(|parameter| parameter["key"] == "x").unwrap()
        };
        for at in 0..4 {
            let product = machine(&format!("立式加工中心 TV{at}"), &format!("X轴行程{}mm", 500 + 100 * at), 28);
            published(&maker, &province, "products", product).await;
        }
        app.indexed().await;
        let few = travel().await;
        assert_eq!((&few["unit"], &few["essential"], few.get("typical")), (&json!("mm"), &json!(true), None), "{few:#?}");
        published(&maker, &province, "products", machine("立式加工中心 TV9", "X轴行程1300mm", 28)).await;
        app.indexed().await;
        assert_eq!(travel().await["typical"], json!({ "low": 500.0, "high": 1300.0, "count": 5 }));
    }
}
