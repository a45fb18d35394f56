//! The booklet and the papers of an event, for its hosts and nobody else.
use duijie::{
    db::Author,
    event::member::{
        Member, MemberSide, Standing,
        model::{Delegate, Registration},
        store,
    },
    kernel::id::{EventId, EventMemberId},
    org::Role,
};
use serde_json::{Value, json};

use crate::{
    booklet::{Pdf, fetch, published, workbook},
    events::event_body,
    harness::{Client, TestApp, demand_body},
    on_both,
};

/// Registers, or leaves as it is invited.
async fn member(app: &TestApp, event: EventId, who: &Client, side: MemberSide, standing: Standing) -> EventMemberId {
    let (id, now) = (EventMemberId::new(), app.app.db.clock().now());
    let person =
        |name: &str, title: &str| Delegate { name: name.into(), title: title.into(), phone: "13911112222".into() };
    let member = Member {
        id,
        event,
        org: who.org.as_ref().unwrap().id,
        side,
        standing,
        invited_at: None,
        seen_at: None,
        answered_at: None,
        reminded_on: None,
        code_hash: None,
        predicted: 0,
        reason: String::new(),
        registration: Registration {
            delegates: vec![person("欧阳建国", "设备科长"), person("王小二", "")],
            ..Registration::default()
        },
        late: false,
        absent_from: None,
        badge: id.to_string().replace('-', "").to_uppercase().chars().rev().take(10).collect(),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let author = Author { user: None, org: None, address: String::new() };
    app.app.db.write(author, move |tx| Ok(store::insert(tx, &member)?)).await.unwrap();
    id
}

struct Fair {
    app: TestApp,
    county: Client,
    factory: Client,
    url: String,
    maker: EventMemberId,
}

impl Fair {
    async fn on(app: TestApp) -> Fair {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("缙云县壶镇泵业有限公司").await;
        let maker = app.owner_of("处州锯床机械厂", &[Role::Maker], "331122").await;
        let absent = app.owner_of("未报名机床厂", &[Role::Maker], "331122").await;
        let mut masked = demand_body("带锯床更新");
        masked["disclosure"] = json!("masked");
        published(&factory, &county, "demands", masked).await;
        for (who, title) in [(&maker, "卧式带锯床 GT4230"), (&absent, "无人展出的磨床")] {
            published(who, &county, "products", json!({ "kind": "equipment", "title": title })).await;
        }
        let money = json!({ "title": "换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment" });
        published(&factory, &county, "financing-requests", money).await;
        let mut event = event_body("缙云装备供需对接会");
        event["content"]["notice_number"] = json!("缙经信〔2026〕12号");
        event["content"]["programme"] = json!([{ "starts": event["content"]["days"][0]["starts"], "minutes": 30,
            "title": "政策解读", "speaker": "县发改局", "kind": "speech" }]);
        event["content"]["questions"] = json!([{ "key": "bus", "text": "是否乘大巴", "kind": "yes-no" }]);
        let made = county.post("/api/v1/events", event).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/events/{}", made.id());
        assert_eq!(county.step(&url, "announce").await.said(), "200");
        let id: EventId = made.id().parse().unwrap();
        member(&app, id, &factory, MemberSide::Buyer, Standing::Registered).await;
        member(&app, id, &absent, MemberSide::Maker, Standing::Invited).await;
        let maker = member(&app, id, &maker, MemberSide::Maker, Standing::Registered).await;
        Fair { app, county, factory, url, maker }
    }

    async fn print(&self, paper: &str) -> Pdf {
        let path = format!("{}/{paper}", self.url.replace("/api/v1", ""));
        let (status, _, bytes) = fetch(&self.county, &self.app, &path).await;
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&bytes));
        Pdf::read(&bytes)
    }
}

on_both! {
    async fn the_booklet_has_what_registered_members_bring_as_strangers_read_it(app) {
        let fair = Fair::on(app).await;
        let booklet = fair.print("booklet.pdf").await;
        for there in ["缙云装备供需对接会", "卧式带锯床GT4230", "处州锯床机械厂", "带锯床更新", "缙云县经信局", "会展中心"] {
            assert!(booklet.has(there), "{there}: {:#?}", booklet.0);
        }
        for hidden in ["壶镇泵业", "无人展出的磨床", "换锯床借款", "13911112222", "13800000000"] {
            assert!(!booklet.has(hidden), "{hidden}: {:#?}", booklet.0);
        }
        let with_money = fair.print("booklet.pdf?requests=true").await;
        assert!(with_money.has("换锯床借款") && !with_money.has("壶镇泵业"), "{:#?}", with_money.0);
        let (status, _, bytes) = fetch(&fair.county, &fair.app, &format!("{}/booklet.xlsx", fair.url.replace("/api/v1", ""))).await;
        assert_eq!(status, 200);
        let (sheets, told) = workbook(&bytes);
        assert_eq!(sheets, ["供给", "需求"]);
        assert!(told.contains("卧式带锯床") && !told.contains("壶镇泵业"), "{told}");
    }
}

