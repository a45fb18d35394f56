//! Settings: flags that fall back to `DUIJIE_*` variables. The only place that reads the environment.
use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

use crate::{db::Url, error::Result};

#[derive(Clone, Debug, Args)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`; by default `duijie.db` in the data directory
    #[arg(long, env = "DUIJIE_DATABASE_URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
    /// Holds the SQLite file, the search index and the attachments
    #[arg(long, env = "DUIJIE_DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,
    /// Address to serve on
    #[arg(long, env = "DUIJIE_LISTEN", default_value = "127.0.0.1:8080", global = true)]
    pub listen: SocketAddr,
    /// What users type; cookie names, the Secure flag and the Origin check follow it. Default: http://LISTEN
    #[arg(long, env = "DUIJIE_PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
    /// Gateway that takes {"to": …, "text": …} by HTTP POST and sends it as SMS; without one, codes go by mail or bureau
    #[arg(long, env = "DUIJIE_SMS_URL", hide_env_values = true, global = true)]
    pub sms_url: Option<String>,
    /// Mail relay: smtp://HOST:PORT, smtps://USER:PASSWORD@HOST, or smtp://…?tls=required for STARTTLS
    #[arg(long, env = "DUIJIE_SMTP_URL", hide_env_values = true, global = true)]
    pub smtp_url: Option<String>,
    /// Sender of mails; needed with --smtp-url
    #[arg(long, env = "DUIJIE_MAIL_FROM", global = true)]
    pub mail_from: Option<String>,
    /// Database connections for reading (PostgreSQL: for all)
    #[arg(long, env = "DUIJIE_CONNECTIONS", default_value_t = 8, global = true)]
    pub connections: u32,
    /// Seconds that in-flight requests get to end when the server is told to stop
    #[arg(long, env = "DUIJIE_SHUTDOWN_SECONDS", default_value_t = 20, global = true)]
    pub shutdown_seconds: u64,
}

impl Config {
    /// # Errors
    /// `Startup` for a URL of another scheme.
    pub fn database(&self) -> Result<Url> {
        match &self.database_url {
            Some(text) => text.parse(),
            None => Ok(Url::sqlite(&self.data_dir.join("duijie.db"))),
        }
    }

    /// Scheme, host and port that browsers see, without a slash at the end.
    pub fn origin(&self) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }
}
