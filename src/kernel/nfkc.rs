//! One width for every character: Unicode's compatibility form (NFKC), which nearly every cell of a sheet already has.
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// `text` in NFKC; borrowed when nothing changes.
pub fn nfkc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_settled) { Cow::Borrowed(text) } else { Cow::Owned(text.nfkc().collect()) }
}

/// ASCII and the ideographs of the first plane's main block: never taken apart, composed with nothing, and only ASCII of
/// them has two cases.
pub fn is_settled(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_settled_does_not_change() {
        for c in (char::MIN..=char::MAX).filter(|c| is_settled(*c)) {
            assert!(std::iter::once(c).nfkc().eq(std::iter::once(c)), "{c}");
            assert!(c.is_ascii() || c.to_lowercase().eq(std::iter::once(c)), "{c}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_form_that_unicode_says(text in "[a-zA-Z0-9 一-鿿\u{300}-\u{36f}（）Ａ-ｚ가-힣ﾊﾟ豈]{0,20}") {
            prop_assert_eq!(nfkc(&text).into_owned(), text.nfkc().collect::<String>());
        }
    }
}
