//! Even functions of norms and absolute values are smooth where those have a kink.

use crate::common::{agree, any};
use matgrad::{gradient, hessian, hvp, newton_step};
use nalgebra::{Matrix3, SMatrix, Vector3};

/// A function of r = ‖x‖, f″(0) and the Hessian at a point by the closed form
/// f″(r) u uᵀ + f′(r)/r (I − u uᵀ).
macro_rules! radial {
    ($($name:ident: |$x:ident| $body:expr, $second:expr, |$r:ident| $f1:expr, $f2:expr;)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x)]
            #[hessian(wrt = $x, value)]
            #[hvp(wrt = $x)]
            fn f($x: &Vector3<f64>) -> f64 { $body }

            #[hessian(wrt = $x)]
            fn g($x: &Vector3<f32>) -> f32 { $body }

            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn behind(a: &SMatrix<f64, 3, 2>, $x: &nalgebra::Vector2<f64>) -> f64 {
                let $x = a * $x;
                let $x = &$x;
                $body
            }

            #[test]
            fn has_its_second_derivative_everywhere() {
                let (zero, identity) = (Vector3::<f64>::zeros(), Matrix3::<f64>::identity());
                agree(&f_grad(&zero), &zero, 0.0, "the gradient at 0");
                agree(&f_hess(&zero), &(identity * $second), 1e-15, "the Hessian at 0");
                agree(&f_value_grad_hess(&zero).1, &zero, 0.0, "the gradient at 0");
                agree(&f_value_grad_hess(&zero).2, &(identity * $second), 1e-15, "the Hessian at 0");
                let v = any(3);
                agree(&f_hvp(&zero, &v), &(v * $second), 1e-15, "hvp at 0");
                agree(&g_hess(&Vector3::zeros()).map(f64::from), &(identity * $second), 1e-7, "in single precision");
                let a = any::<3, 2>(4);
                let wanted = a.transpose() * a * $second;
                agree(&behind_hess(&a, &nalgebra::Vector2::zeros()), &wanted, 1e-15, "behind a product");
                agree(&behind_hvp(&a, &nalgebra::Vector2::zeros(), &any(5)), &(wanted * any::<2, 1>(5)), 1e-15, "behind a product");
                for scale in [1e-150, 1e-9, 1e-3, 1.0, 2.5] {
                    let x = Vector3::new(0.6, 0.0, -0.8) * scale;
                    let $r: f64 = x.norm();
                    let (u, slope, bend) = (x / $r, $f1, $f2);
                    let wanted = u * u.transpose() * bend + (identity - u * u.transpose()) * (slope / $r);
                    agree(&f_grad(&x), &(u * slope), 1e-14, "the gradient");
                    agree(&f_hess(&x), &wanted, 1e-14, "the Hessian");
                }
            }
        }
    )*};
}

radial! {
    cosine: |x| x.norm().cos(), -1.0, |r| -r.sin(), -r.cos();
    hyperbolic_cosine: |x| x.norm().cosh(), 1.0, |r| r.sinh(), r.cosh();
    square: |x| { let r = x.norm(); r * r }, 2.0, |r| 2.0 * r, 2.0;
    square_by_power: |x| x.norm().powi(2), 2.0, |r| 2.0 * r, 2.0;
    square_by_root: |x| { let r = x.dot(&x).sqrt(); r * r }, 2.0, |r| 2.0 * r, 2.0;
    square_of_magnitude: |x| x.magnitude().powf(2.0), 2.0, |r| 2.0 * r, 2.0;
    cube: |x| x.norm().powi(3), 0.0, |r| 3.0 * r * r, 6.0 * r;
    cube_by_products: |x| { let r = x.norm(); r * r * r }, 0.0, |r| 3.0 * r * r, 6.0 * r;
    fourth_power: |x| { let r = x.norm(); r * r * r * r }, 0.0, |r| 4.0 * r.powi(3), 12.0 * r * r;
    sine_times_radius: |x| { let r = x.norm(); 1.5 * r * r.sin() }, 3.0, |r| 1.5 * (r.sin() + r * r.cos()), 1.5 * (2.0 * r.cos() - r * r.sin());
    tanh_times_radius: |x| { let r = x.norm(); r * r.tanh() }, 2.0,
        |r| r.tanh() + r / r.cosh().powi(2), 2.0 / r.cosh().powi(2) * (1.0 - r * r.tanh());
    logarithm: |x| x.norm().cosh().ln(), 1.0, |r| r.tanh(), 1.0 / r.cosh().powi(2);
    gaussian: |x| (-x.norm().powi(2)).exp(), -2.0, |r| -2.0 * r * (-r * r).exp(), (4.0 * r * r - 2.0) * (-r * r).exp();
    written_out: |x| { let r = (x[0] * x[0] + x[1] * x[1] + x[2].powi(2)).sqrt(); r.cos() }, -1.0, |r| -r.sin(), -r.cos();
    by_hypot: |x| x[0].hypot(x[1]).hypot(x[2]).cos(), -1.0, |r| -r.sin(), -r.cos();
    of_two_norms: |x| { let r = x.norm(); r.cos() + 2.0 * (3.0 * x).norm().cosh() }, 17.0, |r| 6.0 * (3.0 * r).sinh() - r.sin(), 18.0 * (3.0 * r).cosh() - r.cos();
}

