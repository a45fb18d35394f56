//! SMS through a gateway that takes `{"to": …, "text": …}` by HTTP POST and answers 2xx when it has it.
use std::{sync::Arc, time::Duration};

use serde::Serialize;
use ureq::{
    Agent,
    http::Uri,
    tls::{RootCerts, TlsConfig},
};

use super::{Channel, Letter, Undelivered};

/// Shorter than a job's lease, so that no second runner sends what a slow gateway is still taking.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Gateway {
    url: String,
    agent: Agent,
}

#[derive(Serialize)]
struct Body<'l> {
    to: &'l str,
    text: &'l str,
}

impl Gateway {
    /// # Errors
    /// For a text that is no http address.
    pub fn new(url: &str) -> Result<Gateway, String> {
        let uri: Uri = url.parse().map_err(|_| "not an address".to_owned())?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err("not an http address".to_owned());
        }
        // No proxy from the environment: settings are read in one place.
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).proxy(None);
        // The machine's own authorities: a government's gateway may have one of its own.
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = config.tls_config(tls).build();
        Ok(Gateway { url: url.to_owned(), agent: config.into() })
    }
}

impl Channel for Gateway {
    fn send(&self, letter: &Letter<'_>) -> Result<(), Undelivered> {
        let body = serde_json::to_string(&Body { to: letter.to, text: letter.text });
        let body = body.map_err(|error| Undelivered(error.to_string()))?;
        let answer = self.agent.post(&self.url).content_type("application/json").send(body);
        let status = answer.map_err(|error| Undelivered(error.to_string()))?.status();
        if status.is_success() { Ok(()) } else { Err(Undelivered(format!("status {status}"))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_is_an_http_address() {
        assert!(Gateway::new("https://sms.example.test/send?token=t").is_ok());
        for wrong in ["", "ftp://sms.example.test", "sms.example.test", "not an address"] {
            assert!(Gateway::new(wrong).is_err(), "{wrong}");
        }
    }
}
