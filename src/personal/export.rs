//! Everything that is stored about a user, read by one function for each kind.
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::delegate::{self, DelegateLine};
use crate::{
    auth::actor::Membership,
    db::{
        Conn,
        schema::{
            audit, codes, consents, declarations, jobs, memberships, notice_letters, notice_reads, notices, orgs,
            receipts, saved_views, second_factors, sessions, users,
        },
    },
    error::{Error, Result},
    event::member::people::Person,
    kernel::{
        clock::Timestamp,
        id::{OrgId, UserId},
    },
    notice::{
        Kind,
        settings::{self, Settings},
        store::Told,
    },
    text::Lang,
};

/// The file. Words of the rows are as stored; times are UTC.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonalData {
    pub made_at: DateTime<Utc>,
    pub account: Account,
    pub memberships: Vec<MembershipLine>,
    pub sessions: Vec<SessionLine>,
    /// One-time codes and invitations for the user's login; what the codes were is not stored.
    pub codes: Vec<Line>,
    /// When the second factor was put to use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<DateTime<Utc>>,
    /// Declarations made: text version.
    pub declarations: Vec<Line>,
    /// Consents given for an organisation, and when they were taken back.
    pub consents: Vec<ConsentLine>,
    /// Contacts of others that the user was shown.
    pub receipts: Vec<Line>,
    /// What the user was told, alone.
    pub notices: Vec<Line>,
    /// Which notices, the organisation's among them, the user has read.
    pub read: Vec<Line>,
    /// Letters sent to the user.
    pub letters: Vec<Line>,
    pub by_letter: Vec<Kind>,
    /// Filters that the user saved: page and name.
    pub saved_views: Vec<Line>,
    /// Imports and other long work that the user began.
    pub jobs: Vec<Line>,
    /// Where the user's organisations name them among those who come to an event.
    pub event_delegates: Vec<DelegateLine>,
    /// The trail of what the user did.
    pub audit: Vec<AuditLine>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Account {
    pub id: UserId,
    pub login: String,
    pub name: String,
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MembershipLine {
    pub org: OrgId,
    pub name: String,
    pub role: Membership,
    pub pending: bool,
    pub since: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionLine {
    pub org: OrgId,
    pub agent: String,
    pub address: String,
    pub revoked: bool,
    pub began_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ConsentLine {
    pub introduction: String,
    pub org: OrgId,
    pub recipient: OrgId,
    pub purpose: String,
    pub text_version: String,
    pub given_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Something that happened at a time: what it was, and about what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    pub what: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AuditLine {
    pub at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org: Option<String>,
    pub address: String,
    pub act: String,
    pub noun: String,
    pub noun_id: String,
    pub detail: String,
}

fn line((what, about, at): (String, String, Timestamp)) -> Line {
    Line { what, about, at: at.and_utc() }
}

fn lines(rows: Vec<(String, String, Timestamp)>) -> Vec<Line> {
    rows.into_iter().map(line).collect()
}

/// All that is stored about `user`, at `now`; notices in `lang`.
///
/// # Errors
/// `NotFound` when the account has gone.
pub fn of(conn: &mut Conn, user: UserId, now: Timestamp, lang: Lang) -> Result<PersonalData> {
    let account = account(conn, user)?.ok_or(Error::NotFound)?;
    let Settings { by_letter, .. } = settings::find(conn, user)?;
    let memberships = memberships_of(conn, user)?;
    let orgs: Vec<OrgId> = memberships.iter().filter(|one| !one.pending).map(|one| one.org).collect();
    Ok(PersonalData {
        made_at: now.and_utc(),
        memberships,
        event_delegates: delegate::of(conn, &orgs, Person { login: &account.login, name: &account.name })?,
        sessions: sessions_of(conn, user)?,
        codes: codes_of(conn, &account.login)?,
        second_factor: second_factor_of(conn, user)?,
        declarations: declarations_of(conn, user)?,
        consents: consents_of(conn, user)?,
        receipts: receipts_of(conn, user)?,
        notices: notices_of(conn, user, lang)?,
        read: lines(read_by(conn, user)?),
        letters: letters_to(conn, user)?,
        by_letter,
        saved_views: lines(saved_views_of(conn, user)?),
        jobs: lines(jobs_of(conn, user)?),
        audit: audit_of(conn, user)?,
        account,
    })
}

fn saved_views_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<(String, String, Timestamp)>> {
    let own = saved_views::table.filter(saved_views::user_id.eq(user)).order(saved_views::id);
    own.select((saved_views::page, saved_views::name, saved_views::updated_at)).load(conn)
}

fn account(conn: &mut Conn, user: UserId) -> QueryResult<Option<Account>> {
    let row: Option<(String, String, Timestamp)> =
        users::table.find(user).select((users::login, users::name, users::created_at)).first(conn).optional()?;
    Ok(row.map(|(login, name, at)| Account { id: user, login, name, created_at: at.and_utc() }))
}

fn memberships_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<MembershipLine>> {
    let rows: Vec<(OrgId, String, Membership, bool, Timestamp)> = memberships::table
        .inner_join(orgs::table.on(orgs::id.eq(memberships::org_id)))
        .filter(memberships::user_id.eq(user))
        .order(memberships::created_at)
        .select((orgs::id, orgs::name, memberships::role, memberships::pending, memberships::created_at))
        .load(conn)?;
    let line = |(org, name, role, pending, since): (OrgId, String, Membership, bool, Timestamp)| MembershipLine {
        org,
        name,
        role,
        pending,
        since: since.and_utc(),
    };
    Ok(rows.into_iter().map(line).collect())
}

fn sessions_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<SessionLine>> {
    let rows: Vec<(OrgId, String, String, bool, Timestamp, Timestamp)> = sessions::table
        .filter(sessions::user_id.eq(user))
        .order(sessions::id)
        .select((
            sessions::org_id,
            sessions::agent,
            sessions::address,
            sessions::revoked,
            sessions::created_at,
            sessions::expires_at,
        ))
        .load(conn)?;
    let line = |(org, agent, address, revoked, began, expires): (_, _, _, _, Timestamp, Timestamp)| SessionLine {
        org,
        agent,
        address,
        revoked,
        began_at: began.and_utc(),
        expires_at: expires.and_utc(),
    };
    Ok(rows.into_iter().map(line).collect())
}

fn codes_of(conn: &mut Conn, login: &str) -> QueryResult<Vec<Line>> {
    let rows: Vec<(String, Option<OrgId>, Timestamp)> = codes::table
        .filter(codes::login.eq(login))
        .order(codes::id)
        .select((codes::purpose, codes::org, codes::created_at))
        .load(conn)?;
    let about = |org: Option<OrgId>| org.map(|org| org.to_string()).unwrap_or_default();
    Ok(rows.into_iter().map(|(purpose, org, at)| line((purpose, about(org), at))).collect())
}

fn second_factor_of(conn: &mut Conn, user: UserId) -> QueryResult<Option<DateTime<Utc>>> {
    let at: Option<Option<Timestamp>> =
        second_factors::table.find(user).select(second_factors::confirmed_at).first(conn).optional()?;
    Ok(at.flatten().map(|at| at.and_utc()))
}

fn declarations_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<Line>> {
    let rows = declarations::table
        .filter(declarations::user_id.eq(user))
        .select((declarations::text_version, declarations::org_id, declarations::accepted_at))
        .load(conn)?;
    Ok(lines(rows))
}

type ConsentRow = (String, OrgId, OrgId, String, String, Timestamp, Option<Timestamp>);

fn consents_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<ConsentLine>> {
    let rows: Vec<ConsentRow> = consents::table
        .filter(consents::user_id.eq(user))
        .order(consents::given_at)
        .select((
            consents::introduction,
            consents::org,
            consents::recipient,
            consents::purpose,
            consents::text_version,
            consents::given_at,
            consents::withdrawn_at,
        ))
        .load(conn)?;
    let line = |row: ConsentRow| {
        let (introduction, org, recipient, purpose, text_version, given, withdrawn) = row;
        let (given_at, withdrawn_at) = (given.and_utc(), withdrawn.map(|at| at.and_utc()));
        ConsentLine { introduction, org, recipient, purpose, text_version, given_at, withdrawn_at }
    };
    Ok(rows.into_iter().map(line).collect())
}

fn receipts_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<Line>> {
    let rows = receipts::table
        .filter(receipts::user_id.eq(user))
        .order(receipts::at)
        .select((receipts::what, receipts::introduction, receipts::at))
        .load(conn)?;
    Ok(lines(rows))
}

fn notices_of(conn: &mut Conn, user: UserId, lang: Lang) -> Result<Vec<Line>> {
    let own = notices::table.filter(notices::inbox.eq(user.to_string())).order(notices::id);
    let rows: Vec<Told> = own.select(Told::as_select()).load(conn)?;
    let line = |told: Told| Ok(line((told.say(lang)?, told.noun_id.clone(), told.created_at)));
    rows.into_iter().map(line).collect()
}

fn read_by(conn: &mut Conn, user: UserId) -> QueryResult<Vec<(String, String, Timestamp)>> {
    let own = notice_reads::table.filter(notice_reads::user_id.eq(user)).order(notice_reads::notice);
    let rows: Vec<(String, Timestamp)> = own.select((notice_reads::notice, notice_reads::at)).load(conn)?;
    Ok(rows.into_iter().map(|(notice, at)| ("read".to_owned(), notice, at)).collect())
}

fn letters_to(conn: &mut Conn, user: UserId) -> QueryResult<Vec<Line>> {
    let own = notice_letters::table.filter(notice_letters::user_id.eq(user)).order(notice_letters::notice);
    Ok(lines(own.select((notice_letters::state, notice_letters::notice, notice_letters::at)).load(conn)?))
}

fn jobs_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<(String, String, Timestamp)>> {
    let own = jobs::table.filter(jobs::made_by.eq(user)).order(jobs::id);
    own.select((jobs::kind, jobs::id, jobs::created_at)).load(conn)
}

type AuditRow = (Timestamp, Option<String>, String, String, String, String, String);

fn audit_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<AuditLine>> {
    let rows: Vec<AuditRow> = audit::table
        .filter(audit::user_id.eq(user.to_string()))
        .order(audit::id)
        .select((audit::at, audit::org_id, audit::address, audit::act, audit::noun, audit::noun_id, audit::detail))
        .load(conn)?;
    let line = |row: AuditRow| {
        let (at, org, address, act, noun, noun_id, detail) = row;
        AuditLine { at: at.and_utc(), org, address, act, noun, noun_id, detail }
    };
    Ok(rows.into_iter().map(line).collect())
}
