//! Linear algebra as models use it: filters, controllers, processes.

use crate::common::{agree, any, definite, regular, slope};
use matgrad::{gradient, hvp};
use nalgebra::{Matrix2, Matrix3, Matrix4, SMatrix, SVector, Vector2};

/// The cost of a linear quadratic regulator u = −K x: tr(P Σ₀) for P = Q + KᵀRK + (A − BK)ᵀ P (A − BK).
#[gradient(wrt = k)]
#[hvp(wrt = k)]
fn regulator(k: &SMatrix<f64, 1, 2>, a: &Matrix2<f64>, b: &Vector2<f64>, q: &Matrix2<f64>, r: f64) -> Option<f64> {
    let closed: Matrix2<f64> = a - b * k;
    let cost = q + k.transpose() * k * r;
    let p = matgrad::solve_discrete_lyapunov(&closed.transpose(), &cost)?;
    Some(p.trace())
}

#[test]
fn policy_gradient_of_a_regulator() {
    let (a, b, q, r) = (Matrix2::new(1.0, 0.2, -0.1, 0.9), Vector2::new(0.1, 0.5), Matrix2::new(1.0, 0.1, 0.1, 0.5), 0.3);
    let k = SMatrix::<f64, 1, 2>::new(0.4, 0.6);
    // 2 ((R + BᵀPB) K − BᵀPA) Σ with the Σ of the states that are met (Fazel, Ge, Kakade, Mesbahi 2018), both as sums.
    let closed = a - b * k;
    let (mut p, mut states, mut power) = (Matrix2::<f64>::zeros(), Matrix2::<f64>::zeros(), Matrix2::<f64>::identity());
    for _ in 0..2000 {
        p += power.transpose() * (q + k.transpose() * k * r) * power;
        states += power * power.transpose();
        power *= closed;
    }
    let wanted = (k * (r + (b.transpose() * p * b)[0]) - b.transpose() * p * a) * states * 2.0;
    agree(&regulator_grad(&k, &a, &b, &q, r).unwrap(), &wanted, 1e-11, "the policy gradient");
    let v = SMatrix::<f64, 1, 2>::new(0.3, -0.7);
    let along = slope(|k| regulator_grad(k, &a, &b, &q, r).unwrap().dot(&v), &k);
    agree(&regulator_hvp(&k, &a, &b, &q, r, &v).unwrap(), &along, 1e-7, "∇²J·V");
}

/// The covariance of a scalar reading of a stationary linear system in its noise and its rate.
#[gradient(wrt = (rate, noise))]
fn stationary(rate: f64, noise: f64) -> Option<f64> {
    let a = Matrix2::new(-rate, 1.0, 0.0, -2.0 * rate);
    let q = Matrix2::new(0.0, 0.0, 0.0, -noise);
    Some(matgrad::solve_lyapunov(&a, &q)?[(0, 0)])
}

#[test]
fn a_stationary_covariance_has_a_closed_form() {
    // x″ + 3 r x′ + 2 r² x = w has the variance q / (12 r³).
    let (r, q) = (0.7_f64, 0.4);
    let wanted = (-q / (4.0 * r.powi(4)), 1.0 / (12.0 * r * r * r));
    agree(&stationary_grad(r, q).unwrap(), &wanted, 1e-12, "the gradient of a variance");
}

/// The weighed covariance that a filter with a constant gain comes to,
/// P = (I − K H)(F P Fᵀ + Q)(I − K H)ᵀ + K R Kᵀ.
#[gradient(wrt = (k, q, r))]
fn steady(k: &Vector2<f64>, q: &Matrix2<f64>, r: f64, f: &Matrix2<f64>, w: &Matrix2<f64>) -> Option<f64> {
    let h = SMatrix::<f64, 1, 2>::new(1.0, 0.3);
    let kept: Matrix2<f64> = Matrix2::identity() - k * h;
    let noise = kept * q * kept.transpose() + k * k.transpose() * r;
    Some(matgrad::solve_discrete_lyapunov(&(kept * f), &noise)?.dot(w))
}

/// The covariance and the gain that Kalman's filter comes to, step by step.
fn kalman(q: &Matrix2<f64>, r: f64, f: &Matrix2<f64>) -> (Matrix2<f64>, Vector2<f64>) {
    let h = SMatrix::<f64, 1, 2>::new(1.0, 0.3);
    let (mut p, mut k) = (Matrix2::<f64>::identity(), Vector2::<f64>::zeros());
    for _ in 0..500 {
        let predicted = f * p * f.transpose() + q;
        k = predicted * h.transpose() / ((h * predicted * h.transpose())[(0, 0)] + r);
        let kept = Matrix2::identity() - k * h;
        p = kept * predicted * kept.transpose() + k * k.transpose() * r;
    }
    (p, k)
}

