//! 项目代码: the number that 投资项目在线审批监管平台 gives to an investment project (国家发展改革委等, 2017: "全国投资项目统一
//! 代码"): when it was asked for, where, what kind, and a running number, as 2411-330726-07-02-123456.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Invalid;
use crate::text::Message;

/// Twenty digits in five groups with hyphens: year and month (before 2021 the year: 2017-330726-…), region (GB/T 2260), two
/// groups for kind and procedure, running number. There is no check digit.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(try_from = "String", into = "String")]
pub struct ProjectCode(String);

/// Digits of each group.
const GROUPS: [usize; 5] = [4, 6, 2, 2, 6];
/// In these years the first group was the year itself.
const YEARS: std::ops::RangeInclusive<u32> = 2014..=2020;

impl ProjectCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ProjectCode {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<ProjectCode, Invalid> {
        use unicode_normalization::UnicodeNormalization;
        let refused = || Invalid(Message::new("project-code").with("text", text));
        // Offices write it with full-width digits and with whatever dash is at hand.
        let dash = |c: char| if "-–—−‐‑".contains(c) { '-' } else { c };
        let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).map(dash).collect();
        let digits: String = plain.chars().filter(|c| *c != '-').collect();
        if !digits.chars().all(|c| c.is_ascii_digit()) || digits.len() != GROUPS.iter().sum::<usize>() {
            return Err(refused());
        }
        let mut groups = Vec::new();
        let mut rest = digits.as_str();
        for length in GROUPS {
            let (group, after) = rest.split_at_checked(length).ok_or_else(refused)?;
            groups.push(group);
            rest = after;
        }
        let code = groups.join("-");
        let when: u32 = groups.first().and_then(|group| group.parse().ok()).ok_or_else(refused)?;
        let month = (1..=12).contains(&(when % 100));
        let grouped = plain == code || plain == digits;
        if grouped && (month || YEARS.contains(&when)) { Ok(ProjectCode(code)) } else { Err(refused()) }
    }
}

impl TryFrom<String> for ProjectCode {
    type Error = Invalid;
    fn try_from(text: String) -> Result<ProjectCode, Invalid> {
        text.parse()
    }
}

impl From<ProjectCode> for String {
    fn from(code: ProjectCode) -> String {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_twenty_digits_in_five_groups() {
        let code: ProjectCode = "2411-330726-07-02-123456".parse().unwrap();
        assert_eq!((code.as_str().len(), code.as_str()), (24, "2411-330726-07-02-123456"));
        for same in ["24113307260702123456", " ２４１１－330726—07-02-123456 ", "2017-330726-35-03-012345"] {
            assert!(same.parse::<ProjectCode>().is_ok(), "{same}");
        }
        for wrong in [
            "",
            "2413-330726-07-02-123456", // no thirteenth month
            "2411-330726-07-02-12345",  // a digit short
            "241-1330726-07-02-123456", // grouped otherwise
            "2411-33072A-07-02-123456",
            "磐经备〔2024〕12号",
        ] {
            assert!(wrong.parse::<ProjectCode>().is_err(), "{wrong}");
        }
    }
}
