//! `Option`: `?`, `let … else`, guards, tails; every companion is `None` exactly where f is.

use crate::common::{Space, agree, any, definite, differences, regular, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix2, Matrix3, SMatrix, Vector2, Vector3};

#[gradient(wrt = x, value, into)]
#[hessian(wrt = x, value)]
#[differential(wrt = x)]
#[vjp(wrt = x)]
#[hvp(wrt = x)]
#[newton_step(wrt = x)]
#[jacobian(wrt = x)]
fn log_likelihood(x: &Matrix2<f64>, d: &Vector2<f64>) -> Option<f64> {
    let inverse = x.try_inverse()?;
    let determinant = x.determinant();
    if determinant <= 0.0 {
        return None;
    }
    Some(d.dot(&(inverse * d)) + determinant.ln())
}

#[test]
fn every_companion_is_none_where_f_is() {
    let d = any(1);
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    let negative = Matrix2::new(1.0, 2.0, 2.0, 1.0);
    for x in [singular, negative, Matrix2::zeros()] {
        assert_eq!(log_likelihood(&x, &d), None);
        assert_eq!(log_likelihood_grad(&x, &d), None);
        assert_eq!(log_likelihood_value_and_grad(&x, &d), None);
        assert_eq!(log_likelihood_hess(&x, &d), None);
        assert_eq!(log_likelihood_value_grad_hess(&x, &d), None);
        assert_eq!(log_likelihood_diff(&x, &d, &x), None);
        assert_eq!(log_likelihood_vjp(&x, &d, 1.0), None);
        assert_eq!(log_likelihood_hvp(&x, &d, &x), None);
        assert_eq!(log_likelihood_newton(&x, &d), None);
        assert_eq!(log_likelihood_jac(&x, &d), None);
        let mut out = x;
        assert_eq!(log_likelihood_grad_into(&x, &d, &mut out), None);
    }
    let x = regular::<2>(2);
    let wanted = slope(|x| log_likelihood(x, &d).unwrap(), &x);
    let gradient = log_likelihood_grad(&x, &d).unwrap();
    agree(&gradient, &wanted, 1e-9, "the gradient");
    let (value, beside) = log_likelihood_value_and_grad(&x, &d).unwrap();
    agree(&value, &log_likelihood(&x, &d).unwrap(), 1e-14, "the value");
    agree(&beside, &gradient, 1e-14, "the gradient beside the value");
    let hessian = log_likelihood_hess(&x, &d).unwrap();
    let wanted = differences(|x| log_likelihood_grad(x, &d).unwrap(), &x);
    agree(&hessian, &SMatrix::<f64, 4, 4>::from_fn(|i, j| wanted[(i, j)]), 1e-8, "the Hessian");
    let v: Matrix2<f64> = any(3);
    agree(&log_likelihood_diff(&x, &d, &v).unwrap(), &gradient.dot(&v), 1e-12, "the differential");
    agree(&log_likelihood_vjp(&x, &d, 3.0).unwrap(), &(gradient * 3.0), 1e-12, "the pullback");
    agree(&log_likelihood_hvp(&x, &d, &v).unwrap(), &v.with((wanted * vector(&v)).as_slice()), 1e-8, "∇²f · v");
    let step = log_likelihood_newton(&x, &d).unwrap();
    agree(
        &(hessian * SMatrix::<f64, 4, 1>::from_column_slice(step.as_slice())),
        &(-SMatrix::<f64, 4, 1>::from_column_slice(gradient.as_slice())),
        1e-10,
        "Newton",
    );
}

#[gradient(wrt = s)]
fn by_cholesky(s: &Matrix3<f64>, d: &Vector3<f64>) -> Option<f64> {
    let chol = s.cholesky()?;
    Some(chol.ln_determinant() + d.dot(&chol.solve(d)))
}

#[gradient(wrt = s)]
fn by_let_else(s: &Matrix3<f64>, d: &Vector3<f64>) -> Option<f64> {
    let Some(chol) = s.cholesky() else { return None };
    let Some(inverse) = s.try_inverse() else {
        return None;
    };
    Some(chol.ln_determinant() + d.dot(&(inverse * d)))
}

#[gradient(wrt = s)]
fn by_solve(s: &Matrix3<f64>, d: &Vector3<f64>) -> Option<f64> {
    let x = s.lu().solve(d)?;
    Some(d.dot(&x) + s.determinant().ln())
}

