//! Methods of scalars, and the functions of the same names.

use super::machine::Machine;
use super::number::Number;
use super::special;
use super::value::{Eval, Value, unknown};

impl<N: Number> Machine<N> {
    /// A method of a scalar; `None` if there is none of that name.
    pub fn method_of_scalar(&mut self, name: &str, x: &N, arguments: &[Value<N>]) -> Eval<N, Option<Value<N>>> {
        let name = name.strip_prefix("simd_").unwrap_or(name);
        let scalar = |x: N| Ok(Some(Value::Scalar(x)));
        let truth = |b: bool| Ok(Some(Value::Bool(b)));
        if arguments.is_empty()
            && let Some(y) = x.unary(name)
        {
            return scalar(y);
        }
        if arguments.is_empty()
            && let Some(y) = special::of_one(name, x)
        {
            return scalar(y);
        }
        let v = x.value();
        match (name, arguments) {
            ("sqrt" | "cbrt", []) => {
                // They have no slope at 0, where what is added up in a loop without steps is.
                self.near(v);
                match x.unary(name) {
                    Some(root) => scalar(root),
                    None => Ok(None),
                }
            }
            ("abs", []) => scalar(self.absolute(x)),
            ("neg", []) => scalar(x.negated()),
            ("relu", []) => scalar(self.larger(x, &N::constant(0.0))),
            ("sin_cos", []) => match (x.unary("sin"), x.unary("cos")) {
                (Some(sin), Some(cos)) => Ok(Some(Value::tuple(vec![Value::Scalar(sin), Value::Scalar(cos)]))),
                _ => Ok(None),
            },
            ("to_radians", []) => scalar(x.scaled(std::f64::consts::PI / 180.0)),
            ("to_degrees", []) => scalar(x.scaled(180.0 / std::f64::consts::PI)),
            ("floor" | "ceil" | "round" | "trunc" | "signum", []) => {
                self.near(if name == "signum" { v } else { v * 2.0 - (v * 2.0).round() });
                scalar(N::constant(match name {
                    "floor" => v.floor(),
                    "ceil" => v.ceil(),
                    "round" => v.round(),
                    "trunc" => v.trunc(),
                    _ => v.signum(),
                }))
            }
            ("fract", []) => {
                self.near(v - v.round());
                scalar(x.minus(&N::constant(v.trunc())))
            }
            ("is_nan", []) => truth(v.is_nan()),
            ("is_finite", []) => truth(v.is_finite()),
            ("is_infinite", []) => truth(v.is_infinite()),
            ("huber", [Value::Scalar(limit)]) => {
                let size = self.absolute(x);
                self.tie(&size, limit);
                scalar(match size.value() <= limit.value() {
                    true => x.times(x).scaled(0.5),
                    false => limit.times(&size.minus(&limit.scaled(0.5))),
                })
            }
            ("log_add_exp", [Value::Scalar(y)]) => {
                let largest = N::constant(v.max(y.value()));
                let sum = [x, y].map(|x| x.minus(&largest).unary("exp").unwrap_or_else(|| x.clone()));
                scalar(sum[0].plus(&sum[1]).unary("ln").unwrap_or_else(|| x.clone()).plus(&largest))
            }
            ("is_sign_positive" | "is_sign_negative", []) => {
                self.near(v);
                truth(v.is_sign_positive() == (name == "is_sign_positive"))
            }
            ("powi", [Value::Integer(k, _)]) => match i32::try_from(*k) {
                Ok(k) => scalar(x.powi(k)),
                Err(_) => unknown("this power"),
            },
            ("powf" | "powc" | "atan2", [Value::Scalar(y)]) => {
                Ok(x.binary(if name == "powc" { "powf" } else { name }, y).map(Value::Scalar))
            }
            ("max", [Value::Scalar(y)]) => scalar(self.larger(x, y)),
            ("min", [Value::Scalar(y)]) => scalar(self.smaller(x, y)),
            ("clamp", [Value::Scalar(low), Value::Scalar(high)]) => {
                let raised = self.larger(x, low);
                scalar(self.smaller(&raised, high))
            }
            ("hypot", [Value::Scalar(y)]) => {
                let squares = x.times(x).plus(&y.times(y));
                scalar(self.root(&squares))
            }
            ("log", [Value::Scalar(base)]) => match (x.unary("ln"), base.unary("ln")) {
                (Some(a), Some(b)) => scalar(a.over(&b)),
                _ => Ok(None),
            },
            ("mul_add", [Value::Scalar(a), Value::Scalar(b)]) => scalar(x.times(a).plus(b)),
            ("copysign", [Value::Scalar(sign)]) => {
                self.near(sign.value());
                self.near(v);
                scalar(if v.is_sign_positive() == sign.value().is_sign_positive() { x.clone() } else { x.negated() })
            }
            ("rem_euclid", [Value::Scalar(y)]) => {
                let quotient = v.div_euclid(y.value());
                let exact = v / y.value();
                self.near(exact - exact.round());
                scalar(x.minus(&y.scaled(quotient)))
            }
            ("add" | "sub" | "mul" | "div", [y]) => {
                let op = match name {
                    "add" => "+",
                    "sub" => "-",
                    "mul" => "*",
                    _ => "/",
                };
                self.arithmetic(op, &Value::Scalar(x.clone()), y).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// |x|
    pub fn absolute(&mut self, x: &N) -> N {
        self.tie(x, &N::constant(0.0));
        x.absolute()
    }

    /// The larger of two.
    pub fn larger(&mut self, x: &N, y: &N) -> N {
        self.tie(x, y);
        x.larger(y)
    }

    /// The smaller of two.
    pub fn smaller(&mut self, x: &N, y: &N) -> N {
        self.tie(x, y);
        x.smaller(y)
    }

    /// The root of a sum of squares.
    pub fn root(&mut self, squares: &N) -> N {
        self.tie(squares, &N::constant(0.0));
        N::root_of_squares(squares)
    }
}
