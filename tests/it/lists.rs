//! What the four lists share over HTTP: a sheet in, a sheet out, the same sheet in again; and the search box.
use duijie::{job::runner, org::Role};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp},
    on_both,
};

/// Hands in a sheet as text and waits for its end.
async fn import(app: &TestApp, who: &Client, list: &str, sheet: Vec<u8>) -> Value {
    let url = format!("{}/api/v1/imports?list={list}&name=a.csv", app.base);
    let sent = who.http.post(url).bearer_auth(who.token.as_ref().unwrap()).body(sheet).send().await.unwrap();
    let begun: Value = sent.json().await.unwrap();
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
    let done = who.get(&format!("/api/v1/imports/{}", begun["id"].as_str().unwrap())).await.body;
    assert_eq!(done["state"], "done", "{done:#}");
    done
}

fn tally(done: &Value) -> [i64; 4] {
    ["created", "updated", "unchanged", "refused"].map(|key| done[key].as_i64().unwrap())
}

async fn export(who: &Client, path: &str) -> String {
    let answer = who.get(&format!("/api/v1/{path}")).await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body.as_str().unwrap().to_owned()
}

const SHEETS: [(&str, &str, &str); 5] = [
    (
        "demands",
        "填报单位：某县经信局\n企业名称,统一社会信用代码,拟更新设备名称,数量,预算(万元),技术要求,计划完成时间,联系人,联系电话\n\
         某县壶山锯床厂,,立式加工中心,2台,60,主轴转速不低于8000r/min,2099年6月,章工,13800000000\n\
         某县壶山锯床厂,,数控车床,1,十几万,,,,\n",
        "立式加工中心",
    ),
    (
        "products",
        "生产厂家,设备名称,规格型号,主要技术参数,价格(万元),交货期,服务区域,类别,首台套\n\
         某县青溪机床厂,立式加工中心,VMC850,主轴转速10000r/min,45-60,90天,全国,设备,省级首台套(2024年)\n\
         某县青溪机床厂,立式加工中心,VMC1060,主轴转速8000r/min,70,现货,浙江省,设备,\n\
         某县青溪日用品厂,电热水壶,K1,,0.01,现货,全国,消费品,\n",
        "立式加工中心",
    ),
    (
        "lender-products",
        "金融机构,产品名称,产品类型,贷款额度,贷款期限,年利率(%),服务区域,担保方式\n\
         某县农商试点银行,设备更新贷,设备贷,50-800万元,1-5年,3.2-3.9,丽水市,设备抵押\n\
         某县农商试点银行,山货快贷,信用贷,50-80,3年,4.6%,丽水市,信用\n",
        "设备更新贷",
    ),
    (
        "financing-requests",
        "企业名称,融资项目名称,融资用途,融资金额(万元),期限(月),资金需求时间,联系人,联系电话\n\
         某县壶山锯床厂,换两台立加,购置生产设备,42,36,2099-06-30,章工,13800000000\n\
         某县壶山锯床厂,厂房改造,技术改造,,36,,,\n",
        "换两台立加",
    ),
    (
        "consumer-goods",
        "生产企业,品牌,产品名称,主要产品型号,类别,批次,级别,认证,零售价(元),五进,是否以旧换新,联系人,联系电话\n\
         某县云溪杯业有限公司,云溪,真空杯,YX-500,保温杯,第二批,省级,品字标浙江制造,89-129,进商场、进学校,是,章工,13800000000\n\
         某县云溪杯业有限公司,云溪,老杯子,,老字号,第二批,,,,进月球,,,\n",
        "真空杯",
    ),
];

on_both! {
    async fn every_list_goes_in_comes_out_and_goes_in_again(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        for (list, sheet, title) in SHEETS {
            let good = i64::try_from(sheet.matches(title).count()).unwrap();
            let done = import(&app, &county, list, sheet.as_bytes().to_vec()).await;
            assert_eq!(tally(&done), [good, 0, 0, 1], "{list}: {done:#}");
            let again = import(&app, &county, list, sheet.as_bytes().to_vec()).await;
            assert_eq!(tally(&again), [0, 0, good, 1], "{list} doubles nothing: {again:#}");

            let csv = export(&county, &format!("{list}/export.csv")).await;
            assert!(csv.contains(title) && csv.contains("系统编号") && csv.contains("待审核"), "{list}: {csv}");
            let back = import(&app, &county, list, csv.clone().into_bytes()).await;
            assert_eq!(tally(&back), [0, 0, good, 0], "{list}: an export changes nothing: {csv}\n{back:#}");
            // the number keeps the row, whatever it is called now
            let renamed = csv.replace(title, &format!("新{title}"));
            let back = import(&app, &county, list, renamed.into_bytes()).await;
            assert_eq!(tally(&back), [0, good, 0, 0], "{list}: {back:#}");
        }
        assert_eq!(county.get("/api/v1/demands/export.pdf").await.said(), "404 not-found");
    }
}

