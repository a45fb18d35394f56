//! Reads the parameters of a node from text, typed fields and model numbers.
use serde::{Deserialize, Serialize};

use super::{
    conflict::{Side, contradict},
    input::SpecInput,
    lexicon::folded,
    reason::Span,
    wording,
};
use crate::kernel::{
    quantity::{Comparator, Dimension, Mention, Quantity, Unit, mentions},
    taxonomy::{Bare, CategoryCode, Direction, Parameter, Taxonomy},
};

/// A figure that was read as a parameter, in the parameter's unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub key: String,
    pub min: Option<f64>,
    pub max: Option<f64>,
}

/// Where a figure was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A typed requirement, or a line of a data sheet.
    Field,
    #[default]
    Text,
    /// The name of the machine.
    Title,
    /// A model number that carries the figure.
    Model,
}

/// A figure with how it was said, before it becomes a wish or a property.
#[derive(Clone, Debug)]
pub(super) struct Stated<'p> {
    pub parameter: &'p Parameter,
    pub comparator: Comparator,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub must: Option<bool>,
    pub from: Origin,
    /// Another figure for the same parameter that this one denies, and where it stands.
    pub other: Option<(Span, Origin)>,
    /// Whether the parameter's name stands right before the figure.
    named: bool,
}

impl Origin {
    /// The word of JSON and of the sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Field => "field",
            Origin::Text => "text",
            Origin::Title => "title",
            Origin::Model => "model",
        }
    }
}

/// What is read: typed figures, then texts in order, then the model numbers in the title.
pub(super) struct Source<'s> {
    pub specs: &'s [SpecInput],
    pub texts: &'s [&'s str],
    pub title: &'s str,
    pub side: Side,
}

/// Everything that `source` states about the parameters of `code`; of several figures for one parameter the first counts,
/// of two that deny each other in texts the less favourable one.
pub(super) fn read(code: &CategoryCode, source: &Source) -> Vec<Stated<'static>> {
    let parameters = Taxonomy::get().parameters(code);
    let mut read: Vec<Stated> = Vec::new();
    for stated in source.specs.iter().filter_map(|spec| typed(spec, &parameters)) {
        keep(&mut read, stated, source.side);
    }
    let texts = source.texts.iter().map(|text| (Origin::Text, *text)).chain([(Origin::Title, source.title)]);
    for (from, text) in texts {
        for mention in mentions(text).iter().filter(|mention| is_of_this(mention)) {
            if let Some(stated) = assign(mention, &parameters) {
                keep(&mut read, Stated { from, ..stated }, source.side);
            }
        }
    }
    let models: String = folded(source.title).into_iter().collect();
    for parameter in &parameters {
        let figure = parameter.models.iter().find_map(|model| {
            let caught = model.pattern.captures(&models)?;
            caught.get(1)?.as_str().parse::<f64>().ok().map(|figure| figure * model.factor)
        });
        if let Some(figure) = figure {
            let (min, max, comparator) = (Some(figure), Some(figure), Comparator::Equal);
            let from = Origin::Model;
            let stated = Stated { parameter, comparator, min, max, must: None, from, other: None, named: true };
            keep(&mut read, stated, source.side);
        }
    }
    read
}

/// The parameter of `code` that takes the figure.
pub(super) fn taken_as(mention: &Mention, code: &CategoryCode) -> Option<&'static Parameter> {
    assign(mention, &Taxonomy::get().parameters(code)).map(|stated| stated.parameter)
}

/// Not the old machine's, not an option's, not the better of two.
fn is_of_this(mention: &Mention) -> bool {
    let share = mention.unit.is_some_and(|unit| unit.dimension() == Dimension::Percent);
    let relative = share && wording::is_relative(&mention.before);
    !relative && !wording::of_another(&mention.before)
}

