//! The web pages in the binary, and the answer for addresses that lead nowhere.
use actix_web::{HttpRequest, HttpResponse, http::Method};
use rust_embed::RustEmbed;

use crate::error::{Error, Result};

/// The built front end; until the web issue a page that says what runs here.
#[derive(RustEmbed)]
#[folder = "frontend/dist"]
struct Pages;

/// A file of the front end, or its first page for any other address outside the API.
pub async fn fallback(request: HttpRequest) -> Result<HttpResponse> {
    let path = request.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Err(Error::NotFound);
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Err(Error::Method);
    }
    let (name, file) = match Pages::get(path) {
        Some(file) => (path, file),
        None => ("index.html", Pages::get("index.html").ok_or(Error::NotFound)?),
    };
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    Ok(HttpResponse::Ok().content_type(kind).body(file.data.into_owned()))
}
