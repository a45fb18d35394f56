//! A product that a buyer has put aside for a demand.
use crate::{
    kernel::{
        clock::Timestamp,
        id::{DemandId, ItemId, ProductId},
    },
    text_column, words,
};

words!(
    /// Why a product does not suit.
    #[schema(as = UnsuitableReason)]
    Reason {
        Price = "price",
        Parameters = "parameters",
        LeadTime = "lead_time",
        /// Too far away.
        Distance = "distance",
        Service = "service",
        Brand = "brand",
        /// Another one has been bought.
        Bought = "bought",
        Other = "other",
    }
);
text_column!(Reason);

/// The pair, with what the buyer said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsuitable {
    pub demand: DemandId,
    pub product: ProductId,
    /// Of the demand; `None` puts it aside for every item.
    pub item: Option<ItemId>,
    pub reason: Reason,
    /// What the buyer wrote for the maker.
    pub note: String,
    pub at: Timestamp,
}

/// So many products are put aside for one demand at most.
pub const MOST: usize = 500;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 500;
