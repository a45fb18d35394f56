//! What may tell whose a row is although it is shown masked: for the bureau that publishes it. The text itself is never
//! changed; whoever publishes reads the warnings and says so, or has the row changed.
use std::sync::LazyLock;

use diesel::prelude::*;
use regex::Regex;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Listing;
use crate::{
    db::{
        Conn,
        schema::{orgs, products},
    },
    error::{Error, Problems, Result, lang},
    kernel::{gazetteer::Gazetteer, id::OrgId, industry::IndustryCode, region::RegionCode},
    matching::Conflict,
    org::{
        self, Org, State,
        model::{plain_name, short_forms},
    },
    text::Message,
};

/// Fewer organisations than so many of one trade in one place: place and trade name them.
const FEW: i64 = 5;

/// What others read of a row whose owner is masked.
#[derive(Clone, Debug, Default)]
pub struct Masked<'r> {
    /// Every text, with the path of its field as in the body.
    pub texts: Vec<(String, &'r str)>,
    /// The row's own contact, which nobody is shown.
    pub contact: (&'r str, &'r str),
    /// Absent where it is not shown.
    pub industry: Option<&'r IndustryCode>,
}

/// A warning to whoever reviews a row: where and what.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Warning {
    /// The path of the field: `items.0.requirements`.
    pub field: String,
    pub code: String,
    pub message: String,
}

/// The sentences about a row that says two things, all of one `field`.
pub fn doubts<'c>(field: &str, conflicts: impl IntoIterator<Item = &'c Conflict>) -> Vec<Warning> {
    let said = |conflict: &Conflict| {
        let message = conflict.message(lang());
        Warning { field: field.to_owned(), code: message.key.clone(), message: message.say(lang()) }
    };
    conflicts.into_iter().map(said).collect()
}

/// What warns of publishing `row`; empty for what is not shown masked.
pub fn warnings<L: Listing>(conn: &mut Conn, row: &L) -> Result<Problems> {
    let mut problems = Problems::default();
    let Some(masked) = row.masked() else { return Ok(problems) };
    let owner = org::store::find(conn, row.life().owner)?.ok_or(Error::NotFound)?;
    let brands = brands(conn, owner.id)?;
    for (field, text) in &masked.texts {
        for message in told_by(text, &owner, masked.contact, &brands) {
            problems.add(field, message);
        }
    }
    if let Some(industry) = masked.industry {
        let count = alike(conn, &row.life().region, industry)?.max(1);
        if count < FEW {
            let place = Gazetteer::get().place(&row.life().region).map(|place| place.name.clone()).unwrap_or_default();
            let few = Message::new("exposure-few").with("place", place).with("industry", industry.name());
            problems.add("industry", few.with("count", count));
        }
    }
    Ok(problems)
}

/// The warnings in the asker's language.
pub fn said(problems: &Problems) -> Vec<Warning> {
    let said = |problem: &crate::error::Problem| Warning {
        field: problem.field.clone(),
        code: problem.message.key.clone(),
        message: problem.message.say(lang()),
    };
    problems.iter().map(said).collect()
}

/// Brands of what the organisation lists.
fn brands(conn: &mut Conn, owner: OrgId) -> QueryResult<Vec<String>> {
    let listed = products::table.filter(products::owner.eq(owner).and(products::brand.ne(""))).select(products::brand);
    listed.distinct().limit(100).load(conn)
}

/// How many organisations of this trade are known in this place.
fn alike(conn: &mut Conn, place: &RegionCode, industry: &IndustryCode) -> QueryResult<i64> {
    let there = orgs::region.ge(place.first()).and(orgs::region.lt(place.past()));
    let of_trade = orgs::industry.ge(industry.first()).and(orgs::industry.lt(industry.past()));
    let known = orgs::table.filter(there.and(orgs::state.ne(State::Refused)));
    known.filter(of_trade).count().get_result(conn)
}

