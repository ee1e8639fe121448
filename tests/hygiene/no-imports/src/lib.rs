//! Companions in modules where no name means what it usually does.

/// No prelude, no import.
#[no_implicit_prelude]
pub mod bare {
    /// Least squares.
    #[::matgrad::gradient(wrt = (a, b), value, into)]
    #[::matgrad::hvp(wrt = x)]
    #[::matgrad::differential(wrt = (a, x))]
    #[::matgrad::vjp(wrt = (a, x))]
    pub fn least_squares<const M: usize, const N: usize>(
        a: &::nalgebra::SMatrix<f64, M, N>,
        x: &::nalgebra::SVector<f64, N>,
        b: &::nalgebra::SVector<f64, M>,
    ) -> f64 {
        (a * x - b).norm_squared()
    }

    /// Rosenbrock's valley.
    #[::matgrad::gradient(wrt = x, value, into)]
    #[::matgrad::hessian(wrt = x, value, into)]
    #[::matgrad::newton_step(wrt = x)]
    pub fn valley(x: &::nalgebra::Vector2<f64>) -> f64 {
        (1.0 - x.x).powi(2) + 100.0 * (x.y - x.x.powi(2)).powi(2)
    }

    /// A layer over any field.
    #[::matgrad::jacobian(wrt = (w, x), value, into)]
    #[::matgrad::differential]
    #[::matgrad::vjp]
    pub fn layer<T: ::nalgebra::RealField + ::core::marker::Copy>(
        w: &::nalgebra::SMatrix<T, 3, 2>,
        x: &::nalgebra::SVector<T, 2>,
    ) -> ::nalgebra::SVector<T, 3> {
        (w * x).map(|v| v.tanh())
    }

    /// Softmax helpers on what another annotated function gives.
    #[::matgrad::gradient(wrt = (w, x))]
    pub fn composed(w: &::nalgebra::SMatrix<f64, 3, 2>, x: &::nalgebra::SVector<f64, 2>) -> f64 {
        let z: ::nalgebra::SVector<f64, 3> = layer(w, x);
        ::matgrad::log_sum_exp(&z) - ::matgrad::softmax(&z).dot(&z)
    }

    /// Every scalar function that companions have to find somewhere.
    #[::matgrad::gradient(wrt = x)]
    #[::matgrad::hessian(wrt = x)]
    pub fn scalars(x: &::nalgebra::Vector2<f64>) -> f64 {
        let (s, c) = x.x.sin_cos();
        let powers = x.x.powf(1.5) + x.x.powf(x.y) + x.y.cbrt() + x.x.sqrt() + x.x.exp2() + x.y.recip() + x.x.hypot(x.y);
        let others = x.y.atan2(x.x) + x.x.max(x.y) + x.x.min(0.5) + x.y.abs() + x.x.ln() + x.y.tan() + x.x.mul_add(x.y, 1.0);
        s * c + powers + others + ::matgrad::relu(x.x) + ::matgrad::softplus(x.y) + x.norm() + x.max()
    }

    /// A network of any depth.
    #[::matgrad::gradient(wrt = weights, value, into)]
    #[::matgrad::hvp(wrt = x)]
    pub fn deep<const D: usize, const H: usize>(
        weights: &[::nalgebra::SMatrix<f64, H, H>; D],
        x: &::nalgebra::SVector<f64, H>,
    ) -> f64 {
        let mut z = *x;
        for w in weights {
            z = (w * z).map(f64::tanh);
        }
        z.norm_squared()
    }

    /// A factorisation that may fail.
    #[::matgrad::gradient(wrt = p, value)]
    #[::matgrad::hessian(wrt = p, value)]
    #[::matgrad::newton_step(wrt = p)]
    pub fn log_likelihood(p: &::nalgebra::Matrix2<f64>, s: &::nalgebra::Matrix2<f64>) -> ::core::option::Option<f64> {
        let factor = p.cholesky()?;
        ::core::option::Option::Some(factor.ln_determinant() - (s * p).trace())
    }

    /// A point moved by a rotation.
    #[::matgrad::jacobian(wrt = (angle, p), value)]
    pub fn rotated(angle: f64, p: &::nalgebra::Point2<f64>) -> ::nalgebra::Point2<f64> {
        let (sin, cos) = angle.sin_cos();
        ::nalgebra::Point2::new(cos * p.x - sin * p.y, sin * p.x + cos * p.y)
    }

    /// A spring.
    pub struct Spring {
        /// Its rest length.
        pub length: f64,
    }

    /// What stores energy.
    pub trait Energy {
        /// The energy.
        fn energy(&self, x: &::nalgebra::Vector3<f64>) -> f64;
    }

    #[::matgrad::methods]
    impl Energy for Spring {
        #[::matgrad::gradient(wrt = x, value)]
        #[::matgrad::hessian(wrt = x)]
        fn energy(&self, x: &::nalgebra::Vector3<f64>) -> f64 {
            let length: f64 = self.length;
            (x.norm() - length).powi(2)
        }
    }
}

