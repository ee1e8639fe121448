//! SIMD registers, which the kernels on long columns are written in.
//!
//! LLVM vectorises loops over columns too, but picks other plans in every context: scatters on AVX-512,
//! single lanes after inlining. Written in registers, a kernel is the same everywhere.

use core::any::Any;
use core::ops::{Add, Div, Mul, Sub};

use wide::{f32x4, f32x8, f64x4, f64x8};

use crate::{Scalar, fma};

/// Some consecutive elements of a column.
pub(crate) trait Register:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// What it holds.
    type Element: Scalar;
    /// How many of them.
    const LANES: usize;
    /// One number in all lanes.
    fn splat(x: Self::Element) -> Self;
    /// The elements from `i`.
    fn load(from: &[Self::Element], i: usize) -> Self;
    /// The elements from `i`, fewer than fill it, with zeros in the other lanes.
    fn first(from: &[Self::Element], i: usize) -> Self;
    /// Writes the elements from `i`.
    fn store(self, to: &mut [Self::Element], i: usize);
    /// `self * b + c`
    fn fma(self, b: Self, c: Self) -> Self;
    /// The sum of the lanes.
    fn total(self) -> Self::Element;
    /// The sums of the lanes of four registers.
    fn totals(sums: [Self; 4]) -> [Self::Element; 4] {
        sums.map(Self::total)
    }
    /// Replaces lane l by what `f` makes of l and of its element; adds the summands that it gives
    /// beside to lane l of `sums`.
    fn replace<const S: usize>(
        self,
        sums: &mut [Self; S],
        f: impl Fn(usize, Self::Element) -> (Self::Element, [Self::Element; S]),
    ) -> Self;
    /// Transposes the square of LANES rows from `i` and LANES columns from `j`.
    fn transpose<const R: usize, const C: usize>(
        a: &[[Self::Element; R]; C],
        i: usize,
        j: usize,
        out: &mut [[Self::Element; C]; R],
    );
}

/// Zeros.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn zero<V: Register>() -> V {
    V::splat(num_traits::Zero::zero())
}

/// Implements [`Register`] for a type of `wide`.
macro_rules! register {
    ($register:ty, $element:ty, $lanes:literal, |$sums:ident| $totals:expr, |$a:ident, $i:ident, $j:ident, $out:ident| $transpose:expr) => {
        impl Register for $register {
            type Element = $element;
            const LANES: usize = $lanes;

            #[inline(always)]
            fn splat(x: $element) -> Self {
                <$register>::splat(x)
            }

            #[inline(always)]
            fn load(from: &[$element], i: usize) -> Self {
                match chunk::<_, $lanes>(from, i) {
                    Some(&lanes) => <$register>::new(lanes),
                    None => zero(),
                }
            }

            #[inline(always)]
            fn first(from: &[$element], i: usize) -> Self {
                <$register>::new(core::array::from_fn(|l| from.get(i + l).map_or(0.0, |&x| x)))
            }

            #[inline(always)]
            fn store(self, to: &mut [$element], i: usize) {
                if let Some(lanes) = chunk_mut::<_, $lanes>(to, i) {
                    *lanes = self.to_array();
                }
            }

            #[inline(always)]
            fn fma(self, b: Self, c: Self) -> Self {
                self.mul_add(b, c)
            }

            #[inline(always)]
            fn total(self) -> $element {
                tree(self.to_array())
            }

            #[inline(always)]
            fn totals(sums: [Self; 4]) -> [$element; 4] {
                let $sums = sums;
                $totals
            }

            #[inline(always)]
            fn replace<const S: usize>(
                self,
                sums: &mut [Self; S],
                f: impl Fn(usize, $element) -> ($element, [$element; S]),
            ) -> Self {
                let mut lanes = self.to_array();
                let mut summands = [[0.0; $lanes]; S];
                let mut l = 0;
                while l < $lanes {
                    let (element, parts) = f(l, lanes[l]);
                    lanes[l] = element;
                    let mut s = 0;
                    while s < S {
                        summands[s][l] = parts[s];
                        s += 1;
                    }
                    l += 1;
                }
                let mut s = 0;
                while s < S {
                    sums[s] += <$register>::new(summands[s]);
                    s += 1;
                }
                <$register>::new(lanes)
            }

            #[inline(always)]
            fn transpose<const R: usize, const C: usize>(
                a: &[[$element; R]; C],
                i: usize,
                j: usize,
                out: &mut [[$element; C]; R],
            ) {
                let ($a, $i, $j, $out) = (a, i, j, out);
                $transpose
            }
        }
    };
}

