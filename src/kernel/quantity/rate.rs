//! Units behind figures, and what an hour or a minute makes of them: `颗/分钟`, `每小时1吨`.
use super::{Dimension, Unit};

/// The unit at `end`, which moves past it; with a time behind a slash (`件/分钟`, `吨/小时`) the rate.
pub(super) fn unit_at(chars: &[char], end: &mut usize) -> Option<Unit> {
    let mut from = *end;
    while chars.get(from) == Some(&' ') {
        from += 1;
    }
    let (unit, length) = Unit::at_start(chars.get(from..)?)?;
    // "800×500 主轴8000转": a counted thing with a figure of its own behind it names that one
    let next = chars.get(from + length..).unwrap_or_default().iter().find(|c| !c.is_whitespace());
    if from > *end && unit.dimension() == Dimension::Count && next.is_some_and(char::is_ascii_digit) {
        return None;
    }
    // "5 G": needles are written without a space
    if from > *end && chars.get(from) == Some(&'G') {
        return None;
    }
    *end = from + length;
    let slash = chars.get(*end) == Some(&'/') || chars.get(*end) == Some(&'每');
    if slash && let Some((minutes, taken)) = time_at(chars.get(*end + 1..)?) {
        let (rate, scale) = hourly(Some(unit), minutes);
        // only rates whose unit stands in the table: otherwise the slash belongs to something else
        if let Some(rate) = rate.and_then(|rate| exact_rate(rate, scale)) {
            *end += 1 + taken;
            return Some(rate);
        }
    }
    Some(unit)
}

/// 1 for a minute, 60 for an hour, 1440 for a day, 1/60 for a second; and the characters taken.
fn time_at(text: &[char]) -> Option<(f64, usize)> {
    const TIMES: &[(&str, f64)] = &[
        ("小时", 60.0),
        ("分钟", 1.0),
        ("min", 1.0),
        ("Min", 1.0),
        ("MIN", 1.0),
        ("天", 1440.0),
        ("日", 1440.0),
        ("时", 60.0),
        ("分", 1.0),
        ("秒", 1.0 / 60.0),
        ("hr", 60.0),
        ("h", 60.0),
        ("H", 60.0),
        ("d", 1440.0),
        ("s", 1.0 / 60.0),
        ("炉", 0.0),
        ("班", 480.0),
    ];
    let (word, minutes) = TIMES.iter().find(|(word, _)| text.starts_with(&word.chars().collect::<Vec<_>>()))?;
    (*minutes > 0.0).then(|| (*minutes, word.chars().count()))
}

/// The unit of a rate of `unit` in `minutes`, and by how much the figure grows when it is written in that unit.
pub(super) fn hourly(unit: Option<Unit>, minutes: f64) -> (Option<Unit>, f64) {
    use Dimension as D;
    let Some(unit) = unit else { return (unit_named("1/h"), 60.0 / minutes) };
    let (rate, per) = match (unit.symbol(), unit.dimension()) {
        ("次", _) => ("1/min", 1.0),
        (_, D::Count) => ("1/h", 60.0),
        (_, D::Length) => ("m/min", unit.factor() / 1000.0),
        (_, D::Area) => ("m²/h", 60.0 * unit.factor()),
        (_, D::Volume) => ("m³/h", 60.0 * unit.factor() / 1000.0),
        (_, D::Mass) => ("kg/h", 60.0 * unit.factor()),
        _ => return (Some(unit), 1.0),
    };
    (unit_named(rate), per / minutes)
}

fn unit_named(symbol: &str) -> Option<Unit> {
    symbol.parse().ok()
}

/// The table's unit for `rate` scaled: pieces a minute, cubic metres a minute, tonnes an hour ...
fn exact_rate(rate: Unit, scale: f64) -> Option<Unit> {
    let wanted = rate.factor() * scale;
    [
        "1/h", "ppm", "1/min", "m/min", "m/s", "m²/h", "m³/h", "m³/min", "L/min", "kg/h", "t/h", "t/d", "件/s",
        "mm/min", "m²/min", "kg/min", "L/h", "件/d", "cm/min",
    ]
    .iter()
    .filter_map(|symbol| unit_named(symbol))
    .find(|unit| unit.dimension() == rate.dimension() && (unit.factor() - wanted).abs() <= wanted * 1e-9)
}

/// `每小时` before a figure: the words without it, and the minutes.
pub(super) fn per_time(before: String) -> (String, Option<f64>) {
    const WORDS: &[(&str, f64)] = &[
        ("每小时", 60.0),
        ("一小时", 60.0),
        ("一个小时", 60.0),
        ("每分钟", 1.0),
        ("一分钟", 1.0),
        ("每分", 1.0),
        ("每天", 1440.0),
        ("每日", 1440.0),
        ("一天", 1440.0),
        ("时产", 60.0),
        ("小时产能", 60.0),
    ];
    for (word, minutes) in WORDS {
        if let Some(rest) = before.strip_suffix(word) {
            return (rest.trim_end().to_owned(), Some(*minutes));
        }
    }
    (before, None)
}