/// Every name that a careless macro would use is taken.
#[allow(dead_code, non_snake_case, unused_macros)]
pub mod shadowed {
    use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};

    mod core {}
    mod std {}
    mod nalgebra {}
    mod matgrad_runtime {}
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct From;
    struct Into;
    struct Default;
    struct Clone;
    struct SMatrix;
    struct OPoint;
    struct Const;
    struct Real;
    fn drop() {}
    fn map() {}
    fn mul() {}
    fn add() {}
    fn zeros() {}
    fn softmax() {}

    macro_rules! vec {
        () => {};
    }
    macro_rules! assert {
        () => {};
    }

    use ::nalgebra as la;

    /// Names of intermediates, of results and of cotangents as parameters.
    #[gradient(wrt = (t3, grad, e), value, into)]
    #[differential(wrt = (t3, grad, e))]
    #[vjp(wrt = (t3, grad, e))]
    pub fn names(t3: &la::Matrix3<f64>, grad: &la::Vector3<f64>, e: f64, hess: f64, f: &la::Vector3<f64>) -> f64 {
        let tmp = t3 * grad;
        let t4 = tmp.map(f64::exp) * e;
        let cotangent = t4 - f;
        let value = cotangent.norm_squared();
        let pulled = t3.trace() * hess;
        let step_1 = value * pulled;
        let T = step_1.sin();
        T + tmp.norm()
    }

    /// The directions' names are taken too.
    #[differential(wrt = (x, d_x))]
    #[hvp(wrt = x)]
    #[hessian(wrt = x, value, into)]
    pub fn directions(x: &la::Vector2<f64>, d_x: &la::Vector2<f64>, v: f64, d: f64) -> f64 {
        (x.dot(d_x) * v).sin() + x.norm_squared() * d
    }

    /// Scalars that are named like the directions and cotangents of companions.
    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    #[hvp(wrt = x)]
    pub fn seeds(x: f64) -> f64 {
        let d_x = x.exp();
        let v = d_x.sin();
        let cotangent = v * d_x;
        cotangent * v * x
    }

    /// Vectors that are named like what companions write in place.
    #[gradient(wrt = x, value, into)]
    #[hessian(wrt = x, value, into)]
    pub fn outs(x: &la::Vector3<f64>) -> f64 {
        let out = x.map(f64::exp);
        let grad = out.component_mul(x);
        let hess = grad + out;
        hess.norm_squared()
    }

    /// Parameters that are named like those of companions.
    #[gradient(wrt = (v, out), value, into)]
    #[jacobian(wrt = v, into, name = slope)]
    #[differential(wrt = (v, d_v))]
    #[vjp(wrt = (v, cotangent))]
    #[hvp(wrt = v)]
    #[hessian(wrt = v, value, into)]
    pub fn parameters(
        v: &la::Vector2<f64>,
        d_v: &la::Vector2<f64>,
        cotangent: &la::Vector2<f64>,
        out: &la::Vector2<f64>,
        grad: &la::Vector2<f64>,
        hess: f64,
    ) -> f64 {
        v.component_mul(d_v).map(f64::exp).dot(cotangent) + out.dot(v) * grad.dot(v) * hess
    }

    /// A function named like a helper, in a loop whose counters are named like the emitted ones.
    #[gradient(wrt = (i, x), value)]
    pub fn sigmoid<const N: usize>(x: &la::SVector<f64, N>, i: f64) -> f64 {
        let mut state = i;
        for step_1 in 0..N {
            state = (state * x[step_1]).sin() + i;
        }
        state
    }

    /// A function named like a module of the language, over a field named like a matrix.
    #[jacobian(wrt = x, value, into)]
    #[jacobian(wrt = (x, r#fn), name = r#type)]
    #[differential(wrt = (x, r#fn))]
    #[vjp(wrt = (x, r#fn))]
    pub fn r#mod<X: la::RealField + Copy>(x: &la::Vector2<X>, r#fn: X) -> la::Vector2<X> {
        la::Vector2::new(x.x * x.y * r#fn, x.x.exp())
    }

    /// Companions that return an option where `Option` is something else.
    #[gradient(wrt = x, value)]
    #[newton_step(wrt = x)]
    pub fn solved(x: &la::Matrix2<f64>) -> ::core::option::Option<f64> {
        let y = x.try_inverse()?;
        ::core::option::Option::Some(y.norm_squared())
    }

    pub mod primitives {
        //! A module that has the name of a scalar type, as the old `use std::f64;` gives.

        #[allow(unused_imports)]
        use ::std::f64;

        /// The largest number does not take part.
        #[::matgrad::gradient(wrt = x, value)]
        #[::matgrad::hessian(wrt = x)]
        pub fn circle(x: &::nalgebra::Vector2<f64>) -> f64 {
            x.map(f64::sin).sum() * f64::consts::PI + x.x.powf(1.5) + f64::exp(x.y)
        }
    }
}

/// Macros write functions too.
pub mod written {
    macro_rules! norm {
        ($name:ident, $x:ident, $ty:ty) => {
            /// The norm of a vector.
            #[::matgrad::gradient(wrt = $x, value, into)]
            #[::matgrad::hessian(wrt = $x)]
            pub fn $name($x: $ty) -> f64 {
                let t1 = $x.norm_squared();
                t1.sqrt() + $x.sum()
            }
        };
        ($name:ident, $e:expr) => {
            /// An expression of a variable that the macro names itself.
            #[::matgrad::gradient(wrt = x)]
            pub fn $name(x: &::nalgebra::Vector3<f64>) -> f64 {
                x.norm_squared() * $e
            }
        };
    }
    norm!(norm, y, &::nalgebra::Vector3<f64>);
    norm!(scaled, 2.0 + 1.0);
}