on_both! {
    async fn each_paper_says_what_it_is_for(app) {
        let fair = Fair::on(app).await;
        let signed = fair.print("papers/sign-in.pdf").await;
        assert!(signed.has("签到表") && signed.has("欧阳建国") && signed.has("设备科长"), "{:#?}", signed.0);
        assert!(!signed.has("13911112222") && !signed.has("未报名机床厂"), "{:#?}", signed.0);
        let seats = fair.print("papers/seats.pdf?across=4").await;
        assert!(seats.has("主席台") && seats.has("1排4座") && seats.has("处州锯床机械厂"), "{:#?}", seats.0);
        let signs = fair.print("papers/signs.pdf").await;
        assert_eq!(signs.0.len(), 2, "a page each: {:#?}", signs.0);
        assert_eq!(fair.print("papers/signs.pdf?of=tables").await.0.len(), 13);
        let badges = fair.print("papers/badges.pdf").await;
        assert_eq!(badges.0.len(), 1, "four of eight: {:#?}", badges.0);
        assert!(badges.has("王小二") && badges.has("装备企业"), "{:#?}", badges.0);
        assert!(fair.print("papers/signing.pdf").await.has("签约表"));
        let notice = fair.print("papers/notice.pdf").await;
        for words in ["关于召开缙云装备供需对接会的通知", "缙经信〔2026〕12号", "各有关单位", "政策解读", "附件2", "是否乘大巴", "□是"] {
            assert!(notice.has(words), "{words}: {:#?}", notice.0);
        }
        let receipt = fair.print(&format!("papers/receipt.pdf?member={}", fair.maker)).await;
        assert!(receipt.has("参会回执") && receipt.has("处州锯床机械厂") && receipt.has("王小二"), "{:#?}", receipt.0);
        assert_eq!(receipt.0.len(), 1);
        let english = fair.print("papers/notice.pdf?lang=en").await;
        assert!(english.has("To all whom it concerns") && english.has("Annex 2"), "{:#?}", english.0);
    }
}

on_both! {
    async fn more_tables_than_a_file_holds_are_printed_in_parts(app) {
        let fair = Fair::on(app).await;
        let now = fair.county.get(&fair.url).await.body;
        let mut body = json!({ "version": now["version"], "title": now["title"],
            "registration_ends": now["registration_ends"], "content": now["content"] });
        body["content"]["halls"] = json!((1..=2).map(|hall| json!({ "name": format!("{hall}号厅"), "tables": 503 })).collect::<Vec<_>>());
        assert_eq!(fair.county.put(&fair.url, body).await.said(), "200");
        let signs = format!("{}/papers/signs.pdf?of=tables", fair.url);
        let many = fair.county.get(&signs).await;
        assert_eq!((many.said().as_str(), many.fields()), ("400 invalid", vec!["part"]));
        let said = many.body["problems"][0]["message"].as_str().unwrap();
        assert!(said.contains("共 1006 份") && said.contains("2 个文件"), "{said}");
        assert_eq!(fair.county.get(&format!("{signs}&part=3")).await.fields(), ["part"]);
        let rest = fair.print("papers/signs.pdf?of=tables&part=2").await;
        assert_eq!(rest.0.len(), 6, "{:#?}", rest.0);
    }
}

on_both! {
    async fn nobody_but_the_hosts_prints(app) {
        let fair = Fair::on(app).await;
        let other = fair.app.bureau("遂昌县经信局", "331123").await;
        for paper in ["booklet.pdf", "booklet.xlsx", "papers/sign-in.pdf", "papers/badges.pdf"] {
            let url = format!("{}/{paper}", fair.url);
            assert_eq!(fair.factory.get(&url).await.said(), "403 forbidden", "{paper}");
            assert_eq!(other.get(&url).await.said(), "403 forbidden", "{paper}");
            assert_eq!(fair.app.anybody().get(&url).await.said(), "401 unauthenticated", "{paper}");
        }
        let county = &fair.county;
        assert_eq!(county.get(&format!("{}/papers/menu.pdf", fair.url)).await.said(), "404 not-found");
        let unknown = format!("{}/papers/receipt.pdf?member={}", fair.url, EventMemberId::new());
        assert_eq!(county.get(&unknown).await.said(), "404 not-found");
        let wrong: Value = county.get(&format!("{}/papers/signs.pdf?of=chairs", fair.url)).await.body;
        assert_eq!(wrong["code"], "invalid", "{wrong}");
    }
}
