//! The one permission table: pure, and tested for every operation and every kind of actor (`permissions.txt`).
use super::actor::Actor;
use crate::kernel::{id::OrgId, region::RegionCode};

/// What somebody wants to do with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Read it.
    See,
    /// Change it, submit it, withdraw it.
    Keep,
    /// Publish it or return it.
    Review,
    /// Ask what matches it: its owner and the bureaus of its region.
    Match,
    /// Look after it for its owner: the bureaus of its region, a township's collector among them.
    Attend,
}

/// How far a row has come, as far as seeing it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its owner's alone.
    Own,
    /// Also for the bureaus of its region.
    Review,
    /// Also for the bureaus inside its region, who may only see it.
    Circular,
    /// Also for verified lenders, who may only see it.
    Lenders,
    /// For everybody.
    Open,
}

/// What the table looks at in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub owner: OrgId,
    pub entered_by: Option<OrgId>,
    pub region: RegionCode,
    /// Whose bureaus look as well, where a row lies between two regions.
    pub beside: Option<RegionCode>,
    /// Who keep it together with its owner: the bureaus that hold an event.
    pub keepers: Vec<OrgId>,
    pub stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Allow,
    /// May know that it is there, may not do this: 403.
    Deny,
    /// May not even know: 404.
    Hide,
    /// Might be allowed to somebody signed in: 401.
    SignIn,
}

