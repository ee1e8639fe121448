//! Sylvester's and Stein's equations by Schur forms (Bartels & Stewart 1972).

use num_traits::{One, Zero};

use crate::Real;
use crate::complex::Complex;
use crate::schur::{Schur, at, back, epsilon, inside, put};

/// Which equation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Equation {
    /// A X + X B = Q
    Sylvester,
    /// X − A X B = Q
    Stein,
}

/// X of A X + X B = Q; `a` and `b` belong to the transposes of A and B where that is said.
#[inline]
pub fn sylvester<T: Real, const N: usize, const M: usize>(
    (a, a_turned): (&Schur<T, N>, bool),
    (b, b_turned): (&Schur<T, M>, bool),
    q: &[[T; N]; M],
) -> [[T; N]; M] {
    solved(Equation::Sylvester, (a, a_turned), (b, b_turned), q)
}

/// X of X − A X B = Q, in the same way.
#[inline]
pub fn stein<T: Real, const N: usize, const M: usize>(
    (a, a_turned): (&Schur<T, N>, bool),
    (b, b_turned): (&Schur<T, M>, bool),
    q: &[[T; N]; M],
) -> [[T; N]; M] {
    solved(Equation::Stein, (a, a_turned), (b, b_turned), q)
}

/// Whether A X + X B = Q has one solution: no sum of eigenvalues is 0, but for rounding.
pub fn sylvester_is_regular<T: Real, const N: usize, const M: usize>(a: &Schur<T, N>, b: &Schur<T, M>) -> bool {
    let least = (a.radius() + b.radius()) * epsilon::<T>() * T::from_f64(N.max(M) as f64);
    a.is_found && b.is_found && a.eigenvalues().all(|x| b.eigenvalues().all(|y| (x + y).abs() > least))
}

/// Whether X − A X B = Q has one solution: no product of eigenvalues is 1, but for rounding.
pub fn stein_is_regular<T: Real, const N: usize, const M: usize>(a: &Schur<T, N>, b: &Schur<T, M>) -> bool {
    let least = (T::one() + a.radius() * b.radius()) * epsilon::<T>() * T::from_f64(N.max(M) as f64);
    a.is_found && b.is_found && a.eigenvalues().all(|x| b.eigenvalues().all(|y| (Complex::one() - x * y).abs() > least))
}

/// A is real, so its transpose is Q Tᴴ Qᴴ.
fn solved<T: Real, const N: usize, const M: usize>(
    equation: Equation,
    (a, a_turned): (&Schur<T, N>, bool),
    (b, b_turned): (&Schur<T, M>, bool),
    q: &[[T; N]; M],
) -> [[T; N]; M] {
    let mut y = inside(&a.q, q, &b.q);
    triangular(equation, (&a.t, a_turned), (&b.t, b_turned), &mut y);
    back(&a.q, &y, &b.q)
}

/// The triangle of a Schur form, and whether its adjoint is meant.
type Triangle<'a, T, const N: usize> = (&'a [[Complex<T>; N]; N], bool);

fn entry<T: Real, const N: usize>((t, turned): Triangle<'_, T, N>, i: usize, j: usize) -> Complex<T> {
    if turned { at(t, j, i).conj() } else { at(t, i, j) }
}

/// S Y + Y U = F or Y − S Y U = F for triangles S and U; `y` holds F and becomes Y.
fn triangular<T: Real, const N: usize, const M: usize>(
    equation: Equation,
    s: Triangle<'_, T, N>,
    u: Triangle<'_, T, M>,
    y: &mut [[Complex<T>; N]; M],
) {
    for step in 0..M {
        let k = if u.1 { M - 1 - step } else { step };
        // What the columns that are known contribute to this one.
        let mut known = [Complex::zero(); N];
        let before = if u.1 { k + 1..M } else { 0..k };
        for j in before {
            let factor = entry(u, j, k);
            if let Some(column) = y.get(j) {
                known.iter_mut().zip(column).for_each(|(known, &x)| *known = *known + x * factor);
            }
        }
        let diagonal = entry(u, k, k);
        let Some(column) = y.get_mut(k) else { return };
        match equation {
            Equation::Sylvester => {
                column.iter_mut().zip(&known).for_each(|(x, &known)| *x = *x - known);
                shifted(s, Complex::one(), diagonal, column);
            }
            Equation::Stein => {
                let rows: [Complex<T>; N] = *column;
                for (i, (x, row)) in column.iter_mut().zip(rows).enumerate() {
                    *x = known.iter().enumerate().fold(row, |sum, (l, &known)| sum + entry(s, i, l) * known);
                }
                shifted(s, -diagonal, Complex::one(), column);
            }
        }
    }
}

