//! Standing lists: who answers what is kept as rows come and go, and both sides are told, once and not too often.
use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    process::Child,
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use actix_web::{rt, web};
use diesel::prelude::*;
use duijie::{
    config::Config,
    db::{
        Author, changes,
        schema::{demand_items, facts, standing_told},
    },
    http::measured,
    job::runner,
    kernel::noun::Noun,
    matching::Weights,
    org::Role,
    standing::keeper::{Keeper, Turn},
};
use serde_json::{Value, json};

use crate::{
    crash::{ready, serve_with},
    fit::{cast, machine, published},
    harness::{Backend, Client, TestApp, demand_body, eventually},
    metrics::scrape,
    on_both,
};

const MATCHES: &str = "/api/v1/matches";

fn keeper(app: &TestApp) -> (Keeper, Arc<AtomicU64>) {
    let ranked = Arc::new(AtomicU64::new(0));
    (Keeper::new(app.app.clone(), ranked.clone()), ranked)
}

/// Turns until nothing is left.
async fn settle(app: &TestApp, mut keeper: Keeper) -> Keeper {
    for _ in 0..1_000 {
        app.indexed().await;
        let (turned, back) = web::block(move || (keeper.turn().unwrap(), keeper)).await.unwrap();
        keeper = back;
        if turned == Turn::Idle {
            return keeper;
        }
    }
    panic!("the lists never settle");
}

/// One turn; whoever comes after one that was killed waits for its lease to end.
async fn turn(mut keeper: Keeper) -> (Turn, Keeper) {
    loop {
        let (turned, back) = web::block(move || (keeper.turn().unwrap(), keeper)).await.unwrap();
        keeper = back;
        if turned != Turn::Elsewhere {
            return (turned, keeper);
        }
        rt::time::sleep(Duration::from_millis(200)).await;
    }
}

fn lathe(wan: i64) -> Value {
    machine("立式加工中心 TV850", "行程800×500×500；主轴转速10000r/min", wan)
}

/// A product that was withdrawn is published again.
async fn comes_back(maker: &Client, bureau: &Client, product: &str) {
    let mut body = lathe(28);
    body["version"] = maker.get(product).await.body["version"].clone();
    assert_eq!(maker.put(product, body).await.said(), "200");
    for (who, step) in [(maker, "submit"), (bureau, "publish")] {
        assert_eq!(who.step(product, step).await.said(), "200");
    }
}

async fn demands(factory: &Client, bureau: &Client, masked: bool) -> String {
    let mut body = demand_body("立式加工中心");
    body["disclosure"] = json!(if masked { "masked" } else { "all" });
    published(factory, bureau, "demands", body).await
}

async fn matches(who: &Client, query: &str) -> Vec<Value> {
    let answer = who.get(&format!("{MATCHES}{query}")).await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body["items"].as_array().unwrap().clone()
}

/// Kind and sentence of what somebody was told of matches, newest first.
async fn told(who: &Client) -> Vec<String> {
    let items = who.get("/api/v1/notices").await.body["items"].clone();
    let of_matches = |item: &&Value| item["kind"].as_str().unwrap().ends_with("-matched");
    items.as_array().unwrap().iter().filter(of_matches).map(|item| item["text"].as_str().unwrap().to_owned()).collect()
}

async fn sets_weights(bureau: &Client, numbers: Value) -> String {
    let weights = "/api/v1/match/weights";
    let version = bureau.get(weights).await.body["version"].clone();
    let body = json!({ "version": version, "numbers": numbers, "document": "会议纪要〔2026〕3号", "reason": "试行" });
    let set = bureau.post(weights, body).await;
    assert_eq!(set.said(), "200", "{set:?}");
    set.body["version"].as_str().unwrap().to_owned()
}