/// Who may do what. The first line that applies decides.
pub fn decide(actor: Option<&Actor>, deed: Deed, scope: &Scope) -> Decision {
    let Some(actor) = actor else {
        return match (deed, scope.stage) {
            (Deed::See, Stage::Open) => Decision::Allow,
            (Deed::See, _) => Decision::Hide,
            _ => Decision::SignIn,
        };
    };
    let keeps = scope.keepers.contains(&actor.org);
    let own = scope.owner == actor.org || scope.entered_by == Some(actor.org) || keeps;
    let inside = |region: &RegionCode| actor.standing.region.contains(region);
    let near = inside(&scope.region) || scope.beside.as_ref().is_some_and(inside);
    let over = actor.is_bureau() && scope.stage != Stage::Own && near;
    let lends = scope.stage == Stage::Lenders && actor.is_lender();
    let under = scope.stage == Stage::Circular && actor.is_bureau() && scope.region.contains(&actor.standing.region);
    if !(own || over || under || lends || scope.stage == Stage::Open) {
        return Decision::Hide;
    }
    let allowed = match deed {
        Deed::See => true,
        Deed::Keep => own && actor.may_write(),
        Deed::Review => over && actor.is_reviewer() && actor.may_write(),
        Deed::Match => own || over,
        Deed::Attend => over && actor.may_write(),
    };
    if allowed { Decision::Allow } else { Decision::Deny }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        auth::actor::{Membership, Standing},
        kernel::id::{SessionId, UserId},
    };

    fn actor(org: OrgId, roles: &str, region: &str, member: Membership) -> Actor {
        Actor {
            user: UserId::new(),
            org,
            session: SessionId::new(),
            member,
            standing: Standing {
                region: region.parse().unwrap(),
                roles: vec![roles.into()],
                verified: true,
                barred: false,
            },
            address: String::new(),
        }
    }

    fn scope(owner: OrgId, stage: Stage) -> Scope {
        Scope { owner, entered_by: None, region: "331122".parse().unwrap(), beside: None, keepers: Vec::new(), stage }
    }

    #[test]
    fn a_draft_is_its_owners_alone() {
        let owner = OrgId::new();
        let draft = scope(owner, Stage::Own);
        let county = actor(OrgId::new(), "bureau", "331122", Membership::Owner);
        assert_eq!(
            decide(Some(&actor(owner, "factory", "331122", Membership::Viewer)), Deed::See, &draft),
            Decision::Allow
        );
        assert_eq!(decide(Some(&county), Deed::See, &draft), Decision::Hide);
        assert_eq!(decide(None, Deed::See, &draft), Decision::Hide);
        assert_eq!(decide(None, Deed::Keep, &draft), Decision::SignIn);
    }

    #[test]
    fn a_row_between_two_regions_is_seen_from_both_and_no_third() {
        let between = Scope { beside: Some("330200".parse().unwrap()), ..scope(OrgId::new(), Stage::Review) };
        for (region, decision) in [("331122", Decision::Allow), ("330200", Decision::Allow), ("331123", Decision::Hide)]
        {
            let bureau = actor(OrgId::new(), "bureau", region, Membership::Owner);
            assert_eq!(decide(Some(&bureau), Deed::See, &between), decision, "{region}");
        }
    }

    #[test]
    fn only_a_bureau_whose_region_contains_the_row_reviews_it() {
        let submitted = scope(OrgId::new(), Stage::Review);
        let by = |region: &str, member| {
            decide(Some(&actor(OrgId::new(), "bureau", region, member)), Deed::Review, &submitted)
        };
        assert_eq!(by("331122", Membership::Editor), Decision::Allow);
        assert_eq!(by("330000", Membership::Owner), Decision::Allow);
        assert_eq!(by("331122", Membership::Viewer), Decision::Deny);
        assert_eq!(by("331123", Membership::Owner), Decision::Hide);
        assert_eq!(by("331122100", Membership::Owner), Decision::Hide); // a township beside it, not above it
    }

    #[test]
    fn an_owner_cannot_publish_what_it_submitted() {
        let owner = OrgId::new();
        let firm = actor(owner, "factory", "331122", Membership::Owner);
        assert_eq!(decide(Some(&firm), Deed::Review, &scope(owner, Stage::Review)), Decision::Deny);
    }

    #[test]
    fn what_is_for_lenders_is_seen_by_verified_lenders_and_nobody_else() {
        let request = scope(OrgId::new(), Stage::Lenders);
        let lender = actor(OrgId::new(), "lender", "330200", Membership::Owner);
        assert_eq!(decide(Some(&lender), Deed::See, &request), Decision::Allow);
        for deed in [Deed::Keep, Deed::Review, Deed::Match] {
            assert_eq!(decide(Some(&lender), deed, &request), Decision::Deny, "{deed:?}");
        }
        let mut claimed = lender.clone();
        claimed.standing.verified = false;
        let factory = actor(OrgId::new(), "factory", "331122", Membership::Owner);
        for stranger in [Some(&claimed), Some(&factory), None] {
            assert_eq!(decide(stranger, Deed::See, &request), Decision::Hide);
        }
        assert_eq!(decide(Some(&lender), Deed::See, &scope(OrgId::new(), Stage::Review)), Decision::Hide);
    }

    #[test]
    fn a_circular_is_read_by_the_bureaus_above_and_below_and_by_nobody_else() {
        let circular = scope(OrgId::new(), Stage::Circular);
        let by =
            |role, region, deed| decide(Some(&actor(OrgId::new(), role, region, Membership::Owner)), deed, &circular);
        for region in ["330000", "331122", "331122100"] {
            assert_eq!(by("bureau", region, Deed::See), Decision::Allow, "{region}");
            assert_eq!(by("bureau", region, Deed::Keep), Decision::Deny, "{region}");
        }
        assert_eq!(by("bureau", "331123100", Deed::See), Decision::Hide);
        assert_eq!(by("factory", "331122100", Deed::See), Decision::Hide);
        assert_eq!(by("bureau", "331122100", Deed::Attend), Decision::Deny);
    }

    #[test]
    fn a_township_s_collector_attends_to_what_lies_in_the_township() {
        let firm = Scope { region: "331122100".parse().unwrap(), ..scope(OrgId::new(), Stage::Review) };
        for (region, member, decision) in [
            ("331122100", Membership::Editor, Decision::Allow),
            ("331122", Membership::Owner, Decision::Allow),
            ("331122100", Membership::Viewer, Decision::Deny),
            ("331122101", Membership::Owner, Decision::Hide),
        ] {
            let collector = actor(OrgId::new(), "bureau", region, member);
            assert_eq!(decide(Some(&collector), Deed::Attend, &firm), decision, "{region} {member}");
        }
        let own = actor(firm.owner, "factory", "331122100", Membership::Owner);
        assert_eq!(decide(Some(&own), Deed::Attend, &firm), Decision::Deny);
    }

    #[test]
    fn a_barred_organisation_reads_and_does_nothing() {
        let owner = OrgId::new();
        let mut firm = actor(owner, "factory", "331122", Membership::Owner);
        firm.standing.barred = true;
        assert_eq!(decide(Some(&firm), Deed::See, &scope(owner, Stage::Own)), Decision::Allow);
        assert_eq!(decide(Some(&firm), Deed::Keep, &scope(owner, Stage::Own)), Decision::Deny);
    }
}
