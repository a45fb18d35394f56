//! Dimensions and the units that factories write, with their exact factors.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::super::Invalid;
use crate::text::Message;

/// What a number measures. Each dimension has one base unit in which values are kept (factor 1 in the table below).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Time,
    Speed,
    Rotation,
    Strokes,
    PieceRate,
    AreaRate,
    Flow,
    MassFlow,
    Power,
    ApparentPower,
    Energy,
    Current,
    Voltage,
    Frequency,
    Force,
    Torque,
    Pressure,
    Temperature,
    Angle,
    Percent,
    Noise,
    Concentration,
    Count,
}

/// One row of the table: the symbol shown to people, what it measures, base units in one of it, other spellings.
#[derive(Debug)]
struct Row {
    symbol: &'static str,
    dimension: Dimension,
    factor: f64,
    aliases: &'static [&'static str],
}

const fn row(symbol: &'static str, dimension: Dimension, factor: f64, aliases: &'static [&'static str]) -> Row {
    Row { symbol, dimension, factor, aliases }
}

use Dimension as D;

/// Base units: mm, m², L, kg, s, m/min, r/min, 1/min, 1/h, m²/h, m³/h, kg/h, kW, kVA, kWh, A, V, Hz, kN, N·m, MPa, °C.
static ROWS: &[Row] = &[
    row("mm", D::Length, 1.0, &["㎜", "毫米", "个毫米"]),
    row("m", D::Length, 1000.0, &["米", "公尺"]),
    row("cm", D::Length, 10.0, &["㎝", "厘米", "公分"]),
    row("μm", D::Length, 0.001, &["um", "µm", "㎛", "微米"]),
    row("丝", D::Length, 0.01, &["条丝", "道"]),
    row("nm", D::Length, 0.000_001, &["纳米"]),
    row("in", D::Length, 25.4, &["英寸", "寸", "inch", "\"", "″", "吋"]),
    row("km", D::Length, 1_000_000.0, &["公里", "千米"]),
    row("m²", D::Area, 1.0, &["㎡", "m2", "平方米", "平米", "平方", "平"]),
    row("mm²", D::Area, 0.000_001, &["mm2", "平方毫米"]),
    row("亩", D::Area, 10_000.0 / 15.0, &[]),
    row("L", D::Volume, 1.0, &["升", "l"]),
    row("mL", D::Volume, 0.001, &["ml", "毫升"]),
    row("m³", D::Volume, 1000.0, &["m3", "立方米", "立方", "方", "立米"]),
    row("cm³", D::Volume, 0.001, &["cm3", "cc", "立方厘米"]),
    row("kg", D::Mass, 1.0, &["千克", "公斤", "㎏"]),
    row("g", D::Mass, 0.001, &["克"]),
    row("mg", D::Mass, 0.000_001, &["毫克"]),
    row("t", D::Mass, 1000.0, &["吨", "T", "蒸吨"]),
    row("s", D::Time, 1.0, &["秒", "秒钟"]),
    row("min", D::Time, 60.0, &["分钟"]),
    row("h", D::Time, 3600.0, &["小时", "钟头"]),
    row("d", D::Time, 86_400.0, &["天", "工作日", "日历天"]),
    row("m/min", D::Speed, 1.0, &["米/分", "米/分钟", "m/分"]),
    row("m/s", D::Speed, 60.0, &["米/秒", "米每秒"]),
    row("r/min", D::Rotation, 1.0, &["rpm", "转/分", "转/分钟", "转", "r/m", "转每分", "R/min"]),
    row("1/min", D::Strokes, 1.0, &["次/min", "次/分", "次/分钟", "spm", "冲/分", "次每分", "跳", "行程/分"]),
    row("1/h", D::PieceRate, 1.0, &["件/h", "刀/h", "uph"]),
    row("ppm", D::PieceRate, 60.0, &[]),
    row("m²/h", D::AreaRate, 1.0, &["㎡/h", "m2/h", "平方/h", "平/h", "平方米/h"]),
    row("m³/h", D::Flow, 1.0, &["m3/h", "方/时", "方/h", "立方/h", "cmh", "风量"]),
    row("m³/min", D::Flow, 60.0, &["m3/min", "立方/分", "方/分"]),
    row("m³/d", D::Flow, 1.0 / 24.0, &["m3/d", "方/天", "立方/天", "立方米/天"]),
    row("L/min", D::Flow, 0.06, &["lpm", "升/分"]),
    row("kg/h", D::MassFlow, 1.0, &["公斤/h", "kg/时"]),
    row("t/h", D::MassFlow, 1000.0, &["吨/h", "吨/时", "蒸吨/h"]),
    row("t/d", D::MassFlow, 1000.0 / 24.0, &["吨/天", "吨/日"]),
    row("kW", D::Power, 1.0, &["千瓦", "KW级", "㎾"]),
    row("W", D::Power, 0.001, &["瓦"]),
    row("MW", D::Power, 1000.0, &["兆瓦"]),
    row("HP", D::Power, 0.75, &["匹", "匹马力", "马力", "hp", "PS"]),
    row("kVA", D::ApparentPower, 1.0, &["千伏安", "kva"]),
    row("MVA", D::ApparentPower, 1000.0, &["兆伏安"]),
    row("kWh", D::Energy, 1.0, &["度电", "千瓦时", "kw·h"]),
    row("MWh", D::Energy, 1000.0, &["兆瓦时"]),
    row("A", D::Current, 1.0, &["安", "安培"]),
    row("mA", D::Current, 0.001, &["毫安"]),
    row("V", D::Voltage, 1.0, &["伏", "伏特"]),
    row("kV", D::Voltage, 1000.0, &["千伏"]),
    row("Hz", D::Frequency, 1.0, &["赫兹", "赫"]),
    row("kHz", D::Frequency, 1000.0, &["千赫"]),
    row("kN", D::Force, 1.0, &["千牛"]),
    row("N", D::Force, 0.001, &["牛顿", "牛"]),
    row("吨力", D::Force, 10.0, &["tf", "吨压力", "吨合模力", "吨锁模力"]),
    row("N·m", D::Torque, 1.0, &["Nm", "N.m", "牛米"]),
    row("MPa", D::Pressure, 1.0, &["兆帕"]),
    row("kPa", D::Pressure, 0.001, &["千帕"]),
    row("Pa", D::Pressure, 0.000_001, &["帕"]),
    row("bar", D::Pressure, 0.1, &["巴", "公斤压力", "公斤力", "kgf/cm2", "kg/cm2", "kg/cm²", "公斤的压力"]),
    row("℃", D::Temperature, 1.0, &["°C", "度C", "摄氏度", "度"]),
    row("°", D::Angle, 1.0, &["deg"]),
    row("%", D::Percent, 1.0, &["％", "个点"]),
    row("dB", D::Noise, 1.0, &["分贝", "dB(A)"]),
    row("mg/m³", D::Concentration, 1.0, &["mg/m3", "毫克/立方米", "毫克"]),
    row("个", D::Count, 1.0, &[]),
    row("件", D::Count, 1.0, &[]),
    row("只", D::Count, 1.0, &[]),
    row("支", D::Count, 1.0, &["枝"]),
    row("颗", D::Count, 1.0, &["粒"]),
    row("条", D::Count, 1.0, &[]),
    row("根", D::Count, 1.0, &[]),
    row("双", D::Count, 1.0, &[]),
    row("片", D::Count, 1.0, &["pcs"]),
    row("包", D::Count, 1.0, &["袋", "箱", "盒", "瓶", "罐", "桶"]),
    row("张", D::Count, 1.0, &[]),
    row("刀", D::Count, 1.0, &[]),
    row("模", D::Count, 1.0, &[]),
    row("次", D::Count, 1.0, &["冲"]),
    row("台", D::Count, 1.0, &["套", "组"]),
    row("人", D::Count, 1.0, &["个人", "名"]),
    row("轴", D::Count, 1.0, &["轴联动", "主轴"]),
    row("工位", D::Count, 1.0, &["站"]),
    row("头", D::Count, 1.0, &["喷头", "嘴", "个头"]),
    row("色", D::Count, 1.0, &[]),
    row("路", D::Count, 1.0, &["系统"]),
    row("节", D::Count, 1.0, &[]),
    row("锭", D::Count, 1.0, &[]),
    row("级", D::Count, 1.0, &["级能效", "级精度", "级能耗"]),
    row("层", D::Count, 1.0, &[]),
    row("通道", D::Count, 1.0, &["点"]),
    row("表位", D::Count, 1.0, &[]),
    row("极", D::Count, 1.0, &[]),
    row("货位", D::Count, 1.0, &["库位", "托盘位"]),
    row("针", D::Count, 1.0, &["针/英寸", "针/寸", "G", "针每英寸", "针/in"]),
    row("刀库", D::Count, 1.0, &["把", "把刀", "把刀库"]),
    row("元素", D::Count, 1.0, &["种元素"]),
    row("辊", D::Count, 1.0, &[]),
    row("缸", D::Count, 1.0, &[]),
];

/// A unit of measure, by its symbol.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(&'static Row);

impl Unit {
    pub fn symbol(self) -> &'static str {
        self.0.symbol
    }

    pub fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// Base units in one of this unit.
    pub fn factor(self) -> f64 {
        self.0.factor
    }

    /// The symbol as printed after a figure: counted things have none in English, where the parameter's name says it.
    pub fn shown(self) -> &'static str {
        match self.0.symbol {
            "1/min" => "/min",
            "1/h" => "/h",
            symbol => symbol,
        }
    }

    /// The base unit of a dimension other than [`Dimension::Count`]; for that, the plain count.
    pub fn base(dimension: Dimension) -> Option<Unit> {
        ROWS.iter().find(|row| row.dimension == dimension && (row.factor - 1.0).abs() < f64::EPSILON).map(Unit)
    }

    /// The unit whose spelling is the longest at the start of `text`, and the characters that it takes.
    ///
    /// Single Latin letters are compared with their case (`m`, `G` needles, `g` gram), longer spellings without it.
    /// A Latin spelling must not run on into another letter or digit: the `M` of `Mk2` is no metre.
    pub(super) fn at_start(text: &[char]) -> Option<(Unit, usize)> {
        let mut best: Option<(Unit, usize)> = None;
        for row in ROWS {
            for alias in std::iter::once(&row.symbol).chain(row.aliases) {
                let length = alias.chars().count();
                if best.is_none_or(|(_, longest)| length > longest) && spelled(alias, length, text) {
                    best = Some((Unit(row), length));
                }
            }
        }
        best
    }
}

fn spelled(alias: &str, length: usize, text: &[char]) -> bool {
    let Some(head) = text.get(..length) else { return false };
    let exact = length == 1;
    let same = alias.chars().zip(head).all(|(a, b)| a == *b || (!exact && a.eq_ignore_ascii_case(b)));
    let runs_on = alias.ends_with(|c: char| c.is_ascii_alphanumeric())
        && text.get(length).is_some_and(|next| next.is_ascii_alphanumeric());
    same && !runs_on
}

impl PartialEq for Unit {
    fn eq(&self, other: &Unit) -> bool {
        self.0.symbol == other.0.symbol
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({})", self.0.symbol)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.symbol)
    }
}

impl FromStr for Unit {
    type Err = Invalid;

    /// Any spelling of the table, alone.
    fn from_str(text: &str) -> Result<Unit, Invalid> {
        let chars: Vec<char> = text.trim().chars().collect();
        match Unit::at_start(&chars) {
            Some((unit, length)) if length == chars.len() => Ok(unit),
            _ => Err(Invalid(Message::new("quantity-unknown-unit").with("text", text))),
        }
    }
}

impl TryFrom<String> for Unit {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Unit, Invalid> {
        text.parse()
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> String {
        unit.0.symbol.to_owned()
    }
}
