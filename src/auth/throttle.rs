//! How often passwords may be tried. Nobody is locked out: whoever floods an account only slows it for others, and is
//! refused themselves.

use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::DefaultKeyedStateStore,
};
use std::{hash::Hash, net::IpAddr, num::NonZeroU32, time::Duration};
use tokio::sync::Semaphore;

/// This many keys are remembered; beyond, they share one.
const KEYS: usize = 10_000;
/// How long an attempt on an account under attack waits, and how many may wait.
const SLOWED: Duration = Duration::from_secs(1);
const WAITING: usize = 64;

/// The three limits.
#[derive(Debug)]
pub struct Throttle {
    clock: DefaultClock,
    address: Limit<Option<IpAddr>>,
    account_and_address: Limit<(String, Option<IpAddr>)>,
    account: Limit<String>,
    waiting: Semaphore,
}

type Limit<Key> = RateLimiter<Key, DefaultKeyedStateStore<Key>, DefaultClock>;

impl Default for Throttle {
    fn default() -> Self {
        Self {
            clock: DefaultClock::default(),
            address: limit(30, Duration::from_secs(2)),
            account_and_address: limit(8, Duration::from_secs(10)),
            account: limit(20, Duration::from_secs(5)),
            waiting: Semaphore::new(WAITING),
        }
    }
}

impl Throttle {
    /// Counts an attempt. An address that tries too often is refused, with the time until it may try again; an account
    /// that many addresses try is answered a second later, to everyone alike.
    pub async fn attempt(&self, name: &str, address: Option<IpAddr>) -> Result<(), Duration> {
        let address = address.map(network);
        let name: String = name.trim().to_lowercase().chars().take(100).collect();
        self.check(&self.address, address, None)?;
        self.check(&self.account_and_address, (name.clone(), address), (String::new(), None))?;
        if self.check(&self.account, name, String::new()).is_err() {
            let _waiting = self.waiting.try_acquire().map_err(|_| SLOWED)?;
            tokio::time::sleep(SLOWED).await;
        }
        Ok(())
    }

    fn check<Key: Hash + Eq + Clone>(&self, limit: &Limit<Key>, key: Key, overflow: Key) -> Result<(), Duration> {
        if limit.len() >= KEYS {
            limit.retain_recent();
        }
        let key = if limit.len() >= KEYS { overflow } else { key };
        limit.check_key(&key).map_err(|refused| refused.wait_time_from(self.clock.now()))
    }
}

fn limit<Key: Hash + Eq + Clone>(burst: u32, one_per: Duration) -> Limit<Key> {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(one_per).unwrap_or(Quota::per_second(burst)).allow_burst(burst);
    RateLimiter::keyed(quota)
}

/// One household: an IPv6 address counts with its /64, which is what a customer gets.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6([a, b, c, d, 0, 0, 0, 0].into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Throttle;
    use std::net::{IpAddr, Ipv4Addr};

    #[tokio::test]
    async fn an_attacker_is_refused_while_the_person_still_comes_in() {
        let throttle = Throttle::default();
        let attacker = Some(IpAddr::from([192, 0, 2, 1]));
        let mut refused = 0;
        for _ in 0..40 {
            refused += usize::from(throttle.attempt("ada", attacker).await.is_err());
        }
        assert!(refused >= 30, "only {refused} of 40 were refused");
        assert!(throttle.attempt("Ada ", attacker).await.is_err(), "case and spaces make no new account");
        assert_eq!(throttle.attempt("ada", Some(IpAddr::from([192, 0, 2, 2]))).await, Ok(()));
    }

    #[tokio::test]
    async fn an_account_that_many_addresses_try_is_slow_and_not_locked() {
        let throttle = Throttle::default();
        for last in 0..20 {
            let address = Some(IpAddr::V4(Ipv4Addr::new(198, 51, 100, last)));
            assert_eq!(throttle.attempt("ada", address).await, Ok(()));
        }
        let before = tokio::time::Instant::now();
        assert_eq!(throttle.attempt("ada", Some(IpAddr::from([203, 0, 113, 9]))).await, Ok(()));
        assert!(before.elapsed() >= super::SLOWED);
    }

    #[tokio::test]
    async fn one_network_of_ipv6_counts_as_one() {
        let throttle = Throttle::default();
        let mut refused = 0;
        for host in 0..50_u16 {
            let address = IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, host]);
            refused += usize::from(throttle.attempt(&format!("user {host}"), Some(address)).await.is_err());
        }
        assert!(refused >= 15, "only {refused} of 50 were refused");
    }
}
