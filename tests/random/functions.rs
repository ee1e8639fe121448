// Written by generator.rs; do not edit.

use super::{Arguments, Case};
use matgrad::gradient;
use nalgebra::*;

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f0(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*a) + (*a)).fixed_view::<2, 3>(1, 0).into_owned();
    v1[(1, 2)] += (x.z - x[2]);
    let v2 = if matgrad::log_sum_exp(&(*x)) < 0.1 && s < 0.8 { (-(-(*b))) } else { (v1.map(|v| v * v) + v1.map(|v| v.sin())) };
    let v3: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_columns(&[(*a).column(0).into_owned(), ((*x) + (*x)), matgrad::softmax(&(*x))]).transpose();
    let mut v4 = SMatrix::<f64, 2, 3>::from_columns(&[((*y) + (*y)), ((*y) * b[(1, 0)]), ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(y.x))]);
    v4[(1, 2)] += (*x).lp_norm(1);
    let mut v5 = f64::exp(-(x.transpose() * (*a) * (*x))[(0, 0)].abs());
    v5 *= (s).hypot(x[2]).cos();
    if (y[1]).hypot(b[(0, 1)]) > 0.1 { v5 *= 0.5; };
    let mut v6 = matgrad::softmax(&v3.column(0).into_owned());
    if (0.7_f64 - a.m12) <= 0.6 && s < 0.8 { v6 *= 0.5; };
    v6 /= 1.5 + (s * y.x) * (s * y.x);
    let v6 = (*x).add_scalar(y.x).add_scalar((b[(0, 0)] + x[2])) * 0.5;
    let v7 = (f64::exp(-(*a).determinant().abs()) + (f64::exp(-b[(0, 0)].abs()) - (*a).max()));
    (v1).dot(&v1) + (v2).dot(&v2) + (v3).dot(&v3) + (v4).dot(&v4) + v5 + (v6).dot(&v6) + v7 + ((*a).determinant() + matgrad::log_sum_exp(&v6))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f1(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*a).map(f64::tanh) * (*y).norm_squared());
    v1[(0, 1)] = (x.z).max(0.2);
    if (*y).sum() < -0.3 && s < 0.8 { v1 *= 0.5; };
    let mut v2 = ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat((-0.4_f64))).component_mul(&(*y).add_scalar(x[0]));
    v2 *= f64::exp(-b[(1, 1)].abs()).cos();
    v2[(0, 0)] += (x[0] - b[(0, 0)]);
    let mut v3 = (((*x) + (*x)) / (2.0 + (x[1] / (1.0 + x[0] * x[0])).abs()));
    if (*b).norm() >= 0.6 && s < 0.8 { v3 *= 0.5; };
    let mut v4 = v1.trace();
    for i in 1..3 {
        v4 = (v4 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v5 = ((*y) * v4).add_scalar((1.3_f64).sin());
    if ((-0.4_f64) + v4) <= -0.3 && s < 0.8 { v5 *= 0.5; };
    let v6 = ((*x).component_mul(&v3).zip_map(&(v3 + (*x)), |p, q| p * q + v4) * ((x[0]).atan() + f64::exp(-0.7_f64.abs())));
    let mut v7 = ((-(*b)) * (v1 / (2.0 + x[0].abs())));
    v7[(1, 1)] += (1.3_f64).hypot(x[0]);
    let v8: SMatrix<f64, 2, 1> = (vector![(y.x).max(0.2), f64::exp(-b[(1, 2)].abs())] / (2.0 + matgrad::log_sum_exp(&(-(*x))).abs()));
    v1.mean() + v2.norm_squared() + (v3).dot(&v3) + v4 + (v5).dot(&v5) + (v6).dot(&v6) + v7.mean() + v8.sum() + (v3.sum() - v1.trace())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f2(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = ((*x).zip_map(&(*x), |p, q| p * q + x[0]).map(|v| v * v) / (2.0 + (matgrad::log_sum_exp(&(*x))).hypot((*x).norm()).abs()));
    let mut v2 = (((*y) - (*y)) * (*a).determinant());
    v2[(0, 0)] += v1.mean();
    let v3 = (v1.zip_map(&(*x), |p, q| p * q + y[1]) + Vector3::new(s, y[1], (-0.4_f64))).dot(&(matgrad::softmax(&(*x)) * (x.transpose() * (*a) * (*x))[(0, 0)]));
    let v4 = if (*a).dot(&(*a)) >= 0.6 { (v2 * (-0.4_f64)).map(matgrad::sigmoid) } else { v2.component_mul(&(*y)).add_scalar((*a).determinant()) };
    v1.mean() + (v2).dot(&v2) + v3 + v4.mean() + ((x[2] - x.z)).sin()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f3(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = ((Vector2::new(b[(1, 0)], (-0.4_f64)) * (x.z).max(0.2)) - (*y).zip_map(&(*y), |p, q| p * q + b[(0, 1)]).zip_map(&((*y) - (*y)), |p, q| p * q + x[2]));
    let v2 = if (*x).max() >= 0.6 { ((*b) / (2.0 + 0.7_f64.abs())).tr_mul(&(-(*b))) } else { ((-(*a)) + SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)])) };
    let v3 = |u: f64| (u - u * u + (s + 1.3_f64)).atan();
    let mut v4 = Vector2::new((1.0 + s.powi(2)).cbrt(), (s * b[(0, 0)]));
    if matgrad::log_sum_exp(&(*x)) > 0.6 { v4 *= 0.5; };
    if (x[2]).hypot(s) >= 0.6 { v4 *= 0.5; };
    let mut v5 = (((*y) / (2.0 + s.abs())) * v3(b[(0, 0)]));
    v5[(0, 0)] += (x[1] - y[1]);
    if (1.3_f64 / (1.0 + s * s)) >= 0.6 { v5 *= 0.5; };
    let v6 = (-(-v2)).column(0).into_owned();
    let v6 = ((*x) / (2.0 + x[1].abs())).component_mul(&v6.zip_map(&v6, |p, q| p * q + s)) * 0.5;
    v1.norm_squared() + v2.mean() + v4.mean() + (v5).dot(&v5) + v6.mean() + (-(*a)).trace()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f4(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if f64::exp(-a.m12.abs()) <= -0.3 && s < 0.8 { f64::exp(-(s * x.z).abs()) } else if (b[(1, 2)]).hypot(y.x) >= 0.6 && s < 0.8 { (x[0] + y[1]) } else { ((s).atan() / (1.0 + (x[2] / (1.0 + x[2] * x[2])) * (x[2] / (1.0 + x[2] * x[2])))) };
    let v2 = |u: f64| (2.0 * u + f64::exp(-x[1].abs())).atan();
    let v1 = ((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().dot(&(*a).map(f64::tanh)) * 0.5;
    let v3 = (((*a).trace() * (s).cos())).tanh();
    let v3 = ((b[(1, 0)] * b[(1, 0)]) / (1.0 + (x[2]).cos() * (x[2]).cos())) * 0.5;
    let mut v4 = v2((*b).sum());
    v4 *= (y[1] / (1.0 + b[(0, 2)] * b[(0, 2)])).cos();
    let v5 = |u: f64| (u + 0.5 + (x[2] - v3)).atan();
    v1 + v3 + v4 + matgrad::log_sum_exp(&(*a).diagonal())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f5(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((1.0 + y.x.powi(2)).cbrt()).hypot((*a).dot(&(*a))) + (matgrad::log_sum_exp(&(*x)) * (1.3_f64).abs()));
    let v2 = if (*y).max() > 0.6 { (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(x[0])) * ((*x) - (*x))) } else if (*y).norm() < -0.3 { ((*y) + (*y)) } else { (((*b) * (*x)) - (*x).fixed_rows::<2>(0).into_owned()) };
    let mut v3 = (-((*b) * (*x)));
    v3 /= 1.5 + (*a).determinant() * (*a).determinant();
    v3 /= 1.5 + ((-0.4_f64) + v1) * ((-0.4_f64) + v1);
    let mut v4 = (*a).trace();
    for i in 0..3 {
        v4 += x[i] * v4.sin();
    }
    v1 + v2.norm_squared() + v3.norm_squared() + v4 + matgrad::log_sum_exp(&(*a).column(1).into_owned())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f6(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 3> = ((-(*a).component_mul(&(*a))) * 0.5 + SMatrix::<f64, 3, 3>::repeat((f64::exp(-s.abs()) / (1.0 + (b[(0, 1)] + s) * (b[(0, 1)] + s)))));
    let mut v2 = (v1.add_scalar((-0.4_f64)) + ((*a) / (2.0 + x[1].abs())));
    if (1.3_f64 - x[0]) <= 0.6 { v2 *= 0.5; };
    let v2 = ((v1 + (*a)) / (2.0 + (x.transpose() * (*a) * (*x))[(0, 0)].abs())) * 0.5;
    let v3 = SMatrix::<f64, 2, 3>::from_columns(&[((*x).fixed_rows::<2>(0).into_owned() / (2.0 + matgrad::log_sum_exp(&(*x)).abs())), ((*y).add_scalar(y.x) * 0.5 + SMatrix::<f64, 2, 1>::repeat(v2.dot(&v2))), (*y).add_scalar(s).zip_map(&((*y) + (*y)), |p, q| p * q + s)]);
    v1.norm_squared() + v2.sum() + v3.sum() + ((s / (1.0 + (-0.4_f64) * (-0.4_f64))) + f64::exp(-x[2].abs()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f7(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*y).zip_map(&(*y), |p, q| p * q + (-0.4_f64)).dot(&((*b) * (*x))) / (1.0 + ((a.m12 - y.x) + (*b).dot(&(*b))) * ((a.m12 - y.x) + (*b).dot(&(*b)))));
    let v2 = ((matgrad::log_sum_exp(&(*x))).max(0.2) / (1.0 + (f64::exp(-y[1].abs())).tanh() * (f64::exp(-y[1].abs())).tanh()));
    let mut v3 = ((*a).map(f64::tanh) * ((*x) + (*x)));
    if (*a).determinant() < 0.1 { v3 *= 0.5; };
    v3 *= (b[(1, 1)] * 1.3_f64).cos();
    let v3 = matgrad::softmax(&v3.map(|v| v.sin())) * 0.5;
    let mut v4 = (b[(0, 1)] * b[(0, 2)]);
    for i in 1..3 {
        v4 += x[i] * v4.sin();
    }
    let mut v5 = (s / (1.0 + (-0.4_f64) * (-0.4_f64)));
    for i in 1..3 {
        v5 = (v5 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    v1 + v2 + v3.mean() + v4 + v5 + ((x[0] - x[2]) / (1.0 + (s / (1.0 + y.x * y.x)) * (s / (1.0 + y.x * y.x))))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f8(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-((*b) * (*a))).add_scalar(f64::exp(-(x[1]).cos().abs()));
    let v2: SMatrix<f64, 2, 1> = Vector2::new((*a).add_scalar(b[(0, 1)]).trace(), ((s / (1.0 + x[0] * x[0])) * (1.3_f64 * x[2])));
    let mut v3 = ((-(*a)) * (a.m12).hypot(1.3_f64));
    v3[(1, 1)] += (y[1]).max(0.2);
    let mut v4 = (b[(0, 2)]).abs();
    for i in 0..3 {
        v4 = (v4 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v5: SMatrix<f64, 2, 1> = (Vector2::new(1.3_f64, a.m12) + v2.component_mul(&v2)).zip_map(&((v2 * 0.5 + SMatrix::<f64, 2, 1>::repeat(0.7_f64)) + ((*y) * 0.7_f64)), |p, q| p * q + y.x);
    let v5 = (v5.component_mul(&v5) / (2.0 + ((-0.4_f64)).max(0.2).abs())) * 0.5;
    let v6 = |u: f64| (u - u * u + (*x).norm()).cos();
    v1.sum() + v2.sum() + v3.norm_squared() + v4 + v5.sum() + (*b).zip_map(&(*b), |p, q| p * q + b[(1, 1)]).dot(&v1.component_mul(&(*b)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f9(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*x).max();
    for i in (0..3).rev() {
        if x[i] > v1 { v1 += 0.3 * x[i]; } else { v1 -= b[(1, i)]; };
    }
    let v2 = ((-(*b)).add_scalar((b[(1, 0)] + x[2])) * SMatrix::<f64, 3, 3>::from_columns(&[((*x) / (2.0 + 1.3_f64.abs())), (*a).column(1).into_owned(), (-(*x))]));
    let v3 = ((*x).component_mul(&(*x)).fixed_rows::<2>(0).into_owned() - ((*y).component_mul(&(*y)) - (-(*y))));
    let v3 = (((*y) * b[(0, 2)]) * 0.5 + SMatrix::<f64, 2, 1>::repeat((*x).norm_squared())) * 0.5;
    let v4 = |u: f64| (u + 0.5 + v2.max()).cos();
    let mut v5 = ((*a) / (2.0 + 1.3_f64.abs())).component_mul(&((*a) + (*a)));
    v5 *= v4(a.m12).cos();
    v5[(1, 0)] += v4(s);
    v1 + v2.mean() + (v3).dot(&v3) + v5.sum() + v4(v5.trace())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f10(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = ((*a) - (*a)).column(2).into_owned().cross(&((*x) / (2.0 + a.m12.abs())).zip_map(&(*a).column(1).into_owned(), |p, q| p * q + x[0]));
    let mut v2 = (x[0] + 1.3_f64);
    for i in 1..3 {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3: SMatrix<f64, 2, 1> = vector![(b[(1, 1)] / (1.0 + s * s)), (*y).dot(&(*y))].component_mul(&((*y).zip_map(&(*y), |p, q| p * q + x[1]) * matgrad::log_sum_exp(&(*x))));
    let v3 = ((v3 / (2.0 + a.m12.abs())) * 0.5 + SMatrix::<f64, 2, 1>::repeat((x[1] / (1.0 + v2 * v2)))) * 0.5;
    let v4 = matgrad::log_sum_exp(&((*x).map(matgrad::sigmoid) / (2.0 + v3.dot(&v3).abs())));
    v1.mean() + v2 + v3.mean() + v4 + f64::exp(-(*b).dot(&(*b)).abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f11(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a).transpose() * 0.5 + SMatrix::<f64, 3, 3>::repeat((s).abs())).fixed_view::<2, 3>(1, 0).into_owned();
    let mut v2 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(1.3_f64)).add_scalar((*a).determinant());
    if (*b).dot(&v1) >= 0.6 { v2 *= 0.5; };
    let mut v3 = (((*y) * x.z) * 0.5 + SMatrix::<f64, 2, 1>::repeat((x.z / (1.0 + y[1] * y[1]))));
    v3 *= v1.mean().cos();
    let mut v4 = vector![b[(1, 2)], x[1], y[1]].map(|v| v * v);
    v4 /= 1.5 + (s).hypot(s) * (s).hypot(s);
    v4 *= (*y).sum().cos();
    let v5 = ((v3.map(matgrad::sigmoid) * 0.5 + SMatrix::<f64, 2, 1>::repeat((y[1] + 1.3_f64))) + (-(*y).add_scalar(s)));
    v1.norm_squared() + v2.mean() + v3.norm_squared() + v4.norm_squared() + (v5).dot(&v5) + (matgrad::log_sum_exp(&v4) / (1.0 + (a.m12).hypot(s) * (a.m12).hypot(s)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f12(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u - u * u + (*a).dot(&(*a))).cos();
    let mut v2 = ((b[(1, 1)]).hypot(x[1]) - (s - s));
    v2 += (x[0] - x.z);
    v2 /= 1.5 + v1(s) * v1(s);
    let v3: SMatrix<f64, 2, 3> = ((-(*b)).component_mul(&SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)])) * 0.5 + SMatrix::<f64, 2, 3>::repeat((*x).map(|v| v * v).max()));
    let v4 = |u: f64| (u * u + (a.m12 / (1.0 + y[1] * y[1]))).sin();
    let v3 = Matrix3::from_diagonal(&(*x)).fixed_view::<2, 3>(0, 0).into_owned() * 0.5;
    let v5 = |u: f64| (u - u * u + v4(x[2])).cos();
    v2 + v3.sum() + ((x[0]).cos() * (s).sin())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f13(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (b[(1, 1)] / (1.0 + x.z * x.z)) > 0.6 { (-((*y) - (*y))) } else { (*x).add_scalar(x[0]).fixed_rows::<2>(0).into_owned() };
    let v2 = (-(*y).component_mul(&(*y))).add_scalar(((s / (1.0 + (-0.4_f64) * (-0.4_f64)))).hypot((b[(1, 2)] * x[2])));
    let v3: SMatrix<f64, 3, 1> = (((*a) + (*a)).column(1).into_owned() * ((x[1] / (1.0 + x[1] * x[1])) / (1.0 + (x.transpose() * (*a) * (*x))[(0, 0)] * (x.transpose() * (*a) * (*x))[(0, 0)])));
    let v4: SMatrix<f64, 3, 3> = ((((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(s)) / (2.0 + (a.m12).atan().abs())) / (2.0 + (((-0.4_f64) / (1.0 + x[1] * x[1])) / (1.0 + (s - b[(0, 1)]) * (s - b[(0, 1)]))).abs()));
    let v5 = (vector![(*a).dot(&v4), (x.transpose() * (*a) * (*x))[(0, 0)], (s).tanh()] * 0.5 + SMatrix::<f64, 3, 1>::repeat(((*a).dot(&v4) + (*a).sum())));
    let v5 = vector![a.m12, x[2], s].map(f64::tanh) * 0.5;
    v1.norm_squared() + (v2).dot(&v2) + (v3).dot(&v3) + v4.sum() + v5.norm_squared() + ((s * s)).hypot(matgrad::log_sum_exp(&v5))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f14(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() < 0.1 { (x.transpose() * ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x[1])) * vector![b[(0, 1)], b[(0, 2)], (-0.4_f64)])[(0, 0)] } else { matgrad::log_sum_exp(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(y.x))) };
    let v1 = (f64::exp(-x.z.abs()) / (1.0 + (*x).sum() * (*x).sum())) * 0.5;
    let v2 = SMatrix::<f64, 3, 3>::from_columns(&[((*x).add_scalar(s) * 0.5 + SMatrix::<f64, 3, 1>::repeat(matgrad::log_sum_exp(&(*x)))), (*x).cross(&(*x)).component_mul(&(*x).add_scalar(s)), ((*x) - (*x)).component_mul(&((*x) + (*x)))]);
    let v3 = f64::exp(-((0.7_f64 - b[(0, 0)]) + matgrad::log_sum_exp(&(*x))).abs());
    let v4 = SMatrix::<f64, 3, 3>::from_columns(&[v2.column(2).into_owned().add_scalar((y[1]).sin()), ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(y[1])).map(|v| v * v), (((*x) / (2.0 + (-0.4_f64).abs())) / (2.0 + (1.3_f64).sin().abs()))]);
    let v5 = if matgrad::log_sum_exp(&(*x)) > -0.3 { ((v3 / (1.0 + v1 * v1)) * (x[0] + v3)) } else { f64::exp(-matgrad::log_sum_exp(&(*x)).abs()) };
    let mut v6 = (x.transpose() * v4 * (*x))[(0, 0)];
    for i in 1..3 {
        v6 = (v6 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v7 = (((*b) * (-0.4_f64)) / (2.0 + ((-0.4_f64)).hypot(x[0]).abs()));
    v7 /= 1.5 + v4.trace() * v4.trace();
    v7[(0, 0)] += (x[1] / (1.0 + v1 * v1));
    v1 + v2.norm_squared() + v3 + (v4).dot(&v4) + v5 + v6 + (v7).dot(&v7) + (f64::exp(-b[(0, 2)].abs()) + (b[(1, 0)]).hypot(b[(0, 2)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f15(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (x.transpose() * (*a) * (*x))[(0, 0)];
    for i in 1..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v1 = ((*a).trace()).powi(2) * 0.5;
    let mut v2 = ((*a) - (*a)).transpose();
    v2 /= 1.5 + (x.transpose() * (*a) * (*x))[(0, 0)] * (x.transpose() * (*a) * (*x))[(0, 0)];
    let v3: SMatrix<f64, 2, 3> = ((*b).map(|v| if v > 0.1 { v } else { 0.5 * v }).zip_map(&((*b) + (*b)), |p, q| p * q + b[(1, 0)]) * (-v2).map(matgrad::sigmoid));
    let mut v4 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(y.x)).add_scalar((*b).dot(&v3));
    if matgrad::log_sum_exp(&(*x)) > 0.1 { v4 *= 0.5; };
    let v5 = if (0.7_f64).powi(2) <= 0.1 && s < 0.8 { (-(*a)).zip_map(&(-(*a)), |p, q| p * q + 0.7_f64) } else { ((-v2) + v2.component_mul(&(*a))) };
    let mut v6 = (*x).fixed_rows::<2>(1).into_owned().add_scalar((*b).norm_squared());
    v6[(0, 0)] = (x[1] / (1.0 + 1.3_f64 * 1.3_f64));
    v6[(1, 0)] = (b[(1, 2)] / (1.0 + y.x * y.x));
    let mut v7 = (((*a) / (2.0 + 0.7_f64.abs())) * (v1 + b[(0, 0)]));
    v7[(1, 1)] += (b[(0, 2)]).sin();
    v1 + (v2).dot(&v2) + v3.sum() + (v4).dot(&v4) + v5.sum() + v6.mean() + v7.mean() + (v4 * v5).dot(&(-v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f16(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*x) - (*x)) / (2.0 + matgrad::log_sum_exp(&(*x)).abs()));
    v1 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    let v2 = if (*y).dot(&(*y)) <= 0.6 { (v1 + v1).fixed_rows::<2>(1).into_owned() } else { ((*y).add_scalar(y.x) * ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()) };
    let v3 = (((-(*a)) - (*a).transpose()) - (*a).map(|v| v.sin()).add_scalar((*a).trace()));
    let v4: SMatrix<f64, 3, 3> = (v3.component_mul(&v3) * 0.5 + SMatrix::<f64, 3, 3>::repeat((x[1] * b[(1, 1)]))).component_mul(&((*a).zip_map(&(*a), |p, q| p * q + (-0.4_f64)) / (2.0 + matgrad::log_sum_exp(&(*x)).abs())));
    let v5 = (((b[(1, 2)] * x[1]) - f64::exp(-b[(0, 1)].abs()))).sin();
    let v6 = matgrad::log_sum_exp(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(1, 0)])).zip_map(&v3.column(2).into_owned(), |p, q| p * q + v5));
    let mut v7 = Vector3::new((-0.4_f64), 0.7_f64, y[1]).component_mul(&(v1 * 0.7_f64));
    if (b[(0, 2)] * b[(1, 1)]) >= 0.6 && s < 0.8 { v7 *= 0.5; };
    let v7 = v4.zip_map(&v4, |p, q| p * q + x.z).column(2).into_owned() * 0.5;
    v1.norm_squared() + v2.mean() + v3.sum() + v4.sum() + v5 + v6 + v7.mean() + ((*y).dot(&(*y)) * v2.sum())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f17(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (x[0] * s);
    for i in 0..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v2 = ((*x) * y[1]).component_mul(&(*x).component_mul(&(*x)));
    v2[(1, 0)] = (*a).determinant();
    let v3: SMatrix<f64, 2, 3> = ((((*b) * (*a)) * 0.5 + SMatrix::<f64, 2, 3>::repeat(f64::exp(-b[(1, 1)].abs()))) * (matgrad::log_sum_exp(&v2)).abs());
    let v4 = (vector![1.3_f64, (-0.4_f64)].dot(&((*y) + (*y))) - ((x[2]).atan()).hypot((x.transpose() * (*a) * (*x))[(0, 0)]));
    let v5 = if matgrad::log_sum_exp(&(*x)) >= 0.6 { (f64::exp(-b[(1, 1)].abs())).powi(2) } else if ((-0.4_f64) - x.z) > 0.6 { (x.transpose() * (*a) * (*x))[(0, 0)] } else { (matgrad::log_sum_exp(&v2) / (1.0 + (*a).determinant() * (*a).determinant())) };
    let v6 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) - (*b).add_scalar(1.3_f64)).dot(&((*b).zip_map(&(*b), |p, q| p * q + b[(1, 2)]) * (v4 - 0.7_f64)));
    v1 + (v2).dot(&v2) + (v3).dot(&v3) + v4 + v5 + v6 + ((*x) / (2.0 + a.m12.abs())).norm_squared()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f18(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((x[0]).powi(2)).cos();
    v1 += (0.7_f64).abs();
    v1 *= (b[(1, 2)]).tanh().cos();
    let v2 = |u: f64| (2.0 * u + (*b).norm_squared()).atan();
    let v1 = ((*a) + (*a)).dot(&((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(b[(1, 1)]))) * 0.5;
    let v3 = (SMatrix::<f64, 3, 3>::from_columns(&[(*a).column(2).into_owned(), (*x).add_scalar(b[(1, 1)]), (*x).component_mul(&(*x))]) * 0.5 + SMatrix::<f64, 3, 3>::repeat(v2(matgrad::log_sum_exp(&(*x)))));
    let mut v4 = (*y).add_scalar(a.m12).map(|v| if v > 0.1 { v } else { 0.5 * v });
    v4 /= 1.5 + (x[1] * x[1]) * (x[1] * x[1]);
    v4[(1, 0)] = (*y).dot(&(*y));
    v1 + (v3).dot(&v3) + (v4).dot(&v4) + matgrad::log_sum_exp(&Vector3::new((-0.4_f64), b[(1, 1)], b[(0, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f19(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((-0.4_f64)).abs()).cos();
    v1 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    v1 *= f64::exp(-0.7_f64.abs()).cos();
    let mut v2 = (-(*a).map(|v| if v > 0.1 { v } else { 0.5 * v }));
    v2[(2, 0)] += (y[1]).hypot(y.x);
    let v2 = SMatrix::<f64, 3, 3>::from_columns(&[((*x) + (*x)), ((*x) + (*x)), matgrad::softmax(&(*x))]) * 0.5;
    let mut v3 = (x[2] / (1.0 + v1 * v1));
    for i in 0..3 {
        for j in 0..=i { v3 += a[(i, j)] * x[j] * i as f64; };
    }
    let v4 = |u: f64| (u + 0.5 + (a.m12 * x[2])).atan();
    let mut v5 = ((*b).add_scalar(x.z) * ((*x) + (*x)));
    v5 *= (*b).sum().cos();
    let v6 = (-(v2 * 0.5 + SMatrix::<f64, 3, 3>::repeat(x[2])).transpose());
    v1 + v2.mean() + v3 + v5.mean() + v6.sum() + (((-0.4_f64) / (1.0 + b[(0, 0)] * b[(0, 0)])) * (v1 / (1.0 + y.x * y.x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f20(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (2.0 * u + (*x).max()).atan();
    let v2 = ((*x) / (2.0 + s.abs())).component_mul(&((*x) * x[0])).zip_map(&(*x).zip_map(&(*x), |p, q| p * q + s).zip_map(&(*x).map(f64::tanh), |p, q| p * q + b[(0, 2)]), |p, q| p * q + x.z);
    let v3 = (((v2 * (-0.4_f64)) * (x[2]).atan()) / (2.0 + v1((*b).mean()).abs()));
    let v4 = |u: f64| (u - u * u + (x.z + x[0])).cos();
    let v5 = (((*b) + (*b)).norm()).sin();
    let v6 = if v3.lp_norm(1) <= 0.6 { ((s * y[1])).abs() } else if (b[(1, 1)] + s) <= -0.3 { ((-0.4_f64)).sin() } else { ((v5 * x.z) - (*y).mean()) };
    v2.sum() + v3.sum() + v5 + v6 + (*a).column(2).into_owned().mean()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f21(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((Vector2::new(x[1], s) * 0.5 + SMatrix::<f64, 2, 1>::repeat((s - x.z))) + ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(0.7_f64)).component_mul(&(*y).map(|v| v * v)));
    let v2 = if (b[(0, 1)] * x[2]) > 0.1 { (-(*x)).cross(&((*x) + (*x))) } else { (((*x) * 0.7_f64) * (x[2] - b[(0, 0)])) };
    let mut v3 = ((1.3_f64).max(0.2) / (1.0 + (*b).mean() * (*b).mean()));
    v3 /= 1.5 + (y[1]).powi(2) * (y[1]).powi(2);
    v3 *= (*y).dot(&(*y)).cos();
    let mut v4 = (-(*b)).zip_map(&((*b) * (*a)), |p, q| p * q + 1.3_f64);
    v4 *= v2.dot(&(*x)).cos();
    let v5 = ((-(*y)) - (v4 * v2)).map(matgrad::sigmoid);
    let v6 = (matgrad::log_sum_exp(&((*x) - (*x))) * (matgrad::log_sum_exp(&(*x))).cos());
    let mut v7 = (-SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]));
    v7[(1, 2)] += (*x).norm();
    let v8 = matgrad::log_sum_exp(&(vector![v6, x[0], x[1]] + (*x).cross(&v2)));
    v1.sum() + v2.mean() + v3 + v4.mean() + v5.norm_squared() + v6 + v7.mean() + v8 + ((*a) / (2.0 + 0.7_f64.abs())).dot(&(v7 + v7))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f22(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = ((*y).zip_map(&(*y), |p, q| p * q + y.x) - (*y).component_mul(&(*y))).component_mul(&(-Vector2::new(b[(0, 2)], 0.7_f64)));
    let mut v2 = f64::exp(-y.x.abs());
    for i in (0..3).rev() {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3 = (*x).component_mul(&(*x)).add_scalar((*x).norm()).fixed_rows::<2>(1).into_owned();
    let mut v4 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) + ((*b) - (*b)));
    if (1.3_f64).hypot(b[(1, 2)]) <= -0.3 && s < 0.8 { v4 *= 0.5; };
    let v5 = |u: f64| (u - u * u + ((-0.4_f64)).hypot(x[1])).cos();
    let v6 = ((1.0 + (*a).dot(&(*a)).powi(2)).cbrt() + ((*x).norm_squared()).hypot((y[1]).powi(2)));
    let v6 = ((*x) * b[(1, 1)]).dot(&(*x).map(|v| if v > 0.1 { v } else { 0.5 * v })) * 0.5;
    let v7: SMatrix<f64, 3, 1> = (((*x).add_scalar(v6) / (2.0 + matgrad::log_sum_exp(&(*x)).abs())) / (2.0 + (x.transpose() * ((*a) / (2.0 + 0.7_f64.abs())) * ((*x) / (2.0 + a.m12.abs())))[(0, 0)].abs()));
    v1.mean() + v2 + v3.norm_squared() + v4.mean() + v6 + v7.norm_squared() + Vector2::new(x[2], x.z).max()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f23(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*b).component_mul(&(*b)) / (2.0 + (1.0 + x.z.powi(2)).cbrt().abs())) - (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(s)) + SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)])));
    let mut v2 = ((-0.4_f64)).hypot(s);
    for i in (0..3).rev() {
        v2 += x[i] * v2.sin();
    }
    let v3 = (f64::exp(-(x[1]).sin().abs()) * ((*b) * (*a)).dot(&(-(*b))));
    let v4 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).tanh();
    (v1).dot(&v1) + v2 + v3 + ((v3 - x[2]) / (1.0 + v1.norm_squared() * v1.norm_squared()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f24(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (2.0 * u + (y.x / (1.0 + x[1] * x[1]))).cos();
    let v2: SMatrix<f64, 3, 1> = (-matgrad::softmax(&(*x)).component_mul(&((*x) * b[(0, 0)])));
    let v3 = if (1.3_f64 * (-0.4_f64)) <= 0.1 { ((*a).dot(&(*a)) - v1(x[2])) } else { ((*b).max()).cos() };
    let v4 = ((1.0 + (y[1]).hypot(v3).powi(2)).cbrt() * (matgrad::log_sum_exp(&v2)).tanh());
    let v5 = (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(v4)).map(|v| v.sin()) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v6 = |u: f64| (2.0 * u + (s - (-0.4_f64))).cos();
    let mut v7 = (x[1]).hypot(x[2]);
    for i in 0..3 {
        for j in 0..=i { v7 += a[(i, j)] * x[j] * i as f64; };
    }
    (v2).dot(&v2) + v3 + v4 + v5 + v7 + v6((*y).dot(&(*y)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f25(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (1.3_f64).tanh();
    for i in 1..3 {
        v1 += x[i] * v1.sin();
    }
    let mut v2 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(x.z)).map(|v| v * v);
    if (*a).dot(&(*a)) <= -0.3 { v2 *= 0.5; };
    let v3: SMatrix<f64, 3, 3> = ((-(*a)).add_scalar((*b).sum()) * 0.5 + SMatrix::<f64, 3, 3>::repeat((*x).add_scalar(0.7_f64).max()));
    let v4 = vector![(x[1] / (1.0 + s * s)), (*y).dot(&(*y))].norm();
    let v5 = |u: f64| (u + 0.5 + (v4 + v1)).tanh();
    let mut v6 = (((*y) - (*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((*a).determinant()));
    v6 *= (s * y[1]).cos();
    v6 *= (b[(1, 2)]).powi(2).cos();
    let v7 = if (x[2] * b[(1, 2)]) <= 0.1 { (((-0.4_f64)).hypot(1.3_f64) / (1.0 + (x[2]).atan() * (x[2]).atan())) } else { v6.zip_map(&v6, |p, q| p * q + v1).norm_squared() };
    v1 + (v2).dot(&v2) + v3.mean() + v4 + v6.sum() + v7 + ((y[1] + x[0]) - (x.z * 0.7_f64))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f26(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((((*y) + (*y)) * matgrad::log_sum_exp(&(*x))) * (f64::exp(-(-0.4_f64).abs())).hypot(f64::exp(-x[1].abs())));
    let mut v2 = (x.z + b[(0, 0)]);
    for i in 0..3 {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3 = (((*a).fixed_view::<2, 3>(0, 0).into_owned() + ((*b) * x[2])) * 0.5 + SMatrix::<f64, 2, 3>::repeat(((*y).lp_norm(1)).hypot((b[(0, 0)]).atan())));
    let mut v4 = (0.7_f64).sin();
    for i in (0..3).rev() {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v5 = (x[0] / (1.0 + a.m12 * a.m12));
    for i in (0..3).rev() {
        v5 += x[i] * v5.sin();
    }
    v1.sum() + v2 + v3.sum() + v4 + v5 + (1.0 + (b[(0, 0)] * a.m12).powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f27(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a) * (*x)).fixed_rows::<2>(0).into_owned().dot(&(-((*y) * b[(1, 1)])));
    let v2 = if ((-0.4_f64)).hypot(v1) > 0.1 { (((*b) + (*b)) * 0.5 + SMatrix::<f64, 2, 3>::repeat((*y).dot(&(*y)))) } else { (*b).map(matgrad::sigmoid).add_scalar((b[(1, 1)]).abs()) };
    let v3 = |u: f64| (u - u * u + (*a).determinant()).cos();
    let mut v4 = ((*x).cross(&(*x)) / (2.0 + v3(0.7_f64).abs()));
    if (x[0] - b[(1, 2)]) <= -0.3 { v4 *= 0.5; };
    v4[(1, 0)] = (x[0] + x[0]);
    let mut v5 = (vector![v1, x.z, a.m12] * (0.7_f64 - 1.3_f64));
    v5 *= (*a).trace().cos();
    let v6 = if (*y).norm() < 0.6 { (((*a) - (*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((x.transpose() * (*a) * (*x))[(0, 0)])) } else { ((*a).map(|v| v.sin()) - (*a).add_scalar(x[0])) };
    let v7 = ((v6.add_scalar(b[(0, 1)]) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap() - (-(v6 * v1)));
    let v8 = (-((v4 * 0.5 + SMatrix::<f64, 3, 1>::repeat(v1)) + v4.map(f64::tanh)));
    v1 + (v2).dot(&v2) + (v4).dot(&v4) + (v5).dot(&v5) + v6.sum() + v7.norm_squared() + v8.norm_squared() + ((s).tanh() - (b[(0, 1)]).powi(2))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f28(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u + 0.5 + (x.z - 1.3_f64)).sin();
    let v2 = (((*b).zip_map(&(*b), |p, q| p * q + b[(0, 1)]) * 0.5 + SMatrix::<f64, 2, 3>::repeat(v1(1.3_f64))) - (((*b) + (*b)) / (2.0 + matgrad::log_sum_exp(&(*x)).abs())));
    let mut v3 = ((*x) / (2.0 + b[(0, 0)].abs())).fixed_rows::<2>(0).into_owned();
    v3 *= (*y).dot(&(*y)).cos();
    v3 *= (*x).norm_squared().cos();
    let v4 = if (x[1] - y.x) >= 0.6 { ((*a) + (*a)).column(2).into_owned() } else if v1(s) <= 0.6 { ((*x) * 0.7_f64) } else { ((*x).zip_map(&(*x), |p, q| p * q + b[(0, 1)]) - (*x).zip_map(&(*x), |p, q| p * q + (-0.4_f64))) };
    let v5 = |u: f64| (2.0 * u + (s * s)).atan();
    let v4 = Vector3::new((1.3_f64).sin(), ((-0.4_f64)).abs(), (*a).trace()) * 0.5;
    v2.mean() + (v3).dot(&v3) + v4.mean() + (v5(y[1]) - (*a).determinant())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f29(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*y).component_mul(&(*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((y.x).hypot(b[(0, 1)]))).zip_map(&((*y).component_mul(&(*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat(f64::exp(-b[(0, 1)].abs()))), |p, q| p * q + y.x);
    let mut v2 = (*a).map(f64::tanh).zip_map(&SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]), |p, q| p * q + b[(0, 1)]);
    if (s).tanh() < 0.6 { v2 *= 0.5; };
    let mut v3 = ((*a).determinant()).cos();
    v3 += (*a).max();
    let mut v4 = (-((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(1, 0)])));
    v4 /= 1.5 + (y.x / (1.0 + b[(1, 1)] * b[(1, 1)])) * (y.x / (1.0 + b[(1, 1)] * b[(1, 1)]));
    let mut v5 = (b[(0, 1)]).hypot(x.z);
    for i in (0..3).rev() {
        v5 += x[i] * v5.sin();
    }
    let v6 = f64::exp(-((*x).norm_squared()).tanh().abs());
    let v6 = (*b).map(|v| v.sin()).dot(&(*a).fixed_view::<2, 3>(0, 0).into_owned()) * 0.5;
    let mut v7 = (x.transpose() * v2 * (*x))[(0, 0)];
    for i in 1..3 {
        if x[i] > v7 { v7 += 0.3 * x[i]; } else { v7 -= b[(1, i)]; };
    }
    (v1).dot(&v1) + v2.norm_squared() + v3 + v4.sum() + v5 + v6 + v7 + ((1.3_f64 / (1.0 + v7 * v7))).sin()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f30(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*x) * x[0]).map(|v| v.sin());
    v1 /= 1.5 + (y[1] * y.x) * (y[1] * y.x);
    let v2 = ((f64::exp(-x.z.abs())).atan() + (1.0 + (y[1]).hypot((-0.4_f64)).powi(2)).cbrt());
    let v3 = (((*a) / (2.0 + v2.abs())) + (*b).tr_mul(&(*b))).determinant();
    let v3 = (matgrad::log_sum_exp(&(*x)) * (s / (1.0 + 1.3_f64 * 1.3_f64))) * 0.5;
    let v4 = (((b[(0, 2)]).hypot(y.x) * (1.3_f64 * b[(1, 2)])) * f64::exp(-(*y).norm_squared().abs()));
    v1.mean() + v2 + v3 + v4 + v1.zip_map(&v1, |p, q| p * q + 0.7_f64).norm()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f31(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*b) - (*b)) - (*a).fixed_view::<2, 3>(0, 0).into_owned()).tr_mul(&((*b) * (*a)).map(matgrad::sigmoid));
    let v2 = (*a).map(|v| v.sin()).add_scalar((*y).lp_norm(1)).norm_squared();
    let mut v3 = (-(*a)).transpose();
    v3 /= 1.5 + (*y).sum() * (*y).sum();
    let v4 = if (*x).norm() >= 0.6 { ((-(*x)) / (2.0 + f64::exp(-b[(0, 2)].abs()).abs())) } else { matgrad::softmax(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(v2))) };
    let v5 = (v4.fixed_rows::<2>(0).into_owned() * 0.5 + SMatrix::<f64, 2, 1>::repeat(matgrad::log_sum_exp(&(*x)))).component_mul(&(*x).fixed_rows::<2>(0).into_owned().map(|v| v.sin()));
    v1.sum() + v2 + (v3).dot(&v3) + v4.norm_squared() + v5.mean() + ((b[(1, 1)] / (1.0 + 1.3_f64 * 1.3_f64))).hypot(matgrad::log_sum_exp(&(*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f32(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-((*x).zip_map(&(*x), |p, q| p * q + b[(1, 0)]) - ((*a) * (*x))));
    let v2 = (((*a) / (2.0 + b[(0, 2)].abs())) * (1.3_f64).tanh()).dot(&(-SMatrix::<f64, 3, 3>::from_columns(&[(*x), v1, v1])));
    let v2 = ((x[0]).cos() - (v2).powi(2)) * 0.5;
    let mut v3 = ((*b) * s).dot(&(*b).map(f64::tanh));
    v3 += matgrad::log_sum_exp(&(*x));
    let v4 = if (a.m12 + (-0.4_f64)) > 0.1 { ((*y).component_mul(&(*y)) + (*y).zip_map(&(*y), |p, q| p * q + s)) } else if (*b).dot(&(*b)) > 0.1 && s < 0.8 { v1.fixed_rows::<2>(0).into_owned() } else { ((*y).map(|v| if v > 0.1 { v } else { 0.5 * v }) * 0.5 + SMatrix::<f64, 2, 1>::repeat(f64::exp(-v3.abs()))) };
    v1.norm_squared() + v2 + v3 + v4.norm_squared() + (*a).zip_map(&(*a), |p, q| p * q + b[(1, 2)]).trace()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f33(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = Vector3::new((*b).component_mul(&(*b)).max(), ((a.m12 + b[(1, 0)]) * (b[(0, 2)]).powi(2)), (((-0.4_f64) * x[1]) - (x.z).sin()));
    let v2 = if (b[(1, 0)] / (1.0 + x[1] * x[1])) >= 0.1 { ((-(*a)) / (2.0 + (0.7_f64 - x[1]).abs())) } else if (s - s) < -0.3 { ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y[1])) } else { (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x.z)) + (*a).map(f64::tanh)) };
    let v3 = f64::exp(-(1.0 + (1.0 + b[(1, 0)].powi(2)).cbrt().powi(2)).cbrt().abs());
    let v4: SMatrix<f64, 2, 3> = (((*a) * x[1]).fixed_view::<2, 3>(0, 0).into_owned() * v2.component_mul(&(*a)).zip_map(&(v2 / (2.0 + a.m12.abs())), |p, q| p * q + v3));
    let v5 = ((-((*b) + (*b))) * matgrad::log_sum_exp(&(*x).map(|v| if v > 0.1 { v } else { 0.5 * v })));
    let mut v6 = (x.transpose() * v2.component_mul(&(*a)) * v1.add_scalar(x.z))[(0, 0)];
    v6 += (1.3_f64 + x.z);
    v6 /= 1.5 + (*b).max() * (*b).max();
    let mut v7 = v4.norm_squared();
    for i in (0..3).rev() {
        for j in 0..=i { v7 += a[(i, j)] * x[j] * i as f64; };
    }
    v1.norm_squared() + v2.sum() + v3 + v4.mean() + v5.norm_squared() + v6 + v7 + (f64::exp(-s.abs()) + (x.z * b[(1, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f34(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(*b)).component_mul(&(*b).zip_map(&(*b), |p, q| p * q + (-0.4_f64))).component_mul(&(-((*b) + (*b))));
    let v1 = SMatrix::<f64, 2, 3>::from_columns(&[(*y).map(|v| if v > 0.1 { v } else { 0.5 * v }), ((*y) + (*y)), ((*y) / (2.0 + x[0].abs()))]) * 0.5;
    let v1 = ((*b).map(f64::tanh) * (x[2] / (1.0 + x[0] * x[0]))) * 0.5;
    let mut v2 = ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    for i in (0..3).rev() {
        v2 = (v2 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v3 = (f64::exp(-(*y).dot(&(*y)).abs())).cos();
    let v4 = if f64::exp(-x[1].abs()) < 0.1 { ((*a) / (2.0 + x[2].abs())).column(1).into_owned() } else if f64::exp(-s.abs()) >= -0.3 { (*x).add_scalar(v2) } else { (*a).column(1).into_owned().zip_map(&((*x) + (*x)), |p, q| p * q + v2) };
    let mut v5 = ((1.3_f64).tanh() - (s / (1.0 + a.m12 * a.m12)));
    v5 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    if ((-0.4_f64) * b[(0, 0)]) <= 0.1 { v5 *= 0.5; };
    (v1).dot(&v1) + v2 + v3 + v4.norm_squared() + v5 + ((x[1]).hypot(s) - f64::exp(-b[(0, 0)].abs()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f35(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = f64::exp(-(*a).determinant().abs());
    v1 += (1.0 + x[2].powi(2)).cbrt();
    v1 *= (x[1]).max(0.2).cos();
    let v2 = if (a.m12 + b[(0, 1)]) <= -0.3 { (((*b) * (*x)) / (2.0 + ((-0.4_f64)).tanh().abs())) } else { (((*y) - (*y)) + ((*b) * (*x))) };
    let v3: SMatrix<f64, 2, 1> = ((v2 + v2) - (*y).map(|v| v.sin())).map(|v| v.sin());
    let v4 = |u: f64| (u * u + (b[(1, 0)] * 0.7_f64)).atan();
    let v5 = (((a.m12).abs() + (s / (1.0 + s * s)))).sin();
    let v6 = v2.zip_map(&v2, |p, q| p * q + x[1]).add_scalar((v1).tanh()).dot(&((*y).component_mul(&(*y)) - (v2 * b[(1, 1)])));
    let v7 = if (*a).trace() >= 0.6 { ((b[(1, 0)] - 1.3_f64)).sin() } else { v4(v3.dot(&v3)) };
    v1 + v2.sum() + (v3).dot(&v3) + v5 + v6 + v7 + ((s).hypot(1.3_f64) + (*x).dot(&(*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f36(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if f64::exp(-b[(0, 1)].abs()) >= -0.3 && s < 0.8 { (*b).zip_map(&(*b), |p, q| p * q + b[(1, 2)]).map(f64::tanh) } else { (((*b) * 0.7_f64) * (s / (1.0 + 1.3_f64 * 1.3_f64))) };
    let v2: SMatrix<f64, 3, 1> = (*a).zip_map(&(*a), |p, q| p * q + a.m12).column(2).into_owned().component_mul(&(((*x) / (2.0 + x[2].abs())) + Vector3::new((-0.4_f64), b[(0, 2)], x[2])));
    let v3: SMatrix<f64, 3, 1> = (((*x).add_scalar(x.z) - (v2 + (*x))) * ((s / (1.0 + y[1] * y[1])) - (s * b[(1, 2)])));
    let v4: SMatrix<f64, 2, 1> = ((((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(0, 0)])) + (*y).zip_map(&(*y), |p, q| p * q + s)) / (2.0 + f64::exp(-(*a).dot(&(*a)).abs()).abs()));
    let v5 = |u: f64| (u - u * u + matgrad::log_sum_exp(&v2)).atan();
    v1.norm_squared() + v2.mean() + v3.sum() + (v4).dot(&v4) + v5((x.transpose() * (*a) * (*x))[(0, 0)])
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f37(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (*a).max() >= 0.1 && s < 0.8 { f64::exp(-(x[1] * b[(1, 1)]).abs()) } else if (*a).dot(&(*a)) >= -0.3 { (*x).dot(&(*x)) } else { ((*b).norm_squared()).sin() };
    let v2 = (((a.m12).hypot(x[2]) * (*a).determinant())).sin();
    let v2 = (-(*a)).trace() * 0.5;
    let mut v3 = (*y).component_mul(&(*y)).dot(&((*y) * b[(1, 2)]));
    if ((-0.4_f64) * x[2]) <= 0.1 { v3 *= 0.5; };
    v1 + v2 + v3 + (*x).fixed_rows::<2>(1).into_owned().norm()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f38(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*a) * s).component_mul(&(*a).component_mul(&(*a))) + ((-(*a)) / (2.0 + (*a).determinant().abs())));
    let mut v2 = (b[(0, 1)]).hypot(0.7_f64);
    for i in (0..3).rev() {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3 = (((v1 * 0.5 + SMatrix::<f64, 3, 3>::repeat(s)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() - ((s).max(0.2)).atan());
    let mut v4 = (((*b) * b[(1, 1)]) + ((*b) * x[1]));
    v4[(1, 2)] = (*y).dot(&(*y));
    let v5 = if (x[0] * y.x) >= -0.3 { Matrix3::from_diagonal(&((*x) + (*x))) } else { ((-(*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((*x).dot(&(*x)))) };
    v1.mean() + v2 + v3 + v4.sum() + v5.norm_squared() + ((b[(0, 0)]).abs()).powi(2)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f39(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = f64::exp(-x[2].abs());
    for i in (0..3).rev() {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v1 = f64::exp(-(b[(0, 1)] + b[(1, 2)]).abs()) * 0.5;
    let v1 = ((s - x.z)).hypot((x[1] + b[(0, 0)])) * 0.5;
    let mut v2 = f64::exp(-b[(1, 1)].abs());
    for i in (0..3).rev() {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3: SMatrix<f64, 3, 3> = ((*a).map(|v| v.sin()).map(matgrad::sigmoid) * 0.5 + SMatrix::<f64, 3, 3>::repeat(((y[1] + x[2])).tanh()));
    let v4 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).sin();
    v1 + v2 + v3.sum() + v4((*y).lp_norm(1))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f40(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[2])).dot(&(-(*x))) + matgrad::log_sum_exp(&vector![x[2], y[1], 0.7_f64]));
    let v2 = if (*y).dot(&(*y)) > 0.1 { ((*b).tr_mul(&(*b)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() } else { ((v1).tanh() * (x[2]).max(0.2)) };
    let v3 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).sin();
    let v4: SMatrix<f64, 3, 3> = ((SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) * (v2 + a.m12)) * (*y).component_mul(&(*y)).dot(&((*y) / (2.0 + x.z.abs()))));
    let v5 = vector![v3(((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()), ((*x) + (*x)).dot(&(*x).zip_map(&(*x), |p, q| p * q + v1))];
    let v6: SMatrix<f64, 2, 3> = (-(((*b) / (2.0 + y[1].abs())) * SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)])));
    let mut v7 = (-(v4 / (2.0 + y.x.abs())));
    v7[(0, 0)] = v3(1.3_f64);
    let mut v8 = (v5.map(matgrad::sigmoid) * 0.5 + SMatrix::<f64, 2, 1>::repeat((x[1] * v2)));
    if (1.0 + (-0.4_f64).powi(2)).cbrt() >= 0.1 { v8 *= 0.5; };
    if matgrad::log_sum_exp(&(*x)) >= -0.3 && s < 0.8 { v8 *= 0.5; };
    v1 + v2 + v4.norm_squared() + (v5).dot(&v5) + v6.norm_squared() + v7.norm_squared() + (v8).dot(&v8) + (v3(x[2]) / (1.0 + (*x).dot(&(*x)) * (*x).dot(&(*x))))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f41(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((((*a) / (2.0 + b[(1, 2)].abs())) / (2.0 + (*b).norm().abs())) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v2: SMatrix<f64, 2, 1> = (((*b) * (*x)).component_mul(&((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[1]))) * 0.5 + SMatrix::<f64, 2, 1>::repeat(matgrad::log_sum_exp(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(v1)))));
    let mut v3 = ((*x).component_mul(&(*x)) + ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(v1)));
    if (s + b[(1, 2)]) <= 0.6 { v3 *= 0.5; };
    let v4 = if (y.x).cos() < 0.6 && s < 0.8 { ((*a).add_scalar(1.3_f64) + (*a).component_mul(&(*a))) } else { SMatrix::<f64, 3, 3>::from_columns(&[(*x).map(|v| if v > 0.1 { v } else { 0.5 * v }), vector![0.7_f64, b[(1, 2)], y.x], (v3 * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(1, 0)]))]) };
    let mut v5 = (v4 + v4).add_scalar((0.7_f64).sin());
    v5 *= matgrad::log_sum_exp(&v3).cos();
    v5 *= (1.0 + (-0.4_f64).powi(2)).cbrt().cos();
    v1 + v2.norm_squared() + v3.norm_squared() + v4.norm_squared() + v5.norm_squared() + (v3.dot(&(*x)) - (v1).hypot((-0.4_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f42(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s).hypot(s) < 0.6 { ((*x).dot(&(*x))).tanh() } else { ((s).sin() - f64::exp(-b[(1, 1)].abs())) };
    let v2 = (-((*a).transpose() * (b[(0, 1)]).hypot(y.x)));
    let v3 = |u: f64| (u + 0.5 + (b[(0, 0)]).max(0.2)).sin();
    let v2 = (-v2).map(|v| v.sin()) * 0.5;
    v1 + v2.sum() + ((y[1]).cos()).hypot((v1).cos())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f43(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*y).map(f64::tanh) + (*y).add_scalar(s));
    v1 /= 1.5 + (x.z - y.x) * (x.z - y.x);
    let v2 = |u: f64| (u - u * u + (1.3_f64).hypot(x[0])).tanh();
    let mut v3 = (((*b) * x[2]) - (-(*b)));
    if (*a).trace() >= 0.6 { v3 *= 0.5; };
    let v4 = (-((*a).add_scalar(x[0]) / (2.0 + (0.7_f64 / (1.0 + b[(1, 2)] * b[(1, 2)])).abs())));
    let v5 = if (s).tanh() <= -0.3 && s < 0.8 { (((-0.4_f64) - (-0.4_f64)) * v1.lp_norm(1)) } else { (-(*x)).sum() };
    let v6: SMatrix<f64, 3, 3> = (((*a) + (*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((0.7_f64).atan())).add_scalar(((x[0]).tanh() / (1.0 + (*x).dot(&(*x)) * (*x).dot(&(*x)))));
    let mut v7 = SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).add_scalar(v2(x[1]));
    v7[(0, 2)] += (x[1] - y[1]);
    v7 /= 1.5 + (v4 * 0.2 + Matrix3::identity() * 2.0).determinant().ln() * (v4 * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v8 = |u: f64| (u + 0.5 + (v5 + x[0])).sin();
    (v1).dot(&v1) + v3.norm_squared() + (v4).dot(&v4) + v5 + v6.mean() + v7.mean() + v8((b[(1, 0)]).powi(2))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f44(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u - u * u + f64::exp(-y.x.abs())).cos();
    let mut v2 = (*b).zip_map(&(*b), |p, q| p * q + y.x).zip_map(&((*b) * y[1]), |p, q| p * q + 0.7_f64);
    v2[(0, 1)] = (a.m12 - x.z);
    v2[(0, 0)] = (y[1] + 0.7_f64);
    let mut v3 = (1.3_f64 / (1.0 + x.z * x.z));
    for i in 1..3 {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = (-(*a).zip_map(&(*a), |p, q| p * q + b[(0, 2)]));
    if (v3 + x[2]) < 0.1 { v4 *= 0.5; };
    let v5 = |u: f64| (u * u + v2.dot(&v2)).cos();
    let mut v6 = (-(*a)).column(0).into_owned();
    v6 *= (*y).dot(&(*y)).cos();
    if ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() < 0.1 { v6 *= 0.5; };
    (v2).dot(&v2) + v3 + v4.sum() + v6.mean() + ((*a).norm() + (b[(1, 0)] / (1.0 + s * s)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f45(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = ((((*x) - (*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((y.x).hypot(x[0]))) + (*x).zip_map(&(*x), |p, q| p * q + 0.7_f64).component_mul(&(*x).component_mul(&(*x))));
    let mut v2 = (*a).map(|v| v * v).map(|v| v * v);
    v2 *= (s / (1.0 + b[(1, 1)] * b[(1, 1)])).cos();
    if ((-0.4_f64) / (1.0 + b[(0, 2)] * b[(0, 2)])) <= -0.3 && s < 0.8 { v2 *= 0.5; };
    let mut v3 = Vector3::new((s + 1.3_f64), f64::exp(-s.abs()), (1.3_f64 + s));
    if (a.m12 + 1.3_f64) < -0.3 { v3 *= 0.5; };
    let v4 = (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(s)).trace()).powi(2);
    let mut v5 = (v2.component_mul(&(*a)) - (-(*a)));
    v5 *= (b[(1, 2)]).hypot(v4).cos();
    let mut v6 = (x[0]).tanh();
    for i in 0..3 {
        if x[i] > v6 { v6 += 0.3 * x[i]; } else { v6 -= b[(1, i)]; };
    }
    let mut v7 = ((v5 + v2) / (2.0 + (y.x / (1.0 + v6 * v6)).abs()));
    v7 *= (x[0] + b[(0, 1)]).cos();
    (v1).dot(&v1) + (v2).dot(&v2) + v3.norm_squared() + v4 + v5.mean() + v6 + v7.mean() + matgrad::log_sum_exp(&(*x).map(|v| v * v))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f46(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (x[0]).powi(2);
    for i in 0..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v2 = (b[(0, 1)]).hypot(1.3_f64);
    for i in 0..3 {
        v2 = (v2 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v3 = (*b).sum();
    for i in 1..3 {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v4: SMatrix<f64, 3, 3> = Matrix3::from_diagonal(&((*x).add_scalar(x[2]) * (s).hypot(x[2])));
    let v5: SMatrix<f64, 3, 1> = ((v4 * x[2]) - (*a).add_scalar(x[2])).column(2).into_owned();
    let mut v6 = ((*a) - v4).zip_map(&((*a) + (*a)), |p, q| p * q + b[(1, 0)]);
    v6 /= 1.5 + (x[0] * x[2]) * (x[0] * x[2]);
    if (x.z + b[(1, 2)]) > 0.1 { v6 *= 0.5; };
    let mut v7 = (*x).dot(&(*x));
    for i in 0..3 {
        if x[i] > v7 { v7 += 0.3 * x[i]; } else { v7 -= b[(1, i)]; };
    }
    let mut v8 = (matgrad::log_sum_exp(&(*x))).hypot(v6.trace());
    v8 += (*x).dot(&(*x));
    v1 + v2 + v3 + v4.mean() + v5.sum() + v6.mean() + v7 + v8 + ((a.m12 * b[(0, 1)]) + (0.7_f64 + (-0.4_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f47(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*x).add_scalar(x[2]) * f64::exp(-(-0.4_f64).abs())).cross(&((-(*x)) / (2.0 + (1.3_f64 / (1.0 + b[(0, 2)] * b[(0, 2)])).abs())));
    let mut v2 = (-(*a)).zip_map(&(-(*a)), |p, q| p * q + b[(1, 0)]);
    v2 /= 1.5 + (s).cos() * (s).cos();
    v2[(0, 1)] = (1.3_f64 * s);
    let mut v3 = Matrix3::from_diagonal(&v1).trace();
    v3 *= v2.determinant().cos();
    v3 += (x[1] / (1.0 + b[(1, 1)] * b[(1, 1)]));
    let v4 = if matgrad::log_sum_exp(&(*x)) <= 0.1 { (-((*x) / (2.0 + a.m12.abs()))) } else { (-(v1 / (2.0 + v3.abs()))) };
    let v5 = if (b[(1, 2)] - 0.7_f64) >= -0.3 { ((v3).powi(2)).cos() } else if (b[(0, 2)]).hypot(x[1]) > 0.6 { (x[2]).cos() } else { ((b[(0, 1)]).abs() - matgrad::log_sum_exp(&(*x))) };
    let v6 = (((*b).add_scalar(y.x) + ((*b) + (*b))) * (-v1).zip_map(&v4.zip_map(&v4, |p, q| p * q + 0.7_f64), |p, q| p * q + b[(0, 1)]));
    let mut v7 = (x[2] * 1.3_f64);
    for i in (0..3).rev() {
        for j in 0..=i { v7 += a[(i, j)] * x[j] * i as f64; };
    }
    let v8 = |u: f64| (u * u + (x[2]).hypot(v7)).cos();
    (v1).dot(&v1) + v2.sum() + v3 + v4.mean() + v5 + v6.norm_squared() + v7 + ((v3 * v5) - (y[1]).hypot(x[1]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f48(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (matgrad::log_sum_exp(&Vector3::new(y[1], x[0], x[0]))).powi(2);
    let v2 = (((*y) * s).dot(&(-(*y))) - ((x[0]).cos()).tanh());
    let v3 = (((-(*y)) + ((*y) / (2.0 + s.abs()))) * (f64::exp(-b[(1, 1)].abs())).atan());
    let mut v4 = (-SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]));
    v4 /= 1.5 + (*a).mean() * (*a).mean();
    let mut v5 = SMatrix::<f64, 3, 3>::from_columns(&[(-(*x)), Vector3::new(0.7_f64, v2, v1), vector![s, b[(0, 1)], v2]]);
    if (v2 / (1.0 + x[0] * x[0])) > 0.1 { v5 *= 0.5; };
    if (v2).hypot(y[1]) < 0.6 { v5 *= 0.5; };
    let v6 = if (x.z + y[1]) < -0.3 { ((s * s)).cos() } else { (1.0 + (v2 / (1.0 + s * s)).powi(2)).cbrt() };
    v1 + v2 + (v3).dot(&v3) + v4.sum() + v5.norm_squared() + v6 + (1.0 + (b[(0, 0)]).tanh().powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f49(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*x) + (*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat(f64::exp(-x.z.abs())));
    v1 *= (x[1] * x[2]).cos();
    if (s * b[(1, 0)]) >= 0.6 && s < 0.8 { v1 *= 0.5; };
    let mut v2 = (b[(1, 2)] + x[0]);
    for i in 1..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3: SMatrix<f64, 2, 3> = ((-((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(0.7_f64))) * ((*a).transpose() - ((*a) / (2.0 + x.z.abs()))));
    let v4 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(x[2])).add_scalar((*x).dot(&(*x))).add_scalar(((*b) * (*a)).dot(&(v3 / (2.0 + a.m12.abs()))));
    v1.norm_squared() + v2 + v3.sum() + v4.norm_squared() + (matgrad::log_sum_exp(&(*x))).hypot((y[1] + x[2]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f50(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).zip_map(&(*a), |p, q| p * q + s).diagonal();
    if ((-0.4_f64) - b[(0, 2)]) >= 0.1 { v1 *= 0.5; };
    let mut v2 = (s - b[(1, 1)]);
    for i in 1..3 {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3: SMatrix<f64, 2, 3> = (-(-(*a))).fixed_view::<2, 3>(0, 0).into_owned();
    let v4 = |u: f64| (2.0 * u + (v2 + (-0.4_f64))).cos();
    let v5 = |u: f64| (u - u * u + (b[(1, 2)] + (-0.4_f64))).tanh();
    let v6 = |u: f64| (2.0 * u + (y.x * (-0.4_f64))).tanh();
    (v1).dot(&v1) + v2 + v3.mean() + ((*x).dot(&(*x)) + (*b).lp_norm(1))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f51(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a).component_mul(&(*a)).determinant()).cos();
    let v2 = (matgrad::log_sum_exp(&(*a).column(1).into_owned()) + ((1.0 + s.powi(2)).cbrt() - (a.m12 + 1.3_f64)));
    let mut v3 = (x.z + x.z);
    for i in 1..3 {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v4 = ((*a).column(0).into_owned() - (*a).column(1).into_owned());
    v4[(1, 0)] = (x[2] / (1.0 + b[(0, 2)] * b[(0, 2)]));
    v4[(2, 0)] = (x.transpose() * (*a) * (*x))[(0, 0)];
    let v5 = if (1.3_f64 / (1.0 + v2 * v2)) <= -0.3 { (-(*a)).fixed_view::<2, 3>(1, 0).into_owned() } else { ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(x[2])).map(matgrad::sigmoid) };
    let mut v6 = (((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).hypot((1.3_f64).cos());
    v6 += (s / (1.0 + b[(1, 1)] * b[(1, 1)]));
    let v6 = (-(*a)).dot(&(*a).component_mul(&(*a))) * 0.5;
    let v7 = (matgrad::log_sum_exp(&(v4 * 0.5 + SMatrix::<f64, 3, 1>::repeat(s))) / (1.0 + (((*a) / (2.0 + 0.7_f64.abs())) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() * (((*a) / (2.0 + 0.7_f64.abs())) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()));
    v1 + v2 + v3 + v4.norm_squared() + v5.mean() + v6 + v7 + ((-(*a)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f52(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (*x).component_mul(&(*x)).component_mul(&(*x).zip_map(&(*x), |p, q| p * q + x[0])).map(|v| v * v);
    let v2 = ((*y).zip_map(&(*y), |p, q| p * q + b[(0, 0)]).mean() + (f64::exp(-x[0].abs())).hypot((x[2] + b[(1, 2)])));
    let mut v3 = ((*a).column(2).into_owned() - ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x.z)));
    v3 /= 1.5 + (x[2] - b[(0, 2)]) * (x[2] - b[(0, 2)]);
    v3 /= 1.5 + (v2 + b[(0, 2)]) * (v2 + b[(0, 2)]);
    let v4: SMatrix<f64, 3, 1> = ((-(*a)) - ((*a) * s)).column(1).into_owned();
    let v4 = Vector3::new(matgrad::log_sum_exp(&(*x)), (1.3_f64).abs(), (x[2] - x[0])) * 0.5;
    v1.mean() + v2 + v3.mean() + (v4).dot(&v4) + ((x[2] + v2) * (1.3_f64 + s))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f53(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u + 0.5 + (b[(1, 1)]).hypot(x[0])).cos();
    let mut v2 = ((*y).zip_map(&(*y), |p, q| p * q + y.x) * 0.5 + SMatrix::<f64, 2, 1>::repeat((y.x / (1.0 + a.m12 * a.m12))));
    v2[(0, 0)] += (x.transpose() * (*a) * (*x))[(0, 0)];
    let mut v3 = ((v2 + v2) * (y.x - s));
    v3[(0, 0)] += (y[1] * y.x);
    let mut v4 = (*a).add_scalar(b[(0, 0)]).determinant();
    v4 += (0.7_f64 / (1.0 + s * s));
    v4 /= 1.5 + (0.7_f64).hypot(x[1]) * (0.7_f64).hypot(x[1]);
    let mut v5 = (b[(0, 0)]).hypot(1.3_f64);
    for i in 1..3 {
        if x[i] > v5 { v5 += 0.3 * x[i]; } else { v5 -= b[(1, i)]; };
    }
    let mut v6 = (s - x.z);
    for i in 1..3 {
        v6 = (v6 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v7 = (b[(0, 2)] / (1.0 + x[0] * x[0]));
    for i in 0..3 {
        v7 = (v7 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    (v2).dot(&v2) + v3.sum() + v4 + v5 + v6 + v7 + (1.0 + matgrad::log_sum_exp(&(*x)).powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f54(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().dot(&((*a) - (*a))) - matgrad::log_sum_exp(&((*x) + (*x))));
    let v2 = ((-(*x).map(matgrad::sigmoid)) / (2.0 + ((0.7_f64 * x[1]) * (*a).trace()).abs()));
    let mut v3 = matgrad::log_sum_exp(&((*x) / (2.0 + y[1].abs())));
    if (*a).dot(&(*a)) <= -0.3 { v3 *= 0.5; };
    let mut v4 = ((1.0 + s.powi(2)).cbrt() - matgrad::log_sum_exp(&v2));
    v4 += (*a).dot(&(*a));
    let v5 = if matgrad::log_sum_exp(&v2) < -0.3 { ((*y).sum() - (x[2]).hypot(x[2])) } else { ((*x).norm() * (*y).mean()) };
    let v6 = |u: f64| (u * u + (y[1]).hypot(0.7_f64)).sin();
    v1 + v2.norm_squared() + v3 + v4 + v5 + (((-0.4_f64)).hypot(y[1]) / (1.0 + (x.transpose() * (*a) * v2)[(0, 0)] * (x.transpose() * (*a) * v2)[(0, 0)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f55(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (matgrad::log_sum_exp(&vector![a.m12, (-0.4_f64), x.z])).sin();
    let v1 = ((x[1]).tanh()).hypot((0.7_f64 + x[0])) * 0.5;
    let v2 = (x.transpose() * ((*a).component_mul(&(*a)) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap() * (*x).add_scalar(x[2]).component_mul(&(*x).zip_map(&(*x), |p, q| p * q + x[2])))[(0, 0)];
    let v3 = |u: f64| (u - u * u + (b[(1, 2)] - b[(1, 0)])).tanh();
    v1 + v2 + (matgrad::log_sum_exp(&(*x)) - (*y).norm_squared())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f56(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a) * a.m12).component_mul(&((*a) * b[(1, 2)])).mean();
    let mut v2 = (*a).map(|v| if v > 0.1 { v } else { 0.5 * v }).column(2).into_owned();
    if (x.transpose() * (*a) * (*x))[(0, 0)] < -0.3 { v2 *= 0.5; };
    if (x.transpose() * (*a) * (*x))[(0, 0)] >= 0.1 { v2 *= 0.5; };
    let v2 = Vector3::new((x.z - x[0]), (y.x).hypot(0.7_f64), (b[(1, 0)] + x.z)) * 0.5;
    let v3 = if (*b).norm() <= 0.6 { (-(-v2)) } else { (*a).column(0).into_owned().zip_map(&vector![x[2], b[(0, 2)], v1], |p, q| p * q + a.m12) };
    let mut v4 = ((*x) * b[(1, 2)]).map(|v| if v > 0.1 { v } else { 0.5 * v });
    v4 *= matgrad::log_sum_exp(&v2).cos();
    v4 *= (b[(1, 0)]).hypot(x[1]).cos();
    let v5 = |u: f64| (u + 0.5 + (1.3_f64 * s)).tanh();
    let v4 = ((*a).column(1).into_owned() / (2.0 + (*b).max().abs())) * 0.5;
    let v6 = if (b[(0, 1)]).atan() >= 0.1 { ((*a).component_mul(&(*a)) * (y[1] - v1)) } else { (((*a) * x.z) * (s + 0.7_f64)) };
    v1 + v2.mean() + (v3).dot(&v3) + v4.norm_squared() + (v6).dot(&v6) + (-v6).sum()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f57(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((-(*a)).map(|v| if v > 0.1 { v } else { 0.5 * v }) + ((*b).tr_mul(&(*b)) + SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)])));
    let mut v2 = vector![b[(1, 2)], s, 1.3_f64].add_scalar((1.0 + s.powi(2)).cbrt());
    v2 /= 1.5 + (y[1]).abs() * (y[1]).abs();
    v2 /= 1.5 + v1.dot(&(*a)) * v1.dot(&(*a));
    let mut v3 = (-(*b).zip_map(&(*b), |p, q| p * q + b[(1, 0)]));
    v3 *= (x[0] - b[(0, 0)]).cos();
    v3 /= 1.5 + f64::exp(-a.m12.abs()) * f64::exp(-a.m12.abs());
    let mut v4 = f64::exp(-(x.z * b[(1, 1)]).abs());
    v4 *= (b[(0, 2)] / (1.0 + (-0.4_f64) * (-0.4_f64))).cos();
    v4 += (s / (1.0 + 0.7_f64 * 0.7_f64));
    let v4 = ((a.m12).hypot(x[0]) + (1.0 + v4.powi(2)).cbrt()) * 0.5;
    let mut v5 = (1.0 + (*x).max().powi(2)).cbrt();
    if (x.transpose() * (*a) * v2)[(0, 0)] >= 0.1 && s < 0.8 { v5 *= 0.5; };
    v5 /= 1.5 + (v4 - 0.7_f64) * (v4 - 0.7_f64);
    let mut v6 = SMatrix::<f64, 3, 3>::from_columns(&[vector![0.7_f64, y[1], b[(1, 1)]], ((*x) / (2.0 + a.m12.abs())), v2.map(|v| v * v)]);
    if (y[1]).hypot(s) < -0.3 { v6 *= 0.5; };
    v1.sum() + v2.mean() + v3.sum() + v4 + v5 + v6.mean() + f64::exp(-(y.x).powi(2).abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f58(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if matgrad::log_sum_exp(&(*x)) >= 0.1 { (*a).fixed_view::<2, 3>(0, 0).into_owned().norm() } else if (s - x[1]) < 0.6 { (b[(1, 2)]).hypot(x[0]) } else { ((*a).determinant()).powi(2) };
    let mut v2 = ((x[0]).hypot(y[1])).sin();
    v2 += (x.transpose() * (*a) * (*x))[(0, 0)];
    let mut v3 = ((*a).column(0).into_owned() * 0.5 + SMatrix::<f64, 3, 1>::repeat((*x).sum()));
    v3 *= (*x).sum().cos();
    let mut v4 = matgrad::log_sum_exp(&(*x));
    for i in (0..3).rev() {
        v4 += x[i] * v4.sin();
    }
    v1 + v2 + (v3).dot(&v3) + v4 + (-(*x)).sum()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f59(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::from_columns(&[((*y) * s).map(|v| if v > 0.1 { v } else { 0.5 * v }), ((*y) * b[(0, 0)]).add_scalar((a.m12 / (1.0 + (-0.4_f64) * (-0.4_f64)))), ((*b) * (*x)).zip_map(&((*y) + (*y)), |p, q| p * q + x.z)]);
    let mut v2 = (*a).fixed_view::<2, 3>(0, 0).into_owned().tr_mul(&v1.add_scalar(b[(0, 2)]));
    if (s + y.x) <= 0.1 { v2 *= 0.5; };
    v2[(0, 0)] = (0.7_f64).hypot(b[(0, 0)]);
    let v3 = (((*a).determinant() / (1.0 + (x[0] + y.x) * (x[0] + y.x)))).hypot((x.transpose() * (*a).map(|v| v * v) * (*x).component_mul(&(*x)))[(0, 0)]);
    let v4: SMatrix<f64, 2, 3> = v2.fixed_view::<2, 3>(0, 0).into_owned().add_scalar(f64::exp(-1.3_f64.abs())).add_scalar((1.0 + (*b).dot(&v1).powi(2)).cbrt());
    (v1).dot(&v1) + v2.mean() + v3 + v4.norm_squared() + ((b[(1, 0)]).hypot(b[(0, 0)]) + (y.x).hypot(x.z))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f60(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*y).component_mul(&(*y)) / (2.0 + (x[1]).max(0.2).abs()));
    v1[(0, 0)] = matgrad::log_sum_exp(&(*x));
    let v2 = (((*x).component_mul(&(*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((x[2]).tanh())) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*x).fixed_rows::<2>(0).into_owned().norm()));
    let v2 = (((*x) + v2) / (2.0 + (0.7_f64).hypot(b[(1, 1)]).abs())) * 0.5;
    let mut v3 = ((x.z).tanh()).hypot(f64::exp(-x[1].abs()));
    v3 *= (y[1] / (1.0 + s * s)).cos();
    let mut v4 = (-((*a) - (*a)));
    v4 *= (1.0 + x[0].powi(2)).cbrt().cos();
    v4 /= 1.5 + ((-0.4_f64) - s) * ((-0.4_f64) - s);
    let v5 = |u: f64| (u + 0.5 + matgrad::log_sum_exp(&v2)).sin();
    v1.mean() + v2.mean() + v3 + v4.sum() + matgrad::log_sum_exp(&(v2 + (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f61(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (0.7_f64).powi(2);
    for i in 0..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v2 = (*x).dot(&(*x));
    for i in 0..3 {
        v2 += x[i] * v2.sin();
    }
    let v3 = |u: f64| (2.0 * u + (x[1] + x.z)).atan();
    let mut v4 = Vector2::new(((-0.4_f64)).cos(), v3(x[1]));
    v4 /= 1.5 + (v1 * x.z) * (v1 * x.z);
    v4 *= (1.0 + b[(1, 0)].powi(2)).cbrt().cos();
    let mut v5 = (*a).component_mul(&(*a)).trace();
    v5 /= 1.5 + (0.7_f64).max(0.2) * (0.7_f64).max(0.2);
    let mut v6 = (((-0.4_f64) * v2) + (1.0 + v1.powi(2)).cbrt());
    v6 *= (y[1] * x.z).cos();
    v1 + v2 + v4.norm_squared() + v5 + v6 + (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(b[(1, 2)])) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f62(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if f64::exp(-x[1].abs()) <= -0.3 { (vector![x[0], s] + ((*y) / (2.0 + y[1].abs()))) } else { ((*a).fixed_view::<2, 3>(1, 0).into_owned() * (*x).zip_map(&(*x), |p, q| p * q + 1.3_f64)) };
    let mut v2 = ((*a).dot(&(*a)) + v1.dot(&(*y)));
    v2 += matgrad::log_sum_exp(&(*x));
    let v3 = |u: f64| (u + 0.5 + (s).sin()).sin();
    let v2 = ((y.x * b[(1, 0)]) / (1.0 + (*a).dot(&(*a)) * (*a).dot(&(*a)))) * 0.5;
    let v4 = ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[0])).map(|v| if v > 0.1 { v } else { 0.5 * v }).add_scalar((matgrad::log_sum_exp(&(*x)) + (x[1]).hypot(y[1])));
    let v5 = |u: f64| (u + 0.5 + (a.m12).max(0.2)).atan();
    let v4 = ((*x).map(matgrad::sigmoid) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*x).norm())) * 0.5;
    let v6 = |u: f64| (u - u * u + (a.m12 - x[0])).atan();
    (v1).dot(&v1) + v2 + (v4).dot(&v4) + ((*x) * v2).dot(&((*x) * x.z))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f63(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((1.3_f64 + 1.3_f64) + (x[1]).hypot(1.3_f64));
    v1 += (s + x[0]);
    v1 += (1.3_f64).hypot(0.7_f64);
    let v2 = (Vector3::new(f64::exp(-x[0].abs()), (v1 + b[(0, 0)]), (v1).max(0.2)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((matgrad::log_sum_exp(&(*x))).hypot((v1).max(0.2))));
    let mut v3 = ((*b).map(|v| v * v) * (*a).component_mul(&(*a)));
    if (*y).sum() > 0.6 { v3 *= 0.5; };
    v3 *= matgrad::log_sum_exp(&v2).cos();
    let mut v4 = (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(b[(0, 2)])) - (*a).add_scalar(y[1]));
    v4[(1, 1)] = (v1).tanh();
    if (s * b[(0, 1)]) < 0.6 { v4 *= 0.5; };
    let mut v5 = ((x[1] * b[(1, 1)]) / (1.0 + v3.dot(&(*b)) * v3.dot(&(*b))));
    if f64::exp(-x[0].abs()) > -0.3 { v5 *= 0.5; };
    let v6 = (((v3 / (2.0 + 0.7_f64.abs())) * 0.5 + SMatrix::<f64, 2, 3>::repeat((v5 + 1.3_f64))) * (-((*x) + (*x))));
    v1 + v2.sum() + (v3).dot(&v3) + (v4).dot(&v4) + v5 + v6.mean() + ((x[1]).sin()).atan()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f64(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s).hypot(x[2]) < 0.6 { (matgrad::log_sum_exp(&(*x))).hypot((b[(1, 1)] / (1.0 + x[1] * x[1]))) } else if (x[1]).max(0.2) > 0.1 && s < 0.8 { (1.3_f64 * (-0.4_f64)) } else { (-(*a)).dot(&(-(*a))) };
    let v2 = |u: f64| (u * u + (x.transpose() * (*a) * (*x))[(0, 0)]).cos();
    let mut v3 = (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(a.m12)) * 0.5 + SMatrix::<f64, 2, 3>::repeat((1.3_f64 + (-0.4_f64))));
    if (b[(0, 1)]).sin() <= 0.6 { v3 *= 0.5; };
    let v3 = ((*b) * b[(0, 0)]).zip_map(&(*b).zip_map(&v3, |p, q| p * q + b[(1, 2)]), |p, q| p * q + s) * 0.5;
    let v4: SMatrix<f64, 2, 3> = ((v3.zip_map(&(*b), |p, q| p * q + s) * 0.5 + SMatrix::<f64, 2, 3>::repeat((0.7_f64 - a.m12))) - ((v3 * 0.5 + SMatrix::<f64, 2, 3>::repeat(v1)) - (-v3)));
    let mut v5 = (*x).add_scalar(b[(1, 0)]).fixed_rows::<2>(1).into_owned();
    if (0.7_f64 / (1.0 + s * s)) <= 0.1 { v5 *= 0.5; };
    v5[(1, 0)] += (1.3_f64 - b[(1, 1)]);
    let mut v6 = ((*a).fixed_view::<2, 3>(1, 0).into_owned() * 0.5 + SMatrix::<f64, 2, 3>::repeat((v1).tanh()));
    v6 *= (*x).dot(&(*x)).cos();
    v6 /= 1.5 + v3.dot(&(*b)) * v3.dot(&(*b));
    v1 + v3.mean() + (v4).dot(&v4) + v5.mean() + v6.mean() + ((b[(1, 0)]).hypot(a.m12) / (1.0 + (x.z).max(0.2) * (x.z).max(0.2)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f65(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (matgrad::log_sum_exp(&(*x)) - (a.m12 / (1.0 + x.z * x.z)));
    v1 += (s).hypot(b[(0, 0)]);
    let v2: SMatrix<f64, 2, 3> = ((((*b) * s) - ((*b) * (*a))) * 0.5 + SMatrix::<f64, 2, 3>::repeat((*b).add_scalar(b[(0, 1)]).sum()));
    let v3 = |u: f64| (2.0 * u + (s / (1.0 + b[(0, 1)] * b[(0, 1)]))).sin();
    let v4 = ((v2 * (*x)).sum() / (1.0 + (((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() / (1.0 + (y[1] - b[(0, 0)]) * (y[1] - b[(0, 0)]))) * (((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() / (1.0 + (y[1] - b[(0, 0)]) * (y[1] - b[(0, 0)])))));
    let v5 = (((*y).sum() + v3(v1)) / (1.0 + ((y[1]).tanh() * (x[0]).hypot(b[(0, 2)])) * ((y[1]).tanh() * (x[0]).hypot(b[(0, 2)]))));
    let v6 = ((-(*x).zip_map(&(*x), |p, q| p * q + v4)) - (((*x) - (*x)) - (-(*x))));
    let mut v7 = (*a).map(f64::tanh).zip_map(&((*a) - (*a)), |p, q| p * q + x.z);
    v7 *= (*y).dot(&(*y)).cos();
    let mut v8 = (v5 * x[2]);
    for i in 0..3 {
        if x[i] > v8 { v8 += 0.3 * x[i]; } else { v8 -= b[(1, i)]; };
    }
    v1 + v2.norm_squared() + v4 + v5 + (v6).dot(&v6) + v7.sum() + v8 + (v6 - (*x)).sum()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f66(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u + 0.5 + (b[(0, 2)] / (1.0 + b[(1, 1)] * b[(1, 1)]))).sin();
    let v2 = if (*x).norm() < -0.3 { (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(0, 1)])) * 0.5 + SMatrix::<f64, 3, 1>::repeat((0.7_f64).powi(2))) } else if (1.3_f64).hypot(s) <= 0.1 && s < 0.8 { ((*x) / (2.0 + 1.3_f64.abs())) } else { ((*x) + (*x)).map(f64::tanh) };
    let mut v3 = Vector2::new((*x).dot(&v2), (b[(1, 0)] * x[0]));
    v3 /= 1.5 + (x[1] / (1.0 + s * s)) * (x[1] / (1.0 + s * s));
    let v3 = ((*y).component_mul(&v3) * 0.5 + SMatrix::<f64, 2, 1>::repeat(v2.sum())) * 0.5;
    let mut v4 = (*y).zip_map(&(*y), |p, q| p * q + 0.7_f64).zip_map(&((*y) / (2.0 + a.m12.abs())), |p, q| p * q + x[2]);
    v4[(1, 0)] = (b[(1, 2)] / (1.0 + x.z * x.z));
    v4[(0, 0)] = (x[0] - y.x);
    let mut v5 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(s)).map(matgrad::sigmoid);
    if matgrad::log_sum_exp(&(*x)) <= -0.3 { v5 *= 0.5; };
    v5[(0, 0)] += (x[0] - y[1]);
    let v6 = |u: f64| (u + 0.5 + v5.dot(&(*b))).tanh();
    (v2).dot(&v2) + v3.mean() + (v4).dot(&v4) + v5.norm_squared() + ((a.m12).hypot(s)).max(0.2)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f67(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = SMatrix::<f64, 3, 3>::from_columns(&[Vector3::new(x[1], (-0.4_f64), s), ((*x) * s), ((*x) * (-0.4_f64))]).trace();
    let v2 = |u: f64| (u + 0.5 + (*y).mean()).tanh();
    let v3 = ((*x).component_mul(&(*x)).dot(&((*x) + (*x))) + ((x[1] + s) * (*x).dot(&(*x))));
    let v4 = (-SMatrix::<f64, 3, 3>::from_columns(&[((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(0, 0)])), matgrad::softmax(&(*x)), ((*x) + (*x))]));
    let v5: SMatrix<f64, 2, 1> = ((-(*y)).component_mul(&(*x).fixed_rows::<2>(0).into_owned()) * 0.5 + SMatrix::<f64, 2, 1>::repeat((-(*a)).max()));
    let v6 = if matgrad::log_sum_exp(&(*x)) >= -0.3 { (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(b[(0, 2)])) / (2.0 + (a.m12 + b[(0, 0)]).abs())) } else { ((*b).zip_map(&(*b), |p, q| p * q + 0.7_f64) * 0.5 + SMatrix::<f64, 2, 3>::repeat(matgrad::log_sum_exp(&(*x)))) };
    let mut v7 = ((-(*b)) * (v4 * 0.2 + Matrix3::identity() * 2.0).determinant().ln());
    v7 *= v4.trace().cos();
    v7[(1, 2)] = ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    v1 + v3 + (v4).dot(&v4) + v5.norm_squared() + v6.mean() + (v7).dot(&v7) + (matgrad::log_sum_exp(&(*x)) + v2(b[(1, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f68(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).fixed_view::<2, 3>(1, 0).into_owned();
    v1[(1, 1)] += f64::exp(-a.m12.abs());
    v1[(0, 2)] += ((-0.4_f64) - x[0]);
    let v2 = ((1.0 + (*a).dot(&(*a)).powi(2)).cbrt() - ((x[0] / (1.0 + 0.7_f64 * 0.7_f64)) * (s + b[(0, 1)])));
    let mut v3 = (*y).zip_map(&(*y), |p, q| p * q + s).zip_map(&(*y).map(|v| v.sin()), |p, q| p * q + b[(0, 2)]);
    v3 *= (1.3_f64).powi(2).cos();
    let mut v4 = (*a).lp_norm(1);
    for i in (0..3).rev() {
        if x[i] > v4 { v4 += 0.3 * x[i]; } else { v4 -= b[(1, i)]; };
    }
    let v4 = ((y.x).hypot(v4) - matgrad::log_sum_exp(&(*x))) * 0.5;
    v1.norm_squared() + v2 + v3.norm_squared() + v4 + ((*x).norm() * (*y).dot(&v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f69(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 3> = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).add_scalar((*y).dot(&(*y))) - (*b).map(|v| v.sin()).map(matgrad::sigmoid));
    let mut v2 = (((*x) + (*x)) + (*x).zip_map(&(*x), |p, q| p * q + y[1]));
    if (x[1]).hypot(s) <= 0.1 { v2 *= 0.5; };
    let mut v3 = (-(*y).zip_map(&(*y), |p, q| p * q + s));
    v3 *= f64::exp(-(-0.4_f64).abs()).cos();
    let v4 = (((*a) * (-0.4_f64)).determinant() * (f64::exp(-x[1].abs()) * matgrad::log_sum_exp(&(*x))));
    let v5 = (((*a).component_mul(&(*a)) / (2.0 + (y[1] - b[(1, 1)]).abs())) * 0.5 + SMatrix::<f64, 3, 3>::repeat(((x[2] * x[2])).hypot((x[1]).hypot(b[(1, 0)]))));
    v1.mean() + v2.sum() + v3.sum() + v4 + v5.sum() + (-(*a)).dot(&((*a) / (2.0 + x[0].abs())))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f70(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (b[(1, 1)] * 0.7_f64);
    for i in 1..3 {
        v1 += x[i] * v1.sin();
    }
    let v2: SMatrix<f64, 2, 3> = ((-(*b).zip_map(&(*b), |p, q| p * q + s)) - ((*b) - (*b)).map(|v| v * v));
    let v3 = if (s + v1) > -0.3 { (*a).component_mul(&(*a)).map(matgrad::sigmoid) } else if (1.3_f64).max(0.2) < -0.3 { ((*a) / (2.0 + x[0].abs())) } else { (SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) * matgrad::log_sum_exp(&(*x))) };
    let mut v4 = ((-(*y)) - (*x).fixed_rows::<2>(1).into_owned());
    v4 /= 1.5 + (1.3_f64 / (1.0 + 0.7_f64 * 0.7_f64)) * (1.3_f64 / (1.0 + 0.7_f64 * 0.7_f64));
    v4[(0, 0)] = (*y).norm();
    v1 + v2.sum() + v3.mean() + v4.mean() + (f64::exp(-b[(1, 2)].abs()) - (x.z).sin())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f71(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((((-0.4_f64) + y.x)).sin() * ((*y).lp_norm(1) / (1.0 + (b[(1, 0)] / (1.0 + x[2] * x[2])) * (b[(1, 0)] / (1.0 + x[2] * x[2])))));
    let v2 = (f64::exp(-(v1 * x[2]).abs())).hypot(((0.7_f64).sin() / (1.0 + (*y).dot(&(*y)) * (*y).dot(&(*y)))));
    let v3: SMatrix<f64, 3, 1> = ((*x) + (*x)).zip_map(&(*a).column(2).into_owned(), |p, q| p * q + x[1]).zip_map(&((*a) / (2.0 + v2.abs())).column(1).into_owned(), |p, q| p * q + (-0.4_f64));
    let mut v4 = f64::exp(-matgrad::log_sum_exp(&(*x)).abs());
    v4 *= (*y).mean().cos();
    let v5 = if matgrad::log_sum_exp(&(*x)) >= -0.3 { ((*b) * (*x)).add_scalar((s + a.m12)) } else { (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) * (*x).component_mul(&v3)) };
    let mut v6 = (((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).max(0.2);
    if (x[1]).hypot(v2) >= -0.3 { v6 *= 0.5; };
    v1 + v2 + (v3).dot(&v3) + v4 + (v5).dot(&v5) + v6 + (x.transpose() * (*a).add_scalar(b[(1, 2)]) * (*x).add_scalar(v4))[(0, 0)]
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f72(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = SMatrix::<f64, 2, 3>::from_columns(&[((*y) + (*y)).add_scalar((*x).sum()), (((*b) * (*x)) + ((*b) * (*x))), ((*x).fixed_rows::<2>(0).into_owned() + ((*y) / (2.0 + 1.3_f64.abs())))]);
    let mut v2 = ((*y).max() - (x[1] / (1.0 + b[(0, 0)] * b[(0, 0)])));
    v2 += (0.7_f64).hypot(b[(0, 2)]);
    let mut v3 = ((-0.4_f64) + s);
    for i in (0..3).rev() {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = ((x.transpose() * (*a) * (*x))[(0, 0)] + (v2 / (1.0 + (-0.4_f64) * (-0.4_f64))));
    v4 += (x.z).hypot(b[(0, 2)]);
    v4 *= (1.3_f64 - x[0]).cos();
    let mut v5 = (((*b) / (2.0 + b[(1, 2)].abs())) + (-(*b)));
    v5 /= 1.5 + (x.transpose() * (*a) * (*x))[(0, 0)] * (x.transpose() * (*a) * (*x))[(0, 0)];
    v5[(1, 2)] += (*a).determinant();
    let v6: SMatrix<f64, 3, 3> = ((((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x.z)) + (*a).add_scalar(1.3_f64)) / (2.0 + (-(*y)).norm_squared().abs()));
    let v7: SMatrix<f64, 2, 1> = (-(*y).zip_map(&(*y), |p, q| p * q + y[1])).add_scalar(((v4).atan() / (1.0 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x)))));
    v1.sum() + v2 + v3 + v4 + (v5).dot(&v5) + (v6).dot(&v6) + v7.mean() + matgrad::log_sum_exp(&(*x).map(|v| if v > 0.1 { v } else { 0.5 * v }))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f73(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (-(*a)).map(|v| v * v);
    v1[(1, 0)] = (*x).norm();
    let v2 = f64::exp(-((x[1] / (1.0 + 0.7_f64 * 0.7_f64)) / (1.0 + (x[0]).cos() * (x[0]).cos())).abs());
    let mut v3 = matgrad::log_sum_exp(&(*x).component_mul(&(*x)));
    v3 += (b[(0, 2)] / (1.0 + s * s));
    if (b[(0, 1)] / (1.0 + x[1] * x[1])) <= 0.1 { v3 *= 0.5; };
    let mut v4 = ((*b).map(|v| if v > 0.1 { v } else { 0.5 * v }) * 0.5 + SMatrix::<f64, 2, 3>::repeat((y.x + y[1])));
    v4[(1, 0)] = (b[(0, 0)] - s);
    v4[(1, 0)] += (0.7_f64).max(0.2);
    let mut v5 = v1.zip_map(&(*a), |p, q| p * q + b[(0, 2)]).fixed_view::<2, 3>(0, 0).into_owned();
    if (x[2]).hypot(x[1]) <= -0.3 { v5 *= 0.5; };
    v5 /= 1.5 + (1.3_f64 * x[2]) * (1.3_f64 * x[2]);
    let v5 = ((v4 * (*a)) * (*a).component_mul(&v1)) * 0.5;
    let mut v6 = (*a).add_scalar(v3).zip_map(&(-(*a)), |p, q| p * q + x[0]);
    v6 /= 1.5 + (y.x / (1.0 + b[(1, 0)] * b[(1, 0)])) * (y.x / (1.0 + b[(1, 0)] * b[(1, 0)]));
    let v7 = if (b[(1, 0)] * x[1]) <= -0.3 { (v1.dot(&v1)).hypot((v3 / (1.0 + b[(0, 0)] * b[(0, 0)]))) } else { (matgrad::log_sum_exp(&(*x))).abs() };
    v1.norm_squared() + v2 + v3 + (v4).dot(&v4) + v5.sum() + v6.mean() + v7 + matgrad::log_sum_exp(&((*x) + (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f74(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u * u + (b[(1, 1)]).hypot(b[(0, 1)])).atan();
    let v2 = if v1(x[0]) > -0.3 && s < 0.8 { (SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() } else { SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).sum() };
    let v3: SMatrix<f64, 3, 1> = ((((*x) - (*x)) * (v2 / (1.0 + x[2] * x[2]))) / (2.0 + ((v2 - v2) - (0.7_f64 / (1.0 + 0.7_f64 * 0.7_f64))).abs()));
    let v4 = |u: f64| (u - u * u + (y.x + b[(1, 1)])).cos();
    let v5 = (((1.3_f64).cos()).max(0.2) - (1.0 + (x[1] + x.z).powi(2)).cbrt());
    let v6 = |u: f64| (u * u + (y[1] + (-0.4_f64))).tanh();
    let v5 = ((*a).trace() * (v2 + x[1])) * 0.5;
    v2 + v3.sum() + v5 + (((*a) - (*a)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f75(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).diagonal().fixed_rows::<2>(1).into_owned();
    v1[(0, 0)] += (*x).mean();
    let v2 = matgrad::log_sum_exp(&(*x).map(|v| if v > 0.1 { v } else { 0.5 * v }).cross(&matgrad::softmax(&(*x))));
    let v3 = (((v2 / (1.0 + b[(0, 2)] * b[(0, 2)])) / (1.0 + f64::exp(-s.abs()) * f64::exp(-s.abs())))).atan();
    let mut v4 = (-((*x) * s));
    v4 /= 1.5 + (b[(1, 2)]).powi(2) * (b[(1, 2)]).powi(2);
    let mut v5 = (v1.map(|v| v.sin()) / (2.0 + (1.0 + x[2].powi(2)).cbrt().abs()));
    v5[(0, 0)] = (b[(1, 0)] + 1.3_f64);
    if (*a).determinant() > 0.6 { v5 *= 0.5; };
    let mut v6 = (1.0 + (-0.4_f64).powi(2)).cbrt();
    for i in (0..3).rev() {
        for j in 0..=i { v6 += a[(i, j)] * x[j] * i as f64; };
    }
    v1.norm_squared() + v2 + v3 + (v4).dot(&v4) + v5.sum() + v6 + ((1.0 + 0.7_f64.powi(2)).cbrt()).tanh()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f76(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*a) - (*a)).component_mul(&((*a) / (2.0 + s.abs())));
    v1[(0, 2)] = matgrad::log_sum_exp(&(*x));
    let v2 = if (b[(1, 2)] / (1.0 + s * s)) >= 0.1 && s < 0.8 { matgrad::log_sum_exp(&(*x).map(|v| if v > 0.1 { v } else { 0.5 * v })) } else { ((*y) * x[0]).sum() };
    let v3: SMatrix<f64, 2, 3> = ((*b).add_scalar(b[(1, 1)]).map(|v| if v > 0.1 { v } else { 0.5 * v }) * ((*a).component_mul(&(*a)) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap());
    let v3 = v1.fixed_view::<2, 3>(0, 0).into_owned().component_mul(&(-v3)) * 0.5;
    let mut v4 = ((-v3) - v3.map(matgrad::sigmoid));
    v4 /= 1.5 + (1.3_f64 + b[(1, 1)]) * (1.3_f64 + b[(1, 1)]);
    v4[(0, 2)] = (*a).trace();
    v1.norm_squared() + v2 + v3.mean() + v4.norm_squared() + ((x[0] + b[(0, 0)]) + f64::exp(-s.abs()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f77(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*b).add_scalar(a.m12).add_scalar(f64::exp(-s.abs()));
    v1 *= (1.3_f64 * x[1]).cos();
    let v2: SMatrix<f64, 2, 1> = (((*x) + (*x)) * (0.7_f64 - 0.7_f64)).fixed_rows::<2>(1).into_owned();
    let mut v3 = (*b).norm();
    for i in 0..3 {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v4 = (matgrad::log_sum_exp(&(*x)) / (1.0 + (0.7_f64 - x[2]) * (0.7_f64 - x[2])));
    v4 /= 1.5 + (s).hypot(b[(1, 2)]) * (s).hypot(b[(1, 2)]);
    let mut v5 = (v3).powi(2);
    for i in (0..3).rev() {
        if x[i] > v5 { v5 += 0.3 * x[i]; } else { v5 -= b[(1, i)]; };
    }
    v1.mean() + v2.norm_squared() + v3 + v4 + v5 + matgrad::log_sum_exp(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x.z)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f78(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-((*x) - (*x)).zip_map(&(*a).column(1).into_owned(), |p, q| p * q + y[1]));
    let v2: SMatrix<f64, 3, 1> = (((*a).diagonal() * 0.5 + SMatrix::<f64, 3, 1>::repeat((b[(0, 1)] * x[2]))) - Vector3::new((b[(0, 2)] * s), (x[2] - b[(1, 2)]), (*y).dot(&(*y))));
    let mut v3 = (-(-(*a)));
    v3 *= (*a).dot(&(*a)).cos();
    v3[(0, 1)] = (*a).trace();
    let mut v4 = ((v1 - v1) * matgrad::log_sum_exp(&v1));
    if (x.z + 1.3_f64) <= -0.3 && s < 0.8 { v4 *= 0.5; };
    v1.sum() + v2.norm_squared() + v3.mean() + v4.norm_squared() + (*y).map(|v| v.sin()).mean()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f79(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).fixed_view::<2, 3>(1, 0).into_owned();
    v1[(0, 1)] = (s + 1.3_f64);
    let mut v2 = (x[0]).tanh();
    for i in (0..3).rev() {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let mut v3 = ((*y) - (*y)).component_mul(&(v1 * (*x)));
    v3[(0, 0)] = (y[1]).sin();
    let mut v4 = (0.7_f64).hypot(b[(0, 2)]);
    for i in 1..3 {
        v4 += x[i] * v4.sin();
    }
    let mut v5 = (-(*x).fixed_rows::<2>(1).into_owned());
    if (v4 + v4) < 0.6 { v5 *= 0.5; };
    if (*a).trace() < 0.6 { v5 *= 0.5; };
    v1.sum() + v2 + v3.mean() + v4 + v5.norm_squared() + ((*x) - (*x)).norm_squared()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f80(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if ((-0.4_f64) / (1.0 + x[1] * x[1])) <= 0.1 { ((*a).fixed_view::<2, 3>(1, 0).into_owned() * (*a).norm()) } else { ((*b) - (*b)).map(|v| v.sin()) };
    let v2 = if (*y).dot(&(*y)) < 0.6 && s < 0.8 { (f64::exp(-b[(1, 2)].abs())).powi(2) } else if (*y).norm_squared() >= -0.3 { (b[(0, 2)]).abs() } else { ((s - y[1]) - (x[2] + x.z)) };
    let mut v3 = (*x).zip_map(&(*x), |p, q| p * q + (-0.4_f64)).zip_map(&(*x).zip_map(&(*x), |p, q| p * q + v2), |p, q| p * q + 1.3_f64);
    v3 /= 1.5 + (x.transpose() * (*a) * (*x))[(0, 0)] * (x.transpose() * (*a) * (*x))[(0, 0)];
    let v3 = (*x).add_scalar(s).zip_map(&((*x) - (*x)), |p, q| p * q + b[(0, 1)]) * 0.5;
    let mut v4 = ((-(*a)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    if (y.x / (1.0 + 1.3_f64 * 1.3_f64)) > 0.1 { v4 *= 0.5; };
    v1.sum() + v2 + v3.mean() + v4 + f64::exp(-(y.x).atan().abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f81(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = matgrad::log_sum_exp(&(-(*x)).cross(&(-(*x))));
    let v2: SMatrix<f64, 2, 3> = ((*a) * x[0]).fixed_view::<2, 3>(1, 0).into_owned().zip_map(&(-(*a).fixed_view::<2, 3>(1, 0).into_owned()), |p, q| p * q + (-0.4_f64));
    let mut v3 = matgrad::log_sum_exp(&vector![y.x, (-0.4_f64), b[(0, 2)]]);
    v3 += matgrad::log_sum_exp(&(*x));
    let mut v4 = (b[(0, 1)] + b[(1, 0)]);
    for i in 0..3 {
        v4 += x[i] * v4.sin();
    }
    let v5 = (((*a).trace() - (b[(0, 1)] - y.x)) + ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[2])).norm_squared());
    let v5 = (1.0 + (b[(1, 0)] - x[1]).powi(2)).cbrt() * 0.5;
    let v6 = (((x[1]).hypot(x[1]) * (v4 + (-0.4_f64))) * (x.transpose() * ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(v3)) * (*x).add_scalar(v3))[(0, 0)]);
    let v6 = (((*a) + (*a)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() * 0.5;
    v1 + v2.norm_squared() + v3 + v4 + v5 + v6 + ((v4 + x.z) * (b[(0, 0)] + b[(1, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f82(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a) / (2.0 + 0.7_f64.abs())).zip_map(&((*a) * x.z), |p, q| p * q + x.z).column(0).into_owned();
    let mut v2 = ((v1 / (2.0 + s.abs())) + ((*x) + (*x)));
    if f64::exp(-1.3_f64.abs()) >= 0.1 { v2 *= 0.5; };
    let v2 = (matgrad::softmax(&(*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat(matgrad::log_sum_exp(&(*x)))) * 0.5;
    let mut v3 = ((*y).norm()).atan();
    v3 += (x[0]).abs();
    v1.sum() + v2.sum() + v3 + ((*a).dot(&(*a))).hypot((b[(0, 1)] + v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f83(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*x).add_scalar(s).map(|v| if v > 0.1 { v } else { 0.5 * v });
    if matgrad::log_sum_exp(&(*x)) <= 0.1 { v1 *= 0.5; };
    let mut v2 = matgrad::log_sum_exp(&v1);
    for i in 0..3 {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let mut v3 = ((*a) - (*a)).add_scalar(f64::exp(-x[1].abs()));
    v3 /= 1.5 + (*a).determinant() * (*a).determinant();
    if (1.3_f64 - a.m12) >= -0.3 { v3 *= 0.5; };
    let mut v4 = ((y[1] * x[1]) * matgrad::log_sum_exp(&(*x)));
    v4 += matgrad::log_sum_exp(&v1);
    let v5: SMatrix<f64, 3, 3> = (-(-v3)).component_mul(&(((*a) / (2.0 + b[(1, 2)].abs())) * 0.5 + SMatrix::<f64, 3, 3>::repeat((*b).max())));
    v1.mean() + v2 + v3.norm_squared() + v4 + v5.norm_squared() + (matgrad::log_sum_exp(&(*x)) / (1.0 + (b[(0, 0)] - (-0.4_f64)) * (b[(0, 0)] - (-0.4_f64))))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f84(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = matgrad::log_sum_exp(&(-((*x) * x.z)));
    let v2 = (Vector3::new(x[2], y.x, x.z) / (2.0 + (b[(1, 0)]).sin().abs())).dot(&(*x).map(matgrad::sigmoid).add_scalar((y[1]).powi(2)));
    let mut v3 = f64::exp(-(*a).determinant().abs());
    v3 *= (b[(0, 1)] - 1.3_f64).cos();
    v3 /= 1.5 + (x[0]).abs() * (x[0]).abs();
    let v3 = matgrad::log_sum_exp(&vector![x[0], v3, x[2]]) * 0.5;
    let mut v4 = ((*x) / (2.0 + y.x.abs())).zip_map(&Vector3::new(b[(0, 0)], b[(0, 1)], x[2]), |p, q| p * q + s);
    v4[(0, 0)] += matgrad::log_sum_exp(&(*x));
    v4 *= matgrad::log_sum_exp(&(*x)).cos();
    let v5 = |u: f64| (u + 0.5 + (x[2] - (-0.4_f64))).sin();
    v1 + v2 + v3 + v4.sum() + ((b[(1, 0)]).cos() - (*a).dot(&(*a)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f85(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (*x).add_scalar(s).component_mul(&(*x).add_scalar(0.7_f64)).add_scalar(((a.m12 * s)).hypot((y[1]).hypot(1.3_f64)));
    let mut v2 = ((x[2]).hypot(b[(1, 2)]) * (s * s));
    v2 += matgrad::log_sum_exp(&v1);
    let mut v3 = (*a).trace();
    for i in 1..3 {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v4 = (((*y) / (2.0 + 1.3_f64.abs())) + (*y).component_mul(&(*y)));
    v4 *= (b[(0, 2)]).cos().cos();
    v4 /= 1.5 + (*b).dot(&(*b)) * (*b).dot(&(*b));
    let v5 = (((x[0]).hypot(x[2]) - (v2 / (1.0 + b[(0, 2)] * b[(0, 2)])))).sin();
    v1.norm_squared() + v2 + v3 + (v4).dot(&v4) + v5 + ((*b).lp_norm(1)).cos()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f86(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (vector![(*x).norm(), matgrad::log_sum_exp(&(*x))] * 0.5 + SMatrix::<f64, 2, 1>::repeat(((1.3_f64).powi(2) + (x[1] * s))));
    let mut v2 = ((x[0]).hypot(x[2]) + (b[(1, 1)] * s));
    v2 /= 1.5 + (x[0] + b[(1, 2)]) * (x[0] + b[(1, 2)]);
    let v3: SMatrix<f64, 3, 1> = Vector3::new((x[1] - a.m12), (*x).dot(&(*x)), matgrad::log_sum_exp(&(*x))).add_scalar(f64::exp(-(v2 * x[1]).abs()));
    let v4 = ((vector![s, x[0], s] / (2.0 + matgrad::log_sum_exp(&(*x)).abs())) * ((b[(1, 2)] / (1.0 + y[1] * y[1]))).cos());
    let mut v5 = (-((*b) - (*b)));
    v5 /= 1.5 + f64::exp(-b[(0, 1)].abs()) * f64::exp(-b[(0, 1)].abs());
    v5[(1, 2)] = v4.dot(&v3);
    let mut v6 = (SMatrix::<f64, 3, 3>::from_columns(&[v3, v4, (*x)]) / (2.0 + (s).atan().abs()));
    if ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() > 0.1 { v6 *= 0.5; };
    v6 *= (x.transpose() * (*a) * v4)[(0, 0)].cos();
    let mut v7 = v4.norm();
    for i in 1..3 {
        v7 = (v7 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v8 = (v3.add_scalar(1.3_f64) - ((*x) + v4)).dot(&(v4 - (*x)).zip_map(&(*x).component_mul(&v4), |p, q| p * q + b[(0, 0)]));
    v1.norm_squared() + v2 + v3.sum() + (v4).dot(&v4) + v5.norm_squared() + v6.mean() + v7 + v8 + ((v2 / (1.0 + 0.7_f64 * 0.7_f64)) / (1.0 + (x.transpose() * v6 * v3)[(0, 0)] * (x.transpose() * v6 * v3)[(0, 0)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f87(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (-((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y.x)));
    if (*b).dot(&(*b)) <= -0.3 { v1 *= 0.5; };
    let v2 = if f64::exp(-x.z.abs()) > 0.1 { ((a.m12 - b[(0, 1)]) / (1.0 + (*x).dot(&(*x)) * (*x).dot(&(*x)))) } else { ((b[(1, 1)] + y[1])).sin() };
    let mut v3 = ((y[1]).max(0.2)).max(0.2);
    v3 += (x[2]).sin();
    if (a.m12 * a.m12) > 0.6 && s < 0.8 { v3 *= 0.5; };
    let mut v4 = matgrad::log_sum_exp(&(*x));
    for i in (0..3).rev() {
        v4 += x[i] * v4.sin();
    }
    let v5 = (v1 + (*a)).zip_map(&(*a).zip_map(&(*a), |p, q| p * q + b[(0, 0)]), |p, q| p * q + b[(0, 2)]).fixed_view::<2, 3>(1, 0).into_owned();
    let v5 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) - ((*b) - v5)) * 0.5;
    v1.mean() + v2 + v3 + v4 + (v5).dot(&v5) + (v5.dot(&(*b)) + (b[(1, 2)] * x.z))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f88(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 3> = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) / (2.0 + ((-0.4_f64)).powi(2).abs())).component_mul(&((*b).add_scalar(x[2]) - (*b).zip_map(&(*b), |p, q| p * q + x[0])));
    let mut v2 = (-((*a) / (2.0 + b[(1, 1)].abs())));
    v2 /= 1.5 + (*a).dot(&(*a)) * (*a).dot(&(*a));
    v2[(2, 1)] = (b[(0, 0)]).hypot(a.m12);
    let mut v3 = ((v1 + (*b)) + v1.zip_map(&v1, |p, q| p * q + x[2]));
    v3 *= (s).tanh().cos();
    let v3 = SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).zip_map(&v3.component_mul(&v3), |p, q| p * q + b[(0, 1)]) * 0.5;
    let v4 = |u: f64| (u * u + (x[2] + b[(1, 1)])).tanh();
    let mut v5 = (s - s);
    for i in 1..3 {
        v5 += x[i] * v5.sin();
    }
    (v1).dot(&v1) + (v2).dot(&v2) + v3.sum() + v5 + (((-0.4_f64) / (1.0 + b[(0, 0)] * b[(0, 0)])) / (1.0 + (*a).trace() * (*a).trace()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f89(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 3> = ((*b) * (*a)).map(|v| v.sin()).component_mul(&(SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) / (2.0 + (*a).determinant().abs())));
    let v2 = if (b[(1, 1)] / (1.0 + x[1] * x[1])) >= 0.6 { ((0.7_f64).hypot(a.m12) * (x[2] - (-0.4_f64))) } else { matgrad::log_sum_exp(&(*x).map(f64::tanh)) };
    let v3 = |u: f64| (u + 0.5 + (*a).trace()).atan();
    let v2 = ((b[(1, 0)] - x[1]) + (1.0 + x[2].powi(2)).cbrt()) * 0.5;
    let mut v4 = (-matgrad::softmax(&(*x)));
    v4 /= 1.5 + (x.z * x.z) * (x.z * x.z);
    let v5: SMatrix<f64, 2, 3> = ((*b) / (2.0 + y[1].abs())).map(matgrad::sigmoid).map(|v| if v > 0.1 { v } else { 0.5 * v });
    v1.sum() + v2 + v4.mean() + v5.mean() + ((v2 + s) - (*a).sum())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f90(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = vector![(y[1] / (1.0 + s * s)), (*a).dot(&(*a))];
    v1 /= 1.5 + (1.3_f64 * x.z) * (1.3_f64 * x.z);
    let v2 = |u: f64| (u * u + (x[0] + b[(0, 1)])).sin();
    let mut v3 = ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(1, 0)])).component_mul(&(*x).component_mul(&(*x)));
    v3[(1, 0)] = (x[1]).cos();
    v3 *= (*x).sum().cos();
    let mut v4 = vector![(s - (-0.4_f64)), (x.z - b[(1, 1)]), v2(a.m12)];
    v4[(0, 0)] += (*x).dot(&(*x));
    let mut v5 = (s).atan();
    for i in 0..3 {
        if x[i] > v5 { v5 += 0.3 * x[i]; } else { v5 -= b[(1, i)]; };
    }
    let mut v6 = ((-0.4_f64) + v5);
    for i in 0..3 {
        v6 = (v6 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v7: SMatrix<f64, 3, 3> = ((((*a) + (*a)) / (2.0 + (x.z).cos().abs())) - (-(*a)).add_scalar((*b).dot(&(*b))));
    (v1).dot(&v1) + v3.sum() + v4.mean() + v5 + v6 + v7.sum() + ((v5).hypot(b[(1, 0)]) * (y[1]).hypot(v6))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f91(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = ((((*b) - (*b)) * (*x).add_scalar(0.7_f64)) - ((*y) * x[1]).map(|v| v.sin()));
    let mut v2 = f64::exp(-x[1].abs());
    for i in 0..3 {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3 = (-((*a) / (2.0 + x[1].abs()))).add_scalar(((a.m12).hypot(v2)).abs());
    let mut v4 = (*x).map(matgrad::sigmoid).add_scalar(((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln());
    v4[(1, 0)] = (*a).trace();
    let mut v5 = (Vector3::new(a.m12, v2, x[0]) * (x[0]).hypot(x[2]));
    v5[(1, 0)] += (0.7_f64).hypot(x[2]);
    v1.sum() + v2 + (v3).dot(&v3) + (v4).dot(&v4) + v5.norm_squared() + (x.transpose() * ((*a) - v3) * (v5 * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(1, 1)])))[(0, 0)]
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f92(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (f64::exp(-(1.3_f64).abs().abs())).hypot(((*x).sum() - (*a).sum()));
    let v2 = SMatrix::<f64, 2, 3>::from_columns(&[((*y) * y[1]).map(f64::tanh), (((*y) * a.m12) - (*y).component_mul(&(*y))), Vector2::new((x[2] - v1), (v1 - y.x))]);
    let v3: SMatrix<f64, 3, 3> = (-(*a).add_scalar(b[(0, 1)]).zip_map(&((*a) / (2.0 + 1.3_f64.abs())), |p, q| p * q + b[(1, 1)]));
    let mut v4 = (-((*x) - (*x)));
    v4 *= matgrad::log_sum_exp(&(*x)).cos();
    v4[(1, 0)] = (x[2]).hypot(x[1]);
    let v5 = if (x[1] * s) <= -0.3 { (((*y) * b[(0, 2)]) + ((*b) * (*x))) } else { (((*b) / (2.0 + x[2].abs())) * v4.map(|v| v.sin())) };
    let v6 = if v5.mean() > 0.6 { v4.fixed_rows::<2>(0).into_owned().component_mul(&((*y) / (2.0 + x[1].abs()))) } else { ((*b) * v4).add_scalar(((-0.4_f64)).max(0.2)) };
    v1 + v2.mean() + v3.mean() + v4.norm_squared() + v5.mean() + (v6).dot(&v6) + ((y.x / (1.0 + b[(0, 0)] * b[(0, 0)])) + (v1 - b[(0, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f93(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (b[(0, 1)] - x[1]);
    for i in (0..3).rev() {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = ((*a) * s).map(matgrad::sigmoid).column(1).into_owned();
    let mut v3 = ((1.3_f64 / (1.0 + b[(1, 1)] * b[(1, 1)]))).cos();
    v3 *= (0.7_f64 + v1).cos();
    let v4 = |u: f64| (2.0 * u + ((-0.4_f64) * v3)).tanh();
    let mut v5 = ((*a).zip_map(&(*a), |p, q| p * q + 0.7_f64) / (2.0 + v4(v3).abs()));
    v5[(0, 0)] += (b[(1, 0)]).max(0.2);
    let mut v6 = (y.x * x[1]);
    for i in 0..3 {
        v6 += x[i] * v6.sin();
    }
    v1 + v2.mean() + v3 + (v5).dot(&v5) + v6 + ((y[1] / (1.0 + 0.7_f64 * 0.7_f64))).hypot((x[0]).hypot((-0.4_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f94(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (1.3_f64 + 1.3_f64) > 0.6 && s < 0.8 { (*b).zip_map(&(*b), |p, q| p * q + s).sum() } else { matgrad::log_sum_exp(&((*x) + (*x))) };
    let v2: SMatrix<f64, 2, 1> = ((*y).zip_map(&(*y), |p, q| p * q + b[(1, 0)]) - (-(*y))).map(f64::tanh);
    let v3: SMatrix<f64, 2, 1> = ((((*b) * (*a)) * (-(*x))) * 0.5 + SMatrix::<f64, 2, 1>::repeat(((b[(0, 0)] / (1.0 + b[(0, 2)] * b[(0, 2)])) + (x[1]).sin())));
    let v4 = if (*a).dot(&(*a)) < 0.1 { ((*x).add_scalar(v1) / (2.0 + (*a).dot(&(*a)).abs())) } else { Vector3::new((v1).max(0.2), (x[2] / (1.0 + b[(0, 2)] * b[(0, 2)])), (*b).norm()) };
    v1 + v2.norm_squared() + v3.sum() + v4.sum() + ((x[0] - a.m12) / (1.0 + f64::exp(-s.abs()) * f64::exp(-s.abs())))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f95(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = matgrad::softmax(&(*a).column(1).into_owned());
    v1 /= 1.5 + (y.x).powi(2) * (y.x).powi(2);
    let mut v2 = ((*y).dot(&(*y))).sin();
    v2 += (y.x - x.z);
    let v3 = ((-(v1 + (*x))) + (*x).add_scalar(b[(0, 1)]).map(|v| v * v));
    let v3 = (*x).map(|v| if v > 0.1 { v } else { 0.5 * v }).zip_map(&Vector3::new(x.z, 1.3_f64, x[1]), |p, q| p * q + x[0]) * 0.5;
    let mut v4 = ((*b).map(matgrad::sigmoid) * ((*a) * x[1]));
    v4[(1, 0)] = ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    v4 /= 1.5 + (x.z + x[1]) * (x.z + x[1]);
    let mut v5 = v3.zip_map(&v3, |p, q| p * q + x[2]).fixed_rows::<2>(0).into_owned();
    if (*b).mean() <= 0.1 && s < 0.8 { v5 *= 0.5; };
    let v6 = (-(*b).component_mul(&(*b))).dot(&SMatrix::<f64, 3, 3>::from_columns(&[v1, (*x), v3]).fixed_view::<2, 3>(1, 0).into_owned());
    v1.sum() + v2 + (v3).dot(&v3) + v4.sum() + (v5).dot(&v5) + v6 + ((x[2]).max(0.2) - (0.7_f64 + b[(1, 0)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f96(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (b[(0, 0)]).hypot((-0.4_f64)) >= -0.3 && s < 0.8 { ((*x).cross(&(*x)) * (y[1] - a.m12)) } else { ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(s)).map(f64::tanh) };
    let v1 = (((*x) / (2.0 + x[1].abs())) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*a).trace())) * 0.5;
    let v2 = ((((*b) * b[(0, 2)]) - (*b).component_mul(&(*b))) * ((*a).component_mul(&(*a)) - ((*a) - (*a))));
    let v3 = |u: f64| (u * u + (1.0 + x[2].powi(2)).cbrt()).atan();
    let v4: SMatrix<f64, 2, 3> = ((((*b) - (*b)) + SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)])) / (2.0 + (1.0 + v2.dot(&(*b)).powi(2)).cbrt().abs()));
    let mut v5 = (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(1, 2)])) * (b[(1, 1)] + (-0.4_f64)));
    if (x[1]).hypot((-0.4_f64)) <= 0.1 { v5 *= 0.5; };
    v5 /= 1.5 + ((-0.4_f64) * b[(0, 2)]) * ((-0.4_f64) * b[(0, 2)]);
    let v5 = ((*a) * (-0.4_f64)).column(2).into_owned() * 0.5;
    let v6 = ((*y).add_scalar(s).dot(&(*y).map(|v| v * v)) - ((b[(1, 1)] / (1.0 + x.z * x.z))).hypot(matgrad::log_sum_exp(&v1)));
    (v1).dot(&v1) + v2.mean() + v4.mean() + v5.sum() + v6 + (1.0 + (1.3_f64 * y[1]).powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f97(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*x).dot(&(*x));
    for i in 1..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v2 = ((v1).hypot(b[(0, 1)]) + (b[(0, 2)]).powi(2));
    if (*a).dot(&(*a)) > 0.6 { v2 *= 0.5; };
    v2 *= f64::exp(-1.3_f64.abs()).cos();
    let v2 = (f64::exp(-x[1].abs()) - (x[0] * b[(0, 2)])) * 0.5;
    let mut v3 = (((*y) / (2.0 + y.x.abs())) / (2.0 + (b[(1, 1)] * x[0]).abs()));
    v3 *= (b[(1, 0)] + x.z).cos();
    if (b[(1, 1)]).atan() < -0.3 { v3 *= 0.5; };
    let mut v4 = ((*a) / (2.0 + 1.3_f64.abs())).column(1).into_owned();
    if (b[(1, 0)]).max(0.2) > 0.1 { v4 *= 0.5; };
    let mut v5 = (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(v1)) + (*b).add_scalar(y.x));
    if matgrad::log_sum_exp(&v4) > -0.3 { v5 *= 0.5; };
    v1 + v2 + v3.mean() + v4.mean() + v5.sum() + ((y.x).tanh()).sin()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f98(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if f64::exp(-s.abs()) > 0.1 { ((1.3_f64).powi(2)).hypot(((-0.4_f64)).atan()) } else { ((*a) * b[(1, 2)]).determinant() };
    let v2 = ((-(*a)).trace() / (1.0 + (1.0 + (*x).dot(&(*x)).powi(2)).cbrt() * (1.0 + (*x).dot(&(*x)).powi(2)).cbrt()));
    let mut v3 = (-(*a)).fixed_view::<2, 3>(1, 0).into_owned();
    v3[(1, 2)] = (v2).hypot(x[0]);
    let mut v4 = (-((*x) - (*x)));
    if f64::exp(-b[(1, 1)].abs()) > -0.3 { v4 *= 0.5; };
    let v5 = |u: f64| (u - u * u + (1.0 + y[1].powi(2)).cbrt()).tanh();
    let mut v6 = (((*a) - (*a)) + ((*a) + (*a)));
    v6 /= 1.5 + (a.m12).atan() * (a.m12).atan();
    let mut v7 = v4.map(|v| v.sin()).component_mul(&v6.column(2).into_owned());
    v7 /= 1.5 + (1.3_f64).abs() * (1.3_f64).abs();
    v1 + v2 + v3.sum() + v4.norm_squared() + (v6).dot(&v6) + (v7).dot(&v7) + (v6 * v1).determinant()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f99(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).mean();
    for i in 1..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = (((*a).component_mul(&(*a)) - SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)])) - (Matrix3::from_diagonal(&(*x)) * 0.5 + SMatrix::<f64, 3, 3>::repeat(matgrad::log_sum_exp(&(*x)))));
    let mut v3 = (((*x) / (2.0 + (-0.4_f64).abs())) + (*x).component_mul(&(*x)));
    v3[(0, 0)] = f64::exp(-0.7_f64.abs());
    v3[(2, 0)] += matgrad::log_sum_exp(&(*x));
    let v4 = if (v2 * 0.2 + Matrix3::identity() * 2.0).determinant().ln() >= 0.1 { (-(*y).map(|v| if v > 0.1 { v } else { 0.5 * v })) } else { (-(*y)).add_scalar(f64::exp(-s.abs())) };
    let v5 = (-(v3 - (*x))).add_scalar(((v1 * 1.3_f64) / (1.0 + (*b).sum() * (*b).sum())));
    let v6 = ((*b) * (*a)).zip_map(&(*b).add_scalar(a.m12), |p, q| p * q + x.z).add_scalar((f64::exp(-s.abs()) + (a.m12 * x[1])));
    let v7: SMatrix<f64, 2, 3> = ((*a) / (2.0 + b[(1, 0)].abs())).fixed_view::<2, 3>(0, 0).into_owned().add_scalar((v5.lp_norm(1) / (1.0 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x)))));
    let v7 = v7.zip_map(&v7, |p, q| p * q + b[(0, 2)]).zip_map(&v7.zip_map(&v7, |p, q| p * q + b[(1, 0)]), |p, q| p * q + 1.3_f64) * 0.5;
    v1 + v2.norm_squared() + v3.sum() + v4.mean() + v5.sum() + (v6).dot(&v6) + (v7).dot(&v7) + v4.add_scalar(b[(0, 2)]).lp_norm(1)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f100(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = matgrad::log_sum_exp(&(*x));
    for i in 1..3 {
        v1 += x[i] * v1.sin();
    }
    let v2 = (((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().map(|v| v.sin()) / (2.0 + ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(1.3_f64)).dot(&(*a).fixed_view::<2, 3>(0, 0).into_owned()).abs()));
    let v3 = (((v2 * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).hypot((*y).dot(&(*y)))).max(0.2);
    let mut v4 = ((*b) / (2.0 + x.z.abs())).tr_mul(&(*b).zip_map(&(*b), |p, q| p * q + b[(1, 1)]));
    v4 *= (x.z + b[(0, 1)]).cos();
    let v5 = (((a.m12 * 1.3_f64) + (v3).hypot(b[(0, 1)]))).powi(2);
    let v5 = (matgrad::log_sum_exp(&(*x))).tanh() * 0.5;
    let v6 = if (x.z).sin() < 0.6 { (f64::exp(-v1.abs()) / (1.0 + (y[1]).hypot(a.m12) * (y[1]).hypot(a.m12))) } else { v2.add_scalar(y[1]).sum() };
    v1 + (v2).dot(&v2) + v3 + (v4).dot(&v4) + v5 + v6 + ((1.0 + b[(0, 0)].powi(2)).cbrt() + (y.x).atan())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f101(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (b[(0, 1)] * x[0]);
    for i in (0..3).rev() {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = (-(*x)).map(|v| v * v).max();
    let mut v3 = ((*b).component_mul(&(*b)) * (*x).add_scalar(v2));
    v3 /= 1.5 + (*b).dot(&(*b)) * (*b).dot(&(*b));
    v3[(1, 0)] = (s).hypot(y.x);
    let mut v4 = ((-v3) / (2.0 + f64::exp(-v2.abs()).abs()));
    v4[(1, 0)] += ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    if (1.3_f64).tanh() >= 0.1 { v4 *= 0.5; };
    let v4 = (v4 * x[1]).add_scalar((*x).dot(&(*x))) * 0.5;
    let v5 = ((f64::exp(-v1.abs()) - f64::exp(-a.m12.abs())) + ((x.transpose() * (*a) * (*x))[(0, 0)] * (x[0]).hypot((-0.4_f64))));
    let v6 = |u: f64| (u - u * u + (*x).norm()).sin();
    let mut v7 = (v4.add_scalar(x[2]) / (2.0 + v6(1.3_f64).abs()));
    v7[(0, 0)] += (v5).abs();
    v1 + v2 + v3.mean() + v4.sum() + v5 + v7.mean() + (v6(y[1]) - ((-0.4_f64)).hypot(x[1]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f102(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*x).norm();
    for i in 1..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v1 = (-(*a)).lp_norm(1) * 0.5;
    let mut v2 = (a.m12).atan();
    for i in (0..3).rev() {
        v2 = (v2 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v3 = if (*b).dot(&(*b)) > -0.3 { matgrad::softmax(&((*x) * b[(0, 2)])) } else { (-(*x).add_scalar(x[2])) };
    let mut v4 = (*x).component_mul(&v3).map(matgrad::sigmoid);
    if (v2).sin() > 0.1 { v4 *= 0.5; };
    v1 + v2 + (v3).dot(&v3) + v4.mean() + (f64::exp(-b[(0, 2)].abs()) / (1.0 + (*a).determinant() * (*a).determinant()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f103(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((-vector![x[1], b[(0, 0)]]) * (x.transpose() * (*a).map(|v| if v > 0.1 { v } else { 0.5 * v }) * (*a).column(0).into_owned())[(0, 0)]);
    let v2 = ((v1.max() / (1.0 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x))))).hypot((*x).fixed_rows::<2>(1).into_owned().dot(&(v1 * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(0, 2)]))));
    let mut v3 = matgrad::log_sum_exp(&(*x));
    for i in (0..3).rev() {
        if x[i] > v3 { v3 += 0.3 * x[i]; } else { v3 -= b[(1, i)]; };
    }
    let v4: SMatrix<f64, 3, 1> = vector![(x[1]).hypot(x[1]), (*b).sum(), ((-0.4_f64) + s)].component_mul(&((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x[2])).column(2).into_owned());
    let v5: SMatrix<f64, 3, 1> = ((v4.add_scalar(y[1]) * 0.5 + SMatrix::<f64, 3, 1>::repeat((x[0] - 0.7_f64))) + (-((*x) - v4)));
    v1.sum() + v2 + v3 + v4.sum() + v5.mean() + (((-0.4_f64) + a.m12) / (1.0 + (*a).max() * (*a).max()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f104(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (1.0 + b[(1, 0)].powi(2)).cbrt();
    for i in 0..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v2 = ((-(*y)) - (*x).fixed_rows::<2>(1).into_owned());
    v2 *= matgrad::log_sum_exp(&(*x)).cos();
    let mut v3 = (0.7_f64 * 1.3_f64);
    for i in 0..3 {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = (b[(0, 0)] + x.z);
    for i in 1..3 {
        v4 = (v4 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    v1 + v2.mean() + v3 + v4 + ((x.z / (1.0 + y[1] * y[1])) - ((-0.4_f64)).cos())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f105(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (matgrad::log_sum_exp(&(*x)) + (x[1]).sin());
    v1 += (a.m12).hypot(1.3_f64);
    v1 *= (b[(1, 0)]).tanh().cos();
    let mut v2 = f64::exp(-1.3_f64.abs());
    for i in 1..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = (x.transpose() * (-(*a)) * matgrad::softmax(&(*x)))[(0, 0)] * 0.5;
    let v3 = |u: f64| (u * u + (b[(1, 0)] * x[1])).tanh();
    v1 + v2 + (v3(x[1])).hypot((y[1]).max(0.2))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f106(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u + 0.5 + ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).sin();
    let v2 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).sin();
    let v3 = |u: f64| (2.0 * u + (s - s)).atan();
    let v4 = (((*a).map(|v| v.sin()) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() + ((x[2] / (1.0 + s * s)) * (0.7_f64 - (-0.4_f64))));
    let v5 = SMatrix::<f64, 3, 3>::from_columns(&[(*a).column(1).into_owned().map(|v| v * v), (*x).zip_map(&(*x), |p, q| p * q + 0.7_f64).zip_map(&((*x) - (*x)), |p, q| p * q + b[(1, 1)]), ((*x).zip_map(&(*x), |p, q| p * q + (-0.4_f64)) - (*x).component_mul(&(*x)))]);
    let v6: SMatrix<f64, 2, 3> = (v5.zip_map(&(*a), |p, q| p * q + a.m12) * 0.5 + SMatrix::<f64, 3, 3>::repeat((*x).lp_norm(1))).fixed_view::<2, 3>(0, 0).into_owned();
    let v7 = matgrad::log_sum_exp(&(((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(1.3_f64)) + (*x).zip_map(&(*x), |p, q| p * q + v4)));
    let v7 = ((v7 / (1.0 + b[(0, 2)] * b[(0, 2)])) / (1.0 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x)))) * 0.5;
    v4 + v5.sum() + v6.norm_squared() + v7 + matgrad::log_sum_exp(&((*x) + (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f107(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (b[(0, 0)]).sin();
    for i in 0..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v2 = (((*x) + (*x)) - (*x).add_scalar(a.m12));
    v2[(1, 0)] += (v1 - a.m12);
    let v3 = |u: f64| (2.0 * u + (x[1] / (1.0 + y[1] * y[1]))).sin();
    let mut v4 = (*b).map(|v| v.sin()).mean();
    v4 += (0.7_f64).max(0.2);
    v4 /= 1.5 + (b[(1, 2)] + y.x) * (b[(1, 2)] + y.x);
    let v4 = ((x.z).hypot(y.x) - (*a).trace()) * 0.5;
    v1 + v2.sum() + v4 + (1.0 + (b[(1, 2)] - (-0.4_f64)).powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f108(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (((*x) - (*x)) / (2.0 + ((-0.4_f64)).hypot(s).abs())).component_mul(&(Vector3::new(x[1], x[2], x[0]) - ((*x) / (2.0 + s.abs()))));
    let v2 = if matgrad::log_sum_exp(&(*x)) >= 0.6 { ((*b) * (-0.4_f64)).component_mul(&(-(*b))) } else { (((*b) + (*b)) + (*b).add_scalar(x[2])) };
    let mut v3 = SMatrix::<f64, 2, 3>::from_columns(&[(*y).zip_map(&(*y), |p, q| p * q + 1.3_f64), (*x).fixed_rows::<2>(1).into_owned(), ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(s))]);
    v3[(0, 2)] += f64::exp(-a.m12.abs());
    let mut v4 = ((-v1) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*a).mean()));
    v4 *= (x[1]).abs().cos();
    v4 *= (*a).dot(&(*a)).cos();
    let mut v5 = (((*y) - (*y)) * v2.dot(&v2));
    v5[(1, 0)] = (x.z).cos();
    v5[(0, 0)] = (x.z / (1.0 + 0.7_f64 * 0.7_f64));
    let v6 = (f64::exp(-(0.7_f64).cos().abs())).hypot((v3.sum() + matgrad::log_sum_exp(&v4)));
    let mut v7 = (x.transpose() * (*a) * v1)[(0, 0)];
    for i in (0..3).rev() {
        for j in 0..=i { v7 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v8 = ((v1 * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[2])) + (v1 * a.m12));
    v8[(1, 0)] += (*y).max();
    v1.sum() + v2.mean() + v3.mean() + v4.mean() + v5.norm_squared() + v6 + v7 + v8.norm_squared() + f64::exp(-(x[0]).hypot(v7).abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f109(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (Vector2::new((b[(0, 1)] - y.x), (1.3_f64).hypot(b[(0, 0)])) / (2.0 + SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).lp_norm(1).abs()));
    let v2 = (v1.add_scalar(b[(1, 2)]) * 0.5 + SMatrix::<f64, 2, 1>::repeat((x[2]).hypot(s))).dot(&Vector2::new(x[0], b[(0, 2)]).component_mul(&vector![(-0.4_f64), x[2]]));
    let mut v3 = (b[(1, 0)]).tanh();
    for i in 1..3 {
        if x[i] > v3 { v3 += 0.3 * x[i]; } else { v3 -= b[(1, i)]; };
    }
    let mut v4 = ((*a).determinant() - (*b).dot(&(*b)));
    v4 *= matgrad::log_sum_exp(&(*x)).cos();
    let v5 = |u: f64| (u - u * u + (1.0 + b[(1, 0)].powi(2)).cbrt()).cos();
    let mut v6 = (*a).map(|v| v.sin()).map(|v| if v > 0.1 { v } else { 0.5 * v });
    v6[(0, 1)] += (s).powi(2);
    v1.mean() + v2 + v3 + v4 + v6.mean() + ((*a) * s).determinant()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f110(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (y.x / (1.0 + 1.3_f64 * 1.3_f64));
    for i in 0..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v1 = ((x.z).hypot(0.7_f64) * (b[(1, 0)] + s)) * 0.5;
    let mut v2 = vector![(x[1] / (1.0 + x[0] * x[0])), (v1 + x[2])];
    v2[(1, 0)] += (*y).dot(&(*y));
    v2 *= (x[2] * s).cos();
    let v3 = if matgrad::log_sum_exp(&(*x)) <= -0.3 { (1.0 + (s / (1.0 + x[2] * x[2])).powi(2)).cbrt() } else if (*x).sum() >= 0.1 { (v1 + x[2]) } else { ((*b).max() / (1.0 + (1.0 + s.powi(2)).cbrt() * (1.0 + s.powi(2)).cbrt())) };
    let v4 = (1.0 + f64::exp(-(*a).dot(&(*a)).abs()).powi(2)).cbrt();
    v1 + v2.sum() + v3 + v4 + (matgrad::log_sum_exp(&(*x))).powi(2)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f111(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((x[0] * (-0.4_f64)) - (b[(1, 1)]).max(0.2)) - ((*x) * b[(0, 2)]).dot(&((*x) * a.m12)));
    let mut v2 = (-((*y) / (2.0 + b[(1, 2)].abs())));
    v2 /= 1.5 + (1.3_f64 / (1.0 + y[1] * y[1])) * (1.3_f64 / (1.0 + y[1] * y[1]));
    if (*a).trace() >= 0.6 { v2 *= 0.5; };
    let v3 = SMatrix::<f64, 2, 3>::from_columns(&[(v2 * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[1])), (*y).zip_map(&(*y), |p, q| p * q + x[2]), v2.add_scalar(b[(1, 1)])]).component_mul(&(-(*b).zip_map(&(*b), |p, q| p * q + (-0.4_f64))));
    let v4 = |u: f64| (u * u + ((-0.4_f64)).abs()).sin();
    let mut v5 = ((*x) + (*x)).add_scalar((0.7_f64 * b[(0, 2)]));
    v5 *= v4(s).cos();
    let v6 = (v3.component_mul(&v3).component_mul(&(v3 * (*a))) + (((*b) - v3) / (2.0 + (*a).determinant().abs())));
    v1 + (v2).dot(&v2) + v3.mean() + v5.sum() + v6.norm_squared() + (v6 * (*a)).dot(&v6.component_mul(&v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f112(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u - u * u + (x[2] - 1.3_f64)).cos();
    let v2 = ((*x).zip_map(&(*x), |p, q| p * q + s).dot(&(-(*x))) + (((-0.4_f64) * s)).powi(2));
    let v3 = ((*a).column(0).into_owned() / (2.0 + matgrad::log_sum_exp(&(*x)).abs())).add_scalar(matgrad::log_sum_exp(&(*x).cross(&(*x))));
    let mut v4 = (1.0 + x[1].powi(2)).cbrt();
    for i in 0..3 {
        v4 += x[i] * v4.sin();
    }
    let v5 = (((*a).max() - (1.0 + b[(0, 1)].powi(2)).cbrt())).hypot((((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() / (1.0 + (1.3_f64 + y.x) * (1.3_f64 + y.x))));
    let v5 = ((*a).determinant()).sin() * 0.5;
    let v6 = |u: f64| (u - u * u + (b[(0, 2)] / (1.0 + y.x * y.x))).atan();
    let mut v7 = SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).add_scalar((*y).dot(&(*y)));
    v7[(1, 0)] += (v4 * b[(1, 0)]);
    v2 + v3.sum() + v4 + v5 + v7.norm_squared() + ((1.0 + b[(1, 1)].powi(2)).cbrt()).atan()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f113(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 3> = (-((*a) - (*a))).map(f64::tanh);
    let v2 = |u: f64| (u * u + (x[1]).abs()).tanh();
    let mut v3 = (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(x.z)) * (v1 * 0.5 + SMatrix::<f64, 3, 3>::repeat(y[1])));
    v3[(1, 0)] += (*y).dot(&(*y));
    v3 *= (b[(0, 2)] - a.m12).cos();
    let mut v4 = ((*y).add_scalar(x[1]) / (2.0 + (x[0]).max(0.2).abs()));
    v4[(1, 0)] = v3.max();
    v4[(1, 0)] = (b[(1, 1)]).hypot((-0.4_f64));
    let v4 = ((*y) / (2.0 + s.abs())).zip_map(&((*y) - (*y)), |p, q| p * q + x[1]) * 0.5;
    let v5 = ((*x).map(matgrad::sigmoid) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*x).dot(&(*x)))).component_mul(&((*x) * y.x).add_scalar((x[0] * (-0.4_f64))));
    let v6 = (((*a) - v1) / (2.0 + (x[2]).hypot(x[1]).abs())).lp_norm(1);
    v1.mean() + v3.mean() + v4.norm_squared() + v5.sum() + v6 + v2(v1.norm_squared())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f114(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*x) * (-0.4_f64)).fixed_rows::<2>(0).into_owned().add_scalar(((*x).dot(&(*x)) - (s).abs()));
    let v2 = (f64::exp(-(s - a.m12).abs()) - ((b[(1, 2)] + b[(1, 1)]) - matgrad::log_sum_exp(&(*x))));
    let v2 = f64::exp(-(*a).trace().abs()) * 0.5;
    let v3 = (SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) * 0.5 + SMatrix::<f64, 3, 3>::repeat((b[(0, 1)] / (1.0 + x[0] * x[0])))).dot(&(((*a) - (*a)) + ((*a) / (2.0 + y[1].abs()))));
    let v4: SMatrix<f64, 3, 1> = vector![(-(*b)).mean(), (f64::exp(-v3.abs()) / (1.0 + f64::exp(-x[0].abs()) * f64::exp(-x[0].abs()))), ((*x) + (*x)).dot(&((*x) + (*x)))];
    let v5 = (((0.7_f64 + s) - (*a).dot(&(*a)))).hypot(f64::exp(-(x[1] + v2).abs()));
    let mut v6 = (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(y.x)) * (v2).hypot(v2));
    v6[(0, 0)] += (b[(0, 2)] * a.m12);
    let mut v7 = (v1.component_mul(&(*y)) * (1.0 + b[(0, 2)].powi(2)).cbrt());
    v7 *= matgrad::log_sum_exp(&v4).cos();
    if (a.m12 + (-0.4_f64)) < 0.6 { v7 *= 0.5; };
    v1.mean() + v2 + v3 + v4.sum() + v5 + (v6).dot(&v6) + v7.norm_squared() + ((v3 / (1.0 + (-0.4_f64) * (-0.4_f64))) / (1.0 + (b[(1, 0)] / (1.0 + v3 * v3)) * (b[(1, 0)] / (1.0 + v3 * v3))))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f115(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(-(*a)).add_scalar((b[(0, 1)]).sin()));
    let mut v2 = f64::exp(-1.3_f64.abs());
    for i in 0..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v3 = (1.3_f64).abs();
    for i in 1..3 {
        for j in 0..=i { v3 += a[(i, j)] * x[j] * i as f64; };
    }
    let v4 = (((1.3_f64 - 1.3_f64) / (1.0 + (*x).norm() * (*x).norm())) * ((*x) + (*x)).sum());
    let mut v5 = ((*b) * (*a)).dot(&(*a).fixed_view::<2, 3>(0, 0).into_owned());
    v5 /= 1.5 + (y.x - v3) * (y.x - v3);
    v5 += (x[0]).sin();
    let mut v6 = (*x).norm_squared();
    for i in 1..3 {
        if x[i] > v6 { v6 += 0.3 * x[i]; } else { v6 -= b[(1, i)]; };
    }
    v1.mean() + v2 + v3 + v4 + v5 + v6 + ((v1 * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).powi(2)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f116(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((y.x - x.z) * (a.m12).abs());
    if (a.m12).tanh() > 0.1 && s < 0.8 { v1 *= 0.5; };
    let v2 = |u: f64| (u + 0.5 + (x.transpose() * (*a) * (*x))[(0, 0)]).cos();
    let mut v3 = (*a).component_mul(&(*a)).add_scalar((y[1] + b[(0, 1)]));
    if (b[(0, 1)]).abs() > 0.1 && s < 0.8 { v3 *= 0.5; };
    let mut v4 = SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).add_scalar((v1 * x[2]));
    v4 /= 1.5 + (x[2]).abs() * (x[2]).abs();
    v4 *= ((-0.4_f64) + s).cos();
    let v5: SMatrix<f64, 2, 3> = ((((*b) - v4) * 0.5 + SMatrix::<f64, 2, 3>::repeat(matgrad::log_sum_exp(&(*x)))) * (-(v3 / (2.0 + b[(0, 2)].abs()))));
    let v5 = (v5.add_scalar(x[0]) * (-(*a))) * 0.5;
    let mut v6 = v5.tr_mul(&v5).trace();
    v6 /= 1.5 + (*x).dot(&(*x)) * (*x).dot(&(*x));
    v1 + (v3).dot(&v3) + v4.mean() + (v5).dot(&v5) + v6 + ((*b).sum() - matgrad::log_sum_exp(&(*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f117(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).zip_map(&(*a), |p, q| p * q + (-0.4_f64)).component_mul(&(*a).zip_map(&(*a), |p, q| p * q + 1.3_f64));
    v1 /= 1.5 + (a.m12).sin() * (a.m12).sin();
    let mut v2 = (((*b) / (2.0 + x[0].abs())) * (*a).column(0).into_owned());
    v2 /= 1.5 + (x[2]).max(0.2) * (x[2]).max(0.2);
    let v3 = if (s).sin() < 0.1 { (((*x) + (*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((b[(1, 1)]).tanh())) } else if (x[0] - b[(0, 2)]) > 0.1 { (*x).zip_map(&(*x), |p, q| p * q + s) } else { ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[2])).map(|v| if v > 0.1 { v } else { 0.5 * v }) };
    let mut v4 = ((x[2]).sin() + (*x).dot(&(*x)));
    v4 += (b[(1, 1)] + x[2]);
    let v5: SMatrix<f64, 3, 3> = (Matrix3::from_diagonal(&v3.cross(&(*x))) + (-((*a) - (*a))));
    v1.mean() + v2.sum() + v3.norm_squared() + v4 + v5.mean() + (1.0 + (x.transpose() * (*a) * v3)[(0, 0)].powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f118(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = (((*y) + (*y)).zip_map(&((*y) / (2.0 + x[0].abs())), |p, q| p * q + s) / (2.0 + ((s / (1.0 + s * s))).sin().abs()));
    let v2 = if (x[2] * 1.3_f64) <= 0.1 { ((*a).zip_map(&(*a), |p, q| p * q + s) - (*a).component_mul(&(*a))) } else { ((*b).tr_mul(&(*b)) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap() };
    let mut v3 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).add_scalar(f64::exp(-(-0.4_f64).abs()));
    v3[(1, 1)] = (b[(0, 1)] * b[(1, 1)]);
    let mut v4 = (b[(0, 2)]).powi(2);
    for i in (0..3).rev() {
        v4 = (v4 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    v1.sum() + v2.mean() + v3.sum() + v4 + ((*a).dot(&(*a)) - (v4).max(0.2))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f119(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (b[(1, 1)]).powi(2);
    for i in 1..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = (-((*b) - (*b))).add_scalar((*y).component_mul(&(*y)).dot(&(*y).component_mul(&(*y))));
    let v3 = (-(v2 * (*x)).map(|v| v.sin()));
    let v4 = (((y.x - s)).hypot((x[1] + x.z)) / (1.0 + ((b[(0, 2)]).atan() - (b[(0, 0)] - b[(1, 2)])) * ((b[(0, 2)]).atan() - (b[(0, 0)] - b[(1, 2)]))));
    let v5 = (((-v3) * 0.5 + SMatrix::<f64, 2, 1>::repeat((1.3_f64 + v4))) - (v2.zip_map(&(*b), |p, q| p * q + 1.3_f64) * (*x).map(|v| if v > 0.1 { v } else { 0.5 * v })));
    let v6 = if (b[(0, 1)] + 0.7_f64) <= 0.6 { (-((*a) / (2.0 + s.abs()))) } else { (-((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y.x))) };
    let v7 = |u: f64| (u + 0.5 + (x[2]).powi(2)).cos();
    let mut v8 = v7(x[0]);
    for i in (0..3).rev() {
        v8 = (v8 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    v1 + v2.mean() + (v3).dot(&v3) + v4 + v5.sum() + v6.mean() + v8 + v7(v7(a.m12))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f120(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (-(*a).column(1).into_owned()).component_mul(&matgrad::softmax(&(*a).column(1).into_owned()));
    let v1 = (matgrad::softmax(&(*x)) - (v1 + (*x))) * 0.5;
    let mut v2 = ((*y) * x[2]).dot(&((*y) - (*y)));
    v2 /= 1.5 + (b[(1, 2)] - 0.7_f64) * (b[(1, 2)] - 0.7_f64);
    let v3 = (((*y).max()).cos() / (1.0 + ((x.z).sin() * f64::exp(-b[(1, 0)].abs())) * ((x.z).sin() * f64::exp(-b[(1, 0)].abs()))));
    let mut v4 = ((*a) / (2.0 + b[(0, 0)].abs())).column(0).into_owned();
    v4[(1, 0)] += (x[0] + x.z);
    v4 *= (*b).dot(&(*b)).cos();
    v1.sum() + v2 + v3 + v4.mean() + ((x[1]).max(0.2) + (1.0 + x[1].powi(2)).cbrt())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f121(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*y).dot(&(*y)) / (1.0 + (y.x).hypot((-0.4_f64)) * (y.x).hypot((-0.4_f64)))) + (((*a) / (2.0 + s.abs())) * 0.2 + Matrix3::identity() * 2.0).determinant().ln());
    let v2 = |u: f64| (2.0 * u + (*a).norm_squared()).cos();
    let v3: SMatrix<f64, 2, 3> = (((*b) / (2.0 + a.m12.abs())).map(matgrad::sigmoid) * ((-(*a)) / (2.0 + v2(b[(0, 2)]).abs())));
    let v3 = (-(*b)).add_scalar((*a).determinant()) * 0.5;
    let mut v4 = (x.z / (1.0 + v1 * v1));
    for i in (0..3).rev() {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v5 = v2(b[(1, 0)]);
    for i in (0..3).rev() {
        v5 += x[i] * v5.sin();
    }
    let v6 = |u: f64| (u + 0.5 + (*a).dot(&(*a))).sin();
    let mut v7 = ((-(*a)) * ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln());
    v7 *= (*a).lp_norm(1).cos();
    v1 + v3.mean() + v4 + v5 + v7.mean() + ((v1).max(0.2) + (x[0] - b[(0, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f122(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*b) - (*b)) + (*a).fixed_view::<2, 3>(1, 0).into_owned());
    v1 *= (*a).determinant().cos();
    v1[(0, 1)] = (a.m12 + b[(1, 0)]);
    let mut v2 = ((x[0] + x.z)).sin();
    v2 /= 1.5 + (a.m12).powi(2) * (a.m12).powi(2);
    v2 += (*y).dot(&(*y));
    let mut v3 = (x[0]).hypot(b[(1, 0)]);
    for i in 0..3 {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v3 = matgrad::log_sum_exp(&(*a).diagonal()) * 0.5;
    let v4 = (f64::exp(-(*y).dot(&(*y)).abs())).hypot(f64::exp(-(v2 / (1.0 + y.x * y.x)).abs()));
    let v5 = v1.add_scalar(b[(1, 2)]).component_mul(&((*b) * x[1])).add_scalar((-(*y)).dot(&(v1 * (*x))));
    let v6: SMatrix<f64, 3, 1> = Vector3::new((s / (1.0 + y[1] * y[1])), (y[1] * a.m12), (*y).sum()).map(matgrad::sigmoid);
    let v7: SMatrix<f64, 3, 3> = ((((*a) * 1.3_f64) * 0.5 + SMatrix::<f64, 3, 3>::repeat((1.0 + x[1].powi(2)).cbrt())) * ((x[0] + 1.3_f64) - ((-0.4_f64)).cos()));
    v1.sum() + v2 + v3 + v4 + v5.sum() + v6.norm_squared() + v7.mean() + (*a).zip_map(&v7, |p, q| p * q + 0.7_f64).dot(&(v7 - (*a)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f123(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((-(*x).zip_map(&(*x), |p, q| p * q + b[(0, 1)])) - (-(*x)).cross(&matgrad::softmax(&(*x))));
    let mut v2 = (matgrad::log_sum_exp(&v1)).max(0.2);
    v2 /= 1.5 + (*a).trace() * (*a).trace();
    let mut v3 = (*a).sum();
    for i in (0..3).rev() {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = ((*a) * y.x).column(2).into_owned();
    if f64::exp(-y.x.abs()) < -0.3 && s < 0.8 { v4 *= 0.5; };
    let v5: SMatrix<f64, 2, 1> = (((*b) - (*b)) * v4.add_scalar(s)).map(|v| v.sin());
    let v6: SMatrix<f64, 3, 1> = Vector3::new(f64::exp(-x[2].abs()), matgrad::log_sum_exp(&v4), (v3 + y[1])).component_mul(&(-(*x).add_scalar(x.z)));
    let mut v7 = (-(*a)).component_mul(&(*a).zip_map(&(*a), |p, q| p * q + 0.7_f64));
    v7 /= 1.5 + (s + x[1]) * (s + x[1]);
    if f64::exp(-x[1].abs()) > 0.6 { v7 *= 0.5; };
    let v8 = ((*a).column(1).into_owned().sum() + ((*b).norm()).hypot((*b).dot(&(*b))));
    (v1).dot(&v1) + v2 + v3 + v4.sum() + v5.mean() + v6.mean() + v7.norm_squared() + v8 + (*a).add_scalar(v3).determinant()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f124(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (*x).dot(&(*x)) > 0.6 && s < 0.8 { ((*b).zip_map(&(*b), |p, q| p * q + b[(1, 1)]) * vector![x.z, 0.7_f64, 1.3_f64]) } else if (x[1] / (1.0 + y[1] * y[1])) >= -0.3 && s < 0.8 { ((*y) - (*y)) } else { (-(*y).zip_map(&(*y), |p, q| p * q + b[(1, 1)])) };
    let v2 = |u: f64| (u + 0.5 + (b[(1, 0)] - 1.3_f64)).cos();
    let mut v3 = v2(matgrad::log_sum_exp(&(*x)));
    v3 *= (x[1]).hypot(b[(1, 2)]).cos();
    if (*y).lp_norm(1) > -0.3 && s < 0.8 { v3 *= 0.5; };
    let v3 = v2((b[(0, 2)] / (1.0 + a.m12 * a.m12))) * 0.5;
    let v4 = if (1.3_f64 + y[1]) >= -0.3 { (SMatrix::<f64, 2, 3>::from_columns(&[v1, v1, (*y)]) * 0.5 + SMatrix::<f64, 2, 3>::repeat(v2(s))) } else { ((*b) + (*b)).zip_map(&((*b) / (2.0 + a.m12.abs())), |p, q| p * q + b[(1, 0)]) };
    let v5 = if (0.7_f64 * s) > 0.6 && s < 0.8 { ((*x).zip_map(&(*x), |p, q| p * q + 1.3_f64) * (x.z).hypot(s)) } else if (v3 - 0.7_f64) >= -0.3 { Vector3::new(v3, s, a.m12) } else { (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(y[1])) * 0.5 + SMatrix::<f64, 3, 1>::repeat(v4.sum())) };
    let mut v6 = vector![1.3_f64, b[(0, 2)]].max();
    v6 += (*a).determinant();
    (v1).dot(&v1) + v3 + v4.mean() + v5.norm_squared() + v6 + ((s - b[(1, 1)])).max(0.2)
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f125(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*y).map(|v| v * v).dot(&((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(s)));
    v1 /= 1.5 + (*x).dot(&(*x)) * (*x).dot(&(*x));
    let v2: SMatrix<f64, 3, 3> = ((*a).map(matgrad::sigmoid) * (*x).norm()).map(|v| v.sin());
    let v3 = |u: f64| (u - u * u + (a.m12 * s)).sin();
    let v4 = (SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).dot(&(*a).add_scalar(b[(0, 2)]))).abs();
    let mut v5 = (-(*x)).zip_map(&vector![b[(1, 2)], s, 0.7_f64], |p, q| p * q + x[1]);
    v5 *= (v2 * 0.2 + Matrix3::identity() * 2.0).determinant().ln().cos();
    let v6 = |u: f64| (u + 0.5 + (x[2]).hypot(s)).tanh();
    v1 + v2.sum() + v4 + v5.norm_squared() + ((s / (1.0 + v4 * v4)) + (a.m12).hypot(y.x))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f126(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((x.z / (1.0 + x[1] * x[1]))).hypot(matgrad::log_sum_exp(&(*x)));
    v1 += (x[0] * x[0]);
    let v2 = (matgrad::log_sum_exp(&(*a).column(0).into_owned()) + ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x[2])).mean());
    let v3 = if (v2).hypot(y.x) <= 0.1 { ((*a).column(1).into_owned() - ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(y.x))) } else if f64::exp(-1.3_f64.abs()) >= 0.6 { (*a).column(1).into_owned() } else { (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[0])) / (2.0 + (*y).dot(&(*y)).abs())) };
    let v4 = (((a.m12).abs() + matgrad::log_sum_exp(&v3))).hypot(((x.transpose() * (*a) * (*x))[(0, 0)] / (1.0 + (x.transpose() * (*a) * v3)[(0, 0)] * (x.transpose() * (*a) * v3)[(0, 0)])));
    let v5 = |u: f64| (2.0 * u + (*y).norm()).sin();
    let v6 = if v5(1.3_f64) <= -0.3 { ((*a).fixed_view::<2, 3>(0, 0).into_owned() * (s).hypot(1.3_f64)) } else { (*a).fixed_view::<2, 3>(1, 0).into_owned().component_mul(&SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)])) };
    let v7 = |u: f64| (u - u * u + (*a).determinant()).cos();
    v1 + v2 + (v3).dot(&v3) + v4 + v6.mean() + v3.map(f64::tanh).max()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f127(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*a).column(1).into_owned() * 0.5 + SMatrix::<f64, 3, 1>::repeat(matgrad::log_sum_exp(&(*x)))).dot(&(-((*x) * 0.7_f64)));
    let v2 = ((*x).cross(&(*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((s).powi(2))).zip_map(&((*a).column(2).into_owned() + ((*x) * b[(0, 0)])), |p, q| p * q + b[(1, 0)]);
    let v3 = matgrad::softmax(&(((*x) / (2.0 + s.abs())) * matgrad::log_sum_exp(&(*x))));
    let mut v4 = (b[(1, 1)]).abs();
    for i in 0..3 {
        if x[i] > v4 { v4 += 0.3 * x[i]; } else { v4 -= b[(1, i)]; };
    }
    v1 + v2.sum() + (v3).dot(&v3) + v4 + (f64::exp(-s.abs()) - (s + 0.7_f64))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f128(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 3> = (-(SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) * 0.5 + SMatrix::<f64, 3, 3>::repeat(((-0.4_f64)).sin())));
    let v2: SMatrix<f64, 3, 1> = ((*x) * s).zip_map(&((*x) * s), |p, q| p * q + 1.3_f64).cross(&v1.zip_map(&v1, |p, q| p * q + x[2]).column(1).into_owned());
    let v2 = ((-v2) * f64::exp(-(-0.4_f64).abs())) * 0.5;
    let mut v3 = ((*b) * b[(1, 2)]).component_mul(&((*b) * y.x));
    if (s).abs() <= 0.1 { v3 *= 0.5; };
    v3[(0, 0)] += (*y).norm_squared();
    let mut v4 = (s / (1.0 + b[(1, 2)] * b[(1, 2)]));
    for i in 1..3 {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let v5: SMatrix<f64, 2, 1> = (((*y).zip_map(&(*y), |p, q| p * q + x.z) + Vector2::new(0.7_f64, x[1])) + (-((*y) * b[(0, 1)])));
    let mut v6 = ((v4).hypot(b[(1, 2)]) / (1.0 + (v4 / (1.0 + y.x * y.x)) * (v4 / (1.0 + y.x * y.x))));
    v6 /= 1.5 + (s).abs() * (s).abs();
    let v7 = (((v5 * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(1, 2)])) * 0.5 + SMatrix::<f64, 2, 1>::repeat(v1.dot(&(*a)))) * 0.5 + SMatrix::<f64, 2, 1>::repeat(((1.0 + b[(0, 1)].powi(2)).cbrt() - (s / (1.0 + s * s)))));
    v1.sum() + v2.mean() + v3.norm_squared() + v4 + v5.mean() + v6 + v7.mean() + f64::exp(-(b[(0, 1)] / (1.0 + 1.3_f64 * 1.3_f64)).abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f129(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*a).zip_map(&(*a), |p, q| p * q + b[(0, 0)]) - ((*a) + (*a)));
    v1[(2, 0)] = (b[(1, 2)] * x[0]);
    if (x[1] * (-0.4_f64)) < 0.1 && s < 0.8 { v1 *= 0.5; };
    let mut v2 = ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    for i in (0..3).rev() {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3 = |u: f64| (u - u * u + (0.7_f64).cos()).sin();
    let v4: SMatrix<f64, 3, 3> = (-v1).map(matgrad::sigmoid).zip_map(&SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).component_mul(&((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y.x))), |p, q| p * q + (-0.4_f64));
    let v5 = SMatrix::<f64, 3, 3>::from_columns(&[((*x) / (2.0 + y.x.abs())), (*x).add_scalar(x[2]), ((*x) - (*x))]).trace();
    v1.sum() + v2 + v4.sum() + v5 + (v1 - v1).dot(&v4.map(|v| if v > 0.1 { v } else { 0.5 * v }))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f130(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 3> = (((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap() * 0.5 + SMatrix::<f64, 3, 3>::repeat((x[2] / (1.0 + s * s)))).map(matgrad::sigmoid);
    let v2: SMatrix<f64, 2, 1> = (*x).add_scalar(x[1]).zip_map(&(*x).map(|v| v.sin()), |p, q| p * q + b[(0, 1)]).fixed_rows::<2>(1).into_owned();
    let v3 = Vector2::new((*a).map(|v| v * v).dot(&(-(*a))), f64::exp(-(s).hypot(b[(0, 1)]).abs()));
    let v4 = (v2.zip_map(&v2, |p, q| p * q + s).zip_map(&(*y).map(f64::tanh), |p, q| p * q + (-0.4_f64)) - (vector![x[1], s] - (v2 + v3)));
    let v5 = (-v1.column(0).into_owned()).zip_map(&((*x).component_mul(&(*x)) / (2.0 + matgrad::log_sum_exp(&(*x)).abs())), |p, q| p * q + x[1]);
    let v6: SMatrix<f64, 2, 1> = (-((*b).component_mul(&(*b)) * v5.map(|v| if v > 0.1 { v } else { 0.5 * v })));
    let v6 = (((*y) / (2.0 + b[(0, 1)].abs())) * v1.determinant()) * 0.5;
    v1.sum() + (v2).dot(&v2) + (v3).dot(&v3) + (v4).dot(&v4) + v5.norm_squared() + v6.mean() + (x.transpose() * Matrix3::from_diagonal(&v5) * Vector3::new(b[(0, 2)], y.x, 1.3_f64))[(0, 0)]
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f131(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(*a).zip_map(&(*a), |p, q| p * q + (-0.4_f64))).trace();
    let v2 = if (b[(0, 1)] * a.m12) >= 0.1 { (-((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(v1))) } else if (v1 * x[2]) <= 0.1 { (*b).tr_mul(&(*b)) } else { (-((*a) / (2.0 + b[(0, 0)].abs()))) };
    let mut v3 = ((0.7_f64).hypot(x[0])).sin();
    if (*y).norm_squared() < -0.3 { v3 *= 0.5; };
    v3 /= 1.5 + f64::exp(-b[(0, 1)].abs()) * f64::exp(-b[(0, 1)].abs());
    let mut v4 = ((-(*b)) * (x[1]).max(0.2));
    if (v1).hypot(b[(1, 2)]) >= 0.1 { v4 *= 0.5; };
    v4 /= 1.5 + (0.7_f64 - x[2]) * (0.7_f64 - x[2]);
    let v5 = (-v2).add_scalar((x.z + 0.7_f64)).add_scalar(matgrad::log_sum_exp(&((*x) / (2.0 + b[(1, 0)].abs()))));
    let v6 = ((x.transpose() * ((*a) * b[(1, 2)]) * (*x).add_scalar(a.m12))[(0, 0)]).max(0.2);
    let v7 = (*a).add_scalar(0.7_f64).map(|v| v * v).norm();
    let v8 = ((v4 - v4).dot(&((*b) + v4)) * ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y[1])).dot(&(v5 * 0.5 + SMatrix::<f64, 3, 3>::repeat(1.3_f64))));
    v1 + v2.mean() + v3 + v4.norm_squared() + v5.norm_squared() + v6 + v7 + v8 + ((x.z + v3)).cos()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f132(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if matgrad::log_sum_exp(&(*x)) >= 0.6 { (((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln() * (*y).dot(&(*y))) } else { f64::exp(-f64::exp(-s.abs()).abs()) };
    let v2 = matgrad::log_sum_exp(&((*x).map(|v| v * v) * 0.5 + SMatrix::<f64, 3, 1>::repeat((v1 * b[(1, 1)]))));
    let mut v3 = (s).hypot(1.3_f64);
    for i in 0..3 {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = (*a).zip_map(&(*a), |p, q| p * q + 1.3_f64).column(2).into_owned();
    v4[(1, 0)] = (v3).abs();
    let mut v5 = (((*b) * (*a)) / (2.0 + (s).max(0.2).abs()));
    if (1.3_f64 * a.m12) >= 0.1 { v5 *= 0.5; };
    v5[(1, 0)] += (0.7_f64 * b[(0, 0)]);
    let mut v6 = (x[1] + v2);
    for i in 0..3 {
        if x[i] > v6 { v6 += 0.3 * x[i]; } else { v6 -= b[(1, i)]; };
    }
    v1 + v2 + v3 + v4.sum() + (v5).dot(&v5) + v6 + matgrad::log_sum_exp(&((*x) + (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f133(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 3> = ((*a).map(f64::tanh).add_scalar((x.z).atan()) - (-(*a)).map(matgrad::sigmoid));
    let v1 = (-(v1 * b[(0, 1)])) * 0.5;
    let mut v2 = matgrad::log_sum_exp(&(*x).add_scalar(b[(0, 1)]));
    v2 /= 1.5 + (x[0] - b[(1, 1)]) * (x[0] - b[(1, 1)]);
    v2 /= 1.5 + f64::exp(-x.z.abs()) * f64::exp(-x.z.abs());
    let v2 = ((0.7_f64 * x[2]) + (x[0] + 0.7_f64)) * 0.5;
    let v3 = if (*b).norm_squared() < -0.3 { (*x).fixed_rows::<2>(0).into_owned().component_mul(&(*y).map(matgrad::sigmoid)) } else { (*y).zip_map(&(*y), |p, q| p * q + v2).component_mul(&(-(*y))) };
    let v4 = (-Matrix3::from_diagonal(&((*x) + (*x))));
    v1.norm_squared() + v2 + v3.sum() + (v4).dot(&v4) + ((0.7_f64 - (-0.4_f64)) / (1.0 + (x[0] + b[(0, 1)]) * (x[0] + b[(0, 1)])))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f134(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = SMatrix::<f64, 3, 3>::from_columns(&[(*a).column(0).into_owned(), (*x).component_mul(&(*x)), ((*x) / (2.0 + s.abs()))]).dot(&((*a) - (*a)).add_scalar((1.3_f64 + b[(1, 2)])));
    let mut v2 = (-(*x).fixed_rows::<2>(1).into_owned());
    v2 /= 1.5 + (y.x * 1.3_f64) * (y.x * 1.3_f64);
    let v3 = |u: f64| (u - u * u + (1.3_f64 - x.z)).cos();
    let mut v4 = ((-(*a)) / (2.0 + v3(y.x).abs()));
    if (1.0 + y[1].powi(2)).cbrt() > -0.3 && s < 0.8 { v4 *= 0.5; };
    v4[(0, 1)] = (b[(0, 0)]).abs();
    let v5: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_columns(&[SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).column(1).into_owned(), (v4.column(2).into_owned() * (b[(1, 1)] + v1)), ((*a) - v4).column(1).into_owned()]);
    let mut v6 = ((*a) / (2.0 + b[(0, 1)].abs())).zip_map(&((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat((-0.4_f64))), |p, q| p * q + x.z);
    v6[(1, 2)] += (1.3_f64).hypot(b[(0, 1)]);
    v6[(2, 0)] = v5.trace();
    v1 + v2.mean() + v4.mean() + v5.sum() + (v6).dot(&v6) + (*x).map(|v| v.sin()).dot(&(*x).add_scalar(b[(0, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f135(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = vector![((*y).sum()).powi(2), ((*y).dot(&(*y))).cos()];
    let mut v2 = v1.zip_map(&(*y), |p, q| p * q + s).add_scalar((s).abs());
    v2 *= (b[(1, 0)] / (1.0 + (-0.4_f64) * (-0.4_f64))).cos();
    v2 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    let v2 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), v1, v2]) * Vector3::new(b[(1, 0)], x[1], y[1])) * 0.5;
    let v3 = ((((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).abs() + (matgrad::log_sum_exp(&(*x))).hypot((b[(0, 1)] * x[2])));
    let v4 = |u: f64| (2.0 * u + ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).atan();
    let v5 = (Vector3::new(s, x.z, x[2]) + ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(0.7_f64))).dot(&((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().column(0).into_owned());
    v1.mean() + (v2).dot(&v2) + v3 + v5 + ((1.3_f64 * x[0])).sin()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f136(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x[2])) * (1.3_f64 * s));
    v1 /= 1.5 + f64::exp(-y[1].abs()) * f64::exp(-y[1].abs());
    v1 *= (x[0]).sin().cos();
    let v2 = ((*x).add_scalar(y[1]) / (2.0 + (x.z - x[0]).abs())).dot(&(-((*x) - (*x))));
    let v3 = (((*x).zip_map(&(*x), |p, q| p * q + v2) + matgrad::softmax(&(*x))) * 0.5 + SMatrix::<f64, 3, 1>::repeat(matgrad::log_sum_exp(&matgrad::softmax(&(*x)))));
    let v4 = if matgrad::log_sum_exp(&v3) < -0.3 && s < 0.8 { ((x[2] - 0.7_f64)).hypot(((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()) } else { (matgrad::log_sum_exp(&(*x)) - matgrad::log_sum_exp(&(*x))) };
    let mut v5 = ((0.7_f64 * (-0.4_f64))).hypot((b[(0, 2)] - v4));
    v5 += ((-0.4_f64)).hypot(b[(0, 1)]);
    v5 /= 1.5 + (y.x * x[1]) * (y.x * x[1]);
    v1.mean() + v2 + (v3).dot(&v3) + v4 + v5 + (matgrad::log_sum_exp(&v3) * matgrad::log_sum_exp(&v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f137(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (matgrad::log_sum_exp(&(*a).column(2).into_owned())).cos();
    let mut v2 = (((*b) - (*b)) * (-(*a)));
    v2 /= 1.5 + (*y).dot(&(*y)) * (*y).dot(&(*y));
    let v3 = f64::exp(-((v1).max(0.2)).hypot(matgrad::log_sum_exp(&(*x))).abs());
    let v4: SMatrix<f64, 2, 3> = (((*b).component_mul(&(*b)) * ((*a) + (*a))) * ((*a).add_scalar(v1) / (2.0 + (x[2] / (1.0 + b[(0, 0)] * b[(0, 0)])).abs())));
    let v5 = (((s).hypot(0.7_f64)).tanh() * ((x[0]).hypot(b[(0, 1)]) + (*y).lp_norm(1)));
    let v6 = (((*a).trace() + (*x).norm_squared()) - ((1.3_f64 - v1)).powi(2));
    let v7 = (((*a).dot(&(*a)) / (1.0 + (a.m12 / (1.0 + 0.7_f64 * 0.7_f64)) * (a.m12 / (1.0 + 0.7_f64 * 0.7_f64))))).abs();
    v1 + v2.sum() + v3 + v4.norm_squared() + v5 + v6 + v7 + ((x[2]).hypot(v3) + (v3).hypot(y[1]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f138(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = vector![x[1], b[(0, 0)], s].zip_map(&((*x) / (2.0 + x[1].abs())), |p, q| p * q + x[0]);
    if (b[(0, 2)]).sin() <= -0.3 { v1 *= 0.5; };
    v1 *= (x[2] * b[(0, 0)]).cos();
    let v2: SMatrix<f64, 3, 1> = (-((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(1.3_f64))).diagonal();
    let mut v3 = ((*y) * b[(1, 2)]).map(|v| v * v);
    v3 *= f64::exp(-s.abs()).cos();
    let v4 = |u: f64| (u + 0.5 + (x[1] + x[0])).tanh();
    let v5 = if (*y).sum() >= 0.6 { SMatrix::<f64, 3, 3>::from_columns(&[v2, v1, v1]).fixed_view::<2, 3>(1, 0).into_owned() } else { ((*a).fixed_view::<2, 3>(1, 0).into_owned() / (2.0 + (s).powi(2).abs())) };
    let v6 = |u: f64| (2.0 * u + (0.7_f64 + a.m12)).atan();
    v1.sum() + v2.sum() + v3.mean() + v5.mean() + ((s + x[2]) * (0.7_f64 / (1.0 + x[2] * x[2])))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f139(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*y).norm_squared();
    for i in 0..3 {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v2 = ((*y) - (*y)).add_scalar((x.z * s));
    v2 /= 1.5 + (x.z).hypot(1.3_f64) * (x.z).hypot(1.3_f64);
    v2[(1, 0)] = (s + x[1]);
    let v3: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_columns(&[(((*a) * (*x)) / (2.0 + f64::exp(-y[1].abs()).abs())), (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[0])) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*b).dot(&(*b)))), (-vector![x[2], y.x, b[(1, 1)]])]);
    let mut v4 = ((*y) - v2).map(|v| v * v);
    v4 *= f64::exp(-b[(0, 2)].abs()).cos();
    let mut v5 = matgrad::log_sum_exp(&(*x).map(matgrad::sigmoid));
    v5 += (x[1]).hypot(y.x);
    let v6 = |u: f64| (2.0 * u + (*a).dot(&(*a))).atan();
    let v7 = ((*y).add_scalar(s) - v4.zip_map(&v4, |p, q| p * q + x[0])).zip_map(&(*x).fixed_rows::<2>(0).into_owned().map(|v| v.sin()), |p, q| p * q + s);
    v1 + v2.mean() + (v3).dot(&v3) + (v4).dot(&v4) + v5 + v7.norm_squared() + matgrad::log_sum_exp(&matgrad::softmax(&(*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f140(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = f64::exp(-0.7_f64.abs());
    for i in (0..3).rev() {
        if x[i] > v1 { v1 += 0.3 * x[i]; } else { v1 -= b[(1, i)]; };
    }
    let mut v2 = f64::exp(-x[1].abs());
    for i in 0..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3 = ((-(*x)).fixed_rows::<2>(1).into_owned() - (((*y) - (*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((s).hypot(1.3_f64))));
    let v3 = v3.component_mul(&v3).component_mul(&(v3 - (*y))) * 0.5;
    let mut v4 = (*a).component_mul(&(*a)).add_scalar((s).max(0.2));
    v4[(2, 2)] += (*x).max();
    v4[(1, 2)] += (y.x).hypot(b[(0, 2)]);
    let v5 = if (x.transpose() * (*a) * (*x))[(0, 0)] < -0.3 { ((x[0] - x[0])).atan() } else { matgrad::log_sum_exp(&(*x).add_scalar(b[(1, 0)])) };
    let v5 = ((0.7_f64 - v2)).hypot((*y).dot(&v3)) * 0.5;
    v1 + v2 + v3.norm_squared() + (v4).dot(&v4) + v5 + (f64::exp(-b[(1, 1)].abs())).atan()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f141(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(-(*x).add_scalar(0.7_f64)));
    let v2 = |u: f64| (2.0 * u + (a.m12).max(0.2)).tanh();
    let v3 = (((b[(0, 2)] + x[0]) / (1.0 + (x.transpose() * (*a) * v1)[(0, 0)] * (x.transpose() * (*a) * v1)[(0, 0)]))).hypot(((b[(1, 0)] + b[(0, 2)]) + (x[2]).abs()));
    let mut v4 = ((*b) * (*a)).tr_mul(&(-(*b)));
    v4[(2, 0)] += (a.m12).abs();
    let v5 = (-(*a).component_mul(&(*a)).map(|v| v.sin()));
    v1.mean() + v3 + v4.norm_squared() + v5.sum() + ((v3).abs()).hypot((a.m12 * a.m12))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f142(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (-SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]));
    v1[(0, 1)] += (*a).determinant();
    if ((-0.4_f64) * (-0.4_f64)) < 0.6 { v1 *= 0.5; };
    let v2 = (-((-v1) * (b[(0, 1)] + b[(0, 1)])));
    let v2 = v2.add_scalar((-0.4_f64)).add_scalar((*y).lp_norm(1)) * 0.5;
    let v3 = ((((*y) / (2.0 + b[(1, 1)].abs())) - (*y).map(|v| v.sin())) / (2.0 + matgrad::log_sum_exp(&((*x) * y[1])).abs()));
    v1.sum() + v2.sum() + v3.sum() + (v2 * x[2]).trace()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f143(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*b).zip_map(&(*b), |p, q| p * q + (-0.4_f64)).dot(&(*b).map(|v| v.sin()));
    v1 *= matgrad::log_sum_exp(&(*x)).cos();
    let v2 = (((*x).dot(&(*x)) - (*x).norm_squared()) * ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(y[1])).trace());
    let v2 = f64::exp(-(x[2]).cos().abs()) * 0.5;
    let mut v3 = ((*a) / (2.0 + v2.abs())).fixed_view::<2, 3>(1, 0).into_owned();
    v3 /= 1.5 + (v1 * b[(0, 2)]) * (v1 * b[(0, 2)]);
    v3 *= (x[2]).hypot(s).cos();
    let mut v4 = ((*b) * (*x)).component_mul(&((*y) - (*y)));
    v4 /= 1.5 + (b[(1, 1)] + y.x) * (b[(1, 1)] + y.x);
    let v4 = ((-v4) / (2.0 + v4.norm().abs())) * 0.5;
    v1 + v2 + v3.sum() + (v4).dot(&v4) + ((x[0] + v1) - (x[0]).abs())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f144(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*b).tr_mul(&(*b)) + (*b).tr_mul(&(*b)));
    if (*y).dot(&(*y)) > 0.6 { v1 *= 0.5; };
    let v1 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).component_mul(&(*a).component_mul(&v1)) * 0.5;
    let v2 = |u: f64| (u + 0.5 + (*y).sum()).sin();
    let v3 = (v2((1.3_f64).sin()) + (-(*y)).dot(&((*y) + (*y))));
    let v3 = (matgrad::log_sum_exp(&(*x))).cos() * 0.5;
    let v4: SMatrix<f64, 3, 1> = Vector3::new((y[1] - x.z), (*x).max(), (y.x * y[1])).map(|v| v.sin());
    let v5 = if (x.transpose() * v1 * (*x))[(0, 0)] < -0.3 { ((v1 - v1) * (s + x[2])) } else { (*a).component_mul(&v1).add_scalar((x[0] + y.x)) };
    let v6 = ((v4 / (2.0 + v3.abs())) - v4.component_mul(&(*x))).add_scalar(v2(v5.trace()));
    (v1).dot(&v1) + v3 + v4.mean() + (v5).dot(&v5) + v6.norm_squared() + (((-0.4_f64) * 0.7_f64) / (1.0 + (1.3_f64 * y[1]) * (1.3_f64 * y[1])))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f145(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).component_mul(&(*a)).fixed_view::<2, 3>(0, 0).into_owned();
    v1[(1, 1)] = (b[(1, 1)]).hypot(s);
    v1 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    let v2 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).tanh();
    let v3 = ((((*b) + v1) + ((*b) - (*b))) * ((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(x.z)).map(matgrad::sigmoid));
    let v4: SMatrix<f64, 2, 1> = (((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[2])) / (2.0 + (*a).trace().abs())).map(|v| v.sin());
    let v5 = |u: f64| (u * u + (b[(0, 1)] * s)).tanh();
    let v4 = vector![((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln(), (b[(0, 2)]).abs()] * 0.5;
    let v6 = (-((*a) - (*a)).map(|v| if v > 0.1 { v } else { 0.5 * v }));
    let v6 = (-v6).add_scalar((a.m12).sin()) * 0.5;
    v1.sum() + v3.sum() + (v4).dot(&v4) + v6.norm_squared() + ((x.z).cos()).hypot((b[(1, 1)] * x[0]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f146(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 3> = ((*a).fixed_view::<2, 3>(0, 0).into_owned() + (*b).add_scalar(x[2])).zip_map(&(-((*b) * b[(0, 0)])), |p, q| p * q + y[1]);
    let v2 = (((*a) / (2.0 + y.x.abs())).trace() * ((x[0]).tanh()).max(0.2));
    let v3: SMatrix<f64, 2, 3> = (-(((*b) - v1) * (x.transpose() * (*a) * (*x))[(0, 0)]));
    let mut v4 = (*a).trace();
    for i in 1..3 {
        v4 += x[i] * v4.sin();
    }
    let v5: SMatrix<f64, 2, 1> = (-((v3 * (*x)) * (*a).trace()));
    let v6 = (-((*a).zip_map(&(*a), |p, q| p * q + b[(0, 1)]) * 0.5 + SMatrix::<f64, 3, 3>::repeat((1.3_f64 * s))));
    let v7: SMatrix<f64, 2, 1> = (v5 + (*y)).add_scalar((b[(0, 2)]).abs()).component_mul(&vector![((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln(), (y.x - x.z)]);
    v1.mean() + v2 + v3.norm_squared() + v4 + (v5).dot(&v5) + v6.sum() + (v7).dot(&v7) + (f64::exp(-1.3_f64.abs()) - (x[0]).atan())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f147(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u - u * u + (b[(1, 1)]).sin()).atan();
    let v2 = ((-(*a)) / (2.0 + (x.z + y.x).abs())).fixed_view::<2, 3>(0, 0).into_owned();
    let mut v3 = ((b[(0, 1)] + s)).cos();
    v3 += ((-0.4_f64) / (1.0 + b[(1, 1)] * b[(1, 1)]));
    v3 += ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v4: SMatrix<f64, 2, 1> = ((-(*y)).component_mul(&(*y).add_scalar(b[(1, 1)])) - (*y).map(|v| v * v).zip_map(&(*y).add_scalar(y[1]), |p, q| p * q + (-0.4_f64)));
    let mut v5 = (-(*x).component_mul(&(*x)));
    if v4.dot(&v4) > 0.6 { v5 *= 0.5; };
    let v6 = SMatrix::<f64, 3, 3>::from_columns(&[(v5 + v5), ((*x) * x[0]), v5.component_mul(&v5)]).max();
    let mut v7 = (*a).column(2).into_owned().fixed_rows::<2>(0).into_owned();
    v7[(1, 0)] += (x.z).tanh();
    v7[(0, 0)] = (*a).norm();
    v2.sum() + v3 + v4.sum() + v5.sum() + v6 + v7.norm_squared() + ((*a).determinant() - (*b).sum())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f148(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (matgrad::log_sum_exp(&(*a).column(1).into_owned()) / (1.0 + ((b[(1, 0)]).sin() / (1.0 + (1.3_f64).cos() * (1.3_f64).cos())) * ((b[(1, 0)]).sin() / (1.0 + (1.3_f64).cos() * (1.3_f64).cos()))));
    let mut v2 = f64::exp(-((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln().abs());
    v2 += (b[(1, 1)]).abs();
    let mut v3 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).trace();
    v3 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    v3 += (*y).dot(&(*y));
    let v4 = f64::exp(-((*x) * x[1]).dot(&((*x) + (*x))).abs());
    v1 + v2 + v3 + v4 + (1.0 + ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln().powi(2)).cbrt()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f149(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (*b).component_mul(&(*b)).add_scalar((x.transpose() * (*a) * (*x))[(0, 0)]).norm();
    let v1 = ((1.3_f64 - x[2])).hypot((b[(1, 1)]).tanh()) * 0.5;
    let v2: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::from_columns(&[((*a) * (*x)), ((*x) / (2.0 + 0.7_f64.abs())), ((*x) - (*x))]) * 0.5 + SMatrix::<f64, 3, 3>::repeat((-(*a)).determinant()));
    let v2 = ((-v2) / (2.0 + (0.7_f64 + b[(0, 0)]).abs())) * 0.5;
    let v3 = if f64::exp(-(-0.4_f64).abs()) > -0.3 { SMatrix::<f64, 2, 3>::from_columns(&[((*y) / (2.0 + b[(0, 0)].abs())), ((*y) + (*y)), (*x).fixed_rows::<2>(1).into_owned()]) } else { SMatrix::<f64, 2, 3>::from_columns(&[((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[1])), ((*y) - (*y)), ((*b) * (*x))]) };
    let v4 = if (x[1]).hypot(v1) > -0.3 { Vector2::new((0.7_f64).tanh(), (b[(0, 1)] - x[1])) } else { (-(*x).fixed_rows::<2>(0).into_owned()) };
    v1 + v2.sum() + v3.sum() + v4.mean() + ((*x).dot(&(*x)) - (b[(0, 1)]).atan())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f150(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = matgrad::softmax(&((*x) * y.x));
    v1[(2, 0)] = (s).abs();
    let mut v2 = ((*a) + (*a)).zip_map(&(-(*a)), |p, q| p * q + s);
    v2[(0, 1)] = (y[1] + s);
    v2 *= f64::exp(-s.abs()).cos();
    let v3 = if (*b).dot(&(*b)) < -0.3 { (((*b) / (2.0 + x[2].abs())) + (*b).zip_map(&(*b), |p, q| p * q + x[0])) } else { (((*b) - (*b)) - (*b).map(matgrad::sigmoid)) };
    let v3 = (*a).map(|v| if v > 0.1 { v } else { 0.5 * v }).fixed_view::<2, 3>(1, 0).into_owned() * 0.5;
    let mut v4 = (v1.norm_squared()).hypot((x.z / (1.0 + x.z * x.z)));
    v4 *= v2.dot(&v2).cos();
    let v5: SMatrix<f64, 3, 1> = ((((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(s)) + v1.zip_map(&v1, |p, q| p * q + s)) + (((*x) + (*x)) - (-v1)));
    let v6 = |u: f64| (u - u * u + (s / (1.0 + (-0.4_f64) * (-0.4_f64)))).atan();
    let v7 = ((matgrad::log_sum_exp(&v5)).hypot(v5.dot(&(*x)))).sin();
    v1.norm_squared() + v2.norm_squared() + v3.norm_squared() + v4 + v5.mean() + v7 + ((*y).dot(&(*y)) * (*x).lp_norm(1))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f151(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 3>::from_columns(&[(*x).add_scalar(y[1]), ((*x) / (2.0 + s.abs())), ((*x) * x[0])]);
    v1 /= 1.5 + f64::exp(-b[(0, 0)].abs()) * f64::exp(-b[(0, 0)].abs());
    v1 /= 1.5 + f64::exp(-(-0.4_f64).abs()) * f64::exp(-(-0.4_f64).abs());
    let v2 = if (x[1] + a.m12) >= 0.1 { ((0.7_f64 / (1.0 + s * s)) + (*b).dot(&(*b))) } else if (b[(1, 0)]).tanh() > 0.1 { (s).sin() } else { ((*a) - v1).determinant() };
    let v3: SMatrix<f64, 3, 1> = (((*x) - (*x)).add_scalar((*y).dot(&(*y))) * ((*y) / (2.0 + v2.abs())).max());
    let mut v4 = ((x[0]).max(0.2) - (*b).dot(&(*b)));
    v4 += (0.7_f64).cos();
    let mut v5 = matgrad::log_sum_exp(&(*x).component_mul(&v3));
    v5 /= 1.5 + (*y).dot(&(*y)) * (*y).dot(&(*y));
    let mut v6 = ((v2 - x[1]) - f64::exp(-v4.abs()));
    v6 += matgrad::log_sum_exp(&(*x));
    v6 += (b[(0, 2)] / (1.0 + v2 * v2));
    let mut v7 = (*a).column(0).into_owned().fixed_rows::<2>(1).into_owned();
    v7[(1, 0)] += (x.transpose() * (*a) * v3)[(0, 0)];
    v1.mean() + v2 + v3.sum() + v4 + v5 + v6 + (v7).dot(&v7) + ((b[(1, 1)]).tanh()).sin()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f152(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (x[0]).abs();
    for i in 1..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v2 = (*a).norm();
    for i in 1..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3 = |u: f64| (2.0 * u + (y.x).hypot(y.x)).cos();
    let v4 = vector![((x[2] - x[2])).sin(), ((*y).lp_norm(1) - matgrad::log_sum_exp(&(*x))), v3((*a).dot(&(*a)))];
    let v4 = ((*a).diagonal() * 0.5 + SMatrix::<f64, 3, 1>::repeat((0.7_f64).hypot(y.x))) * 0.5;
    v1 + v2 + v4.mean() + ((*y) / (2.0 + x[1].abs())).norm()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f153(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = (((*b) * (*x)).add_scalar((*b).mean()) * 0.5 + SMatrix::<f64, 2, 1>::repeat(((*a) / (2.0 + s.abs())).sum()));
    let mut v2 = ((*y) - v1).add_scalar((x.z / (1.0 + s * s)));
    if (b[(0, 0)]).hypot(1.3_f64) < 0.6 { v2 *= 0.5; };
    let mut v3 = (-((*a) * 1.3_f64));
    v3[(2, 1)] += matgrad::log_sum_exp(&(*x));
    v3 /= 1.5 + f64::exp(-b[(1, 2)].abs()) * f64::exp(-b[(1, 2)].abs());
    let mut v4 = (v2.map(|v| v * v) - (v1 / (2.0 + x[0].abs())));
    v4[(1, 0)] = (x[2] * s);
    v4[(0, 0)] += v3.trace();
    let mut v5 = (0.7_f64).hypot(b[(1, 1)]);
    for i in 1..3 {
        v5 = (v5 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v6 = |u: f64| (u - u * u + f64::exp(-b[(0, 0)].abs())).tanh();
    v1.mean() + v2.sum() + (v3).dot(&v3) + v4.norm_squared() + v5 + ((b[(1, 1)] + 1.3_f64)).hypot(v6(s))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f154(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (x[0] / (1.0 + (-0.4_f64) * (-0.4_f64)));
    for i in (0..3).rev() {
        v1 += x[i] * v1.sin();
    }
    let v2 = (-(-(*x)).component_mul(&((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(0, 2)]))));
    let mut v3 = (*x).zip_map(&(*x), |p, q| p * q + (-0.4_f64)).fixed_rows::<2>(1).into_owned();
    if (0.7_f64 - a.m12) <= 0.1 { v3 *= 0.5; };
    let mut v4 = (matgrad::log_sum_exp(&v2)).max(0.2);
    v4 += (b[(1, 0)]).atan();
    let v5 = ((*b).map(f64::tanh).map(f64::tanh) - ((*b) / (2.0 + v4.abs())).component_mul(&((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(0.7_f64))));
    v1 + v2.sum() + (v3).dot(&v3) + v4 + v5.mean() + SMatrix::<f64, 3, 3>::from_columns(&[(*x), v2, (*x)]).determinant()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f155(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = f64::exp(-(*a).dot(&(*a)).abs());
    v1 += matgrad::log_sum_exp(&(*x));
    let v2: SMatrix<f64, 2, 3> = SMatrix::<f64, 3, 3>::from_columns(&[(*x).zip_map(&(*x), |p, q| p * q + x.z), (*x).cross(&(*x)), (*a).column(2).into_owned()]).fixed_view::<2, 3>(1, 0).into_owned();
    let v3 = |u: f64| (u * u + (v1 - (-0.4_f64))).cos();
    let v4 = |u: f64| (u + 0.5 + (1.3_f64 / (1.0 + x[0] * x[0]))).tanh();
    let v5 = if (0.7_f64 / (1.0 + y.x * y.x)) < 0.1 { (((*a) + (*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((y.x).abs())) } else if matgrad::log_sum_exp(&(*x)) > 0.6 { (-(*a)) } else { (-((*a) * b[(0, 1)])) };
    v1 + (v2).dot(&v2) + v5.norm_squared() + v4((x[2] / (1.0 + v1 * v1)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f156(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = matgrad::log_sum_exp(&(*x).component_mul(&(*x)));
    v1 /= 1.5 + (*x).dot(&(*x)) * (*x).dot(&(*x));
    v1 += (s * b[(0, 0)]);
    let mut v2 = (v1).hypot(b[(0, 2)]);
    for i in 1..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let v3 = (((*a) - (*a)) - (*a).map(f64::tanh)).transpose();
    let v3 = (*a).zip_map(&v3, |p, q| p * q + (-0.4_f64)).component_mul(&(*a).component_mul(&(*a))) * 0.5;
    v1 + v2 + v3.sum() + ((1.3_f64).cos() - v3.dot(&v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f157(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).zip_map(&(*a), |p, q| p * q + s).determinant();
    v1 += (y.x * b[(1, 0)]);
    if (x[2]).abs() > 0.6 { v1 *= 0.5; };
    let mut v2 = (*a).component_mul(&(*a)).fixed_view::<2, 3>(1, 0).into_owned();
    v2[(1, 1)] = (*b).dot(&(*b));
    let mut v3 = ((0.7_f64 + a.m12) - (*y).norm_squared());
    if matgrad::log_sum_exp(&(*x)) >= -0.3 && s < 0.8 { v3 *= 0.5; };
    v3 /= 1.5 + (x[0]).abs() * (x[0]).abs();
    let mut v4 = ((*b) * (*a)).map(|v| v.sin());
    v4[(0, 1)] += (*a).dot(&(*a));
    let v5 = |u: f64| (u + 0.5 + (b[(0, 1)]).atan()).atan();
    let mut v6 = (b[(1, 1)] - b[(1, 0)]);
    for i in (0..3).rev() {
        v6 = (v6 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    v1 + v2.norm_squared() + v3 + (v4).dot(&v4) + v6 + ((x.z + x.z)).tanh()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f158(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s).abs() < 0.6 { (-(*b)).lp_norm(1) } else { ((s - s) / (1.0 + (*a).dot(&(*a)) * (*a).dot(&(*a)))) };
    let mut v2 = matgrad::log_sum_exp(&((*x) * x[2]));
    v2 += (*x).dot(&(*x));
    if (s).hypot(y[1]) < 0.6 { v2 *= 0.5; };
    let mut v3 = (*b).add_scalar(b[(1, 2)]).add_scalar((s).cos());
    v3 *= (*x).norm().cos();
    let mut v4 = matgrad::softmax(&(*x).add_scalar(b[(1, 1)]));
    v4 /= 1.5 + (*x).dot(&(*x)) * (*x).dot(&(*x));
    let v5: SMatrix<f64, 3, 3> = (-(-(-(*a))));
    let v5 = (-(*a)).zip_map(&(*a).component_mul(&(*a)), |p, q| p * q + (-0.4_f64)) * 0.5;
    let v6 = if (b[(1, 0)] / (1.0 + y[1] * y[1])) > -0.3 { ((*y).map(f64::tanh) * f64::exp(-0.7_f64.abs())) } else { ((*y).map(|v| if v > 0.1 { v } else { 0.5 * v }) * (*x).lp_norm(1)) };
    v1 + v2 + v3.mean() + (v4).dot(&v4) + v5.mean() + (v6).dot(&v6) + SMatrix::<f64, 2, 3>::from_columns(&[v6, (*y), (*y)]).dot(&v3.component_mul(&(*b)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f159(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*y).add_scalar(x[2]) * 0.5 + SMatrix::<f64, 2, 1>::repeat((*b).dot(&(*b))));
    v1[(1, 0)] += (s).sin();
    let mut v2 = ((-0.4_f64)).hypot(a.m12);
    for i in (0..3).rev() {
        if x[i] > v2 { v2 += 0.3 * x[i]; } else { v2 -= b[(1, i)]; };
    }
    let v3 = ((*x).add_scalar(b[(0, 2)]).add_scalar((x[1] - 1.3_f64)) - (*a).add_scalar(1.3_f64).column(2).into_owned());
    let mut v4 = vector![(a.m12).hypot(x.z), (v2 + b[(1, 0)])];
    if (*b).max() <= 0.1 { v4 *= 0.5; };
    v4 /= 1.5 + (*a).determinant() * (*a).determinant();
    let v5 = |u: f64| (2.0 * u + (*x).dot(&v3)).tanh();
    let mut v6 = vector![x[2], x[0], y[1]].zip_map(&((*x) + v3), |p, q| p * q + x.z);
    v6 *= (x[2]).hypot(s).cos();
    v1.norm_squared() + v2 + v3.sum() + (v4).dot(&v4) + (v6).dot(&v6) + ((x[1]).powi(2) / (1.0 + (s).abs() * (s).abs()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f160(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*y).component_mul(&(*y)).map(|v| if v > 0.1 { v } else { 0.5 * v }) / (2.0 + (f64::exp(-b[(1, 1)].abs()) - (0.7_f64).cos()).abs()));
    let v2: SMatrix<f64, 3, 1> = (-((*x) * y[1])).zip_map(&((*a) / (2.0 + s.abs())).column(1).into_owned(), |p, q| p * q + 1.3_f64);
    let v2 = v2.map(|v| if v > 0.1 { v } else { 0.5 * v }).map(|v| v.sin()) * 0.5;
    let mut v3 = (*y).map(matgrad::sigmoid).dot(&(v1 / (2.0 + b[(0, 1)].abs())));
    if (*x).norm() < 0.1 { v3 *= 0.5; };
    let mut v4 = (*a).zip_map(&(*a), |p, q| p * q + v3).max();
    if (y.x).max(0.2) < 0.1 { v4 *= 0.5; };
    let v5 = (v2.cross(&(*x)).dot(&(*x).add_scalar(0.7_f64)) - matgrad::log_sum_exp(&(v2 * b[(0, 1)])));
    v1.norm_squared() + v2.norm_squared() + v3 + v4 + v5 + (v1 * 0.5 + SMatrix::<f64, 2, 1>::repeat(s)).sum()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f161(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(*y).component_mul(&(*y))).norm();
    let mut v2 = ((*y).map(|v| if v > 0.1 { v } else { 0.5 * v }) * (x[0] + v1));
    v2 *= (b[(0, 0)] - 1.3_f64).cos();
    v2[(1, 0)] = matgrad::log_sum_exp(&(*x));
    let v3: SMatrix<f64, 2, 1> = (((*b) * (*x)) * f64::exp(-b[(0, 1)].abs())).add_scalar((-(*a)).sum());
    let mut v4 = ((b[(0, 0)] - y[1]) + (s * s));
    v4 /= 1.5 + ((-0.4_f64)).cos() * ((-0.4_f64)).cos();
    let v5 = |u: f64| (u + 0.5 + (1.0 + y.x.powi(2)).cbrt()).cos();
    let v6 = (((v4 - b[(1, 1)])).abs() / (1.0 + ((0.7_f64).sin() + (s).powi(2)) * ((0.7_f64).sin() + (s).powi(2))));
    v1 + v2.mean() + (v3).dot(&v3) + v4 + v6 + ((x.transpose() * (*a) * (*x))[(0, 0)] / (1.0 + (*b).norm() * (*b).norm()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f162(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u + 0.5 + (s * s)).cos();
    let v2 = (((*y) + (*y)).zip_map(&(*y).component_mul(&(*y)), |p, q| p * q + b[(1, 2)]) / (2.0 + (*b).zip_map(&(*b), |p, q| p * q + s).dot(&((*b) + (*b))).abs()));
    let mut v3 = (((*x) / (2.0 + x[0].abs())) / (2.0 + (y.x * x[1]).abs()));
    if matgrad::log_sum_exp(&(*x)) <= -0.3 { v3 *= 0.5; };
    let v4 = ((*a) + (*a)).map(|v| v * v).fixed_view::<2, 3>(0, 0).into_owned();
    let mut v5 = SMatrix::<f64, 2, 3>::from_columns(&[(v2 + (*y)), (*y).add_scalar(b[(1, 1)]), ((*y) * 0.7_f64)]);
    v5[(1, 1)] += ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v6 = if v3.mean() < -0.3 && s < 0.8 { v2.add_scalar(y.x).add_scalar((x[0] / (1.0 + b[(0, 0)] * b[(0, 0)]))) } else if (x[0] - s) >= 0.6 { (v2 / (2.0 + b[(0, 2)].abs())) } else { (*y).zip_map(&(*y), |p, q| p * q + b[(1, 2)]).zip_map(&(v2 + v2), |p, q| p * q + b[(1, 2)]) };
    let v6 = vector![1.3_f64, 0.7_f64].zip_map(&(-v6), |p, q| p * q + b[(0, 0)]) * 0.5;
    let v7 = (((*x) * 1.3_f64).fixed_rows::<2>(1).into_owned() / (2.0 + (v1((-0.4_f64)) * (y[1] * x[0])).abs()));
    v2.mean() + v3.mean() + v4.mean() + v5.mean() + v6.norm_squared() + v7.norm_squared() + v1((b[(1, 2)]).powi(2))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f163(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (0.7_f64 + s) < -0.3 { ((x.z).hypot(x[2]) - (s * x.z)) } else if (*b).dot(&(*b)) > -0.3 && s < 0.8 { (*b).dot(&(*b)) } else { ((*y) * y[1]).dot(&((*y) + (*y))) };
    let v2 = matgrad::log_sum_exp(&((*x) / (2.0 + 0.7_f64.abs())).add_scalar((y.x).cos()));
    let v3 = ((f64::exp(-y.x.abs())).hypot((x[2]).cos()) / (1.0 + ((*a).dot(&(*a))).hypot(matgrad::log_sum_exp(&(*x))) * ((*a).dot(&(*a))).hypot(matgrad::log_sum_exp(&(*x)))));
    let mut v4 = (x.z + x[0]);
    for i in 0..3 {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v5 = ((*a).transpose() + SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]));
    if (a.m12 * x[2]) <= 0.6 { v5 *= 0.5; };
    let v6 = |u: f64| (2.0 * u + matgrad::log_sum_exp(&(*x))).atan();
    let mut v7 = matgrad::log_sum_exp(&((*x) - (*x)));
    v7 *= (x[2] - 1.3_f64).cos();
    let v8 = ((((*b) * (*a)) * v5.trace()) * 0.5 + SMatrix::<f64, 2, 3>::repeat(((y[1] - x[0])).hypot((x[0]).atan())));
    v1 + v2 + v3 + v4 + v5.mean() + v7 + v8.sum() + ((*a).trace() * (x.transpose() * (*a) * (*x))[(0, 0)])
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f164(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-((-(*b)) - (-(*b))));
    let v2 = |u: f64| (u * u + (*x).max()).atan();
    let v3 = |u: f64| (u * u + (*y).max()).sin();
    let v4: SMatrix<f64, 2, 1> = ((*a).column(1).into_owned().fixed_rows::<2>(1).into_owned() * 0.5 + SMatrix::<f64, 2, 1>::repeat(((x[0] * b[(0, 0)])).hypot((1.0 + 1.3_f64.powi(2)).cbrt())));
    let mut v5 = (x[1]).hypot(s);
    for i in 1..3 {
        v5 += x[i] * v5.sin();
    }
    v1.sum() + v4.norm_squared() + v5 + matgrad::log_sum_exp(&(*a).column(1).into_owned())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f165(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (-(-(*y).component_mul(&(*y))));
    let v2: SMatrix<f64, 2, 3> = (*a).add_scalar(x[0]).fixed_view::<2, 3>(0, 0).into_owned().zip_map(&(*b).zip_map(&(*b), |p, q| p * q + b[(0, 0)]).map(|v| if v > 0.1 { v } else { 0.5 * v }), |p, q| p * q + b[(0, 0)]);
    let v3 = |u: f64| (u * u + (*y).dot(&(*y))).cos();
    let mut v4 = (-(*y).zip_map(&(*y), |p, q| p * q + x.z));
    v4 *= matgrad::log_sum_exp(&(*x)).cos();
    v4 /= 1.5 + (b[(0, 2)] - b[(0, 0)]) * (b[(0, 2)] - b[(0, 0)]);
    let mut v5 = matgrad::softmax(&(*x).zip_map(&(*x), |p, q| p * q + a.m12));
    v5[(2, 0)] = (*x).dot(&(*x));
    v5 /= 1.5 + (x[0]).cos() * (x[0]).cos();
    let mut v6 = (((*a) + (*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((s).powi(2)));
    v6 /= 1.5 + (s * y.x) * (s * y.x);
    v6[(1, 1)] += (x[2]).hypot(x[2]);
    let mut v7 = ((-0.4_f64) * x[0]);
    for i in (0..3).rev() {
        v7 = (v7 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v8: SMatrix<f64, 2, 1> = (((*y).component_mul(&v4) * v3(x[1])) * 0.5 + SMatrix::<f64, 2, 1>::repeat(matgrad::log_sum_exp(&(*x).component_mul(&(*x)))));
    (v1).dot(&v1) + v2.sum() + v4.sum() + v5.sum() + v6.mean() + v7 + v8.sum() + (v3(v7) + (y.x).hypot(a.m12))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f166(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*x).fixed_rows::<2>(0).into_owned().max() + ((1.3_f64 + s)).sin());
    let v1 = ((v1 + b[(1, 1)])).hypot((x[0] / (1.0 + b[(0, 0)] * b[(0, 0)]))) * 0.5;
    let v2 = (((s / (1.0 + y.x * y.x))).abs() / (1.0 + ((*b).norm_squared()).tanh() * ((*b).norm_squared()).tanh()));
    let mut v3 = (x.z).cos();
    for i in (0..3).rev() {
        for j in 0..=i { v3 += a[(i, j)] * x[j] * i as f64; };
    }
    let v4 = if (s).tanh() > 0.1 && s < 0.8 { ((b[(0, 2)] - 1.3_f64) / (1.0 + (1.3_f64 / (1.0 + v2 * v2)) * (1.3_f64 / (1.0 + v2 * v2)))) } else { ((*a).trace() / (1.0 + (*x).mean() * (*x).mean())) };
    v1 + v2 + v3 + v4 + ((x[1]).hypot(b[(0, 1)]) * (1.0 + 0.7_f64.powi(2)).cbrt())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f167(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(b[(1, 1)])).tr_mul(&((*b) / (2.0 + s.abs()))).norm();
    let v2 = (((*a).trace() + matgrad::log_sum_exp(&(*x)))).powi(2);
    let v3 = Vector2::new(((*y).max()).hypot((x.z / (1.0 + b[(1, 2)] * b[(1, 2)]))), ((x[0] + x[2]) + (0.7_f64 / (1.0 + x[0] * x[0]))));
    let mut v4 = (-(*x)).add_scalar((v2).sin());
    v4[(2, 0)] += (1.3_f64 + x.z);
    v4[(1, 0)] += (*a).dot(&(*a));
    let mut v5 = (0.7_f64).atan();
    for i in 1..3 {
        v5 = (v5 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v6 = (0.7_f64).tanh();
    for i in (0..3).rev() {
        for j in 0..=i { v6 += a[(i, j)] * x[j] * i as f64; };
    }
    v1 + v2 + (v3).dot(&v3) + (v4).dot(&v4) + v5 + v6 + ((v1 - b[(1, 2)]) / (1.0 + (y.x * 0.7_f64) * (y.x * 0.7_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f168(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = |u: f64| (u * u + ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).tanh();
    let mut v2 = ((*x).component_mul(&(*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*a).trace()));
    v2 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    let v3 = (((*a) - (*a)) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().component_mul(&(*a).zip_map(&(*a), |p, q| p * q + s).component_mul(&(-(*a))));
    let v4 = (((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(b[(0, 2)])) * 0.5 + SMatrix::<f64, 3, 1>::repeat(matgrad::log_sum_exp(&v2))).component_mul(&(-(*x)).component_mul(&(*a).column(2).into_owned()));
    let v5 = Matrix3::from_diagonal(&((*x) * a.m12)).diagonal();
    let v6 = (((x[1] * a.m12)).abs()).hypot((((-0.4_f64)).hypot(b[(0, 0)]) * (*b).dot(&(*b))));
    let mut v7 = (-(*a)).zip_map(&v3.add_scalar(0.7_f64), |p, q| p * q + (-0.4_f64));
    v7[(2, 2)] += (x[1]).tanh();
    let mut v8 = (v7 / (2.0 + 1.3_f64.abs())).determinant();
    v8 *= (*y).lp_norm(1).cos();
    v2.mean() + (v3).dot(&v3) + v4.mean() + v5.norm_squared() + v6 + v7.mean() + v8 + ((y[1]).atan() - (x[0]).hypot(x.z))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f169(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((0.7_f64 * 1.3_f64) + (s / (1.0 + 1.3_f64 * 1.3_f64)))).abs();
    let mut v2 = ((*a).sum() - (*y).dot(&(*y)));
    v2 += ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v2 = (matgrad::log_sum_exp(&(*x))).hypot((1.0 + 0.7_f64.powi(2)).cbrt()) * 0.5;
    let v2 = ((s / (1.0 + x[1] * x[1])) - matgrad::log_sum_exp(&(*x))) * 0.5;
    let mut v3 = (vector![v2, b[(0, 2)]] + ((*y) + (*y)));
    v3[(1, 0)] += matgrad::log_sum_exp(&(*x));
    v3[(1, 0)] = (1.3_f64).sin();
    let mut v4 = matgrad::log_sum_exp(&(*x));
    for i in 0..3 {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let v5 = |u: f64| (u + 0.5 + (0.7_f64).hypot((-0.4_f64))).atan();
    v1 + v2 + v3.norm_squared() + v4 + ((1.3_f64).abs()).hypot(v5(v4))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f170(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = (((*y) - (*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((s * s))).component_mul(&((*y) - (*y)).map(matgrad::sigmoid));
    let mut v2 = f64::exp(-x[0].abs());
    for i in 1..3 {
        v2 = (v2 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v3 = (*y).component_mul(&v1).zip_map(&((*b) * (*x)), |p, q| p * q + (-0.4_f64));
    v3[(0, 0)] = v1.norm();
    v3 *= f64::exp(-(-0.4_f64).abs()).cos();
    let v4 = |u: f64| (u + 0.5 + (x[0] - s)).cos();
    let v5 = ((matgrad::log_sum_exp(&(*x)) * (*b).sum()) * ((1.3_f64 + x.z) * (b[(0, 0)] - b[(0, 1)])));
    let v6 = if (x[2]).hypot(v2) > 0.6 { (*b).component_mul(&(*b)).max() } else if ((-0.4_f64)).cos() <= 0.6 { (y[1]).atan() } else { ((*x) * x.z).norm_squared() };
    let v6 = ((v6 + v5) * v4(s)) * 0.5;
    v1.mean() + v2 + v3.norm_squared() + v5 + v6 + ((x.z).atan()).hypot(matgrad::log_sum_exp(&(*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f171(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = matgrad::log_sum_exp(&(*x));
    for i in 0..3 {
        v1 += x[i] * v1.sin();
    }
    let v2 = |u: f64| (u * u + (1.3_f64 + x[2])).tanh();
    let v3 = if (b[(0, 0)]).hypot(x[2]) <= -0.3 && s < 0.8 { (((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat((-0.4_f64))) + (*b).zip_map(&(*b), |p, q| p * q + x.z)) } else { (-((*b) * (-0.4_f64))) };
    let v4: SMatrix<f64, 2, 3> = (-(*b)).component_mul(&v3.map(|v| if v > 0.1 { v } else { 0.5 * v })).zip_map(&(((*b) - (*b)) - (-(*b))), |p, q| p * q + x[0]);
    let v5 = |u: f64| (2.0 * u + (x[0] * a.m12)).atan();
    let v6: SMatrix<f64, 3, 3> = ((*a).map(|v| v * v).map(f64::tanh) - ((*a) / (2.0 + x.z.abs())).map(|v| if v > 0.1 { v } else { 0.5 * v }));
    let v7 = ((1.0 + v5(0.7_f64).powi(2)).cbrt()).powi(2);
    let mut v8 = ((-(*a)) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap();
    v8 *= (x[2] * x.z).cos();
    v8 *= v6.dot(&v6).cos();
    v1 + v3.norm_squared() + v4.sum() + v6.norm_squared() + v7 + v8.sum() + ((-v8) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f172(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((x[1]).tanh() - (b[(1, 0)] - b[(0, 1)])) - ((s).sin() / (1.0 + (*x).norm() * (*x).norm())));
    let v2: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::from_columns(&[((-(*y)) / (2.0 + (y.x + x[1]).abs())), vector![f64::exp(-s.abs()), (x[1]).cos()], (((*y) / (2.0 + x[1].abs())) * ((-0.4_f64) + b[(0, 2)]))]);
    let mut v3 = (((*y) + (*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat(f64::exp(-s.abs())));
    v3 /= 1.5 + (x.z + b[(1, 1)]) * (x.z + b[(1, 1)]);
    v3[(1, 0)] += (x[2] - (-0.4_f64));
    let mut v4 = (((*x) + (*x)) + ((*a) * (*x)));
    if v3.dot(&(*y)) > 0.6 { v4 *= 0.5; };
    let v5 = ((-(*b)).norm() + v4.zip_map(&v4, |p, q| p * q + 0.7_f64).dot(&matgrad::softmax(&(*x))));
    let v6 = (-(-(*a).column(0).into_owned()));
    let v7 = (((v2 + v2) * v6.component_mul(&v6)) / (2.0 + (v2 / (2.0 + (-0.4_f64).abs())).dot(&(v2 * x[0])).abs()));
    v1 + v2.sum() + v3.norm_squared() + v4.mean() + v5 + v6.mean() + v7.norm_squared() + (v6.dot(&v4) + (v1 + x.z))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f173(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*b) - (*b)) * ((*x) - (*x)));
    v1[(1, 0)] += (a.m12).hypot(y.x);
    v1 *= ((-0.4_f64)).atan().cos();
    let v2 = (((b[(0, 2)]).tanh() * (b[(0, 2)] + b[(0, 0)])) / (1.0 + ((x[0] - x[1])).hypot((*a).dot(&(*a))) * ((x[0] - x[1])).hypot((*a).dot(&(*a)))));
    let mut v3 = ((*b) / (2.0 + v2.abs())).add_scalar((*x).dot(&(*x)));
    v3[(1, 2)] = (x.z * x[2]);
    let v4 = vector![((x[0] / (1.0 + 0.7_f64 * 0.7_f64)) / (1.0 + (x[1] - y.x) * (x[1] - y.x))), (v1 - v1).dot(&v1.add_scalar(a.m12))];
    let mut v5 = (b[(0, 2)]).abs();
    for i in (0..3).rev() {
        for j in 0..=i { v5 += a[(i, j)] * x[j] * i as f64; };
    }
    let v5 = f64::exp(-f64::exp(-b[(1, 1)].abs()).abs()) * 0.5;
    (v1).dot(&v1) + v2 + v3.sum() + v4.sum() + v5 + ((b[(0, 0)] + (-0.4_f64)) - (y.x - b[(1, 1)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f174(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).zip_map(&(*a), |p, q| p * q + b[(1, 0)]).determinant();
    v1 /= 1.5 + f64::exp(-(-0.4_f64).abs()) * f64::exp(-(-0.4_f64).abs());
    v1 *= (*a).dot(&(*a)).cos();
    let v2 = if (y.x / (1.0 + (-0.4_f64) * (-0.4_f64))) <= -0.3 { ((x[2] - b[(0, 1)]) - (s * x[1])) } else { ((0.7_f64).powi(2) / (1.0 + (*a).determinant() * (*a).determinant())) };
    let v3 = |u: f64| (2.0 * u + ((-0.4_f64) + 1.3_f64)).sin();
    let v4 = |u: f64| (2.0 * u + (*a).trace()).cos();
    let v2 = matgrad::log_sum_exp(&(*x).add_scalar(v1)) * 0.5;
    let v5 = matgrad::log_sum_exp(&((*x) + (*x)).add_scalar((x[0] / (1.0 + x[1] * x[1]))));
    let mut v6 = ((x.z * v1) * v4(1.3_f64));
    if (b[(1, 1)]).hypot(a.m12) >= 0.1 { v6 *= 0.5; };
    v6 += (y.x).tanh();
    let v6 = (v4((-0.4_f64))).hypot(matgrad::log_sum_exp(&(*x))) * 0.5;
    v1 + v2 + v5 + v6 + ((v2 / (1.0 + y[1] * y[1])) / (1.0 + (*y).mean() * (*y).mean()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f175(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s - a.m12) <= -0.3 { Vector2::new((0.7_f64 - s), (s + s)) } else { (((*b) * (*x)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((x.z - (-0.4_f64)))) };
    let v2 = f64::exp(-((s / (1.0 + (-0.4_f64) * (-0.4_f64))) - f64::exp(-b[(1, 2)].abs())).abs());
    let mut v3 = ((*x) - (*x)).map(|v| v.sin());
    v3[(1, 0)] = (b[(1, 1)] * (-0.4_f64));
    let v4: SMatrix<f64, 3, 1> = (((v3 + (*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((a.m12).hypot(b[(0, 0)]))) + matgrad::softmax(&matgrad::softmax(&(*x))));
    let v5 = if (s).sin() >= 0.6 { ((*a) + (*a)).add_scalar((*a).dot(&(*a))) } else { ((*b).tr_mul(&(*b)) * v1.sum()) };
    let v6 = if (*a).sum() < 0.6 { (v1.zip_map(&v1, |p, q| p * q + b[(0, 1)]) / (2.0 + (y[1]).hypot(x[1]).abs())) } else { v1.add_scalar(y[1]).component_mul(&v1.map(f64::tanh)) };
    let v7 = (((*b).dot(&(*b)) / (1.0 + matgrad::log_sum_exp(&v3) * matgrad::log_sum_exp(&v3))) / (1.0 + (f64::exp(-v2.abs()) + ((-0.4_f64) * s)) * (f64::exp(-v2.abs()) + ((-0.4_f64) * s))));
    let mut v8 = ((*y).component_mul(&v1) / (2.0 + (v2 - 1.3_f64).abs()));
    v8 *= (x.transpose() * (*a) * v3)[(0, 0)].cos();
    v1.norm_squared() + v2 + v3.norm_squared() + v4.mean() + v5.sum() + (v6).dot(&v6) + v7 + v8.sum() + ((v7 / (1.0 + v7 * v7)) - (0.7_f64 - b[(1, 2)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f176(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((*b) * (*x)).component_mul(&(-(*y))) / (2.0 + (f64::exp(-x[0].abs()) * (s).tanh()).abs()));
    let v1 = (-((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(a.m12))) * 0.5;
    let v2 = Vector3::new(x[1], b[(0, 2)], x.z).component_mul(&(*x).map(|v| v * v)).map(|v| if v > 0.1 { v } else { 0.5 * v });
    let mut v3 = ((*a).column(1).into_owned() / (2.0 + (b[(1, 0)] + (-0.4_f64)).abs()));
    v3 /= 1.5 + (y.x).powi(2) * (y.x).powi(2);
    let mut v4 = ((b[(1, 0)]).sin()).atan();
    v4 /= 1.5 + v2.lp_norm(1) * v2.lp_norm(1);
    let v5 = (-(*b).zip_map(&(*b), |p, q| p * q + v4).map(|v| v.sin()));
    let v6: SMatrix<f64, 3, 3> = ((*a).map(f64::tanh).zip_map(&((*a) + (*a)), |p, q| p * q + x.z) - ((*a).component_mul(&(*a)) * (a.m12 * x[0])));
    v1.sum() + v2.norm_squared() + v3.sum() + v4 + v5.sum() + v6.norm_squared() + ((b[(1, 2)] + v4) / (1.0 + (x.transpose() * v6 * (*x))[(0, 0)] * (x.transpose() * v6 * (*x))[(0, 0)]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f177(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((((*y) / (2.0 + s.abs())) * 0.5 + SMatrix::<f64, 2, 1>::repeat(matgrad::log_sum_exp(&(*x)))) * (*a).add_scalar(x[1]).dot(&(-(*a))));
    let v2 = if (*a).trace() >= -0.3 { (((*a) + (*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat((y.x / (1.0 + 1.3_f64 * 1.3_f64)))) } else if f64::exp(-b[(1, 1)].abs()) <= 0.6 && s < 0.8 { (-(*a)) } else { ((*b).tr_mul(&(*b)) / (2.0 + ((-0.4_f64) / (1.0 + (-0.4_f64) * (-0.4_f64))).abs())) };
    let mut v3 = (x[0]).hypot(x.z);
    for i in (0..3).rev() {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v4: SMatrix<f64, 2, 1> = ((v1 * v3) - (v1 * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(0, 0)]))).map(|v| v.sin());
    let mut v5 = (-(-(*b)));
    v5 *= (v3).hypot(0.7_f64).cos();
    let mut v6 = ((*b).component_mul(&(*b)) * 0.5 + SMatrix::<f64, 2, 3>::repeat((*x).dot(&(*x))));
    if (*x).dot(&(*x)) <= -0.3 { v6 *= 0.5; };
    let mut v7 = (-(*x).map(|v| v * v));
    v7[(1, 0)] = matgrad::log_sum_exp(&(*x));
    let mut v8 = (x.z / (1.0 + x[1] * x[1]));
    for i in (0..3).rev() {
        if x[i] > v8 { v8 += 0.3 * x[i]; } else { v8 -= b[(1, i)]; };
    }
    v1.norm_squared() + v2.mean() + v3 + v4.sum() + (v5).dot(&v5) + (v6).dot(&v6) + (v7).dot(&v7) + v8 + ((*a).determinant() + matgrad::log_sum_exp(&v7))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f178(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (y[1]).tanh();
    for i in 1..3 {
        v1 = (v1 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v2 = (1.0 + (x.transpose() * (*a).add_scalar(v1) * (*x).add_scalar(x[0]))[(0, 0)].powi(2)).cbrt();
    let mut v3 = (b[(1, 1)] + s);
    for i in (0..3).rev() {
        v3 += x[i] * v3.sin();
    }
    let v4 = ((((*b) * (*a)) * (-(*a))) + (((*b) / (2.0 + (-0.4_f64).abs())) / (2.0 + ((-0.4_f64)).hypot(v2).abs())));
    let mut v5 = ((-(*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((*a).mean()));
    if (*a).dot(&(*a)) > 0.1 { v5 *= 0.5; };
    let mut v6 = (*a).column(2).into_owned().component_mul(&(*x).add_scalar(a.m12));
    v6 *= (a.m12).abs().cos();
    v6[(0, 0)] = (1.3_f64).hypot(v3);
    let mut v7 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), v5, v5]) * 0.5 + SMatrix::<f64, 2, 3>::repeat(matgrad::log_sum_exp(&(*x))));
    v7[(0, 1)] += (v3 * v3);
    v1 + v2 + v3 + v4.norm_squared() + (v5).dot(&v5) + (v6).dot(&v6) + v7.mean() + matgrad::log_sum_exp(&v6.component_mul(&v6))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f179(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = Vector3::new(((*a) * y[1]).determinant(), (f64::exp(-b[(1, 1)].abs())).tanh(), ((b[(1, 1)] * y[1])).hypot(matgrad::log_sum_exp(&(*x))));
    let mut v2 = (((*y) + (*y)) * 0.5 + SMatrix::<f64, 2, 1>::repeat((1.0 + x[0].powi(2)).cbrt()));
    v2 /= 1.5 + f64::exp(-s.abs()) * f64::exp(-s.abs());
    let v3 = (((-(*a)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()).tanh();
    let mut v4 = (*x).zip_map(&(*x), |p, q| p * q + s).map(matgrad::sigmoid);
    v4[(1, 0)] = (1.3_f64 - v3);
    v4 *= (x[1]).hypot(v3).cos();
    let v4 = (v4.map(|v| if v > 0.1 { v } else { 0.5 * v }) - (-(*x))) * 0.5;
    let v5 = (((x[1] - x[0]) / (1.0 + (a.m12 - b[(1, 2)]) * (a.m12 - b[(1, 2)])))).cos();
    v1.norm_squared() + v2.sum() + v3 + v4.norm_squared() + v5 + ((b[(1, 0)]).powi(2)).abs()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f180(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (*a).norm();
    for i in 0..3 {
        v1 += x[i] * v1.sin();
    }
    let v1 = ((s).atan()).hypot(f64::exp(-(-0.4_f64).abs())) * 0.5;
    let v2 = (-(((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(s)) * 0.5 + SMatrix::<f64, 2, 3>::repeat((x[2] - 1.3_f64))));
    let mut v3 = (((*a) + (*a)) * f64::exp(-a.m12.abs()));
    v3[(0, 1)] = ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v4 = ((*a).fixed_view::<2, 3>(0, 0).into_owned().component_mul(&(*b).component_mul(&(*b))) * (-((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap()));
    let mut v5 = Vector3::new((*x).dot(&(*x)), (a.m12 / (1.0 + 0.7_f64 * 0.7_f64)), (*x).norm_squared());
    v5 /= 1.5 + v4.dot(&v4) * v4.dot(&v4);
    v1 + v2.mean() + (v3).dot(&v3) + v4.sum() + v5.sum() + matgrad::log_sum_exp(&((*x) - (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f181(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s).hypot(s) >= 0.1 { ((*b).dot(&(*b)) / (1.0 + (x[1] - s) * (x[1] - s))) } else { (*x).zip_map(&(*x), |p, q| p * q + b[(0, 2)]).sum() };
    let v2 = if (a.m12 + 0.7_f64) < 0.1 { (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]) * (y.x).powi(2)) } else if (a.m12).cos() >= 0.6 && s < 0.8 { ((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(s)) } else { ((*b).add_scalar(x[1]) - ((*b) * (*a))) };
    let mut v3 = ((*a).component_mul(&(*a)) + (*a).zip_map(&(*a), |p, q| p * q + b[(0, 1)]));
    v3 /= 1.5 + (x.z + a.m12) * (x.z + a.m12);
    let v4 = |u: f64| (u - u * u + matgrad::log_sum_exp(&(*x))).atan();
    let v5 = (matgrad::log_sum_exp(&(*x).add_scalar(b[(0, 1)]))).atan();
    let v6 = (*a).add_scalar(x[0]).fixed_view::<2, 3>(0, 0).into_owned().zip_map(&(*b).zip_map(&v2, |p, q| p * q + s).map(matgrad::sigmoid), |p, q| p * q + b[(1, 0)]);
    v1 + v2.sum() + v3.mean() + v5 + v6.norm_squared() + v4(v4((-0.4_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f182(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((-(*y)) + ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[2]))).max();
    let mut v2 = (s / (1.0 + y.x * y.x));
    for i in 0..3 {
        for j in 0..=i { v2 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v3 = (*a).determinant();
    for i in (0..3).rev() {
        v3 += x[i] * v3.sin();
    }
    let v3 = ((b[(1, 1)]).hypot(0.7_f64) * f64::exp(-y[1].abs())) * 0.5;
    let v4 = if (y[1]).tanh() <= 0.1 { (((*b) - (*b)) - ((*b) - (*b))) } else { (-(*b).map(matgrad::sigmoid)) };
    let v4 = ((-v4) + ((*b) / (2.0 + 1.3_f64.abs()))) * 0.5;
    let v5 = |u: f64| (2.0 * u + (b[(1, 0)]).tanh()).sin();
    let v6 = |u: f64| (u * u + (s).sin()).atan();
    v1 + v2 + v3 + v4.norm_squared() + matgrad::log_sum_exp(&((*x) * x[0]))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f183(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*b).zip_map(&(*b), |p, q| p * q + y[1]) - ((*b) + (*b))).component_mul(&((-(*b)) / (2.0 + (*y).max().abs())));
    let mut v2 = f64::exp(-(y.x).powi(2).abs());
    v2 *= ((-0.4_f64) * (-0.4_f64)).cos();
    let mut v3 = (x[2]).max(0.2);
    for i in 1..3 {
        v3 += x[i] * v3.sin();
    }
    let mut v4 = v1.dot(&v1);
    for i in 1..3 {
        if x[i] > v4 { v4 += 0.3 * x[i]; } else { v4 -= b[(1, i)]; };
    }
    let v4 = matgrad::log_sum_exp(&((*x) - (*x))) * 0.5;
    let mut v5 = ((v4 * x[2]) - (b[(1, 1)] + (-0.4_f64)));
    v5 /= 1.5 + (x.z + x[1]) * (x.z + x[1]);
    v5 += (x[1]).tanh();
    let v5 = matgrad::log_sum_exp(&(*x).component_mul(&(*x))) * 0.5;
    v1.mean() + v2 + v3 + v4 + v5 + ((*x).dot(&(*x))).cos()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f184(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (((*y) * x[1]) / (2.0 + ((-0.4_f64) / (1.0 + s * s)).abs()));
    if (*x).dot(&(*x)) < 0.6 { v1 *= 0.5; };
    let mut v2 = ((x[0] / (1.0 + (-0.4_f64) * (-0.4_f64))) / (1.0 + (s).powi(2) * (s).powi(2)));
    v2 *= (1.0 + s.powi(2)).cbrt().cos();
    v2 /= 1.5 + f64::exp(-a.m12.abs()) * f64::exp(-a.m12.abs());
    let v3 = (((b[(0, 2)] + b[(0, 2)]) / (1.0 + f64::exp(-b[(0, 1)].abs()) * f64::exp(-b[(0, 1)].abs()))) - ((x.z + x[0]) / (1.0 + f64::exp(-1.3_f64.abs()) * f64::exp(-1.3_f64.abs()))));
    let mut v4 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), v1, (*y)]) * (*b).dot(&(*b)));
    v4 /= 1.5 + ((-0.4_f64) + v2) * ((-0.4_f64) + v2);
    let mut v5 = Vector2::new(b[(1, 0)], (-0.4_f64)).add_scalar((x[1] * x[1]));
    v5 /= 1.5 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x));
    if (*x).dot(&(*x)) < -0.3 { v5 *= 0.5; };
    let mut v6 = ((*x) / (2.0 + v3.abs())).norm();
    v6 += (b[(0, 2)] + (-0.4_f64));
    v6 += (b[(0, 1)]).hypot(x.z);
    let mut v7 = (-((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap());
    v7 *= (s / (1.0 + 0.7_f64 * 0.7_f64)).cos();
    v1.mean() + v2 + v3 + (v4).dot(&v4) + v5.norm_squared() + v6 + v7.norm_squared() + ((v2 / (1.0 + 0.7_f64 * 0.7_f64))).hypot(((-0.4_f64)).hypot(v3))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f185(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = (((-(*x)) * (*b).max()) + (((*x) * 1.3_f64) * 0.5 + SMatrix::<f64, 3, 1>::repeat(((-0.4_f64)).abs())));
    let v2 = |u: f64| (u - u * u + (y.x / (1.0 + x[2] * x[2]))).cos();
    let v3: SMatrix<f64, 2, 3> = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)]).map(f64::tanh) * ((*a).determinant() * v2(b[(1, 0)])));
    let v4 = if matgrad::log_sum_exp(&v1) > -0.3 { (v1 * 0.5 + SMatrix::<f64, 3, 1>::repeat(s)).add_scalar((y[1] * x.z)) } else { matgrad::softmax(&Vector3::new(s, x[0], b[(1, 1)])) };
    let mut v5 = (y[1] + 0.7_f64);
    for i in 0..3 {
        v5 += x[i] * v5.sin();
    }
    v1.mean() + v3.norm_squared() + v4.mean() + v5 + ((v5).abs() / (1.0 + (1.0 + 0.7_f64.powi(2)).cbrt() * (1.0 + 0.7_f64.powi(2)).cbrt()))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f186(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = ((((*x) + (*x)) * 0.5 + SMatrix::<f64, 3, 1>::repeat((*a).trace())) * ((b[(1, 2)]).sin()).abs());
    let mut v2 = (-(*a)).dot(&((*a) - (*a)));
    v2 *= f64::exp(-x[1].abs()).cos();
    v2 /= 1.5 + (x[1] + x[2]) * (x[1] + x[2]);
    let v3 = if (0.7_f64).hypot(y.x) <= 0.1 { ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(x[2])).map(matgrad::sigmoid) } else { ((*a).column(0).into_owned() - v1.component_mul(&v1)) };
    let v4: SMatrix<f64, 3, 1> = ((*x).add_scalar(x.z) + (*a).column(2).into_owned()).add_scalar(((*b) + (*b)).max());
    v1.norm_squared() + v2 + v3.mean() + v4.sum() + ((y.x).hypot(x[0])).atan()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f187(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (-(*y).component_mul(&(*y)));
    if matgrad::log_sum_exp(&(*x)) > -0.3 && s < 0.8 { v1 *= 0.5; };
    v1 /= 1.5 + (b[(1, 1)]).atan() * (b[(1, 1)]).atan();
    let mut v2 = ((v1 + (*y)) + ((*y) - (*y)));
    v2[(1, 0)] += (x[0] / (1.0 + y.x * y.x));
    v2 *= f64::exp(-s.abs()).cos();
    let v3 = |u: f64| (u * u + matgrad::log_sum_exp(&(*x))).cos();
    let v4 = (((*x) + (*x)) - (*x).add_scalar(s)).lp_norm(1);
    let mut v5 = (x.transpose() * (*a) * (*x))[(0, 0)];
    for i in (0..3).rev() {
        v5 = (v5 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let mut v6 = (v1 / (2.0 + a.m12.abs())).zip_map(&(v1 / (2.0 + 1.3_f64.abs())), |p, q| p * q + x[1]);
    v6 /= 1.5 + (b[(0, 2)] * 0.7_f64) * (b[(0, 2)] * 0.7_f64);
    let v6 = (vector![a.m12, x[1]] * (1.0 + v5.powi(2)).cbrt()) * 0.5;
    let v7 = ((((*y) / (2.0 + a.m12.abs())) * (x.z).tanh()) * 0.5 + SMatrix::<f64, 2, 1>::repeat(((x[1] + v4) / (1.0 + (x[2] + y[1]) * (x[2] + y[1])))));
    v1.sum() + v2.mean() + v4 + v5 + (v6).dot(&v6) + v7.sum() + (v1 * 0.5 + SMatrix::<f64, 2, 1>::repeat(0.7_f64)).norm_squared()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f188(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = if (s).hypot(b[(1, 2)]) >= 0.6 { (-(*b)).map(|v| v * v) } else { (((*b) + (*b)) - (*b).zip_map(&(*b), |p, q| p * q + x[1])) };
    let mut v2 = (x.transpose() * (*a).transpose() * ((*x) + (*x)))[(0, 0)];
    if (*y).dot(&(*y)) > 0.1 && s < 0.8 { v2 *= 0.5; };
    let mut v3 = (*y).map(|v| if v > 0.1 { v } else { 0.5 * v }).norm_squared();
    v3 += (x.z).hypot(x[1]);
    let v3 = ((s - x[1])).powi(2) * 0.5;
    let v4 = (((*a).dot(&(*a)) - (x.z / (1.0 + b[(1, 0)] * b[(1, 0)])))).powi(2);
    (v1).dot(&v1) + v2 + v3 + v4 + (matgrad::log_sum_exp(&(*x))).hypot((*a).dot(&(*a)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f189(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((*x).fixed_rows::<2>(0).into_owned() - ((*y) - (*y))).map(f64::tanh);
    let v2 = |u: f64| (u + 0.5 + f64::exp(-(-0.4_f64).abs())).atan();
    let mut v3 = (b[(1, 0)]).hypot(b[(1, 1)]);
    for i in (0..3).rev() {
        v3 = (v3 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v4: SMatrix<f64, 2, 3> = (*a).component_mul(&(*a)).map(|v| v.sin()).fixed_view::<2, 3>(0, 0).into_owned();
    let mut v5 = ((v1 + v1) * (s).tanh());
    v5 /= 1.5 + v2(v3) * v2(v3);
    let v6 = (((*y).component_mul(&(*y)) - (v1 * x[0])) + (v4.add_scalar((-0.4_f64)) * ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat(s))));
    (v1).dot(&v1) + v3 + v4.norm_squared() + v5.mean() + (v6).dot(&v6) + ((1.0 + x[2].powi(2)).cbrt() / (1.0 + matgrad::log_sum_exp(&(*x)) * matgrad::log_sum_exp(&(*x))))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f190(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (((*a) + (*a)) - ((*a) + (*a))).diagonal();
    let mut v2 = (((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(y.x)) * (*a).dot(&(*a)));
    v2[(1, 0)] += (x.transpose() * (*a) * v1)[(0, 0)];
    v2[(1, 0)] += (s / (1.0 + y.x * y.x));
    let v2 = ((*b) * v1).map(matgrad::sigmoid) * 0.5;
    let v3 = (-((*a) / (2.0 + (-0.4_f64).abs())).add_scalar((*a).determinant()));
    let mut v4 = ((*a).transpose() / (2.0 + (1.0 + y.x.powi(2)).cbrt().abs()));
    if (1.3_f64 * y[1]) > 0.6 { v4 *= 0.5; };
    v4[(0, 2)] = (y[1] + 1.3_f64);
    let v5 = if matgrad::log_sum_exp(&v1) <= 0.6 && s < 0.8 { ((*y) * b[(0, 0)]).add_scalar((*a).lp_norm(1)) } else if (b[(0, 1)]).max(0.2) < 0.6 { vector![s, 0.7_f64] } else { ((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(x[1])).zip_map(&(v2 * s), |p, q| p * q + x.z) };
    v1.sum() + (v2).dot(&v2) + v3.sum() + v4.mean() + v5.norm_squared() + (v3.max()).abs()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f191(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*x).map(|v| v.sin()) * (s + b[(1, 1)]));
    v1[(0, 0)] = (y[1] + s);
    v1 *= (*b).sum().cos();
    let mut v2 = ((*a) * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap().component_mul(&(*a).add_scalar(s));
    v2[(2, 1)] = (a.m12 - x[0]);
    let v2 = ((*a).add_scalar(1.3_f64) * (x.z / (1.0 + x[1] * x[1]))) * 0.5;
    let v3 = |u: f64| (u * u + (x.z).atan()).tanh();
    let v4 = (v2.column(2).into_owned() - v1.cross(&v1)).component_mul(&(v1.map(f64::tanh) - (*x).component_mul(&(*x))));
    let mut v5 = ((-(*a)) * 0.5 + SMatrix::<f64, 3, 3>::repeat(((-0.4_f64) * x[0])));
    v5[(0, 0)] = (b[(0, 1)]).hypot(b[(1, 2)]);
    if v3(s) <= -0.3 && s < 0.8 { v5 *= 0.5; };
    let mut v6 = ((*b) * (*x)).map(|v| v * v);
    v6 /= 1.5 + (b[(1, 2)] - b[(1, 0)]) * (b[(1, 2)] - b[(1, 0)]);
    v6 *= matgrad::log_sum_exp(&v4).cos();
    v1.norm_squared() + v2.norm_squared() + (v4).dot(&v4) + v5.mean() + v6.norm_squared() + (v2 - v5).dot(&((*a) * 0.5 + SMatrix::<f64, 3, 3>::repeat(b[(1, 0)])))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f192(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1 = ((-((*y) + (*y))) * 0.5 + SMatrix::<f64, 2, 1>::repeat((((*a) * b[(0, 1)]) * 0.2 + Matrix3::identity() * 2.0).determinant().ln()));
    let mut v2 = ((-0.4_f64) + x.z);
    for i in (0..3).rev() {
        v2 = (v2 * 0.5 + a[(i, 2 - i)]).tanh();
    }
    let v3: SMatrix<f64, 3, 1> = (((*x).map(|v| if v > 0.1 { v } else { 0.5 * v }) * 0.5 + SMatrix::<f64, 3, 1>::repeat((1.3_f64 * x[0]))) * 0.5 + SMatrix::<f64, 3, 1>::repeat(((0.7_f64 - x.z) - (*a).trace())));
    let mut v4 = matgrad::log_sum_exp(&(*x));
    for i in 1..3 {
        v4 += x[i] * v4.sin();
    }
    let v5: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::from_columns(&[vector![b[(0, 1)], x[0], b[(0, 2)]], ((*x) / (2.0 + v2.abs())), (*a).column(1).into_owned()]) + (SMatrix::<f64, 3, 3>::from_columns(&[v3, v3, (*x)]) + Matrix3::from_diagonal(&(*x))));
    let v6 = (((1.3_f64).atan() - (s * s)) / (1.0 + (1.0 + (1.3_f64).sin().powi(2)).cbrt() * (1.0 + (1.3_f64).sin().powi(2)).cbrt()));
    let v7: SMatrix<f64, 3, 1> = (v3.map(matgrad::sigmoid) * f64::exp(-x[2].abs())).zip_map(&Vector3::new((x[1] / (1.0 + x.z * x.z)), (v5 * 0.2 + Matrix3::identity() * 2.0).determinant().ln(), (x.transpose() * v5 * (*x))[(0, 0)]), |p, q| p * q + 0.7_f64);
    v1.norm_squared() + v2 + v3.sum() + v4 + (v5).dot(&v5) + v6 + (v7).dot(&v7) + (*b).add_scalar(b[(0, 2)]).max()
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f193(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = (((*y) + (*y)).add_scalar((*x).norm()) * 0.5 + SMatrix::<f64, 2, 1>::repeat(((x[1]).max(0.2) * f64::exp(-s.abs()))));
    let v1 = (((*y) - v1) + (*x).fixed_rows::<2>(1).into_owned()) * 0.5;
    let v2 = (1.0 + SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).dot(&((*a) + (*a))).powi(2)).cbrt();
    let v3 = ((*b).add_scalar(y[1]) * ((*a) - (*a))).component_mul(&(*b).component_mul(&(*b)).zip_map(&((*b) + (*b)), |p, q| p * q + 1.3_f64));
    let mut v4 = (b[(1, 1)] * 1.3_f64);
    for i in 0..3 {
        for j in 0..=i { v4 += a[(i, j)] * x[j] * i as f64; };
    }
    let v5: SMatrix<f64, 3, 1> = (((*a).column(1).into_owned() * (v2 + v4)) * ((0.7_f64 / (1.0 + s * s))).hypot((*y).max()));
    let v6 = ((*x) * y.x).fixed_rows::<2>(1).into_owned().add_scalar(((b[(0, 0)] - x[0])).hypot((x[2] + x[2])));
    v1.sum() + v2 + v3.norm_squared() + v4 + (v5).dot(&v5) + v6.norm_squared() + ((b[(0, 1)] * s) - (v4).hypot((-0.4_f64)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f194(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((1.0 + x[1].powi(2)).cbrt() / (1.0 + (s * 0.7_f64) * (s * 0.7_f64)));
    if (y[1] + s) < 0.1 { v1 *= 0.5; };
    if ((-0.4_f64) / (1.0 + s * s)) <= 0.6 { v1 *= 0.5; };
    let mut v2 = (*b).add_scalar(v1).tr_mul(&((*b) * 0.5 + SMatrix::<f64, 2, 3>::repeat(s)));
    if (x[2] - y[1]) >= 0.1 { v2 *= 0.5; };
    let mut v3 = (matgrad::log_sum_exp(&(*x)) / (1.0 + (v1 / (1.0 + b[(0, 1)] * b[(0, 1)])) * (v1 / (1.0 + b[(0, 1)] * b[(0, 1)]))));
    v3 /= 1.5 + (x[1] / (1.0 + y.x * y.x)) * (x[1] / (1.0 + y.x * y.x));
    v3 *= (v1 * 0.7_f64).cos();
    let v4 = (((*a) + v2).add_scalar((b[(1, 1)] + s)) / (2.0 + ((x[1]).hypot(1.3_f64)).max(0.2).abs()));
    let mut v5 = (*y).zip_map(&(*y), |p, q| p * q + v1).map(|v| if v > 0.1 { v } else { 0.5 * v });
    v5 *= f64::exp(-x[0].abs()).cos();
    v5[(1, 0)] = (y[1]).cos();
    let mut v6 = ((*x) * b[(1, 1)]).max();
    v6 /= 1.5 + f64::exp(-s.abs()) * f64::exp(-s.abs());
    let mut v7 = ((*x) * b[(1, 0)]).max();
    v7 *= (x.z - y[1]).cos();
    v7 += (x[2] / (1.0 + a.m12 * a.m12));
    v1 + v2.norm_squared() + v3 + (v4).dot(&v4) + v5.mean() + v6 + v7 + (f64::exp(-v3.abs()) - ((*a) * 0.2 + Matrix3::identity() * 2.0).determinant().ln())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f195(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let v1: SMatrix<f64, 2, 1> = ((*y) + (*y)).add_scalar(matgrad::log_sum_exp(&(*x))).map(f64::tanh);
    let v1 = v1.add_scalar(b[(1, 2)]).add_scalar((y[1] / (1.0 + y[1] * y[1]))) * 0.5;
    let v2 = if (x[1]).hypot(x[1]) > 0.6 && s < 0.8 { v1.map(f64::tanh).map(|v| if v > 0.1 { v } else { 0.5 * v }) } else { (v1.zip_map(&(*y), |p, q| p * q + s) * 0.5 + SMatrix::<f64, 2, 1>::repeat((*b).dot(&(*b)))) };
    let v3 = |u: f64| (u - u * u + (x[1]).tanh()).tanh();
    let mut v4 = matgrad::log_sum_exp(&(*a).diagonal());
    v4 += (*x).dot(&(*x));
    v1.sum() + v2.mean() + v4 + v3((*y).dot(&(*y)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f196(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (-(-(*y)));
    v1 *= matgrad::log_sum_exp(&(*x)).cos();
    v1[(0, 0)] = f64::exp(-b[(1, 0)].abs());
    let v2: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_columns(&[(*a).column(0).into_owned(), ((*x) + (*x)), (*x).cross(&(*x))]).zip_map(&(*a).map(f64::tanh).zip_map(&(*a).component_mul(&(*a)), |p, q| p * q + b[(1, 1)]), |p, q| p * q + (-0.4_f64));
    let v3 = ((*b) * (*a)).tr_mul(&((*b) + (*b))).map(|v| v * v);
    let v4: SMatrix<f64, 3, 1> = (((*a) + v2).column(0).into_owned() / (2.0 + f64::exp(-((-0.4_f64) * b[(1, 1)]).abs()).abs()));
    let v5 = if (s * 1.3_f64) <= 0.6 { ((*y) - (*y)).map(|v| v * v) } else { (v1 * x[2]).map(|v| v.sin()) };
    let mut v6 = (-(*a)).fixed_view::<2, 3>(1, 0).into_owned();
    if (x.z * b[(1, 0)]) < -0.3 { v6 *= 0.5; };
    if (x[2] - x[2]) <= 0.1 { v6 *= 0.5; };
    (v1).dot(&v1) + v2.mean() + v3.mean() + v4.mean() + v5.norm_squared() + v6.sum() + ((*b).dot(&(*b)) * ((-0.4_f64)).cos())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f197(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((s).tanh()).tanh();
    v1 += (*b).norm();
    let mut v2 = ((*a) + (*a)).component_mul(&(*a).map(|v| v.sin()));
    v2[(2, 1)] += (s - x[2]);
    let v2 = SMatrix::<f64, 3, 3>::from_columns(&[(*x).component_mul(&(*x)), vector![s, x[2], s], (*x).zip_map(&(*x), |p, q| p * q + b[(0, 0)])]) * 0.5;
    let mut v3 = f64::exp(-(s).hypot(x[1]).abs());
    v3 *= (a.m12 * x[1]).cos();
    let v4 = |u: f64| (2.0 * u + (y.x).atan()).sin();
    let v5 = ((SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]) + (-v2)) * 0.2 + Matrix3::identity() * 2.0).determinant().ln();
    let v6 = |u: f64| (u + 0.5 + (v3).tanh()).tanh();
    v1 + v2.norm_squared() + v3 + v5 + ((*x) * 0.5 + SMatrix::<f64, 3, 1>::repeat((-0.4_f64))).dot(&(*a).diagonal())
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f198(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = (1.0 + s.powi(2)).cbrt();
    for i in (0..3).rev() {
        for j in 0..=i { v1 += a[(i, j)] * x[j] * i as f64; };
    }
    let v2 = SMatrix::<f64, 3, 3>::from_columns(&[(*x), (*x), (*x)]).add_scalar(((-0.4_f64)).abs()).map(|v| if v > 0.1 { v } else { 0.5 * v });
    let v2 = (-(*a)).component_mul(&(v2 - v2)) * 0.5;
    let v3 = (((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(b[(1, 2)])).norm()).hypot(((v1).atan()).hypot((v1 * y.x)));
    v1 + v2.norm_squared() + v3 + matgrad::log_sum_exp(&((*x) + (*x)))
}

#[gradient(wrt = (x, y, a, b, s), value)]
pub fn f199(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {
    let mut v1 = ((*b).zip_map(&(*b), |p, q| p * q + x.z) * (*a).map(|v| v.sin()));
    v1 *= (y.x + x[0]).cos();
    let v2 = |u: f64| (u - u * u + (a.m12 + b[(0, 0)])).tanh();
    let mut v3 = (y[1] - b[(1, 2)]);
    for i in 0..3 {
        for j in 0..=i { v3 += a[(i, j)] * x[j] * i as f64; };
    }
    let mut v4 = ((*y) * y.x).map(|v| v * v);
    v4[(1, 0)] = matgrad::log_sum_exp(&(*x));
    if v2(0.7_f64) < 0.1 { v4 *= 0.5; };
    let v5 = (((*y) * 0.5 + SMatrix::<f64, 2, 1>::repeat(y.x)).component_mul(&((*y) * b[(0, 2)])) + ((*x).fixed_rows::<2>(1).into_owned() / (2.0 + ((-0.4_f64) + b[(0, 2)]).abs())));
    let v6 = if v2(s) <= -0.3 { ((1.3_f64).max(0.2)).abs() } else { matgrad::log_sum_exp(&((*x) / (2.0 + s.abs()))) };
    let v7 = if (x[2] + v6) <= 0.1 && s < 0.8 { (v2(x[1]) + (v6).max(0.2)) } else { ((y[1] - y[1]) * v1.norm()) };
    let v8 = |u: f64| (u - u * u + (x[0] + a.m12)).atan();
    v1.mean() + v3 + v4.mean() + v5.sum() + v6 + v7 + (matgrad::log_sum_exp(&(*x)) * (v3 / (1.0 + 0.7_f64 * 0.7_f64)))
}

/// All of them.
pub const ALL: &[Case] = &[
    Case {
        name: "f0",
        f: |p| f0(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f0_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f0_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f1",
        f: |p| f1(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f1_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f1_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f2",
        f: |p| f2(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f2_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f2_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f3",
        f: |p| f3(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f3_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f3_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f4",
        f: |p| f4(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f4_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f4_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f5",
        f: |p| f5(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f5_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f5_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f6",
        f: |p| f6(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f6_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f6_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f7",
        f: |p| f7(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f7_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f7_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f8",
        f: |p| f8(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f8_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f8_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f9",
        f: |p| f9(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f9_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f9_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f10",
        f: |p| f10(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f10_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f10_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f11",
        f: |p| f11(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f11_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f11_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f12",
        f: |p| f12(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f12_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f12_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f13",
        f: |p| f13(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f13_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f13_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f14",
        f: |p| f14(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f14_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f14_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f15",
        f: |p| f15(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f15_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f15_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f16",
        f: |p| f16(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f16_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f16_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f17",
        f: |p| f17(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f17_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f17_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f18",
        f: |p| f18(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f18_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f18_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f19",
        f: |p| f19(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f19_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f19_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f20",
        f: |p| f20(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f20_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f20_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f21",
        f: |p| f21(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f21_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f21_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f22",
        f: |p| f22(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f22_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f22_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f23",
        f: |p| f23(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f23_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f23_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f24",
        f: |p| f24(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f24_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f24_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f25",
        f: |p| f25(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f25_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f25_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f26",
        f: |p| f26(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f26_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f26_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f27",
        f: |p| f27(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f27_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f27_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f28",
        f: |p| f28(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f28_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f28_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f29",
        f: |p| f29(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f29_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f29_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f30",
        f: |p| f30(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f30_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f30_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f31",
        f: |p| f31(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f31_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f31_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f32",
        f: |p| f32(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f32_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f32_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f33",
        f: |p| f33(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f33_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f33_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f34",
        f: |p| f34(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f34_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f34_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f35",
        f: |p| f35(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f35_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f35_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f36",
        f: |p| f36(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f36_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f36_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f37",
        f: |p| f37(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f37_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f37_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f38",
        f: |p| f38(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f38_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f38_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f39",
        f: |p| f39(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f39_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f39_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f40",
        f: |p| f40(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f40_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f40_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f41",
        f: |p| f41(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f41_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f41_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f42",
        f: |p| f42(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f42_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f42_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f43",
        f: |p| f43(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f43_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f43_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f44",
        f: |p| f44(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f44_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f44_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f45",
        f: |p| f45(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f45_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f45_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f46",
        f: |p| f46(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f46_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f46_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f47",
        f: |p| f47(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f47_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f47_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f48",
        f: |p| f48(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f48_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f48_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f49",
        f: |p| f49(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f49_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f49_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f50",
        f: |p| f50(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f50_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f50_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f51",
        f: |p| f51(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f51_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f51_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f52",
        f: |p| f52(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f52_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f52_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f53",
        f: |p| f53(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f53_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f53_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f54",
        f: |p| f54(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f54_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f54_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f55",
        f: |p| f55(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f55_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f55_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f56",
        f: |p| f56(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f56_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f56_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f57",
        f: |p| f57(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f57_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f57_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f58",
        f: |p| f58(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f58_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f58_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f59",
        f: |p| f59(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f59_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f59_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f60",
        f: |p| f60(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f60_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f60_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f61",
        f: |p| f61(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f61_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f61_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f62",
        f: |p| f62(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f62_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f62_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f63",
        f: |p| f63(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f63_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f63_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f64",
        f: |p| f64(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f64_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f64_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f65",
        f: |p| f65(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f65_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f65_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f66",
        f: |p| f66(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f66_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f66_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f67",
        f: |p| f67(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f67_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f67_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f68",
        f: |p| f68(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f68_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f68_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f69",
        f: |p| f69(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f69_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f69_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f70",
        f: |p| f70(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f70_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f70_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f71",
        f: |p| f71(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f71_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f71_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f72",
        f: |p| f72(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f72_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f72_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f73",
        f: |p| f73(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f73_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f73_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f74",
        f: |p| f74(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f74_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f74_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f75",
        f: |p| f75(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f75_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f75_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f76",
        f: |p| f76(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f76_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f76_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f77",
        f: |p| f77(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f77_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f77_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f78",
        f: |p| f78(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f78_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f78_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f79",
        f: |p| f79(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f79_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f79_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f80",
        f: |p| f80(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f80_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f80_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f81",
        f: |p| f81(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f81_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f81_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f82",
        f: |p| f82(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f82_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f82_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f83",
        f: |p| f83(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f83_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f83_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f84",
        f: |p| f84(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f84_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f84_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f85",
        f: |p| f85(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f85_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f85_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f86",
        f: |p| f86(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f86_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f86_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f87",
        f: |p| f87(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f87_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f87_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f88",
        f: |p| f88(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f88_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f88_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f89",
        f: |p| f89(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f89_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f89_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f90",
        f: |p| f90(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f90_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f90_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f91",
        f: |p| f91(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f91_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f91_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f92",
        f: |p| f92(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f92_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f92_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f93",
        f: |p| f93(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f93_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f93_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f94",
        f: |p| f94(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f94_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f94_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f95",
        f: |p| f95(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f95_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f95_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f96",
        f: |p| f96(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f96_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f96_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f97",
        f: |p| f97(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f97_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f97_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f98",
        f: |p| f98(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f98_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f98_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f99",
        f: |p| f99(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f99_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f99_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f100",
        f: |p| f100(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f100_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f100_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f101",
        f: |p| f101(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f101_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f101_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f102",
        f: |p| f102(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f102_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f102_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f103",
        f: |p| f103(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f103_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f103_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f104",
        f: |p| f104(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f104_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f104_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f105",
        f: |p| f105(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f105_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f105_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f106",
        f: |p| f106(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f106_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f106_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f107",
        f: |p| f107(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f107_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f107_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f108",
        f: |p| f108(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f108_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f108_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f109",
        f: |p| f109(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f109_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f109_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f110",
        f: |p| f110(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f110_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f110_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f111",
        f: |p| f111(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f111_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f111_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f112",
        f: |p| f112(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f112_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f112_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f113",
        f: |p| f113(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f113_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f113_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f114",
        f: |p| f114(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f114_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f114_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f115",
        f: |p| f115(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f115_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f115_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f116",
        f: |p| f116(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f116_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f116_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f117",
        f: |p| f117(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f117_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f117_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f118",
        f: |p| f118(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f118_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f118_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f119",
        f: |p| f119(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f119_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f119_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f120",
        f: |p| f120(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f120_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f120_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f121",
        f: |p| f121(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f121_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f121_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f122",
        f: |p| f122(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f122_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f122_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f123",
        f: |p| f123(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f123_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f123_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f124",
        f: |p| f124(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f124_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f124_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f125",
        f: |p| f125(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f125_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f125_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f126",
        f: |p| f126(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f126_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f126_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f127",
        f: |p| f127(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f127_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f127_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f128",
        f: |p| f128(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f128_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f128_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f129",
        f: |p| f129(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f129_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f129_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f130",
        f: |p| f130(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f130_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f130_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f131",
        f: |p| f131(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f131_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f131_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f132",
        f: |p| f132(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f132_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f132_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f133",
        f: |p| f133(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f133_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f133_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f134",
        f: |p| f134(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f134_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f134_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f135",
        f: |p| f135(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f135_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f135_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f136",
        f: |p| f136(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f136_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f136_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f137",
        f: |p| f137(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f137_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f137_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f138",
        f: |p| f138(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f138_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f138_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f139",
        f: |p| f139(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f139_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f139_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f140",
        f: |p| f140(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f140_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f140_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f141",
        f: |p| f141(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f141_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f141_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f142",
        f: |p| f142(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f142_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f142_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f143",
        f: |p| f143(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f143_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f143_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f144",
        f: |p| f144(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f144_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f144_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f145",
        f: |p| f145(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f145_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f145_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f146",
        f: |p| f146(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f146_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f146_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f147",
        f: |p| f147(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f147_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f147_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f148",
        f: |p| f148(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f148_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f148_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f149",
        f: |p| f149(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f149_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f149_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f150",
        f: |p| f150(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f150_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f150_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f151",
        f: |p| f151(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f151_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f151_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f152",
        f: |p| f152(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f152_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f152_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f153",
        f: |p| f153(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f153_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f153_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f154",
        f: |p| f154(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f154_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f154_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f155",
        f: |p| f155(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f155_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f155_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f156",
        f: |p| f156(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f156_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f156_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f157",
        f: |p| f157(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f157_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f157_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f158",
        f: |p| f158(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f158_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f158_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f159",
        f: |p| f159(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f159_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f159_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f160",
        f: |p| f160(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f160_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f160_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f161",
        f: |p| f161(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f161_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f161_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f162",
        f: |p| f162(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f162_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f162_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f163",
        f: |p| f163(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f163_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f163_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f164",
        f: |p| f164(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f164_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f164_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f165",
        f: |p| f165(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f165_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f165_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f166",
        f: |p| f166(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f166_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f166_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f167",
        f: |p| f167(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f167_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f167_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f168",
        f: |p| f168(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f168_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f168_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f169",
        f: |p| f169(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f169_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f169_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f170",
        f: |p| f170(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f170_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f170_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f171",
        f: |p| f171(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f171_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f171_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f172",
        f: |p| f172(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f172_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f172_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f173",
        f: |p| f173(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f173_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f173_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f174",
        f: |p| f174(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f174_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f174_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f175",
        f: |p| f175(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f175_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f175_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f176",
        f: |p| f176(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f176_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f176_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f177",
        f: |p| f177(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f177_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f177_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f178",
        f: |p| f178(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f178_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f178_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f179",
        f: |p| f179(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f179_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f179_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f180",
        f: |p| f180(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f180_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f180_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f181",
        f: |p| f181(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f181_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f181_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f182",
        f: |p| f182(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f182_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f182_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f183",
        f: |p| f183(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f183_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f183_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f184",
        f: |p| f184(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f184_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f184_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f185",
        f: |p| f185(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f185_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f185_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f186",
        f: |p| f186(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f186_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f186_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f187",
        f: |p| f187(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f187_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f187_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f188",
        f: |p| f188(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f188_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f188_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f189",
        f: |p| f189(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f189_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f189_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f190",
        f: |p| f190(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f190_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f190_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f191",
        f: |p| f191(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f191_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f191_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f192",
        f: |p| f192(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f192_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f192_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f193",
        f: |p| f193(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f193_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f193_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f194",
        f: |p| f194(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f194_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f194_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f195",
        f: |p| f195(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f195_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f195_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f196",
        f: |p| f196(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f196_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f196_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f197",
        f: |p| f197(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f197_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f197_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f198",
        f: |p| f198(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f198_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f198_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
    Case {
        name: "f199",
        f: |p| f199(&p.x, &p.y, &p.a, &p.b, p.s),
        gradient: |p| {
            let (x, y, a, b, s) = f199_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            Arguments { x, y, a, b, s }
        },
        both: |p| {
            let (value, (x, y, a, b, s)) = f199_value_and_grad(&p.x, &p.y, &p.a, &p.b, p.s);
            (value, Arguments { x, y, a, b, s })
        },
    },
];
