//! The names of places: China to county, Zhejiang to township and zone, and where their seats lie.
//!
//! Reads `seeds/reference/regions.csv` (sources and licences: `seeds/reference/README.md`).
#![allow(clippy::as_conversions)] // one cast: a distance on the Earth is below 20 040 km, so it fits u32

use std::{collections::HashMap, str::FromStr, sync::LazyLock};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::region::RegionCode;

mod area;

/// What kind of place; wider ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = RegionLevel)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Nation,
    Province,
    City,
    County,
    Zone,
    Town,
}

/// Whether a code is in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Current,
    /// No longer in use; most of its area belongs to the successor now.
    Abolished {
        successor: RegionCode,
    },
}

/// A place of the gazetteer.
#[derive(Clone, Debug)]
pub struct Place {
    pub code: RegionCode,
    /// 缙云县
    pub name: String,
    /// 浙江省丽水市缙云县
    pub full_name: String,
    pub level: Level,
    pub parent: Option<RegionCode>,
    /// Degrees north and east of the seat, good to about a kilometre.
    pub lat_lon: Option<(f64, f64)>,
    pub status: Status,
    pub aliases: Vec<String>,
}

/// All places, by code and by name.
pub struct Gazetteer {
    places: Vec<Place>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, Vec<Named>>,
    /// Characters of the longest name: how far a reader has to look.
    longest: usize,
}

/// One meaning of a name. `exact` is false for a bare name (丽水 for 丽水市), which gives way to exact ones.
#[derive(Clone, Copy)]
struct Named {
    place: usize,
    exact: bool,
}

/// A place that a name may mean, and how readily: abolished, bare, level; the lowest is meant.
struct Meaning<'p> {
    place: &'p Place,
    rank: (bool, bool, Level),
}

/// The one meaning that stands out; `None` when the first two are of one rank.
fn one_of<'p>(meanings: &[Meaning<'p>]) -> Option<&'p Place> {
    match meanings {
        [] => None,
        [first, second, ..] if first.rank == second.rank => None,
        [first, ..] => Some(first.place),
    }
}

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    full_name: String,
    level: Level,
    parent: String,
    lat: Option<f64>,
    lon: Option<f64>,
    status: String,
    aliases: String,
}

static GAZETTEER: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::read(include_str!("../../seeds/reference/regions.csv")));

/// Endings that a bare name goes without, longest first.
const SUFFIXES: &str = "维吾尔自治区 壮族自治区 回族自治区 特别行政区 蒙古族自治州 藏族自治州 哈萨克自治州 朝鲜族自治州 \
    土家族苗族自治州 自治区 自治州 自治县 地区 街道 省 市 县 区 盟 镇 乡";

/// The province whose townships are listed.
const LISTED: &str = "330000";

/// What may follow a place in a list without making it another place.
const TAILS: &str = "经济技术开发区 经济开发区 高新技术产业开发区 工业功能区 工业园区 开发区 经开区 高新区 工业园 \
    工业区 产业园 市本级 本级 主城区 市区 城区 境内 全市 全县 全区 全省 全域 全境 范围内 \
    地区 省内 市内 区域 内 等";

