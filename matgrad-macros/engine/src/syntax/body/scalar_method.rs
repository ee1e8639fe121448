//! Methods of scalars, beside those that are functions of the table in [`crate::graph::functions`].

use quote::{ToTokens, quote};
use syn::ExprMethodCall;

use super::method::{Method, On, on, s};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Relation};
use crate::program::text::placeholder;
use crate::report::readable;

/// The rows of [`super::method`]'s table that are methods of scalars.
pub(super) static SCALARS: &[Method] = &[
    on(On::Scalar, "powi", 1, |r, x, c| match r.expr(&c.args[0])? {
        Value::Integer(k) if (-65_536..=65_536).contains(&k) => s(r.graph.powi(x, k as i32)),
        Value::Constant(exponent) => {
            let exponent = r.opaque(exponent);
            s(r.graph.powi_by(x, exponent, 0))
        }
        _ => error(
            &c.args[0],
            "the exponent of `powi` must be an integer that does not depend on the variables; use `powf` with a scalar",
        ),
    }),
    on(On::Scalar, "log", 1, |r, x, c| {
        let base = r.scalar(&c.args[0])?;
        let (x, base) = r.lifted(x, base);
        s(r.graph.quotient(r.map_scalar(Unary::LN, x), r.map_scalar(Unary::LN, base)))
    }),
    on(On::Scalar, "sin_cos", 0, |r, x, _| {
        Ok(Value::Tuple(vec![Value::Scalar(r.map_scalar(Unary::SIN, x)), Value::Scalar(r.map_scalar(Unary::COS, x))]))
    }),
    on(On::Scalar, "mul_add", 2, |r, x, c| {
        let (a, b) = (r.scalar(&c.args[0])?, r.scalar(&c.args[1])?);
        let (x, a) = r.lifted(x, a);
        let (p, b) = r.lifted(r.graph.hadamard(x, a), b);
        s(r.graph.add(p, b))
    }),
    on(On::Scalar, "clamp", 2, |r, x, c| {
        let (low, high) = (r.scalar(&c.args[0])?, r.scalar(&c.args[1])?);
        let x = r.binary_function(Binary::MAX, x, low);
        s(r.binary_function(Binary::MIN, x, high))
    }),
    on(On::Scalar, "rem_euclid", 1, |r, x, c| {
        let y = r.scalar(&c.args[0])?;
        s(r.binary_function(Binary::REM_EUCLID, x, y))
    }),
    on(On::Scalar, "lt", 1, |r, x, c| r.compared(Relation::Lt, x, c)),
    on(On::Scalar, "le", 1, |r, x, c| r.compared(Relation::Le, x, c)),
    on(On::Scalar, "gt", 1, |r, x, c| r.compared(Relation::Gt, x, c)),
    on(On::Scalar, "ge", 1, |r, x, c| r.compared(Relation::Ge, x, c)),
    on(On::Scalar, "select", 2, |r, x, c| {
        let holds = r.condition(&c.args[0])?;
        let other = r.number(&c.args[1])?;
        r.plain_scalar(c, x)?;
        s(match holds {
            Value::Bool(true) => x,
            Value::Bool(false) => other,
            Value::Condition(holds) => r.graph.select(holds, x, other),
            _ => return error(&c.args[0], "a condition is needed here"),
        })
    }),
    on(On::Scalar, "fract", 0, |r, x, _| s(r.binary_function(Binary::REM, x, r.graph.scalar(1.0)))),
    on(On::Scalar, "copysign", 1, |r, x, c| r.with_sign_of(x, c)),
    on(On::Scalar, "is_nan", 0, |r, x, c| r.asked(x, c)),
    on(On::Scalar, "is_finite", 0, |r, x, c| r.asked(x, c)),
    on(On::Scalar, "is_infinite", 0, |r, x, c| r.asked(x, c)),
    on(On::Scalar, "is_sign_positive", 0, |r, x, c| r.asked(x, c)),
    on(On::Scalar, "is_sign_negative", 0, |r, x, c| r.asked(x, c)),
    on(On::Scalar, "to_radians", 0, |r, x, _| s(r.graph.times(std::f64::consts::PI / 180.0, x))),
    on(On::Scalar, "to_degrees", 0, |r, x, _| s(r.graph.times(180.0 / std::f64::consts::PI, x))),
];

impl Reader<'_> {
    /// A question about a number, which no derivative goes through.
    pub(super) fn asked(&mut self, x: Id, call: &ExprMethodCall) -> Read<Value> {
        self.plain_scalar(call, x)?;
        Ok(Value::Condition(self.question(&call.method, x, call)))
    }

    /// A comparison written as a method.
    pub(super) fn compared(&mut self, relation: Relation, x: Id, call: &ExprMethodCall) -> Read<Value> {
        let y = self.number(&call.args[0])?;
        self.plain_scalar(call, x)?;
        Ok(Value::Condition(self.graph.compare(relation, x, y)))
    }

    fn question(&mut self, question: &syn::Ident, x: Id, site: &impl ToTokens) -> Id {
        let (number, scalar) = (placeholder(0), self.signature.scalar.name());
        let asked = Constant::of_tokens(quote!(#scalar::#question(#number)), None);
        let label = readable(&site.to_token_stream());
        self.constant_condition(Constant { operands: vec![x], label, ..asked })
    }

    /// `x.copysign(y)`: |x|, or −|x| where the sign of y is negative.
    pub(super) fn with_sign_of(&mut self, x: Id, call: &ExprMethodCall) -> Read<Value> {
        let sign = &call.args[0];
        let y = self.scalar(sign)?;
        self.plain_scalar(call, x)?;
        self.plain_scalar(call, y)?;
        let question = syn::Ident::new("is_sign_negative", call.method.span());
        let negative = self.question(&question, y, &quote!(#sign.#question()));
        let size = self.graph.map(Unary::ABS, x);
        s(self.graph.select(negative, self.graph.times(-1.0, size), size))
    }
}
