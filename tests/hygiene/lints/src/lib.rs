//! Companions under lints that forbid nearly everything.
#![deny(warnings, clippy::pedantic, missing_docs, unsafe_code)]

use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, log_sum_exp, newton_step, softplus, vjp};
use nalgebra::{Matrix2, Matrix3, Point2, Point3, RealField, SMatrix, SVector, Vector2, Vector3};

/// Least squares of any size.
#[gradient(wrt = (a, b), value, into)]
#[differential(wrt = (a, x), value, into)]
#[vjp(wrt = (a, x), value, into)]
#[hvp(wrt = x, value, into)]
#[gauss_newton(wrt = x, into)]
#[must_use]
pub fn least_squares<const M: usize, const N: usize>(a: &SMatrix<f64, M, N>, x: &SVector<f64, N>, b: &SVector<f64, M>) -> f64 {
    (a * x - b).norm_squared()
}

/// Rosenbrock's valley.
#[gradient(wrt = x, value, into)]
#[hessian(wrt = x, value, into)]
#[hvp(wrt = x, value, into)]
#[newton_step(wrt = x, value)]
#[must_use]
#[inline]
pub fn valley(x: &Vector2<f64>) -> f64 {
    (1.0 - x.x).powi(2) + 100.0 * (x.y - x.x.powi(2)).powi(2)
}

/// A layer over any field, for the functions of this crate.
#[jacobian(wrt = (w, x), value, into)]
#[jacobian(wrt = x, layout = denominator, name = layer_by_input)]
#[differential(value, into)]
#[vjp(value, into)]
#[gauss_newton(wrt = x, into)]
pub(crate) fn layer<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, x: &SVector<T, 2>) -> SVector<T, 3> {
    (w * x).map(T::tanh)
}

/// Softmax helpers on what another annotated function gives.
#[gradient(wrt = (w, x), value)]
#[must_use]
pub fn composed(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    matgrad::log_sum_exp(&z) - matgrad::softmax(&z).dot(&matgrad::log_softmax(&z))
}

/// Helpers by their names alone, with first and with second derivatives.
#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
#[differential(wrt = x)]
#[must_use]
pub fn imported(x: &Vector2<f64>) -> f64 {
    softplus(x.x) * log_sum_exp(x) + x.map(softplus).sum()
}

/// A point seen by a camera, if it is before it.
#[vjp]
#[differential]
#[must_use]
pub fn seen(p: &Point3<f64>, focal: f64) -> Option<Point2<f64>> {
    if p.z > 0.0 { Some(Point2::new(p.x * focal / p.z, p.y * focal / p.z)) } else { None }
}

/// Calls with points, references, options and constants.
#[gradient(wrt = p, value)]
#[differential(wrt = p)]
#[must_use]
pub fn reprojected(p: &Point3<f64>, target: &Point2<f64>) -> Option<f64> {
    let q: Point2<f64> = seen(p, 1.5)?;
    let again = Point3::new(q.x, q.y, p.z);
    let r: Point2<f64> = seen(&again, q.x)?;
    Some((r - target).norm_squared())
}

/// Nobody calls this, nor its companions.
#[allow(dead_code)]
#[gradient(wrt = x, value, into)]
#[hessian(wrt = x, value, into)]
#[hvp(wrt = x, value, into)]
#[newton_step(wrt = x, value)]
#[differential(wrt = x, value, into)]
#[vjp(wrt = x, value, into)]
#[gauss_newton(wrt = x, into)]
fn unused(x: &Vector3<f64>, unused_constant: f64) -> f64 {
    let _ = unused_constant;
    let y = x.map(f64::exp);
    y.dot(x) / x.norm()
}

// Private functions and methods whose companions alone are called.
#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn loss(x: &Vector2<f64>) -> f64 {
    x.x.cosh() * x.y
}

#[matgrad::module]
mod inner {
    use super::Vector2;

    pub struct Model(pub f64);

