//! Whose a row is: the firm with its credit code, else of its name in the importer's region, else one that is entered now.
use chrono::NaiveDate;

use super::{FirmSaid, Importer, Sheeted, firm_name};
use crate::{
    audit::{self, Act},
    db::{Conn, Tx},
    error::Result,
    kernel::{id::OrgId, noun::Noun, region::RegionCode},
    org::{self, BuyerKind, Org, Role, State, SupplyRole, model::plain_name},
    sheet::Row,
    text::Message,
};

/// Why a row is nobody's that the importer may write for: the column, the reason and the advice.
pub struct Refusal {
    pub key: &'static str,
    pub why: Message,
    pub fix: Message,
}

impl Refusal {
    pub fn new(key: &'static str, why: Message, fix: &str) -> Refusal {
        Refusal { key, why, fix: Message::new(fix) }
    }

    /// Puts it into the row, at the column that the row has: what a township says stands in no column of counties.
    pub fn tell(self, row: &mut Row<'_>) {
        let at_town = self.key == "region" && row.shown("region").is_empty() && !row.shown("town").is_empty();
        row.problem(if at_town { "town" } else { self.key }, self.why, self.fix);
    }

    /// What a bureau enters is handed in at once, and nothing is handed in that was needed before `today`.
    pub fn past(today: NaiveDate) -> Refusal {
        Refusal::new("needed_by", Message::new("import-past").with("today", today), "import-fix-past")
    }
}

