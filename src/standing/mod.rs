//! Standing lists: for every item of every published demand the best products, kept as rows come and go.
//!
//! ```text
//! change log ── worker ── step: what has changed? ──▶ lists ──▶ told: new hits, once a pair, few a day
//!                  └───── rerank: other weights or rules: all of it anew beside the lists that are shown, then over at once
//! ```
//! A pair stands in the buyer's list by all its points, and in the one that its maker sees by the points that it has
//! without a look at the budget: neither points nor place tell a maker what a buyer is ready to pay. Everything is committed
//! together with the place in the log, so that a killed server goes on where it was.
pub mod keeper;
pub mod model;
pub mod rank;
mod rerank;
pub mod routes;
mod step;
pub mod store;
pub mod told;
pub mod worker;

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::kernel::noun::Noun;

/// The rows on which the lists depend.
pub const NOUNS: [Noun; 2] = [Noun::Demand, Noun::Product];

/// Raise it whenever `matching/` gives the same profiles other points.
const SCORER: u32 = 1;

/// What the points rest on besides the weights: the scorer, the taxonomy and the tables of parameters and features.
pub fn rules() -> &'static str {
    static RULES: LazyLock<String> = LazyLock::new(|| {
        let tables = [
            include_str!("../../seeds/reference/taxonomy.csv"),
            include_str!("../../seeds/reference/parameters.csv"),
            include_str!("../../seeds/reference/features.csv"),
            include_str!("../../seeds/reference/trades.csv"),
            include_str!("../../seeds/reference/refused_words.csv"),
        ];
        let digest = tables.iter().fold(Sha256::new(), |digest, table| digest.chain_update(table)).finalize();
        format!("{SCORER}-{digest:x}").chars().take(14).collect()
    });
    &RULES
}
