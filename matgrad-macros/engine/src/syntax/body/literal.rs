//! Literals, the constants of scalar types, casts, and methods of integers that are known while the macro expands.

use quote::ToTokens;
use syn::{ExprMethodCall, Lit};

use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Op};
use crate::graph::shape::{OPAQUE, SCALAR};
use crate::program::text::Text;
use crate::spaces::Ty;

impl Reader<'_> {
    /// A node that is a literal, as a variable of its own: what is computed of it in several places is of one type then,
    /// whichever of them says of which.
    pub(super) fn named_literal(&mut self, id: Id, name: &str) -> Id {
        let Op::Text(number, operands) = self.graph.op(id) else { return id };
        let Text { tokens, label, atom, .. } = &self.texts[number as usize];
        if !atom || !operands.is_empty() || syn::parse2::<syn::LitInt>(tokens.clone()).is_err() {
            return id;
        }
        let literal = Constant { label: label.clone(), ..Constant::of_tokens(tokens.clone(), None) };
        self.text(literal, None, OPAQUE, Some(name), None)
    }

    pub(super) fn literal(&mut self, literal: &Lit) -> Read<Value> {
        match literal {
            // A number of another type is a constant of that type.
            Lit::Float(number) if !matches!(number.suffix(), "") && self.signature.scalar.name() != number.suffix() => {
                error(literal, "a number of another type than the function's")
            }
            Lit::Int(number) if matches!(number.suffix(), "f64" | "f32") && self.signature.scalar.name() != number.suffix() => {
                error(literal, "a number of another type than the function's")
            }
            Lit::Int(number) if !matches!(number.suffix(), "" | "usize" | "f64" | "f32") => {
                let tokens = number.to_token_stream();
                let known: Option<i64> = number.base10_parse().ok();
                let most = known.and_then(|n| self.integer(n).most);
                Ok(Value::Constant(Constant { most, known, ..Constant::of_tokens(tokens, Some(Ty::OtherInteger)) }))
            }
            Lit::Float(number) => match number.base10_parse::<f64>() {
                Ok(value) => Ok(Value::Scalar(self.graph.scalar(value))),
                Err(failed) => Err(failed),
            },
            Lit::Int(number) if matches!(number.suffix(), "f64" | "f32") => {
                Ok(Value::Scalar(self.graph.scalar(number.base10_parse::<f64>()?)))
            }
            Lit::Int(number) => Ok(Value::Integer(number.base10_parse()?)),
            Lit::Bool(known) => Ok(Value::Bool(known.value)),
            _ => error(literal, "this literal has no derivative"),
        }
    }

    /// `f64::EPSILON`, `std::f64::consts::PI`, an imported `PI`.
    pub(super) fn is_scalar_constant(&self, path: &syn::ExprPath) -> bool {
        let names = super::call::segments(path);
        let Some((last, before)) = names.split_last() else { return false };
        let upper = last.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        let scalar = |name: &String| {
            matches!(
                (name.as_str(), &self.signature.scalar),
                ("f64", crate::spaces::ScalarType::F64) | ("f32", crate::spaces::ScalarType::F32)
            )
        };
        let imported = [
            "PI",
            "TAU",
            "SQRT_2",
            "LN_2",
            "LN_10",
            "FRAC_PI_2",
            "FRAC_PI_3",
            "FRAC_PI_4",
            "FRAC_PI_6",
            "FRAC_PI_8",
            "FRAC_1_PI",
            "FRAC_2_PI",
            "FRAC_1_SQRT_2",
            "FRAC_2_SQRT_PI",
        ];
        match before {
            [] => {
                imported.contains(&last.as_str()) && !matches!(self.signature.scalar, crate::spaces::ScalarType::Generic { .. })
            }
            _ => upper && before.iter().any(scalar),
        }
    }

    pub(super) fn cast(&mut self, cast: &syn::ExprCast) -> Read<Value> {
        let ty = self.read_type(&cast.ty);
        let value = self.expr(&cast.expr)?;
        match (value, &ty) {
            (Value::Integer(n), Ty::Scalar) => Ok(Value::Scalar(self.graph.scalar(n as f64))),
            (Value::Scalar(id), Ty::Scalar) => Ok(Value::Scalar(id)),
            (Value::Integer(n), Ty::Integer) if n >= 0 => Ok(Value::Integer(n)),
            (Value::Integer(n), Ty::Integer | Ty::OtherInteger) => {
                // Of the widest type: a literal alone would be read as one of the type it is cast to.
                let (written, literal) = (&cast.ty, proc_macro2::Literal::i64_suffixed(n));
                // Any type has these.
                let known = Some(n).filter(|n| (0..128).contains(n));
                let most = known.and_then(|n| self.integer(n).most);
                let constant = Constant::of_tokens(quote::quote!(((#literal) as #written)), None);
                Ok(Value::Constant(Constant { ty: Some(ty), most, known, ..constant }))
            }
            (Value::Constant(constant), Ty::Scalar) if constant.ty.as_ref().is_some_and(Ty::is_integer) => {
                let integer = self.opaque(constant);
                Ok(Value::Scalar(self.graph.cast(integer)))
            }
            (Value::Constant(constant), Ty::Scalar) => {
                let scalar = self.signature.scalar.name();
                let constant = self.computed(&[constant], |tokens| {
                    let value = &tokens[0];
                    quote::quote!((#value) as #scalar)
                });
                Ok(self.constant_node(constant, &Ty::Scalar, SCALAR))
            }
            (Value::Scalar(id), Ty::Integer | Ty::OtherInteger) => {
                if self.graph.is_active(id) {
                    return error(
                        cast,
                        "a cast to an integer has no derivative; hold its value constant, `matgrad::constant(…) as usize`",
                    );
                }
                self.plain_scalar(cast, id)?;
                let (number, written) = (crate::program::text::placeholder(0), &cast.ty);
                let label = crate::report::readable(&quote::ToTokens::to_token_stream(cast));
                let constant = Constant::of_tokens(quote::quote!((#number as #written)), Some(ty));
                Ok(Value::Constant(Constant { operands: vec![id], label, ..constant }))
            }
            (value, _) if value.is_active(&self.graph) => {
                error(cast, "a cast of an active value cannot be differentiated; keep it in the function's scalar type")
            }
            _ => error(cast, "matgrad cannot see the type of this cast"),
        }
    }

    /// The value of a method of a known integer with known arguments, as all integer types have it.
    pub(super) fn known_integer(&mut self, name: &str, n: i64, call: &ExprMethodCall) -> Read<Option<i64>> {
        let argument = match call.args.first() {
            Some(argument) => match self.expecting(None, |r| r.expr(argument))? {
                Value::Integer(k) => Some(k),
                _ => return Ok(None),
            },
            None => None,
        };
        Ok(match (name, argument, call.args.len()) {
            ("pow", Some(k), 1) => u32::try_from(k).ok().and_then(|k| n.checked_pow(k)),
            ("min", Some(k), 1) => Some(n.min(k)),
            ("max", Some(k), 1) => Some(n.max(k)),
            ("abs_diff", Some(k), 1) => Some((n - k).abs()),
            ("rem_euclid", Some(k), 1) => n.checked_rem_euclid(k),
            ("abs", None, 0) => Some(n.abs()),
            ("signum", None, 0) => Some(n.signum()),
            _ => None,
        })
    }
}

/// The constants of `f64` and `f32` that are integers.
pub(super) const INTEGER_CONSTANTS: &[&str] =
    &["DIGITS", "MANTISSA_DIGITS", "MAX_10_EXP", "MAX_EXP", "MIN_10_EXP", "MIN_EXP", "RADIX"];
