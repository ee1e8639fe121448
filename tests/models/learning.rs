//! Learning: an LSTM cell (ADBench's variant too), attention, a Gaussian mixture (ADBench's GMM at small
//! size), Gaussian processes, matrix factorisation.

use crate::common::{Space, agree, any, definite, differences, slope, vector};
use matgrad::{gradient, hvp, jacobian, vjp};
use nalgebra::{Matrix3, SMatrix, SVector, Vector2, Vector3};

/// Hochreiter & Schmidhuber 1997, in the usual matrix form; state (h, c) stacked.
#[vjp(wrt = (w, u, b, state))]
#[jacobian(wrt = state)]
fn lstm_cell(
    w: &SMatrix<f64, 8, 3>,
    u: &SMatrix<f64, 8, 2>,
    b: &SVector<f64, 8>,
    state: &SVector<f64, 4>,
    x: &Vector3<f64>,
) -> SVector<f64, 4> {
    let h: Vector2<f64> = state.fixed_rows::<2>(0).into_owned();
    let c = state.fixed_rows::<2>(2);
    let z = w * x + u * h + b;
    let forget = z.fixed_rows::<2>(0).map(matgrad::sigmoid);
    let input = z.fixed_rows::<2>(2).map(matgrad::sigmoid);
    let output = z.fixed_rows::<2>(4).map(matgrad::sigmoid);
    let candidate = z.fixed_rows::<2>(6).map(f64::tanh);
    let next = forget.component_mul(&c) + input.component_mul(&candidate);
    let shown = output.component_mul(&next.map(f64::tanh));
    let mut result = SVector::<f64, 4>::zeros();
    result.fixed_rows_mut::<2>(0).copy_from(&shown);
    result.fixed_rows_mut::<2>(2).copy_from(&next);
    result
}

#[test]
fn an_lstm_cell() {
    let at: (SMatrix<f64, 8, 3>, SMatrix<f64, 8, 2>, SVector<f64, 8>, SVector<f64, 4>) = (any(1), any(2), any(3), any(4));
    let (w, u, b, state) = at;
    let x = any(5);
    let wanted = differences(
        |(w, u, b, s): &(SMatrix<f64, 8, 3>, SMatrix<f64, 8, 2>, SVector<f64, 8>, SVector<f64, 4>)| lstm_cell(w, u, b, s, &x),
        &at,
    );
    let cotangent: SVector<f64, 4> = any(6);
    let pulled = at.with((wanted.transpose() * vector(&cotangent)).as_slice());
    agree(&lstm_cell_vjp(&w, &u, &b, &state, &x, &cotangent), &pulled, 1e-9, "the pullback");
    let jacobian = lstm_cell_jac(&w, &u, &b, &state, &x);
    agree(&(jacobian.transpose() * cotangent), &pulled.3, 1e-9, "the Jacobian in the state");
}

/// A sequence of four inputs through ADBench's diagonal LSTM: gates are element-wise in the weights.
#[gradient(wrt = (weights, biases), value)]
fn lstm_loss(weights: &SMatrix<f64, 3, 4>, biases: &SMatrix<f64, 3, 4>, sequence: &SMatrix<f64, 3, 5>) -> f64 {
    let mut hidden = Vector3::<f64>::zeros();
    let mut cell = Vector3::<f64>::zeros();
    let mut loss = 0.0;
    for t in 0..4 {
        let x = sequence.column(t);
        let forget = (x.component_mul(&weights.column(0)) + biases.column(0)).map(matgrad::sigmoid);
        let ingate = (hidden.component_mul(&weights.column(1)) + biases.column(1)).map(matgrad::sigmoid);
        let outgate = (x.component_mul(&weights.column(2)) + biases.column(2)).map(matgrad::sigmoid);
        let change = (hidden.component_mul(&weights.column(3)) + biases.column(3)).map(f64::tanh);
        cell = cell.component_mul(&forget) + ingate.component_mul(&change);
        hidden = outgate.component_mul(&cell.map(f64::tanh));
        loss -= sequence.column(t + 1).dot(&matgrad::log_softmax(&hidden));
    }
    loss / 4.0
}

#[test]
fn the_lstm_objective_of_adbench() {
    let at: (SMatrix<f64, 3, 4>, SMatrix<f64, 3, 4>) = (any(7), any(8));
    let sequence = any::<3, 5>(9);
    let f = |(w, b): &(SMatrix<f64, 3, 4>, SMatrix<f64, 3, 4>)| lstm_loss(w, b, &sequence);
    let (value, gradient) = lstm_loss_value_and_grad(&at.0, &at.1, &sequence);
    agree(&value, &f(&at), 1e-13, "the value");
    agree(&gradient, &slope(f, &at), 1e-9, "the gradient");
}

