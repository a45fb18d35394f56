use duijie::{org::Role, search::Wanted};
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp},
    on_both,
};

on_both! {
    async fn a_published_demand_is_found_and_a_withdrawn_one_is_not(app) {
        let owner = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = owner.submits_demand("立式加工中心更新").await;
        let found = |seen: &str| {
            let all_of = vec![vec![seen.to_owned()]];
            let wanted = Wanted { nouns: vec!["demand"], text: "加工中心", all_of, limit: 10, ..Wanted::default() };
            app.app.search.search(&wanted).unwrap().len()
        };

        app.indexed().await;
        assert_eq!((found("see:all"), found("see:region:331100"), found("see:region:331123")), (0, 1, 0));
        county.step(&url, "publish").await;
        app.indexed().await;
        assert_eq!(found("see:all"), 1);
        owner.step(&url, "withdraw").await;
        app.indexed().await;
        assert_eq!((found("see:all"), found("see:region:331100")), (0, 0));
    }
}

/// Publishes a product of this title and description.
async fn offers(app: &TestApp, maker: &Client, county: &Client, title: &str, lines: &str) {
    let body = json!({ "kind": "equipment", "title": title, "spec_text": lines, "supply_role": "manufacturer" });
    let made = maker.post("/api/v1/products", body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/products/{}", made.id());
    assert_eq!(maker.step(&url, "submit").await.said(), "200");
    assert_eq!(county.step(&url, "publish").await.said(), "200");
    app.indexed().await;
}

fn titles(found: &Value) -> Vec<&str> {
    found["items"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect()
}

on_both! {
    async fn a_row_must_hold_every_word_and_a_kind_goes_by_any_of_its_names(app) {
        let (maker, county) = (app.owner_of("壶镇机床", &[Role::Maker], "331122").await, app.bureau("缙云县经信局", "331122").await);
        for title in ["数控车床", "开式可倾冲床", "立式加工中心"] {
            offers(&app, &maker, &county, title, "").await;
        }
        let anybody = app.anybody();
        let asks = async |q: &str| anybody.get(&format!("/api/v1/search?q={q}")).await.body;
        for (typed, found) in [
            ("车床", "数控车床"),
            ("求购数控车床", "数控车床"),
            ("立加", "立式加工中心"),
            ("CNC lathe", "数控车床"),
            ("冲床", "开式可倾冲床"),
        ] {
            let answer = asks(typed).await;
            assert_eq!((titles(&answer), &answer["loose"]), (vec![found], &json!(false)), "{typed}: {answer:#}");
        }
        let near = asks("卧式镗床 壶镇").await;
        assert_eq!(near["loose"], true, "what holds some of the words is shown as such: {near:#}");
    }
}

on_both! {
    async fn a_figure_in_the_text_leaves_out_what_misses_it_and_says_what_is_not_stated(app) {
        let (maker, county) = (app.owner_of("壶镇机床", &[Role::Maker], "331122").await, app.bureau("缙云县经信局", "331122").await);
        for (title, lines) in [
            ("小型注塑机", "锁模力：1200kN"),
            ("大型注塑机", "锁模力：4500kN"),
            ("伺服注塑机", "节能"),
        ] {
            offers(&app, &maker, &county, title, lines).await;
        }
        let found = app.anybody().get("/api/v1/search?q=注塑机 锁模力300吨以上").await.body;
        assert_eq!(titles(&found), ["大型注塑机", "伺服注塑机"], "{found:#}");
        assert_eq!(found["bounds"][0]["said"], "锁模力300吨以上");
        assert!(found["bounds"][0]["text"].as_str().unwrap().contains("3,000 kN"), "{found:#}");
        assert_eq!((&found["missed"], &found["items"][1]["unstated"]), (&json!(1), &json!(["合模力"])));
        assert!(found["items"][0].get("unstated").is_none());
    }
}

on_both! {
    async fn a_search_that_finds_nothing_says_what_would(app) {
        let (maker, county) = (app.owner_of("壶镇机床", &[Role::Maker], "331122").await, app.bureau("缙云县经信局", "331122").await);
        for title in ["数控车床", "精密数控车床"] {
            offers(&app, &maker, &county, title, "床身上最大回转直径：400mm；价格面议").await;
        }
        let anybody = app.anybody();
        let help = async |query: &str| {
            let found = anybody.get(&format!("/api/v1/search?{query}")).await.body;
            let told: Vec<(String, u64, Option<String>)> = found["help"].as_array().unwrap().iter().map(|one| {
                let q = one["q"].as_str().map(str::to_owned);
                (one["relax"].as_str().unwrap().to_owned(), one["brings"].as_u64().unwrap(), q)
            }).collect();
            told
        };
        assert_eq!(help("q=数控车床&region=110000").await, [("region".to_owned(), 2, None)]);
        assert_eq!(help("q=车创").await, [("spelling".to_owned(), 2, Some("车床".to_owned()))]);
        assert_eq!(help("q=数控车床 回转直径800以上").await, [("figure".to_owned(), 2, Some("数控车床".to_owned()))]);
        let dropped = help("q=数控车床 巴黎").await;
        assert_eq!(dropped, [("word".to_owned(), 2, Some("数控车床".to_owned()))]);
        let said = anybody.get("/api/v1/search?q=数控车床&region=110000").await.body;
        assert!(said["help"][0]["text"].as_str().unwrap().contains("北京"), "{said:#}");
        assert!(help("q=没有这种东西").await.is_empty());
    }
}