on_both! {
    async fn within_moments_of_the_publishing_both_sides_have_the_pair_and_are_told(app) {
        let (province, factory, maker) = cast(&app).await;
        let _standing = app.stands().await;
        let demand = demands(&factory, &province, true).await;
        let product = published(&maker, &province, "products", lathe(28)).await;
        eventually("the buyer is told", async || !told(&factory).await.is_empty()).await;

        let seen = matches(&factory, "").await;
        let pair = &seen[0];
        assert_eq!((seen.len(), &pair["role"], &pair["fit"]), (1, &json!("buyer"), &json!("hit")), "{seen:#?}");
        assert!(demand.ends_with(pair["demand"].as_str().unwrap()));
        assert!(product.ends_with(pair["product"].as_str().unwrap()));
        assert_eq!((&pair["item"], &pair["item_name"]), (&json!(1), &json!("立式加工中心")));
        assert_eq!((&pair["weights"], pair["maker_name"].as_str()), (&json!(Weights::standard().version), Some("试点数控机床厂")));
        assert_eq!(told(&factory).await, ["需求“立式加工中心”有 1 个新的符合产品"]);

        // the maker learns neither who it is nor what is to be spent
        assert_eq!(told(&maker).await, ["您的产品“立式加工中心 TV850”答得上 1 条新需求"]);
        let seen = matches(&maker, "?role=maker").await;
        assert_eq!((seen.len(), &seen[0]["role"]), (1, &json!("maker")));
        let all = format!("{seen:?} {:?}", maker.get("/api/v1/notices").await.body);
        assert!(!all.contains("壶镇泵业") && !all.contains("budget"), "{all}");
        let notice = &maker.get("/api/v1/notices").await.body["items"][0];
        assert_eq!((&notice["noun"], &notice["row"]), (&json!("product"), &seen[0]["product"]), "it leads to the row");
        let new = factory.get(MATCHES).await.body["new"].clone();
        assert_eq!((&new["buyer"], &new["maker"]), (&json!(1), &json!(0)));
        assert_eq!(factory.get(&format!("{MATCHES}?new_since=2099-01-01")).await.body["new"]["buyer"], 0);
    }
}

on_both! {
    async fn a_pair_is_told_once_however_often_it_comes_back(app) {
        let (province, factory, maker) = cast(&app).await;
        let keeper = settle(&app, keeper(&app).0).await;
        demands(&factory, &province, false).await;
        let product = published(&maker, &province, "products", lathe(28)).await;
        let keeper = settle(&app, keeper).await;
        let first = matches(&factory, "").await;
        assert_eq!((first.len(), told(&factory).await.len(), told(&maker).await.len()), (1, 1, 1));

        assert_eq!(maker.step(&product, "withdraw").await.said(), "200");
        assert!(matches(&factory, "").await.is_empty(), "at once, before the lists follow");
        let keeper = settle(&app, keeper).await;
        assert!(matches(&factory, "?fit=all").await.is_empty() && matches(&maker, "?fit=all").await.is_empty());
        comes_back(&maker, &province, &product).await;
        let keeper = settle(&app, keeper).await;
        assert_eq!(matches(&factory, "").await.len(), 1);

        sets_weights(&province, json!({ "distance": 0 })).await;
        settle(&app, keeper).await;
        assert_eq!(matches(&factory, "").await.len(), 1);
        assert_eq!((told(&factory).await.len(), told(&maker).await.len()), (1, 1), "{:?}", told(&factory).await);
    }
}

async fn a_few_a_day(backend: Backend) {
    let app = TestApp::start_with(backend, |config| Config { match_notices_a_day: 2, ..config }).await;
    let (province, factory, maker) = cast(&app).await;
    let mut keeper = settle(&app, keeper(&app).0).await;
    demands(&factory, &province, false).await;
    for _ in 0..4 {
        published(&maker, &province, "products", lathe(28)).await;
        keeper = settle(&app, keeper).await;
    }
    assert_eq!(matches(&factory, "").await.len(), 4);
    assert_eq!((told(&factory).await.len(), told(&maker).await.len()), (2, 2));
    a_day_passes(&app).await;
    assert_eq!(told(&factory).await.len(), 2, "the day is not over");

    let yesterday = app.app.db.clock().today().pred_opt().unwrap();
    let aged = app.app.db.write(Author::default(), move |tx| {
        Ok(diesel::update(standing_told::table).set(standing_told::day.eq(yesterday)).execute(&mut **tx)?)
    });
    assert_eq!(aged.await.unwrap(), 8, "four pairs on two sides");
    a_day_passes(&app).await;
    a_day_passes(&app).await;
    assert_eq!(told(&factory).await[0], "需求“立式加工中心”有 2 个新的符合产品");
    assert_eq!(told(&maker).await[0], "您的产品“立式加工中心 TV850”等 2 个答得上 2 条新需求");
    assert_eq!((told(&factory).await.len(), told(&maker).await.len()), (3, 3), "one summary");
}

async fn a_day_passes(app: &TestApp) {
    let app = app.app.clone();
    web::block(move || runner::do_daily(&app).unwrap()).await.unwrap();
}

