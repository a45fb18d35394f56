//! The code in an invitation's link, which answers it with one click, and the signs of a badge.
use chrono::{Days, NaiveDate};
use rand::seq::IndexedRandom;

use super::model::Member;
use crate::{
    auth::{code::LETTERS, token},
    event::Event,
    kernel::clock::day_in_china,
};

/// Letters of a code: 30 to the 16th are 78 bits, which nobody guesses.
const LENGTH: usize = 16;
/// Signs of a badge, which are read aloud where a camera fails.
const BADGE: usize = 10;
/// A code is good for so many days, and never beyond the end of registration.
const DAYS: u64 = 14;

/// A new code. Only its hash is stored: whoever needs the link again gets another one.
pub fn make() -> String {
    signs(LENGTH)
}

/// What a badge's QR code says.
pub fn badge() -> String {
    signs(BADGE)
}

fn signs(count: usize) -> String {
    let mut rng = rand::rng();
    (0..count).filter_map(|_| LETTERS.choose(&mut rng)).map(|letter| char::from(*letter)).collect()
}

/// What is stored of a code.
pub fn hash(code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    token::digest(&format!("event-invitation:{}", plain.to_uppercase()))
}

/// The last day of the code that was sent last; none when the member was never invited.
pub fn last_day(member: &Member, event: &Event) -> Option<NaiveDate> {
    let sent = member.invited_at.map(day_in_china).max(member.reminded_on)?;
    let end = sent.checked_add_days(Days::new(DAYS)).unwrap_or(sent);
    Some(end.min(event.registration_ends))
}

/// Where the page of a code is.
pub fn url(origin: &str, code: &str) -> String {
    format!("{origin}/invitation/{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_long_never_the_same_and_known_by_their_hash_however_they_are_typed() {
        let (one, other) = (make(), make());
        assert_eq!((one.len(), badge().len()), (16, 10));
        assert_ne!(one, other);
        assert_ne!(hash(&one), hash(&other));
        assert_eq!(hash(&format!(" {} ", one.to_lowercase())), hash(&one));
    }
}
