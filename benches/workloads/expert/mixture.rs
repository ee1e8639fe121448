//! w10, the Gaussian mixture: each point is read once, and its exponentials serve value and gradient.

use nalgebra::{SMatrix, SVector};

use crate::lanes::{add_product, exp, f64x4, total};

const K: usize = 5;
const POINTS: usize = 1000;
/// Points per step, in fours. The scores of a step stay in the first cache, and the sums of one
/// component in registers.
const FOURS: usize = 10;

/// A component: its mean, and its inverse Cholesky factor with rows (a, 0) and (l, b).
struct Component {
    mean: [f64x4; 2],
    a: f64x4,
    b: f64x4,
    l: f64x4,
}

impl Component {
    /// The differences from the mean, and the factor times them.
    #[inline(always)]
    fn scaled(&self, x: &[f64x4; 2]) -> ([f64x4; 2], [f64x4; 2]) {
        let e = [x[0] - self.mean[0], x[1] - self.mean[1]];
        (e, [self.a * e[0], self.b.mul_add(e[1], self.l * e[0])])
    }
}

#[inline(always)]
pub fn mixture(
    alpha: &SVector<f64, K>,
    mu: &SMatrix<f64, 2, K>,
    icf: &SMatrix<f64, 3, K>,
    x: &SMatrix<f64, 2, POINTS>,
    in_alpha: &mut SVector<f64, K>,
    in_mu: &mut SMatrix<f64, 2, K>,
    in_icf: &mut SMatrix<f64, 3, K>,
) -> f64 {
    let (mu, icf, x) = (&mu.data.0, &icf.data.0, &x.data.0);
    let scale: [[f64; 2]; K] = core::array::from_fn(|k| [icf[k][0].exp(), icf[k][1].exp()]);
    let components: [Component; K] = core::array::from_fn(|k| Component {
        mean: mu[k].map(f64x4::splat),
        a: f64x4::splat(scale[k][0]),
        b: f64x4::splat(scale[k][1]),
        l: f64x4::splat(icf[k][2]),
    });
    let base: [f64x4; K] = core::array::from_fn(|k| f64x4::splat(alpha[k] + icf[k][0] + icf[k][1]));

    // Sums of g, g y₀, g y₁, g y₀², g y₁ e₁ and g y₁ e₀, where g is a point's share in a component.
    let mut sums = [[f64x4::ZERO; 6]; K];
    let mut tops = f64x4::ZERO;
    // Σ log s = log Π s. Each factor is between 1 and 5, and 5²⁵⁰ is a finite f64.
    let mut product = f64x4::ONE;
    for step in x.chunks_exact(4 * FOURS) {
        let points: [[f64x4; 2]; FOURS] =
            core::array::from_fn(|i| core::array::from_fn(|d| f64x4::new(core::array::from_fn(|lane| step[4 * i + lane][d]))));
        let mut scores = [[f64x4::ZERO; FOURS]; K];
        for k in 0..K {
            for i in 0..FOURS {
                let (_, y) = components[k].scaled(&points[i]);
                scores[k][i] = y[0].mul_add(y[0], y[1] * y[1]).mul_add(f64x4::splat(-0.5), base[k]);
            }
        }
        for i in 0..FOURS {
            let mut top = scores[0][i];
            for k in 1..K {
                top = top.fast_max(scores[k][i]);
            }
            tops += top;
            let mut sum = f64x4::ZERO;
            for k in 0..K {
                scores[k][i] = exp(scores[k][i] - top);
                sum += scores[k][i];
            }
            product *= sum;
            let share = f64x4::ONE / sum;
            for k in 0..K {
                scores[k][i] *= share;
            }
        }
        for k in 0..K {
            let mut s = sums[k];
            for i in 0..FOURS {
                let (e, y) = components[k].scaled(&points[i]);
                let g = scores[k][i];
                let (gy0, gy1) = (g * y[0], g * y[1]);
                s[0] += g;
                s[1] += gy0;
                s[2] += gy1;
                add_product(&mut s[3], gy0, y[0]);
                add_product(&mut s[4], gy1, e[1]);
                add_product(&mut s[5], gy1, e[0]);
            }
            sums[k] = s;
        }
    }

    let n = POINTS as f64;
    let top = alpha.max();
    let weights = alpha.map(|a| (a - top).exp());
    let all = weights.sum();
    let mut value = total(tops) + product.to_array().into_iter().map(f64::ln).sum::<f64>() - n * (top + all.ln());
    for k in 0..K {
        let ([a, b], l) = (scale[k], icf[k][2]);
        let [g, gy0, gy1, gy0y0, gy1e1, gy1e0] = sums[k].map(total);
        value += 0.5 * (a * a + b * b + l * l);
        in_alpha[k] = g - n * weights[k] / all;
        in_mu.data.0[k] = [a * gy0 + l * gy1, b * gy1];
        in_icf.data.0[k] = [g - gy0y0 + a * a, g - b * gy1e1 + b * b, l - gy1e0];
    }
    value
}
