//! The complex Schur form of a real matrix, A = Q T Qᴴ with an upper triangle T: by QR steps with Wilkinson's
//! shift on a Hessenberg form. What is not found within a fixed number of steps is said not to be.

use num_traits::Zero;

use crate::Real;
use crate::complex::Complex;

/// A square complex matrix.
pub(crate) type Square<T, const N: usize> = [[Complex<T>; N]; N];

/// A Schur form, made once for all that is solved with it.
#[derive(Clone, Copy, Debug)]
pub struct Schur<T, const N: usize> {
    pub(crate) q: Square<T, N>,
    pub(crate) t: Square<T, N>,
    pub(crate) is_found: bool,
}

/// Steps for one eigenvalue, after which a Schur form is given up.
const MOST_STEPS: usize = 60;

impl<T: Real, const N: usize> Schur<T, N> {
    /// The Schur form of `a` (N×N).
    pub fn new(a: &[[T; N]; N]) -> Self {
        let mut form = Schur { q: crate::identity(), t: embedded(a), is_found: false };
        form.reduce();
        form.is_found = form.iterate();
        form
    }

    /// Zeros below the subdiagonal, by rotations.
    fn reduce(&mut self) {
        for k in 0..N.saturating_sub(2) {
            for i in (k + 2..N).rev() {
                let turn = Rotation::new(at(&self.t, i - 1, k), at(&self.t, i, k));
                self.rotate(&turn, i - 1, k, N);
                put(&mut self.t, i, k, Complex::zero());
            }
        }
    }

    /// Zeros below the diagonal, from the last row up; whether all of them were reached.
    fn iterate(&mut self) -> bool {
        let (mut end, mut steps) = (N, 0);
        while end > 1 {
            let start = self.start_of_block(end);
            if start + 1 == end {
                end -= 1;
                steps = 0;
                continue;
            }
            if steps == MOST_STEPS {
                return false;
            }
            steps += 1;
            self.step(start, end, steps);
        }
        self.t.as_flattened().iter().all(|x| x.abs().to_f64().is_finite())
    }

    /// Where the block that ends before `end` begins: at the last subdiagonal element that is rounding.
    fn start_of_block(&mut self, end: usize) -> usize {
        for k in (1..end).rev() {
            let beside = at(&self.t, k - 1, k - 1).abs() + at(&self.t, k, k).abs();
            let size = at(&self.t, k, k - 1).abs();
            if beside + size == beside || size <= beside * epsilon::<T>() {
                put(&mut self.t, k, k - 1, Complex::zero());
                return k;
            }
        }
        0
    }

    /// A QR step of rows and columns `start..end`.
    fn step(&mut self, start: usize, end: usize, steps: usize) {
        let shift = if steps.is_multiple_of(12) {
            // What goes round in circles is thrown off.
            at(&self.t, end - 1, end - 1) + Complex::real(at(&self.t, end - 1, end - 2).abs())
        } else {
            self.shift(end)
        };
        let (mut x, mut y) = (at(&self.t, start, start) - shift, at(&self.t, start + 1, start));
        for k in start..end - 1 {
            let turn = Rotation::new(x, y);
            self.rotate(&turn, k, k.saturating_sub(1).max(start), (k + 3).min(end));
            if k > start {
                put(&mut self.t, k + 1, k - 1, Complex::zero());
            }
            (x, y) = (at(&self.t, k + 1, k), at(&self.t, k + 2, k));
        }
    }

    /// The eigenvalue of the last 2×2 block before `end` that is nearest to its last element.
    fn shift(&self, end: usize) -> Complex<T> {
        let (a, b) = (at(&self.t, end - 2, end - 2), at(&self.t, end - 2, end - 1));
        let (c, d) = (at(&self.t, end - 1, end - 2), at(&self.t, end - 1, end - 1));
        let half = (a - d).scale(T::from_f64(0.5));
        let root = (half * half + b * c).sqrt();
        let sum = half + if (half.re * root.re + half.im * root.im) < T::zero() { -root } else { root };
        if sum.is_zero() { d } else { d - b * c / sum }
    }

    /// T becomes G T Gᴴ for a rotation of rows `k` and `k + 1`, whose columns before `from` are zero, as are the
    /// rows from `to` on in these columns; Q becomes Q Gᴴ.
    fn rotate(&mut self, turn: &Rotation<T>, k: usize, from: usize, to: usize) {
        for column in self.t.iter_mut().skip(from) {
            if let Some([x, y]) = column.get_mut(k..k + 2) {
                (*x, *y) = turn.rows(*x, *y);
            }
        }
        if let Some([x, y]) = self.t.get_mut(k..k + 2) {
            turn.columns(x.iter_mut().zip(y).take(to));
        }
        if let Some([x, y]) = self.q.get_mut(k..k + 2) {
            turn.columns(x.iter_mut().zip(y));
        }
    }

