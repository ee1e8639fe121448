//! Two const generics are one dimension only if they are one name.

use matgrad::gradient;
use nalgebra::{SMatrix, SVector};

#[gradient(wrt = a)]
fn sum<const M: usize, const N: usize>(a: &SVector<f64, M>, b: &SVector<f64, N>) -> f64 {
    (a + b).norm()
}

#[gradient(wrt = a)]
fn product<const M: usize, const N: usize>(a: &SMatrix<f64, M, N>, b: &SVector<f64, M>) -> f64 {
    (a * b).norm()
}

#[gradient(wrt = a)]
fn trace<const M: usize, const N: usize>(a: &SMatrix<f64, M, N>) -> f64 {
    a.trace()
}

#[gradient(wrt = a)]
fn dot<const N: usize>(a: &SVector<f64, N>, b: &SVector<f64, 3>) -> f64 {
    a.dot(b)
}

#[gradient(wrt = a)]
fn kronecker<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    a.kronecker(a).trace()
}

// An array whose length is no literal, written by element.
#[gradient(wrt = x)]
fn local_array<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut y = [0.0; N];
    for i in 0..N {
        y[i] = x[i] * x[i];
    }
    let mut s = 0.0;
    for i in 0..N {
        s += y[i].sin();
    }
    s
}

fn main() {}
