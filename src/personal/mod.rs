//! A user's own data (个人信息保护法 第四十五、四十七条): all that is stored about them as a file ([`export`]), and its
//! deletion ([`erase`]). What the user did for an organisation stays, under an id that names nobody any more.
mod delegate;
pub mod erase;
pub mod export;
pub mod routes;
