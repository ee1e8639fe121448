//! The same by hand: the textbook's formulas, one pass over the data, all columns along with the state.

use nalgebra::{SMatrix, SVector, Vector2, Vector3};

pub fn logistic(w: &SVector<f64, 10>, data: &[(SVector<f64, 10>, f64)]) -> (f64, SVector<f64, 10>, SMatrix<f64, 10, 10>) {
    let (mut s, mut g, mut h) = (0.0, SVector::<f64, 10>::zeros(), SMatrix::<f64, 10, 10>::zeros());
    for (x, y) in data {
        let e = (-y * w.dot(x)).exp();
        let p = e / (1.0 + e);
        s += e.ln_1p();
        g.axpy(-y * p, x, 1.0);
        h.ger(y * y * p / (1.0 + e), x, x, 1.0);
    }
    (s, g, h)
}

pub fn softmax(
    w: &SMatrix<f64, 3, 8>,
    data: &[(SVector<f64, 8>, Vector3<f64>)],
) -> (f64, SMatrix<f64, 3, 8>, SMatrix<f64, 24, 24>) {
    let (mut s, mut g, mut h) = (0.0, SMatrix::<f64, 3, 8>::zeros(), SMatrix::<f64, 24, 24>::zeros());
    for (x, y) in data {
        let z = w * x;
        let most = z.max();
        let e = z.map(|z| (z - most).exp());
        let total = e.sum();
        let p = e / total;
        s -= y.dot(&(z.add_scalar(-most - total.ln())));
        let weight = y.sum();
        g.ger(1.0, &(weight * p - y), x, 1.0);
        let block = weight * (SMatrix::from_diagonal(&p) - p * p.transpose());
        for i in 0..8 {
            for j in 0..8 {
                let c = x[i] * x[j];
                for (l, column) in block.column_iter().enumerate() {
                    for k in 0..3 {
                        h[(3 * i + k, 3 * j + l)] += c * column[k];
                    }
                }
            }
        }
    }
    (s, g, h)
}

pub fn circle(c: &Vector3<f64>, points: &[Vector2<f64>]) -> (f64, Vector3<f64>, SMatrix<f64, 3, 3>) {
    let (mut s, mut g, mut h) = (0.0, Vector3::zeros(), SMatrix::<f64, 3, 3>::zeros());
    for p in points {
        let d = Vector2::new(p[0] - c[0], p[1] - c[1]);
        let length = d.norm();
        let r = length - c[2];
        let u = d / length;
        let v = Vector3::new(u[0], u[1], 1.0);
        s += r * r;
        g.axpy(-2.0 * r, &v, 1.0);
        h.ger(2.0, &v, &v, 1.0);
        let bend = 2.0 * r / length;
        h[(0, 0)] += bend * (1.0 - u[0] * u[0]);
        h[(1, 1)] += bend * (1.0 - u[1] * u[1]);
        h[(0, 1)] -= bend * u[0] * u[1];
        h[(1, 0)] -= bend * u[0] * u[1];
    }
    (s, g, h)
}

/// Velocities and accelerations, and the same of all columns: a column of `d` for each state, a row for each direction.
fn pull(y: &SVector<f64, 6>, d: &SMatrix<f64, 6, 6>) -> (SVector<f64, 6>, SMatrix<f64, 6, 6>) {
    let (a, b) = (y[1] - y[0], y[2] - y[1]);
    let cubic = |x: f64| (x + x * x * x, 1.0 + 3.0 * x * x);
    let ((f0, s0), (f1, s1), (f2, s2), (f3, s3)) = (cubic(y[0]), cubic(a), cubic(b), cubic(y[2]));
    let value = SVector::<f64, 6>::new(y[3], y[4], y[5], f1 - f0, f2 - f1, -f3 - f2);
    let columns = SMatrix::from_columns(&[
        d.column(3).into_owned(),
        d.column(4).into_owned(),
        d.column(5).into_owned(),
        s1 * d.column(1) - (s1 + s0) * d.column(0),
        s2 * d.column(2) - (s2 + s1) * d.column(1) + s1 * d.column(0),
        -(s3 + s2) * d.column(2) + s2 * d.column(1),
    ]);
    (value, columns)
}

pub fn masses(y0: &SVector<f64, 6>, h: f64) -> (SVector<f64, 6>, SMatrix<f64, 6, 6>) {
    let (mut y, mut d) = (*y0, SMatrix::<f64, 6, 6>::identity());
    for _ in 0..100 {
        let (k1, d1) = pull(&y, &d);
        let (k2, d2) = pull(&(y + 0.5 * h * k1), &(d + 0.5 * h * d1));
        let (k3, d3) = pull(&(y + 0.5 * h * k2), &(d + 0.5 * h * d2));
        let (k4, d4) = pull(&(y + h * k3), &(d + h * d3));
        y += h / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
        d += h / 6.0 * (d1 + 2.0 * d2 + 2.0 * d3 + d4);
    }
    (y, d.transpose())
}

pub fn recurrent(a: &SMatrix<f64, 8, 8>, y0: &SVector<f64, 8>) -> (SVector<f64, 8>, SMatrix<f64, 8, 8>) {
    let (mut y, mut d) = (*y0, SMatrix::<f64, 8, 8>::identity());
    for _ in 0..50 {
        y = (a * y).map(f64::tanh);
        d = SMatrix::from_diagonal(&y.map(|y| 1.0 - y * y)) * a * d;
    }
    (y, d)
}
