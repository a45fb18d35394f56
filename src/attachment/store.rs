//! Every SQL statement about attachments.
use diesel::prelude::*;

use super::model::{Attachment, Kind, Media};
use crate::{
    db::{
        Conn, Tx,
        schema::{attachments, demands, financing_requests, orgs, products, projects},
    },
    kernel::{
        clock::Timestamp,
        id::{AttachmentId, OrgId},
        noun::Noun,
    },
};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = attachments)]
struct Row {
    id: AttachmentId,
    noun: Noun,
    noun_id: String,
    owner: OrgId,
    kind: Kind,
    name: String,
    media: Media,
    digest: String,
    bytes: i64,
    shown: bool,
    added_by: OrgId,
    created_at: Timestamp,
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Attachment {
        Attachment {
            id: row.id,
            noun: row.noun,
            row: row.noun_id,
            owner: row.owner,
            kind: row.kind,
            name: row.name,
            media: row.media,
            digest: row.digest,
            bytes: row.bytes,
            shown: row.shown,
            added_by: row.added_by,
            created_at: row.created_at,
        }
    }
}

impl From<&Attachment> for Row {
    fn from(attachment: &Attachment) -> Row {
        let attachment = attachment.clone();
        Row {
            id: attachment.id,
            noun: attachment.noun,
            noun_id: attachment.row,
            owner: attachment.owner,
            kind: attachment.kind,
            name: attachment.name,
            media: attachment.media,
            digest: attachment.digest,
            bytes: attachment.bytes,
            shown: attachment.shown,
            added_by: attachment.added_by,
            created_at: attachment.created_at,
        }
    }
}

pub fn find(conn: &mut Conn, id: AttachmentId) -> QueryResult<Option<Attachment>> {
    let row: Option<Row> = attachments::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Attachment::from))
}

/// All papers of a row, in the order in which they came.
pub fn of_row(conn: &mut Conn, noun: Noun, row: &str) -> QueryResult<Vec<Attachment>> {
    let there = attachments::noun.eq(noun).and(attachments::noun_id.eq(row));
    let rows: Vec<Row> = attachments::table.filter(there).order(attachments::id).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(Attachment::from).collect())
}

/// Bytes of all papers on the rows of `owner`, meetings at its events left out.
pub fn held(conn: &mut Conn, owner: OrgId) -> QueryResult<i64> {
    let its = attachments::owner.eq(owner).and(attachments::noun.ne(Noun::Meeting));
    let sizes: Vec<i64> = attachments::table.filter(its).select(attachments::bytes).load(conn)?;
    Ok(sizes.into_iter().fold(0, i64::saturating_add))
}

/// Bytes of all papers that `by` has hung on meetings, whosoever events they are of.
pub fn held_at_meetings(conn: &mut Conn, by: OrgId) -> QueryResult<i64> {
    let its = attachments::noun.eq(Noun::Meeting).and(attachments::added_by.eq(by));
    let sizes: Vec<i64> = attachments::table.filter(its).select(attachments::bytes).load(conn)?;
    Ok(sizes.into_iter().fold(0, i64::saturating_add))
}

pub fn insert(tx: &mut Tx, attachment: &Attachment) -> QueryResult<()> {
    diesel::insert_into(attachments::table).values(Row::from(attachment)).execute(&mut **tx).map(drop)
}

/// Shows it or hides it; false when it is gone.
pub fn show(tx: &mut Tx, id: AttachmentId, shown: bool) -> QueryResult<bool> {
    let row = diesel::update(attachments::table.find(id)).set(attachments::shown.eq(shown));
    Ok(row.execute(&mut **tx)? == 1)
}

/// Ends the link; false when it is gone.
pub fn remove(tx: &mut Tx, id: AttachmentId) -> QueryResult<bool> {
    Ok(diesel::delete(attachments::table.find(id)).execute(&mut **tx)? == 1)
}

/// Those of `digests` that a link names.
pub fn named(conn: &mut Conn, digests: &[String]) -> QueryResult<Vec<String>> {
    let among = attachments::digest.eq_any(digests.to_vec());
    attachments::table.filter(among).select(attachments::digest).distinct().load(conn)
}

/// At most `limit` digests after `after`, in order.
pub fn digests_after(conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<String>> {
    let later = attachments::table.filter(attachments::digest.gt(after)).select(attachments::digest).distinct();
    later.order(attachments::digest).limit(limit).load(conn)
}

/// Ends links whose row is gone; how many.
pub fn end_loose(tx: &mut Tx) -> QueryResult<usize> {
    let mut loose: Vec<AttachmentId> = Vec::new();
    macro_rules! find {
        ($($noun:expr => $table:ident),+ $(,)?) => {$(
            let gone = attachments::noun_id.ne_all($table::table.select($table::id));
            let links = attachments::table.filter(attachments::noun.eq($noun)).filter(gone);
            loose.extend(links.select(attachments::id).limit(500).load::<AttachmentId>(&mut **tx)?);
        )+};
    }
    find! {
        Noun::Org => orgs, Noun::Demand => demands, Noun::Product => products,
        Noun::FinancingRequest => financing_requests, Noun::Project => projects,
    }
    if loose.is_empty() {
        return Ok(0);
    }
    diesel::delete(attachments::table.filter(attachments::id.eq_any(loose))).execute(&mut **tx)
}
