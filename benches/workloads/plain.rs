//! The same as an ordinary user of nalgebra writes it: the formulas, operator by operator.

use nalgebra::{Matrix2, Matrix3, Matrix6, SMatrix, SVector, Vector2, Vector3};

pub fn quadratic<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> (f64, SVector<f64, N>) {
    let ax = a * x;
    (x.dot(&ax), ax + a.transpose() * x)
}

pub fn regression<const M: usize, const K: usize>(
    x: &SMatrix<f64, M, K>,
    y: &SVector<f64, M>,
    w: &SVector<f64, K>,
) -> (f64, SVector<f64, K>) {
    let r = x * w - y;
    (r.norm_squared(), 2.0 * x.transpose() * r)
}

fn scores(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &SVector<f64, 10>) -> (f64, SVector<f64, 10>, SVector<f64, 100>) {
    let z = y.component_mul(&(x * w));
    let s = z.map(|z| 1.0 / (1.0 + z.exp()));
    (z.map(|z| (1.0 + (-z).exp()).ln()).sum(), -(x.transpose() * y.component_mul(&s)), s)
}

pub fn logistic(x: &SMatrix<f64, 100, 10>, y: &SVector<f64, 100>, w: &SVector<f64, 10>) -> (f64, SVector<f64, 10>) {
    let (f, g, _) = scores(x, y, w);
    (f, g)
}

pub fn logistic_hessian(
    x: &SMatrix<f64, 100, 10>,
    y: &SVector<f64, 100>,
    w: &SVector<f64, 10>,
) -> (f64, SVector<f64, 10>, SMatrix<f64, 10, 10>) {
    let (f, g, s) = scores(x, y, w);
    let mut weighted = *x;
    for mut column in weighted.column_iter_mut() {
        column.component_mul_assign(&s.map(|s| s * (1.0 - s)));
    }
    (f, g, x.transpose() * weighted)
}

pub fn factors(
    t: &SMatrix<f64, 20, 20>,
    u: &SMatrix<f64, 20, 5>,
    v: &SMatrix<f64, 20, 5>,
) -> (f64, SMatrix<f64, 20, 5>, SMatrix<f64, 20, 5>) {
    let r = u * v.transpose() - t;
    (r.norm_squared(), 2.0 * r * v, 2.0 * r.transpose() * u)
}

pub fn factors_hessian(v: &SMatrix<f64, 20, 5>) -> SMatrix<f64, 100, 100> {
    (2.0 * v.transpose() * v).kronecker(&SMatrix::<f64, 20, 20>::identity())
}

pub type NetworkGradient = (f64, SMatrix<f64, 16, 8>, SMatrix<f64, 16, 16>, SMatrix<f64, 16, 16>, SMatrix<f64, 1, 16>);

pub fn network(
    x: &SVector<f64, 8>,
    w1: &SMatrix<f64, 16, 8>,
    w2: &SMatrix<f64, 16, 16>,
    w3: &SMatrix<f64, 16, 16>,
    w4: &SMatrix<f64, 1, 16>,
) -> NetworkGradient {
    let relu = |x: f64| x.max(0.0);
    let step = |x: f64| if x > 0.0 { 1.0 } else { 0.0 };
    let h1 = (w1 * x).map(relu);
    let h2 = (w2 * h1).map(relu);
    let h3 = (w3 * h2).map(relu);
    let d3 = w4.transpose().component_mul(&h3.map(step));
    let d2 = (w3.transpose() * d3).component_mul(&h2.map(step));
    let d1 = (w2.transpose() * d2).component_mul(&h1.map(step));
    ((w4 * h3)[0], d1 * x.transpose(), d2 * h1.transpose(), d3 * h2.transpose(), h3.transpose())
}

pub fn classifier(
    x: &SVector<f64, 16>,
    w1: &SMatrix<f64, 32, 16>,
    w2: &SMatrix<f64, 10, 32>,
    y: &SVector<f64, 10>,
) -> (f64, SMatrix<f64, 32, 16>, SMatrix<f64, 10, 32>) {
    let h = (w1 * x).map(|x| 1.0 / (1.0 + (-x).exp()));
    let z = w2 * h;
    let top = z.max();
    let e = z.map(|z| (z - top).exp());
    let log_sum = top + e.sum().ln();
    let d2 = e * (y.sum() / e.sum()) - y;
    let d1 = (w2.transpose() * d2).component_mul(&h.map(|h| h * (1.0 - h)));
    (-y.dot(&z.map(|z| z - log_sum)), d1 * x.transpose(), d2 * h.transpose())
}

