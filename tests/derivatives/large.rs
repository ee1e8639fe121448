//! Matrices of 64 elements and more, which are computed in buffers that they share: in arms of branches,
//! in loops, in each direction of a Jacobian, in functions that are called.

use crate::common::{Space, agree, agree_dense, any, dense, differences, regular, slope};
use matgrad::{differential, gradient, hvp, jacobian, vjp};
use nalgebra::{SMatrix, SVector};

/// All first derivatives of a function of one 9×8 matrix, and ∇²f·V.
macro_rules! scalars {
    ($($name:ident($x:ident) = $at:expr; $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[differential(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &SMatrix<f64, 9, 8>) -> f64 $body

            #[test]
            fn derivatives_agree() {
                let at: SMatrix<f64, 9, 8> = $at;
                let wanted = slope(f, &at);
                let (value, gradient) = f_value_and_grad(&at);
                agree(&value, &f(&at), 1e-12, "the value");
                agree(&gradient, &wanted, 1e-6, "the gradient");
                let mut place = SMatrix::<f64, 9, 8>::repeat(f64::NAN);
                f_grad_into(&at, &mut place);
                agree(&place, &gradient, 1e-14, "in place");
                let direction = at.random_like(3);
                agree(&f_diff(&at, &direction), &gradient.dot(&direction), 1e-10, "the differential");
                let product = slope(|x| f_grad(x).dot(&direction), &at);
                agree(&f_hvp(&at, &direction), &product, 1e-5, "∇²f · V");
            }
        }
    )*};
}

scalars! {
    chain(x) = any(1) * 0.5; {
        let k: SMatrix<f64, 8, 9> = any(2);
        let a = (x * k).map(f64::tanh);
        let b = (a * x).map(f64::sin) + x;
        let c = b.transpose() * a;
        let d = (c * x).component_mul(&(k * b)).map(f64::exp);
        (d.transpose() * k * b * 0.01).norm_squared() + a.dot(&(b * k))
    }
    arms(x) = any(3) * 0.5; {
        let k: SMatrix<f64, 8, 9> = any(4);
        let y = x * k;
        let z = if y[(0, 0)] > 0.0 {
            let u = (y * y).map(f64::tanh);
            (u.transpose() * y * x).map(f64::sin)
        } else {
            let v = y.map(f64::cos);
            (v * y * v * x * 0.1).map(f64::tanh)
        };
        z.norm_squared() + (y * z).dot(x)
    }
    steps(x) = any(5) * 0.3; {
        let k: SMatrix<f64, 9, 9> = any(6);
        let mut h = *x;
        let mut total = 0.0;
        for t in 0..20 {
            let u = (k * h * 0.3).map(f64::tanh);
            let v = u.component_mul(x) + h * 0.1;
            h = v + (k.transpose() * u) * (0.01 * t as f64);
            total += h.dot(&u);
        }
        total + h.norm_squared()
    }
    inverse(x) = any(7) * 0.4; {
        let k: SMatrix<f64, 9, 9> = any(8);
        let s = x * x.transpose() + k * k.transpose() + SMatrix::<f64, 9, 9>::identity() * 4.0;
        let c = s.cholesky().unwrap();
        let y = c.solve(x);
        (s.try_inverse().unwrap() * y).norm_squared() + c.ln_determinant() + (y.transpose() * x).trace()
    }
}

/// Attention has no Jacobian in Kronecker products.
#[jacobian(wrt = x, value)]
#[vjp(wrt = x)]
fn attention(x: &SMatrix<f64, 8, 8>, k: &SMatrix<f64, 8, 8>) -> SMatrix<f64, 8, 8> {
    let weights = (x * k).map(f64::exp);
    let totals: SVector<f64, 8> = weights.column_sum();
    SMatrix::<f64, 8, 8>::from_diagonal(&totals.map(|s| 1.0 / s)) * (weights * x)
}

#[test]
fn a_jacobian_of_64_by_64() {
    let (x, k) = (any::<8, 8>(20) * 0.3, any::<8, 8>(21) * 0.3);
    let (value, dense_jacobian) = attention_value_and_jac(&x, &k);
    agree(&value, &attention(&x, &k), 1e-13, "the value");
    agree_dense(&dense(&dense_jacobian), &differences(|x| attention(x, &k), &x), 1e-6, "the Jacobian");
    let cotangent = x.random_like(4);
    let wanted = dense_jacobian.transpose() * SVector::<f64, 64>::from_column_slice(cotangent.as_slice());
    let got = attention_vjp(&x, &k, &cotangent);
    agree(&SVector::<f64, 64>::from_column_slice(got.as_slice()), &wanted, 1e-12, "the pullback");
}

#[vjp]
#[differential]
fn layer(w: &SMatrix<f64, 8, 8>, x: &SMatrix<f64, 8, 8>) -> SMatrix<f64, 8, 8> {
    (w * x).map(f64::tanh) + x * w
}

#[gradient(wrt = (w, x), value)]
fn layers(w: &SMatrix<f64, 8, 8>, x: &SMatrix<f64, 8, 8>) -> Option<f64> {
    let a: SMatrix<f64, 8, 8> = layer(w, x);
    let b: SMatrix<f64, 8, 8> = layer(&a, x);
    let inverse = (b * 0.1 + SMatrix::<f64, 8, 8>::identity() * 5.0).try_inverse()?;
    Some((inverse * a * b).norm_squared())
}

#[test]
fn calls_and_options() {
    let (w, x) = (regular::<8>(30) * 0.3, any::<8, 8>(31) * 0.3);
    let (value, (in_w, in_x)) = layers_value_and_grad(&w, &x).expect("regular");
    agree(&value, &layers(&w, &x).expect("regular"), 1e-12, "the value");
    agree(&in_w, &slope(|w| layers(w, &x).expect("regular"), &w), 1e-6, "in w");
    agree(&in_x, &slope(|x| layers(&w, x).expect("regular"), &x), 1e-6, "in x");
}
