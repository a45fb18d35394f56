//! What is said about a timetable: the engine's findings as sentences.
use super::schedule::{Bad, Problem};
use crate::text::Message;

/// What is wrong with an instance or a change, without its field.
pub fn bad(bad: &Bad) -> Message {
    let said = |key: &str| Message::new(key).with("found", &bad.found);
    match bad.problem {
        Problem::Format => said("timetable-format"),
        Problem::Range { least, most } => said("timetable-range").with("least", least).with("most", most),
        Problem::Length { wanted } => said("timetable-length").with("wanted", wanted),
        Problem::Digits => said("timetable-digits"),
        Problem::Mask => said("timetable-mask"),
        Problem::Session => said("timetable-session"),
        Problem::Alone => said("timetable-alone"),
        Problem::Twice => said("timetable-twice"),
        Problem::NoPair => said("timetable-no-pair"),
        Problem::Impossible => said("timetable-impossible"),
        Problem::Crowded => said("timetable-crowded"),
    }
}
