//! Roots of equations: scalar, vector and matrix unknowns, generic ones, methods, solvers that may fail.

use crate::common::{Space, agree, any, differences, slope};
use matgrad::{differential, gradient, implicit, jacobian};
use nalgebra::{Matrix2, Matrix2x3, Matrix3, RealField, SMatrix, SVector, UnitQuaternion, Vector2, Vector3};
use std::cell::Cell;

/// The rules of a solver of one tuple of parameters, held to central differences of it.
fn hold<X: Space, Z: Space>(at: &X, solve: impl Fn(&X) -> Z, vjp: impl Fn(&X, &Z) -> X, diff: impl Fn(&X, &X) -> Z) {
    let jacobian = differences(&solve, at);
    let (cotangent, direction) = (solve(at).random_like(3), at.random_like(4));
    let pulled = jacobian.transpose() * crate::common::vector(&cotangent);
    agree(&vjp(at, &cotangent), &at.with(pulled.as_slice()), 1e-8, "reverse");
    let pushed = jacobian * crate::common::vector(&direction);
    agree(&diff(at, &direction), &cotangent.with(pushed.as_slice()), 1e-8, "forward");
}

#[implicit(root = anomaly, solver = solve, value)]
fn kepler(anomaly: f64, mean: f64, eccentricity: f64) -> f64 {
    anomaly - eccentricity * anomaly.sin() - mean
}

fn solve(mean: f64, eccentricity: f64) -> f64 {
    let mut anomaly = mean;
    for _ in 0..50 {
        anomaly -= kepler(anomaly, mean, eccentricity) / (1.0 - eccentricity * anomaly.cos());
    }
    anomaly
}

#[test]
fn the_equation_of_kepler() {
    for (mean, e) in [(0.7, 0.3), (-2.0, 0.9), (3.0, 0.0)] {
        // dE = (dM + sin E de) / (1 − e cos E)
        let anomaly = solve(mean, e);
        let slope = 1.0 / (1.0 - e * anomaly.cos());
        let (in_mean, in_e) = solve_vjp(mean, e, 2.0);
        agree(&in_mean, &(2.0 * slope), 1e-13, "the mean anomaly");
        agree(&in_e, &(2.0 * anomaly.sin() * slope), 1e-13, "the eccentricity");
        agree(&solve_diff(mean, e, 0.5, -1.0), &((0.5 - anomaly.sin()) * slope), 1e-13, "forward");
        assert_eq!(solve_value_and_vjp(mean, e, 2.0), (anomaly, (in_mean, in_e)));
        assert_eq!(solve_value_and_diff(mean, e, 0.5, -1.0).0, anomaly);
    }
}

#[gradient(wrt = p, value)]
#[differential(wrt = p)]
fn altitude(p: &Vector2<f64>) -> f64 {
    let anomaly: f64 = solve(p[0] * p[1], p[1].sin());
    anomaly.cos() * p[0]
}

#[test]
fn functions_that_call_a_solver() {
    let p = Vector2::new(0.9, 0.6);
    agree(&altitude_grad(&p), &slope(altitude, &p), 1e-9, "the gradient");
    agree(&altitude_diff(&p, &Vector2::x()), &slope(altitude, &p)[0], 1e-9, "forward");
}

#[implicit(root = z, solver = counted, value)]
fn of_counted(z: f64, a: f64, _runs: &Cell<u32>) -> f64 {
    z * z - a
}

fn counted(a: f64, runs: &Cell<u32>) -> f64 {
    runs.set(runs.get() + 1);
    a.sqrt()
}

#[gradient(wrt = a, value)]
fn weighed(a: f64, weight: f64, runs: &Cell<u32>) -> f64 {
    let z: f64 = counted(a, runs);
    z * weight
}

#[test]
fn a_solver_runs_once_for_the_value_and_the_cotangents() {
    let runs = Cell::new(0);
    // (k √a)′ = k / (2 √a)
    assert_eq!(weighed_value_and_grad(4.0, 3.0, &runs), (6.0, 0.75));
    assert_eq!(runs.get(), 1);
}

