//! `duijie evaluate search`: a corpus and queries in, what the index finds out.
use std::path::PathBuf;

use clap::Args;

use super::{create, fault};
use crate::{
    boot,
    error::Result,
    search::evaluate::{answer, index_corpus, lines},
};

/// Rows a query.
const ROWS: usize = 100;

#[derive(Args)]
pub struct Options {
    /// `id TAB title [TAB body]` lines, .gz or not
    #[arg(long)]
    corpus: PathBuf,
    /// `id TAB text` lines, .gz or not
    #[arg(long)]
    queries: PathBuf,
    /// The run file to write
    #[arg(long)]
    out: PathBuf,
}

/// # Errors
/// `Startup` naming the file.
pub fn run(options: &Options) -> Result<()> {
    let Options { corpus, queries, out } = options;
    let index =
        index_corpus(lines(corpus).map_err(|e| fault(corpus, &e))?, boot::analyzer()).map_err(|e| fault(corpus, &e))?;
    let asked = lines(queries).map_err(|e| fault(queries, &e))?;
    answer(&index, asked, create(out)?, ROWS).map_err(|e| fault(queries, &e))
}
