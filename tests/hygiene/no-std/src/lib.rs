//! Companions of every attribute in a crate without std, on libm.
#![no_std]

use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{ComplexField, Matrix2, RealField, SMatrix, SVector, Vector2, Vector3};

/// Stops a program that has no std to stop it. Linking fails if anything below pulls in std, which has
/// a handler of its own.
#[cfg(bare)]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// Scalar functions of every kind.
#[gradient(wrt = x, value, into)]
#[hessian(wrt = x)]
#[hvp(wrt = x)]
#[newton_step(wrt = x)]
#[differential(wrt = x)]
#[vjp(wrt = x)]
pub fn scalars(x: &Vector2<f64>) -> f64 {
    let waves = ComplexField::sin(x.x) * ComplexField::exp(x.y) + ComplexField::powf(x.x, 1.5);
    let angle = RealField::atan2(x.y, x.x);
    waves + angle * angle + matgrad::softplus(x.x) + matgrad::sigmoid(x.y) + x.norm() + ComplexField::powi(x.y, 3)
}

/// A layer over any field.
#[jacobian(wrt = (w, x), value, into)]
#[differential(wrt = (w, x))]
#[vjp(wrt = (w, x))]
pub fn layer<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, x: &SVector<T, 2>) -> SVector<T, 3> {
    (w * x).map(|v| v.tanh())
}

/// Softmax helpers on what another annotated function gives.
#[gradient(wrt = (w, x))]
pub fn composed(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>, target: &Vector3<f64>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    let p = matgrad::softmax(&z);
    (p - target).norm_squared() + matgrad::log_sum_exp(&z) - matgrad::log_softmax(&z).dot(target)
}

/// A network of any depth.
#[gradient(wrt = weights, value)]
#[hvp(wrt = x)]
pub fn deep<const D: usize, const H: usize>(weights: &[SMatrix<f64, H, H>; D], x: &SVector<f64, H>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(ComplexField::tanh);
    }
    z.norm_squared()
}

/// A loop over indices in single precision.
#[gradient(wrt = x)]
pub fn chained<const N: usize>(x: &SVector<f32, N>) -> f32 {
    let mut total = 0.0;
    let mut state = 0.5;
    for i in 0..N {
        state = ComplexField::sin(state * x[i]) + x[i];
        total += state * state;
    }
    total
}

/// A factorisation that may fail.
#[gradient(wrt = p, value)]
#[hessian(wrt = p)]
#[newton_step(wrt = p)]
pub fn log_likelihood(p: &Matrix2<f64>, s: &Matrix2<f64>) -> Option<f64> {
    let factor = p.cholesky()?;
    Some(factor.ln_determinant() - (s * p).trace())
}

/// A power of a distance.
pub struct Power<T> {
    /// Twice the exponent.
    pub exponent: T,
}

/// A cost over any field.
pub trait Cost<T> {
    /// The cost.
    fn cost(&self, x: &SVector<T, 2>) -> T;
}

#[matgrad::methods]
impl<T: RealField + Copy> Cost<T> for Power<T> {
    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    fn cost(&self, x: &SVector<T, 2>) -> T {
        let exponent: T = self.exponent;
        (x.norm_squared() + T::one()).powf(exponent)
    }
}
