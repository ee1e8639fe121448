//! Bounds of integers that are no literals, as far as their spelling says them.

use syn::Expr;

use super::names::key;
use super::{Reader, Value};
use crate::graph::shape::Dim;

/// A bound of an integer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Most {
    /// The dimension.
    pub dim: Dim,
    /// Whether the integer is smaller than the dimension.
    pub below: bool,
}

impl Reader<'_> {
    /// A dimension that an integer expression does not exceed.
    pub(super) fn most(&mut self, expr: &Expr) -> Option<Most> {
        match expr {
            Expr::Path(path) => {
                let name = path.path.get_ident()?;
                match self.lookup(&key(name)) {
                    Some(Value::Constant(constant)) => constant.most,
                    Some(Value::Integer(n)) => Some(Most { dim: Dim::Lit(usize::try_from(n).ok()?), below: false }),
                    Some(_) => None,
                    None => self.graph.dims.borrow().known(&name.to_string()).map(|dim| Most { dim, below: false }),
                }
            }
            Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Int(n) => Some(Most { dim: Dim::Lit(n.base10_parse().ok()?), below: false }),
                _ => None,
            },
            Expr::Paren(inner) => self.most(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.most(&unary.expr),
            Expr::Reference(inner) => self.most(&inner.expr),
            Expr::Group(inner) => self.most(&inner.expr),
            Expr::Cast(cast) if self.read_type(&cast.ty).is_integer() => self.most(&cast.expr),
            Expr::MethodCall(call) if call.method == "min" && call.args.len() == 1 => {
                self.most(&call.receiver).or_else(|| self.most(&call.args[0]))
            }
            Expr::Binary(binary) => {
                let literal = |expr: &Expr| match expr {
                    Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) => n.base10_parse::<usize>().ok(),
                    _ => None,
                };
                let (most, literal) = match (&binary.op, literal(&binary.left)) {
                    (syn::BinOp::Add(_) | syn::BinOp::Mul(_), Some(n)) => (self.most(&binary.right)?, Some(n)),
                    _ => (self.most(&binary.left)?, literal(&binary.right)),
                };
                match binary.op {
                    // Of integers that are not negative; the difference may be of others, which no bound has.
                    syn::BinOp::Sub(_) | syn::BinOp::Div(_) | syn::BinOp::Rem(_) => Some(most),
                    syn::BinOp::Add(_) => match (literal?, most) {
                        (1, Most { dim, below: true }) => Some(Most { dim, below: false }),
                        (n, Most { dim, below }) => Some(Most { dim: dim.plus(n)?, below }),
                    },
                    syn::BinOp::Mul(_) => Some(Most { dim: most.dim.times(literal?)?, below: most.below && literal != Some(0) }),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
