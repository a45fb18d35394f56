//! The second factor: time-based one-time passwords (RFC 6238: SHA-1, six digits, 30 seconds, one step to either side),
//! and ten recovery codes for a lost phone. Each code is good once.
use diesel::prelude::*;
use rand::{RngCore, seq::IndexedRandom};
use totp_rs::{Builder, Secret, Totp};

use super::{code::LETTERS, token};
use crate::{
    db::{Tx, pack, schema::second_factors, unpack},
    error::{Error, Result},
    kernel::{clock::Timestamp, id::UserId},
};

const ISSUER: &str = "duijie";
const RECOVERY_CODES: usize = 10;

#[derive(Queryable, Selectable)]
#[diesel(table_name = second_factors)]
struct Row {
    secret: String,
    confirmed_at: Option<Timestamp>,
    recovery: String,
}

/// What an authenticator is set up with.
pub struct Offered {
    /// Base32, for typing.
    pub secret: String,
    /// `otpauth://`, for a QR code.
    pub uri: String,
}

/// Offers a secret; it is not asked for before it has been confirmed, so offering again replaces it.
///
/// # Errors
/// `Conflict` when a second factor is in use.
pub fn offer(tx: &mut Tx, user: UserId, login: &str) -> Result<Offered> {
    if find(tx, user)?.is_some_and(|row| row.confirmed_at.is_some()) {
        return Err(Error::conflict("totp-enrolled"));
    }
    let mut bytes = [0; 20];
    rand::rng().fill_bytes(&mut bytes);
    let totp = Builder::new().with_secret(Secret::new(Box::new(bytes)));
    let totp = totp.with_issuer(Some(ISSUER)).with_account_name(login).build().map_err(|_| FAULT)?;
    let offered = Offered { secret: totp.secret().to_base32(), uri: totp.to_url().map_err(|_| FAULT)? };
    remove(tx, user)?;
    diesel::insert_into(second_factors::table)
        .values((second_factors::user_id.eq(user), second_factors::secret.eq(&offered.secret)))
        .execute(&mut **tx)?;
    Ok(offered)
}

/// Puts the offered secret to use once its authenticator shows the right code; the recovery codes, which are stored
/// nowhere. None for a wrong code.
///
/// # Errors
/// `Conflict` when nothing was offered, or one is in use.
pub fn confirm(tx: &mut Tx, user: UserId, code: &str) -> Result<Option<Vec<String>>> {
    let row = find(tx, user)?.ok_or(Error::conflict("totp-not-begun"))?;
    if row.confirmed_at.is_some() {
        return Err(Error::conflict("totp-enrolled"));
    }
    let now = tx.now();
    let Some(step) = step_of(&row.secret, code, now)? else { return Ok(None) };
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| digest(user, code)).collect();
    diesel::update(second_factors::table.find(user))
        .set((
            second_factors::confirmed_at.eq(Some(now)),
            second_factors::last_step.eq(step),
            second_factors::recovery.eq(pack(&hashes)?),
        ))
        .execute(&mut **tx)?;
    Ok(Some(codes))
}

/// Asks a user who has a second factor for it; `given` is what the authenticator shows, or a recovery code, which is
/// used up.
///
/// # Errors
/// `TotpRequired` when nothing was given, `BadCode` for a wrong one or one that was used before.
pub fn check(tx: &mut Tx, user: UserId, given: Option<&str>) -> Result<()> {
    let Some(row) = find(tx, user)?.filter(|row| row.confirmed_at.is_some()) else { return Ok(()) };
    let given = given.map(str::trim).filter(|given| !given.is_empty()).ok_or(Error::TotpRequired)?;
    let own = second_factors::table.find(user);
    let used = match step_of(&row.secret, given, tx.now())? {
        Some(step) => {
            let newer = diesel::update(own.filter(second_factors::last_step.lt(step)));
            newer.set(second_factors::last_step.eq(step)).execute(&mut **tx)?
        }
        None => {
            let mut left: Vec<String> = unpack(&row.recovery)?;
            let before = left.len();
            left.retain(|hash| *hash != digest(user, given));
            if left.len() == before {
                return Err(Error::BadCode);
            }
            // As it was read: of two who bring the same code, the second finds another text here.
            let unchanged = diesel::update(own.filter(second_factors::recovery.eq(&row.recovery)));
            unchanged.set(second_factors::recovery.eq(pack(&left)?)).execute(&mut **tx)?
        }
    };
    if used == 1 { Ok(()) } else { Err(Error::BadCode) }
}

/// True when there was one.
pub fn remove(tx: &mut Tx, user: UserId) -> QueryResult<bool> {
    Ok(diesel::delete(second_factors::table.find(user)).execute(&mut **tx)? == 1)
}

const FAULT: Error = Error::Internal("totp");

fn find(tx: &mut Tx, user: UserId) -> QueryResult<Option<Row>> {
    second_factors::table.find(user).select(Row::as_select()).first(&mut **tx).optional()
}

/// The step whose code `code` is, of those around `now`.
fn step_of(secret: &str, code: &str, now: Timestamp) -> Result<Option<i64>> {
    let secret = Secret::try_from_base32(secret).map_err(|_| FAULT)?;
    let totp: Totp = Builder::new().with_secret(secret).build().map_err(|_| FAULT)?;
    let seconds = u64::try_from(now.and_utc().timestamp()).map_err(|_| FAULT)?;
    Ok(totp.check(code, seconds).and_then(|step| i64::try_from(step).ok()))
}

fn recovery_code() -> String {
    let mut rng = rand::rng();
    (0..10).filter_map(|_| LETTERS.choose(&mut rng)).map(|letter| char::from(*letter)).collect()
}

fn digest(user: UserId, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    token::digest(&format!("{user}:{}", plain.to_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, SHA-1, the last six of its eight digits
        let secret = Secret::new(Box::new(*b"12345678901234567890")).to_base32();
        let at = |seconds: i64| chrono::DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(step_of(&secret, code, at(seconds)).unwrap(), Some(seconds / 30), "{seconds}");
            assert_eq!(step_of(&secret, code, at(seconds + 90)).unwrap(), None);
        }
    }
}
