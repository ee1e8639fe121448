//! Matrices of one element: their derivatives keep their types, and whatever nalgebra does with a matrix can
//! be done with them.

use crate::common::{agree, identical};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix1, Matrix1x2, Matrix2, RealField, RowVector2, SMatrix, Vector1, Vector2, Vector3};

/// Functions of a 1×1 matrix beside what they are of its element: f, f′ and f″.
macro_rules! functions {
    ($($name:ident($x:ident: $X:ty) $body:block = |$t:ident| [$value:expr, $first:expr, $second:expr])*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hessian(wrt = $x, value, into)]
            #[jacobian(wrt = $x, into)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            #[hvp(wrt = $x)]
            #[newton_step(wrt = $x)]
            fn f($x: &$X) -> f64 $body

            #[test]
            fn derivatives_are_those_of_the_element() {
                for $t in [0.7_f64, 1.9] {
                    let (value, first, second): (f64, f64, f64) = ($value, $first, $second);
                    let x = <$X>::new($t);
                    let gradient: $X = f_grad(&x);
                    agree(&gradient, &<$X>::new(first), 1e-13, "the gradient");
                    let (beside, same) = f_value_and_grad(&x);
                    agree(&beside, &value, 1e-14, "the value");
                    identical(&same, &gradient, "the gradient beside the value");
                    let mut out = <$X>::new(f64::NAN);
                    f_grad_into(&x, &mut out);
                    identical(&out, &gradient, "the gradient in place");
                    let hessian: Matrix1<f64> = f_hess(&x);
                    agree(&hessian, &Matrix1::new(second), 1e-12, "the Hessian");
                    let (mut g, mut h) = (out, hessian * 2.0);
                    agree(&f_value_grad_hess_into(&x, &mut g, &mut h), &value, 1e-14, "the value");
                    agree(&(g, h), &(gradient, hessian), 1e-14, "all in place");
                    let jacobian: Matrix1<f64> = f_jac(&x);
                    agree(&jacobian, &Matrix1::new(first), 1e-13, "the Jacobian");
                    agree(&f_diff(&x, &<$X>::new(-3.0)), &(-3.0 * first), 1e-13, "the differential");
                    let pulled: $X = f_vjp(&x, -3.0);
                    agree(&pulled, &<$X>::new(-3.0 * first), 1e-13, "the pullback");
                    let product: $X = f_hvp(&x, &<$X>::new(-3.0));
                    agree(&product, &<$X>::new(-3.0 * second), 1e-12, "∇²f · v");
                    let step: Option<$X> = f_newton(&x);
                    match step {
                        Some(step) => agree(&step, &<$X>::new(-first / second), 1e-11, "Newton's step"),
                        None => assert_eq!(second, 0.0, "there is a step"),
                    }
                }
            }
        }
    )*};
}

