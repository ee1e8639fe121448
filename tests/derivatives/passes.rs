//! What is computed in one pass: products with what is made of them and the products back, loops over
//! the same data, softmax with its logarithm, quotients by one number. Value and gradient against the
//! function and its slope.

use crate::common::{agree, any, identical, slope};
use matgrad::{gradient, jacobian};
use nalgebra::{Matrix3, SMatrix, SVector, Vector2, Vector3};

/// A function of one argument: its value up to the last bits, its gradient by central differences, and
/// the same written in place.
macro_rules! passes {
    ($($name:ident($x:ident: $X:ty = $at:expr) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            fn f($x: &$X) -> f64 $body

            #[test]
            fn value_and_gradient() {
                let at: $X = $at;
                let wanted = slope(f, &at);
                let (value, gradient) = f_value_and_grad(&at);
                agree(&value, &f(&at), 1e-13, "the value");
                agree(&gradient, &wanted, 1e-7, "the gradient beside the value");
                agree(&f_grad(&at), &wanted, 1e-7, "the gradient");
                let mut place = <$X>::repeat(f64::NAN);
                identical(&f_value_and_grad_into(&at, &mut place), &value, "the value");
                identical(&place, &gradient, "the gradient in place");
            }
        }
    )*};
}

passes! {
    // A x, Aᵀ(2 r): one sum.
    squares(x: SVector<f64, 5> = any(1)) {
        let k2: SMatrix<f64, 12, 5> = any(2);
        let k3: SMatrix<f64, 12, 1> = any(3);
        (k2 * x - k3).norm_squared()
    }
    // Two sums, a weight of two parts, and a factor beside.
    weighted(x: SVector<f64, 3> = any(4)) {
        let k5: SMatrix<f64, 9, 3> = any(5);
        let k6: SMatrix<f64, 9, 1> = any(6);
        let k7: SMatrix<f64, 9, 1> = any(7);
        let z = k5 * x;
        let r = z - k6;
        r.dot(&k7.component_mul(&r)) * z.sum() + x.norm_squared()
    }
    // The product is needed elsewhere too.
    used_twice(x: SVector<f64, 4> = any(8)) {
        let k9: SMatrix<f64, 8, 4> = any(9);
        let k10: SMatrix<f64, 8, 1> = any(10);
        let z = k9 * x;
        let r = z - k10;
        r.norm_squared() + z.map(f64::sin).sum() + z[2]
    }
    // The residual goes back through another matrix.
    another_matrix(x: SVector<f64, 4> = any(11)) {
        let k12: SMatrix<f64, 8, 4> = any(12);
        let k13: SMatrix<f64, 8, 1> = any(13);
        let k14: SMatrix<f64, 4, 8> = any(14);
        let r = k12 * x - k13;
        (k14 * r).norm_squared() + r.norm_squared()
    }
    // Residuals of residuals.
    chained(x: SVector<f64, 8> = any(15)) {
        let k16: SMatrix<f64, 8, 8> = any(16);
        let k17: SMatrix<f64, 8, 1> = any(17);
        let a = k16;
        let r = a * x - k17;
        let s = a * r + x;
        r.norm_squared() * 0.5 + s.norm_squared()
    }
    // T − U Uᵀ: both factors are one.
    symmetric_factors(x: SMatrix<f64, 8, 2> = any(18)) {
        let k19: SMatrix<f64, 8, 8> = any(19);
        (k19 - x * x.transpose()).norm_squared()
    }
    // A sum in which the residual meets its transpose.
    transposed(x: SMatrix<f64, 8, 2> = any(20)) {
        let k21: SMatrix<f64, 8, 2> = any(21);
        let k22: SMatrix<f64, 8, 8> = any(22);
        let k23: SMatrix<f64, 8, 8> = any(23);
        let r = x * k21.transpose() - k22;
        r.norm_squared() + r.dot(&r.transpose()) + r.transpose().dot(&k23)
    }
    // A branch decides whether there is a residual.
    branch(x: SVector<f64, 4> = any(24)) {
        let k25: SMatrix<f64, 9, 4> = any(25);
        let k26: SMatrix<f64, 9, 1> = any(26);
        let r = k25 * x - k26;
        if x[0] > 10.0 { r.sum() } else { r.norm_squared() }
    }
    quotients(x: SVector<f64, 4> = any(27)) {
        let d = 2.0 + x[0] * x[0];
        x[1] / d + (x[2] / d).sin() * (x[3] / d).exp() + x[1] * x[3] / d
    }
    log_softmax_and_softmax(x: SVector<f64, 5> = any(28)) {
        let (p, l) = (matgrad::softmax(x), matgrad::log_softmax(x));
        -p.dot(&l) + matgrad::log_sum_exp(x)
    }
}

mod factors {
    use super::*;

    #[gradient(wrt = (u, v), value, into)]
    fn f(t: &SMatrix<f64, 16, 6>, u: &SMatrix<f64, 16, 3>, v: &SMatrix<f64, 6, 3>) -> f64 {
        (t - u * v.transpose()).norm_squared()
    }

    #[test]
    fn both_gradients() {
        let (t, u, v) = (any(30), any(31), any(32));
        let (value, (in_u, in_v)) = f_value_and_grad(&t, &u, &v);
        agree(&value, &f(&t, &u, &v), 1e-13, "the value");
        agree(&in_u, &slope(|u| f(&t, u, &v), &u), 1e-7, "in u");
        agree(&in_v, &slope(|v| f(&t, &u, v), &v), 1e-7, "in v");
        let r = t - u * v.transpose();
        agree(&in_u, &(-2.0 * r * v), 1e-12, "in u, closed form");
        agree(&in_v, &(-2.0 * r.transpose() * u), 1e-12, "in v, closed form");
    }
}

