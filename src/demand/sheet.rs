//! What a county's list of demands has in its columns, and what a row of it says. One row is one demand with one item.
use super::model::{Content, Demand, Disclosure, Item, OldMachine, check};
use crate::{
    error::Problems,
    kernel::{
        Invalid,
        credit_code::CreditCode,
        id::ItemId,
        industry::{self, IndustryCode},
        money::{Basis, Money, StatedPrice, Tax},
        region::RegionCode,
        taxonomy::Taxonomy,
    },
    listing::columns::{CODE, CONTACT_NAME, CONTACT_PHONE, NUMBER, OCCURRENCE, REGION, TOWN, place},
    sheet::{Column, Kind, Lines, Refused, Row, folded, one_line},
    text::Message,
};

/// The columns, in the order of an export.
pub const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 100 })
        .or(&["单位名称", "申报单位", "申报企业", "公司名称", "企业全称", "需求企业", "需求单位"])
        .required(),
    CODE,
    REGION,
    TOWN,
    Column::new("industry", "所属行业", "Industry", Kind::Industry).or(&[
        "行业",
        "行业类别",
        "行业分类",
        "国民经济行业",
    ]),
    Column::new("equipment", "拟更新设备名称", "Wanted equipment", Kind::Text { max: 100 })
        .or(&[
            "拟更新设备",
            "需求设备名称",
            "需求设备",
            "设备需求",
            "拟购设备",
            "拟购设备名称",
            "拟购置设备名称",
            "新设备名称",
            "更新后设备名称",
            "设备名称",
        ])
        .required(),
    Column::new("category", "装备分类", "Category", Kind::Category).or(&["设备分类", "设备类别", "装备类别"]),
    Column::new("model", "规格型号", "Model", Kind::Free { max: 500 }).or(&[
        "型号规格",
        "拟购型号",
        "设备型号",
        "新设备型号",
    ]),
    Column::new("requirements", "技术要求", "Requirements", Kind::Free { max: 3_000 }).or(&[
        "主要技术参数",
        "技术参数",
        "参数要求",
        "性能要求",
        "主要技术要求",
        "规格型号/技术要求",
        "规格型号及技术要求",
        "具体要求",
    ]),
    Column::new("quantity", "数量", "Quantity", Kind::Count).or(&["需求数量", "拟购数量", "台数", "台套数"]),
    Column::new("unit_budget", "单台预算", "Budget each", Kind::Money).or(&[
        "单价",
        "预算单价",
        "单台价格",
        "单台预算金额",
    ]),
    Column::new("budget", "预算", "Budget", Kind::Money).or(&[
        "预算金额",
        "总预算",
        "投资额",
        "投资金额",
        "计划投资",
        "拟投资",
        "拟投资额",
        "拟投资金额",
        "计划投资额",
        "总投资",
        "投资预算",
        "设备投资额",
    ]),
    Column::new("needed_by", "计划完成时间", "Needed by", Kind::Date).or(&[
        "需求时间",
        "完成时限",
        "计划更新时间",
        "拟更新时间",
        "计划采购时间",
        "要求到货时间",
        "交货期",
    ]),
    Column::new("old_name", "原设备名称", "Old equipment", Kind::Text { max: 100 }).or(&[
        "旧设备名称",
        "现有设备名称",
        "淘汰设备名称",
        "拟淘汰设备名称",
        "原设备",
        "拟淘汰设备",
    ]),
    Column::new("old_model", "原设备型号", "Old model", Kind::Text { max: 100 }).or(&[
        "旧设备型号",
        "现有设备型号",
        "原型号",
    ]),
    Column::new("old_year", "投用年份", "In use since", Kind::Text { max: 20 }).or(&[
        "原设备投用年份",
        "购置年份",
        "投用时间",
        "启用年份",
        "购置时间",
        "投产年份",
        "使用年份",
    ]),
    Column::new("reason", "更新原因", "Reason", Kind::Free { max: 2_000 }).or(&[
        "更新理由",
        "淘汰原因",
        "需求说明",
        "更新目的",
    ]),
    CONTACT_NAME,
    CONTACT_PHONE,
    Column::new("note", "备注", "Note", Kind::Free { max: 2_000 }).or(&["其他要求", "备注说明"]),
    OCCURRENCE,
    NUMBER,
];

