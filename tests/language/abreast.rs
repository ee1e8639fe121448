//! Loops over data that only add up, whose steps run side by side: of lengths that fill the lanes and do not.

use crate::common::{agree, any, differences, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian};
use nalgebra::{DMatrix, Matrix2, Matrix2x3, Matrix3, Point3, SMatrix, SVector, Vector2, Vector3};

/// Lengths below, at and above multiples of the number of lanes.
const LENGTHS: [usize; 8] = [0, 1, 3, 4, 5, 8, 11, 18];

pub fn number(k: usize) -> f64 {
    ((k * 7919 + 13) % 101) as f64 / 101.0 - 0.4
}

fn vector<const N: usize>(k: usize) -> SVector<f64, N> {
    SVector::from_fn(|i, _| number(k * N + i + 5 * k))
}

#[derive(Clone, Copy)]
struct Observation {
    at: Vector2<f64>,
    weight: f64,
    label: usize,
}

fn observation(k: usize) -> Observation {
    Observation { at: vector(k), weight: number(k + 50) + 0.5, label: k % 3 }
}

/// A function of data, by a step for each item, with all companions.
macro_rules! over_data {
    ($($name:ident($x:ident, $data:ident: $item:ty = $make:expr) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[differential(wrt = $x, value)]
            #[jacobian(wrt = $x)]
            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &Vector3<f64>, $data: &[$item]) -> f64 $body

            #[test]
            fn steps_side_by_side() {
                let (x, v) = (any::<3, 1>(90), any::<3, 1>(91));
                for n in LENGTHS {
                    let data: Vec<$item> = (0..n).map($make).collect();
                    let wanted = slope(|x| f(x, &data), &x);
                    let (value, grad) = f_value_and_grad(&x, &data);
                    agree(&value, &f(&x, &data), 1e-12, "the value");
                    agree(&grad, &wanted, 1e-6, "the gradient");
                    agree(&f_grad(&x, &data), &grad, 1e-12, "the gradient alone");
                    agree(&f_jac(&x, &data), &grad.transpose(), 1e-12, "the Jacobian");
                    agree(&f_value_and_diff(&x, &data, &v).1, &wanted.dot(&v), 1e-6, "the differential");
                    let hessian = f_hess(&x, &data);
                    agree(&hessian, &differences(|x| f_grad(x, &data), &x), 1e-5, "the Hessian");
                    agree(&f_hvp(&x, &data, &v), &(hessian * v), 1e-9, "the Hessian applied");
                }
            }
        }
    )*};
}

pub(super) use over_data;