#[implicit(root = z, solver = settled)]
fn network<const N: usize>(
    z: &SVector<f64, N>,
    w: &SMatrix<f64, N, N>,
    u: &SMatrix<f64, N, 2>,
    x: &Vector2<f64>,
) -> SVector<f64, N> {
    z - (w * z + u * x).map(f64::tanh)
}

fn settled<const N: usize>(w: &SMatrix<f64, N, N>, u: &SMatrix<f64, N, 2>, x: &Vector2<f64>) -> SVector<f64, N> {
    let mut z = SVector::zeros();
    for _ in 0..300 {
        z = (w * z + u * x).map(f64::tanh);
    }
    z
}

#[test]
fn a_fixed_point_of_a_network() {
    let at = (any::<3, 3>(1) * 0.4, any::<3, 2>(2), any::<2, 1>(3));
    hold(
        &at,
        |(w, u, x)| settled(w, u, x),
        |(w, u, x), c| settled_vjp(w, u, x, c),
        |(w, u, x), (dw, du, dx)| settled_diff(w, u, x, dw, du, dx),
    );
}

#[jacobian(wrt = x)]
fn through_the_fixed_point(x: &Vector2<f64>, w: &Matrix3<f64>, u: &SMatrix<f64, 3, 2>) -> Vector3<f64> {
    let z: Vector3<f64> = settled(w, u, &(x * 2.0));
    z.component_mul(&z) + u * x
}

#[test]
fn jacobians_through_a_solver() {
    let (x, w, u) = (any::<2, 1>(7), any::<3, 3>(8) * 0.4, any::<3, 2>(9));
    let wanted = differences(|x| through_the_fixed_point(x, &w, &u), &x);
    assert!((crate::common::dense(&through_the_fixed_point_jac(&x, &w, &u)) - wanted).norm() < 1e-8);
}

/// A cubic Sylvester equation, whose unknown is a matrix that is not square.
#[implicit(root = x, solver = balanced, wrt = (a, q))]
fn balance(a: &Matrix2<f64>, b: &Matrix3<f64>, x: &Matrix2x3<f64>, q: &Matrix2x3<f64>, steps: usize) -> Matrix2x3<f64> {
    let _ = steps;
    a * x + x * b + x.map(|v| 0.1 * v.powi(3)) - q
}

fn balanced(a: &Matrix2<f64>, b: &Matrix3<f64>, q: &Matrix2x3<f64>, steps: usize) -> Matrix2x3<f64> {
    let mut x = Matrix2x3::zeros();
    for _ in 0..steps {
        let cubic = x.map(|v: f64| 0.1 * v.powi(3));
        x = matgrad::solve_sylvester(a, b, &(q - cubic)).expect("a solution");
    }
    x
}

#[test]
fn an_unknown_matrix() {
    let b = any::<3, 3>(12) * 0.3 + Matrix3::identity() * 1.5;
    let at = (any::<2, 2>(11) * 0.3 + Matrix2::identity(), any::<2, 3>(13));
    assert!(balance(&at.0, &b, &balanced(&at.0, &b, &at.1, 80), &at.1, 0).norm() < 1e-12);
    hold(
        &at,
        |(a, q)| balanced(a, &b, q, 80),
        |(a, q), c| balanced_vjp(a, &b, q, 80, c),
        |(a, q), (da, dq)| balanced_diff(a, &b, q, 80, da, dq),
    );
}

/// √s as a solver that may have nothing to return.
#[implicit(root = r, solver = root?)]
fn square<T: RealField + Copy>(r: T, s: T) -> T {
    r * r - s
}

fn root<T: RealField + Copy>(s: T) -> Option<T> {
    (s > T::zero()).then(|| s.sqrt())
}

#[gradient(wrt = x)]
fn of_roots(x: &Vector2<f64>) -> Option<f64> {
    let (a, b): (f64, f64) = (x[0] + x[1], x[1]);
    let r: f64 = root::<f64>(a)?;
    Some(r * b)
}

#[test]
fn solvers_that_may_fail() {
    assert_eq!(root_vjp(4.0, 3.0), Some(0.75));
    assert_eq!(root_diff(4.0f32, 3.0), Some(0.75));
    assert_eq!(root_vjp(-4.0, 3.0), None);
    let x = Vector2::new(2.0, 0.25);
    agree(&of_roots_grad(&x).expect("a root"), &slope(|x| of_roots(x).expect("a root"), &x), 1e-9, "the gradient");
    assert!(of_roots_grad(&-x).is_none());
}