register!(
    f64x4,
    f64,
    4,
    |sums| {
        let [a, b, c, d] = f64x4::transpose(sums);
        ((a + c) + (b + d)).to_array()
    },
    |a, i, j, out| if let (Some(a), Some(out)) = (chunk::<_, 4>(a, j), chunk_mut::<_, 4>(out, i)) {
        let rows = f64x4::transpose(a.each_ref().map(|column| f64x4::load(column, i)));
        for (row, out) in rows.into_iter().zip(out) {
            row.store(out, j);
        }
    }
);
register!(
    f64x8,
    f64,
    8,
    |sums| f64x4::totals(sums.map(|sum| {
        let [a, b, c, d, e, f, g, h] = sum.to_array();
        f64x4::new([a, b, c, d]) + f64x4::new([e, f, g, h])
    })),
    |a, i, j, out| {
        <f64x4 as Register>::transpose(a, i, j, out);
        <f64x4 as Register>::transpose(a, i + 4, j, out);
        <f64x4 as Register>::transpose(a, i, j + 4, out);
        <f64x4 as Register>::transpose(a, i + 4, j + 4, out);
    }
);
register!(
    f32x8,
    f32,
    8,
    |sums| {
        let halves = sums.map(|sum| {
            let [a, b, c, d, e, f, g, h] = sum.to_array();
            f32x4::new([a, b, c, d]) + f32x4::new([e, f, g, h])
        });
        let [a, b, c, d] = f32x4::transpose(halves);
        ((a + c) + (b + d)).to_array()
    },
    |a, i, j, out| if let (Some(a), Some(out)) = (chunk::<_, 8>(a, j), chunk_mut::<_, 8>(out, i)) {
        let rows = f32x8::transpose(a.each_ref().map(|column| f32x8::load(column, i)));
        for (row, out) in rows.into_iter().zip(out) {
            row.store(out, j);
        }
    }
);

/// A single element, for scalars that are themselves wide or of another kind.
#[derive(Clone, Copy)]
pub(crate) struct One<T>(T);

impl<T: Scalar> Add for One<T> {
    type Output = Self;
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        One(self.0 + other.0)
    }
}

impl<T: Scalar> Sub for One<T> {
    type Output = Self;
    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        One(self.0 - other.0)
    }
}

impl<T: Scalar> Mul for One<T> {
    type Output = Self;
    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        One(self.0 * other.0)
    }
}

impl<T: Scalar> Div for One<T> {
    type Output = Self;
    #[inline(always)]
    fn div(self, other: Self) -> Self {
        One(self.0 / other.0)
    }
}

impl<T: Scalar> Register for One<T> {
    type Element = T;
    const LANES: usize = 1;

    #[inline(always)]
    fn splat(x: T) -> Self {
        One(x)
    }

    #[inline(always)]
    fn load(from: &[T], i: usize) -> Self {
        from.get(i).map_or_else(zero, |&x| One(x))
    }

    #[inline(always)]
    fn first(from: &[T], i: usize) -> Self {
        Self::load(from, i)
    }

    #[inline(always)]
    fn store(self, to: &mut [T], i: usize) {
        if let Some(place) = to.get_mut(i) {
            *place = self.0;
        }
    }

    #[inline(always)]
    fn fma(self, b: Self, c: Self) -> Self {
        One(fma(self.0, b.0, c.0))
    }

    #[inline(always)]
    fn total(self) -> T {
        self.0
    }

    #[inline(always)]
    fn replace<const S: usize>(self, sums: &mut [Self; S], f: impl Fn(usize, T) -> (T, [T; S])) -> Self {
        let (element, summands) = f(0, self.0);
        let mut s = 0;
        while s < S {
            sums[s] = sums[s] + One(summands[s]);
            s += 1;
        }
        One(element)
    }

    #[inline(always)]
    fn transpose<const R: usize, const C: usize>(a: &[[T; R]; C], i: usize, j: usize, out: &mut [[T; C]; R]) {
        if let (Some(a), Some(out)) = (a.get(j), out.get_mut(i)) {
            Self::load(a, i).store(out, j);
        }
    }
}