functions! {
    elements(x: Vector1<f64>) { x[0] * x.x * x[(0, 0)] } = |t| [t * t * t, 3.0 * t * t, 6.0 * t]
    inverse(a: Matrix1<f64>) { a.try_inverse().unwrap()[(0, 0)] } = |t| [1.0 / t, -1.0 / (t * t), 2.0 / (t * t * t)]
    lu(a: Matrix1<f64>) { a.lu().try_inverse().unwrap()[0] * a.lu().determinant() * a.lu().solve(&Vector1::new(2.0)).unwrap().x }
        = |t| [2.0 / t, -2.0 / (t * t), 4.0 / (t * t * t)]
    lu_of_a_row(a: Matrix1<f64>) { a.lu().solve(&RowVector2::new(1.0, 3.0)).unwrap().sum() } = |t| [4.0 / t, -4.0 / (t * t), 8.0 / (t * t * t)]
    cholesky(a: Matrix1<f64>) {
        let c = a.cholesky().expect("positive");
        c.ln_determinant() + c.inverse()[0] + c.solve(&Vector1::new(3.0)).dot(&Vector1::new(2.0))
    } = |t| [t.ln() + 7.0 / t, 1.0 / t - 7.0 / (t * t), -1.0 / (t * t) + 14.0 / (t * t * t)]
    determinants(a: Matrix1<f64>) { a.determinant().ln() + a.cholesky().unwrap().determinant() + a.determinant() }
        = |t| [t.ln() + 2.0 * t, 1.0 / t + 2.0, -1.0 / (t * t)]
    traces(a: Matrix1<f64>) { a.trace() * a.sum() + a.mean() * a.max() * a.min() } = |t| [t * t + t * t * t, 2.0 * t + 3.0 * t * t, 2.0 + 6.0 * t]
    norms(a: Vector1<f64>) { a.norm() * a.norm_squared() + a.dot(a) + a.lp_norm(1) + a.lp_norm(3) }
        = |t| [t * t * t + t * t + 2.0 * t, 3.0 * t * t + 2.0 * t + 2.0, 6.0 * t + 2.0]
    products(a: Matrix1<f64>) { (a * a * Vector1::new(2.0) + a.tr_mul(a)).to_scalar() + (a.transpose() * a.pow(2)).x }
        = |t| [3.0 * t * t + t * t * t, 6.0 * t + 3.0 * t * t, 6.0 + 6.0 * t]
    bilinear(a: Vector1<f64>) { let v = Vector2::new(1.0, a.x); (v.transpose() * v * a.x).to_scalar() + (v.transpose() * Matrix2::new(1.0, 2.0, 3.0, 4.0) * v)[0] }
        = |t| [t + t * t * t + 1.0 + 5.0 * t + 4.0 * t * t, 6.0 + 3.0 * t * t + 8.0 * t, 6.0 * t + 8.0]
    outer_products(a: Vector1<f64>) { let r = a * RowVector2::new(2.0, -3.0); (r * r.transpose()).to_scalar() + (r.transpose() * a).sum() }
        = |t| [13.0 * t * t - t * t, 24.0 * t, 24.0]
    element_wise(a: Matrix1<f64>) { a.component_mul(a).map(f64::exp).zip_map(a, |u, v| u * v).component_div(a).sum() + a.abs()[0] }
        = |t| [(t * t).exp() + t, 2.0 * t * (t * t).exp() + 1.0, (2.0 + 4.0 * t * t) * (t * t).exp()]
    scalings(a: Matrix1<f64>) { let s = a[0]; ((s * a + a * s + a.scale(s) - a.unscale(2.0)).add_scalar(s) / s)[0] }
        = |t| [3.0 * t - 0.5 + 1.0 + 0.0 * t, 3.0, 0.0]
    diagonals(a: Matrix1<f64>) { a.diagonal().x * Matrix1::from_diagonal(&a.diagonal())[0] + Matrix1::from_diagonal_element(a[0])[0] + (a * Matrix1::identity())[0] }
        = |t| [t * t + 2.0 * t, 2.0 * t + 2.0, 2.0]
    kronecker(a: Matrix1<f64>) { a.kronecker(a)[0] * a.kronecker(&Matrix2::new(1.0, 2.0, 3.0, 4.0)).trace() } = |t| [5.0 * t * t * t, 15.0 * t * t, 30.0 * t]
    parts(a: Matrix1<f64>) { a.row(0)[0] * a.column(0)[0] + a.fixed_view::<1, 1>(0, 0)[0] + Vector2::new(a[0], 4.0).fixed_rows::<1>(0).x }
        = |t| [t * t + 2.0 * t, 2.0 * t + 2.0, 2.0]
    columns(a: Vector1<f64>) { SMatrix::<f64, 1, 2>::from_columns(&[*a, a * a.x])[(0, 1)] + Matrix1x2::from_rows(&[RowVector2::new(a.x, 1.0)]).sum() }
        = |t| [t * t + t + 1.0, 2.0 * t + 1.0, 2.0]
    sums_of_columns(a: Vector1<f64>) { let mut s = 0.0; for c in (a * RowVector2::new(1.0, 2.0)).column_iter() { s += c.x * c[0]; } s }
        = |t| [5.0 * t * t, 10.0 * t, 10.0]
    soft(a: Vector1<f64>) { matgrad::softmax(a).x + matgrad::log_softmax(a).x + matgrad::log_sum_exp(a) * a.x } = |t| [1.0 + t * t, 2.0 * t, 2.0]
    mutated(a: Matrix1<f64>) { let mut m = *a; m[(0, 0)] *= 2.0; m += a * m; m -= *a; let mut v = Vector1::zeros(); v.x = m[0]; v[0] += 1.0; v.x }
        = |t| [t + 2.0 * t * t + 1.0, 1.0 + 4.0 * t, 4.0]
    branches(a: Matrix1<f64>) { let b = if a[0] > 1.0 { a * 2.0 } else { a * a }; b.to_scalar() }
        = |t| [if t > 1.0 { 2.0 * t } else { t * t }, if t > 1.0 { 2.0 } else { 2.0 * t }, if t > 1.0 { 0.0 } else { 2.0 }]
    state_of_a_loop(a: Vector1<f64>) { let mut s = *a; for _ in 0..20 { s += a * 0.5; } s.dot(a) } = |t| [11.0 * t * t, 22.0 * t, 22.0]
    recurrence(a: Vector1<f64>) { let mut s = Vector1::new(1.0); for _ in 0..18 { s = a * s[0]; } s.x }
        = |t| [t.powi(18), 18.0 * t.powi(17), 306.0 * t.powi(16)]
    closures(a: Matrix1<f64>) { let twice = |m: Matrix1<f64>| m + m; twice(*a).determinant() * a.iter().map(|v| v * v).sum::<f64>() } = |t| [2.0 * t * t * t, 6.0 * t * t, 12.0 * t]
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
#[newton_step(wrt = x)]
fn by_value(x: Vector1<f64>) -> f64 {
    x.x * x.x * x.x
}

#[test]
fn of_a_matrix_by_value() {
    let x = Vector1::new(2.0);
    assert_eq!((by_value_grad(x), by_value_hess(x), by_value_newton(x)), (x * 6.0, x * 6.0, Some(-x * 0.5)));
}

/// Values of one element, in a variable of one element and in a scalar.
mod results {
    use super::*;

    #[jacobian(wrt = x, value, into)]
    #[jacobian(wrt = x, layout = denominator, name = denominator)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    fn matrix(x: &Vector1<f64>) -> Matrix1<f64> {
        x * x.transpose() * x.x
    }

    #[jacobian(wrt = t, value, into)]
    #[differential(wrt = t)]
    #[vjp(wrt = t)]
    fn of_a_scalar(t: f64) -> Vector1<f64> {
        Vector1::new(t * t * t)
    }

    #[jacobian(wrt = (x, t))]
    #[vjp(wrt = (x, t))]
    #[differential(wrt = (x, t))]
    fn of_both(x: &Vector3<f64>, t: f64) -> Vector1<f64> {
        Vector1::new(x.sum() * t)
    }

    #[jacobian(wrt = parts)]
    #[differential]
    #[vjp]
    fn of_an_array(parts: &[Vector1<f64>; 2]) -> Vector1<f64> {
        parts[0] * parts[1].x
    }

    #[jacobian(wrt = x)]
    #[differential]
    #[vjp]
    fn generic<T: RealField + Copy>(x: &Vector1<T>) -> Vector1<T> {
        x.try_inverse().unwrap()
    }

    #[test]
    fn are_matrices() {
        let (x, wanted) = (Vector1::new(1.3), 3.0 * 1.3 * 1.3);
        let (value, jacobian): (Matrix1<f64>, Matrix1<f64>) = matrix_value_and_jac(&x);
        agree(&(value, jacobian), &(Matrix1::new(1.3 * 1.3 * 1.3), Matrix1::new(wanted)), 1e-14, "value and Jacobian");
        let mut out = Matrix1::zeros();
        matrix_jac_into(&x, &mut out);
        identical(&out, &jacobian, "in place");
        identical(&denominator(&x), &jacobian, "the other layout");
        let (forward, backward): (Matrix1<f64>, Vector1<f64>) =
            (matrix_diff(&x, &Vector1::new(2.0)), matrix_vjp(&x, &Matrix1::new(2.0)));
        agree(&(forward, backward), &(Matrix1::new(2.0 * wanted), Vector1::new(2.0 * wanted)), 1e-14, "forwards and backwards");

        let (value, jacobian): (Vector1<f64>, Matrix1<f64>) = of_a_scalar_value_and_jac(1.3);
        agree(&(value, jacobian), &(Vector1::new(1.3 * 1.3 * 1.3), Matrix1::new(wanted)), 1e-14, "in a scalar");
        of_a_scalar_jac_into(1.3, &mut out);
        identical(&out, &jacobian, "in place");
        agree(&of_a_scalar_diff(1.3, 2.0), &Vector1::new(2.0 * wanted), 1e-14, "forwards in a scalar");
        agree(&of_a_scalar_vjp(1.3, &Vector1::new(2.0)), &(2.0 * wanted), 1e-14, "backwards to a scalar");

        let v = Vector3::new(1.0, 2.0, 3.0);
        let (in_x, in_t): (SMatrix<f64, 1, 3>, Matrix1<f64>) = of_both_jac(&v, 0.5);
        agree(&(in_x, in_t), &(SMatrix::<f64, 1, 3>::repeat(0.5), Matrix1::new(6.0)), 1e-14, "a row and an element");
        agree(&of_both_diff(&v, 0.5, &v, 2.0), &Vector1::new(15.0), 1e-14, "forwards");
        agree(&of_both_vjp(&v, 0.5, &Vector1::new(2.0)), &(Vector3::repeat(1.0), 12.0), 1e-14, "backwards");

        let parts = [Vector1::new(2.0), Vector1::new(3.0)];
        let jacobians: [Matrix1<f64>; 2] = of_an_array_jac(&parts);
        agree(&jacobians, &[Matrix1::new(3.0), Matrix1::new(2.0)], 1e-14, "an array");
        agree(&of_an_array_diff(&parts, &parts), &Vector1::new(12.0), 1e-14, "an array forwards");
        agree(&of_an_array_vjp(&parts, &Vector1::new(2.0)), &[Vector1::new(6.0), Vector1::new(4.0)], 1e-14, "an array backwards");

        let y = Vector1::new(0.5_f32);
        assert_eq!(generic_jac(&y), Vector1::new(-4.0));
        assert_eq!(generic_diff(&y, &y), Vector1::new(-2.0));
        assert_eq!(generic_vjp(&y, &y), Vector1::new(-2.0));
    }
}

