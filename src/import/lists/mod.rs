//! The lists that can be imported, one file each: how a row of its sheet becomes a row of ours.
mod consumer_goods;
mod demands;
mod financing_requests;
mod lender_products;
mod products;

pub use consumer_goods::ConsumerGoods;
pub use demands::Demands;
pub use financing_requests::FinancingRequests;
pub use lender_products::LenderProducts;
pub use products::Products;

/// Names the list of a request as a type, for a function that is generic over it.
macro_rules! for_list {
    ($list:expr, $of:ident => $body:expr) => {
        match $list {
            $crate::listing::List::Demands => {
                type $of = $crate::import::lists::Demands;
                $body
            }
            $crate::listing::List::Products => {
                type $of = $crate::import::lists::Products;
                $body
            }
            $crate::listing::List::LenderProducts => {
                type $of = $crate::import::lists::LenderProducts;
                $body
            }
            $crate::listing::List::ConsumerGoods => {
                type $of = $crate::import::lists::ConsumerGoods;
                $body
            }
            $crate::listing::List::FinancingRequests => {
                type $of = $crate::import::lists::FinancingRequests;
                $body
            }
        }
    };
}

pub(crate) use for_list;
