//! What derivatives of kinked functions need: zero where the derivative does not exist.

use crate::{Real, Scalar, sigmoid};

/// The sign of `x`, 0 at 0: the derivative of `|x|`.
#[inline]
pub fn sign<T: Scalar + PartialOrd>(x: T) -> T {
    if x > T::zero() {
        T::one()
    } else if x < T::zero() {
        -T::one()
    } else {
        T::zero()
    }
}

/// `1 / x`, and 0 at 0: what the gradient of a norm is scaled by.
#[inline]
pub fn recip_or_zero<T: Scalar + PartialEq>(x: T) -> T {
    if x == T::zero() { T::zero() } else { T::one() / x }
}

/// Defines the first and second derivative of a scalar helper, under the names by which annotated
/// functions find them where the helper is called by its bare name.
macro_rules! companions {
    ($($name:literal: $grad:ident, $hess:ident, $x:ident => $first:expr, $second:expr;)*) => {$(
        #[doc = concat!("The derivative of `", $name, "`.")]
        #[inline]
        pub fn $grad<T: Real>($x: T) -> T {
            $first
        }

        #[doc = concat!("The second derivative of `", $name, "`.")]
        #[inline]
        pub fn $hess<T: Real>($x: T) -> T {
            $second
        }
    )*};
}

companions! {
    "relu": relu_grad, relu_hess, x => if x > T::zero() { T::one() } else { T::zero() }, x * T::zero();
    "sigmoid": sigmoid_grad, sigmoid_hess, x => slope(x), slope(x) * (sigmoid(-x) - sigmoid(x));
    "softplus": softplus_grad, softplus_hess, x => sigmoid(x), slope(x);
    "log_sigmoid": log_sigmoid_grad, log_sigmoid_hess, x => sigmoid(-x), -slope(x);
}

/// σ′(x) = σ(x) σ(−x), which keeps its digits for large arguments.
fn slope<T: Real>(x: T) -> T {
    sigmoid(x) * sigmoid(-x)
}
