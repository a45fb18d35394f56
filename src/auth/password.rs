//! Passwords: argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
use std::sync::LazyLock;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::{
    blocking,
    error::{Error, Problems, Result},
};

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Shortest and longest, in characters; what is in it is the user's affair (NIST SP 800-63B).
const SHORTEST: usize = 8;
const LONGEST: usize = 128;

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| Error::Internal("argon2 parameters"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// # Errors
/// `Invalid` for a password shorter than 8 or longer than 128 characters.
pub fn check(field: &str, plain: &str) -> Result<()> {
    if (SHORTEST..=LONGEST).contains(&plain.chars().count()) {
        Ok(())
    } else {
        Err(Problems::one(field, "auth-password-length"))
    }
}

/// The hash to store, as a PHC string; takes some 30 ms, so it runs on a blocking thread.
pub async fn hash(plain: String) -> Result<String> {
    blocking::run(move || hash_now(&plain)).await
}

/// [`hash`] for the command line.
pub fn hash_now(plain: &str) -> Result<String> {
    let hash = argon2()?.hash_password(plain.as_bytes()).map_err(|_| Error::Internal("argon2"))?;
    Ok(hash.to_string())
}

/// Whether `plain` is the password behind `stored`. Without a stored hash it takes just as long and is false, so that
/// the time does not tell whether an account exists.
pub async fn verify(plain: String, stored: Option<String>) -> Result<bool> {
    static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("nobody has this password").ok());
    blocking::run(move || {
        let known = stored.is_some();
        let stored = stored.or_else(|| NOBODY.clone()).ok_or(Error::Internal("argon2"))?;
        let hash = PasswordHash::new(&stored).map_err(|_| Error::Internal("stored password hash"))?;
        Ok(argon2()?.verify_password(plain.as_bytes(), &hash).is_ok() && known)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn a_password_is_known_again_and_nobody_is_not() {
        let hash = hash("对接会 2026".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify("对接会 2026".into(), Some(hash.clone())).await.unwrap());
        assert!(!verify("对接会 2027".into(), Some(hash)).await.unwrap());
        assert!(!verify("nobody has this password".into(), None).await.unwrap());
    }
}
