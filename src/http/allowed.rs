//! Which methods an address has, as the OpenAPI document says: for the `Allow` header of a 405.
use std::{collections::HashMap, sync::LazyLock};

use actix_web::http::header::HeaderValue;
use utoipa::openapi::PathItem;

use super::openapi;

static ALLOWED: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let paths = openapi::whole().paths.paths.into_iter();
    paths.map(|(path, item)| (format!("/api/v1{path}"), names(&item))).collect()
});

fn names(item: &PathItem) -> String {
    let methods = [("GET", &item.get), ("PUT", &item.put), ("POST", &item.post), ("DELETE", &item.delete)];
    methods.iter().filter(|(_, there)| there.is_some()).map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// Of an address by its pattern; what is not in the document is only read.
pub fn methods(pattern: &str) -> HeaderValue {
    let named = ALLOWED.get(pattern).and_then(|names| HeaderValue::from_str(names).ok());
    named.unwrap_or_else(|| HeaderValue::from_static("GET"))
}
