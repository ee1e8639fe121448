// Written by `cargo test -p matgrad-engine --lib write_source_programs -- --ignored`; do not edit.

use super::checker::{Checker, Flat};
use nalgebra::Vector2;

#[derive(Clone, Copy)]
pub struct Params { pub gain: f64, pub shift: f64, pub count: usize, pub table: [f64; 4], pub offset: Vector2<f64>, pub on: bool }
#[derive(Clone, Copy, PartialEq)]
pub enum Mode { Slow, Fast, Scaled(f64), Damped { by: f64, steps: usize } }

pub mod p1 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i)]
pub fn f<const N: usize>(
    k: SVector<f64, N>,
    i: [Vector2<f64>; 20],
    cholesky: &[(Vector2<f64>, f64)],
) -> f64 {
    let pulled = ((((-3.0_f64) + 1.5_f64).hypot(1.0 + k[0] * k[0]))
        / (1.5 + ((-i[10][1].powi(2)).exp_m1()) * ((-i[10][1].powi(2)).exp_m1())));
    let mut v1: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| pulled * (r0 + c0) as f64 * 0.1);
    let i = pulled;
    let i: f64 = (SMatrix::<f64, 2, 3>::from_fn(|r0, c0| i * (r0 + c0) as f64 * 0.1)
        .tr_mul(&SMatrix::<f64, 2, 3>::repeat(v1[(2, 0)]))
        * SMatrix::<f64, 2, 3>::from_fn(|r0, c0| i * (r0 + c0) as f64 * 0.1)
            .tr_mul(&SMatrix::<f64, 2, 3>::repeat(v1[(2, 0)]))
            .transpose() + SMatrix::<f64, 3, 3>::from_diagonal_element(1.5))
        .cholesky()
        .unwrap()
        .unpack()
        .sum();
    let v2: usize = 3;
    let other = k.iter().map(|v| v * v).sum::<f64>().tanh();
    for k in (0..N).rev() {
        let matgrad_total = v1;
        let mut v4: f64 = (f64::from(k as u32) * 0.25 * 1.0_f64).abs();
        let v5 = (((SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![v4, v4], matrix![i, matgrad_total[(2, k)]]]) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .try_inverse()
            .unwrap()) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        v4
            += (v5
                * ((v5 * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                    .tr_solve_lower_triangular(
                        &Vector2::new(matgrad_total[(0, k / 2)], v5[(1, 1)]),
                    )
                    .unwrap()))
                .norm_squared() * 0.1;
        v1 = (v1 - matgrad_total);
    }
    let mut other = (1.5 + (0.9 * other.cos())).powi(1 - (v2 % 4) as i32);
    let k = v1;
    v1.sum() + i + other + k.sum()
        + (1.5 + k.m32 * k.m32)
            .powf(
                ((Matrix2::new(0.3_f64, v1[(0, 0)], other, i)
                    + Matrix2::new(0.3_f64, v1[(0, 0)], other, i).transpose())
                    .symmetric_eigenvalues()
                    .map(|e| e.sin())
                    .sum())
                    .tanh(),
            ) + k[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.518, 0.303]);
let a1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[-0.624, -0.077]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.943, 0.009]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.047, -0.463]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.981, 0.172]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.017, 0.065]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.119, 0.545]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.245, 0.42]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.023, -0.953]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.646, -0.332]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.551, 0.935]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.982, -0.953]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.83, -0.933]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.701, 0.227]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.384, -0.427]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.179, -0.321]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.719, 0.433]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.08, -0.424]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.396, 0.828]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.155, -0.744]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.321, 0.442])];
let a2 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.549, 0.633]), 0.481), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.08, 0.23]), -0.728), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.105, -0.634]), -0.682), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.951, -0.65]), -0.557), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.331, -0.112]), 0.802)];
c.near("f", &f::<2>(a0, a1, a2), &[5.346566869838298]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1052482408320274, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p2 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, value)]
pub fn f(cotangent: Vector2<f64>, grad: [f64; 20], next_s: f64) -> f64 {
    let cotangent = cotangent.len();
    let mut item = match cotangent {
        1..=3 if next_s > -0.4 => {
            ((grad[cotangent.min(19)]) - ((0.5 * next_s.sin()).tan()))
        }
        0 => {
            (next_s * ((cotangent + 1) as f64).sqrt())
                .hypot(1.0 + (-grad[10]) * (-grad[10]))
        }
        _ => next_s,
    };
    let v1: Vector2<f64> = Vector2::new(
        (cotangent as f64),
        (f64::from(cotangent as u32) * 0.25 + next_s),
    );
    for v2 in (0..20).step_by(2) {
        let mut y: f64 = v1[0];
        while y < 1.0 {
            y += 0.75;
        }
        item += (v1[0] - v1[0]);
    }
    let mut dx = matgrad::softmax(
        &Vector2::new(v1.x, v1[cotangent % 2]).component_mul(&v1),
    );
    let mut v = {
        let v = grad.map(|v4| v4 * 0.5 + next_s.atan2(1.5 + v4 * v4));
        let v6 = if next_s > 0.35 {
            let mut item = (((v[19 - cotangent]).tanh())
                / (1.5
                    + ((1.5 + (0.9 * (dx[cotangent % 2]).cos())).powi(1 - (3) as i32))
                        * ((1.5 + (0.9 * (dx[cotangent % 2]).cos()))
                            .powi(1 - (3) as i32))))
                .mul_add(v1[1], 0.5);
            dx.map(matgrad::sigmoid)
        } else {
            let mut v5: f64 = v1[1];
            while v5 < 1.0 {
                v5 += 0.75;
            }
            dx
        };
        matgrad::erfc(0.5 * v[cotangent])
    };
    let item = if cotangent < 2 {
        (-matgrad::constant(v))
    } else {
        (-{
            let v = item;
            v
        })
    };
    let i: f64 = (v1[cotangent % 2]
        + {
            let v7: f64 = v1[0];
            v7
        });
    v = (item * i);
    dx.dot(&dx) / 2.0 + v + v1[cotangent % 2] + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.89, 0.859]);
let a1 = [-0.021, -0.238, -0.472, 0.368, 0.847, -0.254, -0.126, 0.342, 0.184, -0.914, -0.785, -0.797, 0.67, -0.316, -0.858, -0.708, -0.055, -0.766, -0.007, -0.378];
let a2 = -0.469;
c.near("f", &f(a0, a1, a2), &[4.362248710369582]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.238, -0.021, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[4.362248710369582, -0.238, -0.021, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}

pub mod p3 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::differential(wrt = other)]
pub fn f(
    step_1: Vector2<f64>,
    other: &Vector4<f64>,
    whole: &[(f64, f64)],
    out: &Matrix3<f64>,
    i: usize,
) -> f64 {
    let mut v1 = other[0];
    let mut v2: f64 = 0.1_f64;
    let v3 = other.len();
    let v4 = |v5: f64| ((1.5 + v1.powi(2)).log10()).tanh();
    let mut v7 = match v3 {
        1..=3 if v3 < 1 => (-(1.5 + (0.9 * v2.cos())).powi(1 - (v3 % 4) as i32)),
        0 => (step_1[(0, 0)]).to_radians(),
        _ => v1,
    };
    let mut v8 = 0.0_f64;
    for v9 in out.column_iter() {
        let mut v11: f64 = v9[1];
        v11 += v8;
    }
    v7
        += (if v3 >= 1 {
            (if v3 != 4 { v8 } else { v8 })
        } else {
            matgrad::constant(v2)
        });
    let v12: f64 = (((i + 1) as f64).sqrt() - (i as f64 * 0.1 * 1.0_f64).exp_m1());
    v2 + v7 + v8 + v12 + (matgrad::constant(v7)).mul_add((v8 - v2), 0.5)
        + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.668, 0.483]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.573, -0.628, -0.813, -0.704]);
let a2 = &[(-0.814, 0.343), (0.741, -0.346), (-0.118, -0.101), (-0.407, -0.46), (-0.642, 0.822), (-0.366, -0.371), (-0.838, -0.74), (0.448, 0.292), (-0.398, -0.382), (-0.614, 0.928), (0.636, -0.689), (-0.79, -0.813), (0.899, -0.48), (-0.399, -0.458), (-0.111, 0.66), (0.809, 0.027), (-0.981, 0.609)];
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.72, 0.824, 0.973, -0.564, -0.332, -0.044, -0.821, -0.039, -0.21]);
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.1883872798585196]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.372, -0.573, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.516, 0.856, 0.071, -0.673])), &[-0.6824399999999999]);
}
}

pub mod p4 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
pub fn f<const N: usize>(
    s: &SVector<f64, N>,
    next_s: &SVector<f64, 17>,
    s_before: usize,
) -> Option<f64> {
    let mut sum_3 = 0.0;
    for v1 in 0..N {
        let v2: Vector2<f64> = Vector2::new(
            (((v1 + 1) as f64).sqrt() * s_before as f64 * 0.1),
            ((s_before as f64) + next_s[v1]),
        );
        sum_3 += next_s[(v1 * 3 + 1) % 17];
    }
    let v4: f64 = sum_3;
    let v5: f64 = (next_s[5] - (v4 + s[0]));
    let mut v6: f64 = 1.0;
    let mut held_8: Option<f64> = None;
    for v7 in (0..5).step_by(2) {
        let v10: f64 = v5;
        let v11: f64 = (0..s_before).map(|j| j as f64 * 0.1).sum::<f64>();
        v6 += held_8.unwrap_or(0.25) * 0.5;
        held_8 = match held_8 {
            Some(old) => Some(old * 0.5 + v6.hypot(1.0 + v11 * v11)),
            None => Some(v6.hypot(1.0 + v11 * v11)),
        };
        v6 -= v10;
    }
    if let Some(held) = held_8 {
        v6 += held * 0.25;
    }
    let v13: f64 = {
        let v12: f64 = (((s_before + 1) as f64).sqrt() * (s_before as f64));
        v12
    };
    Some(
        sum_3 + v5 + v6 + v13
            + (1.5 + (matgrad::log_sum_exp(&(*next_s))).powi(2)).powi(-1) + s[0] * s[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.031, -0.711]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.037, -0.956, -0.387, -0.341, 0.436, -0.343, -0.359, 0.453, 0.901, -0.94, 0.409, 0.985, 0.096, 0.464, -0.2, -0.37, 0.383]);
let a2 = 3usize;
c.near("f", &f::<2>(a0, a1, a2).unwrap(), &[9.614616605276632]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2).unwrap(), &[2.381539037899873, -0.031]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[2.381539037899873, -0.031]);
}
}
}

pub mod p5 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value, into)]
#[matgrad::gauss_newton(wrt = k, into)]
pub fn f(
    x: &Vector3<f64>,
    column: &Vector2<f64>,
    k: &Vector2<f64>,
    s_before: usize,
    i: &[usize; 5],
    matgrad_item: &Params,
) -> f64 {
    let v1: SMatrix<f64, 2, 1> = Matrix2::new(x.x, k[0], k[s_before % 2], k[1])
        .diagonal();
    let v2: usize = 0;
    let v3: f64 = v1.y;
    let v4 = (-v3.powi(2)).exp();
    k.sum() + v3 + v4 + matgrad::sigmoid(((v2 as f64) * v4)) + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.243, -0.589, -0.074]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.228, -0.36]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.798, -0.248]);
let a3 = 3usize;
let a4 = &[3usize, 2usize, 1usize, 1usize, 0usize];
let a5 = &Params { gain: -0.347, shift: 0.187, count: 3usize, table: [0.923, 0.82, -0.095, 0.787], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.49, -0.509]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.5444451843351685]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.752, 3.2644131954302438]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[1.5444451843351685, 0.752, 3.2644131954302438]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.752, 3.2644131954302438]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.5444451843351685]);
c.near("f_value_and_grad_into", &o0, &[0.752, 3.2644131954302438]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[1.1926554637080464, 1.1614227786200468, 5.041707239362419, 0.565504, 2.4548387229635433, 2.4548387229635433, 10.656393510499095]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[1.1926554637080464]);
c.near("f_gauss_newton_into", &o0, &[1.1614227786200468, 5.041707239362419]);
c.near("f_gauss_newton_into", &o1, &[0.565504, 2.4548387229635433, 2.4548387229635433, 10.656393510499095]);
}
}
}

pub mod p6 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
pub fn f<const N: usize>(
    t1: &SVector<f64, N>,
    other: Vector2<f64>,
    out: f64,
    whole: &SVector<f64, 20>,
    column: f64,
    all: &[f64; 5],
) -> f64 {
    let mut out = (if out.mul_add(whole[13], 0.5) < 0.1 || all[3] > 0.4 {
        {
            let y = all[2];
            t1.iter()
                .map(|&n| {
                    whole.iter().map(|&v1| (n * v1 + 1.25_f64).tanh()).sum::<f64>() / 3.0
                })
                .sum::<f64>()
        }
    } else {
        (1.5 + ((other.transpose() * other).to_scalar().tanh()).powi(2)).cbrt()
    });
    let mut n = ((out.mul_add(out, 0.5)) + (matgrad::digamma(1.5 + all[3].powi(2))))
        .hypot(
            1.0 + ((1.5 + other[0].powi(2)).cbrt()) * ((1.5 + other[0].powi(2)).cbrt()),
        );
    let v2: f64 = if column > 0.35 {
        if column > -0.4 { column } else { column }
    } else {
        (all[2] * all[2])
    };
    let mut v = Vector3::new(v2, out, n);
    n + v.norm_squared() + (if !((v[2] + v2) >= -0.3) { out } else { v.x })
        + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.539, -0.673, -0.65]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.128, -0.008]);
let a2 = 0.331;
let a3 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.088, -0.736, -0.23, 0.849, 0.657, 0.151, -0.564, -0.978, -0.56, -0.592, -0.96, 0.031, -0.683, -0.801, -0.106, 0.978, -0.921, -0.54, -0.873, -0.509]);
let a4 = 0.836;
let a5 = &[-0.924, 0.08, -0.534, -0.938, -0.741];
c.near("f", &f::<3>(a0, a1, a2, a3, a4, a5), &[17.619741037679383]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4, a5), &[0.8158397875598113, 0.1259677782589605]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3, a4, a5), &[17.619741037679383, 0.8158397875598113, 0.1259677782589605]);
}
}

pub mod p7 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::newton_step(wrt = out, value)]
pub fn f(lu: &Vector3<f64>, out: &SMatrix<f64, 3, 2>) -> f64 {
    let v1: SMatrix<f64, 3, 2> = (*out);
    let mut sum_2 = 0.0;
    for grad in (0..4).rev() {
        sum_2 += v1[(0, 0)];
    }
    let mut v3 = (-(*out).sum());
    let mut lu = (v3 * (sum_2.sin())).tanh().cosh();
    sum_2 + v3 + lu + (lu.atan2(1.5 + v3 * v3)).mul_add((lu.atan()), 0.5) + out[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.831, 0.623, 0.923]);
let a1 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.873, 0.199, -0.673, 0.405, 0.64, -0.976]);
c.near("f", &f(a0, a1), &[5.724467384491786]);
c.near("f_grad", &f_grad(a0, a1), &[3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[5.724467384491786, 3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
}
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[5.724467384491786]);
c.near("f_value_and_grad_into", &o0, &[3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
}
c.newton(&f_newton(a0, a1), &[6.548425321106838, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666], &[3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
{
let r = f_value_grad_newton(a0, a1);
c.near("what is beside f_newton", &(r.0, r.1), &[5.724467384491786, 3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
c.newton(&r.2, &[6.548425321106838, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, 1.6662551513222164, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666, -0.10018076297850666], &[3.9797647764578574, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232, -1.1026467574119232]);
}
}
}

pub mod p8 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64, v3: f64, v4: Matrix2<f64>) -> Option<f64> {
    let v5 = Knob::of_gain((1.5 + v3 * v3).powf((v4[(1, 0)]).tanh()));
    let v6 = v5.force(&v5.bias);
    let mut v7: f64 = v4
        .component_div(&v4.map(|e| 1.5 + e * e))
        .zip_map(
            &(SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[Vector2::new(v6, v2), Vector2::new(v4[(0, 0)], v6)]) * 0.2
                + SMatrix::<f64, 2, 2>::identity() * 2.0)
                .full_piv_lu()
                .solve(&v4)?,
            |p, q| p * q.sin(),
        )
        .mean();
    Some(v2 + v3 + v4.dot(&v4) / 4.0 + v6 + v7 + v7)
}
#[matgrad::gradient(wrt = (v, g), value, into)]
#[matgrad::newton_step(wrt = v, value)]
pub fn f(lu: &Vector4<f64>, v: &Vector4<f64>, g: Three<f64>) -> f64 {
    let mut v8: f64 = 1.5_f64;
    let v11 = if v8 > -0.3 {
        let mut v10 = {
            let v9 = v1(
                    g[2],
                    (1.5 + v8.powi(2)).cbrt(),
                    (SMatrix::<f64, 3, 3>::zeros())
                        .add_scalar(lu.z)
                        .fixed_view::<2, 2>(0, 0)
                        .into_owned(),
                )
                .unwrap();
            v9
        };
        v8
    } else {
        matgrad::constant(
            v1(
                    v[2],
                    v1(
                            (-v8),
                            v.x,
                            SMatrix::<f64, 2, 2>::from_row_slice(&[v8, g.z, v8, g.y]),
                        )
                        .unwrap_or(0.25),
                    ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(v[3])
                        * SMatrix::<f64, 3, 2>::repeat(g.x)),
                )
                .unwrap_or(0.25),
        )
    };
    let v12 = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v11)
        * SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[SMatrix::<f64, 1, 2>::from_row_slice(&[v8, v11]), matrix![v11, g.y]],
        ))
        .transpose();
    let (v13, v14): (f64, f64) = ((v8 + v8), (v8 + v8));
    let v15;
    if v13 > -0.4 {
        v15 = (v12[(0, 2)] * v14);
    } else {
        v15 = matgrad::ln_gamma(1.5 + v8.powi(2));
    }
    let mut v16: f64 = (v15 / (1.5 + v14 * v14));
    let v17: f64 = v1(
            v1(v14, matgrad::erfc(0.5 * v16), Matrix2::new(v13, g.z, v16, v13)).unwrap(),
            (v13 * v13),
            (v12 * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v14 * (r0 + c0) as f64 * 0.1)),
        )
        .unwrap_or(0.25);
    v11 + v12.norm_squared() + v15 + v16 + v17 + (((-v17.powi(2)).exp()) - (-v17))
        + v[0] * v[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.085, 0.743, -0.186, 0.323]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.522, 0.025, -0.781, -0.556]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.039, -0.289, -0.4]);
c.near("f", &f(a0, a1, a2), &[203.99346328027113]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.025, -0.522, 0.0, 0.0, 0.0, 332.17229112484046, -0.7290638155523335]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[203.99346328027113, 0.025, -0.522, 0.0, 0.0, 0.0, 332.17229112484046, -0.7290638155523335]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.025, -0.522, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 332.17229112484046, -0.7290638155523335]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[203.99346328027113]);
c.near("f_value_and_grad_into", &o0, &[0.025, -0.522, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.0, 332.17229112484046, -0.7290638155523335]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.025, -0.522, 0.0, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[203.99346328027113, 0.025, -0.522, 0.0, 0.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.025, -0.522, 0.0, 0.0]);
}
}
}

pub mod p9 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, g), into)]
#[matgrad::differential(wrt = (cotangent, g), into)]
pub fn f(cotangent: Vector3<f64>, g: Vector4<f64>) -> f64 {
    let mut matgrad_item = g.scale(cotangent[2]);
    let mut y = SVector::<f64, 17>::zeros();
    for cotangent in 0..4 {
        y = y;
        let v = (-(1.5 + (0.9 * (y[(cotangent * 3 + 1) % 17]).cos()))
            .powi(1 - (cotangent) as i32));
        y = y;
    }
    y[6] = y[7] * 0.5 + (0.3_f64 * cotangent.x);
    if matgrad_item[(0, 0)] > 0.6 {
        y *= (y[1]).tanh();
    }
    let mut g = (g.sum()).atan2(1.5 + matgrad_item[1] * matgrad_item[1]);
    let matgrad_item = matgrad_item[2];
    let mut v2 = (y - (y + y));
    y.norm_squared() + g + matgrad_item + v2.norm_squared() + (matgrad_item + v2[12])
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.224, 0.646, 0.636]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.136, 0.598, -0.771, 0.717]);
c.near("f", &f(a0, a1), &[-0.8732161767537177]);
c.near("f_grad", &f_grad(a0, a1), &[0.5653600000000001, -0.224, -1.6066346922950157, 0.572782012299669, 0.5040400987551372, 1.8447820122996692, 0.572782012299669]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.5653600000000001, -0.224, -1.6066346922950157]);
c.near("f_grad_into", &o1, &[0.572782012299669, 0.5040400987551372, 1.8447820122996692, 0.572782012299669]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.644, 0.838, -0.942]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.278, 0.783, 0.017, -0.944])), &[1.4159147926460762]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.644, 0.838, -0.942]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.278, 0.783, 0.017, -0.944]), &mut o0);
c.near("f_diff_into", &o0, &[1.4159147926460762]);
}
}
}

pub mod p10 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value)]
#[matgrad::newton_step(wrt = value)]
pub fn f(k: &[f64; 3], value: &Vector3<f64>, step_1: &Params) -> f64 {
    let v1 = value[1];
    let mut cholesky = 0.0_f64;
    for v2 in (0..3).step_by(2) {
        let mut v4 = v1;
        for cotangent in 1..2 {
            let cholesky = matgrad::constant(v4);
            let mut v6 = cholesky;
            v6 -= (((cotangent + 1) as f64).sqrt() * (k[v2 / 2]).to_radians());
        }
        v4 += cholesky;
    }
    let mut k = (*value)
        .lerp(
            &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| value[0] * (r0 + c0) as f64 * 0.1)
                .column(step_1.count % 2)
                .into_owned(),
            f64::sin(cholesky),
        )
        .sum();
    cholesky + k + ((*value).transpose() * (*value)).to_scalar().tanh()
        + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.749, 0.255, -0.565];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.891, -0.429, 0.38]);
let a2 = &Params { gain: -0.016, shift: -0.913, count: 3usize, table: [0.327, -0.355, 0.605, -0.391], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.274, 0.407]), on: false };
c.near("f", &f(a0, a1, a2), &[1.2681360703875189]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.1885160066163856, 1.5936774782958143, 1.2633626066377404]);
c.newton(&f_newton(a0, a1, a2), &[-1.0860342283469357, 1.8566006797587216, -0.7587605088771894, 1.8566006797587218, 0.28062212682367454, 0.365329133903832, -0.7587605088771894, 0.3653291339038319, 0.3694579273210479], &[1.1885160066163856, 1.5936774782958143, 1.2633626066377404]);
}
}

pub mod p11 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v2)]
pub fn v1(v2: f64) -> f64 {
    v2 + (v2 / (1.5 + v2 * v2))
}
#[matgrad::gradient(wrt = matgrad_total, value, into)]
#[matgrad::vjp(wrt = matgrad_total, value, into)]
pub fn f<const N: usize>(matgrad_total: &SMatrix<f64, N, 2>) -> f64 {
    let v6 = if (*matgrad_total).sum() >= matgrad_total[(16, 1)] {
        let mut v3 = SMatrix::<
            f64,
            3,
            1,
        >::from_row_iterator(
            SMatrix::<
                f64,
                3,
                1,
            >::from_column_slice(
                    &[
                        matgrad_total[(3, 1)],
                        matgrad_total[(13, 0)],
                        matgrad_total[(2, 1)],
                    ],
                )
                .iter()
                .map(|e| e * 0.5),
        );
        {
            let v4 = (-v3[0]);
            v3[2]
        }
    } else {
        let mut v5 = matgrad_total[(11, 1)];
        (*matgrad_total).metric_distance(&(*matgrad_total).add_scalar(4.0))
    };
    let mut v7: f64 = (*matgrad_total).mean();
    v7 = v6;
    let v8 = (-v7);
    let mut v9 = (*matgrad_total);
    v9 /= 1.5 + (v6).powi(2);
    let v10: f64 = (0.1_f64 + ((-0.1_f64) + 1.25_f64));
    let v11: f64 = v1(v10);
    matgrad_total.dot(matgrad_total) / 36.0 + v7 + v9.dot(&v9) / 36.0 + v11
        + 0.5_f64.cos() + matgrad_total[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 2>::from_column_slice(&[-0.305, 0.979, 0.661, 0.608, -0.272, -0.01, 0.103, 0.254, -0.935, 0.553, 0.232, 0.323, 0.41, 0.908, 0.575, 0.686, 0.358, -0.13, -0.139, 0.149, -0.991, -0.254, 0.409, -0.246, 0.468, -0.507, -0.638, -0.174, -0.038, 0.041, 0.578, -0.186, 0.644, -0.047, 0.655, 0.701]);
c.near("f", &f::<18>(a0), &[2.080224286853161]);
c.near("f_grad", &f_grad::<18>(a0), &[0.9313411923997024, 0.07223980067047958, 0.048774778593653735, 0.04486394158084943, -0.020070710707222113, -0.000737893776000813, 0.007600305892808372, 0.01874250191042065, -0.06899306805607602, 0.04080552581284496, 0.01711913560321886, 0.023833968964826258, 0.03025364481603333, 0.06700075486087381, 0.042428892120046746, 0.05061951303365577, 0.0264165971808291, -0.009592619088010568, -0.0102567234864113, 0.010994617262412111, 0.47461208435176133, -0.01874250191042065, 0.03017985543843325, -0.018152186889619996, 0.034533428716838045, -0.03741121444324122, -0.04707762290885187, -0.012839351702414145, -0.0028039963488030893, 0.003025364481603333, 0.04265026025284698, -0.01372482423361512, 0.04752035917445235, -0.0034681007472038205, 0.04833204232805325, 0.051726353697656983]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0), &[2.080224286853161, 0.9313411923997024, 0.07223980067047958, 0.048774778593653735, 0.04486394158084943, -0.020070710707222113, -0.000737893776000813, 0.007600305892808372, 0.01874250191042065, -0.06899306805607602, 0.04080552581284496, 0.01711913560321886, 0.023833968964826258, 0.03025364481603333, 0.06700075486087381, 0.042428892120046746, 0.05061951303365577, 0.0264165971808291, -0.009592619088010568, -0.0102567234864113, 0.010994617262412111, 0.47461208435176133, -0.01874250191042065, 0.03017985543843325, -0.018152186889619996, 0.034533428716838045, -0.03741121444324122, -0.04707762290885187, -0.012839351702414145, -0.0028039963488030893, 0.003025364481603333, 0.04265026025284698, -0.01372482423361512, 0.04752035917445235, -0.0034681007472038205, 0.04833204232805325, 0.051726353697656983]);
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.9313411923997024, 0.07223980067047958, 0.048774778593653735, 0.04486394158084943, -0.020070710707222113, -0.000737893776000813, 0.007600305892808372, 0.01874250191042065, -0.06899306805607602, 0.04080552581284496, 0.01711913560321886, 0.023833968964826258, 0.03025364481603333, 0.06700075486087381, 0.042428892120046746, 0.05061951303365577, 0.0264165971808291, -0.009592619088010568, -0.0102567234864113, 0.010994617262412111, 0.47461208435176133, -0.01874250191042065, 0.03017985543843325, -0.018152186889619996, 0.034533428716838045, -0.03741121444324122, -0.04707762290885187, -0.012839351702414145, -0.0028039963488030893, 0.003025364481603333, 0.04265026025284698, -0.01372482423361512, 0.04752035917445235, -0.0034681007472038205, 0.04833204232805325, 0.051726353697656983]);
}
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.080224286853161]);
c.near("f_value_and_grad_into", &o0, &[0.9313411923997024, 0.07223980067047958, 0.048774778593653735, 0.04486394158084943, -0.020070710707222113, -0.000737893776000813, 0.007600305892808372, 0.01874250191042065, -0.06899306805607602, 0.04080552581284496, 0.01711913560321886, 0.023833968964826258, 0.03025364481603333, 0.06700075486087381, 0.042428892120046746, 0.05061951303365577, 0.0264165971808291, -0.009592619088010568, -0.0102567234864113, 0.010994617262412111, 0.47461208435176133, -0.01874250191042065, 0.03017985543843325, -0.018152186889619996, 0.034533428716838045, -0.03741121444324122, -0.04707762290885187, -0.012839351702414145, -0.0028039963488030893, 0.003025364481603333, 0.04265026025284698, -0.01372482423361512, 0.04752035917445235, -0.0034681007472038205, 0.04833204232805325, 0.051726353697656983]);
}
c.near("f_vjp", &f_vjp::<18>(a0, -0.379), &[-0.3529783119194872, -0.02737888445411176, -0.018485641086994766, -0.017003433859141933, 0.007606799358037181, 0.00027966174110430813, -0.002880515933374373, -0.007103408224049427, 0.026148372793252814, -0.01546529428306824, -0.006488152393619948, -0.009033074237669152, -0.011466131385276633, -0.025393286092271174, -0.016080550113497717, -0.01918479543975554, -0.01001189033153423, 0.003635602634356005, 0.003887298201349883, -0.00416695994245419, -0.17987797996931754, 0.007103408224049427, -0.011438165211166203, 0.006879678831165979, -0.01308816948368162, 0.014178850273988422, 0.017842419082454857, 0.0048661142952149605, 0.0010627146161963708, -0.0011466131385276632, -0.016164448635829005, 0.005201708384540131, -0.01801021612711744, 0.001314410183190248, -0.018317844042332183, -0.019604288051411997]);
c.near("f_value_and_vjp", &f_value_and_vjp::<18>(a0, -0.379), &[2.080224286853161, -0.3529783119194872, -0.02737888445411176, -0.018485641086994766, -0.017003433859141933, 0.007606799358037181, 0.00027966174110430813, -0.002880515933374373, -0.007103408224049427, 0.026148372793252814, -0.01546529428306824, -0.006488152393619948, -0.009033074237669152, -0.011466131385276633, -0.025393286092271174, -0.016080550113497717, -0.01918479543975554, -0.01001189033153423, 0.003635602634356005, 0.003887298201349883, -0.00416695994245419, -0.17987797996931754, 0.007103408224049427, -0.011438165211166203, 0.006879678831165979, -0.01308816948368162, 0.014178850273988422, 0.017842419082454857, 0.0048661142952149605, 0.0010627146161963708, -0.0011466131385276632, -0.016164448635829005, 0.005201708384540131, -0.01801021612711744, 0.001314410183190248, -0.018317844042332183, -0.019604288051411997]);
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, -0.379, &mut o0);
c.near("f_vjp_into", &o0, &[-0.3529783119194872, -0.02737888445411176, -0.018485641086994766, -0.017003433859141933, 0.007606799358037181, 0.00027966174110430813, -0.002880515933374373, -0.007103408224049427, 0.026148372793252814, -0.01546529428306824, -0.006488152393619948, -0.009033074237669152, -0.011466131385276633, -0.025393286092271174, -0.016080550113497717, -0.01918479543975554, -0.01001189033153423, 0.003635602634356005, 0.003887298201349883, -0.00416695994245419, -0.17987797996931754, 0.007103408224049427, -0.011438165211166203, 0.006879678831165979, -0.01308816948368162, 0.014178850273988422, 0.017842419082454857, 0.0048661142952149605, 0.0010627146161963708, -0.0011466131385276632, -0.016164448635829005, 0.005201708384540131, -0.01801021612711744, 0.001314410183190248, -0.018317844042332183, -0.019604288051411997]);
}
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<18>(a0, -0.379, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2.080224286853161]);
c.near("f_value_and_vjp_into", &o0, &[-0.3529783119194872, -0.02737888445411176, -0.018485641086994766, -0.017003433859141933, 0.007606799358037181, 0.00027966174110430813, -0.002880515933374373, -0.007103408224049427, 0.026148372793252814, -0.01546529428306824, -0.006488152393619948, -0.009033074237669152, -0.011466131385276633, -0.025393286092271174, -0.016080550113497717, -0.01918479543975554, -0.01001189033153423, 0.003635602634356005, 0.003887298201349883, -0.00416695994245419, -0.17987797996931754, 0.007103408224049427, -0.011438165211166203, 0.006879678831165979, -0.01308816948368162, 0.014178850273988422, 0.017842419082454857, 0.0048661142952149605, 0.0010627146161963708, -0.0011466131385276632, -0.016164448635829005, 0.005201708384540131, -0.01801021612711744, 0.001314410183190248, -0.018317844042332183, -0.019604288051411997]);
}
}
}

pub mod p12 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value)]
#[matgrad::differential(wrt = value, value)]
pub fn f(value: &Matrix2<f64>, next_s: &Vector3<f64>, step_1: Vector4<f64>) -> f64 {
    let mut dx: f64 = 1.0;
    for &v1 in next_s.iter().take(2) {
        let mut item = ((matgrad::digamma(1.5 + v1.powi(2))) + v1);
        let mut cholesky = (*value);
        let mut v3 = Matrix2::new(item, dx, cholesky[(0, 1)], item);
        v3 += Matrix2::new(next_s.x, v3[(1, 1)], v3[(1, 1)], next_s[2]);
    }
    let mut v4: f64 = (0.1_f64 * 2.0_f64);
    let mut item = (*value).transpose();
    let mut step_1: f64 = (item[(0, 1)] * v4);
    let dx = SMatrix::<
        f64,
        2,
        2,
    >::from_diagonal(&SMatrix::<f64, 2, 1>::from_column_slice(&[step_1, step_1]));
    step_1 *= (((dx.m12.powi(3).tanh()) * (v4 * step_1))).cos();
    let mut dx = {
        let out: f64 = ((-0.8_f64) - ((item[(0, 0)]) - v4));
        let mut v5: f64 = 1.0;
        for dx in dx.column_iter() {
            let value: f64 = if v4 > 0.35 {
                (v4 * 1.0_f64).cos()
            } else {
                {
                    let value: f64 = v4;
                    value
                }
            };
            let v7: f64 = ((v4 - v4) * value);
            let cotangent: SMatrix<f64, 2, 2> = item;
            v5 += matgrad::constant(v7);
        }
        (-(-out.powi(2)).exp())
    };
    item.sum() + step_1 + dx + v4 + value[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.429, -0.935, 0.312, -0.301]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.353, 0.108, -0.225]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.018, -0.568, 0.154, -0.947]);
c.near("f", &f(a0, a1, a2), &[-0.4128959570022609]);
c.near("f_grad", &f_grad(a0, a1, a2), &[2.6232150766738918, 1.2, 1.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-0.4128959570022609, 2.6232150766738918, 1.2, 1.0, 1.0]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.589, -0.958, -0.652, -0.075])), &[-0.3315263198390778]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.589, -0.958, -0.652, -0.075])), &[-0.4128959570022609, -0.3315263198390778]);
}
}

pub mod p13 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn out(w: &[f64; 3], all: Matrix2<f64>, v1: Matrix2<f64>) -> f64 {
    let mut w = 0.25_f64;
    for v2 in v1.column_iter() {
        if false {
            break;
        }
        let step_1: f64 = ((1.25_f64 * 1.25_f64) + (0.8_f64 * 0.3_f64));
        let v4: f64 = step_1;
        w = (w * 0.5
            + ((v2.into_owned().metric_distance(&v2.into_owned().add_scalar(4.0)))
                + (v4.hypot(1.0 + v2.y * v2.y))))
            .tanh();
    }
    w += v1[(1, 1)];
    all.norm_squared() + w
        + (0.7 * ((1.5 + (v1[(0, 0)]) * (v1[(0, 0)])).powf(w.tanh())).sin()).acos()
}
#[matgrad::gradient(wrt = (item, x))]
#[matgrad::differential(wrt = (item, x))]
pub fn f<const N: usize>(
    item: &SVector<f64, N>,
    x: &Duo,
    t1: &Vector3<f64>,
    value: usize,
    whole: &SVector<f64, 20>,
) -> f64 {
    let item = (SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(whole[value])
        .column(2)
        .into_owned()
        .push(((whole[(4, 0)]) - item[1]));
    let w = item[2];
    let mut whole = whole
        .iter()
        .zip(whole.iter().skip(1))
        .map(|(v5, all)| v5 * all)
        .sum::<f64>();
    for k in 1..N {
        if value < 4 {
            break;
        }
        let column = if out(
            &[item.x, item.y, whole],
            Matrix2::new(w, 0.5_f64, w, whole),
            Matrix2::new(whole, whole, x.0, t1.x),
        ) > 0.1
        {
            (item.iter().map(|&v7| ((-whole)).tanh()).sum::<f64>() / 3.0)
        } else {
            whole
        };
        let item: f64 = if k == 1 {
            {
                let whole: f64 = k as f64 * 0.1;
                f64::from(value as u32) * 0.25
            }
        } else {
            f64::from(k as u32) * 0.25
        };
        whole /= 1.5 + ((-(x.1.transpose() * x.1).to_scalar().tanh())).powi(2);
    }
    let x: f64 = {
        let v9: f64 = (0..value).map(|j| j as f64 * 0.1).sum::<f64>();
        (0..value).map(|j| j as f64 * 0.1).sum::<f64>()
    };
    let mut v10 = Duo(x.hypot(1.0 + w * w), (*t1));
    w + whole + v10.0 + (1.5 + x.powi(2)).log2() + item[0] * item[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.978, -0.39]);
let a1 = &Duo(-0.692, SMatrix::<f64, 3, 1>::from_column_slice(&[0.799, 0.327, 0.496]));
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.547, 0.954, 0.429]);
let a3 = 4usize;
let a4 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.605, 0.549, 0.486, 0.903, 0.594, 0.326, 0.931, 0.315, 0.858, 0.901, 0.908, 0.874, 0.756, -0.124, 0.264, 0.243, 0.144, 0.097, -0.132, 0.32]);
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[6.995076244606403]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[-0.0, -2.8824767733732264, -0.0, -1.344236516077173, -0.5501443563920344, -0.8344697271267556]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.456, 0.716]), &Duo(0.602, Vector3::new(-0.581, -0.86, 0.105))), &[-0.897347128745552]);
}
}

pub mod p15 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn k(v1: &Knob, w: &Matrix2<f64>, v2: &Knob) -> f64 {
    let mut v3 = 0.0_f64;
    for v4 in w.row_iter() {
        let k: f64 = ((-1.25_f64) * 1.0_f64).atan();
        let (v6, w): (f64, f64) = ((k + k), (k * k));
        let k: usize = 0;
        v3 += Matrix2::new(v3, v2.gain, w, w).row(1).into_owned().sum();
    }
    let mut cholesky = {
        let Knob { gain, bias } = v1;
        let mut v7 = bias[0];
        (*gain)
    };
    let mut v9 = {
        let mut v8 = [(-0.8_f64); 3];
        (((1.5 + (w[(1, 0)]).powi(2)).recip()) - v2.gain)
    };
    v3 + cholesky + v9 + v3
}
pub fn v10(v11: &[f64; 3], matgrad_item: &Rig, v12: &Vector3<f64>) -> f64 {
    let mut matgrad_item = (*v12);
    v12.sum() + matgrad_item.norm_squared() + matgrad_item.z
}
#[matgrad::gradient(wrt = grad, value)]
#[matgrad::hvp(wrt = grad, value)]
pub fn f(grad: &Rig, g: bool) -> Option<f64> {
    let cholesky: f64 = (grad.knob.bias[0] * ((-3.0_f64) + grad.knob.bias.y));
    let mut matgrad_item = (cholesky * (cholesky / (1.5 + cholesky * cholesky)));
    let mut g = SMatrix::<f64, 2, 2>::zeros();
    if g.m22 < -0.3 {
        return None;
    }
    let i: Vector3<f64> = Vector3::new(0.1_f64, 2.0_f64, (1.5_f64 * 1.0_f64).tanh());
    g += g;
    Some(
        cholesky + matgrad_item + g.norm_squared()
            + matgrad::log_add_exp(matgrad_item, (g[(1, 1)])) + grad.duo.1.norm_squared(),
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &Rig { knob: Knob { gain: 0.229, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[0.659, 0.47]) }, duo: Duo(-0.841, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.552, -0.21, -0.215])), table: [0.588, 0.565, 0.951] };
let a1 = false;
c.near("f", &f(a0, a1).unwrap(), &[0.44701146176425993]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[0.0, -1.3852792033797088, 0.360829642303252, 0.0, -1.104, -0.42, -0.43, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1).unwrap(), &[0.44701146176425993, 0.0, -1.3852792033797088, 0.360829642303252, 0.0, -1.104, -0.42, -0.43, 0.0, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, &Rig { knob: Knob { gain: 0.732, bias: Vector2::new(-0.902, 0.485) }, duo: Duo(0.697, Vector3::new(0.064, -0.417, -0.313)), table: [0.074, 0.332, 0.959] }).unwrap(), &[0.0, 3.0094984544581864, -1.2086082792171406, 0.0, 0.128, -0.834, -0.626, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, &Rig { knob: Knob { gain: 0.732, bias: Vector2::new(-0.902, 0.485) }, duo: Duo(0.697, Vector3::new(0.064, -0.417, -0.313)), table: [0.074, 0.332, 0.959] }).unwrap(), &[0.44701146176425993, 0.0, -1.3852792033797088, 0.360829642303252, 0.0, -1.104, -0.42, -0.43, 0.0, 0.0, 0.0, 0.0, 3.0094984544581864, -1.2086082792171406, 0.0, 0.128, -0.834, -0.626, 0.0, 0.0, 0.0]);
}
}

pub mod p16 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (t2, g), value, into)]
pub fn f(
    t2: &SVector<f64, 20>,
    g: &SVector<f64, 33>,
    t1: &Vector4<f64>,
) -> SMatrix<f64, 1, 2> {
    let v: SMatrix<f64, 33, 1> = ((*g) - (*g))
        .zip_zip_map(&(*g), &(*g), |p, q, u| p * q + u.tanh());
    let mut k = (-(((*t1).dot(&(*t1)) / 4.0)
        * (t2.iter().map(|value| value * value).sum::<f64>())));
    let k = Point3::from(Vector2::new(k, k).insert_row(2, v[24]));
    let mut n: f64 = v
        .map(|value| {
            t2.iter().map(|&v2| (value * v2 + (k.coords[2] * value)).tanh()).sum::<f64>()
        })
        .norm_squared();
    let mut v3: SMatrix<f64, 33, 1> = v;
    let mut g = SVector::<f64, 20>::zeros();
    for (out, &v4) in g.iter().enumerate() {
        let mut t2: f64 = v3[4];
        let v6 = ((out + 1) as f64).sqrt();
        v3 -= v3;
    }
    let v7 = if (0.9 * k.coords[2].cos()).powi((2) as i32) < g[(7, 0)] {
        matgrad::log_softmax(&(*t2))
    } else {
        (*t2)
    };
    for (g, &value) in v7.iter().enumerate() {
        let v: Point3<f64> = (Point3::origin()
            + Vector3::new(value, v3[29], value)
                .map(|v9| (if g == g { 0.3_f64 } else { value }) * v9));
        v3[g] = v3.sum();
        let whole: f64 = (((g as f64) * ((g + 1) as f64).sqrt())
            - ((g as f64) - (g as f64)));
        v3 -= v3.map(|value| matgrad::constant(value));
    }
    matrix![g[11], v[7]].map(matgrad::sigmoid)
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            t1.norm_squared() + k.coords.norm_squared() + n + v3.sum() + g.norm_squared()
                + v7.norm_squared() + v7[10] + t1[0] * t1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.711, 0.482, -0.72, -0.068, -0.465, 0.105, 0.53, 0.744, 0.805, -0.116, -0.172, -0.722, -0.639, 0.946, -0.515, 0.446, -0.648, 0.876, 0.044, -0.367]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.093, 0.965, 0.793, 0.498, -0.923, -0.616, 0.688, 0.692, -0.025, 0.499, 0.632, 0.348, -0.943, 0.024, 0.186, 0.048, -0.89, 0.868, -0.591, -0.84, -0.549, 0.7, 0.463, 0.153, -0.235, 0.65, 0.901, 0.289, -0.143, -0.531, -0.277, 0.538, -0.148]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.627, 0.715, -0.087, 0.411]);
c.near("f", &f(a0, a1, a2), &[166.39031692723916, 166.53580512748704]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.274, -0.413])), &[7.71545520953846, 9.143423971698155, 7.683104213921691, 9.498415628912227, 8.55930850429576, 9.624366511188363, 9.009463217617334, 8.245001120144462, 7.9847018332479465, 9.428197723264631, 9.189732825101444, 7.675908863210935, 7.971962263316463, 7.329676040417912, 8.397073319738247, 9.233792689875315, 7.940178377623125, 7.6631060121558185, 9.603720142311435, 8.85571097638051, 0.5784880934408474, -1.1878493805719081, -1.5037530712708298, -1.8347206381441592, 1.26454938092678, 1.7703568059456978, -1.6779536662289485, -1.732579944030621, 0.15857703935249667, -1.8347779342103419, -1.7525250401688028, -1.6701756548549747, 1.227845381602401, -0.15225219993144645, -1.0872006561390881, -0.3032214344774139, 1.3255789292311153, -1.3663911646785314, 1.7945052813047906, 1.4181880166709924, 1.8233316656187397, -1.6599176005256893, -1.8249109149685618, -0.918449290918059, 163.03269782315158, -1.7304772610059418, -1.305192125437722, -1.5082467321691504, 0.8645309677361599, 1.8305543686880412, 1.4681120230006899, -1.8281395043332003, 0.8916425883195678]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.274, -0.413])), &[166.39031692723916, 166.53580512748704, 7.71545520953846, 9.143423971698155, 7.683104213921691, 9.498415628912227, 8.55930850429576, 9.624366511188363, 9.009463217617334, 8.245001120144462, 7.9847018332479465, 9.428197723264631, 9.189732825101444, 7.675908863210935, 7.971962263316463, 7.329676040417912, 8.397073319738247, 9.233792689875315, 7.940178377623125, 7.6631060121558185, 9.603720142311435, 8.85571097638051, 0.5784880934408474, -1.1878493805719081, -1.5037530712708298, -1.8347206381441592, 1.26454938092678, 1.7703568059456978, -1.6779536662289485, -1.732579944030621, 0.15857703935249667, -1.8347779342103419, -1.7525250401688028, -1.6701756548549747, 1.227845381602401, -0.15225219993144645, -1.0872006561390881, -0.3032214344774139, 1.3255789292311153, -1.3663911646785314, 1.7945052813047906, 1.4181880166709924, 1.8233316656187397, -1.6599176005256893, -1.8249109149685618, -0.918449290918059, 163.03269782315158, -1.7304772610059418, -1.305192125437722, -1.5082467321691504, 0.8645309677361599, 1.8305543686880412, 1.4681120230006899, -1.8281395043332003, 0.8916425883195678]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.274, -0.413]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[7.71545520953846, 9.143423971698155, 7.683104213921691, 9.498415628912227, 8.55930850429576, 9.624366511188363, 9.009463217617334, 8.245001120144462, 7.9847018332479465, 9.428197723264631, 9.189732825101444, 7.675908863210935, 7.971962263316463, 7.329676040417912, 8.397073319738247, 9.233792689875315, 7.940178377623125, 7.6631060121558185, 9.603720142311435, 8.85571097638051]);
c.near("f_vjp_into", &o1, &[0.5784880934408474, -1.1878493805719081, -1.5037530712708298, -1.8347206381441592, 1.26454938092678, 1.7703568059456978, -1.6779536662289485, -1.732579944030621, 0.15857703935249667, -1.8347779342103419, -1.7525250401688028, -1.6701756548549747, 1.227845381602401, -0.15225219993144645, -1.0872006561390881, -0.3032214344774139, 1.3255789292311153, -1.3663911646785314, 1.7945052813047906, 1.4181880166709924, 1.8233316656187397, -1.6599176005256893, -1.8249109149685618, -0.918449290918059, 163.03269782315158, -1.7304772610059418, -1.305192125437722, -1.5082467321691504, 0.8645309677361599, 1.8305543686880412, 1.4681120230006899, -1.8281395043332003, 0.8916425883195678]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.274, -0.413]), &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[166.39031692723916, 166.53580512748704]);
c.near("f_value_and_vjp_into", &o0, &[7.71545520953846, 9.143423971698155, 7.683104213921691, 9.498415628912227, 8.55930850429576, 9.624366511188363, 9.009463217617334, 8.245001120144462, 7.9847018332479465, 9.428197723264631, 9.189732825101444, 7.675908863210935, 7.971962263316463, 7.329676040417912, 8.397073319738247, 9.233792689875315, 7.940178377623125, 7.6631060121558185, 9.603720142311435, 8.85571097638051]);
c.near("f_value_and_vjp_into", &o1, &[0.5784880934408474, -1.1878493805719081, -1.5037530712708298, -1.8347206381441592, 1.26454938092678, 1.7703568059456978, -1.6779536662289485, -1.732579944030621, 0.15857703935249667, -1.8347779342103419, -1.7525250401688028, -1.6701756548549747, 1.227845381602401, -0.15225219993144645, -1.0872006561390881, -0.3032214344774139, 1.3255789292311153, -1.3663911646785314, 1.7945052813047906, 1.4181880166709924, 1.8233316656187397, -1.6599176005256893, -1.8249109149685618, -0.918449290918059, 163.03269782315158, -1.7304772610059418, -1.305192125437722, -1.5082467321691504, 0.8645309677361599, 1.8305543686880412, 1.4681120230006899, -1.8281395043332003, 0.8916425883195678]);
}
}
}

pub mod p18 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64, other: f64, v3: &Knob) -> f64 {
    let v4: SMatrix<f64, 2, 1> = SMatrix::<
        f64,
        2,
        1,
    >::from_row_iterator(Vector2::new(other, v3.gain).iter().map(|e| e * 0.5))
        .component_div(&Vector2::new(v2, v3.gain).map(|e| 1.5 + e * e));
    let mut k = v3.gain;
    other + v4.sum() + k + matgrad::sigmoid(k)
}
#[matgrad::jacobian(wrt = next_s, into)]
#[matgrad::vjp(wrt = next_s, into)]
pub fn f(next_s: Vector4<f64>, lu: &[f64; 5]) -> Pair {
    let mut v5 = next_s;
    v5 += v5.lerp(&v5, v5[3]);
    let mut other = next_s.map(f64::sin);
    let v8 = (({
        let v7 = other.x;
        v1(
            v7,
            matgrad::log_add_exp(lu[2], v7),
            &Knob {
                gain: (lu[4] - other[2]),
                bias: vector![v7, v7].scale(1.5_f64),
            },
        )
    }) * other.y);
    let mut dx: f64 = matgrad::constant(
        (v8 + (v1(v8.mul_add(other[3], 0.5), v8, &Knob::of_gain(v5[(2, 0)])))),
    );
    (Vector2::new(v5[1], 1.5_f64).component_mul(&Vector2::new(lu[0], lu[0]))
        + Vector2::new(dx, other[0]))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v5.sum() + other.sum() + dx + matgrad::logit(0.5 + 0.3 * (other.sum()).sin())
                + next_s[0] * next_s[1],
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.452, -0.468, -0.734, -0.237]);
let a1 = &[-0.163, -0.941, -0.278, -0.768, 0.042];
c.near("f", &f(a0, a1), &[-12.285918022428442, -8.098305402940914]);
c.near("f_jac", &f_jac(a0, a1), &[3.2793103784707838, 4.178885749441588, 3.8595135247895116, 4.185513524789512, 3.442213395288687, 3.442213395288687, 3.888076708940761, 3.888076708940761]);
{
let mut o0 = SMatrix::<f64, 2, 4>::repeat(9.0);
let r = f_jac_into(a0, a1, &mut o0);
c.near("f_jac_into", &o0, &[3.2793103784707838, 4.178885749441588, 3.8595135247895116, 4.185513524789512, 3.442213395288687, 3.442213395288687, 3.888076708940761, 3.888076708940761]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.608])), &[0.8945487256681524, 0.6073164336276884, 0.36487461990060055, 0.41213613114772074]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.608]), &mut o0);
c.near("f_vjp_into", &o0, &[0.8945487256681524, 0.6073164336276884, 0.36487461990060055, 0.41213613114772074]);
}
}
}

pub mod p19 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = lu, into)]
#[matgrad::vjp(wrt = lu, into)]
pub fn f(lu: &Vector4<f64>) -> Vector3<f64> {
    let lu = (1.5
        + (SMatrix::<f64, 4, 2>::from_fn(|r0, c0| lu.z * (r0 + c0) as f64 * 0.1)
            .column(1)
            .into_owned()
            .mean())
            .powi(2))
        .log2();
    let mut t2: f64 = (f64::exp(-lu.powi(2)))
        .atan2(1.5 + (0.3_f64 * 1.5_f64) * (0.3_f64 * 1.5_f64));
    let v1 = SMatrix::<
        f64,
        2,
        3,
    >::from_iterator(matrix![t2, t2, t2].insert_row(0, t2).iter().map(|e| e * 0.5));
    for out in v1.row_iter() {
        t2 += (1.5_f64 * v1[(0, 2)]);
        let all: f64 = ((-0.3_f64) * 1.5_f64);
        let s = ((SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![out[(0, 2)], all], matrix![all, t2]])) * 0.2
            + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        t2
            += (s
                * (SMatrix::<f64, 2, 1>::from_column_slice(&[t2, s[(0, 1)]])
                    .map(|all| (s[(0, 0)] * 0.5_f64) * all)))
                .norm_squared() * 0.1;
        t2 += out[(0, 2)];
    }
    SMatrix::<f64, 3, 3>::repeat(v1[(1, 0)]).fixed_view::<3, 1>(0, 2).into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            t2 + v1.norm_squared()
                + ((0.1_f64 * v1[(1, 2)]) - ((v1[(0, 2)]) * (v1[(0, 1)]))) + lu * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.757, 0.394, -0.829, -0.591]);
c.near("f", &f(a0), &[1.8997252655176113, 1.8997252655176113, 1.8997252655176113]);
c.near("f_jac", &f_jac(a0), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.17920457451587352, 0.17920457451587352, 0.17920457451587352, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 4>::repeat(9.0);
let r = f_jac_into(a0, &mut o0);
c.near("f_jac_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.17920457451587352, 0.17920457451587352, 0.17920457451587352, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.862, -0.719, -0.112])), &[0.0, 0.0, 0.005555341809992079, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.862, -0.719, -0.112]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.005555341809992079, 0.0]);
}
}
}

pub mod p20 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, acc, next_s), into)]
#[matgrad::hessian(wrt = matgrad_total, into)]
pub fn f(
    matgrad_total: Vector4<f64>,
    acc: f64,
    next_s: &[Vector2<f64>; 3],
    all: Mode,
    s: &[usize],
) -> Result<f64, &'static str> {
    fn v1(u: f64) -> f64 {
        let k = 0.5;
        k * u.sin()
    }
    let v2: f64 = v1(1.25_f64);
    let mut v3 = matgrad_total;
    let mut sum_6 = 0.0;
    for v4 in 0..2 {
        let v5 = v3.len();
        sum_6 += ((v5 as f64) + v3[v4 / 2]);
    }
    let mut v7: f64 = (1.5
        + ((1.5 + (acc.atan2(1.5 + 3.0_f64 * 3.0_f64)).powi(2)).powi(-1)).powi(2))
        .log2();
    let mut v9 = {
        let v8: usize = 1;
        0.1_f64
    };
    if let Some(v10) = (Matrix2::new(v7, next_s[2][0], v2, matgrad_total.z) * 0.2
        + Matrix2::identity())
        .try_inverse()
    {
        v9 += v10.trace();
    } else {
        v9 -= (v7 * sum_6);
    }
    let v11 = next_s[1];
    let mut v12: f64 = if all == Mode::Fast { v2 } else { v2 };
    let v13: Vector3<f64> = Vector3::new((v12 * v12), v12, v12);
    Ok(
        v3.dot(&v3) / 4.0 + sum_6 + v7 + v9 + v11.sum() + v13.norm_squared() + v13.z
            + acc * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.833, -0.93, 0.387, -0.308]);
let a1 = 0.019;
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.131, -0.352]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.397, -0.055]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.106, 0.939])];
let a3 = Mode::Slow;
let a4 = &[2usize, 1usize, 2usize, 0usize, 1usize, 3usize, 2usize, 3usize, 3usize, 2usize, 0usize, 2usize, 3usize, 2usize, 0usize, 3usize, 1usize];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[13.469792452904938]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[2.4165, -0.465, 0.02198552018247732, -0.154, 0.29986968914337936, 0.0, 0.0, 1.0, 1.0, 0.02603773199795846, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[2.4165, -0.465, 0.02198552018247732, -0.154]);
c.near("f_grad_into", &o1, &[0.29986968914337936]);
c.near("f_grad_into", &o2, &[0.0, 0.0, 1.0, 1.0, 0.02603773199795846, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4).unwrap(), &[0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5635775706905026, 0.0, 0.0, 0.0, 0.0, 0.5]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_hess_into", &o0, &[0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5635775706905026, 0.0, 0.0, 0.0, 0.0, 0.5]);
}
}
}

pub mod p21 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v1(v2: &Point2<f64>, v3: usize, v4: f64) -> Vector2<f64> {
    SMatrix::<f64, 2, 1>::from_row_slice(&[(-v2[1]), (v4 * v4)])
        + SMatrix::<f64, 2, 1>::repeat(v2.coords.norm_squared() + v4 + v4)
}
#[matgrad::gradient(wrt = (x, t2, column), value, into)]
#[matgrad::differential(wrt = (x, t2, column), value, into)]
pub fn f(
    x: &SVector<f64, 17>,
    t2: &[f64; 20],
    column: f64,
    step_1: Option<f64>,
    y: &Matrix3<f64>,
    next_s: &[usize],
) -> Result<f64, &'static str> {
    let mut sum_6 = 0.0;
    for v5 in 0..x.len() {
        sum_6 += (((y[(0, 2)]).powi(3).tanh()) * column);
    }
    let (v8, v9): (f64, f64) = (
        {
            let v7: f64 = y[(0, 1)];
            v7
        },
        y[(2, 0)],
    );
    let v10: [usize; 3] = [0, 2, 0];
    let v11 = (*x);
    let mut v14 = ((matgrad::log_add_exp(
        ((1.5 + (0.9 * sum_6.cos())).powi(1 - (v10[1]) as i32)),
        (t2.iter().zip(t2.iter().skip(1)).map(|(v12, v13)| v12 * v13).sum::<f64>()),
    )) - v9);
    let v15;
    if (v14).is_finite() {
        v15 = (if !(v8).is_nan() && v8 > v14 { sum_6 } else { y.m32 });
    } else {
        v15 = v11[12].tanh().cosh();
    }
    let v16: usize = 0;
    let (v17, v18): (f64, f64) = (v16 as f64 * 0.1, f64::from(v16 as u32) * 0.25);
    Ok(
        x.norm_squared() + sum_6 + v11.dot(&v11) / 17.0 + v14 + v15 + v17 + v18
            + ((if !(v14 >= v11[11]) { v18 } else { v15 }) * ((0.5 * v17.sin()).tan()))
            + column * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.49, 0.614, 0.032, 0.034, 0.468, 0.718, 0.677, 0.985, 0.363, 0.001, 0.619, -0.765, 0.292, 0.452, -0.581, 0.998, 0.152]);
let a1 = &[0.065, -0.37, -0.018, 0.68, -0.526, 0.568, -0.329, 0.293, -0.169, 0.247, 0.868, -0.401, 0.448, -0.91, 0.751, 0.786, 0.366, 0.503, 0.768, 0.632];
let a2 = 0.557;
let a3 = Some(0.857);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.441, 0.079, 0.359, 0.817, -0.148, 0.429, -0.149, -0.997, -0.321]);
let a5 = &[1usize, 0usize, 3usize, 1usize, 1usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5).unwrap(), &[6.343699340936302]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[-1.0376470588235294, 1.300235294117647, 0.06776470588235295, 0.07200000000000001, 0.9910588235294118, 1.520470588235294, 1.4336470588235295, 2.0858823529411765, 0.7687058823529411, 0.0021176470588235297, 1.3108235294117647, -1.62, 0.6183529411764705, 0.9571764705882353, -1.2303529411764704, 2.1134117647058823, 0.32188235294117645, -0.1033347562182172, 0.013126306870962725, 0.08657776872337118, -0.1519300199532707, 0.34854533989279746, -0.23878707180155595, 0.24046277055104057, -0.13908299620722206, 0.1508128874536143, 0.19521890431495625, -0.043009601236771486, 0.3675365923869563, -0.36614017676238575, 0.33486046677200654, -0.034631107489348466, 0.31195925052905027, 0.3599959480142756, 0.31670706365259, 0.31698634677750415, 0.2144894399340292, 0.1877285439140378]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[6.343699340936302, -1.0376470588235294, 1.300235294117647, 0.06776470588235295, 0.07200000000000001, 0.9910588235294118, 1.520470588235294, 1.4336470588235295, 2.0858823529411765, 0.7687058823529411, 0.0021176470588235297, 1.3108235294117647, -1.62, 0.6183529411764705, 0.9571764705882353, -1.2303529411764704, 2.1134117647058823, 0.32188235294117645, -0.1033347562182172, 0.013126306870962725, 0.08657776872337118, -0.1519300199532707, 0.34854533989279746, -0.23878707180155595, 0.24046277055104057, -0.13908299620722206, 0.1508128874536143, 0.19521890431495625, -0.043009601236771486, 0.3675365923869563, -0.36614017676238575, 0.33486046677200654, -0.034631107489348466, 0.31195925052905027, 0.3599959480142756, 0.31670706365259, 0.31698634677750415, 0.2144894399340292, 0.1877285439140378]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-1.0376470588235294, 1.300235294117647, 0.06776470588235295, 0.07200000000000001, 0.9910588235294118, 1.520470588235294, 1.4336470588235295, 2.0858823529411765, 0.7687058823529411, 0.0021176470588235297, 1.3108235294117647, -1.62, 0.6183529411764705, 0.9571764705882353, -1.2303529411764704, 2.1134117647058823, 0.32188235294117645]);
c.near("f_grad_into", &o1, &[-0.1033347562182172, 0.013126306870962725, 0.08657776872337118, -0.1519300199532707, 0.34854533989279746, -0.23878707180155595, 0.24046277055104057, -0.13908299620722206, 0.1508128874536143, 0.19521890431495625, -0.043009601236771486, 0.3675365923869563, -0.36614017676238575, 0.33486046677200654, -0.034631107489348466, 0.31195925052905027, 0.3599959480142756, 0.31670706365259, 0.31698634677750415, 0.2144894399340292]);
c.near("f_grad_into", &o2, &[0.1877285439140378]);
}
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o2 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[6.343699340936302]);
c.near("f_value_and_grad_into", &o0, &[-1.0376470588235294, 1.300235294117647, 0.06776470588235295, 0.07200000000000001, 0.9910588235294118, 1.520470588235294, 1.4336470588235295, 2.0858823529411765, 0.7687058823529411, 0.0021176470588235297, 1.3108235294117647, -1.62, 0.6183529411764705, 0.9571764705882353, -1.2303529411764704, 2.1134117647058823, 0.32188235294117645]);
c.near("f_value_and_grad_into", &o1, &[-0.1033347562182172, 0.013126306870962725, 0.08657776872337118, -0.1519300199532707, 0.34854533989279746, -0.23878707180155595, 0.24046277055104057, -0.13908299620722206, 0.1508128874536143, 0.19521890431495625, -0.043009601236771486, 0.3675365923869563, -0.36614017676238575, 0.33486046677200654, -0.034631107489348466, 0.31195925052905027, 0.3599959480142756, 0.31670706365259, 0.31698634677750415, 0.2144894399340292]);
c.near("f_value_and_grad_into", &o2, &[0.1877285439140378]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.449, 0.487, -0.378, -0.945, 0.872, -0.273, 0.265, -0.998, 0.041, 0.78, 0.754, 0.864, -0.898, -0.479, -0.752, -0.808, -0.493]), &[-0.993, 0.545, 0.103, 0.081, 0.678, 0.268, -0.846, 0.787, 0.97, -0.998, 0.822, -0.485, -0.928, 0.868, -0.185, -0.469, 0.968, 0.699, -0.668, -0.394], -0.577).unwrap(), &[-2.2207639841747064]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.449, 0.487, -0.378, -0.945, 0.872, -0.273, 0.265, -0.998, 0.041, 0.78, 0.754, 0.864, -0.898, -0.479, -0.752, -0.808, -0.493]), &[-0.993, 0.545, 0.103, 0.081, 0.678, 0.268, -0.846, 0.787, 0.97, -0.998, 0.822, -0.485, -0.928, 0.868, -0.185, -0.469, 0.968, 0.699, -0.668, -0.394], -0.577).unwrap(), &[6.343699340936302, -2.2207639841747064]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.449, 0.487, -0.378, -0.945, 0.872, -0.273, 0.265, -0.998, 0.041, 0.78, 0.754, 0.864, -0.898, -0.479, -0.752, -0.808, -0.493]), &[-0.993, 0.545, 0.103, 0.081, 0.678, 0.268, -0.846, 0.787, 0.97, -0.998, 0.822, -0.485, -0.928, 0.868, -0.185, -0.469, 0.968, 0.699, -0.668, -0.394], -0.577, &mut o0);
c.near("f_diff_into", &o0, &[-2.2207639841747064]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.449, 0.487, -0.378, -0.945, 0.872, -0.273, 0.265, -0.998, 0.041, 0.78, 0.754, 0.864, -0.898, -0.479, -0.752, -0.808, -0.493]), &[-0.993, 0.545, 0.103, 0.081, 0.678, 0.268, -0.846, 0.787, 0.97, -0.998, 0.822, -0.485, -0.928, 0.868, -0.185, -0.469, 0.968, 0.699, -0.668, -0.394], -0.577, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[6.343699340936302]);
c.near("f_value_and_diff_into", &o0, &[-2.2207639841747064]);
}
}
}

pub mod p22 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, t2), value)]
#[matgrad::hvp(wrt = acc, value)]
pub fn f(acc: Vector3<f64>, t2: &Vector2<f64>, y: &[(Vector2<f64>, f64)]) -> f64 {
    let matgrad_item = vector![1.25_f64, t2[0]].map(f64::tanh);
    let mut v2: f64 = (acc.sum())
        .hypot(
            1.0
                + ((matgrad_item[(0, 0)]).mul_add(matgrad_item[1], 0.5))
                    * ((matgrad_item[(0, 0)]).mul_add(matgrad_item[1], 0.5)),
        );
    let next_s: Vector2<f64> = Vector2::new(
        {
            let v3: f64 = y[16].0.x;
            v3
        },
        (y[5].1 * 1.0_f64).abs(),
    );
    let mut v4 = (1.5 + (0.9 * (next_s.norm_squared() / 2.0).cos()))
        .powi(1 - (1) as i32);
    v4 *= (v4).cos();
    let v5 = (matgrad_item[1] + t2.x);
    v2 + v4 + v5 + (1.5 + (v5.hypot(1.0 + v4 * v4)).powi(2)).sqrt() + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.704, -0.131, -0.376]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.741, -0.008]);
let a2 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.885, 0.154]), 0.457), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.629, 0.219]), -0.602), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.25, 0.321]), 0.945), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.256, 0.397]), -0.188), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.9, 0.691]), 0.817), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.313, -0.429]), 0.651), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.094, 0.808]), -0.922), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.808, -0.436]), -0.019), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.188, -0.303]), 0.188), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.765, -0.811]), 0.255), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.958, 0.475]), -0.832), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.686, 0.257]), -0.079), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.181, -0.728]), -0.342), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.814, -0.043]), -0.866), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.972, 0.423]), 0.361), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.711, -0.778]), 0.088), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.812, -0.019]), -0.902)];
c.near("f", &f(a0, a1, a2), &[2.4426306169357694]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.19306763821315728, 0.19306763821315728, 0.19306763821315728, 0.5828220465800747, -0.741]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.4426306169357694, 0.19306763821315728, 0.19306763821315728, 0.19306763821315728, 0.5828220465800747, -0.741]);
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.853, -0.253, -0.647])), &[-1.6539690274343546, -1.6539690274343546, -1.6539690274343546]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.853, -0.253, -0.647])), &[2.4426306169357694, 0.19306763821315728, 0.19306763821315728, 0.19306763821315728, -1.6539690274343546, -1.6539690274343546, -1.6539690274343546]);
}
}

pub mod p23 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn step_1(v1: f64, lu: f64) -> f64 {
    v1 + lu + lu
}
#[matgrad::gradient(wrt = n, value, into)]
#[matgrad::differential(wrt = n, value, into)]
pub fn f(t2: f64, n: &Vector2<f64>, matgrad_total: &[usize], dx: f64, s: f64) -> f64 {
    let mut v2 = dx;
    let mut matgrad_total = s.atan2(1.5 + v2 * v2);
    let (dx, v3): (f64, f64) = ((s * s), dx);
    let mut v4 = 0.0_f64;
    for v5 in 0..3 {
        let mut v7: f64 = (-(matgrad::erf(v2)).sin());
        v7
            += ((*n).component_div(&(*n).map(|e| 1.5 + e * e)).transpose()
                * (*n).component_div(&(*n).map(|e| 1.5 + e * e)))
                .to_scalar()
                .tanh();
    }
    const K8: f64 = 0.1_f64;
    let mut whole: f64 = ((-(-matgrad_total)) - (K8.atan2(1.5 + K8 * K8)));
    let step_1: f64 = if dx > 0.0 { v3 } else { K8 };
    let mut s = {
        let v9: [usize; 3] = [0, 1, 2];
        (*n)[1]
    };
    let mut cholesky = 0.0_f64;
    for &v10 in n.iter().skip(1) {
        let v12: usize = 1;
        let mut v13 = v10;
        v13 += ((step_1.atan()) * K8);
    }
    v2 + matgrad_total + v4 + whole + cholesky + v2 + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.005;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.124, -0.794]);
let a2 = &[2usize, 2usize, 3usize, 0usize];
let a3 = 0.034;
let a4 = 0.833;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.1135309345746418]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.794, -0.124]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.1135309345746418, -0.794, -0.124]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-0.794, -0.124]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.1135309345746418]);
c.near("f_value_and_grad_into", &o0, &[-0.794, -0.124]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, -0.979])), &[-0.21922999999999998]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, -0.979])), &[1.1135309345746418, -0.21922999999999998]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, -0.979]), &mut o0);
c.near("f_diff_into", &o0, &[-0.21922999999999998]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, -0.979]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.1135309345746418]);
c.near("f_value_and_diff_into", &o0, &[-0.21922999999999998]);
}
}
}

pub mod p26 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = matgrad_total)]
pub fn f<const N: usize>(
    matgrad_item: &[Vector2<f64>],
    s_before: f64,
    matgrad_total: &Vector2<f64>,
    value: Params,
    k: &Matrix3<f64>,
) -> Vector3<f64> {
    let mut v1: SMatrix<f64, 3, 3> = (*k);
    let mut v2: f64 = matgrad::constant(
        (({
            let cotangent = k.m12;
            v1[(2, 1)]
        })
            .atan2(
                1.5
                    + ((v1[(1, 1)]).atan2(1.5 + (k[(2, 1)]) * (k[(2, 1)])))
                        * ((v1[(1, 1)]).atan2(1.5 + (k[(2, 1)]) * (k[(2, 1)]))),
            ) * 0.7)
            .signum(),
    );
    v1 = v1 * 0.5 + (*k).fixed_view::<3, 3>(value.count % 1, 0).into_owned();
    Vector3::new(k[(1, 0)], 2.0_f64, v1[(2, 2)])
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1.sum() + v2
                + (0.5
                    * (matgrad_total.iter().map(|&v3| (v3).tanh()).sum::<f64>() / 2.0)
                        .sin())
                    .tan() + matgrad_total[0] * matgrad_total[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.98, 0.069]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.366, -0.557]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.424, 0.779]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.312, 0.934]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.4, 0.59]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.436, 0.587]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.967, 0.736]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.532, -0.036]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.08, 0.403]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.31, -0.704]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.645, -0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.364, 0.043]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.008, 0.589]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.432, -0.32]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.787, -0.349]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.723, 0.99]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.321, 0.172]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.307, -0.078]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.083, 0.505]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.049, 0.236])];
let a1 = -0.779;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.654, -0.548]);
let a3 = Params { gain: -0.741, shift: 0.654, count: 3usize, table: [-0.928, 0.047, -0.16, 0.086], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.998, -0.546]), on: false };
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.983, -0.13, 0.246, 0.392, -0.808, 0.187, 0.853, 0.815, -0.679]);
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[3.318939979546924, 5.448939979546924, 2.430439979546924]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.272, -0.685, -0.005])), &[0.15906189111984065, -0.3518214776848466]);
}
}

pub mod p27 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
pub fn f(t1: SVector<f64, 17>, x: &Matrix3<f64>) -> f64 {
    let mut g = (x[(2, 0)]
        * ((1.5 + (x[(1, 2)]) * (x[(1, 2)])).powf(t1[15].tanh()))
            .hypot(1.0 + (x[(1, 0)]) * (x[(1, 0)])));
    let v1: f64 = g;
    let mut t1 = matgrad::log_add_exp(((matgrad::constant(v1)) - (g * v1)), (x[(1, 2)]));
    for v2 in (0..5).rev() {
        let mut s: f64 = 0.5;
        for j in 0..4 {
            s += (((v2 + 1) as f64).sqrt() - x[(2, 1)]) * j as f64;
        }
        let mut matgrad_item = s;
        matgrad_item
            *= (((*x).sum()).atan2(1.5 + (matgrad::erf(g)) * (matgrad::erf(g)))).cos();
    }
    g + v1 + t1 + f64::exp(-((*x).sum()).powi(2))
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.269, -0.882, 0.227, 0.659, -0.485, 0.381, -0.376, 0.198, -0.166, 0.127, -0.321, 0.616, 0.594, 0.034, 0.567, 0.674, -0.87]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.878, -0.811, 0.351, 0.785, -0.585, 0.768, 0.778, -0.458, 0.109]);
c.near("f", &f(a0, a1), &[2.1544715954821294]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.10874849351151679, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.1544715954821294, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.10874849351151679, 0.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.10874849351151679, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.1544715954821294]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.10874849351151679, 0.0]);
}
}
}

pub mod p28 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, n), value, into)]
#[matgrad::differential(wrt = (cotangent, n), value, into)]
pub fn f(
    cotangent: &[Point3<f64>; 20],
    n: [Point2<f64>; 3],
    all: &[Point2<f64>; 20],
    grad: usize,
) -> f64 {
    let mut cotangent = (({
        let out = (((all[grad / 2] - Point2::origin()).sum())
            - (all[15].coords.norm_squared()));
        (n[1].coords[0] * (n[1].coords.norm_squared()))
    }) - (((n[2] - Point2::origin()).sum()) + (cotangent[grad + 15][0])));
    let mut v1 = Vector3::new(
            cotangent,
            all[9][1],
            (all[grad % 20] - Point2::origin()).sum(),
        )
        .component_mul(
            &vector![
                (all[(grad * 3 + 1) % 20] - Point2::origin()).sum(), all[grad / 2].y,
                cotangent
            ]
                .cross(
                    &Vector3::new(
                        all[(grad * 3 + 1) % 20].coords.norm_squared(),
                        all[13].y,
                        all[grad + 15][grad % 2],
                    ),
                ),
        );
    let mut v2: f64 = 0.5;
    for j in 0..1 {
        v2 += if grad >= 3 { (grad as f64) } else { (grad as f64) } * j as f64;
    }
    const K3: f64 = 0.5_f64;
    v1[1] += ((v1.sum()) + K3);
    let mut all = 0.0_f64;
    for dx in 0..grad {
        v1.fixed_rows_mut::<2>(0).copy_from(&Point2::from(Vector2::new(v2, v2)).coords);
        v1[1] *= ((v1.metric_distance(&v1.add_scalar(4.0))).tanh().sinh()).cos();
        v1 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(cotangent).diagonal();
    }
    let v5 = Point3::new((v1)[(1, 0)], v2, (cotangent - v1.z));
    cotangent + v1.dot(&v1) / 3.0 + all + v5.coords.norm_squared()
        + ((-v5.coords.norm_squared()) + all) + n[1].coords.norm_squared()
}
pub fn check(c: &mut Checker) {
let a0 = &[Point3::new(-0.888, 0.199, -0.447), Point3::new(-0.229, -0.903, 0.432), Point3::new(-0.88, 0.664, -0.698), Point3::new(0.202, -0.015, -0.477), Point3::new(0.445, -0.899, 0.451), Point3::new(0.838, 0.742, -0.416), Point3::new(0.682, 0.508, -0.368), Point3::new(0.021, 0.371, 0.408), Point3::new(-0.918, 0.653, -0.955), Point3::new(0.91, -0.79, -0.897), Point3::new(-0.583, 0.56, 0.487), Point3::new(-0.692, 0.915, -0.877), Point3::new(-0.241, -0.238, 0.871), Point3::new(-0.264, -0.802, 0.397), Point3::new(0.487, 0.693, 0.588), Point3::new(0.549, 0.965, 0.741), Point3::new(-0.166, -0.399, 0.752), Point3::new(-0.932, -0.872, 0.558), Point3::new(0.753, 0.254, -0.021), Point3::new(-0.88, 0.471, -0.842)];
let a1 = [Point2::new(-0.951, -0.312), Point2::new(0.394, 0.993), Point2::new(-0.022, -0.58)];
let a2 = &[Point2::new(-0.488, -0.911), Point2::new(-0.7, -0.247), Point2::new(0.629, 0.302), Point2::new(0.281, -0.891), Point2::new(0.449, 0.622), Point2::new(0.995, -0.361), Point2::new(-0.96, 0.798), Point2::new(-0.403, 0.312), Point2::new(0.179, 0.32), Point2::new(0.777, -0.86), Point2::new(0.386, 0.66), Point2::new(0.294, -0.929), Point2::new(-0.942, 0.758), Point2::new(0.254, 0.516), Point2::new(-0.844, -0.841), Point2::new(-0.121, 0.195), Point2::new(-0.676, 0.906), Point2::new(-0.706, -0.193), Point2::new(0.804, 0.83), Point2::new(0.077, -0.233)];
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[6.804285945922363]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -4.86333258, 0.0, 0.0, 0.0, 0.0, 7.848377116343059, 5.79147993052872, -4.86333258, -4.86333258]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[6.804285945922363, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -4.86333258, 0.0, 0.0, 0.0, 0.0, 7.848377116343059, 5.79147993052872, -4.86333258, -4.86333258]);
{
let mut o0 = [SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0])];
let mut o1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -4.86333258, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 7.848377116343059, 5.79147993052872, -4.86333258, -4.86333258]);
}
{
let mut o0 = [SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]), SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0])];
let mut o1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[6.804285945922363]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -4.86333258, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 7.848377116343059, 5.79147993052872, -4.86333258, -4.86333258]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &[SMatrix::<f64, 3, 1>::from_column_slice(&[-0.468, 0.747, -0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.873, -0.221, -0.534]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.763, 0.338, 0.363]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.919, 0.446, 0.642]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.826, -0.882, 0.514]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.23, 0.294, 0.285]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.103, -0.616, 0.577]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.133, 0.431, 0.286]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.5, -0.22, 0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.599, 0.209, -0.875]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.04, -0.085, -0.313]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.249, 0.705, -0.156]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.755, -0.513, 0.167]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.264, -0.311, -0.681]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.419, -0.146, 0.481]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.239, -0.203, 0.886]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.134, -0.071, -0.005]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, 0.231, 0.904]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.686, -0.191, -0.433]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.058, 0.59, -0.75])], &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, -0.717]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.331, -0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.127, -0.172])]), &[0.9436337711915371]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &[SMatrix::<f64, 3, 1>::from_column_slice(&[-0.468, 0.747, -0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.873, -0.221, -0.534]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.763, 0.338, 0.363]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.919, 0.446, 0.642]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.826, -0.882, 0.514]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.23, 0.294, 0.285]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.103, -0.616, 0.577]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.133, 0.431, 0.286]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.5, -0.22, 0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.599, 0.209, -0.875]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.04, -0.085, -0.313]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.249, 0.705, -0.156]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.755, -0.513, 0.167]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.264, -0.311, -0.681]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.419, -0.146, 0.481]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.239, -0.203, 0.886]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.134, -0.071, -0.005]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, 0.231, 0.904]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.686, -0.191, -0.433]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.058, 0.59, -0.75])], &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, -0.717]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.331, -0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.127, -0.172])]), &[6.804285945922363, 0.9436337711915371]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &[SMatrix::<f64, 3, 1>::from_column_slice(&[-0.468, 0.747, -0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.873, -0.221, -0.534]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.763, 0.338, 0.363]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.919, 0.446, 0.642]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.826, -0.882, 0.514]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.23, 0.294, 0.285]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.103, -0.616, 0.577]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.133, 0.431, 0.286]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.5, -0.22, 0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.599, 0.209, -0.875]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.04, -0.085, -0.313]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.249, 0.705, -0.156]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.755, -0.513, 0.167]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.264, -0.311, -0.681]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.419, -0.146, 0.481]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.239, -0.203, 0.886]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.134, -0.071, -0.005]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, 0.231, 0.904]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.686, -0.191, -0.433]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.058, 0.59, -0.75])], &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, -0.717]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.331, -0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.127, -0.172])], &mut o0);
c.near("f_diff_into", &o0, &[0.9436337711915371]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &[SMatrix::<f64, 3, 1>::from_column_slice(&[-0.468, 0.747, -0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.873, -0.221, -0.534]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.763, 0.338, 0.363]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.919, 0.446, 0.642]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.826, -0.882, 0.514]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.23, 0.294, 0.285]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.103, -0.616, 0.577]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.133, 0.431, 0.286]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.5, -0.22, 0.311]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.599, 0.209, -0.875]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.04, -0.085, -0.313]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.249, 0.705, -0.156]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.755, -0.513, 0.167]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.264, -0.311, -0.681]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.419, -0.146, 0.481]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.239, -0.203, 0.886]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.134, -0.071, -0.005]), SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, 0.231, 0.904]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.686, -0.191, -0.433]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.058, 0.59, -0.75])], &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, -0.717]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.331, -0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.127, -0.172])], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[6.804285945922363]);
c.near("f_value_and_diff_into", &o0, &[0.9436337711915371]);
}
}
}

pub mod p29 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn lu(v: f64, lu: &Matrix2<f64>, v1: f64) -> f64 {
    v + lu.dot(lu) / 4.0 + v1 + (*lu).mean()
}
#[matgrad::gradient(wrt = i, value, into)]
pub fn f(pulled: &Vector4<f64>, i: &Vector4<f64>, y: &Vector3<f64>) -> f64 {
    let mut n: f64 = lu(
        ((*i).norm_squared() / 4.0),
        &(Matrix2::new(y[(2, 0)], y[0], pulled[3], i[2])
            * Matrix2::new(y[2], y[2], i[0], pulled[2])),
        (*i).sum(),
    );
    let v2 = (-n).hypot(1.0 + (n.tanh().cosh()) * (n.tanh().cosh()));
    let v: f64 = (-matgrad::constant(v2));
    let mut v3 = ((*i) + (*i)).fixed_rows::<3>(0).into_owned();
    let lu: [usize; 3] = [2, 2, 2];
    let g: Vector3<f64> = Vector3::new((3.0_f64 + 2.0_f64), 1.25_f64, 1.25_f64);
    let mut v4 = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v3[1], v], matrix![g[2], v2]]);
    n + v + v3.dot(&v3) / 3.0 + v4.dot(&v4) / 4.0 + ((v4[(1, 1)]) * v3.z) + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.505, 0.735, -0.455, -0.694]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.155, 0.53, -0.183, 0.401]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.841, -0.704, 0.77]);
c.near("f", &f(a0, a1, a2), &[3.2301010836725763]);
c.near("f_grad", &f_grad(a0, a1, a2), &[4.6202144816266815, 5.539698337705094, 7.962634977753591, 2.762919911263476]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.2301010836725763, 4.6202144816266815, 5.539698337705094, 7.962634977753591, 2.762919911263476]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[4.6202144816266815, 5.539698337705094, 7.962634977753591, 2.762919911263476]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.2301010836725763]);
c.near("f_value_and_grad_into", &o0, &[4.6202144816266815, 5.539698337705094, 7.962634977753591, 2.762919911263476]);
}
}
}

pub mod p31 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn w(acc: f64) -> f64 {
    let mut v1: usize = 3;
    v1 %= 1;
    v1 %= 4;
    let mut sum_2 = 0.0;
    for whole in 0..v1 {
        sum_2 += ((acc * acc) * (whole as f64));
    }
    for whole in 0..5 {
        let v4 = acc;
        let acc = Rig {
            knob: Knob::of_gain((((whole + 1) as f64).sqrt() * v4)),
            duo: Duo(sum_2, (Vector3::new(sum_2, v4, sum_2) / (1.5 + sum_2 * sum_2))),
            table: [v4, sum_2, v4],
        };
        sum_2 += acc.duo.1.norm_squared();
    }
    sum_2 + sum_2
}
pub fn v5(pulled: Matrix2<f64>) -> f64 {
    let mut sum_7 = 0.0;
    for acc in 1..33 {
        let v6: f64 = {
            let whole: f64 = acc as f64 * 0.1;
            whole
        };
        sum_7 += v6;
    }
    pulled.norm_squared() + sum_7 + matgrad::erf(((pulled)[(0, 0)]))
}
#[matgrad::gradient(wrt = matgrad_total, into)]
pub fn f(matgrad_total: SVector<f64, 17>, value: usize, item: &[usize]) -> f64 {
    let pulled = matgrad_total;
    let v8: f64 = if value != 2 {
        f64::from(value as u32) * 0.25
    } else {
        (value as f64 * 0.1 + (value as f64))
    };
    let v9 = pulled.len();
    let mut v10 = Rig {
        knob: Knob {
            gain: matgrad::spectral_norm(
                &(Matrix2::new(pulled[value], v8, v8, v8) * 0.2
                    + SMatrix::<f64, 2, 2>::identity() * 2.0),
            ),
            bias: Vector2::new(v8, v8),
        },
        duo: Duo(pulled[15], SMatrix::<f64, 3, 3>::repeat(v8).column(1).into_owned()),
        table: [pulled[value], v8, v8],
    };
    let mut all: SMatrix<f64, 17, 1> = (SMatrix::<f64, 17, 1>::zeros())
        .add_scalar(pulled[value]);
    let whole: f64 = v5(
        SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
            &[
                Vector2::new(all[16 - value], pulled[(5, 0)]),
                Vector2::new(v8, all[value]),
            ],
        ),
    );
    let mut n: SMatrix<f64, 17, 1> = pulled;
    let Rig { knob, duo: Duo(t2, v11), table } = v10;
    matgrad_total.sum() + pulled.sum() + v10.table[1] + all.norm_squared() + whole
        + n.dot(&n) / 17.0 + knob.gain + t2 + v11.norm_squared()
        + matgrad::log_sum_exp(
            &(SMatrix::<f64, 3, 3>::zeros())
                .add_scalar(table[2])
                .fixed_view::<3, 1>(v9 % 1, 1)
                .into_owned(),
        ) + matgrad_total[0] * matgrad_total[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.526, 0.587, -0.493, 0.403, -0.132, 0.604, 0.769, -0.244, 0.695, -0.813, 0.076, -0.899, -0.263, -0.353, -0.315, -0.119, 0.764]);
let a1 = 4usize;
let a2 = &[1usize, 1usize, 0usize, 2usize, 2usize, 1usize, 1usize, 1usize, 3usize, 0usize, 1usize, 2usize, 1usize, 3usize, 1usize, 2usize, 2usize];
c.near("f", &f(a0, a1, a2), &[62.10599565656383]);
c.near("f_grad", &f_grad(a0, a1, a2), &[2.5251176470588232, 1.5430588235294118, 1.942, 2.0474117647058825, -1.8718981630167346, 3.279058823529412, 2.090470588235294, 1.9712941176470589, 2.0817647058823527, 1.9043529411764706, 2.0089411764705885, 1.894235294117647, 1.9690588235294118, 1.9584705882352942, 1.9629411764705882, 2.9859999999999998, 2.0898823529411765]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[2.5251176470588232, 1.5430588235294118, 1.942, 2.0474117647058825, -1.8718981630167346, 3.279058823529412, 2.090470588235294, 1.9712941176470589, 2.0817647058823527, 1.9043529411764706, 2.0089411764705885, 1.894235294117647, 1.9690588235294118, 1.9584705882352942, 1.9629411764705882, 2.9859999999999998, 2.0898823529411765]);
}
}
}

pub mod p32 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = s)]
#[matgrad::vjp(wrt = s, value)]
pub fn f(i: Vector3<f64>, other: &Vector4<f64>, s: Vector4<f64>) -> Vector2<f64> {
    let v1 = other[3];
    let mut step_1 = (1.5 + (0.9 * s[1].cos())).powi(1 - (2) as i32);
    let y = if step_1 < 0.6 {
        let v2: f64 = (s.map(matgrad::sigmoid).sum())
            .mul_add(((*other).dot(&(*other)) / 4.0), 0.5);
        s
    } else {
        Vector2::new(v1, s[1]).kronecker(&Vector2::new(step_1, step_1))
    };
    Vector2::new(y.y, y[1])
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            s.norm_squared() + step_1 + y.norm_squared()
                + matgrad::log_sum_exp(&i.cross(&i)) + s[0] * s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.503, 0.873, 0.167]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.549, 0.567, 0.117, -0.684]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.41, -0.726, 0.688, -0.189]);
c.near("f", &f(a0, a1, a2), &[3.538936489652885, 3.538936489652885]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[12.524071477796683, -16.74624746903745, -17.273762543182603, 19.478306439049476, -5.350871972355162, 11.195911999999996, 11.548588762941808, -13.022463999999998, 3.5773919999999997, 11.548588762941808, 11.912375018269689, -13.432678053937387, 3.6900816165612884, -13.022463999999998, -13.432678053937387, 15.147007999999998, -4.161023999999999, 3.5773919999999997, 3.6900816165612884, -4.161023999999999, 1.143072]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.949, 0.31])), &[-2.9787939999999997, -3.07262748363139, 3.4647679999999994, -0.951804]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.949, 0.31])), &[3.538936489652885, 3.538936489652885, -2.9787939999999997, -3.07262748363139, 3.4647679999999994, -0.951804]);
}
}

pub mod p33 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn other(out: f64, other: f64, v1: Vector3<f64>) -> f64 {
    out + other + v1.sum() + ((f64::max((v1[(0, 0)]), v1[0])) / (1.5 + (-out) * (-out)))
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn i(next_s: f64, grad: &Point2<f64>, i: f64) -> Vector2<f64> {
    let mut t2: f64 = Matrix2::new(grad[1], 0.8_f64, i, grad[1]).sum();
    SMatrix::<f64, 2, 1>::from_row_slice(&[i, i])
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            grad.coords.norm_squared() + t2
                + ((1.5 + (0.9 * t2.cos())).powi(1 - (3) as i32)).atan2(1.5 + i * i),
        )
}
#[matgrad::gradient(wrt = dx, value, into)]
#[matgrad::vjp(wrt = dx, value, into)]
pub fn f<const N: usize>(dx: &SVector<f64, N>, cotangent: &[usize; 20], y: bool) -> f64 {
    let v2: f64 = if y { 1.25_f64 } else { (1.5_f64 * 2.0_f64) };
    let v3: [usize; 3] = [2, 2, 0];
    let mut v4: f64 = ((matgrad::log_softmax(&(*dx)).angle(&(*dx).add_scalar(0.5)))
        - (v2 + dx[2]));
    let mut v5 = [
        SMatrix::<f64, N, 1>::repeat(v4).mean(),
        v2,
        ((*dx).transpose() * (*dx)).to_scalar().tanh(),
    ];
    let mut v9 = {
        let mut out = SVector::<f64, 20>::zeros();
        for v6 in 0..out.len() {
            let mut t2 = (if matgrad::log_add_exp(v5[1], v4)
                >= matgrad::log_add_exp(0.3_f64, (out[(v6, 0)]))
            {
                f64::sin(v5[2])
            } else {
                out[v6 / 2]
            });
            if (-t2) > t2 {
                t2 = (-t2);
            }
            v5[v3[v3[v3[1]]]] += f64::exp(-((1.5 * 3.0_f64).fract()).powi(2));
            t2 += (*dx).sum();
        }
        let v8: usize = 1;
        (v4 * (out[v8.min(19)]))
    };
    let grad = v5.map(|grad| grad * 0.5 + (0.7 * v4.sin()).atanh());
    let (v10, mut lu): (f64, f64) = (
        (1.5 + (grad[1] * v9).powi(2)).sqrt(),
        ((-v4.powi(2)).exp_m1()).hypot(1.0 + ((*dx).sum()) * ((*dx).sum())),
    );
    lu = lu;
    let lu: usize = 3;
    v4 + v9 + v10 + (1.5 + (v2 + v10).powi(2)).sqrt() + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.099, 0.959, 0.523]);
let a1 = &[2usize, 3usize, 1usize, 3usize, 1usize, 2usize, 3usize, 1usize, 3usize, 0usize, 0usize, 3usize, 2usize, 3usize, 2usize, 3usize, 1usize, 1usize, 0usize, 1usize];
let a2 = false;
c.near("f", &f::<3>(a0, a1, a2), &[4.713506358427272]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[1.7027856636939194, -0.4473901094995135, -0.8993447649442096]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[4.713506358427272, 1.7027856636939194, -0.4473901094995135, -0.8993447649442096]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.7027856636939194, -0.4473901094995135, -0.8993447649442096]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.713506358427272]);
c.near("f_value_and_grad_into", &o0, &[1.7027856636939194, -0.4473901094995135, -0.8993447649442096]);
}
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, 0.696), &[1.1851388219309678, -0.3113835162116614, -0.6259439564011698]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, 0.696), &[4.713506358427272, 1.1851388219309678, -0.3113835162116614, -0.6259439564011698]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, 0.696, &mut o0);
c.near("f_vjp_into", &o0, &[1.1851388219309678, -0.3113835162116614, -0.6259439564011698]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<3>(a0, a1, a2, 0.696, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[4.713506358427272]);
c.near("f_value_and_vjp_into", &o0, &[1.1851388219309678, -0.3113835162116614, -0.6259439564011698]);
}
}
}

pub mod p34 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value, into)]
#[matgrad::differential(wrt = i, value, into)]
pub fn f(
    i: &SVector<f64, 20>,
    acc: &[f64; 17],
    next_s: &[usize],
    t2: &[usize],
    w: usize,
    matgrad_total: usize,
) -> Option<f64> {
    let v1 = (*i);
    let mut out: SMatrix<f64, 20, 1> = (v1.add_scalar(3.0))
        .normalize()
        .map(matgrad::sigmoid);
    let s = out;
    let v2: f64 = (((matgrad_total + 1) as f64).sqrt() * f64::from(w as u32) * 0.25);
    let matgrad_item = v1.len();
    out[matgrad_total] = acc[16 - w];
    out[(matgrad_total * 3 + 1) % 20]
        *= ((1.5 + (0.9 * v2.cos())).powi(1 - (2) as i32)).cos();
    let mut v6 = {
        let v4 = if (v1[(w / 2, 0)]).is_sign_negative() {
            out
        } else {
            let v3: f64 = (v2 + matgrad_total as f64 * 0.1);
            SMatrix::<f64, 20, 2>::from_element(v3).column_sum()
        };
        (v2
            + {
                let v5 = v4[11];
                v5
            })
    };
    Some(out.dot(&out) / 20.0 + v6 + (-out[4].atan2(1.5 + v2 * v2)) + acc[0] * acc[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.695, -0.387, 0.592, 0.977, 0.626, 0.853, -0.531, 0.422, 0.845, 0.753, -0.428, 0.354, 0.461, 0.539, -0.217, -0.016, 0.742, 0.667, 0.777, -0.108]);
let a1 = &[-0.66, 0.624, -0.451, -0.261, 0.19, 0.649, -0.017, 0.242, -0.179, -0.389, 0.549, 0.308, -0.993, -0.32, -0.106, 0.025, 0.072];
let a2 = &[3usize, 1usize, 1usize, 3usize, 2usize, 3usize, 0usize, 1usize, 0usize, 0usize, 1usize, 0usize, 0usize, 2usize, 1usize, 3usize, 1usize];
let a3 = &[2usize, 0usize, 3usize, 0usize, 2usize];
let a4 = 3usize;
let a5 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5).unwrap(), &[1.5619222245596434]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[-6.710770159960316e-5, -0.00018841869402684794, -0.0014957951411095655, -0.0007285009172687778, -0.00559183901894148, -0.0006792036524012814, -0.0001316734647880831, -0.0007786521951916429, -0.000676024584720316, -0.0006394774595564299, -0.00017225695121111912, 0.015992263619156764, -0.0005236270300946603, -0.0005545516352579396, -0.00025547460178944217, -0.00033485036952117216, -0.0006351091880265856, -0.0006053339904342746, -0.0006490093395448985, -0.00029850671231394625]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[1.5619222245596434, -6.710770159960316e-5, -0.00018841869402684794, -0.0014957951411095655, -0.0007285009172687778, -0.00559183901894148, -0.0006792036524012814, -0.0001316734647880831, -0.0007786521951916429, -0.000676024584720316, -0.0006394774595564299, -0.00017225695121111912, 0.015992263619156764, -0.0005236270300946603, -0.0005545516352579396, -0.00025547460178944217, -0.00033485036952117216, -0.0006351091880265856, -0.0006053339904342746, -0.0006490093395448985, -0.00029850671231394625]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[-6.710770159960316e-5, -0.00018841869402684794, -0.0014957951411095655, -0.0007285009172687778, -0.00559183901894148, -0.0006792036524012814, -0.0001316734647880831, -0.0007786521951916429, -0.000676024584720316, -0.0006394774595564299, -0.00017225695121111912, 0.015992263619156764, -0.0005236270300946603, -0.0005545516352579396, -0.00025547460178944217, -0.00033485036952117216, -0.0006351091880265856, -0.0006053339904342746, -0.0006490093395448985, -0.00029850671231394625]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.5619222245596434]);
c.near("f_value_and_grad_into", &o0, &[-6.710770159960316e-5, -0.00018841869402684794, -0.0014957951411095655, -0.0007285009172687778, -0.00559183901894148, -0.0006792036524012814, -0.0001316734647880831, -0.0007786521951916429, -0.000676024584720316, -0.0006394774595564299, -0.00017225695121111912, 0.015992263619156764, -0.0005236270300946603, -0.0005545516352579396, -0.00025547460178944217, -0.00033485036952117216, -0.0006351091880265856, -0.0006053339904342746, -0.0006490093395448985, -0.00029850671231394625]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768, -0.081, -0.027, 0.678, 0.384, 0.217, 0.545, -0.814, 0.783, 0.689, -0.885, 0.358, -0.159, 0.066, -0.712, 0.688, -0.092])).unwrap(), &[0.013707531577222837]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768, -0.081, -0.027, 0.678, 0.384, 0.217, 0.545, -0.814, 0.783, 0.689, -0.885, 0.358, -0.159, 0.066, -0.712, 0.688, -0.092])).unwrap(), &[1.5619222245596434, 0.013707531577222837]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768, -0.081, -0.027, 0.678, 0.384, 0.217, 0.545, -0.814, 0.783, 0.689, -0.885, 0.358, -0.159, 0.066, -0.712, 0.688, -0.092]), &mut o0);
c.near("f_diff_into", &o0, &[0.013707531577222837]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768, -0.081, -0.027, 0.678, 0.384, 0.217, 0.545, -0.814, 0.783, 0.689, -0.885, 0.358, -0.159, 0.066, -0.712, 0.688, -0.092]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.5619222245596434]);
c.near("f_value_and_diff_into", &o0, &[0.013707531577222837]);
}
}
}

pub mod p35 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(x: &[f64; 3], s_before: Vector3<f64>) -> Vector3<f64> {
    let cotangent: f64 = matgrad::erfc(
        0.5
            * ({
                let value = s_before[(1, 0)];
                value
            }),
    );
    let y: f64 = (1.5
        + (if {
            let y = x[0];
            cotangent
        } >= (1.5 + cotangent * cotangent).powf(s_before.x.tanh()) || cotangent > 0.4
        {
            (-x[2])
        } else {
            s_before[(1, 0)]
        })
            * (if {
                let y = x[0];
                cotangent
            } >= (1.5 + cotangent * cotangent).powf(s_before.x.tanh()) || cotangent > 0.4
            {
                (-x[2])
            } else {
                s_before[(1, 0)]
            }))
        .powf(((1.5 + cotangent.powi(2)).log10()).tanh());
    let mut value = Duo((y * y), s_before);
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
            &[
                SMatrix::<
                    f64,
                    2,
                    1,
                >::from_row_slice(&[value.scored(cotangent), cotangent]),
                vector![value.0, y],
            ],
        )
        .insert_row(2, value.0)
        .column_sum()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            s_before.dot(&s_before) / 3.0 + y + value.scored(0.1_f64)
                + (3.0_f64 * cotangent),
        )
}
pub fn v(t2: f64, v2: &Three<f64>) -> Vector3<f64> {
    let mut cotangent = 0.0_f64;
    for &s_before in v2.iter().rev() {
        let v4: f64 = ((1.25_f64 + 1.5_f64) * (0.5_f64 + (-1.25_f64)));
        let v5 = ((Matrix2::new(v4, s_before, v4, cotangent)) * 0.2
            + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        cotangent
            += (v5 * (SMatrix::<f64, 2, 3>::from_element(v2[0]).column(1).into_owned()))
                .norm_squared() * 0.1;
        cotangent = cotangent.max((1.5 + (v5[(1, 1)]).powi(2)).log(3.0));
    }
    let value = Duo(v2.z.cos(), (*v2).component_mul(&Vector3::new(v2.z, t2, cotangent)));
    let y: Vector3<f64> = Vector3::new(0.3_f64, (0.8_f64 * 1.25_f64), 0.8_f64);
    Vector2::new(value.0, value.0)
        .zip_zip_map(
            &vector![y.y, y[(0, 0)]],
            &Vector2::new(value.0, value.0),
            |p, q, u| p * q + u.tanh(),
        )
        .insert_row(0, y[0].atan2(1.5 + cotangent * cotangent))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            cotangent + value.1[1] + y.norm_squared()
                + Vector3::new(cotangent, value.0, cotangent)
                    .metric_distance(&y.add_scalar(4.0)),
        )
}
#[matgrad::vjp(wrt = y, into)]
pub fn f(
    matgrad_item: f64,
    y: &SVector<f64, 20>,
    whole: &[f64; 33],
    w: &[f64],
    x: usize,
) -> Option<Vector3<f64>> {
    let mut matgrad_item: f64 = 1.0;
    for v6 in 1..x {
        let mut v8 = matgrad_item;
        let mut s_before = (-(if matgrad_item >= w[v6] || v8 > 0.4 {
            1.5_f64
        } else {
            y[(x, 0)]
        }));
        v8 = (v8 * 0.5
            + matgrad::constant(
                ((1.5 + s_before * s_before).powf(matgrad_item.tanh()) * 0.7).floor(),
            ))
            .tanh();
    }
    let v9: Vector3<f64> = v1(
        &[
            Vector3::new(y[19 - x], w[(x * 3 + 1) % 17], whole[32 - x]).x,
            Vector3::new(y[19 - x], w[(x * 3 + 1) % 17], whole[32 - x]).y,
            w[x],
        ],
        vector![y[(x / 2, 0)], w[2], matgrad_item, y[x.min(19)]]
            .fixed_rows::<3>(x.min(1))
            .into_owned(),
    );
    let mut cotangent: f64 = ((matgrad::softplus((v9.x.powi(2).ln_1p())))
        * (matgrad_item * (v9[x.min(2)])));
    let mut sum_12 = 0.0;
    for v10 in 0..x {
        let mut v11: f64 = (v10 as f64);
        sum_12 += (v11 * (y[v10] + cotangent));
    }
    if let Some(v13) = w.first() {
        sum_12 += v13 * v13;
    } else {
        sum_12 -= (if y[x] > v9[1] { matgrad_item } else { matgrad_item });
    }
    if (w[x] * ((x + 1) as f64).sqrt()) > (0.9 * cotangent.cos()).powi((2) as i32) {
        cotangent += (v9 + v9).add_scalar(3.0).norm();
    }
    let mut held_15: Option<f64> = None;
    for v14 in 0..20 {
        let mut held_18 = Some(0.75);
        for v17 in (0..x).step_by(2) {
            let mut v20 = 0.0_f64;
            for t2 in 2..x {
                let mut v22: SMatrix<f64, 3, 3> = (cotangent
                    * (SMatrix::<f64, 3, 3>::zeros())
                        .add_scalar(v20)
                        .fixed_view::<3, 3>(t2 % 1, 0)
                        .into_owned());
                let v23: f64 = ((f64::from(t2 as u32) * 0.25 + (v17 as f64))
                    * (t2 as f64 * 0.1 * 1.0_f64).abs());
                let v24: f64 = v23;
                v22 /= 1.5 + (matgrad::log_add_exp(v24, v20)).powi(2);
            }
            if v14 < 11 {
                held_18 = Some(0.5_f64);
            }
            v20 += (-((1.5 + cotangent.powi(2)).log(3.0)).powi(2)).exp2();
        }
        sum_12 += held_18.unwrap_or(0.25) * 0.5;
        let mut v25 = matgrad::log_softmax(
            &SMatrix::<f64, 3, 3>::repeat(sum_12).column(2).into_owned(),
        );
        if v14 >= 1 {
            held_15 = Some(0.3_f64);
        }
        v25
            -= (SMatrix::<f64, 3, 3>::from_element(v9.y)
                * SMatrix::<f64, 3, 3>::from_element(v9.y).transpose()
                + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
                .cholesky()
                .expect("positive definite")
                .solve(&v25);
    }
    if let Some(held) = held_15 {
        matgrad_item += held * 0.25;
    }
    let matgrad_item = (if f64::exp(-sum_12.powi(2)) < v9[x % 3] {
        (-(((x + 1) as f64).sqrt() * cotangent))
    } else {
        v9.z
    });
    if (f64::from(x as u32) * 0.25 * cotangent) < 0.6 || matgrad_item > 0.4 {
        sum_12 *= (matgrad_item).cos();
    } else {
        sum_12 = (sum_12 * 0.5 + (-matgrad::erfinv(0.7 * matgrad_item.sin()))).tanh();
    }
    Some(
        v1(
            &[
                vector![sum_12, sum_12, cotangent].x,
                vector![sum_12, sum_12, cotangent].y,
                cotangent,
            ],
            (v9.add_scalar(3.0)).normalize(),
        ) + SMatrix::<f64, 3, 1>::repeat(cotangent + sum_12 + v9.y + matgrad_item * 0.3),
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = 0.345;
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.663, -0.632, 0.894, -0.536, 0.078, 0.851, 0.05, 0.145, 0.966, 0.513, 0.083, -0.19, -0.185, 0.874, -0.193, 0.759, 0.421, -0.885, -0.314, 0.331]);
let a2 = &[0.918, 0.524, -0.958, 0.983, 0.066, -0.418, 0.765, -0.733, -0.261, -0.716, -0.418, 0.325, 0.353, -0.756, 0.408, 0.317, -0.649, -0.431, 0.824, 0.57, 0.993, 0.889, 0.541, 0.853, 0.443, -0.309, 0.278, 0.731, 0.314, 0.992, -0.617, -0.888, 0.416];
let a3 = &[-0.315, -0.895, -0.031, 0.75, 0.966, -0.517, -0.739, 0.017, -0.534, 0.305, 0.044, -0.753, -0.985, 0.51, -0.393, -0.187, 0.868];
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[21.290809085222804, 12.822206620769377, 52.10159704552842]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.987, 0.995, -0.735])).unwrap(), &[0.0, 1.2385464450989554e-66, 2.477092890197911e-66, 3.715639335296866e-66, 4.954185780395821e-66, -6.100087754217756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.987, 0.995, -0.735]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0, 1.2385464450989554e-66, 2.477092890197911e-66, 3.715639335296866e-66, 4.954185780395821e-66, -6.100087754217756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p36 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, out))]
#[matgrad::hvp(wrt = pulled)]
pub fn f(pulled: Vector2<f64>, out: &Vector2<f64>) -> f64 {
    let v1: [usize; 3] = [0, 1, 1];
    let mut matgrad_total = ((out[1].atan()) * (f64::tanh(out[0])));
    let mut v2: f64 = (SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[matgrad_total, out.y, matgrad_total, out.y])
        .column(0)
        .into_owned() + (*out))[1];
    matgrad_total + v2 + v2.hypot(1.0 + matgrad_total * matgrad_total)
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.953, -0.879]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.495, -0.292]);
c.near("f", &f(a0, a1), &[1.8357635463161563]);
c.near("f_grad", &f_grad(a0, a1), &[-0.879, -0.953, -0.47135609771961684, -0.043710320706383615]);
c.near("f_hvp", &f_hvp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.542, 0.846])), &[0.846, 0.542]);
}
}

pub mod p37 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: &[f64; 3], all: usize, g: usize) -> f64 {
    matgrad::digamma(1.5 + (if v2[1] <= 0.1 { v2[2] } else { v2[1] }).powi(2))
}
pub fn all(pulled: &Pair, t2: usize, item: &Pair) -> Pair {
    ((*item) - matrix![item[(1, 0)]].insert_row(0, pulled.y))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(pulled.sum() + item.dot(item) / 2.0 + item[(0, 0)])
}
#[matgrad::gradient(wrt = whole)]
pub fn f(
    whole: [f64; 33],
    item: usize,
    step_1: &[f64; 4],
    matgrad_total: [f64; 20],
) -> f64 {
    let v3 = matgrad_total[11];
    let mut pulled = SMatrix::<f64, 3, 1>::zeros();
    pulled[0] = (v3 * matgrad_total[item.min(19)]);
    let mut v4 = pulled.z;
    let mut all = (SMatrix::<f64, 2, 2>::from_column_slice(&[v4, v3, pulled.y, v3])
        - SMatrix::<
            f64,
            2,
            2,
        >::from_column_slice(&[v3, pulled[item.min(2)], pulled[(0, 0)], v4]));
    let (v5, item): (f64, f64) = (
        (step_1[3] - matgrad_total[item / 2]),
        matgrad_total[item / 2],
    );
    v3 + pulled.dot(&pulled) / 3.0 + v4 + all.dot(&all) / 4.0 + v5 + item
        + ((1.5 * pulled[0]).fract()).min(v3) + whole[0] * whole[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = [-0.435, 0.708, 0.511, 0.642, -0.598, -0.53, 0.675, 0.862, -0.175, 0.877, -0.653, -0.652, -0.029, -0.536, 0.955, -0.075, -0.175, -0.101, -0.925, 0.145, 0.337, -0.418, -0.19, 0.49, 0.551, 0.601, 0.598, -0.48, 0.023, 0.43, 0.787, -0.479, 0.115];
let a1 = 1usize;
let a2 = &[0.336, -0.915, -0.396, 0.14];
let a3 = [-0.17, -0.848, -0.487, 0.15, 0.843, -0.158, -0.93, -0.027, -0.217, 0.595, -0.129, -0.869, -0.716, -0.664, 0.754, 0.995, -0.274, -0.801, 0.02, -0.876];
c.near("f", &f(a0, a1, a2, a3), &[-1.0228363274826666]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.708, -0.435, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p38 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled)]
#[matgrad::differential(wrt = pulled)]
pub fn f<const N: usize>(pulled: &SVector<f64, N>, other: Vector2<f64>) -> f64 {
    let mut v1: f64 = (1.5 + (0.9 * other[0].cos())).powi(1 - (2) as i32);
    let v2 = Point2::from(
        (Point2::new(v1, v1).coords - (Point2::origin() + other).coords),
    );
    let (lu, cholesky): (f64, f64) = (
        {
            let value: f64 = 2.0_f64;
            value
        },
        0.3_f64,
    );
    v1 + v2.coords.norm_squared() + lu + cholesky
        + (0.7 * (cholesky * 0.1_f64).sin()).atanh() + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.895, 0.485, -0.216, -0.016, -0.61]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.042, 0.701]);
c.near("f", &f::<5>(a0, a1), &[2.5949980940713018]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[0.485, -0.895, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.048, 0.129, 0.094, 0.789, 0.2])), &[-0.138735]);
}
}

pub mod p39 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::newton_step(wrt = out, value)]
pub fn f(
    i: f64,
    next_s: &Vector2<f64>,
    out: &Vector3<f64>,
    w: [f64; 4],
    t1: &Matrix3<f64>,
    cholesky: f64,
) -> f64 {
    let mut out = (*out).cross_matrix().fixed_view::<3, 3>(0, 0).into_owned();
    let v1: f64 = (if cholesky > 0.35 {
        ((matgrad::digamma(1.5 + (out[(0, 0)]).powi(2))) - (next_s.x * cholesky))
    } else {
        out.component_mul(&out).sum()
    });
    let v2 = if cholesky > 0.0 {
        SMatrix::<f64, 3, 3>::from_diagonal(&Vector3::new(next_s[0], v1, i))
    } else {
        let mut dx = Vector3::new(cholesky, cholesky, w[2]);
        out
    };
    let (value, out): (f64, f64) = (
        (cholesky * t1[(1, 1)]),
        if cholesky > -0.4 { cholesky } else { w[2] },
    );
    next_s.dot(next_s) / 2.0 + v1 + v2.dot(&v2) / 9.0 + value + out
        + (out - value).atan2(1.5 + (v1 + (v2[(2, 2)])) * (v1 + (v2[(2, 2)])))
        + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.122;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.847, 0.75]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.141, -0.687, 0.959]);
let a3 = [0.126, -0.871, -0.698, 0.786];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.949, -0.942, -0.032, 0.386, 0.015, -0.04, -0.346, 0.093, 0.714]);
let a5 = -0.669;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.6313832230035987]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[3.6313832230035987, -0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[-0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.6313832230035987]);
c.near("f_value_and_grad_into", &o0, &[-0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4, a5), &[4.605394651489621, -0.05556068536790726, 0.07755851130687491, -0.05556068536790726, 4.346087362871139, 0.3778914699845607, 0.07755851130687491, 0.3778914699845608, 4.0892900472999285], &[-0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4, a5);
c.near("what is beside f_newton", &(r.0, r.1), &[3.6313832230035987, -0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
c.newton(&r.2, &[4.605394651489621, -0.05556068536790726, 0.07755851130687491, -0.05556068536790726, 4.346087362871139, 0.3778914699845607, 0.07755851130687491, 0.3778914699845608, 4.0892900472999285], &[-0.6509685090125829, -3.1717401822102445, 4.427509220872816]);
}
}
}

pub mod p40 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, into)]
pub fn f<const N: usize>(
    s_before: &SMatrix<f64, N, 2>,
    pulled: usize,
    out: usize,
    n: Mode,
) -> f64 {
    let mut v1: SMatrix<f64, N, 2> = (*s_before);
    let mut column = {
        let column = v1[(0, out % 2)];
        column
    };
    let mut v2: SMatrix<f64, N, 2> = v1;
    s_before.dot(s_before) / 4.0 + v1.sum() + column + v2.sum()
        + (if n == Mode::Fast { column } else { v2.sum() }) + s_before[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.578, 0.794, -0.078, 0.397]);
let a1 = 1usize;
let a2 = 1usize;
let a3 = Mode::Slow;
c.near("f", &f::<2>(a0, a1, a2, a3), &[1.2627033334401823]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[3.5485570241333306, 3.3970000000000002, 3.961, 3.1985]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[3.5485570241333306, 3.3970000000000002, 3.961, 3.1985]);
}
}
}

pub mod p41 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, into)]
#[matgrad::vjp(wrt = other, into)]
pub fn f(
    s_before: &Vector4<f64>,
    pulled: f64,
    other: f64,
    t1: usize,
    cholesky: &Params,
    dx: &[(Vector2<f64>, f64)],
) -> f64 {
    let v1: f64 = if cholesky.on {
        cholesky.offset.x
    } else {
        ((t1 as f64) + dx[t1 + 12].1)
    };
    let mut matgrad_item = {
        let (lu, mut acc) = (
            (v1 + (1.5 + (0.9 * other.cos())).powi(1 - (t1.min(3)) as i32)),
            0.3_f64,
        );
        let mut matgrad_item: f64 = (s_before[t1.min(3)])
            .mul_add((((*s_before).transpose() * (*s_before)).to_scalar().tanh()), 0.5);
        matgrad_item.max((matgrad::log_add_exp(matgrad_item, pulled)))
    };
    let next_s: SMatrix<f64, 4, 1> = (SMatrix::<
        f64,
        4,
        3,
    >::from_fn(|r0, c0| matgrad_item * (r0 + c0) as f64 * 0.1)
        * Vector2::new(v1, (-0.3_f64)).to_homogeneous());
    let v2: f64 = (0..t1).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut lu = match t1 {
        0..=1 => ((v2 * v2) * next_s[2]),
        _ => (0.7 * pulled.sin()).asin(),
    };
    let mut dx: f64 = (v2 * v1);
    let s_before: f64 = (dx * 1.0_f64).atan();
    matgrad_item + next_s.dot(&next_s) / 4.0 + lu + s_before + matgrad::constant(dx)
        + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.358, 0.911, -0.974, -0.252]);
let a1 = -0.279;
let a2 = 0.264;
let a3 = 4usize;
let a4 = &Params { gain: -0.04, shift: 0.625, count: 2usize, table: [-0.208, 0.595, -0.994, -0.986], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.014, -0.802]), on: false };
let a5 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.677, 0.654]), -0.151), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.214, -0.127]), -0.778), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.667, 0.966]), -0.766), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.574, -0.746]), -0.13), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.498, -0.852]), -0.263), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.169, 0.513]), 0.518), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.205, 0.844]), -0.072), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.921, 0.264]), -0.383), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.218, -0.947]), -0.961), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.114, 0.307]), 0.421), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.04, -0.551]), -0.762), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.769, 0.95]), -0.948), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.856, -0.788]), 0.293), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.402, 0.011]), 0.158), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.588, 0.348]), 0.309), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.867, -0.34]), -0.664), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.405, -0.402]), 0.488)];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[4.808771301643317]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, 0.86), &[0.258]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, 0.86, &mut o0);
c.near("f_vjp_into", &o0, &[0.258]);
}
}
}

pub mod p42 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled)]
#[matgrad::differential(wrt = pulled)]
pub fn f(dx: [Vector2<f64>; 3], pulled: f64, v: Params) -> f64 {
    let out: SMatrix<f64, 3, 3> = (((SMatrix::<f64, 3, 3>::zeros()).add_scalar(pulled)
        * 0.3)
        .pow(3) * 0.3)
        .pow(3);
    let dx = out.map(f64::tanh);
    let n = (-dx[(0, 2)]);
    let v2 = v.count % 3;
    let mut pulled = out[(2 - v2, 1)];
    let mut t1 = (n / (1.5 + (-1.5_f64) * (-1.5_f64)));
    t1 + (0.5 * (matgrad::log_add_exp(pulled, t1)).sin()).tan() + dx[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.619, -0.719]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.287, 0.326]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.021, 0.879])];
let a1 = 0.105;
let a2 = Params { gain: 0.582, shift: -0.553, count: 2usize, table: [-0.211, -0.503, -0.026, -0.695], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.306, -0.939]), on: true };
c.near("f", &f(a0, a1, a2), &[0.330813106755361]);
c.near("f_grad", &f_grad(a0, a1, a2), &[4.1254517858915725e-10]);
c.near("f_diff", &f_diff(a0, a1, a2, -0.637), &[-2.627912787612932e-10]);
}
}

pub mod p43 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn whole(pulled: Three<f64>) -> Option<f64> {
    Some(pulled.sum() + pulled[(0, 0)])
}
pub fn y(cotangent: f64) -> f64 {
    cotangent + (1.25_f64 + 2.0_f64)
}
#[matgrad::gauss_newton(wrt = next_s)]
#[matgrad::vjp(wrt = (next_s, all), value)]
pub fn f(
    next_s: &Vector4<f64>,
    all: f64,
    y: &Vector4<f64>,
    k: &[f64; 5],
    t2: f64,
) -> Vector2<f64> {
    let mut v2: f64 = k[0];
    if t2 > -0.4 {
        v2 = {
            let v1: f64 = t2;
            v1
        };
    }
    let mut y: SMatrix<f64, 2, 3> = SMatrix::<
        f64,
        2,
        3,
    >::from_columns(
            &[Vector2::new(all, v2), Vector2::new(t2, v2), Vector2::new(y.w, next_s[3])],
        )
        .map(|value| (Vector4::new(value, 1.25_f64, v2, v2).dot(&(*next_s)) / 4.0));
    let mut pulled = y[(0, 2)];
    let t2: usize = 1;
    SMatrix::<f64, 2, 2>::from_column_slice(&[pulled, k[3], k[t2], y[(0, t2 / 2)]])
        .column_sum()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            next_s.sum() + y.sum() + pulled
                + (1.5
                    + (whole(Vector2::new(pulled, pulled).to_homogeneous())
                        .unwrap_or(0.25))
                        * (whole(Vector2::new(pulled, pulled).to_homogeneous())
                            .unwrap_or(0.25)))
                    .powf((y.metric_distance(&y.add_scalar(4.0))).tanh())
                + next_s[0] * next_s[1],
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.194, -0.932, -0.884, -0.06]);
let a1 = 0.268;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.004, 0.449, -0.339, 0.717]);
let a3 = &[0.249, 0.03, 0.073, 0.957, -0.134];
let a4 = 0.187;
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.9507255065386857, -1.0019490065386858]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[2.4046159067822357, 1.2826430128388164, -3.6136889097411276, -3.1372559676066065, -2.994051253722354, 0.41569476747065515, -1.1074428221396753, -0.9614362744881897, -0.9175500860395438, -1.1074428221396753, 2.9957141501879705, 2.600755717955265, 2.482040355766712, -0.9614362744881897, 2.600755717955265, 2.2578690640602654, 2.1548052730768577, -0.9175500860395438, 2.482040355766712, 2.1548052730768577, 2.05644598209345]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.296, -0.919])), &[0.35005883792274717, -0.7624708313759638, -0.6619457915738444, -0.6317302915738443, 0.074787]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.296, -0.919])), &[-1.9507255065386857, -1.0019490065386858, 0.35005883792274717, -0.7624708313759638, -0.6619457915738444, -0.6317302915738443, 0.074787]);
}
}

pub mod p44 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, acc), value)]
#[matgrad::vjp(wrt = (cotangent, acc), value)]
pub fn f(
    cotangent: f64,
    acc: &Vector3<f64>,
    dx: &[f64],
    cholesky: Params,
    grad: &Vector4<f64>,
    out: usize,
) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 2..2 {
        let v2: f64 = if v1 < 1 {
            (0..v1).map(|j| j as f64 * 0.1).sum::<f64>()
        } else {
            (f64::from(out as u32) * 0.25 - f64::from(v1 as u32) * 0.25)
        };
        sum_3 += (grad[(v1 * 3 + 1) % 4] * v1 as f64 * 0.1);
    }
    let v4 = Matrix2::new(
        sum_3,
        (-dx[3]),
        (grad[0] / (1.5 + cotangent * cotangent)),
        dx[1],
    );
    let v5: usize = 3;
    let v6 = (v5 as f64);
    sum_3 *= (v4[(1, 0)]).cos();
    let v7 = grad[2].atan2(1.5 + v6 * v6);
    let mut v8: SMatrix<f64, 2, 2> = ((v4 + v4) - (v4 / (1.5 + v7 * v7)));
    acc.sum() + sum_3 + v4.dot(&v4) / 4.0 + v7 + v8.norm_squared()
        + matgrad::constant((((v5 + 1) as f64).sqrt() + 1.25_f64)) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.773;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.229, -0.567, -0.912]);
let a2 = &[0.916, -0.444, -0.939, 0.906, -0.571];
let a3 = Params { gain: -0.575, shift: 0.807, count: 1usize, table: [0.078, 0.98, 0.904, 0.209], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.453, -0.31]), on: false };
let a4 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.909, -0.065, 0.909, 0.064]);
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[4.4121825445555265]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.5638265331055301, 0.43300000000000005, 1.229, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[4.4121825445555265, -0.5638265331055301, 0.43300000000000005, 1.229, 1.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.642), &[0.3619766342537503, -0.27798600000000007, -0.7890180000000001, -0.642]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, -0.642), &[4.4121825445555265, 0.3619766342537503, -0.27798600000000007, -0.7890180000000001, -0.642]);
}
}

pub mod p45 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, column))]
#[matgrad::gauss_newton(wrt = item)]
pub fn f(item: f64, column: &Vector4<f64>, v: f64, all: bool, k: usize) -> f64 {
    const K1: f64 = (-2.0_f64);
    let mut v2: f64 = 0.5;
    for j in 0..1 {
        v2 += f64::from(k as u32) * 0.25 * j as f64;
    }
    let mut v3 = (((v - v2) * (matgrad::constant(K1))) + (column[(k % 4, 0)]));
    let grad = if !all {
        vector![K1, 1.5_f64, item].insert_row(0, K1)[0]
    } else {
        (*column).lerp(&(*column), column[1]).iter().map(|v| v * v).sum::<f64>().tanh()
    };
    let y: SMatrix<f64, 4, 1> = (*column);
    let column: Vector2<f64> = Vector2::new(
        (0..k).map(|j| j as f64 * 0.1).sum::<f64>(),
        K1,
    );
    v3 + grad + y.sum() + column.norm_squared() + column[1] + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.169;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.054, -0.907, -0.628, 0.751]);
let a2 = 0.141;
let a3 = true;
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[3.0768184004951022]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.3, 1.0115291305769227, 1.8063533067913176, 0.8659204814387512, 1.1603403159864616]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[4.73340573481262, 0.9230455201485306, 0.09]);
}
}

pub mod p46 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1)]
pub fn f<const N: usize>(t1: &SVector<f64, N>, all: f64, v: Mode) -> f64 {
    let (item, v1): (f64, f64) = ((2.0_f64 + (-1.25_f64)), (-1.5_f64));
    let all = (*t1);
    let mut v2 = (v1 + all.sum());
    let mut v = 0.25_f64;
    for t1 in 0..3 {
        let v4 = all;
        v += (if t1 != 1 { v4[t1] } else { (v4)[(t1, 0)] });
    }
    for column in 0..3 {
        let mut v8 = match column {
            1..=3 if column % 2 == 0 => (0.9 * (all.mean()).cos()).powi((column) as i32),
            0 => {
                let mut v = v2;
                matgrad::log_sum_exp(
                    &SMatrix::<f64, N, 1>::repeat(v).component_mul(&all),
                )
            }
            _ => {
                let mut w = match column {
                    1..=3 if v1 > -0.4 => {
                        let mut v7 = (1.5
                            + ((all[(column % 18, 0)]) + (matgrad::log_sigmoid(0.8_f64)))
                                * ((all[(column % 18, 0)])
                                    + (matgrad::log_sigmoid(0.8_f64))))
                            .powf(2.0_f64.tanh());
                        v
                    }
                    0 => ((-v) / (1.5 + (v - v2) * (v - v2))),
                    _ => {
                        let t1 = if !({
                            let matgrad_total = all[column];
                            matgrad_total
                        } > item)
                        {
                            matgrad::erfc(
                                0.5 * (if column != 2 { all[(column, 0)] } else { v2 }),
                            )
                        } else {
                            let item = |lu: usize| -> usize { column };
                            v2
                        };
                        (-(all.magnitude_squared().sqrt().tanh()).powi(2)).exp_m1()
                    }
                };
                ((w - item) - (matgrad::constant(v1)))
            }
        };
        let mut w = (v1
            * {
                let v9 = v2;
                all[17 - column]
            });
        if !((if w > 3.0_f64 { w } else { w }) <= 0.6) {
            v8 += matgrad::constant(w);
        } else if (v - v) > (0.5 * v.sin()).tan() {
            let mut whole: SMatrix<f64, N, 1> = (*t1)
                .component_div(&all.map(matgrad::sigmoid).map(|e| 1.5 + e * e));
            v8 *= (((whole[(15, 0)]) * (v2 - w))).cos();
        }
        w += (v1 + v2);
    }
    for v10 in 0..=3 {
        let t1 = (all.map(f64::tanh) + all).sum();
        v
            += (if v1 > 0.0 {
                {
                    let all = 0.8_f64;
                    t1
                }
            } else {
                (if v >= 0.1 && v10 != 2 { all[(v10 * 3 + 1) % 18] } else { t1 })
            });
    }
    for v12 in 0..3 {
        let mut whole = (all.map(|v14| (all.norm_squared() / 18.0) * v14))[(3, 0)];
        let mut t1 = all.magnitude_squared().sqrt().tanh();
        let all: SMatrix<f64, N, 1> = (all
            .map(|v15| (if t1 >= v15 { whole } else { v2 })) - all);
        whole = (if (1.5 + (all[(v12, 0)]).powi(2)).acosh() >= v2 {
            (if all[(v12 * 3 + 1) % 18] <= all[v12] && v1 > 0.0 { v } else { whole })
        } else {
            (all[v12] / (1.5 + all[v12] * all[v12]))
        });
    }
    v2 + v + v2 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.236, -0.001, -0.634, -0.173, 0.837, -0.191, 0.689, 0.385, 0.253, 0.623, -0.901, 0.872, 0.604, -0.084, 0.521, -0.709, 0.656, 0.21]);
let a1 = -0.011;
let a2 = Mode::Fast;
c.near("f", &f::<18>(a0, a1, a2), &[15.26322633049863]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[6.891617206968505, 7.2359980000013335, 6.371005873571818, 5.941316382451859, 6.063694759702505, 5.928776486182906, 5.286371763148489, 5.7305606524977915, 5.877253126315033, 5.387909982887354, 5.972440136387981, 5.013299793192941, 5.417038090639915, 5.985954118395187, 5.542130150542119, 5.2556795175697655, 5.337149908507412, 5.914329735979477]);
}
}

pub mod p47 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v)]
pub fn v(v: f64) -> f64 {
    v + (v + (1.25_f64.hypot(1.0 + v * v)))
}
#[matgrad::gauss_newton(wrt = v, into)]
#[matgrad::vjp(wrt = v, into)]
pub fn f(
    w: &Vector3<f64>,
    all: &Vector2<f64>,
    v: Vector2<f64>,
    column: f64,
    item: &Params,
    pulled: &Matrix3<f64>,
) -> Matrix2<f64> {
    let matgrad_item = SMatrix::<f64, 3, 3>::from_diagonal(&((*w) * v[(0, 0)]))
        .metric_distance(
            &SMatrix::<f64, 2, 3>::from_element(column)
                .insert_row(2, all[1])
                .add_scalar(4.0),
        );
    let mut pulled = 0.25_f64;
    for all in 0..20 {
        let mut v2 = column;
        pulled
            += (-column)
                .atan2(1.5 + (matgrad::log_sum_exp(&v)) * (matgrad::log_sum_exp(&v)));
    }
    let matgrad_item = (SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[column, pulled, matgrad_item, w[(1, 0)]])
        .column_sum() - (*w).xy());
    let value = column;
    let w: SMatrix<f64, 2, 2> = Matrix2::new(
        value,
        matgrad_item[1],
        value,
        matgrad_item[1],
    );
    w
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v.norm_squared() + pulled + w.norm_squared()
                + (((1.5 + matgrad_item.y.powi(2)).cbrt())
                    / (1.5 + (w[(1, 0)]) * (w[(1, 0)]))) + w[0].sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.638, 0.556, -0.845]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.202, -0.732]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.258, -0.048]);
let a3 = 0.82;
let a4 = &Params { gain: 0.296, shift: 0.24, count: 3usize, table: [0.076, 0.933, -0.309, -0.275], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, 0.892]), on: false };
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.796, 0.019, 0.602, -0.197, -0.439, 0.726, -0.888, -0.169, 0.178]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[96.19483085483421, 96.19483085483421, 88.35539610436787, 88.35539610436787]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[17060.12150394991, -28206.983621984018, -20946.92808594092, 23331.552210681857, 17326.42445717957, 17326.42445717957, 12866.910407523894]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[17060.12150394991]);
c.near("f_gauss_newton_into", &o0, &[-28206.983621984018, -20946.92808594092]);
c.near("f_gauss_newton_into", &o1, &[23331.552210681857, 17326.42445717957, 17326.42445717957, 12866.910407523894]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.408, -0.363, -0.802, 0.26])), &[37.106869972490884, 27.561562358972395]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.408, -0.363, -0.802, 0.26]), &mut o0);
c.near("f_vjp_into", &o0, &[37.106869972490884, 27.561562358972395]);
}
}
}

pub mod p48 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn item(v1: f64) -> f64 {
    v1
        + (Matrix2::new(v1, v1, v1, v1) * Matrix2::new(v1, v1, v1, v1).transpose()
            + SMatrix::<f64, 2, 2>::identity() * 3.0)
            .cholesky()
            .unwrap()
            .ln_determinant()
}
#[matgrad::gradient(wrt = step_1, value)]
#[matgrad::hessian(wrt = step_1, value)]
pub fn f(matgrad_item: &Matrix2<f64>, step_1: f64, all: Duo, i: usize) -> f64 {
    let mut other = match i {
        0 => all.0,
        1 | 2 => {
            ((*matgrad_item).trace())
                .atan2(1.5 + ((*matgrad_item).mean()) * ((*matgrad_item).mean()))
        }
        _ => step_1,
    };
    let n: [usize; 3] = [1, 1, 0];
    let mut grad: SMatrix<f64, 2, 2> = (*matgrad_item);
    let mut v2 = (grad
        - (grad * grad.transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .unwrap()
            .inverse());
    let other = (all.scored(grad.m11)).hypot(1.0 + other * other);
    let (v3, v4): (f64, f64) = (
        (((i + 1) as f64).sqrt() * f64::from(i as u32) * 0.25),
        if i % 2 == 0 { i as f64 * 0.1 } else { (i as f64) },
    );
    let all: f64 = item(v4);
    v2 *= (all).tanh();
    let mut v5 = Duo(
        (v3 - v4),
        (Vector3::new(v3, grad[(1, 1)], step_1)
            - SMatrix::<
                f64,
                3,
                1,
            >::from_column_slice(&[v2[(1, i % 2)], all, grad[(0, 0)]])),
    );
    grad.dot(&grad) / 4.0 + v2.dot(&v2) / 4.0 + other + all + v5.scored(other)
        + item(matgrad::log_add_exp((v5.split().1.sum()), (grad[(i % 2, 1)])))
        + step_1 * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.616, -0.91, 0.041, 0.714]);
let a1 = 0.028;
let a2 = Duo(0.132, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.703, 0.432, 0.453]));
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[24.07262150548965]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[2.0905189594741644]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[24.07262150548965, 2.0905189594741644]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[64.19638158984397]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3), &[24.07262150548965, 2.0905189594741644, 64.19638158984397]);
}
}

pub mod p49 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v1(v2: f64, v3: Vector3<f64>, v4: &Point2<f64>) -> f64 {
    v2 + v3.norm_squared() + v4.coords.norm_squared()
        + {
            let v5 = (-v4.y);
            v5.clamp(-0.9, 1.1)
        }
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v6(v7: f64, v8: f64, v9: &Point2<f64>) -> f64 {
    let v10 = SMatrix::<f64, 3, 3>::repeat(v8);
    v7 + v8 + v9.coords.norm_squared() + v10.norm_squared()
        + v10.m11.atan2(1.5 + v7 * v7)
}
#[matgrad::vjp(wrt = (item, all, t1), value)]
pub fn f(item: &[f64; 33], all: &[f64; 20], t1: &Vector3<f64>, v: bool) -> Vector3<f64> {
    let v11 = SMatrix::<
        f64,
        3,
        3,
    >::from_diagonal(&Vector2::new(all[2], item[15]).to_homogeneous());
    let v12 = (1.5
        + ((1.5 + ((v11[(2, 1)]) * all[4]) * ((v11[(2, 1)]) * all[4]))
            .powf(((v11[(1, 2)]).hypot(1.0 + (v11[(0, 2)]) * (v11[(0, 2)]))).tanh()))
            * ((1.5 + ((v11[(2, 1)]) * all[4]) * ((v11[(2, 1)]) * all[4]))
                .powf(
                    ((v11[(1, 2)]).hypot(1.0 + (v11[(0, 2)]) * (v11[(0, 2)]))).tanh(),
                )))
        .powf((t1[0].asinh()).tanh());
    let v13: f64 = ((3.0_f64 + 0.3_f64) * 0.5_f64);
    Vector3::new(
        v12,
        v11.sum(),
        {
            let v14 = v13;
            v13
        },
    )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v11.norm_squared() + v12 + v13 + (if v13 > 0.0 { v12 } else { t1[1] })
                + all[0] * all[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.437, -0.993, -0.728, -0.663, -0.302, -0.481, -0.244, 0.351, 0.492, -0.568, 0.299, -0.602, -0.884, -0.112, 0.903, -0.081, -0.601, -0.839, -0.683, -0.186, -0.99, -0.379, -0.585, -0.452, -0.466, 0.459, 0.605, -0.007, -0.526, -0.355, -0.055, 0.748, -0.743];
let a1 = &[0.161, 0.867, 0.372, 0.019, -0.029, -0.875, -0.317, 0.66, -0.954, -0.251, -0.935, 0.956, 0.148, 0.882, 0.358, -0.18, 0.341, 0.136, -0.834, 0.594];
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.18, 0.125, 0.564]);
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[4.355590981680291, 3.8395713211201943, 5.198571321120195]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.834, 0.306, 0.049])), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.383598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.415293, -0.077119, -0.05037599999999991, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.6685571370063776, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.834, 0.306, 0.049])), &[4.355590981680291, 3.8395713211201943, 5.198571321120195, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.383598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.415293, -0.077119, -0.05037599999999991, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.6685571370063776, 0.0, 0.0]);
}
}

pub mod p50 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::differential(wrt = whole, into)]
pub fn f(v: f64, y: &Vector3<f64>, whole: f64, step_1: usize) -> f64 {
    let v1: f64 = (step_1 as f64 * 0.1 * 1.0_f64).tanh();
    let v2: SMatrix<f64, 3, 1> = Vector3::new((1.5 + v1.powi(2)).log2(), whole, (-v));
    if v1 > 0.35 {
        return (1.5 + (v2.x * v1) * (v2.x * v1))
            .powf((if v1 > 0.35 { v2[step_1 % 3] } else { v1 }).tanh());
    }
    let mut v3 = v2;
    let v4: f64 = (step_1 as f64 * 0.1 * ((step_1 + 1) as f64).sqrt());
    let v6: f64 = ({
        let v5: f64 = v4;
        v5
    } - if step_1 == 3 { v4 } else { v4 });
    let mut v9 = match step_1 {
        _ if v1 > 0.0 => {
            let mut v8: SMatrix<f64, 3, 1> = v3
                .zip_zip_map(&v3, &v2, |p, q, u| p * q + u.tanh());
            v8[0]
        }
        _ => (-v4),
    };
    v2.norm_squared() + v3.sum() + v6 + v9 + v9.abs().sqrt() + whole * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.489;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.705, -0.815, 0.53]);
let a2 = 0.131;
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[2.854853143985486]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.562]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.562]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.404), &[-0.631048]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, -0.404, &mut o0);
c.near("f_diff_into", &o0, &[-0.631048]);
}
}
}

pub mod p51 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: Matrix2<f64>, v3: f64) -> f64 {
    let v4 = f64::exp(
        -(v3.hypot(1.0 + (v3.tanh().cosh()) * (v3.tanh().cosh()))).powi(2),
    );
    let mut v5 = v4;
    v3 + v5 + 1.25_f64
}
pub fn v6(v7: f64, v8: &Point3<f64>, v9: &[f64; 3]) -> Option<f64> {
    let mut v10 = v9.first().unwrap() * v8.coords[0];
    Some(
        v7 + v10
            + {
                let v11 = (-v10);
                SMatrix::<
                    f64,
                    2,
                    2,
                >::from_columns(&[Vector2::new(v10, v11), Vector2::new(v7, v11)])
                    .sum()
            },
    )
}
#[matgrad::gradient(wrt = t2)]
#[matgrad::hvp(wrt = t2)]
pub fn f(t2: &Vector3<f64>) -> f64 {
    let mut v12 = SMatrix::<f64, 20, 1>::zeros();
    let v13: f64 = v12[0];
    let mut v15 = Knob {
        gain: v1(
            SMatrix::<f64, 2, 2>::from_column_slice(&[v13, t2[1], v13, v12[1]]),
            (v12[1] + v13),
        ),
        bias: Vector2::new(t2.x, v13).map(matgrad::sigmoid),
    };
    let Knob { bias, .. } = v15;
    v12[(12, 0)] -= Matrix2::new(v15.bias[0], v13, bias[0], v15.gain).diagonal().sum();
    let v16: f64 = v6(
            (-v13),
            &(point![bias[0], v12[17], v15.gain]
                + ((Point3::origin() + (*t2)) - point![bias[0], v12[17], v15.gain])
                    * v15.gain),
            &[
                Vector3::new(bias[0], v15.gain, bias[0]).x,
                Vector3::new(bias[0], v15.gain, bias[0]).y,
                v13,
            ],
        )
        .unwrap_or(0.25);
    v12.norm_squared() + v15.bias.norm_squared() + v16
        + (1.5
            + (0.9
                * (v6(
                        bias.sum(),
                        &((Point3::origin() + (*t2)) / (1.5 + v15.gain * v15.gain)),
                        &[(*t2).x, (*t2).y, v16],
                    )
                    .unwrap_or(0.25))
                    .cos()))
            .powi(1 - (1) as i32) + t2[0] * t2[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.067, -0.067, -0.513]);
c.near("f", &f(a0), &[4.698972064788689]);
c.near("f_grad", &f_grad(a0), &[1.0826109228057426, 0.067, 0.0]);
c.near("f_hvp", &f_hvp(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.438, 0.228, -0.274])), &[0.13560738505861636, -0.438, 0.0]);
}
}

pub mod p52 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
#[matgrad::hvp(wrt = s, into)]
pub fn f(s: f64, t2: &[usize], acc: Params, cholesky: &[f64; 20]) -> f64 {
    let v1: Vector3<f64> = Vector3::new(
        {
            let lu: f64 = cholesky[15];
            lu
        },
        cholesky[4],
        cholesky[t2[5]],
    );
    let s_before = ((Point3::origin() + v1) - v1);
    let mut n = Matrix2::new(
            s_before.coords.norm_squared(),
            s_before.coords[0],
            1.25_f64,
            cholesky[13],
        )
        .column_sum()
        .to_homogeneous();
    let mut matgrad_item: Point2<f64> = ((-Point2::from(
        SMatrix::<
            f64,
            2,
            1,
        >::from_row_slice(&[s_before.y, s_before.coords.norm_squared()]),
    )) + Vector2::new(n[(2, 0)], v1[1]));
    let mut matgrad_item = {
        matgrad_item -= Vector2::new(v1[(acc.count % 3, 0)], matgrad_item.y);
        n = n * 0.5 + n.zip_zip_map(&v1, &n, |p, q, u| p * q + u.tanh());
        f64::exp(
            -(matgrad::log_add_exp(
                (matgrad_item.coords.norm_squared()),
                (matgrad_item.coords.norm_squared()),
            ))
                .powi(2),
        )
    };
    let mut n: f64 = 1.0;
    for &v2 in cholesky.iter().rev() {
        let t2 = (v1 - v1).map(|v4| (v4 / (1.5 + v4 * v4)));
        let mut v5 = (1.5 + v2.powi(2)).log(3.0);
        let v6 = (Point3::from(v1).coords.sum())
            .mul_add((matgrad_item.mul_add(v5, 0.5)), 0.5);
        if ((matgrad::constant(n)) - (v6.powi(3).tanh())) > n {
            n = ((matgrad::constant(n)) - (v6.powi(3).tanh()));
        }
    }
    s_before.coords.norm_squared() + matgrad_item + n
        + (v1[0] * (-(s_before - Point3::origin()).sum())) + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.594;
let a1 = &[1usize, 1usize, 2usize, 3usize, 3usize, 3usize, 3usize, 2usize, 2usize, 3usize, 2usize, 3usize, 1usize, 3usize, 0usize, 1usize, 3usize, 0usize, 1usize, 2usize];
let a2 = Params { gain: 0.683, shift: -0.223, count: 2usize, table: [-0.734, 0.488, 0.996, -0.504], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.671, -0.979]), on: true };
let a3 = &[0.143, 0.349, 0.3, -0.96, 0.017, 0.007, -0.818, 0.925, 0.959, 0.635, 0.156, -0.692, 0.542, -0.076, -0.831, 0.655, 0.817, 0.675, 0.649, 0.531];
c.near("f", &f(a0, a1, a2, a3), &[0.8955253588318391]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, -0.181), &[0.0]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, -0.181, &mut o0);
c.near("f_hvp_into", &o0, &[0.0]);
}
}
}

pub mod p53 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::differential(wrt = t2, into)]
pub fn f(w: f64, t2: f64, next_s: &[f64; 17]) -> f64 {
    const K1: f64 = 0.1_f64;
    fn v2(u: f64) -> f64 {
        let k = 0.5;
        k * u.sin()
    }
    let g: f64 = v2(K1);
    let v3: f64 = K1;
    let mut g = 0.25_f64;
    for v4 in (0..20).rev() {
        let mut g = (0.9 * v3.cos()).powi((2) as i32);
        let mut lu = matgrad::constant(g);
        lu = (lu * 0.5
            + (1.5
                + (next_s
                    .iter()
                    .enumerate()
                    .map(|(pulled, &v6)| (v6) * (pulled as f64 * 0.1))
                    .sum::<f64>())
                    * (next_s
                        .iter()
                        .enumerate()
                        .map(|(pulled, &v6)| (v6) * (pulled as f64 * 0.1))
                        .sum::<f64>()))
                .powf((w + t2).tanh()))
            .tanh();
    }
    let mut v7: f64 = (K1 + g);
    let g = if v7.atan2(1.5 + g * g) <= (v3 * v3) {
        (-K1)
    } else {
        let x = v3;
        v7
    };
    let cotangent;
    if v7 > 0.1 || t2 > 0.4 {
        cotangent = matgrad::log_add_exp(next_s[16], v7);
    } else {
        cotangent = next_s[14];
    }
    let v8: f64 = (v3 * 1.0_f64).atan();
    let (acc, mut next_s) = (cotangent).sin_cos();
    v7 + g + cotangent + v8 + next_s + acc + matgrad::constant(acc.sin_cos().0)
        + t2 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.829;
let a1 = 0.339;
let a2 = &[-0.407, -0.047, 0.204, 0.488, -0.705, -0.046, 0.891, -0.747, -0.572, -0.3, 0.973, 0.515, 0.496, -0.608, 0.869, 0.749, -0.279];
c.near("f", &f(a0, a1, a2), &[3.7381034404360447]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, -0.04), &[-0.012]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, -0.04, &mut o0);
c.near("f_diff_into", &o0, &[-0.012]);
}
}
}

pub mod p54 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value, into)]
#[matgrad::differential(wrt = lu, value, into)]
pub fn f(cotangent: [f64; 17], lu: f64, v: f64) -> f64 {
    let v1 = SMatrix::<f64, 3, 3>::from_element(v);
    let v4 = if f64::sin(cotangent[13]) > -0.3 || lu > 0.4 {
        let mut s = ((if !(matgrad::constant(lu) <= 0.6) {
            (v * v1[(0, 1)])
        } else {
            (-v)
        }) * ((v1[(2, 2)]) - lu));
        v1.map(|v2| v1.mean() * v2)
    } else {
        let mut v3: SMatrix<f64, 3, 3> = v1
            .component_div(&(v1 * 0.8_f64).map(|e| 1.5 + e * e));
        ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v3[(1, 1)])
            * SMatrix::<f64, 2, 3>::repeat(v1[(2, 2)]))
    };
    let mut v5: f64 = 1.0;
    for s in 0..33 {
        let mut v7 = v1[(s.min(2), 2)];
        let mut t1 = 0.3_f64;
        t1 += (if v > 0.0 { (v + v7) } else { (0.5 * v4.m11.sin()).tan() });
    }
    v5 -= (-(if v5 > v1.m11 && v > 0.0 { v1.m11 } else { v1[(1, 2)] }));
    v5
        /= 1.5
            + ((((v4[(1, 2)]) / (1.5 + (v1[(1, 0)]) * (v1[(1, 0)]))) + (v4.mean())))
                .powi(2);
    let v8;
    if v > 0.0 {
        v8 = (0.9 * (v4[(2, 0)]).cos()).powi((2) as i32);
    } else {
        v8 = (0.9 * v5.cos()).powi((0) as i32);
    }
    v4.norm_squared() + v5 + v8 + v4.iter().map(|v| v * v).sum::<f64>().tanh() + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = [-0.152, 0.878, -0.925, -0.037, -0.518, -0.52, -0.49, -0.664, 0.976, 0.418, 0.889, 0.988, 0.618, -0.216, -0.724, 0.745, -0.442];
let a1 = 0.734;
let a2 = -0.638;
c.near("f", &f(a0, a1, a2), &[3.806944042720006]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.806944042720006, 0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.806944042720006]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, 0.799), &[0.2397]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, 0.799), &[3.806944042720006, 0.2397]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, 0.799, &mut o0);
c.near("f_diff_into", &o0, &[0.2397]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, 0.799, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.806944042720006]);
c.near("f_value_and_diff_into", &o0, &[0.2397]);
}
}
}

pub mod p56 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value)]
#[matgrad::hessian(wrt = i, value)]
pub fn f(i: &Vector3<f64>, matgrad_item: &Vector3<f64>, cholesky: usize) -> f64 {
    let mut s = 0.0_f64;
    let mut w = 0;
    for cholesky in 1..33 {
        let mut matgrad_total = ((*i)
            .zip_zip_map(&(*i), &(*matgrad_item), |p, q, u| p * q + u.tanh())
            - ((*i).add_scalar(3.0)).normalize());
        let mut v2 = 0.0_f64;
        for other in (0..2).rev() {
            let mut matgrad_total = {
                let x = (other as f64);
                matgrad_total.iter().map(|&step_1| (v2).tanh()).collect::<Vec<f64>>()[1]
            };
            let i: usize = 1;
            matgrad_total = matgrad::huber(((*matgrad_item).norm_squared() / 3.0), 0.6);
        }
        let v5 = matgrad::softmax(&(*matgrad_item))
            .lerp(
                &matgrad::log_softmax(&matgrad_total),
                {
                    let i = s;
                    v2
                },
            );
        v2 /= 1.5 + (v5[0]).powi(2);
    }
    let mut v6 = 0.25_f64;
    for matgrad_total in 1..2 {
        v6 = (v6 * 0.5
            + (matgrad::logit(0.5 + 0.3 * v6.sin()))
                .min((matgrad_item[2 - matgrad_total])))
            .tanh();
        let v8: usize = 1;
        v6
            *= ((if (-0.8_f64) <= 0.6 && v8 < 1 { s } else { v6.hypot(1.0 + v6 * v6) }))
                .cos();
    }
    let mut other: SMatrix<f64, 3, 1> = Vector4::new(
            matgrad_item[cholesky.min(2)],
            v6,
            s,
            matgrad_item.y,
        )
        .component_div(
            &Vector4::new(v6, matgrad_item[w % 3], matgrad_item.y, s)
                .map(|e| 1.5 + e * e),
        )
        .fixed_rows::<3>(0)
        .into_owned();
    let mut other = (((0.9 * other[2].cos()).powi((1) as i32))
        .min(((*matgrad_item).dot(&other) / 3.0)))
        .hypot(1.0 + (v6 - v6) * (v6 - v6));
    let v9: usize = w % 2;
    let cholesky;
    if (other / (1.5 + other * other)) < 0.1 {
        cholesky = other.mul_add((matgrad_item[(v9, 0)]), 0.5);
    } else {
        cholesky = (other - other);
    }
    let mut step_1 = cholesky;
    let mut cholesky = (if (other - other) < 0.6 || (-1.25_f64) > 0.4 {
        (*matgrad_item).sum()
    } else {
        (((0.01 * step_1).to_degrees()) / (1.5 + s * s))
    });
    let mut w = (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![cholesky, step_1], matrix![v6, cholesky]])
        - (SMatrix::<f64, 2, 2>::from_column_slice(&[other, i[2], v6, other])
            + SMatrix::<
                f64,
                2,
                2,
            >::from_columns(
                &[
                    Vector2::new(s, step_1),
                    SMatrix::<f64, 2, 1>::from_row_slice(&[v6, step_1]),
                ],
            )));
    matgrad_item.norm_squared() + s + v6 + other + step_1 + cholesky + w.norm_squared()
        + (1.5
            + ((0.9 * (w[(v9, 1 - v9)]).cos()).powi(((v9 * 3 + 1) % 4) as i32))
                * ((0.9 * (w[(v9, 1 - v9)]).cos()).powi(((v9 * 3 + 1) % 4) as i32)))
            .powf((other.abs()).tanh()) + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.444, 0.482, -0.452]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.936, -0.688, 0.107]);
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[5.263250024630255]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.482, -0.444, -0.6901517104090287]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[5.263250024630255, 0.482, -0.444, -0.6901517104090287]);
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 2.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[5.263250024630255, 0.482, -0.444, -0.6901517104090287, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 2.0]);
}
}

pub mod p57 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (k, all))]
pub fn f<const N: usize>(
    k: &SVector<f64, N>,
    all: f64,
    item: usize,
    t2: usize,
    matgrad_item: &[(f64, f64)],
) -> Option<f64> {
    let mut v1 = 0.0_f64;
    let mut v2: f64 = t2 as f64 * 0.1;
    let mut v3: usize = 0;
    while v3 < 5 {
        let mut sum_7 = 0.0;
        for v4 in (0..33).step_by(2) {
            let mut v6: f64 = {
                let v5: f64 = f64::from(v3 as u32) * 0.25;
                v5
            };
            sum_7 += 0.3_f64;
        }
        sum_7 += v2;
        v2 += 0.15 * (1.0 + v3 as f64 * 0.1);
        v3 += 1;
    }
    let mut v8: f64 = 1.0;
    let mut held_10 = Some(0.75);
    for v9 in 0..17 {
        let v12: f64 = (*k)
            .zip_zip_map(&(*k), &(*k), |p, q, u| p * q + u.tanh())[(v9 * 3 + 1) % 18];
        v8 *= ((v2 * all)).cos();
        let v13: Vector3<f64> = Vector3::new(
            v2,
            (f64::from(v3 as u32) * 0.25 * v9 as f64 * 0.1),
            (v9 as f64 * 0.1 * 1.0_f64).exp_m1(),
        );
        held_10 = match held_10 {
            Some(old) => Some(old * 0.5 + v12),
            None => Some(v12),
        };
        v8 = v12;
    }
    if let Some(held) = held_10 {
        v1 += held * 0.25;
    }
    let v14: usize = 1;
    let mut v15: f64 = f64::from(v14 as u32) * 0.25;
    let mut v16: usize = 0;
    while v15 < 1.5 && v16 < 7 {
        let v17: usize = 4 - item;
        v1 -= (((v16 + 1) as f64).sqrt() * v15);
        v8 = (v8 * 0.5
            + (matgrad_item[16 - v17].1 + (0.9 * all.cos()).powi((v14 % 4) as i32)))
            .tanh();
        v15 += 0.3 * (1.0 + v16 as f64 * 0.1);
        v16 += 1;
    }
    if (v8 + v15) < (0.7 * 1.5_f64.sin()).atanh() {
        return None;
    }
    let mut v18: bool = v16 != 17;
    v18 &= v3 % 2 == 0;
    let mut v19 = 0.25_f64;
    let mut v20: f64 = v14 as f64 * 0.1;
    let mut v21: usize = 0;
    while v20 <= 0.9 && (v20 > -1.0 || v21 < 9) && v21 < 20 {
        let mut v22 = (0.5 * (((*k))[((t2 * 3 + 1) % 18, 0)]).sin()).tan();
        let mut v23: f64 = v19;
        v23 = v23
            .max(
                (1.5 + (matgrad::erfc(0.5 * v22)) * (matgrad::erfc(0.5 * v22)))
                    .powf(0.3_f64.tanh()),
            );
        v20 += 0.25;
        v21 += 1;
    }
    let v24: SMatrix<f64, N, 1> = (*k).lerp(&(*k), matgrad::constant(v20));
    Some(v1 + v8 + v19 + v24.dot(&v24) / 18.0 + v24[t2] + k[0] * k[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.92, -0.524, 0.818, 0.96, -0.479, -0.306, 0.872, -0.683, 0.721, -0.783, 0.434, -0.512, 0.327, 0.194, -0.471, -0.51, 0.662, 0.918]);
let a1 = -0.849;
let a2 = 3usize;
let a3 = 1usize;
let a4 = &[(0.237, -0.709), (0.472, -0.43), (0.851, 0.448), (-0.748, -0.76), (0.273, 0.94), (-0.875, -0.596), (-0.59, 0.516), (-0.534, 0.785), (0.211, -0.941), (0.59, 0.288), (0.679, -0.034), (0.178, 0.845), (0.406, 0.009), (0.58, 0.213), (0.429, -0.383), (-0.393, -0.697), (0.575, 0.723)];
c.near("f", &f::<18>(a0, a1, a2, a3, a4).unwrap(), &[-5.408589583357881]);
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, a4, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.828, 0.102, 0.758, 0.543, 0.608, -0.157, 0.693, -0.252, -0.014, -0.571, -0.265, 0.57, 0.918, -0.591, 0.876, -0.257, -0.637, 0.557]), 0.605).unwrap(), &[0.45420330352319094]);
}
}

pub mod p59 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, matgrad_item), value)]
pub fn f(
    x: &Vector2<f64>,
    i: &SVector<f64, 33>,
    matgrad_item: &[f64; 33],
    s_before: f64,
    all: usize,
) -> f64 {
    let lu: [usize; 3] = [0, 0, 0];
    let (s_before, v1): (f64, f64) = (
        s_before,
        (((all + 1) as f64).sqrt() - (all as f64)),
    );
    let v2;
    if !(((*i))[(all, all.min(0))]).is_nan()
        && ((*i))[(all, all.min(0))] > (-matgrad_item[all + 26])
    {
        v2 = (v1 - s_before);
    } else {
        v2 = s_before;
    }
    let mut step_1 = 0.0_f64;
    let mut v3 = 0;
    for &v4 in lu.iter().take(2) {
        let mut i = (if ((1.5 + s_before * s_before).powf(v2.tanh())).is_sign_positive()
        {
            (-v2)
        } else {
            (if v1 >= step_1 && v1 > 0.0 { step_1 } else { step_1 })
        });
        let whole: usize = 0;
        let mut acc = ((0.9 * i.cos()).powi((v4) as i32)).abs();
        acc = (whole as f64 * 0.1
            + {
                let v7 = s_before;
                v7
            });
    }
    i.norm_squared() + step_1
        + ((*i).component_mul(&(*i)).transpose() * (*i).component_mul(&(*i)))
            .to_scalar()
            .tanh() + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.148, 0.227]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.368, 0.18, 0.066, -0.852, 0.852, 0.705, 0.522, 0.764, -0.397, 0.413, 0.535, -0.296, 0.685, -0.418, -0.531, 0.068, 0.261, -0.768, 0.966, -0.586, 0.398, -0.186, -0.863, 0.96, -0.413, 0.815, -0.508, -0.332, 0.129, -0.505, -0.421, 0.637, -0.284]);
let a2 = &[0.795, -0.089, -0.417, 0.776, -0.697, -0.365, 0.581, 0.478, 0.929, 0.431, 0.351, 0.273, 0.059, -0.943, -0.763, -0.804, 0.794, -0.024, -0.064, 0.737, 0.407, -0.316, 0.22, 0.37, -0.788, -0.175, 0.551, -0.782, 0.699, -0.976, -0.728, -0.207, 0.244];
let a3 = -0.908;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[11.471252575790157]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.7360073454484224, 0.36000085959201567, 0.1320000423747027, -1.7040911577593822, 1.7040911577593822, 1.4100516466561581, 1.0440209645896699, 1.5280657286834318, -0.7940092224514548, 0.8260103830516056, 1.070022570241376, -0.5920038225219747, 1.3700473747108246, -0.8360107647439187, -1.062022067768573, 0.13600004634486226, 0.5220026205737087, -1.536066766485734, 1.9321328636676551, -1.1720296597649944, 0.7960092923182154, -0.3720009484483607, -1.726094734298755, 1.920130403292449, -0.8260103830516056, 1.6300797898564605, -1.0160193226191694, -0.6640053937288325, 0.25800031640547405, -1.0100189823069556, -0.8420109981881508, 1.2740380972084853, -0.5680033762133104, -0.089, 0.795, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[11.471252575790157, 0.7360073454484224, 0.36000085959201567, 0.1320000423747027, -1.7040911577593822, 1.7040911577593822, 1.4100516466561581, 1.0440209645896699, 1.5280657286834318, -0.7940092224514548, 0.8260103830516056, 1.070022570241376, -0.5920038225219747, 1.3700473747108246, -0.8360107647439187, -1.062022067768573, 0.13600004634486226, 0.5220026205737087, -1.536066766485734, 1.9321328636676551, -1.1720296597649944, 0.7960092923182154, -0.3720009484483607, -1.726094734298755, 1.920130403292449, -0.8260103830516056, 1.6300797898564605, -1.0160193226191694, -0.6640053937288325, 0.25800031640547405, -1.0100189823069556, -0.8420109981881508, 1.2740380972084853, -0.5680033762133104, -0.089, 0.795, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p60 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64) -> Option<f64> {
    let v3: f64 = v2.rem_euclid(0.5);
    let mut v4 = SVector::<f64, 20>::zeros();
    let mut held_6 = None;
    for v5 in 0..2 {
        let v8 = v4;
        let mut v9 = v8[9];
        let mut v10 = matgrad::constant(v9.hypot(1.0 + v3 * v3));
        held_6 = match held_6 {
            Some(old) => Some(old * 0.5 + (v9 - v10)),
            None => Some((v9 - v10)),
        };
        v9
            *= ((((v5 + 1) as f64).sqrt() * (if v3 <= v4[v5 / 2] { v9 } else { v10 })))
                .cos();
    }
    let mut sum_13 = 0.0;
    for (&v11, &v12) in v4.iter().zip(v4.iter().skip(1)) {
        sum_13 += ((v4.magnitude_squared().sqrt().tanh()) + (v12.mul_add(v12, 0.5)));
    }
    Some(
        v4.sum() + sum_13
            + v4
                .metric_distance(
                    &SMatrix::<
                        f64,
                        20,
                        2,
                    >::from_fn(|r0, c0| sum_13 * (r0 + c0) as f64 * 0.1)
                        .column(1)
                        .into_owned()
                        .add_scalar(4.0),
                ),
    )
}
#[matgrad::gradient(wrt = t2, value, into)]
#[matgrad::vjp(wrt = t2, value, into)]
pub fn f(t2: f64, out: [usize; 17], pulled: &Vector4<f64>) -> f64 {
    let v14: f64 = pulled[out[out[3]]];
    let mut v15 = (((pulled.x * v14).min(0.4)) + ((1.5 + v14 * v14).powf(v14.tanh())));
    let v16 = pulled.len();
    v15 + (if v16 >= 3 { (-0.5_f64) } else { pulled.x }) + t2 * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = -0.467;
let a1 = [3usize, 2usize, 1usize, 3usize, 3usize, 3usize, 2usize, 1usize, 0usize, 3usize, 0usize, 3usize, 3usize, 3usize, 1usize, 0usize, 0usize];
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.48, 0.801, 0.031, -0.443]);
c.near("f", &f(a0, a1, a2), &[0.3751469921210965]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.3751469921210965, 0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.3751469921210965]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.667), &[-0.2001]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.667), &[0.3751469921210965, -0.2001]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, -0.667, &mut o0);
c.near("f_vjp_into", &o0, &[-0.2001]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, -0.667, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.3751469921210965]);
c.near("f_value_and_vjp_into", &o0, &[-0.2001]);
}
}
}

pub mod p61 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value, into)]
#[matgrad::hvp(wrt = column, value, into)]
pub fn f(column: &Vector3<f64>, s: &Vector3<f64>, next_s: &[usize; 5]) -> f64 {
    const K1: f64 = 3.0_f64;
    let t1: f64 = K1;
    let s = if t1 > 0.0 {
        let v2 = matgrad::log_sum_exp(
            &SMatrix::<f64, 3, 2>::repeat(column[0]).column_sum(),
        );
        K1
    } else {
        let mut v3 = matgrad::log_softmax(&Vector2::new(column[2], K1)).to_homogeneous();
        K1
    };
    let mut v4: f64 = column.iter().map(|lu| lu * lu).sum::<f64>();
    let (v5, v6): (f64, f64) = (t1, if t1 > 0.0 { t1 } else { t1 });
    let lu: usize = 4;
    s + v4 + v5 + v6 + matgrad::log_add_exp((if lu % 2 == 0 { t1 } else { v6 }), v5)
        + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.329, -0.779, 0.4]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.232, 0.701, -0.323]);
let a2 = &[2usize, 0usize, 1usize, 3usize, 3usize];
c.near("f", &f(a0, a1, a2), &[14.468229180559945]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.658, -1.558, 0.8]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[14.468229180559945, 0.658, -1.558, 0.8]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.658, -1.558, 0.8]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[14.468229180559945]);
c.near("f_value_and_grad_into", &o0, &[0.658, -1.558, 0.8]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027])), &[0.266, -1.544, -0.054]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027])), &[14.468229180559945, 0.658, -1.558, 0.8, 0.266, -1.544, -0.054]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027]), &mut o0);
c.near("f_hvp_into", &o0, &[0.266, -1.544, -0.054]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[14.468229180559945]);
c.near("f_value_grad_hvp_into", &o0, &[0.658, -1.558, 0.8]);
c.near("f_value_grad_hvp_into", &o1, &[0.266, -1.544, -0.054]);
}
}
}

pub mod p62 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value)]
#[matgrad::hvp(wrt = s, value)]
pub fn f(
    y: &Vector2<f64>,
    s: &Vector2<f64>,
    other: f64,
    all: Matrix3<f64>,
    matgrad_item: &Matrix3<f64>,
) -> f64 {
    let value = all[(1, 0)];
    let mut v1 = SVector::<f64, 17>::zeros();
    for v2 in (0..4).rev() {
        let mut v4 = ((v2 as f64) + all[(v2.min(2), 2)]);
        v1[v2] = v4;
        v1 += v1;
    }
    v1[3] += value;
    let mut v5: usize = 0;
    v5 %= 1;
    v5 %= 4;
    let mut s_before = (SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[other, v1[(v5, 0)], v1[(v5, 0)], value])
        + Matrix2::new(value, 1.5_f64, value, s[(0, 0)]));
    value + v1.norm_squared() + s_before.dot(&s_before) / 4.0 + s_before[(1, 0)]
        + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.865, 0.496]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.303, 0.151]);
let a2 = -0.768;
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.433, -0.407, 0.866, 0.383, 0.893, 0.369, 0.355, -0.037, -0.635]);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.581, 0.169, -0.856, -0.702, -0.332, -0.94, 0.196, -0.999, -0.74]);
c.near("f", &f(a0, a1, a2, a3, a4), &[1537.351483500001]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.099, 0.303]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1537.351483500001, 0.099, 0.303]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.034])), &[0.27249999999999996, 0.477]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.034])), &[1537.351483500001, 0.099, 0.303, 0.27249999999999996, 0.477]);
}
}

pub mod p63 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1)]
#[matgrad::differential(wrt = t1)]
pub fn f<const N: usize>(t1: &SVector<f64, N>, other: &[f64; 20]) -> f64 {
    let v2 = if (other[10] + t1[12]) < 0.6 {
        0.3_f64
    } else {
        {
            let v1 = (t1[8] * other[13]);
            (-v1)
        }
    };
    let mut v6 = other.iter().map(|v3| v3 * v3).sum::<f64>();
    let v7: f64 = ((if v6.copysign(v6) < (-v2) {
        matgrad::ln_gamma(1.5 + v6.powi(2))
    } else {
        v6
    }) / (1.5 + (v6 * other[9]) * (v6 * other[9])));
    let v8 = ((*t1).lerp(&(*t1), other[11]) - (*t1));
    v6 + v7 + v8.sum() + matgrad::log_sigmoid(((1.5 + v8[1].powi(2)).log(3.0)))
        + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.017, -0.295, -0.211, -0.173, 0.149, -0.42, -0.491, 0.944, -0.533, 0.11, -0.484, 0.507, 0.725, -0.248, -0.459, -0.195, -0.292, -0.269]);
let a1 = &[-0.574, 0.939, 0.061, 0.38, 0.846, 0.668, -0.925, 0.5, 0.425, 0.719, -0.161, -0.708, 0.741, 0.071, 0.835, 0.047, 0.422, -0.183, -0.815, 0.133];
c.near("f", &f::<18>(a0, a1), &[6.729073629287171]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[-0.295, 0.017, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.238, 0.535, 0.569, -0.028, -0.677, -0.352, 0.875, -0.335, 0.82, -0.136, 0.921, -0.625, 0.062, 0.331, -0.697, 0.941, -0.613, 0.27])), &[0.079305]);
}
}

pub mod p64 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn matgrad_item(Duo(v1, matgrad_item): Duo) -> f64 {
    let mut matgrad_item: f64 = ((matgrad::logit(0.5 + 0.3 * matgrad_item.y.sin()))
        - ((matgrad_item[(1, 0)]) * matgrad_item[2]))
        .hypot(1.0 + (v1 * (matgrad_item[(1, 0)])) * (v1 * (matgrad_item[(1, 0)])));
    matgrad_item + matgrad_item
}
pub fn v2(s: f64, v3: f64, v4: Knob) -> f64 {
    let (v5, out): (f64, f64) = (3.0_f64, (3.0_f64 + 0.8_f64));
    s + v3 + v4.bias.y + v5 + out + ((v5 + (-1.25_f64)) + (out.mul_add(v3, 0.5)))
}
#[matgrad::gradient(wrt = (lu, dx), value, into)]
#[matgrad::hessian(wrt = lu, value, into)]
pub fn f(
    grad: &Rig,
    lu: f64,
    dx: Vector4<f64>,
    w: &Matrix3<f64>,
) -> Result<f64, &'static str> {
    let v6 = lu;
    let v7 = ((*w) + Vector3::new(w[(0, 2)], dx[0], v6).cross_matrix());
    let mut column = (-matgrad::constant(v7[(2, 1)])).tanh();
    let t2: usize = 1;
    Ok(
        dx.dot(&dx) / 4.0 + column
            + v7
                .metric_distance(
                    &(*w)
                        .zip_zip_map(&(*w), &v7, |p, q, u| p * q + u.tanh())
                        .add_scalar(4.0),
                ) + dx[0] * dx[1],
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &Rig { knob: Knob { gain: 0.185, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[0.177, 0.216]) }, duo: Duo(0.229, SMatrix::<f64, 3, 1>::from_column_slice(&[0.953, 0.64, 0.353])), table: [-0.821, 0.329, 0.835] };
let a1 = -0.542;
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.456, -0.709, -0.287, -0.987]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.038, 0.37, 0.018, 0.228, 0.752, 0.578, 0.637, -0.114, -0.339]);
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[11.577621196609428]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.12395061884309279, -0.6382818607965894, 0.10150000000000003, -0.1435, -0.4935]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[11.577621196609428, 0.12395061884309279, -0.6382818607965894, 0.10150000000000003, -0.1435, -0.4935]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.12395061884309279]);
c.near("f_grad_into", &o1, &[-0.6382818607965894, 0.10150000000000003, -0.1435, -0.4935]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[11.577621196609428]);
c.near("f_value_and_grad_into", &o0, &[0.12395061884309279]);
c.near("f_value_and_grad_into", &o1, &[-0.6382818607965894, 0.10150000000000003, -0.1435, -0.4935]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3).unwrap(), &[-0.1159936703782281]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3).unwrap(), &[11.577621196609428, 0.12395061884309279, -0.1159936703782281]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[-0.1159936703782281]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hess_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[11.577621196609428]);
c.near("f_value_grad_hess_into", &o0, &[0.12395061884309279]);
c.near("f_value_grad_hess_into", &o1, &[-0.1159936703782281]);
}
}
}

pub mod p65 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = acc, value, into)]
pub fn f(acc: &Vector3<f64>, other: &Matrix3<f64>) -> f64 {
    let (v1, mut v2) = ((-(Vector3::new((-3.0_f64), other[(2, 0)], other[(1, 1)])
        .dot(&(*acc)) / 3.0)))
        .sin_cos();
    let mut v3 = (*other).lower_triangle();
    let mut v4 = SVector::<f64, 20>::zeros();
    let mut v5: f64 = 0.0_f64;
    let mut v6: usize = 0;
    while v5 < 1.5 && v6 < 7 {
        let mut v7 = (v5 + v5);
        let mut v8: SMatrix<f64, 20, 1> = v4.component_mul(&v4).abs();
        v2 = (((1.5 + (0.9 * v5.cos())).powi(1 - (1) as i32)) % 0.75);
        v6 += 1;
        v5 = v5 + 0.3;
    }
    let mut v14 = {
        for v9 in 0..v4.len() {
            let v11 = v5.max((v1 / (1.5 + (v4[(v9, 0)]) * (v4[(v9, 0)]))));
            let mut v12: usize = 2;
            v12 >>= 1;
            v12 %= 5;
            let mut v13 = (1.5 + v4[v12].powi(2)).ln();
            v2 += (-other[(1, 1)]);
        }
        v5
    };
    let mut v15 = SMatrix::<f64, 3, 3>::from_row_iterator(v3.iter().map(|e| e * 0.5))
        .scale((-v14));
    let mut v16 = SVector::<f64, 20>::zeros();
    let mut v17: f64 = v6 as f64 * 0.1;
    let mut v18: usize = 0;
    while v17 < 1.5 && v18 < 7 {
        let v19: f64 = v17;
        v3
            -= SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v19 * (r0 + c0) as f64 * 0.1)
                .insert_row(2, v15[(1, v18.min(2))]);
        v17 += 0.25;
        v18 += 1;
    }
    (v14, v2) = (v2, (v14 * 0.5 + v15.sum()).tanh());
    let mut v20 = v17;
    v2 + v1 + v3.dot(&v3) / 9.0 + v4.dot(&v4) / 20.0 + v14 + v15.dot(&v15) / 9.0
        + v16.sum() + v20 + (v16[2] * (v3[(0, v18.min(2))])) + other[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.571, 0.781, -0.057]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.226, -0.147, 0.757, -0.339, -0.257, 0.368, -0.511, 0.635, -0.56]);
c.near("f", &f(a0, a1), &[7.44538485238472]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.794, 0.067, 0.368])), &[0.5788500937512263]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.794, 0.067, 0.368])), &[7.44538485238472, 0.5788500937512263]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.794, 0.067, 0.368]), &mut o0);
c.near("f_diff_into", &o0, &[0.5788500937512263]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.794, 0.067, 0.368]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[7.44538485238472]);
c.near("f_value_and_diff_into", &o0, &[0.5788500937512263]);
}
}
}

pub mod p66 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = item, into)]
pub fn f(item: Point2<f64>) -> Matrix2<f64> {
    let v1: SMatrix<f64, 2, 2> = (matrix![(item - Point2::origin()).sum(), item.x]
        .insert_row(0, item.coords.norm_squared())
        / (1.5
            + ((item - Point2::origin()).sum()).tanh()
                * ((item - Point2::origin()).sum()).tanh()));
    let v2 = ((v1 * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0).try_inverse().unwrap()
        * v1);
    let mut v3 = (SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[Vector2::new(v2[(1, 1)], v1[(0, 0)]), Vector2::new(v2[(1, 1)], v2.m22)],
    ) * 0.3)
        .exp();
    let v4 = (v3 * v3.transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .unwrap()
        .inverse();
    let mut v = v4.sum();
    let v5 = move |v6: f64, t1: f64| ((t1 * v)).tanh();
    let item = |v7: usize| -> usize { 1 };
    v4 + SMatrix::<f64, 2, 2>::repeat(v3.norm_squared() + v4[(1, 0)])
}
pub fn check(c: &mut Checker) {
let a0 = Point2::new(0.307, 0.755);
c.near("f", &f(a0), &[2.4082087883205165, 2.066199042216457, 2.066199042216457, 2.4072568884178773]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.352, 0.475, -0.176, 0.644])), &[0.14844409226634525, -0.02345275366283036]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.352, 0.475, -0.176, 0.644]), &mut o0);
c.near("f_vjp_into", &o0, &[0.14844409226634525, -0.02345275366283036]);
}
}
}

pub mod p67 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::newton_step(wrt = item)]
pub fn f(dx: &DVector<f64>, item: Vector2<f64>, value: &SVector<f64, 17>) -> f64 {
    let matgrad_total: f64 = {
        let value: f64 = value[10];
        (value * value)
    };
    let mut v1 = item;
    let column: usize = 2;
    let mut v3: f64 = (-{
        let v2 = v1.y;
        v2
    });
    let value = if (matgrad_total - v3) < 0.1 {
        let mut sum_5 = 0.0;
        for &v4 in v1.iter() {
            sum_5
                += v1
                    .zip_zip_map(
                        &Vector2::new(v1[(0, 0)], dx.fixed_rows::<2>(2).norm_squared()),
                        &v1,
                        |p, q, u| p * q + u.tanh(),
                    )
                    .magnitude_squared()
                    .sqrt()
                    .tanh();
        }
        (0.5 * (if sum_5 >= 0.6 { v3 } else { 2.0_f64 }).sin()).tan()
    } else {
        if matgrad_total > 0.35 {
            let mut v6 = (*value);
            v3 *= (v6[(column, 0)]).cos();
        }
        matgrad::log_add_exp((v3 * v3), (v1[1] * (column as f64)))
    };
    item.norm_squared() + v1.sum() + v3 + value
        + (column as f64 * 0.1
            + value.hypot(1.0 + (dx[(16 - column, 0)]) * (dx[(16 - column, 0)])))
        + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &DVector::from_column_slice(&[-0.159, -0.995, 0.862, 0.113, -0.964, -0.958, 0.791, -0.887, 0.365, -0.735, 0.283, 0.89, -0.675, -0.487, 0.961, -0.543, -0.924]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.451, 0.681]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.626, -0.585, -0.002, -0.747, -0.341, -0.737, -0.719, 0.177, 0.918, 0.636, 0.182, -0.173, 0.778, -0.006, 0.978, -0.253, 0.196]);
c.near("f", &f(a0, a1, a2), &[5.898470051628658]);
c.near("f_grad", &f_grad(a0, a1, a2), &[2.583, 4.831988420567839]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[2.583, 4.831988420567839]);
}
c.newton(&f_newton(a0, a1, a2), &[2.0, 1.0, 1.0, 3.820541984906285], &[2.583, 4.831988420567839]);
}
}

pub mod p68 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = whole, value, into)]
pub fn f(
    whole: &DVector<f64>,
    k: &Vector4<f64>,
    acc: &[f64; 17],
    matgrad_item: &[usize],
) -> Matrix2<f64> {
    let s: f64 = (acc[5] * (k[3] * 1.0_f64).atan());
    let mut matgrad_item = SMatrix::<
        f64,
        2,
        1,
    >::from_row_iterator(
        Vector2::new(s, acc[matgrad_item[10]])
            .lerp(&Vector2::new(s, whole.fixed_rows::<2>(0).norm_squared()), acc[7])
            .iter()
            .map(|e| e * 0.5),
    );
    let matgrad_item = acc[13];
    (Matrix2::new(matgrad_item, acc[8], matgrad_item, matgrad_item)
        * (if k.y >= 0.5_f64 || acc[13] > 0.4 { s } else { acc[2] }))
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(matgrad_item + (s * matgrad_item) + whole[0] * whole[1])
}
pub fn check(c: &mut Checker) {
let a0 = &DVector::from_column_slice(&[0.447, -0.062, 0.444]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.07, -0.481, 0.339, 0.564]);
let a2 = &[-0.396, 0.73, 0.152, -0.382, 0.972, 0.794, -0.44, -0.647, 0.257, 0.294, -0.974, -0.756, -0.248, -0.829, -0.109, -0.965, 0.918];
let a3 = &[1usize, 3usize, 2usize, 1usize, 2usize, 0usize, 3usize, 0usize, 3usize, 1usize, 2usize, 3usize, 2usize, 3usize, 2usize, 1usize, 2usize, 3usize, 0usize, 2usize];
c.near("f", &f(a0, a1, a2, a3), &[-1.320739610222847, -1.320739610222847, -1.1556676102228471, -1.320739610222847]);
{
let mut o0 = DVector::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.397, 0.128, -0.73, 0.306]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.006262, 0.04514700000000002, 0.0]);
}
{
let mut o0 = DVector::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.397, 0.128, -0.73, 0.306]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-1.320739610222847, -1.320739610222847, -1.1556676102228471, -1.320739610222847]);
c.near("f_value_and_vjp_into", &o0, &[-0.006262, 0.04514700000000002, 0.0]);
}
}
}

pub mod p69 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::vjp(wrt = matgrad_total, value)]
pub fn f(matgrad_total: &Vector2<f64>, all: &Matrix3<f64>) -> f64 {
    if all[(1, 0)] >= -0.3 {
        return (matgrad_total.x + (all[(1, 1)]));
    }
    let v1 = (*all);
    let mut sum_3 = 0.0;
    for v2 in v1.row_iter() {
        sum_3 += v2[(0, 0)];
    }
    let v4: [usize; 3] = [1, 0, 0];
    matgrad_total.norm_squared() + sum_3
        + ((sum_3.mul_add(sum_3, 0.5)) - (all[(1, v4[v4[v4[0]]])] * v1[(0, 2)]))
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.683, 0.357]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.329, -0.386, -0.753, 0.929, -0.336, -0.988, 0.801, 0.998, -0.175]);
c.near("f", &f(a0, a1), &[2.2939290000000003]);
c.near("f_grad", &f_grad(a0, a1), &[1.723, 1.397]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.2939290000000003, 1.723, 1.397]);
c.near("f_vjp", &f_vjp(a0, a1, 0.22), &[0.37906, 0.30734]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, 0.22), &[2.2939290000000003, 0.37906, 0.30734]);
}
}

pub mod p70 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, pulled, t2), into)]
#[matgrad::vjp(wrt = (s_before, pulled, t2), into)]
pub fn f(
    s_before: &Vector3<f64>,
    pulled: &Vector2<f64>,
    t2: &Vector2<f64>,
    cotangent: &[usize; 17],
    g: f64,
    step_1: &[(Vector2<f64>, f64)],
) -> f64 {
    let mut v2: f64 = (if s_before[0].sin_cos().0 < 0.6 || (-0.3_f64) > 0.4 {
        {
            let v1 = matgrad::constant(g);
            v1.atan2(1.5 + t2[1] * t2[1])
        }
    } else {
        pulled[(1, 0)]
    });
    let v3: f64 = matgrad::log_add_exp(
        (step_1[8].0.x * (v2 + t2.x)),
        ((*s_before).iter().map(|v| v * v).sum::<f64>().tanh()),
    );
    let v5: f64 = {
        let v4: f64 = (step_1[1].1 - step_1[cotangent[1]].0.x);
        step_1[1].0.x
    };
    for &(v6, v7) in step_1 {
        let v9 = (SMatrix::<f64, 2, 3>::repeat(v5)
            + SMatrix::<f64, 3, 2>::from_fn(|r0, c0| (-2.0_f64) * (r0 + c0) as f64 * 0.1)
                .transpose());
        v2 += pulled[1].atan2(1.5 + (v6[0] + v9[(1, 2)]) * (v6[0] + v9[(1, 2)]));
    }
    let mut v10 = (SMatrix::<f64, 3, 2>::zeros()).add_scalar(v3).column_sum();
    let mut v11: f64 = Vector3::new(v5, 1.5_f64, v5).sum();
    let v12 = step_1[12].0.x;
    v2 + v10.sum() + v11 + v12 + (v11 + v12).hypot(1.0 + v11 * v11)
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.075, -0.52, 0.339]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.066, -0.011]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.201, 0.023]);
let a3 = &[3usize, 1usize, 1usize, 1usize, 2usize, 2usize, 0usize, 2usize, 2usize, 2usize, 0usize, 1usize, 1usize, 3usize, 1usize, 1usize, 0usize];
let a4 = -0.38;
let a5 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.596, 0.418]), 0.843), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.801, 0.022]), -0.964), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.097, 0.392]), 0.954), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.87, 0.707]), 0.869), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.682, -0.426]), 0.25), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.835, 0.313]), 0.06), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.261, 0.717]), -0.067), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.803, 0.104]), -0.278), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.82, -0.369]), 0.554), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.295, 0.883]), -0.271), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.444, -0.075]), -0.17), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.279, 0.277]), -0.279), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.14, 0.937]), 0.272), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.819, 0.072]), 0.882), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.334, 0.264]), 0.384), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.349, 0.004]), 0.124), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.072, -0.592]), 0.194)];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[6.873598010145776]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.3884382027315395, -2.693171538938674, 1.7557406763465588, -0.011, 5.035108194495668, -2.4551153427635386, -0.01061583941013016]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.3884382027315395, -2.693171538938674, 1.7557406763465588]);
c.near("f_grad_into", &o1, &[-0.011, 5.035108194495668]);
c.near("f_grad_into", &o2, &[-2.4551153427635386, -0.01061583941013016]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, 0.323), &[-0.12546553948228725, -0.8698944070771918, 0.5671042384599385, -0.0035529999999999997, 1.6263399468221007, -0.793002255712623, -0.0034289161294720413]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, 0.323, &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[-0.12546553948228725, -0.8698944070771918, 0.5671042384599385]);
c.near("f_vjp_into", &o1, &[-0.0035529999999999997, 1.6263399468221007]);
c.near("f_vjp_into", &o2, &[-0.793002255712623, -0.0034289161294720413]);
}
}
}

pub mod p71 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, value, matgrad_total), value)]
#[matgrad::differential(wrt = (matgrad_item, value, matgrad_total), value)]
pub fn f(
    matgrad_item: Vector2<f64>,
    value: &SMatrix<f64, 2, 3>,
    matgrad_total: &Vector3<f64>,
) -> f64 {
    let matgrad_item = (SMatrix::<f64, 3, 3>::repeat(2.0_f64) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_lower_triangular(&(*matgrad_total))
        .unwrap()
        .lerp(
            &(SMatrix::<f64, 3, 2>::from_element(matgrad_total[2]) * matgrad_item),
            matgrad_total
                .iter()
                .zip(matgrad_total.iter().skip(1))
                .map(|(v1, w)| v1 * w)
                .sum::<f64>(),
        );
    let matgrad_item: SMatrix<f64, 3, 1> = ((SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(value[(0, 2)]) * matgrad_item.map(f64::sin));
    let x = SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(
            &[
                matgrad_item[(2, 0)],
                matgrad_item[0],
                matgrad_item[2],
                matgrad_total[(0, 0)],
            ],
        )
        .map(f64::tanh);
    let v4 = x.sum();
    let mut w = matgrad::log_softmax(
        &(SMatrix::<f64, 3, 3>::repeat(v4) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .lu()
            .solve(&matgrad_item)
            .unwrap(),
    );
    let mut lu: SMatrix<f64, 2, 1> = matrix![x.m22].insert_row(0, x[(0, 0)]);
    let mut lu: SMatrix<f64, 3, 1> = matgrad_item;
    v4 + w.norm_squared() + lu.dot(&lu) / 3.0 + lu.x
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.394, -0.46]);
let a1 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.79, 0.884, 0.055, -0.453, -0.175, 0.87]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.28, 0.462, -0.349]);
c.near("f", &f(a0, a1, a2), &[3.8994894928804045]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.02266183762021748, -0.02266183762021748, 0.0, 0.0, 0.0, 0.0, 0.7005219721455938, 0.0, 1.1261435529687007, 0.03540213580425508, -0.17500680233274404]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.8994894928804045, -0.02266183762021748, -0.02266183762021748, 0.0, 0.0, 0.0, 0.0, 0.7005219721455938, 0.0, 1.1261435529687007, 0.03540213580425508, -0.17500680233274404]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.317, 0.993]), &SMatrix::<f64, 2, 3>::from_column_slice(&[0.276, 0.405, -0.571, 0.179, 0.353, -0.903]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.476, -0.307, 0.833])), &[0.5969924580629291]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.317, 0.993]), &SMatrix::<f64, 2, 3>::from_column_slice(&[0.276, 0.405, -0.571, 0.179, 0.353, -0.903]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.476, -0.307, 0.833])), &[3.8994894928804045, 0.5969924580629291]);
}
}

pub mod p72 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = out)]
pub fn f<const N: usize>(
    out: SVector<f64, N>,
    grad: &Params,
    whole: usize,
    pulled: &[Point2<f64>],
) -> f64 {
    let mut v1 = 0.25_f64;
    for &dx in pulled.iter().take(2) {
        let mut value = out;
        let (v3, mut s) = (value[(1, 0)]).sin_cos();
        let value = (((SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[Vector2::new(v3, pulled[whole].x), Vector2::new(dx.y, s)])
            * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .full_piv_lu()
            .solve(
                &SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(&[matrix![0.1_f64, v1], matrix![value[1], v3]]),
            )
            .unwrap()) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        v1 += (value * (Vector3::new(v3, value[(0, 1)], v3).xy())).norm_squared() * 0.1;
        s += (value * value).sum();
    }
    let dx: usize = 0;
    let mut v4: f64 = dx as f64 * 0.1;
    let mut v5: usize = 0;
    while v4 < 1.5 && v5 < 7 {
        let pulled: f64 = ((v4 * v4) * (v4 * 1.0_f64).exp_m1());
        let mut v6 = 0.25_f64;
        for v7 in 0..17 {
            let v9: f64 = if dx < 1 {
                (pulled * 1.0_f64).tanh()
            } else {
                f64::from(v5 as u32) * 0.25
            };
            let mut dx = 0.8_f64;
            dx += v6;
        }
        v6 += (-(if v6 <= 0.6 { v6 } else { pulled }));
        v4 += 0.25 * (1.0 + v5 as f64 * 0.1);
        v5 += 1;
    }
    let whole = v4;
    let mut v10: f64 = whole;
    let mut v11: usize = 0;
    while v11 < 5 {
        let mut out = {
            let value: usize = dx;
            let s = if (-v10) >= 0.6 {
                out.try_normalize(0.4).unwrap_or(out)
            } else {
                out
            };
            matgrad::softplus((s[value % 2]))
        };
        let v12 = f64::from(v11 as u32) * 0.25;
        out -= (if (whole + v10) < 0.1 { v12 } else { out });
        v10 += 0.15;
        v11 += 1;
    }
    out.dot(&out) / 2.0 + v1 + v10 + ((out - out).dot(&out) / 2.0) + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.953, -0.137]);
let a1 = &Params { gain: -0.849, shift: -0.054, count: 1usize, table: [0.9, 0.068, 0.525, 0.799], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.659, 0.258]), on: false };
let a2 = 3usize;
let a3 = &[Point2::new(0.695, 0.773), Point2::new(0.391, -0.837), Point2::new(0.601, -0.812), Point2::new(-0.797, -0.332), Point2::new(-0.046, -0.852), Point2::new(-0.878, 0.451), Point2::new(0.661, 0.653), Point2::new(-0.461, -0.899), Point2::new(-0.712, -0.835), Point2::new(0.019, -0.768), Point2::new(0.727, 0.037), Point2::new(0.935, -0.226), Point2::new(0.023, -0.161), Point2::new(-0.395, 0.534), Point2::new(-0.436, -0.596), Point2::new(-0.514, 0.991), Point2::new(0.974, 0.893), Point2::new(0.839, -0.063), Point2::new(-0.376, 0.798), Point2::new(-0.756, 0.067)];
c.near("f", &f::<2>(a0, a1, a2, a3), &[3.0949745937144995]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.188, 0.781])), &[-1.0666686043603375]);
}
}

pub mod p73 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64, Rig { knob, duo: Duo(v3, _), table: v4 }: &Rig) -> f64 {
    v2 + knob.bias.norm_squared() + (*v3)
        + (SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[Vector2::new(v4[1], 0.1_f64), Vector2::new((*v3), (*v3))])
            + SMatrix::<f64, 2, 2>::from_row_slice(&[v4[0], v2, v4[0], v4[0]]))
            .sum()
}
pub fn v5(v6: usize) -> f64 {
    let v7 = |v8: f64, v9: f64| (3.0_f64).tanh();
    (0.01 * (1.25_f64 * v6 as f64 * 0.1)).to_degrees()
}
#[matgrad::gradient(wrt = k, into)]
#[matgrad::differential(wrt = k, into)]
pub fn f(
    other: Vector3<f64>,
    k: f64,
    cotangent: &Vector4<f64>,
    grad: usize,
    g: &Duo,
) -> f64 {
    let v10 = |v11: usize| -> usize { 1 };
    let v13 = ({
        let v12 = g.0;
        (*cotangent).iter().map(|v| v * v).sum::<f64>().tanh()
    })
        .atan2(1.5 + g.0 * g.0);
    let mut v14: f64 = 0.5;
    for j in 0..4 {
        v14 += (0..grad).map(|j| j as f64 * 0.1).sum::<f64>() * j as f64;
    }
    let v15: Vector3<f64> = Vector3::new(
        (v14 + v14),
        if v14 > -0.4 { (grad as f64) } else { ((grad + 1) as f64).sqrt() },
        (v14 * 1.0_f64).exp_m1(),
    );
    other.dot(&other) / 3.0 + v13 + v15.sum() + f64::sin((other.sum())) + k * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.184, -0.238, 0.594]);
let a1 = -0.847;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.246, -0.973, -0.035, -0.91]);
let a3 = 4usize;
let a4 = &Duo(-0.506, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.719, -0.302, -0.843]));
c.near("f", &f(a0, a1, a2, a3, a4), &[72.44420735993899]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, -0.029), &[-0.0087]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, -0.029, &mut o0);
c.near("f_diff_into", &o0, &[-0.0087]);
}
}
}

pub mod p74 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn i(matgrad_total: &Three<f64>, v1: usize, cotangent: &Point3<f64>) -> f64 {
    let mut v2 = 0.25_f64;
    for item in v1..20 {
        if v1 >= 3 {
            break;
        }
        let mut i = Duo(
            v2.asinh(),
            (*matgrad_total)
                .zip_zip_map(
                    &(*matgrad_total),
                    &(*matgrad_total),
                    |p, q, u| p * q + u.tanh(),
                ),
        );
        let mut v4: f64 = ((item as f64) + f64::from(v1 as u32) * 0.25);
        v4 += v4.hypot(1.0 + (i.scored(i.0)) * (i.scored(i.0)));
    }
    let mut matgrad_total = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v2).diagonal();
    cotangent.coords.norm_squared() + v2 + matgrad_total.norm_squared()
        + (0.7 * (matgrad::erf((matgrad_total[(1, 0)]))).sin()).atanh()
}
pub fn v5(v6: f64, v7: &Matrix2<f64>, v8: &Three<f64>) -> f64 {
    let mut t1 = v6.tanh().sinh();
    let mut v9 = i(
        &(*v8),
        3,
        &(Point3::from(vector![t1, t1, v8[1]])
            + (Point3::from((*v8)) - Point3::from(vector![t1, t1, v8[1]])) * t1),
    );
    let mut t1 = SVector::<f64, 4>::zeros();
    for i in (0..17).rev() {
        let t2 = Knob::of_gain((t1[0] - (v7[(0, 1)])));
        t1 -= (t1 + t1);
    }
    v6 + v7.norm_squared() + v8.dot(v8) / 3.0 + v9 + t1.dot(&t1) / 4.0
        + (0.7 * v7.m12.sin()).acos()
}
#[matgrad::gradient(wrt = (s_before, y))]
pub fn f(
    s_before: &SVector<f64, 20>,
    k: &Three<f64>,
    y: f64,
    column: SVector<f64, 17>,
) -> f64 {
    let v11: usize = 1;
    let v12 = (Vector3::new(column[(v11 * 3 + 1) % 17], column[v11], column[v11])
        - Vector3::new(y, s_before[10], column[v11]));
    let mut v13 = SMatrix::<f64, 2, 3>::zeros();
    let mut sum_16 = 0.0;
    for &v14 in v12.iter().skip(1) {
        let mut y: f64 = f64::from(v11 as u32) * 0.25;
        sum_16
            += v5(
                (if v14 <= -0.3 && y > 0.35 { v12[(v11, 0)] } else { column[v11] }),
                &Matrix2::new(v13[(v11.min(1), v11.min(2))], v13[(v11, 2 - v11)], y, v14)
                    .abs(),
                &(v12 + v12),
            );
    }
    s_before.dot(s_before) / 20.0 + y + v12.sum() + v13.dot(&v13) / 6.0 + sum_16
        + v13[(1, v11)] + y * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.363, 0.812, 0.201, 0.96, 0.701, 0.186, 0.295, 0.262, -0.113, 0.417, -0.534, -0.086, -0.415, 0.939, 0.588, 0.606, -0.533, -0.159, 0.224, 0.541]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.075, 0.013, -0.526]);
let a2 = -0.615;
let a3 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.607, -0.84, -0.758, 0.521, -0.715, 0.38, 0.544, -0.242, -0.292, -0.73, 0.193, 0.43, -0.707, 0.509, -0.262, 0.5, -0.877]);
c.near("f", &f(a0, a1, a2, a3), &[8.554600327317102]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0363, 0.08120000000000001, 0.020100000000000003, 0.096, 0.0701, 0.018600000000000002, 0.0295, 0.0262, -0.011300000000000001, 0.0417, 11.071583994561497, -0.0086, -0.0415, 0.0939, 0.0588, 0.0606, -0.05330000000000001, -0.0159, 0.022400000000000003, 0.05410000000000001, -5.93228088691838]);
}
}

pub mod p75 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (other, matgrad_total))]
pub fn f<const N: usize>(
    other: &SVector<f64, N>,
    matgrad_total: f64,
    cholesky: usize,
    out: f64,
    k: usize,
) -> Vector2<f64> {
    let mut next_s: f64 = 1.0;
    for v1 in (0..N).step_by(2) {
        let mut v3 = matgrad::log_add_exp(out, next_s);
        let mut k = {
            let mut matgrad_total = (v3 * (*other))
                .zip_zip_map(&(*other), &(*other), |p, q, u| p * q + u.tanh());
            let matgrad_total = |next_s: usize| -> usize { v1 };
            v3
        };
        let mut v4 = out;
        v4 += ((*other).transpose() * (*other)).to_scalar().tanh();
    }
    let mut v5 = [
        (if next_s >= 0.1 || next_s > 0.4 { matgrad_total } else { next_s }),
        (matgrad_total - out),
        next_s,
    ];
    for v6 in 1..N {
        if k != 5 {
            continue;
        }
        v5[(v6 * 3 + 1) % 3] = out;
        let mut next_s = next_s;
        v5[v6] += next_s;
        next_s = ((v5[v6] / (1.5 + next_s * next_s))
            - (next_s / (1.5 + matgrad_total * matgrad_total)));
    }
    let mut sum_9 = 0.0;
    for g in 0..k {
        sum_9
            += {
                let v8 = f64::sin(next_s);
                (v8 + v8)
            };
    }
    let g = if !((cholesky as f64 * 0.1 + sum_9)
        <= (if sum_9 <= matgrad_total { v5[2] } else { matgrad_total }))
    {
        let v10: usize = 1;
        (*other)
    } else {
        sum_9 = (sum_9 * 0.5
            + (if sum_9 <= (matgrad_total / (1.5 + sum_9 * sum_9)) || sum_9 > 0.4 {
                matgrad::sinc(out)
            } else {
                (-v5[1])
            }))
            .tanh();
        (*other)
    };
    (vector![g[0], sum_9] - Matrix2::new(g[k.min(2)], g[0], g[0], out).column_sum())
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            next_s + sum_9 + g.dot(&g) / 3.0 + matgrad::sinc(sum_9) + matgrad_total * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.144, 0.235, -0.695]);
let a1 = 0.881;
let a2 = 3usize;
let a3 = -0.822;
let a4 = 5usize;
c.near("f", &f::<3>(a0, a1, a2, a3, a4), &[10.660979901603625, 19.34668974968259]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.663, 0.008])), &[0.05488, -0.10261666666666666, 0.9664833333333335, -0.19649999999999998]);
}
}

pub mod p76 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
#[matgrad::differential(wrt = s_before)]
pub fn f<const N: usize>(s_before: &SVector<f64, N>, acc: usize) -> f64 {
    let mut acc = SMatrix::<f64, N, 1>::repeat(2.0_f64);
    let mut sum_2 = 0.0;
    for acc in 0..N {
        let v1: [usize; 3] = [0, 2, 0];
        sum_2 += s_before[1].clamp(-0.9, 1.1);
    }
    let pulled = ((({
        let es = (Matrix2::new(acc[15], acc[5], sum_2, sum_2)
            * Matrix2::new(acc[15], acc[5], sum_2, sum_2).transpose()
            + SMatrix::<f64, 2, 2>::from_diagonal_element(1.5))
            .symmetric_eigen();
        es.eigenvectors
            * SMatrix::<f64, 2, 2>::from_diagonal(&es.eigenvalues.map(f64::tanh))
            * es.eigenvectors.transpose()
    })) * 0.2 + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for v3 in (0..20).rev() {
        let v5 = (pulled
            .component_mul(&pulled)
            .dot(&matrix![1.5_f64, s_before[17]].insert_row(0, s_before[14])) / 4.0);
        acc[9] = v5;
        sum_2
            += (pulled
                * (vector![s_before[v3 % 18], sum_2]
                    .component_div(
                        &Vector2::new(pulled[(1, v3 % 2)], acc[11]).map(|e| 1.5 + e * e),
                    )))
                .norm_squared() * 0.1;
        sum_2 += acc[2];
    }
    acc.sum() + sum_2 + pulled.norm_squared() + pulled.m22 + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.411, -0.202, 0.646, -0.705, 0.568, 0.405, 0.757, -0.895, 0.12, 0.306, 0.009, -0.61, 0.775, 0.07, -0.925, 0.959, -0.404, 0.964]);
let a1 = 3usize;
c.near("f", &f::<18>(a0, a1), &[77.21442569315165]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[-0.18096864982729785, 28.719426120048254, 0.014682678989881461, -0.010559361107036388, 0.014028757863089615, 0.008353671705603454, 0.019431941226160262, -0.01631222057326749, 0.004052543506191881, 0.00699787036313185, 0.0010289192465204194, -0.012346254680015305, 0.02226789108781759, 0.0019515276804468746, 0.026151699541118102, 0.02165906993618132, -0.011634462902967487, 0.07363106956449779]);
c.near("f_diff", &f_diff::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.066, -0.27, 0.834, 0.819, 0.42, -0.929, 0.992, 0.234, -0.791, -0.372, -0.984, -0.549, 0.039, -0.887, -0.373, 0.034, -0.515, 0.547])), &[-7.68876886243539]);
}
}

pub mod p78 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value)]
#[matgrad::vjp(wrt = value, value)]
pub fn f(
    value: &[Vector2<f64>; 3],
    step_1: &[usize; 5],
    column: bool,
) -> Result<f64, &'static str> {
    let grad = ((Matrix2::new(value[2][1], value[2][0], value[1][0], value[1][0])
        * SMatrix::<f64, 2, 2>::from_diagonal(&value[2]))
        * (Matrix2::new(value[2][1], value[2][0], value[1][0], value[1][0])
            * SMatrix::<f64, 2, 2>::from_diagonal(&value[2]))
            .transpose() + SMatrix::<f64, 2, 2>::identity() * 3.0)
        .cholesky()
        .unwrap()
        .ln_determinant();
    let v1 = (Matrix2::new(value[1][0], value[1][0], grad, grad) * 0.2
        + Matrix2::identity())
        .try_inverse()
        .ok_or_else(|| "no value")?;
    let mut step_1: f64 = (v1 * v1).sum();
    let step_1 = (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| step_1 * (r0 + c0) as f64 * 0.1)
        .fixed_view::<2, 2>(1, 0)
        .into_owned() * 0.2 + Matrix2::identity())
        .try_inverse()
        .ok_or("no value")?;
    let v2 = |v3: usize| -> usize { 2 };
    let (t1, v4): (f64, f64) = (
        (0.8_f64 + 1.25_f64),
        if !column { 1.5_f64 } else { 0.3_f64 },
    );
    let matgrad_total: f64 = (v4 * t1);
    let s: f64 = ((v4 - matgrad_total) * (v4 + matgrad_total));
    Ok(v1.dot(&v1) / 4.0 + step_1.dot(&step_1) / 4.0 + s + (-s) + value[0].x.sin())
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.54, -0.336]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.727, 0.038]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.223])];
let a1 = &[0usize, 3usize, 1usize, 3usize, 2usize];
let a2 = true;
c.near("f", &f(a0, a1, a2).unwrap(), &[1.3421130750748589]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.8577086813638242, 0.0, -0.03524832705101275, 0.0, 0.0024566771963891554, 0.0021421591205970395]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2).unwrap(), &[1.3421130750748589, 0.8577086813638242, 0.0, -0.03524832705101275, 0.0, 0.0024566771963891554, 0.0021421591205970395]);
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.02).unwrap(), &[0.017154173627276482, 0.0, -0.0007049665410202551, 0.0, 4.913354392778311e-5, 4.2843182411940793e-5]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.02).unwrap(), &[1.3421130750748589, 0.017154173627276482, 0.0, -0.0007049665410202551, 0.0, 4.913354392778311e-5, 4.2843182411940793e-5]);
}
}

pub mod p79 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g)]
#[matgrad::differential(wrt = g)]
pub fn f(
    g: &Vector2<f64>,
    out: &[Vector2<f64>; 20],
    t1: &Vector3<f64>,
    step_1: &[f64; 5],
    x: usize,
) -> f64 {
    let mut s_before = match x {
        _ if x == x.min(4) => {
            let mut v1 = [t1.x, (-step_1[x]), out[x / 2][x.min(1)]];
            t1[0]
        }
        _ => (*g).magnitude_squared().sqrt().tanh(),
    };
    s_before = (if x >= 1 { matgrad::constant(out[x][0]) } else { (*t1)[1] });
    for out in 1..2 {
        let mut g = match out {
            1 => (s_before + (step_1[out].tanh())),
            2 => {
                let x = f64::from(out as u32) * 0.25;
                x
            }
            _ => {
                let cotangent = if out < 1 {
                    (-0.1_f64)
                } else {
                    let lu: usize = out;
                    s_before.mul_add(step_1[out], 0.5)
                };
                matgrad::ln_gamma(1.5 + cotangent.powi(2))
            }
        };
        let mut v4 = step_1.first().unwrap() * (g + g);
        let mut t1 = [Vector2::new(v4, v4); 20];
        v4
            += (((-(t1[out / 2][1]).powi(2)).exp())
                - ({
                    let s_before = t1[8][out];
                    s_before
                }));
    }
    let mut v5 = 0.25_f64;
    for x in 0..5 {
        let cotangent: Vector3<f64> = Vector3::new(
            (x as f64 * 0.1 + x as f64 * 0.1),
            (0..x).map(|j| j as f64 * 0.1).sum::<f64>(),
            step_1[(x * 3 + 1) % 5],
        );
        let mut v7 = SMatrix::<f64, 3, 3>::zeros();
        for cotangent in 0..2 {
            let s = step_1.len();
            let mut t1 = {
                let v9 = {
                    let g = v7.sum();
                    SMatrix::<
                        f64,
                        2,
                        3,
                    >::from_fn(|r0, c0| {
                            v7[(cotangent, (cotangent * 3 + 1) % 3)] * (r0 + c0) as f64
                                * 0.1
                        })
                        .reshape_generic(Const::<3>, Const::<2>)[(2, 0)]
                };
                v9
            };
            v7[(2, cotangent)] = ((step_1[cotangent] + t1)
                * (matgrad::log_add_exp(step_1[cotangent], g.y)));
            v7 /= 1.5 + (matgrad::log_add_exp(v5, g[cotangent])).powi(2);
        }
        v7 *= ((1.5 + (0.9 * (v7[(0, x % 3)]).cos())).powi(1 - (1) as i32)).tanh();
    }
    let mut v10: f64 = (((x + 1) as f64).sqrt() * 1.0_f64).exp_m1();
    let whole = x.min(1);
    let lu: f64 = (v10 + ((x + 1) as f64).sqrt());
    (v10, v5) = (v5, (v10 * 0.5 + lu.hypot(1.0 + v5 * v5)).tanh());
    g.norm_squared() + s_before + v5 + v10 + lu + out[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.729, -0.177]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.41, -0.418]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.015, -0.481]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.95, -0.69]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.433, 0.639]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.125, -0.249]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.346, 0.248]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.478, 0.736]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.064, -0.897]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.468, 0.469]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.54, 0.691]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.907, -0.701]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.395, -0.228]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.22, 0.07]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.532, 0.166]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.233, -0.049]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.004, 0.799]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.702, -0.185]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.283, 0.502]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.311, -0.329]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.59, -0.139])];
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.325, 0.096, 0.881]);
let a3 = &[-0.074, 0.493, -0.198, 0.253, -0.282];
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[12.678916322085094]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-1.458, -0.354]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.942, 0.313])), &[1.2626339999999998]);
}
}

pub mod p80 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn other(v1: f64, v2: f64) -> f64 {
    v1 + v2 + v1
}
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v3)]
pub fn x(v3: f64) -> f64 {
    let w: f64 = (v3 * v3);
    v3 + w + w
}
#[matgrad::gradient(wrt = (item, t2), value)]
pub fn f<const N: usize>(
    item: &SVector<f64, N>,
    t2: Vector2<f64>,
    step_1: &[(f64, f64)],
    matgrad_total: &[f64; 5],
    whole: &Point2<f64>,
) -> f64 {
    let mut v4 = t2;
    let mut v5 = ((*whole).map(|e| e.sin()) - (*whole));
    let mut t2: Point3<f64> = Point3::from(
        Vector3::new(v5.y, matgrad_total[3], 1.25_f64)
            .cross(
                &Vector3::new(
                    item[3],
                    (whole - Point2::origin()).sum(),
                    whole.coords.norm_squared(),
                ),
            ),
    );
    for all in 1..N {
        v5[0] *= (whole.coords[0]).cos();
        v4 += v5.lerp(&v4, t2.x);
    }
    v4.dot(&v4) / 2.0 + v5.norm_squared() + t2.coords.norm_squared()
        + ((v4.iter().map(|&v7| 1.0 + 0.1 * ((whole[0] + v7)).tanh()).product::<f64>())
            - ((v4[(0, 0)]).to_radians())) + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.195, -0.706, 0.413, 0.117, 0.15]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.617, 0.354]);
let a2 = &[(-0.968, -0.7), (-0.678, -0.22), (0.425, -0.456), (-0.061, 0.466)];
let a3 = &[-0.171, 0.001, -0.51, -0.261, -0.421];
let a4 = &Point2::new(-0.923, 0.533);
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[2.1385546477800457]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4), &[-0.706, 0.195, 0.0, 0.4572922756201087, 0.0, 3.0086840474794068, 1.4094137602603607]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4), &[2.1385546477800457, -0.706, 0.195, 0.0, 0.4572922756201087, 0.0, 3.0086840474794068, 1.4094137602603607]);
}
}

pub mod p81 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::differential(wrt = t1, value, into)]
pub fn f(t1: f64) -> f64 {
    let mut v1 = ((SMatrix::<f64, 4, 3>::zeros()).add_scalar(t1)
        * Vector3::new(t1, t1, t1))
        .fixed_rows::<3>(0)
        .into_owned();
    let v3: f64 = {
        let v2: f64 = 2.0_f64;
        v2
    };
    let mut v4: f64 = if v3 > 0.35 { v3 } else { v3 };
    let mut v5: f64 = v4;
    let mut v6: f64 = matgrad::constant(v5);
    let mut v7 = v1.xy().insert_row(2, (v6 * v6));
    v1.sum() + v5 + v6 + v7.norm_squared() + ((v6 * v7[0]) * v4) + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.636;
c.near("f", &f(a0), &[31.248722252288]);
c.near("f_grad", &f_grad(a0), &[-44.934680832000005]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[31.248722252288, -44.934680832000005]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-44.934680832000005]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[31.248722252288]);
c.near("f_value_and_grad_into", &o0, &[-44.934680832000005]);
}
c.near("f_diff", &f_diff(a0, -0.948), &[42.598077428736005]);
c.near("f_value_and_diff", &f_value_and_diff(a0, -0.948), &[31.248722252288, 42.598077428736005]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, -0.948, &mut o0);
c.near("f_diff_into", &o0, &[42.598077428736005]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, -0.948, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[31.248722252288]);
c.near("f_value_and_diff_into", &o0, &[42.598077428736005]);
}
}
}

pub mod p82 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: usize, dx: Duo) -> Option<f64> {
    let mut s_before = (((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[Vector2::new(dx.0, dx.split().1.sum()), Vector2::new(dx.0, dx.1.y)],
    ) * 0.3)
        .pow(3) - Matrix2::new(dx.0, 1.5_f64, dx.0, dx.0).abs()))[(0, 0)];
    let v4: f64 = ({
        let v3: f64 = v2 as f64 * 0.1;
        v3
    } * 1.0_f64)
        .atan();
    let other: [usize; 3] = [2, 2, 0];
    Some(
        s_before + v4
            + (1.5 + ((dx.scored(s_before)) * v4) * ((dx.scored(s_before)) * v4))
                .powf(
                    (SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_rows(
                            &[
                                matrix![0.3_f64, v4],
                                SMatrix::<f64, 1, 2>::from_column_slice(&[v4, v4]),
                            ],
                        )
                        .add_scalar(3.0)
                        .norm())
                        .tanh(),
                ),
    )
}
#[matgrad::gradient(wrt = w, value, into)]
#[matgrad::hvp(wrt = w, value, into)]
pub fn f(w: &Matrix3<f64>) -> f64 {
    let dx: Pair = Vector2::new(0.3_f64, 2.0_f64);
    let mut w: f64 = v1(
            1,
            Duo((w[(2, 1)]).atan2(1.5 + dx.x * dx.x), Vector3::new(dx[0], dx[1], dx[0])),
        )
        .unwrap_or(0.25);
    let mut v5 = Rig {
        knob: Knob {
            gain: w,
            bias: dx.add_scalar(dx.x),
        },
        duo: Duo((w * dx[0]), Vector3::new(dx[1], w, w)),
        table: [w, w, w],
    };
    w + v5.knob.gain
        + (v5.knob.gain * w)
            .atan2(
                1.5
                    + (v5.duo.0.atan2(1.5 + v5.knob.gain * v5.knob.gain))
                        * (v5.duo.0.atan2(1.5 + v5.knob.gain * v5.knob.gain)),
            )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.344, 0.96, 0.033, 0.996, 0.056, 0.342, -0.431, -0.643, -0.236]);
c.near("f", &f(a0), &[3.7015026028979894]);
c.near("f_grad", &f_grad(a0), &[0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[3.7015026028979894, 0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.7015026028979894]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.556, -0.858, 0.039, -0.947, -0.938, -0.295, -0.878, 0.971, 0.04])), &[0.0, 0.0, 0.0, 0.0, 0.0, -0.19979298279315696, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.556, -0.858, 0.039, -0.947, -0.938, -0.295, -0.878, 0.971, 0.04])), &[3.7015026028979894, 0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.19979298279315696, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.556, -0.858, 0.039, -0.947, -0.938, -0.295, -0.878, 0.971, 0.04]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -0.19979298279315696, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.556, -0.858, 0.039, -0.947, -0.938, -0.295, -0.878, 0.971, 0.04]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[3.7015026028979894]);
c.near("f_value_grad_hvp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -1.4838827856606267, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, -0.19979298279315696, 0.0, 0.0, 0.0]);
}
}
}

pub mod p83 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::differential(wrt = t1, value, into)]
pub fn f(
    k: f64,
    dx: f64,
    t1: f64,
    matgrad_total: &SVector<f64, 5>,
    s_before: &Params,
) -> f64 {
    let mut v3 = {
        let mut sum_2 = 0.0;
        for (&v1, &next_s) in matgrad_total.iter().zip(matgrad_total.iter().skip(1)) {
            sum_2
                += ((next_s * v1)
                    / (1.5
                        + (matgrad::logit(0.5 + 0.3 * matgrad_total[3].sin()))
                            * (matgrad::logit(0.5 + 0.3 * matgrad_total[3].sin()))));
        }
        let mut dx = matgrad::log_softmax(&(t1 * (*matgrad_total)));
        sum_2
    };
    let mut lu = (SMatrix::<f64, 3, 3>::from_element(dx)
        * SMatrix::<f64, 3, 2>::repeat(matgrad_total[2]))
        .tr_mul(
            &((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v3)
                * (SMatrix::<f64, 2, 3>::zeros()).add_scalar(matgrad_total[4])),
        );
    let mut dx = 0.0_f64;
    for v4 in 0..20 {
        if s_before.on {
            break;
        }
        dx -= (0.7 * (matgrad_total[v4 % 5]).sin()).acos();
        dx += lu[(1, s_before.count % 3)];
    }
    if 3.0_f64.atan2(1.5 + dx * dx) > -0.3 || t1 > 0.4 {
        return (matgrad::log_add_exp(t1, (lu[(0, 2)]))).mul_add(matgrad_total[0], 0.5);
    }
    let pulled: f64 = (matgrad_total[2] - matgrad_total[3]);
    let mut v6: f64 = (1.5 + (lu.sum()).powi(2)).log2();
    let mut k: f64 = if pulled > 0.35 { pulled } else { pulled };
    while k < 1.0 {
        k += 0.75;
    }
    v3 + lu.norm_squared() + v6 + matgrad_total[(2, 0)] + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.515;
let a1 = 0.113;
let a2 = -0.816;
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.334, 0.675, 0.388, -0.601, -0.77]);
let a4 = &Params { gain: -0.173, shift: 0.87, count: 1usize, table: [0.527, 0.234, 0.952, -0.112], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.27, -0.709]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[0.5735638663610861]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.11849726688969518]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[0.5735638663610861, 0.11849726688969518]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.11849726688969518]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.5735638663610861]);
c.near("f_value_and_grad_into", &o0, &[0.11849726688969518]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, -0.66), &[-0.07820819614719883]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, -0.66), &[0.5735638663610861, -0.07820819614719883]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, -0.66, &mut o0);
c.near("f_diff_into", &o0, &[-0.07820819614719883]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, -0.66, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.5735638663610861]);
c.near("f_value_and_diff_into", &o0, &[-0.07820819614719883]);
}
}
}

pub mod p84 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = g, into)]
#[matgrad::vjp(wrt = g, into)]
pub fn f(g: &Vector2<f64>, lu: f64, y: f64) -> Matrix2<f64> {
    let mut v1 = (*g);
    let g: f64 = ((SMatrix::<f64, 3, 3>::from_element(v1[0])
        * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| y * (r0 + c0) as f64 * 0.1))
        .tr_mul(&Vector3::new(y, v1[0], v1.y)))[(1, 0)];
    let other = matgrad::constant(g);
    let v2: usize = 1;
    v1 *= ((1.5 + other * other).powf(lu.tanh())).tanh();
    let mut sum_4 = 0.0;
    for v3 in 0..17 {
        sum_4 += ((g / (1.5 + g * g)) * f64::from(v3 as u32) * 0.25);
    }
    let g: usize = 1;
    let mut lu: f64 = y;
    Matrix2::new(sum_4, sum_4, other, v1[g])
        + SMatrix::<f64, 2, 2>::repeat(v1.dot(&v1) / 2.0 + sum_4 + (-lu))
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.571, -0.519]);
let a1 = 0.971;
let a2 = 0.29;
c.near("f", &f(a0, a1, a2), &[1.477332902190119, 0.7417121370663579, 1.477332902190119, 0.25340298883444784]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[2.4896874884043667, 26.53298528867289, 14.164048179807352, 148.69514543230383, 80.87659948399768, 80.87659948399768, 44.39564375661051]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[2.4896874884043667]);
c.near("f_gauss_newton_into", &o0, &[26.53298528867289, 14.164048179807352]);
c.near("f_gauss_newton_into", &o1, &[148.69514543230383, 80.87659948399768, 80.87659948399768, 44.39564375661051]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.782, -0.192, -0.461, -0.462])), &[-12.11072678114541, -6.705008289506834]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.782, -0.192, -0.461, -0.462]), &mut o0);
c.near("f_vjp_into", &o0, &[-12.11072678114541, -6.705008289506834]);
}
}
}

pub mod p85 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (out, pulled), value)]
#[matgrad::newton_step(wrt = out, value)]
pub fn f(
    i: &Vector3<f64>,
    pulled: &Vector3<f64>,
    out: &Vector4<f64>,
    cholesky: usize,
) -> f64 {
    let mut dx = matgrad::log_softmax(
            &vector![i[cholesky % 3], 0.3_f64, pulled.x, out[0]],
        )
        .add_scalar((1.5 + pulled.x * pulled.x).powf((pulled[(1, 0)]).tanh()));
    let (pulled, mut v1): (f64, f64) = (
        dx[3],
        (0.9 * ((pulled[(0, 0)]) * (dx[cholesky.min(3)])).cos()).powi((0) as i32),
    );
    let mut v2 = dx;
    let out = (SMatrix::<f64, 4, 2>::repeat(v1)
        .component_mul(
            &SMatrix::<f64, 4, 2>::from_fn(|r0, c0| pulled * (r0 + c0) as f64 * 0.1),
        ) * SMatrix::<f64, 2, 1>::from_column_slice(&[pulled, i[2]]));
    let mut pulled = 3.0_f64.to_radians();
    dx.dot(&dx) / 4.0 + v1 + v2.norm_squared() + out.norm_squared() + pulled
        + ((cholesky as f64) * (*i).magnitude_squared().sqrt().tanh()) + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.737, 0.547, 0.525]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.097, -0.955, 0.299]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.76, -0.945, -0.512, -0.51]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[5.55479976878343]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.670506794370522, 0.0, 0.0, 0.0, -2.3651153860273677, -0.9517302349317718, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[5.55479976878343, 1.670506794370522, 0.0, 0.0, 0.0, -2.3651153860273677, -0.9517302349317718, 0.0]);
c.newton(&f_newton(a0, a1, a2, a3), &[3.542657690052227, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.670506794370522, 0.0, 0.0, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[5.55479976878343, 1.670506794370522, 0.0, 0.0, 0.0]);
c.newton(&r.2, &[3.542657690052227, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.670506794370522, 0.0, 0.0, 0.0]);
}
}
}

pub mod p89 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn step_1(matgrad_item: usize, step_1: Duo) -> Option<Vector3<f64>> {
    let mut v1: f64 = 1.0;
    for matgrad_total in 0..3 {
        let (i, v3): (f64, f64) = (
            (matgrad_total as f64),
            (f64::from(matgrad_item as u32) * 0.25 - matgrad_total as f64 * 0.1),
        );
        let mut v4 = vector![i, v1]
            .insert_row(0, v3)
            .component_div(&(vector![v3, i, v3] - step_1.1).map(|e| 1.5 + e * e));
        let g = v3;
        v4 *= ((1.5 + step_1.0 * step_1.0).powf(i.tanh())).tanh();
    }
    let Duo(i, v5) = step_1;
    let mut v6: f64 = (matgrad_item as f64);
    Some(v5 + SMatrix::<f64, 3, 1>::repeat(v1 + i + v5.norm_squared() + v6 + v6))
}
#[matgrad::gradient(wrt = w, value)]
#[matgrad::vjp(wrt = w, value)]
pub fn f(other: &[f64; 20], w: f64, column: Vector3<f64>, t2: &Params) -> f64 {
    let i: Vector2<f64> = Vector2::new((0.8_f64 - 0.1_f64), (0.1_f64 * 1.0_f64).abs());
    let step_1 = (-0.1_f64);
    let mut v7 = 0.0_f64;
    for v8 in 0..=4 {
        let mut column = Rig {
            knob: Knob::of_gain({
                let w = i[(v8 % 2, 0)];
                column.z
            }),
            duo: Duo((w * v7), column),
            table: [i[1], step_1, w],
        };
        let mut matgrad_total = (-matgrad::constant(column.knob.bias.y));
        let mut v10 = ((if (column.table[t2.count % 3]).is_infinite() {
            column.duo.1.y
        } else {
            matgrad_total.clamp(-0.9, 1.1)
        }) / (1.5 + (-step_1) * (-step_1)));
        v10 -= (1.5 + (0.9 * v7.cos())).powi(1 - (3) as i32);
    }
    let g = column[2];
    if g <= -0.3 {
        v7
            *= (((-column[2])
                * ({
                    let t2 = v7;
                    0.8_f64
                })))
                .cos();
    }
    v7 = (-w).abs();
    let mut sum_11 = 0.0;
    for t2 in 1..5 {
        sum_11 += (column[0] * t2 as f64 * 0.1);
    }
    let w = matgrad::log_sum_exp(&(i / (1.5 + w * w)).scale((sum_11 * i[1])));
    let (step_1, g): (f64, f64) = (
        {
            let g: f64 = i[1];
            g
        },
        (i[t2.count % 2] * 1.0_f64).sin(),
    );
    v7 + sum_11 + step_1 + g
        + i.iter().zip(i.iter().skip(1)).map(|(v12, other)| v12 * other).sum::<f64>()
        + w * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.093, -0.925, 0.064, 0.685, -0.155, 0.716, -0.095, -0.461, 0.628, 0.187, 0.642, -0.121, -0.926, 0.09, 0.25, -0.997, 0.897, -0.888, -0.533, 0.276];
let a1 = -0.498;
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.452, 0.299, 0.112]);
let a3 = &Params { gain: 0.524, shift: -0.073, count: 1usize, table: [0.4, 0.669, -0.028, -0.977], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.463, -0.196]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[0.5206836296296917]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-1.0017577620899292]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.5206836296296917, -1.0017577620899292]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.175), &[0.17530760836573758]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, -0.175), &[0.5206836296296917, 0.17530760836573758]);
}
}

pub mod p91 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
#[matgrad::newton_step(wrt = other, value)]
pub fn f(matgrad_total: &Vector2<f64>, out: &Vector4<f64>, other: &Vector4<f64>) -> f64 {
    let mut v1 = {
        let t1 = if (out.y - other[3]) > Vector2::new(out.z, other[1]).sum() {
            other
                .iter()
                .chain(other.iter().rev())
                .map(|&matgrad_total| (other.x.mul_add((other[(1, 0)]), 0.5)).tanh())
                .sum::<f64>()
        } else {
            (-2.0_f64)
        };
        t1
    };
    let (dx, mut v2) = (v1).sin_cos();
    let v4 = if other.iter().map(|t1| t1 * t1).sum::<f64>()
        <= (*other).add_scalar(3.0).norm() || v2 > 0.4
    {
        let dx = if (dx * 3.0_f64) <= (if v2 <= v2 { dx } else { out.y }) {
            let grad = Vector3::new(v1, dx, v1)
                .push(matgrad::log_sum_exp(&(*matgrad_total)));
            (0.1_f64 + (grad.y + v2))
        } else {
            dx
        };
        out[0]
    } else {
        let v3: f64 = ((-3.0_f64) - 0.1_f64);
        (-matgrad::log_sum_exp(&Vector4::new(v3, v2, v1, v3)))
    };
    v2 += v4;
    let mut out: SMatrix<f64, 4, 1> = (*other);
    if !(out
        .iter()
        .chain(out.iter().rev())
        .map(|&whole| ((if !(whole < -0.3) { whole } else { v1 })).tanh())
        .sum::<f64>() > (out.x - v4))
    {
        out *= ((0.01 * v4).to_degrees()).tanh();
    }
    v1 + v2 + v4 + ((1.5 + v1.powi(2)).acosh()).asinh() + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.228, 0.043]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.617, 0.452, 0.43, 0.842]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.791, 0.217, 0.504, 0.059]);
c.near("f", &f(a0, a1, a2), &[-1.8730977249567924]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.217, 0.791, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-1.8730977249567924, 0.217, 0.791, 0.0, 0.0]);
c.newton(&f_newton(a0, a1, a2), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.217, 0.791, 0.0, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[-1.8730977249567924, 0.217, 0.791, 0.0, 0.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.217, 0.791, 0.0, 0.0]);
}
}
}

pub mod p92 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v1(v2: Vector3<f64>) -> Vector3<f64> {
    let mut v3 = vector![v2.z, v2[1]].insert_row(0, v2[0]);
    let v4 = (((1.5 + ((1.5 + v2[1].powi(2)).ln()) * ((1.5 + v2[1].powi(2)).ln()))
        .powf((if !(v2.y).is_nan() && v2.y >= 0.6 { v3[2] } else { v2[2] }).tanh()))
        * (v2.mean()));
    (SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator(
        (SMatrix::<f64, 3, 3>::zeros()).add_scalar(2.0_f64).iter().map(|e| e * 0.5),
    ) * v3.map(|v5| (if v5 > v5 { v2[0] } else { v5 })))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v2.dot(&v2) / 3.0 + v3.sum() + v4 + (0.8_f64 * (v4 * v2.y)))
}
#[matgrad::gradient(wrt = (x, n, s), into)]
#[matgrad::hvp(wrt = x, into)]
pub fn f(
    x: &Vector3<f64>,
    n: f64,
    s: Vector3<f64>,
    grad: &[usize],
    t1: &Params,
    matgrad_item: usize,
) -> f64 {
    let mut v6: f64 = s[2];
    let v7 = Matrix2::new(x[0], v6, n, s.z);
    let v8: [usize; 3] = [2, 2, 0];
    let v9: f64 = ((f64::from(matgrad_item as u32) * 0.25
        - ((matgrad_item + 1) as f64).sqrt())
        - (f64::from(matgrad_item as u32) * 0.25 + matgrad_item as f64 * 0.1));
    let v10 = s;
    let mut sum_13 = 0.0;
    for &v11 in v8.iter().skip(1) {
        sum_13
            += ((v10[(v11, 0)]) + (v7[(0, v11 % 2)]))
                .mul_add((matgrad::constant(v9)), 0.5);
    }
    let v14 = ((SMatrix::<f64, 3, 3>::repeat(sum_13)
        .fixed_view::<2, 2>(1, 0)
        .into_owned()) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v15 in v14.row_iter() {
        let mut v18: f64 = {
            let v17: f64 = v9;
            v17
        };
        let mut sum_22 = 0.0;
        for v19 in v15.row_iter() {
            let v20 = v18;
            sum_22
                += {
                    let v21 = matgrad::erfinv(0.7 * (v19[(0, t1.count % 2)]).sin());
                    v21.mul_add(v14.m21, 0.5)
                };
        }
        sum_22 += (v14 * (v14.column_sum())).norm_squared() * 0.1;
        sum_22
            += (((-0.5_f64)
                / (1.5
                    + (v7[(matgrad_item.min(1), 1)]) * (v7[(matgrad_item.min(1), 1)])))
                - sum_22);
    }
    let mut v23 = (v14[(matgrad_item % 2, 1)]).mul_add((v14[(1, 0)]), 0.5);
    let v25 = if !((v23 * sum_13)).is_nan() && (v23 * sum_13) < v14.sum() {
        (-v23.hypot(1.0 + v10.x * v10.x))
    } else {
        let mut v24: f64 = (v9 * 1.0_f64).atan();
        v24
    };
    x.norm_squared() + s.sum() + v6 + v7.sum() + v10.sum() + sum_13 + v14.sum() + v23
        + v25 + (((matgrad_item + 1) as f64).sqrt() + v25) + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.708, 0.31, -0.706]);
let a1 = -0.565;
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.792, -0.919, -0.331]);
let a3 = &[2usize, 2usize, 1usize, 1usize];
let a4 = &Params { gain: -0.63, shift: 0.693, count: 1usize, table: [-0.438, -0.391, 0.605, -0.011], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.789, -0.615]), on: false };
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-2.7532649487724488]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-1.333195268684559, 0.62, -1.412, 1.0, 2.2385293042022947, 1.208, 3.125402365657721]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-1.333195268684559, 0.62, -1.412]);
c.near("f_grad_into", &o1, &[1.0]);
c.near("f_grad_into", &o2, &[2.2385293042022947, 1.208, 3.125402365657721]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, 0.125, -0.748])), &[-0.8666198312503844, 0.25, -1.496]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, 0.125, -0.748]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.8666198312503844, 0.25, -1.496]);
}
}
}

pub mod p93 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, i, dx), value, into)]
pub fn f<const N: usize>(
    s_before: &SVector<f64, N>,
    i: Vector4<f64>,
    dx: f64,
    step_1: usize,
) -> f64 {
    let mut column: SVector<f64, 4> = matgrad::vec(
        &SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
                &[
                    matrix![dx, i.w],
                    SMatrix::<
                        f64,
                        1,
                        2,
                    >::from_column_slice(&[s_before[step_1.min(2)], i[2]]),
                ],
            )
            .zip_zip_map(
                &SMatrix::<f64, 2, 2>::from_column_slice(&[i[3], i[0], s_before[2], dx]),
                &SMatrix::<f64, 2, 2>::from_row_slice(&[i.x, dx, i[1], dx]),
                |p, q, u| p * q + u.tanh(),
            ),
    );
    column[step_1.min(3)] = dx;
    let mut s = {
        let mut s_before = 0.0_f64;
        let mut v1 = 0;
        for &s_before in i.iter() {
            let mut t2: f64 = ((v1 as f64) * v1 as f64 * 0.1);
            t2
                += {
                    let n = (s_before * t2);
                    (1.25_f64 / (1.5 + 0.8_f64 * 0.8_f64))
                };
        }
        column[3]
            += (SMatrix::<f64, 3, 3>::repeat(s_before) * 0.2
                + SMatrix::<f64, 3, 3>::identity() * 2.0)
                .qr()
                .r()
                .map(f64::tanh)
                .norm_squared();
        ((Matrix2::new(s_before, s_before, s_before, column[v1])
            + Matrix2::new(s_before, s_before, s_before, column[v1]).transpose())
            .symmetric_eigenvalues()
            .map(|e| e.sin())
            .sum())
            .asinh()
    };
    let mut n = match step_1 {
        1..=3 if step_1 == (step_1 * 3 + 1) % 7 => {
            let mut dx = {
                let column = if step_1 != 3 {
                    s
                } else {
                    let mut v3 = s;
                    ((Vector4::new(s, v3, column[0], s)[2]) * s)
                };
                let mut all: SVector<f64, 4> = matgrad::vec(
                    &(Matrix2::new(s, column, dx, column)
                        + SMatrix::<
                            f64,
                            2,
                            2,
                        >::from_rows(
                            &[
                                SMatrix::<f64, 1, 2>::from_column_slice(&[i[3], column]),
                                matrix![dx, s],
                            ],
                        )),
                );
                all[2]
            };
            (-dx)
        }
        0 => (1.5 + dx * dx).powf(s.tanh()),
        _ => {
            for t2 in 0..step_1 {
                let mut s_before: f64 = {
                    let v5: f64 = f64::from(t2 as u32) * 0.25;
                    v5
                };
                while s_before < 1.0 {
                    s_before += 0.75;
                }
                s += (0.1_f64 + (-s));
            }
            matgrad::constant((-s))
        }
    };
    column[1] += dx;
    let dx = (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
        &[SMatrix::<f64, 1, 2>::from_row_slice(&[column[0], s]), matrix![s, dx]],
    ) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .solve_upper_triangular(
            &SMatrix::<
                f64,
                2,
                3,
            >::from_iterator(SMatrix::<f64, 2, 3>::repeat(dx).iter().map(|e| e * 0.5)),
        )
        .unwrap();
    let mut cholesky: f64 = (*s_before)
        .lerp(&(*s_before), (if step_1 != 3 { n } else { n }))
        .sum();
    for v6 in 1..step_1 {
        let cholesky: f64 = (0..v6).map(|j| j as f64 * 0.1).sum::<f64>();
        let v8: [usize; 3] = [1, 0, 2];
        n += (column - column).iter().map(|v| v * v).sum::<f64>().tanh();
    }
    column.dot(&column) / 4.0 + s + n + dx.dot(&dx) / 6.0 + cholesky + dx.sum()
        + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.813, -0.206, -0.457]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.964, 0.638, 0.563, 0.961]);
let a2 = -0.913;
let a3 = 4usize;
c.near("f", &f::<3>(a0, a1, a2, a3), &[-0.022839969395422627]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[0.794, 1.813, 0.06099535521318944, 0.1798815986523289, -0.26956264266571417, 0.0, 0.26676873321674777, 1.7893090465297703]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3), &[-0.022839969395422627, 0.794, 1.813, 0.06099535521318944, 0.1798815986523289, -0.26956264266571417, 0.0, 0.26676873321674777, 1.7893090465297703]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into::<3>(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.794, 1.813, 0.06099535521318944]);
c.near("f_grad_into", &o1, &[0.1798815986523289, -0.26956264266571417, 0.0, 0.26676873321674777]);
c.near("f_grad_into", &o2, &[1.7893090465297703]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = 9.0;
let r = f_value_and_grad_into::<3>(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[-0.022839969395422627]);
c.near("f_value_and_grad_into", &o0, &[0.794, 1.813, 0.06099535521318944]);
c.near("f_value_and_grad_into", &o1, &[0.1798815986523289, -0.26956264266571417, 0.0, 0.26676873321674777]);
c.near("f_value_and_grad_into", &o2, &[1.7893090465297703]);
}
}
}

pub mod p94 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item)]
#[matgrad::differential(wrt = matgrad_item)]
pub fn f<const N: usize>(
    matgrad_item: &SVector<f64, N>,
    column: usize,
    acc: &Matrix3<f64>,
) -> f64 {
    let mut out: f64 = (acc[(1, column % 3)] - acc[(2, column.min(2))]);
    if column == 0 {
        out = ((column as f64) + acc[(2, 0)]);
    }
    let mut out: usize = 2;
    for _ in 0..2 {
        out |= 1;
    }
    out %= 4;
    let mut v1 = matgrad::ln_gamma(1.5 + (acc[(2, 1)]).powi(2));
    let w = (*acc);
    v1 = (v1 * 0.5 + v1).tanh();
    let step_1 = Vector3::new(v1, acc[(1, 2)], acc[(1, 2)]).cross_matrix();
    let mut acc: f64 = (1.5 + (w[(0, 0)]).powi(2)).log10();
    let mut step_1 = ((((step_1)[(0, out % 3)]) * (matgrad_item[17 - out]))
        - ((step_1[(2, column % 3)]) / (1.5 + (step_1[(1, 1)]) * (step_1[(1, 1)]))));
    let mut v2: f64 = 0.5;
    for j in 0..1 {
        v2 += ((column as f64) - out as f64 * 0.1) * j as f64;
    }
    v1 + w.sum() + acc + step_1 + v2 + matgrad::constant((acc * v1))
        + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.894, 0.168, -0.376, 0.14, -0.927, 0.637, -0.285, 0.388, 0.818, 0.195, 0.427, -0.916, 0.839, 0.69, 0.824, 0.896, 0.073, 0.805]);
let a1 = 2usize;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.792, -0.012, -0.395, -0.098, 0.002, 0.587, 0.364, 0.472, -0.192]);
c.near("f", &f::<18>(a0, a1, a2), &[2.083076091160185]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[0.168, -0.894, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff::<18>(a0, a1, a2, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.478, -0.552, -0.123, -0.754, -0.237, -0.265, 0.504, 0.827, -0.652, -0.94, -0.007, -0.918, 0.668, -0.809, 0.292, -0.209, -0.332, 0.232])), &[0.5737920000000001]);
}
}

pub mod p96 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(whole: Duo, v2: Matrix2<f64>, t1: &[f64; 3]) -> Vector3<f64> {
    let mut item = {
        let mut y = v2;
        t1[0]
    };
    SMatrix::<f64, 3, 2>::repeat(item).map(f64::tanh).column_sum()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            whole.split().1.x + v2.norm_squared() + item
                + (0.7 * (v2[(1, 1)]).sin()).acos(),
        )
}
pub fn item(v4: usize) -> f64 {
    const K5: f64 = 2.0_f64;
    K5 + (K5 * K5)
}
#[matgrad::differential(wrt = cholesky, value)]
#[matgrad::vjp(wrt = cholesky, value)]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    column: &Matrix3<f64>,
    i: &[usize],
    x: &[(f64, f64)],
) -> Vector2<f64> {
    let i: f64 = (x[1].1 * 1.0_f64).tanh();
    let v6 = (*cholesky).add_scalar(3.0).norm();
    let v7: f64 = v6;
    let v8: Vector3<f64> = Vector3::new(x[3].1, (i + column[(1, 1)]), (i * x[2].0));
    let grad: usize = 0;
    let next_s: Vector2<f64> = Vector2::new(grad as f64 * 0.1, i);
    let i: f64 = (1.5 + (-1.25_f64).powi(2)).powf(0.7);
    Matrix2::new(i, v6, v7, v7).map(f64::tanh).column_sum()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v6 + v7 + v8.norm_squared() + i + v8[2] + cholesky[0] * cholesky[1])
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.704, 0.761]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.171, -0.606, 0.294, 0.366, -0.311, 0.474, 0.225, 0.048, 0.838]);
let a2 = &[3usize, 3usize, 3usize, 2usize];
let a3 = &[(0.891, -0.393), (0.042, -0.057), (0.679, -0.783), (-0.371, 0.874)];
c.near("f", &f::<2>(a0, a1, a2, a3), &[16.119442110205565, 16.14417800559139]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.437, -0.506])), &[-0.13143310372795403, -0.1314387069939591]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.437, -0.506])), &[16.119442110205565, 16.14417800559139, -0.13143310372795403, -0.1314387069939591]);
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.237, -0.498])), &[-1.5909050383688026, -1.5648846312918643]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.237, -0.498])), &[16.119442110205565, 16.14417800559139, -1.5909050383688026, -1.5648846312918643]);
}
}

pub mod p97 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn v1(v2: &Matrix2<f64>, v3: usize) -> Vector3<f64> {
    let v4 = if ((v2[(0, 0)]) + (v2[(0, 0)])) > ((v2[(0, 0)]) - v2.m22) {
        (1.5 + (v2[(1, v3 % 2)]) * (v2[(1, v3 % 2)]))
            .powf(
                ((v2[(1, 1)]) / (1.5 + (v2[(0, v3.min(1))]) * (v2[(0, v3.min(1))])))
                    .tanh(),
            )
    } else {
        (-(1.5_f64 - (v2[(1, 1)])).powi(2)).exp_m1()
    };
    (SMatrix::<f64, 3, 3>::from_element(v2[(v3 % 2, 1)])
        + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1))
        .column(v3 % 3)
        .into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v4 + (*v2).metric_distance(&(*v2).add_scalar(4.0)))
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v5(v6: f64, v7: &Vector3<f64>, v8: Point2<f64>) -> f64 {
    v6 + v7.dot(v7) / 3.0 + v8.coords.norm_squared()
        + (matgrad::softplus(1.5_f64))
            .atan2(
                1.5
                    + (if v8.coords.norm_squared() >= v6 { v7.y } else { v7.z })
                        * (if v8.coords.norm_squared() >= v6 { v7.y } else { v7.z }),
            )
}
#[matgrad::gradient(wrt = matgrad_total, into)]
#[matgrad::vjp(wrt = matgrad_total, into)]
pub fn f(
    v: &Vector2<f64>,
    matgrad_total: &Vector2<f64>,
    out: Matrix3<f64>,
    column: usize,
) -> f64 {
    let v9: [usize; 3] = [2, 2, 0];
    let v13 = if (1.5 + matgrad_total.x * matgrad_total.x).powf(out.m23.tanh()) < v.x {
        let v12 = if !(matgrad::log_add_exp((out[(1, 2)]), (matgrad_total[(0, 0)])))
            .is_nan()
            && matgrad::log_add_exp((out[(1, 2)]), (matgrad_total[(0, 0)]))
                <= (*matgrad_total).metric_distance(&(*matgrad_total).add_scalar(4.0))
        {
            let mut v10 = (matgrad::digamma(1.5 + out.m11.powi(2)))
                .hypot(1.0 + matgrad_total[0] * matgrad_total[0]);
            (((out[(2, column % 3)]).hypot(1.0 + v10 * v10))
                + (out.m13 / (1.5 + 1.5_f64 * 1.5_f64)))
        } else {
            let mut v11: SMatrix<f64, 3, 3> = out
                .component_div(
                    &out.scale(matgrad_total[column.min(1)]).map(|e| 1.5 + e * e),
                );
            (-v11[(2, 2)])
        };
        out
    } else {
        out
    };
    let v14: Vector3<f64> = v1(&v13.fixed_view::<2, 2>(0, 0).into_owned(), 3);
    let mut v15: f64 = (v13
        .fixed_view::<3, 1>(0, 1)
        .into_owned()
        .iter()
        .map(|v| v * v)
        .sum::<f64>()
        .tanh())
        .atan();
    let v16: f64 = v5(
        (1.5 + (out[(column % 3, v9[0])]).powi(2)).cbrt(),
        &(*matgrad_total).push(v13.m21),
        Point2::new(v15, v15),
    );
    let mut v17 = v14
        .component_div(&(v14 - Vector3::new(v16, v15, v15)).map(|e| 1.5 + e * e));
    for v18 in v13.row_iter() {
        let v20;
        if (if v17[0] < v18[(0, 0)] {
            v18[(column % 1, column.min(2))]
        } else {
            matgrad_total[column % 2]
        }) < 0.1
        {
            v20 = v13.sum();
        } else {
            v20 = v17[1];
        }
        v17 -= v17;
    }
    v15 + v16 + v17.sum() + v16 + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.675, -0.529]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.999, -0.546]);
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.801, -0.244, -0.706, 0.291, 0.145, -0.216, 0.44, 0.689, 0.665]);
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[5.667907768402689]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.3319999999999999, -0.728]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.3319999999999999, -0.728]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.747), &[0.9950039999999999, -0.543816]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, 0.747, &mut o0);
c.near("f_vjp_into", &o0, &[0.9950039999999999, -0.543816]);
}
}
}

pub mod p98 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = g, value)]
pub fn f<const N: usize>(
    g: SVector<f64, N>,
    all: usize,
    step_1: &Matrix3<f64>,
    other: &[f64; 4],
) -> Vector3<f64> {
    let mut sum_2 = 0.0;
    for v1 in (0..N).step_by(2) {
        sum_2 += ((*step_1).dot(&(*step_1)) / 9.0);
    }
    let s = other.len();
    let v3: f64 = (s as f64 * 0.1 * 1.0_f64).exp_m1();
    (((*step_1) * 0.3).pow(3) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&Vector2::new(step_1.m23, sum_2).to_homogeneous())
        .unwrap()
        + SMatrix::<f64, 3, 1>::repeat(g.dot(&g) / 2.0 + sum_2 + v3 + v3 + g[0] * g[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.651, 0.016]);
let a1 = 3usize;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.843, -0.086, 0.408, -0.598, 0.171, 0.165, 0.242, -0.334, -0.283]);
let a3 = &[0.692, -0.273, 0.543, 0.824];
c.near("f", &f::<2>(a0, a1, a2, a3), &[1.190887915217496, 1.4432779854172333, 1.357498837991372]);
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.852, 0.224, -0.775])), &[-0.19113499999999994, -0.19113499999999994]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.852, 0.224, -0.775])), &[1.190887915217496, 1.4432779854172333, 1.357498837991372, -0.19113499999999994, -0.19113499999999994]);
}
}

pub mod p99 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, other, lu), value)]
#[matgrad::gauss_newton(wrt = dx)]
pub fn f(
    dx: &Vector3<f64>,
    other: &SVector<f64, 17>,
    lu: &Vector4<f64>,
    t2: &[f64; 20],
    all: usize,
) -> f64 {
    let v1 = (*dx)
        .zip_zip_map(&(*dx), &(*dx), |p, q, u| p * q + u.tanh())
        .to_homogeneous();
    let mut v2 = SMatrix::<f64, 2, 1>::zeros();
    let v3: [usize; 3] = [1, 2, 0];
    let v4 = v2.len();
    let v5 = move |v6: f64| {
        let v7 = v1.x;
        (lu[3]).tanh()
    };
    let mut v8: f64 = v5(t2[19 - all]);
    let v9: usize = 3;
    let mut v10: usize = v4 % 3;
    v10 %= 1;
    v10 %= 3;
    dx.dot(dx) / 3.0 + v2.norm_squared() + v8
        + (if !((0.7 * (v2[all % 2]).sin()).atanh() >= 0.6) {
            other[(v10, 0)]
        } else {
            (-v8)
        }) + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.728, -0.305, 0.693]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.011, -0.33, -0.963, -0.824, 0.824, 0.403, 0.063, -0.77, 0.03, -0.777, -0.103, -0.871, -0.093, 0.152, 0.381, 0.468, -0.437]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.644, 0.813, 0.995, -0.571]);
let a3 = &[0.425, -0.005, -0.537, -0.649, -0.347, 0.178, 0.101, 0.368, 0.192, -0.485, -0.555, -0.533, 0.18, -0.562, 0.151, -0.805, 0.708, -0.909, 0.112, 0.82];
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[0.3642313623766157]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.4853333333333333, -0.2033333333333333, 0.46199999999999997, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.813, 0.644, 0.0, 0.7336477012669769]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[0.3642313623766157, 0.4853333333333333, -0.2033333333333333, 0.46199999999999997, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.813, 0.644, 0.0, 0.7336477012669769]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.06633224266936277, 0.17677362120678414, -0.07406037701657851, 0.16827488941799643, 0.2355484444444444, -0.09868444444444442, 0.22422399999999995, -0.09868444444444442, 0.041344444444444434, -0.09393999999999998, 0.22422399999999995, -0.09393999999999998, 0.21344399999999997]);
}
}

pub mod p100 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn step_1(v1: &Matrix2<f64>) -> f64 {
    v1.dot(v1) / 4.0 + (1.25_f64 * v1.m21)
}
#[matgrad::gradient(wrt = x, value)]
#[matgrad::differential(wrt = x, value)]
pub fn f(k: f64, x: &Vector3<f64>, acc: usize) -> f64 {
    let item = Duo(
        step_1(&Matrix2::new(k, x[acc % 3], x[acc.min(2)], x[1])),
        (Point3::origin() + (*x)).coords,
    );
    let x: usize = 1;
    let mut w = 0.25_f64;
    for s_before in (0..17).rev() {
        let v3 = f64::from(s_before as u32) * 0.25;
        let mut v4 = v3;
        v4 -= v3;
    }
    let v5: f64 = w;
    let Duo(step_1, _) = item;
    let mut v6 = item.0.cos();
    let w: f64 = (x as f64);
    let x: f64 = {
        let s_before: f64 = (0..x).map(|j| j as f64 * 0.1).sum::<f64>();
        {
            let column: f64 = w;
            column
        }
    };
    step_1 + v6 + x + (-v6) + k * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = 0.278;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.443, -0.961, 0.803]);
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[0.5941117500000002]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, -0.1915, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.5941117500000002, 0.0, -0.1915, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.82, -0.47, 0.391])), &[0.090005]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.82, -0.47, 0.391])), &[0.5941117500000002, 0.090005]);
}
}

pub mod p101 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = value, value, into)]
#[matgrad::vjp(wrt = value, value, into)]
pub fn f(
    value: &Vector2<f64>,
    column: &[usize],
    y: Mode,
    item: [f64; 17],
) -> Vector2<f64> {
    let mut v1 = [0.5_f64; 20];
    let v2 = (-(if y == Mode::Fast {
        (item[8] * v1[column[1]])
    } else {
        (1.5 + v1[10].powi(2)).log10()
    }));
    let v3: f64 = (1.5 + v2.powi(2)).ln();
    let mut v4 = v3;
    let (v5, v6): (f64, f64) = ((item[16] * 1.0_f64).abs(), item[16]);
    SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v6, v4], SMatrix::<f64, 1, 2>::from_row_slice(&[v5, v4])])
        .column_sum()
        .component_mul(
            &(SMatrix::<f64, 2, 3>::from_element(v3)
                * SMatrix::<f64, 3, 1>::from_row_slice(&[v4, v6, v1[7]])),
        )
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(value.dot(value) / 2.0 + v4 + v5 + v6 + v5 + value[0] * value[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.376, -0.116]);
let a1 = &[0usize, 3usize, 1usize, 2usize, 3usize, 1usize, 1usize, 2usize, 0usize, 3usize, 2usize, 2usize, 0usize, 0usize, 0usize, 2usize, 2usize];
let a2 = Mode::Fast;
let a3 = [0.173, 0.757, 0.006, -0.125, -0.043, 0.358, 0.782, -0.232, -0.294, -0.708, 0.846, 0.161, 0.687, 0.597, -0.54, 0.352, -0.909];
c.near("f", &f(a0, a1, a2, a3), &[1.360356901205733, 1.368574630033298]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[0.26, 0.26, 0.26, 0.26]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3), &[1.360356901205733, 1.368574630033298, 0.26, 0.26, 0.26, 0.26]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0);
c.near("f_jac_into", &o0, &[0.26, 0.26, 0.26, 0.26]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[1.360356901205733, 1.368574630033298]);
c.near("f_value_and_jac_into", &o0, &[0.26, 0.26, 0.26, 0.26]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.03, 0.363])), &[0.10218, 0.10218]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.03, 0.363])), &[1.360356901205733, 1.368574630033298, 0.10218, 0.10218]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.03, 0.363]), &mut o0);
c.near("f_vjp_into", &o0, &[0.10218, 0.10218]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.03, 0.363]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.360356901205733, 1.368574630033298]);
c.near("f_value_and_vjp_into", &o0, &[0.10218, 0.10218]);
}
}
}

pub mod p102 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn acc(s_before: f64, v1: &Point3<f64>, v2: &[f64; 3]) -> f64 {
    let mut v3 = (1.5 + (0.9 * s_before.cos())).powi(1 - (0) as i32);
    s_before + v1.coords.norm_squared() + v3
        + ((v2
            .iter()
            .map(|&acc| {
                (Matrix2::new(v3, v3, v2[2], acc)
                    .metric_distance(
                        &SMatrix::<
                            f64,
                            2,
                            2,
                        >::from_columns(&[vector![v3, v2[1]], Vector2::new(v2[2], acc)])
                            .add_scalar(4.0),
                    ))
                    .tanh()
            })
            .collect::<Vec<f64>>()[2]) * (matgrad::constant(v1.coords.norm_squared())))
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v5(v6: f64, cholesky: f64, v7: f64) -> Vector2<f64> {
    let step_1: f64 = (0.5_f64
        + (SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
                &[
                    Vector2::new(cholesky, v7),
                    SMatrix::<f64, 2, 1>::from_row_slice(&[v6, v7]),
                ],
            )
            .scale(v6))[(0, 1)]);
    SMatrix::<f64, 3, 3>::from_fn(|r0, c0| step_1 * (r0 + c0) as f64 * 0.1)
        .component_div(&SMatrix::<f64, 3, 3>::repeat(step_1).map(|e| 1.5 + e * e))
        .fixed_view::<2, 1>(0, 2)
        .into_owned()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v6 + cholesky + step_1 + (step_1 - (0.5_f64 * v7)))
}
#[matgrad::gradient(wrt = out, value, into)]
pub fn f(
    out: &Matrix2<f64>,
    y: &[Point3<f64>; 20],
    matgrad_item: &Vector4<f64>,
    next_s: &Params,
    t1: &[(Vector2<f64>, f64)],
) -> f64 {
    const K8: f64 = 0.5_f64;
    let mut v9: Vector2<f64> = v5(matgrad_item[(0, 0)], 3.0_f64, K8);
    let mut v10: f64 = ((y[8].coords.norm_squared()) * out.m12);
    v9.dot(&v9) / 2.0 + v10 + K8 + out[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.154, -0.863, -0.224, -0.718]);
let a1 = &[Point3::new(-0.755, -0.701, 0.159), Point3::new(0.438, -0.184, 0.04), Point3::new(-0.524, 0.088, -0.125), Point3::new(0.109, -0.952, -0.565), Point3::new(-0.773, 0.983, 0.627), Point3::new(-0.188, 0.777, -0.059), Point3::new(-0.999, 0.249, -0.969), Point3::new(-0.499, 0.068, 0.763), Point3::new(0.043, 0.653, -0.626), Point3::new(-0.281, -0.85, -0.354), Point3::new(0.63, 0.349, -0.959), Point3::new(0.805, -0.065, -0.607), Point3::new(-0.723, -0.696, 0.598), Point3::new(-0.321, 0.545, 0.52), Point3::new(0.395, 0.155, -0.082), Point3::new(-0.409, 0.644, 0.242), Point3::new(0.59, 0.341, 0.777), Point3::new(-0.264, -0.755, -0.708), Point3::new(-0.72, 0.503, 0.695), Point3::new(-0.405, -0.146, -0.795)];
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.597, 0.151, 0.344, -0.242]);
let a3 = &Params { gain: 0.121, shift: 0.537, count: 2usize, table: [-0.992, 0.011, -0.465, -0.194], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.647, 0.899]), on: true };
let a4 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.145, 0.493]), 0.06), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.353, -0.063]), 0.424), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.304, 0.008]), -0.608), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.864, -0.939]), 0.834)];
c.near("f", &f(a0, a1, a2, a3, a4), &[26.744304460259283]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.9881654168420767, 0.0, 0.820134, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[26.744304460259283, 0.9881654168420767, 0.0, 0.820134, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.9881654168420767, 0.0, 0.820134, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[26.744304460259283]);
c.near("f_value_and_grad_into", &o0, &[0.9881654168420767, 0.0, 0.820134, 0.0]);
}
}
}

pub mod p103 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, matgrad_item, value))]
#[matgrad::vjp(wrt = (v, matgrad_item, value))]
pub fn f(
    v: SMatrix<f64, 3, 2>,
    matgrad_item: Vector4<f64>,
    value: &Point3<f64>,
    grad: &Params,
    s: &Params,
) -> f64 {
    let mut v1 = ((1.5 + (value[0] * (v[(2, 1)])).powi(2)).cbrt()).asinh();
    let v2: f64 = (0.8_f64 - 1.25_f64);
    if {
        let v3 = v2;
        v3
    } <= v1
    {
        v1
            += (if !({
                let w = matgrad_item.x;
                w
            } <= (v2 + value.x))
            {
                (if v1 <= v2 || value.y > 0.4 {
                    (value - Point3::origin()).sum()
                } else {
                    v1
                })
            } else {
                (matgrad_item)[(s.count % 4, 0)]
            });
    } else {
        let mut all = matgrad_item;
        v1 /= 1.5 + (value.coords[0]).powi(2);
    }
    let matgrad_total = matgrad_item[0];
    let mut v4 = SMatrix::<f64, 3, 3>::repeat(v1)
        .component_mul(
            &SMatrix::<f64, 3, 3>::from_element((value - Point3::origin()).sum()),
        )
        .fixed_view::<3, 2>(0, 1)
        .into_owned();
    let v5 = v4;
    let mut v7 = {
        let v6: f64 = s.offset.x;
        (1.5
            + (matgrad::logit(0.5 + 0.3 * v6.sin()))
                * (matgrad::logit(0.5 + 0.3 * v6.sin())))
            .powf((v5.sum()).tanh())
    };
    if matgrad_total.hypot(1.0 + matgrad_total * matgrad_total) > 0.1 {
        v7 -= matgrad::constant(((v5[(2, 0)]) + v7));
    } else if v2 > 0.0 {
        v7 = (v7 * 0.5
            + (v1.hypot(1.0 + matgrad_total * matgrad_total))
                .mul_add(
                    ((1.5 + (0.9 * (value[grad.count % 3]).cos())).powi(1 - (0) as i32)),
                    0.5,
                ))
            .tanh();
    }
    v1 + matgrad_total + v4.sum() + v7 + (v2 + matgrad::log_add_exp(v2, v7)) + value.y
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 2>::from_column_slice(&[0.81, -0.358, 0.362, -0.504, 0.931, -0.577]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.694, 0.289, -0.074, -0.736]);
let a2 = &Point3::new(-0.455, -0.531, 0.159);
let a3 = &Params { gain: -0.409, shift: 0.766, count: 1usize, table: [-0.343, -0.961, 0.082, 0.79], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.222, -0.09]), on: true };
let a4 = &Params { gain: -0.768, shift: -0.145, count: 1usize, table: [0.715, 0.983, -0.433, -0.71], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.645, -0.02]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[-6.13469821031078]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.30485763616681766, 1.0, 0.0, 0.0, 0.0, 12.28348950141181, 12.896889817745318, 11.896889817745318]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, -0.571), &[-0.0, -0.0, -0.0, -0.0, -0.0, -0.17407371025125287, -0.571, -0.0, -0.0, -0.0, -7.013872505306143, -7.364124085932576, -6.793124085932576]);
}
}

pub mod p104 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, cotangent), into)]
#[matgrad::gauss_newton(wrt = t1, into)]
pub fn f(
    t1: &Vector3<f64>,
    cotangent: Vector4<f64>,
    matgrad_total: f64,
    y: f64,
    grad: usize,
) -> f64 {
    let grad: SMatrix<f64, 4, 1> = Vector2::new(matgrad_total, y)
        .push(1.5_f64)
        .push((-t1[2]));
    let grad = y.min(0.4);
    let matgrad_total = ((grad - y) * y);
    t1.sum() + grad + matgrad::sinc((matgrad::log_sum_exp(&(*t1))))
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.901, -0.418, 0.333]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.714, 0.512, 0.145, 0.146]);
let a2 = 0.293;
let a3 = -0.146;
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[0.9664407427526888]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.7834331202965774, 0.9420894595998449, 0.8772807270770882, 0.512, -0.714, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.7834331202965774, 0.9420894595998449, 0.8772807270770882]);
c.near("f_grad_into", &o1, &[0.512, -0.714, 0.0, 0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.4670038546261844, 0.7571416866764809, 0.9104736370751533, 0.8478398374789999, 0.6137674539776315, 0.7380640849328229, 0.6872907773900533, 0.7380640849328229, 0.8875325498891278, 0.826476926089413, 0.6872907773900533, 0.826476926089413, 0.7696214741009044]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.4670038546261844]);
c.near("f_gauss_newton_into", &o0, &[0.7571416866764809, 0.9104736370751533, 0.8478398374789999]);
c.near("f_gauss_newton_into", &o1, &[0.6137674539776315, 0.7380640849328229, 0.6872907773900533, 0.7380640849328229, 0.8875325498891278, 0.826476926089413, 0.6872907773900533, 0.826476926089413, 0.7696214741009044]);
}
}
}

pub mod p105 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
#[matgrad::vjp(wrt = s, into)]
pub fn f(s: Vector4<f64>, s_before: f64, next_s: usize, other: usize) -> f64 {
    let mut v1: f64 = 1.0;
    for v2 in (0..other).step_by(2) {
        let mut v4 = ((0.9 * s_before.cos()).powi((3) as i32))
            .hypot(1.0 + s_before * s_before);
        let v5: f64 = ((other as f64) + ((next_s + 1) as f64).sqrt());
        let v8 = s
            .iter()
            .map(|&v6| 1.0 + 0.1 * ((if v6 < v4 { v5 } else { v5 })).tanh())
            .product::<f64>();
        v4 *= ((((s)[(v2 % 4, v2 % 1)]) + v8)).cos();
    }
    let v9: f64 = (((other as f64) - (next_s as f64))
        - (other as f64 * 0.1 + next_s as f64 * 0.1));
    if v9 >= -0.3 {
        v1 -= ((s.angle(&s.add_scalar(0.5))) * ((1.5 + v1.powi(2)).ln()));
    }
    let mut v10 = (Vector3::new(v1, s_before, v9)
        - SMatrix::<f64, 3, 1>::from_row_slice(&[1.5_f64, s[3], v9])
            .zip_zip_map(
                &Vector3::new(s.x, s_before, v1),
                &Vector3::new(v9, s_before, v9),
                |p, q, u| p * q + u.tanh(),
            ));
    v10 += vector![v10.y, s_before].insert_row(1, s_before);
    let mut v12 = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v10[(1, 0)])
        .map(f64::tanh)
        .diagonal();
    let v13 = v12.len();
    let v14 = v10;
    let v16;
    if (-v14.z) > -0.3 {
        v16 = {
            let v15 = v9;
            v15
        };
    } else {
        v16 = (1.5 + v12.x.powi(2)).powf(0.7);
    }
    v1 + v10.sum() + v12.sum() + v16
        + v10[1].mul_add((matgrad::log_add_exp(v16, s_before)), 0.5) + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.86, -0.483, 0.786, 0.086]);
let a1 = 0.774;
let a2 = 2usize;
let a3 = 5usize;
c.near("f", &f(a0, a1, a2, a3), &[5.910533413755589]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-2.04257607803271, 0.8109997423878628, -0.05899334481519539, -4.87642889514244]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-2.04257607803271, 0.8109997423878628, -0.05899334481519539, -4.87642889514244]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.513), &[1.0478415280307802, -0.41604286784497363, 0.030263585890195233, 2.501608023208072]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, -0.513, &mut o0);
c.near("f_vjp_into", &o0, &[1.0478415280307802, -0.41604286784497363, 0.030263585890195233, 2.501608023208072]);
}
}
}

pub mod p106 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, into)]
pub fn f<const N: usize>(lu: &[Vector2<f64>]) -> f64 {
    let v1 = matgrad::erfinv(0.7 * (lu[2][0] * 0.8_f64).sin());
    let mut v2 = (-(3.0_f64 + v1).powi(2)).exp_m1();
    let v3 = SMatrix::<f64, 2, 3>::from_element(v2);
    v2 + v3.dot(&v3) / 6.0
        + {
            let v4 = (v3[(0, 2)]).atan2(1.5 + v2 * v2);
            matgrad::log_add_exp(v4, (v3[(0, 2)]))
        } + lu[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.155, -0.663]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.331, 0.283]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.947, -0.886]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.233, -0.544]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.795, -0.43]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.008, 0.133]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.4, -0.815]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.362, 0.769]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.643, -0.977]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.998, -0.75]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.621, -0.305]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.186, 0.927]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.495, 0.567]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.959, 0.958]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.084, 0.878]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.395, 0.166]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.747, 0.287])];
c.near("f", &f::<5>(a0), &[-0.10426651430273667]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into::<5>(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.9880115307742399, 0.0, 0.0, 0.0, 1.2065363329745752e-5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p107 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, value)]
#[matgrad::hvp(wrt = cholesky, value)]
pub fn f(cholesky: f64, t2: &Vector2<f64>, item: Matrix3<f64>) -> f64 {
    let mut cholesky = (matgrad::log_add_exp(((item[(0, 0)]).sin_cos().0), cholesky)
        * item[(1, 1)]);
    let y: usize = 1;
    let step_1: usize = y.min(1);
    t2.dot(t2) / 2.0 + cholesky + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.482;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.539, 0.592]);
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.561, -0.955, 0.092, -0.312, -0.772, -0.555, -0.529, 0.973, 0.138]);
c.near("f", &f(a0, a1, a2), &[-0.010088447164505243]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.20549967717780313]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-0.010088447164505243, -0.20549967717780313]);
c.near("f_hvp", &f_hvp(a0, a1, a2, 0.411), &[-0.061977753047286255]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, 0.411), &[-0.010088447164505243, -0.20549967717780313, -0.061977753047286255]);
}
}

pub mod p110 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu)]
#[matgrad::hessian(wrt = lu)]
pub fn f(lu: f64, column: &Params, matgrad_total: usize, whole: usize) -> f64 {
    let mut cholesky = 0.0_f64;
    let mut matgrad_item = 0;
    for v1 in 0..=whole {
        let v3: usize = v1 % 2;
        if (v3 as f64 * 0.1 * cholesky) > cholesky {
            cholesky = (v3 as f64 * 0.1 * cholesky);
        }
    }
    let mut v4 = SMatrix::<f64, 3, 3>::from_element(cholesky);
    let t2 = v4.fixed_view::<3, 3>(0, 0).into_owned().sum();
    cholesky + v4.sum() + t2 + v4[(matgrad_item, 2)] + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.024;
let a1 = &Params { gain: -0.553, shift: 0.839, count: 3usize, table: [-0.969, -0.585, -0.498, 0.762], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.481, -0.566]), on: false };
let a2 = 4usize;
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[-0.0072]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0]);
}
}

pub mod p111 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, s_before), value, into)]
#[matgrad::hessian(wrt = whole, value, into)]
pub fn f(
    whole: &Vector3<f64>,
    s_before: f64,
    cholesky: &Params,
    lu: &[usize],
    pulled: &Matrix3<f64>,
    cotangent: usize,
) -> f64 {
    let other = |next_s: f64| {
        (SMatrix::<
            f64,
            3,
            3,
        >::from_rows(
                &[
                    matrix![pulled[(1, cotangent % 3)], next_s, s_before],
                    matrix![whole[cholesky.count % 3], next_s, pulled[(2, 2)]],
                    SMatrix::<
                        f64,
                        1,
                        3,
                    >::from_row_slice(
                        &[next_s, pulled[(1, cotangent.min(2))], pulled.m13],
                    ),
                ],
            )
            .sum())
            .tanh()
    };
    let v1 = ((*pulled) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&matgrad::softmax(&(*whole)))
        .unwrap();
    const K2: f64 = 0.3_f64;
    let mut grad: f64 = 1.0;
    let k = ((Matrix2::new(grad, K2, v1[cholesky.count % 3], grad)) * 0.2
        + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for s_before in k.row_iter() {
        let v4 = if K2 > 0.35 {
            (if cotangent >= 5 { (s_before[(0, 0)]).atan2(1.5 + K2 * K2) } else { K2 })
        } else {
            (-(v1[2] - K2))
        };
        let mut pulled = (if K2 > -0.4 {
            (if K2 > 0.35 { v4 } else { grad })
        } else {
            matgrad::log_add_exp(grad, v1.z)
        });
        let v5: usize = cholesky.count % 2;
        pulled += (k * (Vector2::new(pulled, v1.y))).norm_squared() * 0.1;
        pulled += (((v5 + 1) as f64).sqrt() * s_before[(0, v5 / 2)]);
    }
    let mut v6: f64 = s_before;
    grad + v6 + ((*whole) - v1).mean() + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.264, 0.25, -0.685]);
let a1 = -0.71;
let a2 = &Params { gain: -0.365, shift: 0.871, count: 1usize, table: [-0.363, -0.716, 0.679, -0.361], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.453, -0.118]), on: true };
let a3 = &[0usize, 3usize, 0usize, 0usize];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.576, -0.982, -0.287, -0.841, 0.506, 0.725, -0.352, -0.858, -0.799]);
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-0.3368715314400682]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.3276491359221436, 0.3435307095298317, 0.3288201545480246, 1.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[-0.3368715314400682, 0.3276491359221436, 0.3435307095298317, 0.3288201545480246, 1.3]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.3276491359221436, 0.3435307095298317, 0.3288201545480246]);
c.near("f_grad_into", &o1, &[1.3]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-0.3368715314400682]);
c.near("f_value_and_grad_into", &o0, &[0.3276491359221436, 0.3435307095298317, 0.3288201545480246]);
c.near("f_value_and_grad_into", &o1, &[1.3]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4, a5), &[-0.0022685785587443033, -0.00020838910720798534, 0.0024769676659522817, -0.00020838910720798765, -4.77203298354425e-5, 0.0002561094370434232, 0.0024769676659522834, 0.000256109437043422, -0.002733077102995707]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4, a5), &[-0.3368715314400682, 0.3276491359221436, 0.3435307095298317, 0.3288201545480246, -0.0022685785587443033, -0.00020838910720798534, 0.0024769676659522817, -0.00020838910720798765, -4.77203298354425e-5, 0.0002561094370434232, 0.0024769676659522834, 0.000256109437043422, -0.002733077102995707]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_hess_into", &o0, &[-0.0022685785587443033, -0.00020838910720798534, 0.0024769676659522817, -0.00020838910720798765, -4.77203298354425e-5, 0.0002561094370434232, 0.0024769676659522834, 0.000256109437043422, -0.002733077102995707]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[-0.3368715314400682]);
c.near("f_value_grad_hess_into", &o0, &[0.3276491359221436, 0.3435307095298317, 0.3288201545480246]);
c.near("f_value_grad_hess_into", &o1, &[-0.0022685785587443033, -0.00020838910720798534, 0.0024769676659522817, -0.00020838910720798765, -4.77203298354425e-5, 0.0002561094370434232, 0.0024769676659522834, 0.000256109437043422, -0.002733077102995707]);
}
}
}

pub mod p112 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value)]
pub fn f<const N: usize>(
    lu: &SVector<f64, N>,
    s: &Vector3<f64>,
    whole: &Vector2<f64>,
    s_before: &Params,
) -> Option<f64> {
    let v1 = |v2: usize| -> usize { v2.min(2) };
    let v3 = (((*whole).mean()) * ((s[v1(3)]) + whole.y)).to_radians();
    let mut w = 0.25_f64;
    let mut held_4: Option<f64> = None;
    for t2 in 0..5 {
        let mut v6 = w;
        let mut v7 = (whole[0].mul_add(v6, 0.5))
            .mul_add((matgrad::log_add_exp(1.5_f64, v3)), 0.5);
        let mut g: f64 = matgrad::constant(v7);
        if t2 != 4 {
            held_4 = Some(0.5);
        }
        v6 += ((t2 as f64) * matgrad::log_add_exp(v7, v7));
    }
    w
        -= match held_4 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let mut v9 = (-w.powi(2)).exp2();
    let n = (whole.iter().fold(0.5, |pulled, &v10| (pulled * 0.5 + (v10 - v10)).tanh()))
        .powi(3)
        .tanh();
    let v11: f64 = ((1.25_f64 + 0.5_f64) * 1.0_f64).cos();
    Some(v3 + w + v9 + n + v11 + ((v11 * v11) + n) + lu[0] * lu[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.959, 0.819, -0.137, 0.489, -0.368]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.087, -0.679, 0.068]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.258, -0.556]);
let a3 = &Params { gain: 0.786, shift: -0.456, count: 3usize, table: [0.562, -0.503, 0.523, -0.245], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.572, -0.289]), on: true };
c.near("f", &f::<5>(a0, a1, a2, a3).unwrap(), &[1.7602595044265228]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3).unwrap(), &[0.819, 0.959, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3).unwrap(), &[1.7602595044265228, 0.819, 0.959, 0.0, 0.0, 0.0]);
}
}

pub mod p113 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = s, value, into)]
#[matgrad::vjp(wrt = s, value, into)]
pub fn f(s: &Vector4<f64>, i: &Params, cholesky: f64, w: f64) -> Vector2<f64> {
    let mut sum_3 = 0.0;
    for v1 in 2..3 {
        let v2: usize = 2;
        sum_3 += ((*s).dot(&(*s).component_div(&(*s).map(|e| 1.5 + e * e))) / 4.0);
    }
    for v4 in 0..3 {
        let v6 = w;
        let mut v7 = (if s[1] <= 0.1 { sum_3 } else { w });
        let mut v8 = w;
        v8
            -= (-{
                let v9 = cholesky;
                (-0.1_f64)
            });
    }
    let v10: usize = 2;
    let mut v11: f64 = (*s).iter().map(|v| v * v).sum::<f64>().tanh();
    Vector2::new(sum_3, sum_3)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            sum_3 + v11 + (0.9 * (v11 * sum_3).cos()).powi((v10) as i32) + s[0] * s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.586, -0.669, -0.01, 0.731]);
let a1 = &Params { gain: 0.797, shift: 0.623, count: 3usize, table: [0.044, -0.414, -0.623, 0.93], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.129, -0.518]), on: false };
let a2 = 0.341;
let a3 = -0.871;
c.near("f", &f(a0, a1, a2, a3), &[2.392117144609077, 2.392117144609077]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[-1.1784681367641883, -1.1784681367641883, -1.1400228736182083, -1.1400228736182083, -0.010715659260014835, -0.010715659260014835, 0.5836898177873675, 0.5836898177873675]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3), &[2.392117144609077, 2.392117144609077, -1.1784681367641883, -1.1784681367641883, -1.1400228736182083, -1.1400228736182083, -0.010715659260014835, -0.010715659260014835, 0.5836898177873675, 0.5836898177873675]);
{
let mut o0 = SMatrix::<f64, 2, 4>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0);
c.near("f_jac_into", &o0, &[-1.1784681367641883, -1.1784681367641883, -1.1400228736182083, -1.1400228736182083, -0.010715659260014835, -0.010715659260014835, 0.5836898177873675, 0.5836898177873675]);
}
{
let mut o0 = SMatrix::<f64, 2, 4>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[2.392117144609077, 2.392117144609077]);
c.near("f_value_and_jac_into", &o0, &[-1.1784681367641883, -1.1784681367641883, -1.1400228736182083, -1.1400228736182083, -0.010715659260014835, -0.010715659260014835, 0.5836898177873675, 0.5836898177873675]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.911, -0.412])), &[1.559113344939021, 1.5082502617968898, 0.014176817200999628, -0.7722216289326872]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.911, -0.412])), &[2.392117144609077, 2.392117144609077, 1.559113344939021, 1.5082502617968898, 0.014176817200999628, -0.7722216289326872]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.911, -0.412]), &mut o0);
c.near("f_vjp_into", &o0, &[1.559113344939021, 1.5082502617968898, 0.014176817200999628, -0.7722216289326872]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.911, -0.412]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2.392117144609077, 2.392117144609077]);
c.near("f_value_and_vjp_into", &o0, &[1.559113344939021, 1.5082502617968898, 0.014176817200999628, -0.7722216289326872]);
}
}
}

pub mod p114 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn out(w: &[f64; 3], g: &[f64; 3], s_before: &Point3<f64>) -> f64 {
    s_before.coords.norm_squared() + s_before[2]
}
#[matgrad::gradient(wrt = value, value)]
pub fn f<const N: usize>(
    dx: &SVector<f64, N>,
    value: &Rig,
    column: &Vector3<f64>,
    x: &[usize],
    other: usize,
) -> f64 {
    let Rig { knob: Knob { gain: v1, bias }, table: s_before, .. } = value;
    let v2 = if other >= 3 {
        (((*bias).norm_squared() / 2.0) - (*v1))
    } else {
        (1.5 + ((s_before[other % 3]) - (dx[(1, 0)])).powi(2)).log(3.0)
    };
    let v3: usize = 0;
    let mut sum_6 = 0.0;
    for v4 in 2..N {
        let v5: f64 = {
            let k: f64 = (v4 as f64);
            ((v3 + 1) as f64).sqrt()
        };
        sum_6 += ((*column) - (*column)).sum();
    }
    (*v1) + v2 + sum_6 + (if v3 < 1 { (-sum_6) } else { bias.x }) + column[0] * column[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.806, 0.306, 0.252, 0.245, -0.591]);
let a1 = &Rig { knob: Knob { gain: 0.034, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.155, 0.168]) }, duo: Duo(-0.454, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.112, -0.258, 0.763])), table: [0.749, -0.322, -0.754] };
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.686, 0.153, -0.743]);
let a3 = &[0usize, 1usize, 3usize, 1usize, 1usize, 0usize, 0usize, 2usize, 3usize, 2usize, 0usize, 1usize, 1usize, 2usize, 2usize, 3usize, 1usize];
let a4 = 1usize;
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[0.7205041253400797]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4), &[1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.6034998546457886, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4), &[0.7205041253400797, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.6034998546457886, 0.0]);
}
}

pub mod p116 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::differential(wrt = whole, into)]
pub fn f<const N: usize>(
    grad: &SVector<f64, N>,
    whole: &[Point2<f64>; 20],
    w: Params,
) -> f64 {
    let y: f64 = w.offset.x;
    let matgrad_total = y;
    let mut grad = {
        let mut v1: SMatrix<f64, N, 1> = (*grad);
        v1[1]
    };
    let grad = matgrad_total;
    grad + grad + whole[w.count % 20].coords.norm_squared()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.232, 0.69, -0.756]);
let a1 = &[Point2::new(0.672, -0.641), Point2::new(-0.051, 0.563), Point2::new(-0.71, 0.398), Point2::new(0.172, 0.508), Point2::new(0.144, -0.071), Point2::new(0.78, -0.123), Point2::new(0.684, -0.95), Point2::new(-0.39, -0.641), Point2::new(0.775, -0.618), Point2::new(-0.176, 0.445), Point2::new(0.474, -0.486), Point2::new(-0.696, -0.139), Point2::new(0.187, -0.861), Point2::new(0.258, -0.219), Point2::new(-0.665, 0.381), Point2::new(-0.603, 0.056), Point2::new(-0.619, -0.085), Point2::new(0.58, -0.743), Point2::new(0.245, -0.563), Point2::new(-0.434, 0.961)];
let a2 = Params { gain: -0.969, shift: 0.035, count: 3usize, table: [0.431, 0.39, -0.146, 0.627], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.635, -0.936]), on: false };
c.near("f", &f::<3>(a0, a1, a2), &[-0.982352]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.344, 1.016, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.344, 1.016, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<3>(a0, a1, a2, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.957, -0.097]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.73, 0.591]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.513, 0.7]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.812, 0.263]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.93, -0.296]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.81, 0.836]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.005, 0.041]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.014, -0.811]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.461, 0.386]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.323, -0.304]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.002, -0.45]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.736, -0.801]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.935, 0.411]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.222, 0.935]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.161, -0.113]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.945, 0.613]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.188, 0.78]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.147, -0.099]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.361, 0.083]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.205, -0.984])]), &[0.546536]);
{
let mut o0 = 9.0;
let r = f_diff_into::<3>(a0, a1, a2, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.957, -0.097]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.73, 0.591]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.513, 0.7]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.812, 0.263]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.93, -0.296]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.81, 0.836]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.005, 0.041]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.014, -0.811]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.461, 0.386]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.323, -0.304]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.002, -0.45]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.736, -0.801]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.935, 0.411]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.222, 0.935]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.161, -0.113]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.945, 0.613]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.188, 0.78]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.147, -0.099]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.361, 0.083]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.205, -0.984])], &mut o0);
c.near("f_diff_into", &o0, &[0.546536]);
}
}
}

pub mod p117 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, v), value)]
#[matgrad::hvp(wrt = item, value)]
pub fn f(
    item: &Point2<f64>,
    v: &Vector4<f64>,
    column: usize,
    out: &Matrix3<f64>,
    cholesky: &Params,
    s: usize,
) -> f64 {
    let all: f64 = out[(2, 2)];
    let other = ((item.coords.norm_squared()) + all);
    let v1: usize = 0;
    v.dot(v) / 4.0 + other
        + {
            let v2 = (*v).magnitude_squared().sqrt().tanh();
            other.cos()
        } + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &Point2::new(0.049, 0.947);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.095, 0.765, -0.812, -0.236]);
let a2 = 2usize;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.994, 0.139, -0.081, -0.825, -0.084, -0.671, 0.934, -0.7, 0.737]);
let a4 = &Params { gain: -0.741, shift: -0.554, count: 2usize, table: [0.421, -0.757, -0.616, -0.107], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.525, -0.096]), on: false };
let a5 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.8254904671065602]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.00020959373074043441, 0.004050719653289514, 0.7175, 0.2875, -0.406, -0.118]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[1.8254904671065602, 0.00020959373074043441, 0.004050719653289514, 0.7175, 0.2875, -0.406, -0.118]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.166, 0.686])), &[0.00913743785466059, 0.16580643847358112]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.166, 0.686])), &[1.8254904671065602, 0.00020959373074043441, 0.004050719653289514, 0.00913743785466059, 0.16580643847358112]);
}
}

pub mod p118 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = next_s)]
pub fn f(next_s: &Vector4<f64>) -> Matrix2<f64> {
    let whole: f64 = {
        let v1: f64 = (0.8_f64 + 0.8_f64);
        {
            let matgrad_total: f64 = v1;
            matgrad_total
        }
    };
    let g = if whole > -0.4 {
        (whole * (if whole > -0.4 { 0.1_f64 } else { next_s[1] }))
    } else {
        ((whole - whole) - (matgrad::log_add_exp(whole, whole)))
    };
    let g = if whole > 0.35 {
        ((*next_s).dot(&((*next_s) + (*next_s))) / 4.0)
    } else {
        ((*next_s)
            .try_normalize(0.4)
            .unwrap_or((*next_s))
            .dot(
                &SMatrix::<
                    f64,
                    4,
                    4,
                >::from_fn(|r0, c0| next_s[0] * (r0 + c0) as f64 * 0.1)
                    .diagonal(),
            ) / 4.0)
    };
    let mut v2 = {
        let whole = (*next_s).abs();
        (whole[1] - (whole[(0, 0)]))
    };
    let mut pulled = (SMatrix::<f64, 4, 3>::from_element(v2)
        * SMatrix::<f64, 3, 1>::from_column_slice(&[g, next_s[1], v2]));
    pulled = pulled * 0.5 + pulled;
    matrix![whole, pulled[3]].insert_row(1, whole)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v2 + pulled.norm_squared()
                + (whole
                    + ((Vector4::new(g, pulled[0], pulled.x, pulled[(0, 0)]).transpose()
                        * Vector4::new(g, pulled[0], pulled.x, pulled[(0, 0)]))
                        .to_scalar()
                        .tanh())) + next_s[0] * next_s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.985, -0.378, 0.606, 0.675]);
c.near("f", &f(a0), &[3.7004606678870138, 3.7004606678870138, 2.1159528253870135, 3.7004606678870138]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.484, 0.513, 0.065, -0.881])), &[0.20492006770977853, 1.803195646299529, -0.38907736444764024, -0.43337825247880735]);
}
}

pub mod p119 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total)]
#[matgrad::differential(wrt = matgrad_total)]
pub fn f(matgrad_total: f64, t2: &Vector3<f64>, cotangent: &Vector3<f64>) -> f64 {
    let v1: SMatrix<f64, 3, 1> = SMatrix::<f64, 3, 4>::from_element(matgrad_total)
        .tr_mul(&(*t2))
        .fixed_rows::<3>(1)
        .into_owned();
    let t1 = if !((v1.dot(&v1) / 3.0)).is_nan() && (v1.dot(&v1) / 3.0) >= -0.3 {
        (v1 - (*t2)).angle(&v1.lerp(&v1, cotangent[(0, 0)]).add_scalar(0.5))
    } else {
        let n: usize = 1;
        (1.5 + ((1.5 + matgrad_total.powi(2)).powi(-1)).powi(2)).log2()
    };
    let v2 = if (v1.dot(&v1) / 3.0) >= -0.3 || t1 > 0.4 {
        v1[0]
    } else {
        let mut pulled = [v1.z, v1[1], matgrad::constant(v1[(1, 0)])];
        (if !(pulled[1] <= -0.3) { (-pulled[2]) } else { v1.x })
    };
    v1.sum() + t1 + v2
        + {
            let matgrad_total = (-v1[(2, 0)]);
            matgrad::constant(matgrad_total)
        } + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.699;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.018, -0.786, -0.819]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.977, -0.113, 0.385]);
c.near("f", &f(a0, a1, a2), &[3.5104097342787757]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-6.287999874837454]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.874), &[-5.495711890607935]);
}
}

pub mod p120 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value)]
#[matgrad::gauss_newton(wrt = acc)]
pub fn f(acc: &Vector4<f64>, cotangent: f64, t2: f64, v: &SVector<f64, 5>) -> f64 {
    let s_before = (-v[4]);
    let mut v1: f64 = matgrad::constant(acc[3]);
    let y: usize = 1;
    let mut v2: f64 = 0.5;
    for j in 0..4 {
        v2 += ((y as f64) - ((y + 1) as f64).sqrt()) * j as f64;
    }
    let v3 = v[(y * 3 + 1) % 5];
    let v4 = v.len();
    let mut sum_5 = 0.0;
    for &cholesky in v.iter().rev() {
        let cholesky: f64 = if v2 > -0.4 {
            ((v4 as f64) + cholesky)
        } else {
            (cholesky * (v4 as f64))
        };
        sum_5 += v3;
    }
    let dx = {
        let w = (matgrad::relu(sum_5))
            .hypot(1.0 + (s_before / (1.5 + v1 * v1)) * (s_before / (1.5 + v1 * v1)));
        matgrad::constant((v1 * 0.7).signum())
    };
    s_before + v1 + sum_5 + dx + matgrad::log_sigmoid((dx - sum_5)) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.582, 0.093, -0.42, -0.162]);
let a1 = -0.225;
let a2 = 0.931;
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.277, 0.111, 0.535, -0.842, -0.519]);
c.near("f", &f(a0, a1, a2, a3), &[-3.3686163979441606]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.093, 0.582, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-3.3686163979441606, 0.093, 0.582, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[5.673788218249146, -0.31328132500880695, -1.9605347436035012, -0.0, -0.0, 0.008649, 0.054125999999999994, 0.0, 0.0, 0.054125999999999994, 0.33872399999999997, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p121 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(k: f64) -> Vector3<f64> {
    (Matrix2::new(k, k, k, k) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .solve_lower_triangular(&vector![k, k])
        .unwrap()
        .to_homogeneous()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            k
                + ({
                    let cotangent = k;
                    cotangent
                })
                    .hypot(1.0 + (k.sin_cos().0) * (k.sin_cos().0)),
        )
}
#[matgrad::gradient(wrt = out, into)]
#[matgrad::hvp(wrt = out, into)]
pub fn f<const N: usize>(
    out: &SVector<f64, N>,
    lu: &Params,
    whole: &Params,
    y: &Params,
) -> f64 {
    let mut v2 = Duo(
        out[0].atan2(1.5 + (out[(0, 0)]) * (out[(0, 0)])),
        (Vector3::new(out[(0, 0)], out[(0, 0)], out[y.count % 2]) * out[0]),
    );
    let Duo(cotangent, t2) = v2;
    let mut v3 = (t2.add_scalar(3.0))
        .normalize()
        .lerp(
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| cotangent * (r0 + c0) as f64 * 0.1)
                .column(1)
                .into_owned(),
            matgrad::log_sum_exp(&(*out)),
        );
    if lu.gain > 0.2 {
        v3 *= (v3[0]).tanh();
    }
    let lu: f64 = if whole.gain > 0.2 { 0.8_f64 } else { 2.0_f64 };
    let mut sum_4 = 0.0;
    for (&g, &t2) in v3.iter().zip(v3.iter().skip(1)) {
        sum_4 += (t2 * lu);
    }
    if y.count > 1 {
        sum_4
            -= matgrad::log_add_exp(
                (v3[0] / (1.5 + sum_4 * sum_4)),
                (matgrad::softplus(lu)),
            );
    } else if y.gain > 0.2 {
        let v5 = y.count % 3;
        sum_4 *= (((-0.1_f64) + v3.x)).cos();
    }
    let mut out: f64 = y.shift;
    v2.1.norm_squared() + t2.norm_squared() + v3.norm_squared() + sum_4 + out
        + (1.5 + (v3.add_scalar(3.0).norm()) * (v3.add_scalar(3.0).norm()))
            .powf(out.tanh())
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.848, -0.159]);
let a1 = &Params { gain: 0.929, shift: 0.563, count: 1usize, table: [0.263, -0.19, -0.135, -0.541], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.251, 0.375]), on: true };
let a2 = &Params { gain: -0.682, shift: -0.646, count: 3usize, table: [-0.66, 0.84, 0.664, 0.913], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.901, 0.165]), on: true };
let a3 = &Params { gain: -0.849, shift: 0.717, count: 3usize, table: [0.494, -0.886, 0.921, 0.856], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.421, -0.451]), on: true };
c.near("f", &f::<2>(a0, a1, a2, a3), &[8.427819537783181]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[9.939735744795605, -0.4138792280687704]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[9.939735744795605, -0.4138792280687704]);
}
c.near("f_hvp", &f_hvp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.091, 0.6])), &[3.0778125356277153, 1.875280503236131]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.091, 0.6]), &mut o0);
c.near("f_hvp_into", &o0, &[3.0778125356277153, 1.875280503236131]);
}
}
}

pub mod p122 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::hessian(wrt = pulled, value, into)]
pub fn f(pulled: &Vector2<f64>, g: usize, out: &Matrix3<f64>) -> Option<f64> {
    let v = if out.m11 >= out[(1, 2)] {
        out.m21
    } else {
        let t1 = move |v1: f64| (v1.cos()).tanh();
        ((t1((-0.8_f64))) * (out[(1, g % 3)]))
    };
    if (*out).sum() > 40.0 {
        return None;
    }
    let out: SMatrix<f64, 3, 3> = (SMatrix::<
        f64,
        3,
        3,
    >::from_diagonal(
        &SMatrix::<
            f64,
            3,
            1,
        >::from_column_slice(&[out[(1, 2)], out[(0, 1)], out[(1, g % 3)]]),
    ) - (*out).zip_map(&SMatrix::<f64, 3, 3>::repeat(v), |p, q| p * q.sin()));
    let (acc, mut v2) = (out.sum(), (out[(1, g.min(2))]).atan2(1.5 + v * v));
    Some(acc + v2 + (-acc) + pulled[0] * pulled[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.968, -0.838]);
let a1 = 4usize;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.138, -0.16, -0.045, 0.084, -0.03, 0.064, -0.401, 0.588, 0.056]);
c.near("f", &f(a0, a1, a2).unwrap(), &[-0.8041033115357551]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.838, 0.968]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2).unwrap(), &[-0.8041033115357551, -0.838, 0.968]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.838, 0.968]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-0.8041033115357551]);
c.near("f_value_and_grad_into", &o0, &[-0.838, 0.968]);
}
c.near("f_hess", &f_hess(a0, a1, a2).unwrap(), &[0.0, 1.0, 1.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2).unwrap(), &[-0.8041033115357551, -0.838, 0.968, 0.0, 1.0, 1.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 1.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[-0.8041033115357551]);
c.near("f_value_grad_hess_into", &o0, &[-0.838, 0.968]);
c.near("f_value_grad_hess_into", &o1, &[0.0, 1.0, 1.0, 0.0]);
}
}
}

pub mod p123 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
#[matgrad::differential(wrt = whole, value, into)]
pub fn f(
    g: &[f64; 33],
    whole: &[f64; 33],
    k: Vector4<f64>,
    matgrad_total: &[(f64, f64)],
    x: usize,
) -> f64 {
    let mut matgrad_item: f64 = 1.0;
    for &(v1, v2) in matgrad_total {
        let mut lu = 0.25_f64;
        for (other, &cotangent) in k.iter().enumerate() {
            let v6 = if other != 3 {
                let v5: SMatrix<f64, 4, 1> = k;
                (cotangent * (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v5[other]))
            } else {
                (SMatrix::<f64, 2, 3>::zeros()).add_scalar(lu)
            };
            let mut i = [2.0_f64; 3];
            let (cotangent, lu): (f64, f64) = (
                (f64::from(x as u32) * 0.25 + (other as f64)),
                (cotangent + v1),
            );
            matgrad_item = (matgrad_item * 0.5 + v6.sum()).tanh();
        }
        let mut k = v1;
        if v2 > 0.0 {
            let cotangent: f64 = (0..x).map(|j| j as f64 * 0.1).sum::<f64>();
            k *= (matgrad_item).cos();
        }
        lu
            /= 1.5
                + ((((SMatrix::<
                    f64,
                    2,
                    2,
                >::from_column_slice(&[v1, whole[8], k, v2]))[(1, 1)])
                    * ((1.5 + g[x].powi(2)).powf(0.7))))
                    .powi(2);
    }
    let other: [usize; 3] = [0, 2, 0];
    let mut v7 = k;
    let mut sum_9 = 0.0;
    for v8 in 1..x {
        let matgrad_item = v8;
        sum_9
            += Vector3::new(v7[matgrad_item], whole[32 - matgrad_item], 0.8_f64)
                .insert_row(2, v7[matgrad_item % 4])
                .sum();
    }
    matgrad_item + v7.sum() + sum_9 + sum_9 + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.856, -0.69, -0.249, -0.928, -0.958, 0.761, 0.259, -0.754, 0.603, -0.367, 0.639, 0.743, -0.276, 0.552, -0.652, -0.038, 0.166, 0.122, -0.271, 0.253, 0.721, 0.396, -0.034, 0.052, -0.638, 0.961, -0.904, 0.552, 0.265, 0.092, -0.417, -0.436, -0.321];
let a1 = &[0.468, -0.77, 0.189, -0.26, 0.651, -0.628, -0.02, 0.271, 0.077, -0.267, -0.744, 0.279, 0.153, -0.119, 0.106, 0.178, 0.069, 0.488, 0.73, -0.033, -0.357, -0.381, 0.097, 0.207, -0.357, -0.265, 0.073, -0.163, -0.779, 0.827, 0.301, -0.979, 0.946];
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.655, -0.236, 0.596, -0.733]);
let a3 = &[(0.82, -0.737), (-0.442, 0.479), (-0.132, -0.613), (-0.286, 0.479), (0.706, -0.099), (0.05, -0.669), (-0.065, -0.759), (-0.771, -0.635), (-0.952, 0.607), (0.346, 0.266), (-0.147, 0.024), (0.069, 0.987), (-0.554, -0.538), (-0.873, 0.433), (0.11, 0.358), (0.491, -0.637), (0.012, 0.956), (0.396, 0.117), (0.398, 0.716), (-0.46, 0.031)];
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.4911643182300605]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.77, 0.468, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0, 2.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[4.4911643182300605, -0.77, 0.468, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0, 2.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-0.77, 0.468, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0, 2.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.4911643182300605]);
c.near("f_value_and_grad_into", &o0, &[-0.77, 0.468, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0, 2.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &[0.566, -0.144, -0.716, 0.85, -0.81, -0.894, -0.613, -0.077, -0.671, -0.05, 0.009, 0.234, 0.46, 0.162, -0.755, 0.831, 0.652, -0.361, -0.657, 0.017, -0.601, -0.98, -0.009, -0.662, 0.115, 0.224, 0.305, -0.463, -0.012, 0.147, 0.143, -0.719, -0.625]), &[-1.361212]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &[0.566, -0.144, -0.716, 0.85, -0.81, -0.894, -0.613, -0.077, -0.671, -0.05, 0.009, 0.234, 0.46, 0.162, -0.755, 0.831, 0.652, -0.361, -0.657, 0.017, -0.601, -0.98, -0.009, -0.662, 0.115, 0.224, 0.305, -0.463, -0.012, 0.147, 0.143, -0.719, -0.625]), &[4.4911643182300605, -1.361212]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &[0.566, -0.144, -0.716, 0.85, -0.81, -0.894, -0.613, -0.077, -0.671, -0.05, 0.009, 0.234, 0.46, 0.162, -0.755, 0.831, 0.652, -0.361, -0.657, 0.017, -0.601, -0.98, -0.009, -0.662, 0.115, 0.224, 0.305, -0.463, -0.012, 0.147, 0.143, -0.719, -0.625], &mut o0);
c.near("f_diff_into", &o0, &[-1.361212]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &[0.566, -0.144, -0.716, 0.85, -0.81, -0.894, -0.613, -0.077, -0.671, -0.05, 0.009, 0.234, 0.46, 0.162, -0.755, 0.831, 0.652, -0.361, -0.657, 0.017, -0.601, -0.98, -0.009, -0.662, 0.115, 0.224, 0.305, -0.463, -0.012, 0.147, 0.143, -0.719, -0.625], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[4.4911643182300605]);
c.near("f_value_and_diff_into", &o0, &[-1.361212]);
}
}
}

pub mod p124 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, grad))]
#[matgrad::vjp(wrt = (cholesky, grad))]
pub fn f(
    cholesky: f64,
    grad: Vector4<f64>,
    next_s: &Params,
    t1: usize,
    s: &SVector<f64, 20>,
) -> Option<f64> {
    let v1 = Point2::new(cholesky, matgrad::log_sum_exp(&(*s)));
    let v2 = (v1 - Point2::origin()).sum();
    let mut v3 = SMatrix::<f64, 20, 1>::zeros();
    let mut v4 = ((-(s[t1] * s[t1])) - (v3.norm_squared() / 20.0));
    let v5 = point![
        matgrad::logit(0.5 + 0.3 * v1.coords[1].sin()), (1.5 + v4.powi(2)).sqrt(), (v4 +
        v1[1])
    ];
    let v6 = v4;
    let mut v7: f64 = ((t1 as f64) * s[19 - t1]);
    if next_s.gain > 0.2 {
        v7 = (f64::from(t1 as u32) * 0.25 * s[t1 / 2]);
    }
    let mut v8 = v5.x;
    Some(
        v1.coords.norm_squared() + v3.norm_squared() + v4 + v5.coords.norm_squared() + v6
            + v7 + v8 + v7 + grad[0] * grad[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.349;
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.426, -0.704, 0.577, -0.691]);
let a2 = &Params { gain: -0.061, shift: -0.646, count: 1usize, table: [-0.51, -0.384, -0.674, -0.177], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.259, 0.884]), on: false };
let a3 = 3usize;
let a4 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.161, -0.233, 0.986, 0.356, 0.39, -0.229, -0.157, 0.901, -0.359, 0.4, 0.535, -0.578, 0.772, 0.956, 0.502, 0.021, 0.811, -0.344, -0.537, -0.634]);
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[27.445658939541058]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[0.698, -0.704, -0.426, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, -0.169).unwrap(), &[-0.117962, 0.118976, 0.071994, -0.0, -0.0]);
}
}

pub mod p125 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn matgrad_total(v1: f64) -> Three<f64> {
    let v2 = ((if !((1.25_f64 * v1) <= 0.1) {
        (1.5 + v1 * v1).powf(v1.tanh())
    } else {
        v1
    }) * 1.5_f64);
    (vector![v2, v1, (- 1.25_f64)] * v1)
        .component_div(
            &matgrad::log_softmax(&Vector3::new(v2, v2, v1)).map(|e| 1.5 + e * e),
        ) + SMatrix::<f64, 3, 1>::repeat(v1 + v2 + v2)
}
pub fn pulled(v3: &Vector2<f64>) -> Option<f64> {
    let v4 = Rig {
        knob: Knob::of_gain(v3[0]),
        duo: Duo(
            Vector2::new(v3.y, v3[(0, 0)]).magnitude_squared().sqrt().tanh(),
            Vector3::new(v3[(1, 0)], v3.y, v3[1]),
        ),
        table: [v3[1], v3[1], v3[(0, 0)]],
    };
    let out;
    if !(v3[1]).is_nan() && v3[1] > (v4.duo.0 * (v4.duo.1.norm_squared())) {
        out = v3[0];
    } else {
        out = (-v3.y.powi(2)).exp_m1();
    }
    Some(v3.sum() + out + (*v3).sum())
}
#[matgrad::gradient(wrt = cotangent, value)]
#[matgrad::vjp(wrt = cotangent, value)]
pub fn f<const N: usize>(
    item: &SMatrix<f64, N, 2>,
    cotangent: &Vector2<f64>,
    dx: &SVector<f64, 17>,
) -> f64 {
    let v5 = matgrad::log_add_exp(
        (pulled(
                &SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(
                        &[
                            matrix![dx[1], cotangent[1]],
                            SMatrix::<
                                f64,
                                1,
                                2,
                            >::from_column_slice(&[dx[10], cotangent[1]]),
                        ],
                    )
                    .column_sum(),
            )
            .unwrap_or(0.25)),
        (if cotangent.x <= dx[15] { item[(0, 0)] } else { dx[16] }),
    );
    let mut v6 = (matgrad::log_sum_exp(&(*cotangent)) * dx[10]);
    let mut out = (((1.5
        + (pulled(&SMatrix::<f64, 3, 1>::from_column_slice(&[cotangent.x, v6, v5]).xy())
            .unwrap_or(0.25))
            * (pulled(
                    &SMatrix::<f64, 3, 1>::from_column_slice(&[cotangent.x, v6, v5]).xy(),
                )
                .unwrap_or(0.25)))
        .powf((v6.atan2(1.5 + v5 * v5)).tanh())) - cotangent.y);
    let mut step_1 = SMatrix::<f64, 20, 1>::zeros();
    step_1 = step_1.map(f64::tanh);
    let mut item = Rig {
        knob: Knob {
            gain: (1.5 + 3.0_f64.powi(2)).sqrt(),
            bias: (*cotangent),
        },
        duo: Duo(out.mul_add(out, 0.5), vector![dx[(2, 0)], step_1[11], out]),
        table: [out, out, v6],
    };
    v5 + v6 + out + step_1.norm_squared() + item.knob.bias.y
        + (0.5 * (step_1.magnitude_squared().sqrt().tanh()).sin()).tan()
        + cotangent[0] * cotangent[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.769, 0.194, 0.96, 0.84, -0.589, -0.078]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.504, 0.009]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.957, -0.486, -0.465, -0.332, -0.013, 0.452, -0.682, 0.8, -0.119, -0.825, 0.327, -0.563, 0.926, 0.445, 0.281, 0.57, 0.608]);
c.near("f", &f::<3>(a0, a1, a2), &[1.7092382721844617]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[1.2577108286548397, 3.513260529018581]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[1.7092382721844617, 1.2577108286548397, 3.513260529018581]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, 0.266), &[0.3345510804221874, 0.9345273007189426]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, 0.266), &[1.7092382721844617, 0.3345510804221874, 0.9345273007189426]);
}
}

pub mod p126 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, x), into)]
#[matgrad::vjp(wrt = (lu, x), into)]
pub fn f(
    lu: f64,
    s_before: &SVector<f64, 33>,
    x: &Vector4<f64>,
    other: &Matrix3<f64>,
    t1: f64,
) -> f64 {
    let matgrad_item: f64 = (t1 * other[(1, 0)]);
    let mut step_1 = matgrad::log_softmax(&(*x)).map(f64::sin);
    step_1 = SMatrix::<f64, 4, 2>::repeat(matgrad_item).column_sum();
    lu + step_1.dot(&step_1) / 4.0
        + (SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![2.0_f64, matgrad_item], matrix![matgrad_item, other.m11]])
            + SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                    &[matrix![2.0_f64, matgrad_item], matrix![matgrad_item, other.m11]],
                )
                .transpose())
            .symmetric_eigenvalues()
            .max() + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.681;
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.393, 0.447, 0.274, -0.735, -0.666, 0.418, -0.116, -0.882, -0.5, 0.816, -0.085, 0.607, -0.97, 0.664, 0.493, -0.581, 0.366, 0.766, 0.799, -0.657, -0.049, 0.26, -0.398, 0.775, -0.261, -0.016, -0.944, -0.613, -0.298, 0.222, -0.548, -0.923, -0.474]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.058, -0.497, 0.414, 0.088]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.951, 0.895, 0.618, -0.133, 0.199, 0.367, -0.616, -0.164, -0.712]);
let a4 = -0.103;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.759897306598341]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.0, -0.497, -0.058, 0.0, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.0]);
c.near("f_grad_into", &o1, &[-0.497, -0.058, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, 0.09), &[0.09, -0.04473, -0.00522, 0.0, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, 0.09, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.09]);
c.near("f_vjp_into", &o1, &[-0.04473, -0.00522, 0.0, 0.0]);
}
}
}

pub mod p127 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn g(g: f64, Duo(s, i): &Duo, out: &Vector3<f64>) -> Vector3<f64> {
    let i = if (*s) > 0.1 {
        let mut next_s = (SMatrix::<
            f64,
            3,
            1,
        >::from_iterator((*i).iter().map(|e| e * 0.5))
            .add_scalar(3.0))
            .normalize();
        f64::exp(-i.z.powi(2))
    } else {
        let next_s = out.len();
        (1.5 + out[2] * out[2]).powf((out[2] - (out[next_s % 3])).tanh())
    };
    SMatrix::<f64, 3, 3>::from_element((*s)).map(matgrad::sigmoid).diagonal()
        + SMatrix::<f64, 3, 1>::repeat(g + out.sum() + i + i)
}
#[matgrad::gradient(wrt = step_1, into)]
#[matgrad::hessian(wrt = step_1, into)]
pub fn f(
    matgrad_total: f64,
    step_1: Vector4<f64>,
    value: &Point2<f64>,
    t1: &[f64],
) -> Option<f64> {
    let matgrad_total: Vector2<f64> = Vector2::new(2.0_f64, 1.5_f64);
    let v1 = if 0.1_f64.asinh() <= 0.6 {
        let mut dx: usize = 2;
        dx >>= 1;
        dx %= 3;
        matgrad_total.map(|matgrad_total| (dx as f64 * 0.1 * matgrad_total))
    } else {
        matgrad_total
    };
    let v2 = matgrad_total[0];
    let mut sum_3 = 0.0;
    for matgrad_total in 0..t1.len() {
        let out: f64 = (0..matgrad_total).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_3 += out;
    }
    let dx = vector![v1.x, sum_3, v2]
        .fixed_rows::<2>(0)
        .into_owned()
        .add_scalar(3.0)
        .norm();
    let value = Rig {
        knob: Knob {
            gain: dx.atan2(1.5 + step_1[1] * step_1[1]),
            bias: v1.map(f64::sin),
        },
        duo: Duo(
            dx,
            (SMatrix::<f64, 3, 3>::repeat(matgrad_total.x)
                * Vector3::new(v1[1], value[0], t1[15])),
        ),
        table: [1.25_f64, sum_3, v1[1]],
    };
    let mut sum_4 = 0.0;
    for next_s in 2..t1.len() {
        sum_4 += v1[(1, 0)];
    }
    Some(
        sum_3 + value.knob.bias.y + sum_4 + (-value.knob.bias.y) + step_1[0] * step_1[1],
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = -0.459;
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.821, 0.803, -0.341, -0.618]);
let a2 = &Point2::new(-0.358, -0.871);
let a3 = &[0.558, 0.414, 0.113, 0.009, 0.175, 0.881, 0.047, 0.748, -0.837, 0.664, -0.013, 0.747, 0.883, -0.106, -0.867, -0.329, -0.97, -0.512, -0.471, 0.157];
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[117.35926300000003]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.803, 0.821, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.803, 0.821, 0.0, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3).unwrap(), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p128 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v1)]
pub fn cotangent(v1: f64) -> f64 {
    let mut column = (SMatrix::<f64, 3, 1>::from_row_slice(&[v1, v1, v1])
        / (1.5 + v1 * v1))
        .lerp(
            &SMatrix::<f64, 3, 1>::from_column_slice(&[v1, v1, v1]),
            v1.mul_add(v1, 0.5),
        );
    let whole = column;
    v1 + column.sum() + whole.dot(&whole) / 3.0
        + ((f64::exp(-whole[2].powi(2))) - column[1])
}
#[matgrad::gradient(wrt = next_s, value)]
#[matgrad::differential(wrt = next_s, value)]
pub fn f(s_before: f64, next_s: SVector<f64, 20>, n: f64, k: f64) -> f64 {
    let v2 = k;
    let mut n = next_s;
    let mut v4 = {
        let v3: f64 = cotangent(n[8]);
        v2
    };
    next_s.norm_squared() + n.dot(&n) / 20.0 + v4
        + (SMatrix::<f64, 20, 1>::repeat(v4)
            .zip_zip_map(&next_s, &n, |p, q, u| p * q + u.tanh()))[(3, 0)]
        + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.443;
let a1 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.733, -0.815, -0.48, -0.324, 0.476, 0.038, -0.173, 0.223, 0.043, 0.289, -0.408, -0.053, 0.635, -0.551, 0.927, -0.017, 0.819, -0.172, 0.878, -0.229]);
let a2 = -0.736;
let a3 = -0.891;
c.near("f", &f(a0, a1, a2, a3), &[4.400455998355298]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.5393, -1.7114999999999998, -1.008, -0.6694436657505378, 0.9995999999999999, 0.0798, -0.36329999999999996, 0.4683, 0.09029999999999999, 0.6069, -0.8568, -0.1113, 1.3335, -1.1571, 1.9467, -0.0357, 1.7199, -0.36119999999999997, 1.8438, -0.4809]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[4.400455998355298, 1.5393, -1.7114999999999998, -1.008, -0.6694436657505378, 0.9995999999999999, 0.0798, -0.36329999999999996, 0.4683, 0.09029999999999999, 0.6069, -0.8568, -0.1113, 1.3335, -1.1571, 1.9467, -0.0357, 1.7199, -0.36119999999999997, 1.8438, -0.4809]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.759, -0.806, -0.008, 0.074, -0.088, 0.178, -0.153, -0.184, -0.246, -0.241, -0.796, 0.734, -0.586, -0.832, -0.779, -0.614, -0.132, -0.819, -0.804, -0.858])), &[-1.8171256312655402]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.759, -0.806, -0.008, 0.074, -0.088, 0.178, -0.153, -0.184, -0.246, -0.241, -0.796, 0.734, -0.586, -0.832, -0.779, -0.614, -0.132, -0.819, -0.804, -0.858])), &[4.400455998355298, -1.8171256312655402]);
}
}

pub mod p129 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::vjp(wrt = y, into)]
pub fn f(
    y: &Vector3<f64>,
    matgrad_item: &Matrix3<f64>,
    lu: bool,
) -> Result<f64, &'static str> {
    let v1 = (*matgrad_item).fixed_view::<3, 3>(0, 0).into_owned();
    let mut v2 = v1;
    let v3 = (1.5 + (((v2[(1, 1)]) + y.z) - (v1[(0, 2)])).powi(2)).powf(0.7);
    Ok(
        y.sum() + v2.dot(&v2) / 9.0 + v3 + matgrad::log_add_exp(v3, (v2.sum()))
            + y[0] * y[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.003, 0.628, -0.317]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.81, 0.463, 0.214, -0.637, -0.409, 0.401, -0.525, -0.161, -0.972]);
let a2 = false;
c.near("f", &f(a0, a1, a2).unwrap(), &[3.452201517641034]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[1.6280000000000001, 1.003, 0.5309674890819307]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.6280000000000001, 1.003, 0.5309674890819307]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.217).unwrap(), &[0.35327600000000003, 0.21765099999999998, 0.11521994513077896]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.217, &mut o0);
c.near("f_vjp_into", &o0, &[0.35327600000000003, 0.21765099999999998, 0.11521994513077896]);
}
}
}

pub mod p131 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (column, step_1))]
pub fn f(
    column: &Vector4<f64>,
    step_1: &Vector3<f64>,
    v: &Matrix3<f64>,
    out: usize,
) -> SMatrix<f64, 1, 2> {
    let v1 = v[(2, 0)];
    const K2: f64 = 0.8_f64;
    let mut w = {
        let grad = v1;
        grad
    };
    matrix![v[(2, 1)], w]
        .component_div(&matrix![column.y, v.m13].map(|e| 1.5 + e * e))
        .component_mul(&Matrix2::new(w, v[(2, 2)], K2, step_1[out % 3]).row_sum())
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1 + K2 + w
                + matgrad::constant({
                    let v3 = K2;
                    v3
                }) + step_1[0] * step_1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.513, -0.32, 0.219, -0.894]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.185, 0.736, 0.092]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.338, 0.605, -0.042, 0.738, -0.34, -0.361, 0.316, 0.467, 0.693]);
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[1.4813924013979032, 1.6146453736836317]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.47, 0.132])), &[0.0, -0.03205622420089286, 0.0, 0.0, 0.44307199999999997, 0.10790468812193098, 0.0]);
}
}

pub mod p133 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value)]
#[matgrad::differential(wrt = all, value)]
pub fn f(all: Vector2<f64>) -> f64 {
    let v1 = all[1];
    let i = if v1 >= -0.3 || v1 > 0.4 {
        let mut v2 = (0.7 * v1.sin()).acos();
        (Matrix2::new(v2, v1, v2, v2) * all)
    } else {
        let mut out = {
            let mut i: f64 = (((matgrad::log_add_exp(all[1], v1))
                .hypot(
                    1.0
                        + ({
                            let out = v1;
                            out
                        })
                            * ({
                                let out = v1;
                                out
                            }),
                )) - (all.dot(&all) / 2.0));
            (i + v1)
        };
        all
    };
    let mut s_before = SVector::<f64, 20>::zeros();
    for all in 2..2 {
        let mut sum_5 = 0.0;
        for &out in i.iter() {
            sum_5 += out.hypot(1.0 + out * out);
        }
        let v6: usize = all;
        let mut v7 = sum_5;
        v7 += ((s_before[all].tanh().cosh()) - (matgrad::constant(s_before[v6])));
    }
    let mut sum_8 = 0.0;
    for value in 0..=3 {
        sum_8
            += (((all[(value % 2, 0)]) / (1.5 + s_before[value] * s_before[value]))
                * ((value + 1) as f64).sqrt());
    }
    let mut sum_9 = 0.0;
    for value in 0..4 {
        let s_before: f64 = if value == value {
            f64::from(value as u32) * 0.25
        } else {
            ((value as f64) + ((value + 1) as f64).sqrt())
        };
        sum_9 += ((value as f64) + s_before);
    }
    let i = (vector![sum_9, sum_9, s_before[13]] * sum_9).yz();
    let mut s_before = Vector3::new(sum_8, 3.0_f64, i.x)
        .yz()
        .map(|acc| acc.atan2(1.5 + sum_8 * sum_8));
    let value: usize = 3;
    for &v10 in i.iter() {
        let all = i.len();
        s_before.x = (-(-v10));
        let mut v12 = SMatrix::<f64, 2, 3>::repeat(i[value % 2])
            .column(all)
            .into_owned()[0];
        sum_9
            += ((if all < 2 { v10 } else { v12 })
                * ({
                    let s_before = sum_8;
                    s_before
                }));
    }
    sum_8 + sum_9 + i.norm_squared() + s_before.norm_squared() + i[value.min(1)]
        + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.559, -0.154]);
c.near("f", &f(a0), &[3174.504003115549]);
c.near("f_grad", &f_grad(a0), &[1.5346897214229842, 2.6693367966472357]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[3174.504003115549, 1.5346897214229842, 2.6693367966472357]);
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.544, 0.539])), &[2.2736437418469633]);
c.near("f_value_and_diff", &f_value_and_diff(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.544, 0.539])), &[3174.504003115549, 2.2736437418469633]);
}
}

pub mod p135 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = other, value)]
#[matgrad::vjp(wrt = other, value)]
pub fn f(other: &Vector2<f64>, k: usize, g: &[usize]) -> Vector3<f64> {
    let mut v1: SMatrix<f64, 3, 1> = SMatrix::<
        f64,
        3,
        1,
    >::from_row_iterator(
        (Vector3::new(other.y, other[(0, 0)], other.x)
            + Vector3::new(other[0], other.x, other[0]))
            .iter()
            .map(|e| e * 0.5),
    );
    let mut v3 = {
        let v2 = ((k + 1) as f64).sqrt();
        v1[(2, 0)]
    };
    let mut v4: SMatrix<f64, 3, 1> = SMatrix::<f64, 3, 2>::from_element(v1[(k % 3, 0)])
        .component_mul(
            &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v3 * (r0 + c0) as f64 * 0.1),
        )
        .column_sum();
    v4 = SMatrix::<f64, 3, 3>::repeat(v3).fixed_view::<3, 1>(0, 0).into_owned();
    let v5 = (vector![v3, v1[(1, 0)], v4[k % 3], v3].fixed_rows::<3>(1).into_owned()
        + (*other).to_homogeneous());
    let v7: f64 = ((0..k).map(|j| j as f64 * 0.1).sum::<f64>()
        * {
            let v6: f64 = ((k + 1) as f64).sqrt();
            v6
        });
    let mut v8 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v5[2]);
    v8 = v8 * 0.5 + v8.scale(v7);
    SMatrix::<f64, 3, 3>::from_element(v7).fixed_view::<3, 1>(0, 0).into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            other.norm_squared() + v1.sum() + v3 + v4.dot(&v4) / 3.0 + v8.norm_squared()
                + v8[(1, 2)] + other[0] * other[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.016, -0.154]);
let a1 = 4usize;
let a2 = &[0usize, 3usize, 0usize, 3usize, 3usize];
c.near("f", &f(a0, a1, a2), &[1.2110760941639398, 1.2110760941639398, 1.2110760941639398]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.251, 0.373])), &[-1.0569358846284664, -1.0569358846284664, -1.0569358846284664]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.251, 0.373])), &[1.2110760941639398, 1.2110760941639398, 1.2110760941639398, -1.0569358846284664, -1.0569358846284664, -1.0569358846284664]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.726, -0.584, -0.108])), &[-6.341928081287511, -0.24956799999999998]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.726, -0.584, -0.108])), &[1.2110760941639398, 1.2110760941639398, 1.2110760941639398, -6.341928081287511, -0.24956799999999998]);
}
}

pub mod p136 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn cholesky(v1: f64, matgrad_total: Matrix2<f64>) -> f64 {
    v1 + matgrad_total.sum() + (3.0_f64 + matgrad_total[(0, 0)])
}
#[matgrad::gradient(wrt = k, into)]
#[matgrad::vjp(wrt = k, into)]
pub fn f(g: f64, k: &Duo, grad: &[f64; 5]) -> f64 {
    let mut acc = {
        let x: f64 = cholesky(
            g,
            SMatrix::<
                f64,
                2,
                2,
            >::from_column_slice(&[grad[4], grad[2], k.1.norm_squared(), grad[3]]),
        );
        let mut v3 = {
            let acc = k.0;
            grad.iter().zip(grad.iter().skip(1)).map(|(grad, v2)| grad * v2).sum::<f64>()
        };
        3.0_f64
    };
    let mut g = Knob {
        gain: grad[1],
        bias: SMatrix::<f64, 2, 1>::from_row_slice(&[acc, grad[4]]),
    };
    let mut v4 = (Matrix2::new(
            grad[1],
            g.force(&Vector2::new(g.gain, g.gain)),
            acc,
            g.gain,
        )
        .transpose() * SMatrix::<f64, 2, 3>::repeat(acc).scale(g.gain));
    for v5 in grad.windows(2) {
        let mut k = v5[0];
        let Knob { gain, .. } = g;
        k /= 1.5 + ((v4.sum()).cos()).powi(2);
        k = (k * 0.5 + k).tanh();
    }
    let w = grad
        .map(|x| {
            x * 0.5
                + cholesky(
                    cholesky(
                        cholesky(
                            x,
                            Matrix2::new(g.gain, acc, grad[0], x)
                                .zip_zip_map(
                                    &SMatrix::<
                                        f64,
                                        2,
                                        2,
                                    >::from_row_slice(&[grad[1], acc, k.0, g.gain]),
                                    &Matrix2::new(
                                        grad[0],
                                        g.force(&Vector2::new(grad[3], acc)),
                                        grad[4],
                                        acc,
                                    ),
                                    |p, q, u| p * q + u.tanh(),
                                ),
                        ),
                        SMatrix::<
                            f64,
                            2,
                            2,
                        >::from_column_slice(&[v4[(0, 2)], grad[0], g.bias[1], acc]),
                    ),
                    SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_columns(
                        &[Vector2::new(g.gain, acc), Vector2::new(3.0_f64, x)],
                    ),
                )
        });
    acc + g.bias[1] + v4.sum() + w.iter().map(|s| s * s).sum::<f64>() + k.0
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = 0.194;
let a1 = &Duo(0.061, SMatrix::<f64, 3, 1>::from_column_slice(&[0.059, -0.803, 0.751]));
let a2 = &[-0.802, 0.556, 0.479, -0.778, -0.814];
c.near("f", &f(a0, a1, a2), &[6561.80167333312]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-288.5246348824093, 0.0, 0.0, 0.0]);
{
let mut o0 = Duo(9.0, Vector3::new(9.0, 9.0, 9.0));
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-288.5246348824093, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.36), &[-103.86886855766735, 0.0, 0.0, 0.0]);
{
let mut o0 = Duo(9.0, Vector3::new(9.0, 9.0, 9.0));
let r = f_vjp_into(a0, a1, a2, 0.36, &mut o0);
c.near("f_vjp_into", &o0, &[-103.86886855766735, 0.0, 0.0, 0.0]);
}
}
}

pub mod p137 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, next_s), into)]
#[matgrad::hvp(wrt = s, into)]
pub fn f(
    s: &[Vector2<f64>],
    next_s: Vector3<f64>,
    column: &[f64],
    v: &[usize],
    item: usize,
) -> f64 {
    let mut v1 = ((matgrad::expit(next_s[2]))
        / (1.5
            + ((1.5 + s[v[item]][0] * s[v[item]][0]).powf(s[v[item]][1].tanh()))
                * ((1.5 + s[v[item]][0] * s[v[item]][0]).powf(s[v[item]][1].tanh()))));
    let mut v2: f64 = (item as f64 * 0.1 * 1.0_f64).atan();
    if item == 6 - item {
        v2 = (f64::from(item as u32) * 0.25 * 1.0_f64).exp_m1();
    }
    let mut i: f64 = 1.0;
    for item in 0..=s.len() {
        if v2 > -0.4 {
            continue;
        }
        let s = next_s.len();
        i -= i;
    }
    i /= 1.5 + (v2).powi(2);
    if v2 > 0.0 {
        for (&v4, &t1) in v.iter().zip(v.iter().skip(1)) {
            let mut s = SMatrix::<f64, 3, 3>::repeat(i);
            s += (s * 0.3).exp();
        }
        v1 += (v2 - ((1.5 * i).fract()));
    } else {
        v1 = v1.max(v1);
    }
    v1 + i + ((v1 * v2) - v1) + s[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.2, -0.757]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.981, 0.407]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, -0.446]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.334]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.483, -0.604])];
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.086, -0.826, -0.475]);
let a2 = &[0.083, -0.015, 0.124, 0.99, 0.257, 0.387, -0.696, -0.675, -0.236, -0.215, 0.834, 0.743, 0.569, -0.756, -0.197, -0.666, -0.293];
let a3 = &[3usize, 1usize, 3usize, 2usize, 2usize, 3usize, 2usize, 2usize, 2usize, 2usize, 0usize, 2usize, 3usize, 3usize, 0usize, 2usize, 3usize];
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[0.6728341093059259]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.9800665778412416, 0.0, 0.0, 0.0, 0.009383377884951626, -0.018302340695760522, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.042178789862567304]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_hvp_into(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.112, 0.861]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.053, -0.743]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.358, 0.427]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.004, -0.816]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.389, -0.982])], &mut o0);
c.near("f_hvp_into", &o0, &[0.022250965049046858, 0.0, 0.0, 0.0, -0.01098084598907854, -0.004021921356881248, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p139 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(pulled: usize) -> f64 {
    let i: f64 = f64::from(pulled as u32) * 0.25;
    i + i
}
#[matgrad::differential(wrt = (item, y), value)]
pub fn f(
    item: Pair,
    t1: &[f64; 17],
    y: &[f64; 33],
    k: &Params,
    step_1: usize,
) -> Option<Vector2<f64>> {
    let mut v2 = SVector::<f64, 4>::zeros();
    let mut pulled: f64 = step_1 as f64 * 0.1;
    let mut matgrad_total: usize = 0;
    while matgrad_total < 5 {
        let v3: f64 = v1(k.count % 4);
        v2 = v2 * 0.5 + (v2 + v2);
        pulled += 0.15 * (1.0 + matgrad_total as f64 * 0.1);
        matgrad_total += 1;
    }
    let mut sum_5 = 0.0;
    for column in 0..step_1 {
        let v4 = t1.len();
        sum_5 += v1(2);
    }
    let mut v6: f64 = matgrad_total as f64 * 0.1;
    let mut k: usize = 0;
    while v6 <= 0.9 && (v6 > -1.0 || k < 9) && k < 20 {
        if let Some(i) = y.last() {
            sum_5 += i * i;
        } else {
            sum_5 -= (y[matgrad_total] + v6);
        }
        sum_5 = (v6 * pulled);
        k += 1;
        v6 = v6 + 0.15;
    }
    let mut v7 = item.to_homogeneous().insert_row(1, v6);
    let mut other = (1.5
        + ({
            let i = sum_5;
            (-sum_5)
        })
            .powi(2))
        .log10();
    Some(
        (SMatrix::<f64, 3, 3>::repeat(other) + SMatrix::<f64, 3, 3>::repeat(other))
            .fixed_view::<2, 1>(0, k % 3)
            .into_owned()
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                v2.sum() + sum_5 + v7.norm_squared() + other
                    + matgrad::log_add_exp((v7[matgrad_total % 4]), (v1(2)))
                    + y[0] * y[1],
            ),
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.937, 0.826]);
let a1 = &[-0.829, -0.945, -0.968, -0.297, -0.215, 0.532, 0.32, -0.346, -0.429, 0.468, 0.786, -0.607, -0.035, -0.566, -0.962, -0.246, 0.682];
let a2 = &[-0.393, -0.178, -0.462, -0.996, -0.43, -0.374, 0.267, 0.716, 0.953, -0.84, -0.934, -0.241, 0.141, -0.466, 0.905, -0.602, 0.213, 0.297, 0.192, -0.614, -0.345, 0.469, -0.86, -0.894, -0.269, 0.99, 0.004, -0.08, 0.375, -0.885, -0.6, -0.831, -0.45];
let a3 = &Params { gain: 0.614, shift: -0.993, count: 3usize, table: [-0.778, 0.37, -0.253, 0.952], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.8, -0.619]), on: false };
let a4 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[5.99239996806086, 5.99239996806086]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.648, -0.939]), &[0.278, 0.61, 0.75, -0.64, 0.146, 0.616, 0.54, -0.484, 0.99, -0.604, -0.772, -0.13, -0.619, 0.268, 0.187, -0.108, -0.261, -0.313, -0.454, 0.05, -0.951, 0.103, -0.226, -0.516, -0.161, 0.402, -0.298, -0.588, -0.471, 0.127, 0.679, 0.769, -0.187]).unwrap(), &[-3.0547940000000002, -3.0547940000000002]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.648, -0.939]), &[0.278, 0.61, 0.75, -0.64, 0.146, 0.616, 0.54, -0.484, 0.99, -0.604, -0.772, -0.13, -0.619, 0.268, 0.187, -0.108, -0.261, -0.313, -0.454, 0.05, -0.951, 0.103, -0.226, -0.516, -0.161, 0.402, -0.298, -0.588, -0.471, 0.127, 0.679, 0.769, -0.187]).unwrap(), &[5.99239996806086, 5.99239996806086, -3.0547940000000002, -3.0547940000000002]);
}
}

pub mod p140 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn x(dx: f64, v1: &[f64; 3]) -> f64 {
    dx + v1[0]
}
#[matgrad::vjp]
#[matgrad::differential]
pub fn other(w: f64, other: Vector3<f64>) -> f64 {
    w + other.dot(&other) / 3.0 + ((-0.8_f64) / (1.5 + (w.sin()) * (w.sin())))
}
#[matgrad::gradient(wrt = v, value, into)]
#[matgrad::hvp(wrt = v, value, into)]
pub fn f(v: &Vector3<f64>, next_s: Matrix3<f64>, w: Mode) -> f64 {
    let mut v2 = SMatrix::<f64, 3, 1>::zeros();
    let dx = next_s.fixed_view::<3, 1>(0, 0).into_owned();
    for &s_before in dx.iter().take(2) {
        v2[1] = v2[0] * 0.5 + (next_s[(0, 0)] + (-s_before));
        let (item, grad): (f64, f64) = (next_s[(2, 0)], next_s[(0, 1)]);
        v2 = v2 * 0.5 + v2;
    }
    let dx = dx[1];
    v2.sum() + dx + (*v).metric_distance(&v2.add_scalar(4.0)) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.273, 0.325, 0.694]);
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.909, -0.206, 0.75, -0.332, -0.42, -0.705, 0.427, -0.274, 0.444]);
let a2 = Mode::Scaled(-0.935);
c.near("f", &f(a0, a1, a2), &[8.86384465421652]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.18494581416612693, -0.4586703088954557, -0.45234259770142626]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[8.86384465421652, -0.18494581416612693, -0.4586703088954557, -0.45234259770142626]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.18494581416612693, -0.4586703088954557, -0.45234259770142626]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[8.86384465421652]);
c.near("f_value_and_grad_into", &o0, &[-0.18494581416612693, -0.4586703088954557, -0.45234259770142626]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.813, 0.333, -0.182])), &[0.23943267107860156, -0.7420827405843446, -0.009227044717230726]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.813, 0.333, -0.182])), &[8.86384465421652, -0.18494581416612693, -0.4586703088954557, -0.45234259770142626, 0.23943267107860156, -0.7420827405843446, -0.009227044717230726]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.813, 0.333, -0.182]), &mut o0);
c.near("f_hvp_into", &o0, &[0.23943267107860156, -0.7420827405843446, -0.009227044717230726]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.813, 0.333, -0.182]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[8.86384465421652]);
c.near("f_value_grad_hvp_into", &o0, &[-0.18494581416612693, -0.4586703088954557, -0.45234259770142626]);
c.near("f_value_grad_hvp_into", &o1, &[0.23943267107860156, -0.7420827405843446, -0.009227044717230726]);
}
}
}

pub mod p141 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (step_1, acc, whole), value, into)]
pub fn f(
    step_1: &[f64],
    acc: Vector2<f64>,
    whole: &Vector2<f64>,
    matgrad_total: Matrix3<f64>,
) -> f64 {
    let v1 = Matrix3::new(
        (*whole).add_scalar(3.0).norm(),
        step_1[2].atan2(1.5 + (matgrad_total[(1, 2)]) * (matgrad_total[(1, 2)])),
        (matgrad_total[(2, 0)] + matgrad_total[(2, 0)]),
        (whole[1] * (matgrad_total[(2, 2)])),
        whole[1],
        acc[0],
        (if !(matgrad_total.m13).is_nan() && matgrad_total.m13 >= matgrad_total[(0, 2)] {
            matgrad_total[(0, 1)]
        } else {
            whole.y
        }),
        (0.7 * (matgrad_total[(1, 2)]).sin()).acos(),
        (matgrad_total[(2, 0)] * matgrad_total[(2, 2)]),
    );
    let mut sum_4 = 0.0;
    for v2 in 0..3 {
        let v3: f64 = ((v2 as f64) - matgrad_total[(2 - v2, (v2 * 3 + 1) % 3)]);
        sum_4 += v1.sum();
    }
    let mut acc: SMatrix<f64, 3, 3> = v1;
    acc /= 1.5 + ((whole[1] * sum_4)).powi(2);
    acc += SMatrix::<f64, 2, 3>::from_element(acc[(0, 1)]).insert_row(2, acc[(0, 2)]);
    let k;
    if (-sum_4) >= 0.6 {
        k = matgrad::constant(whole[1]);
    } else {
        k = ((acc[(0, 1)]) / (1.5 + (matgrad_total[(0, 0)]) * (matgrad_total[(0, 0)])));
    }
    v1.dot(&v1) / 9.0 + sum_4 + acc.sum() + k + matgrad::constant(whole[1])
        + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.604, -0.091, 0.433, 0.062];
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.083, -0.237]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.217, 0.177]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.192, 0.715, -0.083, 0.755, 0.48, -0.6, 0.337, -0.759, 0.677]);
c.near("f", &f(a0, a1, a2, a3), &[25.416433814434892]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 1.575035851394113, 0.0]);
c.near("f_grad_into", &o1, &[2.955499877123445, 0.0]);
c.near("f_grad_into", &o2, &[2.7307394750356506, 2.5802882270703416]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[25.416433814434892]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 1.575035851394113, 0.0]);
c.near("f_value_and_grad_into", &o1, &[2.955499877123445, 0.0]);
c.near("f_value_and_grad_into", &o2, &[2.7307394750356506, 2.5802882270703416]);
}
}
}

pub mod p142 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = cholesky)]
pub fn f(cholesky: &Vector2<f64>) -> Matrix2<f64> {
    let mut v1 = ((cholesky[1]
        .hypot(1.0 + (0.3_f64 - cholesky.y) * (0.3_f64 - cholesky.y))) * 0.3_f64);
    v1 = (v1 * 0.5 + v1).tanh();
    let mut v2 = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v1)
        .fixed_view::<3, 3>(0, 0)
        .into_owned();
    let v3 = (*cholesky);
    let mut v4 = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v3[1], v2[(1, 1)]], matrix![v3[1], v1]]);
    let v5 = v4.m22;
    v4
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v1 + v2.dot(&v2) / 9.0 + v3.sum() + v4.dot(&v4) / 4.0 + v5 + v5
                + cholesky[0] * cholesky[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.18, -0.431]);
c.near("f", &f(a0), &[1.74642724362326, 1.74642724362326, 2.792590133989277, 2.792590133989277]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.47, 0.371, 0.689, -0.348])), &[0.137698, -0.6281371728950517]);
}
}

pub mod p143 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, n), value, into)]
pub fn f(
    w: &SVector<f64, 17>,
    matgrad_item: &SVector<f64, 20>,
    n: Vector3<f64>,
    step_1: usize,
) -> Option<f64> {
    let mut v3 = {
        let mut sum_2 = 0.0;
        for (&v1, &all) in n.iter().zip(n.iter().skip(1)) {
            sum_2 += all.tanh();
        }
        sum_2
    };
    let mut v4: f64 = 1.0;
    for (v5, &n) in n.iter().enumerate() {
        let mut v7 = (if !(v3.atan2(1.5 + n * n)).is_nan()
            && v3.atan2(1.5 + n * n) >= (w[v5 / 2]).hypot(1.0 + v4 * v4)
        {
            (1.5 + v3 * v3).powf((matgrad_item[step_1 % 20]).tanh())
        } else {
            ((v5 as f64) + n)
        });
        let mut v8 = (*matgrad_item).unscale(2.0);
        v8 -= (*matgrad_item);
    }
    let mut v9 = (*matgrad_item);
    let mut next_s = {
        let mut w = SMatrix::<
            f64,
            3,
            1,
        >::from_iterator((n * v9[(step_1 * 3 + 1) % 20]).iter().map(|e| e * 0.5));
        v9[step_1]
    };
    let mut v10: SMatrix<f64, 20, 1> = (v9 - v9);
    next_s -= ((v10[step_1] * ((step_1 + 1) as f64).sqrt()) - (v9[(step_1 % 20, 0)]));
    v9 -= (v10 - (SMatrix::<f64, 20, 1>::zeros()).add_scalar(v3));
    Some(
        matgrad_item.sum() + v3 + v4 + v9.dot(&v9) / 20.0 + next_s + v10.norm_squared()
            + (next_s - (n.norm_squared() / 3.0)) + w[0] * w[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.462, -0.76, 0.68, -0.14, -0.5, 0.646, -0.909, -0.989, -0.946, -0.09, -0.287, 0.641, 0.388, -0.805, 0.37, -0.694, -0.013]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.545, 0.896, -0.955, 0.654, 0.237, 0.701, -0.15, 0.049, 0.409, -0.914, -0.384, -0.789, -0.056, -0.279, -0.353, -0.965, -0.951, -0.141, 0.569, 0.402]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.704, -0.841, -0.091]);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-0.2769469150844848]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.8677911996087815, 1.0118911996087814, 0.8267911996087814, 0.9876911996087815, 4.945991199608781, 0.9923911996087815, 0.9072911996087815, 0.9271911996087815, 0.9631911996087815, 0.8308911996087814, 0.8838911996087815, 0.8433911996087815, 0.9166911996087814, 0.8943911996087814, 0.8869911996087815, 0.8257911996087814, 0.8271911996087815, 0.9081911996087815, 0.9791911996087814, 0.9624911996087815, -0.46933333333333327, 0.13186798383510534, -0.7433330213549199]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[-0.2769469150844848, 0.8677911996087815, 1.0118911996087814, 0.8267911996087814, 0.9876911996087815, 4.945991199608781, 0.9923911996087815, 0.9072911996087815, 0.9271911996087815, 0.9631911996087815, 0.8308911996087814, 0.8838911996087815, 0.8433911996087815, 0.9166911996087814, 0.8943911996087814, 0.8869911996087815, 0.8257911996087814, 0.8271911996087815, 0.9081911996087815, 0.9791911996087814, 0.9624911996087815, -0.46933333333333327, 0.13186798383510534, -0.7433330213549199]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.8677911996087815, 1.0118911996087814, 0.8267911996087814, 0.9876911996087815, 4.945991199608781, 0.9923911996087815, 0.9072911996087815, 0.9271911996087815, 0.9631911996087815, 0.8308911996087814, 0.8838911996087815, 0.8433911996087815, 0.9166911996087814, 0.8943911996087814, 0.8869911996087815, 0.8257911996087814, 0.8271911996087815, 0.9081911996087815, 0.9791911996087814, 0.9624911996087815]);
c.near("f_grad_into", &o1, &[-0.46933333333333327, 0.13186798383510534, -0.7433330213549199]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-0.2769469150844848]);
c.near("f_value_and_grad_into", &o0, &[0.8677911996087815, 1.0118911996087814, 0.8267911996087814, 0.9876911996087815, 4.945991199608781, 0.9923911996087815, 0.9072911996087815, 0.9271911996087815, 0.9631911996087815, 0.8308911996087814, 0.8838911996087815, 0.8433911996087815, 0.9166911996087814, 0.8943911996087814, 0.8869911996087815, 0.8257911996087814, 0.8271911996087815, 0.9081911996087815, 0.9791911996087814, 0.9624911996087815]);
c.near("f_value_and_grad_into", &o1, &[-0.46933333333333327, 0.13186798383510534, -0.7433330213549199]);
}
}
}

pub mod p144 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: &Point2<f64>, v3: Knob, v4: &Knob) -> Option<Vector2<f64>> {
    let v5 = v4.gain;
    let mut v6 = 0.25_f64;
    for v7 in 0..3 {
        let v9 = |v10: f64| {
            let v11 = SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                    &[matrix![v10, v6], SMatrix::<f64, 1, 2>::from_row_slice(&[v5, v10])],
                )
                .iter()
                .map(|v| v * v)
                .sum::<f64>()
                .tanh();
            (v3.gain).tanh()
        };
        let mut v12 = (v7 as f64 * 0.1 + v6);
        for v13 in 0..5 {
            let mut v15 = v2.coords[1];
            let mut v16 = v9((v15 / (1.5 + v4.gain * v4.gain)));
            v16 += ((v5 + v12) * v13 as f64 * 0.1);
        }
        v12
            += v9({
                let v17 = v3.gain;
                v17
            });
    }
    Some(
        (Matrix2::new(v6, v5, v3.gain, v6)
            * Matrix2::new(v6, v5, v3.gain, v6).transpose()
            + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .expect("positive definite")
            .solve(&v3.bias.map(f64::sin))
            + SMatrix::<f64, 2, 1>::repeat(v2.coords.norm_squared() + v6 + v6),
    )
}
#[matgrad::gradient(wrt = grad)]
#[matgrad::differential(wrt = grad)]
pub fn f<const N: usize>(whole: &SVector<f64, N>, grad: f64, s_before: usize) -> f64 {
    let mut v19 = whole[0];
    let v20: SMatrix<f64, N, 1> = (*whole);
    let mut v21 = Knob {
        gain: (SMatrix::<f64, N, 1>::repeat(v19).norm_squared() / 3.0),
        bias: SMatrix::<f64, 2, 2>::from_column_slice(&[grad, v20[0], grad, v19])
            .diagonal(),
    };
    for v22 in 0..N {
        let mut v24 = 0.25_f64;
        let v25 = ((SMatrix::<f64, 2, 2>::from_row_slice(&[v24, v24, grad, v21.gain]))
            * 0.2 + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        for v26 in 0..N {
            let v28: f64 = (0..v26).map(|j| j as f64 * 0.1).sum::<f64>();
            let Knob { .. } = v21;
            v24
                += (v25 * ((grad * Vector2::new(v19, v25[(0, 0)])))).norm_squared()
                    * 0.1;
            v24 += (-1.25_f64);
        }
        let (v29, mut v30) = ((v22 as f64 * 0.1 * grad)).sin_cos();
        let v31 = v29.mul_add((v30 - v25.m22), 0.5);
        v19 += v29;
    }
    let v32 = 0.8_f64;
    for v33 in 2..s_before {
        let v35: f64 = ((0..s_before).map(|j| j as f64 * 0.1).sum::<f64>() * 1.0_f64)
            .exp_m1();
        v19 += whole[1].atan2(1.5 + v32 * v32);
    }
    v19 + v21.gain + v32 + v32 + whole[0] * whole[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.577, 0.002, -0.079]);
let a1 = 0.04;
let a2 = 5usize;
c.near("f", &f::<3>(a0, a1, a2), &[1.3695786415017412]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[0.29999280003519996]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, -0.26), &[-0.077998128009152]);
}
}

pub mod p145 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx)]
#[matgrad::gauss_newton(wrt = dx)]
pub fn f(dx: &Vector4<f64>, other: usize) -> f64 {
    let mut x = ((other as f64) * dx[3]);
    let mut v1 = 0.0_f64;
    let mut dx = 0;
    for v2 in 2..dx {
        if dx != 1 {
            break;
        }
        let item: [usize; 3] = [2, 0, 2];
        v1 += v1;
    }
    let mut v4 = (v1 + v1).mul_add(x, 0.5);
    v1 -= v4;
    let mut w = (1.5 + (v4 * v1) * (v4 * v1)).powf(v1.tanh());
    x + v1 + v4 + w + (other as f64 * 0.1 + w.cos())
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.966, -0.722, -0.343, 0.712]);
let a1 = 3usize;
c.near("f", &f(a0, a1), &[3.936497542156674]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 0.0, 0.0, 3.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[7.748006449702768, 0.0, 0.0, 0.0, 11.809492626470021, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 9.0]);
}
}

pub mod p146 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn column(v1: &Vector2<f64>) -> f64 {
    let mut column = (1.5 + (v1[0] * ((*v1).mean())).powi(2)).ln();
    column + column
}
pub fn s_before(w: &Three<f64>, v2: &Point2<f64>) -> Option<f64> {
    Some(w.sum() + v2.coords.norm_squared() + (w.x + (v2.coords.norm_squared())).atan())
}
#[matgrad::gauss_newton(wrt = all, into)]
#[matgrad::vjp(wrt = all, value, into)]
pub fn f(all: f64, other: Mode) -> SMatrix<f64, 1, 2> {
    let w = if other == Mode::Fast {
        (all - all)
            .hypot(1.0 + (all.atan2(1.5 + all * all)) * (all.atan2(1.5 + all * all)))
    } else {
        all
    };
    let other = if other == Mode::Fast {
        let mut g = (0.5_f64 + (0.9 * w.cos()).powi((1) as i32));
        (if other == Mode::Fast { g } else { g })
    } else {
        let v3 = (SMatrix::<f64, 3, 1>::from_column_slice(&[w, w, w])
            + SMatrix::<f64, 4, 1>::from_column_slice(&[all, all, w, w])
                .fixed_rows::<3>(1)
                .into_owned());
        matgrad::constant(((v3[(0, 0)]) + v3.x))
    };
    let mut sum_6 = 0.0;
    for v4 in (0..20).rev() {
        let v5: usize = v4.min(4);
        sum_6
            += (s_before(
                    &(SMatrix::<
                        f64,
                        3,
                        2,
                    >::from_fn(|r0, c0| other * (r0 + c0) as f64 * 0.1)
                        * Vector2::new(w, w)),
                    &Point2::from(Vector2::new(w, other)),
                )
                .unwrap_or(0.25))
                .tanh();
    }
    let mut y = Vector2::new(sum_6, sum_6);
    let mut t2 = y;
    let mut column: f64 = s_before(
            &Vector2::new(t2.y, t2[1]).insert_row(0, t2[1]),
            &(Point2::from(y) + (Point2::new(t2.x, t2.x) - Point2::from(y)) * t2[0]),
        )
        .unwrap_or(0.25);
    let mut lu = Knob::of_gain((1.5 + t2[0].powi(2)).powf(0.7));
    matrix![lu.gain, 1.25_f64]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            w + other + sum_6 + y.norm_squared() + t2.dot(&t2) / 2.0 + column
                + lu.bias.norm_squared() + matgrad::softplus(lu.bias[0]) + all * 0.3,
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = 0.252;
let a1 = Mode::Scaled(0.292);
c.near("f", &f(a0, a1), &[2039.713755593267, 1977.0014182329571]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[4034483.4062257567, 1484805.1905621341, 273230.7533569271]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[4034483.4062257567]);
c.near("f_gauss_newton_into", &o0, &[1484805.1905621341]);
c.near("f_gauss_newton_into", &o1, &[273230.7533569271]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.679, -0.417])), &[101.35934601274198]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.679, -0.417])), &[2039.713755593267, 1977.0014182329571, 101.35934601274198]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.679, -0.417]), &mut o0);
c.near("f_vjp_into", &o0, &[101.35934601274198]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.679, -0.417]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2039.713755593267, 1977.0014182329571]);
c.near("f_value_and_vjp_into", &o0, &[101.35934601274198]);
}
}
}

pub mod p147 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, v), into)]
#[matgrad::differential(wrt = (lu, v), into)]
pub fn f(v: Point3<f64>, lu: f64, column: &Point3<f64>, step_1: &[usize]) -> f64 {
    let mut v1 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(lu);
    v1 = v1.map(f64::sin);
    let mut w = (v[1] * (((column - Point3::origin()).sum()) - (v1[(0, 1)])));
    let column = (matgrad::expit((v1[(0, 0)])) * (-0.3_f64))
        .atan2(
            1.5
                + ({
                    let v = w;
                    v
                })
                    * ({
                        let v = w;
                        v
                    }),
        );
    let g = v1.sum();
    let mut w = (v1
        * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| g * (r0 + c0) as f64 * 0.1));
    let mut v: SMatrix<f64, 2, 3> = w;
    let mut column = ((SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(w[(0, 1)])
        .map(f64::tanh)
        * SMatrix::<f64, 3, 3>::repeat(column)
            .tr_mul(&SMatrix::<f64, 3, 3>::from_element(v[(0, 1)])));
    column = column * 0.5 + matrix![v[(0, 0)], v[(0, 2)], v[(0, 2)]; v[(1, 2)], g, g];
    v1.dot(&v1) / 6.0 + g + w.sum() + v.norm_squared() + column.sum() + column[(1, 0)]
        + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = Point3::new(0.348, -0.41, 0.373);
let a1 = 0.074;
let a2 = &Point3::new(0.146, 0.472, -0.074);
let a3 = &[3usize, 1usize, 2usize, 1usize, 3usize];
c.near("f", &f(a0, a1, a2, a3), &[1.6059017996001665]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[25.113094825123778, 0.0, -0.00014398938281764756, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[25.113094825123778]);
c.near("f_grad_into", &o1, &[0.0, -0.00014398938281764756, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, 0.807, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.925, 0.144, -0.324])), &[20.266246789403766]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, 0.807, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.925, 0.144, -0.324]), &mut o0);
c.near("f_diff_into", &o0, &[20.266246789403766]);
}
}
}

pub mod p148 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, value, into)]
#[matgrad::differential(wrt = cholesky, value, into)]
pub fn f(
    pulled: f64,
    cholesky: &Vector4<f64>,
    y: &[f64; 20],
    t2: SVector<f64, 20>,
) -> f64 {
    let v1 = |v2: f64| {
        let v3 = t2[(0, 0)];
        (cholesky[0]).tanh()
    };
    let v4: usize = 0;
    let mut sum_6 = 0.0;
    for v5 in y.windows(3) {
        sum_6 += t2[(v4.min(19), 0)];
    }
    sum_6 -= (pulled * (matgrad::constant(cholesky[1])));
    let v7 = |v8: f64, v9: f64| (v9).tanh();
    sum_6 + (-(sum_6 + (t2[(19 - v4, 0)]))) + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.098;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.745, -0.263, -0.812, 0.072]);
let a2 = &[0.708, -0.3, 0.195, -0.927, -0.215, 0.907, 0.401, 0.03, -0.447, -0.856, -0.508, 0.026, -0.585, 0.972, -0.606, 0.491, -0.199, 0.655, -0.104, 0.558];
let a3 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.642, 0.521, -0.866, 0.638, 0.236, -0.786, 0.546, 0.541, 0.175, 0.365, -0.028, 0.413, 0.298, -0.998, -0.505, -0.167, 0.074, 0.42, -0.67, -0.152]);
c.near("f", &f(a0, a1, a2, a3), &[-0.04393500000000075]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.263, 0.745, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-0.04393500000000075, -0.263, 0.745, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.263, 0.745, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-0.04393500000000075]);
c.near("f_value_and_grad_into", &o0, &[-0.263, 0.745, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.852, 0.588, 0.646, -0.221])), &[0.21398399999999995]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.852, 0.588, 0.646, -0.221])), &[-0.04393500000000075, 0.21398399999999995]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.852, 0.588, 0.646, -0.221]), &mut o0);
c.near("f_diff_into", &o0, &[0.21398399999999995]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.852, 0.588, 0.646, -0.221]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-0.04393500000000075]);
c.near("f_value_and_diff_into", &o0, &[0.21398399999999995]);
}
}
}

pub mod p149 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = g)]
#[matgrad::vjp(wrt = g)]
pub fn f(g: f64, dx: f64, next_s: usize, pulled: usize) -> Matrix2<f64> {
    let mut v1 = dx;
    let mut v2 = (1.5 + (0.9 * v1.cos())).powi(1 - (2) as i32);
    let (v3, mut v4) = ((SMatrix::<f64, 2, 2>::from_row_slice(&[v2, v2, g, v2]))[(0, 1)])
        .sin_cos();
    SMatrix::<f64, 3, 3>::repeat(g).fixed_view::<2, 2>(0, pulled.min(1)).into_owned()
        + SMatrix::<f64, 2, 2>::repeat(v1 + v2 + v4 + v3 + (v3 - (v4 - v3)) + g * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = -0.638;
let a1 = 0.421;
let a2 = 4usize;
let a3 = 5usize;
c.near("f", &f(a0, a1, a2, a3), &[1.2750898884162898, 1.2750898884162898, 1.2750898884162898, 1.2750898884162898]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[1.3, 1.3, 1.3, 1.3]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.66, -0.811, 0.47, -0.464])), &[-0.1885]);
}
}

pub mod p150 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = g)]
#[matgrad::vjp(wrt = (g, k, whole))]
pub fn f(
    g: &Vector3<f64>,
    k: &Vector3<f64>,
    whole: &SVector<f64, 20>,
    y: Matrix3<f64>,
    i: f64,
    dx: &[usize; 4],
) -> Matrix2<f64> {
    let mut v1 = SMatrix::<f64, 3, 2>::from_element(y[(2, 1)]).column_sum();
    for v2 in 0..3 {
        let s_before = ({
            let s_before = (1.5 + i * i).powf((y[(v2, 1)]).tanh());
            (-i)
        })
            .mul_add((matgrad::constant(k[0])), 0.5);
        let mut whole: f64 = (0..v2).map(|j| j as f64 * 0.1).sum::<f64>();
        let cholesky = ((matrix![0.5_f64, 1.5_f64].insert_row(1, v1[v2])) * 0.2
            + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        whole += (cholesky * (Vector2::new(whole, s_before))).norm_squared() * 0.1;
        whole += cholesky[(1, 1)];
    }
    v1 /= 1.5 + ((-whole[(3, 0)])).powi(2);
    for v5 in 1..2 {
        for &v7 in dx.iter().skip(1) {
            let i = Matrix2::new(
                v1[(v5 / 2, 0)],
                whole[(v7 * 3 + 1) % 20],
                whole[13],
                v1.z,
            );
            v1 += v1;
        }
        v1 = v1 * 0.5
            + SMatrix::<f64, 3, 1>::from_iterator((*g).iter().map(|e| e * 0.5));
    }
    let (s_before, mut v11) = (
        (v1[2] + k[0]),
        matgrad::constant({
            let v10 = y.m32;
            v10
        }),
    );
    let mut g = (v1.add_scalar(s_before) * v11);
    matrix![s_before, y.m33].insert_row(1, y[(2, 1)])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(v1.dot(&v1) / 3.0 + v11 + g[1] + whole[0] * whole[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.568, 0.297, -0.032]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.672, 0.694, 0.666]);
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.747, 0.64, 0.466, -0.321, -0.856, 0.462, -0.089, -0.203, -0.494, 0.915, 0.436, 0.018, -0.292, 0.655, 0.149, -0.655, -0.765, 0.996, -0.576, -0.315]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.88, -0.66, -0.227, -0.184, -0.483, -0.278, 0.958, 0.455, 0.185]);
let a4 = -0.109;
let a5 = &[2usize, 3usize, 0usize, 3usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.6199451722055547, 2.41730831513203, 2.88030831513203, 2.41730831513203]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[10.1836334937863, -3.0654628296136375, -4.60046807627194, -4.7475242016176535, 0.5410712111860398, 0.8120081607268743, 0.7087824089108642, 0.8120081607268743, 1.2186145547121532, 1.0636993584516987, 0.7087824089108642, 1.0636993584516987, 1.1159776066356886]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.546, -0.975, 0.659, -0.866])), &[0.6355371703256498, 0.9537771703256499, 0.7755291703256498, -0.06561600000000001, 0.0, 0.0, -1.10592, -1.290816, 0.0, -2.6279249227431167, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p151 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = t2)]
#[matgrad::vjp(wrt = t2)]
pub fn f(t2: &Vector4<f64>, value: &[usize; 5]) -> Vector3<f64> {
    let v1 = t2[3];
    let mut value = SMatrix::<f64, 3, 3>::zeros();
    let mut y = 0.0_f64;
    let mut v2 = 0;
    for v3 in value.row_iter() {
        let mut v5 = [
            matgrad::log_add_exp((v3[(0, v2)]), y),
            (1.5 + v1.powi(2)).acosh(),
            value.m31,
        ];
        y += v5[v2 / 2];
    }
    let mut t1 = {
        let mut v6: SMatrix<f64, 3, 3> = (SMatrix::<
            f64,
            3,
            1,
        >::from_column_slice(&[y, 2.0_f64, y]) / (1.5 + v1 * v1))
            .cross_matrix();
        let v7: f64 = (-(value[((v2 * 3 + 1) % 3, v2)]).powi(2)).exp2();
        ((value.norm_squared() / 9.0) + v7)
    };
    let mut t1: f64 = v1;
    let mut sum_9 = 0.0;
    for v8 in 0..=v2 {
        sum_9
            += ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(y)
                * (SMatrix::<f64, 2, 3>::zeros()).add_scalar(y))
                .sum();
    }
    Vector2::new(v1, y).abs().to_homogeneous()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            value.sum() + y + t1 + sum_9
                + {
                    let all = (-t1.powi(2)).exp_m1();
                    all
                } + t2[0] * t2[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.417, 0.916, -0.31, 0.233]);
let a1 = &[1usize, 1usize, 0usize, 0usize, 1usize];
c.near("f", &f(a0, a1), &[255.23199111436156, 258.7366607326449, 254.99899111436156]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.09, 0.947, 0.025, -0.465])), &[-1.2020992596988123, -0.7370992596988122, -0.7370992596988122]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.794, 0.761, 0.273])), &[0.21983999999999998, -0.10007999999999997, 0.0, -0.6599301885425486]);
}
}

pub mod p153 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, value, into)]
#[matgrad::hvp(wrt = g, value, into)]
pub fn f<const N: usize>(
    i: &[f64],
    dx: Vector4<f64>,
    g: Vector3<f64>,
    matgrad_total: &SVector<f64, 5>,
) -> f64 {
    let dx = if g[2] >= (matgrad_total[3] * dx[0]) {
        (*matgrad_total)
    } else {
        let v1 = (-(dx.sum()).powi(2)).exp_m1();
        (*matgrad_total).map(f64::tanh)
    };
    let s_before = (matgrad_total[4] * matgrad::constant((dx[3] * matgrad_total[3])));
    let mut v = dx.lerp(&dx, s_before).map(matgrad::sigmoid);
    let mut v = v[1];
    let mut v4 = (({
        let v3 = v;
        v3
    }) - (v - v));
    let v5: f64 = v4;
    g.sum() + dx.dot(&dx) / 5.0 + s_before + v + v4 + v5 + v5 + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.953, -0.609, -0.246, -0.932, -0.222, -0.18, -0.189, 0.47, 0.339, -0.034, -0.632, -0.598, 0.886, 0.828, -0.94, 0.788, -0.168, -0.085, -0.197, -0.875];
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.579, -0.622, 0.501, 0.921]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.688, 0.88, 0.593]);
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.459, -0.61, 0.468, -0.824, -0.177]);
c.near("f", &f::<18>(a0, a1, a2, a3), &[4.0314700396774]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[1.0, 1.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3), &[4.0314700396774, 1.0, 1.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.0, 1.0, 1.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.0314700396774]);
c.near("f_value_and_grad_into", &o0, &[1.0, 1.0, 1.0]);
}
c.near("f_hvp", &f_hvp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522])), &[0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522])), &[4.0314700396774, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[4.0314700396774]);
c.near("f_value_grad_hvp_into", &o0, &[1.0, 1.0, 1.0]);
c.near("f_value_grad_hvp_into", &o1, &[0.0, 0.0, 0.0]);
}
}
}

pub mod p154 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = whole, into)]
#[matgrad::vjp(wrt = whole, into)]
pub fn f(whole: &SMatrix<f64, 2, 3>, column: f64) -> Matrix2<f64> {
    let mut sum_1 = 0.0;
    for t1 in 0..4 {
        sum_1 += (*whole).sum();
    }
    let (v2, mut v3): (f64, f64) = ((*whole).sum(), sum_1);
    let whole: f64 = if column > 0.35 {
        {
            let t1: f64 = column;
            column
        }
    } else {
        (column + column)
    };
    let mut v4: f64 = whole;
    (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
        &[SMatrix::<f64, 1, 2>::from_column_slice(&[whole, v4]), matrix![v4, v3]],
    ) + SMatrix::<f64, 2, 2>::from_diagonal(&Vector2::new(v2, v4)))
        + SMatrix::<f64, 2, 2>::repeat(sum_1 + v2 + v3 + v4 + v3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.415, 0.064, -0.712, 0.872, 0.343, 0.232]);
let a1 = -0.348;
c.near("f", &f(a0, a1), &[15.604000000000001, 14.39, 14.39, 19.246000000000002]);
c.near("f_jac", &f_jac(a0, a1), &[14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0]);
{
let mut o0 = SMatrix::<f64, 4, 6>::repeat(9.0);
let r = f_jac_into(a0, a1, &mut o0);
c.near("f_jac_into", &o0, &[14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0, 14.0, 13.0, 13.0, 17.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.518, -0.915, -0.627, -0.793])), &[-40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996]);
{
let mut o0 = SMatrix::<f64, 2, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.518, -0.915, -0.627, -0.793]), &mut o0);
c.near("f_vjp_into", &o0, &[-40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996, -40.778999999999996]);
}
}
}

pub mod p155 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, y), into)]
pub fn f(
    t1: &[f64; 33],
    y: Vector2<f64>,
    next_s: &Vector2<f64>,
    out: &Params,
    cholesky: usize,
    x: usize,
) -> f64 {
    let next_s = if cholesky < 4 {
        y[out.count % 2]
    } else {
        t1.iter().fold(0.5, |v1, &v| (v1 * 0.5 + (if x == x { v1 } else { v })).tanh())
    };
    let v3 = if out.gain > 0.2 {
        let mut acc = t1.last().unwrap() * next_s;
        acc
    } else {
        let mut i: SMatrix<f64, 2, 1> = y.map(|v2| v2);
        y.map(|matgrad_total| matgrad::log_add_exp(matgrad_total, next_s)).mean()
    };
    let mut sum_4 = 0.0;
    for v in 0..20 {
        sum_4 += 0.1_f64;
    }
    let other: f64 = {
        let other = sum_4;
        (matgrad::constant(other)).sin()
    };
    let mut v = matgrad::sinc(other);
    let mut other = ((y.iter().map(|&next_s| 1.0 + 0.1 * (v).tanh()).product::<f64>())
        + ((0.01 * other).to_degrees()));
    for &v in y.iter().skip(1) {
        let mut sum_8 = 0.0;
        for x in (0..17).step_by(2) {
            let v7: f64 = out.gain;
            sum_8 += (0.5 * (-v).sin()).tan();
        }
        for v9 in (0..x).rev() {
            let other: f64 = out.table[(v9 * 3 + 1) % 4];
            sum_8 += (other + v).sin_cos().0;
        }
        sum_8 += (sum_8 - (other + v));
    }
    v3 + sum_4 + v + other + ((y.sum()) - ((1.5 + sum_4.powi(2)).recip())) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.017, 0.764, 0.004, -0.035, 0.383, 0.387, 0.114, -0.657, 0.966, -0.353, 0.206, -0.426, 0.606, 0.744, -0.268, -0.241, -0.226, 0.89, -0.045, -0.357, 0.184, -0.022, 0.627, 0.961, -0.2, -0.934, -0.38, 0.793, -0.765, 0.883, -0.275, -0.024, -0.973];
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.454, -0.164]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.443, 0.454]);
let a3 = &Params { gain: 0.91, shift: 0.976, count: 3usize, table: [0.011, -0.966, -0.443, 0.047], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.764, 0.13]), on: true };
let a4 = 4usize;
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.732071363974435]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8585596366400648, 0.836, 1.454]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8585596366400648]);
c.near("f_grad_into", &o1, &[0.836, 1.454]);
}
}
}

pub mod p157 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn s(v1: usize, i: Vector2<f64>, v2: f64) -> Vector2<f64> {
    i + SMatrix::<f64, 2, 1>::repeat(i.sum() + v2 + v2)
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v(v3: f64) -> Vector3<f64> {
    let mut v = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v3 * (r0 + c0) as f64 * 0.1);
    Vector3::new(v3, v3, v[(0, 1)])
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v3 + v.sum() + v.iter().map(|v| v * v).sum::<f64>().tanh())
}
#[matgrad::gradient(wrt = cotangent, value)]
#[matgrad::newton_step(wrt = cotangent, value)]
pub fn f(cotangent: f64, out: usize) -> f64 {
    let mut s = {
        let mut acc: f64 = (1.5
            + (Matrix2::new(cotangent, cotangent, cotangent, cotangent).sum()).powi(2))
            .log2();
        let t2 = |v4: f64| (v4).tanh();
        acc.sin_cos().0
    };
    let v5 = (1.5 + (s - s).powi(2)).log2();
    for v6 in (0..out).rev() {
        let mut i = SMatrix::<f64, 2, 2>::zeros();
        i.fixed_view_mut::<1, 1>(1, 0).copy_from(&vector![v5]);
        let mut sum_10 = 0.0;
        for v8 in 0..=v6 {
            sum_10
                += {
                    let v9 = matgrad::log_add_exp(i.m21, s);
                    v9.atan2(1.5 + v5 * v5)
                };
        }
        sum_10 += (1.5 + (f64::from(v6 as u32) * 0.25 + sum_10).powi(2)).powi(-1);
    }
    let mut s = [
        (((out + 1) as f64).sqrt() + v5),
        (cotangent / (1.5 + v5 * v5)),
        (1.5 + s.powi(2)).log2(),
    ];
    let mut t2 = (Point3::new(s[out.min(2)], s[out % 3], 0.1_f64)
        + (Point3::new(v5, s[1], v5) - Point3::new(s[out.min(2)], s[out % 3], 0.1_f64))
            * (-s[1]));
    let mut sum_13 = 0.0;
    for &v11 in s.iter().skip(1) {
        sum_13
            += (SMatrix::<f64, 3, 2>::from_element(t2.coords[0])
                .tr_mul(
                    &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v5 * (r0 + c0) as f64 * 0.1),
                )
                .dot(
                    &SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_rows(
                        &[matrix![v11, cotangent], matrix![v5, t2.coords.norm_squared()]],
                    ),
                ) / 4.0);
    }
    let mut t2 = SVector::<f64, 3>::zeros();
    for cotangent in out + 1..out {
        let mut acc = 0.0_f64;
        for t2 in 0..out {
            s[2] = matgrad::symmetric_map(
                    &(SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_rows(
                        &[
                            matrix![1.5_f64, acc],
                            SMatrix::<f64, 1, 2>::from_column_slice(&[sum_13, sum_13]),
                        ],
                    )
                        + SMatrix::<
                            f64,
                            2,
                            2,
                        >::from_rows(
                                &[
                                    matrix![1.5_f64, acc],
                                    SMatrix::<f64, 1, 2>::from_column_slice(&[sum_13, sum_13]),
                                ],
                            )
                            .transpose()),
                    |e| e.sin(),
                )
                .sum();
            let mut v16 = ((-sum_13) - s[1]);
            let mut v17 = matgrad::log_add_exp(
                v16,
                (Matrix2::new(s[2], v16, v16, acc).sum()),
            );
            v17 += (((cotangent + 1) as f64).sqrt() + (-sum_13));
        }
        let mut v18 = t2[2];
        let acc = Vector3::new(matgrad::log_add_exp(acc, v18), acc, v18);
        v18
            += (({
                let t2 = acc[1];
                t2
            }) + ((acc[(2, 0)]) - v18));
    }
    v5 + sum_13 + t2.norm_squared() + (1.5 + sum_13.powi(2)).cbrt() + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.077;
let a1 = 1usize;
c.near("f", &f(a0, a1), &[1.7053427120788898]);
c.near("f_grad", &f_grad(a0, a1), &[0.31256791119735916]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[1.7053427120788898, 0.31256791119735916]);
c.newton(&f_newton(a0, a1), &[0.06999820310573263], &[0.31256791119735916]);
{
let r = f_value_grad_newton(a0, a1);
c.near("what is beside f_newton", &(r.0, r.1), &[1.7053427120788898, 0.31256791119735916]);
c.newton(&r.2, &[0.06999820310573263], &[0.31256791119735916]);
}
}
}

pub mod p158 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value, into)]
#[matgrad::differential(wrt = v, value, into)]
pub fn f(v: &Vector4<f64>, acc: &Params) -> f64 {
    let mut v1 = 0.25_f64;
    for v2 in (0..33).step_by(2) {
        let v4;
        if v2 != 10 {
            v4 = 0.8_f64;
        } else {
            v4 = (1.5 + (0.9 * v1.cos())).powi(1 - (0) as i32);
        }
        v1 += ((*v).transpose() * (*v)).to_scalar().tanh();
    }
    let mut v5: f64 = 3.0_f64;
    let mut sum_9 = 0.0;
    for v6 in (0..2).rev() {
        let v7: f64 = ((v6 as f64) * acc.offset.x);
        sum_9
            += (-{
                let v8 = v7;
                v8
            });
    }
    for &v10 in v.iter() {
        let mut v14 = Vector3::new(v10, 2.0_f64, v5).to_homogeneous().map(f64::tanh);
        let v15 = v14.len();
        let mut v16 = v10;
        v16
            /= 1.5
                + (((1.5 + sum_9.powi(2)).sqrt()).min((v15 as f64 * 0.1 * v10))).powi(2);
    }
    let mut sum_18 = 0.0;
    for v17 in 0..20 {
        sum_18 += sum_9.sin();
    }
    v1 + sum_9 + sum_18
        + (if !((1.5 * v5).fract()).is_nan()
            && (1.5 * v5).fract() < (*v).add_scalar(3.0).norm()
        {
            sum_9
        } else {
            v1
        }) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.146, -0.268, 0.621, 0.207]);
let a1 = &Params { gain: 0.411, shift: 0.837, count: 3usize, table: [0.27, -0.884, -0.887, -0.071], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.988, 0.787]), on: false };
c.near("f", &f(a0, a1), &[27.027680752133623]);
c.near("f_grad", &f_grad(a0, a1), &[3.5572590179207753, -6.875708334265531, 16.270451028279457, 5.423483676093155]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[27.027680752133623, 3.5572590179207753, -6.875708334265531, 16.270451028279457, 5.423483676093155]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[3.5572590179207753, -6.875708334265531, 16.270451028279457, 5.423483676093155]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[27.027680752133623]);
c.near("f_value_and_grad_into", &o0, &[3.5572590179207753, -6.875708334265531, 16.270451028279457, 5.423483676093155]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.222, -0.696, 0.437, -0.795])), &[8.373722079491287]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.222, -0.696, 0.437, -0.795])), &[27.027680752133623, 8.373722079491287]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.222, -0.696, 0.437, -0.795]), &mut o0);
c.near("f_diff_into", &o0, &[8.373722079491287]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.222, -0.696, 0.437, -0.795]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[27.027680752133623]);
c.near("f_value_and_diff_into", &o0, &[8.373722079491287]);
}
}
}

pub mod p160 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: &Matrix2<f64>, s: usize, v3: Vector3<f64>) -> Option<f64> {
    Some(v2.norm_squared() + v3.norm_squared() + ((-v3.x) * v2.m11))
}
#[matgrad::gradient(wrt = all, value)]
#[matgrad::gauss_newton(wrt = all)]
pub fn f(all: &Vector3<f64>, item: bool, cholesky: &[f64; 17]) -> f64 {
    let v4: f64 = v1(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_iterator(
                SMatrix::<
                    f64,
                    2,
                    2,
                >::from_row_slice(&[cholesky[9], cholesky[6], cholesky[0], cholesky[12]])
                    .iter()
                    .map(|e| e * 0.5),
            ),
            3,
            (*all).add_scalar(cholesky[4]),
        )
        .unwrap();
    let v5 = ((SMatrix::<f64, 2, 3>::repeat(v4) - SMatrix::<f64, 2, 3>::repeat(v4))
        - SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1));
    let mut v6 = Rig {
        knob: Knob {
            gain: (1.5 + v4 * v4).powf(v4.tanh()),
            bias: SMatrix::<f64, 2, 1>::from_row_slice(&[v5[(1, 0)], v5[(1, 0)]])
                .zip_zip_map(
                    &Vector2::new(v4, v5[(1, 0)]),
                    &Vector2::new(v5[(0, 0)], all.x),
                    |p, q, u| p * q + u.tanh(),
                ),
        },
        duo: Duo(
            (cholesky[3] * v5[(1, 1)]),
            ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(all[0])
                * Vector2::new(v4, v5[(1, 2)])),
        ),
        table: [v4, v5[(0, 2)], cholesky[0]],
    };
    let mut v7 = (cholesky[4] * cholesky[11]);
    let all = (-v6.knob.gain);
    let mut cholesky = (((f64::tanh(3.0_f64)).to_radians()) - (v7 + v4));
    let s: f64 = v1(
            &SMatrix::<f64, 2, 2>::from_diagonal(&v6.knob.bias),
            0,
            v6.knob.bias.insert_row(1, cholesky),
        )
        .unwrap_or(0.25);
    v5.norm_squared() + v6.knob.gain + v7 + cholesky + s + v5.unscale(2.0).mean()
        + all * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.165, -0.006, 0.812]);
let a1 = false;
let a2 = &[-0.342, -0.668, 0.587, 0.947, -0.895, -0.127, -0.246, 0.106, -0.361, 0.526, -0.641, -0.507, 0.992, 0.087, 0.488, -0.973, 0.852];
c.near("f", &f(a0, a1, a2), &[7.6834958323256055]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-12.09549132366115, -13.463314675217033, -1.2402387547647207]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[7.6834958323256055, -12.09549132366115, -13.463314675217033, -1.2402387547647207]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[29.518054102682473, -92.93565717528097, -103.44532219631823, -9.52936930332343, 146.30091036076217, 162.84540584180746, 15.001297097524988, 162.84540584180746, 181.26084204391432, 16.697724627796763, 15.001297097524988, 16.697724627796763, 1.538192168820345]);
}
}

pub mod p161 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, y, t2), value, into)]
#[matgrad::hessian(wrt = x, value, into)]
pub fn f(x: &Vector3<f64>, y: &Vector2<f64>, t2: f64) -> f64 {
    let mut v1 = (*x);
    let mut v2 = (*y);
    let v3 = (matgrad::constant((v1[0] * 0.7).round()) * 3.0_f64);
    let v4: f64 = v2[1];
    let mut sum_7 = 0.0;
    for v5 in 2..2 {
        let v6: f64 = (((v5 as f64) * f64::from(v5 as u32) * 0.25)
            - ((v5 as f64) - v5 as f64 * 0.1));
        sum_7 += (v6.hypot(1.0 + v4 * v4)).hypot(1.0 + v3 * v3);
    }
    let v8 = (matrix![sum_7].push(v4)
        + SMatrix::<f64, 2, 2>::from_rows(&[matrix![t2, v1.x], matrix![3.0_f64, sum_7]])
            .tr_mul(&v2));
    sum_7 += (t2 % 0.75);
    let v9: f64 = 1.5_f64;
    let v12 = matgrad::sigmoid(
        (v8.iter().map(|&v10| 1.0 + 0.1 * (v4.sin_cos().0).tanh()).product::<f64>()),
    );
    v1.dot(&v1) / 3.0 + v2.dot(&v2) / 2.0 + v3 + sum_7 + v8.dot(&v8) / 2.0 + v12
        + ((v4.mul_add(v12, 0.5)) - (0.3_f64 / (1.5 + y.y * y.y))) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.408, 0.782, 0.593]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.993, 0.947]);
let a2 = -0.542;
c.near("f", &f(a0, a1, a2), &[8.308801285954262]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-1.614678992, 0.5213333333333333, 0.3953333333333333, -2.429204404, 12.324637875475856, -2.3555515579999997]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[8.308801285954262, -1.614678992, 0.5213333333333333, 0.3953333333333333, -2.429204404, 12.324637875475856, -2.3555515579999997]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-1.614678992, 0.5213333333333333, 0.3953333333333333]);
c.near("f_grad_into", &o1, &[-2.429204404, 12.324637875475856]);
c.near("f_grad_into", &o2, &[-2.3555515579999997]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[8.308801285954262]);
c.near("f_value_and_grad_into", &o0, &[-1.614678992, 0.5213333333333333, 0.3953333333333333]);
c.near("f_value_and_grad_into", &o1, &[-2.429204404, 12.324637875475856]);
c.near("f_value_and_grad_into", &o2, &[-2.3555515579999997]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[1.6527156666666665, 0.0, 0.0, 0.0, 0.6666666666666666, 0.0, 0.0, 0.0, 0.6666666666666666]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[8.308801285954262, -1.614678992, 0.5213333333333333, 0.3953333333333333, 1.6527156666666665, 0.0, 0.0, 0.0, 0.6666666666666666, 0.0, 0.0, 0.0, 0.6666666666666666]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[1.6527156666666665, 0.0, 0.0, 0.0, 0.6666666666666666, 0.0, 0.0, 0.0, 0.6666666666666666]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[8.308801285954262]);
c.near("f_value_grad_hess_into", &o0, &[-1.614678992, 0.5213333333333333, 0.3953333333333333]);
c.near("f_value_grad_hess_into", &o1, &[1.6527156666666665, 0.0, 0.0, 0.0, 0.6666666666666666, 0.0, 0.0, 0.0, 0.6666666666666666]);
}
}
}

pub mod p162 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn v1(v2: f64, v3: &Matrix2<f64>) -> Vector2<f64> {
    let mut v5 = (*v3).map(f64::tanh);
    Vector2::new(v2, v5[(1, 1)])
        .row(1)
        .into_owned()
        .push((1.5 + (v3[(0, 1)]) * (v3[(0, 1)])).powf((v5[(1, 0)]).tanh()))
        + SMatrix::<f64, 2, 1>::repeat(v2 + v5.norm_squared() + (v5[(0, 0)]).cos())
}
#[matgrad::gradient(wrt = acc, value)]
pub fn f(acc: &Vector3<f64>, other: usize, next_s: Matrix3<f64>) -> f64 {
    let mut v9 = match other {
        _ if other == other / 2 => {
            (-acc[0]).hypot(1.0 + (next_s[(other % 3, 2)]) * (next_s[(other % 3, 2)]))
        }
        _ => {
            ((next_s.metric_distance(&next_s.add_scalar(4.0)))
                / (1.5
                    + (acc
                        .iter()
                        .enumerate()
                        .map(|(v8, &v7)| (3.0_f64) * (v8 as f64 * 0.1))
                        .sum::<f64>())
                        * (acc
                            .iter()
                            .enumerate()
                            .map(|(v8, &v7)| (3.0_f64) * (v8 as f64 * 0.1))
                            .sum::<f64>())))
        }
    };
    let mut v10: Vector2<f64> = v1(
        (v9 + (next_s[(1, 2)])),
        &SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                matrix![next_s[(1, 0)], next_s[(other % 3, 1)]],
                matrix![acc[(0, 0)], acc.z],
            ],
        ),
    );
    if other >= 4 {
        v9 = v9;
        return v10[0];
    }
    let (v11, mut v12) = (
        v10[(other.min(1), 0)],
        next_s.metric_distance(&next_s.add_scalar(4.0)),
    );
    v9 + v10.sum() + v11 + v12 + ((-v12) + v10[0]) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.062, 0.795, 0.019]);
let a1 = 4usize;
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.943, 0.391, -0.251, 0.405, 0.447, -0.199, 0.321, 0.809, 0.11]);
c.near("f", &f(a0, a1, a2), &[7.272990172049451]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.1233665297024426, 0.0, 1.0376208018073145]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[7.272990172049451, -0.1233665297024426, 0.0, 1.0376208018073145]);
}
}

pub mod p163 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value, into)]
#[matgrad::hvp(wrt = step_1, value, into)]
pub fn f<const N: usize>(
    grad: &[Vector2<f64>],
    step_1: [f64; 20],
    matgrad_total: &Params,
    whole: usize,
) -> f64 {
    let matgrad_item: f64 = step_1[whole + 13];
    let mut grad = SMatrix::<f64, 2, 2>::zeros();
    let mut lu = step_1.last().copied().unwrap_or(0.75);
    matgrad_item + grad.norm_squared() + lu + (-matgrad_item.sin_cos().0)
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.176, 0.617]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.793, -0.391]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.118, 0.57])];
let a1 = [0.312, 0.534, -0.463, -0.839, 0.97, -0.458, -0.823, 0.157, 0.764, 0.79, 0.807, 0.757, -0.062, 0.941, -0.8, 0.729, 0.56, -0.352, -0.48, 0.609];
let a2 = &Params { gain: 0.048, shift: -0.569, count: 1usize, table: [0.917, 0.447, 0.951, -0.439], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.12, 0.757]), on: true };
let a3 = 5usize;
c.near("f", &f::<3>(a0, a1, a2, a3), &[0.7573871755414828]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3), &[0.7573871755414828, 0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into::<3>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into::<3>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.7573871755414828]);
c.near("f_value_and_grad_into", &o0, &[0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0]);
}
c.near("f_hvp", &f_hvp::<3>(a0, a1, a2, a3, &[-0.03, -0.306, -0.438, 0.565, 0.022, -0.951, -0.796, 0.744, 0.459, 0.454, -0.802, 0.844, 0.013, -0.78, -0.179, -0.843, 0.689, 0.526, -0.725, 0.204]), &[-0.306, -0.03, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3347899022675751, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp::<3>(a0, a1, a2, a3, &[-0.03, -0.306, -0.438, 0.565, 0.022, -0.951, -0.796, 0.744, 0.459, 0.454, -0.802, 0.844, 0.013, -0.78, -0.179, -0.843, 0.689, 0.526, -0.725, 0.204]), &[0.7573871755414828, 0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0, -0.306, -0.03, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3347899022675751, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_hvp_into::<3>(a0, a1, a2, a3, &[-0.03, -0.306, -0.438, 0.565, 0.022, -0.951, -0.796, 0.744, 0.459, 0.454, -0.802, 0.844, 0.013, -0.78, -0.179, -0.843, 0.689, 0.526, -0.725, 0.204], &mut o0);
c.near("f_hvp_into", &o0, &[-0.306, -0.03, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3347899022675751, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_grad_hvp_into::<3>(a0, a1, a2, a3, &[-0.03, -0.306, -0.438, 0.565, 0.022, -0.951, -0.796, 0.744, 0.459, 0.454, -0.802, 0.844, 0.013, -0.78, -0.179, -0.843, 0.689, 0.526, -0.725, 0.204], &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[0.7573871755414828]);
c.near("f_value_grad_hvp_into", &o0, &[0.534, 0.312, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.11300507722071584, 1.0]);
c.near("f_value_grad_hvp_into", &o1, &[-0.306, -0.03, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3347899022675751, 0.0]);
}
}
}

pub mod p164 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value, into)]
#[matgrad::hvp(wrt = cotangent, value, into)]
pub fn f(whole: f64, cholesky: &Vector4<f64>, cotangent: &Point3<f64>, n: usize) -> f64 {
    let v1: f64 = ((0..n).map(|j| j as f64 * 0.1).sum::<f64>() * n as f64 * 0.1);
    let n = matgrad::constant(cholesky.x);
    let mut v2 = SMatrix::<f64, 2, 1>::zeros();
    let mut column: f64 = ((v2.y / (1.5 + n * n)).mul_add(v1, 0.5)).atan();
    n + v2.sum() + column + v2.add_scalar(3.0).norm() + cotangent.coords[0]
}
pub fn check(c: &mut Checker) {
let a0 = -0.846;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.34, -0.974, 0.891, 0.293]);
let a2 = &Point3::new(-0.816, -0.859, -0.002);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[4.230288296120091]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[4.230288296120091, 1.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.230288296120091]);
c.near("f_value_and_grad_into", &o0, &[1.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598])), &[0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598])), &[4.230288296120091, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[4.230288296120091]);
c.near("f_value_grad_hvp_into", &o0, &[1.0, 0.0, 0.0]);
c.near("f_value_grad_hvp_into", &o1, &[0.0, 0.0, 0.0]);
}
}
}

pub mod p165 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, acc), value, into)]
pub fn f(whole: &[Vector2<f64>], acc: &SVector<f64, 33>, k: f64) -> f64 {
    let mut next_s = (*acc).unscale(2.0);
    let matgrad_total: f64 = (((SMatrix::<
        f64,
        33,
        3,
    >::from_fn(|r0, c0| k * (r0 + c0) as f64 * 0.1) * Vector3::new(whole[19][1], k, k))
        .sum()) * acc[31]);
    let mut s_before = {
        let item = next_s;
        let mut next_s = item[20];
        (if k > 0.0 { item[27] } else { matgrad_total })
    };
    let v1: SMatrix<f64, 33, 1> = (*acc)
        .component_mul(&next_s)
        .zip_zip_map(&next_s, &next_s, |p, q, u| p * q + u.tanh());
    let acc: f64 = next_s[19];
    let s: f64 = (k * (k * 1.0_f64).sin());
    if s > -0.4 {
        s_before
            /= 1.5
                + (matgrad::log_add_exp(
                    (matgrad::digamma(1.5 + acc.powi(2))),
                    (acc + s),
                ))
                    .powi(2);
    } else {
        s_before
            /= 1.5
                + (((v1.transpose() * v1).to_scalar().tanh())
                    .atan2(1.5 + (s - k) * (s - k)))
                    .powi(2);
    }
    next_s.dot(&next_s) / 33.0 + matgrad_total + s_before + acc
        + (1.5 + ((-next_s[13].powi(2)).exp2()).powi(2)).log2() + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.508, -0.343]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.475, -0.992]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.984, 0.78]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.589, -0.415]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.403, 0.869]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.976, 0.653]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.483, -0.824]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.915, 0.223]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.725, -0.268]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.167, 0.471]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.884, -0.147]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.172, 0.095]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.084, -0.102]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.503, -0.655]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.344, -0.16]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.753, -0.372]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.76, 0.232]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.549, 0.548]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.121, 0.312]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.085, -0.871])];
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.946, 0.682, 0.327, -0.733, -0.505, 0.1, -0.74, 0.933, -0.318, 0.106, 0.785, 0.259, -0.649, 0.393, 0.254, -0.789, -0.86, -0.754, 0.696, 0.286, 0.37, 0.867, -0.859, -0.473, 0.913, 0.204, 0.429, 0.033, -0.463, -0.087, -0.139, -0.276, 0.794]);
let a2 = -0.039;
c.near("f", &f(a0, a1, a2), &[0.7657858975853471]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8350873583946877]);
c.near("f_grad_into", &o1, &[-0.014333333333333333, 0.010333333333333335, 0.0049545454545454545, -0.011106060606060605, -0.007651515151515152, 0.0015151515151515154, -0.011212121212121211, 0.014136363636363638, -0.004818181818181819, 0.001606060606060606, 0.011893939393939394, 0.003924242424242425, -0.009833333333333335, -0.1462247722371769, 0.0038484848484848485, -0.011954545454545456, -0.013030303030303031, -0.011424242424242425, 0.010545454545454545, 0.7159159089689514, 0.005606060606060606, 0.013136363636363637, -0.013015151515151516, -0.007166666666666667, 0.013833333333333335, 0.0030909090909090908, 0.0065, 0.0005, -0.007015151515151516, -0.0013181818181818182, -0.002106060606060606, 2.889312672487819, 0.012030303030303032]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[0.7657858975853471]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8350873583946877]);
c.near("f_value_and_grad_into", &o1, &[-0.014333333333333333, 0.010333333333333335, 0.0049545454545454545, -0.011106060606060605, -0.007651515151515152, 0.0015151515151515154, -0.011212121212121211, 0.014136363636363638, -0.004818181818181819, 0.001606060606060606, 0.011893939393939394, 0.003924242424242425, -0.009833333333333335, -0.1462247722371769, 0.0038484848484848485, -0.011954545454545456, -0.013030303030303031, -0.011424242424242425, 0.010545454545454545, 0.7159159089689514, 0.005606060606060606, 0.013136363636363637, -0.013015151515151516, -0.007166666666666667, 0.013833333333333335, 0.0030909090909090908, 0.0065, 0.0005, -0.007015151515151516, -0.0013181818181818182, -0.002106060606060606, 2.889312672487819, 0.012030303030303032]);
}
}
}

pub mod p166 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (t2, g), into)]
pub fn f(
    grad: &Vector2<f64>,
    t2: &[Point2<f64>; 3],
    g: Vector3<f64>,
    all: bool,
    lu: usize,
    dx: f64,
) -> Matrix2<f64> {
    let mut grad = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| dx * (r0 + c0) as f64 * 0.1)
        .map(|pulled| g.add_scalar(3.0).norm() * pulled);
    let mut all = grad;
    let mut item = t2[lu.min(2)];
    let mut g: SMatrix<f64, 2, 3> = ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[
            Vector2::new(item.coords.norm_squared(), all[(1, lu % 3)]),
            Vector2::new(item.coords[1], dx),
        ],
    ) - Matrix2::new(grad[(1, 1)], g[2], grad[(lu.min(1), 0)], item.coords[1])) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(
            &SMatrix::<f64, 3, 2>::from_element(item.coords.norm_squared()).transpose(),
        )
        .unwrap();
    let mut grad: f64 = (dx + dx);
    let t2: f64 = grad;
    SMatrix::<f64, 2, 2>::from_row_slice(&[g[(1, 2)], grad, 0.3_f64, t2])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            all.norm_squared() + item.coords.norm_squared() + g.dot(&g) / 6.0 + t2
                + g.iter().map(|v| v * v).sum::<f64>().tanh(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.421, -0.979]);
let a1 = &[Point2::new(0.947, 0.105), Point2::new(-0.971, 0.118), Point2::new(0.332, 0.159)];
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.598, 0.535, 0.789]);
let a3 = false;
let a4 = 3usize;
let a5 = -0.909;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[4.676030981511491, 4.900177309321611, 2.7821773093216113, 2.7821773093216113]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.374, -0.32, -0.843, -0.225])), &[0.0, 0.0, 0.0, 0.0, -0.8761682889783533, -0.41815417427970325, -1.1452711896193462, -1.1252178030306808, -1.20913350496584]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.374, -0.32, -0.843, -0.225]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, -0.8761682889783533, -0.41815417427970325]);
c.near("f_vjp_into", &o1, &[-1.1452711896193462, -1.1252178030306808, -1.20913350496584]);
}
}
}

pub mod p167 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = t1, value, into)]
#[matgrad::vjp(wrt = t1, value, into)]
pub fn f(i: f64, t1: &Vector4<f64>, value: f64) -> Matrix2<f64> {
    let value: f64 = value;
    let mut v1 = {
        let x = ((*t1).component_mul(&(*t1)) / (1.5 + (value + i) * (value + i)));
        let mut step_1 = x.zip_zip_map(&x, &x, |p, q, u| p * q + u.tanh());
        value
    };
    let mut v2 = (*t1)
        .zip_map(&(*t1).try_normalize(0.4).unwrap_or((*t1)), |p, q| p * q.sin());
    let i = ((Matrix2::new(v2.y, value, value, t1.y)) * 0.2 + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for v3 in i.row_iter() {
        let mut v5 = {
            let cholesky = v3[(0, 1)];
            cholesky
        };
        let t1: f64 = if value > 0.35 { (value + value) } else { value };
        v5 += (i * (i.column_sum())).norm_squared() * 0.1;
        v5 += t1;
    }
    let mut item: f64 = value;
    let value = ((item * item) + (i.metric_distance(&i.add_scalar(4.0))));
    let v6 = (i[(0, 1)]).mul_add(((1.5 + v2[0].powi(2)).powi(-1)), 0.5);
    let mut sum_8 = 0.0;
    for v7 in i.row_iter() {
        sum_8 += ((-v7[(0, 1)]) - (v7[(0, 0)]));
    }
    (i - i)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            t1.norm_squared() + v1 + v2.sum() + v6 + sum_8 + (item + (v6 * value))
                + t1[0] * t1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.389;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.769, 0.47, 0.16, 0.015]);
let a2 = 0.352;
c.near("f", &f(a0, a1, a2), &[6.280403341004, 6.280403341004, 6.280403341004, 6.280403341004]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.868, -0.685, 0.252, -0.429])), &[0.8752363053442092, 0.8752363053442092, 0.8752363053442092, 0.8752363053442092]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.868, -0.685, 0.252, -0.429])), &[6.280403341004, 6.280403341004, 6.280403341004, 6.280403341004, 0.8752363053442092, 0.8752363053442092, 0.8752363053442092, 0.8752363053442092]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.868, -0.685, 0.252, -0.429]), &mut o0);
c.near("f_diff_into", &o0, &[0.8752363053442092, 0.8752363053442092, 0.8752363053442092, 0.8752363053442092]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.868, -0.685, 0.252, -0.429]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[6.280403341004, 6.280403341004, 6.280403341004, 6.280403341004]);
c.near("f_value_and_diff_into", &o0, &[0.8752363053442092, 0.8752363053442092, 0.8752363053442092, 0.8752363053442092]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.811, -0.946, -0.52, -0.215])), &[-2.380295977596383, -2.047475610003212, -0.462754012401975, -0.04367025915453544]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.811, -0.946, -0.52, -0.215])), &[6.280403341004, 6.280403341004, 6.280403341004, 6.280403341004, -2.380295977596383, -2.047475610003212, -0.462754012401975, -0.04367025915453544]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.811, -0.946, -0.52, -0.215]), &mut o0);
c.near("f_vjp_into", &o0, &[-2.380295977596383, -2.047475610003212, -0.462754012401975, -0.04367025915453544]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.811, -0.946, -0.52, -0.215]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[6.280403341004, 6.280403341004, 6.280403341004, 6.280403341004]);
c.near("f_value_and_vjp_into", &o0, &[-2.380295977596383, -2.047475610003212, -0.462754012401975, -0.04367025915453544]);
}
}
}

pub mod p168 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = s_before, into)]
pub fn f(
    s_before: &SMatrix<f64, 2, 3>,
    matgrad_item: &Vector4<f64>,
    step_1: [f64; 4],
) -> Result<Matrix2<f64>, &'static str> {
    let mut w = SVector::<f64, 20>::zeros();
    let mut held_2 = None;
    for v1 in 0..20 {
        w[v1] += matgrad_item[3];
        held_2 = match held_2 {
            Some(old) => Some(old * 0.5 + matgrad_item.x),
            None => Some(matgrad_item.x),
        };
        w /= 1.5 + ((-s_before[(0, v1 % 3)])).powi(2);
    }
    let mut v4 = (w)[(4, 0)];
    v4 = ((w.angle(&w.add_scalar(0.5))) + ((1.5 + w[1] * w[1]).powf(v4.tanh())));
    let mut grad: SMatrix<f64, 20, 1> = w;
    grad[13] = (step_1[2] * grad[10]).powi(2).ln_1p();
    let cotangent = step_1[2];
    Ok(
        Matrix2::new(v4, step_1[0], matgrad_item[2], cotangent)
            + SMatrix::<
                f64,
                2,
                2,
            >::repeat(
                w.dot(&w) / 20.0 + v4 + grad.dot(&grad) / 20.0 + cotangent + cotangent
                    + s_before[0].sin(),
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.067, 0.948, 0.719, 0.351, 0.964, -0.541]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.094, -0.048, -0.733, -0.552]);
let a2 = [-0.163, 0.968, 0.568, -0.065];
c.near("f", &f(a0, a1, a2).unwrap(), &[6.892092062871144, 3.3203067228570124, 3.8903067228570127, 4.621306722857012]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.191, 0.291, 0.787, -0.976])).unwrap(), &[-0.08689314458252151, 0.0, -0.01727481768004846, 0.0, 0.021253622907965536, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.191, 0.291, 0.787, -0.976]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.08689314458252151, 0.0, -0.01727481768004846, 0.0, 0.021253622907965536, 0.0]);
}
}
}

pub mod p169 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = g, into)]
pub fn f(whole: &Vector2<f64>, g: f64, pulled: usize, column: &Params) -> Vector3<f64> {
    let all: f64 = ((-(*whole).mean()) + ((*whole).dot(&(*whole)) / 2.0));
    let mut s = ((all.sin()) - (-whole[column.count % 2]));
    let v1 = (*whole);
    let mut v2 = 0.25_f64;
    for dx in (0..20).step_by(2) {
        let v4 = Vector3::new(v2, whole[1], v2).xy();
        let v5: f64 = column.gain;
        v2 += matgrad::sigmoid(v1[0]);
    }
    Vector3::new(v2, s, v1[(pulled.min(1), 0)])
        .zip_zip_map(
            &Vector3::new(g, s, 3.0_f64),
            &Vector3::new(s, v2, all),
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            s + v2
                + (matgrad::constant(all))
                    .hypot(1.0 + (v1.dot(&v1) / 2.0) * (v1.dot(&v1) / 2.0)) + g * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.108, -0.72]);
let a1 = 0.358;
let a2 = 1usize;
let a3 = &Params { gain: 0.722, shift: -0.319, count: 2usize, table: [0.496, -0.708, 0.067, -0.007], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.781, -0.333]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[9.135845653926332, 8.145528086803386, 5.306070629604112]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.78, 0.803, -0.849])), &[-4.132404464715667]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.78, 0.803, -0.849]), &mut o0);
c.near("f_vjp_into", &o0, &[-4.132404464715667]);
}
}
}

pub mod p170 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn all(v1: &Point2<f64>, Knob { gain, bias: v2 }: Knob, all: &Vector3<f64>) -> f64 {
    v1.coords.norm_squared() + gain + v2.norm_squared() + all.sum()
        + ((0.1_f64 + all[1]) + ((1.5 + v1.y * v1.y).powf(v2[1].tanh())))
}
pub fn t2(v3: f64, cholesky: usize) -> f64 {
    let (i, all): (f64, f64) = (
        if cholesky == 3 - cholesky {
            (cholesky as f64)
        } else {
            f64::from(cholesky as u32) * 0.25
        },
        ((cholesky + 1) as f64).sqrt(),
    );
    let (v4, v5): (f64, f64) = ((i * 1.0_f64).tanh(), all);
    let mut dx = Knob {
        gain: v4,
        bias: Vector2::new(v5, v3)
            .lerp(&SMatrix::<f64, 2, 1>::from_row_slice(&[v5, v5]), v5),
    };
    dx.gain + v5.atan2(1.5 + v4 * v4)
}
#[matgrad::gauss_newton(wrt = g, into)]
#[matgrad::vjp(wrt = g, into)]
pub fn f(
    g: &Vector2<f64>,
    cotangent: &Rig,
    cholesky: usize,
    next_s: usize,
    matgrad_total: usize,
) -> Matrix2<f64> {
    let v6 = if (g[1] - (cotangent.knob.bias.norm_squared()))
        < matgrad::digamma(1.5 + g[0].powi(2))
    {
        ((next_s as f64) + cotangent.duo.1.y)
    } else {
        cotangent.knob.gain
    };
    const K7: f64 = 0.3_f64;
    let lu = (*g);
    let mut v8 = 0.25_f64;
    for v9 in 0..matgrad_total {
        let (v11, mut cholesky) = (
            (1.5 + (v8 * v9 as f64 * 0.1) * (v8 * v9 as f64 * 0.1))
                .powf((lu.y - v6).tanh()),
            matgrad::erf(((Vector2::new(K7, K7))[(1, 0)])),
        );
        let mut v12: f64 = K7;
        while v12 < 1.0 {
            v12 += 0.75;
        }
        cholesky += matgrad::log_softmax(&(*g)).sum();
    }
    let Rig { knob: Knob { gain: cotangent, bias }, table, .. } = cotangent;
    let mut all = Knob {
        gain: table[0],
        bias: (*bias),
    };
    let mut sum_14 = 0.0;
    for v13 in (0..cholesky).step_by(2) {
        sum_14 += (*cotangent);
    }
    SMatrix::<f64, 2, 2>::from_columns(&[vector![sum_14, table[matgrad_total % 3]], lu])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(lu.norm_squared() + v8 + all.gain + sum_14 + all.gain + g[0] * g[1])
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.93, 0.466]);
let a1 = &Rig { knob: Knob { gain: 0.951, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.309, 0.018]) }, duo: Duo(0.508, SMatrix::<f64, 3, 1>::from_column_slice(&[0.496, -0.015, -0.982])), table: [0.7, -0.983, 0.586] };
let a2 = 4usize;
let a3 = 4usize;
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[6.102676000000001, 4.900676000000001, 3.2706760000000004, 4.666676000000001]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[46.867233001952016, -23.132665376000006, 4.704557408, 5.984944000000001, -1.4031520000000002, -1.4031520000000002, 1.0040159999999998]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[46.867233001952016]);
c.near("f_gauss_newton_into", &o0, &[-23.132665376000006, 4.704557408]);
c.near("f_gauss_newton_into", &o1, &[5.984944000000001, -1.4031520000000002, -1.4031520000000002, 1.0040159999999998]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.363, 0.121, 0.682, -0.517])), &[0.7893380000000001, -0.517154]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.363, 0.121, 0.682, -0.517]), &mut o0);
c.near("f_vjp_into", &o0, &[0.7893380000000001, -0.517154]);
}
}
}

pub mod p171 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn k(s_before: f64, v1: &Vector2<f64>, v2: &Vector2<f64>) -> f64 {
    s_before + v1.norm_squared() + v2.sum() + (v1[0] - v2[0])
}
#[matgrad::vjp(wrt = (whole, grad), into)]
pub fn f(
    whole: &Vector2<f64>,
    grad: f64,
    cholesky: Vector4<f64>,
    i: Mode,
) -> Vector2<f64> {
    let mut v3 = matgrad::log_add_exp(
        (f64::max((cholesky[(3, 0)]), (cholesky[0] - cholesky[0]))),
        ((1.5 + grad * grad).powf(grad.tanh())),
    );
    v3 = v3.max(cholesky[(1, 0)]);
    v3 += (-whole[0].powi(2)).exp_m1();
    SMatrix::<f64, 2, 2>::from_row_slice(&[v3, cholesky.x, v3, cholesky.y])
        .map(matgrad::sigmoid)
        .column_sum()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(whole.dot(whole) / 2.0 + v3 + cholesky[0] + cholesky[0] * cholesky[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.256, 0.92]);
let a1 = -0.68;
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.447, 0.975, 0.04, -0.09]);
let a3 = Mode::Scaled(0.516);
c.near("f", &f(a0, a1, a2, a3), &[3.7043573041640157, 3.820546564647824]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.925, 0.645])), &[0.4975360514492785, 1.4444000000000001, 0.7066262927177853]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.925, 0.645]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.4975360514492785, 1.4444000000000001]);
c.near("f_vjp_into", &o1, &[0.7066262927177853]);
}
}
}

pub mod p172 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (grad, value), value, into)]
#[matgrad::vjp(wrt = (grad, value), value, into)]
pub fn f(value: Point3<f64>, grad: SMatrix<f64, 3, 2>, lu: &Point3<f64>) -> f64 {
    let mut v1 = grad
        .component_mul(
            &matrix![
                (lu - Point3::origin()).sum(), value[0]; lu.coords.norm_squared(),
                grad[(0, 0)]; grad[(0, 0)], grad[(1, 1)]
            ],
        );
    v1 /= 1.5 + ((v1[(2, 0)] * 1.5_f64)).powi(2);
    let g: SMatrix<f64, 3, 2> = ((SMatrix::<f64, 3, 3>::from_element(1.25_f64) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_upper_triangular(&v1)
        .unwrap() * v1[(1, 1)]);
    let mut lu: f64 = (2.0_f64 * 1.0_f64).tanh();
    let mut cotangent = {
        let mut sum_2 = 0.0;
        for grad in 0..33 {
            let cotangent: f64 = (((grad as f64) * ((grad + 1) as f64).sqrt())
                * (lu + ((grad + 1) as f64).sqrt()));
            sum_2
                += matgrad::constant(
                    (SMatrix::<
                        f64,
                        3,
                        3,
                    >::from_fn(|r0, c0| cotangent * (r0 + c0) as f64 * 0.1) * 0.2
                        + SMatrix::<f64, 3, 3>::identity() * 2.0)
                        .qr()
                        .r()
                        .map(f64::tanh)
                        .norm_squared(),
                );
        }
        (lu + lu)
    };
    v1.fixed_view_mut::<1, 1>(0, 1)
        .copy_from(&vector![matgrad::log_add_exp(lu, (lu + cotangent))]);
    value.coords.norm_squared() + v1.norm_squared() + g.sum() + cotangent
        + (lu + (g.dot(&v1) / 6.0)) + grad[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = Point3::new(-0.193, 0.042, -0.552);
let a1 = SMatrix::<f64, 3, 2>::from_column_slice(&[0.064, 0.978, 0.807, -0.493, 0.284, -0.401]);
let a2 = &Point3::new(0.123, -0.333, 0.947);
c.near("f", &f(a0, a1, a2), &[12.92090220150554]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.024887145480552, 0.9062806562502165, -0.005813659701889934, -0.0008907508204714126, 0.05409546737784849, -0.027535923915541556, -0.38827533758804356, 0.084, -1.104]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[12.92090220150554, 1.024887145480552, 0.9062806562502165, -0.005813659701889934, -0.0008907508204714126, 0.05409546737784849, -0.027535923915541556, -0.38827533758804356, 0.084, -1.104]);
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.024887145480552, 0.9062806562502165, -0.005813659701889934, -0.0008907508204714126, 0.05409546737784849, -0.027535923915541556]);
c.near("f_grad_into", &o1, &[-0.38827533758804356, 0.084, -1.104]);
}
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[12.92090220150554]);
c.near("f_value_and_grad_into", &o0, &[1.024887145480552, 0.9062806562502165, -0.005813659701889934, -0.0008907508204714126, 0.05409546737784849, -0.027535923915541556]);
c.near("f_value_and_grad_into", &o1, &[-0.38827533758804356, 0.084, -1.104]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.395), &[-0.40483042246481804, -0.35798085921883555, 0.002296395582246524, 0.000351846574086208, -0.021367709614250153, 0.010876689946638915, 0.1533687583472772, -0.03318, 0.4360800000000001]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.395), &[12.92090220150554, -0.40483042246481804, -0.35798085921883555, 0.002296395582246524, 0.000351846574086208, -0.021367709614250153, 0.010876689946638915, 0.1533687583472772, -0.03318, 0.4360800000000001]);
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.395, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.40483042246481804, -0.35798085921883555, 0.002296395582246524, 0.000351846574086208, -0.021367709614250153, 0.010876689946638915]);
c.near("f_vjp_into", &o1, &[0.1533687583472772, -0.03318, 0.4360800000000001]);
}
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, -0.395, &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[12.92090220150554]);
c.near("f_value_and_vjp_into", &o0, &[-0.40483042246481804, -0.35798085921883555, 0.002296395582246524, 0.000351846574086208, -0.021367709614250153, 0.010876689946638915]);
c.near("f_value_and_vjp_into", &o1, &[0.1533687583472772, -0.03318, 0.4360800000000001]);
}
}
}

pub mod p173 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, into)]
pub fn f(grad: &Vector2<f64>, w: &SVector<f64, 17>, x: &[f64; 5]) -> f64 {
    let v1 = (*w).add_scalar(3.0).norm();
    let v7 = if grad.iter().zip(grad.iter().skip(1)).map(|(v2, v3)| v2 * v3).sum::<f64>()
        > 0.1
    {
        let v5 = x.map(|v4| v4 * 0.5 + matgrad::sinc(w[2]));
        v5[1]
    } else {
        let mut v6 = [(Matrix2::new(x[4], v1, 0.8_f64, x[3]) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .solve_upper_triangular(&(*grad))
            .unwrap(); 20];
        (x[1] * v6[4][0].hypot(1.0 + x[4] * x[4]))
    };
    let mut v8 = x[4];
    v1 + v7 + v8 + (v1 / (1.5 + v8 * v8)) + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.704, -0.708]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.869, 0.259, 0.519, 0.076, -0.833, 0.141, -0.021, -0.4, -0.55, -0.671, 0.746, 0.135, 0.503, -0.273, 0.525, -0.828, -0.021]);
let a2 = &[-0.145, -0.109, 0.433, 0.696, 0.234];
c.near("f", &f(a0, a1, a2), &[19.873474798267985]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.5462687787349907, -0.4296715392316591, 0.4743776782582976, 0.4146592038427176, 0.29212174731052304, 0.42342150821520674, 0.4015831496253107, 0.35049217489956624, 0.33027147250151434, 0.3139601059004191, 0.5049783412206827, 0.42261268011928466, 0.4722208033358386, 0.3676123695965835, 0.47518650635421955, 0.2927957707237915, 0.4015831496253107]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.5462687787349907, -0.4296715392316591, 0.4743776782582976, 0.4146592038427176, 0.29212174731052304, 0.42342150821520674, 0.4015831496253107, 0.35049217489956624, 0.33027147250151434, 0.3139601059004191, 0.5049783412206827, 0.42261268011928466, 0.4722208033358386, 0.3676123695965835, 0.47518650635421955, 0.2927957707237915, 0.4015831496253107]);
}
}
}

pub mod p174 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (out, cholesky))]
pub fn f<const N: usize>(
    out: SVector<f64, N>,
    cholesky: &Vector2<f64>,
    dx: f64,
) -> Matrix2<f64> {
    let mut out = Point3::from(
        (Vector3::new(dx, 1.5_f64, dx) - Vector3::new(dx, out[1], dx)),
    );
    out[0] += (out.x + cholesky.y);
    let mut sum_4 = 0.0;
    for &matgrad_total in cholesky.iter().skip(1) {
        let (v1, matgrad_total): (f64, f64) = ((dx * dx), (dx - dx));
        sum_4
            += (1.5
                + (cholesky.iter().fold(0.5, |v2, &v3| (v2 * 0.5 + (v3 - v2)).tanh()))
                    * (cholesky
                        .iter()
                        .fold(0.5, |v2, &v3| (v2 * 0.5 + (v3 - v2)).tanh())))
                .powf((dx + v1).tanh());
    }
    let v5: f64 = 0.1_f64;
    let (t2, mut cholesky): (f64, f64) = (
        (-(vector![out.coords.norm_squared(), sum_4].dot(&(*cholesky)) / 2.0)),
        (dx + (dx + out.coords[0])),
    );
    let mut sum_7 = 0.0;
    for v6 in 0..17 {
        let k: f64 = if v6 >= 15 { (v6 as f64) } else { ((v6 + 1) as f64).sqrt() };
        sum_7 += (cholesky * ((0.7 * k.sin()).atanh()));
    }
    let mut g = 0.0_f64;
    let mut v8 = 0;
    for dx in 2..20 {
        let mut g = g;
        let v10: f64 = ((f64::from(dx as u32) * 0.25 + f64::from(dx as u32) * 0.25)
            * 1.0_f64)
            .tanh();
        sum_7 += g;
    }
    let mut v11 = vector![g, t2, g];
    let dx = if !((t2 * (out.coords.norm_squared()))).is_nan()
        && (t2 * (out.coords.norm_squared())) < 0.6
    {
        SMatrix::<f64, 2, 2>::from_column_slice(&[v5, sum_4, out[v8 % 3], v5])
            .add_scalar(t2)
    } else {
        Matrix2::new(sum_7, g, t2, cholesky)
    };
    dx
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            out.coords.norm_squared() + sum_4 + v5 + cholesky + sum_7 + g
                + v11.norm_squared() + dx.norm_squared()
                + dx.map(|matgrad_total| matgrad_total).sum(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[0.007, -0.067, 0.508, 0.653, 0.507]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.031, -0.39]);
let a2 = -0.186;
c.near("f", &f::<5>(a0, a1, a2), &[3.068486602648707, 3.9024550343766697, 2.5784866026487068, 3.068486602648707]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.008, 0.831, 0.635, 0.41])), &[0.0, -5.180997858034093, 0.0, 0.0, 0.0, -19.66689398490162, 2.4695046649665158]);
}
}

pub mod p176 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, into)]
#[matgrad::gauss_newton(wrt = cholesky, into)]
pub fn f(
    item: &Vector2<f64>,
    cholesky: Vector2<f64>,
    value: &Vector2<f64>,
    next_s: &Matrix3<f64>,
    whole: [usize; 4],
    v: bool,
) -> Result<f64, &'static str> {
    let mut y: f64 = ((cholesky[1] * (if !v { cholesky.y } else { next_s[(0, 1)] }))
        - (value[1].min(item[0])));
    let v1 = (0.01 * (matgrad::sigmoid((y.atan2(1.5 + y * y))))).to_degrees();
    let (lu, mut v2): (f64, f64) = ((next_s[(0, 2)] * (*next_s).sum()), v1);
    let Some(v) = (Matrix2::new(value[(0, 0)], cholesky[1], v2, y)
        .zip_zip_map(
            &Matrix2::new(lu, value[0], v1, v2),
            &Matrix2::new(lu, next_s[(0, 1)], lu, v2),
            |p, q, u| p * q + u.tanh(),
        ) * 0.2 + Matrix2::identity())
        .try_inverse() else {
        return Err("no value");
    };
    Ok(y + lu + v2 + v.dot(&v) / 4.0 + v[(0, 1)] + cholesky[0] * cholesky[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.733, 0.075]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.064, -0.304]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.711, 0.42]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.63, -0.012, -0.979, -0.619, 0.389, -0.157, -0.133, -0.231, 0.239]);
let a4 = [0usize, 3usize, 0usize, 2usize];
let a5 = false;
c.near("f", &f(a0, a1, a2, a3, a4, a5).unwrap(), &[0.7681787674471146]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[-0.304, -0.6910664763037138]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[-0.304, -0.6910664763037138]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5).unwrap(), &[0.29504930937828405, -0.23352634530392283, -0.5308625939910074, 0.092416, 0.21008420879632897, 0.21008420879632897, 0.47757287467083137]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.29504930937828405]);
c.near("f_gauss_newton_into", &o0, &[-0.23352634530392283, -0.5308625939910074]);
c.near("f_gauss_newton_into", &o1, &[0.092416, 0.21008420879632897, 0.21008420879632897, 0.47757287467083137]);
}
}
}

pub mod p177 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
#[matgrad::vjp(wrt = t2)]
pub fn f<const N: usize>(
    t2: &SVector<f64, N>,
    s_before: usize,
    matgrad_total: &[usize],
) -> f64 {
    let mut v1 = (*t2).scale(t2[s_before]).sum();
    let mut next_s = (v1 + (t2[s_before / 2]));
    let mut other = (*t2);
    v1 + next_s + other.sum() + next_s + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.842, -0.894, -0.997, 0.007, -0.276]);
let a1 = 1usize;
let a2 = &[1usize, 0usize, 1usize, 1usize, 2usize, 1usize, 3usize, 1usize, 2usize, 3usize, 3usize, 3usize, 3usize, 3usize, 0usize, 1usize, 0usize, 0usize, 3usize, 3usize];
c.near("f", &f::<5>(a0, a1, a2), &[4.118112000000002]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2), &[-0.5760000000000001, -11.53, -1.682, -1.682, -1.682]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, -0.101), &[0.05817600000000001, 1.16453, 0.169882, 0.169882, 0.169882]);
}
}

pub mod p179 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, v), into)]
#[matgrad::hvp(wrt = dx, into)]
pub fn f(
    dx: f64,
    v: &SVector<f64, 17>,
    item: &[(Vector2<f64>, f64)],
    y: &Params,
) -> f64 {
    let mut other = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v[(y.count % 17, 0)], 0.8_f64], matrix![0.5_f64, v[10]]]);
    let mut v1: Point3<f64> = ((-point![1.5_f64, v[(y.count % 17, 0)], (- 0.8_f64)])
        - Vector3::new(other[(0, 1)], other[(1, 0)], v[11]).map(f64::sin));
    let item: usize = y.count % 4;
    other *= (v1.coords.norm_squared()).tanh();
    let lu: SMatrix<f64, 2, 2> = other;
    let mut other = lu.symmetric_part();
    let mut v2 = (((other[(1, 1)]) - (other[(1, item.min(1))]))
        + ((other[(item % 2, 0)]) - (lu[(1, item.min(1))])))
        .atan2(
            1.5
                + (dx.atan2(1.5 + other.m21 * other.m21))
                    * (dx.atan2(1.5 + other.m21 * other.m21)),
        );
    let v3: Point3<f64> = ((Point3::origin()
        + Vector3::new(v1.x, other[(y.count % 2, 0)], other[(y.count % 2, 0)]))
        / (1.5
            + (v
                .iter()
                .map(|&y| ((f64::from(item as u32) * 0.25 + y)).tanh())
                .sum::<f64>() / 17.0)
                * (v
                    .iter()
                    .map(|&y| ((f64::from(item as u32) * 0.25 + y)).tanh())
                    .sum::<f64>() / 17.0)));
    v1.coords.norm_squared() + other.sum() + v2 + v3.coords.norm_squared()
        + ((-v2)
            / (1.5
                + ((-v3.coords[2].powi(2)).exp_m1())
                    * ((-v3.coords[2].powi(2)).exp_m1()))) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.119;
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.845, 0.117, 0.973, 0.261, -0.251, 0.771, 0.258, -0.609, 0.412, 0.201, 0.026, -0.945, -0.614, -0.355, 0.426, -0.701, 0.622]);
let a2 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.12, -0.048]), -0.676), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.68, -0.409]), 0.229), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.05, -0.344]), 0.043), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.337, -0.026]), 0.897), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.387, -0.677]), -0.838), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.731, -0.761]), -0.956), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.227, 0.235]), 0.029), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.491, -0.818]), -0.081), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.556, -0.41]), -0.496), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.919, 0.028]), -0.857), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.898, 0.892]), -0.185), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.993, -0.942]), 0.377), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.578, 0.907]), 0.367), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.092, 0.807]), -0.115), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.702, 0.224]), -0.8), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.571, -0.192]), -0.061), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.737, 0.328]), -0.217), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.407, 0.372]), 0.529), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.287, -0.166]), -0.112), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.102, 0.448]), -0.966)];
let a3 = &Params { gain: 0.726, shift: 0.417, count: 1usize, table: [-0.027, 0.107, -0.909, -0.434], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.719, -0.398]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[11.796292555487087]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.005205059713217981, 0.06765526467193429, 1.287392568983406, -0.0202441045033984, -0.05369170663086035, -0.06897526617292364, -0.02805079908683373, -0.0538431872549108, -0.060797264322879095, -0.04579660019694226, -0.05664994241381751, 0.7402251638892999, -1.9307228527241775, -0.06058694578134451, -0.06822043668841989, -0.04505342578644071, -0.05664994241381751, -0.03494634642054889]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.005205059713217981]);
c.near("f_grad_into", &o1, &[0.06765526467193429, 1.287392568983406, -0.0202441045033984, -0.05369170663086035, -0.06897526617292364, -0.02805079908683373, -0.0538431872549108, -0.060797264322879095, -0.04579660019694226, -0.05664994241381751, 0.7402251638892999, -1.9307228527241775, -0.06058694578134451, -0.06822043668841989, -0.04505342578644071, -0.05664994241381751, -0.03494634642054889]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, -0.327), &[0.014033661590495874]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, -0.327, &mut o0);
c.near("f_hvp_into", &o0, &[0.014033661590495874]);
}
}
}

pub mod p180 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::differential(wrt = other)]
pub fn f(
    column: &[Vector2<f64>],
    other: Vector2<f64>,
    next_s: SVector<f64, 5>,
    pulled: bool,
    i: &[f64],
    y: usize,
) -> f64 {
    let mut v1 = (-(((i[y.min(3)]) - next_s[2]) + other.x));
    let mut v2 = (other[1] * other);
    let grad = (SMatrix::<
        f64,
        3,
        3,
    >::from_iterator(
            SMatrix::<f64, 3, 3>::from_fn(|r0, c0| i[3] * (r0 + c0) as f64 * 0.1)
                .iter()
                .map(|e| e * 0.5),
        )
        .fixed_view::<2, 1>(1, 2)
        .into_owned()
        .transpose()
        * SMatrix::<
            f64,
            3,
            3,
        >::from_iterator(
                SMatrix::<f64, 3, 3>::from_fn(|r0, c0| i[3] * (r0 + c0) as f64 * 0.1)
                    .iter()
                    .map(|e| e * 0.5),
            )
            .fixed_view::<2, 1>(1, 2)
            .into_owned())
        .to_scalar()
        .tanh();
    let mut v3 = next_s[1].mul_add(grad, 0.5);
    let mut lu = SMatrix::<f64, 2, 2>::from_diagonal(&other).column_sum();
    v1 + v2.norm_squared() + v3 + lu.dot(&lu) / 2.0
        + (lu[0] * (v2.metric_distance(&lu.add_scalar(4.0)))) + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.572, -0.485]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.594, -0.026]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.357, -0.385]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.554, -0.449]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.02, 0.545]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.822, 0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.012, 0.109]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.686, -0.38]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.023, -0.961]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.467, -0.487]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.239, 0.334]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.153, -0.931]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.098, 0.257]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.374, -0.615]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.065, -0.522]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.518, 0.083]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.171, -0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.861, 0.621]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.525, -0.02]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.677, 0.977])];
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.811, -0.634]);
let a2 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.844, 0.228, 0.976, 0.34, 0.825]);
let a3 = true;
let a4 = &[-0.96, 0.721, 0.263, 0.193];
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[5.8567852927001995]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[7.0813731226135115, -1.356484061519871]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.187, -0.779])), &[-0.2675156900047473]);
}
}

pub mod p181 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, lu), value, into)]
pub fn f(
    acc: &Vector4<f64>,
    cholesky: &[f64; 3],
    lu: [f64; 20],
    k: &[f64; 20],
    t1: bool,
    i: f64,
) -> f64 {
    let v1 = SMatrix::<f64, 2, 1>::from_column_slice(&[cholesky[0], k[2]])
        .zip_zip_map(
            &Vector2::new(i, lu[6]),
            &Vector2::new(lu[8], i),
            |p, q, u| p * q + u.tanh(),
        )
        .kronecker(&(Vector2::new(cholesky[2], i) - Vector2::new(cholesky[0], k[19])));
    let v2 = point![v1[0], Vector4::new(lu[16], 2.0_f64, lu[16], k[3]) [0]];
    const K3: f64 = 1.25_f64;
    v1.sum() + v2.coords.norm_squared() + K3 + v2.coords[1].powi(2).ln_1p()
        + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.6, 0.979, 0.162, -0.043]);
let a1 = &[-0.058, 0.791, 0.85];
let a2 = [-0.436, -0.018, -0.673, 0.779, 0.275, -0.074, 0.342, 0.689, 0.022, 0.774, -0.231, -0.125, 0.934, -0.809, -0.293, -0.416, 0.972, 0.499, -0.334, 0.531];
let a3 = &[-0.417, 0.558, -0.755, 0.613, 0.019, 0.781, -0.962, -0.877, -0.595, 0.293, -0.78, 0.389, 0.864, -0.217, -0.304, -0.647, -0.472, -0.194, -0.049, -0.024];
let a4 = false;
let a5 = 0.668;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.361942479572928]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.7411382944334145, 0.0, 0.3092145503012105, -0.018, -0.436, 0.0, 0.0, 0.0, 0.0, -1.2080000000000002, 0.0, 1.5716237095016459, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.9435968703979465, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[3.361942479572928, 0.7411382944334145, 0.0, 0.3092145503012105, -0.018, -0.436, 0.0, 0.0, 0.0, 0.0, -1.2080000000000002, 0.0, 1.5716237095016459, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.9435968703979465, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.7411382944334145, 0.0, 0.3092145503012105]);
c.near("f_grad_into", &o1, &[-0.018, -0.436, 0.0, 0.0, 0.0, 0.0, -1.2080000000000002, 0.0, 1.5716237095016459, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.9435968703979465, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[3.361942479572928]);
c.near("f_value_and_grad_into", &o0, &[0.7411382944334145, 0.0, 0.3092145503012105]);
c.near("f_value_and_grad_into", &o1, &[-0.018, -0.436, 0.0, 0.0, 0.0, 0.0, -1.2080000000000002, 0.0, 1.5716237095016459, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.9435968703979465, 0.0, 0.0, 0.0]);
}
}
}

pub mod p182 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (lu, y, t2), value, into)]
pub fn f<const N: usize>(
    lu: SVector<f64, N>,
    y: &Vector2<f64>,
    t2: &Vector4<f64>,
) -> Matrix2<f64> {
    let v1 = (SMatrix::<f64, 2, 3>::from_columns(&[(*y), (*y), (*y)])
        - (SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(t2[0])
            .map(|t2| (t2 / (1.5 + lu[8] * lu[8]))));
    let lu: usize = 0;
    let mut acc = v1[((lu * 3 + 1) % 2, lu)];
    SMatrix::<f64, 2, 2>::from_rows(&[matrix![acc, v1[(1 - lu, 0)]], matrix![acc, acc]])
        + SMatrix::<f64, 2, 2>::repeat(v1.sum() + acc + acc + t2[0] * t2[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 1>::from_column_slice(&[0.627, 0.817, -0.991, -0.818, -0.238, 0.341, 0.707, -0.24, 0.061, -0.444, 0.017, -0.878, -0.099, -0.805, -0.228, -0.398, 0.38, -0.756]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.41, 0.421]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.375, 0.064, -0.505, -0.69]);
c.near("f", &f::<18>(a0, a1, a2), &[-0.9244323115790761, -0.9244323115790761, -0.9244323115790761, -0.9244323115790761]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.182, -0.433, 0.593, 0.568])), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0994241120120723, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.6379999999999997, 3.2759999999999994, -3.232949445659135, 0.20474999999999996, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.182, -0.433, 0.593, 0.568])), &[-0.9244323115790761, -0.9244323115790761, -0.9244323115790761, -0.9244323115790761, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0994241120120723, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.6379999999999997, 3.2759999999999994, -3.232949445659135, 0.20474999999999996, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.182, -0.433, 0.593, 0.568]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0994241120120723, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp_into", &o1, &[1.6379999999999997, 3.2759999999999994]);
c.near("f_vjp_into", &o2, &[-3.232949445659135, 0.20474999999999996, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.182, -0.433, 0.593, 0.568]), &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[-0.9244323115790761, -0.9244323115790761, -0.9244323115790761, -0.9244323115790761]);
c.near("f_value_and_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0994241120120723, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp_into", &o1, &[1.6379999999999997, 3.2759999999999994]);
c.near("f_value_and_vjp_into", &o2, &[-3.232949445659135, 0.20474999999999996, 0.0, 0.0]);
}
}
}

pub mod p184 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, t2), value)]
#[matgrad::hvp(wrt = v, value)]
pub fn f(
    k: &Vector2<f64>,
    v: &Vector4<f64>,
    t2: &Vector3<f64>,
    acc: &Matrix3<f64>,
) -> Option<f64> {
    let v1 = (((acc[(2, 1)] + acc[(2, 0)]) * (((*v))[(1, 0)])) * t2[1]);
    let mut w: SMatrix<f64, 3, 1> = (*t2);
    let mut sum_4 = 0.0;
    for &v2 in v.iter() {
        let v: f64 = {
            let w: f64 = (acc[(2, 2)] + acc[(1, 0)]);
            w
        };
        sum_4 += v;
    }
    let (v5, mut v6) = (v1, sum_4);
    let s_before = SMatrix::<f64, 2, 3>::from_element(acc[(0, 1)])
        .map(|next_s| (v5 / (1.5 + v6 * v6)) * next_s);
    let v7 = w;
    let mut v8 = matgrad::logit(0.5 + 0.3 * (acc[(0, 1)]).sin());
    if v6 > 40.0 {
        return None;
    }
    let v9 = ((Vector3::new(v5, v8, sum_4)
        .fixed_rows::<2>(0)
        .into_owned()
        .metric_distance(&matrix![v5].insert_row(0, v[0]).add_scalar(4.0)))
        * (s_before[(1, 0)]));
    Some(
        t2.dot(t2) / 3.0 + w.sum() + sum_4 + v5 + v6 + s_before.sum() + v8 + v9 + v9
            + v[0] * v[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, 0.921]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.107, -0.095, -0.091, 0.244]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.849, -0.477, -0.3]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.71, -0.811, -0.535, 0.895, 0.38, -0.195, 0.368, 0.578, -0.165]);
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-6.4463955393769625]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[-0.09787999347454845, 0.7564936201331411, 0.0, 0.0, 1.5659999999999998, 0.8113540752885711, 0.8]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[-6.4463955393769625, -0.09787999347454845, 0.7564936201331411, 0.0, 0.0, 1.5659999999999998, 0.8113540752885711, 0.8]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.178, -0.534, -0.448, -0.26])).unwrap(), &[-0.5502515982764877, -0.18010703979895842, -0.0, -0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.178, -0.534, -0.448, -0.26])).unwrap(), &[-6.4463955393769625, -0.09787999347454845, 0.7564936201331411, 0.0, 0.0, -0.5502515982764877, -0.18010703979895842, -0.0, -0.0]);
}
}

pub mod p186 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n)]
pub fn f<const N: usize>(
    n: &SVector<f64, N>,
    v: f64,
    all: usize,
    matgrad_total: f64,
) -> f64 {
    let dx = matgrad_total;
    let mut x = {
        let v1: f64 = if dx > 0.35 {
            ((all + 1) as f64).sqrt()
        } else {
            {
                let n: f64 = f64::from(all as u32) * 0.25;
                n
            }
        };
        let cholesky = (-(if !(matgrad::sigmoid(v1) > (*n).sum()) {
            ((*n).dot(&(*n)) / 18.0)
        } else {
            dx.mul_add(v1, 0.5)
        }));
        (if (*n).sum() > 0.6 {
            (-cholesky)
        } else {
            (if v < v && v1 > -0.4 { cholesky } else { dx })
        })
    };
    let mut n = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[SMatrix::<f64, 1, 2>::from_row_slice(&[x, n[all]]), matrix![x, x]]);
    let column: f64 = n
        .m22
        .atan2(1.5 + (matgrad::constant(dx)) * (matgrad::constant(dx)));
    x + n.sum() + column + (0.5 * x.sin()).tan()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.405, -0.635, -0.546, -0.764, 0.595, 0.833, 0.677, 0.929, 0.712, 0.843, 0.09, 0.706, -0.501, 0.428, -0.647, 0.219, -0.045, 0.122]);
let a1 = -0.91;
let a2 = 1usize;
let a3 = 0.875;
c.near("f", &f::<18>(a0, a1, a2, a3), &[1.1351393323763124]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.22110561117369038, 0.6533282392708806, -0.29808312024897515, -0.4170979924362949, 0.32483416950208827, 0.4547678373029236, 0.3696012315175021, 0.5071780562477983, 0.38870912384115436, 0.46022723510968144, 0.04913458026082007, 0.38543348515709974, -0.2735158301185651, 0.23366222612923326, -0.3532230380972288, 0.11956081196799552, -0.024567290130410036, 0.066604653242445]);
}
}

pub mod p187 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (next_s, dx), into)]
pub fn f<const N: usize>(
    next_s: &SVector<f64, N>,
    dx: &SVector<f64, 17>,
    t2: &Params,
    k: Mode,
    grad: f64,
    other: usize,
) -> Vector3<f64> {
    let mut v1 = (grad - (grad * other as f64 * 0.1))
        .atan2(1.5 + (next_s[0] + grad) * (next_s[0] + grad));
    let g: f64 = ((1.5
        + (if dx[(other, 0)] < 0.6 { v1 } else { v1 })
            * (if dx[(other, 0)] < 0.6 { v1 } else { v1 }))
        .powf(((dx[other + 10]) - grad).tanh()))
        .copysign(((*dx).sum()));
    for v2 in 0..other {
        let out: f64 = if v2 != 5 {
            (v2 as f64 * 0.1 * grad)
        } else {
            (f64::from(v2 as u32) * 0.25 - f64::from(other as u32) * 0.25)
        };
        for (dx, &n) in dx.iter().enumerate() {
            let mut v5 = ((g * grad) * out);
            v1 /= 1.5 + (out).powi(2);
        }
        v1 += (out + g);
    }
    let mut grad = 0.0_f64;
    for out in 0..N {
        match out {
            0 => {
                grad = (grad * 0.5 + g).tanh();
            }
            1 | 3 => continue,
            _ => {}
        }
        let mut v7 = (1.5 + (0.9 * g.cos())).powi(1 - (out) as i32);
        let v8: f64 = {
            let n: f64 = t2.offset.x;
            (0..other).map(|j| j as f64 * 0.1).sum::<f64>()
        };
        v7 = v7
            .max(
                (*next_s)
                    .angle(
                        &(*next_s)
                            .zip_zip_map(
                                &(*next_s),
                                &(*next_s),
                                |p, q, u| p * q + u.tanh(),
                            )
                            .add_scalar(0.5),
                    ),
            );
    }
    let v9: usize = t2.count % 5;
    let mut v12 = {
        let v10 = (v9 as f64 * 0.1 + dx[other % 17]);
        (({
            let n = v10;
            n
        })
            + ({
                let v11 = grad;
                g
            }))
    };
    let v13 = ((v9 + 1) as f64).sqrt();
    let mut k = (0.7
        * (v13.atan2(1.5 + (grad / (1.5 + grad * grad)) * (grad / (1.5 + grad * grad))))
            .sin())
        .asin();
    let mut v14: SVector<f64, 4> = matgrad::vec(&Matrix2::new(k, k, v12, v12));
    (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| g * (r0 + c0) as f64 * 0.1)
        .fixed_view::<3, 1>(t2.count % 1, t2.count % 3)
        .into_owned()
        * (if !(v13).is_nan() && v13 >= dx[(13, 0)] { dx[v9] } else { 0.3_f64 }))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            next_s.norm_squared() + v1 + g + v12 + k + v14.dot(&v14) / 4.0
                + ((v14[t2.count % 4])
                    * (SMatrix::<
                        f64,
                        2,
                        3,
                    >::from_fn(|r0, c0| grad * (r0 + c0) as f64 * 0.1)
                        .reshape_generic(Const::<3>, Const::<2>)[(2, 0)]))
                + next_s[0] * next_s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.737, -0.769, -0.368]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.211, 0.065, 0.248, 0.12, 0.666, 0.047, -0.323, -0.364, -0.001, -0.014, 0.101, -0.586, -0.736, -0.273, 0.015, 0.357, -0.203]);
let a2 = &Params { gain: 0.594, shift: 0.405, count: 3usize, table: [0.799, -0.563, 0.16, 0.031], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.285, -0.727]), on: false };
let a3 = Mode::Fast;
let a4 = -0.183;
let a5 = 3usize;
c.near("f", &f::<3>(a0, a1, a2, a3, a4, a5), &[-0.880133629180428, -0.8917012947472948, -0.9032689603141614]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, -0.05, 0.828])), &[0.40488727627651333, -0.460575, -0.4231999999999999, 0.0, 0.0, 0.0, 0.06450460455608795, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.5416103118820452, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.203, -0.05, 0.828]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.40488727627651333, -0.460575, -0.4231999999999999]);
c.near("f_vjp_into", &o1, &[0.0, 0.0, 0.0, 0.06450460455608795, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.5416103118820452, 0.0, 0.0, 0.0]);
}
}
}

pub mod p189 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn pulled(v1: f64, all: f64, w: &Vector3<f64>) -> f64 {
    let mut v2 = (Vector2::new(w[(1, 0)], all)
        .map(matgrad::sigmoid)
        .push((w.x * 0.1_f64)))[(2, 0)];
    v1 + all + v2 + all
}
pub fn out(out: Knob) -> f64 {
    let s = Rig {
        knob: Knob {
            gain: pulled(
                (out.gain * out.gain),
                out.gain,
                &SMatrix::<
                    f64,
                    3,
                    1,
                >::from_row_slice(&[out.gain, out.force(&out.bias), out.gain])
                    .lerp(
                        &SMatrix::<
                            f64,
                            3,
                            1,
                        >::from_row_slice(&[out.gain, out.gain, out.gain]),
                        out
                            .force(
                                &SMatrix::<
                                    f64,
                                    2,
                                    1,
                                >::from_column_slice(&[out.gain, out.gain]),
                            ),
                    ),
            ),
            ..out
        },
        duo: Duo(
            out.force(&SMatrix::<f64, 2, 1>::from_row_slice(&[out.gain, out.gain])),
            SMatrix::<f64, 3, 3>::from_fn(|r0, c0| out.gain * (r0 + c0) as f64 * 0.1)
                .diagonal(),
        ),
        table: [0.3_f64, out.gain, out.bias.norm_squared()],
    };
    let mut s: SMatrix<f64, 2, 3> = (SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(s.knob.bias.norm_squared());
    s.sum() + (0.8_f64 * s.metric_distance(&s.add_scalar(4.0)))
}
#[matgrad::gradient(wrt = other)]
pub fn f<const N: usize>(
    k: SMatrix<f64, N, 2>,
    other: &Duo,
    dx: Option<f64>,
) -> Option<f64> {
    let mut out = k;
    let mut v3 = {
        out = out * 0.5 + SMatrix::<f64, N, 2>::repeat(other.0);
        out[(15, 0)]
    };
    let mut v4 = {
        let mut pulled: SMatrix<f64, 3, 3> = ((SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(v3) * 0.3)
            .pow(3)
            .component_mul(&SMatrix::<f64, 3, 3>::from_element(v3));
        pulled -= pulled;
        (0.1_f64 + v3)
    };
    let mut v = v4;
    Some(out.norm_squared() + v3 + v4 + v + (v.hypot(1.0 + v4 * v4)).tanh() + other.0)
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 2>::from_column_slice(&[0.912, 0.666, -0.426, 0.024, 0.624, -0.161, 0.227, 0.941, -0.13, 0.961, 0.186, 0.914, 0.772, -0.898, -0.103, -0.36, -0.241, -0.918, 0.574, -0.602, 0.54, -0.667, -0.536, -0.137, 0.284, 0.847, 0.688, 0.81, -0.366, 0.706, 0.623, 0.002, -0.86, -0.572, 0.92, 0.801]);
let a1 = &Duo(0.672, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.826, -0.183, 0.099]));
let a2 = Some(0.034);
c.near("f", &f::<18>(a0, a1, a2).unwrap(), &[27.14288244257816]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2).unwrap(), &[58.71014710757046, 0.0, 0.0, 0.0]);
}
}

pub mod p190 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, into)]
#[matgrad::hvp(wrt = value, into)]
pub fn f(
    i: &Vector4<f64>,
    out: &SVector<f64, 33>,
    value: &SVector<f64, 17>,
) -> Option<f64> {
    let column = ((((value[(11, 0)]) - (value[(6, 0)])) / (1.5 + out[25] * out[25]))
        / (1.5
            + ((SMatrix::<f64, 17, 1>::zeros()).add_scalar(i[3]).sum())
                * ((SMatrix::<f64, 17, 1>::zeros()).add_scalar(i[3]).sum())));
    let mut column: f64 = 1.0;
    let mut held_1 = Some(0.75);
    for &value in value.iter().skip(1) {
        let (i, v3): (f64, f64) = ((1.5_f64 - 0.5_f64), (2.0_f64 * 1.0_f64).abs());
        let mut v4 = (0.5_f64.mul_add(i, 0.5))
            .atan2(
                1.5
                    + (matgrad::logit(0.5 + 0.3 * column.sin()))
                        * (matgrad::logit(0.5 + 0.3 * column.sin())),
            );
        held_1 = Some(0.5);
        v4 += ((value.atan2(1.5 + v4 * v4)) - v4);
    }
    column
        -= match held_1 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let mut held_5 = None;
    for g in 0..17 {
        let mut column = SMatrix::<f64, 2, 3>::zeros();
        let column: f64 = (if column[(1, 0)] <= 0.1 || value[12] > 0.4 {
            column[(1, 1)]
        } else {
            (value[(g, 0)])
                .atan2(
                    1.5
                        + (matgrad::constant((out[g + 16] * 0.7).signum()))
                            * (matgrad::constant((out[g + 16] * 0.7).signum())),
                )
        });
        let mut k = 0.0_f64;
        for &t1 in i.iter().skip(1) {
            let mut v8 = [
                (t1 / (1.5 + (value[(16 - g, 0)]) * (value[(16 - g, 0)]))),
                k,
                k,
            ];
            k += ((*out).transpose() * (*out)).to_scalar().tanh();
        }
        held_5 = Some(-1.25);
        k = column;
    }
    column
        -= match held_5 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let v9 = if {
        let y = out[2];
        column
    } <= -0.3 || 0.3_f64 > 0.4
    {
        let i = (((column.tanh().sinh())
            - ((1.5 + column * column).powf(value[11].tanh())))
            / (1.5
                + (if i[1] > 0.1 || value[14] > 0.4 { i[3] } else { out[25] })
                    * (if i[1] > 0.1 || value[14] > 0.4 { i[3] } else { out[25] })));
        (*out)
    } else {
        if (1.5 + value[16].powi(2)).powi(-1) >= 0.6 || out[31] > 0.4 {
            column = column.max(value[15]);
        } else {
            column += (0.5 * (value[7].hypot(1.0 + column * column)).sin()).tan();
        }
        (*out).lerp(&(*out), column)
    };
    Some(column + v9.sum() + 0.1_f64.sin() + value[0] * value[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.951, 0.959, -0.429, 0.914]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.792, 0.861, -0.472, -0.182, -0.468, 0.32, -0.546, -0.958, -0.069, 0.313, -0.296, -0.066, 0.319, 0.384, 0.353, 0.658, 0.96, -0.819, 0.09, -0.012, -0.868, 0.173, -0.86, -0.254, -0.539, -0.221, -0.868, 0.68, -0.231, -0.123, -0.591, 0.988, 0.798]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.817, 0.097, -0.397, 0.274, 0.366, 0.771, 0.693, -0.614, 0.392, 0.09, 0.247, 0.171, -0.795, 0.458, -0.61, -0.22, -0.933]);
c.near("f", &f(a0, a1, a2).unwrap(), &[-1.1299155833531722]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.097, -0.817, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.097, -0.817, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.749, 0.435, 0.997, -0.596, -0.731, 0.27, -0.135, -0.058, -0.167, -0.564, 0.101, -0.278, -0.253, 0.897, 0.153, -0.959, 0.413])).unwrap(), &[0.435, 0.749, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.749, 0.435, 0.997, -0.596, -0.731, 0.27, -0.135, -0.058, -0.167, -0.564, 0.101, -0.278, -0.253, 0.897, 0.153, -0.959, 0.413]), &mut o0);
c.near("f_hvp_into", &o0, &[0.435, 0.749, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p191 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value)]
#[matgrad::hessian(wrt = all, value)]
pub fn f(acc: &Vector3<f64>, all: f64, s: f64, w: &[f64; 4]) -> f64 {
    let dx = {
        let v1 = (-w[2]);
        {
            let cholesky = w[0];
            v1
        }
    };
    let mut v2 = SMatrix::<
        f64,
        3,
        1,
    >::from_iterator(
        (*acc).try_normalize(0.4).unwrap_or((*acc)).iter().map(|e| e * 0.5),
    );
    let dx: f64 = (((-all).atan2(1.5 + (-v2.x) * (-v2.x))) + (dx * v2.x));
    let v3: usize = 2;
    let v4 = {
        let cholesky = (if (SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(s)
            .reshape_generic(Const::<3>, Const::<2>)[(2, 0)]
            >= SMatrix::<f64, 2, 3>::from_element(dx)
                .reshape_generic(Const::<3>, Const::<2>)[(2, 0)] && v3 >= 2
        {
            (-dx)
        } else {
            ((*acc).dot(&(*acc)) / 3.0)
        });
        w[(v3 * 3 + 1) % 4]
    };
    let mut w = (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1)
        .map(|s_before| {
            (if v4 > s_before || w[3 - v3] > 0.4 { w[3 - v3] } else { v2[v3 % 3] })
        }) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_lower_triangular(
            &(SMatrix::<f64, 3, 2>::zeros()).add_scalar(dx).column(1).into_owned(),
        )
        .unwrap();
    let acc = w.abs();
    let w: f64 = if v3 % 2 == 0 { (v3 as f64) } else { f64::from(v3 as u32) * 0.25 };
    v2.dot(&v2) / 3.0 + dx + w + acc.y + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.463, 0.812, 0.885]);
let a1 = -0.772;
let a2 = 0.118;
let a3 = &[0.83, 0.93, 0.862, -0.545];
c.near("f", &f(a0, a1, a2, a3), &[2.540999260149699]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.7903215859583489]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.540999260149699, -0.7903215859583489]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[-0.32764691006263486]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3), &[2.540999260149699, -0.7903215859583489, -0.32764691006263486]);
}
}

pub mod p192 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
#[matgrad::vjp(wrt = grad, into)]
pub fn f(grad: &Matrix2<f64>, whole: usize, s_before: &Params, s: &[f64; 17]) -> f64 {
    let v1: f64 = s[2];
    let v2 = matrix![v1].insert_row(0, (v1 / (1.5 + v1 * v1)));
    let mut out: f64 = 1.0;
    for &v3 in v2.iter().rev() {
        match whole {
            0 => {
                out = (out * 0.5 + (matgrad::log_add_exp(out, v1)).rem_euclid(0.5))
                    .tanh();
            }
            1 | 3 => continue,
            _ => {}
        }
        out
            += (1.5 + v3 * v3)
                .powf(((1.5 + (v2[(1, 0)]) * (v2[(1, 0)])).powf(v3.tanh())).tanh());
    }
    let s: SMatrix<f64, 2, 2> = ((*grad) * 0.3).exp();
    let out: f64 = s_before.offset.x;
    let mut v6 = {
        let mut out = SVector::<f64, 3>::zeros();
        for grad in (0..20).step_by(2) {
            if v1 > 0.0 {
                break;
            }
            let mut grad = (Vector3::new(s[(s_before.count % 2, 0)], v2.x, out.y)
                .dot(&out) / 3.0);
            grad
                += {
                    let lu = ((s[(1, 0)])
                        / (1.5
                            + (s[(s_before.count % 2, 1)])
                                * (s[(s_before.count % 2, 1)])));
                    (v1 * out[whole % 3])
                };
        }
        v2.y
    };
    let mut k = SVector::<f64, 17>::zeros();
    for k in 1..k.len() {
        let mut v8 = SMatrix::<f64, 3, 1>::zeros();
        v8 = v8 * 0.5 + Vector3::new(out, v8[(1, 0)], v8.z);
    }
    s.dot(&s) / 4.0 + v6 + k.norm_squared() + (1.5 * (out.tanh().cosh())).fract()
        + grad[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.587, 0.979, 0.583, 0.605]);
let a1 = 1usize;
let a2 = &Params { gain: -0.188, shift: -0.933, count: 1usize, table: [-0.279, -0.155, 0.879, 0.31], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.195, -0.083]), on: true };
let a3 = &[-0.444, -0.968, -0.967, -0.476, 0.263, -0.524, 0.7, -0.309, -0.236, 0.955, -0.253, -0.168, 0.361, 0.573, -0.815, -0.2, 0.556];
c.near("f", &f(a0, a1, a2, a3), &[-0.4004717522302449]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.953313151816113, 0.07421747144183768, 0.07527829124033111, 0.23479096564302296]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.953313151816113, 0.07421747144183768, 0.07527829124033111, 0.23479096564302296]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.675), &[0.6434863774758763, 0.05009679322324044, 0.05081284658722351, 0.1584839018090405]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, 0.675, &mut o0);
c.near("f_vjp_into", &o0, &[0.6434863774758763, 0.05009679322324044, 0.05081284658722351, 0.1584839018090405]);
}
}
}

pub mod p194 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = y, value)]
#[matgrad::vjp(wrt = y, value)]
pub fn f(y: f64, out: &[usize; 5], n: &[usize], x: SVector<f64, 17>) -> Vector2<f64> {
    let n: f64 = x[n[1]];
    let mut v1: SMatrix<f64, 17, 1> = x;
    let mut cotangent = {
        let x = (SMatrix::<f64, 17, 1>::zeros()).add_scalar(n);
        let (v2, mut v3): (f64, f64) = (x[2], y);
        (-(v3 * v3))
    };
    let mut x = v1.component_mul(&v1);
    let v4: usize = 2;
    vector![x[out[3]], cotangent]
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(y + v1.norm_squared() + cotangent + x[7].tanh().sinh() + y * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = -0.987;
let a1 = &[0usize, 1usize, 1usize, 0usize, 1usize];
let a2 = &[3usize, 2usize, 0usize, 1usize];
let a3 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.913, -0.255, 0.8, 0.824, 0.485, -0.106, -0.561, 0.369, 0.959, 0.455, -0.455, 0.41, 0.903, -0.51, 0.811, 0.318, 0.954]);
c.near("f", &f(a0, a1, a2, a3), &[5.8732531432802535, 4.065515143280254]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.447), &[-1.463478, -2.345856]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, -0.447), &[5.8732531432802535, 4.065515143280254, -1.463478, -2.345856]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.04, 0.081])), &[0.29412800000000006]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.04, 0.081])), &[5.8732531432802535, 4.065515143280254, 0.29412800000000006]);
}
}

pub mod p197 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = next_s, value, into)]
pub fn f(
    out: &Vector4<f64>,
    next_s: &[Vector2<f64>; 20],
    dx: usize,
    matgrad_item: &Params,
    i: &[usize],
) -> f64 {
    let mut v1 = 0.0_f64;
    for t1 in 1..dx {
        let mut next_s = (SMatrix::<f64, 4, 2>::zeros()).add_scalar(v1).column_sum();
        let mut column = next_s[3 - t1];
        if matgrad::log_add_exp(column, next_s.z)
            < ((next_s[t1 / 2]) / (1.5 + out[0] * out[0]))
        {
            let i: f64 = if dx != 4 {
                if t1 >= 2 { ((dx + 1) as f64).sqrt() } else { ((t1 + 1) as f64).sqrt() }
            } else {
                matgrad_item.table[i[i[(t1 * 3 + 1) % 4]]]
            };
            next_s = next_s.map(matgrad::sigmoid);
        }
        column += next_s.x;
    }
    let mut v4: f64 = ((dx + 1) as f64).sqrt();
    let mut v5: usize = 0;
    while v4 < 1.5 && v5 < 7 {
        let mut sum_9 = 0.0;
        for (out, &v6) in i.iter().enumerate() {
            let v8: f64 = ({
                let v7: f64 = v6 as f64 * 0.1;
                (v6 as f64)
            } * (0..out).map(|j| j as f64 * 0.1).sum::<f64>());
            sum_9 += v8;
        }
        let mut v10 = (matgrad::log_softmax(&Vector3::new(v4, next_s[dx][1], sum_9))
            .push({
                let other = v4;
                other
            })
            .dot(&((*out) + (*out))) / 4.0);
        let dx = i.len();
        v10 *= ((*out).sum()).cos();
        v5 += 1;
        v4 = v4 + 0.15;
    }
    const K11: f64 = 3.0_f64;
    let v12: [usize; 3] = [2, 0, 1];
    v1 + v4 + K11 + (-(K11 * v4)) + next_s[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.203, -0.482, -0.928, 0.768]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.953, -0.271]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.837, -0.159]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.289, 0.327]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.918, 0.202]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.959, 0.89]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.87, 0.555]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.713, -0.827]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.699, -0.569]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.854, 0.835]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.012, -0.26]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.173, 0.6]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.344, 0.389]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.918]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.508, 0.447]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.371, -0.41]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.365, -0.168]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.998, 0.174]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.977, -0.582]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.901, -0.387]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.789, 0.747])];
let a2 = 1usize;
let a3 = &Params { gain: 0.641, shift: 0.863, count: 1usize, table: [-0.486, 0.494, 0.83, 0.92], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.631, -0.316]), on: true };
let a4 = &[0usize, 0usize, 1usize, 2usize];
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.943584015819356]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.813]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.236, 0.757]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.552, 0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.784, -0.347]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.492, -0.142]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.598, 0.755]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.047, 0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, 0.151]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.153]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.553, 0.209]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.541, 0.748]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.731]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.44, -0.004]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.349, -0.481]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, -0.889]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.552, 0.477]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.362, 0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.2, -0.282]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.151, -0.718])]), &[-0.5132068429276185]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.813]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.236, 0.757]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.552, 0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.784, -0.347]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.492, -0.142]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.598, 0.755]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.047, 0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, 0.151]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.153]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.553, 0.209]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.541, 0.748]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.731]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.44, -0.004]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.349, -0.481]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, -0.889]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.552, 0.477]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.362, 0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.2, -0.282]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.151, -0.718])]), &[-0.943584015819356, -0.5132068429276185]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.813]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.236, 0.757]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.552, 0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.784, -0.347]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.492, -0.142]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.598, 0.755]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.047, 0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, 0.151]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.153]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.553, 0.209]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.541, 0.748]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.731]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.44, -0.004]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.349, -0.481]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, -0.889]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.552, 0.477]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.362, 0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.2, -0.282]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.151, -0.718])], &mut o0);
c.near("f_diff_into", &o0, &[-0.5132068429276185]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.813]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.236, 0.757]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.552, 0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.784, -0.347]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.492, -0.142]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.598, 0.755]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.047, 0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, 0.151]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.153]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.553, 0.209]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.541, 0.748]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.731]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.44, -0.004]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.349, -0.481]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, -0.889]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.552, 0.477]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.362, 0.345]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.2, -0.282]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.151, -0.718])], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-0.943584015819356]);
c.near("f_value_and_diff_into", &o0, &[-0.5132068429276185]);
}
}
}

pub mod p198 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn acc(v1: f64) -> f64 {
    let mut step_1 = (1.5 + v1 * v1).powf(((1.5 + v1.powi(2)).sqrt()).tanh());
    v1 + step_1 + step_1.hypot(1.0 + (step_1.to_radians()) * (step_1.to_radians()))
}
pub fn v2(s_before: f64, v3: &Matrix2<f64>) -> f64 {
    s_before + v3.dot(v3) / 4.0 + ((0.5_f64 + s_before) * (2.0_f64.mul_add(v3.m21, 0.5)))
}
#[matgrad::differential(wrt = value)]
pub fn f(value: &Rig) -> f64 {
    let mut next_s = SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator(
        SMatrix::<f64, 3, 3>::from_element(value.total()).iter().map(|e| e * 0.5),
    );
    let mut v4 = 0.0_f64;
    let mut g = 0;
    for next_s in 1..4 {
        let mut acc = Matrix2::new(v4, v4, v4, v4)
            .zip_map(
                &(SMatrix::<
                    f64,
                    2,
                    3,
                >::from_fn(|r0, c0| value.knob.bias[next_s % 2] * (r0 + c0) as f64 * 0.1)
                    * SMatrix::<
                        f64,
                        3,
                        2,
                    >::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1)),
                |p, q| p * q.sin(),
            );
        acc = (acc - acc);
    }
    let v6 = (SMatrix::<f64, 3, 3>::repeat(value.knob.gain) * next_s)
        .component_mul(&next_s.fixed_view::<3, 3>(0, g % 1).into_owned());
    let mut v7 = ((matgrad::constant(acc(0.1_f64)))
        * (value.duo.1[1].hypot(1.0 + next_s.m31 * next_s.m31)));
    let mut v8: f64 = ((g + 1) as f64).sqrt();
    let mut v9: usize = 0;
    while v8 < 1.5 && v9 < 7 {
        let next_s: SMatrix<f64, 3, 3> = v6;
        v7 = (v7 * 0.5 + next_s[(g, g)]).tanh();
        v8 += 0.3;
        v9 += 1;
    }
    let mut v10 = v6;
    let step_1 = ((v8 * v10[(2 - g, g)])
        * (v2(
            matgrad::expit(1.25_f64),
            &Matrix2::new(v6[(g, g)], v6[(g, 0)], v10.m31, v6.m23),
        )));
    let mut s_before: f64 = v9 as f64 * 0.1;
    let mut v11: usize = 0;
    while v11 < 5 {
        let next_s = f64::sin(
            (s_before
                .atan2(
                    1.5
                        + (matgrad::digamma(1.5 + step_1.powi(2)))
                            * (matgrad::digamma(1.5 + step_1.powi(2))),
                )),
        );
        v10 = v6;
        s_before += 0.3 * (1.0 + v11 as f64 * 0.1);
        v11 += 1;
    }
    next_s.sum() + v4 + v7 + v10.norm_squared() + s_before
        + (s_before - (v6[(1, (g * 3 + 1) % 3)])) + value.knob.bias.norm_squared()
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &Rig { knob: Knob { gain: 0.741, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.227, -0.277]) }, duo: Duo(-0.004, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.578, 0.224, 0.537])), table: [0.13, 0.518, 0.138] };
c.near("f", &f(a0), &[5.237778591245397]);
c.near("f_diff", &f_diff(a0, &Rig { knob: Knob { gain: -0.752, bias: Vector2::new(0.812, 0.81) }, duo: Duo(-0.136, Vector3::new(0.803, 0.139, 0.8)), table: [0.858, -0.424, -0.794] }), &[-4.829092025766217]);
}
}

pub mod p199 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, g, next_s), value)]
#[matgrad::differential(wrt = (x, g, next_s), value)]
pub fn f(
    x: &Vector4<f64>,
    g: &Vector2<f64>,
    next_s: &Vector4<f64>,
    grad: Params,
    s: f64,
    dx: usize,
    lu: usize,
) -> f64 {
    let mut v1: SMatrix<f64, 4, 1> = (*next_s);
    let v2 = v1.len();
    let v3: f64 = if grad.gain > 0.2 {
        ((v2 as f64) + f64::from(dx as u32) * 0.25)
    } else {
        grad.count as f64
    };
    g.sum() + v1.norm_squared() + v3 + (0.9 * (-s).cos()).powi((2) as i32) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.934, -0.192, -0.073, 0.476]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.062, 0.426]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.78, 0.324, 0.211, 0.639]);
let a3 = Params { gain: 0.724, shift: -0.118, count: 1usize, table: [-0.069, -0.521, -0.229, -0.053], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.357, -0.991]), on: false };
let a4 = 0.22;
let a5 = 4usize;
let a6 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[7.246314423604086]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[-0.192, 0.934, 0.0, 0.0, 1.0, 1.0, -1.56, 0.648, 0.422, 1.278]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5, a6), &[7.246314423604086, -0.192, 0.934, 0.0, 0.0, 1.0, 1.0, -1.56, 0.648, 0.422, 1.278]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.118, -0.492, 0.54, 0.57]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.99, 0.727]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.01, -0.042, 0.77, -0.034])), &[1.504688]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.118, -0.492, 0.54, 0.57]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.99, 0.727]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.01, -0.042, 0.77, -0.034])), &[7.246314423604086, 1.504688]);
}
}

pub mod p200 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn matgrad_item(item: &Point3<f64>) -> f64 {
    let mut cholesky = matrix![item.y]
        .insert_row(1, (item.coords.norm_squared()).powi(2).ln_1p());
    cholesky.dot(&cholesky) / 2.0 + cholesky[1]
}
pub fn dx(out: &Duo) -> Three<f64> {
    let v1;
    if (0.8_f64 + out.0) >= (out.0 / (1.5 + out.0 * out.0)) {
        v1 = (-out.0.powi(2)).exp2();
    } else {
        v1 = Matrix2::new(out.0, out.split().1.sum(), out.0, out.0)
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh();
    }
    SMatrix::<
        f64,
        3,
        1,
    >::from_row_iterator(
        (SMatrix::<f64, 3, 1>::from_row_slice(&[v1, v1, out.split().0])
            - Vector3::new(v1, v1, v1))
            .iter()
            .map(|e| e * 0.5),
    ) + SMatrix::<f64, 3, 1>::repeat(v1 + v1)
}
#[matgrad::jacobian(wrt = s_before, into)]
#[matgrad::vjp(wrt = s_before, into)]
pub fn f(
    s_before: &Vector4<f64>,
    v: &SVector<f64, 5>,
    out: &Params,
    cholesky: usize,
) -> Option<Matrix2<f64>> {
    let v2: f64 = out.shift;
    let mut v3 = {
        let out = Duo(
            matgrad::softplus(v2),
            (Vector3::new(v[4], v[3], v2) + vector![v[4], v[2], v[4]]),
        );
        (((*v).sum()) / (1.5 + out.0 * out.0))
    };
    let mut g: Point3<f64> = Point3::from(
        dx(&Duo(v[3], dx(&Duo(v3, Vector3::new(v2, v2, v2))))),
    );
    let mut v4: Three<f64> = dx(
        &Duo(
            matgrad::log_sigmoid(s_before.z),
            SMatrix::<f64, 3, 3>::from_element(v[2])
                .tr_mul(&vector![g.coords[cholesky.min(2)], v3, g.x]),
        ),
    );
    g += (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v4.z).diagonal();
    Some(
        matrix![v4[2], v4[1]]
            .zip_zip_map(
                &matrix![g[1], v3],
                &matrix![v2, v4[out.count % 3]],
                |p, q, u| p * q + u.tanh(),
            )
            .insert_row(1, (g[0] + v4[1]))
            + SMatrix::<
                f64,
                2,
                2,
            >::repeat(
                v3 + g.coords.norm_squared() + v4.norm_squared()
                    + (((*s_before) - (*s_before)).norm_squared() / 4.0)
                    + s_before[0] * s_before[1],
            ),
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.34, -0.849, 0.789, 0.855]);
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.194, -0.756, 0.4, -0.934, -0.781]);
let a2 = &Params { gain: 0.277, shift: -0.891, count: 1usize, table: [-0.229, 0.002, -0.668, 0.697], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.493, 0.986]), on: false };
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[21.06466623639734, 23.19745854172622, 17.959831019359182, 23.19745854172622]);
c.near("f_jac", &f_jac(a0, a1, a2, a3).unwrap(), &[-0.849, -0.849, -0.849, -0.849, 0.34, 0.34, 0.34, 0.34, 8.88546730328299, 8.260055809733185, 7.277033751312642, 8.260055809733185, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0);
c.near("f_jac_into", &o0, &[-0.849, -0.849, -0.849, -0.849, 0.34, 0.34, 0.34, 0.34, 8.88546730328299, 8.260055809733185, 7.277033751312642, 8.260055809733185, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.931, 0.967, 0.569, 0.725])).unwrap(), &[-2.7100079999999998, 1.08528, 26.389016693921903, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.931, 0.967, 0.569, 0.725]), &mut o0);
c.near("f_vjp_into", &o0, &[-2.7100079999999998, 1.08528, 26.389016693921903, 0.0]);
}
}
}

pub mod p202 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = step_1, value)]
#[matgrad::vjp(wrt = step_1, value)]
pub fn f<const N: usize>(
    step_1: SMatrix<f64, N, 2>,
    other: &Vector2<f64>,
    i: &[Vector2<f64>],
) -> Vector3<f64> {
    let v1 = (step_1.sum()).atan2(1.5 + i[0][0] * i[0][0]);
    let mut step_1 = (if !(f64::tanh(v1)).is_nan() && f64::tanh(v1) <= i[0][0] {
        v1
    } else {
        ((1.5 + 1.5_f64.powi(2)).log(3.0))
            .atan2(1.5 + (other[1] * 0.8_f64) * (other[1] * 0.8_f64))
    });
    let v3 = if (-i[0][0])
        <= {
            let v2 = 1.25_f64;
            step_1
        }
    {
        let mut w = (*other)
            .angle(
                &(*other).component_div(&(*other).map(|e| 1.5 + e * e)).add_scalar(0.5),
            );
        {
            let i = (*other).iter().map(|v| v * v).sum::<f64>().tanh();
            (1.5 + w * w).powf(i.tanh())
        }
    } else {
        matgrad::log_add_exp((if !(step_1 >= 0.1) { i[3][1] } else { step_1 }), (-v1))
    };
    let mut x = 0.0_f64;
    for v4 in 0..N {
        let mut v6 = (*other);
        let mut v7 = v3;
        x = v6.component_div(&v6.map(|e| 1.5 + e * e)).sum();
    }
    let out = (*other);
    let v8 = out;
    let w = if (v8[0] + 2.0_f64) < out.x.hypot(1.0 + v3 * v3) {
        (-v8[0].atan2(1.5 + x * x))
    } else {
        x
    };
    for v9 in 0..i.len() {
        let step_1 = if v8[0].atan2(1.5 + v1 * v1) >= 0.1 {
            out
        } else {
            SMatrix::<f64, 2, 1>::from_column_slice(&[w, step_1])
        };
        for w in 2..N {
            let mut step_1: SMatrix<f64, 2, 1> = v8;
            let mut y = Vector2::new(step_1.x.to_radians(), v3);
            let mut cotangent = y;
            cotangent = cotangent * 0.5 + Vector3::new(x, i[1][v9 % 2], out[1]).yz();
        }
        x += (1.5 + (if v9 % 2 == 0 { step_1[v9 % 2] } else { w }).powi(2)).acosh();
    }
    let next_s = if !(v1 < -0.3) {
        let mut v12 = 0.0_f64;
        for v13 in (0..2).rev() {
            let mut whole: f64 = {
                let step_1 = matgrad::constant(v8.mean());
                (if !(x > 0.6) { step_1 } else { v8[((v13 * 3 + 1) % 2, 0)] })
                    .atan2(
                        1.5
                            + ((*other).magnitude_squared().sqrt().tanh())
                                * ((*other).magnitude_squared().sqrt().tanh()),
                    )
            };
            let w = if v12.mul_add(whole, 0.5) >= -0.3 || out[v13] > 0.4 {
                let mut cotangent = (Vector2::new(x, v3).add_scalar(3.0)).normalize();
                (SMatrix::<f64, 3, 1>::from_column_slice(&[0.1_f64, whole, w])
                    + Vector3::new(v12, w, v12))
            } else {
                vector![w, w, v12].component_mul(&Vector3::new(step_1, v3, w))
            };
            whole = (-w[v13.min(2)])
                .atan2(
                    1.5
                        + (v12 / (1.5 + v8[v13] * v8[v13]))
                            * (v12 / (1.5 + v8[v13] * v8[v13])),
                );
        }
        (0.9 * v12.cos()).powi((3) as i32)
    } else {
        step_1
    };
    SMatrix::<f64, 3, 2>::repeat(next_s)
        .zip_zip_map(
            &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| x * (r0 + c0) as f64 * 0.1),
            &(SMatrix::<f64, 3, 2>::zeros()).add_scalar(step_1),
            |p, q, u| p * q + u.tanh(),
        )
        .column_sum()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + step_1 + v3 + x + v8.dot(&v8) / 2.0 + next_s
                + (-(*other).angle(&v8.add_scalar(0.5))) + other[0] * other[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 2>::from_column_slice(&[0.642, 0.779, 0.625, -0.976, 0.791, -0.177]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.77, -0.676]);
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.336, 0.805]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.323, -0.108]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.493, -0.061]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.388, 0.72])];
c.near("f", &f::<3>(a0, a1, a2), &[12.582239596686414, 13.104422469811505, 13.626605342936596]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 2>::from_column_slice(&[0.918, 0.64, 0.707, 0.542, -0.724, 0.715])), &[0.8299876256989451, 0.8299876256989451, 0.8299876256989451]);
c.near("f_value_and_diff", &f_value_and_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 2>::from_column_slice(&[0.918, 0.64, 0.707, 0.542, -0.724, 0.715])), &[12.582239596686414, 13.104422469811505, 13.626605342936596, 0.8299876256989451, 0.8299876256989451, 0.8299876256989451]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.206, -0.329, 0.288])), &[-0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.206, -0.329, 0.288])), &[12.582239596686414, 13.104422469811505, 13.626605342936596, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031, -0.0732691006246031]);
}
}

pub mod p204 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::newton_step(wrt = other)]
pub fn f(
    s: &Vector4<f64>,
    other: &Vector4<f64>,
    y: &Vector4<f64>,
    k: f64,
    n: bool,
    cotangent: &Params,
    whole: usize,
) -> f64 {
    let v1 = if k < -0.3 {
        (s[0] * vector![k, k])
    } else {
        let mut other = if (-s.y) <= -0.3 {
            k
        } else {
            return other[1];
        };
        (SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![other, other], matrix![0.5_f64, other]])
            * Vector2::new(other, k))
    };
    let v2: SMatrix<f64, 2, 1> = v1;
    let v3: f64 = (if (v2.x * v1.y) >= 0.6 {
        (*other).angle(&Vector2::new(v2.x, v2[0]).kronecker(&v1).add_scalar(0.5))
    } else {
        ((*other).lerp(&(*s), v1.x))[(whole % 4, whole % 1)]
    });
    y.norm_squared() + v1.dot(&v1) / 2.0 + v3 + y[1] + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.269, -0.833, -0.164, 0.474]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.495, 0.863, 0.662, -0.656]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.661, -0.027, -0.879, 0.136]);
let a3 = 0.568;
let a4 = false;
let a5 = &Params { gain: 0.682, shift: -0.374, count: 2usize, table: [0.474, -0.612, -0.269, -0.47], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.504, 0.302]), on: false };
let a6 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[0.863]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[0.0, 1.0, 0.0, 0.0]);
c.newton(&f_newton(a0, a1, a2, a3, a4, a5, a6), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.0, 1.0, 0.0, 0.0]);
}
}

pub mod p205 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn grad(whole: f64, v1: [f64; 3], v2: &Vector2<f64>) -> f64 {
    let dx = if (v2[1] + v2[1])
        >= v1.iter().fold(0.5, |whole, &g| (whole * 0.5 + (-g)).tanh())
    {
        ((*v2))[(1, 0)]
    } else {
        (if (v1[2]).is_infinite() { whole } else { whole.tanh().sinh() })
    };
    v2.sum() + dx + (dx + v1[2]).mul_add((v2[0] - v1[1]), 0.5)
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v3(dx: f64, v4: [f64; 3], whole: &Matrix2<f64>) -> Vector2<f64> {
    let grad = if v4[1] > (0.9 * dx.cos()).powi((2) as i32) {
        matgrad::log_add_exp(
            ((whole[(1, 1)]).atan2(1.5 + (whole[(1, 1)]) * (whole[(1, 1)]))),
            (whole[(1, 1)]),
        )
    } else {
        let matgrad_total: f64 = (2.0_f64 - 0.3_f64);
        (-(whole[(0, 1)]).powi(2)).exp2()
    };
    (SMatrix::<f64, 2, 1>::from_column_slice(&[grad, grad]) * whole[(1, 1)])
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            dx + grad
                + (grad / (1.5 + (whole[(0, 1)]) * (whole[(0, 1)])))
                    .hypot(1.0 + v4[0] * v4[0]),
        )
}
#[matgrad::gradient(wrt = g, into)]
#[matgrad::differential(wrt = g, into)]
pub fn f<const N: usize>(
    g: &[Vector2<f64>],
    y: &Vector4<f64>,
    w: Params,
    t1: [f64; 17],
) -> f64 {
    let mut t1 = (1.5
        + ((0.7 * (-t1[5]).sin()).atanh()) * ((0.7 * (-t1[5]).sin()).atanh()))
        .powf(((y[(w.count % 4, 0)]) - t1[13]).tanh());
    for w in (0..N).step_by(2) {
        let mut w: Vector2<f64> = v3(
            (t1 - t1),
            [Vector3::new(t1, y[(2, 0)], t1).x, Vector3::new(t1, y[(2, 0)], t1).y, t1],
            &Matrix2::new(y[w.min(3)], y[1], y[2], t1),
        );
        let v6: f64 = (-0.5_f64);
        w -= w.component_mul(&w);
    }
    let v7: f64 = if w.count > 1 { (-1.5_f64) } else { w.shift };
    let dx: f64 = v7;
    let mut v8 = vector![dx, y[3], g[1] [0], v7];
    let mut g: f64 = 1.0;
    for t1 in 1..N {
        let v10: f64 = ((dx + v7) * f64::from(t1 as u32) * 0.25);
        let mut y: usize = t1;
        y <<= 1;
        y %= 5;
        let mut w = Vector2::new((-g), v8[2]);
        w *= ((v8.dot(&v8) / 4.0)).tanh();
    }
    let mut value = (g + g);
    let mut sum_13 = 0.0;
    for &v11 in y.iter().skip(1) {
        sum_13 += (v11 - (v8.metric_distance(&(*y).add_scalar(4.0))));
    }
    t1 + v8.dot(&v8) / 4.0 + g + value + sum_13
        + v8
            .iter()
            .map(|&v14| {
                (y.iter().chain(y.iter().rev()).map(|&dx| (v14).tanh()).sum::<f64>())
                    .tanh()
            })
            .collect::<Vec<f64>>()[3] + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.942, -0.403]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.231, -0.35]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.675, -0.28]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.161, -0.92]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.087, 0.873])];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.15, 0.031, -0.751, 0.2]);
let a2 = Params { gain: 0.924, shift: -0.304, count: 1usize, table: [-0.56, 0.153, 0.693, 0.401], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.847, -0.939]), on: false };
let a3 = [0.515, -0.048, 0.769, -0.837, 0.052, 0.028, -0.9, 0.821, -0.378, 0.7, 0.185, 0.549, -0.13, -0.742, 0.776, -0.326, -0.007];
c.near("f", &f::<5>(a0, a1, a2, a3), &[-21.666820489576757]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 1.1607960835893434, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<5>(a0, a1, a2, a3, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.161]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.49, -0.785]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.611, 0.589]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.347, -0.983]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.942, -0.663])]), &[0.5687900809587783]);
{
let mut o0 = 9.0;
let r = f_diff_into::<5>(a0, a1, a2, a3, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.161]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.49, -0.785]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.611, 0.589]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.347, -0.983]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.942, -0.663])], &mut o0);
c.near("f_diff_into", &o0, &[0.5687900809587783]);
}
}
}

pub mod p206 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::differential(wrt = pulled, value, into)]
pub fn f(pulled: &[f64], matgrad_total: &Vector4<f64>) -> f64 {
    let w: SMatrix<f64, 4, 1> = (*matgrad_total)
        .component_div(
            &(*matgrad_total)
                .map(|v1| matgrad::softplus(pulled[7]) * v1)
                .map(|e| 1.5 + e * e),
        );
    let mut pulled = w[3];
    let mut grad = ((matgrad::log_add_exp(w[0], w[3])) - (pulled + pulled));
    w.sum() + pulled + grad + pulled.asinh()
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.725, -0.564, 0.14, 0.549, 0.892, -0.446, 0.661, 0.884, 0.008, -0.415, 0.131, -0.469, -0.988, 0.762, 0.39, -0.245, 0.538, -0.654, 0.097, 0.11];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.257, 0.905, -0.365, -0.527]);
c.near("f", &f(a0, a1), &[0.16136751816870953]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.025902008296309384, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.16136751816870953]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.025902008296309384, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, &[-0.683, 0.065, 0.164, 0.631, 0.659, -0.008, -0.057, 0.441, 0.196, 0.304, -0.026, 0.838, -0.786, -0.243, 0.467, 0.363, -0.747, 0.124, 0.241, 0.177]), &[-0.011422785658672439]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &[-0.683, 0.065, 0.164, 0.631, 0.659, -0.008, -0.057, 0.441, 0.196, 0.304, -0.026, 0.838, -0.786, -0.243, 0.467, 0.363, -0.747, 0.124, 0.241, 0.177]), &[0.16136751816870953, -0.011422785658672439]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &[-0.683, 0.065, 0.164, 0.631, 0.659, -0.008, -0.057, 0.441, 0.196, 0.304, -0.026, 0.838, -0.786, -0.243, 0.467, 0.363, -0.747, 0.124, 0.241, 0.177], &mut o0);
c.near("f_diff_into", &o0, &[-0.011422785658672439]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &[-0.683, 0.065, 0.164, 0.631, 0.659, -0.008, -0.057, 0.441, 0.196, 0.304, -0.026, 0.838, -0.786, -0.243, 0.467, 0.363, -0.747, 0.124, 0.241, 0.177], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.16136751816870953]);
c.near("f_value_and_diff_into", &o0, &[-0.011422785658672439]);
}
}
}

pub mod p207 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value, into)]
pub fn f<const N: usize>(t2: &SVector<f64, N>, cholesky: usize, v: f64) -> f64 {
    let mut v4 = {
        let v = if (if v <= t2[cholesky % 3] && v > 0.35 { v } else { v })
            < (v * cholesky as f64 * 0.1)
        {
            let all = if v < -0.3 {
                {
                    let v1 = 1.25_f64;
                    v1
                }
            } else {
                let v3 = (*t2)
                    .map(|v2| (*t2).iter().map(|v| v * v).sum::<f64>().tanh() * v2);
                (v * (-v3[1]))
            };
            (all + v)
        } else {
            (if v >= v && cholesky >= 3 {
                matgrad::log_add_exp(v, 2.0_f64)
            } else {
                matgrad::constant(t2[0])
            })
        };
        let mut all = ((*t2).norm_squared() / 3.0);
        ((1.5 + all.powi(2)).acosh()).to_radians()
    };
    let mut grad = (v * v).asinh();
    let t1 = if cholesky < 4 {
        matgrad::constant(grad.atan2(1.5 + grad * grad))
    } else {
        v4
    };
    let t2: [usize; 3] = [1, 0, 1];
    let next_s = t2.len();
    v4 = (v4 * 0.5
        + matgrad::ln_gamma(
            1.5
                + (SMatrix::<f64, 2, 2>::from_row_slice(&[t1, t1, v4, grad]).sum())
                    .powi(2),
        ))
        .tanh();
    let mut v5 = SMatrix::<f64, 2, 3>::from_element(grad)
        .zip_map(&(SMatrix::<f64, 2, 3>::zeros()).add_scalar(t1), |p, q| p * q.sin())
        .component_mul(&SMatrix::<f64, 2, 3>::from_element(grad));
    let mut v6 = match next_s {
        0..=1 => {
            let cholesky: Vector3<f64> = Vector3::new(
                {
                    let v: f64 = cholesky as f64 * 0.1;
                    v
                },
                ((cholesky + 1) as f64).sqrt(),
                (v + next_s as f64 * 0.1),
            );
            (((Vector3::new(v5[(next_s % 2, 2)], t1, v5[(next_s.min(1), 1)]).transpose()
                * Vector3::new(v5[(next_s % 2, 2)], t1, v5[(next_s.min(1), 1)]))
                .to_scalar()
                .tanh()) - (cholesky.y - cholesky[0]))
        }
        _ => {
            let mut t1: f64 = if next_s != 2 { v } else { v };
            while t1 < 1.0 {
                t1 += 0.75;
            }
            (t1 * (v5[(next_s % 2, next_s.min(2))])).atan2(1.5 + grad * grad)
        }
    };
    let mut all = v5;
    v4 + grad + v5.norm_squared() + v6 + all.sum()
        + (1.5 + (all.add_scalar(3.0).norm()) * (all.add_scalar(3.0).norm()))
            .powf((all.sum()).tanh())
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.184, 0.492, -0.865]);
let a1 = 3usize;
let a2 = -0.614;
c.near("f", &f::<3>(a0, a1, a2), &[2.7282915476859686]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[0.0015880344820787444, 0.0042462661151235976, -0.007465488190207135]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[2.7282915476859686, 0.0015880344820787444, 0.0042462661151235976, -0.007465488190207135]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0015880344820787444, 0.0042462661151235976, -0.007465488190207135]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.7282915476859686]);
c.near("f_value_and_grad_into", &o0, &[0.0015880344820787444, 0.0042462661151235976, -0.007465488190207135]);
}
}
}

pub mod p208 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole)]
#[matgrad::newton_step(wrt = whole)]
pub fn f(whole: &Vector2<f64>, cholesky: usize, v: &Params) -> f64 {
    let v7 = if matgrad::log_add_exp((whole[v.count % 2]), whole[0])
        >= whole[1].atan2(1.5 + (whole[(cholesky % 2, 0)]) * (whole[(cholesky % 2, 0)]))
    {
        SMatrix::<f64, 2, 1>::from_column_slice(&[whole.x, whole[0]])
            .component_div(&(*whole).map(|e| 1.5 + e * e))
    } else {
        let mut v1 = 0.0_f64;
        for v2 in 2..33 {
            let mut v4 = (v2 as f64 * 0.1
                * (SMatrix::<f64, 2, 1>::from_column_slice(&[v1, v1]).transpose()
                    * SMatrix::<f64, 2, 1>::from_column_slice(&[v1, v1]))
                    .to_scalar()
                    .tanh());
            let mut v5 = (*whole);
            let v6: f64 = ((0..v2).map(|j| j as f64 * 0.1).sum::<f64>() * 1.0_f64)
                .exp_m1();
            v4 += v1;
        }
        SMatrix::<f64, 2, 1>::from_column_slice(&[v1, v1])
    };
    let mut v9 = SMatrix::<f64, 3, 3>::repeat(v7[1])
        .map(matgrad::sigmoid)
        .fixed_view::<3, 1>(0, cholesky % 3)
        .into_owned();
    let mut v10 = (((cholesky as f64) + v9[(0, 0)]) + (v9[(2, 0)]));
    let v11: f64 = v9[1];
    v10 = v10;
    v9.sum() + v10 + v11 + v11 + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.418, -0.236]);
let a1 = 3usize;
let a2 = &Params { gain: -0.277, shift: 0.31, count: 2usize, table: [0.282, 0.72, -0.577, -0.019], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.989, 0.709]), on: true };
c.near("f", &f(a0, a1, a2), &[6.131249038293997]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.8688374315690901, -0.558117353196804]);
c.newton(&f_newton(a0, a1, a2), &[0.09484039268217674, 1.3231811598062782, 1.3231811598062782, 0.5102194464585166], &[0.8688374315690901, -0.558117353196804]);
}
}

pub mod p209 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, column), value, into)]
#[matgrad::hessian(wrt = cholesky, value, into)]
pub fn f(cholesky: &Vector3<f64>, column: f64, whole: &Params, x: &Params) -> f64 {
    let s_before = if x.on {
        (*cholesky)
    } else {
        Vector2::new(column, column).push(column)
    };
    let n = (1.5 + (s_before[0] * cholesky[0]).powi(2)).acosh();
    let v1 = column;
    let mut s_before = s_before;
    let acc: f64 = if whole.on { 0.5_f64 } else { (1.25_f64 - 0.8_f64) };
    for n in 0..17 {
        let mut x = matgrad::constant(((if n >= 15 { v1 } else { acc }) * 0.7).signum());
        let out = if n < 14 {
            let mut column = (-0.1_f64.sin_cos().0);
            (s_before.add_scalar(3.0)).normalize()
        } else {
            (SMatrix::<f64, 3, 3>::zeros()).add_scalar(column).column(n % 3).into_owned()
        };
        s_before = SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| out[1] * (r0 + c0) as f64 * 0.1)
            .fixed_view::<3, 1>(0, 2)
            .into_owned();
    }
    let mut out: f64 = (-n);
    let mut v3: f64 = (acc * acc);
    let v4: f64 = (v3 * (v3 * v3));
    n + v1 + s_before.sum() + out + v4
        + (SMatrix::<f64, 3, 1>::from_row_slice(&[v4, out, s_before.x])
            .map(|n| n)
            .dot(&(*cholesky)) / 3.0) + column * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.681, 0.302, -0.74]);
let a1 = 0.465;
let a2 = &Params { gain: 0.664, shift: 0.224, count: 2usize, table: [0.887, -0.138, -0.893, 0.669], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.731, -0.71]), on: true };
let a3 = &Params { gain: 0.993, shift: 0.645, count: 1usize, table: [0.504, -0.992, -0.483, -0.325], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.009, 0.182]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[0.8979698095300435]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.09647676429378099, -0.37804077970184397, 0.031000000000000003, 2.1506666666666665]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.8979698095300435, 0.09647676429378099, -0.37804077970184397, 0.031000000000000003, 2.1506666666666665]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.09647676429378099, -0.37804077970184397, 0.031000000000000003]);
c.near("f_grad_into", &o1, &[2.1506666666666665]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[0.8979698095300435]);
c.near("f_value_and_grad_into", &o0, &[0.09647676429378099, -0.37804077970184397, 0.031000000000000003]);
c.near("f_value_and_grad_into", &o1, &[2.1506666666666665]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[-0.30021100526639805, 0.3022133475511512, 0.0, 0.3022133475511512, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3), &[0.8979698095300435, 0.09647676429378099, -0.37804077970184397, 0.031000000000000003, -0.30021100526639805, 0.3022133475511512, 0.0, 0.3022133475511512, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[-0.30021100526639805, 0.3022133475511512, 0.0, 0.3022133475511512, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[0.8979698095300435]);
c.near("f_value_grad_hess_into", &o0, &[0.09647676429378099, -0.37804077970184397, 0.031000000000000003]);
c.near("f_value_grad_hess_into", &o1, &[-0.30021100526639805, 0.3022133475511512, 0.0, 0.3022133475511512, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p210 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn item(v1: &Point3<f64>, item: Matrix2<f64>) -> f64 {
    v1.coords.norm_squared() + item.dot(&item) / 4.0
        + (-{
            let v2 = item[(1, 1)];
            v2
        })
}
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::differential(wrt = t2, into)]
pub fn f(
    matgrad_item: f64,
    t2: f64,
    cotangent: &[(f64, f64)],
    whole: &SVector<f64, 17>,
    n: &[f64; 17],
) -> f64 {
    let v3 = (*whole);
    let n = (*whole).sum();
    let v4: SMatrix<f64, 2, 2> = Matrix2::new(t2, n, v3[12], n);
    matgrad_item + v3.dot(&v3) / 17.0 + n + v4.norm_squared() + whole[13] + t2 * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = -0.849;
let a1 = 0.46;
let a2 = &[(-0.565, 0.121), (-0.959, -0.196), (0.45, -0.076), (0.171, -0.137), (0.226, -0.49), (0.033, 0.151), (-0.097, -0.541), (-0.632, 0.445), (-0.168, -0.702), (-0.634, -0.619), (-0.814, -0.242), (0.955, 0.02), (-0.237, -0.575), (-0.216, -0.124), (-0.51, -0.83), (-0.352, -0.841), (0.537, 0.216)];
let a3 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.732, -0.291, 0.188, 0.061, -0.074, 0.657, 0.726, 0.585, 0.326, 0.908, 0.002, 0.572, 0.819, -0.578, -0.269, 0.676, -0.325]);
let a4 = &[0.577, 0.235, -0.137, -0.236, 0.061, -0.76, 0.972, 0.458, 0.94, -0.594, 0.144, -0.824, -0.422, 0.226, -0.137, 0.185, -0.826];
c.near("f", &f(a0, a1, a2, a3, a4), &[24.268464823529413]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.22]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[1.22]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, 0.696), &[0.8491199999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, 0.696, &mut o0);
c.near("f_diff_into", &o0, &[0.8491199999999999]);
}
}
}

pub mod p212 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu)]
#[matgrad::hessian(wrt = lu)]
pub fn f(lu: Vector4<f64>, value: &[(Vector2<f64>, f64)]) -> f64 {
    let mut v1 = (if !(lu.w.atan2(1.5 + 0.1_f64 * 0.1_f64) < 0.6) {
        (if 0.5_f64 <= 0.5_f64 { lu[2] } else { lu[1] })
    } else {
        (-0.3_f64)
    });
    let mut pulled: f64 = 1.0;
    for &(v2, v3) in value {
        let mut v5 = (if v3 > 0.35 {
            (if v3 > 0.35 { 2.0_f64 } else { 0.8_f64 })
        } else {
            (0.3_f64 * v3)
        });
        v5 += (v3 - (v3 * v2[1]));
    }
    let mut v6: f64 = 1.0;
    for v7 in 1..2 {
        v6
            -= (if v7 < 1 {
                ((-0.8_f64) - v1)
            } else {
                (if v7 == (v7 * 3 + 1) % 2 { v6 } else { pulled })
            });
        pulled
            += (lu.dot(&Vector3::new(3.0_f64, 0.5_f64, 1.5_f64).insert_row(1, v1))
                / 4.0);
    }
    let item: f64 = ((value[6].1 - value[3].1) * 1.0_f64).cos();
    let mut i = 0.0_f64;
    for v9 in 0..4 {
        let mut value: f64 = (f64::from(v9 as u32) * 0.25 * 1.0_f64).exp_m1();
        if v9 % 2 == 0 {
            value = (item * item);
        }
        v6
            += (Vector4::new(item, item, 3.0_f64, value).sum())
                .hypot(1.0 + (i / (1.5 + i * i)) * (i / (1.5 + i * i)));
    }
    let next_s = SMatrix::<f64, 4, 2>::from_element(item).column(0).into_owned();
    for v11 in 0..5 {
        if item > 0.35 {
            continue;
        }
        let v14: f64 = {
            let v13: f64 = (v11 as f64);
            ((v11 as f64) - v13)
        };
        let next_s = next_s.len();
        i = (i * 0.5
            + lu
                .map(|lu| {
                    (Matrix2::new(pulled, 0.3_f64, v14, v6)
                        .dot(&Matrix2::new(i, v14, lu, i)) / 4.0)
                })[2])
            .tanh();
    }
    const K15: f64 = 3.0_f64;
    let v16 = lu.len();
    v1 + pulled + v6 + i + next_s.norm_squared() + K15
        + ((if (K15).is_sign_positive() { next_s.z } else { i }) + i) + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.691, 0.425, 0.003, 0.559]);
let a1 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.204, -0.022]), -0.526), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.958, -0.806]), -0.87), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.934, 0.526]), -0.187), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.974, 0.802]), 0.153), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.713, 0.879]), 0.609), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.371, 0.123]), 0.05), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.146, 0.92]), 0.987), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.547, 0.195]), 0.868), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.801, -0.663]), 0.776), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.952, -0.178]), -0.299), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.078, -0.227]), -0.72), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.739, 0.904]), -0.373), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.031, 0.818]), -0.358), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.209, 0.672]), -0.481), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.041, -0.139]), -0.909), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.098, -0.496]), 0.224), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.782, -0.608]), -0.758), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.571, 0.446]), -0.66), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.216, -0.636]), -0.649), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.065, -0.081]), 0.935)];
c.near("f", &f(a0, a1), &[25.627273762583492]);
c.near("f_grad", &f_grad(a0, a1), &[1.175, -0.7659999999999999, 0.125, 0.375]);
c.near("f_hess", &f_hess(a0, a1), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p213 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value, into)]
#[matgrad::gauss_newton(wrt = s, into)]
pub fn f(
    pulled: &Vector2<f64>,
    s: Vector2<f64>,
    all: &[usize],
    n: usize,
    x: f64,
) -> f64 {
    let mut v1 = s;
    let mut v3 = {
        let mut whole = {
            let v2: f64 = (if n != 3 { x } else { x } + x);
            let mut v = v2;
            (x + (v1[(1, 0)]))
        };
        let next_s: SMatrix<f64, 2, 1> = SMatrix::<
            f64,
            2,
            2,
        >::from_row_slice(&[x, whole, pulled[0], v1[1]])
            .column_sum()
            .zip_map(&(v1 + v1), |p, q| p * q.sin());
        v1[1]
    };
    for &v4 in all.iter().rev() {
        let mut next_s: SMatrix<f64, 2, 3> = (SMatrix::<
            f64,
            3,
            2,
        >::from_fn(|r0, c0| v1[v4 % 2] * (r0 + c0) as f64 * 0.1)
            - SMatrix::<f64, 3, 2>::from_fn(|r0, c0| pulled[0] * (r0 + c0) as f64 * 0.1))
            .transpose();
        let (v6, whole): (f64, f64) = (
            ((v4 as f64) - (v4 as f64)),
            f64::from(v4 as u32) * 0.25,
        );
        let mut v7: f64 = (0..n).map(|j| j as f64 * 0.1).sum::<f64>();
        v3 += (v7 - whole);
    }
    for whole in 2..17 {
        let v9: f64 = (x - if whole != 8 { ((whole + 1) as f64).sqrt() } else { x });
        let v10: usize = 1;
        let mut other = (((SMatrix::<f64, 3, 3>::zeros()).add_scalar(v3)
            + SMatrix::<f64, 3, 3>::repeat(v9))
            + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v3 * (r0 + c0) as f64 * 0.1)
                .map(f64::sin));
        other = other * 0.5 + other;
    }
    v1.norm_squared() + v3 + (-x) + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.39, 0.538]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.549, -0.468]);
let a2 = &[1usize, 2usize, 2usize, 1usize, 0usize];
let a3 = 2usize;
let a4 = -0.076;
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.128507]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.6300000000000001, 0.613]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-1.128507, 0.6300000000000001, 0.613]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.6300000000000001, 0.613]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-1.128507]);
c.near("f_value_and_grad_into", &o0, &[0.6300000000000001, 0.613]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.6367640245244999, -0.7109594100000001, -0.691774791, 0.39690000000000014, 0.3861900000000001, 0.3861900000000001, 0.37576899999999996]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.6367640245244999]);
c.near("f_gauss_newton_into", &o0, &[-0.7109594100000001, -0.691774791]);
c.near("f_gauss_newton_into", &o1, &[0.39690000000000014, 0.3861900000000001, 0.3861900000000001, 0.37576899999999996]);
}
}
}

pub mod p214 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(all: &Vector3<f64>, w: &Point2<f64>) -> Vector3<f64> {
    let mut n = SMatrix::<f64, 2, 1>::zeros();
    n *= ((((w - Point2::origin()).sum()) + all.y)).tanh();
    let mut v2 = vector![n[1], n[0], n.x].fixed_rows::<2>(1).into_owned();
    (*all)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            w.coords.norm_squared() + n.dot(&n) / 2.0 + v2.dot(&v2) / 2.0
                + (Matrix2::new(0.8_f64, n.y, w.coords.norm_squared(), v2[1]) * 0.2
                    + SMatrix::<f64, 2, 2>::identity() * 2.0)
                    .singular_values()
                    .norm_squared()
                    .sqrt(),
        )
}
#[matgrad::gradient(wrt = (k, x), value)]
#[matgrad::vjp(wrt = (k, x), value)]
pub fn f(
    k: &Vector4<f64>,
    x: &Knob,
    v: &[Vector2<f64>; 3],
    n: usize,
    g: &[usize],
    lu: &[f64],
) -> f64 {
    let all = Duo(x.gain, Vector3::new(v[2][1], lu[n], 0.8_f64));
    let mut s = SVector::<f64, 3>::zeros();
    for v3 in 0..lu.len() {
        let s = SMatrix::<f64, 3, 2>::from_fn(|r0, c0| s[2] * (r0 + c0) as f64 * 0.1)
            .transpose()
            .zip_zip_map(
                &(SMatrix::<f64, 2, 3>::zeros()).add_scalar(all.0),
                &(SMatrix::<f64, 2, 3>::zeros()).add_scalar(all.0),
                |p, q, u| p * q + u.tanh(),
            );
        let mut v5 = [(-1.25_f64); 4];
        v5[1] = s[(0, 0)];
    }
    s = s * 0.5
        + SMatrix::<f64, 3, 1>::from_column_slice(&[lu[n], v[1][0], v[0][n % 2]])
            .add_scalar(all.0);
    k.dot(k) / 4.0 + s.sum() + s[0] + x.gain
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.495, -0.142, -0.597, -0.311]);
let a1 = &Knob { gain: 0.832, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[0.53, 0.78]) };
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.702, 0.775]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.616, -0.491]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.837, -0.98])];
let a3 = 3usize;
let a4 = &[2usize, 3usize, 2usize, 3usize];
let a5 = &[0.423, -0.252, -0.213, 0.597, 0.924, -0.771, -0.419, 0.69, -0.34, 0.721, -0.732, -0.853, 0.328, 0.838, -0.358, -0.993, 0.111];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[5.692579749999999]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.2475, -0.071, -0.2985, -0.1555, 5.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[5.692579749999999, -0.2475, -0.071, -0.2985, -0.1555, 5.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, 0.259), &[-0.0641025, -0.018389, -0.0773115, -0.0402745, 1.295, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, 0.259), &[5.692579749999999, -0.0641025, -0.018389, -0.0773115, -0.0402745, 1.295, 0.0, 0.0]);
}
}

pub mod p215 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, into)]
#[matgrad::newton_step(wrt = t1)]
pub fn f(lu: f64, t1: &Vector4<f64>, x: usize, acc: [usize; 5], t2: f64) -> f64 {
    let v1 = vector![lu, 3.0_f64, t1[2]]
        .insert_row(1, t2)
        .lerp(&(*t1), (0.01 * (t1[x % 4])).to_degrees());
    let mut v2: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::repeat(3.0_f64)
        .zip_map(&SMatrix::<f64, 3, 3>::from_element(t2), |p, q| p * q.sin()) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .try_inverse()
        .unwrap();
    let v3: f64 = v1[acc[x]];
    let v4 = t2;
    let mut acc = v2.unscale(2.0);
    let t1 = (1.5 + (acc[(2, 2)]).powi(2)).ln();
    let v5 = if v4 > 0.35 {
        acc[(1, x % 3)] += f64::exp(-((acc)[(2, 0)]).powi(2));
        (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v3)
    } else {
        (SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[Vector2::new(t1, v3), Vector2::new(v2[(0, 1)], v3)]) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .full_piv_lu()
            .solve(&(SMatrix::<f64, 2, 3>::zeros()).add_scalar(t1))
            .unwrap()
    };
    v2.dot(&v2) / 9.0 + acc.dot(&acc) / 9.0 + v5.dot(&v5) / 6.0 + v5[(x % 2, 2)]
        + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.496;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.628, 0.901, -0.289, -0.195]);
let a2 = 4usize;
let a3 = [1usize, 0usize, 2usize, 1usize, 0usize];
let a4 = 0.804;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.101339178929093]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-2.8115748134788303, -0.0, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-2.8115748134788303, -0.0, -0.0, -0.0]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4), &[5.224877733876684, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[-2.8115748134788303, -0.0, -0.0, -0.0]);
}
}

pub mod p216 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = s)]
#[matgrad::differential(wrt = s)]
pub fn f(
    s: &Vector4<f64>,
    value: SVector<f64, 33>,
    s_before: &SVector<f64, 20>,
    w: usize,
) -> Vector3<f64> {
    let mut v1: f64 = 1.0;
    let mut value: f64 = ((w + 1) as f64).sqrt();
    let mut lu: usize = 0;
    while lu < 5 {
        let mut acc = 0.25_f64;
        for next_s in 1..4 {
            let v3: f64 = matgrad::digamma(
                1.5
                    + (((0.7 * value.sin()).atanh())
                        * ({
                            let w = s_before[12];
                            acc
                        }))
                        .powi(2),
            );
            v1
                += (({
                    let n = s[next_s];
                    n
                }) - (matgrad::constant(v1)));
        }
        acc = (((*s).add_scalar(3.0).norm()) + ((*s_before).mean()));
        value += 0.15 * (1.0 + lu as f64 * 0.1);
        lu += 1;
    }
    const K4: f64 = 3.0_f64;
    let mut v5 = K4.sin();
    let mut dx = (K4 * (SMatrix::<f64, 20, 1>::repeat(value)[10]));
    let mut n = ((s_before[(13, 0)]).hypot(1.0 + dx * dx)).hypot(1.0 + (-dx) * (-dx));
    let v6: f64 = (K4 * 1.0_f64).cos();
    v5 /= 1.5 + ((1.5 + v6 * v6).powf((-dx).tanh())).powi(2);
    let mut v7: f64 = 1.0;
    for value in 0..=s_before.len() {
        let mut w = (*s_before);
        let mut w = w.sum();
        let v10 = s_before.len();
        w
            += s_before
                .iter()
                .map(|&other| ((dx + other)).tanh())
                .collect::<Vec<f64>>()[4];
    }
    Vector3::new(K4, K4, v5)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v5 + dx + n + v7
                + (1.5 + v7 * v7)
                    .powf(
                        (SMatrix::<
                            f64,
                            20,
                            1,
                        >::from_fn(|r0, c0| n * (r0 + c0) as f64 * 0.1)
                            .dot(&(SMatrix::<f64, 20, 1>::zeros()).add_scalar(K4))
                            / 20.0)
                            .tanh(),
                    ) + s[0] * s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.883, 0.655, 0.632, 0.363]);
let a1 = SMatrix::<f64, 33, 1>::from_column_slice(&[-0.348, 0.387, 0.282, -0.193, -0.951, -0.438, -0.702, -0.959, 0.704, 0.469, 0.692, -0.718, -0.781, 0.068, -0.193, -0.096, 0.785, -0.459, -0.824, -0.221, 0.651, -0.261, 0.543, -0.589, -0.947, -0.83, -0.433, 0.774, 0.882, 0.996, -0.738, 0.35, -0.558]);
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.16, -0.72, -0.46, 0.342, -0.033, 0.233, 0.864, -0.948, 0.069, -0.912, -0.195, 0.194, -0.317, 0.111, 0.004, -0.346, 0.886, -0.612, -0.533, 0.177]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[103.85506676817067, 103.85506676817067, 100.93994690065837]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[0.655, 0.655, 0.655, 4.117, 4.117, 4.117, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.019, -0.853, -0.695, -0.697])), &[-10.484245999999999, -10.484245999999999, -10.484245999999999]);
}
}

pub mod p217 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, into)]
#[matgrad::hessian(wrt = g, into)]
pub fn f(
    g: &Vector3<f64>,
    matgrad_total: &[usize; 20],
    n: &[(Vector2<f64>, f64)],
    k: &Params,
) -> f64 {
    let mut v1 = [0.8_f64; 3];
    let (n, v2): (f64, f64) = (
        n[3].0.x,
        {
            let n: f64 = n[2].0.x;
            n
        },
    );
    let mut v3: f64 = ((n + v1[1]) + v1[2]);
    v2 + v3 + v2 + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.84, -0.469, 0.014]);
let a1 = &[3usize, 2usize, 1usize, 1usize, 2usize, 3usize, 1usize, 3usize, 2usize, 3usize, 1usize, 1usize, 1usize, 2usize, 1usize, 3usize, 3usize, 0usize, 3usize, 2usize];
let a2 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.421, 0.554]), -0.514), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.754, -0.774]), 0.736), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.188, -0.182]), 0.112), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.712, -0.021]), 0.376)];
let a3 = &Params { gain: 0.989, shift: 0.019, count: 1usize, table: [0.057, 0.62, -0.984, 0.924], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.938, 0.083]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[0.9059600000000002]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.469, -0.84, -0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.469, -0.84, -0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p218 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value)]
#[matgrad::gauss_newton(wrt = i)]
pub fn f(i: &Vector3<f64>, column: &[f64; 17], value: usize, next_s: f64) -> f64 {
    let mut v1 = SVector::<f64, 20>::zeros();
    for v2 in 2..20 {
        v1.fixed_rows_mut::<2>(13)
            .copy_from(&matgrad::softmax(&vector![i.x, column[13]]));
        let v4: Vector3<f64> = Vector3::new(
            f64::from(v2 as u32) * 0.25,
            ((value as f64) + v2 as f64 * 0.1),
            next_s,
        );
        v1 *= (v4.z.mul_add(v4[0], 0.5)).tanh();
    }
    let mut v5: f64 = (((1.5 + column[value] * column[value]).powf(next_s.tanh()))
        - (-next_s));
    let v6: f64 = if next_s > -0.4 {
        ((value as f64) - next_s)
    } else {
        (next_s * next_s)
    };
    let mut v7 = (((column[9] + v5) - v6) - v6);
    let v8 = v1;
    let mut v9 = 0.0_f64;
    for v10 in value..v8.len() {
        v1.fixed_rows_mut::<2>((value * 3 + 1) % 19)
            .copy_from(&Vector2::new(next_s, v6));
        let mut v12 = (v8[(v10 * 3 + 1) % 20]).abs();
        let mut v13 = 0.0_f64;
        for v14 in column.chunks_exact(2) {
            v1[19 - value] *= (v14[0]).cos();
            let v16 = (1.5 * (matgrad::digamma(1.5 + v12.powi(2)))).fract();
            let mut v17 = v16;
            v17
                /= 1.5
                    + ((((1.5 + (0.9 * v13.cos())).powi(1 - (3) as i32))
                        - ((0.01 * v5).to_degrees())))
                        .powi(2);
        }
        v12 += v1.component_div(&v8.map(|e| 1.5 + e * e)).mean();
    }
    let mut v18 = v8;
    let mut v19: f64 = 0.5;
    for j in 0..2 {
        v19 += v6 * j as f64;
    }
    let v20 = f64::sin(v19);
    v1.dot(&v1) / 20.0 + v5 + v7 + v8.sum() + v9 + v18.dot(&v18) / 20.0 + v20 + v20
        + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.134, 0.449, -0.945]);
let a1 = &[-0.789, 0.427, -0.435, -0.266, 0.049, -0.479, 0.585, 0.733, 0.468, 0.638, 0.867, 0.543, 0.845, -0.839, -0.228, -0.31, 0.842];
let a2 = 1usize;
let a3 = -0.929;
c.near("f", &f(a0, a1, a2, a3), &[-0.8167056546139262]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.017943065422867863, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-0.8167056546139262, 0.017943065422867863, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.33350406313918085, -0.014654202991963803, -0.0, -0.0, 0.0003219535967693163, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p220 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = matgrad_item, into)]
#[matgrad::vjp(wrt = matgrad_item, into)]
pub fn f(matgrad_item: &SVector<f64, 17>, k: &Params) -> Vector2<f64> {
    let mut v1 = (*matgrad_item);
    let (v2, v3): (f64, f64) = ((0.1_f64 * 0.3_f64), (2.0_f64 - 1.25_f64));
    for v4 in 2..matgrad_item.len() {
        let v6: Vector2<f64> = Vector2::new((v3 * f64::from(v4 as u32) * 0.25), v2);
        let v7 = v6[v4 % 2];
        v1 -= v1;
    }
    let mut v8 = v1;
    let mut v9 = v8;
    let v10 = matgrad::constant((0.9 * v3.cos()).powi((3) as i32));
    let mut v11 = (if !((v3 + 3.0_f64)).is_nan()
        && (v3 + 3.0_f64) >= v10.mul_add(v8[3], 0.5)
    {
        v2
    } else {
        v8[(k.count % 17, 0)]
    });
    let mut sum_13 = 0.0;
    for v12 in 0..3 {
        sum_13 += (-v3);
    }
    SMatrix::<f64, 2, 3>::from_element(v11).column(2).into_owned()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v1.norm_squared() + v8.dot(&v8) / 17.0 + v9.dot(&v9) / 17.0 + v11 + sum_13
                + sum_13 + matgrad_item[0] * matgrad_item[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.42, -0.955, -0.567, 0.021, -0.863, -0.954, 0.703, -0.247, 0.219, -0.127, 0.024, 0.106, 0.8, -0.019, 0.747, -0.881, -0.225]);
let a1 = &Params { gain: -0.186, shift: -0.1, count: 1usize, table: [-0.535, -0.91, 0.696, 0.269], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.866, -0.911]), on: false };
c.near("f", &f(a0, a1), &[-4.8411, -4.8411]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808, 0.648, 0.633, -0.114, 0.423, 0.97, 0.096, 0.343, 0.036, 0.392, 0.461, -0.029, -0.989, 0.64])), &[-0.30206, -0.30206]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into(a0, a1, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808, 0.648, 0.633, -0.114, 0.423, 0.97, 0.096, 0.343, 0.036, 0.392, 0.461, -0.029, -0.989, 0.64]), &mut o0);
c.near("f_diff_into", &o0, &[-0.30206, -0.30206]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.22, -0.116])), &[-0.09931999999999998, 0.04368, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.22, -0.116]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.09931999999999998, 0.04368, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p221 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, into)]
#[matgrad::vjp(wrt = value, into)]
pub fn f(s_before: &Vector3<f64>, value: Vector2<f64>) -> f64 {
    let v1 = (-(value[0] - ((1.5 + (0.9 * s_before[1].cos())).powi(1 - (1) as i32)))
        .powi(2))
        .exp2();
    let v2: f64 = ((-v1) * ((*s_before).sum()));
    let v3;
    if v2.max(v1) > (v2 - value.x) {
        v3 = (if !(v2).is_nan() && v2 > value[0] { value[0] } else { v2 });
    } else {
        v3 = (v1 + v1);
    }
    let mut v4 = [matrix![value[0]].push(value[1]); 20];
    let v5: f64 = ((3.0_f64 + 0.1_f64) - (1.5_f64 + 0.1_f64));
    let mut v6: f64 = (1.5 * (if v5 <= v3 && v5 > 0.35 { v3 } else { v3 })).fract();
    v1 + v3 + v6 + ((v6 + v4[9][0]) - (value.magnitude_squared().sqrt().tanh()))
        + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.066, 0.652, 0.385]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.359, 0.971]);
c.near("f", &f(a0, a1), &[-2.6415977267337554]);
c.near("f_grad", &f_grad(a0, a1), &[6.63268748123393, -0.7321356017320875]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[6.63268748123393, -0.7321356017320875]);
}
c.near("f_vjp", &f_vjp(a0, a1, -0.951), &[-6.307685794653467, 0.6962609572472152]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, -0.951, &mut o0);
c.near("f_vjp_into", &o0, &[-6.307685794653467, 0.6962609572472152]);
}
}
}

pub mod p223 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = other, value, into)]
pub fn f(
    cholesky: Vector2<f64>,
    other: f64,
    value: Vector3<f64>,
) -> Result<f64, &'static str> {
    let mut v1 = SVector::<f64, 17>::zeros();
    let mut v2: f64 = 0.0_f64;
    let mut v3: usize = 0;
    while v2 < 1.5 && v3 < 7 {
        let v4 = (v2 * (v1[1] + v1[9]));
        v1 -= (SMatrix::<f64, 17, 3>::repeat(v4) * value);
        v3 += 1;
        v2 = v2 + 0.25;
    }
    let mut v5 = (v1 - v1)
        .lerp(&(v1 - v1), (if other > -0.3 || v2 > 0.4 { cholesky[0] } else { v2 }));
    v5 = v5 * 0.5 + v5;
    if (v1[1] * ((v3 + 1) as f64).sqrt()) <= -0.3 {
        let v6: usize = 3;
        v5 += (v5 + v5);
    } else if (v1[v3 % 17] * ((v3 + 1) as f64).sqrt()) < -0.3 {
        v5 += v5;
    }
    let mut v7 = SVector::<f64, 20>::zeros();
    let mut v8: f64 = v2;
    let mut v9: usize = 0;
    while v8 < 1.5 && v9 < 7 {
        let mut v10 = SMatrix::<f64, 20, 2>::from_element(v5[3])
            .column_sum()
            .lerp(&v7.lerp(&v7, v8), (if v5[3] < v7[v9 % 20] { v5[16] } else { v8 }));
        let v11 = v5.component_div(&v1.component_mul(&v1).map(|e| 1.5 + e * e));
        v10 -= v10.zip_map(&v7, |p, q| p * q.sin());
        v9 += 1;
        v8 = v8 + 0.25;
    }
    let mut v12: f64 = 1.0;
    let mut v13: f64 = v8;
    let mut v14: usize = 0;
    while v13 < 1.5 && v14 < 7 {
        let mut v15: SMatrix<f64, 20, 1> = ((SMatrix::<f64, 20, 2>::zeros())
            .add_scalar(v12) - SMatrix::<f64, 20, 2>::from_element(v13))
            .column_sum();
        v5 += v5;
        v13 += 0.3;
        v14 += 1;
    }
    Ok(
        v1.sum() + v5.sum() + v7.norm_squared() + v12 + v13
            + (v13 * (v2 * f64::from(v9 as u32) * 0.25)) + other * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.069, 0.917]);
let a1 = 0.012;
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.157, 0.852, -0.097]);
c.near("f", &f(a0, a1, a2).unwrap(), &[2.5036]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.12).unwrap(), &[0.036]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, 0.12).unwrap(), &[2.5036, 0.036]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, 0.12, &mut o0);
c.near("f_diff_into", &o0, &[0.036]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, 0.12, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.5036]);
c.near("f_value_and_diff_into", &o0, &[0.036]);
}
}
}

pub mod p224 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, value, into)]
#[matgrad::newton_step(wrt = n, value)]
pub fn f(matgrad_item: f64, n: &Vector4<f64>, cholesky: &Vector4<f64>) -> f64 {
    let mut whole: SMatrix<f64, 4, 1> = (SMatrix::<
        f64,
        4,
        3,
    >::from_fn(|r0, c0| cholesky[(2, 0)] * (r0 + c0) as f64 * 0.1)
        * SMatrix::<f64, 3, 1>::from_row_slice(&[matgrad_item, cholesky[1], n[2]]))
        .map(matgrad::sigmoid);
    let mut v2 = (*cholesky);
    let mut whole = whole[3];
    let mut sum_3 = 0.0;
    for (&i, &n) in v2.iter().zip(v2.iter().skip(1)) {
        sum_3
            += (1.5
                + (matgrad::logit(0.5 + 0.3 * n.sin()))
                    * (matgrad::logit(0.5 + 0.3 * n.sin())))
                .powf((v2.mean()).tanh());
    }
    let mut lu = (*cholesky)
        .angle(&Vector3::new(sum_3, sum_3, whole).to_homogeneous().add_scalar(0.5));
    sum_3 = (lu * ((1.5 + whole * whole).powf(v2.x.tanh())));
    let mut whole = 0.25_f64;
    for acc in (0..2).rev() {
        for (&matgrad_total, &k) in v2.iter().zip(v2.iter().skip(1)) {
            let lu = (1.5 + 0.5_f64.powi(2)).log2();
            let grad = lu;
            whole += (-grad).powi(2).ln_1p();
        }
        let mut v6 = v2;
        v6 = (*n);
    }
    v2.norm_squared() + sum_3 + lu + whole
        + matgrad::ln_gamma(1.5 + (whole - sum_3).powi(2)) + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.312;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.347, -0.786, -0.949, -0.282]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.78, -0.936, 0.175, -0.149]);
c.near("f", &f(a0, a1, a2), &[8.692569754688089]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.786, 0.347, -0.003400715119771202, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[8.692569754688089, -0.786, 0.347, -0.003400715119771202, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.786, 0.347, -0.003400715119771202, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[8.692569754688089]);
c.near("f_value_and_grad_into", &o0, &[-0.786, 0.347, -0.003400715119771202, 0.0]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0007540757347534374, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.786, 0.347, -0.003400715119771202, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[8.692569754688089, -0.786, 0.347, -0.003400715119771202, 0.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0007540757347534374, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.786, 0.347, -0.003400715119771202, 0.0]);
}
}
}

pub mod p225 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(cholesky: &Matrix2<f64>, s: &Vector3<f64>) -> f64 {
    let mut v = {
        let w = |v2: f64| {
            let item = s[2];
            (((1.25_f64.mul_add(item, 0.5)) * (item + v2))).tanh()
        };
        ((*s).transpose() * (*s)).to_scalar().tanh()
    };
    s.norm_squared() + v + (if (-v) < 0.6 { v.mul_add(v, 0.5) } else { v.tanh().cosh() })
}
pub fn s(v3: &[f64; 3], v4: &Vector3<f64>) -> f64 {
    let mut v5: f64 = 0.5;
    for j in 0..1 {
        v5 += 0.5_f64 * j as f64;
    }
    v4.sum() + v5 + (0.01 * v4.z).to_degrees()
}
#[matgrad::gradient(wrt = (all, matgrad_item), value)]
#[matgrad::differential(wrt = (all, matgrad_item), value)]
pub fn f(all: &Vector2<f64>, matgrad_item: &SVector<f64, 17>, n: &Matrix3<f64>) -> f64 {
    let (v6, v7): (f64, f64) = ((n[(2, 2)] + n[(2, 1)]), (n[(2, 0)] + n[(2, 0)]));
    let mut v8: bool = v7 > 0.0;
    v8 &= v6 > 0.0;
    let mut item = ((matgrad_item[(14, 0)])
        + (if v7 >= 0.6 { n[(2, 1)] } else { all[0] }));
    let v9 = matgrad_item.len();
    for matgrad_item in 0..matgrad_item.len() {
        let mut cholesky: SMatrix<f64, 2, 1> = Vector3::new(v7, v7, item)
            .cross_matrix()
            .fixed_view::<2, 1>(0, 1)
            .into_owned();
        let mut v11: SMatrix<f64, 2, 1> = (*all);
        v11 += v11;
    }
    let mut sum_12 = 0.0;
    for k in 0..v9 {
        sum_12
            += (-v1(
                &SMatrix::<f64, 2, 2>::from_columns(&[(*all), (*all)]).unscale(2.0),
                &Vector3::new(item, matgrad_item[k], item),
            ));
    }
    let mut all: f64 = ((v7.powi(2).ln_1p()).powi(2).ln_1p()).mul_add(item, 0.5);
    let mut sum_14 = 0.0;
    for k in 2..17 {
        sum_14 += ((*matgrad_item).dot(&(*matgrad_item)) / 17.0);
    }
    let v15 = SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator((*n).transpose().iter().map(|e| e * 0.5));
    item + sum_12 + all + sum_14 + v15.sum() + (-(-sum_14))
        + matgrad_item[0] * matgrad_item[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.975, -0.077]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.676, 0.062, -0.656, 0.626, -0.336, -0.879, 0.577, 0.274, -0.3, -0.532, 0.311, 0.308, 0.146, 0.278, -0.417, -0.579, 0.9]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.897, 0.584, 0.108, -0.85, -0.95, -0.064, -0.456, 0.351, 0.526]);
c.near("f", &f(a0, a1, a2), &[-34.56980454466149]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-81.84383613749614, 0.0, -0.2013568599490168, 0.5898570974134176, 0.2992998120546577, -0.3462363574207208, 0.4058854400790084, -0.2836027583343723, -0.40478077748096375, -0.3502878803513758, 0.37544499725776803, 0.4391361608263663, -0.3853227940329156, -0.3826767888474607, -0.19930380298222983, -0.35431397550925015, -81.39302655839708, 0.40282813884480806, 0.35434277483793064]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-34.56980454466149, -81.84383613749614, 0.0, -0.2013568599490168, 0.5898570974134176, 0.2992998120546577, -0.3462363574207208, 0.4058854400790084, -0.2836027583343723, -0.40478077748096375, -0.3502878803513758, 0.37544499725776803, 0.4391361608263663, -0.3853227940329156, -0.3826767888474607, -0.19930380298222983, -0.35431397550925015, -81.39302655839708, 0.40282813884480806, 0.35434277483793064]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.094, -0.117]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04])), &[42.8259028076493]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.094, -0.117]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04])), &[-34.56980454466149, 42.8259028076493]);
}
}

pub mod p227 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, value)]
#[matgrad::hessian(wrt = n, value)]
pub fn f(g: f64, n: &Vector2<f64>, step_1: bool, dx: f64, matgrad_item: usize) -> f64 {
    let mut other = match matgrad_item {
        1 => {
            let w: f64 = (dx - f64::from(matgrad_item as u32) * 0.25);
            (-n[0]).mul_add((w.hypot(1.0 + g * g)), 0.5)
        }
        2 => n[0],
        _ => {
            let mut x = match matgrad_item {
                0 => {
                    let step_1 = (*n).zip_map(&((*n) + (*n)), |p, q| p * q.sin());
                    (*n).metric_distance(&step_1.add_scalar(4.0))
                }
                1 | 2 => ((*n).dot(&matrix![dx].insert_row(1, dx)) / 2.0),
                _ => {
                    let mut t2 = dx;
                    (*n).map(|v1| ((matgrad_item as f64) * v1)).sum()
                }
            };
            (if dx > 0.35 { (-x) } else { dx.atan() })
        }
    };
    let step_1: usize = 0;
    let other = other;
    let mut sum_4 = 0.0;
    for (&v2, &cholesky) in n.iter().zip(n.iter().skip(1)) {
        let (w, v3): (f64, f64) = (
            if step_1 >= 2 {
                ((step_1 + 1) as f64).sqrt()
            } else {
                f64::from(step_1 as u32) * 0.25
            },
            f64::from(step_1 as u32) * 0.25,
        );
        sum_4 += cholesky;
    }
    let (g, dx): (f64, f64) = (
        (matgrad_item as f64),
        (((step_1 + 1) as f64).sqrt() + dx),
    );
    other + sum_4 + dx + g + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.921;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.646, 0.224]);
let a2 = false;
let a3 = 0.452;
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.466704]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.224, 1.646]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[4.466704, 1.224, 1.646]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[0.0, 1.0, 1.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4), &[4.466704, 1.224, 1.646, 0.0, 1.0, 1.0, 0.0]);
}
}

pub mod p228 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, into)]
#[matgrad::differential(wrt = s_before, into)]
pub fn f(
    lu: f64,
    s_before: &Vector3<f64>,
    dx: &Vector4<f64>,
    i: &Matrix3<f64>,
    all: usize,
    t2: &Matrix3<f64>,
) -> f64 {
    let mut v1 = (*i);
    let k = if dx[2] <= (*s_before).sum() {
        let mut other = v1;
        (-lu)
            .atan2(
                1.5
                    + ((v1[(0, 0)]) - (i[(0, all % 3)]))
                        * ((v1[(0, 0)]) - (i[(0, all % 3)])),
            )
    } else {
        t2[(0, 2)]
    };
    if k.to_radians() <= t2[(0, all % 3)] {
        v1 += v1;
    }
    let t2;
    if i[(1, 0)] > 0.6 {
        t2 = (-0.8_f64);
    } else {
        t2 = (i[(all % 3, all % 3)]).asinh();
    }
    let mut lu = ((s_before[(0, 0)])
        .hypot(1.0 + (k.hypot(1.0 + t2 * t2)) * (k.hypot(1.0 + t2 * t2))))
        .hypot(1.0 + ((dx[(all % 4, 0)]) * dx.y) * ((dx[(all % 4, 0)]) * dx.y));
    v1.norm_squared() + ((all as f64) * (-lu)) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.532;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.782, 0.559, 0.53]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.322, 0.461, 0.398, 0.828]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.695, 0.432, 0.862, 0.846, -0.855, 0.377, 0.714, 0.319, -0.861]);
let a4 = 3usize;
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.617, -0.65, 0.516, -0.571, -0.372, 0.643, 0.9, -0.79, 0.941]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-8.009325341739624]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.57616153309587, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.57616153309587, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.622, 0.987, 0.9])), &[0.3583724735856312]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.622, 0.987, 0.9]), &mut o0);
c.near("f_diff_into", &o0, &[0.3583724735856312]);
}
}
}

pub mod p229 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, g), into)]
#[matgrad::hvp(wrt = w, into)]
pub fn f(
    g: &DVector<f64>,
    w: Vector4<f64>,
    matgrad_item: Vector4<f64>,
    cotangent: &Params,
) -> f64 {
    let v1: usize = 3;
    let mut cholesky = matgrad_item.w;
    let mut v2 = (1.5 + cholesky.powi(2)).sqrt();
    for &v3 in g.iter() {
        let w = ((v1 + 1) as f64).sqrt();
        let mut v5 = g
            .iter()
            .enumerate()
            .map(|(cholesky, &all)| (w) * (cholesky as f64 * 0.1))
            .sum::<f64>();
        v5 += (1.5 + v3 * v3).powf(v2.tanh());
    }
    v2 += ((v2 + v2) - (cholesky + matgrad_item[v1]));
    if v1 < 3 {
        v2 += matgrad::constant((matgrad_item)[(3 - v1, v1 % 1)]);
    } else {
        v2
            *= (matgrad_item
                .metric_distance(&Vector4::new(v2, v2, cholesky, v2).add_scalar(4.0)))
                .cos();
        v2 *= (v2).cos();
    }
    let acc = Vector2::new(cholesky, matgrad_item[v1 / 2])
        .map(f64::tanh)
        .kronecker(
            &Vector2::new(g[(v1 + 16, 0)], v2)
                .zip_map(&Vector2::new(matgrad_item[v1], cholesky), |p, q| p * q.sin()),
        );
    let (v6, mut v7) = (acc[v1 / 2], ((v2.tanh()) - (cholesky.mul_add(cholesky, 0.5))));
    let matgrad_item = matgrad_item.len();
    cholesky + v2 + acc.norm_squared() + v6 + v7 + 2.0_f64 + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &DVector::from_column_slice(&[0.664, 0.738, -0.115, -0.813, 0.121, 0.942, 0.807, -0.045, -0.448, 0.448, -0.526, 0.811, 0.176, -0.887, 0.68, 0.48, -0.413, 0.938, 0.742, -0.919]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.139, 0.485, -0.604, -0.18]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.5, 0.085, -0.987, 0.951]);
let a3 = &Params { gain: 0.133, shift: 0.397, count: 3usize, table: [-0.629, 0.399, 0.991, 0.997], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.262, -0.678]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[-0.920779762111708]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = DVector::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.485, -0.139, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.6760712985335421]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.644, 0.142, -0.699, 0.223]), &mut o0);
c.near("f_hvp_into", &o0, &[0.142, 0.644, 0.0, 0.0]);
}
}
}

pub mod p232 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = s_before, into)]
pub fn f<const N: usize>(
    s_before: SVector<f64, N>,
    all: f64,
    pulled: f64,
) -> Matrix2<f64> {
    let mut all: SVector<f64, 4> = matgrad::vec(
        &Matrix2::new(pulled, all, all, s_before[6]),
    );
    let v1: usize = 1;
    for &t1 in all.iter() {
        let mut all = t1;
        let v3: f64 = (if v1 >= 1 { pulled } else { (v1 as f64) }
            + f64::from(v1 as u32) * 0.25);
        all /= 1.5 + ((1.5 + (if v3 >= -0.3 { v3 } else { t1 }).powi(2)).cbrt()).powi(2);
    }
    for v4 in 2..17 {
        for item in 0..N {
            let t1 = 3 - v1;
            let mut x = (-all.y.atan2(1.5 + all.w * all.w));
            let mut v7: f64 = (f64::from(t1 as u32) * 0.25 + ((item + 1) as f64).sqrt());
            x /= 1.5 + ((-v7)).powi(2);
        }
        let x: f64 = pulled;
        all += all.map(matgrad::sigmoid);
    }
    all.x = ((s_before[(v1, 0)])
        / (1.5
            + ({
                let factors = ((SMatrix::<f64, 3, 3>::zeros())
                    .add_scalar(s_before[v1 % 18]) * 0.2
                    + SMatrix::<f64, 3, 3>::identity() * 2.0)
                    .qr();
                (factors.q()
                    * (SMatrix::<f64, 3, 3>::zeros())
                        .add_scalar(s_before[v1 % 18])
                        .component_mul(&factors.r()))
                    .norm_squared()
            })
                * ({
                    let factors = ((SMatrix::<f64, 3, 3>::zeros())
                        .add_scalar(s_before[v1 % 18]) * 0.2
                        + SMatrix::<f64, 3, 3>::identity() * 2.0)
                        .qr();
                    (factors.q()
                        * (SMatrix::<f64, 3, 3>::zeros())
                            .add_scalar(s_before[v1 % 18])
                            .component_mul(&factors.r()))
                        .norm_squared()
                })));
    let mut sum_10 = 0.0;
    for v9 in 0..=N {
        let all: [usize; 3] = [1, 0, 0];
        sum_10 += (pulled - s_before[4]);
    }
    Matrix2::new(3.0_f64, all[3 - v1], all.w, sum_10)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            s_before.dot(&s_before) / 18.0 + all.dot(&all) / 4.0 + sum_10 + sum_10
                + s_before[0] * s_before[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 1>::from_column_slice(&[-0.063, -0.911, -0.073, -0.098, 0.41, -0.429, 0.156, 0.608, -0.282, -0.22, -0.834, -0.581, 0.079, -0.406, -0.826, 0.111, -0.757, -0.534]);
let a1 = -0.75;
let a2 = 0.678;
c.near("f", &f::<18>(a0, a1, a2), &[129.2373731904281, 140.2182870285567, 137.8028882858753, 131.3293731904281]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017])), &[1.068552, 0.19088734372194002, 0.009441333333333333, 0.012674666666666666, 43.85597333333334, 0.05548399999999999, -16.607039330208746, -0.07863466666666667, 0.03647199999999999, 0.02845333333333333, 0.10786399999999999, 0.07514266666666665, -0.01021733333333333, 0.05250933333333334, 0.10682933333333332, -0.014356, 0.09790533333333333, 0.069064]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017]), &mut o0);
c.near("f_vjp_into", &o0, &[1.068552, 0.19088734372194002, 0.009441333333333333, 0.012674666666666666, 43.85597333333334, 0.05548399999999999, -16.607039330208746, -0.07863466666666667, 0.03647199999999999, 0.02845333333333333, 0.10786399999999999, 0.07514266666666665, -0.01021733333333333, 0.05250933333333334, 0.10682933333333332, -0.014356, 0.09790533333333333, 0.069064]);
}
}
}

pub mod p233 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn next_s(v1: f64, lu: &Point3<f64>, v2: f64) -> Vector3<f64> {
    let y = SMatrix::<f64, 3, 3>::from_element(v2)
        .fixed_view::<2, 2>(1, 0)
        .into_owned()
        .unscale(2.0);
    (Vector4::new(v2, v2, v2, lu[2]).fixed_rows::<3>(0).into_owned()
        + Vector3::new(v1, lu.x, y[(1, 1)]))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + lu.coords.norm_squared() + v2 + y.dot(&y) / 4.0
                + y.magnitude_squared().sqrt().tanh(),
        )
}
#[matgrad::vjp]
#[matgrad::differential]
pub fn y(v3: &[f64; 3], v4: Matrix2<f64>) -> f64 {
    let mut v5 = (v4.transpose().iter().map(|v| v * v).sum::<f64>().tanh())
        .mul_add((v4[(1, 0)]), 0.5);
    v5 + (-0.8_f64)
}
#[matgrad::vjp(wrt = (cholesky, out, next_s), value, into)]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    out: &Vector2<f64>,
    next_s: &[Vector2<f64>; 3],
    matgrad_total: Mode,
    all: &[usize; 5],
) -> Vector3<f64> {
    let mut v6 = (matgrad::softmax(&(*out)).dot(&(*out)) / 2.0)
        .atan2(1.5 + (next_s[0][1] * next_s[1][1]) * (next_s[0][1] * next_s[1][1]));
    for v7 in 1..N {
        let mut v9 = matgrad::nuclear_norm(
            &(Matrix2::new(cholesky[0], next_s[v7][0], v6, v6).scale(next_s[v7][v7])
                * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0),
        );
        let mut out: bool = matgrad_total == Mode::Fast;
        out ^= v7 == v7;
        let mut v10 = (v9 * (next_s[v7 % 3][v7]));
        v10 -= matgrad::constant((1.5 + v10 * v10).powf(v10.tanh()));
    }
    let mut sum_11 = 0.0;
    for k in 1..N {
        sum_11 += out[0];
    }
    let mut matgrad_total: f64 = y(
        &[Vector3::new(sum_11, v6, sum_11).x, Vector3::new(sum_11, v6, sum_11).y, out.x],
        Matrix2::new(sum_11, sum_11, v6, sum_11)
            .component_mul(&Matrix2::new(sum_11, next_s[2][0], out.x, sum_11)),
    );
    Vector3::new(matgrad_total, matgrad_total, v6)
        .component_div(&vector![out.x, sum_11, next_s[1] [0]].map(|e| 1.5 + e * e))
        .component_mul(&Vector3::new(sum_11, next_s[1][0], matgrad_total))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            out.norm_squared() + v6 + sum_11 + matgrad_total
                + (*out)
                    .angle(
                        &SMatrix::<f64, 3, 3>::repeat(matgrad_total)
                            .fixed_view::<2, 1>(1, 0)
                            .into_owned()
                            .add_scalar(0.5),
                    ) + cholesky[0] * cholesky[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.18, -0.29]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.817, -0.338]);
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.271, -0.101]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.105, 0.62]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.681, -0.057])];
let a3 = Mode::Damped { by: -0.582, steps: 0usize };
let a4 = &[2usize, 0usize, 0usize, 1usize, 1usize];
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[2.7612319773368292, 2.8197043433957223, 2.807390121351829]);
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.832, -0.295, 0.269])), &[0.24881999999999996, 0.15443999999999997, -2.8215825088007365, 1.4608096591011983, 0.0, -0.01521671869730588, 0.025009356143768206, 0.0024788525619804744, -0.044817429317410666, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.832, -0.295, 0.269])), &[2.7612319773368292, 2.8197043433957223, 2.807390121351829, 0.24881999999999996, 0.15443999999999997, -2.8215825088007365, 1.4608096591011983, 0.0, -0.01521671869730588, 0.025009356143768206, 0.0024788525619804744, -0.044817429317410666, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_vjp_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.832, -0.295, 0.269]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.24881999999999996, 0.15443999999999997]);
c.near("f_vjp_into", &o1, &[-2.8215825088007365, 1.4608096591011983]);
c.near("f_vjp_into", &o2, &[0.0, -0.01521671869730588, 0.025009356143768206, 0.0024788525619804744, -0.044817429317410666, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_value_and_vjp_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.832, -0.295, 0.269]), &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[2.7612319773368292, 2.8197043433957223, 2.807390121351829]);
c.near("f_value_and_vjp_into", &o0, &[0.24881999999999996, 0.15443999999999997]);
c.near("f_value_and_vjp_into", &o1, &[-2.8215825088007365, 1.4608096591011983]);
c.near("f_value_and_vjp_into", &o2, &[0.0, -0.01521671869730588, 0.025009356143768206, 0.0024788525619804744, -0.044817429317410666, 0.0]);
}
}
}

pub mod p235 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn v1(t2: &Vector2<f64>, acc: f64) -> f64 {
    let cotangent = (*t2);
    let mut lu = (cotangent.sum() * (*t2));
    t2.sum() + acc + cotangent.norm_squared() + lu.norm_squared() + acc
}
#[matgrad::differential(wrt = s_before, into)]
#[matgrad::vjp(wrt = s_before, into)]
pub fn f(s_before: &Vector4<f64>, i: &Params) -> Matrix2<f64> {
    let lu = (SMatrix::<f64, 2, 3>::from_fn(|r0, c0| s_before.y * (r0 + c0) as f64 * 0.1)
        - (SMatrix::<f64, 2, 3>::repeat(s_before.z) * s_before[1]));
    let mut v2 = ((if !(lu[(1, 2)]).is_nan() && lu[(1, 2)] >= 0.5_f64 {
        0.8_f64
    } else {
        (-0.8_f64)
    })
        / (1.5
            + ((1.5 + (0.9 * (lu[(0, 0)]).cos())).powi(1 - (2) as i32))
                * ((1.5 + (0.9 * (lu[(0, 0)]).cos())).powi(1 - (2) as i32))));
    let v3: usize = 4;
    let lu = (Point2::origin()
        + (Point2::from(SMatrix::<f64, 2, 1>::from_row_slice(&[v2, v2])).coords
            - point![v2, lu[(0, 0)]].coords));
    let mut v4 = (*s_before)
        .angle(
            &(SMatrix::<f64, 4, 3>::from_element((lu - Point2::origin()).sum())
                * Vector3::new(v2, v2, lu.coords.norm_squared()))
                .add_scalar(0.5),
        );
    let i = matgrad::softmax(&(*s_before));
    let mut acc = i;
    let mut t2 = ((0.5 * (i.x.mul_add(acc[2], 0.5)).sin()).tan())
        .hypot(1.0 + (v3 as f64 * 0.1 * lu.x) * (v3 as f64 * 0.1 * lu.x));
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[SMatrix::<f64, 2, 1>::from_row_slice(&[v4, i.w]), Vector2::new(i.x, v2)],
    )
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v2 + lu.coords.norm_squared() + v4 + acc.sum() + t2 + t2
                + s_before[0] * s_before[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.674, -0.619, 0.223, 0.978]);
let a1 = &Params { gain: 0.485, shift: -0.254, count: 2usize, table: [-0.337, -0.94, 0.184, 0.635], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.786, -0.701]), on: true };
c.near("f", &f(a0, a1), &[6.592690125923189, 5.524438158045797, 5.090824536964809, 4.510356334802543]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.281, -0.185, 0.523, 0.09])), &[-0.12494839834397688, 0.08559743738832526, 0.14813514889223167, 0.1405546339433346]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.281, -0.185, 0.523, 0.09]), &mut o0);
c.near("f_diff_into", &o0, &[-0.12494839834397688, 0.08559743738832526, 0.14813514889223167, 0.1405546339433346]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.753, 0.693, 0.281, 0.395])), &[-2.339484699401658, -3.085647506946053, 0.4512790222114609, -0.96767310518132]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.753, 0.693, 0.281, 0.395]), &mut o0);
c.near("f_vjp_into", &o0, &[-2.339484699401658, -3.085647506946053, 0.4512790222114609, -0.96767310518132]);
}
}
}

pub mod p236 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::vjp(wrt = pulled, value, into)]
pub fn f(pulled: &Vector3<f64>, lu: &[usize]) -> f64 {
    let mut v1 = 0.0_f64;
    for v2 in 0..3 {
        if false {
            break;
        }
        let mut v4: f64 = f64::from(v2 as u32) * 0.25;
        while v4 < 1.0 {
            v4 += 0.75;
        }
        let v5 = (((0.7 * v1.sin()).atanh()) * (v4.atan()));
        let v7: Vector2<f64> = Vector2::new(
            (v4 - v4),
            {
                let v6: f64 = v2 as f64 * 0.1;
                v6
            },
        );
        v1 *= (matgrad::sinc((v7[(0, 0)]))).cos();
    }
    let v8: Vector2<f64> = Vector2::new(0.5_f64, (-3.0_f64));
    let mut v9 = v8.sum();
    let (v10, mut v11) = ((((*pulled))[(0, 0)]).mul_add((-v9), 0.5), v9);
    let mut v12 = 0.0_f64;
    for &v13 in v8.iter().rev() {
        let mut v16 = (1.5 + (v10 * v13).powi(2)).cbrt();
        let v17 = ((SMatrix::<f64, 2, 2>::from_columns(&[v8, v8])) * 0.2
            + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        v11 += (v17 * (Vector2::new(v17[(1, 0)], v12))).norm_squared() * 0.1;
        v12 += v16;
    }
    const K18: f64 = 2.0_f64;
    v1 + v9 + v10 + v11 + v12 + K18 + K18 + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.724, 0.943, -0.46]);
let a1 = &[0usize, 1usize, 3usize, 3usize, 1usize, 1usize, 0usize, 0usize, 0usize, 1usize, 3usize, 1usize, 3usize, 3usize, 3usize, 0usize, 3usize, 3usize, 2usize, 3usize];
c.near("f", &f(a0, a1), &[7.762857258945438]);
c.near("f_grad", &f_grad(a0, a1), &[7.43251087535951, 0.724, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[7.762857258945438, 7.43251087535951, 0.724, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[7.43251087535951, 0.724, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[7.762857258945438]);
c.near("f_value_and_grad_into", &o0, &[7.43251087535951, 0.724, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, 0.513), &[3.8128780790594288, 0.371412, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, 0.513), &[7.762857258945438, 3.8128780790594288, 0.371412, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, 0.513, &mut o0);
c.near("f_vjp_into", &o0, &[3.8128780790594288, 0.371412, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, 0.513, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[7.762857258945438]);
c.near("f_value_and_vjp_into", &o0, &[3.8128780790594288, 0.371412, 0.0]);
}
}
}

pub mod p237 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
#[matgrad::hvp(wrt = acc, value, into)]
pub fn f(
    acc: f64,
    value: Mode,
    matgrad_total: &[f64],
    i: &[f64],
    cotangent: usize,
) -> f64 {
    let v1 = i[1];
    let v2: f64 = if cotangent == cotangent / 2 {
        i[3]
    } else {
        (cotangent as f64 * 0.1 * f64::from(cotangent as u32) * 0.25)
    };
    let mut t2 = 0.25_f64;
    for cholesky in 0..matgrad_total.len() {
        let mut dx: SMatrix<f64, 2, 2> = SMatrix::<
            f64,
            2,
            2,
        >::from_diagonal(
            &SMatrix::<
                f64,
                2,
                1,
            >::from_row_iterator(vector![acc, v1].iter().map(|e| e * 0.5)),
        );
        let v4 = ((cotangent + 1) as f64).sqrt();
        t2 += ((t2 / (1.5 + v4 * v4)) / (1.5 + (t2 - v2) * (t2 - v2)));
    }
    let mut sum_5 = 0.0;
    for s_before in 0..i.len() {
        sum_5 += (1.5 + (-v2).powi(2)).acosh();
    }
    let mut v6 = t2;
    acc + v1 + t2 + sum_5 + v6
        + (((1.5 + sum_5.powi(2)).acosh())
            / (1.5 + ((0.7 * v6.sin()).asin()) * ((0.7 * v6.sin()).asin()))) + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.067;
let a1 = Mode::Damped { by: 0.701, steps: 2usize };
let a2 = &[-0.863, -0.07, 0.082, -0.76, -0.734];
let a3 = &[-0.641, 0.844, -0.176, -0.82];
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[8.473972729820357]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[8.473972729820357, 1.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[1.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[8.473972729820357]);
c.near("f_value_and_grad_into", &o0, &[1.3]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, -0.166), &[0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, -0.166), &[8.473972729820357, 1.3, 0.0]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, a4, -0.166, &mut o0);
c.near("f_hvp_into", &o0, &[0.0]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hvp_into(a0, a1, a2, a3, a4, -0.166, &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[8.473972729820357]);
c.near("f_value_grad_hvp_into", &o0, &[1.3]);
c.near("f_value_grad_hvp_into", &o1, &[0.0]);
}
}
}

pub mod p239 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value, into)]
#[matgrad::differential(wrt = column, value, into)]
pub fn f<const N: usize>(column: &SMatrix<f64, N, 2>, matgrad_total: f64) -> f64 {
    const K1: f64 = 3.0_f64;
    let s: usize = 1;
    let mut v2 = (f64::from(s as u32) * 0.25 * matgrad_total);
    let v3 = K1;
    let pulled: SMatrix<f64, N, 2> = (*column)
        .component_div(
            &(SMatrix::<f64, N, 2>::repeat(K1) - (*column)).map(|e| 1.5 + e * e),
        );
    let mut v4 = ((if (pulled[(s % 18, s % 2)]).mul_add(v3, 0.5) <= v3 {
        (matgrad_total * v2)
    } else {
        pulled[(17 - s, 0)]
    }) * v3);
    v2 + pulled.dot(&pulled) / 36.0 + v4 + 2.0_f64 + column[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 2>::from_column_slice(&[0.526, 0.768, 0.474, 0.377, 0.462, -0.282, 0.454, 0.717, 0.973, -0.342, -0.803, -0.884, 0.654, 0.6, -0.132, -0.788, 0.836, 0.967, 0.091, -0.401, 0.698, 0.178, -0.745, 0.897, -0.495, -0.452, 0.922, -0.837, 0.25, -0.194, -0.154, -0.166, -0.206, -0.879, -0.202, 0.336]);
let a1 = 0.333;
c.near("f", &f::<18>(a0, a1), &[2.674574103122253]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[0.8654973288324626, 0.0015526672004248848, 0.0005528546204894318, 0.00036862707561164206, 0.0005271582794722335, -8.834229098208298e-5, 0.0005105150070475053, 0.0013154102518060913, 0.002926840550350583, -9.701852208140268e-5, -0.00010808866033245895, -0.00010461614571943794, 0.0010652403887818852, 0.0008832971683248924, -5.3143234847616285e-5, -0.00010863459934384044, 0.0019258965069401046, 0.0028747167769500436, 5.364622604516439e-5, -0.0001032406976371346, 0.0012352761895618588, 0.00012213598236097105, -0.00010999945635683936, 0.0023256592292142772, -0.00010931442861013892, -0.00010705894744004314, 0.0025098165995113, -0.000106732067470641, 0.00019476904433237202, -7.037514408241745e-5, -5.974463864543882e-5, -6.311376372498052e-5, -7.324236630355333e-5, -0.00010485322216448023, -7.230239530288404e-5, 0.00030516606203633267]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1), &[2.674574103122253, 0.8654973288324626, 0.0015526672004248848, 0.0005528546204894318, 0.00036862707561164206, 0.0005271582794722335, -8.834229098208298e-5, 0.0005105150070475053, 0.0013154102518060913, 0.002926840550350583, -9.701852208140268e-5, -0.00010808866033245895, -0.00010461614571943794, 0.0010652403887818852, 0.0008832971683248924, -5.3143234847616285e-5, -0.00010863459934384044, 0.0019258965069401046, 0.0028747167769500436, 5.364622604516439e-5, -0.0001032406976371346, 0.0012352761895618588, 0.00012213598236097105, -0.00010999945635683936, 0.0023256592292142772, -0.00010931442861013892, -0.00010705894744004314, 0.0025098165995113, -0.000106732067470641, 0.00019476904433237202, -7.037514408241745e-5, -5.974463864543882e-5, -6.311376372498052e-5, -7.324236630355333e-5, -0.00010485322216448023, -7.230239530288404e-5, 0.00030516606203633267]);
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.8654973288324626, 0.0015526672004248848, 0.0005528546204894318, 0.00036862707561164206, 0.0005271582794722335, -8.834229098208298e-5, 0.0005105150070475053, 0.0013154102518060913, 0.002926840550350583, -9.701852208140268e-5, -0.00010808866033245895, -0.00010461614571943794, 0.0010652403887818852, 0.0008832971683248924, -5.3143234847616285e-5, -0.00010863459934384044, 0.0019258965069401046, 0.0028747167769500436, 5.364622604516439e-5, -0.0001032406976371346, 0.0012352761895618588, 0.00012213598236097105, -0.00010999945635683936, 0.0023256592292142772, -0.00010931442861013892, -0.00010705894744004314, 0.0025098165995113, -0.000106732067470641, 0.00019476904433237202, -7.037514408241745e-5, -5.974463864543882e-5, -6.311376372498052e-5, -7.324236630355333e-5, -0.00010485322216448023, -7.230239530288404e-5, 0.00030516606203633267]);
}
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.674574103122253]);
c.near("f_value_and_grad_into", &o0, &[0.8654973288324626, 0.0015526672004248848, 0.0005528546204894318, 0.00036862707561164206, 0.0005271582794722335, -8.834229098208298e-5, 0.0005105150070475053, 0.0013154102518060913, 0.002926840550350583, -9.701852208140268e-5, -0.00010808866033245895, -0.00010461614571943794, 0.0010652403887818852, 0.0008832971683248924, -5.3143234847616285e-5, -0.00010863459934384044, 0.0019258965069401046, 0.0028747167769500436, 5.364622604516439e-5, -0.0001032406976371346, 0.0012352761895618588, 0.00012213598236097105, -0.00010999945635683936, 0.0023256592292142772, -0.00010931442861013892, -0.00010705894744004314, 0.0025098165995113, -0.000106732067470641, 0.00019476904433237202, -7.037514408241745e-5, -5.974463864543882e-5, -6.311376372498052e-5, -7.324236630355333e-5, -0.00010485322216448023, -7.230239530288404e-5, 0.00030516606203633267]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, &SMatrix::<f64, 18, 2>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903, 0.282, 0.003, -0.854, -0.327, -0.503, -0.87, 0.025, -0.482, 0.89, 0.631, -0.275, 0.676, 0.175, -0.346, -0.319, -0.684, 0.405, 0.837, -0.98, 0.532, 0.544, -0.12, -0.413, 0.751, -0.252, 0.759, -0.009, 0.997, 0.481, -0.584, -0.21])), &[-0.11054101082288675]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, &SMatrix::<f64, 18, 2>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903, 0.282, 0.003, -0.854, -0.327, -0.503, -0.87, 0.025, -0.482, 0.89, 0.631, -0.275, 0.676, 0.175, -0.346, -0.319, -0.684, 0.405, 0.837, -0.98, 0.532, 0.544, -0.12, -0.413, 0.751, -0.252, 0.759, -0.009, 0.997, 0.481, -0.584, -0.21])), &[2.674574103122253, -0.11054101082288675]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, &SMatrix::<f64, 18, 2>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903, 0.282, 0.003, -0.854, -0.327, -0.503, -0.87, 0.025, -0.482, 0.89, 0.631, -0.275, 0.676, 0.175, -0.346, -0.319, -0.684, 0.405, 0.837, -0.98, 0.532, 0.544, -0.12, -0.413, 0.751, -0.252, 0.759, -0.009, 0.997, 0.481, -0.584, -0.21]), &mut o0);
c.near("f_diff_into", &o0, &[-0.11054101082288675]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<18>(a0, a1, &SMatrix::<f64, 18, 2>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903, 0.282, 0.003, -0.854, -0.327, -0.503, -0.87, 0.025, -0.482, 0.89, 0.631, -0.275, 0.676, 0.175, -0.346, -0.319, -0.684, 0.405, 0.837, -0.98, 0.532, 0.544, -0.12, -0.413, 0.751, -0.252, 0.759, -0.009, 0.997, 0.481, -0.584, -0.21]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.674574103122253]);
c.near("f_value_and_diff_into", &o0, &[-0.11054101082288675]);
}
}
}

pub mod p240 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, value)]
pub fn f<const N: usize>(
    w: &SVector<f64, N>,
    grad: &[Point3<f64>; 20],
    matgrad_total: &Vector2<f64>,
    item: &[(Vector2<f64>, f64)],
    next_s: &[(Vector2<f64>, f64)],
) -> f64 {
    let v1 = next_s[19].0.x;
    let mut v2 = (SMatrix::<f64, N, 1>::repeat(0.8_f64).add_scalar(3.0)).normalize();
    let mut v3: f64 = v1;
    let mut v4 = 0.25_f64;
    for v5 in 0..3 {
        if ((-0.1_f64) - (v2.sum())) > v4 {
            v4 = ((-0.1_f64) - (v2.sum()));
        }
        v4 /= 1.5 + (matgrad_total[1]).powi(2);
    }
    let v7 = (if v1 > -0.4 {
        (grad[6] - Point3::origin()).sum()
    } else {
        matgrad::erfc(0.5 * (item[2].1 * v1))
    });
    let v8 = ((v3.atan2(1.5 + v7 * v7)) / (1.5 + v1 * v1));
    let mut v9 = v8;
    w.norm_squared() + v2.norm_squared() + v3 + v4 + v7 + v9 + (-v9)
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.686, 0.303, 0.038, -0.934, 0.159, -0.453, 0.166, 0.502, 0.803, 0.03, -0.056, -0.828, -0.683, -0.319, 0.743, -0.184, -0.628, 0.12]);
let a1 = &[Point3::new(0.411, -0.591, -0.305), Point3::new(-0.982, -0.794, -0.514), Point3::new(0.323, -0.899, 0.205), Point3::new(-0.534, -0.811, 0.165), Point3::new(0.987, 0.869, 0.587), Point3::new(-0.156, 0.116, 0.191), Point3::new(-0.615, -0.467, 0.216), Point3::new(0.049, 0.195, -0.413), Point3::new(0.137, 0.914, -0.778), Point3::new(-0.722, 0.755, 0.819), Point3::new(0.693, -0.812, -0.896), Point3::new(-0.022, 0.902, 0.135), Point3::new(0.78, 0.505, 0.376), Point3::new(-0.506, 0.112, 0.954), Point3::new(-0.189, 0.538, 0.244), Point3::new(0.268, 0.16, 0.319), Point3::new(0.854, 0.765, 0.119), Point3::new(0.931, 0.696, 0.759), Point3::new(0.641, -0.15, 0.889), Point3::new(-0.384, 0.093, -0.521)];
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.551, 0.636]);
let a3 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.724, 0.062]), 0.194), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.249, 0.42]), 0.168), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.449, 0.412]), 0.649), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.237, 0.242]), 0.009)];
let a4 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.666, -0.973]), 0.986), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.287, 0.151]), 0.818), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.999, 0.782]), -0.868), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.521, 0.37]), 0.338), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.645, -0.609]), -0.322), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.187, -0.303]), -0.637), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.55, -0.952]), -0.2), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.275, 0.649]), -0.157), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.983, 0.471]), 0.967), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.409, -0.417]), 0.885), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.545, -0.489]), -0.38), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.63, -0.918]), -0.478), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.532, -0.936]), 0.554), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.822, 0.658]), 0.975), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.894, -0.596]), -0.257), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.831, 0.81]), 0.789), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.48, -0.124]), -0.599), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.597, -0.766]), -0.502), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.279, -0.989]), 0.481), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.657, 0.799]), -0.278)];
c.near("f", &f::<18>(a0, a1, a2, a3, a4), &[5.320377935898168]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3, a4), &[5.320377935898168, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p242 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1)]
pub fn f<const N: usize>(
    matgrad_item: &[Vector2<f64>],
    t1: Vector3<f64>,
    lu: &[(f64, f64)],
) -> f64 {
    let mut matgrad_item = SVector::<f64, 4>::zeros();
    for cholesky in 0..4 {
        let mut matgrad_item = {
            let v2 = matgrad_item[cholesky / 2];
            ((t1[cholesky % 3]) / (1.5 + 0.3_f64 * 0.3_f64))
        };
        let s = if cholesky != 2 {
            matgrad::constant((matgrad_item / (1.5 + t1[2] * t1[2])))
        } else {
            t1.y
        };
        matgrad_item += s;
    }
    let mut v3 = Vector4::new(t1.y, matgrad_item[1], matgrad_item.w, 0.1_f64)
        .component_mul(&matgrad_item);
    v3[2] = v3[3] * 0.5 + matgrad_item.y;
    let item: f64 = (lu[2].1 + lu[3].0);
    let mut sum_6 = 0.0;
    for matgrad_item in (0..3).step_by(2) {
        let v4: f64 = ((lu[matgrad_item].1 + item) * 1.0_f64).tanh();
        sum_6 += (if v4 > 0.35 { 2.0_f64 } else { v4 }).to_radians();
    }
    let matgrad_total = ((SMatrix::<f64, 4, 1>::from_iterator(v3.iter().map(|e| e * 0.5))
        .add_scalar(3.0))
        .normalize()
        .dot(&v3) / 4.0);
    let mut item = ((if item > -0.4 { sum_6 } else { matgrad_total }) * 2.0_f64);
    let v8: Vector3<f64> = Vector3::new(
        {
            let v7: f64 = lu[1].1;
            v7
        },
        lu[3].1,
        (lu[0].0 - lu[2].1),
    );
    matgrad_item.norm_squared() + v3.sum() + sum_6 + matgrad_total + item + v8.sum()
        + v3[3] + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.908, 0.502]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, -0.793]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.223, -0.609]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.9, -0.508]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.659, 0.202]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.716, 0.123]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.459, 0.162]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.166, -0.892]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.876, -0.063]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.857, -0.093]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.577, 0.092]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.738, 0.645]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.187, -0.961]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.921, -0.393]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.137, -0.92]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.917, 0.726]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.637, -0.028])];
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.041, -0.183, 0.269]);
let a2 = &[(0.383, 0.961), (0.33, -0.13), (0.749, -0.201), (0.883, 0.685), (0.337, -0.41)];
c.near("f", &f::<18>(a0, a1, a2), &[1.3559425102393199]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[-0.183, -0.041, 0.0]);
}
}

pub mod p243 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
pub fn f(other: f64, t2: &[f64; 33], step_1: &[f64; 17], k: &[f64; 17]) -> f64 {
    let mut value = (matgrad::solve_sylvester(
            &(SMatrix::<f64, 3, 3>::from_fn(|r0, c0| t2[6] * (r0 + c0) as f64 * 0.1)
                * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0),
            &(SMatrix::<f64, 3, 3>::from_fn(|r0, c0| t2[6] * (r0 + c0) as f64 * 0.1)
                * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| t2[6] * (r0 + c0) as f64 * 0.1)
                    .transpose() + SMatrix::<f64, 3, 3>::from_diagonal_element(1.5)),
            &(SMatrix::<f64, 3, 3>::zeros()).add_scalar(1.25_f64),
        )
        .unwrap() / (1.5 + (0.7 * k[1].sin()).acos() * (0.7 * k[1].sin()).acos()));
    value.fill_with_identity();
    let matgrad_item: f64 = ((Matrix2::new(
        t2[11],
        value[(2, 0)],
        value[(1, 0)],
        value[(0, 0)],
    )
        + SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
            &[
                SMatrix::<f64, 2, 1>::from_column_slice(&[value[(2, 0)], t2[27]]),
                vector![step_1[1], step_1[13]],
            ],
        ))
        + (Matrix2::new(t2[11], value[(2, 0)], value[(1, 0)], value[(0, 0)])
            + SMatrix::<
                f64,
                2,
                2,
            >::from_columns(
                &[
                    SMatrix::<f64, 2, 1>::from_column_slice(&[value[(2, 0)], t2[27]]),
                    vector![step_1[1], step_1[13]],
                ],
            ))
            .transpose())
        .symmetric_eigenvalues()
        .max();
    value[(2, 2)] += t2[18];
    for &v1 in t2.iter().rev() {
        let matgrad_item = k.map(|v4| v4 * 0.5 + v4);
        value /= 1.5 + (k[8]).powi(2);
    }
    let mut v6 = Point3::new(
        (k[4] + matgrad_item),
        matgrad_item,
        SMatrix::<f64, 2, 3>::from_element(step_1[3])
            .reshape_generic(Const::<3>, Const::<2>)[(2, 0)],
    );
    let mut v7 = 0.25_f64;
    for v8 in (0..3).rev() {
        let mut sum_10 = 0.0;
        for matgrad_item in t2.windows(2) {
            sum_10
                += (k[(v8 * 3 + 1) % 17]
                    * (matgrad_item[v8 % 2])
                        .atan2(
                            1.5
                                + ((v6 - Point3::origin()).sum())
                                    * ((v6 - Point3::origin()).sum()),
                        ));
        }
        let mut v11 = ((Point2::origin() + Vector2::new(k[v8], value[(v8.min(2), 1)]))
            + (Point2::new(matgrad_item, v7).map(|e| e.sin())
                - (Point2::origin() + Vector2::new(k[v8], value[(v8.min(2), 1)]))) * v7);
        let v12: f64 = ({
            let matgrad_item: f64 = f64::from(v8 as u32) * 0.25;
            matgrad_item
        } * if v8 % 2 == 0 { (v8 as f64) } else { k[v8] });
        v7 -= (v11[1] * (matgrad::relu(v12)));
    }
    let mut v13 = value;
    value.norm_squared() + v6.coords.norm_squared() + v7 + v13.sum()
        + matgrad_item.max(((v13[(1, 2)]) * v6[2])) + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.081;
let a1 = &[0.662, -0.578, -0.206, 0.38, 0.289, 0.384, 0.718, 0.118, -0.504, 0.188, -0.01, 0.856, 0.097, 0.087, -0.54, 0.242, 0.746, 0.311, 0.554, -0.169, 0.564, -0.943, 0.835, -0.908, -0.309, -0.745, 0.464, -0.797, -0.91, -0.729, -0.801, -0.629, 0.098];
let a2 = &[-0.588, 0.198, 0.492, -0.982, -0.12, -0.8, 0.494, 0.712, -0.12, -0.509, -0.31, -0.355, -0.061, 0.917, 0.328, 0.944, 0.229];
let a3 = &[-0.354, -0.98, 0.018, 0.184, -0.852, -0.76, 0.45, -0.821, 0.726, -0.913, -0.016, 0.809, -0.239, -0.633, 0.922, -0.735, -0.851];
c.near("f", &f(a0, a1, a2, a3), &[30.814702134023253]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.971692165127326, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.469455637714788e-11, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -7.502995137168245, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p244 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, column))]
#[matgrad::newton_step(wrt = y)]
pub fn f(y: f64, column: f64, whole: bool) -> f64 {
    let t1 = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(column)
        + SMatrix::<f64, 3, 2>::from_element(y))
        .column_sum();
    let column: f64 = 1.5_f64;
    let mut x = (1.5 + t1[2] * t1[2])
        .powf(((1.5 + (0.9 * column.cos())).powi(1 - (2) as i32)).tanh());
    x + x + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.524;
let a1 = -0.955;
let a2 = true;
c.near("f", &f(a0, a1, a2), &[7.284188869652311]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-4.549758456479185, -4.849758456479185]);
c.newton(&f_newton(a0, a1, a2), &[0.8413946477940994], &[-4.549758456479185]);
}
}

pub mod p245 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v1(t2: f64, s_before: f64, v2: &Point2<f64>) -> f64 {
    let v4 = if (v2.coords.norm_squared()).hypot(1.0 + s_before * s_before) < t2 {
        let mut s_before = 0.25_f64;
        for s_before in 1..5 {
            if false {
                continue;
            }
            let s = matgrad::sinc(((v2 - Point2::origin()).sum()));
        }
        s_before
    } else {
        let s: SMatrix<f64, 3, 1> = Vector2::new(s_before, s_before)
            .to_homogeneous()
            .map(matgrad::sigmoid);
        (0.7 * (s_before + ((v2 - Point2::origin()).sum())).sin()).acos()
    };
    t2 + v4 + v4.asinh()
}
#[matgrad::gradient(wrt = all, into)]
#[matgrad::gauss_newton(wrt = all, into)]
pub fn f(all: f64) -> f64 {
    let mut v5: f64 = (0.1_f64 + 0.8_f64);
    let mut i: f64 = v5;
    let s_before = v5;
    for v6 in (0..33).step_by(2) {
        if v5 > 0.35 {
            continue;
        }
        let v8: f64 = (v6 as f64);
        let mut grad: f64 = (v8 - v8);
        while grad < 1.0 {
            grad += 0.75;
        }
        let v10: f64 = {
            let v9: f64 = (f64::from(v6 as u32) * 0.25 * 1.0_f64).sin();
            (grad - grad)
        };
        i += ((f64::sin(v8)) / (1.5 + (s_before - v8) * (s_before - v8)));
    }
    let mut s_before = SMatrix::<
        f64,
        3,
        1,
    >::from_row_iterator(
        Vector3::new(v5, all, all)
            .try_normalize(0.4)
            .unwrap_or(
                SMatrix::<f64, 3, 1>::from_row_slice(&[s_before, s_before, s_before]),
            )
            .iter()
            .map(|e| e * 0.5),
    );
    i + s_before.sum()
        + ((s_before.metric_distance(&s_before.add_scalar(4.0))) * (s_before[2] * i))
        + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.775;
c.near("f", &f(a0), &[-1.2654001411752793]);
c.near("f_grad", &f_grad(a0), &[1.7138744218722615]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[1.7138744218722615]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0), &[0.8006187586432084, -2.1687369353938597, 2.9373655339479785]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.8006187586432084]);
c.near("f_gauss_newton_into", &o0, &[-2.1687369353938597]);
c.near("f_gauss_newton_into", &o1, &[2.9373655339479785]);
}
}
}

pub mod p246 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64, v3: &Vector3<f64>) -> f64 {
    let mut v5 = Vector3::new(v2, v3.x, v2).map(f64::sin);
    v5 *= ((-v5[(1, 0)])).tanh();
    let v6 = matgrad::erfinv(0.7 * ((v5)[(0, 0)]).sin());
    v2 + v5.norm_squared() + v6 + v6.hypot(1.0 + (v6 - v6) * (v6 - v6))
}
pub fn v7(v8: f64, v9: f64, v10: f64) -> Vector3<f64> {
    Vector3::new(v9, v10, v10)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v8 + v9 + v10
                + (SMatrix::<f64, 2, 3>::repeat(v9)
                    - SMatrix::<f64, 2, 3>::from_element(v8))
                    .reshape_generic(Const::<3>, Const::<2>)[(2, 0)],
        )
}
#[matgrad::gradient(wrt = s, into)]
#[matgrad::vjp(wrt = s, into)]
pub fn f<const N: usize>(
    x: &SVector<f64, N>,
    cotangent: &Vector4<f64>,
    s: &Rig,
    w: &Matrix3<f64>,
) -> f64 {
    let v11 = if w[(2, 2)] < s.duo.0 {
        ((v1(
            (1.5 + (0.9 * (w[(2, 2)]).cos())).powi(1 - (1) as i32),
            &Vector3::new(cotangent[1], 1.5_f64, w.m21),
        )) - (x[0] + 1.25_f64))
    } else {
        ((*w).dot(&SMatrix::<f64, 3, 3>::from_diagonal(&s.duo.1)) / 9.0)
    };
    let mut v12 = (-((((*w) - (*w)))[(2, 0)]).powi(2)).exp();
    let mut v13: f64 = (-(v12.atan2(1.5 + v12 * v12)).powi(2)).exp_m1();
    let mut v14 = (((*cotangent) + (*cotangent))
        - (*cotangent).component_div(&(*cotangent).map(|e| 1.5 + e * e)));
    let v15 = Knob {
        gain: ((w[(2, 1)]) - v13),
        bias: SMatrix::<f64, 2, 1>::from_row_slice(&[1.25_f64, v14[2]]),
    };
    let v16: Three<f64> = v7(
        v15.force(&vector![v15.force(& Vector2::new(3.0_f64, v13)), w[(2, 1)]]),
        v1(v14[1], &vector![v15.gain, s.knob.gain, v12]),
        v1(
            SMatrix::<
                f64,
                4,
                1,
            >::from_row_slice(
                    &[v13, v12, v14.w, v15.force(&Vector2::new(v14[1], v14[(1, 0)]))],
                )
                .angle(&(*cotangent).add_scalar(0.5)),
            &Vector3::new(v12, w[(2, 1)], v12),
        ),
    );
    let v18 = if (w[(2, 0)]).mul_add(v11, 0.5) > 0.1 {
        let mut v17 = matgrad::log_softmax(&v16).sum();
        v1((0.7 * 0.3_f64.sin()).atanh(), &v16)
    } else {
        v15.gain
    };
    let v19 = (0.7 * (matgrad::constant((-v14[0]))).sin()).asin();
    v11 + v12 + v13 + v14.norm_squared() + v19
        + v1((1.5 + v19 * v19).powf(v14.y.tanh()), &v16) + cotangent[0] * cotangent[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.614, 0.848, -0.778, 0.315, -0.935]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.728, 0.387, 0.441, -0.891]);
let a2 = &Rig { knob: Knob { gain: 0.605, bias: SMatrix::<f64, 2, 1>::from_column_slice(&[0.285, 0.392]) }, duo: Duo(-0.854, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.405, 0.228, -0.634])), table: [-0.893, -0.869, 0.034] };
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.205, -0.222, -0.366, 0.828, -0.534, 0.011, 0.098, -0.005, 0.323]);
c.near("f", &f::<5>(a0, a1, a2, a3), &[8.610355443018635]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.022777777777777775, -0.059333333333333335, 0.03588888888888889, 0.0, 0.0, 0.0]);
{
let mut o0 = Rig { knob: Knob { gain: 9.0, bias: Vector2::new(9.0, 9.0) }, duo: Duo(9.0, Vector3::new(9.0, 9.0, 9.0)), table: [9.0, 9.0, 9.0] };
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.022777777777777775, -0.059333333333333335, 0.03588888888888889, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, a3, -0.622), &[-0.0, -0.0, -0.0, -0.0, -0.014167777777777776, 0.03690533333333333, -0.02232288888888889, -0.0, -0.0, -0.0]);
{
let mut o0 = Rig { knob: Knob { gain: 9.0, bias: Vector2::new(9.0, 9.0) }, duo: Duo(9.0, Vector3::new(9.0, 9.0, 9.0)), table: [9.0, 9.0, 9.0] };
let r = f_vjp_into::<5>(a0, a1, a2, a3, -0.622, &mut o0);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -0.0, -0.0, -0.014167777777777776, 0.03690533333333333, -0.02232288888888889, -0.0, -0.0, -0.0]);
}
}
}

pub mod p247 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn s_before(
    next_s: &Vector3<f64>,
    pulled: f64,
    Rig { knob: Knob { gain: s_before, bias }, .. }: &Rig,
) -> f64 {
    let mut v1 = matgrad::erf(((((*bias))[(0, 0)]).min(pulled)));
    let step_1 = Knob {
        gain: v1,
        bias: (*next_s).fixed_rows::<2>(1).into_owned(),
    };
    let mut v2 = Knob { gain: v1, bias: (*bias) };
    next_s.dot(next_s) / 3.0 + pulled + v1 + v2.gain + (matgrad::constant(v2.gain)).abs()
}
pub fn step_1(pulled: usize, v3: &Matrix2<f64>, next_s: &Matrix2<f64>) -> f64 {
    let v4: f64 = {
        let step_1: f64 = f64::from(pulled as u32) * 0.25;
        (step_1 * step_1)
    };
    let mut s_before = v4;
    let v5: usize = pulled;
    v3.sum() + next_s.dot(next_s) / 4.0 + s_before
        + (if v4 > 0.35 {
            (v4 * f64::from(v5 as u32) * 0.25)
        } else {
            (if next_s[(0, pulled % 2)] >= 0.1 || v3[(1, v5 % 2)] > 0.4 {
                s_before
            } else {
                2.0_f64
            })
        })
}
#[matgrad::gradient(wrt = k, into)]
#[matgrad::vjp(wrt = k, into)]
pub fn f(
    k: &[f64],
    i: &Vector4<f64>,
    s: &Matrix3<f64>,
    cholesky: &SVector<f64, 20>,
) -> f64 {
    let v6 = cholesky[16];
    let v7: usize = 1;
    let mut item = k.first().unwrap() * s[(v7, 2 - v7)];
    let v8 = Matrix3::new(
            v6,
            item,
            cholesky[v7],
            item,
            i.x,
            v6,
            v6,
            item,
            s[(v7 + 1, v7)],
        )
        .zip_zip_map(&(*s), &(*s), |p, q, u| p * q + u.tanh());
    let mut other: f64 = (v7 as f64);
    while other < 1.0 {
        other += 0.75;
    }
    let v9;
    if v7 >= 1 {
        v9 = other;
    } else {
        v9 = other;
    }
    let pulled: usize = 3;
    item + v8.dot(&v8) / 9.0 + v9 + (*s).component_mul(&v8).sum() + k[0] * k[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &[0.201, -0.917, 0.292];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.124, -0.18, -0.657, -0.084]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.166, 0.045, 0.714, 0.421, -0.227, -0.324, 0.023, -0.05, -0.493]);
let a3 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.973, 0.05, -0.45, -0.364, 0.665, -0.042, -0.816, 0.48, 0.947, 0.015, 0.976, -0.722, 0.433, 0.655, -0.757, 0.323, -0.598, -0.037, 0.641, 0.071]);
c.near("f", &f(a0, a1, a2, a3), &[1.4084563384408915]);
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-1.2215359563254027, 0.201, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, a3, 0.816, &mut o0);
c.near("f_vjp_into", &o0, &[-0.9967733403615285, 0.164016, 0.0]);
}
}
}

pub mod p248 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, lu))]
#[matgrad::hvp(wrt = cholesky)]
pub fn f(
    cholesky: &[Vector2<f64>; 3],
    n: &Vector3<f64>,
    lu: &Vector4<f64>,
    step_1: f64,
    v: f64,
    grad: usize,
) -> f64 {
    let mut other = ((SMatrix::<f64, 3, 2>::repeat(1.25_f64) * Vector2::new(v, lu[1]))
        .map(|out| v * out))[(0, 0)];
    let mut v1: SVector<f64, 4> = matgrad::vec(
        &matrix![step_1, other].insert_row(1, lu.x),
    );
    other = (-other.hypot(1.0 + cholesky[2][0] * cholesky[2][0]));
    let mut lu = {
        let acc: [usize; 3] = [1, 0, 2];
        ((*lu).norm_squared() / 4.0)
    };
    let n: f64 = ((v * v) * ((grad + 1) as f64).sqrt());
    let all: SMatrix<f64, 2, 3> = SMatrix::<
        f64,
        2,
        3,
    >::from_fn(|r0, c0| v * (r0 + c0) as f64 * 0.1);
    let lu: usize = 2;
    let n = (((all[(1, lu)]) * n) - (if grad >= 2 { all[(1, lu)] } else { v }));
    let acc = Vector2::new(all[(lu % 2, lu / 2)], n)
        .to_homogeneous()
        .add_scalar((other * n));
    other + v1.norm_squared() + n + acc.dot(&acc) / 3.0 + acc[((lu * 3 + 1) % 3, 0)]
        + n * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.238, 0.707]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.863, 0.986]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.989, 0.139])];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.673, 0.021, -0.62]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.946, -0.641, 0.823, 0.747]);
let a3 = 0.088;
let a4 = 0.884;
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.030273310475537066]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, 0.0, -2.115313875465502, 0.0, -3.784, 0.4330099715764136, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.898, -0.248]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.558, -0.412]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.418, 0.405])]), &[0.0, 0.0, 0.0, 0.0, 0.7838582521058058, 0.0]);
}
}

pub mod p249 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, value, into)]
#[matgrad::differential(wrt = matgrad_item, value, into)]
pub fn f(
    matgrad_item: &SVector<f64, 20>,
    s_before: &[usize],
    matgrad_total: &[f64],
    out: bool,
) -> f64 {
    let mut sum_1 = 0.0;
    for other in 1..matgrad_total.len() {
        let all: f64 = (other as f64 * 0.1
            * (f64::from(other as u32) * 0.25 * ((other + 1) as f64).sqrt()));
        sum_1
            += (-(SMatrix::<
                f64,
                2,
                2,
            >::from_column_slice(&[all, all, matgrad_total[2], matgrad_item[other]])
                + SMatrix::<
                    f64,
                    2,
                    2,
                >::from_column_slice(&[all, all, matgrad_total[2], matgrad_item[other]])
                    .transpose())
                .symmetric_eigenvalues()
                .max());
    }
    let v2 = s_before.len();
    let mut grad: f64 = matgrad_total[s_before[s_before[0]]];
    if v2 == 5 - v2 {
        grad = ((v2 as f64) - v2 as f64 * 0.1);
    }
    let mut grad = match v2 {
        0 => ((matgrad::sinc(grad)) - ((1.5 + 0.8_f64.powi(2)).recip())),
        1 | 2 => sum_1,
        _ => {
            let mut s_before = (if !out {
                (if v2 == v2 { grad } else { grad })
            } else {
                grad
            })
                .hypot(1.0 + matgrad_total[0] * matgrad_total[0]);
            (1.5 * s_before).fract()
        }
    };
    let out: f64 = (v2 as f64);
    if out > 0.35 {
        let mut v4 = ((*matgrad_item) - (*matgrad_item));
        grad = grad.max(v4[v2]);
    } else if out > -0.4 {
        grad = (*matgrad_item).abs().sum();
    }
    let mut s_before: SVector<f64, 4> = matgrad::vec(
        &Matrix2::new(out, sum_1, grad, out).map(|all| (-all)),
    );
    s_before
        += Vector3::new(s_before[v2.min(3)], out, sum_1).insert_row(0, matgrad_item[v2]);
    sum_1 + grad + s_before.norm_squared()
        + (-out).hypot(1.0 + s_before[0] * s_before[0])
        + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.054, -0.216, -0.604, 0.821, -0.34, -0.997, 0.78, -0.211, -0.881, 0.653, -0.532, 0.897, -0.89, 0.844, 0.353, -0.899, 0.909, 0.526, -0.372, 0.901]);
let a1 = &[3usize, 3usize, 3usize, 1usize, 1usize];
let a2 = &[0.834, -0.935, -0.16, -0.305];
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[210.19866905036602]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.216, 2.8352585099281886, 0.004004996099520148, 49.61917896153395, 0.0, -23.879755562958493, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[210.19866905036602, -0.216, 2.8352585099281886, 0.004004996099520148, 49.61917896153395, 0.0, -23.879755562958493, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.216, 2.8352585099281886, 0.004004996099520148, 49.61917896153395, 0.0, -23.879755562958493, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[210.19866905036602]);
c.near("f_value_and_grad_into", &o0, &[-0.216, 2.8352585099281886, 0.004004996099520148, 49.61917896153395, 0.0, -23.879755562958493, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.532, 0.762, -0.386, 0.41, 0.781, -0.858, -0.966, 0.109, 0.444, -0.895, 0.212, 0.104, 0.346, -0.61, -0.479, 0.115, 0.785, -0.316, -0.545, 0.994])), &[43.10652670331817]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.532, 0.762, -0.386, 0.41, 0.781, -0.858, -0.966, 0.109, 0.444, -0.895, 0.212, 0.104, 0.346, -0.61, -0.479, 0.115, 0.785, -0.316, -0.545, 0.994])), &[210.19866905036602, 43.10652670331817]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.532, 0.762, -0.386, 0.41, 0.781, -0.858, -0.966, 0.109, 0.444, -0.895, 0.212, 0.104, 0.346, -0.61, -0.479, 0.115, 0.785, -0.316, -0.545, 0.994]), &mut o0);
c.near("f_diff_into", &o0, &[43.10652670331817]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.532, 0.762, -0.386, 0.41, 0.781, -0.858, -0.966, 0.109, 0.444, -0.895, 0.212, 0.104, 0.346, -0.61, -0.479, 0.115, 0.785, -0.316, -0.545, 0.994]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[210.19866905036602]);
c.near("f_value_and_diff_into", &o0, &[43.10652670331817]);
}
}
}

pub mod p251 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(whole: usize) -> f64 {
    (SMatrix::<f64, 2, 2>::from_column_slice(&[1.25_f64, 3.0_f64, 3.0_f64, 0.3_f64])
        * 0.1_f64)
        .magnitude_squared()
        .sqrt()
        .tanh()
}
#[matgrad::gradient(wrt = acc)]
#[matgrad::vjp(wrt = acc)]
pub fn f(out: Vector4<f64>, step_1: f64, acc: &[Vector2<f64>; 20], w: f64) -> f64 {
    let lu = SMatrix::<
        f64,
        4,
        1,
    >::from_row_iterator(out.map(f64::tanh).iter().map(|e| e * 0.5));
    let mut all = Knob {
        gain: (w + acc[17][0]),
        bias: Vector2::new(lu[0], 3.0_f64)
            .component_div(&Vector2::new(step_1, acc[3][1]).map(|e| 1.5 + e * e)),
    };
    let mut step_1 = Vector3::new(w, all.gain, w).to_homogeneous();
    lu.sum() + all.gain + step_1.dot(&step_1) / 4.0 + v1(1) + out[0] * out[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.194, 0.873, 0.088, -0.63]);
let a1 = -0.122;
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.736, -0.509]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.587, -0.955]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.727, -0.492]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.886, -0.154]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.021, -0.763]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.903, 0.279]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.388, 0.982]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.212, 0.353]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.05, -0.101]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.302, -0.111]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.81, 0.799]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.839, -0.698]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.014, -0.402]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.309, -0.698]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.985, 0.628]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.894, 0.439]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.316, -0.582]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.799, 0.953]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.626, 0.317]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, -0.027])];
let a3 = -0.43;
c.near("f", &f(a0, a1, a2, a3), &[1.293347130034066]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.1845, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.705), &[-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.8350725, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}

pub mod p252 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
#[matgrad::differential(wrt = item, value, into)]
pub fn f(item: &Vector4<f64>) -> f64 {
    let v1: [usize; 3] = [2, 2, 2];
    let mut v2: f64 = (SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| item.w * (r0 + c0) as f64 * 0.1)
        + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| item.w * (r0 + c0) as f64 * 0.1)
            .transpose())
        .symmetric_eigenvalues()
        .max();
    let lu = (-matgrad::nuclear_norm(
        &(SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0),
    ));
    v2 + lu + (2.0_f64 * lu) + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.913, 0.512, -0.182, 0.953]);
c.near("f", &f(a0), &[-16.69414999949624]);
c.near("f_grad", &f_grad(a0), &[0.512, 0.913, 0.0, 0.8797418683145495]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[-16.69414999949624, 0.512, 0.913, 0.0, 0.8797418683145495]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.512, 0.913, 0.0, 0.8797418683145495]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-16.69414999949624]);
c.near("f_value_and_grad_into", &o0, &[0.512, 0.913, 0.0, 0.8797418683145495]);
}
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959])), &[-0.11151554828634713]);
c.near("f_value_and_diff", &f_value_and_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959])), &[-16.69414999949624, -0.11151554828634713]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &mut o0);
c.near("f_diff_into", &o0, &[-0.11151554828634713]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-16.69414999949624]);
c.near("f_value_and_diff_into", &o0, &[-0.11151554828634713]);
}
}
}

pub mod p253 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn other(v1: f64, v2: Vector2<f64>) -> f64 {
    v1 + v2.norm_squared()
        + {
            let g = (v1 * (v2[(1, 0)]));
            0.3_f64
        }
}
#[matgrad::gradient(wrt = n, into)]
#[matgrad::newton_step(wrt = n)]
pub fn f(lu: &[f64; 20], n: f64, all: Vector4<f64>) -> Option<f64> {
    let cotangent = (1.25_f64
        * (-all[3]).hypot(1.0 + (matgrad::constant(n)) * (matgrad::constant(n))));
    let lu: f64 = (2.0_f64 - 0.1_f64);
    let mut v3 = lu;
    let mut v4 = Duo(
        other(
            v3.atan2(1.5 + cotangent * cotangent),
            matrix![lu].insert_row(1, cotangent),
        ),
        Vector3::new(v3, all[0], cotangent),
    );
    v4 = Duo(
        (all.x / (1.5 + (-0.8_f64) * (-0.8_f64))),
        all.fixed_rows::<3>(0).into_owned(),
    );
    Some(
        n + v3 + v4.split().1.sum()
            + matgrad::log_add_exp(
                (other((v3 * v4.0), Vector2::new(v4.1.norm_squared(), (-1.5_f64)))),
                v3,
            ) + all[0] * all[1],
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &[0.746, -0.748, 0.156, 0.535, -0.281, -0.015, 0.881, 0.104, -0.989, -0.299, 0.023, -0.651, -0.486, -0.732, -0.044, -0.204, 0.06, -0.852, -0.265, 0.372];
let a1 = -0.205;
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.74, 0.296, -0.335, 0.893]);
c.near("f", &f(a0, a1, a2).unwrap(), &[4.651878474760841]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[1.0]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.0]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0], &[1.0]);
}
}

pub mod p254 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value, into)]
#[matgrad::hvp(wrt = x, value, into)]
pub fn f(x: f64, item: usize) -> f64 {
    let next_s: f64 = x;
    let mut v1: SMatrix<f64, 2, 1> = vector![next_s, next_s]
        .lerp(
            &(SMatrix::<f64, 3, 3>::zeros())
                .add_scalar(next_s)
                .fixed_view::<2, 1>(0, 0)
                .into_owned(),
            next_s,
        );
    let mut v2: bool = item == 4 - item;
    v2 |= item != 4;
    let mut next_s: SMatrix<f64, 2, 1> = vector![v1.y, (v1[0] * next_s)];
    let v3: f64 = next_s.iter().map(|v| v * v).sum::<f64>().tanh();
    let y: Vector2<f64> = Vector2::new(
        f64::from(item as u32) * 0.25,
        ((item + 1) as f64).sqrt(),
    );
    v1.dot(&v1) / 2.0 + next_s.dot(&next_s) / 2.0 + v3 + y.sum()
        + (y.metric_distance(&y.add_scalar(4.0)))
            .mul_add(((item as f64) * next_s.y), 0.5) + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.741;
let a1 = 4usize;
c.near("f", &f(a0, a1), &[17.603786829164903]);
c.near("f_grad", &f_grad(a0, a1), &[-37.893750145857524]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[17.603786829164903, -37.893750145857524]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-37.893750145857524]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[17.603786829164903]);
c.near("f_value_and_grad_into", &o0, &[-37.893750145857524]);
}
c.near("f_hvp", &f_hvp(a0, a1, -0.397), &[-19.47438236399555]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, -0.397), &[17.603786829164903, -37.893750145857524, -19.47438236399555]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, -0.397, &mut o0);
c.near("f_hvp_into", &o0, &[-19.47438236399555]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hvp_into(a0, a1, -0.397, &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[17.603786829164903]);
c.near("f_value_grad_hvp_into", &o0, &[-37.893750145857524]);
c.near("f_value_grad_hvp_into", &o1, &[-19.47438236399555]);
}
}
}

pub mod p255 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, into)]
#[matgrad::differential(wrt = g, into)]
pub fn f(g: f64, y: Params) -> f64 {
    let mut other = (((1.5 + g.powi(2)).ln()) + (g + g));
    let mut g = g;
    let mut cotangent = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(g, other), Vector2::new(g, g)])
        .sum();
    let mut v1 = (((-cotangent) * 2.0_f64) - g);
    if y.on {
        v1 = matgrad::erf(cotangent);
    } else if y.count > 1 {
        if y.count > 1 {
            let mut cotangent = (Vector2::new(v1, cotangent)
                .try_normalize(0.4)
                .unwrap_or(SMatrix::<f64, 2, 1>::from_column_slice(&[v1, cotangent]))
                / (1.5 + (-cotangent) * (-cotangent)));
            v1 += (-(cotangent[0].mul_add(cotangent[0], 0.5)).powi(2)).exp_m1();
        }
        v1 += v1;
    }
    let other = cotangent;
    let g = if y.gain > 0.2 {
        let mut sum_3 = 0.0;
        for v2 in 0..5 {
            sum_3 += (-Matrix2::new(other, other, v1, v1).mean());
        }
        (sum_3.powi(2).ln_1p() * 1.5_f64)
    } else {
        cotangent
    };
    cotangent + v1 + g + g + g * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.466;
let a1 = Params { gain: -0.432, shift: 0.964, count: 3usize, table: [-0.914, -0.834, 0.875, 0.578], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.245, -0.042]), on: false };
c.near("f", &f(a0, a1), &[-3.39744870705501]);
c.near("f_grad", &f_grad(a0, a1), &[-5.790893450209453]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-5.790893450209453]);
}
c.near("f_diff", &f_diff(a0, a1, 0.663), &[-3.839362357488868]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.663, &mut o0);
c.near("f_diff_into", &o0, &[-3.839362357488868]);
}
}
}

pub mod p257 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v(next_s: f64, column: &Vector2<f64>, v1: [f64; 3]) -> f64 {
    next_s + column.sum() + 0.1_f64
}
#[matgrad::vjp(wrt = (x, out, v), value)]
pub fn f(x: &Vector2<f64>, out: f64, v: &Vector3<f64>) -> Vector2<f64> {
    let s_before: usize = 1;
    let mut k = {
        let mut next_s: f64 = f64::from(s_before as u32) * 0.25;
        for v2 in s_before + 1..s_before {
            let k: Three<f64> = Vector3::new(
                (v2 as f64 * 0.1 - f64::from(v2 as u32) * 0.25),
                (next_s * 1.0_f64).cos(),
                (next_s - f64::from(s_before as u32) * 0.25),
            );
            let mut out = SMatrix::<f64, 3, 2>::repeat(v[(v2 + 1, 0)])
                .column(v2 % 2)
                .into_owned();
            out -= (out + out);
        }
        (*v).sum()
    };
    let mut v4: f64 = ((s_before + 1) as f64).sqrt();
    let mut v6 = {
        let mut s_before = Rig {
            knob: Knob::of_gain((v4 * v4)),
            duo: Duo(
                (1.5 + x[0].powi(2)).log(3.0),
                (SMatrix::<f64, 3, 3>::repeat(out) * (*v)),
            ),
            table: [v4, v.z, v[s_before]],
        };
        let mut k = 0.25_f64;
        for next_s in 0..2 {
            let v: f64 = (next_s as f64 * 0.1
                - (0..next_s).map(|j| j as f64 * 0.1).sum::<f64>());
            let s_before = (Vector3::new(v, out, k)
                .lerp(&Vector3::new(v, s_before.table[next_s], v4), k) * k);
            v4 += matgrad::logit(0.5 + 0.3 * (-s_before.z).sin());
        }
        v.z
    };
    let mut v7 = v4;
    (*x)
        + SMatrix::<f64, 2, 1>::repeat(x.sum() + out + k + v4 + v6 + v7 + v7 + out * 0.3)
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.662, 0.976]);
let a1 = -0.233;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.258, -0.708, -0.068]);
c.near("f", &f(a0, a1, a2), &[4.717086135621396, 5.031086135621396]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.586, 0.135])), &[-1.037, -0.31599999999999995, -0.5863, -0.45099999999999996, -0.45099999999999996, -0.9019999999999999]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.586, 0.135])), &[4.717086135621396, 5.031086135621396, -1.037, -0.31599999999999995, -0.5863, -0.45099999999999996, -0.45099999999999996, -0.9019999999999999]);
}
}

pub mod p258 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, into)]
#[matgrad::hessian(wrt = pulled, into)]
pub fn f(pulled: f64, other: &Params, next_s: &Matrix3<f64>) -> f64 {
    let t1 = ((*next_s)
        / (1.5 + matgrad::erfc(0.5 * pulled) * matgrad::erfc(0.5 * pulled)));
    let v1 = ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(t1[(1, 1)]).transpose()
        * ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(t1[(1, other.count % 3)])
            - SMatrix::<f64, 2, 3>::repeat(t1[(1, 1)])));
    let mut v2 = 0.0_f64;
    let mut v3 = 0;
    for next_s in 1..20 {
        if v3 < 2 {
            break;
        }
        let mut v5 = SMatrix::<f64, 3, 1>::zeros();
        let mut v6 = (-v2);
        let all: f64 = if next_s % 2 == 0 {
            (0..v3).map(|j| j as f64 * 0.1).sum::<f64>()
        } else {
            (next_s as f64 * 0.1 - f64::from(next_s as u32) * 0.25)
        };
        v6
            -= (if all > -0.4 {
                (all / (1.5 + v6 * v6))
            } else {
                (((v3 + 1) as f64).sqrt() + v5.y)
            });
    }
    let dx;
    if (if t1[(v3, v3)] < -0.3 || next_s[(0, v3)] > 0.4 {
        v1[(v3, v3)]
    } else {
        v1[(1, 2 - v3)]
    }) <= 0.1
    {
        dx = matgrad::logit(0.5 + 0.3 * v2.sin());
    } else {
        dx = f64::sin(v2);
    }
    let step_1: f64 = ((f64::from(v3 as u32) * 0.25 - v3 as f64 * 0.1)
        * (0..v3).map(|j| j as f64 * 0.1).sum::<f64>());
    v1.norm_squared() + v2 + dx + step_1
        + (if ({
            let v7 = 1.5_f64;
            v7
        })
            .is_infinite()
        {
            (0.7 * dx.sin()).atanh()
        } else {
            t1[(2 - v3, (v3 * 3 + 1) % 3)]
        }) + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.625;
let a1 = &Params { gain: 0.718, shift: -0.408, count: 2usize, table: [0.598, -0.421, 0.405, 0.15], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.402, -0.454]), on: true };
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.744, 0.841, -0.521, 0.815, -0.79, 0.503, 0.465, 0.7, 0.769]);
c.near("f", &f(a0, a1, a2), &[4.0154696036909945]);
c.near("f_grad", &f_grad(a0, a1, a2), &[5.36464864812975]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[5.36464864812975]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[3.2130121284682036]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[3.2130121284682036]);
}
}
}

pub mod p259 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: &[f64; 3]) -> f64 {
    let mut v = (Matrix2::new(v2[0], v2[1], v2[2], v2[2]) * 0.3).exp();
    let v = Knob {
        gain: (0.01 * (v[(1, 1)])).to_degrees(),
        bias: v.column_sum(),
    };
    v.gain + (1.5 + v.gain * v.gain).powf((0.3_f64 * v.gain).tanh())
}
#[matgrad::gradient(wrt = grad, value)]
#[matgrad::newton_step(wrt = grad, value)]
pub fn f(t2: &Duo, out: Vector4<f64>, grad: &Vector4<f64>, all: bool) -> Option<f64> {
    let mut v3 = SMatrix::<f64, 2, 3>::zeros();
    let mut out = Rig {
        knob: Knob::of_gain(grad[2]),
        duo: Duo(v3[(1, 2)], Vector3::new(out.y, out.z, grad.y)),
        table: [grad[3], v3[(0, 0)], grad.z],
    };
    let matgrad_item = grad.len();
    let Rig { knob: Knob { gain, .. }, duo: Duo(v4, _), .. } = out;
    Some(v3.sum() + out.knob.gain + gain + v4 + v4 + grad[0] * grad[1])
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &Duo(-0.158, SMatrix::<f64, 3, 1>::from_column_slice(&[0.476, 0.52, 0.516]));
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.866, -0.511, -0.796, -0.883]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.607, 0.782, -0.843, -0.82]);
let a3 = true;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-1.211326]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.782, 0.607, 2.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[-1.211326, 0.782, 0.607, 2.0, 0.0]);
c.newton(&f_newton(a0, a1, a2, a3), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.782, 0.607, 2.0, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3).unwrap();
c.near("what is beside f_newton", &(r.0, r.1), &[-1.211326, 0.782, 0.607, 2.0, 0.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.782, 0.607, 2.0, 0.0]);
}
}
}

pub mod p261 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, other))]
#[matgrad::differential(wrt = (matgrad_item, other))]
pub fn f(
    y: &Vector2<f64>,
    matgrad_item: &Vector2<f64>,
    other: f64,
    cholesky: usize,
    next_s: usize,
) -> f64 {
    let y = Point3::from(
        SMatrix::<f64, 3, 3>::repeat(matgrad_item[0])
            .fixed_view::<3, 1>(next_s % 1, 1)
            .into_owned(),
    );
    let mut v1: SMatrix<f64, 2, 1> = (Point2::origin() + (*matgrad_item)).coords;
    let mut v2 = ((Point2::origin() + v1).map(|e| e.sin())
        + (Point2::from(v1) - (Point2::origin() + v1).map(|e| e.sin()))
            * (-(y - Point3::origin()).sum()));
    let mut v3 = matgrad::log_add_exp(v2.coords[1], (v2.coords[0] + v2[1]));
    v2 /= 1.5 + (v1[(0, 0)]).powi(2);
    y.coords.norm_squared() + v1.dot(&v1) / 2.0 + v2.coords.norm_squared() + v3
        + (((v2 - Point2::origin()).sum()) * (if other < 0.1 { y.x } else { v1.y }))
        + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.619, 0.349]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.487, 0.97]);
let a2 = 0.543;
let a3 = 4usize;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[3.7158943323628058]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-3.0506655125714635, 3.9770842755779494, 0.3]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.725, -0.996]), -0.037), &[-1.7605434418613264]);
}
}

pub mod p262 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = i)]
#[matgrad::vjp(wrt = i)]
pub fn f(
    i: &Vector2<f64>,
    pulled: &Vector3<f64>,
    cholesky: &SVector<f64, 5>,
    next_s: &Params,
) -> Vector2<f64> {
    let v1 = if next_s.count > 1 {
        (SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(pulled[0])
            .fixed_view::<2, 1>(1, 0)
            .into_owned()
    } else {
        (*pulled).fixed_rows::<2>(1).into_owned()
    };
    let x: f64 = next_s.offset.x;
    let (v3, dx): (f64, f64) = (
        {
            let v2: f64 = cholesky[4];
            v2
        },
        x,
    );
    let v4: f64 = (dx + x);
    let dx = (*cholesky).metric_distance(&(*cholesky).add_scalar(4.0));
    let next_s = ((*pulled).component_div(&(*pulled).map(|e| 1.5 + e * e))
        / (1.5 + (0.7 * dx.sin()).atanh() * (0.7 * dx.sin()).atanh()));
    let v5 = v3
        .atan2(1.5 + ((0.01 * 0.1_f64).to_degrees()) * ((0.01 * 0.1_f64).to_degrees()));
    let mut matgrad_item = 0.25_f64;
    for &pulled in cholesky.iter().skip(1) {
        let mut v7 = matgrad::log_add_exp(v5, v3);
        let dx = ((Matrix2::new(dx, v7, matgrad_item, v7)) * 0.2
            + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        v7 += (dx * (dx.diagonal())).norm_squared() * 0.1;
        v7
            += matgrad::log_sum_exp(
                &SMatrix::<f64, 2, 3>::from_element(v7).column(2).into_owned(),
            );
    }
    (Matrix2::new(v3, v5, cholesky[3], x).scale(next_s[2]) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(&next_s.yz())
        .unwrap()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v1.dot(&v1) / 2.0 + dx + matgrad_item
                + ((i.x.powi(3).tanh()) + (dx * 0.1_f64)) + i[0] * i[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.251, -0.697]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.801, -0.166, -0.858]);
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.32, 0.426, -0.049, -0.18, 0.603]);
let a3 = &Params { gain: -0.673, shift: -0.527, count: 2usize, table: [0.302, 0.798, -0.097, -0.379], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.153, 0.795]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[10.53589116805225, 10.452782820882186]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.135, -0.238])), &[-0.12832397429079853, -0.12832397429079853]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.731, 0.622])), &[-0.687383875670003, 0.339603]);
}
}

pub mod p264 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, other), into)]
#[matgrad::differential(wrt = (acc, other), into)]
pub fn f(
    acc: &Vector4<f64>,
    matgrad_total: f64,
    other: f64,
    lu: &Matrix3<f64>,
    column: usize,
) -> f64 {
    let mut v1 = (*lu);
    let mut v2: f64 = ((column + 1) as f64).sqrt();
    let mut v3: f64 = (-(if lu.m12 < v1.sum() {
        (if !(v2).is_nan() && v2 < 0.6 { matgrad_total } else { lu[(column % 3, 2)] })
    } else {
        (lu[(2, column.min(2))] + 0.3_f64)
    }));
    v3 += other;
    for cholesky in 2..column {
        let mut v5 = v3.cos();
        let other: [usize; 3] = [1, 1, 0];
        for lu in v1.column_iter() {
            let mut other = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v3);
            let mut all: f64 = (0..column).map(|j| j as f64 * 0.1).sum::<f64>();
            all = other[(1, 1)];
        }
        v5 += v3;
    }
    let matgrad_total = ((lu[(column % 3, 1)])
        * ({
            let v7 = matgrad_total;
            v7
        }));
    v1.norm_squared() + v3 + v2 + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.97, -0.538, -0.927, -0.56]);
let a1 = 0.31;
let a2 = -0.036;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.627, -0.608, -0.838, -0.809, -0.895, -0.147, -0.117, -0.057, -0.047]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.150439]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.538, 0.97, 0.0, 0.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.538, 0.97, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[1.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.9, 0.878, -0.037, -0.216]), 0.751), &[2.08686]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.9, 0.878, -0.037, -0.216]), 0.751, &mut o0);
c.near("f_diff_into", &o0, &[2.08686]);
}
}
}

pub mod p265 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = s, value, into)]
pub fn f(
    s: &[Vector2<f64>; 3],
    cotangent: Matrix3<f64>,
    matgrad_item: [f64; 5],
) -> Matrix2<f64> {
    let mut v1: f64 = 0.5;
    for j in 0..3 {
        v1 += (matgrad_item[1] + cotangent[(2, 1)]) * j as f64;
    }
    let v2: usize = 0;
    let mut v3 = Matrix3::new(
            v1,
            cotangent[(2, 1)],
            s[(v2 * 3 + 1) % 3][1 - v2],
            0.5_f64,
            v1,
            v1,
            matgrad_item[1],
            cotangent[(v2 / 2, v2)],
            cotangent[(v2, v2)],
        )
        .fixed_view::<3, 3>(0, v2.min(0))
        .into_owned();
    let v4 = v1;
    let v5 = v3[(v2 / 2, v2)];
    let mut v6: SVector<f64, 4> = matgrad::vec(
        &Matrix2::new(v5, cotangent[(v2 % 3, 1)], v5, v4),
    );
    let mut v7 = v6;
    (matrix![v6[(v2 * 3 + 1) % 4], v4].insert_row(0, v4)
        * matgrad::solve_sylvester(
                &(Matrix2::new(
                    v6[(v2, 0)],
                    matgrad_item[v2],
                    v6[v2.min(3)],
                    v3[(v2 + 1, v2)],
                ) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0),
                &(Matrix2::new(
                    v6[(v2, 0)],
                    matgrad_item[v2],
                    v6[v2.min(3)],
                    v3[(v2 + 1, v2)],
                )
                    * Matrix2::new(
                            v6[(v2, 0)],
                            matgrad_item[v2],
                            v6[v2.min(3)],
                            v3[(v2 + 1, v2)],
                        )
                        .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(1.5)),
                &SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(
                    &[
                        matrix![v7.x, cotangent[(2 - v2, v2 + 1)]],
                        matrix![v4, v3[(v2 + 1, 2 - v2)]],
                    ],
                ),
            )
            .unwrap())
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v3.sum() + v5 + v6.sum() + v7.sum()
                + matgrad::ln_gamma(1.5 + (-v7[2]).powi(2)) + s[0].x.sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.254, 0.277]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.908, 0.609]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.039, 0.821])];
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.838, 0.69, 0.174, -0.943, -0.685, 0.105, -0.576, 0.39, -0.683]);
let a2 = [0.657, -0.703, -0.701, 0.537, -0.093];
c.near("f", &f(a0, a1, a2), &[-15.421963788667885, -15.421963788667885, -15.999916165364487, -15.999916165364487]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.154, -0.355, 0.472, -0.475])), &[-0.19745467167360659, 0.0, 0.0, -0.20399999999999996, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.154, -0.355, 0.472, -0.475])), &[-15.421963788667885, -15.421963788667885, -15.999916165364487, -15.999916165364487, -0.19745467167360659, 0.0, 0.0, -0.20399999999999996, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.154, -0.355, 0.472, -0.475]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.19745467167360659, 0.0, 0.0, -0.20399999999999996, 0.0, 0.0]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.154, -0.355, 0.472, -0.475]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-15.421963788667885, -15.421963788667885, -15.999916165364487, -15.999916165364487]);
c.near("f_value_and_vjp_into", &o0, &[-0.19745467167360659, 0.0, 0.0, -0.20399999999999996, 0.0, 0.0]);
}
}
}

pub mod p266 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = out, into)]
pub fn f<const N: usize>(
    out: SVector<f64, N>,
    cotangent: &SVector<f64, 5>,
    t2: &[(Vector2<f64>, f64)],
) -> Vector3<f64> {
    let mut sum_2 = 0.0;
    for v1 in 2..20 {
        sum_2 += (0.3_f64 - (0.8_f64 - 1.25_f64));
    }
    let mut out: f64 = out[14];
    let mut matgrad_item = {
        let v3: usize = 0;
        let v4 = matgrad::softmax(
            &SMatrix::<f64, 3, 1>::from_column_slice(&[out, sum_2, (-0.8_f64)])
                .unscale(2.0),
        );
        matgrad::constant((1.5 + (v4[(2, 0)]) * (v4[(2, 0)])).powf(out.tanh()))
    };
    (SMatrix::<f64, 3, 1>::from_row_slice(&[matgrad_item, matgrad_item, sum_2])
        / (1.5
            + (*cotangent).angle(&(*cotangent).add_scalar(0.5))
                * (*cotangent).angle(&(*cotangent).add_scalar(0.5))))
        + SMatrix::<f64, 3, 1>::repeat(sum_2 + out + matgrad_item + sum_2)
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 1>::from_column_slice(&[-0.332, -0.126, 0.98, 0.259, 0.919, 0.902, 0.016, 0.676, 0.552, -0.104, -0.543, 0.982, 0.177, -0.994, 0.916, 0.64, 0.19, 0.882]);
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.215, -0.756, -0.422, 0.251, 0.879]);
let a2 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.196, -0.576]), 0.582), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.169, 0.685]), 0.213), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.672, -0.849]), -0.283), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.197, 0.527]), 0.043), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.834, -0.486]), -0.683)];
c.near("f", &f::<18>(a0, a1, a2), &[29.90334502998833, 29.90334502998833, 35.76119232553421]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.711, -0.24, -0.028])), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.44299999999999995, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.711, -0.24, -0.028]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.44299999999999995, 0.0, 0.0, 0.0]);
}
}
}

pub mod p267 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn y(v1: Vector2<f64>) -> f64 {
    let v2 = f64::exp(-(v1.iter().map(|v| v * v).sum::<f64>().tanh()).powi(2));
    v1.dot(&v1) / 2.0 + v2 + ((v1[(0, 0)]) + (v2 - v2))
}
#[matgrad::jacobian(wrt = v, value, into)]
#[matgrad::vjp(wrt = v, value, into)]
pub fn f(v: Vector2<f64>) -> Vector2<f64> {
    let mut lu = {
        let lu = v.x.atan2(1.5 + v[1] * v[1]);
        (3.0_f64 + lu)
    };
    let item: f64 = y(Matrix2::new(lu, lu, lu, lu).column_sum());
    let mut v3 = [SMatrix::<f64, 2, 1>::from_row_iterator(v.iter().map(|e| e * 0.5)); 3];
    let mut lu = v.component_mul(&v);
    let mut lu = 0.0_f64;
    for (&s_before, &v4) in v3.iter().zip(v3.iter().skip(1)) {
        let mut y = SMatrix::<f64, 2, 2>::zeros();
        let mut step_1: usize = 0;
        step_1 |= 1;
        step_1 %= 4;
        y
            += SMatrix::<
                f64,
                1,
                2,
            >::from_column_slice(&[v4[(step_1 % 2, 0)], s_before[0]])
                .insert_row(1, y[(0, 0)]);
    }
    let v6: f64 = 0.1_f64;
    let v7 = Rig {
        knob: Knob::of_gain(v6),
        duo: Duo(
            item.mul_add(1.5_f64, 0.5),
            Vector3::new(v6, lu, v3[2][0])
                .try_normalize(0.4)
                .unwrap_or(vector![v6, v[1], v3[1] [1]]),
        ),
        table: [v6, v6, v6],
    };
    let mut v8: SMatrix<f64, 3, 3> = Matrix3::new(
        (v7.total()).tanh().sinh(),
        v3[1][0],
        (v7.knob.bias.y + lu),
        v.metric_distance(&Vector2::new(v6, v3[0][1]).add_scalar(4.0)),
        v7.knob.bias.norm_squared(),
        v7.total(),
        v3[1][0],
        v.sum(),
        v6,
    );
    if v6 > -0.4 {
        v8 += v8;
    } else {
        v8 /= 1.5 + (0.5_f64).powi(2);
    }
    Vector2::new(v8[(1, 0)], (-1.5_f64))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            item + lu + v8.dot(&v8) / 9.0 + ((1.5 + (v8[(0, 1)]).powi(2)).sqrt() * v6)
                + v[0] * v[1],
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.375, 0.735]);
c.near("f", &f(a0), &[79.75654881267573, 66.72907185542269]);
c.near("f_jac", &f_jac(a0), &[16.00982141492858, 17.56263302031092, 3.3659426956703777, 3.996176009251533]);
c.near("f_value_and_jac", &f_value_and_jac(a0), &[79.75654881267573, 66.72907185542269, 16.00982141492858, 17.56263302031092, 3.3659426956703777, 3.996176009251533]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_jac_into(a0, &mut o0);
c.near("f_jac_into", &o0, &[16.00982141492858, 17.56263302031092, 3.3659426956703777, 3.996176009251533]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_value_and_jac_into(a0, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[79.75654881267573, 66.72907185542269]);
c.near("f_value_and_jac_into", &o0, &[16.00982141492858, 17.56263302031092, 3.3659426956703777, 3.996176009251533]);
}
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.281, -0.349])), &[-10.628118741683442, -2.340495324712161]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.281, -0.349])), &[79.75654881267573, 66.72907185542269, -10.628118741683442, -2.340495324712161]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.281, -0.349]), &mut o0);
c.near("f_vjp_into", &o0, &[-10.628118741683442, -2.340495324712161]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.281, -0.349]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[79.75654881267573, 66.72907185542269]);
c.near("f_value_and_vjp_into", &o0, &[-10.628118741683442, -2.340495324712161]);
}
}
}

pub mod p268 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn i(item: f64, v1: &Vector3<f64>, i: &Vector3<f64>) -> f64 {
    item + v1.dot(v1) / 3.0 + i.dot(i) / 3.0 + i[0]
}
#[matgrad::vjp(wrt = x, value, into)]
pub fn f(x: Pair, t2: &Params, whole: usize) -> Matrix2<f64> {
    let v2 = ((SMatrix::<f64, 2, 3>::repeat(x.x)
        * Vector3::new(x[(t2.count % 2, 0)], x.x, x[whole % 2]))
        * x[0].mul_add(x[0], 0.5));
    let mut v3: f64 = (whole as f64 * 0.1 * 1.0_f64).cos();
    let mut v6 = match whole {
        _ if v3 > -0.4 => v3,
        _ => {
            let (v4, v5): (f64, f64) = (v3, (v3 + v3));
            f64::sin(((1.5 + v5 * v5).powf((x[(0, 0)]).tanh())))
        }
    };
    (SMatrix::<f64, 2, 2>::from_columns(&[x, Vector2::new(0.3_f64, v2[1])])
        / (1.5 + (-v6) * (-v6)))
        + SMatrix::<f64, 2, 2>::repeat(v2.sum() + v6 + 0.1_f64 + x[0] * x[1])
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.212, 0.387]);
let a1 = &Params { gain: -0.791, shift: 0.303, count: 1usize, table: [0.335, 0.507, 0.21, -0.182], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.092, -0.199]), on: true };
let a2 = 6usize;
c.near("f", &f(a0, a1, a2), &[1.2919613847891613, 1.3721932272236403, 1.332306539841928, 1.2377215929836438]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.962, -0.133, -0.594, 0.5])), &[-2.5039643426554075, -0.5612871327415002]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.962, -0.133, -0.594, 0.5])), &[1.2919613847891613, 1.3721932272236403, 1.332306539841928, 1.2377215929836438, -2.5039643426554075, -0.5612871327415002]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.962, -0.133, -0.594, 0.5]), &mut o0);
c.near("f_vjp_into", &o0, &[-2.5039643426554075, -0.5612871327415002]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.962, -0.133, -0.594, 0.5]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.2919613847891613, 1.3721932272236403, 1.332306539841928, 1.2377215929836438]);
c.near("f_value_and_vjp_into", &o0, &[-2.5039643426554075, -0.5612871327415002]);
}
}
}

pub mod p269 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value)]
pub fn f<const N: usize>(
    step_1: &SVector<f64, N>,
    dx: &Matrix3<f64>,
    column: &Params,
    t1: bool,
    k: usize,
) -> f64 {
    let mut next_s = {
        let v1 = (SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(step_1[(3, 0)])
            .map(|out| matgrad::constant(out))
            .insert_row(0, f64::exp(-step_1[3].powi(2)));
        let mut out = (*dx).fixed_view::<3, 3>(0, 0).into_owned().transpose().mean();
        (*dx).component_div(&v1.map(|e| 1.5 + e * e)).determinant().tanh()
    };
    if (((k as f64) * next_s) % 0.75) > next_s {
        next_s = (((k as f64) * next_s) % 0.75);
    }
    let mut v2 = (((dx[(0, column.count % 3)])
        .max((next_s.hypot(1.0 + step_1[2] * step_1[2]))))
        / (1.5 + step_1[3] * step_1[3]));
    let v3: f64 = ((0..k).map(|j| j as f64 * 0.1).sum::<f64>()
        - (((k + 1) as f64).sqrt() * k as f64 * 0.1));
    for i in (0..33).step_by(2) {
        let lu = (*step_1);
        let mut acc: f64 = column.offset.x;
        acc = (acc * 0.5 + v3).tanh();
    }
    let mut next_s = (*dx).fixed_view::<3, 3>(0, 0).into_owned().unscale(2.0);
    v2 + next_s.norm_squared()
        + (if t1 { (next_s[(1, 1)]).mul_add(v3, 0.5) } else { v3.max(0.1) })
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.859, 0.817, -0.733, -0.379, 0.582]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.926, -0.113, 0.502, -0.559, 0.355, 0.33, -0.347, -0.417, 0.146]);
let a2 = &Params { gain: 0.956, shift: -0.163, count: 3usize, table: [-0.647, -0.311, 0.031, 0.638], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.701, 0.11]), on: false };
let a3 = true;
let a4 = 2usize;
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[2.59241180522923]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4), &[0.817, 0.859, -0.8893221853185158, 0.42983819584719724, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4), &[2.59241180522923, 0.817, 0.859, -0.8893221853185158, 0.42983819584719724, 0.0]);
}
}

pub mod p271 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v2)]
pub fn v1(v2: f64) -> f64 {
    v2 + (v2 * (v2 * 1.5_f64))
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn matgrad_item(v3: &Point2<f64>) -> f64 {
    let v4 = (-(0.9 * ((v3 - Point2::origin()).sum()).cos()).powi((1) as i32));
    let v5 = SMatrix::<
        f64,
        2,
        1,
    >::from_iterator(Vector2::new(v4, v4).iter().map(|e| e * 0.5));
    v5.norm_squared() + (v5.component_div(&v5.map(|e| 1.5 + e * e)))[(0, 0)]
}
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::newton_step(wrt = t1, value)]
pub fn f(t1: &Vector3<f64>, matgrad_item: &[f64; 17]) -> f64 {
    let v6: [usize; 3] = [1, 1, 0];
    let k = (*t1);
    let k = matgrad_item.map(|lu| lu * 0.5 + lu);
    let other = matgrad_item[v6[0]];
    let mut v7 = 0.0_f64;
    for (&v8, &value) in k.iter().zip(k.iter().skip(1)) {
        let t1 = (*t1).map(matgrad::sigmoid).try_normalize(0.4).unwrap_or((*t1));
        v7 = (other * (other + value));
    }
    t1.sum() + v7 + (*t1).sum() + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.609, -0.942, 0.762]);
let a1 = &[-0.958, 0.617, -0.18, 0.095, -0.568, 0.366, -0.014, 0.735, 0.056, -0.279, 0.379, 0.957, -0.217, -0.623, 0.078, 0.304, -0.919];
c.near("f", &f(a0, a1), &[-1.4741675000000003]);
c.near("f_grad", &f_grad(a0, a1), &[1.058, 1.391, 2.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-1.4741675000000003, 1.058, 1.391, 2.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.058, 1.391, 2.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-1.4741675000000003]);
c.near("f_value_and_grad_into", &o0, &[1.058, 1.391, 2.0]);
}
c.newton(&f_newton(a0, a1), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.058, 1.391, 2.0]);
{
let r = f_value_grad_newton(a0, a1);
c.near("what is beside f_newton", &(r.0, r.1), &[-1.4741675000000003, 1.058, 1.391, 2.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.058, 1.391, 2.0]);
}
}
}

pub mod p273 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, into)]
#[matgrad::differential(wrt = column, into)]
pub fn f(column: &[f64], k: usize, matgrad_item: &Matrix3<f64>, out: bool) -> f64 {
    let v1: SMatrix<f64, 3, 3> = ((*matgrad_item)
        .zip_map(&(*matgrad_item), |p, q| p * q.sin()) * 0.3)
        .exp();
    fn v2(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let mut v3: SMatrix<f64, 3, 3> = v1.component_mul(&v1);
    v1.sum() + v3.sum()
        + (if !(((*matgrad_item).norm_squared() / 9.0)
            <= ((matgrad_item[(k.min(2), 0)]) * (v1[(0, 2)])))
        {
            (v1[(2, v2(1))]).atan2(1.5 + column[k] * column[k])
        } else {
            ((v3[(1, k % 3)]) / (1.5 + 0.1_f64 * 0.1_f64))
        }) + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.94, -0.305, -0.264, 0.444, -0.552];
let a1 = 2usize;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.91, 0.689, -0.065, -0.994, -0.263, 0.665, 0.198, -0.993, 0.737]);
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[8.40770547634425]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.305, 0.94, 0.0023113166258962882, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &[-0.001, 0.848, 0.612, 0.263, 0.749]), &[0.7988395257750485]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &[-0.001, 0.848, 0.612, 0.263, 0.749], &mut o0);
c.near("f_diff_into", &o0, &[0.7988395257750485]);
}
}
}

pub mod p274 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value)]
#[matgrad::vjp(wrt = next_s, value)]
pub fn f(
    next_s: &SVector<f64, 20>,
    all: &[f64; 3],
    acc: &SVector<f64, 5>,
    grad: usize,
) -> f64 {
    let v1 = ((grad + 1) as f64).sqrt();
    let v2: usize = 2;
    let v3: [usize; 3] = [1, 0, 1];
    let v11 = if v1 > 0.0 {
        let mut v5 = (SMatrix::<
            f64,
            5,
            2,
        >::from_fn(|r0, c0| next_s[v2] * (r0 + c0) as f64 * 0.1)
            * vector![all[2], v1].map(f64::tanh));
        v5[grad]
    } else {
        let mut v10 = match v2 {
            0 => {
                let v7 = v2 % 3;
                (((next_s[(v7, 0)]) - v1) - (v1 / (1.5 + (acc[v7 % 5]) * (acc[v7 % 5]))))
            }
            1 | 2 => v1,
            _ => {
                let mut v9 = match grad {
                    1..=3 if v2 == v2 => acc[(v2 + 1, 0)],
                    0 => (-v1),
                    _ => all[v2 % 3],
                };
                (v9 + v1)
            }
        };
        (1.5 + (0.9 * (acc[grad % 5]).cos())).powi(1 - (v2) as i32)
    };
    let (v12, mut v13): (f64, f64) = (
        (1.5 + (0.9 * (v1 - v11).cos())).powi(1 - (v2) as i32),
        (0.7 * (-v1).sin()).acos(),
    );
    v12 + v13 + (if v2 == v2 { v13 } else { v12.mul_add(v13, 0.5) }) + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.59, -0.002, -0.958, 0.455, -0.419, -0.56, 0.908, 0.285, -0.582, -0.498, 0.889, -0.783, 0.29, 0.223, -0.186, 0.057, 0.382, -0.051, 0.511, -0.848]);
let a1 = &[0.511, 0.845, -0.046];
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.402, -0.33, 0.803, 0.838, 0.591]);
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[6.111259120316944]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.0, -0.0, -0.3172736257288465, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[6.111259120316944, -0.0, -0.0, -0.3172736257288465, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.77), &[0.0, 0.0, 0.2443006918112118, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, -0.77), &[6.111259120316944, 0.0, 0.0, 0.2443006918112118, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p275 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::differential(wrt = v, into)]
pub fn f(v: f64, y: &Vector3<f64>, grad: &Params) -> f64 {
    let mut v1: f64 = 1.0;
    for &v2 in y.iter().rev() {
        let mut whole = (1.5 + (0.9 * (v2 / (1.5 + v2 * v2)).cos()))
            .powi(1 - (grad.count % 4) as i32);
        let v4 = y.len();
        let v5: f64 = (if v4 != 1 { (v4 as f64) } else { f64::from(v4 as u32) * 0.25 }
            + (v4 as f64));
        v1
            += (v5
                - ({
                    let v = v1;
                    v
                }));
    }
    let whole: [usize; 3] = [1, 1, 0];
    let grad = y[2];
    let (cotangent, mut y) = ((-grad)).sin_cos();
    v1 + grad + y + cotangent + cotangent + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.767;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.116, 0.011, -0.475]);
let a2 = &Params { gain: -0.626, shift: -0.819, count: 1usize, table: [-0.977, 0.617, 0.29, 0.31], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.266, 0.868]), on: false };
c.near("f", &f(a0, a1, a2), &[7.098869615981079]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, 0.593), &[0.17789999999999997]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, 0.593, &mut o0);
c.near("f_diff_into", &o0, &[0.17789999999999997]);
}
}
}

pub mod p276 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1)]
#[matgrad::gauss_newton(wrt = step_1)]
pub fn f(
    k: &Vector2<f64>,
    n: &Vector4<f64>,
    step_1: &Vector3<f64>,
    whole: &[f64; 20],
    w: bool,
    g: &Params,
) -> f64 {
    let v1 = ((-whole[5])
        / (1.5 + (step_1[2] / (1.5 + n.w * n.w)) * (step_1[2] / (1.5 + n.w * n.w))));
    let v2 = ((*step_1).cross(&(*step_1)) * step_1[1].sin_cos().0);
    let v3 = v2.len();
    let mut s = (Vector2::new(v2[1], step_1[v3 % 3]))[(1, g.count % 1)];
    let mut v4 = (*step_1).cross_matrix();
    let v5 = v4.mean();
    let v6: Vector2<f64> = Vector2::new(g.gain, g.gain);
    s + v4.sum() + v5 + v6.sum() + (((v6[g.count % 2]).hypot(1.0 + v5 * v5)) + v6.y)
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.679, 0.08]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.575, 0.838, 0.421, -0.226]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.054, 0.884, 0.228]);
let a3 = &[0.965, -0.977, -0.197, -0.671, -0.597, 0.069, -0.767, 0.288, 0.841, -0.957, 0.294, 0.959, -0.87, 0.199, -0.055, 0.224, 0.466, -0.88, 0.498, 0.408];
let a4 = false;
let a5 = &Params { gain: 0.529, shift: -0.599, count: 3usize, table: [0.227, -0.67, -0.398, -0.454], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.371, -0.226]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.8200365789797868]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.884, 0.054, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[3.9763031533920095, 5.312948914797918, 0.15228197526490847, 0.0, 3.5494559999999997, 0.101736, 0.0, 0.101736, 0.0029159999999999998, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p279 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, matgrad_total), into)]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    matgrad_total: &Vector2<f64>,
    cotangent: Option<f64>,
) -> Result<f64, &'static str> {
    let all = ((*cholesky).component_mul(&SMatrix::<f64, N, 1>::repeat(cholesky[3]))
        - (*cholesky));
    let mut lu: f64 = ((0.9 * (-all[(14, 0)]).cos()).powi((1) as i32))
        .atan2(1.5 + matgrad_total[1] * matgrad_total[1]);
    let mut v1: f64 = lu;
    let mut all = all[9];
    let mut n = lu;
    let matgrad_total = |pulled: f64, v2: f64| (n).tanh();
    all *= ((-(-v1))).cos();
    all /= 1.5 + (((*cholesky).add_scalar(3.0).norm()).hypot(1.0 + n * n)).powi(2);
    let mut cholesky = v1;
    Ok(
        lu + v1 + all + cholesky
            + 0.8_f64.atan2(1.5 + (cholesky + all) * (cholesky + all)),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.533, 0.963, 0.904, 0.96, -0.568, -0.296, 0.862, 0.552, -0.493, 0.997, 0.182, -0.108, 0.385, 0.006, 0.883, -0.573, -0.999, -0.071]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.13, 0.342]);
let a2 = Some(-0.226);
c.near("f", &f::<18>(a0, a1, a2).unwrap(), &[1.9498754553100388]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2).unwrap(), &[4.926379705854078e-6, 5.525967385875943e-6, 5.44369837861713e-6, 0.04033002007130897, 3.3911563670073917e-6, 3.7704304343700607e-6, 5.385134000568482e-6, 4.952873114971323e-6, 3.4957356135228342e-6, -0.00013270843524378528, 4.4369488321618095e-6, 4.0325757456354345e-6, 4.720009992730272e-6, 4.191536200338907e-6, -0.0016651551931323799, 3.384184417239696e-6, 2.7901742970319867e-6, 4.0841681739163874e-6, 0.0, -0.49998732411934976]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[4.926379705854078e-6, 5.525967385875943e-6, 5.44369837861713e-6, 0.04033002007130897, 3.3911563670073917e-6, 3.7704304343700607e-6, 5.385134000568482e-6, 4.952873114971323e-6, 3.4957356135228342e-6, -0.00013270843524378528, 4.4369488321618095e-6, 4.0325757456354345e-6, 4.720009992730272e-6, 4.191536200338907e-6, -0.0016651551931323799, 3.384184417239696e-6, 2.7901742970319867e-6, 4.0841681739163874e-6]);
c.near("f_grad_into", &o1, &[0.0, -0.49998732411934976]);
}
}
}

pub mod p281 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn column(all: &Vector2<f64>, v1: Point2<f64>) -> f64 {
    let mut pulled = (-(1.5 + (-all[0]) * (-all[0])).powf(all.y.tanh()));
    v1.coords.norm_squared() + pulled + (0.7 * pulled.sin()).atanh()
}
#[matgrad::vjp(value)]
#[matgrad::differential]
#[matgrad::gradient(wrt = v2)]
pub fn all(v2: f64) -> f64 {
    let mut value = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[SMatrix::<f64, 1, 2>::from_column_slice(&[v2, v2]), matrix![v2, v2]])
        .zip_zip_map(
            &SMatrix::<f64, 2, 2>::from_row_slice(&[v2, v2, v2, v2]),
            &Matrix2::new(v2, v2, v2, v2),
            |p, q, u| p * q + u.tanh(),
        )
        .zip_zip_map(
            &Matrix2::new(v2, v2, v2, v2),
            &Matrix2::new(v2, v2, v2, v2),
            |p, q, u| p * q + u.tanh(),
        )
        .sum();
    v2 + value
        + ((SMatrix::<f64, 2, 2>::from_row_slice(&[value, value, 1.25_f64, value]).sum())
            + v2)
}
#[matgrad::gradient(wrt = t2, value, into)]
#[matgrad::differential(wrt = t2, value, into)]
pub fn f<const N: usize>(
    all: &SVector<f64, N>,
    x: f64,
    t2: &Vector2<f64>,
    whole: usize,
    cholesky: f64,
    pulled: usize,
) -> f64 {
    let whole = {
        let all = (cholesky + x);
        t2[pulled % 2]
    };
    let mut v3 = SMatrix::<f64, N, 1>::repeat(whole);
    let mut all: f64 = matgrad::constant(
        (v3[0] / (1.5 + ((1.5 + whole.powi(2)).cbrt()) * ((1.5 + whole.powi(2)).cbrt()))),
    );
    v3.dot(&v3) / 2.0 + all
        + ((matgrad::log_sum_exp(&v3)) - ((1.5 + whole * whole).powf(all.tanh())))
        + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.089, 0.308]);
let a1 = -0.1;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.324, 0.964]);
let a3 = 1usize;
let a4 = -0.542;
let a5 = 3usize;
c.near("f", &f::<2>(a0, a1, a2, a3, a4, a5), &[1.2794640878575856]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4, a5), &[0.964, 2.3146135256123728]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2, a3, a4, a5), &[1.2794640878575856, 0.964, 2.3146135256123728]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.964, 2.3146135256123728]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.2794640878575856]);
c.near("f_value_and_grad_into", &o0, &[0.964, 2.3146135256123728]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.276, -0.712])), &[-1.9140688302360094]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.276, -0.712])), &[1.2794640878575856, -1.9140688302360094]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.276, -0.712]), &mut o0);
c.near("f_diff_into", &o0, &[-1.9140688302360094]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.276, -0.712]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.2794640878575856]);
c.near("f_value_and_diff_into", &o0, &[-1.9140688302360094]);
}
}
}

pub mod p282 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn lu(t2: &Vector2<f64>, lu: &Vector2<f64>) -> f64 {
    t2.norm_squared() + lu.sum() + Vector2::new(lu.x, lu[0]).add_scalar(2.5).lp_norm(3)
}
#[matgrad::jacobian(wrt = cholesky, value)]
#[matgrad::vjp(wrt = cholesky, value)]
pub fn f(
    k: f64,
    cholesky: f64,
    value: &Vector2<f64>,
    s: &[(Vector2<f64>, f64)],
    g: &[usize],
    i: &Matrix3<f64>,
) -> Vector2<f64> {
    let (v1, value): (f64, f64) = (
        {
            let v: f64 = i[(1, 0)];
            v
        },
        s[2].1,
    );
    let value: f64 = {
        let next_s: f64 = value;
        next_s
    };
    let mut k = 0.25_f64;
    for &v2 in g.iter().skip(1) {
        let v4 = f64::from(v2 as u32) * 0.25;
        k += v1;
    }
    SMatrix::<
        f64,
        2,
        1,
    >::from_iterator(
        Vector2::new(i[(0, 2)], v1)
            .component_mul(&Vector2::new(k, i.m12))
            .iter()
            .map(|e| e * 0.5),
    )
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            value + ((1.5_f64.mul_add(value, 0.5)) * (cholesky * v1)) + cholesky * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.813;
let a1 = 0.551;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.187, -0.904]);
let a3 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.582, 0.356]), 0.45), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.337, -0.892]), -0.627), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.269, -0.657]), -0.061), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.465, 0.664]), -0.147)];
let a4 = &[0usize, 2usize, 2usize, 3usize, 0usize, 3usize, 2usize, 2usize, 0usize, 1usize, 0usize, 1usize, 3usize, 0usize, 2usize, 0usize, 1usize, 3usize, 0usize, 3usize];
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.967, -0.524, -0.331, -0.062, 0.257, -0.351, 0.681, -0.338, 0.963]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-3.318536754000001, 0.0026002459999999936]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4, a5), &[0.085946, 0.085946]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4, a5), &[-3.318536754000001, 0.0026002459999999936, 0.085946, 0.085946]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.175, -0.218])), &[-0.003695677999999999]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.175, -0.218])), &[-3.318536754000001, 0.0026002459999999936, -0.003695677999999999]);
}
}

pub mod p284 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, value)]
#[matgrad::gauss_newton(wrt = n)]
pub fn f(n: &Vector3<f64>, v: &Vector2<f64>, column: &Vector4<f64>, i: f64) -> f64 {
    let mut v1 = i;
    let mut s = (-matrix![n[1]].push((-1.25_f64)).sum());
    let (n, mut v2): (f64, f64) = (f64::sin(v1), s);
    let matgrad_total = i;
    let mut column = {
        let mut v4 = {
            let v3 = v2;
            v3
        };
        let mut v5 = SMatrix::<f64, 20, 1>::zeros();
        ((v5 + v5).norm_squared() / 20.0)
    };
    let mut s = matgrad::constant(column.atan2(1.5 + matgrad_total * matgrad_total));
    v1 + n + v2 + column + s
        + (1.5 + (matgrad::constant(v2)) * (matgrad::constant(v2))).powf((-i).tanh())
        + n * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.818, 0.975, 0.796]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.93, -0.413]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.445, 0.726, 0.495, -0.526]);
let a3 = 0.452;
c.near("f", &f(a0, a1, a2, a3), &[2.119636707764926]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.0, -1.0, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.119636707764926, -0.0, -1.0, -0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[2.246429886452267, -0.0, -2.119636707764926, -0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p285 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn acc(v1: f64) -> f64 {
    v1 + v1
}
pub fn v2(pulled: Vector2<f64>) -> Option<f64> {
    let v3 = acc(pulled[0]);
    let v4 = v3;
    let i: f64 = acc(pulled.magnitude_squared().sqrt().tanh());
    Some(
        pulled.norm_squared() + v3 + v4 + i
            + pulled.perp(&Matrix2::new(v4, v3, i, i).column_sum()),
    )
}
#[matgrad::jacobian(wrt = s, value)]
#[matgrad::vjp(wrt = s, value)]
pub fn f(
    whole: &DVector<f64>,
    s: Vector2<f64>,
    column: &Pair,
    all: &[f64],
    acc: &[f64],
    k: usize,
) -> SMatrix<f64, 1, 2> {
    let i: f64 = (((k + 1) as f64).sqrt() + f64::from(k as u32) * 0.25);
    let v5: usize = 0;
    let i = s.y;
    let pulled: f64 = ((k as f64 * 0.1 * (v5 as f64)) * (v5 as f64));
    let mut v6: f64 = 1.0;
    for pulled in v5..k {
        let (v8, mut v9): (f64, f64) = (
            (pulled as f64 * 0.1 + column.x),
            matgrad::log_add_exp(i, acc[10]),
        );
        v9
            += {
                let v10 = (((pulled + 1) as f64).sqrt() * all[3]);
                (whole[2] + v6)
            };
    }
    let mut g = SVector::<f64, 3>::zeros();
    for (&v11, &column) in g.iter().zip(g.iter().skip(1)) {
        for v13 in 0..whole.nrows() {
            let mut i: bool = v13 < 4;
            i ^= v13 == v13;
            v6 += (1.5 + column.powi(2)).ln();
        }
        let mut all = (matgrad::log_softmax(&g).dot(&g) / 3.0);
        let mut x = acc.first().unwrap() * (pulled + s[v5]);
        x *= (all).cos();
    }
    for v15 in 2..k {
        let mut x = (v6 * (all[v15] * v6));
        x += ((matgrad::constant(whole[(v5 * 3 + 1) % 5])) - column[v5]);
    }
    let v17: f64 = v2(vector![g[v5], acc[v5]]).unwrap_or(0.25);
    let mut x: f64 = {
        let column = matgrad::constant(v2(((*column) + s)).unwrap_or(0.25));
        s.mean()
    };
    matrix![all[v5], acc[v5 % 17]].map(|i| (pulled * v17) * i)
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            i + v6 + g.dot(&g) / 3.0 + v17 + x
                + (SMatrix::<f64, 3, 2>::from_element(x) * (*column)).sum()
                + whole[0] * whole[1],
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &DVector::from_column_slice(&[-0.924, -0.127, -0.698, -0.291, -0.186]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.127, 0.741]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.078, 0.221]);
let a3 = &[0.216, 0.306, 0.205, 0.865, 0.655, -0.892, -0.485, -0.729, 0.876, -0.669, 0.915, -0.164, -0.602, 0.495, 0.439, 0.953, 0.647, 0.779, -0.973, 0.796];
let a4 = &[0.435, 0.51, 0.512, 0.116, -0.179, -0.596, 0.125, -0.552, 0.743, 0.585, 0.761, 0.946, -0.682, 0.909, 0.043, 0.334, 0.315];
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[7.50358587307401, 7.50358587307401]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4, a5), &[0.9485, 0.9485, 1.9485000000000001, 1.9485000000000001]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4, a5), &[7.50358587307401, 7.50358587307401, 0.9485, 0.9485, 1.9485000000000001, 1.9485000000000001]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.132, 0.852])), &[0.68292, 1.40292]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.132, 0.852])), &[7.50358587307401, 7.50358587307401, 0.68292, 1.40292]);
}
}

pub mod p286 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
#[matgrad::newton_step(wrt = item, value)]
pub fn f(item: f64, dx: &Matrix3<f64>, v: &Params, t1: usize, whole: usize) -> f64 {
    let v1 = Matrix2::new(item, dx[(whole.min(2), 2)], dx[(2, 2)], item);
    let mut other = v1;
    let t1: f64 = v.table[0];
    let (matgrad_item, v2): (f64, f64) = (
        if t1 > 0.0 { t1 } else { whole as f64 * 0.1 },
        v.offset.x,
    );
    let (acc, v3): (f64, f64) = (v2, matgrad_item);
    let mut grad = {
        let matgrad_item = acc;
        (v3 * 1.25_f64)
    };
    let mut v4 = other.add_scalar((-acc));
    v1.norm_squared() + other.sum() + grad + v4.dot(&v4) / 4.0
        + {
            let other = (-v4[(1, 0)]);
            v4.sum()
        } + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.902;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.034, -0.704, -0.342, 0.118, -0.015, -0.894, -0.316, -0.655, -0.721]);
let a2 = &Params { gain: 0.392, shift: 0.007, count: 3usize, table: [0.939, -0.565, -0.129, -0.463], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.846, -0.015]), on: false };
let a3 = 1usize;
let a4 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-3.5599015000000005]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-1.0559999999999998]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-3.5599015000000005, -1.0559999999999998]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-1.0559999999999998]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-3.5599015000000005]);
c.near("f_value_and_grad_into", &o0, &[-1.0559999999999998]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4), &[5.0], &[-1.0559999999999998]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4);
c.near("what is beside f_newton", &(r.0, r.1), &[-3.5599015000000005, -1.0559999999999998]);
c.newton(&r.2, &[5.0], &[-1.0559999999999998]);
}
}
}

pub mod p287 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value, into)]
#[matgrad::newton_step(wrt = t2, value)]
pub fn f(
    s: f64,
    t2: &Vector2<f64>,
    matgrad_item: Mode,
    n: &Matrix3<f64>,
    lu: usize,
) -> f64 {
    let (pulled, mut lu) = ((*t2).sum()).sin_cos();
    let grad: f64 = ((matgrad::erfinv(0.7 * ((1.5 + pulled.powi(2)).sqrt()).sin()))
        / (1.5 + (-n.m12) * (-n.m12)));
    let mut s_before = vector![grad, grad, n[(0, 0)]]
        .lerp(
            &(Vector3::new(lu, grad, pulled) - vector![pulled, grad, t2.x]),
            matgrad::log_add_exp(grad, pulled),
        );
    let lu = s_before[(0, 0)];
    let mut lu: f64 = (n[(0, 0)] + n[(1, 1)]);
    let grad: usize = 1;
    let (lu, pulled): (f64, f64) = (((grad + 1) as f64).sqrt(), lu);
    let t2: SMatrix<f64, 3, 1> = Vector4::new(s_before.z, pulled, lu, pulled)
        .fixed_rows::<3>(grad % 2)
        .into_owned()
        .scale(s_before.iter().map(|v| v * v).sum::<f64>().tanh());
    s_before.dot(&s_before) / 3.0 + t2.dot(&t2) / 3.0
        + (t2
            .iter()
            .map(|&v1| ((1.5 + pulled * pulled).powf(v1.tanh())).tanh())
            .sum::<f64>() / 3.0) + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.951;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.072, 0.801]);
let a2 = Mode::Scaled(0.504);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.037, 0.371, 0.325, 0.276, 0.253, 0.733, -0.099, -0.854, 0.562]);
let a4 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.7485631861355055]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.0721731040403175, 3.763906069243417]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.7485631861355055, 1.0721731040403175, 3.763906069243417]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[1.0721731040403175, 3.763906069243417]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.7485631861355055]);
c.near("f_value_and_grad_into", &o0, &[1.0721731040403175, 3.763906069243417]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4), &[6.700237005898154, 5.25911529225764, 5.25911529225764, 3.8126394628822293], &[1.0721731040403175, 3.763906069243417]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4);
c.near("what is beside f_newton", &(r.0, r.1), &[1.7485631861355055, 1.0721731040403175, 3.763906069243417]);
c.newton(&r.2, &[6.700237005898154, 5.25911529225764, 5.25911529225764, 3.8126394628822293], &[1.0721731040403175, 3.763906069243417]);
}
}
}

pub mod p288 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s)]
#[matgrad::newton_step(wrt = s)]
pub fn f(s: &Vector2<f64>, acc: &Params, whole: usize) -> f64 {
    let v1: [usize; 3] = [1, 1, 0];
    let v2: SMatrix<f64, 2, 1> = (*s);
    let mut v3: f64 = f64::tanh(v2.x);
    let v4: f64 = whole as f64 * 0.1;
    let mut v5 = SMatrix::<f64, 2, 2>::zeros();
    let mut v6 = (if (v5[(1, whole.min(1))]).mul_add((v2[whole.min(1)]), 0.5) < -0.3 {
        v5[(acc.count % 2, 1)]
    } else {
        (v5.m12 * v4)
    })
        .atan2(1.5 + ((1.5 * v4).fract()) * ((1.5 * v4).fract()));
    v3 + v5.norm_squared() + v6 + (-(1.5 + v6.powi(2)).log10()) + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.248, -0.383]);
let a1 = &Params { gain: 0.735, shift: -0.223, count: 1usize, table: [0.945, 0.58, 0.552, -0.029], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.084, -0.222]), on: true };
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[-0.3241449729109032]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.557932669644027, -0.248]);
c.newton(&f_newton(a0, a1, a2), &[0.45736424984395024, 1.0, 1.0, 0.0], &[0.557932669644027, -0.248]);
}
}

pub mod p289 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (grad, dx), into)]
#[matgrad::vjp(wrt = (grad, dx), into)]
pub fn f(
    grad: &Vector4<f64>,
    step_1: &Vector2<f64>,
    dx: &Vector4<f64>,
    item: f64,
    cotangent: &Matrix3<f64>,
    next_s: f64,
) -> f64 {
    let mut s = SMatrix::<f64, 2, 3>::from_element(item)
        .map(matgrad::sigmoid)
        .map(|n| (1.5 + next_s.powi(2)).log10());
    let mut value = ((*cotangent) * 0.3).pow(3).sum();
    let mut step_1: f64 = (((1.5 + grad[3].powi(2)).sqrt()) * (value.asinh()));
    (_, step_1) = (matgrad::constant((0.5_f64 * 0.7).round()), value);
    let mut item = 0.0_f64;
    for &cotangent in grad.iter().take(2) {
        let mut sum_3 = 0.0;
        for (v2, &step_1) in dx.iter().enumerate() {
            let out: usize = 0;
            sum_3 += (*dx).sum();
        }
        let grad: f64 = (next_s - next_s);
        item += sum_3.tanh();
    }
    let n: [usize; 3] = [2, 1, 1];
    for v4 in 2..20 {
        let mut dx = 0.25_f64;
        for cotangent in 0..v4 {
            let v7 = SMatrix::<
                f64,
                2,
                3,
            >::from_columns(
                &[
                    SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_columns(
                            &[
                                vector![next_s, next_s],
                                SMatrix::<f64, 2, 1>::from_column_slice(&[(-0.8_f64), dx]),
                            ],
                        )
                        .column(cotangent % 2)
                        .into_owned(),
                    (Vector2::new(grad.w, value)
                        + vector![s[(cotangent % 2, n[n[n[cotangent % 3]]])], step_1]),
                    matgrad::softmax(&Vector2::new(dx, grad[v4.min(3)])),
                ],
            );
            item += (-(-v7[(0, 1)]));
        }
        let step_1 = SMatrix::<
            f64,
            2,
            3,
        >::from_rows(&[matrix![next_s, grad[n[2]], dx], matrix![value, item, item]])
            .abs();
        for dx in 2..v4 {
            let v9: [usize; 3] = [1, 0, 1];
            value += item.sin_cos().0;
        }
        dx *= (1.5_f64).cos();
    }
    let step_1 = ((*cotangent) - (*cotangent)).map(|v10| v10).sum();
    for &cotangent in n.iter() {
        let step_1: usize = 1;
        item += (1.5 + value.powi(2)).recip();
    }
    s.sum() + value + item + step_1
        + (if step_1 < item { (s.norm_squared() / 6.0) } else { (-item) }) + step_1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.296, 0.991, -0.095, 0.241]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.075, 0.378]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.773, -0.96, -0.897, 0.243]);
let a3 = -0.275;
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.804, -0.248, -0.953, -0.334, 0.481, 0.393, -0.436, 0.378, 0.814]);
let a5 = 0.857;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[88.80010609558587]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, -1810.5148259712769, 0.1535013764678697, 0.1535013764678697, 0.1535013764678697, 0.1535013764678697]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, -1810.5148259712769]);
c.near("f_grad_into", &o1, &[0.1535013764678697, 0.1535013764678697, 0.1535013764678697, 0.1535013764678697]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.393), &[-0.0, -0.0, -0.0, 711.5323266067119, -0.0603260409518728, -0.0603260409518728, -0.0603260409518728, -0.0603260409518728]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, -0.393, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -0.0, 711.5323266067119]);
c.near("f_vjp_into", &o1, &[-0.0603260409518728, -0.0603260409518728, -0.0603260409518728, -0.0603260409518728]);
}
}
}

pub mod p291 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn step_1(Duo(w, k): &Duo) -> f64 {
    let mut k = 0.0_f64;
    for step_1 in 0..17 {
        let mut v2 = SMatrix::<f64, 3, 1>::from_row_slice(&[k, k, k]);
        let mut v3 = {
            let mut t2 = (Vector3::new((*w), v2.z, (*w)).dot(&v2) / 3.0);
            matgrad::log_sum_exp(&v2.cross(&v2))
        };
        v3 += v2.y.atan2(1.5 + (*w) * (*w));
    }
    let mut w = SMatrix::<
        f64,
        3,
        3,
    >::from_iterator(
        (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| 0.3_f64 * (r0 + c0) as f64 * 0.1) * k)
            .iter()
            .map(|e| e * 0.5),
    );
    k + w.dot(&w) / 9.0 + w.m12
}
#[matgrad::gradient(wrt = (value, y), value)]
#[matgrad::differential(wrt = (value, y), value)]
pub fn f<const N: usize>(
    value: &SVector<f64, N>,
    cotangent: &Duo,
    y: &Pair,
    t1: usize,
) -> f64 {
    let mut y: f64 = (matgrad::log_add_exp(
        ((cotangent.split().0) - (y[t1 % 2])),
        (value[(t1 * 3 + 1) % 18]),
    ))
        .atan2(1.5 + (cotangent.0.cos()) * (cotangent.0.cos()));
    y /= 1.5 + (cotangent.0).powi(2);
    let v4 = Rig {
        knob: Knob::of_gain(
            step_1(
                &Duo(
                    cotangent.0,
                    (SMatrix::<f64, 3, 1>::from_row_slice(&[y, y, y])
                        + Vector3::new(y, y, cotangent.0)),
                ),
            ),
        ),
        duo: Duo(cotangent.0, Vector3::new(cotangent.0, y, y)),
        table: [cotangent.0, cotangent.0, cotangent.0],
    };
    let w = if t1 >= 1 {
        matgrad::log_add_exp(y, v4.duo.1.y)
    } else {
        (if t1 >= 4 {
            ((value[(t1 / 2, 0)]) / (1.5 + y * y))
        } else {
            {
                let k = y;
                cotangent.scored(v4.table[1])
            }
        })
    };
    let mut sum_6 = 0.0;
    for v5 in 0..t1 {
        sum_6 += w;
    }
    let mut v7: f64 = (((t1 + 1) as f64).sqrt() * (t1 as f64));
    let mut v8 = (((2.0_f64 * sum_6) + (-v7)) / (1.5 + (v7 * v7) * (v7 * v7)));
    let mut w = (*cotangent);
    y + sum_6 + v8 + w.0 + w.0 + cotangent.scored(v8)
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.794, -0.881, 0.524, 0.464, -0.607, 0.233, 0.208, 0.271, 0.998, -0.005, -0.304, 0.038, -0.312, 0.061, -0.839, 0.727, 0.993, 0.122]);
let a1 = &Duo(-0.811, SMatrix::<f64, 3, 1>::from_column_slice(&[0.557, 0.241, -0.59]));
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, -0.518]);
let a3 = 1usize;
c.near("f", &f::<18>(a0, a1, a2, a3), &[-0.46840258538523327]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.23119696310063542, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.31648314990938214]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3), &[-0.46840258538523327, 0.0, 0.0, 0.0, 0.0, 0.23119696310063542, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.31648314990938214]);
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.503, 0.06, 0.138, -0.571, -0.5, 0.778, -0.837, -0.338, -0.574, -0.658, 0.251, -0.198, 0.733, -0.848, 0.94, 0.913, 0.567, -0.066]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.65, 0.54])), &[-0.28649938250138407]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.503, 0.06, 0.138, -0.571, -0.5, 0.778, -0.837, -0.338, -0.574, -0.658, 0.251, -0.198, 0.733, -0.848, 0.94, 0.913, 0.567, -0.066]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.65, 0.54])), &[-0.46840258538523327, -0.28649938250138407]);
}
}

pub mod p292 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, cholesky, out), value, into)]
pub fn f(
    x: &[f64],
    cholesky: &[Vector2<f64>; 3],
    out: [f64; 17],
    w: &[Vector2<f64>],
    i: &Matrix3<f64>,
    column: &Params,
) -> f64 {
    let mut v1: bool = column.on;
    v1 &= column.on;
    let mut v3: f64 = {
        let v2 = (1.5 + (i[(0, 1)]) * (i[(0, 1)]))
            .powf((matgrad::constant(out[3])).tanh());
        ((*i).determinant().tanh()).tanh()
    };
    let v4 = (-v3);
    let v5: f64 = (((SMatrix::<f64, 3, 3>::zeros()).add_scalar(w[0][column.count % 2])
        * 0.3)
        .exp()
        .sum())
        .tanh();
    let mut v6 = ((Point3::origin()
        + Vector3::new(cholesky[column.count % 3][0], i[(1, 0)], w[0][0]))
        + (((Point3::origin()
            + SMatrix::<
                f64,
                3,
                1,
            >::from_row_slice(&[v4, v4, w[column.count % 3][column.count % 2]]))
            + ((Point3::origin() + Vector3::new(v4, w[0][0], v4))
                - (Point3::origin()
                    + SMatrix::<
                        f64,
                        3,
                        1,
                    >::from_row_slice(&[v4, v4, w[column.count % 3][column.count % 2]])))
                * out[0])
            - (Point3::origin()
                + Vector3::new(cholesky[column.count % 3][0], i[(1, 0)], w[0][0])))
            * v3.mul_add(cholesky[0][1], 0.5));
    let mut v7: SMatrix<f64, 3, 3> = (*i);
    let mut v8 = (((v7[(0, 2)]).mul_add(v6.coords[1], 0.5)).atan2(1.5 + x[2] * x[2]))
        .atan2(1.5 + out[16] * out[16]);
    let mut v9: bool = v1;
    v9 ^= !v1;
    v3 + v4 + v6.coords.norm_squared() + v7.norm_squared() + v8 + matgrad::constant(v8)
        + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.986, 0.299, -0.199, 0.625, -0.057];
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.351, -0.401]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.195, 0.281]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.909, 0.128])];
let a2 = [-0.958, -0.216, -0.41, -0.727, -0.037, -0.954, 0.184, -0.096, 0.009, 0.445, 0.047, 0.853, 0.02, 0.886, -0.207, -0.34, 0.846];
let a3 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.791, -0.812]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.25, 0.874]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.602, 0.374])];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.797, 0.209, 0.096, 0.961, -0.068, 0.505, -0.72, 0.304, 0.5]);
let a5 = &Params { gain: -0.931, shift: -0.288, count: 1usize, table: [-0.071, 0.92, 0.563, 0.056], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.805, -0.455]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[4.965951056390816]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.04224241778477327, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, -0.010637249764195182, 0.09874390560239966, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[-1.5895042887056008, -0.958, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.1411456518529604]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[4.965951056390816]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.04224241778477327, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.0, -0.010637249764195182, 0.09874390560239966, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o2, &[-1.5895042887056008, -0.958, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.1411456518529604]);
}
}
}

pub mod p294 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = matgrad_item, value, into)]
#[matgrad::vjp(wrt = matgrad_item, value, into)]
pub fn f(matgrad_item: &Vector3<f64>, x: &[f64], pulled: usize) -> SMatrix<f64, 1, 2> {
    let v1: [usize; 3] = [1, 1, 2];
    let v4 = if ((*matgrad_item).iter().map(|v| v * v).sum::<f64>().tanh())
        .is_sign_negative()
    {
        let mut v2 = x.first().unwrap() * matgrad_item.y;
        vector![x[3], v2].lerp(&Vector2::new(x[v1[v1[pulled % 3]]], x[0]), x[2])
    } else {
        let mut v3 = Vector2::new(x[v1[pulled % 3]], x[v1[1]])
            .kronecker(&Vector2::new(x[1], matgrad_item[(2, 0)]))
            .fixed_rows::<3>(1)
            .into_owned();
        Matrix2::new(v3.y, matgrad_item[2], x[2], v3[v1[pulled % 3]]).column_sum()
    };
    let mut v5: f64 = ((SMatrix::<f64, 3, 3>::repeat(x[2]).diagonal().sum())
        + (v4[1].atan2(1.5 + (x[pulled.min(3)]) * (x[pulled.min(3)]))));
    let mut v8 = {
        let mut v6 = v5;
        if let Some(v7) = x.first() {
            v6 += v7 * v7;
        } else {
            v6 -= v5.mul_add(x[0], 0.5);
        }
        (if !(v6 >= -0.3) { x[1] } else { x[2] })
    };
    let v9 = x[0];
    let mut v13 = {
        let mut sum_11 = 0.0;
        for v10 in 0..x.len() {
            sum_11
                += ((((v10 + 1) as f64).sqrt() * v8)
                    * (v4.metric_distance(&v4.add_scalar(4.0))));
        }
        let v12 = (*matgrad_item)
            .cross(
                &SMatrix::<
                    f64,
                    3,
                    1,
                >::from_iterator((*matgrad_item).iter().map(|e| e * 0.5)),
            );
        ((-v4[(0, 0)]) - (sum_11.hypot(1.0 + v12[0] * v12[0])))
    };
    for v14 in 0..pulled {
        let v16: f64 = ((((v14 + 1) as f64).sqrt() * 1.0_f64).abs() + x[v1[v14 % 3]]);
        let mut v17 = ((v16 + v4[1]) - (v9 + v5));
        let mut sum_21 = 0.0;
        for &v18 in v4.iter().rev() {
            let v20: [usize; 3] = [2, 1, 2];
            sum_21 += (1.5 + (v17 + v17).powi(2)).ln();
        }
        sum_21 += (v4.component_mul(&v4).dot(&v4.lerp(&v4, v17)) / 2.0);
    }
    let v24 = v4
        .iter()
        .enumerate()
        .map(|(v23, &v22)| ((v9 + v13)) * (v23 as f64 * 0.1))
        .sum::<f64>();
    (matrix![v9, v24] + SMatrix::<f64, 1, 2>::from_column_slice(&[0.3_f64, v13]))
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v4.dot(&v4) / 2.0 + v5 + v8 + v13 + v24 + matgrad::erf(v24)
                + matgrad_item[0] * matgrad_item[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.136, 0.419, 0.577]);
let a1 = &[0.62, 0.422, -0.133, 0.638];
let a2 = 6usize;
c.near("f", &f(a0, a1, a2), &[-5.7267571665433135, -12.619564478690188]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.043, -0.135, -0.529])), &[0.193188965438653, 0.775088965438653]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.043, -0.135, -0.529])), &[-5.7267571665433135, -12.619564478690188, 0.193188965438653, 0.775088965438653]);
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.043, -0.135, -0.529]), &mut o0);
c.near("f_diff_into", &o0, &[0.193188965438653, 0.775088965438653]);
}
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.043, -0.135, -0.529]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-5.7267571665433135, -12.619564478690188]);
c.near("f_value_and_diff_into", &o0, &[0.193188965438653, 0.775088965438653]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.637, 0.607])), &[-0.012570000000000026, -0.004080000000000014, -0.6546811361755018]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.637, 0.607])), &[-5.7267571665433135, -12.619564478690188, -0.012570000000000026, -0.004080000000000014, -0.6546811361755018]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.637, 0.607]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.012570000000000026, -0.004080000000000014, -0.6546811361755018]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.637, 0.607]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-5.7267571665433135, -12.619564478690188]);
c.near("f_value_and_vjp_into", &o0, &[-0.012570000000000026, -0.004080000000000014, -0.6546811361755018]);
}
}
}

pub mod p295 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn v1(v2: Vector2<f64>) -> f64 {
    let mut v3: f64 = (if !((-v2.y) >= -0.3) {
        v2[1].hypot(1.0 + v2[0] * v2[0])
    } else {
        matgrad::log_add_exp(v2[0], v2.x)
    });
    v3
        + (SMatrix::<f64, 2, 1>::from_iterator(v2.iter().map(|e| e * 0.5)).norm_squared()
            / 2.0)
}
#[matgrad::vjp(wrt = x, into)]
pub fn f(x: Vector2<f64>, lu: usize, step_1: &SVector<f64, 5>) -> SMatrix<f64, 1, 2> {
    let mut sum_5 = 0.0;
    for v4 in 0..lu {
        sum_5 += ((step_1[v4] * x[1]) - x[1]);
    }
    let mut v6: SMatrix<f64, 3, 1> = (Vector3::new(x[1], sum_5, x.x) * step_1[lu])
        .unscale(2.0);
    let v7 = step_1.len();
    let mut v9: f64 = v1(x.map(f64::sin));
    let mut v13 = {
        let mut sum_12 = 0.0;
        for v10 in 2..v7 {
            let v11: f64 = (f64::from(lu as u32) * 0.25 * (lu as f64));
            sum_12 += ((v9.hypot(1.0 + v11 * v11)) - v6[0]);
        }
        sum_12
    };
    let (v14, v15): (f64, f64) = ((step_1[v7 % 5] + v7 as f64 * 0.1), step_1[4]);
    let mut v16 = 0.0_f64;
    for v17 in 0..=5 {
        let v19 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v14);
        v16 += v19.sum();
    }
    let mut sum_22 = 0.0;
    for (&v20, &v21) in v6.iter().zip(v6.iter().skip(1)) {
        sum_22 += ((-v20) * v15);
    }
    matrix![v13, sum_5]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            sum_5 + v6.norm_squared() + v9 + v13 + v16 + sum_22 + sum_22 + x[0] * x[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.042, -0.628]);
let a1 = 2usize;
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.632, -0.038, -0.951, -0.566, 0.604]);
c.near("f", &f(a0, a1, a2), &[74.05545209625684, 69.48277973493681]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.985, 0.217])), &[2.5384951838276457, -0.6209758970612085]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.985, 0.217]), &mut o0);
c.near("f_vjp_into", &o0, &[2.5384951838276457, -0.6209758970612085]);
}
}
}

pub mod p296 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value)]
#[matgrad::differential(wrt = column, value)]
pub fn f(column: f64, g: &Vector4<f64>, out: usize) -> f64 {
    let mut v1 = ({
        let next_s = (if out == 5 { column } else { column });
        ((*g).dot(&(*g)) / 4.0)
    })
        .atan2(1.5 + ((0.7 * g[3].sin()).atanh()) * ((0.7 * g[3].sin()).atanh()));
    let mut whole: f64 = if out % 2 == 0 { f64::from(out as u32) * 0.25 } else { g[3] };
    let out = (*g);
    for whole in 0..5 {
        let mut all = SMatrix::<f64, 20, 1>::zeros();
        all = all.lerp(&all, 3.0_f64);
    }
    let mut v3 = out;
    let v: f64 = if whole > 0.35 { whole } else { (whole + g[0]) };
    whole = matgrad::log_sum_exp(&out);
    v3 += (out * v);
    v1 + whole + v3.dot(&v3) / 4.0 + whole + column * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.935;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.065, -0.094, 0.805, -0.468]);
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[3.0879922419922785]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.0879922419922785, 0.3]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.601), &[0.1803]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, 0.601), &[3.0879922419922785, 0.1803]);
}
}

pub mod p298 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = pulled)]
#[matgrad::vjp(wrt = pulled)]
pub fn f(
    s_before: &Vector4<f64>,
    n: &Vector2<f64>,
    pulled: f64,
    cotangent: &Params,
    w: usize,
) -> Matrix2<f64> {
    let mut step_1 = (*s_before);
    let v1 = |t2: f64, step_1: f64| {
        let whole = matgrad::nuclear_norm(
            &(SMatrix::<f64, 3, 3>::from_element(t2) * 0.2
                + SMatrix::<f64, 3, 3>::identity() * 2.0),
        );
        (n[(1, 0)]).tanh()
    };
    let mut sum_3 = 0.0;
    for &v2 in step_1.iter().take(2) {
        sum_3
            += ((SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
                + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
                    .transpose())
                .symmetric_eigenvalues()
                .max())
                .hypot(
                    1.0
                        + ((1.5 + (0.9 * pulled.cos())).powi(1 - (w % 4) as i32))
                            * ((1.5 + (0.9 * pulled.cos())).powi(1 - (w % 4) as i32)),
                );
    }
    let mut sum_5 = 0.0;
    for w in 0..=w {
        let v4 = s_before.len();
        sum_5 += sum_3;
    }
    Matrix2::new(sum_3, sum_3, n[0], sum_5)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            n.norm_squared() + step_1.norm_squared() + sum_3 + sum_5
                + (1.5 + ((w as f64) * sum_5) * ((w as f64) * sum_5))
                    .powf((s_before[w.min(3)]).tanh()) + n[0] * n[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.269, -0.074, 0.629, -0.958]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.893, 0.961]);
let a2 = -0.54;
let a3 = &Params { gain: 0.847, shift: -0.196, count: 3usize, table: [-0.241, 0.404, -0.729, 0.129], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.794, 0.176]), on: false };
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[16.436015266443345, 15.252806173969418, 16.436015266443345, 22.664642543865124]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, 0.425), &[-0.15570269749319904, -0.12972634358856433, -0.15570269749319904, -0.2336317592071031]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.645, 0.907, 0.222, 0.454])), &[-0.8440584730387207]);
}
}

pub mod p299 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item)]
#[matgrad::hvp(wrt = matgrad_item)]
pub fn f(matgrad_item: &SVector<f64, 20>, s: usize, lu: &Params) -> f64 {
    let mut v1: f64 = (0.7
        * ((matgrad_item[(s, 0)] * ((s + 1) as f64).sqrt())
            + (matgrad_item[s] - matgrad_item[s]))
            .sin())
        .acos();
    let mut matgrad_item: usize = s % 3;
    matgrad_item &= 1;
    matgrad_item %= 3;
    let mut acc = (v1 + (-v1));
    let mut item = acc;
    let s = matgrad::log_add_exp(
        acc,
        ({
            let v2 = acc;
            acc
        }),
    );
    let lu = (if matgrad_item < 1 {
        item
    } else {
        matgrad::constant((if (s).is_sign_positive() { s } else { s }))
    });
    const K3: f64 = 0.1_f64;
    v1 + acc + item + lu + K3
        + (({
            let s = lu;
            K3
        }) + K3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.923, -0.681, 0.059, -0.156, 0.338, 0.551, -0.771, -0.292, 0.558, 0.749, 0.109, 0.847, 0.398, -0.767, -0.24, -0.301, -0.133, 0.816, 0.633, -0.349]);
let a1 = 1usize;
let a2 = &Params { gain: 0.247, shift: 0.249, count: 2usize, table: [0.872, 0.308, 0.976, 0.647], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.527, 0.255]), on: false };
c.near("f", &f(a0, a1, a2), &[3.1761415054281454]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, -0.6906951385979673, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.085, -0.471, -0.069, -0.326, -0.258, 0.364, 0.128, -0.828, 0.224, 0.779, 0.619, 0.641, 0.736, -0.896, 0.764, -0.445, 0.244, -0.114, -0.938, -0.621])), &[0.0, 0.5036883026894367, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p300 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = cotangent, value, into)]
#[matgrad::vjp(wrt = cotangent, value, into)]
pub fn f<const N: usize>(
    k: &SMatrix<f64, N, 2>,
    column: Vector3<f64>,
    cotangent: f64,
    n: Matrix3<f64>,
    t1: usize,
) -> Vector2<f64> {
    let v1: f64 = (n[(2, 2)] + t1 as f64 * 0.1);
    let mut item: f64 = (0.5 * ((v1 * n[(t1 % 3, 2)]) - cotangent).sin()).tan();
    for v2 in 0..t1 {
        let mut next_s = SMatrix::<f64, 20, 1>::zeros();
        let mut n: usize = v2;
        n %= 2;
        n %= 4;
        next_s[(11, 0)]
            -= ((cotangent / (1.5 + (column[(n.min(2), 0)]) * (column[(n.min(2), 0)])))
                + ((k[(t1.min(4), 1)]) / (1.5 + (-0.3_f64) * (-0.3_f64))));
        next_s = next_s * 0.5 + next_s;
    }
    let mut v4 = 0.0_f64;
    for &v5 in column.iter().skip(1) {
        let mut v8: f64 = (((t1 + 1) as f64).sqrt() - v1);
        v8 += v8;
    }
    Vector2::new(v1, v1)
        + SMatrix::<f64, 2, 1>::repeat(item + v4 + matgrad::expit(v4) + cotangent * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 2>::from_column_slice(&[0.892, -0.379, -0.979, -0.9, 0.256, 0.927, 0.788, -0.108, 0.045, 0.192]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.402, -0.719, 0.686]);
let a2 = 0.238;
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.749, 0.024, 0.867, 0.506, 0.322, -0.835, -0.829, 0.239, 0.67]);
let a4 = 3usize;
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[1.080670997887856, 1.080670997887856]);
c.near("f_diff", &f_diff::<5>(a0, a1, a2, a3, a4, 0.692), &[-0.003961010980033654, -0.003961010980033654]);
c.near("f_value_and_diff", &f_value_and_diff::<5>(a0, a1, a2, a3, a4, 0.692), &[1.080670997887856, 1.080670997887856, -0.003961010980033654, -0.003961010980033654]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into::<5>(a0, a1, a2, a3, a4, 0.692, &mut o0);
c.near("f_diff_into", &o0, &[-0.003961010980033654, -0.003961010980033654]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_diff_into::<5>(a0, a1, a2, a3, a4, 0.692, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.080670997887856, 1.080670997887856]);
c.near("f_value_and_diff_into", &o0, &[-0.003961010980033654, -0.003961010980033654]);
}
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.011, 0.14])), &[-0.0008643246502674594]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.011, 0.14])), &[1.080670997887856, 1.080670997887856, -0.0008643246502674594]);
{
let mut o0 = 9.0;
let r = f_vjp_into::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.011, 0.14]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.0008643246502674594]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.011, 0.14]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.080670997887856, 1.080670997887856]);
c.near("f_value_and_vjp_into", &o0, &[-0.0008643246502674594]);
}
}
}

pub mod p301 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x)]
#[matgrad::differential(wrt = x)]
pub fn f(x: f64, whole: f64) -> f64 {
    let v = Vector2::new(whole, whole);
    let v1 = matgrad::sinc(x);
    let mut v2 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v[1] * (r0 + c0) as f64 * 0.1)
        .fixed_view::<2, 1>(1, 2)
        .into_owned()
        .zip_map(&v, |p, q| p * q.sin());
    let n = ((v2[1].sin_cos().0) * (v2[1].mul_add(v2.y, 0.5)));
    let matgrad_total = move |v3: f64| {
        let acc = n;
        (v2.zip_zip_map(&v2, &v2, |p, q, u| p * q + u.tanh()).sum()).tanh()
    };
    let mut sum_6 = 0.0;
    for (column, &v4) in v2.iter().enumerate() {
        let v5: f64 = ((column as f64) * 1.0_f64).abs();
        sum_6 += (-0.3_f64);
    }
    let mut sum_7 = 0.0;
    for cholesky in 0..5 {
        sum_7 += ((-n) - (v.angle(&v2.add_scalar(0.5))));
    }
    let mut column = (whole
        + ((v2[(1, 0)]).sin_cos().0).mul_add(((1.5 + v2[0].powi(2)).recip()), 0.5));
    x + v.norm_squared() + v2.norm_squared() + n + sum_6 + sum_7 + column
        + (v2[0] * ((1.5 + column * column).powf(sum_6.tanh()))) + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.374;
let a1 = -0.882;
c.near("f", &f(a0, a1), &[-15.555540595503375]);
c.near("f_grad", &f_grad(a0, a1), &[1.3]);
c.near("f_diff", &f_diff(a0, a1, -0.381), &[-0.4953]);
}
}

pub mod p302 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(cotangent: f64, grad: usize) -> Vector3<f64> {
    let pulled = |all: usize| -> usize { 0 };
    ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
            &[Vector2::new(cotangent, cotangent), Vector2::new(cotangent, cotangent)],
        )
        .dot(&Matrix2::new(cotangent, cotangent, cotangent, cotangent)) / 4.0)
        * SMatrix::<f64, 3, 2>::repeat(cotangent).column(0).into_owned())
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            cotangent
                + (matgrad::spectral_norm(
                    &(SMatrix::<
                        f64,
                        2,
                        2,
                    >::from_rows(
                        &[
                            matrix![cotangent, cotangent],
                            SMatrix::<
                                f64,
                                1,
                                2,
                            >::from_column_slice(&[cotangent, cotangent]),
                        ],
                    ) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0),
                ) * ((grad + 1) as f64).sqrt()),
        )
}
pub fn pulled(v2: f64, cotangent: f64) -> f64 {
    let pulled = Vector2::new(cotangent, v2);
    let v3 = Duo(
        pulled[1],
        SMatrix::<f64, 3, 3>::repeat(pulled[(1, 0)]).column(2).into_owned(),
    );
    pulled.dot(&pulled) / 2.0 + v3.split().0
        + ({
            let v4 = v3.0;
            v4
        })
            .max(0.1)
}
#[matgrad::gradient(wrt = cotangent, value)]
#[matgrad::gauss_newton(wrt = cotangent)]
pub fn f(cotangent: &SMatrix<f64, 2, 3>, out: Mode, acc: &Params, next_s: bool) -> f64 {
    let mut g = cotangent[(0, 0)];
    let mut v5 = (*cotangent);
    let mut all: usize = 0;
    for _ in 0..2 {
        all <<= 2;
    }
    all %= 5;
    let (v6, v7): (f64, f64) = (
        if all != 3 { all as f64 * 0.1 } else { all as f64 * 0.1 },
        acc.gain,
    );
    const K8: f64 = 2.0_f64;
    let v9 = ((Matrix2::new(K8, g, v5[(0, acc.count % 3)], v6)) * 0.2
        + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v10 in v9.column_iter() {
        v5.set_column(2, &v10.into_owned());
        let lu: [usize; 3] = [1, 2, 1];
        let grad = lu.len();
        g
            += (v9 * (SMatrix::<f64, 2, 1>::from_row_slice(&[v10[0], v6])))
                .norm_squared() * 0.1;
        v5 *= ((v10[0] * (v9[(1, 1)]))).tanh();
    }
    let v12 = |v13: f64, v14: f64| {
        let v15 = pulled((if K8 > 0.0 { v13 } else { 0.1_f64 }), v14);
        ((((SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v15 * (r0 + c0) as f64 * 0.1)
            + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v15 * (r0 + c0) as f64 * 0.1)
                .transpose())
            .symmetric_eigenvalues()
            .max()) % 0.75))
            .tanh()
    };
    let cotangent: usize = all % 2;
    g + v5.sum() + K8
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 3>::from_column_slice(&[-0.436, -0.802, -0.967, 0.184, 0.897, -0.042]);
let a1 = Mode::Fast;
let a2 = &Params { gain: -0.815, shift: 0.731, count: 2usize, table: [-0.356, -0.615, -0.124, 0.384], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.408, -0.105]), on: false };
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[1.56794367370917]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.9993716505499713, 0.0018416161115508301, 0.0018416161115508301, 0.0018416161115508301, 1.2471237257508876e-5, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[1.56794367370917, 0.9993716505499713, 0.0018416161115508301, 0.0018416161115508301, 0.0018416161115508301, 1.2471237257508876e-5, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[1.2292236819623041, 1.566958457164119, 0.0028875503315070055, 0.0028875503315070055, 0.0028875503315070055, 1.9554197561237145e-5, 0.0, 0.9987436959229741, 0.0018404589330799732, 0.0018404589330799732, 0.0018404589330799732, 1.2463400962436944e-5, 0.0, 0.0018404589330799732, 3.3915499023235996e-6, 3.3915499023235996e-6, 3.3915499023235996e-6, 2.2967231464401335e-8, 0.0, 0.0018404589330799732, 3.3915499023235996e-6, 3.3915499023235996e-6, 3.3915499023235996e-6, 2.2967231464401335e-8, 0.0, 0.0018404589330799732, 3.3915499023235996e-6, 3.3915499023235996e-6, 3.3915499023235996e-6, 2.2967231464401335e-8, 0.0, 1.2463400962436944e-5, 2.2967231464401335e-8, 2.2967231464401335e-8, 2.2967231464401335e-8, 1.5553175873307752e-10, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p303 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
#[matgrad::differential(wrt = all, into)]
pub fn f<const N: usize>(matgrad_total: &[f64], all: &Vector2<f64>, v: &Params) -> f64 {
    let mut v1 = (matrix![all.x, matgrad_total[1], all[0]; all[0], all[0], all[1]]
        + (SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(all[(0, 0)])
            .fixed_view::<2, 3>(0, 0)
            .into_owned());
    let mut v2 = all.x;
    let mut column: f64 = (1.5 + v2.powi(2)).recip();
    let mut v3: SMatrix<f64, 2, 3> = (matrix![v1[(1, 1)], v2, v2; column, all[0], all[0]]
        + v1);
    let mut v: SMatrix<f64, 2, 3> = v1;
    let mut column = (matgrad::constant(v[(0, 0)]))
        .hypot(1.0 + (v3[(0, 1)] * 1.5_f64) * (v3[(0, 1)] * 1.5_f64));
    v1.norm_squared() + v2 + v3.sum() + v.sum() + column + (v - v).sum()
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.028, -0.977, -0.335, -0.461, 0.525];
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.632, -0.209]);
let a2 = &Params { gain: -0.494, shift: 0.907, count: 2usize, table: [-0.024, 0.233, 0.727, 0.035], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.939, 0.39]), on: true };
c.near("f", &f::<3>(a0, a1, a2), &[3.1692377326859917]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[-17.83698260400633, 0.31800000000000006]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-17.83698260400633, 0.31800000000000006]);
}
c.near("f_diff", &f_diff::<3>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.555, -0.795])), &[9.646715345223514]);
{
let mut o0 = 9.0;
let r = f_diff_into::<3>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.555, -0.795]), &mut o0);
c.near("f_diff_into", &o0, &[9.646715345223514]);
}
}
}

pub mod p304 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn x(v1: f64, column: f64, x: usize) -> f64 {
    let mut v2 = (((1.5
        + ((Matrix2::new(0.3_f64, v1, column, column)
            * Matrix2::new(0.3_f64, v1, column, column).transpose()
            + SMatrix::<f64, 2, 2>::identity() * 3.0)
            .determinant()
            .ln())
            .powi(2))
        .powi(-1)) + ((1.5 + v1.powi(2)).log10()));
    let matgrad_total = v2;
    v1 + column + v2 + matgrad_total + ((v2 / (1.5 + 1.5_f64 * 1.5_f64)) * matgrad_total)
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn column(all: &Matrix2<f64>) -> Vector3<f64> {
    Vector3::new(all[(1, 0)], all[(1, 0)], all[(0, 0)])
        + SMatrix::<f64, 3, 1>::repeat(all.sum() + all[(1, 1)])
}
#[matgrad::gradient(wrt = (v, t1, other))]
#[matgrad::differential(wrt = (v, t1, other))]
pub fn f(v: &SVector<f64, 17>, t1: f64, other: f64) -> f64 {
    let v3 = t1;
    let mut v4 = (t1 + (other - (v[(0, 0)])));
    let (all, v5): (f64, f64) = (0.1_f64, 2.0_f64);
    let mut t1: Vector3<f64> = column(
        &SMatrix::<f64, 2, 2>::from_rows(&[matrix![v5, v4], matrix![v5, 1.5_f64]]),
    );
    t1
        -= (SMatrix::<f64, 3, 3>::from_element(t1[2]) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .lu()
            .solve(&t1)
            .unwrap();
    t1[1]
        += matgrad::log_add_exp(
            (matgrad::ln_gamma(1.5 + all.powi(2))),
            ((1.5 + v4 * v4).powf(t1.z.tanh())),
        );
    let mut whole: f64 = x(v5, v4, 0);
    let matgrad_total: usize = 1;
    let mut whole = (if !(1.25_f64 <= -0.3) {
        matgrad::constant(t1.z.sin())
    } else {
        (if (v3.atan2(1.5 + all * all)).is_finite() {
            matgrad::nuclear_norm(
                &(Matrix2::new(v3, v5, v5, whole) * 0.2
                    + SMatrix::<f64, 2, 2>::identity() * 2.0),
            )
        } else {
            (if whole >= v3 { v3 } else { whole })
        })
    });
    v3 + v4 + t1.sum() + whole + matgrad::log_add_exp((t1.x * all), whole) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.076, 0.482, 0.778, 0.242, -0.108, 0.194, -0.432, 0.081, -0.712, 0.74, 0.248, 0.569, -0.846, 0.758, 0.548, -0.621, 0.792]);
let a1 = -0.459;
let a2 = -0.245;
c.near("f", &f(a0, a1, a2), &[24.17934332427087]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-2.033194832761062, 0.076, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.515194832761062, 2.515194832761062]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.263, -0.105, 0.76, 0.223, 0.262, 0.743, 0.639, -0.122, -0.502, -0.161, 0.022, 0.96, 0.255, 0.795, 0.582, 0.504, -0.328]), -0.362, -0.031), &[-0.8237213282589381]);
}
}

pub mod p305 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: &Pair) -> Pair {
    let mut v3 = Knob::of_gain(v2[0]);
    let v4 = v3.turned((v3.bias.norm_squared() * 3.0_f64));
    Vector3::new(
            v4.gain,
            v3.gain,
            v4
                .force(
                    &SMatrix::<f64, 2, 1>::from_column_slice(&[v4.force(&(*v2)), v2[1]]),
                ),
        )
        .fixed_rows::<2>(0)
        .into_owned()
        .add_scalar(v4.gain.mul_add(v2[0], 0.5))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v3.force(&(*v2)) + v4.gain
                + matgrad::logit(
                    0.5
                        + 0.3
                            * (Vector2::new(v4.gain, v4.gain)
                                .iter()
                                .map(|v| v * v)
                                .sum::<f64>()
                                .tanh())
                                .sin(),
                ),
        )
}
pub fn v5(v6: Matrix2<f64>) -> f64 {
    let mut v7: SMatrix<f64, 2, 2> = v6;
    let v8: f64 = v6.m11;
    v7.sum() + v8 + v8
}
#[matgrad::gradient(wrt = k)]
#[matgrad::differential(wrt = k)]
pub fn f<const N: usize>(
    k: &SMatrix<f64, N, 2>,
    s_before: &[(Vector2<f64>, f64)],
) -> f64 {
    let v9: f64 = v5(
        (SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                SMatrix::<f64, 1, 2>::from_column_slice(&[1.25_f64, 0.8_f64]),
                matrix![0.3_f64, k[(0, 1)]],
            ],
        ) * 0.3)
            .pow(3),
    );
    let v10 = SMatrix::<f64, 3, 3>::from_element(v9)
        .component_mul(
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v9 * (r0 + c0) as f64 * 0.1),
        )
        .fixed_view::<3, 1>(0, 0)
        .into_owned();
    let v11 = (((v10.z / (1.5 + v10.z * v10.z)) + (v10.sum()))
        * (v5(
            (SMatrix::<f64, 2, 2>::from_column_slice(&[v9, k[(1, 0)], v9, v10[0]])
                + Matrix2::new(v10[2], 0.1_f64, v10[(2, 0)], v10[2])),
        )));
    let v12: f64 = ((v5(
        (Matrix2::new(v11, v10[2], v11, v9) - Matrix2::new(v11, v10.x, k[(0, 0)], v11)),
    )) - (v5(SMatrix::<f64, 2, 2>::from_row_slice(&[v11, v11, v10[1], v11]))));
    let mut v14: f64 = (-(1.5 + (matgrad::constant(v11)).powi(2)).powf(0.7));
    let mut v15 = (Point2::origin() + vector![v14, v12]);
    let v16: Vector3<f64> = Vector3::new(
        s_before[8].1,
        (s_before[5].1 + s_before[11].0.x),
        s_before[4].1,
    );
    v10.sum() + v11 + v14 + v15.coords.norm_squared() + v16.dot(&v16) / 3.0
        + v10.map(matgrad::sigmoid)[1] + k[0].sin()
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.301, 0.631, -0.432, 0.51]);
let a1 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.103, 0.848]), 0.642), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.093, 0.268]), -0.529), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.396, -0.545]), 0.679), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.95, -0.64]), -0.624), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.687, -0.129]), -0.374), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.114, 0.204]), 0.616), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.708, 0.984]), -0.129), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.484, -0.579]), 0.063), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.702, -0.84]), 0.142), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.586, 0.649]), -0.904), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.318, 0.03]), 0.57), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.007, -0.356]), -0.672), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.943, 0.215]), 0.006), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.804, 0.177]), 0.311), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.573, -0.371]), 0.073), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.15, -0.868]), -0.4), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.673, 0.279]), 0.546)];
c.near("f", &f::<2>(a0, a1), &[0.9883181556974876]);
c.near("f_grad", &f_grad::<2>(a0, a1), &[0.30271473076477196, -0.057283661989972014, -0.014635343871301915, 0.0]);
c.near("f_diff", &f_diff::<2>(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.734, 0.421, 0.973, -0.005])), &[0.18383600109678763]);
}
}

pub mod p306 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = out, value)]
#[matgrad::vjp(wrt = out, value)]
pub fn f(
    whole: f64,
    out: &Vector2<f64>,
    acc: usize,
) -> Result<Vector2<f64>, &'static str> {
    let v1 = move |i: f64| {
        let v2 = (1.25_f64 - whole);
        (((i + v2) * out.y)).tanh()
    };
    let mut acc = (*out);
    let next_s = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![acc.y, out[(1, 0)]], matrix![whole, acc[(1, 0)]]])
        .map(|next_s| 2.0_f64.hypot(1.0 + acc[0] * acc[0]) * next_s)
        .column_sum();
    let column: Vector3<f64> = Vector3::new(2.0_f64, 0.3_f64, 0.8_f64);
    let whole = acc;
    let mut v3: f64 = column[0];
    while v3 < 1.0 {
        v3 += 0.75;
    }
    if v3 > 0.0 {
        return Ok(whole);
    }
    Ok(
        acc
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                acc.dot(&acc) / 2.0 + next_s.dot(&next_s) / 2.0 + 0.8_f64
                    + whole[0] * whole[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = -0.01;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.359, -0.351]);
let a2 = 4usize;
c.near("f", &f(a0, a1, a2).unwrap(), &[-0.359, -0.351]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.949, -0.385])).unwrap(), &[0.949, -0.385]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.949, -0.385])).unwrap(), &[-0.359, -0.351, 0.949, -0.385]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.263, 0.088])).unwrap(), &[-0.263, 0.088]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.263, 0.088])).unwrap(), &[-0.359, -0.351, -0.263, 0.088]);
}
}

pub mod p308 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = s)]
#[matgrad::vjp(wrt = s)]
pub fn f(
    i: &Vector3<f64>,
    x: &Vector2<f64>,
    s: &Vector3<f64>,
    t2: f64,
    all: &Params,
    other: f64,
) -> Vector3<f64> {
    let mut v1: f64 = (other + other);
    v1 += t2;
    let v2: Vector2<f64> = Vector2::new(t2, (other * other));
    let mut out: f64 = s.iter().map(|v3| v3 * v3).sum::<f64>();
    out += v2[0];
    let v4 = other;
    [out, v1] = [v1, out];
    Vector3::new(
        matgrad::constant(v1),
        v2.iter().map(|x| x * x).sum::<f64>(),
        matgrad::constant(v4),
    )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + out + (1.5 + (matgrad::constant(i[(0, 0)])).powi(2)).powf(0.7)
                + s[0] * s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.601, -0.029, 0.005]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.401, 0.548]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.614, 0.934, 0.141]);
let a3 = 0.177;
let a4 = &Params { gain: 0.622, shift: -0.869, count: 1usize, table: [0.337, 0.993, -0.052, 0.545], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.432, -0.288]), on: true };
let a5 = -0.296;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.44872964995361, 2.0415022134096104, 1.7064966499536103]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4, a5), &[-0.29399999999999993, -0.29399999999999993, -0.29399999999999993, 1.254, 1.254, 1.254, 0.282, 0.282, 0.282]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.765, -0.802, 0.557])), &[-0.15288, 0.65208, 0.14663999999999996]);
}
}

pub mod p309 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = grad, into)]
#[matgrad::vjp(wrt = grad, into)]
pub fn f(
    lu: &Vector3<f64>,
    grad: f64,
    column: &Vector4<f64>,
    cholesky: f64,
) -> Vector3<f64> {
    let v1: f64 = (cholesky
        * (matgrad::log_add_exp((column[(2, 0)]), grad))
            .hypot(1.0 + (grad.tanh()) * (grad.tanh())));
    let mut pulled = 0.25_f64;
    for matgrad_total in 1..3 {
        let v3 = (matgrad_total as f64);
        pulled += v3;
    }
    let w = v1;
    let column: f64 = (cholesky
        * ((-3.0_f64) * w).mul_add((matgrad::constant(cholesky)), 0.5));
    pulled += column;
    let mut sum_5 = 0.0;
    for v4 in 0..4 {
        sum_5 += pulled;
    }
    let mut v6 = sum_5;
    let mut v7 = 0.25_f64;
    for v in 0..2 {
        for v9 in 1..3 {
            let mut grad: f64 = (lu
                .z
                .hypot(
                    1.0
                        + (((v9 + 1) as f64).sqrt() * cholesky)
                            * (((v9 + 1) as f64).sqrt() * cholesky),
                ))
                .mul_add(pulled, 0.5);
            let lu: f64 = (if v != 1 {
                ((v + 1) as f64).sqrt()
            } else {
                ((v9 + 1) as f64).sqrt()
            } * (0..v9).map(|j| j as f64 * 0.1).sum::<f64>());
            let mut column = 0.0_f64;
            let mut v11 = 3;
            for v12 in 0..=v9 {
                let mut v14: f64 = 0.5;
                for j in 0..3 {
                    v14 += (cholesky * 1.0_f64).tanh() * j as f64;
                }
                let mut lu: SMatrix<f64, 2, 2> = Matrix2::new(column, v7, v14, grad)
                    .zip_zip_map(
                        &SMatrix::<
                            f64,
                            2,
                            2,
                        >::from_rows(&[matrix![grad, lu], matrix![v14, v1]]),
                        &Matrix2::new(column, w, v7, v7),
                        |p, q, u| p * q + u.tanh(),
                    )
                    .add_scalar((0.7 * v1.sin()).asin());
                lu = lu;
            }
            grad *= ((1.5 + column.powi(2)).log(3.0)).cos();
        }
        v6 += (column + ((*lu).norm_squared() / 3.0));
    }
    v6 = (v7 * v7);
    (*lu)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(lu.sum() + v1 + pulled + sum_5 + v6 + v7 + lu[2] + column * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.394, -0.604, -0.112]);
let a1 = 0.513;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.846, -0.987, -0.406, 0.066]);
let a3 = -0.735;
c.near("f", &f(a0, a1, a2, a3), &[21.303051670525914, 21.093051670525913, 21.585051670525914]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[5.636720789283195, 5.636720789283195, 5.636720789283195]);
{
let mut o0 = SMatrix::<f64, 3, 1>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0);
c.near("f_jac_into", &o0, &[5.636720789283195, 5.636720789283195, 5.636720789283195]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.181, -0.346, 0.867])), &[1.9164850683562862]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.181, -0.346, 0.867]), &mut o0);
c.near("f_vjp_into", &o0, &[1.9164850683562862]);
}
}
}

pub mod p311 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value)]
#[matgrad::differential(wrt = cotangent, value)]
pub fn f(w: &[f64; 17], cotangent: &SVector<f64, 17>) -> f64 {
    let mut v1 = (0.5_f64 + (*cotangent).map(f64::sin).mean());
    let mut v2: f64 = cotangent[2]
        .atan2(
            1.5
                + ((1.5 + cotangent[7] * cotangent[7]).powf(v1.tanh()))
                    * ((1.5 + cotangent[7] * cotangent[7]).powf(v1.tanh())),
        );
    let mut v3 = matgrad::log_softmax(
        &SMatrix::<f64, 17, 2>::from_element(v1).column_sum(),
    );
    let t2 = v1;
    let mut i: f64 = {
        let out: f64 = 0.5_f64;
        out
    };
    let i: Vector3<f64> = Vector3::new((i + i), i, i);
    let mut v4 = (0.5 * ((v3.magnitude_squared().sqrt().tanh()) - v2).sin()).tan();
    v4 = (v4 * 0.5 + (v3.sum() * i[2])).tanh();
    let mut sum_6 = 0.0;
    for g in 0..5 {
        let mut v5: f64 = (g as f64 * 0.1 * 1.0_f64).abs();
        sum_6 += v5;
    }
    cotangent.norm_squared() + v1 + v2 + v3.dot(&v3) / 17.0 + t2 + v4 + sum_6
        + (-sum_6.powi(2)).exp2() + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.677, 0.927, -0.119, 0.282, 0.386, 0.667, 0.601, 0.886, -0.491, -0.336, -0.739, -0.096, -0.515, 0.901, 0.753, 0.705, -0.776];
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.345, 0.599, -0.278, -0.061, 0.611, 0.724, 0.746, -0.143, -0.796, -0.312, -0.302, -0.714, -0.458, 0.445, 0.534, -0.901, -0.324]);
c.near("f", &f(a0, a1), &[14.586828342263544]);
c.near("f_grad", &f_grad(a0, a1), &[1.4014117818712382, 1.6416540164488451, -0.10616424595956417, -0.0027718294173549873, 1.3198387554663598, 1.5374876767572587, 1.5797254713075162, -0.17555898067294218, -1.508436060335491, -0.5103165383824385, -0.48995556064271484, -1.3377255877227625, -0.8088603800119397, 0.9978171499980544, 1.1708202287231075, -1.7278420843177098, -0.5347647145053382]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[14.586828342263544, 1.4014117818712382, 1.6416540164488451, -0.10616424595956417, -0.0027718294173549873, 1.3198387554663598, 1.5374876767572587, 1.5797254713075162, -0.17555898067294218, -1.508436060335491, -0.5103165383824385, -0.48995556064271484, -1.3377255877227625, -0.8088603800119397, 0.9978171499980544, 1.1708202287231075, -1.7278420843177098, -0.5347647145053382]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.769, -0.548, -0.28, 0.7, 0.295, 0.541, 0.631, 0.495, 0.328, -0.783, 0.87, 0.573, 0.898, -0.218, 0.396, -0.417, 0.999])), &[0.7549602827045421]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.769, -0.548, -0.28, 0.7, 0.295, 0.541, 0.631, 0.495, 0.328, -0.783, 0.87, 0.573, 0.898, -0.218, 0.396, -0.417, 0.999])), &[14.586828342263544, 0.7549602827045421]);
}
}

pub mod p312 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn lu(i: usize, column: &Vector2<f64>, cotangent: &Point2<f64>) -> Vector2<f64> {
    let cotangent = if vector![cotangent[1], column[0]].add_scalar(3.0).norm()
        <= (1.5
            + ((cotangent - Point2::origin()).sum())
                * ((cotangent - Point2::origin()).sum()))
            .powf(cotangent[1].tanh())
    {
        (((cotangent - Point2::origin()).sum()).mul_add((cotangent[i % 2]), 0.5))
            .hypot(
                1.0
                    + ({
                        let cotangent = cotangent.coords.norm_squared();
                        column.x
                    })
                        * ({
                            let cotangent = cotangent.coords.norm_squared();
                            column.x
                        }),
            )
    } else {
        let mut v1 = (vector![cotangent.coords.norm_squared(), column[1]]
            - (SMatrix::<
                f64,
                2,
                2,
            >::from_row_slice(
                &[cotangent.coords[0], (-2.0_f64), cotangent.coords[1], column[1]],
            )
                * SMatrix::<
                    f64,
                    2,
                    2,
                >::from_row_slice(
                        &[
                            cotangent.coords[0],
                            (-2.0_f64),
                            cotangent.coords[1],
                            column[1],
                        ],
                    )
                    .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
                .cholesky()
                .expect("positive definite")
                .solve(&(*column)));
        cotangent.coords.norm_squared()
    };
    (*column)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(cotangent + (((-cotangent.powi(2)).exp_m1()) + (column[i % 2])))
}
#[matgrad::vjp]
#[matgrad::differential]
pub fn item(column: f64, cotangent: Vector3<f64>) -> f64 {
    let mut cotangent: f64 = (((cotangent[2] * column) * 0.8_f64)
        + (cotangent.magnitude_squared().sqrt().tanh()));
    let cotangent = ((Matrix2::new(cotangent, cotangent, cotangent, cotangent)
        .add_scalar(cotangent))[(0, 0)])
        .asinh();
    column + cotangent + (cotangent / (1.5 + cotangent * cotangent))
}
#[matgrad::gradient(wrt = next_s, value, into)]
#[matgrad::differential(wrt = next_s, value, into)]
pub fn f(
    v: &Vector3<f64>,
    next_s: &[Vector2<f64>; 3],
    cholesky: [Vector2<f64>; 20],
    x: &[f64; 5],
    column: &[(f64, f64)],
) -> f64 {
    const K2: f64 = 0.5_f64;
    let mut sum_4 = 0.0;
    for x in 0..33 {
        let mut v3: f64 = (((x + 1) as f64).sqrt() + K2);
        sum_4 += matgrad::constant((K2 * v3));
    }
    let mut v5 = SMatrix::<f64, 3, 3>::from_element(x[3])
        .zip_zip_map(
            &SMatrix::<f64, 3, 3>::from_element(0.5_f64),
            &(SMatrix::<f64, 3, 3>::zeros()).add_scalar(K2),
            |p, q, u| p * q + u.tanh(),
        )
        .fixed_view::<3, 1>(0, 1)
        .into_owned();
    let (grad, v6): (f64, f64) = (column[3].1, x[2]);
    sum_4 + v5.sum() + grad + v6
        + (v6 - (if 0.1_f64 <= 0.6 { v5[(0, 0)] } else { cholesky[14][1] }))
        + next_s[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.075, 0.405, 0.68]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.216, 0.733]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.194, 0.773]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.5, 0.423])];
let a2 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.413, 0.277]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.147, -0.437]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.01, -0.324]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.827, 0.379]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.21, -0.441]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.691, -0.156]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.921, 0.958]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.031, 0.079]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.273, 0.228]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.802, 0.464]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.442, 0.064]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.787, 0.007]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.85, 0.489]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.198, -0.568]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.479, 0.825]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.256, 0.864]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.719, 0.569]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.917, -0.795]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.758, -0.372]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.253, 0.043])];
let a3 = &[-0.233, 0.367, 0.863, 0.646, 0.104];
let a4 = &[(0.22, 0.405), (-0.222, 0.496), (-0.518, 0.257), (0.214, 0.933), (-0.095, 0.939)];
c.near("f", &f(a0, a1, a2, a3, a4), &[76.79092325393823]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.9767625583259631, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[76.79092325393823, 0.9767625583259631, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.9767625583259631, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[76.79092325393823]);
c.near("f_value_and_grad_into", &o0, &[0.9767625583259631, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.666]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.629, -0.913]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.71, -0.661])]), &[-0.4903348042796335]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.666]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.629, -0.913]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.71, -0.661])]), &[76.79092325393823, -0.4903348042796335]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.666]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.629, -0.913]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.71, -0.661])], &mut o0);
c.near("f_diff_into", &o0, &[-0.4903348042796335]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, 0.666]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.629, -0.913]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.71, -0.661])], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[76.79092325393823]);
c.near("f_value_and_diff_into", &o0, &[-0.4903348042796335]);
}
}
}

pub mod p313 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, into)]
#[matgrad::hessian(wrt = n, into)]
pub fn f(n: f64, item: &[(f64, f64)], cholesky: f64) -> f64 {
    let mut k = 0.25_f64;
    for &(i, v1) in item {
        let mut v3 = 1.5_f64.mul_add(k, 0.5);
        v3 += (-(-v1));
    }
    let mut sum_5 = 0.0;
    for v4 in 0..33 {
        sum_5
            += SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[Vector2::new(cholesky, k), vector![1.5_f64, (- 3.0_f64)]])
                .sum();
    }
    let mut v6 = (SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(n)
        .zip_map(&(SMatrix::<f64, 2, 3>::zeros()).add_scalar(sum_5), |p, q| p * q.sin())
        .zip_map(
            &SMatrix::<f64, 1, 3>::from_row_slice(&[k, sum_5, 1.5_f64])
                .insert_row(0, cholesky),
            |p, q| p * q.sin(),
        );
    let v7: Vector3<f64> = Vector3::new((item[3].1 - cholesky), item[0].0, item[0].0);
    let acc: f64 = ((v7[2] * 1.0_f64).cos() + (cholesky + v7[0]));
    v6
        /= 1.5
            + ({
                let item = acc;
                cholesky
            })
                .powi(2);
    let (k, acc): (f64, f64) = (acc, v7[1]);
    sum_5 + v6.dot(&v6) / 6.0 + k + acc + acc + n * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.232;
let a1 = &[(-0.421, -0.664), (-0.765, -0.422), (0.675, -0.33), (0.582, 0.268)];
let a2 = -0.049;
c.near("f", &f(a0, a1, a2), &[-42.45272606271765]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3516656370651565]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3516656370651565]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.22269671148774375]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.22269671148774375]);
}
}
}

pub mod p314 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn item(v1: &Vector2<f64>, item: Matrix2<f64>, whole: &Vector2<f64>) -> f64 {
    v1.dot(v1) / 2.0 + item.dot(&item) / 4.0 + whole.dot(whole) / 2.0
        + (((item[(0, 0)]) + (item[(0, 1)])) % 0.75)
}
pub fn v2(grad: f64, lu: usize, v3: Vector2<f64>) -> f64 {
    let v = lu % 5;
    grad + v3.sum() + (1.5 + v3.x.powi(2)).log10()
}
#[matgrad::gradient(wrt = (s_before, cotangent, s), value, into)]
#[matgrad::differential(wrt = (s_before, cotangent, s), value, into)]
pub fn f(
    s_before: &DMatrix<f64>,
    cotangent: f64,
    s: &Vector2<f64>,
    out: &Matrix3<f64>,
    dx: &Duo,
    grad: bool,
) -> f64 {
    let (v4, v): (f64, f64) = (
        (out[(0, 1)] - out[(2, 0)]),
        if grad { out[(2, 2)] } else { out[(2, 0)] },
    );
    let mut x = v4;
    let grad = SMatrix::<f64, 3, 3>::from_iterator((*out).iter().map(|e| e * 0.5))
        .symmetric_part()
        .determinant()
        .tanh();
    const K5: f64 = (-2.0_f64);
    let v6: f64 = v2(grad, 3, (*s));
    let v7: SMatrix<f64, 2, 2> = SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[x, grad, out.m12, v6]);
    let v8 = if (1.5 + v.powi(2)).powf(0.7) > (v7.norm_squared() / 4.0)
        || cotangent > 0.4
    {
        let whole: f64 = (K5 - K5);
        (whole + (s_before.row(11).norm_squared()))
    } else {
        (dx.split().0).abs().sqrt()
    };
    x + v7.sum() + v8
        + {
            let s = (*s).metric_distance(&(*s).add_scalar(4.0));
            matgrad::logit(0.5 + 0.3 * v8.sin())
        } + cotangent * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(20, 3, &[-0.932, -0.073, 0.163, 0.457, 0.465, 0.782, -0.237, 0.602, 0.894, -0.824, 0.227, -0.09, -0.228, 0.29, 0.29, 0.676, 0.368, 0.888, -0.134, -0.77, -0.765, -0.595, -0.818, -0.406, 0.412, -0.565, 0.707, 0.422, 0.905, -0.131, 0.14, 0.138, -0.07, -0.82, -0.651, -0.328, 0.187, 0.444, -0.344, 0.889, -0.216, -0.475, 0.598, 0.559, 0.603, 0.092, -0.349, 0.531, 0.368, 0.337, -0.213, 0.192, 0.954, -0.617, -0.256, 0.286, 0.195, 0.367, 0.165, 0.963]);
let a1 = -0.857;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.383, 0.833]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.263, 0.028, 0.72, 0.503, -0.17, -0.166, 0.52, -0.034, -0.542]);
let a4 = &Duo(0.582, SMatrix::<f64, 3, 1>::from_column_slice(&[-0.964, -0.525, -0.555]));
let a5 = true;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.408372077855352]);
{
let mut o0 = DMatrix::from_column_slice(20, 3, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.3958756390236129, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.6070093131695398, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8445346965837075, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.3]);
c.near("f_grad_into", &o2, &[1.202023316569122, 1.0]);
}
{
let mut o0 = DMatrix::from_column_slice(20, 3, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[1.408372077855352]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.3958756390236129, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.6070093131695398, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8445346965837075, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.3]);
c.near("f_value_and_grad_into", &o2, &[1.202023316569122, 1.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &DMatrix::from_column_slice(20, 3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88, 0.342, 0.609, -0.438, -0.018, 0.012, -0.518, -0.631, 0.091, -0.293, 0.767, -0.111, 0.422, 0.525, 0.49, -0.822, 0.57, 0.344, 0.045, -0.728, -0.282, 0.561, 0.496, 0.688, -0.4, 0.485, -0.426, -0.124, 0.048, -0.87, -0.625, -0.76, 0.62, 0.709, 0.947, 0.792, 0.967, -0.499, 0.732, 0.134, -0.988]), 0.908, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.371])), &[1.3322847017691]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &DMatrix::from_column_slice(20, 3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88, 0.342, 0.609, -0.438, -0.018, 0.012, -0.518, -0.631, 0.091, -0.293, 0.767, -0.111, 0.422, 0.525, 0.49, -0.822, 0.57, 0.344, 0.045, -0.728, -0.282, 0.561, 0.496, 0.688, -0.4, 0.485, -0.426, -0.124, 0.048, -0.87, -0.625, -0.76, 0.62, 0.709, 0.947, 0.792, 0.967, -0.499, 0.732, 0.134, -0.988]), 0.908, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.371])), &[1.408372077855352, 1.3322847017691]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &DMatrix::from_column_slice(20, 3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88, 0.342, 0.609, -0.438, -0.018, 0.012, -0.518, -0.631, 0.091, -0.293, 0.767, -0.111, 0.422, 0.525, 0.49, -0.822, 0.57, 0.344, 0.045, -0.728, -0.282, 0.561, 0.496, 0.688, -0.4, 0.485, -0.426, -0.124, 0.048, -0.87, -0.625, -0.76, 0.62, 0.709, 0.947, 0.792, 0.967, -0.499, 0.732, 0.134, -0.988]), 0.908, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.371]), &mut o0);
c.near("f_diff_into", &o0, &[1.3322847017691]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, a5, &DMatrix::from_column_slice(20, 3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88, 0.342, 0.609, -0.438, -0.018, 0.012, -0.518, -0.631, 0.091, -0.293, 0.767, -0.111, 0.422, 0.525, 0.49, -0.822, 0.57, 0.344, 0.045, -0.728, -0.282, 0.561, 0.496, 0.688, -0.4, 0.485, -0.426, -0.124, 0.048, -0.87, -0.625, -0.76, 0.62, 0.709, 0.947, 0.792, 0.967, -0.499, 0.732, 0.134, -0.988]), 0.908, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.371]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.408372077855352]);
c.near("f_value_and_diff_into", &o0, &[1.3322847017691]);
}
}
}

pub mod p315 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (cotangent, cholesky, lu), value, into)]
pub fn f(
    cotangent: &Vector4<f64>,
    cholesky: f64,
    lu: &Vector2<f64>,
    grad: bool,
) -> Matrix2<f64> {
    fn item(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let mut out = matgrad::constant(
        ((matgrad::digamma(1.5 + cholesky.powi(2))).mul_add(((*lu).sum()), 0.5) * 0.7)
            .round(),
    );
    let v1: f64 = ((-2.0_f64) * (out + cotangent[2]));
    let t2 = move |lu: f64| (lu.min(0.4)).tanh();
    let mut v2 = SMatrix::<f64, 2, 2>::from_columns(&[(*lu), (*lu)]).column_sum();
    let mut out = SMatrix::<
        f64,
        2,
        1,
    >::from_row_iterator(
            Vector3::new(v2[0], cholesky, out)
                .fixed_rows::<2>(0)
                .into_owned()
                .iter()
                .map(|e| e * 0.5),
        )
        .perp(&v2);
    SMatrix::<f64, 2, 2>::from_columns(&[(*lu), v2])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            cotangent.dot(cotangent) / 4.0 + v2.dot(&v2) / 2.0 + out + (-out)
                + cholesky * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.062, 0.442, -0.215, -0.63]);
let a1 = 0.276;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.552, 0.818]);
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[1.6390392500000002, 3.0090392500000003, 1.0870392500000001, 3.8270392500000003]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.23, -0.728, 0.516, 0.026])), &[0.012896, -0.09193600000000002, 0.044719999999999996, 0.13103999999999996, -0.1248, 1.7205280000000003, -2.037152]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.23, -0.728, 0.516, 0.026])), &[1.6390392500000002, 3.0090392500000003, 1.0870392500000001, 3.8270392500000003, 0.012896, -0.09193600000000002, 0.044719999999999996, 0.13103999999999996, -0.1248, 1.7205280000000003, -2.037152]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.23, -0.728, 0.516, 0.026]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.012896, -0.09193600000000002, 0.044719999999999996, 0.13103999999999996]);
c.near("f_vjp_into", &o1, &[-0.1248]);
c.near("f_vjp_into", &o2, &[1.7205280000000003, -2.037152]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.23, -0.728, 0.516, 0.026]), &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[1.6390392500000002, 3.0090392500000003, 1.0870392500000001, 3.8270392500000003]);
c.near("f_value_and_vjp_into", &o0, &[0.012896, -0.09193600000000002, 0.044719999999999996, 0.13103999999999996]);
c.near("f_value_and_vjp_into", &o1, &[-0.1248]);
c.near("f_value_and_vjp_into", &o2, &[1.7205280000000003, -2.037152]);
}
}
}

pub mod p316 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = column, value)]
pub fn f(
    column: &[Vector2<f64>; 3],
    other: &Vector2<f64>,
    y: f64,
    all: f64,
    v: &[f64; 17],
    s_before: f64,
) -> Matrix2<f64> {
    let matgrad_total: Vector3<f64> = Vector3::new((v[4] * s_before), all, s_before);
    let mut v3 = {
        let v1 = matgrad_total[2];
        let v2: Vector2<f64> = Vector2::new(s_before, v1);
        v[2]
    };
    let out = |s: f64| {
        ((if s_before > -0.4 {
            (*other).magnitude_squared().sqrt().tanh()
        } else {
            ((*other).norm_squared() / 2.0)
        }))
            .tanh()
    };
    let mut sum_4 = 0.0;
    for v in v.windows(3) {
        sum_4 += v3;
    }
    let other = matgrad_total[1];
    SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![s_before, matgrad_total[1]], matrix![other, v3]])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v3 + sum_4 + other
                + (if s_before > 0.35 {
                    (sum_4 - other)
                } else {
                    {
                        let s_before = y;
                        v3
                    }
                }) + column[0].x.sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.726, 0.42]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.537, -0.997]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.288, 0.826])];
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.739, -0.261]);
let a2 = 0.31;
let a3 = -0.515;
let a4 = &[-0.498, -0.568, 0.868, 0.702, 0.438, -0.794, 0.556, -0.654, -0.095, 0.117, 0.795, 0.288, -0.43, 0.867, 0.959, 0.498, -0.453];
let a5 = 0.69;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[28.261883610392882, 27.05688361039288, 27.05688361039288, 28.43988361039288]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.771, -0.359, -0.207, -0.501])), &[-0.22135943006576594, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.771, -0.359, -0.207, -0.501])), &[28.261883610392882, 27.05688361039288, 27.05688361039288, 28.43988361039288, -0.22135943006576594, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p317 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(v2: f64, v3: &Knob, v4: &[f64; 3]) -> f64 {
    let mut v5: f64 = (1.25_f64 + 0.1_f64);
    let mut v6 = (SMatrix::<f64, 3, 3>::repeat(v4[2]).symmetric_part() * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&(SMatrix::<f64, 3, 3>::repeat(v2) * Vector3::new(v5, v4[1], v5)))
        .unwrap();
    let mut v7: f64 = (v5 * v5);
    v2 + v6.norm_squared() + v7 + v7
}
#[matgrad::differential(wrt = matgrad_item)]
#[matgrad::vjp(wrt = matgrad_item)]
pub fn f<const N: usize>(
    other: &SVector<f64, N>,
    matgrad_item: &Pair,
    n: f64,
    y: &SVector<f64, 17>,
) -> Matrix2<f64> {
    let v8: [usize; 3] = [1, 1, 1];
    let mut sum_10 = 0.0;
    for v9 in (0..3).step_by(2) {
        sum_10
            += (1.5 + (0.9 * ((0.9 * (-1.5_f64).cos()).powi((1) as i32)).cos()))
                .powi(1 - (1) as i32);
    }
    for &v11 in v8.iter().skip(1) {
        let mut v14 = (v11 as f64 * 0.1
            * ((1.5_f64.sin())
                / (1.5
                    + ((matgrad_item[v11 % 2]).atan2(1.5 + y[10] * y[10]))
                        * ((matgrad_item[v11 % 2]).atan2(1.5 + y[10] * y[10])))));
        sum_10 = v1(
            (*y)[v11 / 2],
            &Knob {
                gain: v14,
                bias: SMatrix::<
                    f64,
                    2,
                    2,
                >::from_columns(&[(*matgrad_item), (*matgrad_item)])
                    .diagonal(),
            },
            &[
                Vector3::new(sum_10, sum_10, matgrad_item[0]).x,
                Vector3::new(sum_10, sum_10, matgrad_item[0]).y,
                v14,
            ],
        );
    }
    SMatrix::<f64, 2, 2>::from_columns(&[Vector2::new(y[11], n), (*matgrad_item)])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            sum_10 + (*y).angle(&(*y).add_scalar(0.5))
                + matgrad_item[0] * matgrad_item[1],
        )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.098, 0.23]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.381, 0.861]);
let a2 = 0.687;
let a3 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.838, -0.461, -0.056, 0.608, -0.522, 0.386, 0.805, 0.406, -0.32, -0.763, -0.327, -0.162, 0.155, 0.758, 0.096, 0.655, 0.753]);
c.near("f", &f::<2>(a0, a1, a2, a3), &[178.11112740188304, 178.96012740188306, 178.65412740188304, 179.13412740188303]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.224, -0.521])), &[-2.2357491284587954, -2.2357491284587954, -2.459749128458795, -2.7567491284587953]);
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.031, 0.168, -0.864, 0.133])), &[-1.3754339999999998, -2.1961243115249984]);
}
}

pub mod p318 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s)]
#[matgrad::differential(wrt = next_s)]
pub fn f(next_s: [f64; 17], k: f64, lu: &Vector4<f64>) -> f64 {
    let v1 = (Vector2::new(next_s[14], k) + Vector2::new(lu[1], next_s[8]))
        .zip_map(&Vector2::new(lu[1], next_s[7]), |p, q| p * q.sin());
    let mut v2: usize = 2;
    for _ in 0..2 {
        v2 &= 1;
    }
    v2 %= 4;
    let mut v4: f64 = {
        let v3: f64 = v2 as f64 * 0.1;
        f64::from(v2 as u32) * 0.25
    };
    let v6: Vector2<f64> = Vector2::new(
        {
            let v5: f64 = v4;
            v5
        },
        (f64::from(v2 as u32) * 0.25 + v4),
    );
    v4 = v1[(0, 0)];
    v1.norm_squared() + v4 + v6.sum() + v6[1] + k * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = [0.905, -0.696, 0.111, -0.967, 0.732, -0.714, 0.534, 0.241, 0.23, 0.922, 0.335, -0.014, -0.81, -0.894, -0.386, 0.453, 0.155];
let a1 = 0.139;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.224, 0.094, -0.403, 0.12]);
c.near("f", &f(a0, a1, a2), &[0.02280001943027147]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0631177366386461, 0.042040320900833254, 0.0, 0.0, 0.0, 0.0, 0.0, 0.08871658716423485, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, &[0.469, 0.72, 0.756, -0.927, 0.775, 0.159, -0.35, 0.84, -0.017, -0.785, -0.74, -0.428, 0.504, -0.061, -0.357, 0.141, 0.804]), &[0.020632391703516717]);
}
}

pub mod p319 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, into)]
#[matgrad::hvp(wrt = dx, into)]
pub fn f(dx: f64, cholesky: [f64; 17], grad: usize, w: bool) -> f64 {
    let mut v1 = cholesky.first().unwrap()
        * (grad as f64 * 0.1 * cholesky[grad.min(16)]);
    let v2 = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(cholesky[grad], v1), Vector2::new(dx, v1)])
        .symmetric_part()
        .component_div(
            &(SMatrix::<
                f64,
                2,
                3,
            >::from_fn(|r0, c0| cholesky[14] * (r0 + c0) as f64 * 0.1)
                * SMatrix::<f64, 3, 2>::repeat(v1))
                .map(|e| 1.5 + e * e),
        );
    let v3 = v2.transpose().symmetric_part();
    let v4: f64 = (cholesky[10]
        + if !w { grad as f64 * 0.1 } else { f64::from(grad as u32) * 0.25 });
    let mut v6 = (1.5
        + (0.9
            * ((1.5
                + ({
                    let v5 = v3[(1, 0)];
                    v4
                })
                    .powi(2))
                .log(3.0))
                .cos()))
        .powi(1 - (1) as i32);
    let v7: f64 = cholesky[grad / 2];
    v6
        *= ((v3.mean())
            .atan2(
                1.5
                    + (if v7 > 0.35 { v6 } else { cholesky[grad] })
                        * (if v7 > 0.35 { v6 } else { cholesky[grad] }),
            ))
            .cos();
    let mut v8 = (if v4 > 0.35 { (v4 + v6) } else { v1 });
    let mut v10 = match grad {
        0..=1 => (((-v8.powi(2)).exp_m1()) + (v3[(grad % 2, 1)])),
        _ => v7.hypot(1.0 + (matgrad::constant(v1)) * (matgrad::constant(v1))),
    };
    dx + v1 + v3.norm_squared() + v6 + v8 + v10 + v10 + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.498;
let a1 = [0.585, -0.32, 0.745, 0.668, -0.167, -0.86, 0.162, 0.774, -0.134, 0.316, -0.958, 0.612, -0.457, -0.86, 0.391, 0.688, 0.265];
let a2 = 3usize;
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[2.949141965304767]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.1279175408686577]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.1279175408686577]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, -0.313), &[-0.13674188346890695]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, -0.313, &mut o0);
c.near("f_hvp_into", &o0, &[-0.13674188346890695]);
}
}
}

pub mod p320 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t2, item, next_s), into)]
#[matgrad::differential(wrt = (t2, item, next_s), into)]
pub fn f<const N: usize>(
    t2: &SVector<f64, N>,
    item: Vector4<f64>,
    next_s: &SVector<f64, 17>,
    y: Matrix3<f64>,
    k: &[(Vector2<f64>, f64)],
) -> f64 {
    let mut v1 = 0.5_f64;
    let v2: SMatrix<f64, N, 1> = (*t2);
    let mut sum_4 = 0.0;
    for v3 in 2..4 {
        sum_4 += (item.w - (y.dot(&y) / 9.0));
    }
    let mut v5 = v2;
    v5[(0, 0)] -= v5[(0, 0)];
    v1 + sum_4 + v5.sum() + 3.0_f64 + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.618, 0.959]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.341, 0.641, -0.534, -0.497]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.598, -0.024, -0.505, -0.214, 0.797, -0.851, -0.282, -0.281, 0.131, 0.771, -0.198, 0.203, -0.884, -0.168, 0.651, -0.772, 0.431]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.304, 0.878, -0.538, -0.982, 0.624, -0.674, 0.342, -0.906, 0.042]);
let a4 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[0.83, -0.532]), 0.537), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.27, 0.334]), -0.43), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.891, 0.316]), 0.258), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.839, 0.433]), 0.259)];
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[2.6126222222222224]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[0.0, 1.0, 0.0, 0.0, 0.0, 2.0, -0.024, -0.598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 1.0]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 2.0]);
c.near("f_grad_into", &o2, &[-0.024, -0.598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.794, -0.988]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.512, -0.987, 0.964, -0.708]), &SMatrix::<f64, 17, 1>::from_column_slice(&[0.729, -0.015, 0.445, 0.762, -0.804, -0.534, -0.145, -0.213, 0.942, 0.413, -0.874, -0.58, -0.978, 0.228, -0.48, -0.383, -0.07])), &[-2.4125259999999997]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.794, -0.988]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.512, -0.987, 0.964, -0.708]), &SMatrix::<f64, 17, 1>::from_column_slice(&[0.729, -0.015, 0.445, 0.762, -0.804, -0.534, -0.145, -0.213, 0.942, 0.413, -0.874, -0.58, -0.978, 0.228, -0.48, -0.383, -0.07]), &mut o0);
c.near("f_diff_into", &o0, &[-2.4125259999999997]);
}
}
}

pub mod p322 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value, into)]
pub fn f<const N: usize>(
    other: &SVector<f64, N>,
    cotangent: &Vector3<f64>,
    g: Vector4<f64>,
    column: f64,
) -> f64 {
    let cholesky: f64 = (column - (column - column));
    let v: f64 = other[(0, 0)];
    let other: usize = 1;
    let mut v1 = 0.25_f64;
    for matgrad_item in 1..N {
        let mut v = SMatrix::<f64, 3, 3>::zeros();
        v = v;
    }
    let mut cholesky: f64 = (column * (g.w - v1));
    let mut sum_4 = 0.0;
    for v3 in 2..N {
        sum_4 += (cholesky + v);
    }
    let mut out = SVector::<f64, 20>::zeros();
    for &cholesky in cotangent.iter() {
        let v6: f64 = (((other + 1) as f64).sqrt() * column);
        for matgrad_item in 0..20 {
            let (cotangent, other): (f64, f64) = (
                ((matgrad_item as f64) * v6),
                (0..other).map(|j| j as f64 * 0.1).sum::<f64>(),
            );
            let mut g = sum_4;
            let v8 = matgrad_item % 2;
            g = other;
        }
        let cotangent = v6;
        sum_4 += v;
    }
    let other: Vector3<f64> = Vector3::new(
        column,
        (column * 1.0_f64).tanh(),
        (0..other).map(|j| j as f64 * 0.1).sum::<f64>(),
    );
    let mut v9 = (out)[(5, 0)];
    v1 + cholesky + sum_4 + out.sum() + other.dot(&other) / 3.0 + v9
        + matgrad::sinc(other.z) + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.305, -0.737]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.253, -0.757, -0.105]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.199, -0.91, -0.316, -0.152]);
let a3 = 0.131;
c.near("f", &f::<2>(a0, a1, a2, a3), &[0.47480385301621014]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[3.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2, a3), &[0.47480385301621014, 3.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[3.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.47480385301621014]);
c.near("f_value_and_grad_into", &o0, &[3.0, 0.0]);
}
}
}

pub mod p323 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, i), into)]
#[matgrad::newton_step(wrt = y)]
pub fn f(y: &Vector4<f64>, i: f64) -> Option<f64> {
    let mut dx: f64 = 2.0_f64;
    let pulled: Point2<f64> = (point![dx, dx].map(|e| e.sin())
        / (1.5 + matgrad::sinc(i) * matgrad::sinc(i)));
    let v1 = (if dx > 0.35 { y[2] } else { ((*y) - (*y)).sum() });
    if dx > -0.4 {
        dx -= y.iter().zip(y.iter().skip(1)).map(|(i, v2)| i * v2).sum::<f64>();
    } else {
        let mut next_s: f64 = ((-(-(pulled - Point2::origin()).sum())) * dx);
        dx /= 1.5 + ((*y).angle(&(*y).add_scalar(0.5))).powi(2);
    }
    let v4 = ((y
        .iter()
        .map(|&v3| ((1.5 + v1.powi(2)).log10()).tanh())
        .collect::<Vec<f64>>()[0]) * ((-dx.powi(2)).exp()));
    let mut s_before = (pulled + Vector2::new(v4, v4).lerp(&vector![v4, v4], v4));
    let whole: f64 = (1.5
        + (y
            .iter()
            .map(|&out| 1.0 + 0.1 * (out.hypot(1.0 + s_before.x * s_before.x)).tanh())
            .product::<f64>() * 0.3_f64)
            .powi(2))
        .powf(0.7);
    let out: f64 = (*y).sum();
    Some(
        i + dx + s_before.coords.norm_squared() + whole + out
            + ((*y).scale(out).dot(&(*y)) / 4.0) + i * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.458, -0.657, 0.804, 0.135]);
let a1 = 0.091;
c.near("f", &f(a0, a1).unwrap(), &[5.519577154009525]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[2.1540558301566777, -0.17902955140624416, 2.147870931416509, 0.5744841407435842, 1.312985831313552]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[2.1540558301566777, -0.17902955140624416, 2.147870931416509, 0.5744841407435842]);
c.near("f_grad_into", &o1, &[1.312985831313552]);
}
c.newton(&f_newton(a0, a1), &[0.8340811990293497, -1.1045725938740385, 0.632835948567512, 0.29232016303981967, -1.1045725938740385, -0.27366242489236314, -0.9284249571046962, -0.252961992805609, 0.632835948567512, -0.9284249571046962, 1.1743028701075533, -0.5311051056672469, 0.29232016303981967, -0.252961992805609, -0.5311051056672469, 0.5155605638521078], &[2.1540558301566777, -0.17902955140624416, 2.147870931416509, 0.5744841407435842]);
}
}

pub mod p324 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, lu))]
#[matgrad::vjp(wrt = (all, lu))]
pub fn f(all: &Point2<f64>, lu: &Vector3<f64>) -> f64 {
    let lu: f64 = (-((*lu).iter().map(|v| v * v).sum::<f64>().tanh()).powi(2)).exp();
    let mut lu = ((Point3::origin()
        + SMatrix::<f64, 3, 1>::from_row_slice(&[lu, lu, all.x]))
        + (point![1.25_f64, lu, 0.5_f64]
            - (Point3::origin()
                + SMatrix::<f64, 3, 1>::from_row_slice(&[lu, lu, all.x]))) * lu)
        .coords;
    let i: f64 = lu[2].atan2(1.5 + (-lu[(0, 0)]) * (-lu[(0, 0)]));
    let i = ((-3.0_f64)
        * ({
            let whole = i;
            whole
        }));
    let mut value = (*all);
    lu = lu * 0.5 + lu.lerp(&lu, i);
    i + value.coords.norm_squared()
        + (({
            let v1 = (value - Point2::origin()).sum();
            v1
        }) + i) + all.coords.norm_squared()
}
pub fn check(c: &mut Checker) {
let a0 = &Point2::new(0.588, -0.55);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.047, -0.009, -0.449]);
c.near("f", &f(a0, a1), &[0.3477654768091646]);
c.near("f_grad", &f_grad(a0, a1), &[3.2757097320022517, -1.2000000000000002, 0.014977696571145352, 0.0028680695561767687, 0.14308480341370777]);
c.near("f_vjp", &f_vjp(a0, a1, -0.783), &[-2.5648807201577632, 0.9396000000000002, -0.011727536415206812, -0.00224569846248641, -0.1120354010729332]);
}
}

pub mod p325 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, into)]
#[matgrad::newton_step(wrt = w)]
pub fn f(w: f64, g: &[f64; 20]) -> f64 {
    let v1: SMatrix<f64, 2, 2> = Matrix2::new(g[0], w, g[19], g[12])
        .abs()
        .zip_map(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[Vector2::new(w, g[0]), Vector2::new(g[9], g[8])]),
            |p, q| p * q.sin(),
        );
    let v2 = |v3: f64| {
        let v4 = matgrad::log_add_exp(v3, v1.m22);
        ((-(v4 * g[12]))).tanh()
    };
    let mut v7 = {
        let v6: Vector2<f64> = Vector2::new(
            {
                let v5: f64 = g[4];
                v5
            },
            g[19],
        );
        ((v6.mean()) * (v1.m11.copysign((v1[(1, 1)]))))
    };
    let mut v8 = v1;
    v1.sum() + v7 + v8.sum() + ((v8.m22.powi(2).ln_1p()) - (v8[(0, 0)])) + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.91;
let a1 = &[0.527, 0.444, 0.969, 0.861, -0.226, -0.22, 0.369, 0.647, -0.453, -0.352, -0.608, -0.711, 0.174, -0.426, 0.039, -0.857, -0.451, -0.527, 0.073, -0.021];
c.near("f", &f(a0, a1), &[-1.3905772557415164]);
c.near("f_grad", &f_grad(a0, a1), &[1.2730504064145254]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.2730504064145254]);
}
c.newton(&f_newton(a0, a1), &[0.3646840146707534], &[1.2730504064145254]);
}
}

pub mod p326 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value)]
#[matgrad::gauss_newton(wrt = cotangent)]
pub fn f(v: &Vector2<f64>, cotangent: Vector4<f64>, s: usize) -> f64 {
    let mut s_before = {
        let mut v1 = 0.0_f64;
        for &all in cotangent.iter().skip(1) {
            let v3: [usize; 3] = [0, 0, 1];
            if matgrad::erfc(0.5 * 0.3_f64) >= 0.6 && s % 2 == 0 {
                return {
                    let w = v.x.mul_add(cotangent.y, 0.5);
                    (if !(w <= 0.6) { v1 } else { all })
                };
            }
            v1 += cotangent[v3[0]];
        }
        (cotangent.w
            / (1.5
                + ((1.5 + (0.9 * v1.cos())).powi(1 - (1) as i32))
                    * ((1.5 + (0.9 * v1.cos())).powi(1 - (1) as i32))))
    };
    s_before = (s_before * 0.5 + s_before.sin()).tanh();
    let mut v4 = cotangent.scale(s_before.hypot(1.0 + cotangent.y * cotangent.y));
    if s_before < v4[s.min(3)] || v4[1] > 0.4 {
        return (-(s_before + s_before));
    }
    v.norm_squared() + s_before + v4.dot(&v4) / 4.0
        + (v4[3] * (v[(0, 0)]))
            .mul_add(
                (Vector4::new(cotangent.y, s_before, v4[(3, 0)], v4[0])
                    .angle(&cotangent.add_scalar(0.5))),
                0.5,
            ) + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.405, 0.263]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.984, -0.808, 0.461, 0.73]);
let a2 = 5usize;
c.near("f", &f(a0, a1, a2), &[-0.8170977864000436]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.0, -0.0, -0.0, -0.9714937135426551]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-0.8170977864000436, -0.0, -0.0, -0.0, -0.9714937135426551]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[0.33382439626992566, 0.0, 0.0, 0.0, 0.7938053628372616, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.9438000354528985]);
}
}

pub mod p327 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, into)]
#[matgrad::newton_step(wrt = step_1)]
pub fn f(step_1: &Vector2<f64>, grad: Matrix3<f64>, s: f64, item: &[f64; 5]) -> f64 {
    let whole: f64 = s;
    let mut v1 = (-(-whole));
    let (item, v2): (f64, f64) = (item[0], (grad[(0, 0)] + item[3]));
    let v3 = step_1.len();
    let whole = grad;
    v1 /= 1.5 + (item).powi(2);
    let mut item = (v2 + ((-(whole[(2 - v3, 2)]).powi(2)).exp_m1()));
    let mut v4 = 0.8_f64;
    v1 + whole.dot(&whole) / 9.0 + item + v4
        + SMatrix::<f64, 2, 2>::from_column_slice(&[2.0_f64, v4, item, whole[(2, v3)]])
            .tr_mul(&(*step_1))
            .magnitude_squared()
            .sqrt()
            .tanh() + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.681, 0.151]);
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.244, -0.967, -0.011, -0.329, -0.545, 0.579, 0.97, 0.364, 0.465]);
let a2 = 0.295;
let a3 = &[-0.715, 0.653, -0.016, 0.985, -0.147];
c.near("f", &f(a0, a1, a2, a3), &[2.42045709895625]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.5185719537173458, 0.836131981022598]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.5185719537173458, 0.836131981022598]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[-1.3293599045917956, 0.43471491845504184, 0.43471491845504195, -0.21947580937312644], &[0.5185719537173458, 0.836131981022598]);
}
}

pub mod p328 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value, into)]
#[matgrad::vjp(wrt = value, value, into)]
pub fn f(s: f64, value: Vector3<f64>, out: f64) -> f64 {
    let x = if out > 0.0 {
        let mut v1: f64 = (value
            .try_normalize(0.4)
            .unwrap_or(value)
            .magnitude_squared()
            .sqrt()
            .tanh())
            .powi(3)
            .tanh();
        v1
    } else {
        out
    };
    const K2: f64 = 0.5_f64;
    let mut s = SVector::<f64, 4>::zeros();
    for v3 in 0..3 {
        let t1: f64 = {
            let v5: f64 = (((v3 + 1) as f64).sqrt() * K2);
            v5
        };
        s += s;
    }
    s.norm_squared() + ((1.5 + x * x).powf(out.tanh()) * K2) + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.268;
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.581, 0.819, -0.198]);
let a2 = 0.06;
c.near("f", &f(a0, a1, a2), &[0.03980834307252373]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.819, -0.581, -2.575465222896484e-19]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.03980834307252373, 0.819, -0.581, -2.575465222896484e-19]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.819, -0.581, -2.575465222896484e-19]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.03980834307252373]);
c.near("f_value_and_grad_into", &o0, &[0.819, -0.581, -2.575465222896484e-19]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.326), &[0.266994, -0.189406, -8.396016626642538e-20]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.326), &[0.03980834307252373, 0.266994, -0.189406, -8.396016626642538e-20]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.326, &mut o0);
c.near("f_vjp_into", &o0, &[0.266994, -0.189406, -8.396016626642538e-20]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, 0.326, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.03980834307252373]);
c.near("f_value_and_vjp_into", &o0, &[0.266994, -0.189406, -8.396016626642538e-20]);
}
}
}

pub mod p329 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = next_s)]
#[matgrad::vjp(wrt = (next_s, pulled, w))]
pub fn f(
    next_s: &Vector4<f64>,
    pulled: &Vector2<f64>,
    w: &Vector3<f64>,
    y: usize,
) -> Vector3<f64> {
    let mut v1 = matgrad::log_add_exp(
        (w.z * ((*pulled).magnitude_squared().sqrt().tanh())),
        pulled[0],
    );
    let mut v2 = (if y >= 3 {
        (1.5 * w[0]).fract()
    } else {
        ((matgrad::log_sum_exp(&(*w))) * next_s[1])
    });
    let mut v3 = v2;
    (*w)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            w.norm_squared() + v1 + v2 + v3 + ((*w).sum()).hypot(1.0 + v3 * v3)
                + next_s[0] * next_s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.559, -0.015, -0.274, 0.02]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.262, 0.671]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.475, 0.208, -0.514]);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[1.0295449065858855, 1.7125449065858855, 0.9905449065858856]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[2.48697599185672, -0.05598952079636485, 2.0865428083445305, 0.0, 0.0, 0.000675, -0.025155, -0.0, -0.0, -0.025155, 0.9374430000000002, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.092, 0.867, -0.607])), &[-0.0025199999999999997, 0.09391200000000005, 0.0, 0.0, 0.1006847146384578, -0.01788554422380781, -0.14373222178397904, 0.8596130254827286, -0.8197472310360256]);
}
}

pub mod p330 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
pub fn f<const N: usize>(grad: &[f64], column: f64) -> f64 {
    let mut v1 = grad.last().unwrap() * (-column);
    v1 -= v1;
    v1 += (0.01 * v1).to_degrees();
    let v2 = column;
    let mut v3 = 0.25_f64;
    for v4 in grad.windows(2) {
        let mut v6 = (column + v2);
        let mut sum_9 = 0.0;
        for v7 in 0..v4.len() {
            sum_9
                += ({
                    let v8 = v6;
                    v8
                } * ((v7 + 1) as f64).sqrt());
        }
        sum_9 += (column + v6).mul_add(((1.5 + v3 * v3).powf(v3.tanh())), 0.5);
    }
    let v10 = Vector2::new(v2, v3);
    let mut v11: f64 = v10.y;
    let v12 = |v13: f64| (matgrad::constant((1.5 + v11.powi(2)).acosh())).tanh();
    let v14 = column;
    v1 + v2 + v3 + v11 + v14 + (v14 + v3) + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.032, 0.651, -0.664];
let a1 = 0.818;
c.near("f", &f::<5>(a0, a1), &[3.183168]);
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_grad_into::<5>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.651, -0.032, 0.0]);
}
}
}

pub mod p331 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (out, cotangent), value, into)]
#[matgrad::differential(wrt = (out, cotangent), value, into)]
pub fn f(cotangent: f64, out: Vector2<f64>, acc: &Vector3<f64>, all: &[usize]) -> f64 {
    let mut v2 = {
        let v1: usize = 0;
        (1.5 + acc.z * acc.z).powf(((out[(v1 * 3 + 1) % 2]).asinh()).tanh())
    };
    let (v3, v4): (f64, f64) = ((0.3_f64 + 2.0_f64), (-1.25_f64));
    let mut sum_7 = 0.0;
    for &v5 in acc.iter().skip(1) {
        sum_7 += (-2.0_f64);
    }
    let mut v8 = 0.0_f64;
    let mut v9 = 0;
    for v10 in (0..3).rev() {
        if v4 > 0.35 {
            break;
        }
        let v13: f64 = {
            let v12: f64 = (0..v10).map(|j| j as f64 * 0.1).sum::<f64>();
            (0..v10).map(|j| j as f64 * 0.1).sum::<f64>()
        };
        let mut v14 = matgrad::sigmoid(v2);
        let mut v15: f64 = v4;
        while v15 < 1.0 {
            v15 += 0.75;
        }
        v14 = (v14 * 0.5
            + {
                let v16 = v15.hypot(1.0 + acc.z * acc.z);
                (-v16)
            })
            .tanh();
    }
    cotangent + v2 + sum_7 + v8 + out[1].mul_add(v8, 0.5) + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.542;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.218, -0.022]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.165, -0.787, -0.123]);
let a3 = &[0usize, 0usize, 1usize, 0usize, 0usize, 2usize, 0usize, 1usize, 2usize, 1usize, 1usize, 0usize, 3usize, 3usize, 1usize, 3usize, 3usize, 2usize, 3usize, 1usize];
c.near("f", &f(a0, a1, a2, a3), &[-3.046301169594166]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.022, 0.1934219760799912, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-3.046301169594166, -0.022, 0.1934219760799912, 1.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.022, 0.1934219760799912]);
c.near("f_grad_into", &o1, &[1.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-3.046301169594166]);
c.near("f_value_and_grad_into", &o0, &[-0.022, 0.1934219760799912]);
c.near("f_value_and_grad_into", &o1, &[1.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.611, 0.654]), 0.978), &[1.1179399723563141]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.611, 0.654]), 0.978), &[-3.046301169594166, 1.1179399723563141]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.611, 0.654]), 0.978, &mut o0);
c.near("f_diff_into", &o0, &[1.1179399723563141]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.611, 0.654]), 0.978, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-3.046301169594166]);
c.near("f_value_and_diff_into", &o0, &[1.1179399723563141]);
}
}
}

pub mod p332 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn whole(n: f64) -> f64 {
    n + (-(n * n))
}
#[matgrad::gradient(wrt = v, value)]
#[matgrad::differential(wrt = v, value)]
pub fn f<const N: usize>(v: &SVector<f64, N>, value: usize) -> Option<f64> {
    let n = (*v);
    let mut v1: SMatrix<f64, N, 1> = SMatrix::<f64, N, 1>::repeat(n[(6, 0)])
        .add_scalar(v[value % 18]);
    let v: usize = 3;
    let v2 = Rig {
        knob: Knob::of_gain(v1[17 - v]),
        duo: Duo(
            (0.7 * (v1[v / 2]).sin()).atanh(),
            vector![v1[(17 - v, 0)], v1[(v, 0)], v1[17 - v]].map(matgrad::sigmoid),
        ),
        table: [v1[13], v1[(17 - v, 0)], n[(8, 0)]],
    };
    let k = v2
        .duo
        .1
        .cross(&v2.duo.1)
        .component_mul(
            &Vector3::new(v2.duo.0, n[(v % 18, 0)], v2.knob.bias.norm_squared()),
        );
    Some(v1.sum() + k.dot(&k) / 3.0 + k[0])
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.368, 0.918, -0.035, -0.243, -0.162, -0.855, -0.993, -0.268, 0.053, 0.476, -0.262, -0.669, 0.642, 0.663, -0.489, -0.279, -0.678, 0.142]);
let a1 = 2usize;
c.near("f", &f::<18>(a0, a1).unwrap(), &[-18.504]);
c.near("f_grad", &f_grad::<18>(a0, a1).unwrap(), &[0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1).unwrap(), &[-18.504, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369, -0.142, 0.937, 0.459, 0.44, -0.523, -0.926, 0.455, -0.393, 0.601, -0.274, -0.906, -0.619, -0.636, -0.38])).unwrap(), &[5.184]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369, -0.142, 0.937, 0.459, 0.44, -0.523, -0.926, 0.455, -0.393, 0.601, -0.274, -0.906, -0.619, -0.636, -0.38])).unwrap(), &[-18.504, 5.184]);
}
}

pub mod p333 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value, into)]
pub fn f(i: &[f64]) -> f64 {
    let v1 = if i[1] < 0.1 || i[6] > 0.4 {
        matgrad::sinc(i[6])
    } else {
        f64::tanh(i[2])
    };
    let mut v2 = {
        let mut s_before = ((Matrix2::new(v1, v1, v1, v1) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .lu()
            .solve(&SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v1 * (r0 + c0) as f64 * 0.1))
            .unwrap() * SMatrix::<f64, 3, 3>::from_element(v1));
        (-(s_before)[(0, 1)])
    };
    let matgrad_total = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v2, v2], matrix![v2, v2]])
        .map(matgrad::sigmoid);
    let s_before = i.len();
    let n = matgrad_total
        .component_div(&(matgrad_total + matgrad_total).map(|e| 1.5 + e * e));
    let v3 = SMatrix::<
        f64,
        2,
        2,
    >::from_row_iterator(n.transpose().iter().map(|e| e * 0.5));
    let v4 = (1.5
        + ((v3 * v3.transpose() + SMatrix::<f64, 2, 2>::identity() * 3.0)
            .cholesky()
            .unwrap()
            .ln_determinant())
            .powi(2))
        .powi(-1);
    let mut v6 = {
        let v5 = matgrad_total[(0, 0)];
        matgrad::erfc(0.5 * (v5.mul_add(v4, 0.5)))
    };
    if !(((s_before as f64) + v6)).is_nan()
        && ((s_before as f64) + v6) <= (n.m22 + (n[(0, 1)]))
    {
        v2 *= ((v3 + n).sum()).cos();
    } else {
        let mut v7 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v2);
        v2 = ((v7[(1, 1)]) + (v4 - (v7[(0, s_before % 3)])));
    }
    v2 + matgrad_total.sum() + n.dot(&n) / 4.0 + v3.sum() + v6 + v3.m21 + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.89, -0.046, 0.152, 0.279, 0.938, -0.476, -0.259, 0.827, -0.649, 0.614, 0.778, -0.533, 0.271, 0.317, -0.784, -0.646, 0.957, 0.187, -0.963, 0.553];
c.near("f", &f(a0), &[3.2228718039062363]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-0.046, 0.89, 0.0, 0.0, 0.0, 0.0, -0.017382538331571402, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.2228718039062363]);
c.near("f_value_and_grad_into", &o0, &[-0.046, 0.89, 0.0, 0.0, 0.0, 0.0, -0.017382538331571402, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p334 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn cotangent(item: &Three<f64>, v1: &Three<f64>) -> Vector3<f64> {
    let k = if (*item).add_scalar(3.0).norm() > -0.3 || item.z > 0.4 {
        item.x
    } else {
        v1[0]
    };
    (*item)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            item.sum() + v1.sum() + k
                + {
                    let v2 = item[(1, 0)];
                    k
                },
        )
}
pub fn i(t1: &Matrix2<f64>) -> f64 {
    let item: f64 = ((-0.3_f64) * (0.8_f64 + 0.8_f64));
    t1.norm_squared() + item + item
}
#[matgrad::gradient(wrt = cholesky, value, into)]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    k: &Params,
    column: SVector<f64, 5>,
) -> Option<f64> {
    let mut v3: f64 = matgrad::sigmoid(
        (-(cholesky[2] / (1.5 + (column[(3, 0)]) * (column[(3, 0)])))),
    );
    let t1: f64 = {
        let v4: f64 = column[4];
        v4
    };
    let v5;
    if t1.to_radians() >= v3 || t1 > 0.4 {
        v5 = (cholesky[(1, 0)]).tanh().sinh();
    } else {
        v5 = matgrad::huber(t1, 0.6);
    }
    let mut held_8: Option<f64> = None;
    for &v6 in column.iter() {
        let item: usize = k.count % 3;
        let mut v11: f64 = {
            let v10: f64 = item as f64 * 0.1;
            v10
        };
        if let Some(held) = held_8 {
            v11 += held * 0.25;
        }
        if v11 > 0.0 {
            held_8 = Some((v6 * v5));
        }
        v11 += v6;
    }
    v3
        -= match held_8 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let mut column: usize = 3;
    column |= 1;
    column %= 5;
    let v12;
    if column % 2 == 0 {
        v12 = v3;
    } else {
        v12 = t1;
    }
    let mut v15 = {
        let v13: f64 = if column == column { t1 } else { column as f64 * 0.1 };
        let mut v14 = i(&Matrix2::new(v13, v13, v12, v13));
        (v3 * t1)
    };
    let v17: f64 = {
        let v16: f64 = (((column + 1) as f64).sqrt() * column as f64 * 0.1);
        (0..column).map(|j| j as f64 * 0.1).sum::<f64>()
    };
    let mut sum_18 = 0.0;
    for cholesky in (0..column).step_by(2) {
        sum_18 += (1.5 + v5.powi(2)).powi(-1);
    }
    Some(
        v3 + v15 + v17 + sum_18 + ((*cholesky).dot(&(*cholesky).abs()) / 3.0)
            + cholesky[0] * cholesky[1],
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.365, 0.096, 0.594]);
let a1 = &Params { gain: 0.233, shift: -0.889, count: 2usize, table: [-0.311, 0.703, 0.947, -0.286], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.485, -0.049]), on: false };
let a2 = SMatrix::<f64, 5, 1>::from_column_slice(&[0.156, -0.747, 0.226, -0.095, -0.726]);
c.near("f", &f::<3>(a0, a1, a2).unwrap(), &[1.7420107366234208]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2).unwrap(), &[0.3393333333333333, -0.301, 0.3523204048947466]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2).unwrap(), &[1.7420107366234208, 0.3393333333333333, -0.301, 0.3523204048947466]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3393333333333333, -0.301, 0.3523204048947466]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.7420107366234208]);
c.near("f_value_and_grad_into", &o0, &[0.3393333333333333, -0.301, 0.3523204048947466]);
}
}
}

pub mod p335 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (value, cholesky), value)]
pub fn f<const N: usize>(
    value: &SMatrix<f64, N, 2>,
    cholesky: &SVector<f64, 20>,
    whole: &Params,
) -> Vector3<f64> {
    let v2;
    if (cholesky[4] + cholesky[7]) <= 0.6 {
        v2 = (value[(1, whole.count % 2)]).mul_add((value[(0, 1)]), 0.5);
    } else {
        v2 = {
            let v1 = cholesky[14];
            v1
        };
    }
    let mut v5 = cholesky
        .iter()
        .enumerate()
        .map(|(v4, &v3)| (v3) * (v4 as f64 * 0.1))
        .sum::<f64>();
    let v9 = if v5 <= -0.3 {
        v2
    } else {
        let mut sum_8 = 0.0;
        for v6 in 0..3 {
            sum_8
                += (({
                    let v7 = cholesky[19 - v6];
                    v5
                }) * ((*cholesky).sum()));
        }
        (-cholesky[11])
    };
    let mut sum_12 = 0.0;
    for &v10 in cholesky.iter() {
        sum_12 += (-(0.9 * v10.cos()).powi((2) as i32));
    }
    for &v13 in cholesky.iter().take(2) {
        if whole.gain > 0.2 {
            break;
        }
        let mut v16 = vector![v13, value[(1, 1)]]
            .add_scalar(v5)
            .insert_row(1, (*cholesky).metric_distance(&(*cholesky).add_scalar(4.0)));
        let mut v19 = v16
            .iter()
            .map(|&v17| {
                v16.iter().map(|&v18| (v17 * v18 + (-v18)).tanh()).sum::<f64>() / 3.0
            })
            .sum::<f64>();
        v19 -= (Vector3::new(v16[(2, 0)], v16[2], (-0.3_f64)) - v16).mean();
    }
    sum_12
        -= ((matgrad::digamma(1.5 + sum_12.powi(2)))
            + ((0.9 * v9.cos()).powi((1) as i32)));
    SMatrix::<f64, 3, 1>::from_column_slice(&[value[(whole.count % 3, 1)], v5, v2])
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v5 + v9 + sum_12 + sum_12 + cholesky[0] * cholesky[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.892, 0.992, -0.167, 0.265, 0.116, 0.579]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.496, -0.476, 0.781, -0.47, 0.058, -0.632, 0.05, -0.854, 0.819, 0.976, -0.673, -0.955, 0.019, 0.681, 0.425, 0.007, 0.616, 0.857, -0.572, 0.641]);
let a2 = &Params { gain: 0.722, shift: 0.838, count: 1usize, table: [-0.713, 0.837, 0.713, -0.432], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.487, -0.787]), on: true };
c.near("f", &f::<3>(a0, a1, a2), &[-28.67913883465489, -25.73363883465489, -28.264398834654887]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.979, 0.165, 0.088])), &[0.0, 0.0, 0.0, 0.010208, 1.0023199999999999, 0.0, 1.3864380382106314, -1.1689668683145253, 2.636039120707434, -1.4840966414515893, 0.8315680249474335, -1.5481851067495864, 1.0734804376199867, -1.3566825285752029, 3.469010408983306, 3.4448582944157105, -0.9004338490617388, -3.7280009931369222, 1.7659341997409583, 4.1216447629101545, 3.7263652920008026, 2.1284931463509835, 4.457962886597356, 4.707506486825688, 0.36927642247167985, 4.91343190689458]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.979, 0.165, 0.088])), &[-28.67913883465489, -25.73363883465489, -28.264398834654887, 0.0, 0.0, 0.0, 0.010208, 1.0023199999999999, 0.0, 1.3864380382106314, -1.1689668683145253, 2.636039120707434, -1.4840966414515893, 0.8315680249474335, -1.5481851067495864, 1.0734804376199867, -1.3566825285752029, 3.469010408983306, 3.4448582944157105, -0.9004338490617388, -3.7280009931369222, 1.7659341997409583, 4.1216447629101545, 3.7263652920008026, 2.1284931463509835, 4.457962886597356, 4.707506486825688, 0.36927642247167985, 4.91343190689458]);
}
}

pub mod p337 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::differential(wrt = other)]
pub fn f(other: Vector2<f64>, matgrad_total: usize, t2: &Matrix3<f64>) -> Option<f64> {
    let whole: [usize; 3] = [1, 2, 0];
    let mut matgrad_total = SMatrix::<
        f64,
        2,
        3,
    >::from_element(t2[(whole[2], whole[whole[matgrad_total % 3]])])
        .insert_row(0, (other[1] / (1.5 + (t2[(2, whole[0])]) * (t2[(2, whole[0])]))));
    let mut v1 = (matgrad_total.fixed_view::<2, 3>(1, 0).into_owned()
        - SMatrix::<
            f64,
            2,
            3,
        >::from_iterator(
            (SMatrix::<f64, 2, 3>::zeros()).add_scalar(other[0]).iter().map(|e| e * 0.5),
        ));
    matgrad_total = matgrad_total.map(|other| (other + other));
    let v2: f64 = (t2[(1, 2)] - t2[(whole[0], 1)]);
    Some(
        other.dot(&other) / 2.0 + matgrad_total.norm_squared() + v1.norm_squared() + v2
            + (if v2 >= 0.1 { (0.5 * v2.sin()).tan() } else { v1.sum() })
            + other[0] * other[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.097, -0.811]);
let a1 = 2usize;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.29, 0.116, 0.88, -0.105, 0.351, -0.008, -0.467, 0.879, -0.751]);
c.near("f", &f(a0, a1, a2).unwrap(), &[4.988901882459168]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.5690000000000001, -9.55792852368593]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.594, -0.196])).unwrap(), &[1.5353679906424427]);
}
}

pub mod p338 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = all)]
#[matgrad::vjp(wrt = all)]
pub fn f(item: &Vector4<f64>, pulled: f64, all: [f64; 33], out: &[f64]) -> Vector2<f64> {
    let mut sum_2 = 0.0;
    for v1 in (0..out.len()).rev() {
        sum_2 += all[v1];
    }
    sum_2
        += {
            let v3 = (item.iter().map(|&v4| ((*item).sum()).tanh()).sum::<f64>() / 4.0);
            (1.5 + all[21].powi(2)).acosh()
        };
    let mut v6 = (vector![pulled, out[8]]
        + SMatrix::<f64, 2, 1>::from_row_slice(&[out[17], out[6]]))
        .kronecker(&SMatrix::<f64, 2, 3>::from_element(pulled).column(0).into_owned());
    let mut v7 = sum_2;
    matrix![v7].insert_row(0, v6.w.mul_add(0.8_f64, 0.5))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            sum_2 + v6.norm_squared() + v7 + (-(v7 / (1.5 + v6.x * v6.x)))
                + all[0] * all[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.433, -0.197, 0.254, 0.956]);
let a1 = 0.069;
let a2 = [0.247, -0.173, -0.241, -0.228, 0.068, -0.013, -0.759, -0.306, 0.97, 0.832, -0.314, -0.727, -0.125, 0.415, 0.476, 0.448, -0.526, -0.836, -0.106, 0.192, -0.97, 0.806, -0.866, -0.57, 0.456, -0.34, 0.064, 0.006, -0.182, 0.474, 0.332, 0.183, -0.349];
let a3 = &[-0.55, 0.681, -0.215, 0.75, 0.01, 0.508, 0.134, 0.773, -0.676, -0.405, -0.361, -0.297, -0.629, 0.484, -0.265, -0.715, 0.056, -0.167, -0.448, -0.177];
c.near("f", &f(a0, a1, a2, a3), &[1.3547024224691262, 1.5779576195450191]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &[0.113, -0.647, 0.307, -0.817, -0.471, -0.784, -0.505, 0.891, -0.078, -0.353, 0.111, -0.636, 0.075, 0.034, 0.169, -0.572, 0.614, 0.433, -0.401, 0.754, -0.424, 0.121, -0.359, -0.771, 0.34, 0.253, -0.911, -0.465, -0.935, -0.48, 0.7, -0.148, -0.112]), &[-2.3933866513131896, -4.053882832037299]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.692, -0.832])), &[-2.600378969881478, -3.2404589698814785, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -2.864030969881478, -0.0, -2.4262323383246835, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}

pub mod p340 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, n), value, into)]
pub fn f(
    s: Vector4<f64>,
    n: f64,
    s_before: &Point2<f64>,
    next_s: usize,
    matgrad_item: &Params,
    cotangent: usize,
) -> f64 {
    let v1 = cotangent % 3;
    let v2 = (-(((s[3 - v1]).atan2(1.5 + n * n)) / (1.5 + s_before.y * s_before.y))
        .powi(2))
        .exp();
    let mut v3 = SMatrix::<f64, 20, 1>::zeros();
    let v4: Vector2<f64> = Vector2::new(
        f64::from(next_s as u32) * 0.25,
        ((v1 + 1) as f64).sqrt(),
    );
    let v5 = point![v4[1], v2, v4[(v1.min(1), 0)]].map(|e| e.sin());
    v3[4] = ((v1 as f64) + ((v4[(0, 0)]) + v4[0]));
    let v6 = v3.len();
    v3.norm_squared() + v5.coords.norm_squared()
        + ((1.5 + s_before.y.powi(2)).powi(-1) * ((v6 + 1) as f64).sqrt()) + s_before[0]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.27, -0.502, -0.773, -0.67]);
let a1 = 0.51;
let a2 = &Point2::new(0.75, -0.811);
let a3 = 1usize;
let a4 = &Params { gain: -0.421, shift: 0.075, count: 3usize, table: [0.363, -0.943, -0.201, 0.846], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.743, -0.961]), on: true };
let a5 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[11.76525868467245]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.0, 1.5738870599336507, 0.016552009768252558]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[11.76525868467245, 1.0, 1.5738870599336507, 0.016552009768252558]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.0, 1.5738870599336507]);
c.near("f_grad_into", &o1, &[0.016552009768252558]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[11.76525868467245]);
c.near("f_value_and_grad_into", &o0, &[1.0, 1.5738870599336507]);
c.near("f_value_and_grad_into", &o1, &[0.016552009768252558]);
}
}
}

pub mod p341 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value)]
#[matgrad::differential(wrt = v, value)]
pub fn f(
    v: Vector3<f64>,
    whole: &[f64],
    n: Matrix3<f64>,
    item: &Matrix3<f64>,
    i: usize,
) -> f64 {
    let mut v1 = 0.0_f64;
    let mut v2 = 0;
    for v3 in 0..v2 {
        let mut grad: f64 = whole[i % 5];
        let item: f64 = (whole[1] * 1.0_f64).cos();
        grad += (v.angle(&v.add_scalar(0.5))).max((n.sum()));
    }
    let grad: [usize; 3] = [1, 1, 0];
    let v5: usize = 1;
    let mut item = {
        let v6 = grad.len();
        (-v1).to_radians()
    };
    v1 + item + item + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.125, -0.792, 0.124]);
let a1 = &[0.86, 0.572, 0.833, -0.265, -0.275];
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.136, 0.648, -0.938, 0.18, -0.3, -0.495, -0.77, 0.464, -0.943]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.044, -0.229, -0.918, -0.422, 0.005, 0.455, -0.391, 0.64, -0.032]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.099]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.792, 0.125, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-0.099, -0.792, 0.125, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.454, -0.931, -0.683])), &[-0.47594300000000006]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.454, -0.931, -0.683])), &[-0.099, -0.47594300000000006]);
}
}

pub mod p342 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn v1(lu: f64, v2: &Point3<f64>) -> f64 {
    let all = Matrix2::new(1.5_f64, v2.y, v2.coords.norm_squared(), v2.coords[0])
        .abs()
        .scale((-(-0.5_f64)));
    lu + v2.coords.norm_squared() + all.dot(&all) / 4.0
        + ((-all[(0, 0)]) / (1.5 + lu * lu))
}
#[matgrad::vjp]
#[matgrad::differential]
pub fn t1(matgrad_total: f64, dx: &Point2<f64>) -> f64 {
    let dx = if !((dx - Point2::origin()).sum()).is_nan()
        && (dx - Point2::origin()).sum() < dx.coords[1]
    {
        (dx.coords.norm_squared()).atan2(1.5 + dx[1] * dx[1])
    } else {
        f64::exp(-matgrad_total.powi(2))
    };
    let dx = (if 0.3_f64.mul_add(2.0_f64, 0.5) <= -0.3 {
        (-dx)
    } else {
        matgrad::sinc(dx)
    });
    matgrad_total + dx + (1.5 + dx.powi(2)).sqrt()
}
#[matgrad::gradient(wrt = (pulled, s_before))]
pub fn f(
    pulled: &Vector3<f64>,
    s_before: f64,
    cotangent: [f64; 5],
    dx: f64,
    acc: &[f64; 20],
) -> f64 {
    let v3;
    if dx > 0.6 && dx > 0.0 {
        v3 = cotangent[2];
    } else {
        v3 = (s_before * acc[18]);
    }
    let mut cotangent = matgrad::softplus(
        (((1.5 + v3.powi(2)).acosh()) + ((*pulled).sum())),
    );
    let matgrad_total: f64 = (dx
        + (((-0.5_f64.powi(2)).exp2())
            - (if (dx).is_sign_negative() { cotangent } else { dx })));
    let t1: f64 = t1(
        (dx * matgrad_total),
        &(Point2::new(cotangent, cotangent) - Vector2::new(v3, cotangent)),
    );
    let mut v4 = SVector::<f64, 4>::zeros();
    for (&acc, &dx) in v4.iter().zip(v4.iter().skip(1)) {
        let mut sum_7 = 0.0;
        for v6 in 0..2 {
            sum_7 += (acc / (1.5 + matgrad_total * matgrad_total));
        }
        let t1 = dx;
        sum_7
            += (if !(acc.max(t1) <= ((*pulled).dot(&(*pulled)) / 3.0)) {
                (-1.5_f64)
            } else {
                dx.max(v4.x)
            });
    }
    v4.fixed_rows_mut::<2>(0).copy_from(&vector![matgrad_total, v3]);
    let mut lu = SVector::<f64, 3>::zeros();
    for &v8 in pulled.iter().take(2) {
        for (&v10, &v11) in v4.iter().zip(v4.iter().skip(1)) {
            lu.x = (v11 * v8);
            cotangent += (1.5 + (v4.dot(&v4) / 4.0).powi(2)).cbrt();
        }
        v4[3] = v4.unscale(2.0).angle(&v4.add_scalar(0.5));
        lu += lu;
    }
    v3 + cotangent + t1 + v4.sum() + lu.dot(&lu) / 3.0
        + Vector4::new(t1, t1, v3, lu[1]).magnitude_squared().sqrt().tanh()
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.083, 0.326, -0.356]);
let a1 = 0.531;
let a2 = [-0.049, 0.272, 0.297, 0.358, -0.792];
let a3 = -0.439;
let a4 = &[-0.203, 0.407, -0.323, -0.297, -0.247, 0.49, 0.109, -0.969, 0.904, 0.925, -0.725, -0.38, 0.305, -0.547, 0.79, 0.768, 0.563, 0.453, 0.591, 0.791];
c.near("f", &f(a0, a1, a2, a3, a4), &[12.695350226163669]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.9835150598537692, 1.4887183775452129, 0.6575150598537692, 1.287976694412308]);
}
}

pub mod p343 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn out(lu: usize, out: &Vector2<f64>) -> Vector2<f64> {
    (*out) + SMatrix::<f64, 2, 1>::repeat(out.dot(out) / 2.0 + (-out.x))
}
#[matgrad::vjp]
#[matgrad::differential]
pub fn v1(t1: f64, v2: &[f64; 3]) -> Vector3<f64> {
    let v3 = if (v2[2] * 1.25_f64) >= v2[2] {
        let mut lu = SMatrix::<
            f64,
            2,
            2,
        >::from_diagonal(&Vector2::new(t1, t1).lerp(&Vector2::new(v2[0], t1), v2[1]))
            .sum();
        SMatrix::<f64, 2, 2>::from_rows(&[matrix![lu, lu], matrix![lu, 3.0_f64]])
    } else {
        (Matrix2::new(v2[2], v2[1], v2[2], t1)
            - SMatrix::<
                f64,
                2,
                2,
            >::from_rows(&[matrix![0.8_f64, v2[1]], matrix![v2[2], v2[1]]]))
    };
    Vector3::new(v3[(0, 0)], v3[(0, 0)], v3.m12)
        + SMatrix::<f64, 3, 1>::repeat(v3.dot(&v3) / 4.0 + t1)
}
#[matgrad::gradient(wrt = v, into)]
pub fn f(v: &Vector4<f64>, acc: bool) -> f64 {
    let v4 = v.w;
    let mut acc = 0.0_f64;
    for cholesky in 0..4 {
        let mut step_1: SMatrix<f64, 4, 1> = Vector4::new(acc, v4, acc, acc);
        step_1[cholesky] = step_1[cholesky % 4] * 0.5
            + (if v4 > acc { step_1.z } else { v.z });
        step_1 *= (v4).tanh();
    }
    let mut sum_7 = 0.0;
    for (v6, &i) in v.iter().enumerate() {
        let (cholesky, i): (f64, f64) = (
            (((v6 + 1) as f64).sqrt() * v6 as f64 * 0.1),
            ((v6 + 1) as f64).sqrt(),
        );
        sum_7 += matgrad::expit((v4 + i));
    }
    let mut lu = 0.25_f64;
    for step_1 in 0..5 {
        let mut v9 = matgrad::log_sum_exp(&matgrad::log_softmax(&(*v)));
        let acc = (*v).component_div(&(*v).map(|e| 1.5 + e * e)).map(|v10| (-acc) * v10);
        let mut sum_11 = 0.0;
        for &step_1 in acc.iter() {
            sum_11
                += ((if v9 > lu { step_1 } else { sum_7 }) * (acc.norm_squared() / 4.0));
        }
        sum_11 += v9;
    }
    let mut step_1: Vector2<f64> = out(
        0,
        &Vector3::new(sum_7, acc, acc).fixed_rows::<2>(1).into_owned(),
    );
    let mut v12: f64 = 1.0;
    let step_1 = (((SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![sum_7, v12], matrix![v12, sum_7]]) * 0.3)
        .pow(3)) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for step_1 in 0..5 {
        let mut v14 = SMatrix::<f64, 3, 3>::zeros();
        let mut v15: SMatrix<f64, 3, 1> = Vector3::new(lu, 0.5_f64, lu)
            .lerp(
                &(Point3::from(Vector3::new(lu, 0.8_f64, lu)).coords
                    - Point3::from(Vector3::new(v14[(1, 1)], acc, lu)).coords),
                acc,
            );
        let mut acc = SMatrix::<f64, 3, 3>::from_element(v14.m23)
            .column(1)
            .into_owned()
            .angle(
                &SMatrix::<f64, 3, 1>::from_column_slice(&[3.0_f64, v15[0], lu])
                    .add_scalar(lu)
                    .add_scalar(0.5),
            );
        v14 = v14 * 0.5 + v14;
    }
    let mut step_1: Vector3<f64> = v1(
        step_1.magnitude_squared().sqrt().tanh(),
        &[
            Vector3::new(lu, step_1[(1, 1)], v4).x,
            Vector3::new(lu, step_1[(1, 1)], v4).y,
            step_1[(0, 1)],
        ],
    );
    let v16: f64 = 1.25_f64;
    let (t1, v): (f64, f64) = (v16, v16);
    v4 + acc + sum_7 + lu + v12 + step_1.sum() + t1 + v + t1
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.41, -0.167, 0.378, -0.76]);
let a1 = true;
c.near("f", &f(a0, a1), &[7.562871043139383]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 0.0, 0.0, 1.771868525951667]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 1.771868525951667]);
}
}
}

pub mod p344 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad)]
#[matgrad::differential(wrt = grad)]
pub fn f(grad: &Matrix3<f64>, lu: Matrix3<f64>) -> f64 {
    let mut v1 = [
        (lu[(2, 0)] + lu[(1, 1)]),
        ((lu[(0, 1)]) + (grad[(0, 0)])),
        lu[(0, 1)],
    ];
    let v2 = lu;
    let i = |s: f64, v3: f64| (v3).tanh();
    v1[1] += ((i(v2[(2, 2)], v2.m31)) - ((0.5 * (v2[(1, 0)]).sin()).tan()));
    let v4 = if lu[(0, 0)] > -0.3 {
        let v = v1.len();
        (v2.metric_distance(&lu.add_scalar(4.0))).abs()
    } else {
        let grad: f64 = v2[(2, 2)];
        (((1.5 + grad * grad).powf(grad.tanh())) - ((v2[(0, 0)]) + v1[2]))
    };
    let mut sum_7 = 0.0;
    for v5 in 0..2 {
        let mut v6: f64 = (v5 as f64 * 0.1 - f64::from(v5 as u32) * 0.25);
        sum_7 += i(matgrad::sinc((v2[(0, 1)])), i(v6, v6));
    }
    let mut next_s = Vector3::new(sum_7, lu[(2, 2)], v1[2])
        .zip_zip_map(
            &Vector3::new(v1[1], sum_7, v4),
            &Vector3::new(sum_7, v1[0], sum_7),
            |p, q, u| p * q + u.tanh(),
        )
        .cross_matrix()
        .mean();
    let mut sum_8 = 0.0;
    for lu in 0..2 {
        sum_8 += v4;
    }
    v2.sum() + v4 + sum_7 + next_s + sum_8
        + (lu[(0, 0)] + (1.5 + (-0.8_f64).powi(2)).sqrt()) + grad[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.105, -0.153, 0.934, 0.929, -0.343, -0.635, -0.082, 0.369, -0.364]);
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.372, -0.682, 0.071, -0.688, -0.915, 0.455, -0.452, 0.248, 0.559]);
c.near("f", &f(a0, a1), &[6.508154247658244]);
c.near("f_grad", &f_grad(a0, a1), &[0.9944925627484974, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.124, -0.507, 0.08, -0.932, 0.795, 0.556, 0.354, -0.436, -0.856])), &[0.12331707778081367]);
}
}

pub mod p345 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (k, s_before))]
#[matgrad::gauss_newton(wrt = k)]
pub fn f(k: &Vector2<f64>, s_before: &Vector2<f64>, t2: usize, cotangent: usize) -> f64 {
    let v1: f64 = if cotangent % 2 == 0 {
        (cotangent as f64)
    } else {
        cotangent as f64 * 0.1
    };
    let (v2, v3): (f64, f64) = ((v1 * t2 as f64 * 0.1), (cotangent as f64));
    let matgrad_total: usize = 0;
    let v4: usize = 2;
    let mut v5: f64 = v3;
    k.dot(k) / 2.0 + v2 + v5 + s_before[0] + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.323, 0.868]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.982, -0.775]);
let a2 = 2usize;
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[2.7112405]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.191, 1.191, 1.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[3.6754125244201252, 3.2290874355000003, 3.2290874355000003, 1.418481, 1.418481, 1.418481, 1.418481]);
}
}

pub mod p346 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, step_1), value)]
#[matgrad::hvp(wrt = acc, value)]
pub fn f(
    acc: f64,
    step_1: &Vector2<f64>,
    cholesky: Matrix3<f64>,
    matgrad_total: usize,
    other: Matrix3<f64>,
) -> f64 {
    let mut whole: f64 = other[(0, 1)];
    while whole < 1.0 {
        whole += 0.75;
    }
    let v1 = |lu: f64, v2: f64| {
        let v3 = (-acc);
        (v3).tanh()
    };
    let other: usize = 0;
    let mut v4 = cholesky;
    acc + whole + v4.norm_squared()
        + ((matgrad::erf(whole)) * (step_1[(other * 3 + 1) % 2])) + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.922;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.015, 0.913]);
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.525, 0.154, 0.799, -0.446, -0.908, 0.638, -0.517, 0.685, 0.865]);
let a3 = 1usize;
let a4 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.203, 0.725, -0.104, 0.526, 0.377, 0.234, 0.261, 0.365, 0.616]);
c.near("f", &f(a0, a1, a2, a3, a4), &[6.885252568357195]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.0, 0.913, 0.9138527583320862]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[6.885252568357195, 1.0, 0.913, 0.9138527583320862]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, -0.19), &[0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, -0.19), &[6.885252568357195, 1.0, 0.0]);
}
}

pub mod p347 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn v1(dx: usize) -> f64 {
    0.5_f64
}
#[matgrad::gradient(wrt = t1, into)]
#[matgrad::hessian(wrt = t1, into)]
pub fn f(
    t1: &Vector4<f64>,
    cholesky: f64,
    x: Vector4<f64>,
) -> Result<f64, &'static str> {
    let lu: f64 = v1(0);
    let mut v2: SMatrix<f64, 3, 1> = SMatrix::<
        f64,
        3,
        2,
    >::from_row_iterator(SMatrix::<f64, 3, 2>::repeat(lu).iter().map(|e| e * 0.5))
        .column_sum();
    let mut sum_4 = 0.0;
    for t1 in 2..20 {
        let v3: f64 = (0..t1).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_4 += (if t1 % 2 == 0 { v3 } else { v2[0] });
    }
    let mut y = v2.z;
    let mut cholesky = (SMatrix::<f64, 4, 2>::repeat(sum_4)
        - SMatrix::<f64, 4, 2>::from_fn(|r0, c0| y * (r0 + c0) as f64 * 0.1))
        .column_sum();
    let mut sum_5 = 0.0;
    for out in (0..17).step_by(2) {
        let w = cholesky.len();
        sum_5 += cholesky[(1, 0)];
    }
    let mut x = 0.0_f64;
    let mut held_7: Option<f64> = None;
    for (v6, &cholesky) in t1.iter().enumerate() {
        let mut t1: f64 = 1.0;
        for &v9 in v2.iter().skip(1) {
            let v14: SMatrix<f64, 2, 3> = matrix![
                (1.5 + y.powi(2)).acosh(), (v6 as f64 * 0.1 + sum_4), t1; { let v12 = v9;
                sum_5 }, { let v13 = x; v13 }, { let lu = sum_4; lu }
            ];
            t1 += cholesky;
        }
        let s: Three<f64> = Vector3::new(
            f64::from(v6 as u32) * 0.25,
            f64::from(v6 as u32) * 0.25,
            f64::from(v6 as u32) * 0.25,
        );
        if v6 != 3 {
            held_7 = Some(0.5);
        }
        sum_5
            += (sum_5.clamp(-0.9, 1.1))
                .hypot(
                    1.0
                        + (if v6 % 2 == 0 { t1 } else { t1 })
                            * (if v6 % 2 == 0 { t1 } else { t1 }),
                );
    }
    x += held_7.unwrap_or(0.25) * 0.5;
    if matgrad::softplus(sum_4)
        <= {
            let cholesky = sum_5;
            v2.z
        }
    {
        return Err("no value");
    }
    Ok(
        lu + v2.sum() + sum_4 + y + cholesky.sum() + sum_5 + x
            + ((cholesky.y / (1.5 + y * y)) + (matgrad::erf(v2.z))) + t1[0] * t1[1],
    )
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.204, 0.516, 0.052, -0.549]);
let a1 = -0.221;
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.638, -0.69, 0.95, 0.709]);
c.near("f", &f(a0, a1, a2).unwrap(), &[1617.6770142673315]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[5.800059885359936, 8.151284758688577, 3.95647801858259, -0.2650652823169872]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[5.800059885359936, 8.151284758688577, 3.95647801858259, -0.2650652823169872]);
}
c.near("f_hess", &f_hess(a0, a1, a2).unwrap(), &[8.700580837572755, 1.0, 0.0, 0.0, 1.0, 8.375931756565896, 0.0, 0.0, 0.0, 0.0, 8.721059301865871, 0.0, 0.0, 0.0, 0.0, 5.465356037221349]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[8.700580837572755, 1.0, 0.0, 0.0, 1.0, 8.375931756565896, 0.0, 0.0, 0.0, 0.0, 8.721059301865871, 0.0, 0.0, 0.0, 0.0, 5.465356037221349]);
}
}
}

pub mod p348 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn i(cholesky: f64) -> Option<f64> {
    let v2 = if (-2.0_f64) > -0.3 {
        let mut w = ((SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| cholesky * (r0 + c0) as f64 * 0.1) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .tr_solve_lower_triangular(&Vector3::new(cholesky, cholesky, cholesky))
            .unwrap() + Vector3::new(cholesky, cholesky, cholesky));
        w[0]
    } else {
        let mut v1: f64 = cholesky;
        {
            let w = SMatrix::<f64, 2, 2>::from_column_slice(&[v1, v1, v1, cholesky])
                .add_scalar(3.0)
                .norm();
            cholesky
        }
    };
    Some(v2 + ((v2 * v2) * ((1.5 + v2.powi(2)).ln())))
}
#[matgrad::gradient(wrt = acc)]
#[matgrad::vjp(wrt = acc)]
pub fn f(acc: &Three<f64>) -> f64 {
    let v3 = acc.len();
    let mut cholesky: SMatrix<f64, 2, 3> = SMatrix::<
        f64,
        2,
        3,
    >::from_element(acc[(0, 0)]);
    let out = if (f64::from(v3 as u32) * 0.25 + cholesky[(0, 1)]) < cholesky[(0, 1)]
        && v3 % 2 == 0
    {
        (-(1.5 + (0.9 * (cholesky[(v3 % 2, 2)]).cos())).powi(1 - (v3) as i32))
    } else {
        ((matgrad::constant(cholesky[(1, 1)])) * (cholesky[(v3 % 2, 1)]))
    };
    let mut v4 = cholesky.magnitude_squared().sqrt().tanh();
    let mut cholesky: f64 = (-{
        let t2 = v4;
        (f64::from(v3 as u32) * 0.25 * t2)
    });
    let mut other = (((1.5
        + (i(matgrad::constant(cholesky)).unwrap())
            * (i(matgrad::constant(cholesky)).unwrap()))
        .powf(cholesky.tanh())) - (if !(out >= v4) { v4 } else { cholesky }));
    let i = (*acc);
    let i = i.len();
    let mut w = [
        (if other >= 0.6 || cholesky > 0.4 { out } else { cholesky }),
        cholesky,
        {
            let cholesky = other;
            cholesky
        },
    ];
    v4 + cholesky + other + (1.5 + (-w[1]).powi(2)).log2() + acc[0] * acc[1]
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.379, 0.808, -0.077]);
c.near("f", &f(a0), &[1.3884834037407985]);
c.near("f_grad", &f_grad(a0), &[0.45400863115565215, 0.379, 0.0]);
c.near("f_vjp", &f_vjp(a0, 0.327), &[0.14846082238789826, 0.123933, 0.0]);
}
}

pub mod p349 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad)]
#[matgrad::newton_step(wrt = grad)]
pub fn f(grad: f64, i: &Matrix3<f64>) -> f64 {
    let v1: f64 = matgrad::log_add_exp((i[(0, 1)]), (i[(2, 0)]));
    let mut v5 = {
        let mut v4 = {
            let v2 = (1.5 + grad.powi(2)).log2();
            v1
        };
        if (i[(2, 0)] + v4) > matgrad::log_add_exp(3.0_f64, v1) {
            v4 /= 1.5 + (i.m13).powi(2);
        }
        (*i).sum()
    };
    let v6: [usize; 3] = [0, 0, 1];
    let mut v7: f64 = matgrad::log_add_exp(v5, (i[(1, v6[2])]));
    v1 + v5 + v7 + (matgrad::digamma(1.5 + v7.powi(2))).tanh().sinh() + grad * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.794;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.042, -0.099, -0.518, 0.378, 0.977, 0.683, -0.962, 0.079, -0.882]);
c.near("f", &f(a0, a1), &[2.194396731010844]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
c.newton(&f_newton(a0, a1), &[0.0], &[0.3]);
}
}

pub mod p350 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = pulled, value)]
#[matgrad::vjp(wrt = pulled, value)]
pub fn f(pulled: f64) -> Option<SMatrix<f64, 1, 2>> {
    let mut v1: f64 = pulled;
    let mut v2 = v1;
    let v3: f64 = 0.1_f64;
    let mut v4 = SMatrix::<f64, 20, 1>::zeros();
    let Some(v5) = (Matrix2::new(v4[11], v1, v3, v2) * 0.2 + Matrix2::identity())
        .try_inverse() else {
        return None;
    };
    let mut v6 = v5.add_scalar(3.0).norm();
    let v7 = (v5 * 0.3).pow(3);
    let mut v8 = (Matrix2::new(0.3_f64, v6, v3, v7[(0, 1)]) - v7);
    Some(
        v7.row_sum()
            + SMatrix::<
                f64,
                1,
                2,
            >::repeat(
                v1 + v2 + v4.norm_squared() + v5.norm_squared() + v6 + v8.norm_squared()
                    + (v3 + v8[(0, 1)]) + pulled * 0.3,
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = -0.373;
c.near("f", &f(a0).unwrap(), &[66.67844108608622, 66.69439121467573]);
c.near("f_jac", &f_jac(a0).unwrap(), &[-1.56602746748885, -1.61055914551744]);
c.near("f_value_and_jac", &f_value_and_jac(a0).unwrap(), &[66.67844108608622, 66.69439121467573, -1.56602746748885, -1.61055914551744]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.94, 0.673])).unwrap(), &[-2.5559721243727562]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.94, 0.673])).unwrap(), &[66.67844108608622, 66.69439121467573, -2.5559721243727562]);
}
}

pub mod p351 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value)]
#[matgrad::hvp(wrt = t1, value)]
pub fn f(t1: f64, matgrad_item: Mode, v: Mode, dx: &[Vector2<f64>], k: usize) -> f64 {
    let v1 = (k as f64);
    let v2 = v1;
    let next_s: f64 = (v2
        * (SMatrix::<f64, 2, 2>::from_rows(&[matrix![dx[2] [0], t1], matrix![v2, v2]])
            .mean()))
        .atan();
    next_s + (v2 - next_s).cos() + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.424;
let a1 = Mode::Fast;
let a2 = Mode::Damped { by: 0.511, steps: 2usize };
let a3 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.796, 0.362]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.861, 0.178]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.088, 0.125])];
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.4357079086544955]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.3602988125740956]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.4357079086544955, 0.3602988125740956]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, -0.653), &[0.011570646129609785]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, -0.653), &[1.4357079086544955, 0.3602988125740956, 0.011570646129609785]);
}
}

pub mod p352 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::module]
pub mod inside {
use super::*;
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob {
    pub gain: f64,
    pub bias: Pair,
}
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig {
    pub knob: Knob,
    pub duo: Duo,
    pub table: [f64; 3],
}
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self {
        Self {
            gain,
            bias: Vector2::new(Self::HALF, gain.sin()),
        }
    }
    pub fn turned(&self, by: f64) -> Knob {
        Knob {
            gain: self.gain * by.cos(),
            ..*self
        }
    }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL {
            return (a * Knob::HALF, b);
        }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 {
            total += v[k] * self.table[k] * first;
        }
        total
    }
}
pub fn out(item: f64) -> f64 {
    let v1: usize = 1;
    let out = (if (1.5 + item * item).powf(item.tanh())
        <= (item * ((v1 + 1) as f64).sqrt())
    {
        (item * ((1.5 + 1.25_f64.powi(2)).acosh()))
    } else {
        (-matgrad::logit(0.5 + 0.3 * (-0.8_f64).sin()))
    });
    item + out + (1.5 + (out * out).powi(2)).powi(-1)
}
#[matgrad::gradient(wrt = w, value, into)]
#[matgrad::differential(wrt = w, value, into)]
pub fn f<const N: usize>(
    n: SMatrix<f64, N, 2>,
    lu: &[Vector2<f64>; 3],
    w: f64,
    cholesky: bool,
    other: &[f64],
    step_1: &[usize],
    acc: usize,
) -> f64 {
    let mut t1: f64 = 1.0;
    for t1 in (0..5).step_by(2) {
        let v3 = Duo(
            n.sum(),
            Point3::from(Vector3::new(other[t1 + 15], w, other[step_1[4 - t1]])).coords,
        );
        let mut lu: f64 = {
            let t1: f64 = (t1 as f64);
            t1
        };
        if acc >= 5 {
            lu = (0..t1).map(|j| j as f64 * 0.1).sum::<f64>();
        }
        let mut v4 = [v3.0, matgrad::constant(lu), (1.5 + v3.0.powi(2)).recip()];
    }
    let step_1: f64 = (((acc as f64) + ((acc + 1) as f64).sqrt())
        - (((acc + 1) as f64).sqrt() * ((acc + 1) as f64).sqrt()));
    let mut v5: f64 = 1.0;
    for &lu in lu.iter().skip(1) {
        let mut v7 = [2.0_f64; 4];
        let v8 = v7.len();
        t1 /= 1.5 + (out(v7[0])).powi(2);
    }
    let v9 = Duo(
        (if cholesky { v5 } else { step_1 }),
        SMatrix::<f64, 3, 1>::from_column_slice(&[lu[0][1], t1, t1])
            .zip_zip_map(
                &Vector3::new(other[5], t1, n[(acc / 2, 1)]),
                &Vector3::new(step_1, t1, v5),
                |p, q, u| p * q + u.tanh(),
            ),
    );
    t1 + v5 + v9.0 + matgrad::erfc(0.5 * step_1) + w * 0.3
}
}
use inside::*;

impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 2>::from_column_slice(&[-0.728, 0.367, 0.432, -0.106, 0.153, 0.477, -0.684, -0.766, -0.473, -0.247, 0.435, 0.523, 0.569, -0.244, 0.63, -0.531, -0.326, -0.727, -0.841, -0.958, -0.3, -0.563, 0.562, 0.936, -0.303, 0.266, 0.773, 0.076, -0.162, 0.798, -0.723, 0.796, 0.381, -0.821, -0.552, 0.901]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.667, 0.492]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.957, -0.656]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.004, -0.726])];
let a2 = 0.406;
let a3 = false;
let a4 = &[-0.39, 0.324, -0.946, -0.145, -0.056, -0.984, -0.573, 0.425, 0.047, -0.77, -0.785, 0.916, 0.297, 0.405, 0.722, 0.495, 0.358, -0.39, -0.888, -0.084];
let a5 = &[2usize, 3usize, 1usize, 3usize, 2usize];
let a6 = 2usize;
c.near("f", &f::<18>(a0, a1, a2, a3, a4, a5, a6), &[2.4646018452894407]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4, a5, a6), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3, a4, a5, a6), &[2.4646018452894407, 0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, a5, a6, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, a4, a5, a6, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.4646018452894407]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, a4, a5, a6, 0.58), &[0.174]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, a2, a3, a4, a5, a6, 0.58), &[2.4646018452894407, 0.174]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, a2, a3, a4, a5, a6, 0.58, &mut o0);
c.near("f_diff_into", &o0, &[0.174]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<18>(a0, a1, a2, a3, a4, a5, a6, 0.58, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.4646018452894407]);
c.near("f_value_and_diff_into", &o0, &[0.174]);
}
}
}

pub mod p353 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn matgrad_item(pulled: &Matrix2<f64>) -> Vector2<f64> {
    Vector3::new(pulled[(1, 1)], pulled.m12, pulled[(0, 1)]).xy()
        + SMatrix::<f64, 2, 1>::repeat(pulled.dot(pulled) / 4.0 + (-pulled[(1, 0)]))
}
#[matgrad::gradient(wrt = (all, i), into)]
#[matgrad::vjp(wrt = (all, i), into)]
pub fn f<const N: usize>(
    all: &SMatrix<f64, N, 2>,
    i: &Vector4<f64>,
    item: &Params,
    s: usize,
) -> f64 {
    let pulled = matgrad::constant(((s as f64) + i.y));
    let mut v1 = (((0.01 * ((*all).mean())).to_degrees())
        - ((SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                matrix![pulled, pulled],
                SMatrix::<
                    f64,
                    1,
                    2,
                >::from_row_slice(&[all[((s * 3 + 1) % 18, s % 2)], pulled]),
            ],
        )
            + SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                    &[
                        matrix![pulled, pulled],
                        SMatrix::<
                            f64,
                            1,
                            2,
                        >::from_row_slice(&[all[((s * 3 + 1) % 18, s % 2)], pulled]),
                    ],
                )
                .transpose())
            .symmetric_eigenvalues()
            .max()));
    let mut v2 = (Vector4::new(v1, v1, i[(0, 0)], i[3]) + (*i));
    pulled + v1 + v2.dot(&v2) / 4.0
        + matgrad::digamma(1.5 + (f64::exp(-(v2[(s % 4, 0)]).powi(2))).powi(2))
        + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 2>::from_column_slice(&[0.757, -0.748, -0.253, 0.221, -0.5, -0.714, -0.671, 0.142, -0.778, -0.019, 0.337, -0.931, -0.815, 0.494, -0.564, -0.72, 0.97, -0.344, -0.03, 0.832, -0.556, -0.65, 0.301, -0.252, 0.227, -0.186, 0.646, 0.47, 0.608, 0.355, -0.565, -0.493, -0.373, 0.279, -0.057, -0.172]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.955, -0.645, 0.474, 0.715]);
let a2 = &Params { gain: 0.826, shift: -0.285, count: 1usize, table: [0.096, 0.155, 0.787, -0.03], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.642, 0.004]), on: true };
let a3 = 4usize;
c.near("f", &f::<18>(a0, a1, a2, a3), &[59.16335316870802]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[-0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, 10.25289593639662, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -6.672357467324039, -6.586857467324039, -0.2405, 1.43]);
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, 10.25289593639662, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952, -0.16581899825145952]);
c.near("f_grad_into", &o1, &[-6.672357467324039, -6.586857467324039, -0.2405, 1.43]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, 0.011), &[-0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, 0.1127818553003628, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.07339593214056442, -0.07245543214056442, -0.0026455, 0.015729999999999997]);
{
let mut o0 = SMatrix::<f64, 18, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, a3, 0.011, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, 0.1127818553003628, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545, -0.0018240089807660545]);
c.near("f_vjp_into", &o1, &[-0.07339593214056442, -0.07245543214056442, -0.0026455, 0.015729999999999997]);
}
}
}

pub mod p355 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp]
#[matgrad::differential]
pub fn s_before(next_s: f64, cotangent: f64) -> f64 {
    let mut cotangent = cotangent;
    let mut n = Vector3::new(cotangent, next_s, cotangent)
        .zip_map(
            &SMatrix::<f64, 3, 1>::from_column_slice(&[next_s, cotangent, cotangent]),
            |p, q| p * q.sin(),
        )
        .zip_zip_map(
            &Vector3::new(cotangent, 3.0_f64, cotangent),
            &SMatrix::<f64, 3, 1>::from_column_slice(&[next_s, cotangent, next_s]),
            |p, q, u| p * q + u.tanh(),
        );
    cotangent + n.sum() + ((n[1].atan2(1.5 + n[2] * n[2])) + n.x)
}
#[matgrad::vjp(value)]
#[matgrad::differential]
pub fn dx(v1: f64, n: f64, dx: &Matrix2<f64>) -> f64 {
    let mut v2 = dx[(0, 0)];
    let mut v3 = (*dx);
    v1 + n + v2 + v3.sum() + (v3.norm_squared() / 4.0)
}
#[matgrad::gradient(wrt = item, value)]
pub fn f<const N: usize>(item: &SVector<f64, N>, t2: f64, all: f64) -> f64 {
    let cotangent: f64 = t2;
    let mut pulled = SVector::<f64, 4>::zeros();
    for v4 in (0..4).rev() {
        let v6: usize = 1;
        pulled += pulled;
    }
    let next_s: f64 = ((1.5 + (-all).powi(2)).log(3.0)).tanh().sinh();
    let (acc, mut v7): (f64, f64) = (
        {
            let cotangent = all.mul_add(next_s, 0.5);
            cotangent
        },
        (((1.5 + next_s.powi(2)).acosh()) - (-0.1_f64)),
    );
    let mut v8 = acc;
    let mut cotangent: SMatrix<f64, 3, 1> = Vector3::new(v8, v8, next_s);
    pulled.norm_squared() + v7 + v8 + cotangent.norm_squared()
        + (all + cotangent[0]).cos() + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.958, -0.872, 0.365]);
let a1 = 0.727;
let a2 = -0.937;
c.near("f", &f::<3>(a0, a1, a2), &[3.0954083775479715]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[-0.872, -0.958, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[3.0954083775479715, -0.872, -0.958, -0.0]);
}
}

pub mod p356 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, w, acc))]
#[matgrad::hessian(wrt = item)]
pub fn f(
    item: &Vector3<f64>,
    w: Vector2<f64>,
    acc: &Vector4<f64>,
    s: usize,
    n: usize,
) -> f64 {
    let mut v1 = (-(((acc[(n.min(3), 0)]).sin_cos().0) + w[0]));
    let mut v2: f64 = ((((s + 1) as f64).sqrt()
        * (Vector3::new(v1, w.x, v1).dot(&(*item)) / 3.0))
        * ((*item).add_scalar(3.0).norm()));
    let mut v3: f64 = ((n + 1) as f64).sqrt();
    let v4: f64 = ((v3 * 1.0_f64).tanh() * v3);
    let mut v5 = (*item)
        .yz()
        .lerp(&SMatrix::<f64, 2, 1>::from_row_slice(&[v3, v3]), v4.hypot(1.0 + v2 * v2));
    let v6 = |v7: f64, v8: f64| (((w)[(1, 0)]).asinh()).tanh();
    let mut sum_10 = 0.0;
    for v9 in 0..=n {
        sum_10 += v5.sum();
    }
    for (&v11, &v12) in w.iter().zip(w.iter().skip(1)) {
        let v14 = (v5[1].hypot(1.0 + (-sum_10) * (-sum_10)) * v3);
        [v2, v1] = [v1, v2];
        sum_10 *= ((n as f64 * 0.1 + (-v3))).cos();
    }
    acc.sum() + v1 + v2 + v5.dot(&v5) / 2.0 + sum_10
        + (Vector2::new(v3, v5[n % 2]).dot(&v5) / 2.0) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.276, -0.622, 0.899]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.439, -0.714]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.505, 0.095, -0.469, -0.533]);
let a3 = 1usize;
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[23.90888697824807]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.6443456210600544, -27.86450459258357, -5.19606132492101, 83.27227561544143, 0.0, 1.095, 1.505, 49.260914507343806, 1.0]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[0.18439340307689853, -4.388548885318009, -0.4632524268968148, -4.388548885318009, 73.51387032321557, 2.7393494311979247, -0.4632524268968148, 2.7393494311979243, 0.8898232202270202]);
}
}

pub mod p357 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = all, value)]
#[matgrad::vjp(wrt = all, value)]
pub fn f(
    all: &SVector<f64, 33>,
    g: &SVector<f64, 5>,
    whole: f64,
    pulled: usize,
) -> SMatrix<f64, 1, 2> {
    let mut grad = whole;
    for t1 in 0..=pulled {
        let mut v2 = SMatrix::<f64, 2, 2>::zeros();
        v2 *= (((*g).dot(&(*g)) / 5.0)).tanh();
        v2 -= v2;
    }
    for &v3 in g.iter() {
        let mut t1 = ((*g).sum()).atan2(1.5 + ((*g)[0]) * ((*g)[0]));
        t1 -= (-matgrad::sigmoid(v3));
    }
    let v6: f64 = (if pulled >= 1 {
        ((pulled + 1) as f64).sqrt()
    } else {
        ((pulled + 1) as f64).sqrt()
    } + ((pulled as f64) + whole));
    matrix![g[3], v6]
        + SMatrix::<f64, 1, 2>::repeat(grad + v6 + (v6 - whole) + all[0] * all[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.913, -0.352, -0.801, -0.925, -0.187, -0.995, 0.11, 0.918, -0.157, 0.863, -0.323, 0.172, -0.804, -0.905, -0.244, 0.591, -0.675, -0.627, 0.31, 0.695, -0.58, 0.517, -0.76, -0.915, -0.995, 0.075, 0.306, -0.757, -0.47, 0.451, -0.338, -0.581, -0.895]);
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.557, -0.474, -0.041, 0.192, -0.414]);
let a2 = -0.723;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[9.067376000000001, 13.152376]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.878, 0.066, -0.587, 0.308, -0.124, 0.731, 0.146, -0.28, 0.774, 0.791, 0.264, -0.051, 0.457, 0.925, 0.013, 0.46, 0.539, -0.264, 0.355, -0.022, -0.974, -0.653, 0.971, 0.473, -0.428, 0.838, -0.233, 0.052, 0.133, 0.096, -0.356, -0.83, -0.926])), &[0.248798, 0.248798]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.878, 0.066, -0.587, 0.308, -0.124, 0.731, 0.146, -0.28, 0.774, 0.791, 0.264, -0.051, 0.457, 0.925, 0.013, 0.46, 0.539, -0.264, 0.355, -0.022, -0.974, -0.653, 0.971, 0.473, -0.428, 0.838, -0.233, 0.052, 0.133, 0.096, -0.356, -0.83, -0.926])), &[9.067376000000001, 13.152376, 0.248798, 0.248798]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.751, 0.043])), &[-0.27948799999999996, -0.7249220000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.751, 0.043])), &[9.067376000000001, 13.152376, -0.27948799999999996, -0.7249220000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}

pub mod p358 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, value, into)]
#[matgrad::hvp(wrt = cholesky, value, into)]
pub fn f(cholesky: &Vector4<f64>) -> f64 {
    let mut v1 = [SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
            &[
                SMatrix::<f64, 1, 2>::from_column_slice(&[cholesky[3], cholesky[2]]),
                matrix![cholesky.x, cholesky.x],
            ],
        )
        .column(1)
        .into_owned(); 4];
    let mut grad: f64 = matgrad::sinc((v1[3][1] / (1.5 + v1[1][0] * v1[1][0])));
    let mut v2 = grad;
    let v3 = (vector![v1[1] [0], v2, cholesky[3]] - vector![v2, v2, grad]).zx();
    grad + v2 + v3.sum() + v2 + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.103, 0.502, 0.034, -0.58]);
c.near("f", &f(a0), &[0.5049215426872381]);
c.near("f_grad", &f_grad(a0), &[0.48677140475246383, 0.103, 1.000071052629516, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[0.5049215426872381, 0.48677140475246383, 0.103, 1.000071052629516, 1.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.48677140475246383, 0.103, 1.000071052629516, 1.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.5049215426872381]);
c.near("f_value_and_grad_into", &o0, &[0.48677140475246383, 0.103, 1.000071052629516, 1.0]);
}
c.near("f_hvp", &f_hvp(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.719, 0.609, 0.338, 0.91])), &[0.7156704656772717, -0.719, -0.000288426295593194, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.719, 0.609, 0.338, 0.91])), &[0.5049215426872381, 0.48677140475246383, 0.103, 1.000071052629516, 1.0, 0.7156704656772717, -0.719, -0.000288426295593194, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.719, 0.609, 0.338, 0.91]), &mut o0);
c.near("f_hvp_into", &o0, &[0.7156704656772717, -0.719, -0.000288426295593194, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.719, 0.609, 0.338, 0.91]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[0.5049215426872381]);
c.near("f_value_grad_hvp_into", &o0, &[0.48677140475246383, 0.103, 1.000071052629516, 1.0]);
c.near("f_value_grad_hvp_into", &o1, &[0.7156704656772717, -0.719, -0.000288426295593194, 0.0]);
}
}
}

pub mod p359 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = whole, value, into)]
pub fn f(step_1: &Vector2<f64>, whole: &Vector2<f64>) -> Option<Vector3<f64>> {
    let n = (*step_1);
    let mut v1 = (0.7 * ((-n[0]) * ((*whole).metric_distance(&n.add_scalar(4.0)))).sin())
        .atanh();
    let mut v2: f64 = 2.0_f64;
    Some(
        Vector3::new(step_1[1], v2, v2)
            + SMatrix::<
                f64,
                3,
                1,
            >::repeat(
                n.norm_squared() + v1 + v2
                    + (SMatrix::<
                        f64,
                        2,
                        3,
                    >::from_fn(|r0, c0| v1 * (r0 + c0) as f64 * 0.1)
                        .column(0)
                        .into_owned()
                        .dot(&(n + (*whole))) / 2.0) + whole[0] * whole[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.697, -0.2]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.336, 0.478]);
c.near("f", &f(a0, a1).unwrap(), &[2.5127501657644014, 4.712750165764401, 4.712750165764401]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.621, 0.897])).unwrap(), &[0.9391441905958259, 0.8213617633837433]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.621, 0.897])).unwrap(), &[2.5127501657644014, 4.712750165764401, 4.712750165764401, 0.9391441905958259, 0.8213617633837433]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.621, 0.897]), &mut o0);
c.near("f_vjp_into", &o0, &[0.9391441905958259, 0.8213617633837433]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.621, 0.897]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2.5127501657644014, 4.712750165764401, 4.712750165764401]);
c.near("f_value_and_vjp_into", &o0, &[0.9391441905958259, 0.8213617633837433]);
}
}
}

pub mod p360 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, step_1), value)]
#[matgrad::hessian(wrt = other, value)]
pub fn f(
    other: &Vector2<f64>,
    s_before: f64,
    step_1: &Vector3<f64>,
    t1: &[(Vector2<f64>, f64)],
    cholesky: Mode,
) -> f64 {
    let cholesky: SMatrix<f64, 2, 1> = SMatrix::<
        f64,
        2,
        1,
    >::from_iterator(((*other).add_scalar(3.0)).normalize().iter().map(|e| e * 0.5));
    let v1 = if !((cholesky[(0, 0)] * t1[1].1) > step_1[1]) {
        matgrad::constant((s_before / (1.5 + (cholesky[(0, 0)]) * (cholesky[(0, 0)]))))
    } else {
        let g = if !(cholesky.x >= 1.5_f64) {
            matgrad::ln_gamma(1.5 + (cholesky.sum()).powi(2))
        } else {
            0.8_f64
        };
        g
    };
    let cholesky = cholesky.x;
    let g: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| cholesky * (r0 + c0) as f64 * 0.1)
        .component_mul(&(SMatrix::<f64, 3, 3>::zeros()).add_scalar(cholesky));
    let acc = if (t1[1].1 * g[(0, 1)]) <= (step_1.y - v1) {
        let v2: f64 = ((t1[3].0.x * 1.0_f64).sin() * t1[1].1);
        g
    } else {
        let mut v3: f64 = (v1 + (t1[4].0.x + v1));
        SMatrix::<f64, 3, 3>::from_element(v3).component_div(&g.map(|e| 1.5 + e * e))
    };
    let dx: usize = 4;
    step_1.norm_squared() + v1 + cholesky + g.dot(&g) / 9.0 + acc.norm_squared()
        + acc[(2, dx % 3)] + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.439, -0.422]);
let a1 = -0.084;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.584, 0.692, 0.686]);
let a3 = &[(SMatrix::<f64, 2, 1>::from_column_slice(&[-0.755, 0.673]), 0.5), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.574, -0.392]), 0.925), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.003, -0.766]), 0.258), (SMatrix::<f64, 2, 1>::from_column_slice(&[0.098, 0.502]), -0.447), (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.35, -0.407]), -0.4)];
let a4 = Mode::Scaled(0.833);
c.near("f", &f(a0, a1, a2, a3, a4), &[1.2975366966593116]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.057618116107461655, -0.07686140469106309, -0.476, 0.7999999999999999, 1.372]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.2975366966593116, 0.057618116107461655, -0.07686140469106309, -0.476, 0.7999999999999999, 1.372]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[-0.02933405121113313, 0.016781103959513256, 0.016781103959513252, 0.007428699834870815]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4), &[1.2975366966593116, 0.057618116107461655, -0.07686140469106309, -0.02933405121113313, 0.016781103959513256, 0.016781103959513252, 0.007428699834870815]);
}
}

pub mod p361 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
#[matgrad::differential(wrt = acc, into)]
pub fn f(acc: f64, grad: &Matrix3<f64>) -> f64 {
    let mut sum_2 = 0.0;
    for other in 0..20 {
        let v1: f64 = (0..other).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_2 += v1;
    }
    let mut t1 = sum_2;
    let other = (*grad);
    sum_2 + t1 + other.sum() + other[(0, 0)] + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.632;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.602, 0.443, 0.742, -0.043, 0.255, 0.191, 0.737, -0.782, -0.339]);
c.near("f", &f(a0, a1), &[228.18960000000007]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, 0.376), &[0.1128]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.376, &mut o0);
c.near("f_diff_into", &o0, &[0.1128]);
}
}
}

/// All of them.
pub const ALL: &[(&str, fn(&mut Checker))] = &[
    ("p1", p1::check),
    ("p2", p2::check),
    ("p3", p3::check),
    ("p4", p4::check),
    ("p5", p5::check),
    ("p6", p6::check),
    ("p7", p7::check),
    ("p8", p8::check),
    ("p9", p9::check),
    ("p10", p10::check),
    ("p11", p11::check),
    ("p12", p12::check),
    ("p13", p13::check),
    ("p15", p15::check),
    ("p16", p16::check),
    ("p18", p18::check),
    ("p19", p19::check),
    ("p20", p20::check),
    ("p21", p21::check),
    ("p22", p22::check),
    ("p23", p23::check),
    ("p26", p26::check),
    ("p27", p27::check),
    ("p28", p28::check),
    ("p29", p29::check),
    ("p31", p31::check),
    ("p32", p32::check),
    ("p33", p33::check),
    ("p34", p34::check),
    ("p35", p35::check),
    ("p36", p36::check),
    ("p37", p37::check),
    ("p38", p38::check),
    ("p39", p39::check),
    ("p40", p40::check),
    ("p41", p41::check),
    ("p42", p42::check),
    ("p43", p43::check),
    ("p44", p44::check),
    ("p45", p45::check),
    ("p46", p46::check),
    ("p47", p47::check),
    ("p48", p48::check),
    ("p49", p49::check),
    ("p50", p50::check),
    ("p51", p51::check),
    ("p52", p52::check),
    ("p53", p53::check),
    ("p54", p54::check),
    ("p56", p56::check),
    ("p57", p57::check),
    ("p59", p59::check),
    ("p60", p60::check),
    ("p61", p61::check),
    ("p62", p62::check),
    ("p63", p63::check),
    ("p64", p64::check),
    ("p65", p65::check),
    ("p66", p66::check),
    ("p67", p67::check),
    ("p68", p68::check),
    ("p69", p69::check),
    ("p70", p70::check),
    ("p71", p71::check),
    ("p72", p72::check),
    ("p73", p73::check),
    ("p74", p74::check),
    ("p75", p75::check),
    ("p76", p76::check),
    ("p78", p78::check),
    ("p79", p79::check),
    ("p80", p80::check),
    ("p81", p81::check),
    ("p82", p82::check),
    ("p83", p83::check),
    ("p84", p84::check),
    ("p85", p85::check),
    ("p89", p89::check),
    ("p91", p91::check),
    ("p92", p92::check),
    ("p93", p93::check),
    ("p94", p94::check),
    ("p96", p96::check),
    ("p97", p97::check),
    ("p98", p98::check),
    ("p99", p99::check),
    ("p100", p100::check),
    ("p101", p101::check),
    ("p102", p102::check),
    ("p103", p103::check),
    ("p104", p104::check),
    ("p105", p105::check),
    ("p106", p106::check),
    ("p107", p107::check),
    ("p110", p110::check),
    ("p111", p111::check),
    ("p112", p112::check),
    ("p113", p113::check),
    ("p114", p114::check),
    ("p116", p116::check),
    ("p117", p117::check),
    ("p118", p118::check),
    ("p119", p119::check),
    ("p120", p120::check),
    ("p121", p121::check),
    ("p122", p122::check),
    ("p123", p123::check),
    ("p124", p124::check),
    ("p125", p125::check),
    ("p126", p126::check),
    ("p127", p127::check),
    ("p128", p128::check),
    ("p129", p129::check),
    ("p131", p131::check),
    ("p133", p133::check),
    ("p135", p135::check),
    ("p136", p136::check),
    ("p137", p137::check),
    ("p139", p139::check),
    ("p140", p140::check),
    ("p141", p141::check),
    ("p142", p142::check),
    ("p143", p143::check),
    ("p144", p144::check),
    ("p145", p145::check),
    ("p146", p146::check),
    ("p147", p147::check),
    ("p148", p148::check),
    ("p149", p149::check),
    ("p150", p150::check),
    ("p151", p151::check),
    ("p153", p153::check),
    ("p154", p154::check),
    ("p155", p155::check),
    ("p157", p157::check),
    ("p158", p158::check),
    ("p160", p160::check),
    ("p161", p161::check),
    ("p162", p162::check),
    ("p163", p163::check),
    ("p164", p164::check),
    ("p165", p165::check),
    ("p166", p166::check),
    ("p167", p167::check),
    ("p168", p168::check),
    ("p169", p169::check),
    ("p170", p170::check),
    ("p171", p171::check),
    ("p172", p172::check),
    ("p173", p173::check),
    ("p174", p174::check),
    ("p176", p176::check),
    ("p177", p177::check),
    ("p179", p179::check),
    ("p180", p180::check),
    ("p181", p181::check),
    ("p182", p182::check),
    ("p184", p184::check),
    ("p186", p186::check),
    ("p187", p187::check),
    ("p189", p189::check),
    ("p190", p190::check),
    ("p191", p191::check),
    ("p192", p192::check),
    ("p194", p194::check),
    ("p197", p197::check),
    ("p198", p198::check),
    ("p199", p199::check),
    ("p200", p200::check),
    ("p202", p202::check),
    ("p204", p204::check),
    ("p205", p205::check),
    ("p206", p206::check),
    ("p207", p207::check),
    ("p208", p208::check),
    ("p209", p209::check),
    ("p210", p210::check),
    ("p212", p212::check),
    ("p213", p213::check),
    ("p214", p214::check),
    ("p215", p215::check),
    ("p216", p216::check),
    ("p217", p217::check),
    ("p218", p218::check),
    ("p220", p220::check),
    ("p221", p221::check),
    ("p223", p223::check),
    ("p224", p224::check),
    ("p225", p225::check),
    ("p227", p227::check),
    ("p228", p228::check),
    ("p229", p229::check),
    ("p232", p232::check),
    ("p233", p233::check),
    ("p235", p235::check),
    ("p236", p236::check),
    ("p237", p237::check),
    ("p239", p239::check),
    ("p240", p240::check),
    ("p242", p242::check),
    ("p243", p243::check),
    ("p244", p244::check),
    ("p245", p245::check),
    ("p246", p246::check),
    ("p247", p247::check),
    ("p248", p248::check),
    ("p249", p249::check),
    ("p251", p251::check),
    ("p252", p252::check),
    ("p253", p253::check),
    ("p254", p254::check),
    ("p255", p255::check),
    ("p257", p257::check),
    ("p258", p258::check),
    ("p259", p259::check),
    ("p261", p261::check),
    ("p262", p262::check),
    ("p264", p264::check),
    ("p265", p265::check),
    ("p266", p266::check),
    ("p267", p267::check),
    ("p268", p268::check),
    ("p269", p269::check),
    ("p271", p271::check),
    ("p273", p273::check),
    ("p274", p274::check),
    ("p275", p275::check),
    ("p276", p276::check),
    ("p279", p279::check),
    ("p281", p281::check),
    ("p282", p282::check),
    ("p284", p284::check),
    ("p285", p285::check),
    ("p286", p286::check),
    ("p287", p287::check),
    ("p288", p288::check),
    ("p289", p289::check),
    ("p291", p291::check),
    ("p292", p292::check),
    ("p294", p294::check),
    ("p295", p295::check),
    ("p296", p296::check),
    ("p298", p298::check),
    ("p299", p299::check),
    ("p300", p300::check),
    ("p301", p301::check),
    ("p302", p302::check),
    ("p303", p303::check),
    ("p304", p304::check),
    ("p305", p305::check),
    ("p306", p306::check),
    ("p308", p308::check),
    ("p309", p309::check),
    ("p311", p311::check),
    ("p312", p312::check),
    ("p313", p313::check),
    ("p314", p314::check),
    ("p315", p315::check),
    ("p316", p316::check),
    ("p317", p317::check),
    ("p318", p318::check),
    ("p319", p319::check),
    ("p320", p320::check),
    ("p322", p322::check),
    ("p323", p323::check),
    ("p324", p324::check),
    ("p325", p325::check),
    ("p326", p326::check),
    ("p327", p327::check),
    ("p328", p328::check),
    ("p329", p329::check),
    ("p330", p330::check),
    ("p331", p331::check),
    ("p332", p332::check),
    ("p333", p333::check),
    ("p334", p334::check),
    ("p335", p335::check),
    ("p337", p337::check),
    ("p338", p338::check),
    ("p340", p340::check),
    ("p341", p341::check),
    ("p342", p342::check),
    ("p343", p343::check),
    ("p344", p344::check),
    ("p345", p345::check),
    ("p346", p346::check),
    ("p347", p347::check),
    ("p348", p348::check),
    ("p349", p349::check),
    ("p350", p350::check),
    ("p351", p351::check),
    ("p352", p352::check),
    ("p353", p353::check),
    ("p355", p355::check),
    ("p356", p356::check),
    ("p357", p357::check),
    ("p358", p358::check),
    ("p359", p359::check),
    ("p360", p360::check),
    ("p361", p361::check),
];
