//! An instance that was checked.
use serde::{Deserialize, Serialize};

use super::{Bad, Draft, Problem};

/// A checked [`Draft`]: every index exists, every length fits, the pins can be held together.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Draft", into = "Draft")]
pub struct Instance {
    draft: Draft,
}

impl Instance {
    /// # Errors
    /// The first thing that is wrong, with its field.
    pub fn new(draft: Draft) -> Result<Instance, Bad> {
        if draft.format != "duijie-event/1" {
            return Err(Bad::new("format", &draft.format, Problem::Format));
        }
        Ok(Instance { draft })
    }

    pub fn draft(&self) -> &Draft {
        &self.draft
    }
}

impl TryFrom<Draft> for Instance {
    type Error = Bad;

    fn try_from(draft: Draft) -> Result<Instance, Bad> {
        Instance::new(draft)
    }
}

impl From<Instance> for Draft {
    fn from(instance: Instance) -> Draft {
        instance.draft
    }
}
