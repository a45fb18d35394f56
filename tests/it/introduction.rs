use chrono::NaiveDate;
use duijie::{
    auth::actor::Membership,
    db::{
        Author,
        schema::{audit, consents, introductions},
    },
    kernel::calendar::{Calendar, seed},
    org::Role,
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp, demand_body},
    on_both,
};

const INTRODUCTIONS: &str = "/api/v1/introductions";

/// A factory with a demand, a maker with a product, and the bureau that publishes.
struct Town {
    app: TestApp,
    county: Client,
    factory: Client,
    maker: Client,
}

impl Town {
    async fn on(app: TestApp) -> Town {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.maker("处州锯床").await;
        Town { app, county, factory, maker }
    }

    async fn published(&self, keeper: &Client, list: &str, body: Value) -> String {
        let made = keeper.post(&format!("/api/v1/{list}"), body).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/{list}/{}", made.id());
        assert_eq!(keeper.step(&url, "submit").await.said(), "200");
        let version = keeper.get(&url).await.body["version"].clone();
        let published =
            self.county.post(&format!("{url}/publish"), json!({ "version": version, "accept_warnings": true })).await;
        assert_eq!(published.said(), "200", "{published:?}");
        made.id().to_owned()
    }

    async fn demand(&self, disclosure: &str) -> String {
        let mut body = demand_body("壶镇泵业锯床更新");
        body["disclosure"] = json!(disclosure);
        self.published(&self.factory, "demands", body).await
    }

