//! What two spellings of a firm's name share: pure.
use crate::{
    kernel::{gazetteer::Gazetteer, region::RegionCode},
    sheet::folded,
};

/// One width, no blanks, no signs.
pub fn squeezed(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The core of the name of a firm of `region`: without its places in front, without its legal form behind and a place
/// before that, brackets or not. 浙江飞鹰机电有限公司 and 飞鹰机电（磐安）有限公司 are 飞鹰机电.
pub fn core(name: &str, region: &RegionCode) -> String {
    const ENDS: [&str; 9] =
        ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "公司", "集团", "厂"];
    let whole = squeezed(name);
    let mut rest = whole.as_str();
    // not its township: whoever enters a firm may know its county alone
    let places: Vec<RegionCode> = region.ancestors().into_iter().filter(|code| !code.is_town()).collect();
    let places: Vec<&str> =
        places.iter().filter_map(|code| Gazetteer::get().place(code)).map(|place| place.name.as_str()).collect();
    for _ in 0..=places.len() {
        rest = places.iter().fold(rest, |rest, place| behind(rest, place));
        rest = behind_any(rest);
    }
    let bare = ENDS.iter().find_map(|end| rest.strip_suffix(end)).unwrap_or(rest);
    let bare = places.iter().fold(bare, |rest, place| before(rest, place));
    // too little is left to know a firm by
    [bare, rest].into_iter().find(|name| name.chars().count() >= 2).unwrap_or(&whole).to_owned()
}

/// Whether two names can be one firm's of `region`: the same core, or one leaves out a part of the other.
pub fn are_variants(one: &str, other: &str, region: &RegionCode) -> bool {
    let (one, other) = (core(one, region), core(other, region));
    one.contains(&other) || other.contains(&one)
}

fn short(place: &str) -> Option<&str> {
    place.strip_suffix(['省', '市', '县', '区', '镇', '乡']).filter(|short| short.chars().count() > 1)
}

fn behind<'t>(text: &'t str, place: &str) -> &'t str {
    let cut = text.strip_prefix(place).or_else(|| text.strip_prefix(short(place)?));
    cut.filter(|rest| rest.chars().count() >= 2).unwrap_or(text)
}

fn before<'t>(text: &'t str, place: &str) -> &'t str {
    let cut = text.strip_suffix(place).or_else(|| text.strip_suffix(short(place)?));
    cut.filter(|rest| rest.chars().count() >= 2).unwrap_or(text)
}

/// Without the first place that is named so, whichever it is.
fn behind_any(text: &str) -> &str {
    let end = text.char_indices().skip(2).take(3).find(|(_, c)| ['省', '市', '县', '区'].contains(c));
    let cut = end.and_then(|(at, c)| text.get(at + c.len_utf8()..));
    cut.filter(|rest| rest.chars().count() >= 2).unwrap_or(text)
}
