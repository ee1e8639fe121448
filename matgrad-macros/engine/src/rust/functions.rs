//! Calls of scalar functions.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::ident;
use super::scalar::Binding::{Atom, Product, Sign};
use super::scalar::Expression;
use super::types::scalar_type;
use crate::graph::functions::{Binary, Home, Unary};
use crate::graph::op::Id;
use crate::spaces::{Field, ScalarType};

impl Emitter<'_> {
    /// A function of one scalar.
    pub(super) fn call(&mut self, f: Unary, x: Id) -> Expression {
        let row = f.row();
        if f == Unary::RECIP {
            let (one, x) = (self.literal(1.0).tokens, self.scalar(x).at(Sign));
            return Expression::new(Product, emit!(#one / #x));
        }
        let x = self.scalar(x).tokens;
        match row.home {
            Home::Kernel(_) if self.is_simd() => self.in_lanes(f, &x),
            Home::Kernel(passed) => self.in_each_lane(&[x], |x| self.scalar_kernel_of(row.name, passed, x).tokens),
            home => {
                let function = self.function(row.name, home);
                self.in_each_lane(&[x], |x| emit!(#function(#(#x),*)))
            }
        }
    }

    /// A function of two scalars.
    pub(super) fn call2(&mut self, f: Binary, a: Id, b: Id) -> Expression {
        let row = f.row();
        if let (Home::Kernel(passed), true) = (row.home, self.is_simd())
            && let Some(order) = f.order(self.cx.graph, a)
        {
            return self.of_order_in_lanes(f, passed, order, b);
        }
        let (a, b) = (self.scalar(a).tokens, self.scalar(b).tokens);
        match row.home {
            Home::Kernel(_) if self.is_simd() => self.in_lanes2(f, &a, &b),
            Home::Kernel(passed) => self.in_each_lane(&[a, b], |x| self.scalar_kernel_of(row.name, passed, x).tokens),
            home => {
                let function = self.function(row.name, home);
                self.in_each_lane(&[a, b], |x| emit!(#function(#(#x),*)))
            }
        }
    }

    /// A function of numbers: of those in each lane where steps run side by side.
    pub(super) fn in_each_lane(&self, arguments: &[TokenStream], call: impl Fn(&[TokenStream]) -> TokenStream) -> Expression {
        let names: Vec<TokenStream> = ["v", "w"].iter().map(|name| ident(name)).map(|name| emit!(#name)).collect();
        let tokens = match arguments {
            [x] if self.abreast.is_some() => {
                let (v, value) = (&names[0], call(&names[..1]));
                emit!((#x).map(|#v| #value))
            }
            [x, y] if self.abreast.is_some() => {
                let value = call(&names);
                emit!((#x).zip(#y, |#(#names),*| #value))
            }
            _ => call(arguments),
        };
        Expression::new(Atom, tokens)
    }

    /// A call of a kernel on scalars, to which other functions are passed.
    fn scalar_kernel_of(&self, name: &str, passed: &[Unary], arguments: &[TokenStream]) -> Expression {
        let (rt, name) = (self.rt(), ident(name));
        let passed = passed.iter().map(|&f| self.unary(f));
        let arguments = arguments.iter().cloned().chain(passed);
        Expression::new(Atom, emit!(#rt::#name(#(#arguments),*)))
    }

    /// ‖X‖ from the sum of its squares, or from X, computed anew if it is not there, where those over- or
    /// underflow.
    pub(super) fn norm(&mut self, square: Id, x: Id) -> Expression {
        let (sum, sqrt) = (self.scalar(square).tokens, self.unary(Unary::SQRT));
        if self.is_simd() {
            return Expression::new(Atom, emit!(#sqrt(#sum)));
        }
        let (rt, x) = (self.lanewise(), self.owned(x));
        Expression::new(Atom, emit!(#rt::root_of_squares(#sum, || #x, #sqrt)))
    }

    /// The path of a function of one scalar.
    pub fn unary(&self, f: Unary) -> TokenStream {
        self.function(f.row().name, f.row().home)
    }

    /// The path of a scalar function.
    pub fn function(&self, name: &str, home: Home) -> TokenStream {
        let (rt, nalgebra) = (self.rt(), self.cx.nalgebra);
        let simd = || ident(&format!("simd_{name}"));
        let ident = ident(name);
        match (self.cx.scalar, home) {
            (_, Home::Runtime | Home::Hidden | Home::Kernel(_)) => emit!(#rt::#ident),
            (ScalarType::F32 | ScalarType::F64, _) => {
                let ty = scalar_type(self.cx.scalar);
                emit!(<#ty as #rt::Real>::#ident)
            }
            (ScalarType::Generic { field: Field::Float, .. }, _) => {
                let ty = self.scalar_type();
                emit!(#ty::#ident)
            }
            (ScalarType::Generic { field: Field::Simd, .. }, _) if matches!(name, "max" | "min") => {
                let ident = simd();
                emit!(#nalgebra::SimdPartialOrd::#ident)
            }
            (ScalarType::Generic { field: Field::Simd, .. }, home) => {
                let ident = simd();
                if home == Home::Real {
                    emit!(#nalgebra::SimdRealField::#ident)
                } else {
                    emit!(#nalgebra::SimdComplexField::#ident)
                }
            }
            (_, Home::Real) => emit!(#nalgebra::RealField::#ident),
            (_, Home::Complex) => emit!(#nalgebra::ComplexField::#ident),
        }
    }
}
