//! Operators on matrices that need not exist, in arms of several branches: where no arm asks for the matrix, no companion
//! looks at it.

use matgrad::{gauss_newton, gradient, hessian, hvp, jacobian};
use nalgebra::{Matrix3, Vector3};

use crate::common::{agree, any, differences, slope};

/// A function that makes numbers of `m`, which is an element of `t` and more, and of `x`; `k` chooses what becomes of them.
macro_rules! of_what_may_not_exist {
    ($($name:ident: |$x:ident, $m:ident| { $($body:tt)* })*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = x, value)]
            #[jacobian(wrt = x)]
            #[hessian(wrt = x)]
            #[hvp(wrt = x)]
            #[gauss_newton(wrt = x)]
            fn f(x: &Vector3<f64>, t: &[Matrix3<f64>], n: usize, k: bool) -> f64 {
                let (a, b) = if n < t.len() {
                    let $x = x;
                    let $m = t[n] + Matrix3::from_diagonal(x);
                    ({ $($body)* }, $m * x)
                } else {
                    (x[0] * x[1], x * 2.0)
                };
                (if k { a * b.x } else { b.y * x[2] }) + if a > 0.3 { b.z * a } else { a * a + b.x }
            }

            #[test]
            fn is_looked_at_in_its_arms_alone() {
                let (x, v, t) = (any::<3, 1>(40).map(|x| x + 1.2), any::<3, 1>(41), [any::<3, 3>(42), any::<3, 3>(43) * 0.5]);
                for (n, k) in [(0, true), (1, false), (2, true), (7, false)] {
                    let (value, grad) = f_value_and_grad(&x, &t, n, k);
                    let wanted = slope(|x| f(x, &t, n, k), &x);
                    agree(&value, &f(&x, &t, n, k), 1e-12, "the value");
                    agree(&grad, &wanted, 1e-6, "the gradient");
                    agree(&f_jac(&x, &t, n, k), &wanted.transpose(), 1e-6, "the Jacobian");
                    let hessian = f_hess(&x, &t, n, k);
                    agree(&hessian, &differences(|x| f_grad(x, &t, n, k), &x), 1e-5, "the Hessian");
                    agree(&f_hvp(&x, &t, n, k, &v), &(hessian * v), 1e-9, "the Hessian applied");
                    agree(&f_gauss_newton(&x, &t, n, k).1, &(wanted * value), 1e-5, "half the gradient of the square");
                }
            }
        }
    )*};
}

of_what_may_not_exist! {
    largest: |x, m| { (m * x).max() - (m * x).min() }
    log_sum: |x, m| { matgrad::log_sum_exp(&(m * x)) }
    soft: |x, m| { matgrad::softmax(&(m * x)).dot(x) }
    log_soft: |x, m| { matgrad::log_softmax(&(m * x)).dot(x) }
    crossed: |x, m| { (m * x).cross(x).norm() }
    unit: |x, m| { (m * x).normalize().dot(x) }
    determined: |_x, m| { m.determinant() }
    inverted: |x, m| { (m.try_inverse().unwrap() * x).sum() }
    solved: |x, m| { m.lu().solve(x).unwrap().sum() }
    factorised: |x, m| { (m * m.transpose() + Matrix3::identity()).cholesky().unwrap().solve(x).sum() }
    spectral: |_x, m| { (m + m.transpose()).symmetric_eigenvalues()[0] }
    exponential: |_x, m| { (m * 0.1).exp().sum() }
    traced: |x, m| { (m * m).trace() + m.row_sum().dot(&x.transpose()) }
    chosen: |x, m| { m.map(|e| if e > 0.1 { e * e } else { e }).sum() * x[0] }
    powered: |_x, m| { m.map(|e| e.powi(3)).sum() + m.column(1).norm_squared() }
}
