//! How a public buyer buys. Demands of state firms and public bodies are matched here like any other, and never awarded
//! here: by which procedure, where and under which number is said, or it is said that nobody has named it yet.
//!
//! 政府采购法 (2014) art. 2 and 26, 政府采购框架协议采购方式管理暂行办法 (财政部令第110号), 必须招标的工程项目规定
//! (发改委令第16号, 2018): which of them applies is the buyer's to say.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    error::{Problems, lang},
    org::BuyerKind,
    text::Message,
    words,
};

words!(
    ProcurementMethod {
        /// 公开招标
        OpenTender = "open-tender",
        /// 邀请招标
        InvitedTender = "invited-tender",
        /// 竞争性谈判
        Negotiation = "negotiation",
        /// 竞争性磋商
        Consultation = "consultation",
        /// 询价
        Inquiry = "inquiry",
        /// 单一来源
        SingleSource = "single-source",
        /// 框架协议
        Framework = "framework",
        /// 电子卖场、网上超市（政采云）
        Mall = "mall",
        /// 企业自主采购
        OwnRules = "own-rules",
        Other = "other",
    }
);

words!(
    /// How far the procedure is.
    ProcurementState {
        /// 采购意向已公开或正在编制
        Planned = "planned",
        Announced = "announced",
        /// No more offers are taken.
        Closed = "closed",
        /// The procedure has found its supplier.
        Decided = "decided",
        /// 废标、终止
        Failed = "failed",
    }
);

/// The way by which a demand is bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Procurement {
    pub method: ProcurementMethod,
    pub state: ProcurementState,
    /// Where it runs: 政采云, 浙江省公共资源交易服务平台.
    #[serde(default)]
    pub platform: String,
    /// The number of the plan or of the project there.
    #[serde(default)]
    pub number: String,
    /// The announcement, an `http` or `https` address.
    #[serde(default)]
    pub link: String,
}

impl Procurement {
    /// Blanks around the texts are left out; every problem is noted under its field.
    pub fn tidy(self, problems: &mut Problems) -> Procurement {
        let procurement = Procurement {
            platform: self.platform.trim().to_owned(),
            number: self.number.trim().to_owned(),
            link: self.link.trim().to_owned(),
            ..self
        };
        problems.length("procurement.platform", &procurement.platform, 0, 100);
        problems.length("procurement.number", &procurement.number, 0, 100);
        problems.length("procurement.link", &procurement.link, 0, 500);
        if !(procurement.link.is_empty() || is_address(&procurement.link)) {
            problems.add("procurement.link", Message::new("demand-procurement-link"));
        }
        procurement
    }

    /// What is left for viewers from whom the buyer hides itself: the rest leads to it.
    pub fn masked(self) -> Procurement {
        Procurement { platform: String::new(), number: String::new(), link: String::new(), ..self }
    }
}

/// An address that a browser opens as a page, and that no script hides in.
fn is_address(text: &str) -> bool {
    let plain = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"'<>\\".contains(c));
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    plain && host.is_some_and(|rest| rest.chars().next().is_some_and(char::is_alphanumeric))
}

/// What is said beside a demand of this buyer, and beside whatever comes of it: its procurement decides. None for a firm
/// that buys as it likes.
pub fn note(buyer: BuyerKind, route: Option<&Procurement>) -> Option<Message> {
    let rule = match buyer {
        BuyerKind::Enterprise => return None,
        BuyerKind::StateOwned => "state-owned",
        BuyerKind::PublicBody | BuyerKind::Hospital | BuyerKind::School => "public",
    };
    let method = route.map_or("none", |route| route.method.as_str());
    let state = route.map_or("none", |route| route.state.as_str());
    Some(Message::new("demand-procurement-note").with("rule", rule).with("method", method).with("state", state))
}

/// [`note`] in the reader's language.
pub fn told(buyer: BuyerKind, route: Option<&Procurement>) -> Option<String> {
    note(buyer, route).map(|note| note.say(lang()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn route(link: &str) -> Procurement {
        Procurement {
            method: ProcurementMethod::Consultation,
            state: ProcurementState::Announced,
            platform: "政采云".into(),
            number: "ZJCG-2026-001".into(),
            link: link.into(),
        }
    }

    #[test]
    fn every_public_buyer_has_its_note_and_a_missing_route_is_said() {
        for buyer in BuyerKind::ALL {
            let bare = note(*buyer, None).map(|note| note.say(Lang::Zh));
            assert_eq!(bare.is_none(), *buyer == BuyerKind::Enterprise, "{buyer}");
            assert!(bare.is_none_or(|text| text.contains("尚未填写") && text.contains("采购程序")), "{buyer}");
        }
        let said = note(BuyerKind::Hospital, Some(&route(""))).unwrap();
        assert!(said.say(Lang::Zh).contains("竞争性磋商"), "{said}");
        assert!(said.say(Lang::En).contains("competitive consultation"));
    }

    #[test]
    fn every_method_and_state_has_its_words() {
        for method in ProcurementMethod::ALL {
            for state in ProcurementState::ALL {
                let route = Procurement { method: *method, state: *state, ..route("") };
                let said = note(BuyerKind::School, Some(&route)).unwrap();
                assert!(
                    !said.say(Lang::Zh).contains("{")
                        && !said.say(Lang::En).contains("not been named")
                        && !said.say(Lang::En).contains("{"),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn a_link_is_a_web_address() {
        let problems = |link: &str| {
            let mut problems = Problems::default();
            route(link).tidy(&mut problems);
            !problems.is_empty()
        };
        assert!(!problems("https://zfcg.czt.zj.gov.cn/site/detail?articleId=1") && !problems(""));
        for wrong in
            ["javascript:alert(1)", "https://", "https://a b", "ftp://x", "http://\"onclick=", "www.ccgp.gov.cn"]
        {
            assert!(problems(wrong), "{wrong}");
        }
    }
}
