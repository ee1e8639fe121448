//! Mechanics: a double pendulum with its mass matrix, Runge–Kutta steps, a two-link arm.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{gradient, hessian, jacobian, vjp};
use nalgebra::{Matrix2, RealField, SMatrix, SVector, Vector2, Vector4};

#[derive(Clone, Copy)]
struct DoublePendulum {
    masses: (f64, f64),
    lengths: (f64, f64),
    gravity: f64,
}

impl DoublePendulum {
    /// Angles and angular velocities; M(θ) θ̈ = b(θ, θ̇) after Goldstein, ch. 1.
    #[jacobian(wrt = state, value)]
    #[vjp(wrt = state)]
    fn rate(&self, state: &Vector4<f64>, torque: &Vector2<f64>) -> Option<Vector4<f64>> {
        let (m1, m2): (f64, f64) = self.masses;
        let (l1, l2): (f64, f64) = self.lengths;
        let g: f64 = self.gravity;
        let [a, b, da, db] = [state[0], state[1], state[2], state[3]];
        let (s, c) = (a - b).sin_cos();
        let off = m2 * l1 * l2 * c;
        let mass = Matrix2::new((m1 + m2) * l1 * l1, off, off, m2 * l2 * l2);
        let force = Vector2::new(
            -m2 * l1 * l2 * s * db * db - (m1 + m2) * g * l1 * a.sin(),
            m2 * l1 * l2 * s * da * da - m2 * g * l2 * b.sin(),
        ) + torque;
        let acceleration = mass.lu().solve(&force)?;
        Some(Vector4::new(da, db, acceleration[0], acceleration[1]))
    }

    #[gradient(wrt = state)]
    #[hessian(wrt = state)]
    fn energy(&self, state: &Vector4<f64>) -> f64 {
        let (m1, m2): (f64, f64) = self.masses;
        let (l1, l2): (f64, f64) = self.lengths;
        let g: f64 = self.gravity;
        let (a, b, da, db) = (state.x, state.y, state.z, state.w);
        let kinetic = 0.5 * m1 * (l1 * da).powi(2)
            + 0.5 * m2 * ((l1 * da).powi(2) + (l2 * db).powi(2) + 2.0 * l1 * l2 * da * db * (a - b).cos());
        kinetic - (m1 + m2) * g * l1 * a.cos() - m2 * g * l2 * b.cos()
    }
}

#[test]
fn a_double_pendulum() {
    let pendulum = DoublePendulum { masses: (1.2, 0.7), lengths: (0.9, 1.1), gravity: 9.81 };
    let (state, torque) = (Vector4::new(0.4, -0.9, 1.3, -0.6), Vector2::new(0.2, -0.1));
    let (value, jacobian) = pendulum.rate_value_and_jac(&state, &torque).unwrap();
    agree(&value, &pendulum.rate(&state, &torque).unwrap(), 1e-13, "the value");
    agree_dense(&dense(&jacobian), &differences(|s| pendulum.rate(s, &torque).unwrap(), &state), 1e-9, "the Jacobian");
    let cotangent: Vector4<f64> = any(1);
    let pulled = pendulum.rate_vjp(&state, &torque, &cotangent).unwrap();
    agree(&pulled, &(jacobian.transpose() * cotangent), 1e-12, "the pullback");
    // Energy is conserved: ∇E · ẋ = 0 without torque.
    let rate = pendulum.rate(&state, &Vector2::zeros()).unwrap();
    agree(&pendulum.energy_grad(&state).dot(&rate), &0.0, 1e-12, "∇E · ẋ");
    agree(&pendulum.energy_grad(&state), &slope(|s| pendulum.energy(s), &state), 1e-9, "∇E");
    agree_dense(&dense(&pendulum.energy_hess(&state)), &differences(|s| pendulum.energy_grad(s), &state), 1e-9, "∇²E");
    let massless = DoublePendulum { masses: (0.0, 0.0), ..pendulum };
    assert_eq!(massless.rate_jac(&state, &torque), None, "a singular mass matrix");
}