over_data! {
    logistic(x, rows: Vector3<f64> = vector) {
        let mut s = 0.0;
        for r in rows { s += (1.0 + (-x.dot(r) * 2.0).exp()).ln() * r[0] + x[0] * x[1]; }
        s
    }
    functions(x, data: f64 = number) {
        let mut s = 0.3;
        for t in data {
            s += (x[0] * t).sin().atan() + (x[1] * t).powi(3) * (x[2] + t).hypot(2.0) + (1.5 + x[0] * t).powf(1.0 + x[1] * t)
                + ((x[2] - t + 5.0).abs() + 0.1).sqrt() * (x[0] * t).tanh() + (2.0 + t * x[1]).recip() + matgrad::sigmoid(x[1] * t) * t.atan2(x[2]);
        }
        s
    }
    numbers_of_steps(x, data: f64 = number) {
        let mut s = 0.0;
        for (i, t) in data.iter().enumerate() {
            s += (x[0] * i as f64 + t).sin() * x[1] + (i as f64 * 0.1 - x[2] * t).exp() * (data.len() as f64 + x[2]);
        }
        s
    }
    fields(x, data: Observation = observation) {
        let mut s = 0.0;
        for seen in data {
            let (at, weight): (Vector2<f64>, f64) = (seen.at, seen.weight);
            s += weight * ((at - x.xy()).norm_squared() + 0.1).ln() * x[2] + (x[0] * at.x).cos() * weight;
        }
        s
    }
    norms(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data { s += (p - x).norm() * (x[0] * p.y).exp() + x.component_mul(p).norm() * x[1] + (p - x).normalize().dot(x); }
        s
    }
    points(x, data: Point3<f64> = |k| Point3::from(vector::<3>(k))) {
        let mut s = 0.0;
        for p in data { s += ((p.coords - x).norm_squared() + p.x * x.y).cos() + (p - Point3::from(*x)).z.exp(); }
        s
    }
    items_of_tuples(x, data: (Vector2<f64>, f64) = |k| (vector(k), number(k + 3))) {
        let mut s = 0.0;
        for (p, t) in data { s += (p.dot(&x.xy()) - t * x[2]).powi(2) + (p.x * x[0]).exp() + t * x[1] * x[1]; }
        s
    }
    matrices(x, data: Matrix2x3<f64> = |k| Matrix2x3::from_fn(|i, j| number(6 * k + 2 * j + i))) {
        let mut s = 0.0;
        for a in data {
            let y = a * x;
            s += (a.transpose() * y).dot(x) + y.sum().sin() + (y * y.transpose()).trace() * x[0] + y.x / (2.0 + y.y * y.y);
        }
        s
    }
    exponentials(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data {
            let z = x.component_mul(p) + p * 2.0;
            s += matgrad::log_sum_exp(&z) * x[0] + matgrad::softmax(&z).dot(p) - matgrad::log_softmax(&z)[1];
        }
        s
    }
    several_sums(x, data: Vector3<f64> = vector) {
        let (mut a, mut b, mut v) = (1.0, x[0], *x);
        for p in data {
            a += (p.dot(x)).sin();
            b -= p.x * x.y * x.y;
            v += p * (x.z * p.z).exp() + x * 0.1;
        }
        a * b + v.norm_squared() * x[1]
    }
    outer_products(x, data: Vector3<f64> = vector) {
        let mut m = Matrix3::zeros();
        for p in data {
            let r = p - x;
            m += r * r.transpose() * (1.0 / (1.0 + r.norm_squared())) + p * x.transpose();
        }
        m.trace() + m.determinant() + (m * x).dot(x)
    }
    loops_within(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data {
            let mut y = Vector3::<f64>::zeros();
            for i in 0..3 { for j in 0..3 { y[i] += p[j] * x[(i + j) % 3] * (i as f64 + 0.5); } }
            s += y.norm_squared().sqrt() + y[0] * x[1];
        }
        s
    }
    that_stay_loops(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data {
            let mut z = p.x;
            let mut at = 1;
            for k in 0..20 { z = (z * x[at % 3] + p[k % 3] * 0.3).sin(); at += 2; }
            s += z * x[2];
        }
        s
    }
    of_other_data(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data { for q in data { s += ((p - q).dot(x)).cos() * p.x + q.y * x[0]; } }
        s
    }
    by_labels(x, data: Observation = observation) {
        let mut s = 0.0;
        for seen in data {
            let (at, weight): (Vector2<f64>, f64) = (seen.at, seen.weight);
            s += x[seen.label] * x[seen.label] * weight + (at.x * x[0]).exp() * (at.y * x[1]).sin();
        }
        s
    }
    chosen(x, data: f64 = number) {
        let mut s = 0.0;
        for t in data { s += if *t > 0.1 { (x[0] * t).exp() } else { (x[1] * t).ln_1p() * x[2] }; }
        s
    }
    handed_on(x, data: (Vector2<f64>, usize) = |k| (vector(k), (5 * k) % 7)) {
        let mut s = 0.0;
        let mut at = 0;
        for (i, (p, label)) in data.iter().enumerate() {
            let k = (*label + i) % 3;
            let j = (i * 2 + at) % data.len();
            let (other, _) = data[j];
            s += (x[k] * p.x).sin() * x[(k + 1) % 3] + (x[at % 3] * other.y + other.x).exp() * (at as f64) + j as f64 * x[k];
            at += 2;
        }
        s
    }
    neighbours(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for (i, p) in data.iter().enumerate() {
            let before = if i > 0 { i - 1 } else { data.len() - 1 };
            let q: Vector3<f64> = data[before];
            s += (p - q).dot(x).sin() * q.x + (x[0] * p.y).exp() * x[2] + q.z * x[1] * x[1];
        }
        s
    }
    integers_of_numbers(x, data: f64 = number) {
        let mut s = 0.0;
        for t in data {
            let t: f64 = *t;
            let k = (t * t * 20.0) as usize % 3;
            s += (x[k] * t).sin() * x[0] + (x[1] * t).exp() + x[2] * x[k] * t;
        }
        s
    }
    first_items(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for p in data { s += (p - data[0]).dot(x).sin() * x[0] + (data[0].x * x[1]).exp() * p.y + p.x.powi(2) * x[2]; }
        s
    }
    skipped(x, data: Vector3<f64> = vector) {
        let mut s = 0.0;
        for (i, p) in data.iter().enumerate().skip(2) { s += (p.dot(x) * i as f64).sin() + p.y * x[0].exp() * x[1]; }
        for i in (1..data.len()).rev() { s += ((data[i] - data[i - 1]).dot(x)).exp() * x[2] + data[i].x * x[0]; }
        s
    }
}

