//! Reads the figures of a financing request from its own words.
//!
//! A text is cut into clauses at commas and full stops; each reader looks for the words that name its figure and the
//! figure that follows (or stands right before). What is not said stays `None`: silence is never read as "no".
use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::{
    firm::{FirmSize, TaxCredit},
    number,
    patterns::*,
    purpose::Purpose,
    words::words,
};
use crate::kernel::money::Money;

/// A request's text, made uniform (full width to half width, no blanks) and cut into clauses.
pub struct Text {
    whole: String,
    clauses: Vec<String>,
}

impl Text {
    pub fn new(text: &str) -> Text {
        let even: String =
            ungrouped(text).replace(NUMERALS_IN_CIRCLES, ";").replace(['\n', '\r'], ";").nfkc().collect();
        let items = ITEM.as_ref().map_or_else(|| even.clone(), |item| item.replace_all(&even, ";$2").into_owned());
        let whole: String = items.chars().filter(|c| !c.is_whitespace()).collect();
        let cut = |c: char| matches!(c, ',' | ';' | '。' | '!' | '?');
        let clauses = whole.split(cut).filter(|clause| !clause.is_empty()).map(str::to_owned).collect();
        Text { whole, clauses }
    }

    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// The first clause in which one of the patterns says something that `read` understands.
    fn first<T>(&self, patterns: &[&Pattern], read: impl Fn(&str, &str) -> Option<T>) -> Option<T> {
        self.clauses.iter().find_map(|clause| {
            patterns.iter().find_map(|pattern| pattern.find(clause).and_then(|(figure, unit)| read(&figure, &unit)))
        })
    }

    fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.whole.contains(word))
    }

    /// The amount asked for; clauses that speak of value, sales or own funds are passed over.
    pub fn amount(&self) -> Option<Money> {
        const OTHER: [&str; 10] =
            ["净值", "评估", "估值", "销售", "营收", "产值", "自有资金", "自筹", "首付", "总投资"];
        self.clauses.iter().filter(|clause| !OTHER.iter().any(|word| clause.contains(word))).find_map(|clause| {
            let found = [&AMOUNT, &AMOUNT_BEFORE, &AMOUNT_LOOSE].into_iter().find_map(|pattern| pattern.find(clause));
            found.and_then(|(figure, unit)| number::money(&figure, &unit))
        })
    }

    pub fn project_total(&self) -> Option<Money> {
        self.first(&[&TOTAL], number::money)
    }

    /// Term asked for, in whole months.
    pub fn term_months(&self) -> Option<u32> {
        const OTHER: [&str; 8] = ["成立", "注册", "创办", "经营", "建厂", "账期", "逾期", "做了"];
        let clauses = self.clauses.iter().filter(|clause| !OTHER.iter().any(|word| clause.contains(word)));
        clauses.clone().find_map(|clause| {
            let found = TERM.find(clause).or_else(|| TERM_BEFORE.find(clause));
            found.and_then(|(figure, unit)| number::months(&figure, &unit)).filter(|months| (1..=360).contains(months))
        })
    }

    /// Whole years in business; a founding year counts from `posted`.
    pub fn years(&self, posted: Option<NaiveDate>) -> Option<u32> {
        let founded = self.first(&[&FOUNDED, &FOUNDED_AFTER], |figure, _| figure.parse::<i32>().ok());
        if let (Some(founded), Some(posted)) = (founded, posted) {
            return u32::try_from(posted.year() - founded).ok();
        }
        // a firm may be registered anew long after it began, so the words for beginning go first
        const NEW: [&str; 5] = ["刚成立", "新成立", "刚注册", "新注册", "初创"];
        if let Some(below) = self.first(&[&YOUNGER], |figure, _| number::whole(figure)) {
            return Some(below.saturating_sub(1)); // whole years that have passed
        }
        let years = |figure: &str, unit: &str| number::months(figure, unit).map(|months| months / 12);
        let said = self.first(&[&AGE, &AGE_BEFORE], years).or_else(|| self.first(&[&REGISTERED], years));
        said.filter(|years| *years < 200).or_else(|| self.has(&NEW).then_some(0))
    }

    /// Yearly revenue.
    pub fn revenue(&self) -> Option<Money> {
        self.first(&[&REVENUE], number::money)
    }

    pub fn tax_credit(&self) -> Option<TaxCredit> {
        self.first(&[&CREDIT, &CREDIT_BEFORE], |figure, _| figure.chars().next().and_then(TaxCredit::from_letter))
    }

    /// Appraised value of property that can be mortgaged; zero where the firm says that it has none to give.
    pub fn property_value(&self) -> Option<Money> {
        const NONE: [&str; 22] = [
            "没有不动产",
            "无不动产",
            "无抵押",
            "没有抵押",
            "没抵押",
            "没房产",
            "没房子",
            "没有房子",
            "没有房产",
            "无房产",
            "厂房租",
            "租的厂房",
            "租赁厂房",
            "厂房是租",
            "租厂房",
            "租用厂房",
            "已押",
            "已抵押",
            "抵押在外",
            "押在别",
            "缺抵押",
            "缺少抵押",
        ];
        // "a loan without mortgage" is a wish, not a statement about property
        const WISH: [&str; 3] = ["无抵押贷", "无抵押信用", "无抵押的"];
        let none = |clause: &&String| {
            NONE.iter().any(|word| clause.contains(word)) && !WISH.iter().any(|word| clause.contains(word))
        };
        if self.clauses.iter().any(|clause| none(&clause)) {
            return Some(Money::ZERO);
        }
        let named = |clause: &&String| {
            !["净值", "产值", "总价", "合同", "专利", "项目", "设备"].iter().any(|word| clause.contains(word))
        };
        self.clauses
            .iter()
            .filter(named)
            .find_map(|clause| PROPERTY.find(clause).and_then(|(figure, unit)| number::money(&figure, &unit)))
    }

    /// Net value of equipment in use.
    pub fn equipment_net(&self) -> Option<Money> {
        self.first(&[&NET_VALUE], number::money)
    }

    pub fn patents(&self) -> Option<u32> {
        if self.has(&["没有专利", "无专利", "没专利"]) {
            return Some(0);
        }
        self.first(&[&PATENTS, &PATENTS_BEFORE], |figure, _| number::whole(figure))
    }

    pub fn employees(&self) -> Option<u32> {
        self.first(&[&STAFF, &STAFF_BEFORE], |figure, _| number::whole(figure))
    }

    /// Size as the text words it, else by staff and revenue where both are known.
    pub fn firm_size(&self, employees: Option<u32>, revenue: Option<Money>) -> Option<FirmSize> {
        const SIZES: [&str; 5] = ["小微", "小型", "微型", "中型", "大型"];
        const BEHIND: [&str; 5] = ["企业", "公司", "厂商", "规模", "制造企业"];
        const BEFORE: [&str; 6] = ["规模", "划型", "属于", "企业类型", "企业规模", "属"];
        // "大型压力机" speaks of a machine: a size stands alone in its clause, or beside a word for the firm
        let said = |size: &&&str| {
            self.clauses.iter().any(|clause| {
                let rest = clause.trim_start_matches([':', '为', '是']);
                let rest = BEFORE.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
                rest.trim_start_matches([':', '为', '是']) == **size
                    || BEHIND.iter().any(|word| clause.contains(&format!("{size}{word}")))
            })
        };
        let worded = SIZES.iter().find(said).and_then(|size| FirmSize::from_text(&format!("{size}企业")));
        worded.or_else(|| Some(FirmSize::of_industry(employees?, revenue?)))
    }

    /// Own funds in basis points of the project, stated as a share or as money, else what the amount leaves open.
    ///
    /// Sums in requests are rounded to 10,000 yuan, so a share worked out from them is rounded to a whole percent.
    pub fn self_funds_bp(&self, amount: Option<Money>, total: Option<Money>) -> Option<u32> {
        let share = self.first(&[&OWN_SHARE], number::share_bp);
        let of_total = |own: i64| {
            let total = total?.fen();
            let percent = own.max(0).checked_mul(100)?.checked_add(total / 2)?.checked_div(total)?;
            u32::try_from(percent.min(100) * 100).ok()
        };
        share
            .or_else(|| self.first(&[&OWN_MONEY], number::money).and_then(|own| of_total(own.fen())))
            .or_else(|| of_total(total?.fen() - amount?.fen()))
    }

    pub fn needed_in_days(&self) -> Option<u32> {
        self.first(&[&DAYS, &DAYS_AFTER], number::days)
    }

    /// What the money is for, from the clauses that speak of it.
    pub fn purpose(&self) -> Option<Purpose> {
        let spoken = self.project()?;
        let taken_up = spoken.split(';').any(|clause| clause.starts_with('上') || clause.contains(":上"));
        Purpose::from_text(&spoken).or(taken_up.then_some(Purpose::Equipment))
    }

    /// The clauses that speak of the project, not of the firm, its record or the loan; `None` when there are none.
    pub fn project(&self) -> Option<String> {
        const OTHER: [&str; 20] = [
            "净值",
            "评估",
            "估值",
            "抵押",
            "销售",
            "成立",
            "纳税",
            "自有资金",
            "期限",
            "罚",
            "逾期",
            "贴息",
            "授信",
            "利率",
            "放款",
            "首付",
            "我们是",
            "我司是",
            "公司是",
            "主营",
        ];
        let about =
            |clause: &&String| words().lists_in(clause).is_empty() && !OTHER.iter().any(|word| clause.contains(word));
        let spoken: Vec<&str> = self.clauses.iter().filter(about).map(String::as_str).collect();
        (!spoken.is_empty()).then(|| spoken.join(";"))
    }

    /// The firm's trade in its own words: "我们是做锁具的".
    pub fn trade(&self) -> Option<String> {
        self.clauses.iter().find_map(|clause| TRADE.find(clause)).map(|(_, trade)| trade)
    }

    /// An overdue record within two years: `None` when the text is silent.
    pub fn overdue(&self) -> Option<bool> {
        const CLEAN: [&str; 12] = [
            "无逾期",
            "没有逾期",
            "没逾期",
            "未逾期",
            "从未逾期",
            "无任何逾期",
            "征信良好",
            "无不良",
            "客户逾期",
            "货款逾期",
            "逾期货款",
            "应收",
        ];
        self.record(&["逾期", "不良记录", "征信有", "征信不", "失信"], &CLEAN, &[])
    }

    /// An environmental penalty that is not yet put right: `None` when the text is silent.
    pub fn penalty(&self) -> Option<bool> {
        const CLEAN: [&str; 7] =
            ["无环保处罚", "没有环保处罚", "未受环保处罚", "无处罚", "没有处罚", "未受处罚", "未被处罚"];
        self.record(
            &[
                "环保处罚",
                "环保行政处罚",
                "环保罚",
                "环保局罚",
                "环境处罚",
                "环境违法",
                "生态环境局处罚",
                "罚过",
                "被罚",
                "环保违法",
                "环保方面处罚",
                "环保方面的处罚",
            ],
            &CLEAN,
            &["已整改", "整改完", "整改到位", "已完成整改", "完成整改", "整改验收", "信用修复"],
        )
    }

    /// A bad record: named and not denied, not put right, not longer ago than two years.
    fn record(&self, names: &[&str], clean: &[&str], settled: &[&str]) -> Option<bool> {
        let named: Vec<&String> =
            self.clauses.iter().filter(|clause| names.iter().any(|name| clause.contains(name))).collect();
        if named.is_empty() {
            return self.has(clean).then_some(false);
        }
        let bad = |clause: &&String| {
            let denied =
                clean.iter().any(|word| clause.contains(word)) || names.iter().any(|name| denies(clause, name));
            let long_ago = YEARS_AGO.find(clause).and_then(|(figure, _)| number::whole(&figure)).is_some_and(|n| n > 2);
            !denied && !long_ago
        };
        Some(named.iter().any(bad) && !self.has(settled))
    }

    /// Whether a first set (首台套) is bought, not developed, preferred or mentioned as the firm's own title.
    pub fn first_set(&self) -> bool {
        const OWN: [&str; 9] = ["研制", "研发", "开发", "认定企业", "获首台", "自主", "优先", "最好", "也可"];
        self.clauses.iter().any(|clause| {
            (clause.contains("首台套") || clause.contains("首台(套)"))
                && !OWN.iter().any(|word| clause.contains(word))
                && !["不是首台", "非首台", "无首台", "没有首台", "不含首台", "不属于首台", "不买首台", "不要首台"]
                    .iter()
                    .any(|word| clause.contains(word))
        })
    }

    /// Whether second-hand or remanufactured machines are bought, not merely accepted.
    pub fn remanufactured(&self) -> bool {
        const NOT: [&str; 18] = [
            "不要",
            "不接受",
            "不考虑",
            "不买",
            "非再制造",
            "非二手",
            "非翻新",
            "拒绝",
            "不收",
            "处置",
            "卖",
            "淘汰",
            "不能是",
            "不是",
            "不含",
            "不用",
            "无二手",
            "全新",
        ];
        self.clauses.iter().any(|clause| {
            ["再制造", "二手", "翻新"].iter().any(|word| clause.contains(word))
                && !NOT.iter().any(|word| clause.contains(word))
        })
    }
}