struct Spring {
    stiffness: f64,
}

#[matgrad::methods]
impl Spring {
    #[implicit(root = x, solver = Self::rest, wrt = force)]
    fn balance(&self, x: &Vector2<f64>, force: Vector2<f64>) -> Vector2<f64> {
        let stiffness: f64 = self.stiffness;
        x * stiffness + x * x.norm_squared() - force
    }

    fn rest(&self, force: Vector2<f64>) -> Vector2<f64> {
        let mut x = Vector2::zeros();
        for _ in 0..200 {
            x = force / (self.stiffness + x.norm_squared());
        }
        x
    }
}

#[test]
fn solvers_among_methods() {
    let spring = Spring { stiffness: 3.0 };
    let at = Vector2::new(0.8, -0.5);
    assert!(spring.balance(&spring.rest(at), at).norm() < 1e-14);
    hold(&at, |f| spring.rest(*f), |f, c| spring.rest_vjp(*f, c), |f, d| spring.rest_diff(*f, d));
}

/// A rotation among the parameters: its tangents are perturbed from the right.
#[implicit(root = z, solver = turned, wrt = q)]
fn turning(z: &Vector3<f64>, q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    z + z.map(|z| z * z * z) - q * v
}

fn turned(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    (q * v).map(|b| {
        let mut z: f64 = b;
        for _ in 0..60 {
            z -= (z + z.powi(3) - b) / (1.0 + 3.0 * z * z);
        }
        z
    })
}

#[test]
fn rotations_among_the_parameters() {
    let (q, v) = (UnitQuaternion::from_scaled_axis(Vector3::new(0.4, -0.7, 1.1)), Vector3::new(1.0, 0.3, -0.6));
    let around = |xi: &Vector3<f64>| turned(&(q * UnitQuaternion::from_scaled_axis(*xi)), &v);
    let jacobian = differences(around, &Vector3::zeros());
    let (cotangent, direction) = (any::<3, 1>(5), any::<3, 1>(6));
    let pulled = jacobian.transpose() * crate::common::vector(&cotangent);
    agree(&turned_vjp(&q, &v, &cotangent), &cotangent.with(pulled.as_slice()), 1e-8, "reverse");
    let pushed = jacobian * crate::common::vector(&direction);
    agree(&turned_diff(&q, &v, &direction), &cotangent.with(pushed.as_slice()), 1e-8, "forward");
}

#[matgrad::module]
mod together {
    use matgrad::{gradient, implicit};
    use nalgebra::Vector2;

    pub mod equations {
        use super::Vector2;

        #[matgrad::implicit(root = z, solver = solved)]
        fn residual(z: &Vector2<f64>, theta: &Vector2<f64>) -> Vector2<f64> {
            Vector2::new(z.x + 0.3 * (z.y * theta.x).sin() - theta.y, z.y - 0.2 * z.x * z.x - theta.x)
        }

        pub fn solved(theta: &Vector2<f64>) -> Vector2<f64> {
            let mut z = Vector2::zeros();
            while residual(&z, theta).norm() > 1e-14 {
                z -= residual(&z, theta);
            }
            z
        }
    }

    #[implicit(root = t, solver = hit)]
    fn crossing(t: f64, v: f64) -> f64 {
        t * t * t + t - v
    }

    fn hit(v: f64) -> f64 {
        let mut t = v;
        while (t * t * t + t - v).abs() > 1e-14 {
            t -= (t * t * t + t - v) / (3.0 * t * t + 1.0);
        }
        t
    }

    #[gradient(wrt = x)]
    pub fn both(x: &Vector2<f64>) -> f64 {
        let z = equations::solved(&(x * 0.5));
        hit(z.x * x.y) + z.y
    }
}

#[test]
fn a_module_takes_the_rules_and_not_the_bodies() {
    let x = Vector2::new(0.9, 0.7);
    agree(&together::both_grad(&x), &slope(together::both, &x), 1e-9, "the gradient");
}
