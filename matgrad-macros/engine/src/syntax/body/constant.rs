//! Constants: expressions that do not depend on the variables of differentiation. They stay as they were
//! written, with their names resolved where they are read; only where a shape has to be seen must they
//! carry a type.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Expr;

use super::most::Most;
use super::names::{self, key};
use super::value::of_type;
use super::{Read, Reader, Value};
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, OPAQUE, Shape};
use crate::program::made_up::is_made_up;
use crate::program::signature::Parameter;
use crate::program::text::{Text, filled, parenthesised, placeholder};
use crate::report::readable;
use crate::spaces::Ty;

/// An expression that stays as it was written, not evaluated yet.
#[derive(Clone)]
pub struct Constant {
    /// The expression, in which [`placeholder`]s stand for the values of names.
    pub tokens: TokenStream,
    /// The values of the names in it.
    pub operands: Vec<Id>,
    /// Its type, where it is known.
    pub ty: Option<Ty>,
    /// A dimension that it does not exceed, if it is an integer and one is known.
    pub most: Option<Most>,
    /// The integer that it is, where that is known.
    pub known: Option<i64>,
    /// Whether it calls functions or macros, so that it has to be evaluated exactly once.
    pub calls: bool,
    /// Whether evaluating it can fail, so that it may not be evaluated where the function would not.
    pub fails: bool,
    /// Whether a pattern binds it, so that it only exists where the pattern matches.
    pub bound: bool,
    /// The expression as messages and formulas show it.
    pub label: String,
    /// The node that it is, if it is evaluated already.
    pub node: Option<Id>,
}

impl Constant {
    /// The constant of a node that holds a Rust value.
    pub fn of_node(id: Id, ty: Option<Ty>, label: &str) -> Constant {
        let tokens = placeholder(0).into_token_stream();
        Constant { operands: vec![id], label: label.to_owned(), node: Some(id), ..Constant::of_tokens(tokens, ty) }
    }

    /// A literal or a name that means the same everywhere in the companion.
    pub fn of_tokens(tokens: TokenStream, ty: Option<Ty>) -> Constant {
        let label = readable(&tokens);
        Constant {
            tokens,
            operands: vec![],
            ty,
            most: None,
            known: None,
            calls: false,
            fails: false,
            bound: false,
            label,
            node: None,
        }
    }

    /// Whether it is a single name or literal.
    fn is_atom(&self) -> bool {
        let tokens: Vec<TokenTree> = self.tokens.clone().into_iter().collect();
        self.operands.is_empty() && matches!(tokens[..], [TokenTree::Ident(_) | TokenTree::Literal(_)])
    }
}

