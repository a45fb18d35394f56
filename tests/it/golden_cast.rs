//! The actors of the golden tables, with a target and a body for each operation.
use std::collections::BTreeMap;

use duijie::{
    auth::{actor::Membership, session},
    db::{
        Author,
        schema::{audit, declarations},
    },
    kernel::id::SessionId,
    matching::Weights,
    org::{Role, State},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    golden_event_members, golden_events,
    harness::{Client, TestApp, code_for, demand_body},
};

/// Lists whose rows are made alike; demands have a maker of their own.
const LISTS: [&str; 4] = ["products", "lender-products", "financing-requests", "consumer-goods"];

pub struct Cast {
    pub app: TestApp,
    pub owner: Client,
    /// Introduced to the owner; stands behind the table's rows, not in it.
    pub maker: Client,
    pub actors: BTreeMap<&'static str, Client>,
}

impl Cast {
    pub async fn on(app: TestApp) -> Cast {
        let owner = app.factory("壶镇泵业").await;
        let org = owner.org.clone().unwrap();
        let actors = BTreeMap::from([
            ("anybody", app.anybody()),
            ("owner", owner.clone()),
            ("viewer", app.member(&org, Membership::Viewer).await),
            ("rival", app.factory("新建铸造").await),
            ("lender", app.owner_of("处州试点银行", &[Role::Lender], "331100").await),
            ("county", app.bureau("缙云县经信局", "331122").await),
            ("province", app.bureau("省经信厅", "330000").await),
            ("elsewhere", app.bureau("遂昌县经信局", "331123").await),
        ]);
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        Cast { app, owner, maker, actors }
    }

    /// A published row; its id.
    async fn published(&self, keeper: &Client, list: &str) -> String {
        let made = keeper.post(&format!("/api/v1/{list}"), self.body(&format!("/{list}"), json!(0))).await;
        let url = format!("/api/v1/{list}/{}", made.id());
        assert_eq!(keeper.step(&url, "submit").await.said(), "200", "{list}");
        assert_eq!(self.actors["province"].step(&url, "publish").await.said(), "200", "{list}");
        made.id().to_owned()
    }

    /// What the owner of a new demand and the maker of a new product say to be introduced.
    async fn pair(&self) -> Value {
        self.pair_of(&self.owner, &self.maker).await
    }

    async fn pair_of(&self, buyer: &Client, seller: &Client) -> Value {
        let (demand, product) = (self.published(buyer, "demands").await, self.published(seller, "products").await);
        json!({ "demand": demand, "product": product, "message": "请看样机", "consent_version": "v2" })
    }

    /// A new introduction and its version, as far as the operation needs it: the owner takes back what it asked for, and
    /// answers the maker.
    async fn introduced(&self, path: &str) -> (String, i32) {
        let asker = if path.ends_with("/withdraw") { &self.owner } else { &self.maker };
        // whoever offers quotes
        let pair = match path.ends_with("/quote") {
            true => self.pair_of(&self.maker, &self.owner).await,
            false => self.pair().await,
        };
        let asked = asker.post("/api/v1/introductions", pair).await;
        let url = format!("/api/v1/introductions/{}", asked.id());
        if !path.ends_with("/withdraw-consent") {
            return (url, 1);
        }
        let yes = json!({ "version": 1, "consent_version": "v2" });
        assert_eq!(self.owner.post(&format!("{url}/accept"), yes).await.said(), "200");
        (url, 2)
    }

    /// A round of the county's that the owner must answer, and its part in it.
    async fn round(&self) -> (String, String) {
        let county = &self.actors["county"];
        let opened = county.post("/api/v1/rounds", self.body("/rounds", json!(1))).await;
        let members = format!("/api/v1/rounds/{}/members", opened.id());
        let asked = county.post(&members, json!({ "orgs": [self.owner.org.as_ref().unwrap().id] })).await;
        assert_eq!(asked.said(), "200", "{asked:?}");
        let member = county.get(&members).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        (opened.id().to_owned(), member)
    }

