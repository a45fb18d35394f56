//! The phrases by which requests state their figures, as patterns: a figure and its unit, after the words that name it.
use std::sync::LazyLock;

use regex::Regex;

/// The marks of listed items, which become clauses of their own: "①", and "2." or "3、" at the start or after a blank.
pub const NUMERALS_IN_CIRCLES: [char; 9] = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'];
pub static ITEM: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(^|\s)[0-9]{1,2}[.、)]([^0-9])").ok());

/// A compiled pattern; its first group is the figure, its second the unit.
pub struct Pattern(LazyLock<Option<Regex>>);

impl Pattern {
    /// Figure and unit of the first match in `text`.
    pub fn find(&self, text: &str) -> Option<(String, String)> {
        let found = self.0.as_ref()?.captures(text)?;
        let group = |at: usize| found.get(at).map_or_else(String::new, |group| group.as_str().to_owned());
        Some((group(1), group(2)))
    }
}

/// Declares a pattern: `<n>` is a number in digits or Chinese numerals, `<w>` at most ten characters that are no number
/// (between a name and its figure), `<m>` a unit of money.
macro_rules! pattern {
    ($name:ident, $text:literal) => {
        pub static $name: Pattern = Pattern(LazyLock::new(|| {
            let text = $text
                .replace("<n>", "([0-9]+(?:\\.[0-9]+)?|[零一二两三四五六七八九十百千半]+)")
                .replace("<w>", "[^0-9零一二两三四五六七八九十百千半]{0,10}?")
                .replace("<m>", "(?:余|多|来|几)?(亿|千万|百万|十万|万|w|k|元|块)");
            Regex::new(&text).ok()
        }));
    };
}

pattern!(AMOUNT, "(?:贷款|融资|借款|借|申请|缺口|金额|额度|想贷|拟贷|需贷|贷|授信|资金需求|需要资金|还差|差)<w><n><m>");
pattern!(AMOUNT_BEFORE, "<n><m>元?(?:左右)?(?:的)?(?:贷款|融资|授信|资金缺口|缺口)");
pattern!(AMOUNT_LOOSE, "(?:需|要|缺|求)<w><n><m>");
pattern!(
    TOTAL,
    "(?:总投资|项目投资|投资额|总投入|项目总额|总价|合同价|合同额|合同金额|设备款|总预算|预算|全款|报价)<w><n><m>"
);
pattern!(TERM, "(?:期限|贷期|贷款期|租期|分期|还款期|想做|做|贷|借|分|用款|用)<w><n>(年|个月|月|期|季)");
pattern!(TERM_BEFORE, "<n>(年期|年还|个月还|年还清|年内还清|个月还清|期还清|个月期)");
pattern!(
    AGE,
    "(?:成立|创办|创立|经营|开办|开厂|建厂|办厂|开业|投产|投运|运行|做了|干了|开了|办了|建了|立足|从业|营业|老厂)<w><n>(?:多|几|余|来)?(年|个月|月)"
);
pattern!(YOUNGER, "(?:成立|创办|注册|经营|开办|开业|投产)[^0-9,;]{0,4}?(?:不满|不到|不足|未满)<n>(年)");
pattern!(REGISTERED, "注册<w><n>(年|个月|月)");
pattern!(AGE_BEFORE, "<n>(年)(?:老厂|老企业|老店|的老厂|的老企业|经营|历史|厂龄|了的厂)");
pattern!(FOUNDED, "((?:19|20)[0-9]{2})(年)[^0-9]{0,5}(?:成立|创办|创立|注册|建厂|办厂|开办|投产|开业)");
pattern!(FOUNDED_AFTER, "(?:成立|创办|创立|注册|建厂|办厂|开办|投产|开业)[^0-9]{0,3}((?:19|20)[0-9]{2})(年|[-./])");
pattern!(
    REVENUE,
    "(?:年?销售(?:额|收入)?|年销|营收|营业额|年?营业|年产值|产值|年开票|开票(?:额)?|销售规模|年收入|收入|流水|年产销|产销额)<w><n><m>"
);
pattern!(CREDIT, "纳税(?:信用)?(?:等级|级别|评级|评价)?(?:为|是|:)?([ABCDMabcdm])(级|类|$)?");
pattern!(CREDIT_BEFORE, "([ABCDM])级(纳税)");
pattern!(PROPERTY, "(?:评估价?值?|估值|估价|价值|市值|市场价|值|作价)<w><n><m>");
pattern!(NET_VALUE, "净值<w><n><m>");
pattern!(PATENTS, "(?:专利|知识产权)<w><n>(件|项|个)");
pattern!(PATENTS_BEFORE, "<n>(件|项|个)(?:授权)?(?:发明|实用新型)?(?:专利|知识产权)");
pattern!(STAFF, "(?:员工|职工|工人|在职|用工|人员|雇员|从业人员|厂里|全厂)<w><n>(人|名|个)");
pattern!(STAFF_BEFORE, "<n>(人|名|个)(?:左右)?(?:的)?(?:员工|职工|工人|小厂|规模)");
pattern!(OWN_SHARE, "(?:自有资金|自筹|自备|自有|首付(?:能出|可出|能付)?|自己出|自己有|自己能出)<w><n>(%|成|个点)");
pattern!(OWN_MONEY, "(?:自有资金|自筹资金|自筹|自备|自己出|自己有|首付(?:能出|可出|能付)?)<w><n><m>");
pattern!(DAYS, "<n>(天|日|个工作日|周|星期|个月)(?:内|以内|之内)(?:放款|到账|到位|下款|用款|要用|要|付款|用钱|用)");
pattern!(DAYS_AFTER, "(?:放款|到账|到位|下款|用款)[^0-9]{0,4}<n>(天|日|个工作日|周|星期|个月)(?:内|以内|之内)?");
pattern!(TRADE, "(?:是做|我们做|我司做|公司做|专做|主营|专业生产|生产|从事)()([^0-9,;。的]{2,12}?)(?:的|,|;|。|$)");
pattern!(YEARS_AGO, "<n>(年)(?:以?前|之前)");
