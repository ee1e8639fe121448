//! The gradient of a mixture's log-posterior: the components' shares in each point, then what they add to.

use nalgebra::{SMatrix, SVector};

use crate::evals::gmm::{Parts, Prior};

/// Writes the gradient. Components are beside one another in memory, so that the innermost loops are over them.
pub fn gradient<const D: usize, const K: usize, const L: usize>(
    parts: &Parts<D, K, L>,
    x: &[SVector<f64, D>],
    prior: &Prior,
    out: &mut Parts<D, K, L>,
) {
    let Parts { alpha, mu, q, l } = parts;
    let square = prior.gamma * prior.gamma;
    let diagonals = q.map(f64::exp);
    let sums: SVector<f64, K> = alpha + q.column_sum();
    let mut centred = SMatrix::<f64, K, D>::zeros();
    let mut y = SMatrix::<f64, K, D>::zeros();
    out.alpha.fill(0.0);
    out.mu.fill(0.0);
    out.l = l * -square;
    out.q = diagonals.map(|diagonal| prior.m - square * diagonal * diagonal);
    for p in x {
        let mut shares = sums;
        for i in 0..D {
            for k in 0..K {
                centred[(k, i)] = p[i] - mu[(k, i)];
                y[(k, i)] = diagonals[(k, i)] * centred[(k, i)];
            }
        }
        let mut at = 0;
        for i in 0..D {
            for j in i + 1..D {
                for k in 0..K {
                    y[(k, j)] += l[(k, at)] * centred[(k, i)];
                }
                at += 1;
            }
        }
        for i in 0..D {
            for k in 0..K {
                shares[k] -= 0.5 * y[(k, i)] * y[(k, i)];
            }
        }
        let largest = shares.max();
        shares.apply(|share| *share = (*share - largest).exp());
        shares /= shares.sum();
        out.alpha += shares;
        // y becomes what flows back into it.
        for i in 0..D {
            for k in 0..K {
                y[(k, i)] *= shares[k];
            }
        }
        let mut at = 0;
        for i in 0..D {
            for k in 0..K {
                out.q[(k, i)] += shares[k] - y[(k, i)] * centred[(k, i)] * diagonals[(k, i)];
                out.mu[(k, i)] += diagonals[(k, i)] * y[(k, i)];
            }
            for j in i + 1..D {
                for k in 0..K {
                    out.l[(k, at)] -= y[(k, j)] * centred[(k, i)];
                    out.mu[(k, i)] += l[(k, at)] * y[(k, j)];
                }
                at += 1;
            }
        }
    }
    let largest = alpha.max();
    let shares = alpha.map(|alpha| (alpha - largest).exp());
    out.alpha -= shares * (x.len() as f64 / shares.sum());
}