    /// The address of a fresh target, and a body that is right for the operation.
    pub async fn request(&self, method: &Method, path: &str) -> (String, Option<Value>) {
        if golden_event_members::is_ours(path) && path.starts_with("/event") {
            return golden_event_members::request(self, method, path).await;
        }
        if path.starts_with("/events") || path.starts_with("/meetings") {
            return golden_events::request(self, method, path).await;
        }
        if path.contains("{list}") {
            return self.duplicates(method, path).await;
        }
        if path.starts_with("/report-forms") {
            return self.report_form(method, path).await;
        }
        let mut url = format!("/api/v1{path}");
        if path == "/search/suggestions" {
            url.push_str("?q=锯床");
        }
        let mut version = json!(1);
        let of_a_draft = path.ends_with("/submit");
        if path.starts_with("/imports") {
            let sheets = "/api/v1/imports?list=demands&name=a.csv";
            url = sheets.replace("/imports", path);
            if path.starts_with("/imports/{id}") {
                let begun = self.owner.post(sheets, json!("企业名称,拟更新设备")).await;
                if path.ends_with("/resume") || path.ends_with("/repairs") {
                    self.owner.post(&format!("/api/v1/imports/{}/stop", begun.id()), json!(null)).await;
                }
                url = format!("/api/v1{path}").replace("{id}", begun.id());
            }
        } else if path == "/products/confirm" || path == "/lender-products/confirm" {
            let (list, keeper) = match path.starts_with("/products") {
                true => ("products", &self.owner),
                false => ("lender-products", &self.actors["lender"]),
            };
            return (url, Some(json!({ "ids": [self.published(keeper, list).await] })));
        } else if *method == Method::POST && path == "/introductions" {
            return (url, Some(self.pair().await));
        } else if path.starts_with("/introductions/{id}") {
            let (introduction, now) = self.introduced(path).await;
            url = path.replacen("/introductions/{id}", &introduction, 1);
            version = json!(now);
        } else if path.starts_with("/rounds/{id}") || path.starts_with("/round-members/{id}") {
            let (round, member) = self.round().await;
            if path.ends_with("/reopen") {
                assert_eq!(self.actors["county"].step(&format!("/api/v1/rounds/{round}"), "close").await.said(), "200");
                version = json!(2);
            }
            url = url.replace("/rounds/{id}", &format!("/rounds/{round}"));
            url = url.replace("/round-members/{id}", &format!("/round-members/{member}"));
        } else if path == "/saved-views/{id}" {
            let made = self.owner.post("/api/v1/saved-views", self.body("/saved-views", json!(0))).await;
            url = url.replace("{id}", made.id());
        } else if path == "/regions/{code}" {
            url = url.replace("{code}", "331122");
        } else if path.starts_with("/calendar/{day}") {
            url = url.replace("{day}", "2027-02-08");
        } else if path.ends_with("/share") || path.starts_with("/shares/") {
            return self.shared(method, path).await;
        } else if path.starts_with("/demands/{id}/unsuitable") {
            return self.put_aside(method, path).await;
        } else if path.starts_with("/demands/{id}") {
            let demand = self.owner.drafts_demand("锯床更新").await;
            if !of_a_draft {
                assert_eq!(self.owner.step(&demand, "submit").await.said(), "200");
                version = json!(2);
            }
            url = path.replacen("/demands/{id}", &demand, 1);
        } else if let Some(list) = LISTS.iter().find(|list| path.starts_with(&format!("/{list}/{{id}}"))) {
            let keeper = if *list == "lender-products" { &self.actors["lender"] } else { &self.owner };
            let made = keeper.post(&format!("/api/v1/{list}"), self.body(&format!("/{list}"), json!(0))).await;
            let target = format!("/api/v1/{list}/{}", made.id());
            if !of_a_draft {
                assert_eq!(keeper.step(&target, "submit").await.said(), "200", "{list}");
                version = json!(2);
            }
            if path == "/lender-products/{id}/recommendations" || path.ends_with("/confirm") {
                assert_eq!(self.actors["province"].step(&target, "publish").await.said(), "200");
                version = json!(3);
            }
            url = path.replacen(&format!("/{list}/{{id}}"), &target, 1);
        } else if path == "/notices/{id}/read" {
            self.introduced("/introductions/{id}/accept").await;
            let told = self.owner.get("/api/v1/notices?size=1").await;
            url = url.replace("{id}", told.body["items"][0]["id"].as_str().unwrap());
        } else if path.starts_with("/projects/{id}") {
            let made = self.owner.post("/api/v1/projects", self.body("/projects", json!(0))).await;
            let demand = self.owner.drafts_demand("锯床更新").await;
            url = url.replacen("{id}", made.id(), 1);
            if *method == Method::DELETE {
                let row = demand.rsplit('/').next().unwrap();
                let put = json!({ "version": 1, "demand": row });
                let rows = format!("/api/v1/projects/{}/rows", made.id());
                assert_eq!(self.owner.post(&rows, put).await.said(), "200");
                url = url.replace("{row}", row) + "?version=2";
            } else if path.ends_with("/rows") {
                let row = demand.rsplit('/').next().unwrap();
                return (url, Some(json!({ "version": 1, "demand": row })));
            }
        } else if path == "/attachments/{id}" {
            let demand = self.owner.drafts_demand("锯床更新").await;
            let drawing = format!("{demand}/attachments?kind=drawing&name=a.pdf");
            let hung = self.owner.post(&drawing, json!("%PDF-1.7 drawing")).await;
            assert_eq!(self.owner.step(&demand, "submit").await.said(), "200");
            url = url.replace("{id}", hung.id());
        } else if path == "/auth/sessions/{id}" {
            let session = self.other_session().await;
            url = url.replace("{id}", &session.to_string());
        } else if path == "/orgs/{id}/invitations/{code}" {
            let invitations = format!("/api/v1/orgs/{}/invitations", self.owner.org.as_ref().unwrap().id);
            self.owner.post(&invitations, self.body("/orgs/{id}/invitations", json!(0))).await;
            let open = self.owner.get(&invitations).await;
            url = format!("{invitations}/{}", open.body[0]["id"].as_str().unwrap());
        } else if path.starts_with("/orgs/{id}/members") {
            let own = self.owner.org.as_ref().unwrap();
            let member = self.app.member(own, Membership::Editor).await;
            let user = member.get("/api/v1/auth/me").await.body["user"].as_str().unwrap().to_owned();
            url = url.replace("{id}", &own.id.to_string()).replace("{user}", &user);
        } else if path.starts_with("/orgs/{id}") {
            let waiting = path.ends_with("verify") || path.ends_with("refuse") || path.ends_with("suspend");
            let org = if waiting || path.ends_with("codes") {
                let name = format!("待核实{}", duijie::kernel::id::OrgId::new());
                let state = if waiting { State::Claimed } else { State::Entered };
                self.app.org(&name, &[Role::Factory], "331122", state).await
            } else {
                self.owner.org.clone().unwrap()
            };
            let now = self.owner.get(&format!("/api/v1/orgs/{}", self.owner.org.as_ref().unwrap().id)).await;
            version = if waiting { json!(1) } else { now.body["version"].clone() };
            url = url.replace("{id}", &org.id.to_string());
        }
        if *method == Method::GET || (*method == Method::DELETE && path != "/users/me") {
            return (url.replace("{format}", "xlsx").replace("{code}", "01.02.01"), None);
        }
        if path.ends_with("/attachments") {
            url.push_str("?kind=proof&name=a.pdf");
        }
        (url, Some(self.body(path, version)))
    }

