//! The composer: whom to invite, what each one adds, and what is asked for that nobody offers.
use duijie::{
    auth::actor::Membership,
    org::{Role, State},
};
use serde_json::{Value, json};

use crate::{
    event_members::opened,
    fit::{machine, published},
    harness::{Client, TestApp, demand_body},
    on_both,
};

struct Town {
    county: Client,
    factory: Client,
    strong: Client,
    weak: Client,
    /// Asks for something that the bureaus of its region alone may see.
    quiet: Client,
    event: String,
    /// Of the strong maker.
    product: String,
}

impl Town {
    async fn on(app: &TestApp) -> Town {
        let county = app.bureau("缙云县经信局", "331122").await;
        let province = app.bureau("省经信厅", "330000").await;
        let factory = app.factory("壶镇泵业").await;
        let strong = app.owner_of("试点数控机床厂", &[Role::Maker], "330727").await;
        let weak = app.owner_of("试点小机床厂", &[Role::Maker], "330727").await;
        published(&factory, &province, "demands", demand_body("立式加工中心")).await;
        let tv850 = machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", 55);
        let product = published(&strong, &province, "products", tv850).await;
        let tv500 = machine("立式加工中心 TV500", "行程500×400×400；主轴转速10000r/min", 28);
        published(&weak, &province, "products", tv500).await;
        // asked for, and nobody offers it
        let mut lonely = demand_body("注塑机");
        lonely["items"][0]["requirements"] = json!("锁模力不低于200吨");
        published(&app.factory("新建塑料").await, &province, "demands", lonely).await;
        // for the bureaus of its region alone
        let mut quiet = demand_body("立式加工中心");
        quiet["disclosure"] = json!("bureau");
        let hidden = app.factory("不公开的厂").await;
        published(&hidden, &county, "demands", quiet).await;
        app.indexed().await;
        let event = opened(&county, |_| {}).await;
        Town { county, factory, strong, weak, quiet: hidden, event, product }
    }

    async fn composes(&self, who: &Client, body: Value) -> Value {
        let answer = who.post(&format!("{}/composer", self.event), body).await;
        assert_eq!(answer.said(), "200", "{answer:?}");
        answer.body
    }
}

fn id(who: &Client) -> Value {
    json!(who.org.as_ref().unwrap().id)
}

