//! What is counted. Each workload calls one companion once.

use std::hint::black_box;

use nalgebra::{Point3, SMatrix, SVector, Vector2, Vector3};

use crate::functions::*;

/// What callgrind collects: whatever happens in here.
#[inline(never)]
fn measured<R>(companion: impl FnOnce() -> R) {
    black_box(companion());
}

/// Numbers without a pattern, between −1 and 1.
fn any<const R: usize, const C: usize>(seed: usize) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| (((1 + i + 31 * j + 1009 * seed) * 7919 % 2003) as f64) / 1001.5 - 1.0)
}

/// A symmetric positive definite matrix, on which no pivot is exchanged.
fn definite<const N: usize>(seed: usize) -> SMatrix<f64, N, N> {
    let b = any::<N, N>(seed);
    b * b.transpose() + SMatrix::identity() * (2 * N) as f64
}

macro_rules! workloads {
    ($($name:literal: ($($x:ident = $value:expr),*) $body:expr;)*) => {
        /// The names, and what runs them.
        pub const WORKLOADS: &[(&str, fn())] = &[$(($name, || {
            $(let $x = $value;)*
            $(let $x = black_box(&$x);)*
            measured(|| $body);
        })),*];
    };
}

workloads! {
    "quadratic": (a = any::<6, 6>(1), x = any::<6, 1>(2)) quadratic_value_and_grad(a, x);
    "quadratic_into": (a = any::<6, 6>(1), x = any::<6, 1>(2)) {
        let (mut in_a, mut in_x) = (SMatrix::zeros(), SVector::zeros());
        (quadratic_value_and_grad_into(a, x, &mut in_a, &mut in_x), in_a, in_x)
    };
    "regression": (x = any::<20, 6>(3), y = any::<20, 1>(4), w = any::<6, 1>(5)) regression_value_and_grad(x, y, w);
    "regression_hessian": (x = any::<20, 6>(3), y = any::<20, 1>(4), w = any::<6, 1>(5)) regression_value_grad_hess(x, y, w);
    "regression_newton": (x = any::<20, 6>(3), y = any::<20, 1>(4), w = any::<6, 1>(5)) regression_newton(x, y, w);
    "factors": (t = any::<8, 8>(6), u = any::<8, 3>(7), v = any::<8, 3>(8)) factors_value_and_grad(t, u, v);
    "factors_hessian": (t = any::<8, 8>(6), u = any::<8, 3>(7), v = any::<8, 3>(8)) factors_hess(t, u, v);
    "relu_network": (x = any::<8, 1>(9), w1 = any::<16, 8>(10), w2 = any::<1, 16>(11)) relu_network_value_and_grad(x, w1, w2);
    "deep_network": (w = [any::<8, 8>(12), any::<8, 8>(13), any::<8, 8>(14)], x = any::<8, 1>(15)) {
        deep_network_value_and_grad(w, x)
    };
    "classifier": (w = any::<5, 4>(16), x = any::<4, 1>(17), y = any::<5, 1>(18)) classifier_value_and_grad(w, x, y);
    "gaussian": (s = definite::<6>(19), x = any::<6, 1>(20)) gaussian_value_and_grad(s, x);
    "solution_vjp": (a = definite::<5>(21), b = any::<5, 1>(22)) solution_vjp(a, b, b);
    "inverse": (a = definite::<3>(23)) inverse_value_and_grad(a);
    "large_inverse": (a = definite::<7>(24)) large_inverse_value_and_grad(a);
    "mixture": (means = [any::<2, 1>(25), any::<2, 1>(26), any::<2, 1>(27)], data = any::<2, 40>(28)) {
        mixture_value_and_grad(means, black_box(0.7), data)
    };
    "recurrence": (x = any::<30, 1>(29)) recurrence_value_and_grad(x);
    "extremes": (x = any::<7, 1>(30)) extremes_value_and_grad(x, black_box(true));
    "project": (r = Vector3::new(0.1, -0.2, 0.3), p = Point3::new(0.4, 0.5, 3.0)) project_value_and_jac(r, p);
    "project_vjp": (r = Vector3::new(0.1, -0.2, 0.3), p = Point3::new(0.4, 0.5, 3.0), c = Vector2::new(1.0, 2.0)) {
        project_vjp(r, p, c)
    };
    "rational": (x = any::<4, 1>(31)) rational_value_and_jac(x);
    "parts": (a = any::<4, 4>(32), b = any::<2, 2>(33)) parts_value_and_grad(a, b);
    "literal_regression": (a = any::<9, 5>(35), x = any::<5, 1>(36), b = any::<9, 1>(37)) {
        literal_regression_value_and_grad(a, x, b)
    };
    "generic_regression": (a = any::<9, 5>(35), x = any::<5, 1>(36), b = any::<9, 1>(37)) {
        generic_regression_value_and_grad(a, x, b)
    };
    "literal_tall_chain": (a = any::<24, 8>(38), x = any::<8, 6>(39), b = any::<6, 2>(40), c = any::<24, 2>(41)) {
        tall_chain_value_and_grad(a, x, b, c)
    };
    "generic_tall_chain": (a = any::<24, 8>(38), x = any::<8, 6>(39), b = any::<6, 2>(40), c = any::<24, 2>(41)) {
        generic_chain_value_and_grad(a, x, b, c)
    };
    "literal_wide_chain": (a = any::<2, 8>(42), x = any::<8, 6>(43), b = any::<6, 24>(44), c = any::<2, 24>(45)) {
        wide_chain_value_and_grad(a, x, b, c)
    };
    "generic_wide_chain": (a = any::<2, 8>(42), x = any::<8, 6>(43), b = any::<6, 24>(44), c = any::<2, 24>(45)) {
        generic_chain_value_and_grad(a, x, b, c)
    };
    "literal_bilinear": (u = any::<12, 1>(46), a = any::<12, 12>(47), b = any::<12, 8>(48), x = any::<8, 1>(49)) {
        bilinear_value_and_grad(u, a, b, x)
    };
    "generic_bilinear": (u = any::<12, 1>(46), a = any::<12, 12>(47), b = any::<12, 8>(48), x = any::<8, 1>(49)) {
        generic_bilinear_value_and_grad(u, a, b, x)
    };
}
