//! Norms, angles and their derivatives over the whole range of the numbers. All are homogeneous, so
//! that their closed forms at moderate arguments tell what they are at all others.

use matgrad::{gradient, hessian, hvp, jacobian};
use nalgebra::{Matrix2, RealField, SMatrix, SVector, Vector2, Vector3};

#[gradient(wrt = (y, x), value)]
fn angle<T: RealField + Copy>(y: T, x: T) -> T {
    y.atan2(x)
}

#[hessian(wrt = p)]
fn angle_of<T: RealField + Copy>(p: &Vector2<T>) -> T {
    p.y.atan2(p.x)
}

#[gradient(wrt = p, value)]
#[hessian(wrt = p)]
#[hvp(wrt = p)]
fn length<T: RealField + Copy>(p: &Vector2<T>) -> T {
    p.x.hypot(p.y)
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x, value)]
#[hvp(wrt = x)]
fn norm<T: RealField + Copy>(x: &Vector3<T>) -> T {
    x.norm()
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn distance(a: &SMatrix<f64, 4, 3>, x: &Vector3<f64>, b: &SVector<f64, 4>) -> f64 {
    (a * x - b).norm()
}

#[jacobian(wrt = x)]
fn direction<T: RealField + Copy>(x: &Vector3<T>) -> Vector3<T> {
    x.normalize()
}

#[gradient(wrt = p)]
#[hessian(wrt = p)]
fn angle_f64(p: &Vector2<f64>) -> f64 {
    p.y.atan2(p.x)
}

#[gradient(wrt = p)]
#[hessian(wrt = p)]
fn length_f32(p: &Vector2<f32>) -> f32 {
    p.x.hypot(p.y)
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn norm_f32(x: &Vector3<f32>) -> f32 {
    x.norm()
}

/// Panics unless the matrices agree, relative to the largest element wanted.
#[track_caller]
fn close<T: RealField + Copy, const R: usize, const C: usize>(got: SMatrix<T, R, C>, wanted: SMatrix<T, R, C>, what: &str) {
    close_beside(got, wanted, wanted.amax(), what);
}

/// Panics unless the matrices agree, relative to a number from which they came about by subtraction.
#[track_caller]
fn close_beside<T: RealField + Copy, const R: usize, const C: usize>(
    got: SMatrix<T, R, C>,
    wanted: SMatrix<T, R, C>,
    size: T,
    what: &str,
) {
    let tolerance = T::default_epsilon() * nalgebra::convert(8.0);
    assert!((got - wanted).amax() <= tolerance * size, "{what}: {got} instead of {wanted}");
}

const POINTS: [(f64, f64); 6] = [(3.0, 4.0), (-3.0, 1.0), (1.0, 1.0), (0.0, -2.0), (5.0, -0.0625), (0.0078125, 1.0)];

fn of_the_plane<T: RealField + Copy>(exponents: &[i32], range: i32) {
    let number = |x: f64| nalgebra::convert::<f64, T>(x);
    for &(x, y) in &POINTS {
        let (r2, p) = (x * x + y * y, Vector2::new(x, y));
        let r = r2.sqrt();
        let normal = Vector2::new(-y, x);
        let unit = (p / r).map(number);
        let bend = (normal * normal.transpose() / (r2 * r)).map(number);
        let turn = (normal / r2).map(number);
        let twist = (Matrix2::new(2.0 * x * y, y * y - x * x, y * y - x * x, -2.0 * x * y) / (r2 * r2)).map(number);
        for &exponent in exponents {
            let (scale, small) = (number(2.0).powi(exponent), number(2.0).powi(-exponent));
            let what = format!("({x}, {y}) · 2^{exponent}");
            let p = p.map(number) * scale;
            let (value, gradient) = length_value_and_grad(&p);
            close(Vector2::repeat(value * small), Vector2::repeat(number(r)), &what);
            close(gradient, unit, &what);
            close(length_hess(&p) * scale, bend, &what);
            close(length_hvp(&p, &Vector2::new(scale, -scale)), bend * Vector2::new(number(1.0), number(-1.0)), &what);
            let (dy, dx) = angle_grad(p.y, p.x);
            close(Vector2::new(dx, dy) * scale, turn, &what);
            // The second derivatives may leave the range themselves.
            if exponent.abs() <= range {
                close(angle_of_hess(&p) * scale * scale, twist, &what);
            }
        }
    }
}

fn of_space<T: RealField + Copy>(exponents: &[i32]) {
    let number = |x: f64| nalgebra::convert::<f64, T>(x);
    for x in [Vector3::new(1.0, -2.0, 2.0), Vector3::new(0.0, 4.0, -3.0), Vector3::new(1.0, 0.0009765625, -0.5)] {
        let r = x.norm();
        let (unit, x) = (x / r, x.map(number));
        let bend = ((SMatrix::identity() - unit * unit.transpose()) / r).map(number);
        let unit = unit.map(number);
        for &exponent in exponents {
            let scale = number(2.0).powi(exponent);
            let what = format!("{x} · 2^{exponent}");
            let x = x * scale;
            let (value, gradient) = norm_value_and_grad(&x);
            close(Vector2::repeat(value / scale), Vector2::repeat(number(r)), &what);
            close(gradient, unit, &what);
            close(norm_hess(&x) * scale, bend, &what);
            close(norm_value_grad_hess(&x).2 * scale, bend, &what);
            let v = Vector3::new(scale, -scale, scale + scale);
            close(norm_hvp(&x, &v), bend * (v / scale), &what);
            close(direction_jac(&x) * scale, bend, &what);
        }
    }
}

#[test]
fn in_double_precision() {
    let exponents = [-1000, -700, -520, -500, -100, 0, 3, 100, 500, 520, 700, 1000];
    of_the_plane::<f64>(&exponents, 500);
    of_space::<f64>(&exponents);
}

#[test]
fn in_single_precision() {
    of_the_plane::<f32>(&[-100, -70, -60, -30, 0, 30, 60, 100], 60);
    of_space::<f32>(&[-100, -70, -60, -30, 0, 30, 60, 100]);
}

#[test]
fn without_generics() {
    for scale in [1e-300, 1e-200, 1.0, 1e200, 1e300] {
        let p = Vector2::new(scale, scale);
        close(angle_f64_grad(&p) * scale, Vector2::new(-0.5, 0.5), "atan2");
    }
    close(angle_f64_hess(&Vector2::new(1e-100, 1e-100)) * 1e-200, Matrix2::new(0.5, 0.0, 0.0, -0.5), "atan2");
    for scale in [1e-30f32, 1.0, 1e30] {
        let p = Vector2::new(3.0, -4.0) * scale;
        close(length_f32_grad(&p), Vector2::new(0.6, -0.8), "hypot");
        close(length_f32_hess(&p) * scale, Matrix2::new(0.128, 0.096, 0.096, 0.072), "hypot");
        let x = Vector3::new(2.0, -1.0, 2.0) * scale;
        close(norm_f32_grad(&x), Vector3::new(2.0, -1.0, 2.0) / 3.0, "norm");
        let unit = Vector3::new(2.0, -1.0, 2.0) / 3.0f32;
        close(norm_f32_hess(&x) * scale, (SMatrix::identity() - unit * unit.transpose()) / 3.0, "norm");
    }
}

#[test]
fn of_a_residual() {
    let a = SMatrix::<f64, 4, 3>::from_fn(|i, j| (1 + 2 * i + 3 * j) as f64 * if (i + j) % 2 == 0 { 0.25 } else { -0.5 });
    let (x, b) = (Vector3::new(1.0, -2.0, 0.5), SVector::<f64, 4>::new(1.0, 0.25, -3.0, 2.0));
    let r = a * x - b;
    let unit = r / r.norm();
    let hessian = a.transpose() * (SMatrix::identity() - unit * unit.transpose()) * a / r.norm();
    for exponent in [-700, -600, 0, 600, 700] {
        let scale = 2f64.powi(exponent);
        let (x, b) = (x * scale, b * scale);
        let (value, gradient) = distance_value_and_grad(&a, &x, &b);
        close(Vector2::repeat(value / scale), Vector2::repeat(r.norm()), "the value");
        close(gradient, a.transpose() * unit, "the gradient");
        close(distance_grad(&a, &x, &b), a.transpose() * unit, "the gradient");
        close_beside(distance_hess(&a, &x, &b) * scale, hessian, a.norm_squared() / r.norm(), "the Hessian");
    }
}

#[test]
fn what_is_not_finite_stays_so() {
    let x = Vector3::new(f64::NAN, 1.0, 2.0);
    assert!(norm_value_and_grad(&x).0.is_nan() && norm_grad(&x)[1].is_nan());
    assert_eq!(norm_value_and_grad(&Vector3::new(f64::INFINITY, 1.0, 2.0)).0, f64::INFINITY);
    assert_eq!(norm_grad(&Vector3::new(f64::INFINITY, 1.0, 2.0))[1], 0.0);
    assert!(length_grad(&Vector2::new(f64::NAN, 1.0))[0].is_nan() && length_grad(&Vector2::new(1.0, f64::NAN))[0].is_nan());
    assert_eq!(norm_value_and_grad(&Vector3::<f64>::zeros()), (0.0, Vector3::zeros()));
    assert_eq!(length_value_and_grad(&Vector2::<f64>::zeros()), (0.0, Vector2::zeros()));
}
