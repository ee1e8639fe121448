//! Operators: `+ - * / %` of scalars, matrices, points and integers, relations, and conditions made of conditions.

use quote::{ToTokens, quote};
use syn::{BinOp, Expr, ExprBinary};

use super::changes::changes;
use super::expression::has_control_flow;
use super::names;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::functions::Binary;
use crate::graph::op::{Id, Relation};
use crate::graph::shape::SCALAR;
use crate::spaces::Ty;
use crate::spaces::group::Group;

impl Reader<'_> {
    pub(super) fn negated(&mut self, inner: &Expr) -> Read<Value> {
        let value = self.expr(inner)?;
        if matches!(self.type_of_value(&value), Some(Ty::Struct(_)))
            && let Some(seen) = self.seen_method(&value, &syn::Ident::new("neg", proc_macro2::Span::call_site()))
            && value.is_active(&self.graph)
        {
            return self.read_through(seen, Some(value), vec![], &syn::PathArguments::None, inner);
        }
        match value {
            Value::Scalar(id) => Ok(Value::Scalar(self.graph.times(-1.0, id))),
            Value::Matrix(id) => Ok(Value::Matrix(self.graph.times(-1.0, id))),
            Value::Point(id) => Ok(Value::Point(self.graph.times(-1.0, id))),
            Value::Group(group @ Group::Direction(_), parts) => Ok(Value::Group(group, vec![self.graph.times(-1.0, parts[0])])),
            Value::Group(group, parts) if group.number().is_some() => {
                Ok(Value::Group(group, vec![self.graph.times(-1.0, parts[0])]))
            }
            Value::Integer(n) => n
                .checked_neg()
                .map(Value::Integer)
                .ok_or_else(|| syn::Error::new_spanned(inner, "this integer arithmetic overflows")),
            // What leaves the function cannot stay as it was written.
            Value::Constant(constant) if constant.ty.as_ref().is_some_and(Ty::is_integer) || has_control_flow(inner) => {
                let (ty, known, label) = (constant.ty.clone(), constant.known.map(|n| -n), format!("-{}", constant.label));
                let negated = self.computed(&[constant], |inner| {
                    let inner = &inner[0];
                    quote!(-#inner)
                });
                Ok(Value::Constant(Constant { ty, known, label, ..negated }))
            }
            Value::Constant(_) => self.unknown_shape(inner),
            other => error(inner, format!("cannot negate {}", other.describe(&self.graph))),
        }
    }

    pub(super) fn binary(&mut self, binary: &ExprBinary) -> Read<Value> {
        use BinOp::{Add, And, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, Or, Rem, Sub};
        match binary.op {
            op if changes(&op) => self.expr_statement(&Expr::Binary(binary.clone())),
            // What stands at the right is only evaluated where the left asks for it, so constants stay together.
            And(_) | Or(_)
                if self.may_stay(&Expr::Binary(binary.clone()))
                    && !matches!(self.condition(&binary.left), Ok(Value::Bool(_)))
                    && names::fails(&binary.right) =>
            {
                error(binary, "a condition on constants")
            }
            And(_) | Or(_) => {
                let and = matches!(binary.op, And(_));
                let a = self.condition(&binary.left)?;
                if matches!(a, Value::Bool(known) if known != and) {
                    return Ok(a);
                }
                Ok(match (a, self.condition(&binary.right)?) {
                    (Value::Bool(known), other) | (other, Value::Bool(known)) => match (known, and) {
                        (true, true) | (false, false) => other,
                        _ => Value::Bool(known),
                    },
                    (Value::Condition(a), Value::Condition(b)) => Value::Condition(self.combined(a, b, and)),
                    _ => return error(binary, "this condition cannot be seen through"),
                })
            }
            Lt(_) => self.relation(binary, Relation::Lt),
            Le(_) => self.relation(binary, Relation::Le),
            Gt(_) => self.relation(binary, Relation::Gt),
            Ge(_) => self.relation(binary, Relation::Ge),
            Eq(_) => self.relation(binary, Relation::Eq),
            Ne(_) => self.relation(binary, Relation::Ne),
            Mul(_) if matches!(&*binary.right, Expr::Unary(right) if matches!((&right.op, &*right.expr), (syn::UnOp::Deref(_), Expr::Lit(_)))) => {
                error(binary, "Rust has no operator `**`; for a power write `.powi(2)`, `.powf(0.5)` or, of a matrix, `.pow(2)`")
            }
            Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_) => {
                let (a, b) = self.operands(binary)?;
                for (side, value) in [(&binary.left, &a), (&binary.right, &b)] {
                    if matches!(value, Value::Constant(_)) {
                        self.refuse_other_precision(side)?;
                    }
                }
                if let Some(seen) = name_of(&binary.op).and_then(|name| self.seen_operator(&a, name, &b)) {
                    let whole = Expr::Binary(binary.clone());
                    return self.read_through(seen, Some(a), vec![b], &syn::PathArguments::None, &whole);
                }
                let remainder = matches!(binary.op, Rem(_)) && !a.is_active(&self.graph) && !b.is_active(&self.graph);
                match (&a, &b) {
                    // It stays as it was written, but what it is is known.
                    (Value::Scalar(x), _) | (_, Value::Scalar(x)) if remainder && self.graph.shape(*x).is_scalar() => {
                        let constant = self.constant(&Expr::Binary(binary.clone()), Some(Ty::Scalar))?;
                        Ok(self.constant_node(constant, &Ty::Scalar, SCALAR))
                    }
                    _ if super::assign::is_of_integers(&a, &b) && !self.may_stay(&Expr::Binary(binary.clone())) => {
                        Ok(self.of_integers(&binary.op, a, b))
                    }
                    _ => self.arithmetic(binary, a, b),
                }
            }
            BinOp::BitXor(_) => error(
                binary,
                "`^` is the exclusive or of integers in Rust; for a power write `.powi(2)`, `.powf(0.5)` or, of a matrix, `.pow(2)`",
            ),
            _ => error(binary, "this operator cannot be differentiated"),
        }
    }

    /// A parameter of the other type of floating-point numbers, which Rust computes nothing with beside those of the function.
    fn refuse_other_precision(&self, side: &Expr) -> Read<()> {
        let Expr::Path(path) = side else { return Ok(()) };
        let binding = path.path.get_ident().and_then(|name| self.binding(&super::names::key(name)));
        let Some(name) = binding.and_then(|binding| binding.parameter.as_ref()) else { return Ok(()) };
        let written = self.signature.parameters.iter().find(|parameter| parameter.name == *name);
        let written = written.map(|parameter| parameter.written.to_string()).unwrap_or_default();
        let ours = self.signature.scalar.name();
        let instead = match (written.as_str(), ours.to_string().as_str()) {
            ("f32", "f64") => format!("f64::from({name})"),
            ("f64", "f32") => format!("{name} as f32"),
            _ => return Ok(()),
        };
        error(side, format!("`{name}` is `{written}`, but the function computes in `{ours}`; write `{instead}`"))
    }

    /// Both operands; a constructor whose shape is left open takes the shape of the other side.
    fn operands(&mut self, binary: &ExprBinary) -> Read<(Value, Value)> {
        let alike = matches!(binary.op, BinOp::Add(_) | BinOp::Sub(_));
        let shaped = |r: &Self, value: &Value| match value {
            Value::Matrix(id) | Value::Point(id) if alike => Some(Ty::Matrix(r.graph.shape(*id))),
            _ => None,
        };
        let outer = if alike { self.expected.clone() } else { None };
        let a = self.expecting(outer.clone(), |r| r.expr(&binary.left));
        match a {
            Ok(a) if !(alike && matches!(a, Value::Constant(_))) => {
                let expected = shaped(self, &a).or(outer);
                let b = self.expecting(expected, |r| r.expr(&binary.right))?;
                Ok((a, b))
            }
            a => {
                let b = self.expecting(outer, |r| r.expr(&binary.right));
                match b.as_ref().ok().and_then(|b| shaped(self, b)) {
                    Some(ty) => Ok((self.expecting(Some(ty), |r| r.expr(&binary.left))?, b?)),
                    None => match (a, b) {
                        // Neither hides the other.
                        (Err(mut first), Err(second)) if first.to_string() != second.to_string() => {
                            first.combine(second);
                            Err(first)
                        }
                        (a, b) => Ok((a?, b?)),
                    },
                }
            }
        }
    }

    /// `a op b` for arithmetic operators.
    pub(super) fn arithmetic(&mut self, binary: &ExprBinary, a: Value, b: Value) -> Read<Value> {
        use BinOp::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};
        let op = &binary.op;
        let symbol = op.to_token_stream().to_string();
        let symbol = symbol.trim_end_matches('=');
        if let (Value::Integer(x), Value::Integer(y)) = (&a, &b) {
            let result = match op {
                Add(_) | AddAssign(_) => x.checked_add(*y),
                Sub(_) | SubAssign(_) => x.checked_sub(*y),
                Mul(_) | MulAssign(_) => x.checked_mul(*y),
                Div(_) | DivAssign(_) => x.checked_div(*y),
                _ => x.checked_rem(*y),
            };
            return result
                .map(Value::Integer)
                .ok_or_else(|| syn::Error::new_spanned(binary, "this integer arithmetic overflows"));
        }
        if let Some(value) = self.of_groups(binary, &a, &b)? {
            return Ok(value);
        }
        match (is_table(&a), is_table(&b)) {
            _ if matches!(a, Value::Stream(_)) || matches!(b, Value::Stream(_)) => return self.of_tables(binary, a, b),
            (true, _) if matches!(b, Value::Scalar(_)) && b.is_active(&self.graph) => return self.of_tables(binary, a, b),
            (_, true) if matches!(a, Value::Scalar(_)) && a.is_active(&self.graph) => return self.of_tables(binary, a, b),
            // What is constant stays as it was written.
            (true, _) if matches!(b, Value::Scalar(_) | Value::Constant(_)) => return self.unknown_shape(&binary.left),
            (_, true) if matches!(a, Value::Scalar(_) | Value::Constant(_)) => return self.unknown_shape(&binary.right),
            _ => {}
        }
        if a.is_like_a_matrix() || b.is_like_a_matrix() {
            return self.of_coordinates(binary, a, b);
        }
        let (a, b) = match self.alike(op, a, b) {
            (Value::Constant(_), _) => return self.unknown_shape(&binary.left),
            (_, Value::Constant(_)) => return self.unknown_shape(&binary.right),
            other => other,
        };
        match (op, a, b) {
            (Add(_) | AddAssign(_) | Sub(_) | SubAssign(_), Value::Matrix(x), Value::Matrix(y)) => {
                self.same_shape(binary, symbol, x, y)?;
                let sign = if symbol == "+" { 1.0 } else { -1.0 };
                Ok(Value::Matrix(self.graph.sum(&[(1.0, x), (sign, y)], self.graph.shape(x))))
            }
            (Mul(_) | MulAssign(_), Value::Matrix(x), Value::Matrix(y)) => {
                let (l, r) = (self.graph.shape(x), self.graph.shape(y));
                if l.cols != r.rows {
                    let (m, n) = (self.graph.dims.borrow().show(l.cols), self.graph.dims.borrow().show(r.rows));
                    return error(
                        binary,
                        format!(
                            "`*` of {} and {}: the inner dimensions {m} and {n} differ; transpose one side, or use `.component_mul(&…)` for the element-wise product",
                            self.show(x),
                            self.show(y)
                        ),
                    );
                }
                Ok(Value::Matrix(self.graph.product(x, y)))
            }
            (Mul(_) | MulAssign(_), Value::Scalar(s), Value::Matrix(x))
            | (Mul(_) | MulAssign(_), Value::Matrix(x), Value::Scalar(s)) => {
                self.plain_scalar(binary, s)?;
                Ok(Value::Matrix(self.graph.scale(s, x)))
            }
            (Div(_) | DivAssign(_), Value::Matrix(x), Value::Scalar(s)) => {
                self.plain_scalar(binary, s)?;
                Ok(Value::Matrix(self.graph.quotient(x, self.graph.fill(s, self.graph.shape(x)))))
            }
            (_, Value::Scalar(x), Value::Scalar(y)) => {
                let (x, y) = self.lifted(x, y);
                let shape = self.graph.shape(x);
                Ok(Value::Scalar(match op {
                    Add(_) | AddAssign(_) => self.graph.add(x, y),
                    Sub(_) | SubAssign(_) => self.graph.sum(&[(1.0, x), (-1.0, y)], shape),
                    Mul(_) | MulAssign(_) => self.graph.hadamard(x, y),
                    Div(_) | DivAssign(_) => self.graph.quotient(x, y),
                    _ => self.graph.map2(Binary::REM, x, y),
                }))
            }
            (Add(_) | Sub(_), Value::Matrix(x), Value::Scalar(_)) | (Add(_) | Sub(_), Value::Scalar(_), Value::Matrix(x)) => {
                error(
                    binary,
                    format!(
                        "`{symbol}` of a {} matrix and a scalar; use `.add_scalar(…)`, or take an element of the matrix",
                        self.show(x)
                    ),
                )
            }
            (_, a @ Value::Integer(n), b) | (_, b, a @ Value::Integer(n)) => error(
                binary,
                format!(
                    "`{symbol}` of {} and {}: Rust does not convert integers; write `{n}.0`",
                    a.describe(&self.graph),
                    b.describe(&self.graph)
                ),
            ),
            (_, a, b) => error(
                binary,
                format!("`{symbol}` of {} and {} cannot be differentiated", a.describe(&self.graph), b.describe(&self.graph)),
            ),
        }
    }

    /// Operands of which one is a constant without a type: beside a scalar it is a scalar, and added to or
    /// subtracted from a matrix it is a matrix of its shape.
    pub(super) fn alike(&mut self, op: &BinOp, a: Value, b: Value) -> (Value, Value) {
        use BinOp::{Add, AddAssign, Div, DivAssign, Sub, SubAssign};
        let added = matches!(op, Add(_) | AddAssign(_) | Sub(_) | SubAssign(_));
        let divided = matches!(op, Div(_) | DivAssign(_));
        let (a, b) = if divided { (a, b) } else { self.beside(added, a, b) };
        match (a, b) {
            (Value::Constant(a), Value::Scalar(b)) => (self.inferred(a, &Ty::Scalar, SCALAR), Value::Scalar(b)),
            (Value::Scalar(a), Value::Constant(b)) => (Value::Scalar(a), self.inferred(b, &Ty::Scalar, SCALAR)),
            (Value::Matrix(a), Value::Constant(b)) if divided => (Value::Matrix(a), self.inferred(b, &Ty::Scalar, SCALAR)),
            (Value::Matrix(a), Value::Constant(b)) if added => {
                let shape = self.graph.shape(a);
                (Value::Matrix(a), self.inferred(b, &Ty::Matrix(shape), shape))
            }
            (Value::Constant(a), Value::Matrix(b)) if added => {
                let shape = self.graph.shape(b);
                (self.inferred(a, &Ty::Matrix(shape), shape), Value::Matrix(b))
            }
            other => other,
        }
    }

    /// Both scalars over one shape: captured scalars are spread over an element-wise closure's.
    pub(super) fn lifted(&self, x: Id, y: Id) -> (Id, Id) {
        let (a, b) = (self.graph.shape(x), self.graph.shape(y));
        match (a.is_scalar(), b.is_scalar()) {
            (true, false) => (self.graph.fill(x, b), y),
            (false, true) => (x, self.graph.fill(y, a)),
            _ => (x, y),
        }
    }

    /// A constant that is of the type of a scalar, matrix or point beside it.
    pub(super) fn inferred_like(&mut self, constant: Constant, other: &Value) -> Value {
        let shape = other.matrix().map_or(SCALAR, |id| self.graph.shape(id));
        let ty = match other {
            Value::Point(_) => Ty::Point(shape.rows),
            Value::Scalar(_) => Ty::Scalar,
            _ => Ty::Matrix(shape),
        };
        self.inferred(constant, &ty, shape)
    }

    pub(super) fn same_shape(&self, tokens: &impl ToTokens, what: &str, x: Id, y: Id) -> Read<()> {
        if self.graph.shape(x) == self.graph.shape(y) {
            return Ok(());
        }
        let hint =
            if self.graph.shape(x) == self.graph.shape(y).t() { "; transpose one of them" } else { "; make their shapes equal" };
        error(tokens, format!("`{what}` of {} and {}{hint}", self.show(x), self.show(y)))
    }

    /// A scalar that is one number, not the parameter of an element-wise closure.
    pub(super) fn plain_scalar(&self, tokens: &impl ToTokens, s: Id) -> Read<()> {
        if self.graph.shape(s).is_scalar() {
            return Ok(());
        }
        error(
            tokens,
            "inside this closure that stands for each element of a matrix; a matrix cannot be made of it here, so take this out of the closure",
        )
    }

    fn relation(&mut self, binary: &ExprBinary, relation: Relation) -> Read<Value> {
        let a = self.expecting(None, |r| r.expr(&binary.left))?;
        let b = self.expecting(None, |r| r.expr(&binary.right))?;
        match (a, b) {
            (Value::Integer(x), Value::Integer(y)) => Ok(Value::Bool(relation.holds(x, y))),
            (a, b) if super::assign::is_of_integers(&a, &b) && !self.may_stay(&Expr::Binary(binary.clone())) => {
                let Value::Constant(test) = self.of_integers(&binary.op, a, b) else { return self.unknown_shape(binary) };
                Ok(Value::Condition(self.constant_condition(Constant { ty: None, ..test })))
            }
            (Value::Scalar(x), Value::Scalar(y)) => {
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            (Value::Constant(x), Value::Scalar(y)) => {
                let Value::Scalar(x) = self.inferred(x, &Ty::Scalar, SCALAR) else { return self.unknown_shape(&binary.left) };
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            (Value::Scalar(x), Value::Constant(y)) => {
                let Value::Scalar(y) = self.inferred(y, &Ty::Scalar, SCALAR) else { return self.unknown_shape(&binary.right) };
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            _ => error(binary, "only scalars can be compared here"),
        }
    }
}

/// Whether a value is a matrix of run-time size.
fn is_table(value: &Value) -> bool {
    matches!(value, Value::Stream(_) | Value::Constant(Constant { ty: Some(Ty::Dynamic(..)), .. }))
}

/// The method that an operator of arithmetic calls, if it is one.
pub(super) fn name_of(operator: &BinOp) -> Option<&'static str> {
    Some(match operator {
        BinOp::Add(_) => "add",
        BinOp::Sub(_) => "sub",
        BinOp::Mul(_) => "mul",
        BinOp::Div(_) => "div",
        BinOp::AddAssign(_) => "add_assign",
        BinOp::SubAssign(_) => "sub_assign",
        BinOp::MulAssign(_) => "mul_assign",
        BinOp::DivAssign(_) => "div_assign",
        _ => return None,
    })
}
