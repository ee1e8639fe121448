//! Constants: what the user wrote and the graph does not look into, evaluated as it stands.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::spaces::Ty;

/// A constant expression as a node of the graph evaluates it.
pub struct Text {
    /// The expression, in which [`placeholder`]s stand for the operands of the node.
    pub tokens: TokenStream,
    /// What it is seen as: a scalar, a matrix or a point; `None` for a value that is only handed on.
    pub ty: Option<Ty>,
    /// The type that the user gave to the variable.
    pub written: Option<TokenStream>,
    /// Whether only its place says what it is: it may be a reference or a view.
    pub inferred: bool,
    /// The expression, or the variable, as formulas show it.
    pub label: String,
    /// The variable that the user bound it to.
    pub name: Option<String>,
    /// Whether it calls functions or macros.
    pub calls: bool,
    /// Whether evaluating it may panic or call something, so that it may only be evaluated where the function does.
    pub fails: bool,
    /// Whether a pattern binds it, so that it only exists where the pattern matches.
    pub bound: bool,
    /// Whether it is a single name or literal, which needs no variable.
    pub atom: bool,
}

impl Text {
    fn says(&self, tokens: &TokenStream) -> bool {
        self.tokens.to_string() == tokens.to_string()
    }

    /// The truth that it is, if it is one that is known.
    pub fn truth(&self) -> Option<bool> {
        [true, false].into_iter().find(|known| self.says(&quote!(#known)))
    }

    /// Whether it only hands its operand on.
    pub fn hands_on(&self) -> bool {
        self.says(&quote::ToTokens::into_token_stream(placeholder(0)))
    }

    /// Whether nothing is done or held.
    pub fn is_nothing(&self) -> bool {
        self.says(&nothing_done()) || self.says(&nothing_held())
    }
}

/// What stands in an arm that does nothing.
pub fn nothing_done() -> TokenStream {
    quote!(())
}

/// What an `Option` is in an arm that puts nothing into it.
pub fn nothing_held() -> TokenStream {
    quote!(::core::option::Option::None)
}

/// A field as a token: its name, or its number.
pub fn member(name: &str) -> TokenStream {
    match name.parse::<usize>() {
        Ok(number) => TokenTree::Literal(proc_macro2::Literal::usize_unsuffixed(number)).into(),
        Err(_) => match name.strip_prefix("r#") {
            Some(raw) => TokenTree::Ident(Ident::new_raw(raw, Span::mixed_site())).into(),
            None => TokenTree::Ident(Ident::new(name, Span::mixed_site())).into(),
        },
    }
}

/// What stands for the operand of a number in the tokens of a constant.
pub fn placeholder(number: usize) -> Ident {
    Ident::new(&format!("ℵ{number}"), Span::mixed_site())
}

/// Whether tokens ask for the operand of a number.
pub fn mentions(tokens: &TokenStream, number: usize) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions(&group.stream(), number),
        other => placeholder(number) == other.to_string(),
    })
}

/// Tokens with every placeholder replaced by what its operand is.
pub fn filled(tokens: &TokenStream, operands: &[TokenStream]) -> TokenStream {
    mapped(tokens, &|ident| {
        let number: usize = ident.to_string().strip_prefix('ℵ')?.parse().ok()?;
        operands.get(number).cloned()
    })
}

/// Tokens in parentheses, unless they are a single token, a path, or in parentheses already.
pub fn parenthesised(tokens: TokenStream) -> TokenStream {
    let is_of_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    };
    match tokens.clone().into_iter().collect::<Vec<_>>()[..] {
        [TokenTree::Ident(_) | TokenTree::Literal(_)] => tokens,
        [TokenTree::Group(ref group)] if group.delimiter() == Delimiter::Parenthesis => tokens,
        ref path if path.iter().all(is_of_path) => tokens,
        _ => quote!((#tokens)),
    }
}

/// Tokens in parentheses if they begin with a block, which would be a statement where an arm ends with `{ … }[0]`.
pub fn no_statement(tokens: TokenStream) -> TokenStream {
    let is_block = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    if tokens.clone().into_iter().next().as_ref().is_some_and(is_block) { quote!((#tokens)) } else { tokens }
}

/// Tokens without the parentheses around them; those of tuples stay.
pub fn opened(tokens: TokenStream) -> TokenStream {
    let is_comma = |token: TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let is_tuple = |inner: TokenStream| inner.is_empty() || inner.into_iter().any(is_comma);
    match tokens.clone().into_iter().collect::<Vec<_>>()[..] {
        [TokenTree::Group(ref group)] if group.delimiter() == Delimiter::Parenthesis && !is_tuple(group.stream()) => {
            group.stream()
        }
        _ => tokens,
    }
}

/// Tokens with some identifiers replaced, inside groups too.
pub fn mapped(tokens: &TokenStream, new: &dyn Fn(&Ident) -> Option<TokenStream>) -> TokenStream {
    tokens
        .clone()
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) => match new(&ident) {
                Some(tokens) => tokens,
                None => TokenTree::Ident(ident).into(),
            },
            TokenTree::Group(group) => regrouped(&group, mapped(&group.stream(), new)).into(),
            other => other.into(),
        })
        .collect()
}

/// A group of other tokens where a group stood.
pub fn regrouped(group: &Group, stream: TokenStream) -> TokenTree {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    TokenTree::Group(new)
}