/// A mixture of Gaussians in loops of its own, of dimensions that are const generics.
#[gradient(wrt = (alphas, means, icf), value)]
fn mixture<const D: usize, const K: usize, const T: usize>(
    alphas: &SVector<f64, K>,
    means: &SMatrix<f64, D, K>,
    icf: &SMatrix<f64, T, K>,
    points: &[SVector<f64, D>],
) -> f64 {
    let mut total = 0.0;
    for p in points {
        let mut terms = SVector::<f64, K>::zeros();
        for k in 0..K {
            let mut q = SVector::<f64, D>::zeros();
            for i in 0..D {
                q[i] += icf[(i, k)].exp() * (p[i] - means[(i, k)]);
            }
            let mut at = D;
            for i in 0..D {
                for j in i + 1..D {
                    q[j] += icf[(at, k)] * (p[i] - means[(i, k)]);
                    at += 1;
                }
            }
            terms[k] = alphas[k] - 0.5 * q.norm_squared();
        }
        total += matgrad::log_sum_exp(&terms);
    }
    total - points.len() as f64 * matgrad::log_sum_exp(alphas)
}

#[test]
fn mixtures() {
    let (alphas, means, icf) = (any::<4, 1>(92), any::<5, 4>(93), any::<15, 4>(94) * 0.5);
    for n in LENGTHS {
        let points: Vec<SVector<f64, 5>> = (0..n).map(vector).collect();
        let (value, (in_alphas, in_means, in_icf)) = mixture_value_and_grad(&alphas, &means, &icf, &points);
        agree(&value, &mixture(&alphas, &means, &icf, &points), 1e-12, "the value");
        agree(&in_alphas, &slope(|a| mixture(a, &means, &icf, &points), &alphas), 1e-6, "∂ alphas");
        agree(&in_means, &slope(|m| mixture(&alphas, m, &icf, &points), &means), 1e-6, "∂ means");
        agree(&in_icf, &slope(|i| mixture(&alphas, &means, i, &points), &icf), 1e-6, "∂ icf");
    }
}

/// Data of const-generic length.
#[gradient(wrt = a, value)]
#[hessian(wrt = a)]
fn energy<const N: usize>(a: &Matrix2<f64>, points: &[Vector2<f64>; N]) -> f64 {
    let mut s = 0.0;
    for p in points {
        let y = a * p;
        s += (1.0 + y.norm_squared()).ln() + (y.x * p.y).sin() + a.trace() * p.x;
    }
    s
}

#[test]
fn data_of_const_generic_length() {
    let points = std::array::from_fn::<_, 21, _>(vector);
    let a = any::<2, 2>(95);
    let (value, grad) = energy_value_and_grad(&a, &points);
    agree(&value, &energy(&a, &points), 1e-12, "the value");
    agree(&grad, &slope(|a| energy(a, &points), &a), 1e-7, "the gradient");
    agree(&energy_hess(&a, &points), &differences(|a| energy_grad(a, &points), &a), 1e-6, "the Hessian");
}

/// Columns of matrices of run-time size, in an outer loop that carries what they add up to.
#[gradient(wrt = x, value)]
fn rounds(x: &Vector2<f64>, data: &DMatrix<f64>, n: usize) -> f64 {
    let mut at = *x;
    for _ in 0..n.min(20) {
        let mut sum = Vector2::zeros();
        for p in data.column_iter() {
            let r = p.fixed_rows::<2>(0) - at;
            sum += r * (-r.norm_squared()).exp() + Vector2::new(r.y * x[0], r.x.sin());
        }
        at += sum * 0.1;
    }
    at.norm_squared() + at.x
}

#[test]
fn within_another_loop() {
    let x = any::<2, 1>(96);
    for columns in LENGTHS {
        let data = DMatrix::from_fn(2, columns, |i, j| number(2 * j + i));
        for n in [0, 1, 3, 18] {
            let (value, grad) = rounds_value_and_grad(&x, &data, n);
            agree(&value, &rounds(&x, &data, n), 1e-12, "the value");
            agree(&grad, &slope(|x| rounds(x, &data, n), &x), 1e-6, "the gradient");
        }
    }
}
