use std::{io, process::ExitCode};

use clap::Parser;
use duijie::cli::Cli;
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};
use tracing_subscriber::{
    EnvFilter, fmt,
    fmt::writer::{BoxMakeWriter, MakeWriterExt},
};

/// Days that a server's log files are kept. The Cybersecurity Law (art. 21) asks for six months, 183 days at least.
const LOG_DAYS: usize = 190;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let writer = match cli.log_dir().map(|dir| daily(dir).map_err(|error| (dir, error))) {
        None => BoxMakeWriter::new(io::stderr),
        Some(Ok(files)) => BoxMakeWriter::new(io::stderr.and(files)),
        Some(Err((dir, error))) => {
            eprintln!("duijie: DUIJIE_LOG_DIR {}: {error}", dir.display());
            return ExitCode::FAILURE;
        }
    };
    let filter = EnvFilter::try_from_env("DUIJIE_LOG").unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn"));
    fmt().with_env_filter(filter).with_writer(writer).json().flatten_event(true).with_span_list(false).init();
    match cli.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("duijie: {}", error.told());
            ExitCode::FAILURE
        }
    }
}

/// One file a day (UTC); the oldest goes when there are more than are kept.
fn daily(dir: &std::path::Path) -> Result<RollingFileAppender, InitError> {
    let files = RollingFileAppender::builder().rotation(Rotation::DAILY).max_log_files(LOG_DAYS);
    files.filename_prefix("duijie").filename_suffix("log").build(dir)
}