/// Whether the clause says that there is no such thing: 从未受到环保处罚, 逾期记录：无, 零逾期.
fn denies(clause: &str, name: &str) -> bool {
    const BEFORE: [&str; 9] = ["无", "没有", "没", "未", "不曾", "零", "0次", "不存在", "杜绝"];
    const BEHIND: [&str; 6] = ["无", "没有", "0", "零", "未发生", "不存在"];
    let Some((head, tail)) = clause.split_once(name) else { return false };
    // 无贷款时逾期过: a denial far before is of something else
    let near: String = head.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
    let double = ["无法", "没能", "未能", "未及时", "没及时", "未按时", "没按时", "未结清", "未还"];
    let denied = BEFORE.iter().any(|word| near.contains(word)) && !double.iter().any(|word| near.contains(word));
    let answer = tail.trim_start_matches(|c| "记录情况次数或行为、".contains(c)).trim_start_matches([':', '为', '是']);
    let said = answer.len() < tail.len() || tail.starts_with([':', '0', '无']);
    denied || (said && BEHIND.iter().any(|word| answer.starts_with(word)))
}

/// The text without the commas of digit groups: "1,200,000" becomes "1200000", "63,180" too, "a,b" stays.
fn ungrouped(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let group = |at: usize| at > 0 && digit(at - 1) && (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
    let kept = chars.iter().enumerate().filter(|(at, c)| !(**c == ',' && group(*at)));
    kept.map(|(_, c)| *c).collect()
}

#[cfg(test)]
mod tests;
