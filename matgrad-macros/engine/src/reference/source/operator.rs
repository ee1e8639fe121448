//! Operators: arithmetic, comparisons, casts.

use std::cmp::Ordering;

use syn::BinOp;

use super::machine::Machine;
use super::motion::Motion;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Value, Whole, panics, unknown};

impl<N: Number> Machine<N> {
    /// `-value`
    pub fn negated(&mut self, value: Value<N>) -> Eval<N> {
        Ok(match self.settled(value)? {
            Value::Scalar(x) => Value::Scalar(x.negated()),
            Value::Matrix(m) => Value::Matrix(m.map(N::negated)),
            Value::Point(m) => Value::Point(m.map(N::negated)),
            Value::Motion(m) if m.parts.len() == 1 => {
                let part = m.parts[0].map(N::negated);
                Value::motion(Motion { group: m.group, parts: vec![part] })
            }
            Value::Integer(k, whole) => match k.checked_neg() {
                Some(k) => return integer(k, whole),
                None => return panics("an overflow"),
            },
            other => return unknown(format!("`-` of {}", other.describe())),
        })
    }

    /// `a op b`
    pub fn arithmetic(&mut self, op: &str, a: &Value<N>, b: &Value<N>) -> Eval<N> {
        let value = self.operate(op, a, b)?;
        for x in value.flat() {
            self.seen(&x);
        }
        Ok(value)
    }

    fn operate(&mut self, op: &str, a: &Value<N>, b: &Value<N>) -> Eval<N> {
        if let Some(value) = self.operate_motion(op, a, b) {
            return Ok(value);
        }
        let mismatch = || unknown(format!("`{op}` of {} and {}", a.describe(), b.describe()));
        match (a, b) {
            (Value::Integer(x, p), Value::Integer(y, q)) => integers(op, (*x, *p), (*y, *q)),
            (Value::Bool(x), Value::Bool(y)) => match op {
                "&" => Ok(Value::Bool(x & y)),
                "|" => Ok(Value::Bool(x | y)),
                "^" => Ok(Value::Bool(x ^ y)),
                _ => mismatch(),
            },
            (Value::Scalar(x), Value::Scalar(y)) => Ok(Value::Scalar(match op {
                "+" => x.plus(y),
                "-" => x.minus(y),
                "*" => x.times(y),
                "/" => x.over(y),
                "%" => {
                    let quotient = x.value() / y.value();
                    self.near(quotient - quotient.round());
                    x.minus(&y.scaled(quotient.trunc()))
                }
                _ => return mismatch(),
            })),
            (Value::Matrix(x), Value::Matrix(y)) => {
                let value = match op {
                    "+" => x.zip(y, N::plus),
                    "-" => x.zip(y, N::minus),
                    "*" => x.product(y),
                    _ => None,
                };
                value.map_or_else(mismatch, |m| Ok(Value::Matrix(m)))
            }
            (Value::Matrix(x), Value::Scalar(s)) if op == "*" => Ok(Value::Matrix(x.map(|v| v.times(s)))),
            (Value::Matrix(x), Value::Scalar(s)) if op == "/" => Ok(Value::Matrix(x.map(|v| v.over(s)))),
            (Value::Scalar(s), Value::Matrix(x)) if op == "*" => Ok(Value::Matrix(x.map(|v| s.times(v)))),
            _ => mismatch(),
        }
    }

    /// A comparison.
    pub fn compared(&mut self, op: &BinOp, a: &Value<N>, b: &Value<N>) -> Eval<N> {
        let holds = match op {
            BinOp::Eq(_) => self.equal(a, b)?,
            BinOp::Ne(_) => !self.equal(a, b)?,
            _ => {
                let order = self.order(a, b)?;
                match op {
                    BinOp::Lt(_) => order == Some(Ordering::Less),
                    BinOp::Le(_) => matches!(order, Some(Ordering::Less | Ordering::Equal)),
                    BinOp::Gt(_) => order == Some(Ordering::Greater),
                    _ => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
                }
            }
        };
        Ok(Value::Bool(holds))
    }

    /// How two numbers are ordered.
    pub fn order(&mut self, a: &Value<N>, b: &Value<N>) -> Eval<N, Option<Ordering>> {
        match (a, b) {
            (Value::Integer(x, _), Value::Integer(y, _)) => Ok(Some(x.cmp(y))),
            (Value::Scalar(x), Value::Scalar(y)) => {
                self.tie(x, y);
                Ok(x.value().partial_cmp(&y.value()))
            }
            _ => unknown(format!("the order of {} and {}", a.describe(), b.describe())),
        }
    }

