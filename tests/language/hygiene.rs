//! Names that ought to clash with what is emitted, and do not.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix2, SMatrix, Vector2, Vector3};

/// Every attribute on a function whose parameters and locals have the names in brackets.
macro_rules! names {
    ($($module:ident: $p:ident $q:ident $l:ident;)*) => {$(
        mod $module {
            use super::*;

            #[gradient(wrt = ($p, $q), value, into)]
            #[differential(wrt = ($p, $q))]
            #[vjp(wrt = ($p, $q))]
            #[hessian(wrt = $p, value, into)]
            #[hvp(wrt = $p)]
            #[newton_step(wrt = $p)]
            fn subject($p: &Vector2<f64>, $q: &Matrix2<f64>) -> f64 {
                let $l = ($q * $p).map(f64::exp);
                $l.dot(&$l) + $p.norm()
            }

            #[test]
            fn is_safe() {
                let (a, b): (Vector2<f64>, Matrix2<f64>) = (any(1), any(2));
                let wanted = slope(|(a, b): &(Vector2<f64>, Matrix2<f64>)| subject(a, b), &(a, b));
                let gradient = subject_grad(&a, &b);
                agree(&gradient, &wanted, 1e-9, "the gradient");
                agree(&subject_value_and_grad(&a, &b).1, &gradient, 1e-13, "beside the value");
                let (mut first, mut second) = (a, b);
                subject_grad_into(&a, &b, &mut first, &mut second);
                agree(&(first, second), &gradient, 1e-13, "in place");
                let (da, db): (Vector2<f64>, Matrix2<f64>) = (any(3), any(4));
                agree(&subject_diff(&a, &b, &da, &db), &(gradient.0.dot(&da) + gradient.1.dot(&db)), 1e-12, "df");
                agree(&subject_vjp(&a, &b, 1.0), &gradient, 1e-12, "the pullback");
                let hessian = subject_hess(&a, &b);
                agree(&subject_hvp(&a, &b, &da), &(hessian * da), 1e-12, "∇²f · v");
                let (mut g, mut h) = (a, b);
                subject_value_grad_hess_into(&a, &b, &mut g, &mut h);
                agree(&(g, h), &(gradient.0, hessian), 1e-12, "all in place");
                agree(&(hessian * subject_newton(&a, &b).unwrap()), &-gradient.0, 1e-10, "Newton's step");
            }
        }
    )*};
}

names! {
    plain: x y z;
    results: grad hess value;
    outputs: out v cotangent;
    temporaries: tmp tmp2 t;
    numbered: t0 t1 t2;
    numbered_differently: t3 t4 t5;
    short: e f g;
    helpers: mul map sum;
    library: matgrad nalgebra core;
    kernels: dense direction cholesky;
    data: data from elements;
    underscored: _x _y _z;
    directions: d_x dx d_y;
    jacobians: jac jacobian rt;
    primitive: f64 usize bool;
    greek: σ λ μ;
}

/// Upper-case names, as in the literature.
mod upper_case {
    #![allow(non_snake_case)]
    use super::*;

    names! {
        matrices: X Y Z;
        type_like: T N K;
        result_like: F G H;
        variants: A B Self_;
    }
}

#[gradient(wrt = x)]
#[vjp(wrt = x)]
#[differential(wrt = x)]
fn mul(x: &Vector2<f64>, a: &Matrix2<f64>) -> f64 {
    (a * x).norm_squared()
}

#[gradient(wrt = x)]
fn softmax(x: &Vector3<f64>) -> f64 {
    matgrad::softmax(x)[0]
}

#[gradient(wrt = x)]
fn exp(x: f64) -> f64 {
    x.exp() * 2.0
}

#[jacobian(wrt = x, value)]
fn from(x: &Vector2<f64>) -> Vector2<f64> {
    x * x.norm()
}

#[gradient(wrt = x)]
fn r#loop(x: f64) -> f64 {
    x * x
}

