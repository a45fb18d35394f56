//! Papers on rows: who sees and removes them, what is taken, and what becomes of the bytes.
use std::{fs, io::Write, time::SystemTime};

use duijie::{auth::actor::Membership, job::runner, org::Role};
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    harness::{Answer, Client, TestApp, demand_body},
    on_both,
};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n";

async fn upload(by: &Client, url: &str, said: &[(&str, &str)], bytes: &[u8]) -> Answer {
    let mut request = by.http.post(format!("{}{url}/attachments", by.base)).query(said).body(bytes.to_vec());
    if let Some(token) = &by.token {
        request = request.bearer_auth(token);
    }
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let text = answer.text().await.unwrap();
    Answer { status, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) }
}

async fn hang(by: &Client, url: &str, kind: &str, bytes: &[u8]) -> Answer {
    upload(by, url, &[("kind", kind), ("name", "总装图.pdf")], bytes).await
}

fn address(answer: &Answer) -> String {
    format!("/api/v1/attachments/{}", answer.id())
}

async fn fetch(by: &Client, url: &str) -> Response {
    let mut request = by.http.get(format!("{}{url}", by.base));
    if let Some(token) = &by.token {
        request = request.bearer_auth(token);
    }
    request.send().await.unwrap()
}

/// A demand that everybody sees; its address.
async fn published(app: &TestApp, firm: &Client) -> String {
    let url = firm.submits_demand("带锯床更新").await;
    let county = app.bureau(&format!("县经信局{}", duijie::kernel::id::OrgId::new()), "331122").await;
    assert_eq!(county.step(&url, "publish").await.said(), "200");
    url
}

