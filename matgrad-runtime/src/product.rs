//! Matrix products of all four transpositions; each picks its kernel by the shapes.

use crate::{Scalar, fma, tile, transpose_into, vector};

/// `a` as the one column it consists of, elements in order; for shapes where R or C is 1.
#[cfg_attr(not(debug_assertions), inline(always))]
fn line<T, const R: usize, const C: usize, const N: usize>(a: &[[T; R]; C]) -> Option<&[T; N]> {
    a.as_flattened().first_chunk()
}

/// [`line`] to write to.
#[cfg_attr(not(debug_assertions), inline(always))]
fn line_mut<T, const R: usize, const C: usize, const N: usize>(a: &mut [[T; R]; C]) -> Option<&mut [T; N]> {
    a.as_flattened_mut().first_chunk_mut()
}

/// Declares a product and its in-place form.
macro_rules! product {
    ($(#[$doc:meta])* $name:ident, $into:ident, $doc_into:literal,
     $a:ident: [$ar:ident; $ac:ident], $b:ident: [$br:ident; $bc:ident], $out:ident, $body:block) => {
        $(#[$doc])*
        #[cfg_attr(not(debug_assertions), inline(always))]
        pub fn $name<T: Scalar, const M: usize, const K: usize, const N: usize>(
            $a: &[[T; $ar]; $ac],
            $b: &[[T; $br]; $bc],
        ) -> [[T; M]; N] {
            if const { K == 1 && vector::is_built(M * N) }
                && let (Some(a), Some(b)) = (line($a), line($b))
            {
                return vector::outer_built::<T, M, N>(a, b);
            }
            let mut out = [[T::zero(); M]; N];
            $into($a, $b, &mut out);
            out
        }

        #[doc = $doc_into]
        #[cfg_attr(not(debug_assertions), inline(always))]
        pub fn $into<T: Scalar, const M: usize, const K: usize, const N: usize>(
            $a: &[[T; $ar]; $ac],
            $b: &[[T; $br]; $bc],
            $out: &mut [[T; M]; N],
        ) $body
    };
}

product!(
    /// The product A B of `a` (M×K) and `b` (K×N), M×N.
    mul, mul_into, "[`mul`] into `out`.",
    a: [M; K], b: [K; N], out, {
        if const { K == 0 } {
            *out = crate::zeros();
        } else if const { K == 1 } {
            if let (Some(a), Some(b)) = (line(a), line(b)) {
                vector::outer_into::<T, M, N>(a, b, out);
            }
        } else if const { N == 1 } {
            if let (Some(b), Some(out)) = (line(b), line_mut(out)) {
                vector::mul_vector_into::<T, M, K>(a, b, out);
            }
        } else if const { M == 1 } {
            if let (Some(a), Some(out)) = (line(a), line_mut(out)) {
                vector::tr_mul_vector_into::<T, K, N>(b, a, out);
            }
        } else {
            tile::mul_into(a, b, out);
        }
    }
);

product!(
    /// The product AᵀB of `a` (K×M) and `b` (K×N), M×N.
    tr_mul, tr_mul_into, "[`tr_mul`] into `out`.",
    a: [K; M], b: [K; N], out, {
        if const { K == 0 } {
            *out = crate::zeros();
        } else if const { K == 1 } {
            if let (Some(a), Some(b)) = (line(a), line(b)) {
                vector::outer_into::<T, M, N>(a, b, out);
            }
        } else if const { N == 1 } {
            if let (Some(b), Some(out)) = (line(b), line_mut(out)) {
                vector::tr_mul_vector_into::<T, K, M>(a, b, out);
            }
        } else if const { M == 1 } {
            if let (Some(a), Some(out)) = (line(a), line_mut(out)) {
                vector::tr_mul_vector_into::<T, K, N>(b, a, out);
            }
        } else {
            tile::tr_mul_into(a, b, out);
        }
    }
);

product!(
    /// The product ABᵀ of `a` (M×K) and `b` (N×K), M×N; for K = 1 the outer product.
    mul_tr, mul_tr_into, "[`mul_tr`] into `out`.",
    a: [M; K], b: [N; K], out, {
        if const { K == 0 } {
            *out = crate::zeros();
        } else if const { K == 1 } {
            if let (Some(a), Some(b)) = (line(a), line(b)) {
                vector::outer_into::<T, M, N>(a, b, out);
            }
        } else if const { N == 1 } {
            if let (Some(b), Some(out)) = (line(b), line_mut(out)) {
                vector::mul_vector_into::<T, M, K>(a, b, out);
            }
        } else if const { M == 1 } {
            if let (Some(a), Some(out)) = (line(a), line_mut(out)) {
                vector::mul_vector_into::<T, N, K>(b, a, out);
            }
        } else {
            tile::mul_tr_into(a, b, out);
        }
    }
);

product!(
    /// The product AᵀBᵀ = (BA)ᵀ of `a` (K×M) and `b` (N×K), M×N.
    tr_mul_tr, tr_mul_tr_into, "[`tr_mul_tr`] into `out`.",
    a: [K; M], b: [N; K], out, {
        transpose_into(&mul::<T, N, K, M>(b, a), out);
    }
);

/// A B + C with `a` M×K, `b` K×N and `c` M×N.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn mul_add<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    c: &[[T; M]; N],
) -> [[T; M]; N] {
    let mut out = mul(a, b);
    crate::accumulate(&mut out, c);
    out
}

/// [`mul_add`] into `out`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn mul_add_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    c: &[[T; M]; N],
    out: &mut [[T; M]; N],
) {
    mul_into(a, b, out);
    crate::accumulate(out, c);
}

/// C + s·x yᵀ with `c` M×N, `x` M×1 and `y` N×1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn add_outer_product<T: Scalar, const M: usize, const N: usize>(
    c: &[[T; M]; N],
    s: T,
    x: &[[T; M]; 1],
    y: &[[T; N]; 1],
) -> [[T; M]; N] {
    let mut out = [[T::zero(); M]; N];
    add_outer_product_into(c, s, x, y, &mut out);
    out
}

/// [`add_outer_product`] into `out`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn add_outer_product_into<T: Scalar, const M: usize, const N: usize>(
    c: &[[T; M]; N],
    s: T,
    x: &[[T; M]; 1],
    y: &[[T; N]; 1],
    out: &mut [[T; M]; N],
) {
    let mut j = 0;
    while j < N {
        let factor = s * y[0][j];
        let mut i = 0;
        while i < M {
            out[j][i] = fma(x[0][i], factor, c[j][i]);
            i += 1;
        }
        j += 1;
    }
}

/// Adds s·x yᵀ to `out`, with `x` M×1 and `y` N×1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn accumulate_outer_product<T: Scalar, const M: usize, const N: usize>(
    out: &mut [[T; M]; N],
    s: T,
    x: &[[T; M]; 1],
    y: &[[T; N]; 1],
) {
    let mut j = 0;
    while j < N {
        let factor = s * y[0][j];
        let mut i = 0;
        while i < M {
            out[j][i] = fma(x[0][i], factor, out[j][i]);
            i += 1;
        }
        j += 1;
    }
}
