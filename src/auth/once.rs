//! The `Idempotency-Key` header as an argument: a retried write gets the first answer and does nothing.
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::Serialize;

use crate::{
    db::once::Key,
    error::{Error, Problems, Result},
};

/// The header's value, when there is one, and the operation that it is for.
pub struct Once {
    key: Option<String>,
    operation: String,
}

impl Once {
    /// The key of this request; none when the client sent none.
    pub fn of(&self, asker: impl ToString, body: &impl Serialize) -> Result<Option<Key>> {
        self.key.as_deref().map(|key| Key::new(asker, key, &self.operation, body)).transpose()
    }
}

impl FromRequest for Once {
    type Error = Error;
    type Future = Ready<Result<Once>>;
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let operation = format!("{} {}", request.method(), request.path());
        let key = match request.headers().get("Idempotency-Key").map(|value| value.to_str().unwrap_or_default().trim())
        {
            None => Ok(None),
            Some(key) if (1..=200).contains(&key.len()) => Ok(Some(key.to_owned())),
            Some(_) => Err(Problems::one("Idempotency-Key", "error-key-length")),
        };
        ready(key.map(|key| Once { key, operation }))
    }
}
