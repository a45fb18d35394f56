//! The main job: what a factory needs and what answers it, with reasons; and a county's sheet on its way in.
use duijie::{job::runner, org::Role};
use serde_json::{Value, json};

use crate::{harness::Client, on_both};

async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step) in [(owner, "submit"), (bureau, "publish")] {
        let done = who.step(&url, step).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    url
}

fn machine(title: &str, text: &str, wan: i64) -> Value {
    json!({
        "kind": "equipment", "title": title, "spec_text": text, "price_min_fen": wan * 1_000_000,
        "price_max_fen": wan * 1_000_000, "lead_time_days": 30, "service_area": "全国"
    })
}

on_both! {
    async fn a_demand_gets_products_with_both_figures_and_a_rival_gets_nothing(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("试点数控机床厂", &[Role::Maker], "330727").await;
        let good = machine("立式加工中心 TV850", "X/Y/Z行程800×500×500mm；主轴转速10000r/min", 28);
        let slow = machine("立加 TV855", "行程800×500×500；主轴最高转速6000转", 26);
        let other = machine("卧式带锯床 GT4230", "最大锯切直径300mm", 3);
        let good = published(&maker, &province, "products", good).await;
        published(&maker, &province, "products", slow).await;
        published(&maker, &province, "products", other).await;
        let demand = factory.submits_demand("立式加工中心").await;
        province.step(&demand, "publish").await;
        app.indexed().await;

        let found = factory.get(&format!("{demand}/recommendations")).await;
        let answers = found.body["needs"][0]["answers"].as_array().unwrap_or_else(|| panic!("{found:?}"));
        assert_eq!(answers.len(), 2, "the band saw is no answer: {answers:#?}");
        assert!(good.ends_with(answers[0]["item"]["id"].as_str().unwrap()));
        for answer in answers {
            let sum: i64 = answer["reasons"].as_array().unwrap().iter().map(|reason| reason["points"].as_i64().unwrap()).sum();
            assert_eq!(Some(sum), answer["points"].as_i64(), "points are the sum of their reasons");
        }
        let missed = answers[1]["reasons"].as_array().unwrap().iter().find(|reason| reason["outcome"] == "missed").unwrap();
        let text = missed["text"].as_str().unwrap();
        assert!(text.contains("6,000") && text.contains("8,000"), "{text}");

        // matching is for the owner and its bureaus; others see the demand, not who answers it
        assert_eq!(maker.get(&format!("{demand}/recommendations")).await.said(), "403 forbidden");
        assert_eq!(app.anybody().get(&format!("{demand}/recommendations")).await.said(), "401 unauthenticated");
        // the maker's side: the same pair, and no word of the hidden budget
        let demands = maker.get(&format!("{good}/recommendations")).await.body;
        assert_eq!(demands["answers"].as_array().unwrap().len(), 1, "{demands:#?}");
        assert!(!demands.to_string().contains("60万") && !demands.to_string().contains("30万"), "{demands:#?}");
    }
}

on_both! {
    async fn a_request_gets_lenders_by_true_cost_and_stays_private(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let factory = app.factory("壶镇泵业").await;
        let bank = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let product = |name: &str, rate: u32, region: &str| json!({
            "name": name, "kind": "equipment_loan", "amount_min_fen": 10_000_000, "amount_max_fen": 500_000_000,
            "terms": { "rate_min_bp": rate, "rate_max_bp": rate, "regions": [region], "term_months_max": 60,
                "purposes": ["equipment"], "subsidy_eligible": false }
        });
        let dear = published(&bank, &province, "lender-products", product("试点快贷", 520, "331100")).await;
        let cheap = published(&bank, &province, "lender-products", product("试点更新贷", 320, "331100")).await;
        published(&bank, &province, "lender-products", product("外地贷", 200, "330100")).await;
        let request = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment",
            "details": { "text": "购置锯床，期限3年，纳税A级", "term_months": 36 } });
        let request = published(&factory, &province, "financing-requests", request).await;
        app.indexed().await;

        let found = factory.get(&format!("{request}/recommendations")).await;
        let names: Vec<&str> = found.body.as_array().unwrap_or_else(|| panic!("{found:?}")).iter()
            .map(|loan| loan["item"]["id"].as_str().unwrap()).collect();
        assert!(names.len() == 2 && cheap.ends_with(names[0]) && dear.ends_with(names[1]), "{found:#?}");
        let rival = app.factory("新建铸造").await;
        assert_eq!(rival.get(&request).await.said(), "404 not-found");
        assert_eq!(app.anybody().get(&request).await.said(), "404 not-found");
        let seen = bank.get(&request).await;
        assert_eq!((seen.said().as_str(), seen.body.get("details")), ("200", None), "{seen:?}");
    }
}

const SHEET: &str = "缙云县设备更新需求汇总表,,,,,,\n\
单位名称,统一社会信用代码,所属乡镇,拟更新设备名称,主要技术要求,数量（台）,预算(万元)\n\
甲试点锯床厂,,壶镇镇,立式加工中心,行程800×500×500 主轴8000转以上,2,60\n\
乙试点工具厂,,缙云县,数控车床,回转直径400以上,1,18.5\n\
丙试点五金厂,,缙云县,冲床,160吨,很多,30\n";

async fn imports(app: &crate::harness::TestApp, bureau: &Client, sheet: &str) -> Value {
    let upload = bureau.http.post(format!("{}/api/v1/imports?list=demands&name=county.csv", bureau.base));
    let upload = upload.bearer_auth(bureau.token.clone().unwrap()).header("content-type", "application/octet-stream");
    let answer = upload.body(sheet.to_owned()).send().await.unwrap();
    assert_eq!(answer.status(), 202);
    let id = answer.json::<Value>().await.unwrap()["id"].as_str().unwrap().to_owned();
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
    bureau.get(&format!("/api/v1/imports/{id}")).await.body
}

on_both! {
    async fn a_countys_sheet_keeps_what_is_good_and_doubles_nothing(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let first = imports(&app, &county, SHEET).await;
        assert_eq!(first["state"], "done", "{first:#?}");
        let demands = county.get("/api/v1/demands").await.body;
        assert_eq!(demands["items"].as_array().unwrap().len(), 2, "{first:#?}");
        assert!(first.to_string().contains("很多"), "the refused value is named: {first:#?}");
        let again = imports(&app, &county, SHEET).await;
        assert_eq!(again["state"], "done", "{again:#?}");
        assert_eq!(county.get("/api/v1/demands").await.body["items"].as_array().unwrap().len(), 2);
        // another county's bureau sees neither the rows nor the job
        let other = app.bureau("遂昌县经信局", "331123").await;
        assert_eq!(other.get("/api/v1/demands").await.body["items"], json!([]));
        // and rows of places outside its own are refused there, not taken for its own
        let outside = imports(&app, &other, SHEET).await;
        assert_eq!((&outside["created"], &outside["refused"]), (&json!(0), &json!(3)), "{outside:#?}");
    }
}
