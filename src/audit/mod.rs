//! The audit trail: who did what to which row, when and from where. Append-only, written in the change's transaction.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    db::{Conn, Tx, changes, pack, schema::audit, unpack},
    error::Result,
    kernel::{clock::Timestamp, noun::Noun},
    words,
};

words!(
    /// What was done. The golden file `audit.txt` names the act of every operation that writes.
    Act {
        Create = "create",
        Edit = "edit",
        Submit = "submit",
        Return = "return",
        Publish = "publish",
        /// That it is still offered.
        Confirm = "confirm",
        Withdraw = "withdraw",
        Remove = "remove",
        Expire = "expire",
        Register = "register",
        Claim = "claim",
        Verify = "verify",
        Refuse = "refuse",
        Suspend = "suspend",
        SignIn = "sign-in",
        SignOut = "sign-out",
        Revoke = "revoke",
        ChangePassword = "change-password",
        AddMember = "add-member",
        RemoveMember = "remove-member",
        Import = "import",
        Export = "export",
        Stop = "stop",
        Resume = "resume",
        Repair = "repair",
        Merge = "merge",
        Distinguish = "distinguish",
        ActFor = "act-for",
        Ask = "ask",
        Answer = "answer",
        Call = "call",
        Remind = "remind",
        Close = "close",
        Reopen = "reopen",
        Accept = "accept",
        Decline = "decline",
        Quote = "quote",
        WithdrawConsent = "withdraw-consent",
        IssueCode = "issue-code",
        Read = "read",
        /// That nothing classified is entered.
        Declare = "declare",
        Erase = "erase",
        /// What may tell whose a masked row is has been read, and it is published as it is.
        AcceptWarnings = "accept-warnings",
        Invite = "invite",
        AddFactor = "add-factor",
        RemoveFactor = "remove-factor",
        RotateKey = "rotate-key",
        /// A product does not suit a demand.
        PutAside = "put-aside",
        TakeBack = "take-back",
        Share = "share",
        EndShare = "end-share",
        Announce = "announce",
        Open = "open",
        Start = "start",
        Cancel = "cancel",
        /// Whoever waited to take part in an event comes.
        Admit = "admit",
        CheckIn = "check-in",
        /// A timetable is made, changed or repaired.
        Schedule = "schedule",
        Pin = "pin",
        Wish = "wish",
        /// All that comes later on the day is moved by some minutes.
        Delay = "delay",
        /// What came of a meeting.
        Report = "report",
    }
);

/// The line of a sheet that a row was written from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = SheetSource)]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// Empty for a file of text.
    pub sheet: String,
    /// As Excel shows it, from 1.
    pub row: u32,
}

/// One line of the trail, and one row of the change log.
pub fn record(tx: &mut Tx, act: Act, noun: Noun, id: impl ToString) -> Result<()> {
    changes::append(tx, noun, id.to_string())?;
    note(tx, act, noun, id, "")
}

/// [`record`] of what came from a sheet: the line says from which.
pub fn record_from(tx: &mut Tx, act: Act, noun: Noun, id: impl ToString, source: &Source) -> Result<()> {
    changes::append(tx, noun, id.to_string())?;
    note(tx, act, noun, id, &pack(source)?)
}

/// A line of the trail, as it is read.
#[derive(Clone, Debug, Queryable)]
pub struct Line {
    pub at: Timestamp,
    pub user: Option<String>,
    pub org: Option<String>,
    pub act: String,
    pub detail: String,
}

impl Line {
    /// The line of a sheet behind it, where there is one.
    pub fn source(&self) -> Option<Source> {
        if self.act == Act::Import.as_str() { unpack(&self.detail).ok() } else { None }
    }
}

/// What was done to a row, newest first; at most `most` lines.
pub fn of_row(conn: &mut Conn, noun: Noun, id: &str, most: i64) -> QueryResult<Vec<Line>> {
    audit::table
        .filter(audit::noun_id.eq(id).and(audit::noun.eq(noun.as_str())))
        .order(audit::id.desc())
        .limit(most)
        .select((audit::at, audit::user_id, audit::org_id, audit::act, audit::detail))
        .load(conn)
}

/// A line of the trail for what changes no listed row (a sign-in, an export); `detail` is for people.
pub fn note(tx: &mut Tx, act: Act, noun: Noun, id: impl ToString, detail: &str) -> Result<()> {
    let (author, now) = (tx.author.clone(), tx.now());
    diesel::insert_into(audit::table)
        .values((
            audit::id.eq(Uuid::now_v7().to_string()),
            audit::at.eq(now),
            audit::user_id.eq(author.user.map(|id| id.to_string())),
            audit::org_id.eq(author.org.map(|id| id.to_string())),
            audit::address.eq(author.address),
            audit::act.eq(act.as_str()),
            audit::noun.eq(noun.as_str()),
            audit::noun_id.eq(id.to_string()),
            audit::detail.eq(detail),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
