//! The only error of the edge, and the only mapping to HTTP: `application/problem+json` (RFC 9457) with a stable `code`.
use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use diesel::result::{DatabaseErrorKind, Error as DbError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    kernel::Invalid,
    text::{Lang, Message},
};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What is wrong with one field of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field as in the body: `items.0.quantity`.
    pub field: String,
    pub message: Message,
}

/// Every field's problem at once; empty means that all is well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn one(field: &str, key: &str) -> Error {
        let mut problems = Problems::default();
        problems.add(field, Message::new(key));
        Error::Invalid(problems)
    }

    pub fn add(&mut self, field: &str, message: Message) {
        self.0.push(Problem { field: field.to_owned(), message });
    }

    /// The value, or `None` with its problem noted.
    pub fn take<T>(&mut self, field: &str, value: Result<T, Invalid>) -> Option<T> {
        value.map_err(|Invalid(message)| self.add(field, message)).ok()
    }

    /// Notes a text that has fewer than `least` or more than `most` characters, blanks around it left out.
    pub fn length(&mut self, field: &str, text: &str, least: usize, most: usize) {
        if !(least..=most).contains(&text.trim().chars().count()) {
            self.add(field, Message::new("value-length").with("least", least).with("most", most));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// `value` when nothing was noted.
    ///
    /// # Errors
    /// `Invalid` with all that was noted; `None` without a note is an internal fault.
    pub fn or<T>(self, value: Option<T>) -> Result<T> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            None if self.0.is_empty() => Err(Error::Internal("a value is missing without a problem")),
            _ => Err(Error::Invalid(self)),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("invalid request")]
    Invalid(Problems),
    #[error("not signed in")]
    Unauthenticated,
    #[error("sign-in refused")]
    BadCredentials,
    #[error("one-time code refused")]
    BadCode,
    #[error("second factor wanted")]
    TotpRequired,
    #[error("not allowed")]
    Forbidden,
    #[error("not found")]
    NotFound,
    #[error("method not allowed")]
    Method,
    #[error("changed by someone else")]
    Stale,
    /// The request is well-formed but cannot be met now: the message says why and what to do.
    #[error("{0}")]
    Conflict(Message),
    /// What the asker must have declared first.
    #[error("nothing has been declared")]
    Undeclared,
    /// It can be done, once somebody has read what is wrong with it and says so.
    #[error("warnings are not accepted")]
    Warnings(Problems),
    #[error("too large")]
    TooLarge,
    /// As [`Error::TooLarge`], saying what to do about it.
    #[error("{0}")]
    Oversize(Message),
    #[error("unsupported media type")]
    MediaType,
    #[error("too many requests; again in {0} s")]
    TooMany(u64),
    #[error("busy")]
    Busy,
    /// Nothing can be set in Chinese on this machine.
    #[error("no font for Chinese")]
    NoFont,
    /// The program was built without it.
    #[error("left out of this program")]
    LeftOut,
    #[error("{0}")]
    Startup(String),
    #[error("internal fault: {0}")]
    Internal(&'static str),
    #[error("database failure")]
    Database(#[source] DbError),
    #[error("search failure")]
    Search(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub fn conflict(key: &str) -> Error {
        Error::Conflict(Message::new(key))
    }

    /// HTTP status and the code that clients may rely on. The only such mapping in the project.
    pub fn kind(&self) -> (StatusCode, &'static str) {
        match self {
            Error::Invalid(_) => (StatusCode::BAD_REQUEST, "invalid"),
            Error::Unauthenticated => (StatusCode::UNAUTHORIZED, "unauthenticated"),
            Error::BadCredentials => (StatusCode::UNAUTHORIZED, "bad-credentials"),
            Error::BadCode => (StatusCode::UNAUTHORIZED, "bad-code"),
            Error::TotpRequired => (StatusCode::UNAUTHORIZED, "totp-required"),
            Error::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Error::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Error::Method => (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed"),
            Error::Stale => (StatusCode::CONFLICT, "stale"),
            Error::Conflict(_) => (StatusCode::CONFLICT, "conflict"),
            Error::TooLarge | Error::Oversize(_) => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Error::Undeclared => (StatusCode::CONFLICT, "declaration-required"),
            Error::Warnings(_) => (StatusCode::CONFLICT, "warnings"),
            Error::MediaType => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type"),
            Error::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
            Error::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Error::NoFont => (StatusCode::SERVICE_UNAVAILABLE, "no-cjk-font"),
            Error::LeftOut => (StatusCode::NOT_IMPLEMENTED, "left-out"),
            Error::Startup(_) | Error::Internal(_) | Error::Database(_) | Error::Search(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "internal")
            }
        }
    }

    /// The error and all that caused it, for the log.
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut inner = std::error::Error::source(self);
        while let Some(error) = inner {
            text.push_str(&format!(": {error}"));
            inner = error.source();
        }
        text
    }

    /// The error for somebody at a terminal: with every problem of what was asked, and with its causes.
    pub fn told(&self) -> String {
        match self {
            Error::Invalid(problems) => {
                let said = problems.iter().map(|problem| format!("{} {}", problem.field, problem.message));
                said.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join("\n")
            }
            error => error.chain(),
        }
    }

    /// What is told to the asker; inner errors stay in the log.
    pub fn message(&self) -> Message {
        match self {
            Error::Conflict(message) | Error::Oversize(message) => message.clone(),
            Error::TooMany(seconds) => Message::new("error-too-many").with("seconds", seconds),
            _ => Message::new(&format!("error-{}", self.kind().1)),
        }
    }

    fn body(&self, lang: Lang) -> ProblemBody {
        let (status, code) = self.kind();
        let problems = match self {
            Error::Invalid(problems) | Error::Warnings(problems) => problems
                .iter()
                .map(|problem| FieldProblem {
                    field: problem.field.clone(),
                    code: problem.message.key.clone(),
                    message: problem.message.say(lang),
                })
                .collect(),
            _ => Vec::new(),
        };
        ProblemBody { status: status.as_u16(), code: code.into(), title: self.message().say(lang), problems }
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Error {
        match error {
            DbError::NotFound => Error::NotFound,
            DbError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Error::conflict("error-unique"),
            // PostgreSQL asks to try again; SQLite waited its five seconds for the write lock.
            DbError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Error::Busy,
            error => Error::Database(error),
        }
    }
}

impl From<Invalid> for Error {
    fn from(Invalid(message): Invalid) -> Error {
        let mut problems = Problems::default();
        problems.add("", message);
        Error::Invalid(problems)
    }
}

/// The body of every answer that is not a success (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemBody {
    pub status: u16,
    /// Stable: clients may branch on it.
    pub code: String,
    /// For people, in the language asked for.
    pub title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<FieldProblem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The path of the field: `items.0.quantity`.
    pub field: String,
    pub code: String,
    pub message: String,
}

tokio::task_local! {
    /// The language of the request in hand; the middleware of `http/` sets it.
    pub static LANG: Lang;
}

/// The language of the request in hand, Chinese outside of one.
pub fn lang() -> Lang {
    LANG.try_with(|lang| *lang).unwrap_or_default()
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.kind().0
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(error = self.chain(), "request failed");
        }
        let mut answer = HttpResponse::build(status);
        if let Error::TooMany(seconds) = self {
            answer.insert_header(("Retry-After", seconds.to_string()));
        }
        let body = serde_json::to_vec(&self.body(lang())).unwrap_or_default();
        answer.content_type("application/problem+json").body(body)
    }
}
