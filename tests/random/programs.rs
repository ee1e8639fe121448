// Written by `cargo test -p matgrad-engine --lib write_source_programs -- --ignored`; do not edit.

use super::checker::Checker;
use nalgebra::Vector2;

#[derive(Clone, Copy)]
pub struct Params { pub gain: f64, pub shift: f64, pub count: usize, pub table: [f64; 4], pub offset: Vector2<f64>, pub on: bool }
#[derive(Clone, Copy, PartialEq)]
pub enum Mode { Slow, Fast }

pub mod p0 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (y, k), value)]
#[matgrad::vjp(wrt = (y, k), value)]
pub fn f(y: &Vector3<f64>, k: f64) -> Vector2<f64> {
    let mut v1 = (k + ((1.5 + y.y * y.y).powf(k.tanh())));
    v1 += k;
    let mut column = ((1.5 + k.powi(2)).powf(0.7)).abs().sqrt();
    let mut sum_2 = 0.0;
    for t1 in 0..2 {
        sum_2 += matgrad::constant((column + v1));
    }
    let mut t1 = sum_2;
    let dx = |v3: f64, v4: f64| (v4).tanh();
    SMatrix::<f64, 2, 1>::from_row_slice(&[t1, t1])
        + SMatrix::<f64, 2, 1>::repeat(v1 + column + sum_2 + t1 + v1 + k * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.844, -0.079, -0.215]);
let a1 = 0.686;
c.near("f", &f(a0, a1), &[30.2672107125685, 30.2672107125685]);
c.near("f_jac", &f_jac(a0, a1), &[0.0, 0.0, -0.15941361937584408, -0.15941361937584408, 0.0, 0.0, 5.283849234097709, 5.283849234097709]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1), &[30.2672107125685, 30.2672107125685, 0.0, 0.0, -0.15941361937584408, -0.15941361937584408, 0.0, 0.0, 5.283849234097709, 5.283849234097709]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.055, 0.661])), &[0.0, -0.11414015147310436, 0.0, 3.78323605161396]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.055, 0.661])), &[30.2672107125685, 30.2672107125685, 0.0, -0.11414015147310436, 0.0, 3.78323605161396]);
}
}

pub mod p1 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value)]
#[matgrad::differential(wrt = step_1, value)]
pub fn f<const N: usize>(step_1: &SVector<f64, N>, v: usize, acc: &Params) -> f64 {
    let mut v1 = {
        let grad = (*step_1).mean();
        grad.max((step_1[v / 2]))
    };
    let mut v2 = SMatrix::<f64, N, 1>::repeat(v1);
    let grad = matrix![
        (v1 + step_1[v]), (v2[v] / (1.5 + v2[v] * v2[v])), v2[(15, 0)]; v2[(17 - v, 0)],
        (- v2[(v * 3 + 1) % 18]), v2[17 - v]
    ];
    let whole: f64 = (v as f64 * 0.1 * 1.0_f64).exp_m1();
    step_1.sum() + v1 + v2.sum() + grad.norm_squared() + whole + whole
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.56, 0.247, 0.967, 0.255, -0.32, 0.953, -0.518, 0.303, -0.324, 0.649, -0.334, 0.942, -0.235, 0.786, -0.624, -0.077, -0.943, 0.009]);
let a1 = 3usize;
let a2 = &Params { gain: 0.42, shift: -0.023, count: 1usize, table: [0.646, -0.332, 0.551, 0.935], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.982, -0.953]), on: true };
c.near("f", &f::<18>(a0, a1, a2), &[6.951474661456052]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[1.2469999999999999, 22.606882573343295, 1.0, 2.004, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2), &[6.951474661456052, 1.2469999999999999, 22.606882573343295, 1.0, 2.004, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
c.near("f_diff", &f_diff::<18>(a0, a1, a2, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.862, -0.323, -0.258, 0.482, -0.993, 0.273, -0.946, 0.9, 0.891, 0.023, 0.334, 0.333, 0.567, 0.393, 0.03, 0.313, 0.995, -0.689])), &[-3.0951810711898853]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, a2, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.862, -0.323, -0.258, 0.482, -0.993, 0.273, -0.946, 0.9, 0.891, 0.023, 0.334, 0.333, 0.567, 0.393, 0.03, 0.313, 0.995, -0.689])), &[6.951474661456052, -3.0951810711898853]);
}
}

pub mod p2 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, dx, i), into)]
#[matgrad::vjp(wrt = (matgrad_total, dx, i), into)]
pub fn f(
    matgrad_total: Vector3<f64>,
    dx: &Vector4<f64>,
    i: &Vector3<f64>,
    whole: bool,
    k: &Vector4<f64>,
) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in (0..20).rev() {
        sum_2 += (((*dx).sum()) * (if !whole { k[0] } else { i[1] }));
    }
    let v3: [usize; 3] = [1, 1, 1];
    let v4: [usize; 3] = [2, 1, 1];
    matgrad_total.dot(&matgrad_total) / 3.0 + sum_2
        + (k[1]
            / (1.5
                + (sum_2.mul_add(matgrad_total[v4[2]], 0.5))
                    * (sum_2.mul_add(matgrad_total[v4[2]], 0.5)))) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.497, 0.014, 0.483]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.859, -0.656, 0.285, -0.429]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.368, 0.847, -0.254]);
let a3 = true;
let a4 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.708, -0.055, -0.766, -0.007]);
c.near("f", &f(a0, a1, a2, a3, a4), &[0.5649448549730383]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.3313333333333333, 0.0274895348460243, 0.32199999999999995, 16.288308251206395, 17.803308251206396, 16.944308251206394, 16.944308251206394, 0.0, 1.180300102504341, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.3313333333333333, 0.0274895348460243, 0.32199999999999995]);
c.near("f_grad_into", &o1, &[16.288308251206395, 17.803308251206396, 16.944308251206394, 16.944308251206394]);
c.near("f_grad_into", &o2, &[0.0, 1.180300102504341, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, 0.02), &[0.006626666666666666, 0.000549790696920486, 0.0064399999999999995, 0.3257661650241279, 0.3560661650241279, 0.3388861650241279, 0.3388861650241279, 0.0, 0.023606002050086818, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, 0.02, &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.006626666666666666, 0.000549790696920486, 0.0064399999999999995]);
c.near("f_vjp_into", &o1, &[0.3257661650241279, 0.3560661650241279, 0.3388861650241279, 0.3388861650241279]);
c.near("f_vjp_into", &o2, &[0.0, 0.023606002050086818, 0.0]);
}
}
}

pub mod p3 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole)]
#[matgrad::differential(wrt = whole)]
pub fn f(whole: &Matrix2<f64>, n: SVector<f64, 20>) -> f64 {
    let v2 = if (whole[(0, 0)]).mul_add(n[0], 0.5) > whole[(0, 0)] {
        n[5]
            .hypot(
                1.0
                    + ({
                        let v1 = n[(13, 0)];
                        v1
                    })
                        * ({
                            let v1 = n[(13, 0)];
                            v1
                        }),
            )
    } else {
        (-(n[10] + n[15]))
    };
    let v6 = if n[(7, 0)] <= -0.3 {
        let mut v3 = n;
        (-((SMatrix::<f64, 20, 1>::zeros()).add_scalar(v2).dot(&v3) / 20.0))
    } else {
        let v5 = if (n[3] * n[16]) < 0.1 {
            ((f64::sin(n[19])) - n[9])
        } else {
            let mut v4: usize = 2;
            v4 ^= 2;
            v4 %= 4;
            (-(n)[(v4, 0)])
        };
        v5
    };
    let mut v7 = 0.0_f64;
    let mut v8 = 0;
    for v9 in 0..=v8 {
        let v10 = SMatrix::<
            f64,
            2,
            3,
        >::from_rows(
            &[
                matrix![v7, n[5], v2].component_mul(&matrix![v6, v6, v2]),
                SMatrix::<f64, 1, 3>::from_column_slice(&[v6, n[15], v2]),
            ],
        );
        let mut v13 = match v9 {
            1..=3 if v8 == 1 => {
                let v11 = v10[(1, (v8 * 3 + 1) % 3)];
                v11
            }
            0 => (1.5 + (v6.hypot(1.0 + v2 * v2)).powi(2)).log2(),
            _ => {
                let mut v12 = match v9 {
                    1 => v6,
                    2 => ((v6 - v6) - (n.sum())),
                    _ => ((v8 as f64) + (0.7 * v7.sin()).atanh()),
                };
                ((SMatrix::<f64, 20, 3>::zeros()).add_scalar(v12)
                    * Vector3::new(v10[(1, v9)], v12, whole[(1, v9 % 2)]))
                    .sum()
            }
        };
        v7 += (v7 + v13);
    }
    let v14 = (-(((n[(19 - v8, 0)]) * v7) * n[v8]));
    let mut sum_16 = 0.0;
    for v15 in 0..v8 {
        sum_16 += n.mean();
    }
    let v17: f64 = (if v8 != 2 { v8 as f64 * 0.1 } else { f64::from(v8 as u32) * 0.25 }
        + v8 as f64 * 0.1);
    let mut v18 = ((n.add_scalar(3.0)).normalize().add_scalar(3.0)).normalize();
    let mut v19: f64 = ((sum_16 * v17).hypot(1.0 + v14 * v14) * v17);
    let v21 = if v17 > 0.0 {
        v19
            /= 1.5
                + ((((v18[v8 + 17]).mul_add(v6, 0.5))
                    - (v14.atan2(1.5 + (whole[(1, 0)]) * (whole[(1, 0)])))))
                    .powi(2);
        n.map(matgrad::sigmoid)
    } else {
        v18
    };
    whole.norm_squared() + v2 + v6 + v7 + sum_16 + v18.norm_squared() + v19
        + v21.dot(&v21) / 20.0 + v18[v8 / 2] + whole[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.302, 0.209, 0.384, -0.444]);
let a1 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.825, -0.866, -0.918, -0.573, -0.628, -0.813, -0.704, 0.672, 0.263, -0.43, -0.103, -0.917, -0.814, 0.343, 0.741, -0.346, -0.118, -0.101, -0.407, -0.46]);
c.near("f", &f(a0, a1), &[6.742136627559396]);
c.near("f_grad", &f_grad(a0, a1), &[1.5587435384339687, 0.418, 0.768, -0.888]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.516, 0.856, 0.071, -0.673])), &[0.20564833416807204]);
}
}

pub mod p4 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = step_1, into)]
pub fn f<const N: usize>(
    matgrad_item: &SVector<f64, N>,
    step_1: &Vector2<f64>,
    n: &Params,
    cholesky: &[usize; 17],
    value: bool,
) -> Option<SMatrix<f64, 1, 2>> {
    let v1 = (if value { (*matgrad_item)[16] } else { (step_1[0] * (-step_1.x)) });
    let v3 = if value {
        (v1 - v1)
    } else {
        let v2 = cholesky.len();
        step_1.x
    };
    let mut v4 = ((if n.count > 1 { v1.mul_add(v3, 0.5) } else { v1.atan() })
        + step_1.x);
    let mut v7 = {
        let v5: SMatrix<f64, 2, 1> = SMatrix::<f64, 3, 3>::repeat(v4)
            .fixed_view::<2, 1>(0, 0)
            .into_owned();
        {
            let v6 = (v3 * (v5[(0, 0)]));
            v6
        }
    };
    Some(
        SMatrix::<f64, 2, 2>::from_column_slice(&[step_1.y, v3, (-0.8_f64), v4])
            .row_sum()
            + SMatrix::<f64, 1, 2>::repeat(v4 + v7 + v7 + step_1[0] * step_1[1]),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.858, -0.718, -0.856, -0.979, -0.358, 0.333, -0.478, -0.031, -0.711, -0.066, 0.325, 0.787, -0.04, -0.363, -0.037, -0.956, -0.387, -0.341]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.901, -0.94]);
let a2 = &Params { gain: -0.37, shift: 0.383, count: 1usize, table: [-0.776, -0.01, 0.431, 0.175], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.179, -0.384]), on: false };
let a3 = &[1usize, 3usize, 1usize, 3usize, 1usize, 2usize, 0usize, 1usize, 3usize, 0usize, 3usize, 3usize, 3usize, 2usize, 0usize, 1usize, 1usize];
let a4 = false;
c.near("f", &f::<18>(a0, a1, a2, a3, a4).unwrap(), &[-0.2720088158278382, -0.8139041819334194]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.873, -0.38])).unwrap(), &[0.0910731325552383, -2.001953]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.873, -0.38]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0910731325552383, -2.001953]);
}
}
}

pub mod p5 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (value, next_s), into)]
#[matgrad::differential(wrt = (value, next_s), into)]
pub fn f(
    value: &SVector<f64, 20>,
    whole: &[Vector2<f64>; 20],
    next_s: &SVector<f64, 17>,
    dx: Matrix3<f64>,
    i: usize,
) -> f64 {
    let v1: [usize; 3] = [1, 1, 1];
    let v2 = |v3: f64, v4: f64| (((-next_s[i]) - v4)).tanh();
    let v5: f64 = if i >= 4 {
        (((i + 1) as f64).sqrt() + dx[(v1[v1[0]], 2)])
    } else {
        (i as f64 * 0.1 * 1.0_f64).tanh()
    };
    let v6: f64 = v5;
    let mut sum_9 = 0.0;
    for v7 in 0..i {
        let mut v8: f64 = (0..v7).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_9 += (*value).magnitude_squared().sqrt().tanh();
    }
    let v10: f64 = ((v5 - (i as f64)) + ((i as f64) * dx[(1, 0)]));
    let mut v11 = v10;
    let v12: usize = i % 4;
    v6 + sum_9 + v11 + v11 + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.385, 0.779, -0.441, -0.012, -0.741, -0.457, 0.243, -0.589, -0.074, 0.894, -0.51, 0.744, -0.3, -0.228, -0.36, 0.417, -0.886, -0.343, -0.097, 0.798]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.025, 0.299]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.274, -0.259]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.927, -0.278]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.644]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.349, -0.268]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.158, -0.617]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, 0.003]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.621, 0.395]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, 0.187]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.873, 0.923]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.82, -0.095]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.787, -0.49]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.509, 0.758]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.295, -0.46]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.419, -0.63]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.571, 0.518]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.925, 0.27]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.123, 0.078]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.23, 0.791]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.932, 0.946])];
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.886, -0.705, -0.372, 0.068, -0.955, 0.148, 0.698, -0.022, 0.554, -0.063, 0.301, -0.794, 0.84, -0.328, 0.377, 0.092, -0.309]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.509, 0.656, -0.275, -0.29, 0.601, 0.61, 0.056, 0.571, 0.997]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.384903963192772]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.015848408539150056, 0.032067299355838685, -0.018153631599390065, -0.0004939763700514303, -0.030503040850675824, -0.01881226675945864, 0.010003021493541464, -0.02424600683002437, -0.0030461876153171532, 0.03680123956883156, -0.02099399572718579, 0.030626534943188677, -0.012349409251285758, -0.009385551030977176, -0.014819291101542908, 0.017165678859287204, -0.03647192198879727, -0.01411949124397005, -0.003992975657915728, 0.03284942860842012, -0.705, -0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.015848408539150056, 0.032067299355838685, -0.018153631599390065, -0.0004939763700514303, -0.030503040850675824, -0.01881226675945864, 0.010003021493541464, -0.02424600683002437, -0.0030461876153171532, 0.03680123956883156, -0.02099399572718579, 0.030626534943188677, -0.012349409251285758, -0.009385551030977176, -0.014819291101542908, 0.017165678859287204, -0.03647192198879727, -0.01411949124397005, -0.003992975657915728, 0.03284942860842012]);
c.near("f_grad_into", &o1, &[-0.705, -0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.064, 0.013, 0.589, -0.181, -0.025, 0.978, 0.076, 0.96, 0.585, 0.905, 0.968, 0.485, 0.618, -0.34, -0.8, 0.912, 0.847, -0.316, -0.467, 0.69]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.608, -0.266, 0.45, -0.509, -0.863, -0.746, -0.178, -0.019, 0.012, 0.833, -0.33, 0.458, -0.291, -0.425, 0.287, -0.175, -0.392])), &[0.6622176707094165]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.064, 0.013, 0.589, -0.181, -0.025, 0.978, 0.076, 0.96, 0.585, 0.905, 0.968, 0.485, 0.618, -0.34, -0.8, 0.912, 0.847, -0.316, -0.467, 0.69]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.608, -0.266, 0.45, -0.509, -0.863, -0.746, -0.178, -0.019, 0.012, 0.833, -0.33, 0.458, -0.291, -0.425, 0.287, -0.175, -0.392]), &mut o0);
c.near("f_diff_into", &o0, &[0.6622176707094165]);
}
}
}

pub mod p6 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value)]
pub fn f<const N: usize>(
    column: SVector<f64, N>,
    t1: &Vector4<f64>,
    out: &Params,
    all: &[f64; 17],
) -> f64 {
    let t1 = t1.len();
    let mut v1 = column;
    let mut matgrad_item = (SMatrix::<f64, N, 1>::repeat(all[out.count % 17]) * all[t1]);
    let mut next_s: SMatrix<f64, N, 1> = (matgrad_item.zip_map(&v1, |p, q| p * q.sin())
        - (v1 * v1[3]));
    let next_s = column;
    let v4: f64 = (next_s.iter().map(|&v2| ((-0.5_f64)).tanh()).sum::<f64>() / 5.0)
        .mul_add((-next_s[1]), 0.5);
    v1.sum() + matgrad_item.dot(&matgrad_item) / 5.0 + next_s.dot(&next_s) / 5.0 + v4
        + (-(1.5 + v4.powi(2)).sqrt()) + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.279, 0.831, 0.846, 0.627, -0.641]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.459, -0.384, -0.819, 0.93]);
let a2 = &Params { gain: 0.937, shift: 0.525, count: 3usize, table: [-0.895, 0.166, -0.088, -0.736], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.23, 0.849]), on: false };
let a3 = &[-0.592, -0.96, 0.031, -0.683, -0.801, -0.106, 0.978, -0.921, -0.54, -0.873, -0.509, 0.674, 0.626, 0.751, 0.836, -0.098, -0.528];
c.near("f", &f::<5>(a0, a1, a2, a3), &[1.2826354973963496]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[1.7193999999999998, 1.2450562117640684, 1.3384, 1.2508, 0.7436]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[1.2826354973963496, 1.7193999999999998, 1.2450562117640684, 1.3384, 1.2508, 0.7436]);
}
}

pub mod p7 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, pulled, dx), into)]
#[matgrad::differential(wrt = (acc, pulled, dx), into)]
pub fn f(acc: f64, pulled: &Vector3<f64>, dx: &SVector<f64, 33>) -> f64 {
    let mut dx = (*dx);
    dx /= 1.5 + (acc).powi(2);
    for v1 in 0..33 {
        let mut dx = dx;
        let mut v4 = {
            let v2: f64 = if v1 != 22 {
                {
                    let v: f64 = f64::from(v1 as u32) * 0.25;
                    v
                }
            } else {
                v1 as f64 * 0.1
            };
            if v2.mul_add(dx[13], 0.5) < (*pulled).add_scalar(3.0).norm() || v2 > 0.4 {
                let mut v = ((dx - dx).sum())
                    .mul_add(
                        ({
                            let v3 = 2.0_f64;
                            v2
                        }),
                        0.5,
                    );
                dx = dx * 0.5 + dx;
            }
            dx[v1]
        };
        v4 = (dx[v1].atan2(1.5 + v4 * v4)).atan2(1.5 + (dx[(v1, 0)]) * (dx[(v1, 0)]));
    }
    (if !(((dx[(29, 0)]) - pulled[2]) <= (acc * 2.0_f64)) {
        (dx[(25, 0)]).mul_add(dx[14], 0.5)
    } else {
        dx[(30, 0)]
    }) + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.369;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.028, -0.191, -0.152]);
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.676, -0.541, 0.201, 0.873, 0.199, -0.673, 0.405, 0.64, -0.976, -0.851, -0.67, -0.593, -0.111, -0.737, 0.675, -0.573, -0.039, 0.505, -0.456, 0.588, 0.61, -0.108, 0.162, -0.935, -0.365, 0.571, -0.885, -0.731, 0.443, 0.706, 0.288, -0.008, 0.193]);
c.near("f", &f(a0, a1, a2), &[0.649323238993041]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.12988174926167323, -0.191, -0.028, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.21329665036006068, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.252145777571, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.12988174926167323]);
c.near("f_grad_into", &o1, &[-0.191, -0.028, 0.0]);
c.near("f_grad_into", &o2, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.21329665036006068, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.252145777571, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, 0.619, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.421, 0.845, 0.063]), &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.139, 0.735, 0.608, 0.766, -0.408, 0.468, -0.312, 0.82, -0.084, -0.882, 0.63, 0.892, -0.584, 0.612, -0.887, -0.139, -0.884, 0.254, -0.461, -0.738, 0.944, -0.333, -0.731, 0.955, -0.126, -0.365, -0.848, 0.659, -0.542, 0.793, 0.512, 0.23, -0.532])), &[-0.14407953488981307]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, 0.619, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.421, 0.845, 0.063]), &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.139, 0.735, 0.608, 0.766, -0.408, 0.468, -0.312, 0.82, -0.084, -0.882, 0.63, 0.892, -0.584, 0.612, -0.887, -0.139, -0.884, 0.254, -0.461, -0.738, 0.944, -0.333, -0.731, 0.955, -0.126, -0.365, -0.848, 0.659, -0.542, 0.793, 0.512, 0.23, -0.532]), &mut o0);
c.near("f_diff_into", &o0, &[-0.14407953488981307]);
}
}
}

pub mod p8 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, k), value, into)]
#[matgrad::newton_step(wrt = cholesky, value)]
pub fn f(cholesky: f64, k: Vector4<f64>, acc: usize) -> f64 {
    let v1 = (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![cholesky, k[acc.min(3)]], matrix![k.x, cholesky]]) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(&Matrix2::new(k[3], cholesky, k.z, cholesky))
        .unwrap()
        .add_scalar(((acc as f64) * k[(3, 0)]));
    let v2 = k
        .y
        .atan2(
            1.5
                + ((v1[(1, 1)]) + (v1[(acc % 2, 0)]))
                    * ((v1[(1, 1)]) + (v1[(acc % 2, 0)])),
        );
    let mut v3 = (-(-v2));
    cholesky + v1.sum() + v2 + v3 + ((v3 * k[0]) - v3) + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.467;
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.305, -0.907, 0.969, 0.741]);
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[4.264719386030845]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.905793402805103, -1.1279158090300805, 0.45213783566621313, 0.5811159814886777, 4.72661173222176]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[4.264719386030845, 1.905793402805103, -1.1279158090300805, 0.45213783566621313, 0.5811159814886777, 4.72661173222176]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.905793402805103]);
c.near("f_grad_into", &o1, &[-1.1279158090300805, 0.45213783566621313, 0.5811159814886777, 4.72661173222176]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[4.264719386030845]);
c.near("f_value_and_grad_into", &o0, &[1.905793402805103]);
c.near("f_value_and_grad_into", &o1, &[-1.1279158090300805, 0.45213783566621313, 0.5811159814886777, 4.72661173222176]);
}
c.newton(&f_newton(a0, a1, a2), &[-0.19583150069583674], &[1.905793402805103]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[4.264719386030845, 1.905793402805103]);
c.newton(&r.2, &[-0.19583150069583674], &[1.905793402805103]);
}
}
}

pub mod p9 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (lu, item), into)]
#[matgrad::vjp(wrt = (lu, item), into)]
pub fn f(
    y: Vector4<f64>,
    lu: Vector4<f64>,
    item: &Vector3<f64>,
    x: bool,
) -> Matrix2<f64> {
    let mut s_before: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::repeat(item[1]);
    let mut step_1 = SVector::<f64, 17>::zeros();
    for w in 0..4 {
        let x = (1.5 + (((0.7 * step_1[w].sin()).asin()) * (step_1[(12, 0)])).powi(2))
            .cbrt();
        let mut lu = x;
        step_1 += step_1;
    }
    let mut v1 = f64::tanh((lu.iter().map(|v| v * v).sum::<f64>().tanh()));
    let mut y = 0.0_f64;
    for &w in item.iter().take(2) {
        let step_1: [usize; 3] = [2, 0, 0];
        s_before.fill_with_identity();
        y += s_before[(1, 0)];
    }
    let mut w = ((s_before * 0.3).pow(3) * s_before.diagonal());
    w[(2, 0)] -= ((w[2] - (s_before[(1, 0)])) - w[0]);
    y = w[(1, 0)];
    let mut cotangent = w;
    let mut v3: SMatrix<f64, 3, 1> = (cotangent * y).map(|cotangent| (w[1] * cotangent));
    Matrix2::new(w[0], v1, cotangent[2], v1)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            lu.dot(&lu) / 4.0 + s_before.norm_squared() + step_1.norm_squared() + v1 + y
                + w.dot(&w) / 3.0 + cotangent.dot(&cotangent) / 3.0 + v3.dot(&v3) / 3.0
                + (if !x { (if !x { cotangent[1] } else { v3.y }) } else { v3[0] })
                + item[0] * item[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.964, -0.17, -0.41, -0.261]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.636, 0.387, 0.862, 0.11]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.717, -0.396, -0.015]);
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[3.8242555369528333, 3.8242555369528333, 4.495632823518246, 4.495632823518246]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[0.4830431688495237, 0.4830431688495237, 0.6480863376990474, 0.6480863376990474, 0.2939272112339083, 0.2939272112339083, 0.3943544224678166, 0.3943544224678166, 0.6546905841954236, 0.6546905841954236, 0.8783811683908472, 0.8783811683908472, 0.08354520215950882, 0.08354520215950882, 0.11209040431901764, 0.11209040431901764, -0.396, -0.396, -0.396, -0.396, 0.717, 0.717, 0.717, 0.717, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let mut o1 = SMatrix::<f64, 4, 3>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_jac_into", &o0, &[0.4830431688495237, 0.4830431688495237, 0.6480863376990474, 0.6480863376990474, 0.2939272112339083, 0.2939272112339083, 0.3943544224678166, 0.3943544224678166, 0.6546905841954236, 0.6546905841954236, 0.8783811683908472, 0.8783811683908472, 0.08354520215950882, 0.08354520215950882, 0.11209040431901764, 0.11209040431901764]);
c.near("f_jac_into", &o1, &[-0.396, -0.396, -0.396, -0.396, 0.717, 0.717, 0.717, 0.717, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.82, -0.807, -0.858, -0.996])), &[-1.9874633058122089, -1.2093526719329006, -2.693700266682585, -0.3437436535209795, 1.3784760000000003, -2.495877, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.82, -0.807, -0.858, -0.996]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-1.9874633058122089, -1.2093526719329006, -2.693700266682585, -0.3437436535209795]);
c.near("f_vjp_into", &o1, &[1.3784760000000003, -2.495877, -0.0]);
}
}
}

pub mod p10 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (x, value), value, into)]
#[matgrad::vjp(wrt = (x, value), value, into)]
pub fn f(
    s_before: &Vector3<f64>,
    x: &Vector3<f64>,
    value: f64,
    next_s: f64,
    whole: usize,
    item: &[f64],
    cholesky: usize,
) -> Matrix2<f64> {
    let mut sum_3 = 0.0;
    for t2 in 0..cholesky {
        let mut v2: f64 = {
            let v1: f64 = t2 as f64 * 0.1;
            ((whole + 1) as f64).sqrt()
        };
        sum_3 += (*x).iter().map(|v| v * v).sum::<f64>().tanh();
    }
    let mut matgrad_total = ((-0.1_f64) + sum_3);
    let (v4, mut v5): (f64, f64) = (
        ((SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(sum_3)
            .diagonal()
            .dot(&(*x).zip_zip_map(&(*x), &(*s_before), |p, q, u| p * q + u.tanh()))
            / 3.0),
        next_s,
    );
    let mut sum_7 = 0.0;
    for v6 in 0..2 {
        sum_7 += (((1.5 + v5 * v5).powf(v5.tanh())) - matgrad_total);
    }
    let v8 = whole / 2;
    let matgrad_total = (*x);
    let step_1: f64 = (item[11] + item[8]);
    Matrix2::new(matgrad_total[whole % 3], v4, sum_3, next_s)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            sum_3 + v4 + v5 + sum_7 + matgrad_total.sum() + step_1 + (sum_7 + step_1)
                + value * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.597, -0.048, -0.22]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.255, -0.565, -0.751]);
let a2 = 0.164;
let a3 = -0.137;
let a4 = 4usize;
let a5 = &[-0.391, -0.274, 0.407, 0.064, 0.416, -0.705, -0.967, 0.595, -0.783, -0.221, 0.447, 0.907, -0.429, 0.92, -0.435, 0.043, -0.772];
let a6 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[-4.954125096001723, -1.433164227377786, -3.1883338188505723, -4.526125096001724]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.846, -0.339, 0.312]), -0.595), &[0.5347908592899381, -0.06488623184771203, -0.01694955483307481, 0.873790859289938]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.846, -0.339, 0.312]), -0.595), &[-4.954125096001723, -1.433164227377786, -3.1883338188505723, -4.526125096001724, 0.5347908592899381, -0.06488623184771203, -0.01694955483307481, 0.873790859289938]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.846, -0.339, 0.312]), -0.595, &mut o0);
c.near("f_diff_into", &o0, &[0.5347908592899381, -0.06488623184771203, -0.01694955483307481, 0.873790859289938]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.846, -0.339, 0.312]), -0.595, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-4.954125096001723, -1.433164227377786, -3.1883338188505723, -4.526125096001724]);
c.near("f_value_and_diff_into", &o0, &[0.5347908592899381, -0.06488623184771203, -0.01694955483307481, 0.873790859289938]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.44, -0.007, -0.069, 0.811])), &[-1.1236355878522546, 6.708055322104013, 7.94470716265507, 0.35250000000000004]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.44, -0.007, -0.069, 0.811])), &[-4.954125096001723, -1.433164227377786, -3.1883338188505723, -4.526125096001724, -1.1236355878522546, 6.708055322104013, 7.94470716265507, 0.35250000000000004]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.44, -0.007, -0.069, 0.811]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-1.1236355878522546, 6.708055322104013, 7.94470716265507]);
c.near("f_vjp_into", &o1, &[0.35250000000000004]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.44, -0.007, -0.069, 0.811]), &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[-4.954125096001723, -1.433164227377786, -3.1883338188505723, -4.526125096001724]);
c.near("f_value_and_vjp_into", &o0, &[-1.1236355878522546, 6.708055322104013, 7.94470716265507]);
c.near("f_value_and_vjp_into", &o1, &[0.35250000000000004]);
}
}
}

pub mod p11 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value, into)]
#[matgrad::vjp(wrt = y, value, into)]
pub fn f<const N: usize>(y: &SVector<f64, N>) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 3>::zeros();
    let mut v2 = y[(0, 0)];
    let v4 = if v2 <= -0.3 {
        v1
    } else {
        let mut v3 = {
            v2 += v2;
            v1[(2, 0)]
        };
        v1
    };
    v1.set_column(1, &SMatrix::<f64, 3, 2>::repeat(v2).column(0).into_owned());
    let mut v6 = ((SMatrix::<f64, 3, 3>::from_element(v4[(2, 2)]) * 0.3).pow(3)
        - v4.map(f64::sin));
    v1.sum() + v2 + v4.sum() + v6.norm_squared() + ((v6[(2, 0)]) * (v4[(1, 0)]))
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.587, 0.836, 0.329, -0.45, -0.92]);
c.near("f", &f::<5>(a0), &[-2.838732]);
c.near("f_grad", &f_grad::<5>(a0), &[4.836, -0.587, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0), &[-2.838732, 4.836, -0.587, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, &mut o0);
c.near("f_grad_into", &o0, &[4.836, -0.587, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.838732]);
c.near("f_value_and_grad_into", &o0, &[4.836, -0.587, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp::<5>(a0, -0.502), &[-2.4276720000000003, 0.294674, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, -0.502), &[-2.838732, -2.4276720000000003, 0.294674, -0.0, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<5>(a0, -0.502, &mut o0);
c.near("f_vjp_into", &o0, &[-2.4276720000000003, 0.294674, -0.0, -0.0, -0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<5>(a0, -0.502, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-2.838732]);
c.near("f_value_and_vjp_into", &o0, &[-2.4276720000000003, 0.294674, -0.0, -0.0, -0.0]);
}
}
}

pub mod p12 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value)]
#[matgrad::differential(wrt = all, value)]
pub fn f(pulled: &Vector3<f64>, y: &SVector<f64, 17>, all: f64, item: &Params) -> f64 {
    let mut g = SVector::<f64, 4>::zeros();
    for grad in 2..3 {
        let mut v1 = SMatrix::<f64, 3, 2>::repeat(all).transpose();
        let mut v2: SMatrix<f64, 17, 1> = (*y);
        v2 = (*y);
    }
    for &all in pulled.iter() {
        let mut v3: f64 = if item.count > 1 { 0.8_f64 } else { 3.0_f64 };
        v3 += v3;
    }
    let w: f64 = ({
        let all: f64 = (-0.3_f64);
        all
    } * 1.0_f64)
        .tanh();
    let y = w;
    let mut acc: f64 = 1.0;
    for matgrad_item in (0..33).step_by(2) {
        let mut y = w.mul_add((-acc), 0.5);
        let mut v4 = ((*pulled).sum()).mul_add(y, 0.5);
        v4
            += {
                let x = w;
                x
            };
    }
    acc += matgrad::constant((y * all));
    let mut x = (y + y).mul_add((w.sin_cos().0), 0.5);
    g.norm_squared() + acc + x + ((x / (1.5 + acc * acc)) - (all.tanh().sinh()))
        + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.433, 0.359, -0.478]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.935, 0.312, -0.301, 0.512, -0.195, -0.064, -0.274, 0.353, 0.108, -0.225, 0.637, 0.83, -0.798, -0.366, 0.872, 0.018, -0.568]);
let a2 = -0.192;
let a3 = &Params { gain: -0.966, shift: 0.505, count: 2usize, table: [0.784, -0.737, -0.165, -0.448], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.165, -0.55]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[2.081884261433534]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.981416594810392]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.081884261433534, -0.981416594810392]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, 0.589), &[-0.5780543743433209]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, 0.589), &[2.081884261433534, -0.5780543743433209]);
}
}

pub mod p14 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x)]
#[matgrad::differential(wrt = x)]
pub fn f<const N: usize>(x: &SVector<f64, N>, w: f64) -> f64 {
    let mut s_before = {
        let mut all = {
            let v1 = (if w > 0.0 {
                (((*x) + SMatrix::<f64, N, 1>::repeat(w)).dot(&(*x)) / 5.0)
            } else {
                (1.5 + w.powi(2)).cbrt()
            });
            (-0.1_f64)
        };
        let v4 = if w > -0.4 {
            let v2 = (*x).sum();
            (if w > 0.35 { (w * w) } else { (if w > 0.0 { v2 } else { all }) })
        } else {
            let v3 = ((*x) + SMatrix::<f64, N, 1>::repeat(all).scale(x[0]));
            (w
                * x
                    .iter()
                    .enumerate()
                    .map(|(x, &pulled)| ((w + w)) * (x as f64 * 0.1))
                    .sum::<f64>())
        };
        {
            let t1 = v4;
            t1.atan2(1.5 + t1 * t1)
        }
    };
    let mut sum_5 = 0.0;
    for t1 in 0..33 {
        sum_5 += w.asinh();
    }
    let mut grad: f64 = (*x)
        .zip_zip_map(
            &(*x),
            &SMatrix::<f64, N, 1>::repeat(sum_5),
            |p, q, u| p * q + u.tanh(),
        )
        .sum();
    (_, grad) = ((-grad.powi(2)).exp2(), sum_5);
    s_before + sum_5 + grad
        + ((1.5 + grad.powi(2)).acosh())
            .atan2(
                1.5
                    + ({
                        let x = grad;
                        x
                    })
                        * ({
                            let x = grad;
                            x
                        }),
            ) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.033, -0.868, -0.766, 0.356, -0.614]);
let a1 = -0.781;
c.near("f", &f::<5>(a0, a1), &[-47.00091325149143]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[-0.868, 0.033, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.625, -0.927, 0.388, -0.603, -0.647])), &[-0.573091]);
}
}

pub mod p15 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, g), value, into)]
#[matgrad::vjp(wrt = (dx, g), value, into)]
pub fn f(dx: &Vector3<f64>, g: Vector4<f64>, w: Option<f64>) -> Option<f64> {
    let v1: SMatrix<f64, 3, 1> = (*dx).zx().push(g[3]);
    let v2: f64 = (0.5_f64 * 1.0_f64).cos();
    let mut v3 = 0.0_f64;
    let mut all = 0;
    for &v4 in v1.iter().take(2) {
        let mut v5 = SVector::<f64, 4>::zeros();
        for acc in 1..20 {
            all |= 1;
            all %= 3;
            let v6: f64 = {
                let other: f64 = (f64::from(all as u32) * 0.25 * v2);
                w.unwrap_or(0.25)
            };
            v5 += v1.push(v4);
        }
        v5 -= v5;
    }
    let g = Vector4::new(v2, v1[1], v2, v3).fixed_rows::<3>(0).into_owned();
    let v7 = SMatrix::<f64, 3, 2>::from_element(v1[all])
        .map(f64::sin)
        .column_sum()
        .sum();
    let v8 = g;
    Some(
        dx.sum() + v1.norm_squared() + v3 + g.dot(&g) / 3.0 + v7 + v8.norm_squared()
            + v8[2] + g[0] * g[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.094, 0.099, 0.238]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.102, 0.85, -0.807, 0.099]);
let a2 = Some(-0.641);
c.near("f", &f(a0, a1, a2).unwrap(), &[4.095043846740409]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[8.289760741533032, 1.0, 1.476, 0.0, 0.0, 0.0, 0.198]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2).unwrap(), &[4.095043846740409, 8.289760741533032, 1.0, 1.476, 0.0, 0.0, 0.0, 0.198]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[8.289760741533032, 1.0, 1.476]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 0.198]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[4.095043846740409]);
c.near("f_value_and_grad_into", &o0, &[8.289760741533032, 1.0, 1.476]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 0.0, 0.198]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.074).unwrap(), &[0.6134422948734443, 0.074, 0.10922399999999999, 0.0, 0.0, 0.0, 0.014652]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.074).unwrap(), &[4.095043846740409, 0.6134422948734443, 0.074, 0.10922399999999999, 0.0, 0.0, 0.0, 0.014652]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.074, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.6134422948734443, 0.074, 0.10922399999999999]);
c.near("f_vjp_into", &o1, &[0.0, 0.0, 0.0, 0.014652]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, 0.074, &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[4.095043846740409]);
c.near("f_value_and_vjp_into", &o0, &[0.6134422948734443, 0.074, 0.10922399999999999]);
c.near("f_value_and_vjp_into", &o1, &[0.0, 0.0, 0.0, 0.014652]);
}
}
}

pub mod p16 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
#[matgrad::hvp(wrt = grad, into)]
pub fn f(grad: &SVector<f64, 33>, t1: Vector2<f64>, all: Mode) -> f64 {
    let mut v1: usize = 0;
    v1 |= 1;
    v1 %= 3;
    let mut lu: f64 = (-grad[(17, 0)]);
    let mut dx = Vector3::new(lu, t1[v1 % 2], lu)
        .zip_map(
            &(Vector3::new(lu, grad[v1], lu) + vector![lu, t1[0], lu]),
            |p, q| p * q.sin(),
        );
    let (v2, mut lu) = (3.0_f64).sin_cos();
    let (grad, mut column): (f64, f64) = (
        dx.iter().fold(0.5, |all, &v3| (all * 0.5 + lu).tanh()),
        ((*grad) + (*grad)).add_scalar(3.0).norm(),
    );
    let mut t1 = (0.7 * (if v1 < 2 { 0.5_f64 } else { v2 }).sin()).atanh();
    dx.norm_squared() + lu + v2 + grad + column + t1 + (0.8_f64 * column).tanh().sinh()
        + grad * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.887, 0.529, -0.737, 0.275, -0.596, -0.198, -0.711, 0.482, -0.72, -0.068, -0.465, 0.105, 0.53, 0.744, 0.805, -0.116, -0.172, -0.722, -0.639, 0.946, -0.515, 0.446, -0.648, 0.876, 0.044, -0.367, -0.849, 0.608, 0.114, -0.411, -0.093, 0.965, 0.793]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.692, -0.025]);
let a2 = Mode::Fast;
c.near("f", &f(a0, a1, a2), &[18.857990151498214]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.1338942555485768, 0.4435858744277756, 0.16665793961429712, 0.38770359477768984, 0.19745580263607418, 0.28438877769045195, 0.17233697818568863, 0.4329174787883838, 0.1703711571417454, 0.3127839705474095, 0.22606942005346983, 0.35057141950320686, 0.44340185768941437, 0.4901447136231752, 0.5034686118099015, 0.302299591646379, 0.29006781626184347, -3.195008568327655, 0.18806354653723434, 0.5342664748316784, 0.2151481920315631, 0.42505419461261096, 0.18609772549329112, 0.518976755601009, 0.33724752131648067, 0.2474750269764071, 0.14219438884522598, 0.46043897340358886, 0.35253724054715013, 0.23786434631712913, 0.30732335653645615, 0.5384165414800031, 0.5008475170846439]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.1338942555485768, 0.4435858744277756, 0.16665793961429712, 0.38770359477768984, 0.19745580263607418, 0.28438877769045195, 0.17233697818568863, 0.4329174787883838, 0.1703711571417454, 0.3127839705474095, 0.22606942005346983, 0.35057141950320686, 0.44340185768941437, 0.4901447136231752, 0.5034686118099015, 0.302299591646379, 0.29006781626184347, -3.195008568327655, 0.18806354653723434, 0.5342664748316784, 0.2151481920315631, 0.42505419461261096, 0.18609772549329112, 0.518976755601009, 0.33724752131648067, 0.2474750269764071, 0.14219438884522598, 0.46043897340358886, 0.35253724054715013, 0.23786434631712913, 0.30732335653645615, 0.5384165414800031, 0.5008475170846439]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 33, 1>::from_column_slice(&[0.489, -0.634, -0.837, 0.559, -0.789, -0.669, 0.232, 0.561, 0.351, -0.519, 0.562, 0.147, -0.585, -0.789, 0.241, -0.547, -0.705, -0.801, 0.823, -0.406, -0.174, 0.581, -0.094, 0.207, 0.714, 0.018, -0.771, 0.533, -0.178, -0.978, 0.796, -0.321, -0.69])), &[0.114903311051257, -0.11108507176970987, -0.17274714197951221, 0.14553541292225985, -0.1604010798148957, -0.12893516845659425, 0.06109200224128853, 0.1487053715152093, 0.08696569408681473, -0.09445503882870245, 0.13642015032659777, 0.053299911363523855, -0.10097541023163022, -0.1427084870971274, 0.0830742192256323, -0.10120469103623357, -0.1364551635199328, 0.8281956380248885, 0.1911315642331214, -0.05638478811425507, -0.025000497525935687, 0.15259853933752446, -0.009282588535260384, 0.07658522751622938, 0.17634122806046598, 0.018891125333581563, -0.15980990485954313, 0.14425311567550778, -0.017569239932258184, -0.1992406876684591, 0.19244317246241227, -0.03756783535638851, -0.12043748767108733]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 33, 1>::from_column_slice(&[0.489, -0.634, -0.837, 0.559, -0.789, -0.669, 0.232, 0.561, 0.351, -0.519, 0.562, 0.147, -0.585, -0.789, 0.241, -0.547, -0.705, -0.801, 0.823, -0.406, -0.174, 0.581, -0.094, 0.207, 0.714, 0.018, -0.771, 0.533, -0.178, -0.978, 0.796, -0.321, -0.69]), &mut o0);
c.near("f_hvp_into", &o0, &[0.114903311051257, -0.11108507176970987, -0.17274714197951221, 0.14553541292225985, -0.1604010798148957, -0.12893516845659425, 0.06109200224128853, 0.1487053715152093, 0.08696569408681473, -0.09445503882870245, 0.13642015032659777, 0.053299911363523855, -0.10097541023163022, -0.1427084870971274, 0.0830742192256323, -0.10120469103623357, -0.1364551635199328, 0.8281956380248885, 0.1911315642331214, -0.05638478811425507, -0.025000497525935687, 0.15259853933752446, -0.009282588535260384, 0.07658522751622938, 0.17634122806046598, 0.018891125333581563, -0.15980990485954313, 0.14425311567550778, -0.017569239932258184, -0.1992406876684591, 0.19244317246241227, -0.03756783535638851, -0.12043748767108733]);
}
}
}

pub mod p17 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
pub fn f(acc: &Vector2<f64>, out: &[f64; 33], matgrad_total: f64) -> f64 {
    let lu: f64 = matgrad_total;
    let mut acc: f64 = 1.0;
    for column in 0..20 {
        let mut v1 = ((lu.hypot(1.0 + (lu + acc) * (lu + acc)))
            / (1.5 + ((out[column / 2]) + acc) * ((out[column / 2]) + acc)));
        let i: f64 = (((column as f64) - ((column + 1) as f64).sqrt())
            * (((column + 1) as f64).sqrt() * ((column + 1) as f64).sqrt()));
        v1 += (-i);
    }
    let lu = lu;
    let v2 = vector![matgrad_total, lu, lu];
    let mut all: f64 = ((0.7 * ((1.5 + v2.z * v2.z).powf(acc.tanh())).sin()).atanh())
        .tanh();
    fn i(u: f64) -> f64 {
        let k = 0.5;
        k * u.sin()
    }
    let v3: f64 = i(matgrad_total);
    let mut v4 = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v3)
        .component_div(
            &(SMatrix::<f64, 3, 3>::zeros()).add_scalar(all).map(|e| 1.5 + e * e),
        )
        .fixed_view::<3, 1>(0, 2)
        .into_owned()
        .mean();
    fn acc(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    lu + all + v4 + v2.sum() + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.141, -0.455]);
let a1 = &[0.04, -0.989, 0.726, 0.748, -0.639, 0.15, -0.659, -0.912, 0.423, 0.32, -0.2, 0.297, -0.012, 0.173, -0.342, -0.8, 0.432, 0.619, -0.826, 0.352, 0.484, -0.289, -0.697, -0.314, -0.386, 0.019, -0.693, -0.624, 0.401, -0.849, 0.33, -0.377, -0.918];
let a2 = 0.705;
c.near("f", &f(a0, a1, a2), &[3.6386067459230205]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.989, 0.04, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.6386067459230205, -0.989, 0.04, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.989, 0.04, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.6386067459230205]);
c.near("f_value_and_grad_into", &o0, &[-0.989, 0.04, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p18 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (all, out, other))]
#[matgrad::vjp(wrt = (all, out, other))]
pub fn f(
    all: f64,
    out: SVector<f64, 20>,
    other: &Vector3<f64>,
    acc: f64,
) -> Matrix2<f64> {
    let v1: f64 = ((acc - acc) * 1.0_f64).tanh();
    let mut sum_4 = 0.0;
    for &other in other.iter() {
        let mut v3: usize = 0;
        v3 ^= 2;
        v3 %= 4;
        sum_4 += other;
    }
    let mut v5 = SMatrix::<f64, 20, 3>::from_element(v1).column(0).into_owned();
    let mut cotangent = v5[7];
    let mut v6 = ((matgrad::constant(f64::sin(v5[15])))
        * (cotangent.atan2(1.5 + acc * acc)));
    let matgrad_total = (*other);
    v6
        += (matgrad_total
            .iter()
            .zip(matgrad_total.iter().skip(1))
            .map(|(cotangent, v7)| cotangent * v7)
            .sum::<f64>())
            .mul_add((sum_4 - matgrad_total[1]), 0.5);
    Matrix2::new(2.0_f64, v1, other[0], v6)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            sum_4 + v5.norm_squared() + cotangent + v6
                + (matgrad::softmax(&v5).dot(&out) / 20.0) + all * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.492;
let a1 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.942, -0.85, 0.509, 0.129, -0.414, 0.504, 0.819, -0.16, 0.67, 0.239, -0.761, -0.323, 0.117, -0.883, 0.595, 0.034, -0.14, 0.948, 0.282, 0.643]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.861, 0.665, -0.683]);
let a3 = -0.725;
c.near("f", &f(a0, a1, a2, a3), &[3.0659674400000005, 0.20496744000000033, 1.0659674400000003, 3.1512848800000004]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, 0.367, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.267, -0.525, -0.922, -0.502, 0.608, -0.911, -0.596, 0.677, 0.767, -0.97, 0.466, -0.351, 0.939, 0.766, 0.9, -0.458, -0.173, -0.149, -0.977, -0.525]), &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.082, -0.475, 0.036])), &[-1.4543151799999998, -1.53631518, -1.4543151799999998, -2.49222286]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.217, 0.262, 0.51, 0.053])), &[0.1824, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, 0.0015200000000000003, -0.4873767200000001, 2.183781696, -0.7493767200000001]);
}
}

pub mod p20 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value)]
#[matgrad::newton_step(wrt = s, value)]
pub fn f(cotangent: Vector2<f64>, s: Vector2<f64>, acc: &[usize]) -> Option<f64> {
    let mut v1 = 0.0_f64;
    let mut held_3 = Some(0.75);
    for v2 in 1..4 {
        let v6: f64 = s
            .iter()
            .enumerate()
            .map(|(v5, &v4)| ((-v4)) * (v5 as f64 * 0.1))
            .sum::<f64>();
        let mut sum_9 = 0.0;
        for &v7 in acc.iter().skip(1) {
            sum_9
                += (if v7 < 1 {
                    v1
                } else {
                    Vector2::new(v6, v6).iter().map(|v| v * v).sum::<f64>().tanh()
                });
        }
        let v11 = if v2 >= 2 {
            (-(0.3_f64.sin_cos().0).powi(2)).exp2()
        } else {
            let v10: usize = v2;
            ((v1 + v1) * ((v10 + 1) as f64).sqrt())
        };
        held_3 = match held_3 {
            Some(old) => Some(old * 0.5 + 0.5),
            None => Some(0.5),
        };
        v1
            += v11
                .hypot(
                    1.0
                        + (if v2 == v2 { v1 } else { sum_9 })
                            * (if v2 == v2 { v1 } else { sum_9 }),
                );
    }
    v1 += held_3.unwrap_or(0.25) * 0.5;
    v1 = v1.max((v1 * v1).mul_add((s.norm_squared() / 2.0), 0.5));
    let v12: f64 = 0.5_f64;
    fn v13(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let mut v14: f64 = if v12 > 0.0 { v12 } else { v12 };
    let mut v15 = (Vector2::new(v14, s.y).add_scalar(3.0)).normalize();
    let mut v16: f64 = v15[1];
    Some(v1 + v15.sum() + v16 + (-v16) + s[0] * s[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.952, -0.948]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.682, 0.833]);
let a2 = &[2usize, 1usize, 1usize, 1usize, 0usize, 2usize, 1usize, 1usize, 1usize, 1usize, 3usize, 2usize, 3usize, 2usize, 3usize, 0usize, 2usize];
c.near("f", &f(a0, a1, a2).unwrap(), &[133.57890791539]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[155.11749240464448, 189.11792106491194]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2).unwrap(), &[133.57890791539, 155.11749240464448, 189.11792106491194]);
c.newton(&f_newton(a0, a1, a2), &[226.2235959012382, 1.0, 1.0, 226.202125061333], &[155.11749240464448, 189.11792106491194]);
{
let r = f_value_grad_newton(a0, a1, a2).unwrap();
c.near("what is beside f_newton", &(r.0, r.1), &[133.57890791539, 155.11749240464448, 189.11792106491194]);
c.newton(&r.2, &[226.2235959012382, 1.0, 1.0, 226.202125061333], &[155.11749240464448, 189.11792106491194]);
}
}
}

pub mod p21 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (whole, k), value, into)]
#[matgrad::vjp(wrt = (whole, k), value, into)]
pub fn f(
    whole: &SVector<f64, 20>,
    k: &Vector3<f64>,
    g: &[usize; 20],
    value: Option<f64>,
    out: &[f64; 17],
) -> Option<Matrix2<f64>> {
    let mut v1 = 0.25_f64;
    for v2 in 0..=5 {
        let v3 = |v4: f64, v5: f64| (0.3_f64).tanh();
        v1 /= 1.5 + (v3((out[g[v2]] - k.z), v1.tanh())).powi(2);
        v1 += whole[v2];
    }
    let mut sum_8 = 0.0;
    for (v7, &v6) in out.iter().enumerate() {
        sum_8
            += (1.5 + ((0.5 * v6.sin()).tan()) * ((0.5 * v6.sin()).tan()))
                .powf(k.x.tanh());
    }
    let (v9, v10): (f64, f64) = ((out[11] - out[15]), out[g[12]]);
    let v11;
    if (v9 / (1.5 + v10 * v10)) > (*k).sum() && v10 > 0.35 {
        v11 = v1;
    } else {
        v11 = sum_8;
    }
    let v12: Vector2<f64> = Vector2::new((v10 * v10), value.unwrap_or(0.25));
    let mut v13 = ((v11 + (v10.mul_add(v12[0], 0.5)))
        * ((0.01 * out[g[15]]).to_degrees()));
    const K14: f64 = 1.5_f64;
    let v15;
    if K14 >= (if v13 > K14 { 1.25_f64 } else { v13 }) {
        v15 = v9.mul_add(K14, 0.5);
    } else {
        v15 = (v9 * sum_8);
    }
    Some(
        SMatrix::<f64, 2, 2>::from_row_slice(&[v11, v15, v1, K14])
            + SMatrix::<
                f64,
                2,
                2,
            >::repeat(
                k.norm_squared() + v1 + sum_8 + v13 + v15
                    + out
                        .iter()
                        .fold(
                            0.5,
                            |v16, &v17| {
                                (v16 * 0.5 + v12.iter().map(|v20| v20 * v20).sum::<f64>())
                                    .tanh()
                            },
                        ) + k[0] * k[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.557, -0.055, -0.784, -0.067, 0.77, 0.448, 0.325, -0.038, -0.192, 0.972, 0.518, -0.785, 0.887, -0.367, 0.945, 0.066, 0.133, -0.502, -0.316, -0.04]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.229, 0.639, 0.84]);
let a2 = &[0usize, 3usize, 2usize, 1usize, 1usize, 1usize, 2usize, 0usize, 0usize, 0usize, 1usize, 1usize, 3usize, 2usize, 2usize, 2usize, 3usize, 3usize, 3usize, 2usize];
let a3 = Some(0.292);
let a4 = &[-0.588, -0.551, 0.065, -0.37, -0.018, 0.68, -0.526, 0.568, -0.329, 0.293, -0.169, 0.247, 0.868, -0.401, 0.448, -0.91, 0.751];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[35.578130554069645, 20.972233725164934, 22.434741201267357, 21.69924120126736]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4).unwrap(), &[0.10000951357767048, 0.20001902715534095, 0.10000951357767048, 0.10000951357767048, 0.1585013815349478, 0.3170027630698956, 0.1585013815349478, 0.1585013815349478, 0.251202981094154, 0.502405962188308, 0.251202981094154, 0.251202981094154, 0.3981223198150888, 0.7962446396301776, 0.3981223198150888, 0.3981223198150888, 0.630969349346772, 1.261938698693544, 0.630969349346772, 0.630969349346772, 1.0, 2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 13.420721072179223, 6.921876357593036, 6.921876357593036, 6.921876357593036, 1.049, 1.049, 1.049, 1.049, 1.68, 1.68, 1.68, 1.68]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4).unwrap(), &[35.578130554069645, 20.972233725164934, 22.434741201267357, 21.69924120126736, 0.10000951357767048, 0.20001902715534095, 0.10000951357767048, 0.10000951357767048, 0.1585013815349478, 0.3170027630698956, 0.1585013815349478, 0.1585013815349478, 0.251202981094154, 0.502405962188308, 0.251202981094154, 0.251202981094154, 0.3981223198150888, 0.7962446396301776, 0.3981223198150888, 0.3981223198150888, 0.630969349346772, 1.261938698693544, 0.630969349346772, 0.630969349346772, 1.0, 2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 13.420721072179223, 6.921876357593036, 6.921876357593036, 6.921876357593036, 1.049, 1.049, 1.049, 1.049, 1.68, 1.68, 1.68, 1.68]);
{
let mut o0 = SMatrix::<f64, 4, 20>::repeat(9.0);
let mut o1 = SMatrix::<f64, 4, 3>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_jac_into", &o0, &[0.10000951357767048, 0.20001902715534095, 0.10000951357767048, 0.10000951357767048, 0.1585013815349478, 0.3170027630698956, 0.1585013815349478, 0.1585013815349478, 0.251202981094154, 0.502405962188308, 0.251202981094154, 0.251202981094154, 0.3981223198150888, 0.7962446396301776, 0.3981223198150888, 0.3981223198150888, 0.630969349346772, 1.261938698693544, 0.630969349346772, 0.630969349346772, 1.0, 2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_jac_into", &o1, &[13.420721072179223, 6.921876357593036, 6.921876357593036, 6.921876357593036, 1.049, 1.049, 1.049, 1.049, 1.68, 1.68, 1.68, 1.68]);
}
{
let mut o0 = SMatrix::<f64, 4, 20>::repeat(9.0);
let mut o1 = SMatrix::<f64, 4, 3>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_and_jac_into returns", &r, &[35.578130554069645, 20.972233725164934, 22.434741201267357, 21.69924120126736]);
c.near("f_value_and_jac_into", &o0, &[0.10000951357767048, 0.20001902715534095, 0.10000951357767048, 0.10000951357767048, 0.1585013815349478, 0.3170027630698956, 0.1585013815349478, 0.1585013815349478, 0.251202981094154, 0.502405962188308, 0.251202981094154, 0.251202981094154, 0.3981223198150888, 0.7962446396301776, 0.3981223198150888, 0.3981223198150888, 0.630969349346772, 1.261938698693544, 0.630969349346772, 0.630969349346772, 1.0, 2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_jac_into", &o1, &[13.420721072179223, 6.921876357593036, 6.921876357593036, 6.921876357593036, 1.049, 1.049, 1.049, 1.049, 1.68, 1.68, 1.68, 1.68]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.846, 0.787, 0.97, -0.998])).unwrap(), &[0.07000665950436935, 0.11095096707446345, 0.17584208676590785, 0.27868562387056217, 0.44167854454274025, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -6.100225871650508, -0.0912630000000002, -0.14615999999999985]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.846, 0.787, 0.97, -0.998])).unwrap(), &[35.578130554069645, 20.972233725164934, 22.434741201267357, 21.69924120126736, 0.07000665950436935, 0.11095096707446345, 0.17584208676590785, 0.27868562387056217, 0.44167854454274025, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -6.100225871650508, -0.0912630000000002, -0.14615999999999985]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.846, 0.787, 0.97, -0.998]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.07000665950436935, 0.11095096707446345, 0.17584208676590785, 0.27868562387056217, 0.44167854454274025, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp_into", &o1, &[-6.100225871650508, -0.0912630000000002, -0.14615999999999985]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.846, 0.787, 0.97, -0.998]), &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[35.578130554069645, 20.972233725164934, 22.434741201267357, 21.69924120126736]);
c.near("f_value_and_vjp_into", &o0, &[0.07000665950436935, 0.11095096707446345, 0.17584208676590785, 0.27868562387056217, 0.44167854454274025, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp_into", &o1, &[-6.100225871650508, -0.0912630000000002, -0.14615999999999985]);
}
}
}

pub mod p22 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, acc), value)]
#[matgrad::hvp(wrt = dx, value)]
pub fn f(dx: &Vector2<f64>, acc: Vector3<f64>) -> f64 {
    let v1 = acc.y;
    let matgrad_total = ((Vector3::new(1.5_f64, dx.x, v1).add_scalar(3.0)).normalize()
        + (acc - acc));
    let mut acc = ((v1 - matgrad_total.z) * matgrad_total[0]);
    acc = (acc * 0.5 + v1).tanh();
    acc + (matgrad_total.dot(&matgrad_total) / 3.0) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.739, -0.173]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.704, -0.131, -0.376]);
c.near("f", &f(a0, a1), &[0.10368327383188947]);
c.near("f_grad", &f_grad(a0, a1), &[-0.14745397753964237, -0.739, 0.0, 1.1847807708669043, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[0.10368327383188947, -0.14745397753964237, -0.739, 0.0, 1.1847807708669043, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.853, -0.253])), &[-0.25739887092816033, -0.853]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.853, -0.253])), &[0.10368327383188947, -0.14745397753964237, -0.739, -0.25739887092816033, -0.853]);
}
}

pub mod p24 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, into)]
pub fn f<const N: usize>(pulled: SVector<f64, N>, x: f64, all: &Matrix3<f64>) -> f64 {
    let mut v1 = 0.0_f64;
    for item in all.row_iter() {
        let mut v2 = (if pulled.sum() >= 0.6 {
            ((item[(0, 0)]) * x).atan2(1.5 + v1 * v1)
        } else {
            all[(1, 2)]
        });
        v2 += (item.into_owned() + item.into_owned()).sum();
    }
    if (1.5 + v1 * v1).powf(v1.tanh()) < 0.1 {
        v1 = v1;
    } else {
        let mut lu = v1;
        v1 += x;
    }
    let out: [usize; 3] = [1, 0, 1];
    let mut out = (-0.3_f64);
    let v3 = if v1 >= (out - all.m22) {
        v1.hypot(1.0 + v1 * v1)
    } else {
        ((-1.5_f64.powi(2)).exp()).atan2(1.5 + all.m12 * all.m12)
    };
    x + v1 + out + v3 + v3 + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.986, -0.675, -0.378]);
let a1 = -0.268;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.523, -0.886, 0.077, 0.03, 0.446, 0.09, -0.832, 0.771, -0.547]);
c.near("f", &f::<3>(a0, a1, a2), &[1.2932431268202567]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[0.7748710707644817]);
{
let mut o0 = 9.0;
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.7748710707644817]);
}
}
}

pub mod p27 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, cholesky), into)]
#[matgrad::hvp(wrt = i, into)]
pub fn f(i: f64, value: &[f64; 17], cholesky: Vector2<f64>) -> f64 {
    let next_s = SMatrix::<f64, 2, 1>::from_column_slice(&[cholesky[1], i])
        .component_mul(&Vector2::new(value[14], cholesky[1]).map(|v1| v1));
    let v2 = (({
        let matgrad_item = next_s[0];
        i.atan()
    }) * (if !(value[16] <= -0.3) { cholesky[0] } else { cholesky[1] }));
    let mut next_s = 0.25_f64;
    for &v3 in cholesky.iter().take(2) {
        let matgrad_item: Vector3<f64> = Vector3::new(2.0_f64, 0.1_f64, 1.25_f64);
        next_s = (next_s * 0.5 + next_s.mul_add(matgrad_item[0], 0.5)).tanh();
    }
    let mut sum_6 = 0.0;
    for &v5 in cholesky.iter().take(2) {
        sum_6 += (0.7 * (cholesky.norm_squared() / 2.0).sin()).asin();
    }
    let mut v7 = SMatrix::<f64, 3, 3>::repeat(sum_6)
        .fixed_view::<3, 3>(0, 0)
        .into_owned()
        .fixed_view::<2, 1>(1, 2)
        .into_owned();
    let mut sum_8 = 0.0;
    for &value in v7.iter().take(2) {
        sum_8 += v7[1];
    }
    let mut v9 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| next_s * (r0 + c0) as f64 * 0.1);
    v2 + next_s + sum_6 + v7.sum() + sum_8 + v9.sum() + cholesky.x
        + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.591;
let a1 = &[-0.671, 0.797, 0.269, -0.882, 0.227, 0.659, -0.485, 0.381, -0.376, 0.198, -0.166, 0.127, -0.321, 0.616, 0.594, 0.034, 0.567];
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.935, -0.708]);
c.near("f", &f(a0, a1, a2), &[7.142718272283414]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.692961658839041, 5.403355635230036, -3.3396020251298695]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.692961658839041]);
c.near("f_grad_into", &o1, &[5.403355635230036, -3.3396020251298695]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, 0.307), &[0.18636427029622304]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, 0.307, &mut o0);
c.near("f_hvp_into", &o0, &[0.18636427029622304]);
}
}
}

pub mod p28 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, into)]
#[matgrad::hessian(wrt = s_before, into)]
pub fn f(
    s_before: &Vector2<f64>,
    cotangent: &SVector<f64, 17>,
    acc: &SVector<f64, 5>,
    value: &Matrix3<f64>,
) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 0..5 {
        let matgrad_total = cotangent[10];
        sum_3
            += acc
                .iter()
                .map(|&acc| {
                    s_before
                        .iter()
                        .map(|&v2| {
                            (acc * v2 + (if acc <= v2 { v2 } else { 1.5_f64 })).tanh()
                        })
                        .sum::<f64>() / 5.0
                })
                .sum::<f64>();
    }
    let value: f64 = (value[(2, 0)] * 1.0_f64).sin();
    let s_before;
    if acc.iter().map(|s| s * s).sum::<f64>() <= 0.1 {
        s_before = value;
    } else {
        s_before = (-cotangent[6]);
    }
    sum_3 + s_before
        + (if !((s_before * value) > 0.1) {
            matgrad::log_sum_exp(&(*acc))
        } else {
            (*acc).sum()
        }) + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.849, 0.428]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.888, 0.199, -0.447, -0.229, -0.903, 0.432, -0.88, 0.664, -0.698, 0.202, -0.015, -0.477, 0.445, -0.899, 0.451, 0.838, 0.742]);
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.021, 0.371, 0.408, -0.918, 0.653]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.583, 0.56, 0.487, -0.692, 0.915, -0.877, -0.241, -0.238, 0.871]);
c.near("f", &f(a0, a1, a2, a3), &[7.354489856633197]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.6334586025627578, 2.989078093495841]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.6334586025627578, 2.989078093495841]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[-0.44708299299572757, 0.0, 0.0, -3.7469534839228453]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[-0.44708299299572757, 0.0, 0.0, -3.7469534839228453]);
}
}
}

pub mod p29 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value)]
#[matgrad::differential(wrt = s, value)]
pub fn f(s: f64, x: &Vector2<f64>, column: &Matrix3<f64>) -> f64 {
    let cotangent = (Matrix2::new(column[(2, 1)], column[(2, 0)], 0.3_f64, s)
        - (SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                matrix![column[(2, 1)], column.m31],
                matrix![column[(0, 1)], column[(1, 0)]],
            ],
        ) * 0.3)
            .exp());
    let v3 = if cotangent[(0, 1)] <= cotangent[(0, 1)] {
        cotangent
    } else {
        let (v1, mut v2) = ({
            let lu = cotangent[(0, 1)];
            lu
        })
            .sin_cos();
        cotangent.map(f64::sin)
    };
    let x = v3[(1, 0)];
    let whole = SMatrix::<
        f64,
        2,
        2,
    >::from_diagonal(&(v3 * Vector2::new(x, cotangent[(1, 0)])));
    let mut v4 = (Vector3::new(v3.m21, x, v3[(0, 1)])
        .cross_matrix()
        .fixed_view::<2, 2>(1, 0)
        .into_owned()
        .dot(&SMatrix::<f64, 2, 2>::from_diagonal(&Vector2::new(v3.m11, whole[(0, 0)])))
        / 4.0);
    let mut whole = ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(v4)
        * SMatrix::<f64, 3, 2>::from_element(x))
        .component_mul(
            &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| x * (r0 + c0) as f64 * 0.1)
                .tr_mul(&(SMatrix::<f64, 3, 2>::zeros()).add_scalar(v3.m12)),
        );
    v3.norm_squared() + v4 + whole.sum() + x + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.315;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.473, -0.908]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.091, 0.659, -0.334, 0.039, -0.572, -0.087, 0.536, -0.682, -0.901]);
c.near("f", &f(a0, a1, a2), &[2.476297489352409]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-1.8058659066212162]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.476297489352409, -1.8058659066212162]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.034), &[-0.06139944082512135]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, 0.034), &[2.476297489352409, -0.06139944082512135]);
}
}

pub mod p30 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = g, value, into)]
pub fn f(
    g: &SVector<f64, 20>,
    i: Vector4<f64>,
    t1: usize,
    w: &Matrix3<f64>,
) -> Vector3<f64> {
    let next_s = (((SMatrix::<f64, 4, 2>::zeros())
        .add_scalar(w[(t1 % 3, t1 % 3)])
        .column(t1.min(1))
        .into_owned()
        .add_scalar(3.0)
        .norm())
        + ({
            let v1 = w[(t1.min(2), 1)];
            v1
        }));
    let w = if (-w[(t1 % 3, 1)]) >= -0.3 || next_s > 0.4 {
        let mut w = (w[(2, 0)] * (-w[(1, 2)])).clamp(-0.9, 1.1);
        f64::max(
            (if w > w && t1 == t1 { w } else { w }),
            (if w >= 0.1 { g[((t1 * 3 + 1) % 20, 0)] } else { 1.25_f64 }),
        )
    } else {
        let mut next_s: f64 = 1.0;
        for v2 in w.column_iter() {
            let v3: f64 = (if t1 != 4 { v2[0] } else { v2[0] } * v2[0]);
            next_s += (*g).add_scalar(v2[2]).sum();
        }
        ((if next_s < w[(2, t1 % 3)] { 1.25_f64 } else { i[(2, 0)] })
            / (1.5 + next_s * next_s))
    };
    let mut acc = matgrad::constant(
        (w + (g[t1 / 2])).atan2(1.5 + ((*g).sum()) * ((*g).sum())),
    );
    let s = i.len();
    let mut next_s: f64 = acc.mul_add((acc - next_s), 0.5);
    let next_s = if (1.5 + acc.powi(2)).recip() <= 0.6 || w > 0.4 {
        (acc * next_s).clamp(-0.9, 1.1)
    } else {
        let mut g = i;
        g[(3, 0)]
    };
    Vector3::new(w, (1.5 + next_s.powi(2)).log10(), next_s)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(w + acc + next_s + (s as f64 * 0.1 + next_s) + g[0] * g[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.091, -0.997, -0.518, 0.045, 0.762, -0.135, -0.79, -0.053, 0.152, 0.331, 0.591, 0.38, -0.668, -0.587, 0.614, -0.696, -0.131, 0.795, -0.182, 0.737]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.389, 0.524, 0.15, 0.745]);
let a2 = 1usize;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.314, 0.372, -0.883, 0.939, -0.729, 0.541, 0.87, -0.948, -0.679]);
c.near("f", &f(a0, a1, a2, a3), &[1.717084886914942, 0.8306968668070863, -0.43291511308505803]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.054, 0.084, -0.289])), &[0.150547, -0.013740999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.054, 0.084, -0.289])), &[1.717084886914942, 0.8306968668070863, -0.43291511308505803, 0.150547, -0.013740999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.054, 0.084, -0.289]), &mut o0);
c.near("f_vjp_into", &o0, &[0.150547, -0.013740999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.054, 0.084, -0.289]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.717084886914942, 0.8306968668070863, -0.43291511308505803]);
c.near("f_value_and_vjp_into", &o0, &[0.150547, -0.013740999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p31 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, acc), into)]
#[matgrad::vjp(wrt = (all, acc), into)]
pub fn f(all: &SVector<f64, 33>, acc: &SVector<f64, 20>, n: bool, v: &Params) -> f64 {
    let mut acc = Vector2::new(all[32], acc[18]);
    let mut sum_2 = 0.0;
    for &all in acc.iter().skip(1) {
        sum_2 += (((1.5 + all * all).powf(acc.y.tanh())) * (matgrad::log_sum_exp(&acc)));
    }
    let v3: f64 = if v.gain > 0.2 { 1.25_f64 } else { 0.8_f64 };
    let v4: f64 = (v.offset.x - (v3 + v3));
    let v5: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_element(v4);
    acc.sum() + sum_2 + v5.norm_squared() + v5[(0, 0)] + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.288, 0.17, -0.146, -0.519, -0.15, -0.61, -0.969, 0.067, -0.069, -0.762, -0.866, -0.774, -0.145, 0.707, -0.514, -0.333, 0.906, 0.157, 0.285, 0.354, -0.053, 0.745, 0.425, 0.93, -0.707, 0.406, 0.549, -0.078, -0.778, -0.022, 0.295, 0.457, 0.399]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.877, -0.388, -0.28, -0.219, -0.347, 0.829, 0.375, -0.084, -0.498, 0.548, 0.146, 0.276, -0.649, -0.213, 0.37, 0.216, -0.798, -0.023, 0.421, 0.363]);
let a2 = true;
let a3 = &Params { gain: 0.298, shift: 0.742, count: 2usize, table: [0.01, 0.622, -0.638, 0.015], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.775, 0.717]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[27.279759396043843]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.17, 0.288, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.6074414201439882, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.4815064127472355, 0.0]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.17, 0.288, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.6074414201439882]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.4815064127472355, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.716), &[0.12172000000000001, 0.20620799999999997, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.1509280568230955, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.7767585915270205, 0.0]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, 0.716, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.12172000000000001, 0.20620799999999997, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.1509280568230955]);
c.near("f_vjp_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.7767585915270205, 0.0]);
}
}
}

pub mod p32 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value)]
#[matgrad::hessian(wrt = column, value)]
pub fn f(column: Vector2<f64>, out: &[usize]) -> f64 {
    let v1 = column.y;
    let mut v2 = 0.0_f64;
    for v3 in (0..2).step_by(2) {
        v2 *= (column[v3]).cos();
        let mut item = matgrad::sigmoid((v1 * v2));
        item -= column[(v3 * 3 + 1) % 2];
    }
    let v4: Vector2<f64> = Vector2::new((0.1_f64 * 1.0_f64).cos(), 3.0_f64);
    let v5 = if (v4.x / (1.5 + v4[1] * v4[1])) >= matgrad::softplus(v1) {
        v4.x
    } else {
        (matgrad::constant(v2) * v4[1])
    };
    v1 + v2 + v5 + matgrad::constant(v5) + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.754, 0.845]);
let a1 = &[3usize, 2usize, 3usize, 3usize, 0usize, 0usize, 0usize, 3usize, 2usize, 0usize, 0usize, 2usize, 2usize, 3usize, 1usize, 0usize, 3usize];
c.near("f", &f(a0, a1), &[1.48213]);
c.near("f_grad", &f_grad(a0, a1), &[0.845, 1.754]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[1.48213, 0.845, 1.754]);
c.near("f_hess", &f_hess(a0, a1), &[0.0, 1.0, 1.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1), &[1.48213, 0.845, 1.754, 0.0, 1.0, 1.0, 0.0]);
}
}

pub mod p33 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value, into)]
#[matgrad::vjp(wrt = next_s, value, into)]
pub fn f<const N: usize>(next_s: &SVector<f64, N>, acc: bool) -> f64 {
    let v1: f64 = (next_s[0] + (matgrad::relu((next_s[(0, 0)]))));
    let mut whole = SVector::<f64, 20>::zeros();
    for lu in 0..N {
        let mut n = matgrad::constant(whole[(6, 0)]);
        let mut v2: f64 = (lu as f64);
        let next_s = ((SMatrix::<f64, 2, 2>::from_diagonal(&Vector2::new(v1, v1))) * 0.2
            + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        v2 += (next_s * (next_s.column_sum())).norm_squared() * 0.1;
        whole /= 1.5 + (n).powi(2);
    }
    let acc: f64 = 1.25_f64;
    let mut n = whole;
    let acc: f64 = if acc > -0.4 { (acc * acc) } else { acc };
    v1 + whole.dot(&whole) / 20.0 + n.norm_squared() + acc + (-(acc + whole[12]))
        + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.62, -0.943]);
let a1 = false;
c.near("f", &f::<2>(a0, a1), &[0.6553400000000003]);
c.near("f_grad", &f_grad::<2>(a0, a1), &[1.057, 0.62]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1), &[0.6553400000000003, 1.057, 0.62]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.057, 0.62]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.6553400000000003]);
c.near("f_value_and_grad_into", &o0, &[1.057, 0.62]);
}
c.near("f_vjp", &f_vjp::<2>(a0, a1, -0.749), &[-0.791693, -0.46438]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, -0.749), &[0.6553400000000003, -0.791693, -0.46438]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into::<2>(a0, a1, -0.749, &mut o0);
c.near("f_vjp_into", &o0, &[-0.791693, -0.46438]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into::<2>(a0, a1, -0.749, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.6553400000000003]);
c.near("f_value_and_vjp_into", &o0, &[-0.791693, -0.46438]);
}
}
}

pub mod p34 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i)]
pub fn f(step_1: Vector2<f64>, i: &SVector<f64, 20>, n: Option<f64>) -> Option<f64> {
    let mut s = 0.0_f64;
    let mut held_2: Option<f64> = None;
    for v1 in 2..i.len() {
        let mut sum_3 = 0.0;
        for matgrad_item in 1..20 {
            sum_3 += Vector2::new(s, i[(19 - matgrad_item, 0)])[1];
        }
        let mut s = SMatrix::<f64, 2, 1>::zeros();
        let mut matgrad_item = SMatrix::<
            f64,
            20,
            1,
        >::from_fn(|r0, c0| s[1] * (r0 + c0) as f64 * 0.1);
        if v1 % 2 == 0 {
            held_2 = Some((sum_3 * (v1 as f64)));
        }
        s /= 1.5 + (s[1]).powi(2);
    }
    if let Some(held) = held_2 {
        s += held * 0.25;
    }
    let cholesky: usize = 2;
    const K5: f64 = 0.5_f64;
    let matgrad_total: f64 = (K5 * K5);
    let mut sum_6 = 0.0;
    for i in 0..i.len() {
        sum_6 += (1.5 + ((1.5 + K5.powi(2)).powi(-1)).powi(2)).acosh();
    }
    Some(s + sum_6 + ((*i).dot(&((*i) - (*i))) / 20.0) + i[0] * i[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.599, 0.31]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.695, -0.387, 0.592, 0.977, 0.626, 0.853, -0.531, 0.422, 0.845, 0.753, -0.428, 0.354, 0.461, 0.539, -0.217, -0.016, 0.742, 0.667, 0.777, -0.108]);
let a2 = Some(-0.66);
c.near("f", &f(a0, a1, a2).unwrap(), &[52.980991454052514]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[4.1129999999999995, 3.805, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 0.0]);
}
}

pub mod p35 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, w), value, into)]
#[matgrad::hessian(wrt = t1, value, into)]
pub fn f(
    t1: &Vector3<f64>,
    column: f64,
    w: &SMatrix<f64, 2, 3>,
    next_s: &[usize],
    g: usize,
) -> Option<f64> {
    let x = (((*t1) + (*t1)) + (*t1));
    let v2;
    if {
        let v1 = 0.1_f64;
        x[2]
    } <= 0.6
    {
        v2 = ((x[g.min(2)]) + column);
    } else {
        v2 = (w[(g.min(1), 0)]).hypot(1.0 + x.z * x.z);
    }
    let value: f64 = ((g as f64) - (g as f64));
    let grad: usize = g % 5;
    let mut w = SMatrix::<f64, 3, 2>::repeat(value).transpose();
    Some(
        t1.sum() + x.sum() + v2
            + (w[(1, grad.min(2))]).atan2(1.5 + (v2 + v2) * (v2 + v2)) + t1[0] * t1[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.276, 0.593, 0.409]);
let a1 = -0.143;
let a2 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.191, -0.818, 0.6, -0.766, 0.906, 0.817]);
let a3 = &[2usize, 1usize, 0usize, 0usize, 3usize, 1usize, 3usize, 0usize, 2usize, 1usize, 2usize, 0usize, 1usize, 3usize, 1usize, 2usize, 2usize, 0usize, 2usize, 1usize];
let a4 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[7.91134619921951]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[4.593, 4.276, 10.9984660887138, 0.0, -0.3103565527241642, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4).unwrap(), &[7.91134619921951, 4.593, 4.276, 10.9984660887138, 0.0, -0.3103565527241642, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[4.593, 4.276, 10.9984660887138]);
c.near("f_grad_into", &o1, &[0.0, -0.3103565527241642, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[7.91134619921951]);
c.near("f_value_and_grad_into", &o0, &[4.593, 4.276, 10.9984660887138]);
c.near("f_value_and_grad_into", &o1, &[0.0, -0.3103565527241642, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4).unwrap(), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 19.091874880637537]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4).unwrap(), &[7.91134619921951, 4.593, 4.276, 10.9984660887138, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 19.091874880637537]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 19.091874880637537]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[7.91134619921951]);
c.near("f_value_grad_hess_into", &o0, &[4.593, 4.276, 10.9984660887138]);
c.near("f_value_grad_hess_into", &o1, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 19.091874880637537]);
}
}
}

pub mod p36 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, into)]
#[matgrad::differential(wrt = x, into)]
pub fn f(x: &Vector2<f64>) -> f64 {
    let mut cotangent = ((((1.5 + (-0.1_f64).powi(2)).log10()) + (x.x * x[1]))
        + (-x[1]));
    let mut whole: f64 = (3.0_f64 * 1.0_f64).exp_m1();
    let mut v1 = {
        let dx = (0.7 * ((0.7 * whole.sin()).asin()).sin()).asin();
        whole
    };
    let lu = Vector3::new(v1, x.x, v1).xy().map(matgrad::sigmoid).perp(&((*x) - (*x)));
    let whole;
    if ((*x))[(1, 0)] <= -0.3 {
        whole = (x[0] * lu);
    } else {
        whole = (*x).add_scalar(3.0).norm();
    }
    let item = (Matrix2::new(v1, 3.0_f64, v1, lu) * (*x));
    x.dot(x) / 2.0 + cotangent + v1 + lu + whole + item.norm_squared()
        + Matrix2::new(whole, cotangent, lu, 0.8_f64).column_sum().perp(&item)
        + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.391, 0.239]);
c.near("f", &f(a0), &[175.29806500780384]);
c.near("f_grad", &f_grad(a0), &[680.7079706661244, 47.998170585215554]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[680.7079706661244, 47.998170585215554]);
}
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.542, 0.846])), &[409.5501724161318]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.542, 0.846]), &mut o0);
c.near("f_diff_into", &o0, &[409.5501724161318]);
}
}
}

pub mod p38 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s)]
#[matgrad::hvp(wrt = next_s)]
pub fn f<const N: usize>(
    next_s: &SMatrix<f64, N, 2>,
    lu: f64,
    s_before: &Vector3<f64>,
    w: &SVector<f64, 5>,
) -> f64 {
    let v3 = if s_before[1] > (*w).sum() {
        let v2 = if lu.max(s_before[1]) <= (w[4] - lu) || next_s[(0, 0)] > 0.4 {
            let mut v = SMatrix::<
                f64,
                5,
                1,
            >::from_row_slice(
                &[
                    w[0].hypot(1.0 + w[4] * w[4]),
                    lu,
                    (w[2] * s_before.z),
                    s_before.y,
                    (s_before.y / (1.5 + lu * lu)),
                ],
            );
            (*s_before)
        } else {
            let v1: usize = 2;
            (*s_before)
                .zip_zip_map(
                    &Vector3::new(s_before[2], w[(v1, 0)], w[v1 / 2]),
                    &Vector3::new(w[v1], lu, s_before[v1.min(2)]),
                    |p, q, u| p * q + u.tanh(),
                )
        };
        (*next_s)
    } else {
        let mut cotangent: SMatrix<f64, 5, 1> = ((SMatrix::<f64, 5, 2>::zeros())
            .add_scalar(w[(2, 0)]) * Vector2::new(lu, s_before[(1, 0)]))
            .component_div(&((*w).add_scalar(3.0)).normalize().map(|e| 1.5 + e * e));
        (*next_s)
    };
    let mut next_s = v3;
    let v4: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| v3[(0, 1)] * (r0 + c0) as f64 * 0.1);
    let v5 = ((-(v4[(2, 0)]).hypot(1.0 + v4.m22 * v4.m22)) + w[4]);
    let lu = if s_before[2] < -0.3 || v5 > 0.4 {
        SMatrix::<f64, 3, 3>::repeat(next_s[(1, 1)]).unscale(2.0)
    } else {
        if (-(next_s[(0, 0)]).powi(2)).exp()
            >= {
                let cholesky = v5;
                cholesky
            }
        {
            next_s /= 1.5 + ((-next_s[(0, 0)])).powi(2);
        }
        SMatrix::<f64, 3, 3>::from_element(v3[(0, 0)])
    };
    next_s -= next_s;
    let acc: f64 = (next_s[(0, 1)] * w[1]);
    let lu = (acc * (lu[(2, 1)]));
    if lu.hypot(1.0 + lu * lu) < 0.6 {
        next_s = next_s;
    } else if (0.01 * v5).to_degrees() >= acc.tanh().sinh() {
        next_s *= (v5.rem_euclid(0.5)).tanh();
    }
    v3.dot(&v3) / 4.0 + v4.norm_squared() + acc + (w[0] * (-next_s[(1, 1)])) + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.093, 0.155, 0.578, -0.101]);
let a1 = -0.895;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.698, -0.79, -0.826]);
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.425, 0.164, 0.814, -0.482, 0.842]);
c.near("f", &f::<2>(a0, a1, a2, a3), &[0.25460006999999996]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[0.0465, 0.0775, 0.84388, -0.0505]);
c.near("f_hvp", &f_hvp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.048, 0.129, 0.094, 0.789])), &[-0.024, 0.0645, 0.13724000000000003, 0.3945]);
}
}

pub mod p39 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value)]
#[matgrad::differential(wrt = x, value)]
pub fn f(x: &Vector4<f64>, next_s: usize, other: &SVector<f64, 20>) -> f64 {
    let mut v = (-(*x).component_mul(&(*x))[1]);
    let mut cholesky = (*other).map(|s| (*x)[3] * s).unscale(2.0);
    let mut v1: f64 = (if next_s % 2 == 0 {
        (other[(next_s * 3 + 1) % 20] + cholesky[12])
    } else {
        (v * (v.atan()))
    });
    let v: f64 = v1;
    let mut v2 = (SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(v)
        .map(|s| s)
        .zip_zip_map(
            &SMatrix::<f64, 2, 3>::repeat(cholesky[(next_s, 0)]),
            &SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v * (r0 + c0) as f64 * 0.1),
            |p, q, u| p * q + u.tanh(),
        );
    let grad = (v2[(0, 1)])
        .mul_add((if next_s % 2 == 0 { v } else { v2[(0, next_s % 3)] }), 0.5);
    let v3: f64 = ((other[next_s] * 1.0_f64).abs() * (other[15] + other[next_s]));
    x.norm_squared() + cholesky.sum() + v1 + v + v2.dot(&v2) / 6.0 + grad + v3
        + (if v3 > -0.4 { (grad / (1.5 + v * v)) } else { (1.5 + grad.powi(2)).acosh() })
        + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.393, 0.571, 0.118, -0.25]);
let a1 = 3usize;
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.491, 0.452, -0.141, -0.687, 0.959, 0.82, -0.639, -0.601, 0.284, 0.691, 0.126, -0.871, -0.698, 0.786, -0.987, 0.855, -0.62, -0.838, 0.949, -0.942]);
c.near("f", &f(a0, a1, a2), &[1.6845381586196102]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.21500000000000008, 2.123669895109983, 0.236, -1.2998491301701869]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.6845381586196102, -0.21500000000000008, 2.123669895109983, 0.236, -1.2998491301701869]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.871, 0.13, -0.058, -0.763])), &[1.0669089726841503]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.871, 0.13, -0.058, -0.763])), &[1.6845381586196102, 1.0669089726841503]);
}
}

pub mod p40 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, into)]
pub fn f<const N: usize>(
    out: &SVector<f64, N>,
    next_s: &Vector4<f64>,
    whole: &Params,
    pulled: &SVector<f64, 20>,
) -> f64 {
    let v1 = next_s[3];
    let next_s: f64 = whole.count as f64;
    let mut v2 = next_s;
    let mut pulled = (0.7 * ((1.5 + pulled[10].powi(2)).sqrt() * v1).sin()).atanh();
    let i: f64 = (((if next_s > 0.35 { v2 } else { pulled }) + out[3])
        + ((1.5 + v1 * v1).powf(v1.tanh())));
    let matgrad_total = ((if next_s > 0.35 { f64::tanh(i) } else { (next_s + v2) })
        - ((*out).add_scalar(3.0).norm()));
    if next_s > 0.35 {
        let out: f64 = (1.5 + matgrad_total * matgrad_total)
            .powf((next_s + matgrad_total).tanh());
        pulled = (pulled * 0.5 + out).tanh();
    }
    let i: f64 = next_s;
    let mut v3 = SMatrix::<f64, 2, 1>::zeros();
    out.sum() + v2 + pulled + matgrad_total + i + v3.sum() + v3[(1, 0)] + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.964, -0.641, 0.121, -0.911, -0.004]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.959, 0.44, -0.928, 0.067]);
let a2 = &Params { gain: -0.788, shift: 0.747, count: 3usize, table: [-0.023, 0.44, -0.28, -0.614], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.776, -0.783]), on: false };
let a3 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.512, -0.471, 0.481, -0.931, 0.41, -0.598, 0.808, 0.138, -0.787, 0.341, 0.522, -0.175, 0.196, -0.531, -0.536, 0.088, 0.361, -0.082, -0.987, -0.623]);
c.near("f", &f::<5>(a0, a1, a2, a3), &[-0.4294643396244714]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[-0.009955023231310145, -0.3914876718087724, 0.4344260179248923, 0.6295556694956852, 0.45707797170874]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.009955023231310145, -0.3914876718087724, 0.4344260179248923, 0.6295556694956852, 0.45707797170874]);
}
}
}

pub mod p41 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::vjp(wrt = v, into)]
pub fn f(other: f64, v: f64, k: &Params, t1: usize, cholesky: &Params) -> f64 {
    let mut v1 = SVector::<f64, 4>::zeros();
    let item = ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
            &[
                SMatrix::<
                    f64,
                    2,
                    1,
                >::from_column_slice(&[v, v1[(cholesky.count % 4, 0)]]),
                vector![other, v1[t1 % 4]],
            ],
        )
        .component_div(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_rows(&[matrix![v1.x, v1[(1, 0)]], matrix![v1[1], v]])
                .map(|e| 1.5 + e * e),
        )) * 0.2 + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for y in 2..4 {
        let v2: [usize; 3] = [1, 1, 2];
        v1 = v1 * 0.5 + matgrad::log_softmax(&v1);
    }
    let s_before: f64 = cholesky.table[2];
    let w: f64 = (if k.count > 1 { s_before } else { s_before }
        * ((t1 + 1) as f64).sqrt());
    let v3: f64 = w;
    v1.dot(&v1) / 4.0 + item.sum() + v3 + v3 + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.13;
let a1 = 0.652;
let a2 = &Params { gain: 0.911, shift: -0.974, count: 2usize, table: [0.06, 0.075, -0.279, -0.108], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.864, 0.264]), on: false };
let a3 = 4usize;
let a4 = &Params { gain: -0.04, shift: 0.625, count: 2usize, table: [-0.208, 0.595, -0.994, -0.986], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.014, -0.802]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4), &[1.057698800714393]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.26912057151033963]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.26912057151033963]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, 0.86), &[0.23144369149889207]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, a4, 0.86, &mut o0);
c.near("f_vjp_into", &o0, &[0.23144369149889207]);
}
}
}

pub mod p42 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value, into)]
pub fn f(lu: [f64; 17], v: f64, out: &Params, column: f64, pulled: usize) -> f64 {
    let mut v1: SMatrix<f64, 2, 1> = Vector2::new(column, v);
    let mut sum_3 = 0.0;
    for &matgrad_item in lu.iter().rev() {
        let mut next_s: f64 = (pulled as f64 * 0.1 * (pulled as f64));
        sum_3 += matgrad_item;
    }
    let mut lu = (Matrix2::new(sum_3, v1[0], v, sum_3).column_sum().transpose()
        * Matrix2::new(sum_3, v1[0], v, sum_3).column_sum())
        .to_scalar()
        .tanh();
    let v4 = column;
    v1.norm_squared() + sum_3 + lu + v4
        + (1.5 + (sum_3 * lu) * (sum_3 * lu)).powf(v4.tanh()) + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = [-0.585, 0.177, -0.19, 0.058, 0.9, 0.805, 0.619, -0.719, -0.287, 0.326, -0.021, 0.879, -0.046, 0.082, 0.105, -0.603, 0.717];
let a1 = 0.886;
let a2 = &Params { gain: -0.695, shift: 0.306, count: 1usize, table: [-0.657, 0.215, -0.033, -0.17], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.99, 0.92]), on: false };
let a3 = -0.044;
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[5.147254586709641]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[5.147254586709641, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[5.147254586709641]);
c.near("f_value_and_grad_into", &o0, &[0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316, 0.9719926818203316]);
}
}
}

pub mod p43 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value)]
#[matgrad::hessian(wrt = v, value)]
pub fn f(v: f64, step_1: &Matrix3<f64>) -> f64 {
    let cholesky: f64 = (step_1[(0, 0)] * 1.0_f64).atan();
    let v1: f64 = {
        let cholesky: f64 = cholesky;
        cholesky
    };
    let mut v2 = ((*step_1).sum())
        .hypot(1.0 + (cholesky * cholesky) * (cholesky * cholesky));
    v1 + v2 + (1.5 + (cholesky.tanh().sinh()).powi(2)).sqrt() + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.101;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.545, 0.504, -0.335, -0.818, 0.879, 0.418, 0.249, -0.427, -0.426]);
c.near("f", &f(a0, a1), &[1.9596151850854877]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[1.9596151850854877, 0.3]);
c.near("f_hess", &f_hess(a0, a1), &[0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1), &[1.9596151850854877, 0.3, 0.0]);
}
}

pub mod p44 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, cotangent, acc), value)]
#[matgrad::vjp(wrt = (w, cotangent, acc), value)]
pub fn f(
    w: &Vector2<f64>,
    cotangent: f64,
    acc: &Vector3<f64>,
    dx: &[f64],
    cholesky: Params,
    grad: &Vector4<f64>,
    out: usize,
) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 2..out {
        let v2: f64 = if v1 < 4 {
            (0..v1).map(|j| j as f64 * 0.1).sum::<f64>()
        } else {
            dx[4]
        };
        sum_3 += v2;
    }
    let mut v4 = (*grad);
    v4 *= ((sum_3 * grad[0])).tanh();
    let mut v5 = SMatrix::<f64, 3, 3>::from_element(acc.y)
        .fixed_view::<3, 1>(0, 1)
        .into_owned();
    let mut v11 = {
        let mut v9 = {
            let v6 = matgrad::constant((((0.7 * v5[1].sin()).acos()) - (v4.w + v5[0])));
            acc.map(|v7| acc.iter().map(|&v8| (v7 * v8 + v6).tanh()).sum::<f64>())
                .norm_squared()
        };
        let v10: f64 = if out < 4 {
            (out as f64 * 0.1 * 1.0_f64).sin()
        } else {
            (f64::from(out as u32) * 0.25 - f64::from(out as u32) * 0.25)
        };
        matgrad::constant((v10 + 1.25_f64))
    };
    let v12 = ((*acc).norm_squared() / 3.0);
    let mut v13: bool = cholesky.on;
    v13 |= out != 1;
    w.norm_squared() + sum_3 + v4.sum() + v5.dot(&v5) / 3.0 + v11 + v12 + v5.y
        + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.837, -0.181]);
let a1 = 0.773;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.229, -0.567, -0.912]);
let a3 = &[0.916, -0.444, -0.939, 0.906, -0.571];
let a4 = Params { gain: -0.575, shift: 0.807, count: 1usize, table: [0.078, 0.98, 0.904, 0.209], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.453, -0.31]), on: false };
let a5 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.909, -0.065, 0.909, 0.064]);
let a6 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[2.9318424286854996]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[1.674, -0.362, 0.3, 0.15266666666666667, -0.5119999999999998, -0.608]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5, a6), &[2.9318424286854996, 1.674, -0.362, 0.3, 0.15266666666666667, -0.5119999999999998, -0.608]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, a6, -0.159), &[-0.266166, 0.057558, -0.0477, -0.024274, 0.08140799999999997, 0.096672]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, a6, -0.159), &[2.9318424286854996, -0.266166, 0.057558, -0.0477, -0.024274, 0.08140799999999997, 0.096672]);
}
}

pub mod p45 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = step_1, value)]
#[matgrad::vjp(wrt = step_1, value)]
pub fn f(
    step_1: Vector3<f64>,
    column: Mode,
    whole: &Params,
    k: &[usize],
    value: usize,
) -> Vector2<f64> {
    let mut whole = SMatrix::<f64, 2, 3>::zeros();
    const K1: f64 = 3.0_f64;
    let v2: f64 = if value != 3 { K1 } else { K1 };
    let t1: [usize; 3] = [2, 1, 2];
    (Matrix2::new(whole[(0, value.min(2))], whole[(0, 1)], v2, whole[(value % 2, 2)])
        + SMatrix::<f64, 2, 2>::from_row_slice(&[v2, K1, whole[(value.min(1), 0)], K1]))
        .column_sum()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            whole.dot(&whole) / 6.0 + v2
                + ((v2.mul_add((whole[(value % 2, 1)]), 0.5)) * (step_1[(1, 0)]))
                + step_1[0] * step_1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.218, 0.277, 0.015]);
let a1 = Mode::Fast;
let a2 = &Params { gain: 0.751, shift: -0.157, count: 3usize, table: [0.645, 0.225, 0.141, 0.425], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.323, -0.822]), on: true };
let a3 = &[3usize, 0usize, 2usize, 0usize, 2usize];
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[9.078114, 9.078114]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[0.277, 0.277, 0.28200000000000003, 0.28200000000000003, 0.0, 0.0]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4), &[9.078114, 9.078114, 0.277, 0.277, 0.28200000000000003, 0.28200000000000003, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.395, 0.214])), &[0.168693, 0.17173800000000003, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.395, 0.214])), &[9.078114, 9.078114, 0.168693, 0.17173800000000003, 0.0]);
}
}

pub mod p46 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value)]
pub fn f<const N: usize>(
    whole: SMatrix<f64, N, 2>,
    matgrad_total: &Vector3<f64>,
    acc: &Params,
    cotangent: usize,
) -> f64 {
    let mut v1 = 0.0_f64;
    for y in (0..N).rev() {
        let v2: f64 = (0..y).map(|j| j as f64 * 0.1).sum::<f64>();
        let v3: usize = 0;
        let mut v4 = (*matgrad_total);
        v4 = (v2 * v4);
    }
    let v5 = |step_1: f64, v6: f64| (((-v6) - step_1)).tanh();
    let mut sum_8 = 0.0;
    for v7 in 0..N {
        sum_8 += (if acc.count > 1 { whole[(4 - v7, 1)] } else { v1 });
    }
    whole.sum() + v1 + sum_8
        + ((v5(sum_8, matgrad_total[0])) / (1.5 + 1.5_f64 * 1.5_f64))
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 2>::from_column_slice(&[0.905, -0.231, 0.686, 0.371, -0.617, 0.551, 0.236, -0.001, -0.634, -0.173]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.253, 0.623, -0.901]);
let a2 = &Params { gain: 0.656, shift: 0.21, count: 2usize, table: [-0.937, -0.011, 0.274, -0.282], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.344, 0.193]), on: false };
let a3 = 3usize;
c.near("f", &f::<5>(a0, a1, a2, a3), &[1.1688389161112551]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[1.0, 1.0, 1.0, 1.0, 1.0, 1.747186653074044, 1.747186653074044, 1.747186653074044, 1.747186653074044, 1.747186653074044]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[1.1688389161112551, 1.0, 1.0, 1.0, 1.0, 1.0, 1.747186653074044, 1.747186653074044, 1.747186653074044, 1.747186653074044, 1.747186653074044]);
}
}

pub mod p47 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (dx, t2), value, into)]
#[matgrad::vjp(wrt = (dx, t2), value, into)]
pub fn f(
    dx: f64,
    t2: &SVector<f64, 33>,
    value: f64,
    y: &[usize; 4],
    w: f64,
) -> SMatrix<f64, 1, 2> {
    let mut v1: f64 = 1.0;
    for (&v2, &v3) in y.iter().zip(y.iter().skip(1)) {
        let value = |v4: f64, y: f64| {
            ((((*t2).norm_squared() / 33.0) / (1.5 + (v1 + y) * (v1 + y)))).tanh()
        };
    }
    let mut v5 = v1;
    let mut sum_7 = 0.0;
    for &y in y.iter() {
        sum_7 += v5;
    }
    let mut v8 = 0.25_f64;
    for acc in 0..t2.len() {
        let mut v11 = {
            let v9 = (*t2);
            w.atan2(
                1.5
                    + ({
                        let v10 = sum_7;
                        v8
                    })
                        * ({
                            let v10 = sum_7;
                            v8
                        }),
            )
        };
        let v12;
        if (0.7 * v11.sin()).atanh() <= v5 {
            v12 = w.hypot(1.0 + value * value);
        } else {
            v12 = (1.5 + v11.powi(2)).ln();
        }
        let mut y = SMatrix::<f64, 33, 3>::repeat(v5)
            .zip_zip_map(
                &SMatrix::<f64, 33, 3>::from_fn(|r0, c0| v12 * (r0 + c0) as f64 * 0.1),
                &SMatrix::<f64, 33, 3>::repeat(sum_7),
                |p, q, u| p * q + u.tanh(),
            )
            .column(2)
            .into_owned();
        y -= y;
    }
    let mut v13 = (SMatrix::<f64, 3, 33>::from_fn(|r0, c0| v5 * (r0 + c0) as f64 * 0.1)
        .transpose() * (Vector3::new(sum_7, v5, value) - Vector3::new(v8, dx, w)));
    let mut v14 = 0.25_f64;
    for v15 in (0..33).rev() {
        let mut value = 0.1_f64;
        let mut s = v14;
        let y: f64 = w;
        value += ((if v13[(26, 0)] < 0.1 { y } else { s }) - ((-y.powi(2)).exp2()));
    }
    matrix![v13[7], v8]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v5 + sum_7 + v8 + v13.norm_squared() + v14
                + (1.5 + (-v14) * (-v14)).powf(((1.5 + sum_7.powi(2)).powf(0.7)).tanh())
                + t2[0] * t2[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.556;
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.363, -0.509, 0.901, -0.448, 0.093, -0.63, 0.031, -0.258, -0.478, -0.938, -0.952, -0.939, 0.009, 0.199, -0.459, 0.158, -0.658, -0.844, 0.4, -0.513, 0.603, -0.965, -0.158, -0.208, 0.966, -0.598, 0.426, 0.371, 0.508, -0.266, 0.28, -0.843, -0.638]);
let a2 = -0.955;
let a3 = &[2usize, 3usize, 2usize, 1usize];
let a4 = 0.449;
c.near("f", &f(a0, a1, a2, a3, a4), &[1700.591030174586, 1698.234830174586]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[-920.7352800000001, -919.9352800000001, -0.509, -0.509, -0.363, -0.363, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4), &[1700.591030174586, 1698.234830174586, -920.7352800000001, -919.9352800000001, -0.509, -0.509, -0.363, -0.363, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::repeat(9.0);
let mut o1 = SMatrix::<f64, 2, 33>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_jac_into", &o0, &[-920.7352800000001, -919.9352800000001]);
c.near("f_jac_into", &o1, &[-0.509, -0.509, -0.363, -0.363, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::repeat(9.0);
let mut o1 = SMatrix::<f64, 2, 33>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_and_jac_into returns", &r, &[1700.591030174586, 1698.234830174586]);
c.near("f_value_and_jac_into", &o0, &[-920.7352800000001, -919.9352800000001]);
c.near("f_value_and_jac_into", &o1, &[-0.509, -0.509, -0.363, -0.363, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.156, 0.377])), &[-490.4503042400001, -0.271297, -0.193479, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.156, 0.377])), &[1700.591030174586, 1698.234830174586, -490.4503042400001, -0.271297, -0.193479, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.156, 0.377]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-490.4503042400001]);
c.near("f_vjp_into", &o1, &[-0.271297, -0.193479, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.156, 0.377]), &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[1700.591030174586, 1698.234830174586]);
c.near("f_value_and_vjp_into", &o0, &[-490.4503042400001]);
c.near("f_value_and_vjp_into", &o1, &[-0.271297, -0.193479, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p48 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = cholesky)]
#[matgrad::vjp(wrt = cholesky, value)]
pub fn f(
    column: f64,
    step_1: &Matrix3<f64>,
    cholesky: &Vector3<f64>,
    g: &Params,
    t1: bool,
    whole: f64,
) -> Matrix2<f64> {
    let column = if whole > 0.0 {
        let next_s = (vector![step_1.m11, cholesky.y].abs().add_scalar(3.0)).normalize();
        next_s[1]
    } else {
        let column = if g.count > 1 {
            SMatrix::<f64, 3, 3>::repeat(column).fixed_view::<3, 3>(0, 0).into_owned()
        } else {
            (*cholesky).cross_matrix()
        };
        ((Vector3::new(column[(2, 0)], column[(2, 1)], cholesky[2]).dot(&(*cholesky))
            / 3.0) + (matgrad::constant(whole)))
    };
    let v1 = (*step_1)
        .component_mul(&(*step_1))
        .component_mul(
            &Matrix3::new(
                3.0_f64,
                2.0_f64,
                0.3_f64,
                cholesky[2],
                whole,
                column,
                cholesky[0],
                whole,
                cholesky[0],
            ),
        );
    let mut pulled = (-column);
    let cholesky: SMatrix<f64, 3, 3> = v1.abs();
    let v2 = if t1 {
        let column = (cholesky * 0.3).pow(3);
        (1.5 + (-column[(0, 1)]).powi(2)).log10()
    } else {
        cholesky[(1, 2)]
    };
    (SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(v2, v2), Vector2::new(1.5_f64, column)])
        * SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[Vector2::new(v2, v2), Vector2::new(1.5_f64, column)])
            .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .unwrap()
        .l()
        .zip_zip_map(
            &Matrix2::new(pulled, cholesky[(2, 0)], v2, v2),
            &Matrix2::new(pulled, cholesky[(1, 1)], pulled, cholesky[(2, 0)]),
            |p, q, u| p * q + u.tanh(),
        ) + SMatrix::<f64, 2, 2>::repeat(pulled + v2 + v1[(2, 1)] + cholesky[0].sin())
}
pub fn check(c: &mut Checker) {
let a0 = 0.655;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.008, -0.045, 0.299, -0.779, 0.78, -0.933, 0.77, -0.811, 0.122]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.702, 0.468, -0.739]);
let a3 = &Params { gain: 0.222, shift: -0.132, count: 3usize, table: [0.868, -0.478, 0.11, 0.708], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.99, 0.045]), on: false };
let a4 = false;
let a5 = 0.041;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-2.4630158943984233, -0.5377188010998422, -0.1977466452118197, 0.6087711829633974]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[3.3826474470073498, -0.054210948392739, 0.7849159771541496, 0.0, 0.007929865798778322, -0.006833625874615423, 0.0, -0.006833625874615423, 0.09490294656119547, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.703, -0.348, -0.267, -0.703])), &[0.06260200513201183, -0.2530912720646502, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.703, -0.348, -0.267, -0.703])), &[-2.4630158943984233, -0.5377188010998422, -0.1977466452118197, 0.6087711829633974, 0.06260200513201183, -0.2530912720646502, 0.0]);
}
}

pub mod p49 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, value)]
#[matgrad::differential(wrt = s_before, value)]
pub fn f(s_before: &[f64; 20], column: &SVector<f64, 20>) -> f64 {
    let mut v4 = {
        let mut v1: f64 = 1.0;
        for v2 in 0..5 {
            let mut v3 = (v1 * column[17])
                .hypot(
                    1.0
                        + ((1.5 + column[v2].powi(2)).sqrt())
                            * ((1.5 + column[v2].powi(2)).sqrt()),
                );
            v3 += ((column[v2 / 2]) * (v3.powi(2).ln_1p()));
        }
        (v1 + (v1 - v1))
    };
    let mut v5: f64 = v4;
    let mut v6 = (*column);
    let mut v7 = v6[16];
    let mut sum_10 = 0.0;
    for (&v8, &v9) in column.iter().zip(column.iter().skip(1)) {
        sum_10
            += (v9 - v8)
                .atan2(
                    1.5
                        + (if v9 > 0.0 { v7 } else { v5 })
                            * (if v9 > 0.0 { v7 } else { v5 }),
                );
    }
    let mut v11: f64 = 1.0;
    for v12 in 0..20 {
        let mut v13 = (matgrad::constant(v6[v12])).mul_add(v11, 0.5);
        let mut v14 = v6[19 - v12];
        let mut v15 = ((1.5 + v5.powi(2)).recip() * v12 as f64 * 0.1);
        v14 += sum_10;
    }
    v4 + v5 + v6.dot(&v6) / 20.0 + v7 + sum_10 + v11 + v7 + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.574, 0.419, -0.786, 0.3, 0.672, 0.824, -0.502, -0.677, 0.495, 0.508, -0.6, -0.871, -0.755, 0.202, 0.135, -0.08, 0.717, -0.846, -0.956, 0.964];
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.638, -0.209, -0.119, -0.58, 0.94, -0.459, -0.856, 0.783, -0.608, -0.284, -0.091, 0.164, -0.319, -0.486, -0.188, -0.343, -0.531, -0.28, 0.815, 0.326]);
c.near("f", &f(a0, a1), &[2.71837974768633]);
c.near("f_grad", &f_grad(a0, a1), &[0.419, -0.574, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.71837974768633, 0.419, -0.574, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, &[-0.627, -0.356, -0.27, -0.193, -0.306, 0.94, -0.528, -0.999, -0.885, -0.363, 0.445, 0.624, -0.86, -0.272, -0.848, 0.286, 0.416, 0.508, -0.345, 0.107]), &[-0.058369000000000004]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &[-0.627, -0.356, -0.27, -0.193, -0.306, 0.94, -0.528, -0.999, -0.885, -0.363, 0.445, 0.624, -0.86, -0.272, -0.848, 0.286, 0.416, 0.508, -0.345, 0.107]), &[2.71837974768633, -0.058369000000000004]);
}
}

pub mod p50 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
#[matgrad::differential(wrt = acc, into)]
pub fn f(v: &[f64; 3], acc: f64, matgrad_total: f64, whole: &Params) -> f64 {
    let mut sum_3 = 0.0;
    for (&v1, &v2) in v.iter().zip(v.iter().skip(1)) {
        sum_3 += (matgrad_total - ((1.5 + v1.powi(2)).log2()));
    }
    let v4;
    if sum_3 >= sum_3.mul_add(acc, 0.5) {
        v4 = (if whole.on { v[whole.count % 3] } else { matgrad_total });
    } else {
        v4 = (matgrad_total * sum_3);
    }
    let mut sum_7 = 0.0;
    for v5 in 0..4 {
        let v6: f64 = ((0..v5).map(|j| j as f64 * 0.1).sum::<f64>() * 1.0_f64).sin();
        sum_7 += (v4.to_radians()).abs();
    }
    sum_3 + v4 + sum_7 + sum_7 + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[0.484, 0.977, 0.325];
let a1 = 0.465;
let a2 = -0.815;
let a3 = &Params { gain: -0.337, shift: -0.34, count: 1usize, table: [-0.396, -0.358, 0.226, 0.429], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.812, -0.563]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[-0.12536399269401005]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.404), &[-0.1212]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, -0.404, &mut o0);
c.near("f_diff_into", &o0, &[-0.1212]);
}
}
}

pub mod p51 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = s, into)]
#[matgrad::vjp(wrt = s, into)]
pub fn f(cholesky: f64, s: &Vector2<f64>, y: Vector3<f64>) -> Matrix2<f64> {
    let mut v3: f64 = ((y
        .map(|v1| s.map(|v2| (v1 * v2 + (-v1)).tanh()).sum() / 3.0)
        .sum()) + (y.sum()));
    let v4: Vector3<f64> = Vector3::new(
        (0.3_f64 * 1.0_f64).cos(),
        1.25_f64,
        ((-3.0_f64) - 1.5_f64),
    );
    let v5: usize = 1;
    let mut v6 = SMatrix::<f64, 20, 1>::zeros();
    let mut v7 = ((v5 as f64 * 0.1 * f64::sin(v4.y)) * (v3 + (v6[(11, 0)])));
    let mut v8 = (v6.dot(&v6) / 20.0).powi(2).ln_1p();
    let mut v9 = v8;
    let mut v12 = {
        v9 /= 1.5 + (v4.iter().map(|v10| v10 * v10).sum::<f64>()).powi(2);
        ((SMatrix::<f64, 3, 3>::zeros())
            .add_scalar((-3.0_f64))
            .fixed_view::<3, 1>(v5 % 1, (v5 * 3 + 1) % 3)
            .into_owned()
            .dot(&v4) / 3.0)
    };
    (SMatrix::<f64, 2, 2>::from_columns(&[(*s), (*s)])
        - Matrix2::new(y[(0, 0)], v3, v12, v3))
        .add_scalar((-v7))
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v3 + v6.norm_squared() + v7 + v8 + v9 + v12
                + ((v12 - v8) * (f64::from(v5 as u32) * 0.25 + v7)) + y[0] * y[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.759;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.593, 0.071]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.54, 0.98, 0.241]);
c.near("f", &f(a0, a1, a2), &[4.00162277237248, 0.6449592614980868, 3.026813477170145, 2.504813477170145]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[15.932323821177095, 8.316880428066186, 3.7797180943613817, 2.6468802235272912, 0.45400939841371984, 0.45400939841371984, 2.2893163469120923]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[15.932323821177095]);
c.near("f_gauss_newton_into", &o0, &[8.316880428066186, 3.7797180943613817]);
c.near("f_gauss_newton_into", &o1, &[2.6468802235272912, 0.45400939841371984, 0.45400939841371984, 2.2893163469120923]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.274, -0.771, -0.588, 0.596])), &[-1.1005807293434005, -0.2916467472265516]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.274, -0.771, -0.588, 0.596]), &mut o0);
c.near("f_vjp_into", &o0, &[-1.1005807293434005, -0.2916467472265516]);
}
}
}

pub mod p52 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, value), value)]
#[matgrad::gauss_newton(wrt = s_before)]
pub fn f(
    s_before: f64,
    value: &Vector4<f64>,
    cholesky: &[f64; 17],
    pulled: &SVector<f64, 17>,
) -> f64 {
    let mut all = (1.5 + cholesky[14] * cholesky[14]).powf(pulled[12].tanh());
    let mut sum_1 = 0.0;
    for item in 1..5 {
        let (t1, value): (f64, f64) = (
            (pulled[item + 12] + cholesky[item / 2]),
            (item as f64 * 0.1 - f64::from(item as u32) * 0.25),
        );
        sum_1 += (t1 * s_before);
    }
    let mut s_before = 0.25_f64;
    for g in 0..=5 {
        [s_before, sum_1] = [sum_1, s_before];
        let mut cotangent = (*value).magnitude_squared().sqrt().tanh();
        let g: f64 = if g % 2 == 0 { pulled[8] } else { ((g + 1) as f64).sqrt() };
        all += (sum_1 % 0.75);
    }
    let cotangent: f64 = (pulled[0] - (pulled[11] * 1.0_f64).tanh());
    let s_before: usize = 1;
    let pulled = ((cholesky[s_before] * 0.3_f64) * f64::from(s_before as u32) * 0.25);
    let mut v2 = 0.0_f64;
    for v3 in 0..=s_before {
        let mut v5 = (SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(pulled)
            .map(f64::sin)
            .map(|value| value);
        let mut v7 = {
            let v6: [usize; 3] = [1, 1, 2];
            v5.mean()
        };
        for v8 in 0..4 {
            let (pulled, v10): (f64, f64) = (
                {
                    let v9: f64 = ((v8 + 1) as f64).sqrt();
                    ((v3 + 1) as f64).sqrt()
                },
                if s_before != 1 {
                    f64::from(s_before as u32) * 0.25
                } else {
                    ((s_before + 1) as f64).sqrt()
                },
            );
            let mut v11: SMatrix<f64, 2, 3> = (v5
                * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(sum_1).abs());
            let mut v12 = v5.sum();
            v5 = v11;
        }
        v7 += v2.powi(3).tanh();
    }
    value.norm_squared() + all + sum_1 + v2
        + (((*value).dot(&(*value)) / 4.0) * (pulled / (1.5 + sum_1 * sum_1)))
        + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.797;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.336, -0.594, 0.964, 0.909]);
let a2 = &[0.118, 0.685, 0.798, 0.933, 0.662, 0.136, 0.439, 0.839, 0.283, 0.69, -0.05, 0.77, -0.578, -0.082, 0.919, -0.833, -0.381];
let a3 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.494, 0.682, 0.683, -0.223, 0.173, -0.734, 0.488, 0.996, -0.504, -0.671, -0.979, -0.714, 0.548, -0.583, 0.958, -0.152, -0.091]);
c.near("f", &f(a0, a1, a2, a3), &[7.515698422060938]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[9.662219124811925, 0.07965538536045935, -0.8549264848336688, 1.9327493794270318, 1.8224784086090997]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[7.515698422060938, 9.662219124811925, 0.07965538536045935, -0.8549264848336688, 1.9327493794270318, 1.8224784086090997]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[28.242861385684634, 72.618325029956, 93.35847841588132]);
}
}

pub mod p53 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, acc))]
pub fn f(
    matgrad_total: f64,
    cholesky: &SVector<f64, 20>,
    acc: &[f64; 20],
    t1: usize,
) -> f64 {
    let cholesky = if acc[t1 / 2] >= 0.6 || acc[t1] > 0.4 {
        let mut s = (((*cholesky).add_scalar(3.0)).normalize().add_scalar(3.0))
            .normalize();
        (0.5
            * (if s[(19 - t1, 0)] < matgrad_total { s[t1 / 2] } else { s[t1 + 15] })
                .sin())
            .tan()
    } else {
        (1.5 + ((t1 as f64) + cholesky[18]) * ((t1 as f64) + cholesky[18]))
            .powf(
                (acc
                    .iter()
                    .enumerate()
                    .map(|(v1, &cholesky)| {
                        ((cholesky * (t1 as f64))) * (v1 as f64 * 0.1)
                    })
                    .sum::<f64>())
                    .tanh(),
            )
    };
    let grad = acc.len();
    let s = if (cholesky + cholesky) < 0.6 {
        cholesky
    } else {
        let v2: f64 = (f64::from(grad as u32) * 0.25
            * (((t1 + 1) as f64).sqrt() - f64::from(grad as u32) * 0.25));
        f64::exp(-v2.powi(2))
    };
    let mut cholesky: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| acc[6] * (r0 + c0) as f64 * 0.1);
    let mut v3 = (0.5 * (cholesky[(grad % 3, 2)]).sin()).tan();
    let mut sum_6 = 0.0;
    for v4 in 1..2 {
        let mut v5: f64 = (v4 as f64);
        sum_6 += (v5 + (cholesky.magnitude_squared().sqrt().tanh()));
    }
    for v7 in 2..3 {
        let grad: [usize; 3] = [2, 0, 0];
        sum_6 *= ((v3 - v3)).cos();
    }
    let cotangent;
    if !(cholesky[(grad.min(2), 0)] <= (if cholesky.m22 < sum_6 { s } else { sum_6 })) {
        cotangent = 0.1_f64;
    } else {
        cotangent = (-v3);
    }
    s + cholesky.norm_squared() + v3 + sum_6 + cotangent + cotangent.asinh()
        + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.327;
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.23, -0.829, 0.057, -0.577, 0.339, -0.785, 0.119, -0.543, 0.269, 0.977, -0.067, 0.355, -0.407, -0.047, 0.204, 0.488, -0.705, -0.046, 0.891, -0.747]);
let a2 = &[-0.608, 0.869, 0.749, -0.279, 0.326, 0.798, -0.804, 0.161, 0.686, 0.003, 0.609, 0.278, 0.205, 0.777, -0.048, 0.417, 0.28, -0.647, -0.94, 0.851];
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[1.5557138645691917]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-9.225831855686671e-5, 0.0024510479443560643, -9.35654719401675e-5, -9.83558490789692e-5, -9.14347363673882e-5, -9.992745545889156e-5, -9.309701234615218e-5, -9.809895188225116e-5, -9.196364236063127e-5, -8.66141360289726e-5, -9.45023911281981e-5, -9.131384356893265e-5, -9.707136309537887e-5, -9.435127513012865e-5, -9.245476935435702e-5, -9.030892218177076e-5, -9.932299146661369e-5, -9.43437193302252e-5, -8.726393482067121e-5, -9.964033506255955e-5, 0.869, -0.608, 0.0, 0.0, 0.0, 0.0, -1.4795763210000483, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p54 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = w, value, into)]
pub fn f(w: [f64; 20], grad: &SVector<f64, 33>, acc: f64) -> Vector3<f64> {
    let mut v1 = 0.25_f64;
    for &step_1 in grad.iter().rev() {
        let mut v3 = (*grad).add_scalar(3.0).norm();
        v3 += v1;
    }
    let mut cotangent = 0.25_f64;
    for step_1 in 0..3 {
        let mut w: f64 = cotangent.cos();
        let mut v4: f64 = (f64::from(step_1 as u32) * 0.25 + (step_1 as f64));
        let mut v5 = (1.5 + w.powi(2)).log2();
        w *= ((((1.5 + 1.25_f64.powi(2)).log2()) + w)).cos();
    }
    let v9 = if (-cotangent) < w[14].atan2(1.5 + w[18] * w[18]) {
        (if acc > 0.35 { (*grad).add_scalar(3.0).norm() } else { cotangent })
    } else {
        let mut sum_8 = 0.0;
        for acc in 0..2 {
            let (v6, v7): (f64, f64) = (
                ((acc as f64) + f64::from(acc as u32) * 0.25),
                acc as f64 * 0.1,
            );
            sum_8 += ((*grad).transpose() * (*grad)).to_scalar().tanh();
        }
        acc
    };
    Vector3::new(v9, w[13], cotangent).unscale(2.0)
        + SMatrix::<f64, 3, 1>::repeat(v1 + cotangent + v9 + v9 + w[0] * w[1])
}
pub fn check(c: &mut Checker) {
let a0 = [-0.331, -0.067, -0.654, -0.743, 0.863, 0.994, -0.152, 0.878, -0.925, -0.037, -0.518, -0.52, -0.49, -0.664, 0.976, 0.418, 0.889, 0.988, 0.618, -0.216];
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.95, -0.218, 0.734, -0.437, 0.608, 0.54, 0.163, -0.638, -0.726, 0.137, 0.195, -0.181, 0.978, 0.128, 0.649, 0.315, 0.729, 0.511, 0.719, -0.909, 0.468, -0.316, -0.624, 0.735, 0.723, 0.492, 0.511, 0.808, -0.387, 0.693, -0.449, 0.103, -0.61]);
let a2 = 0.114;
c.near("f", &f(a0, a1, a2), &[1.1471770000000001, 0.690177, 1.1471770000000001]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.02, -0.145, -0.965])), &[0.07571, 0.37403, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0725, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.02, -0.145, -0.965])), &[1.1471770000000001, 0.690177, 1.1471770000000001, 0.07571, 0.37403, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0725, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.02, -0.145, -0.965]), &mut o0);
c.near("f_vjp_into", &o0, &[0.07571, 0.37403, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0725, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.02, -0.145, -0.965]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.1471770000000001, 0.690177, 1.1471770000000001]);
c.near("f_value_and_vjp_into", &o0, &[0.07571, 0.37403, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0725, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p55 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
#[matgrad::gauss_newton(wrt = all, into)]
pub fn f(all: f64, k: &Vector3<f64>) -> f64 {
    let mut sum_1 = 0.0;
    for out in 0..=4 {
        sum_1 += k.z;
    }
    for other in 0..=2 {
        let grad: f64 = ((((other + 1) as f64).sqrt() - (other as f64))
            + ((other + 1) as f64).sqrt());
        for value in 0..33 {
            if grad > -0.4 {
                continue;
            }
            let v2 = SMatrix::<f64, 3, 3>::repeat(all)
                .fixed_view::<3, 1>(0, other)
                .into_owned();
            sum_1 += grad;
        }
        sum_1 = (*k).cross(&(*k)).sum();
    }
    let mut v3 = SMatrix::<f64, 20, 1>::zeros();
    let v4: Vector2<f64> = Vector2::new(0.8_f64, 0.5_f64);
    sum_1 + v3.dot(&v3) / 20.0 + v4.norm_squared() + v3[16].tanh() + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.186;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.724, 0.663, -0.865]);
c.near("f", &f(a0, a1), &[0.9458000000000001]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[0.44726882000000007, 0.28374, 0.09]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.44726882000000007]);
c.near("f_gauss_newton_into", &o0, &[0.28374]);
c.near("f_gauss_newton_into", &o1, &[0.09]);
}
}
}

pub mod p56 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = t1)]
#[matgrad::vjp(wrt = t1, value)]
pub fn f(t1: &Vector3<f64>, i: f64, acc: f64) -> Vector3<f64> {
    let matgrad_item = t1.len();
    let mut v1 = 0.0_f64;
    for &acc in t1.iter() {
        let mut step_1: f64 = 0.5;
        for j in 0..4 {
            step_1
                += if matgrad_item == matgrad_item {
                    f64::from(matgrad_item as u32) * 0.25
                } else {
                    matgrad_item as f64 * 0.1
                } * j as f64;
        }
        v1 += (1.5 + (-acc) * (-acc)).powf((((*t1))[(0, 0)]).tanh());
    }
    let v2 = (*t1);
    const K3: f64 = (-0.5_f64);
    for &t2 in v2.iter().take(2) {
        let mut w = {
            let mut w = ((-(K3 * ((matgrad_item + 1) as f64).sqrt()))
                + (v2.dot(&Vector3::new(acc, t2, K3)) / 3.0));
            let v4;
            if (w % 0.75) <= ((*t1).transpose() * (*t1)).to_scalar().tanh() {
                v4 = v1.mul_add(t2, 0.5);
            } else {
                v4 = K3;
            }
            w
        };
        let mut t1: f64 = (0..matgrad_item).map(|j| j as f64 * 0.1).sum::<f64>();
        t1
            += (if t2 >= 0.6 {
                SMatrix::<f64, 3, 1>::from_row_slice(&[w, v2.z, v2[0]]).min()
            } else {
                K3
            });
    }
    let t1: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::repeat(K3)
        .zip_zip_map(
            &(SMatrix::<f64, 2, 3>::zeros()).add_scalar(acc),
            &SMatrix::<f64, 2, 3>::from_element(v2[1]),
            |p, q, u| p * q + u.tanh(),
        );
    for w in 0..=matgrad_item {
        let mut step_1 = t1[(1, 1)];
        let v5: usize = 0;
        step_1 += t1[(0, (v5 * 3 + 1) % 3)];
    }
    let t2;
    if (-0.3_f64) > 0.1 {
        t2 = (K3 - (t1[(1, 0)]));
    } else {
        t2 = v2
            .iter()
            .enumerate()
            .map(|(w, &v6)| ((-v6)) * (w as f64 * 0.1))
            .sum::<f64>();
    }
    let mut step_1 = {
        let acc = if ((v2[(0, 0)]) - 0.3_f64) > 0.6 && K3 > -0.4 {
            (1.5 + t2 * t2).powf(((t1[(0, 1)]).min(0.4)).tanh())
        } else {
            t2
        };
        (t2.abs()).hypot(1.0 + (acc * (t1[(1, 0)])) * (acc * (t1[(1, 0)])))
    };
    v2 + SMatrix::<f64, 3, 1>::repeat(v1 + step_1 + step_1 + i * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.669, -0.303, 0.479]);
let a1 = -0.398;
let a2 = -0.243;
c.near("f", &f(a0, a1, a2), &[6.719736312122011, 5.7477363121220115, 6.5297363121220116]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[60.414392561990915, 47.35905047788517, 0.41465588151321064, 15.524579640997098, 19.007308516505272, 0.05686353539581168, 5.651364526615521, 0.05686353539581168, 0.674968098950912, -0.2060089798913295, 5.651364526615521, -0.2060089798913295, 2.61952135780124]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.053, 0.316, -0.626])), &[-0.49678095864428695, 0.38814752836890387, -0.7476849666318982]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.053, 0.316, -0.626])), &[6.719736312122011, 5.7477363121220115, 6.5297363121220116, -0.49678095864428695, 0.38814752836890387, -0.7476849666318982]);
}
}

pub mod p57 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, into)]
#[matgrad::differential(wrt = out, into)]
pub fn f<const N: usize>(
    out: &SVector<f64, N>,
    k: &SVector<f64, 17>,
    all: bool,
) -> Option<f64> {
    let v2: f64 = ({
        let v1: f64 = k[4];
        v1
    } + k[2]);
    let mut v3: f64 = ((v2 + v2.hypot(1.0 + v2 * v2)) - out[1]);
    let v4: f64 = (((v3.mul_add(out[1], 0.5)).mul_add((v2 + 0.5_f64), 0.5))
        * ((1.5 + v3.powi(2)).log(3.0)));
    let mut v6: f64 = v2;
    if v2 > -0.4 {
        v6 = {
            let v5: f64 = v2;
            v2
        };
    }
    let (v8, v9): (f64, f64) = (
        (v6 - v2),
        {
            let v7: f64 = v6;
            v7
        },
    );
    let mut v10 = v8;
    v10 += ((*out).dot(&(*out)) / 2.0).hypot(1.0 + (v6 + v8) * (v6 + v8));
    v10 /= 1.5 + (0.1_f64.mul_add((v9 * v4), 0.5)).powi(2);
    let v11: [usize; 3] = [0, 2, 2];
    Some(v3 + v10 + v8 + out[0] * out[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.819, 0.638]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.92, -0.524, 0.818, 0.96, -0.479, -0.306, 0.872, -0.683, 0.721, -0.783, 0.434, -0.512, 0.327, 0.194, -0.471, -0.51, 0.662]);
let a2 = true;
c.near("f", &f::<2>(a0, a1, a2).unwrap(), &[2.0822658894089487]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2).unwrap(), &[0.8375810659538108, -0.01387416875283276]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.8375810659538108, -0.01387416875283276]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.102])).unwrap(), &[0.6921019573969663]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.102]), &mut o0);
c.near("f_diff_into", &o0, &[0.6921019573969663]);
}
}
}

pub mod p58 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = item, value, into)]
#[matgrad::vjp(wrt = item, value, into)]
pub fn f(item: f64, out: Matrix3<f64>) -> Vector3<f64> {
    let mut v: f64 = SMatrix::<f64, 3, 3>::repeat(0.8_f64).sum();
    let v1 = (SMatrix::<f64, 3, 2>::from_element(v) * SMatrix::<f64, 2, 3>::repeat(v));
    let v: usize = 1;
    let mut lu = 0.25_f64;
    for v2 in v1.row_iter() {
        let mut v3 = SMatrix::<f64, 2, 3>::zeros();
        let mut dx = v3[(v % 2, 0)];
        dx = (dx * 0.5 + (matgrad::constant(v2[(v % 1, 1)]) * out[(0, 0)])).tanh();
    }
    v1
        .diagonal()
        .cross(
            &Vector3::new(v1[(2, v % 3)], lu, lu)
                .component_mul(&Vector3::new(lu, lu, v1[(v % 3, 0)])),
        )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(lu + (out[(0, 1)] * (lu + (out[(1, v.min(2))]))) + item * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = 0.626;
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.059, -0.909, 0.606, 0.198, -0.189, 0.926, -0.959, 0.443, 0.351]);
c.near("f", &f(a0, a1), &[2681.3554779999986, 0.449878, -2680.455721999999]);
c.near("f_diff", &f_diff(a0, a1, -0.322), &[-0.0966, -0.0966, -0.0966]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, -0.322), &[2681.3554779999986, 0.449878, -2680.455721999999, -0.0966, -0.0966, -0.0966]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, -0.322, &mut o0);
c.near("f_diff_into", &o0, &[-0.0966, -0.0966, -0.0966]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, -0.322, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2681.3554779999986, 0.449878, -2680.455721999999]);
c.near("f_value_and_diff_into", &o0, &[-0.0966, -0.0966, -0.0966]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.12, 0.322, 0.747])), &[0.3567]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.12, 0.322, 0.747])), &[2681.3554779999986, 0.449878, -2680.455721999999, 0.3567]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.12, 0.322, 0.747]), &mut o0);
c.near("f_vjp_into", &o0, &[0.3567]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.12, 0.322, 0.747]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2681.3554779999986, 0.449878, -2680.455721999999]);
c.near("f_value_and_vjp_into", &o0, &[0.3567]);
}
}
}

pub mod p59 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = value, value, into)]
#[matgrad::vjp(wrt = value, value, into)]
pub fn f(
    value: &Vector2<f64>,
    s_before: usize,
    cotangent: usize,
    v: f64,
    matgrad_total: usize,
) -> Vector3<f64> {
    let dx = (*value).unscale(2.0);
    let mut v1: f64 = 0.5;
    for j in 0..2 {
        v1 += f64::from(cotangent as u32) * 0.25 * j as f64;
    }
    let mut sum_3 = 0.0;
    for column in 0..17 {
        let v2: usize = matgrad_total % 5;
        sum_3 += matgrad::constant((v * 3.0_f64));
    }
    let v4: f64 = (((s_before + 1) as f64).sqrt() + (cotangent as f64));
    for v5 in 0..matgrad_total {
        let mut v6 = dx[v5 % 2];
        let v7 = v1.tanh().sinh();
        v6 += v7;
    }
    sum_3 *= (((1.5 + v4 * v4).powf(sum_3.tanh())).atan2(1.5 + (-v1) * (-v1))).cos();
    sum_3 = (if !((1.5 + v1 * v1).powf(v1.tanh()) <= -0.3) {
        (sum_3 - v)
    } else {
        sum_3.clamp(-0.9, 1.1)
    });
    Vector3::new(dx.x, v, dx[1])
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(sum_3 + (1.5 + v1.powi(2)).log(3.0) + value[0] * value[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.926, 0.528]);
let a1 = 3usize;
let a2 = 2usize;
let a3 = 0.066;
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[0.29533004033808546, 0.8243300403380855, 1.0223300403380855]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.574, 0.933])), &[-0.2738860000000002, -0.5608860000000001, -0.09438600000000008]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.574, 0.933])), &[0.29533004033808546, 0.8243300403380855, 1.0223300403380855, -0.2738860000000002, -0.5608860000000001, -0.09438600000000008]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.574, 0.933]), &mut o0);
c.near("f_diff_into", &o0, &[-0.2738860000000002, -0.5608860000000001, -0.09438600000000008]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.574, 0.933]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.29533004033808546, 0.8243300403380855, 1.0223300403380855]);
c.near("f_value_and_diff_into", &o0, &[-0.2738860000000002, -0.5608860000000001, -0.09438600000000008]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.312, 0.696, 0.789])), &[1.104816, -1.269522]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.312, 0.696, 0.789])), &[0.29533004033808546, 0.8243300403380855, 1.0223300403380855, 1.104816, -1.269522]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.312, 0.696, 0.789]), &mut o0);
c.near("f_vjp_into", &o0, &[1.104816, -1.269522]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.312, 0.696, 0.789]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.29533004033808546, 0.8243300403380855, 1.0223300403380855]);
c.near("f_value_and_vjp_into", &o0, &[1.104816, -1.269522]);
}
}
}

pub mod p60 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = all, value, into)]
#[matgrad::vjp(wrt = all, value, into)]
pub fn f(all: f64, s: f64) -> Vector3<f64> {
    let v1: f64 = if s > 0.35 { if s > 0.35 { s } else { s } } else { s };
    let mut v2: usize = 4;
    if v1 > 0.35 {
        v2 &= 1;
    }
    v2 %= 5;
    let v3: [usize; 3] = [2, 1, 2];
    let mut v6 = match v2 {
        0 => {
            let v4: f64 = (((v2 + 1) as f64).sqrt()
                * if s > -0.4 {
                    f64::from(v2 as u32) * 0.25
                } else {
                    f64::from(v2 as u32) * 0.25
                });
            (SMatrix::<f64, 2, 2>::from_rows(&[matrix![v1, v4], matrix![v1, all]])
                * SMatrix::<f64, 2, 2>::from_rows(&[matrix![v1, v4], matrix![v1, all]])
                    .transpose() + SMatrix::<f64, 2, 2>::identity() * 3.0)
                .determinant()
                .ln()
        }
        1 | 2 => {
            let v5 = v3.len();
            (v1
                / (1.5
                    + ((1.5 + v1 * v1).powf(all.tanh()))
                        * ((1.5 + v1 * v1).powf(all.tanh()))))
        }
        _ => {
            (SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[Vector2::new(s, v1), Vector2::new(v1, s)])
                .unscale(2.0)
                .dot(
                    &SMatrix::<f64, 3, 3>::from_element(all)
                        .fixed_view::<2, 2>(0, 0)
                        .into_owned(),
                ) / 4.0)
        }
    };
    Vector3::new(v1, v1, v1)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v6 + (f64::from(v2 as u32) * 0.25 + (-v6)) + all * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = 0.191;
let a1 = -0.338;
c.near("f", &f(a0, a1), &[0.7192999999999998, 0.7192999999999998, 0.7192999999999998]);
c.near("f_diff", &f_diff(a0, a1, 0.136), &[0.0408, 0.0408, 0.0408]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, 0.136), &[0.7192999999999998, 0.7192999999999998, 0.7192999999999998, 0.0408, 0.0408, 0.0408]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, 0.136, &mut o0);
c.near("f_diff_into", &o0, &[0.0408, 0.0408, 0.0408]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, 0.136, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.7192999999999998, 0.7192999999999998, 0.7192999999999998]);
c.near("f_value_and_diff_into", &o0, &[0.0408, 0.0408, 0.0408]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.667, 0.095, 0.475])), &[-0.029100000000000015]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.667, 0.095, 0.475])), &[0.7192999999999998, 0.7192999999999998, 0.7192999999999998, -0.029100000000000015]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.667, 0.095, 0.475]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.029100000000000015]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.667, 0.095, 0.475]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.7192999999999998, 0.7192999999999998, 0.7192999999999998]);
c.near("f_value_and_vjp_into", &o0, &[-0.029100000000000015]);
}
}
}

pub mod p61 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value, into)]
#[matgrad::hvp(wrt = column, value, into)]
pub fn f(
    t2: &Vector2<f64>,
    column: &Vector3<f64>,
    out: Mode,
    step_1: &[usize; 20],
    pulled: usize,
) -> f64 {
    let mut step_1 = 0.0_f64;
    for v1 in 1..17 {
        let mut v2 = (*column).component_div(&(*column).map(|e| 1.5 + e * e));
        v2 = (v2.add_scalar(3.0)).normalize();
    }
    let mut sum_4 = 0.0;
    for step_1 in 0..=5 {
        let v3 = pulled;
        sum_4
            += ((matgrad::sigmoid(column[1]))
                + ((column[(0, 0)]).atan2(1.5 + (column[(2, 0)]) * (column[(2, 0)]))));
    }
    let mut sum_5 = 0.0;
    for &acc in column.iter().take(2) {
        sum_5 += (-step_1).atan2(1.5 + (step_1 + acc) * (step_1 + acc));
    }
    let mut v6 = matgrad::constant(
        (0.5 * (sum_5.atan2(1.5 + sum_4 * sum_4)).sin()).tan(),
    );
    column.dot(column) / 3.0 + step_1 + sum_4 + sum_5 + v6 + v6 + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.896, -0.05]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.329, -0.779, 0.4]);
let a2 = Mode::Slow;
let a3 = &[0usize, 1usize, 1usize, 2usize, 0usize, 1usize, 3usize, 3usize, 2usize, 1usize, 0usize, 2usize, 2usize, 3usize, 0usize, 0usize, 0usize, 0usize, 2usize, 0usize];
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[3.096559117861284]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[2.9181800433985914, 1.1032840685225698, -0.28476059483283694]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[3.096559117861284, 2.9181800433985914, 1.1032840685225698, -0.28476059483283694]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[2.9181800433985914, 1.1032840685225698, -0.28476059483283694]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.096559117861284]);
c.near("f_value_and_grad_into", &o0, &[2.9181800433985914, 1.1032840685225698, -0.28476059483283694]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027])), &[-0.7477771811979499, -0.7521034101448745, -0.2006534177050279]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027])), &[3.096559117861284, 2.9181800433985914, 1.1032840685225698, -0.28476059483283694, -0.7477771811979499, -0.7521034101448745, -0.2006534177050279]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.7477771811979499, -0.7521034101448745, -0.2006534177050279]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.133, -0.772, -0.027]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[3.096559117861284]);
c.near("f_value_grad_hvp_into", &o0, &[2.9181800433985914, 1.1032840685225698, -0.28476059483283694]);
c.near("f_value_grad_hvp_into", &o1, &[-0.7477771811979499, -0.7521034101448745, -0.2006534177050279]);
}
}
}

pub mod p62 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value, into)]
#[matgrad::newton_step(wrt = k, value)]
pub fn f(w: f64, k: &Vector4<f64>, s: usize, n: &Params, y: &Matrix3<f64>) -> f64 {
    const K1: f64 = (-0.5_f64);
    let v2 = (*y).transpose();
    let v3: f64 = n.table[0];
    let mut v4: SMatrix<f64, 3, 1> = Vector3::new(K1, K1, v3);
    v4.x = v4.y;
    k.sum() + v4.norm_squared() + w + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.201;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.744, 0.398, -0.842, -0.865]);
let a2 = 2usize;
let a3 = &Params { gain: 0.535, shift: -0.828, count: 1usize, table: [0.269, 0.978, -0.94, 0.886], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.433, -0.407]), on: false };
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.037, -0.635, 0.381, 0.899, 0.653, -0.621, -0.581, 0.169, -0.856]);
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.977751]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.3980000000000001, 0.256, 1.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-1.977751, 1.3980000000000001, 0.256, 1.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[1.3980000000000001, 0.256, 1.0, 1.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-1.977751]);
c.near("f_value_and_grad_into", &o0, &[1.3980000000000001, 0.256, 1.0, 1.0]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.3980000000000001, 0.256, 1.0, 1.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4);
c.near("what is beside f_newton", &(r.0, r.1), &[-1.977751, 1.3980000000000001, 0.256, 1.0, 1.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[1.3980000000000001, 0.256, 1.0, 1.0]);
}
}
}

pub mod p63 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, into)]
#[matgrad::differential(wrt = x, into)]
pub fn f<const N: usize>(
    s_before: SVector<f64, N>,
    x: &Vector2<f64>,
    out: f64,
    acc: Params,
) -> f64 {
    let v1;
    if out < Vector2::new(s_before[0], out).sum() {
        v1 = (0.7 * (x[(acc.count % 2, 0)]).sin()).asin();
    } else {
        v1 = out;
    }
    let v2 = out;
    let v5 = if (0.8_f64 * v1) < (if v2 < v2 || v1 > 0.4 { out } else { v1 }) {
        ((v2 * s_before[(2, 0)]) * (if v1 > v2 { out } else { v1 }))
    } else {
        let v3: f64 = v2;
        (if v1 >= v2 {
            (0.01 * v3).to_degrees()
        } else {
            {
                let v4 = v3;
                v4
            }
        })
    };
    let (v6, mut v7): (f64, f64) = (
        (1.5 + ((*x).iter().map(|v| v * v).sum::<f64>().tanh()).powi(2)).log10(),
        f64::exp(-(v5.powi(3).tanh()).powi(2)),
    );
    v7 -= (v5 - v6).max(0.1);
    let v8 = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[(v7 * (*x)), ((*x).add_scalar(3.0)).normalize()]);
    let v9 = v8;
    let v10 = (v8 + v9);
    let v11;
    if v10[(acc.count % 2, 0)] >= (v10[(1, 1)] * out) {
        v11 = out.hypot(1.0 + (v9[(1, 1)]) * (v9[(1, 1)]));
    } else {
        v11 = matgrad::constant(v8[(1, 1)]);
    }
    s_before.sum() + v5 + v6 + v7 + v8.norm_squared() + v9.norm_squared() + v11
        + (1.5 + (v10.dot(&v10) / 4.0) * (v10.dot(&v10) / 4.0))
            .powf((if v11 > v11 && v2 > 0.35 { v1 } else { v9[(0, 0)] }).tanh())
        + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.684, -0.999, -0.895]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.295, -0.211]);
let a2 = 0.944;
let a3 = Params { gain: -0.248, shift: -0.459, count: 2usize, table: [-0.292, -0.269, -0.556, 0.772], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.617, -0.861]), on: true };
c.near("f", &f::<3>(a0, a1, a2, a3), &[3.5996920678914677]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[-0.4376066579673149, -0.36261622268267174]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.4376066579673149, -0.36261622268267174]);
}
c.near("f_diff", &f_diff::<3>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.238, 0.535])), &[-0.08984929453900845]);
{
let mut o0 = 9.0;
let r = f_diff_into::<3>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.238, 0.535]), &mut o0);
c.near("f_diff_into", &o0, &[-0.08984929453900845]);
}
}
}

pub mod p64 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, value, column), value, into)]
#[matgrad::hessian(wrt = acc, value, into)]
pub fn f(
    acc: &Vector4<f64>,
    value: &Vector2<f64>,
    column: Vector2<f64>,
    lu: Option<f64>,
) -> Option<f64> {
    let v1 = (column.sum()).mul_add((acc.x.mul_add((value[(1, 0)]), 0.5)), 0.5);
    let mut v2 = 0.25_f64;
    for (&item, &x) in value.iter().zip(value.iter().skip(1)) {
        let out: usize = 0;
        let mut i = 0.0_f64;
        let mut held_5: Option<f64> = None;
        for &v3 in column.iter() {
            let mut g: f64 = (1.5 + v1 * v1).powf((v3 - v3).tanh());
            let mut v6 = (-i.hypot(1.0 + v2 * v2));
            let cotangent: f64 = if out != 1 {
                out as f64 * 0.1
            } else {
                (out as f64 * 0.1 - ((out + 1) as f64).sqrt())
            };
            if cotangent > 0.35 {
                held_5 = Some(0.5);
            }
            g -= v6;
        }
        v2
            -= match held_5 {
                Some(held) => held * 0.25,
                None => 0.125,
            };
        i = (i * 0.5 + ((i + x) - (-x))).tanh();
    }
    let (v7, v8): (f64, f64) = ((3.0_f64 - 2.0_f64), (0.3_f64 * 1.0_f64).cos());
    v2 -= (-(v8 / (1.5 + v1 * v1)));
    v2 /= 1.5 + ((v7 / (1.5 + column[1] * column[1]))).powi(2);
    Some(
        v1 + v2 + ((matgrad::log_sum_exp(&column)) / (1.5 + (v1 - v8) * (v1 - v8)))
            + column[0] * column[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.388, 0.72, -0.318, -0.538]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.158, -0.059]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.111, -0.135]);
let a3 = Some(-0.274);
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[1.2220637816609246]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.0014989819122337453, 0.0, 0.0, 0.0, 0.0, 0.009857711558418528, 0.7450148479574452, 0.891973607128671]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[1.2220637816609246, 0.0014989819122337453, 0.0, 0.0, 0.0, 0.0, 0.009857711558418528, 0.7450148479574452, 0.891973607128671]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0014989819122337453, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 0.009857711558418528]);
c.near("f_grad_into", &o2, &[0.7450148479574452, 0.891973607128671]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[1.2220637816609246]);
c.near("f_value_and_grad_into", &o0, &[0.0014989819122337453, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.009857711558418528]);
c.near("f_value_and_grad_into", &o2, &[0.7450148479574452, 0.891973607128671]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3).unwrap(), &[-7.557762926253716e-7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3).unwrap(), &[1.2220637816609246, 0.0014989819122337453, 0.0, 0.0, 0.0, -7.557762926253716e-7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[-7.557762926253716e-7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[1.2220637816609246]);
c.near("f_value_grad_hess_into", &o0, &[0.0014989819122337453, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hess_into", &o1, &[-7.557762926253716e-7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p66 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (grad, dx), value, into)]
#[matgrad::vjp(wrt = (grad, dx), value, into)]
pub fn f(grad: &Vector4<f64>, dx: &SVector<f64, 33>) -> f64 {
    let mut grad = ((*grad).mean()).tanh();
    if grad < (grad + dx[13]) || 1.5_f64 > 0.4 {
        grad += dx[3].atan2(1.5 + grad * grad);
    }
    let v1 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(grad);
    let mut grad: SMatrix<f64, 3, 3> = v1
        .zip_zip_map(&v1, &v1, |p, q, u| p * q + u.tanh());
    let mut y = 0.0_f64;
    let mut dx = 0;
    for whole in dx + 1..20 {
        let (v2, mut t1): (f64, f64) = (y, (y - v1.m12).hypot(1.0 + y * y));
        let dx = ((Matrix2::new(y, grad[(1, dx % 3)], y, grad[(dx, dx)])) * 0.2
            + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        t1
            += (dx
                * (Vector3::new(dx[(whole % 2, 1)], v2, dx[(1, 1)])
                    .fixed_rows::<2>(whole % 2)
                    .into_owned()))
                .norm_squared() * 0.1;
        y += v1[(2, whole.min(2))];
    }
    let mut t1: f64 = grad.tr_mul(&grad).scale(grad[(dx, dx / 2)]).sum();
    let mut s = {
        let mut s = v1;
        for y in grad.row_iter() {
            let mut v3: f64 = (0.5
                * (y.into_owned().iter().map(|v| v * v).sum::<f64>().tanh()).sin())
                .tan();
            v3 += (dx as f64 * 0.1 * t1.mul_add(t1, 0.5));
        }
        (-(SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(v1[((dx * 3 + 1) % 3, 0)])
            .add_scalar(3.0)
            .norm())
    };
    s += (s * (t1 * t1));
    let mut grad = match dx {
        1 => {
            let mut grad = {
                let v4 = ((t1 - y) * (s - t1));
                (1.5 + v4 * v4).powf(grad.m11.tanh())
            };
            grad
        }
        2 => grad[(dx, 2)],
        _ => (grad + v1).sum(),
    };
    v1.dot(&v1) / 9.0 + y + t1 + s + grad
        + {
            let v5 = grad;
            v5
        }
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.486, -0.812, 0.504, -0.009]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.755, -0.166, 0.805, 0.434, 0.311, -0.435, -0.715, 0.254, 0.158, -0.093, -0.814, 0.834, -0.704, -0.368, -0.769, -0.097, -0.447, 0.151, 0.093, 0.228, 0.339, 0.849, 0.904, 0.686, -0.323, -0.135, -0.629, -0.302, 0.026, -0.057, -0.669, 0.625, -0.069]);
c.near("f", &f(a0, a1), &[-26.855500265732516]);
c.near("f_grad", &f_grad(a0, a1), &[-192.52120390776932, -192.52120390776932, -192.52120390776932, -192.52120390776932, 0.0, 0.0, 0.0, -481.3205446337598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-26.855500265732516, -192.52120390776932, -192.52120390776932, -192.52120390776932, -192.52120390776932, 0.0, 0.0, 0.0, -481.3205446337598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-192.52120390776932, -192.52120390776932, -192.52120390776932, -192.52120390776932]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, -481.3205446337598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-26.855500265732516]);
c.near("f_value_and_grad_into", &o0, &[-192.52120390776932, -192.52120390776932, -192.52120390776932, -192.52120390776932]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 0.0, -481.3205446337598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, -0.941), &[181.1624528772109, 181.1624528772109, 181.1624528772109, 181.1624528772109, -0.0, -0.0, -0.0, 452.92263250036797, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, -0.941), &[-26.855500265732516, 181.1624528772109, 181.1624528772109, 181.1624528772109, 181.1624528772109, -0.0, -0.0, -0.0, 452.92263250036797, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, -0.941, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[181.1624528772109, 181.1624528772109, 181.1624528772109, 181.1624528772109]);
c.near("f_vjp_into", &o1, &[-0.0, -0.0, -0.0, 452.92263250036797, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, -0.941, &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[-26.855500265732516]);
c.near("f_value_and_vjp_into", &o0, &[181.1624528772109, 181.1624528772109, 181.1624528772109, 181.1624528772109]);
c.near("f_value_and_vjp_into", &o1, &[-0.0, -0.0, -0.0, 452.92263250036797, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}
}

pub mod p68 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t2, cotangent), into)]
#[matgrad::differential(wrt = (t2, cotangent), into)]
pub fn f(
    cotangent: f64,
    t2: Vector3<f64>,
    n: &Vector3<f64>,
    s: f64,
    acc: &[f64; 17],
) -> f64 {
    let mut v1 = n[0];
    v1 -= t2[1];
    let mut v2 = (SMatrix::<f64, 3, 3>::from_element(v1).diagonal().add_scalar(3.0))
        .normalize();
    let v3: f64 = if s > 0.0 { acc[0] } else { if s > 0.0 { acc[11] } else { acc[12] } };
    let mut v = matgrad::log_softmax(&(*n).component_div(&v2.map(|e| 1.5 + e * e)));
    v1 + v2.sum() + v3 + v.sum() + (-(v[1] * v3)) + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.37;
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.708, -0.69, -0.872]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.915, 0.774, -0.35]);
let a3 = 0.564;
let a4 = &[-0.396, 0.73, 0.152, -0.382, 0.972, 0.794, -0.44, -0.647, 0.257, 0.294, -0.974, -0.756, -0.248, -0.829, -0.109, -0.965, 0.918];
c.near("f", &f(a0, a1, a2, a3, a4), &[-2.5622517791634087]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, -0.9999999999999999, 0.0, 0.3]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, -0.9999999999999999, 0.0]);
c.near("f_grad_into", &o1, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.33, 0.051, -0.309]), 0.397), &[0.06810000000000001]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.33, 0.051, -0.309]), 0.397, &mut o0);
c.near("f_diff_into", &o0, &[0.06810000000000001]);
}
}
}

pub mod p69 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, x), value)]
#[matgrad::differential(wrt = (whole, x), value)]
pub fn f(
    whole: f64,
    x: &[Vector2<f64>; 20],
    k: usize,
    other: f64,
    acc: &[usize],
) -> f64 {
    let mut sum_3 = 0.0;
    for (v2, &v1) in x.iter().enumerate() {
        sum_3 += other;
    }
    let mut v4: f64 = (f64::from(k as u32) * 0.25 - ((k + 1) as f64).sqrt());
    let mut v5: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::repeat(sum_3)
        .component_div(
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| sum_3 * (r0 + c0) as f64 * 0.1)
                .map(|e| 1.5 + e * e),
        ) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&SMatrix::<f64, 3, 3>::from_element(v4))
        .unwrap();
    let mut v9 = {
        let (v6, v7): (f64, f64) = ((v4 - ((k + 1) as f64).sqrt()), (v4 * (k as f64)));
        let v8 = (v5 + v5.transpose());
        2.0_f64.hypot(1.0 + (v4 - v7) * (v4 - v7))
    };
    sum_3 + v5.norm_squared() + v9 + ((v9 + whole) * (v5.sum())) + x[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = 0.694;
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.99, 0.692]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.843, 0.683]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.357, -0.849]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.495, 0.897]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.986, -0.642]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.329, -0.386]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.753, 0.929]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, -0.988]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.801, 0.998]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.175, -0.384]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.574, -0.301]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.903, -0.907]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.98, 0.957]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.322, 0.056]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.353, -0.136]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.588, 0.203]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.815, 0.015]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.443, 0.764]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.43, -0.963]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.557, 0.864])];
let a2 = 3usize;
let a3 = -0.971;
let a4 = &[3usize, 3usize, 0usize, 1usize, 2usize, 3usize, 2usize, 3usize, 0usize, 3usize, 2usize, 3usize, 1usize, 3usize, 1usize, 3usize, 3usize];
c.near("f", &f(a0, a1, a2, a3, a4), &[46.62992758232747]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[5.5620218166727025, 0.5486898605815875, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[46.62992758232747, 5.5620218166727025, 0.5486898605815875, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, 0.416, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.648, 0.22]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.797]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.388, 0.047]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.812, -0.676]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.673, -0.562]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.667, -0.128]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.573, -0.49]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.691, -0.96]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.397, -0.79]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.439, 0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.27, -0.358]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.295, -0.629]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.748, 0.318]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.043, 0.699]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.661, -0.961]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.364, 0.134]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.484, 0.211]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.21, -0.882]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.186, -0.981]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.274, -0.253])]), &[2.6693521053927127]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, 0.416, &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.648, 0.22]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.797]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.388, 0.047]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.812, -0.676]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.673, -0.562]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.667, -0.128]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.573, -0.49]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.691, -0.96]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.397, -0.79]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.439, 0.488]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.27, -0.358]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.295, -0.629]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.748, 0.318]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.043, 0.699]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.661, -0.961]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.364, 0.134]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.484, 0.211]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.21, -0.882]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.186, -0.981]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.274, -0.253])]), &[46.62992758232747, 2.6693521053927127]);
}
}

pub mod p70 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, into)]
pub fn f(
    cholesky: &SVector<f64, 17>,
    lu: &[f64; 20],
    out: &[Vector2<f64>; 3],
    y: f64,
    all: &Params,
    matgrad_total: bool,
) -> f64 {
    let v1 = (y + (0.5 * ((*cholesky).mean()).sin()).tan());
    let mut v2 = cholesky[(0, 0)];
    let mut v3 = v1;
    let mut v5: f64 = {
        let v4: f64 = y;
        v4
    };
    let mut v6 = (*cholesky);
    let mut v7: bool = matgrad_total;
    v7 &= v5 > 0.35;
    v2 + v3 + v6.dot(&v6) / 17.0 + v6[15] + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.95, 0.715, -0.366, 0.272, -0.03, 0.19, -0.075, -0.52, 0.339, 0.339, -0.632, 0.085, -0.743, -0.066, -0.011, 0.577, -0.711]);
let a1 = &[0.997, 0.122, -0.233, -0.389, 0.817, -0.253, 0.927, -0.468, -0.02, -0.38, 0.462, 0.346, -0.802, 0.029, 0.049, 0.19, -0.992, -0.365, -0.023, 0.861];
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.276, 0.93]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.159, -0.38]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.354, -0.428])];
let a3 = 0.843;
let a4 = &Params { gain: 0.392, shift: 0.954, count: 3usize, table: [0.707, 0.869, 0.682, -0.426], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.25, -0.835]), on: false };
let a5 = true;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.291758975206803]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.8561739775695973, 1.0635269187460679, -0.01364955184216737, 0.06140927168724439, 0.02587985992253851, 0.051762212863714976, 0.020585742275479685, -0.0317671989009909, 0.06929162462842087, 0.06929162462842087, -0.04494366948922621, 0.03940927168724439, -0.05800249301863797, 0.02164456580489145, 0.028115154040185567, 1.0972916246284208, -0.05423778713628502]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[1.8561739775695973, 1.0635269187460679, -0.01364955184216737, 0.06140927168724439, 0.02587985992253851, 0.051762212863714976, 0.020585742275479685, -0.0317671989009909, 0.06929162462842087, 0.06929162462842087, -0.04494366948922621, 0.03940927168724439, -0.05800249301863797, 0.02164456580489145, 0.028115154040185567, 1.0972916246284208, -0.05423778713628502]);
}
}
}

pub mod p71 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (next_s, matgrad_item), value)]
#[matgrad::differential(wrt = (next_s, matgrad_item), value)]
pub fn f(next_s: &Vector2<f64>, matgrad_item: Vector2<f64>) -> f64 {
    let mut i = SMatrix::<f64, 2, 1>::from_column_slice(&[matgrad_item[1], next_s[0]])
        .zip_zip_map(&(*next_s), &matgrad_item, |p, q, u| p * q + u.tanh());
    let mut v: f64 = i[1];
    i[0] = (v - ((next_s[(1, 0)]).tanh().sinh()));
    let mut next_s = Vector3::new(v, (-1.5_f64), i[1]).abs().xy();
    next_s.x += (matgrad::constant(i.y) * 2.0_f64);
    let v1: f64 = next_s.y;
    let v: SMatrix<f64, 2, 1> = Matrix2::new(next_s[1], v1, i[1], next_s[(0, 0)])
        .tr_mul(&Matrix2::new(v1, v1, v1, next_s[(1, 0)]))
        .tr_mul(
            &(Matrix2::new(v, next_s.y, next_s[0], v1)
                * Matrix2::new(v, next_s.y, next_s[0], v1).transpose()
                + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
                .cholesky()
                .expect("positive definite")
                .solve(&next_s),
        );
    i[0] = i[0] * 0.5
        + (({
            let s = 2.0_f64;
            matgrad_item[0]
        }) - (v1 - v.y));
    let v = i[1]
        .atan2(
            1.5 + (next_s.y.atan2(1.5 + i.y * i.y)) * (next_s.y.atan2(1.5 + i.y * i.y)),
        );
    i.dot(&i) / 2.0 + v1 + v + next_s[0] + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.758, 0.388]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.394, -0.46]);
c.near("f", &f(a0, a1), &[1.6758345314424261]);
c.near("f_grad", &f_grad(a0, a1), &[0.47531597354725974, -0.2189811649267821, -1.9975518694669125, 1.392442328418959]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[1.6758345314424261, 0.47531597354725974, -0.2189811649267821, -1.9975518694669125, 1.392442328418959]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.317, 0.993]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.276, 0.405])), &[-0.0541583061210027]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.317, 0.993]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.276, 0.405])), &[1.6758345314424261, -0.0541583061210027]);
}
}

pub mod p73 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column)]
#[matgrad::differential(wrt = column)]
pub fn f(
    column: &Vector3<f64>,
    cholesky: &Params,
    out: &SVector<f64, 17>,
    whole: usize,
) -> f64 {
    let v1 = (*out);
    let v2: f64 = if whole >= 1 {
        ((whole as f64) * 1.0_f64).abs()
    } else {
        cholesky.offset.x
    };
    let mut v4 = {
        let mut v3 = v2;
        out[whole + 12]
    };
    v4 = column[2];
    let mut v5 = v1;
    let v6: usize = 1;
    let v7: SMatrix<f64, 17, 1> = (v5 - v5);
    let mut v8 = ((f64::from(v6 as u32) * 0.25 + matgrad::softplus(v2))
        * ((v7[16 - v6]).atan2(1.5 + (v5[(whole, 0)]) * (v5[(whole, 0)]))));
    let mut v10 = SMatrix::<f64, 17, 1>::from_fn(|r0, c0| v8 * (r0 + c0) as f64 * 0.1)
        .map(|v9| v5[v6 + 13] * v9)
        .unscale(2.0);
    v4 + v5.sum() + v8 + v10.dot(&v10) / 17.0 + v4 + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.143, 0.266, -0.685]);
let a1 = &Params { gain: 0.422, shift: -0.742, count: 1usize, table: [0.438, 0.209, -0.608, -0.008], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.093, 0.893]), on: true };
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.824, 0.126, -0.196, 0.358, -0.918, 0.668, 0.789, 0.814, -0.676, -0.054, -0.255, -0.704, -0.88, 0.396, -0.912, -0.998, -0.86]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[-5.457962]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.266, 0.143, 2.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.029, -0.359, 0.317])), &[0.574949]);
}
}

pub mod p75 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::differential(wrt = matgrad_total, value)]
pub fn f<const N: usize>(
    lu: &SMatrix<f64, N, 2>,
    w: f64,
    matgrad_total: f64,
    cholesky: usize,
    acc: bool,
    v: usize,
) -> f64 {
    let w: usize = 0;
    let v1 = f64::from(v as u32) * 0.25;
    if {
        let v2 = v1;
        v1
    } <= 0.1_f64
    {
        assert!(true);
    }
    let mut x = SVector::<f64, 4>::zeros();
    for cholesky in (0..v).rev() {
        let mut matgrad_total = x.unscale(2.0)[3];
        if v1 >= x[1] || matgrad_total > 0.4 {
            matgrad_total += matgrad_total;
        } else {
            matgrad_total
                += (1.5
                    + ((1.5 + (x[(w.min(3), 0)]) * (x[(w.min(3), 0)]))
                        .powf(matgrad_total.tanh()))
                        * ((1.5 + (x[(w.min(3), 0)]) * (x[(w.min(3), 0)]))
                            .powf(matgrad_total.tanh())))
                    .powf(
                        (if matgrad_total < x[cholesky % 4] {
                            matgrad_total
                        } else {
                            x[3]
                        })
                            .tanh(),
                    );
        }
        x = x.map(f64::tanh);
        x += x;
    }
    for (v4, &v3) in x.iter().enumerate() {
        let v5 = move |matgrad_total: f64, v6: f64| {
            (((cholesky as f64) * 0.1_f64).powi(3).tanh()).tanh()
        };
        let matgrad_total: f64 = ((((v4 + 1) as f64).sqrt() + f64::from(w as u32) * 0.25)
            + if v == 4 { v4 as f64 * 0.1 } else { (w as f64) });
        let mut sum_8 = 0.0;
        for v7 in (0..v).step_by(2) {
            sum_8 += matgrad::constant(matgrad_total.mul_add(x[v4], 0.5));
        }
        sum_8
            += (if !(v3 < sum_8) { sum_8 } else { sum_8 })
                .atan2(1.5 + (-matgrad_total) * (-matgrad_total));
    }
    x = x * 0.5 + x;
    let v9 = SMatrix::<f64, 3, 3>::repeat(x.z).transpose().diagonal();
    let lu: f64 = (v1 + f64::from(w as u32) * 0.25);
    matgrad_total + x.sum() + v9.sum() + lu + (0.7 * lu.sin()).acos()
        + matgrad_total * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.273, 0.011, 0.486, -0.504, -0.864, 0.053]);
let a1 = -0.695;
let a2 = 0.881;
let a3 = 3usize;
let a4 = true;
let a5 = 3usize;
c.near("f", &f::<3>(a0, a1, a2, a3, a4, a5), &[2.968690721627715]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4, a5), &[1.3]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3, a4, a5), &[2.968690721627715, 1.3]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, a3, a4, a5, 0.717), &[0.9321]);
c.near("f_value_and_diff", &f_value_and_diff::<3>(a0, a1, a2, a3, a4, a5, 0.717), &[2.968690721627715, 0.9321]);
}
}

pub mod p76 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, into)]
#[matgrad::hvp(wrt = matgrad_item, into)]
pub fn f<const N: usize>(
    whole: SVector<f64, N>,
    matgrad_item: &Vector3<f64>,
    s: usize,
) -> f64 {
    let mut y = (*matgrad_item);
    let mut matgrad_item = (y[0] - y.x);
    let mut sum_4 = 0.0;
    for &v1 in y.iter().rev() {
        let mut v3: f64 = 0.5;
        for j in 0..4 {
            v3 += (0..s).map(|j| j as f64 * 0.1).sum::<f64>() * j as f64;
        }
        sum_4 += ((v1 * y[0]) * v3);
    }
    y.x = (-sum_4);
    let mut t1: usize = 1;
    if s % 2 == 0 {
        t1 <<= 1;
    }
    t1 %= 4;
    matgrad_item += (-(sum_4 / (1.5 + (y[t1.min(2)]) * (y[t1.min(2)]))));
    let mut v5 = SVector::<f64, 4>::zeros();
    for v6 in 0..N {
        let mut whole: f64 = (v6 as f64 * 0.1 * f64::from(s as u32) * 0.25);
        if v6 < 1 {
            whole = (((v6 + 1) as f64).sqrt() - v6 as f64 * 0.1);
        }
        v5 = v5 * 0.5 + (v5 - v5);
    }
    let mut matgrad_item: SMatrix<f64, 4, 1> = (SMatrix::<f64, 2, 4>::zeros())
        .add_scalar(sum_4)
        .tr_mul(&matgrad::softmax(&vector![sum_4, sum_4]));
    let mut matgrad_total = (SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| v5[(t1, 0)] * (r0 + c0) as f64 * 0.1)
        .transpose() / (1.5 + matgrad_item[t1] * matgrad_item[t1]));
    whole.norm_squared() + y.sum() + sum_4 + v5.dot(&v5) / 4.0
        + matgrad_item.dot(&matgrad_item) / 4.0 + matgrad_total.dot(&matgrad_total) / 9.0
        + sum_4 + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.354, 0.396, -0.229, -0.018, 0.088]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.568, 0.405, 0.757]);
let a2 = 4usize;
c.near("f", &f::<5>(a0, a1, a2), &[21.624703822976]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2), &[85.33934792640002, 22.093450662400002, 22.093450662400002]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[85.33934792640002, 22.093450662400002, 22.093450662400002]);
}
c.near("f_hvp", &f_hvp::<5>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.066, -0.27, 0.834])), &[29.07522280944, 0.7702171046399985, 0.7702171046399985]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into::<5>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.066, -0.27, 0.834]), &mut o0);
c.near("f_hvp_into", &o0, &[29.07522280944, 0.7702171046399985, 0.7702171046399985]);
}
}
}

pub mod p77 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, value, into)]
#[matgrad::newton_step(wrt = s_before, value)]
pub fn f(
    t1: &SVector<f64, 20>,
    s_before: &Vector4<f64>,
    out: &SVector<f64, 17>,
    column: Matrix3<f64>,
) -> f64 {
    let mut v1 = s_before.z;
    let (v2, mut v3) = (v1, (out[0] - (column[(0, 0)])).max(t1[9]));
    let mut v5 = (SMatrix::<f64, 17, 2>::zeros())
        .add_scalar(v3)
        .map(|v4| v4)
        .column_sum();
    let mut v6 = v5[5];
    let mut v7 = v6;
    t1.dot(t1) / 20.0 + v1 + v2 + v3 + v5.norm_squared() + v6 + v7
        + v7.hypot(1.0 + v3 * v3) + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.833, -0.626, -0.807, -0.195, 0.702, 0.163, 0.459, 0.355, 0.773, 0.877, -0.218, 0.498, -0.017, 0.442, -0.753, -0.571, -0.467, -0.3, -0.074, 0.819]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.301, 0.441, -0.396, -0.937]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.208, 0.064, -0.618, -0.7, 0.584, -0.251, -0.046, -0.756, -0.721, 0.376, -0.444, 0.088, 0.991, 0.755, -0.364, 0.948, 0.78]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.116, 0.367, 0.66, -0.854, -0.472, 0.54, -0.127, -0.989, -0.65]);
c.near("f", &f(a0, a1, a2, a3), &[58.836081026043956]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.441, 0.301, 2.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[58.836081026043956, 0.441, 0.301, 2.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.441, 0.301, 2.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[58.836081026043956]);
c.near("f_value_and_grad_into", &o0, &[0.441, 0.301, 2.0, 0.0]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.441, 0.301, 2.0, 0.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[58.836081026043956, 0.441, 0.301, 2.0, 0.0]);
c.newton(&r.2, &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.441, 0.301, 2.0, 0.0]);
}
}
}

pub mod p78 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, value)]
#[matgrad::vjp(wrt = matgrad_item, value)]
pub fn f(matgrad_item: Vector2<f64>, value: bool) -> Option<f64> {
    let mut matgrad_item = matgrad_item.x;
    matgrad_item += (-matgrad_item).hypot(1.0 + (-matgrad_item) * (-matgrad_item));
    let mut out = (if !value { (-matgrad_item) } else { matgrad_item });
    [out, matgrad_item] = [matgrad_item, out];
    let mut v1 = (SMatrix::<f64, 3, 2>::zeros())
        .add_scalar(matgrad_item)
        .component_div(
            &(SMatrix::<f64, 3, 2>::zeros()).add_scalar(out).map(|e| 1.5 + e * e),
        )
        .column(1)
        .into_owned();
    Some(matgrad_item + out + v1.dot(&v1) / 3.0 + (v1.scale(out).norm_squared() / 3.0))
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.639, -0.913]);
let a1 = false;
c.near("f", &f(a0, a1).unwrap(), &[0.7003869654463374]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[0.5035355407930275, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1).unwrap(), &[0.7003869654463374, 0.5035355407930275, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, -0.863).unwrap(), &[-0.43455117170438273, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, -0.863).unwrap(), &[0.7003869654463374, -0.43455117170438273, -0.0]);
}
}

pub mod p79 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = g)]
#[matgrad::vjp(wrt = g)]
pub fn f(g: &Vector4<f64>, value: f64, out: f64, s_before: f64) -> Vector2<f64> {
    let mut other: f64 = (if s_before > 0.0 {
        matgrad::sigmoid((value * s_before))
    } else {
        (matgrad::log_softmax(&(*g)).dot(&(*g).map(f64::sin)) / 4.0)
    });
    let mut dx: f64 = (s_before * 1.0_f64).cos();
    let next_s = g.len();
    let mut out = ((s_before / (1.5 + other * other))
        .mul_add((dx.mul_add(out, 0.5)), 0.5))
        .mul_add(s_before, 0.5);
    Vector2::new(out, other)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(other + (dx * ((*g).dot(&(*g)) / 4.0)) + value * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.878, 0.724, -0.912, -0.345]);
let a1 = -0.729;
let a2 = 0.29;
let a3 = -0.481;
c.near("f", &f(a0, a1, a2, a3), &[1.507831443795307, 2.0651335913640145]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[-0.8602827023609756, -1.390737645890546, 0.5462575748201101, 0.7999832634674693, -0.872927933992615, -1.4006513883429121, -0.5342253504595269, -0.9635691528652537]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.166, 0.389])), &[-0.6838038728433444, 0.4018722469089838, -0.6897594271081668, -0.46350980864086516]);
}
}

pub mod p81 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, g))]
#[matgrad::gauss_newton(wrt = item)]
pub fn f(item: Matrix2<f64>, y: &Vector3<f64>, g: &Vector2<f64>) -> f64 {
    let mut v1 = matgrad::softplus((g[0] - item.m22));
    let mut v2: SMatrix<f64, 2, 1> = (*g);
    let mut v3: f64 = matgrad::constant(v2[1]);
    g.sum() + v1 + v2.sum() + v3 + v1 + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 2>::from_column_slice(&[0.222, -0.495, 0.034, -0.644]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.458, -0.614, 0.804]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.982, 0.853]);
c.near("f", &f(a0, a1, a2), &[8.971806375265581]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.0, -1.6712418835826164, 4.524241883582616, 2.982]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[40.24665481762806, 0.0, 0.0, 0.0, -14.994058585737376, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, 2.7930494334407716]);
}
}

pub mod p82 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, column), value)]
#[matgrad::hessian(wrt = item, value)]
pub fn f(item: &Vector2<f64>, w: &Vector4<f64>, column: f64, value: f64) -> f64 {
    let mut w = (((*item).sum()) / (1.5 + value * value));
    w *= (((-w) + (column.hypot(1.0 + w * w)))).cos();
    let mut s = (*item);
    let mut sum_2 = 0.0;
    for v1 in 1..20 {
        sum_2 += ((s.sum()) + (w.tanh().sinh()));
    }
    let v3 = (1.5 + (sum_2 + item[0]) * (sum_2 + item[0])).powf(s[0].tanh());
    w = ((w + v3) * (s[1].hypot(1.0 + 0.3_f64 * 0.3_f64)));
    let lu = w;
    for value in 2..5 {
        let mut whole = ((s.sum()) * (lu.mul_add(lu, 0.5)));
        let w: f64 = if value != 3 {
            f64::from(value as u32) * 0.25
        } else {
            value as f64 * 0.1
        };
        for &v4 in item.iter().take(2) {
            let mut v6 = (w + matgrad::relu((f64::tanh(v4))));
            let v7: usize = value % 5;
            let grad = (*item);
            v6 += (matrix![w].push(lu).norm_squared() / 2.0);
        }
        whole += (0.7 * v3.sin()).atanh();
    }
    item.dot(item) / 2.0 + w + s.norm_squared() + sum_2 + v3 + lu + ((s.mean()) % 0.75)
        + column * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.872, -0.535]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.116, 0.011, 0.77, 0.252]);
let a2 = 0.604;
let a3 = 0.832;
c.near("f", &f(a0, a1, a2, a3), &[83.3457092213709]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[481.2298987794985, 284.5130537710118, -15.803307680785199]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[83.3457092213709, 481.2298987794985, 284.5130537710118, -15.803307680785199]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[2237.0330567011374, 1086.0263198482032, 1086.0263198482037, 257.26900912859145]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3), &[83.3457092213709, 481.2298987794985, 284.5130537710118, 2237.0330567011374, 1086.0263198482032, 1086.0263198482037, 257.26900912859145]);
}
}

pub mod p83 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w)]
#[matgrad::differential(wrt = w)]
pub fn f(x: f64, w: f64, dx: &[f64; 5], k: &SVector<f64, 20>) -> f64 {
    let mut v1 = 0.0_f64;
    let mut v2 = 0;
    for &n in k.iter().skip(1) {
        let mut v3 = (((*k).sum()) - v1);
        let mut v4 = ((*k).add_scalar(3.0))
            .normalize()
            .zip_map(&(*k), |p, q| p * q.sin())
            .mean();
        for v5 in 0..20 {
            let dx = (*k);
            let mut cholesky = w;
            cholesky *= ((cholesky.mul_add(x, 0.5)).mul_add(n, 0.5)).cos();
        }
        v4 += (v4 * (k[(v2 * 3 + 1) % 20])).powi(3).tanh();
    }
    let x = (*k);
    let mut k = SMatrix::<f64, 20, 1>::repeat(v1).map(|out| k[v2.min(19)] * out);
    let v6 = x;
    v1 + v6.dot(&v6) / 20.0 + v6[4] + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.166;
let a1 = 0.983;
let a2 = &[0.302, -0.651, -0.816, -0.24, -0.041];
let a3 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.675, 0.388, -0.601, -0.77, 0.075, 0.049, 0.019, -0.818, -0.173, 0.87, -0.523, 0.527, 0.234, 0.952, -0.112, 0.27, -0.709, -0.091, -0.795, 0.323]);
c.near("f", &f(a0, a1, a2, a3), &[0.6633844]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.66), &[-0.198]);
}
}

pub mod p85 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total)]
#[matgrad::newton_step(wrt = matgrad_total)]
pub fn f(
    w: f64,
    matgrad_total: &Vector4<f64>,
    value: &Vector4<f64>,
    out: &Matrix3<f64>,
) -> f64 {
    let mut w = Matrix3::new(
            value.z,
            matgrad_total[2],
            w,
            out[(2, 1)],
            out[(2, 0)],
            matgrad_total[(1, 0)],
            value[1],
            w,
            matgrad_total[2],
        )
        .scale(w);
    let y: f64 = (out[(1, 0)] * out[(2, 0)]);
    let mut v1: f64 = 1.0;
    for matgrad_item in 2..3 {
        let mut v = (1.5
            + ((1.5 + (matgrad::softplus(value.z)).powi(2)).log(3.0)).powi(2))
            .powi(-1);
        if v1 > v {
            v = v1;
        }
    }
    let mut value = SMatrix::<f64, 2, 3>::from_element(y);
    w.fill_with_identity();
    w.sum() + v1 + value.sum()
        + {
            let acc = w.trace();
            w[(1, 1)]
        } + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.657;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.166, -0.275, -0.381, -0.737]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.04, -0.131, -0.097, -0.955]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.76, -0.945, -0.512, -0.51, 0.218, -0.56, -0.825, -0.147, -0.282]);
c.near("f", &f(a0, a1, a2, a3), &[7.94869]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.275, -0.166, -0.0, -0.0]);
c.newton(&f_newton(a0, a1, a2, a3), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.275, -0.166, -0.0, -0.0]);
}
}

pub mod p87 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
#[matgrad::hessian(wrt = item, value, into)]
pub fn f(item: Vector4<f64>, next_s: usize, value: usize) -> f64 {
    let mut v1 = (((item[0] - (item[(1, 0)])).mul_add(item.w, 0.5))
        * (item[1] + item.y));
    let mut v2 = SMatrix::<f64, 2, 3>::zeros();
    for v3 in (0..value).step_by(2) {
        for v4 in 0..value {
            let mut v5 = (0.5 * ((v2)[(1, 0)]).sin()).tan();
            let v6: [usize; 3] = [2, 2, 1];
            v2[(0, v6[v6[value.min(2)]])]
                += {
                    let v7 = matgrad::constant(0.1_f64);
                    (v7 * (v2[(0, next_s.min(2))]))
                };
            v2 = v2 * 0.5 + v2;
        }
        let mut v10: f64 = ((v3 as f64)
            + (1.5
                + (item
                    .map(|v8| {
                        item.iter().map(|&v9| (v8 * v9 + (-v8)).tanh()).sum::<f64>()
                    })
                    .norm_squared())
                    .powi(2))
                .sqrt());
        let v12: f64 = {
            let v11: f64 = value as f64 * 0.1;
            v11
        };
        v10 += (-(item.dot(&item) / 4.0));
    }
    let v14 = ({
        let v13 = v2[(1, 1)];
        v13
    })
        .asinh();
    let v15 = Vector2::new(v14, v14);
    let v16: usize = 2;
    v1 + v2.norm_squared() + v15.norm_squared() + (v15[0] / (1.5 + v14 * v14))
        + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.378, 0.782, -0.265, -0.005]);
let a1 = 4usize;
let a2 = 2usize;
c.near("f", &f(a0, a1, a2), &[1.08075528]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.77418, 1.38986, 0.0, -0.6318560000000001]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.08075528, 0.77418, 1.38986, 0.0, -0.6318560000000001]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.77418, 1.38986, 0.0, -0.6318560000000001]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.08075528]);
c.near("f_value_and_grad_into", &o0, &[0.77418, 1.38986, 0.0, -0.6318560000000001]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0, 0.99, 0.0, 1.564, 0.99, 0.02, 0.0, -2.372, 0.0, 0.0, 0.0, 0.0, 1.564, -2.372, 0.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[1.08075528, 0.77418, 1.38986, 0.0, -0.6318560000000001, 0.0, 0.99, 0.0, 1.564, 0.99, 0.02, 0.0, -2.372, 0.0, 0.0, 0.0, 0.0, 1.564, -2.372, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 0.99, 0.0, 1.564, 0.99, 0.02, 0.0, -2.372, 0.0, 0.0, 0.0, 0.0, 1.564, -2.372, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[1.08075528]);
c.near("f_value_grad_hess_into", &o0, &[0.77418, 1.38986, 0.0, -0.6318560000000001]);
c.near("f_value_grad_hess_into", &o1, &[0.0, 0.99, 0.0, 1.564, 0.99, 0.02, 0.0, -2.372, 0.0, 0.0, 0.0, 0.0, 1.564, -2.372, 0.0, 0.0]);
}
}
}

pub mod p88 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = k, value, into)]
pub fn f(k: &[f64; 33], s: &SVector<f64, 20>, pulled: Params) -> Vector3<f64> {
    let v1 = Vector3::new(k[1], s[10], s[pulled.count % 20]);
    let item: SMatrix<f64, 3, 1> = SMatrix::<f64, 3, 2>::repeat(v1[(0, 0)])
        .map(|n| n)
        .column_sum();
    let mut v2 = SVector::<f64, 3>::zeros();
    for v3 in 1..s.len() {
        let x = v2.len();
        v2 += item;
    }
    for item in 1..s.len() {
        let mut v4 = Vector3::new(v1[item % 3], v2[1], v2[2]).add_scalar(3.0).norm();
        let x: f64 = {
            let v5: f64 = item as f64 * 0.1;
            {
                let n: f64 = v5;
                v5
            }
        };
        v2 /= 1.5 + ((x * x)).powi(2);
    }
    let cholesky: f64 = ((s[15] * s[9]) * (s[11] * 1.0_f64).cos());
    let mut item = v2;
    const K6: f64 = 0.3_f64;
    item
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1.dot(&v1) / 3.0 + v2.norm_squared() + cholesky + item.sum() + K6
                + ((s[4] * K6) / (1.5 + (-K6) * (-K6))) + k[0] * k[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[0.824, -0.44, -0.922, 0.812, 0.154, 0.941, -0.694, 0.371, 0.318, -0.288, -0.309, 0.874, -0.947, 0.073, -0.061, 0.057, 0.728, 0.599, -0.154, -0.262, -0.51, 0.039, -0.424, -0.849, -0.851, -0.321, -0.259, -0.231, -0.49, 0.398, -0.518, 0.18, -0.201];
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.538, -0.3, 0.157, 0.942, -0.849, 0.704, -0.987, -0.66, 0.454, -0.656, -0.041, -0.924, -0.567, -0.175, 0.412, -0.812, 0.948, -0.789, -0.86, 0.318]);
let a2 = Params { gain: -0.578, shift: -0.79, count: 2usize, table: [-0.202, 0.653, -0.127, 0.983], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.41, -0.74]), on: true };
c.near("f", &f(a0, a1, a2), &[0.17156698666037545, 0.17156698666037545, 0.17156698666037545]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.437, 0.202, -0.566])), &[0.35244, -0.4250640230210598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.437, 0.202, -0.566])), &[0.17156698666037545, 0.17156698666037545, 0.17156698666037545, 0.35244, -0.4250640230210598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.437, 0.202, -0.566]), &mut o0);
c.near("f_vjp_into", &o0, &[0.35244, -0.4250640230210598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.437, 0.202, -0.566]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.17156698666037545, 0.17156698666037545, 0.17156698666037545]);
c.near("f_value_and_vjp_into", &o0, &[0.35244, -0.4250640230210598, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p89 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = whole)]
#[matgrad::vjp(wrt = whole)]
pub fn f(
    s: &[Vector2<f64>; 20],
    acc: f64,
    whole: Vector3<f64>,
    i: f64,
    matgrad_item: &[usize; 20],
    next_s: &Matrix3<f64>,
) -> Vector2<f64> {
    let v1 = SMatrix::<f64, 3, 3>::repeat(i);
    let v2 = if (1.5 + acc.powi(2)).log10() > v1[(0, 0)] {
        next_s.m13
    } else {
        let mut x: f64 = s[5][0].clamp(-0.9, 1.1);
        matgrad::log_softmax(&whole).sum()
    };
    let x = v2;
    let whole = v1;
    let v3;
    if x <= whole[(2, 2)] {
        v3 = ((next_s[(0, 2)]) - x);
    } else {
        v3 = {
            let s = v2;
            s
        };
    }
    let mut sum_5 = 0.0;
    for out in v1.column_iter() {
        let mut v4: f64 = i;
        if i > -0.4 {
            v4 = (i * 1.0_f64).tanh();
        }
        sum_5 += (matgrad::log_sum_exp(&out.into_owned())).tanh().cosh();
    }
    let mut k = 0.25_f64;
    for v6 in whole.row_iter() {
        let mut next_s = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v6[(0, 2)])
            + (SMatrix::<f64, 3, 2>::zeros()).add_scalar(sum_5))
            .column_sum();
        k += matgrad::constant(next_s.x.min(0.4));
    }
    for v7 in v1.row_iter() {
        let other: f64 = i;
        let x: f64 = ((other + next_s[(1, 1)]) - next_s[(2, 1)]);
        sum_5
            += f64::max(
                ((1.5 + x * x).powf((v7[(0, 1)]).tanh())),
                ((v7[(0, 2)]) * other),
            );
    }
    let cotangent: [usize; 3] = [1, 1, 1];
    Vector3::new(k, v2, v2).yz().component_div(&Vector2::new(k, k).map(|e| 1.5 + e * e))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v1.dot(&v1) / 9.0 + whole.norm_squared() + sum_5 + k
                + (1.5 + ((1.5 + x.powi(2)).powi(-1)).powi(2)).powi(-1) + whole[0].sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.412, -0.597]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.979, -0.929]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, 0.772]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.379, -0.284]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.519, -0.034]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.603, -0.106]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.291, 0.888]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.929, -0.382]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.99, 0.024]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.551, -0.777]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.293, -0.862]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.832, -0.698]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.084, -0.99]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.437, -0.252]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.983, -0.602]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.636, -0.727]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.811, -0.928]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.8, 0.323]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.033, 0.542]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.728, 0.726])];
let a1 = 0.962;
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.94, 0.849, 0.843]);
let a3 = 0.392;
let a4 = &[1usize, 1usize, 3usize, 3usize, 3usize, 0usize, 1usize, 2usize, 1usize, 3usize, 3usize, 1usize, 0usize, 2usize, 0usize, 3usize, 1usize, 0usize, 0usize, 2usize];
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.949, -0.517, 0.106, -0.495, 0.801, -0.666, -0.342, 0.705, 0.234]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[12.877410581173958, 12.877410581173958]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.779, -0.175, 0.773])), &[0.019581357289028056, 0.019581357289028056]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.104, 0.902])), &[-0.017568091825607854, 0.007981891435212225, 0.00958620039039566]);
}
}

pub mod p91 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, grad), into)]
#[matgrad::gauss_newton(wrt = matgrad_total, into)]
pub fn f(
    grad: &Vector2<f64>,
    matgrad_total: &Vector2<f64>,
    out: &Vector4<f64>,
    next_s: usize,
) -> f64 {
    let mut v1: f64 = 1.0;
    for matgrad_item in 1..17 {
        let mut x = ((matgrad_total[matgrad_item % 2])
            / (1.5 + ((*out).sum()) * ((*out).sum())));
        x += out.iter().zip(out.iter().skip(1)).map(|(v2, dx)| v2 * dx).sum::<f64>();
    }
    let cholesky = Matrix2::new(out[next_s % 4], matgrad_total[1], v1, out.w)
        .column(next_s % 2)
        .into_owned()
        .map(matgrad::sigmoid);
    let mut sum_4 = 0.0;
    for x in 0..2 {
        let v3: f64 = (x as f64);
        sum_4 += ((-cholesky[x]) - (v3 * matgrad_total[0]));
    }
    let other = if next_s >= 4 {
        Vector4::new(v1, sum_4, matgrad_total[(1, 0)], matgrad_total[next_s % 2])
            .component_div(&(*out).map(|e| 1.5 + e * e))
    } else {
        ((*out).add_scalar(3.0)).normalize()
    };
    let mut v5 = (1.5
        + (((next_s + 1) as f64).sqrt()
            * (if !(sum_4 < other.y) { cholesky[1] } else { matgrad_total.y }))
            .powi(2))
        .log2();
    let mut s_before = (if !(v5 > (-other[next_s % 4])) {
        (0.7 * (v5 * other[0]).sin()).asin()
    } else {
        (v5 - (out[next_s % 4])).to_radians()
    });
    v1 + cholesky.sum() + sum_4 + v5 + s_before
        + (1.5
            + (cholesky
                .iter()
                .fold(
                    0.5,
                    |cholesky, &v6| (cholesky * 0.5 + (*matgrad_total).sum()).tanh(),
                ))
                .powi(2))
            .log(3.0) + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.545, 0.892]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.228, 0.043]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.617, 0.452, 0.43, 0.842]);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[1.739689799785581]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-1.2648337751151555, 0.1533794191412498, 0.892, -0.545]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-1.2648337751151555, 0.1533794191412498]);
c.near("f_grad_into", &o1, &[0.892, -0.545]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[1.5132602997389972, -2.2004184169921253, 0.26683261097706956, 1.5998044786720558, -0.19399946973739673, -0.19399946973739673, 0.023525246216107187]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[1.5132602997389972]);
c.near("f_gauss_newton_into", &o0, &[-2.2004184169921253, 0.26683261097706956]);
c.near("f_gauss_newton_into", &o1, &[1.5998044786720558, -0.19399946973739673, -0.19399946973739673, 0.023525246216107187]);
}
}
}

pub mod p92 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, pulled), into)]
#[matgrad::hvp(wrt = y, into)]
pub fn f(
    y: &Vector4<f64>,
    pulled: &Vector2<f64>,
    item: &Matrix3<f64>,
    cholesky: f64,
    n: usize,
) -> f64 {
    let mut v1: f64 = 1.0;
    for v2 in 1..n {
        let mut v3 = (*item).component_div(&(*item).map(|e| 1.5 + e * e)).mean();
        v3 += cholesky;
    }
    if !(y.y > 0.1) {
        v1 -= (pulled.y * (matgrad::log_sigmoid(v1)));
    } else {
        v1 += ((v1.atan2(1.5 + cholesky * cholesky)) + (v1 + v1));
    }
    const K4: f64 = 0.1_f64;
    let v5 = (*pulled).add_scalar((-y[0]));
    let v6 = move |v7: f64| {
        let v8 = K4;
        (matgrad::constant(matgrad::constant(v7))).tanh()
    };
    y.sum() + v1 + v5.dot(&v5) / 2.0
        + (v5.sum())
            .hypot(1.0 + ((*item).dot(&(*item)) / 9.0) * ((*item).dot(&(*item)) / 9.0))
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.354, -0.858, 0.787, 0.928]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.978, 0.566]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.783, 0.867, 0.936, -0.02, -0.013, 0.233, -0.906, -0.032, 0.367]);
let a3 = 0.846;
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.56511402424647]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-1.025104692465935, 1.0, 1.0, 1.0, 1.7845523462329673, 2.0978140337511904]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-1.025104692465935, 1.0, 1.0, 1.0]);
c.near("f_grad_into", &o1, &[1.7845523462329673, 2.0978140337511904]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.248, 0.125, -0.748, -0.437])), &[-0.9521094438399992, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.248, 0.125, -0.748, -0.437]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.9521094438399992, 0.0, 0.0, 0.0]);
}
}
}

pub mod p93 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
pub fn f<const N: usize>(
    item: SVector<f64, N>,
    s_before: &Vector4<f64>,
    column: Vector3<f64>,
) -> f64 {
    let v2 = if column[2].atan2(1.5 + column.z * column.z)
        <= (s_before[(1, 0)]).atan2(1.5 + item[1] * item[1])
    {
        let mut v1 = (SMatrix::<f64, 3, 3>::from_element(column[(0, 0)]).scale(column[2])
            * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .lu()
            .solve(&column)
            .unwrap()
            .add_scalar(3.0)
            .norm();
        column.component_mul(&column)
    } else {
        (column - column)
    };
    let mut n = SMatrix::<f64, 3, 3>::zeros();
    let i = move |s: f64, item: f64| (s).tanh();
    item.dot(&item) / 2.0 + v2.sum() + n.dot(&n) / 9.0 + i(n[(2, 1)], v2[(1, 0)])
        + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.105, 0.744]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.813, -0.206, -0.457, -0.241]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.638, 0.563, 0.961]);
c.near("f", &f::<2>(a0, a1, a2), &[0.2041605]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.639, 0.639]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2), &[0.2041605, 0.639, 0.639]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.639, 0.639]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.2041605]);
c.near("f_value_and_grad_into", &o0, &[0.639, 0.639]);
}
}
}

pub mod p95 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, into)]
#[matgrad::hvp(wrt = n, into)]
pub fn f(n: &Vector3<f64>, dx: f64, matgrad_item: usize, out: f64) -> f64 {
    let mut cotangent = 0.0_f64;
    for whole in 0..5 {
        let matgrad_item = (*n).map(f64::sin);
        let mut all = (-matgrad_item.y);
        let mut acc = (SMatrix::<f64, 3, 2>::zeros())
            .add_scalar(out)
            .column(whole % 2)
            .into_owned();
        acc = (matgrad_item + acc);
    }
    const K2: f64 = 2.0_f64;
    let v3 = matgrad_item % 4;
    let mut sum_4 = 0.0;
    for all in 0..5 {
        let column: f64 = ((all as f64 * 0.1 + (all as f64))
            - if v3 >= 3 { out } else { K2 });
        sum_4 += (column + (1.5 + cotangent * cotangent).powf(column.tanh()));
    }
    let mut v5 = n
        .iter()
        .fold(0.5, |n, &cotangent| (n * 0.5 + n.mul_add(1.25_f64, 0.5)).tanh());
    cotangent + sum_4 + v5 + K2 + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.384, 0.282, -0.884]);
let a1 = 0.842;
let a2 = 2usize;
let a3 = -0.55;
c.near("f", &f(a0, a1, a2, a3), &[9.499670978358049]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.282, 0.384, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.282, 0.384, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.654, -0.55, -0.457])), &[-0.55, 0.654, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.654, -0.55, -0.457]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.55, 0.654, 0.0]);
}
}
}

pub mod p96 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value)]
#[matgrad::vjp(wrt = k, value)]
pub fn f<const N: usize>(
    matgrad_total: &SMatrix<f64, N, 2>,
    column: Vector3<f64>,
    k: &Vector4<f64>,
    out: &[usize],
    next_s: &Matrix3<f64>,
) -> f64 {
    let out = (*k);
    let i = (*next_s)
        .map(|v1| {
            let v2 = v1;
            v2
        })
        .fixed_view::<3, 1>(0, 1)
        .into_owned();
    let v3: f64 = (next_s[(1, 0)] * 1.0_f64).cos();
    const K4: f64 = 0.3_f64;
    out.norm_squared() + i.dot(&i) / 3.0 + v3 + K4 + (K4 * (0.7 * K4.sin()).asin())
        + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.054, 0.646, -0.707, 0.183, 0.342, 0.164]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.405, 0.264, 0.746]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.117, -0.897, 0.905, 0.015]);
let a3 = &[1usize, 1usize, 0usize, 2usize, 0usize];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.729, -0.41, -0.493, 0.67, 0.651, 0.663, -0.83, -0.556, 0.538]);
c.near("f", &f::<3>(a0, a1, a2, a3, a4), &[3.4595517610324853]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4), &[-1.131, -1.911, 1.81, 0.03]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3, a4), &[3.4595517610324853, -1.131, -1.911, 1.81, 0.03]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, a4, 0.71), &[-0.80301, -1.3568099999999998, 1.2851, 0.0213]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, a3, a4, 0.71), &[3.4595517610324853, -0.80301, -1.3568099999999998, 1.2851, 0.0213]);
}
}

pub mod p97 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::vjp(wrt = v, into)]
pub fn f(t1: &Vector3<f64>, v: f64, item: &Params, out: usize) -> f64 {
    let mut v1: f64 = 1.0;
    for v2 in (0..out).step_by(2) {
        let mut v3 = (1.5 + v1.powi(2)).recip();
        let mut v4 = 1.5_f64;
        let mut v5 = ((-v4) * ((*t1).sum()));
        v4 += ((matgrad::constant(v1)) * (t1[1] - v5));
    }
    let v6 = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v1)
        * Matrix2::new(v1, v, v1, v).column_sum());
    let mut v8 = (*t1).unscale(2.0).map(|v7| matgrad::log_sum_exp(&(*t1)) * v7);
    let mut v9 = (SMatrix::<f64, 3, 3>::from_element(v8[2])
        * SMatrix::<f64, 3, 3>::repeat(v8.x).fixed_view::<3, 3>(0, 0).into_owned());
    v1 + v6.norm_squared() + v8.sum() + v9.dot(&v9) / 9.0
        + (v9.m32.mul_add((v6[item.count % 3]), 0.5)).cos() + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.356, 0.84, -0.807]);
let a1 = 0.746;
let a2 = &Params { gain: -0.737, shift: -0.986, count: 1usize, table: [0.164, -0.139, -0.573, 0.709], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.545, 0.362]), on: false };
let a3 = 6usize;
c.near("f", &f(a0, a1, a2, a3), &[37.103064622600634]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[41.241793839699056]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[41.241793839699056]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.769), &[-31.714939462728577]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, -0.769, &mut o0);
c.near("f_vjp_into", &o0, &[-31.714939462728577]);
}
}
}

pub mod p98 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = w, value)]
pub fn f<const N: usize>(
    w: &SVector<f64, N>,
    acc: &Params,
    v: bool,
    t1: &[usize; 5],
) -> Vector3<f64> {
    let mut sum_1 = 0.0;
    for k in 0..N {
        let mut w: bool = k < 4;
        w ^= !v;
        sum_1 += (-2.0_f64);
    }
    let v2: f64 = acc.offset.x;
    for k in 0..N {
        let mut item: f64 = sum_1;
        let mut sum_3 = 0.0;
        for next_s in 2..N {
            sum_3 += (f64::from(next_s as u32) * 0.25 * v2);
        }
        let w = (sum_3 + (matgrad::sigmoid(w[k])));
        item = w;
    }
    Vector2::new(v2, w[0])
        .kronecker(&SMatrix::<f64, 2, 1>::from_column_slice(&[w[(0, 0)], v2]))
        .fixed_rows::<3>(acc.count % 2)
        .into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(sum_1 + (-v2).mul_add((matgrad::constant(w[0])), 0.5) + w[0] * w[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.561, -0.397, 0.138, 0.601, 0.153]);
let a1 = &Params { gain: -0.938, shift: -0.973, count: 2usize, table: [-0.955, 0.88, -0.391, 0.256], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.843, -0.086]), on: false };
let a2 = false;
let a3 = &[0usize, 3usize, 1usize, 3usize, 3usize];
c.near("f", &f::<5>(a0, a1, a2, a3), &[-9.277283, -8.093711, -8.489639]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.361, 0.087, -0.08])), &[0.247987, -0.206448, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.361, 0.087, -0.08])), &[-9.277283, -8.093711, -8.489639, 0.247987, -0.206448, 0.0, 0.0, 0.0]);
}
}

pub mod p99 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (column, dx), value)]
#[matgrad::gauss_newton(wrt = column)]
pub fn f(
    column: &Vector3<f64>,
    dx: f64,
    value: &SVector<f64, 5>,
    y: &Vector4<f64>,
    g: &Params,
) -> f64 {
    let v1: f64 = g.table[2];
    let v4 = (({
        let v2 = {
            let v3 = value[0];
            v1
        };
        (y[3] * v2)
    }) - dx);
    let mut v5 = SMatrix::<f64, 2, 2>::zeros();
    let mut v6 = (*column);
    let v8: f64 = {
        let v7: f64 = g.offset.x;
        (v7 - v1)
    };
    v6.x += (((v5[(1, 0)]).atan()) * v8);
    let (v9, mut v10): (f64, f64) = (
        ((if v1 >= v6[0] { v6[0] } else { v4 }) - (matgrad::sigmoid(y[1]))),
        value[4],
    );
    let v12: f64 = {
        let v11: f64 = g.offset.x;
        v11
    };
    let mut v13: f64 = 0.5;
    for j in 0..2 {
        v13 += v1 * j as f64;
    }
    v4 + v5.norm_squared() + v6.dot(&v6) / 3.0 + v9 + v10 + v12 + v13 + v12 + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.798, 0.455, 0.681]);
let a1 = -0.314;
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.865, -0.94, -0.011, -0.33, -0.963]);
let a3 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.77, 0.03, -0.777, -0.103]);
let a4 = &Params { gain: 0.468, shift: -0.437, count: 3usize, table: [0.383, -0.182, -0.223, 0.644], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.813, 0.995]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[1.448101895782713]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.532, 0.30333333333333334, 0.454, -1.7]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.448101895782713, 0.532, 0.30333333333333334, 0.454, -1.7]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[1.0484995502847436, 0.7703902085564034, 0.43925757505408963, 0.6574382606853517, 0.28302400000000005, 0.16137333333333334, 0.24152800000000002, 0.16137333333333334, 0.09201111111111111, 0.13771333333333335, 0.24152800000000002, 0.13771333333333335, 0.20611600000000002]);
}
}

pub mod p101 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = cholesky, value, into)]
pub fn f(
    pulled: &Vector3<f64>,
    cholesky: [f64; 33],
    column: Mode,
    cotangent: usize,
) -> SMatrix<f64, 1, 2> {
    let mut v1 = ((*pulled) - (*pulled));
    let v2: f64 = if cotangent != 4 {
        ((cotangent as f64) + (cotangent as f64))
    } else {
        (f64::from(cotangent as u32) * 0.25 + (cotangent as f64))
    };
    if v2 > 0.35 {
        v1.x = cholesky[(cotangent * 3 + 1) % 33];
        v1 -= v1;
    }
    let mut v3 = SMatrix::<f64, 3, 3>::from_element(cholesky[cotangent + 28])
        .component_mul(&(SMatrix::<f64, 3, 3>::zeros()).add_scalar(v1[(2, 0)]));
    ((matrix![v3[(cotangent % 3, 1)], v3[(0, 2)]]
        - matrix![cholesky[(cotangent * 3 + 1) % 33], v3[(1, cotangent.min(2))]])
        + Matrix2::new(v3[(cotangent % 3, 1)], v2, v2, v1[0]).row_sum())
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1.norm_squared() + v3.sum() + matgrad::log_sigmoid((v3.sum()))
                + cholesky[0] * cholesky[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.661, -0.805, -0.764]);
let a1 = [0.093, -0.244, 0.82, 0.742, -0.51, 0.553, -0.028, 0.002, 0.893, -0.348, -0.173, 0.058, -0.979, 0.912, 0.49, 0.222, -0.713, -0.691, -0.819, 0.169, 0.43, -0.84, 0.342, 0.368, -0.577, -0.247, 0.093, -0.52, 0.569, 0.697, 0.173, 0.757, 0.006];
let a2 = Mode::Slow;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[5.4571608194400545, 5.2841608194400544]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.998, -0.206])), &[-0.193248, 0.073656, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.998, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.998, -0.206])), &[5.4571608194400545, 5.2841608194400544, -0.193248, 0.073656, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.998, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.998, -0.206]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.193248, 0.073656, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.998, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.998, -0.206]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[5.4571608194400545, 5.2841608194400544]);
c.near("f_value_and_vjp_into", &o0, &[-0.193248, 0.073656, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.998, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p102 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky, value)]
#[matgrad::differential(wrt = cholesky, value)]
pub fn f(k: &[f64; 33], cholesky: &Vector4<f64>, pulled: &Params, n: &Params) -> f64 {
    let mut i = 0.0_f64;
    for v1 in 2..20 {
        let all: f64 = if v1 >= 2 {
            f64::from(v1 as u32) * 0.25
        } else {
            ((v1 + 1) as f64).sqrt()
        };
        let mut whole = ((i.mul_add(all, 0.5)).tanh().cosh()).sin_cos().0;
        let mut dx = ((whole * all) * (all / (1.5 + i * i)));
        let i = ((SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
                &[vector![cholesky[pulled.count % 4], i], Vector2::new(k[16], i)],
            )
            .zip_zip_map(
                &SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(&[matrix![i, i], matrix![cholesky.y, i]]),
                &Matrix2::new(k[13], i, cholesky[(2, 0)], cholesky.w),
                |p, q, u| p * q + u.tanh(),
            )) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        dx
            += (i
                * (SMatrix::<f64, 3, 1>::from_row_slice(&[i[(v1 % 2, 1)], dx, all])
                    .zx()))
                .norm_squared() * 0.1;
        dx /= 1.5 + (whole).powi(2);
    }
    let all = ((Matrix2::new(i, 0.1_f64, i, i).unscale(2.0)) * 0.2
        + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v3 in 2..20 {
        let mut w = match v3 {
            0 => {
                let mut whole = (1.5
                    + ((matgrad::constant(cholesky[n.count % 4]))
                        - (cholesky[n.count % 4]))
                        .powi(2))
                    .acosh();
                (v3 as f64 * 0.1 + (-0.5_f64).asinh())
            }
            1 | 2 => {
                let v4: f64 = (0..v3).map(|j| j as f64 * 0.1).sum::<f64>();
                all[(v3 % 2, 0)]
            }
            _ => all[(0, v3.min(1))],
        };
        let cholesky = ((v3 + 1) as f64).sqrt();
        let all: f64 = (cholesky * n.offset.x);
        i += ((all * cholesky) / (1.5 + cholesky * cholesky));
    }
    let mut i = (all.m12
        + (k
            .iter()
            .map(|&v5| 1.0 + 0.1 * (cholesky[n.count % 4]).tanh())
            .product::<f64>()));
    let w = if n.count > 1 {
        let v7: f64 = (3.0_f64 - (-0.5_f64));
        i
    } else {
        let (dx, v9): (f64, f64) = (
            {
                let v8: f64 = (-0.1_f64);
                v8
            },
            {
                let column: f64 = 0.1_f64;
                column
            },
        );
        (*cholesky).mean()
    };
    let v10 = all;
    let mut sum_12 = 0.0;
    for column in 0..5 {
        let v11: Vector3<f64> = Vector3::new(
            n.table[1],
            ((column as f64) * 1.0_f64).cos(),
            if column != 1 { (column as f64) } else { f64::from(column as u32) * 0.25 },
        );
        sum_12 += v10[(0, pulled.count % 2)];
    }
    all.dot(&all) / 4.0 + i + w + v10.sum() + sum_12
        + ((w.mul_add((all[(1, 1)]), 0.5))
            / (1.5
                + (matgrad::log_sum_exp(&(*cholesky)))
                    * (matgrad::log_sum_exp(&(*cholesky))))) + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.871, 0.119, 0.241, 0.716, 0.479, 0.766, 0.586, -0.015, 0.84, -0.384, 0.638, 0.421, -0.605, 0.789, -0.543, 0.108, 0.143, -0.511, 0.337, 0.061, 0.789, -0.824, 0.823, -0.64, 0.196, 0.048, -0.252, -0.471, -0.491, -0.437, 0.766, -0.721, 0.969];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.452, -0.89, -0.31, -0.622]);
let a2 = &Params { gain: 0.603, shift: -0.626, count: 2usize, table: [0.464, 0.464, -0.33, 0.331], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.759, 0.47]), on: true };
let a3 = &Params { gain: 0.327, shift: 0.068, count: 1usize, table: [0.714, 0.275, 0.332, -0.458], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.258, 0.182]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[3.6391425025944955]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.603801725940976, -0.004876492487415007, 0.2830768960992164, 0.289396543260095]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[3.6391425025944955, -0.603801725940976, -0.004876492487415007, 0.2830768960992164, 0.289396543260095]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.323, 0.718, 0.047, -0.364])), &[-0.29056500671491065]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.323, 0.718, 0.047, -0.364])), &[3.6391425025944955, -0.29056500671491065]);
}
}

pub mod p103 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, dx))]
#[matgrad::vjp(wrt = (pulled, dx))]
pub fn f(
    pulled: Vector4<f64>,
    dx: Vector3<f64>,
    matgrad_item: usize,
    w: usize,
    n: &Vector4<f64>,
) -> f64 {
    let other = |v1: f64| {
        let y = n[(1, 0)];
        (((SMatrix::<f64, 3, 2>::from_element(v1) * Vector2::new(pulled.y, y))
            .transpose()
            * (SMatrix::<f64, 3, 2>::from_element(v1) * Vector2::new(pulled.y, y)))
            .to_scalar()
            .tanh())
            .tanh()
    };
    let n: [usize; 3] = [0, 1, 1];
    let pulled: SMatrix<f64, 3, 1> = SMatrix::<
        f64,
        3,
        1,
    >::from_row_slice(
        &[other(pulled[2]), pulled[2].atan2(1.5 + dx[1] * dx[1]), dx.z.powi(2).ln_1p()],
    );
    let other: [usize; 3] = [2, 0, 1];
    let v2 = matgrad::constant(pulled[0]);
    let mut dx: SMatrix<f64, 3, 1> = (Vector4::new(v2, v2, pulled.x, dx[2])
        .fixed_rows::<3>(1)
        .into_owned() + dx);
    const K3: f64 = 0.3_f64;
    pulled.dot(&pulled) / 3.0 + v2 + dx.norm_squared() + K3
        + (if (K3 + (dx[matgrad_item % 3])) >= (K3 * v2) || dx.x > 0.4 {
            (-K3)
        } else {
            (1.5 + K3.powi(2)).ln()
        }) + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.157, 0.673, -0.476, 0.823]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.358, 0.362, -0.504]);
let a2 = 4usize;
let a3 = 2usize;
let a4 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.221, -0.794, -0.66, -0.455]);
c.near("f", &f(a0, a1, a2, a3, a4), &[1.3266627119652294]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, -0.07673531270206937, -0.12083621473228634, 0.0, -0.6960975187716671, 0.7224924277092694, -4.153296703769003]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, -0.955), &[-0.0, 0.07328222363047625, 0.11539858506933345, -0.0, 0.6647731304269421, -0.6899802684623522, 3.966398352099398]);
}
}

pub mod p104 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, dx), into)]
#[matgrad::gauss_newton(wrt = pulled, into)]
pub fn f(
    pulled: &Vector4<f64>,
    dx: &Vector2<f64>,
    x: &Matrix3<f64>,
    grad: usize,
) -> f64 {
    let v1: f64 = (grad as f64 * 0.1 * 1.0_f64).exp_m1();
    let k = ((*x) - (*x)).determinant().tanh();
    let mut sum_3 = 0.0;
    for x in 1..grad {
        let v2 = v1;
        sum_3 += v2;
    }
    sum_3 = sum_3.max(((sum_3.sin()) + (pulled.y.atan2(1.5 + dx[1] * dx[1]))));
    let v4 = ((Vector2::new(k, sum_3))[(0, 0)] * ((grad + 1) as f64).sqrt());
    let mut s = {
        let t2 = matgrad::constant((sum_3 * sum_3));
        let s: SMatrix<f64, 3, 3> = (*x);
        t2
    };
    let w = Vector3::new(v1, k, s)
        .zip_map(&Vector3::new(v4, sum_3, s), |p, q| p * q.sin())
        .cross_matrix();
    let v5 = (((-(w.m11 + s).powi(2)).exp()) / (1.5 + (w.sum()) * (w.sum())));
    sum_3 + s + v5
        + {
            let v6 = (-v5);
            v6
        } + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.477, 0.576, 0.898, 0.22]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.333, -0.552]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.145, 0.146, 0.242, 0.723, 0.293, 0.163, 0.135, 0.664, 0.363]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[0.624087803783673]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.5028806092715044, 0.0, 0.0, -0.552, 0.5101945931067846]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.5028806092715044, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-0.552, 0.5101945931067846]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.19474279341576417, 0.0, 0.31384165500564853, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25288890718127943, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.19474279341576417]);
c.near("f_gauss_newton_into", &o0, &[0.0, 0.31384165500564853, 0.0, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.25288890718127943, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p105 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = matgrad_item, into)]
#[matgrad::vjp(wrt = matgrad_item, into)]
pub fn f(matgrad_item: f64, other: usize) -> SMatrix<f64, 1, 2> {
    let mut v1: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::from_element(matgrad_item);
    v1 = v1 * 0.5 + v1;
    let mut v2 = v1.component_div(&v1.map(|e| 1.5 + e * e));
    let mut v3 = (v2[(1, other % 3)])
        .hypot(1.0 + (v2[(1, other % 3)]) * (v2[(1, other % 3)]));
    SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v3, v1[(1, 0)]], matrix![matgrad_item, v3]])
        .row(1)
        .into_owned()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1.sum() + v2.norm_squared() + v3
                + ((v3.hypot(1.0 + v3 * v3)) - (((other + 1) as f64).sqrt() * v3))
                + matgrad_item * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.058;
let a1 = 3usize;
c.near("f", &f(a0, a1), &[1.8596382713527486, 2.806626832585873]);
c.near("f_diff", &f_diff(a0, a1, -0.808), &[-9.044615072815182, -8.374021746953208]);
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into(a0, a1, -0.808, &mut o0);
c.near("f_diff_into", &o0, &[-9.044615072815182, -8.374021746953208]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.044, 0.914])), &[9.965122450394926]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.044, 0.914]), &mut o0);
c.near("f_vjp_into", &o0, &[9.965122450394926]);
}
}
}

pub mod p107 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::hvp(wrt = matgrad_total, value)]
pub fn f(
    matgrad_total: &Vector4<f64>,
    step_1: &SMatrix<f64, 3, 2>,
    all: f64,
    t2: usize,
    w: &Params,
) -> f64 {
    let mut all = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(all);
    for v1 in (0..20).rev() {
        let mut t1: f64 = matgrad_total[0];
        let (v3, mut matgrad_total) = ({
            let v2 = ((v1 as f64) + t1);
            (v2 * (step_1[(w.count % 3, 0)]))
        })
            .sin_cos();
        matgrad_total += 1.25_f64;
    }
    for cholesky in step_1.row_iter() {
        let mut t2: f64 = ((cholesky[(0, 1)])
            .hypot(1.0 + (cholesky[(t2 % 1, 1)]) * (cholesky[(t2 % 1, 1)])))
            .tanh()
            .sinh();
        t2 += t2;
    }
    let mut v4 = Vector3::new(
        step_1[(t2 % 3, 0)],
        all[(t2.min(1), t2 % 3)],
        all[(1, 0)],
    );
    let step_1: f64 = if t2 % 2 == 0 {
        t2 as f64 * 0.1
    } else {
        if t2 < 4 { t2 as f64 * 0.1 } else { f64::from(t2 as u32) * 0.25 }
    };
    let mut v6 = (Matrix2::new(v4.x, step_1, v4[0], v4[1]) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(&(SMatrix::<f64, 2, 3>::zeros()).add_scalar(v4[(0, 0)]).map(|v5| v5))
        .unwrap();
    all.dot(&all) / 6.0 + v4.norm_squared() + v6.norm_squared() + (v6.dot(&v6) / 6.0)
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.14, -0.238, -0.049, -0.152]);
let a1 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.268, 0.539, 0.592, -0.601, -0.635, 0.948]);
let a2 = 0.092;
let a3 = 1usize;
let a4 = &Params { gain: -0.394, shift: -0.27, count: 2usize, table: [0.559, -0.175, 0.077, 0.832], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.191, 0.156]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[0.7987593339262871]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.238, -0.14, -0.0, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[0.7987593339262871, -0.238, -0.14, -0.0, -0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.411, 0.919, -0.327, 0.746])), &[0.919, 0.411, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.411, 0.919, -0.327, 0.746])), &[0.7987593339262871, -0.238, -0.14, -0.0, -0.0, 0.919, 0.411, 0.0, 0.0]);
}
}

pub mod p108 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value, into)]
#[matgrad::vjp(wrt = lu, value, into)]
pub fn f<const N: usize>(
    w: &SVector<f64, N>,
    lu: &Vector2<f64>,
    value: f64,
    n: usize,
) -> Option<f64> {
    let mut value = (-SMatrix::<f64, 3, 3>::repeat(value)
        .fixed_view::<2, 1>(n.min(1), n % 3)
        .into_owned()
        .sum());
    let mut v1 = ((*lu).sum() * n as f64 * 0.1);
    let v3 = if value >= w[(1, 0)] {
        (n as f64 * 0.1 + (v1 * (n as f64)))
    } else {
        let v2: f64 = ({
            let dx: f64 = (n as f64);
            dx
        }
            - {
                let dx: f64 = n as f64 * 0.1;
                dx
            });
        v2
    };
    Some(
        v1 + v3
            + (1.5 + (v1 + lu[0]) * (v1 + lu[0]))
                .powf(
                    ({
                        let v4 = v1;
                        v1
                    })
                        .tanh(),
                ) + lu[0] * lu[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.336, 0.529, -0.494]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.284, -0.518]);
let a2 = -0.286;
let a3 = 3usize;
c.near("f", &f::<3>(a0, a1, a2, a3).unwrap(), &[0.3580086417661844]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3).unwrap(), &[0.982375890826763, 1.0945335235225206]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3).unwrap(), &[0.3580086417661844, 0.982375890826763, 1.0945335235225206]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.982375890826763, 1.0945335235225206]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.3580086417661844]);
c.near("f_value_and_grad_into", &o0, &[0.982375890826763, 1.0945335235225206]);
}
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, -0.6).unwrap(), &[-0.5894255344960578, -0.6567201141135124]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, a3, -0.6).unwrap(), &[0.3580086417661844, -0.5894255344960578, -0.6567201141135124]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, a3, -0.6, &mut o0);
c.near("f_vjp_into", &o0, &[-0.5894255344960578, -0.6567201141135124]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into::<3>(a0, a1, a2, a3, -0.6, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.3580086417661844]);
c.near("f_value_and_vjp_into", &o0, &[-0.5894255344960578, -0.6567201141135124]);
}
}
}

pub mod p110 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g)]
#[matgrad::hessian(wrt = g)]
pub fn f(s_before: f64, out: &Vector2<f64>, g: f64, acc: &Matrix3<f64>) -> f64 {
    let s: f64 = acc[(1, 1)];
    let v1 = 1.25_f64;
    let mut sum_4 = 0.0;
    for v2 in 0..2 {
        let grad: f64 = ((v2 as f64)
            + {
                let v3: f64 = f64::from(v2 as u32) * 0.25;
                v3
            });
        sum_4 += (grad + (grad * g));
    }
    s + v1 + sum_4 + matgrad::softplus(((1.5 + 0.5_f64.powi(2)).sqrt())) + g * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.512;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.22, -0.024]);
let a2 = 0.787;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.585, -0.498, 0.762, -0.481, -0.566, 0.691, 0.038, -0.997, 0.716]);
c.near("f", &f(a0, a1, a2, a3), &[4.7128787871413405]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.55]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0]);
}
}

pub mod p112 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value)]
pub fn f<const N: usize>(
    s: &SVector<f64, N>,
    y: &Vector2<f64>,
    acc: &Vector3<f64>,
    pulled: usize,
) -> Option<f64> {
    let mut v1 = match pulled {
        0 => acc.z,
        1 | 2 => {
            let mut s = match pulled {
                _ if pulled < 1 => y.y,
                _ => y[0],
            };
            ((s + y[0]) * (-acc[1]))
        }
        _ => ((vector![acc[1], y[1]].sum()) + ((0.01 * acc[2]).to_degrees())),
    };
    let out = acc.len();
    let i: f64 = (((out + 1) as f64).sqrt()
        - (0..out).map(|j| j as f64 * 0.1).sum::<f64>());
    Some(
        acc.norm_squared() + v1 + i
            + (((*acc).transpose() * (*acc)).to_scalar().tanh()).atan2(1.5 + v1 * v1)
            + acc[0] * acc[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.752, 0.32]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.877, 0.959]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.629, -0.161, 0.322]);
let a3 = 4usize;
c.near("f", &f::<2>(a0, a1, a2, a3).unwrap(), &[3.2994461340787233]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3).unwrap(), &[0.0, 0.8499763449038318]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2, a3).unwrap(), &[3.2994461340787233, 0.0, 0.8499763449038318]);
}
}

pub mod p113 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (grad, out))]
#[matgrad::differential(wrt = (grad, out))]
pub fn f(grad: f64, out: &Vector3<f64>, matgrad_total: &Params) -> f64 {
    let mut v1 = (if !(out.x.mul_add(grad, 0.5) <= 0.1) {
        (*out).add_scalar(grad)[matgrad_total.count % 3]
    } else {
        (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| grad * (r0 + c0) as f64 * 0.1)
            .diagonal()
            .transpose()
            * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| grad * (r0 + c0) as f64 * 0.1)
                .diagonal())
            .to_scalar()
            .tanh()
    });
    let mut v2 = SMatrix::<f64, 3, 1>::zeros();
    let mut v3: f64 = 0.5_f64;
    v2[2] = (if v1 <= v3 { v2[2] } else { v2.z });
    v1 + v2.norm_squared() + v1 + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.051;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.51, 0.344, -0.742]);
let a2 = &Params { gain: -0.875, shift: 0.114, count: 2usize, table: [-0.212, 0.797, 0.623, 0.575], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.044, -0.414]), on: true };
c.near("f", &f(a0, a1, a2), &[-1.2065599999999999]);
c.near("f_grad", &f_grad(a0, a1, a2), &[2.0, 0.344, 0.51, 2.0]);
c.near("f_diff", &f_diff(a0, a1, a2, -0.573, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.964, -0.295, 0.269])), &[-1.0900659999999998]);
}
}

pub mod p114 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc)]
#[matgrad::vjp(wrt = acc)]
pub fn f<const N: usize>(
    step_1: &SVector<f64, N>,
    acc: &Vector2<f64>,
    out: usize,
) -> f64 {
    let step_1 = if out % 2 == 0 {
        let acc = SMatrix::<f64, 2, 3>::from_element(acc[0]).column(1).into_owned();
        (1.5 + acc.y * acc.y)
            .powf(
                ({
                    let whole = step_1[2];
                    step_1[4]
                })
                    .tanh(),
            )
    } else {
        let mut matgrad_item = ((*acc).transpose() * (*acc)).to_scalar().tanh();
        acc[0]
    };
    let acc = if out != 6 {
        ((SMatrix::<f64, 2, 3>::from_element(step_1)
            * Vector3::new(step_1, step_1, step_1)))[(0, 0)]
    } else {
        (0.7 * (step_1 - acc[0]).sin()).acos()
    };
    let mut y = match out {
        1..=3 if out == 5 => {
            let (v1, mut v2): (f64, f64) = (
                (-(acc * acc)),
                (1.5 + acc.powi(2)).powi(-1),
            );
            (v2 * v1).tanh().cosh()
        }
        0 => step_1,
        _ => {
            let mut step_1 = 0.25_f64;
            for v3 in 0..=out {
                let matgrad_total = step_1;
                let v4: f64 = (0..out).map(|j| j as f64 * 0.1).sum::<f64>();
                let whole: SMatrix<f64, 2, 2> = Matrix2::new(
                    v4,
                    step_1,
                    v4,
                    matgrad_total,
                );
                step_1 += (whole[(1, 0)]).mul_add((matgrad_total + (-0.5_f64)), 0.5);
            }
            step_1
        }
    };
    let mut v8 = match out {
        0 => y.sin(),
        1 | 2 => {
            let mut sum_7 = 0.0;
            for v5 in 0..N {
                let v6: usize = 0;
                sum_7 += acc;
            }
            sum_7
        }
        _ => y,
    };
    let mut y = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(acc);
    step_1 + acc + v8 + y.sum()
        + SMatrix::<f64, 3, 3>::from_diagonal(&Vector3::new(v8, y[(0, 2)], acc)).mean()
        + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.378, -0.65, 0.936, 0.847, 0.206]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.412, -0.487]);
let a2 = 1usize;
c.near("f", &f::<5>(a0, a1, a2), &[7.775318933333332]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2), &[-38.74426666666666, 0.0]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, 0.274), &[-10.615929066666666, 0.0]);
}
}

pub mod p118 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value, into)]
#[matgrad::differential(wrt = k, value, into)]
pub fn f(column: f64, k: &Vector2<f64>) -> f64 {
    let mut out = k[1];
    let v1 = k.len();
    let mut v2 = match v1 {
        1 => {
            let mut value = ((v1 as f64) + 0.3_f64);
            value
        }
        2 => {
            (if v1 == (v1 * 3 + 1) % 3 { column } else { out })
                .atan2(1.5 + (out.hypot(1.0 + out * out)) * (out.hypot(1.0 + out * out)))
        }
        _ => out,
    };
    let mut dx: SMatrix<f64, 2, 1> = (*k).abs();
    let value: [usize; 3] = [0, 2, 0];
    column + out + v2 + dx.dot(&dx) / 2.0 + (dx.dot(&(*k)) / 2.0).max(0.1) + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.001;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.876, -0.034]);
c.near("f", &f(a0, a1), &[0.6910116819468042]);
c.near("f_grad", &f_grad(a0, a1), &[1.718, 2.2742646772501542]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[0.6910116819468042, 1.718, 2.2742646772501542]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.718, 2.2742646772501542]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.6910116819468042]);
c.near("f_value_and_grad_into", &o0, &[1.718, 2.2742646772501542]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.186])), &[-2.032779229968529]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.186])), &[0.6910116819468042, -2.032779229968529]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.186]), &mut o0);
c.near("f_diff_into", &o0, &[-2.032779229968529]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.186]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.6910116819468042]);
c.near("f_value_and_diff_into", &o0, &[-2.032779229968529]);
}
}
}

pub mod p119 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item)]
#[matgrad::differential(wrt = item)]
pub fn f(item: f64, s_before: Vector2<f64>, acc: &Vector2<f64>) -> f64 {
    let other: f64 = (if (1.5 + acc[1].powi(2)).log2()
        <= (if item > acc.x { acc[(0, 0)] } else { acc[(1, 0)] })
    {
        (SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![acc[0], item], matrix![acc[0], s_before[0]]])
            * SMatrix::<
                f64,
                2,
                2,
            >::from_rows(&[matrix![acc[0], item], matrix![acc[0], s_before[0]]])
                .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .expect("positive definite")
            .solve(&s_before)
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh()
    } else {
        (((0.5 * (acc[(1, 0)]).sin()).tan()) + (matgrad::softplus(s_before.y)))
    });
    let mut column = matgrad::sigmoid(other);
    let v1: SMatrix<f64, 2, 3> = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(column)
        .fixed_view::<2, 3>(1, 0)
        .into_owned();
    let v2 = ((v1 + v1) * acc[0]);
    let mut other: f64 = ((matgrad::constant(
        (v2[(1, 2)]).atan2(1.5 + (v2[(1, 2)]) * (v2[(1, 2)])),
    ))
        / (1.5
            + (item.hypot(1.0 + column * column))
                * (item.hypot(1.0 + column * column))));
    let item: f64 = (if (v1.dot(&v2) / 6.0) >= 0.1 { v2.sum() } else { other });
    let mut v3 = SMatrix::<f64, 2, 1>::zeros();
    let mut v4 = 0.25_f64;
    for &column in v3.iter().take(2) {
        let mut acc = {
            let v6 = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(1.25_f64)
                + SMatrix::<f64, 3, 2>::from_element(acc.y))
                .transpose();
            let acc = ((SMatrix::<f64, 3, 3>::zeros()).add_scalar(v6[(1, 2)])
                * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v6[(1, 2)]).transpose()
                + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
                .cholesky()
                .unwrap()
                .l()
                .fixed_view::<3, 3>(0, 0)
                .into_owned();
            (acc.add_scalar(3.0).norm() * 0.1_f64)
        };
        acc = f64::sin(item);
    }
    let other = if v4 > 0.6 { v2 } else { SMatrix::<f64, 2, 3>::repeat(item) };
    column + v1.norm_squared() + v3.sum() + v4 + other.dot(&other) / 6.0 + other[(1, 1)]
        + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.331;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.699, 0.346]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.786, -0.819]);
c.near("f", &f(a0, a1, a2), &[3.7425093949434656]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.01578101858961202]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.874), &[0.013792610247320905]);
}
}

pub mod p120 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, lu), value)]
#[matgrad::differential(wrt = (i, lu), value)]
pub fn f(i: &Vector3<f64>, lu: &Vector4<f64>, g: &Vector3<f64>, w: bool) -> f64 {
    let mut v1 = Matrix2::new(lu[1], 0.1_f64, g.z, g[(2, 0)]);
    let mut sum_2 = 0.0;
    for lu in 0..17 {
        sum_2
            += ((v1[(0, lu % 2)]) - (v1[(lu.min(1), 1)]))
                .atan2(1.5 + (v1.m22 * (v1[(1, 0)])) * (v1.m22 * (v1[(1, 0)])));
    }
    let (y, mut v3) = (((i[(0, 0)]).to_radians()).abs()).sin_cos();
    lu.sum() + v1.dot(&v1) / 4.0 + sum_2 + v3 + y + (1.5 + ((-0.1_f64) + y).powi(2)).ln()
        + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.118, 0.91, 0.813]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.093, -0.42, -0.162, 0.16]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.931, 0.775, -0.216]);
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[2.1219851631246787]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0151526187496757, 0.0, 0.0, 1.0, 6.613632238886451, 1.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.1219851631246787, 0.0151526187496757, 0.0, 0.0, 1.0, 6.613632238886451, 1.0, 1.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.088, -0.903, -0.97]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.524, 0.275, -0.836, 0.927])), &[1.384415435243803]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.088, -0.903, -0.97]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.524, 0.275, -0.836, 0.927])), &[2.1219851631246787, 1.384415435243803]);
}
}

pub mod p121 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, pulled, value), value, into)]
pub fn f<const N: usize>(
    i: &SVector<f64, N>,
    pulled: &Matrix2<f64>,
    value: &Vector4<f64>,
    whole: &Params,
    dx: usize,
    matgrad_total: &Params,
) -> f64 {
    let v1: usize = dx;
    let v2: f64 = (0..v1).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut v3 = (SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| value[(v1.min(3), 0)] * (r0 + c0) as f64 * 0.1)
        .fixed_view::<2, 3>(1, 0)
        .into_owned()
        - SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
            .transpose());
    i.sum() + v3.norm_squared() + 0.1_f64.mul_add((i[4 - dx]), 0.5) + pulled[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.43, 0.886, 0.441, 0.045, -0.843]);
let a1 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.689, -0.231, -0.965, -0.834]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.932, 0.304, -0.313, 0.428]);
let a3 = &Params { gain: -0.995, shift: 0.954, count: 1usize, table: [-0.407, 0.967, -0.635, 0.55], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.267, 0.801]), on: false };
let a4 = 1usize;
let a5 = &Params { gain: -0.209, shift: 0.84, count: 2usize, table: [0.726, 0.487, -0.601, -0.455], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.281, 0.024]), on: false };
c.near("f", &f::<5>(a0, a1, a2, a3, a4, a5), &[1.2790044980669473]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4, a5), &[1.0, 1.0, 1.0, 1.1, 1.0, 0.7718821664502638, 0.0, 0.0, 0.0, 0.0, 0.26144, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4, a5), &[1.2790044980669473, 1.0, 1.0, 1.0, 1.1, 1.0, 0.7718821664502638, 0.0, 0.0, 0.0, 0.0, 0.26144, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[1.0, 1.0, 1.0, 1.1, 1.0]);
c.near("f_grad_into", &o1, &[0.7718821664502638, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[0.0, 0.26144, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[1.2790044980669473]);
c.near("f_value_and_grad_into", &o0, &[1.0, 1.0, 1.0, 1.1, 1.0]);
c.near("f_value_and_grad_into", &o1, &[0.7718821664502638, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o2, &[0.0, 0.26144, 0.0, 0.0]);
}
}
}

pub mod p122 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, whole, s), value, into)]
#[matgrad::vjp(wrt = (t1, whole, s), value, into)]
pub fn f(
    t1: f64,
    whole: &Vector3<f64>,
    s: &Vector2<f64>,
    out: &Matrix3<f64>,
    step_1: &[f64; 17],
    matgrad_total: [usize; 5],
) -> Option<f64> {
    let v1 = step_1[14];
    let v2 = (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![v1, whole[1]], matrix![out[(2, 0)], t1]])
        * matrix![v1].push(step_1[10]));
    let w = if step_1[11].mul_add(v2[1], 0.5) < (step_1[matgrad_total[2]] * v2.y) {
        Vector4::new(step_1[3], v2.y, step_1[3], step_1[16])
            .fixed_rows::<3>(0)
            .into_owned()
    } else {
        let mut v = v1;
        ((*whole) - (*whole))
    };
    let v3;
    if w[2].hypot(1.0 + v2.y * v2.y) <= (v2[0] * step_1[7]) {
        v3 = (*out).sum();
    } else {
        v3 = ((w[(0, 0)]) - step_1[14]);
    }
    let mut t1 = ((v2[0] + (v3 - w[0])) - (whole[2].hypot(1.0 + v1 * v1)));
    for &column in w.iter().skip(1) {
        let mut whole = (-column);
        let grad: [usize; 3] = [2, 0, 1];
        let v4: f64 = (step_1[15] * step_1[14]);
        t1 += (((0.7 * v3.sin()).asin()) * v3);
    }
    let w = ((*out).map(matgrad::sigmoid) - (*out));
    Some(v1 + v2.sum() + w.sum() + matgrad::constant(w.m22) + s[0] * s[1])
}
pub fn check(c: &mut Checker) {
let a0 = 0.301;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.406, 0.069, -0.871]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.917, 0.114]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.138, -0.16, -0.045, 0.084, -0.03, 0.064, -0.401, 0.588, 0.056]);
let a4 = &[0.037, -0.383, -0.459, 0.593, -0.809, -0.694, -0.438, -0.554, 0.077, 0.411, 0.358, 0.614, -0.857, -0.296, -0.137, -0.812, 0.267];
let a5 = [2usize, 2usize, 2usize, 2usize, 2usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5).unwrap(), &[4.9222055541491745]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[0.358, 0.0, 0.358, 0.0, 0.114, -0.917]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[4.9222055541491745, 0.358, 0.0, 0.358, 0.0, 0.114, -0.917]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.358]);
c.near("f_grad_into", &o1, &[0.0, 0.358, 0.0]);
c.near("f_grad_into", &o2, &[0.114, -0.917]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[4.9222055541491745]);
c.near("f_value_and_grad_into", &o0, &[0.358]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.358, 0.0]);
c.near("f_value_and_grad_into", &o2, &[0.114, -0.917]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.613).unwrap(), &[-0.21945399999999998, -0.0, -0.21945399999999998, -0.0, -0.069882, 0.562121]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, -0.613).unwrap(), &[4.9222055541491745, -0.21945399999999998, -0.0, -0.21945399999999998, -0.0, -0.069882, 0.562121]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, -0.613, &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[-0.21945399999999998]);
c.near("f_vjp_into", &o1, &[-0.0, -0.21945399999999998, -0.0]);
c.near("f_vjp_into", &o2, &[-0.069882, 0.562121]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, a5, -0.613, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[4.9222055541491745]);
c.near("f_value_and_vjp_into", &o0, &[-0.21945399999999998]);
c.near("f_value_and_vjp_into", &o1, &[-0.0, -0.21945399999999998, -0.0]);
c.near("f_value_and_vjp_into", &o2, &[-0.069882, 0.562121]);
}
}
}

pub mod p123 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, g))]
#[matgrad::gauss_newton(wrt = dx)]
pub fn f(dx: &Vector2<f64>, g: &[f64; 33], grad: usize) -> f64 {
    let mut v1: f64 = 1.0;
    let v2 = ((SMatrix::<f64, 3, 3>::from_element(g[15])
        .fixed_view::<2, 2>(grad % 2, 1)
        .into_owned()) * 0.2 + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for v3 in 0..=33 {
        let (cotangent, v4): (f64, f64) = (v3 as f64 * 0.1, v3 as f64 * 0.1);
        let mut g = (((v2[(0, v3.min(1))]) + cotangent) + (-v1));
        let next_s = |lu: f64| {
            (lu.atan2(1.5 + (matgrad::softplus(v4)) * (matgrad::softplus(v4)))).tanh()
        };
        g += (v2 * (((*dx) - (*dx)))).norm_squared() * 0.1;
        g /= 1.5 + ((-g)).powi(2);
    }
    let mut v5 = v2;
    let v6 = v5[(1, 0)];
    let mut sum_8 = 0.0;
    for v7 in 0..20 {
        let lu = v7 as f64 * 0.1;
        sum_8 += g[8];
    }
    let mut v9: f64 = (f64::from(grad as u32) * 0.25 + ((grad + 1) as f64).sqrt());
    if grad >= 2 {
        v9 = (0..grad).map(|j| j as f64 * 0.1).sum::<f64>();
    }
    v5 += v2.map(|matgrad_total| ((v5[(1, 0)]) * v6) * matgrad_total);
    let dx = SMatrix::<f64, 2, 2>::from_columns(&[(*dx), (*dx)]).sum();
    v1 + v2.norm_squared() + v5.sum() + sum_8 + v9 + dx
        + v2.map(|v10| dx * v10).magnitude_squared().sqrt().tanh() + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.038, -0.289]);
let a1 = &[-0.856, -0.69, -0.249, -0.928, -0.958, 0.761, 0.259, -0.754, 0.603, -0.367, 0.639, 0.743, -0.276, 0.552, -0.652, -0.038, 0.166, 0.122, -0.271, 0.253, 0.721, 0.396, -0.034, 0.052, -0.638, 0.961, -0.904, 0.552, 0.265, 0.092, -0.417, -0.436, -0.321];
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[14.560882444097537]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.3463850637143024, 1.3463850637143024, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 20.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.33753533488159515, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[106.00964877541394, 19.60455463723273, 19.60455463723273, 1.8127527397929664, 1.8127527397929664, 1.8127527397929664, 1.8127527397929664]);
}
}

pub mod p124 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, s, column))]
#[matgrad::vjp(wrt = (cotangent, s, column))]
pub fn f(
    cotangent: &Vector4<f64>,
    s: f64,
    column: &Vector2<f64>,
    g: &Params,
) -> Option<f64> {
    let v1: f64 = (1.5_f64 - 3.0_f64);
    let v2 = (Matrix2::new(v1, cotangent[1], column[(g.count % 2, 0)], s) * 0.3)
        .pow(3)
        .diagonal();
    let mut v3 = 0.0_f64;
    let mut held_5: Option<f64> = None;
    for v4 in (0..3).step_by(2) {
        let mut v6 = SMatrix::<f64, 3, 1>::zeros();
        let mut v7: usize = 3;
        for _ in 0..2 {
            v7 &= 1;
        }
        v7 %= 4;
        let mut sum_9 = 0.0;
        for v8 in 0..2 {
            sum_9 += (-v2[(v8 * 3 + 1) % 2]);
        }
        held_5 = Some(-1.25);
        v3 += v1;
    }
    if let Some(held) = held_5 {
        v3 += held * 0.25;
    }
    v3 = (v3 * 0.5 + (v1 * (v1 * column[1]))).tanh();
    let v10: Vector2<f64> = Vector2::new((v1 - v1), (v1 + v1));
    let mut v11: SMatrix<f64, 2, 1> = SMatrix::<f64, 3, 3>::repeat(v10.x)
        .fixed_view::<2, 1>(0, 1)
        .into_owned()
        .component_mul(&(v10.add_scalar(3.0)).normalize());
    let v12: f64 = (v10[0] * v10[g.count % 2]);
    if (v12 + v11[0]) > 40.0 {
        return None;
    }
    Some(
        cotangent.dot(cotangent) / 4.0 + column.sum() + v2.dot(&v2) / 2.0 + v3
            + v11.sum() + v11.x + s * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.333, 0.46, 0.244, 0.104]);
let a1 = -0.964;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.704, 0.577]);
let a3 = &Params { gain: 0.502, shift: -0.061, count: 1usize, table: [-0.401, -0.51, -0.384, -0.674], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.177, 0.259]), on: false };
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-0.653108448025131]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.1665, 0.23998543472074624, 0.122, 0.052, 0.2947747625199376, 1.0, 2.99255357765808]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.932).unwrap(), &[0.155178, 0.2236664251597355, 0.113704, 0.048464, 0.2747300786685819, 0.932, 2.7890599343773306]);
}
}

pub mod p127 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, next_s), value, into)]
#[matgrad::hvp(wrt = w, value, into)]
pub fn f(
    cholesky: &Vector3<f64>,
    w: &Vector4<f64>,
    next_s: f64,
    x: &Params,
) -> Option<f64> {
    let mut sum_2 = 0.0;
    for next_s in (0..3).rev() {
        let (matgrad_item, v1): (f64, f64) = (
            if next_s % 2 == 0 {
                ((next_s + 1) as f64).sqrt()
            } else {
                next_s as f64 * 0.1
            },
            ((next_s as f64) * f64::from(next_s as u32) * 0.25),
        );
        sum_2
            += (SMatrix::<
                f64,
                4,
                2,
            >::from_fn(|r0, c0| matgrad_item * (r0 + c0) as f64 * 0.1)
                .column_sum()
                .dot(&(*w)) / 4.0);
    }
    let mut other = SMatrix::<f64, 3, 2>::repeat(next_s).column(0).into_owned();
    let v3 = other[1];
    let mut value = other.push(other.z).map(f64::tanh);
    let cholesky = v3;
    Some(
        next_s + sum_2 + other.norm_squared() + v3 + value.sum() + cholesky + value[0]
            + cholesky * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.385, -0.068, -0.907]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.723, -0.562, -0.14, -0.972]);
let a2 = 0.255;
let a3 = &Params { gain: -0.162, shift: 0.377, count: 1usize, table: [-0.88, 0.076, 0.734, 0.907], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.356, -0.369]), on: false };
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[1.6851653899921506]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355, 9.518466878615227]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[1.6851653899921506, 0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355, 9.518466878615227]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355]);
c.near("f_grad_into", &o1, &[9.518466878615227]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[1.6851653899921506]);
c.near("f_value_and_grad_into", &o0, &[0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355]);
c.near("f_value_and_grad_into", &o1, &[9.518466878615227]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.988, 0.639, 0.418, -0.738])).unwrap(), &[0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.988, 0.639, 0.418, -0.738])).unwrap(), &[1.6851653899921506, 0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.988, 0.639, 0.418, -0.738]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.988, 0.639, 0.418, -0.738]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[1.6851653899921506]);
c.near("f_value_grad_hvp_into", &o0, &[0.07080127018922194, 0.21240381056766583, 0.35400635094610966, 0.49560889132455355]);
c.near("f_value_grad_hvp_into", &o1, &[0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p129 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::vjp(wrt = whole, into)]
pub fn f(i: f64, whole: [Vector2<f64>; 20], all: SVector<f64, 20>) -> Option<f64> {
    let v1: f64 = (all[7] + all[12]);
    let mut v2: SMatrix<f64, 20, 1> = all;
    let mut v3 = f64::tanh((v2.unscale(2.0).dot(&v2) / 20.0));
    let (v4, v5): (f64, f64) = (v1, v1);
    Some(v2.dot(&v2) / 20.0 + v3 + v4 + v5 + v3 + whole[0].x.sin())
}
pub fn check(c: &mut Checker) {
let a0 = -0.689;
let a1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.08, 0.375]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.959, 0.003]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.628, -0.317]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.13, -0.7]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.906, 0.631]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.461, 0.81]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.463, 0.214]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.637, -0.409]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.401, -0.525]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.161, -0.972]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.116, 0.185]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.835, -0.212]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.377, 0.33]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.781, 0.679]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.937, 0.187]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.027, -0.923]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.004, -0.105]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.157, -0.247]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.076, -0.081]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.345, 0.058])];
let a2 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.677, -0.034, -0.444, 0.849, 0.428, -0.874, -0.291, 0.201, -0.703, 0.513, -0.42, 0.52, 0.005, -0.849, 0.885, -0.018, 0.725, -0.168, -0.485, 0.903]);
c.near("f", &f(a0, a1, a2).unwrap(), &[1.1649895187068735]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.9968017063026194, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.9968017063026194, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.152).unwrap(), &[0.15151385935799816, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_vjp_into(a0, a1, a2, 0.152, &mut o0);
c.near("f_vjp_into", &o0, &[0.15151385935799816, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p130 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::differential(wrt = pulled, value, into)]
pub fn f(pulled: &[f64; 20], column: [f64; 33], next_s: &Matrix3<f64>) -> f64 {
    let mut v1: f64 = 1.0;
    for item in 0..2 {
        let mut v2 = (*next_s);
        let v3: usize = (item * 3 + 1) % 2;
        let v4 = v2.sum();
        v2 /= 1.5 + (v1.atan2(1.5 + (v2[(v3, 1)]) * (v2[(v3, 1)]))).powi(2);
    }
    let mut whole = Vector3::new(v1, v1, column[4])
        .component_mul(&vector![next_s.m21, 0.8_f64, pulled[3]])
        .yz();
    let mut sum_5 = 0.0;
    for pulled in 0..5 {
        let matgrad_item: f64 = ((pulled as f64)
            * (next_s[(2, pulled % 3)] * ((pulled + 1) as f64).sqrt()));
        sum_5 += v1.sin();
    }
    let v6: usize = 1;
    let mut item = (whole[0] * whole[1]);
    let mut v7: f64 = 1.0;
    for column in 0..3 {
        [v7, sum_5] = [sum_5, v7];
        let s_before = column / 2;
        v7 += (v7 * whole[0]).mul_add(v1, 0.5);
    }
    v1 + whole.norm_squared() + sum_5 + item + v7 + sum_5 + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.872, 0.471, -0.372, -0.492, -0.872, 0.745, 0.868, 0.833, 0.489, -0.601, -0.943, -0.802, -0.935, -0.158, -0.234, 0.694, 0.813, 0.066, 0.788, -0.861];
let a1 = [0.124, 0.834, -0.354, 0.228, -0.675, 0.114, 0.374, -0.543, 0.086, -0.379, -0.473, -0.279, -0.43, 0.872, -0.644, 0.637, 0.906, -0.864, 0.702, 0.482, -0.998, 0.823, 0.543, -0.061, 0.428, -0.031, 0.376, -0.578, 0.398, 0.003, -0.221, 0.974, 0.997];
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.73, 0.19, 0.467, 0.572, -0.994, 0.137, -0.338, 0.541, -0.366]);
c.near("f", &f(a0, a1, a2), &[21.751216363887924]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.0, -0.0, -0.0, -0.9883350000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[21.751216363887924, -0.0, -0.0, -0.0, -0.9883350000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.0, -0.0, -0.0, -0.9883350000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[21.751216363887924]);
c.near("f_value_and_grad_into", &o0, &[-0.0, -0.0, -0.0, -0.9883350000000001, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &[0.58, 0.407, 0.143, -0.371, -0.065, -0.963, -0.87, -0.066, -0.703, 0.751, 0.471, 0.809, 0.969, -0.699, 0.718, 0.049, 0.152, 0.432, 0.705, 0.957]), &[0.36667228500000004]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &[0.58, 0.407, 0.143, -0.371, -0.065, -0.963, -0.87, -0.066, -0.703, 0.751, 0.471, 0.809, 0.969, -0.699, 0.718, 0.049, 0.152, 0.432, 0.705, 0.957]), &[21.751216363887924, 0.36667228500000004]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &[0.58, 0.407, 0.143, -0.371, -0.065, -0.963, -0.87, -0.066, -0.703, 0.751, 0.471, 0.809, 0.969, -0.699, 0.718, 0.049, 0.152, 0.432, 0.705, 0.957], &mut o0);
c.near("f_diff_into", &o0, &[0.36667228500000004]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, &[0.58, 0.407, 0.143, -0.371, -0.065, -0.963, -0.87, -0.066, -0.703, 0.751, 0.471, 0.809, 0.969, -0.699, 0.718, 0.049, 0.152, 0.432, 0.705, 0.957], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[21.751216363887924]);
c.near("f_value_and_diff_into", &o0, &[0.36667228500000004]);
}
}
}

pub mod p131 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (k, column))]
pub fn f(k: &Vector2<f64>, column: &Vector4<f64>, whole: f64) -> Matrix2<f64> {
    let mut v1: SMatrix<f64, 4, 1> = ((*column).add_scalar(3.0)).normalize();
    let mut s_before = {
        let v2 = (whole * whole);
        v2
    };
    let item = |v3: usize| -> usize { 2 };
    let v4 = |v5: f64| (2.0_f64.atan2(1.5 + v5 * v5)).tanh();
    let item = (*k).zip_zip_map(&(*k), &(*k), |p, q, u| p * q + u.tanh());
    (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![s_before, v1[2]], matrix![item[0], s_before]])
        + Matrix2::new(s_before, whole, item[0], s_before)
            .zip_zip_map(
                &Matrix2::new(column[(1, 0)], s_before, item[0], s_before),
                &Matrix2::new(v1[2], item[(1, 0)], whole, s_before),
                |p, q, u| p * q + u.tanh(),
            ))
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            k.norm_squared() + v1.norm_squared() + s_before + item.sum() + item.x
                + column[0] * column[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.056]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.513, -0.32, 0.219, -0.894]);
let a2 = 0.185;
c.near("f", &f(a0, a1, a2), &[2.7120536088073144, 3.2169116247618836, 2.803467779530831, 2.2582671394152682]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.188, 0.47, 0.132, 0.053])), &[3.5628388794309815, 0.716007785390033, -0.14893510306032154, 0.23352187614527134, -0.0010697166723706991, 0.00030267946341099055]);
}
}

pub mod p133 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value)]
#[matgrad::differential(wrt = whole, value)]
pub fn f(grad: f64, whole: &Vector3<f64>, other: usize) -> f64 {
    let mut v1: f64 = 1.0;
    for w in (0..3).step_by(2) {
        for v2 in (0..w).rev() {
            let mut step_1 = SMatrix::<f64, 2, 3>::zeros();
            step_1 += step_1.zip_map(&step_1, |p, q| p * q.sin());
        }
        let mut whole = {
            let v3 = matgrad::constant(grad);
            v3
        };
        let t1: Vector3<f64> = Vector3::new(
            (w as f64),
            f64::from(other as u32) * 0.25,
            (other as f64 * 0.1 * 1.0_f64).sin(),
        );
        v1 -= t1[w];
    }
    let mut v4 = (-whole.x);
    let mut grad = (((0.1_f64 / (1.5 + v1 * v1)) + ((*whole).sum())) * (whole[0] * v4));
    v1 + v4 + ((*whole).sum()).tanh() + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.719;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.964, -0.97, 0.763]);
let a2 = 4usize;
c.near("f", &f(a0, a1, a2), &[-0.6491918418061006]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-1.378712801584817, 1.5552871984151833, 0.5912871984151832]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-0.6491918418061006, -1.378712801584817, 1.5552871984151833, 0.5912871984151832]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.544, 0.539, 0.344])), &[0.2916828321384664]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.544, 0.539, 0.344])), &[-0.6491918418061006, 0.2916828321384664]);
}
}

pub mod p134 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value, into)]
#[matgrad::differential(wrt = t2, value, into)]
pub fn f<const N: usize>(t2: &SVector<f64, N>) -> f64 {
    let mut v2 = ((*t2).map(|v1| v1).dot(&((*t2) - (*t2))) / 18.0);
    let mut v3 = {
        let mut out = v2;
        out
    };
    v2 = v3;
    v3 += f64::exp(-v3.powi(2));
    v2 + v3 + v3 + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.756, -0.277, 0.724, -0.731, -0.363, -0.782, 0.281, -0.207, -0.427, -0.255, 0.026, 0.845, -0.094, -0.207, 0.733, 0.237, 0.564, 0.17]);
c.near("f", &f::<18>(a0), &[2.209412]);
c.near("f_grad", &f_grad::<18>(a0), &[-0.277, -0.756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0), &[2.209412, -0.277, -0.756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, &mut o0);
c.near("f_grad_into", &o0, &[-0.277, -0.756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.209412]);
c.near("f_value_and_grad_into", &o0, &[-0.277, -0.756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.987, 0.653, 0.132, 0.178, 0.444, -0.795, -0.992, 0.535, 0.54, 0.797, -0.353, -0.261, 0.798, 0.634, -0.537, 0.942, -0.43, -0.492])), &[-0.220269]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.987, 0.653, 0.132, 0.178, 0.444, -0.795, -0.992, 0.535, 0.54, 0.797, -0.353, -0.261, 0.798, 0.634, -0.537, 0.942, -0.43, -0.492])), &[2.209412, -0.220269]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.987, 0.653, 0.132, 0.178, 0.444, -0.795, -0.992, 0.535, 0.54, 0.797, -0.353, -0.261, 0.798, 0.634, -0.537, 0.942, -0.43, -0.492]), &mut o0);
c.near("f_diff_into", &o0, &[-0.220269]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.987, 0.653, 0.132, 0.178, 0.444, -0.795, -0.992, 0.535, 0.54, 0.797, -0.353, -0.261, 0.798, 0.634, -0.537, 0.942, -0.43, -0.492]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.209412]);
c.near("f_value_and_diff_into", &o0, &[-0.220269]);
}
}
}

pub mod p135 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::gauss_newton(wrt = y)]
pub fn f(y: Vector3<f64>, s: &Vector2<f64>, acc: f64) -> f64 {
    let mut v1 = acc;
    let mut v4 = s.iter().map(|v2| v2 * v2).sum::<f64>();
    let v5 = ((y / (1.5 + v4 * v4)).dot(&(y * acc)) / 3.0);
    let mut v6 = v5;
    let v7 = matgrad::softmax(
        &Vector4::new(acc, v6, v5, v4).fixed_rows::<3>(0).into_owned(),
    );
    let v8: f64 = v6;
    let mut v11: f64 = v7
        .iter()
        .enumerate()
        .map(|(v10, &v9)| (v6) * (v10 as f64 * 0.1))
        .sum::<f64>();
    let (v12, mut v13) = (
        (((1.5 + v11.powi(2)).sqrt()) * v11),
        ((v8 / (1.5 + v4 * v4)) + (v6.clamp(-0.9, 1.1))),
    );
    let v14: [usize; 3] = [0, 1, 1];
    y.dot(&y) / 3.0 + v1 + v4 + v5 + v6 + v8 + v11 + v12 + v13
        + (0.8_f64 / (1.5 + (v13 - v12) * (v13 - v12))) + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.177, -0.961, 0.633]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.154, -0.142]);
let a2 = -0.417;
c.near("f", &f(a0, a1, a2), &[-0.0444275837946404]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.06149907389399597, 0.33390175148096096, -0.21993736595988386]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[0.0009869051009148973, 0.002732255258718288, -0.014834448043097588, 0.009771285755755232, 0.0037821360898191766, -0.020534648487662295, 0.013525944321217731, -0.020534648487662295, 0.11149037964205341, -0.0734374717101143, 0.013525944321217731, -0.0734374717101143, 0.04837244494537188]);
}
}

pub mod p136 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, k), value)]
pub fn f(
    s_before: &SVector<f64, 33>,
    next_s: &Vector3<f64>,
    k: &Vector3<f64>,
    t1: &Params,
) -> f64 {
    let mut sum_4 = 0.0;
    for cotangent in 0..33 {
        let v2: f64 = {
            let v1: f64 = ((cotangent + 1) as f64).sqrt();
            v1
        };
        sum_4
            += (k
                .iter()
                .fold(
                    0.5,
                    |v3, &s_before| {
                        (v3 * 0.5 + (s_before * ((cotangent + 1) as f64).sqrt())).tanh()
                    },
                ))
                .hypot(1.0 + (f64::tanh(k[2])) * (f64::tanh(k[2])));
    }
    let mut next_s = Vector2::new(k.z, next_s[1]).push(3.0_f64);
    let (v5, pulled): (f64, f64) = (
        if t1.gain > 0.2 { 0.3_f64 } else { 1.5_f64 },
        1.5_f64,
    );
    let v6 = SMatrix::<f64, 3, 3>::from_element(v5)
        .diagonal()
        .zip_map(&(*k), |p, q| p * q.sin())
        .sum();
    let next_s = sum_4.to_radians();
    let v8: usize = 0;
    let mut v10 = {
        let mut v9 = ((next_s.atan2(1.5 + pulled * pulled)) - v6);
        (*k).sum()
    };
    let mut v11 = next_s;
    s_before.dot(s_before) / 33.0 + k.norm_squared() + sum_4 + v6 + next_s + v10 + v11
        + v11 + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.564, -0.813, -0.025, 0.347, -0.693, -0.558, -0.146, -0.119, -0.933, 0.827, 0.578, 0.903, -0.767, -0.493, 0.123, 0.13, -0.876, -0.953, 0.409, 0.059, -0.054, 0.518, 0.386, 0.767, 0.174, 0.223, 0.63, -0.154, 0.34, 0.907, 0.036, -0.017, 0.133]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.141, 0.151, 0.194]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.061, 0.059, -0.803]);
let a3 = &Params { gain: -0.01, shift: -0.802, count: 3usize, table: [0.479, -0.778, -0.814, -0.944], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.15, 0.302]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[59.983757547334555]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.03418181818181818, -0.049272727272727274, -0.0015151515151515154, 0.02103030303030303, -0.041999999999999996, -0.033818181818181824, -0.008848484848484849, -0.007212121212121212, -0.05654545454545455, 0.05012121212121212, 0.03503030303030303, 0.05472727272727273, -0.04648484848484849, -0.02987878787878788, 0.007454545454545455, 0.00787878787878788, -0.05309090909090909, -0.05775757575757576, 0.024787878787878786, 0.003575757575757576, -0.0032727272727272726, 0.0313939393939394, 0.023393939393939394, 0.04648484848484849, 0.010545454545454545, 0.013515151515151516, 0.038181818181818185, -0.009333333333333334, 0.020606060606060607, 0.054969696969696974, 0.002181818181818182, -0.0010303030303030305, 0.008060606060606062, 2.2173660157178885, 1.6826947562488002, -23.152115628435322]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[59.983757547334555, 0.03418181818181818, -0.049272727272727274, -0.0015151515151515154, 0.02103030303030303, -0.041999999999999996, -0.033818181818181824, -0.008848484848484849, -0.007212121212121212, -0.05654545454545455, 0.05012121212121212, 0.03503030303030303, 0.05472727272727273, -0.04648484848484849, -0.02987878787878788, 0.007454545454545455, 0.00787878787878788, -0.05309090909090909, -0.05775757575757576, 0.024787878787878786, 0.003575757575757576, -0.0032727272727272726, 0.0313939393939394, 0.023393939393939394, 0.04648484848484849, 0.010545454545454545, 0.013515151515151516, 0.038181818181818185, -0.009333333333333334, 0.020606060606060607, 0.054969696969696974, 0.002181818181818182, -0.0010303030303030305, 0.008060606060606062, 2.2173660157178885, 1.6826947562488002, -23.152115628435322]);
}
}

pub mod p137 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, v), value, into)]
#[matgrad::hvp(wrt = matgrad_item, value, into)]
pub fn f(
    matgrad_item: f64,
    v: &Vector2<f64>,
    value: bool,
    grad: Mode,
    t2: &[f64],
    pulled: usize,
) -> f64 {
    let s_before = SMatrix::<f64, 2, 1>::from_column_slice(&[v.x, matgrad_item]);
    let w = (s_before.add_scalar(3.0)).normalize().abs();
    let v1: usize = pulled.min(3);
    let v3: Vector3<f64> = Vector3::new(
        f64::from(v1 as u32) * 0.25,
        (f64::from(pulled as u32) * 0.25 + ((pulled + 1) as f64).sqrt()),
        {
            let v2: f64 = ((v1 + 1) as f64).sqrt();
            v2
        },
    );
    let t2 = if value {
        SMatrix::<f64, 2, 3>::repeat(w[0])
    } else {
        let v4: f64 = ((f64::from(pulled as u32) * 0.25 * (v1 as f64)) * 1.0_f64)
            .exp_m1();
        SMatrix::<f64, 2, 3>::repeat(v3[v1 % 3])
    };
    let mut v5 = (((v3[(2, 0)]) * (t2[(1, 1)]))
        - (SMatrix::<f64, 3, 1>::from_column_slice(&[w.y, t2[(0, 0)], v3[v1 % 3]])
            .dot(&v3) / 3.0));
    v5 += v5;
    let t2 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v[(1, 0)] * (r0 + c0) as f64 * 0.1)
        .diagonal()
        .map(|v6| v6);
    let mut w: f64 = (v3[0] - v3[v1 % 3]);
    while w < 1.0 {
        w += 0.75;
    }
    v5 + t2.sum() + w + s_before[(0, 0)] + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.161;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.184, 0.276]);
let a2 = false;
let a3 = Mode::Slow;
let a4 = &[0.856, 0.09, -0.041, 0.944, -0.086];
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.9495937565710864]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.06529630624383409, 1.334221172558494, 0.784]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[1.9495937565710864, -0.06529630624383409, 1.334221172558494, 0.784]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.06529630624383409]);
c.near("f_grad_into", &o1, &[1.334221172558494, 0.784]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[1.9495937565710864]);
c.near("f_value_and_grad_into", &o0, &[-0.06529630624383409]);
c.near("f_value_and_grad_into", &o1, &[1.334221172558494, 0.784]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, -0.112), &[-0.0034227481582623136]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, a5, -0.112), &[1.9495937565710864, -0.06529630624383409, -0.0034227481582623136]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, a4, a5, -0.112, &mut o0);
c.near("f_hvp_into", &o0, &[-0.0034227481582623136]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hvp_into(a0, a1, a2, a3, a4, a5, -0.112, &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[1.9495937565710864]);
c.near("f_value_grad_hvp_into", &o0, &[-0.06529630624383409]);
c.near("f_value_grad_hvp_into", &o1, &[-0.0034227481582623136]);
}
}
}

pub mod p138 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, k), value)]
#[matgrad::newton_step(wrt = t1, value)]
pub fn f(s_before: &Vector3<f64>, t1: &Vector3<f64>, k: &Vector3<f64>) -> f64 {
    let v2 = if (*t1).iter().map(|v| v * v).sum::<f64>().tanh() >= -0.3 {
        matgrad::softmax(&(*k)).sum()
    } else {
        {
            let v1 = t1.y;
            (0.7 * k.x.sin()).asin()
        }
    };
    let mut v3 = (*k);
    let whole = if (k[1] - v3.y) <= 0.6 || v3[1] > 0.4 {
        let mut sum_4 = 0.0;
        for t1 in 2..4 {
            let item = k.len();
            sum_4 += v3.map(f64::sin).mean();
        }
        (*t1)
    } else {
        ((SMatrix::<f64, 3, 3>::zeros()).add_scalar(k[1]) * v3)
    };
    for acc in 0..3 {
        let k: usize = (acc * 3 + 1) % 3;
        let t1 = ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v2) * vector![v2, v2])
            .map(|v5| whole.magnitude_squared().sqrt().tanh() * v5);
        v3 += (SMatrix::<f64, 3, 3>::repeat(t1.y) * t1);
    }
    v3.sum() + ((-v3[1]) - ((-(-2.0_f64).powi(2)).exp())) + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.242, -0.392, 0.512]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.077, -0.487, -0.278]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.981, 0.733, 0.989]);
c.near("f", &f(a0, a1, a2), &[18.93345537360572]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-7.889298429262577, -46.894134221439934, -26.725181342012938, 0.9999999999999988, 2.220446049250313e-15, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[18.93345537360572, -7.889298429262577, -46.894134221439934, -26.725181342012938, 0.9999999999999988, 2.220446049250313e-15, 1.0]);
c.newton(&f_newton(a0, a1, a2), &[94.77176355120164, -7.614095740321343, -4.9172866854401125, -7.614095740321343, 41.65238706137771, -31.100241763757573, -4.917286685440109, -31.10024176375758, 78.38042507415881], &[-7.889298429262577, -46.894134221439934, -26.725181342012938]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[18.93345537360572, -7.889298429262577, -46.894134221439934, -26.725181342012938]);
c.newton(&r.2, &[94.77176355120164, -7.614095740321343, -4.9172866854401125, -7.614095740321343, 41.65238706137771, -31.100241763757573, -4.917286685440109, -31.10024176375758, 78.38042507415881], &[-7.889298429262577, -46.894134221439934, -26.725181342012938]);
}
}
}

pub mod p139 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value, into)]
#[matgrad::vjp(wrt = v, value, into)]
pub fn f(v: &Vector3<f64>, cholesky: f64, all: bool) -> Option<f64> {
    let next_s: f64 = cholesky;
    let v1: usize = 2;
    let v2 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| 0.3_f64 * (r0 + c0) as f64 * 0.1)
        .unscale(2.0)
        .zip_map(&SMatrix::<f64, 3, 3>::repeat(1.25_f64), |p, q| p * q.sin());
    let mut v3: f64 = (-1.25_f64.powi(2)).exp_m1();
    Some(v2.norm_squared() + v3 + v3 + v[0] * v[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.307, -0.292, 0.561]);
let a1 = 0.982;
let a2 = false;
c.near("f", &f(a0, a1, a2).unwrap(), &[-1.6606950501738509]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.292, 0.307, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2).unwrap(), &[-1.6606950501738509, -0.292, 0.307, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.292, 0.307, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-1.6606950501738509]);
c.near("f_value_and_grad_into", &o0, &[-0.292, 0.307, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.61).unwrap(), &[-0.17811999999999997, 0.18727, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.61).unwrap(), &[-1.6606950501738509, -0.17811999999999997, 0.18727, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.61, &mut o0);
c.near("f_vjp_into", &o0, &[-0.17811999999999997, 0.18727, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, 0.61, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-1.6606950501738509]);
c.near("f_value_and_vjp_into", &o0, &[-0.17811999999999997, 0.18727, 0.0]);
}
}
}

pub mod p140 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value, into)]
#[matgrad::hvp(wrt = value, value, into)]
pub fn f(value: f64, item: &Vector4<f64>, lu: &Params, grad: &Matrix3<f64>) -> f64 {
    let v1: usize = 0;
    let k: f64 = (lu.table[3 - v1] * 1.0_f64).cos();
    let v3 = if k > 0.35 {
        grad[(1, 2)]
    } else {
        let lu = ((*grad) * (*grad)).map(|v2| k * v2);
        (lu[(1, 0)] * grad[(1, 0)])
            .atan2(
                1.5
                    + (item.w.mul_add((grad[(v1 % 3, 1)]), 0.5))
                        * (item.w.mul_add((grad[(v1 % 3, 1)]), 0.5)),
            )
    };
    let mut v4 = ((*grad).transpose().sum() * (v1 as f64));
    let whole: usize = v1 % 5;
    for v5 in (0..33).rev() {
        let mut v6 = SMatrix::<f64, 2, 2>::zeros();
        let mut s: f64 = (k * 1.0_f64).abs();
        if whole != 1 {
            s = (f64::from(v5 as u32) * 0.25 * 1.0_f64).abs();
        }
        v6 += v6;
    }
    v4 += (f64::from(whole as u32) * 0.25 * (v3 * (grad[(whole % 3, 2)])));
    const K7: f64 = 0.3_f64;
    let v8: f64 = ((0..whole).map(|j| j as f64 * 0.1).sum::<f64>() + (K7 + K7));
    v4 + v8 + v8 + value * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.801;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.757, 0.868, -0.926, 0.066]);
let a2 = &Params { gain: -0.922, shift: -0.845, count: 1usize, table: [0.605, -0.66, -0.884, 0.626], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.873, -0.316]), on: false };
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.025, 0.075, 0.909, 0.215, -0.072, -0.74, -0.874, -0.117, 0.828]);
c.near("f", &f(a0, a1, a2, a3), &[1.4403]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[1.4403, 0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.4403]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, -0.813), &[0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, -0.813), &[1.4403, 0.3, 0.0]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, -0.813, &mut o0);
c.near("f_hvp_into", &o0, &[0.0]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hvp_into(a0, a1, a2, a3, -0.813, &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[1.4403]);
c.near("f_value_grad_hvp_into", &o0, &[0.3]);
c.near("f_value_grad_hvp_into", &o1, &[0.0]);
}
}
}

pub mod p141 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::differential(wrt = item, into)]
pub fn f(
    pulled: &Vector4<f64>,
    item: &Vector2<f64>,
    acc: Vector2<f64>,
    whole: usize,
) -> f64 {
    let mut acc: SMatrix<f64, 2, 1> = matrix![item[whole % 2]].push(pulled.w);
    let pulled: [usize; 3] = [0, 2, 2];
    acc[1] = acc[1];
    let mut v1 = 0.0_f64;
    for (&out, &all) in pulled.iter().zip(pulled.iter().skip(1)) {
        let mut v2: f64 = (all as f64 * 0.1 + v1);
        let mut sum_4 = 0.0;
        for (v3, &value) in pulled.iter().enumerate() {
            sum_4
                += (if v2 > (((v3 + 1) as f64).sqrt() * acc.y) {
                    matgrad::constant(v1)
                } else {
                    (1.5 + acc.y.powi(2)).ln()
                });
        }
        let mut dx = (if sum_4 >= -0.3 {
            acc[(1, 0)]
        } else {
            (-(sum_4 * sum_4).powi(2)).exp_m1()
        });
        dx += (((out as f64) + v1) + v1);
    }
    let out: f64 = (*item)[1];
    let mut acc = 0.0_f64;
    for &v5 in item.iter() {
        for v6 in (0..whole).rev() {
            let mut item = SMatrix::<f64, 3, 3>::zeros();
            let mut value = item
                .map(matgrad::sigmoid)
                .zip_zip_map(&item, &item, |p, q, u| p * q + u.tanh())
                .sum();
            value += item.m33;
        }
        let mut v8 = SMatrix::<f64, 3, 1>::zeros();
        v8 /= 1.5 + ((out - out)).powi(2);
    }
    let mut v9: SMatrix<f64, 2, 1> = (*item)
        .zip_zip_map(&(*item), &(*item), |p, q, u| p * q + u.tanh());
    let mut sum_11 = 0.0;
    for v10 in 1..4 {
        sum_11 += (0.01 * v1).to_degrees();
    }
    item.norm_squared() + v1 + out + acc + v9.sum() + sum_11
        + sum_11.atan2(1.5 + v1 * v1) + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.194, 0.451, -0.832, -0.228]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.433, 0.062]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.083, -0.237]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[0.9412580794970303]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[2.627678442949742, 2.677165829475693]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[2.627678442949742, 2.677165829475693]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.481, -0.309])), &[0.43666908975083685]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.481, -0.309]), &mut o0);
c.near("f_diff_into", &o0, &[0.43666908975083685]);
}
}
}

pub mod p142 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::newton_step(wrt = y)]
pub fn f(s_before: &Vector3<f64>, y: &Vector3<f64>, t1: &SVector<f64, 17>) -> f64 {
    let v1: usize = 1;
    let v4 = y
        .iter()
        .fold(0.5, |v2, &v3| (v2 * 0.5 + (((v1 + 1) as f64).sqrt() + v2)).tanh());
    let v5 = (*t1);
    v4 + v5.dot(&v5) / 17.0 + (if v1 != 1 { s_before.y } else { v4 }) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.85, -0.372, 0.606]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.431, -0.164, 0.859]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.021, -0.81, -0.14, -0.693, 0.378, 0.003, -0.029, 0.12, -0.405, -0.489, -0.157, -0.229, -0.688, 0.612, 0.733, -0.68, -0.503]);
c.near("f", &f(a0, a1, a2), &[2.2878609247213233]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.164, -0.431, -0.0]);
c.newton(&f_newton(a0, a1, a2), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.164, -0.431, -0.0]);
}
}

pub mod p143 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, step_1), value, into)]
pub fn f(t2: &[f64; 20], x: &SVector<f64, 33>, step_1: f64, out: bool) -> Option<f64> {
    let mut v1 = (*x).map(|cholesky| (step_1 + step_1) * cholesky);
    let k = ((-1.5_f64) * v1[22]);
    let mut i = v1;
    let mut sum_2 = 0.0;
    for k in 0..33 {
        let v: f64 = (k as f64 * 0.1 - k as f64 * 0.1);
        sum_2 += v;
    }
    Some(
        v1.norm_squared() + k + i.dot(&i) / 33.0 + sum_2 + i[29].min(0.4) + t2[0] * t2[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.948, 0.833, 0.616, -0.851, -0.455, 0.255, 0.404, -0.462, -0.76, 0.68, -0.14, -0.5, 0.646, -0.909, -0.989, -0.946, -0.09, -0.287, 0.641, 0.388];
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.773, 0.073, 0.631, -0.258, -0.545, 0.896, -0.955, 0.654, 0.237, 0.701, -0.15, 0.049, 0.409, -0.914, -0.384, -0.789, -0.056, -0.279, -0.353, -0.965, -0.951, -0.141, 0.569, 0.402, 0.34, -0.19, 0.439, 0.978, 0.704, -0.841, -0.091, -0.356, 0.154]);
let a2 = 0.301;
let a3 = true;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[2.3203545438572113]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[-0.5772546623030302, 0.054514347151515145, 0.47121305551515147, -0.19266714472727273, -0.4069906739393939, 0.6691076033939393, -0.7131671442424241, 0.48838880872727275, 0.17698493527272724, 0.523487087030303, -0.11201578181818181, 0.03659182206060606, 0.3054296984242424, -0.6825494972121213, -0.28676040145454545, -0.5892030123636364, -0.041819225212121204, -0.20834935418181816, -0.26361047321212117, -0.7206348630303029, -0.7101800567272727, -0.10529483490909089, -0.4780868009696971, 0.30020229527272724, 0.25390243878787877, -0.14188665696969693, 0.32783285478787877, 0.7303428974545453, 0.5257274026666666, -0.026035150060606083, -0.06795624096969698, -0.2658507888484848, 0.11500286933333333, 24.053707932606056]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[2.3203545438572113, -0.5772546623030302, 0.054514347151515145, 0.47121305551515147, -0.19266714472727273, -0.4069906739393939, 0.6691076033939393, -0.7131671442424241, 0.48838880872727275, 0.17698493527272724, 0.523487087030303, -0.11201578181818181, 0.03659182206060606, 0.3054296984242424, -0.6825494972121213, -0.28676040145454545, -0.5892030123636364, -0.041819225212121204, -0.20834935418181816, -0.26361047321212117, -0.7206348630303029, -0.7101800567272727, -0.10529483490909089, -0.4780868009696971, 0.30020229527272724, 0.25390243878787877, -0.14188665696969693, 0.32783285478787877, 0.7303428974545453, 0.5257274026666666, -0.026035150060606083, -0.06795624096969698, -0.2658507888484848, 0.11500286933333333, 24.053707932606056]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.5772546623030302, 0.054514347151515145, 0.47121305551515147, -0.19266714472727273, -0.4069906739393939, 0.6691076033939393, -0.7131671442424241, 0.48838880872727275, 0.17698493527272724, 0.523487087030303, -0.11201578181818181, 0.03659182206060606, 0.3054296984242424, -0.6825494972121213, -0.28676040145454545, -0.5892030123636364, -0.041819225212121204, -0.20834935418181816, -0.26361047321212117, -0.7206348630303029, -0.7101800567272727, -0.10529483490909089, -0.4780868009696971, 0.30020229527272724, 0.25390243878787877, -0.14188665696969693, 0.32783285478787877, 0.7303428974545453, 0.5257274026666666, -0.026035150060606083, -0.06795624096969698, -0.2658507888484848, 0.11500286933333333]);
c.near("f_grad_into", &o1, &[24.053707932606056]);
}
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[2.3203545438572113]);
c.near("f_value_and_grad_into", &o0, &[-0.5772546623030302, 0.054514347151515145, 0.47121305551515147, -0.19266714472727273, -0.4069906739393939, 0.6691076033939393, -0.7131671442424241, 0.48838880872727275, 0.17698493527272724, 0.523487087030303, -0.11201578181818181, 0.03659182206060606, 0.3054296984242424, -0.6825494972121213, -0.28676040145454545, -0.5892030123636364, -0.041819225212121204, -0.20834935418181816, -0.26361047321212117, -0.7206348630303029, -0.7101800567272727, -0.10529483490909089, -0.4780868009696971, 0.30020229527272724, 0.25390243878787877, -0.14188665696969693, 0.32783285478787877, 0.7303428974545453, 0.5257274026666666, -0.026035150060606083, -0.06795624096969698, -0.2658507888484848, 0.11500286933333333]);
c.near("f_value_and_grad_into", &o1, &[24.053707932606056]);
}
}
}

pub mod p144 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
pub fn f<const N: usize>(
    i: &SVector<f64, N>,
    item: Vector4<f64>,
    t2: Vector3<f64>,
    y: SVector<f64, 17>,
    w: usize,
) -> f64 {
    let mut v7 = {
        let mut v1 = 0.25_f64;
        for v2 in w..N {
            let v3 = t2.len();
            let mut v4 = y;
            let mut v5 = item;
            v5 *= (i[v3]).tanh();
        }
        let v6 = w.min(3);
        f64::exp(-(y[(6, 0)]).powi(2))
    };
    let v8: f64 = y[(8, 0)];
    let mut v9: f64 = (v7 + (v8 * y[w]));
    let mut v10 = y;
    v10 = v10;
    let (v11, mut v12) = (t2.x, ((-v7.powi(2)).exp2()).powi(3).tanh());
    v7 + v8 + v9 + v10.sum() + v11 + v12 + (0.7 * v11.sin()).acos() + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.411, -0.646, -0.953, 0.597, 0.351, 0.062, -0.157, 0.006, -0.404, 0.882, 0.964, 0.225, -0.624, 0.096, 0.042, 0.43, -0.786, 0.279]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.602, -0.274, 0.475, 0.871]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.425, 0.112, -0.834]);
let a3 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.826, 0.605, 0.185, -0.202, -0.155, 0.987, 0.475, 0.148, 0.381, -0.108, 0.543, -0.235, -0.21, -0.128, -0.414, -0.527, -0.07]);
let a4 = 1usize;
c.near("f", &f::<18>(a0, a1, a2, a3, a4), &[6.319046118620428]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4), &[0.44592636423905685, 0.425, 0.0]);
}
}

pub mod p145 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = whole)]
pub fn f(
    whole: Vector3<f64>,
    x: &[f64],
    item: usize,
    matgrad_item: bool,
) -> Vector2<f64> {
    let value: [usize; 3] = [2, 2, 0];
    let mut sum_3 = 0.0;
    for &v1 in value.iter().skip(1) {
        sum_3
            += ({
                let v2 = 1.5_f64;
                v2
            })
                .atan2(
                    1.5
                        + (whole[v1].hypot(1.0 + whole.y * whole.y))
                            * (whole[v1].hypot(1.0 + whole.y * whole.y)),
                );
    }
    let v4: f64 = ((((item + 1) as f64).sqrt() * ((item + 1) as f64).sqrt())
        + item as f64 * 0.1);
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(v4, v4), Vector2::new(sum_3, sum_3)])
        .diagonal()
        + SMatrix::<f64, 2, 1>::repeat(sum_3 + v4 + sum_3 + whole[0] * whole[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.595, -0.387, -0.5]);
let a1 = &[-0.343, 0.712, -0.983, 0.421, -0.804, -0.817, 0.192, 0.214, -0.763, -0.172, 0.858, -0.19, -0.56, 0.013, 0.538, -0.512, 0.213, -0.626, -0.367, 0.215];
let a2 = 3usize;
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[10.160675390929136, 6.756145586393705]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.08, 0.723])), &[-0.6477380980168475, 1.5138243533786784, 0.2989220830762449]);
}
}

pub mod p146 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, all), value, into)]
#[matgrad::newton_step(wrt = s, value)]
pub fn f(s: Vector4<f64>, all: &SVector<f64, 20>, step_1: &Matrix3<f64>) -> f64 {
    let grad = all.len();
    let v1: usize = 3;
    let mut v2 = (((step_1[(grad % 3, 1)]) + (s.w * v1 as f64 * 0.1)) * (s.x - all[v1]));
    let mut all = (1.5 + all[1] * all[1]).powf(((all[(v1, 0)]).mul_add(v2, 0.5)).tanh());
    let (x, value): (f64, f64) = (
        (f64::from(grad as u32) * 0.25 + grad as f64 * 0.1),
        grad as f64 * 0.1,
    );
    let mut sum_4 = 0.0;
    for v3 in step_1.row_iter() {
        sum_4 += v2;
    }
    let mut all = SMatrix::<f64, 2, 3>::repeat(all)
        .component_mul(&(SMatrix::<f64, 2, 3>::zeros()).add_scalar(0.1_f64));
    s.sum() + v2 + x + sum_4 + all.norm_squared()
        + (all.magnitude_squared().sqrt().tanh()).cos() + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.506, 0.704, -0.555, -0.158]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.839, -0.532, 0.807, -0.376, -0.328, -0.489, -0.731, -0.27, 0.682, 0.009, -0.938, -0.916, -0.492, -0.757, -0.755, -0.94, -0.015, -0.374, 0.878, 0.927]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.918, -0.145, 0.757, 0.959, -0.087, 0.492, 0.624, -0.968, 0.472]);
c.near("f", &f(a0, a1, a2), &[6.9536190494053765]);
c.near("f_grad", &f_grad(a0, a1, a2), &[3.473518588743347, 0.494, 1.0, 0.8447790711628643, 0.0, -0.034082314626991767, 0.0, -1.7725892894437851, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[6.9536190494053765, 3.473518588743347, 0.494, 1.0, 0.8447790711628643, 0.0, -0.034082314626991767, 0.0, -1.7725892894437851, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[3.473518588743347, 0.494, 1.0, 0.8447790711628643]);
c.near("f_grad_into", &o1, &[0.0, -0.034082314626991767, 0.0, -1.7725892894437851, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[6.9536190494053765]);
c.near("f_value_and_grad_into", &o0, &[3.473518588743347, 0.494, 1.0, 0.8447790711628643]);
c.near("f_value_and_grad_into", &o1, &[0.0, -0.034082314626991767, 0.0, -1.7725892894437851, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.newton(&f_newton(a0, a1, a2), &[4.929095040019714e-5, 1.0, 0.0, 1.1940028211334648, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.1940028211334648, 0.0, 0.0, 3.792778578039206e-7], &[3.473518588743347, 0.494, 1.0, 0.8447790711628643]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[6.9536190494053765, 3.473518588743347, 0.494, 1.0, 0.8447790711628643]);
c.newton(&r.2, &[4.929095040019714e-5, 1.0, 0.0, 1.1940028211334648, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.1940028211334648, 0.0, 0.0, 3.792778578039206e-7], &[3.473518588743347, 0.494, 1.0, 0.8447790711628643]);
}
}
}

pub mod p148 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = matgrad_item, value, into)]
#[matgrad::vjp(wrt = matgrad_item, value, into)]
pub fn f(matgrad_item: f64, v: &Matrix3<f64>, y: usize) -> Vector3<f64> {
    let v1: usize = y % 5;
    let mut v2 = v[(2, 1)];
    let mut v4 = ((*v).map(f64::tanh) + (*v));
    let v6: f64 = ({
        let v5: f64 = f64::from(v1 as u32) * 0.25;
        v5
    } + v1 as f64 * 0.1);
    let v7 = matgrad::softmax(
        &Vector2::new(v4.m33, v6)
            .component_div(&Vector2::new(v6, v2).map(|e| 1.5 + e * e)),
    );
    let mut v8: f64 = 1.0;
    for &v9 in v7.iter().rev() {
        let v11: [usize; 3] = [2, 2, 0];
        v8 += v9;
    }
    let v12: f64 = v8;
    vector![v6, v8, v7.y]
        .cross(&Vector3::new(v7[v1.min(1)], v4[(y.min(2), 2)], v6))
        .component_mul(
            &Vector3::new(v12, v12, v8).cross(&Vector3::new(v12, v12, matgrad_item)),
        )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v2 + v4.sum() + v7.sum() + v8 + v12
                + ((v12 * matgrad_item) * v[(v1.min(2), v1.min(2))]) + matgrad_item * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.078;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.098, 0.846, 0.77, -0.1, 0.466, 0.745, -0.263, -0.812, 0.072]);
let a2 = 5usize;
c.near("f", &f(a0, a1, a2), &[9.414091134237975, 10.10960663109606, 9.150813573819281]);
c.near("f_jac", &f_jac(a0, a1, a2), &[0.3590189591994314, -0.0028517467621119175, 0.496]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2), &[9.414091134237975, 10.10960663109606, 9.150813573819281, 0.3590189591994314, -0.0028517467621119175, 0.496]);
{
let mut o0 = SMatrix::<f64, 3, 1>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, &mut o0);
c.near("f_jac_into", &o0, &[0.3590189591994314, -0.0028517467621119175, 0.496]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[9.414091134237975, 10.10960663109606, 9.150813573819281]);
c.near("f_value_and_jac_into", &o0, &[0.3590189591994314, -0.0028517467621119175, 0.496]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.588, 0.646, -0.221])), &[0.09964491960094134]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.588, 0.646, -0.221])), &[9.414091134237975, 10.10960663109606, 9.150813573819281, 0.09964491960094134]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.588, 0.646, -0.221]), &mut o0);
c.near("f_vjp_into", &o0, &[0.09964491960094134]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.588, 0.646, -0.221]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[9.414091134237975, 10.10960663109606, 9.150813573819281]);
c.near("f_value_and_vjp_into", &o0, &[0.09964491960094134]);
}
}
}

pub mod p150 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
#[matgrad::differential(wrt = acc, value, into)]
pub fn f(acc: &SVector<f64, 17>, whole: f64, k: f64, lu: &Params, w: f64) -> f64 {
    let v1: f64 = if lu.gain > 0.2 { (w + k) } else { w };
    let v2: [usize; 3] = [2, 1, 1];
    let mut t1 = (*acc);
    let mut matgrad_item = (t1 + (*acc));
    let k;
    if (SMatrix::<f64, 17, 1>::from_element(matgrad_item[lu.count % 17]).norm_squared()
        / 17.0) > (0.5 * w.sin()).tan() || matgrad_item[(16, 0)] > 0.4
    {
        k = {
            let v3 = whole;
            v3
        };
    } else {
        k = w.powi(3).tanh();
    }
    let mut k = 0.0_f64;
    for (&v4, &v5) in v2.iter().zip(v2.iter().skip(1)) {
        let mut v6 = (*acc);
        let v7: f64 = ((0..v5).map(|j| j as f64 * 0.1).sum::<f64>()
            * (0..v4).map(|j| j as f64 * 0.1).sum::<f64>());
        let lu = ((-(v5 as f64 * 0.1 * t1[v2[v5]])) - v7);
        v6 = v6 * 0.5 + v6.add_scalar(v6[(10, 0)]);
    }
    let mut t1 = (SMatrix::<f64, 17, 2>::repeat(k).column_sum()
        + SMatrix::<f64, 17, 2>::repeat(matgrad_item[v2[lu.count % 3]]).column_sum());
    for v8 in (0..matgrad_item.len()).rev() {
        let mut v9: f64 = (f64::from(v8 as u32) * 0.25 + v1);
        k += (-v1);
    }
    matgrad_item.sum() + t1.dot(&t1) / 17.0 + (w * (t1[(5, 0)])) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.487, 0.548, 0.517, 0.254, 0.114, -0.516, 0.568, 0.297, -0.032, 0.54, -0.318, -0.292, -0.482, -0.672, 0.694, 0.666, -0.72]);
let a1 = 0.596;
let a2 = -0.856;
let a3 = &Params { gain: 0.915, shift: 0.436, count: 2usize, table: [-0.292, 0.655, 0.149, -0.655], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.765, 0.996]), on: true };
let a4 = 0.883;
c.near("f", &f(a0, a1, a2, a3, a4), &[7.831524]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[2.548, 22.581000000000003, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[7.831524, 2.548, 22.581000000000003, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[2.548, 22.581000000000003, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
}
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[7.831524]);
c.near("f_value_and_grad_into", &o0, &[2.548, 22.581000000000003, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.596, 0.655, 0.519, 0.935, -0.803, -0.7, 0.615, 0.159, -0.488, -0.164, 0.957, -0.045, 0.393, -0.05, -0.836, -0.983, 0.926])), &[17.179163000000006]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.596, 0.655, 0.519, 0.935, -0.803, -0.7, 0.615, 0.159, -0.488, -0.164, 0.957, -0.045, 0.393, -0.05, -0.836, -0.983, 0.926])), &[7.831524, 17.179163000000006]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.596, 0.655, 0.519, 0.935, -0.803, -0.7, 0.615, 0.159, -0.488, -0.164, 0.957, -0.045, 0.393, -0.05, -0.836, -0.983, 0.926]), &mut o0);
c.near("f_diff_into", &o0, &[17.179163000000006]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 17, 1>::from_column_slice(&[0.596, 0.655, 0.519, 0.935, -0.803, -0.7, 0.615, 0.159, -0.488, -0.164, 0.957, -0.045, 0.393, -0.05, -0.836, -0.983, 0.926]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[7.831524]);
c.near("f_value_and_diff_into", &o0, &[17.179163000000006]);
}
}
}

pub mod p151 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, into)]
#[matgrad::vjp(wrt = lu, into)]
pub fn f(out: &Vector2<f64>, t2: &Vector4<f64>, lu: &Vector3<f64>, dx: usize) -> f64 {
    let mut other = matrix![
        t2[1].sin_cos().0, matgrad::log_sigmoid(lu.y), lu[0]; t2[dx.min(3)], (* lu) [2],
        (- t2.z.powi(2)).exp()
    ];
    let all = |next_s: usize| -> usize { 1 };
    let mut dx: usize = dx.min(2);
    dx %= 1;
    dx %= 3;
    other.column_mut((dx * 3 + 1) % 3).copy_from(&(*lu).yz());
    let mut sum_3 = 0.0;
    for t2 in 1..dx {
        let v2: f64 = {
            let v1: f64 = (f64::from(t2 as u32) * 0.25 * (t2 as f64));
            ((dx as f64) * v1)
        };
        sum_3 += v2;
    }
    let next_s: f64 = (dx as f64);
    let mut v4: f64 = 0.5;
    for j in 0..2 {
        v4 += (next_s - next_s) * j as f64;
    }
    let mut next_s = (0.01 * v4).to_degrees();
    let v5: usize = 4 - dx;
    other.sum() + sum_3 + next_s + lu[dx / 2] + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.237, -0.56]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.417, 0.916, -0.31, 0.233]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.768, -0.173, -0.122]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[-0.020111947157925525]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.827, 0.23199999999999998, 1.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.827, 0.23199999999999998, 1.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.465), &[-0.8495550000000001, -0.10788, -0.465]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, -0.465, &mut o0);
c.near("f_vjp_into", &o0, &[-0.8495550000000001, -0.10788, -0.465]);
}
}
}

pub mod p152 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, s, dx), into)]
#[matgrad::differential(wrt = (i, s, dx), into)]
pub fn f(i: &Vector2<f64>, s: Vector4<f64>, dx: f64, whole: Mode) -> f64 {
    let v4 = if whole == Mode::Fast {
        let mut v1 = 0.25_f64;
        for v2 in 0..17 {
            let mut v3 = v1;
            v3 += dx;
        }
        ((-0.3_f64) * s[3]).mul_add((dx.to_radians()), 0.5)
    } else {
        let s: f64 = if whole == Mode::Fast {
            (1.5_f64 * 1.0_f64).tanh()
        } else {
            3.0_f64
        };
        (if s > -0.4 { i[0] } else { i[(0, 0)] })
            .atan2(1.5 + ((1.5 + s.powi(2)).ln()) * ((1.5 + s.powi(2)).ln()))
    };
    let mut next_s = match whole {
        Mode::Slow => (v4 * (v4 * v4)),
        Mode::Fast => {
            ((1.5 + 1.25_f64.powi(2)).cbrt()).atan2(1.5 + (v4 - dx) * (v4 - dx))
        }
    };
    if whole == Mode::Fast {
        next_s *= ((3.0_f64 + (-v4))).cos();
    } else {
        next_s += s[1];
    }
    let mut all: f64 = {
        let v7: f64 = 1.25_f64;
        v7
    };
    if whole == Mode::Fast {
        all = {
            let s: f64 = 3.0_f64;
            s
        };
    }
    let s: f64 = (all * all);
    let mut sum_9 = 0.0;
    for v8 in 0..17 {
        let whole: usize = 2;
        sum_9 += (Matrix2::new(s, i.y, dx, next_s).diagonal().dot(&(*i)) / 2.0);
    }
    let mut v10: f64 = s;
    next_s + sum_9 + v10 + f64::exp(-v4.powi(2)) + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.832, -0.648]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.366, 0.873, 0.098, 0.826]);
let a2 = -0.479;
let a3 = Mode::Slow;
c.near("f", &f(a0, a1, a2, a3), &[-12.573096664997339]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[13.287515711568588, 7.406598346659801, 0.0, -4.507999999999999, 0.0, 0.0, 0.3]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[13.287515711568588, 7.406598346659801]);
c.near("f_grad_into", &o1, &[0.0, -4.507999999999999, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[0.3]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.192, -0.096]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.082, -0.524, 0.397, -0.271]), -0.641), &[4.010061575341828]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.192, -0.096]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.082, -0.524, 0.397, -0.271]), -0.641, &mut o0);
c.near("f_diff_into", &o0, &[4.010061575341828]);
}
}
}

pub mod p154 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (t2, x))]
pub fn f(
    t2: &[Vector2<f64>; 3],
    x: Vector3<f64>,
    k: SVector<f64, 20>,
    t1: f64,
    out: f64,
) -> Vector3<f64> {
    let mut v1: f64 = t1;
    let lu: usize = 0;
    let mut k = (k + k)
        .zip_map(
            &((SMatrix::<f64, 20, 3>::zeros()).add_scalar(v1) * x),
            |p, q| p * q.sin(),
        );
    let mut g = {
        let mut matgrad_item = ((k[lu % 20]) * (out * t1));
        (-(1.5 + t2[1][0] * t2[1][0]).powf(matgrad_item.tanh()))
    };
    let matgrad_item = k.len();
    k *= (t1).tanh();
    let mut sum_2 = 0.0;
    for out in 0..matgrad_item {
        sum_2 += (-3.0_f64);
    }
    let mut v3 = 0.0_f64;
    for &out in k.iter().skip(1) {
        let mut v4: f64 = ((lu + 1) as f64).sqrt();
        if lu % 2 == 0 {
            v4 = ((lu as f64) - ((matgrad_item + 1) as f64).sqrt());
        }
        v3 += (1.5 + (v3 / (1.5 + v4 * v4)).powi(2)).log2();
    }
    Vector3::new(v3, g, sum_2)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v1 + g + sum_2 + v3 + ((matgrad::constant(g)) * sum_2) + x[0] * x[1])
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.587, -0.405]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.46, 0.344]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.887, -0.547])];
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.343, 0.232, -0.412]);
let a2 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.255, -0.704, 0.974, 0.377, 0.559, 0.026, 0.266, 0.363, 0.082, 0.608, 0.746, -0.003, -0.169, -0.511, 0.305, 0.102, 0.45, -0.94, -0.088, -0.918]);
let a3 = -0.48;
let a4 = 0.898;
c.near("f", &f(a0, a1, a2, a3, a4), &[24.36949796961836, 10.74890129246199, -48.24182276691862]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.793, -0.452, 0.81])), &[0.0, 0.0, -0.008267034841835674, 0.0, 0.0, 0.0, -0.050323034000893024, -0.09860803400089305, 0.05059696599910697]);
}
}

pub mod p155 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = matgrad_item, value)]
pub fn f(
    matgrad_item: f64,
    n: &Vector4<f64>,
    y: &Params,
    next_s: &Matrix3<f64>,
    all: &[usize; 20],
) -> Matrix2<f64> {
    let n = (*next_s);
    let v1: [usize; 3] = [2, 0, 1];
    let mut v2: f64 = n[(y.count % 3, 2)];
    Matrix2::new(v2, next_s[(0, 2)], matgrad_item, next_s[(0, y.count % 3)])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            n.norm_squared() + v2 + ((v2.mul_add((n[(0, 2)]), 0.5)) * (n.sum()))
                + n[0].sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.541;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.829, -0.647, 0.065, 0.017]);
let a2 = &Params { gain: 0.114, shift: -0.657, count: 3usize, table: [-0.353, 0.206, -0.426, 0.606], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.744, -0.268]), on: true };
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.184, -0.022, 0.627, 0.961, -0.2, -0.934, -0.38, 0.793, -0.765]);
let a4 = &[0usize, 0usize, 2usize, 3usize, 2usize, 1usize, 3usize, 0usize, 0usize, 1usize, 2usize, 1usize, 2usize, 3usize, 3usize, 2usize, 0usize, 1usize, 3usize, 3usize];
c.near("f", &f(a0, a1, a2, a3, a4), &[3.214905105467975, 4.135905105467975, 3.214905105467975, 3.778905105467975]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.829, 0.335, -0.552, -0.766])), &[0.335]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.829, 0.335, -0.552, -0.766])), &[3.214905105467975, 4.135905105467975, 3.214905105467975, 3.778905105467975, 0.335]);
}
}

pub mod p157 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value)]
#[matgrad::newton_step(wrt = s, value)]
pub fn f(s: f64) -> f64 {
    let v1 = |s: f64, v2: f64| (s).tanh();
    let mut s_before = SVector::<f64, 4>::zeros();
    for (&cotangent, &v) in s_before.iter().zip(s_before.iter().skip(1)) {
        let mut v3 = SMatrix::<f64, 2, 3>::zeros();
        let mut cotangent = 0.25_f64;
        for v4 in (0..33).rev() {
            let mut v5 = cotangent;
            v3[(v4.min(1), 2)] += (v * (s * v));
            v3 *= (cotangent).tanh();
        }
        let mut v = SVector::<f64, 3>::zeros();
        for v6 in 0..=17 {
            v.fill(s);
            v3 = v3.component_mul(&v3);
        }
        cotangent = (v - v).sum();
    }
    for cotangent in 1..5 {
        let mut sum_8 = 0.0;
        for v7 in cotangent + 1..17 {
            sum_8 += v1(s_before.iter().map(|v| v * v).sum::<f64>().tanh(), s_before.x);
        }
        let v = move |i: f64, s: f64| ((-sum_8).atan2(1.5 + (s - s) * (s - s))).tanh();
        s_before.x += s_before.sum();
        s_before = s_before * 0.5 + (s_before - s_before);
    }
    let mut all = Vector2::new(s, s_before.y);
    for s in 1..33 {
        all.x = s_before[(1, 0)];
        all += (all - all);
    }
    all[1] = all[1] * 0.5 + (all.mean()).mul_add((v1(all[0], 3.0_f64)), 0.5);
    s_before.dot(&s_before) / 4.0 + all.dot(&all) / 2.0
        + (1.5 + ((s_before[(0, 0)]).cos()).powi(2)).log(3.0) + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.743;
c.near("f", &f(a0), &[1.1819437671464696]);
c.near("f_grad", &f_grad(a0), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[1.1819437671464696, 0.3]);
c.newton(&f_newton(a0), &[0.0], &[0.3]);
{
let r = f_value_grad_newton(a0);
c.near("what is beside f_newton", &(r.0, r.1), &[1.1819437671464696, 0.3]);
c.newton(&r.2, &[0.0], &[0.3]);
}
}
}

pub mod p158 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::differential(wrt = t1, value, into)]
pub fn f(t1: f64, dx: usize) -> f64 {
    let mut v3 = match dx {
        0 => t1,
        1 | 2 => {
            (t1
                + ({
                    let v1 = t1;
                    v1
                }))
        }
        _ => {
            let mut v2 = match dx {
                1 => t1,
                2 => ((t1.abs()) - t1),
                _ => (t1 - t1),
            };
            v2
        }
    };
    let mut sum_6 = 0.0;
    for v4 in 0..=2 {
        let v5: f64 = if v4 == 1 {
            f64::from(v4 as u32) * 0.25
        } else {
            (0..v4).map(|j| j as f64 * 0.1).sum::<f64>()
        };
        sum_6 += (v5.abs().sqrt()).abs().sqrt();
    }
    let mut v7: f64 = (1.5 + sum_6 * sum_6).powf((-sum_6).tanh());
    let mut v8 = ((v7 + sum_6) + sum_6);
    let mut v9 = (1.5
        + (v7
            / (1.5
                + (f64::from(dx as u32) * 0.25 + v8)
                    * (f64::from(dx as u32) * 0.25 + v8)))
            .powi(2))
        .log10();
    let v10;
    if v9.sin() >= (v7 * v8) {
        v10 = (0.7 * v7.sin()).asin();
    } else {
        v10 = t1;
    }
    let mut v11: f64 = (v10 + ((0.5 * v7.sin()).tan()));
    let mut v12 = SMatrix::<f64, 3, 3>::from_element(v9);
    t1 + v3 + sum_6 + v7 + v8 + v9 + v10 + v11 + v12.dot(&v12) / 9.0
        + v12.zip_zip_map(&v12, &v12, |p, q, u| p * q + u.tanh()).trace() + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.962;
let a1 = 3usize;
c.near("f", &f(a0, a1), &[2.404040980172863]);
c.near("f_grad", &f_grad(a0, a1), &[3.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.404040980172863, 3.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[3.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.404040980172863]);
c.near("f_value_and_grad_into", &o0, &[3.3]);
}
c.near("f_diff", &f_diff(a0, a1, 0.222), &[0.7325999999999999]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, 0.222), &[2.404040980172863, 0.7325999999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.222, &mut o0);
c.near("f_diff_into", &o0, &[0.7325999999999999]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, 0.222, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.404040980172863]);
c.near("f_value_and_diff_into", &o0, &[0.7325999999999999]);
}
}
}

pub mod p159 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::gauss_newton(wrt = y)]
pub fn f(
    y: Vector3<f64>,
    cholesky: &Vector3<f64>,
    t1: &[f64],
    acc: usize,
    item: usize,
) -> f64 {
    let mut matgrad_total = 0.25_f64;
    let other = ((Matrix2::new(
            matgrad_total,
            matgrad_total,
            cholesky[item % 3],
            matgrad_total,
        )
        .map(|v1| v1.hypot(1.0 + cholesky[1] * cholesky[1]))) * 0.2
        + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for &y in t1.iter().take(2) {
        let mut cholesky = (y * (other[(0, 0)]))
            .hypot(
                1.0
                    + (matgrad::log_sigmoid(other.m11))
                        * (matgrad::log_sigmoid(other.m11)),
            );
        let v3: f64 = ((((item + 1) as f64).sqrt() + y)
            * {
                let acc: f64 = y;
                y
            });
        let x: usize = acc;
        cholesky += (other * (Vector2::new(v3, v3))).norm_squared() * 0.1;
        matgrad_total += v3;
    }
    let mut v4 = 0.0_f64;
    for v in (0..item).rev() {
        let mut w = matgrad::log_softmax(&y.scale(other[(1, v % 2)]));
        matgrad_total += (-w.z);
    }
    let mut acc = (other + other).zip_map(&other, |p, q| p * q.sin());
    let mut item = other.m11.hypot(1.0 + v4 * v4);
    matgrad_total + other.sum() + v4 + acc.dot(&acc) / 4.0 + item
        + ((matgrad_total.mul_add(v4, 0.5)) / (1.5 + (-acc[(1, 1)]) * (-acc[(1, 1)])))
        + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.869, 0.881, -0.256]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.928, 0.337, -0.062]);
let a2 = &[-0.449, -0.626, -0.248, 0.259, 0.204];
let a3 = 3usize;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[5.481629112973001]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.31715813637253504, 0.3190762821896912, -0.6362344185622262]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[15.024128866096582, 1.7385432737559492, 1.7490578377101997, -3.4876011114661485, 0.10058928346729953, 0.10119763901995955, -0.20178692248725907, 0.10119763901995955, 0.10180967385599544, -0.20300731287595497, -0.20178692248725907, -0.20300731287595497, 0.404794235363214]);
}
}

pub mod p160 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, matgrad_total), into)]
#[matgrad::vjp(wrt = (cotangent, matgrad_total), into)]
pub fn f(cotangent: &[f64; 3], matgrad_total: Vector4<f64>, item: &Vector4<f64>) -> f64 {
    let matgrad_total = ((*item).component_div(&matgrad_total.map(|e| 1.5 + e * e))
        - ((*item) + (*item)));
    let v1 = SMatrix::<f64, 2, 1>::from_column_slice(&[cotangent[2], 1.5_f64])
        .kronecker(&SMatrix::<f64, 2, 1>::from_row_slice(&[matgrad_total[0], item[2]]))
        .component_div(&matgrad_total.map(|e| 1.5 + e * e));
    let mut all = ((matgrad::constant(((matgrad_total[(0, 0)]) + matgrad_total[3])))
        * ((1.5 + v1[2].powi(2)).log(3.0)));
    let other: f64 = (item[3] * (item[1] * item[3]));
    v1.norm_squared() + all + other + (if other > 0.0 { other } else { other })
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.022, -0.285, 0.839];
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.09, 0.601, -0.318, -0.722]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.798, -0.763, -0.097, -0.024]);
c.near("f", &f(a0, a1, a2), &[3.3906162962258213]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.2765008985339207, 0.25456518119414984, 0.28207647360033633, 0.013021841987806228, 7.668793462833262e-6]);
{
let mut o0 = [9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.2765008985339207]);
c.near("f_grad_into", &o1, &[0.25456518119414984, 0.28207647360033633, 0.013021841987806228, 7.668793462833262e-6]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.633), &[0.0, 0.0, 0.1750250687719718, 0.16113975969589686, 0.1785544077890129, 0.008242825978281342, 4.854346261973455e-6]);
{
let mut o0 = [9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.633, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.1750250687719718]);
c.near("f_vjp_into", &o1, &[0.16113975969589686, 0.1785544077890129, 0.008242825978281342, 4.854346261973455e-6]);
}
}
}

pub mod p161 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, x), value, into)]
#[matgrad::hessian(wrt = cholesky, value, into)]
pub fn f(cotangent: f64, cholesky: f64, x: &Vector3<f64>) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (*x);
    let v3 = (v1.add_scalar(3.0)).normalize().map(|v2| x[1].tanh().cosh() * v2).sum();
    let mut v4: f64 = (2.0_f64 * 0.5_f64);
    let v5 = if v4 > 0.0 {
        SMatrix::<f64, 4, 1>::from_row_slice(&[v1[0], v3, cholesky, v3])
            .fixed_rows::<3>(1)
            .into_owned()
    } else {
        (SMatrix::<f64, 3, 1>::from_column_slice(&[cotangent, x.z, v4]).add_scalar(3.0))
            .normalize()
    };
    for (v7, &v6) in v1.iter().enumerate() {
        let mut v8 = ((v7 as f64) * v6);
        let mut v9: f64 = v7 as f64 * 0.1;
        let mut v10 = SMatrix::<f64, 3, 3>::zeros();
        v9
            /= 1.5
                + ((((v5[(0, 0)]) + (v10[(v7, v7)]))
                    - ({
                        let v11 = v8;
                        v10[(2 - v7, v7 / 2)]
                    })))
                    .powi(2);
    }
    let mut v12 = SVector::<f64, 17>::zeros();
    for v13 in 0..3 {
        let mut v18 = match v13 {
            1..=3 if v4 > -0.4 => v12[16 - v13],
            0 => {
                let mut v16 = {
                    let v15 = (SMatrix::<f64, 3, 3>::zeros())
                        .add_scalar(v12[16 - v13])
                        .map(f64::tanh)
                        .abs();
                    v15.m12
                };
                ((-v16) + v16)
            }
            _ => {
                let mut v17 = v1
                    .zip_zip_map(
                        &(*x),
                        &Vector3::new(v12[(10, 0)], v3, v5.y),
                        |p, q, u| p * q + u.tanh(),
                    )
                    .component_mul(
                        &(SMatrix::<f64, 3, 2>::repeat(v4) * Vector2::new(v3, v3)),
                    );
                v17[1]
            }
        };
        v18 += (-(v1.sum()).powi(2)).exp2();
    }
    let mut v19: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v4)
        .add_scalar(v12[2])
        .zip_zip_map(
            &SMatrix::<f64, 3, 3>::repeat(v5[0]),
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1),
            |p, q, u| p * q + u.tanh(),
        );
    cholesky + v3 + v12.sum() + v19.norm_squared()
        + ((v1.z - (v19[(2, 2)]))
            + (v12.iter().fold(0.5, |v20, &v21| (v20 * 0.5 + (v21 - v20)).tanh())))
        + cholesky * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.138;
let a1 = 0.415;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.408, 0.782, 0.593]);
c.near("f", &f(a0, a1, a2), &[47.8490600038181]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.3, 2.0580581798513014, 27.302496048066097, 0.522212824385078]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[47.8490600038181, 1.3, 2.0580581798513014, 27.302496048066097, 0.522212824385078]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.3]);
c.near("f_grad_into", &o1, &[2.0580581798513014, 27.302496048066097, 0.522212824385078]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[47.8490600038181]);
c.near("f_value_and_grad_into", &o0, &[1.3]);
c.near("f_value_and_grad_into", &o1, &[2.0580581798513014, 27.302496048066097, 0.522212824385078]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[47.8490600038181, 1.3, 0.0]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hess_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[47.8490600038181]);
c.near("f_value_grad_hess_into", &o0, &[1.3]);
c.near("f_value_grad_hess_into", &o1, &[0.0]);
}
}
}

pub mod p163 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, value), value)]
pub fn f<const N: usize>(
    s_before: &SVector<f64, N>,
    grad: &SVector<f64, 20>,
    value: Vector3<f64>,
    next_s: &[f64],
    n: Matrix3<f64>,
    item: &[usize],
) -> f64 {
    let v1: usize = 0;
    let g = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| value[v1] * (r0 + c0) as f64 * 0.1)
        .component_div(&n.transpose().map(|e| 1.5 + e * e));
    let v2 = g[(v1 / 2, v1 % 3)];
    let v3 = |s_before: usize| -> usize { 0 };
    let cholesky: f64 = ({
        let value: f64 = f64::from(v1 as u32) * 0.25;
        value
    } * next_s[v1]);
    let pulled = ((1.5 + grad[7] * grad[7]).powf((cholesky + cholesky).tanh()))
        .hypot(1.0 + (v2 - s_before[v1]) * (v2 - s_before[v1]));
    let mut n: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::from_element(n[(2 - v1, 2)])
        .component_mul(&g)
        .transpose();
    let (whole, mut n): (f64, f64) = (n.m32, pulled);
    s_before.norm_squared() + value.dot(&value) / 3.0 + g.norm_squared() + whole + n
        + (pulled * (v1 as f64)) + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.498, -0.325, 0.834]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.617, 0.793, -0.391, -0.118, 0.57, -0.65, -0.225, -0.372, 0.896, 0.312, 0.534, -0.463, -0.839, 0.97, -0.458, -0.823, 0.157, 0.764, 0.79, 0.807]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.56, -0.352, -0.48]);
let a3 = &[0.701, 0.421, 0.048, -0.569];
let a4 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.439, 0.12, 0.757, -0.865, -0.547, -0.907, 0.366, -0.287, -0.91]);
let a5 = &[1usize, 1usize, 3usize, 3usize, 1usize, 1usize, 2usize, 1usize, 3usize, 0usize, 0usize, 2usize, 1usize, 3usize, 0usize, 2usize, 2usize];
c.near("f", &f::<3>(a0, a1, a2, a3, a4, a5), &[3.006312723260808]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4, a5), &[-2.098259980248435, -1.1480000000000001, 1.668, 0.39594341681316636, -0.23466666666666663, -0.31999999999999995]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3, a4, a5), &[3.006312723260808, -2.098259980248435, -1.1480000000000001, 1.668, 0.39594341681316636, -0.23466666666666663, -0.31999999999999995]);
}
}

pub mod p164 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, cholesky), value)]
#[matgrad::vjp(wrt = (whole, cholesky), value)]
pub fn f(
    item: &Vector2<f64>,
    whole: f64,
    cholesky: &Vector4<f64>,
    cotangent: &[f64; 17],
    w: f64,
    all: &Params,
) -> f64 {
    let acc: f64 = cotangent[7];
    let v1 = (((*cholesky) * acc)
        - (*cholesky)
            .zip_zip_map(&(*cholesky), &(*cholesky), |p, q, u| p * q + u.tanh()));
    let mut acc = (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| whole * (r0 + c0) as f64 * 0.1)
        * vector![w, v1.w, cotangent[15]])
        .fixed_rows::<2>(0)
        .into_owned();
    let mut w = SMatrix::<f64, 3, 1>::from_column_slice(&[whole, cotangent[3], acc[1]]);
    let item = w.z;
    let v2 = w.zip_map(&w, |p, q| p * q.sin()).xy();
    if acc[(0, 0)] >= -0.3 {
        assert!(true);
    }
    let whole: SMatrix<f64, 2, 1> = ((acc[1] * cotangent[7]) * acc);
    let mut v3: f64 = ((whole.map(|g| (1.5_f64 * cotangent[14])).sum())
        / (1.5 + v1.w * v1.w));
    acc.dot(&acc) / 2.0 + w.norm_squared() + item + v3
        + v2.magnitude_squared().sqrt().tanh() + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.137, 0.345]);
let a1 = -0.846;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.34, -0.974, 0.891, 0.293]);
let a3 = &[-0.816, -0.859, -0.002, -0.787, -0.071, -0.958, 0.435, 0.731, -0.904, -0.515, -0.494, -0.882, 0.387, 0.331, 0.027, 0.893, -0.353];
let a4 = -0.652;
let a5 = &Params { gain: 0.177, shift: -0.16, count: 2usize, table: [0.9, -0.941, 0.603, -0.707], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.3, -0.067]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.9722387298777515]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-2.1367422817733606, 0.0, 0.0, 0.0, 0.05579517344824563]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[1.9722387298777515, -2.1367422817733606, 0.0, 0.0, 0.0, 0.05579517344824563]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, 0.249), &[-0.5320488281615667, 0.0, 0.0, 0.0, 0.013892998188613162]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, 0.249), &[1.9722387298777515, -0.5320488281615667, 0.0, 0.0, 0.0, 0.013892998188613162]);
}
}

pub mod p165 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, whole))]
#[matgrad::hessian(wrt = t1)]
pub fn f(t1: &Vector4<f64>, whole: f64) -> f64 {
    let mut next_s = 0.0_f64;
    for v1 in 0..4 {
        let step_1 = next_s;
        let mut sum_2 = 0.0;
        for lu in 1..20 {
            sum_2 += (((lu + 1) as f64).sqrt() * (step_1 - step_1));
        }
        next_s += sum_2;
    }
    let v3 = (*t1);
    next_s /= 1.5 + (0.5_f64).powi(2);
    next_s + v3.norm_squared() + v3[0] + whole * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.146, -0.138, -0.893, 0.629]);
let a1 = 0.508;
c.near("f", &f(a0, a1), &[1.2398500000000001]);
c.near("f_grad", &f_grad(a0, a1), &[0.708, -0.276, -1.786, 1.258, 0.3]);
c.near("f_hess", &f_hess(a0, a1), &[2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0]);
}
}

pub mod p166 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::gauss_newton(wrt = item, into)]
pub fn f(
    cotangent: SMatrix<f64, 2, 3>,
    item: &Matrix2<f64>,
    s: &Params,
    all: f64,
) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 1..4 {
        sum_2 += all;
    }
    let all: f64 = all;
    let v3 = sum_2;
    sum_2 + v3
        + (all / (1.5 + (all.hypot(1.0 + all * all)) * (all.hypot(1.0 + all * all))))
        + item[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 3>::from_column_slice(&[0.621, 0.453, -0.652, -0.495, -0.479, -0.142]);
let a1 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.057, -0.549, 0.395, 0.947]);
let a2 = &Params { gain: 0.957, shift: -0.139, count: 1usize, table: [0.146, 0.92, 0.598, 0.535], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.789, 0.576]), on: true };
let a3 = 0.205;
c.near("f", &f(a0, a1, a2, a3), &[1.36497994463859]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.9983759397857438, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.9983759397857438, 0.0, 0.0, 0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.9315851246327841, 1.3627631350172449, 0.0, 0.0, 0.0, 0.9967545171430671, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.9315851246327841]);
c.near("f_gauss_newton_into", &o0, &[1.3627631350172449, 0.0, 0.0, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.9967545171430671, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p167 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, value, into)]
#[matgrad::vjp(wrt = s_before, value, into)]
pub fn f(s_before: Matrix3<f64>, whole: &Params) -> f64 {
    let mut v1 = Vector3::new(
            s_before[(0, whole.count % 3)],
            s_before[(1, whole.count % 3)],
            0.8_f64,
        )
        .cross_matrix();
    v1 = v1 * 0.5 + v1;
    v1 = v1 * 0.5 + v1;
    for grad in s_before.column_iter() {
        let mut grad: f64 = 1.25_f64;
        grad /= 1.5 + (grad).powi(2);
    }
    v1 += (v1 * 0.3).pow(3);
    v1.norm_squared()
        + (1.5 + (v1[(0, whole.count % 3)]) * (v1[(0, whole.count % 3)]))
            .powf((v1[(2, 0)]).tanh()) + s_before[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.817, -0.157, 0.029, -0.267, 0.389, 0.738, 0.665, -0.647, -0.234]);
let a1 = &Params { gain: 0.403, shift: -0.759, count: 3usize, table: [0.611, 0.299, 0.644, -0.853], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.987, -0.81]), on: true };
c.near("f", &f(a0, a1), &[9.414815964792014]);
c.near("f_grad", &f_grad(a0, a1), &[-5.422474075322015, -1.9437143574958964, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[9.414815964792014, -5.422474075322015, -1.9437143574958964, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-5.422474075322015, -1.9437143574958964, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[9.414815964792014]);
c.near("f_value_and_grad_into", &o0, &[-5.422474075322015, -1.9437143574958964, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, 0.538), &[-2.917291052523244, -1.0457183243327923, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, 0.538), &[9.414815964792014, -2.917291052523244, -1.0457183243327923, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, 0.538, &mut o0);
c.near("f_vjp_into", &o0, &[-2.917291052523244, -1.0457183243327923, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, 0.538, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[9.414815964792014]);
c.near("f_value_and_vjp_into", &o0, &[-2.917291052523244, -1.0457183243327923, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p168 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, into)]
#[matgrad::newton_step(wrt = i)]
pub fn f(i: f64, grad: &[usize; 4], out: f64) -> Option<f64> {
    let mut v2 = (SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![out, out], SMatrix::<f64, 1, 2>::from_row_slice(&[i, out])])
        .map(|v1| {
            SMatrix::<
                f64,
                2,
                2,
            >::from_columns(
                    &[SMatrix::<f64, 2, 1>::from_row_slice(&[v1, out]), vector![v1, v1]],
                )
                .mean()
        }) / (1.5 + out * out))
        .trace();
    let mut sum_3 = 0.0;
    for t2 in 0..17 {
        sum_3 += (-v2);
    }
    let w: f64 = if out > 0.0 { out } else { out };
    let t2: f64 = (w + w);
    let mut v4 = ((w
        .atan2(
            1.5
                + (Matrix2::new(w, t2, sum_3, w).determinant().tanh())
                    * (Matrix2::new(w, t2, sum_3, w).determinant().tanh()),
        )) * (SMatrix::<f64, 2, 2>::from_column_slice(&[0.5_f64, t2, w, t2]).mean()));
    let mut out: f64 = (t2 * 1.0_f64).atan();
    let mut v5 = SMatrix::<f64, 2, 3>::zeros();
    let mut sum_8 = 0.0;
    for v6 in 0..=33 {
        let v7: f64 = ((v6 + 1) as f64).sqrt();
        sum_8 += (1.5 + (out * v7).powi(2)).cbrt();
    }
    Some(
        v2 + sum_3 + v4 + v5.dot(&v5) / 6.0 + sum_8
            + (0.7 * (f64::tanh(sum_8)).sin()).atanh() + i * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.475;
let a1 = &[1usize, 2usize, 2usize, 3usize];
let a2 = -0.05;
c.near("f", &f(a0, a1, a2).unwrap(), &[42.23549192630287]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0], &[0.3]);
}
}

pub mod p169 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value)]
#[matgrad::hvp(wrt = v, value)]
pub fn f(v: &Vector4<f64>, x: &Params) -> f64 {
    let mut i: SMatrix<f64, 3, 1> = Vector3::new(v.x, v[1], v[2]);
    let v1 = (SMatrix::<f64, 4, 2>::repeat(i[(0, 0)]).map(f64::sin)
        * Vector2::new(v[x.count % 4], v[x.count % 4])
            .zip_zip_map(
                &Vector2::new(i[x.count % 3], i[2]),
                &vector![i[1], i[0]],
                |p, q, u| p * q + u.tanh(),
            ));
    let w: f64 = {
        let pulled: f64 = 1.5_f64;
        pulled
    };
    let out;
    if (w + v1.w) <= (v1[2] * w) && w > 0.35 {
        out = (-v1[1].powi(2)).exp();
    } else {
        out = (1.5 + 3.0_f64.powi(2)).cbrt();
    }
    let mut v = {
        let mut v2: SMatrix<f64, 2, 2> = SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
            &[vector![out, w], SMatrix::<f64, 2, 1>::from_row_slice(&[v[(0, 0)], i[0]])],
        );
        (1.5 + (v2[(0, 1)]).powi(2)).sqrt()
    };
    v
        *= (v1
            .iter()
            .fold(
                0.5,
                |v3, &w| {
                    (v3 * 0.5
                        + v1
                            .iter()
                            .map(|&v| 1.0 + 0.1 * ((1.5 + v.powi(2)).log2()).tanh())
                            .product::<f64>())
                        .tanh()
                },
            ))
            .cos();
    let v: Vector3<f64> = Vector3::new(
        {
            let v4: f64 = w;
            v4
        },
        w,
        (w + w),
    );
    let v5: f64 = (v[0] + (w + v[1]));
    let v = (v5 / (1.5 + out * out)).mul_add((v5.hypot(1.0 + v5 * v5)), 0.5);
    i.dot(&i) / 3.0 + v + v5 + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.94, 0.105, -0.394, -0.944]);
let a1 = &Params { gain: 0.114, shift: 0.358, count: 2usize, table: [0.817, -0.891, 0.088, -0.722], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.173, 0.049]), on: false };
c.near("f", &f(a0, a1), &[25.685551308592423]);
c.near("f_grad", &f_grad(a0, a1), &[-0.6266666666666666, 0.06999999999999999, -0.26266666666666666, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[25.685551308592423, -0.6266666666666666, 0.06999999999999999, -0.26266666666666666, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.4, -0.78, 0.803, -0.849])), &[-0.26666666666666666, -0.52, 0.5353333333333333, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.4, -0.78, 0.803, -0.849])), &[25.685551308592423, -0.6266666666666666, 0.06999999999999999, -0.26266666666666666, 0.0, -0.26666666666666666, -0.52, 0.5353333333333333, 0.0]);
}
}

pub mod p170 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::newton_step(wrt = whole)]
pub fn f(next_s: f64, whole: f64, n: usize) -> f64 {
    let column = Vector3::new(next_s, next_s, whole);
    let column = if (whole * f64::from(n as u32) * 0.25) < -0.3 && n == n {
        (-(column[n % 3] * ((n + 1) as f64).sqrt()))
    } else {
        let mut v3 = {
            let mut column: f64 = whole;
            let v2 = SMatrix::<f64, 3, 2>::repeat((-1.5_f64)).map(|v1| v1).transpose();
            v2[(0, 2)]
        };
        (-(if v3 < 0.6 { whole } else { whole }))
    };
    let mut v4 = SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[column, column, column, whole]);
    let other: usize = 0;
    v4 += v4.map(|v5| v5.hypot(1.0 + column * column));
    let mut sum_6 = 0.0;
    for x in v4.column_iter() {
        sum_6 += (x[other].sin_cos().0).atan2(1.5 + column * column);
    }
    for whole in v4.row_iter() {
        let mut w = matgrad::constant(
            (1.5 + sum_6 * sum_6).powf((whole[(0, 1)]).tanh()),
        );
        let mut v7 = {
            if sum_6 > -0.3 || w > 0.4 {
                w /= 1.5 + (sum_6).powi(2);
            }
            (((1.5 + w.powi(2)).log(3.0))
                / (1.5 + ((other as f64) * w) * ((other as f64) * w)))
        };
        let mut v8 = matrix![
            whole.into_owned().magnitude_squared().sqrt().tanh(), (1.5 + v7 * v7)
            .powf(0.3_f64.tanh())
        ];
        v8 /= 1.5 + (matgrad::constant(v8[(0, 1)])).powi(2);
    }
    column + v4.sum() + sum_6 + column + whole * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.503;
let a1 = 0.34;
let a2 = 4usize;
c.near("f", &f(a0, a1, a2), &[4.2613621860701905]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.28974898736291527]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.28974898736291527]);
}
c.newton(&f_newton(a0, a1, a2), &[10.603591758267173], &[-0.28974898736291527]);
}
}

pub mod p171 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, into)]
#[matgrad::newton_step(wrt = lu)]
pub fn f(lu: f64, i: &Vector3<f64>, y: &[f64], out: usize) -> f64 {
    let mut s = (((i[0] * lu) / (1.5 + i.y * i.y)) - ((i[out % 3]).rem_euclid(0.5)));
    let s = if out == 4 {
        let mut lu = 0.0_f64;
        for &v1 in y.iter().rev() {
            let mut v3 = Vector2::new(3.0_f64, lu)
                .push(v1)
                .map(|lu| (if out >= 6 { lu } else { v1 }));
            let mut i = ((v3[1].atan2(1.5 + v3[0] * v3[0]))
                * (if v1 > 0.0 { v1 } else { v1 }));
            let mut v4 = (-lu).asinh();
            i += ((matgrad::relu(v1)) * v4);
        }
        ((matgrad::constant(lu)) * lu)
    } else {
        let mut sum_5 = 0.0;
        for i in 0..=out {
            sum_5 += s;
        }
        ((s / (1.5 + sum_5 * sum_5)) % 0.75)
    };
    let mut n = matgrad::log_softmax(&Vector2::new(s, s).add_scalar(s));
    i.norm_squared() + n.norm_squared() + n[0] + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.591;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.889, 0.394, -0.209]);
let a2 = &[-0.542, -0.662, -0.023, 0.706];
let a3 = 6usize;
c.near("f", &f(a0, a1, a2, a3), &[1.0796968472764574]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[0.0], &[0.3]);
}
}

pub mod p172 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = value)]
#[matgrad::vjp(wrt = value, value)]
pub fn f(value: &Vector3<f64>, column: &Vector2<f64>) -> Vector3<f64> {
    let mut v1 = SMatrix::<
        f64,
        2,
        3,
    >::from_columns(&[(*column), (*column), Vector2::new(value[1], column[1])])
        .unscale(2.0);
    v1.fixed_view_mut::<1, 1>(0, 0)
        .copy_from(
            &vector![
                ((column[(1, 0)]) + column.x).mul_add((column.y.tanh().sinh()), 0.5)
            ],
        );
    let mut v2 = 0.0_f64;
    for value in 0..20 {
        let out = v1;
        v2 = v2;
    }
    let mut sum_3 = 0.0;
    for out in 0..=4 {
        let mut t1: f64 = (f64::from(out as u32) * 0.25 * f64::from(out as u32) * 0.25);
        sum_3 += f64::exp(-t1.powi(2));
    }
    let v4 = SMatrix::<f64, 3, 3>::from_element(v2);
    let mut value: f64 = (0.8_f64 + v4.determinant().tanh())
        .atan2(1.5 + (matgrad::sigmoid(0.8_f64)) * (matgrad::sigmoid(0.8_f64)));
    let v5 = (0.3_f64
        * (v4 * v4.transpose() + SMatrix::<f64, 3, 3>::identity() * 3.0)
            .determinant()
            .ln());
    let whole = Vector2::new(v5, value);
    value = (value * 0.5 + (0.7 * (matgrad::constant(whole[1])).sin()).asin()).tanh();
    matrix![v5, v5; column[1], 1.5_f64; v5, whole[1]].column_sum()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1.norm_squared() + v2 + sum_3 + value + v5 + v4[(0, 1)]
                + column[0] * column[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.653, 0.882, 0.79]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.042, -0.552]);
c.near("f", &f(a0, a1), &[8.415407363405212, 7.385905243802615, 7.811332437046065]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[93.19379590226683, 0.0, 10.413176464515967, 0.0, 0.0, 0.0, 0.0, 0.0, 0.583443, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.677, 0.329, 0.427])), &[0.0, 0.631953, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.677, 0.329, 0.427])), &[8.415407363405212, 7.385905243802615, 7.811332437046065, 0.0, 0.631953, 0.0]);
}
}

pub mod p173 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
#[matgrad::newton_step(wrt = s)]
pub fn f(all: f64, s: &Vector4<f64>, w: usize) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 1>::zeros();
    v1 /= 1.5 + ((if w == w / 2 { s[2] } else { v1[0] })).powi(2);
    let v2 = w as f64 * 0.1;
    const K3: f64 = 0.5_f64;
    let v4 = ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[Vector2::new(K3, all), SMatrix::<f64, 2, 1>::from_column_slice(&[v2, v2])],
    )) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v5 in (0..5).step_by(2) {
        let mut v6 = (-(-v1.y.powi(2)).exp_m1());
        v6 += (v4 * (v4.column(v5 % 2).into_owned())).norm_squared() * 0.1;
        v6 += v4.m22;
    }
    let v7 = (SMatrix::<f64, 2, 4>::zeros()).add_scalar(v1[0]).tr_mul(&v4.diagonal());
    for v8 in 0..=20 {
        let mut v9 = (Vector2::new(v2, v4.m22)
            .kronecker(&vector![v4[(v8.min(1), 0)], v4.m22]) - v7);
        let mut v10 = v9;
        v10 = v10 * 0.5 + v10;
    }
    v1.dot(&v1) / 3.0 + v4.norm_squared() + v7.sum()
        + (if K3 > 0.0 { v2 } else { (1.5 + v7[0] * v7[0]).powf(v2.tanh()) })
        + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.807;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.781, -0.482, 0.166, 0.704]);
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[1.138362311570477]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.482, -0.781, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.482, -0.781, -0.0, -0.0]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.482, -0.781, -0.0, -0.0]);
}
}

pub mod p174 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
#[matgrad::differential(wrt = grad, into)]
pub fn f<const N: usize>(grad: &SVector<f64, N>) -> f64 {
    let step_1 = (-(grad[5] + (grad[16].atan2(1.5 + (grad[(5, 0)]) * (grad[(5, 0)])))));
    let v1: f64 = 3.0_f64;
    let mut sum_2 = 0.0;
    for lu in 0..=20 {
        let grad: f64 = ((lu + 1) as f64).sqrt();
        sum_2 += v1;
    }
    for s in 0..=N {
        let v3 = ((s + 1) as f64).sqrt();
        sum_2 += (if grad[13] > v3.cos() || v3 > 0.4 { (sum_2 - sum_2) } else { v3 });
    }
    let grad = step_1;
    let mut step_1 = grad;
    let mut sum_4 = 0.0;
    for out in (0..4).step_by(2) {
        sum_4
            += ((step_1.hypot(1.0 + step_1 * step_1))
                + ((1.5 + step_1 * step_1).powf(v1.tanh())));
    }
    let (v5, mut other): (f64, f64) = (
        (if 1.5_f64 >= sum_4 {
            (1.5 + sum_2 * sum_2).powf(sum_4.tanh())
        } else {
            (1.5 + sum_4.powi(2)).log2()
        }),
        (1.5 + sum_2 * sum_2).powf(step_1.tanh()),
    );
    let mut sum_7 = 0.0;
    for v6 in 0..N {
        let out = f64::from(v6 as u32) * 0.25;
        sum_7 += other;
    }
    sum_2 + step_1 + sum_4 + v5 + other + sum_7 + matgrad::constant((step_1 * sum_7))
        + grad * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.373, -0.224, -0.029, -0.27, -0.501, 0.817, 0.007, -0.067, 0.508, 0.653, 0.507, 0.89, -0.555, -0.132, -0.958, 0.031, -0.39, 0.537]);
c.near("f", &f::<18>(a0), &[74.75343074055885]);
c.near("f_grad", &f_grad::<18>(a0), &[0.0, 0.0, 0.0, 0.0, 0.0, 6.4439849930926245, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.5453487264319294, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 6.4439849930926245, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.5453487264319294, 0.0]);
}
c.near("f_diff", &f_diff::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.203, 0.262, -0.617, -0.019, 0.666, 0.041, -0.462, 0.008, 0.831, 0.635, 0.41, 0.598, 0.653, 0.256, -0.92, 0.498, -0.212, -0.878])), &[-0.27541054528677145]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.203, 0.262, -0.617, -0.019, 0.666, 0.041, -0.462, 0.008, 0.831, 0.635, 0.41, 0.598, 0.653, 0.256, -0.92, 0.498, -0.212, -0.878]), &mut o0);
c.near("f_diff_into", &o0, &[-0.27541054528677145]);
}
}
}

pub mod p175 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, x), value)]
#[matgrad::differential(wrt = (s, x), value)]
pub fn f<const N: usize>(s: &SVector<f64, N>, x: &SVector<f64, 17>, lu: f64) -> f64 {
    let mut v1 = (*x);
    let x: f64 = v1[14];
    let v2: usize = 3;
    let mut lu = {
        let mut whole = {
            let mut v3: f64 = 3.0_f64;
            x
        };
        let t1 = lu;
        SMatrix::<f64, 17, 3>::from_fn(|r0, c0| whole * (r0 + c0) as f64 * 0.1)
            .column(0)
            .into_owned()
            .sum()
    };
    let mut sum_6 = 0.0;
    for (s, &v4) in v1.iter().enumerate() {
        let v5 = ((s + 1) as f64).sqrt();
        sum_6 += ((-v5) + v4);
    }
    let mut lu = (((v2 as f64) + lu) * lu);
    let mut x: usize = 2;
    x |= 2;
    x %= 3;
    v1.norm_squared() + sum_6 + lu + ((*s).transpose() * (*s)).to_scalar().tanh()
        + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.533, 0.288, -0.44]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.4, -0.471, 0.057, -0.788, -0.966, 0.031, -0.863, -0.816, -0.582, 0.121, -0.498, 0.552, -0.48, -0.786, -0.54, 0.15, -0.016]);
let a2 = -0.108;
c.near("f", &f::<3>(a0, a1, a2), &[-16.903614283894314]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[1.0784194999894632, 0.9600934634089406, -0.652503902430326, 0.19999999999999996, 0.05800000000000005, 1.114, -0.5760000000000001, -0.9319999999999999, 1.062, -0.726, -0.6319999999999999, -0.16399999999999992, 1.242, 0.0040000000000000036, 2.104, 0.040000000000000036, -0.5720000000000001, -159.03680000000008, 1.3, 0.968]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[-16.903614283894314, 1.0784194999894632, 0.9600934634089406, -0.652503902430326, 0.19999999999999996, 0.05800000000000005, 1.114, -0.5760000000000001, -0.9319999999999999, 1.062, -0.726, -0.6319999999999999, -0.16399999999999992, 1.242, 0.0040000000000000036, 2.104, 0.040000000000000036, -0.5720000000000001, -159.03680000000008, 1.3, 0.968]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.553, 0.605, -0.889]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.433, -0.261, -0.284, -0.316, 0.761, 0.73, 0.956, -0.751, -0.908, 0.964, -0.606, -0.691, 0.322, -0.787, -0.556, 0.144, -0.652])), &[89.70126529811719]);
c.near("f_value_and_diff", &f_value_and_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.553, 0.605, -0.889]), &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.433, -0.261, -0.284, -0.316, 0.761, 0.73, 0.956, -0.751, -0.908, 0.964, -0.606, -0.691, 0.322, -0.787, -0.556, 0.144, -0.652])), &[-16.903614283894314, 89.70126529811719]);
}
}

pub mod p177 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = item)]
pub fn f<const N: usize>(
    value: &SVector<f64, N>,
    item: &Vector2<f64>,
    i: f64,
    x: &Params,
    cotangent: f64,
) -> SMatrix<f64, 1, 2> {
    let all: f64 = x.gain;
    let mut all = (((*item) + ((*item) + (*item))).transpose()
        * ((*item) + ((*item) + (*item))))
        .to_scalar()
        .tanh();
    let mut x = cotangent;
    let mut lu: f64 = 1.0;
    for &v1 in item.iter() {
        let mut cotangent = SMatrix::<f64, 3, 3>::zeros();
        let x: f64 = ((-0.3_f64) - 0.3_f64);
        lu *= ((1.5 + x * x).powf((v1.hypot(1.0 + i * i)).tanh())).cos();
    }
    let next_s: [usize; 3] = [0, 2, 2];
    let acc: f64 = if cotangent > -0.4 { cotangent } else { cotangent };
    let mut cotangent: SMatrix<f64, 2, 1> = Vector3::new(0.1_f64, all, item[0])
        .fixed_rows::<2>(1)
        .into_owned()
        .map(|v2| v2);
    let mut n: f64 = (acc / (1.5 + cotangent[0] * cotangent[0]));
    matrix![n, lu]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            all + x + lu + cotangent.norm_squared() + n
                + {
                    let v3 = (*item).add_scalar(3.0).norm();
                    (value[next_s[0]] - v3)
                } + i * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.162, -0.437, 0.679]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.894, -0.997]);
let a2 = -0.018;
let a3 = &Params { gain: -0.284, shift: 0.258, count: 3usize, table: [-0.085, -0.996, -0.184, -0.391], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.411, -0.282]), on: false };
let a4 = 0.983;
c.near("f", &f::<3>(a0, a1, a2, a3, a4), &[1.8428162548923137, 1.4736109674971254]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.483, 0.071])), &[-1.4091903593082213, -0.39633783481436535]);
}
}

pub mod p178 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = n, value)]
#[matgrad::vjp(wrt = n, value)]
pub fn f(
    cotangent: &[Vector2<f64>; 20],
    n: &Vector4<f64>,
    out: f64,
) -> SMatrix<f64, 1, 2> {
    let v1: f64 = n.x;
    let mut v2 = (out * (v1 * v1));
    let mut v6 = {
        let mut sum_4 = 0.0;
        for (&pulled, &v3) in n.iter().zip(n.iter().skip(1)) {
            sum_4 += ((*n).add_scalar(3.0)).normalize().sum();
        }
        let mut sum_5 = 0.0;
        for &cotangent in cotangent.iter().skip(1) {
            sum_5 += ((sum_4.to_radians()) * (matgrad::log_sigmoid(cotangent.x)));
        }
        (matgrad::constant(sum_5)).mul_add((sum_5.clamp(-0.9, 1.1)), 0.5)
    };
    let k = (((v2.hypot(1.0 + v2 * v2)) - v6) - (n[1] / (1.5 + v6 * v6)));
    SMatrix::<f64, 1, 2>::from_column_slice(&[k, v6])
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            n.sum() + v1 + v2 + v6 + k
                + ((matgrad::constant(out)) + ((*n).add_scalar(3.0).norm()))
                + n[0] * n[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.97, -0.993]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.231, -0.709]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.301, -0.298]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.357, 0.739]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.308, -0.514]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.406, 0.056]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.376, 0.041]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.377, 0.689]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.627, 0.594]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.239, 0.635]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.144, 0.1]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.039, 0.638]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.381, 0.422]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.456, 0.193]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.787, 0.16]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.111, 0.405]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.432, 0.816]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.772, 0.71]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.939, -0.566]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.463, -0.939])];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.651, 0.549, -0.794, -0.942]);
let a2 = 0.593;
c.near("f", &f(a0, a1, a2), &[3.4296027243464513, 5.909103938588213]);
c.near("f_jac", &f_jac(a0, a1, a2), &[1.1166338382288121, 1.6719119357488874, 0.5823096881721008, 0.8058058960382741, 1.4228645931849004, 1.4228645931849004, 1.3944947111398571, 1.3944947111398571]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2), &[3.4296027243464513, 5.909103938588213, 1.1166338382288121, 1.6719119357488874, 0.5823096881721008, 0.8058058960382741, 1.4228645931849004, 1.4228645931849004, 1.3944947111398571, 1.3944947111398571]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.419, 0.95])), &[2.0561859171793153, 1.0095033605804706, 1.9479016280701287, 1.9090632595504644]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.419, 0.95])), &[3.4296027243464513, 5.909103938588213, 2.0561859171793153, 1.0095033605804706, 1.9479016280701287, 1.9090632595504644]);
}
}

pub mod p179 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value)]
#[matgrad::gauss_newton(wrt = step_1)]
pub fn f(step_1: &Vector4<f64>, v: f64, w: &Params) -> f64 {
    let mut sum_2 = 0.0;
    for (&out, &v1) in step_1.iter().zip(step_1.iter().skip(1)) {
        sum_2 += ((*step_1).norm_squared() / 4.0);
    }
    let mut value: f64 = 0.5;
    for j in 0..1 {
        value += w.shift * j as f64;
    }
    let v3 = 3.0_f64;
    sum_2 -= (*step_1).magnitude_squared().sqrt().tanh();
    sum_2 = (sum_2 * 0.5 + (*step_1).sum()).tanh();
    let v4: f64 = (value - value);
    let mut grad = v4.sin_cos().0;
    let v5: f64 = (w.table[2] - w.count as f64);
    sum_2 + v3 + grad + v5 + (v5 + step_1.iter().map(|item| item * item).sum::<f64>())
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.028, -0.273, -0.144, 0.876]);
let a1 = -0.129;
let a2 = &Params { gain: 0.771, shift: 0.258, count: 1usize, table: [0.412, 0.201, 0.026, -0.945], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.614, -0.355]), on: false };
c.near("f", &f(a0, a1, a2), &[2.3261162915330305]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.6195185506376587, 0.19464665775605258, 0.4777346118481695, 2.9374998302509545]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.3261162915330305, 0.6195185506376587, 0.19464665775605258, 0.4777346118481695, 2.9374998302509545]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[2.7054085008676894, 1.4410721935451887, 0.45277076169880803, 1.1112662636492359, 6.8329662115222565, 0.3838032345841853, 0.12058721529949408, 0.2959654543216224, 1.8198356373354398, 0.12058721529949408, 0.037887321375601864, 0.09298944549063128, 0.5717745241173201, 0.2959654543216224, 0.09298944549063128, 0.22823035935772118, 1.4033453412090036, 1.8198356373354398, 0.5717745241173201, 1.4033453412090036, 8.628905252724387]);
}
}

pub mod p180 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc)]
#[matgrad::differential(wrt = acc)]
pub fn f(acc: &Vector2<f64>, column: bool, s_before: &[f64]) -> f64 {
    let s_before = (0.7
        * (((1.5 + acc[0].powi(2)).log2())
            - ((1.5 + acc[1] * acc[1]).powf(acc.y.tanh())))
            .sin())
        .asin();
    let v2: SMatrix<f64, 2, 1> = (((*acc).add_scalar(3.0)).normalize()
        - (*acc).map(|v1| v1.tanh().sinh()));
    let acc: f64 = (1.5 + (matgrad::constant(v2[1])).powi(2)).recip();
    let mut v3 = v2;
    let mut v4 = Vector3::new(v3[0], acc, acc);
    let mut grad = {
        let mut v5 = v4.fixed_rows::<2>(1).into_owned();
        let mut cholesky: f64 = SMatrix::<
            f64,
            2,
            2,
        >::from_rows(&[matrix![v5[(0, 0)], v5[1]], matrix![acc, v4[2]]])
            .map(|v6| v6)
            .column_sum()
            .sum();
        v3[0]
    };
    let v7: [usize; 3] = [0, 2, 2];
    s_before + v2.sum() + acc + v3.dot(&v3) / 2.0 + v4.sum() + grad
        + ((grad / (1.5 + grad * grad)) + v4.y) + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.182, -0.013]);
let a1 = false;
let a2 = &[0.357, -0.385, 0.554, -0.449, -0.02];
c.near("f", &f(a0, a1, a2), &[4.94280507395174]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-3.395673812756285, -2.2103013300156613]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.187, -0.779])), &[2.356815739067626]);
}
}

pub mod p181 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = matgrad_item)]
#[matgrad::vjp(wrt = matgrad_item, value)]
pub fn f(
    t2: [Vector2<f64>; 20],
    matgrad_item: &Vector4<f64>,
    item: usize,
) -> Vector2<f64> {
    let v1: Vector2<f64> = Vector2::new(
        (item as f64 * 0.1 - (item as f64)),
        item as f64 * 0.1,
    );
    let mut sum_3 = 0.0;
    for v2 in 0..2 {
        sum_3 += v1[(v2 * 3 + 1) % 2];
    }
    let out = item as f64 * 0.1;
    v1
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(sum_3 + out + out + matgrad_item[0] * matgrad_item[1])
}
pub fn check(c: &mut Checker) {
let a0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.576, 0.497]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.355, 0.828]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.543, -0.415]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.6, 0.979]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.162, -0.043]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.29, -0.879]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.102, 0.454]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.058, 0.791]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.85, -0.662]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.061, -0.21]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.924, -0.436]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.018, -0.673]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.779, 0.275]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.074, 0.342]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.689, 0.022]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.774, -0.231]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.125, 0.934]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, -0.293]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.416, 0.972]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.499, -0.334])];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.184, -0.216, -0.312, -0.161]);
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[-4.460256000000001, -1.4602560000000004]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[11.013115585536006, 1.2788305920000003, 1.0893742080000002, 0.0, 0.0, 0.09331199999999999, 0.079488, 0.0, 0.0, 0.079488, 0.067712, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.977, -0.768])), &[0.37692000000000003, 0.32108, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.977, -0.768])), &[-4.460256000000001, -1.4602560000000004, 0.37692000000000003, 0.32108, 0.0, 0.0]);
}
}

pub mod p182 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::hvp(wrt = out, value, into)]
pub fn f<const N: usize>(out: SVector<f64, N>, all: &SVector<f64, 20>) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in (0..2).rev() {
        sum_2 += ((*all).unscale(2.0).dot(&(*all)) / 20.0);
    }
    sum_2 = sum_2;
    let mut all = SMatrix::<f64, 2, 3>::zeros();
    let v3: SMatrix<f64, 2, 3> = all;
    let mut k: SMatrix<f64, 3, 1> = (SMatrix::<f64, 3, 3>::repeat(v3[(0, 1)])
        - SMatrix::<f64, 3, 3>::repeat(all[(1, 2)]))
        .fixed_view::<3, 1>(0, 2)
        .into_owned();
    let item: f64 = ((-0.8_f64) * 0.1_f64);
    let mut v4 = SVector::<f64, 20>::zeros();
    for k in 0..N {
        let mut v5 = 0.25_f64;
        for grad in 0..N {
            v4[(19 - k, 0)] -= v5;
            let mut item = ((v3.dot(&SMatrix::<f64, 2, 3>::repeat(item)) / 6.0)
                * ((v4[grad + 15]).min(0.4)))
                .min(0.4);
            let mut v6 = v3;
            v6 = v6 * 0.5
                + (SMatrix::<
                    f64,
                    2,
                    2,
                >::from_columns(
                    &[
                        Vector2::new(v6[(0, 0)], item),
                        Vector2::new(v4[grad % 20], v6[(k % 2, 1)]),
                    ],
                ) * v6);
        }
        v5 += ((v5.atan2(1.5 + (v4[k / 2]) * (v4[k / 2]))) * v5);
    }
    let (matgrad_total, all): (f64, f64) = (item, (item * item));
    sum_2 + k.sum() + v4.norm_squared() + matgrad_total + all
        + (all.atan2(1.5 + matgrad_total * matgrad_total)).mul_add((-all), 0.5)
        + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[0.539, 0.41, 0.891, 0.227, -0.167]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.238, 0.341, 0.707, -0.24, 0.061, -0.444, 0.017, -0.878, -0.099, -0.805, -0.228, -0.398, 0.38, -0.756, 0.637, -0.919, 0.364, -0.728, -0.41, 0.421]);
c.near("f", &f::<5>(a0, a1), &[8.737098059510384]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[0.41, 0.539, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1), &[8.737098059510384, 0.41, 0.539, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.41, 0.539, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[8.737098059510384]);
c.near("f_value_and_grad_into", &o0, &[0.41, 0.539, 0.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.731, -0.507, 0.349, 0.346, 0.709])), &[-0.507, 0.731, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.731, -0.507, 0.349, 0.346, 0.709])), &[8.737098059510384, 0.41, 0.539, 0.0, 0.0, 0.0, -0.507, 0.731, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.731, -0.507, 0.349, 0.346, 0.709]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.507, 0.731, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.731, -0.507, 0.349, 0.346, 0.709]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[8.737098059510384]);
c.near("f_value_grad_hvp_into", &o0, &[0.41, 0.539, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp_into", &o1, &[-0.507, 0.731, 0.0, 0.0, 0.0]);
}
}
}

pub mod p183 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (step_1, grad, cotangent), into)]
#[matgrad::gauss_newton(wrt = step_1, into)]
pub fn f(step_1: f64, grad: [f64; 17], cotangent: &Vector2<f64>, other: &Params) -> f64 {
    let mut v1 = 0.0_f64;
    for v2 in 0..33 {
        v1
            /= 1.5
                + ((0.7 * ((1.5 + cotangent[1].powi(2)).log(3.0)).sin()).atanh())
                    .powi(2);
        v1 = (-cotangent[other.count % 2]).sin_cos().0;
    }
    let v3: [usize; 3] = [1, 1, 1];
    let mut v4 = 0.25_f64;
    for &v5 in v3.iter().take(2) {
        let mut v7 = Matrix2::new(grad[v5.min(16)], v4, 1.5_f64, cotangent[0])
            .column(0)
            .into_owned();
        v7 = v7 * 0.5
            + (SMatrix::<f64, 3, 3>::zeros())
                .add_scalar(v1)
                .fixed_view::<2, 1>(1, 2)
                .into_owned();
    }
    let v8 = (-grad[3]);
    let mut sum_12 = 0.0;
    for v9 in 0..5 {
        sum_12
            += grad
                .iter()
                .map(|&v10| {
                    cotangent
                        .iter()
                        .map(|&v11| (v10 * v11 + (*cotangent).sum()).tanh())
                        .sum::<f64>() / 17.0
                })
                .sum::<f64>();
    }
    const K13: f64 = 0.3_f64;
    let v15 = if K13 > 0.35 {
        let mut v14: f64 = (-(*cotangent).iter().map(|v| v * v).sum::<f64>().tanh());
        v14.mul_add((v8 - cotangent.x), 0.5)
    } else {
        (K13 * matgrad::constant(grad[4]))
    };
    let v16 = (Matrix2::new(v15, 0.5_f64, K13, v15) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(&((*cotangent).add_scalar(3.0)).normalize())
        .unwrap();
    step_1 + v1 + v4 + sum_12 + v15 + v16.dot(&v16) / 2.0 + v16[0]
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.178;
let a1 = [0.529, -0.332, -0.213, 0.22, -0.029, -0.211, -0.099, -0.402, -0.412, 0.044, -0.377, -0.936, -0.808, 0.751, 0.142, -0.646, -0.692];
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.87, 0.543]);
let a3 = &Params { gain: 0.071, shift: 0.662, count: 3usize, table: [0.73, -0.694, -0.036, 0.385], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.583, -0.886]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[9.143521435932145]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.0, 0.04301094741234672, 0.13451968470987663, 0.11581298752858911, 0.06541379838161186, 0.0912076758389384, 0.1155177544615718, 0.09997075317317192, 0.14657795309210842, 0.14836397408615867, 0.08280933546655696, 0.14218200327690922, 0.25957343111096864, 0.23018434074412245, 0.03180169672384769, 0.0726506832005752, 0.1944092525377358, 0.20431286743626875, 2.8863362783164286, 2.4779654249038576]);
{
let mut o0 = 9.0;
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[1.0]);
c.near("f_grad_into", &o1, &[0.04301094741234672, 0.13451968470987663, 0.11581298752858911, 0.06541379838161186, 0.0912076758389384, 0.1155177544615718, 0.09997075317317192, 0.14657795309210842, 0.14836397408615867, 0.08280933546655696, 0.14218200327690922, 0.25957343111096864, 0.23018434074412245, 0.03180169672384769, 0.0726506832005752, 0.1944092525377358, 0.20431286743626875]);
c.near("f_grad_into", &o2, &[2.8863362783164286, 2.4779654249038576]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[41.80199212467532, 9.143521435932145, 1.0]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[41.80199212467532]);
c.near("f_gauss_newton_into", &o0, &[9.143521435932145]);
c.near("f_gauss_newton_into", &o1, &[1.0]);
}
}
}

pub mod p184 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, k), value)]
#[matgrad::hvp(wrt = item, value)]
pub fn f(
    item: &Vector3<f64>,
    k: &Vector2<f64>,
    value: bool,
    next_s: usize,
) -> Option<f64> {
    let value = (*k).zip_zip_map(&(*k), &(*k), |p, q, u| p * q + u.tanh());
    let value = value.y;
    let v1 = (f64::from(next_s as u32) * 0.25 + k[(next_s % 2, 0)]);
    let v2 = ((*k)
        + SMatrix::<f64, 3, 3>::repeat(v1).fixed_view::<2, 1>(1, 1).into_owned())
        .mean();
    let v3 = (v2.mul_add(item.x, 0.5)).mul_add(((next_s as f64) * value), 0.5);
    let value = (v3 - (v3 * next_s as f64 * 0.1));
    let mut cholesky = Matrix2::new(value, v3, v3, v2).column_sum();
    Some(cholesky.sum() + cholesky.y.powi(2).ln_1p() + k[0] * k[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.279, 0.826, 0.652]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.809, 0.921]);
let a2 = false;
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[13.101620071791142]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[4.727013143685361, 0.0, 0.0, 11.087851260976535, 18.582834693388232]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[13.101620071791142, 4.727013143685361, 0.0, 0.0, 11.087851260976535, 18.582834693388232]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.178, -0.534, -0.448])).unwrap(), &[0.039205864343739606, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.178, -0.534, -0.448])).unwrap(), &[13.101620071791142, 4.727013143685361, 0.0, 0.0, 0.039205864343739606, 0.0, 0.0]);
}
}

pub mod p185 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu)]
#[matgrad::differential(wrt = lu)]
pub fn f(y: &[f64; 3], lu: &Vector4<f64>, grad: usize, v: bool) -> f64 {
    let mut s = SMatrix::<f64, 20, 1>::zeros();
    for v1 in 0..s.len() {
        let mut v2 = 0.25_f64;
        for whole in 0..20 {
            let v3: f64 = ((v1 as f64)
                - (whole as f64 * 0.1 + f64::from(grad as u32) * 0.25));
            v2 += (-(-2.0_f64).powi(2)).exp();
        }
        let mut v4 = SVector::<f64, 20>::zeros();
        for s in (0..3).rev() {
            let v5: f64 = ((f64::from(s as u32) * 0.25 - f64::from(s as u32) * 0.25)
                * f64::from(v1 as u32) * 0.25);
            v2 += f64::tanh((v5 * (v4[19 - v1])));
        }
        v4 = v4 * 0.5 + v4.component_div(&v4.map(|e| 1.5 + e * e));
    }
    s.fixed_rows_mut::<2>(grad).copy_from(&Vector2::new(lu[1], lu.x));
    let whole = (f64::exp(-(s[(grad.min(19), 0)]).powi(2))
        * (SMatrix::<f64, 20, 2>::from_element(s[(grad, 0)])
            * Vector2::new(lu[grad % 4], lu.y)));
    if (s[(grad * 3 + 1) % 20]).tanh().cosh() > whole[18] && v {
        s -= s;
    }
    s.dot(&s) / 20.0 + (grad as f64 * 0.1 * (whole[grad] - s[grad])) + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.516, -0.132, 0.416];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.343, -0.51, -0.588, -0.762]);
let a2 = 2usize;
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[-0.08858394163392513]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.51, 0.1831275853181593, -0.07863939741901177, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.774, 0.975, 0.572, 0.635])), &[0.5283076603615307]);
}
}

pub mod p186 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
pub fn f<const N: usize>(
    grad: &SMatrix<f64, N, 2>,
    y: &Vector4<f64>,
    cotangent: &SVector<f64, 20>,
    t2: f64,
    pulled: &Params,
) -> f64 {
    let mut step_1 = 0.0_f64;
    for v1 in 0..=N {
        let mut v2 = 0.0_f64;
        for lu in 0..3 {
            if v2 > 0.1 {
                let mut y = {
                    let acc;
                    if (cotangent[lu % 20]).mul_add(t2, 0.5)
                        > (1.5 + t2 * t2).powf(v2.tanh())
                    {
                        acc = (if !(grad[(1, 1)] <= v2) { y.z } else { step_1 });
                    } else {
                        acc = t2;
                    }
                    let v: Vector3<f64> = Vector3::new(
                        (((v1 + 1) as f64).sqrt() * f64::from(v1 as u32) * 0.25),
                        f64::from(lu as u32) * 0.25,
                        {
                            let v3: f64 = ((lu + 1) as f64).sqrt();
                            f64::from(lu as u32) * 0.25
                        },
                    );
                    ((t2 * acc) - (matgrad::constant(step_1)))
                };
                v2 = (((1.5 + step_1.powi(2)).log2()) + (((lu + 1) as f64).sqrt() + v2));
            }
            let v4: f64 = (pulled.count as f64 - (v1 as f64 * 0.1 * (lu as f64)));
            let mut matgrad_item = (*cotangent).sum();
            step_1 = ((v4 * (-0.1_f64))
                / (1.5
                    + (if !(v2 >= t2) { matgrad_item } else { v4 })
                        * (if !(v2 >= t2) { matgrad_item } else { v4 })));
        }
        v2 += (((*cotangent).norm_squared() / 20.0) * (v1 as f64));
    }
    let v5: f64 = t2;
    let matgrad_item: f64 = (1.5
        + ((1.5 + ((-v5.powi(2)).exp_m1()).powi(2)).log2()).powi(2))
        .acosh();
    if matgrad_item <= (1.5 + step_1.powi(2)).ln() {
        let grad = if matgrad::constant(v5) >= (if v5 > v5 { step_1 } else { t2 })
            && pulled.count > 1
        {
            let mut v6 = (*y)[3];
            v6
        } else {
            let acc = (1.5 + v5 * v5)
                .powf(
                    ({
                        let v7 = t2;
                        v7
                    })
                        .tanh(),
                );
            (-((-0.3_f64) + step_1))
        };
        step_1 /= 1.5 + ((t2 + grad).atan2(1.5 + (t2 * grad) * (t2 * grad))).powi(2);
    } else {
        step_1 += f64::tanh((-0.3_f64));
    }
    step_1 + matgrad_item + matgrad_item + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.564, -0.761, 0.073, 0.458]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.546, -0.764, 0.595, 0.833]);
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.706, -0.501, 0.428, -0.647, 0.219, -0.045, 0.122, 0.379, -0.313, 0.434, 0.195, -0.91, 0.412, -0.965, -0.941, -0.756, 0.109, 0.629, 0.689, 0.875]);
let a3 = -0.376;
let a4 = &Params { gain: 0.352, shift: -0.599, count: 2usize, table: [-0.587, -0.711, -0.201, 0.525], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.116, 0.987]), on: false };
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[2.5529826452204376]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[-0.764, -0.546, -0.0, -0.0]);
}
}

pub mod p187 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, next_s, s_before), into)]
pub fn f<const N: usize>(
    item: &SVector<f64, N>,
    next_s: &SVector<f64, 33>,
    s_before: &[f64; 20],
    column: usize,
    i: usize,
) -> f64 {
    let mut v1 = (SMatrix::<f64, N, 1>::repeat(s_before[19 - column])
        .zip_zip_map(&(*item), &(*item), |p, q, u| p * q + u.tanh())
        * (if i != 6 { next_s[(i * 3 + 1) % 33] } else { s_before[i / 2] }));
    for next_s in (0..N).step_by(2) {
        let mut cotangent = ((1.5 + 0.5_f64.powi(2)).log(3.0) * (column as f64));
        let mut i = cotangent;
        v1[next_s] = v1[0] * 0.5 + ((i * i) * next_s as f64 * 0.1);
        cotangent += (-cotangent.powi(2)).exp2();
    }
    let mut sum_5 = 0.0;
    for &v2 in next_s.iter() {
        sum_5
            += {
                let v4 = (v2 - v1[1]);
                (1.5 + v2.powi(2)).sqrt()
            };
    }
    const K6: f64 = 3.0_f64;
    let mut v9 = {
        let mut sum_8 = 0.0;
        for &next_s in s_before.iter() {
            sum_8 += (((i + 1) as f64).sqrt() + ((*item).norm_squared() / 2.0));
        }
        (if K6 > 0.35 { sum_8.hypot(1.0 + sum_5 * sum_5) } else { sum_8 })
    };
    v1.sum() + sum_5 + v9
        + (if i % 2 == 0 { v9.mul_add(v1[1], 0.5) } else { (sum_5 - next_s[i]) })
        + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.244, -0.162]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.737, -0.769, -0.368, -0.893, -0.527, 0.9, 0.56, 0.211, 0.065, 0.248, 0.12, 0.666, 0.047, -0.323, -0.364, -0.001, -0.014, 0.101, -0.586, -0.736, -0.273, 0.015, 0.357, -0.203, 0.338, 0.107, 0.087, -0.577, -0.871, 0.594, 0.405, 0.38, 0.799]);
let a2 = &[-0.727, 0.173, 0.415, 0.465, -0.297, -0.037, -0.077, 0.894, 0.642, -0.477, -0.183, 0.061, -0.857, -0.212, 0.77, -0.365, 0.718, 0.632, 0.056, -0.846];
let a3 = 1usize;
let a4 = 4usize;
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[2034.6750167957157]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[-0.2856080381308747, -628.4437012802042, 47.736854956633415, -49.232319553289884, -26.642262057049887, -54.546511368529686, -36.59454040254397, 54.82453791912724, 38.49955714679316, 15.718967173961794, 4.906766775881558, 18.37462949576222, 9.028163302591095, 44.22971697924974, 3.5503497540466347, -344.1312858765834, -26.376294379502884, -0.07559493295376206, -1.0582602767159668, 7.609260592127592, -39.960117457962234, -47.689276731257905, -20.143075267370932, 1.1338393375194027, 25.909139103428785, -15.139228020129904, 24.630349267287045, 8.057967090713781, 6.560230724268269, -39.458580015657446, -53.6578184588377, 40.40233034684342, 29.067893498331316, 27.435843889215764, 50.58720273590768, 0.173, -0.727, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 98.84903162588911, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.2856080381308747, -628.4437012802042]);
c.near("f_grad_into", &o1, &[47.736854956633415, -49.232319553289884, -26.642262057049887, -54.546511368529686, -36.59454040254397, 54.82453791912724, 38.49955714679316, 15.718967173961794, 4.906766775881558, 18.37462949576222, 9.028163302591095, 44.22971697924974, 3.5503497540466347, -344.1312858765834, -26.376294379502884, -0.07559493295376206, -1.0582602767159668, 7.609260592127592, -39.960117457962234, -47.689276731257905, -20.143075267370932, 1.1338393375194027, 25.909139103428785, -15.139228020129904, 24.630349267287045, 8.057967090713781, 6.560230724268269, -39.458580015657446, -53.6578184588377, 40.40233034684342, 29.067893498331316, 27.435843889215764, 50.58720273590768]);
c.near("f_grad_into", &o2, &[0.173, -0.727, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 98.84903162588911, 0.0]);
}
}
}

pub mod p190 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x)]
#[matgrad::differential(wrt = x)]
pub fn f(x: f64) -> Option<f64> {
    let mut v1 = SVector::<f64, 4>::zeros();
    for (i, &matgrad_item) in v1.iter().enumerate() {
        let column: f64 = ((if matgrad::relu(matgrad_item) < 0.6 {
            x.atan2(1.5 + matgrad_item * matgrad_item)
        } else {
            (x + v1[2])
        }) * v1.y);
    }
    let mut v2 = (((x + v1[3]) * x)
        / (1.5
            + ((1.5 + v1[3] * v1[3]).powf(v1[1].tanh()))
                * ((1.5 + v1[3] * v1[3]).powf(v1[1].tanh()))));
    let mut sum_3 = 0.0;
    for column in 1..20 {
        sum_3 += v2.tanh().sinh();
    }
    let v4: SMatrix<f64, 3, 3> = (((SMatrix::<f64, 3, 3>::zeros()).add_scalar(sum_3)
        - SMatrix::<f64, 3, 3>::repeat(sum_3)) * 0.3)
        .pow(3);
    let v5: f64 = 0.1_f64;
    let value;
    if (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v4[(2, 0)]).mean() >= 0.1 {
        value = v1.iter().map(|v| v * v).sum::<f64>().tanh();
    } else {
        value = v4[(2, 2)];
    }
    let (x, mut v6) = (
        (v4.sum()).tanh().sinh(),
        (if v5 > v1.x.mul_add(v5, 0.5) { v5 } else { value }),
    );
    (sum_3, v6) = (v6, (sum_3 * 0.5 + 0.1_f64).tanh());
    let v7: f64 = v5;
    Some(
        v1.dot(&v1) / 4.0 + v2 + sum_3 + value + v6 + v7 + (-sum_3.mul_add(v7, 0.5))
            + x * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.568;
c.near("f", &f(a0).unwrap(), &[0.5964687922735286]);
c.near("f_grad", &f_grad(a0).unwrap(), &[1.514235632047486]);
c.near("f_diff", &f_diff(a0, 0.749).unwrap(), &[1.134162488403567]);
}
}

pub mod p191 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, value)]
#[matgrad::hessian(wrt = dx, value)]
pub fn f(
    s_before: &Vector3<f64>,
    acc: f64,
    dx: &Vector4<f64>,
    t2: usize,
    cotangent: &SVector<f64, 17>,
) -> f64 {
    let v1: SMatrix<f64, 3, 1> = (SMatrix::<f64, 3, 3>::repeat(dx[0])
        - SMatrix::<f64, 3, 3>::repeat(cotangent[7]))
        .diagonal();
    let v = if (1.5 + (v1[(t2.min(2), 0)]).powi(2)).sqrt() >= 0.6 {
        ((*dx) - vector![v1.y, acc, acc, v1[2]])
    } else {
        ((*dx) - (*dx))
    };
    let s_before;
    if !(matgrad::relu(v[1]) > ((v[t2.min(3)]) + (v1[(1, 0)]))) {
        s_before = (v[1] - cotangent[13]);
    } else {
        s_before = v[1].atan2(1.5 + acc * acc);
    }
    let v = (*dx);
    let mut t2: SMatrix<f64, 4, 1> = Vector4::new(s_before, s_before, v[2], v1[(0, 0)]);
    let s_before: usize = 1;
    v1.dot(&v1) / 3.0 + t2.norm_squared() + (v1[0] * (-v1.y)) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.227, 0.984, -0.903]);
let a1 = -0.661;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.943, -0.772, 0.287, 0.317]);
let a3 = 3usize;
let a4 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.542, 0.52, -0.315, 0.892, -0.98, -0.114, -0.37, 0.036, -0.517, 0.103, -0.256, 0.68, 0.836, 0.731, -0.302, 0.544, 0.183]);
c.near("f", &f(a0, a1, a2, a3, a4), &[3.186734]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-2.7299999999999995, -4.311, 0.574, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[3.186734, -2.7299999999999995, -4.311, 0.574, 0.0]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[2.0, 1.0, 0.0, 0.0, 1.0, 4.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4), &[3.186734, -2.7299999999999995, -4.311, 0.574, 0.0, 2.0, 1.0, 0.0, 0.0, 1.0, 4.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p192 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, t2), value)]
#[matgrad::newton_step(wrt = y, value)]
pub fn f(y: &Matrix2<f64>, t2: SMatrix<f64, 2, 3>, s_before: &Params) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in y.column_iter() {
        let mut v2: usize = 2;
        for _ in 0..2 {
            v2 %= 1;
        }
        v2 %= 4;
        sum_3 += (v1[0] + (t2.max()));
    }
    let mut cholesky = SMatrix::<f64, 3, 3>::repeat(sum_3)
        .map(|x| (1.5 + x * x).powf(x.tanh()));
    let mut v4 = (cholesky * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .full_piv_lu()
        .solve(
            &SMatrix::<
                f64,
                3,
                3,
            >::from_fn(|r0, c0| cholesky[(0, 2)] * (r0 + c0) as f64 * 0.1),
        )
        .unwrap()
        .abs();
    let v5;
    if !((1.5 + (v4[(1, 0)]) * (v4[(1, 0)])).powf((v4[(2, 0)]).tanh()) < -0.3) {
        v5 = (1.5 + v4.m31 * v4.m31).powf((v4[(0, 2)]).tanh());
    } else {
        v5 = (0.7 * (v4[(1, 0)]).sin()).acos();
    }
    y.dot(y) / 4.0 + sum_3 + cholesky.norm_squared() + v4.sum() + v5
        + t2[(1, s_before.count % 3)] + t2[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.314, -0.385, -0.362, -0.917]);
let a1 = SMatrix::<f64, 2, 3>::from_column_slice(&[0.583, 0.605, 0.376, 0.262, -0.732, -0.904]);
let a2 = &Params { gain: -0.188, shift: -0.933, count: 1usize, table: [-0.279, -0.155, 0.879, 0.31], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.195, -0.083]), on: true };
c.near("f", &f(a0, a1, a2), &[19.42768709959147]);
c.near("f_grad", &f_grad(a0, a1, a2), &[24.605173071654484, -0.1925, 24.581173071654483, -0.4585, 0.8348148164918164, 49.52434614330897, 0.0, 1.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[19.42768709959147, 24.605173071654484, -0.1925, 24.581173071654483, -0.4585, 0.8348148164918164, 49.52434614330897, 0.0, 1.0, 0.0, 0.0]);
c.newton(&f_newton(a0, a1, a2), &[62.42282962829466, 0.0, 61.92282962829466, 0.0, 0.0, 0.5, 0.0, 0.0, 61.92282962829466, 0.0, 62.42282962829466, 0.0, 0.0, 0.0, 0.0, 0.5], &[24.605173071654484, -0.1925, 24.581173071654483, -0.4585]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[19.42768709959147, 24.605173071654484, -0.1925, 24.581173071654483, -0.4585]);
c.newton(&r.2, &[62.42282962829466, 0.0, 61.92282962829466, 0.0, 0.0, 0.5, 0.0, 0.0, 61.92282962829466, 0.0, 62.42282962829466, 0.0, 0.0, 0.0, 0.0, 0.5], &[24.605173071654484, -0.1925, 24.581173071654483, -0.4585]);
}
}
}

pub mod p193 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, into)]
#[matgrad::differential(wrt = n, into)]
pub fn f(n: &Vector2<f64>, next_s: &Matrix3<f64>, matgrad_total: usize) -> f64 {
    let mut v1 = (*next_s).scale((n[1] * (-1.5_f64)));
    for n in v1.row_iter() {
        let mut v2 = SMatrix::<f64, 2, 2>::zeros();
        v2 = v2 * 0.5
            + (Matrix2::new(
                v2[(matgrad_total % 2, 1)],
                n[(matgrad_total.min(0), matgrad_total.min(2))],
                next_s[(matgrad_total % 3, 2)],
                n[(matgrad_total % 1, 1)],
            ) * n[(matgrad_total % 1, 0)]);
    }
    let mut v3 = {
        let n = ((v1[(1, 0)]) + ((v1[(2, 0)]).atan2(1.5 + (v1[(0, 0)]) * (v1[(0, 0)]))));
        ((n.atan2(1.5 + n * n))
            - ((1.5 + (next_s[(matgrad_total % 3, 0)]).powi(2)).log2()))
    };
    let item = |all: usize| -> usize { 2 };
    v1.norm_squared() + v3
        + (1.5 + v3 * v3)
            .powf((next_s.m32.hypot(1.0 + (v1[(2, 2)]) * (v1[(2, 2)]))).tanh())
        + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.854, -0.078]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.336, -0.837, 0.327, 0.905, -0.739, -0.431, 0.233, -0.788, 0.038]);
let a2 = 4usize;
c.near("f", &f(a0, a1, a2), &[1.1297487269299298]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.078, -0.5698730147489758]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.078, -0.5698730147489758]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.524, -0.955])), &[0.5033567290852718]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.524, -0.955]), &mut o0);
c.near("f_diff_into", &o0, &[0.5033567290852718]);
}
}
}

pub mod p194 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (column, t2), value)]
#[matgrad::hvp(wrt = column, value)]
pub fn f(column: f64, t2: &Vector4<f64>, y: &[f64; 4], n: &[usize]) -> f64 {
    let next_s: usize = 2;
    let v1 = (*t2);
    let mut v4 = {
        let v2: Vector2<f64> = Vector2::new(
            y[next_s % 4],
            (y[2] * f64::from(next_s as u32) * 0.25),
        );
        let mut v3 = {
            let matgrad_item: f64 = (0..next_s).map(|j| j as f64 * 0.1).sum::<f64>();
            matgrad_item
        };
        0.1_f64
    };
    let mut v = SMatrix::<f64, 2, 2>::zeros();
    let mut v5 = vector![column, v[(1, 0)], v4]
        .push(v4.hypot(1.0 + t2[3] * t2[3]))
        .sum();
    let mut v6 = ((SMatrix::<f64, 4, 2>::from_element(v5).column_sum().dot(&v1) / 4.0)
        * ((0.7 * v5.sin()).atanh()));
    for v7 in v.row_iter() {
        let mut matgrad_item = Vector4::new(v6, v7[(next_s % 1, 1)], v5, v1.w);
        v6 -= matgrad_item[n[2]];
    }
    let mut v8 = SVector::<f64, 17>::zeros();
    for v9 in 0..4 {
        let acc: f64 = (-(v9 as f64 * 0.1 * (0.7 * (v[(1, 1)]).sin()).atanh()));
        v.fixed_columns_mut::<1>(0)
            .copy_from(&SMatrix::<f64, 2, 3>::repeat(v1.x).column(0).into_owned());
        v6 += v[(1, 1)];
    }
    t2.norm_squared() + v4 + v.sum() + v5 + v6 + v8.norm_squared()
        + v[(1, next_s.min(1))] + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.882;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.419, -0.987, 0.403, -0.314]);
let a2 = &[-0.286, -0.097, -0.971, -0.184];
let a3 = &[3usize, 2usize, 0usize, 1usize];
c.near("f", &f(a0, a1, a2, a3), &[4.0203198749802755]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.0, 1.851, -1.555, 0.806, -1.2534143780643334]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[4.0203198749802755, 1.0, 1.851, -1.555, 0.806, -1.2534143780643334]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, -0.447), &[0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, -0.447), &[4.0203198749802755, 1.0, 0.0]);
}
}

pub mod p195 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, matgrad_total), value, into)]
#[matgrad::differential(wrt = (acc, matgrad_total), value, into)]
pub fn f(
    acc: &Vector4<f64>,
    matgrad_total: &Matrix2<f64>,
    other: f64,
    out: bool,
) -> f64 {
    let y = (*matgrad_total);
    let mut matgrad_total = SMatrix::<f64, 4, 2>::repeat(matgrad_total[(1, 1)])
        .column_sum();
    let mut other = ((*acc) - matgrad_total)
        .zip_map(&matgrad_total.map(|v1| (y[(0, 1)]).tanh() * v1), |p, q| p * q.sin());
    let mut acc = ((other.add_scalar(3.0)).normalize()
        / (1.5
            + matgrad_total
                .map(|v2| {
                    other.map(|y| (v2 * y + (other.norm_squared() / 4.0)).tanh()).sum()
                        / 4.0
                })
                .sum()
                * matgrad_total
                    .map(|v2| {
                        other
                            .map(|y| (v2 * y + (other.norm_squared() / 4.0)).tanh())
                            .sum() / 4.0
                    })
                    .sum()));
    let mut lu = acc[1];
    y.sum() + matgrad_total.sum() + other.sum() + lu + (-lu).asinh()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.772, -0.965, -0.495, 0.251]);
let a1 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.519, 0.382, -0.41, -0.762]);
let a2 = -0.83;
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[-5.10836671832084]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.5577453435922795, 0.5577940282053971, 0.5579019087234964, 0.5583601653944468, 1.0, 1.0, -3.4186714793346136, 1.8852414256047783]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-5.10836671832084, 0.5577453435922795, 0.5577940282053971, 0.5579019087234964, 0.5583601653944468, 1.0, 1.0, -3.4186714793346136, 1.8852414256047783]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.5577453435922795, 0.5577940282053971, 0.5579019087234964, 0.5583601653944468]);
c.near("f_grad_into", &o1, &[1.0, 1.0, -3.4186714793346136, 1.8852414256047783]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-5.10836671832084]);
c.near("f_value_and_grad_into", &o0, &[0.5577453435922795, 0.5577940282053971, 0.5579019087234964, 0.5583601653944468]);
c.near("f_value_and_grad_into", &o1, &[1.0, 1.0, -3.4186714793346136, 1.8852414256047783]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 2>::from_column_slice(&[0.922, -0.585, -0.11, -0.053])), &[1.3598885065733808]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 2>::from_column_slice(&[0.922, -0.585, -0.11, -0.053])), &[-5.10836671832084, 1.3598885065733808]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 2>::from_column_slice(&[0.922, -0.585, -0.11, -0.053]), &mut o0);
c.near("f_diff_into", &o0, &[1.3598885065733808]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 2>::from_column_slice(&[0.922, -0.585, -0.11, -0.053]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-5.10836671832084]);
c.near("f_value_and_diff_into", &o0, &[1.3598885065733808]);
}
}
}

pub mod p196 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, into)]
#[matgrad::hvp(wrt = pulled, into)]
pub fn f(t1: f64, pulled: &Vector4<f64>, g: usize, dx: usize) -> f64 {
    let (matgrad_total, mut v1): (f64, f64) = (
        (Vector3::new(t1, pulled[dx % 4], pulled[2]).push(pulled[3]).norm_squared()
            / 4.0),
        (*pulled).sum(),
    );
    v1 = matgrad_total;
    let column: f64 = (((g + 1) as f64).sqrt() + v1.max(((*pulled).lp_norm(1))));
    let v2 = {
        let g = (-(if column >= t1 { matgrad_total } else { column }));
        ((dx as f64) + g)
    };
    let mut dx = ((column + v2) * (*pulled));
    let mut v3 = (dx.w.sin_cos().0).mul_add((dx.z + pulled.z), 0.5);
    let v4: f64 = (v3 * (dx.x - v3));
    t1 + v1 + v2 + dx.sum() + v3 + v4
        + (Vector4::new(v1, v4, v3, v4)
            .dot(&(Vector4::new(matgrad_total, v4, v4, (-0.8_f64)) - dx)) / 4.0)
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.781;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.933, -0.216, 0.239, 0.699]);
let a2 = 3usize;
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[15.790565482880831]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[35.871842709437765, -6.128651313877203, 115.6307861912514, 127.92479765613919]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[35.871842709437765, -6.128651313877203, 115.6307861912514, 127.92479765613919]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.661, -0.269, 0.66, 0.514])), &[445.65895704456864, -170.47844275371105, 1542.5821643185955, 1307.30258160741]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.661, -0.269, 0.66, 0.514]), &mut o0);
c.near("f_hvp_into", &o0, &[445.65895704456864, -170.47844275371105, 1542.5821643185955, 1307.30258160741]);
}
}
}

pub mod p197 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, y, n), into)]
#[matgrad::hvp(wrt = s_before, into)]
pub fn f(
    s_before: &Vector2<f64>,
    y: &Vector2<f64>,
    n: &Vector3<f64>,
    s: &[usize],
    other: SVector<f64, 20>,
    step_1: usize,
) -> f64 {
    let mut all: usize = step_1 % 4;
    if step_1 < 3 {
        all ^= 1;
    }
    all %= 4;
    let v1;
    if n.y
        <= {
            let pulled = y[0];
            pulled
        }
    {
        v1 = (((all + 1) as f64).sqrt() + s_before[0]);
    } else {
        v1 = other.sum();
    }
    const K2: f64 = (-0.5_f64);
    let all = if v1 < y.x { K2 } else { f64::tanh(s_before[0]) };
    let other: f64 = if K2 > 0.0 { K2 } else { K2 };
    let mut v3 = {
        let all: [usize; 3] = [0, 1, 1];
        (other.mul_add(K2, 0.5)).hypot(1.0 + (n[2].tanh().cosh()) * (n[2].tanh().cosh()))
    };
    v1 + all + v3 + v3 + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.213, 0.731]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.482, -0.928]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.573, -0.953, -0.271]);
let a3 = &[0usize, 2usize, 0usize, 3usize, 3usize];
let a4 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.569, 0.854, 0.835, 0.012, -0.26, 0.173, 0.6, -0.344, 0.389, 0.828, 0.918, 0.508, 0.447, -0.371, -0.41, -0.365, -0.168, -0.998, 0.174, 0.977]);
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[6.2765739134664145]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.9559687675217516, 0.0, -0.928, -0.482, 0.0, 0.0, -0.9691655150783375]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[1.9559687675217516, 0.0]);
c.near("f_grad_into", &o1, &[-0.928, -0.482]);
c.near("f_grad_into", &o2, &[0.0, 0.0, -0.9691655150783375]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843])), &[0.35545763104518996, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.886, -0.843]), &mut o0);
c.near("f_hvp_into", &o0, &[0.35545763104518996, 0.0]);
}
}
}

pub mod p198 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, into)]
#[matgrad::newton_step(wrt = s_before)]
pub fn f(s_before: f64, y: &Vector4<f64>, i: &Matrix3<f64>) -> f64 {
    let mut v1 = 0.25_f64;
    for (&dx, &v2) in y.iter().zip(y.iter().skip(1)) {
        let i: f64 = ((i[(1, 2)] * 1.0_f64).tanh() * i[(2, 1)]);
        v1 += s_before.hypot(1.0 + (y.w + i) * (y.w + i));
    }
    let mut dx = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| s_before * (r0 + c0) as f64 * 0.1)
        .scale((i.m33 - s_before));
    let mut v3 = dx;
    let mut matgrad_total: f64 = v3[(1, 0)];
    let mut whole = 0.0_f64;
    for cholesky in v3.row_iter() {
        let v4: f64 = (i[(2, 0)] - i[(1, 1)]);
        whole = (whole * 0.5 + v3[(1, 2)]).tanh();
    }
    let mut sum_6 = 0.0;
    for v5 in dx.row_iter() {
        sum_6
            += (1.5 + (v5[(0, 1)]) * (v5[(0, 1)]))
                .powf((whole / (1.5 + y.x * y.x)).tanh());
    }
    let mut dx = (sum_6 / (1.5 + whole * whole));
    let mut sum_7 = 0.0;
    for matgrad_total in 0..=2 {
        let cholesky = y.len();
        sum_7 += (((*i) + v3).dot(&v3.zip_map(&v3, |p, q| p * q.sin())) / 9.0);
    }
    [sum_7, sum_6] = [sum_6, sum_7];
    v1 + v3.norm_squared() + matgrad_total + whole + sum_6 + dx + sum_7
        + (i[(0, 2)] + whole).hypot(1.0 + (1.5_f64 + sum_6) * (1.5_f64 + sum_6))
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.753;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.272, -0.247, 0.19, -0.606]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.001, 0.843, -0.568, 0.772, -0.993, -0.2, 0.147, -0.542, 0.9]);
c.near("f", &f(a0, a1, a2), &[12.982138188037746]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.7043179332273068]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.7043179332273068]);
}
c.newton(&f_newton(a0, a1, a2), &[-1.0614159945936723], &[0.7043179332273068]);
}
}

pub mod p199 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, lu), value)]
#[matgrad::differential(wrt = (other, lu), value)]
pub fn f(
    other: &Vector4<f64>,
    lu: &Vector4<f64>,
    t2: f64,
    value: &[usize],
    dx: &[f64],
    next_s: usize,
) -> f64 {
    let (v1, v2): (f64, f64) = (
        (0..next_s).map(|j| j as f64 * 0.1).sum::<f64>(),
        (t2 * next_s as f64 * 0.1),
    );
    let mut sum_5 = 0.0;
    for v3 in 0..=next_s {
        let v4: f64 = dx[value[value[0]]];
        sum_5 += v2;
    }
    let v6 = (Vector4::new(other[0], sum_5, v1, v2) - (*other))
        .zip_zip_map(&(*lu), &(*lu), |p, q, u| p * q + u.tanh());
    let v7: f64 = (if t2 > -0.4 { f64::from(next_s as u32) * 0.25 } else { v2 }
        + (v2 + v1));
    sum_5
        += ((t2 * ((next_s + 1) as f64).sqrt())
            / (1.5
                + (sum_5.atan2(1.5 + v6.y * v6.y)) * (sum_5.atan2(1.5 + v6.y * v6.y))));
    let mut v8 = SMatrix::<f64, 20, 1>::zeros();
    let mut sum_11 = 0.0;
    for v9 in 0..next_s {
        let v10: f64 = dx[v9.min(4)];
        sum_11 += ((v9 as f64) * v10);
    }
    let v14;
    if (*lu).add_scalar(3.0).norm()
        < (v6
            .iter()
            .map(|&v12| ((if v12 >= v1 && v7 > -0.4 { sum_11 } else { sum_11 })).tanh())
            .sum::<f64>() / 4.0)
    {
        v14 = (sum_5 * v2);
    } else {
        v14 = (v1 * v6.x);
    }
    sum_5 + v6.norm_squared() + v8.sum() + sum_11 + v14
        + ((*lu).component_div(&(*lu).map(|e| 1.5 + e * e)))[(next_s % 4, next_s.min(0))]
        + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.55, 0.678, 0.425, -0.705]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.476, 0.735, -0.893, 0.145]);
let a2 = 0.911;
let a3 = &[2usize, 2usize, 3usize, 3usize, 1usize];
let a4 = &[0.724, -0.118, -0.47, -0.069, -0.521];
let a5 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[8.228525160110443]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, -3.27069065747329, -2.190256328994935, -0.09055678210028079, 2.2508721954056665, 12.55662287294044, -2.6165666509948635, 1.336347199983672]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[8.228525160110443, 0.0, -3.27069065747329, -2.190256328994935, -0.09055678210028079, 2.2508721954056665, 12.55662287294044, -2.6165666509948635, 1.336347199983672]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.118, -0.492, 0.54, 0.57]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.99, 0.727, -0.01, -0.042])), &[11.701891406212379]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.118, -0.492, 0.54, 0.57]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.99, 0.727, -0.01, -0.042])), &[8.228525160110443, 11.701891406212379]);
}
}

pub mod p200 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, into)]
#[matgrad::differential(wrt = cotangent, into)]
pub fn f(
    cotangent: &SMatrix<f64, 3, 2>,
    w: &SVector<f64, 17>,
    s_before: usize,
) -> Option<f64> {
    let mut w: f64 = ((cotangent[(2, 1)]) * w[s_before])
        .hypot(1.0 + (w[s_before] - w[13]) * (w[s_before] - w[13]));
    let mut acc = SMatrix::<f64, 2, 3>::zeros();
    let v1 = acc;
    for acc in 0..=s_before {
        let mut w: f64 = acc as f64 * 0.1;
        w += (v1[(0, 2)]).tanh();
    }
    let v3 = if (1.5 + (acc[(s_before % 2, 2)]) * (acc[(s_before % 2, 2)]))
        .powf((cotangent[(0, 0)]).tanh())
        < (f64::from(s_before as u32) * 0.25 * v1[(0, 1)])
    {
        acc[(s_before % 2, 0)]
    } else {
        let v2 = v1[(1, 0)];
        (-v1[(1, 1)]).sin_cos().0
    };
    Some(w + acc.norm_squared() + v1.dot(&v1) / 6.0 + v3 + v3 + cotangent[0].sin())
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.419, 0.391, -0.257, 0.344, 0.099, 0.939]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.068, -0.055, 0.079, -0.317, -0.098, 0.044, 0.658, 0.249, 0.899, 0.835, -0.942, -0.857, 0.685, 0.836, 0.31, 0.339, 0.421]);
let a2 = 6usize;
c.near("f", &f(a0, a1, a2).unwrap(), &[1.6093966715964858]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.9134962441529757, 0.0, 0.0, 0.0, 0.0, 0.338076056088977]);
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.9134962441529757, 0.0, 0.0, 0.0, 0.0, 0.338076056088977]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.138, -0.022, -0.252, -0.956, 0.931, 0.967])).unwrap(), &[0.2008570645449301]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.138, -0.022, -0.252, -0.956, 0.931, 0.967]), &mut o0);
c.near("f_diff_into", &o0, &[0.2008570645449301]);
}
}
}

pub mod p201 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, v), into)]
#[matgrad::hvp(wrt = t1, into)]
pub fn f(t1: &Vector2<f64>, v: f64, next_s: usize, other: usize, i: usize) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 0..=i {
        let v2: usize = 1;
        sum_3 += v;
    }
    let mut v4 = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
            &[SMatrix::<f64, 1, 2>::from_row_slice(&[sum_3, v]), matrix![t1.y, sum_3]],
        )
        .column_sum();
    let mut v5 = matgrad::log_softmax(&Vector3::new(sum_3, sum_3, 1.5_f64)).yz();
    let mut v6: f64 = v5[1];
    let v7: Vector3<f64> = Vector3::new(
        f64::from(next_s as u32) * 0.25,
        other as f64 * 0.1,
        f64::from(other as u32) * 0.25,
    );
    v6 = v7.y;
    let mut v8 = SMatrix::<f64, 2, 1>::from_row_slice(&[v6.hypot(1.0 + v6 * v6), v6]);
    let mut v9 = 0.25_f64;
    for &v10 in v4.iter().take(2) {
        let v12 = (v9 / (1.5 + v8[1] * v8[1]));
        let v13: usize = 0;
        let v14: f64 = ((v7[(v13 * 3 + 1) % 3] * 1.0_f64).atan() * 1.0_f64).exp_m1();
        v9 /= 1.5 + (v14).powi(2);
    }
    let mut v15: f64 = 1.0;
    for v16 in (0..i).rev() {
        let mut v17 = (v6.mul_add(v15, 0.5)).hypot(1.0 + v7.z * v7.z);
        v17 *= (((v15 / (1.5 + v15 * v15)) * (Vector2::new(v6, v9).sum()))).cos();
    }
    v + sum_3 + v4.sum() + v5.sum() + v6 + v8.sum() + v9 + v15
        + (v8.mean()).mul_add((v15.hypot(1.0 + v6 * v6)), 0.5) + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.989, 0.181]);
let a1 = -0.631;
let a2 = 3usize;
let a3 = 1usize;
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-14.317673867986901]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 1.0, 26.17973037735999]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 1.0]);
c.near("f_grad_into", &o1, &[26.17973037735999]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.546, 0.43])), &[0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.546, 0.43]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0]);
}
}
}

pub mod p202 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = grad, value)]
pub fn f<const N: usize>(grad: &SVector<f64, N>, dx: usize) -> SMatrix<f64, 1, 2> {
    let mut s_before: f64 = (((grad[dx % 3]) + grad[0]) + (grad[(dx % 3, 0)]));
    let mut grad = grad[(0, 0)];
    let mut v1 = (SMatrix::<f64, 2, 3>::from_element(grad)
        * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| s_before * (r0 + c0) as f64 * 0.1))
        .diagonal();
    (matrix![s_before, v1[1], v1.x] * SMatrix::<f64, 3, 2>::from_element(v1[0]))
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(s_before + grad + v1.sum() + (dx as f64 * 0.1 * (grad + grad)))
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.4, 0.187, -0.087]);
let a1 = 5usize;
c.near("f", &f::<3>(a0, a1), &[-1.1926637568, -1.1926637568]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.542, -0.724])), &[-0.40754211388799977, 0.0, -0.2650525695999998]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.542, -0.724])), &[-1.1926637568, -1.1926637568, -0.40754211388799977, 0.0, -0.2650525695999998]);
}
}

pub mod p205 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value)]
#[matgrad::hvp(wrt = x, value)]
pub fn f<const N: usize>(x: &SVector<f64, N>, whole: usize) -> f64 {
    let v1: Vector3<f64> = Vector3::new(
        (whole as f64 * 0.1 * ((whole + 1) as f64).sqrt()),
        f64::from(whole as u32) * 0.25,
        (whole as f64 * 0.1 * whole as f64 * 0.1),
    );
    let dx = if (if v1[1] > v1[0] { v1[1] } else { v1[whole % 3] }) > -0.3 && whole >= 2
    {
        let mut t1: f64 = 1.0;
        for &step_1 in v1.iter().take(2) {
            let mut dx = ((step_1 + t1) / (1.5 + x[whole] * x[whole]));
            let i: Vector3<f64> = Vector3::new(
                v1[whole % 3],
                v1[2],
                (step_1 * 1.0_f64).abs(),
            );
            let t1 = SMatrix::<f64, 3, 2>::repeat(v1.z).column_sum();
            dx -= (-dx);
        }
        (*x)
    } else {
        let mut other = {
            let mut dx: SMatrix<f64, 3, 1> = Vector3::new(v1[1], v1[1], v1[(0, 0)]);
            let g = ((0.7 * dx[1].sin()).atanh()).tanh().sinh();
            g
        };
        ((*x) - (*x))
    };
    let mut sum_3 = 0.0;
    for v2 in 0..20 {
        let t1: usize = 2;
        sum_3 += ((dx[t1 + 14]) / (1.5 + (dx[(9, 0)]) * (dx[(9, 0)])));
    }
    sum_3 = (sum_3 * 0.5 + (-v1[(0, 0)])).tanh();
    let (other, mut g) = ((-(v1[whole % 3] * sum_3)), matgrad::log_sum_exp(&dx));
    g += v1.iter().map(|step_1| step_1 * step_1).sum::<f64>();
    let mut other = g;
    let mut dx: SMatrix<f64, N, 1> = SMatrix::<f64, N, 1>::repeat(dx[whole + 13])
        .zip_map(&dx, |p, q| p * q.sin())
        .component_mul(&dx);
    dx /= 1.5 + (other).powi(2);
    sum_3 + g + other + dx.norm_squared()
        + (v1.iter().map(|&v5| (v5).tanh()).sum::<f64>() / 3.0) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.919, -0.431, -0.121, 0.447, -0.103, 0.416, -0.542, -0.903, -0.626, -0.264, -0.436, 0.738, -0.057, -0.214, 0.8, -0.63, 0.173, 0.832]);
let a1 = 4usize;
c.near("f", &f::<18>(a0, a1), &[10.100894146189978]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[-0.19091701494209234, 0.9803658372732162, 0.08409186558885375, 0.14876400890022634, 0.08562228217635527, 0.14416966423860886, 0.05460657028191286, 0.036403357088268695, 0.049883211688116554, 0.4279955297197642, 0.061047774162303614, 0.19985707551571166, 0.08965704343173735, 0.07658930000961679, 0.212830898659462, 0.04966615641649641, 6.216422368511903, 0.22632749384339826]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1), &[10.100894146189978, -0.19091701494209234, 0.9803658372732162, 0.08409186558885375, 0.14876400890022634, 0.08562228217635527, 0.14416966423860886, 0.05460657028191286, 0.036403357088268695, 0.049883211688116554, 0.4279955297197642, 0.061047774162303614, 0.19985707551571166, 0.08965704343173735, 0.07658930000961679, 0.212830898659462, 0.04966615641649641, 6.216422368511903, 0.22632749384339826]);
c.near("f_hvp", &f_hvp::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.607, 0.161, 0.49, -0.785, 0.611, 0.589, 0.347, -0.983, 0.942, -0.663, -0.195, 0.717, -0.752, -0.87, -0.839, 0.643, 0.782, 0.75])), &[0.2755029610815072, 0.6072864642915712, 0.028414077838442287, -0.14035338397490518, 0.03928587935052253, 0.06434999798403274, 0.01072682230324748, -0.05186700847557779, 0.04195922861461049, 1.5899917080112627, -0.022325610619472875, 0.11725452123543327, -0.08118090134136845, -0.07896987424252815, -0.2107072954286409, 0.025602936349190204, -13.127875583865908, 0.1480918640158386]);
c.near("f_value_grad_hvp", &f_value_grad_hvp::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.607, 0.161, 0.49, -0.785, 0.611, 0.589, 0.347, -0.983, 0.942, -0.663, -0.195, 0.717, -0.752, -0.87, -0.839, 0.643, 0.782, 0.75])), &[10.100894146189978, -0.19091701494209234, 0.9803658372732162, 0.08409186558885375, 0.14876400890022634, 0.08562228217635527, 0.14416966423860886, 0.05460657028191286, 0.036403357088268695, 0.049883211688116554, 0.4279955297197642, 0.061047774162303614, 0.19985707551571166, 0.08965704343173735, 0.07658930000961679, 0.212830898659462, 0.04966615641649641, 6.216422368511903, 0.22632749384339826, 0.2755029610815072, 0.6072864642915712, 0.028414077838442287, -0.14035338397490518, 0.03928587935052253, 0.06434999798403274, 0.01072682230324748, -0.05186700847557779, 0.04195922861461049, 1.5899917080112627, -0.022325610619472875, 0.11725452123543327, -0.08118090134136845, -0.07896987424252815, -0.2107072954286409, 0.025602936349190204, -13.127875583865908, 0.1480918640158386]);
}
}

pub mod p206 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, value)]
#[matgrad::differential(wrt = n, value)]
pub fn f(n: &Vector3<f64>, pulled: &Vector4<f64>, s_before: &Matrix3<f64>) -> f64 {
    let mut acc: f64 = (s_before[(0, 0)] * s_before[(1, 2)]);
    let mut whole: f64 = {
        let v1: f64 = acc;
        v1
    };
    let v2: usize = 3;
    let v3: [usize; 3] = [0, 2, 2];
    n.dot(n) / 3.0 + whole
        + (whole.mul_add(acc, 0.5))
            .atan2(1.5 + ((*n).norm_squared() / 3.0) * ((*n).norm_squared() / 3.0))
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.288, -0.434, 0.915]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.564, 0.14, 0.549, 0.892]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.131, -0.469, -0.988, 0.762, 0.39, -0.245, 0.538, -0.654, 0.097]);
c.near("f", &f(a0, a1, a2), &[0.5054876673185086]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.16747827538159438, -0.25238045665143044, 0.5320924374102738]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.5054876673185086, -0.16747827538159438, -0.25238045665143044, 0.5320924374102738]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.683, 0.065, 0.164])), &[0.1852460921385709]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.683, 0.065, 0.164])), &[0.5054876673185086, 0.1852460921385709]);
}
}

pub mod p207 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
pub fn f<const N: usize>(
    k: SVector<f64, N>,
    acc: &Vector3<f64>,
    w: Matrix3<f64>,
    matgrad_item: Mode,
) -> f64 {
    let k = if (1.5 + (w[(1, 2)]).powi(2)).acosh() <= acc[(0, 0)] {
        (1.5 + k[3].powi(2)).log(3.0)
    } else {
        let cholesky: usize = 0;
        w.zip_map(&w, |p, q| p * q.sin()).trace()
    };
    let w = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| k * (r0 + c0) as f64 * 0.1)
        .determinant()
        .tanh();
    let s = acc.len();
    let v1: f64 = ((((s + 1) as f64).sqrt() - s as f64 * 0.1) * 1.0_f64).sin();
    let mut acc = (Matrix2::new(k, k, w, v1) * Matrix2::new(k, k, w, v1).transpose()
        + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .expect("positive definite")
        .solve(
            &(SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                &[
                    matrix![acc[2], v1],
                    SMatrix::<f64, 1, 2>::from_row_slice(&[w, 0.8_f64]),
                ],
            )
                + SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(
                    &[SMatrix::<f64, 1, 2>::from_row_slice(&[v1, v1]), matrix![w, v1]],
                )),
        );
    let mut i = acc.component_div(&acc.map(|e| 1.5 + e * e));
    acc.dot(&acc) / 4.0 + i.dot(&i) / 4.0 + i.m21 + k * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.107, -0.978, -0.111, 0.245, -0.582]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.09, 0.522, -0.669]);
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.17, -0.614, 0.556, 0.788, 0.41, -0.575, 0.719, -0.369, -0.395]);
let a3 = Mode::Fast;
c.near("f", &f::<5>(a0, a1, a2, a3), &[0.38418348511028233]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[0.0, 0.0, 0.013363163159716682]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[0.38418348511028233, 0.0, 0.0, 0.013363163159716682]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.013363163159716682]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.38418348511028233]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.013363163159716682]);
}
}
}

pub mod p208 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = n)]
pub fn f(n: &SVector<f64, 20>, s_before: &[f64; 20], s: &Matrix3<f64>) -> Vector3<f64> {
    let v3 = if s[(1, 2)] >= s[(0, 1)] {
        ((s_before[6].atan2(1.5 + n[8] * n[8])) * (s[(0, 2)]))
    } else {
        let mut v1 = (-(s[(1, 1)]).asinh());
        (if s_before[18] >= (3.0_f64 + v1) {
            {
                let v2 = v1;
                v2
            }
        } else {
            v1
        })
    };
    let mut v4: f64 = 1.0;
    for &v5 in n.iter() {
        let v7 = (v3.hypot(1.0 + v5 * v5) * s[(1, 0)]);
        v4 = (-v7).powi(3).tanh();
    }
    let v9 = (*s);
    let v10: [usize; 3] = [1, 2, 2];
    let v11 = v9[(0, 1)];
    let v12;
    if v11 <= 0.1 {
        v12 = v3.tanh().sinh();
    } else {
        v12 = (v11 - (s[(2, v10[1])]));
    }
    let mut v13 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v12);
    let v15 = (vector![v13[(2, 2)], v13[(2, 1)]] / (1.5 + v13[(1, 1)] * v13[(1, 1)]))
        .map(f64::sin);
    SMatrix::<f64, 3, 1>::from_row_slice(&[v11, v12, v12]).cross_matrix().diagonal()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v4 + v9.dot(&v9) / 9.0 + v13.sum() + v15.dot(&v15) / 2.0 + v15[(0, 0)]
                + n[0] * n[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.85, -0.808, -0.413, -0.464, -0.902, -0.694, -0.418, -0.236, 0.044, 0.721, -0.982, -0.124, 0.362, 0.468, -0.074, 0.181, -0.631, -0.277, 0.31, -0.229]);
let a1 = &[0.709, -0.443, -0.758, -0.194, -0.242, -0.405, -0.712, 0.698, -0.607, 0.814, -0.635, -0.309, 0.789, 0.71, 0.152, 0.176, -0.205, -0.877, 0.454, 0.792];
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.557, -0.024, 0.04, 0.091, -0.53, 0.585, 0.056, 0.057, -0.54]);
c.near("f", &f(a0, a1, a2), &[5.547547547950115, 5.547547547950115, 5.547547547950115]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.908, 0.088, 0.407])), &[-1.1336240000000002, -1.19255, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -3.277433745693063e-5]);
}
}

pub mod p210 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::differential(wrt = v, into)]
pub fn f(
    cholesky: &Vector4<f64>,
    pulled: &Vector3<f64>,
    v: &Vector4<f64>,
    g: usize,
    s: usize,
    t1: &[usize; 20],
) -> f64 {
    let v1 = (if s >= 2 {
        ((*v).sum()).mul_add((pulled.z * pulled.x), 0.5)
    } else {
        (v[2] - pulled[2])
    });
    let dx = v1;
    let v = (((Vector4::new(dx, v1, v1, dx).sum()) / (1.5 + cholesky.w * cholesky.w))
        / (1.5 + (v1.mul_add(pulled.z, 0.5)) * (v1.mul_add(pulled.z, 0.5))));
    let mut v3 = {
        let v2 = SMatrix::<f64, 2, 3>::from_element(pulled.z);
        v
    };
    let v4 = (SMatrix::<f64, 3, 3>::from_element(v3)
        + SMatrix::<f64, 3, 3>::from_element(dx));
    let dx = SMatrix::<f64, 3, 3>::from_element(v3);
    let v6 = if g != 4 {
        (v1 + v4.m12)
    } else {
        let mut v5 = dx.fixed_view::<3, 3>(0, 0).into_owned();
        v5[(0, s % 3)]
    };
    let mut cholesky: f64 = ((s as f64) * 1.0_f64).sin();
    v1 + v3 + dx.sum() + v6 + cholesky
        + (({
            let matgrad_item = cholesky;
            v1
        }) + v6) + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.228, -0.613, -0.439, -0.384]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.451, -0.978, 0.676]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.437, 0.623, -0.674, 0.51]);
let a3 = 1usize;
let a4 = 3usize;
let a5 = &[2usize, 2usize, 0usize, 3usize, 3usize, 2usize, 1usize, 3usize, 0usize, 1usize, 0usize, 2usize, 3usize, 2usize, 1usize, 0usize, 3usize, 0usize, 2usize, 0usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[10.029035176373553]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[4.873237715699939, 4.873237715699939, 4.873237715699939, 4.873237715699939]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[4.873237715699939, 4.873237715699939, 4.873237715699939, 4.873237715699939]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.696, -0.943, 0.004, -0.445])), &[-3.3527875484015586]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.696, -0.943, 0.004, -0.445]), &mut o0);
c.near("f_diff_into", &o0, &[-3.3527875484015586]);
}
}
}

pub mod p212 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::hessian(wrt = item, into)]
pub fn f(cotangent: &[f64; 3], item: &Vector3<f64>, value: f64) -> f64 {
    let mut cholesky = item[2];
    let mut sum_3 = 0.0;
    for v1 in 0..2 {
        let v2: usize = (v1 * 3 + 1) % 3;
        sum_3 += value;
    }
    let v: usize = 0;
    const K4: f64 = 2.0_f64;
    cholesky + sum_3 + K4 + K4 + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.354, -0.747, 0.343];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.425, 0.003, 0.559]);
let a2 = 0.204;
c.near("f", &f(a0, a1, a2), &[4.702562]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 1.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p213 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value, into)]
#[matgrad::gauss_newton(wrt = y, into)]
pub fn f(y: &Vector3<f64>, acc: f64) -> f64 {
    let mut sum_2 = 0.0;
    for &v1 in y.iter().skip(1) {
        sum_2 += v1;
    }
    let v3 = ((*y) + (*y)).cross(&matgrad::log_softmax(&(*y)));
    sum_2 = (acc + (v3.dot(&v3) / 3.0));
    let (n, w): (f64, f64) = (acc, (acc + acc));
    let v4: Vector3<f64> = Vector3::new(w, (n * w), (n + w));
    let mut acc = {
        let mut w: f64 = v4[0];
        ((w + n) + n)
    };
    let v5: usize = 2;
    sum_2 + acc + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.125, -0.204, 0.911]);
let a1 = 0.424;
c.near("f", &f(a0, a1), &[7.920821334236344]);
c.near("f_grad", &f_grad(a0, a1), &[-0.9097063646235619, -6.981334410494338, 15.63459047140864]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[7.920821334236344, -0.9097063646235619, -6.981334410494338, 15.63459047140864]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.9097063646235619, -6.981334410494338, 15.63459047140864]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[7.920821334236344]);
c.near("f_value_and_grad_into", &o0, &[-0.9097063646235619, -6.981334410494338, 15.63459047140864]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[31.369705304446803, -7.205621580800895, -55.29790254008186, 123.83879775798181, 0.827565669836617, 6.350964346792182, -14.222886460123334, 6.350964346792182, 48.73903015115232, -109.15030445203202, -14.222886460123334, -109.15030445203202, 244.44041920866184]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[31.369705304446803]);
c.near("f_gauss_newton_into", &o0, &[-7.205621580800895, -55.29790254008186, 123.83879775798181]);
c.near("f_gauss_newton_into", &o1, &[0.827565669836617, 6.350964346792182, -14.222886460123334, 6.350964346792182, 48.73903015115232, -109.15030445203202, -14.222886460123334, -109.15030445203202, 244.44041920866184]);
}
}
}

pub mod p214 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value)]
#[matgrad::newton_step(wrt = acc, value)]
pub fn f(acc: &Vector4<f64>, t1: usize, k: f64, item: &Matrix3<f64>) -> f64 {
    let mut s = (*acc);
    let k: usize = 0;
    let v1: f64 = (SMatrix::<f64, 4, 4>::zeros())
        .add_scalar(s[(k * 3 + 1) % 4])
        .diagonal()
        .sum();
    let mut v2 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(item.m33);
    const K3: f64 = 3.0_f64;
    let whole = (-(if !(v2.sum() < s.sum()) { s[k] } else { K3 }));
    let s_before: f64 = (whole - (item[(k, k)] + v2[(0, k)])).tanh().cosh();
    s.norm_squared() + v2.sum() + s_before + (K3 * s_before) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.929, -0.6, 0.407, -0.352]);
let a1 = 2usize;
let a2 = -0.591;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.002, 0.628, 0.585, 0.877, 0.087, 0.407, -0.876, 0.023, -0.45]);
c.near("f", &f(a0, a1, a2, a3), &[5.4860190584706165]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-2.458, -2.129, 0.814, -0.704]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[5.4860190584706165, -2.458, -2.129, 0.814, -0.704]);
c.newton(&f_newton(a0, a1, a2, a3), &[2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0], &[-2.458, -2.129, 0.814, -0.704]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[5.4860190584706165, -2.458, -2.129, 0.814, -0.704]);
c.newton(&r.2, &[2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0], &[-2.458, -2.129, 0.814, -0.704]);
}
}
}

pub mod p215 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
#[matgrad::gauss_newton(wrt = s_before)]
pub fn f(s_before: f64, pulled: f64, t1: f64, i: &Matrix3<f64>, value: f64) -> f64 {
    let mut sum_1 = 0.0;
    for i in i.column_iter() {
        sum_1 += (if value > -0.4 { i.x } else { 3.0_f64 });
    }
    sum_1 -= t1;
    let mut pulled: SMatrix<f64, 2, 2> = ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(s_before, sum_1), Vector2::new(sum_1, sum_1)]) * 0.3)
        .pow(3) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .solve_lower_triangular(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_rows(&[matrix![i[(0, 1)], sum_1], matrix![i[(2, 1)], value]]),
        )
        .unwrap();
    s_before + sum_1 + pulled.dot(&pulled) / 4.0 + sum_1 + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.934;
let a1 = -0.188;
let a2 = -0.291;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.35, -0.845, -0.823, -0.695, 0.682, -0.079, -0.332, -0.648, 0.536]);
let a4 = 0.1;
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.9454319622035399]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.2993664075079523]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[1.8923527597815577, -2.52782893977956, 1.6883530609601218]);
}
}

pub mod p216 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x)]
#[matgrad::differential(wrt = x)]
pub fn f(
    g: SVector<f64, 20>,
    matgrad_total: &SVector<f64, 17>,
    x: &Vector4<f64>,
    grad: &Params,
    dx: f64,
) -> f64 {
    let v1: f64 = dx;
    let mut v2: f64 = v1;
    let mut v3 = {
        let dx = matgrad_total[14];
        (((*x).norm_squared() / 4.0) * v2)
    };
    let mut v = v3;
    for v in 0..4 {
        let mut t2: SMatrix<f64, 20, 1> = matgrad::softmax(
            &matgrad::softmax(&SMatrix::<f64, 20, 1>::repeat(dx)),
        );
        let v4: f64 = grad.shift;
        t2 += g;
    }
    for column in 0..g.len() {
        let mut t2: f64 = (0..column).map(|j| j as f64 * 0.1).sum::<f64>();
        let mut lu = (f64::tanh(v)).mul_add(((*x).norm_squared() / 4.0), 0.5);
        let v5: [usize; 3] = [0, 1, 1];
        lu += (t2 + v3);
    }
    for (&matgrad_total, &v6) in x.iter().zip(x.iter().skip(1)) {
        let mut lu = ((v6 - v6) * v2);
        v2 += v6;
    }
    v2 + v3 + v + (((1.5 + v2 * v2).powf(v1.tanh())) - v3) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.651, 0.163, -0.38, 0.84, 0.31, 0.319, -0.883, 0.655, 0.632, 0.363, -0.713, 0.367, -0.758, 0.76, -0.348, 0.387, 0.282, -0.193, -0.951, -0.438]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.692, -0.718, -0.781, 0.068, -0.193, -0.096, 0.785, -0.459, -0.824, -0.221, 0.651, -0.261, 0.543, -0.589, -0.947, -0.83, -0.433]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.558, -0.149, 0.773, 0.69]);
let a3 = &Params { gain: -0.033, shift: 0.233, count: 3usize, table: [-0.948, 0.069, -0.912, -0.195], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.194, -0.317]), on: false };
let a4 = -0.612;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.25632791221644]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.021748000000000017, 0.22374470279030734, 0.49961270279030745, 0.5250107027903075]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.019, -0.853, -0.695, -0.697])), &[-0.9044307317642402]);
}
}

pub mod p217 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, into)]
#[matgrad::hessian(wrt = g, into)]
pub fn f(cotangent: f64, g: f64, x: &Params, acc: &[usize], y: &Params) -> f64 {
    let mut next_s = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(cotangent, g), Vector2::new(g, g)]);
    for v1 in 2..4 {
        let acc = next_s;
        let v: f64 = x.count as f64;
        next_s -= acc;
    }
    next_s[(1, 1)] = (next_s
        .dot(&(Matrix2::new(g, g, next_s[(y.count % 2, 0)], g) - next_s)) / 4.0);
    let v2: f64 = 0.8_f64;
    next_s.dot(&next_s) / 4.0 + v2 + v2 + g * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.308;
let a1 = -0.876;
let a2 = &Params { gain: -0.469, shift: 0.014, count: 3usize, table: [0.576, -0.322, -0.53, 0.726], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.884, 0.673]), on: false };
let a3 = &[1usize, 3usize, 2usize, 3usize, 1usize];
let a4 = &Params { gain: 0.751, shift: 0.811, count: 1usize, table: [0.768, 0.036, -0.821, -0.38], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.564, 0.452]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[1.3372000000000002]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[0.0]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_hess_into", &o0, &[0.0]);
}
}
}

pub mod p218 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
pub fn f(
    other: SVector<f64, 33>,
    x: &SVector<f64, 17>,
    all: &Vector3<f64>,
    i: f64,
    cholesky: bool,
) -> f64 {
    let v1 = i;
    let v2: f64 = (v1 * v1);
    let mut v3 = SVector::<f64, 17>::zeros();
    for v4 in 0..v3.len() {
        let v5: f64 = (v2 + ((v4 + 1) as f64).sqrt());
    }
    let v6 = ((((*all))[(1, 0)]).mul_add(x[2], 0.5)).clamp(-0.9, 1.1);
    let v7: f64 = v2;
    other.dot(&other) / 33.0 + v3.sum() + v6 + v7 + ((-v7) * v6) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 33, 1>::from_column_slice(&[-0.594, -0.302, 0.84, -0.153, -0.23, 0.534, 0.134, 0.449, -0.945, -0.561, -0.345, 0.803, 0.098, -0.789, 0.427, -0.435, -0.266, 0.049, -0.479, 0.585, 0.733, 0.468, 0.638, 0.867, 0.543, 0.845, -0.839, -0.228, -0.31, 0.842, -0.265, -0.787, -0.984]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.063, -0.929, 0.079, 0.957, 0.832, 0.646, -0.441, 0.557, 0.768, -0.569, -0.604, 0.44, 0.488, -0.708, 0.11, -0.157, 0.329]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.878, -0.961, -0.194]);
let a3 = 0.769;
let a4 = true;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.1714713993953636]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.036, -0.018303030303030304, 0.05090909090909091, -0.009272727272727273, -0.01393939393939394, 0.032363636363636365, 0.008121212121212121, 0.027212121212121212, -0.057272727272727274, -0.034, -0.02090909090909091, 0.04866666666666667, 0.00593939393939394, -0.04781818181818182, 0.02587878787878788, -0.026363636363636363, -0.016121212121212123, 0.00296969696969697, -0.02903030303030303, 0.035454545454545454, 0.04442424242424242, 0.028363636363636365, 0.03866666666666667, 0.05254545454545455, 0.032909090909090916, 0.05121212121212121, -0.05084848484848485, -0.01381818181818182, -0.018787878787878787, 0.05103030303030303, -0.016060606060606063, -0.0476969696969697, -0.05963636363636364]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.1714713993953636, -0.036, -0.018303030303030304, 0.05090909090909091, -0.009272727272727273, -0.01393939393939394, 0.032363636363636365, 0.008121212121212121, 0.027212121212121212, -0.057272727272727274, -0.034, -0.02090909090909091, 0.04866666666666667, 0.00593939393939394, -0.04781818181818182, 0.02587878787878788, -0.026363636363636363, -0.016121212121212123, 0.00296969696969697, -0.02903030303030303, 0.035454545454545454, 0.04442424242424242, 0.028363636363636365, 0.03866666666666667, 0.05254545454545455, 0.032909090909090916, 0.05121212121212121, -0.05084848484848485, -0.01381818181818182, -0.018787878787878787, 0.05103030303030303, -0.016060606060606063, -0.0476969696969697, -0.05963636363636364]);
}
}

pub mod p219 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (out, next_s, s), value, into)]
#[matgrad::gauss_newton(wrt = out, into)]
pub fn f(
    out: f64,
    next_s: f64,
    s: &Vector3<f64>,
    other: usize,
    s_before: usize,
    matgrad_item: &Matrix3<f64>,
) -> f64 {
    let v1: f64 = (matgrad_item[(2, 0)] + ((other + 1) as f64).sqrt());
    let v2: f64 = matgrad::log_sum_exp(&(*s));
    let v3 = s_before % 2;
    let mut v4 = ((Matrix2::new(v2, next_s, v1, v1) * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .full_piv_lu()
        .solve(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_columns(
                &[Vector2::new(v1, out), Vector2::new(v1, matgrad_item[(v3, 2)])],
            ),
        )
        .unwrap()
        - SMatrix::<f64, 3, 2>::repeat(matgrad_item.m22)
            .tr_mul(&SMatrix::<f64, 3, 2>::repeat(v2)));
    let mut v5 = 0.25_f64;
    for v6 in 0..3 {
        let mut v7 = matgrad::constant(v5.mul_add(v2, 0.5));
        v7 += v7;
    }
    let v9: f64 = ({
        let v8: f64 = (v3 as f64);
        v8
    } + (v3 as f64 * 0.1 * 1.0_f64).sin());
    let mut sum_11 = 0.0;
    for v10 in v4.column_iter() {
        sum_11 += (1.5 + v10[v3].powi(2)).powi(-1);
    }
    v4.sum() + v5 + v9 + sum_11 + (*matgrad_item).mean() + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.265;
let a1 = 0.83;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.181, -0.322, -0.67]);
let a3 = 1usize;
let a4 = 1usize;
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.924, -0.262, 0.681, 0.313, 0.098, 0.354, 0.817, -0.972, -0.608]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.9132323479094553]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.49127908496737394, 0.3453305652314939, -0.7348833370928344, -0.4443940912104227, -0.31378616839999207]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[2.9132323479094553, 0.49127908496737394, 0.3453305652314939, -0.7348833370928344, -0.4443940912104227, -0.31378616839999207]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.49127908496737394]);
c.near("f_grad_into", &o1, &[0.3453305652314939]);
c.near("f_grad_into", &o2, &[-0.7348833370928344, -0.4443940912104227, -0.31378616839999207]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[2.9132323479094553]);
c.near("f_value_and_grad_into", &o0, &[0.49127908496737394]);
c.near("f_value_and_grad_into", &o1, &[0.3453305652314939]);
c.near("f_value_and_grad_into", &o2, &[-0.7348833370928344, -0.4443940912104227, -0.31378616839999207]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[4.243461356453019, 1.4312101221783116, 0.24135513932638022]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[4.243461356453019]);
c.near("f_gauss_newton_into", &o0, &[1.4312101221783116]);
c.near("f_gauss_newton_into", &o1, &[0.24135513932638022]);
}
}
}

pub mod p220 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = k, into)]
#[matgrad::vjp(wrt = k, into)]
pub fn f(k: Vector4<f64>, all: f64, other: usize) -> Vector3<f64> {
    let mut v1 = vector![(all * k[0]), all, (all * all), all];
    let (v2, v3): (f64, f64) = (
        (((other + 1) as f64).sqrt() * other as f64 * 0.1),
        (other as f64),
    );
    if v2 > (1.5 + v1.z.powi(2)).cbrt() {
        for &v4 in v1.iter().skip(1) {
            let v6 = v4;
        }
        v1 -= k;
    } else {
        v1
            *= ((Vector4::new(k[3], v2, v3, v3).transpose()
                * Vector4::new(k[3], v2, v3, v3))
                .to_scalar()
                .tanh())
                .tanh();
    }
    let mut v7 = ((matgrad::softplus(v3)) + v2);
    let mut v8 = v1;
    let v10: SMatrix<f64, 4, 1> = (SMatrix::<f64, 4, 4>::zeros())
        .add_scalar(v8[1])
        .diagonal()
        .map(f64::sin);
    let v12 = matgrad::softmax(&v10.map(matgrad::sigmoid));
    Vector4::new(v12.w, v7, v10[3], v1[0]).fixed_rows::<3>(1).into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            k.dot(&k) / 4.0 + v1.norm_squared() + v7 + v8.norm_squared() + v12.sum()
                + (v1.norm_squared() / 4.0) + k[0] * k[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.352, -0.354, -0.685, -0.83]);
let a1 = -0.567;
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[5.152548035549071, 3.281261489591327, 3.5466084977148027]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808])), &[0.2884409720266507, 0.2832642451080367, 0.06642709165984295]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808]), &mut o0);
c.near("f_diff_into", &o0, &[0.2884409720266507, 0.2832642451080367, 0.06642709165984295]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.648, 0.633, -0.114])), &[0.18258600247351997, 0.20422500000000002, -0.39969750000000004, -0.5194225684541988]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.648, 0.633, -0.114]), &mut o0);
c.near("f_vjp_into", &o0, &[0.18258600247351997, 0.20422500000000002, -0.39969750000000004, -0.5194225684541988]);
}
}
}

pub mod p222 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, s, whole))]
#[matgrad::hessian(wrt = x)]
pub fn f(x: &Vector4<f64>, s: &Vector2<f64>, whole: &Vector2<f64>) -> f64 {
    let v2 = {
        let v1 = s[0];
        s[0]
    };
    let mut v3 = (*whole);
    v3.x
        += ({
            let v4 = 1.5_f64;
            v4
        } * (-0.1_f64));
    v3.x += (v3.y / (1.5 + (whole[0] * x[0]) * (whole[0] * x[0])));
    let mut v5: SMatrix<f64, 2, 1> = ((*whole).add_scalar(3.0))
        .normalize()
        .zip_zip_map(&(*whole), &(*whole), |p, q, u| p * q + u.tanh());
    for &v6 in whole.iter().skip(1) {
        let v8 = v5;
        v5
            += Vector2::new(v8.x, whole[1])
                .zip_zip_map(&v3, &v8, |p, q, u| p * q + u.tanh());
        v5 = v5 * 0.5 + SMatrix::<f64, 2, 1>::from_column_slice(&[v3[0], v2]);
    }
    v5[0] *= (v5[1]).cos();
    v2 + v3.norm_squared() + v5.norm_squared()
        + ((*whole).magnitude_squared().sqrt().tanh()).mul_add(s.y, 0.5) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.068, 0.793, 0.723, -0.706]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.528, -0.812]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.472, 0.474]);
c.near("f", &f(a0, a1, a2), &[0.6462481448574987]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.8031924048316164, 0.068, 0.0, 0.0, 1.208116852950453, 0.584271981998001, -2.570136392888649, -0.18561148895229324]);
c.near("f_hess", &f_hess(a0, a1, a2), &[0.14958788466411538, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p223 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, k, dx))]
#[matgrad::vjp(wrt = (all, k, dx))]
pub fn f(all: f64, k: &Vector4<f64>, dx: f64) -> Option<f64> {
    let mut v1: SMatrix<f64, 4, 1> = ((*k) - (*k));
    let v2: usize = 1;
    let mut v3 = dx;
    let mut v4 = SMatrix::<f64, 4, 2>::from_element(all).column_sum();
    if (v3 * v1[2]) <= 0.6 {
        v4 /= 1.5 + ((v4[v2] * all)).powi(2);
    } else if v4.mean() <= (k[(v2 + 1, 0)]).hypot(1.0 + v4.w * v4.w) {
        v4 = v4 * 0.5 + v1;
    }
    let mut v7 = {
        let v5 = if ((v4[(2, 0)]) * (v4[3 - v2])) > (-v3) || dx > 0.4 {
            v1.y
        } else {
            matgrad::log_sum_exp(&v4)
        };
        let mut v6 = v4;
        v6[v2 + 1]
    };
    let mut v8 = (*k);
    let mut v9 = (vector![v7, v1[(v2, 0)], v8.w].add_scalar(3.0))
        .normalize()
        .push((if v4[(v2, 0)] >= v3 { v4.z } else { v4[3] }));
    Some(
        k.sum() + dx + v1.dot(&v1) / 4.0 + v3 + v4.norm_squared() + v7 + v8.sum()
            + v9.sum()
            + ((if v4.y < 0.6 || v7 > 0.4 { v9[(v2 % 4, 0)] } else { v3 })
                / (1.5 + v1.w * v1.w)) + dx * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.621;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.325, -0.677, -0.151, 0.737]);
let a2 = 0.209;
c.near("f", &f(a0, a1, a2).unwrap(), &[4.29904161039432]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.8695827210440619, 2.0, 2.0, 2.0, 1.9525154801789544, 2.3]);
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.877).unwrap(), &[0.7626240463556423, -1.754, -1.754, -1.754, -1.712356076116943, -2.0170999999999997]);
}
}

pub mod p226 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, lu), value, into)]
#[matgrad::vjp(wrt = (y, lu), value, into)]
pub fn f(y: &Vector2<f64>, lu: &Vector4<f64>, s: &[usize; 20]) -> f64 {
    let mut v1 = Vector4::new(lu[2], y[0], lu[1], lu[s[14]]);
    let v2 = if v1[2] >= 0.6 {
        let lu: usize = 3;
        {
            let dx = y.x;
            f64::exp(-dx.powi(2))
        }
    } else {
        (-(if !(lu.w >= 2.0_f64) { v1[(3, 0)] } else { v1.y }))
    };
    let mut lu = (if v2 >= 0.1 {
        ((lu[3] + lu.x) - (lu.w.hypot(1.0 + v2 * v2)))
    } else {
        v2
    });
    let t2 = if lu.tanh().sinh() < matgrad::log_sum_exp(&v1) {
        let (y, out): (f64, f64) = (3.0_f64, (0.5_f64 * 1.0_f64).atan());
        SMatrix::<f64, 4, 1>::from_row_slice(&[lu, out, lu, out])
    } else {
        let v3 = (Vector3::new(lu, v2, v1[2]).add_scalar(3.0)).normalize().push(y[0]);
        v3
    };
    let cholesky = if t2[s[3]].mul_add(lu, 0.5) > 0.6 {
        let v4: f64 = ((1.5_f64 - 1.5_f64) - 1.5_f64);
        SMatrix::<f64, 3, 3>::repeat(v2).fixed_view::<2, 2>(1, 1).into_owned()
    } else {
        Matrix2::new(y[1], t2.z, lu, t2.y)
    };
    y.dot(y) / 2.0 + v1.sum() + v2 + lu + t2.norm_squared()
        + cholesky.dot(&cholesky) / 4.0 + 1.25_f64 + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.931, -0.423]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.972, -0.696, -0.515, 0.433]);
let a2 = &[0usize, 1usize, 3usize, 0usize, 3usize, 0usize, 1usize, 2usize, 0usize, 1usize, 1usize, 0usize, 0usize, 3usize, 2usize, 2usize, 0usize, 1usize, 0usize, 0usize];
c.near("f", &f(a0, a1, a2), &[0.6322729994100704]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.35400000000000004, -1.5655000000000001, 1.3386644927415583, 1.0, 2.304543523444206, 0.9052120248480037]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.6322729994100704, -0.35400000000000004, -1.5655000000000001, 1.3386644927415583, 1.0, 2.304543523444206, 0.9052120248480037]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.35400000000000004, -1.5655000000000001]);
c.near("f_grad_into", &o1, &[1.3386644927415583, 1.0, 2.304543523444206, 0.9052120248480037]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[0.6322729994100704]);
c.near("f_value_and_grad_into", &o0, &[-0.35400000000000004, -1.5655000000000001]);
c.near("f_value_and_grad_into", &o1, &[1.3386644927415583, 1.0, 2.304543523444206, 0.9052120248480037]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.626), &[0.22160400000000002, 0.9800030000000001, -0.8380039724562155, -0.626, -1.4426442456760729, -0.5666627275548503]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.626), &[0.6322729994100704, 0.22160400000000002, 0.9800030000000001, -0.8380039724562155, -0.626, -1.4426442456760729, -0.5666627275548503]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.626, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.22160400000000002, 0.9800030000000001]);
c.near("f_vjp_into", &o1, &[-0.8380039724562155, -0.626, -1.4426442456760729, -0.5666627275548503]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, -0.626, &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[0.6322729994100704]);
c.near("f_value_and_vjp_into", &o0, &[0.22160400000000002, 0.9800030000000001]);
c.near("f_value_and_vjp_into", &o1, &[-0.8380039724562155, -0.626, -1.4426442456760729, -0.5666627275548503]);
}
}
}

pub mod p227 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, s_before, n), value, into)]
#[matgrad::newton_step(wrt = x, value)]
pub fn f(
    x: f64,
    s_before: &Vector2<f64>,
    n: &Vector2<f64>,
    g: bool,
    matgrad_item: &Matrix3<f64>,
    out: usize,
) -> f64 {
    let cotangent = matgrad_item[(0, 2)];
    let v1: usize = out % 5;
    let v3: f64 = ({
        let v2: f64 = cotangent;
        v2
    } + ((v1 as f64) - (v1 as f64)));
    let v4: f64 = (-((0.7 * v3.sin()).atanh()).mul_add((n[1] - s_before.y), 0.5));
    let mut matgrad_item = 0.25_f64;
    for v5 in 0..=out {
        let (step_1, v6): (f64, f64) = (
            ((v5 + 1) as f64).sqrt(),
            f64::from(v5 as u32) * 0.25,
        );
        matgrad_item += v6;
    }
    x + v4 + matgrad_item
        + (1.5
            + (((v1 + 1) as f64).sqrt() + matgrad_item)
                * (((v1 + 1) as f64).sqrt() + matgrad_item))
            .powf(v4.tanh()) + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.822;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.127, -0.921]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.646, 0.224]);
let a3 = true;
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.901, 0.452, -0.786, -0.399, 0.631, -0.581, 0.109, -0.398, -0.392]);
let a5 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.6509022219984746]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.0, -0.921, 0.23525659003784755, 0.0, -0.10825659003784754]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[2.6509022219984746, 1.0, -0.921, 0.23525659003784755, 0.0, -0.10825659003784754]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[1.0]);
c.near("f_grad_into", &o1, &[-0.921, 0.23525659003784755]);
c.near("f_grad_into", &o2, &[0.0, -0.10825659003784754]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[2.6509022219984746]);
c.near("f_value_and_grad_into", &o0, &[1.0]);
c.near("f_value_and_grad_into", &o1, &[-0.921, 0.23525659003784755]);
c.near("f_value_and_grad_into", &o2, &[0.0, -0.10825659003784754]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4, a5), &[0.0], &[1.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4, a5);
c.near("what is beside f_newton", &(r.0, r.1), &[2.6509022219984746, 1.0]);
c.newton(&r.2, &[0.0], &[1.0]);
}
}
}

pub mod p228 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = item, into)]
#[matgrad::vjp(wrt = item, into)]
pub fn f(
    cotangent: f64,
    item: &Vector2<f64>,
    s_before: &Vector3<f64>,
    t2: &Matrix3<f64>,
    other: &Matrix3<f64>,
    t1: &[f64; 4],
) -> Vector2<f64> {
    let mut v1 = SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[t1[1], s_before.y, t1[1], t2.m22]);
    let t1 = v1[(1, 0)];
    let mut v2 = ((t2[(2, 2)] + other[(0, 1)]) - (v1[(1, 0)]));
    let t2: f64 = (other[(1, 0)] * 1.0_f64).cos();
    let v3: f64 = (t2 * v1[(1, 0)]);
    let v4 = t2;
    let v5: SMatrix<f64, 3, 3> = (((*other) - (*other)) * v2);
    let mut v6 = v3;
    let t2 = v4;
    ((*item)
        .map(|v7| {
            let t1 = t1;
            v7
        })
        .add_scalar(3.0))
        .normalize()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            s_before.norm_squared() + v1.sum() + t1 + v2 + v3 + v5.dot(&v5) / 9.0 + v6
                + t2 + v5[(2, 1)] + item[0] * item[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.846;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.179, -0.532]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.782, 0.559, 0.53]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.461, 0.398, 0.828, 0.616, 0.031, 0.868, -0.264, -0.844, -0.695]);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.714, 0.319, -0.861, 0.397, -0.872, -0.992, 0.107, 0.573, 0.862]);
let a5 = &[0.516, -0.571, -0.372, 0.643];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.067923243369667, 0.9737449113432946]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4, a5), &[-0.4163304148523526, -0.6642138977720882, -0.3112138977720881, -0.02787544342987827]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_jac_into", &o0, &[-0.4163304148523526, -0.6642138977720882, -0.3112138977720881, -0.02787544342987827]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.9, -0.607])), &[0.028480462580540156, -0.26317211383294314]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.9, -0.607]), &mut o0);
c.near("f_vjp_into", &o0, &[0.028480462580540156, -0.26317211383294314]);
}
}
}

pub mod p230 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, i), into)]
#[matgrad::differential(wrt = (w, i), into)]
pub fn f(
    w: f64,
    s: Vector2<f64>,
    i: &SVector<f64, 33>,
    n: f64,
    grad: Mode,
    step_1: f64,
) -> f64 {
    let y: usize = 1;
    let mut sum_1 = 0.0;
    for (&item, &cholesky) in i.iter().zip(i.iter().skip(1)) {
        sum_1 += item;
    }
    let n: Vector3<f64> = Vector3::new(
        (f64::from(y as u32) * 0.25 * n),
        (step_1 - ((y + 1) as f64).sqrt()),
        f64::from(y as u32) * 0.25,
    );
    sum_1 + n.dot(&n) / 3.0 + step_1 + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.496;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.029, 0.073]);
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.587, 0.637, -0.783, -0.454, -0.012, 0.221, 0.824, -0.421, 0.664, 0.002, 0.083, -0.657, 0.08, 0.142, -0.332, -0.786, 0.388, 0.78, -0.756, 0.292, -0.747, 0.774, 0.951, -0.186, 0.569, -0.364, -0.163, 0.847, 0.996, -0.55, -0.463, 0.476, 0.532]);
let a3 = -0.314;
let a4 = Mode::Slow;
let a5 = 0.994;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.6895472293340954]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.3, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.3]);
c.near("f_grad_into", &o1, &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, -0.859, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.618, -0.555, -0.827, -0.285, 0.065, -0.889, 0.615, -0.38, -0.287, -0.552, -0.884, 0.933, 0.479, 0.9, 0.681, 0.141, 0.477, -0.409, -0.972, 0.475, -0.808, -0.958, 0.908, -0.165, 0.03, 0.387, -0.935, 0.293, -0.16, -0.903, -0.822, -0.036, -0.986])), &[-5.318700000000001]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, -0.859, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.618, -0.555, -0.827, -0.285, 0.065, -0.889, 0.615, -0.38, -0.287, -0.552, -0.884, 0.933, 0.479, 0.9, 0.681, 0.141, 0.477, -0.409, -0.972, 0.475, -0.808, -0.958, 0.908, -0.165, 0.03, 0.387, -0.935, 0.293, -0.16, -0.903, -0.822, -0.036, -0.986]), &mut o0);
c.near("f_diff_into", &o0, &[-5.318700000000001]);
}
}
}

pub mod p231 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
pub fn f(all: &SVector<f64, 17>) -> f64 {
    let mut s_before = (*all);
    let cholesky;
    if (1.5 + s_before[1].powi(2)).log(3.0) > s_before[2] {
        cholesky = s_before[13];
    } else {
        cholesky = s_before[6];
    }
    let i = (((2.0_f64 - s_before[14]).powi(3).tanh()) + (-cholesky));
    if !((i + i) > 0.1) {
        let y = if i <= -0.3 {
            s_before
        } else {
            let (v1, y): (f64, f64) = ((2.0_f64 * 1.25_f64), 0.5_f64);
            SMatrix::<f64, 17, 1>::from_fn(|r0, c0| v1 * (r0 + c0) as f64 * 0.1)
                .zip_map(&(*all), |p, q| p * q.sin())
        };
        s_before = s_before * 0.5
            + (SMatrix::<f64, 17, 3>::from_fn(|r0, c0| y[3] * (r0 + c0) as f64 * 0.1)
                * Vector3::new(y[(15, 0)], y[(12, 0)], cholesky));
    }
    for &s in s_before.iter().skip(1) {
        let v2 = all.len();
    }
    let mut v3 = (1.5 + cholesky * cholesky).powf(cholesky.tanh());
    s_before.sum() + i + v3 + cholesky.sin_cos().0 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.284, -0.609, -0.304, 0.836, -0.63, -0.554, 0.561, 0.444, 0.583, -0.759, 0.076, 0.439, -0.174, 0.991, 0.921, -0.089, -0.096]);
c.near("f", &f(a0), &[5.966556875480284]);
c.near("f_grad", &f_grad(a0), &[-0.10899999999999999, 0.21600000000000003, 0.5, 2.696162096290486, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 25.656541297978695, 11.483865968371125, -0.46912645837708744, 28.76792413225111, 0.5]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-0.10899999999999999, 0.21600000000000003, 0.5, 2.696162096290486, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 25.656541297978695, 11.483865968371125, -0.46912645837708744, 28.76792413225111, 0.5]);
}
}
}

pub mod p232 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, into)]
pub fn f<const N: usize>(dx: &SVector<f64, N>, next_s: &Params, other: f64) -> f64 {
    let v1 = (*dx);
    let mut v2 = Vector4::new(other, other, other, other)
        .fixed_rows::<3>(0)
        .into_owned()
        .zip_zip_map(
            &Vector3::new(v1[0], v1[0], other),
            &Vector3::new(v1[1], v1[0], other),
            |p, q, u| p * q + u.tanh(),
        );
    let mut s = ((-v2[(0, 0)]) + (other.atan2(1.5 + (v1[(0, 0)]) * (v1[(0, 0)]))))
        .tanh()
        .cosh();
    let mut sum_5 = 0.0;
    for &t1 in v2.iter().take(2) {
        let (other, v4): (f64, f64) = ((other - other), next_s.offset.x);
        sum_5
            += (other.hypot(1.0 + other * other))
                .atan2(1.5 + ((0.5 * v2.x.sin()).tan()) * ((0.5 * v2.x.sin()).tan()));
    }
    v1.norm_squared() + v2.dot(&v2) / 3.0 + s + sum_5
        + (if other < v1[1] || s > 0.4 { sum_5 } else { s })
            .mul_add((2.0_f64.sin()), 0.5) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.644, -0.675]);
let a1 = &Params { gain: -0.073, shift: -0.098, count: 3usize, table: [-0.429, 0.156, 0.608, -0.282], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.22, -0.834]), on: true };
let a2 = 0.111;
c.near("f", &f::<2>(a0, a1, a2), &[4.476234921203657]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.8801326939350915, -1.021473184775215]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.8801326939350915, -1.021473184775215]);
}
}
}

pub mod p233 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
#[matgrad::hvp(wrt = acc, into)]
pub fn f<const N: usize>(
    item: &SVector<f64, N>,
    acc: Vector4<f64>,
    s_before: f64,
    next_s: Params,
) -> f64 {
    let mut column = 0.0_f64;
    for &v1 in acc.iter().skip(1) {
        let mut whole = (matgrad::sigmoid((-s_before)))
            .atan2(1.5 + (item[0] / (1.5 + v1 * v1)) * (item[0] / (1.5 + v1 * v1)));
        let pulled = if next_s.on {
            s_before
        } else {
            let v3 = acc.len();
            acc.map(|acc| acc).sum()
        };
        let mut v4 = pulled;
        whole -= ((*item).dot(&(*item)) / 2.0);
    }
    let v6: f64 = if next_s.count > 1 {
        s_before
    } else {
        {
            let v5: f64 = s_before;
            v5
        }
    };
    let v7 = (-0.8_f64);
    let mut cotangent = (-((matgrad::log_sum_exp(&acc)) - v7));
    let mut v9 = {
        let other: usize = 0;
        let mut whole = match other {
            1 => {
                let v8: SMatrix<f64, 4, 1> = Vector2::new(s_before, cotangent)
                    .map(f64::sin)
                    .kronecker(&SMatrix::<f64, 2, 1>::from_row_slice(&[v7, column]));
                v8[2]
            }
            2 => column,
            _ => {
                let s_before: f64 = if other < 1 {
                    next_s.gain
                } else {
                    (v6 + f64::from(other as u32) * 0.25)
                };
                (s_before - s_before)
            }
        };
        (SMatrix::<f64, 2, 4>::zeros())
            .add_scalar(whole)
            .tr_mul(&Vector2::new(whole, v6))
            .sum()
    };
    let mut v10 = v9;
    let v11: usize = 1;
    let g = if v11 < 1 {
        for v12 in 0..=N {
            let (item, g): (f64, f64) = (
                v12 as f64 * 0.1,
                (f64::from(v11 as u32) * 0.25 - (v11 as f64)),
            );
            let mut acc = matgrad::softmax(&Vector3::new(g, item, (-1.25_f64)));
            let whole: f64 = ((-acc[v12]) - ((acc[2 - v12]) - s_before))
                .mul_add(item, 0.5);
            v9 += ((matgrad::log_sum_exp(&acc)) + (acc.sum()));
        }
        v10
    } else {
        {
            let cotangent = cotangent;
            v10
        }
    };
    column + v7 + cotangent + v9 + v10 + g + g.hypot(1.0 + cotangent * cotangent)
        + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.326, -0.238]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.183, -0.877, 0.425, 0.481]);
let a2 = 0.483;
let a3 = Params { gain: 0.003, shift: 0.299, count: 1usize, table: [-0.487, 0.135, 0.681, -0.925], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.64, -0.781]), on: true };
c.near("f", &f::<2>(a0, a1, a2, a3), &[3.281429805411396]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[-0.2023437490246882, 0.15404056813923955, 1.239177712246288, 1.3105514782097072]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.2023437490246882, 0.15404056813923955, 1.239177712246288, 1.3105514782097072]);
}
c.near("f_hvp", &f_hvp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.898, -0.247, 0.035, 0.03])), &[-0.802477670160426, -0.956088665114914, 0.13587685385675846, 0.13715028852127725]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into::<2>(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.898, -0.247, 0.035, 0.03]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.802477670160426, -0.956088665114914, 0.13587685385675846, 0.13715028852127725]);
}
}
}

pub mod p234 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value)]
#[matgrad::vjp(wrt = value)]
pub fn f(
    g: SVector<f64, 33>,
    value: &[f64; 17],
    v: &Matrix3<f64>,
    pulled: usize,
) -> f64 {
    let mut v1 = ((*v).tr_mul(&(*v)) - (*v));
    for v in (0..pulled).rev() {
        let v2: Vector2<f64> = Vector2::new(
            f64::from(pulled as u32) * 0.25,
            (0..v).map(|j| j as f64 * 0.1).sum::<f64>(),
        );
        v1.fixed_columns_mut::<1>(0)
            .copy_from(&Vector3::new(v2[0], value[16], v2[v % 2]).unscale(2.0));
        let mut whole = g[13];
        let all = ((SMatrix::<
            f64,
            2,
            2,
        >::from_columns(
                &[
                    SMatrix::<
                        f64,
                        2,
                        1,
                    >::from_row_slice(&[value[(pulled * 3 + 1) % 17], g[9]]),
                    Vector2::new(v1[(1, 1)], v1[(0, 0)]),
                ],
            )
            .zip_map(
                &Matrix2::new(value[5], v1[(pulled % 3, 0)], value[pulled], v1[(1, 1)]),
                |p, q| p * q.sin(),
            )) * 0.2 + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        whole += (all * (v2.component_mul(&v2))).norm_squared() * 0.1;
        whole += (1.5 + ((all[(1, pulled % 2)]).sin()).powi(2)).acosh();
    }
    v1
        *= ({
            let column = value[pulled];
            v1[(1, 0)]
        })
            .tanh();
    let v3: SMatrix<f64, 3, 3> = (*v);
    v1.dot(&v1) / 9.0 + v3.dot(&v3) / 9.0 + v3[(0, 2)] + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 33, 1>::from_column_slice(&[0.749, 0.464, -0.887, 0.836, 0.634, 0.266, 0.16, -0.679, 0.398, 0.785, 0.933, -0.498, -0.413, 0.547, -0.735, -0.274, 0.005, -0.786, 0.431, -0.651, -0.152, -0.782, 0.654, -0.412, 0.858, -0.227, 0.02, 0.002, -0.247, 0.613, 0.619, -0.095, -0.352]);
let a1 = &[0.357, 0.149, 0.059, 0.723, 0.864, -0.361, 0.835, -0.395, 0.748, 0.301, -0.269, -0.101, -0.529, 0.004, 0.378, -0.435, -0.865];
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.334, 0.667, 0.548, 0.465, -0.609, 0.425, 0.566, 0.376, 0.063]);
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[0.9038678263651827]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.149, 0.357, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.11531249898775499]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.33), &[0.04917, 0.11781, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.03805312466595915]);
}
}

pub mod p235 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, into)]
#[matgrad::differential(wrt = column, into)]
pub fn f(column: &Vector3<f64>, value: &Params) -> f64 {
    let v1 = ((SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| column[value.count % 3] * (r0 + c0) as f64 * 0.1) * 0.3)
        .pow(3) * matgrad::softmax(&(*column)));
    let pulled: f64 = (2.0_f64 * 0.1_f64);
    let mut matgrad_total = {
        let all: [usize; 3] = [0, 2, 2];
        (pulled - (v1[(value.count % 3, 0)]))
    };
    v1.norm_squared() + matgrad_total
        + (vector![matgrad_total, v1[(2, 0)]].push(matgrad_total).dot(&(v1 - v1)) / 3.0)
        + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.893, -0.857, 0.766]);
let a1 = &Params { gain: 0.017, shift: -0.588, count: 1usize, table: [0.827, -0.831, 0.307, -0.959], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.565, 0.161]), on: false };
c.near("f", &f(a0, a1), &[-0.5637024175248564]);
c.near("f_grad", &f_grad(a0, a1), &[-0.8573307590362438, 0.8873776289274226, 0.00032721678713723334]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.8573307590362438, 0.8873776289274226, 0.00032721678713723334]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.281, -0.185, 0.523])), &[-0.404903670261085]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.281, -0.185, 0.523]), &mut o0);
c.near("f_diff_into", &o0, &[-0.404903670261085]);
}
}
}

pub mod p236 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
#[matgrad::vjp(wrt = acc, value, into)]
pub fn f(acc: &Vector3<f64>, matgrad_total: usize, matgrad_item: usize) -> f64 {
    let v1: usize = matgrad_total.min(4);
    let mut v2 = SMatrix::<f64, 3, 3>::repeat(acc[2]);
    let mut v3 = v2[(1, 1)];
    v3 += ((v3.cos()) + (v3 / (1.5 + v3 * v3)));
    let v4: SMatrix<f64, 3, 3> = (SMatrix::<
        f64,
        3,
        3,
    >::from_rows(
        &[
            matrix![v3, v3, v3],
            matrix![v3, v3, acc.x],
            matrix![v2[(0, 1)], acc[0], v2[(1, 0)]],
        ],
    )
        * SMatrix::<
            f64,
            3,
            3,
        >::from_rows(
                &[
                    matrix![v3, v3, v3],
                    matrix![v3, v3, acc.x],
                    matrix![v2[(0, 1)], acc[0], v2[(1, 0)]],
                ],
            )
            .transpose() + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
        .cholesky()
        .unwrap()
        .l();
    v2.norm_squared() + v3 + v4.norm_squared() + ((v4[(2, 1)]) * (v4[(0, 2)])).tanh()
        + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.3, -0.542, 0.839]);
let a1 = 4usize;
let a2 = 2usize;
c.near("f", &f(a0, a1, a2), &[33.46910971772701]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.6580000000000001, 0.3, 26.8055397499503]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[33.46910971772701, 0.6580000000000001, 0.3, 26.8055397499503]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.6580000000000001, 0.3, 26.8055397499503]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[33.46910971772701]);
c.near("f_value_and_grad_into", &o0, &[0.6580000000000001, 0.3, 26.8055397499503]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.513), &[0.3375540000000001, 0.1539, 13.751241891724504]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.513), &[33.46910971772701, 0.3375540000000001, 0.1539, 13.751241891724504]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.513, &mut o0);
c.near("f_vjp_into", &o0, &[0.3375540000000001, 0.1539, 13.751241891724504]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, 0.513, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[33.46910971772701]);
c.near("f_value_and_vjp_into", &o0, &[0.3375540000000001, 0.1539, 13.751241891724504]);
}
}
}

pub mod p237 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = next_s)]
#[matgrad::vjp(wrt = (next_s, grad), value)]
pub fn f(
    next_s: f64,
    grad: &Vector3<f64>,
    value: SVector<f64, 33>,
    item: Matrix3<f64>,
    dx: &Matrix3<f64>,
    whole: usize,
) -> Vector3<f64> {
    let mut value = SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[dx[(whole.min(2), whole.min(2))], item[(0, 0)], grad[0], next_s])
        .column(1)
        .into_owned();
    let v1 = Matrix3::new(
        dx[(whole % 3, 1)],
        (1.5 + value[0].powi(2)).log(3.0),
        (1.5 + (value[whole % 2]).powi(2)).log2(),
        (value[(0, 0)]).cos(),
        dx.m13,
        value.add_scalar(3.0).norm(),
        (grad.x * (dx[(2, 0)])),
        value[(1, 0)],
        dx.m12,
    );
    value = value;
    for v2 in dx.column_iter() {
        value[0] = ((dx[(1, 1)] * ((whole + 1) as f64).sqrt()) * v2[1]);
        let mut v3 = ((matgrad::softplus(value[0]))
            - (if whole >= 1 { next_s } else { v1[(0, 0)] }));
        value
            /= 1.5
                + ({
                    let v4 = dx.m33;
                    v4
                })
                    .powi(2);
    }
    let mut dx: f64 = {
        let item: f64 = ((whole + 1) as f64).sqrt();
        whole as f64 * 0.1
    };
    let mut v5: f64 = 1.0;
    for value in 0..20 {
        let i: f64 = (value as f64 * 0.1 - dx);
        let mut dx = SMatrix::<f64, 2, 3>::zeros();
        dx = dx * 0.5 + dx;
    }
    fn i(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let v6 = grad.len();
    let whole: f64 = (v6 as f64 * 0.1 - dx);
    ((*grad) - (*grad)).cross(&(SMatrix::<f64, 3, 2>::from_element(v5) * value))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(value.sum() + v5 + whole + whole + grad[0] * grad[1])
}
pub fn check(c: &mut Checker) {
let a0 = -0.509;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.533, 0.067, 0.953]);
let a2 = SMatrix::<f64, 33, 1>::from_column_slice(&[0.929, 0.107, -0.512, -0.422, 0.07, 0.535, 0.685, -0.863, -0.07, 0.082, -0.76, -0.734, -0.964, -0.591, -0.262, -0.641, 0.844, -0.176, -0.82, 0.183, 0.832, 0.196, -0.664, -0.262, -0.232, 0.879, -0.261, 0.023, 0.112, 0.148, 0.517, -0.682, 0.939]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.381, -0.778, -0.803, -0.152, -0.717, 0.488, -0.336, 0.66, 0.232]);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.413, 0.043, 0.803, 0.901, 0.652, -0.728, 0.686, 0.475, -0.86]);
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.0996112912984604, 1.0996112912984604, 1.0996112912984604]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[1.8137174879266014, 0.2936628903465302, 0.023773794359027583]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.76, -0.719, -0.994])), &[-0.22014698393084364, -0.16569100000000003, -1.3181090000000002, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.76, -0.719, -0.994])), &[1.0996112912984604, 1.0996112912984604, 1.0996112912984604, -0.22014698393084364, -0.16569100000000003, -1.3181090000000002, -0.0]);
}
}

pub mod p238 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::differential(wrt = t2, into)]
pub fn f(s: f64, t2: Vector3<f64>, dx: f64, cotangent: usize) -> f64 {
    let matgrad_total: f64 = ((cotangent as f64 * 0.1 - dx)
        - {
            let dx: f64 = (cotangent as f64);
            dx
        });
    let matgrad_total = Vector2::new(matgrad_total, matgrad_total);
    let whole: f64 = (-(dx + (((cotangent + 1) as f64).sqrt() + matgrad_total.x)));
    let v1 = dx;
    let mut dx = (1.5
        + (whole
            / (1.5 + (matgrad_total[cotangent % 2]) * (matgrad_total[cotangent % 2])))
            .powi(2))
        .log(3.0);
    for &matgrad_total in t2.iter().take(2) {
        let mut i = SMatrix::<f64, 2, 1>::zeros();
        let mut v3 = s;
        i[1] *= (i[1]).cos();
        v3 += ((i.mean()) / (1.5 + (matgrad_total * v1) * (matgrad_total * v1)));
    }
    whole + Vector3::new(dx, dx, dx).sum() + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.48;
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.918, 0.298, -0.451]);
let a2 = 0.031;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[1.5447395627610816]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.298, -0.918, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.298, -0.918, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.928, 0.604, -0.258])), &[-0.831016]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.928, 0.604, -0.258]), &mut o0);
c.near("f_diff_into", &o0, &[-0.831016]);
}
}
}

pub mod p240 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value)]
pub fn f<const N: usize>(
    out: &SVector<f64, N>,
    k: f64,
    pulled: f64,
    acc: Params,
    grad: &Matrix3<f64>,
) -> f64 {
    let mut v2 = (*grad)
        .map(matgrad::sigmoid)
        .component_mul(
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| pulled * (r0 + c0) as f64 * 0.1),
        );
    let v3 = v2;
    let mut v4 = 0.25_f64;
    for v5 in 0..=33 {
        let mut v6 = v4;
        let mut v7 = (-(((v5 + 1) as f64).sqrt() * v3[(v5 % 3, 0)]));
        v7 += k.mul_add(((1.5 + (out[v5 % 5]).powi(2)).sqrt()), 0.5);
    }
    v2.sum() + v4 + (grad[(0, 2)] * (-grad[(1, 2)])) + k * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.667, 0.767, 0.28, -0.418, 0.978]);
let a1 = -0.686;
let a2 = -0.934;
let a3 = Params { gain: 0.03, shift: -0.056, count: 1usize, table: [-0.683, -0.319, 0.743, -0.184], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.628, 0.12]), on: false };
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.411, -0.591, -0.305, -0.982, -0.794, -0.514, 0.323, -0.899, 0.205]);
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[-0.3617316974181043]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4), &[-0.3617316974181043, 0.3]);
}
}

pub mod p241 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = grad)]
#[matgrad::vjp(wrt = grad, value)]
pub fn f(grad: &Vector3<f64>, t1: usize) -> Option<Vector2<f64>> {
    let column: f64 = (((t1 as f64) * 1.0_f64).cos() * 1.0_f64).cos();
    let mut lu = SMatrix::<f64, 2, 3>::zeros();
    if column > -0.4 {
        lu = lu;
    }
    for item in 0..17 {
        let cotangent: f64 = {
            let v1: f64 = ((item + 1) as f64).sqrt();
            v1
        };
        lu -= SMatrix::<f64, 2, 3>::from_fn(|r0, c0| 1.25_f64 * (r0 + c0) as f64 * 0.1);
    }
    if lu.magnitude_squared().sqrt().tanh() > 40.0 {
        return None;
    }
    let column: SMatrix<f64, 2, 3> = lu;
    let mut column = column[(1, 1)];
    Some(
        Vector2::new(grad.x, grad[t1 % 3])
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                lu.sum() + column + grad.iter().map(|t1| t1 * t1).sum::<f64>()
                    + grad[0] * grad[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.813, -0.363, -0.937]);
let a1 = 2usize;
c.near("f", &f(a0, a1).unwrap(), &[-22.222174, -22.346174]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1).unwrap(), &[496.588254862276, 66.42427017199999, 68.590687572, 61.174910152, 4.934241999999999, 4.583142, 3.591772, 4.583142, 4.737042, 4.229172, 3.591772, 4.229172, 4.275752000000001]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.83, -0.755])).unwrap(), &[0.6808250000000001, -0.11542499999999989, -0.89555]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.83, -0.755])).unwrap(), &[-22.222174, -22.346174, 0.6808250000000001, -0.11542499999999989, -0.89555]);
}
}

pub mod p244 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, y))]
#[matgrad::newton_step(wrt = v)]
pub fn f(v: &Vector2<f64>, y: f64, x: usize, whole: f64) -> f64 {
    let mut dx = 0.25_f64;
    for &next_s in v.iter().take(2) {
        if whole > 0.0 {
            let v1 = Vector3::new(next_s, y, dx);
            dx = dx;
        }
        dx += next_s;
    }
    let mut v = dx;
    let mut v2 = (SMatrix::<f64, 2, 2>::from_column_slice(&[v, v, v, y])
        - Matrix2::new(dx, dx, v, whole));
    dx + v + v2.sum()
        + (if whole > 0.0 { 3.0_f64 } else { v })
            .hypot(
                1.0
                    + ({
                        let v3 = v;
                        dx
                    })
                        * ({
                            let v3 = v;
                            dx
                        }),
            ) + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.05, 0.273]);
let a1 = -0.524;
let a2 = 2usize;
let a3 = -0.631;
c.near("f", &f(a0, a1, a2, a3), &[2.5424467890404343]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[3.4483597861436484, 3.4483597861436484, 1.3]);
c.newton(&f_newton(a0, a1, a2, a3), &[1.9854382919462203, 1.9854382919462203, 1.9854382919462203, 1.9854382919462203], &[3.4483597861436484, 3.4483597861436484]);
}
}

pub mod p246 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, into)]
#[matgrad::vjp(wrt = column, into)]
pub fn f<const N: usize>(
    s_before: SVector<f64, N>,
    acc: Vector3<f64>,
    column: &Vector2<f64>,
) -> f64 {
    let mut v1 = (0.5
        * (SMatrix::<f64, 3, 3>::repeat(column.x).column(0).into_owned().mean()).sin())
        .tan();
    v1 += (-v1);
    let v2 = (Vector2::new(column.y, s_before[(3, 0)])
        .dot(&(*column).zip_zip_map(&(*column), &(*column), |p, q, u| p * q + u.tanh()))
        / 2.0);
    let v3: f64 = (-0.1_f64);
    v1 + v2 + v3 + v3 + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 1>::from_column_slice(&[0.876, 0.301, 0.504, 0.096, 0.66, -0.429, -0.725, -0.874, -0.269, -0.479, 0.679, -0.825, 0.509, 0.772, 0.79, 0.88, 0.935, 0.361]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.508, -0.922, 0.288]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.206, -0.9]);
c.near("f", &f::<18>(a0, a1, a2), &[0.06221211204084004]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[-1.146031334253538, -0.3493773108986499]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-1.146031334253538, -0.3493773108986499]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, 0.377), &[-0.4320538130135838, -0.131715246208791]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, 0.377, &mut o0);
c.near("f_vjp_into", &o0, &[-0.4320538130135838, -0.131715246208791]);
}
}
}

pub mod p247 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::vjp(wrt = pulled, value, into)]
pub fn f(pulled: &Vector2<f64>, n: &Params, other: bool) -> f64 {
    let cotangent;
    if n.count > 1 {
        cotangent = (0.1_f64 + pulled[1]);
    } else {
        cotangent = matgrad::sigmoid(pulled[0]);
    }
    let mut pulled = {
        let dx = |v1: f64| {
            let x = (1.25_f64 + cotangent);
            ((1.5 + v1 * v1).powf((if other { v1 } else { x }).tanh())).tanh()
        };
        (dx((-0.3_f64))).min(0.4)
    };
    pulled = pulled.max(pulled.powi(3).tanh());
    if !(pulled.atan2(1.5 + pulled * pulled) < (cotangent * cotangent)) {
        if pulled > pulled {
            pulled = pulled;
        }
    } else {
        pulled = (pulled * 0.5 + (-cotangent)).tanh();
    }
    let dx: f64 = {
        let dx: f64 = 0.8_f64;
        dx
    };
    cotangent + pulled + dx + ((dx + pulled) % 0.75)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.353, 0.534]);
let a1 = &Params { gain: 0.502, shift: 0.365, count: 2usize, table: [-0.741, 0.93, 0.158, 0.838], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.082, 0.758]), on: true };
let a2 = true;
c.near("f", &f(a0, a1, a2), &[1.4166825229778932]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, -0.6659960708771091]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.4166825229778932, 0.0, -0.6659960708771091]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0, -0.6659960708771091]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.4166825229778932]);
c.near("f_value_and_grad_into", &o0, &[0.0, -0.6659960708771091]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.958), &[-0.0, 0.6380242359002705]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.958), &[1.4166825229778932, -0.0, 0.6380242359002705]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.958, &mut o0);
c.near("f_vjp_into", &o0, &[-0.0, 0.6380242359002705]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, -0.958, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.4166825229778932]);
c.near("f_value_and_vjp_into", &o0, &[-0.0, 0.6380242359002705]);
}
}
}

pub mod p248 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::differential(wrt = matgrad_total, value)]
pub fn f(
    item: [f64; 3],
    cholesky: f64,
    matgrad_total: f64,
    grad: &Params,
    column: Vector4<f64>,
    v: f64,
) -> f64 {
    let mut next_s: f64 = column[(1, 0)];
    let next_s = (v * ((matgrad::log_sum_exp(&column)) - (column.sum())));
    let mut acc = column;
    matgrad_total + next_s + acc.sum() + (-acc.x) + matgrad_total * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = [-0.834, 0.887, -0.19];
let a1 = -0.392;
let a2 = -0.863;
let a3 = &Params { gain: 0.437, shift: -0.15, count: 1usize, table: [0.021, -0.62, -0.438, 0.401], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.181, -0.227]), on: true };
let a4 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.331, 0.516, -0.372, 0.088]);
let a5 = 0.884;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.46092355732789]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[0.46092355732789, 1.3]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, -0.898), &[-1.1674]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, -0.898), &[0.46092355732789, -1.1674]);
}
}

pub mod p249 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = matgrad_item, value, into)]
pub fn f(
    matgrad_item: [f64; 3],
    next_s: &Params,
    s: &Matrix3<f64>,
) -> SMatrix<f64, 1, 2> {
    let (cholesky, mut i) = ((-matgrad_item[0])).sin_cos();
    let mut v1: f64 = (s[(1, 1)] + s[(2, next_s.count % 3)]);
    if (if next_s.on { cholesky } else { (i % 0.75) }) > v1 {
        v1 = (if next_s.on { cholesky } else { (i % 0.75) });
    }
    let mut cotangent = (0.7
        * ((1.5 + (v1 - cholesky) * (v1 - cholesky))
            .powf(
                ({
                    let cotangent = v1;
                    cotangent
                })
                    .tanh(),
            ))
            .sin())
        .atanh();
    matrix![s.m13, cotangent]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(i + cholesky + v1 + cotangent + i + matgrad_item[0] * matgrad_item[1])
}
pub fn check(c: &mut Checker) {
let a0 = [-0.35, -0.342, -0.974];
let a1 = &Params { gain: -0.604, shift: 0.821, count: 1usize, table: [-0.997, 0.78, -0.211, -0.881], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.532]), on: false };
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.909, 0.526, -0.372, 0.901, 0.65, -0.037, -0.197, 0.942, 0.019]);
c.near("f", &f(a0, a1, a2), &[3.569457586288347, 4.578571939426485]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.41, 0.781])), &[-0.547340255791063, -0.41684999999999994, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.41, 0.781])), &[3.569457586288347, 4.578571939426485, -0.547340255791063, -0.41684999999999994, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.41, 0.781]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.547340255791063, -0.41684999999999994, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.41, 0.781]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[3.569457586288347, 4.578571939426485]);
c.near("f_value_and_vjp_into", &o0, &[-0.547340255791063, -0.41684999999999994, 0.0]);
}
}
}

pub mod p250 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad)]
#[matgrad::differential(wrt = grad)]
pub fn f(
    cotangent: &Vector2<f64>,
    next_s: &Vector4<f64>,
    grad: &SMatrix<f64, 3, 2>,
    step_1: &Params,
) -> f64 {
    let mut t2 = SVector::<f64, 3>::zeros();
    for n in 0..20 {
        t2 = t2 * 0.5 + t2;
        let (g, mut t2): (f64, f64) = (
            (*grad)
                .zip_map(
                    &(SMatrix::<f64, 3, 2>::zeros()).add_scalar(grad[(n.min(2), 0)]),
                    |p, q| p * q.sin(),
                )
                .sum(),
            cotangent[step_1.count % 2],
        );
        let mut cotangent = SMatrix::<f64, 2, 3>::zeros();
        cotangent -= cotangent;
    }
    let cotangent = if matgrad::constant(grad[(2, 0)]) <= 0.6 && step_1.count > 1 {
        grad[(step_1.count % 3, 0)]
    } else {
        let item: usize = 1;
        t2[item]
    };
    for step_1 in 0..=33 {
        let mut v1 = (if (-t2[1]) < matgrad::constant(cotangent) {
            (-cotangent)
        } else {
            t2[(1, 0)]
        });
        let v2: usize = 3;
        let mut t2: SMatrix<f64, 3, 2> = SMatrix::<f64, 2, 3>::repeat(v1)
            .tr_mul(
                &(SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(&[matrix![cotangent, v1], matrix![cotangent, cotangent]])
                    * 0.3)
                    .pow(3),
            );
        t2 = (*grad);
    }
    let all;
    if t2[(0, 0)] >= matgrad::constant(grad[(1, 1)]) {
        all = (t2[step_1.count % 3]).hypot(1.0 + 0.3_f64 * 0.3_f64);
    } else {
        all = cotangent.mul_add(cotangent, 0.5);
    }
    t2[1] = t2[2] * 0.5 + all;
    t2.fixed_rows_mut::<2>(1).copy_from(&Vector2::new(grad[(2, 0)], all));
    for &v3 in t2.iter().skip(1) {
        let mut v4: f64 = (2.0_f64 - 1.5_f64);
        let mut item = all;
        let n: f64 = {
            let t2: f64 = (v4 * 1.0_f64).tanh();
            t2
        };
        item += n;
    }
    grad.sum() + t2.norm_squared()
        + (if step_1.on { cotangent } else { (all / (1.5 + cotangent * cotangent)) })
        + grad[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.375, -0.829]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.344, 0.866, -0.386, 0.952]);
let a2 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.246, -0.411, 0.652, -0.947, -0.042, 0.042]);
let a3 = &Params { gain: -0.054, shift: 0.198, count: 1usize, table: [0.717, 0.362, 0.411, 0.017], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.392, -0.579]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[1.396730340673703]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.969894283619651, 1.0, 2.3040000000000003, 1.0, 1.0, 1.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.726, 0.895, 0.917, -0.348, -0.328, -0.125])), &[0.7766247500921339]);
}
}

pub mod p251 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column)]
#[matgrad::gauss_newton(wrt = column)]
pub fn f(
    next_s: &Vector3<f64>,
    k: &Vector4<f64>,
    column: &Vector2<f64>,
    y: usize,
    acc: &Params,
) -> f64 {
    let mut v1 = {
        let whole = ((column.y.tanh().cosh()) * ((-0.1_f64) * column[1]));
        let value: Vector2<f64> = Vector2::new(
            f64::from(y as u32) * 0.25,
            (f64::from(y as u32) * 0.25 * 1.0_f64).sin(),
        );
        value[(0, 0)]
    };
    let (v2, v3): (f64, f64) = (
        (y as f64),
        (((y + 1) as f64).sqrt() + f64::from(y as u32) * 0.25),
    );
    let mut k = SMatrix::<f64, 4, 4>::from_element(v3)
        .diagonal()
        .component_div(&(*k).component_mul(&(*k)).map(|e| 1.5 + e * e));
    column.sum() + v1 + v2 + v3 + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.341, -0.54, 0.68]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.155, -0.457, 0.519, -0.82]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.004, -0.976]);
let a3 = 4usize;
let a4 = &Params { gain: 0.021, shift: 0.45, count: 1usize, table: [-0.271, 0.972, 0.937, 0.708], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, -0.764]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4), &[7.25997197749979]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.02400000000000002, 0.996]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[26.353596557041104, 0.1742393274599951, 7.230932089589791, 0.000576000000000001, 0.023904000000000022, 0.023904000000000022, 0.992016]);
}
}

pub mod p252 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value, into)]
#[matgrad::differential(wrt = next_s, value, into)]
pub fn f(next_s: Vector4<f64>, dx: &Vector2<f64>) -> f64 {
    let v1: [usize; 3] = [2, 2, 2];
    let mut other = SVector::<f64, 20>::zeros();
    for v2 in 1..3 {
        let mut x = 0.25_f64;
        for next_s in (0..v2).rev() {
            let mut next_s = ((*dx).sum()).tanh();
            let mut v = (x * x);
            let v3: f64 = (if v2 % 2 == 0 { v2 as f64 * 0.1 } else { (v2 as f64) }
                - f64::from(v2 as u32) * 0.25);
            let v = ((SMatrix::<
                f64,
                2,
                2,
            >::from_column_slice(&[dx[1], x, dx[1], 0.5_f64])) * 0.2
                + Matrix2::identity() * 2.0)
                .full_piv_lu()
                .try_inverse()
                .unwrap();
            next_s += (v * ((*dx))).norm_squared() * 0.1;
            next_s = (next_s * 0.5 + ((next_s - x) - (v[(1, v2 % 2)]))).tanh();
        }
        let v4 = ((SMatrix::<f64, 3, 3>::from_element(next_s.z)
            .fixed_view::<2, 2>(1, 1)
            .into_owned()) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        for lu in 0..=v2 {
            let mut w: bool = lu >= 2;
            w ^= v2 < 2;
            other[19 - lu] *= (v4[(lu % 2, 0)]).cos();
            let mut v5 = (SMatrix::<f64, 2, 2>::from_columns(&[(*dx), (*dx)])
                + v4.zip_zip_map(&v4, &v4, |p, q, u| p * q + u.tanh()));
            x += (v4 * (((*dx).add_scalar(3.0)).normalize())).norm_squared() * 0.1;
            v5 = v5;
        }
        for v in 1..3 {
            let v6 = x;
            let mut v7: f64 = 0.1_f64;
            let next_s = SMatrix::<f64, 3, 3>::repeat(v7);
            v7 += next_s.sum();
        }
        x
            *= ((1.5 + (other[19 - v2]) * (other[19 - v2]))
                .powf((dx[0] + other[v2]).tanh()))
                .cos();
    }
    let mut w = SVector::<f64, 3>::zeros();
    for v8 in 0..2 {
        other[v8 / 2] = (-w.y);
        let mut sum_11 = 0.0;
        for (&v9, &v10) in w.iter().zip(w.iter().skip(1)) {
            let other: [usize; 3] = [2, 2, 1];
            sum_11 += (v9 + (next_s.sum()));
        }
        sum_11 += dx[1];
    }
    other.norm_squared() + w.sum() + w[v1[v1[0]]] + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.589, -0.688, 0.752, 0.908]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.182, 0.953]);
c.near("f", &f(a0, a1), &[-0.4052319999999999]);
c.near("f_grad", &f_grad(a0, a1), &[-0.688, 0.589, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-0.4052319999999999, -0.688, 0.589, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.688, 0.589, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-0.4052319999999999]);
c.near("f_value_and_grad_into", &o0, &[-0.688, 0.589, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959])), &[0.37561199999999995]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959])), &[-0.4052319999999999, 0.37561199999999995]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &mut o0);
c.near("f_diff_into", &o0, &[0.37561199999999995]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-0.4052319999999999]);
c.near("f_value_and_diff_into", &o0, &[0.37561199999999995]);
}
}
}

pub mod p253 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value)]
#[matgrad::gauss_newton(wrt = value)]
pub fn f(value: &Vector4<f64>, matgrad_item: bool) -> Option<f64> {
    let mut t2 = SMatrix::<f64, 20, 1>::zeros();
    t2.fixed_rows_mut::<2>(18).copy_from(&vector![value.y, value[2]]);
    let (acc, v1): (f64, f64) = (3.0_f64, (1.25_f64 + (-0.3_f64)));
    let acc = (v1 + (t2)[(1, 0)]).mul_add((-acc), 0.5);
    let mut s_before = {
        let mut v3 = {
            let mut v2: f64 = (acc * t2[10]);
            let value: f64 = if !matgrad_item { v1 } else { v1 };
            value
        };
        ((t2.dot(&t2) / 20.0) - acc)
    };
    let value: f64 = s_before;
    let value: Vector2<f64> = Vector2::new((v1 + v1), v1);
    Some(
        t2.sum() + acc + s_before + value.sum()
            + ((s_before + (-2.0_f64)) / (1.5 + s_before * s_before)),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.672, -0.149, 0.129, 0.304]);
let a1 = false;
c.near("f", &f(a0, a1).unwrap(), &[2.8819933708757715]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[0.0, 0.98347989055959, 1.0143026450859924, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1).unwrap(), &[4.152942894885946, 0.0, 2.8343825249823675, 2.9232134991995906, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.967232695135103, 0.9975462543834744, 0.0, 0.0, 0.9975462543834744, 1.0288098558284406, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p254 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = item, into)]
#[matgrad::vjp(wrt = item, value, into)]
pub fn f(item: Vector4<f64>, whole: &Vector4<f64>) -> Vector2<f64> {
    let mut matgrad_item = {
        let v1: usize = 0;
        let mut cotangent = (SMatrix::<f64, 4, 3>::repeat(whole[v1 / 2])
            + SMatrix::<f64, 4, 3>::repeat(whole[v1]))
            .column(0)
            .into_owned();
        ((if cotangent[v1 / 2] <= cotangent[v1 % 4] { whole.y } else { cotangent[v1] })
            / (1.5 + ((*whole).sum()) * ((*whole).sum())))
    };
    for &v2 in whole.iter().take(2) {
        let mut g = (if (v2 + v2) >= 0.1 || v2 > 0.4 {
            (whole[3] / (1.5 + v2 * v2))
        } else {
            (-v2)
        });
        g += g;
    }
    let mut v = 0.25_f64;
    for v4 in 1..5 {
        let v5: f64 = (0..v4).map(|j| j as f64 * 0.1).sum::<f64>();
        let mut v6: f64 = v5;
        for &g in whole.iter() {
            let mut whole = (item.dot(&(*whole)) / 4.0);
            whole += v;
        }
        v6 -= v;
    }
    let mut step_1: usize = 0;
    step_1 %= 2;
    step_1 %= 4;
    let whole: SMatrix<f64, 3, 1> = (v
        * SMatrix::<
            f64,
            3,
            1,
        >::from_row_slice(&[whole[step_1], matgrad_item, matgrad_item])
            .scale(matgrad_item));
    let v8: usize = step_1 + 1;
    let mut v9 = 0.25_f64;
    for &v10 in whole.iter().rev() {
        let cotangent: f64 = (v8 as f64 * 0.1 * step_1 as f64 * 0.1);
        let mut v11: SMatrix<f64, 3, 1> = (whole.add_scalar(3.0)).normalize();
        v9
            += {
                let g = (cotangent * v8 as f64 * 0.1);
                (g - v10)
            };
    }
    let mut matgrad_item = 0.0_f64;
    let mut v12 = 0;
    for v13 in 0..v12 {
        let step_1 = whole.len();
        let cotangent: usize = 3;
        let mut sum_15 = 0.0;
        for g in (0..cotangent).step_by(2) {
            let v14: Vector2<f64> = Vector2::new(
                ((g as f64) - ((step_1 + 1) as f64).sqrt()),
                {
                    let g: f64 = (cotangent as f64);
                    v13 as f64 * 0.1
                },
            );
            sum_15 += v14.x;
        }
        sum_15 += (whole.sum() * f64::from(step_1 as u32) * 0.25);
    }
    SMatrix::<f64, 2, 2>::from_rows(&[matrix![v9, v9], matrix![v9, matgrad_item]])
        .diagonal()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v + v9 + matgrad_item + matgrad_item + item[0] * item[1])
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.164, -0.584, 0.283, -0.704]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.799, 0.342, 0.114, 0.543]);
c.near("f", &f(a0, a1), &[0.6201337507615275, 0.3871788753807638]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[0.2672366751873367, -0.5882705736670981, 0.16519927068733578, 0.0, 0.0, 0.6821119999999999, -0.191552, -0.0, -0.0, -0.191552, 0.053792000000000006, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.2672366751873367]);
c.near("f_gauss_newton_into", &o0, &[-0.5882705736670981, 0.16519927068733578, 0.0, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.6821119999999999, -0.191552, -0.0, -0.0, -0.191552, 0.053792000000000006, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, 0.358])), &[-0.006424000000000013, 0.001804, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, 0.358])), &[0.6201337507615275, 0.3871788753807638, -0.006424000000000013, 0.001804, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, 0.358]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.006424000000000013, 0.001804, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, 0.358]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.6201337507615275, 0.3871788753807638]);
c.near("f_value_and_vjp_into", &o0, &[-0.006424000000000013, 0.001804, 0.0, 0.0]);
}
}
}

pub mod p255 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, into)]
#[matgrad::differential(wrt = pulled, into)]
pub fn f(pulled: f64) -> f64 {
    let mut v1 = matgrad::log_softmax(&Vector3::new(pulled, pulled, pulled))
        .cross_matrix();
    let next_s: f64 = (-(v1.m13.sin_cos().0).powi(2)).exp();
    let mut matgrad_item = v1;
    let n = if next_s >= 0.1 || pulled > 0.4 {
        (-f64::exp(-(matgrad_item[(2, 1)]).powi(2)))
    } else {
        matgrad::sigmoid((matgrad_item[(2, 0)]))
    };
    let v2: f64 = ((0.5_f64 + 0.3_f64) - 1.5_f64);
    v1.sum() + matgrad_item.dot(&matgrad_item) / 9.0 + n + v2 + (-(n + n)) + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.731;
c.near("f", &f(a0), &[0.18444112090475623]);
c.near("f_grad", &f_grad(a0), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_diff", &f_diff(a0, 0.663), &[0.1989]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, 0.663, &mut o0);
c.near("f_diff_into", &o0, &[0.1989]);
}
}
}

pub mod p257 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, w), value)]
#[matgrad::gauss_newton(wrt = pulled)]
pub fn f(pulled: f64, w: f64, out: usize, whole: usize) -> f64 {
    let mut out = (1.5 + (-pulled.mul_add(0.1_f64, 0.5)).powi(2)).powi(-1);
    let mut t1 = out.mul_add(((1.5 + w.powi(2)).sqrt()), 0.5);
    let mut t1: f64 = f64::from(whole as u32) * 0.25;
    pulled + w + out + t1 + matgrad::constant(t1) + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.26;
let a1 = -0.958;
let a2 = 4usize;
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[1.074419050070854]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.9681291755977837, 1.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[1.074419050070854, 0.9681291755977837, 1.3]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.5771881475775781, 1.0401764291916498, 0.9372741006436442]);
}
}

pub mod p258 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = v, into)]
#[matgrad::vjp(wrt = v, into)]
pub fn f(
    v: &Matrix2<f64>,
    g: &Matrix3<f64>,
    i: usize,
    k: &Params,
    matgrad_total: usize,
) -> Matrix2<f64> {
    let v1 = if k.on {
        ((*v) * 0.3).exp()
    } else {
        SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                matrix![g[(k.count % 3, 2)], v[(1, matgrad_total % 2)]],
                matrix![v.m22, v[(i % 2, 1)]],
            ],
        )
    };
    let dx: f64 = (0..i).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut sum_5 = 0.0;
    for v2 in 0..matgrad_total {
        let (v3, v4): (f64, f64) = ((dx * dx), k.shift);
        sum_5 += (-(if v3 < v[(v2 % 2, v2 % 2)] { v4 } else { v1[(0, 0)] }));
    }
    let mut sum_7 = 0.0;
    for v6 in (0..matgrad_total).rev() {
        sum_7 += (v6 as f64 * 0.1 + (-sum_5));
    }
    let pulled = if matgrad_total >= 6 {
        (if sum_7 >= 0.1 { sum_5 } else { (v1.norm_squared() / 4.0) })
    } else {
        let mut v8: SMatrix<f64, 3, 3> = ((*g) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .full_piv_lu()
            .solve(
                &(SMatrix::<f64, 2, 3>::zeros())
                    .add_scalar(3.0_f64)
                    .tr_mul(&SMatrix::<f64, 2, 3>::repeat(sum_5)),
            )
            .unwrap();
        ((-v8[(2, 2)]) * ((0.7 * sum_7.sin()).acos()))
    };
    let mut t2 = ((-pulled) + (sum_7 * ((matgrad_total + 1) as f64).sqrt()));
    let v9;
    if !((0.7 * t2.sin()).asin() >= (v1[(0, 0)] * (matgrad_total as f64))) {
        v9 = v1.trace();
    } else {
        v9 = dx;
    }
    let s_before: [usize; 3] = [1, 0, 0];
    let mut sum_10 = 0.0;
    for &matgrad_total in s_before.iter().rev() {
        let i: f64 = ((matgrad_total as f64) - f64::from(matgrad_total as u32) * 0.25);
        sum_10 += i.mul_add((v9 * g[(s_before[1], matgrad_total / 2)]), 0.5);
    }
    (*v)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v.dot(v) / 4.0 + sum_5 + sum_7 + pulled + t2 + sum_10
                + (({
                    let v11 = t2;
                    sum_5
                }) + pulled) + v[0].sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.067, -0.822, 0.088, 0.036]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.088, 0.718, -0.408, 0.146, 0.598, -0.421, 0.405, 0.15, 0.402]);
let a2 = 4usize;
let a3 = &Params { gain: 0.841, shift: -0.521, count: 3usize, table: [-0.79, 0.503, 0.465, 0.7], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.769, 0.346]), on: true };
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[76.76089145790755, 75.87189145790755, 76.78189145790755, 76.72989145790756]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[11715.85673490467, 13937.178649305202, 128.39538265649486, -1575.688681451505, 61.47575963001283, 8290.522427207947, 76.51533853747866, -937.62396932809, 36.20085700829492, 76.51533853747866, 1.4608659800397543, -8.930314293733497, 0.08754393172955009, -937.62396932809, -8.930314293733497, 106.74446077554641, -4.371715622389418, 36.20085700829492, 0.08754393172955009, -4.371715622389418, 0.9102776177881963]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[11715.85673490467]);
c.near("f_gauss_newton_into", &o0, &[13937.178649305202, 128.39538265649486, -1575.688681451505, 61.47575963001283]);
c.near("f_gauss_newton_into", &o1, &[8290.522427207947, 76.51533853747866, -937.62396932809, 36.20085700829492, 76.51533853747866, 1.4608659800397543, -8.930314293733497, 0.08754393172955009, -937.62396932809, -8.930314293733497, 106.74446077554641, -4.371715622389418, 36.20085700829492, 0.08754393172955009, -4.371715622389418, 0.9102776177881963]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.575, 0.989, 0.442, -0.795])), &[2.1867197154290636, 0.9994654249028083, 0.11274148556694907, -0.7980394204090278]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.575, 0.989, 0.442, -0.795]), &mut o0);
c.near("f_vjp_into", &o0, &[2.1867197154290636, 0.9994654249028083, 0.11274148556694907, -0.7980394204090278]);
}
}
}

pub mod p259 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (next_s, y), into)]
#[matgrad::vjp(wrt = (next_s, y), into)]
pub fn f(
    s: f64,
    next_s: Vector2<f64>,
    y: &Vector2<f64>,
    cotangent: &[f64; 17],
) -> Option<Vector3<f64>> {
    let mut item = SVector::<f64, 17>::zeros();
    let mut held_2 = Some(0.75);
    for v1 in 0..5 {
        let next_s: usize = 0;
        let mut v3 = (*y).abs();
        held_2 = match held_2 {
            Some(old) => Some(old * 0.5 + ((item[(5, 0)]) + cotangent[next_s])),
            None => Some(((item[(5, 0)]) + cotangent[next_s])),
        };
        v3 -= ((*y) + Vector2::new(s, y[1]));
    }
    let mut w = next_s[0];
    let mut w = SVector::<f64, 4>::zeros();
    let mut held_5 = None;
    for v4 in 1..4 {
        item[6] = item[16 - v4] * 0.5 + w[v4].abs();
        let mut v6 = 0.25_f64;
        let mut held_8 = None;
        for &v7 in next_s.iter().take(2) {
            let y = next_s.len();
            let out: f64 = ((y as f64 * 0.1 * cotangent[16 - y]) + y as f64 * 0.1);
            if out > -0.4 {
                held_8 = Some((out - v7));
            }
            v6 /= 1.5 + ((1.5 + (w[y % 4]).powi(2)).powf(0.7)).powi(2);
        }
        if let Some(held) = held_8 {
            v6 += held * 0.25;
        }
        held_5 = match held_5 {
            Some(old) => Some(old * 0.5 + w.w.mul_add(w.z, 0.5)),
            None => Some(w.w.mul_add(w.z, 0.5)),
        };
        v6
            += (((1.5 + (w[(v4 % 4, 0)]) * (w[(v4 % 4, 0)])).powf(v6.tanh()))
                - (item[14] + cotangent[v4]));
    }
    Some(
        Vector3::new(item[15], w.x, w.x)
            .map(|v9| (2.0_f64 / (1.5 + cotangent[12] * cotangent[12])) * v9)
            .zip_map(&Vector3::new(next_s[1], cotangent[10], w[1]), |p, q| p * q.sin())
            + SMatrix::<
                f64,
                3,
                1,
            >::repeat(
                next_s.sum() + y.sum() + item.sum() + w.norm_squared() + item[(12, 0)]
                    + y[0] * y[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = -0.452;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.549, -0.83]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.746, -0.398]);
let a3 = &[0.264, 0.221, 0.107, -0.876, 0.335, -0.498, 0.765, -0.401, 0.048, 0.426, -0.838, -0.549, -0.62, 0.996, 0.264, 0.411, -0.703];
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-0.22990799999999995, -0.22990799999999995, -0.22990799999999995]);
c.near("f_jac", &f_jac(a0, a1, a2, a3).unwrap(), &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.602, 0.602, 0.602, 1.746, 1.746, 1.746]);
{
let mut o0 = SMatrix::<f64, 3, 2>::repeat(9.0);
let mut o1 = SMatrix::<f64, 3, 2>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_jac_into", &o0, &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
c.near("f_jac_into", &o1, &[0.602, 0.602, 0.602, 1.746, 1.746, 1.746]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.23, -0.705, 0.716])).unwrap(), &[-0.21899999999999997, -0.21899999999999997, -0.131838, -0.382374]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.23, -0.705, 0.716]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.21899999999999997, -0.21899999999999997]);
c.near("f_vjp_into", &o1, &[-0.131838, -0.382374]);
}
}
}

pub mod p260 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (dx, t2))]
pub fn f(
    dx: &Vector2<f64>,
    t2: &Vector3<f64>,
    v: &Vector3<f64>,
    s_before: f64,
) -> Vector2<f64> {
    let i: f64 = ((s_before - s_before) + s_before);
    let s_before: f64 = i;
    let mut v1 = ((if !((i + i) < s_before) { s_before } else { v.z })
        * (matgrad::constant(i)));
    SMatrix::<f64, 2, 2>::from_diagonal(&(*dx)).diagonal()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            dx.norm_squared() + t2.dot(t2) / 3.0 + v1 + (-(*dx)[1]) + t2[0] * t2[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.623, 0.967]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.45, -0.954, -0.68]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.657, -0.823, -0.376]);
let a3 = 0.305;
c.near("f", &f(a0, a1, a2, a3), &[0.7805483333333332, 2.3705483333333333]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.332, -0.47])), &[0.6672919999999999, -1.2190679999999998, 1.005708, 0.8709719999999999, 0.36357333333333336]);
}
}

pub mod p261 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::differential(wrt = y, into)]
pub fn f(y: f64, x: SVector<f64, 20>, next_s: &Matrix3<f64>, n: usize) -> f64 {
    let v1: usize = n % 2;
    let mut v2 = SMatrix::<f64, 2, 3>::zeros();
    let mut v3 = SMatrix::<
        f64,
        2,
        3,
    >::from_column_slice(
        &[
            ((SMatrix::<f64, 3, 3>::zeros()).add_scalar(x[n])
                * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(x[n]).transpose()
                + SMatrix::<f64, 3, 3>::identity() * 3.0)
                .cholesky()
                .unwrap()
                .ln_determinant(),
            (-next_s[(2 - v1, (v1 * 3 + 1) % 3)]),
            (-3.0_f64),
            v2.iter().map(|v| v * v).sum::<f64>().tanh(),
            (v2.norm_squared() / 6.0),
            (-(v2[(v1, v1)]).powi(2)).exp2(),
        ],
    );
    const K4: f64 = 2.0_f64;
    let step_1: f64 = v2[(v1, 1)];
    let mut x: f64 = v3[(v1, 0)];
    x += step_1;
    let mut step_1: bool = K4 > -0.4;
    step_1 |= K4 > -0.4;
    let v5: [usize; 3] = [0, 2, 1];
    y + v2.dot(&v2) / 6.0 + v3.dot(&v3) / 6.0 + x
        + (SMatrix::<f64, 2, 2>::from_columns(&[Vector2::new(x, y), Vector2::new(K4, x)])
            * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .solve_lower_triangular(&v3)
            .unwrap()
            .sum() + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.237;
let a1 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.382, -0.738, 0.619, 0.349, 0.853, -0.68, 0.676, -0.467, -0.487, 0.97, 0.291, -0.855, 0.543, -0.323, 0.528, -0.832, -0.161, 0.891, -0.82, -0.968]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.291, -0.965, 0.068, 0.958, 0.044, -0.251, 0.158, -0.157, 0.992]);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[10.072304160922625]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.2652091975796815]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.2652091975796815]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.725), &[-0.9172766682452691]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, -0.725, &mut o0);
c.near("f_diff_into", &o0, &[-0.9172766682452691]);
}
}
}

pub mod p262 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value)]
#[matgrad::gauss_newton(wrt = i)]
pub fn f(i: &Vector3<f64>, w: &Params) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 0..=5 {
        let cotangent: f64 = if v1 != 2 {
            (v1 as f64 * 0.1 * (v1 as f64))
        } else {
            (((v1 + 1) as f64).sqrt() + (v1 as f64))
        };
        sum_2
            += (-{
                let w = cotangent;
                0.1_f64
            });
    }
    let mut v3: f64 = 0.5;
    for j in 0..1 {
        v3 += (0.8_f64 - 0.3_f64) * j as f64;
    }
    sum_2
        += (if v3 > -0.4 { i[1] } else { sum_2 })
            .hypot(
                1.0 + (sum_2 / (1.5 + sum_2 * sum_2)) * (sum_2 / (1.5 + sum_2 * sum_2)),
            );
    let item: f64 = v3;
    let mut v4 = item;
    for i in (0..2).rev() {
        let mut v5 = v3
            .hypot(1.0 + ((0.7 * v3.sin()).asin()) * ((0.7 * v3.sin()).asin()));
        for value in 1..i {
            let v7: [usize; 3] = [1, 2, 2];
            let v8 = {
                let k = (v3 * (-item));
                (((1.5 + v5.powi(2)).log(3.0)) + (v5 + v4))
            };
            let v9: f64 = w.count as f64;
            let v6 = (((SMatrix::<f64, 2, 2>::from_column_slice(&[v4, item, sum_2, v4])
                * 0.3)
                .pow(3)) * 0.2 + Matrix2::identity() * 2.0)
                .lu()
                .try_inverse()
                .unwrap();
            v5 += (v6 * (v6.diagonal())).norm_squared() * 0.1;
            v4 += v5;
        }
        let v10: SMatrix<f64, 3, 3> = SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1);
        v5 -= item;
    }
    let k: [usize; 3] = [1, 2, 1];
    sum_2 + v4 + (-SMatrix::<f64, 3, 1>::from_row_slice(&[v4, v4, 0.3_f64]).sum())
        + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.018, 0.236, -0.722]);
let a1 = &Params { gain: 0.335, shift: -0.279, count: 2usize, table: [-0.693, -0.801, -0.166, -0.858], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.035, -0.064]), on: false };
c.near("f", &f(a0, a1), &[-0.27524814642665046]);
c.near("f_grad", &f_grad(a0, a1), &[0.236, 0.19103457095503285, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-0.27524814642665046, 0.236, 0.19103457095503285, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[0.037880771055653406, -0.06495856255668951, -0.05258191155878323, -0.0, 0.055695999999999996, 0.04508415874538775, 0.0, 0.04508415874538775, 0.03649420729997348, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p263 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value)]
#[matgrad::newton_step(wrt = pulled, value)]
pub fn f(pulled: &Vector2<f64>, column: &Matrix3<f64>) -> f64 {
    let mut out: SMatrix<f64, 3, 1> = (Vector3::new(
        pulled[0],
        column[(2, 0)],
        column[(2, 0)],
    )
        - (Vector3::new(column[(1, 0)], pulled[(0, 0)], column[(1, 2)])
            + Vector3::new(pulled[0], column[(2, 2)], column[(0, 2)])));
    let mut out = (SMatrix::<f64, 3, 2>::from_element(out[1])
        * (SMatrix::<f64, 2, 3>::from_element(column[(2, 1)]) * column[(1, 1)]));
    let mut sum_1 = 0.0;
    for t1 in 0..=4 {
        let mut s_before: f64 = f64::from(t1 as u32) * 0.25;
        sum_1 += ((column.m11 / (1.5 + s_before * s_before)) + (-out[(1, 2)]));
    }
    let mut v2 = ((*column).fixed_view::<3, 3>(0, 0).into_owned().sum())
        .atan2(1.5 + (-column[(1, 1)]) * (-column[(1, 1)]));
    let out = {
        let pulled = v2;
        pulled.mul_add((pulled / (1.5 + pulled * pulled)), 0.5)
    };
    for s in 0..17 {
        let v3: f64 = if s >= 4 {
            f64::from(s as u32) * 0.25
        } else {
            f64::from(s as u32) * 0.25
        };
        let mut cholesky = 0.0_f64;
        for t1 in 1..4 {
            let mut t1 = out;
            cholesky = (cholesky * 0.5 + (-v3.tanh().sinh())).tanh();
        }
        cholesky += ((*column) * cholesky).sum();
    }
    for v4 in (0..17).rev() {
        let pulled: f64 = (v4 as f64 * 0.1 * column[(1, 1)]);
        sum_1 += pulled;
    }
    sum_1 + v2 + out + v2 + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.842, 0.149]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.5, 0.162, -0.477, 0.911, -0.964, -0.452, -0.874, 0.209, 0.401]);
c.near("f", &f(a0, a1), &[-14.93403045203361]);
c.near("f_grad", &f_grad(a0, a1), &[4.50628, -0.842]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-14.93403045203361, 4.50628, -0.842]);
c.newton(&f_newton(a0, a1), &[0.0, 1.0, 1.0, 0.0], &[4.50628, -0.842]);
{
let r = f_value_grad_newton(a0, a1);
c.near("what is beside f_newton", &(r.0, r.1), &[-14.93403045203361, 4.50628, -0.842]);
c.newton(&r.2, &[0.0, 1.0, 1.0, 0.0], &[4.50628, -0.842]);
}
}
}

pub mod p264 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, s_before), into)]
#[matgrad::differential(wrt = (whole, s_before), into)]
pub fn f(step_1: &SMatrix<f64, 3, 2>, whole: &Vector2<f64>, s_before: f64) -> f64 {
    let out = if ((step_1[(1, 0)]) - s_before)
        <= (whole[1] / (1.5 + s_before * s_before))
    {
        whole[1]
    } else {
        (SMatrix::<f64, 2, 2>::from_columns(&[(*whole), (*whole)]) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .full_piv_lu()
            .solve(&(*whole))
            .unwrap()
            .sum()
    };
    let mut step_1 = s_before;
    if matgrad::constant(s_before) >= -0.3 {
        for acc in (0..5).step_by(2) {
            let v1 = SMatrix::<
                f64,
                3,
                3,
            >::from_column_slice(
                &[
                    (out * step_1),
                    (out * out),
                    3.0_f64,
                    s_before,
                    (s_before + whole.y),
                    ((*whole).dot(&(*whole)) / 2.0),
                    (out * step_1),
                    step_1,
                    (*whole).sum(),
                ],
            );
            step_1
                /= 1.5
                    + (((matgrad::constant(step_1))
                        * (SMatrix::<
                            f64,
                            3,
                            3,
                        >::from_fn(|r0, c0| v1.m23 * (r0 + c0) as f64 * 0.1)
                            .sum())))
                        .powi(2);
            step_1 = (step_1 * 0.5 + v1[(1, 0)]).tanh();
        }
        step_1 *= ((out * ((1.5 + s_before.powi(2)).recip()))).cos();
    }
    let mut v4 = {
        let v2: f64 = {
            let s_before: f64 = ((-0.1_f64) - 3.0_f64);
            s_before
        };
        let mut v3 = (SMatrix::<f64, 3, 2>::from_element(step_1)
            .tr_mul(&Vector3::new(v2, step_1, v2)) * step_1);
        v3.y
    };
    let s_before = v4;
    v4 = (0.5_f64.atan2(1.5 + s_before * s_before)).tanh().sinh();
    let mut out = out;
    let v5 = (Matrix2::new(s_before, out, step_1, s_before)
        * Matrix2::new(s_before, out, step_1, s_before).transpose()
        + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .expect("positive definite")
        .solve(&(*whole).map(f64::sin));
    let value;
    if v5[0] < -0.3 {
        value = out;
    } else {
        value = (-out);
    }
    step_1 + v4 + out + v5.sum() + value + value + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.951, 0.585, 0.873, 0.929, 0.537, 0.495]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.148, 0.73]);
let a2 = -0.87;
c.near("f", &f(a0, a1, a2), &[-2.8382793674724716]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.39118990032768003, -0.3989872040293032, 5.103302069268631]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.39118990032768003, -0.3989872040293032]);
c.near("f_grad_into", &o1, &[5.103302069268631]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.9, 0.878]), -0.037), &[-0.18706203140575553]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.9, 0.878]), -0.037, &mut o0);
c.near("f_diff_into", &o0, &[-0.18706203140575553]);
}
}
}

pub mod p265 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value, into)]
#[matgrad::differential(wrt = next_s, value, into)]
pub fn f(next_s: f64, i: usize, w: &Params) -> f64 {
    let v1: f64 = (f64::from(i as u32) * 0.25
        + (f64::from(i as u32) * 0.25 - ((i + 1) as f64).sqrt()));
    let mut v2 = matrix![v1]
        .push(next_s)
        .zip_map(
            &SMatrix::<f64, 3, 3>::from_element(next_s)
                .fixed_view::<2, 1>(1, 1)
                .into_owned(),
            |p, q| p * q.sin(),
        );
    let v3 = matgrad::log_softmax(
        &v2.zip_zip_map(&v2, &Vector2::new(v2.y, v1), |p, q, u| p * q + u.tanh()),
    );
    v2.dot(&v2) / 2.0 + v3.norm_squared()
        + (v3[1] / (1.5 + (v2.dot(&v2) / 2.0) * (v2.dot(&v2) / 2.0))) + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.652;
let a1 = 3usize;
let a2 = &Params { gain: 0.609, shift: 0.039, count: 3usize, table: [0.093, -0.493, 0.893, 0.82], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.672, -0.838]), on: false };
c.near("f", &f(a0, a1, a2), &[1.0325188670425025]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.2173451976998466]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.0325188670425025, 1.2173451976998466]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.2173451976998466]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.0325188670425025]);
c.near("f_value_and_grad_into", &o0, &[1.2173451976998466]);
}
c.near("f_diff", &f_diff(a0, a1, a2, -0.377), &[-0.45893913953284216]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, -0.377), &[1.0325188670425025, -0.45893913953284216]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, -0.377, &mut o0);
c.near("f_diff_into", &o0, &[-0.45893913953284216]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, -0.377, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.0325188670425025]);
c.near("f_value_and_diff_into", &o0, &[-0.45893913953284216]);
}
}
}

pub mod p267 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (g, t1))]
#[matgrad::differential(wrt = (g, t1))]
pub fn f(g: Vector3<f64>, t1: &Vector4<f64>, v: &Params) -> f64 {
    let mut s = 0.25_f64;
    for &other in t1.iter() {
        let v1: SMatrix<f64, 3, 1> = Vector2::new(s, other).push(s);
        let mut out = ((matgrad::constant(v1[(0, 0)]))
            / (1.5 + ((1.5 + s.powi(2)).powi(-1)) * ((1.5 + s.powi(2)).powi(-1))));
        let v2: f64 = if v.count > 1 {
            {
                let cholesky: f64 = 1.5_f64;
                cholesky
            }
        } else {
            (2.0_f64 * 1.0_f64).tanh()
        };
        out += (v2 + out);
    }
    let v4 = if v.gain > 0.2 {
        let mut grad: f64 = ((g[v.count % 3]).powi(3).tanh()).mul_add(t1.z, 0.5);
        (1.5 + ((1.5 + g.y.powi(2)).log10()) * ((1.5 + g.y.powi(2)).log10()))
            .powf(s.tanh())
    } else {
        let mut v3 = SMatrix::<f64, 3, 3>::zeros();
        (if v.gain > 0.2 {
            (g[0] - (v3[(0, 1)]))
        } else {
            (1.5 + t1.z * t1.z).powf((v3[(1, 0)]).tanh())
        })
    };
    let mut other = SMatrix::<f64, 3, 3>::zeros();
    other[(2, 0)] = (v4 + v4);
    let mut out: SMatrix<f64, 3, 3> = other;
    let mut v5 = out;
    let mut cotangent = {
        let mut sum_6 = 0.0;
        for other in (0..3).step_by(2) {
            sum_6 += t1[v.count % 4];
        }
        out[(1, 2)] = SMatrix::<f64, 3, 3>::from_element(other[(2, 2)]).sum();
        (out + out).sum()
    };
    s + other.dot(&other) / 9.0 + out.dot(&out) / 9.0 + v5.norm_squared() + cotangent
        + (-((out[(0, 2)]) * cotangent)) + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.946, -0.883, 0.283]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.697, 0.713, 0.577, 0.83]);
let a2 = &Params { gain: 0.735, shift: -0.763, count: 1usize, table: [0.24, -0.312, 0.027, 0.081], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.183, 0.491]), on: false };
c.near("f", &f(a0, a1, a2), &[10.467405649059723]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, -0.6129848122399036, 0.0, 0.713, -0.697, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.284, 0.744, -0.281]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.349, -0.513, 0.993, -0.081])), &[-0.3473367003064883]);
}
}

pub mod p268 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, s), into)]
#[matgrad::gauss_newton(wrt = cholesky, into)]
pub fn f(
    cholesky: &Vector2<f64>,
    s: Vector3<f64>,
    lu: &Matrix2<f64>,
    n: usize,
    i: &Matrix3<f64>,
    matgrad_item: usize,
) -> f64 {
    let mut matgrad_item = {
        let v1: Vector2<f64> = Vector2::new(
            (0..matgrad_item).map(|j| j as f64 * 0.1).sum::<f64>(),
            (n as f64 * 0.1 * 1.0_f64).atan(),
        );
        v1[1]
    };
    let mut lu = SMatrix::<
        f64,
        2,
        3,
    >::from_fn(|r0, c0| i[(0, 1)] * (r0 + c0) as f64 * 0.1)
        .tr_mul(&(*cholesky))
        .cross_matrix();
    let matgrad_item: [usize; 3] = [1, 2, 1];
    let v2 = matgrad::constant(
        (if n == n {
            lu.m21
        } else {
            s[0].atan2(1.5 + (i[(n % 3, 0)]) * (i[(n % 3, 0)]))
        }),
    );
    let v3: SMatrix<f64, 3, 3> = ((lu - lu) + ((*i) + lu));
    lu = lu * 0.5 + v3;
    lu /= 1.5 + ((v2 / (1.5 + (lu[(2, 1)]) * (lu[(2, 1)])))).powi(2);
    let mut v4: SMatrix<f64, 3, 3> = v3;
    if n != 4 {
        v4 = v4 * 0.5 + v4;
        v4 = v4 * 0.5 + v3.map(|v5| (v5 + v4.m21));
    } else {
        v4 *= ((0.7 * (v4[(n % 3, 0)]).sin()).atanh()).tanh();
    }
    lu.norm_squared() + v2 + v4.sum() + lu[(2, matgrad_item[1])] + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.495, -0.025]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.443, -0.058, -0.631]);
let a2 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.948, -0.303, -0.051, 0.386]);
let a3 = 4usize;
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.487, 0.879, 0.869, 0.456, 0.009, -0.452, -0.089, -0.792, -0.542]);
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.4954074992263942]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.04397990990591908, 0.05909714324317111, -0.058, 0.443, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.04397990990591908, 0.05909714324317111]);
c.near("f_grad_into", &o1, &[-0.058, 0.443, 0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[1.118121794371269, 0.06576788708861257, 0.08837431118869452, 0.0019342324753327592, 0.00259908703553186, 0.00259908703553186, 0.003492472339503885]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[1.118121794371269]);
c.near("f_gauss_newton_into", &o0, &[0.06576788708861257, 0.08837431118869452]);
c.near("f_gauss_newton_into", &o1, &[0.0019342324753327592, 0.00259908703553186, 0.00259908703553186, 0.003492472339503885]);
}
}
}

pub mod p269 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = column, value)]
pub fn f<const N: usize>(
    column: &SVector<f64, N>,
    cotangent: usize,
    item: &[f64],
) -> Vector3<f64> {
    let k: Vector3<f64> = Vector3::new(
        (cotangent as f64),
        ((cotangent as f64) - (cotangent as f64)),
        (f64::from(cotangent as u32) * 0.25 + cotangent as f64 * 0.1),
    );
    let t1 = if cotangent < 1 {
        k[1]
    } else {
        let mut sum_1 = 0.0;
        for &t1 in k.iter().take(2) {
            let mut i: f64 = item[cotangent % 4];
            sum_1 += (if cotangent < 1 { (i * t1) } else { ((k[(0, 0)]) * i) });
        }
        ((sum_1 * (column[cotangent % 3]))
            * ((*column).iter().map(|v| v * v).sum::<f64>().tanh()))
    };
    let mut v12 = match cotangent {
        0 => {
            let mut column = 0.25_f64;
            for (&v2, &v3) in k.iter().zip(k.iter().skip(1)) {
                let mut v4 = SMatrix::<f64, 2, 1>::from_column_slice(&[v3, v2])
                    .push(column)
                    .sum();
                let i: f64 = if v3 > 0.35 { (v2 + v3) } else { k[1] };
                v4 += (i + 0.1_f64);
            }
            (-column).atan2(1.5 + (k[1] + column) * (k[1] + column))
        }
        1 | 2 => {
            let mut k = 0.25_f64;
            for n in 0..N {
                let mut v5: f64 = matgrad::relu((k - t1));
                let mut v9 = match n {
                    1..=3 if cotangent < 3 => {
                        ((*column).transpose() * (*column)).to_scalar().tanh()
                    }
                    0 => {
                        let i: [usize; 3] = [0, 0, 0];
                        (((1.5 + v5.powi(2)).sqrt()) + v5)
                    }
                    _ => {
                        let mut v8 = match cotangent {
                            _ if n % 2 == 0 => (column[n] - (-v5)),
                            _ => {
                                let v6 = ((*column).norm_squared() / 3.0);
                                (v6 / (1.5 + (-t1) * (-t1)))
                            }
                        };
                        v8
                    }
                };
                let mut n = (*column);
                if (n[0] + (matgrad::constant(v9))) > v5 {
                    v5 = (n[0] + (matgrad::constant(v9)));
                }
            }
            k
        }
        _ => {
            let v10 = move |v11: f64| (v11).tanh();
            k[1]
        }
    };
    let column: f64 = (cotangent as f64);
    let v13: f64 = if column > 0.0 {
        column
    } else {
        (f64::from(cotangent as u32) * 0.25 + k[cotangent % 3])
    };
    let v14 = |i: f64, v15: f64| {
        ((matgrad::log_softmax(&k).dot(&k.add_scalar(i)) / 3.0)).tanh()
    };
    let mut v16 = 0.0_f64;
    for (&n, &i) in item.iter().zip(item.iter().skip(1)) {
        let mut t1 = i;
        let mut v17: usize = cotangent % 3;
        v17 <<= 1;
        v17 %= 3;
        let v18: f64 = if column > 0.35 {
            (0..v17).map(|j| j as f64 * 0.1).sum::<f64>()
        } else {
            (v13 - i)
        };
        t1 += i;
    }
    (v16, v12) = (v12, v16);
    ((SMatrix::<f64, 3, 2>::zeros()).add_scalar(v13) * Vector2::new(column, t1))
        .map(|cotangent| cotangent)
        + SMatrix::<f64, 3, 1>::repeat(t1 + v12 + v16 + ((v13 - t1) * (v16 - v12)))
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.026, -0.721, 0.232]);
let a1 = 4usize;
let a2 = &[0.753, -0.645, 0.848, 0.884];
c.near("f", &f::<3>(a0, a1, a2), &[4.739111526514128, 4.739111526514128, 4.739111526514128]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.881, 0.947, -0.657])), &[-0.9668003516844088, 45.09929969506699, -8.626833907337803]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.881, 0.947, -0.657])), &[4.739111526514128, 4.739111526514128, 4.739111526514128, -0.9668003516844088, 45.09929969506699, -8.626833907337803]);
}
}

pub mod p270 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, cotangent), into)]
#[matgrad::vjp(wrt = (dx, cotangent), into)]
pub fn f(dx: &Vector4<f64>, cotangent: &[f64; 33]) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in (0..20).step_by(2) {
        sum_2 += (cotangent[v1] - (dx[(2, 0)]));
    }
    for v3 in 0..=20 {
        let mut sum_6 = 0.0;
        for v4 in 1..20 {
            let v5: f64 = v4 as f64 * 0.1;
            sum_6 += (((*dx).sum()) + ((*dx).mean()));
        }
        let v7 = dx.len();
        sum_6 += sum_6;
    }
    let mut v8 = (Vector2::new(cotangent[24], sum_2)
        + (Vector2::new(sum_2, sum_2) - Vector2::new(cotangent[29], sum_2)));
    let v9 = (Matrix2::new(sum_2, cotangent[8], sum_2, v8.x) * 0.3)
        .pow(3)
        .column(1)
        .into_owned();
    let v11 = if v9.x >= 0.6 || v9[(1, 0)] > 0.4 {
        let v10 = v9;
        Matrix2::new(v10[(0, 0)], dx.w, v9.x, v10[0]).column(0).into_owned()
    } else {
        ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(cotangent[0])
            * Vector3::new(0.3_f64, v8[0], v9.x))
    };
    sum_2 + v8.norm_squared() + v9.dot(&v9) / 2.0 + v11.norm_squared() + v9[(0, 0)]
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.425, -0.07, 0.184, -0.839]);
let a1 = &[-0.126, 0.81, 0.587, -0.817, -0.529, -0.592, 0.537, 0.637, -0.093, -0.556, -0.31, 0.653, -0.663, 0.102, -0.866, -0.291, -0.88, 0.78, 0.425, 0.18, 0.285, -0.833, -0.145, -0.252, 0.331, 0.514, 0.396, 0.319, 0.453, -0.873, -0.504, 0.617, 0.667];
c.near("f", &f(a0, a1), &[17.02634640274353]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 0.0, 120.4381799923407, 0.0, -13.97190697294159, -0.126, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -11.87611865815772, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, 0.0, 0.0, 0.0, 0.0, -5.530689272268908, 0.0, 0.0, 0.0, 0.0, 5.530689272268908, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 120.4381799923407, 0.0]);
c.near("f_grad_into", &o1, &[-13.97190697294159, -0.126, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -11.87611865815772, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, -12.043817999234067, 0.0, 0.0, 0.0, 0.0, 0.0, -5.530689272268908, 0.0, 0.0, 0.0, 0.0, 5.530689272268908, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, -0.391), &[-0.0, -0.0, -47.09132837700521, -0.0, 5.4630156264201615, 0.049266000000000004, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.643562395339669, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, -0.0, -0.0, -0.0, -0.0, 2.1624995054571428, -0.0, -0.0, -0.0, -0.0, -2.1624995054571428, -0.0, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, -0.391, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -47.09132837700521, -0.0]);
c.near("f_vjp_into", &o1, &[5.4630156264201615, 0.049266000000000004, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.643562395339669, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, 4.70913283770052, -0.0, -0.0, -0.0, -0.0, -0.0, 2.1624995054571428, -0.0, -0.0, -0.0, -0.0, -2.1624995054571428, -0.0, -0.0, -0.0]);
}
}
}

pub mod p271 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, w, value), value, into)]
#[matgrad::gauss_newton(wrt = other, into)]
pub fn f(other: f64, w: Vector2<f64>, value: Vector3<f64>, v: usize, dx: f64) -> f64 {
    let mut k = (dx * value[2]);
    let mut v1 = value.z;
    let v2 = w[0];
    other + k + v1 + v2 + (value)[(2, 0)] + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.235;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.783, 0.277]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.482, -0.379, -0.649]);
let a3 = 2usize;
let a4 = 0.834;
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.3617660000000003]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.3, 1.0, 0.0, 0.0, 0.0, 2.834]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-1.3617660000000003, 1.3, 1.0, 0.0, 0.0, 0.0, 2.834]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[1.3]);
c.near("f_grad_into", &o1, &[1.0, 0.0]);
c.near("f_grad_into", &o2, &[0.0, 0.0, 2.834]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[-1.3617660000000003]);
c.near("f_value_and_grad_into", &o0, &[1.3]);
c.near("f_value_and_grad_into", &o1, &[1.0, 0.0]);
c.near("f_value_and_grad_into", &o2, &[0.0, 0.0, 2.834]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.9272033193780004, -1.7702958000000004, 1.6900000000000002]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.9272033193780004]);
c.near("f_gauss_newton_into", &o0, &[-1.7702958000000004]);
c.near("f_gauss_newton_into", &o1, &[1.6900000000000002]);
}
}
}

pub mod p273 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = column)]
#[matgrad::vjp(wrt = (column, i), value)]
pub fn f(
    grad: &Vector3<f64>,
    column: f64,
    i: &Vector3<f64>,
    t2: f64,
) -> SMatrix<f64, 1, 2> {
    let mut grad = (Matrix2::new(t2, column, t2, column)
        - Matrix2::new(i[2], t2, t2, column));
    let mut next_s = grad[(1, 1)];
    let v;
    if t2 > 0.35 {
        v = (0.5 * i.x.sin()).tan();
    } else {
        v = (next_s * (i[(1, 0)]));
    }
    let column: f64 = (if (1.5 + v * v).powf(v.tanh()) < -0.3 {
        (if t2 > 0.35 { grad[(1, 1)] } else { t2 })
    } else {
        v
    });
    let mut v1 = ((column * t2) * t2);
    let other;
    if t2 > -0.4 {
        other = (v1 * next_s);
    } else {
        other = v;
    }
    let mut t2 = other;
    if ((-0.1_f64) - t2) <= 0.1 {
        next_s = (if i.z <= (grad.dot(&grad) / 4.0) || other > 0.4 {
            v1.mul_add((grad[(0, 1)]), 0.5)
        } else {
            (if other <= 0.6 { t2 } else { v })
        });
    } else {
        let other = (((other / (1.5 + (grad[(0, 1)]) * (grad[(0, 1)])))
            - (t2.mul_add(t2, 0.5))) * other);
        next_s = (next_s * 0.5 + (grad.dot(&grad) / 4.0).atan2(1.5 + v * v)).tanh();
    }
    matrix![v, column]
        .zip_zip_map(
            &matrix![grad[(0, 0)], v1],
            &matrix![other, t2],
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            grad.dot(&grad) / 4.0 + next_s + v1 + t2
                + (({
                    let v2 = v1;
                    v2
                }) + t2) + column * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.255, -0.479, -0.908]);
let a1 = 0.805;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.552, 0.763, 0.002]);
let a3 = 0.893;
c.near("f", &f(a0, a1, a2, a3), &[-0.02842282171521751, 0.26813424634570976]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.03635191542881841, -0.06184902548894641, 0.13314297354205568]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.749, 0.474])), &[-0.3155517443091429, 1.2305104536688418, 0.0, -0.34383443889035326]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.749, 0.474])), &[-0.02842282171521751, 0.26813424634570976, -0.3155517443091429, 1.2305104536688418, 0.0, -0.34383443889035326]);
}
}

pub mod p274 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value)]
#[matgrad::vjp(wrt = pulled, value)]
pub fn f(
    pulled: &[Vector2<f64>; 3],
    all: &[f64; 20],
    next_s: &Vector4<f64>,
    cotangent: &SVector<f64, 5>,
) -> f64 {
    let mut v1 = next_s[0];
    let mut v2 = 0.0_f64;
    for (v4, &v3) in cotangent.iter().enumerate() {
        let mut v5: f64 = ((-(Vector4::new(v3, v3, all[v4 + 15], 0.3_f64)
            .magnitude_squared()
            .sqrt()
            .tanh())
            .powi(2))
            .exp2())
            .sin();
        let mut v6 = matgrad::constant(
            (*cotangent).iter().map(|v| v * v).sum::<f64>().tanh(),
        );
        v5 += v6;
    }
    let v7 = Vector2::new((1.5 + v2.powi(2)).log10(), v1);
    v1 + v2 + v7.norm_squared()
        + ((v7[1] + next_s[3]) / (1.5 + pulled[2][0] * pulled[2][0]))
        + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.118, 0.12]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.699, -0.183]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.078, -0.914])];
let a1 = &[-0.419, -0.56, 0.908, 0.285, -0.582, -0.498, 0.889, -0.783, 0.29, 0.223, -0.186, 0.057, 0.382, -0.051, 0.511, -0.848, -0.246, -0.389, -0.986, -0.907];
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.094, 0.669, 0.528, 0.438]);
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.98, -0.934, -0.438, 0.408, -0.799]);
c.near("f", &f(a0, a1, a2, a3), &[0.1113650464023685]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.023658360836648115, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.1113650464023685, 0.0, 0.0, 0.0, 0.0, 0.023658360836648115, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.138), &[-0.0, -0.0, -0.0, -0.0, -0.0032648537954574402, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, -0.138), &[0.1113650464023685, -0.0, -0.0, -0.0, -0.0, -0.0032648537954574402, -0.0]);
}
}

pub mod p275 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v)]
#[matgrad::vjp(wrt = v)]
pub fn f(k: &Vector2<f64>, v: f64, n: f64, value: f64, lu: f64) -> f64 {
    let (v1, v2): (f64, f64) = (lu, value);
    let mut v3 = ({
        let i = Vector2::new(value, v1).sum();
        (i * (-1.25_f64))
    })
        .atan2(1.5 + v * v);
    let mut value = n;
    let value = k.len();
    v3 + ((v1 + v3) - (v1 + lu)) + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.736, -0.198]);
let a1 = -0.767;
let a2 = 0.116;
let a3 = -0.534;
let a4 = -0.626;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.6097456484109665]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.9882700953592325]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, 0.725), &[0.7164958191354436]);
}
}

pub mod p276 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n)]
#[matgrad::gauss_newton(wrt = n)]
pub fn f(
    t2: &Vector2<f64>,
    k: &Vector2<f64>,
    n: &Vector4<f64>,
    grad: f64,
    matgrad_item: bool,
    all: usize,
) -> f64 {
    let mut k: SMatrix<f64, 2, 1> = Vector3::new(n.z, grad, t2[0])
        .fixed_rows::<2>(0)
        .into_owned();
    let v1 = n.len();
    let mut column = k.y.cos();
    let column = k;
    column.dot(&column) / 2.0 + column[1] + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.124, 0.527]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.679, 0.08]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.575, 0.838, 0.421, -0.226]);
let a3 = 0.054;
let a4 = true;
let a5 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.6259284999999999]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.838, 0.575, 0.421, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[0.19589324355612492, 0.5245280829999999, 0.3599088874999999, 0.26351589849999996, 0.0, 0.702244, 0.48184999999999995, 0.352798, 0.0, 0.48184999999999995, 0.33062499999999995, 0.24207499999999998, 0.0, 0.352798, 0.24207499999999998, 0.17724099999999998, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p277 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = whole, value)]
#[matgrad::vjp(wrt = whole, value)]
pub fn f(
    whole: Vector4<f64>,
    y: usize,
    cotangent: usize,
    acc: f64,
    x: usize,
) -> SMatrix<f64, 1, 2> {
    let mut v1 = 0.25_f64;
    for cotangent in 2..20 {
        for v2 in (0..x).step_by(2) {
            v1 -= (whole.sum()).sin();
            v1 += (((cotangent as f64) * acc) - (v1.mul_add(acc, 0.5)));
        }
        v1 += (matgrad::softplus(v1) * y as f64 * 0.1);
    }
    let acc = SMatrix::<f64, 4, 2>::repeat(0.1_f64)
        .column(0)
        .into_owned()
        .component_div(&(whole.add_scalar(3.0)).normalize().map(|e| 1.5 + e * e));
    let v3 = acc[1];
    let mut whole: f64 = ((cotangent + 1) as f64).sqrt();
    matrix![whole, v3]
        + SMatrix::<f64, 1, 2>::repeat(v1 + acc.sum() + v3 + whole + whole)
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.452, -0.625, 0.11, -0.81]);
let a1 = 2usize;
let a2 = 1usize;
let a3 = 0.034;
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[75.76778241755743, 74.41323005526459]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.444, 0.552, 0.046, -0.637])), &[39.363402513828355, 39.359911296937]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.444, 0.552, 0.046, -0.637])), &[75.76778241755743, 74.41323005526459, 39.363402513828355, 39.359911296937]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.31, -0.683])), &[80.9318375236701, 80.94264344484772, 80.93256520076142, 80.93402749666595]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.31, -0.683])), &[75.76778241755743, 74.41323005526459, 80.9318375236701, 80.94264344484772, 80.93256520076142, 80.93402749666595]);
}
}

pub mod p278 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column)]
#[matgrad::hvp(wrt = column)]
pub fn f(
    dx: &[f64; 33],
    column: Vector2<f64>,
    cholesky: &SVector<f64, 33>,
    t2: f64,
    i: Params,
    n: f64,
) -> f64 {
    let step_1: SMatrix<f64, 3, 1> = vector![cholesky[22], n, t2].scale(column.sum());
    let cholesky = if (*cholesky).magnitude_squared().sqrt().tanh() >= -0.3 || n > 0.4 {
        step_1.x
    } else {
        let mut v1 = {
            let mut lu = n;
            matgrad::constant((1.5 + step_1.z.powi(2)).log(3.0))
        };
        (dx[5] - v1)
    };
    let mut v2: SMatrix<f64, 3, 1> = SMatrix::<
        f64,
        3,
        1,
    >::from_row_slice(&[n, cholesky, t2]);
    v2.fill((n * t2));
    let mut sum_4 = 0.0;
    for v3 in (0..3).step_by(2) {
        let grad: f64 = (((v3 as f64) + n) * i.count as f64);
        sum_4 += 0.1_f64;
    }
    v2.dot(&v2) / 3.0 + sum_4 + v2.x + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.745, -0.406, -0.79, 0.006, -0.145, -0.475, 0.02, 0.448, -0.31, 0.328, -0.687, 0.202, 0.338, 0.723, -0.853, -0.493, 0.758, 0.842, 0.779, 0.671, -0.999, 0.207, 0.016, -0.405, 0.828, 0.583, 0.53, 0.194, -0.872, -0.562, 0.242, 0.003, 0.826];
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.754, 0.568]);
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.358, -0.613, 0.041, -0.164, 0.786, -0.417, 0.174, -0.129, -0.185, 0.022, -0.294, 0.201, -0.682, 0.056, 0.518, 0.245, -0.205, 0.747, -0.822, 0.013, -0.924, 0.241, 0.016, -0.222, -0.8, 0.727, 0.02, -0.413, -0.401, -0.553, -0.893, -0.015, -0.412]);
let a3 = -0.441;
let a4 = Params { gain: -0.13, shift: 0.219, count: 1usize, table: [-0.045, -0.092, 0.541, 0.225], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.656, 0.087]), on: true };
let a5 = 0.407;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-0.37554341683099995]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.568, -0.754]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.151, -0.457])), &[-0.457, 0.151]);
}
}

pub mod p279 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, t2), into)]
pub fn f<const N: usize>(
    s_before: &SVector<f64, N>,
    all: f64,
    t2: &Vector4<f64>,
    dx: f64,
) -> Option<f64> {
    let n = if (-t2[1]) <= (dx * s_before[4]) && dx > 0.35 {
        ((dx.tanh().sinh()) - (dx.atan()))
    } else {
        let v1 = all;
        ((-v1) - dx)
    };
    let mut g = (*t2);
    let g = if (1.5 + (g[(1, 0)]) * (g[(1, 0)])).powf(n.tanh()) >= n {
        ((g[1].atan2(1.5 + g[3] * g[3])) - (dx.tanh().cosh()))
    } else {
        t2[2]
    };
    let mut lu: f64 = (n - t2[1]);
    lu -= ((g.sin()) / (1.5 + n * n));
    let mut all = (*t2);
    Some(
        t2.sum() + n + g + lu + all.dot(&all) / 4.0
            + (1.5
                + (matgrad::log_sum_exp(
                    &SMatrix::<f64, 4, 1>::from_row_slice(&[all[2], all.x, g, all[1]]),
                ))
                    .powi(2))
                .powi(-1) + t2[0] * t2[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.661, 0.865, -0.035, 0.77, -0.194]);
let a1 = 0.533;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.862, 0.552, -0.493, 0.997]);
let a3 = -0.573;
c.near("f", &f::<5>(a0, a1, a2, a3).unwrap(), &[2.343559785770303]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3).unwrap(), &[-1.9717908765689518, 1.8958208872546005, 1.2962927947296419, 0.7310123837346136, 1.4004208224159833]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-1.9717908765689518]);
c.near("f_grad_into", &o1, &[1.8958208872546005, 1.2962927947296419, 0.7310123837346136, 1.4004208224159833]);
}
}
}

pub mod p280 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (column, i))]
pub fn f(
    item: &Vector4<f64>,
    column: &Vector4<f64>,
    i: [Vector2<f64>; 20],
    x: &Params,
    g: &Params,
) -> SMatrix<f64, 1, 2> {
    let w: [usize; 3] = [0, 2, 2];
    let mut v1 = 0.0_f64;
    for &v2 in i.iter() {
        let mut s = SMatrix::<f64, 3, 3>::zeros();
        let acc = g.count % 3;
        let cotangent: SMatrix<f64, 3, 3> = s;
        v1
            += {
                let v4 = matgrad::log_sum_exp(
                    &Vector2::new(cotangent[(x.count % 3, acc)], item[acc / 2]),
                );
                column.y
            };
    }
    let v5: f64 = ({
        let cotangent: f64 = 1.5_f64;
        cotangent
    } - (1.25_f64 * 1.0_f64).sin());
    matrix![v1, column[2]]
        + SMatrix::<f64, 1, 2>::repeat(v1 + v5 + v5.abs().sqrt() + i[0].x.sin())
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.359, 0.127, -0.559, 0.71]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.357, 0.213, 0.257, -0.31]);
let a2 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.93, 0.943]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.934, -0.927]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.796, -0.203]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.352, 0.451]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.419, 0.042]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.309, 0.445]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.327, 0.721]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.059, 0.929]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.04, -0.369]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.557, -0.567]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.662, -0.81]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.635, 0.512]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.745, 0.416]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.68, 0.336]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.527, -0.79]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.777, 0.028]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.657, 0.02]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.005, -0.472]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.047, 0.565]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.009, 0.88])];
let a3 = &Params { gain: 0.622, shift: -0.821, count: 3usize, table: [-0.888, 0.408, 0.319, -0.782], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.833, 0.809]), on: true };
let a4 = &Params { gain: 0.749, shift: 0.035, count: 1usize, table: [-0.252, 0.831, -0.001, -0.97], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.66, 0.679]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4), &[10.61493942406597, 6.611939424065968]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.444, -0.326])), &[0.0, 11.240000000000002, -0.326, 0.0, 0.07054440990990118, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p281 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::differential(wrt = t1, value, into)]
pub fn f<const N: usize>(
    x: &SMatrix<f64, N, 2>,
    t1: &SVector<f64, 20>,
    dx: [f64; 5],
    s: &[usize; 17],
    k: f64,
) -> f64 {
    let v1 = ((*t1).dot(&(*t1)) / 20.0);
    const K2: f64 = 0.1_f64;
    let v3 = K2;
    v1 + v3 + dx[4] + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.576, -0.582, 0.679, -0.252]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.856, -0.132, 0.954, 0.402, 0.964, 0.859, -0.38, 0.311, -0.52, -0.736, 0.736, -0.608, 0.99, 0.765, -0.483, -0.834, -0.162, 0.467, 0.181, -0.627]);
let a2 = [-0.973, -0.829, 0.179, -0.874, 0.27];
let a3 = &[2usize, 1usize, 1usize, 0usize, 3usize, 3usize, 1usize, 0usize, 1usize, 1usize, 2usize, 3usize, 0usize, 2usize, 0usize, 3usize, 1usize];
let a4 = -0.694;
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[0.91389335]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[-0.21760000000000002, -0.8692, 0.0954, 0.04020000000000001, 0.0964, 0.0859, -0.038000000000000006, 0.031100000000000003, -0.052000000000000005, -0.0736, 0.0736, -0.0608, 0.099, 0.07650000000000001, -0.0483, -0.0834, -0.016200000000000003, 0.046700000000000005, 0.0181, -0.0627]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2, a3, a4), &[0.91389335, -0.21760000000000002, -0.8692, 0.0954, 0.04020000000000001, 0.0964, 0.0859, -0.038000000000000006, 0.031100000000000003, -0.052000000000000005, -0.0736, 0.0736, -0.0608, 0.099, 0.07650000000000001, -0.0483, -0.0834, -0.016200000000000003, 0.046700000000000005, 0.0181, -0.0627]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-0.21760000000000002, -0.8692, 0.0954, 0.04020000000000001, 0.0964, 0.0859, -0.038000000000000006, 0.031100000000000003, -0.052000000000000005, -0.0736, 0.0736, -0.0608, 0.099, 0.07650000000000001, -0.0483, -0.0834, -0.016200000000000003, 0.046700000000000005, 0.0181, -0.0627]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.91389335]);
c.near("f_value_and_grad_into", &o0, &[-0.21760000000000002, -0.8692, 0.0954, 0.04020000000000001, 0.0964, 0.0859, -0.038000000000000006, 0.031100000000000003, -0.052000000000000005, -0.0736, 0.0736, -0.0608, 0.099, 0.07650000000000001, -0.0483, -0.0834, -0.016200000000000003, 0.046700000000000005, 0.0181, -0.0627]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229, 0.971, -0.783, 0.075, 0.862, 0.743, 0.223, 0.863, -0.179, -0.716, 0.387, -0.469, 0.859, 0.694, 0.989, 0.573, 0.148])), &[0.6624398999999999]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229, 0.971, -0.783, 0.075, 0.862, 0.743, 0.223, 0.863, -0.179, -0.716, 0.387, -0.469, 0.859, 0.694, 0.989, 0.573, 0.148])), &[0.91389335, 0.6624398999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229, 0.971, -0.783, 0.075, 0.862, 0.743, 0.223, 0.863, -0.179, -0.716, 0.387, -0.469, 0.859, 0.694, 0.989, 0.573, 0.148]), &mut o0);
c.near("f_diff_into", &o0, &[0.6624398999999999]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229, 0.971, -0.783, 0.075, 0.862, 0.743, 0.223, 0.863, -0.179, -0.716, 0.387, -0.469, 0.859, 0.694, 0.989, 0.573, 0.148]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.91389335]);
c.near("f_value_and_diff_into", &o0, &[0.6624398999999999]);
}
}
}

pub mod p282 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, g))]
pub fn f(item: &[Vector2<f64>; 3], g: &[f64; 3], t1: &[f64; 5]) -> f64 {
    let t1 = if !((1.5 + 1.5_f64.powi(2)).recip() < (t1[2] * t1[0])) {
        item[1][0]
    } else {
        ({
            let matgrad_item = t1[2];
            matgrad_item
        })
            .abs()
            .sqrt()
    };
    let v1: usize = 1;
    let dx: f64 = (v1 as f64 * 0.1 - v1 as f64 * 0.1);
    t1 + dx
        + (if dx > -0.4 { t1 } else { dx }).hypot(1.0 + (t1 + 0.8_f64) * (t1 + 0.8_f64))
        + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.174, -0.375]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.032, -0.673]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.888, -0.623])];
let a1 = &[0.054, 0.691, -0.707];
let a2 = &[0.079, -0.645, -0.308, -0.057, -0.203];
c.near("f", &f(a0, a1, a2), &[1.5954600156149186]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 2.515565011221973, 0.0, 0.0, 0.0, 0.691, 0.054, 0.0]);
}
}

pub mod p283 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, value))]
#[matgrad::hessian(wrt = x)]
pub fn f(
    t1: Matrix3<f64>,
    x: &SMatrix<f64, 2, 3>,
    value: &Vector4<f64>,
    v: &[usize],
    step_1: usize,
) -> f64 {
    let mut i: f64 = 1.0;
    for &v1 in value.iter().skip(1) {
        if step_1 != 4 {
            break;
        }
        let s: f64 = (((step_1 + 1) as f64).sqrt()
            + ((step_1 as f64) - (step_1 as f64)));
        i
            *= ((({
                let v3 = t1[(2, 2)];
                v1
            }) - s))
                .cos();
    }
    i += (-(f64::from(step_1 as u32) * 0.25 + value.w));
    let mut v4 = {
        i += value[v[step_1]].mul_add(((x[(step_1 % 2, 2)]) * i), 0.5);
        i
            += (((step_1 as f64) + value.x)
                - (((SMatrix::<f64, 2, 3>::zeros())
                    .add_scalar(x[(1, step_1.min(2))]))[(1, step_1 % 3)]));
        (x[(step_1 % 2, step_1 % 3)]).min(0.4)
    };
    let mut v = (((*value) / (1.5 + v4 * v4)) + (*value));
    let mut value = v[step_1 % 4];
    for t1 in (0..4).rev() {
        let (step_1, x): (f64, f64) = (
            (t1 as f64),
            (f64::from(t1 as u32) * 0.25 - t1 as f64 * 0.1),
        );
        v[t1] += x.atan2(1.5 + (1.25_f64.abs()) * (1.25_f64.abs()));
        value += v.add_scalar(3.0).norm();
    }
    let mut v5 = 0.25_f64;
    for v in 0..2 {
        let mut v6 = SMatrix::<f64, 2, 3>::zeros();
        let s = v6
            .zip_map(&v6, |p, q| p * q.sin())
            .component_div(
                &(SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(
                    &[
                        matrix![i, v5],
                        SMatrix::<f64, 1, 2>::from_row_slice(&[v6[(v, v)], value]),
                    ],
                ) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                    .tr_solve_upper_triangular(&v6)
                    .unwrap()
                    .map(|e| 1.5 + e * e),
            );
        value += s[(v, v % 3)];
    }
    let mut sum_8 = 0.0;
    for y in 0..2 {
        let (v7, v): (f64, f64) = (
            y as f64 * 0.1,
            (step_1 as f64 * 0.1 + step_1 as f64 * 0.1),
        );
        sum_8 += ((v5.min(0.4)) + (v5 + v));
    }
    i + v4 + v.sum() + value + v5 + sum_8 + v.iter().map(|v| v * v).sum::<f64>().tanh()
        + x[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.784, -0.424, 0.095, 0.995, 0.527, -0.555, -0.298, -0.345, -0.965]);
let a1 = &SMatrix::<f64, 2, 3>::from_column_slice(&[-0.207, 0.289, 0.036, 0.526, 0.885, 0.807]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.316, -0.158, 0.567, 0.286]);
let a3 = &[0usize, 0usize, 2usize, 0usize, 0usize, 2usize, 2usize, 2usize, 2usize, 3usize, 3usize, 1usize, 3usize, 3usize, 2usize, 3usize, 1usize];
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[36.27703193021583]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.978651892349802, 0.0, 0.0, 0.0, 0.12133799999999997, -1.0, 6.031314542197684, 4.058960600252924, 7.468685355483648, 3.6602745330570845]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[0.2055248734342185, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p284 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
#[matgrad::gauss_newton(wrt = other)]
pub fn f(x: &Vector4<f64>, other: Vector2<f64>) -> f64 {
    let v1: Vector3<f64> = Vector3::new(
        (3.0_f64 + 0.1_f64),
        (0.1_f64 + 0.3_f64),
        (3.0_f64 * 1.0_f64).sin(),
    );
    let mut t2 = matgrad::sigmoid(
        (matgrad::constant((if other[0] < 0.5_f64 { x.x } else { x.z }))),
    );
    let step_1 = t2;
    let v4: f64 = (v1.map(f64::sin).sum())
        .mul_add(
            ({
                let v3 = other.y;
                v3
            }),
            0.5,
        );
    let mut t2 = SMatrix::<f64, 2, 2>::zeros();
    t2 /= 1.5 + (t2.m12.atan2(1.5 + step_1 * step_1)).powi(2);
    step_1 + v4 + t2.norm_squared() + v4 + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.454, 0.917, -0.617, -0.224]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.796, -0.75]);
c.near("f", &f(a0, a1), &[-0.10401256059319475]);
c.near("f_grad", &f_grad(a0, a1), &[-0.75, 1.9393021630567688]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-0.10401256059319475, -0.75, 1.9393021630567688]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[0.005409306380576504, 0.07800942044489606, -0.2017117837434558, 0.5625, -1.4544766222925767, -1.4544766222925767, 3.7608928796366623]);
}
}

pub mod p285 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = value)]
#[matgrad::vjp(wrt = value)]
pub fn f(
    next_s: &Vector4<f64>,
    value: &Vector2<f64>,
    v: usize,
    n: f64,
    x: usize,
) -> Matrix2<f64> {
    let v1: f64 = (if n > 0.35 { (x as f64) } else { n } + n);
    let mut k = {
        let mut whole: f64 = 1.0;
        for &v2 in value.iter() {
            let v4 = (v as f64);
            let mut n = SMatrix::<f64, 3, 3>::zeros();
            let v6: Vector3<f64> = Vector3::new(
                {
                    let cholesky: f64 = v4;
                    v1
                },
                {
                    let v5: f64 = v4;
                    v5
                },
                (0..x).map(|j| j as f64 * 0.1).sum::<f64>(),
            );
            whole *= (matgrad::sigmoid((n[(0, 1)]))).cos();
        }
        for pulled in (0..5).rev() {
            let mut v7: usize = 1;
            v7 %= 1;
            v7 %= 3;
            let v8 = Matrix2::new(whole, v1, v1, whole)
                .tr_mul(&(*value))
                .component_mul(&((*value) - (*value)));
            let mut next_s = (((*next_s) - (*next_s))
                .dot(&(*next_s).component_mul(&(*next_s))) / 4.0);
            next_s += v8[0];
        }
        (v1 - v1)
    };
    let v9: usize = 0;
    let whole: f64 = ((v1 + (v9 as f64)) - n);
    let mut pulled: f64 = (whole * ((v9 + 1) as f64).sqrt());
    let v10 = Vector2::new(pulled, pulled);
    let mut v11 = pulled.atan2(1.5 + (k + k) * (k + k));
    for k in (0..x).step_by(2) {
        let mut v12: bool = k >= 4;
        v12 &= x != 5;
        v11 += (-v10.iter().map(|v| v * v).sum::<f64>().tanh());
    }
    let mut v13: f64 = (x as f64);
    (Matrix2::new(k, v1, v11, v10[(v9.min(1), 0)]).map(|cholesky| k * cholesky)
        / (1.5
            + (1.5 + (v10[1 - v9]).powi(2)).powi(-1)
                * (1.5 + (v10[1 - v9]).powi(2)).powi(-1)))
        + SMatrix::<f64, 2, 2>::repeat(k + v11 + v13 + v13 + value[0] * value[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.286, 0.808, 0.186, -0.088]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.833, 0.962]);
let a2 = 3usize;
let a3 = -0.77;
let a4 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[8.23658150857631, 8.23658150857631, 8.23658150857631, 8.23658150857631]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.258, 0.307])), &[-0.503927, -0.503927, -0.503927, -0.503927]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.132, 0.852, -0.653, -0.994])), &[-0.8917740000000001, 0.7721910000000001]);
}
}

pub mod p286 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (whole, s_before), into)]
#[matgrad::vjp(wrt = (whole, s_before), into)]
pub fn f(
    whole: &Vector4<f64>,
    value: Vector4<f64>,
    s_before: &Vector3<f64>,
    pulled: bool,
    t2: &SVector<f64, 17>,
    t1: usize,
) -> Vector3<f64> {
    let mut next_s = 0.0_f64;
    let mut v1 = 0;
    for (i, &value) in value.iter().enumerate() {
        let mut v2 = 0.0_f64;
        for v3 in 0..t1 {
            let mut v4 = (-(0.5
                * ((1.5 + next_s * next_s).powf(s_before[1].tanh())).sin())
                .tan());
            v4 *= (((matgrad::log_sigmoid(0.1_f64)) + 1.5_f64)).cos();
            let mut i = {
                let x = t2[i / 2];
                1.25_f64
            };
            v4 += next_s;
        }
        v2 *= (t2[(v1 / 2, 0)]).cos();
    }
    let v5 = SMatrix::<f64, 3, 3>::repeat(t2[(v1 + 14, 0)])
        .map(f64::sin)
        .column(0)
        .into_owned();
    for s in (0..v1).rev() {
        let v6: f64 = ((((s + 1) as f64).sqrt() * v1 as f64 * 0.1) - (v1 as f64));
        let mut sum_8 = 0.0;
        for &v7 in t2.iter().rev() {
            sum_8 += ((v7 * v7) * ((t2[(s, 0)]) - v5[v1]));
        }
        let t2 = s / 2;
        sum_8 *= (sum_8).cos();
    }
    let matgrad_total: f64 = {
        let v9: f64 = (f64::from(v1 as u32) * 0.25 * f64::from(t1 as u32) * 0.25);
        v9
    };
    let v10 = s_before[v1];
    let mut s_before: SMatrix<f64, 3, 1> = (vector![v10, matgrad_total, t2[v1]]
        .cross(&v5) + SMatrix::<f64, 3, 2>::repeat(0.8_f64).column_sum());
    ((v5.add_scalar(3.0)).normalize() - s_before)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            next_s + v5.sum() + v10 + (s_before[v1 % 3]).hypot(1.0 + v10 * v10)
                + whole[0] * whole[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.939, -0.783, 0.281, 0.555]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.882, -0.666, 0.034, -0.704]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.316, -0.655, -0.721]);
let a3 = false;
let a4 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.463, 0.846, -0.015, 0.869, -0.161, -0.726, 0.209, -0.676, -0.604, -0.321, -0.875, -0.928, -0.592, 0.345, 0.63, 0.024, 0.555]);
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.063105195372512, 3.4224834977172964, 3.5220489618095403]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.728, -0.588, 0.227, 0.951]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.386, 0.088, 0.887])), &[0.24456764375773615, 0.4719775203234522, 0.01715776719202012]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.728, -0.588, 0.227, 0.951]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.386, 0.088, 0.887]), &mut o0);
c.near("f_diff_into", &o0, &[0.24456764375773615, 0.4719775203234522, 0.01715776719202012]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.344, 0.223, -0.967])), &[0.851904, 1.0216319999999999, 0.0, 0.0, -0.038700360868432315, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.344, 0.223, -0.967]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.851904, 1.0216319999999999, 0.0, 0.0]);
c.near("f_vjp_into", &o1, &[-0.038700360868432315, 0.0, 0.0]);
}
}
}

pub mod p289 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value, into)]
#[matgrad::newton_step(wrt = step_1, value)]
pub fn f(
    value: &Vector4<f64>,
    k: Vector2<f64>,
    step_1: &Vector2<f64>,
    all: Matrix3<f64>,
    cotangent: f64,
    n: &[usize; 20],
) -> f64 {
    let y = if !((step_1[1] * cotangent) >= step_1.x) {
        {
            let v1 = k[0];
            {
                let lu = all.m11;
                lu
            }
        }
    } else {
        cotangent
    };
    let mut v2 = 0.0_f64;
    for cotangent in 0..33 {
        let out;
        if v2 < ((*value).transpose() * (*value)).to_scalar().tanh() {
            out = matgrad::constant(y);
        } else {
            out = (0.01 * v2).to_degrees();
        }
        let mut k: f64 = ((-((all[(2, cotangent.min(2))]) - out)) + step_1.y);
        k += step_1.y;
    }
    let mut k = SMatrix::<f64, 3, 1>::from_column_slice(&[step_1[1], v2, cotangent])
        .fixed_rows::<2>(1)
        .into_owned();
    v2 += (cotangent + k[1]);
    let mut sum_4 = 0.0;
    for &value in k.iter().rev() {
        sum_4 += (1.5 + (value * value).powi(2)).log10();
    }
    y + v2 + sum_4 + f64::sin(sum_4) + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.389, 0.652, 0.915, 0.781]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.095, 0.241]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.075, 0.378]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.96, -0.897, 0.243, 0.416, -0.168, 0.401, 0.554, -0.275, 0.103]);
let a4 = -0.836;
let a5 = &[1usize, 2usize, 3usize, 3usize, 2usize, 1usize, 3usize, 2usize, 3usize, 1usize, 1usize, 2usize, 3usize, 0usize, 1usize, 1usize, 3usize, 2usize, 0usize, 0usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-1.7287537754292632]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.378, -0.075]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[-1.7287537754292632, 0.378, -0.075]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.378, -0.075]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-1.7287537754292632]);
c.near("f_value_and_grad_into", &o0, &[0.378, -0.075]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4, a5), &[0.0, 1.0, 1.0, 0.0], &[0.378, -0.075]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4, a5);
c.near("what is beside f_newton", &(r.0, r.1), &[-1.7287537754292632, 0.378, -0.075]);
c.newton(&r.2, &[0.0, 1.0, 1.0, 0.0], &[0.378, -0.075]);
}
}
}

pub mod p292 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, into)]
#[matgrad::vjp(wrt = other, into)]
pub fn f(other: f64, pulled: &SVector<f64, 20>, lu: usize, all: &Params) -> f64 {
    const K1: f64 = 3.0_f64;
    let v2: usize = 1;
    let v3 = SMatrix::<f64, 3, 3>::from_element(0.3_f64)
        .fixed_view::<2, 1>(1, 2)
        .into_owned();
    let mut v6 = {
        let mut v4 = ((lu as f64 * 0.1 * (0.7 * v3[1].sin()).acos()) + (0.3_f64 - K1));
        let v5 = (v3.sum()).tanh();
        ((matgrad::softplus(v5)) + v5)
    };
    for &v7 in pulled.iter().rev() {
        let mut v9 = (*pulled);
        v9 = v9;
    }
    v6 + other + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.562;
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.978, -0.691, -0.986, 0.299, -0.199, 0.625, -0.057, -0.223, -0.041, -0.132, 0.136, 0.351, -0.401, 0.195, 0.281, 0.909, 0.128, -0.548, -0.908, -0.509]);
let a2 = 2usize;
let a3 = &Params { gain: -0.096, shift: 0.009, count: 3usize, table: [0.047, 0.853, 0.02, 0.886], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.207, -0.34]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[0.8037491958316262]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[1.3]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.651), &[0.8463]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, 0.651, &mut o0);
c.near("f_vjp_into", &o0, &[0.8463]);
}
}
}

pub mod p295 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (whole, pulled), into)]
pub fn f(
    n: &Vector3<f64>,
    whole: &Vector2<f64>,
    pulled: f64,
    g: &SVector<f64, 17>,
    y: bool,
) -> Vector2<f64> {
    let mut v1: bool = !y;
    v1 |= y;
    let v2 = matgrad::log_sum_exp(&(*whole));
    let v3: f64 = g[8];
    let v4: f64 = if v3 > 0.0 { if v1 { v3 } else { v3 } } else { (v3 - v3) };
    let v5: usize = 1;
    let mut sum_8 = 0.0;
    for (&v6, &v7) in g.iter().zip(g.iter().skip(1)) {
        sum_8 += (v7 + v3);
    }
    (*whole)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v2 + v4 + sum_8 + (-sum_8).tanh().sinh() + pulled * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.777, -0.681, 0.575]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.961, 0.093]);
let a2 = -0.7;
let a3 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.694, 0.265, -0.486, 0.817, -0.608, 0.91, 0.749, -0.421, -0.626, 0.483, 0.134, -0.583, 0.904, -0.113, -0.432, 0.397, 0.205]);
let a4 = true;
c.near("f", &f(a0, a1, a2, a3, a4), &[-5.183289777812878, -6.051289777812879]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.708])), &[-0.1288257203044636, -0.8531742796955363, -0.1473]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.217, -0.708]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.1288257203044636, -0.8531742796955363]);
c.near("f_vjp_into", &o1, &[-0.1473]);
}
}
}

pub mod p296 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value)]
#[matgrad::differential(wrt = t1, value)]
pub fn f(all: &SVector<f64, 20>, t1: &Vector2<f64>, dx: bool, s: usize) -> f64 {
    let all: f64 = (((s as f64) * 1.0_f64).cos()
        + (0..s).map(|j| j as f64 * 0.1).sum::<f64>());
    let all: Vector3<f64> = Vector3::new(all, all, all);
    const K1: f64 = 3.0_f64;
    t1.dot(t1) / 2.0 + all.norm_squared() + K1
        + K1.mul_add(((-all[2].powi(2)).exp()), 0.5) + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.47, -0.666, 0.098, 0.766, -0.935, -0.374, -0.947, 0.732, 0.15, -0.265, 0.065, -0.094, 0.805, -0.468, -0.439, -0.532, -0.018, -0.881, 0.467, 0.981]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.101, -0.704]);
let a2 = true;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[6.973696810151165]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.603, -0.603]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[6.973696810151165, -0.603, -0.603]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.601, -0.449])), &[-0.09165599999999996]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.601, -0.449])), &[6.973696810151165, -0.09165599999999996]);
}
}

pub mod p298 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g)]
#[matgrad::vjp(wrt = g)]
pub fn f(g: &Vector3<f64>, i: usize) -> f64 {
    let cotangent: [usize; 3] = [2, 2, 2];
    let mut v1 = SMatrix::<f64, 20, 1>::zeros();
    let mut v3 = (if i % 2 == 0 {
        (if i % 2 == 0 { v1[((i * 3 + 1) % 20, 0)] } else { g[2] })
    } else {
        v1[i]
    });
    let other: f64 = g[i.min(2)];
    v3 += v3.mul_add((if i < 3 { other } else { other }), 0.5);
    let mut v6 = {
        let (v, mut g): (f64, f64) = (
            (if i % 2 == 0 { other.tanh().sinh() } else { ((-0.3_f64) + 0.3_f64) }),
            v3,
        );
        let mut v5 = matgrad::relu(
            ((1.5 + (v1.sum()) * (v1.sum()))
                .powf(
                    ({
                        let v4 = (-0.5_f64);
                        v4
                    })
                        .tanh(),
                )),
        );
        (-v).powi(2).ln_1p()
    };
    for v7 in (0..3).rev() {
        v1.fixed_rows_mut::<2>(v7).copy_from(&matrix![v3].push(v3));
        v6
            += {
                let g = other;
                v3
            };
    }
    let (v8, mut cotangent) = ((if i < 3 {
        other
    } else {
        (if i % 2 == 0 { v1[19 - i] } else { v6 })
    }))
        .sin_cos();
    g.sum() + v1.dot(&v1) / 20.0 + v3 + other + v6 + cotangent + v8 + (v8 + cotangent)
        + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.069, 0.771, 0.567]);
let a1 = 2usize;
c.near("f", &f(a0, a1), &[6.846561652308121]);
c.near("f_grad", &f_grad(a0, a1), &[1.771, 0.931, 3.308831230891787]);
c.near("f_vjp", &f_vjp(a0, a1, 0.222), &[0.393162, 0.206682, 0.7345605332579768]);
}
}

pub mod p299 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w)]
#[matgrad::vjp(wrt = w)]
pub fn f(
    next_s: &SVector<f64, 33>,
    lu: f64,
    w: f64,
    matgrad_item: &Matrix3<f64>,
    cholesky: &Params,
    n: &[f64; 5],
) -> f64 {
    let matgrad_total = ((-w)
        - (if cholesky.gain > 0.2 { lu } else { matgrad_item[(2, 2)] }));
    let mut v1: f64 = n[2];
    let other = v1;
    v1
        += (1.5 + (other - next_s[17]) * (other - next_s[17]))
            .powf(
                ((1.5 + matgrad_total * matgrad_total)
                    .powf((matgrad_item[(1, 1)]).tanh()))
                    .tanh(),
            );
    let other: [usize; 3] = [2, 0, 0];
    let mut acc: f64 = 1.0;
    for matgrad_item in 0..4 {
        let lu: f64 = {
            let cholesky: f64 = if matgrad_item % 2 == 0 {
                f64::from(matgrad_item as u32) * 0.25
            } else {
                f64::from(matgrad_item as u32) * 0.25
            };
            (cholesky * 1.0_f64).abs()
        };
        let mut v2 = (SMatrix::<f64, 33, 2>::zeros())
            .add_scalar(lu)
            .component_mul(
                &SMatrix::<f64, 33, 2>::from_fn(|r0, c0| acc * (r0 + c0) as f64 * 0.1),
            )
            .column_sum();
        v2 += v2.scale(v2[matgrad_item]);
    }
    let dx;
    if matgrad_total > -0.3 && cholesky.gain > 0.2 {
        dx = next_s[13].mul_add(v1, 0.5);
    } else {
        dx = (n[other[2]] + matgrad_total);
    }
    next_s.dot(next_s) / 33.0 + matgrad_total + v1 + acc + dx + (n[0] * n[2]).tanh()
        + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.293, -0.622, -0.703, -0.298, 0.671, 0.205, 0.923, -0.681, 0.059, -0.156, 0.338, 0.551, -0.771, -0.292, 0.558, 0.749, 0.109, 0.847, 0.398, -0.767, -0.24, -0.301, -0.133, 0.816, 0.633, -0.349, -0.288, 0.912, -0.876, 0.629, 0.321, -0.98, -0.107]);
let a1 = -0.717;
let a2 = 0.215;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.255, 0.797, -0.83, 0.327, 0.03, -0.708, 0.072, -0.704, 0.95]);
let a4 = &Params { gain: -0.96, shift: -0.459, count: 3usize, table: [0.156, 0.239, 0.329, 0.194], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.74, 0.019]), on: true };
let a5 = &[0.535, -0.628, -0.38, 0.324, -0.529];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.3631327876434913]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-1.6739519599129433]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.471), &[0.7884313731189962]);
}
}

pub mod p301 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::differential(wrt = y)]
pub fn f(y: &Vector4<f64>) -> f64 {
    let mut cholesky = matgrad::softplus((y[(3, 0)]));
    let mut v1: f64 = ((1.25_f64 + (cholesky + cholesky)) * (3.0_f64 + cholesky));
    let mut v2: SMatrix<f64, 2, 2> = Matrix2::new(cholesky, v1, cholesky, v1);
    let mut n: f64 = 1.5_f64;
    n = (n * 0.5 + (v2.determinant().tanh()).mul_add((-v2[(1, 1)]), 0.5)).tanh();
    y.dot(y) / 4.0 + cholesky + v1 + v2.dot(&v2) / 4.0 + n + (2.0_f64 * 1.25_f64)
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.798, -0.412, 0.078, -0.72]);
c.near("f", &f(a0), &[34.84835441657298]);
c.near("f_grad", &f_grad(a0), &[-0.012999999999999956, 0.5920000000000001, 0.039, 23.067051844275127]);
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.381, 0.245, -0.444, 0.373])), &[8.736687337914622]);
}
}

pub mod p302 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value)]
#[matgrad::gauss_newton(wrt = all)]
pub fn f(w: f64, all: f64, v: &Vector4<f64>, y: Mode, step_1: Params) -> f64 {
    let step_1 = (*v);
    let mut v = (-(-(matgrad::log_sum_exp(&step_1)).powi(2)).exp2());
    let other: f64 = (v * ((1.5 + all * all).powf(step_1[3].tanh())));
    let (t1, mut lu) = (
        ((SMatrix::<f64, 4, 3>::zeros()).add_scalar(step_1.z)
            * SMatrix::<f64, 3, 1>::from_row_slice(&[other, step_1[0], other]))
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh(),
        v,
    );
    let v1: f64 = 1.5_f64;
    let mut v2 = SMatrix::<f64, 3, 3>::zeros();
    v + other + t1 + lu + v1 + v2.sum() + lu + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.375;
let a1 = 0.119;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.104, -0.688, 0.544, -0.149]);
let a3 = Mode::Fast;
let a4 = Params { gain: 0.501, shift: -0.25, count: 2usize, table: [-0.506, -0.627, -0.633, -0.882], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.134, 0.97]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[0.8957890386677115]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.29195900495281907]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[0.8957890386677115, 0.29195900495281907]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.4012190008986114, 0.2615336763770674, 0.08524006057304023]);
}
}

pub mod p303 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, into)]
#[matgrad::differential(wrt = lu, into)]
pub fn f<const N: usize>(y: &SVector<f64, N>, lu: f64) -> f64 {
    let mut item = (*y);
    let mut column = 1.25_f64;
    let mut out = (0.7 * ((-column) / (1.5 + lu * lu)).sin()).acos();
    let mut v1: f64 = (0.8_f64 * out);
    let mut v = ((*y).map(f64::sin) - item);
    (v1, out) = (out, (v1 * 0.5 + (0.5_f64 + 3.0_f64)).tanh());
    let mut y = (matgrad::log_softmax(&v) + v);
    let mut whole: SMatrix<f64, N, 1> = (out * item);
    let mut v3 = (1.5 + whole[9].powi(2)).sqrt();
    item.sum() + column + out + v1 + v.norm_squared() + whole.norm_squared() + v3
        + (v3 * out).mul_add(0.3_f64, 0.5) + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.048, 0.18, -0.341, 0.036, 0.693, 0.739, -0.028, -0.977, -0.335, -0.461, 0.525, -0.655, -0.469, -0.947, -0.147, -0.632, -0.209, 0.73]);
let a1 = 0.193;
c.near("f", &f::<18>(a0, a1), &[9.597481648979123]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[0.18555403918232463]);
{
let mut o0 = 9.0;
let r = f_grad_into::<18>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.18555403918232463]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, -0.555), &[-0.10298249174619017]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, -0.555, &mut o0);
c.near("f_diff_into", &o0, &[-0.10298249174619017]);
}
}
}

pub mod p304 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, value)]
#[matgrad::differential(wrt = dx, value)]
pub fn f(dx: SVector<f64, 17>) -> f64 {
    let y = (-dx[13].powi(2)).exp_m1();
    let y = if (1.5 + y.powi(2)).log2() <= y || dx[10] > 0.4 {
        let whole = dx.len();
        dx.unscale(2.0)
    } else {
        dx
    };
    let mut v1 = SVector::<f64, 3>::zeros();
    let all = ((SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
        &[SMatrix::<f64, 1, 2>::from_row_slice(&[v1[2], v1[1]]), matrix![v1[1], y[8]]],
    )) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for next_s in 2..5 {
        v1[2] += all.m22;
        v1 = v1 * 0.5 + (all[(0, 0)] * v1);
    }
    let mut pulled: f64 = (2.0_f64
        * (v1[2].atan2(1.5 + (all[(0, 1)]) * (all[(0, 1)])))
            .hypot(
                1.0 + ((all[(1, 1)]) + (all[(0, 0)])) * ((all[(1, 1)]) + (all[(0, 0)])),
            ));
    let v2: SMatrix<f64, 2, 2> = all;
    let mut v3 = SVector::<f64, 3>::zeros();
    for pulled in 1..17 {
        let mut v4 = v3.x;
        v3[2]
            *= ((v4 * ((v2[(pulled % 2, 1)]).atan2(1.5 + (v2[(0, 0)]) * (v2[(0, 0)])))))
                .cos();
        let v5;
        if (0.7 * v4.sin()).atanh() < 0.6 {
            v5 = (-v2[(0, 1)]);
        } else {
            v5 = (v2[(0, 0)] * f64::from(pulled as u32) * 0.25);
        }
        v3 = (SMatrix::<f64, 3, 3>::from_element(v5) * v3);
    }
    let pulled = ((SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| y[(4, 0)] * (r0 + c0) as f64 * 0.1)
        - (SMatrix::<f64, 3, 3>::zeros()).add_scalar(all[(0, 0)])) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_upper_triangular(
            &(SMatrix::<
                f64,
                3,
                3,
            >::from_fn(|r0, c0| all[(1, 0)] * (r0 + c0) as f64 * 0.1) * 0.2
                + SMatrix::<f64, 3, 3>::identity() * 2.0)
                .solve_lower_triangular(&Vector3::new(all[(1, 0)], v3.y, v2[(1, 0)]))
                .unwrap(),
        )
        .unwrap();
    y.dot(&y) / 17.0 + v1.norm_squared() + v3.sum() + pulled.sum()
        + (((1.5 + pulled.z * pulled.z).powf((pulled[(1, 0)]).tanh()))
            / (1.5 + ((-pulled.y.powi(2)).exp_m1()) * ((-pulled.y.powi(2)).exp_m1())))
        + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.67, 0.918, 0.203, -0.12, -0.047, -0.137, 0.593, -0.6, -0.969, -0.479, -0.321, 0.213, -0.964, 0.823, -0.159, -0.229, -0.043]);
c.near("f", &f(a0), &[3.1093392934672424]);
c.near("f_grad", &f_grad(a0), &[0.8391764705882353, -0.562, 0.023882352941176473, -0.014117647058823528, -0.0055294117647058825, -0.01611764705882353, 0.06976470588235294, -0.07058823529411765, -0.7249490403070442, -0.056352941176470585, -0.03776470588235294, 0.025058823529411765, -0.11341176470588235, 0.0968235294117647, -0.018705882352941176, -0.026941176470588236, -0.005058823529411764]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[3.1093392934672424, 0.8391764705882353, -0.562, 0.023882352941176473, -0.014117647058823528, -0.0055294117647058825, -0.01611764705882353, 0.06976470588235294, -0.07058823529411765, -0.7249490403070442, -0.056352941176470585, -0.03776470588235294, 0.025058823529411765, -0.11341176470588235, 0.0968235294117647, -0.018705882352941176, -0.026941176470588236, -0.005058823529411764]);
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.263, -0.105, 0.76, 0.223, 0.262, 0.743, 0.639, -0.122, -0.502, -0.161, 0.022, 0.96, 0.255, 0.795, 0.582, 0.504, -0.328])), &[0.3145479476459008]);
c.near("f_value_and_diff", &f_value_and_diff(a0, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.263, -0.105, 0.76, 0.223, 0.262, 0.743, 0.639, -0.122, -0.502, -0.161, 0.022, 0.96, 0.255, 0.795, 0.582, 0.504, -0.328])), &[3.1093392934672424, 0.3145479476459008]);
}
}

pub mod p305 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w)]
#[matgrad::differential(wrt = w)]
pub fn f<const N: usize>(w: &SVector<f64, N>, next_s: f64) -> f64 {
    let (v2, mut v3): (f64, f64) = (
        matgrad::constant((-next_s)),
        f64::exp(
            -({
                let v1 = w[0];
                v1
            })
                .powi(2),
        ),
    );
    let mut v4 = (*w);
    let v5: usize = 4;
    let v6 = SMatrix::<f64, N, 1>::repeat(next_s);
    let v7 = (next_s - (matgrad::constant(v3)));
    w.norm_squared() + v2 + v3 + v4.sum() + v6.norm_squared() + v7
        + (1.5 + v7.powi(2)).log(3.0) + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.238, 0.811, -0.654, -0.876, -0.785]);
let a1 = 0.06;
c.near("f", &f::<5>(a0, a1), &[2.2221343092682133]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[1.8372131273535852, 2.86, -0.30800000000000005, -0.752, -0.5700000000000001]);
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.734, 0.421, 0.973, -0.005, -0.302])), &[2.4287904354775316]);
}
}

pub mod p306 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value)]
#[matgrad::hvp(wrt = lu, value)]
pub fn f(lu: &Vector4<f64>, item: &Params, cotangent: bool, grad: f64) -> Option<f64> {
    let n = (((*lu).dot(&(*lu)) / 4.0) + (grad * grad)).atan2(1.5 + grad * grad);
    let mut k: f64 = 1.0;
    let mut held_2 = Some(0.75);
    for v1 in 0..5 {
        k += k;
        held_2 = Some(0.5);
        k -= n;
    }
    k
        -= match held_2 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let mut n = 0.0_f64;
    let mut held_3 = Some(0.75);
    for item in 1..4 {
        let mut sum_5 = 0.0;
        for v4 in 0..2 {
            let item: Vector3<f64> = Vector3::new(
                v4 as f64 * 0.1,
                (item as f64 * 0.1 * 1.0_f64).abs(),
                (((item + 1) as f64).sqrt() * 1.0_f64).sin(),
            );
            sum_5 += ((item[(2, 0)]) * (item[v4 / 2]));
        }
        let lu = |v6: f64, out: f64| (v6).tanh();
        n
            -= match held_3 {
                Some(held) => held * 0.25,
                None => 0.125,
            };
        if cotangent {
            held_3 = Some(sum_5);
        }
        sum_5
            += SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[Vector2::new(k, n), Vector2::new(k, grad)])
                .sum();
    }
    if let Some(held) = held_3 {
        n += held * 0.25;
    }
    let i = |grad: f64, v7: f64| {
        let grad = (*lu).magnitude_squared().sqrt().tanh();
        (((matgrad::constant(0.3_f64)) - (matgrad::log_sum_exp(&(*lu))))).tanh()
    };
    for grad in 0..2 {
        let cotangent = ((grad + 1) as f64).sqrt();
        let lu: f64 = if grad == 1 {
            (cotangent - cotangent)
        } else {
            if cotangent > -0.4 { cotangent } else { cotangent }
        };
        n += lu.mul_add((matgrad::relu(cotangent)), 0.5);
    }
    Some(k + n + k + lu[0] * lu[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.934, -0.443, 0.03, 0.105]);
let a1 = &Params { gain: -0.526, shift: 0.233, count: 1usize, table: [-0.351, -0.463, -0.236, -0.744], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.525, 0.636]), on: false };
let a2 = true;
let a3 = -0.971;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[37.375219786548506]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[9.065286055193544, 3.5758187606538963, -0.3054053336785934, -1.0689186678750768]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[37.375219786548506, 9.065286055193544, 3.5758187606538963, -0.3054053336785934, -1.0689186678750768]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.949, -0.385, -0.263, 0.088])).unwrap(), &[-8.938267318420905, 5.393765217397857, 2.6418068419780982, -1.0203853535720389]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.949, -0.385, -0.263, 0.088])).unwrap(), &[37.375219786548506, 9.065286055193544, 3.5758187606538963, -0.3054053336785934, -1.0689186678750768, -8.938267318420905, 5.393765217397857, 2.6418068419780982, -1.0203853535720389]);
}
}

pub mod p307 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out)]
#[matgrad::gauss_newton(wrt = out)]
pub fn f(out: Vector4<f64>, matgrad_item: Params) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in (0..3).step_by(2) {
        let lu: Vector3<f64> = Vector3::new(
            {
                let pulled: f64 = (v1 as f64);
                pulled
            },
            v1 as f64 * 0.1,
            (((v1 + 1) as f64).sqrt() - (v1 as f64)),
        );
        sum_2 += (lu[matgrad_item.count % 3]).mul_add((out[v1 / 2]), 0.5);
    }
    let v3 = (out + out);
    let t2 = (1.5 + sum_2.powi(2)).cbrt();
    let out: usize = matgrad_item.count % 3;
    let mut whole = SMatrix::<f64, 2, 2>::zeros();
    let v4 = (whole[(0, matgrad_item.count % 2)])
        .hypot(
            1.0
                + (t2.hypot(1.0 + (whole[(0, out % 2)]) * (whole[(0, out % 2)])))
                    * (t2.hypot(1.0 + (whole[(0, out % 2)]) * (whole[(0, out % 2)]))),
        );
    let mut v5 = {
        let mut x = {
            let lu: f64 = (v3.add_scalar(3.0).norm()).cos();
            (lu
                * ({
                    let x = lu;
                    x
                }))
        };
        let x = whole;
        (v4 * (x.m12 * (x[(0, matgrad_item.count % 2)])))
    };
    let mut sum_7 = 0.0;
    for whole in whole.row_iter() {
        let v6: f64 = out as f64 * 0.1;
        sum_7 += sum_2.tanh();
    }
    for v8 in 2..17 {
        whole.column_mut(0).copy_from(&Vector2::new(v5, sum_7));
        v5 += (-(1.5 + v5.powi(2)).acosh());
    }
    sum_2 + t2 + whole.sum() + v5 + sum_7 + sum_7
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.95, 0.355, 0.891, -0.719]);
let a1 = Params { gain: 0.562, shift: -0.312, count: 3usize, table: [-0.371, -0.32, 0.007, 0.012], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.915, -0.757]), on: true };
c.near("f", &f(a0, a1), &[-173.43545115695983]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 4.3183248563623335, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1), &[15039.9278590091, -0.0, -748.9506197055151, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 18.64792956507677, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p308 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = all)]
#[matgrad::vjp(wrt = all)]
pub fn f(all: &Vector2<f64>, item: usize, t2: f64, y: usize) -> Vector3<f64> {
    let v1: f64 = ((y as f64 * 0.1 * 1.0_f64).abs()
        - (f64::from(item as u32) * 0.25 * t2));
    let mut v3: f64 = (-all
        .iter()
        .map(|&v2| 1.0 + 0.1 * ((1.5 + v2 * v2).powf(v2.tanh())).tanh())
        .product::<f64>());
    for &v5 in all.iter().skip(1) {
        let k = all.len();
        let v4 = ((SMatrix::<f64, 2, 2>::from_row_slice(&[v1, v1, v3, v3]).scale(v1))
            * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        v3 += (v4 * (((*all).add_scalar(3.0)).normalize())).norm_squared() * 0.1;
        v3 += v5;
    }
    let mut k: bool = v1 > 0.0;
    k &= t2 > -0.4;
    let mut t1: SMatrix<f64, 2, 1> = (Matrix2::new(v3, v1, v1, v3).column_sum()
        + (*all).component_div(&(*all).map(|e| 1.5 + e * e)));
    let mut v6 = (v1 * t1.x);
    let mut v7 = {
        v6
            /= 1.5
                + ((v6.mul_add(v6, 0.5)).hypot(1.0 + (t1.y + v6) * (t1.y + v6))).powi(2);
        ((-v3) * (v3 + v6))
    };
    SMatrix::<f64, 3, 1>::from_row_slice(&[0.3_f64, v3, v7])
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v3 + t1.norm_squared() + v6 + v7 + t1[1] + all[0] * all[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.654, 0.651]);
let a1 = 2usize;
let a2 = -0.732;
let a3 = 5usize;
c.near("f", &f(a0, a1, a2, a3), &[1.7168501047243927, 0.9077144108328299, 1.1900928179652528]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[0.902006963483931, 0.8752089221708748, 0.8774461021022092, 6.764210560640334, 7.739881249659269, 7.633893698946393]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.284, 0.765, -0.802])), &[0.22199302920418373, 1.7196622086561888]);
}
}

pub mod p309 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::differential(wrt = y, into)]
pub fn f(
    y: &Vector3<f64>,
    step_1: &[Vector2<f64>; 3],
    cotangent: usize,
    t1: &Params,
    lu: f64,
) -> f64 {
    let mut v1 = ((SMatrix::<f64, 3, 2>::zeros())
        .add_scalar(step_1[0][cotangent % 2])
        .column(t1.count % 2)
        .into_owned() - (*y));
    let mut v2 = {
        let s: f64 = (lu + ((cotangent + 1) as f64).sqrt());
        (1.5 + (s.atan2(1.5 + v1.z * v1.z)) * (s.atan2(1.5 + v1.z * v1.z)))
            .powf((v1.sum()).tanh())
    };
    let out = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| lu * (r0 + c0) as f64 * 0.1)
        .fixed_view::<3, 3>(0, 0)
        .into_owned()
        .fixed_view::<3, 1>(0, 0)
        .into_owned();
    let mut s = 0.25_f64;
    for v3 in 0..4 {
        let mut v5 = {
            let mut matgrad_item = (1.5 + s.powi(2)).powi(-1);
            let y = |v4: f64| {
                let s_before = v4;
                (s_before).tanh()
            };
            matgrad_item
        };
        let mut v6: f64 = 1.0;
        for &step_1 in step_1.iter().skip(1) {
            let grad: Vector2<f64> = Vector2::new(t1.offset.x, t1.shift);
            v5 += matgrad::constant((v2 * (step_1[(v3 % 2, 0)])));
        }
        v5 = (v5 * 0.5 + (((out.transpose() * out).to_scalar().tanh()) + v6)).tanh();
    }
    y.sum() + v1.norm_squared() + v2 + s + v1.y + step_1[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.529, 0.898, -0.837]);
let a1 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.112, 0.134]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.422, 0.513]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.531, 0.942])];
let a2 = 1usize;
let a3 = &Params { gain: 0.534, shift: -0.128, count: 1usize, table: [0.603, -0.278, 0.804, -0.118], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.828, -0.998]), on: false };
let a4 = -0.94;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.5700589658924335]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.406990784248297, 1.144990784248297, -1.3313758443019648]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[1.406990784248297, 1.144990784248297, -1.3313758443019648]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.587, -0.181, -0.346])), &[1.0793163005332884]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.587, -0.181, -0.346]), &mut o0);
c.near("f_diff_into", &o0, &[1.0793163005332884]);
}
}
}

pub mod p310 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = lu, value)]
#[matgrad::vjp(wrt = lu, value)]
pub fn f(lu: &SVector<f64, 17>, x: usize, w: [usize; 5]) -> f64 {
    let mut v1 = (*lu).zip_map(&(*lu), |p, q| p * q.sin()).sum();
    let v2 = (1.5 + v1.powi(2)).cbrt();
    let v3: usize = w[(x * 3 + 1) % 5];
    let v4 = w.len();
    let mut v5 = (SMatrix::<f64, 17, 1>::zeros())
        .add_scalar(v1)
        .add_scalar(v2.tanh().sinh());
    let (v6, v7): (f64, f64) = (
        ((v4 as f64) * 1.0_f64).cos(),
        (v4 as f64 * 0.1 + v3 as f64 * 0.1),
    );
    let v8 = SMatrix::<f64, 17, 1>::from_element(v5[v4]);
    let mut v11 = {
        let mut v9: f64 = (v7 * v7);
        let mut v10 = (SMatrix::<f64, 17, 2>::from_element(v9).column_sum()
            + SMatrix::<f64, 17, 3>::from_element(v6).column(2).into_owned());
        (1.5 + (v6 - (v10[(v4, 0)])).powi(2)).acosh()
    };
    for (v13, &v12) in w.iter().enumerate() {
        let mut v14 = 1.25_f64;
        v14 += (v11 * f64::from(v12 as u32) * 0.25);
    }
    v1 + v2 + v5.norm_squared() + v8.norm_squared() + v11
        + v8
            .iter()
            .map(|&v15| 1.0 + 0.1 * ((1.5 + v15 * v15).powf(v15.tanh())).tanh())
            .product::<f64>() + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.83, -0.152, -0.208, -0.208, 0.815, -0.285, -0.92, -0.377, 0.824, 0.545, -0.065, -0.969, 0.546, 0.226, 0.48, 0.032, 0.749]);
let a1 = 4usize;
let a2 = [2usize, 1usize, 2usize, 1usize, 2usize];
c.near("f", &f(a0, a1, a2), &[1317.214580646242]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-551.4798966197911, -128.95412773860417, -174.14632348490449, -174.14632348490449, 546.4987963360343, -235.57909109040438, -574.6359859794024, -305.23261923602195, 549.4278980218551, 418.1270418357588, -55.13667568474349, -583.1042301178798, 418.7330011211944, 188.72030135007833, 376.96014277585425, 27.17320185699631, 522.1805123821424]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1317.214580646242, -551.4798966197911, -128.95412773860417, -174.14632348490449, -174.14632348490449, 546.4987963360343, -235.57909109040438, -574.6359859794024, -305.23261923602195, 549.4278980218551, 418.1270418357588, -55.13667568474349, -583.1042301178798, 418.7330011211944, 188.72030135007833, 376.96014277585425, 27.17320185699631, 522.1805123821424]);
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.337), &[-185.84872516086963, -43.45754104790961, -58.68731101441281, -58.68731101441281, 184.17009436524356, -79.39015369746627, -193.65232727505864, -102.8633926825394, 185.15720163336516, 140.90881309865074, -18.581059705758555, -196.50612554972548, 141.1130213778425, 63.5987415549764, 127.0355681154629, 9.157369025807757, 175.97483267278201]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.337), &[1317.214580646242, -185.84872516086963, -43.45754104790961, -58.68731101441281, -58.68731101441281, 184.17009436524356, -79.39015369746627, -193.65232727505864, -102.8633926825394, 185.15720163336516, 140.90881309865074, -18.581059705758555, -196.50612554972548, 141.1130213778425, 63.5987415549764, 127.0355681154629, 9.157369025807757, 175.97483267278201]);
}
}

pub mod p311 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value)]
#[matgrad::differential(wrt = out, value)]
pub fn f(out: &Vector4<f64>, dx: usize) -> f64 {
    let mut v1 = 0.0_f64;
    for (v3, &v2) in out.iter().enumerate() {
        let mut v4: f64 = (v3 as f64);
        v4 += (1.5 + (v4 - v2).powi(2)).log10();
    }
    let (step_1, mut v5) = (out[1]).sin_cos();
    let mut v6 = (*out)[1];
    let mut sum_7 = 0.0;
    for &matgrad_total in out.iter() {
        let out: [usize; 3] = [1, 2, 0];
        sum_7 += matgrad::constant(step_1);
    }
    let mut v = (*out);
    let mut matgrad_total = (v - v.component_div(&v.map(|e| 1.5 + e * e)));
    v6 += (matgrad_total.scale(sum_7))[(dx % 4, 0)];
    v1 + v5 + step_1 + v6 + sum_7 + v.sum() + matgrad_total.dot(&matgrad_total) / 4.0
        + ({
            let v8 = v5;
            v8
        })
            .tanh()
            .sinh() + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.093, -0.264, -0.574, -0.901]);
let a1 = 2usize;
c.near("f", &f(a0, a1), &[-1.2363612612812658]);
c.near("f_grad", &f_grad(a0, a1), &[0.7305950209545106, 3.262379850163024, 0.23664194835350166, 0.7772871083345982]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-1.2363612612812658, 0.7305950209545106, 3.262379850163024, 0.23664194835350166, 0.7772871083345982]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.769, -0.548, -0.28, 0.7])), &[-0.7481153564800805]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.769, -0.548, -0.28, 0.7])), &[-1.2363612612812658, -0.7481153564800805]);
}
}

pub mod p312 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, t2))]
#[matgrad::vjp(wrt = (lu, t2))]
pub fn f(lu: &Vector2<f64>, t2: &SVector<f64, 17>, dx: &[usize; 20]) -> f64 {
    let mut matgrad_item = 0.25_f64;
    for (&v1, &v2) in dx.iter().zip(dx.iter().skip(1)) {
        let column = (*t2);
        matgrad_item += (-matgrad::log_sum_exp(&column));
    }
    let mut v3: f64 = matgrad_item;
    let acc: f64 = 0.8_f64;
    let t2: f64 = acc;
    let (all, s): (f64, f64) = (if t2 > 0.0 { acc } else { t2 }, (t2 * t2));
    let all: Vector2<f64> = Vector2::new((acc * 1.0_f64).sin(), (s - all));
    let mut all: f64 = (acc - v3).hypot(1.0 + (all[(1, 0)]) * (all[(1, 0)]));
    let mut t2 = {
        if matgrad_item > 0.1 {
            all += lu[1];
        } else if Vector2::new(1.25_f64, acc).mean() >= -0.3 {
            let s = (*lu).zip_zip_map(&(*lu), &(*lu), |p, q, u| p * q + u.tanh());
            all += (-(t2 + s[1]));
        }
        acc
    };
    let mut all: usize = 0;
    all &= 1;
    all %= 5;
    matgrad_item + v3 + t2
        + vector![3.0_f64, s, t2].fixed_rows::<2>(1).into_owned().sum() + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.297, 0.997]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.816, -0.115, 0.444, 0.14, 0.266, -0.628, -0.248, -0.725, 0.437, 0.43, 0.36, -0.539, -0.837, 0.83, 0.255, -0.818, -0.011]);
let a2 = &[2usize, 0usize, 1usize, 2usize, 0usize, 0usize, 0usize, 2usize, 1usize, 1usize, 0usize, 1usize, 0usize, 3usize, 0usize, 2usize, 1usize, 3usize, 0usize, 2usize];
c.near("f", &f(a0, a1, a2), &[-110.45955931114784]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.997, -0.297, -4.403689580138097, -1.7357554395615982, -3.0357020948279105, -2.239925777975595, -2.5407078682352, -1.0391912126777212, -1.5195932957740954, -0.9431242265865852, -3.014526381627739, -2.993498380823426, -2.7911193901782245, -1.1359198128023185, -0.8431947988892018, -4.465774816861539, -2.5129132324434793, -0.8593686652375203, -1.9259950253597469]);
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.933), &[-0.9302010000000001, 0.277101, 4.108642378268844, 1.619459825110971, 2.8323100544744406, 2.0898507508512303, 2.370480441063442, 0.9695654014283139, 1.4177805449572312, 0.879934903405284, 2.8125531140586806, 2.7929339893082563, 2.604114391036284, 1.0598131853445631, 0.7867007473636253, 4.166567904131816, 2.3445480458697663, 0.8017909646666065, 1.7969533586606439]);
}
}

pub mod p313 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, into)]
pub fn f(
    lu: &SVector<f64, 33>,
    pulled: &[f64; 33],
    matgrad_item: usize,
    dx: Mode,
    column: &SVector<f64, 5>,
) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 0..=2 {
        sum_2 += column[(matgrad_item / 2, 0)];
    }
    let cholesky = (({
        let v3 = (column[1] - column[1]);
        ((*column).dot(&SMatrix::<f64, 5, 1>::from_element(pulled[7])) / 5.0)
    }) + column[matgrad_item]);
    let dx: f64 = ((column[1] * column[4]) + (column[3] + column[0]));
    let mut k = match matgrad_item {
        1 => (if dx > 0.35 { (cholesky * sum_2) } else { cholesky }),
        2 => {
            let mut column = (*lu);
            (SMatrix::<f64, 33, 1>::zeros()).add_scalar(dx)[32 - matgrad_item]
        }
        _ => {
            let matgrad_total = cholesky;
            (1.5 + matgrad_total.powi(2)).cbrt()
        }
    };
    for v4 in matgrad_item + 1..lu.len() {
        let mut v5 = SMatrix::<f64, 3, 1>::zeros();
        v5 = v5 * 0.5 + (v5 - v5);
    }
    let mut v6 = match matgrad_item {
        1..=3 if dx > -0.4 => {
            let matgrad_item = (k - ((*lu).add_scalar(3.0).norm())).sin();
            matgrad_item
                .atan2(
                    1.5 + (f64::exp(-cholesky.powi(2))) * (f64::exp(-cholesky.powi(2))),
                )
        }
        0 => ((dx / (1.5 + dx * dx)) / (1.5 + sum_2 * sum_2)),
        _ => k.hypot(1.0 + ((*column).sum()) * ((*column).sum())),
    };
    v6 = (1.5 + (if matgrad_item >= 2 { sum_2 } else { k }).powi(2)).acosh();
    let dx: f64 = ((0..matgrad_item).map(|j| j as f64 * 0.1).sum::<f64>()
        * (dx + (matgrad_item as f64)));
    for (&cholesky, &v7) in column.iter().zip(column.iter().skip(1)) {
        for &v8 in pulled.iter().rev() {
            let mut v10 = SMatrix::<f64, 2, 3>::zeros();
            v6 -= (-v8).to_radians();
        }
        let lu: usize = 1;
        let k: f64 = if lu < 1 { v7 } else { dx };
        v6 += k.mul_add((cholesky + cholesky), 0.5);
    }
    sum_2 + k + v6 + ((*column)[4 - matgrad_item]).atan2(1.5 + v6 * v6)
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.078, -0.539, 0.159, 0.428, 0.232, 0.311, -0.61, -0.438, -0.099, 0.574, -0.421, -0.664, -0.765, -0.422, 0.675, -0.33, 0.582, 0.268, 0.279, 0.622, -0.101, -0.049, -0.996, 0.27, 0.218, 0.521, 0.237, -0.701, -0.193, 0.737, 0.225, -0.913, 0.154]);
let a1 = &[-0.93, 0.698, -0.45, -0.637, -0.65, -0.73, 0.276, 0.334, 0.4, -0.918, -0.488, -0.86, 0.938, -0.147, 0.92, -0.309, -0.155, -0.229, -0.909, -0.701, 0.508, -0.159, -0.592, -0.265, 0.951, -0.972, 0.747, 0.798, -0.364, 0.731, 0.119, 0.497, 0.024];
let a2 = 3usize;
let a3 = Mode::Fast;
let a4 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.152, 0.738, 0.905, -0.046, 0.545]);
c.near("f", &f(a0, a1, a2, a3, a4), &[10.772501833561975]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.7676244220772053, -0.8603755779227947, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.09452906012076448, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.7676244220772053, -0.8603755779227947, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.09452906012076448, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536, 0.06962442207720536]);
}
}
}

pub mod p314 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
#[matgrad::hvp(wrt = whole, value, into)]
pub fn f(whole: &[f64; 20], item: Vector4<f64>, g: usize, k: &Matrix3<f64>) -> f64 {
    let t2 = (*k).transpose();
    let cotangent: [usize; 3] = [2, 2, 0];
    let mut v1 = t2.m23;
    t2.sum() + v1 + (0.7 * (v1 - (item[(1, 0)])).sin()).acos() + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.962, 0.006, -0.195, 0.828, 0.228, -0.731, 0.465, -0.955, 0.022, 0.35, 0.49, 0.768, 0.641, 0.317, 0.804, -0.931, -0.035, -0.768, 0.383, -0.39];
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.731, -0.246, 0.268, 0.59]);
let a2 = 1usize;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.714, 0.572, -0.528, 0.086, -0.245, 0.316, -0.58, -0.167, -0.382]);
c.near("f", &f(a0, a1, a2, a3), &[-0.13168892354970818]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-0.13168892354970818, 0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-0.13168892354970818]);
c.near("f_value_and_grad_into", &o0, &[0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88]), &[0.805, -0.735, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88]), &[-0.13168892354970818, 0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.805, -0.735, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_hvp_into(a0, a1, a2, a3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88], &mut o0);
c.near("f_hvp_into", &o0, &[0.805, -0.735, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_grad_hvp_into(a0, a1, a2, a3, &[-0.735, 0.805, 0.81, -0.836, 0.033, 0.575, 0.171, 0.816, -0.445, -0.189, 0.645, 0.338, 0.286, -0.801, 0.909, 0.342, -0.515, 0.021, -0.329, -0.88], &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[-0.13168892354970818]);
c.near("f_value_grad_hvp_into", &o0, &[0.006, 0.962, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hvp_into", &o1, &[0.805, -0.735, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p315 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = matgrad_item, into)]
#[matgrad::vjp(wrt = matgrad_item, value, into)]
pub fn f(
    matgrad_item: &Vector3<f64>,
    next_s: f64,
    s_before: &[f64; 5],
    other: &Vector4<f64>,
) -> Matrix2<f64> {
    let mut next_s: f64 = next_s;
    let t2 = if matgrad::constant(other[1]) <= -0.3 {
        next_s = (next_s * 0.5 + ((s_before[2] + matgrad_item[2]) * other[0])).tanh();
        (other[0] * next_s).clamp(-0.9, 1.1)
    } else {
        next_s
    };
    let matgrad_item = other.len();
    let g: Vector3<f64> = Vector3::new(
        if matgrad_item != 2 {
            matgrad_item as f64 * 0.1
        } else {
            ((matgrad_item + 1) as f64).sqrt()
        },
        (0..matgrad_item).map(|j| j as f64 * 0.1).sum::<f64>(),
        s_before[matgrad_item],
    );
    let v2: f64 = {
        let value: f64 = (0..matgrad_item).map(|j| j as f64 * 0.1).sum::<f64>();
        {
            let v1: f64 = g[1];
            v1
        }
    };
    let mut i = (if (v2 - t2) <= 0.6 && matgrad_item != 2 {
        t2
    } else {
        (Vector3::new(t2, next_s, g.y) / (1.5 + v2 * v2)).sum()
    });
    Matrix2::new(i, v2, next_s, next_s)
        + SMatrix::<f64, 2, 2>::repeat(next_s + i + ((-i) * i))
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.972, 0.934, -0.911]);
let a1 = 0.442;
let a2 = &[0.276, -0.565, -0.544, -0.171, 0.497];
let a3 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.241, -0.65, -0.423, 0.497]);
c.near("f", &f(a0, a1, a2, a3), &[0.28821957408713916, -0.07726953005162138, 0.651663803870987, -0.07726953005162138]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.2598386983556865, 0.0, 0.0, 0.2605006623421802, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.9526598806538509]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.2598386983556865]);
c.near("f_gauss_newton_into", &o0, &[0.0, 0.0, 0.2605006623421802]);
c.near("f_gauss_newton_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.9526598806538509]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.098, 0.629, 0.969, 0.462])), &[0.0, 0.0, 0.9652785525393244]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.098, 0.629, 0.969, 0.462])), &[0.28821957408713916, -0.07726953005162138, 0.651663803870987, -0.07726953005162138, 0.0, 0.0, 0.9652785525393244]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.098, 0.629, 0.969, 0.462]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.9652785525393244]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.098, 0.629, 0.969, 0.462]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.28821957408713916, -0.07726953005162138, 0.651663803870987, -0.07726953005162138]);
c.near("f_value_and_vjp_into", &o0, &[0.0, 0.0, 0.9652785525393244]);
}
}
}

pub mod p316 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::differential(wrt = matgrad_total, value)]
pub fn f(
    other: &Vector4<f64>,
    matgrad_total: &Vector4<f64>,
    lu: usize,
    y: &Params,
    cotangent: [f64; 5],
) -> f64 {
    let value = if y.on { other[0] } else { (cotangent[lu] - matgrad_total.y) };
    let grad = if y.on {
        let mut other = {
            let acc: usize = (lu * 3 + 1) % 5;
            (value - (-cotangent[2]))
        };
        (if y.gain > 0.2 { (*matgrad_total).sum() } else { f64::sin(other) })
    } else {
        let (v1, mut acc) = ((vector![
            matgrad_total.y, cotangent[3], matgrad_total.y, value
        ]
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh())
            .mul_add(((*matgrad_total).sum()), 0.5))
            .sin_cos();
        acc
    };
    let lu = (*matgrad_total).sum();
    let other = if y.gain > 0.2 { grad } else { (1.5 + 0.5_f64.powi(2)).log10() };
    let mut sum_2 = 0.0;
    for &acc in cotangent.iter() {
        sum_2 += (-acc);
    }
    let mut v3 = SMatrix::<f64, 2, 2>::zeros();
    let mut v4 = sum_2;
    let v5: f64 = y.shift;
    const K6: f64 = 0.5_f64;
    lu + other + sum_2 + v3.dot(&v3) / 4.0 + v4 + v5 + K6
        + (v5 * (if K6 > 0.35 { K6 } else { K6 })) + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.813, 0.401, -0.215, -0.159]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.537, -0.997, -0.288, 0.826]);
let a2 = 1usize;
let a3 = &Params { gain: 0.918, shift: 0.477, count: 2usize, table: [0.472, -0.945, -0.515, 0.308], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.509, 0.182]), on: true };
let a4 = [0.438, -0.794, 0.556, -0.654, -0.095];
c.near("f", &f(a0, a1, a2, a3, a4), &[2.4929]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[2.3, 2.3, 2.3, 2.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[2.4929, 2.3, 2.3, 2.3, 2.3]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.263, -0.329, 0.055, 0.598])), &[0.14029999999999987]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.263, -0.329, 0.055, 0.598])), &[2.4929, 0.14029999999999987]);
}
}

pub mod p317 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w)]
#[matgrad::vjp(wrt = w)]
pub fn f<const N: usize>(
    w: &SVector<f64, N>,
    matgrad_total: [Vector2<f64>; 20],
    y: &Params,
    matgrad_item: &Matrix3<f64>,
) -> f64 {
    let (v2, mut v3): (f64, f64) = (
        {
            let v1 = matgrad_total[2][0].atan();
            matgrad::constant(v1)
        },
        ((((*matgrad_item) * (*matgrad_item).transpose()
            + SMatrix::<f64, 3, 3>::identity() * 3.0)
            .cholesky()
            .unwrap()
            .ln_determinant())
            - (w[17]
                .hypot(
                    1.0
                        + (matgrad_item[(y.count % 3, 0)])
                            * (matgrad_item[(y.count % 3, 0)]),
                ))),
    );
    let v4: f64 = v3;
    let mut v5 = (*w);
    v5 /= 1.5 + (v2.atan2(1.5 + v4 * v4)).powi(2);
    let v8: SMatrix<f64, 3, 3> = Matrix3::new(
        (v4 * v5[9]),
        v3.sin(),
        {
            let v6 = v4;
            v2
        },
        {
            let v7 = matgrad_item[(1, 2)];
            v5[7]
        },
        v2,
        matgrad_item.m31,
        (0.01 * v4).to_degrees(),
        v4,
        matgrad::log_sum_exp(&v5),
    );
    let mut v9: f64 = 1.0;
    for v10 in v8.column_iter() {
        let mut v12: f64 = (({
            let v11 = matgrad::constant(v9);
            v10[0]
        }) - (matgrad::sigmoid((v5[y.count % 18]))));
        v12 -= ((1.5 + v12 * v12).powf(v12.tanh()) * matgrad_item[(y.count % 3, 1)]);
    }
    for v13 in v8.column_iter() {
        let mut v14 = (v5)[(5, 0)];
        let v15: f64 = ((matgrad_item[(2, 0)] - matgrad_item[(2, y.count % 3)])
            + matgrad_item[(1, 2)]);
        v14 = (-(-v15).powi(2)).exp_m1();
    }
    v3 + v5.norm_squared() + v8.sum() + v9 + v9 + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.053, -0.488, 0.531, 0.957, 0.909, 0.842, 0.015, -0.499, -0.608, 0.512, -0.48, 0.272, -0.181, -0.308, 0.854, -0.627, 0.815, 0.944]);
let a1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[-0.968, 0.441]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.527, 0.598]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.844, 0.189]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.295, -0.675]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.059, -0.438]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.904, 0.879]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.518, -0.751]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.461, 0.233]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.147, 0.493]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.655, -0.471]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.978, 0.571]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.536, -0.689]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.804, -0.494]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.365, -0.728]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.103, -0.353]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.964, -0.264]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.198, -0.544]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.614, 0.5]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.912, 0.72]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.528, 0.789])];
let a2 = &Params { gain: 0.929, shift: -0.792, count: 2usize, table: [0.558, -0.063, -0.454, -0.927], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.46, 0.346]), on: true };
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.68, -0.967, 0.755, 0.33, 0.289, 0.673, 0.272, 0.295, 0.428]);
c.near("f", &f::<18>(a0, a1, a2, a3), &[17.328265942235728]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[-0.5053642412014804, -0.458542596476799, 0.5077244494165108, 0.8946763273548628, 0.8508729804941532, 0.7898230267759787, 0.04351763032005966, 0.24635564868890408, -0.5122847951614578, 1.9810355045910988, -0.3984216854775625, 0.2741951112932463, -0.13180792674649852, -0.24516816612865916, 0.8007496255905197, -0.5291737471306437, 0.7652502451890757, -0.3284945585494017]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, -0.027), &[0.01364483451243997, 0.012380650104873573, -0.013708560134245793, -0.024156260838581297, -0.022973570473342135, -0.021325221722951426, -0.001174976018641611, -0.00665160251460041, 0.01383168946935936, -0.053487958623959664, 0.010757385507894188, -0.00740326800491765, 0.00355881402215546, 0.006619540485473798, -0.02162023989094403, 0.01428769117252738, -0.020661756620105044, 0.008869353080833845]);
}
}

pub mod p318 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
pub fn f(t2: SVector<f64, 17>, step_1: usize, k: &Params) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 1..17 {
        sum_2 += ((v1 as f64 * 0.1 * t2[(step_1 * 3 + 1) % 17]) + (t2[step_1 + 12]));
    }
    let v3;
    if k.on {
        v3 = sum_2;
    } else {
        v3 = (if k.on { sum_2 } else { sum_2 });
    }
    for v4 in 0..5 {
        let v5 = (-t2.sum());
        let v6 = t2.len();
        let mut v7 = ((t2.add_scalar(3.0)).normalize().add_scalar(3.0)).normalize();
        v7 *= (matgrad::constant(sum_2)).tanh();
    }
    let mut v8 = (0.7 * v3.sin()).acos();
    let v10;
    if k.gain > 0.2 {
        v10 = (v8 / (1.5 + v8 * v8));
    } else {
        v10 = {
            let v9 = v8;
            0.1_f64
        };
    }
    let mut v13 = match step_1 {
        _ if k.on => {
            let mut sum_12 = 0.0;
            for v11 in 2..17 {
                sum_12 += v10;
            }
            ((v3 - sum_12) * sum_12)
        }
        _ => (if step_1 < 4 { (v3 / (1.5 + v8 * v8)) } else { sum_2 }),
    };
    let mut sum_18 = 0.0;
    for &v14 in t2.iter().skip(1) {
        let (v16, v17): (f64, f64) = (
            ((step_1 as f64) + step_1 as f64 * 0.1),
            k.table[3],
        );
        sum_18 += v14;
    }
    sum_2 + v8 + v13 + sum_18 + sum_18 + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.39, -0.031, -0.522, -0.758, -0.095, 0.749, 0.905, -0.696, 0.111, -0.967, 0.732, -0.714, 0.534, 0.241, 0.23, 0.922, 0.335]);
let a1 = 3usize;
let a2 = &Params { gain: -0.566, shift: -0.66, count: 3usize, table: [-0.194, 0.595, 0.224, 0.094], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.403, 0.12]), on: false };
c.near("f", &f(a0, a1, a2), &[33.47802952519938]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.031, 2.39, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 42.99186533724445, 2.0, 2.0, 2.0, 2.0, 50.22572392616994, 2.0]);
}
}

pub mod p319 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = all, into)]
#[matgrad::vjp(wrt = all, into)]
pub fn f(all: f64, pulled: [f64; 5], k: f64) -> Vector3<f64> {
    let mut v1: f64 = 1.0;
    for v2 in (0..5).step_by(2) {
        let mut v4 = Matrix2::new(v1, v1, 1.25_f64, pulled[0])
            .diagonal()
            .map(|v3| ((v2 as f64) + v3));
        v4 += v4.component_div(&v4.map(|e| 1.5 + e * e));
    }
    for v5 in 0..5 {
        let v7 = if v5 < 4 {
            (-(v1 / (1.5 + v1 * v1)))
        } else {
            let v6 = pulled.len();
            (k + all)
        };
        v1 = v1.max(v7);
    }
    let v8: f64 = (k * (pulled[1] + k));
    vector![k, k, pulled[2]].map(|v9| v9)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v8 + matgrad::constant((if v8 > 0.35 { v1 } else { k })) + all * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.192;
let a1 = [-0.498, 0.968, 0.117, -0.547, -0.116];
let a2 = 0.745;
c.near("f", &f(a0, a1, a2), &[4.078785, 4.078785, 3.4507849999999998]);
c.near("f_diff", &f_diff(a0, a1, a2, -0.313), &[-0.0939, -0.0939, -0.0939]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, -0.313, &mut o0);
c.near("f_diff_into", &o0, &[-0.0939, -0.0939, -0.0939]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.369, 0.566, -0.232])), &[0.21089999999999998]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.369, 0.566, -0.232]), &mut o0);
c.near("f_vjp_into", &o0, &[0.21089999999999998]);
}
}
}

pub mod p320 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value, into)]
pub fn f<const N: usize>(all: &SVector<f64, N>, y: Matrix3<f64>) -> f64 {
    let mut v2 = {
        let mut v1 = y.m23;
        v1.sin_cos().0
    };
    let mut sum_5 = 0.0;
    for v3 in 0..N {
        let v4: [usize; 3] = [1, 2, 0];
        sum_5 += v2.mul_add((f64::tanh((y[(1, 0)]))), 0.5);
    }
    for v6 in 1..33 {
        let mut v7 = SMatrix::<f64, 3, 3>::zeros();
        v7.set_column(
            2,
            &(SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
                * Vector2::new(sum_5, sum_5)),
        );
        let mut v8: f64 = (0..v6).map(|j| j as f64 * 0.1).sum::<f64>();
        v8 -= v2;
    }
    let v9 = (matgrad::log_sigmoid(sum_5))
        .hypot(1.0 + ((0.7 * v2.sin()).asin()) * ((0.7 * v2.sin()).asin()));
    v2 + sum_5 + v9 + v9 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.878, 0.588, 0.724, 0.195, -0.596]);
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.583, 0.682, -0.341, 0.641, -0.534, -0.497, -0.951, -0.627, -0.036]);
c.near("f", &f::<5>(a0, a1), &[2.098272196596795]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[0.588, -0.878, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1), &[2.098272196596795, 0.588, -0.878, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.588, -0.878, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.098272196596795]);
c.near("f_value_and_grad_into", &o0, &[0.588, -0.878, 0.0, 0.0, 0.0]);
}
}
}

pub mod p321 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = column, into)]
#[matgrad::vjp(wrt = column, into)]
pub fn f(column: &Vector3<f64>) -> Vector3<f64> {
    let mut matgrad_item: f64 = (column
        .iter()
        .map(|&v1| ((2.0_f64 + v1)).tanh())
        .sum::<f64>() / 3.0);
    let mut column: SMatrix<f64, 3, 1> = (*column);
    let mut other = (column
        .iter()
        .map(|&matgrad_item| (matgrad_item).tanh())
        .sum::<f64>() / 3.0);
    let item: f64 = (-0.5_f64);
    let mut acc: f64 = (1.5 + other.powi(2)).log2();
    column.cross(&(SMatrix::<f64, 3, 1>::from_row_slice(&[item, acc, item]) + column))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            matgrad_item + column.sum() + other + item + acc
                + (-vector![item, acc, matgrad_item]
                    .iter()
                    .map(|v| v * v)
                    .sum::<f64>()
                    .tanh()),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.151, -0.089, 0.313]);
c.near("f", &f(a0), &[0.09557047851167574, 0.002303029249741795, 0.10140649518760769]);
c.near("f_jac", &f_jac(a0), &[1.3532599334102267, 1.857478976927732, 1.9408511020616706, 0.8558839334001362, 1.3601659015772711, 1.8581001597410176, 0.7318489397441477, 0.8211757513620013, 1.3192849702368836]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_jac_into(a0, &mut o0);
c.near("f_jac_into", &o0, &[1.3532599334102267, 1.857478976927732, 1.9408511020616706, 0.8558839334001362, 1.3601659015772711, 1.8581001597410176, 0.7318489397441477, 0.8211757513620013, 1.3192849702368836]);
}
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.529, 0.811, 0.186])), &[2.5832882600458715, 1.9014637766596683, 1.2985086279432974]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.529, 0.811, 0.186]), &mut o0);
c.near("f_vjp_into", &o0, &[2.5832882600458715, 1.9014637766596683, 1.2985086279432974]);
}
}
}

pub mod p322 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, value, into)]
pub fn f<const N: usize>(
    step_1: &SVector<f64, N>,
    k: f64,
    cotangent: &Vector3<f64>,
    matgrad_total: &Params,
    acc: f64,
    y: usize,
) -> f64 {
    let mut t2 = SMatrix::<f64, 20, 1>::zeros();
    let mut sum_3 = 0.0;
    for v1 in (0..N).rev() {
        let v2: f64 = {
            let cholesky: f64 = matgrad_total.table[1];
            (f64::from(v1 as u32) * 0.25 * cholesky)
        };
        sum_3 += (((*cotangent) - (*cotangent)).norm_squared() / 3.0);
    }
    let mut cholesky: f64 = ((SMatrix::<f64, 20, 1>::zeros()).add_scalar(k).sum()
        * f64::from(y as u32) * 0.25);
    t2.sum() + sum_3 + cholesky + sum_3 + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.757, 0.651, -0.166, 0.421, -0.868]);
let a1 = -0.737;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.253, -0.757, -0.105]);
let a3 = &Params { gain: -0.91, shift: -0.316, count: 2usize, table: [-0.632, -0.989, 0.372, 0.771], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.131, -0.53]), on: false };
let a4 = -0.292;
let a5 = 4usize;
c.near("f", &f::<5>(a0, a1, a2, a3, a4, a5), &[-15.232807000000001]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4, a5), &[0.651, -0.757, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4, a5), &[-15.232807000000001, 0.651, -0.757, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.651, -0.757, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-15.232807000000001]);
c.near("f_value_and_grad_into", &o0, &[0.651, -0.757, 0.0, 0.0, 0.0]);
}
}
}

pub mod p323 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, into)]
#[matgrad::newton_step(wrt = g)]
pub fn f(g: &SMatrix<f64, 2, 3>, n: &Vector2<f64>, all: &Params) -> Option<f64> {
    let s_before = (if !(n.iter().map(|v1| v1 * v1).sum::<f64>()
        >= (if n[0] > g[(0, 2)] { g[(0, 2)] } else { n[1] }))
    {
        (n.iter().map(|&g| (g).tanh()).sum::<f64>() / 2.0)
    } else {
        ((if all.count > 1 { n[0] } else { g[(0, all.count % 3)] }) + n[0])
    });
    let mut n = ((n[(1, 0)])
        / (1.5
            + ((g[(0, 2)]).atan2(1.5 + s_before * s_before))
                * ((g[(0, 2)]).atan2(1.5 + s_before * s_before))));
    let v4 = if (-n) < matgrad::constant(n) || s_before > 0.4 {
        ((*g) * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| n * (r0 + c0) as f64 * 0.1)).sum()
    } else {
        (n * (g[(0, 0)]))
    };
    let mut out = matgrad::constant(
        (-((*g).magnitude_squared().sqrt().tanh()).powi(2)).exp(),
    );
    let n = (-out).tanh();
    Some(
        out + n
            + (if all.gain > 0.2 { (*g).magnitude_squared().sqrt().tanh() } else { n })
            + n * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.19, 0.297, -0.23, -0.57, 0.911, 0.987]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.804, 0.135]);
let a2 = &Params { gain: 0.523, shift: -0.977, count: 3usize, table: [-0.411, -0.51, -0.251, -0.823], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.542, 0.912]), on: true };
c.near("f", &f(a0, a1, a2).unwrap(), &[0.810867113365705]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.021858247440900442, 0.034167892052354897, -0.026459983744247906, -0.06557474232270133, 0.10480454430873844, 0.11354784328509862]);
{
let mut o0 = SMatrix::<f64, 2, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.021858247440900442, 0.034167892052354897, -0.026459983744247906, -0.06557474232270133, 0.10480454430873844, 0.11354784328509862]);
}
c.newton(&f_newton(a0, a1, a2), &[0.10827374410343586, -0.010582052913865544, 0.00819485579188241, 0.020308990440752055, -0.0324587548974125, -0.03516662028951277, -0.010582052913865544, 0.09850198802885461, 0.012809853527310924, 0.031746158741596635, -0.05073815897121848, -0.0549709801367647, 0.008194855791882408, 0.012809853527310922, 0.1051233189935131, -0.024584567375647223, 0.039292176981078286, 0.04257011929783125, 0.02030899044075206, 0.03174615874159663, -0.024584567375647227, 0.05411643626143038, 0.0973762646922375, 0.10549986086853831, -0.0324587548974125, -0.05073815897121848, 0.039292176981078286, 0.0973762646922375, -0.0405877803718018, -0.16861468991445336, -0.03516662028951278, -0.054970980136764706, 0.04257011929783126, 0.10549986086853833, -0.16861468991445336, -0.06763793044657194], &[0.021858247440900442, 0.034167892052354897, -0.026459983744247906, -0.06557474232270133, 0.10480454430873844, 0.11354784328509862]);
}
}

pub mod p324 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value, into)]
#[matgrad::differential(wrt = i, value, into)]
pub fn f(i: &Vector4<f64>) -> f64 {
    let mut pulled = {
        let mut i = ((*i) - ((*i) - (*i))).sum();
        i
    };
    let mut x = (if (1.5 + pulled * pulled).powf(pulled.tanh()) < -0.3 {
        (pulled * 0.3_f64)
    } else {
        (pulled - (i[2] + pulled))
    });
    let v1: f64 = (0.5_f64 + 0.1_f64);
    let v2 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| x * (r0 + c0) as f64 * 0.1);
    let x: f64 = (v1 + v2[(0, 0)]);
    let cholesky: [usize; 3] = [1, 0, 0];
    let mut w: f64 = (v1 + v1);
    let v3 = if w <= x {
        let w = v2;
        (i.iter().map(|&other| ((x * other)).tanh()).sum::<f64>() / 4.0)
    } else {
        let mut x = (v2 + v2).zip_zip_map(&v2, &v2, |p, q, u| p * q + u.tanh()).sum();
        (-w.atan2(1.5 + x * x))
    };
    pulled + v3
        + (SMatrix::<f64, 3, 2>::repeat(v3)
            * (SMatrix::<f64, 2, 3>::zeros()).add_scalar(w))
            .trace() + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.143, 0.157, 0.577, -0.1]);
c.near("f", &f(a0), &[-3.9557365987047115]);
c.near("f_grad", &f_grad(a0), &[1.157, 0.857, 2.652624966487182, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[-3.9557365987047115, 1.157, 0.857, 2.652624966487182, 1.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[1.157, 0.857, 2.652624966487182, 1.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-3.9557365987047115]);
c.near("f_value_and_grad_into", &o0, &[1.157, 0.857, 2.652624966487182, 1.0]);
}
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.458, 0.502, 0.2, -0.482])), &[-0.05116700670256358]);
c.near("f_value_and_diff", &f_value_and_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.458, 0.502, 0.2, -0.482])), &[-3.9557365987047115, -0.05116700670256358]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.458, 0.502, 0.2, -0.482]), &mut o0);
c.near("f_diff_into", &o0, &[-0.05116700670256358]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.458, 0.502, 0.2, -0.482]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-3.9557365987047115]);
c.near("f_value_and_diff_into", &o0, &[-0.05116700670256358]);
}
}
}

pub mod p325 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, v), into)]
#[matgrad::hvp(wrt = cotangent, into)]
pub fn f(cotangent: SVector<f64, 20>, v: &[f64; 17], out: &[usize]) -> f64 {
    let v4 = if (cotangent[(8, 0)]).mul_add(v[12], 0.5) > 0.1 || v[16] > 0.4 {
        matgrad::relu(((SMatrix::<f64, 20, 1>::zeros()).add_scalar(v[5]).sum()))
    } else {
        let v3 = if (cotangent[out[7]] + v[5]) >= 0.1 {
            let (v1, mut v2) = (cotangent[9]).sin_cos();
            cotangent
        } else {
            cotangent
        };
        (-cotangent[(4, 0)])
    };
    let v5: f64 = (-v4.min(0.4)).hypot(1.0 + v4 * v4);
    let (v6, mut v7) = (v4, matgrad::constant(cotangent[out[3]]));
    v5 + v6 + v7 + (v5 * ((cotangent)[(7, 0)])) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.967, -0.714, 0.072, 0.276, -0.91, 0.029, 0.971, -0.662, 0.119, -0.477, 0.527, 0.444, 0.969, 0.861, -0.226, -0.22, 0.369, 0.647, -0.453, -0.352]);
let a1 = &[0.039, -0.857, -0.451, -0.527, 0.073, -0.021, -0.31, -0.622, 0.418, -0.821, 0.483, -0.134, -0.703, 0.311, -0.279, 0.786, -0.073];
let a2 = &[0usize, 0usize, 2usize, 3usize, 2usize, 1usize, 3usize, 2usize, 1usize, 3usize, 3usize, 3usize, 3usize, 2usize, 2usize, 0usize, 2usize];
c.near("f", &f(a0, a1, a2), &[0.580577]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.857, 0.039, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-0.857, 0.039, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.252, 0.762, 0.841, 0.909, 0.291, -0.781, -0.407, 0.973, 0.098, 0.329, 0.129, 0.945, -0.359, 0.212, 0.213, -0.332, -0.536, 0.381, 0.25, -0.935])), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.252, 0.762, 0.841, 0.909, 0.291, -0.781, -0.407, 0.973, 0.098, 0.329, 0.129, 0.945, -0.359, 0.212, 0.213, -0.332, -0.536, 0.381, 0.25, -0.935]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p326 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = next_s, value)]
pub fn f(item: f64, next_s: &Vector2<f64>, step_1: bool) -> SMatrix<f64, 1, 2> {
    let mut s: f64 = 1.0;
    for s in 0..3 {
        let mut lu = {
            let v1: SMatrix<f64, 2, 1> = Vector3::new(item, next_s[1], 0.3_f64)
                .fixed_rows::<2>(1)
                .into_owned();
            v1[s.min(1)]
        };
        let v2: f64 = if !step_1 { s as f64 * 0.1 } else { (s as f64) };
        let mut k: f64 = 1.0;
        for v3 in s..3 {
            if k < v2 {
                let mut v4 = Matrix2::new(0.8_f64, lu, 1.25_f64, lu);
                k = v4.sum();
            } else {
                k = (k * 0.5 + (0.7 * (lu.atan()).sin()).asin()).tanh();
            }
            k += lu;
        }
        k += next_s.x;
    }
    let mut t2: f64 = SMatrix::<f64, 2, 2>::from_columns(&[(*next_s), (*next_s)])
        .diagonal()
        .map(|v5| v5)
        .perp(&((*next_s) / (1.5 + next_s[0] * next_s[0])));
    let v6: f64 = (1.5
        + ((1.5 + (s - s).powi(2)).sqrt()) * ((1.5 + (s - s).powi(2)).sqrt()))
        .powf(((1.5 + item * item).powf(t2.tanh())).tanh());
    SMatrix::<f64, 1, 2>::from_row_slice(&[t2, t2]).map(|pulled| pulled)
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(s + t2 + v6 + matgrad::log_sigmoid(v6) + next_s[0] * next_s[1])
}
pub fn check(c: &mut Checker) {
let a0 = 0.665;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.887, 0.195]);
let a2 = false;
c.near("f", &f(a0, a1, a2), &[3.041009647131086, 3.041009647131086]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.241, -0.207])), &[-0.08736, 0.39737599999999995]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.241, -0.207])), &[3.041009647131086, 3.041009647131086, -0.08736, 0.39737599999999995]);
}
}

pub mod p327 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
#[matgrad::newton_step(wrt = grad)]
pub fn f(grad: &Vector3<f64>, matgrad_total: f64) -> f64 {
    let mut v1 = Vector3::new(matgrad_total, grad.x, matgrad_total).map(|v| v);
    let v2: f64 = (matgrad_total * matgrad_total);
    let (grad, v3): (f64, f64) = ((v2 * v2), v2);
    v1 = v1 * 0.5
        + SMatrix::<f64, 2, 3>::repeat(v3).tr_mul(&Vector2::new(matgrad_total, grad));
    let column = (SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v3 * (r0 + c0) as f64 * 0.1)
        .add_scalar(v3) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&v1.component_mul(&v1))
        .unwrap();
    let mut v = (((grad * v3) - v1[2]) + v3);
    let mut t1: f64 = (v3 - grad);
    let matgrad_total: SMatrix<f64, 3, 1> = (column.map(f64::sin) - column);
    v1.dot(&v1) / 3.0 + v + t1 + matgrad_total.dot(&matgrad_total) / 3.0 + t1
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.496, -0.691, 0.339]);
let a1 = 0.151;
c.near("f", &f(a0, a1), &[0.013652691590525174]);
c.near("f_grad", &f_grad(a0, a1), &[0.08381826852028554, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.08381826852028554, 0.0, 0.0]);
}
c.newton(&f_newton(a0, a1), &[0.16666667140250277, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.08381826852028554, 0.0, 0.0]);
}
}

pub mod p328 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value, into)]
#[matgrad::vjp(wrt = value, value, into)]
pub fn f(value: &Vector3<f64>, k: Mode, cotangent: &[f64; 20]) -> f64 {
    let mut lu = SMatrix::<f64, 3, 2>::repeat(cotangent[8]).column_sum();
    for &v1 in cotangent.iter().rev() {
        let v2 = |item: f64, g: f64| (lu.sum()).tanh();
    }
    let mut n = SVector::<f64, 3>::zeros();
    let lu = ((Matrix2::new(n[(2, 0)], cotangent[19], lu[(2, 0)], n[1])) * 0.2
        + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for g in 0..4 {
        let item: usize = 0;
        let lu = if item >= 1 {
            let mut y = ((lu * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                .lu()
                .try_inverse()
                .unwrap() * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                .try_inverse()
                .unwrap();
            matgrad::constant((-y[(item, item)]))
        } else {
            let n = SMatrix::<
                f64,
                2,
                2,
            >::from_diagonal(
                &Vector2::new(cotangent[1], cotangent[g])
                    .component_div(&Vector2::new(n[2], lu.m22).map(|e| 1.5 + e * e)),
            );
            n[(item, item)]
        };
        n *= ((*value).magnitude_squared().sqrt().tanh()).tanh();
    }
    let v3 = ((SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[lu[(1, 1)], n.z, value[0], cotangent[10]])) * 0.2
        + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for cholesky in 2..2 {
        let mut v4 = n[cholesky];
        let mut value: f64 = 0.5;
        for j in 0..3 {
            value += cotangent[9] * j as f64;
        }
        let lu = (((cholesky + 1) as f64).sqrt() + (v3[(1, cholesky)]).atan());
        v4 += (v3 * (Vector2::new(value, lu))).norm_squared() * 0.1;
        v4 += (-(cholesky as f64 * 0.1 * v4));
    }
    for &y in n.iter().rev() {
        let mut v5 = (((-((0.7 * y.sin()).asin()).powi(2)).exp_m1()) * (-y));
        let mut sum_8 = 0.0;
        for v6 in (0..5).step_by(2) {
            let value = (v6 as f64);
            sum_8 += v3.map(|v7| (v7 * value)).sum();
        }
        sum_8 += (-lu.m21);
    }
    let v9 = Vector2::new(lu[(0, 1)], lu[(0, 0)]);
    let (lu, v11): (f64, f64) = (
        {
            let v10: f64 = cotangent[13];
            v10
        },
        cotangent[11],
    );
    let g = v9;
    let mut v13 = {
        let mut step_1: usize = 0;
        step_1 %= 2;
        step_1 %= 4;
        n[2] *= (lu).cos();
        (0.5 * (g[(1, 0)]).sin()).tan()
    };
    value.norm_squared() + n.norm_squared() + g.norm_squared() + v13 + v13
        + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.7, 0.324, -0.141]);
let a1 = Mode::Slow;
let a2 = &[-0.634, -0.926, 0.503, -0.505, 0.06, -0.761, -0.771, -0.036, -0.381, -0.74, -0.659, 0.802, -0.502, -0.74, -0.38, -0.923, -0.591, 0.668, -0.766, -0.576];
c.near("f", &f(a0, a1, a2), &[1.131976649589936]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-1.0759999999999998, -0.051999999999999935, -0.282]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.131976649589936, -1.0759999999999998, -0.051999999999999935, -0.282]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-1.0759999999999998, -0.051999999999999935, -0.282]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.131976649589936]);
c.near("f_value_and_grad_into", &o0, &[-1.0759999999999998, -0.051999999999999935, -0.282]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.326), &[-0.350776, -0.01695199999999998, -0.091932]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, 0.326), &[1.131976649589936, -0.350776, -0.01695199999999998, -0.091932]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, 0.326, &mut o0);
c.near("f_vjp_into", &o0, &[-0.350776, -0.01695199999999998, -0.091932]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, 0.326, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.131976649589936]);
c.near("f_value_and_vjp_into", &o0, &[-0.350776, -0.01695199999999998, -0.091932]);
}
}
}

pub mod p329 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value, into)]
#[matgrad::differential(wrt = k, value, into)]
pub fn f(t2: &Vector4<f64>, k: f64) -> f64 {
    let v1 = if f64::exp(-t2[0].powi(2)) > k.tanh() { k } else { k.hypot(1.0 + k * k) };
    let mut v2 = SMatrix::<f64, 20, 1>::zeros();
    for v3 in 0..2 {
        v2[(v3, 0)] -= k;
        v2 /= 1.5 + ((1.5 + v1 * v1).powf(k.tanh())).powi(2);
    }
    let mut v5: f64 = 1.0;
    for v6 in 0..4 {
        let mut v8 = {
            if v6 != 2 {
                v2 += v2.map(f64::sin);
            }
            t2.w.hypot(1.0 + v2[7] * v2[7])
        };
        v5 += 1.5_f64;
    }
    let v9 = v2;
    let mut v10: f64 = (2.0_f64
        * ((-v9[(3, 0)]) / (1.5 + (f64::max(v5, v2[13])) * (f64::max(v5, v2[13])))));
    v2.norm_squared() + v5 + v9.norm_squared() + v10 + v9.sum() + k * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.212, 0.743, -0.867, 0.974]);
let a1 = 0.559;
c.near("f", &f(a0, a1), &[9.087016191702899]);
c.near("f_grad", &f_grad(a0, a1), &[4.918199339332516]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[9.087016191702899, 4.918199339332516]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[4.918199339332516]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[9.087016191702899]);
c.near("f_value_and_grad_into", &o0, &[4.918199339332516]);
}
c.near("f_diff", &f_diff(a0, a1, 0.781), &[3.8411136840186955]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, 0.781), &[9.087016191702899, 3.8411136840186955]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.781, &mut o0);
c.near("f_diff_into", &o0, &[3.8411136840186955]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, 0.781, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[9.087016191702899]);
c.near("f_value_and_diff_into", &o0, &[3.8411136840186955]);
}
}
}

pub mod p330 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = t2, into)]
pub fn f<const N: usize>(t2: &SVector<f64, N>, s_before: usize, n: f64) -> Vector3<f64> {
    let mut v2 = matgrad::log_sum_exp(
        &(*t2)
            .scale({
                let v1 = n;
                v1
            }),
    );
    const K3: f64 = (-0.8_f64);
    let mut v7 = {
        let v4 = Matrix2::new(n, v2, 3.0_f64, K3);
        t2.iter().zip(t2.iter().skip(1)).map(|(v5, v6)| v5 * v6).sum::<f64>()
    };
    let v8 = v2;
    let v9 = SMatrix::<f64, N, 1>::repeat(v7);
    let v10: [usize; 3] = [2, 0, 0];
    Vector3::new(v9[(s_before * 3 + 1) % 18], v9[17 - s_before], v8)
        .scale(v8)
        .zip_map(&SMatrix::<f64, 3, 3>::repeat(v8).diagonal(), |p, q| p * q.sin())
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v2 + v7 + v8 + v9.dot(&v9) / 18.0 + v9[(s_before, 0)] + t2[0] * t2[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.367, -0.476, -0.404, -0.875, 0.712, -0.436, -0.032, 0.651, -0.664, -0.479, -0.553, 0.382, 0.794, 0.818, -0.032, 0.985, -0.204, 0.961]);
let a1 = 1usize;
let a2 = -0.477;
c.near("f", &f::<18>(a0, a1, a2), &[5.267792508030241, 5.267792508030241, 7.432267334602617]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.204, -0.422, 0.156])), &[0.1825623794354973, 0.028115063413729914, 0.3960673641310842, -0.03151133201008216, 0.36912095018206736, -0.13902683274323097, -0.023445893419348426, 0.20759463372709322, -0.0004007487035850299, 0.36216973175537037, 0.06823291048769203, -0.036264627860840754, -0.2940858073508561, -0.1788124010648581, -0.4423034997099916, 0.08272632016503878, -0.4771776444580844, 0.07452164333725597]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.204, -0.422, 0.156]), &mut o0);
c.near("f_vjp_into", &o0, &[0.1825623794354973, 0.028115063413729914, 0.3960673641310842, -0.03151133201008216, 0.36912095018206736, -0.13902683274323097, -0.023445893419348426, 0.20759463372709322, -0.0004007487035850299, 0.36216973175537037, 0.06823291048769203, -0.036264627860840754, -0.2940858073508561, -0.1788124010648581, -0.4423034997099916, 0.08272632016503878, -0.4771776444580844, 0.07452164333725597]);
}
}
}

pub mod p332 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = v, value)]
pub fn f<const N: usize>(v: SMatrix<f64, N, 2>, t2: usize) -> Option<Vector3<f64>> {
    let mut v1 = SMatrix::<f64, N, 2>::repeat(v[(1, t2.min(1))])
        .zip_zip_map(&v, &v, |p, q, u| p * q + u.tanh());
    v1[(4, 1)]
        += (((1.5 + (v1[(4, 1)]).powi(2)).cbrt())
            / (1.5 + (-v1[(0, 0)]) * (-v1[(0, 0)])));
    let (dx, v): (f64, f64) = (
        (t2 as f64 * 0.1 - t2 as f64 * 0.1),
        (f64::from(t2 as u32) * 0.25 * (t2 as f64)),
    );
    Some(
        Vector3::new(dx, dx, v1[(0, t2 % 2)])
            .component_div(
                &(Vector3::new(v1[(3, 1)], v, v) - Vector3::new(dx, v, v))
                    .map(|e| 1.5 + e * e),
            ) + SMatrix::<f64, 3, 1>::repeat(v1.norm_squared() + dx + v + v),
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 2>::from_column_slice(&[-0.135, -0.982, 0.28, 0.489, 0.933, -0.632, 0.39, -0.512, 0.121, -0.51]);
let a1 = 5usize;
c.near("f", &f::<5>(a0, a1).unwrap(), &[17.012313574279332, 17.012313574279332, 16.47504168505185]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.455, -0.393, 0.601])).unwrap(), &[-0.2877516991060895, -1.238580847370171, 0.6665377043168685, 1.0116261392256032, 1.2412337350905922, -0.7194276411402057, 5.388870679509122, -1.0392256526791088, 0.30569330235273906, 0.18257956318494767]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.455, -0.393, 0.601])).unwrap(), &[17.012313574279332, 17.012313574279332, 16.47504168505185, -0.2877516991060895, -1.238580847370171, 0.6665377043168685, 1.0116261392256032, 1.2412337350905922, -0.7194276411402057, 5.388870679509122, -1.0392256526791088, 0.30569330235273906, 0.18257956318494767]);
}
}

pub mod p333 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, value)]
#[matgrad::vjp(wrt = g, value)]
pub fn f(matgrad_total: f64, x: &Vector3<f64>, g: &Vector3<f64>, column: f64) -> f64 {
    let v1 = (*x);
    let matgrad_total = if (matgrad_total + v1[1]) >= v1[(1, 0)] {
        (SMatrix::<f64, 3, 3>::from_element(column) * 0.2
            + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .lu()
            .solve(&v1)
            .unwrap()
    } else {
        let mut sum_5 = 0.0;
        for &v2 in v1.iter().skip(1) {
            let mut v4: f64 = (column * 1.0_f64).cos();
            if column > 0.0 {
                v4 = column;
            }
            sum_5 += v4;
        }
        (*g)
    };
    let all = if !(matgrad_total.z <= -0.3) {
        (-(v1[2] + matgrad_total.x))
    } else {
        let mut sum_7 = 0.0;
        for t1 in 2..20 {
            let v6: f64 = (t1 as f64 * 0.1 * column);
            sum_7
                += (1.5 + v6 * v6)
                    .powf(
                        (if matgrad_total[(2, 0)] < -0.3 {
                            v1[1]
                        } else {
                            matgrad_total[t1.min(2)]
                        })
                            .tanh(),
                    );
        }
        (Vector3::new(g.z, column, sum_7).norm_squared() / 3.0)
    };
    let mut lu = (matgrad_total
        - (SMatrix::<f64, 3, 2>::from_element(all) * Vector2::new(all, 0.3_f64)));
    let t1: f64 = column;
    let t1 = t1.mul_add(matgrad_total.z, 0.5);
    let mut next_s = (lu + matgrad_total).map(|v8| t1.powi(2).ln_1p() * v8);
    matgrad_total.norm_squared() + lu.dot(&lu) / 3.0 + next_s.sum() + next_s[(0, 0)]
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.024;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.933, 0.368, -0.26]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.938, -0.476, -0.259]);
let a3 = -0.533;
c.near("f", &f(a0, a1, a2, a3), &[1.5784390992952182]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[2.1763335985353973, 0.18087801307680906, -0.7859912581694916]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[1.5784390992952182, 2.1763335985353973, 0.18087801307680906, -0.7859912581694916]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.655), &[-1.4254985070406854, -0.11847509856530994, 0.5148242741010169]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, -0.655), &[1.5784390992952182, -1.4254985070406854, -0.11847509856530994, 0.5148242741010169]);
}
}

pub mod p334 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, cholesky), into)]
#[matgrad::differential(wrt = (lu, cholesky), into)]
pub fn f<const N: usize>(
    lu: &SVector<f64, N>,
    grad: &Vector3<f64>,
    cholesky: &Vector4<f64>,
    i: &[f64; 5],
    v: f64,
    matgrad_total: &Params,
) -> Option<f64> {
    let mut v1 = SVector::<f64, 20>::zeros();
    let mut held_3 = None;
    for &k in i.iter() {
        let mut v4 = ((k + grad.y) * v);
        let mut v = (1.5 + cholesky[0] * cholesky[0])
            .powf(
                ({
                    let v = v4;
                    v
                })
                    .tanh(),
            );
        held_3 = Some(-1.25);
        v = (v * 0.5 + (v1.dot(&v1) / 20.0)).tanh();
    }
    let mut matgrad_total = lu[(10, 0)];
    let (k, mut v5): (f64, f64) = (
        (((*cholesky).sum())
            * ({
                let s = matgrad_total;
                0.3_f64
            })),
        ((-cholesky.x) * v),
    );
    let v6;
    if v > 0.0 {
        v6 = (-k);
    } else {
        v6 = (*cholesky).add_scalar(3.0).norm();
    }
    let mut held_7 = Some(0.75);
    for grad in 0..4 {
        let mut v8 = 0.25_f64;
        let mut held_10 = None;
        for v9 in 1..20 {
            let mut i = (((*cholesky).sum()) * (v6 * v6));
            let matgrad_total: f64 = if v9 != 10 {
                grad as f64 * 0.1
            } else {
                v9 as f64 * 0.1
            };
            if grad < 3 {
                held_10 = Some((if matgrad_total > 0.0 { v8 } else { i }));
            }
            i += (v1[8] - cholesky.z).max(0.1);
        }
        v8
            -= match held_10 {
                Some(held) => held * 0.25,
                None => 0.125,
            };
        let mut lu = Vector4::new(v8, v1[grad % 20], matgrad_total, v6)
            .component_mul(&(*cholesky))
            .sum();
        let mut v11 = k;
        lu += held_7.unwrap_or(0.25) * 0.5;
        held_7 = match held_7 {
            Some(old) => Some(old * 0.5 + (v11 + v8)),
            None => Some((v11 + v8)),
        };
        v11
            += (if (if v > -0.4 { lu } else { v1[5] })
                >= (if grad % 2 == 0 { matgrad_total } else { v11 })
            {
                v1[19 - grad]
            } else {
                v11
            });
    }
    v5
        -= match held_7 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let k: f64 = {
        let v12: f64 = (v - v);
        v12
    };
    Some(
        lu.norm_squared() + v1.sum() + matgrad_total + v5 + v6 + k + v5
            + cholesky[0] * cholesky[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.601, -0.872, -0.441, 0.015, 0.174, -0.281, -0.957, 0.489, -0.869, -0.81, -0.361, -0.702, -0.485, 0.765, 0.938, 0.442, -0.149, 0.854]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.818, -0.049, 0.872]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.662, -0.665, -0.619, -0.371]);
let a3 = &[0.822, -0.614, 0.344, 0.906, -0.734];
let a4 = 0.602;
let a5 = &Params { gain: -0.432, shift: 0.931, count: 2usize, table: [0.908, -0.236, 0.794, -0.02], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.31, 0.32]), on: false };
c.near("f", &f::<18>(a0, a1, a2, a3, a4, a5).unwrap(), &[6.067710325013594]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4, a5).unwrap(), &[1.202, -1.744, -0.882, 0.03, 0.348, -0.562, -1.914, 0.978, -1.738, -1.62, 0.278, -1.404, -0.97, 1.53, 1.876, 0.884, -0.298, 1.708, -2.4460901057812503, 0.08490989421875006, -0.57709010578125, -0.57709010578125]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.202, -1.744, -0.882, 0.03, 0.348, -0.562, -1.914, 0.978, -1.738, -1.62, 0.278, -1.404, -0.97, 1.53, 1.876, 0.884, -0.298, 1.708]);
c.near("f_grad_into", &o1, &[-2.4460901057812503, 0.08490989421875006, -0.57709010578125, -0.57709010578125]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.58, -0.735, -0.861, -0.791, -0.015, -0.878, 0.239, -0.276, 0.951, -0.74, 0.991, 0.532, -0.805, -0.725, 0.914, 0.326, 0.134, -0.256]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.945, 0.37, -0.779, -0.016])).unwrap(), &[-0.46835785500625027]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.58, -0.735, -0.861, -0.791, -0.015, -0.878, 0.239, -0.276, 0.951, -0.74, 0.991, 0.532, -0.805, -0.725, 0.914, 0.326, 0.134, -0.256]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.945, 0.37, -0.779, -0.016]), &mut o0);
c.near("f_diff_into", &o0, &[-0.46835785500625027]);
}
}
}

pub mod p335 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, value)]
#[matgrad::vjp(wrt = w, value)]
pub fn f<const N: usize>(w: SVector<f64, N>, lu: &Matrix3<f64>, pulled: usize) -> f64 {
    if ((lu[(2, pulled % 3)]) + (w[(3, 0)])) >= 0.6 {
        assert!(true);
    }
    let mut sum_2 = 0.0;
    for v1 in lu.column_iter() {
        sum_2 += v1[0];
    }
    for v3 in lu.row_iter() {
        if pulled >= 6 {
            continue;
        }
        for v4 in v3.column_iter() {
            if pulled < 4 {
                break;
            }
            let v5: [usize; 3] = [1, 2, 1];
            let v6: f64 = (0..pulled).map(|j| j as f64 * 0.1).sum::<f64>();
            sum_2 -= v4.x;
        }
        let mut v7 = v3[(0, 1)];
        v7 += (((v3[(0, 2)]) / (1.5 + lu.m21 * lu.m21)) * v3[(0, 1)]);
    }
    w.dot(&w) / 5.0 + sum_2 + sum_2 + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.018, -0.101, 0.856, -0.733, -0.763]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.116, 0.579, -0.84, -0.092, -0.12, -0.047, 0.496, -0.476, 0.781]);
let a2 = 2usize;
c.near("f", &f::<5>(a0, a1, a2), &[1.4143618]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2), &[-0.1082, -0.05840000000000001, 0.34240000000000004, -0.2932, -0.3052]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2), &[1.4143618, -0.1082, -0.05840000000000001, 0.34240000000000004, -0.2932, -0.3052]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, -0.449), &[0.0485818, 0.026221600000000005, -0.15373760000000003, 0.1316468, 0.1370348]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, a1, a2, -0.449), &[1.4143618, 0.0485818, 0.026221600000000005, -0.15373760000000003, 0.1316468, 0.1370348]);
}
}

pub mod p336 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (k, v))]
pub fn f<const N: usize>(
    k: &SVector<f64, N>,
    next_s: &Vector4<f64>,
    v: f64,
    matgrad_item: &[usize],
    n: f64,
) -> f64 {
    let mut dx = SMatrix::<f64, 3, 1>::zeros();
    let mut whole = 3.0_f64;
    let next_s = n;
    v + dx.sum() + whole + next_s + dx[1] + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.025, 0.048, -0.252]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.178, -0.924, 0.824, 0.456]);
let a2 = -0.509;
let a3 = &[2usize, 0usize, 0usize, 1usize];
let a4 = -0.787;
c.near("f", &f::<3>(a0, a1, a2, a3, a4), &[1.7028]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4), &[0.048, -0.025, 0.0, 1.0]);
}
}

pub mod p338 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (n, y), value)]
#[matgrad::vjp(wrt = (n, y), value)]
pub fn f(
    y: &[Vector2<f64>; 20],
    k: &[f64; 33],
    n: &SMatrix<f64, 3, 2>,
    cotangent: SVector<f64, 20>,
    w: &Matrix3<f64>,
    step_1: &[f64],
) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 0..step_1.len() {
        sum_2
            += ((k[32 - v1]).mul_add((cotangent[(v1 * 3 + 1) % 20]), 0.5))
                .hypot(
                    1.0
                        + ((w[(1, 0)]) + (w[(v1.min(2), 1)]))
                            * ((w[(1, 0)]) + (w[(v1.min(2), 1)])),
                );
    }
    let mut v3 = w[(0, 1)];
    let mut v4: f64 = 3.0_f64;
    v4 = (1.5 + sum_2 * sum_2).powf(sum_2.tanh());
    let v5 = n[(0, 1)];
    let mut sum_7 = 0.0;
    for v6 in (0..step_1.len()).step_by(2) {
        sum_7 += v4;
    }
    let v8: f64 = (w[(1, 0)] - w[(0, 2)]);
    sum_2 + v3 + v4 + v5 + sum_7 + v8
        + ((cotangent
            .iter()
            .enumerate()
            .map(|(v10, &v9)| ((v9 * sum_2)) * (v10 as f64 * 0.1))
            .sum::<f64>()) * (cotangent.mean())) + y[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.093, 0.84]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.853, 0.486]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.564, 0.532]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.433, -0.197]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.254, 0.956]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.164, 0.092]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.069, -0.529]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.653, -0.943]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.705, 0.247]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.173, -0.241]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.228, 0.068]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.013, -0.759]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.306, 0.97]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.832, -0.314]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.727, -0.125]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.415, 0.476]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.448, -0.526]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.836, -0.106]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.192, -0.97]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.806, -0.866])];
let a1 = &[0.006, -0.182, 0.474, 0.332, 0.183, -0.349, -0.628, 0.601, -0.528, -0.502, -0.55, 0.681, -0.215, 0.75, 0.01, 0.508, 0.134, 0.773, -0.676, -0.405, -0.361, -0.297, -0.629, 0.484, -0.265, -0.715, 0.056, -0.167, -0.448, -0.177, 0.456, 0.781, -0.903];
let a2 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.94, 0.175, 0.18, 0.382, 0.888, -0.662]);
let a3 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.508, 0.285, -0.21, -0.177, -0.991, -0.604, -0.58, 0.098, 0.936, -0.296, -0.191, 0.097, -0.405, -0.637, 0.05, 0.18, 0.145, -0.085, 0.409, 0.41]);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.048, -0.192, -0.681, -0.152, -0.65, -0.976, -0.876, -0.992, 0.891]);
let a5 = &[-0.07, 0.287, -0.921, -0.297, -0.168];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[434.5470025211784]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.9956786159849162, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[434.5470025211784, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.9956786159849162, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.013), &[-0.0, -0.0, -0.0, -0.013, -0.0, -0.0, -0.012943822007803911, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, -0.013), &[434.5470025211784, -0.0, -0.0, -0.0, -0.013, -0.0, -0.0, -0.012943822007803911, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}

pub mod p339 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (g, step_1, n), into)]
#[matgrad::differential(wrt = (g, step_1, n), into)]
pub fn f(
    g: Vector3<f64>,
    step_1: &Vector4<f64>,
    n: &Matrix3<f64>,
    grad: &Matrix3<f64>,
    t2: Params,
) -> f64 {
    let (g, mut other): (f64, f64) = (
        ((n[(1, 1)]) / (1.5 + step_1.z * step_1.z)),
        ((if t2.on { n[(0, 1)] } else { 1.25_f64 })
            + (g.magnitude_squared().sqrt().tanh())),
    );
    let mut item: f64 = t2.offset.x;
    if t2.count > 1 {
        item = t2.shift;
    }
    for v1 in grad.column_iter() {
        let mut v2 = step_1
            .w
            .atan2(
                1.5 + (n[(1, 1)] * v1[t2.count % 3]) * (n[(1, 1)] * v1[t2.count % 3]),
            );
        let mut sum_3 = 0.0;
        for cotangent in 0..=33 {
            sum_3 += matgrad::constant((v2 / (1.5 + item * item)));
        }
        v2 += grad[(1, 0)];
    }
    step_1.dot(step_1) / 4.0 + g + other + (g * item).min((grad[(1, 2)])) + g * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.634, 0.616, -0.764]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.498, 0.53, -0.052, -0.827]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.969, -0.147, -0.652, -0.065, -0.746, -0.079, 0.936, 0.088, 0.786]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.816, -0.335, -0.576, -0.111, -0.164, -0.831, 0.1, -0.245, 0.323]);
let a4 = Params { gain: -0.951, shift: 0.323, count: 1usize, table: [-0.857, 0.383, -0.812, 0.709], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.943, -0.931]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[0.17226592175549177]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.17442011982493877, 0.1694681290412654, -0.21018449770702402, 0.249, 0.265, -0.07066513327314894, -0.4135, 0.0, 0.0, 0.0, 1.0, 0.8651071668139567, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.17442011982493877, 0.1694681290412654, -0.21018449770702402]);
c.near("f_grad_into", &o1, &[0.249, 0.265, -0.07066513327314894, -0.4135]);
c.near("f_grad_into", &o2, &[0.0, 0.0, 0.0, 1.0, 0.8651071668139567, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.096, -0.244, 0.588]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.444, -0.872, 0.923, 0.274]), &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.936, 0.565, -0.36, -0.477, -0.358, -0.703, -0.375, -0.972, -0.391])), &[-1.4550616603651176]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.096, -0.244, 0.588]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.444, -0.872, 0.923, 0.274]), &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.936, 0.565, -0.36, -0.477, -0.358, -0.703, -0.375, -0.972, -0.391]), &mut o0);
c.near("f_diff_into", &o0, &[-1.4550616603651176]);
}
}
}

pub mod p340 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx)]
#[matgrad::newton_step(wrt = dx)]
pub fn f(dx: &Vector4<f64>, out: bool, n: bool, s_before: &[usize; 20]) -> f64 {
    let mut v1: f64 = if n { 1.25_f64 } else { (-1.25_f64) };
    let v3 = SMatrix::<f64, 2, 4>::repeat(v1)
        .tr_mul(&Vector2::new(dx.x, v1))
        .map(f64::sin);
    let mut v4 = ((matgrad::constant(dx.x)) - v3[s_before[3]])
        .mul_add((v3.z.mul_add(v1, 0.5)), 0.5);
    let mut v5 = SMatrix::<f64, 2, 1>::zeros();
    v5[1] = v4;
    let mut v6: SMatrix<f64, 4, 1> = ((*dx).unscale(2.0)
        + v3.zip_map(&v3, |p, q| p * q.sin()));
    let v7: SMatrix<f64, 3, 3> = Vector3::new(v4, v3.x, v5[1]).cross_matrix();
    v4 + v5.sum() + v6.dot(&v6) / 4.0 + v7.sum()
        + matgrad::constant(
            (v7 * v7.transpose() + SMatrix::<f64, 3, 3>::identity() * 3.0)
                .determinant()
                .ln(),
        ) + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.91, 0.936, -0.568, 0.925]);
let a1 = true;
let a2 = false;
let a3 = &[3usize, 0usize, 3usize, 3usize, 0usize, 1usize, 0usize, 2usize, 1usize, 3usize, 2usize, 1usize, 2usize, 2usize, 2usize, 0usize, 1usize, 3usize, 0usize, 0usize];
c.near("f", &f(a0, a1, a2, a3), &[5.825579595243836]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.6916249289745582, 1.0683080163107253, -0.029691983689274677, 0.15693301631072532]);
c.newton(&f_newton(a0, a1, a2, a3), &[9.983001403727627, 0.7783607277516544, -0.22163927224834556, -0.22163927224834556, 0.7783607277516544, 0.125, 0.0, 0.0, -0.22163927224834556, 0.0, 0.125, 0.0, -0.22163927224834556, 0.0, 0.0, 0.125], &[1.6916249289745582, 1.0683080163107253, -0.029691983689274677, 0.15693301631072532]);
}
}

pub mod p341 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cotangent, v))]
#[matgrad::newton_step(wrt = cotangent)]
pub fn f(
    cotangent: &Vector2<f64>,
    v: Vector3<f64>,
    whole: &[f64],
    n: Matrix3<f64>,
    item: &Matrix3<f64>,
    i: usize,
) -> f64 {
    let mut v1 = 0.0_f64;
    let mut v2 = 0;
    for v3 in 2..33 {
        v2 |= 1;
        v2 %= 3;
        let mut lu: f64 = whole[i % 5];
        let other: f64 = (whole[1] * 1.0_f64).cos();
        lu -= (1.5 + (v1 * lu).powi(2)).log2();
    }
    let v4: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 2>::repeat(v[v2])
        * SMatrix::<f64, 2, 3>::from_fn(|r0, c0| cotangent[1] * (r0 + c0) as f64 * 0.1))
        .add_scalar((-v1));
    let mut v5 = 0.25_f64;
    for v6 in n.column_iter() {
        v2 += 1;
        if v2 > 2 {
            v2 = 0;
        }
        let t2: usize = v2.min(1);
        v1 -= v6[t2 / 2];
    }
    v1 += (v2 as f64 * 0.1 * v5);
    v1 + v4.norm_squared() + v5
        + (({
            let dx = v1;
            v5
        }) - ((v4[(i % 3, v2)]).min(0.4))) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.758, -0.605]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.125, -0.792, 0.124]);
let a2 = &[0.86, 0.572, 0.833, -0.265, -0.275];
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.136, 0.648, -0.938, 0.18, -0.3, -0.495, -0.77, 0.464, -0.943]);
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.044, -0.229, -0.918, -0.422, 0.005, 0.455, -0.391, 0.64, -0.032]);
let a5 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.9773260208800001]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, -0.5593389120000001, -0.792, -0.30227278, 0.0]);
c.newton(&f_newton(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, 1.3172544000000004], &[0.0, -0.5593389120000001]);
}
}

pub mod p342 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, cotangent))]
#[matgrad::newton_step(wrt = acc)]
pub fn f(dx: f64, acc: Vector2<f64>, cotangent: f64, t2: f64) -> f64 {
    let mut v1 = 0.25_f64;
    for v2 in 0..4 {
        let mut dx = SMatrix::<f64, 2, 3>::zeros();
        dx /= 1.5 + (((dx[(1, 1)]) - (dx[(0, 2)]))).powi(2);
    }
    let mut dx = 0.25_f64;
    for &out in acc.iter().rev() {
        let mut v3 = ((dx * dx) + ((0.7 * v1.sin()).asin()));
        let mut v4: f64 = 1.0;
        for &all in acc.iter() {
            let mut v5 = SMatrix::<f64, 3, 3>::zeros();
            let dx = acc.len();
            v4 = (v4 * 0.5 + all).tanh();
        }
        v4 += (dx * cotangent);
    }
    let mut x = SMatrix::<f64, 3, 1>::zeros();
    if !(v1 < 0.6) {
        x *= (acc[1].tanh().sinh()).tanh();
    }
    let mut sum_7 = 0.0;
    for cotangent in 0..2 {
        let mut v6: f64 = (0..cotangent).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_7 += v6;
    }
    let v: SMatrix<f64, 2, 1> = acc.abs();
    acc.dot(&acc) / 2.0 + cotangent + v1 + dx + x.norm_squared() + sum_7
        + v.norm_squared() + (-sum_7.mul_add(v1, 0.5)) + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.364;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.361, 0.117]);
let a2 = -0.845;
let a3 = 0.742;
c.near("f", &f(a0, a1, a2, a3), &[-0.882485]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.083, 0.35100000000000003, 1.3]);
c.newton(&f_newton(a0, a1, a2, a3), &[3.0, 0.0, 0.0, 3.0], &[1.083, 0.35100000000000003]);
}
}

pub mod p343 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::hvp(wrt = y, into)]
pub fn f(y: f64, g: &SVector<f64, 5>, all: usize) -> f64 {
    let v1 = (SMatrix::<f64, 5, 1>::from_element(y).zip_map(&(*g), |p, q| p * q.sin())
        - (*g));
    let g = SMatrix::<f64, 5, 2>::from_element(v1[all % 5]).column_sum();
    let mut grad = SMatrix::<f64, 2, 2>::zeros();
    let mut v2: f64 = g.sum();
    v1.norm_squared() + grad.dot(&grad) / 4.0 + v2 + v2 + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.11;
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.96, -0.811, 0.309, -0.228, 0.046]);
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[19.861931993986538]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-17.538840260954508]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-17.538840260954508]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, -0.92), &[-2.4699239571868787]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, -0.92, &mut o0);
c.near("f_hvp_into", &o0, &[-2.4699239571868787]);
}
}
}

pub mod p344 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g)]
#[matgrad::hvp(wrt = g)]
pub fn f(
    cholesky: &Vector4<f64>,
    g: &SMatrix<f64, 3, 2>,
    matgrad_item: Matrix2<f64>,
    n: usize,
    value: f64,
) -> f64 {
    let v1: f64 = ((value * (n as f64)) * value);
    let matgrad_item = (SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| value * (r0 + c0) as f64 * 0.1)
        .component_mul(&SMatrix::<f64, 3, 3>::repeat(matgrad_item[(1, 1)]))
        * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| value * (r0 + c0) as f64 * 0.1)
            .component_mul(&SMatrix::<f64, 3, 3>::repeat(matgrad_item[(1, 1)]))
            .transpose() + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
        .cholesky()
        .expect("positive definite")
        .solve(&(*g));
    let v2 = ((matgrad_item[(n.min(2), 1)])
        * ({
            let next_s = v1;
            next_s
        }));
    let next_s: usize = n % 4;
    let next_s: SMatrix<f64, 4, 1> = (SMatrix::<f64, 4, 3>::zeros())
        .add_scalar(v2)
        .column(2)
        .into_owned();
    let mut t1: f64 = next_s.y;
    g.sum() + matgrad_item.norm_squared() + t1
        + (-{
            let v3 = t1;
            v3
        }) + g[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.173, -0.66, -0.435, -0.347]);
let a1 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.934, 0.929, -0.343, -0.635, -0.082, 0.369]);
let a2 = SMatrix::<f64, 2, 2>::from_column_slice(&[-0.223, 0.611, -0.372, -0.682]);
let a3 = 2usize;
let a4 = 0.574;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.5705089138201127]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[2.0555419734767426, 1.4545991707954702, 0.8147790965230844, 0.6823531653547481, 0.9581672503526267, 1.1829813353505056]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 2>::from_column_slice(&[0.124, -0.507, 0.08, -0.932, 0.795, 0.556])), &[-0.03583877479613705, -0.2502259721869119, 0.04469022809416583, -0.47165549552073915, 0.38675658364599397, 0.26216866281272694]);
}
}

pub mod p345 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
#[matgrad::differential(wrt = other, value)]
pub fn f(other: &Vector2<f64>, s: &[usize]) -> f64 {
    let step_1: usize = 0;
    const K1: f64 = 1.25_f64;
    let t2 = K1;
    let mut v2: f64 = (t2 * t2);
    let mut t2 = v2;
    let mut value: SMatrix<f64, 2, 1> = vector![t2, v2, t2].xy();
    let mut y: f64 = other[(step_1 * 3 + 1) % 2];
    let y = y;
    let mut v3 = (value.zip_map(&Vector2::new(value[step_1 / 2], K1), |p, q| p * q.sin())
        * v2);
    t2 + value.dot(&value) / 2.0 + y + v3.sum() + ((3.0_f64.sin()) - y)
        + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.95, 0.247]);
let a1 = &[3usize, 0usize, 1usize, 2usize];
c.near("f", &f(a0, a1), &[8.668555469568252]);
c.near("f_grad", &f_grad(a0, a1), &[0.247, -0.95]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[8.668555469568252, 0.247, -0.95]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.641, -0.044])), &[-0.11652699999999999]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.641, -0.044])), &[8.668555469568252, -0.11652699999999999]);
}
}

pub mod p346 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, x), value)]
#[matgrad::hvp(wrt = whole, value)]
pub fn f(
    whole: &Vector3<f64>,
    x: &Vector4<f64>,
    dx: &Vector2<f64>,
    matgrad_item: f64,
    item: &Matrix3<f64>,
) -> f64 {
    let g: SMatrix<f64, 2, 1> = (SMatrix::<f64, 1, 1>::from_row_slice(&[whole[1]])
        * item[(1, 0)])
        .push((2.0_f64 * (item[(1, 0)])));
    let mut v1 = g;
    for v2 in 0..4 {
        v1[0] += 0.3_f64;
        v1 = v1 * 0.5 + v1;
    }
    v1.x = (*x).magnitude_squared().sqrt().tanh();
    for (v3, &lu) in g.iter().enumerate() {
        let v4: usize = 4 - v3;
        let (matgrad_item, mut lu): (f64, f64) = ((lu * item.m23), f64::sin(dx[v3]));
        lu += matgrad_item;
    }
    let mut dx = Matrix2::new(v1.x, item[(0, 2)], x[(3, 0)], item[(1, 0)])
        .column(1)
        .into_owned();
    let mut dx: f64 = item[(2, 1)];
    g.norm_squared() + v1.norm_squared() + dx + dx + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.834, -0.261, 0.077]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.391, -0.043, -0.015, 0.913]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.998, 0.525]);
let a3 = -0.517;
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.688, -0.942, 0.407, 0.99, -0.857, 0.961, 0.203, 0.725, -0.104]);
c.near("f", &f(a0, a1, a2, a3, a4), &[97.09372638228602]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, -0.46320400799999994, 0.0, -0.2959727544318384, -0.4188205330960845, -0.009704837126541117, 0.5907010864354694]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[97.09372638228602, 0.0, -0.46320400799999994, 0.0, -0.2959727544318384, -0.4188205330960845, -0.009704837126541117, 0.5907010864354694]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.19, -0.913, -0.274])), &[-0.0, -1.6203266639999998, -0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.19, -0.913, -0.274])), &[97.09372638228602, 0.0, -0.46320400799999994, 0.0, -0.0, -1.6203266639999998, -0.0]);
}
}

pub mod p347 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, s_before), value, into)]
#[matgrad::gauss_newton(wrt = cholesky, into)]
pub fn f(cholesky: f64, s_before: Vector2<f64>) -> Option<f64> {
    let mut v1 = (((1.5 + (s_before[0].cos()) * (s_before[0].cos()))
        .powf(cholesky.tanh())) + (Vector2::new(cholesky, s_before[(0, 0)]).sum()));
    let mut sum_4 = 0.0;
    for (&acc, &v2) in s_before.iter().zip(s_before.iter().skip(1)) {
        sum_4 += f64::tanh((acc.atan2(1.5 + s_before[1] * s_before[1])));
    }
    let mut column: SMatrix<f64, 2, 1> = (s_before
        - (s_before.add_scalar(3.0)).normalize());
    if column[(0, 0)] <= -0.3 {
        let v5 = matgrad::log_sum_exp(
            &SMatrix::<f64, 3, 3>::repeat(sum_4)
                .fixed_view::<3, 1>(0, 2)
                .into_owned()
                .yz(),
        );
        column += column;
    }
    let t1 = column.len();
    let v6 = v1;
    let mut cholesky = v6;
    let mut held_7: Option<f64> = None;
    for v in 0..17 {
        cholesky = (cholesky * 0.5 + v1).tanh();
        let mut v = {
            if sum_4 > cholesky {
                cholesky = sum_4;
            }
            (if v < 7 { cholesky } else { sum_4 })
        };
        v
            -= match held_7 {
                Some(held) => held * 0.25,
                None => 0.125,
            };
        held_7 = match held_7 {
            Some(old) => Some(old * 0.5 + (f64::from(t1 as u32) * 0.25 + cholesky)),
            None => Some((f64::from(t1 as u32) * 0.25 + cholesky)),
        };
        v1 = v1.max(v);
    }
    cholesky
        -= match held_7 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    Some(
        s_before.norm_squared() + v1 + sum_4 + column.sum()
            + {
                let v8 = v6.sin();
                sum_4
            } + s_before[0] * s_before[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.626;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.754, 0.417]);
c.near("f", &f(a0, a1).unwrap(), &[-2.460910194084406]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[1.726560462819889, 3.0309692809697464, 2.4704872627717727]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1).unwrap(), &[-2.460910194084406, 1.726560462819889, 3.0309692809697464, 2.4704872627717727]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.726560462819889]);
c.near("f_grad_into", &o1, &[3.0309692809697464, 2.4704872627717727]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-2.460910194084406]);
c.near("f_value_and_grad_into", &o0, &[1.726560462819889]);
c.near("f_value_and_grad_into", &o1, &[3.0309692809697464, 2.4704872627717727]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1).unwrap(), &[3.0280394916742743, -4.248910243656555, 2.9810110317728293]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[3.0280394916742743]);
c.near("f_gauss_newton_into", &o0, &[-4.248910243656555]);
c.near("f_gauss_newton_into", &o1, &[2.9810110317728293]);
}
}
}

pub mod p348 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
#[matgrad::vjp(wrt = s_before)]
pub fn f(s_before: Matrix2<f64>, i: usize) -> f64 {
    let other: f64 = s_before[(i.min(1), 1)];
    let other = if (other + other) < 0.1 {
        other.sin_cos().0
    } else {
        (s_before.dot(&s_before.add_scalar(other)) / 4.0)
    };
    let v1 = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(other)
        .map(matgrad::sigmoid)
        .fixed_view::<3, 3>(0, 0)
        .into_owned();
    let mut dx = (({
        let x = (if !(v1[(0, 0)] >= -0.3) { other } else { v1[(0, 0)] });
        1.25_f64
    }) * (v1.sum()));
    dx += f64::tanh(other);
    let mut other: f64 = (dx * ((i + 1) as f64).sqrt());
    let s_before = i as f64 * 0.1;
    dx + other + s_before + s_before
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 2>::from_column_slice(&[-0.062, -0.275, -0.97, 0.925]);
let a1 = 1usize;
c.near("f", &f(a0, a1), &[17.210904134308244]);
c.near("f_grad", &f_grad(a0, a1), &[1.7312466318999833, 0.8105087227996176, -2.193776943044298, 5.172126329758628]);
c.near("f_vjp", &f_vjp(a0, a1, 0.41), &[0.7098111190789931, 0.3323085763478432, -0.8994485466481621, 2.1205717952010374]);
}
}

pub mod p349 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = all)]
pub fn f(all: f64, w: &[f64; 17]) -> Vector2<f64> {
    let mut v1: f64 = (-((all + w[11]) * w[10]));
    let mut v2 = matgrad::log_softmax(&vector![v1, all, v1, v1])
        .fixed_rows::<3>(0)
        .into_owned();
    for v3 in (0..17).step_by(2) {
        let mut v4 = 0.0_f64;
        for &v5 in v2.iter() {
            let mut v9 = (v4.mul_add(v5, 0.5))
                .hypot(
                    1.0
                        + (v2
                            .iter()
                            .zip(v2.iter().skip(1))
                            .map(|(v7, v8)| v7 * v8)
                            .sum::<f64>())
                            * (v2
                                .iter()
                                .zip(v2.iter().skip(1))
                                .map(|(v7, v8)| v7 * v8)
                                .sum::<f64>()),
                );
            let mut v10 = ((v3 as f64 * 0.1 + v9)
                * (Vector3::new(v5, v2.y, v1).dot(&v2) / 3.0));
            v10 = (v10 * 0.5 + v10).tanh();
        }
        let mut v11 = 0.0_f64;
        for v12 in (0..20).step_by(2) {
            let mut v13 = (if 0.5_f64 <= v1 {
                (-(v1 + v1).powi(2)).exp2()
            } else {
                v2.z
            });
            let v14 = v12 as f64 * 0.1;
            let v15 = v2;
            v13 += v2[(1, 0)];
        }
        let v18 = w
            .iter()
            .map(|&v16| 1.0 + 0.1 * (v2.magnitude_squared().sqrt().tanh()).tanh())
            .product::<f64>();
        v11
            += (v2
                .iter()
                .map(|&v19| {
                    (w
                        .iter()
                        .enumerate()
                        .map(|(v22, &v21)| {
                            (v18.atan2(1.5 + v11 * v11)) * (v22 as f64 * 0.1)
                        })
                        .sum::<f64>())
                        .tanh()
                })
                .sum::<f64>() / 3.0);
    }
    let mut v23 = v2[1];
    let mut sum_26 = 0.0;
    for v24 in 0..=3 {
        let mut v25: f64 = 0.5;
        for j in 0..4 {
            v25 += v24 as f64 * 0.1 * j as f64;
        }
        sum_26 += (-(v25 * v23).powi(2)).exp();
    }
    let v33 = if !(v2.sum() <= (v2)[(2, 0)]) {
        ((-v23) * w[9])
    } else {
        let mut v27: f64 = 1.0;
        for &v28 in v2.iter().skip(1) {
            let v30: [usize; 3] = [1, 2, 1];
            let mut v31 = Matrix2::new(sum_26, v28, v28, v27);
            let mut v32 = ((if v31[(0, 0)] >= w[1] { v27 } else { v28 })
                - (-v31[(0, 0)]));
            v32 += ((Matrix2::new(v27, sum_26, v28, v2.z).norm_squared() / 4.0) % 0.75);
        }
        matgrad::log_sum_exp(&v2)
    };
    SMatrix::<f64, 2, 1>::from_column_slice(&[v33, v23])
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v1 + v2.norm_squared() + v23 + sum_26 + v33 + v2[(2, 0)] + all * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = 0.407;
let a1 = &[-0.794, 0.919, 0.603, 0.876, -0.237, 0.568, 0.042, -0.099, -0.518, 0.378, 0.977, 0.683, -0.962, 0.079, -0.882, -0.061, -0.631];
c.near("f", &f(a0, a1), &[6.82371881462328, 6.445992004669394]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.546, 0.888])), &[4.283608646228452]);
}
}

pub mod p350 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (g, step_1, n))]
#[matgrad::vjp(wrt = (g, step_1, n))]
pub fn f(g: &Vector4<f64>, step_1: f64, n: &Vector4<f64>) -> Option<Vector2<f64>> {
    let mut v1: SMatrix<f64, 4, 1> = (*g);
    let mut v2 = Matrix2::new(n[1], v1.x, step_1, step_1);
    let v3: f64 = ((SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![n.y, v1.z], matrix![v1[0], v2.m11]]) + v2)
        .dot(&v2) / 4.0);
    Some(
        (SMatrix::<f64, 3, 1>::from_column_slice(&[v3, v2[(1, 0)], v3])
            - Vector3::new(v3, n[2], v2[(0, 0)]))
            .xy()
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                step_1 + v1.dot(&v1) / 4.0 + v2.norm_squared() + v3
                    + n.iter().zip(n.iter().skip(1)).map(|(v4, v5)| v4 * v5).sum::<f64>()
                    + n[0] * n[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.68, 0.492, -0.437, -0.013]);
let a1 = -0.355;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.26, -0.685, 0.356, -0.369]);
c.near("f", &f(a0, a1, a2).unwrap(), &[1.3729302500000002, 0.6619302500000003]);
c.near("f_jac", &f_jac(a0, a1, a2).unwrap(), &[1.842, 1.842, 0.246, 0.246, -0.04849999999999999, -0.04849999999999999, -0.0065, -0.0065, -0.7762499999999999, 0.22375000000000012, -1.37, -1.37, -2.3077500000000004, -2.3077500000000004, -1.054, -2.0540000000000003, 0.356, 0.356]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.028, -0.79])).unwrap(), &[-1.5067560000000002, -0.20122800000000002, 0.03967299999999999, 0.005317, -0.1550275000000001, 1.12066, 1.8877395000000003, 1.6521720000000002, -0.29120799999999997]);
}
}

pub mod p352 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, value, into)]
#[matgrad::differential(wrt = grad, value, into)]
pub fn f<const N: usize>(grad: SVector<f64, N>, lu: &[f64]) -> f64 {
    let matgrad_item = (1.5 + grad[0].powi(2)).log10();
    let mut v1 = SMatrix::<f64, N, 1>::repeat(matgrad_item);
    let mut sum_2 = 0.0;
    for &x in lu.iter().take(2) {
        sum_2 += f64::tanh(x);
    }
    v1.dot(&v1) / 5.0 + sum_2
        + (sum_2.mul_add(sum_2, 0.5))
            .hypot(
                1.0
                    + (if v1[2] > grad[3] { matgrad_item } else { grad[4] })
                        * (if v1[2] > grad[3] { matgrad_item } else { grad[4] }),
            ) + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[-0.973, 0.11, -0.257, 0.641, 0.767]);
let a1 = &[-0.931, -0.058, 0.165, 0.278, -0.661, -0.138, 0.725, -0.712, 0.439, -0.528, 0.98, 0.987, 0.772, 0.403, 0.781, -0.092, -0.149, -0.881, -0.853, -0.102];
c.near("f", &f::<5>(a0, a1), &[1.1998898337130028]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[-0.15844682840242175, -0.973, 0.0, 0.0, 1.25272027657576]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1), &[1.1998898337130028, -0.15844682840242175, -0.973, 0.0, 0.0, 1.25272027657576]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.15844682840242175, -0.973, 0.0, 0.0, 1.25272027657576]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.1998898337130028]);
c.near("f_value_and_grad_into", &o0, &[-0.15844682840242175, -0.973, 0.0, 0.0, 1.25272027657576]);
}
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.58, -0.817, 0.019, 0.701, -0.744])), &[-0.22898204624577012]);
c.near("f_value_and_diff", &f_value_and_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.58, -0.817, 0.019, 0.701, -0.744])), &[1.1998898337130028, -0.22898204624577012]);
{
let mut o0 = 9.0;
let r = f_diff_into::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.58, -0.817, 0.019, 0.701, -0.744]), &mut o0);
c.near("f_diff_into", &o0, &[-0.22898204624577012]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.58, -0.817, 0.019, 0.701, -0.744]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.1998898337130028]);
c.near("f_value_and_diff_into", &o0, &[-0.22898204624577012]);
}
}
}

pub mod p353 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, next_s), into)]
#[matgrad::vjp(wrt = (t1, next_s), into)]
pub fn f<const N: usize>(t1: &SVector<f64, N>, next_s: f64, cholesky: Params) -> f64 {
    let v1 = ((SMatrix::<f64, 2, 2>::from_row_slice(&[next_s, next_s, t1[17], 2.0_f64])
        - Matrix2::new(t1[8], t1[17], next_s, next_s))
        - Matrix2::new(next_s, t1[5], 2.0_f64, next_s));
    let mut v2: f64 = v1.m12;
    let mut matgrad_item = (if cholesky.on {
        ((1.5 + v2 * v2).powf(v2.tanh()) * 0.1_f64)
    } else {
        (v1)[(0, 1)]
    });
    let mut sum_3 = 0.0;
    for out in (0..N).rev() {
        sum_3 += matgrad_item;
    }
    const K4: f64 = (-0.5_f64);
    let mut matgrad_item = 0.0_f64;
    let mut v5 = 0;
    for v6 in 0..=N {
        for all in v1.row_iter() {
            let mut next_s = SMatrix::<f64, 3, 3>::zeros();
            next_s.set_row(v5, &matrix![K4, all[(v6.min(0), 0)], all[(v6 % 1, 1)]]);
            next_s /= 1.5 + ((all[(0, 0)] * (v5 as f64))).powi(2);
        }
        let mut next_s = SMatrix::<f64, 2, 1>::zeros();
        let v7 = v5 as f64 * 0.1;
        next_s = next_s * 0.5 + (next_s + next_s);
    }
    let v8;
    if K4 > 0.0 {
        v8 = (K4 + next_s);
    } else {
        v8 = K4.hypot(1.0 + K4 * K4);
    }
    next_s + v2 + sum_3 + matgrad_item + v8 + (v1.sum()).sin_cos().0 + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.742, -0.614, 0.927, 0.607, -0.499, -0.826, 0.623, 0.472, 0.142, -0.369, 0.289, 0.849, -0.437, 0.465, 0.527, 0.795, 0.937, 0.195]);
let a1 = -0.747;
let a2 = Params { gain: 0.071, shift: 0.265, count: 1usize, table: [-0.931, 0.489, 0.214, -0.092], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.412, 0.967]), on: true };
c.near("f", &f::<18>(a0, a1, a2), &[2.7963267598587906]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, -1.1613765614830398, 0.0, 0.0, 0.570573219621905, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.7319497811049447, 4.1730962203487545]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into::<18>(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -1.1613765614830398, 0.0, 0.0, 0.570573219621905, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.7319497811049447]);
c.near("f_grad_into", &o1, &[4.1730962203487545]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, -0.534), &[-0.0, -0.0, -0.0, -0.0, -0.0, 0.6201750838319433, -0.0, -0.0, -0.30468609927809726, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.9248611831100405, -2.228433381666235]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_vjp_into::<18>(a0, a1, a2, -0.534, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -0.0, -0.0, -0.0, 0.6201750838319433, -0.0, -0.0, -0.30468609927809726, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.9248611831100405]);
c.near("f_vjp_into", &o1, &[-2.228433381666235]);
}
}
}

pub mod p354 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, item), value)]
pub fn f(
    all: &SVector<f64, 17>,
    cholesky: &Vector2<f64>,
    item: &Vector4<f64>,
    k: Mode,
    matgrad_item: &[usize; 20],
) -> f64 {
    let (v1, v2): (f64, f64) = (1.25_f64, 0.1_f64);
    let mut k = (((0.8_f64.sin()) + item[2]) - (item[matgrad_item[16]].cos()));
    let dx = (((1.5 + (k + all[0]).powi(2)).powi(-1)) / (1.5 + item[0] * item[0]));
    let all = dx;
    let mut item: f64 = v2;
    k + all + item
        + SMatrix::<f64, 2, 2>::from_row_slice(&[item, all, dx, v2])
            .column_sum()
            .add_scalar(3.0)
            .norm() + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.723, 0.624, -0.594, 0.937, -0.169, -0.561, -0.744, 0.478, 0.004, -0.223, 0.223, 0.327, 0.694, -0.493, -0.992, 0.102, 0.182]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.347, -0.082]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.264, -0.133, 0.792, 0.868]);
let a3 = Mode::Slow;
let a4 = &[0usize, 3usize, 3usize, 2usize, 3usize, 1usize, 0usize, 1usize, 0usize, 1usize, 2usize, 0usize, 2usize, 0usize, 2usize, 0usize, 0usize, 1usize, 1usize, 1usize];
c.near("f", &f(a0, a1, a2, a3, a4), &[6.156711634892317]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.26373386890579126, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.04988028339009119, 0.0, 1.2637338689057913, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[6.156711634892317, 0.26373386890579126, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.04988028339009119, 0.0, 1.2637338689057913, 0.0]);
}
}

pub mod p355 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, whole), into)]
#[matgrad::hvp(wrt = matgrad_total, into)]
pub fn f<const N: usize>(
    matgrad_total: &SVector<f64, N>,
    whole: f64,
    g: &SVector<f64, 17>,
    s: Params,
) -> f64 {
    let mut v1: f64 = g[6];
    let v2 = whole.mul_add(((1.5 + v1 * v1).powf((matgrad_total[(2, 0)]).tanh())), 0.5);
    let v3: [usize; 3] = [1, 0, 1];
    let whole: usize = 0;
    let v4: f64 = (0..whole).map(|j| j as f64 * 0.1).sum::<f64>();
    let v5 = v4;
    let i = (*g).add_scalar(3.0).norm();
    v1 -= v5;
    let step_1 = (*g);
    matgrad_total.norm_squared() + v1 + v2 + i + step_1.norm_squared() + i
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.704, 0.121, 0.39, -0.188, 0.632, -0.297, 0.057, 0.153, 0.197, -0.242, 0.814, -0.583, 0.777, 0.128, 0.822, 0.822, -0.865, 0.304]);
let a1 = 0.145;
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.45, 0.335, -0.366, 0.632, -0.636, -0.968, -0.674, 0.999, -0.221, 0.217, -0.656, 0.511, -0.883, 0.981, 0.756, -0.388, -0.742]);
let a3 = Params { gain: -0.131, shift: -0.391, count: 1usize, table: [0.208, -0.335, 0.794, 0.673], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.63, 0.225]), on: false };
c.near("f", &f::<18>(a0, a1, a2, a3), &[37.25176454547771]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[1.529, 0.946, 0.887416161221935, -0.376, 1.264, -0.594, 0.114, 0.306, 0.394, -0.484, 1.628, -1.166, 1.554, 0.256, 1.644, 1.644, -1.73, 0.608, 1.2825094965785657]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.529, 0.946, 0.887416161221935, -0.376, 1.264, -0.594, 0.114, 0.306, 0.394, -0.484, 1.628, -1.166, 1.554, 0.256, 1.644, 1.644, -1.73, 0.608]);
c.near("f_grad_into", &o1, &[1.2825094965785657]);
}
c.near("f_hvp", &f_hvp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.534, 0.562, 0.74, 0.45, 0.823, -0.702, 0.069, -0.718, -0.936, -0.07, 0.332, 0.767, -0.089, -0.779, 0.485, -0.646, 0.881, -0.678])), &[-0.506, 0.5900000000000001, 1.4668763762762134, 0.9, 1.646, -1.404, 0.138, -1.436, -1.872, -0.14, 0.664, 1.534, -0.178, -1.558, 0.97, -1.292, 1.762, -1.356]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.534, 0.562, 0.74, 0.45, 0.823, -0.702, 0.069, -0.718, -0.936, -0.07, 0.332, 0.767, -0.089, -0.779, 0.485, -0.646, 0.881, -0.678]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.506, 0.5900000000000001, 1.4668763762762134, 0.9, 1.646, -1.404, 0.138, -1.436, -1.872, -0.14, 0.664, 1.534, -0.178, -1.558, 0.97, -1.292, 1.762, -1.356]);
}
}
}

pub mod p356 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, value)]
#[matgrad::differential(wrt = matgrad_total, value)]
pub fn f(matgrad_total: &Vector2<f64>, item: usize) -> f64 {
    let mut v1: f64 = matgrad_total[1];
    let v3 = (if ((matgrad_total[item % 2]) * v1)
        > {
            let v2 = v1;
            v2
        } || v1 > 0.4
    {
        (v1 - (matgrad_total[(0, 0)])).asinh()
    } else {
        (-v1).atan()
    });
    let v4 = if (v3 + (matgrad_total[(0, 0)])) < 0.6 {
        SMatrix::<f64, 2, 2>::from_row_slice(&[matgrad_total[(1, 0)], v1, v3, v3])
    } else {
        (v3 * SMatrix::<f64, 2, 2>::from_column_slice(&[v3, v3, v3, v3]))
    };
    let v5 = move |v6: f64, v7: f64| ((0.5 * (v4.trace()).sin()).tan()).tanh();
    v1 + v3 + v4.dot(&v4) / 4.0 + v4[(0, 0)] + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.072, 0.507]);
let a1 = 5usize;
c.near("f", &f(a0, a1), &[1.8084090008176792]);
c.near("f_grad", &f_grad(a0, a1), &[-0.8350156340171543, 3.7770156340171543]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[1.8084090008176792, -0.8350156340171543, 3.7770156340171543]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.815])), &[2.7409214255810506]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.404, 0.815])), &[1.8084090008176792, 2.7409214255810506]);
}
}

pub mod p357 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value)]
#[matgrad::vjp(wrt = t2, value)]
pub fn f(t2: &Vector4<f64>, k: usize, lu: usize) -> f64 {
    let mut v = SVector::<f64, 3>::zeros();
    for k in 0..17 {
        let cholesky: f64 = {
            let cholesky: f64 = lu as f64 * 0.1;
            if cholesky > 0.35 {
                ((k + 1) as f64).sqrt()
            } else {
                ((lu + 1) as f64).sqrt()
            }
        };
        v
            /= 1.5
                + (matgrad::log_sum_exp(&vector![cholesky, cholesky, cholesky])).powi(2);
    }
    v += v.cross(&v);
    v.x = t2[1];
    for &t2 in v.iter().take(2) {
        let mut s_before = Vector2::new(t2, t2).push((1.5 + t2.powi(2)).acosh());
        let t2 = Matrix2::new(s_before[(k % 3, 0)], s_before.y, s_before[1], s_before.y);
        s_before += v;
    }
    let mut sum_4 = 0.0;
    for &v1 in v.iter() {
        let v3: usize = 3;
        sum_4 += v.cross(&v)[v3 % 3];
    }
    let mut t2 = (SMatrix::<f64, 2, 3>::repeat(sum_4)
        + (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v[lu.min(2)]))
        .map(|value| 1.25_f64 * value);
    let mut x = (t2.map(|s_before| v.magnitude_squared().sqrt().tanh() * s_before)
        - (t2 * t2[(1, 0)]))
        .sum();
    let mut k = x;
    let mut x = t2.sum();
    v.sum() + sum_4 + t2.norm_squared() + k + x + (t2[(0, 2)]).powi(2).ln_1p()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.868, -0.622, -0.864, 0.961]);
let a1 = 1usize;
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[-0.622]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 1.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-0.622, 0.0, 1.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.124), &[-0.0, -0.124, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.124), &[-0.622, -0.0, -0.124, -0.0, -0.0]);
}
}

pub mod p358 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, out, grad), value, into)]
#[matgrad::vjp(wrt = (s, out, grad), value, into)]
pub fn f(s: &Vector3<f64>, out: &Vector3<f64>, grad: &Vector2<f64>) -> f64 {
    let mut v1 = {
        let mut acc: SMatrix<f64, 3, 1> = ((grad[(1, 0)] * 2.0_f64) * (*out));
        grad.x.mul_add(acc[2], 0.5)
    };
    let mut grad = (1.5
        + (((s[(1, 0)]) - grad[0]).tanh().sinh())
            * (((s[(1, 0)]) - grad[0]).tanh().sinh()))
        .powf(grad.y.tanh());
    let mut v2: f64 = (grad + out.x);
    let mut x = SMatrix::<f64, 20, 1>::zeros();
    let mut v3 = x.zip_map(&x, |p, q| p * q.sin());
    let matgrad_item: f64 = 0.8_f64;
    s.norm_squared() + out.norm_squared() + v1 + grad + v2 + x.norm_squared()
        + v3.norm_squared() + matgrad_item
        + (-(out.z / (1.5 + matgrad_item * matgrad_item))) + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.443, -0.864, 0.683]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.502, 0.034, -0.58]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.024, -0.734]);
c.near("f", &f(a0, a1, a2), &[5.368432404631045]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.886, -1.3650757283481163, 1.366, 2.038, 0.5700000000000001, -1.6625217196261681, 0.4885157283481165, 0.5391884296141833]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[5.368432404631045, -0.886, -1.3650757283481163, 1.366, 2.038, 0.5700000000000001, -1.6625217196261681, 0.4885157283481165, 0.5391884296141833]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.886, -1.3650757283481163, 1.366]);
c.near("f_grad_into", &o1, &[2.038, 0.5700000000000001, -1.6625217196261681]);
c.near("f_grad_into", &o2, &[0.4885157283481165, 0.5391884296141833]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[5.368432404631045]);
c.near("f_value_and_grad_into", &o0, &[-0.886, -1.3650757283481163, 1.366]);
c.near("f_value_and_grad_into", &o1, &[2.038, 0.5700000000000001, -1.6625217196261681]);
c.near("f_value_and_grad_into", &o2, &[0.4885157283481165, 0.5391884296141833]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.589), &[0.5218539999999999, 0.8040296039970405, -0.804574, -1.2003819999999998, -0.33573000000000003, 0.979225292859813, -0.2877357639970406, -0.317581985042754]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.589), &[5.368432404631045, 0.5218539999999999, 0.8040296039970405, -0.804574, -1.2003819999999998, -0.33573000000000003, 0.979225292859813, -0.2877357639970406, -0.317581985042754]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.589, &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.5218539999999999, 0.8040296039970405, -0.804574]);
c.near("f_vjp_into", &o1, &[-1.2003819999999998, -0.33573000000000003, 0.979225292859813]);
c.near("f_vjp_into", &o2, &[-0.2877357639970406, -0.317581985042754]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, -0.589, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[5.368432404631045]);
c.near("f_value_and_vjp_into", &o0, &[0.5218539999999999, 0.8040296039970405, -0.804574]);
c.near("f_value_and_vjp_into", &o1, &[-1.2003819999999998, -0.33573000000000003, 0.979225292859813]);
c.near("f_value_and_vjp_into", &o2, &[-0.2877357639970406, -0.317581985042754]);
}
}
}

pub mod p359 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k)]
#[matgrad::hvp(wrt = k)]
pub fn f(k: f64) -> Option<f64> {
    let mut v1 = (1.5 + ((k + k) * (k / (1.5 + k * k))).powi(2)).acosh();
    let mut next_s = ((-v1) - v1);
    (_, next_s) = (v1, v1);
    let mut s: f64 = next_s;
    let mut k = v1;
    let mut v = SMatrix::<f64, 2, 3>::repeat(next_s);
    let mut item = {
        let x = s.atan2(1.5 + ((v[(1, 0)]) * k) * ((v[(1, 0)]) * k));
        x
    };
    let mut v2: f64 = (3.0_f64 * (-0.1_f64));
    let lu = matrix![
        v.magnitude_squared().sqrt().tanh(), (next_s / (1.5 + v2 * v2)), next_s; (-
        item), ((v[(1, 2)]) * (v[(1, 2)])), v2
    ];
    Some(v1 + next_s + s + v.norm_squared() + item + lu.norm_squared() + next_s)
}
pub fn check(c: &mut Checker) {
let a0 = -0.565;
c.near("f", &f(a0).unwrap(), &[15.508785596567781]);
c.near("f_grad", &f_grad(a0).unwrap(), &[-13.629236551301112]);
c.near("f_hvp", &f_hvp(a0, -0.678).unwrap(), &[-30.980700440020115]);
}
}

/// All of them.
pub const ALL: &[(&str, fn(&mut Checker))] = &[
    ("p0", p0::check),
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
    ("p14", p14::check),
    ("p15", p15::check),
    ("p16", p16::check),
    ("p17", p17::check),
    ("p18", p18::check),
    ("p20", p20::check),
    ("p21", p21::check),
    ("p22", p22::check),
    ("p24", p24::check),
    ("p27", p27::check),
    ("p28", p28::check),
    ("p29", p29::check),
    ("p30", p30::check),
    ("p31", p31::check),
    ("p32", p32::check),
    ("p33", p33::check),
    ("p34", p34::check),
    ("p35", p35::check),
    ("p36", p36::check),
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
    ("p55", p55::check),
    ("p56", p56::check),
    ("p57", p57::check),
    ("p58", p58::check),
    ("p59", p59::check),
    ("p60", p60::check),
    ("p61", p61::check),
    ("p62", p62::check),
    ("p63", p63::check),
    ("p64", p64::check),
    ("p66", p66::check),
    ("p68", p68::check),
    ("p69", p69::check),
    ("p70", p70::check),
    ("p71", p71::check),
    ("p73", p73::check),
    ("p75", p75::check),
    ("p76", p76::check),
    ("p77", p77::check),
    ("p78", p78::check),
    ("p79", p79::check),
    ("p81", p81::check),
    ("p82", p82::check),
    ("p83", p83::check),
    ("p85", p85::check),
    ("p87", p87::check),
    ("p88", p88::check),
    ("p89", p89::check),
    ("p91", p91::check),
    ("p92", p92::check),
    ("p93", p93::check),
    ("p95", p95::check),
    ("p96", p96::check),
    ("p97", p97::check),
    ("p98", p98::check),
    ("p99", p99::check),
    ("p101", p101::check),
    ("p102", p102::check),
    ("p103", p103::check),
    ("p104", p104::check),
    ("p105", p105::check),
    ("p107", p107::check),
    ("p108", p108::check),
    ("p110", p110::check),
    ("p112", p112::check),
    ("p113", p113::check),
    ("p114", p114::check),
    ("p118", p118::check),
    ("p119", p119::check),
    ("p120", p120::check),
    ("p121", p121::check),
    ("p122", p122::check),
    ("p123", p123::check),
    ("p124", p124::check),
    ("p127", p127::check),
    ("p129", p129::check),
    ("p130", p130::check),
    ("p131", p131::check),
    ("p133", p133::check),
    ("p134", p134::check),
    ("p135", p135::check),
    ("p136", p136::check),
    ("p137", p137::check),
    ("p138", p138::check),
    ("p139", p139::check),
    ("p140", p140::check),
    ("p141", p141::check),
    ("p142", p142::check),
    ("p143", p143::check),
    ("p144", p144::check),
    ("p145", p145::check),
    ("p146", p146::check),
    ("p148", p148::check),
    ("p150", p150::check),
    ("p151", p151::check),
    ("p152", p152::check),
    ("p154", p154::check),
    ("p155", p155::check),
    ("p157", p157::check),
    ("p158", p158::check),
    ("p159", p159::check),
    ("p160", p160::check),
    ("p161", p161::check),
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
    ("p175", p175::check),
    ("p177", p177::check),
    ("p178", p178::check),
    ("p179", p179::check),
    ("p180", p180::check),
    ("p181", p181::check),
    ("p182", p182::check),
    ("p183", p183::check),
    ("p184", p184::check),
    ("p185", p185::check),
    ("p186", p186::check),
    ("p187", p187::check),
    ("p190", p190::check),
    ("p191", p191::check),
    ("p192", p192::check),
    ("p193", p193::check),
    ("p194", p194::check),
    ("p195", p195::check),
    ("p196", p196::check),
    ("p197", p197::check),
    ("p198", p198::check),
    ("p199", p199::check),
    ("p200", p200::check),
    ("p201", p201::check),
    ("p202", p202::check),
    ("p205", p205::check),
    ("p206", p206::check),
    ("p207", p207::check),
    ("p208", p208::check),
    ("p210", p210::check),
    ("p212", p212::check),
    ("p213", p213::check),
    ("p214", p214::check),
    ("p215", p215::check),
    ("p216", p216::check),
    ("p217", p217::check),
    ("p218", p218::check),
    ("p219", p219::check),
    ("p220", p220::check),
    ("p222", p222::check),
    ("p223", p223::check),
    ("p226", p226::check),
    ("p227", p227::check),
    ("p228", p228::check),
    ("p230", p230::check),
    ("p231", p231::check),
    ("p232", p232::check),
    ("p233", p233::check),
    ("p234", p234::check),
    ("p235", p235::check),
    ("p236", p236::check),
    ("p237", p237::check),
    ("p238", p238::check),
    ("p240", p240::check),
    ("p241", p241::check),
    ("p244", p244::check),
    ("p246", p246::check),
    ("p247", p247::check),
    ("p248", p248::check),
    ("p249", p249::check),
    ("p250", p250::check),
    ("p251", p251::check),
    ("p252", p252::check),
    ("p253", p253::check),
    ("p254", p254::check),
    ("p255", p255::check),
    ("p257", p257::check),
    ("p258", p258::check),
    ("p259", p259::check),
    ("p260", p260::check),
    ("p261", p261::check),
    ("p262", p262::check),
    ("p263", p263::check),
    ("p264", p264::check),
    ("p265", p265::check),
    ("p267", p267::check),
    ("p268", p268::check),
    ("p269", p269::check),
    ("p270", p270::check),
    ("p271", p271::check),
    ("p273", p273::check),
    ("p274", p274::check),
    ("p275", p275::check),
    ("p276", p276::check),
    ("p277", p277::check),
    ("p278", p278::check),
    ("p279", p279::check),
    ("p280", p280::check),
    ("p281", p281::check),
    ("p282", p282::check),
    ("p283", p283::check),
    ("p284", p284::check),
    ("p285", p285::check),
    ("p286", p286::check),
    ("p289", p289::check),
    ("p292", p292::check),
    ("p295", p295::check),
    ("p296", p296::check),
    ("p298", p298::check),
    ("p299", p299::check),
    ("p301", p301::check),
    ("p302", p302::check),
    ("p303", p303::check),
    ("p304", p304::check),
    ("p305", p305::check),
    ("p306", p306::check),
    ("p307", p307::check),
    ("p308", p308::check),
    ("p309", p309::check),
    ("p310", p310::check),
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
    ("p321", p321::check),
    ("p322", p322::check),
    ("p323", p323::check),
    ("p324", p324::check),
    ("p325", p325::check),
    ("p326", p326::check),
    ("p327", p327::check),
    ("p328", p328::check),
    ("p329", p329::check),
    ("p330", p330::check),
    ("p332", p332::check),
    ("p333", p333::check),
    ("p334", p334::check),
    ("p335", p335::check),
    ("p336", p336::check),
    ("p338", p338::check),
    ("p339", p339::check),
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
    ("p352", p352::check),
    ("p353", p353::check),
    ("p354", p354::check),
    ("p355", p355::check),
    ("p356", p356::check),
    ("p357", p357::check),
    ("p358", p358::check),
    ("p359", p359::check),
];
