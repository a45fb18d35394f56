//! What surrounds the web pages, whether they have been built or not; how they are sent is in frontend/tests/e2e.
use crate::{harness::Backend, harness::TestApp};

#[actix_web::test]
async fn pages_live_under_a_policy_that_allows_nothing_inline() {
    let app = TestApp::start(Backend::Sqlite).await;
    let http = app.anybody().http;
    for path in ["/", "/demands", "/app/", "/app/lists/demands", "/assets/none.js", "/api/v1/site"] {
        let answer = http.get(format!("{}{path}", app.anybody().base)).send().await.unwrap();
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'self'; script-src 'self'; style-src 'self';"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff", "{path}");
    }
}

#[actix_web::test]
async fn an_old_pages_asset_is_not_answered_with_a_page() {
    let app = TestApp::start(Backend::Sqlite).await;
    for path in ["/assets/index-old.js", "/assets/", "/index.html.br", "/app.html.gz", "/api/nothing"] {
        assert_eq!(app.anybody().get(path).await.said(), "404 not-found", "{path}");
    }
    let answer = app.anybody().post("/app/", serde_json::json!({})).await;
    assert_eq!(answer.said(), "405 method-not-allowed");
}
