//! The command line: one file per command.
mod backup;
mod bench;
mod doctor;
mod evaluate;
mod export;
mod import;
mod reindex;
mod schedule;
mod seed;
mod serve;
mod user;
mod weights;

use std::path::Path;

use clap::{Parser, Subcommand};

use crate::{boot, config::Config, error::Result};

/// Equipment supply-demand matchmaking 设备供需对接
#[derive(Parser)]
#[command(name = "duijie", version)]
pub struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Migrates and serves
    Serve(serve::Options),
    /// Imports sheets (.xlsx, .xls, .ods, .csv) into a list for a bureau
    Import(import::Options),
    /// Exports a list (.xlsx, .csv) as a bureau sees it
    Export(export::Options),
    /// Copies database and attachments into one file while the server runs, or verifies such a file
    Backup(backup::Options),
    /// Puts a backup in place, into an empty data directory and an empty database
    Restore(backup::Restore),
    /// Builds the search index afresh from the database
    Reindex,
    /// Loads the demo city: invented firms and lists; loading again changes nothing
    Seed,
    /// Makes accounts, and verifies the first bureau
    User(user::Options),
    /// Shows what matching weighs by, or sets other numbers under a document
    Weights(weights::Options),
    /// Looks at an installation without changing it, and says what is wrong
    Doctor,
    /// Makes the timetable of a matchmaking event from a file, or repairs one after a late change
    Schedule(schedule::Options),
    /// Measures how fast this machine imports, and answers with few and with many products
    Bench(bench::Options),
    /// Answers judged data, to be held against its grades
    #[command(subcommand)]
    Evaluate(evaluate::Evaluate),
    /// Brings schema and reference data up to date
    Migrate,
    /// Prints the OpenAPI document
    Openapi,
}

impl Cli {
    /// Where the log is kept too: a server's, not that of a command beside it.
    pub fn log_dir(&self) -> Option<&Path> {
        self.config.log_dir.as_deref().filter(|_| matches!(self.command, Command::Serve(_)))
    }

    /// # Errors
    /// What the command met; `main` prints it.
    pub fn run(self) -> Result<()> {
        let Cli { config, command } = self;
        match command {
            Command::Serve(options) => serve::run(config, &options),
            Command::Import(options) => import::run(config, &options),
            Command::Export(options) => export::run(config, &options),
            Command::Backup(options) => backup::run(&config, &options),
            Command::Restore(options) => backup::restore(&config, &options),
            Command::Reindex => reindex::run(config),
            Command::Seed => seed::run(config),
            Command::User(options) => user::run(config, &options),
            Command::Weights(options) => weights::run(&config, &options),
            Command::Evaluate(what) => evaluate::run(&what),
            Command::Schedule(options) => schedule::run(&options),
            Command::Doctor => doctor::run(&config),
            Command::Bench(options) => bench::run(config, &options),
            Command::Migrate => boot::migrate(&config),
            Command::Openapi => {
                println!("{}", crate::http::openapi::document());
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn every_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
