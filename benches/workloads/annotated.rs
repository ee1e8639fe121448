//! The workloads as a user of matgrad writes them.

#![allow(dead_code)]

use matgrad::{gradient, hessian, hvp, jacobian};
use nalgebra::{Matrix2, Matrix3, SMatrix, SVector, Vector2, Vector3};

#[gradient(wrt = x, value, into)]
pub fn quadratic_3(a: &SMatrix<f64, 3, 3>, x: &SVector<f64, 3>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = x, value, into)]
pub fn quadratic_6(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = x, value, into)]
pub fn quadratic_16(a: &SMatrix<f64, 16, 16>, x: &SVector<f64, 16>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = x, value, into)]
pub fn quadratic_64(a: &SMatrix<f64, 64, 64>, x: &SVector<f64, 64>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = w, value, into)]
pub fn regression_20_6(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> f64 {
    (x * w - y).norm_squared()
}

#[gradient(wrt = w, value, into)]
pub fn regression_100_10(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &SVector<f64, 10>) -> f64 {
    (x * w - y).norm_squared()
}

#[gradient(wrt = w, value, into)]
#[hessian(wrt = w, value, into)]
pub fn logistic(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &SVector<f64, 10>) -> f64 {
    y.component_mul(&(x * w)).map(|z| (1.0 + (-z).exp()).ln()).sum()
}

#[gradient(wrt = (u, v), value, into)]
#[hessian(wrt = u, into)]
pub fn factors(t: &SMatrix<f64, 20, 20>, u: &SMatrix<f64, 20, 5>, v: &SMatrix<f64, 20, 5>) -> f64 {
    (t - u * v.transpose()).norm_squared()
}

#[gradient(wrt = (w1, w2, w3, w4), value, into)]
pub fn network(
    x: &SVector<f64, 8>,
    w1: &SMatrix<f64, 16, 8>,
    w2: &SMatrix<f64, 16, 16>,
    w3: &SMatrix<f64, 16, 16>,
    w4: &SMatrix<f64, 1, 16>,
) -> f64 {
    let h1 = (w1 * x).map(matgrad::relu);
    let h2 = (w2 * h1).map(matgrad::relu);
    let h3 = (w3 * h2).map(matgrad::relu);
    (w4 * h3)[0]
}

#[gradient(wrt = (w1, w2), value, into)]
pub fn classifier(x: &SVector<f64, 16>, w1: &SMatrix<f64, 32, 16>, w2: &SMatrix<f64, 10, 32>, y: &SVector<f64, 10>) -> f64 {
    let h = (w1 * x).map(matgrad::sigmoid);
    -y.dot(&matgrad::log_softmax(&(w2 * h)))
}

#[gradient(wrt = (s, m), value, into)]
pub fn gaussian(s: &SMatrix<f64, 6, 6>, m: &SVector<f64, 6>, x: &SVector<f64, 6>) -> f64 {
    let d = x - m;
    let cholesky = s.cholesky().unwrap();
    cholesky.ln_determinant() + d.dot(&cholesky.solve(&d))
}

/// The reprojection error of bundle adjustment: rotation vector, centre, focal length, principal
/// point and distortion make up the camera.
#[jacobian(wrt = (camera, point, w), value, into)]
pub fn reprojection(camera: &SVector<f64, 11>, point: &Vector3<f64>, w: f64, feature: &Vector2<f64>) -> Vector2<f64> {
    let r = camera.fixed_rows::<3>(0);
    let centre = camera.fixed_rows::<3>(3);
    let focal = camera[6];
    let principal = camera.fixed_rows::<2>(7);
    let (k1, k2) = (camera[9], camera[10]);
    let angle = r.norm();
    let (sin, cos) = angle.sin_cos();
    let axis = r / angle;
    let q = point - centre;
    let seen = q * cos + axis.cross(&q) * sin + axis * (axis.dot(&q) * (1.0 - cos));
    let p = Vector2::new(seen[0] / seen[2], seen[1] / seen[2]);
    let r2 = p.norm_squared();
    let distortion = 1.0 + k1 * r2 + k2 * r2 * r2;
    w * (focal * distortion * p + principal - feature)
}

/// A vehicle of constant turn rate and acceleration.
#[jacobian(wrt = s, value, into)]
pub fn motion(s: &SVector<f64, 6>, dt: f64) -> SVector<f64, 6> {
    let (th, v, om, a) = (s[2], s[3], s[4], s[5]);
    let th1 = th + om * dt;
    let v1 = v + a * dt;
    let nx = v1 * om * th1.sin() + a * th1.cos() - v * om * th.sin() - a * th.cos();
    let ny = -v1 * om * th1.cos() + a * th1.sin() + v * om * th.cos() - a * th.sin();
    SVector::<f64, 6>::new(s[0] + nx / (om * om), s[1] + ny / (om * om), th1, v1, om, a)
}

/// ADBench's Gaussian mixture: weights α, means µ, and inverse Cholesky factors of which `icf` holds
/// the logarithms of the diagonal and what is below it; a Wishart prior, without constants.
#[gradient(wrt = (alpha, mu, icf), value, into)]
pub fn mixture(alpha: &SVector<f64, 5>, mu: &SMatrix<f64, 2, 5>, icf: &SMatrix<f64, 3, 5>, x: &SMatrix<f64, 2, 1000>) -> f64 {
    let scale = icf.fixed_rows::<2>(0).map(f64::exp);
    let below = icf.row(2);
    let mut total = 0.0;
    for point in x.column_iter() {
        let mut scores = SVector::<f64, 5>::zeros();
        for k in 0..5 {
            let factor = Matrix2::new(scale[(0, k)], 0.0, below[k], scale[(1, k)]);
            let y = factor * (point - mu.column(k));
            scores[k] = alpha[k] + icf[(0, k)] + icf[(1, k)] - 0.5 * y.norm_squared();
        }
        total += matgrad::log_sum_exp(&scores);
    }
    let prior = 0.5 * (scale.norm_squared() + below.norm_squared());
    total - 1000.0 * matgrad::log_sum_exp(alpha) + prior
}

#[gradient(wrt = (s, x), value, into)]
pub fn gaussian_16(s: &SMatrix<f64, 16, 16>, x: &SVector<f64, 16>) -> f64 {
    let cholesky = s.cholesky().unwrap();
    cholesky.ln_determinant() + x.dot(&cholesky.solve(x))
}

/// Attention of eight queries over eight keys, against a target.
#[gradient(wrt = (q, k, v), value, into)]
pub fn attention(q: &SMatrix<f64, 8, 8>, k: &SMatrix<f64, 8, 8>, v: &SMatrix<f64, 8, 8>, t: &SMatrix<f64, 8, 8>) -> f64 {
    let weights = (q * k.transpose()).map(|z| (0.25 * z).exp());
    let totals = weights.column_sum();
    let mixed = SMatrix::<f64, 8, 8>::from_diagonal(&totals.map(|s| 1.0 / s)) * (weights * v);
    (mixed - t).norm_squared()
}

#[gradient(wrt = x, value, into)]
pub fn chain(a: &SMatrix<f64, 24, 8>, x: &SMatrix<f64, 8, 6>, b: &SMatrix<f64, 6, 16>, c: &SMatrix<f64, 24, 16>) -> f64 {
    (a * x * b - c).norm_squared()
}

/// Neo-Hookean energy density.
#[hvp(wrt = f)]
pub fn neo_hookean(f: &Matrix3<f64>, mu: f64, la: f64) -> f64 {
    let j = f.determinant().ln();
    0.5 * mu * (f.norm_squared() - 3.0) - mu * j + 0.5 * la * j * j
}

#[gradient(wrt = w, value, into)]
pub fn ridge<const M: usize, const K: usize>(x: &SMatrix<f64, M, K>, y: &SVector<f64, M>, w: &SVector<f64, K>, la: f64) -> f64 {
    (x * w - y).norm_squared() + la * w.norm_squared()
}
