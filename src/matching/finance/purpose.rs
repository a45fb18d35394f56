//! What the money is for, and which machines it buys.
use serde::{Deserialize, Serialize};

use super::words::words;

/// What the money is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Equipment,
    Green,
    Digital,
    WorkingCapital,
    Research,
    /// Raising money on machines already owned (盘活存量设备).
    OwnedAssets,
    /// Buying second-hand or remanufactured machines; only lenders state it.
    UsedEquipment,
}

impl Purpose {
    pub const ALL: [Purpose; 7] = [
        Purpose::Equipment,
        Purpose::Green,
        Purpose::Digital,
        Purpose::WorkingCapital,
        Purpose::Research,
        Purpose::OwnedAssets,
        Purpose::UsedEquipment,
    ];

    /// The word of the catalogue and of the index.
    pub fn as_str(self) -> &'static str {
        match self {
            Purpose::Equipment => "equipment",
            Purpose::Green => "green",
            Purpose::Digital => "digital",
            Purpose::WorkingCapital => "working_capital",
            Purpose::Research => "research",
            Purpose::OwnedAssets => "owned_assets",
            Purpose::UsedEquipment => "used_equipment",
        }
    }

    /// Reads a purpose as forms and firms word it.
    pub fn from_text(text: &str) -> Option<Purpose> {
        const WORDS: [(Purpose, &[&str]); 7] = [
            (Purpose::UsedEquipment, &["二手", "再制造设备"]),
            (Purpose::OwnedAssets, &["盘活", "回租", "存量设备"]),
            (
                Purpose::WorkingCapital,
                &["流动资金", "周转", "账期", "备货", "采购原料", "买原料", "原材料", "发工资", "货款"],
            ),
            (Purpose::Research, &["研发", "研制", "中试", "试制", "新品开发"]),
            (
                Purpose::Digital,
                &[
                    "数字化",
                    "数改",
                    "智改数转",
                    "MES",
                    "ERP",
                    "PLM",
                    "WMS",
                    "工业互联网",
                    "信息化",
                    "上云",
                    "软件",
                    "数据采集",
                ],
            ),
            (
                Purpose::Green,
                &[
                    "节能",
                    "环保",
                    "绿色",
                    "废水",
                    "废气",
                    "污水",
                    "中水",
                    "除尘",
                    "VOC",
                    "煤改电",
                    "煤改气",
                    "光伏",
                    "储能",
                    "余热",
                    "减排",
                    "低氮",
                    "热泵",
                    "降碳",
                    "减碳",
                    "空气能",
                    "伺服改造",
                    "伺服节能",
                    "MVR",
                    "高效电机",
                    "永磁",
                ],
            ),
            (
                Purpose::Equipment,
                &[
                    "设备",
                    "购置",
                    "拟购",
                    "采购",
                    "买",
                    "购",
                    "机",
                    "仪",
                    "车床",
                    "更新",
                    "换",
                    "台",
                    "技改",
                    "产线",
                    "生产线",
                ],
            ),
        ];
        let said = |words: &[&str]| words.iter().any(|word| text.contains(word));
        WORDS.iter().find(|(_, words)| said(words)).map(|(purpose, _)| *purpose)
    }

    /// Whether money for this purpose buys a machine that can itself be pledged or leased.
    pub fn buys_equipment(self) -> bool {
        matches!(self, Purpose::Equipment | Purpose::Green | Purpose::Digital | Purpose::UsedEquipment)
    }
}

/// A family of machines whose makers run leasing programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    MachineTools,
    /// Plastics machinery and die casting.
    Plastics,
    Textile,
}

impl Family {
    pub fn as_str(self) -> &'static str {
        match self {
            Family::MachineTools => "machine_tools",
            Family::Plastics => "plastics",
            Family::Textile => "textile",
        }
    }

    /// Reads a short code or a name such as "MT" or "机床".
    pub fn from_text(text: &str) -> Option<Family> {
        words().family_of(text)
    }
}
