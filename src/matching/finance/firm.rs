//! How banks group firms: by size and by the tax office's grade.
use serde::{Deserialize, Serialize};

use crate::kernel::money::Money;

/// Size of a firm as banks group it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirmSize {
    /// Micro and small (小微).
    Small,
    Medium,
    Large,
}

impl FirmSize {
    pub fn as_str(self) -> &'static str {
        match self {
            FirmSize::Small => "small",
            FirmSize::Medium => "medium",
            FirmSize::Large => "large",
        }
    }

    pub fn from_text(text: &str) -> Option<FirmSize> {
        const WORDS: [(&str, FirmSize); 7] = [
            ("小微", FirmSize::Small),
            ("微型", FirmSize::Small),
            ("小型", FirmSize::Small),
            ("中型", FirmSize::Medium),
            ("大型", FirmSize::Large),
            ("微", FirmSize::Small),
            ("小", FirmSize::Small),
        ];
        WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, size)| *size)
    }

    /// Size of an industrial firm by staff and yearly revenue (工信部联企业〔2011〕300号): both bounds must be reached.
    pub fn of_industry(employees: u32, revenue: Money) -> FirmSize {
        const MEDIUM_FEN: i64 = 2_000_000_000; // 20 million yuan
        const LARGE_FEN: i64 = 40_000_000_000; // 400 million yuan
        if employees >= 1000 && revenue.fen() >= LARGE_FEN {
            FirmSize::Large
        } else if employees >= 300 && revenue.fen() >= MEDIUM_FEN {
            FirmSize::Medium
        } else {
            FirmSize::Small
        }
    }
}

/// The tax office's yearly credit grade of the firm; M (new firms) counts as B, D as C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaxCredit {
    A,
    B,
    C,
}

impl TaxCredit {
    pub fn as_str(self) -> &'static str {
        match self {
            TaxCredit::A => "A",
            TaxCredit::B => "B",
            TaxCredit::C => "C",
        }
    }

    pub fn from_letter(letter: char) -> Option<TaxCredit> {
        match letter.to_ascii_uppercase() {
            'A' => Some(TaxCredit::A),
            'B' | 'M' => Some(TaxCredit::B),
            'C' | 'D' => Some(TaxCredit::C),
            _ => None,
        }
    }
}