impl Gazetteer {
    /// The one gazetteer, read at first use (about 10 ms).
    pub fn get() -> &'static Gazetteer {
        &GAZETTEER
    }

    fn read(source: &str) -> Gazetteer {
        let mut all = Gazetteer { places: Vec::new(), by_code: HashMap::new(), by_name: HashMap::new(), longest: 0 };
        // a row that does not parse is left out; a test counts them
        for row in csv::Reader::from_reader(source.as_bytes()).into_deserialize::<Row>().flatten() {
            all.push(row);
        }
        for (index, place) in all.places.iter().enumerate() {
            let names = std::iter::once(&place.name).chain(&place.aliases).chain([&place.full_name]);
            for name in names {
                Self::add(&mut all.by_name, name, Named { place: index, exact: true });
            }
            let bare = SUFFIXES.split(' ').find_map(|suffix| place.name.strip_suffix(suffix));
            if let Some(bare) = bare.filter(|bare| bare.chars().count() > 1 && place.level != Level::Zone) {
                Self::add(&mut all.by_name, bare, Named { place: index, exact: false });
            }
        }
        all.longest = all.by_name.keys().map(|name| name.chars().count()).max().unwrap_or_default();
        all
    }

    fn push(&mut self, row: Row) {
        let Ok(code) = row.code.parse::<RegionCode>() else { return };
        let parent = row.parent.parse::<RegionCode>().ok();
        let above = parent.as_ref().and_then(|parent| self.place(parent)).filter(|above| above.level != Level::Nation);
        let full_name = match above {
            _ if !row.full_name.is_empty() => row.full_name,
            // a zone's name often begins with its city's
            Some(above) if row.level == Level::Zone && row.name.starts_with(above.name.trim_end_matches('市')) => {
                format!("{}{}", above.full_name.strip_suffix(above.name.as_str()).unwrap_or_default(), row.name)
            }
            Some(above) => format!("{}{}", above.full_name, row.name),
            None => row.name.clone(),
        };
        let status = match row.status.strip_prefix("abolished:").and_then(|code| code.parse().ok()) {
            Some(successor) => Status::Abolished { successor },
            None => Status::Current,
        };
        let aliases = row.aliases.split('|').filter(|alias| !alias.is_empty()).map(str::to_owned).collect();
        self.by_code.insert(row.code, self.places.len());
        let lat_lon = row.lat.zip(row.lon);
        self.places.push(Place { code, name: row.name, full_name, level: row.level, parent, lat_lon, status, aliases });
    }

    fn add(by_name: &mut HashMap<String, Vec<Named>>, name: &str, named: Named) {
        let meanings = by_name.entry(name.to_owned()).or_default();
        if !meanings.iter().any(|known| known.place == named.place) {
            meanings.push(named);
        }
    }

    /// Every place, wider ones before what they hold.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The place with this code, abolished ones included.
    pub fn place(&self, code: &RegionCode) -> Option<&Place> {
        self.places.get(*self.by_code.get(code.as_str())?)
    }

    /// The code of a place from its name or its code: "缙云县", "浙江省丽水市缙云县", "丽水", "缙云县壶镇镇", "丽水经开区", "331122".
    ///
    /// The whole text must be a place, the narrowest one named is meant. `None` when it is not, or could be several (鼓楼区).
    /// A code or name that was abolished still resolves; [`Place::status`] says so.
    pub fn resolve(&self, text: &str) -> Option<RegionCode> {
        self.resolve_in(text, &RegionCode::nation())
    }

    /// As [`Self::resolve`], among the places inside `within` only: 鼓楼区 is clear once the city is known.
    pub fn resolve_in(&self, text: &str, within: &RegionCode) -> Option<RegionCode> {
        let text = tidy(text);
        if let Some(place) = RegionCode::from_str(&text).ok().and_then(|code| self.place(&code)) {
            return within.contains(&place.code).then(|| place.code.clone());
        }
        let (code, rest) = self.walk(&text, within)?;
        (rest.is_empty() || is_tail(rest) || self.is_unlisted_town(&code, rest)).then_some(code)
    }

    /// True for the name of a township outside Zhejiang after its county: 昆山市|玉山镇. Those are not in the gazetteer.
    fn is_unlisted_town(&self, within: &RegionCode, rest: &str) -> bool {
        let named = ["镇", "乡", "街道"].iter().any(|suffix| rest.ends_with(suffix)) && rest.chars().count() <= 6;
        named
            && within.province().as_str() != LISTED
            && self.place(within).is_some_and(|place| place.level > Level::Province)
    }

    /// The narrowest place that an address or a firm's name begins with: 丽水市莲都区中山街1号, 缙云县某某有限公司.
    pub fn find_in_address(&self, text: &str) -> Option<RegionCode> {
        let text = tidy(text);
        self.walk(&text, &RegionCode::nation()).map(|(code, _)| code)
    }

    /// Reads names from the left, each inside the one before; returns the last place and the unread rest.
    fn walk<'t>(&self, text: &'t str, within: &RegionCode) -> Option<(RegionCode, &'t str)> {
        let mut best: Option<(RegionCode, &'t str)> = None;
        let ends: Vec<usize> = text.char_indices().map(|(at, ch)| at + ch.len_utf8()).take(self.longest).collect();
        for end in ends.into_iter().rev() {
            let (Some(head), Some(rest)) = (text.get(..end), text.get(end..)) else { continue };
            let meanings = self.meanings(head, within);
            // an ambiguous name may be made clear by what follows: 朝阳|双塔区
            let further: Vec<(RegionCode, &'t str)> =
                meanings.iter().filter_map(|meaning| self.walk(rest, &meaning.place.code)).collect();
            let least = further.iter().map(|(_, rest)| rest.len()).min();
            let mut furthest = further.into_iter().filter(|(_, rest)| Some(rest.len()) == least);
            let clear = furthest.next().filter(|(code, _)| furthest.all(|(other, _)| other == *code));
            let Some(here) = clear.or_else(|| Some((one_of(&meanings)?.code.clone(), rest))) else { continue };
            if best.as_ref().is_none_or(|(_, unread)| here.1.len() < unread.len()) {
                best = Some(here);
            }
        }
        best
    }

    /// The meanings of a name inside a region: current before abolished, exact before bare, wide before narrow.
    fn meanings(&self, name: &str, within: &RegionCode) -> Vec<Meaning<'_>> {
        let all = self.by_name.get(name).into_iter().flatten();
        let places = all.filter_map(|named| Some((self.places.get(named.place)?, named.exact)));
        let mut found: Vec<Meaning<'_>> = places
            .filter(|(place, _)| within.contains(&place.code))
            .map(|(place, exact)| Meaning { place, rank: (place.status != Status::Current, !exact, place.level) })
            .collect();
        found.sort_by_key(|meaning| meaning.rank);
        found
    }

    /// The place that a code stands for today: itself, or the successor of an abolished one.
    pub fn current<'c>(&'c self, code: &'c RegionCode) -> &'c RegionCode {
        match self.place(code).map(|place| &place.status) {
            Some(Status::Abolished { successor }) => successor,
            _ => code,
        }
    }

    /// Where the seat of a region is: its own, else that of the nearest region round it that has one.
    pub fn seat(&self, code: &RegionCode) -> Option<(f64, f64)> {
        let chain = self.current(code).ancestors();
        chain.iter().find_map(|code| self.place(code).and_then(|place| place.lat_lon))
    }

    /// Kilometres between the seats of two regions along the great circle, rounded. Zero inside one county.
    ///
    /// `None` where only a province is known: its seat says nothing about the firm.
    pub fn distance_km(&self, a: &RegionCode, b: &RegionCode) -> Option<u32> {
        const EARTH_KM: f64 = 6371.0088; // mean radius, IUGG
        let ((lat_a, lon_a), (lat_b, lon_b)) = self.seat(a).zip(self.seat(b))?;
        let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let chord = half(lat_a, lat_b) + lat_a.to_radians().cos() * lat_b.to_radians().cos() * half(lon_a, lon_b);
        Some((2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()).round() as u32)
    }
}

/// True for words that may follow a place without naming another one.
fn is_tail(rest: &str) -> bool {
    TAILS.split(' ').any(|tail| tail == rest)
}

/// Half-width, without blanks, separators and the fillers of statistical tables (上海市市辖区松江区).
fn tidy(text: &str) -> String {
    let half = text.chars().map(|ch| match ch {
        '（' => '(',
        '）' => ')',
        '０'..='９' => char::from_u32(u32::from(ch) - 0xFEE0).unwrap_or(ch),
        other => other,
    });
    let plain: String = half.filter(|ch| !ch.is_whitespace() && !"-—－/·,，、>→".contains(*ch)).collect();
    plain.replace("市辖区", "").replace("省直辖县级行政区划", "")
}

#[cfg(test)]
mod tests;
