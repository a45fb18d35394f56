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
/// A code is good for so many days, and never beyond the end of registration; one that is sent later asks the hosts, until
/// the event begins.
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
    Some(last_day_from(member.invited_at.map(day_in_china).max(member.reminded_on)?, event))
}

/// The last day of a code that is sent on `sent`.
pub fn last_day_from(sent: NaiveDate, event: &Event) -> NaiveDate {
    let end = sent.checked_add_days(Days::new(DAYS)).unwrap_or(sent);
    let late = sent > event.registration_ends;
    let most = event.content.first_day().filter(|_| late).unwrap_or(event.registration_ends);
    end.min(most)
}

/// Where the page of a code is.
pub fn url(origin: &str, code: &str) -> String {
    format!("{origin}/invitation/{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_for_two_weeks_until_registration_ends_and_a_late_one_until_the_event_begins() {
        let event = crate::event::sample::event();
        let (ends, first) = (event.registration_ends, event.content.first_day().unwrap());
        assert!(ends < first, "{ends} {first}");
        let of = |sent| last_day_from(sent, &event);
        assert_eq!(of(ends - Days::new(20)), ends - Days::new(6));
        assert_eq!((of(ends - Days::new(1)), of(ends)), (ends, ends));
        assert_eq!(of(ends + Days::new(1)), first);
    }

    #[test]
    fn codes_are_long_never_the_same_and_known_by_their_hash_however_they_are_typed() {
        let (one, other) = (make(), make());
        assert_eq!((one.len(), badge().len()), (16, 10));
        assert_ne!(one, other);
        assert_ne!(hash(&one), hash(&other));
        assert_eq!(hash(&format!(" {} ", one.to_lowercase())), hash(&one));
    }
}
