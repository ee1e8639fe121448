//! Exponentials and logarithms with their first and second derivatives, at angles where digits are easily lost, against values of
//! a hundred and more digits: `values.txt`, which `values.py` writes.

use matgrad::{hessian, hvp, jacobian, local, retract};
use nalgebra::*;

/// The lines of a name, as lists of numbers.
fn lines(name: &str) -> Vec<Vec<Vec<f64>>> {
    let numbers = |part: &str| part.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    let all: Vec<Vec<Vec<f64>>> = include_str!("values.txt")
        .lines()
        .map(|line| line.split(" | "))
        .filter_map(|mut parts| (parts.next() == Some(name)).then(|| parts.map(numbers).collect()))
        .collect();
    assert!(all.len() > 20, "{name}: {} lines", all.len());
    all
}

fn matrix<const R: usize, const C: usize>(numbers: &[f64]) -> SMatrix<f64, R, C> {
    SMatrix::from_column_slice(numbers)
}

/// Asserts that the relative error is below a part.
fn near<const R: usize, const C: usize>(got: SMatrix<f64, R, C>, wanted: &[f64], part: f64, what: &str, at: &[f64]) {
    let wanted = matrix::<R, C>(wanted);
    let apart = (got - wanted).norm() / wanted.norm().max(f64::MIN_POSITIVE);
    assert!(got == wanted || apart < part, "{what} at {at:?}: off by {apart:e}\n{got}{wanted}");
}

/// The same of second derivatives of Log, which vanish at the identity: they are sums of terms of the size of w, that is 1, of
/// which near it some roundings are left.
fn summed<T: Precision, const N: usize>(got: SMatrix<f64, N, N>, wanted: &[f64], what: &str, at: &[f64]) {
    let roundings = 4.0 * T::default_epsilon().double();
    if (got - matrix::<N, N>(wanted)).norm() > roundings {
        near(got, wanted, T::PART, what, at);
    }
}

/// The relative errors that are asked for in double and in single precision.
trait Precision: RealField + Copy {
    const PART: f64;
    fn of(x: f64) -> Self;
    fn double(self) -> f64;
}

impl Precision for f64 {
    const PART: f64 = 1e-9;

    fn of(x: f64) -> f64 {
        x
    }

    fn double(self) -> f64 {
        self
    }
}

impl Precision for f32 {
    const PART: f64 = 1e-5;

    fn of(x: f64) -> f32 {
        x as f32
    }

    fn double(self) -> f64 {
        self.into()
    }
}

/// p, q and w of the file, which are those of the plane too: their first numbers.
const P: [f64; 3] = [0.3, -1.2, 0.7];
const Q: [f64; 3] = [1.1, 0.4, -0.6];
const W: [f64; 6] = [0.5, -0.3, 0.8, 0.4, -0.7, 0.2];

/// Functions of a group, whose tangents are vectors of n numbers, and their tests; points have m numbers, and
/// homogeneous matrices have the size that is named last.
macro_rules! group {
    ($name:ident: $X:ty, $V:ty, $n:literal, $m:literal, $size:literal, $exp:literal, $log:literal) => {
        mod $name {
            use super::*;

            #[jacobian(wrt = xi, value)]
            #[jacobian(wrt = xi, name = exp_left, perturbation = left)]
            fn exp<T: RealField + Copy>(xi: &$V) -> $X {
                matgrad::retract(&<$X>::identity(), xi)
            }

            #[hessian(wrt = xi)]
            #[hvp(wrt = xi)]
            fn placed<T: RealField + Copy>(xi: &$V, p: &OPoint<T, Const<$m>>, q: &SVector<T, $m>) -> T {
                let x: $X = matgrad::retract(&<$X>::identity(), xi);
                (x * p).coords.dot(q)
            }

            #[jacobian(wrt = x, value)]
            #[jacobian(wrt = x, name = log_left, perturbation = left)]
            fn log<T: RealField + Copy>(x: &$X) -> $V {
                matgrad::local(&<$X>::identity(), x)
            }

            #[hessian(wrt = x)]
            #[hvp(wrt = x)]
            #[hessian(wrt = x, name = weighed_left, perturbation = left)]
            fn weighed<T: RealField + Copy>(x: &$X, w: &$V) -> T {
                let y: $V = matgrad::local(&<$X>::identity(), x);
                w.dot(&y)
            }

            fn tangent<T: Precision>(xi: &[f64]) -> $V {
                SVector::from_iterator(xi.iter().map(|x| T::of(*x)))
            }

            /// The matrix of a map, by what becomes of unit vectors.
            fn columns<T: Precision>(map: impl Fn(&$V) -> $V) -> SMatrix<f64, $n, $n> {
                let columns: Vec<_> = (0..$n).map(|k| map(&SVector::ith(k, T::one())).map(T::double)).collect();
                SMatrix::from_columns(&columns)
            }

            fn exponentials<T: Precision>() {
                let q = SVector::<T, $m>::from_fn(|k, _| T::of(Q[k]));
                let p = OPoint::from(SVector::<T, $m>::from_fn(|k, _| T::of(P[k])));
                for line in lines($exp) {
                    let [at, value, right, left, second] = &line[..] else { panic!("five parts") };
                    let xi = tangent::<T>(at);
                    let x: $X = retract(&<$X>::identity(), &xi);
                    near::<$size, $size>(x.to_homogeneous().map(T::double), value, T::PART, "retract", at);
                    let (value_too, jacobian) = exp_value_and_jac(&xi);
                    near::<$size, $size>(value_too.to_homogeneous().map(T::double), value, T::PART, "Exp", at);
                    near::<$n, $n>(jacobian.map(T::double), right, T::PART, "Jr", at);
                    near::<$n, $n>(exp_jac(&xi).map(T::double), right, T::PART, "Jr alone", at);
                    near::<$n, $n>(exp_left(&xi).map(T::double), left, T::PART, "Jl", at);
                    let hessian = placed_hess(&xi, &p, &q).map(T::double);
                    near::<$n, $n>(hessian, second, T::PART, "the second derivatives of Exp", at);
                    near::<$n, $n>(columns(|v| placed_hvp(&xi, &p, &q, v)), second, T::PART, "their products", at);
                }
            }

            fn logarithms<T: Precision>() {
                let w = SVector::<T, $n>::from_fn(|k, _| T::of(W[k]));
                for line in lines($log) {
                    let [at, _, right, left, second, second_left] = &line[..] else { panic!("six parts") };
                    let x: $X = retract(&<$X>::identity(), &tangent::<T>(at));
                    near::<$n, 1>(local(&<$X>::identity(), &x).map(T::double), at, T::PART, "local", at);
                    let (value, jacobian) = log_value_and_jac(&x);
                    near::<$n, 1>(value.map(T::double), at, T::PART, "Log", at);
                    near::<$n, $n>(jacobian.map(T::double), right, T::PART, "Jr⁻¹", at);
                    near::<$n, $n>(log_jac(&x).map(T::double), right, T::PART, "Jr⁻¹ alone", at);
                    near::<$n, $n>(log_left(&x).map(T::double), left, T::PART, "Jl⁻¹", at);
                    let hessian = weighed_hess(&x, &w).map(T::double);
                    summed::<T, $n>(hessian, second, "the second derivatives of Log", at);
                    let hessian = weighed_left(&x, &w).map(T::double);
                    summed::<T, $n>(hessian, second_left, "those from the left", at);
                    summed::<T, $n>(columns(|v| weighed_hvp(&x, &w, v)), second, "their products", at);
                }
            }

            #[test]
            fn exponentials_in_double_precision() {
                exponentials::<f64>();
            }

            #[test]
            fn exponentials_in_single_precision() {
                exponentials::<f32>();
            }

            #[test]
            fn logarithms_in_double_precision() {
                logarithms::<f64>();
            }

            #[test]
            fn logarithms_in_single_precision() {
                logarithms::<f32>();
            }
        }
    };
}

