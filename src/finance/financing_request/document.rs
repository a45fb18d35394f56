//! What the index and the matching engine see of a financing request.
use super::model::FinancingRequest;
use crate::{
    auth::policy::Stage,
    kernel::noun::Noun,
    life,
    matching::finance::{FinanceNeed, RequestInput},
    org::model::without_name,
    search::Document,
};

/// `owner_name` is found with the row only where everybody who sees the row sees its owner.
pub fn document(request: &FinancingRequest, owner_name: &str) -> Document {
    let mut terms = life::seen::terms(&request.life, true);
    if request.scope().stage == Stage::Lenders {
        terms.push(life::seen::SEEN_BY_LENDERS.to_owned());
    }
    terms.push(format!("purpose:{}", request.content.purpose));
    Document {
        noun: Noun::FinancingRequest.to_string(),
        id: request.id.to_string(),
        title: without_name(&request.content.title, owner_name, ""),
        // The firm's own words are not indexed: a lender must not find by what it may not read.
        body: String::new(),
        terms,
        dated: request.life.created_at.and_utc().timestamp(),
        payload: serde_json::to_vec(&need(request)).unwrap_or_default(),
    }
}

/// What the matching engine answers: the firm's figures, with the columns in their places; what neither says is read
/// from the title and the request's own words.
pub fn need(request: &FinancingRequest) -> FinanceNeed {
    let content = &request.content;
    let days = content.needed_by.map(|day| (day - request.posted_on).num_days());
    FinanceNeed::read(&RequestInput {
        region: Some(request.life.region.clone()),
        industry_code: request.industry.clone(),
        purpose: content.purpose.engine(),
        amount: Some(content.amount),
        text: format!("{}；{}", content.title, content.details.text),
        posted: Some(request.posted_on),
        needed_in_days: days.and_then(|days| u32::try_from(days).ok()),
        ..content.details.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::{super::model::tests::request, *};
    use crate::{
        kernel::{id::OrgId, visibility::Visibility},
        life::State,
        matching::finance::Purpose,
    };

    #[test]
    fn the_columns_are_the_need() {
        let mut asked = request(State::Published);
        asked.content.details.text = "期限三年，开厂九年".into();
        let need = need(&asked);
        assert_eq!((need.amount, need.purpose), (Some(asked.content.amount), Some(Purpose::Equipment)));
        assert_eq!(need.region, Some(asked.life.region.clone()));
        assert_eq!((need.term_months, need.needed_in_days), (Some(36), Some(39)));
    }

    #[test]
    fn the_index_opens_a_published_request_to_lenders_and_not_to_others() {
        let opens = |state: State, seen_by: &Visibility| {
            let found = document(&request(state), "").terms;
            life::seen::seen_terms(seen_by).unwrap().iter().any(|term| found.contains(term))
        };
        let stranger = OrgId::new();
        assert!(opens(State::Published, &Visibility::Lender(stranger)));
        assert!(!opens(State::Submitted, &Visibility::Lender(stranger)));
        assert!(!opens(State::Published, &Visibility::Org(stranger)));
        assert!(!opens(State::Published, &Visibility::Public));
        assert!(opens(State::Published, &Visibility::Region("331122".parse().unwrap(), stranger)));
    }
}
