//! A running server of its own for each test, on either database, spoken to over HTTP by named actors.
use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use actix_web::{rt, web};
use clap::Parser;
use duijie::{
    app::App,
    auth::{actor::Membership, password, session},
    boot,
    config::Config,
    db::{self, Author, schema::changes},
    declaration, http,
    kernel::{clock::Clock, credit_code::CreditCode, id::UserId},
    org::{self, BuyerKind, Org, Role, State, SupplyRole, account},
    search::{
        FeedCursor, Index,
        worker::{Pace, Worker},
    },
    standing::{self, worker::Standing},
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

/// Runs the body on both databases, as two tests.
#[macro_export]
macro_rules! on_both {
    ($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($app: $crate::harness::TestApp) $body

            #[actix_web::test]
            async fn sqlite() {
                body($crate::harness::TestApp::start($crate::harness::Backend::Sqlite).await).await;
            }

            #[actix_web::test]
            async fn postgres() {
                body($crate::harness::TestApp::start($crate::harness::Backend::Postgres).await).await;
            }
        }
    };
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run the tests through `make test`"))
}

/// A fresh copy of the migrated database; the directory holds whatever the server keeps.
pub fn database(backend: Backend) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let url = match backend {
        Backend::Sqlite => {
            let copy: PathBuf = dir.path().join("duijie.db");
            fs::copy(variable("DUIJIE_TEST_SQLITE"), &copy).unwrap();
            format!("sqlite:{}", copy.display())
        }
        Backend::Postgres => postgres("duijie_template"),
    };
    (dir, url)
}

/// A database with nothing in it: on SQLite a file that is not there yet.
pub fn empty_database(backend: Backend) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let url = match backend {
        Backend::Sqlite => format!("sqlite:{}", dir.path().join("duijie.db").display()),
        Backend::Postgres => postgres("template0"),
    };
    (dir, url)
}

fn postgres(template: &str) -> String {
    use diesel::{Connection, RunQueryDsl};
    let base = variable("DUIJIE_TEST_POSTGRES");
    let name = format!("t{}", UserId::new()).replace('-', "");
    let mut admin = diesel::PgConnection::establish(&format!("{base}/postgres")).unwrap();
    diesel::sql_query(format!("CREATE DATABASE {name} TEMPLATE {template}")).execute(&mut admin).unwrap();
    format!("{base}/{name}")
}

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

/// Settings over a database of the test's own.
pub fn config(dir: &tempfile::TempDir, url: &str) -> Config {
    let dir = dir.path().to_str().unwrap();
    let flags = ["test", "--data-dir", dir, "--database-url", url, "--listen", "127.0.0.1:0", "--connections", "3"];
    Flags::parse_from(flags).config
}

pub struct TestApp {
    pub app: App,
    pub base: String,
    worker: web::Data<Worker>,
    _dir: tempfile::TempDir,
}

impl TestApp {
    pub async fn start(backend: Backend) -> TestApp {
        TestApp::start_with(backend, |config| config).await
    }

    /// With other settings.
    pub async fn start_with(backend: Backend, set: impl FnOnce(Config) -> Config) -> TestApp {
        let (dir, url) = database(backend);
        TestApp::start_on(dir, &url, set, |_| Index::in_memory(boot::analyzer()).unwrap()).await
    }

    /// With its index in the data directory, as a server has it.
    pub async fn on_disk(backend: Backend) -> TestApp {
        let (dir, url) = database(backend);
        let index = |config: &Config| Index::serving(&config.data_dir.join("index"), boot::analyzer()).unwrap();
        TestApp::start_on(dir, &url, |config| config, index).await
    }

    /// Over a database that is there already.
    pub async fn over(data_dir: &Path, url: &str) -> TestApp {
        let own = tempfile::tempdir().unwrap();
        let set = |config| Config { data_dir: data_dir.to_owned(), ..config };
        TestApp::start_on(own, url, set, |_| Index::in_memory(boot::analyzer()).unwrap()).await
    }

