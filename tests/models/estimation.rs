//! State estimation: the constant-turn-rate and range–bearing models of an extended Kalman filter (after
//! Bar-Shalom, Li, Kirubarajan 2001, ch. 11), Kalman covariance updates, likelihoods under `Option`.

use crate::common::{agree, agree_dense, any, definite, dense, differences, slope};
use matgrad::{differential, gradient, hessian, jacobian, vjp};
use nalgebra::{Matrix2, Matrix3, RealField, SMatrix, SVector, Vector2, Vector3, Vector4, Vector5};
use num_dual::{DualNum, jacobian as dual_jacobian};

/// x, y, heading, speed, turn rate.
struct TurningVehicle {
    dt: f64,
    slip: f64,
}

impl TurningVehicle {
    const MIN_RATE: f64 = 1e-4;

    #[jacobian(wrt = state, value)]
    #[differential(wrt = state)]
    pub fn motion(&self, state: &Vector5<f64>) -> Vector5<f64> {
        let dt: f64 = self.dt;
        let limit: f64 = Self::MIN_RATE;
        let (x, y, heading, speed, rate) = (state[0], state[1], state[2], state[3], state[4]);
        if rate.abs() > limit {
            let radius = speed / rate;
            let turned = heading + rate * dt;
            Vector5::new(
                x + radius * (turned.sin() - heading.sin()),
                y + radius * (heading.cos() - turned.cos()),
                turned,
                speed,
                rate,
            )
        } else {
            Vector5::new(x + speed * heading.cos() * dt, y + speed * heading.sin() * dt, heading + rate * dt, speed, rate)
        }
    }

    #[jacobian(wrt = state)]
    #[vjp(wrt = state)]
    pub fn measurement(&self, state: &Vector5<f64>, beacon: &Vector2<f64>) -> Option<Vector2<f64>> {
        let d: Vector2<f64> = beacon - state.fixed_rows::<2>(0);
        let range = d.norm();
        if range < 1e-9 {
            return None;
        }
        let slip: f64 = self.slip;
        Some(Vector2::new(range, d.y.atan2(d.x) - state[2] * (1.0 + slip)))
    }
}

#[test]
fn the_constant_turn_rate_model() {
    let vehicle = TurningVehicle { dt: 0.1, slip: 0.0 };
    let state = Vector5::new(1.0, -2.0, 0.7, 8.0, 0.35);
    let jacobian = vehicle.motion_jac(&state);
    agree_dense(&dense(&jacobian), &differences(|s| vehicle.motion(s), &state), 1e-9, "turning");
    // Bar-Shalom, (11.7.2-4), rearranged.
    let (c, s) = (0.7_f64.cos(), 0.7_f64.sin());
    let (turned_c, turned_s) = (0.735_f64.cos(), 0.735_f64.sin());
    let radius = 8.0 / 0.35;
    agree(&jacobian[(0, 2)], &(radius * (turned_c - c)), 1e-12, "∂x/∂heading");
    agree(&jacobian[(1, 3)], &((c - turned_c) / 0.35), 1e-12, "∂y/∂speed");
    agree(&jacobian[(0, 4)], &(radius * (0.1 * turned_c - (turned_s - s) / 0.35)), 1e-12, "∂x/∂rate");
    let straight = Vector5::new(1.0, -2.0, 0.7, 8.0, 1e-6);
    let wanted = differences(|s: &Vector4<f64>| vehicle.motion(&s.push(1e-6)), &straight.fixed_rows::<4>(0).into_owned());
    let (value, jacobian) = vehicle.motion_value_and_jac(&straight);
    agree_dense(&dense(&jacobian.fixed_columns::<4>(0).into_owned()), &wanted, 1e-9, "straight on");
    agree(&value, &vehicle.motion(&straight), 0.0, "the value");
    agree(&vehicle.motion_diff(&state, &Vector5::x()), &vehicle.motion_jac(&state).column(0).into_owned(), 1e-14, "a column");
}

