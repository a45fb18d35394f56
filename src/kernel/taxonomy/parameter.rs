//! Which parameters matter for a machine: their unit, which way is better, and whether a miss is essential.
use std::{collections::HashMap, str::FromStr};

use regex::Regex;
use serde::{Deserialize, Serialize};

use super::super::quantity::Unit;

/// Which way a figure answers a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is enough: travel, speed, load.
    Least,
    /// Less is enough: accuracy, noise, emission.
    Most,
    /// A size that should neither be smaller nor much bigger: clamp force, boiler output.
    Band,
    /// One exact figure: needles an inch, poles.
    Equal,
    /// The offer's range must hold what is asked for: valve bores that a line can take.
    Span,
    /// Shown, never compared.
    Info,
}

/// When a figure without the parameter's name is still this parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bare {
    Never,
    /// Any unit that can be read as the parameter's.
    AnyUnit,
    /// Exactly this unit (metres of bending length).
    Unit(Unit),
    /// A naked number too (带锯床 350), in the parameter's unit or in the one that the trade leaves out (筘幅 190: cm).
    Number(Option<Unit>),
    /// The n-th side of a body (800×500×500).
    Axis(u8),
    /// A figure with this sign before it (φ, DN).
    Sign(String),
}

/// A model number that carries the figure: what the pattern captures, times `factor`, is in the parameter's unit.
#[derive(Clone, Debug)]
pub struct ModelPattern {
    pub pattern: Regex,
    pub factor: f64,
}

/// One parameter of a node.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub key: String,
    pub name_zh: String,
    pub name_en: String,
    /// Other names, the longest first, the Chinese name among them.
    pub aliases: Vec<String>,
    /// None for a pure ratio.
    pub unit: Option<Unit>,
    pub direction: Direction,
    /// Missing it by much makes the machine useless for the buyer.
    pub essential: bool,
    pub bare: Bare,
    pub models: Vec<ModelPattern>,
}

impl Direction {
    /// The word of the table and of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Least => "least",
            Direction::Most => "most",
            Direction::Band => "band",
            Direction::Equal => "equal",
            Direction::Span => "span",
            Direction::Info => "info",
        }
    }
}

impl FromStr for Direction {
    type Err = ();

    fn from_str(text: &str) -> Result<Direction, ()> {
        Ok(match text {
            "least" => Direction::Least,
            "most" => Direction::Most,
            "band" => Direction::Band,
            "equal" => Direction::Equal,
            "span" => Direction::Span,
            "info" => Direction::Info,
            _ => return Err(()),
        })
    }
}

fn bare(text: &str) -> Bare {
    match text {
        "" => Bare::Never,
        "yes" => Bare::AnyUnit,
        "number" => Bare::Number(None),
        "number:cm" => Bare::Number("cm".parse().ok()),
        "axis0" => Bare::Axis(0),
        "axis1" => Bare::Axis(1),
        "axis2" => Bare::Axis(2),
        "phi" => Bare::Sign("φ".to_owned()),
        "dn" => Bare::Sign("DN".to_owned()),
        unit => match unit {
            "inch" => "in".parse(),
            "um" => "μm".parse(),
            other => other.parse(),
        }
        .map_or(Bare::Never, Bare::Unit),
    }
}

/// `pattern=factor;pattern=factor`; the pattern's first group is the figure.
fn models(text: &str) -> Vec<ModelPattern> {
    let one = |part: &str| {
        let (pattern, factor) = part.rsplit_once('=')?;
        let pattern = pattern.strip_suffix('*').unwrap_or(pattern);
        Some(ModelPattern { pattern: Regex::new(pattern).ok()?, factor: factor.parse().ok()? })
    };
    text.split(';').filter(|part| !part.is_empty()).filter_map(one).collect()
}

/// The table by node code (`""` for every node). Rows that do not parse are left out; a test holds the count.
pub(super) fn read(table: &str) -> HashMap<String, Vec<Parameter>> {
    let mut by_node: HashMap<String, Vec<Parameter>> = HashMap::new();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    for row in rows.records().flatten() {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let (unit, direction) = (cell(5), cell(6).parse());
        let unit = if unit == "ratio" { None } else { unit.parse::<Unit>().ok() };
        let Ok(direction) = direction else { continue };
        let mut aliases: Vec<String> =
            cell(4).split('、').chain([cell(2)]).filter(|a| !a.is_empty()).map(str::to_owned).collect();
        aliases.extend(Some(cell(3).to_owned()).filter(|name| name.len() > 3));
        aliases.sort_by_key(|alias| std::cmp::Reverse(alias.len()));
        by_node.entry(cell(0).to_owned()).or_default().push(Parameter {
            key: cell(1).to_owned(),
            name_zh: cell(2).to_owned(),
            name_en: cell(3).to_owned(),
            aliases,
            unit,
            direction,
            essential: cell(7) == "yes",
            bare: bare(cell(8)),
            models: models(cell(9)),
        });
    }
    by_node
}
