//! Short letters to people: by SMS to a mobile number, by mail to an address. Knows gateways, not what is written.
mod mail;
mod sms;

use std::sync::Arc;

use crate::{
    config::Config,
    error::{Error, Result},
    kernel::login::Login,
    metrics::Metrics,
    text_column, words,
};

words!(
    /// How a letter goes.
    By { Sms = "sms", Mail = "mail" }
);
text_column!(By);

impl By {
    /// How a letter to `login` goes, where there is a gateway of its kind.
    pub fn kind_of(login: &Login) -> By {
        if login.is_mobile() { By::Sms } else { By::Mail }
    }
}

/// What is sent; an SMS has no subject.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'l> {
    pub to: &'l str,
    pub subject: &'l str,
    pub text: &'l str,
}

/// Why a letter was not taken by its gateway; holds nothing of the letter.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Undelivered(pub String);

/// A gateway that takes letters. It may block for some seconds.
pub trait Channel: Send + Sync {
    /// # Errors
    /// When the gateway did not say that it has the letter; it may have it nevertheless.
    fn send(&self, letter: &Letter<'_>) -> Result<(), Undelivered>;
}

/// The gateways that the operator has set up.
#[derive(Default)]
pub struct Channels {
    sms: Option<Box<dyn Channel>>,
    mail: Option<Box<dyn Channel>>,
    metrics: Arc<Metrics>,
}

impl Channels {
    /// # Errors
    /// `Startup` for a setting that names no gateway.
    pub fn open(config: &Config) -> Result<Channels> {
        let mut channels = Channels::default();
        if let Some(url) = &config.sms_url {
            channels.sms = Some(Box::new(sms::Gateway::new(url).map_err(|e| startup("SMS_URL", &e))?));
        }
        if let Some(url) = &config.smtp_url {
            let from = config.mail_from.as_deref().ok_or_else(|| startup("MAIL_FROM", &"needed to send mail"))?;
            channels.mail = Some(Box::new(mail::Relay::new(url, from).map_err(|e| startup("SMTP_URL", &e))?));
        }
        Ok(channels)
    }

    /// The same, counting what its gateways take into `metrics`.
    pub fn counted(self, metrics: Arc<Metrics>) -> Channels {
        Channels { metrics, ..self }
    }

    /// How a letter to `login` would go; none when nothing is set up for its kind.
    pub fn by(&self, login: &Login) -> Option<By> {
        if login.is_mobile() { self.sms.as_ref().map(|_| By::Sms) } else { self.mail.as_ref().map(|_| By::Mail) }
    }

    /// # Errors
    /// When there is no gateway for this kind of login, or it did not take the letter.
    pub fn send(&self, login: &Login, subject: &str, text: &str) -> Result<(), Undelivered> {
        let (name, channel) = if login.is_mobile() { ("sms", &self.sms) } else { ("mail", &self.mail) };
        let channel = channel.as_ref().ok_or_else(|| Undelivered("no gateway is set up".into()))?;
        let sent = channel.send(&Letter { to: login.as_str(), subject, text });
        self.metrics.delivered(name, sent.is_ok());
        sent
    }
}

fn startup(setting: &str, why: &dyn std::fmt::Display) -> Error {
    Error::Startup(format!("DUIJIE_{setting}: {why}"))
}