#[test]
fn the_steady_state_of_a_filter() {
    let (f, q, w) = (Matrix2::new(1.0, 0.1, -0.2, 0.97), definite::<2>(11) * 0.1, any::<2, 2>(12));
    let (p, k) = kalman(&q, 0.4, &f);
    agree(&steady(&k, &q, 0.4, &f, &w).unwrap(), &p.dot(&w), 1e-13, "the covariance");
    let (in_gain, in_q, in_r) = steady_grad(&k, &q, 0.4, &f, &w).unwrap();
    agree(&in_gain, &Vector2::<f64>::zeros(), 1e-13, "Kalman's gain is the best one, for each element of the covariance");
    let wanted = slope(|(q, r)| kalman(q, *r, &f).0.dot(&w), &(q, 0.4));
    agree(&(in_q, in_r), &wanted, 1e-9, "the gradient of the steady state");
    // At another gain too.
    let at = (Vector2::new(0.6, -0.2), q, 0.4);
    let got = steady_grad(&at.0, &at.1, at.2, &f, &w).unwrap();
    agree(&got, &slope(|(k, q, r)| steady(k, q, *r, &f, &w).unwrap(), &at), 1e-9, "the gradient at another gain");
}

/// The mean of x ↦ ‖x‖² and its spread over the sigma points of a normal distribution, as an unscented filter has them.
#[gradient(wrt = (mean, covariance))]
fn unscented(mean: &Vector2<f64>, covariance: &Matrix2<f64>, m: &Matrix2<f64>) -> f64 {
    let root: Matrix2<f64> = matgrad::sqrtm(covariance).unwrap() * 2.0_f64.sqrt();
    let mut total = 0.0;
    for k in 0..2 {
        let step = root.column(k);
        let (x, y) = (mean + step, mean - step);
        total += x.dot(&(m * x)) + y.dot(&(m * y));
    }
    total / 4.0
}

#[test]
fn an_unscented_mean_of_a_quadratic_is_exact() {
    let (mean, covariance, m) = (Vector2::new(0.3, -1.2), definite::<2>(1), any::<2, 2>(2));
    let got = unscented_grad(&mean, &covariance, &m);
    // μᵀMμ + tr(M P), at symmetric P.
    agree(&unscented(&mean, &covariance, &m), &(mean.dot(&(m * mean)) + (m * covariance).trace()), 1e-13, "the mean");
    agree(&got.0, &((m + m.transpose()) * mean), 1e-13, "∇ in the mean");
    let s = (any::<2, 2>(3) + any::<2, 2>(3).transpose()) * 0.5;
    agree(&got.1.dot(&s), &(m * s).trace(), 1e-12, "∇ in the covariance");
}

/// A step of a square-root filter: the factor of the covariance after two readings, weighed, and how likely they were.
#[gradient(wrt = (l, noise))]
fn square_root_filter(l: &Matrix2<f64>, noise: f64, f: &Matrix2<f64>, h: &Matrix2<f64>, z: &Vector2<f64>) -> Option<f64> {
    // The upper factor of [(F L)ᵀ; √q I] is that of F L Lᵀ Fᵀ + q I.
    let mut stacked = SMatrix::<f64, 4, 2>::zeros();
    stacked.fixed_view_mut::<2, 2>(0, 0).copy_from(&(f * l).transpose());
    stacked.fixed_view_mut::<2, 2>(2, 0).copy_from(&(Matrix2::identity() * noise.sqrt()));
    let predicted: Matrix2<f64> = stacked.qr().r().transpose();
    let seen = h * predicted;
    let s = (seen * seen.transpose() + Matrix2::identity() * 0.3).cholesky()?.l();
    // With S = s sᵀ the gain is P Hᵀ S⁻¹ and what it takes off is Xᵀ X for X = s⁻¹ H P.
    let taken = s.solve_lower_triangular(&(seen * predicted.transpose()))?;
    let after = predicted * predicted.transpose() - taken.transpose() * taken;
    let gain = s.tr_solve_lower_triangular(&taken)?.transpose();
    let likelihood = s.solve_lower_triangular(z)?.norm_squared() * 0.5 + s.diagonal().map(f64::ln).sum();
    Some(after.cholesky()?.l().dot(h) + (gain * z).sum() + likelihood)
}

#[test]
fn a_step_of_a_square_root_filter() {
    let (l, f, h) = (definite::<2>(4).cholesky().unwrap().l(), regular::<2>(5), any::<2, 2>(6));
    let z = Vector2::new(0.4, -1.1);
    // The same with covariances, by inverses and determinants.
    let of = |(l, q): &(Matrix2<f64>, f64)| {
        let p = f * l * l.transpose() * f.transpose() + Matrix2::identity() * *q;
        let s = h * p * h.transpose() + Matrix2::identity() * 0.3;
        let inverse = s.try_inverse().unwrap();
        let gain = p * h.transpose() * inverse;
        let after = p - gain * h * p;
        let likelihood = 0.5 * z.dot(&(inverse * z)) + 0.5 * s.determinant().ln();
        after.cholesky().unwrap().l().dot(&h) + (gain * z).sum() + likelihood
    };
    let at = (l, 0.4);
    agree(&square_root_filter(&l, 0.4, &f, &h, &z).unwrap(), &of(&at), 1e-13, "the value");
    agree(&square_root_filter_grad(&l, 0.4, &f, &h, &z).unwrap(), &slope(of, &at), 1e-8, "the gradient");
}

