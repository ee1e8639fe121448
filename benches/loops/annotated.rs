//! Functions written with loops, as a person writes them who thinks in elements.

use matgrad::gradient;
use nalgebra::{SMatrix, SVector};

#[gradient(wrt = w, value)]
pub fn elements<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 {
    let mut s = 0.0;
    for i in 0..N {
        for j in 0..N {
            s += w[(i, j)] * w[(i, j)];
        }
    }
    s
}

#[gradient(wrt = w, value)]
pub fn columns<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 {
    let mut s = 0.0;
    for c in w.column_iter() {
        s += c.norm_squared();
    }
    s
}

#[gradient(wrt = x, value)]
pub fn writes<const N: usize>(x: &SVector<f64, N>, c: &SVector<f64, N>) -> f64 {
    let mut y = SVector::<f64, N>::zeros();
    for i in 0..N {
        y[i] = x[i] * x[i] * c[i];
    }
    y.sum()
}

#[gradient(wrt = x, value)]
pub fn recurrence<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut y = SVector::<f64, N>::zeros();
    y[0] = x[0];
    for i in 1..N {
        y[i] = x[i] * y[i - 1];
    }
    y.sum()
}

#[gradient(wrt = (w, x), value)]
pub fn matrix_vector<const N: usize>(w: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 {
    let mut s = 0.0;
    for i in 0..N {
        let mut t = 0.0;
        for j in 0..N {
            t += w[(i, j)] * x[j];
        }
        s += t * t;
    }
    s
}

#[gradient(wrt = (l, b), value)]
pub fn substitution<const N: usize>(l: &SMatrix<f64, N, N>, b: &SVector<f64, N>) -> f64 {
    let mut y = SVector::<f64, N>::zeros();
    for i in 0..N {
        let mut t = b[i];
        for j in 0..i {
            t -= l[(i, j)] * y[j];
        }
        y[i] = t / l[(i, i)];
    }
    y.norm_squared()
}

#[gradient(wrt = w, value)]
pub fn data<const N: usize>(w: &SMatrix<f64, N, N>, points: &[SVector<f64, N>]) -> f64 {
    let mut s = 0.0;
    for p in points {
        s += (w * p).norm_squared();
    }
    s
}