#[test]
fn the_constant_turn_rate_model_over_dual_numbers() {
    let vehicle = TurningVehicle { dt: 0.1, slip: 0.0 };
    let state = Vector5::new(1.0, -2.0, 0.7, 8.0, 0.35);
    let (value, wanted) = dual_jacobian(
        |s: SVector<num_dual::DualSVec<f64, 5>, 5>| {
            let radius = s[3] / s[4];
            let turned = s[2] + s[4] * 0.1;
            SVector::from([
                s[0] + radius * (turned.sin() - s[2].sin()),
                s[1] + radius * (s[2].cos() - turned.cos()),
                turned,
                s[3],
                s[4],
            ])
        },
        &state,
    );
    agree(&vehicle.motion_value_and_jac(&state).0, &value, 1e-14, "the value");
    agree(&vehicle.motion_jac(&state), &wanted, 1e-13, "the Jacobian");
}

#[test]
fn the_range_bearing_model() {
    let vehicle = TurningVehicle { dt: 0.1, slip: 0.0 };
    let (state, beacon) = (Vector5::new(1.0, -2.0, 0.7, 8.0, 0.35), Vector2::new(4.0, 2.0));
    let jacobian = vehicle.measurement_jac(&state, &beacon).unwrap();
    let wanted = SMatrix::<f64, 2, 5>::from_row_slice(&[-0.6, -0.8, 0.0, 0.0, 0.0, 0.16, -0.12, -1.0, 0.0, 0.0]);
    agree(&jacobian, &wanted, 1e-14, "rows −dᵀ/r and (d_y, −d_x)/r²");
    let cotangent: Vector2<f64> = any(1);
    let pulled = vehicle.measurement_vjp(&state, &beacon, &cotangent).unwrap();
    agree(&pulled, &(wanted.transpose() * cotangent), 1e-14, "the pullback");
    assert_eq!(vehicle.measurement_jac(&state, &Vector2::new(1.0, -2.0)), None, "at the beacon");
}

/// The covariance after an update, in the Joseph form.
#[gradient(wrt = (gain, h), value)]
fn joseph_trace(p: &Matrix3<f64>, gain: &SMatrix<f64, 3, 2>, h: &SMatrix<f64, 2, 3>, r: &Matrix2<f64>) -> f64 {
    let shrink = Matrix3::identity() - gain * h;
    (shrink * p * shrink.transpose() + gain * r * gain.transpose()).trace()
}

#[test]
fn the_optimal_gain_is_stationary() {
    let (p, h, r): (Matrix3<f64>, SMatrix<f64, 2, 3>, Matrix2<f64>) = (definite(2), any(3), definite(4));
    let s = h * p * h.transpose() + r;
    let optimal = p * h.transpose() * s.try_inverse().unwrap();
    agree(&joseph_trace_grad(&p, &optimal, &h, &r).0, &SMatrix::<f64, 3, 2>::zeros(), 1e-12, "∂tr P/∂K = 0");
    let gain = any(5);
    let wanted = (gain * s - p * h.transpose()) * 2.0;
    agree(&joseph_trace_grad(&p, &gain, &h, &r).0, &wanted, 1e-12, "2 (K S − P Hᵀ)");
    let in_h = slope(|h| joseph_trace(&p, &gain, h, &r), &h);
    agree(&joseph_trace_grad(&p, &gain, &h, &r).1, &in_h, 1e-9, "in H");
}

/// A filter over any real field, as libraries write it.
trait Model<T: RealField + Copy> {
    fn noise(&self) -> T;
}

struct Radar<T> {
    site: Vector3<T>,
    noise: T,
}

impl<T: RealField + Copy> Model<T> for Radar<T> {
    fn noise(&self) -> T {
        self.noise
    }
}

impl<T: RealField + Copy> Radar<T> {
    /// Range, azimuth, elevation.
    #[jacobian(wrt = target, value)]
    fn observe(&self, target: &Vector3<T>) -> Vector3<T> {
        let site: Vector3<T> = self.site;
        let d = target - site;
        let ground = d.xy().norm();
        Vector3::new(d.norm(), d.y.atan2(d.x), d.z.atan2(ground))
    }

    #[gradient(wrt = target, value)]
    #[hessian(wrt = target)]
    fn misfit(&self, target: &Vector3<T>, seen: &Vector3<T>) -> T {
        let site: Vector3<T> = self.site;
        let noise: T = self.noise();
        let d = target - site;
        let residual = Vector3::new(d.norm() - seen[0], d.y.atan2(d.x) - seen[1], d.z.atan2(d.xy().norm()) - seen[2]);
        residual.norm_squared() / (noise * noise)
    }
}