    /// A published demand of the owner's; shared, unless sharing it is asked for.
    async fn shared(&self, method: &Method, path: &str) -> (String, Option<Value>) {
        let share = format!("/api/v1/demands/{}/share", self.published(&self.owner, "demands").await);
        if *method == Method::POST {
            return (share, Some(json!({})));
        }
        let shared = self.owner.post(&share, json!({})).await;
        let code = shared.body["code"].as_str().unwrap();
        (if *method == Method::DELETE { share } else { format!("/api/v1{path}").replace("{code}", code) }, None)
    }

    /// A product of the maker's and a demand for which it does not suit.
    async fn put_aside(&self, method: &Method, path: &str) -> (String, Option<Value>) {
        let pair = self.pair().await;
        let (demand, product) = (pair["demand"].as_str().unwrap(), pair["product"].as_str().unwrap());
        let aside = format!("/api/v1/demands/{demand}/unsuitable");
        let body = json!({ "product": product, "reason": "price" });
        if *method == Method::DELETE {
            assert_eq!(self.owner.post(&aside, body).await.said(), "200", "{path}");
            return (format!("{aside}/{product}"), None);
        }
        (aside, (*method == Method::POST).then_some(body))
    }

    /// Two demands of the owner that look the same, in the bureau's hands.
    async fn duplicates(&self, method: &Method, path: &str) -> (String, Option<Value>) {
        let url = format!("/api/v1{path}").replace("{list}", "demands");
        if *method == Method::GET {
            return (url, None);
        }
        let mut ids = Vec::new();
        for _ in 0..2 {
            let demand = self.owner.submits_demand("锯床更新").await;
            ids.push(demand.rsplit('/').next().unwrap().to_owned());
        }
        let at = |id: &String| json!({ "id": id, "version": 2 });
        let body = if path.ends_with("merge") {
            json!({ "stays": at(&ids[0]), "gone": [at(&ids[1])] })
        } else {
            json!({ "rows": ids })
        };
        (url, Some(body))
    }

