//! Arrays of rotations and rigid motions that loops fill, change and read, of few elements and of many, against differences.

use crate::common::*;
use crate::manifold::*;
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::*;

fn moved<X: Manifold<N>, const N: usize, const L: usize>(x: &[X; L], xi: &[SVector<f64, N>; L], by: f64) -> [X; L] {
    std::array::from_fn(|k| x[k].retract(&(xi[k] * by), false))
}

/// Holds a scalar function of an array and a vector to its differences, in every mode.
macro_rules! held_to_differences {
    ($X:ty, $n:literal, $L:literal) => {
        for seed in 0..3 {
            let x: [$X; $L] = samples(seed);
            let p = point::<3>(seed + 9);
            let order: [usize; $L] = std::array::from_fn(|k| (5 * k + 2) % $L);
            let (v, w) = (directions::<$n, $L>(seed + 40), directions::<$n, $L>(seed + 50));
            let dp = point::<3>(seed + 60);
            let at = |by: f64| f(&moved(&x, &v, by), &(p + dp * by), &order);
            let (in_x, in_p) = f_grad(&x, &p, &order);
            let inner: f64 = in_x.iter().zip(&v).map(|(g, v)| Entries::<$n, 1>::entries(g).dot(v)).sum();
            near(inner + in_p.dot(&dp), slope(at), 1e-9, "the gradient");
            let d = v.map(|v| Entries::<$n, 1>::made(&v));
            near(f_diff(&x, &p, &order, &d, &dp), slope(at), 1e-9, "the differential");
            let both = |s: f64, t: f64| {
                let xi: [SVector<f64, $n>; $L] = std::array::from_fn(|k| v[k] * s + w[k] * t);
                f(&moved(&x, &xi, 1.0), &p, &order)
            };
            let second = f_hvp(&x, &p, &order, &d);
            let inner: f64 = second.iter().zip(&w).map(|(g, w)| Entries::<$n, 1>::entries(g).dot(w)).sum();
            near(inner, slope(|s| slope(|t| both(s, t))), 1e-6, "the Hessian times a vector");
        }
    };
}

/// Scalar functions of an array and a vector, of as many elements as is said, or as a const generic says.
macro_rules! filled {
    ($($name:ident($x:ident: $X:ty, $n:literal; $L:tt $(as $($size:literal)*)?; $p:ident, $order:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            filled!(@ [$(const $L: usize; $($size)*)?] $x: $X, $n; $L; $p, $order; $body);
        }
    )*};
    (@ [] $x:ident: $X:ty, $n:literal; $L:literal; $p:ident, $order:ident; $body:block) => {
        #[gradient(wrt = ($x, $p))]
        #[differential(wrt = ($x, $p))]
        #[hvp(wrt = $x)]
        pub fn f($x: &[$X; $L], $p: &Vector3<f64>, $order: &[usize; $L]) -> f64 $body

        #[test]
        fn derivatives_are_the_differences() {
            held_to_differences!($X, $n, $L);
        }
    };
    (@ [const $N:ident: usize; $($size:literal)*] $x:ident: $X:ty, $n:literal; $L:tt; $p:ident, $order:ident; $body:block) => {
        #[gradient(wrt = ($x, $p))]
        #[differential(wrt = ($x, $p))]
        #[hvp(wrt = $x)]
        pub fn f<const $N: usize>($x: &[$X; $L], $p: &Vector3<f64>, $order: &[usize; $L]) -> f64 $body

        #[test]
        fn derivatives_are_the_differences() {
            $(held_to_differences!($X, $n, $size);)*
        }
    };
}

