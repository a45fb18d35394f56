//! Code tables: regions, industries, the equipment taxonomy. Read from the binary, kept in the database for its keys.
pub mod load;
pub mod routes;
