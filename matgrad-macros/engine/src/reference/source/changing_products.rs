//! Methods that change a matrix to what BLAS makes of it, and those that write what they compute to another.

use syn::ExprMethodCall;

use super::dense::Dense;
use super::environment::Env;
use super::machine::Machine;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Value, unknown};

/// What α t + β m is for the term of a method; `None` if it is none of them.
pub fn combined<N: Number>(name: &str, m: &Dense<N>, arguments: &[Value<N>]) -> Option<Dense<N>> {
    let (Value::Scalar(alpha), Value::Scalar(beta)) = (arguments.first()?, arguments.last()?) else { return None };
    let parts: Option<Vec<&Dense<N>>> = arguments[1..arguments.len() - 1]
        .iter()
        .map(|part| if let Value::Matrix(part) = part { Some(part) } else { None })
        .collect();
    let term = match (name, &parts?[..]) {
        ("axpy", [x]) => (*x).clone(),
        ("cmpy", [x, y]) => x.zip(y, N::times)?,
        ("cdpy", [x, y]) => x.zip(y, N::over)?,
        ("gemv" | "gemm", [a, b]) => a.product(b)?,
        ("gemv_tr" | "gemm_tr", [a, b]) => a.transpose().product(b)?,
        ("ger", [x, y]) => x.product(&y.transpose())?,
        ("quadform", [middle, right]) => right.transpose().product(&middle.product(right)?)?,
        ("quadform_tr", [left, middle]) => left.product(&middle.product(&left.transpose())?)?,
        _ => return None,
    };
    m.zip(&term, |m, t| alpha.times(t).plus(&beta.times(m)))
}

/// A matrix of which one triangle is filled with a number.
pub fn with_triangle<N: Number>(name: &str, m: &Dense<N>, arguments: &[Value<N>]) -> Option<Dense<N>> {
    let (Value::Scalar(x), Value::Integer(shift, _)) = (arguments.first()?, arguments.get(1)?) else { return None };
    let is_inside = |i: usize, j: usize| match name {
        "fill_lower_triangle" => i as i64 >= j as i64 + shift,
        _ => j as i64 >= i as i64 + shift,
    };
    Some(Dense::of(m.rows, m.cols, |i, j| if is_inside(i, j) { x.clone() } else { m.at(i, j).clone() }))
}

impl<N: Number> Machine<N> {
    /// `a.mul_to(&b, &mut out)` and its kin; `None` if it is none of these.
    pub fn written_to(&mut self, name: &str, call: &ExprMethodCall, env: &Env<N>) -> Eval<N, Option<Value<N>>> {
        if !matches!(name, "mul_to" | "add_to" | "sub_to" | "tr_mul_to") || call.args.len() != 2 {
            return Ok(None);
        }
        let (a, b) = (self.operand(&call.receiver, env)?, self.eval(&call.args[0], env, &Want::Anything)?);
        let b = self.settled(b)?;
        let (Value::Matrix(left), Value::Matrix(right)) = (&a, &b) else { return unknown("this product of no matrices") };
        let made = match name {
            "mul_to" => left.product(right),
            "tr_mul_to" => left.transpose().product(right),
            "add_to" => left.zip(right, N::plus),
            _ => left.zip(right, N::minus),
        };
        let Some(made) = made else { return unknown("matrices that do not fit") };
        let place = self.place(&call.args[1], env)?;
        self.write(&place, Value::Matrix(made))?;
        Ok(Some(Value::Unit))
    }
}
