//! The tokens of a macro, which have no syntax of their own: which names in them may be variables, and where paths begin.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::{Path, PathSegment};

/// Tokens on one level.
pub struct Unparsed(pub Vec<TokenTree>);

impl Unparsed {
    /// The tokens of a stream.
    pub fn of(tokens: &TokenStream) -> Unparsed {
        Unparsed(tokens.clone().into_iter().collect())
    }

    fn is(&self, k: Option<usize>, c: char) -> bool {
        matches!(k.and_then(|k| self.0.get(k)), Some(TokenTree::Punct(p)) if p.as_char() == c)
    }

    fn is_joint(&self, k: usize) -> bool {
        matches!(self.0.get(k), Some(TokenTree::Punct(p)) if p.spacing() == Spacing::Joint)
    }

    /// Whether a name stands alone, as variables do.
    pub fn is_alone(&self, k: usize) -> bool {
        let ends = |length: usize| length == 1 && !(self.is(Some(k + 1), ':') && self.is_joint(k + 1));
        self.path(k).is_some_and(|(_, length)| ends(length))
    }

    /// The path that begins at a name, of which it may be all, and how many tokens that are; `None` for fields, methods,
    /// what stands inside of a path, and what is named as `name:` and `name =` do.
    pub fn path(&self, k: usize) -> Option<(Path, usize)> {
        let TokenTree::Ident(first) = self.0.get(k)? else { return None };
        let (one, two) = (k.checked_sub(1), k.checked_sub(2));
        let is_field = self.is(one, '.') && !self.is(two, '.');
        let is_inside = self.is(one, ':') && self.is(two, ':');
        let mut path = Path::from(first.clone());
        let mut end = k + 1;
        while self.is(Some(end), ':') && self.is_joint(end) {
            let Some(TokenTree::Ident(next)) = self.0.get(end + 2) else { break };
            path.segments.push(PathSegment::from(next.clone()));
            end += 3;
        }
        let is_named = path.segments.len() == 1 && [':', '='].iter().any(|&c| self.is(Some(end), c) && !self.is_joint(end));
        (!is_field && !is_inside && !is_named).then_some((path, end - k))
    }
}
