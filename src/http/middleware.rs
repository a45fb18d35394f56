//! What surrounds every request: the asker's language, safe headers, and problems instead of actix's own error pages.
use actix_web::{
    Error as ActixError, HttpMessage,
    body::MessageBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    error::{JsonPayloadError, PathError, QueryPayloadError},
    http::header::{self, HeaderName, HeaderValue},
    middleware::Next,
    web,
};
use tracing_actix_web::RequestId;

use crate::{
    error::{Error, LANG, Problems},
    text::{Lang, Message},
};

/// Largest JSON body; uploads have a cap of their own.
const JSON_BYTES: usize = 2 * 1024 * 1024;

/// Malformed bodies, paths and queries become `application/problem+json` like everything else.
pub fn extractors(config: &mut web::ServiceConfig) {
    config
        .app_data(web::PayloadConfig::new(JSON_BYTES))
        .app_data(web::JsonConfig::default().limit(JSON_BYTES).error_handler(|error, _| match error {
            JsonPayloadError::Overflow { .. } | JsonPayloadError::OverflowKnownLength { .. } => Error::TooLarge.into(),
            JsonPayloadError::ContentType => Error::MediaType.into(),
            JsonPayloadError::Deserialize(error) => malformed("body", &error).into(),
            error => malformed("body", &error).into(),
        }))
        .app_data(web::QueryConfig::default().error_handler(|error, _| match error {
            QueryPayloadError::Deserialize(error) => malformed("query", &error).into(),
            error => malformed("query", &error).into(),
        }))
        .app_data(web::PathConfig::default().error_handler(|error, _| match error {
            PathError::Deserialize(_) => Error::NotFound.into(),
            error => malformed("path", &error).into(),
        }));
}

fn malformed(field: &str, error: &dyn std::fmt::Display) -> Error {
    let mut problems = Problems::default();
    problems.add(field, Message::new("error-malformed").with("detail", error));
    Error::Invalid(problems)
}

/// Sets the language of every sentence made for this request: `lang=` in the query, else `Accept-Language`.
pub async fn language(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let asked = request.query_string().split('&').find_map(|pair| pair.strip_prefix("lang="));
    let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let lang = asked.or(header).map(Lang::from_header).unwrap_or_default();
    // NUL bytes cannot be stored as text on PostgreSQL; no name, path or query of ours has one.
    if request.uri().to_string().contains("%00") {
        return LANG.scope(lang, async { Err(malformed("path", &"NUL").into()) }).await;
    }
    LANG.scope(lang, next.call(request)).await
}

/// Refuses NUL characters in JSON bodies: PostgreSQL cannot store them, and no text of ours has one.
pub async fn no_nul(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let json = request.content_type().eq_ignore_ascii_case("application/json");
    if json {
        let body = request.extract::<web::Bytes>().await.map_err(|_| Error::TooLarge)?;
        if body.contains(&0) || body.windows(6).any(|six| six == br"\u0000") {
            return Err(malformed("body", &"NUL").into());
        }
        request.set_payload(Payload::from(body));
    }
    next.call(request).await
}

/// No inline script or style, with no exception: what a page runs and wears comes from this server's files.
const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                   font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; \
                   frame-ancestors 'none'";

/// Headers that every answer carries.
pub async fn headers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let id = request.extensions().get::<RequestId>().map(ToString::to_string);
    let api = request.path().starts_with("/api/");
    let mut answer = next.call(request).await?;
    let headers = answer.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    if api {
        set(header::CACHE_CONTROL, "no-store");
        set(header::VARY, "Accept-Language, Cookie, Authorization");
    }
    // A stricter one of the answer's own stays.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP));
    }
    if let Some(id) = id.and_then(|id| HeaderValue::from_str(&id).ok()) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    Ok(answer)
}