fn files(app: &TestApp) -> Vec<String> {
    let Ok(entries) = fs::read_dir(app.app.config.data_dir.join("attachments")) else { return Vec::new() };
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// As if every file had lain there for two days.
fn age(app: &TestApp) {
    let long_ago = SystemTime::now() - std::time::Duration::from_secs(48 * 3600);
    for name in files(app) {
        let path = app.app.config.data_dir.join("attachments").join(name);
        fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
}

async fn sweep(app: &TestApp) {
    let running = app.app.clone();
    actix_web::web::block(move || runner::do_daily(&running).unwrap()).await.unwrap();
}

on_both! {
    async fn a_paper_is_for_whoever_edits_or_reviews_the_row_and_nobody_else(app) {
        let firm = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = published(&app, &firm).await;
        let paper = hang(&firm, &url, "sealed-copy", PDF).await;
        assert_eq!(paper.said(), "201", "{paper:?}");
        assert_eq!(paper.body["sha256"], format!("{:x}", Sha256::digest(PDF)));
        let colleague = app.member(firm.org.as_ref().unwrap(), Membership::Viewer).await;
        for insider in [&firm, &county, &colleague] {
            assert_eq!(fetch(insider, &address(&paper)).await.status(), StatusCode::OK);
            assert_eq!(insider.get(&format!("{url}/attachments")).await.body.as_array().unwrap().len(), 1);
        }
        let rival = app.factory("新建铸造").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let lender = app.owner_of("处州银行", &[Role::Lender], "331122").await;
        for stranger in [&rival, &elsewhere, &lender, &app.anybody()] {
            assert_eq!(fetch(stranger, &address(&paper)).await.status(), StatusCode::NOT_FOUND);
            let listed = stranger.get(&format!("{url}/attachments")).await;
            assert_eq!((listed.said().as_str(), &listed.body), ("200", &json!([])));
        }
        assert_eq!(hang(&rival, &url, "proof", PDF).await.said(), "403 forbidden");
        assert_eq!(hang(&county, &url, "proof", PDF).await.said(), "403 forbidden");
        let draft = firm.drafts_demand("另一台").await;
        assert_eq!(hang(&rival, &draft, "proof", PDF).await.said(), "404 not-found");
        let delete = |by: Client, url: String| async move { by.send(reqwest::Method::DELETE, &url, None, &[]).await.said() };
        assert_eq!(delete(rival.clone(), address(&paper)).await, "404 not-found");
        assert_eq!(delete(county.clone(), address(&paper)).await, "403 forbidden");
        assert_eq!(delete(colleague.clone(), address(&paper)).await, "403 forbidden");
        assert_eq!(delete(app.anybody(), address(&paper)).await, "401 unauthenticated");
        assert_eq!(delete(firm.clone(), address(&paper)).await, "204");
        assert_eq!(delete(firm.clone(), address(&paper)).await, "404 not-found");
    }
}

on_both! {
    async fn a_paper_is_served_to_be_saved_and_never_inside_a_page(app) {
        let firm = app.factory("壶镇泵业").await;
        let url = firm.drafts_demand("带锯床更新").await;
        let paper = upload(&firm, &url, &[("kind", "drawing"), ("name", "总装图.html")], PDF).await;
        assert_eq!(paper.body["name"], "总装图.html.pdf");
        let answer = fetch(&firm, &address(&paper)).await;
        let header = |name: &str| answer.headers().get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header("cache-control"), "no-store");
        let disposition = header("content-disposition");
        assert!(disposition.starts_with("attachment; ") && disposition.contains("filename*=UTF-8''%E6%80%BB"), "{disposition}");
        assert_eq!(answer.bytes().await.unwrap().as_ref(), PDF);
    }
}

on_both! {
    async fn a_drawing_is_shown_by_the_owners_choice_and_after_review(app) {
        let firm = app.factory("壶镇泵业").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = published(&app, &firm).await;
        let drawing = hang(&firm, &url, "drawing", PDF).await;
        assert_eq!(firm.get(&url).await.body["state"], "published", "a private paper changes nothing that is public");
        let shown = firm.put(&address(&drawing), json!({ "shown": true })).await;
        assert_eq!(shown.said(), "200");
        assert_eq!(firm.get(&url).await.body["state"], "submitted", "what others see is reviewed");
        assert_eq!(fetch(&maker, &address(&drawing)).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        for reader in [&maker, &app.anybody()] {
            assert_eq!(fetch(reader, &address(&drawing)).await.status(), StatusCode::OK);
            assert_eq!(reader.get(&format!("{url}/attachments")).await.body.as_array().unwrap().len(), 1);
        }
        assert_eq!(maker.put(&address(&drawing), json!({ "shown": false })).await.said(), "403 forbidden");
        assert_eq!(firm.put(&address(&drawing), json!({ "shown": false })).await.said(), "200");
        assert_eq!(fetch(&maker, &address(&drawing)).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(firm.get(&url).await.body["state"], "published", "hiding takes effect at once");
    }
}

on_both! {
    async fn only_drawings_are_shown_and_none_of_a_demand_that_hides_whose_it_is(app) {
        let firm = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = firm.drafts_demand("带锯床更新").await;
        let quotation = upload(&firm, &url, &[("kind", "quotation"), ("name", "a.pdf"), ("shown", "true")], PDF).await;
        assert_eq!((quotation.said().as_str(), quotation.fields()), ("400 invalid", vec!["shown"]));
        let drawing = upload(&firm, &url, &[("kind", "drawing"), ("name", "a.pdf"), ("shown", "true")], PDF).await;
        assert_eq!(drawing.said(), "201");
        // the firm hides itself afterwards
        let mut masked = demand_body("带锯床更新");
        masked["disclosure"] = json!("masked");
        masked["version"] = firm.get(&url).await.body["version"].clone();
        assert_eq!(firm.put(&url, masked).await.said(), "200");
        assert_eq!(firm.step(&url, "submit").await.said(), "200");
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        assert_eq!(maker.get(&url).await.said(), "200");
        assert_eq!(fetch(&maker, &address(&drawing)).await.status(), StatusCode::NOT_FOUND);
        let org = format!("/api/v1/orgs/{}", firm.org.as_ref().unwrap().id);
        let letter = upload(&firm, &org, &[("kind", "drawing"), ("name", "a.pdf"), ("shown", "true")], PDF).await;
        assert_eq!(letter.fields(), ["shown"]);
        let letter = hang(&firm, &org, "authorisation", PDF).await;
        assert_eq!(fetch(&maker, &address(&letter)).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(fetch(&county, &address(&letter)).await.status(), StatusCode::OK);
    }
}

on_both! {
    async fn what_is_no_paper_is_refused_with_what_to_do(app) {
        let firm = app.factory("壶镇泵业").await;
        let url = firm.drafts_demand("带锯床更新").await;
        let code = |answer: &Answer| answer.body["problems"][0]["code"].as_str().unwrap_or_default().to_owned();
        for page in [&b"<html><script>alert(1)</script></html>"[..], b"MZ\x90\0", b"PK\x05\x06"] {
            let answer = upload(&firm, &url, &[("kind", "drawing"), ("name", "a.pdf")], page).await;
            assert_eq!((answer.said().as_str(), code(&answer).as_str()), ("400 invalid", "attachment-type"));
        }
        let empty = hang(&firm, &url, "drawing", b"").await;
        assert_eq!((empty.said().as_str(), code(&empty).as_str()), ("400 invalid", "attachment-empty"));
        assert_eq!(upload(&firm, &url, &[("kind", "passport"), ("name", "a.pdf")], PDF).await.said(), "400 invalid");
        assert_eq!(upload(&firm, &url, &[("kind", "drawing"), ("name", "")], PDF).await.fields(), ["name"]);
        let mut large = PDF.to_vec();
        large.resize(20 * 1024 * 1024 + 1, 0);
        let answer = hang(&firm, &url, "drawing", &large).await;
        assert_eq!(answer.said(), "413 too-large");
        assert!(answer.body["title"].as_str().unwrap().contains("20 MB"), "{answer:?}");
        assert!(files(&app).is_empty(), "nothing is left behind");
        large.truncate(20 * 1024 * 1024);
        assert_eq!(hang(&firm, &url, "drawing", &large).await.said(), "201", "the cap itself is let in");
    }
}

on_both! {
    async fn a_body_whose_length_nobody_said_is_capped_as_it_comes(app) {
        let firm = app.factory("壶镇泵业").await;
        let url = firm.drafts_demand("带锯床更新").await;
        let port = app.base.rsplit(':').next().unwrap().parse::<u16>().unwrap();
        let (token, path) = (firm.token.clone().unwrap(), format!("{url}/attachments?kind=drawing&name=a.pdf"));
        let said = actix_web::web::block(move || {
            use std::io::Read;
            let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).unwrap();
            let megabyte = vec![b'%'; 1024 * 1024];
            for _ in 0..21 {
                stream.write_all(b"100000\r\n").unwrap();
                stream.write_all(&megabyte).unwrap();
                stream.write_all(b"\r\n").unwrap();
            }
            stream.write_all(b"0\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        });
        let said = said.await.unwrap();
        assert!(said.starts_with("HTTP/1.1 413"), "{said}");
        assert!(files(&app).is_empty());
    }
}

on_both! {
    async fn the_same_bytes_lie_once_and_go_when_nothing_names_them(app) {
        let firm = app.factory("壶镇泵业").await;
        let (one, two) = (firm.drafts_demand("带锯床更新").await, firm.drafts_demand("冲床更新").await);
        let first = hang(&firm, &one, "drawing", PDF).await;
        let again = hang(&firm, &one, "drawing", PDF).await;
        assert_eq!((again.said().as_str(), again.id()), ("200", first.id()), "a retry doubles nothing");
        let second = hang(&firm, &two, "drawing", PDF).await;
        assert_eq!(files(&app).len(), 1);
        age(&app);
        let delete = |paper: &Answer| {
            let (firm, url) = (firm.clone(), address(paper));
            async move { assert_eq!(firm.send(reqwest::Method::DELETE, &url, None, &[]).await.said(), "204") }
        };
        delete(&first).await;
        sweep(&app).await;
        assert_eq!(files(&app).len(), 1, "the other row still has them");
        delete(&second).await;
        sweep(&app).await;
        assert!(files(&app).is_empty());
    }
}

on_both! {
    async fn what_a_killed_upload_left_is_swept_and_what_is_young_stays(app) {
        let firm = app.factory("壶镇泵业").await;
        let url = firm.drafts_demand("带锯床更新").await;
        let paper = hang(&firm, &url, "drawing", PDF).await;
        let folder = app.app.config.data_dir.join("attachments");
        fs::write(folder.join(".part-killed"), "half").unwrap();
        fs::write(folder.join("README"), "not ours").unwrap();
        sweep(&app).await;
        assert_eq!(files(&app).len(), 3, "an upload may be under way");
        age(&app);
        sweep(&app).await;
        assert_eq!(files(&app).len(), 2);
        assert_eq!(fetch(&firm, &address(&paper)).await.status(), StatusCode::OK);
    }
}

on_both! {
    async fn a_row_has_twenty_papers_at_most(app) {
        let firm = app.factory("壶镇泵业").await;
        let url = firm.drafts_demand("带锯床更新").await;
        for number in 0..20 {
            let bytes = [PDF, number.to_string().as_bytes()].concat();
            assert_eq!(hang(&firm, &url, "proof", &bytes).await.said(), "201");
        }
        let full = hang(&firm, &url, "proof", b"%PDF-1.7 one more").await;
        assert_eq!(full.said(), "409 conflict");
        assert!(full.body["title"].as_str().unwrap().contains("20"), "{full:?}");
    }
}
