//! What somebody signs in with: a mail address or a mobile number.
use std::{fmt, str::FromStr};

use super::Invalid;

/// Lower case, without blanks around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login(String);

impl Login {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A number of the mainland's mobile networks; otherwise it is a mail address.
    pub fn is_mobile(&self) -> bool {
        !self.0.contains('@')
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Login {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<Login, Invalid> {
        let login = text.trim().to_lowercase();
        let is_mobile = login.len() == 11 && login.starts_with('1') && login.chars().all(|c| c.is_ascii_digit());
        let is_mail =
            login.len() <= 100 && login.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
        if !(is_mobile || is_mail) || login.contains(char::is_whitespace) {
            return Err(Invalid::new("auth-login-form"));
        }
        Ok(Login(login))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_a_mail_address_or_a_mobile_number() {
        assert!("13800000000".parse::<Login>().unwrap().is_mobile());
        let mail: Login = " Boss@Example.test ".parse().unwrap();
        assert_eq!((mail.as_str(), mail.is_mobile()), ("boss@example.test", false));
        for wrong in ["", "1380000000", "23800000000", "boss", "@example.test", "boss@example", "a b@example.test"] {
            assert!(wrong.parse::<Login>().is_err(), "{wrong}");
        }
    }
}
