//! Numbers of the scalar type.

use proc_macro2::{Literal, TokenStream};

use super::emit::Emitter;
use super::scalar::Binding::{Atom, Sign};
use super::scalar::Expression;
use super::types::scalar_type;
use crate::spaces::{Field, ScalarType};

impl Emitter<'_> {
    /// An `f64` in the scalar type.
    pub(super) fn convert_f64(&self, value: &TokenStream) -> TokenStream {
        let (nalgebra, ty) = (self.cx.nalgebra, self.scalar_type());
        match self.cx.scalar {
            _ if self.abreast.is_some() => emit!(#ty::of(#value)),
            ScalarType::F64 => value.clone(),
            ScalarType::F32 => emit!(#value as f32),
            // `Float` gives no other way, and of `f32`, `f64` and whatever else is a number of digits it does not fail.
            ScalarType::Generic { field: Field::Float, .. } => emit!(::core::option::Option::unwrap(#ty::from(#value))),
            ScalarType::Generic { .. } => emit!(#nalgebra::convert::<f64, #ty>(#value)),
        }
    }

    /// A literal of the scalar type.
    pub fn literal(&self, value: f64) -> Expression {
        let number = self.number(value);
        if self.abreast.is_some() { Expression::new(Atom, self.convert_f64(&number.tokens)) } else { number }
    }

    /// A literal of the scalar type of one step.
    fn number(&self, value: f64) -> Expression {
        let magnitude = value.abs();
        let tokens = match self.cx.scalar {
            ScalarType::F32 | ScalarType::F64 if !value.is_finite() => {
                let ty = scalar_type(self.cx.scalar);
                return Expression::new(
                    Atom,
                    if value.is_nan() {
                        emit!(#ty::NAN)
                    } else if value > 0.0 {
                        emit!(#ty::INFINITY)
                    } else {
                        emit!(#ty::NEG_INFINITY)
                    },
                );
            }
            ScalarType::F64 => {
                let literal = Literal::f64_unsuffixed(magnitude);
                emit!(#literal)
            }
            ScalarType::F32 => {
                let literal = Literal::f32_unsuffixed(magnitude as f32);
                emit!(#literal)
            }
            ScalarType::Generic { field: Field::Float, .. } => {
                let ty = self.scalar_type();
                match magnitude {
                    0.0 => emit!(#ty::zero()),
                    1.0 => emit!(#ty::one()),
                    f64::INFINITY => emit!(#ty::infinity()),
                    _ if value.is_nan() => emit!(#ty::nan()),
                    _ => {
                        let literal = Literal::f64_unsuffixed(magnitude);
                        self.convert_f64(&emit!(#literal))
                    }
                }
            }
            ScalarType::Generic { .. } => {
                let (nalgebra, ty) = (self.cx.nalgebra, self.scalar_type());
                match magnitude {
                    0.0 => emit!(#nalgebra::zero::<#ty>()),
                    1.0 => emit!(#nalgebra::one::<#ty>()),
                    _ => {
                        let literal = Literal::f64_unsuffixed(magnitude);
                        emit!(#nalgebra::convert::<f64, #ty>(#literal))
                    }
                }
            }
        };
        if value < 0.0 { Expression::new(Sign, emit!(-#tokens)) } else { Expression::new(Atom, tokens) }
    }
}
