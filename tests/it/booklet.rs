//! Booklets as PDF and as workbooks: read back, by who may read what.
use duijie::{
    config::{Config, Switch},
    org::Role,
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    harness::{Backend, Client, TestApp, demand_body},
    on_both,
};

/// The text of each page, without the marks that only allow a line to break.
pub struct Pdf(pub Vec<String>);

impl Pdf {
    pub fn read(bytes: &[u8]) -> Pdf {
        let document = lopdf::Document::load_mem(bytes).unwrap();
        let numbers: Vec<u32> = document.get_pages().into_keys().collect();
        let text = |number| document.extract_text(&[number]).unwrap().replace('\u{200B}', "");
        Pdf(numbers.into_iter().map(text).collect())
    }

    pub fn has(&self, words: &str) -> bool {
        self.squeezed().contains(&words.replace(char::is_whitespace, ""))
    }

    /// The page, from 1, on which `words` stand first after the contents.
    fn page_of(&self, words: &str) -> usize {
        let flat = |page: &String| page.replace(char::is_whitespace, "");
        2 + 1 + self.0[2..].iter().position(|page| flat(page).contains(words)).unwrap()
    }

    fn squeezed(&self) -> String {
        self.0.concat().replace(char::is_whitespace, "")
    }
}

pub async fn fetch(who: &Client, app: &TestApp, path: &str) -> (u16, String, Vec<u8>) {
    let mut request = who.http.request(Method::GET, format!("{}/api/v1{path}", app.base));
    if let Some(token) = &who.token {
        request = request.bearer_auth(token);
    }
    let answer = request.send().await.unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    (answer.status().as_u16(), kind, answer.bytes().await.unwrap().to_vec())
}

async fn printed(who: &Client, app: &TestApp, path: &str) -> Pdf {
    let (status, kind, bytes) = fetch(who, app, path).await;
    assert_eq!((status, kind.as_str()), (200, "application/pdf"), "{path}: {}", String::from_utf8_lossy(&bytes));
    Pdf::read(&bytes)
}

/// The names of its sheets, and all that is in their cells.
pub fn workbook(bytes: &[u8]) -> (Vec<String>, String) {
    let book = duijie::sheet::open(bytes).unwrap();
    let names = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let rows = book.sheets.iter().flat_map(|sheet| sheet.rows.iter());
    (names, rows.map(|row| format!("{row:?}")).collect())
}

pub async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step, body) in [
        (owner, "submit", json!({ "version": 1 })),
        (bureau, "publish", json!({ "version": 2, "accept_warnings": true })),
    ] {
        let done = who.post(&format!("{url}/{step}"), body).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    made.id().to_owned()
}

const FIRM: &str = "缙云县壶镇泵业有限公司";

/// A masked demand, an open one, a draft, a product and a lender's product.
async fn stocked(app: &TestApp) -> (Client, Client) {
    let county = app.bureau("缙云县经信局", "331122").await;
    let factory = app.factory(FIRM).await;
    let open = app.factory("缙云县云溪阀门厂").await;
    let maker = app.owner_of("处州锯床机械厂", &[Role::Maker], "331122").await;
    let lender = app.owner_of("处州试点银行", &[Role::Lender], "331122").await;
    let mut masked = demand_body("带锯床更新");
    masked["disclosure"] = json!("masked");
    published(&factory, &county, "demands", masked).await;
    let mut shown = demand_body("数控车床换代");
    shown["budget_shown"] = json!(true);
    shown["items"].as_array_mut().unwrap().push(json!({ "name": "#set page(fill: red) $x$", "quantity": 1,
        "requirements": "X".repeat(300) }));
    published(&open, &county, "demands", shown).await;
    factory.drafts_demand("还在起草的磨床").await;
    let saw = json!({ "kind": "equipment", "title": "卧式带锯床 GT4230", "price_min_fen": 4_500_000,
        "price_max_fen": 6_000_000, "spec_text": "锯切直径300mm" });
    published(&maker, &county, "products", saw).await;
    let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_max_fen": 800_000_000 });
    published(&lender, &county, "lender-products", loan).await;
    (county, factory)
}

on_both! {
    async fn who_is_not_signed_in_has_so_many_booklets_and_whoever_is_has_more(app) {
        let (stranger, firm) = (app.anybody(), app.factory("壶镇泵业").await);
        let path = "/api/v1/booklet.xlsx?list=products";
        for _ in 0..20 {
            assert_eq!(stranger.get(path).await.said(), "200");
        }
        for kind in ["xlsx", "pdf"] {
            assert_eq!(stranger.get(&format!("/api/v1/booklet.{kind}?list=products")).await.said(), "429 too-many");
        }
        assert_eq!(firm.get(path).await.said(), "200");
    }
}

on_both! {
    async fn anybody_prints_what_is_public_and_no_more(app) {
        stocked(&app).await;
        let booklet = printed(&app.anybody(), &app, "/booklet.pdf").await;

        for there in ["供给·需求·金融对接手册", "带锯床更新", "缙云县云溪阀门厂", "卧式带锯床GT4230", "试点更新贷", "4.5万元-6万元",
            "60万元", "#setpage(fill:red)$x$", "品类索引", "地区索引"] {
            assert!(booklet.has(there), "{there}: {:#?}", booklet.0);
        }
        for hidden in [FIRM, "壶镇泵业", "还在起草的磨床", "13800000000", "章工", "内部资料"] {
            assert!(!booklet.has(hidden), "{hidden}: {:#?}", booklet.0);
        }
    }
}

