//! Organisations and the accounts that act for them.
use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::{Orgs, PASSWORD, broken, entries, follow, id_of, moment, opening, rows};
use crate::{
    auth::{actor::Membership, password},
    db::Tx,
    declaration,
    error::Result,
    kernel::{
        id::{OrgId, UserId},
        industry::IndustryCode,
        noun::Noun,
        region::RegionCode,
    },
    org::{
        BuyerKind, Handler, Org, Role, State, SupplyRole,
        account::{self, User},
        fields::Fields,
        model::plain_name,
        store,
    },
};

#[derive(Deserialize)]
struct Row {
    key: String,
    name: String,
    credit_code: String,
    roles: String,
    buyer_kind: String,
    supply_role: String,
    region: String,
    industry: String,
    address: String,
    legal_person: String,
    contact_name: String,
    contact_phone: String,
    state: String,
    parent_key: String,
    department: String,
}

#[derive(Deserialize)]
struct UserRow {
    login: String,
    name: String,
    org_key: String,
    role: String,
}

/// The id of the organisation of this key.
fn org_id(key: &str) -> OrgId {
    OrgId::fixed(id_of("org", key, moment(opening())))
}

/// The organisations as they are to be; touches no database.
pub fn read() -> Result<Orgs> {
    let mut orgs = rows("orgs.csv", include_str!("../../seeds/demo/orgs.csv"))?
        .into_iter()
        .map(|row: Row| Ok((row.key.clone(), org(row)?)))
        .collect::<Result<Vec<(String, Org)>>>()?;
    let offices: Vec<(OrgId, RegionCode)> = orgs
        .iter()
        .filter(|(_, org)| org.roles.contains(&Role::Bureau) && org.department == "经信")
        .map(|(_, org)| (org.id, org.region.clone()))
        .collect();
    for (_, org) in &mut orgs {
        if matches!(org.state, State::Entered | State::NeedsCode) {
            // the nearest office: the one of the smallest region around it
            let around = offices.iter().filter(|(_, region)| region.contains(&org.region));
            org.entered_by = around.max_by_key(|(_, region)| region.ancestors().len()).map(|(id, _)| *id);
        }
    }
    let places = orgs.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect::<HashMap<_, _>>();
    Ok(Orgs { rows: orgs, places })
}

fn org(row: Row) -> Result<Org> {
    let at = moment(opening());
    let state: State = row.state.replace('_', "-").parse()?;
    let refusal = if state == State::Refused { "（演示）信用代码与名称不符" } else { "" };
    let industry: Option<IndustryCode> = (!row.industry.is_empty()).then(|| row.industry.parse()).transpose()?;
    let fields = fields(&row.department)?;
    Ok(Org {
        id: org_id(&row.key),
        name: plain_name(&row.name),
        credit_code: (!row.credit_code.is_empty()).then(|| row.credit_code.parse()).transpose()?,
        roles: entries(&row.roles).map(str::parse).collect::<Result<Vec<Role>, _>>()?,
        buyer_kind: row.buyer_kind.replace('_', "-").parse::<BuyerKind>()?,
        supply_role: match row.supply_role.as_str() {
            "" => SupplyRole::Manufacturer,
            word => word.parse()?,
        },
        department: row.department,
        region: row.region.parse()?,
        industry,
        address: row.address,
        legal_person: row.legal_person,
        contact_name: row.contact_name,
        contact_phone: row.contact_phone,
        handler: handler(&row.key),
        fields,
        parent: (!row.parent_key.is_empty()).then(|| org_id(&row.parent_key)),
        state,
        refusal: refusal.to_owned(),
        entered_by: None,
        version: 1,
        created_at: at,
        updated_at: at,
    })
}

/// Firms have said who deals with the platform for them; no network has numbers of this kind.
fn handler(key: &str) -> Handler {
    let Some(number) = key.strip_prefix('f').and_then(|number| number.parse::<u32>().ok()) else {
        return Handler::default();
    };
    let name = if number % 2 == 0 { "演示经办" } else { "演示专员" };
    Handler { name: name.to_owned(), mobile: format!("100000{number:05}"), mail: format!("{key}@demo.test") }
}

/// What the departments of the city look after; 经信 leads and has everything, as have 发改 and township offices.
fn fields(department: &str) -> Result<Fields> {
    let (industries, buyer_kinds): (&[&str], &[BuyerKind]) = match department {
        "卫健" => (&["Q"], &[BuyerKind::Hospital]),
        "教育" => (&["P"], &[BuyerKind::School]),
        "住建" => (&["E"], &[]),
        "交通" => (&["G"], &[]),
        "农业农村" => (&["A"], &[]),
        "文旅" => (&["R"], &[]),
        _ => return Ok(Fields::default()),
    };
    let industries = industries.iter().map(|code| code.parse()).collect::<Result<Vec<IndustryCode>, _>>()?;
    Ok(Fields { industries, buyer_kinds: buyer_kinds.to_vec(), lists: Vec::new() })
}

pub fn insert(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let mut inserted = 0;
    for (_, org) in &orgs.rows {
        if store::find(tx, org.id)?.is_none() {
            store::insert(tx, org)?;
            follow(tx, Noun::Org, org.id)?;
            inserted += 1;
        }
    }
    Ok(inserted)
}

/// Whoever has an account already keeps it, with its password and its organisations.
pub fn insert_users(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let users: Vec<UserRow> = rows("users.csv", include_str!("../../seeds/demo/users.csv"))?;
    let at = moment(opening());
    let mut hash = None;
    let mut made = HashSet::new();
    for row in users {
        let id = UserId::fixed(id_of("user", &row.login, at));
        if !made.contains(&id) {
            if account::find_by_login(tx, &row.login)?.is_some() {
                continue;
            }
            let password_hash = match &hash {
                Some(hash) => String::clone(hash),
                None => hash.insert(password::hash_now(PASSWORD)?).clone(),
            };
            let user = User { id, login: row.login.to_lowercase(), name: row.name, password_hash, created_at: at };
            account::insert(tx, &user)?;
            made.insert(id);
        }
        let role: Membership = row.role.parse().map_err(|_| broken("users.csv", &row.role))?;
        let org = orgs.get(&row.org_key)?.id;
        account::join(tx, id, org, role, false)?;
        declaration::accept(tx, id, org)?; // invented people enter invented rows
    }
    Ok(made.len())
}
