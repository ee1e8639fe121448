//! Kernels behind calls, for functions that are so long that kernels in line would cost the compiler more than calls cost the
//! processor: each is compiled once for its shapes.

use crate::Scalar;

/// Declares functions that call those of the same name.
macro_rules! called {
    ($($name:ident [$($generics:tt)*] ($($argument:ident: $ty:ty),*) $(-> $out:ty)?;)*) => {$(
        #[doc = concat!("[`", stringify!($name), "`](crate::", stringify!($name), ")")]
        #[inline(never)]
        pub fn $name<T: Scalar, $($generics)*>($($argument: $ty),*) $(-> $out)? {
            crate::$name($($argument),*)
        }
    )*};
}

called! {
    add [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C]) -> [[T; R]; C];
    add_into [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C], out: &mut [[T; R]; C]);
    sub [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C]) -> [[T; R]; C];
    sub_into [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C], out: &mut [[T; R]; C]);
    hadamard [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C]) -> [[T; R]; C];
    hadamard_into [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C], out: &mut [[T; R]; C]);
    neg [const R: usize, const C: usize](a: &[[T; R]; C]) -> [[T; R]; C];
    neg_into [const R: usize, const C: usize](a: &[[T; R]; C], out: &mut [[T; R]; C]);
    scale [const R: usize, const C: usize](s: T, a: &[[T; R]; C]) -> [[T; R]; C];
    scale_into [const R: usize, const C: usize](s: T, a: &[[T; R]; C], out: &mut [[T; R]; C]);
    accumulate [const R: usize, const C: usize](out: &mut [[T; R]; C], a: &[[T; R]; C]);

    map [const K: usize, const R: usize, const C: usize](inputs: [&[[T; R]; C]; K], f: impl Fn([T; K]) -> T) -> [[T; R]; C];
    map_into [const K: usize, const R: usize, const C: usize](inputs: [&[[T; R]; C]; K], f: impl Fn([T; K]) -> T, out: &mut [[T; R]; C]);
    sum [const K: usize, const R: usize, const C: usize](inputs: [&[[T; R]; C]; K], f: impl Fn([T; K]) -> T) -> T;
    dot [const R: usize, const C: usize](a: &[[T; R]; C], b: &[[T; R]; C]) -> T;
    total [const R: usize, const C: usize](a: &[[T; R]; C]) -> T;

    mul [const M: usize, const K: usize, const N: usize](a: &[[T; M]; K], b: &[[T; K]; N]) -> [[T; M]; N];
    mul_into [const M: usize, const K: usize, const N: usize](a: &[[T; M]; K], b: &[[T; K]; N], out: &mut [[T; M]; N]);
    tr_mul [const M: usize, const K: usize, const N: usize](a: &[[T; K]; M], b: &[[T; K]; N]) -> [[T; M]; N];
    tr_mul_into [const M: usize, const K: usize, const N: usize](a: &[[T; K]; M], b: &[[T; K]; N], out: &mut [[T; M]; N]);
    mul_tr [const M: usize, const K: usize, const N: usize](a: &[[T; M]; K], b: &[[T; N]; K]) -> [[T; M]; N];
    mul_tr_into [const M: usize, const K: usize, const N: usize](a: &[[T; M]; K], b: &[[T; N]; K], out: &mut [[T; M]; N]);
    tr_mul_tr [const M: usize, const K: usize, const N: usize](a: &[[T; K]; M], b: &[[T; N]; K]) -> [[T; M]; N];
    tr_mul_tr_into [const M: usize, const K: usize, const N: usize](a: &[[T; K]; M], b: &[[T; N]; K], out: &mut [[T; M]; N]);
    mul_and_tr_mul [const M: usize, const N: usize](a: &[[T; M]; N], x: &[[T; N]; 1], y: &[[T; M]; 1]) -> ([[T; M]; 1], [[T; N]; 1]);
    accumulate_outer_product [const M: usize, const N: usize](out: &mut [[T; M]; N], s: T, x: &[[T; M]; 1], y: &[[T; N]; 1]);
    add_outer_product [const M: usize, const N: usize](c: &[[T; M]; N], s: T, x: &[[T; M]; 1], y: &[[T; N]; 1]) -> [[T; M]; N];
    add_outer_product_into [const M: usize, const N: usize](c: &[[T; M]; N], s: T, x: &[[T; M]; 1], y: &[[T; N]; 1], out: &mut [[T; M]; N]);

    gram [const M: usize, const K: usize](a: &[[T; M]; K]) -> [[T; K]; K];
    gram_into [const M: usize, const K: usize](a: &[[T; M]; K], out: &mut [[T; K]; K]);
    gram_tr [const M: usize, const K: usize](a: &[[T; M]; K]) -> [[T; M]; M];
    gram_tr_into [const M: usize, const K: usize](a: &[[T; M]; K], out: &mut [[T; M]; M]);
    weighted_gram [const M: usize, const K: usize](a: &[[T; M]; K], d: &[[T; M]; 1]) -> [[T; K]; K];
    weighted_gram_into [const M: usize, const K: usize](a: &[[T; M]; K], d: &[[T; M]; 1], out: &mut [[T; K]; K]);

    transpose [const R: usize, const C: usize](a: &[[T; R]; C]) -> [[T; C]; R];
    transpose_into [const R: usize, const C: usize](a: &[[T; R]; C], out: &mut [[T; C]; R]);
    scale_rows [const R: usize, const C: usize](v: &[[T; R]; 1], a: &[[T; R]; C]) -> [[T; R]; C];
    scale_rows_into [const R: usize, const C: usize](v: &[[T; R]; 1], a: &[[T; R]; C], out: &mut [[T; R]; C]);
    scale_columns [const R: usize, const C: usize](a: &[[T; R]; C], v: &[[T; C]; 1]) -> [[T; R]; C];
    scale_columns_into [const R: usize, const C: usize](a: &[[T; R]; C], v: &[[T; C]; 1], out: &mut [[T; R]; C]);
}