#[test]
fn all_spellings_agree() {
    let (s, d) = (definite::<3>(4), any(5));
    let wanted = slope(|s| by_solve(s, &d).unwrap(), &s);
    agree(&by_cholesky_grad(&s, &d).unwrap(), &wanted, 1e-9, "`cholesky()?`");
    agree(&by_let_else_grad(&s, &d).unwrap(), &wanted, 1e-9, "`let … else`");
    agree(&by_solve_grad(&s, &d).unwrap(), &wanted, 1e-9, "`solve(…)?`");
    let indefinite = Matrix3::from_diagonal(&Vector3::new(1.0, -1.0, 2.0));
    assert_eq!(by_cholesky(&indefinite, &d), None);
    assert_eq!(by_cholesky_grad(&indefinite, &d), None);
    assert_eq!(by_let_else_grad(&indefinite, &d), None);
    assert_eq!(by_solve_grad(&Matrix3::zeros(), &d), None);
}

#[jacobian(wrt = p, value)]
#[vjp(wrt = p)]
fn project(p: &Vector3<f64>, focal: f64) -> Option<Vector2<f64>> {
    if p.z <= 0.0 {
        return None;
    }
    let scale = focal / p.z;
    Some(Vector2::new(p.x * scale, p.y * scale))
}

#[jacobian(wrt = p)]
fn project_by_tail(p: &Vector3<f64>, focal: f64) -> Option<Vector2<f64>> {
    if p.z > 0.0 { Some(p.xy() * (focal / p.z)) } else { None }
}

#[test]
fn early_returns_guard_the_rest() {
    let p = Vector3::new(0.3, -0.6, 2.0);
    let wanted = differences(|p| project(p, 1.5).unwrap(), &p);
    let jacobian = project_jac(&p, 1.5).unwrap();
    agree(&jacobian, &SMatrix::<f64, 2, 3>::from_fn(|i, j| wanted[(i, j)]), 1e-10, "the Jacobian");
    agree(&project_by_tail_jac(&p, 1.5).unwrap(), &jacobian, 1e-14, "by the tail");
    assert_eq!(project_value_and_jac(&p, 1.5).unwrap().0, project(&p, 1.5).unwrap());
    for behind in [Vector3::new(1.0, 1.0, 0.0), Vector3::new(1.0, 1.0, -1.0)] {
        assert_eq!(project_jac(&behind, 1.5), None);
        assert_eq!(project_by_tail_jac(&behind, 1.5), None);
        assert_eq!(project_vjp(&behind, 1.5, &Vector2::x()), None);
    }
}

#[gradient(wrt = x)]
fn guarded_by_constants(x: f64, enabled: bool, steps: usize) -> Option<f64> {
    if !enabled || steps == 0 {
        return None;
    }
    if x.abs() > 10.0 {
        return None;
    }
    Some(x * x * steps as f64)
}

#[test]
fn guards_on_constants() {
    assert_eq!(guarded_by_constants_grad(2.0, true, 3), Some(12.0));
    assert_eq!(guarded_by_constants_grad(2.0, false, 3), None);
    assert_eq!(guarded_by_constants_grad(2.0, true, 0), None);
    assert_eq!(guarded_by_constants_grad(11.0, true, 3), None);
}

#[gradient(wrt = x)]
fn inverse_in_a_branch(x: &Matrix2<f64>, invert: bool) -> Option<f64> {
    let y = if invert { x.try_inverse()? } else { *x };
    Some(y.norm_squared())
}

