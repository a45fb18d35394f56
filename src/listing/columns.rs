//! The columns that the sheets of all lists share.
use crate::{
    kernel::{Invalid, gazetteer::Gazetteer, region::RegionCode},
    sheet::{Column, Kind, Row},
    text::Message,
};

pub const CODE: Column = Column::new("code", "统一社会信用代码", "Credit code", Kind::CreditCode).or(&[
    "信用代码",
    "社会信用代码",
    "组织机构代码/统一社会信用代码",
    "统一信用代码",
]);

pub const REGION: Column = Column::new("region", "所属县(市、区)", "Region", Kind::Region).or(&[
    "所属县(市、区)/乡镇",
    "所属区县",
    "所属地区",
    "所在地",
    "所在地区",
    "县市区",
    "区县",
    "地区",
    "县(市、区)",
    "企业所在地",
    "属地",
    "机构所在地",
]);

pub const TOWN: Column = Column::new("town", "所属乡镇(街道)", "Township", Kind::Text { max: 60 }).or(&[
    "乡镇",
    "乡镇街道",
    "街道",
    "镇街",
    "所属乡镇",
    "所属镇街",
]);

pub const CONTACT_NAME: Column = Column::new("contact_name", "联系人", "Contact", Kind::Text { max: 100 }).or(&[
    "联系人姓名",
    "企业联系人",
    "业务联系人",
    "客户经理",
    "财务负责人",
]);

pub const CONTACT_PHONE: Column = Column::new("contact_phone", "联系电话", "Phone", Kind::Text { max: 100 }).or(&[
    "电话",
    "手机",
    "手机号",
    "联系方式",
    "手机号码",
]);

/// The number of a row of ours: an exported sheet has it, and importing it again changes that very row.
pub const NUMBER: Column =
    Column::new("number", "系统编号", "Duijie number", Kind::Text { max: 40 }).or(&["对接编号", "编号(系统)"]);

/// Which of the owner's rows of the same name this is. Our report of refused rows has it, so that a repaired row does not
/// take the place of another.
pub const OCCURRENCE: Column = Column::new("occurrence", "同名序号", "Occurrence", Kind::Count).or(&["同名需求序号"]);

/// How a row stands, in an export.
pub const STATE: Column = Column::new("state", "状态", "State", Kind::Text { max: 40 });

/// The township ([`TOWN`]) inside the county ([`REGION`]), or as much of it as the row says.
pub fn place(row: &mut Row<'_>, within: &RegionCode) -> Option<RegionCode> {
    let places = Gazetteer::get();
    let county = row.parse(REGION.key, |text| {
        let found = places.resolve_in(text, within).or_else(|| places.resolve(text));
        found
            .map(|code| places.current(&code).clone())
            .ok_or_else(|| Invalid(Message::new("demand-sheet-region").with("value", text)))
    });
    // A township that the gazetteer lacks says no less than its county; one that lies elsewhere is not taken for ours.
    let inside = county.as_ref().unwrap_or(within);
    let town = row.text(TOWN.key).and_then(|text| places.resolve_in(&text, inside).or_else(|| places.resolve(&text)));
    town.map(|code| places.current(&code).clone()).or(county)
}
