//! What an answer says of itself: whose turn it was, where a row contradicts itself, who has the whole set, what a firm lacks.
use duijie::org::Role;
use serde_json::{Value, json};

use crate::{
    fit::{cast, machine, published},
    on_both,
};

fn texts(list: &Value) -> String {
    list.as_array()
        .map(|list| list.iter().map(|one| one.as_str().unwrap()).collect::<Vec<_>>().join("\n"))
        .unwrap_or_default()
}

on_both! {
    async fn a_product_that_says_two_things_is_doubted_where_it_is_read(app) {
        let (province, factory, maker) = cast(&app).await;
        let mut doubtful = machine("立式加工中心 TV850", "行程800×500×500；主轴转速6000r/min", 28);
        doubtful["specs"] = json!([{ "name": "主轴转速", "value": 10000.0, "unit": "r/min" }]);
        let product = published(&maker, &province, "products", doubtful).await;
        let demand = factory.submits_demand("立式加工中心").await;
        province.step(&demand, "publish").await;
        app.indexed().await;

        // its keeper and the bureau read it, others do not
        let own = maker.get(&product).await.body;
        assert_eq!(own["doubts"][0]["code"], "reason-conflict", "{own:#?}");
        let said = own["doubts"][0]["message"].as_str().unwrap();
        assert!(said.contains("10,000 r/min") && said.contains("6,000 r/min") && said.contains("参数栏"), "{said}");
        assert_eq!(province.get(&product).await.body["doubts"].as_array().unwrap().len(), 1);
        assert_eq!(factory.get(&product).await.body.get("doubts"), None);
        assert_eq!(app.anybody().get(&product).await.body.get("doubts"), None);

        let found = factory.get(&format!("{demand}/recommendations")).await.body;
        assert!(found["ranked_on"].as_str().is_some_and(|day| day.len() == 10), "{found:#?}");
        let answer = &found["needs"][0]["answers"][0];
        assert!(texts(&answer["conflicts"]).contains("6,000 r/min"), "{answer:#?}");
        let spindle = answer["reasons"].as_array().unwrap().iter().find(|one| one["factor"] == "parameter:spindle");
        assert!(spindle.unwrap()["text"].as_str().unwrap().contains("需核实"), "{answer:#?}");
        let english = factory.get(&format!("{demand}/recommendations?lang=en")).await.body;
        assert!(texts(&english["needs"][0]["answers"][0]["conflicts"]).contains("the data sheet"), "{english:#?}");
    }
}

on_both! {
    async fn a_demand_that_says_two_things_is_told_to_its_owner_before_it_is_handed_in(app) {
        let (_, factory, maker) = cast(&app).await;
        let item = json!({ "name": "立式加工中心", "quantity": 1, "requirements": "主轴转速6000转，要带防爆照明",
            "specs": [{ "parameter": "主轴转速", "comparator": "at_least", "min": 8000.0, "unit": "r/min", "must": true }] });
        let body = json!({ "title": "立加更新", "items": [item] });
        let made = factory.post("/api/v1/demands", body.clone()).await;
        let own = factory.get(&format!("/api/v1/demands/{}", made.id())).await.body;
        assert_eq!((&own["doubts"][0]["field"], own["doubts"].as_array().unwrap().len()), (&json!("items.0.specs"), 1));
        let seen = factory.post("/api/v1/match/preview", body).await.body;
        assert!(texts(&seen["understood"][0]["conflicts"]).contains("8,000"), "{seen:#?}");
        assert_eq!(seen["understood"][0]["uncompared"], json!(["要带防爆照明"]));
        assert_eq!(maker.get(&format!("/api/v1/demands/{}", made.id())).await.said(), "404 not-found");
    }
}

on_both! {
    async fn words_of_a_demand_that_nothing_compares_are_told_to_its_buyer_alone(app) {
        let (province, factory, maker) = cast(&app).await;
        let product = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 28);
        let product = published(&maker, &province, "products", product).await;
        let item = json!({ "name": "立式加工中心", "quantity": 1, "requirements": "X轴行程1000，壶镇老厂区要带防爆照明" });
        let body = json!({ "title": "立加更新", "disclosure": "masked", "items": [item] });
        let made = factory.post("/api/v1/demands", body).await;
        let demand = format!("/api/v1/demands/{}", made.id());
        factory.step(&demand, "submit").await;
        let published = province.post(&format!("{demand}/publish"), json!({ "version": 2, "accept_warnings": true })).await;
        assert_eq!(published.said(), "200", "{published:?}");
        app.indexed().await;

        let bought = factory.get(&format!("{demand}/recommendations")).await.body.to_string();
        assert!(bought.contains("防爆照明"), "{bought}");
        let fine = r#""factor":"fine""#;
        assert!(bought.contains(fine), "what a miss takes off is a line of its own: {bought}");
        let sold = maker.get(&format!("{product}/recommendations")).await.body;
        let reasons = sold["answers"][0]["reasons"].to_string();
        assert!(!reasons.contains("防爆") && !reasons.contains("壶镇"), "{reasons}");
        let points = sold["answers"][0]["reasons"].as_array().unwrap();
        assert!(points.iter().all(|one| one["points"].as_i64() >= Some(0) || one["factor"] == "fine"), "{points:#?}");
        let sum: i64 = points.iter().map(|one| one["points"].as_i64().unwrap()).sum();
        assert_eq!(Some(sum), sold["answers"][0]["points"].as_i64());
    }
}

