//! Newton's method on groups: averages of rotations and of rigid motions, to which it converges quadratically.

use crate::common::*;
use matgrad::{gradient, hessian, hvp, jacobian, local, newton_step, retract};
use nalgebra::*;

/// The sum of the squares of the angles to some rotations, whose minimum is their mean.
#[gradient(wrt = q, value)]
#[hessian(wrt = q)]
#[hvp(wrt = q)]
#[newton_step(wrt = q)]
#[newton_step(wrt = q, name = step_from_left, perturbation = left)]
fn spread(q: &UnitQuaternion<f64>, all: &[UnitQuaternion<f64>]) -> f64 {
    let mut sum = 0.0;
    for p in all {
        sum += (p.inverse() * q).scaled_axis().norm_squared();
    }
    sum
}

#[newton_step(wrt = r)]
#[gradient(wrt = r)]
fn spread_of_matrices(r: &Rotation3<f64>, all: &[Rotation3<f64>]) -> f64 {
    let mut sum = 0.0;
    for p in all {
        sum += (p.inverse() * r).scaled_axis().norm_squared();
    }
    sum
}

/// The same of angles in the plane, where one step leads to the mean.
#[newton_step(wrt = c)]
#[gradient(wrt = c)]
fn spread_in_plane(c: &UnitComplex<f64>, all: &[UnitComplex<f64>]) -> f64 {
    let mut sum = 0.0;
    for p in all {
        sum += (p.inverse() * c).angle().powi(2);
    }
    sum
}

/// Of rigid motions, in the logarithm of SE(3).
#[newton_step(wrt = pose)]
#[gradient(wrt = pose)]
fn spread_of_poses(pose: &Isometry3<f64>, all: &[Isometry3<f64>; 4]) -> f64 {
    let mut sum = 0.0;
    for p in all {
        let xi: Vector6<f64> = matgrad::local(p, pose);
        sum += xi.norm_squared();
    }
    sum
}

#[newton_step(wrt = pose)]
#[gradient(wrt = pose)]
fn spread_of_poses_in_plane(pose: &Isometry2<f64>, all: &[Isometry2<f64>; 4]) -> f64 {
    let mut sum = 0.0;
    for p in all {
        let xi: Vector3<f64> = matgrad::local(p, pose);
        sum += xi.norm_squared();
    }
    sum
}

/// A direction nearest to others, on the sphere.
#[newton_step(wrt = u)]
#[gradient(wrt = u)]
fn away(u: &Unit<Vector3<f64>>, m: &Matrix3<f64>) -> f64 {
    u.dot(&(m * u.into_inner()))
}

/// Asserts that lengths of gradients fall to rounding, each to at most `factor` times the square of the one before.
fn quadratically(slopes: &[f64], factor: f64) {
    let last = slopes.last().unwrap();
    assert!(*last < 1e-13, "{slopes:?}");
    let is_square = |pair: &[f64]| pair[1] <= (factor * pair[0].powi(2)).max(2e-14);
    assert!(slopes.windows(2).all(is_square), "{slopes:?}");
    // The first step does not lead there: what is seen is the rate.
    assert!(slopes[1] > 1e-10, "{slopes:?}");
}

#[test]
fn averages_of_rotations() {
    let all: Vec<UnitQuaternion<f64>> = (0..6).map(|seed| UnitQuaternion::from_scaled_axis(point::<3>(seed))).collect();
    let start = UnitQuaternion::from_scaled_axis(Vector3::new(0.5, -0.4, 0.3));
    let mut q = start;
    let mut slopes = vec![spread_grad(&q, &all).norm()];
    for _ in 0..5 {
        q = retract(&q, &spread_newton(&q, &all).unwrap());
        slopes.push(spread_grad(&q, &all).norm());
    }
    quadratically(&slopes, 1.0);
    // At the mean the logarithms add up to nothing (Manton 2004).
    let sum: Vector3<f64> = all.iter().map(|p| (q.inverse() * p).scaled_axis()).sum();
    assert!(sum.norm() < 1e-13);
    // From the left it is the same mean.
    let mut left = start;
    for _ in 0..6 {
        let step: Vector3<f64> = step_from_left(&left, &all).unwrap();
        left = UnitQuaternion::from_scaled_axis(step) * left;
    }
    assert!(left.angle_to(&q) < 1e-13);
    let matrices: Vec<Rotation3<f64>> = all.iter().map(|p| p.to_rotation_matrix()).collect();
    let mut r = start.to_rotation_matrix();
    let mut slopes = vec![spread_of_matrices_grad(&r, &matrices).norm()];
    for _ in 0..5 {
        r = retract(&r, &spread_of_matrices_newton(&r, &matrices).unwrap());
        slopes.push(spread_of_matrices_grad(&r, &matrices).norm());
    }
    quadratically(&slopes, 1.0);
    assert!((r.matrix() - q.to_rotation_matrix().matrix()).amax() < 1e-14);
    let (v, hessian) = (point::<3>(30), spread_hess(&q, &all));
    alike(&spread_hvp(&q, &all, &v), &(hessian * v), 1e-13, "the Hessian times a vector");
}