/// log|S| + dᵀS⁻¹d, with gradients in S and d.
pub fn gaussian<const N: usize>(s: &SMatrix<f64, N, N>, d: &SVector<f64, N>) -> (f64, SMatrix<f64, N, N>, SVector<f64, N>) {
    let cholesky = s.cholesky().unwrap();
    let a = cholesky.solve(d);
    let log_determinant = 2.0 * cholesky.l().diagonal().map(f64::ln).sum();
    (log_determinant + d.dot(&a), cholesky.inverse() - a * a.transpose(), 2.0 * a)
}

pub type ReprojectionJacobian = (Vector2<f64>, SMatrix<f64, 2, 11>, SMatrix<f64, 2, 3>, SMatrix<f64, 2, 1>);

pub fn reprojection(camera: &SVector<f64, 11>, point: &Vector3<f64>, w: f64, feature: &Vector2<f64>) -> ReprojectionJacobian {
    let (r, centre) = (Vector3::new(camera[0], camera[1], camera[2]), Vector3::new(camera[3], camera[4], camera[5]));
    let (focal, principal, k1, k2) = (camera[6], Vector2::new(camera[7], camera[8]), camera[9], camera[10]);
    let q = point - centre;
    let square = r.norm_squared();
    let (rotation, in_r) = if square != 0.0 {
        let angle = square.sqrt();
        let (s, c) = angle.sin_cos();
        let (a, b) = (s / angle, (1.0 - c) / square);
        let (da, db) = ((c - a) / square, (a - 2.0 * b) / square);
        let rotation = Matrix3::identity() * c + a * r.cross_matrix() + b * r * r.transpose();
        let in_r = (-a * q + da * r.cross(&q) + db * r.dot(&q) * r) * r.transpose() - a * q.cross_matrix()
            + b * (Matrix3::identity() * r.dot(&q) + r * q.transpose());
        (rotation, in_r)
    } else {
        (Matrix3::identity(), -q.cross_matrix())
    };
    let seen = rotation * q;
    let p = Vector2::new(seen.x / seen.z, seen.y / seen.z);
    let r2 = p.norm_squared();
    let l = 1.0 + k1 * r2 + k2 * r2 * r2;
    let error = focal * l * p + principal - feature;
    let project = SMatrix::<f64, 2, 3>::new(1.0, 0.0, -p.x, 0.0, 1.0, -p.y) / seen.z;
    let m = w * focal * (Matrix2::identity() * l + p * p.transpose() * (2.0 * k1 + 4.0 * k2 * r2)) * project;
    let in_point = m * rotation;
    let mut in_camera = SMatrix::<f64, 2, 11>::zeros();
    in_camera.fixed_columns_mut::<3>(0).copy_from(&(m * in_r));
    in_camera.fixed_columns_mut::<3>(3).copy_from(&-in_point);
    in_camera.set_column(6, &(w * l * p));
    in_camera[(0, 7)] = w;
    in_camera[(1, 8)] = w;
    in_camera.set_column(9, &(w * focal * r2 * p));
    in_camera.set_column(10, &(w * focal * r2 * r2 * p));
    (w * error, in_camera, in_point, error)
}

pub fn motion(s: &SVector<f64, 6>, dt: f64) -> (SVector<f64, 6>, Matrix6<f64>) {
    let (th, v, om, a) = (s[2], s[3], s[4], s[5]);
    let th1 = th + om * dt;
    let v1 = v + a * dt;
    let nx = v1 * om * th1.sin() + a * th1.cos() - v * om * th.sin() - a * th.cos();
    let ny = -v1 * om * th1.cos() + a * th1.sin() + v * om * th.cos() - a * th.sin();
    let o2 = om * om;
    let mut j = Matrix6::identity();
    j[(0, 2)] = -ny / o2;
    j[(1, 2)] = nx / o2;
    j[(0, 3)] = (th1.sin() - th.sin()) / om;
    j[(1, 3)] = (th.cos() - th1.cos()) / om;
    j[(0, 4)] = (v1 * th1.sin() - v * th.sin() + (v1 * om * th1.cos() - a * th1.sin()) * dt) / o2 - 2.0 * nx / (o2 * om);
    j[(1, 4)] = (-v1 * th1.cos() + v * th.cos() + (v1 * om * th1.sin() + a * th1.cos()) * dt) / o2 - 2.0 * ny / (o2 * om);
    j[(2, 4)] = dt;
    j[(0, 5)] = (dt * om * th1.sin() + th1.cos() - th.cos()) / o2;
    j[(1, 5)] = (-dt * om * th1.cos() + th1.sin() - th.sin()) / o2;
    j[(3, 5)] = dt;
    (SVector::<f64, 6>::new(s[0] + nx / o2, s[1] + ny / o2, th1, v1, om, a), j)
}

