//! The letters of a round: whom a reminder goes to, and what became of it. Written before the first is sent, so that a
//! reminder that was cut off goes on where it was.
use diesel::{
    dsl::{count_star, max},
    prelude::*,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    db::{
        Conn, Tx,
        schema::{memberships, orgs, round_letters, round_members, users},
    },
    kernel::{
        clock::Timestamp,
        id::{JobId, OrgId, RoundId, RoundMemberId},
    },
    text_column, words,
};

words!(
    #[schema(as = RoundLetterState)]
    LetterState {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
        /// There is no number or address, or no gateway for it: somebody has to call.
        Unreachable = "unreachable",
    }
);
text_column!(LetterState);

/// Writes down that a firm is to be written to.
pub fn queue(tx: &mut Tx, job: JobId, member: RoundMemberId) -> QueryResult<()> {
    let now = tx.now();
    diesel::insert_into(round_letters::table)
        .values((
            round_letters::id.eq(Uuid::now_v7().to_string()),
            round_letters::member.eq(member),
            round_letters::job.eq(job),
            round_letters::way.eq(""),
            round_letters::state.eq(LetterState::Queued),
            round_letters::reason.eq(""),
            round_letters::at.eq(now),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// The letters of a job that wait, oldest first; at most `most`.
pub fn waiting(conn: &mut Conn, job: JobId, most: i64) -> QueryResult<Vec<(String, RoundMemberId)>> {
    let queued = round_letters::job.eq(job).and(round_letters::state.eq(LetterState::Queued));
    round_letters::table
        .filter(queued)
        .order(round_letters::id)
        .limit(most)
        .select((round_letters::id, round_letters::member))
        .load(conn)
}

/// What became of a letter.
pub fn settle(tx: &mut Tx, id: &str, way: &str, (state, reason): (LetterState, &str)) -> QueryResult<()> {
    let now = tx.now();
    diesel::update(round_letters::table.find(id))
        .set((
            round_letters::way.eq(way),
            round_letters::state.eq(state),
            round_letters::reason.eq(reason),
            round_letters::at.eq(now),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// The logins of those who may act for a firm.
pub fn logins(conn: &mut Conn, org: OrgId) -> QueryResult<Vec<String>> {
    memberships::table
        .inner_join(users::table.on(users::id.eq(memberships::user_id)))
        .filter(memberships::org_id.eq(org).and(memberships::pending.eq(false)))
        .order((memberships::created_at, users::id))
        .limit(20)
        .select(users::login)
        .load(conn)
}

/// Letters of a reminder by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RoundLetters)]
pub struct Letters {
    pub queued: i64,
    pub sent: i64,
    pub failed: i64,
    /// No number or address, or no gateway for it: these are to be called.
    pub unreachable: i64,
}

/// The reminders of a round with what became of their letters, newest first.
pub fn reminders(conn: &mut Conn, round: RoundId) -> QueryResult<Vec<(JobId, Letters, Timestamp)>> {
    let counted: Vec<(JobId, LetterState, i64, Option<Timestamp>)> = round_letters::table
        .inner_join(round_members::table.on(round_members::id.eq(round_letters::member)))
        .filter(round_members::round.eq(round))
        .group_by((round_letters::job, round_letters::state))
        .order(round_letters::job.desc())
        .select((round_letters::job, round_letters::state, count_star(), max(round_letters::at)))
        .load(conn)?;
    let mut reminders: Vec<(JobId, Letters, Timestamp)> = Vec::new();
    for (job, state, count, at) in counted {
        let at = at.unwrap_or_default();
        if reminders.last().is_none_or(|(last, ..)| *last != job) {
            reminders.push((job, Letters::default(), at));
        }
        if let Some((_, letters, last)) = reminders.last_mut() {
            *letters.of(state) = count;
            *last = at.max(*last);
        }
    }
    Ok(reminders)
}

impl Letters {
    fn of(&mut self, state: LetterState) -> &mut i64 {
        match state {
            LetterState::Queued => &mut self.queued,
            LetterState::Sent => &mut self.sent,
            LetterState::Failed => &mut self.failed,
            LetterState::Unreachable => &mut self.unreachable,
        }
    }
}

/// A letter that did not reach its firm: whose, its name, what became of it, why.
pub type Lost = (OrgId, String, LetterState, String);

/// The letters of a job that reached nobody.
pub fn lost(conn: &mut Conn, job: JobId, most: i64) -> QueryResult<Vec<Lost>> {
    let lost = round_letters::state.eq_any([LetterState::Failed, LetterState::Unreachable]);
    round_letters::table
        .inner_join(round_members::table.on(round_members::id.eq(round_letters::member)))
        .inner_join(orgs::table.on(orgs::id.eq(round_members::org)))
        .filter(round_letters::job.eq(job).and(lost))
        .order(round_letters::id)
        .limit(most)
        .select((orgs::id, orgs::name, round_letters::state, round_letters::reason))
        .load(conn)
}
