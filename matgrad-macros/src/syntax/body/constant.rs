//! Constants: expressions that do not depend on the variables of differentiation. They are evaluated
//! as they were written; only where a shape has to be seen must they carry a type.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

use super::{Leaf, Read, Reader, Value, error};
use crate::graph::shape::Shape;
use crate::syntax::types::Ty;

/// Stands for the names that a glob import binds: they might be any.
pub(super) const EVERYTHING: &str = "*";

/// An expression that stays as it was written.
#[derive(Clone)]
pub struct Constant {
    /// The expression.
    pub tokens: TokenStream,
    /// Its type, where it is known.
    pub ty: Option<Ty>,
    /// Earlier constant statements that it needs, in order.
    pub needs: Vec<TokenStream>,
}

impl Constant {
    /// The constant of a variable.
    pub fn of_ident(ident: &syn::Ident, ty: Option<Ty>) -> Constant {
        Constant { tokens: ident.to_token_stream(), ty, needs: vec![] }
    }

    /// The expression as messages show it.
    pub fn text(&self) -> String {
        readable(&self.tokens)
    }
}

/// Tokens as a person would space them.
pub fn readable(tokens: &TokenStream) -> String {
    let mut text = tokens.to_string();
    for (from, to) in [
        (" . ", "."),
        (" .", "."),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        (" [", "["),
        ("[ ", "["),
        (" ]", "]"),
        (" ,", ","),
        (":: ", "::"),
        (" ::", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" ;", ";"),
        ("& ", "&"),
        (" ?", "?"),
        ("! ", "!"),
        (" !", "!"),
    ] {
        text = text.replace(from, to);
    }
    text
}

/// All identifiers in a token stream, those inside macros included.
pub fn identifiers(tokens: &TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => found.push(ident.to_string()),
            TokenTree::Group(group) => found.extend(identifiers(&group.stream())),
            TokenTree::Literal(literal) => {
                // Format strings capture identifiers: `"{x}"`.
                let text = literal.to_string();
                found.extend(
                    text.split(['{', '}', ':']).skip(1).map(str::to_owned).filter(|s| syn::parse_str::<syn::Ident>(s).is_ok()),
                );
            }
            TokenTree::Punct(_) => {}
        }
    }
    found
}

impl Reader<'_> {
    /// Whether an expression mentions an active variable.
    pub(super) fn mentions_active(&self, tokens: &impl ToTokens) -> bool {
        identifiers(&tokens.to_token_stream())
            .iter()
            .any(|name| self.lookup(name).is_some_and(|value| value.is_active(&self.graph)))
    }

    /// The constant that an expression stands for.
    pub(super) fn constant(&self, tokens: TokenStream, ty: Option<Ty>) -> Constant {
        let mut needed: Vec<TokenStream> = Vec::new();
        let mut wanted = identifiers(&tokens);
        // Walk the constant statements backwards, keeping those that bind a wanted name.
        for past in self.history.iter().rev() {
            if past.names.iter().any(|name| name == EVERYTHING || wanted.contains(name)) {
                if past.fresh {
                    wanted.retain(|name| !past.names.contains(name));
                }
                wanted.extend(identifiers(&past.statement));
                if !past.statement.is_empty() {
                    needed.push(past.statement.clone());
                }
            }
        }
        needed.reverse();
        Constant { tokens, ty, needs: needed }
    }

    /// A constant whose shape is known, as a node.
    pub(super) fn constant_node(&mut self, constant: Constant, ty: &Ty, shape: Shape) -> Value {
        let bits = self.loops_of_constant(&constant);
        let id = self.graph.input_in_loops(&constant.text(), shape, bits, None);
        self.leaves.push(Leaf::Constant(Constant { ty: Some(ty.clone()), ..constant }));
        match ty {
            Ty::Scalar => Value::Scalar(id),
            _ => Value::Matrix(id),
        }
    }

    /// The loops that a constant depends on, one bit each.
    pub(super) fn loops_of_constant(&self, constant: &Constant) -> u128 {
        constant.needs.iter().fold(self.loops_in(&constant.tokens), |bits, need| bits | self.loops_in(need))
    }

    /// The message for a value whose shape is needed and unknown.
    pub(super) fn unknown_shape<T>(&self, tokens: &impl ToTokens) -> Read<T> {
        let text = readable(&tokens.to_token_stream());
        error(
            tokens,
            format!(
                "cannot see the shape of `{text}`; bind it with a type first, such as `let k: f64 = {text};` or `let k: Vector3<f64> = {text};`"
            ),
        )
    }
}
