//! Every SQL statement about organisations.
use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    asked::{self, Asked},
    fields::Fields,
    model::{BuyerKind, Handler, Org, Role, State, SupplyRole},
};
use crate::{
    auth::{actor::Actor, may::Target, policy::Scope},
    db::{Conn, Tx, pack, schema::orgs, unpack},
    error::{Error, Result},
    kernel::{
        clock::Timestamp, credit_code::CreditCode, id::OrgId, industry::IndustryCode, page::Page, region::RegionCode,
        visibility::Visibility,
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = orgs, treat_none_as_null = true)]
struct Row {
    id: OrgId,
    name: String,
    credit_code: Option<CreditCode>,
    roles: String,
    buyer_kind: BuyerKind,
    supply_role: SupplyRole,
    department: String,
    region: RegionCode,
    industry: Option<IndustryCode>,
    address: String,
    legal_person: String,
    contact_name: String,
    contact_phone: String,
    parent: Option<OrgId>,
    state: State,
    refusal: String,
    entered_by: Option<OrgId>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    handler_name: String,
    handler_mobile: String,
    handler_mail: String,
    fields: String,
}

impl TryFrom<Row> for Org {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<Org> {
        let roles = row.roles.split(',').map(str::parse).collect::<Result<Vec<Role>, _>>();
        Ok(Org {
            id: row.id,
            name: row.name,
            credit_code: row.credit_code,
            roles: roles.map_err(|e| diesel::result::Error::DeserializationError(e.into()))?,
            buyer_kind: row.buyer_kind,
            supply_role: row.supply_role,
            department: row.department,
            region: row.region,
            industry: row.industry,
            address: row.address,
            legal_person: row.legal_person,
            contact_name: row.contact_name,
            contact_phone: row.contact_phone,
            handler: Handler { name: row.handler_name, mobile: row.handler_mobile, mail: row.handler_mail },
            fields: if row.fields.is_empty() { Fields::default() } else { unpack(&row.fields)? },
            parent: row.parent,
            state: row.state,
            refusal: row.refusal,
            entered_by: row.entered_by,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

impl Row {
    fn of(org: &Org) -> QueryResult<Row> {
        let org = org.clone();
        let fields = if org.fields.is_all() { String::new() } else { pack(&org.fields)? };
        Ok(Row {
            id: org.id,
            name: org.name,
            credit_code: org.credit_code,
            roles: org.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(","),
            buyer_kind: org.buyer_kind,
            supply_role: org.supply_role,
            department: org.department,
            region: org.region,
            industry: org.industry,
            address: org.address,
            legal_person: org.legal_person,
            contact_name: org.contact_name,
            contact_phone: org.contact_phone,
            parent: org.parent,
            state: org.state,
            refusal: org.refusal,
            entered_by: org.entered_by,
            version: org.version,
            created_at: org.created_at,
            updated_at: org.updated_at,
            handler_name: org.handler.name,
            handler_mobile: org.handler.mobile,
            handler_mail: org.handler.mail,
            fields,
        })
    }
}

impl Target for Org {
    type Id = OrgId;
    fn find(conn: &mut Conn, id: &OrgId) -> QueryResult<Option<Org>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Org::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: OrgId) -> QueryResult<Option<Org>> {
    let row: Option<Row> = orgs::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(Org::try_from).transpose()
}

pub fn find_by_code(conn: &mut Conn, code: &CreditCode) -> QueryResult<Option<Org>> {
    let row: Option<Row> =
        orgs::table.filter(orgs::credit_code.eq(code)).select(Row::as_select()).first(conn).optional()?;
    row.map(Org::try_from).transpose()
}

/// The organisation of this very name inside `within`, when there is just one.
pub fn find_by_name(conn: &mut Conn, name: &str, within: &RegionCode) -> QueryResult<Option<Org>> {
    let inside = orgs::region.ge(within.first()).and(orgs::region.lt(within.past()));
    let rows: Vec<Row> =
        orgs::table.filter(orgs::name.eq(name).and(inside)).select(Row::as_select()).limit(2).load(conn)?;
    let mut rows = rows.into_iter();
    match (rows.next(), rows.next()) {
        (Some(only), None) => Org::try_from(only).map(Some),
        _ => Ok(None),
    }
}

/// The verified bureaus that may verify an organisation in `region`: those nearest to it, the county's before the city's.
pub fn reviewers(conn: &mut Conn, region: &RegionCode) -> QueryResult<Vec<OrgId>> {
    for over in region.ancestors().into_iter().filter(|over| !over.is_town()) {
        let bureaus: Vec<OrgId> = orgs::table
            .filter(orgs::region.eq(&over).and(orgs::state.eq(State::Verified)))
            .filter(orgs::roles.like(format!("%{}%", Role::Bureau)))
            .select(orgs::id)
            .load(conn)?;
        if !bureaus.is_empty() {
            return Ok(bureaus);
        }
    }
    Ok(Vec::new())
}

/// Whether `org` leads the topmost region that has verified bureaus here: none stands over it, and it has no fields, since
/// a department with fields stands below its lead.
pub fn is_topmost(conn: &mut Conn, org: OrgId) -> QueryResult<bool> {
    let Some(org) = find(conn, org)?.filter(|org| org.fields.is_all()) else { return Ok(false) };
    let over: Vec<RegionCode> = org.region.ancestors().into_iter().filter(|over| *over != org.region).collect();
    let bureaus = orgs::table
        .filter(orgs::region.eq_any(over).and(orgs::state.eq(State::Verified)))
        .filter(orgs::roles.like(format!("%{}%", Role::Bureau)));
    Ok(bureaus.count().get_result::<i64>(conn)? == 0)
}

/// The organisations of this very name, anywhere; at most twenty.
pub fn named(conn: &mut Conn, name: &str) -> QueryResult<Vec<Org>> {
    let rows: Vec<Row> = orgs::table.filter(orgs::name.eq(name)).select(Row::as_select()).limit(20).load(conn)?;
    rows.into_iter().map(Org::try_from).collect()
}

pub fn insert(tx: &mut Tx, org: &Org) -> QueryResult<()> {
    diesel::insert_into(orgs::table).values(Row::of(org)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, org: &mut Org) -> Result<()> {
    let known = org.version;
    org.version += 1;
    org.updated_at = tx.now();
    let row = diesel::update(orgs::table.find(org.id).filter(orgs::version.eq(known)));
    match row.set(Row::of(org)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of organisations is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub region: Option<RegionCode>,
    pub role: Option<Role>,
    pub parent: Option<OrgId>,
    pub asked: Option<Asked>,
}

diesel::define_sql_function! {
    /// Small letters.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// Organisations that `seen_by` may see, newest first. Names are looked at one by one: what costs with the number of
/// organisations is asked for by people who type, and within their region.
pub fn list(conn: &mut Conn, seen_by: &Visibility, wanted: &Filter, page: &Page) -> QueryResult<Vec<Org>> {
    let mut query = orgs::table.select(Row::as_select()).into_boxed();
    let open = orgs::state.eq(State::Verified);
    query = match seen_by {
        Visibility::Everything => query,
        Visibility::Public => query.filter(open),
        Visibility::Org(own) | Visibility::Lender(own) => query.filter(open.or(orgs::id.eq(*own))),
        Visibility::Region(region, own) => {
            let inside = orgs::region.ge(region.first()).and(orgs::region.lt(region.past()));
            query.filter(open.or(orgs::id.eq(*own)).or(inside))
        }
    };
    if let Some(state) = wanted.state {
        query = query.filter(orgs::state.eq(state));
    }
    if let Some(region) = &wanted.region {
        query = query.filter(orgs::region.ge(region.first()).and(orgs::region.lt(region.past())));
    }
    if let Some(parent) = wanted.parent {
        query = query.filter(orgs::parent.eq(parent));
    }
    if let Some(role) = wanted.role {
        query = query.filter(orgs::roles.like(format!("%{role}%"))); // seven fixed words, none inside another
    }
    query = match &wanted.asked {
        None => query,
        Some(Asked::Words(words)) => words
            .iter()
            .fold(query, |query, word| query.filter(lower(orgs::name).like(asked::holds(word)).escape('\\'))),
        Some(Asked::Code(code)) => {
            let query = query.filter(orgs::credit_code.eq(code.clone()));
            // whose code it is, only those learn who are shown the code
            match seen_by {
                Visibility::Everything => query,
                Visibility::Public => return Ok(Vec::new()),
                Visibility::Org(own) | Visibility::Lender(own) => query.filter(orgs::id.eq(*own)),
                Visibility::Region(region, own) => {
                    let inside = orgs::region.ge(region.first()).and(orgs::region.lt(region.past()));
                    query.filter(inside.or(orgs::id.eq(*own)))
                }
            }
        }
    };
    if let Some(after) = &page.after {
        query = query.filter(orgs::id.lt(after.id.clone()));
    }
    let rows: Vec<Row> = query.order(orgs::id.desc()).limit(page.fetch()).load(conn)?;
    rows.into_iter().map(Org::try_from).collect()
}

/// Whose money buys, of several organisations at once.
pub fn buyer_kinds(conn: &mut Conn, ids: &[OrgId]) -> QueryResult<HashMap<OrgId, BuyerKind>> {
    let rows: Vec<(OrgId, BuyerKind)> =
        orgs::table.filter(orgs::id.eq_any(ids.to_vec())).select((orgs::id, orgs::buyer_kind)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Names of several organisations at once, for lists.
pub fn names(conn: &mut Conn, ids: &[OrgId]) -> QueryResult<HashMap<OrgId, String>> {
    let rows: Vec<(OrgId, String)> =
        orgs::table.filter(orgs::id.eq_any(ids.to_vec())).select((orgs::id, orgs::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Those of `ids` that exist, in no particular order.
pub fn find_all(conn: &mut Conn, ids: &[OrgId]) -> QueryResult<Vec<Org>> {
    let rows: Vec<Row> = orgs::table.filter(orgs::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Org::try_from).collect()
}

/// The organisation that `actor` may write lists for: its own, or one that a bureau enters rows for (代填).
///
/// # Errors
/// `Forbidden` for a viewer, a barred organisation or one that speaks for itself; `NotFound` outside the bureau's region.
pub fn writable(conn: &mut Conn, actor: &Actor, for_whom: Option<OrgId>) -> Result<Org> {
    let org = find(conn, for_whom.unwrap_or(actor.org))?.ok_or(Error::NotFound)?;
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    if org.id == actor.org {
        return Ok(org);
    }
    if !(actor.is_bureau() && actor.standing.region.contains(&org.region)) {
        return Err(Error::NotFound);
    }
    if matches!(org.state, State::Entered | State::NeedsCode) { Ok(org) } else { Err(Error::Forbidden) }
}

/// # Errors
/// `Conflict` when `org` has not been verified: what it lists is not published.
pub fn trusted(conn: &mut Conn, org: OrgId) -> Result<()> {
    let org = find(conn, org)?.ok_or(Error::NotFound)?;
    if org.is_trusted() { Ok(()) } else { Err(Error::conflict("org-not-verified")) }
}

/// At most `limit` ids after `after`, for a rebuild of the index.
pub fn ids_after(conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<String>> {
    orgs::table.filter(orgs::id.gt(after)).order(orgs::id).select(orgs::id).limit(limit).load(conn)
}
