//! Small facts that are said in words: used, imported, discontinued, what is refused.

/// Words before a name that turn it away: what is replaced, excluded or not meant.
const REFUSING: &[&str] =
    &["非", "不含", "不是", "替换", "替代", "取代", "代替", "淘汰", "换掉", "无需", "不要", "改造掉"];

/// True when the name that begins at `start` is named only to be replaced or excluded.
pub(super) fn refused(text: &[char], start: usize) -> bool {
    let head: String = text.get(start.saturating_sub(4)..start).unwrap_or_default().iter().collect();
    REFUSING.iter().any(|word| head.ends_with(word) || head.trim_end_matches(['老', '旧', '原']).ends_with(word))
}

/// Words that turn away what the clause speaks of: 喷油的不行, 不要活性炭, 柴油除外.
const RULING_OUT: &[&str] = &[
    "不行",
    "不要",
    "不可以",
    "除外",
    "不考虑",
    "不接受",
    "不认",
    "不能用",
    "不准用",
    "不予",
    "不收",
    "免谈",
    "勿扰",
    "拒绝",
    "一律不",
    "禁用",
];

/// What is asked for and what is ruled out, clause by clause. A clause that only says no (，不行) speaks of the one before.
pub(super) fn ruled_out(text: &str) -> (String, String) {
    let (mut wanted, mut refused): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for clause in text.split_inclusive(['，', ',', '；', ';', '。', '\n', '！', '!', '(', ')', '（', '）']) {
        let word = RULING_OUT.iter().find(|word| clause.contains(*word));
        let bare = word.is_some_and(|word| clause.chars().count() <= word.chars().count() + 2);
        match word {
            Some(_) if bare => refused.extend(wanted.pop()),
            Some(_) => refused.push(clause),
            None => wanted.push(clause),
        }
    }
    (wanted.concat(), refused.concat())
}

fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Built and sold no longer, by the maker's own words.
pub(super) fn discontinued(text: &str) -> bool {
    says(text, &["停产", "不再生产", "仅供配件", "已停售", "停止生产"])
}

/// Refurbished or used, by the maker's own words.
pub(super) fn used(text: &str) -> bool {
    says(text, &["再制造", "翻新", "二手", "旧机整机拆解", "旧机大修"])
}

/// An imported machine; that a part of it is imported, or that it replaces imports, is something else.
pub(super) fn imported(text: &str) -> bool {
    const NATIONS: &[&str] =
        &["德国", "日本", "瑞士", "意大利", "台湾", "美国", "韩国", "法国", "奥地利", "西班牙", "瑞典"];
    says(text, &["原装进口", "整机进口", "全进口", "纯进口", "进口整机"])
        || NATIONS
            .iter()
            .any(|nation| text.contains(&format!("{nation}进口")) || text.contains(&format!("{nation}原装")))
}

/// The buyer wants a domestic machine.
pub(super) fn domestic_only(text: &str) -> bool {
    (text.contains("国产") && !says(text, &["非国产", "国产进口均可", "国产进口都", "国产或进口", "进口国产"]))
        || text.contains("不要进口")
}

/// The buyer takes refurbished or used machines.
pub(super) fn accepts_used(text: &str) -> bool {
    let refuses = says(text, &["不要二手", "不接受二手", "不要翻新", "不接受再制造", "全新", "不要再制造"]);
    !refuses && says(text, &["再制造", "二手", "翻新"])
}

/// The buyer would rather have a first-of-its-kind product.
pub(super) fn prefers_first_set(text: &str) -> bool {
    says(text, &["首台套", "首台(套)", "首台（套）"])
}

/// Words before a figure that make it another machine's, or one that is not in the price: 原主轴, 选配.
pub(super) fn of_another(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "原有",
        "现有",
        "原来",
        "原设备",
        "原机",
        "原主轴",
        "旧机",
        "旧设备",
        "老机",
        "老设备",
        "现用",
        "可选",
        "选配",
        "选装",
        "可升级",
        "另购",
        "不需要",
        "无需",
        "不必",
        "不要求",
        "用不着",
    ];
    says(before, WORDS)
}

/// Words before a share that make it a comparison with something else: 省电30%.
pub(super) fn is_relative(before: &str) -> bool {
    const WORDS: &[&str] =
        &["省", "节能", "节电", "节约", "提高", "提升", "降低", "减少", "缩短", "快", "比", "增加", "增长"];
    says(before, WORDS)
}

/// Titles without the words of the shop before and behind: promotions, years, how new it is, notes in corner brackets.
pub(super) fn plain_title(title: &str) -> String {
    const BEFORE: &[&str] =
        &["（促销）", "(促销)", "热销", "新品", "大修再制造", "再制造", "二手翻新", "二手", "翻新", "爆款", "特价"];
    const BEHIND: &[&str] = &["现货", "厂价", "（代理）", "（经销）", "(代理)", "(经销)", "包邮"];
    let mut plain = String::new();
    let mut depth = 0_usize;
    for c in title.chars() {
        match c {
            '【' => depth += 1,
            '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let mut rest = plain.trim();
    loop {
        let cut = BEFORE
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .or_else(|| BEHIND.iter().find_map(|word| rest.strip_suffix(word)));
        match cut {
            Some(cut) if !cut.trim().is_empty() => rest = cut.trim(),
            _ => return rest.to_owned(),
        }
    }
}
