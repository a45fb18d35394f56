//! The equipment taxonomy: what kinds of machines, services, components and consumer goods there are, what people call
//! them, which are near each other, and which parameters matter for each.
//!
//! Embedded from `seeds/reference/taxonomy.csv` and `parameters.csv`. Codes are dotted pairs of digits, up to four deep
//! (`06.02.03.02`); a node with children is a general word for them, or (when not marked `group`) also a machine itself.
mod parameter;

use std::{collections::HashMap, fmt, str::FromStr, sync::LazyLock};

use serde::{Deserialize, Serialize};

pub use parameter::{Bare, Direction, ModelPattern, Parameter};

use super::Invalid;
use crate::text::Message;

/// A code of the taxonomy, for example `01.02.01`. The form is checked, not that the node exists.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, example = "01.02.01")]
pub struct CategoryCode(String);

impl CategoryCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first text of the half-open range `first() .. past()` that holds this code and everything below it.
    pub fn first(&self) -> String {
        self.0.clone()
    }

    /// The end of that range, itself outside: `/` stands directly after the dot.
    pub fn past(&self) -> String {
        format!("{}/", self.0)
    }

    /// True when `other` is this node or stands below it.
    pub fn contains(&self, other: &CategoryCode) -> bool {
        other.0.strip_prefix(&self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// This code first, then its parents up to the top.
    pub fn ancestors(&self) -> Vec<CategoryCode> {
        let mut all = vec![self.clone()];
        let mut text = self.0.as_str();
        while let Some((parent, _)) = text.rsplit_once('.') {
            all.push(CategoryCode(parent.to_owned()));
            text = parent;
        }
        all
    }

    pub fn parent(&self) -> Option<CategoryCode> {
        self.0.rsplit_once('.').map(|(parent, _)| CategoryCode(parent.to_owned()))
    }
}

impl FromStr for CategoryCode {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<CategoryCode, Invalid> {
        let text = text.trim();
        let pair = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        if text.len() <= 11 && text.split('.').all(pair) {
            Ok(CategoryCode(text.to_owned()))
        } else {
            Err(Invalid(Message::new("taxonomy-not-a-code").with("text", text)))
        }
    }
}

impl fmt::Display for CategoryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CategoryCode {
    type Error = Invalid;

    fn try_from(text: String) -> Result<CategoryCode, Invalid> {
        text.parse()
    }
}

impl From<CategoryCode> for String {
    fn from(code: CategoryCode) -> String {
        code.0
    }
}

crate::words!(
    /// What is on offer: a machine, work, a part or consumable of a machine, or something for a household.
    #[schema(as = TaxonomyKind)]
    Kind {
        Equipment = "equipment",
        Service = "service",
        Component = "component",
        Consumer = "consumer",
    }
);

/// One kind of thing.
#[derive(Clone, Debug)]
pub struct Node {
    pub code: CategoryCode,
    pub name_zh: String,
    pub name_en: String,
    pub kind: Kind,
    /// A general word only (机械手): it stands for the nodes below it and those in `related`, never for one machine.
    pub group: bool,
    /// Made for one kind of work: who asks for the general word (磨床) rarely means it (螺纹磨床).
    pub special: bool,
    /// Other names, model series included.
    pub aliases: Vec<String>,
    /// Near, not equal. For a group: members that stand elsewhere in the tree.
    pub related: Vec<CategoryCode>,
    /// Sets of words that mean this node when all of them occur (免围栏; 焊工 + 机械手).
    pub cues: Vec<Vec<String>>,
}

/// How one node stands to another, from the side of who asks for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    None,
    /// Listed as near by what is asked for: the list is directed, a buyer of saws may take another saw, not an overhaul.
    Near,
    /// A special form of what is asked for.
    Variant,
    /// A more general word for what is asked for: it may be the very thing.
    General,
    Same,
}

/// The whole tree, read once.
pub struct Taxonomy {
    nodes: Vec<Node>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    parameters: HashMap<String, Vec<Parameter>>,
}

static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(|| {
    let nodes = read_nodes(include_str!("../../../seeds/reference/taxonomy.csv"));
    Taxonomy::new(nodes, parameter::read(include_str!("../../../seeds/reference/parameters.csv")))
});

