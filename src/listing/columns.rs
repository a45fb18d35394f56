//! The columns that the sheets of all lists share.
use crate::sheet::{Column, Kind};

/// The number of a row of ours: an exported sheet has it, and importing it again changes that very row.
pub const NUMBER: Column =
    Column::new("number", "系统编号", "Duijie number", Kind::Text { max: 40 }).or(&["对接编号", "编号(系统)"]);

/// Which of the owner's rows of the same name this is. Our report of refused rows has it, so that a repaired row does not
/// take the place of another.
pub const OCCURRENCE: Column = Column::new("occurrence", "同名序号", "Occurrence", Kind::Count).or(&["同名需求序号"]);

/// How a row stands, in an export.
pub const STATE: Column = Column::new("state", "状态", "State", Kind::Text { max: 40 });
