//! Functions of many kinds, small enough to build quickly.

#![allow(missing_docs, dead_code)]

use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix2, Matrix3, Point3, RealField, SMatrix, SVector, Vector2, Vector3};

#[gradient(wrt = (a, x), value, into)]
#[hvp(wrt = x)]
#[hessian(wrt = x)]
pub fn quadratic(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = w, value, into)]
#[hessian(wrt = w, value)]
#[newton_step(wrt = w)]
pub fn regression(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> f64 {
    (x * w - y).norm_squared() + 0.1 * w.norm_squared()
}

#[gradient(wrt = (a, x), value, into)]
#[differential(wrt = (a, x))]
pub fn generic_regression<const M: usize, const N: usize>(
    a: &SMatrix<f64, M, N>,
    x: &SVector<f64, N>,
    b: &SVector<f64, M>,
) -> f64 {
    (a * x - b).norm_squared()
}

/// `generic_regression` with literal dimensions.
#[gradient(wrt = (a, x), value, into)]
pub fn literal_regression(a: &SMatrix<f64, 9, 5>, x: &SVector<f64, 5>, b: &SVector<f64, 9>) -> f64 {
    (a * x - b).norm_squared()
}

/// With the dimensions of `tall_chain` another order of the products is cheapest than with those of
/// `wide_chain`.
#[gradient(wrt = x, value, into)]
pub fn generic_chain<const M: usize, const K: usize, const L: usize, const N: usize>(
    a: &SMatrix<f64, M, K>,
    x: &SMatrix<f64, K, L>,
    b: &SMatrix<f64, L, N>,
    c: &SMatrix<f64, M, N>,
) -> f64 {
    (a * x * b - c).norm_squared()
}

#[gradient(wrt = x, value, into)]
pub fn tall_chain(a: &SMatrix<f64, 24, 8>, x: &SMatrix<f64, 8, 6>, b: &SMatrix<f64, 6, 2>, c: &SMatrix<f64, 24, 2>) -> f64 {
    (a * x * b - c).norm_squared()
}

#[gradient(wrt = x, value, into)]
pub fn wide_chain(a: &SMatrix<f64, 2, 8>, x: &SMatrix<f64, 8, 6>, b: &SMatrix<f64, 6, 24>, c: &SMatrix<f64, 2, 24>) -> f64 {
    (a * x * b - c).norm_squared()
}

/// From the wrong end, this multiplies matrices.
#[gradient(wrt = x, value, into)]
pub fn generic_bilinear<const N: usize, const K: usize>(
    u: &SVector<f64, N>,
    a: &SMatrix<f64, N, N>,
    b: &SMatrix<f64, N, K>,
    x: &SVector<f64, K>,
) -> f64 {
    (u.transpose() * a * b * x)[0]
}

#[gradient(wrt = x, value, into)]
pub fn bilinear(u: &SVector<f64, 12>, a: &SMatrix<f64, 12, 12>, b: &SMatrix<f64, 12, 8>, x: &SVector<f64, 8>) -> f64 {
    (u.transpose() * a * b * x)[0]
}

#[gradient(wrt = (u, v), value, into)]
#[hessian(wrt = u)]
#[hvp(wrt = u)]
pub fn factors(t: &SMatrix<f64, 8, 8>, u: &SMatrix<f64, 8, 3>, v: &SMatrix<f64, 8, 3>) -> f64 {
    (t - u * v.transpose()).norm_squared()
}

#[gradient(wrt = (w1, w2), value, into)]
#[differential(wrt = (w1, w2))]
pub fn relu_network(x: &SVector<f64, 8>, w1: &SMatrix<f64, 16, 8>, w2: &SMatrix<f64, 1, 16>) -> f64 {
    (w2 * (w1 * x).map(matgrad::relu))[0]
}

#[gradient(wrt = weights, value, into)]
#[hvp(wrt = x)]
pub fn deep_network<const D: usize>(weights: &[SMatrix<f64, 8, 8>; D], x: &SVector<f64, 8>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    z.norm_squared()
}

#[gradient(wrt = (w, x), value)]
pub fn classifier(w: &SMatrix<f64, 5, 4>, x: &SVector<f64, 4>, y: &SVector<f64, 5>) -> f64 {
    let z = w * x;
    -y.dot(&matgrad::log_softmax(&z)) + matgrad::softmax(&z).norm_squared() + matgrad::log_sum_exp(&z)
}

#[gradient(wrt = (s, x), value, into)]
#[vjp(wrt = (s, x))]
pub fn gaussian(s: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> Option<f64> {
    let cholesky = s.cholesky()?;
    Some(cholesky.ln_determinant() + x.dot(&cholesky.solve(x)))
}

#[hessian(wrt = s, value)]
#[newton_step(wrt = s)]
pub fn small_gaussian(s: &Matrix2<f64>, x: &Vector2<f64>) -> Option<f64> {
    let cholesky = s.cholesky()?;
    Some(cholesky.ln_determinant() + x.dot(&cholesky.solve(x)))
}

#[differential(wrt = (a, b))]
#[vjp(wrt = (a, b))]
#[jacobian(wrt = b, value)]
pub fn solution(a: &SMatrix<f64, 5, 5>, b: &SVector<f64, 5>) -> Option<SVector<f64, 5>> {
    a.lu().solve(b)
}

#[gradient(wrt = a, value)]
pub fn inverse(a: &Matrix3<f64>) -> Option<f64> {
    Some(a.try_inverse()?.norm_squared() + a.determinant())
}

#[gradient(wrt = a, value)]
pub fn large_inverse(a: &SMatrix<f64, 7, 7>) -> Option<f64> {
    Some(a.try_inverse()?.norm_squared())
}

#[gradient(wrt = (means, spread), value)]
pub fn mixture(means: &[Vector2<f64>; 3], spread: f64, data: &SMatrix<f64, 2, 40>) -> f64 {
    let mut total = 0.0;
    for point in data.column_iter() {
        let mut scores = Vector3::zeros();
        for k in 0..3 {
            scores[k] = -(point - means[k]).norm_squared() * spread;
        }
        total += matgrad::log_sum_exp(&scores);
    }
    total
}

#[gradient(wrt = w, value)]
pub fn logistic(w: &Vector3<f64>, rows: &[Vector3<f64>]) -> f64 {
    let mut total = 0.0;
    for row in rows {
        total += (1.0 + (-w.dot(row)).exp()).ln() + row[0] * w[1];
    }
    total
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
pub fn recurrence<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let (mut state, mut total) = (0.5, 0.0);
    for i in 0..N {
        state = (state * x[i]).sin() + x[i];
        total += state * state;
    }
    total
}

#[gradient(wrt = x, value)]
pub fn run_time_sum(x: &Vector2<f64>, n: usize) -> f64 {
    let mut total = 0.0;
    for i in 0..n {
        total += (x.x + i as f64).sin() * x.y;
    }
    total
}

#[gradient(wrt = x, value)]
pub fn extremes(x: &SVector<f64, 7>, flag: bool) -> f64 {
    let scale = if flag { x.max() } else { x.min() };
    scale * x.abs().sum() + x.norm()
}

#[jacobian(wrt = (r, p), value, into)]
#[differential(wrt = (r, p))]
#[vjp(wrt = (r, p))]
pub fn project(r: &Vector3<f64>, p: &Point3<f64>) -> Vector2<f64> {
    let angle = (r.norm_squared() + 1e-20).sqrt();
    let axis = r / angle;
    let q = p.coords * angle.cos() + axis.cross(&p.coords) * angle.sin() + axis * (axis.dot(&p.coords) * (1.0 - angle.cos()));
    Vector2::new(q.x / q.z, q.y / q.z)
}

#[jacobian(wrt = x, value, into)]
pub fn rational(x: &SVector<f64, 4>) -> SVector<f64, 3> {
    SVector::<f64, 3>::new(x[0] * x[1] / (1.0 + x[2] * x[2]), x[3] * x[0] - x[1], x[2] / (2.0 + x[3] * x[3]))
}

#[gradient(wrt = (w, x), value)]
pub fn composed(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    z.norm_squared()
}

#[vjp]
#[differential]
pub fn layer(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> SVector<f64, 3> {
    (w * x).map(f64::tanh)
}

/// Kronecker products and views.
#[gradient(wrt = (a, b), value)]
pub fn parts(a: &SMatrix<f64, 4, 4>, b: &Matrix2<f64>) -> f64 {
    let corner = a.fixed_view::<2, 2>(1, 1);
    (corner.kronecker(b) * a).trace() + a.row(2).sum() + a.column(1).norm_squared() + a.diagonal().sum()
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
pub fn smoothness<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut total = 0.0;
    for i in 1..N {
        total += (x[i] - x[i - 1]).powi(2) * x[N - 1 - i];
    }
    total
}

#[gradient(wrt = (weights, biases), value)]
#[differential(wrt = weights)]
pub fn residual_network<const D: usize>(
    weights: &[SMatrix<f64, 4, 4>; D],
    biases: &[SVector<f64, 4>; D],
    x: &SVector<f64, 4>,
) -> f64 {
    let mut z = *x;
    for (w, b) in weights.iter().zip(biases) {
        z += (w * z + b).map(matgrad::softplus);
    }
    z.sum()
}

/// A state written element by element, and read backwards.
#[gradient(wrt = x, value)]
pub fn written(x: &SVector<f64, 20>) -> f64 {
    let mut state = SVector::<f64, 20>::zeros();
    for i in 0..20 {
        state[i] = x[i] * x[19 - i] + 1.0;
    }
    let mut total = 0.0;
    for i in (0..20).rev() {
        total = total * 0.5 + state[i] * x[i];
    }
    total
}

#[gradient(wrt = x, value)]
pub fn all_pairs<const R: usize, const C: usize>(x: &SMatrix<f64, R, C>) -> f64 {
    let mut total = 0.0;
    for j in 0..C {
        for i in 0..R {
            total += x[(i, j)] * x[(R - 1 - i, C - 1 - j)].sin();
        }
    }
    total
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
pub fn powers(x: &Matrix3<f64>) -> f64 {
    x.pow(3).trace() + x.determinant() * x.transpose().norm_squared()
}

#[jacobian(wrt = x, value)]
#[vjp(wrt = (w, x))]
pub fn any_scalar<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, x: &SVector<T, 2>) -> SVector<T, 3> {
    (w * x).map(|v| v.tanh())
}

#[gradient(wrt = a, value)]
#[hessian(wrt = a)]
#[hvp(wrt = a)]
pub fn determinants(a: &SMatrix<f64, 6, 6>, b: &Matrix3<f64>) -> Option<f64> {
    let head = a.fixed_view::<3, 3>(1, 2);
    Some(a.determinant() + head.full_piv_lu().solve(b)?.norm().cos())
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
pub fn special(x: &Vector3<f64>) -> f64 {
    let tail =
        matgrad::erf(x.x) * matgrad::erfc(x.y) + matgrad::erfinv(x.y) + matgrad::digamma(x.z) + matgrad::ln_gamma(x.x * x.y);
    tail * matgrad::sinc(x.z) + matgrad::huber(x.x.hypot(x.y), 0.5) + matgrad::log_add_exp(x.y.atan2(x.z), x.x.powf(x.y))
}

#[hessian(wrt = z, value)]
pub fn attention(z: &SVector<f64, 9>, v: &SVector<f64, 9>) -> f64 {
    matgrad::softmax(z).dot(v) + matgrad::log_softmax(z)[2] + z.map(|t| matgrad::sigmoid(t) * t.tanh()).norm()
}
