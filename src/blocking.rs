//! Work that may block, off the async threads.
use actix_web::web;

use crate::error::{Error, LANG, Result, lang};

/// Runs `work` on a blocking thread, in the language of the request in hand.
///
/// # Errors
/// What `work` met; `Busy` when the thread pool is shutting down.
pub async fn run<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let lang = lang();
    web::block(move || LANG.sync_scope(lang, work)).await.map_err(|_| Error::Busy)?
}