/// A function of |x| for each element, and f″ at an element.
macro_rules! absolute {
    ($($name:ident: |$x:ident| $body:expr, |$v:ident| $second:expr;)*) => {$(
        mod $name {
            use super::*;

            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn of_vector($x: &Vector3<f64>) -> f64 { $x.map(|$x| $body).sum() }

            #[hessian(wrt = $x)]
            #[newton_step(wrt = $x)]
            fn of_scalar($x: f64) -> f64 { $body }

            #[test]
            fn has_its_second_derivative_everywhere() {
                for x in [Vector3::new(0.0, 0.0, 0.0), Vector3::new(0.5, 0.0, -1.5)] {
                    let second = x.map(|$v: f64| $second);
                    agree(&of_vector_hess(&x), &Matrix3::from_diagonal(&second), 1e-14, "the Hessian");
                    let v = any(7);
                    agree(&of_vector_hvp(&x, &v), &second.component_mul(&v), 1e-14, "hvp");
                    agree(&of_scalar_hess(x[1]), &second[1], 1e-14, "a scalar's second derivative");
                    agree(&of_scalar_hess(x[2]), &second[2], 1e-14, "a scalar's second derivative");
                }
                let $v = 0.0f64;
                assert_eq!(of_scalar_newton(0.0), if $second == 0.0 { None } else { Some(0.0) });
            }
        }
    )*};
}

absolute! {
    cosine_of_absolute: |x| x.abs().cos(), |x| -x.cos();
    square_of_absolute: |x| x.abs() * x.abs(), |_x| 2.0;
    power_of_absolute: |x| x.abs().powi(2), |_x| 2.0;
    cube_of_absolute: |x| x.abs().powi(3), |x| 6.0 * x.abs();
    root_of_square: |x| { let r = (x * x).sqrt(); r * r }, |_x| 2.0;
    product_with_tanh: |x| x.abs() * x.abs().tanh(), |x| (2.0 - 2.0 * x.abs() * x.abs().tanh()) / x.cosh().powi(2);
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn kinked(x: &Vector3<f64>) -> f64 {
    x.norm() + (-x.norm()).exp() * 2.0 + x.abs().sum()
}

#[gradient(wrt = p)]
fn slope_of_a_root(p: &nalgebra::Vector2<f64>) -> f64 {
    (p.x * p.x + 2.0 * p.y.powi(2)).sqrt()
}

#[hessian(wrt = x)]
fn in_arms_and_loops(x: &Vector3<f64>) -> f64 {
    let mut total = 0.0;
    for k in 0..20 {
        let r = (x * (k as f64)).norm();
        total += if r < 1.0 { r.cos() } else { r };
    }
    total
}

#[test]
fn a_kink_that_stays_is_left_as_it_is() {
    agree(&kinked_grad(&Vector3::zeros()), &Vector3::<f64>::zeros(), 0.0, "the gradient");
    agree(&kinked_hess(&Vector3::zeros()), &Matrix3::<f64>::zeros(), 0.0, "the Hessian");
    agree(&slope_of_a_root_grad(&nalgebra::Vector2::zeros()), &nalgebra::Vector2::<f64>::zeros(), 0.0, "the gradient");
    agree(
        &slope_of_a_root_grad(&nalgebra::Vector2::new(0.0, -2.0)),
        &nalgebra::Vector2::new(0.0, -2f64.sqrt()),
        1e-15,
        "the gradient",
    );
}

#[test]
fn inside_of_branches_and_loops() {
    let squares: f64 = (0..20).map(|k| f64::from(k * k)).sum();
    agree(&in_arms_and_loops_hess(&Vector3::zeros()), &(Matrix3::identity() * -squares), 1e-12, "the Hessian");
}