/// What in `text` tells who `owner` is: at most one of a kind.
fn told_by(text: &str, owner: &Org, contact: (&str, &str), brands: &[String]) -> Vec<Message> {
    let plain = plain_name(text);
    let held = |word: &str, least: usize| {
        let word = plain_name(word);
        (word.chars().count() >= least && plain.contains(&word)).then_some(word)
    };
    let found = |key: &str, word: String| Message::new(key).with("found", word);
    let name = short_forms(&plain_name(&owner.name)).into_iter().find(|form| plain.contains(form.as_str()));
    let address = [owner.address.as_str(), street(&owner.address)].into_iter().find_map(|part| held(part, 4));
    let people = [owner.legal_person.as_str(), owner.contact_name.as_str(), contact.0];
    let person = people.into_iter().find_map(|name| held(name, 2));
    let phones = [owner.contact_phone.as_str(), contact.1];
    let own = || phones.into_iter().filter_map(|phone| held(phone, 7)).find(|phone| stands_alone(&plain, phone));
    let phone = first(&PHONE, &plain).or_else(own);
    let brand = brands.iter().find_map(|brand| held(brand, 2));
    let code = owner.credit_code.as_ref().and_then(|code| held(code.to_string().as_str(), 18));
    let told = [
        name.map(|word| found("exposure-name", word)),
        address.map(|word| found("exposure-address", word)),
        person.map(|word| found("exposure-person", word)),
        phone.map(|word| found("exposure-phone", word)),
        first(&MAIL, &plain).map(|word| found("exposure-mail", word)),
        brand.map(|word| found("exposure-brand", word)),
        code.map(|_| Message::new("exposure-code")),
    ];
    told.into_iter().flatten().collect()
}

/// Whether `number` is in `text` as a number of its own, not as a part of a longer one.
fn stands_alone(text: &str, number: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    text.match_indices(number).any(|(at, found)| {
        let (before, after) = (text.get(..at), text.get(at + found.len()..));
        !before.is_some_and(|before| before.ends_with(is_digit))
            && !after.is_some_and(|after| after.starts_with(is_digit))
    })
}

/// What of an address is left without its county, town or village.
fn street(address: &str) -> &str {
    let end = ["县", "区", "市", "镇", "乡", "街道", "村"]
        .iter()
        .filter_map(|word| address.rfind(word).map(|at| at + word.len()))
        .max();
    end.and_then(|at| address.get(at..)).unwrap_or(address)
}

/// A mobile number of the mainland, or a landline with its area code; hyphens may stand in it.
static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|\D)(1[3-9]\d-?\d{4}-?\d{4}|\(?0\d{2,3}[-)]?[2-9]\d{6,7})(?:\D|$)").ok());
static MAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)").ok());

fn first(pattern: &Option<Regex>, text: &str) -> Option<String> {
    let found = pattern.as_ref()?.captures(text)?;
    Some(found.get(1)?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::org::model::tests::org;

    fn firm() -> Org {
        Org {
            name: "缙云县壶镇泵业有限公司".into(),
            address: "缙云县壶镇镇锦绣路8号".into(),
            legal_person: "应某某".into(),
            contact_name: "章工".into(),
            contact_phone: "0578-3000000".into(),
            ..org(State::Verified)
        }
    }

    fn kinds(text: &str) -> Vec<String> {
        let brands = ["锦泵".to_owned()];
        told_by(text, &firm(), ("李经理", "13800000000"), &brands).into_iter().map(|message| message.key).collect()
    }

    #[test]
    fn each_thing_that_names_a_firm_is_found() {
        for (text, kind) in [
            ("缙云县壶镇泵业有限公司锯床更新", "exposure-name"),
            ("壶镇泵业锯床更新", "exposure-name"),
            ("壶镇 泵业 锯床更新", "exposure-name"),
            ("送到锦绣路8号", "exposure-address"),
            ("找应某某", "exposure-person"),
            ("找章工", "exposure-person"),
            ("找李经理", "exposure-person"),
            ("电话13911112222", "exposure-phone"),
            ("电话 139-1111-2222", "exposure-phone"),
            ("电话０５７８－３１２３４５６", "exposure-phone"),
            ("邮箱 boss@example.test", "exposure-mail"),
            ("与锦泵水泵配套", "exposure-brand"),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
    }

    #[test]
    fn figures_of_a_machine_are_no_telephone_numbers() {
        for text in ["行程800×500×500，主轴8000转", "编号20261122000001", "0.001mm，扭矩 1380000000000", "160吨冲床"]
        {
            assert!(kinds(text).is_empty(), "{text}: {:?}", kinds(text));
        }
    }
}
