//! What an organisation is, and the steps of its life.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fields::Fields;
use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{
        clock::Timestamp, credit_code::CreditCode, id::OrgId, industry::IndustryCode, nfkc::nfkc, region::RegionCode,
    },
    text::Message,
    text_column, words,
};

words!(
    /// What an organisation takes part as; it may be several.
    Role {
        Factory = "factory",
        Maker = "maker",
        Lender = "lender",
        Bureau = "bureau",
        Provider = "provider",
        Recycler = "recycler",
    }
);

words!(
    #[schema(as = OrgState)]
    State {
        /// Came from a sheet without a credit code (待补码).
        NeedsCode = "needs-code",
        /// Entered for by a bureau (代录).
        Entered = "entered",
        Claimed = "claimed",
        Verified = "verified",
        Refused = "refused",
        Suspended = "suspended",
    }
);

words!(
    /// Whose money buys: public buyers point to their procurement route.
    BuyerKind {
        Enterprise = "enterprise",
        StateOwned = "state-owned",
        PublicBody = "public-body",
        Hospital = "hospital",
        School = "school",
    }
);

words!(
    /// 生产商, 代理商, 集成商.
    SupplyRole { Manufacturer = "manufacturer", Agent = "agent", Integrator = "integrator" }
);
text_column!(State, BuyerKind, SupplyRole);

/// The person in charge 经办人: who deals with the platform for an organisation. All may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Handler {
    #[serde(default)]
    pub name: String,
    /// Eleven digits.
    #[serde(default)]
    pub mobile: String,
    #[serde(default)]
    pub mail: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    pub id: OrgId,
    pub name: String,
    pub credit_code: Option<CreditCode>,
    /// At least one, each once.
    pub roles: Vec<Role>,
    pub buyer_kind: BuyerKind,
    pub supply_role: SupplyRole,
    /// Which office, for a bureau: 经信局.
    pub department: String,
    pub region: RegionCode,
    pub industry: Option<IndustryCode>,
    pub address: String,
    pub legal_person: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub handler: Handler,
    /// What it is responsible for, as a department.
    pub fields: Fields,
    /// The legal person that this is a branch of.
    pub parent: Option<OrgId>,
    pub state: State,
    pub refusal: String,
    pub entered_by: Option<OrgId>,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Org {
    /// What the permission table looks at: an organisation owns itself, and is public once verified. Until somebody comes
    /// and says that it is theirs, the bureau that entered it keeps it.
    pub fn scope(&self) -> Scope {
        let stage = if self.state == State::Verified { Stage::Open } else { Stage::Review };
        let entered_by = self.entered_by.filter(|_| self.is_unclaimed());
        Scope { owner: self.id, entered_by, region: self.region.clone(), beside: None, keepers: Vec::new(), stage }
    }

    /// Whether a bureau may publish what it lists: it has been verified, or a bureau entered it.
    pub fn is_trusted(&self) -> bool {
        matches!(self.state, State::Verified | State::Entered | State::NeedsCode)
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// Somebody registered with its code: a bureau must confirm that they speak for it.
    ///
    /// # Errors
    /// `Conflict` when it has been claimed already: its owner invites members.
    pub fn claim(&mut self) -> Result<()> {
        self.step("claim", &[State::Entered, State::NeedsCode], State::Claimed)
    }

    /// Whether somebody may still come and say that it is theirs.
    pub fn is_unclaimed(&self) -> bool {
        matches!(self.state, State::Entered | State::NeedsCode)
    }

    /// # Errors
    /// `Conflict` in another state, or while it lacks its credit code.
    pub fn verify(&mut self) -> Result<()> {
        if self.credit_code.is_none() && !self.roles.contains(&Role::Bureau) {
            return Err(Error::conflict("org-code-first"));
        }
        self.step("verify", &[State::Claimed, State::Entered, State::Refused, State::Suspended], State::Verified)?;
        self.refusal.clear();
        Ok(())
    }

    /// # Errors
    /// `Invalid` without a reason; `Conflict` unless it waits for verification.
    pub fn refuse(&mut self, reason: &str) -> Result<()> {
        self.bar("refuse", reason, &[State::Claimed], State::Refused)
    }

    /// # Errors
    /// `Invalid` without a reason; `Conflict` unless it takes part.
    pub fn suspend(&mut self, reason: &str) -> Result<()> {
        self.bar("suspend", reason, &[State::Claimed, State::Verified, State::Entered], State::Suspended)
    }

    /// Who it is changed: a refused one is looked at again, and so is a verified one whose identity changed.
    pub fn edited(&mut self, identity_changed: bool) {
        self.state = match self.state {
            State::Refused => State::Claimed,
            State::Verified if identity_changed => State::Claimed,
            State::NeedsCode if self.credit_code.is_some() => State::Entered,
            state => state,
        };
    }

    fn bar(&mut self, act: &str, reason: &str, from: &[State], to: State) -> Result<()> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > 500 {
            return Err(Problems::one("reason", "listing-reasons"));
        }
        self.step(act, from, to)?;
        self.refusal = reason.to_owned();
        Ok(())
    }

    fn step(&mut self, act: &str, from: &[State], to: State) -> Result<()> {
        if !from.contains(&self.state) {
            return Err(Error::Conflict(Message::new("org-not-now").with("act", act).with("state", self.state)));
        }
        self.state = to;
        Ok(())
    }
}