    /// Whether two values are equal.
    pub fn equal(&mut self, a: &Value<N>, b: &Value<N>) -> Eval<N, bool> {
        Ok(match (a, b) {
            (Value::Integer(..), Value::Integer(..)) | (Value::Scalar(_), Value::Scalar(_)) => {
                self.order(a, b)? == Some(Ordering::Equal)
            }
            (Value::Bool(x), Value::Bool(y)) => x == y,
            (Value::Text(x), Value::Text(y)) => x == y,
            (Value::Variant(x, a), Value::Variant(y, b)) => {
                let mut same = x.rsplit("::").next() == y.rsplit("::").next();
                for ((_, a), (_, b)) in a.iter().zip(&**b) {
                    same = same && self.equal(a, b)?;
                }
                same
            }
            (Value::Option(None), Value::Option(other)) | (Value::Option(other), Value::Option(None)) => other.is_none(),
            (Value::Option(Some(x)), Value::Option(Some(y))) => self.equal(x, y)?,
            (Value::Tuple(x), Value::Tuple(y)) | (Value::Array(x), Value::Array(y)) if x.len() == y.len() => {
                for (a, b) in x.iter().zip(&**y) {
                    if !self.equal(a, b)? {
                        return Ok(false);
                    }
                }
                true
            }
            (Value::Matrix(x), Value::Matrix(y)) => {
                x.data.iter().zip(&*y.data).for_each(|(a, b)| self.tie(a, b));
                x.data.iter().zip(&*y.data).all(|(a, b)| a.value() == b.value())
            }
            _ => return unknown(format!("whether {} is {}", a.describe(), b.describe())),
        })
    }

    /// Remembers how near two scalars are to a tie; equal constants are equal in every evaluation.
    pub fn tie(&mut self, a: &N, b: &N) {
        let distance = a.value() - b.value();
        if distance != 0.0 || a.is_active() || b.is_active() {
            self.near(distance);
        }
    }

    /// `value as ty`
    pub fn cast(&mut self, value: Value<N>, want: &Want) -> Eval<N> {
        Ok(match (value, want) {
            (Value::Integer(k, _), Want::Scalar) => Value::number(k as f64),
            (Value::Integer(k, _), Want::Integer(whole)) => {
                if k < 0 && *whole == Whole::Unsigned {
                    return unknown("a cast that wraps");
                }
                Value::Integer(k, *whole)
            }
            (Value::Scalar(x), Want::Scalar) => Value::Scalar(x),
            (Value::Scalar(x), Want::Integer(whole)) => {
                let x = x.value();
                self.near(x - x.round());
                let k = x as i64;
                Value::Integer(if *whole == Whole::Unsigned { k.max(0) } else { k }, *whole)
            }
            (Value::Bool(b), Want::Integer(whole)) => Value::Integer(i64::from(b), *whole),
            (value, _) => return unknown(format!("a cast of {}", value.describe())),
        })
    }
}

/// An integer of a kind, unless it overflows.
pub fn integer<N: Number>(k: i64, whole: Whole) -> Eval<N> {
    match whole {
        Whole::Unsigned if k < 0 => panics("attempt to subtract with overflow"),
        Whole::Signed | Whole::Open if i32::try_from(k).is_err() => panics("an integer beyond 32 bits"),
        _ => Ok(Value::Integer(k, whole)),
    }
}

/// The kind of what two integers make.
pub fn common(p: Whole, q: Whole) -> Whole {
    if p == Whole::Open { q } else { p }
}

fn integers<N: Number>(op: &str, (x, p): (i64, Whole), (y, q): (i64, Whole)) -> Eval<N> {
    if y == 0 && matches!(op, "/" | "%") {
        return panics("a division by zero");
    }
    let result = match op {
        "+" => x.checked_add(y),
        "-" => x.checked_sub(y),
        "*" => x.checked_mul(y),
        "/" => x.checked_div(y),
        "%" => x.checked_rem(y),
        "^" => Some(x ^ y),
        "&" => Some(x & y),
        "|" => Some(x | y),
        "<<" => u32::try_from(y).ok().filter(|&y| y < 63).and_then(|y| x.checked_mul(1 << y)),
        ">>" => u32::try_from(y).ok().and_then(|y| x.checked_shr(y)),
        _ => return unknown(format!("the operator `{op}` of integers")),
    };
    match result {
        Some(k) => integer(k, common(p, q)),
        None => panics("an overflow"),
    }
}
