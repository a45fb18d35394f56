use std::process::ExitCode;

use clap::Parser;
use duijie::cli::Cli;
use tracing_subscriber::{EnvFilter, fmt};

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("DUIJIE_LOG").unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn"));
    fmt().with_env_filter(filter).with_writer(std::io::stderr).json().flatten_event(true).with_span_list(false).init();
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("duijie: {}", error.told());
            ExitCode::FAILURE
        }
    }
}