#[test]
fn averages_in_the_plane_take_one_step() {
    let all: Vec<UnitComplex<f64>> = (0..6).map(|seed| UnitComplex::new(point::<1>(seed)[0])).collect();
    let start = UnitComplex::new(0.4);
    let c = retract(&start, &spread_in_plane_newton(&start, &all).unwrap());
    assert!(spread_in_plane_grad(&c, &all).abs() < 1e-14);
    let mean = (0..6).map(|seed| point::<1>(seed)[0]).sum::<f64>() / 6.0;
    assert!((c.angle() - mean).abs() < 1e-15);
}

#[test]
fn averages_of_rigid_motions() {
    let all: [Isometry3<f64>; 4] = std::array::from_fn(|k| retract(&Isometry3::identity(), &(point::<6>(k as u64) * 0.6)));
    let mut pose = retract(&all[0], &Vector6::new(0.1, -0.1, 0.2, 0.1, 0.2, -0.1));
    let mut slopes = vec![spread_of_poses_grad(&pose, &all).norm()];
    for _ in 0..5 {
        pose = retract(&pose, &spread_of_poses_newton(&pose, &all).unwrap());
        slopes.push(spread_of_poses_grad(&pose, &all).norm());
    }
    quadratically(&slopes, 2.0);
    let all: [Isometry2<f64>; 4] = std::array::from_fn(|k| retract(&Isometry2::identity(), &point::<3>(k as u64)));
    let mut pose = all[0];
    let mut slopes = vec![spread_of_poses_in_plane_grad(&pose, &all).norm()];
    for _ in 0..5 {
        pose = retract(&pose, &spread_of_poses_in_plane_newton(&pose, &all).unwrap());
        slopes.push(spread_of_poses_in_plane_grad(&pose, &all).norm());
    }
    quadratically(&slopes, 2.0);
}

/// The smallest value of uᵀ M u on the sphere is the smallest eigenvalue.
#[test]
fn directions_of_eigenvectors() {
    let m = Matrix3::new(2.0, 0.3, -0.4, 0.3, 1.5, 0.7, -0.4, 0.7, 1.8);
    let smallest = m.symmetric_eigen();
    let k = smallest.eigenvalues.imin();
    let exact = smallest.eigenvectors.column(k).into_owned();
    let mut u = Unit::new_normalize(exact + Vector3::new(0.2, -0.1, 0.15));
    let mut slopes = vec![away_grad(&u, &m).norm()];
    for _ in 0..5 {
        u = retract(&u, &away_newton(&u, &m).unwrap());
        slopes.push(away_grad(&u, &m).norm());
    }
    quadratically(&slopes, 2.0);
    assert!(u.cross(&exact).norm() < 1e-14);
    assert!((away(&u, &m) - smallest.eigenvalues[k]).abs() < 1e-14);
}

/// What is local to where a tangent leads is that tangent.
#[test]
fn retract_and_local_are_inverses() {
    #[jacobian(wrt = xi)]
    fn there_and_back(xi: &Vector6<f64>, pose: &Isometry3<f64>) -> Vector6<f64> {
        let moved: Isometry3<f64> = matgrad::retract(pose, xi);
        matgrad::local(pose, &moved)
    }
    for seed in 0..4 {
        let (xi, pose) = (point::<6>(seed) * 1.2, Isometry3::sample(seed));
        alike(&there_and_back(&xi, &pose), &xi, 1e-13, "the tangent");
        alike(&there_and_back_jac(&xi, &pose), &Matrix6::identity(), 1e-13, "its Jacobian");
        alike(&local(&pose, &retract(&pose, &xi)), &xi, 1e-13, "the tangent by the library");
    }
}
