//! Collection rounds: who must answer, who has, who is called, and what is handed up.
use std::collections::HashMap;

use duijie::{
    auth::actor::Membership,
    config::Config,
    job::{Lane, runner},
    org::{Role, State},
    sheet,
};
use serde_json::{Value, json};

use crate::{
    gateways::Gateway,
    harness::{Answer, Backend, Client, TestApp, code_for, demand_body},
    on_both,
};

const FIRMS: &str = "应报企业名单,,,,\n\
    单位名称,所属乡镇,统一社会信用代码,联系人,联系电话\n\
    壶镇试点锯床厂,壶镇镇,,周工,13800000001\n\
    壶镇试点铸造厂,壶镇镇,,吴工,0578-3000000\n\
    新建试点带锯厂,新建镇,,,\n";

fn round_body(deadline: &str) -> Value {
    json!({ "list": "demands", "title": "设备更新需求征集", "notice_number": "缙经信〔2026〕12号",
        "notice": "请各企业据实填报", "deadline": deadline })
}

/// The last day that a round may have.
fn far() -> String {
    (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(300)).to_string()
}

struct County {
    app: TestApp,
    bureau: Client,
    /// Of 壶镇镇.
    collector: Client,
    round: String,
}

impl County {
    /// A round over three firms of two townships.
    async fn on(app: TestApp) -> County {
        let bureau = app.bureau("缙云县经信局", "331122").await;
        let collector = app.bureau("壶镇镇经济发展办", "331122101").await;
        let opened = bureau.post("/api/v1/rounds", round_body(&far())).await;
        assert_eq!(opened.said(), "201", "{opened:?}");
        let county = County { round: format!("/api/v1/rounds/{}", opened.id()), app, bureau, collector };
        let taken = county.sheet(&county.bureau, FIRMS).await;
        assert_eq!((taken.said().as_str(), &taken.body["added"]), ("200", &json!(3)), "{taken:?}");
        county
    }

    async fn sheet(&self, who: &Client, csv: &'static str) -> Answer {
        let request = who.http.post(format!("{}{}/members/sheet", who.base, self.round)).body(csv);
        let request = request.header("content-type", "application/octet-stream");
        let answer = match &who.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let answer = answer.send().await.unwrap();
        let status = answer.status();
        Answer { status, body: serde_json::from_str(&answer.text().await.unwrap()).unwrap_or_default() }
    }

    /// The firms of the round as `who` sees them, by name.
    async fn members(&self, who: &Client, query: &str) -> HashMap<String, Value> {
        let page = who.get(&format!("{}/members?size=100{query}", self.round)).await;
        let items = page.body["items"].as_array().unwrap_or_else(|| panic!("{page:?}")).clone();
        items.into_iter().map(|item| (item["org_name"].as_str().unwrap().to_owned(), item)).collect()
    }

    async fn member(&self, name: &str) -> Value {
        self.members(&self.bureau, "").await.remove(name).unwrap()
    }

    async fn url_of(&self, name: &str) -> String {
        format!("/api/v1/round-members/{}", self.member(name).await["id"].as_str().unwrap())
    }

    async fn status(&self, name: &str) -> String {
        self.member(name).await["status"].as_str().unwrap().to_owned()
    }

    /// A demand that `who` enters for the firm and hands in; its address.
    async fn entered(&self, who: &Client, firm: &str) -> String {
        let mut body = demand_body("带锯床更新");
        body["owner"] = self.member(firm).await["org"].clone();
        let made = who.post("/api/v1/demands", body).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/demands/{}", made.id());
        assert_eq!(who.step(&url, "submit").await.said(), "200");
        url
    }

    async fn tables(&self, who: &Client, path: &str) -> Vec<Vec<Vec<String>>> {
        let url = format!("{}{}{path}", who.base, self.round);
        let answer = who.http.get(url).bearer_auth(who.token.as_ref().unwrap()).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200);
        let book = sheet::open(&answer.bytes().await.unwrap()).unwrap();
        let row = |row: sheet::RawRow| row.cells.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>();
        book.sheets.iter().map(|sheet| sheet.rows.iter().map(row).collect()).collect()
    }
}

