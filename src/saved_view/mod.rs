//! A saved view: the filters of a page under a name, a user's own for the organisation that they act for. Nobody else sees
//! it, and it opens nothing: whoever uses it sees what they may see.
pub mod routes;
pub mod store;
