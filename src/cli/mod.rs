//! The command line: one file per command.
mod import;
mod serve;

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
    /// Imports a sheet (.xlsx, .csv) into a list for a bureau
    Import(import::Options),
    /// Brings schema and reference data up to date
    Migrate,
    /// Prints the OpenAPI document
    Openapi,
}

impl Cli {
    /// # Errors
    /// What the command met; `main` prints it.
    pub fn run(self) -> Result<()> {
        let Cli { config, command } = self;
        match command {
            Command::Serve(options) => serve::run(config, &options),
            Command::Import(options) => import::run(config, &options),
            Command::Migrate => boot::migrate(&config),
            Command::Openapi => {
                println!("{}", crate::http::openapi::document());
                Ok(())
            }
        }
    }
}
