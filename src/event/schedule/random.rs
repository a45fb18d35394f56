//! Random numbers of our own, so that a seed gives the same timetable in every version of every library.
#![expect(clippy::as_conversions, reason = "bits are cut and made into a fraction, losing what is not wanted")]

/// SplitMix64 (Steele, Lea, Flood 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_add(0x9E37_79B9_7F4A_7C15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 ..< `past`; 0 when `past` is 0.
    pub fn below(&mut self, past: usize) -> usize {
        (((self.next() >> 32) * past as u64) >> 32) as usize
    }

    /// Above 0, up to 1.
    pub fn unit(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1u64 << 53) as f64
    }

    /// True once in `of` times.
    pub fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// One of the slots of a set that has any.
    pub fn slot(&mut self, mut set: u64) -> usize {
        for _ in 0..self.below(set.count_ones() as usize) {
            set &= set - 1;
        }
        set.trailing_zeros() as usize & 63
    }
}
