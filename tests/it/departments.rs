//! Who stands behind an organisation, what a department looks after, and how public buyers buy.
use duijie::org::{Org, Role, State};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp, demand_body},
    on_both,
};

fn address(org: &Org) -> String {
    format!("/api/v1/orgs/{}", org.id)
}

/// What an organisation says of itself, as it stands, with `changes` over it.
async fn written(by: &Client, org: &Org, changes: Value) -> Value {
    let seen = by.get(&address(org)).await.body;
    let mut body = json!({
        "version": seen["version"], "name": seen["name"], "credit_code": seen["credit_code"], "roles": seen["roles"],
        "buyer_kind": seen["buyer_kind"], "supply_role": seen["supply_role"], "region": seen["region"],
        "legal_person": seen["inside"]["legal_person"], "contact_name": seen["inside"]["contact_name"],
        "contact_phone": seen["inside"]["contact_phone"], "handler": seen["inside"]["handler"],
    });
    for (key, value) in changes.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

async fn edit(by: &Client, org: &Org, changes: Value) -> Answer {
    let body = written(by, org, changes).await;
    by.put(&address(org), body).await
}

/// The owner of a verified organisation that buys like this.
async fn buyer(app: &TestApp, name: &str, kind: &str) -> Client {
    let owner = app.factory(name).await;
    let changed = edit(&owner, owner.org.as_ref().unwrap(), json!({ "buyer_kind": kind })).await;
    assert_eq!((changed.said().as_str(), &changed.body["state"]), ("200", &json!("verified")));
    owner
}

/// A department of 缙云 with these fields, verified by 经信 of the same county.
async fn department(app: &TestApp, lead: &Client, name: &str, fields: Value) -> Client {
    let owner = app.bureau(name, "331122").await;
    let org = owner.org.clone().unwrap();
    let waits = edit(&owner, &org, json!({ "fields": fields })).await;
    assert_eq!((waits.said().as_str(), &waits.body["state"]), ("200", &json!("claimed")), "{waits:?}");
    assert_eq!(lead.step(&address(&org), "verify").await.said(), "200");
    owner
}

fn titles(answer: &Answer) -> Vec<&str> {
    let mut titles: Vec<&str> =
        answer.body["items"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect();
    titles.sort_unstable();
    titles
}

on_both! {
    async fn who_stands_behind_a_firm_is_for_itself_and_its_bureaus(app) {
        let firm = app.factory("壶镇泵业").await;
        let org = firm.org.clone().unwrap();
        let said = json!({ "legal_person": "项建国", "contact_phone": "0578-3000000",
            "handler": { "name": "章文员", "mobile": "13800000001", "mail": "zhang@example.test" } });
        let saved = edit(&firm, &org, said).await;
        assert_eq!((saved.said().as_str(), &saved.body["state"]), ("200", &json!("verified")));
        let county = app.bureau("缙云县经信局", "331122").await;
        for insider in [&firm, &county] {
            let inside = insider.get(&address(&org)).await.body["inside"].clone();
            assert_eq!(inside["handler"]["mobile"], "13800000001");
            assert_eq!((&inside["legal_person"], &inside["contact_phone"]), (&json!("项建国"), &json!("0578-3000000")));
        }
        let (rival, elsewhere) = (app.factory("新建铸造").await, app.bureau("遂昌县经信局", "331123").await);
        for stranger in [&rival, &elsewhere, &app.anybody()] {
            let seen = stranger.get(&address(&org)).await;
            assert_eq!(seen.said(), "200");
            assert!(!seen.body.to_string().contains("13800000001") && seen.body["inside"].is_null());
        }
        let body = written(&firm, &org, json!({})).await;
        assert_eq!(county.put(&address(&org), body.clone()).await.said(), "403 forbidden", "it speaks for itself");
        assert_eq!(firm.put(&address(&org), body.clone()).await.said(), "200");
        assert_eq!(firm.put(&address(&org), body).await.said(), "409 stale");
        let wrong = json!({ "handler": { "name": "甲".repeat(51), "mobile": "0578-3000000", "mail": "nobody" } });
        assert_eq!(edit(&firm, &org, wrong).await.fields(), ["handler.name", "handler.mobile", "handler.mail"]);
    }
}

on_both! {
    async fn the_bureau_keeps_what_it_entered_until_somebody_claims_it(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let begun = county.http.post(format!("{}/api/v1/imports?list=demands&name=a.csv", app.base))
            .bearer_auth(county.token.as_ref().unwrap())
            .body("企业名称,拟更新设备\n石笕水泵厂,带锯床\n").send().await.unwrap();
        assert!(begun.status().is_success());
        let running = app.app.clone();
        actix_web::web::block(move || while duijie::job::runner::run_next(&running).unwrap() {}).await.unwrap();
        let entered = app.app.db.read(|conn| Ok(duijie::org::store::named(conn, "石笕水泵厂")?)).await.unwrap().remove(0);
        assert_eq!(entered.state, State::NeedsCode);

        let said = json!({ "legal_person": "李某", "handler": { "name": "王某", "mobile": "13900000002" } });
        let saved = edit(&county, &entered, said).await;
        assert_eq!((saved.said().as_str(), &saved.body["inside"]["handler"]["name"]), ("200", &json!("王某")), "{saved:?}");
        assert_eq!(edit(&county, &entered, json!({ "roles": ["factory", "bureau"] })).await.fields(), ["roles"]);
        assert_eq!(edit(&county, &entered, json!({ "region": "330000" })).await.fields(), ["region"]);
        let other = app.bureau("缙云县农业农村局", "331122").await;
        assert_eq!(edit(&other, &entered, json!({})).await.said(), "403 forbidden");
        let code = crate::harness::code_for("石笕水泵厂").to_string();
        let coded = edit(&county, &entered, json!({ "credit_code": code })).await;
        assert_eq!(coded.body["state"], "entered");
        let letter = county.http
            .post(format!("{}{}/attachments?kind=authorisation&name=a.pdf", app.base, address(&entered)))
            .bearer_auth(county.token.as_ref().unwrap()).body("%PDF-1.7 letter").send().await.unwrap();
        assert_eq!(letter.status().as_u16(), 201);

        let id = entered.id;
        app.app.db.write(duijie::db::Author::default(), move |tx| {
            let mut org = duijie::org::store::find(tx, id)?.unwrap();
            org.claim()?;
            duijie::org::store::save(tx, &mut org)
        }).await.unwrap();
        assert_eq!(edit(&county, &entered, json!({})).await.said(), "403 forbidden", "somebody speaks for it now");
    }
}

on_both! {
    async fn a_departments_inbox_holds_its_field_and_it_reviews_nothing_else(app) {
        let lead = app.bureau("缙云县经信局", "331122").await;
        let health = department(&app, &lead, "缙云县卫健局", json!({ "buyer_kinds": ["hospital"], "industries": ["C358"] })).await;
        let pumps = app.factory("壶镇泵业").await;
        let hospital = buyer(&app, "仙都医院", "hospital").await;
        let theirs = hospital.submits_demand("换64排CT").await;
        let other = pumps.submits_demand("带锯床更新").await;

        let mine = "/api/v1/demands?state=submitted&field=mine";
        assert_eq!(titles(&health.get(mine).await), ["换64排CT"]);
        assert_eq!(titles(&health.get("/api/v1/demands?state=submitted").await), ["带锯床更新", "换64排CT"]);
        assert_eq!(titles(&lead.get(mine).await), ["带锯床更新", "换64排CT"], "the lead looks after everything");
        assert_eq!(lead.get("/api/v1/demands?field=others").await.said(), "400 invalid");
        for list in ["products", "lender-products", "financing-requests", "consumer-goods"] {
            assert_eq!(health.get(&format!("/api/v1/{list}?field=mine")).await.said(), "200", "{list}");
        }

        assert_eq!(health.step(&other, "publish").await.said(), "409 conflict");
        let version = health.get(&other).await.body["version"].clone();
        let sent = health.post(&format!("{other}/return"), json!({ "version": version, "reasons": "请补充" })).await;
        assert_eq!(sent.said(), "409 conflict");
        assert!(sent.body["title"].as_str().unwrap().contains("职责领域"));
        assert_eq!(health.step(&theirs, "publish").await.said(), "200");
        assert_eq!(lead.step(&other, "publish").await.said(), "200");
    }
}

on_both! {
    async fn a_field_may_be_a_list_and_holds_for_verifying_too(app) {
        let lead = app.bureau("缙云县经信局", "331122").await;
        let trade = department(&app, &lead, "缙云县商务局", json!({ "lists": ["consumer-good"] })).await;
        let pumps = app.factory("壶镇泵业").await;
        let made = pumps.post("/api/v1/consumer-goods", json!({ "title": "保温杯" })).await;
        let good = format!("/api/v1/consumer-goods/{}", made.id());
        assert_eq!(pumps.step(&good, "submit").await.said(), "200");
        let mine = |list: &str| format!("/api/v1/{list}?state=submitted&field=mine");
        assert_eq!(titles(&trade.get(&mine("consumer-goods")).await), ["保温杯"]);
        pumps.submits_demand("带锯床更新").await;
        assert!(titles(&trade.get(&mine("demands")).await).is_empty());
        assert_eq!(trade.step(&good, "publish").await.said(), "200");

        let newcomer = app.org("新来的厂", &[Role::Factory], "331122", State::Claimed).await;
        assert_eq!(trade.step(&address(&newcomer), "verify").await.said(), "409 conflict");
        let office = app.org("新来的局", &[Role::Bureau], "331122", State::Claimed).await;
        assert_eq!(trade.step(&address(&office), "verify").await.said(), "409 conflict");
        assert_eq!(lead.step(&address(&office), "verify").await.said(), "200");
    }
}

on_both! {
    async fn nobody_widens_its_own_field_and_a_firm_has_none(app) {
        let lead = app.bureau("缙云县经信局", "331122").await;
        let health = department(&app, &lead, "缙云县卫健局", json!({ "buyer_kinds": ["hospital"] })).await;
        let org = health.org.clone().unwrap();
        let wider = edit(&health, &org, json!({ "fields": {} })).await;
        assert_eq!((wider.said().as_str(), &wider.body["state"]), ("200", &json!("claimed")));
        let demand = app.factory("壶镇泵业").await.submits_demand("带锯床更新").await;
        assert_eq!(health.get(&demand).await.said(), "404 not-found", "until another bureau has looked");
        let firm = app.factory("新建铸造").await;
        let fields = json!({ "fields": { "buyer_kinds": ["hospital"] } });
        assert_eq!(edit(&firm, firm.org.as_ref().unwrap(), fields).await.fields(), ["fields"]);
        let no_list = json!({ "fields": { "lists": ["user"] } });
        assert_eq!(edit(&lead, lead.org.as_ref().unwrap(), no_list).await.fields(), ["fields.lists"]);
    }
}

on_both! {
    async fn a_public_buyers_demand_says_that_its_procurement_decides(app) {
        let lead = app.bureau("缙云县经信局", "331122").await;
        let maker = app.owner_of("处州影像", &[Role::Maker], "331122").await;
        let hospital = buyer(&app, "仙都医院", "hospital").await;
        let url = hospital.submits_demand("换64排CT").await;
        assert_eq!(lead.step(&url, "publish").await.said(), "200");
        let note = |answer: &Answer| answer.body["procurement_note"].as_str().unwrap_or_default().to_owned();
        let seen = maker.get(&url).await;
        assert!(note(&seen).contains("尚未填写") && note(&seen).contains("采购程序"), "{seen:?}");
        let english = app.anybody().get(&format!("{url}?lang=en")).await;
        assert!(note(&english).contains("not been named"), "{english:?}");

        let mut body = demand_body("换64排CT");
        body["version"] = hospital.get(&url).await.body["version"].clone();
        body["procurement"] = json!({ "method": "consultation", "state": "announced", "platform": "政采云",
            "number": "ZC-2026-1", "link": "javascript:alert(1)" });
        assert_eq!(hospital.put(&url, body.clone()).await.fields(), ["procurement.link"]);
        body["procurement"]["link"] = json!("https://procurement.example.test/1");
        assert_eq!(hospital.put(&url, body).await.said(), "200");
        assert_eq!(lead.step(&url, "publish").await.said(), "200");
        let seen = maker.get(&url).await;
        assert!(note(&seen).contains("竞争性磋商（已公告）"), "{seen:?}");
        assert_eq!(seen.body["procurement"]["link"], "https://procurement.example.test/1");

        let product = maker.post("/api/v1/products", json!({ "kind": "equipment", "title": "64排CT" })).await;
        let offered = format!("/api/v1/products/{}", product.id());
        assert_eq!(maker.step(&offered, "submit").await.said(), "200");
        assert_eq!(lead.step(&offered, "publish").await.said(), "200");
        let demand = url.rsplit('/').next().unwrap();
        let asked = maker.post("/api/v1/introductions", json!({ "demand": demand, "product": product.id(),
            "message": "请看样机", "consent_version": "v2" })).await;
        assert_eq!(asked.said(), "201", "{asked:?}");
        assert!(note(&asked).contains("采购程序"), "the sentence goes with whatever comes of it");

        let firm = app.factory("壶镇泵业").await.submits_demand("带锯床更新").await;
        assert_eq!(lead.step(&firm, "publish").await.said(), "200");
        assert_eq!(note(&maker.get(&firm).await), "");
    }
}

on_both! {
    async fn a_route_does_not_lead_to_a_buyer_that_hides_itself(app) {
        let lead = app.bureau("缙云县经信局", "331122").await;
        let school = buyer(&app, "缙云职校", "school").await;
        let mut body = demand_body("数控实训室");
        body["disclosure"] = json!("masked");
        body["procurement"] = json!({ "method": "open-tender", "state": "planned", "platform": "政采云",
            "number": "ZC-2026-2", "link": "https://procurement.example.test/2" });
        let made = school.post("/api/v1/demands", body).await;
        let url = format!("/api/v1/demands/{}", made.id());
        assert_eq!(school.step(&url, "submit").await.said(), "200");
        assert_eq!(lead.step(&url, "publish").await.said(), "200");
        let seen = app.anybody().get(&url).await;
        assert_eq!(seen.body["procurement"], json!({ "method": "open-tender", "state": "planned", "platform": "", "number": "", "link": "" }));
        assert!(seen.body["procurement_note"].as_str().unwrap().contains("公开招标"));
        assert_eq!(lead.get(&url).await.body["procurement"]["number"], "ZC-2026-2");
    }
}