/// (f S + g I) x = r; `x` holds r.
fn shifted<T: Real, const N: usize>(s: Triangle<'_, T, N>, f: Complex<T>, g: Complex<T>, x: &mut [Complex<T>; N]) {
    for step in 0..N {
        let i = if s.1 { step } else { N - 1 - step };
        let known = if s.1 { 0..i } else { i + 1..N };
        let sum = known.fold(Complex::zero(), |sum, l| sum + entry(s, i, l) * x.get(l).copied().unwrap_or_else(Complex::zero));
        if let Some(x) = x.get_mut(i) {
            *x = (*x - f * sum) / (f * entry(s, i, i) + g);
        }
    }
}

/// R Y + Y R = F for an upper triangle R.
pub(crate) fn both_sides<T: Real, const N: usize>(r: &[[Complex<T>; N]; N], y: &mut [[Complex<T>; N]; N]) {
    triangular(Equation::Sylvester, (r, false), (r, false), y);
}

/// U x = r for an upper triangle U; `x` holds r.
pub(crate) fn upper<T: Real, const N: usize>(u: &[[Complex<T>; N]; N], x: &mut [Complex<T>; N]) {
    shifted((u, false), Complex::one(), Complex::zero(), x);
}

/// Y U = F for an upper triangle U; `y` holds F.
pub(crate) fn from_the_right<T: Real, const N: usize>(u: &[[Complex<T>; N]; N], y: &mut [[Complex<T>; N]; N]) {
    for k in 0..N {
        for i in 0..N {
            let sum = (0..k).fold(at(y, i, k), |sum, j| sum - at(y, i, j) * at(u, j, k));
            put(y, i, k, sum / at(u, k, k));
        }
    }
}

/// X of A X + X B = Q, for matrices of nalgebra of any version; `None` where an eigenvalue of A is one of −B, so
/// that there is no solution or more than one.
pub fn solve_sylvester<A, B, Q, T: Real, const N: usize, const M: usize>(a: &A, b: &B, q: &Q) -> Option<Q>
where
    A: Copy + Into<[[T; N]; N]>,
    B: Copy + Into<[[T; M]; M]>,
    Q: Copy + Into<[[T; N]; M]> + From<[[T; N]; M]>,
{
    let (a, b) = (Schur::new(&(*a).into()), Schur::new(&(*b).into()));
    sylvester_is_regular(&a, &b).then(|| sylvester((&a, false), (&b, false), &(*q).into()).into())
}

/// X of A X + X Aᵀ = Q, for matrices of nalgebra of any version; `None` where two eigenvalues of A add up to 0.
pub fn solve_lyapunov<M, T: Real, const N: usize>(a: &M, q: &M) -> Option<M>
where
    M: Copy + Into<[[T; N]; N]> + From<[[T; N]; N]>,
{
    let a = Schur::new(&(*a).into());
    sylvester_is_regular(&a, &a).then(|| sylvester((&a, false), (&a, true), &(*q).into()).into())
}

/// X of A X Aᵀ − X + Q = 0, for matrices of nalgebra of any version; `None` where the product of two eigenvalues of A
/// is 1.
pub fn solve_discrete_lyapunov<M, T: Real, const N: usize>(a: &M, q: &M) -> Option<M>
where
    M: Copy + Into<[[T; N]; N]> + From<[[T; N]; N]>,
{
    let a = Schur::new(&(*a).into());
    stein_is_regular(&a, &a).then(|| stein((&a, false), (&a, true), &(*q).into()).into())
}
