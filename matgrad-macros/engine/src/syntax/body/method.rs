//! Method calls: one table, a row a method. The table is also what suggestions are drawn from.

use syn::{Expr, ExprMethodCall};

use super::blocks::BLOCKS;
use super::exits::is_outcome;
use super::factorisation::FACTORISATIONS;
use super::scalar_method::SCALARS;
use super::{Constant, Factored, Read, Reader, Value, error};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::program::Condition;
use crate::spaces::Ty;

/// What a method is called on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Matrix,
    Scalar,
    Lu,
    FullLu,
    Cholesky,
    Eigen,
    Svd,
    Qr,
}

impl From<Factored> for On {
    fn from(kind: Factored) -> On {
        match kind {
            Factored::Eigen => On::Eigen,
            Factored::Svd(..) => On::Svd,
            Factored::Qr => On::Qr,
        }
    }
}

/// A method of the language.
pub(super) struct Method {
    pub on: On,
    pub name: &'static str,
    pub arguments: usize,
    pub read: fn(&mut Reader<'_>, Id, &ExprMethodCall) -> Read<Value>,
}

pub(super) const fn matrix(
    name: &'static str,
    arguments: usize,
    read: fn(&mut Reader<'_>, Id, &ExprMethodCall) -> Read<Value>,
) -> Method {
    Method { on: On::Matrix, name, arguments, read }
}

pub(super) const fn on(
    on: On,
    name: &'static str,
    arguments: usize,
    read: fn(&mut Reader<'_>, Id, &ExprMethodCall) -> Read<Value>,
) -> Method {
    Method { on, name, arguments, read }
}

pub(super) fn m(id: Id) -> Read<Value> {
    Ok(Value::Matrix(id))
}

pub(super) fn s(id: Id) -> Read<Value> {
    Ok(Value::Scalar(id))
}

/// The methods of matrices.
pub(super) static METHODS: &[Method] = &[
    matrix("transpose", 0, |r, a, _| m(r.graph.transpose(a))),
    matrix("trace", 0, |r, a, c| {
        r.square(a, c, "the trace")?;
        s(r.graph.trace(a))
    }),
    matrix("sum", 0, |r, a, _| s(r.graph.total(a))),
    matrix("mean", 0, |r, a, _| s(r.graph.quotient(r.graph.total(a), r.graph.count(r.graph.shape(a))))),
    matrix("row_sum", 0, |r, a, _| m(r.graph.product(r.graph.ones(Shape::new(Dim::Lit(1), r.graph.shape(a).rows)), a))),
    matrix("column_sum", 0, |r, a, _| m(r.graph.product(a, r.graph.ones(Shape::column(r.graph.shape(a).cols))))),
    matrix("tr_mul", 1, |r, a, c| {
        let b = r.matrix(&c.args[0])?;
        let (l, k) = (r.graph.shape(a), r.graph.shape(b));
        if l.rows != k.rows {
            return error(
                c,
                format!(
                    "`tr_mul` of {} and {}: their numbers of rows differ; use `*` for the product without a transpose",
                    r.show(a),
                    r.show(b)
                ),
            );
        }
        m(r.graph.product(r.graph.transpose(a), b))
    }),
    matrix("component_mul", 1, |r, a, c| {
        let b = r.like(a, c)?;
        m(r.graph.hadamard(a, b))
    }),
    matrix("component_div", 1, |r, a, c| {
        let b = r.like(a, c)?;
        m(r.graph.quotient(a, b))
    }),
    matrix("scale", 1, |r, a, c| {
        let k = r.number(&c.args[0])?;
        m(r.graph.scale(k, a))
    }),
    matrix("unscale", 1, |r, a, c| {
        let k = r.number(&c.args[0])?;
        m(r.graph.quotient(a, r.graph.fill(k, r.graph.shape(a))))
    }),
    matrix("add_scalar", 1, |r, a, c| {
        let k = r.number(&c.args[0])?;
        m(r.graph.add(a, r.graph.fill(k, r.graph.shape(a))))
    }),
    matrix("abs", 0, |r, a, _| m(r.graph.map(Unary::ABS, a))),
    matrix("map", 1, |r, a, c| r.map_elements(&[a], &c.args[0])),
    matrix("zip_map", 2, |r, a, c| {
        let b = r.like(a, c)?;
        r.map_elements(&[a, b], &c.args[1])
    }),
    matrix("zip_zip_map", 3, |r, a, c| {
        let b = r.like(a, c)?;
        let d = r.matrix(&c.args[1])?;
        r.same_shape(c, "zip_zip_map", a, d)?;
        r.map_elements(&[a, b, d], &c.args[2])
    }),
    matrix("dot", 1, |r, a, c| {
        let b = r.like(a, c)?;
        s(r.graph.dot(a, b))
    }),
    matrix("norm", 0, |r, a, _| s(r.graph.norm(a))),
    matrix("magnitude", 0, |r, a, _| s(r.graph.norm(a))),
    matrix("norm_squared", 0, |r, a, _| s(r.graph.dot(a, a))),
    matrix("magnitude_squared", 0, |r, a, _| s(r.graph.dot(a, a))),
    matrix("lp_norm", 1, |r, a, c| r.lp_norm(a, c)),
    matrix("normalize", 0, |r, a, _| m(r.normalized(a))),
    matrix("try_normalize", 1, |r, a, c| {
        let least = r.scalar(&c.args[0])?;
        let short = r.graph.compare(Relation::Le, r.graph.norm(a), least);
        Ok(Value::Maybe(Box::new(Value::Matrix(r.normalized(a))), Condition::Not(short)))
    }),
    matrix("amax", 0, |r, a, _| s(r.graph.max(r.graph.map(Unary::ABS, a)))),
    matrix("amin", 0, |r, a, _| s(r.graph.min(r.graph.map(Unary::ABS, a)))),
    matrix("max", 0, |r, a, _| s(r.graph.max(a))),
    matrix("min", 0, |r, a, _| s(r.graph.min(a))),
    matrix("determinant", 0, |r, a, c| {
        r.square(a, c, "the determinant")?;
        s(r.graph.determinant(a))
    }),
    matrix("exp", 0, |r, a, c| {
        r.square(a, c, "the exponential (for the element-wise one write `.map(f64::exp)`)")?;
        m(r.graph.exponential(a, vec![]))
    }),
    matrix("reshape_generic", 2, |r, a, c| r.reshape_generic(a, c)),
    matrix("pow", 1, |r, a, c| r.matrix_power(a, c)),
    matrix("diagonal", 0, |r, a, c| {
        r.square(a, c, "the diagonal")?;
        m(r.graph.diagonal_of(a))
    }),
    matrix("kronecker", 1, |r, a, c| {
        let b = r.matrix(&c.args[0])?;
        let (Some((m, n)), Some((p, q))) = (r.graph.shape(a).literal(), r.graph.shape(b).literal()) else {
            return error(c, "`kronecker` needs literal dimensions: stable Rust cannot multiply const generics in a type");
        };
        if m.max(n) * p.max(q) > crate::syntax::types::LARGEST {
            return error(c, format!("the Kronecker product would be {}×{}; matrices this large are not handled", m * p, n * q));
        }
        self::m(r.graph.kronecker(a, b))
    }),
    matrix("to_scalar", 0, |r, a, c| {
        if !r.graph.shape(a).is_scalar() {
            return error(c, format!("`.to_scalar()` of a {} matrix; only a 1×1 matrix is a scalar", r.show(a)));
        }
        s(a)
    }),
    matrix("as_slice", 0, |r, a, c| r.as_slice(a, c)),
    matrix("push", 1, |r, a, c| r.push(a, c)),
    matrix("cross", 1, |r, a, c| r.cross(a, c)),
    matrix("cross_matrix", 0, |r, a, c| r.cross_matrix(a, c)),
    matrix("perp", 1, |r, a, c| {
        let b = r.like(a, c)?;
        let [ax, ay] = [0, 1].map(|k| r.at(a, k, 0));
        let [bx, by] = [0, 1].map(|k| r.at(b, k, 0));
        s(r.graph.sub(r.graph.hadamard(ax, by), r.graph.hadamard(ay, bx)))
    }),
    matrix("symmetric_part", 0, |r, a, c| {
        r.square(a, c, "the symmetric part")?;
        m(r.graph.times(0.5, r.graph.add(a, r.graph.transpose(a))))
    }),
    matrix("metric_distance", 1, |r, a, c| {
        let b = r.like(a, c)?;
        s(r.graph.norm(r.graph.sub(a, b)))
    }),
    matrix("lerp", 2, |r, a, c| r.interpolated(a, c)),
    matrix("angle", 1, |r, a, c| r.angle(a, c)),
    matrix("to_homogeneous", 0, |r, a, c| r.homogeneous_of(a, c)),
    matrix("insert_row", 2, |r, a, c| r.with_inserted(a, c, true)),
    matrix("insert_column", 2, |r, a, c| r.with_inserted(a, c, false)),
    matrix("nrows", 0, |r, a, _| r.extent(r.graph.shape(a).rows)),
    matrix("ncols", 0, |r, a, _| r.extent(r.graph.shape(a).cols)),
    matrix("len", 0, |r, a, c| match (r.graph.shape(a).len(), r.graph.shape(a).rows, r.graph.shape(a).cols) {
        (Some(n), ..) => r.extent(Dim::Lit(n)),
        (None, n, Dim::Lit(1)) | (None, Dim::Lit(1), n) => r.extent(n),
        _ => error(c, "this size is a product of const generics; write it instead"),
    }),
];

/// Methods that leave their receiver as it is.
pub(super) const TRANSPARENT: &[&str] =
    &["clone", "into_owned", "clone_owned", "to_owned", "cloned", "copied", "as_ref", "borrow", "into", "into_inner", "as_view"];

/// Scalar methods without a usable derivative.
pub(super) const STEPS: &[&str] = &["floor", "ceil", "round", "trunc", "signum", "div_euclid"];

/// The rows of all tables of methods.
pub(super) fn rows() -> impl Iterator<Item = &'static Method> {
    METHODS.iter().chain(BLOCKS).chain(FACTORISATIONS).chain(SCALARS)
}

/// Whether a name is that of a method of nalgebra's matrices, rotations or rigid motions.
pub(super) fn is_of_nalgebra(name: &str) -> bool {
    rows().any(|row| row.on == On::Matrix && row.name == name) || super::group_method::is_of_groups(name)
}

impl Reader<'_> {
    /// The value of a method call.
    pub(super) fn method(&mut self, call: &ExprMethodCall) -> Read<Value> {
        if let Some(value) = self.iterator(call)? {
            return Ok(value);
        }
        if super::in_place::is_in_place(call)
            && let Some(value) = self.mutating(call)?
        {
            return Ok(value);
        }
        let name = call.method.to_string();
        if name == "push" && self.pushed(call)? {
            return Ok(Value::Unit);
        }
        let unwrapped = self.expected_of_receiver(&name);
        let receiver = self.expecting(unwrapped, |r| r.expr(&call.receiver))?;
        if let Some(seen) = self.seen_method(&receiver, &call.method) {
            return self.call_of_seen(seen, receiver, call);
        }
        // What is inside of a rotation or a vector of length 1 is a matrix or a number.
        let is_opened = matches!(name.as_str(), "into_inner" | "as_ref") && matches!(receiver, Value::Group(..));
        if TRANSPARENT.contains(&name.as_str()) && call.args.is_empty() && !is_opened {
            return match receiver {
                Value::Constant(_) => error(call, "a method of a constant"),
                other => Ok(other),
            };
        }
        let (on, id) = match receiver {
            Value::Matrix(id) => (On::Matrix, id),
            Value::Point(id) => return self.method_of_point(id, call),
            Value::Group(group, parts) => return self.method_of_group(group, parts, call),
            Value::Scalar(id) => (On::Scalar, id),
            Value::Lu(id) => (On::Lu, id),
            Value::FullLu(id) => (On::FullLu, id),
            Value::Cholesky(id) => (On::Cholesky, id),
            Value::Factored(kind, id) => (kind.into(), id),
            value if is_outcome(&value) => {
                return self.method_of_outcome(call, value);
            }
            Value::Constant(constant @ Constant { ty: Some(Ty::Dynamic(rows, cols)), .. })
                if call.args.iter().all(|argument| !self.mentions_active(argument)) =>
            {
                return self.method_of_dynamic(constant, call, (rows, cols));
            }
            Value::Constant(constant @ Constant { ty: Some(Ty::Dynamic(..)), .. })
                if matches!(name.as_str(), "dot" | "component_mul" | "component_div" | "zip_map") && !call.args.is_empty() =>
            {
                let other = self.matrix(&call.args[0])?;
                match self.fixed(constant, self.graph.shape(other)) {
                    Value::Matrix(id) => (On::Matrix, id),
                    other => return self.method_of_collection(call, other),
                }
            }
            Value::Constant(_) => return self.method_of_constant(&receiver, call),
            // What a call gives is read as what is bound to a name.
            Value::Stream(_) if !matches!(*call.receiver, Expr::Path(_)) => {
                let receiver = Box::new(self.named(receiver, syn::spanned::Spanned::span(&*call.receiver)));
                return self.expr(&Expr::MethodCall(ExprMethodCall { receiver, ..call.clone() }));
            }
            other => return self.method_of_collection(call, other),
        };
        self.method_on(on, id, call)
    }

    /// A method of a matrix.
    pub(super) fn method_of_matrix(&mut self, id: Id, call: &ExprMethodCall) -> Read<Value> {
        self.method_on(On::Matrix, id, call)
    }

    pub(super) fn method_on(&mut self, on: On, id: Id, call: &ExprMethodCall) -> Read<Value> {
        let name = call.method.to_string();
        let plain = name.strip_prefix("simd_").unwrap_or(&name);
        if on == On::Scalar {
            if let Some(function) = Unary::method(plain) {
                self.arguments(call, 0)?;
                return Ok(Value::Scalar(self.graph.map(function, id)));
            }
            if let Some(function) = Binary::method(plain) {
                self.arguments(call, 1)?;
                let other = self.scalar(&call.args[0])?;
                return Ok(Value::Scalar(self.binary_function(function, id, other)));
            }
        }
        match rows().find(|row| row.on == on && row.name == plain) {
            Some(row) => {
                self.arguments(call, row.arguments)?;
                (row.read)(self, id, call)
            }
            None if on == On::Matrix => self.swizzle(id, plain).map_or_else(|| self.unknown_method(on, call, plain), Ok),
            None => self.unknown_method(on, call, plain),
        }
    }

    pub(super) fn arguments(&self, call: &ExprMethodCall, wanted: usize) -> Read<()> {
        if call.args.len() == wanted {
            return Ok(());
        }
        error(call, format!("`.{}(…)` takes {wanted} argument{} here", call.method, if wanted == 1 { "" } else { "s" }))
    }

    pub(super) fn square(&self, a: Id, call: &ExprMethodCall, what: &str) -> Read<()> {
        if self.graph.shape(a).is_square() {
            return Ok(());
        }
        let instead = if what == "the power" { "; element by element it is `.map(|v| v.powi(2))`" } else { "" };
        error(call, format!("{what} needs a square matrix, but this one is {}{instead}", self.show(a)))
    }

    /// A function of two scalars from the table.
    pub(super) fn binary_function(&self, function: Binary, a: Id, b: Id) -> Id {
        let (a, b) = self.lifted(a, b);
        self.graph.map2(function, a, b)
    }
}
