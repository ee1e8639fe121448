//! A few of them by forward-mode automatic differentiation with num-dual.

use nalgebra::{Const, SMatrix, SVector};
use num_dual::{Derivative, Dual2Vec, DualNum, DualVec};

/// The variables of a gradient.
fn variables<const N: usize>(x: &SVector<f64, N>) -> [DualVec<f64, Const<N>>; N] {
    core::array::from_fn(|i| DualVec::new(x[i], Derivative::derivative_generic(Const::<N>, Const::<1>, i)))
}

fn gradient<const N: usize>(f: &DualVec<f64, Const<N>>) -> (f64, SVector<f64, N>) {
    (f.re, f.eps.unwrap_generic(Const::<N>, Const::<1>))
}

pub fn quadratic<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> (f64, SVector<f64, N>) {
    let x = variables(x);
    let mut f = DualVec::from_re(0.0);
    for j in 0..N {
        for i in 0..N {
            f += x[i] * x[j] * a[(i, j)];
        }
    }
    gradient(&f)
}

pub fn regression<const M: usize, const K: usize>(
    x: &SMatrix<f64, M, K>,
    y: &SVector<f64, M>,
    w: &SVector<f64, K>,
) -> (f64, SVector<f64, K>) {
    let w = variables(w);
    let mut f = DualVec::from_re(0.0);
    for i in 0..M {
        let mut r = DualVec::from_re(-y[i]);
        for j in 0..K {
            r += w[j] * x[(i, j)];
        }
        f += r * r;
    }
    gradient(&f)
}

fn loss<D: DualNum<Primitive = f64>>(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &[D; 10]) -> D {
    let mut f = D::from(0.0);
    for i in 0..100 {
        let mut z = D::from(0.0);
        for j in 0..10 {
            z += w[j].clone() * x[(i, j)];
        }
        f += ((z * -y[i]).exp() + 1.0).ln();
    }
    f
}

pub fn logistic(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &SVector<f64, 10>) -> (f64, SVector<f64, 10>) {
    gradient(&loss(x, y, &variables(w)))
}

pub fn logistic_hessian(
    x: &SMatrix<f64, 100, 10>,
    y: &SVector<f64, 100>,
    w: &SVector<f64, 10>,
) -> (f64, SVector<f64, 10>, SMatrix<f64, 10, 10>) {
    let variables: [Dual2Vec<f64, Const<10>>; 10] = core::array::from_fn(|i| {
        let mut x = Dual2Vec::from_re(w[i]);
        x.v1 = Derivative::derivative_generic(Const::<1>, Const::<10>, i);
        x
    });
    let f = loss(x, y, &variables);
    let gradient = f.v1.unwrap_generic(Const::<1>, Const::<10>).transpose();
    (f.re, gradient, f.v2.unwrap_generic(Const::<10>, Const::<10>))
}

pub fn motion(s: &SVector<f64, 6>, dt: f64) -> (SVector<f64, 6>, SMatrix<f64, 6, 6>) {
    let [x, y, th, v, om, a] = variables(s);
    let th1 = th + om * dt;
    let v1 = v + a * dt;
    let ((s0, c0), (s1, c1)) = (th.sin_cos(), th1.sin_cos());
    let (fast, slow) = (v1 * om, v * om);
    let nx = fast * s1 + a * c1 - slow * s0 - a * c0;
    let ny = -(fast * c1) + a * s1 + slow * c0 - a * s0;
    let square = om * om;
    let out = [x + nx / square, y + ny / square, th1, v1, om, a];
    let mut jacobian = SMatrix::<f64, 6, 6>::zeros();
    for (i, f) in out.iter().enumerate() {
        jacobian.set_row(i, &gradient(f).1.transpose());
    }
    (SVector::from(out.map(|f| f.re)), jacobian)
}

type MixtureGradient = (f64, SVector<f64, 5>, SMatrix<f64, 2, 5>, SMatrix<f64, 3, 5>);

pub fn mixture(
    alpha: &SVector<f64, 5>,
    mu: &SMatrix<f64, 2, 5>,
    icf: &SMatrix<f64, 3, 5>,
    x: &SMatrix<f64, 2, 1000>,
) -> MixtureGradient {
    let all = SVector::<f64, 30>::from_iterator(alpha.iter().chain(mu.iter()).chain(icf.iter()).copied());
    let v = variables(&all);
    let (alpha, mu, icf) = (&v[..5], &v[5..15], &v[15..]);
    let scale: [[DualVec<f64, Const<30>>; 2]; 5] = core::array::from_fn(|k| [icf[3 * k].exp(), icf[3 * k + 1].exp()]);
    let log_sum_exp = |scores: [DualVec<f64, Const<30>>; 5]| {
        let top = scores.iter().fold(f64::NEG_INFINITY, |top, s| top.max(s.re));
        let sum = scores.iter().fold(DualVec::from_re(0.0), |sum, s| sum + (*s - top).exp());
        sum.ln() + top
    };
    let mut f = DualVec::from_re(0.0);
    for point in x.column_iter() {
        f += log_sum_exp(core::array::from_fn(|k| {
            let (e0, e1) = (-mu[2 * k] + point[0], -mu[2 * k + 1] + point[1]);
            let (y0, y1) = (scale[k][0] * e0, icf[3 * k + 2] * e0 + scale[k][1] * e1);
            alpha[k] + icf[3 * k] + icf[3 * k + 1] - (y0 * y0 + y1 * y1) * 0.5
        }));
    }
    f -= log_sum_exp(core::array::from_fn(|k| alpha[k])) * 1000.0;
    for k in 0..5 {
        f += (scale[k][0] * scale[k][0] + scale[k][1] * scale[k][1] + icf[3 * k + 2] * icf[3 * k + 2]) * 0.5;
    }
    let (value, g) = gradient(&f);
    let g = g.as_slice();
    (value, SVector::from_column_slice(&g[..5]), SMatrix::from_column_slice(&g[5..15]), SMatrix::from_column_slice(&g[15..]))
}