/// The firm of a row and the region that the row is of; entered or completed where need be.
pub fn firm<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    said: &S::Said,
) -> Result<Result<(Org, RegionCode), Refusal>> {
    let row = S::firm(said);
    match importer {
        Importer::Firm(own) => own_firm(tx, *own, &row),
        Importer::Bureau(bureau, within) => {
            let area = if S::FROM_ANYWHERE { RegionCode::nation() } else { within.clone() };
            if let Some(region) = row.region.filter(|region| !area.contains(region)) {
                let why = Message::new("import-region-outside").with("region", place_name(region));
                return Ok(Err(Refusal::new("region", why, "import-fix-region-outside")));
            }
            let name = plain_name(row.company);
            let found = match known(tx, (within, &area), &row, &name)? {
                Ok(found) => found,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let org = match found {
                // a refused row enters no firm
                None if S::needed_by(said).is_some_and(|day| day < tx.today()) => {
                    return Ok(Err(Refusal::past(tx.today())));
                }
                None => enter(tx, *bureau, within, &row, (name, S::OWNED_AS))?,
                // another bureau's entry is not ours to complete
                Some(org) if !within.contains(&org.region) && org.entered_by != Some(*bureau) => org,
                Some(org) => completed(tx, org, &row, S::OWNED_AS)?,
            };
            let region = row.region.filter(|region| org.region.contains(region)).cloned();
            let region = region.unwrap_or_else(|| org.region.clone());
            Ok(Ok((org, region)))
        }
    }
}

fn place_name(region: &RegionCode) -> String {
    let place = crate::kernel::gazetteer::Gazetteer::get().place(region);
    place.map_or_else(|| region.to_string(), |place| place.full_name.clone())
}

fn own_firm(conn: &mut Conn, own: OrgId, row: &FirmSaid<'_>) -> Result<Result<(Org, RegionCode), Refusal>> {
    let Some(org) = org::store::find(conn, own)? else { return Err(crate::error::Error::NotFound) };
    let same_code = row.code.map(|code| org.credit_code.as_ref() == Some(code));
    if !same_code.unwrap_or_else(|| plain_name(row.company) == plain_name(&org.name)) {
        let why = Message::new("import-firm-other").with("name", &org.name);
        return Ok(Err(Refusal::new("company", why, "import-fix-firm-other")));
    }
    if let Some(refusal) = another_name(&org, row) {
        return Ok(Err(refusal));
    }
    let region = org.region.clone();
    Ok(Ok((org, region)))
}

/// The firm of a line in a bureau's list of those that it asks something: known, whether or not it speaks for itself, or
/// entered now with what it is asked as.
///
/// # Errors
/// A refusal as a value: a firm of another region, one that cannot be told from its namesake, one that is barred.
pub fn asked(
    tx: &mut Tx,
    bureau: OrgId,
    within: &RegionCode,
    row: &FirmSaid<'_>,
    asked_as: Role,
) -> Result<Result<Org, Refusal>> {
    if let Some(region) = row.region.filter(|region| !within.contains(region)) {
        let why = Message::new("import-region-outside").with("region", place_name(region));
        return Ok(Err(Refusal::new("region", why, "import-fix-region-outside")));
    }
    let name = plain_name(row.company);
    match named(tx, (within, within), row, &name)? {
        Err(refusal) => Ok(Err(refusal)),
        Ok(None) => enter(tx, bureau, within, row, (name, asked_as)).map(Ok),
        Ok(Some(org)) if org.is_unclaimed() => {
            let org = completed(tx, org, row, asked_as)?;
            located(tx, org, row).map(Ok)
        }
        Ok(Some(org)) if matches!(org.state, State::Refused | State::Suspended) => {
            Ok(Err(Refusal::new("company", Message::new("import-firm-barred"), "import-fix-firm-barred")))
        }
        Ok(Some(org)) => Ok(Ok(org)),
    }
}

/// A firm of which only the county was known lies in the township that its bureau's list says: its collector looks after it.
fn located(tx: &mut Tx, mut org: Org, row: &FirmSaid<'_>) -> Result<Org> {
    if let Some(town) = row.region.filter(|town| org.region != **town && org.region.contains(town)) {
        org.region = town.clone();
        org::store::save(tx, &mut org)?;
        audit::record(tx, Act::Edit, Noun::Org, org.id)?;
    }
    Ok(org)
}

/// The firm that is there already and that a bureau may enter rows of `area` for.
fn known(
    conn: &mut Conn,
    areas: (&RegionCode, &RegionCode),
    row: &FirmSaid<'_>,
    name: &str,
) -> Result<Result<Option<Org>, Refusal>> {
    let found = match named(conn, areas, row, name)? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(org) = found else { return Ok(Ok(None)) };
    match org.state {
        State::Entered | State::NeedsCode => Ok(Ok(Some(org))),
        State::Claimed | State::Verified => {
            Ok(Err(Refusal::new("company", Message::new("import-firm-speaks"), "import-fix-firm-speaks")))
        }
        State::Refused | State::Suspended => {
            Ok(Err(Refusal::new("company", Message::new("import-firm-barred"), "import-fix-firm-barred")))
        }
    }
}

/// The firm of `area` that the row means, however it stands.
fn named(
    conn: &mut Conn,
    (within, area): (&RegionCode, &RegionCode),
    row: &FirmSaid<'_>,
    name: &str,
) -> Result<Result<Option<Org>, Refusal>> {
    let by_code = match row.code {
        Some(code) => org::store::find_by_code(conn, code)?,
        None => None,
    };
    let found = match by_code {
        Some(org) => Some(org),
        None => {
            // A namesake in another place is another firm: where the row names no place, the importer's own is meant.
            let place = row.region.unwrap_or(within);
            let near = |org: &Org| place.contains(&org.region) || org.region.contains(place);
            let same_code = |org: &Org| row.code.is_none() || org.credit_code.is_none();
            let mut named: Vec<Org> = org::store::named(conn, name)?.into_iter().filter(near).collect();
            if named.len() > 1 && row.code.is_none() {
                let why = Message::new("import-firm-several").with("name", name);
                return Ok(Err(Refusal::new("code", why, "import-fix-firm-several")));
            }
            if let Some(other) = named.iter().find(|org| !same_code(org)) {
                let why = Message::new("import-firm-code").with("name", &other.name);
                return Ok(Err(Refusal::new("code", why, "import-fix-firm-code")));
            }
            if named.len() > 1 { None } else { named.pop() }
        }
    };
    match found {
        Some(org) if !area.contains(&org.region) => {
            Ok(Err(Refusal::new("company", Message::new("import-firm-outside"), "import-fix-region-outside")))
        }
        Some(org) => Ok(another_name(&org, row).map_or(Ok(Some(org)), Err)),
        None => Ok(Ok(None)),
    }
}

/// A row whose code is `org`'s and whose name can be no spelling of `org`'s: one of the two is wrong, and nobody here
/// knows which.
pub fn another_name(org: &Org, row: &FirmSaid<'_>) -> Option<Refusal> {
    let code = row.code.filter(|code| org.credit_code.as_ref() == Some(code))?;
    if firm_name::are_variants(row.company, &org.name, &org.region) {
        return None;
    }
    let why = Message::new("import-firm-name").with("code", code).with("name", &org.name).with("said", row.company);
    Some(Refusal::new("company", why, "import-fix-firm-name"))
}

/// A firm that waited for its credit code gets the one that the row has; one that is on a further list takes part there too.
fn completed(tx: &mut Tx, mut org: Org, row: &FirmSaid<'_>, owned_as: Role) -> Result<Org> {
    let coded = org.credit_code.is_none() && row.code.is_some();
    let new_role = !org.roles.contains(&owned_as);
    if coded {
        org.credit_code = row.code.cloned();
        org.edited(true);
    }
    if new_role {
        org.roles.push(owned_as);
    }
    if coded || new_role {
        org::store::save(tx, &mut org)?;
        audit::record(tx, Act::Import, Noun::Org, org.id)?;
    }
    Ok(org)
}

fn enter(
    tx: &mut Tx,
    bureau: OrgId,
    within: &RegionCode,
    row: &FirmSaid<'_>,
    (name, owned_as): (String, Role),
) -> Result<Org> {
    let now = tx.now();
    let (contact_name, contact_phone) = row.contact;
    let org = Org {
        id: OrgId::new(),
        name,
        state: if row.code.is_some() { State::Entered } else { State::NeedsCode },
        credit_code: row.code.cloned(),
        roles: vec![owned_as],
        buyer_kind: BuyerKind::Enterprise,
        supply_role: SupplyRole::Manufacturer,
        department: String::new(),
        region: row.region.unwrap_or(within).clone(),
        industry: row.industry.cloned(),
        address: String::new(),
        legal_person: String::new(),
        contact_name: contact_name.to_owned(),
        contact_phone: contact_phone.to_owned(),
        handler: Default::default(),
        fields: Default::default(),
        parent: None,
        refusal: String::new(),
        entered_by: Some(bureau),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    org::store::insert(tx, &org)?;
    audit::record(tx, Act::Import, Noun::Org, org.id)?;
    Ok(org)
}
