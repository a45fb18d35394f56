//! Mail through an SMTP relay: `smtp://host:port`, or `smtps://user:password@host` for TLS from the first byte, or
//! `smtp://…?tls=required` for STARTTLS.
use std::time::Duration;

use lettre::{
    Message, SmtpTransport, Transport,
    message::{Mailbox, header::ContentType},
};

use super::{Channel, Letter, Undelivered};

/// For one step of the conversation; all of them together stay below a job's lease.
const PATIENCE: Duration = Duration::from_secs(6);

pub struct Relay {
    from: Mailbox,
    transport: SmtpTransport,
}

impl Relay {
    /// # Errors
    /// For an address that lettre does not understand.
    pub fn new(url: &str, from: &str) -> Result<Relay, String> {
        let from = from.parse().map_err(|error| format!("sender {from}: {error}"))?;
        let transport = SmtpTransport::from_url(url).map_err(|error| error.to_string())?;
        Ok(Relay { from, transport: transport.timeout(Some(PATIENCE)).build() })
    }
}

impl Channel for Relay {
    fn send(&self, letter: &Letter<'_>) -> Result<(), Undelivered> {
        let to: Mailbox = letter.to.parse().map_err(|_| Undelivered("not a mail address".into()))?;
        let mail = Message::builder().from(self.from.clone()).to(to).subject(letter.subject);
        let mail = mail.header(ContentType::TEXT_PLAIN).body(letter.text.to_owned());
        let mail = mail.map_err(|error| Undelivered(error.to_string()))?;
        // A relay's own words may name the receiver: the log gets its status, or what failed.
        self.transport.send(&mail).map(drop).map_err(|error| Undelivered(fault(&error)))
    }
}

fn fault(error: &lettre::transport::smtp::Error) -> String {
    let kind = match error {
        error if error.is_timeout() => "no answer in time",
        error if error.is_tls() => "TLS failed",
        error if error.is_permanent() => "refused",
        error if error.is_transient() => "refused for now",
        error if error.is_client() => "not understood",
        _ => "no connection",
    };
    error.status().map_or_else(|| kind.to_owned(), |status| format!("{kind}: status {status}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_has_an_address_and_a_sender() {
        assert!(Relay::new("smtps://user:secret@mail.example.test", "对接 <duijie@example.test>").is_ok());
        assert!(Relay::new("http://mail.example.test", "duijie@example.test").is_err());
        assert!(Relay::new("smtp://mail.example.test", "not an address").is_err());
    }
}