/// The log-likelihood of a Gaussian process, up to a constant, in length, size and noise.
#[gradient(wrt = (length, size, noise))]
fn process(length: f64, size: f64, noise: f64, distances: &SMatrix<f64, 5, 5>, y: &SVector<f64, 5>) -> Option<f64> {
    let k: SMatrix<f64, 5, 5> =
        distances.map(|d| size * (-0.5 * d * d / (length * length)).exp()) + SMatrix::<f64, 5, 5>::identity() * noise;
    let l = k.cholesky()?.l();
    let z = l.solve_lower_triangular(y)?;
    Some(-0.5 * z.norm_squared() - l.diagonal().map(f64::ln).sum())
}

#[test]
fn a_gaussian_process_in_all_hyperparameters() {
    let points = [0.0, 0.4, 1.1, 1.9, 2.4];
    let distances = SMatrix::<f64, 5, 5>::from_fn(|i, j| points[i] - points[j]);
    let (y, (length, size, noise)) = (any::<5, 1>(8), (0.8, 1.3, 0.2));
    // ½ tr((ααᵀ − K⁻¹) ∂K) with α = K⁻¹y (Rasmussen & Williams 2006).
    let base = distances.map(|d| (-0.5 * d * d / (length * length)).exp());
    let inverse = (base * size + SMatrix::<f64, 5, 5>::identity() * noise).try_inverse().unwrap();
    let alpha = inverse * y;
    let outer = alpha * alpha.transpose() - inverse;
    let in_length = base.zip_map(&distances, |k, d| size * k * d * d / (length * length * length));
    let wanted = (0.5 * outer.dot(&in_length), 0.5 * outer.dot(&base), 0.5 * outer.trace());
    agree(&process_grad(length, size, noise, &distances, &y).unwrap(), &wanted, 1e-11, "the gradient of the likelihood");
}

/// Distance of two positive definite matrices: ‖log(B⁻¹A)‖ by its eigenvalues.
#[gradient(wrt = a)]
fn geodesic(a: &Matrix3<f64>, whitening: &Matrix3<f64>) -> f64 {
    let inner: Matrix3<f64> = whitening * a * whitening.transpose();
    inner.symmetric_eigenvalues().map(|x| x.ln() * x.ln()).sum()
}

#[test]
fn the_distance_of_covariances() {
    let (a, b) = (definite::<3>(9), definite::<3>(10));
    let whitening = b.cholesky().unwrap().l().try_inverse().unwrap();
    // ∇ d² = 2 A⁻¹ log(A B⁻¹)
    let log = matgrad::logm(&(a * b.try_inverse().unwrap())).unwrap();
    agree(&geodesic_grad(&a, &whitening), &(a.try_inverse().unwrap() * log * 2.0), 1e-11, "the gradient");
}

/// The transition of x′ = A x + w over a time and the covariance of the noise that is gathered meanwhile (Van Loan
/// 1978), both weighed.
#[gradient(wrt = (a, q, time))]
fn discretised(a: &Matrix2<f64>, q: &Matrix2<f64>, time: f64, w: &Matrix2<f64>) -> f64 {
    let mut block = Matrix4::zeros();
    block.fixed_view_mut::<2, 2>(0, 0).copy_from(&(-a));
    block.fixed_view_mut::<2, 2>(0, 2).copy_from(q);
    block.fixed_view_mut::<2, 2>(2, 2).copy_from(&a.transpose());
    let whole = (block * time).exp();
    let transition = whole.fixed_view::<2, 2>(2, 2).transpose();
    let noise = transition * whole.fixed_view::<2, 2>(0, 2);
    transition.dot(w) + noise.component_mul(&noise).dot(w)
}

#[test]
fn the_exact_discretisation_of_a_linear_system() {
    let (at, w) = ((any::<2, 2>(13), any::<2, 2>(14), 0.8), any::<2, 2>(15));
    // exp by its series, and ∫ exp(A s) Q exp(Aᵀ s) ds by Simpson's rule.
    let series = |a: Matrix2<f64>| {
        let mut term = Matrix2::identity();
        (1..40).fold(term, |sum, k| {
            term = term * a / f64::from(k);
            sum + term
        })
    };
    let of = |(a, q, time): &(Matrix2<f64>, Matrix2<f64>, f64)| {
        let steps = 200;
        let noise = (0..=steps).fold(Matrix2::zeros(), |sum, k| {
            let weight = if k == 0 || k == steps { 1.0 } else { f64::from(2 + 2 * (k % 2)) };
            let grown = series(a * (time * f64::from(k) / f64::from(steps)));
            sum + grown * q * grown.transpose() * (weight * time / (3.0 * f64::from(steps)))
        });
        series(a * *time).dot(&w) + noise.component_mul(&noise).dot(&w)
    };
    agree(&discretised(&at.0, &at.1, at.2, &w), &of(&at), 1e-9, "the value");
    agree(&discretised_grad(&at.0, &at.1, at.2, &w), &slope(of, &at), 1e-8, "the gradient");
}
