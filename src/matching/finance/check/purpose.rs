//! What the money is for, and whom the lender does not take.
use super::Check;
use crate::{
    matching::finance::{
        lender::{Exclusion, LenderOffer},
        purpose::Purpose,
        request::FinanceNeed,
        score::Factor,
    },
    text::Message,
};

/// The product lends for this purpose; a green renewal may also use money for equipment.
pub fn purpose(need: &FinanceNeed, offer: &LenderOffer) -> Check {
    let purposes = &offer.stated.purposes;
    let (Some(wanted), false) = (need.purpose, purposes.is_empty()) else {
        return Check::unknown(Factor::Purpose, Message::new("finance-purpose-unknown"));
    };
    let fits = purposes.contains(&wanted) || (wanted == Purpose::Green && purposes.contains(&Purpose::Equipment));
    let say = |key: &str| {
        let flag = |purpose| if purposes.contains(&purpose) { "yes" } else { "no" };
        Purpose::ALL.iter().fold(Message::new(key).with("purpose", wanted.as_str()), |message, purpose| {
            message.with(purpose.as_str(), flag(*purpose))
        })
    };
    if fits {
        Check::met(Factor::Purpose, say("finance-purpose-met"))
    } else {
        Check::missed(Factor::Purpose, say("finance-purpose-missed"), say("finance-purpose-missing"))
    }
}

/// Buying second-hand or remanufactured machines needs a product that says so.
pub fn remanufactured(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    if !need.remanufactured {
        return None;
    }
    Some(if offer.stated.purposes.contains(&Purpose::UsedEquipment) {
        Check::met(Factor::Remanufactured, Message::new("finance-used-met"))
    } else {
        let missing = Message::new("finance-used-missing");
        Check::missed(Factor::Remanufactured, Message::new("finance-used-missed"), missing)
    })
}

/// A maker's programme finances only its machines; what is bought must name one of them.
pub fn vendor(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let families = &offer.stated.vendor_families;
    if families.is_empty() {
        return None;
    }
    let say = |key: &str| {
        let flag = |family| if families.contains(&family) { "yes" } else { "no" };
        use crate::matching::finance::purpose::Family::{MachineTools, Plastics, Textile};
        Message::new(key)
            .with("machine_tools", flag(MachineTools))
            .with("plastics", flag(Plastics))
            .with("textile", flag(Textile))
    };
    Some(match &need.families {
        None => Check::unknown(Factor::Vendor, say("finance-vendor-unknown")),
        Some(bought) if families.iter().any(|family| bought.contains(family)) => {
            Check::met(Factor::Vendor, say("finance-vendor-met"))
        }
        Some(_) => Check::missed(Factor::Vendor, say("finance-vendor-missed"), say("finance-vendor-missing")),
    })
}

pub fn first_set(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    if !offer.stated.first_set_only {
        return None;
    }
    Some(if need.first_set {
        Check::met(Factor::FirstSet, Message::new("finance-first-set-met"))
    } else {
        let missing = Message::new("finance-first-set-missing");
        Check::missed(Factor::FirstSet, Message::new("finance-first-set-missed"), missing)
    })
}

/// One check per clause. A record of which the request is silent stays open: the lender looks it up.
pub fn exclusions(need: &FinanceNeed, offer: &LenderOffer) -> Vec<Check> {
    offer.exclusions.iter().map(|exclusion| excluded(need, exclusion)).collect()
}

fn excluded(need: &FinanceNeed, exclusion: &Exclusion) -> Check {
    let (stands, name) = match exclusion {
        Exclusion::Overdue => (need.overdue, "overdue"),
        Exclusion::Penalty => (need.penalty, "penalty"),
        Exclusion::HighEnergy => (need.high_energy, "high-energy"),
        Exclusion::Other(clause) => {
            let message = Message::new("finance-exclusion-other").with("clause", clause);
            return Check::open(Factor::Exclusion, message);
        }
    };
    let say = |outcome: &str| Message::new(&format!("finance-{name}-{outcome}")).with("industry", &need.industry);
    match stands {
        None => Check::open(Factor::Exclusion, say("unknown")),
        Some(true) => Check::missed(Factor::Exclusion, say("missed"), say("missing")),
        Some(false) => Check::met(Factor::Exclusion, say("met")),
    }
}
