//! Softmax and its logarithms where one element is almost all, and of infinities.

use crate::common::{agree, any, differences};
use matgrad::{differential, gradient, hessian, hvp, jacobian, log_softmax, log_sum_exp, softmax, vjp};
use nalgebra::{Matrix2, Matrix3, RowVector3, SMatrix, SVector, Vector2, Vector3, Vector4};

#[jacobian(wrt = z, value)]
#[vjp(wrt = z)]
#[differential(wrt = z)]
fn weights(z: &Vector3<f64>) -> Vector3<f64> {
    matgrad::softmax(z)
}

#[jacobian(wrt = z, value)]
#[vjp(wrt = z)]
#[differential(wrt = z)]
fn logarithms(z: &Vector3<f64>) -> Vector3<f64> {
    matgrad::log_softmax(z)
}

#[gradient(wrt = z, value)]
#[hessian(wrt = z)]
#[hvp(wrt = z)]
fn smooth_max(z: &Vector3<f64>) -> f64 {
    matgrad::log_sum_exp(z)
}

#[gradient(wrt = z)]
#[hessian(wrt = z)]
fn first_weight(z: &Vector3<f64>) -> f64 {
    matgrad::softmax(z)[0]
}

#[gradient(wrt = z)]
#[hessian(wrt = z)]
fn first_logarithm(z: &Vector3<f64>) -> f64 {
    matgrad::log_softmax(z)[0]
}

