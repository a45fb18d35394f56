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
