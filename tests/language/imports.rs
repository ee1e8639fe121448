//! Names: matgrad's helpers imported by name, functions of the user's under the same names, scalar functions by
//! every path.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{ComplexField, RealField, Vector2, Vector3};

/// First and second derivatives of functions of a vector.
macro_rules! functions {
    ($($name:ident($x:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hessian(wrt = $x, value)]
            #[jacobian(wrt = $x)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            #[hvp(wrt = $x)]
            #[newton_step(wrt = $x)]
            fn f($x: &Vector3<f64>) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..4 {
                    let (x, v): (Vector3<f64>, Vector3<f64>) = (any(seed), any(seed + 9));
                    let gradient = f_grad(&x);
                    agree(&gradient, &slope(f, &x), 1e-9, "the gradient");
                    agree(&f_value_and_grad(&x).0, &f(&x), 1e-14, "the value");
                    let hessian = f_hess(&x);
                    agree_dense(&dense(&hessian), &differences(f_grad, &x), 1e-8, "the Hessian");
                    agree(&f_value_grad_hess(&x).1, &gradient, 1e-13, "the gradient beside the Hessian");
                    agree(&f_jac(&x).transpose(), &gradient, 1e-13, "the Jacobian");
                    agree(&f_diff(&x, &v), &gradient.dot(&v), 1e-13, "the differential");
                    agree(&f_vjp(&x, 2.0), &(gradient * 2.0), 1e-13, "the pullback");
                    agree(&f_hvp(&x, &v), &(hessian * v), 1e-12, "∇²f · v");
                    agree(&(hessian * f_newton(&x).unwrap()), &-gradient, 1e-10, "Newton's step");
                }
            }
        }
    )*};
}

mod imported {
    use super::*;
    use matgrad::{constant, log_sigmoid, log_softmax, log_sum_exp, relu, sigmoid, softmax, softplus};

    functions! {
        scalars(x) { softplus(x.x) * sigmoid(x.y) + log_sigmoid(x.z * x.x) + relu(x.x + 2.0) * x.z + x.norm_squared() }
        over_elements(x) { x.map(softplus).sum() + x.map(|v| sigmoid(v * 2.0)).norm_squared() + x.map(log_sigmoid).dot(x) + x.map(relu).norm_squared() * 3.0 + x.norm_squared() }
        vectors(x) { log_sum_exp(x) + softmax(&(x * 2.0)).dot(x) + log_softmax(x).norm_squared() + x.norm_squared() }
        typed(x) { let s: Vector3<f64> = softmax(x); let l: f64 = log_sum_exp(&s); let m: Vector3<f64> = log_softmax(&(x * l)); m.sum() + x.norm_squared() * 4.0 }
        held(x) { constant(x.norm().floor()) * x.x + constant(2.0) * x.norm_squared() }
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    fn single(x: &Vector2<f32>) -> f32 {
        softplus(x.x) * 2.0 + log_sum_exp(x)
    }

    #[test]
    fn of_single_precision() {
        let gradient = single_grad(&Vector2::zeros());
        assert!((gradient - Vector2::new(1.5, 0.5)).norm() < 1e-6, "{gradient}");
        let hessian = single_hess(&Vector2::zeros());
        assert!((hessian - nalgebra::Matrix2::new(0.75, -0.25, -0.25, 0.25)).norm() < 1e-6, "{hessian}");
    }

    #[jacobian(wrt = x)]
    #[vjp(wrt = x)]
    fn probabilities(x: &Vector3<f64>) -> Vector3<f64> {
        softmax(&(x * x.x))
    }

    #[test]
    fn as_a_result() {
        let (x, c): (Vector3<f64>, Vector3<f64>) = (any(1), any(2));
        agree_dense(&dense(&probabilities_jac(&x)), &differences(probabilities, &x), 1e-9, "the Jacobian");
        agree(&probabilities_vjp(&x, &c), &probabilities_jac(&x).tr_mul(&c), 1e-13, "the pullback");
    }
}

mod of_statistics {
    use super::*;
    use matgrad::{digamma, erf, erfinv, expit, huber, ln_gamma, log_add_exp, sinc};