on_both! {
    async fn a_maker_of_the_whole_set_is_found_with_its_price_beside_the_budget(app) {
        let (province, factory, maker) = cast(&app).await;
        let other = app.owner_of("单机试点厂", &[Role::Maker], "330727").await;
        let vertical = machine("立式加工中心 TV850", "行程800×500×500", 30);
        let lathe = machine("数控车床 CK6140", "最大回转直径400mm", 12);
        let saw = published(&maker, &province, "products", machine("带锯床 GB4230", "最大锯切直径300mm", 5)).await;
        published(&maker, &province, "products", vertical.clone()).await;
        published(&maker, &province, "products", lathe).await;
        published(&other, &province, "products", vertical).await;
        let item = |name: &str, quantity: u32| json!({ "name": name, "quantity": quantity });
        let body = json!({ "title": "生产线更新", "budget_fen": 80_000_000,
            "items": [item("立式加工中心", 1), item("数控车床", 2), item("带锯床", 1)] });
        let demand = published(&factory, &province, "demands", body.clone()).await;
        app.indexed().await;

        let found = factory.get(&format!("{demand}/recommendations")).await.body;
        let sets = found["sets"].as_array().unwrap();
        assert_eq!(sets.len(), 1, "a maker of one part is none of a set: {sets:#?}");
        let set = &sets[0];
        assert_eq!((&set["maker_name"], &set["covered"], &set["of"]), (&json!("试点数控机床厂"), &json!(3), &json!(3)));
        // 30 + 2 × 12 + 5 of 80
        assert_eq!((&set["price_fen"], &set["budget_fen"]), (&json!(59_000_000), &json!(80_000_000)), "{set:#?}");
        assert!(set["within_budget"] == true && set["text"].as_str().unwrap().contains("59万元"), "{set:#?}");
        assert_eq!(set["parts"][1]["need"], "2");
        let seen = factory.post("/api/v1/match/preview", body).await.body;
        assert_eq!(seen["sets"][0]["covered"], 3);

        // what is withdrawn is part of no set
        maker.step(&saw, "withdraw").await;
        let less = factory.get(&format!("{demand}/recommendations")).await.body["sets"][0].clone();
        assert_eq!((&less["covered"], &less["lacking"]), (&json!(2), &json!(["带锯床"])), "{less:#?}");
        let one = factory.submits_demand("立式加工中心").await;
        assert_eq!(factory.get(&format!("{one}/recommendations")).await.body["sets"], json!([]));
    }
}

