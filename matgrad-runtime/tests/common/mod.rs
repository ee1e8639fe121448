//! Samples and comparisons shared by the tests.
#![allow(dead_code)]

use nalgebra::SMatrix;

/// Numbers in (−1, 1) from a seed (splitmix64).
pub struct Samples(u64);

impl Samples {
    pub fn new(seed: u64) -> Self {
        Samples(seed)
    }

    pub fn number(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }

    pub fn matrix<const R: usize, const C: usize>(&mut self) -> SMatrix<f64, R, C> {
        SMatrix::from_fn(|_, _| self.number())
    }

    /// Small integers: sums and products are exact, ties are frequent.
    pub fn integers<const R: usize, const C: usize>(&mut self) -> SMatrix<f64, R, C> {
        SMatrix::from_fn(|_, _| (self.number() * 4.0).round())
    }

    pub fn definite<const N: usize>(&mut self) -> SMatrix<f64, N, N> {
        let a = self.matrix::<N, N>();
        a * a.transpose() + SMatrix::identity() * 0.5
    }
}

/// Equal up to rounding, and both NaN or not.
#[track_caller]
pub fn close<const R: usize, const C: usize>(got: &[[f64; R]; C], want: &SMatrix<f64, R, C>) {
    within(got, want, 1e-12);
}

/// Equal up to `tolerance`, relative to the largest element (at least 1).
#[track_caller]
pub fn within<const R: usize, const C: usize>(got: &[[f64; R]; C], want: &SMatrix<f64, R, C>, tolerance: f64) {
    let scale = want.iter().fold(1.0, |m: f64, x| m.max(x.abs()));
    for (i, (got, want)) in got.as_flattened().iter().zip(want.iter()).enumerate() {
        assert!((got - want).abs() <= tolerance * scale, "{R}x{C}, element {i}: {got} instead of {want}");
    }
}

/// Scalars equal up to rounding.
#[track_caller]
pub fn near(got: f64, want: f64) {
    assert!((got - want).abs() <= 1e-11 * want.abs().max(1.0), "{got} instead of {want}");
}

/// Runs `$body` for each shape in the list, with its dimensions as constants.
#[macro_export]
macro_rules! for_shapes {
    ([$($name:ident),*], $list:tt, $body:block) => { $crate::for_shapes!(@ ($($name)*) $list $body) };
    (@ $names:tt [$($shape:tt),* $(,)?] $body:block) => { $( $crate::for_shapes!(@@ $names $shape $body); )* };
    (@@ ($($name:ident)*) ($($value:literal)*) $body:block) => {{ $( const $name: usize = $value; )* $body }};
}