#[test]
fn functions_named_like_helpers() {
    let (x, a) = (any(5), any(6));
    agree(&mul_grad(&x, &a), &slope(|x| mul(x, &a), &x), 1e-9, "mul");
    let x = any(7);
    agree(&softmax_grad(&x), &slope(softmax, &x), 1e-9, "softmax");
    agree(&exp_grad(0.3), &(2.0 * 0.3_f64.exp()), 1e-14, "exp");
    agree(&from_value_and_jac(&any(8)).0, &from(&any(8)), 1e-14, "from");
    agree(&loop_grad(3.0), &6.0, 1e-15, "r#loop");
}

/// A generic function whose type parameter is called like everything else.
mod generics {
    use super::*;
    use nalgebra::RealField;

    #[gradient(wrt = x)]
    #[hvp(wrt = x)]
    fn named_t<T: RealField + Copy, const R: usize, const C: usize>(x: &SMatrix<T, R, C>, t: T) -> T {
        x.map(|v| (v * t).sin()).norm_squared()
    }

    #[gradient(wrt = x)]
    #[hvp(wrt = x)]
    fn named_self<Scalar: RealField + Copy, const N: usize>(x: &SMatrix<Scalar, N, N>, n: Scalar) -> Scalar {
        let s = x.map(|v| (v * n).sin());
        (s * x).trace()
    }

    #[test]
    fn are_safe() {
        let x = any::<2, 3>(9);
        agree(&named_t_grad(&x, 0.7), &slope(|x| named_t(x, 0.7), &x), 1e-9, "T, R, C");
        let (x, v) = (any::<3, 3>(10), any::<3, 3>(11));
        agree(&named_self_grad(&x, 0.7), &slope(|x| named_self(x, 0.7), &x), 1e-9, "Scalar, N");
        let wanted = slope(|x| named_self_grad(x, 0.7).dot(&v), &x);
        agree(&named_self_hvp(&x, 0.7, &v), &wanted, 1e-8, "∇²f · v");
    }
}

/// Functions, fields and const generics that are called as emitted variables are.
mod in_expressions {
    use super::*;

    struct Place {
        place: usize,
    }

    fn place() -> usize {
        1
    }

    #[gradient(wrt = a)]
    fn indexed(a: &SMatrix<f64, 9, 9>, at: &Place) -> f64 {
        a[(place(), at.place)].sin()
            + a[(
                {
                    let place = 2;
                    place
                },
                4,
            )]
                .powi(3)
    }

    #[allow(non_upper_case_globals)]
    #[gradient(wrt = x)]
    fn sized<const t1: usize, const m1: usize>(x: &SMatrix<f64, t1, m1>) -> f64 {
        let y = x.map(|v| v.sin() * v);
        y.component_mul(&y).component_mul(x).sum() + (y.transpose() * x).trace()
    }

    #[test]
    fn are_safe() {
        let a = any::<9, 9>(16);
        let mut wanted = SMatrix::<f64, 9, 9>::zeros();
        wanted[(1, 7)] = a[(1, 7)].cos();
        wanted[(2, 4)] = 3.0 * a[(2, 4)].powi(2);
        agree(&indexed_grad(&a, &Place { place: 7 }), &wanted, 1e-14, "indices");
        let x = any::<3, 2>(17);
        agree(&sized_grad(&x), &slope(|x| sized(x), &x), 1e-9, "dimensions");
    }
}

/// A module without imports, where even the prelude's names mean something else.
mod bare {
    #[allow(dead_code)]
    struct Some;
    #[allow(dead_code)]
    struct None;
    #[allow(dead_code)]
    struct Option;
    #[allow(dead_code)]
    struct From;
    #[allow(dead_code)]
    struct Matrix;
    #[allow(dead_code)]
    mod core {}
    #[allow(dead_code)]
    mod std {}
    #[allow(dead_code)]
    mod nalgebra {}
    #[allow(dead_code)]
    mod matgrad {}

    #[::matgrad::gradient(wrt = x, value, into)]
    #[::matgrad::hessian(wrt = x)]
    #[::matgrad::newton_step(wrt = x)]
    #[::matgrad::hvp(wrt = x)]
    pub fn plain(x: &::nalgebra::SMatrix<f64, 2, 2>, a: &::nalgebra::SMatrix<f64, 2, 2>) -> f64 {
        (a * x * x.transpose()).trace() + x.determinant() * x.map(f64::exp).sum()
    }

