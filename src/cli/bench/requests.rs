//! What a question costs as an HTTP request, against the barest answer of the same server (`/healthz`), on both databases.
//! The questions take turns within a run, so that whatever else the machine does falls on all of them; the ratio to the
//! ceiling is what can be compared between machines.
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use actix_web::web;
use clap::Args;
use diesel::prelude::*;

use super::{every_product, grow};
use crate::{
    app::App,
    auth::session,
    boot,
    config::Config,
    db::{Author, open_one},
    demand::{self, Demand},
    each_backend,
    error::{Error, Result},
    http,
    kernel::{clock::Clock, page::Page, visibility::Visibility},
    life::{Order, State},
    listing::{Asked, Listing},
    org::{account, store},
    search::{
        rebuild,
        worker::{Pace, Worker},
    },
    seed,
};

#[derive(Args)]
pub struct Requests {
    /// Number of products while requests are measured
    #[arg(long, default_value_t = 10_000)]
    request_products: usize,
    /// Connections that ask at once
    #[arg(long, default_value_t = 4)]
    connections_asking: usize,
    /// How often each question has its turn of 300 ms
    #[arg(long, default_value_t = 10)]
    turns: usize,
    /// A PostgreSQL cluster in which a database may be made: postgres://USER@HOST, without a name
    #[arg(long, env = "DUIJIE_TEST_POSTGRES", hide_env_values = true)]
    pub(super) postgres: Option<String>,
}

const TURN: Duration = Duration::from_millis(300);
/// The demo city's county.
const ASKER: &str = "county@demo.test";

/// # Errors
/// `Startup` when a server cannot be had, or a question is not answered well.
pub(super) fn run(config: &Config, options: &Requests) -> Result<()> {
    println!("\n{:10} {:20} {:>12} {:>18}", "database", "request", "per second", "ceiling divided by");
    measured("SQLite", None, config, options)?;
    let Some(base) = &options.postgres else {
        println!("PostgreSQL: skipped, no --postgres");
        return Ok(());
    };
    let name = format!("bench_{}", std::process::id());
    let mut admin = open_one(&format!("{base}/postgres").parse()?)?;
    each_backend!(&mut admin, c => diesel::sql_query(format!("CREATE DATABASE {name}")).execute(c))?;
    let done = measured("PostgreSQL", Some(format!("{base}/{name}")), config, options);
    each_backend!(&mut admin, c => diesel::sql_query(format!("DROP DATABASE {name} WITH (FORCE)")).execute(c))?;
    done
}

fn measured(database: &str, url: Option<String>, config: &Config, options: &Requests) -> Result<()> {
    let dir = tempfile::tempdir().map_err(|e| io_fault(&e))?;
    let config = Config { data_dir: dir.path().to_owned(), database_url: url, ..config.clone() };
    boot::migrate(&config)?;
    let app = boot::open(config, Clock::System)?;
    seed::load(&app.db)?;
    grow(&app, &every_product(&app)?, options.request_products)?;
    rebuild::fill(&app.search, &boot::feed(&app)).map_err(boot::startup)?;
    let server = Served::start(&app)?;
    let questions = questions(&app)?;
    let mut rates: Vec<Vec<f64>> = vec![Vec::new(); questions.len()];
    for turn in 0..=options.turns {
        for ((_, requests), rates) in questions.iter().zip(&mut rates) {
            let rate = rate(server.at, requests, options.connections_asking).map_err(|e| io_fault(&e))?;
            // The first round only warms up.
            if turn > 0 {
                rates.push(rate);
            }
        }
    }
    let medians: Vec<f64> = rates.into_iter().map(median).collect();
    let ceiling = medians.first().copied().unwrap_or_default();
    for ((name, _), rate) in questions.iter().zip(medians) {
        println!("{database:10} {name:20} {rate:>12.0} {:>18.1}", ceiling / rate);
    }
    server.stop();
    Ok(())
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

fn io_fault(error: &io::Error) -> Error {
    Error::Startup(format!("bench: {error}"))
}

/// A server on a thread of its own.
struct Served {
    at: SocketAddr,
    handle: actix_web::dev::ServerHandle,
    thread: thread::JoinHandle<io::Result<()>>,
}

impl Served {
    fn start(app: &App) -> Result<Served> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| io_fault(&e))?;
        let at = listener.local_addr().map_err(|e| io_fault(&e))?;
        let feed = Arc::new(boot::feed(app));
        let worker = Worker::start(app.search.clone(), feed, Pace::default()).map_err(|e| io_fault(&e))?;
        let (worker, app) = (web::Data::new(worker), app.clone());
        let (sender, receiver) = std::sync::mpsc::channel();
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = http::serve(app, worker, listener)?;
                sender.send(server.handle()).map_err(io::Error::other)?;
                server.await
            })
        });
        let handle = receiver.recv().map_err(|_| Error::Startup("bench: the server did not start".to_owned()))?;
        Ok(Served { at, handle, thread })
    }

    fn stop(self) {
        drop(self.handle.stop(false));
        if self.thread.join().is_err() {
            tracing::error!("the server of the bench panicked");
        }
    }
}

