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

/// Steps of Euler's method for y₀' = x₀ − y₀, yᵢ' = xᵢ yᵢ₋₁ − yᵢ, in which each makes a vector element by element.
#[gradient(wrt = x, value)]
pub fn steps<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut y = SVector::<f64, N>::zeros();
    for _ in 0..20 {
        let mut dy = SVector::<f64, N>::zeros();
        dy[0] = x[0] - y[0];
        for i in 1..N {
            dy[i] = x[i] * y[i - 1] - y[i];
        }
        y += 0.05 * dy;
    }
    y.norm_squared()
}

/// The distances of points to the nearest of N centres.
#[gradient(wrt = c, value)]
pub fn nearest<const N: usize>(c: &SMatrix<f64, 2, N>, points: &[SVector<f64, 2>]) -> f64 {
    let mut s = 0.0;
    for p in points {
        let mut d = SVector::<f64, N>::zeros();
        for k in 0..N {
            d[k] = (p - c.column(k)).norm_squared();
        }
        s += d.min();
    }
    s
}

/// A mixture of N Gaussians with triangular factors of their information matrices, in the loops and with the running
/// index of Šrajer, Kukelova & Fitzgibbon, "A benchmark of selected algorithmic differentiation tools" (2018).
#[gradient(wrt = (alphas, means, icf), value)]
pub fn mixture<const N: usize>(
    alphas: &SVector<f64, N>,
    means: &SMatrix<f64, 8, N>,
    icf: &SMatrix<f64, 36, N>,
    points: &[SVector<f64, 8>],
) -> f64 {
    let mut s = 0.0;
    for p in points {
        let mut main = SVector::<f64, N>::zeros();
        for k in 0..N {
            let mut q = SVector::<f64, 8>::zeros();
            let mut log_determinant = 0.0;
            for i in 0..8 {
                q[i] = icf[(i, k)].exp() * (p[i] - means[(i, k)]);
                log_determinant += icf[(i, k)];
            }
            let mut at = 8;
            for i in 0..8 {
                for j in i + 1..8 {
                    q[j] += icf[(at, k)] * (p[i] - means[(i, k)]);
                    at += 1;
                }
            }
            main[k] = alphas[k] + log_determinant - 0.5 * q.norm_squared();
        }
        s += matgrad::log_sum_exp(&main);
    }
    s - points.len() as f64 * matgrad::log_sum_exp(alphas)
}
