//! What the sheets of lender products and of financing requests have in common: places, lists, sizes and purposes. Figures:
//! [`figures`].
pub mod figures;

use crate::{
    kernel::{gazetteer::Gazetteer, region::RegionCode},
    matching::finance::{FirmSize, Purpose},
    sheet::{Row, Value, folded, one_line},
    text::Message,
};

/// What is said of a cell that cannot be read: the reason, then what to write instead.
#[derive(Clone, Copy)]
pub struct Saying(&'static str, &'static str);

pub const REGION: Saying = Saying("finance-sheet-region", "sheet-fix-region");
pub const PERCENT: Saying = Saying("finance-sheet-percent", "finance-fix-percent");
pub const TERM: Saying = Saying("finance-sheet-term", "finance-fix-term");
pub const YEARS: Saying = Saying("finance-sheet-years", "finance-fix-years");
pub const DAYS: Saying = Saying("finance-sheet-days", "finance-fix-days");
pub const AREA: Saying = Saying("finance-sheet-area", "finance-fix-area");
pub const SIZE: Saying = Saying("finance-sheet-size", "finance-fix-size");
pub const PURPOSE: Saying = Saying("finance-sheet-purpose", "finance-fix-purpose");
pub const AMOUNT: Saying = Saying("finance-sheet-amount", "finance-fix-amount");
pub const WHOLE: Saying = Saying("finance-sheet-whole", "finance-fix-whole");
pub const FOUNDED: Saying = Saying("finance-sheet-founded", "finance-fix-founded");
pub const CREDIT: Saying = Saying("finance-sheet-credit", "finance-fix-credit");
pub const OVERDUE: Saying = Saying("finance-sheet-overdue", "finance-fix-overdue");

/// What `reader` makes of the cell; a cell that it cannot read becomes a problem of the row.
pub fn read<T>(row: &mut Row<'_>, key: &str, saying: Saying, reader: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = row.text(key)?;
    let value = reader(&text);
    if value.is_none() {
        refuse(row, key, saying, &text);
    }
    value
}

pub fn refuse(row: &mut Row<'_>, key: &str, Saying(reason, fix): Saying, text: &str) {
    row.problem(key, Message::new(reason).with("value", one_line(text)), Message::new(fix));
}

/// Words that state nothing: no limit, not yet known.
pub fn is_open(text: &str) -> bool {
    const OPEN: &str = "不限 不限制 无限制 无上限 上不封顶 无要求 无特殊要求 不作要求 无 没有 暂无 面议 待定 另议 未定 协商 不详 \
        / - — --";
    let plain = folded(text);
    plain.is_empty() || OPEN.split(' ').any(|open| open == plain)
}

/// A place by name or code; `within` makes a bare name clear.
pub fn place(row: &mut Row<'_>, key: &str, within: &RegionCode) -> Option<RegionCode> {
    let places = Gazetteer::get();
    read(row, key, REGION, |text| {
        let found = places.resolve_in(text, within).or_else(|| places.resolve(text));
        found.map(|code| places.current(&code).clone())
    })
}

/// Where a lender lends: 全国, 丽水市、温州市, 全市 (that of `within`). `None` when any of the words is no place: an area
/// that lost one would refuse its firms. An open cell is an empty area.
pub fn area(text: &str, within: &RegionCode) -> Option<Vec<RegionCode>> {
    let places = Gazetteer::get();
    let mut codes = Vec::new();
    let words = text.split(|c: char| !c.is_alphanumeric() && !"（）()".contains(c)).filter(|word| !word.is_empty());
    for word in words {
        if let Some(code) = around(word, within).or_else(|| places.resolve_in(word, within)) {
            codes.push(places.current(&code).clone());
            continue;
        }
        let found = places.service_area(word).ok()?;
        if found.everywhere {
            return Some(vec![RegionCode::nation()]);
        }
        codes.extend(found.regions);
    }
    codes.sort();
    codes.dedup();
    (!codes.is_empty() || is_open(text)).then_some(codes)
}

/// The region round the importer that a word means: 全县, 全市, 全省.
fn around(word: &str, within: &RegionCode) -> Option<RegionCode> {
    let county = || {
        let narrow = within.ancestors().into_iter().find(|code| !code.is_town());
        narrow.filter(|code| code.city().is_some_and(|city| city != *code))
    };
    match word.trim_end_matches(['域', '内']) {
        "全县" | "全区" | "本县" | "本区" | "县" => county(),
        "全市" | "本市" | "市" => within.city(),
        "全省" | "本省" | "省" => Some(within.province()).filter(|province| *province != RegionCode::nation()),
        "辖区" | "本辖区" | "本地" => Some(within.clone()),
        _ => None,
    }
}

/// The entries of a list, cut at marks outside brackets: 高企、专精特新(省级、国家级)；亩均A类. 无 and 不限 are none.
pub fn listed(text: &str) -> Vec<String> {
    let mut depth = 0_u32;
    let mut entries = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && "、，,;；/|\n".contains(c) {
            entries.push(String::new());
        } else if let Some(entry) = entries.last_mut() {
            entry.push(c);
        }
    }
    let entries = entries.iter().map(|entry| bare(entry)).filter(|entry| !is_open(entry) && entry != "否");
    entries.fold(Vec::new(), |mut kept, entry| {
        if !kept.contains(&entry) {
            kept.push(entry);
        }
        kept
    })
}