filled! {
    chain_of_five(x: UnitQuaternion<f64>, 3; 5; p, order) {
        let mut q = [UnitQuaternion::identity(); 5];
        for i in 1..5 {
            q[i] = q[i - 1] * x[order[i]];
        }
        q.iter().zip(x).map(|(q, x)| (q * (x * p)).y.sin()).sum()
    }
    chain_of_seventeen(x: UnitQuaternion<f64>, 3; 17; p, order) {
        let mut q = [UnitQuaternion::identity(); 17];
        for i in 1..17 {
            q[i] = q[i - 1] * x[order[i]];
        }
        let mut sum = 0.0;
        for (k, (q, x)) in q.iter().zip(x).enumerate() {
            sum += (q * (x * p)).y.sin() * (k as f64 - 3.5);
        }
        sum
    }
    chain_of_twenty(x: Isometry3<f64>, 6; 20; p, order) {
        let mut poses = [Isometry3::identity(); 20];
        poses[0] = x[3];
        for i in 1..20 {
            poses[i] = poses[i - 1] * x[order[i]].inverse();
        }
        let mut sum = 0.0;
        for i in 0..20 {
            sum += (poses[i] * Point3::from(*p)).x * (x[i] * p).z;
        }
        sum + poses[19].translation.vector.norm_squared() * 0.1
    }
    matrices_in_a_row(x: Rotation3<f64>, 3; 20; p, order) {
        let mut r = [Rotation3::identity(); 20];
        for i in 1..20 {
            r[i] = x[order[i]] * r[i - 1] * x[i].inverse();
            r[order[i]] = r[i] * x[0];
        }
        let mut sum = 0.0;
        for k in 0..20 {
            sum += (r[order[k]] * p).x * (r[k] * p).z;
        }
        sum
    }
    few_matrices_in_a_row(x: Rotation3<f64>, 3; 16; p, order) {
        let mut r = [Rotation3::identity(); 3];
        for i in 0..20 {
            r[i % 3] = r[(i + 1) % 3] * x[order[i % 16]] * r[i % 3];
        }
        (r[0] * p).x * (r[1] * p).y + (r[2] * p).z
    }
    changed_in_place(x: UnitQuaternion<f64>, 3; 20; p, order) {
        let mut q = *x;
        for k in 0..20 {
            q[order[k]] *= x[k];
        }
        for q in &mut q {
            *q = q.inverse();
        }
        let mut sum = 0.0;
        for (k, q) in q.iter().enumerate() {
            sum += (q * p).z * (1.0 + k as f64);
        }
        sum
    }
    where_a_condition_holds(x: UnitComplex<f64>, 1; 20; p, order) {
        let mut z = [UnitComplex::identity(); 20];
        z[2] = x[1];
        for k in 1..20 {
            if (x[k] * p.xy()).x > 0.0 {
                z[k] = z[k - 1] * x[k];
            } else if k % 2 == 0 {
                z[k] = x[order[k]].inverse();
                z[0] *= x[k];
            }
        }
        let mut sum = 0.0;
        for k in 0..20 {
            sum += (z[k] * p.yz()).x * z[order[k]].re;
        }
        sum
    }
    motions_of_the_plane(x: Isometry2<f64>, 3; 18; p, order) {
        let mut all = [x[0]; 18];
        for k in 1..18 {
            all[k] = x[k].inverse() * all[order[k]];
            all[k].translation.vector.y += p.z;
            all[k].rotation *= x[0].rotation;
        }
        let mut sum = 0.0;
        for pose in all {
            sum += (pose * Point2::new(p.x, p.y)).x * pose.rotation.angle().cos();
        }
        sum
    }
    scaled_motions(x: Similarity3<f64>, 7; 17; p, order) {
        let mut all = [Similarity3::identity(); 17];
        for k in 1..17 {
            all[k] = x[order[k]] * all[k - 1].inverse();
        }
        let mut sum = 0.0;
        for k in 0..17 {
            sum += (all[k] * Point3::from(*p)).y / all[k].scaling();
        }
        sum
    }
    vectors_of_length_one(x: Unit<Vector3<f64>>, 3; 20; p, order) {
        let mut u = [x[0]; 20];
        for k in 1..20 {
            u[k] = Unit::new_normalize(u[k - 1].cross(&x[order[k]]) + p * 3.0);
        }
        let mut sum = 0.0;
        for k in 0..20 {
            sum += u[k].dot(&x[k]);
        }
        sum
    }
    pairs_of_both(x: UnitQuaternion<f64>, 3; 20; p, order) {
        let mut states = [(UnitQuaternion::identity(), *p); 20];
        for k in 1..20 {
            let (q, v) = states[k - 1];
            states[k] = (q * x[order[k]], v * 0.9 + q * p);
            states[k].1.x += v.y;
        }
        let mut sum = 0.0;
        for (k, (q, v)) in states.iter().enumerate() {
            sum += (q * v).x * (k as f64 * 0.1) + v.z;
        }
        sum
    }
    several_of_each(x: UnitQuaternion<f64>, 3; 20; p, order) {
        let mut q = [[x[0]; 2]; 20];
        for k in 1..20 {
            q[k][0] = q[k - 1][1] * x[k];
            q[k] = [q[k][0].inverse(), x[order[k]] * q[k][0]];
        }
        let mut sum = 0.0;
        for pair in q {
            sum += (pair[0] * p).x * (pair[1] * p).y;
        }
        sum
    }
    named_chain(x: UnitQuaternion<f64>, 3; N as 2 5 17 20; p, order) {
        let mut q = [UnitQuaternion::identity(); N];
        q[0] = x[1];
        for i in 1..N {
            q[i] = q[i - 1] * x[order[i]];
        }
        let mut sum = 0.0;
        for (k, (q, x)) in q.iter().zip(x).enumerate() {
            sum += (q * (x * p)).y.sin() * (k as f64 - 3.5);
        }
        sum
    }
    named_motions(x: IsometryMatrix3<f64>, 6; N as 3 18; p, order) {
        let mut poses = *x;
        for i in 1..N {
            poses[i] = poses[order[i]].inverse() * x[i];
            if i % 2 == 0 {
                poses[0].translation.vector += p * 0.3;
            }
        }
        let mut sum = 0.0;
        for k in 0..poses.len() {
            sum += (poses[k] * Point3::from(*p)).x * (poses[order[k]] * p).z;
        }
        sum
    }
    named_pairs(x: Rotation3<f64>, 3; N as 4 17; p, order) {
        let mut all = [(x[0], p.x); N];
        for k in 1..N {
            all[k] = (all[k - 1].0 * x[order[k]], all[k - 1].1 + (x[k] * p).y);
        }
        let mut sum = 0.0;
        for (r, s) in all {
            sum += (r * p).z * s;
        }
        sum
    }
    windows_of_them(x: UnitQuaternion<f64>, 3; 20; p, order) {
        let turned = x.map(|x| x * x);
        let mut sum = 0.0;
        for pair in x.windows(2) {
            sum += (pair[0].inverse() * (pair[1] * p)).x;
        }
        for k in 0..20 {
            sum += (turned[order[k]] * p).z * (x[k] * p).y;
        }
        sum + (x.last().unwrap() * p).x + (x.first().unwrap() * p).x.sin()
    }
}

