//! What the index and the matching engine see of a lender product.
use super::model::LenderProduct;
use crate::{
    kernel::{money::Money, noun::Noun},
    life,
    matching::finance::{LenderInput, LenderOffer, offer_terms},
    search::Document,
};

/// `owner_name` is found with the row only where everybody who sees the row sees its owner.
pub fn document(product: &LenderProduct, owner_name: &str) -> Document {
    let offer = offer(product);
    let mut terms = life::seen::terms(&product.life, false);
    terms.push(format!("kind:{}", product.content.kind));
    terms.extend(offer_terms(&offer));
    terms.sort();
    terms.dedup();
    let stated = &offer.stated;
    let texts = [&stated.industries, &stated.required_lists, &stated.exclusions].into_iter().flatten();
    Document {
        noun: Noun::LenderProduct.to_string(),
        id: product.id.to_string(),
        title: product.content.name.clone(),
        body: texts.map(String::as_str).chain([stated.description.as_str(), owner_name]).collect::<Vec<_>>().join("\n"),
        terms,
        dated: product.life.created_at.and_utc().timestamp(),
        payload: serde_json::to_vec(&offer).unwrap_or_default(),
    }
}

/// What the matching engine compares: the stated terms, with the columns in their places. The lender's own name stays
/// with its organisation.
pub fn offer(product: &LenderProduct) -> LenderOffer {
    let content = &product.content;
    LenderOffer::read(LenderInput {
        name: content.name.clone(),
        kind: Some(content.kind.engine()),
        amount_min: Some(content.amount_min).filter(|least| *least > Money::ZERO),
        amount_max: content.amount_max,
        description: content.description.clone(),
        ..content.terms.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::{super::model::tests::content, *};
    use crate::{
        kernel::id::{LenderProductId, OrgId},
        life::{Life, State},
        matching::finance::Kind,
    };

    #[test]
    fn the_columns_are_the_offer_and_its_terms_fetch_it() {
        let at: crate::kernel::clock::Timestamp = "2026-11-22T00:00:00".parse().unwrap();
        let stated = LenderInput { regions: vec!["331100".parse().unwrap()], ..LenderInput::default() };
        let product = LenderProduct {
            id: LenderProductId::new(),
            life: Life { state: State::Published, ..Life::begin(OrgId::new(), "331122".parse().unwrap(), at) },
            content: content(stated),
            posted_on: at.date(),
            confirmed: None,
        };
        let offer = offer(&product);
        assert_eq!((offer.stated.name.as_str(), offer.stated.kind), ("设备更新贷", Some(Kind::EquipmentLoan)));
        assert_eq!((offer.stated.amount_min, offer.stated.amount_max), (None, None));
        let document = document(&product, "");
        for term in ["see:all", "matched", "region:331122", "fin-region:331100", "kind:equipment_loan"] {
            assert!(document.terms.iter().any(|has| has == term), "{term}");
        }
        assert_eq!(serde_json::from_slice::<LenderOffer>(&document.payload).unwrap(), offer);
    }
}
