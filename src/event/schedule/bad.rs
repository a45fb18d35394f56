//! What is wrong with an instance, by field.
use std::fmt;

/// One thing that keeps an instance from being one: where, what was found, and what would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    /// The path of the field: `participants[3].avail`.
    pub field: String,
    /// What stands there, as far as it can be shown in a line.
    pub found: String,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The format is another than `duijie-event/1` (of a change: `duijie-repair/1`).
    Format,
    /// Not a number in `least ..= most`.
    Range { least: i64, most: i64 },
    /// A list or text with another length than the number of slots.
    Length { wanted: usize },
    /// Has something else than the digits 0 to 9.
    Digits,
    /// Has something else than 0 and 1.
    Mask,
    /// Slots of one session that do not follow one another.
    Session,
    /// A pair of somebody with themselves.
    Alone,
    /// The same two are named a second time.
    Twice,
    /// A pin for two who are no pair.
    NoPair,
    /// A pin that breaks a rule by itself: one is absent, the pair is forbidden, there is no table.
    Impossible,
    /// Pins that break a rule together.
    Crowded,
}

impl Bad {
    pub(super) fn new(field: impl Into<String>, found: impl fmt::Display, problem: Problem) -> Bad {
        let mut found = found.to_string();
        if let Some((cut, _)) = found.char_indices().nth(60) {
            found.truncate(cut);
            found.push('…');
        }
        Bad { field: field.into(), found, problem }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.field, self.found)?;
        match self.problem {
            Problem::Format => write!(f, "another format"),
            Problem::Range { least, most } => write!(f, "not within {least} ..= {most}"),
            Problem::Length { wanted } => write!(f, "not of length {wanted}, the number of slots"),
            Problem::Digits => write!(f, "not only digits"),
            Problem::Mask => write!(f, "not only 0 and 1"),
            Problem::Session => write!(f, "a session in two pieces"),
            Problem::Alone => write!(f, "a pair of one"),
            Problem::Twice => write!(f, "the same two a second time"),
            Problem::NoPair => write!(f, "pinned, but not among the pairs"),
            Problem::Impossible => write!(f, "cannot be held there"),
            Problem::Crowded => write!(f, "cannot be held together with the other pins"),
        }
    }
}

impl std::error::Error for Bad {}
