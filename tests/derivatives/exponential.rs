//! The exponential of a matrix: closed forms, and every derivative against central differences.

use crate::common::{Space, agree, agree_dense, any, dense, differences, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Const, DMatrix, DimMin, Isometry3, Matrix2, Matrix3, Matrix4, RealField, Rotation3, SMatrix, Vector3, Vector6};

#[gradient(wrt = x)]
#[hvp(wrt = x)]
fn trace(x: &Matrix3<f64>) -> f64 {
    x.exp().trace()
}

#[gradient(wrt = x, value, into)]
#[hessian(wrt = x)]
#[hvp(wrt = x)]
#[newton_step(wrt = x)]
fn weighted(x: &Matrix3<f64>, w: &Matrix3<f64>, a: &Matrix3<f64>) -> f64 {
    (x * a).exp().dot(w) + 3.0 * x.norm_squared() + x.transpose().exp().determinant()
}

#[gradient(wrt = x)]
#[differential(wrt = x)]
#[hvp(wrt = x)]
fn of_any<const N: usize>(x: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    x.exp().dot(w)
}

#[jacobian(wrt = w)]
fn rotation(w: &Vector3<f64>) -> Matrix3<f64> {
    w.cross_matrix().exp()
}

/// The same by the rule of rotations.
#[jacobian(wrt = w)]
fn turned(w: &Vector3<f64>) -> Matrix3<f64> {
    Rotation3::from_scaled_axis(*w).into_inner()
}

/// The exponential of a twist (ω, v).
#[vjp(wrt = twist)]
fn rigid(twist: &Vector6<f64>) -> Matrix4<f64> {
    let mut x = Matrix4::zeros();
    let w: Vector3<f64> = twist.fixed_rows::<3>(0).into_owned();
    x.fixed_view_mut::<3, 3>(0, 0).copy_from(&w.cross_matrix());
    x.fixed_view_mut::<3, 1>(0, 3).copy_from(&twist.fixed_rows::<3>(3));
    x.exp()
}

#[gradient(wrt = x)]
fn single(x: &Matrix2<f32>) -> f32 {
    x.exp().norm_squared()
}

#[gradient(wrt = x)]
fn of_any_field<T: RealField + Copy>(x: &Matrix2<T>) -> T {
    x.exp().norm_squared()
}

#[gradient(wrt = t)]
#[differential(wrt = t)]
fn along_a_line(a: &Matrix3<f64>, t: f64, w: &Matrix3<f64>) -> f64 {
    (a * t).exp().dot(w)
}

/// The covariance of the noise that a linear system gathers in a time (Van Loan 1978).
#[gradient(wrt = (rate, time))]
fn gathered(rate: f64, noise: f64, time: f64) -> f64 {
    let block = Matrix2::new(rate, noise, 0.0, -rate) * time;
    let e = block.exp();
    e[(0, 1)] * e[(0, 0)]
}

/// The log-likelihood of the transitions seen in a chain of two states.
#[gradient(wrt = (up, down))]
fn likelihood(up: f64, down: f64, time: f64, seen: &Matrix2<f64>) -> f64 {
    let rates = Matrix2::new(-up, up, down, -down);
    (rates * time).exp().map(f64::ln).dot(seen)
}

#[test]
fn the_gradient_of_a_trace_is_the_exponential() {
    for size in [1e-8, 0.1, 1.0, 4.0] {
        let x = any::<3, 3>(1) * size;
        agree(&trace_grad(&x), &x.exp().transpose(), 1e-14, "∇ tr exp X = exp(X)ᵀ");
    }
    let (x, v) = (any::<3, 3>(2), any::<3, 3>(3));
    agree(&trace_hvp(&x, &v), &slope(|x| trace_grad(x).dot(&v), &x), 1e-8, "∇² tr exp X · V");
}

#[test]
fn the_exponential_along_a_line() {
    let (a, w) = (any::<3, 3>(4), any::<3, 3>(5));
    for t in [-2.0, 0.0, 0.3, 5.0] {
        let wanted = (a * (a * t).exp()).dot(&w);
        agree(&along_a_line_grad(&a, t, &w), &wanted, 1e-12, "d exp(tA) = A exp(tA) dt");
        agree(&along_a_line_diff(&a, t, &w, 1.0), &wanted, 1e-12, "forwards");
    }
}

#[test]
fn second_derivatives() {
    let (x, w, a) = (any::<3, 3>(6), any::<3, 3>(7), any::<3, 3>(8));
    let gradient = weighted_grad(&x, &w, &a);
    agree(&gradient, &slope(|x| weighted(x, &w, &a), &x), 1e-8, "the gradient");
    let (value, beside) = weighted_value_and_grad(&x, &w, &a);
    agree(&value, &weighted(&x, &w, &a), 1e-14, "the value");
    agree(&beside, &gradient, 1e-13, "the gradient beside the value");
    let hessian = dense(&weighted_hess(&x, &w, &a));
    agree_dense(&hessian, &differences(|x| weighted_grad(x, &w, &a), &x), 1e-8, "the Hessian");
    agree_dense(&hessian, &hessian.transpose(), 1e-13, "the Hessian is symmetric");
    let v = x.random_like(9);
    agree(&weighted_hvp(&x, &w, &a, &v), &x.with((&hessian * vector(&v)).as_slice()), 1e-12, "∇²f·V");
    let step = weighted_newton(&x, &w, &a).expect("regular");
    agree(&x.with((&hessian * vector(&step)).as_slice()), &-gradient, 1e-10, "Newton's step solves with the Hessian");
}