on_both! {
    async fn a_round_goes_from_a_list_of_firms_to_a_summary(app) {
        let county = County::on(app).await;
        assert_eq!(county.status("壶镇试点锯床厂").await, "unanswered");

        // a township's collector enters for a firm of the township; the bureau returns it; it is handed in again
        let demand = county.entered(&county.collector, "壶镇试点锯床厂").await;
        assert_eq!(county.status("壶镇试点锯床厂").await, "answered");
        let version = county.bureau.get(&demand).await.body["version"].clone();
        let reasons = json!({ "version": version, "reasons": "缺型号" });
        assert_eq!(county.bureau.post(&format!("{demand}/return"), reasons).await.said(), "200");
        assert_eq!(county.status("壶镇试点锯床厂").await, "returned");
        assert_eq!(county.collector.step(&demand, "submit").await.said(), "200");

        // one is called and says that it needs nothing; one does not answer the telephone
        let foundry = county.url_of("壶镇试点铸造厂").await;
        let call = json!({ "outcome": "nothing", "note": "今年不换设备" });
        assert_eq!(county.collector.post(&format!("{foundry}/calls"), call).await.said(), "201");
        let saws = county.url_of("新建试点带锯厂").await;
        let tomorrow = (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(2)).to_string();
        let call = json!({ "outcome": "no-answer", "next_on": tomorrow });
        let called = county.bureau.post(&format!("{saws}/calls"), call).await;
        assert_eq!((&called.body["status"], &called.body["follow_up"]["calls"]), (&json!("unanswered"), &json!(1)));
        assert_eq!(county.members(&county.bureau, "&due=true").await.len(), 0);
        let log = county.bureau.get(&format!("{saws}/calls")).await;
        assert_eq!((&log.body[0]["outcome"], &log.body[0]["org_name"]), (&json!("no-answer"), &json!("缙云县经信局")));

        let progress = county.bureau.get(&format!("{}/progress", county.round)).await.body;
        let total = json!({ "must_answer": 3, "answered": 1, "nothing": 1, "returned": 0, "refused": 0,
            "unanswered": 1, "exempt": 0, "late": 0, "rows": 1 });
        assert_eq!((&progress["total"], &progress["rate_bp"]), (&total, &json!(6667)));
        let towns: Vec<(&str, &Value)> = progress["places"].as_array().unwrap().iter()
            .map(|place| (place["region_name"].as_str().unwrap(), &place["must_answer"])).collect();
        assert_eq!(towns, [("壶镇镇", &json!(2)), ("新建镇", &json!(1))]);

        // on paper
        let pages = county.tables(&county.bureau, "/summary.xlsx").await;
        assert_eq!(pages.len(), 3);
        assert_eq!(pages[0][0][0], "设备更新需求征集汇总表");
        assert!(pages[0][1][0].contains("缙经信〔2026〕12号"));
        let flat = |page: &Vec<Vec<String>>| page.concat().join(" ");
        assert!(flat(&pages[0]).contains("壶镇试点锯床厂") && flat(&pages[0]).contains("分管领导"));
        assert!(flat(&pages[1]).contains("66.67%"));
        assert!(flat(&pages[2]).contains("新建试点带锯厂") && !flat(&pages[2]).contains("铸造厂"));
        let phones = county.tables(&county.bureau, "/phone-list.xlsx").await;
        assert!(flat(&phones[0]).contains("未接") && !flat(&phones[0]).contains("13800000001"));
        let all = county.tables(&county.collector, "/phone-list.xlsx?status=answered").await;
        assert!(flat(&all[0]).contains("13800000001"), "{all:?}");
    }
}

on_both! {
    async fn a_closed_round_stays_as_it_stood(app) {
        let county = County::on(app).await;
        let demand = county.entered(&county.bureau, "壶镇试点锯床厂").await;
        assert_eq!(county.bureau.step(&county.round, "close").await.said(), "200");
        assert_eq!(county.bureau.step(&demand, "withdraw").await.said(), "200");
        assert_eq!(county.status("壶镇试点锯床厂").await, "answered");
        let call = json!({ "outcome": "reached" });
        let saws = county.url_of("新建试点带锯厂").await;
        for (url, body) in [
            (format!("{saws}/calls"), call),
            (format!("{}/members", county.round), json!({})),
            (format!("{}/reminders", county.round), json!(null)),
        ] {
            assert_eq!(county.bureau.post(&url, body).await.said(), "409 conflict", "{url}");
        }
        assert_eq!(county.bureau.step(&county.round, "close").await.said(), "409 conflict");
        assert_eq!(county.bureau.step(&county.round, "reopen").await.said(), "200");
        assert_eq!(county.status("壶镇试点锯床厂").await, "unanswered");
    }
}

