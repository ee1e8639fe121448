//! Messages: collected, then emitted beside the user's untouched item. A message names what was seen
//! and what to write instead.

mod readable;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

pub use readable::readable;

/// A message on tokens of the user's.
pub type Message = syn::Error;

/// A message on some tokens.
pub fn at(tokens: &impl ToTokens, message: impl std::fmt::Display) -> Message {
    Message::new_spanned(tokens, message)
}

/// The messages of one expansion.
#[derive(Default)]
pub struct Report {
    errors: Option<syn::Error>,
}

impl Report {
    /// Adds a message on a span.
    pub fn push(&mut self, span: Span, message: impl std::fmt::Display) {
        self.add(syn::Error::new(span, message));
    }

    /// Adds a message of syn's kind.
    pub fn add(&mut self, error: syn::Error) {
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
    }

    /// Takes over the messages of one attribute.
    pub fn absorb(&mut self, other: Report) {
        if let Some(errors) = other.errors {
            self.add(errors);
        }
    }

    /// Whether anything was reported.
    pub fn any(&self) -> bool {
        self.errors.is_some()
    }

    /// The messages, where there are any.
    pub fn into_error(self) -> Option<Message> {
        self.errors
    }

    /// The messages as `compile_error!` invocations.
    pub fn into_tokens(self) -> TokenStream {
        self.into_error().map(|errors| errors.to_compile_error()).unwrap_or_default()
    }
}

/// The candidate nearest to a name, if any is near enough to be meant.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = candidates.into_iter().map(|c| (distance(name, c), c)).min_by_key(|&(d, _)| d)?;
    let allowed = if name.len() <= 3 { 1 } else { (name.len() / 3).clamp(2, 4) };
    (near.0 <= allowed && near.0 < name.chars().count()).then_some(near.1)
}

/// The number of insertions, deletions, replacements and exchanges of neighbours between two words (Damerau 1964).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = rows[i][j] + usize::from(a[i] != b[j]);
            let mut least = replaced.min(row[j] + 1).min(rows[i][j + 1] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_suggested_and_a_far_one_is_not() {
        assert_eq!(nearest("transposed", ["trace", "transpose"]), Some("transpose"));
        assert_eq!(nearest("wtr", ["value", "wrt"]), Some("wrt"));
        assert_eq!(nearest("vlaue", ["value", "into"]), Some("value"));
        assert_eq!(nearest("eigenvalues", ["exp", "trace"]), None);
    }
}
