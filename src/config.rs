//! Settings: flags that fall back to `DUIJIE_*` variables. The only place that reads the environment.
use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, ValueEnum};

use crate::{db::Url, error::Result, kernel::quiet_hours::QuietHours};

/// A setting that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

/// What the installation says of itself (`GET /api/v1/site`).
#[derive(Clone, Debug, Default, Args)]
pub struct SiteFacts {
    /// What the installation is called
    #[arg(long, env = "DUIJIE_SITE_NAME", global = true)]
    pub site_name: Option<String>,
    /// 主办单位, who answers for the site
    #[arg(long, env = "DUIJIE_SITE_ORGANISER", global = true)]
    pub site_organiser: Option<String>,
    /// ICP备案号
    #[arg(long, env = "DUIJIE_SITE_ICP", global = true)]
    pub site_icp: Option<String>,
    /// 公安备案号
    #[arg(long, env = "DUIJIE_SITE_POLICE", global = true)]
    pub site_police: Option<String>,
    /// Telephone for questions
    #[arg(long, env = "DUIJIE_SITE_PHONE", global = true)]
    pub site_phone: Option<String>,
}

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
    /// Whether lists and search can be read without signing in
    #[arg(long, env = "DUIJIE_PUBLIC_PAGES", value_enum, default_value = "on", global = true)]
    pub public_pages: Switch,
    /// Whether firms may register by themselves; off, they need a code of their bureau or an invitation
    #[arg(long, env = "DUIJIE_REGISTRATION", value_enum, default_value = "on", global = true)]
    pub registration: Switch,
    #[command(flatten)]
    pub site: SiteFacts,
    /// Folder of fonts, beside those of the system, in which a font for Chinese is looked for when a booklet is printed
    #[arg(long, env = "DUIJIE_FONT_DIR", global = true)]
    pub font_dir: Option<PathBuf>,
    /// Whether the system's own fonts are looked at; off, several servers print alike from one folder
    #[arg(long, env = "DUIJIE_SYSTEM_FONTS", value_enum, default_value = "on", global = true)]
    pub system_fonts: Switch,
    /// Folder in which the server keeps its log too, one file a day, each for more than 183 days
    #[arg(long, env = "DUIJIE_LOG_DIR", global = true)]
    pub log_dir: Option<PathBuf>,
    /// Address of /metrics for Prometheus, which is to be reached by nobody else; without one there is none
    #[arg(long, env = "DUIJIE_METRICS_LISTEN", global = true)]
    pub metrics_listen: Option<SocketAddr>,
    /// Hours in China in which notices are not sent by mail or SMS; the same time twice for none
    #[arg(long, env = "DUIJIE_QUIET_HOURS", default_value = "21:00-08:00", global = true)]
    pub quiet_hours: QuietHours,
    /// Notices that one receiver gets by mail or SMS in a day, at most
    #[arg(long, env = "DUIJIE_LETTERS_A_DAY", default_value_t = 5, global = true)]
    pub letters_a_day: u32,
    /// Notices of new matches that one organisation gets in a day, at most; what is beyond comes in one summary the next day
    #[arg(long, env = "DUIJIE_MATCH_NOTICES_A_DAY", default_value_t = 5, global = true)]
    pub match_notices_a_day: u32,
    /// Days for which a published product is believed to be still offered; its maker is asked two weeks before they end
    #[arg(long, env = "DUIJIE_LISTING_DAYS", default_value_t = 180, global = true)]
    #[arg(value_parser = clap::value_parser!(u64).range(30..=3_650))]
    pub listing_days: u64,
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
