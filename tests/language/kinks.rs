//! The table of kinks, and `matgrad::constant`.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian};
use nalgebra::{Matrix2, Matrix3, SMatrix, Vector2, Vector3, Vector4};

#[gradient(wrt = x)]
#[differential(wrt = x)]
fn absolute(x: f64) -> f64 {
    x.abs()
}

#[gradient(wrt = x)]
fn absolute_of_elements(x: &Vector3<f64>) -> f64 {
    x.abs().sum() + x.lp_norm(1)
}

#[test]
fn the_absolute_value_has_slope_0_at_0() {
    for (x, wanted) in [(-2.0, -1.0), (0.0, 0.0), (-0.0, 0.0), (3.0, 1.0)] {
        assert_eq!(absolute_grad(x), wanted);
        assert_eq!(absolute_diff(x, 2.0), 2.0 * wanted);
    }
    assert_eq!(absolute_of_elements_grad(&Vector3::new(-1.0, 0.0, 2.0)), Vector3::new(-2.0, 0.0, 2.0));
}

#[gradient(wrt = x)]
fn relu_by_max(x: f64) -> f64 {
    x.max(0.0)
}

#[gradient(wrt = x)]
fn relu_by_max_turned(x: f64) -> f64 {
    0f64.max(x)
}

#[gradient(wrt = x)]
fn relu_by_path(x: f64) -> f64 {
    f64::max(0.0, x)
}

#[gradient(wrt = x)]
fn relu_by_helper(x: f64) -> f64 {
    matgrad::relu(x)
}

#[gradient(wrt = x)]
fn capped(x: f64, cap: f64) -> f64 {
    x.min(cap)
}

