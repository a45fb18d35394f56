//! Cookie names, flags and the Origin check, all decided by the address that users type.
use actix_web::cookie::{Cookie, SameSite, time::Duration};

use super::token::ACCESS_SECONDS;

/// Days that a refresh token is good for, from its last use.
pub const REFRESH_DAYS: i64 = 30;

/// Over https the names carry `__Host-` and the cookies `Secure`; over plain http on an office network both would make
/// the browser drop them.
pub struct Cookies {
    origin: String,
    secure: bool,
}

impl Cookies {
    pub fn for_origin(origin: &str) -> Cookies {
        Cookies { secure: origin.starts_with("https://"), origin: origin.to_owned() }
    }

    pub fn access_name(&self) -> &'static str {
        if self.secure { "__Host-duijie-access" } else { "duijie-access" }
    }

    pub fn refresh_name(&self) -> &'static str {
        if self.secure { "__Host-duijie-refresh" } else { "duijie-refresh" }
    }

    pub fn access(&self, token: String) -> Cookie<'static> {
        self.cookie(self.access_name(), token, Duration::seconds(ACCESS_SECONDS))
    }

    pub fn refresh(&self, token: String) -> Cookie<'static> {
        self.cookie(self.refresh_name(), token, Duration::days(REFRESH_DAYS))
    }

    /// The two cookies that make a browser forget the session.
    pub fn cleared(&self) -> [Cookie<'static>; 2] {
        [self.access_name(), self.refresh_name()].map(|name| self.cookie(name, String::new(), Duration::ZERO))
    }

    fn cookie(&self, name: &'static str, value: String, age: Duration) -> Cookie<'static> {
        Cookie::build(name, value)
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .max_age(age)
            .finish()
    }

    /// Whether a request that writes and is signed in by cookie comes from our own pages. Browsers send `Origin` with
    /// every such request; one without it is not from a browser page, and should use a bearer token.
    pub fn is_ours(&self, origin: Option<&str>) -> bool {
        origin == Some(self.origin.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_flags_follow_the_public_address() {
        let https = Cookies::for_origin("https://duijie.example").access("t".into());
        assert_eq!((https.name(), https.secure(), https.path()), ("__Host-duijie-access", Some(true), Some("/")));
        let http = Cookies::for_origin("http://10.0.0.8:8080").access("t".into());
        assert_eq!((http.name(), http.secure(), http.http_only()), ("duijie-access", Some(false), Some(true)));
        assert!(!Cookies::for_origin("https://duijie.example").is_ours(Some("https://duijie.example.evil")));
    }
}
