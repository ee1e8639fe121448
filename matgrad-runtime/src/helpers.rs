//! The companions of the helpers. Those of `softplus` stand in a module `softplus` of their own, since whoever
//! imports the function by its name imports the module with it: so emitted code finds them there, and finds those
//! of a function of the user's beside that function.

use crate::{Real, Scalar, dot, map, scale, softmax_array, sub, sum};

/// The companion `$companion` of the function that is called `$name` where this stands, matgrad's or another.
#[doc(hidden)]
#[macro_export]
macro_rules! companion {
    ($name:ident, $companion:ident) => {{
        #[allow(unused_imports, unreachable_pub)]
        mod helper {
            pub(super) use super::*;
            pub(super) const IS_OF_MATGRAD: bool = false;
        }
        {
            #[allow(unused_imports)]
            use $name as helper;
            helper::$companion
        }
    }};
}

/// The module of a helper of scalars.
macro_rules! scalars {
    ($($name:ident: $grad:ident, $hess:ident, $vjp:ident, $diff:ident;)*) => {$(
        /// The companions of the function of this name.
        #[doc(hidden)]
        pub mod $name {
            pub use crate::{$grad, $hess};
            use crate::Real;

            /// Whether the name is matgrad's.
            pub const IS_OF_MATGRAD: bool = true;

            /// The cotangent of the value pulled back to `x`.
            #[inline]
            pub fn $vjp<T: Real>(x: T, cotangent: T) -> T {
                $grad(x) * cotangent
            }

            /// The differential in the direction `d_x`.
            #[inline]
            pub fn $diff<T: Real>(x: T, d_x: T) -> T {
                $grad(x) * d_x
            }
        }
    )*};
}

scalars! {
    relu: relu_grad, relu_hess, relu_vjp, relu_diff;
    sigmoid: sigmoid_grad, sigmoid_hess, sigmoid_vjp, sigmoid_diff;
    softplus: softplus_grad, softplus_hess, softplus_vjp, softplus_diff;
    log_sigmoid: log_sigmoid_grad, log_sigmoid_hess, log_sigmoid_vjp, log_sigmoid_diff;
}

/// The companions of the function of this name.
#[doc(hidden)]
pub mod constant {
    /// Whether the name is matgrad's.
    pub const IS_OF_MATGRAD: bool = true;
}

/// The module of a helper of vectors: what its Jacobian and its transpose are times a vector.
macro_rules! vectors {
    ($($name:ident: $vjp:ident => $pulled:ident, $diff:ident => $pushed:ident;)*) => {$(
        /// The companions of the function of this name.
        #[doc(hidden)]
        pub mod $name {
            use crate::Real;

            /// Whether the name is matgrad's.
            pub const IS_OF_MATGRAD: bool = true;

            /// The cotangent of the value pulled back to `z`.
            #[inline]
            pub fn $vjp<V, T: Real, const R: usize, const C: usize>(z: &V, cotangent: &V) -> V
            where
                V: Copy + Into<[[T; R]; C]> + From<[[T; R]; C]>,
            {
                super::$pulled(&(*z).into(), &(*cotangent).into()).into()
            }

            /// The differential in the direction `d_z`.
            #[inline]
            pub fn $diff<V, T: Real, const R: usize, const C: usize>(z: &V, d_z: &V) -> V
            where
                V: Copy + Into<[[T; R]; C]> + From<[[T; R]; C]>,
            {
                super::$pushed(&(*z).into(), &(*d_z).into()).into()
            }
        }
    )*};
}

vectors! {
    softmax: softmax_vjp => along_softmax, softmax_diff => along_softmax;
    log_softmax: log_softmax_vjp => back_through_log_softmax, log_softmax_diff => along_log_softmax;
}

/// The companions of the function of this name.
#[doc(hidden)]
pub mod log_sum_exp {
    use crate::{Real, dot, scale, softmax_array};

    /// Whether the name is matgrad's.
    pub const IS_OF_MATGRAD: bool = true;

    /// The cotangent of the value pulled back to `z`.
    #[inline]
    pub fn log_sum_exp_vjp<V, T: Real, const R: usize, const C: usize>(z: &V, cotangent: T) -> V
    where
        V: Copy + Into<[[T; R]; C]> + From<[[T; R]; C]>,
    {
        scale(cotangent, &softmax_array(&(*z).into(), T::exp)).into()
    }

    /// The differential in the direction `d_z`.
    #[inline]
    pub fn log_sum_exp_diff<V, T: Real, const R: usize, const C: usize>(z: &V, d_z: &V) -> T
    where
        V: Copy + Into<[[T; R]; C]>,
    {
        dot(&softmax_array(&(*z).into(), T::exp), &(*d_z).into())
    }
}

/// s ⊙ d − s (sᵀ d), s = softmax(z), which is its own transpose.
fn along_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], d: &[[T; R]; C]) -> [[T; R]; C] {
    let s = softmax_array(z, T::exp);
    let mean = dot(&s, d);
    map([&s, d], |[s, d]| s * (d - mean))
}

/// d − 1 (sᵀ d), s = softmax(z).
fn along_log_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], d: &[[T; R]; C]) -> [[T; R]; C] {
    let mean = dot(&softmax_array(z, T::exp), d);
    map([d], |[d]| d - mean)
}

/// c − s (1ᵀ c), s = softmax(z).
fn back_through_log_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], c: &[[T; R]; C]) -> [[T; R]; C] {
    sub(c, &scale(total_of(c), &softmax_array(z, T::exp)))
}

fn total_of<T: Scalar, const R: usize, const C: usize>(c: &[[T; R]; C]) -> T {
    sum([c], |[c]| c)
}