    impl Model {
        #[gradient(wrt = x)]
        #[jacobian(wrt = x)]
        fn energy(&self, x: &Vector2<f64>) -> f64 {
            scaled(x.x, self.0) * x.y
        }

        /// Calls what is derived.
        #[must_use]
        pub fn slope(&self, x: &Vector2<f64>) -> f64 {
            self.energy_grad(x).norm() + self.energy_jac(x).norm() + product_grad(x).norm()
        }
    }

    #[gradient(wrt = x)]
    fn product(x: &Vector2<f64>) -> f64 {
        scaled(x.x, 2.0) * x.y
    }

    fn scaled(x: f64, by: f64) -> f64 {
        x * by
    }
}

/// Calls companions of what nobody calls.
#[must_use]
pub fn called(x: &Vector2<f64>) -> f64 {
    loss_value_and_grad(x).0 + loss_hess(x).norm() + inner::Model(0.5).slope(x)
}

// Private, undocumented, called; its companions are not.
#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn helper(x: &Vector2<f64>) -> f64 {
    x.x.sin() * x.y
}

/// Calls the private function.
#[must_use]
pub fn calls_helper(x: &Vector2<f64>) -> f64 {
    helper(x)
}

/// A network of any depth.
#[gradient(wrt = weights, value, into)]
#[differential(wrt = weights, value, into)]
#[vjp(wrt = (weights, x), value, into)]
#[must_use]
pub fn deep<const D: usize, const H: usize>(weights: &[SMatrix<f64, H, H>; D], x: &SVector<f64, H>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    z.norm_squared()
}

/// Loops over indices, nested, with branches.
#[gradient(wrt = x, value, into)]
#[hvp(wrt = x)]
#[must_use]
pub fn chained<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut total = 0.0;
    let mut state = 0.5;
    for i in 0..N {
        for _ in 0..2 {
            if state > 0.3 {
                state = (state * x[i]).sin();
            } else {
                state += x[i];
            }
        }
        total += state * state;
    }
    total
}

/// A factorisation that may fail.
#[gradient(wrt = p, value, into)]
#[hessian(wrt = p, value, into)]
#[hvp(wrt = p, value, into)]
#[newton_step(wrt = p, value)]
#[must_use]
pub fn log_likelihood(p: &Matrix2<f64>, s: &Matrix2<f64>) -> Option<f64> {
    let factor = p.cholesky()?;
    Some(factor.ln_determinant() - (s * p).trace())
}

/// Names as in textbooks, by value.
#[allow(non_snake_case)]
#[gradient(wrt = (A, B))]
#[jacobian(wrt = A, name = in_one_matrix)]
#[must_use]
pub fn textbook(A: Matrix3<f64>, B: Matrix3<f64>) -> f64 {
    let C = A * B;
    C.component_mul(&A).sum() + C.trace()
}

/// A point moved by a rotation.
#[jacobian(wrt = (angle, p), value)]
#[must_use]
pub fn rotated(angle: f64, p: &Point2<f64>) -> Point2<f64> {
    let (sin, cos) = angle.sin_cos();
    Point2::new(cos * p.x - sin * p.y, sin * p.x + cos * p.y)
}

/// A spring.
#[derive(Debug, Clone, Copy)]
pub struct Spring {
    length: f64,
}

/// What stores energy.
pub trait Energy {
    /// The energy.
    fn energy(&self, x: &Vector3<f64>) -> f64;
    /// Its gradient.
    fn force(&self, x: &Vector3<f64>) -> Vector3<f64>;
}

impl Spring {
    /// A spring of a rest length.
    #[must_use]
    pub const fn new(length: f64) -> Self {
        Self { length }
    }

    /// The energy of two springs in a row.
    #[gradient(wrt = (x, y), value)]
    #[hessian(wrt = x)]
    #[must_use]
    pub fn pair(self, x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
        let length: f64 = self.length;
        (x.norm() - length).powi(2) + ((y - x).norm() - length).powi(2)
    }

