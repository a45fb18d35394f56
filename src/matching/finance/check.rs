//! Hard rules: conditions of which a single miss makes a product unavailable to the firm.
use serde::{Deserialize, Serialize};

use super::{
    lender::LenderOffer,
    parameters::Parameters,
    request::FinanceNeed,
    score::{Factor, Outcome},
};
use crate::text::Message;

mod firm;
mod money;
mod purpose;

/// One condition of a product, held against the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub factor: Factor,
    pub outcome: Outcome,
    /// The condition with the figures of both sides.
    pub message: Message,
    /// What would make a missed condition met.
    pub missing: Option<Message>,
    /// Whether an unknown leaves eligibility open. A record that the firm did not declare does not: lenders look it up.
    pub decides: bool,
}

impl Check {
    fn met(factor: Factor, message: Message) -> Check {
        Check { factor, outcome: Outcome::Met, message, missing: None, decides: true }
    }

    fn missed(factor: Factor, message: Message, missing: Message) -> Check {
        Check { factor, outcome: Outcome::Missed, message, missing: Some(missing), decides: true }
    }

    /// A figure that the rule needs is not stated.
    fn unknown(factor: Factor, message: Message) -> Check {
        Check { factor, outcome: Outcome::Unknown, message, missing: None, decides: true }
    }

    /// Not stated, and nothing that the request is expected to state.
    fn open(factor: Factor, message: Message) -> Check {
        Check { decides: false, ..Check::unknown(factor, message) }
    }
}

/// Every condition that the product states, in the order in which a lender asks; conditions it does not make are absent.
pub fn checks(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Vec<Check> {
    let mut found = Vec::with_capacity(16);
    found.push(firm::region(need, offer));
    found.extend(firm::industry(need, offer));
    found.extend(firm::size(need, offer));
    found.extend(firm::years(need, offer));
    found.extend(firm::revenue(need, offer));
    found.extend(firm::lists(need, offer));
    found.push(purpose::purpose(need, offer));
    found.extend(purpose::remanufactured(need, offer));
    found.extend(purpose::vendor(need, offer));
    found.extend(purpose::first_set(need, offer));
    found.extend(purpose::exclusions(need, offer));
    found.extend(money::collateral(need, offer, parameters));
    found.extend(money::least_amount(need, offer));
    found.extend(money::most_amount(need, offer, parameters));
    found.extend(money::shortest_term(need, offer));
    found
}

#[cfg(test)]
mod tests;
