//! What a department is responsible for. 经信 leads: it has no fields and looks after everything in its region; 卫健 has
//! the hospitals, 教育 the schools, 商务 the consumer goods.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{BuyerKind, Org, Role};
use crate::{
    error::{Error, Problems, Result},
    kernel::{
        industry::{self, IndustryCode},
        noun::Noun,
    },
    text::Message,
};

/// Rows are of a department's field when their list is among these, or their owner's buyer kind or industry is. None at all:
/// everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Fields {
    /// GB/T 4754-2017, each with all below it.
    #[serde(default)]
    pub industries: Vec<IndustryCode>,
    #[serde(default)]
    pub buyer_kinds: Vec<BuyerKind>,
    /// `demand`, `product`, `lender-product`, `financing-request`, `consumer-good`.
    #[serde(default)]
    pub lists: Vec<Noun>,
}

/// The nouns that a department can be given as lists.
const LISTS: [Noun; 5] = [Noun::Demand, Noun::Product, Noun::LenderProduct, Noun::FinancingRequest, Noun::ConsumerGood];

/// Entries of each of the three.
const MOST: usize = 50;

impl Fields {
    /// Whether everything is its field: the leading department, or no department at all.
    pub fn is_all(&self) -> bool {
        self.industries.is_empty() && self.buyer_kinds.is_empty() && self.lists.is_empty()
    }

    pub fn cover(&self, list: Noun, owner: &Org) -> bool {
        self.is_all() || self.lists.contains(&list) || self.cover_org(owner)
    }

    /// Whether an organisation itself is of the field; bureaus are the leading department's.
    pub fn cover_org(&self, org: &Org) -> bool {
        if self.is_all() {
            return true;
        }
        let industry = |own: &IndustryCode| self.industries.iter().any(|field| field.contains(own));
        let bureau = org.roles.contains(&Role::Bureau);
        !bureau && (self.buyer_kinds.contains(&org.buyer_kind) || org.industry.as_ref().is_some_and(industry))
    }

    /// Every code of the industries, those below them too.
    pub fn codes(&self) -> Vec<&'static str> {
        let ours = |code: &&'static str| self.industries.iter().any(|field| code.starts_with(field.as_str()));
        industry::all().iter().map(|(code, _)| *code).filter(ours).collect()
    }

    /// In order, each once.
    ///
    /// # Errors
    /// `Invalid` for what is no list, and for very many entries.
    pub fn tidy(mut self, problems: &mut Problems) -> Fields {
        if let Some(other) = self.lists.iter().find(|list| !LISTS.contains(list)) {
            let words = LISTS.map(Noun::as_str).join(", ");
            problems.add("fields.lists", Message::new("value-word").with("value", other).with("words", words));
        }
        self.industries.sort_unstable();
        self.industries.dedup();
        self.buyer_kinds.sort_unstable();
        self.buyer_kinds.dedup();
        self.lists.sort_unstable();
        self.lists.dedup();
        let longest = self.industries.len().max(self.buyer_kinds.len()).max(self.lists.len());
        if longest > MOST {
            problems.add("fields", Message::new("product-count").with("most", MOST));
        }
        self
    }
}

/// # Errors
/// `Conflict` when a row of `list` that `owner` owns is not the field of a department with these: it says whose it is.
pub fn check(fields: &Fields, list: Noun, owner: &Org) -> Result<()> {
    if fields.cover(list, owner) { Ok(()) } else { Err(Error::conflict("org-not-its-field")) }
}

#[cfg(test)]
mod tests {
    use super::{super::model::tests::org, *};
    use crate::org::State;

    fn owner(buyer_kind: BuyerKind, industry: &str) -> Org {
        Org { buyer_kind, industry: Some(industry.parse().unwrap()), ..org(State::Verified) }
    }

    #[test]
    fn a_department_has_its_buyers_its_industries_and_its_lists() {
        let health = Fields {
            industries: vec!["C358".parse().unwrap()],
            buyer_kinds: vec![BuyerKind::Hospital],
            lists: vec![Noun::ConsumerGood],
        };
        let (hospital, devices) = (owner(BuyerKind::Hospital, "Q8411"), owner(BuyerKind::Enterprise, "C3581"));
        let pumps = owner(BuyerKind::Enterprise, "C3441");
        assert!(health.cover(Noun::Demand, &hospital) && health.cover(Noun::Demand, &devices));
        assert!(!health.cover(Noun::Demand, &pumps) && health.cover(Noun::ConsumerGood, &pumps));
        assert!(!health.cover_org(&pumps));
        assert!(Fields::default().cover(Noun::Demand, &pumps));
    }

    #[test]
    fn no_department_with_fields_vouches_for_a_bureau() {
        let office = Org { roles: vec![Role::Bureau], ..owner(BuyerKind::PublicBody, "S92") };
        let fields = Fields { buyer_kinds: vec![BuyerKind::PublicBody], ..Fields::default() };
        assert!(!fields.cover_org(&office) && Fields::default().cover_org(&office));
    }

    #[test]
    fn an_audit_line_is_no_list() {
        let mut problems = Problems::default();
        let fields = Fields { lists: vec![Noun::User, Noun::Demand, Noun::Demand], ..Fields::default() };
        assert_eq!(fields.tidy(&mut problems).lists.len(), 2);
        assert!(!problems.is_empty());
    }
}
