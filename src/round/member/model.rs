//! How a firm stands in a round: decided from its rows and its word, never set by hand.
use chrono::NaiveDate;

use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, RoundId, RoundMemberId, UserId},
        region::RegionCode,
    },
    life::State,
    listing::Held,
    text_column, words,
};

words!(
    /// What a firm said, where it handed in no row.
    #[schema(as = RoundAnswer)]
    Answer {
        /// It needs nothing this time (零报).
        Nothing = "nothing",
        /// What it handed in before still holds (沿用).
        Standing = "standing",
        /// It will not answer (拒填).
        Refused = "refused",
        /// It need not answer: moved away, closed, not of this trade (免报).
        Exempt = "exempt",
    }
);

words!(
    /// How a firm stands in a round.
    #[schema(as = RoundStatus)]
    Status {
        /// 未报
        Unanswered = "unanswered",
        /// 已报
        Answered = "answered",
        /// 零报
        Nothing = "nothing",
        /// All that it handed in was returned (退回).
        Returned = "returned",
        /// 拒填
        Refused = "refused",
        /// 免报: not among those that must answer.
        Exempt = "exempt",
    }
);

words!(
    /// How a call ended.
    #[schema(as = CallOutcome)]
    Outcome {
        /// 已接通
        Reached = "reached",
        /// 答应填报
        Promised = "promised",
        /// 未接
        NoAnswer = "no-answer",
        /// 空号 or somebody else's
        WrongNumber = "wrong-number",
        /// 拒填
        Refused = "refused",
        /// 零报
        Nothing = "nothing",
        /// 沿用
        Standing = "standing",
        /// 免报
        Exempt = "exempt",
    }
);
text_column!(Answer, Status, Outcome);

impl Outcome {
    /// What the firm said in the call, where that is an answer.
    pub fn answer(self) -> Option<Answer> {
        match self {
            Outcome::Refused => Some(Answer::Refused),
            Outcome::Nothing => Some(Answer::Nothing),
            Outcome::Standing => Some(Answer::Standing),
            Outcome::Exempt => Some(Answer::Exempt),
            Outcome::Reached | Outcome::Promised | Outcome::NoAnswer | Outcome::WrongNumber => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: RoundMemberId,
    pub round: RoundId,
    pub org: OrgId,
    /// Whose round it is.
    pub bureau: OrgId,
    /// Of the firm when it was asked.
    pub region: RegionCode,
    /// As the bureau's own list has them; empty where it has none.
    pub contact_name: String,
    pub contact_phone: String,
    pub answer: Option<Answer>,
    pub answer_note: String,
    pub answered_by: Option<UserId>,
    pub answered_at: Option<Timestamp>,
    pub calls: i32,
    pub last_outcome: Option<Outcome>,
    pub next_call_on: Option<NaiveDate>,
    pub reminders: i32,
    pub reminded_on: Option<NaiveDate>,
    /// How it stood, and how many rows it had, when the round was closed.
    pub closed: Option<Closed>,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// How a firm stood at the end of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    pub status: Status,
    pub rows: i32,
}

/// A firm's rows, as far as they answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Handed in and not returned.
    pub rows: i64,
    pub returned: i64,
    /// When the first of them was posted.
    pub first_posted: Option<NaiveDate>,
}

/// Whether a row in this state has been handed in and stands.
pub fn stands(state: State) -> bool {
    state == State::Submitted || state.is_open()
}

impl Standing {
    pub fn of(rows: &[Held]) -> Standing {
        let mut standing = Standing::default();
        for some in rows {
            if stands(some.state) {
                standing.rows += some.count;
                let first = standing.first_posted.map_or(some.first_posted, |day| day.min(some.first_posted));
                standing.first_posted = Some(first);
            } else if some.state == State::Returned {
                standing.returned += some.count;
            }
        }
        standing
    }
}

impl Member {
    /// What the permission table looks at: the firm speaks for itself, the bureaus of its region look after it.
    pub fn scope(&self) -> Scope {
        Scope {
            owner: self.org,
            entered_by: Some(self.bureau),
            region: self.region.clone(),
            beside: None,
            keepers: Vec::new(),
            stage: Stage::Review,
        }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// How it stands: rows before words, and a word of old rows only while there are some.
    pub fn status(&self, standing: &Standing) -> Status {
        if let Some(closed) = self.closed {
            return closed.status;
        }
        if standing.rows > 0 {
            return Status::Answered;
        }
        match self.answer {
            Some(Answer::Nothing) => Status::Nothing,
            Some(Answer::Refused) => Status::Refused,
            Some(Answer::Exempt) => Status::Exempt,
            Some(Answer::Standing) | None if standing.returned > 0 => Status::Returned,
            Some(Answer::Standing) | None => Status::Unanswered,
        }
    }

    /// What it says from now on; none: its rows speak.
    pub fn say(&mut self, answer: Option<Answer>, note: &str, by: UserId, at: Timestamp) {
        self.answer = answer;
        self.answer_note = note.to_owned();
        self.answered_by = answer.map(|_| by);
        self.answered_at = answer.map(|_| at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member() -> Member {
        Member {
            id: RoundMemberId::new(),
            round: RoundId::new(),
            org: OrgId::new(),
            bureau: OrgId::new(),
            region: "331122".parse().unwrap(),
            contact_name: String::new(),
            contact_phone: String::new(),
            answer: None,
            answer_note: String::new(),
            answered_by: None,
            answered_at: None,
            calls: 0,
            last_outcome: None,
            next_call_on: None,
            reminders: 0,
            reminded_on: None,
            closed: None,
            version: 1,
            created_at: "2026-11-01T02:00:00".parse().unwrap(),
            updated_at: "2026-11-01T02:00:00".parse().unwrap(),
        }
    }

    fn rows(state: State, count: i64, day: &str) -> Held {
        Held { owner: OrgId::new(), state, count, first_posted: day.parse().unwrap() }
    }

    #[test]
    fn rows_count_while_they_stand() {
        let some = [
            rows(State::Draft, 9, "2026-11-01"),
            rows(State::Withdrawn, 9, "2026-11-01"),
            rows(State::Returned, 2, "2026-11-02"),
            rows(State::Submitted, 3, "2026-11-05"),
            rows(State::Published, 1, "2026-11-04"),
        ];
        let first = Some("2026-11-04".parse().unwrap());
        assert_eq!(Standing::of(&some), Standing { rows: 4, returned: 2, first_posted: first });
    }

    #[test]
    fn rows_speak_before_words() {
        let (none, some) = (Standing::default(), Standing { rows: 1, ..Standing::default() });
        let returned = Standing { returned: 1, ..none };
        let mut firm = member();
        let three = |firm: &Member| [&none, &returned, &some].map(|rows| firm.status(rows));
        assert_eq!(three(&firm), [Status::Unanswered, Status::Returned, Status::Answered]);
        for (answer, status) in
            [(Answer::Nothing, Status::Nothing), (Answer::Refused, Status::Refused), (Answer::Exempt, Status::Exempt)]
        {
            firm.say(Some(answer), "", UserId::new(), firm.created_at);
            assert_eq!(three(&firm), [status, status, Status::Answered], "{answer}");
        }
        firm.say(None, "", UserId::new(), firm.created_at);
        assert_eq!((firm.answered_by, firm.answered_at), (None, None));
        firm.closed = Some(Closed { status: Status::Refused, rows: 0 });
        assert_eq!(three(&firm), [Status::Refused; 3]);
    }
}