#[test]
fn a_failure_matters_only_in_its_branch() {
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    assert_eq!(inverse_in_a_branch(&singular, false), Some(25.0));
    assert_eq!(inverse_in_a_branch_grad(&singular, false), Some(singular * 2.0));
    assert_eq!(inverse_in_a_branch_grad(&singular, true), None);
    let x = regular::<2>(6);
    agree(&inverse_in_a_branch_grad(&x, true).unwrap(), &slope(|x| inverse_in_a_branch(x, true).unwrap(), &x), 1e-9, "taken");
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
#[differential(wrt = x)]
fn cholesky_in_a_branch(x: &Matrix2<f64>, factorise: bool) -> Option<f64> {
    let s = if factorise { x.cholesky()?.ln_determinant() } else { x.norm_squared() };
    let y = if s > 0.5 { x.cholesky()?.inverse() } else { *x };
    Some(y.norm_squared() + s)
}

#[gradient(wrt = x)]
fn unwrapped_in_a_branch(x: &Matrix2<f64>, factorise: bool) -> f64 {
    if factorise { x.cholesky().unwrap().ln_determinant() + x.try_inverse().unwrap().trace() } else { x.norm_squared() }
}

#[test]
fn a_factorisation_that_fails_matters_only_in_its_branch() {
    let indefinite = Matrix2::new(0.1, 0.2, 0.2, -0.3);
    assert_eq!(cholesky_in_a_branch_grad(&indefinite, true), None);
    let gradient = cholesky_in_a_branch_grad(&indefinite, false).unwrap();
    agree(&gradient, &(indefinite * 4.0), 1e-15, "beside the branch");
    agree(&cholesky_in_a_branch_diff(&indefinite, false, &indefinite).unwrap(), &gradient.dot(&indefinite), 1e-15, "forwards");
    agree(&cholesky_in_a_branch_hess(&indefinite, false).unwrap(), &(SMatrix::<f64, 4, 4>::identity() * 4.0), 1e-15, "twice");
    assert_eq!(cholesky_in_a_branch_grad(&(indefinite * 10.0), false), None);
    assert_eq!(unwrapped_in_a_branch_grad(&indefinite, false), indefinite * 2.0);
    let x = definite::<2>(8);
    for factorise in [false, true] {
        let wanted = slope(|x| cholesky_in_a_branch(x, factorise).unwrap(), &x);
        // The full matrix is differentiated, the differences see only the lower triangle.
        let folded = |g: Matrix2<f64>| Vector3::new(g[(0, 0)], g[(1, 0)] + g[(0, 1)], g[(1, 1)]);
        let gradient = cholesky_in_a_branch_grad(&x, factorise).unwrap();
        agree(&folded(gradient), &folded(wanted), 1e-8, "in the branch");
        let wanted = slope(|x| unwrapped_in_a_branch(x, factorise), &x);
        agree(&folded(unwrapped_in_a_branch_grad(&x, factorise)), &folded(wanted), 1e-8, "unwrapped");
    }
}

#[gradient(wrt = x)]
fn unused_failure(x: &Matrix2<f64>) -> Option<f64> {
    let _checked = x.try_inverse()?;
    Some(x.sum())
}

#[test]
fn a_failure_counts_even_where_its_value_does_not() {
    assert_eq!(unused_failure_grad(&Matrix2::zeros()), None);
    assert_eq!(unused_failure_grad(&Matrix2::identity()), Some(Matrix2::repeat(1.0)));
}

#[gradient(wrt = x)]
fn panics(x: &Matrix2<f64>) -> f64 {
    x.try_inverse().expect("a regular matrix").sum()
}

#[test]
#[should_panic(expected = "a regular matrix")]
fn panics_where_f_panics() {
    let _ = panics_grad(&Matrix2::zeros());
}

#[gradient(wrt = b, value)]
fn by_lu<T: nalgebra::RealField + Copy>(a: &Matrix3<T>, b: &Vector3<T>) -> Option<T> {
    Some(a.lu().solve(b)?.sum())
}

#[gradient(wrt = b, value)]
fn by_inverse<T: nalgebra::RealField + Copy>(a: &Matrix3<T>, b: &Vector3<T>) -> Option<T> {
    Some((a.try_inverse()? * b).sum())
}

#[gradient(wrt = b, value)]
fn by_full_lu<T: nalgebra::RealField + Copy>(a: &Matrix3<T>, b: &Vector3<T>) -> Option<T> {
    Some(a.full_piv_lu().solve(b)?.sum())
}

#[gradient(wrt = d, value)]
fn by_definite<T: nalgebra::RealField + Copy>(a: &Matrix3<T>, d: &Vector3<T>) -> Option<T> {
    Some(d.dot(&a.cholesky()?.solve(d)))
}

#[test]
fn each_way_of_solving_fails_where_it_fails_in_nalgebra() {
    let b = Vector3::new(1.0f32, -2.0, 0.5);
    let plain = Matrix3::new(3.0f32, 0.5, 0.0, 0.25, 2.0, 0.0, 0.0, 0.0, 2.0);
    // The last pivot of its factors is rounded to 0, or to something above.
    let third = 1.0f32 / 3.0;
    let row = Vector3::new(1.0, third, 2.0 * third);
    let gram = row * row.transpose();
    for scale in [1e-30f32, 1e-16, 1.0, 1e13, 1e30] {
        for a in [plain * scale, gram * scale, Matrix3::repeat(scale)] {
            let (lu, inverse) = (by_lu(&a, &b), by_inverse(&a, &b));
            assert_eq!(by_lu_grad(&a, &b).is_some(), lu.is_some(), "lu of {a}");
            assert_eq!(by_lu_value_and_grad(&a, &b).is_some(), lu.is_some(), "lu of {a}");
            assert_eq!(by_full_lu_grad(&a, &b).is_some(), by_full_lu(&a, &b).is_some(), "full_piv_lu of {a}");
            assert_eq!(by_inverse_grad(&a, &b).is_some(), inverse.is_some(), "try_inverse of {a}");
            assert_eq!(by_inverse_value_and_grad(&a, &b).is_some(), inverse.is_some(), "try_inverse of {a}");
            assert_eq!(by_definite_grad(&a, &b).is_some(), by_definite(&a, &b).is_some(), "cholesky of {a}");
        }
        let wanted = plain.try_inverse().unwrap().row_sum().transpose();
        let found = by_lu_grad(&(plain * scale), &b).unwrap() * scale;
        assert!((found - wanted).amax() < 1e-6, "{found} at {scale:e}");
    }
}
