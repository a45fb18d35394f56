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
