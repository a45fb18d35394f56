//! What a page's frame asks: who is signed in, where a region lies, how many rows stand in each state, the front page's figures.
use duijie::org::{Role, State};
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp, demand_body},
    on_both,
};

on_both! {
    async fn one_question_tells_a_frame_who_acts_for_whom(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let me = county.get("/api/v1/auth/me").await.body;
        assert_eq!((&me["org_name"], &me["org_state"]), (&json!("缙云县经信局"), &json!("verified")));
        assert_eq!((&me["roles"], &me["role"]), (&json!(["bureau"]), &json!("owner")));
        assert_eq!((&me["region"], &me["region_name"]), (&json!("331122"), &json!("浙江省丽水市缙云县")));

        let org = app.org("待核实的厂", &[Role::Factory, Role::Maker], "331122001", State::Claimed).await;
        let boss = app.member(&org, duijie::auth::actor::Membership::Viewer).await;
        let me = boss.get("/api/v1/auth/me").await.body;
        assert_eq!((&me["org_state"], &me["roles"]), (&json!("claimed"), &json!(["factory", "maker"])));
        assert_eq!(app.anybody().get("/api/v1/auth/me").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_region_says_where_it_lies(app) {
        let anybody = app.anybody();
        let town = anybody.get("/api/v1/regions/331122101").await.body;
        let path: Vec<&str> = town["path"].as_array().unwrap().iter().map(|step| step["name"].as_str().unwrap()).collect();
        assert_eq!(path.len(), 4, "{town}");
        assert_eq!(&path[..3], ["浙江省", "丽水市", "缙云县"]);
        assert_eq!((&town["level"], town["path"][3]["code"].as_str()), (&json!("town"), Some("331122101")));
        let nation = anybody.get("/api/v1/regions/100000").await.body;
        assert_eq!((&nation["level"], &nation["path"]), (&json!("nation"), &json!([{ "code": "100000", "name": "中国" }])));
        for strange in ["999999", "缙云", "33112200"] {
            assert_eq!(anybody.get(&format!("/api/v1/regions/{strange}")).await.said(), "404 not-found", "{strange}");
        }
    }
}

/// The states of a count, as `published 2`.
async fn counted(client: &Client, path: &str) -> (Vec<String>, i64) {
    let answer = client.get(&format!("/api/v1{path}")).await;
    assert_eq!(answer.said(), "200", "{path}: {answer:?}");
    let line = |of: &Value| format!("{} {}", of["state"].as_str().unwrap(), of["count"]);
    let total = answer.body["total"]["count"].as_i64().unwrap();
    assert_eq!(answer.body["total"]["more"], false);
    (answer.body["states"].as_array().unwrap().iter().map(line).collect(), total)
}

async fn publishes(app: &TestApp, keeper: &Client, list: &str, body: Value) -> String {
    let made = keeper.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    assert_eq!(keeper.step(&url, "submit").await.said(), "200");
    let bureau = app.owner_of(&format!("省经信厅{}", made.id()), &[Role::Bureau], "330000").await;
    assert_eq!(bureau.step(&url, "publish").await.said(), "200");
    url
}

on_both! {
    async fn everybody_counts_what_they_may_see(app) {
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        let county = app.bureau("缙云县经信局", "331122").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        factory.drafts_demand("草稿").await;
        factory.submits_demand("待审").await;
        publishes(&app, &factory, "demands", demand_body("锯床更新")).await;
        publishes(&app, &factory, "demands", demand_body("冲床更新")).await;

        let path = "/demands/counts";
        let own = ["draft 1", "submitted 1", "published 2"].map(str::to_owned).to_vec();
        assert_eq!(counted(&factory, path).await, (own, 4));
        assert_eq!(counted(&county, path).await, (vec!["submitted 1".to_owned(), "published 2".to_owned()], 3));
        for stranger in [&rival, &elsewhere, &app.anybody()] {
            assert_eq!(counted(stranger, path).await, (vec!["published 2".to_owned()], 2));
        }
        // a filter narrows, a state does not: the tabs stay
        assert_eq!(counted(&factory, "/demands/counts?state=draft&order=oldest").await.1, 4);
        assert_eq!(counted(&factory, "/demands/counts?region=331123").await, (vec![], 0));
        assert_eq!(rival.get("/api/v1/demands/counts?region=x").await.fields(), ["region"]);
        let lists = ["products", "lender-products", "financing-requests", "consumer-goods", "projects"];
        for list in lists {
            assert_eq!(counted(&factory, &format!("/{list}/counts")).await, (vec![], 0), "{list}");
        }
        assert_eq!(app.anybody().get("/api/v1/projects/counts").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_hidden_budget_is_not_counted_out(app) {
        let factory = app.factory("壶镇泵业").await;
        let mut masked = demand_body("锯床更新");
        masked["disclosure"] = json!("masked");
        publishes(&app, &factory, "demands", masked).await;
        let own = factory.org.as_ref().unwrap().id;
        for filter in ["budget_min_fen=1".to_owned(), format!("owner={own}")] {
            let path = format!("/demands/counts?{filter}");
            assert_eq!(counted(&app.anybody(), &path).await.1, 0, "{filter}");
            assert_eq!(counted(&factory, &path).await.1, 1, "{filter}");
        }
    }
}

on_both! {
    async fn projects_are_counted_by_how_far_they_are(app) {
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        for state in ["planned", "stopped", "stopped"] {
            let body = json!({ "title": "锯床更新技改", "total_fen": 60_000_000, "state": state });
            assert_eq!(factory.post("/api/v1/projects", body).await.said(), "201");
        }
        let own = ["planned 1", "stopped 2"].map(str::to_owned).to_vec();
        assert_eq!(counted(&factory, "/projects/counts").await, (own, 3));
        assert_eq!(counted(&rival, "/projects/counts").await.1, 0);
    }
}

on_both! {
    async fn the_front_page_counts_what_is_open(app) {
        let factory = app.factory("壶镇泵业").await;
        factory.submits_demand("待审").await;
        publishes(&app, &factory, "demands", demand_body("锯床更新")).await;
        let mut inside = demand_body("冲床更新");
        inside["disclosure"] = json!("bureau");
        publishes(&app, &factory, "demands", inside).await;
        publishes(&app, &factory, "products", json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" })).await;
        app.org("没有核实的厂", &[Role::Factory], "331122", State::Claimed).await;

        let counts = app.anybody().get("/api/v1/site/counts").await;
        assert_eq!(counts.said(), "200");
        let figure = |name: &str| counts.body[name].as_i64().unwrap();
        assert_eq!((figure("demands"), figure("products"), figure("consumer_goods")), (1, 1, 0));
        assert_eq!(figure("orgs"), 4, "the factory and three bureaus");
    }
}

on_both! {
    async fn search_goes_on_from_page_to_page_and_narrows_to_what_is_ones_own(app) {
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        for nth in 0..5 {
            publishes(&app, &factory, "demands", demand_body(&format!("带锯床更新{nth}"))).await;
        }
        publishes(&app, &rival, "demands", demand_body("带锯床更新另一家")).await;
        factory.drafts_demand("带锯床草稿").await;
        app.indexed().await;
        let mut seen = Vec::new();
        let mut path = "/api/v1/search?q=带锯床&size=2&state=published".to_owned();
        loop {
            let page = app.anybody().get(&path).await.body;
            seen.extend(page["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            path = format!("/api/v1/search?q=带锯床&size=2&state=published&after={next}");
        }
        seen.sort();
        let found = seen.len();
        seen.dedup();
        assert_eq!((found, seen.len()), (6, 6), "each row once");

        let count = async |who: &Client, query: &str| {
            who.get(&format!("/api/v1/search?q=带锯床&{query}")).await.body["items"].as_array().unwrap().len()
        };
        assert_eq!(count(&factory, "own=true").await, 6);
        assert_eq!(count(&factory, "own=true&state=draft").await, 1);
        assert_eq!((count(&rival, "own=true").await, count(&rival, "state=draft").await), (1, 0));
        assert_eq!(app.anybody().get("/api/v1/search?own=true").await.said(), "401 unauthenticated");
        assert_eq!(factory.get("/api/v1/search?after=x").await.fields(), ["after"]);
    }
}

on_both! {
    async fn a_search_box_proposes_what_its_user_may_see(app) {
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        publishes(&app, &factory, "products", json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" })).await;
        factory.drafts_demand("带锯床草稿").await;
        app.indexed().await;
        let asks = async |who: &Client, q: &str| who.get(&format!("/api/v1/search/suggestions?q={q}")).await.body;
        let titles = |found: &Value| {
            let rows = found["rows"].as_array().unwrap().clone();
            rows.iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let found = asks(&rival, "带锯").await;
        assert_eq!(titles(&found), ["卧式带锯床 GT4230"], "a draft is its owner's");
        assert!(!found["categories"].as_array().unwrap().is_empty());
        let all: usize = ["categories", "rows", "words"].iter().map(|kind| found[kind].as_array().unwrap().len()).sum();
        assert!(all <= 8, "{found}");
        assert_eq!(titles(&asks(&factory, "带锯").await).len(), 2);
        assert_eq!(titles(&asks(&app.anybody(), "gt42").await), ["卧式带锯床 GT4230"], "the beginning of a model");
        assert_eq!(asks(&rival, "").await, json!({ "categories": [], "rows": [], "words": [] }));
    }
}

on_both! {
    async fn a_firm_that_is_asked_reads_the_round_and_its_own_part(app) {
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        let county = app.bureau("缙云县经信局", "331122").await;
        let deadline = (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(30)).to_string();
        let body = json!({ "list": "demands", "title": "设备更新需求征集", "notice": "请于月底前报送", "deadline": deadline });
        let round = format!("/api/v1/rounds/{}", county.post("/api/v1/rounds", body).await.id());
        assert_eq!(factory.get(&round).await.said(), "404 not-found", "not asked yet");
        let asked = county.post(&format!("{round}/members"), json!({ "orgs": [factory.org.as_ref().unwrap().id] })).await;
        assert_eq!(asked.said(), "200");

        let read = factory.get(&round).await;
        assert_eq!((read.said().as_str(), &read.body["notice"]), ("200", &json!("请于月底前报送")));
        assert_eq!((&read.body["own"]["org_name"], read.body.get("tally")), (&json!("壶镇泵业"), None));
        assert!(read.body["own"].get("follow_up").is_none(), "the bureaus' own notes");
        assert!(county.get(&round).await.body["tally"].is_object());
        assert_eq!(rival.get(&round).await.said(), "404 not-found");
        assert_eq!(app.anybody().get(&round).await.said(), "401 unauthenticated");
    }
}
