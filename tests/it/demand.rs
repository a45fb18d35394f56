use duijie::{auth::actor::Membership, org::Role};
use reqwest::Method;
use serde_json::json;

use crate::{harness::demand_body, on_both};

on_both! {
    async fn a_rival_cannot_learn_that_a_draft_exists(app) {
        let owner = app.factory("壶镇泵业").await;
        let rival = app.factory("新建铸造").await;
        let draft = owner.drafts_demand("数控车床更新").await;

        assert_eq!(owner.get(&draft).await.said(), "200");
        assert_eq!(rival.get(&draft).await.said(), "404 not-found");
        assert_eq!(app.anybody().get(&draft).await.said(), "404 not-found");
        assert_eq!(rival.put(&draft, demand_body("x")).await.said(), "404 not-found");
        assert_eq!(app.anybody().put(&draft, demand_body("x")).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_demand_goes_from_draft_to_published_by_two_hands(app) {
        let owner = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = owner.submits_demand("立式加工中心更新").await;

        assert_eq!(owner.step(&url, "publish").await.said(), "403 forbidden");
        let published = county.step(&url, "publish").await;
        assert_eq!(published.body["state"], "published", "{published:?}");
        let seen = app.anybody().get(&url).await;
        assert_eq!(seen.said(), "200");
        assert_eq!(seen.body["owner_name"], "壶镇泵业");
    }
}

on_both! {
    async fn a_bureau_of_another_county_sees_nothing_and_a_township_reviews_nothing(app) {
        let owner = app.factory("壶镇泵业").await;
        let other = app.bureau("遂昌县经信局", "331123").await;
        let province = app.bureau("省经信厅", "330000").await;
        let url = owner.submits_demand("锯床更新").await;

        assert_eq!(other.get(&url).await.said(), "404 not-found");
        assert_eq!(other.step(&url, "publish").await.said(), "404 not-found");
        assert_eq!(province.get(&url).await.said(), "200");

        let town = app.owner_of("壶镇镇经发办", &[Role::Bureau], "331122101").await;
        assert_eq!(town.step(&url, "publish").await.said(), "404 not-found");
    }
}

on_both! {
    async fn returning_needs_reasons_and_the_owner_reads_them(app) {
        let owner = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = owner.submits_demand("锯床更新").await;
        let version = county.get(&url).await.body["version"].clone();

        let empty = county.post(&format!("{url}/return"), json!({ "version": version, "reasons": " " })).await;
        assert_eq!((empty.said().as_str(), empty.fields()), ("400 invalid", vec!["reasons"]));
        let sent = county.post(&format!("{url}/return"), json!({ "version": version, "reasons": "请补充预算单位" })).await;
        assert_eq!(sent.said(), "200");
        assert_eq!(owner.get(&url).await.body["returned"], "请补充预算单位");
        assert_eq!(owner.step(&url, "submit").await.body["state"], "submitted");
    }
}

on_both! {
    async fn contacts_and_hidden_budgets_are_for_the_owner(app) {
        let owner = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = owner.submits_demand("锯床更新").await;
        county.step(&url, "publish").await;

        let own = owner.get(&url).await.body;
        assert_eq!((&own["contact"]["phone"], &own["budget_fen"]), (&json!("13800000000"), &json!(60_000_000)));
        let bureau = county.get(&url).await.body;
        assert_eq!((bureau.get("contact"), &bureau["budget_fen"]), (None, &json!(60_000_000)));
        let public = app.anybody().get(&url).await.body;
        assert_eq!((public.get("contact"), public.get("budget_fen")), (None, None));
        // nor can it be found out by asking for ranges
        let ranged = app.anybody().get("/api/v1/demands?budget_min_fen=1").await.body;
        assert_eq!(ranged["items"], json!([]));
    }
}

on_both! {
    async fn every_problem_of_a_form_comes_at_once(app) {
        let owner = app.factory("壶镇泵业").await;
        let mut body = demand_body("锯");
        body["needed_by"] = json!("明年");
        body["budget_fen"] = json!(-1);
        body["items"][0]["quantity"] = json!(0);
        body["items"][0]["category"] = json!("99.99");

        let answer = owner.post("/api/v1/demands", body).await;
        assert_eq!(answer.said(), "400 invalid");
        let mut fields = answer.fields();
        fields.sort_unstable();
        assert_eq!(fields, ["budget_fen", "items.0.category", "items.0.quantity", "needed_by", "title"]);
    }
}

on_both! {
    async fn a_retry_with_the_same_key_makes_one_demand(app) {
        let owner = app.factory("壶镇泵业").await;
        let key = [("Idempotency-Key", "k-1")];
        let first = owner.send(Method::POST, "/api/v1/demands", Some(demand_body("锯床更新")), &key).await;
        let again = owner.send(Method::POST, "/api/v1/demands", Some(demand_body("锯床更新")), &key).await;
        assert_eq!((first.said(), again.said()), ("201".into(), "201".into()));
        assert_eq!(first.id(), again.id());
        let other = owner.send(Method::POST, "/api/v1/demands", Some(demand_body("车床更新")), &key).await;
        assert_eq!(other.said(), "409 conflict");
        assert_eq!(owner.get("/api/v1/demands").await.body["items"].as_array().unwrap().len(), 1);
    }
}

on_both! {
    async fn a_stale_page_cannot_overwrite(app) {
        let owner = app.factory("壶镇泵业").await;
        let url = owner.drafts_demand("锯床更新").await;
        let mut body = demand_body("带锯床更新");
        body["version"] = json!(1);
        assert_eq!(owner.put(&url, body.clone()).await.said(), "200");
        assert_eq!(owner.put(&url, body).await.said(), "409 stale");
    }
}

on_both! {
    async fn a_viewer_looks_and_does_not_touch(app) {
        let owner = app.factory("壶镇泵业").await;
        let url = owner.drafts_demand("锯床更新").await;
        let viewer = app.member(owner.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(viewer.get(&url).await.said(), "200");
        assert_eq!(viewer.step(&url, "submit").await.said(), "403 forbidden");
        assert_eq!(viewer.post("/api/v1/demands", demand_body("锯床")).await.said(), "403 forbidden");
    }
}

on_both! {
    async fn pages_by_money_meet_every_row_once(app) {
        let owner = app.factory("壶镇泵业").await;
        for fen in [3, 1, 2, 2, 5, 4, 2] {
            let mut body = demand_body("锯床更新");
            body["budget_fen"] = json!(fen);
            assert_eq!(owner.post("/api/v1/demands", body).await.said(), "201");
        }
        for (order, expected) in [("cheapest", [1, 2, 2, 2, 3, 4, 5]), ("dearest", [5, 4, 3, 2, 2, 2, 1])] {
            let mut sums = Vec::new();
            let mut after = String::new();
            loop {
                let page = owner.get(&format!("/api/v1/demands?order={order}&size=2{after}")).await.body;
                sums.extend(page["items"].as_array().unwrap().iter().map(|row| row["budget_fen"].as_i64().unwrap()));
                match page["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break,
                }
            }
            assert_eq!(sums, expected, "{order}");
        }
    }
}

on_both! {
    async fn what_was_needed_by_yesterday_is_looked_for_no_longer(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let owner = app.factory("壶镇泵业").await;
        let url = owner.submits_demand("锯床更新").await;
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        let daily = |app: duijie::app::App| actix_web::web::block(move || duijie::job::runner::do_daily(&app));
        daily(app.app.clone()).await.unwrap().unwrap();
        assert_eq!(owner.get(&url).await.body["state"], "published", "its day is far off");
        app.app.db.write(duijie::db::Author::default(), |tx| {
            use diesel::prelude::*;
            use duijie::db::schema::demands;
            let past = chrono::NaiveDate::from_ymd_opt(2020, 1, 1);
            diesel::update(demands::table).set(demands::needed_by.eq(past)).execute(&mut **tx)?;
            Ok(())
        }).await.unwrap();
        daily(app.app.clone()).await.unwrap().unwrap();
        assert_eq!(owner.get(&url).await.body["state"], "expired");
        assert_eq!(app.anybody().get(&url).await.said(), "404 not-found");
        app.indexed().await;
        assert_eq!(app.anybody().get("/api/v1/search?q=锯床更新").await.body["items"].as_array().unwrap().len(), 0);
        // its owner takes it up again
        let mut body = demand_body("锯床更新");
        body["version"] = owner.get(&url).await.body["version"].clone();
        assert_eq!(owner.put(&url, body).await.body["state"], "draft");
    }
}