type Questions = Vec<(&'static str, Vec<Vec<u8>>)>;

/// Each question as requests that take turns; the ceiling is the first.
fn questions(app: &App) -> Result<Questions> {
    let author = Author::default();
    let (session, demands) = app.db.write_now(author, |tx| {
        let user = account::find_by_login(tx, ASKER)?.ok_or(Error::NotFound)?;
        let place = account::places(tx, user.id)?.into_iter().next().ok_or(Error::NotFound)?;
        let session = session::open(tx, user.id, place.org, "bench")?.session;
        let bureau = store::find(tx, place.org)?.ok_or(Error::NotFound)?;
        let asked = Asked {
            filter: demand::store::Filter {
                state: Some(State::Published),
                region: Some(bureau.region.clone()),
                ..Default::default()
            },
            order: Order::Newest,
            page: Page::new(None, Some(20))?,
        };
        let demands = Demand::list(tx, &Visibility::Region(bureau.region, bureau.id), &asked)?;
        Ok((session, demands))
    })?;
    let token = app.auth.signer.sign(session, app.db.clock().now())?;
    let get = |path: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n").into_bytes()
    };
    let open = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n").into_bytes();
    let products = every_product(app)?;
    let words: Vec<String> = demands.iter().map(|demand| encoded(&demand.content.title)).collect();
    let answers = |demand: &Demand| get(&format!("/api/v1/demands/{}/recommendations?size=20", demand.id));
    let draft = |demand: &Demand| {
        let body = serde_json::json!({ "title": demand.content.title, "items": [{ "name": demand.content.title, "quantity": 1 }] });
        let (body, path) = (body.to_string(), "/api/v1/match/preview");
        let head = format!("POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n");
        format!("{head}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
    };
    Ok(vec![
        ("plaintext", vec![open("/healthz")]),
        ("by id", products.iter().map(|product| get(&format!("/api/v1/products/{}", product.id))).collect()),
        ("list, first page", vec![open("/api/v1/products?size=20")]),
        ("search", words.iter().map(|word| open(&format!("/api/v1/search?size=20&q={word}"))).collect()),
        ("recommendations", demands.iter().map(answers).collect()),
        ("preview of a draft", demands.iter().map(draft).collect()),
    ])
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Answers a second, over some connections at once, for one turn.
fn rate(at: SocketAddr, requests: &[Vec<u8>], connections: usize) -> io::Result<f64> {
    let began = Instant::now();
    let answered = thread::scope(|scope| {
        let asking = |first: usize| {
            move || -> io::Result<u32> {
                let mut line = Line::open(at)?;
                let mut answered = 0;
                for request in requests.iter().cycle().skip(first) {
                    line.ask(request)?;
                    answered += 1;
                    if began.elapsed() > TURN {
                        break;
                    }
                }
                Ok(answered)
            }
        };
        let threads: Vec<_> =
            (0..connections).map(|nth| scope.spawn(asking(nth * 7 % requests.len().max(1)))).collect();
        let counts = threads.into_iter().map(|thread| thread.join().map_err(|_| io::Error::other("panicked"))?);
        counts.sum::<io::Result<u32>>()
    })?;
    Ok(f64::from(answered) / began.elapsed().as_secs_f64())
}

/// One connection that is kept: a client must cost little beside the server that shares its processors.
struct Line {
    stream: BufReader<TcpStream>,
    text: Vec<u8>,
}

impl Line {
    fn open(at: SocketAddr) -> io::Result<Line> {
        let stream = TcpStream::connect(at)?;
        stream.set_nodelay(true)?;
        Ok(Line { stream: BufReader::new(stream), text: Vec::new() })
    }

    fn ask(&mut self, request: &[u8]) -> io::Result<()> {
        self.stream.get_mut().write_all(request)?;
        let mut length = 0;
        let mut status = String::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if status.is_empty() {
                status = line;
            } else if let Some(bytes) = line.strip_prefix("content-length:") {
                length = bytes.trim().parse().map_err(io::Error::other)?;
            }
        }
        self.text.resize(length, 0);
        self.stream.read_exact(&mut self.text)?;
        if status.starts_with("http/1.1 200") {
            return Ok(());
        }
        let asked = String::from_utf8_lossy(request).lines().next().unwrap_or_default().to_owned();
        Err(io::Error::other(format!("{asked}: {status}")))
    }
}
