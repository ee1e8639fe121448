//! Arrays of many structs, tuples and short arrays that hold rotations and rigid motions, as variables and as results.

use crate::common::*;
use crate::manifold::{Manifold as _, near, slope};
use matgrad::{differential, gradient, vjp};
use nalgebra::*;

#[matgrad::module]
mod paths {
    use matgrad::{Parameters, differential, gradient, hvp, vjp};
    use nalgebra::*;

    /// Motions, and what they have in common.
    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Path {
        /// One after the other.
        pub motions: [Motion; 20],
        /// What is between them.
        pub steps: [UnitQuaternion<f64>; 19],
        /// How far it is.
        pub scale: f64,
    }

    /// What moves, at one time.
    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Motion {
        /// Where it is.
        pub pose: Isometry3<f64>,
        /// How fast it is.
        pub velocity: Vector3<f64>,
        /// What its clock is off by.
        pub clock: f64,
        /// What it looks at.
        pub sights: [Unit<Vector3<f64>>; 2],
    }

    #[gradient(wrt = motions, value, into)]
    #[differential(wrt = motions)]
    #[hvp(wrt = motions)]
    pub fn error(motions: &[Motion; 20], dt: f64, p: &Vector3<f64>) -> f64 {
        let mut sum = 0.0;
        for k in 1..20 {
            let (a, b) = (&motions[k - 1], &motions[k]);
            let step = a.velocity * (dt + b.clock - a.clock) + a.sights[1].into_inner() * b.clock;
            sum += (a.pose.inverse() * b.pose).translation.vector.dot(&step) + (b.pose.rotation * step).dot(p);
            sum += b.sights[0].dot(&a.sights[1]).exp();
        }
        sum
    }

    #[gradient(wrt = path)]
    #[differential(wrt = path)]
    #[gradient(wrt = (path.steps, path.scale), name = in_steps)]
    pub fn length(path: &Path, p: &Vector3<f64>) -> f64 {
        let mut sum = path.scale.sin();
        for k in 1..20 {
            let turned = path.motions[k].pose.rotation * path.steps[k - 1] * p;
            sum += turned.dot(&path.motions[k - 1].velocity) * path.scale * path.motions[k].clock;
        }
        sum
    }

    #[differential(wrt = (first, w))]
    #[vjp(wrt = (first, w))]
    pub fn ahead(first: &Motion, w: &Vector3<f64>) -> [Motion; 18] {
        let mut motions = [*first; 18];
        for k in 1..18 {
            motions[k] = motions[k - 1];
            motions[k].pose.rotation *= UnitQuaternion::from_scaled_axis(*w);
            motions[k].velocity += motions[k].pose.rotation * w;
            motions[k].clock = motions[k - 1].clock * motions[k].velocity.x;
        }
        motions
    }
}

use paths::{Motion, MotionTangent};

fn motion(seed: u64) -> Motion {
    Motion {
        pose: Sample::sample(seed),
        velocity: Sample::sample(seed + 1),
        clock: Sample::sample(seed + 2),
        sights: [Sample::sample(seed + 3), Sample::sample(seed + 4)],
    }
}

fn motions<const L: usize>(seed: u64) -> [Motion; L] {
    std::array::from_fn(|k| motion(seed + 11 * k as u64))
}

fn tangents<const L: usize>(seed: u64) -> [MotionTangent; L] {
    std::array::from_fn(|k| MotionTangent::from_vector(&point::<16>(seed + 13 * k as u64)))
}

fn moved<const L: usize>(x: &[Motion; L], xi: &[MotionTangent; L], by: f64) -> [Motion; L] {
    std::array::from_fn(|k| x[k].retract(&(xi[k] * by)))
}

fn inner<const L: usize>(a: &[MotionTangent; L], b: &[MotionTangent; L]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a.dot(b)).sum()
}

#[test]
fn arrays_of_structs_are_variables() {
    for seed in 0..3 {
        let (x, p, dt): ([Motion; 20], _, _) = (motions(seed), point::<3>(seed + 5), 0.3);
        let (mut v, w) = (tangents::<20>(seed + 70), tangents::<20>(seed + 90));
        for (v, x) in v.iter_mut().zip(&x) {
            // The Hessian is that along the sphere.
            for (v, u) in v.sights.iter_mut().zip(&x.sights) {
                *v -= u.into_inner() * u.dot(v);
            }
        }
        let at = |by: f64| paths::error(&moved(&x, &v, by), dt, &p);
        let (value, gradient) = paths::error_value_and_grad(&x, dt, &p);
        near(value, at(0.0), 1e-13, "the value");
        near(inner(&gradient, &v), slope(at), 1e-9, "the gradient");
        near(paths::error_diff(&x, dt, &p, &v), slope(at), 1e-9, "the differential");
        let mut out = [MotionTangent::zeros(); 20];
        paths::error_grad_into(&x, dt, &p, &mut out);
        near(inner(&out, &w), inner(&gradient, &w), 1e-14, "the gradient in place");
        // Perturbations one after the other differ from those at once by half a bracket, whose part in v and v is zero.
        let second = slope(|s| slope(|t| paths::error(&moved(&x, &v, s + t), dt, &p)));
        near(inner(&paths::error_hvp(&x, dt, &p, &v), &v), second, 1e-6, "the Hessian times a vector");
    }
}