    /// The county's form: another name each time.
    async fn report_form(&self, method: &Method, path: &str) -> (String, Option<Value>) {
        let forms = format!("/api/v1/report-forms?list=demands&name={}", duijie::kernel::id::OrgId::new());
        // as a line of text this is a header of two columns
        let body = json!(["", "企业名称", "拟更新设备", ""]);
        if *method == Method::DELETE {
            let made = self.actors["county"].post(&forms, body).await;
            return (format!("/api/v1{path}").replace("{id}", made.id()), None);
        }
        (forms, (*method == Method::POST).then_some(body))
    }

    fn body(&self, path: &str, version: Value) -> Value {
        let mut demand = demand_body("带锯床更新");
        demand["version"] = version.clone();
        let login = format!("{}@example.test", duijie::kernel::id::UserId::new());
        match path {
            "/demands" | "/demands/{id}" | "/match/preview" => demand,
            // the first set: a second finds that another holds
            "/match/weights" => json!({ "version": Weights::standard().version, "numbers": { "distance": 0 },
                "document": "公平竞争审查〔2026〕1号", "reason": "不因距离区别对待" }),
            "/demands/read" => json!({ "text": "要换两台立加，60万以内" }),
            "/products" | "/products/{id}" => {
                json!({ "kind": "equipment", "title": "卧式带锯床 GT4230", "version": version })
            }
            "/lender-products" | "/lender-products/{id}" => json!({ "name": "试点更新贷", "kind": "equipment_loan",
                "amount_min_fen": 10_000_000, "amount_max_fen": 500_000_000, "version": version,
                "terms": { "regions": ["331100"], "rate_min_bp": 320, "rate_max_bp": 380 } }),
            "/consumer-goods" | "/consumer-goods/{id}" => {
                json!({ "title": "保温杯", "brand": "壶镇", "trade_in": true, "version": version })
            }
            "/financing-requests" | "/financing-requests/{id}" => {
                json!({ "title": "换锯床借款", "amount_fen": 60_000_000,
                "purpose": "equipment", "version": version, "details": { "term_months": 36 } })
            }
            "/orgs/{id}" => {
                json!({ "version": version, "name": "壶镇泵业", "credit_code": code_for("壶镇泵业").to_string(),
                "roles": ["factory"], "buyer_kind": "enterprise", "supply_role": "manufacturer", "region": "331122" })
            }
            "/orgs/{id}/members" => {
                json!({ "login": login, "role": "viewer", "name": "新人", "password": "correct horse" })
            }
            "/declarations/classified" => json!({ "version": "v1" }),
            "/saved-views" => json!({ "page": login, "name": "待审", "query": "state=submitted" }),
            "/imports/{id}/repairs" => json!({ "rows": [{ "row": 2, "cells": [] }] }),
            "/notices/settings" => json!({ "by_letter": ["row-returned"] }),
            "/notices/read-all" => json!({}),
            "/projects" | "/projects/{id}" => {
                json!({ "title": "锯床更新技改", "version": version, "total_fen": 60_000_000 })
            }
            "/financing-requests/{id}/not-taken" => json!({ "version": version, "reason": "collateral" }),
            "/attachments/{id}" => json!({ "shown": true }),
            path if path.ends_with("/attachments") => json!(format!("%PDF-1.7 {login}")),
            "/auth/codes" => json!({ "login": login, "purpose": "sign-in" }),
            "/orgs/{id}/codes" => json!({ "purpose": "claim" }),
            "/orgs/{id}/invitations" => json!({ "login": login, "role": "viewer" }),
            "/auth/sign-in-by-code"
            | "/auth/tokens/by-code"
            | "/auth/reset-password"
            | "/auth/totp/confirm"
            | "/auth/accept-invitation" => {
                json!({ "login": login, "code": "000000", "new": "correct horse", "password": "correct horse" })
            }
            "/auth/register" => {
                json!({ "credit_code": code_for(&login).to_string(), "name": "新来的厂", "roles": ["factory"],
                "region": "331122", "login": login, "password": "correct horse", "user_name": "新人" })
            }
            "/calendar/{day}" => json!({ "kind": "off" }),
            "/rounds" | "/rounds/{id}" => json!({ "list": "demands", "title": "设备更新需求征集", "version": version,
                "deadline": chrono::Utc::now().date_naive() + chrono::TimeDelta::days(30) }),
            "/rounds/{id}/members" => json!({}),
            "/rounds/{id}/members/sheet" => json!("单位名称"),
            "/round-members/{id}/answer" | "/round-members/{id}/note" => {
                json!({ "version": version, "answer": "nothing" })
            }
            "/round-members/{id}/calls" => json!({ "outcome": "reached" }),
            "/introductions/{id}/accept" => json!({ "version": version, "consent_version": "v2" }),
            "/introductions/{id}/quote" => {
                let day = chrono::Utc::now().date_naive() + chrono::TimeDelta::days(30);
                json!({ "version": version, "quote": { "price_fen": 6_000_000, "valid_until": day } })
            }
            "/introductions/{id}/decline" => json!({ "version": version, "reason": "已有供应商" }),
            "/auth/act-for" => json!({ "org": self.owner.org.as_ref().unwrap().id }),
            _ => {
                json!({ "version": version, "reasons": "缺预算", "reason": "信息不符", "login": login, "password": "wrong horse",
                "refresh_token": "x", "current": "wrong horse", "new": "correct horse" })
            }
        }
    }