/// Names that differ only in width, spaces or brackets are one name.
pub fn plain_name(name: &str) -> String {
    nfkc(name).chars().filter(|c| !c.is_whitespace()).collect()
}

/// `text` without the name of the firm, in full or in the short forms that its people use: 缙云县壶镇泵业有限公司 is also
/// 壶镇泵业有限公司 and 壶镇泵业.
pub fn without_name(text: &str, name: &str, instead: &str) -> String {
    let mut hidden = text.to_owned();
    for form in short_forms(name) {
        hidden = hidden.replace(&form, instead);
    }
    hidden
}

/// The name and what is left of it without its place in front and its form behind, longest first. What is left with fewer
/// than three characters names nobody.
pub fn short_forms(name: &str) -> Vec<String> {
    const ENDS: [&str; 10] = [
        "股份有限公司",
        "有限责任公司",
        "集团有限公司",
        "有限公司",
        "股份公司",
        "集团公司",
        "集团",
        "公司",
        "总厂",
        "厂",
    ];
    let bare_end = |name: &str| ENDS.iter().find_map(|end| name.strip_suffix(end)).map(str::to_owned);
    let mut forms = vec![name.to_owned()];
    let mut rest = name;
    // 浙江省丽水市缙云县壶镇泵业: one place after the other
    for end in ["省", "市", "县", "区"] {
        let cut = rest.find(end).map(|at| at + end.len()).filter(|at| *at <= 5 * end.len());
        if let Some(shorter) = cut.and_then(|at| rest.get(at..)) {
            forms.push(shorter.to_owned());
            rest = shorter;
        }
    }
    let bare: Vec<String> = forms.iter().filter_map(|form| bare_end(form)).collect();
    forms.extend(bare);
    forms.retain(|form| form.chars().count() >= 3);
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.dedup();
    forms
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn org(state: State) -> Org {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        Org {
            id: OrgId::new(),
            name: "缙云县某某锯床厂".into(),
            credit_code: None,
            roles: vec![Role::Factory],
            buyer_kind: BuyerKind::Enterprise,
            supply_role: SupplyRole::Manufacturer,
            department: String::new(),
            region: "331122".parse().unwrap(),
            industry: None,
            address: String::new(),
            legal_person: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            handler: Handler::default(),
            fields: Fields::default(),
            parent: None,
            state,
            refusal: String::new(),
            entered_by: None,
            version: 1,
            created_at: at,
            updated_at: at,
        }
    }

    #[test]
    fn nobody_is_verified_without_a_credit_code() {
        assert!(org(State::Claimed).verify().is_err());
        let mut bureau = Org { roles: vec![Role::Bureau], ..org(State::Claimed) };
        bureau.verify().unwrap();
    }

    #[test]
    fn a_claimed_organisation_cannot_be_claimed_again() {
        for state in State::ALL {
            let open = matches!(state, State::Entered | State::NeedsCode);
            assert_eq!(org(*state).claim().is_ok(), open, "{state}");
        }
    }

    #[test]
    fn refusing_needs_a_reason() {
        assert!(org(State::Claimed).refuse(" ").is_err());
        let mut refused = org(State::Claimed);
        refused.refuse("信用代码与名称不符").unwrap();
        refused.edited(true);
        assert_eq!(refused.state, State::Claimed);
    }

    #[test]
    fn full_width_names_are_the_same_name() {
        assert_eq!(plain_name("缙云（壶镇） 锯床厂"), plain_name("缙云(壶镇)锯床厂"));
    }

    #[test]
    fn a_firm_is_not_named_in_short_either() {
        let hide = |text: &str| without_name(text, "缙云县壶镇泵业有限公司", "＊＊＊");
        assert_eq!(hide("缙云县壶镇泵业有限公司换锯床"), "＊＊＊换锯床");
        assert_eq!(hide("壶镇泵业换锯床"), "＊＊＊换锯床");
        assert_eq!(hide("水泵厂换锯床"), "水泵厂换锯床");
        assert_eq!(without_name("市里的厂", "市厂", "＊"), "市里的厂");
    }
}
