//! Sums, differences and multiples of matrices, and products element by element.
//!
//! They are written in registers: unrolled by LLVM, single elements would be grouped with whatever is
//! stored before them.

use crate::Scalar;
use crate::register::{Register, fresh, in_registers, lanes};

/// From so many elements on, an operation is made behind a call, compiled once per shape.
const CALL: usize = 64;

/// Declares an operation on two matrices: by elements `$x`, `$y`, which may be registers.
macro_rules! operation {
    ($(#[$doc:meta])* $name:ident, $into:ident, $doc_into:literal, $kernel:ident, $call:ident, |$x:ident, $y:ident| $value:expr) => {
        $(#[$doc])*
        #[inline]
        pub fn $name<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> [[T; R]; C] {
            let mut out = [[T::zero(); R]; C];
            $into(a, b, &mut out);
            out
        }

        #[doc = $doc_into]
        #[inline]
        pub fn $into<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C], out: &mut [[T; R]; C]) {
            if const { R * C < 8 || R * C < lanes::<T>() } {
                crate::map_into([a, b], |[$x, $y]| $value, out);
            } else if const { R * C >= CALL } {
                $call(a, b, out);
            } else {
                in_registers!(T, fresh(R * C), $kernel<R, C>(a, b; out), else crate::map_into([a, b], |[$x, $y]| $value, out));
            }
        }

        #[doc = $doc_into]
        #[inline(never)]
        fn $call<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C], out: &mut [[T; R]; C]) {
            in_registers!(T, fresh(R * C), $kernel<R, C>(a, b; out), else crate::map_into([a, b], |[$x, $y]| $value, out));
        }

        #[doc = $doc_into]
        #[inline]
        fn $kernel<V: Register, const R: usize, const C: usize>(
            a: &[[V::Element; R]; C],
            b: &[[V::Element; R]; C],
            out: &mut [[V::Element; R]; C],
        ) {
            let (a, b, out) = (a.as_flattened(), b.as_flattened(), out.as_flattened_mut());
            let mut i = 0;
            while i < R * C {
                // The last register overlaps its neighbour.
                let start = i.min((R * C).saturating_sub(V::LANES));
                let ($x, $y) = (V::load(a, start), V::load(b, start));
                ($value).store(out, start);
                i += V::LANES;
            }
        }
    };
}

operation!(
    /// `a + b`, both R×C.
    add, add_into, "[`add`] into `out`.", add_in_registers, add_call, |x, y| x + y
);
operation!(
    /// `a − b`, both R×C.
    sub, sub_into, "[`sub`] into `out`.", sub_in_registers, sub_call, |x, y| x - y
);
operation!(
    /// The element-wise product a ∘ b, both R×C.
    hadamard, hadamard_into, "[`hadamard`] into `out`.", hadamard_in_registers, hadamard_call, |x, y| x * y
);

/// `−a`, R×C.
#[inline]
pub fn neg<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C]) -> [[T; R]; C] {
    crate::map([a], |[x]| -x)
}

/// [`neg`] into `out`.
#[inline]
pub fn neg_into<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], out: &mut [[T; R]; C]) {
    crate::map_into([a], |[x]| -x, out);
}

/// `s · a`, R×C.
#[inline]
pub fn scale<T: Scalar, const R: usize, const C: usize>(s: T, a: &[[T; R]; C]) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    scale_into(s, a, &mut out);
    out
}

/// [`scale`] into `out`.
#[inline]
pub fn scale_into<T: Scalar, const R: usize, const C: usize>(s: T, a: &[[T; R]; C], out: &mut [[T; R]; C]) {
    if const { R * C < 8 || R * C < lanes::<T>() } {
        crate::map_into([a], |[x]| s * x, out);
    } else if const { R * C >= CALL } {
        scale_call(s, a, out);
    } else {
        let factor = &s;
        in_registers!(T, fresh(R * C), scale_in_registers<R, C>(factor, a; out), else crate::map_into([a], |[x]| s * x, out));
    }
}

/// [`scale_into`] behind a call.
#[inline(never)]
fn scale_call<T: Scalar, const R: usize, const C: usize>(s: T, a: &[[T; R]; C], out: &mut [[T; R]; C]) {
    let factor = &s;
    in_registers!(T, fresh(R * C), scale_in_registers<R, C>(factor, a; out), else crate::map_into([a], |[x]| s * x, out));
}

/// [`scale_into`]
#[inline]
fn scale_in_registers<V: Register, const R: usize, const C: usize>(
    s: &V::Element,
    a: &[[V::Element; R]; C],
    out: &mut [[V::Element; R]; C],
) {
    let (a, out, s) = (a.as_flattened(), out.as_flattened_mut(), V::splat(*s));
    let mut i = 0;
    while i < R * C {
        let start = i.min((R * C).saturating_sub(V::LANES));
        (s * V::load(a, start)).store(out, start);
        i += V::LANES;
    }
}

/// `out += a`, both R×C.
#[inline]
pub fn accumulate<T: Scalar, const R: usize, const C: usize>(out: &mut [[T; R]; C], a: &[[T; R]; C]) {
    let out = out.as_flattened_mut();
    let a = a.as_flattened();
    let mut i = 0;
    while i < R * C {
        out[i] = out[i] + a[i];
        i += 1;
    }
}