on_both! {
    async fn a_bureau_reads_why_products_are_put_aside_and_from_few_firms_no_words(app) {
        let (province, factory, maker) = cast(&app).await;
        let product = machine("立式加工中心 TV850", "行程800×500×500", 28);
        let product = published(&maker, &province, "products", product).await;
        let id = product.rsplit('/').next().unwrap();
        let feedback = "/api/v1/match/feedback";
        for (at, name) in ["甲乡铸件", "乙乡铸件", "丙乡铸件"].iter().enumerate() {
            let buyer = app.factory(name).await;
            let demand = buyer.drafts_demand("立式加工中心").await;
            let body = json!({ "product": id, "reason": "price", "note": format!("{name}嫌贵") });
            assert_eq!(buyer.post(&format!("{demand}/unsuitable"), body).await.said(), "200");
            let counted = province.get(feedback).await.body;
            let reason = &counted["reasons"][0];
            assert_eq!((&counted["total"], &reason["firms"]), (&json!(at + 1), &json!(at + 1)), "{counted:#?}");
            assert_eq!(reason["notes"].as_array().unwrap().is_empty(), at < 2, "{counted:#?}");
        }
        let all = province.get(feedback).await.body;
        assert_eq!((&all["reasons"][0]["reason"], &all["categories"][0]["category"]), (&json!("price"), &json!("01.02.01")));
        assert!(!all.to_string().contains("乡铸件"), "{all:#?}");

        let none = province.get(&format!("{feedback}?from=2020-01-01&to=2020-12-31")).await.body;
        assert_eq!((&none["total"], &none["reasons"]), (&json!(0), &json!([])));
        let elsewhere = app.bureau("宁波市经信局", "330200").await;
        assert_eq!(elsewhere.get(feedback).await.body["total"], 0);
        let turned = province.get(&format!("{feedback}?from=2021-01-01&to=2020-12-31")).await;
        assert_eq!(turned.fields(), ["from"]);
        for stranger in [&factory, &maker] {
            assert_eq!(stranger.get(feedback).await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().get(feedback).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn loans_leases_and_guarantees_stand_side_by_side_and_what_is_lacking_is_said(app) {
        let (province, factory, maker) = cast(&app).await;
        let bank = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let offers = |name: &str, kind: &str, more: Value| {
            let mut terms = json!({ "rate_min_bp": 400, "rate_max_bp": 400, "rate_as_of": "2026-11-01",
                "regions": ["331100"], "purposes": ["equipment"], "term_months_max": 60 });
            terms.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "name": name, "kind": kind, "amount_min_fen": 10_000_000, "amount_max_fen": 500_000_000, "terms": terms })
        };
        for (name, kind, more) in [
            ("试点更新贷", "equipment_loan", json!({})),
            ("试点直租", "direct_lease", json!({ "rate_kind": "flat", "down_payment_bp": 2000 })),
            ("试点担保", "guarantee", json!({ "fee_bp": 80, "fee_basis": "yearly" })),
            ("大户贷", "equipment_loan", json!({ "revenue_min": 1_000_000_000 })),
            ("远方贷", "equipment_loan", json!({ "regions": ["330200"] })),
        ] {
            published(&bank, &province, "lender-products", offers(name, kind, more)).await;
        }
        let details = json!({ "text": "购置锯床", "term_months": 24, "tax_credit": "A", "revenue": 800_000_000 });
        let request = json!({ "title": "换锯床借款", "amount_fen": 120_000_000, "purpose": "equipment", "details": details });
        let request = published(&factory, &province, "financing-requests", request).await;
        app.indexed().await;

        let url = format!("{request}/comparison");
        let all = factory.get(&url).await;
        assert_eq!(all.said(), "200", "{all:?}");
        let all = all.body;
        assert_eq!((&all["amount_fen"], &all["term_months"]), (&json!(120_000_000), &json!(24)));
        let form = |name: &str| all["forms"].as_array().unwrap().iter().find(|form| form["form"] == name).unwrap().clone();
        let names = |form: &Value| -> Vec<String> {
            form["products"].as_array().unwrap().iter().map(|one| one["item"]["name"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!((names(&form("loan")), names(&form("leaseback"))), (vec!["试点更新贷".to_owned()], vec![]));
        let loan = &form("loan")["products"][0];
        assert_eq!((&loan["years"].as_array().unwrap().len(), &loan["years"][0]["principal_fen"]), (&2, &json!(60_000_000)));
        assert!(loan["text"].as_str().unwrap().contains("利率日期 2026-11-01"), "{loan:#?}");
        let lease = &form("direct_lease")["products"][0];
        assert_eq!((&lease["financed_fen"], &lease["years"][0]["down_payment_fen"]), (&json!(96_000_000), &json!(24_000_000)));
        let guarantee = &form("guarantee")["products"][0];
        assert_eq!(guarantee["years"][1]["fee_fen"], 960_000, "{guarantee:#?}");

        let near = all["near"].as_array().unwrap();
        assert_eq!((near.len(), &near[0]["factors"]), (1, &json!(["revenue"])), "the far one lends elsewhere: {near:#?}");
        let missing = near[0]["products"][0]["missing"][0].as_str().unwrap();
        assert!(missing.contains("800万元") && missing.contains("1000万元") && missing.contains("200万元"), "{missing}");
        assert_eq!(near[0]["products"][0]["item"]["name"], "大户贷");

        // made again as of another day, with that day's rules
        let earlier = factory.get(&format!("{url}?on=2024-05-01")).await.body;
        let subsidy = |all: &Value| {
            let rows = all["parameters"].as_array().unwrap();
            rows.iter().find(|row| row["id"] == "subsidy-rate").map(|row| row["value"].clone())
        };
        assert_eq!((subsidy(&earlier), &earlier["on"]), (Some(json!(100)), &json!("2024-05-01")));
        assert_eq!(earlier["version"], all["version"]);
        assert_eq!(factory.get(&format!("{url}?on=2019-01-01")).await.fields(), ["on"], "no figures are known for that day");
        assert_eq!(factory.get(&format!("{url}?size=0")).await.fields(), ["size"]);
        assert_eq!(maker.get(&url).await.said(), "404 not-found", "whoever does not see the request does not learn of it");
        assert_eq!(bank.get(&url).await.said(), "403 forbidden", "a lender does not read what others offer");
        assert_eq!(app.anybody().get(&url).await.said(), "401 unauthenticated");
    }
}
