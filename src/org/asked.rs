//! Which organisations are asked for by name: every word must stand in it, in any order; or by a whole credit code.
use super::model::plain_name;
use crate::{
    kernel::{Invalid, credit_code::CreditCode},
    text::Message,
};

/// Characters that count.
const LONGEST: usize = 100;
const MOST_WORDS: usize = 8;

/// What is typed to find an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Words, in small letters and one width.
    Words(Vec<String>),
    /// For those alone who may see it.
    Code(CreditCode),
}

impl Asked {
    /// # Errors
    /// `value-length` for more than 100 characters.
    pub fn read(text: &str) -> Result<Asked, Invalid> {
        if text.chars().count() > LONGEST {
            return Err(Invalid(Message::new("value-length").with("least", 0).with("most", LONGEST)));
        }
        if let Ok(code) = plain_name(text).parse() {
            return Ok(Asked::Code(code));
        }
        let words = text.split_whitespace().map(|word| plain_name(word).to_lowercase());
        Ok(Asked::Words(words.filter(|word| !word.is_empty()).take(MOST_WORDS).collect()))
    }
}

/// The LIKE pattern of names that hold `word`, with `\` as the escape.
pub fn holds(word: &str) -> String {
    let mut pattern = String::from("%");
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_one_width_and_a_code_is_a_code() {
        let words = |text: &str| match Asked::read(text).unwrap() {
            Asked::Words(words) => words,
            Asked::Code(code) => panic!("{code}"),
        };
        assert_eq!(words(" 缙云　（壶镇） ＣＮＣ "), ["缙云", "(壶镇)", "cnc"]);
        assert_eq!(words("  "), Vec::<String>::new());
        let code: CreditCode = "91350100M000100Y43".parse().unwrap();
        assert_eq!(Asked::read(" 91350100m000100 y43").unwrap(), Asked::Code(code));
        assert!(Asked::read(&"厂".repeat(101)).is_err());
    }

    #[test]
    fn signs_of_patterns_are_signs_of_names() {
        assert_eq!(holds(r"50%_\"), r"%50\%\_\\%");
    }
}