mod a_receiver_is_told_a_few_times_a_day_and_of_the_rest_the_next_day {
    use super::*;
    #[actix_web::test]
    async fn sqlite() {
        a_few_a_day(Backend::Sqlite).await;
    }
    #[actix_web::test]
    async fn postgres() {
        a_few_a_day(Backend::Postgres).await;
    }
}

on_both! {
    async fn what_looks_the_same_to_the_scorer_is_not_ranked_again(app) {
        let (province, factory, maker) = cast(&app).await;
        let (keeper, ranked) = keeper(&app);
        let keeper = settle(&app, keeper).await;
        let demand = demands(&factory, &province, false).await;
        let product = published(&maker, &province, "products", lathe(28)).await;
        let keeper = settle(&app, keeper).await;
        let before = ranked.load(std::sync::atomic::Ordering::Relaxed);
        assert_eq!(before, 2, "the demand, then the product");

        let ids = [(Noun::Demand, demand), (Noun::Product, product)];
        let touched = app.app.db.write(Author::default(), move |tx| {
            for (noun, url) in ids {
                changes::append(tx, noun, url.rsplit('/').next().unwrap())?;
            }
            Ok(())
        });
        touched.await.unwrap();
        factory.drafts_demand("另一条").await;
        let keeper = settle(&app, keeper).await;
        assert_eq!(ranked.load(std::sync::atomic::Ordering::Relaxed), before);
        demands(&factory, &province, false).await;
        settle(&app, keeper).await;
        assert_eq!(ranked.load(std::sync::atomic::Ordering::Relaxed), before + 1, "a counter that counts");
    }
}

on_both! {
    async fn other_weights_rank_everything_beside_the_lists_that_are_shown(app) {
        let (province, factory, maker) = cast(&app).await;
        let ranking = "/api/v1/match/ranking";
        assert_eq!(province.get(ranking).await.body["state"], "ranking", "nothing is ranked yet");
        let own = settle(&app, keeper(&app).0).await;
        demands(&factory, &province, false).await;
        published(&maker, &province, "products", lathe(28)).await;
        let own = settle(&app, own).await;
        let (base, before) = (Weights::standard().version.clone(), matches(&factory, "").await);
        let version = sets_weights(&province, json!({ "distance": 0, "price": 3000 })).await;

        let (_, own) = turn(own).await;
        let now = province.get(ranking).await.body;
        let said = (&now["state"], &now["weights"], &now["upcoming"], &now["done"], &now["total"]);
        assert_eq!(said, (&json!("ranking"), &json!(base), &json!(version), &json!(0), &json!(1)), "{now:#?}");
        assert_eq!(matches(&factory, "").await, before);
        let (_, own) = turn(own).await;
        assert_eq!(province.get(ranking).await.body["done"], 1);
        assert_eq!(matches(&factory, "").await, before, "ranked, and not shown yet");
        // what comes in meanwhile is in both
        published(&maker, &province, "products", lathe(28)).await;
        app.indexed().await;
        // killed: another goes on where it was
        drop(own);
        let (_, own) = turn(keeper(&app).0).await;
        let meanwhile = matches(&factory, "").await;
        assert_eq!((meanwhile.len(), &meanwhile[0]["weights"]), (2, &json!(base)), "{meanwhile:#?}");
        assert_eq!(province.get(ranking).await.body["done"], 1, "nothing is begun anew");
        settle(&app, own).await;

        let (now, after) = (province.get(ranking).await.body, matches(&factory, "").await);
        let said = (&now["state"], &now["weights"], &now["done"], &now["total"]);
        assert_eq!(said, (&json!("current"), &json!(version), &json!(1), &json!(1)), "{now:#?}");
        assert!(now["finished_at"].is_string() && now.get("upcoming").is_none());
        assert_eq!((after.len(), &after[0]["weights"], &after[1]["weights"]), (2, &json!(version), &json!(version)));
        let ids = |pairs: &[Value]| pairs.iter().map(|pair| pair["id"].to_string()).collect::<BTreeSet<_>>();
        assert_eq!(ids(&after), ids(&meanwhile), "since when a pair stands is not forgotten");
        for (who, said) in [(&factory, "403 forbidden"), (&maker, "403 forbidden"), (&app.anybody(), "401 unauthenticated")] {
            assert_eq!(who.get(ranking).await.said(), said);
        }
    }
}

