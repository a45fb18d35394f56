//! `duijie bench`: the same questions with few and with many products, in a data directory of its own that is thrown away.
//! What counts is the ratio between the sizes: no hot path may grow with the table.
mod composing;
mod generator;
mod import;
mod matching;
mod requests;
mod timetable;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use clap::Args;

use crate::{
    app::App,
    auth::actor::{Actor, Viewer},
    boot,
    config::Config,
    db::{Author, Conn, Tx, changes},
    demand::{self, Demand},
    error::{Error, Result},
    kernel::{clock::Clock, id::ProductId, noun::Noun, page::Page, visibility::Visibility},
    life::{Order, State},
    listing::{Asked, Listing, steps},
    org::{self, Org},
    product::{self, Product},
    recommend,
    search::{
        Wanted, rebuild,
        worker::{Pace, Worker},
    },
    seed,
};

#[derive(Args)]
pub struct Options {
    /// Numbers of products, rising
    #[arg(long, value_delimiter = ',', default_value = "1000,100000")]
    products: Vec<usize>,
    /// How often each question is asked
    #[arg(long, default_value_t = 300)]
    rounds: usize,
    #[command(flatten)]
    requests: requests::Requests,
    #[command(flatten)]
    matching: matching::Matching,
    #[command(flatten)]
    timetable: timetable::Timetable,
    /// Rows of the sheet that is imported; 0: none is
    #[arg(long, default_value_t = 100_000)]
    import: usize,
}

/// # Errors
/// `Startup` when a data directory or a database cannot be had.
pub fn run(config: Config, options: &Options) -> Result<()> {
    timetable::run(&options.timetable)?;
    matching::run(&options.matching, options.requests.postgres.as_deref())?;
    sizes(config.clone(), options)?;
    requests::run(&config, &options.requests)
}

