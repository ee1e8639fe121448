//! Sums over data and steps in time, whose Hessians and Jacobians are asked for.

#![allow(dead_code)]

use matgrad::{hessian, jacobian};
use nalgebra::{SMatrix, SVector, Vector2, Vector3};

/// Logistic regression: features and labels ±1.
#[hessian(wrt = w, value)]
pub fn logistic(w: &SVector<f64, 10>, data: &[(SVector<f64, 10>, f64)]) -> f64 {
    let mut s = 0.0;
    for (x, y) in data {
        s += (-y * w.dot(x)).exp().ln_1p();
    }
    s
}

/// Softmax regression in the matrix of weights.
#[hessian(wrt = w, value)]
pub fn softmax(w: &SMatrix<f64, 3, 8>, data: &[(SVector<f64, 8>, Vector3<f64>)]) -> f64 {
    let mut s = 0.0;
    for (x, y) in data {
        s -= y.dot(&matgrad::log_softmax(&(w * x)));
    }
    s
}

/// The squared distances of points to a circle of centre (c₀, c₁) and radius c₂.
#[hessian(wrt = c, value)]
pub fn circle(c: &Vector3<f64>, points: &[Vector2<f64>]) -> f64 {
    let mut s = 0.0;
    for p in points {
        let r = ((p[0] - c[0]).powi(2) + (p[1] - c[1]).powi(2)).sqrt() - c[2];
        s += r * r;
    }
    s
}

#[matgrad::module]
pub mod springs {
    use super::*;

    /// A hundred steps of the fourth-order method of Runge and Kutta for three masses between springs that harden.
    #[jacobian(wrt = y0, value)]
    pub fn masses(y0: &SVector<f64, 6>, h: f64) -> SVector<f64, 6> {
        let mut y = *y0;
        for _ in 0..100 {
            let k1 = pull(&y);
            let k2 = pull(&(y + 0.5 * h * k1));
            let k3 = pull(&(y + 0.5 * h * k2));
            let k4 = pull(&(y + h * k3));
            y += h / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
        }
        y
    }

    /// Velocities and accelerations.
    fn pull(y: &SVector<f64, 6>) -> SVector<f64, 6> {
        let (a, b) = (y[1] - y[0], y[2] - y[1]);
        let f0 = y[0] + y[0] * y[0] * y[0];
        let (f1, f2) = (a + a * a * a, b + b * b * b);
        let f3 = y[2] + y[2] * y[2] * y[2];
        SVector::<f64, 6>::new(y[3], y[4], y[5], f1 - f0, f2 - f1, -f3 - f2)
    }
}

/// Fifty steps of a recurrent network.
#[jacobian(wrt = y0, value)]
pub fn recurrent(a: &SMatrix<f64, 8, 8>, y0: &SVector<f64, 8>) -> SVector<f64, 8> {
    let mut y = *y0;
    for _ in 0..50 {
        y = (a * y).map(f64::tanh);
    }
    y
}
