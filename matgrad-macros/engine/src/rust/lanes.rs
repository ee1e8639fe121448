//! Functions that are kernels for one scalar, of SIMD lanes, which have no branches: what is right is chosen lane by lane.

use proc_macro2::{Literal, TokenStream};

use super::emit::Emitter;
use super::scalar::{Binding::Atom, Expression};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::Id;
use crate::graph::store::Graph;

impl Binary {
    /// The order of a function of one, where its forms differ from lane to lane.
    pub(super) fn order(self, graph: &Graph, order: Id) -> Option<i32> {
        matches!(self, Binary::SINC_ROOT | Binary::ARC)
            .then(|| graph.literal(order).expect("rules give orders as numbers") as i32)
    }
}

impl Emitter<'_> {
    /// A function of one scalar that arises in derivatives, of SIMD lanes, which have no branches.
    pub(super) fn in_lanes(&mut self, f: Unary, x: &TokenStream) -> Expression {
        let nalgebra = self.cx.nalgebra;
        let (zero, one) = (self.literal(0.0).tokens, self.literal(1.0).tokens);
        // Named first: it is used more than once.
        let v = self.fresh_named("v");
        let value = match f {
            Unary::SIGN => {
                let negative = emit!(#nalgebra::SimdValue::select(-#one, #nalgebra::SimdPartialOrd::simd_lt(#v, #zero), #zero));
                emit!(#nalgebra::SimdValue::select(#one, #nalgebra::SimdPartialOrd::simd_gt(#v, #zero), #negative))
            }
            Unary::RECIP_OR_ZERO => {
                emit!(#nalgebra::SimdValue::select(#one / #v, #nalgebra::SimdPartialOrd::simd_ne(#v, #zero), #zero))
            }
            _ => unreachable!("{f:?} of lanes"),
        };
        Expression::new(Atom, emit!({ let #v = #x; #value }))
    }

    /// The same of two scalars.
    pub(super) fn in_lanes2(&mut self, f: Binary, a: &TokenStream, b: &TokenStream) -> Expression {
        let (rt, nalgebra, zero) = (self.rt(), self.cx.nalgebra, self.literal(0.0).tokens);
        let (exp, abs) = (self.unary(Unary::EXP), self.unary(Unary::ABS));
        let hypot = self.function(Binary::HYPOT.row().name, Binary::HYPOT.row().home);
        let (v, w, r) = (self.fresh_named("v"), self.fresh_named("w"), self.fresh_named("r"));
        let value = match f {
            Binary::TANH_SLOPE => emit!(#rt::sech_squared(#abs(#v), #exp)),
            Binary::SIGMOID_SLOPE => {
                let one = self.literal(1.0).tokens;
                emit!({ let #r = #exp(-#abs(#v)); #r / ((#one + #r) * (#one + #r)) })
            }
            Binary::COSINE => {
                let quotient = emit!(#nalgebra::SimdValue::select(#v / #r, #nalgebra::SimdPartialOrd::simd_ne(#r, #zero), #zero));
                emit!({ let #r = #hypot(#v, #w); #quotient })
            }
            Binary::RATIO => emit!({ let #r = #hypot(#v, #w); #v / #r / #r }),
            // Of functions that no lanes are given to.
            _ => unreachable!("{f:?} of lanes"),
        };
        Expression::new(Atom, emit!({ let (#v, #w) = (#a, #b); #value }))
    }

    /// A function of an order: which of its forms is right differs from lane to lane.
    pub(super) fn of_order_in_lanes(&mut self, f: Binary, passed: &[Unary], order: i32, x: Id) -> Expression {
        let (rt, nalgebra, x) = (self.rt(), self.cx.nalgebra, self.scalar(x).tokens);
        let (name, order) =
            (if f == Binary::ARC { emit!(arc_of_lanes) } else { emit!(sinc_root_of_lanes) }, Literal::i32_unsuffixed(order));
        let passed: Vec<TokenStream> = passed.iter().map(|&f| self.unary(f)).collect();
        let [a, b, c, d] = ["a", "b", "c", "d"].map(|letter| self.fresh_named(letter));
        let chosen = emit!(#nalgebra::SimdValue::select(#c, #nalgebra::SimdPartialOrd::simd_lt(#a, #b), #d));
        Expression::new(Atom, emit!(#rt::#name(#order, #x, #(#passed,)* |#a, #b, #c, #d| #chosen)))
    }
}
