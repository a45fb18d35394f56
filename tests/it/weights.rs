//! The weights of matching: anybody reads them, the topmost bureau sets them, every result says which hold.
use std::{fs, process::Command};

use duijie::{auth::actor::Membership, matching::Weights, org::Role};
use serde_json::{Value, json};

use crate::{
    fit::{cast, machine, published},
    harness::{Answer, Backend, Client, database},
    on_both,
};

const WEIGHTS: &str = "/api/v1/match/weights";

async fn set(who: &Client, version: &Value, numbers: Value) -> Answer {
    let body = json!({ "version": version, "numbers": numbers, "document": "公平竞争审查〔2026〕1号", "reason": "不因距离区别对待" });
    who.post(WEIGHTS, body).await
}

fn value(view: &Value, name: &str) -> u64 {
    let numbers = view["numbers"].as_array().unwrap();
    numbers.iter().find(|number| number["name"] == name).unwrap()["value"].as_u64().unwrap()
}

on_both! {
    async fn the_topmost_bureau_sets_distance_to_nothing_and_every_result_follows(app) {
        let (province, factory, maker) = cast(&app).await;
        let near = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 28);
        let product = published(&maker, &province, "products", near).await;
        let demand = factory.submits_demand("立式加工中心").await;
        province.step(&demand, "publish").await;
        app.indexed().await;
        let before = app.anybody().get(WEIGHTS).await;
        assert_eq!((before.said().as_str(), &before.body["may_set"]), ("200", &json!(false)), "anybody reads them");
        let (distance, category) = (value(&before.body, "distance"), value(&before.body, "category"));
        assert!(distance > 0 && before.body["history"].as_array().unwrap().len() == 1);

        let set = set(&province, &before.body["version"], json!({ "distance": 0 })).await;
        assert_eq!((set.said().as_str(), &set.body["may_set"]), ("200", &json!(true)), "{set:?}");
        assert_eq!((value(&set.body, "distance"), value(&set.body, "category")), (0, category + distance));
        let kept = &set.body["history"][0];
        assert_eq!((&kept["document"], &kept["set_by"]), (&json!("公平竞争审查〔2026〕1号"), &json!("省经信厅")));
        assert_eq!(kept["changes"].as_array().unwrap().len(), 2, "what it took and where it went: {kept:#?}");

        let found = factory.get(&format!("{demand}/recommendations")).await.body;
        assert_eq!(found["needs"][0]["weights"], set.body["version"]);
        let answer = &found["needs"][0]["answers"][0];
        assert_eq!((&answer["fit"], answer["distance_km"].is_u64()), (&json!("hit"), true), "{answer:#?}");
        let reasons = answer["reasons"].as_array().unwrap();
        let distance = reasons.iter().find(|reason| reason["factor"] == "distance").unwrap();
        assert_eq!((&distance["outcome"], &distance["of"]), (&json!("met"), &json!(0)));
        let sum: i64 = reasons.iter().map(|reason| reason["points"].as_i64().unwrap()).sum();
        assert_eq!(answer["points"].as_i64().unwrap(), sum);
        let full: i64 = reasons.iter().map(|reason| reason["of"].as_i64().unwrap()).sum();
        assert_eq!(full, 10_000);
        let other_side = maker.get(&format!("{product}/recommendations")).await.body;
        assert_eq!(other_side["answers"][0]["fit"], "hit");
    }
}

on_both! {
    async fn nobody_else_sets_them_and_nothing_odd_is_taken(app) {
        let (province, factory, maker) = cast(&app).await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let looker = app.member(province.org.as_ref().unwrap(), Membership::Viewer).await;
        let base = json!(Weights::standard().version);
        for (who, said) in [(&factory, "403 forbidden"), (&maker, "403 forbidden"), (&lender, "403 forbidden"),
            (&county, "403 forbidden"), (&looker, "403 forbidden"), (&app.anybody(), "401 unauthenticated")] {
            assert_eq!(set(who, &base, json!({ "distance": 0 })).await.said(), said);
        }
        let odd = set(&province, &base, json!({ "luck": 1, "near": 300, "distance": 100 })).await;
        assert_eq!((odd.said().as_str(), odd.fields()), ("400 invalid", vec!["numbers.luck", "numbers.near"]));
        let same = json!({ "distance": Weights::standard().distance });
        assert_eq!(set(&province, &base, same).await.fields(), ["numbers"], "nothing changes");
        let bare = json!({ "version": base, "numbers": { "distance": 0 }, "document": "", "reason": "" });
        assert_eq!(province.post(WEIGHTS, bare).await.fields(), ["document", "reason"]);
        assert_eq!(set(&province, &base, json!({ "distance": 0 })).await.said(), "200");
        assert_eq!(set(&province, &base, json!({ "price": 1000 })).await.said(), "409 stale", "another holds by now");
    }
}

on_both! {
    async fn where_no_other_stands_over_it_the_county_sets_them(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        assert_eq!(set(&county, &json!(Weights::standard().version), json!({ "distance": 0 })).await.said(), "200");
    }
}

#[test]
fn the_operator_sets_them_on_the_command_line() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let (dir, url) = database(backend);
        let run = |args: &[&str]| {
            let mut command = Command::new(std::env::var("DUIJIE_TEST_BINARY").unwrap());
            command.args(["--data-dir", dir.path().to_str().unwrap(), "--database-url", &url, "weights"]).args(args);
            let done = command.output().unwrap();
            (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned())
        };
        let decided = ["--document", "会议纪要〔2026〕3号", "--reason", "试行"];
        let set = |pair: &str| run(&[&["set", pair], &decided[..]].concat());
        assert!(!set("luck=1").0 && !set("distance").0);
        let (done, said) = set("distance=0");
        assert!(done && said.contains("会议纪要〔2026〕3号") && said.contains("distance 130 -> 0"), "{said}");
        assert_eq!(run(&["show"]).1, said);
        assert!(fs::read_dir(dir.path()).unwrap().count() < 4, "it needs no index");
    }
}