fn sizes(config: Config, options: &Options) -> Result<()> {
    let dir = tempfile::tempdir().map_err(|e| Error::Startup(e.to_string()))?;
    let config = Config { data_dir: dir.path().to_owned(), database_url: None, ..config };
    boot::migrate(&config)?;
    let app = boot::open(config, Clock::System)?;
    seed::load(&app.db)?;
    let worker = Worker::start(app.search.clone(), Arc::new(boot::feed(&app)), Pace::default());
    let worker = worker.map_err(|e| Error::Startup(e.to_string()))?;
    let waker = worker.waker();
    app.db.on_write(move || waker.wake());
    if options.import > 0 {
        import::run(&app, options.import)?;
    }
    let templates = every_product(&app)?;
    let questions = questions(&app)?;
    let mut before: Vec<Duration> = Vec::new();
    println!("{:>9} {:28} {:>10} {:>10} {:>7}", "products", "question", "median", "p99", "ratio");
    for wanted in &options.products {
        let filled = grow(&app, &templates, *wanted)?;
        rebuild::fill(&app.search, &boot::feed(&app)).map_err(boot::startup)?;
        let mut medians = Vec::new();
        for (name, times) in measure(&app, &questions, &templates, options.rounds)? {
            let (median, p99) = (at(&times, 50), at(&times, 99));
            let ratio = before.get(medians.len()).map_or(String::new(), |was| {
                format!("{:.2}", median.as_secs_f64() / was.as_secs_f64().max(f64::MIN_POSITIVE))
            });
            println!("{filled:>9} {name:28} {:>10} {:>10} {ratio:>7}", shown(median), shown(p99));
            medians.push(median);
        }
        before = medians;
    }
    Ok(())
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// The time that `percent` of the sorted times do not exceed.
fn at(times: &[Duration], percent: usize) -> Duration {
    let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(place).copied().unwrap_or_default()
}

fn every_product(app: &App) -> Result<Vec<Product>> {
    let asked = Asked {
        filter: product::store::Filter { state: Some(State::Published), ..Default::default() },
        order: Order::Newest,
        page: Page::new(None, Some(100))?,
    };
    app.db.read_now(|conn| Product::list(conn, &Visibility::Everything, &asked))
}

/// The published demands, each with somebody who may ask for its answers.
fn questions(app: &App) -> Result<Vec<(Actor, Demand)>> {
    let asked = Asked {
        filter: demand::store::Filter { state: Some(State::Published), ..Default::default() },
        order: Order::Newest,
        page: Page::new(None, Some(100))?,
    };
    app.db.read_now(|conn| {
        let demands = Demand::list(conn, &Visibility::Everything, &asked)?;
        let with_owner = |demand: Demand| -> Result<(Actor, Demand)> {
            let owner = org::store::find(conn, demand.owner())?.ok_or(Error::NotFound)?;
            Ok((owner.reader(), demand))
        };
        demands.into_iter().map(with_owner).collect()
    })
}

/// Inserts variants of `templates` until there are `wanted` published products.
fn grow(app: &App, templates: &[Product], wanted: usize) -> Result<usize> {
    let mut count = usize::try_from(app.db.read_now(|conn| Ok(product::store::count(conn)?))?).unwrap_or(0);
    while count < wanted {
        let some = (wanted - count).min(2_000);
        app.db.write_now(Author::default(), |tx| {
            let mut variants = templates.iter().cycle().zip(count..).take(some);
            variants.try_for_each(|(template, nth)| insert(tx, variant(template, nth)))
        })?;
        count += some;
    }
    Ok(count)
}

/// Another product of the same make: its own model, figures and price.
fn variant(template: &Product, nth: usize) -> Product {
    let mut product = template.clone();
    product.id = ProductId::new();
    product.life.source_key = None;
    // Some wait for review, and most of those elsewhere: a county's inbox must not grow with the country's.
    if nth.is_multiple_of(10) {
        product.life.state = State::Submitted;
    }
    let content = &mut product.content;
    content.model = format!("{}-{nth}", content.model.chars().take(80).collect::<String>());
    // Figures from half to double: some meet what is asked for, some miss it.
    let (times, of) = (5 + nth % 16, 10);
    content.spec_text = scaled(&content.spec_text, times, of);
    let sum = |money: Option<crate::kernel::money::Money>| {
        money.and_then(|money| money.checked_mul(u32::try_from(times).ok()?)).and_then(|money| money.checked_div(10))
    };
    (content.price.min, content.price.max) = (sum(content.price.min), sum(content.price.max));
    product
}

/// The text with its whole figures multiplied by `times / of`.
fn scaled(text: &str, times: usize, of: usize) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        match digits.parse::<usize>() {
            Ok(figure) if digits.len() > 2 => out.push_str(&(figure * times / of).to_string()),
            _ => out.push_str(&digits),
        }
        digits.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

fn insert(tx: &mut Tx, product: Product) -> Result<()> {
    product::store::insert(tx, &product)?;
    Ok(changes::append(tx, Noun::Product, product.id)?)
}

type Times = Vec<Duration>;

fn measure(
    app: &App,
    questions: &[(Actor, Demand)],
    templates: &[Product],
    rounds: usize,
) -> Result<Vec<(&'static str, Times)>> {
    let nobody = Viewer(None);
    let newest =
        Asked { filter: product::store::Filter::default(), order: Order::Newest, page: Page::new(None, None)? };
    let cheapest = Asked { order: Order::Cheapest, ..newest.clone() };
    let of_state = |state| {
        let filter = product::store::Filter { state: Some(state), ..Default::default() };
        Asked { filter, ..newest.clone() }
    };
    let (published, submitted) = (of_state(State::Published), of_state(State::Submitted));
    let bureau = Viewer(Some(app.db.read_now(county)?));
    let fair = bureau.0.as_ref().map(|actor| composing::event(app, actor.org, &actor.standing.region)).transpose()?;
    let rare = templates.iter().find_map(|product| product.content.category.clone());
    let filter = product::store::Filter { category: rare, ..Default::default() };
    let of_a_category = Asked { filter, ..newest.clone() };
    let lists = [
        ("list, newest", &nobody, &newest),
        ("list of a category", &nobody, &of_a_category),
        ("list, cheapest", &nobody, &cheapest),
        ("list, published", &nobody, &published),
        ("list of a county", &bureau, &newest),
        ("list to review", &bureau, &submitted),
    ];
    let mut listed: [Times; 6] = Default::default();
    let (mut recommended, mut found, mut written) = Default::default();
    for (actor, demand) in questions.iter().cycle().take(rounds) {
        timed(&mut recommended, || recommend::routes::find_products(app, actor.clone(), demand, 20).map(drop))?;
        timed(&mut found, || {
            let all_of = vec![vec!["see:all".to_owned()]];
            let wanted = Wanted { text: &demand.content.title, all_of, limit: 200, rerank: true, ..Wanted::default() };
            app.search.search(&wanted).map(drop).map_err(boot::startup)
        })?;
        for (times, (_, viewer, asked)) in listed.iter_mut().zip(lists) {
            timed(times, || app.db.read_now(|conn| steps::page::<Product>(conn, viewer, asked)).map(drop))?;
        }
    }
    let mut composed = Times::new();
    for event in fair.iter().cycle().take(rounds.div_ceil(30)) {
        timed(&mut composed, || composing::ask(app, event))?;
    }
    for (template, nth) in templates.iter().zip(0..20) {
        timed(&mut written, || until_found(app, template, nth))?;
    }
    let mut all = vec![("recommend products", recommended), ("search", found)];
    all.extend(lists.iter().map(|(name, ..)| *name).zip(listed));
    all.push(("compose an event of all", composed));
    all.push(("written until searchable", written));
    all.iter_mut().for_each(|(_, times): &mut (_, Times)| times.sort_unstable());
    Ok(all)
}

/// Somebody of the demo city's first county.
fn county(conn: &mut Conn) -> Result<Actor> {
    let filter = org::store::Filter { role: Some(org::Role::Bureau), ..Default::default() };
    let bureaus = org::store::list(conn, &Visibility::Everything, &filter, &Page::new(None, Some(100))?)?;
    let county = bureaus.iter().find(|org| org.region.as_str().len() == 6 && !org.region.as_str().ends_with("00"));
    county.map(Org::reader).ok_or(Error::Internal("a demo city without a county"))
}

fn timed(times: &mut Times, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let start = Instant::now();
    work()?;
    times.push(start.elapsed());
    Ok(())
}

/// Writes a product of a word that nobody else has and looks until the index shows it.
fn until_found(app: &App, template: &Product, nth: usize) -> Result<()> {
    let mut product = variant(template, nth);
    let word = format!("bench{}", product.id).replace('-', "");
    product.content.title = word.clone();
    app.db.write_now(Author::default(), |tx| insert(tx, product))?;
    let wanted = Wanted { text: &word, limit: 1, ..Wanted::default() };
    let start = Instant::now();
    while app.search.search(&wanted).map_err(boot::startup)?.is_empty() {
        if start.elapsed() > Duration::from_secs(30) {
            return Err(Error::Startup("a product was not searchable within 30 s".to_owned()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}
