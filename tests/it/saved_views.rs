//! The filters of a page under a name: a user's own for the organisation that they act for.
use serde_json::{Value, json};

use crate::{harness::Client, on_both};

const VIEWS: &str = "/api/v1/saved-views";

fn view(page: &str, name: &str, query: &str) -> Value {
    json!({ "page": page, "name": name, "query": query })
}

async fn names(who: &Client, path: &str) -> Vec<String> {
    let views = who.get(path).await.body;
    views.as_array().unwrap().iter().map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

on_both! {
    async fn a_view_is_saved_replaced_and_deleted_by_its_user_alone(app) {
        let factory = app.factory("壶镇泵业").await;
        let colleague = app.member(factory.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        let saved = factory.post(VIEWS, view("demands", "待审", "?state=submitted")).await;
        assert_eq!((saved.said().as_str(), &saved.body["query"]), ("201", &json!("state=submitted")));
        assert_eq!(factory.post(VIEWS, view("products", "待审", "state=submitted")).await.said(), "201");
        assert_eq!(factory.post(VIEWS, view("demands", "待审", "state=draft")).await.said(), "409 conflict");
        let mut anew = view("demands", "待审", "state=draft");
        anew["replace"] = json!(true);
        let replaced = factory.post(VIEWS, anew).await;
        assert_eq!((replaced.said().as_str(), replaced.id(), &replaced.body["query"]), ("200", saved.id(), &json!("state=draft")));

        assert_eq!(names(&factory, VIEWS).await.len(), 2);
        assert_eq!(names(&factory, &format!("{VIEWS}?page=demands")).await, ["待审"]);
        assert!(names(&colleague, VIEWS).await.is_empty(), "a colleague has their own");
        assert_eq!(colleague.post(VIEWS, view("demands", "待审", "")).await.said(), "201", "and may look, so may save");
        let own = format!("{VIEWS}/{}", saved.id());
        let delete = async |who: &Client| who.send(reqwest::Method::DELETE, &own, None, &[]).await.said();
        assert_eq!(delete(&colleague).await, "404 not-found");
        assert_eq!(delete(&factory).await, "204");
        assert_eq!(delete(&factory).await, "404 not-found");
        assert_eq!(app.anybody().get(VIEWS).await.said(), "401 unauthenticated");
        assert_eq!(factory.post(VIEWS, view("", &"长".repeat(41), "")).await.fields(), ["page", "name"]);
    }
}

on_both! {
    async fn fifty_views_are_enough(app) {
        let factory = app.factory("壶镇泵业").await;
        for nth in 0..50 {
            assert_eq!(factory.post(VIEWS, view("demands", &format!("第{nth}个"), "")).await.said(), "201");
        }
        assert_eq!(factory.post(VIEWS, view("products", "再一个", "")).await.said(), "409 conflict");
    }
}