fn keep<'p>(read: &mut Vec<Stated<'p>>, stated: Stated<'p>, side: Side) {
    let Some(known) = read.iter_mut().find(|known| known.parameter.key == stated.parameter.key) else {
        read.push(stated);
        return;
    };
    // figures that stand somewhere near are no witnesses
    if known.other.is_some() || !known.named || !stated.named || !contradict(known, &stated, side) {
        return;
    }
    let typed = known.from == Origin::Field || stated.from == Origin::Model;
    if !typed && is_less_favourable(&stated, known, side) {
        let other = ((known.min, known.max), known.from);
        *known = Stated { other: Some(other), ..stated };
    } else {
        known.other = Some(((stated.min, stated.max), stated.from));
    }
}

/// A smaller figure where more is better, of an offer; of a need the larger one.
fn is_less_favourable(one: &Stated, other: &Stated, side: Side) -> bool {
    let middle = |stated: &Stated| stated.min.or(stated.max).unwrap_or(0.0);
    let less = match one.parameter.direction {
        Direction::Least => middle(one) < middle(other),
        Direction::Most => middle(one) > middle(other),
        _ => return false,
    };
    less == (side == Side::Offer)
}

fn typed(spec: &SpecInput, parameters: &[&'static Parameter]) -> Option<Stated<'static>> {
    let unit: Option<Unit> = spec.unit.parse().ok();
    let (min, max) = (spec.min.or(spec.value), spec.max.or(spec.value));
    let comparator = match (spec.value, spec.min, spec.max) {
        (Some(_), ..) => Comparator::Equal,
        (_, Some(_), Some(_)) => Comparator::Within,
        (_, Some(_), None) => Comparator::AtLeast,
        (_, None, Some(_)) => Comparator::AtMost,
        _ => return None,
    };
    let based = |figure: Option<f64>| figure.map(|f| unit.map_or(f, |unit| Quantity::new(f, unit).value));
    let mention = Mention {
        before: spec.name.clone(),
        after: String::new(),
        comparator,
        min: based(min),
        max: based(max),
        unit,
        axis: None,
        sign: String::new(),
        span: 0..0,
    };
    let mut stated = assign(&mention, parameters)?;
    stated.must = spec.must;
    stated.from = Origin::Field;
    stated.named = true;
    Some(stated)
}

/// The parameter that a figure most likely is, by the words around it, its unit, its place in a body.
fn assign(mention: &Mention, parameters: &[&'static Parameter]) -> Option<Stated<'static>> {
    let mut best: Option<(u32, &'static Parameter)> = None;
    for parameter in parameters {
        let Some(fit) = likeness(mention, parameter, parameters) else { continue };
        if best.is_none_or(|(most, _)| fit > most) {
            best = Some((fit, parameter));
        }
    }
    let (_, parameter) = best?;
    let convert = |figure: Option<f64>| figure.and_then(|figure| amount(figure, mention, parameter));
    let (min, max) = (convert(mention.min), convert(mention.max));
    min.or(max)?;
    let before = mention.before.to_uppercase();
    let named = parameter.aliases.iter().any(|alias| before.ends_with(&alias.to_uppercase()));
    let comparator = mention.comparator;
    Some(Stated { parameter, comparator, min, max, must: None, from: Origin::Text, other: None, named })
}

/// How well a figure fits a parameter; `None` when it cannot be it.
fn likeness(mention: &Mention, parameter: &Parameter, all: &[&'static Parameter]) -> Option<u32> {
    let unit_points = match (mention.unit, parameter.unit) {
        (None, _) => 0,
        (Some(_), None) => return None,
        (Some(stated), Some(unit)) if stated == unit => 3,
        (Some(stated), Some(unit))
            if stated.dimension() == unit.dimension() && unit.dimension() != Dimension::Count =>
        {
            3
        }
        (Some(stated), Some(unit)) if stated.dimension() == unit.dimension() => 0,
        (Some(stated), Some(unit)) => {
            Quantity { value: 1.0, unit: stated }.read_as(unit)?;
            1
        }
    };
    let named = named(mention, parameter, all);
    if let Some(length) = named {
        return Some(20 + 4 * length + unit_points);
    }
    let foreign_count =
        mention.unit.zip(parameter.unit).is_some_and(|(a, b)| b.dimension() == Dimension::Count && a != b);
    let coerced_count = unit_points == 1 && mention.unit.is_some_and(|unit| unit.dimension() == Dimension::Count);
    let bare = match &parameter.bare {
        Bare::Never => false,
        Bare::AnyUnit => mention.unit.is_some() && !foreign_count && !coerced_count,
        Bare::Unit(unit) => mention.unit == Some(*unit) && mention.axis.is_none(),
        Bare::Number(_) => mention.axis.is_none() && (mention.unit.is_none() || unit_points == 3),
        Bare::Axis(side) => {
            mention.axis.is_some_and(|(axis, _)| axis == *side) && (mention.unit.is_none() || unit_points == 3)
        }
        Bare::Sign(sign) => mention.sign == *sign,
    };
    // a figure that another parameter is named for is not this one, however well its unit fits
    let taken = bare
        && all.iter().any(|other| {
            other.key != parameter.key && other.direction != parameter.direction && self_named(mention, other)
        });
    (bare && !taken).then_some(4 + unit_points + u32::from(!mention.sign.is_empty()))
}

fn self_named(mention: &Mention, parameter: &Parameter) -> bool {
    mention.unit.is_none()
        && parameter.aliases.iter().any(|alias| alias.chars().count() > 1 && mention.before.ends_with(alias.as_str()))
}

/// The length of the longest name of the parameter beside the figure.
fn named(mention: &Mention, parameter: &Parameter, all: &[&'static Parameter]) -> Option<u32> {
    let side = match &parameter.bare {
        Bare::Axis(side) => Some(*side),
        _ => None,
    };
    if let Some((axis, _)) = mention.axis
        && side.is_some_and(|side| side != axis)
    {
        return None;
    }
    let before = mention.before.to_uppercase();
    parameter.aliases.iter().find_map(|alias| {
        let upper = alias.to_uppercase();
        let length = alias.chars().count();
        let close = before.ends_with(&upper);
        let near = length > 1 && before.contains(&upper);
        let behind = length > 1 && mention.after.to_uppercase().starts_with(&upper);
        let points = u32::try_from(length).unwrap_or(1);
        let shared = mention.axis.is_none()
            && side.is_some_and(|side| side > 0)
            && all.iter().any(|other| other.bare == Bare::Axis(0) && other.aliases.contains(alias));
        if shared {
            return None;
        }
        if close {
            Some(points + 1)
        } else if near {
            Some(points)
        } else if behind {
            Some(points.saturating_sub(1).max(1))
        } else {
            None
        }
    })
}

/// A figure in the parameter's unit. Naked accuracies below 1 are in millimetres.
fn amount(figure: f64, mention: &Mention, parameter: &Parameter) -> Option<f64> {
    let Some(unit) = parameter.unit else { return Some(figure) };
    let stated = match mention.unit {
        Some(stated) => Quantity { value: figure, unit: stated },
        None => {
            let naked = match (&parameter.bare, unit.symbol()) {
                (Bare::Number(Some(left_out)), _) if figure < 600.0 => *left_out,
                (_, "μm") if figure < 1.0 => "mm".parse().ok()?,
                _ => unit,
            };
            Quantity::new(figure, naked)
        }
    };
    // a compressor of "6立方" delivers them each minute
    if (stated.unit.symbol(), unit.symbol()) == ("m³", "m³/min") {
        return Some((stated.amount() * 1e6).round() / 1e6);
    }
    let shown = stated.read_as(unit)?.amount();
    Some((shown * 1e6).round() / 1e6)
}

#[cfg(test)]
mod phrases;
