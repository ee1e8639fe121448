//! ∂F/∂X = ∂Y/∂X ∂F/∂Y for functions annotated apart, against the annotated composition.

use crate::common::{Space, agree, agree_dense, any, dense, regular};
use matgrad::{differential, gradient, jacobian, vjp};
use nalgebra::{Matrix2, Matrix3, SMatrix, SVector, Vector3};

macro_rules! compositions {
    ($($name:ident: ($x:ident: $X:ty = $at:expr) -> $Y:ty $inner:block, |$y:ident| -> $F:ty $outer:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, layout = denominator)]
            #[jacobian(wrt = $x, name = inner_numerator)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn inner($x: &$X) -> $Y $inner

            #[jacobian(wrt = $y, layout = denominator)]
            #[jacobian(wrt = $y, name = outer_numerator)]
            #[differential(wrt = $y)]
            #[vjp(wrt = $y)]
            fn outer($y: &$Y) -> $F $outer

            #[jacobian(wrt = $x, layout = denominator)]
            #[jacobian(wrt = $x, name = whole_numerator)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn whole($x: &$X) -> $F {
                let $y: &$Y = &$inner;
                $outer
            }

            #[test]
            fn derivatives_compose() {
                let at: $X = $at;
                let middle = inner(&at);
                let product = dense(&inner_jac(&at)) * dense(&outer_jac(&middle));
                agree_dense(&dense(&whole_jac(&at)), &product, 1e-12, "∂F/∂X = ∂Y/∂X ∂F/∂Y");
                let product = dense(&outer_numerator(&middle)) * dense(&inner_numerator(&at));
                agree_dense(&dense(&whole_numerator(&at)), &product, 1e-12, "the numerator layout turns it round");
                let direction = at.random_like(1);
                let wanted = outer_diff(&middle, &inner_diff(&at, &direction));
                agree(&whole_diff(&at, &direction), &wanted, 1e-12, "differentials compose forwards");
                let cotangent = outer(&middle).random_like(2);
                let wanted = inner_vjp(&at, &outer_vjp(&middle, &cotangent));
                agree(&whole_vjp(&at, &cotangent), &wanted, 1e-12, "pullbacks compose backwards");
            }
        }
    )*};
}

compositions! {
    element_wise_of_gram:
        (x: SMatrix<f64, 4, 2> = any(1)) -> Matrix2<f64> { x.transpose() * x },
        |y| -> Matrix2<f64> { y.map(f64::exp) * y }
    inverse_of_shift:
        (x: Matrix3<f64> = any(2)) -> Matrix3<f64> { x * 0.2 + Matrix3::identity() },
        |y| -> SMatrix<f64, 3, 3> { y.try_inverse().unwrap() * y.transpose() }
    softmax_of_layer:
        (x: SMatrix<f64, 3, 2> = any(3)) -> Vector3<f64> { (x * SVector::<f64, 2>::new(0.3, -0.8)).map(f64::tanh) },
        |y| -> Vector3<f64> { matgrad::softmax(y) }
    kronecker_of_transpose:
        (x: SMatrix<f64, 2, 3> = any(4)) -> SMatrix<f64, 3, 2> { x.transpose().map(|t| t * t) },
        |y| -> SMatrix<f64, 6, 6> { y.kronecker(&SMatrix::<f64, 2, 3>::new(1.0, 2.0, -1.0, 0.5, 3.0, -2.0)) }
    normalised_cross:
        (x: Vector3<f64> = any(5)) -> Vector3<f64> { x.cross(&Vector3::new(0.2, -1.0, 0.4)) },
        |y| -> Vector3<f64> { y / (1.0 + y.norm()) }
    blocks_of_inverse:
        (x: Matrix3<f64> = regular(6)) -> Matrix3<f64> { x.try_inverse().unwrap() },
        |y| -> SMatrix<f64, 2, 2> { y.fixed_view::<2, 2>(0, 1) * y.fixed_view::<2, 2>(1, 0) }
}

#[gradient(wrt = y)]
fn energy(y: &Matrix2<f64>) -> f64 {
    y.map(f64::sin).norm_squared()
}

#[vjp(wrt = x)]
fn inner(x: &SMatrix<f64, 3, 2>, a: &SMatrix<f64, 2, 3>) -> Matrix2<f64> {
    (a * x).component_mul(&(a * x).transpose())
}

#[gradient(wrt = x)]
fn whole(x: &SMatrix<f64, 3, 2>, a: &SMatrix<f64, 2, 3>) -> f64 {
    (a * x).component_mul(&(a * x).transpose()).map(f64::sin).norm_squared()
}

#[test]
fn a_gradient_is_the_pullback_of_a_gradient() {
    let (x, a) = (any(7), any(8));
    agree(&whole_grad(&x, &a), &inner_vjp(&x, &a, &energy_grad(&inner(&x, &a))), 1e-12, "∇(f∘Y) = Yᵛ(∇f)");
}
