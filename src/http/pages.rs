//! The web pages in the binary, and the answer for addresses that lead nowhere.
//!
//! `make web` builds them. A release binary holds them, plain and compressed; a debug binary reads them from the
//! checkout when asked, so that tests of the server need no Node and a rebuilt page needs no `cargo build`.
use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{self, ACCEPT_ENCODING, EntityTag, Header, IF_NONE_MATCH, IfNoneMatch},
    },
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::error::{Error, Result};

#[derive(RustEmbed)]
#[folder = "frontend/dist"]
#[allow_missing = true]
struct Pages;

// A release without its pages must not be built: if this line fails, run `make web` first.
#[cfg(not(debug_assertions))]
const _: &[u8] = include_bytes!("../../frontend/dist/app.html");

/// Shown by a debug binary before `make web` has run.
const NO_PAGES: &str = include_str!("no_pages.html");

/// Vite names what is under here by its content.
const ASSETS: &str = "assets/";

/// A file of the front end; for any other address outside the API the application's page, below `/app`, or the public one.
pub async fn fallback(request: HttpRequest) -> Result<HttpResponse> {
    let path = request.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Err(Error::NotFound);
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Err(Error::Method);
    }
    let name = match path {
        _ if is_compressed(path) => return Err(Error::NotFound),
        _ if !path.is_empty() && Pages::get(path).is_some() => path,
        // An old page's asset after an update: an answer of HTML would be run as a script.
        _ if path.starts_with(ASSETS) => return Err(Error::NotFound),
        _ if path == "app" || path.starts_with("app/") => "app.html",
        _ => "index.html",
    };
    Ok(send(&request, name).unwrap_or_else(|| HttpResponse::ServiceUnavailable().content_type(HTML).body(NO_PAGES)))
}

/// The compressed copies are only sent in place of their plain file.
fn is_compressed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

const HTML: &str = "text/html; charset=utf-8";

fn send(request: &HttpRequest, name: &str) -> Option<HttpResponse> {
    let (file, encoding) = best(request, name)?;
    let tag = EntityTag::new_strong(URL_SAFE_NO_PAD.encode(file.metadata.sha256_hash()));
    let mut answer = HttpResponse::Ok();
    answer.insert_header(header::ETag(tag.clone())).insert_header((header::VARY, "Accept-Encoding"));
    let cache = if name.starts_with(ASSETS) { "public, max-age=31536000, immutable" } else { "no-cache" };
    answer.insert_header((header::CACHE_CONTROL, cache)).content_type(kind(name));
    if let Some(encoding) = encoding {
        answer.insert_header((header::CONTENT_ENCODING, encoding));
    }
    if is_known(request, &tag) {
        return Some(answer.status(actix_web::http::StatusCode::NOT_MODIFIED).finish());
    }
    Some(answer.body(file.data.into_owned()))
}

/// The smallest copy that the browser takes, with the name of its encoding.
fn best(request: &HttpRequest, name: &str) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |word: &str| accepted.split(',').any(|one| is_taken(one, word));
    for (word, ending) in [("br", "br"), ("gzip", "gz")] {
        if takes(word)
            && let Some(file) = Pages::get(&format!("{name}.{ending}"))
        {
            return Some((file, Some(word)));
        }
    }
    Some((Pages::get(name)?, None))
}

/// Whether one element of `Accept-Encoding` names `word` and does not refuse it (`q=0`).
fn is_taken(element: &str, word: &str) -> bool {
    let (name, rest) = element.split_once(';').unwrap_or((element, ""));
    let refused = rest.trim().strip_prefix("q=").is_some_and(|weight| weight.trim().parse::<f32>() == Ok(0.0));
    name.trim().eq_ignore_ascii_case(word) && !refused
}

fn is_known(request: &HttpRequest, tag: &EntityTag) -> bool {
    if !request.headers().contains_key(IF_NONE_MATCH) {
        return false;
    }
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => HTML,
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
