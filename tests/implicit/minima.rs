//! Where a scalar function is least: least squares in closed form, and a fit that has none.

use crate::common::{Space, agree, any, differences, slope, vector};
use matgrad::{gradient, implicit};
use nalgebra::{Matrix3, SMatrix, SVector, Vector3};

/// min over w of ‖X w − y‖² + λ ‖w‖²
#[implicit(argmin = w, solver = fit)]
fn ridge(w: &Vector3<f64>, x: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>, lambda: f64) -> f64 {
    (x * w - y).norm_squared() + lambda * w.norm_squared()
}

fn fit(x: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>, lambda: f64) -> Vector3<f64> {
    (x.transpose() * x + Matrix3::identity() * lambda).lu().solve(&(x.transpose() * y)).expect("a regular system")
}

#[test]
fn a_layer_of_least_squares() {
    let (x, y, lambda, c) = (any::<5, 3>(1), any::<5, 1>(2), 0.3, any::<3, 1>(3));
    let (in_x, in_y, in_lambda) = fit_vjp(&x, &y, lambda, &c);
    // With H = XᵀX + λI and u = H⁻¹c: ȳ = X u, λ̄ = −uᵀw, X̄ = (y − Xw) uᵀ − X u wᵀ.
    let w = fit(&x, &y, lambda);
    let u = (x.transpose() * x + Matrix3::identity() * lambda).lu().solve(&c).expect("a regular system");
    agree(&in_y, &(x * u), 1e-12, "y");
    agree(&in_lambda, &-u.dot(&w), 1e-12, "λ");
    agree(&in_x, &((y - x * w) * u.transpose() - x * u * w.transpose()), 1e-12, "X");
    let (dx, dy, dl) = (any::<5, 3>(4), any::<5, 1>(5), -0.7);
    let pushed = fit_diff(&x, &y, lambda, &dx, &dy, dl);
    agree(&pushed.dot(&c), &(in_x.dot(&dx) + in_y.dot(&dy) + in_lambda * dl), 1e-12, "forward");
}

#[gradient(wrt = lambda)]
fn validation(lambda: f64, x: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>) -> f64 {
    let w: Vector3<f64> = fit(x, y, lambda.exp());
    (x * w - y * 0.9).norm_squared()
}

#[test]
fn a_hyperparameter_by_its_gradient() {
    let (x, y) = (any::<5, 3>(8), any::<5, 1>(9));
    agree(&validation_grad(-0.4, &x, &y), &slope(|l| validation(*l, &x, &y), &-0.4), 1e-8, "the gradient");
}

/// Logistic regression with a penalty, over data of run-time length and with a branch in each step.
#[implicit(argmin = w, solver = trained, wrt = (centre, penalty))]
fn loss(w: &Vector3<f64>, data: &[(Vector3<f64>, f64)], centre: &Vector3<f64>, penalty: f64) -> f64 {
    let mut sum = 0.0;
    for (x, y) in data {
        let margin = (x - centre).dot(w);
        sum += if *y > 0.0 { matgrad::softplus(-margin) } else { matgrad::softplus(margin) * 1.5 };
    }
    sum + 0.5 * penalty * w.norm_squared() + 0.05 * w.map(|w| w.powi(4)).sum()
}

fn trained(data: &[(Vector3<f64>, f64)], centre: &Vector3<f64>, penalty: f64) -> Vector3<f64> {
    let mut w = Vector3::zeros();
    for _ in 0..4000 {
        // The gradient, by hand.
        let mut gradient = w * penalty + w.map(|w| 0.2 * w.powi(3));
        for (x, y) in data {
            let (x, sign, weight) = (x - centre, if *y > 0.0 { -1.0 } else { 1.0 }, if *y > 0.0 { 1.0 } else { 1.5 });
            gradient += x * (weight * sign / (1.0 + (-sign * x.dot(&w)).exp()));
        }
        w -= gradient * 0.1;
    }
    w
}

#[test]
fn a_fit_without_a_closed_form() {
    let data: Vec<(Vector3<f64>, f64)> = (0..7).map(|k| (any::<3, 1>(20 + k), any::<1, 1>(40 + k)[0])).collect();
    let at = (any::<3, 1>(3) * 0.3, 0.8);
    let jacobian = differences(|(centre, penalty): &(Vector3<f64>, f64)| trained(&data, centre, *penalty), &at);
    let (c, direction) = (any::<3, 1>(5), at.random_like(6));
    let pulled = jacobian.transpose() * vector(&c);
    agree(&trained_vjp(&data, &at.0, at.1, &c), &at.with(pulled.as_slice()), 1e-8, "reverse");
    let pushed = jacobian * vector(&direction);
    agree(&trained_diff(&data, &at.0, at.1, &direction.0, direction.1), &c.with(pushed.as_slice()), 1e-8, "forward");
}

/// A scalar unknown, in closed form.
#[implicit(argmin = z, solver = nearest)]
fn energy(z: f64, a: f64, b: f64) -> f64 {
    0.5 * (z - a).powi(2) + 0.5 * b * z * z
}

fn nearest(a: f64, b: f64) -> f64 {
    a / (1.0 + b)
}

#[test]
fn a_scalar_unknown() {
    let (a, b) = (1.7, 0.6);
    let (in_a, in_b) = nearest_vjp(a, b, 2.0);
    agree(&in_a, &(2.0 / (1.0 + b)), 1e-14, "a");
    agree(&in_b, &(-2.0 * a / (1.0 + b).powi(2)), 1e-14, "b");
}