on_both! {
    async fn a_number_of_another_firm_is_refused_and_a_formula_leaves_as_text(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let strangers = app.factory("壶镇泵业").await.drafts_demand("锯床更新").await;
        let number = strangers.rsplit('/').next().unwrap();
        let sheet = format!("系统编号,企业名称,拟更新设备,技术要求\n{number},某县壶山锯床厂,锯床,\n,某县壶山锯床厂,铣床,=1+1\n");
        let done = import(&app, &county, "demands", sheet.into_bytes()).await;
        assert_eq!(tally(&done), [1, 0, 0, 1], "{done:#}");
        assert!(done["problems"][0]["reason"].as_str().unwrap().contains("编号"), "{done:#}");
        let csv = export(&county, "demands/export.csv").await;
        assert!(csv.contains("'=1+1") && !csv.contains(",=1+1"), "{csv}");
    }
}

on_both! {
    async fn search_shows_what_the_asker_may_see_and_no_masked_name(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let owner = app.factory("壶镇泵业").await;
        let maker = app.owner_of("试点数控机床厂", &[Role::Maker], "331122").await;
        let mut body = crate::harness::demand_body("壶镇泵业换立式加工中心");
        body["disclosure"] = json!("masked");
        let made = owner.post("/api/v1/demands", body).await;
        let masked = format!("/api/v1/demands/{}", made.id());
        let product = json!({ "kind": "equipment", "title": "立式加工中心", "model": "TV850" });
        let product = format!("/api/v1/products/{}", maker.post("/api/v1/products", product).await.id());
        let found = |who: Client, query: &'static str| async move {
            let answer = who.send(Method::GET, &format!("/api/v1/search?{query}"), None, &[]).await;
            assert_eq!(answer.said(), "200", "{answer:?}");
            let items = answer.body["items"].as_array().unwrap().clone();
            items.iter().map(|item| (item["kind"].as_str().unwrap().to_owned(), item["title"].as_str().unwrap().to_owned())).collect::<Vec<_>>()
        };
        app.indexed().await;
        assert_eq!(found(app.anybody(), "q=加工中心").await.len(), 0, "drafts are nobody's but their owner's");
        assert_eq!(found(owner.clone(), "q=加工中心").await.len(), 1);
        for (keeper, url) in [(&owner, &masked), (&maker, &product)] {
            assert_eq!(keeper.step(url, "submit").await.said(), "200");
            assert_eq!(county.step(url, "publish").await.said(), "200");
        }
        app.indexed().await;
        let all = found(app.anybody(), "q=加工中心").await;
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all.iter().all(|(_, title)| !title.contains("壶镇泵业")), "{all:?}");
        assert_eq!(found(app.anybody(), "q=壶镇泵业").await.len(), 0, "who is masked is not found by name");
        assert_eq!(found(app.anybody(), "q=试点数控机床厂").await, [("products".to_owned(), "立式加工中心".to_owned())]);
        assert_eq!(found(app.anybody(), "q=加工中心&kind=demands").await.len(), 1);
        assert_eq!(found(app.anybody(), "q=加工中心&region=331123").await.len(), 0);
        assert_eq!(found(app.anybody(), "q=TV850&region=331100").await.len(), 1);
        let wrong = app.anybody().get("/api/v1/search?q=x&size=0&region=nowhere&category=99.99").await;
        assert_eq!((wrong.said().as_str(), wrong.fields()), ("400 invalid", vec!["region", "category", "size"]));
    }
}

