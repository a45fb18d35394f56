//! Trades (印染, 泵阀 ...): which ones a service is made for, and which one a factory is in.
use std::sync::LazyLock;

struct Trade {
    name: String,
    words: Vec<String>,
}

static TRADES: LazyLock<Vec<Trade>> = LazyLock::new(|| {
    let mut rows = csv::Reader::from_reader(include_str!("../../seeds/reference/trades.csv").as_bytes());
    let rows = rows.records().flatten();
    rows.map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        Trade { name: cell(0).to_owned(), words: cell(1).split('、').map(str::to_owned).collect() }
    })
    .collect()
});

/// The trades that `text` names, in the order of the table.
pub(super) fn trades_in(text: &str) -> Vec<String> {
    let named =
        TRADES.iter().filter(|trade| text.contains(&trade.name) || trade.words.iter().any(|word| text.contains(word)));
    named.map(|trade| trade.name.clone()).collect()
}

/// The trades that a service says it serves: behind 适用行业 or 主要面向, else those in its title.
pub(super) fn served(title: &str, lines: &[String]) -> Vec<String> {
    for line in lines {
        for mark in ["适用行业", "主要面向", "面向行业", "服务行业"] {
            if let Some((_, rest)) = line.split_once(mark) {
                let rest: String = rest.chars().take_while(|c| !matches!(c, '；' | ';' | '|' | '｜' | '工')).collect();
                return if rest.contains("通用") { Vec::new() } else { trades_in(&rest) };
            }
        }
    }
    trades_in(title)
}
