//! What the index and the matching engine see of a product.
use super::model::{Certificate, Product, Spec};
use crate::{
    kernel::{gazetteer::Gazetteer, noun::Noun},
    life,
    matching::{self, CertificateInput, Offer, OfferInput, SpecInput},
    search::Document,
};

/// `owner_name` is found with the row only where everybody who sees the row sees its owner.
pub fn document(product: &Product, owner_name: &str) -> Document {
    let (offer, content) = (offer(product), &product.content);
    let mut terms = life::seen::terms(&product.life, false);
    terms.push(format!("kind:{}", content.kind));
    terms.extend(matching::offer_terms(&offer));
    terms.sort();
    terms.dedup();
    let certificates =
        content.certificates.iter().map(|certificate| format!("{}{}", certificate.level, certificate.kind));
    let texts =
        [content.description.clone(), content.spec_text.clone(), owner_name.to_owned()].into_iter().chain(certificates);
    Document {
        noun: Noun::Product.to_string(),
        id: product.id.to_string(),
        title: format!("{} {} {}", content.title, content.model, content.brand),
        body: texts.collect::<Vec<_>>().join("\n"),
        terms,
        dated: product.life.created_at.and_utc().timestamp(),
        payload: serde_json::to_vec(&offer).unwrap_or_default(),
    }
}

/// What the matching engine weighs against needs.
pub fn offer(product: &Product) -> Offer {
    let offer = matching::read_offer(&offer_input(product));
    // Words may say it too; the supplier's own mark is enough.
    Offer { imported: offer.imported || product.content.imported, ..offer }
}

fn offer_input(product: &Product) -> OfferInput {
    let content = &product.content;
    let lines = content.spec_text.split(['\n', ';', '；']).map(str::trim).filter(|line| !line.is_empty());
    OfferInput {
        kind: content.kind.into(),
        title: titled(&content.title, &content.model),
        description: content.description.clone(),
        spec_text: lines.map(str::to_owned).collect(),
        specs: content.specs.iter().map(spec_input).collect(),
        category: content.category.clone(),
        price: Some(content.price).filter(|price| !price.is_open()),
        lead_time_days: content.lead_time_days.and_then(|days| u32::try_from(days).ok()),
        certificates: content.certificates.iter().map(certificate_input).collect(),
        service_area: Gazetteer::get().service_area(&content.service_area).ok(),
        region: Some(product.life.region.clone()),
        remanufactured: content.remanufactured,
        year_listed: content.listed_year,
        discontinued: content.discontinued,
    }
}

/// The title with the model behind it, whose figures say much of the size (CKD6150).
fn titled(title: &str, model: &str) -> String {
    if model.is_empty() || title.contains(model) { title.to_owned() } else { format!("{title}（{model}）") }
}

fn spec_input(spec: &Spec) -> SpecInput {
    SpecInput {
        name: spec.name.clone(),
        unit: spec.unit.clone(),
        value: spec.value,
        min: spec.min,
        max: spec.max,
        must: None,
    }
}

fn certificate_input(certificate: &Certificate) -> CertificateInput {
    CertificateInput { kind: certificate.kind.clone(), level: certificate.level.clone(), year: certificate.year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::{id::OrgId, id::ProductId, money::PriceRange},
        life::Life,
        org::SupplyRole,
        product::model::{Content, Kind},
    };

    fn product() -> Product {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        let content = Content {
            kind: Kind::Equipment,
            title: "立式加工中心".to_owned(),
            model: "VMC-850".to_owned(),
            brand: String::new(),
            category: None,
            description: String::new(),
            spec_text: "主轴转速：8000r/min；工作台：1000×500mm".to_owned(),
            specs: vec![],
            price: PriceRange::default(),
            lead_time_days: Some(60),
            service_area: "全国".to_owned(),
            certificates: vec![Certificate { kind: "首台套".to_owned(), ..Certificate::default() }],
            supply_role: SupplyRole::Manufacturer,
            remanufactured: false,
            imported: true,
            discontinued: false,
            listed_year: None,
        };
        let life = Life::begin(OrgId::new(), "331122".parse().unwrap(), at);
        Product { id: ProductId::new(), life, content, posted_on: at.date(), confirmed: None }
    }

    #[test]
    fn what_the_supplier_states_reaches_the_matching_engine() {
        let offer = offer(&product());
        assert!(offer.imported && offer.first_set && !offer.discontinued);
        assert!(offer.service_area.is_some_and(|area| area.everywhere));
        assert_eq!((offer.price, offer.lead_time_days), (None, Some(60)));
        assert!(!offer.categories.is_empty() && offer.title.contains("VMC-850"));
    }

    #[test]
    fn the_document_carries_its_kind_its_category_and_the_offer() {
        let document = document(&product(), "");
        assert!(document.terms.iter().any(|term| term == "kind:equipment"));
        assert!(document.terms.iter().any(|term| term.starts_with("cat:")));
        assert!(serde_json::from_slice::<Offer>(&document.payload).is_ok());
    }
}