    /// Another session of the owner.
    async fn other_session(&self) -> SessionId {
        let me = self.owner.get("/api/v1/auth/me").await;
        let user = me.body["user"].as_str().unwrap().parse().unwrap();
        let org = self.owner.org.as_ref().unwrap().id;
        let opened = self.app.app.db.write(Author::default(), move |tx| Ok(session::open(tx, user, org, "another")?));
        opened.await.unwrap().session
    }

    /// Takes back what the harness declared for a client.
    pub async fn undeclared(&self, client: &Client) {
        use diesel::prelude::*;
        let user = client.get("/api/v1/auth/me").await.body["user"].as_str().unwrap().to_owned();
        let taken = self.app.app.db.write(Author::default(), move |tx| {
            Ok(diesel::delete(declarations::table.filter(declarations::user_id.eq(user))).execute(&mut **tx)?)
        });
        assert_eq!(taken.await.unwrap(), 1);
    }

    /// Acts in the audit trail so far.
    pub async fn acts(&self) -> Vec<String> {
        self.app
            .app
            .db
            .read(|conn| {
                use diesel::prelude::*;
                let lines: Vec<(String, String)> =
                    audit::table.order(audit::id).select((audit::act, audit::noun)).load(conn)?;
                Ok(lines.into_iter().map(|(act, noun)| format!("{act} {noun}")).collect())
            })
            .await
            .unwrap()
    }
}