/// One line without the filler at its end: 五金等行业 is 五金.
fn bare(entry: &str) -> String {
    let line = one_line(entry);
    let ends = ["等行业", "等产业", "等领域", "行业", "等"];
    let shorter = ends.iter().find_map(|end| line.strip_suffix(end)).filter(|rest| rest.chars().count() > 1);
    shorter.unwrap_or(&line).trim_end_matches('。').to_owned()
}

/// 小微, 中小微企业, 中型及以下: the sizes that a text names; `None` where it says anything else.
pub fn sizes(text: &str) -> Option<Vec<FirmSize>> {
    const ALL: [FirmSize; 3] = [FirmSize::Small, FirmSize::Medium, FirmSize::Large];
    const FILLERS: &str = "企业主 企业 客户 型 类 和 及 与 、 , ; / (含) 。";
    if is_open(text) || folded(text) == "各类企业" {
        return Some(Vec::new());
    }
    let plain = folded(text).replace("个体工商户", "微").replace("个体户", "微");
    let plain = FILLERS.split(' ').fold(plain, |plain, filler| plain.replace(filler, ""));
    let (names, open_end) = match (plain.strip_suffix("以下"), plain.strip_suffix("以上")) {
        (Some(names), _) => (names, Some(false)),
        (_, Some(names)) => (names, Some(true)),
        _ => (plain.as_str(), None),
    };
    let size = |name: char| match name {
        '微' | '小' => Some(FirmSize::Small),
        '中' => Some(FirmSize::Medium),
        '大' => Some(FirmSize::Large),
        _ => None,
    };
    let named: Vec<FirmSize> = names.chars().map(size).collect::<Option<_>>()?;
    let (least, most) = (*named.iter().min()?, *named.iter().max()?);
    let meant = |size: &FirmSize| match open_end {
        None => named.contains(size),
        Some(true) => *size >= least,
        Some(false) => *size <= most,
    };
    Some(ALL.into_iter().filter(meant).collect())
}

/// The sizes as [`sizes`] reads them.
pub fn size_words(sizes: &[FirmSize]) -> String {
    let word = |size: &FirmSize| match size {
        FirmSize::Small => "小微",
        FirmSize::Medium => "中型",
        FirmSize::Large => "大型",
    };
    sizes.iter().map(word).collect::<Vec<_>>().join("、")
}

/// Basis points as percent, exactly: 315 is 3.15%.
pub fn percent(bp: Option<u32>) -> Value {
    bp.map_or(Value::Empty, |bp| match (bp / 100, bp % 100) {
        (whole, 0) => Value::text(&format!("{whole}%")),
        (whole, rest) => Value::text(&format!("{whole}.{rest:02}%")),
    })
}

/// The names of places as [`area`] reads them.
pub fn places(regions: &[RegionCode]) -> String {
    let name = |region: &RegionCode| {
        let place = Gazetteer::get().place(region);
        place.map_or_else(|| region.to_string(), |place| place.full_name.clone())
    };
    match regions {
        [nation] if *nation == RegionCode::nation() => "全国".to_owned(),
        regions => regions.iter().map(name).collect::<Vec<_>>().join("、"),
    }
}

/// The word for a purpose that [`purpose`] reads.
pub fn purpose_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Equipment => "购置设备",
        Purpose::Green => "绿色改造",
        Purpose::Digital => "数字化改造",
        Purpose::WorkingCapital => "流动资金",
        Purpose::Research => "研发",
        Purpose::OwnedAssets => "盘活存量设备",
        Purpose::UsedEquipment => "二手设备",
    }
}

pub fn purpose_words(purposes: &[Purpose]) -> String {
    purposes.iter().map(|purpose| purpose_word(*purpose)).collect::<Vec<_>>().join("、")
}

/// A purpose, and whether the words say no more than its name. Money for buildings or old debts is none of ours.
pub fn purpose(text: &str) -> Option<(Purpose, bool)> {
    const NAMES: [(Purpose, &str); 6] = [
        (
            Purpose::Equipment,
            "购置生产设备 购置设备 设备购置 购买设备 采购设备 设备采购 设备更新 设备更新改造 更新设备 技术改造 技改 固定资产投资 \
             固定资产",
        ),
        (Purpose::WorkingCapital, "流动资金 补充流动资金 资金周转 经营周转 日常经营 生产经营 日常生产经营 经营"),
        (Purpose::Research, "研发 研发投入 技术研发 产品研发"),
        (Purpose::Digital, "数字化 数字化改造 数字化转型 智能化改造 智能化 数改"),
        (Purpose::Green, "节能环保/绿色改造 节能环保 绿色改造 绿色化改造 节能改造 环保改造"),
        (Purpose::OwnedAssets, "盘活存量设备 售后回租 盘活存量资产"),
    ];
    const NOT_OURS: &str = "厂房 土地 房产 基建 楼 建设用地 还贷 转贷 偿还 归还 置换";
    let plain = folded(text);
    if let Some((purpose, _)) = NAMES.iter().find(|(_, names)| names.split_whitespace().any(|name| name == plain)) {
        return Some((*purpose, true));
    }
    let machines = plain.contains("设备") || plain.contains('机');
    if NOT_OURS.split(' ').any(|word| plain.contains(word)) && !machines {
        return None;
    }
    Purpose::from_text(text).map(|purpose| (purpose, false))
}

#[cfg(test)]
mod tests;
