//! Arrays of rotations and rigid motions of every type, as variables and as results, against differences.

use crate::common::*;
use crate::manifold::*;
use matgrad::{differential, jacobian, vjp};
use nalgebra::*;

/// The part of a tangent of two elements that belongs to one.
fn part<const N: usize, const ALL: usize>(v: &SVector<f64, ALL>, k: usize) -> SVector<f64, N> {
    v.fixed_rows::<N>(N * k).into_owned()
}

fn joined<const N: usize, const ALL: usize>(parts: [SVector<f64, N>; 2]) -> SVector<f64, ALL> {
    SVector::from_iterator(parts.iter().flat_map(|part| part.iter().copied()))
}

/// Functions of two elements to two, of n numbers each and of twice as many together; `lent` is how tangents are taken.
macro_rules! arrays {
    ($($name:ident($x:ident: $X:ty, $n:literal, $all:literal; $c:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x)]
            #[jacobian(wrt = $x, name = from_left, perturbation = left)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn f($x: &[$X; 2], $c: &$X) -> [$X; 2] $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x: [$X; 2] = [Sample::sample(seed), Sample::sample(seed + 4)];
                    let $c: $X = Sample::sample(seed + 9);
                    let plain = f(&$x, &$c);
                    let wanted = |left: bool| {
                        slopes::<$all, $all>(|xi| {
                            let moved = [0, 1].map(|k| $x[k].retract(&part::<$n, $all>(xi, k), left));
                            let value = f(&moved, &$c);
                            joined([0, 1].map(|k| Manifold::<$n>::local(&plain[k], &value[k], left)))
                        })
                    };
                    let right = wanted(false);
                    alike(&f_jac(&$x, &$c), &right, 1e-9, "the Jacobian");
                    alike(&from_left(&$x, &$c), &wanted(true), 1e-9, "the Jacobian from the left");
                    let (d, c) = (point::<$all>(seed + 20), point::<$all>(seed + 30));
                    let each = |v: &SVector<f64, $all>| [0, 1].map(|k| Entries::<$n, 1>::made(&part::<$n, $all>(v, k)));
                    let along = f_diff(&$x, &$c, &each(&d)).map(|v| Entries::<$n, 1>::entries(&v));
                    alike(&joined::<$n, $all>(along), &(right * d), 1e-9, "the differential");
                    let back = f_vjp(&$x, &$c, &each(&c)).map(|v| Entries::<$n, 1>::entries(&v));
                    alike(&joined::<$n, $all>(back), &(right.transpose() * c), 1e-9, "the pullback");
                }
            }
        }
    )*};
}

arrays! {
    rotations_in_plane(x: Rotation2<f64>, 1, 2; c) { [x[0] * c * x[1], x[1].inverse()] }
    complex_numbers(x: UnitComplex<f64>, 1, 2; c) { [x[0] * c * x[1], x[1].inverse()] }
    rotations(x: Rotation3<f64>, 3, 6; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    quaternions(x: UnitQuaternion<f64>, 3, 6; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    translations_in_plane(x: Translation2<f64>, 2, 4; c) { [x[0] * c * x[1], x[1].inverse()] }
    translations(x: Translation3<f64>, 3, 6; c) { [x[0] * c * x[1], x[1].inverse()] }
    motions_in_plane(x: Isometry2<f64>, 3, 6; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    motions_in_plane_by_matrix(x: IsometryMatrix2<f64>, 3, 6; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    motions(x: Isometry3<f64>, 6, 12; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    motions_by_matrix(x: IsometryMatrix3<f64>, 6, 12; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    similarities(x: Similarity3<f64>, 7, 14; c) { [x[0] * c * x[1], x[1].inverse() * c] }
    directions(x: Unit<Vector3<f64>>, 3, 6; c) { [Unit::new_normalize(x[0].cross(&x[1]) + c.into_inner()), x[1]] }
}