/// Loops over the same range, which are merged where neither needs the other.
mod loops {
    use super::*;

    /// Value and gradient are sums over the points.
    #[gradient(wrt = (c, s), value)]
    fn independent(points: &SMatrix<f64, 2, 40>, c: &Vector2<f64>, s: f64) -> f64 {
        let mut total = 0.0;
        for p in points.column_iter() {
            total += (s * (p - c).norm_squared()).exp();
        }
        total
    }

    /// The cotangent of the sum is known only after the loop.
    #[gradient(wrt = c, value)]
    fn nonlinear(points: &SMatrix<f64, 2, 40>, c: &Vector2<f64>) -> f64 {
        let mut total = 0.0;
        for p in points.column_iter() {
            total += (p - c).norm_squared().sqrt();
        }
        total.sin()
    }

    /// What a step computes goes on to the next.
    #[gradient(wrt = x, value)]
    fn recurrence(x: &Vector2<f64>) -> f64 {
        let mut y = x[0];
        let mut total = 0.0;
        for k in 0..30 {
            y = y * x[1] + 0.1 * k as f64;
            total += y.sin();
        }
        total
    }

    /// The last step decides, so that the order matters.
    #[gradient(wrt = x, value)]
    fn last(x: &Vector3<f64>) -> f64 {
        let mut last = 0.0;
        let mut total = 0.0;
        for k in 0..25 {
            last = x[0] * k as f64 + x[1];
            total += x[2] * last;
        }
        total + last * last
    }

    /// A loop in an arm of a branch, and one beside it.
    #[gradient(wrt = x, value)]
    fn in_an_arm(x: &Vector2<f64>) -> f64 {
        let mut total = 0.0;
        for k in 0..30 {
            total += (x[0] * k as f64 * 0.1).sin();
        }
        if x[1] > 0.0 {
            let mut more = 0.0;
            for k in 0..30 {
                more += (x[1] * k as f64 * 0.1).cos();
            }
            total += more;
        }
        total
    }

    #[test]
    fn values_and_gradients() {
        let points = any(40);
        let c = any(41);
        let (value, (in_c, in_s)) = independent_value_and_grad(&points, &c, -0.3);
        agree(&value, &independent(&points, &c, -0.3), 1e-13, "the value");
        agree(&in_c, &slope(|c| independent(&points, c, -0.3), &c), 1e-7, "in c");
        agree(&in_s, &slope(|&s| independent(&points, &c, s), &-0.3), 1e-7, "in s");
        let (value, gradient) = nonlinear_value_and_grad(&points, &c);
        agree(&value, &nonlinear(&points, &c), 1e-13, "the value");
        agree(&gradient, &slope(|c| nonlinear(&points, c), &c), 1e-7, "a function of the sum");
        let x = Vector2::new(0.4, 0.5);
        let (value, gradient) = recurrence_value_and_grad(&x);
        agree(&value, &recurrence(&x), 1e-13, "the value");
        agree(&gradient, &slope(recurrence, &x), 1e-6, "a recurrence");
        let x = any(42);
        let (value, gradient) = last_value_and_grad(&x);
        agree(&value, &last(&x), 1e-13, "the value");
        agree(&gradient, &slope(last, &x), 1e-6, "the last step");
        for x in [Vector2::new(0.4, 0.9), Vector2::new(0.4, -0.9)] {
            let (value, gradient) = in_an_arm_value_and_grad(&x);
            agree(&value, &in_an_arm(&x), 1e-13, "the value");
            agree(&gradient, &slope(in_an_arm, &x), 1e-7, "a loop in an arm");
        }
    }
}

/// Jacobians in several variables, whose entries come from the same sweeps.
mod entries {
    use super::*;
    use crate::common::{agree_dense, dense, differences};

    #[jacobian(wrt = (r, t, f), value, into)]
    fn projected(r: &Vector3<f64>, t: &Vector3<f64>, f: f64, p: &Vector3<f64>) -> Vector2<f64> {
        let angle = r.norm();
        let axis = r / angle;
        let q = p * angle.cos() + axis.cross(p) * angle.sin() + axis * (axis.dot(p) * (1.0 - angle.cos())) + t;
        Vector2::new(f * q[0] / q[2], f * q[1] / q[2])
    }

    #[test]
    fn of_a_projection() {
        let (r, t, p) = (any(50), Vector3::new(0.1, -0.2, 4.0), any(51));
        let (value, (in_r, in_t, in_f)) = projected_value_and_jac(&r, &t, 1.3, &p);
        agree(&value, &projected(&r, &t, 1.3, &p), 1e-13, "the value");
        agree_dense(&dense(&in_r), &differences(|r| projected(r, &t, 1.3, &p), &r), 1e-7, "in r");
        agree_dense(&dense(&in_t), &differences(|t| projected(&r, t, 1.3, &p), &t), 1e-7, "in t");
        agree_dense(&dense(&in_f), &differences(|&f| projected(&r, &t, f, &p), &1.3), 1e-7, "in f");
    }

    #[test]
    fn of_a_matrix_between() {
        #[jacobian(wrt = (m, x))]
        fn between(m: &Matrix3<f64>, x: &Vector3<f64>) -> Vector2<f64> {
            let y = m * x;
            Vector2::new(y[0] * y[1] / x[2], (y[2] / x[2]).sin() + y[0] / x[2])
        }
        let (m, x) = (any::<3, 3>(52), any::<3, 1>(53));
        let (in_m, in_x) = between_jac(&m, &x);
        agree_dense(&dense(&in_m), &differences(|m| between(m, &x), &m), 1e-6, "in m");
        agree_dense(&dense(&in_x), &differences(|x| between(&m, x), &x), 1e-6, "in x");
    }
}