on_both! {
    async fn a_firm_sees_its_own_part_and_answers_for_itself(app) {
        let county = County::on(app).await;
        let firm = county.app.factory("仙都试点弹簧厂").await;
        let id = firm.org.as_ref().unwrap().id;
        let asked = county.bureau.post(&format!("{}/members", county.round), json!({ "orgs": [id] })).await;
        assert_eq!(asked.body, json!({ "added": 1, "already": 0 }));
        let mine = firm.get("/api/v1/rounds").await.body;
        let own = &mine["items"][0]["own"];
        assert_eq!((&own["status"], own.get("follow_up")), (&json!("unanswered"), None));
        let url = format!("/api/v1/round-members/{}", own["id"].as_str().unwrap());
        let say = async |answer: &str, version: i32| {
            firm.put(&format!("{url}/answer"), json!({ "version": version, "answer": answer, "note": "无" })).await
        };
        assert_eq!(say("refused", 1).await.said(), "400 invalid");
        assert_eq!(say("nothing", 9).await.said(), "409 stale");
        assert_eq!(say("nothing", 1).await.body["status"], "nothing");
        assert_eq!(firm.get(&county.round).await.said(), "200", "what it is asked, without the counts");
        assert_eq!(firm.get(&format!("{url}/calls")).await.said(), "403 forbidden");
        assert_eq!(firm.post(&format!("{url}/calls"), json!({ "outcome": "reached" })).await.said(), "403 forbidden");
        // a row speaks before a word
        firm.submits_demand("弹簧机更新").await;
        assert_eq!(firm.get(&url).await.body["status"], "answered");
        // what was handed in before the round began is no answer, until the firm says that it still holds
        let later = json!({ "version": 1, "title": "又一次征集", "deadline": far(),
            "counted_from": (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(20)).to_string() });
        assert_eq!(county.bureau.put(&county.round, later).await.said(), "200");
        assert_eq!(firm.get(&url).await.body["status"], "nothing");
        assert_eq!(say("standing", 2).await.body["status"], "answered");
    }
}

on_both! {
    async fn nobody_works_on_a_round_that_is_not_theirs(app) {
        let county = County::on(app).await;
        let app = &county.app;
        let health = app.bureau("缙云县卫健局", "331122").await;
        let province = app.bureau("省经信厅", "330000").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let factory = app.factory("壶镇泵业").await;
        let viewer = app.member(county.bureau.org.as_ref().unwrap(), Membership::Viewer).await;
        let saws = county.url_of("新建试点带锯厂").await;
        let call = || json!({ "outcome": "reached" });
        for (who, name, see, keep, call_said) in [
            (&health, "another department", "200", "403 forbidden", "201"),
            (&province, "province", "200", "403 forbidden", "201"),
            (&viewer, "viewer", "200", "403 forbidden", "403 forbidden"),
            (&county.collector, "another township", "200", "403 forbidden", "404 not-found"),
            (&elsewhere, "elsewhere", "404 not-found", "404 not-found", "404 not-found"),
            (&factory, "factory", "404 not-found", "404 not-found", "404 not-found"),
            (&app.anybody(), "anybody", "404 not-found", "401 unauthenticated", "401 unauthenticated"),
        ] {
            assert_eq!(who.get(&format!("{}/members", county.round)).await.said(), see, "{name}");
            assert_eq!(who.step(&county.round, "close").await.said(), keep, "{name}");
            assert_eq!(county.sheet(who, FIRMS).await.said(), keep, "{name}");
            assert_eq!(who.post(&format!("{}/claim-codes.xlsx", county.round), json!(null)).await.said(), keep, "{name}");
            assert_eq!(who.post(&format!("{saws}/calls"), call()).await.said(), call_said, "{name}");
        }
        // a township sees its own firms, and opens no round
        let seen = county.members(&county.collector, "").await;
        assert_eq!(seen.len(), 2);
        assert_eq!(county.collector.get(&format!("{}/members?region=331122102", county.round)).await.said(), "404 not-found");
        for who in [&county.collector, &factory, &viewer] {
            assert_eq!(who.post("/api/v1/rounds", round_body(&far())).await.said(), "403 forbidden");
        }
    }
}