group!(rotations: Rotation3<T>, SVector<T, 3>, 3, 3, 4, "exp3", "log3");
group!(quaternions: UnitQuaternion<T>, SVector<T, 3>, 3, 3, 4, "exp3", "log3");
group!(motions: Isometry3<T>, SVector<T, 6>, 6, 3, 4, "motion3", "back3");
group!(motions_by_matrix: IsometryMatrix3<T>, SVector<T, 6>, 6, 3, 4, "motion3", "back3");
group!(motions_in_plane: Isometry2<T>, SVector<T, 3>, 3, 2, 3, "motion2", "back2");
group!(motions_in_plane_by_matrix: IsometryMatrix2<T>, SVector<T, 3>, 3, 2, 3, "motion2", "back2");

/// In the plane Exp and Log have the derivative 1, and what is rotated the second one −R v.
macro_rules! plane {
    ($name:ident: $R:ty) => {
        mod $name {
            use super::*;

            #[hessian(wrt = t, value)]
            fn placed<T: RealField + Copy>(t: T, p: &Vector2<T>, q: &Vector2<T>) -> T {
                (<$R>::new(t) * p).dot(q)
            }

            #[hessian(wrt = r, value)]
            fn half_square<T: RealField + Copy>(r: &$R) -> T {
                r.angle() * r.angle()
            }

            fn derivatives<T: Precision>() {
                let [p, q] = [P, Q].map(|x| Vector2::new(T::of(x[0]), T::of(x[1])));
                for line in lines("exp2") {
                    let [at, _, _, _, second] = &line[..] else { panic!("five parts") };
                    let (_, _, hessian) = placed_value_grad_hess(T::of(at[0]), &p, &q);
                    near(Vector1::new(hessian.double()), second, T::PART, "the second derivative of Exp", at);
                    let (value, slope, second) = half_square_value_grad_hess(&<$R>::new(T::of(at[0])));
                    near(Vector1::new(value.double()), &[at[0] * at[0]], T::PART, "θ²", at);
                    near(Vector1::new(slope.double()), &[2.0 * at[0]], T::PART, "2 θ", at);
                    near(Vector1::new(second.double()), &[2.0], T::PART, "2", at);
                }
            }

            #[test]
            fn in_double_precision() {
                derivatives::<f64>();
            }

            #[test]
            fn in_single_precision() {
                derivatives::<f32>();
            }
        }
    };
}

plane!(rotations_in_plane: Rotation2<T>);
plane!(numbers_in_plane: UnitComplex<T>);

/// The functions that all of this is made of, in the runtime.
#[test]
fn functions_keep_their_digits() {
    use matgrad::__rt::{arc, sinc_root};
    for (name, units) in [("sinc_root", 64.0), ("arc", 256.0)] {
        for line in lines(name) {
            let (order, x, wanted) = (line[0][0], line[0][1], line[1][0]);
            let got = match name {
                "arc" => arc(order, x, f64::sqrt, f64::acos),
                _ => sinc_root(order, x, f64::sqrt, f64::sin, f64::cos),
            };
            let apart = (got - wanted).abs() / wanted.abs() / f64::EPSILON;
            assert!(apart <= units, "{name} of order {order} at {x}: off by {apart} units");
        }
    }
}