/// The label of the line below the requirements that keeps a category of the county's own.
pub const CATEGORY: &str = "类别：";

/// What one row says. Columns that the sheet lacks say nothing: they leave what is stored alone.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetDemand {
    pub company: String,
    pub code: Option<CreditCode>,
    /// As the row has it, inside or outside the importer's own.
    pub region: Option<RegionCode>,
    pub equipment: String,
    pub industry: Option<IndustryCode>,
    content: Content,
    item: Item,
    /// Where the count has a measure word.
    unit: Option<&'static str>,
    lines: Lines,
    has: Vec<&'static str>,
}

/// Reads a row. `within`: the importer's region, among whose places a bare name (城关镇) is clear.
///
/// # Errors
/// The row with everything that is wrong with it.
pub fn draft(mut row: Row<'_>, within: &RegionCode) -> Result<SheetDemand, Box<Refused>> {
    let company = row.text("company");
    let equipment = row.text("equipment");
    let code = row.credit_code("code");
    let region = place(&mut row, within);
    let industry = row.parse("industry", |text| {
        industry::resolve(text).ok_or_else(|| Invalid(Message::new("value-industry-code").with("text", text)))
    });
    let mut lines = Lines::default();
    let (content, item) = (content(&mut row), item(&mut row, &mut lines));
    let unit = measure(&row.shown("quantity"));
    let has = COLUMNS.iter().map(|column| column.key).filter(|key| row.has_column(key)).collect();
    let read = company.zip(equipment).map(|(company, equipment)| {
        let (mut content, mut item) = (content, item);
        content.title.clone_from(&equipment);
        item.name.clone_from(&equipment);
        SheetDemand { company, code, region, equipment, industry, content, item, unit, lines, has }
    });
    if let Some(read) = &read {
        let mut problems = Problems::default();
        let (content, item) = read.whole();
        check(&content, &[item], &mut problems);
        for problem in problems.iter() {
            let key = if problem.field == "items.0.quantity" { "quantity" } else { "equipment" };
            row.refuse(key, Invalid(problem.message.clone()));
        }
    }
    row.finish(read)
}

fn content(row: &mut Row<'_>) -> Content {
    let stated = row.money("budget");
    let total = stated.filter(|price| price.basis != Basis::PerUnit);
    Content {
        title: String::new(),
        reason: row.text("reason").unwrap_or_default(),
        preferences: row.text("note").unwrap_or_default(),
        disclosure: Disclosure::All,
        budget: total.and_then(most),
        budget_tax: stated.map_or(Tax::Unknown, |price| price.range.tax),
        budget_shown: false,
        needed_by: row.date("needed_by"),
        contact_name: row.text("contact_name").unwrap_or_default(),
        contact_phone: row.text("contact_phone").unwrap_or_default(),
        procurement: None,
    }
}

fn item(row: &mut Row<'_>, lines: &mut Lines) -> Item {
    let own = row.text("category");
    let category = own.as_ref().and_then(|text| Taxonomy::get().find_by_name(text)).map(|node| node.code.clone());
    // A category of the county's own is kept in words: what is wanted is then recognised from them all.
    let own = own.filter(|_| category.is_none()).unwrap_or_default();
    lines.add(CATEGORY, row.has_column("category").then_some(own));
    let texts = [row.text("model"), row.text("requirements")];
    // `content` has noted what is wrong with the budget cell: here only a price for one is taken from it.
    let each = row.clone().money("budget").filter(|price| price.basis == Basis::PerUnit);
    Item {
        id: ItemId::new(),
        name: String::new(),
        category,
        quantity: row.count("quantity").and_then(|count| i32::try_from(count).ok()).unwrap_or(1),
        unit: measure(&row.shown("quantity")).unwrap_or("台").to_owned(),
        requirements: texts.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        specs: Vec::new(),
        unit_budget: row.money("unit_budget").or(each).and_then(most),
        replaces: old_machine(row).into_iter().collect(),
    }
}

/// What a buyer would pay at most.
fn most(price: StatedPrice) -> Option<Money> {
    price.range.max.or(price.range.min)
}