on_both! {
    async fn the_first_ranking_and_that_of_a_restored_database_tell_nobody(app) {
        let (province, factory, maker) = cast(&app).await;
        demands(&factory, &province, false).await;
        let product = published(&maker, &province, "products", lathe(28)).await;
        let own = settle(&app, keeper(&app).0).await;
        assert_eq!((matches(&factory, "").await.len(), told(&factory).await.len(), told(&maker).await.len()), (1, 0, 0));

        let restored = app.app.db.write(Author::default(), |tx| {
            let epoch = facts::table.filter(facts::name.eq("epoch"));
            Ok(diesel::update(epoch).set(facts::value.eq("99999999999")).execute(&mut **tx)?)
        });
        assert_eq!(restored.await.unwrap(), 1);
        let own = settle(&app, own).await;
        assert_eq!((matches(&factory, "").await.len(), told(&factory).await.len()), (1, 0));
        // nor does one that comes back later
        assert_eq!(maker.step(&product, "withdraw").await.said(), "200");
        let own = settle(&app, own).await;
        comes_back(&maker, &province, &product).await;
        settle(&app, own).await;
        assert_eq!((matches(&factory, "").await.len(), told(&factory).await.len(), told(&maker).await.len()), (1, 0, 0));
    }
}

on_both! {
    async fn a_list_of_twenty_is_filled_again_when_it_loses_one(app) {
        let (province, factory, maker) = cast(&app).await;
        let own = settle(&app, keeper(&app).0).await;
        demands(&factory, &province, false).await;
        for wan in 0..22 {
            published(&maker, &province, "products", lathe(20 + wan % 3)).await;
        }
        let own = settle(&app, own).await;
        let full = matches(&factory, "?size=100").await;
        assert_eq!(full.len(), 20);
        assert_eq!(told(&factory).await.len(), 1, "one notice for all of a step: {:?}", told(&factory).await);
        let gone = format!("/api/v1/products/{}", full[0]["product"].as_str().unwrap());
        assert_eq!(maker.step(&gone, "withdraw").await.said(), "200");
        settle(&app, own).await;
        let again = matches(&factory, "?size=100").await;
        assert_eq!(again.len(), 20);
        assert!(again.iter().all(|pair| pair["product"] != full[0]["product"]));
        let page = factory.get(&format!("{MATCHES}?size=15")).await.body;
        let next = format!("?size=15&after={}", page["next"].as_str().unwrap());
        let pages = [page["items"].as_array().unwrap().clone(), matches(&factory, &next).await].concat();
        assert_eq!(pages, again);
    }
}

on_both! {
    async fn a_maker_cannot_tell_what_a_buyer_is_ready_to_pay(app) {
        let (province, factory, maker) = cast(&app).await;
        let dear = app.owner_of("贵机床厂", &[Role::Maker], "330727").await;
        let own = settle(&app, keeper(&app).0).await;
        let demand = demands(&factory, &province, false).await;
        published(&maker, &province, "products", lathe(28)).await;
        published(&dear, &province, "products", lathe(900)).await;
        let own = settle(&app, own).await;
        assert_eq!(matches(&factory, "?fit=all").await.len(), 1, "thirty times the budget is no answer to the buyer");
        let (near, far) = (matches(&maker, "").await, matches(&dear, "").await);
        assert_eq!((near.len(), far.len()), (1, 1), "to the makers both are");
        assert_eq!(near[0]["points"], far[0]["points"]);
        assert!(matches(&maker, "?role=buyer").await.is_empty());
        let id = demand.rsplit('/').next().unwrap();
        assert_eq!(matches(&maker, &format!("?demand={id}")).await.len(), 1);
        let rival = app.factory("新建铸造").await;
        assert!(matches(&rival, &format!("?demand={id}&fit=all")).await.is_empty());
        assert_eq!(app.anybody().get(MATCHES).await.said(), "401 unauthenticated");
        assert_eq!(maker.get(&format!("{MATCHES}?demand=x&after=!")).await.fields(), ["demand", "after"]);
        settle(&app, own).await;
    }
}

on_both! {
    async fn what_was_put_aside_one_s_own_and_closed_demands_stand_nowhere(app) {
        let (province, factory, maker) = cast(&app).await;
        let own = settle(&app, keeper(&app).0).await;
        let demand = demands(&factory, &province, false).await;
        let product = published(&maker, &province, "products", lathe(28)).await;
        published(&factory, &province, "products", lathe(28)).await;
        let own = settle(&app, own).await;
        assert_eq!(matches(&factory, "?fit=all").await.len(), 1, "not its own");
        let body = json!({ "product": product.rsplit('/').next().unwrap(), "reason": "price" });
        assert_eq!(factory.post(&format!("{demand}/unsuitable"), body).await.said(), "200");
        let own = settle(&app, own).await;
        assert!(matches(&factory, "?fit=all").await.is_empty() && matches(&maker, "?fit=all").await.is_empty());

        let mut closed = demand_body("立式加工中心");
        closed["disclosure"] = json!("bureau");
        published(&factory, &province, "demands", closed).await;
        settle(&app, own).await;
        assert_eq!(matches(&factory, "").await.len(), 1);
        assert!(matches(&maker, "?fit=all").await.is_empty());
        assert!(told(&maker).await.len() == 1, "of the first alone: {:?}", told(&maker).await);
    }
}

