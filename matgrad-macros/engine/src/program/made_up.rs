//! Names that the reader makes up, `matgrad_…`, which formulas and companions do not show.

/// What stands before them.
const PREFIX: &str = "matgrad_";

/// Whether a name is made up.
pub fn is_made_up(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// A variable's name as it is shown: without what makes it the reader's own.
pub fn shown(name: &str) -> &str {
    name.strip_prefix(PREFIX).map_or(name, |rest| rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_'))
}