/// The gradient in every direction of a basis, and ∇²f·V, at sizes from tiny to large.
fn at_size<const N: usize>(seed: u64)
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    for size in [1e-6, 0.3, 2.0, 12.0] {
        let (x, w, v) = (any::<N, N>(seed) * (size / N as f64), any::<N, N>(seed + 1), any::<N, N>(seed + 2));
        let gradient = of_any_grad(&x, &w);
        // Upper right blocks of the exponential of [X E; 0 X].
        let mut block = DMatrix::zeros(2 * N, 2 * N);
        block.view_mut((0, 0), (N, N)).copy_from(&x);
        block.view_mut((N, N), (N, N)).copy_from(&x);
        block.view_mut((0, N), (N, N)).copy_from(&v);
        let along = block.exp().view((0, N), (N, N)).dot(&w);
        agree(&gradient.dot(&v), &along, 1e-12 * N as f64, "the gradient along V");
        agree(&of_any_diff(&x, &w, &v), &along, 1e-12 * N as f64, "the differential");
        let step = 1e-5;
        let ends = of_any_grad(&(x + v * step), &w) - of_any_grad(&(x - v * step), &w);
        agree(&of_any_hvp(&x, &w, &v), &(ends / (2.0 * step)), 1e-6, "∇²f·V");
    }
}

#[test]
fn all_sizes() {
    at_size::<1>(10);
    at_size::<2>(20);
    at_size::<4>(30);
    at_size::<7>(40);
    at_size::<16>(50);
}

/// The rotation by Rodrigues' formula, whose coefficients have series at 0.
fn rodrigues(w: &Vector3<f64>) -> Matrix3<f64> {
    let (k, t) = (w.cross_matrix(), w.norm());
    let (a, b) = if t < 1e-2 {
        (1.0 - t * t / 6.0 + t.powi(4) / 120.0, 0.5 - t * t / 24.0 + t.powi(4) / 720.0)
    } else {
        (t.sin() / t, (1.0 - t.cos()) / (t * t))
    };
    Matrix3::identity() + k * a + k * k * b
}

#[test]
fn rotations_and_rigid_motions() {
    for size in [0.0, 1e-4, 0.7, 3.0] {
        let w = Vector3::new(0.6, -0.3, 0.8) * size;
        agree_dense(&dense(&rotation_jac(&w)), &differences(rodrigues, &w), 1e-8, "the Jacobian of a rotation");
        let (twist, g) = (Vector6::new(w.x, w.y, w.z, 0.2, -1.0, 0.5), any::<4, 4>(60));
        let wanted = slope(|twist| rigid(twist).dot(&g), &twist);
        agree(&rigid_vjp(&twist, &g), &wanted, 1e-8, "the pullback of a rigid motion");
    }
}

#[test]
fn exponentials_of_lie_algebras_are_those_of_the_geometry() {
    for size in [0.0, 1e-7, 1e-3, 0.7, 3.0] {
        let w = Vector3::new(0.6, -0.3, 0.8) * size;
        agree(&rotation(&w), &turned(&w), 1e-14, "a rotation");
        agree_dense(&dense(&rotation_jac(&w)), &dense(&turned_jac(&w)), 1e-13, "its Jacobian");
        // nalgebra's order is (ω, v) here, that of perturbations is (ρ, θ).
        let moved = |x: &Vector6<f64>| {
            let motion = matgrad::retract(&Isometry3::identity(), &Vector6::new(x[3], x[4], x[5], x[0], x[1], x[2]));
            motion.to_homogeneous()
        };
        let (twist, g) = (Vector6::new(w.x, w.y, w.z, 0.2, -1.0, 0.5), any::<4, 4>(61));
        agree(&rigid(&twist), &moved(&twist), 1e-14, "a rigid motion");
        agree(&rigid_vjp(&twist, &g), &slope(|x| moved(x).dot(&g), &twist), 1e-9, "its pullback");
    }
}

#[test]
fn other_scalars() {
    let x = Matrix2::new(0.3, -1.1, 0.7, 0.2);
    let wanted = slope(|x: &Matrix2<f64>| x.exp().norm_squared(), &x);
    agree(&of_any_field_grad(&x), &wanted, 1e-8, "of any field");
    agree(&single_grad(&x.map(|x| x as f32)).map(f64::from), &wanted, 1e-5, "in single precision");
}

#[test]
fn gathered_noise_has_a_closed_form() {
    // q (e²ᵃᵗ − 1) / 2a
    let (a, q, t) = (-0.7f64, 0.4, 1.3);
    let growth = (2.0 * a * t).exp();
    let wanted = (q * (t * growth / a - (growth - 1.0) / (2.0 * a * a)), q * growth);
    agree(&gathered_grad(a, q, t), &wanted, 1e-13, "the covariance of gathered noise");
}

#[test]
fn a_chain_of_two_states_has_a_closed_form() {
    let (up, down, time) = (0.8, 0.5, 0.9);
    let seen = Matrix2::new(12.0, 5.0, 4.0, 9.0);
    let probabilities = |up: f64, down: f64| {
        let (sum, rest) = (up + down, (-(up + down) * time).exp());
        Matrix2::new(down + up * rest, up - up * rest, down - down * rest, up + down * rest) / sum
    };
    let wanted = slope(|&(up, down): &(f64, f64)| probabilities(up, down).map(f64::ln).dot(&seen), &(up, down));
    agree(&likelihood_grad(up, down, time, &seen), &wanted, 1e-8, "the likelihood of a chain");
}