    #[gradient(wrt = x)]
    fn private(self, x: f64) -> f64 {
        let length: f64 = self.length;
        length * x * x
    }

    /// Calls the private method.
    #[must_use]
    pub fn calls_private(self) -> f64 {
        self.private(2.0)
    }
}

#[matgrad::methods(in_trait)]
impl Energy for Spring {
    #[gradient(wrt = x, name = force)]
    fn energy(&self, x: &Vector3<f64>) -> f64 {
        let length: f64 = self.length;
        (x.norm() - length).powi(2)
    }
}

/// Powers of distances.
#[derive(Debug, Clone, Copy)]
pub struct Power<T> {
    /// The exponent.
    pub exponent: T,
}

/// A cost over any field.
pub trait Cost<T> {
    /// The cost.
    fn cost(&self, x: &SVector<T, 2>) -> T;
}

#[matgrad::methods]
impl<T: RealField + Copy> Cost<T> for Power<T> {
    #[gradient(wrt = x, value, into)]
    #[hessian(wrt = x)]
    fn cost(&self, x: &SVector<T, 2>) -> T {
        let exponent: T = self.exponent;
        (x.norm_squared() + T::one()).powf(exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The central difference of `f` along the `k`-th axis.
    fn difference<const N: usize>(f: impl Fn(&SVector<f64, N>) -> f64, x: &SVector<f64, N>, k: usize) -> f64 {
        let mut step = SVector::<f64, N>::zeros();
        step[k] = 1e-5;
        (f(&(x + step)) - f(&(x - step))) / 2e-5
    }

    fn check<const N: usize>(f: impl Fn(&SVector<f64, N>) -> f64, gradient: &SVector<f64, N>, x: &SVector<f64, N>) {
        for k in 0..N {
            let wanted = difference(&f, x, k);
            assert!((gradient[k] - wanted).abs() < 1e-7 * wanted.abs().max(1.0), "{k}: {} against {wanted}", gradient[k]);
        }
    }

    #[test]
    fn companions_are_right() {
        let x = Vector2::new(0.4, -0.7);
        check(valley, &valley_grad(&x), &x);
        check(imported, &imported_grad(&x), &x);
        check(|x| imported_grad(x).x, &imported_hess(&x).column(0).into_owned(), &x);
        let (point, target) = (Vector3::new(0.4, -0.3, 1.7), Point2::new(0.1, 0.2));
        let distance = |p: &Vector3<f64>| reprojected(&Point3::from(*p), &target).unwrap_or(f64::NAN);
        check(distance, &reprojected_grad(&Point3::from(point), &target).unwrap_or_default(), &point);
        check(|x| valley_grad(x).y, &valley_hess(&x).column(1).into_owned(), &x);
        let w = SMatrix::<f64, 3, 2>::new(0.1, 0.5, -0.3, 0.8, 0.2, -0.6);
        check(|x| composed(&w, x), &composed_grad(&w, &x).1, &x);
        let y = SVector::<f64, 4>::new(0.3, -0.5, 0.9, 0.2);
        check(chained, &chained_grad(&y), &y);
        let weights = [Matrix2::new(0.1, 0.7, -0.4, 0.9), Matrix2::new(0.5, -0.2, 0.3, 0.8)];
        check(|x| deep(&weights, x), &deep_vjp(&weights, &x, 1.0).1, &x);
        let (spring, z) = (Spring::new(0.8), Vector3::new(0.3, 0.9, -0.2));
        check(|z| spring.energy(z), &spring.force(&z), &z);
        check(|z| spring.pair(z, &Vector3::new(1.0, 2.0, 0.5)), &spring.pair_grad(&z, &Vector3::new(1.0, 2.0, 0.5)).0, &z);
        let power = Power { exponent: 0.7 };
        check(|x| power.cost(x), &power.cost_grad(&x), &x);
    }
}