on_both! {
    async fn the_contents_and_the_indexes_say_the_page_that_an_entry_is_on(app) {
        stocked(&app).await;
        let booklet = printed(&app.anybody(), &app, "/booklet.pdf?list=products,demands").await;

        let flat = |page: &String| page.replace(char::is_whitespace, "");
        let (supply, demand) = (booklet.page_of("供001"), booklet.page_of("需001"));
        assert!(supply < demand);
        let contents = flat(&booklet.0[1]);
        assert!(contents.contains(&format!("供给：优质装备与服务1项{supply}")), "{contents}");
        assert!(contents.contains(&format!("需求：设备更新2项{demand}")), "{contents}");
        let index = booklet.0.iter().map(flat).rfind(|page| page.contains("地区索引")).unwrap();
        let second = booklet.page_of("需002");
        assert!(index.contains(&format!("缙云县某企业{demand}")), "{demand}: {index}");
        assert!(index.contains(&format!("缙云县云溪阀门厂{second}")), "{second}: {index}");
    }
}

on_both! {
    async fn a_bureau_hands_out_what_strangers_read_and_keeps_the_internal_edition(app) {
        let (county, factory) = stocked(&app).await;
        let handout = printed(&county, &app, "/booklet.pdf?list=demands&region=331122").await;
        assert!(handout.has("带锯床更新") && handout.has("浙江省丽水市缙云县"), "{:#?}", handout.0);
        assert!(!handout.has(FIRM), "{:#?}", handout.0);

        let internal = printed(&county, &app, "/booklet.pdf?list=demands&edition=internal").await;
        assert!(internal.has(FIRM) && internal.has("内部资料 请勿外传"), "{:#?}", internal.0);
        assert!(!internal.has("13800000000"), "a contact is its owner's alone: {:#?}", internal.0);
        let own = printed(&factory, &app, "/booklet.pdf?list=demands&edition=internal").await;
        assert!(own.has("还在起草的磨床") && own.has("草稿") && own.has("13800000000"), "{:#?}", own.0);

        assert_eq!(app.anybody().get("/api/v1/booklet.pdf?edition=internal").await.said(), "401 unauthenticated");
        let wrong = app.anybody().get("/api/v1/booklet.pdf?list=demands,goods").await;
        assert_eq!((wrong.said(), wrong.fields()), ("400 invalid".to_owned(), vec!["list"]), "{wrong:?}");
        let wrong = app.anybody().get("/api/v1/booklet.pdf?list=demands&region=nowhere").await;
        assert_eq!(wrong.said(), "400 invalid", "{wrong:?}");
    }
}

on_both! {
    async fn a_request_for_money_is_printed_for_lenders_without_whose_it_is(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory(FIRM).await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331122").await;
        let money = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment" });
        published(&factory, &county, "financing-requests", money).await;

        let path = "/booklet.pdf?list=financing-requests";
        for who in [&lender, &county, &factory] {
            let booklet = printed(who, &app, path).await;
            assert!(booklet.has("换锯床借款") && booklet.has("60万元") && !booklet.has(FIRM), "{:#?}", booklet.0);
        }
        let nothing = printed(&app.anybody(), &app, path).await;
        assert!(!nothing.has("换锯床借款") && nothing.has("没有可以列入手册的条目"), "{:#?}", nothing.0);
    }
}

on_both! {
    async fn the_same_day_the_same_list_is_the_same_file(app) {
        stocked(&app).await;
        let (_, _, first) = fetch(&app.anybody(), &app, "/booklet.pdf?lang=en").await;
        let (_, _, second) = fetch(&app.anybody(), &app, "/booklet.pdf?lang=en").await;
        assert!(first == second, "{} and {} bytes", first.len(), second.len());
        let english = Pdf::read(&first);
        assert!(english.has("Booklet of supply, demand and finance") && english.has("CNY 600,000"), "{:#?}", english.0);
    }
}

on_both! {
    async fn the_workbook_has_a_sheet_for_each_list(app) {
        let (county, _) = stocked(&app).await;
        let (status, kind, bytes) = fetch(&county, &app, "/booklet.xlsx?list=demands,products").await;
        assert_eq!((status, kind.contains("spreadsheetml")), (200, true));
        let (sheets, told) = workbook(&bytes);
        assert_eq!(sheets, ["需求", "供给"]);
        assert!(told.contains("带锯床更新") && !told.contains(FIRM) && told.contains("缙云县云溪阀门厂"), "{told}");
    }
}

#[actix_web::test]
async fn without_a_font_for_chinese_it_says_which_one_to_install() {
    let set = |config| Config { system_fonts: Switch::Off, ..config };
    let app = TestApp::start_with(Backend::Sqlite, set).await;
    let answer = app.anybody().get("/api/v1/booklet.pdf").await;
    assert_eq!(answer.said(), "503 no-cjk-font");
    assert!(answer.body["title"].as_str().unwrap().contains("fonts-noto-cjk"), "{answer:?}");
    assert_eq!(app.anybody().get("/api/v1/booklet.xlsx").await.status, 200);
}
