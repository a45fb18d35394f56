//! What the index sees of a consumer good.
use super::model::ConsumerGood;
use crate::{kernel::noun::Noun, life, search::Document};

/// `owner_name` is found with the row only where everybody who sees the row sees its owner.
pub fn document(good: &ConsumerGood, owner_name: &str) -> Document {
    let content = &good.content;
    let mut terms = life::seen::terms(&good.life, false);
    terms.extend(content.category.iter().flat_map(|code| code.ancestors()).map(|code| format!("cat:{code}")));
    terms.push(format!("level:{}", content.level));
    let texts = [content.description.as_str(), content.trade_in_terms.as_str(), owner_name];
    Document {
        noun: Noun::ConsumerGood.to_string(),
        id: good.id.to_string(),
        title: format!("{} {} {}", content.title, content.brand, content.models),
        body: texts.into_iter().chain(content.labels.iter().map(String::as_str)).collect::<Vec<_>>().join("\n"),
        terms,
        dated: good.life.created_at.and_utc().timestamp(),
        payload: Vec::new(),
    }
}
