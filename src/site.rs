//! What this installation says of itself to anybody: who runs it, its filings, and what can be done here.
use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{app::App, config::Switch, error::ProblemBody};

/// Facts that pages show at their foot and before signing in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Site {
    /// What the installation calls itself.
    pub name: Option<String>,
    /// 主办单位, who answers for it.
    pub organiser: Option<String>,
    /// ICP备案号, the filing that a public site in China shows.
    pub icp: Option<String>,
    /// 公安备案号, the filing with public security.
    pub police: Option<String>,
    pub phone: Option<String>,
    /// Lists and search can be read without signing in.
    pub public_pages: bool,
    /// A firm may register by itself; otherwise with a code of its bureau, or by invitation.
    pub registration: bool,
    /// One-time codes and invitations go out by mail.
    pub mail: bool,
    /// And by SMS.
    pub sms: bool,
    /// Of the program.
    pub version: &'static str,
}

/// Who runs this installation, and what can be done here.
#[utoipa::path(get, path = "/site", tag = "reference",
    responses((status = 200, body = Site), (status = "default", body = ProblemBody)))]
pub async fn show_site(app: App) -> Json<Site> {
    let (config, site) = (&app.config, app.config.site.clone());
    Json(Site {
        name: site.site_name,
        organiser: site.site_organiser,
        icp: site.site_icp,
        police: site.site_police,
        phone: site.site_phone,
        public_pages: config.public_pages == Switch::On,
        registration: config.registration == Switch::On,
        mail: config.smtp_url.is_some(),
        sms: config.sms_url.is_some(),
        version: env!("CARGO_PKG_VERSION"),
    })
}
