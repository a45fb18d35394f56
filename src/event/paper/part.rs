//! How much of a paper one file holds: a hall of a thousand tables is printed in parts, and not in one that no machine sets.
use crate::{
    error::{Error, Problems, Result},
    text::Message,
};

/// The part that is asked for, from 1; none: the whole.
#[derive(Clone, Copy, Debug, Default)]
pub struct Part(pub Option<u32>);

impl Part {
    /// The things of this part, in their order, where a file holds `most`.
    ///
    /// # Errors
    /// `Invalid`, with how many parts there are, for more than `most` without a part and for a part that is not there.
    pub fn of<Thing>(self, things: Vec<Thing>, most: usize) -> Result<Vec<Thing>> {
        let (count, parts) = (things.len(), things.len().div_ceil(most.max(1)).max(1));
        let first = match self.0 {
            None if count <= most => return Ok(things),
            None => None,
            Some(part) => usize::try_from(part).ok().filter(|part| (1..=parts).contains(part)),
        };
        let Some(part) = first else {
            let mut problems = Problems::default();
            let many = Message::new("paper-parts").with("count", count).with("most", most).with("parts", parts);
            problems.add("part", many);
            return Err(Error::Invalid(problems));
        };
        Ok(things.into_iter().skip((part - 1) * most).take(most).collect())
    }

    pub fn is_first(self) -> bool {
        self.0.is_none_or(|part| part == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_file_does_not_hold_is_printed_in_parts() {
        let things: Vec<u32> = (0..25).collect();
        assert_eq!(Part(None).of(things.clone(), 25).unwrap().len(), 25);
        assert!(Part(None).of(things.clone(), 24).is_err());
        assert_eq!(Part(Some(3)).of(things.clone(), 10).unwrap(), [20, 21, 22, 23, 24]);
        for part in [0, 4] {
            assert!(Part(Some(part)).of(things.clone(), 10).is_err(), "{part}");
        }
        assert_eq!(Part(Some(1)).of(Vec::<u32>::new(), 10).unwrap(), Vec::<u32>::new());
    }
}
