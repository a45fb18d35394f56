//! What the process counts about itself, in the text format that Prometheus reads. Nobody is named in it: labels are
//! words of the program (routes as patterns, kinds of jobs), so that their number is bounded whatever is asked.
use std::{sync::atomic::AtomicU64, time::Duration};

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::{Registry, Unit},
};

/// The content type of [`Metrics::text`].
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Why {
    why: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Pool {
    pool: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Jobs {
    kind: String,
    state: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Delivery {
    by: &'static str,
    outcome: &'static str,
}

type Histograms<L> = Family<L, Histogram, fn() -> Histogram>;

/// From half a millisecond to half a minute.
fn seconds() -> Histogram {
    Histogram::new([0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0])
}

/// The counters of one process. What has a state of its own (pools, jobs, index, memory) is put in at each look.
pub struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    request_seconds: Histograms<Route>,
    refused_sign_ins: Family<Why, Counter>,
    pool_wait_seconds: Histograms<Pool>,
    write_seconds: Histogram,
    deliveries: Family<Delivery, Counter>,
    jobs_ended: Family<Jobs, Counter>,
    pool_open: Family<Pool, Gauge>,
    pool_used: Family<Pool, Gauge>,
    jobs: Family<Jobs, Gauge>,
    database_up: Gauge,
    index_behind: Gauge,
    lists_behind: Gauge,
    ranking_left: Gauge,
    memory: Gauge<u64, AtomicU64>,
}

/// What is true at the moment of a look.
#[derive(Clone, Debug, Default)]
pub struct Now {
    /// Name, open connections, and those in use.
    pub pools: Vec<(&'static str, u32, u32)>,
    /// What only the database can say; none while it does not answer.
    pub stored: Option<Stored>,
    /// Bytes of memory that the process holds.
    pub memory: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// Kind, state and number of the jobs that have not ended.
    pub jobs: Vec<(String, &'static str, i64)>,
    /// Rows of the change log that the index does not contain.
    pub index_behind: i64,
    /// Changes of demands and products that the standing lists lack.
    pub lists_behind: i64,
    /// Demands that are still to be ranked anew.
    pub ranking_left: i64,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let mut registry = Registry::with_prefix("duijie");
        registry.register("build", "The program", Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]));
        let mut metrics = Metrics {
            registry,
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(seconds),
            refused_sign_ins: Family::default(),
            pool_wait_seconds: Family::new_with_constructor(seconds),
            write_seconds: seconds(),
            deliveries: Family::default(),
            jobs_ended: Family::default(),
            pool_open: Family::default(),
            pool_used: Family::default(),
            jobs: Family::default(),
            database_up: Gauge::default(),
            index_behind: Gauge::default(),
            lists_behind: Gauge::default(),
            ranking_left: Gauge::default(),
            memory: Gauge::default(),
        };
        metrics.register();
        metrics
    }
}

impl Metrics {
    fn register(&mut self) {
        let (to, unit) = (&mut self.registry, || Unit::Seconds);
        to.register("requests", "Requests by route pattern and class of the answer", self.requests.clone());
        to.register_with_unit("request", "Time to the answer's head", unit(), self.request_seconds.clone());
        to.register("sign_ins_refused", "Sign-ins that were refused", self.refused_sign_ins.clone());
        to.register_with_unit("pool_wait", "Waiting for a connection", unit(), self.pool_wait_seconds.clone());
        to.register_with_unit("write", "Write transactions, begin to commit", unit(), self.write_seconds.clone());
        to.register("deliveries", "Letters given to a gateway", self.deliveries.clone());
        to.register("jobs_ended", "Jobs that this process ended", self.jobs_ended.clone());
        to.register("pool_connections", "Open connections", self.pool_open.clone());
        to.register("pool_connections_used", "Connections in use", self.pool_used.clone());
        to.register("jobs", "Jobs that have not ended", self.jobs.clone());
        to.register("database_up", "1 while the database answers", self.database_up.clone());
        to.register("index_changes_behind", "Changes that the index lacks, at most 10000", self.index_behind.clone());
        let lists = "Changes that the standing lists lack, at most 10000";
        to.register("lists_changes_behind", lists, self.lists_behind.clone());
        to.register("ranking_demands_left", "Demands yet to be ranked anew", self.ranking_left.clone());
        to.register("memory_resident_bytes", "Memory of the process", self.memory.clone());
    }

    /// One answered request. `route` is its pattern, empty for an address that leads nowhere.
    pub fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
        let method = known.into_iter().find(|known| *known == method).unwrap_or("other");
        let classes = [(100, "1xx"), (200, "2xx"), (300, "3xx"), (400, "4xx"), (500, "5xx")];
        let status = classes.into_iter().rfind(|(from, _)| status >= *from).map_or("other", |(_, class)| class);
        let request = Request { method, route: route.to_owned(), status };
        self.requests.get_or_create(&request).inc();
        self.request_seconds.get_or_create(&Route { route: route.to_owned() }).observe(took.as_secs_f64());
    }

    /// `why` is a code of the API.
    pub fn sign_in_refused(&self, why: &'static str) {
        self.refused_sign_ins.get_or_create(&Why { why }).inc();
    }

    pub fn waited(&self, pool: &'static str, took: Duration) {
        self.pool_wait_seconds.get_or_create(&Pool { pool }).observe(took.as_secs_f64());
    }

    pub fn wrote(&self, took: Duration) {
        self.write_seconds.observe(took.as_secs_f64());
    }

    pub fn delivered(&self, by: &'static str, taken: bool) {
        let outcome = if taken { "taken" } else { "failed" };
        self.deliveries.get_or_create(&Delivery { by, outcome }).inc();
    }

    pub fn job_ended(&self, kind: &str, state: &'static str) {
        self.jobs_ended.get_or_create(&Jobs { kind: kind.to_owned(), state }).inc();
    }

    /// Everything, as it is `now`.
    pub fn text(&self, now: &Now) -> String {
        for (pool, open, used) in &now.pools {
            self.pool_open.get_or_create(&Pool { pool }).set((*open).into());
            self.pool_used.get_or_create(&Pool { pool }).set((*used).into());
        }
        self.database_up.set(now.stored.is_some().into());
        if let Some(stored) = &now.stored {
            self.jobs.clear();
            for (kind, state, count) in &stored.jobs {
                self.jobs.get_or_create(&Jobs { kind: kind.clone(), state }).set(*count);
            }
            self.index_behind.set(stored.index_behind);
            self.lists_behind.set(stored.lists_behind);
            self.ranking_left.set(stored.ranking_left);
        }
        self.memory.set(now.memory);
        let mut text = String::new();
        // Writing into a string fails only when a metric cannot be written at all.
        if encode(&mut text, &self.registry).is_err() {
            tracing::error!("a metric cannot be written");
        }
        text
    }
}