impl Taxonomy {
    /// The embedded taxonomy.
    pub fn get() -> &'static Taxonomy {
        &TAXONOMY
    }

    fn new(nodes: Vec<Node>, parameters: HashMap<String, Vec<Parameter>>) -> Taxonomy {
        let by_code = nodes.iter().enumerate().map(|(at, node)| (node.code.0.clone(), at)).collect();
        let mut by_name = HashMap::new();
        // names win over aliases, so they go in last
        for (at, node) in nodes.iter().enumerate() {
            by_name.extend(node.aliases.iter().map(|alias| (alias.clone(), at)));
        }
        by_name.extend(nodes.iter().enumerate().map(|(at, node)| (node.name_zh.clone(), at)));
        Taxonomy { nodes, by_code, by_name, parameters }
    }

    /// Every node, in the order of the codes.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub fn node(&self, code: &CategoryCode) -> Option<&Node> {
        self.by_code.get(&code.0).and_then(|at| self.nodes.get(*at))
    }

    /// The node with exactly this name, alias or code.
    pub fn find_by_name(&self, name: &str) -> Option<&Node> {
        let at = self.by_name.get(name.trim()).or_else(|| self.by_code.get(name.trim()))?;
        self.nodes.get(*at)
    }

    /// The parameters that matter for a node, its own first, then what it inherits; the nearest definition of a key wins.
    pub fn parameters(&self, code: &CategoryCode) -> Vec<&Parameter> {
        let mut found: Vec<&Parameter> = Vec::new();
        let levels = code.ancestors();
        for level in levels.iter().map(|code| code.0.as_str()).chain([""]) {
            for parameter in self.parameters.get(level).map(Vec::as_slice).unwrap_or_default() {
                if found.iter().all(|known| known.key != parameter.key) {
                    found.push(parameter);
                }
            }
        }
        found
    }

    /// The parameter `key` as the node or its nearest ancestor defines it.
    pub fn parameter(&self, code: &CategoryCode, key: &str) -> Option<&Parameter> {
        let levels = code.ancestors();
        let mut levels = levels.iter().map(|code| code.0.as_str()).chain([""]);
        levels.find_map(|level| self.parameters.get(level)?.iter().find(|parameter| parameter.key == key))
    }

    /// How an offer of `offered` answers a wish for `wanted`.
    pub fn relation(&self, wanted: &CategoryCode, offered: &CategoryCode) -> Relation {
        if wanted == offered {
            return Relation::Same;
        }
        let (Some(want), Some(offer)) = (self.node(wanted), self.node(offered)) else { return Relation::None };
        let member = |group: &Node, code: &CategoryCode| {
            group.code.contains(code) || group.related.iter().any(|other| other.contains(code))
        };
        if want.group && member(want, offered) {
            return if offer.special { Relation::Variant } else { Relation::Same };
        }
        if wanted.contains(offered) {
            return Relation::Variant;
        }
        if offer.group && member(offer, wanted) {
            let top = offered.parent().is_none();
            return if top { Relation::None } else { Relation::General };
        }
        // the plain machine where a special form of it is asked for
        if offered.contains(wanted) {
            return Relation::Near;
        }
        let near = !want.group && want.related.iter().any(|near| near.contains(offered));
        // what is near a group of machines is near each of them
        let above = want.code.parent().filter(|_| wanted.0.len() == 11).and_then(|code| self.node(&code));
        let by_parent =
            above.is_some_and(|parent| !parent.group && parent.related.iter().any(|near| near.contains(offered)));
        if near || by_parent { Relation::Near } else { Relation::None }
    }

    /// Every node whose buyer may look at `code`, itself and what it stands for left out: to index a product under.
    pub fn near(&self, code: &CategoryCode) -> Vec<&CategoryCode> {
        let others = self.nodes.iter().map(|node| &node.code).filter(|other| *other != code);
        others.filter(|other| !matches!(self.relation(other, code), Relation::None | Relation::Same)).collect()
    }
}

/// A category code that the taxonomy has.
///
/// # Errors
/// `value-category-unknown`.
pub fn known(text: &str) -> Result<CategoryCode, Invalid> {
    let code: CategoryCode = text.parse()?;
    match Taxonomy::get().node(&code) {
        Some(_) => Ok(code),
        None => Err(Invalid(Message::new("value-category-unknown").with("text", text))),
    }
}

/// Rows whose code or kind is not one are left out; a test holds the count.
fn read_nodes(table: &str) -> Vec<Node> {
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let list = |text: &str| text.split('、').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let nodes = rows.records().flatten().filter_map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        Some(Node {
            code: cell(0).parse().ok()?,
            name_zh: cell(3).to_owned(),
            name_en: cell(4).to_owned(),
            kind: cell(6).parse().ok()?,
            group: cell(7) == "yes",
            special: cell(7) == "special",
            aliases: list(cell(8)),
            related: cell(9).split(' ').filter_map(|code| code.parse().ok()).collect(),
            cues: list(cell(10)).iter().map(|cue| cue.split('+').map(str::to_owned).collect()).collect(),
        })
    });
    nodes.collect()
}

#[cfg(test)]
mod tests;
