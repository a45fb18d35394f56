//! What speaks for two rows being one: pure.
use std::collections::BTreeMap;

use super::Candidate;
use crate::{
    import::{
        Sheeted,
        firm_name::{self, squeezed},
    },
    kernel::id::OrgId,
    listing::{Listing, columns},
    org::Org,
    text::{Lang, Message},
};

/// What is compared of a row.
#[derive(Clone, Debug)]
pub struct Traits {
    owner: OrgId,
    owner_name: String,
    code: bool,
    place: String,
    entered_by: Option<OrgId>,
    /// What names it among its firm's rows, in one form of writing.
    pub name: String,
    kind: String,
    /// The other cells: title of the column -> value in one form of writing.
    cells: BTreeMap<&'static str, String>,
}

/// Whether a column says something of the row itself, not of its firm or of how the sheet is kept.
pub fn is_own<S: Sheeted>(key: &str) -> bool {
    let shared = ["company", "town", "industry", "state"];
    let common = [
        columns::CODE.key,
        columns::REGION.key,
        columns::CONTACT_NAME.key,
        columns::CONTACT_PHONE.key,
        columns::NUMBER.key,
        columns::OCCURRENCE.key,
    ];
    !shared.contains(&key) && !common.contains(&key) && !S::Noun::ONLY_READ.contains(&key)
}

impl Traits {
    pub fn of<S: Sheeted>(row: &Candidate, owner: &Org) -> Traits {
        let cell = |key: &str| row.cells.get(key).map(|text| squeezed(text)).unwrap_or_default();
        let others = S::Noun::COLUMNS
            .iter()
            .filter(|column| is_own::<S>(column.key) && !S::NAMED_BY.contains(&column.key) && column.key != "category");
        Traits {
            owner: owner.id,
            owner_name: owner.name.clone(),
            code: owner.credit_code.is_some(),
            place: row.region_name.clone(),
            entered_by: row.entered_by,
            name: S::NAMED_BY.iter().map(|key| cell(key)).collect(),
            kind: cell("category"),
            cells: others.map(|column| (column.zh, cell(column.key))).filter(|(_, text)| !text.is_empty()).collect(),
        }
    }
}

/// The core of a firm's name, within its city: a namesake of another city is another firm, and a city's own bureau enters
/// firms without naming their county.
pub fn core_name(org: &Org) -> String {
    let city: String = org.region.as_str().chars().take(4).collect();
    format!("{city} {}", firm_name::core(&org.name, &org.region))
}

/// Why they may be the same row of the same firm; none when nothing much speaks for it.
pub fn reasons(one: &Traits, other: &Traits) -> Option<Vec<Message>> {
    let equal: Vec<&str> = one
        .cells
        .iter()
        .filter(|(title, text)| other.cells.get(*title) == Some(text))
        .map(|(title, _)| *title)
        .collect();
    let unequal: Vec<&str> = one
        .cells
        .iter()
        .filter(|(title, text)| other.cells.get(*title).is_some_and(|other| other != *text))
        .map(|(title, _)| *title)
        .collect();
    let same_name = one.name == other.name;
    let alike = one.name.contains(&other.name) || other.name.contains(&one.name);
    let same_kind = !one.kind.is_empty() && one.kind == other.kind;
    let enough = if same_name {
        equal.len() >= unequal.len()
    } else {
        (alike || same_kind) && !equal.is_empty() && equal.len() > unequal.len()
    };
    if !enough {
        return None;
    }
    let mut reasons = Vec::new();
    let key = |key: &str| Message::new(&format!("duplicate-{key}"));
    if one.owner == other.owner {
        reasons.push(key(if one.code { "same-code" } else { "same-firm" }));
    } else {
        reasons.push(key("firm-variant").with("one", &one.owner_name).with("other", &other.owner_name));
    }
    reasons.push(key(match (same_name, alike) {
        (true, _) => "same-name",
        (_, true) => "name-alike",
        _ => "same-kind",
    }));
    if !equal.is_empty() {
        reasons.push(key("equal").with("columns", equal.join("、")));
    }
    if !unequal.is_empty() {
        reasons.push(key("unequal").with("columns", unequal.join("、")));
    }
    if one.place != other.place {
        reasons.push(key("places").with("one", &one.place).with("other", &other.place));
    }
    if one.entered_by != other.entered_by {
        reasons.push(key("hands"));
    }
    Some(reasons)
}

/// The reasons, for people.
pub fn said(reasons: &[Message], lang: Lang) -> Vec<String> {
    reasons.iter().map(|reason| reason.say(lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::org::{BuyerKind, Handler, Role, State, SupplyRole, fields::Fields};

    fn core(name: &str, region: &str) -> String {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        core_name(&Org {
            id: OrgId::new(),
            name: name.into(),
            credit_code: None,
            roles: vec![Role::Factory],
            buyer_kind: BuyerKind::Enterprise,
            supply_role: SupplyRole::Manufacturer,
            department: String::new(),
            region: region.parse().unwrap(),
            industry: None,
            address: String::new(),
            legal_person: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            handler: Handler::default(),
            fields: Fields::default(),
            parent: None,
            state: State::Entered,
            refusal: String::new(),
            entered_by: None,
            version: 1,
            created_at: at,
            updated_at: at,
        })
    }

    #[test]
    fn a_firm_is_known_by_the_core_of_its_name_whatever_stands_around_it() {
        let known = core("缙云县碧湖泵业有限公司", "331122");
        for name in [
            "缙云县碧湖泵业有限责任公司",
            "浙江省丽水市缙云县碧湖泵业有限公司",
            "缙云碧湖泵业有限公司",
            "碧湖泵业",
            "缙云县（碧湖）泵业有限公司",
            "碧湖泵业 股份有限公司",
            "碧湖泵业（缙云）有限公司",
            "碧湖泵业(浙江)股份有限公司",
        ] {
            assert_eq!(core(name, "331122"), known, "{name}");
        }
        assert_ne!(core("缙云县碧湖水泵有限公司", "331122"), known);
        assert_ne!(core("碧湖泵业（杭州）有限公司", "331122"), known, "a place that is not its own tells it apart");
        assert_ne!(core("碧湖泵业", "331002"), known, "a namesake in another city");
        assert_eq!(core("碧湖泵业", "331122100"), known, "its township is no other county");
        assert_eq!(core("壶镇泵业有限公司", "331122100"), core("缙云县壶镇泵业有限公司", "331122"));
        assert_eq!(core("缙云县碧湖泵业", "331100"), known, "entered by the city");
    }
}