#[test]
fn structs_with_arrays_of_them_are_variables() {
    let (p, steps) = (point::<3>(4), std::array::from_fn(|k| Sample::sample(k as u64 + 30)));
    let path = paths::Path { motions: motions(2), steps, scale: 0.7 };
    let xi = paths::PathTangent { motions: tangents(3), steps: std::array::from_fn(|k| point::<3>(k as u64 + 200)), scale: -0.4 };
    let wanted = slope(|by| paths::length(&path.retract(&(xi * by)), &p));
    near(paths::length_grad(&path, &p).dot(&xi), wanted, 1e-9, "the gradient");
    near(paths::length_diff(&path, &p, &xi), wanted, 1e-9, "the differential");
    let whole = paths::length_grad(&path, &p);
    let (steps, scale) = paths::in_steps(&path, &p);
    assert!(steps.iter().zip(&whole.steps).all(|(a, b)| (a - b).amax() < 1e-14));
    near(scale, whole.scale, 1e-14, "the derivative in a field");
}

#[test]
fn arrays_of_structs_are_results() {
    let (first, w) = (motion(5), point::<3>(8));
    let (xi, dw) = (tangents::<1>(9)[0], point::<3>(10));
    let plain = paths::ahead(&first, &w);
    let at = |by: f64| paths::ahead(&first.retract(&(xi * by)), &(w + dw * by));
    let along = paths::ahead_diff(&first, &w, &xi, &dw);
    let cotangents = tangents::<18>(60);
    let mut sum = 0.0;
    for k in 0..18 {
        let wanted = slope(|by| plain[k].local(&at(by)[k]).dot(&cotangents[k]));
        near(along[k].dot(&cotangents[k]), wanted, 1e-9, "the differential");
        sum += wanted;
    }
    let (in_first, in_w) = paths::ahead_vjp(&first, &w, &cotangents);
    near(in_first.dot(&xi) + in_w.dot(&dw), sum, 1e-9, "the pullback");
}

#[gradient(wrt = pairs)]
#[vjp(wrt = pairs)]
#[differential(wrt = pairs)]
fn of_short_arrays(pairs: &[[UnitQuaternion<f64>; 2]; 20], c: &[[UnitQuaternion<f64>; 2]; 20], p: &Vector3<f64>) -> f64 {
    let mut sum = 0.0;
    for (k, [a, b]) in pairs.iter().enumerate() {
        sum += (a * (b.inverse() * p)).x * (c[19 - k][1] * p).y;
    }
    sum + (pairs[3][1] * p).z
}

#[test]
fn arrays_of_short_arrays_are_variables() {
    let at = |seed: u64| std::array::from_fn(|k| std::array::from_fn(|l| Sample::sample(seed + 2 * k as u64 + l as u64)));
    let (x, c, p): ([[UnitQuaternion<f64>; 2]; 20], _, _) = (at(1), at(100), point::<3>(8));
    let xi: [[Vector3<f64>; 2]; 20] = std::array::from_fn(|k| std::array::from_fn(|l| point::<3>(2 * k as u64 + l as u64 + 7)));
    let wanted = slope(|by| {
        let moved = std::array::from_fn(|k| std::array::from_fn(|l| x[k][l].retract(&(xi[k][l] * by), false)));
        of_short_arrays(&moved, &c, &p)
    });
    let inner =
        |g: &[[Vector3<f64>; 2]; 20]| -> f64 { g.iter().flatten().zip(xi.iter().flatten()).map(|(g, xi)| g.dot(xi)).sum() };
    near(inner(&of_short_arrays_grad(&x, &c, &p)), wanted, 1e-9, "the gradient");
    near(inner(&of_short_arrays_vjp(&x, &c, &p, 2.0)), 2.0 * wanted, 1e-9, "the pullback");
    near(of_short_arrays_diff(&x, &c, &p, &xi), wanted, 1e-9, "the differential");
}

