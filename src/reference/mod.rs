//! Code tables: regions, industries, the equipment taxonomy, working days. Read from the binary, kept in the database for its keys.
pub mod calendar;
pub mod load;
pub mod region;
pub mod routes;
