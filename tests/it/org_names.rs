//! Organisations found by a part of their name, or by their whole code.
use duijie::org::{Role, State};

use crate::{
    harness::{Client, code_for},
    on_both,
};

async fn found(asker: &Client, q: &str) -> Vec<String> {
    let answer = asker.get(&format!("/api/v1/orgs?q={q}&size=100")).await;
    assert_eq!(answer.said(), "200", "{q}");
    let mut names: Vec<String> =
        answer.body["items"].as_array().unwrap().iter().map(|org| org["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

on_both! {
    async fn an_organisation_is_found_by_the_words_of_its_name(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("缙云县壶镇泵业有限公司").await;
        app.factory("缙云县新建铸造厂").await;
        app.factory("缙云50%ABC泵业").await;
        app.org("缙云县未核泵业厂", &[Role::Factory], "331122", State::Claimed).await;
        app.org("遂昌县未核泵业厂", &[Role::Factory], "331123", State::Claimed).await;
        let both = ["缙云50%ABC泵业", "缙云县壶镇泵业有限公司"];
        assert_eq!(found(&factory, "泵业").await, both);
        assert_eq!(found(&app.anybody(), "泵业").await, both);
        let inside = ["缙云50%ABC泵业", "缙云县壶镇泵业有限公司", "缙云县未核泵业厂"];
        assert_eq!(found(&county, "泵业").await, inside, "its own region's before they are verified, nobody else's");
        assert_eq!(found(&county, "泵业%20壶镇").await, ["缙云县壶镇泵业有限公司"]);
        assert_eq!(found(&county, "壶镇%20铸造").await, [""; 0]);
        // what a pattern means is a sign of a name
        assert_eq!(found(&county, "%25").await, ["缙云50%ABC泵业"]);
        assert_eq!(found(&county, "_").await, [""; 0]);
        assert_eq!(found(&county, "abc").await, ["缙云50%ABC泵业"]);
        let narrowed = county.get("/api/v1/orgs?q=泵业&state=claimed").await;
        assert_eq!(narrowed.body["items"].as_array().unwrap().len(), 1);
        assert_eq!(county.get(&format!("/api/v1/orgs?q={}", "厂".repeat(101))).await.fields(), ["q"]);
    }
}

on_both! {
    async fn pages_of_what_was_found_hold_everything_once(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        for number in 0..5 {
            app.factory(&format!("壶镇{number}泵业")).await;
            app.factory(&format!("壶镇{number}铸造")).await;
        }
        let mut names = Vec::new();
        let mut after = String::new();
        loop {
            let page = county.get(&format!("/api/v1/orgs?q=泵业&size=2{after}")).await.body;
            names.extend(page["items"].as_array().unwrap().iter().map(|org| org["name"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(names, ["壶镇4泵业", "壶镇3泵业", "壶镇2泵业", "壶镇1泵业", "壶镇0泵业"]);
    }
}

on_both! {
    async fn a_code_finds_its_organisation_for_those_who_may_see_it(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let factory = app.factory("壶镇泵业").await;
        let rival = app.factory("新建铸造").await;
        let code = code_for("壶镇泵业");
        assert_eq!(found(&county, code.as_str()).await, ["壶镇泵业"]);
        assert_eq!(found(&county, &code.as_str().to_lowercase()).await, ["壶镇泵业"]);
        assert_eq!(found(&factory, code.as_str()).await, ["壶镇泵业"]);
        for stranger in [&elsewhere, &rival, &app.anybody()] {
            assert_eq!(found(stranger, code.as_str()).await, [""; 0]);
        }
    }
}
