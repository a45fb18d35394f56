//! Access tokens: JWT (RFC 7519), HS256, good for 15 minutes. They name a session; what it may do is read from the
//! database at each request, so that signing out, suspending or removing a member holds at once.
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    kernel::{clock::Timestamp, id::SessionId},
};

/// Seconds that an access token is good for.
pub const ACCESS_SECONDS: i64 = 15 * 60;

#[derive(Serialize, Deserialize)]
struct Claims {
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// Signs and checks access tokens.
pub struct Signer {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Signer {
    pub fn new(key: &[u8]) -> Signer {
        Signer { encoding: EncodingKey::from_secret(key), decoding: DecodingKey::from_secret(key) }
    }

    pub fn sign(&self, sid: SessionId, now: Timestamp) -> Result<String> {
        let iat = now.and_utc().timestamp();
        let claims = Claims { sid, iat, exp: iat + ACCESS_SECONDS };
        encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).map_err(|_| Error::Internal("token signing"))
    }

    /// The session that the token names; none when it is forged, malformed or older than 15 minutes at `now`.
    pub fn read(&self, token: &str, now: Timestamp) -> Option<SessionId> {
        let mut wanted = Validation::new(Algorithm::HS256);
        wanted.validate_exp = false; // against our clock, below
        wanted.set_required_spec_claims(&["exp"]);
        let claims = decode::<Claims>(token, &self.decoding, &wanted).ok()?.claims;
        (now.and_utc().timestamp() < claims.exp).then_some(claims.sid)
    }
}

/// 32 random bytes as text: a refresh token or a signing key.
pub fn random() -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a refresh token. The token is random, so a plain hash is enough.
pub fn digest(token: &str) -> String {
    format!("{:x}", Sha256::digest(token))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_token_is_good_for_fifteen_minutes_and_only_under_its_key() {
        let now: Timestamp = "2026-11-22T08:00:00".parse().unwrap();
        let (signer, other) = (Signer::new(b"one key"), Signer::new(b"another key"));
        let sid = SessionId::new();
        let token = signer.sign(sid, now).unwrap();
        assert_eq!(signer.read(&token, now + TimeDelta::seconds(899)), Some(sid));
        assert_eq!(signer.read(&token, now + TimeDelta::seconds(900)), None);
        assert_eq!(other.read(&token, now), None);
        let none = token.replacen(token.split('.').next().unwrap(), "eyJhbGciOiJub25lIn0", 1);
        assert_eq!(signer.read(&none, now), None);
    }
}
