//! Whom a firm hopes to borrow from, and why nothing came of it.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    error::Problems,
    kernel::{clock::Timestamp, id::OrgId},
    text::{Lang, Message},
    words,
};

/// A lender that the firm has in mind: by its name, and as an organisation where it is one here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Intended {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub org: Option<OrgId>,
}

words!(
    /// Why a request was not taken up.
    NotTakenReason {
        Collateral = "collateral",
        Credit = "credit",
        Figures = "figures",
        Terms = "terms",
        Cost = "cost",
        Documents = "documents",
        Policy = "policy",
        Formalities = "formalities",
        Elsewhere = "elsewhere",
        NotNeeded = "not-needed",
        NoReply = "no-reply",
        Other = "other",
    }
);

/// What one organisation says of it; saying it again replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotTaken {
    pub reason: NotTakenReason,
    pub words: String,
    /// Absent when a sheet said it.
    pub by: Option<OrgId>,
    pub by_name: String,
    pub at: Timestamp,
}

/// Lenders that one request names, and organisations that say why it was not taken up.
pub const MOST_INTENDED: usize = 10;
const MOST_SAYING: usize = 50;

/// Characters of a reason's words.
pub const LONGEST_WORDS: usize = 500;

/// Checks names and counts; every problem is noted under its field.
pub fn check(intended: &[Intended], problems: &mut Problems) {
    if intended.len() > MOST_INTENDED {
        problems.add("intended", Message::new("finance-too-many").with("most", MOST_INTENDED));
    }
    for (at, lender) in intended.iter().enumerate() {
        let least = usize::from(lender.org.is_none());
        problems.length(&format!("intended.{at}.name"), &lender.name, least, 100);
    }
}

/// Puts `said` in the place of what the same organisation said before; the oldest goes when there are very many.
pub fn say(all: &mut Vec<NotTaken>, said: NotTaken) {
    all.retain(|other| other.by != said.by);
    all.push(said);
    let surplus = all.len().saturating_sub(MOST_SAYING);
    all.drain(..surplus);
}

/// All of it in one cell of a sheet.
pub fn told(all: &[NotTaken]) -> String {
    let one = |said: &NotTaken| {
        let Some(_) = said.by else { return said.words.clone() };
        let reason = Message::new("finance-not-taken").with("reason", said.reason).say(Lang::Zh);
        match said.words.is_empty() {
            true => format!("{}：{reason}", said.by_name),
            false => format!("{}：{reason}（{}）", said.by_name, said.words),
        }
    };
    all.iter().map(one).collect::<Vec<_>>().join("；")
}

/// The reason that a county's words name.
pub fn reason(words: &str) -> NotTakenReason {
    const WORDS: [(&[&str], NotTakenReason); 11] = [
        (&["未答复", "未回复", "无回复", "没有回复"], NotTakenReason::NoReply),
        (&["不需要", "暂无需求", "无需求", "放弃", "暂缓"], NotTakenReason::NotNeeded),
        (&["他行", "其他银行", "其它银行", "自筹", "已获贷款", "已放款"], NotTakenReason::Elsewhere),
        (&["抵押", "担保", "质押"], NotTakenReason::Collateral),
        (&["征信", "逾期", "信用", "涉诉", "失信"], NotTakenReason::Credit),
        (&["环评", "用地", "备案", "手续", "证照"], NotTakenReason::Formalities),
        (&["资料", "材料", "报表不全"], NotTakenReason::Documents),
        (&["利率", "成本", "费用"], NotTakenReason::Cost),
        (&["额度", "期限", "金额"], NotTakenReason::Terms),
        (&["负债", "营收", "亏损", "现金流", "经营", "财务"], NotTakenReason::Figures),
        (&["政策", "准入", "行业", "限制"], NotTakenReason::Policy),
    ];
    let named = WORDS.iter().find(|(signs, _)| signs.iter().any(|sign| words.contains(sign)));
    named.map_or(NotTakenReason::Other, |(_, reason)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(by: Option<OrgId>, words: &str) -> NotTaken {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        NotTaken { reason: reason(words), words: words.into(), by, by_name: "处州银行".into(), at }
    }

    #[test]
    fn each_says_it_once_and_the_last_word_counts() {
        let (bank, mut all) = (Some(OrgId::new()), Vec::new());
        say(&mut all, said(bank, "抵押物不足"));
        say(&mut all, said(None, "企业放弃"));
        say(&mut all, said(bank, "征信有逾期"));
        assert_eq!(all.len(), 2);
        assert_eq!(told(&all), "企业放弃；处州银行：征信不符合要求（征信有逾期）");
        for _ in 0..60 {
            say(&mut all, said(Some(OrgId::new()), "资料不全"));
        }
        assert_eq!(all.len(), 50);
    }

    #[test]
    fn a_countys_words_have_their_reason() {
        assert_eq!(reason("厂房未办证，抵押物不足"), NotTakenReason::Collateral);
        assert_eq!(reason("银行一直未回复"), NotTakenReason::NoReply);
        assert_eq!(reason("已在他行办理"), NotTakenReason::Elsewhere);
        assert_eq!(reason("说不清"), NotTakenReason::Other);
    }
}