on_both! {
    async fn bad_input_is_named_and_nothing_is_lost(app) {
        let county = County::on(app).await;
        let mut wrong = round_body("2020-01-01");
        wrong["title"] = json!("");
        wrong["remind_days"] = json!(99);
        let said = county.bureau.post("/api/v1/rounds", wrong).await;
        assert_eq!((said.said().as_str(), said.fields()), ("400 invalid", vec!["title", "deadline", "remind_days"]));
        let outside = json!({ "region": "331123" });
        assert_eq!(county.bureau.post(&format!("{}/members", county.round), outside).await.fields(), ["region"]);
        let missing = json!({ "orgs": ["01900000-0000-7000-8000-000000000000"] });
        assert_eq!(county.bureau.post(&format!("{}/members", county.round), missing).await.fields(), ["orgs"]);
        // good lines are taken, the others named; who was asked is asked once
        let mixed = "企业名称,所属县,统一社会信用代码\n壶镇试点锯床厂,缙云县,\n遂昌试点厂,遂昌县,\n坏码试点厂,缙云县,91331122123\n";
        let taken = county.sheet(&county.bureau, mixed).await.body;
        assert_eq!((&taken["added"], &taken["already"], &taken["refused"]), (&json!(0), &json!(1), &json!(2)), "{taken}");
        let rows: Vec<&Value> = taken["problems"].as_array().unwrap().iter().map(|problem| &problem["row"]).collect();
        assert_eq!(rows, [&json!(3), &json!(4)]);
        let saws = county.url_of("新建试点带锯厂").await;
        for (bad, field) in [
            (json!({ "outcome": "refused" }), "note"),
            (json!({ "outcome": "reached", "next_on": "2020-01-01" }), "next_on"),
        ] {
            assert_eq!(county.bureau.post(&format!("{saws}/calls"), bad).await.fields(), [field]);
        }
        // a call that is sent twice is one call
        let once = [("Idempotency-Key", "call-1")];
        for _ in 0..2 {
            let call = Some(json!({ "outcome": "promised" }));
            let said = county.bureau.send(reqwest::Method::POST, &format!("{saws}/calls"), call, &once).await;
            assert_eq!((said.said().as_str(), &said.body["follow_up"]["calls"]), ("201", &json!(1)));
        }
    }
}

on_both! {
    async fn all_firms_of_a_trade_are_asked_and_a_code_lets_one_in(app) {
        let bureau = app.bureau("缙云县经信局", "331122").await;
        app.factory("壶镇泵业").await;
        app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        app.org("已停用厂", &[Role::Factory], "331122", State::Suspended).await;
        let entered = app.org("试点代录厂", &[Role::Factory], "331122", State::Entered).await;
        let round = format!("/api/v1/rounds/{}", bureau.post("/api/v1/rounds", round_body(&far())).await.id());
        let none = bureau.post(&format!("{round}/members"), json!({ "industries": ["C34"] })).await;
        assert_eq!(none.body["added"], 0, "{none:?}");
        assert_eq!(bureau.post(&format!("{round}/members"), json!({})).await.body["added"], 2);
        assert_eq!(bureau.post(&format!("{round}/members"), json!({})).await.body, json!({ "added": 0, "already": 2 }));
        let county = County { round, collector: bureau.clone(), bureau, app };
        let url = format!("{}{}/claim-codes.xlsx", county.bureau.base, county.round);
        let slips = county.bureau.http.post(url).bearer_auth(county.bureau.token.as_ref().unwrap()).send().await.unwrap();
        let book = sheet::open(&slips.bytes().await.unwrap()).unwrap();
        let rows: Vec<Vec<String>> =
            book.sheets[0].rows.iter().map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect()).collect();
        assert_eq!((rows.len(), rows[1][1].as_str()), (2, "试点代录厂"));
        let claim = json!({ "credit_code": entered.credit_code.as_ref().unwrap().to_string(), "name": "试点代录厂",
            "roles": ["factory"], "region": "331122", "login": "13800000077", "password": "correct horse",
            "user_name": "章工", "claim_code": rows[1][2] });
        let registered = county.app.anybody().post("/api/v1/auth/register", claim).await;
        assert_eq!(registered.said(), "201", "{registered:?}");
        assert_eq!(county.member("试点代录厂").await["org_state"], "verified");
    }
}