#[jacobian(wrt = z)]
#[vjp(wrt = z)]
fn row_weights(z: &RowVector3<f32>) -> RowVector3<f32> {
    matgrad::softmax(z)
}

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
fn cross_entropy(w: &SMatrix<f64, 3, 2>, x: &Vector2<f64>) -> f64 {
    -matgrad::log_softmax(&(w * x))[1]
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn of_any_size<const N: usize>(a: &SMatrix<f64, N, 2>, x: &Vector2<f64>) -> f64 {
    matgrad::log_sum_exp(&(a * x)) + matgrad::softmax(&(a * x)).norm_squared()
}

/// The weights of a few z, one of which is almost 1, and what is left of it.
fn samples() -> [(Vector3<f64>, Vector3<f64>, Vector3<f64>); 4] {
    [Vector3::new(40.0, 0.0, 1.0), Vector3::new(-3.0, 300.0, 0.5), Vector3::new(0.0, -1.0, 650.0), Vector3::new(0.5, 0.25, 1.0)]
        .map(|z: Vector3<f64>| {
            let e = z.map(|x| (x - z.max()).exp());
            let rest = Vector3::new(e[1] + e[2], e[0] + e[2], e[0] + e[1]) / e.sum();
            (z, e / e.sum(), rest)
        })
}

#[track_caller]
fn close<const R: usize, const C: usize>(got: SMatrix<f64, R, C>, wanted: SMatrix<f64, R, C>, what: &str) {
    for (g, w) in got.iter().zip(wanted.iter()) {
        assert!((g - w).abs() <= 1e-14 * w.abs(), "{what}: {got} instead of {wanted}");
    }
}

/// pᵢ Σ_{j≠i} pⱼ in the diagonal, −pᵢ pⱼ elsewhere.
fn covariance(p: &Vector3<f64>, rest: &Vector3<f64>) -> Matrix3<f64> {
    Matrix3::from_fn(|i, j| if i == j { p[i] * rest[i] } else { -p[i] * p[j] })
}

#[test]
fn keeps_its_digits_where_one_is_almost_all() {
    for (z, p, rest) in samples() {
        let jacobian = covariance(&p, &rest);
        close(weights_jac(&z), jacobian, "softmax");
        close(weights_value_and_jac(&z).1, jacobian, "softmax");
        close(smooth_max_hess(&z), jacobian, "the Hessian of log-sum-exp");
        let of_log = Matrix3::from_fn(|i, j| if i == j { rest[i] } else { -p[j] });
        close(logarithms_jac(&z), of_log, "log softmax");
        for k in 0..3 {
            let unit = Vector3::ith(k, 1.0);
            close(weights_diff(&z, &unit), jacobian.column(k).into_owned(), "a column");
            close(weights_vjp(&z, &unit), jacobian.row(k).transpose(), "a row");
            close(logarithms_diff(&z, &unit), of_log.column(k).into_owned(), "a column");
            close(logarithms_vjp(&z, &unit), of_log.row(k).transpose(), "a row");
            close(smooth_max_hvp(&z, &unit), jacobian.column(k).into_owned(), "hvp");
        }
        // What is common to all elements drops out.
        close(weights_diff(&z, &Vector3::repeat(3.0)), Vector3::zeros(), "a common direction");
        close(first_weight_grad(&z), jacobian.row(0).transpose(), "the first weight");
        close(first_logarithm_grad(&z), of_log.row(0).transpose(), "the first logarithm");
        close(first_logarithm_hess(&z), -jacobian, "the Hessian of the first logarithm");
        // d²p₀ = p₀ (eᵢ − p)(eⱼ − p) − p₀ J, where e₀ − p₀ is what is left.
        let u = Vector3::new(rest[0], -p[1], -p[2]);
        let wanted = (u * u.transpose() - jacobian) * p[0];
        let size = wanted.amax();
        agree(&(first_weight_hess(&z) / size), &(wanted / size), 1e-13, "the Hessian of the first weight");
    }
}

/// The companions by which calls through another path are differentiated: as the emitted code, they take no
/// difference of almost equal numbers.
#[test]
fn companions_by_name_keep_their_digits() {
    for (z, p, rest) in samples() {
        let jacobian = covariance(&p, &rest);
        let of_log = Matrix3::from_fn(|i, j| if i == j { rest[i] } else { -p[j] });
        for k in 0..3 {
            let unit = Vector3::ith(k, 1.0);
            close(matgrad::softmax_diff(&z, &unit), jacobian.column(k).into_owned(), "a column");
            close(matgrad::softmax_vjp(&z, &unit), jacobian.row(k).transpose(), "a row");
            close(matgrad::log_softmax_diff(&z, &unit), of_log.column(k).into_owned(), "a column");
            close(matgrad::log_softmax_vjp(&z, &unit), of_log.row(k).transpose(), "a row");
            assert_eq!(matgrad::log_sum_exp_diff(&z, &unit), matgrad::softmax(&z)[k]);
        }
        close(matgrad::log_sum_exp_vjp(&z, 2.0), p * 2.0, "the weights");
        close(matgrad::softmax_diff(&z, &Vector3::repeat(3.0)), Vector3::zeros(), "a common direction");
    }
}

#[test]
fn in_rows_and_single_precision() {
    let z = RowVector3::new(30.0f32, 0.0, 0.0);
    let tail = (-30f64).exp();
    let jacobian = row_weights_jac(&z).map(f64::from);
    agree(&(jacobian[(0, 0)] / (2.0 * tail)), &1.0, 1e-6, "the Jacobian");
    agree(&(jacobian[(1, 1)] / tail), &1.0, 1e-6, "the Jacobian");
    agree(&(f64::from(row_weights_vjp(&z, &RowVector3::new(1.0, 0.0, 0.0))[0]) / (2.0 * tail)), &1.0, 1e-6, "the pullback");
}

#[test]
fn of_a_well_classified_sample() {
    let (w, x) = (SMatrix::<f64, 3, 2>::new(0.0, 1.0, 15.0, 25.0, 1.0, -1.0), Vector2::new(1.0, 1.0));
    let z = w * x;
    let e = z.map(|v| (v - 40.0).exp());
    let rest = (e[0] + e[2]) / e.sum();
    let slope = Vector3::new(e[0] / e.sum(), -rest, e[2] / e.sum());
    close(cross_entropy_grad(&w, &x), slope * x.transpose(), "the gradient");
    close(cross_entropy_value_and_grad(&w, &x).1, slope * x.transpose(), "the gradient");
    let p = e / e.sum();
    let block = covariance(&p, &Vector3::new(1.0 - p[0], rest, 1.0 - p[2]));
    close(cross_entropy_hess(&w, &x), Matrix2::repeat(1.0).kronecker(&block), "the Hessian");
}

#[test]
fn of_any_number_of_elements() {
    let (a, x) = (any::<7, 2>(3), Vector2::new(0.5, -1.25));
    agree(
        &of_any_size_grad(&a, &x),
        &x.map_with_location(|i, _, _| differences(|x| of_any_size(&a, x), &x)[i]),
        1e-9,
        "the gradient",
    );
    let wanted = differences(|x| of_any_size_grad(&a, x), &x);
    agree(&of_any_size_hess(&a, &x), &Matrix2::from_column_slice(wanted.as_slice()), 1e-8, "the Hessian");
}

const INF: f64 = f64::INFINITY;

#[test]
fn values_of_infinities() {
    for (z, sum, soft, log) in [
        (Vector3::repeat(-INF), -INF, Vector3::repeat(1.0 / 3.0), None),
        (Vector3::new(-INF, 2.0, -INF), 2.0, Vector3::new(0.0, 1.0, 0.0), Some(Vector3::new(-INF, 0.0, -INF))),
        (Vector3::new(1.0, INF, -INF), INF, Vector3::new(0.0, 1.0, 0.0), Some(Vector3::new(-INF, 0.0, -INF))),
        (Vector3::new(INF, 0.0, 5.0), INF, Vector3::new(1.0, 0.0, 0.0), Some(Vector3::new(0.0, -INF, -INF))),
    ] {
        assert_eq!(log_sum_exp(&z), sum);
        assert_eq!(smooth_max_value_and_grad(&z), (sum, soft));
        assert_eq!(softmax(&z), soft);
        assert_eq!(weights_value_and_jac(&z).0, soft);
        if let Some(log) = log {
            assert_eq!(log_softmax(&z), log);
            assert_eq!(logarithms_value_and_jac(&z).0, log);
        }
        assert_eq!(softmax(&z.map(|x| x as f32)), soft.map(|x| x as f32));
        assert_eq!(log_sum_exp(&z.map(|x| x as f32)), sum as f32);
    }
    assert_eq!(log_sum_exp(&Vector4::new(-INF, 0.0, -INF, 0.0)), 2f64.ln());
    for z in [Vector3::new(f64::NAN, 0.0, 1.0), Vector3::new(0.0, f64::NAN, INF), Vector3::new(-INF, -INF, f64::NAN)] {
        assert!(log_sum_exp(&z).is_nan() && softmax(&z).iter().all(|x| x.is_nan()) && log_softmax(&z)[1].is_nan(), "{z}");
    }
}

#[test]
fn derivatives_of_infinities() {
    for z in [Vector3::new(-INF, 2.0, -INF), Vector3::new(1.0, INF, -INF)] {
        assert_eq!(smooth_max_grad(&z), Vector3::new(0.0, 1.0, 0.0));
        assert_eq!(smooth_max_hess(&z), Matrix3::zeros());
        assert_eq!(weights_jac(&z), Matrix3::zeros());
        assert_eq!(logarithms_jac(&z), Matrix3::new(1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 1.0));
        assert_eq!(logarithms_vjp(&z, &Vector3::new(1.0, 2.0, 3.0)), Vector3::new(1.0, -4.0, 3.0));
        assert_eq!(first_weight_grad(&z), Vector3::zeros());
    }
    let half = Vector3::new(-INF, 0.0, 0.0);
    assert_eq!(smooth_max_grad(&half), Vector3::new(0.0, 0.5, 0.5));
    assert_eq!(smooth_max_hess(&half), Matrix3::new(0.0, 0.0, 0.0, 0.0, 0.25, -0.25, 0.0, -0.25, 0.25));
    assert!(smooth_max_grad(&Vector3::repeat(-INF)).iter().all(|g| g.is_finite()));
    let long: SVector<f64, 50> = SVector::from_fn(|i, _| if i == 7 { INF } else { i as f64 });
    assert_eq!(softmax(&long)[7], 1.0);
}
