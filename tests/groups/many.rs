//! Arrays of rotations and rigid motions that are not taken apart, of many elements or of a const generic's, as variables:
//! every companion against differences, with a constant array beside the variable.

use crate::common::*;
use crate::manifold::*;
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::*;

/// A tangent of an element, as companions take and give it.
type Tangents<E, const L: usize> = [E; L];

/// The pairs of elements that the functions compare, in no order and some of them twice.
fn pairs<const L: usize>() -> [(usize, usize); 23] {
    std::array::from_fn(|k| ((7 * k + 3) % L, (5 * k * k + 1) % L))
}

/// The elements, each perturbed.
fn moved<X: Manifold<N>, const N: usize, const L: usize>(x: &[X; L], xi: &[SVector<f64, N>; L], by: f64, left: bool) -> [X; L] {
    std::array::from_fn(|k| x[k].retract(&(xi[k] * by), left))
}

fn given<E: Entries<N, 1>, const N: usize, const L: usize>(xi: &[SVector<f64, N>; L]) -> Tangents<E, L> {
    xi.map(|xi| E::made(&xi))
}

fn inner<E: Entries<N, 1>, const N: usize, const L: usize>(a: &Tangents<E, L>, b: &[SVector<f64, N>; L]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a.entries().dot(b)).sum()
}

/// The second derivative of f(s v + t w) in s and t at 0.
fn curvature(f: impl Fn(f64, f64) -> f64) -> f64 {
    slope(|s| slope(|t| f(s, t)))
}

/// Holds every companion of a scalar function of so many elements to differences of the function.
macro_rules! held_to_differences {
    ($X:ty, $n:literal, $L:literal, $left:literal, $f:ident, $value:ident, $diff:ident, $vjp:ident, $into:ident, $hvp:ident) => {
        for seed in 0..2 {
            let (x, c): ([$X; $L], [$X; $L]) = (samples(seed), samples(seed + 1000));
            let (p, pairs) = (point::<3>(seed + 9), pairs::<$L>());
            let (v, w) = (directions::<$n, $L>(seed + 40), directions::<$n, $L>(seed + 50));
            let at = |xi: &[SVector<f64, $n>; $L], by: f64| $f(&moved(&x, xi, by, $left), &c, &pairs, &p);
            let (value, gradient) = $value(&x, &c, &pairs, &p);
            near(value, at(&v, 0.0), 1e-13, "the value");
            let along = slope(|s| at(&v, s));
            near(inner(&gradient, &v), along, 1e-9, "the gradient");
            // Element by element, so that none takes the place of another.
            for k in [0, 1, $L / 2, $L - 1] {
                let only = std::array::from_fn(|l| if l == k { v[l] } else { SVector::zeros() });
                near(inner(&gradient, &only), slope(|s| at(&only, s)), 1e-9, "the gradient in one element");
            }
            near($diff(&x, &c, &pairs, &p, &given(&v)), along, 1e-9, "the differential");
            near(inner(&$vjp(&x, &c, &pairs, &p, -2.0), &v), -2.0 * along, 1e-9, "the pullback");
            let mut out = given(&directions::<$n, $L>(3).map(|d| d * f64::NAN));
            $into(&x, &c, &pairs, &p, &mut out);
            near(inner(&out, &v), along, 1e-9, "the gradient in place");
            let both = |s: f64, t: f64| at(&std::array::from_fn(|k| v[k] * s + w[k] * t), 1.0);
            near(inner(&$hvp(&x, &c, &pairs, &p, &given(&v)), &w), curvature(both), 1e-6, "the Hessian times a vector");
        }
    };
}

