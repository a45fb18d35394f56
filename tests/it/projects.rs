//! Projects, what belongs to them, and why money was not lent.
use duijie::{auth::actor::Membership, org::Role};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

const CODE: &str = "2411-331122-07-02-123456";

fn stated(title: &str) -> Value {
    json!({ "title": title, "code": CODE, "filed_on": "2024-11-08", "level": "city", "list_name": "市级技改清单",
        "batch": "第二批", "total_fen": 680_000_000, "equipment_fen": 520_000_000, "starts_on": "2025-01-01",
        "ends_on": "2026-06-30", "progress": 35, "state": "under-way" })
}

async fn project(by: &Client, title: &str) -> Answer {
    let made = by.post("/api/v1/projects", stated(title)).await;
    assert_eq!(made.said(), "201", "{made:?}");
    made
}

fn address(made: &Answer) -> String {
    format!("/api/v1/projects/{}", made.id())
}

async fn request(by: &Client) -> String {
    let made = by.post("/api/v1/financing-requests", json!({ "title": "换锯床借款", "amount_fen": 60_000_000 })).await;
    assert_eq!(made.said(), "201", "{made:?}");
    format!("/api/v1/financing-requests/{}", made.id())
}

fn id(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

/// A request that verified lenders see; its address.
async fn published(app: &TestApp, firm: &Client) -> String {
    let url = request(firm).await;
    assert_eq!(firm.step(&url, "submit").await.said(), "200");
    let county = app.bureau(&format!("县局{}", duijie::kernel::id::OrgId::new()), "331122").await;
    assert_eq!(county.step(&url, "publish").await.said(), "200");
    url
}

on_both! {
    async fn a_project_is_its_owners_and_its_bureaus_and_nobody_elses(app) {
        let firm = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let made = project(&firm, "泵壳加工线技改").await;
        assert_eq!(made.body["code"], CODE);
        let viewer = app.member(firm.org.as_ref().unwrap(), Membership::Viewer).await;
        for insider in [&firm, &county, &viewer] {
            assert_eq!(insider.get(&address(&made)).await.said(), "200");
            assert_eq!(insider.get("/api/v1/projects").await.body["items"].as_array().unwrap().len(), 1);
        }
        let rival = app.factory("新建铸造").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let lender = app.owner_of("处州银行", &[Role::Lender], "331122").await;
        for stranger in [&rival, &elsewhere, &lender] {
            assert_eq!(stranger.get(&address(&made)).await.said(), "404 not-found");
            assert!(stranger.get("/api/v1/projects").await.body["items"].as_array().unwrap().is_empty());
            assert_eq!(stranger.put(&address(&made), stated("我的")).await.said(), "404 not-found");
        }
        assert_eq!(app.anybody().get("/api/v1/projects").await.said(), "401 unauthenticated");
        assert_eq!(app.anybody().get(&address(&made)).await.said(), "404 not-found");
        let mut changed = stated("泵壳加工线技改二期");
        changed["version"] = json!(1);
        assert_eq!(county.put(&address(&made), changed.clone()).await.said(), "403 forbidden");
        assert_eq!(viewer.put(&address(&made), changed.clone()).await.said(), "403 forbidden");
        assert_eq!(firm.put(&address(&made), changed.clone()).await.body["title"], "泵壳加工线技改二期");
        assert_eq!(firm.put(&address(&made), changed).await.said(), "409 stale");
    }
}

on_both! {
    async fn a_project_that_does_not_add_up_is_refused_field_by_field(app) {
        let firm = app.factory("壶镇泵业").await;
        let mut wrong = stated("泵");
        for (field, value) in [("code", json!("2413-331122-07-02-123456")), ("equipment_fen", json!(680_000_001)),
            ("ends_on", json!("2024-12-31")), ("progress", json!(101)), ("state", json!("planned"))] {
            wrong[field] = value;
        }
        let mut fields = firm.post("/api/v1/projects", wrong).await.fields().iter().map(|field| (*field).to_owned()).collect::<Vec<_>>();
        fields.sort();
        assert_eq!(fields, ["code", "ends_on", "equipment_fen", "progress", "title"]);
        project(&firm, "泵壳加工线技改").await;
        let taken = app.factory("新建铸造").await.post("/api/v1/projects", stated("铸造线")).await;
        assert_eq!((taken.said().as_str(), taken.fields()), ("400 invalid", vec!["code"]));
        let mut bare = stated("三号车间");
        bare["code"] = json!(null);
        assert_eq!(firm.post("/api/v1/projects", bare.clone()).await.fields(), ["code"], "it is under way without a number");
        bare["filing"] = json!("缙经备〔2024〕12号");
        assert_eq!(firm.post("/api/v1/projects", bare).await.said(), "201");
    }
}

on_both! {
    async fn a_retry_makes_one_project(app) {
        let firm = app.factory("壶镇泵业").await;
        let key = [("Idempotency-Key", "p-1")];
        let send = || firm.send(reqwest::Method::POST, "/api/v1/projects", Some(stated("泵壳加工线技改")), &key);
        let (first, again) = (send().await, send().await);
        assert_eq!((first.said().as_str(), again.said().as_str(), first.id()), ("201", "201", again.id()));
        assert_eq!(firm.get("/api/v1/projects").await.body["items"].as_array().unwrap().len(), 1);
    }
}

on_both! {
    async fn rows_of_the_same_firm_belong_to_a_project_and_no_others(app) {
        let firm = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let made = project(&firm, "泵壳加工线技改").await;
        let (url, demand, asked) = (address(&made), firm.drafts_demand("带锯床更新").await, request(&firm).await);
        let rows = format!("{url}/rows");
        let put = firm.post(&rows, json!({ "version": 1, "demand": id(&demand) })).await;
        assert_eq!((put.said().as_str(), put.body["demands"][0]["fen"].as_i64()), ("200", Some(60_000_000)), "{put:?}");
        assert_eq!(firm.post(&rows, json!({ "version": 1, "financing_request": id(&asked) })).await.said(), "409 stale");
        assert_eq!(firm.post(&rows, json!({ "version": 2, "financing_request": id(&asked) })).await.said(), "200");
        assert_eq!(firm.get(&demand).await.body["project"], made.body["id"]);
        let seen = county.get(&url).await.body;
        assert!(seen["demands"].as_array().unwrap().is_empty(), "a draft is its owner's alone");
        assert_eq!(firm.step(&demand, "submit").await.said(), "200");
        assert_eq!(county.get(&url).await.body["demands"][0]["title"], "带锯床更新");
        assert_eq!(county.get(&demand).await.body["project"], made.body["id"]);
        assert_eq!(county.step(&demand, "publish").await.said(), "200");
        assert!(app.anybody().get(&demand).await.body["project"].is_null(), "no stranger learns of the project");

        let other = app.factory("新建铸造").await.drafts_demand("冲床更新").await;
        let of_another = firm.post(&rows, json!({ "version": 3, "demand": id(&other) })).await;
        assert_eq!((of_another.said().as_str(), of_another.fields()), ("400 invalid", vec!["demand"]));
        assert_eq!(firm.post(&rows, json!({ "version": 3 })).await.said(), "400 invalid");
        assert_eq!(county.post(&rows, json!({ "version": 3, "demand": id(&demand) })).await.said(), "403 forbidden");

        let out = |row: &str, version: i32| {
            let (firm, path) = (firm.clone(), format!("{rows}/{}?version={version}", id(row)));
            async move { firm.send(reqwest::Method::DELETE, &path, None, &[]).await }
        };
        assert_eq!(out(&other, 3).await.said(), "404 not-found");
        assert_eq!(out(&asked, 2).await.said(), "409 stale");
        assert!(out(&asked, 3).await.body["financing_requests"].as_array().unwrap().is_empty());
        assert!(firm.get(&asked).await.body["project"].is_null());
    }
}

on_both! {
    async fn a_bureau_takes_its_register_out(app) {
        let firm = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let made = project(&firm, "泵壳加工线技改").await;
        let demand = firm.submits_demand("带锯床更新").await;
        firm.post(&format!("{}/rows", address(&made)), json!({ "version": 1, "demand": id(&demand) })).await;
        let sheet = county.get("/api/v1/projects/export.csv?level=city").await;
        let text = sheet.body.as_str().unwrap();
        for cell in ["项目代码", CODE, "市级", "第二批", "6800000", "5200000", "实施中", "600000"] {
            assert!(text.contains(cell), "{cell}: {text}");
        }
        assert!(!county.get("/api/v1/projects/export.csv?level=nation").await.body.as_str().unwrap().contains(CODE));
        let book = county.get("/api/v1/projects/export.xlsx").await;
        assert_eq!(book.said(), "200");
        assert_eq!(county.get("/api/v1/projects/export.pdf").await.said(), "404 not-found");
        assert_eq!(app.anybody().get("/api/v1/projects/export.csv").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_request_names_lenders_and_each_of_them_sees_itself_alone(app) {
        let firm = app.factory("壶镇泵业").await;
        let bank = app.owner_of("处州银行", &[Role::Lender], "331122").await;
        let other = app.owner_of("瓯江银行", &[Role::Lender], "331122").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let mut body = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "reply_by": "2026年12月15日",
            "intended": [{ "org": bank.org.as_ref().unwrap().id }, { "name": "村镇银行" }] });
        let made = firm.post("/api/v1/financing-requests", body.clone()).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/financing-requests/{}", made.id());
        assert_eq!(firm.step(&url, "submit").await.said(), "200");
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        let names = |answer: &Answer| answer.body["intended"].as_array().unwrap().iter()
            .map(|lender| lender["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&county.get(&url).await), ["处州银行", "村镇银行"]);
        assert_eq!(names(&bank.get(&url).await), ["处州银行"]);
        assert!(names(&other.get(&url).await).is_empty());
        assert_eq!(other.get(&url).await.body["reply_by"], "2026-12-15");
        body["intended"] = json!([{ "org": firm.org.as_ref().unwrap().id }, { "name": "" }]);
        assert_eq!(firm.post("/api/v1/financing-requests", body).await.fields(), ["intended.1.name"]);
        let no_lender = json!({ "title": "换锯床借款", "amount_fen": 1, "intended": [{ "org": firm.org.as_ref().unwrap().id }] });
        assert_eq!(firm.post("/api/v1/financing-requests", no_lender).await.fields(), ["intended.0.org"]);
    }
}

on_both! {
    async fn why_a_request_was_not_taken_up_is_said_by_those_concerned(app) {
        let firm = app.factory("壶镇泵业").await;
        let bank = app.owner_of("处州银行", &[Role::Lender], "331122").await;
        let other = app.owner_of("瓯江银行", &[Role::Lender], "331122").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = published(&app, &firm).await;
        let say = |by: &Client, version: i64, reason: &str, words: &str| {
            let (by, url) = (by.clone(), format!("{url}/not-taken"));
            let said = json!({ "version": version, "reason": reason, "words": words });
            async move { by.post(&url, said).await }
        };
        let version = firm.get(&url).await.body["version"].as_i64().unwrap();
        let said = say(&bank, version, "collateral", "厂房未办证").await;
        assert_eq!((said.said().as_str(), &said.body["not_taken"][0]["reason_name"]), ("200", &json!("抵押担保不足")));
        assert_eq!(say(&county, version, "terms", "").await.said(), "409 stale");
        assert_eq!(say(&county, version + 1, "other", " ").await.fields(), ["words"]);
        assert_eq!(say(&county, version + 1, "terms", "").await.said(), "200");
        assert_eq!(say(&bank, version + 2, "credit", "").await.said(), "200");
        let all = firm.get(&url).await.body["not_taken"].clone();
        assert_eq!(all.as_array().unwrap().len(), 2, "each says it once: {all}");
        assert_eq!((&all[1]["by_name"], &all[1]["reason"]), (&json!("处州银行"), &json!("credit")));
        assert_eq!(bank.get(&url).await.body["not_taken"].as_array().unwrap().len(), 1);
        assert!(other.get(&url).await.body["not_taken"].as_array().unwrap().is_empty());
        assert_eq!(firm.get(&url).await.body["state"], "published", "it is still looked for");
        let rival = app.factory("新建铸造").await;
        assert_eq!(say(&rival, version + 3, "terms", "").await.said(), "404 not-found");
        let clerk = app.member(bank.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(say(&clerk, version + 3, "terms", "").await.said(), "403 forbidden");
        assert_eq!(say(&app.anybody(), version + 3, "terms", "").await.said(), "404 not-found");
    }
}

on_both! {
    async fn a_countys_sheet_says_whom_until_when_and_why_not(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let import = |text: String| {
            let request = county.http
                .post(format!("{}/api/v1/imports?list=financing-requests&name=a.csv", app.base))
                .bearer_auth(county.token.as_ref().unwrap()).body(text);
            let running = app.app.clone();
            async move {
                let begun: Value = serde_json::from_str(&request.send().await.unwrap().text().await.unwrap()).unwrap();
                actix_web::web::block(move || while duijie::job::runner::run_next(&running).unwrap() {}).await.unwrap();
                begun["id"].as_str().unwrap().to_owned()
            }
        };
        let sheet = "企业名称,融资需求名称,融资金额(万元),拟合作银行,答复期限,未对接成功原因\n石笕水泵厂,泵壳线借款,60,处州银行、村镇银行,2026-12-15,抵押物不足\n";
        import(sheet.to_owned()).await;
        let list = "/api/v1/financing-requests";
        let row = county.get(list).await.body["items"][0].clone();
        assert_eq!(row["intended"], json!([{ "name": "处州银行", "org": null }, { "name": "村镇银行", "org": null }]));
        assert_eq!((&row["reply_by"], &row["not_taken"][0]["reason"]), (&json!("2026-12-15"), &json!("collateral")));
        assert!(row["not_taken"][0]["by"].is_null());

        let out = county.get(&format!("{list}/export.csv")).await.body.as_str().unwrap().to_owned();
        assert!(out.contains("意向银行") && out.contains("处州银行、村镇银行") && out.contains("抵押物不足"), "{out}");
        let again = import(out.clone()).await;
        assert_eq!(county.get(&format!("/api/v1/imports/{again}")).await.body["unchanged"], 1);
        import(out.replace("抵押物不足", "企业已在他行办理")).await;
        let row = county.get(list).await.body["items"][0].clone();
        assert_eq!(row["not_taken"].as_array().unwrap().len(), 1, "{row}");
        assert_eq!(row["not_taken"][0]["reason"], "elsewhere");
    }
}