on_both! {
    async fn a_row_that_cannot_be_read_does_not_keep_the_others_from_their_lists(app) {
        let (province, factory, maker) = cast(&app).await;
        let mut own = settle(&app, keeper(&app).0).await;
        demands(&factory, &province, false).await;
        let torn = demands(&factory, &province, false).await.rsplit('/').next().unwrap().to_owned();
        let tear = app.app.db.write(Author::default(), move |tx| {
            let items = demand_items::table.filter(demand_items::demand.eq(torn));
            Ok(diesel::update(items).set(demand_items::specs.eq("torn")).execute(&mut **tx)?)
        });
        assert_eq!(tear.await.unwrap(), 1);
        published(&maker, &province, "products", lathe(28)).await;
        app.indexed().await;
        for _ in 0..60 {
            (_, own) = web::block(move || (own.turn().is_ok(), own)).await.unwrap();
        }
        assert_eq!(matches(&factory, "").await.len(), 1);
        settle(&app, own).await;
    }
}

#[actix_web::test]
async fn of_several_processes_over_one_database_one_keeps_the_lists() {
    let app = TestApp::start(Backend::Postgres).await;
    let own = settle(&app, keeper(&app).0).await;
    let another = keeper(&app).0;
    let (turned, mut another) = web::block(move || {
        let mut another = another;
        (another.turn().unwrap(), another)
    })
    .await
    .unwrap();
    assert_eq!(turned, Turn::Elsewhere);
    let (turned, _) = web::block(move || {
        own.let_go();
        (another.turn().unwrap(), another)
    })
    .await
    .unwrap();
    assert_ne!(turned, Turn::Elsewhere);
}

on_both! {
    async fn how_far_behind_the_lists_are_is_measured(app) {
        let (province, factory, _) = cast(&app).await;
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        rt::spawn(measured::serve(app.app.clone(), listener).unwrap());
        let own = settle(&app, keeper(&app).0).await;
        demands(&factory, &province, false).await;
        let behind = |series: BTreeMap<String, f64>| series["duijie_lists_changes_behind"];
        assert_eq!(behind(scrape(&base).await), 3.0, "written, submitted, published");
        settle(&app, own).await;
        let series = scrape(&base).await;
        assert_eq!((series["duijie_ranking_demands_left"], behind(series)), (0.0, 0.0));
    }
}

/// Published right before the server is killed, found by the next one.
async fn killed(backend: Backend) {
    let prepared = TestApp::start(backend).await;
    let (province, factory, maker) = cast(&prepared).await;
    let dir = tempfile::tempdir().unwrap();
    for round in 1..=2 {
        let (mut server, base) = serving(&dir, &prepared).await;
        let at = |who: &Client| Client { base: base.clone(), ..who.clone() };
        if round == 1 {
            demands(&at(&factory), &at(&province), false).await;
        }
        published(&at(&maker), &at(&province), "products", lathe(28)).await;
        server.kill().unwrap(); // SIGKILL
        server.wait().unwrap();
    }
    let (mut server, base) = serving(&dir, &prepared).await;
    let factory = Client { base, ..factory };
    eventually("both pairs stand", async || matches(&factory, "").await.len() == 2).await;
    server.kill().unwrap();
    server.wait().unwrap();
}

async fn serving(dir: &tempfile::TempDir, prepared: &TestApp) -> (Child, String) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let base = format!("http://127.0.0.1:{port}");
    let server = serve_with(dir.path().to_str().unwrap(), &prepared.url(), port, &[("DUIJIE_LOG", "error")]);
    ready(&base).await;
    (server, base)
}

mod what_was_published_right_before_a_kill_stands_after_the_next_start {
    use super::*;
    #[actix_web::test]
    async fn sqlite() {
        killed(Backend::Sqlite).await;
    }
    #[actix_web::test]
    async fn postgres() {
        killed(Backend::Postgres).await;
    }
}