#[differential(wrt = x)]
#[vjp(wrt = x)]
fn both(x: &[UnitQuaternion<f64>; 17], p: &Vector3<f64>) -> [(UnitQuaternion<f64>, Vector3<f64>, f64); 17] {
    let mut all = [(x[0], *p, 1.0); 17];
    for k in 1..17 {
        all[k] = (x[k].inverse() * all[k - 1].0, x[k] * all[k - 1].1, all[k - 1].2 * (x[k] * p).x);
    }
    all
}

#[test]
fn arrays_of_tuples_are_results() {
    let (x, p): ([UnitQuaternion<f64>; 17], _) = (std::array::from_fn(|k| Sample::sample(k as u64)), point::<3>(8));
    let xi: [Vector3<f64>; 17] = std::array::from_fn(|k| point::<3>(k as u64 + 7));
    let c: [(Vector3<f64>, Vector3<f64>, f64); 17] =
        std::array::from_fn(|k| (point::<3>(k as u64 + 70), point::<3>(k as u64 + 170), point::<1>(k as u64)[0]));
    let plain = both(&x, &p);
    let at = |by: f64| {
        let moved = both(&std::array::from_fn(|k| x[k].retract(&(xi[k] * by), false)), &p);
        (0..17)
            .map(|k| plain[k].0.local(&moved[k].0, false).dot(&c[k].0) + moved[k].1.dot(&c[k].1) + moved[k].2 * c[k].2)
            .sum::<f64>()
    };
    let along = both_diff(&x, &p, &xi);
    let inner: f64 = along.iter().zip(&c).map(|(a, c)| a.0.dot(&c.0) + a.1.dot(&c.1) + a.2 * c.2).sum();
    near(inner, slope(at), 1e-9, "the differential");
    let back = both_vjp(&x, &p, &c);
    near(back.iter().zip(&xi).map(|(g, xi)| g.dot(xi)).sum(), slope(at), 1e-9, "the pullback");
}

#[gradient(wrt = (poses, points), value)]
fn edges(poses: [Isometry3<f32>; 18], points: &[Point3<f32>; 30], seen: &[(usize, usize)], rays: &[Vector2<f32>]) -> f32 {
    let mut sum = 0.0;
    for (&(i, k), ray) in seen.iter().zip(rays) {
        let q = poses[i].inverse() * points[k];
        sum += (q.coords.xy() / (q.z + 5.0) - ray).norm_squared();
    }
    sum
}

#[test]
fn lists_of_run_time_length_say_which_elements_are_read() {
    let poses: [Isometry3<f32>; 18] = std::array::from_fn(|k| <Isometry3<f64> as Sample>::sample(k as u64).cast());
    let points: [Point3<f32>; 30] = std::array::from_fn(|k| <Point3<f64> as Sample>::sample(k as u64).cast());
    let seen: Vec<(usize, usize)> = (0..70).map(|k| ((7 * k) % 18, (11 * k) % 30)).collect();
    let rays: Vec<Vector2<f32>> = (0..70).map(|k| point::<2>(k).cast()).collect();
    let (value, (in_poses, in_points)) = edges_value_and_grad(poses, &points, &seen, &rays);
    assert!((value - edges(poses, &points, &seen, &rays)).abs() < 1e-5 * value);
    let xi: [Vector6<f64>; 18] = std::array::from_fn(|k| point::<6>(k as u64 + 3));
    let d: [Vector3<f64>; 30] = std::array::from_fn(|k| point::<3>(k as u64 + 33));
    // In double precision.
    let wanted = slope(|by| {
        let mut sum = 0.0;
        for (&(i, k), ray) in seen.iter().zip(&rays) {
            let pose = poses[i].cast::<f64>().retract(&(xi[i] * by), false);
            let q = pose.inverse() * (points[k].cast::<f64>() + d[k] * by);
            sum += (q.coords.xy() / (q.z + 5.0) - ray.cast::<f64>()).norm_squared();
        }
        sum
    });
    let got: f64 = in_poses.iter().zip(&xi).map(|(g, xi)| g.cast::<f64>().dot(xi)).sum::<f64>()
        + in_points.iter().zip(&d).map(|(g, d)| g.cast::<f64>().dot(d)).sum::<f64>();
    near(got, wanted, 1e-5, "the gradient");
}

#[gradient(wrt = q, check)]
fn checked(q: &[UnitQuaternion<f64>; 20], c: &[Rotation3<f64>; 20], p: &Vector3<f64>) -> f64 {
    let mut sum = 0.0;
    for (q, c) in q.iter().zip(c) {
        sum += (c * (q * p)).x.powi(2);
    }
    sum
}