    /// The largest magnitude of an eigenvalue.
    pub(crate) fn radius(&self) -> T {
        self.eigenvalues().fold(T::zero(), |most, x| most.max(x.abs()))
    }

    pub(crate) fn eigenvalues(&self) -> impl Iterator<Item = Complex<T>> + '_ {
        self.t.iter().enumerate().filter_map(|(k, column)| column.get(k).copied())
    }

    /// Re(Q X Qᴴ)
    pub(crate) fn back(&self, x: &Square<T, N>) -> [[T; N]; N] {
        back(&self.q, x, &self.q)
    }

    /// Qᴴ X Q
    pub(crate) fn inside(&self, x: &[[T; N]; N]) -> Square<T, N> {
        inside(&self.q, x, &self.q)
    }
}

/// A rotation of two rows that makes (x, y) into (·, 0).
struct Rotation<T> {
    c: T,
    s: Complex<T>,
}

impl<T: Real> Rotation<T> {
    fn new(x: Complex<T>, y: Complex<T>) -> Self {
        let (along, across) = (x.abs(), y.abs());
        let whole = along.hypot(across);
        if across == T::zero() {
            return Rotation { c: T::one(), s: Complex::zero() };
        }
        if along == T::zero() {
            return Rotation { c: T::zero(), s: y.conj().scale(T::one() / across) };
        }
        Rotation { c: along / whole, s: x.scale(T::one() / along) * y.conj().scale(T::one() / whole) }
    }

    fn rows(&self, x: Complex<T>, y: Complex<T>) -> (Complex<T>, Complex<T>) {
        (x.scale(self.c) + self.s * y, y.scale(self.c) - self.s.conj() * x)
    }

    fn columns<'a>(&self, pairs: impl Iterator<Item = (&'a mut Complex<T>, &'a mut Complex<T>)>)
    where
        T: 'a,
    {
        for (x, y) in pairs {
            (*x, *y) = (x.scale(self.c) + self.s.conj() * *y, y.scale(self.c) - self.s * *x);
        }
    }
}

/// The distance of 1 to the next number.
pub(crate) fn epsilon<T: Real>() -> T {
    let mut epsilon = T::one();
    while T::one() + epsilon * T::from_f64(0.5) > T::one() {
        epsilon = epsilon * T::from_f64(0.5);
    }
    epsilon
}

/// An element; zero outside of the matrix.
pub(crate) fn at<T: Zero + Copy, const R: usize, const C: usize>(a: &[[T; R]; C], i: usize, j: usize) -> T {
    a.get(j).and_then(|column| column.get(i)).copied().unwrap_or_else(T::zero)
}

/// Writes an element.
pub(crate) fn put<T, const R: usize, const C: usize>(a: &mut [[T; R]; C], i: usize, j: usize, x: T) {
    if let Some(place) = a.get_mut(j).and_then(|column| column.get_mut(i)) {
        *place = x;
    }
}

fn embedded<T: Real, const R: usize, const C: usize>(a: &[[T; R]; C]) -> [[Complex<T>; R]; C] {
    let mut out = [[Complex::zero(); R]; C];
    for (out, &x) in out.as_flattened_mut().iter_mut().zip(a.as_flattened()) {
        *out = Complex::real(x);
    }
    out
}

/// Pᴴ X Q
pub(crate) fn inside<T: Real, const R: usize, const C: usize>(
    p: &Square<T, R>,
    x: &[[T; R]; C],
    q: &Square<T, C>,
) -> [[Complex<T>; R]; C] {
    let mut out = [[Complex::zero(); R]; C];
    let half = multiplied(&embedded(x), q);
    for (out, half) in out.iter_mut().zip(&half) {
        for (out, p) in out.iter_mut().zip(p) {
            *out = p.iter().zip(half).fold(Complex::zero(), |sum, (p, &x)| sum + p.conj() * x);
        }
    }
    out
}

/// Re(P X Qᴴ)
pub(crate) fn back<T: Real, const R: usize, const C: usize>(
    p: &Square<T, R>,
    x: &[[Complex<T>; R]; C],
    q: &Square<T, C>,
) -> [[T; R]; C] {
    let half = multiplied(p, x);
    let mut out = [[T::zero(); R]; C];
    for (half, q) in half.iter().zip(q) {
        for (out, q) in out.iter_mut().zip(q) {
            // Re(x q̄)
            out.iter_mut().zip(half).for_each(|(out, x)| *out = *out + x.re * q.re + x.im * q.im);
        }
    }
    out
}

/// A B
pub(crate) fn multiplied<T: Real, const R: usize, const K: usize, const C: usize>(
    a: &[[Complex<T>; R]; K],
    b: &[[Complex<T>; K]; C],
) -> [[Complex<T>; R]; C] {
    let mut out = [[Complex::zero(); R]; C];
    for (out, b) in out.iter_mut().zip(b) {
        for (a, &b) in a.iter().zip(b) {
            out.iter_mut().zip(a).for_each(|(out, &a)| *out = *out + a * b);
        }
    }
    out
}