    functions! {
        of_one(x) { erf(x.x) * sinc(x.y) + expit(x.z) + ln_gamma(x.x * x.x + 1.0) * digamma(x.y + 4.0) + erfinv(x.z.sin() * 0.5) + x.norm_squared() }
        of_two(x) { log_add_exp(x.x, x.y * x.z) * huber(x.y, 3.0 + x.z) + huber(x.x * 20.0, 2.0) + x.norm_squared() * 3.0 }
        over_elements(x) { x.map(erf).sum() + x.map(|v| huber(v, 0.05)).dot(x) + x.zip_map(&(x * 2.0), |a, b| log_add_exp(a, b)).sum() + x.norm_squared() }
        typed(x) { let s: f64 = log_add_exp(x.x, 0.5); let t: f64 = expit(s); s * t + x.norm_squared() }
    }
}

mod by_a_glob {
    use super::*;
    use matgrad::*;

    functions! {
        all(x) { log_sum_exp(x) * softplus(x.x) + sigmoid(x.y) + x.norm_squared() }
    }
}

mod by_another_path {
    use super::*;
    use matgrad as mg;

    #[gradient(wrt = x)]
    fn f(x: &Vector3<f64>) -> f64 {
        let s: f64 = mg::softplus(x.x);
        let z: Vector3<f64> = mg::softmax(x);
        let t: f64 = mg::log_add_exp(x.x, x.y * 2.0);
        let u: f64 = mg::expit(x.z);
        s * z.y + x.map(mg::sigmoid).sum() + t * u
    }

    #[test]
    fn derivatives_agree() {
        agree(&f_grad(&any(1)), &slope(f, &any(1)), 1e-9, "the gradient");
    }
}

mod inside_the_function {
    use super::*;

    functions! {
        by_name(x) { use matgrad::softplus; use matgrad::{log_sum_exp, sigmoid}; softplus(x.x) + x.map(sigmoid).sum() + log_sum_exp(x) + x.norm_squared() }
        by_another_name(x) { use matgrad::{softplus as sp, log_softmax as ls}; sp(x.x) + ls(x).norm_squared() + x.map(sp).sum() + x.norm_squared() }
        by_a_glob(x) { use matgrad::*; softplus(x.x) + softmax(x).norm_squared() + constant(x.x.floor()) * x.y + x.norm_squared() }
        in_a_block(x) { let s = { use matgrad::softplus; softplus(x.x) }; s * s + x.norm_squared() }
    }

    mod nested {
        use super::*;

        #[vjp]
        #[differential]
        pub fn layer(x: &Vector3<f64>, k: f64) -> Vector3<f64> {
            x.map(f64::sin) * k
        }
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn annotated(x: &Vector3<f64>) -> f64 {
        use nested::layer as first;
        use std::f64::consts::{FRAC_PI_3 as THIRD, PI};
        let y: Vector3<f64> = first(x, PI);
        y.dot(x) * THIRD
    }

    #[test]
    fn annotated_functions_and_constants() {
        let x: Vector3<f64> = any(1);
        agree(&annotated_grad(&x), &slope(annotated, &x), 1e-9, "the gradient");
        agree(&annotated_diff(&x, &x), &annotated_grad(&x).dot(&x), 1e-13, "the differential");
    }
}

#[test]
fn inside_a_function_of_the_users() {
    use matgrad::{log_sum_exp, softplus};

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    fn f(x: &Vector3<f64>) -> f64 {
        softplus(x.x) * x.y + log_sum_exp(x)
    }

    let x = any(1);
    agree(&f_grad(&x), &slope(f, &x), 1e-9, "the gradient");
    agree_dense(&dense(&f_hess(&x)), &differences(f_grad, &x), 1e-8, "the Hessian");
}

/// A function of the user's is that function, whatever matgrad's helpers are called.
mod namesakes {
    use super::*;

    fn softplus(x: f64) -> f64 {
        x * x
    }

    fn softplus_grad(x: f64) -> f64 {
        2.0 * x
    }

    fn softplus_hess(_: f64) -> f64 {
        2.0
    }

    fn softplus_vjp(x: f64, c: f64) -> f64 {
        2.0 * x * c
    }

