//! Who is asking, and what they may do. Knows actors and scopes, not nouns.
//!
//! `password` argon2id · `code` one-time codes · `totp` the second factor · `token` signed access tokens · `keys` what
//! signs them · `cookie` their names and flags · `session` refresh tokens that rotate · `actor` the extractor · `policy`
//! the one permission table · `may` proof of permission · `once` retries · `throttle` how often a sign-in may be tried.
pub mod actor;
pub mod code;
pub mod cookie;
pub mod keys;
pub mod may;
pub mod once;
pub mod password;
pub mod policy;
pub mod session;
pub mod throttle;
pub mod token;
pub mod totp;

use crate::config::Config;

/// What signing in needs, made once per process.
pub struct Auth {
    pub signer: token::Signer,
    pub cookies: cookie::Cookies,
    pub throttle: throttle::Throttle,
}

impl Auth {
    pub fn new(config: &Config, signer: token::Signer) -> Auth {
        Auth { signer, cookies: cookie::Cookies::for_origin(&config.origin()), throttle: throttle::Throttle::default() }
    }
}
