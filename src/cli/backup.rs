//! `duijie backup FILE` and `duijie restore FILE`.
use std::path::PathBuf;

use clap::Args;

use crate::{
    backup::{self, Manifest},
    config::Config,
    error::Result,
};

#[derive(Args)]
pub struct Options {
    /// The backup: a .tar.gz
    file: PathBuf,
    /// Verifies a backup instead of making one: hashes, the database's own checks, rows against the manifest
    #[arg(long)]
    check: bool,
}

#[derive(Args)]
pub struct Restore {
    /// What `duijie backup` made
    file: PathBuf,
}

/// # Errors
/// `Startup` with what is in the way, or what is wrong with the backup.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    let manifest = if options.check { backup::check(&options.file)? } else { backup::write(config, &options.file)? };
    let shown = options.file.display();
    println!("{}: {}", if options.check { "sound" } else { "backed up" }, told(&manifest));
    println!("{shown}: made at {} by duijie {}", manifest.made_at, manifest.duijie);
    Ok(())
}

/// # Errors
/// `Startup` with what is in the way; nothing has changed then.
pub fn restore(config: &Config, options: &Restore) -> Result<()> {
    let manifest = backup::restore(config, &options.file)?;
    println!("restored: {}", told(&manifest));
    println!("the state of {}; the search index is built when the server starts", manifest.made_at);
    Ok(())
}

fn told(manifest: &Manifest) -> String {
    let (tables, rows) = (manifest.contents.rows.len(), manifest.rows());
    let (files, bytes) = (manifest.attachments(), manifest.bytes());
    format!("{tables} tables, {rows} rows, {files} attachments, {bytes} bytes before packing")
}