/// The lanes of the register that a scalar type goes to.
pub(crate) const fn lanes<T>() -> usize {
    match size_of::<T>() {
        4 => 8,
        8 => 4,
        _ => 1,
    }
}

/// Whether columns of so many doubles go to registers of eight.
pub(crate) const fn is_long(rows: usize) -> bool {
    cfg!(target_feature = "avx512f") && rows.is_multiple_of(8)
}

/// The number of rows that decides, for kernels whose last register overlaps its neighbour.
pub(crate) const fn overlapped(rows: usize) -> usize {
    if rows > 8 { 8 } else { rows }
}

/// The number of rows that decides, for kernels that read short vectors which have just been written,
/// by fours perhaps: eight of them would wait until they are in memory.
pub(crate) const fn fresh(rows: usize) -> usize {
    if rows < 64 { 4 } else { rows }
}

/// Whether there are so many registers that kernels can keep eight sums of four doubles.
pub(crate) const MANY: bool = cfg!(any(target_feature = "avx", target_arch = "aarch64"));

/// `x` as the type it has anyway, or `None`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn same<A: 'static, B: 'static>(x: &A) -> Option<&B> {
    (x as &dyn Any).downcast_ref()
}

/// [`same`] to write to.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn same_mut<A: 'static, B: 'static>(x: &mut A) -> Option<&mut B> {
    (x as &mut dyn Any).downcast_mut()
}

/// [`same`] by value.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn turned<A: Scalar, B: Scalar>(x: A) -> B {
    same(&x).copied().unwrap_or_else(B::zero)
}

/// `kernel::<V, …>(a, …; out, …; f)` with V the register of `f64` or `f32` for columns of `$rows`
/// elements, whose lanes they must fill; for scalars of other sizes with a single element, else the
/// plain code. Which it is, the compiler knows, and kernels that can't be meant by the size of the
/// scalar are not even compiled.
macro_rules! in_registers {
    ($t:ty, $rows:expr, $kernel:ident<$($c:tt),*> $arguments:tt, else $plain:expr) => {
        if const { size_of::<$t>() == 8 && $crate::register::is_long($rows) } {
            $crate::register::in_registers!(@ $kernel::<wide::f64x8, $($c),*> $arguments, $plain)
        } else if const { size_of::<$t>() == 8 } {
            $crate::register::in_registers!(@ $kernel::<wide::f64x4, $($c),*> $arguments, $plain)
        } else if const { size_of::<$t>() == 4 } {
            $crate::register::in_registers!(@ $kernel::<wide::f32x8, $($c),*> $arguments, $plain)
        } else {
            $crate::register::in_registers!(@@ $kernel::<$crate::register::One<$t>, $($c),*> $arguments)
        }
    };
    (@ $kernel:ident::<$v:ty, $($c:tt),*> ($($given:ident),*; $($place:ident),* $(; $f:expr)?), $plain:expr) => {
        if let ((), $(Some($given),)* $(Some($place),)*) =
            ((), $($crate::register::same($given),)* $($crate::register::same_mut($place),)*)
        {
            $kernel::<$v, $($c),*>($($given,)* $($place,)* $($f)?)
        } else {
            $plain
        }
    };
    (@@ $kernel:ident::<$v:ty, $($c:tt),*> ($($given:ident),*; $($place:ident),* $(; $f:expr)?)) => {
        $kernel::<$v, $($c),*>($($given,)* $($place,)* $($f)?)
    };
}
pub(crate) use in_registers;

/// `W` consecutive elements or columns from `j`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn chunk<T, const W: usize>(a: &[T], j: usize) -> Option<&[T; W]> {
    a.get(j..)?.first_chunk()
}

/// [`chunk`] to write to.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn chunk_mut<T, const W: usize>(a: &mut [T], j: usize) -> Option<&mut [T; W]> {
    a.get_mut(j..)?.first_chunk_mut()
}

/// The sum of `L` lanes, `L` a power of two, by halves.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn tree<T: Scalar, const L: usize>(mut x: [T; L]) -> T {
    let mut half = L / 2;
    while half > 0 {
        let mut l = 0;
        while l < half && l + half < L {
            x[l] = x[l] + x[l + half];
            l += 1;
        }
        half /= 2;
    }
    x[0]
}