    async fn start_on(
        dir: tempfile::TempDir,
        url: &str,
        set: impl FnOnce(Config) -> Config,
        index: impl FnOnce(&Config) -> Index,
    ) -> TestApp {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let config = set(Config { public_url: Some(base.clone()), ..config(&dir, url) });
        let index = index(&config);
        let app = boot::compose(config, Clock::System, index).unwrap();
        let pace = Pace::default();
        let worker = web::Data::new(Worker::start(app.search.clone(), Arc::new(boot::feed(&app)), pace).unwrap());
        rt::spawn(http::serve(app.clone(), worker.clone(), listener).unwrap());
        TestApp { app, base, worker, _dir: dir }
    }

    pub fn url(&self) -> String {
        self.app.config.database_url.clone().unwrap()
    }

    /// Somebody who is not signed in.
    pub fn anybody(&self) -> Client {
        Client { http: reqwest::Client::new(), base: self.base.clone(), token: None, org: None }
    }

    /// The owner of a new, verified organisation.
    pub async fn owner_of(&self, name: &str, roles: &[Role], region: &str) -> Client {
        let org = self.org(name, roles, region, State::Verified).await;
        self.member(&org, Membership::Owner).await
    }

    pub async fn factory(&self, name: &str) -> Client {
        self.owner_of(name, &[Role::Factory], "331122").await
    }

    pub async fn bureau(&self, name: &str, region: &str) -> Client {
        self.owner_of(name, &[Role::Bureau], region).await
    }

    pub async fn org(&self, name: &str, roles: &[Role], region: &str, state: State) -> Org {
        let now = self.app.db.clock().now();
        let org = Org {
            id: duijie::kernel::id::OrgId::new(),
            name: name.into(),
            credit_code: Some(code_for(name)),
            roles: roles.to_vec(),
            buyer_kind: BuyerKind::Enterprise,
            supply_role: SupplyRole::Manufacturer,
            department: String::new(),
            region: region.parse().unwrap(),
            industry: None,
            address: String::new(),
            legal_person: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            handler: Default::default(),
            fields: Default::default(),
            parent: None,
            state,
            refusal: String::new(),
            entered_by: None,
            version: 1,
            created_at: now,
            updated_at: now,
        };
        let row = org.clone();
        self.app.db.write(Author::default(), move |tx| Ok(org::store::insert(tx, &row)?)).await.unwrap();
        org
    }

    /// A new user of `org`, signed in.
    pub async fn member(&self, org: &Org, role: Membership) -> Client {
        let id = org.id;
        let user = account::User {
            id: UserId::new(),
            login: format!("{}@example.test", UserId::new()),
            name: "某人".into(),
            password_hash: password::hash_now("a test password").unwrap(),
            created_at: self.app.db.clock().now(),
        };
        let session = self.app.db.write(Author::default(), move |tx| {
            account::insert(tx, &user)?;
            account::join(tx, user.id, id, role, false)?;
            declaration::accept(tx, user.id, id)?;
            Ok(session::open(tx, user.id, id, "test")?.session)
        });
        let token = self.app.auth.signer.sign(session.await.unwrap(), self.app.db.clock().now()).unwrap();
        Client { token: Some(token), org: Some(org.clone()), ..self.anybody() }
    }

    /// Keeps the standing lists from now on; what is there already is ranked before this returns, and nobody is told of it.
    pub async fn stands(&self) -> Standing {
        let standing = Standing::start(self.app.clone(), self.worker.clone().into_inner()).unwrap();
        let app = self.app.clone();
        eventually("everything is ranked", async || {
            let state = app.db.read(|conn| Ok(standing::store::state(conn)?)).await.unwrap();
            state.is_some_and(|state| state.ranking > 0 && !state.is_ranking())
        })
        .await;
        standing
    }