#[gradient(wrt = x)]
fn relu_by_branch(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

#[gradient(wrt = x)]
fn leaky_by_branch(x: f64) -> f64 {
    if x >= 0.0 { x } else { 0.5 * x }
}

#[test]
fn a_tie_with_a_constant_has_slope_0() {
    for (x, wanted) in [(-1.0, 0.0), (0.0, 0.0), (1.0, 1.0)] {
        let slopes = [relu_by_max_grad(x), relu_by_max_turned_grad(x), relu_by_path_grad(x), relu_by_helper_grad(x)];
        assert_eq!(slopes, [wanted; 4], "at {x}");
        assert_eq!(relu_by_branch_grad(x), wanted);
    }
    assert_eq!([capped_grad(0.9, 1.0), capped_grad(1.0, 1.0), capped_grad(1.1, 1.0)], [1.0, 0.0, 0.0]);
    assert_eq!([leaky_by_branch_grad(-1.0), leaky_by_branch_grad(0.0)], [0.5, 1.0], "the branch that f takes");
}

#[gradient(wrt = (x, y))]
#[differential(wrt = (x, y))]
fn larger(x: f64, y: f64) -> f64 {
    x.max(y)
}

#[gradient(wrt = (x, y))]
fn smaller(x: f64, y: f64) -> f64 {
    x.min(y)
}

#[gradient(wrt = x)]
fn larger_of_one(x: &Vector2<f64>) -> f64 {
    x[1].max(x[0])
}

#[gradient(wrt = (x, y))]
fn elementwise_larger(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.zip_map(y, f64::max).sum()
}

#[test]
fn a_tie_of_two_active_arguments_goes_to_the_first() {
    assert_eq!(larger_grad(2.0, 1.0), (1.0, 0.0));
    assert_eq!(larger_grad(1.0, 2.0), (0.0, 1.0));
    assert_eq!(larger_grad(1.5, 1.5), (1.0, 0.0));
    assert_eq!(larger_diff(1.5, 1.5, 3.0, 5.0), 3.0);
    assert_eq!(smaller_grad(2.0, 1.0), (0.0, 1.0));
    assert_eq!(smaller_grad(1.0, 2.0), (1.0, 0.0));
    assert_eq!(smaller_grad(1.5, 1.5), (1.0, 0.0));
    assert_eq!(larger_of_one_grad(&Vector2::new(4.0, 4.0)), Vector2::new(0.0, 1.0));
    let tie = elementwise_larger_grad(&Vector3::new(1.0, 2.0, 3.0), &Vector3::new(1.0, 3.0, 2.0));
    assert_eq!(tie, (Vector3::new(1.0, 0.0, 1.0), Vector3::new(0.0, 1.0, 0.0)));
}

#[gradient(wrt = x)]
fn largest_element(x: &Matrix2<f64>) -> f64 {
    x.max()
}

#[gradient(wrt = x)]
fn smallest_element(x: &Vector4<f64>) -> f64 {
    x.min()
}

#[test]
fn the_first_largest_element_takes_all() {
    assert_eq!(largest_element_grad(&Matrix2::new(1.0, 5.0, 5.0, 2.0)), Matrix2::new(0.0, 0.0, 1.0, 0.0), "column-major");
    assert_eq!(smallest_element_grad(&Vector4::new(3.0, -1.0, 2.0, -1.0)), Vector4::new(0.0, 1.0, 0.0, 0.0));
    assert_eq!(largest_element_grad(&Matrix2::zeros()), Matrix2::new(1.0, 0.0, 0.0, 0.0));
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
#[jacobian(wrt = x)]
fn norm(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x)]
fn distance(x: &Vector3<f64>, to: &Vector3<f64>) -> f64 {
    2.0 * (x - to).norm() + (x - to).norm_squared()
}

#[test]
fn the_gradient_of_a_norm_at_0_is_0() {
    assert_eq!(norm_grad(&Vector3::zeros()), Vector3::zeros());
    assert_eq!(norm_value_and_grad(&Vector3::zeros()), (0.0, Vector3::zeros()));
    assert_eq!(norm_diff(&Vector3::zeros(), &Vector3::new(1.0, 2.0, 3.0)), 0.0);
    assert_eq!(norm_jac(&Vector3::zeros()), SMatrix::<f64, 1, 3>::zeros());
    let here = any(1);
    assert_eq!(distance_grad(&here, &here), Vector3::zeros());
}

#[gradient(wrt = (x, y))]
fn hypotenuse(x: f64, y: f64) -> f64 {
    x.hypot(y)
}

#[test]
fn the_gradient_of_a_hypotenuse_at_0_is_0() {
    assert_eq!(hypotenuse_grad(0.0, 0.0), (0.0, 0.0));
    agree(&hypotenuse_grad(3.0, 4.0), &(0.6, 0.8), 1e-15, "(x, y)/h");
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn powers(x: f64) -> f64 {
    x.powi(2) + x.powi(1) + x.powi(0)
}

#[gradient(wrt = x)]
fn real_power(x: f64) -> f64 {
    x.powf(2.0) + x.powf(1.0)
}

#[test]
fn powers_at_0_are_not_nan() {
    assert_eq!((powers_grad(0.0), powers_hess(0.0)), (1.0, 2.0));
    assert_eq!(real_power_grad(0.0), 1.0);
    assert_eq!(real_power_grad(-3.0), -5.0);
}

#[gradient(wrt = x)]
#[hvp(wrt = x)]
fn matrix_with_zero_determinant(x: &Matrix3<f64>) -> f64 {
    x.determinant()
}

#[test]
fn the_gradient_of_a_determinant_needs_no_inverse() {
    // The adjugate of a rank-2 matrix, transposed.
    let x = Matrix3::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
    let wanted = Matrix3::new(-3.0, 6.0, -3.0, 6.0, -12.0, 6.0, -3.0, 6.0, -3.0);
    agree(&matrix_with_zero_determinant_grad(&x), &wanted, 1e-13, "cofactors of a singular matrix");
    agree(&matrix_with_zero_determinant_grad(&Matrix3::zeros()), &Matrix3::<f64>::zeros(), 0.0, "of 0");
    let v = any::<3, 3>(3);
    let wanted = slope(|x| matrix_with_zero_determinant_grad(x).dot(&v), &x);
    agree(&matrix_with_zero_determinant_hvp(&x, &v), &wanted, 1e-9, "second derivatives of a singular matrix");
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn held(x: &Vector2<f64>) -> f64 {
    let scale = matgrad::constant(x.norm());
    scale * x[0] * x[1]
}

#[gradient(wrt = x)]
fn held_matrix(x: &Vector3<f64>) -> f64 {
    let weights = matgrad::constant(x.map(|t| 1.0 / (t.abs() + 0.1)));
    weights.component_mul(x).dot(x)
}

#[gradient(wrt = x)]
fn held_sign(x: f64) -> f64 {
    let y = x.sin();
    matgrad::constant((2.0 * y).floor()) * x + matgrad::constant(y.signum()) * y
}

#[test]
fn a_step_of_a_scalar_needs_no_type() {
    assert_eq!(held_sign_grad(0.7), 1.0 + 0.7f64.cos());
    assert_eq!(held_sign_grad(-0.2), -1.0 - 0.2f64.cos());
}

#[gradient(wrt = x)]
fn held_step(x: f64) -> f64 {
    let whole: f64 = matgrad::constant(x.floor());
    let sign: f64 = matgrad::constant(x.signum());
    (x - whole) * (x - whole) + sign * x
}

#[test]
fn constants_stop_derivatives() {
    let x = Vector2::new(3.0, -4.0);
    assert_eq!(held_grad(&x), Vector2::new(-20.0, 15.0), "5 x₀ x₁");
    assert_eq!(held_hess(&x), Matrix2::new(0.0, 5.0, 5.0, 0.0));
    let x = Vector3::new(0.4, -0.9, 1.9);
    agree(&held_matrix_grad(&x), &Vector3::new(1.6, -1.8, 1.9), 1e-14, "2 x / (|x| + 0.1)");
    agree(&held_step_grad(2.25), &1.5, 1e-14, "2 (x − ⌊x⌋) + 1");
    agree(&held_step_grad(-0.75), &-0.5, 1e-14, "2 (x − ⌊x⌋) − 1");
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn higher_norms(x: &Vector3<f64>) -> f64 {
    x.lp_norm(3) + 2.0 * x.lp_norm(4)
}

#[test]
fn norms_of_higher_order_have_slope_0_at_0() {
    assert_eq!(higher_norms_value_and_grad(&Vector3::zeros()), (0.0, Vector3::zeros()));
    assert_eq!(higher_norms_hess(&Vector3::zeros()), Matrix3::zeros());
    let x = Vector3::new(0.0, -2.0, 0.0);
    agree(&higher_norms_grad(&x), &Vector3::new(0.0, -3.0, 0.0), 1e-14, "along an axis");
}

#[derive(Clone, Copy)]
enum Damper {
    Off,
    By { rate: f64 },
}

#[hessian(wrt = x)]
#[hvp(wrt = x)]
fn kink_in_an_arm(x: f64, damper: Damper) -> f64 {
    let y = match damper {
        Damper::By { rate } => (rate * x).hypot(1.0),
        Damper::Off => 0.5,
    };
    (x + y).tanh()
}

#[hessian(wrt = x)]
fn kink_in_an_arm_of_data(x: f64, data: &[f64]) -> f64 {
    let mut y = 0.25;
    if data.len() > 2 {
        y = (data[2] * x).abs().sqrt();
    } else if data.len() > 1 {
        y = (data[1] * x).hypot(x);
    }
    y.cos()
}

/// An arm's kink is asked about in the arm: outside of it there need not be what it is made of.
#[test]
fn a_kink_of_an_arm_that_is_not_taken_is_not_looked_at() {
    let second = |u: f64| -2.0 * u.tanh() / u.cosh().powi(2);
    let x = 0.3;
    assert!((kink_in_an_arm_hess(x, Damper::Off) - second(x + 0.5)).abs() < 1e-14);
    assert!((kink_in_an_arm_hvp(x, Damper::Off, 2.0) - 2.0 * second(x + 0.5)).abs() < 1e-14);
    // y = √(1 + r²x²), y′ = r²x/y, y″ = r²/y³
    let r = 0.7_f64;
    let y = (r * x).hypot(1.0);
    let first = 1.0 + r * r * x / y;
    let wanted = second(x + y) * first * first + r * r / y.powi(3) / (x + y).cosh().powi(2);
    assert!((kink_in_an_arm_hess(x, Damper::By { rate: r }) - wanted).abs() < 1e-14);
    assert_eq!(kink_in_an_arm_of_data_hess(0.3, &[1.0]), 0.0);
    // cos(c|x|) with c² = d² + 1
    let c = (0.5_f64 * 0.5 + 1.0).sqrt();
    assert!((kink_in_an_arm_of_data_hess(0.3, &[1.0, 0.5]) + c * c * (c * 0.3).cos()).abs() < 1e-14);
}

#[gradient(wrt = x)]
fn element_held_over_elements(x: &Vector3<f64>) -> f64 {
    x.add_scalar(matgrad::constant(x[0])).norm_squared()
}

/// What is held of an element is computed before the loop over the elements.
#[test]
fn an_element_that_is_held_is_that_of_the_matrix() {
    let x = Vector3::new(0.5, -1.0, 2.0);
    assert_eq!(element_held_over_elements_grad(&x), (x.add_scalar(0.5)) * 2.0);
}

mod roots_of_sums_in_loops {
    use matgrad::{differential, gradient, hessian};
    use nalgebra::{DVector, Matrix3, MatrixXx3, SMatrix, Vector3};

    #[gradient(wrt = w, value)]
    #[hessian(wrt = w)]
    #[differential(wrt = w)]
    fn of_rows(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>) -> f64 {
        let mut s = 0.0;
        for i in 0..x.nrows() {
            let r = (x.row(i) * w)[0] - y[i];
            s += r * r;
        }
        s.sqrt()
    }

    #[gradient(wrt = w, value)]
    fn of_pairs(w: &Vector3<f64>, x: &[f64], y: &[f64]) -> f64 {
        x.iter().zip(y).map(|(x, y)| (x * w[0] + w[1] - y).powi(2)).sum::<f64>().sqrt() * 2.0
    }

    #[gradient(wrt = w)]
    fn of_elements(w: &SMatrix<f64, 20, 3>) -> f64 {
        let mut s = 0.0;
        for i in 0..20 {
            for j in 0..3 {
                s += w[(i, j)] * w[(i, j)] * 0.5;
            }
        }
        (s / 20.0).sqrt()
    }

    #[test]
    fn are_0_where_all_squares_are() {
        let (x, w) = (MatrixXx3::from_fn(7, |i, j| (i + 2 * j) as f64), Vector3::new(1.0, 2.0, -1.0));
        let y = DVector::from_column_slice((&x * w).as_slice());
        assert_eq!(of_rows_value_and_grad(&w, &x, &y), (0.0, Vector3::zeros()));
        assert_eq!(of_rows_diff(&w, &x, &y, &w), 0.0);
        assert_eq!(of_rows_hess(&w, &x, &y), Matrix3::zeros());
        let xs = [1.0, 2.0, 3.0];
        assert_eq!(of_pairs_value_and_grad(&w, &xs, &xs.map(|x| x * w[0] + w[1])), (0.0, Vector3::zeros()));
        assert_eq!(of_elements_grad(&SMatrix::zeros()), SMatrix::<f64, 20, 3>::zeros());
        // Elsewhere they are Xᵀ r / ‖r‖.
        let moved = w + Vector3::new(0.1, 0.2, 0.3);
        let r = &x * moved - &y;
        assert!((of_rows_grad(&moved, &x, &y) - x.transpose() * &r / r.norm()).norm() < 1e-12);
    }
}