/// Four steps of the classical Runge–Kutta method for Van der Pol's oscillator.
#[jacobian(wrt = (start, mu), value)]
#[vjp(wrt = (start, mu))]
fn van_der_pol(start: &Vector2<f64>, mu: f64, h: f64) -> Vector2<f64> {
    let rate = |y: Vector2<f64>| Vector2::new(y.y, mu * (1.0 - y.x * y.x) * y.y - y.x);
    let mut y = *start;
    for _ in 0..4 {
        let k1 = rate(y);
        let k2 = rate(y + k1 * (0.5 * h));
        let k3 = rate(y + k2 * (0.5 * h));
        let k4 = rate(y + k3 * h);
        y += (k1 + 2.0 * k2 + 2.0 * k3 + k4) * (h / 6.0);
    }
    y
}

#[test]
fn runge_kutta() {
    let (start, mu, h) = (Vector2::new(1.3, -0.4), 1.5, 0.1);
    let (in_start, in_mu) = van_der_pol_jac(&start, mu, h);
    agree_dense(&dense(&in_start), &differences(|y| van_der_pol(y, mu, h), &start), 1e-9, "in the state");
    agree_dense(&dense(&in_mu), &differences(|mu| van_der_pol(&start, *mu, h), &mu), 1e-9, "in µ");
    let cotangent: Vector2<f64> = any(2);
    let (start_bar, mu_bar) = van_der_pol_vjp(&start, mu, h, &cotangent);
    agree(&start_bar, &(in_start.transpose() * cotangent), 1e-12, "the pullback to the state");
    agree(&mu_bar, &in_mu.dot(&cotangent), 1e-12, "the pullback to µ");
}

/// Linear dynamics over K implicit steps: (I − hA) xₖ₊₁ = xₖ + h B uₖ.
#[gradient(wrt = (a, controls), value)]
fn terminal_cost(
    a: &SMatrix<f64, 3, 3>,
    controls: &SMatrix<f64, 2, 5>,
    b: &SMatrix<f64, 3, 2>,
    goal: &SVector<f64, 3>,
) -> Option<f64> {
    let step = (SMatrix::<f64, 3, 3>::identity() - a * 0.1).try_inverse()?;
    let mut x = SVector::<f64, 3>::zeros();
    let mut cost = 0.0;
    for k in 0..5 {
        let u = controls.column(k);
        x = step * (x + b * u * 0.1);
        cost += 0.01 * u.norm_squared();
    }
    Some(cost + (x - goal).norm_squared())
}

#[test]
fn optimal_control() {
    let (a, controls, b, goal) = (any(3), any(4), any(5), any(6));
    let (in_a, in_controls) = terminal_cost_grad(&a, &controls, &b, &goal).unwrap();
    agree(&in_a, &slope(|a| terminal_cost(a, &controls, &b, &goal).unwrap(), &a), 1e-9, "in A");
    agree(&in_controls, &slope(|u| terminal_cost(&a, u, &b, &goal).unwrap(), &controls), 1e-9, "in the controls");
}

struct Arm<T: RealField> {
    links: [T; 3],
}

impl<T> Arm<T>
where
    T: RealField + Copy,
{
    /// Forward kinematics of a planar arm of three links.
    #[jacobian(wrt = q)]
    fn tip(&self, q: &SVector<T, 3>) -> SVector<T, 3> {
        let links: [T; 3] = self.links;
        let mut angle = q[0];
        let mut x = links[0] * angle.cos();
        let mut y = links[0] * angle.sin();
        for i in 1..3 {
            angle += q[i];
            x += links[i] * angle.cos();
            y += links[i] * angle.sin();
        }
        SVector::<T, 3>::new(x, y, angle)
    }
}

#[test]
fn a_planar_arm() {
    let arm = Arm { links: [1.0, 0.7, 0.4] };
    let q = any::<3, 1>(7);
    agree_dense(&dense(&arm.tip_jac(&q)), &differences(|q| arm.tip(q), &q), 1e-9, "the Jacobian");
    let single = Arm { links: [1.0_f32, 0.7, 0.4] };
    agree(&single.tip_jac(&q.map(|t| t as f32)).map(f64::from), &arm.tip_jac(&q), 1e-6, "in f32");
}