/// Scaled dot-product attention of four tokens (Vaswani et al. 2017), its rows summed against a target.
#[gradient(wrt = (wq, wk, wv), value)]
fn attention(
    wq: &SMatrix<f64, 2, 3>,
    wk: &SMatrix<f64, 2, 3>,
    wv: &SMatrix<f64, 3, 3>,
    tokens: &SMatrix<f64, 3, 4>,
    target: &SMatrix<f64, 3, 4>,
) -> f64 {
    let (q, k, v) = (wq * tokens, wk * tokens, wv * tokens);
    let scores = k.transpose() * q / 2f64.sqrt();
    let mut loss = 0.0;
    for j in 0..4 {
        let weights = matgrad::softmax(&scores.column(j).into_owned());
        let mixed = v * weights;
        loss += (mixed - target.column(j)).norm_squared();
    }
    loss
}

#[test]
fn attention_heads() {
    let at: (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 3, 3>) = (any(10), any(11), any(12));
    let (tokens, target) = (any(13), any(14));
    let f = |(q, k, v): &(SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 3, 3>)| attention(q, k, v, &tokens, &target);
    let (value, gradient) = attention_value_and_grad(&at.0, &at.1, &at.2, &tokens, &target);
    agree(&value, &f(&at), 1e-13, "the value");
    agree(&gradient, &slope(f, &at), 1e-9, "the gradient");
}

/// ADBench's mixture objective with three components in two dimensions and five points: mixture weights
/// α, means µ, and inverse Cholesky factors Q of logarithms q on the diagonal and l below it.
#[gradient(wrt = (alphas, means, q, l), value)]
fn mixture(
    alphas: &Vector3<f64>,
    means: &SMatrix<f64, 2, 3>,
    q: &SMatrix<f64, 2, 3>,
    l: &SMatrix<f64, 1, 3>,
    data: &SMatrix<f64, 2, 5>,
) -> f64 {
    let mut total = 0.0;
    for x in data.column_iter() {
        let mut scores = Vector3::zeros();
        for k in 0..3 {
            let d = x - means.column(k);
            let factor = nalgebra::Matrix2::new(q[(0, k)].exp(), 0.0, l[k], q[(1, k)].exp());
            scores[k] = alphas[k] + q.column(k).sum() - 0.5 * (factor * d).norm_squared();
        }
        total += matgrad::log_sum_exp(&scores);
    }
    let mut prior = 0.0;
    for k in 0..3 {
        prior += 0.5 * (q.column(k).map(|t| (2.0 * t).exp()).sum() + l[k] * l[k]) - 2.0 * q.column(k).sum();
    }
    total - 5.0 * matgrad::log_sum_exp(alphas) - prior
}

#[test]
fn the_gaussian_mixture_of_adbench() {
    type Parameters = (Vector3<f64>, SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 1, 3>);
    let at: Parameters = (any(15), any(16), any(17), any(18));
    let data = any::<2, 5>(19);
    let f = |(a, m, q, l): &Parameters| mixture(a, m, q, l, &data);
    let (value, gradient) = mixture_value_and_grad(&at.0, &at.1, &at.2, &at.3, &data);
    agree(&value, &f(&at), 1e-13, "the value");
    agree(&gradient, &slope(f, &at), 1e-9, "the gradient");
    agree(&gradient.0.sum(), &0.0, 1e-12, "shifting all α changes nothing");
}

/// A sum over components written with plain scalars, as people do without helpers.
#[gradient(wrt = means)]
fn plain_log_sum_exp(means: &[Vector2<f64>; 3], x: &Vector2<f64>, spread: f64) -> f64 {
    let mut largest = f64::NEG_INFINITY;
    for m in means {
        let score = -(x - m).norm_squared() / spread;
        largest = matgrad::constant(f64::max(largest, score));
    }
    let mut sum = 0.0;
    for m in means.iter() {
        sum += (-(x - m).norm_squared() / spread - largest).exp();
    }
    largest + sum.ln()
}

#[gradient(wrt = means)]
fn log_sum_exp_of_scores(means: &[Vector2<f64>; 3], x: &Vector2<f64>, spread: f64) -> f64 {
    let scores: [f64; 3] = [
        -(x - means[0]).norm_squared() / spread,
        -(x - means[1]).norm_squared() / spread,
        -(x - means[2]).norm_squared() / spread,
    ];
    let sum = scores[0].exp() + scores[1].exp() + scores[2].exp();
    sum.ln()
}

