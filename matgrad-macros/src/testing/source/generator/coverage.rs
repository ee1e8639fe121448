//! What must occur in what is written.