    #[::matgrad::jacobian(wrt = x)]
    pub fn matrix(x: &::nalgebra::Vector2<f64>) -> ::nalgebra::Vector2<f64> {
        let m = ::nalgebra::Matrix2::new(x[0], 1.0, x[1], x[0] * x[1]);
        m * x
    }

    #[::matgrad::gradient(wrt = x)]
    pub fn optional(x: &::nalgebra::Matrix2<f64>) -> ::core::option::Option<f64> {
        let inverse = x.try_inverse()?;
        ::core::option::Option::Some(inverse.trace())
    }
}

#[test]
fn a_module_without_imports() {
    let (x, a) = (any(12), any(13));
    agree(&bare::plain_grad(&x, &a), &slope(|x| bare::plain(x, &a), &x), 1e-9, "the gradient");
    let v: Matrix2<f64> = any(14);
    let wanted = slope(|x| bare::plain_grad(x, &a).dot(&v), &x);
    agree(&bare::plain_hvp(&x, &a, &v), &wanted, 1e-8, "∇²f · v");
    let x = Vector2::new(0.4, -0.3);
    let wanted = crate::common::differences(bare::matrix, &x);
    agree(&bare::matrix_jac(&x), &Matrix2::from_fn(|i, j| wanted[(i, j)]), 1e-9, "the Jacobian");
    let x = crate::common::regular::<2>(15);
    agree(&bare::optional_grad(&x).unwrap(), &slope(|x| bare::optional(x).unwrap(), &x), 1e-9, "an option");
}

/// Functions written by macros, whose pieces arrive in invisible groups.
/// Keywords as names, in every place that a name goes to.
#[gradient(wrt = r#type, value, check)]
fn r#match(r#type: &Vector2<f64>, r#fn: &Vector2<f64>) -> f64 {
    let r#loop = r#type.map(f64::exp);
    let r#while = r#fn.component_mul(&r#loop).component_mul(r#type);
    r#while.sum() + r#loop.norm_squared()
}

#[test]
fn raw_names() {
    let (x, y) = (Vector2::new(0.3, -0.4), Vector2::new(1.5, 0.7));
    let e = x.map(f64::exp);
    let wanted = y.component_mul(&e).component_mul(&x.add_scalar(1.0)) + 2.0 * e.component_mul(&e);
    agree(&match_grad(&x, &y), &wanted, 1e-14, "(1 + x) y eˣ + 2 e²ˣ");
    assert_eq!(match_value_and_grad(&x, &y).0, r#match(&x, &y));
}

mod by_macro {
    use super::*;

    macro_rules! loss {
        ($name:ident, $x:ident: $X:ty, $T:ty, $body:expr) => {
            #[gradient(wrt = $x)]
            fn $name($x: $X, k: $T) -> $T {
                let inner = $body;
                inner * k
            }
        };
    }

    loss!(quadratic, x: &Vector2<f64>, f64, x.norm_squared() + 1.0);
    loss!(cubic, y: f64, f64, y * y * y);

    #[test]
    fn works() {
        agree(&quadratic_grad(&Vector2::new(1.0, -2.0), 3.0), &Vector2::new(6.0, -12.0), 1e-14, "(‖x‖² + 1) k");
        agree(&cubic_grad(2.0, 0.5), &6.0, 1e-14, "y³ k");
    }
}

/// Two functions of one scope whose companions share helpers.
mod neighbours {
    use super::*;

    #[gradient(wrt = x)]
    fn first(x: f64) -> f64 {
        x * x
    }

    #[gradient(wrt = x, name = first_grad_of_second)]
    fn second(x: f64) -> f64 {
        fn first(y: f64) -> f64 {
            y + 1.0
        }
        let three: f64 = first(2.0);
        x * x * three + x * x * (x - 3.0)
    }

    #[test]
    fn do_not_meet() {
        assert_eq!((first_grad(3.0), first_grad_of_second(2.0)), (6.0, 12.0));
    }
}