/// Arrays of them, written out and not.
mod arrays {
    use super::*;

    #[gradient(wrt = parts, value, into)]
    #[differential(wrt = parts)]
    #[vjp(wrt = parts)]
    #[hvp(wrt = parts)]
    fn long(parts: &[Vector1<f64>; 20]) -> f64 {
        let mut s = 0.0;
        for x in parts {
            s += x.x * x[0] * x.dot(x);
        }
        s
    }

    #[gradient(wrt = parts)]
    #[hvp(wrt = parts)]
    fn of_any_length<const N: usize>(parts: &[Vector1<f64>; N], k: &Matrix1<f64>) -> f64 {
        let mut s = Vector1::zeros();
        for x in parts {
            s = s * 0.5 + k * x * x.x;
        }
        s.x
    }

    #[gradient(wrt = parts)]
    fn short(parts: [Matrix1<f64>; 3], k: &[Matrix1<f64>; 3]) -> f64 {
        (parts[0] * parts[1] + parts[2] * k[1]).determinant()
    }

    #[test]
    fn have_arrays_as_derivatives() {
        let parts: [Vector1<f64>; 20] = std::array::from_fn(|i| Vector1::new(0.3 * i as f64 - 2.0));
        let gradient = parts.map(|x| x.map(|x| 4.0 * x.powi(3)));
        agree(&long_grad(&parts), &gradient, 1e-14, "4 x³");
        let mut out = parts;
        agree(&long_value_and_grad_into(&parts, &mut out), &parts.iter().map(|x| x.x.powi(4)).sum::<f64>(), 1e-14, "Σ x⁴");
        agree(&out, &gradient, 1e-14, "in place");
        agree(&long_diff(&parts, &parts), &(4.0 * long(&parts)), 1e-14, "forwards");
        agree(&long_vjp(&parts, 0.5), &gradient.map(|g| g * 0.5), 1e-14, "backwards");
        agree(&long_hvp(&parts, &parts), &gradient.map(|g| g * 3.0), 1e-14, "∇²f · x");

        let (pair, k) = ([Vector1::new(2.0), Vector1::new(3.0)], Matrix1::new(2.0));
        agree(&of_any_length_grad(&pair, &k), &[Vector1::new(4.0), Vector1::new(12.0)], 1e-15, "of any length");
        agree(&of_any_length_hvp(&pair, &k, &pair), &[Vector1::new(4.0), Vector1::new(12.0)], 1e-15, "of any length, twice");
        let three = [2.0, 3.0, 5.0].map(Matrix1::new);
        agree(&short_grad(three, &three), &[3.0, 2.0, 3.0].map(Matrix1::new), 1e-15, "written out");
    }
}

