//! The crate links into a library that has no std, and its companions are right.

use std::process::Command;

use common::{Space, agree, agree_dense, any, definite, dense, differences, slope, vector};
use matgrad_hygiene_no_std::*;
use nalgebra::{SMatrix, Vector2};

#[path = "../../../common/mod.rs"]
mod common;

/// Feature unification gives matgrad its `std` while the whole workspace is tested, so the crate is
/// built once more by itself, with a panic handler that could not stand beside std's.
#[test]
fn links_without_std() {
    let output = Command::new(env!("CARGO"))
        .args(["rustc", "--quiet", "--frozen", "--package", env!("CARGO_PKG_NAME"), "--lib", "--crate-type", "staticlib"])
        .args(["--config", "profile.dev.panic = 'abort'", "--config", "profile.dev.debug = false"])
        .args(["--target-dir", env!("CARGO_TARGET_TMPDIR"), "--", "--cfg", "bare"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Without `std` and without `libm` there are no functions of numbers, and the message says which feature is missing, on the
/// attributes of functions that have them: matgrad itself is built.
#[test]
fn a_missing_feature_is_named() {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--frozen", "--package", env!("CARGO_PKG_NAME"), "--lib", "--no-default-features"])
        .args(["--target-dir", env!("CARGO_TARGET_TMPDIR")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{said}");
    for line in [
        "matgrad has no functions of `f64` such as `exp` and `sin` without its feature `std` or `libm`",
        "features = [\"libm\"] }`",
        "could not compile `matgrad-hygiene-no-std`",
    ] {
        assert!(said.contains(line), "{said}");
    }
}

#[test]
fn scalar_functions() {
    let x = Vector2::new(0.8, -0.4);
    let (value, gradient) = scalars_value_and_grad(&x);
    agree(&value, &scalars(&x), 1e-14, "value");
    agree(&gradient, &slope(scalars, &x), 1e-9, "gradient");
    let hessian = scalars_hess(&x);
    agree_dense(&dense(&hessian), &differences(scalars_grad, &x), 1e-8, "Hessian");
    let v = Vector2::new(0.3, 0.9);
    agree(&scalars_hvp(&x, &v), &(hessian * v), 1e-12, "hvp");
    agree(&scalars_diff(&x, &v), &gradient.dot(&v), 1e-13, "differential");
    agree(&scalars_vjp(&x, 2.0), &(gradient * 2.0), 1e-13, "vjp");
    let step = scalars_newton(&x).expect("a regular Hessian");
    agree(&(hessian * step), &-gradient, 1e-12, "Newton's step");
    let mut out = Vector2::zeros();
    agree(&scalars_value_and_grad_into(&x, &mut out), &value, 0.0, "value beside");
    agree(&out, &gradient, 1e-14, "in place");
}

#[test]
fn matrix_functions() {
    let (w, x, target) = (any::<3, 2>(1), any::<2, 1>(2), any::<3, 1>(3));
    let wanted = slope(|(w, x)| composed(w, x, &target), &(w, x));
    agree(&composed_grad(&w, &x, &target), &wanted, 1e-9, "gradient through a call");
    let jacobian = differences(|(w, x)| layer(w, x), &(w, x));
    let (_, (by_w, by_x)) = layer_value_and_jac(&w, &x);
    agree_dense(&dense(&by_w), &jacobian.columns(0, 6).into_owned(), 1e-9, "by w");
    agree_dense(&dense(&by_x), &jacobian.columns(6, 2).into_owned(), 1e-9, "by x");
    let (p, s) = (definite::<2>(4), definite::<2>(5));
    let inverse = p.try_inverse().expect("regular");
    agree(&log_likelihood_grad(&p, &s).expect("definite"), &(inverse - s), 1e-12, "log-determinant");
    let product = log_likelihood_hess(&p, &s).expect("definite") * vector(&s);
    agree(&p.with(product.as_slice()), &-(inverse * s * inverse), 1e-12, "its Hessian");
    assert!(log_likelihood_newton(&-p, &s).is_none());
}

#[test]
fn loops() {
    let weights: [SMatrix<f64, 2, 2>; 4] = std::array::from_fn(|k| any(6 + k as u64));
    let (x, v) = (any::<2, 1>(10), any::<2, 1>(11));
    agree(&deep_grad(&weights, &x), &slope(|weights| deep(weights, &x), &weights), 1e-9, "gradient");
    let along = |x: &Vector2<f64>| slope(|x| deep(&weights, x), x).dot(&v);
    agree(&deep_hvp(&weights, &x, &v), &slope(along, &x), 1e-6, "hvp");
    let x = any::<5, 1>(12);
    let single = |x: &SMatrix<f64, 5, 1>| f64::from(chained(&x.map(|x| x as f32)));
    let wanted = x.map_with_location(|i, _, _| {
        let mut d = SMatrix::<f64, 5, 1>::zeros();
        d[i] = 1.0 / 128.0;
        (single(&(x + d)) - single(&(x - d))) * 64.0
    });
    agree(&chained_grad(&x.map(|x| x as f32)).map(f64::from), &wanted, 1e-3, "f32");
}

#[test]
fn methods() {
    let (power, x) = (Power { exponent: 0.7 }, Vector2::new(0.3, -0.8));
    agree(&power.cost_grad(&x), &slope(|x| power.cost(x), &x), 1e-9, "gradient");
    agree_dense(&dense(&power.cost_hess(&x)), &differences(|x| power.cost_grad(x), &x), 1e-8, "Hessian");
}