pub type MixtureGradient = (f64, SVector<f64, 5>, SMatrix<f64, 2, 5>, SMatrix<f64, 3, 5>);

pub fn mixture(
    alpha: &SVector<f64, 5>,
    mu: &SMatrix<f64, 2, 5>,
    icf: &SMatrix<f64, 3, 5>,
    x: &SMatrix<f64, 2, 1000>,
) -> MixtureGradient {
    let factors: [Matrix2<f64>; 5] =
        std::array::from_fn(|k| Matrix2::new(icf[(0, k)].exp(), 0.0, icf[(2, k)], icf[(1, k)].exp()));
    let (mut value, mut in_alpha) = (0.0, SVector::<f64, 5>::zeros());
    let (mut in_mu, mut in_icf) = (SMatrix::<f64, 2, 5>::zeros(), SMatrix::<f64, 3, 5>::zeros());
    for point in x.column_iter() {
        let e: [Vector2<f64>; 5] = std::array::from_fn(|k| point - mu.column(k));
        let y: [Vector2<f64>; 5] = std::array::from_fn(|k| factors[k] * e[k]);
        let scores = SVector::<f64, 5>::from_fn(|k, _| alpha[k] + icf[(0, k)] + icf[(1, k)] - 0.5 * y[k].norm_squared());
        let top = scores.max();
        let weights = scores.map(|s| (s - top).exp());
        value += top + weights.sum().ln();
        let share = weights / weights.sum();
        in_alpha += share;
        for k in 0..5 {
            let back = share[k] * factors[k].transpose() * y[k];
            let in_diagonal =
                Vector2::repeat(share[k]) - (share[k] * y[k]).component_mul(&factors[k].diagonal()).component_mul(&e[k]);
            in_mu.set_column(k, &(in_mu.column(k) + back));
            in_icf.set_column(k, &(in_icf.column(k) + in_diagonal.push(-share[k] * y[k].y * e[k].x)));
        }
    }
    let top = alpha.max();
    let weights = alpha.map(|a| (a - top).exp());
    value -= 1000.0 * (top + weights.sum().ln());
    in_alpha -= 1000.0 / weights.sum() * weights;
    for (k, factor) in factors.iter().enumerate() {
        let (a, b, l) = (factor[(0, 0)], factor[(1, 1)], factor[(1, 0)]);
        value += 0.5 * (a * a + b * b + l * l);
        in_icf.set_column(k, &(in_icf.column(k) + Vector3::new(a * a, b * b, l)));
    }
    (value, in_alpha, in_mu, in_icf)
}

type Square = SMatrix<f64, 8, 8>;

pub fn attention(q: &Square, k: &Square, v: &Square, t: &Square) -> (f64, Square, Square, Square) {
    let mut p = (q * k.transpose()).map(|z| (0.25 * z).exp());
    for mut row in p.row_iter_mut() {
        row /= row.sum();
    }
    let mixed = p * v;
    let r = 2.0 * (mixed - t);
    let mut d = r * v.transpose();
    for (i, mut row) in d.row_iter_mut().enumerate() {
        row.add_scalar_mut(-mixed.row(i).dot(&r.row(i)));
    }
    let d = 0.25 * d.component_mul(&p);
    ((mixed - t).norm_squared(), d * k, d.transpose() * q, p.transpose() * r)
}

pub fn chain(
    a: &SMatrix<f64, 24, 8>,
    x: &SMatrix<f64, 8, 6>,
    b: &SMatrix<f64, 6, 16>,
    c: &SMatrix<f64, 24, 16>,
) -> (f64, SMatrix<f64, 8, 6>) {
    let r = a * x * b - c;
    (r.norm_squared(), 2.0 * a.transpose() * r * b.transpose())
}

pub fn neo_hookean(f: &Matrix3<f64>, mu: f64, la: f64, v: &Matrix3<f64>) -> Matrix3<f64> {
    let inverse = f.try_inverse().unwrap();
    let g = inverse.transpose();
    mu * v + (mu - la * f.determinant().ln()) * g * v.transpose() * g + la * (inverse * v).trace() * g
}

pub fn ridge<const M: usize, const K: usize>(
    x: &SMatrix<f64, M, K>,
    y: &SVector<f64, M>,
    w: &SVector<f64, K>,
    la: f64,
) -> (f64, SVector<f64, K>) {
    let r = x * w - y;
    (r.norm_squared() + la * w.norm_squared(), 2.0 * x.transpose() * r + 2.0 * la * w)
}