/// The measure word behind a count.
fn measure(count: &str) -> Option<&'static str> {
    const WORDS: [&str; 9] = ["台套", "台", "套", "条", "件", "个", "组", "辆", "座"];
    let plain = folded(count);
    WORDS.into_iter().find(|word| plain.contains(word))
}

/// The machine that goes; one of which only model or year is known bears the name of what replaces it.
fn old_machine(row: &mut Row<'_>) -> Option<OldMachine> {
    let (name, model) = (row.text("old_name"), row.text("old_model"));
    let commissioned_year = row.parse("old_year", |text| {
        let digits: String =
            text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        let year = digits.get(..4).and_then(|year| year.parse::<i32>().ok());
        year.filter(|year| (1950..=2100).contains(year))
            .ok_or_else(|| Invalid(Message::new("demand-sheet-year").with("value", text)))
    });
    if name.is_none() && model.is_none() && commissioned_year.is_none() {
        return None;
    }
    let name = name.unwrap_or_else(|| one_line(&row.shown("equipment")));
    Some(OldMachine {
        name,
        model: model.unwrap_or_default(),
        commissioned_year,
        quantity: None,
        energy_class: String::new(),
    })
}

/// Writes the machine of a row over the first of `stored`; what a sheet has no column for stays where it is the same one.
fn replace(stored: &mut Vec<OldMachine>, said: &[OldMachine]) {
    let plain = |machine: &OldMachine| (machine.name.clone(), machine.model.clone(), machine.commissioned_year);
    if stored.first().map(plain) != said.first().map(plain) {
        stored.splice(..stored.len().min(1), said.iter().cloned());
    }
}

impl SheetDemand {
    pub fn needed_by(&self) -> Option<chrono::NaiveDate> {
        self.content.needed_by
    }

    pub fn contact(&self) -> (&str, &str) {
        (&self.content.contact_name, &self.content.contact_phone)
    }

    /// The whole of a new demand.
    pub fn whole(&self) -> (Content, Item) {
        let requirements = self.lines.under(Some(&self.item.requirements), "");
        (self.content.clone(), Item { requirements, ..self.item.clone() })
    }

    /// Writes what the row says over `demand`; columns that the sheet lacks stay as they were stored.
    pub fn apply(&self, demand: &mut Demand) {
        let has = |keys: &[&str]| keys.iter().any(|key| self.has.contains(key));
        let (said, content) = (&self.content, &mut demand.content);
        content.title.clone_from(&said.title);
        if has(&["reason"]) {
            content.reason.clone_from(&said.reason);
        }
        if has(&["note"]) {
            content.preferences.clone_from(&said.preferences);
        }
        if has(&["budget", "unit_budget"]) {
            content.budget = said.budget;
            if said.budget_tax != Tax::Unknown {
                content.budget_tax = said.budget_tax;
            }
        }
        if has(&["needed_by"]) {
            content.needed_by = said.needed_by;
        }
        // Who exports a list may not see every contact: an empty cell takes none away.
        for (kept, said) in
            [(&mut content.contact_name, &said.contact_name), (&mut content.contact_phone, &said.contact_phone)]
        {
            if !said.is_empty() {
                kept.clone_from(said);
            }
        }
        if self.industry.is_some() {
            demand.industry.clone_from(&self.industry);
        }
        let Some(item) = demand.items.first_mut() else {
            demand.items.push(self.whole().1);
            return;
        };
        item.name.clone_from(&self.item.name);
        if has(&["category"]) {
            item.category.clone_from(&self.item.category);
        }
        if has(&["quantity"]) {
            item.quantity = self.item.quantity;
            if let Some(unit) = self.unit {
                unit.clone_into(&mut item.unit);
            }
        }
        let own = has(&["model", "requirements"]).then_some(self.item.requirements.as_str());
        item.requirements = self.lines.under(own, &item.requirements);
        if has(&["budget", "unit_budget"]) {
            item.unit_budget = self.item.unit_budget;
        }
        if has(&["old_name", "old_model", "old_year"]) {
            replace(&mut item.replaces, &self.item.replaces);
        }
    }
}

#[cfg(test)]
mod tests;
