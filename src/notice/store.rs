//! Every SQL statement about notices, read marks and settings; letters keep their own.
use std::collections::HashSet;

use chrono::TimeDelta;
use diesel::prelude::*;

use super::{
    letters,
    model::{Kind, Notice, To, sentence},
};
use crate::{
    auth::actor::Actor,
    db::{
        Conn, Tx, pack,
        schema::{notice_letters, notice_reads, notices},
        unpack,
    },
    each_backend,
    error::Result,
    kernel::{
        clock::Timestamp,
        id::{NoticeId, OrgId, UserId},
        noun::Noun,
        page::Page,
    },
    text::Lang,
};

/// Read notices are swept after this time; the rows that they tell of keep their own trail.
const KEPT: TimeDelta = TimeDelta::days(183);

/// What is unread is counted among so many of the newest, so that counting costs the same however many there are.
const COUNTED: i64 = 1_000;

/// A notice as its table has it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = notices)]
pub struct Told {
    pub id: NoticeId,
    inbox: String,
    pub kind: Kind,
    pub noun: Noun,
    pub noun_id: String,
    words: String,
    pub created_at: Timestamp,
}

impl Told {
    /// Its sentence.
    ///
    /// # Errors
    /// `Database` when its values are not ours.
    pub fn say(&self, lang: Lang) -> Result<String> {
        Ok(sentence(self.kind, unpack(&self.words)?).say(lang))
    }
}

/// Puts a notice into an inbox, in the transaction of what it tells of, and queues the letters that its readers wish.
///
/// # Errors
/// `Database` alone.
pub fn tell(tx: &mut Tx, to: To, notice: Notice) -> Result<()> {
    let Notice { kind, noun, id, words } = notice;
    let told = Told {
        id: NoticeId::new(),
        inbox: to.inbox(),
        kind,
        noun,
        noun_id: id,
        words: pack(&words)?,
        created_at: tx.now(),
    };
    diesel::insert_into(notices::table).values(&told).execute(&mut **tx)?;
    Ok(letters::queue(tx, to, &told)?)
}

/// Who reads: a user finds what is theirs, and what is the organisation's that they act for.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    pub user: UserId,
    pub org: OrgId,
}

impl From<&Actor> for Reader {
    fn from(actor: &Actor) -> Reader {
        Reader { user: actor.user, org: actor.org }
    }
}

impl Reader {
    fn inboxes(self) -> [String; 2] {
        [self.org.to_string(), self.user.to_string()]
    }
}

/// Those of a user that are read, as a sub-query.
macro_rules! read_by {
    ($user:expr) => {
        notice_reads::table.filter(notice_reads::user_id.eq($user).and(notice_reads::notice.eq(notices::id)))
    };
}

/// A page of what a reader was told, newest first; `unread`: only what they have not read.
pub fn list(conn: &mut Conn, reader: Reader, unread: bool, page: &Page) -> QueryResult<Vec<Told>> {
    let mut rows = Vec::new();
    for inbox in reader.inboxes() {
        // One inbox at a time walks the index in the order of the page.
        let mut query = notices::table.select(Told::as_select()).filter(notices::inbox.eq(inbox)).into_boxed();
        if let Some(after) = &page.after {
            query = query.filter(notices::id.lt(after.id.clone()));
        }
        if unread {
            query = query.filter(diesel::dsl::not(diesel::dsl::exists(read_by!(reader.user))));
        }
        rows.extend(query.order(notices::id.desc()).limit(page.fetch()).load(conn)?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    rows.truncate(usize::try_from(page.fetch()).unwrap_or(usize::MAX));
    Ok(rows)
}

/// How many of the newest thousand of each inbox a reader has not read.
pub fn count_unread(conn: &mut Conn, reader: Reader) -> QueryResult<usize> {
    let mut unread = 0;
    for inbox in reader.inboxes() {
        let newest = notices::table.filter(notices::inbox.eq(inbox)).order(notices::id.desc()).select(notices::id);
        let newest: Vec<NoticeId> = newest.limit(COUNTED).load(conn)?;
        let Some(oldest) = newest.last() else { continue };
        let marks = notice_reads::user_id.eq(reader.user).and(notice_reads::notice.ge(*oldest));
        let read: Vec<NoticeId> = notice_reads::table.filter(marks).select(notice_reads::notice).load(conn)?;
        let read: HashSet<NoticeId> = read.into_iter().collect();
        unread += newest.iter().filter(|id| !read.contains(id)).count();
    }
    Ok(unread)
}

/// Which of `ids` the user has read.
pub fn read_among(conn: &mut Conn, user: UserId, ids: &[NoticeId]) -> QueryResult<HashSet<NoticeId>> {
    let marks = notice_reads::user_id.eq(user).and(notice_reads::notice.eq_any(ids.to_vec()));
    let read: Vec<NoticeId> = notice_reads::table.filter(marks).select(notice_reads::notice).load(conn)?;
    Ok(read.into_iter().collect())
}

/// A notice in one of the reader's inboxes.
pub fn find(conn: &mut Conn, reader: Reader, id: NoticeId) -> QueryResult<Option<Told>> {
    let own = notices::table.find(id).filter(notices::inbox.eq_any(reader.inboxes()));
    own.select(Told::as_select()).first(conn).optional()
}

/// Marks a notice as read by `user`; false when it was already.
pub fn mark_read(tx: &mut Tx, user: UserId, notice: NoticeId) -> QueryResult<bool> {
    let now = tx.now();
    let mark = (notice_reads::user_id.eq(user), notice_reads::notice.eq(notice), notice_reads::at.eq(now));
    let marked = each_backend!(&mut **tx, conn => diesel::insert_into(notice_reads::table)
        .values(mark)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(marked == 1)
}

/// What a reader has not read and that is not newer than `through`; at most a thousand of each inbox.
pub fn unread_through(conn: &mut Conn, reader: Reader, through: Option<NoticeId>) -> QueryResult<Vec<NoticeId>> {
    let mut ids = Vec::new();
    for inbox in reader.inboxes() {
        let unread = diesel::dsl::not(diesel::dsl::exists(read_by!(reader.user)));
        let mut query = notices::table.select(notices::id).filter(notices::inbox.eq(inbox).and(unread)).into_boxed();
        if let Some(through) = through {
            query = query.filter(notices::id.le(through));
        }
        ids.extend(query.order(notices::id.desc()).limit(COUNTED).load::<NoticeId>(conn)?);
    }
    Ok(ids)
}

/// Deletes what somebody has read and that is older than half a year; how many, at most five hundred. For the worker that
/// looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn sweep(tx: &mut Tx) -> Result<usize> {
    let limit = tx.now() - KEPT;
    let read = diesel::dsl::exists(notice_reads::table.filter(notice_reads::notice.eq(notices::id)));
    let old = notices::table.filter(notices::created_at.lt(limit).and(read)).select(notices::id);
    let ids: Vec<NoticeId> = old.limit(500).load(&mut **tx)?;
    diesel::delete(notice_reads::table.filter(notice_reads::notice.eq_any(ids.clone()))).execute(&mut **tx)?;
    diesel::delete(notice_letters::table.filter(notice_letters::notice.eq_any(ids.clone()))).execute(&mut **tx)?;
    diesel::delete(notices::table.filter(notices::id.eq_any(ids.clone()))).execute(&mut **tx)?;
    Ok(ids.len())
}