/// `None` exactly where nalgebra says so.
mod options {
    use super::*;

    #[gradient(wrt = a, value)]
    #[hessian(wrt = a)]
    #[newton_step(wrt = a)]
    fn inverse(a: &Matrix1<f64>) -> Option<f64> {
        let i = a.try_inverse()?;
        Some(i[(0, 0)])
    }

    #[gradient(wrt = a)]
    fn by_lu(a: &Matrix1<f64>) -> Option<f64> {
        Some(a.lu().solve(&Vector1::new(1.0))?.x)
    }

    #[gradient(wrt = a)]
    fn by_let_else(a: &Matrix1<f64>) -> Option<f64> {
        let Some(i) = a.lu().try_inverse() else { return None };
        Some(i.x)
    }

    #[gradient(wrt = a)]
    fn by_cholesky(a: &Matrix1<f64>) -> Option<f64> {
        let c = a.cholesky()?;
        Some(c.inverse()[0])
    }

    #[jacobian(wrt = a, value)]
    #[vjp(wrt = a)]
    fn whole(a: &Matrix1<f64>) -> Option<Matrix1<f64>> {
        a.try_inverse()
    }

    #[gradient(wrt = a)]
    fn generic<T: RealField + Copy>(a: &Matrix1<T>) -> Option<T> {
        let c = a.cholesky()?;
        Some(a.try_inverse()?.to_scalar() + c.ln_determinant())
    }

