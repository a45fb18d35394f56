//! The number that every Chinese organisation carries.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use utoipa::ToSchema;

use super::Invalid;
use crate::text::Message;

/// A unified social credit code (GB 32100-2015): 18 characters, upper case, last one a check digit.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, min_length = 18, max_length = 18, example = "91350100M000100Y43")]
pub struct CreditCode(String);

const DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // 31 symbols: no I O S V Z
const BODY: usize = 17;

impl CreditCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code that begins with these 17 characters, its check digit worked out (for invented firms).
    ///
    /// # Errors
    /// `value-credit-code-length` or `value-credit-code-letter`.
    pub fn completed(body: &str) -> Result<CreditCode, Invalid> {
        let body = cleaned(body);
        if body.chars().count() != BODY {
            return Err(wrong_length(&body));
        }
        let check = check_digit(&values(&body)?);
        Ok(CreditCode(format!("{body}{check}")))
    }

    /// What is odd about the organisation code inside (characters 9 to 17, GB 11714-1997). Old registers hold
    /// codes whose inner check character is wrong though the code is valid, so this only warns.
    pub fn organisation_code_warning(&self) -> Option<Message> {
        const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
        let inner: Vec<char> = self.0.chars().skip(8).take(9).collect();
        let (check, body) = inner.split_last()?;
        let sum: u32 = body.iter().zip(WEIGHTS).map(|(c, weight)| c.to_digit(36).unwrap_or(0) * weight).sum();
        let right = match 11 - sum % 11 {
            10 => 'X',
            11 => '0',
            digit => char::from_digit(digit, 10)?,
        };
        (*check != right).then(|| Message::new("value-organisation-code").with("found", check).with("right", right))
    }
}

/// Half width, no blanks or hyphens, upper case.
fn cleaned(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

fn values(code: &str) -> Result<Vec<usize>, Invalid> {
    let value = |c: char| {
        DIGITS
            .find(c)
            .ok_or_else(|| Invalid(Message::new("value-credit-code-letter").with("found", c).with("value", code)))
    };
    code.chars().map(value).collect()
}

fn check_digit(body: &[usize]) -> char {
    let weights = std::iter::successors(Some(1), |weight| Some(weight * 3 % 31)); // 3^i mod 31
    let sum: usize = body.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    DIGITS.chars().nth((31 - sum % 31) % 31).unwrap_or('0')
}

fn wrong_length(code: &str) -> Invalid {
    let count = code.chars().count();
    if count == 15 && code.chars().all(|c| c.is_ascii_digit()) {
        return Invalid::new("value-credit-code-old");
    }
    Invalid(Message::new("value-credit-code-length").with("count", count))
}

impl FromStr for CreditCode {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let code = cleaned(text);
        if code.chars().count() != BODY + 1 {
            return Err(wrong_length(&code));
        }
        let values = values(&code)?;
        let body = values.get(..BODY).unwrap_or_default();
        if !code.ends_with(check_digit(body)) {
            return Err(Invalid(Message::new("value-credit-code-check").with("value", code)));
        }
        Ok(CreditCode(code))
    }
}

impl TryFrom<String> for CreditCode {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> String {
        code.0
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> String {
        text.parse::<CreditCode>().unwrap_err().0.key
    }

    #[test]
    fn the_example_of_the_standard_is_valid() {
        let code: CreditCode = "91350100M000100Y43".parse().unwrap();
        assert_eq!(code.organisation_code_warning(), None);
        assert_eq!(" ９１350100m000100y43\n".parse(), Ok(code));
    }

    #[test]
    fn each_refusal_says_what_is_wrong() {
        assert_eq!(key("91350100M000100Y44"), "value-credit-code-check");
        assert_eq!(key("91350100M000100Y4"), "value-credit-code-length");
        assert_eq!(key("91350100M00O100Y43"), "value-credit-code-letter");
        assert_eq!(key("330100000012345"), "value-credit-code-old");
        assert!(serde_json::from_str::<CreditCode>("\"91350100M000100Y44\"").is_err());
    }

    #[test]
    fn a_wrong_inner_code_only_warns() {
        let code = CreditCode::completed("91350100M000100Y5").unwrap();
        let warning = code.organisation_code_warning().unwrap();
        assert_eq!(warning.args, [("found".into(), "5".into()), ("right".into(), "4".into())]);
    }

    proptest! {
        #[test]
        fn one_mistyped_character_is_always_noticed(body in "[0-9A-HJ-NPQRTUWXY]{17}", at in 0usize..18, other in 0usize..31) {
            let code = CreditCode::completed(&body).unwrap();
            prop_assert_eq!(code.to_string().parse(), Ok(code.clone()));
            let mut typed: Vec<char> = code.as_str().chars().collect();
            let wrong = DIGITS.chars().nth(other).unwrap();
            prop_assume!(typed[at] != wrong);
            typed[at] = wrong;
            prop_assert!(typed.iter().collect::<String>().parse::<CreditCode>().is_err());
        }
    }
}
