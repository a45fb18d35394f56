//! The columns of a list of consumer goods, and the fixed words of their cells.
use crate::{
    consumer_good::model::{Level, Place},
    kernel::Invalid,
    listing::columns::{CODE, CONTACT_NAME, CONTACT_PHONE, NUMBER, OCCURRENCE, REGION},
    sheet::{Column, Kind, folded},
    text::Message,
};

/// The label of the line below the description that keeps a category of the county's own.
pub const CATEGORY: &str = "类别：";

/// The columns, in the order of an export.
pub const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 100 })
        .or(&["单位名称", "生产企业", "生产厂家", "企业", "申报单位", "申报企业", "品牌企业", "公司名称", "供应商"])
        .required(),
    CODE,
    REGION,
    Column::new("brand", "品牌", "Brand", Kind::Text { max: 100 }).or(&["品牌名称", "商标", "注册商标"]),
    Column::new("title", "产品名称", "Product", Kind::Text { max: 100 }).or(&[
        "消费品名称",
        "商品名称",
        "产品",
        "主要产品",
        "优质消费品名称",
    ]),
    Column::new("models", "主要产品型号", "Models", Kind::Free { max: 3_000 }).or(&[
        "主要型号",
        "产品型号",
        "型号",
        "规格型号",
        "型号规格",
        "产品系列",
    ]),
    Column::new("category", "消费品类别", "Category", Kind::Category).or(&["产品类别", "类别", "品类", "产品分类"]),
    Column::new("batch", "批次", "Batch", Kind::Text { max: 100 }).or(&["入选批次", "公布批次", "清单批次"]),
    Column::new("level", "名录级别", "Catalogue level", Kind::Text { max: 20 }).or(&["级别", "清单级别", "入选级别"]),
    Column::new("labels", "质量标识", "Quality labels", Kind::Free { max: 1_000 }).or(&[
        "认证",
        "产品认证",
        "认证证书",
        "质量认证",
        "荣誉资质",
        "标识",
    ]),
    Column::new("price", "价格", "Price", Kind::Money).or(&["单价", "零售价", "参考价格", "参考价", "市场价"]),
    Column::new("trade_in", "是否参与以旧换新", "Trade-in", Kind::YesNo).or(&[
        "以旧换新",
        "参与以旧换新",
        "是否以旧换新",
    ]),
    Column::new("trade_in_terms", "以旧换新政策", "Trade-in terms", Kind::Free { max: 2_000 }).or(&[
        "以旧换新措施",
        "以旧换新优惠",
        "换新优惠",
        "补贴措施",
    ]),
    Column::new("places", "进入场所", "Places", Kind::Text { max: 200 }).or(&[
        "五进",
        "六进",
        "消费品五进",
        "进入渠道",
    ]),
    Column::new("description", "产品简介", "Description", Kind::Free { max: 3_500 }).or(&[
        "产品介绍",
        "产品说明",
        "简介",
        "产品特点",
        "备注",
    ]),
    CONTACT_NAME,
    CONTACT_PHONE,
    OCCURRENCE,
    NUMBER,
];

const LEVELS: [(Level, &str, &str); 5] = [
    (Level::Nation, "国家级", "国家 全国 部级"),
    (Level::Province, "省级", "省"),
    (Level::City, "市级", "市"),
    (Level::County, "县级", "县 区"),
    (Level::Unlisted, "", "无 未入选 /"),
];

pub fn level_word(level: Level) -> &'static str {
    LEVELS.iter().find(|(known, ..)| *known == level).map_or("", |(_, word, _)| word)
}

/// # Errors
/// `consumer-level` for words that are no level.
pub(super) fn level(text: &str) -> Result<Level, Invalid> {
    let plain = folded(text);
    let found =
        LEVELS.iter().find(|(_, word, parts)| *word == plain || parts.split(' ').any(|part| plain.contains(part)));
    found.map(|(level, ..)| *level).ok_or_else(|| Invalid(Message::new("consumer-level").with("value", text)))
}

const PLACES: [(Place, &str, &str); 7] = [
    (Place::Enterprise, "进企业", "企业 园区 工厂"),
    (Place::Hospital, "进医院", "医院"),
    (Place::School, "进学校", "学校 校园 高校"),
    (Place::Shop, "进商场", "商场 商超 商店 门店 超市"),
    (Place::Community, "进社区", "社区 小区"),
    (Place::Township, "进乡镇", "乡镇 下乡 农村 乡村"),
    (Place::Platform, "进平台", "平台 电商 直播 网店"),
];

pub fn place_words(places: &[Place]) -> String {
    let word = |place: &Place| PLACES.iter().find(|(known, ..)| known == place).map_or("", |(_, word, _)| *word);
    places.iter().map(word).collect::<Vec<_>>().join("、")
}

/// # Errors
/// `consumer-place` for an entry that is none of the places.
pub(super) fn places(text: &str) -> Result<Vec<Place>, Invalid> {
    let mut found = Vec::new();
    for entry in listed(text) {
        let place = PLACES.iter().find(|(_, _, parts)| parts.split(' ').any(|part| entry.contains(part)));
        let (place, ..) = place.ok_or_else(|| Invalid(Message::new("consumer-place").with("value", &entry)))?;
        found.push(*place);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The entries of a list cell.
pub(super) fn listed(text: &str) -> Vec<String> {
    let parts = text.split(['、', '，', ',', '；', ';', '\n']).map(str::trim);
    let mut entries: Vec<String> = Vec::new();
    for part in parts.filter(|part| !["", "无", "/", "-"].contains(part)) {
        if !entries.iter().any(|known| known == part) {
            entries.push(part.to_owned());
        }
    }
    entries
}