/// Functions of arrays of one type, of literal lengths and of a const generic's.
macro_rules! functions_of_many {
    ($($name:ident($x:ident: $X:ty, $n:literal; $c:ident, $pairs:ident, $p:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            functions_of_many!(@ five [] 5; $x: $X, $n; $c, $pairs, $p; $body);
            functions_of_many!(@ seventeen [] 17; $x: $X, $n; $c, $pairs, $p; $body);
            functions_of_many!(@ twenty [] 20; $x: $X, $n; $c, $pairs, $p; $body);
            functions_of_many!(@ named [const N: usize] N; $x: $X, $n; $c, $pairs, $p; $body);

            #[test]
            fn derivatives_are_the_differences() {
                functions_of_many!(? five, $X, $n, 5);
                functions_of_many!(? seventeen, $X, $n, 17);
                functions_of_many!(? twenty, $X, $n, 20);
                functions_of_many!(? named, $X, $n, 3);
                functions_of_many!(? named, $X, $n, 21);
            }
        }
    )*};
    (@ $name:ident [$($generics:tt)*] $L:tt; $x:ident: $X:ty, $n:literal; $c:ident, $pairs:ident, $p:ident; $body:block) => {
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            #[hvp(wrt = $x)]
            pub fn f<$($generics)*>($x: &[$X; $L], $c: &[$X; $L], $pairs: &[(usize, usize); 23], $p: &Vector3<f64>) -> f64 $body

            #[gradient(wrt = $x, value, into, perturbation = left)]
            #[differential(wrt = $x, perturbation = left)]
            #[vjp(wrt = $x, perturbation = left)]
            #[hvp(wrt = $x, perturbation = left)]
            pub fn g<$($generics)*>($x: &[$X; $L], $c: &[$X; $L], $pairs: &[(usize, usize); 23], $p: &Vector3<f64>) -> f64 $body
        }
    };
    (? $name:ident, $X:ty, $n:literal, $L:literal) => {{
        use $name::*;
        held_to_differences!($X, $n, $L, false, f, f_value_and_grad, f_diff, f_vjp, f_grad_into, f_hvp);
        held_to_differences!($X, $n, $L, true, g, g_value_and_grad, g_diff, g_vjp, g_grad_into, g_hvp);
    }};
}

functions_of_many! {
    rotations(x: Rotation3<f64>, 3; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            let between = x[i].inverse() * x[j];
            sum += (between * p).x * (c[j] * p).y + (x[j] * p).z;
        }
        for (x, c) in x.iter().zip(c) {
            sum += (c * (x * p)).x.powi(2);
        }
        sum
    }
    quaternions(x: UnitQuaternion<f64>, 3; c, pairs, p) {
        let mut sum = 0.0;
        for k in 0..pairs.len() {
            let (i, j) = pairs[k];
            sum += (c[i] * x[i].inverse() * x[j]).scaled_axis().dot(p).sin() * (1.0 + k as f64 * 0.1);
        }
        for k in 1..x.len() {
            sum += (x[k - 1] * (x[k] * p)).y * (x[0] * p).x;
        }
        sum
    }
    motions(x: Isometry3<f64>, 6; c, pairs, p) {
        let mut sum = 0.0;
        for (k, &(i, j)) in pairs.iter().enumerate() {
            let error = c[k % 3].inverse() * (x[i].inverse() * x[j]);
            sum += error.translation.vector.norm_squared() + error.rotation.scaled_axis().dot(p).powi(2) * (k as f64 + 0.5);
        }
        sum + (x[1] * Point3::from(*p)).x
    }
    motions_by_matrix(x: IsometryMatrix3<f64>, 6; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            let q = x[i].inverse_transform_point(&Point3::from(*p));
            sum += (c[i] * (x[j] * q)).x * q.y + x[j].translation.vector.z.sin();
        }
        sum
    }
    motions_in_plane(x: Isometry2<f64>, 3; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            let error = c[j].inverse() * (x[i].inverse() * x[j]);
            sum += error.translation.vector.norm_squared() + error.rotation.angle().sin() * p.x;
        }
        for x in x {
            sum += (x.rotation * p.xy()).x * x.translation.vector.y;
        }
        sum
    }
    complex_numbers(x: UnitComplex<f64>, 1; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            sum += (c[i] * x[i].inverse() * x[j] * p.xy()).x.exp() * (x[j] * p.yz()).y;
        }
        sum
    }
    rotations_in_plane(x: Rotation2<f64>, 1; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            sum += (c[i] * x[i].inverse() * x[j] * p.xy()).x.exp() * (x[j] * p.yz()).y;
        }
        sum
    }
    translations(x: Translation3<f64>, 3; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            let q = x[i].inverse() * (c[j] * (x[j] * Point3::from(*p)));
            sum += q.x * q.y.sin() + (x[i].vector - x[j].vector).norm_squared();
        }
        sum
    }
    directions_of_space(x: Unit<Vector3<f64>>, 3; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            sum += x[i].cross(&x[j]).dot(p).exp() * x[j].dot(&c[i]) + x[i].x * x[j].z;
        }
        sum
    }
    numbers(x: Quaternion<f64>, 4; c, pairs, p) {
        let mut sum = 0.0;
        for &(i, j) in pairs {
            let product = x[i] * c[j] * x[j];
            sum += product.i.sin() * product.w + x[j].k * p.x;
        }
        sum
    }
}