    async fn product_of(&self, maker: &Client) -> String {
        self.published(maker, "products", json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" })).await
    }

    /// The maker asks the factory; the introduction's id.
    async fn asked(&self, disclosure: &str) -> String {
        let body = pair(&self.demand(disclosure).await, &self.product_of(&self.maker).await);
        let asked = self.maker.post(INTRODUCTIONS, body).await;
        assert_eq!(asked.said(), "201", "{asked:?}");
        asked.id().to_owned()
    }

    /// Lets the days go by in which it could be answered.
    async fn overdue(&self, id: &str) {
        use diesel::prelude::*;
        let (id, yesterday) = (id.to_owned(), self.app.app.db.clock().today().pred_opt().unwrap());
        let late = self.app.app.db.write(Author::default(), move |tx| {
            let row = introductions::table.find(id);
            Ok(diesel::update(row).set(introductions::due_on.eq(yesterday)).execute(&mut **tx)?)
        });
        assert_eq!(late.await.unwrap(), 1);
    }

    /// What the trail says of introductions, in order.
    async fn acts(&self) -> Vec<String> {
        use diesel::prelude::*;
        let lines = self.app.app.db.read(|conn| {
            let ours = audit::table.filter(audit::noun.eq("introduction"));
            Ok(ours.order(audit::id).select(audit::act).load::<String>(conn)?)
        });
        lines.await.unwrap()
    }
}

impl TestApp {
    /// A maker that can be telephoned.
    async fn maker(&self, name: &str) -> Client {
        let maker = self.owner_of(name, &[Role::Maker], "331122").await;
        let org = maker.org.clone().unwrap();
        let told = maker
            .put(
                &format!("/api/v1/orgs/{}", org.id),
                json!({ "version": 1, "name": name, "credit_code": org.credit_code.unwrap().to_string(),
                    "roles": ["maker"], "buyer_kind": "enterprise", "supply_role": "manufacturer", "region": "331122",
                    "contact_name": "李工", "contact_phone": "0578-3000000" }),
            )
            .await;
        assert_eq!(told.said(), "200", "{told:?}");
        maker
    }
}

fn pair(demand: &str, product: &str) -> Value {
    json!({ "demand": demand, "product": product, "message": "我们的锯床合用", "consent_version": "v2" })
}

fn at(id: &str) -> String {
    format!("{INTRODUCTIONS}/{id}")
}

async fn accepts(client: &Client, id: &str, version: i32) -> Answer {
    client.post(&format!("{}/accept", at(id)), json!({ "version": version, "consent_version": "v2" })).await
}

fn ids(answer: &Answer) -> Vec<&str> {
    answer.body["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

on_both! {
    async fn a_maker_and_a_factory_meet_and_contacts_follow_consent(app) {
        let town = Town::on(app).await;
        let id = town.asked("all").await;
        let (factory, maker) = (&town.factory, &town.maker);

        for side in [factory, maker] {
            let before = side.get(&at(&id)).await.body;
            assert_eq!((before.get("contact"), &before["contacts_open"]), (None, &json!(false)));
            assert!(!before.to_string().contains("13800000000") && !before.to_string().contains("0578"));
        }
        assert_eq!(factory.get(&at(&id)).await.body["message"], "我们的锯床合用");
        assert_eq!(factory.get(&format!("{}/receipts", at(&id))).await.body, json!([]));

        let accepted = accepts(factory, &id, 1).await;
        assert_eq!((&accepted.body["state"], &accepted.body["contact"]["phone"]), (&json!("accepted"), &json!("0578-3000000")));
        let told = maker.get(&at(&id)).await.body;
        assert_eq!(told["contact"], json!({ "name": "章工", "phone": "13800000000" }));
        maker.get(&at(&id)).await;
        let receipts = maker.get(&format!("{}/receipts", at(&id))).await.body;
        let mut sides: Vec<_> = receipts.as_array().unwrap().iter().map(|row| row["told"].as_str().unwrap()).collect();
        sides.sort_unstable();
        assert_eq!(sides, ["need", "offer"], "one a day for each side: {receipts}");
        assert_eq!(receipts[0]["what"], json!(["name", "contact_name", "phone"]));
        // a list shows no contact, so that no showing is without its receipt
        assert!(!maker.get(INTRODUCTIONS).await.body.to_string().contains("13800000000"));

        let closed = factory.post(&format!("{}/withdraw-consent", at(&id)), json!({ "version": 2 })).await;
        assert_eq!(closed.said(), "200", "{closed:?}");
        for side in [factory, maker] {
            let after = side.get(&at(&id)).await.body;
            assert_eq!((after.get("contact"), &after["contacts_open"]), (None, &json!(false)));
        }
        let again = factory.post(&format!("{}/withdraw-consent", at(&id)), json!({ "version": 3 })).await;
        assert_eq!(again.said(), "409 conflict");
        assert_eq!(town.acts().await, ["ask", "accept", "withdraw-consent"]);
        assert_eq!(maker.get(&format!("{}/receipts", at(&id))).await.body.as_array().unwrap().len(), 2, "the trail stays");
    }
}

on_both! {
    async fn a_masked_demand_keeps_its_mask_until_acceptance(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("masked").await, town.product_of(&town.maker).await);
        let mut body = pair(&demand, &product);
        body["message"] = json!("壶镇泵业想看样机");
        let asked = town.factory.post(INTRODUCTIONS, body).await;
        assert_eq!(asked.body["message"], "壶镇泵业想看样机", "{asked:?}");
        let id = asked.id();

        let hidden = |answer: &Answer| !answer.body.to_string().contains("壶镇泵业");
        let (seen, listed) = (town.maker.get(&at(id)).await, town.maker.get(INTRODUCTIONS).await);
        assert!(hidden(&seen) && hidden(&listed), "{seen:?}");
        assert_eq!((&seen.body["message"], &seen.body["need"]["org_name"]), (&json!("＊＊＊想看样机"), &json!("缙云县某企业")));
        assert_eq!(seen.body["need"].get("org"), None);

        let accepted = accepts(&town.maker, id, 1).await;
        assert_eq!((&accepted.body["need"]["org_name"], &accepted.body["contact"]["name"]), (&json!("壶镇泵业"), &json!("章工")));
        let version = json!({ "version": 2 });
        assert_eq!(town.factory.post(&format!("{}/withdraw-consent", at(id)), version).await.said(), "200");
        assert!(hidden(&town.maker.get(&at(id)).await), "and again when consent is taken back");
    }
}

on_both! {
    async fn a_guess_at_a_masked_name_is_not_confirmed(app) {
        let town = Town::on(app).await;
        let mut body = pair(&town.demand("masked").await, &town.product_of(&town.maker).await);
        body["message"] = json!("你们是壶镇泵业吗");
        let asked = town.maker.post(INTRODUCTIONS, body).await;
        assert_eq!(asked.body["message"], "你们是壶镇泵业吗");
        assert_eq!(asked.body["need"]["org_name"], "缙云县某企业");
        let id = asked.id();
        let no = json!({ "version": 1, "reason": "壶镇泵业已有供应商" });
        assert_eq!(town.factory.post(&format!("{}/decline", at(id)), no).await.said(), "200");
        assert_eq!(town.maker.get(&at(id)).await.body["reason"], "＊＊＊已有供应商");
    }
}

on_both! {
    async fn a_lender_and_a_firm_meet_from_either_side(app) {
        let town = Town::on(app).await;
        let lender = town.app.owner_of("处州试点银行", &[Role::Lender], "331122").await;
        let money = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment",
            "contact_name": "钱会计", "contact_phone": "13900000000" });
        let request = town.published(&town.factory, "financing-requests", money).await;
        let loan = json!({ "name": "试点更新贷", "kind": "equipment_loan" });
        let loan = town.published(&lender, "lender-products", loan).await;
        let body = json!({ "financing_request": request, "lender_product": loan, "message": "可以面谈", "consent_version": "v2" });

        let asked = lender.post(INTRODUCTIONS, body.clone()).await;
        assert_eq!((asked.said().as_str(), &asked.body["asked_by"]), ("201", &json!("offer")), "{asked:?}");
        assert!(!asked.body.to_string().contains("壶镇泵业"), "a firm that asks for money is masked to lenders");
        let take_back = json!({ "version": 1 });
        assert_eq!(lender.post(&format!("{}/withdraw", at(asked.id())), take_back).await.body["state"], "withdrawn");

        let asked = town.factory.post(INTRODUCTIONS, body).await;
        assert_eq!((asked.said().as_str(), &asked.body["asked_by"]), ("201", &json!("need")), "{asked:?}");
        let accepted = accepts(&lender, asked.id(), 1).await.body;
        assert_eq!((&accepted["contact"]["phone"], &accepted["need"]["org_name"]), (&json!("13900000000"), &json!("壶镇泵业")));
    }
}

