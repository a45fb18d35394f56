//! One line a request in the log: method, route, status, time, and an id that the answer carries too.
use std::time::Instant;

use actix_web::{
    Error, HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};

/// See [`tracing_actix_web::TracingLogger`].
pub struct AccessLog;

#[derive(Clone, Copy)]
struct Began(Instant);

impl RootSpanBuilder for AccessLog {
    fn on_request_start(request: &ServiceRequest) -> Span {
        request.extensions_mut().insert(Began(Instant::now()));
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        tracing::info_span!("request", id)
    }

    /// What was asked with stays out: queries hold names and numbers.
    fn on_request_end<B: MessageBody>(_: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let (request, status) = match outcome {
            Ok(answer) => (Some(answer.request()), answer.status()),
            Err(error) => (None, error.as_response_error().status_code()),
        };
        let method = request.map(|request| request.method().as_str()).unwrap_or_default();
        let route = request.and_then(|request| request.match_pattern()).unwrap_or_default();
        let began = request.and_then(|request| request.extensions().get::<Began>().copied());
        let micros = began.map_or(0, |began| u64::try_from(began.0.elapsed().as_micros()).unwrap_or(u64::MAX));
        let status = status.as_u16();
        tracing::info!(method, route, status, micros, "answered");
    }
}