/// Functions to arrays.
macro_rules! arrays_of_many {
    ($($name:ident($x:ident: $X:ty, $n:literal, $L:literal; $p:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn f($x: &[$X; $L], $p: &Vector3<f64>) -> [$X; $L] $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let (x, p): ([$X; $L], _) = (samples(seed), point::<3>(seed + 9));
                    let (v, c) = (directions::<$n, $L>(seed + 40), directions::<$n, $L>(seed + 50));
                    let plain = f(&x, &p);
                    let wanted: [SVector<f64, $n>; $L] = std::array::from_fn(|k| {
                        SVector::from_fn(|i, _| {
                            slope(|by| Manifold::<$n>::local(&plain[k], &f(&moved(&x, &v, by), &p)[k], false)[i])
                        })
                    });
                    let each = |v: &[SVector<f64, $n>; $L]| v.map(|v| Entries::<$n, 1>::made(&v));
                    let along = f_diff(&x, &p, &each(&v));
                    for (along, wanted) in along.iter().zip(&wanted) {
                        alike(&Entries::<$n, 1>::entries(along), wanted, 1e-9, "the differential");
                    }
                    let back = f_vjp(&x, &p, &each(&c));
                    let inner: f64 = back.iter().zip(&v).map(|(g, v)| Entries::<$n, 1>::entries(g).dot(v)).sum();
                    let wanted: f64 = c.iter().zip(&wanted).map(|(c, along)| c.dot(along)).sum();
                    near(inner, wanted, 1e-9, "the pullback");
                }
            }
        }
    )*};
}

arrays_of_many! {
    products(x: UnitQuaternion<f64>, 3, 20; p) {
        let mut q = [UnitQuaternion::from_scaled_axis(*p); 20];
        for k in 1..20 {
            q[k] = x[k].inverse() * q[k - 1] * x[19 - k];
        }
        q
    }
    products_of_motions(x: Isometry3<f64>, 6, 17; p) {
        let mut poses = [Isometry3::identity(); 17];
        for k in 0..17 {
            poses[16 - k] = x[(3 * k + 1) % 17] * Translation3::from(*p) * x[k].inverse();
        }
        poses
    }
    products_in_the_plane(x: UnitComplex<f64>, 1, 20; p) {
        let mut z = *x;
        for k in 2..20 {
            z[k] = z[k - 1] * x[k - 2].inverse() * UnitComplex::new(p.x);
        }
        z
    }
    one_by_one(x: Rotation3<f64>, 3, 17; p) {
        let step = Rotation3::new(*p);
        x.map(|x| step * x.inverse())
    }
    as_they_are(x: Isometry3<f64>, 6, 20; p) {
        let _ = p;
        *x
    }
}

#[differential(wrt = x)]
#[vjp(wrt = x)]
fn named<const N: usize>(x: &[Rotation3<f64>; N], p: &Vector3<f64>) -> [Rotation3<f64>; N] {
    let mut all = [Rotation3::new(*p); N];
    for k in 1..N {
        all[k] = x[k].inverse() * all[k - 1] * x[N - 1 - k];
    }
    all
}

#[test]
fn arrays_of_a_const_generics_length_are_results() {
    let (x, p): ([Rotation3<f64>; 18], _) = (samples(3), point::<3>(9));
    let (v, c) = (directions::<3, 18>(40), directions::<3, 18>(50));
    let plain = named(&x, &p);
    let moved_to = |by: f64| named(&moved(&x, &v, by), &p);
    let along = named_diff(&x, &p, &v);
    let mut sum = 0.0;
    for k in 0..18 {
        let wanted = slope(|by| plain[k].local(&moved_to(by)[k], false).dot(&c[k]));
        near(along[k].dot(&c[k]), wanted, 1e-9, "the differential");
        sum += wanted;
    }
    let back = named_vjp(&x, &p, &c);
    near(back.iter().zip(&v).map(|(g, v)| g.dot(v)).sum(), sum, 1e-9, "the pullback");
}