on_both! {
    async fn only_the_owners_of_published_rows_ask_and_a_pair_is_asked_for_once(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let rival = town.app.factory("新建铸造").await;
        assert_eq!(rival.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "403 forbidden");
        let anybody = town.app.anybody().post(INTRODUCTIONS, pair(&demand, &product)).await;
        assert_eq!(anybody.said(), "401 unauthenticated");
        let looks_only = town.app.member(town.maker.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(looks_only.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "403 forbidden");

        let draft = town.factory.drafts_demand("锯床更新").await;
        let draft = draft.rsplit('/').next().unwrap();
        assert_eq!(town.maker.post(INTRODUCTIONS, pair(draft, &product)).await.said(), "404 not-found");
        assert_eq!(town.factory.post(INTRODUCTIONS, pair(draft, &product)).await.said(), "409 conflict");
        let own = town.product_of(&town.factory).await;
        assert_eq!(town.factory.post(INTRODUCTIONS, pair(&demand, &own)).await.said(), "409 conflict");

        let key = [("Idempotency-Key", "k-1")];
        let first = town.maker.send(Method::POST, INTRODUCTIONS, Some(pair(&demand, &product)), &key).await;
        let retried = town.maker.send(Method::POST, INTRODUCTIONS, Some(pair(&demand, &product)), &key).await;
        assert_eq!((first.said(), first.id()), (retried.said(), retried.id()));
        for side in [&town.maker, &town.factory] {
            assert_eq!(side.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "409 conflict");
        }
    }
}

on_both! {
    async fn what_is_asked_says_whom_and_why_and_to_which_consent(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let wrong = json!({ "demand": demand, "lender_product": product, "message": " ", "consent_version": "v2" });
        let answer = town.maker.post(INTRODUCTIONS, wrong).await;
        assert_eq!((answer.said().as_str(), answer.fields()), ("400 invalid", vec!["demand", "message"]));
        let mut long = pair(&demand, &product);
        long["message"] = json!("话".repeat(501));
        assert_eq!(town.maker.post(INTRODUCTIONS, long).await.fields(), ["message"]);
        let mut old = pair(&demand, &product);
        old["consent_version"] = json!("v0");
        assert_eq!(town.maker.post(INTRODUCTIONS, old).await.fields(), ["consent_version"]);

        let zh = town.app.anybody().get("/api/v1/consents/introduction").await.body;
        let en = town.app.anybody().get("/api/v1/consents/introduction?lang=en").await.body;
        assert_eq!((&zh["version"], &en["version"]), (&json!("v2"), &json!("v2")));
        assert!(zh["text"].as_str().unwrap().contains("随时撤回") && en["text"].as_str().unwrap().contains("withdraw"));
    }
}

on_both! {
    async fn a_demand_has_ten_that_wait_and_no_more(app) {
        let town = Town::on(app).await;
        let demand = town.demand("all").await;
        let mut products = Vec::new();
        for _ in 0..12 {
            products.push(town.product_of(&town.maker).await);
        }
        let mut first = String::new();
        for product in &products[..10] {
            let asked = town.maker.post(INTRODUCTIONS, pair(&demand, product)).await;
            assert_eq!(asked.said(), "201", "{asked:?}");
            first = asked.id().to_owned();
        }
        let eleventh = town.maker.post(INTRODUCTIONS, pair(&demand, &products[10])).await;
        assert_eq!(eleventh.said(), "409 conflict");
        assert!(eleventh.body["title"].as_str().unwrap().contains("10"), "{eleventh:?}");
        // one that is answered or has expired makes room
        assert_eq!(accepts(&town.factory, &first, 1).await.said(), "200");
        let late = town.maker.post(INTRODUCTIONS, pair(&demand, &products[10])).await;
        assert_eq!(late.said(), "201", "{late:?}");
        town.overdue(late.id()).await;
        assert_eq!(town.maker.post(INTRODUCTIONS, pair(&demand, &products[11])).await.said(), "201");
    }
}

on_both! {
    async fn eleven_at_once_are_ten(app) {
        let town = Town::on(app).await;
        let demand = town.demand("all").await;
        let mut products = Vec::new();
        for _ in 0..12 {
            products.push(town.product_of(&town.maker).await);
        }
        let asking = products.iter().map(|product| town.maker.post(INTRODUCTIONS, pair(&demand, product)));
        let answers = futures_util::future::join_all(asking).await;
        let made = answers.iter().filter(|answer| answer.said() == "201").count();
        assert_eq!(made, 10, "{answers:?}");
        assert!(answers.iter().all(|answer| ["201", "409 conflict"].contains(&answer.said().as_str())), "{answers:?}");
    }
}

on_both! {
    async fn declining_needs_a_reason_and_lets_the_pair_be_asked_for_again(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let id = town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await.id().to_owned();
        let decline = format!("{}/decline", at(&id));

        let empty = town.factory.post(&decline, json!({ "version": 1, "reason": " " })).await;
        assert_eq!((empty.said().as_str(), empty.fields()), ("400 invalid", vec!["reason"]));
        let by_asker = town.maker.post(&decline, json!({ "version": 1, "reason": "算了" })).await;
        assert_eq!(by_asker.said(), "403 forbidden");
        assert_eq!(accepts(&town.maker, &id, 1).await.said(), "403 forbidden", "nobody accepts for the other side");
        let done = town.factory.post(&decline, json!({ "version": 1, "reason": "已有供应商" })).await;
        assert_eq!(done.said(), "200", "{done:?}");
        assert_eq!(town.maker.get(&at(&id)).await.body["reason"], "已有供应商");
        assert_eq!(accepts(&town.factory, &id, 2).await.said(), "409 conflict");
        assert_eq!(town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "201");
    }
}

on_both! {
    async fn what_nobody_answers_expires_after_five_working_days(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let asked = town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await;
        let id = asked.id();
        let calendar: Calendar = seed().into_iter().map(|row| (row.day, row.kind)).collect();
        let due = calendar.after(town.app.app.db.clock().today(), 5);
        assert_eq!(asked.body["due_on"].as_str().unwrap().parse::<NaiveDate>().unwrap(), due);

        town.overdue(id).await;
        assert_eq!(town.factory.get(&at(id)).await.body["state"], "expired", "derived");
        assert_eq!(ids(&town.factory.get(&format!("{INTRODUCTIONS}?state=expired")).await), [id]);
        assert!(ids(&town.factory.get(&format!("{INTRODUCTIONS}?state=asked")).await).is_empty());
        assert_eq!(town.acts().await, ["ask"]);
        assert_eq!(accepts(&town.factory, id, 1).await.said(), "409 conflict");
        assert_eq!(town.acts().await, ["ask", "expire"], "written by the refused write");
        assert_eq!(town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "201", "it blocks nothing");
    }
}

on_both! {
    async fn strangers_see_nothing_and_bureaus_see_that_it_exists(app) {
        let town = Town::on(app).await;
        let id = town.asked("all").await;
        let rival = town.app.factory("新建铸造").await;
        let elsewhere = town.app.bureau("遂昌县经信局", "331123").await;
        for stranger in [&rival, &elsewhere, &town.app.anybody()] {
            assert_eq!(stranger.get(&at(&id)).await.said(), "404 not-found");
        }
        assert_eq!(accepts(&rival, &id, 1).await.said(), "404 not-found");
        assert_eq!(rival.get(&format!("{}/receipts", at(&id))).await.said(), "404 not-found");
        assert!(ids(&rival.get(INTRODUCTIONS).await).is_empty());
        assert!(ids(&elsewhere.get(INTRODUCTIONS).await).is_empty());
        assert_eq!(town.app.anybody().get(INTRODUCTIONS).await.said(), "401 unauthenticated");

        assert_eq!(accepts(&town.factory, &id, 1).await.said(), "200");
        let seen = town.county.get(&at(&id)).await.body;
        assert_eq!((&seen["state"], &seen["need"]["title"]), (&json!("accepted"), &json!("壶镇泵业锯床更新")));
        assert!(seen.get("message").is_none() && seen.get("contact").is_none() && seen.get("own_side").is_none());
        assert_eq!(ids(&town.county.get(INTRODUCTIONS).await), [&id]);
        assert_eq!(town.county.get(&format!("{}/receipts", at(&id))).await.said(), "403 forbidden");
        assert_eq!(accepts(&town.county, &id, 2).await.said(), "403 forbidden");

        for (side, direction, there) in [(&town.factory, "in", 1), (&town.factory, "out", 0), (&town.maker, "out", 1)] {
            assert_eq!(ids(&side.get(&format!("{INTRODUCTIONS}?box={direction}")).await).len(), there, "{direction}");
        }
    }
}

on_both! {
    async fn a_list_pages_and_a_stale_answer_is_refused(app) {
        let town = Town::on(app).await;
        let demand = town.demand("all").await;
        for _ in 0..3 {
            let product = town.product_of(&town.maker).await;
            assert_eq!(town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await.said(), "201");
        }
        let first = town.factory.get(&format!("{INTRODUCTIONS}?size=2")).await;
        let next = first.body["next"].as_str().unwrap();
        let second = town.factory.get(&format!("{INTRODUCTIONS}?size=2&after={next}")).await;
        assert_eq!((ids(&first).len(), ids(&second).len(), second.body.get("next")), (2, 1, None));
        assert!(!ids(&first).contains(&ids(&second)[0]));
        assert_eq!(accepts(&town.factory, ids(&second)[0], 7).await.said(), "409 stale");
    }
}

on_both! {
    async fn two_who_accept_at_once_are_one_acceptance(app) {
        let town = Town::on(app).await;
        let id = town.asked("all").await;
        let (one, two) = futures_util::join!(accepts(&town.factory, &id, 1), accepts(&town.factory, &id, 1));
        let mut said = [one.said(), two.said()];
        said.sort_unstable();
        assert_eq!(said[0], "200", "{said:?}");
        assert!(said[1].starts_with("409"), "{said:?}");
        assert_eq!(town.acts().await, ["ask", "accept"]);
        let given = town.app.app.db.read(|conn| {
            use diesel::prelude::*;
            Ok(consents::table.count().get_result::<i64>(conn)?)
        });
        assert_eq!(given.await.unwrap(), 2);
    }
}

on_both! {
    async fn nothing_opens_over_a_row_that_was_taken_back(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let id = town.maker.post(INTRODUCTIONS, pair(&demand, &product)).await.id().to_owned();
        assert_eq!(town.maker.step(&format!("/api/v1/products/{product}"), "withdraw").await.said(), "200");
        assert_eq!(accepts(&town.factory, &id, 1).await.said(), "409 conflict");
        let seen = town.factory.get(&at(&id)).await.body;
        assert_eq!((&seen["state"], seen["offer"].get("title")), (&json!("asked"), None));
    }
}

on_both! {
    async fn a_province_says_which_days_are_worked(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let days = app.anybody().get("/api/v1/calendar?year=2026").await.body;
        let spring = json!({ "day": "2026-02-17", "kind": "off", "document": "国办发明电〔2025〕7号" });
        assert!(days.as_array().unwrap().contains(&spring), "{days}");
        assert_eq!(days.as_array().unwrap().len(), 39);

        let off = json!({ "kind": "off", "document": "国办发明电〔2026〕1号" });
        assert_eq!(county.put("/api/v1/calendar/2027-02-08", off.clone()).await.said(), "403 forbidden");
        assert_eq!(app.anybody().put("/api/v1/calendar/2027-02-08", off.clone()).await.said(), "401 unauthenticated");
        assert_eq!(province.put("/api/v1/calendar/someday", off.clone()).await.said(), "404 not-found");
        assert_eq!(province.put("/api/v1/calendar/2027-02-08", off).await.said(), "200");
        assert_eq!(province.put("/api/v1/calendar/2026-02-17", json!({ "kind": "work" })).await.said(), "200");
        let next = app.anybody().get("/api/v1/calendar?year=2027").await.body;
        assert_eq!(next.as_array().unwrap().len(), 2, "{next}");
        let days = app.anybody().get("/api/v1/calendar?year=2026").await.body;
        assert!(days.as_array().unwrap().contains(&json!({ "day": "2026-02-17", "kind": "work", "document": "" })));
        assert_eq!(app.anybody().get("/api/v1/calendar?year=1").await.said(), "400 invalid");

        let (set, acts) = app.app.db.write(Author::default(), |tx| {
            use diesel::prelude::*;
            // a new file leaves alone what a bureau has set
            duijie::reference::calendar::load(tx, &seed())?;
            let set = duijie::db::schema::holidays::table.filter(duijie::db::schema::holidays::set_by.is_not_null());
            let set: i64 = set.count().get_result(&mut **tx)?;
            let acts: i64 = audit::table.filter(audit::noun.eq("calendar")).count().get_result(&mut **tx)?;
            Ok((set, acts))
        }).await.unwrap();
        assert_eq!((set, acts), (2, 2));
    }
}

on_both! {
    async fn a_bureau_of_the_suppliers_region_reads_no_masked_name(app) {
        let province = app.bureau("省经信厅", "330000").await;
        let beside = app.bureau("遂昌县经信局", "331123").await;
        let maker = app.owner_of("遂昌锯床", &[Role::Maker], "331123").await;
        let town = Town { county: province, maker, ..Town::on(app).await };
        let id = town.asked("masked").await;
        assert_eq!(accepts(&town.factory, &id, 1).await.said(), "200");
        assert_eq!(ids(&beside.get(INTRODUCTIONS).await), [&id]);
        let seen = beside.get(&at(&id)).await;
        assert_eq!((&seen.body["state"], &seen.body["offer"]["org_name"]), (&json!("accepted"), &json!("遂昌锯床")));
        assert!(!seen.body.to_string().contains("壶镇泵业"), "{seen:?}");
        assert!(town.maker.get(&at(&id)).await.body.to_string().contains("壶镇泵业"), "and the maker does");
    }
}

on_both! {
    async fn who_must_be_verified_again_neither_asks_nor_accepts(app) {
        let town = Town::on(app).await;
        let (demand, product) = (town.demand("all").await, town.product_of(&town.maker).await);
        let own = town.factory.post(INTRODUCTIONS, pair(&demand, &product)).await;
        let org = town.maker.org.as_ref().unwrap();
        let renamed = json!({ "version": 2, "name": "冒名锯床", "credit_code": org.credit_code.as_ref().unwrap().to_string(),
            "roles": ["maker"], "buyer_kind": "enterprise", "supply_role": "manufacturer", "region": "331122" });
        let renamed = town.maker.put(&format!("/api/v1/orgs/{}", org.id), renamed).await;
        assert_eq!(renamed.body["state"], "claimed", "{renamed:?}");
        assert_eq!(accepts(&town.maker, own.id(), 1).await.said(), "409 conflict");
        let other = town.demand("all").await;
        assert_eq!(town.maker.post(INTRODUCTIONS, pair(&other, &product)).await.said(), "409 conflict");
    }
}