#[test]
fn log_sum_exp_by_hand() {
    let means = [any(20), any(21), any(22)];
    let x: Vector2<f64> = any(23);
    let wanted = slope(|m| log_sum_exp_of_scores(m, &x, 0.7), &means);
    agree(&log_sum_exp_of_scores_grad(&means, &x, 0.7), &wanted, 1e-9, "of an array of scores");
    agree(&plain_log_sum_exp_grad(&means, &x, 0.7), &wanted, 1e-9, "shifted by a constant largest score");
}

/// A Gaussian process's evidence in its three hyperparameters (Rasmussen & Williams 2006, (2.30)).
#[gradient(wrt = theta, value)]
#[hvp(wrt = theta)]
fn evidence(theta: &Vector3<f64>, x: &SVector<f64, 4>, y: &SVector<f64, 4>) -> Option<f64> {
    let [length, signal, noise] = [theta[0].exp(), theta[1].exp(), theta[2].exp()];
    let mut k = SMatrix::<f64, 4, 4>::zeros();
    for i in 0..4 {
        for j in 0..4 {
            let d = (x[i] - x[j]) / length;
            k[(i, j)] = signal * signal * (-0.5 * d * d).exp();
        }
    }
    let chol = (k + SMatrix::<f64, 4, 4>::identity() * (noise * noise)).cholesky()?;
    Some(-0.5 * y.dot(&chol.solve(y)) - 0.5 * chol.ln_determinant())
}

#[test]
fn a_gaussian_process() {
    let (theta, x, y) = (Vector3::new(-0.3, 0.2, -1.0), any(24), any(25));
    let (value, gradient) = evidence_value_and_grad(&theta, &x, &y).unwrap();
    agree(&value, &evidence(&theta, &x, &y).unwrap(), 1e-12, "the value");
    agree(&gradient, &slope(|t| evidence(t, &x, &y).unwrap(), &theta), 1e-8, "the gradient");
    let v = any(26);
    let wanted = slope(|t| evidence_grad(t, &x, &y).unwrap().dot(&v), &theta);
    agree(&evidence_hvp(&theta, &x, &y, &v).unwrap(), &wanted, 1e-7, "∇²f · v");
}

/// Weighted low-rank approximation with a nuclear-norm surrogate.
#[gradient(wrt = (u, v))]
fn low_rank(u: &SMatrix<f64, 4, 2>, v: &SMatrix<f64, 3, 2>, data: &SMatrix<f64, 4, 3>, seen: &SMatrix<f64, 4, 3>) -> f64 {
    let residual = seen.component_mul(&(u * v.transpose() - data));
    residual.norm_squared() + 0.1 * (u.norm_squared() + v.norm_squared())
}

#[test]
fn a_masked_factorisation() {
    let at: (SMatrix<f64, 4, 2>, SMatrix<f64, 3, 2>) = (any(27), any(28));
    let (data, seen) = (any(29), any::<4, 3>(30).map(|t| if t > 0.0 { 1.0 } else { 0.0 }));
    let residual = seen.component_mul(&(at.0 * at.1.transpose() - data));
    let wanted = (residual * at.1 * 2.0 + at.0 * 0.2, residual.transpose() * at.0 * 2.0 + at.1 * 0.2);
    agree(&low_rank_grad(&at.0, &at.1, &data, &seen), &wanted, 1e-13, "2 (M ⊙ R) V + 0.2 U, …");
}

/// Distance metric learning with a triplet margin.
#[gradient(wrt = metric)]
fn triplet(metric: &Matrix3<f64>, anchor: &Vector3<f64>, near: &Vector3<f64>, far: &Vector3<f64>, margin: f64) -> f64 {
    let (a, b) = (anchor - near, anchor - far);
    let loss = a.dot(&(metric * a)) - b.dot(&(metric * b)) + margin;
    loss.max(0.0)
}

#[test]
fn a_triplet_loss() {
    let (m, p, q, r) = (definite::<3>(31), any::<3, 1>(32), any::<3, 1>(33), any::<3, 1>(34));
    let (a, b) = (p - q, p - r);
    let wanted = a * a.transpose() - b * b.transpose();
    agree(&triplet_grad(&m, &p, &q, &r, 1e3), &wanted, 1e-13, "aaᵀ − bbᵀ inside the margin");
    agree(&triplet_grad(&m, &p, &q, &r, -1e3), &Matrix3::<f64>::zeros(), 0.0, "0 outside");
}