async fn reminded(backend: Backend) {
    let gateway = Gateway::sms();
    let sms_url = Some(gateway.url.clone());
    let app = TestApp::start_with(backend, |config| Config { sms_url, ..config }).await;
    let county = County::on(app).await;
    county.entered(&county.bureau, "壶镇试点铸造厂").await;
    let run = async || {
        let app = county.app.app.clone();
        actix_web::web::block(move || while runner::run_next_in(&app, Lane::Quick).unwrap() {}).await.unwrap();
    };
    let url = format!("{}/reminders", county.round);
    let begun = county.bureau.post(&url, json!(null)).await;
    assert_eq!((begun.said().as_str(), &begun.body["firms"]), ("202", &json!(2)));
    run().await;
    assert_eq!(gateway.taken().len(), 1);
    assert_eq!(gateway.last().to, "13800000001");
    assert!(gateway.last().text.contains("缙云县经信局") && gateway.last().text.contains("设备更新需求征集"));
    let shown = county.bureau.get(&url).await.body;
    assert_eq!(shown[0]["letters"], json!({ "queued": 0, "sent": 1, "failed": 0, "unreachable": 1 }));
    assert_eq!(shown[0]["lost"][0]["org_name"], "新建试点带锯厂");
    // once a day
    let again = county.bureau.post(&url, json!(null)).await;
    assert_eq!(again.body["firms"], 0);
    run().await;
    assert_eq!(gateway.taken().len(), 1);
    assert_eq!(county.collector.get(&url).await.said(), "403 forbidden");
}

#[actix_web::test]
async fn who_has_not_answered_is_reminded_once_a_day_on_sqlite() {
    reminded(Backend::Sqlite).await;
}

#[actix_web::test]
async fn who_has_not_answered_is_reminded_once_a_day_on_postgres() {
    reminded(Backend::Postgres).await;
}

on_both! {
    async fn reminders_go_out_by_themselves_before_the_deadline(app) {
        let county = County::on(app).await;
        let soon = (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(2)).to_string();
        let edited = json!({ "version": 1, "title": "设备更新需求征集", "deadline": soon, "remind_days": 3 });
        assert_eq!(county.bureau.put(&county.round, edited).await.said(), "200");
        for _ in 0..2 {
            let app = county.app.app.clone();
            actix_web::web::block(move || runner::do_daily(&app)).await.unwrap().unwrap();
        }
        let shown = county.bureau.get(&format!("{}/reminders", county.round)).await.body;
        assert_eq!((shown.as_array().unwrap().len(), &shown[0]["letters"]["queued"]), (1, &json!(3)));
    }
}

on_both! {
    async fn a_firm_that_claimed_its_rows_keeps_them_alone(app) {
        let county = County::on(app).await;
        let demand = county.entered(&county.bureau, "壶镇试点锯床厂").await;
        let url = format!("{}{}/claim-codes.xlsx", county.bureau.base, county.round);
        let slips = async |query: &str| {
            let request = county.bureau.http.post(format!("{url}{query}")).bearer_auth(county.bureau.token.as_ref().unwrap());
            let book = sheet::open(&request.send().await.unwrap().bytes().await.unwrap()).unwrap();
            let row = |row: sheet::RawRow| row.cells.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>();
            let rows: Vec<Vec<String>> = book.sheets[0].rows.iter().map(row).collect();
            rows.into_iter().find(|row| row[1] == "壶镇试点锯床厂").unwrap()[2].clone()
        };
        let code = slips("").await;
        assert_eq!(slips("").await, "已发放，仍有效", "a slip that was handed out stays good");
        // the bureau knew the township only; the firm says its county
        let claim = json!({ "credit_code": code_for("壶镇试点锯床厂").to_string(), "name": "壶镇试点锯床厂",
            "roles": ["factory"], "region": "331122", "login": "13800000088", "password": "correct horse",
            "user_name": "周工", "claim_code": code });
        let registered = county.app.anybody().post("/api/v1/auth/register", claim).await;
        assert_eq!(registered.said(), "201", "{registered:?}");
        let version = county.bureau.get(&demand).await.body["version"].clone();
        let withdrawn = county.bureau.post(&format!("{demand}/withdraw"), json!({ "version": version })).await;
        assert_eq!(withdrawn.said(), "403 forbidden", "what a bureau entered is the firm's once it speaks for itself");
    }
}

on_both! {
    async fn who_answers_unasked_is_named_and_can_be_asked(app) {
        let county = County::on(app).await;
        let firm = county.app.factory("仙都试点弹簧厂").await;
        firm.submits_demand("弹簧机更新").await;
        let progress = county.bureau.get(&format!("{}/progress", county.round)).await.body;
        assert_eq!((&progress["unasked"], &progress["total"]["rows"]), (&json!(1), &json!(0)));
        let asked = county.bureau.post(&format!("{}/members", county.round), json!({ "answered": true })).await;
        assert_eq!(asked.body, json!({ "added": 1, "already": 0 }));
        let progress = county.bureau.get(&format!("{}/progress", county.round)).await.body;
        assert_eq!((&progress["unasked"], &progress["total"]["rows"]), (&json!(0), &json!(1)));
    }
}
