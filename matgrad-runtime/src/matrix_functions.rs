//! The principal square root and logarithm of a real matrix, on its Schur form: the root of a triangle by
//! Björck & Hammarling's recurrence, the logarithm by roots and a Padé approximant of log(1 + x) in partial fractions
//! (Al-Mohy & Higham 2012).

use num_traits::Zero;

use crate::Real;
use crate::complex::Complex;
use crate::equations::{both_sides, from_the_right, upper};
use crate::schur::{Schur, Square, at, epsilon, put};

/// Gauss's points between 0 and 1 and their weights: with seven of them log(1 + x) is exact to rounding where ‖x‖ is
/// at most 1/4.
const POINTS: [(f64, f64); 7] = [
    (0.025_446_043_828_620_737, 0.064_742_483_084_434_85),
    (0.129_234_407_200_302_78, 0.139_852_695_744_638_33),
    (0.297_077_424_311_301_4, 0.190_915_025_252_559_47),
    (0.5, 0.208_979_591_836_734_7),
    (0.702_922_575_688_698_6, 0.190_915_025_252_559_47),
    (0.870_765_592_799_697_2, 0.139_852_695_744_638_33),
    (0.974_553_956_171_379_3, 0.064_742_483_084_434_85),
];

/// Roots after which a matrix has come no nearer to I.
const MOST_ROOTS: usize = 80;

impl<T: Real, const N: usize> Schur<T, N> {
    /// Whether A has a principal square root with a derivative, and a logarithm: no eigenvalue is 0 or negative, but
    /// for rounding.
    pub fn has_root(&self) -> bool {
        let least = self.radius() * epsilon::<T>() * T::from_f64(N as f64);
        let is_regular = |x: Complex<T>| x.abs() > least && (x.re > T::zero() || x.im.abs() > least);
        self.is_found && self.eigenvalues().all(is_regular)
    }

    /// A to the power 1/2.
    pub fn root(&self) -> [[T; N]; N] {
        self.back(&root(&self.t))
    }

    /// log A
    pub fn logarithm(&self) -> [[T; N]; N] {
        let zeros = [[Complex::zero(); N]; N];
        self.back(&logarithm(&self.t, &zeros).0)
    }

    /// The derivative of the logarithm at A along `e`.
    pub fn logarithm_along(&self, e: &[[T; N]; N]) -> [[T; N]; N] {
        self.back(&logarithm(&self.t, &self.inside(e)).1)
    }
}

/// The root of an upper triangle, diagonal by diagonal.
fn root<T: Real, const N: usize>(t: &Square<T, N>) -> Square<T, N> {
    let mut r = [[Complex::zero(); N]; N];
    for j in 0..N {
        put(&mut r, j, j, at(t, j, j).sqrt());
        for i in (0..j).rev() {
            let rest = (i + 1..j).fold(at(t, i, j), |rest, k| rest - at(&r, i, k) * at(&r, k, j));
            let below = at(&r, i, i) + at(&r, j, j);
            put(&mut r, i, j, if rest.is_zero() { rest } else { rest / below });
        }
    }
    r
}

/// The logarithm of an upper triangle and its derivative along `e`: each root R of T has R dR + dR R = dT.
fn logarithm<T: Real, const N: usize>(t: &Square<T, N>, e: &Square<T, N>) -> (Square<T, N>, Square<T, N>) {
    let (mut x, mut dx, mut power) = (*t, *e, T::one());
    for _ in 0..MOST_ROOTS {
        if distance(&x) <= T::from_f64(0.25) {
            break;
        }
        x = root(&x);
        both_sides(&x, &mut dx);
        power = power + power;
    }
    add_to_diagonal(&mut x, -T::one());
    let (mut log, mut along) = ([[Complex::zero(); N]; N], [[Complex::zero(); N]; N]);
    for (point, weight) in POINTS {
        let (point, weight) = (T::from_f64(point), power * T::from_f64(weight));
        let mut below = x.map(|column| column.map(|x| x.scale(point)));
        add_to_diagonal(&mut below, T::one());
        // x (1 + p x)⁻¹ has the derivative (1 + p x)⁻¹ dx (1 + p x)⁻¹.
        let (mut value, mut slope) = (x, dx);
        value.iter_mut().chain(&mut slope).for_each(|column| upper(&below, column));
        from_the_right(&below, &mut slope);
        add(&mut log, weight, &value);
        add(&mut along, weight, &slope);
    }
    // Roots lose digits of what is near to 1, which the eigenvalues have.
    (0..N).for_each(|k| put(&mut log, k, k, at(t, k, k).ln()));
    (log, along)
}

/// The largest sum of the magnitudes in a column of `x` − I.
fn distance<T: Real, const N: usize>(x: &Square<T, N>) -> T {
    let one = |i: usize, j: usize| if i == j { Complex::real(T::one()) } else { Complex::zero() };
    let sums = (0..N).map(|j| (0..N).fold(T::zero(), |sum, i| sum + (at(x, i, j) - one(i, j)).abs()));
    sums.fold(T::zero(), |most, sum| if sum <= most { most } else { sum })
}

/// `x` + s I
fn add_to_diagonal<T: Real, const N: usize>(x: &mut Square<T, N>, s: T) {
    for (k, column) in x.iter_mut().enumerate() {
        if let Some(x) = column.get_mut(k) {
            *x = *x + Complex::real(s);
        }
    }
}

fn add<T: Real, const N: usize>(out: &mut Square<T, N>, factor: T, x: &Square<T, N>) {
    for (out, &x) in out.as_flattened_mut().iter_mut().zip(x.as_flattened()) {
        *out = *out + x.scale(factor);
    }
}

/// The principal square root of a matrix of nalgebra of any version: its eigenvalues are right of the imaginary axis.
/// `None` where an eigenvalue is negative, so that there is none, or 0, so that it has no derivative.
pub fn sqrtm<M, T: Real, const N: usize>(a: &M) -> Option<M>
where
    M: Copy + Into<[[T; N]; N]> + From<[[T; N]; N]>,
{
    let schur = Schur::new(&(*a).into());
    schur.has_root().then(|| schur.root().into())
}

/// The principal logarithm of a matrix of nalgebra of any version, `None` where [`sqrtm`] is.
pub fn logm<M, T: Real, const N: usize>(a: &M) -> Option<M>
where
    M: Copy + Into<[[T; N]; N]> + From<[[T; N]; N]>,
{
    let schur = Schur::new(&(*a).into());
    schur.has_root().then(|| schur.logarithm().into())
}