on_both! {
    async fn a_lender_finds_requests_without_the_firms_figures(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let owner = app.factory("壶镇泵业").await;
        let lender = app.owner_of("处州试点银行", &[Role::Lender], "331100").await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan", "amount_max_fen": 500_000_000,
            "terms": { "regions": ["331100"], "rate_min_bp": 320, "rate_max_bp": 380, "revenue_min": 200_000_000 } });
        let loan = format!("/api/v1/lender-products/{}", lender.post("/api/v1/lender-products", loan).await.id());
        let request = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment",
            "details": { "term_months": 36, "revenue": 3_123_400_000_i64, "years": 9 } });
        let request = format!("/api/v1/financing-requests/{}", owner.post("/api/v1/financing-requests", request).await.id());
        for (keeper, url) in [(&lender, &loan), (&owner, &request)] {
            assert_eq!(keeper.step(url, "submit").await.said(), "200");
        }
        app.indexed().await;
        let url = format!("{loan}/recommendations");
        assert_eq!(lender.get(&url).await.said(), "409 conflict", "a draft is no means to sound firms out");
        assert_eq!(province.step(&loan, "publish").await.said(), "200");
        assert_eq!(lender.get(&url).await.body.as_array().unwrap().len(), 0, "not before it is published");
        assert_eq!(province.step(&request, "publish").await.said(), "200");
        app.indexed().await;
        let found = lender.get(&url).await.body;
        assert_eq!(found.as_array().unwrap().len(), 1, "{found:#}");
        assert_eq!(found[0]["item"]["amount_fen"], 60_000_000);
        let told = found.to_string();
        assert!(!told.contains("壶镇泵业") && !told.contains("3123") && !told.contains("3,123"), "{found:#}");
        let revenue = found[0]["reasons"].as_array().unwrap().iter().find(|reason| reason["factor"] == "revenue").unwrap();
        assert_eq!((revenue["outcome"].as_str(), revenue["text"].as_str()), (Some("met"), Some("营业收入：符合")));
        assert_eq!(owner.get(&url).await.said(), "403 forbidden", "what fits a lender's product is the lender's affair");
    }
}

on_both! {
    async fn a_supplier_from_outside_is_listed_and_reviewed_by_the_bureau_that_entered_it(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let other = app.bureau("遂昌县经信局", "331123").await;
        let sheet = "生产厂家,所在地,产品名称,型号,产品类别\n某市运河机床厂,江苏省常州市武进区,数控车床,CK6150,物流装备\n";
        assert_eq!(tally(&import(&app, &county, "products", sheet.into()).await), [1, 0, 0, 0]);
        let made = county.get("/api/v1/products").await.body["items"][0].clone();
        assert_eq!((made["region"].as_str(), made["state"].as_str()), (Some("320412"), Some("submitted")), "{made:#}");
        // a category of the county's own is kept in words
        assert!(made["description"].as_str().unwrap().contains("物流装备"), "{made:#}");
        let url = format!("/api/v1/products/{}", made["id"].as_str().unwrap());
        assert_eq!(other.get(&url).await.said(), "404 not-found", "submitted elsewhere");
        let again = import(&app, &other, "products", sheet.into()).await;
        assert!(tally(&again) == [0, 0, 0, 1] && again["problems"][0]["reason"].as_str().unwrap().contains("其他地区"), "{again:#}");
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        // who needs something is entered by the bureau of its own region
        let demand = "企业名称,所在地,拟更新设备\n某市运河机床厂,江苏省常州市武进区,数控车床\n";
        assert_eq!(tally(&import(&app, &county, "demands", demand.into()).await), [0, 0, 0, 1]);
    }
}

on_both! {
    async fn what_is_hidden_is_not_found_out_by_asking(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let owner = app.factory("壶镇泵业").await;
        let mut body = crate::harness::demand_body("换锯床");
        body["disclosure"] = json!("masked");
        let url = format!("/api/v1/demands/{}", owner.post("/api/v1/demands", body).await.id());
        owner.step(&url, "submit").await;
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        let seen = |who: Client, query: String| async move {
            let answer = who.get(&format!("/api/v1/demands?{query}")).await;
            assert_eq!(answer.said(), "200", "{answer:?}");
            answer.body["items"].as_array().unwrap().len()
        };
        let org = owner.org.as_ref().unwrap().id;
        for query in [format!("owner={org}"), "order=dearest".into(), "budget_min_fen=1".into()] {
            for stranger in [app.anybody(), elsewhere.clone()] {
                assert_eq!(seen(stranger, query.clone()).await, 0, "{query}");
            }
            for inside in [owner.clone(), county.clone()] {
                assert_eq!(seen(inside, query.clone()).await, 1, "{query}");
            }
        }
        assert_eq!(seen(app.anybody(), String::new()).await, 1);
    }
}

