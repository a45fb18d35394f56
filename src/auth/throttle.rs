//! How often a sign-in may be tried: per account against guessing, per address against trying many accounts. And how often
//! an address may have letters sent and booklets printed.
use std::{net::IpAddr, num::NonZeroU32, time::Duration};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};

use crate::error::{Error, Result};

pub struct Throttle {
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    letters: DefaultKeyedRateLimiter<IpAddr>,
    prints: DefaultKeyedRateLimiter<IpAddr>,
}

/// Ten tries at once, then one a minute; a whole office sits behind one address, so addresses get more. Letters cost
/// money and reach people who asked for none: thirty for an address, then three a minute. A print takes a core for seconds:
/// whoever is not signed in has twenty for an address, then four a minute.
impl Default for Throttle {
    fn default() -> Throttle {
        let quota = |burst: u32, every: u64| {
            let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
            Quota::with_period(Duration::from_secs(every)).map(|quota| quota.allow_burst(burst))
        };
        let fallback = Quota::per_minute(NonZeroU32::MIN);
        Throttle {
            accounts: RateLimiter::keyed(quota(10, 60).unwrap_or(fallback)),
            addresses: RateLimiter::keyed(quota(200, 1).unwrap_or(fallback)),
            letters: RateLimiter::keyed(quota(30, 20).unwrap_or(fallback)),
            prints: RateLimiter::keyed(quota(20, 15).unwrap_or(fallback)),
        }
    }
}

impl Throttle {
    /// Counts one try.
    ///
    /// # Errors
    /// `TooMany` with the seconds to wait.
    pub fn try_once(&self, login: &str, address: Option<IpAddr>) -> Result<()> {
        let now = DefaultClock::default().now();
        let wait = |until: governor::NotUntil<_>| Error::TooMany(until.wait_time_from(now).as_secs().max(1));
        if let Some(address) = address {
            self.addresses.check_key(&address).map_err(wait)?;
        }
        self.accounts.check_key(&login.to_lowercase()).map_err(wait)?;
        // Forgets keys that have their full quota again, so that the tables do not grow for ever.
        if self.accounts.len() > 10_000 {
            self.accounts.retain_recent();
            self.addresses.retain_recent();
        }
        Ok(())
    }
}

impl Throttle {
    /// Counts one letter that somebody at `address` has sent to anybody.
    ///
    /// # Errors
    /// `TooMany` with the seconds to wait.
    pub fn send_once(&self, address: Option<IpAddr>) -> Result<()> {
        count(&self.letters, address)
    }

    /// Counts one print for somebody at `address` who is not signed in.
    ///
    /// # Errors
    /// `TooMany` with the seconds to wait.
    pub fn print_once(&self, address: Option<IpAddr>) -> Result<()> {
        count(&self.prints, address)
    }
}

fn count(limit: &DefaultKeyedRateLimiter<IpAddr>, address: Option<IpAddr>) -> Result<()> {
    let now = DefaultClock::default().now();
    let Some(address) = address else { return Ok(()) };
    let wait = |until: governor::NotUntil<_>| Error::TooMany(until.wait_time_from(now).as_secs().max(1));
    limit.check_key(&address).map_err(wait)?;
    if limit.len() > 10_000 {
        limit.retain_recent();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_guess_at_one_account_waits_and_others_do_not() {
        let throttle = Throttle::default();
        for _ in 0..10 {
            throttle.try_once("boss@example.test", None).unwrap();
        }
        assert!(matches!(throttle.try_once("Boss@example.test", None), Err(Error::TooMany(_))));
        throttle.try_once("other@example.test", None).unwrap();
    }
}
