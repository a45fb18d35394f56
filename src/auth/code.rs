//! One-time codes: six digits for a few minutes, or eight letters and digits for days. Only a hash is stored, bound to
//! its row; a try is counted before the code is looked at, so that many at once are not more than many in turn.
use chrono::TimeDelta;
use diesel::prelude::*;
use rand::{Rng, seq::IndexedRandom};

use super::{actor::Membership, token};
use crate::{
    db::{Tx, schema::codes},
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{CodeId, OrgId, UserId},
        login::Login,
    },
    text_column, words,
};

words!(
    /// What a code is for.
    #[schema(as = CodePurpose)]
    Purpose {
        SignIn = "sign-in",
        Reset = "reset",
        /// Whoever has it speaks for an organisation that a bureau entered.
        Claim = "claim",
        /// Whoever has it becomes a member.
        Invite = "invite",
    }
);
text_column!(Purpose);

/// Without 0 and O, 1, I and L: a code is read aloud and typed from paper.
pub const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// A login is sent at most one code a minute and five an hour.
const PAUSE: TimeDelta = TimeDelta::seconds(60);
const AN_HOUR: TimeDelta = TimeDelta::hours(1);
const AN_HOURS_CODES: usize = 5;

impl Purpose {
    pub fn lifetime(self) -> TimeDelta {
        match self {
            Purpose::SignIn | Purpose::Reset => TimeDelta::minutes(10),
            Purpose::Invite => TimeDelta::days(7),
            Purpose::Claim => TimeDelta::days(14),
        }
    }

    /// Wrong tries that lock a code. Six digits allow five; eight letters cannot be guessed, and five would let anybody
    /// who knows a firm's credit code lock it out.
    fn most_tries(self) -> i32 {
        match self {
            Purpose::SignIn | Purpose::Reset => 5,
            Purpose::Invite | Purpose::Claim => 50,
        }
    }

    /// How many codes may be good at once: a login can be invited by several organisations.
    fn at_once(self) -> i64 {
        if self == Purpose::Invite { 10 } else { 1 }
    }

    fn make(self) -> String {
        let mut rng = rand::rng();
        match self {
            Purpose::SignIn | Purpose::Reset => format!("{:06}", rng.random_range(0..1_000_000)),
            Purpose::Invite | Purpose::Claim => {
                (0..8).filter_map(|_| LETTERS.choose(&mut rng)).map(|letter| char::from(*letter)).collect()
            }
        }
    }
}

/// A code as its table has it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = codes)]
pub struct Code {
    pub id: CodeId,
    pub purpose: Purpose,
    pub login: Option<String>,
    pub org: Option<OrgId>,
    pub role: Option<Membership>,
    digest: String,
    tries: i32,
    pub expires_at: Timestamp,
    pub used_at: Option<Timestamp>,
    pub issued_by: Option<UserId>,
    pub issued_for: Option<OrgId>,
    pub created_at: Timestamp,
}

/// Whom or what a code is for.
#[derive(Clone, Copy, Debug)]
pub enum Holder<'h> {
    Login(&'h Login),
    Org(OrgId),
}

/// Makes a code; the second is the code itself, which is stored nowhere.
///
/// # Errors
/// `TooMany` when its login was sent one less than a minute ago, or five within the hour.
pub fn issue(
    tx: &mut Tx,
    purpose: Purpose,
    login: Option<&Login>,
    joins: Option<(OrgId, Option<Membership>)>,
) -> Result<(Code, String)> {
    let now = tx.now();
    if let Some(login) = login {
        tx.lock(&format!("codes of {login}"))?;
        pause(tx, login)?;
    }
    // What nobody can use any more is kept a day for the limits and for questions; the trail keeps that it was issued.
    diesel::delete(codes::table.filter(codes::expires_at.lt(now - TimeDelta::days(1)))).execute(&mut **tx)?;
    let (id, plain) = (CodeId::new(), purpose.make());
    let code = Code {
        id,
        purpose,
        login: login.map(ToString::to_string),
        org: joins.map(|(org, _)| org),
        role: joins.and_then(|(_, role)| role),
        digest: digest(id, &plain),
        tries: 0,
        expires_at: now + purpose.lifetime(),
        used_at: None,
        issued_by: tx.author.user,
        issued_for: tx.author.org,
        created_at: now,
    };
    diesel::insert_into(codes::table).values(&code).execute(&mut **tx)?;
    Ok((code, plain))
}

