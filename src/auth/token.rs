//! Access tokens: JWT (RFC 7519), HS256, good for 15 minutes. They name a session; what it may do is read from the
//! database at each request, so that signing out, suspending or removing a member holds at once.
use std::sync::{PoisonError, RwLock};

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::keys::{self, Key};
use crate::{
    db::Db,
    error::{Error, Result},
    kernel::{clock::Timestamp, id::SessionId},
};

/// Seconds that an access token is good for.
pub const ACCESS_SECONDS: i64 = 15 * 60;

/// Seconds after which a process looks whether there is a newer key before it signs.
const LOOK_AGAIN_SECONDS: i64 = 60;

#[derive(Serialize, Deserialize)]
struct Claims {
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// Signs with the newest key and checks with every key whose tokens may still be good.
pub struct Signer(RwLock<Ring>);

struct Ring {
    /// Newest first.
    keys: Vec<Key>,
    read_at: Timestamp,
}

impl Signer {
    pub fn new(keys: Vec<Key>, read_at: Timestamp) -> Signer {
        Signer(RwLock::new(Ring { keys, read_at }))
    }

    pub fn sign(&self, sid: SessionId, now: Timestamp) -> Result<String> {
        let iat = now.and_utc().timestamp();
        let claims = Claims { sid, iat, exp: iat + ACCESS_SECONDS };
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let key = ring.keys.first().ok_or(Error::Internal("no signing key"))?;
        let header = Header { kid: key.kid.clone(), ..Header::new(Algorithm::HS256) };
        encode(&header, &claims, &EncodingKey::from_secret(key.secret.as_bytes()))
            .map_err(|_| Error::Internal("token signing"))
    }

    /// The session that the token names; none when it is forged, malformed or older than 15 minutes at `now`, or when
    /// its key was replaced so long ago that no good token of it can be left.
    pub fn read(&self, token: &str, now: Timestamp) -> Option<SessionId> {
        let mut wanted = Validation::new(Algorithm::HS256);
        wanted.validate_exp = false; // against our clock, below
        wanted.set_required_spec_claims(&["exp"]);
        let kid = decode_header(token).ok()?.kid;
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let key = keys::good_at(&ring.keys, now).find(|key| key.kid == kid)?;
        let claims = decode::<Claims>(token, &DecodingKey::from_secret(key.secret.as_bytes()), &wanted).ok()?.claims;
        (now.and_utc().timestamp() < claims.exp).then_some(claims.sid)
    }

    /// [`Signer::read`], after a look for new keys when the token names one that this process has not seen: another
    /// process may have changed it a moment ago.
    pub async fn read_fresh(&self, db: &Db, token: &str, now: Timestamp) -> Result<Option<SessionId>> {
        if let Ok(header) = decode_header(token)
            && !self.knows(header.kid.as_deref())
        {
            self.reload(db).await?;
        }
        Ok(self.read(token, now))
    }

    /// To be called before signing: a replaced key signs for a minute at most, in whichever process.
    pub async fn keep_fresh(&self, db: &Db) -> Result<()> {
        let read_at = self.0.read().unwrap_or_else(PoisonError::into_inner).read_at;
        let age = db.clock().now() - read_at;
        if age.num_seconds() >= LOOK_AGAIN_SECONDS { self.reload(db).await } else { Ok(()) }
    }

    async fn reload(&self, db: &Db) -> Result<()> {
        let keys = db.read(|conn| Ok(keys::load(conn)?)).await?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Ring { keys, read_at: db.clock().now() };
        Ok(())
    }

    fn knows(&self, kid: Option<&str>) -> bool {
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        ring.keys.iter().any(|key| key.kid.as_deref() == kid)
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

    fn key(kid: Option<&str>, secret: &str, made_at: &str) -> Key {
        Key { kid: kid.map(str::to_owned), secret: secret.into(), made_at: made_at.parse().unwrap() }
    }

    #[test]
    fn a_token_is_good_for_fifteen_minutes_and_only_under_its_key() {
        let now: Timestamp = "2026-11-22T08:00:00".parse().unwrap();
        let one = |secret| Signer::new(vec![key(None, secret, "2026-11-01T00:00:00")], now);
        let (signer, other) = (one("one key"), one("another key"));
        let sid = SessionId::new();
        let token = signer.sign(sid, now).unwrap();
        assert_eq!(signer.read(&token, now + TimeDelta::seconds(899)), Some(sid));
        assert_eq!(signer.read(&token, now + TimeDelta::seconds(900)), None);
        assert_eq!(other.read(&token, now), None);
        let none = token.replacen(token.split('.').next().unwrap(), "eyJhbGciOiJub25lIn0", 1);
        assert_eq!(signer.read(&none, now), None);
    }

    #[test]
    fn a_replaced_key_is_believed_until_its_last_token_has_run_out() {
        let now: Timestamp = "2026-11-22T08:00:00".parse().unwrap();
        let old = || key(None, "one key", "2026-11-01T00:00:00");
        let new = key(Some("k2"), "another key", "2026-11-22T08:00:00");
        let before = Signer::new(vec![old()], now);
        let after = Signer::new(vec![new, old()], now);
        let sid = SessionId::new();
        // a process that has not looked yet signs with the old key for up to a minute
        let late = before.sign(sid, now + TimeDelta::seconds(59)).unwrap();
        assert_eq!(after.read(&late, now + TimeDelta::seconds(958)), Some(sid));
        // with a leaked key, tokens could be made for ever: after sixteen minutes they are not believed
        let leaked = before.sign(sid, now + TimeDelta::days(1)).unwrap();
        assert_eq!(after.read(&leaked, now + TimeDelta::days(1)), None);
        assert_eq!(before.read(&after.sign(sid, now).unwrap(), now), None);
    }
}
