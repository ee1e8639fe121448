//! Other functions that a body calls: how they are reached, and how their arguments are passed.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::graph::functions::is_helper;
use crate::spaces::Ty;

/// Another function that the body calls.
#[derive(Clone)]
pub struct Callee {
    /// Where it is found.
    pub target: Target,
    /// Its arguments, in order.
    pub arguments: Vec<Argument>,
    /// What it returns; inside the `Option` or `Result`, if it is one.
    pub output: Ty,
    /// The call as it was written.
    pub site: TokenStream,
}

/// Where a function is found.
#[derive(Clone)]
pub enum Target {
    /// At a path.
    Path {
        /// What stands before its name.
        before: TokenStream,
        /// Its name.
        name: Ident,
        /// `::<3>`
        turbofish: TokenStream,
    },
    /// By a bare name that one of matgrad's helpers has: whether it is the helper or a function of the
    /// user's is known to the compiler alone.
    Helper(Ident),
    /// Among the methods of a constant.
    Method {
        /// Its name.
        name: Ident,
        /// `::<3>`
        turbofish: TokenStream,
        /// What it is called on, such as `self`; if it has no name of its own, it is the first constant among the
        /// operands.
        on: Option<TokenStream>,
    },
}

/// An argument of a call.
#[derive(Clone)]
pub enum Argument {
    /// A constant, which the call has as an operand behind the others.
    Constant,
    /// A value of the graph.
    Value(Item, Passing),
}

/// What is passed, and how many nodes it is made of.
#[derive(Clone, PartialEq)]
pub enum Item {
    /// A scalar.
    Scalar,
    /// A matrix, or a point.
    Matrix,
    /// An array that is one node; of scalars, if it is.
    Sequence(bool),
    /// An array of as many nodes as these.
    Array(Vec<Item>),
}

/// How an argument is passed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// By value.
    Value,
    /// By reference.
    Reference,
    /// As the parameter's type says: whether a variable is a reference is not seen.
    AsTaken,
}

/// An argument that a derivative may be taken in.
pub struct Differentiable {
    /// Its number among the arguments.
    pub number: usize,
    /// The number of its first node.
    pub first: usize,
    /// What is passed.
    pub item: Item,
}

impl Differentiable {
    /// The numbers of its nodes.
    pub fn nodes(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.item.nodes()
    }
}

impl Item {
    /// How many nodes it is made of.
    pub fn nodes(&self) -> usize {
        match self {
            Item::Array(items) => items.iter().map(Item::nodes).sum(),
            Item::Scalar | Item::Matrix | Item::Sequence(_) => 1,
        }
    }
}

impl Callee {
    /// Its name.
    pub fn name(&self) -> String {
        let (Target::Path { name, .. } | Target::Helper(name) | Target::Method { name, .. }) = &self.target;
        let name = name.to_string();
        name.strip_prefix("r#").unwrap_or(&name).to_owned()
    }

    /// Where messages about the call stand.
    pub fn span(&self) -> Span {
        let (Target::Path { name, .. } | Target::Helper(name) | Target::Method { name, .. }) = &self.target;
        name.span()
    }

    /// The function or one of its companions, without what a method is called on.
    pub fn path(&self, suffix: &str, krate: &TokenStream) -> TokenStream {
        let companion = |name: &Ident| {
            if suffix.is_empty() { name.clone() } else { Ident::new(&format!("{}{suffix}", self.name()), name.span()) }
        };
        match &self.target {
            Target::Path { before, name, turbofish } => {
                let name = companion(name);
                quote!(#before #name #turbofish)
            }
            Target::Helper(name) if suffix.is_empty() => quote!(#name),
            Target::Helper(name) => {
                let companion = companion(name);
                quote!(#krate::__rt::companion!(#name, #companion))
            }
            Target::Method { name, turbofish, .. } => {
                let name = companion(name);
                quote!(#name #turbofish)
            }
        }
    }

    /// Whether it may be a helper of matgrad, which takes numbers or vectors of all types: then what is passed says of
    /// which.
    pub fn takes_any_type(&self) -> bool {
        matches!(self.target, Target::Helper(_)) || is_helper(&self.name())
    }

    /// The arguments that a derivative may be taken in.
    pub fn differentiable(&self) -> Vec<Differentiable> {
        let mut first = 0;
        let mut found = Vec::new();
        for (number, argument) in self.arguments.iter().enumerate() {
            if let Argument::Value(item, _) = argument {
                found.push(Differentiable { number, first, item: item.clone() });
                first += item.nodes();
            }
        }
        found
    }
}