impl Reader<'_> {
    /// The constant that an expression stands for, its names resolved here and now.
    pub(super) fn constant(&mut self, expr: &Expr, ty: Option<Ty>) -> Read<Constant> {
        let most = self.most(expr);
        let ty = ty.or_else(|| self.type_of_constant(expr));
        if let Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
            && let Some(Value::Constant(known)) = self.lookup(&key(name))
            && self.binding(&key(name)).is_some_and(|binding| !binding.item)
        {
            return Ok(Constant { ty: ty.or(known.ty.clone()), ..known });
        }
        self.resolved(expr, &[], ty, most)
    }

    /// The constant of an expression that has names of its own for some variables.
    pub(super) fn constant_but(&mut self, expr: &Expr, but: &[Ident]) -> Read<Constant> {
        self.resolved(expr, but, None, None)
    }

    fn resolved(&mut self, expr: &Expr, but: &[Ident], ty: Option<Ty>, most: Option<Most>) -> Read<Constant> {
        let mut resolved = expr.clone();
        let (operands, captured) = self.resolve(&mut resolved, but)?;
        let tokens = match captured.is_empty() {
            true => resolved.to_token_stream(),
            // Format strings capture variables by their own spelling.
            false => quote!({ #captured #resolved }),
        };
        Ok(Constant {
            tokens,
            operands,
            ty,
            most,
            known: None,
            calls: names::calls(expr),
            fails: names::fails(expr),
            bound: false,
            label: readable(&expr.to_token_stream()),
            node: None,
        })
    }

    /// A constant evaluated here, once, under a name of the user's where it has one.
    pub(super) fn settled(&mut self, constant: Constant, name: Option<&str>, written: Option<&syn::Type>) -> Constant {
        if constant.node.is_some() || constant.is_atom() && written.is_none() {
            return constant;
        }
        let name = name.filter(|name| !is_made_up(name));
        let Constant { ty, most, known, ref label, .. } = constant.clone();
        let label = name.map_or_else(|| label.clone(), str::to_owned);
        let id = self.text(constant, None, OPAQUE, name, written);
        Constant { most, known, ..Constant::of_node(id, ty, &label) }
    }

    /// The node that holds a constant's Rust value.
    pub(super) fn opaque(&mut self, constant: Constant) -> Id {
        match constant.node {
            Some(id) => id,
            None => self.text(constant, None, OPAQUE, None, None),
        }
    }

    /// The node that evaluates a constant here. Constants without calls that were written alike, of the same
    /// values, are one.
    pub(super) fn text(
        &mut self,
        constant: Constant,
        ty: Option<Ty>,
        shape: Shape,
        name: Option<&str>,
        written: Option<&syn::Type>,
    ) -> Id {
        let atom = constant.is_atom() && written.is_none() && name.is_none();
        let (constant, lent) = match self.once(&constant, written) {
            Some([taken, lent]) => (taken, Some(lent)),
            None => (constant, None),
        };
        let Constant { tokens, mut operands, calls, fails, bound, label, .. } = constant;
        if calls || fails {
            // It belongs to the loops around, which may run no step.
            for &number in &self.loops {
                if let Index::Run(step) = self.graph.step(number) {
                    operands.push(step);
                }
            }
        }
        // What a method looks at may be changed by a call in between.
        let epoch = if tokens.to_string().contains('(') { self.effects } else { 0 };
        // What can fail is evaluated in the arm that it stands in, and in no other.
        let within = self.within.filter(|_| fails);
        let key = format!("{tokens} {operands:?} {ty:?} {} {epoch} {within:?} {atom}", written.to_token_stream());
        if !calls && let Some(&id) = self.known_texts.get(&key) {
            return id;
        }
        let label = name.map_or(label, str::to_owned);
        let name = name.map(str::to_owned);
        // What is an element of references is one, as far as its type is seen.
        let inferred = self.lends && written.is_none() && matches!(ty, Some(Ty::Scalar | Ty::Matrix(_) | Ty::Point(_)));
        self.texts.push(Text {
            tokens,
            ty,
            written: written.map(ToTokens::to_token_stream),
            inferred,
            label,
            name,
            calls,
            fails: calls || fails,
            bound,
            atom,
        });
        let id = self.graph.intern(Op::Text(self.texts.len() as u32 - 1, operands), shape);
        self.effects += u32::from(calls);
        if calls && self.loops.is_empty() && self.within.is_none() && self.elementwise.is_none() {
            self.pinned.push(id);
        }
        self.known_texts.insert(key, id);
        self.lent.extend(lent.map(|lent| (id, lent)));
        id
    }

    /// A constant whose shape is known, as a node.
    pub(super) fn constant_node(&mut self, constant: Constant, ty: &Ty, shape: Shape) -> Value {
        self.written_node(constant, ty, shape, None, None)
    }

    /// The same under a name of the user's, with the type that the user wrote.
    pub(super) fn written_node(
        &mut self,
        constant: Constant,
        ty: &Ty,
        shape: Shape,
        name: Option<&str>,
        written: Option<&syn::Type>,
    ) -> Value {
        let id = self.text(constant, Some(ty.clone()), shape, name, written);
        of_type(ty, id)
    }

    /// A constant whose place says what it is, though no type was written: it may be a reference too.
    pub(super) fn inferred(&mut self, constant: Constant, ty: &Ty, shape: Shape) -> Value {
        if constant.ty.as_ref().is_some_and(Ty::is_integer) {
            // An integer beside a scalar is a mistake that rustc reports best.
            return Value::Constant(constant);
        }
        let id = self.text(Constant { tokens: constant.tokens, ..constant }, Some(ty.clone()), shape, None, None);
        if let Op::Text(number, _) = self.graph.op(id) {
            self.texts[number as usize].inferred = true;
        }
        of_type(ty, id)
    }

    /// A `bool` of the user's as a condition.
    pub(super) fn constant_condition(&mut self, constant: Constant) -> Id {
        let id = match self.truth_once(&constant) {
            Some(held) => held,
            None => self.opaque(constant),
        };
        self.graph.test(id)
    }

    /// An integer known while the macro expands, as a constant.
    pub(super) fn integer(&self, n: i64) -> Constant {
        let literal = proc_macro2::Literal::i64_unsuffixed(n.abs());
        let tokens = if n < 0 { quote!((-#literal)) } else { quote!(#literal) };
        let most = usize::try_from(n).ok().map(|n| Most { dim: Dim::Lit(n), below: false });
        Constant { most, known: Some(n), ..Constant::of_tokens(tokens, Some(Ty::Integer)) }
    }

    /// An expression that the reader makes of constants: `make` of their tokens, each of which stands in
    /// parentheses where it is more than a name.
    pub(super) fn computed(&mut self, parts: &[Constant], make: impl Fn(&[TokenStream]) -> TokenStream) -> Constant {
        let mut operands = Vec::new();
        let tokens: Vec<TokenStream> = parts
            .iter()
            .map(|part| {
                let first = operands.len();
                let places = (0..part.operands.len()).map(|k| placeholder(first + k).into_token_stream());
                operands.extend(&part.operands);
                parenthesised(filled(&part.tokens, &places.collect::<Vec<_>>()))
            })
            .collect();
        let labels: Vec<TokenStream> = parts.iter().map(|part| parenthesised(part.label.parse().unwrap_or_default())).collect();
        Constant {
            tokens: make(&tokens),
            operands,
            ty: Some(Ty::Integer),
            most: None,
            known: None,
            calls: parts.iter().any(|part| part.calls),
            fails: parts.iter().any(|part| part.fails),
            bound: parts.iter().any(|part| part.bound),
            label: readable(&make(&labels)),
            node: None,
        }
    }

    /// The type of a constant, as far as its spelling and its names say.
    pub(super) fn type_of_constant(&mut self, expr: &Expr) -> Option<Ty> {
        match expr {
            Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Int(n) if !matches!(n.suffix(), "f32" | "f64") => Some(Ty::Integer),
                _ => None,
            },
            Expr::Path(path) => {
                let Some(name) = path.path.get_ident() else { return self.type_by_items(expr) };
                match self.lookup(&key(name)) {
                    Some(Value::Constant(constant)) => constant.ty,
                    Some(Value::Struct(of, _)) => Some(Ty::Struct(of)),
                    Some(Value::Integer(_)) => Some(Ty::Integer),
                    Some(Value::Sequence(of)) => self.long(&of).map(|(_, ty)| ty.clone()),
                    Some(_) => None,
                    None => self.graph.dims.borrow().known(&name.to_string()).map(|_| Ty::Integer),
                }
            }
            Expr::Paren(inner) => self.type_of_constant(&inner.expr),
            Expr::Group(inner) => self.type_of_constant(&inner.expr),
            // An item of a tuple that was read as one.
            Expr::Field(syn::ExprField { base, member: syn::Member::Unnamed(k), .. }) => {
                let whole = if let Expr::Path(path) = &**base {
                    path.path.get_ident().and_then(|name| self.lookup(&key(name)))
                } else {
                    None
                };
                match whole {
                    Some(Value::Tuple(items)) => items.get(k.index as usize).and_then(|item| self.type_of_value(item)),
                    _ => self.type_by_items(expr),
                }
            }
            Expr::Cast(cast) => Some(self.read_type(&cast.ty)).filter(Ty::is_integer),
            Expr::Binary(binary)
                if matches!(
                    binary.op,
                    syn::BinOp::Add(_) | syn::BinOp::Sub(_) | syn::BinOp::Mul(_) | syn::BinOp::Div(_) | syn::BinOp::Rem(_)
                ) =>
            {
                let (a, b) = (self.type_of_constant(&binary.left)?, self.type_of_constant(&binary.right)?);
                // A literal is of the other side's type.
                let literal = |expr: &Expr| matches!(expr, Expr::Lit(_));
                match (a, b) {
                    (a, b) if a == b && a.is_integer() => Some(a),
                    (Ty::OtherInteger, Ty::Integer) if literal(&binary.right) => Some(Ty::OtherInteger),
                    (Ty::Integer, Ty::OtherInteger) if literal(&binary.left) => Some(Ty::OtherInteger),
                    _ => None,
                }
            }
            Expr::MethodCall(call) => match (call.method.to_string().as_str(), call.args.len()) {
                ("len" | "nrows" | "ncols", 0) => Some(Ty::Integer),
                ("transpose", 0) => match self.type_of_constant(&call.receiver)? {
                    Ty::Dynamic(rows, cols) => Some(Ty::Dynamic(cols, rows)),
                    _ => self.type_by_items(expr),
                },
                ("row" | "column", 1) => self.type_of_line(call).or_else(|| self.type_by_items(expr)),
                ("get", 1) | ("first" | "last", 0) => match self.type_of_constant(&call.receiver) {
                    Some(Ty::Array(item, _) | Ty::Slice(item)) if !matches!(call.args.first(), Some(Expr::Range(_))) => {
                        Some(Ty::Option(item))
                    }
                    Some(Ty::Dynamic(..)) => Some(Ty::Option(Box::new(Ty::Scalar))),
                    _ => self.type_by_items(expr),
                },
                ("clone" | "clone_owned" | "as_view", 0) => self.type_of_constant(&call.receiver),
                ("min" | "max" | "pow" | "saturating_sub" | "wrapping_add" | "abs" | "rem_euclid" | "abs_diff", _) => {
                    self.type_of_constant(&call.receiver).filter(Ty::is_integer).or_else(|| self.type_by_items(expr))
                }
                _ => self.type_by_items(expr),
            },
            Expr::Index(index) => match self.type_of_constant(&index.expr)? {
                Ty::Array(item, _) | Ty::Slice(item) if matches!(*index.index, Expr::Range(_)) => Some(Ty::Slice(item)),
                Ty::Array(item, _) | Ty::Slice(item) => Some(*item),
                Ty::Dynamic(..) => Some(Ty::Scalar),
                _ => None,
            },
            Expr::Reference(inner) => self.type_of_constant(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.type_of_constant(&unary.expr),
            _ => self.type_by_items(expr),
        }
    }
}

/// Whether a parameter may hold references to what its type is seen as.
pub(super) fn lends(parameter: &Parameter) -> bool {
    parameter.ty != Ty::Other && borrows_inside(&parameter.written)
}

/// Whether a type holds references, beside one that it may be itself: `[&Vector3<f64>]`.
fn borrows_inside(written: &TokenStream) -> bool {
    written.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => borrows_inside(&group.stream()),
        TokenTree::Punct(punct) => punct.as_char() == '&',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    })
}