    #[gradient(wrt = a)]
    fn panicking(a: &Matrix1<f64>) -> f64 {
        a.try_inverse().expect("not zero").x
    }

    #[test]
    fn are_none_where_f_is() {
        let two = Matrix1::new(2.0);
        let (value, gradient) = inverse_value_and_grad(&two).unwrap();
        agree(&(value, gradient), &(0.5, Matrix1::new(-0.25)), 1e-15, "1/a");
        agree(&inverse_hess(&two).unwrap(), &Matrix1::new(0.25), 1e-15, "2/a³");
        agree(&inverse_newton(&two).unwrap(), &Matrix1::new(1.0), 1e-15, "a/2");
        for found in [
            by_lu_grad(&two),
            by_let_else_grad(&two),
            by_cholesky_grad(&two),
            whole_jac(&two),
            whole_vjp(&two, &Matrix1::new(1.0)),
        ] {
            agree(&found.unwrap(), &gradient, 1e-15, "every spelling");
        }
        agree(&generic_grad(&Matrix1::new(2.0_f32)).unwrap(), &Matrix1::new(0.25_f32), 1e-7, "f32");
        for a in [0.0, -0.0, -2.0, f64::INFINITY, f64::NAN].map(Matrix1::new) {
            assert_eq!(inverse_grad(&a).is_some(), inverse(&a).is_some(), "the inverse of {a}");
            assert_eq!(by_lu_grad(&a).is_some(), by_lu(&a).is_some(), "the solution with {a}");
            assert_eq!(by_let_else_grad(&a).is_some(), by_let_else(&a).is_some(), "the other inverse of {a}");
            assert_eq!(by_cholesky_grad(&a).is_some(), by_cholesky(&a).is_some(), "Cholesky of {a}");
            assert_eq!(whole_value_and_jac(&a).is_some(), whole(&a).is_some(), "the matrix for {a}");
            assert_eq!(generic_grad(&a).is_some(), generic(&a).is_some(), "both for {a}");
        }
    }

    #[test]
    #[should_panic(expected = "not zero")]
    fn panics_where_f_does() {
        let _ = panicking_grad(&Matrix1::new(0.0));
    }
}