    /// Waits until the index has seen every write that was committed before this call.
    pub async fn indexed(&self) {
        let (worker, app) = (self.worker.clone(), self.app.clone());
        let caught_up = web::block(move || {
            // The last row itself: the log's head lags it on PostgreSQL while a transaction of another test is open.
            let cursor = app.db.read_now(|conn| {
                use diesel::prelude::*;
                let last =
                    changes::table.select((changes::tx, changes::seq)).order((changes::tx.desc(), changes::seq.desc()));
                let last: Option<(i64, i64)> = last.first(conn).optional()?;
                let (tx, seq) = last.unwrap_or_default();
                Ok(FeedCursor { epoch: db::migrate::epoch(conn)?, tx, seq })
            });
            worker.wait_for(cursor.unwrap(), Duration::from_secs(20))
        });
        assert!(caught_up.await.unwrap(), "the index did not catch up");
    }
}

/// Waits until `check` comes true; fails after a minute, which says only that it never does.
pub async fn eventually(what: &str, check: impl AsyncFn() -> bool) {
    for _ in 0..1_200 {
        if check().await {
            return;
        }
        rt::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it never came true that {what}");
}

/// A valid credit code made from a name: different names, different codes.
pub fn code_for(name: &str) -> CreditCode {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    CreditCode::completed(&format!("91331122{:09}", hasher.finish() % 1_000_000_000)).unwrap()
}

/// Somebody who sends requests.
#[derive(Clone)]
pub struct Client {
    pub http: reqwest::Client,
    pub base: String,
    pub token: Option<String>,
    pub org: Option<Org>,
}

/// Status and body of an answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Value,
}

impl Answer {
    /// "404 not-found", or "200" for a success.
    pub fn said(&self) -> String {
        match self.body.get("code").and_then(Value::as_str) {
            Some(code) if !self.status.is_success() => format!("{} {code}", self.status.as_u16()),
            _ => self.status.as_u16().to_string(),
        }
    }

    pub fn id(&self) -> &str {
        self.body["id"].as_str().unwrap_or_else(|| panic!("no id in {self:?}"))
    }

    /// The fields that have problems.
    pub fn fields(&self) -> Vec<&str> {
        self.body["problems"].as_array().unwrap().iter().map(|problem| problem["field"].as_str().unwrap()).collect()
    }
}

impl Client {
    pub async fn send(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        match body {
            // A text is a file's content.
            Some(Value::String(content)) => request = request.body(content),
            Some(body) => request = request.json(&body),
            None => {}
        }
        let answer = request.send().await.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        Answer { status, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), &[]).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body), &[]).await
    }

    /// A new draft; its address.
    pub async fn drafts_demand(&self, title: &str) -> String {
        let answer = self.post("/api/v1/demands", demand_body(title)).await;
        assert_eq!(answer.said(), "201", "{answer:?}");
        format!("/api/v1/demands/{}", answer.id())
    }

    /// A new demand in the bureau's hands; its address.
    pub async fn submits_demand(&self, title: &str) -> String {
        let url = self.drafts_demand(title).await;
        assert_eq!(self.step(&url, "submit").await.said(), "200");
        url
    }

    /// A step of life on the version that the row has now.
    pub async fn step(&self, url: &str, step: &str) -> Answer {
        let version = self.get(url).await.body["version"].as_i64().unwrap_or(1); // whoever cannot see it guesses
        self.post(&format!("{url}/{step}"), json!({ "version": version, "accept_warnings": true })).await
    }
}

pub fn demand_body(title: &str) -> Value {
    json!({
        "title": title,
        "reason": "主轴磨损，精度下降",
        "budget_fen": 60_000_000,
        "needed_by": "2099-06-30",
        "contact_name": "章工",
        "contact_phone": "13800000000",
        "items": [{
            "name": title,
            "quantity": 2,
            "unit": "台",
            "requirements": "三轴行程800×500×500，主轴转速不低于8000转",
            "replaces": [{ "name": "普通铣床", "model": "X6132", "commissioned_year": 2006, "quantity": 2 }]
        }]
    })
}