on_both! {
    async fn lines_without_a_number_never_take_the_place_of_numbered_ones(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let sheet = "企业名称,拟更新设备,技术要求\n某县壶山锯床厂,车床,甲\n某县壶山锯床厂,车床,乙\n";
        assert_eq!(tally(&import(&app, &county, "demands", sheet.into()).await), [2, 0, 0, 0]);
        let csv = export(&county, "demands/export.csv").await;
        let second = csv.lines().find(|line| line.contains("乙")).unwrap();
        let head = csv.lines().next().unwrap();
        // only 乙 was taken out; somebody adds a line above it and one below, and copies it
        let blank = second.replace(second.split(',').next().unwrap(), "").replace('乙', "丙");
        let copied = second.replace('乙', "丁");
        let grown = format!("{head}\n{blank}\n{second}\n{copied}\n");
        let done = import(&app, &county, "demands", grown.clone().into()).await;
        assert_eq!(tally(&done), [1, 0, 1, 1], "{done:#}");
        assert_eq!(tally(&import(&app, &county, "demands", grown.into()).await), [0, 0, 2, 1]);
        let all = export(&county, "demands/export.csv").await;
        assert!(["甲", "乙", "丙"].iter().all(|text| all.contains(text)) && !all.contains('丁'), "{all}");
    }
}

on_both! {
    async fn one_bad_row_spoils_no_other_and_a_namesake_is_another_firm(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let sheet = "企业名称,拟更新设备,数量,计划完成时间\n宏达机械有限公司,车床,1,2099-06-30\n";
        assert_eq!(tally(&import(&app, &county, "demands", sheet.into()).await), [1, 0, 0, 0]);
        // the same name, elsewhere: its code is not the local firm's
        let code = crate::harness::code_for("山东宏达");
        let products = format!("生产厂家,信用代码,所在地,产品名称\n宏达机械有限公司,{code},山东省枣庄市滕州市,数控车床\n");
        assert_eq!(tally(&import(&app, &county, "products", products.into()).await), [1, 0, 0, 0]);
        let made = county.get("/api/v1/products").await.body["items"][0].clone();
        assert_eq!(made["region"], "370481", "{made:#}");
        let demand = county.get("/api/v1/demands").await.body["items"][0].clone();
        assert_ne!(made["owner"], demand["owner"]);
        let url = format!("/api/v1/demands/{}", demand["id"].as_str().unwrap());
        let sent_back = json!({ "version": demand["version"], "reasons": "数量有误" });
        assert_eq!(county.post(&format!("{url}/return"), sent_back).await.said(), "200");
        // a row that cannot be handed in is refused, its neighbours are taken
        app.app.db.write(duijie::db::Author::default(), |tx| {
            use diesel::prelude::*;
            use duijie::db::schema::demands;
            let past = chrono::NaiveDate::from_ymd_opt(2020, 1, 1);
            diesel::update(demands::table).set(demands::needed_by.eq(past)).execute(&mut **tx)?;
            Ok(())
        }).await.unwrap();
        let sheet = "企业名称,拟更新设备,数量\n宏达机械有限公司,车床,3\n宏达机械有限公司,铣床,1\n";
        let done = import(&app, &county, "demands", sheet.into()).await;
        assert_eq!(tally(&done), [1, 0, 0, 1], "{done:#}");
    }
}

on_both! {
    async fn a_renamed_firm_stays_masked(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let owner = app.factory("缙云县壶镇泵业有限公司").await;
        let mut body = crate::harness::demand_body("壶镇泵业换锯床");
        body["disclosure"] = json!("masked");
        let url = format!("/api/v1/demands/{}", owner.post("/api/v1/demands", body).await.id());
        owner.step(&url, "submit").await;
        county.step(&url, "publish").await;
        app.indexed().await;
        let shown = app.anybody().get(&url).await.body;
        assert_eq!(shown["title"], "＊＊＊换锯床", "the short name names it too");
        let found = |text: &'static str| {
            let (who, url) = (app.anybody(), format!("/api/v1/search?q={text}"));
            async move { who.get(&url).await.body["items"].as_array().unwrap().len() }
        };
        assert_eq!((found("壶镇泵业").await, found("锯床").await), (0, 1));
    }
}