fn pause(tx: &mut Tx, login: &Login) -> Result<()> {
    let now = tx.now();
    let sent: Vec<Timestamp> = codes::table
        .filter(codes::login.eq(login.as_str()).and(codes::created_at.gt(now - AN_HOUR)))
        .order(codes::created_at.desc())
        .select(codes::created_at)
        .load(&mut **tx)?;
    let last = sent.first().map(|at| *at + PAUSE);
    let fifth = sent.get(AN_HOURS_CODES - 1).map(|at| *at + AN_HOUR);
    match last.max(fifth).map(|until| (until - now).num_seconds()).and_then(|wait| u64::try_from(wait).ok()) {
        Some(wait) if wait > 0 => Err(Error::TooMany(wait)),
        _ => Ok(()),
    }
}

/// The code of `purpose` that `plain` is, used up now; none when it is wrong, expired, used or locked. The try is counted
/// in this transaction: whoever gets none must commit it.
pub fn redeem(tx: &mut Tx, purpose: Purpose, holder: Holder<'_>, plain: &str) -> QueryResult<Option<Code>> {
    let plain: String = plain.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    let now = tx.now();
    let mut query = codes::table
        .select(Code::as_select())
        .filter(codes::purpose.eq(purpose).and(codes::expires_at.gt(now)))
        .order(codes::id.desc())
        .limit(purpose.at_once())
        .into_boxed();
    query = match holder {
        Holder::Login(login) => query.filter(codes::login.eq(login.as_str())),
        Holder::Org(org) => query.filter(codes::org.eq(org)),
    };
    let known: Vec<Code> = query.load(&mut **tx)?;
    for code in known {
        // The row stays locked from here: of two who use a code at once, the second finds it used.
        let open = codes::used_at.is_null().and(codes::tries.lt(purpose.most_tries()));
        let counted = diesel::update(codes::table.find(code.id).filter(open)).set(codes::tries.eq(codes::tries + 1));
        if counted.execute(&mut **tx)? == 1 && code.digest == digest(code.id, &plain) {
            diesel::update(codes::table.find(code.id)).set(codes::used_at.eq(Some(now))).execute(&mut **tx)?;
            return Ok(Some(code));
        }
    }
    Ok(None)
}

/// The invitations of `org` that can still be used at `now`, newest first.
pub fn open_invitations(conn: &mut crate::db::Conn, org: OrgId, now: Timestamp) -> QueryResult<Vec<Code>> {
    let open = codes::used_at.is_null().and(codes::expires_at.gt(now));
    codes::table
        .filter(codes::org.eq(org).and(codes::purpose.eq(Purpose::Invite)).and(open))
        .order(codes::id.desc())
        .select(Code::as_select())
        .load(conn)
}

/// When the newest claim code of `org` that can still be used ends; none when there is none.
pub fn open_claim(conn: &mut crate::db::Conn, org: OrgId, now: Timestamp) -> QueryResult<Option<Timestamp>> {
    let open = codes::used_at.is_null().and(codes::expires_at.gt(now));
    codes::table
        .filter(codes::org.eq(org).and(codes::purpose.eq(Purpose::Claim)).and(open))
        .order(codes::id.desc())
        .select(codes::expires_at)
        .first(conn)
        .optional()
}

/// Ends an open invitation of `org`; false when there is none of this id.
pub fn revoke_invitation(tx: &mut Tx, org: OrgId, id: CodeId) -> QueryResult<bool> {
    let now = tx.now();
    let open = codes::used_at.is_null().and(codes::expires_at.gt(now));
    let own = codes::table.find(id).filter(codes::org.eq(org).and(codes::purpose.eq(Purpose::Invite)).and(open));
    Ok(diesel::update(own).set(codes::expires_at.eq(now)).execute(&mut **tx)? == 1)
}

pub fn find(conn: &mut crate::db::Conn, id: CodeId) -> QueryResult<Option<Code>> {
    codes::table.find(id).select(Code::as_select()).first(conn).optional()
}

fn digest(id: CodeId, plain: &str) -> String {
    token::digest(&format!("{id}:{plain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_six_digits_or_eight_signs_without_look_alikes() {
        for _ in 0..200 {
            let digits = Purpose::SignIn.make();
            assert!(digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit()), "{digits}");
            let letters = Purpose::Claim.make();
            assert!(letters.len() == 8 && !letters.contains(['0', 'O', '1', 'I', 'L']), "{letters}");
        }
        assert_ne!(Purpose::Invite.make(), Purpose::Invite.make());
    }

    #[test]
    fn the_same_code_of_two_rows_has_two_digests() {
        assert_ne!(digest(CodeId::new(), "123456"), digest(CodeId::new(), "123456"));
    }
}
