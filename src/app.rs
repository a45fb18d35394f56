//! What every handler and worker is given: settings, database, index, clock, and the registry of nouns.
use std::{
    future::{Ready, ready},
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use actix_web::{FromRequest, HttpRequest, dev::Payload, web};
use diesel::QueryResult;

use crate::{
    auth::Auth,
    config::Config,
    db::{Conn, Db, Tx},
    deliver::Channels,
    error::Error,
    job::{Lane, Work},
    kernel::{id::OrgId, noun::Noun},
    matching::Weights,
    search::{Document, Index},
    weights::Active,
};

/// What a worker may ask of a noun that it does not know.
pub trait Listed: Send + Sync {
    fn noun(&self) -> Noun;
    /// The documents of those rows that exist; an id without one is deleted from the index.
    fn documents(&self, conn: &mut Conn, ids: &[String]) -> QueryResult<Vec<Document>>;
    /// The rows of an organisation: its name stands in their documents.
    fn ids_of(&self, conn: &mut Conn, owner: OrgId) -> QueryResult<Vec<String>>;
    /// At most `limit` ids after `after` in id order, for a rebuild.
    fn ids_after(&self, conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<String>>;
}

/// One batch of what is done once a day.
pub type Daily = fn(&mut Tx) -> Result<usize, Error>;

/// As [`Daily`], for what is not in the database alone.
pub type Chore = fn(&App, &mut Tx) -> Result<usize, Error>;

/// Gives the rows that bureaus entered for an organisation over to it: it speaks for itself now.
pub type HandOver = fn(&mut Tx, OrgId) -> QueryResult<()>;

/// The nouns and the kinds of long work; filled in `boot.rs`, so that no worker imports a noun.
#[derive(Default)]
pub struct Registry {
    pub listed: Vec<Box<dyn Listed>>,
    pub works: Vec<Box<dyn Work>>,
    /// What bureaus enter for organisations, noun by noun.
    pub entered: Vec<HandOver>,
    /// What is done once a day, a batch at a time: how many rows it changed, zero when all is done.
    pub daily: Vec<Daily>,
    pub chores: Vec<Chore>,
}

impl Registry {
    /// The kinds of work that a lane does.
    pub fn kinds(&self, lane: Lane) -> Vec<String> {
        self.works.iter().filter(|work| work.lane() == lane).map(|work| work.kind()).collect()
    }

    /// Everything that bureaus entered for `owner` is its own from now on.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn hand_over(&self, tx: &mut Tx, owner: OrgId) -> Result<(), Error> {
        for hand_over in &self.entered {
            hand_over(tx, owner)?;
        }
        Ok(())
    }

    pub fn listed(&self, noun: &str) -> Option<&dyn Listed> {
        self.listed.iter().map(Box::as_ref).find(|listed| listed.noun().as_str() == noun)
    }
}

pub struct Parts {
    pub config: Config,
    pub db: Db,
    pub search: Arc<Index>,
    pub auth: Auth,
    pub deliver: Channels,
    pub registry: Arc<Registry>,
    pub active: Active,
    /// The server is going down: long work ends after the batch in hand.
    pub stopping: AtomicBool,
}

/// A cheap handle on the running application; also an extractor.
#[derive(Clone)]
pub struct App(Arc<Parts>);

impl App {
    pub fn new(parts: Parts) -> App {
        App(Arc::new(parts))
    }

    pub fn stopping(&self) -> bool {
        self.0.stopping.load(Ordering::Relaxed)
    }

    pub fn stop(&self) {
        self.0.stopping.store(true, Ordering::Relaxed);
    }

    /// The weights that hold now, at most a second old; for threads that may block.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn weights(&self) -> Result<Arc<Weights>, Error> {
        self.0.active.get(&self.0.db)
    }

    /// The application that serves this request.
    ///
    /// # Errors
    /// `Internal` when the server was composed without one.
    pub fn of(request: &HttpRequest) -> Result<App, Error> {
        request
            .app_data::<web::Data<App>>()
            .map(|app| app.get_ref().clone())
            .ok_or(Error::Internal("no app in the server"))
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRequest for App {
    type Error = Error;
    type Future = Ready<Result<App, Error>>;
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(App::of(request))
    }
}