#[test]
fn a_radar_over_f64_and_f32() {
    let radar = Radar { site: Vector3::new(0.5, -1.0, 0.2), noise: 0.3 };
    let target = Vector3::new(4.0, 3.0, 2.0);
    let jacobian = radar.observe_jac(&target);
    agree_dense(&dense(&jacobian), &differences(|x| radar.observe(x), &target), 1e-9, "f64");
    let single = Radar { site: radar.site.map(|t| t as f32), noise: 0.3_f32 };
    let jacobian_of_single = single.observe_jac(&target.map(|t| t as f32));
    agree(&jacobian_of_single.map(f64::from), &jacobian, 1e-6, "f32");
    let seen = Vector3::new(5.0, 0.9, 0.4);
    agree(&radar.misfit_grad(&target, &seen), &slope(|x| radar.misfit(x, &seen), &target), 1e-8, "the misfit");
    let hessian = differences(|x| radar.misfit_grad(x, &seen), &target);
    agree_dense(&dense(&radar.misfit_hess(&target, &seen)), &hessian, 1e-8, "its Hessian");
}

/// −log N(y; Hx, S(x)) with a state-dependent covariance.
#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn likelihood(x: &Vector2<f64>, y: &Vector2<f64>, base: &Matrix2<f64>) -> Option<f64> {
    let s = base + x * x.transpose() * 0.2;
    let chol = s.cholesky()?;
    let e = y - Vector2::new(x[0] * x[1], x[0].sin());
    Some(0.5 * (chol.ln_determinant() + e.dot(&chol.solve(&e))))
}

#[test]
fn a_likelihood_under_option() {
    let (x, y, base): (Vector2<f64>, Vector2<f64>, Matrix2<f64>) = (any(6), any(7), definite(8));
    let gradient = likelihood_grad(&x, &y, &base).unwrap();
    agree(&gradient, &slope(|x| likelihood(x, &y, &base).unwrap(), &x), 1e-9, "the gradient");
    let hessian = differences(|x| likelihood_grad(x, &y, &base).unwrap(), &x);
    agree_dense(&dense(&likelihood_hess(&x, &y, &base).unwrap()), &hessian, 1e-8, "the Hessian");
    assert_eq!(likelihood_value_and_grad(&x, &y, &-Matrix2::identity()), None, "not positive definite");
}

/// A residual between two poses in the plane, after the 2-D pose graphs of Grisetti et al. 2010.
#[jacobian(wrt = (a, b), value)]
fn relative_pose(a: &Vector3<f64>, b: &Vector3<f64>, seen: &Vector3<f64>) -> Vector3<f64> {
    let (s, c) = a.z.sin_cos();
    let rotation = Matrix2::new(c, -s, s, c);
    let (sz, cz) = seen.z.sin_cos();
    let measured = Matrix2::new(cz, -sz, sz, cz);
    let local = rotation.tr_mul(&(b.xy() - a.xy()));
    let shift = measured.tr_mul(&(local - seen.xy()));
    let turn = b.z - a.z - seen.z;
    Vector3::new(shift.x, shift.y, turn.sin().atan2(turn.cos()))
}

#[test]
fn a_residual_of_planar_poses() {
    let (a, b, seen): (Vector3<f64>, Vector3<f64>, Vector3<f64>) = (any(9), any(10), any(11));
    let (in_a, in_b) = relative_pose_jac(&a, &b, &seen);
    agree_dense(&dense(&in_a), &differences(|a| relative_pose(a, &b, &seen), &a), 1e-9, "in the first pose");
    agree_dense(&dense(&in_b), &differences(|b| relative_pose(&a, b, &seen), &b), 1e-9, "in the second");
    // Grisetti et al., (33): the second Jacobian is blockdiag(R_zᵀ R_aᵀ, 1).
    let turned = nalgebra::Rotation2::new(-seen.z - a.z).into_inner();
    let mut wanted = Matrix3::identity();
    wanted.fixed_view_mut::<2, 2>(0, 0).copy_from(&turned);
    agree(&in_b, &wanted, 1e-14, "in closed form");
}
