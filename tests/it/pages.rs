//! What the server says around the web pages; with pages built or not. How they are sent is in frontend/tests/e2e.
use crate::harness::*;
