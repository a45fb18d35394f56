//! A pair of members that may meet, and what its meeting is worth.
use chrono::NaiveDate;

use crate::{
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId},
    },
    text_column, words,
};

words!(
    /// What a member says of another.
    Says { Nothing = "", Want = "want", No = "no" }
);
text_column!(Says);

/// What a wish adds to the engine's points: asked for by one side, by both.
pub const ONE_SIDED: i64 = 30;
pub const MUTUAL: i64 = 80;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub event: EventId,
    /// `a` < `b`.
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub a_says: Says,
    pub b_says: Says,
    /// From 1, its most wanted; 0: not ranked.
    pub a_rank: i32,
    pub b_rank: i32,
    /// 0 to 100, of the matching engine.
    pub points: i32,
    /// JSON: `composer::Why`, what the points rest on.
    pub why: String,
    /// The hall that they are to sit in; none: any.
    pub hall: Option<i32>,
    /// The hosts do not let them meet.
    pub forbidden: bool,
    /// The turn that the hosts fixed.
    pub pinned: Option<i32>,
    /// When the first of the two asked.
    pub asked_on: Option<NaiveDate>,
    /// The last day on which a one-sided wish counts as one.
    pub expires_on: Option<NaiveDate>,
    pub updated_at: Timestamp,
}

impl Request {
    /// A pair of which nobody has said anything.
    pub fn new(event: EventId, one: EventMemberId, other: EventMemberId, now: Timestamp) -> Request {
        let (a, b) = if one < other { (one, other) } else { (other, one) };
        let (a_says, b_says) = (Says::Nothing, Says::Nothing);
        Request {
            event,
            a,
            b,
            a_says,
            b_says,
            a_rank: 0,
            b_rank: 0,
            points: 0,
            why: String::new(),
            hall: None,
            forbidden: false,
            pinned: None,
            asked_on: None,
            expires_on: None,
            updated_at: now,
        }
    }

    /// One of the two says something of the other. The days of a wish count from the day on which the first of the two has it;
    /// who takes it back and has it again asks anew.
    pub fn say(&mut self, member: EventMemberId, (says, rank): (Says, i32), (today, last): (NaiveDate, NaiveDate)) {
        let rank = if says == Says::Want { rank } else { 0 };
        if member == self.a {
            (self.a_says, self.a_rank) = (says, rank);
        } else {
            (self.b_says, self.b_rank) = (says, rank);
        }
        let wanted = self.a_says == Says::Want || self.b_says == Says::Want;
        self.asked_on = self.asked_on.or(Some(today)).filter(|_| wanted);
        self.expires_on = self.expires_on.or(Some(last)).filter(|_| wanted);
    }

    pub fn is_mutual(&self) -> bool {
        self.a_says == Says::Want && self.b_says == Says::Want
    }

    pub fn is_refused(&self) -> bool {
        self.a_says == Says::No || self.b_says == Says::No
    }

    /// Asked for by one side, which was not answered in time.
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.is_one_sided() && self.expires_on.is_some_and(|last| last < today)
    }

    pub fn is_one_sided(&self) -> bool {
        !self.is_refused() && (self.a_says == Says::Want) != (self.b_says == Says::Want)
    }

    /// Who asks, in the words of the timetable engine: 0 nobody, 1 `a`, 2 `b`, 3 both. What has expired is nobody's wish.
    pub fn asked(&self, today: NaiveDate) -> u8 {
        if self.is_refused() || self.is_expired(today) {
            return 0;
        }
        u8::from(self.a_says == Says::Want) + 2 * u8::from(self.b_says == Says::Want)
    }

    /// What their meeting is worth: the engine's points, and what their wishes add.
    pub fn value(&self, today: NaiveDate) -> i64 {
        let wish = match self.asked(today) {
            0 => 0,
            3 => MUTUAL,
            _ => ONE_SIDED,
        };
        i64::from(self.points) + wish
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_worth_more_when_both_have_it_and_nothing_once_it_expired() {
        let now = "2026-11-20T02:00:00".parse().unwrap();
        let today = "2026-11-20".parse().unwrap();
        let mut pair = Request::new(EventId::new(), EventMemberId::new(), EventMemberId::new(), now);
        assert!(pair.a < pair.b);
        pair.points = 60;
        assert_eq!((pair.asked(today), pair.value(today)), (0, 60));
        pair.b_says = Says::Want;
        pair.expires_on = Some(today);
        assert_eq!((pair.asked(today), pair.value(today)), (2, 90));
        let tomorrow = today.succ_opt().unwrap();
        assert_eq!((pair.is_expired(tomorrow), pair.asked(tomorrow), pair.value(tomorrow)), (true, 0, 60));
        pair.a_says = Says::Want;
        assert_eq!((pair.asked(tomorrow), pair.value(tomorrow)), (3, 140));
        pair.a_says = Says::No;
        assert!(pair.is_refused());
    }
}
