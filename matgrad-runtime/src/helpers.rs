//! The companions of the helpers of vectors. Those of `softmax` stand in a module `softmax` of their own, since
//! whoever imports the function by its name imports the module with it: so emitted code finds them there, and finds
//! those of a function of the user's beside that function. Those of scalar functions follow from the compiler's
//! table and are written where the crate `matgrad` is compiled.

use crate::{Real, balanced, centred, hadamard, softmax_array};

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

/// The companions of the function of this name.
#[doc(hidden)]
pub mod constant {
    /// Whether the name is matgrad's.
    pub const IS_OF_MATGRAD: bool = true;
}

/// The modules of functions of matrices, which are matgrad's wherever they are called by a bare name.
macro_rules! of_matrices {
    ($($name:ident)*) => {$(
        /// The function of this name.
        #[doc(hidden)]
        pub mod $name {
            /// Whether the name is matgrad's.
            pub const IS_OF_MATGRAD: bool = true;
        }
    )*};
}

of_matrices!(solve_sylvester solve_lyapunov solve_discrete_lyapunov sqrtm logm vec symmetric_map nuclear_norm
    spectral_norm);

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

/// s ⊙ (d − 1 sᵀd), s = softmax(z), which is its own transpose.
fn along_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], d: &[[T; R]; C]) -> [[T; R]; C] {
    let s = softmax_array(z, T::exp);
    hadamard(&s, &centred(&s, d))
}

/// d − 1 sᵀd, s = softmax(z).
fn along_log_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], d: &[[T; R]; C]) -> [[T; R]; C] {
    centred(&softmax_array(z, T::exp), d)
}

/// c − s 1ᵀc, s = softmax(z).
fn back_through_log_softmax<T: Real, const R: usize, const C: usize>(z: &[[T; R]; C], c: &[[T; R]; C]) -> [[T; R]; C] {
    balanced(&softmax_array(z, T::exp), c)
}