    fn softplus_diff(x: f64, d: f64) -> f64 {
        2.0 * x * d
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    #[vjp]
    #[differential]
    fn sigmoid(x: f64) -> f64 {
        x.sin() * 3.0
    }

    #[vjp]
    #[differential]
    fn softmax(z: &Vector3<f64>) -> Vector3<f64> {
        z * z.x
    }

    #[vjp]
    #[differential]
    fn log_softmax(z: &Vector3<f64>) -> f64 {
        z.norm_squared()
    }

    #[vjp]
    #[differential]
    fn log_sum_exp(z: &Vector3<f64>, k: f64) -> f64 {
        z.sum() * k * k
    }

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    #[jacobian(wrt = x)]
    fn f(x: &Vector3<f64>) -> f64 {
        let s = softplus(x.x) + sigmoid(x.y * x.z);
        let z: Vector3<f64> = softmax(x);
        let l: f64 = log_softmax(&z);
        let m: f64 = log_sum_exp(x, s);
        s + l * m + x.map(sigmoid).sum() + matgrad::softplus(x.x) + matgrad::softmax(x).y
    }

    #[hessian(wrt = x)]
    #[gradient(wrt = x)]
    fn g(x: &Vector3<f64>) -> f64 {
        x.map(softplus).sum() * x.map(|v| sigmoid(v * 2.0)).sum() + x.map(matgrad::softplus).sum()
    }

    #[test]
    fn are_the_users() {
        for seed in 0..3 {
            let (x, d): (Vector3<f64>, Vector3<f64>) = (any(seed), any(seed + 9));
            agree(&f_grad(&x), &slope(f, &x), 1e-9, "the gradient");
            agree(&f_value_and_grad(&x).0, &f(&x), 1e-14, "the value");
            agree(&f_diff(&x, &d), &f_grad(&x).dot(&d), 1e-13, "the differential");
            agree(&f_jac(&x).transpose(), &f_grad(&x), 1e-13, "the Jacobian");
            agree(&g_grad(&x), &slope(g, &x), 1e-9, "over elements");
            agree_dense(&dense(&g_hess(&x)), &differences(g_grad, &x), 1e-8, "over elements, twice");
        }
    }

    mod used_elsewhere {
        use super::super::*;
        use super::{sigmoid, sigmoid_diff, sigmoid_grad, sigmoid_vjp};

        #[gradient(wrt = x)]
        #[differential(wrt = x)]
        fn f(x: &Vector3<f64>) -> f64 {
            x.map(sigmoid).sum() + sigmoid(x.x * x.y)
        }

        #[test]
        fn are_the_users() {
            let x: Vector3<f64> = any(1);
            agree(&f_grad(&x), &slope(f, &x), 1e-9, "the gradient");
            agree(&f_diff(&x, &x), &f_grad(&x).dot(&x), 1e-13, "the differential");
            assert_eq!((sigmoid_grad(0.0), sigmoid_diff(0.0, 1.0), sigmoid_vjp(0.0, 1.0)), (3.0, 3.0, 3.0));
        }
    }
}

mod paths {
    use super::*;

    functions! {
        of_primitives(x) { <f64>::sin(x.x) + f64::exp(x.y) + <f64 as ComplexField>::cos(x.z) + core::primitive::f64::powi(x.x, 3) + <f64>::atan2(x.x, x.y + 3.0) + x.norm_squared() * 3.0 }
        of_traits(x) { ComplexField::sin(x.x) + <f64 as RealField>::atan2(x.y, 2.0) + nalgebra::ComplexField::exp(x.z) + x.norm_squared() }
        over_elements(x) { x.map(f64::sin).sum() + x.map(<f64>::cos).sum() + x.map(<f64 as ComplexField>::exp).sum() + x.map(ComplexField::tanh).sum() + x.norm_squared() * 2.0 }
        constants(x) { x.x * <f64>::EPSILON + x.norm_squared() * f64::MAX_EXP as f64 + std::f64::consts::PI * x.y.sin() * <f64>::MANTISSA_DIGITS as f64 }
    }

    #[gradient(wrt = x)]
    fn generic<T: RealField + Copy>(x: &Vector2<T>) -> T {
        <T>::sin(x.x) + T::exp(x.y) + <T as RealField>::atan2(x.x, T::one()) + x.map(<T as ComplexField>::cosh).sum()
    }

    #[test]
    fn of_a_type_parameter() {
        let x = Vector2::new(0.3_f64, -0.4);
        let wanted = Vector2::new(0.3_f64.cos() + 1.0 / 1.09 + 0.3_f64.sinh(), (-0.4_f64).exp() - 0.4_f64.sinh());
        agree(&generic_grad(&x), &wanted, 1e-14, "f64");
    }
}