fn names(composed: &Value) -> Vec<&str> {
    composed["proposals"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

/// What each adds, and what the chosen are worth, is what all are worth.
fn adds_up(composed: &Value) {
    let values: i64 = composed["proposals"].as_array().unwrap().iter().map(|one| one["value"].as_i64().unwrap()).sum();
    assert_eq!(
        composed["total"].as_i64().unwrap() + values,
        composed["total_with_proposals"].as_i64().unwrap(),
        "{composed:#}"
    );
    let both = ["proposals", "chosen"].map(|part| composed[part].as_array().unwrap().clone()).concat();
    let own: i64 = both.iter().map(|one| one["own_value"].as_i64().unwrap()).sum();
    assert_eq!(own, composed["total_with_proposals"].as_i64().unwrap(), "{composed:#}");
}

on_both! {
    async fn the_composer_proposes_whoever_answers_each_other_most(app) {
        let town = Town::on(&app).await;
        let composed = town.composes(&town.county, json!({ "size": 10 })).await;
        adds_up(&composed);
        let mut all = names(&composed);
        all.sort();
        let mut expected = ["不公开的厂", "壶镇泵业", "试点小机床厂", "试点数控机床厂"];
        expected.sort();
        assert_eq!(all, expected, "who meets nobody is not proposed: {composed:#}");
        let gap = &composed["gaps"][0];
        assert_eq!((&gap["name"], &gap["demands"]), (&json!("注塑机"), &json!(1)), "{composed:#}");
        assert!(gap["text"].as_str().unwrap().contains("没有合适的装备企业"));

        // with the factory chosen the maker that answers best comes first, with the points that recommendations show
        let composed = town.composes(&town.county, json!({ "size": 1, "chosen": [id(&town.factory)] })).await;
        adds_up(&composed);
        assert_eq!((names(&composed), &composed["total"]), (vec!["试点数控机床厂"], &json!(0)));
        let first = &composed["proposals"][0];
        let found = town.strong.get(&format!("{}/recommendations", town.product)).await.body;
        let shown = found["answers"][0]["points"].as_i64().unwrap() / 100;
        assert_eq!((&first["best"][0]["name"], &first["best"][0]["points"]), (&json!("壶镇泵业"), &json!(shown)));
        assert_eq!((first["value"].as_i64().unwrap(), &first["partners"], &first["open_rows"]), (2 * shown, &json!(1), &json!(1)));
        let reason = first["best"][0]["reason"].as_str().unwrap();
        assert!(reason.contains("需求“立式加工中心”与产品“立式加工中心 TV850”") && !reason.contains("60万"), "{reason}");
        let sides: Vec<(&str, i64, i64)> = composed["by_side"].as_array().unwrap().iter().take(2)
            .map(|one| (one["side"].as_str().unwrap(), one["chosen"].as_i64().unwrap(), one["proposed"].as_i64().unwrap())).collect();
        assert_eq!(sides, [("buyer", 1, 0), ("maker", 0, 1)]);

        // who is left out, or has declined, is not proposed; who was invited is chosen by itself
        let without = json!({ "size": 10, "chosen": [id(&town.factory)], "without": [id(&town.strong)] });
        assert_eq!(names(&town.composes(&town.county, without).await)[0], "试点小机床厂");
        let invites = json!({ "invites": [{ "org": id(&town.factory) }, { "org": id(&town.weak), "predicted": 120 }] });
        assert_eq!(town.county.post(&format!("{}/invitations", town.event), invites).await.body["invited"], 2);
        let composed = town.composes(&town.county, json!({ "size": 10 })).await;
        adds_up(&composed);
        assert!(composed["total"].as_i64().unwrap() > 0 && composed["chosen"].as_array().unwrap().len() == 2, "{composed:#}");
    }
}

on_both! {
    async fn a_theme_narrows_and_hosts_find_what_they_may_see(app) {
        let town = Town::on(&app).await;
        let themed = async |theme: Value| {
            let composed = town.composes(&town.county, json!({ "size": 10, "theme": theme })).await;
            names(&composed).len()
        };
        assert_eq!(themed(json!({ "region": "331123" })).await, 0);
        assert_eq!(themed(json!({ "categories": ["01"] })).await, 4);
        assert_eq!(themed(json!({ "categories": ["05"] })).await, 0);
        assert_eq!(themed(json!({ "industries": ["C34"] })).await, 0, "no trade is stated");
        // a co-host of another county is told of nobody whose demand is for the county's bureaus alone
        let other = app.bureau("遂昌县经信局", "331123").await;
        let joint = opened(&town.county, |body| {
            body["content"]["hosts"] = json!([{ "name": "遂昌县经信局", "role": "co-host", "org": id(&other) }]);
        }).await;
        let town = Town { event: joint, ..town };
        let composed = town.composes(&other, json!({ "size": 10 })).await;
        assert!(!names(&composed).contains(&"不公开的厂") && names(&composed).contains(&"壶镇泵业"), "{composed:#}");
        // nor of what it asks for, by choosing it
        let named = json!({ "size": 10, "chosen": [id(&town.quiet), id(&town.strong)] });
        let own = |composed: &Value| composed["chosen"][0]["own_value"].as_i64().unwrap();
        assert_eq!(own(&town.composes(&other, named.clone()).await), 0);
        assert!(own(&town.composes(&town.county, named).await) > 0);

        let url = format!("{}/composer", town.event);
        let viewer = app.member(town.county.org.as_ref().unwrap(), Membership::Viewer).await;
        let entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
        for (who, said) in [(&town.factory, "403 forbidden"), (&app.bureau("省工信厅", "330000").await, "403 forbidden"),
            (&app.anybody(), "401 unauthenticated"), (&viewer, "403 forbidden"), (&app.member(&entered, Membership::Owner).await, "403 forbidden")] {
            assert_eq!(who.post(&url, json!({ "size": 5 })).await.said(), said);
        }
        assert_eq!(town.county.post(&url, json!({ "size": 0 })).await.fields(), ["size"]);
        assert_eq!(town.county.post(&url, json!({ "size": 201 })).await.fields(), ["size"]);
    }
}

on_both! {
    async fn whose_a_masked_demand_or_a_request_is_only_those_who_review_it_are_told(app) {
        let town = Town::on(&app).await;
        let masked_firm = app.factory("隐去名称的厂").await;
        let mut masked = demand_body("立式加工中心");
        masked["disclosure"] = json!("masked");
        published(&masked_firm, &town.county, "demands", masked).await;
        let borrower = app.factory("借款的厂").await;
        let request = json!({ "title": "换机床借款", "amount_fen": 60_000_000, "purpose": "equipment", "details": { "term_months": 36 } });
        published(&borrower, &town.county, "financing-requests", request).await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_min_fen": 10_000_000, "amount_max_fen": 500_000_000,
            "terms": { "regions": ["331100"], "rate_min_bp": 320, "rate_max_bp": 380 } });
        published(&lender, &app.bureau("省级审核", "330000").await, "lender-products", loan).await;
        app.indexed().await;
        let other = app.bureau("遂昌县经信局", "331123").await;
        let joint = opened(&town.county, |body| {
            body["content"]["hosts"] = json!([{ "name": "遂昌县经信局", "role": "co-host", "org": id(&other) }]);
        }).await;
        let town = Town { event: joint, ..town };
        let hidden = ["隐去名称的厂", "借款的厂"];
        let told = |composed: &Value| hidden.iter().filter(|name| names(composed).contains(name)).count();
        // the county reviews both rows; the co-host, and whoever looks for its neighbours' firms, does not
        let all = json!({ "size": 10 });
        assert_eq!(told(&town.composes(&town.county, all.clone()).await), 2);
        let composed = town.composes(&other, all).await;
        assert!(told(&composed) == 0 && names(&composed).contains(&"壶镇泵业"), "{composed:#}");
        let own = opened(&other, |_| {}).await;
        let composed = other.post(&format!("{own}/composer"), json!({ "size": 10, "theme": { "region": "331122" } })).await.body;
        assert!(told(&composed) == 0 && names(&composed).contains(&"壶镇泵业"), "{composed:#}");
        // choosing them tells no more
        let chosen = json!({ "size": 1, "chosen": [id(&masked_firm), id(&borrower), id(&town.strong), id(&lender)] });
        let values = |composed: &Value| {
            composed["chosen"].as_array().unwrap().iter().take(2).map(|one| one["own_value"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(values(&town.composes(&other, chosen.clone()).await), [0, 0]);
        assert!(values(&town.composes(&town.county, chosen).await).iter().all(|value| *value > 0));
    }
}
