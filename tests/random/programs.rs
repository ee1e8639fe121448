// Written by `cargo test -p matgrad-engine --lib write_source_programs -- --ignored`; do not edit.

use super::checker::Checker;
use nalgebra::Vector2;

#[derive(Clone, Copy)]
pub struct Params { pub gain: f64, pub shift: f64, pub count: usize, pub table: [f64; 4], pub offset: Vector2<f64>, pub on: bool }
#[derive(Clone, Copy, PartialEq)]
pub enum Mode { Slow, Fast, Scaled(f64), Damped { by: f64, steps: usize } }

pub mod p0 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, grad), value)]
#[matgrad::differential(wrt = (other, grad), value)]
pub fn f(other: &Vector2<f64>, grad: Vector4<f64>) -> f64 {
    let mut n = 0.25_f64;
    for v1 in 0..2 {
        let other = if v1 != 1 {
            vector![n, other[(1 - v1, 0)], grad[0]].insert_row(1, n)
        } else {
            let mut all = Vector3::new(other[(0, 0)], other[v1 / 2], grad[0])
                .add_scalar(n)
                .yz();
            Vector3::new(all[v1], grad.z, n).to_homogeneous()
        };
        n += n;
    }
    let mut k = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| n * (r0 + c0) as f64 * 0.1)
        .column(0)
        .into_owned()
        .zip_map(&(*other), |p, q| p * q.sin());
    let v2 = k
        .zip_zip_map(&(*other), &Vector2::new(n, other[1]), |p, q, u| p * q + u.tanh());
    n + k.sum() + v2.sum() + v2.y.abs().sqrt() + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.215, 0.249]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.512, -0.083, 0.93, -0.083]);
c.near("f", &f(a0, a1), &[2.5789629294936223]);
c.near("f_grad", &f_grad(a0, a1), &[0.0, 2.0751893660016427, -0.083, -0.512, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.5789629294936223, 0.0, 2.0751893660016427, -0.083, -0.512, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.375, -0.923]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.943, -0.667, 0.055, 0.661])), &[-1.4956267848195164]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.375, -0.923]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.943, -0.667, 0.055, 0.661])), &[2.5789629294936223, -1.4956267848195164]);
}
}

pub mod p1 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
pub fn f<const N: usize>(
    t2: &SVector<f64, N>,
    s_before: &SVector<f64, 20>,
    next_s: &SVector<f64, 33>,
    all: &Matrix3<f64>,
) -> f64 {
    let mut all = (*next_s);
    all /= 1.5 + (s_before[14]).powi(2);
    let mut v1 = 0.0_f64;
    for v2 in 0..4 {
        let mut s_before: f64 = (f64::from(v2 as u32) * 0.25 - ((v2 + 1) as f64).sqrt());
        s_before += ((matgrad::relu(s_before)) + (f64::from(v2 as u32) * 0.25 + v1));
    }
    let k = ((SMatrix::<f64, 2, 2>::from_column_slice(&[v1, all[9], all[15], t2[7]])
        .map(|t2| (all.dot(&all) / 33.0) * t2)) * 0.2 + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for w in 0..2 {
        let mut sum_3 = 0.0;
        for next_s in 0..=w {
            sum_3 += k[(w, (w * 3 + 1) % 2)];
        }
        sum_3 += (k * (matrix![k[(w, 0)]].insert_row(1, sum_3))).norm_squared() * 0.1;
        sum_3
            -= {
                let k = v1;
                v1
            };
    }
    let (v5, mut v6): (f64, f64) = (
        v1,
        all
            .map(|v4| (1.5 + (k[(0, 1)]).powi(2)).acosh() * v4)
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh(),
    );
    let mut v7: f64 = ((v6.sin()) - v6);
    let mut all = 0.25_f64;
    for t2 in k.row_iter() {
        let grad = v7;
        let mut w = k.transpose().mean();
        let mut next_s: f64 = 1.5_f64;
        if t2.into_owned().sum() > w {
            w = t2.into_owned().sum();
        }
    }
    let mut v8: f64 = next_s[(9, 0)];
    v1 + v5 + v6 + v7 + all + v8 + all.tanh() + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.967, 0.255, -0.32, 0.953, -0.518, 0.303, -0.324, 0.649, -0.334, 0.942, -0.235, 0.786, -0.624, -0.077, -0.943, 0.009, -0.047, -0.463]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.119, 0.545, 0.245, 0.42, -0.023, -0.953, 0.646, -0.332, 0.551, 0.935, -0.982, -0.953, -0.83, -0.933, -0.701, 0.227, -0.384, -0.427, 0.179, -0.321]);
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.396, 0.828, 0.155, -0.744, -0.321, 0.442, -0.863, -0.262, -0.386, 0.633, -0.147, -0.549, 0.633, 0.481, 0.08, 0.23, -0.728, -0.105, -0.634, -0.682, 0.951, -0.65, -0.557, -0.331, -0.112, 0.802, 0.082, 0.724, -0.292, -0.299, 0.84, -0.957, 0.214]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.643, -0.577, -0.703, 0.683, 0.477, 0.084, -0.417, 0.437, -0.832]);
c.near("f", &f::<18>(a0, a1, a2, a3), &[1.8956185082779533]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.545, -0.119, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.06053658791663064, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p2 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = t1, value)]
pub fn f(
    acc: &Vector4<f64>,
    t1: &SVector<f64, 33>,
    column: Mode,
    w: &Matrix3<f64>,
) -> Vector2<f64> {
    let v2 = if column == Mode::Fast {
        let v1 = (*w);
        v1[(1, 1)]
    } else {
        t1[7]
    };
    let mut sum_3 = 0.0;
    for t1 in 0..=2 {
        sum_3 += v2;
    }
    let v4 = (Vector4::new(v2, sum_3, t1[(0, 0)], v2)
        / (1.5 + (w[(1, 0)] * v2) * (w[(1, 0)] * v2)));
    Vector2::new(w.m32, v2)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            t1.norm_squared() + v2 + sum_3 + v4.sum()
                + ((v4[(0, 0)]) - ((*t1).add_scalar(3.0).norm())) + t1[0] * t1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.483, -0.5, 0.857, 0.934]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.429, 0.612, -0.021, -0.238, -0.472, 0.368, 0.847, -0.254, -0.126, 0.342, 0.184, -0.914, -0.785, -0.797, 0.67, -0.316, -0.858, -0.708, -0.055, -0.766, -0.007, -0.378, -0.874, -0.008, 0.576, -0.065, -0.469, -0.178, 0.999, -0.643, 0.136, -0.717, -0.18]);
let a2 = Mode::Slow;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.421, -0.171, -0.234, 0.524, 0.747, 0.977, -0.686, -0.482, 0.679]);
c.near("f", &f(a0, a1, a2, a3), &[-8.289915771111955, -9.520915771111955]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.454, -0.32])), &[-0.20466716192608075, -0.44634755618780975, 0.17187641088497088, 0.49764036484199037, 0.848924997219606, -0.4120967600333729, -1.1311794049431074, -5.976496677584812, 0.3295041305415933, -0.37306513421363796, -0.13587294653986326, 1.5124626361551023, 1.318805723434109, 1.3368203199662945, -0.8654641060933727, 0.6147352423011957, 1.4283945190049034, 1.203212062352586, 0.2229177677261629, 1.2902826122581488, 0.15085938159742124, 0.707810657717487, 1.4524139810478176, 0.15236059797510337, -0.7243497665912535, 0.23792993150298414, 0.8444213480865597, 0.40756738218106336, -1.3593642943507893, 1.1056329978032484, -0.06381456041112164, 1.2167230097517248, 0.41056981493642764]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.454, -0.32])), &[-8.289915771111955, -9.520915771111955, -0.20466716192608075, -0.44634755618780975, 0.17187641088497088, 0.49764036484199037, 0.848924997219606, -0.4120967600333729, -1.1311794049431074, -5.976496677584812, 0.3295041305415933, -0.37306513421363796, -0.13587294653986326, 1.5124626361551023, 1.318805723434109, 1.3368203199662945, -0.8654641060933727, 0.6147352423011957, 1.4283945190049034, 1.203212062352586, 0.2229177677261629, 1.2902826122581488, 0.15085938159742124, 0.707810657717487, 1.4524139810478176, 0.15236059797510337, -0.7243497665912535, 0.23792993150298414, 0.8444213480865597, 0.40756738218106336, -1.3593642943507893, 1.1056329978032484, -0.06381456041112164, 1.2167230097517248, 0.41056981493642764]);
}
}

pub mod p3 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s)]
#[matgrad::differential(wrt = s)]
pub fn f(s: &SVector<f64, 20>, cholesky: f64, t1: f64, other: f64) -> f64 {
    let v2 = if other > 0.0 {
        (*s).lerp(&(*s), t1)
    } else {
        let mut v1 = cholesky;
        SMatrix::<f64, 20, 1>::from_element(v1)
    };
    let mut v3 = v2;
    let v4 = ((Matrix2::new(v3[8], other, other, other)) * 0.2
        + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for &v5 in v3.iter().take(2) {
        let mut v7: f64 = 0.5;
        for j in 0..1 {
            v7 += (t1 * 1.0_f64).exp_m1() * j as f64;
        }
    }
    let mut v8 = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(v2[15], v2[15]), vector![v3[(0, 0)], v4.m11]]);
    let v9 = f64::sin(v2[16]);
    let mut sum_11 = 0.0;
    for v10 in 0..3 {
        sum_11 += matgrad::constant(v9);
    }
    sum_11 *= (t1).cos();
    v2.norm_squared() + v3.dot(&v3) / 20.0 + v8.sum() + sum_11 + v9 + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.384, -0.444, -0.374, 0.669, 0.668, 0.483, 0.646, 0.825, -0.866, -0.918, -0.573, -0.628, -0.813, -0.704, 0.672, 0.263, -0.43, -0.103, -0.917, -0.814]);
let a1 = -0.101;
let a2 = 0.822;
let a3 = -0.74;
c.near("f", &f(a0, a1, a2, a3), &[-0.05788528736523439]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.444, 0.384, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.516, 0.856, 0.071, -0.673, 0.917, 0.793, 0.452, 0.681, -0.846, 0.076, 0.528, -0.239, 0.869, 0.004, -0.644, -0.056, 0.085, 0.945, 0.436, 0.944])), &[0.557808]);
}
}

pub mod p4 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, value), into)]
#[matgrad::differential(wrt = (all, value), into)]
pub fn f<const N: usize>(
    x: &SVector<f64, N>,
    all: &Vector4<f64>,
    value: &Vector4<f64>,
    cholesky: &[usize; 17],
    pulled: bool,
    s_before: &[f64; 20],
) -> Option<f64> {
    let v2 = if !pulled {
        ((all[1].atan2(1.5 + s_before[0] * s_before[0]))
            + (if !pulled { s_before[10] } else { s_before[5] }))
    } else {
        let mut v1 = ((if pulled { 3.0_f64 } else { value.z })
            + (x[12] + all[cholesky[7]]));
        (v1 - (value.z.sin_cos().0))
    };
    let v3 = if !pulled { v2 } else { (0.5 * s_before[15].sin()).tan() };
    let mut v4: SMatrix<f64, 4, 1> = (*value);
    let mut v5 = f64::tanh((v3.sin()));
    Some(v2 + v3 + v4.sum() + v5 + matgrad::constant(v5) + value[0] * value[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.979, -0.358, 0.333, -0.478, -0.031, -0.711, -0.066, 0.325, 0.787, -0.04, -0.363, -0.037, -0.956, -0.387, -0.341, 0.436, -0.343, -0.359]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.985, 0.096, 0.464, -0.2]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.431, 0.175, -0.179, -0.384]);
let a3 = &[1usize, 3usize, 1usize, 3usize, 1usize, 2usize, 0usize, 1usize, 3usize, 0usize, 3usize, 3usize, 3usize, 2usize, 0usize, 1usize, 1usize];
let a4 = false;
let a5 = &[0.274, 0.597, -0.759, 0.652, -0.187, -0.175, 0.891, -0.452, -0.23, -0.305, 0.68, 0.526, 0.129, 0.696, 0.866, -0.299, 0.802, -0.943, -0.145, 0.33];
c.near("f", &f::<18>(a0, a1, a2, a3, a4, a5).unwrap(), &[2.776604379940639]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4, a5).unwrap(), &[0.0, 1.570328269098685, 0.0, 0.0, 1.175, 1.431, 1.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 1.570328269098685, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[1.175, 1.431, 1.0, 1.0]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.692, 0.06, -0.873, -0.38]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.425, 0.72, 0.142, -0.799])).unwrap(), &[-0.03183530385407907]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.692, 0.06, -0.873, -0.38]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.425, 0.72, 0.142, -0.799]), &mut o0);
c.near("f_diff_into", &o0, &[-0.03183530385407907]);
}
}
}

pub mod p5 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (step_1, s_before), into)]
#[matgrad::vjp(wrt = (step_1, s_before), into)]
pub fn f(
    step_1: SVector<f64, 20>,
    s_before: &SVector<f64, 17>,
    column: &Params,
    w: Params,
    matgrad_total: &Params,
) -> SMatrix<f64, 1, 2> {
    let mut v3 = {
        let v1 = (matgrad::softmax(&Vector2::new(step_1[7], s_before[(15, 0)]))
            / (1.5 + step_1[10].tanh() * step_1[10].tanh()));
        let mut v2: f64 = w.offset.x;
        if w.on {
            v2 = matgrad_total.shift;
        }
        (1.5 + (v2 * v1[0]).powi(2)).acosh()
    };
    let v4 = s_before[7];
    let v6: f64 = ((3.0_f64 + 0.5_f64)
        + {
            let v5: f64 = 0.1_f64;
            v5
        });
    for v7 in 0..17 {
        let mut v8: f64 = v6;
        let v9 = |v10: f64| {
            let v11 = step_1.angle(&step_1.add_scalar(0.5));
            (v10).tanh()
        };
        let v13: f64 = {
            let v12: f64 = (((v7 + 1) as f64).sqrt() - (v7 as f64));
            (v12 - v7 as f64 * 0.1)
        };
        v8 += (1.5 + ((*s_before).sum()).powi(2)).sqrt();
    }
    let v14 = s_before.len();
    let mut v15: SMatrix<f64, 17, 1> = (*s_before);
    for (v17, &v16) in s_before.iter().enumerate() {
        let v18 = v15;
        let v19: [usize; 3] = [0, 2, 0];
        let v20 = v4;
        v15 = v18;
    }
    let mut v21 = matgrad::log_sigmoid(v3);
    let mut v26 = {
        for v22 in v14..17 {
            let v23 = v15.len();
            let mut v24 = (v3 - v3);
            let mut v25 = v15;
            v25 += v15.component_mul(&v25);
        }
        v21 /= 1.5 + (v15[column.count % 17]).powi(2);
        f64::sin(v15[1])
    };
    (SMatrix::<f64, 1, 2>::from_row_slice(&[v26, s_before[(7, 0)]]) - matrix![v26, v26])
        .zip_zip_map(
            &matrix![v26, v26],
            &matrix![v26, 1.5_f64],
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v3 + v15.dot(&v15) / 17.0 + v21 + v26 + v15.magnitude_squared().sqrt().tanh()
                + s_before[0] * s_before[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.441, -0.012, -0.741, -0.457, 0.243, -0.589, -0.074, 0.894, -0.51, 0.744, -0.3, -0.228, -0.36, 0.417, -0.886, -0.343, -0.097, 0.798, -0.248, 0.681]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.274, -0.259, -0.927, -0.278, 0.477, 0.644, 0.349, -0.268, -0.158, -0.617, -0.809, 0.003, 0.621, 0.395, -0.347, 0.187, 0.873]);
let a2 = &Params { gain: -0.509, shift: 0.758, count: 2usize, table: [-0.46, -0.419, -0.63, 0.571], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.518, 0.925]), on: false };
let a3 = Params { gain: -0.932, shift: 0.946, count: 1usize, table: [-0.355, -0.084, -0.689, -0.886], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.705, -0.372]), on: false };
let a4 = &Params { gain: 0.554, shift: -0.063, count: 2usize, table: [-0.794, 0.84, -0.328, 0.377], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.092, -0.309]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[1.7051996504796827, 2.864049346904525]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.052751921535948765, 0.052751921535948765, 0.0, 0.0, 0.0, 0.0, 0.0537357394596261, 0.0537357394596261, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.29872806710240796, -0.29872806710240796, 1.5610064706918225, 0.8911756271919417, -0.23539645263418257, -0.23539645263418257, -0.040308038884924874, -0.040308038884924874, 0.06916163506514086, 0.06916163506514086, 0.09337545698522164, 0.09337545698522164, 0.050602538024599915, 0.050602538024599915, -0.0388581094286326, -0.2949721429634529, -0.022908885409417733, -0.022908885409417733, -0.08946064745323253, -0.08946064745323253, -0.11729929301404395, -0.11729929301404395, 0.00043497883688767844, 0.00043497883688767844, 0.09004061923574942, 0.09004061923574942, 0.05727221352354432, 0.05727221352354432, -0.050312552133341466, -0.050312552133341466, -0.02563824070328348, -0.02563824070328348, 0.12657884153431442, 0.12657884153431442]);
{
let mut o0 = SMatrix::<f64, 2, 20>::repeat(9.0);
let mut o1 = SMatrix::<f64, 2, 17>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_jac_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.052751921535948765, 0.052751921535948765, 0.0, 0.0, 0.0, 0.0, 0.0537357394596261, 0.0537357394596261, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_jac_into", &o1, &[-0.29872806710240796, -0.29872806710240796, 1.5610064706918225, 0.8911756271919417, -0.23539645263418257, -0.23539645263418257, -0.040308038884924874, -0.040308038884924874, 0.06916163506514086, 0.06916163506514086, 0.09337545698522164, 0.09337545698522164, 0.050602538024599915, 0.050602538024599915, -0.0388581094286326, -0.2949721429634529, -0.022908885409417733, -0.022908885409417733, -0.08946064745323253, -0.08946064745323253, -0.11729929301404395, -0.11729929301404395, 0.00043497883688767844, 0.00043497883688767844, 0.09004061923574942, 0.09004061923574942, 0.05727221352354432, 0.05727221352354432, -0.050312552133341466, -0.050312552133341466, -0.02563824070328348, -0.02563824070328348, 0.12657884153431442, 0.12657884153431442]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.723, 0.008])), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.038561654642778546, 0.0, 0.0, 0.03928082554498668, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.21837021705186022, 1.1357370833277232, -0.17207480687558746, -0.02946517642488008, 0.05055715523261797, 0.06825745905619701, 0.036990455295982536, -0.030454190260608995, -0.01674639523428436, -0.06539573328831298, -0.08574578319326612, 0.00031796952976489296, 0.06581969266133282, 0.041865988085710897, -0.03677847560947261, -0.018741553954100224, 0.09252913316158384]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.723, 0.008]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.038561654642778546, 0.0, 0.0, 0.03928082554498668, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp_into", &o1, &[-0.21837021705186022, 1.1357370833277232, -0.17207480687558746, -0.02946517642488008, 0.05055715523261797, 0.06825745905619701, 0.036990455295982536, -0.030454190260608995, -0.01674639523428436, -0.06539573328831298, -0.08574578319326612, 0.00031796952976489296, 0.06581969266133282, 0.041865988085710897, -0.03677847560947261, -0.018741553954100224, 0.09252913316158384]);
}
}
}

pub mod p6 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value)]
pub fn f<const N: usize>(
    i: SVector<f64, N>,
    t1: &Vector4<f64>,
    out: &Params,
    all: &[f64; 17],
) -> f64 {
    let v1 = t1.len();
    let (w, grad): (f64, f64) = (
        out.shift,
        if v1 >= 3 { all[v1] } else { ((v1 + 1) as f64).sqrt() },
    );
    let v2 = all.len();
    let mut v3: f64 = all[v1];
    let v4;
    if (v3 * w) < grad {
        v4 = grad;
    } else {
        v4 = (1.5 + 1.25_f64 * 1.25_f64).powf((t1[v2.min(3)]).tanh());
    }
    let i = (i.iter().map(|&next_s| ((-0.5_f64)).tanh()).sum::<f64>() / 3.0)
        .mul_add((-v4), 0.5);
    v4 + i + i.hypot(1.0 + (v4.cos()) * (v4.cos())) + i * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.846, 0.627, -0.641]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.459, -0.384, -0.819, 0.93]);
let a2 = &Params { gain: 0.937, shift: 0.525, count: 3usize, table: [-0.895, 0.166, -0.088, -0.736], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.23, 0.849]), on: false };
let a3 = &[-0.592, -0.96, 0.031, -0.683, -0.801, -0.106, 0.978, -0.921, -0.54, -0.873, -0.509, 0.674, 0.626, 0.751, 0.836, -0.098, -0.528];
c.near("f", &f::<3>(a0, a1, a2, a3), &[6.36893299478486]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 3.079053586349017]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3), &[6.36893299478486, 0.0, 0.0, 0.0, 3.079053586349017]);
}
}

pub mod p7 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, dx, x), into)]
#[matgrad::differential(wrt = (pulled, dx, x), into)]
pub fn f(pulled: &Matrix3<f64>, dx: &[f64; 20], x: &Vector2<f64>) -> f64 {
    let mut x = (*x);
    let t1 = Vector2::new(dx[11], pulled[(2, 0)]);
    let v1 = (t1.add_scalar(3.0)).normalize();
    let mut t1: f64 = 1.0;
    let v3 = ((SMatrix::<f64, 2, 2>::from_columns(&[v1, v1]).map(f64::sin)) * 0.2
        + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for pulled in v3.row_iter() {
        let mut next_s = (pulled[(0, 0)]).mul_add((t1.powi(3).tanh()), 0.5);
        next_s
            += (v3 * (v1.component_div(&v1.map(|e| 1.5 + e * e)))).norm_squared() * 0.1;
        next_s += (v1[0] / (1.5 + (x[1] / (1.5 + t1 * t1)) * (x[1] / (1.5 + t1 * t1))));
    }
    x.dot(&x) / 2.0 + v1.sum() + t1 + t1 + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.414, -0.028, -0.191, -0.152, -0.831, 0.623, 0.923, -0.395, 0.676]);
let a1 = &[-0.673, 0.405, 0.64, -0.976, -0.851, -0.67, -0.593, -0.111, -0.737, 0.675, -0.573, -0.039, 0.505, -0.456, 0.588, 0.61, -0.108, 0.162, -0.935, -0.365];
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.706, 0.288]);
c.near("f", &f(a0, a1, a2), &[3.4318481125459774]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.006619842099349002, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.405, -0.673, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.006280019066893405, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.706, 0.288]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.006619842099349002, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.405, -0.673, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.006280019066893405, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[0.706, 0.288]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.619, -0.421, 0.845, 0.063, -0.139, 0.735, 0.608, 0.766, -0.408]), &[0.468, -0.312, 0.82, -0.084, -0.882, 0.63, 0.892, -0.584, 0.612, -0.887, -0.139, -0.884, 0.254, -0.461, -0.738, 0.944, -0.333, -0.731, 0.955, -0.126], &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.365, -0.848])), &[-0.09125269657091625]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 3>::from_column_slice(&[0.619, -0.421, 0.845, 0.063, -0.139, 0.735, 0.608, 0.766, -0.408]), &[0.468, -0.312, 0.82, -0.084, -0.882, 0.63, 0.892, -0.584, 0.612, -0.887, -0.139, -0.884, 0.254, -0.461, -0.738, 0.944, -0.333, -0.731, 0.955, -0.126], &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.365, -0.848]), &mut o0);
c.near("f_diff_into", &o0, &[-0.09125269657091625]);
}
}
}

pub mod p8 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, whole), value, into)]
#[matgrad::newton_step(wrt = matgrad_item, value)]
pub fn f(t1: &[f64], matgrad_item: &Vector4<f64>, whole: &Vector4<f64>) -> f64 {
    let v2 = if matgrad_item[1] >= 0.6 {
        (*matgrad_item).unscale(2.0)
    } else {
        let mut v1: usize = 2;
        v1 <<= 1;
        v1 %= 4;
        (*matgrad_item).zip_zip_map(&(*whole), &(*whole), |p, q, u| p * q + u.tanh())
    };
    let v3: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| whole.x * (r0 + c0) as f64 * 0.1);
    let mut v4 = SMatrix::<
        f64,
        2,
        3,
    >::from_fn(|r0, c0| whole[3] * (r0 + c0) as f64 * 0.1);
    let v6 = (v3 * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_upper_triangular(&vector![v2.x, whole[1], (- 0.8_f64)])
        .unwrap()
        .map(matgrad::sigmoid);
    let mut v7 = v6.z;
    let mut v8: f64 = v7;
    matgrad_item.sum() + whole.sum() + v3.norm_squared() + v4.sum() + v7 + v8
        + (1.5 + ((1.5 + v8.powi(2)).ln()) * ((1.5 + v8.powi(2)).ln()))
            .powf((if v3[(0, 2)] < 0.6 { v6[0] } else { v3[(2, 2)] }).tanh())
        + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.823, -0.314, 0.75, 0.305, -0.907];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.738, 0.547, -0.644, 0.35]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.856, 0.311, -0.779, 0.989]);
c.near("f", &f(a0, a1, a2), &[2.245939081903064]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.9343196634362086, 1.0, 1.0, 1.0, 0.4789373689272185, 0.15101604415334624, 1.0, 1.9000000000000001]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.245939081903064, 0.9343196634362086, 1.0, 1.0, 1.0, 0.4789373689272185, 0.15101604415334624, 1.0, 1.9000000000000001]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.9343196634362086, 1.0, 1.0, 1.0]);
c.near("f_grad_into", &o1, &[0.4789373689272185, 0.15101604415334624, 1.0, 1.9000000000000001]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[2.245939081903064]);
c.near("f_value_and_grad_into", &o0, &[0.9343196634362086, 1.0, 1.0, 1.0]);
c.near("f_value_and_grad_into", &o1, &[0.4789373689272185, 0.15101604415334624, 1.0, 1.9000000000000001]);
}
c.newton(&f_newton(a0, a1, a2), &[-0.0025134199937704585, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.9343196634362086, 1.0, 1.0, 1.0]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[2.245939081903064, 0.9343196634362086, 1.0, 1.0, 1.0]);
c.newton(&r.2, &[-0.0025134199937704585, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.9343196634362086, 1.0, 1.0, 1.0]);
}
}
}

pub mod p9 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, step_1), into)]
#[matgrad::differential(wrt = (y, step_1), into)]
pub fn f(
    lu: &Vector4<f64>,
    y: Vector4<f64>,
    step_1: &SVector<f64, 33>,
    other: &Matrix3<f64>,
) -> f64 {
    let mut whole = 0.0_f64;
    for &y in y.iter().skip(1) {
        for s in 0..3 {
            let mut v2 = y;
            let mut y = ((*other).trace())
                .atan2(1.5 + (-step_1[s.min(32)]) * (-step_1[s.min(32)]));
            let mut matgrad_item = (*step_1).sum();
            matgrad_item /= 1.5 + (y).powi(2);
        }
        let mut s = SMatrix::<f64, 3, 3>::zeros();
        s = s * 0.5 + s.transpose();
    }
    let mut v3 = SMatrix::<f64, 3, 1>::zeros();
    let mut v4: f64 = other[(1, 1)];
    v3.fill(((0.5_f64.mul_add(v4, 0.5)) + (other[(2, 2)])));
    let mut v5: f64 = 1.0;
    for v6 in 0..2 {
        if v6 == v6 {
            v3 *= (whole).tanh();
        }
        let lu: f64 = (0..v6).map(|j| j as f64 * 0.1).sum::<f64>();
        v5 += (*step_1).sum();
    }
    let mut sum_7 = 0.0;
    for pulled in 0..33 {
        sum_7 += y.sum();
    }
    whole + v3.norm_squared() + v5 + sum_7 + v5 + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.261, 0.816, 0.987, -0.224]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.11, 0.603, -0.136, 0.598]);
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.287, -0.154, 0.322, -0.713, 0.256, 0.681, 0.283, 0.998, -0.411, -0.827, 0.754, -0.405, -0.199, -0.544, 0.54, 0.823, 0.229, -0.404, -0.87, 0.805, 0.421, 0.514, -0.174, -0.03, 0.785, -0.159, -0.031, -0.976, -0.469, 0.127, -0.391, -0.536, -0.545]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.969, 0.329, -0.363, 0.257, 0.655, 0.245, -0.331, 0.418, -0.224]);
c.near("f", &f(a0, a1, a2, a3), &[40.678802000000005]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[33.0, 33.0, 33.0, 33.0, 3.846, 4.287, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[33.0, 33.0, 33.0, 33.0]);
c.near("f_grad_into", &o1, &[3.846, 4.287, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.644, 0.838, -0.942, -0.278]), &SMatrix::<f64, 33, 1>::from_column_slice(&[0.783, 0.017, -0.944, -0.82, -0.807, -0.858, -0.996, 0.571, -0.103, 0.906, 0.358, 0.083, -0.686, 0.948, -0.774, -0.069, -0.649, -0.158, 0.104, -0.168, -0.44, -0.121, -0.644, 0.16, 0.798, -0.115, 0.087, -0.023, -0.139, 0.934, 0.356, -0.67, -0.194])), &[-4.561702999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.644, 0.838, -0.942, -0.278]), &SMatrix::<f64, 33, 1>::from_column_slice(&[0.783, 0.017, -0.944, -0.82, -0.807, -0.858, -0.996, 0.571, -0.103, 0.906, 0.358, 0.083, -0.686, 0.948, -0.774, -0.069, -0.649, -0.158, 0.104, -0.168, -0.44, -0.121, -0.644, 0.16, 0.798, -0.115, 0.087, -0.023, -0.139, 0.934, 0.356, -0.67, -0.194]), &mut o0);
c.near("f_diff_into", &o0, &[-4.561702999999999]);
}
}
}

pub mod p10 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::newton_step(wrt = y)]
pub fn f(y: f64, lu: f64, w: usize, value: &Params) -> f64 {
    let mut v1 = (-0.1_f64);
    let acc = v1;
    let g = Matrix2::new(acc, y, v1, v1);
    for lu in 0..w {
        let (v2, value): (f64, f64) = (value.table[2], value.table[lu]);
        v1 += (1.5 + value.powi(2)).powf(0.7);
    }
    let mut sum_4 = 0.0;
    for v3 in (0..w).rev() {
        let lu: f64 = (value.table[3] + ((v3 as f64) * 1.0_f64).sin());
        sum_4 += lu;
    }
    v1 + g.norm_squared() + sum_4 + sum_4.asinh() + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.597;
let a1 = -0.678;
let a2 = 1usize;
let a3 = &Params { gain: 0.891, shift: -0.429, count: 3usize, table: [-0.793, -0.076, -0.137, -0.383], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.794, -0.016]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[1.4053800819598607]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.494]);
c.newton(&f_newton(a0, a1, a2, a3), &[2.0], &[1.494]);
}
}

pub mod p12 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::differential(wrt = t2, into)]
pub fn f(t2: f64, x: &Vector2<f64>) -> f64 {
    let mut matgrad_item = x[1];
    let mut cotangent = ((*x).add_scalar(3.0)).normalize();
    let column = Vector2::new(cotangent.y, matgrad_item);
    cotangent[0] += column[0];
    let mut sum_1 = 0.0;
    for dx in 0..17 {
        sum_1 += matrix![column.y].push(t2).iter().map(|v| v * v).sum::<f64>().tanh();
    }
    t2 + x.norm_squared() + matgrad_item + cotangent.dot(&cotangent) / 2.0 + sum_1
        + (sum_1 / (1.5 + t2 * t2)) + t2 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.433;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.403, 0.429]);
c.near("f", &f(a0, a1), &[11.084672407848629]);
c.near("f_grad", &f_grad(a0, a1), &[-17.348884849693462]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-17.348884849693462]);
}
c.near("f_diff", &f_diff(a0, a1, 0.589), &[-10.21849317646945]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.589, &mut o0);
c.near("f_diff_into", &o0, &[-10.21849317646945]);
}
}
}

pub mod p13 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = y, into)]
pub fn f<const N: usize>(y: &DMatrix<f64>, t2: [usize; 5]) -> SMatrix<f64, 1, 2> {
    let t2 = (if ((y.column(15).norm_squared()) - (y[(0, 16)])) <= y[(0, 0)] {
        (y.column(t2[2]).norm_squared()).mul_add((y[(1, 14)]), 0.5)
    } else {
        (1.5 + ((1.5 + (y[(0, 0)]).powi(2)).log2()).powi(2)).powi(-1)
    });
    let v1 = (1.5 + t2 * t2).powf((1.5_f64 * y[(1, 16)]).tanh());
    let mut all = Matrix2::new(v1, t2, 1.25_f64, v1);
    let v2: Vector2<f64> = Vector2::new(((-2.0_f64) - 0.5_f64), 0.8_f64);
    let acc = (t2.sin_cos().0).mul_add((v1 * v2[0]), 0.5);
    let cotangent: usize = 4;
    ((matrix![all[(0, cotangent % 2)], acc] - matrix![v2.x, 0.5_f64])
        - matrix![acc, acc].component_mul(&matrix![acc, 2.0_f64]))
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1 + all.norm_squared() + acc + (((0.7 * v1.sin()).atanh()) - v2[0])
                + y[(1, 0)] * y[(0, 1)],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(2, 17, &[0.273, -0.431, 0.763, -0.361, 0.45, -0.859, -0.548, 0.121, 0.675, 0.631, 0.086, -0.436, 0.63, 0.977, -0.371, 0.122, -0.463, -0.885, -0.014, 0.261, 0.842, 0.386, 0.914, 0.57, -0.506, -0.139, -0.756, 0.663, -0.744, 0.896, 0.951, 0.796, 0.267, 0.825]);
let a1 = [2usize, 1usize, 2usize, 1usize, 3usize];
c.near("f", &f::<5>(a0, a1), &[12.075680654686044, 11.228615319992432]);
{
let mut o0 = DMatrix::from_column_slice(2, 17, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<5>(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.345, 0.003]), &mut o0);
c.near("f_vjp_into", &o0, &[0.6224306375145973, 0.265524, -0.14998799999999998, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.4796909308027594]);
}
}
}

pub mod p14 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, into)]
pub fn f<const N: usize>(pulled: &SVector<f64, N>, column: f64, x: [f64; 4]) -> f64 {
    let s: SMatrix<f64, N, 1> = (*pulled);
    let mut v1 = SMatrix::<f64, N, 1>::repeat(column);
    let mut whole: f64 = (v1.iter().fold(0.5, |t1, &whole| (t1 * 0.5 + s[0]).tanh()))
        .atan2(1.5 + x[3] * x[3]);
    if matgrad::constant(0.8_f64) > 0.1 {
        whole = (whole * 0.5
            + ((*pulled).metric_distance(&v1.add_scalar(4.0))).powi(3).tanh())
            .tanh();
    } else {
        whole = (whole * 0.5 + matgrad::sigmoid(v1[0])).tanh();
    }
    let mut sum_3 = 0.0;
    for all in 1..17 {
        let v2: usize = 1;
        sum_3 += (1.5 + s[v2].powi(2)).powf(0.7);
    }
    let v4 = if x[0].cos() > (s[1] + whole) {
        matgrad::softplus(x[3])
    } else {
        if 3.0_f64 > (v1[2] - column) {
            sum_3 -= v1[0];
        } else {
            sum_3 += sum_3;
        }
        ((v1.dot(&SMatrix::<f64, N, 1>::repeat(v1[1])) / 3.0) - whole)
    };
    s.sum() + v1.norm_squared() + whole + sum_3 + v4 + (-(v4 * x[3])) + column * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.766, 0.356, -0.614]);
let a1 = 0.559;
let a2 = [-0.528, 0.781, 0.218, -0.535];
c.near("f", &f::<3>(a0, a1, a2), &[22.143629933565705]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[0.9697187514358035, 7.891327553442689, 1.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.9697187514358035, 7.891327553442689, 1.0]);
}
}
}

pub mod p15 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, t1, pulled), into)]
#[matgrad::vjp(wrt = (w, t1, pulled), into)]
pub fn f(
    w: &[Vector2<f64>],
    t1: &Vector3<f64>,
    pulled: &Vector4<f64>,
    lu: bool,
) -> Option<f64> {
    let (all, mut v1) = (
        pulled[0],
        (*pulled)
            .unscale(2.0)
            .angle(
                &(SMatrix::<f64, 4, 2>::from_fn(|r0, c0| t1.y * (r0 + c0) as f64 * 0.1)
                    * Vector2::new(t1[0], 2.0_f64))
                    .add_scalar(0.5),
            ),
    );
    v1 = (-(1.5 + all.powi(2)).sqrt());
    if ((*pulled).transpose() * (*pulled)).to_scalar().tanh() < 0.1 && !lu {
        return None;
    }
    let mut step_1 = ((SMatrix::<f64, 3, 3>::zeros()).add_scalar(v1)
        * Vector3::new(all, pulled[2], all)
            .zip_zip_map(
                &Vector3::new(pulled[1], w[3][0], t1[1]),
                &(*t1),
                |p, q, u| p * q + u.tanh(),
            ));
    let v2 = step_1[1];
    let mut sum_4 = 0.0;
    for pulled in 0..w.len() {
        let mut all: f64 = 0.5;
        for j in 0..1 {
            all
                += {
                    let v3: f64 = f64::from(pulled as u32) * 0.25;
                    v3
                } * j as f64;
        }
        sum_4 += all;
    }
    let mut sum_5 = 0.0;
    for &w in step_1.iter().rev() {
        sum_5 += w;
    }
    Some(
        pulled.dot(pulled) / 4.0 + all + v1 + step_1.norm_squared() + v2 + sum_4 + sum_5
            + (step_1[1] + sum_5) + pulled[0] * pulled[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.705, 0.445]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.156, 0.611]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.102, 0.85]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.807, 0.099]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.718, 0.698])];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.089, -0.784, -0.344]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.755, -0.262, 0.776, 0.647]);
let a3 = false;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[69.22904263354516]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -32.93792419510574, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-42.11133308210996, -56.2822297215413, -37.79414756074144]);
c.near("f_grad_into", &o2, &[83.54921592715324, -31.422562844464988, 34.64174333176588, 0.3235]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, -0.779, &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 25.65864294798737, -0.0, -0.0, -0.0]);
c.near("f_vjp_into", &o1, &[32.80472847096366, 43.843856953080675, 29.441640949817586]);
c.near("f_vjp_into", &o2, &[-65.08483920725237, 24.478176455838227, -26.985918055445623, -0.2520065]);
}
}
}

pub mod p16 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, n), value, into)]
#[matgrad::hessian(wrt = whole, value, into)]
pub fn f(whole: &Vector3<f64>, n: &Vector2<f64>, acc: f64, t1: [usize; 5]) -> f64 {
    let mut matgrad_item = [(-whole[2]), (n.x * acc), acc];
    let mut sum_1 = 0.0;
    for whole in (0..33).rev() {
        sum_1
            += matgrad::log_sum_exp(
                &(*n).zip_zip_map(&(*n), &(*n), |p, q, u| p * q + u.tanh()),
            );
    }
    let mut lu = matgrad_item.iter().map(|n| n * n).sum::<f64>();
    sum_1 + lu + ((lu.tanh()) - sum_1) + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.737, 0.275, -0.596]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.068, -0.465]);
let a2 = 0.744;
let a3 = [0usize, 2usize, 0usize, 3usize, 2usize];
c.near("f", &f(a0, a1, a2, a3), &[1.8562727119686195]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, -1.7630405042862543, -0.11134502420047099, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[1.8562727119686195, 0.0, 0.0, -1.7630405042862543, -0.11134502420047099, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, -1.7630405042862543]);
c.near("f_grad_into", &o1, &[-0.11134502420047099, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[1.8562727119686195]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, -1.7630405042862543]);
c.near("f_value_and_grad_into", &o1, &[-0.11134502420047099, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9755444708736474]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3), &[1.8562727119686195, 0.0, 0.0, -1.7630405042862543, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9755444708736474]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9755444708736474]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[1.8562727119686195]);
c.near("f_value_grad_hess_into", &o0, &[0.0, 0.0, -1.7630405042862543]);
c.near("f_value_grad_hess_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9755444708736474]);
}
}
}

pub mod p19 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::differential(wrt = item, into)]
pub fn f(item: f64, dx: usize) -> f64 {
    let mut v1 = (1.5
        + (-Matrix2::new(item, item, item, item).determinant().tanh()).powi(2))
        .powf(0.7);
    let mut matgrad_item = f64::tanh(
        (SMatrix::<f64, 2, 2>::from_column_slice(&[item, v1, v1, v1])
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh()),
    );
    let v2: f64 = (((dx + 1) as f64).sqrt() + f64::from(dx as u32) * 0.25);
    v1 + matgrad_item + v2 + matgrad_item + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.646;
let a1 = 3usize;
c.near("f", &f(a0, a1), &[5.40757110478025]);
c.near("f_grad", &f_grad(a0, a1), &[0.2999523324853574]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.2999523324853574]);
}
c.near("f_diff", &f_diff(a0, a1, -0.194), &[-0.05819075250215934]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, -0.194, &mut o0);
c.near("f_diff_into", &o0, &[-0.05819075250215934]);
}
}
}

pub mod p20 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, cotangent, lu), into)]
#[matgrad::hessian(wrt = all, into)]
pub fn f(
    all: Vector2<f64>,
    cotangent: &Vector4<f64>,
    lu: f64,
    k: &Params,
    s: &[usize],
) -> Result<f64, &'static str> {
    let v1 = ((*cotangent).abs() * (if k.gain > 0.2 { lu } else { all.y }));
    let v2 = vector![v1[2], cotangent.w, lu].cross_matrix().symmetric_part();
    let v3 = (if k.count > 1 {
        (-(v2[(2, 2)]).hypot(1.0 + (v2[(k.count % 3, 1)]) * (v2[(k.count % 3, 1)])))
    } else {
        (((v2[(2, k.count % 3)]).min(0.4)) / (1.5 + lu * lu))
    });
    let mut v4 = 0.25_f64;
    for v6 in 0..5 {
        let v7: f64 = (v6 as f64 * 0.1 - k.count as f64);
        let mut v8 = (-v3.mul_add(v7, 0.5))
            .mul_add((v4.atan2(1.5 + cotangent.w * cotangent.w)), 0.5);
        let mut v9 = vector![v2.m12, v8, v8].to_homogeneous();
        let v5 = (((SMatrix::<f64, 2, 2>::from_columns(&[all, all])
            * SMatrix::<f64, 2, 2>::from_columns(&[all, all]).transpose()
            + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .ok_or("no value")?
            .l()) * 0.2 + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        v8 += (v5 * ((v5 * all))).norm_squared() * 0.1;
        v9 -= v9;
    }
    v4 += v4;
    v4 *= (v3).cos();
    let v10: usize = 0;
    const K11: f64 = 0.8_f64;
    if v10 >= 3 {
        v4 += K11;
    }
    Ok(
        cotangent.norm_squared() + lu + v4
            + (cotangent.iter().map(|&v12| (lu).tanh()).sum::<f64>() / 4.0)
            + all[0] * all[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.849, 0.339]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.387, -0.308, 0.114, 0.504]);
let a2 = -0.036;
let a3 = &Params { gain: -0.055, shift: -0.106, count: 3usize, table: [0.04, 0.687, 0.45, 0.514], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.936, 0.21]), on: true };
let a4 = &[2usize, 1usize, 2usize, 0usize, 1usize, 3usize, 2usize, 3usize, 3usize, 2usize, 0usize, 2usize, 3usize, 2usize, 0usize, 3usize, 1usize];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[0.42200069687614006]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[0.339, -0.849, 0.774, -0.616, 0.228, 1.008, 1.9987051189222151]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.339, -0.849]);
c.near("f_grad_into", &o1, &[0.774, -0.616, 0.228, 1.008]);
c.near("f_grad_into", &o2, &[1.9987051189222151]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4).unwrap(), &[0.0, 1.0, 1.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 1.0, 0.0]);
}
}
}

pub mod p21 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, into)]
pub fn f(next_s: &[Vector2<f64>; 20], matgrad_item: f64) -> Result<f64, &'static str> {
    let v1: SMatrix<f64, 2, 2> = Matrix2::new(
            matgrad_item,
            next_s[16][0],
            matgrad_item,
            matgrad_item,
        )
        .unscale(2.0)
        .zip_zip_map(
            &Matrix2::new(matgrad_item, matgrad_item, matgrad_item, matgrad_item),
            &SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                &[
                    matrix![matgrad_item, next_s[18] [0]],
                    SMatrix::<
                        f64,
                        1,
                        2,
                    >::from_column_slice(&[next_s[14][0], matgrad_item]),
                ],
            ),
            |p, q, u| p * q + u.tanh(),
        );
    let mut v2 = 0.25_f64;
    for v3 in (0..33).rev() {
        let v4: [usize; 3] = [0, 0, 2];
        v2 += ((v1[(1, v3.min(1))]) - v2).mul_add(v2, 0.5);
    }
    let v6: f64 = (matgrad_item
        + {
            let v5: f64 = matgrad_item;
            v5
        });
    let mut v7 = 0.25_f64;
    let mut held_9 = None;
    for v8 in (0..17).step_by(2) {
        let v10: [usize; 3] = [1, 1, 2];
        let mut v11: f64 = 0.5;
        for j in 0..1 {
            v11 += v6 * j as f64;
        }
        let mut v12 = SMatrix::<f64, 3, 3>::repeat(v11)
            .fixed_view::<2, 2>(0, 0)
            .into_owned()
            .sum();
        if v8 % 2 == 0 {
            held_9 = Some(0.5);
        }
        v7 = (v7 * 0.5 + v12).tanh();
    }
    if let Some(held) = held_9 {
        v7 += held * 0.25;
    }
    let v13: f64 = if matgrad_item > -0.4 { v6 } else { v6 };
    let mut v14 = v1.m22;
    let mut v15 = v1;
    let v16 = (0.01 * ((0.1_f64.to_radians()) - v6)).to_degrees();
    Ok(
        v2 + v7 + v13 + v14 + v15.dot(&v15) / 4.0 + v16 + f64::tanh(v2)
            + next_s[0].x.sin(),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.067, 0.77]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.448, 0.325]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.038, -0.192]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.972, 0.518]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.785, 0.887]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.367, 0.945]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.066, 0.133]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.502, -0.316]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.04, 0.772]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.03, -0.296]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.562, -0.229]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.639, 0.84]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.752, 0.768]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.22, -0.976]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.31, 0.148]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.069, -0.84]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.979, 0.121]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.241, -0.047]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.299, 0.367]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.698, -0.741])];
let a1 = 0.032;
c.near("f", &f(a0, a1).unwrap(), &[2.0788783637169743]);
c.near("f_grad", &f_grad(a0, a1).unwrap(), &[0.9977563395044151, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0475448711328426, 0.0, 0.0, 0.0, -0.0021978656730109168, 0.0, 0.0, 0.0, -0.12578240475037594, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.9977563395044151, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0475448711328426, 0.0, 0.0, 0.0, -0.0021978656730109168, 0.0, 0.0, 0.0, -0.12578240475037594, 0.0, 0.0, 0.0]);
}
}
}

pub mod p22 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, into)]
#[matgrad::hvp(wrt = x, into)]
pub fn f(x: &Vector2<f64>, cholesky: &SVector<f64, 20>) -> f64 {
    let cholesky = Matrix2::new(cholesky[1], cholesky[9], x[1], cholesky[0]);
    let v1 = ((cholesky[(0, 0)]) - (cholesky[(0, 1)]));
    let mut s = (0.5_f64 * (cholesky.dot(&cholesky) / 4.0));
    let mut cholesky = (3.0_f64
        / (1.5
            + (Matrix2::new(s, s, s, cholesky[(0, 0)]).sum())
                * (Matrix2::new(s, s, s, cholesky[(0, 0)]).sum())));
    let mut all = (*x);
    let mut v2: f64 = (0.7 * (matgrad::constant(matgrad::constant(all[0]))).sin())
        .asin();
    let mut v3: f64 = v2;
    s + cholesky + all.sum() + v2 + v3
        + v1.hypot(1.0 + ((1.5 + v3.powi(2)).ln()) * ((1.5 + v3.powi(2)).ln()))
        + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.719, 0.134]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.747, -0.533, -0.552, 0.055, -0.741, -0.008, 0.283, 0.471, -0.469, 0.167, 0.413, -0.885, 0.154, 0.457, 0.629, 0.219, -0.602, 0.25, 0.321, 0.945]);
c.near("f", &f(a0, a1), &[1.8959942292539396]);
c.near("f_grad", &f_grad(a0, a1), &[1.134, 0.3653566156989364]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.134, 0.3653566156989364]);
}
c.near("f_hvp", &f_hvp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.853, -0.253])), &[-0.253, -1.0064773001932186]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.853, -0.253]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.253, -1.0064773001932186]);
}
}
}

pub mod p23 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = s_before, value, into)]
pub fn f(s_before: &Vector3<f64>, i: usize, all: usize, y: usize) -> f64 {
    let w = s_before.len();
    let mut v1 = 0.0_f64;
    let mut v2: f64 = ((w + 1) as f64).sqrt();
    let mut step_1: usize = 0;
    while v2 <= 0.9 && (v2 > -1.0 || step_1 < 9) && step_1 < 20 {
        for &out in s_before.iter().take(2) {
            let w: [usize; 3] = [1, 2, 1];
            let mut v3 = ((y as f64) + v2);
            let step_1: f64 = {
                let value: f64 = ((step_1 + 1) as f64).sqrt();
                value
            };
            v3 += matgrad::log_sigmoid((step_1 / (1.5 + step_1 * step_1)));
        }
        let mut v4 = (-(matgrad::sigmoid(v2)).sin());
        v4 /= 1.5 + (matgrad::constant((-v1))).powi(2);
        v1 += v4;
        step_1 += 1;
        v2 = v2 + 0.15;
    }
    let mut step_1 = (Vector4::new(v2, v1, v2, v1)
        + Vector4::new(v1, s_before.y, s_before.y, v2))
        .fixed_rows::<3>(1)
        .into_owned();
    let out: usize = all % 5;
    for i in 0..y {
        for s_before in 0..y {
            let mut step_1 = step_1.x;
            let v5: f64 = step_1.tanh();
            let v6 = v1;
            step_1
                += SMatrix::<f64, 2, 2>::from_rows(&[matrix![v6, v5], matrix![v2, v6]])
                    .mean();
        }
        step_1 /= 1.5 + (step_1[0]).powi(2);
    }
    let mut v7: f64 = (out as f64);
    let mut acc: usize = 0;
    while v7 <= 0.9 && (v7 > -1.0 || acc < 9) && acc < 20 {
        let mut value = matgrad::softplus(((1.5 + (v1 - 0.3_f64).powi(2)).log10()));
        value += step_1.lerp(&(*s_before), 3.0_f64).sum();
        acc += 1;
        v7 = v7 + 0.15;
    }
    let v8 = (-(1.5 + ((0.7 * v7.sin()).acos()).powi(2)).sqrt());
    const K9: f64 = 2.0_f64;
    let mut v10 = 0.0_f64;
    for (&v11, &w) in step_1.iter().zip(step_1.iter().skip(1)) {
        let v12: f64 = (K9 * f64::from(acc as u32) * 0.25);
        let mut v13 = (*s_before);
        v13
            += (SMatrix::<f64, 3, 1>::from_row_slice(&[w, v12, v11]).add_scalar(3.0))
                .normalize();
    }
    v1 + step_1.norm_squared() + v8 + v10 + (step_1 + (*s_before)).sum()
        + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.001, -0.176, -0.336]);
let a1 = 4usize;
let a2 = 2usize;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[-0.3693824049527819]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.429, -0.979, 0.298])), &[-1.9634075595594336]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.429, -0.979, 0.298])), &[-0.3693824049527819, -1.9634075595594336]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.429, -0.979, 0.298]), &mut o0);
c.near("f_diff_into", &o0, &[-1.9634075595594336]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.429, -0.979, 0.298]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-0.3693824049527819]);
c.near("f_value_and_diff_into", &o0, &[-1.9634075595594336]);
}
}
}

pub mod p24 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, x, pulled), value, into)]
#[matgrad::differential(wrt = (t1, x, pulled), value, into)]
pub fn f<const N: usize>(
    t1: &SVector<f64, N>,
    x: Vector3<f64>,
    pulled: &Vector2<f64>,
) -> f64 {
    let next_s = if (x.dot(&x) / 3.0) < 0.6 {
        ((x[0].hypot(1.0 + pulled.x * pulled.x)) * (pulled.x * t1[0]))
    } else {
        let mut v1 = x[1];
        (*t1).sum()
    };
    let mut v2 = {
        let pulled: f64 = (-(x / (1.5 + next_s * next_s))
            .angle(&SMatrix::<f64, 3, 2>::repeat(0.1_f64).column_sum().add_scalar(0.5)));
        pulled
    };
    let v3: f64 = (-1.25_f64);
    let mut cholesky = (v3 + (1.5 + v2.powi(2)).ln()).hypot(1.0 + (v3 - v3) * (v3 - v3));
    let (t1, mut value) = (((cholesky / (1.5 + pulled[1] * pulled[1])) + v3), cholesky);
    let v4: f64 = ((*pulled))[(1, 0)];
    let i = if (v3 + cholesky) < (value * value) && v3 > 0.35 {
        matrix![t1].insert_row(0, value)[0]
    } else {
        let mut v5 = 0.25_f64;
        for (v6, &pulled) in pulled.iter().enumerate() {
            let mut v7 = ((matgrad::log_sum_exp(&x)) + (v4 - pulled));
            v5 *= (v4).cos();
        }
        (1.5 + (matgrad::constant(t1)).powi(2)).acosh()
    };
    pulled.norm_squared() + next_s + v2 + cholesky + t1 + value + i + i + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.315, -0.686]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.714, -0.95, 0.156]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.446, 0.09]);
c.near("f", &f::<2>(a0, a1, a2), &[2.1509198709575665]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.6223570960532542, 0.0, -0.09150156168573398, -0.00021975328638517628, -0.09112131062540567, 1.4392270235506568, 0.05311961370683024]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2), &[2.1509198709575665, 0.6223570960532542, 0.0, -0.09150156168573398, -0.00021975328638517628, -0.09112131062540567, 1.4392270235506568, 0.05311961370683024]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.6223570960532542, 0.0]);
c.near("f_grad_into", &o1, &[-0.09150156168573398, -0.00021975328638517628, -0.09112131062540567]);
c.near("f_grad_into", &o2, &[1.4392270235506568, 0.05311961370683024]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[2.1509198709575665]);
c.near("f_value_and_grad_into", &o0, &[0.6223570960532542, 0.0]);
c.near("f_value_and_grad_into", &o1, &[-0.09150156168573398, -0.00021975328638517628, -0.09112131062540567]);
c.near("f_value_and_grad_into", &o2, &[1.4392270235506568, 0.05311961370683024]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.358]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.621, -0.603, -0.196]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.697, 0.491])), &[1.2872571188696924]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.358]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.621, -0.603, -0.196]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.697, 0.491])), &[2.1509198709575665, 1.2872571188696924]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.358]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.621, -0.603, -0.196]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.697, 0.491]), &mut o0);
c.near("f_diff_into", &o0, &[1.2872571188696924]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.477, 0.358]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.621, -0.603, -0.196]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.697, 0.491]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.1509198709575665]);
c.near("f_value_and_diff_into", &o0, &[1.2872571188696924]);
}
}
}

pub mod p25 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (value, v), into)]
#[matgrad::hvp(wrt = value, into)]
pub fn f(value: &Vector3<f64>, v: &Vector2<f64>, x: usize) -> f64 {
    let mut v2: f64 = v
        .iter()
        .map(|&v1| {
            value
                .iter()
                .map(|&item| {
                    (v1 * item
                        + v
                            .iter()
                            .map(|&out| 1.0 + 0.1 * ((-v.x)).tanh())
                            .product::<f64>())
                        .tanh()
                })
                .sum::<f64>() / 2.0
        })
        .sum::<f64>();
    let mut dx = match x {
        1..=3 if x != 4 => (((*v).sum()) + (v2.to_radians())),
        0 => (-(v[x % 2]).powi(2)).exp(),
        _ => {
            ((matgrad::log_sum_exp(&(*value)))
                * (v.iter().map(|&v3| 1.0 + 0.1 * ((v.x * v2)).tanh()).product::<f64>()))
        }
    };
    let mut sum_5 = 0.0;
    for out in 2..x {
        sum_5
            += dx
                .hypot(
                    1.0
                        + (v
                            .iter()
                            .zip(v.iter().skip(1))
                            .map(|(v, v4)| v * v4)
                            .sum::<f64>())
                            * (v
                                .iter()
                                .zip(v.iter().skip(1))
                                .map(|(v, v4)| v * v4)
                                .sum::<f64>()),
                );
    }
    let mut v = SMatrix::<f64, 2, 2>::from_columns(&[(*v), (*v)]).column_sum();
    let mut v = Matrix2::new(sum_5, sum_5, sum_5, v[(1, 0)]);
    let mut n = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| dx * (r0 + c0) as f64 * 0.1)
        .component_div(
            &(v * SMatrix::<f64, 2, 3>::from_fn(|r0, c0| dx * (r0 + c0) as f64 * 0.1))
                .map(|e| 1.5 + e * e),
        );
    let step_1 = f64::tanh(
        (if x < 6 {
            (n[(1, x % 3)]).hypot(1.0 + (n[(0, x.min(2))]) * (n[(0, x.min(2))]))
        } else {
            ((v[(1, 1)]) - dx)
        }),
    );
    value.norm_squared() + v2 + dx + sum_5 + v.dot(&v) / 4.0 + n.sum() + step_1
        + (1.5 + step_1 * step_1).powf((n.sum()).tanh()) + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.499, 0.232, -0.321]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.203, -0.901]);
let a2 = 5usize;
c.near("f", &f(a0, a1, a2), &[28.770340368358642]);
c.near("f_grad", &f_grad(a0, a1, a2), &[9.323096002053628, 7.159500758213618, 2.9256040041863702, 3.544278094124676, -3.1046871037012136]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[9.323096002053628, 7.159500758213618, 2.9256040041863702]);
c.near("f_grad_into", &o1, &[3.544278094124676, -3.1046871037012136]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.098, 0.734, -0.365])), &[-0.5434251162915689, 5.694851178944667, -2.1591735925850912]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.098, 0.734, -0.365]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.5434251162915689, 5.694851178944667, -2.1591735925850912]);
}
}
}

pub mod p26 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
pub fn f<const N: usize>(
    y: &SMatrix<f64, N, 2>,
    column: f64,
    item: f64,
    matgrad_total: usize,
) -> f64 {
    let mut v1 = (item - (column.atan()));
    let mut v2 = (column - v1);
    let mut v3 = vector![item, v2, v2];
    v3 = v3.lerp(&v3, y[(1, 1)]);
    let v4 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v1).map(|g| g.clamp(-0.9, 1.1));
    let t2: [usize; 3] = [1, 1, 2];
    v1 + v2 + v3.norm_squared() + v4.sum()
        + v4[(matgrad_total % 2, t2[t2[matgrad_total % 3]])] + y[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.287, 0.643, 0.284, 0.644, -0.98, 0.069]);
let a1 = 0.312;
let a2 = 0.436;
let a3 = 4usize;
c.near("f", &f::<3>(a0, a1, a2, a3), &[1.7838412195248332]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[0.9590974188070215, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p27 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (t2, w, other), into)]
#[matgrad::vjp(wrt = (t2, w, other), into)]
pub fn f(t2: &Vector2<f64>, w: &SVector<f64, 33>, other: &Vector3<f64>) -> Matrix2<f64> {
    let mut s_before = SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator(SMatrix::<f64, 3, 3>::repeat(w[32]).iter().map(|e| e * 0.5))
        .tr_mul(
            &((SMatrix::<f64, 3, 3>::zeros()).add_scalar(other[0]) * 0.2
                + SMatrix::<f64, 3, 3>::identity() * 2.0)
                .lu()
                .solve(&(*other))
                .unwrap(),
        );
    let mut v1: f64 = s_before.x;
    let mut pulled = matgrad::constant(v1);
    s_before
        /= 1.5
            + ({
                let v2 = v1;
                v2
            })
                .powi(2);
    Matrix2::new(w[5], v1, other.x, other[1])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(s_before.dot(&s_before) / 3.0 + v1 + pulled + pulled + t2[0] * t2[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.752, -0.567]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.227, 0.659, -0.485, 0.381, -0.376, 0.198, -0.166, 0.127, -0.321, 0.616, 0.594, 0.034, 0.567, 0.674, -0.87, 0.966, -0.134, 0.987, 0.935, -0.708, -0.392, 0.878, -0.811, 0.351, 0.785, -0.585, 0.768, 0.778, -0.458, 0.109, 0.207, -0.623, -0.678]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.566, -0.342, -0.452]);
c.near("f", &f(a0, a1, a2), &[1.4883860869719951, 0.7243860869719952, 1.5680541187715615, 0.9483860869719951]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.307, -0.45]), &SMatrix::<f64, 33, 1>::from_column_slice(&[0.819, -0.933, 0.555, 0.463, 0.405, 0.148, -0.449, -0.811, 0.853, 0.625, 0.374, -0.172, -0.81, -0.601, -0.086, 0.283, -0.066, -0.492, -0.685, -0.399, 0.229, -0.536, -0.661, -0.051, 0.471, -0.731, -0.62, -0.883, -0.094, -0.672, -0.071, 0.776, 0.094]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.342, 0.585, -0.105])), &[0.023217953352249483, 0.21721795335224953, -0.36542013393109857, 0.46021795335224946]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.307, -0.45]), &SMatrix::<f64, 33, 1>::from_column_slice(&[0.819, -0.933, 0.555, 0.463, 0.405, 0.148, -0.449, -0.811, 0.853, 0.625, 0.374, -0.172, -0.81, -0.601, -0.086, 0.283, -0.066, -0.492, -0.685, -0.399, 0.229, -0.536, -0.661, -0.051, 0.471, -0.731, -0.62, -0.883, -0.094, -0.672, -0.071, 0.776, 0.094]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.342, 0.585, -0.105]), &mut o0);
c.near("f_diff_into", &o0, &[0.023217953352249483, 0.21721795335224953, -0.36542013393109857, 0.46021795335224946]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.151, 0.363, -0.514, 0.577])), &[-0.15592499999999992, -0.20679999999999998, 0.0, 0.0, 0.0, 0.0, 0.0, -0.151, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.07519277306552508, 0.41890812889824486, 0.6144858089253133, 0.037485808925313335]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.151, 0.363, -0.514, 0.577]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[-0.15592499999999992, -0.20679999999999998]);
c.near("f_vjp_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, -0.151, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.07519277306552508]);
c.near("f_vjp_into", &o2, &[0.41890812889824486, 0.6144858089253133, 0.037485808925313335]);
}
}
}

pub mod p28 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = lu, into)]
#[matgrad::vjp(wrt = lu, into)]
pub fn f(lu: f64, column: Params, grad: &Params, matgrad_item: usize) -> Vector2<f64> {
    let other: [usize; 3] = [2, 0, 2];
    let mut value = 0.25_f64;
    for v1 in matgrad_item..5 {
        value *= ((-lu)).cos();
        let mut next_s = 0.8_f64;
        let mut n: SMatrix<f64, 2, 1> = Vector3::new(value, next_s, 0.5_f64)
            .zip_zip_map(
                &Vector3::new(value, next_s, next_s),
                &Vector3::new(lu, next_s, next_s),
                |p, q, u| p * q + u.tanh(),
            )
            .yz();
        n *= (n[(matgrad_item % 2, 0)]).tanh();
    }
    let mut grad = matgrad::relu(
        ({
            let v2 = {
                let next_s = value;
                next_s
            };
            {
                let n = v2;
                n
            }
        }),
    );
    SMatrix::<f64, 2, 1>::from_row_slice(&[lu, lu])
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            value + grad + (1.5 + (grad.atan2(1.5 + value * value)).powi(2)).ln()
                + lu * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.849;
let a1 = Params { gain: -0.61, shift: -0.888, count: 2usize, table: [-0.447, -0.229, -0.903, 0.432], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.88, 0.664]), on: true };
let a2 = &Params { gain: -0.899, shift: 0.451, count: 3usize, table: [0.742, -0.416, 0.682, 0.508], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.368, 0.021]), on: false };
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[-0.6022684156190956, -0.6022684156190956]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.3627272444523357, -2.094818296109908, 6.048985512988479]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.3627272444523357]);
c.near("f_gauss_newton_into", &o0, &[-2.094818296109908]);
c.near("f_gauss_newton_into", &o1, &[6.048985512988479]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.747, -0.311])), &[0.7582506017396419]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.747, -0.311]), &mut o0);
c.near("f_vjp_into", &o0, &[0.7582506017396419]);
}
}
}

pub mod p30 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
pub fn f(s: f64, pulled: SVector<f64, 17>, acc: f64, s_before: &Params) -> f64 {
    let mut matgrad_item = pulled[6];
    let v1: f64 = s_before.offset.x;
    let next_s: f64 = if s_before.count > 1 {
        (acc + v1)
    } else {
        (acc * 1.0_f64).exp_m1()
    };
    let v2: f64 = (0.7 * matgrad_item.sin()).atanh();
    let pulled = if !((-matgrad_item) < (-s)) {
        matgrad_item
    } else {
        SMatrix::<f64, 17, 2>::repeat(next_s).column(0).into_owned().sum()
    };
    let v3: Vector3<f64> = Vector3::new(
        if v1 > -0.4 { v1 } else { v1 },
        v1,
        (v1 - next_s),
    );
    for next_s in 0..3 {
        let mut acc: SMatrix<f64, 3, 1> = Vector2::new(pulled, pulled)
            .unscale(2.0)
            .to_homogeneous();
        acc /= 1.5 + (acc[next_s]).powi(2);
    }
    let cotangent: usize = 1;
    matgrad_item + pulled + v3.abs().add_scalar(3.0).norm() + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.091;
let a1 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.135, -0.79, -0.053, 0.152, 0.331, 0.591, 0.38, -0.668, -0.587, 0.614, -0.696, -0.131, 0.795, -0.182, 0.737, 0.69, 0.628]);
let a2 = 0.15;
let a3 = &Params { gain: -0.636, shift: -0.834, count: 2usize, table: [0.906, 0.259, 0.49, -0.314], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.372, -0.883]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[17.631378737362468]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[17.631378737362468, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[17.631378737362468]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p31 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::gauss_newton(wrt = whole, into)]
pub fn f(
    v: &[Vector2<f64>],
    cholesky: SVector<f64, 17>,
    whole: &Vector4<f64>,
    cotangent: f64,
    acc: f64,
) -> f64 {
    let v1: SMatrix<f64, 4, 1> = ((SMatrix::<f64, 4, 3>::zeros()).add_scalar(cotangent)
        * SMatrix::<f64, 3, 4>::repeat(cotangent))
        .diagonal();
    let mut cholesky = 0.25_f64;
    for &v2 in v.iter().skip(1) {
        let mut v3: f64 = {
            let acc: f64 = acc;
            acc
        };
        if acc > -0.4 {
            v3 = if acc > 0.35 { acc } else { acc };
        }
        cholesky += v3;
    }
    let v: f64 = acc;
    let mut pulled = v1;
    v1.norm_squared() + cholesky + v + pulled.sum()
        + (1.5 + (pulled[3] + v) * (pulled[3] + v)).powf(pulled[3].tanh())
        + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.146, -0.519]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.15, -0.61]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.969, 0.067]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.069, -0.762])];
let a1 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.514, -0.333, 0.906, 0.157, 0.285, 0.354, -0.053, 0.745, 0.425, 0.93, -0.707, 0.406, 0.549, -0.078, -0.778, -0.022, 0.295]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.5, -0.611, -0.877, -0.388]);
let a3 = 0.375;
let a4 = 0.146;
c.near("f", &f(a0, a1, a2, a3, a4), &[4.198127229999632]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.611, 0.5, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-0.611, 0.5, 0.0, 0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[8.812136119632193, -2.565055737529775, 2.099063614999816, 0.0, 0.0, 0.37332099999999996, -0.3055, -0.0, -0.0, -0.3055, 0.25, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[8.812136119632193]);
c.near("f_gauss_newton_into", &o0, &[-2.565055737529775, 2.099063614999816, 0.0, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.37332099999999996, -0.3055, -0.0, -0.0, -0.3055, 0.25, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p32 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = column)]
#[matgrad::vjp(wrt = column, value)]
pub fn f(column: Vector4<f64>) -> Matrix2<f64> {
    let mut column = ({
        let v1 = (if column[(0, 0)] < column.y { column[3] } else { column[3] });
        column[1]
    })
        .hypot(
            1.0
                + (if !(column[1] < -0.3) { 1.25_f64 } else { column[0] })
                    * (if !(column[1] < -0.3) { 1.25_f64 } else { column[0] }),
        );
    let mut value = column;
    let mut v2: f64 = (1.5_f64 - 1.25_f64);
    let v5 = if !((v2 / (1.5 + value * value)) <= value) {
        let mut v3 = {
            let mut whole = ((SMatrix::<f64, 3, 3>::zeros()).add_scalar(v2)
                + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
                    .fixed_view::<3, 3>(0, 0)
                    .into_owned());
            (whole[(2, 0)]).atan2(1.5 + (v2.min(value)) * (v2.min(value)))
        };
        (v3 - (value.asinh()))
    } else {
        let mut value: f64 = 1.0;
        for v4 in 0..2 {
            let matgrad_total: SMatrix<f64, 3, 1> = Vector3::new(0.8_f64, v2, value);
            let whole: f64 = (1.5
                + (matgrad_total.y - (if value >= -0.3 { v2 } else { column })).powi(2))
                .cbrt();
            column = whole;
        }
        value
    };
    let mut sum_7 = 0.0;
    for v6 in 0..2 {
        sum_7 += v5;
    }
    let step_1 = ((value - ((-sum_7.powi(2)).exp2()))
        + (if sum_7 < -0.3 { value } else { sum_7 }));
    let mut column = (v2 / (1.5 + (step_1 * v2) * (step_1 * v2)));
    let mut v8 = matrix![
        column, 1.5_f64, (1.5 + sum_7.powi(2)).log(3.0); { let step_1 = step_1; sum_7 },
        step_1, (column + step_1)
    ];
    let value = ((SMatrix::<
        f64,
        2,
        3,
    >::from_row_iterator(
            (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v5).iter().map(|e| e * 0.5),
        )
        .sum())
        / (1.5
            + ((v8[(0, 2)]).hypot(1.0 + column * column))
                * ((v8[(0, 2)]).hypot(1.0 + column * column))));
    SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator(
            SMatrix::<f64, 3, 3>::from_fn(|r0, c0| value * (r0 + c0) as f64 * 0.1)
                .iter()
                .map(|e| e * 0.5),
        )
        .fixed_view::<2, 2>(0, 0)
        .into_owned()
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            sum_7 + step_1 + column + v8.norm_squared() + value
                + 3.0_f64.atan2(1.5 + (v2 + value) * (v2 + value)),
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.884, 0.063, -0.275, 0.814]);
c.near("f", &f(a0), &[58.13189452094932, 58.162355914379, 58.162355914379, 58.192817307808674]);
c.near("f_gauss_newton", &f_gauss_newton(a0), &[6765.720218918285, 0.0, 108.60806857405348, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.8717264224652956, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.949, 0.31, -0.634, 0.965])), &[0.0, 0.7422620267489595, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.949, 0.31, -0.634, 0.965])), &[58.13189452094932, 58.162355914379, 58.162355914379, 58.192817307808674, 0.0, 0.7422620267489595, 0.0, 0.0]);
}
}

pub mod p33 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (matgrad_item, pulled), value)]
pub fn f<const N: usize>(
    matgrad_item: &SVector<f64, N>,
    pulled: &Vector3<f64>,
    value: &Matrix3<f64>,
) -> Vector2<f64> {
    let mut cholesky = SVector::<f64, 17>::zeros();
    let mut cholesky: f64 = value[(2, 2)];
    let mut v1: usize = 0;
    while cholesky < 1.5 && v1 < 7 {
        let mut sum_4 = 0.0;
        for &v2 in pulled.iter().skip(1) {
            let other: Vector3<f64> = Vector3::new(
                cholesky,
                (cholesky + cholesky),
                ((v1 as f64) + value[(1, v1.min(2))]),
            );
            sum_4
                += ((if !(cholesky < 0.6) { pulled[v1 % 3] } else { other.x })
                    * (v2 - matgrad_item[1]));
        }
        let matgrad_item = (1.5
            + (Vector2::new(cholesky, sum_4)
                .to_homogeneous()
                .metric_distance(
                    &((*value) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
                        .lu()
                        .solve(&(*pulled))
                        .unwrap()
                        .add_scalar(4.0),
                ))
                .powi(2))
            .cbrt();
        sum_4 = sum_4.max(matgrad_item);
        cholesky += 0.25;
        v1 += 1;
    }
    let v5: f64 = (0..v1).map(|j| j as f64 * 0.1).sum::<f64>();
    let v7: f64 = {
        let v6: f64 = (v5 * v5);
        (v6 + cholesky)
    };
    let mut other = SVector::<f64, 20>::zeros();
    let mut t2: f64 = v7;
    let mut acc: usize = 0;
    while t2 < 1.5 && acc < 7 {
        other = other * 0.5 + SMatrix::<f64, 20, 1>::from_element(pulled[1]);
        other *= ((t2 * cholesky)).tanh();
        other = other.lerp(&other, t2);
        t2 += 0.3;
        acc += 1;
    }
    let mut v8 = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| 0.3_f64 * (r0 + c0) as f64 * 0.1)
        .insert_row(2, (*pulled).mean());
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
            &[Vector2::new(v8[(0, 2)], v7), Vector2::new(v7, value[(1, v1 % 3)])],
        )
        .column(0)
        .into_owned()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            pulled.sum() + other.dot(&other) / 20.0 + v8.dot(&v8) / 9.0
                + ((v8[(0, 1)]).max(0.1))
                    .atan2(1.5 + (v5 * (v8[(1, 2)])) * (v5 * (v8[(1, 2)])))
                + matgrad_item[0] * matgrad_item[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.778, 0.912, 0.324]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.305, 0.183, 0.059]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.444, -0.847, -0.348, -0.492, -0.555, 0.15, -0.275, 0.005, 0.169]);
c.near("f", &f::<3>(a0, a1, a2), &[-0.6447176139687485, 3.2142823860312513]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.666, -0.114, -0.749]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.696, 0.35, 0.729])), &[2.4628006666666664, 2.4628006666666664]);
c.near("f_value_and_diff", &f_value_and_diff::<3>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.666, -0.114, -0.749]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.696, 0.35, 0.729])), &[-0.6447176139687485, 3.2142823860312513, 2.4628006666666664, 2.4628006666666664]);
}
}

pub mod p34 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
#[matgrad::differential(wrt = item, value, into)]
pub fn f(
    item: &Vector4<f64>,
    matgrad_item: SVector<f64, 17>,
    grad: &Vector2<f64>,
    step_1: &[usize],
    x: &[usize],
) -> Result<f64, &'static str> {
    let v3 = if ((*grad).norm_squared() / 2.0) < 0.1_f64 {
        f64::tanh(item[1])
    } else {
        let mut s_before = {
            let mut lu: f64 = ((({
                let v1 = grad[0];
                v1
            })
                .mul_add((matgrad_item.iter().map(|v| v * v).sum::<f64>().tanh()), 0.5))
                % 0.75);
            let mut x = (SMatrix::<f64, 4, 4>::zeros())
                .add_scalar(lu)
                .add_scalar(lu)
                .diagonal();
            grad.iter()
                .fold(
                    0.5,
                    |matgrad_item, &v2| (matgrad_item * 0.5 + (v2 * 2.0_f64)).tanh(),
                )
        };
        matgrad_item.sum()
    };
    let mut v4 = [0.8_f64; 4];
    let mut v5 = v4[1]
        .atan2(
            1.5
                + (v4
                    .iter()
                    .zip(v4.iter().skip(1))
                    .map(|(column, step_1)| column * step_1)
                    .sum::<f64>())
                    * (v4
                        .iter()
                        .zip(v4.iter().skip(1))
                        .map(|(column, step_1)| column * step_1)
                        .sum::<f64>()),
        );
    let v6: f64 = ((-0.5_f64) + (0.3_f64 - (-0.1_f64)));
    let mut x = (v3
        + (v4
            .iter()
            .fold(0.5, |matgrad_item, &v7| (matgrad_item * 0.5 + (*item)[0]).tanh())));
    let mut v8: SMatrix<f64, 17, 1> = matgrad_item;
    let mut sum_9 = 0.0;
    for &column in v8.iter() {
        sum_9 += ((column - x) - v8[3]);
    }
    for grad in 1..2 {
        for v10 in 0..v8.len() {
            let (v11, matgrad_item): (f64, f64) = (
                f64::from(v10 as u32) * 0.25,
                ((grad + 1) as f64).sqrt(),
            );
            let (cholesky, x): (f64, f64) = (
                v11,
                if matgrad_item > 0.35 { v11 } else { v6 },
            );
            let mut lu = (v8.sum()).atan2(1.5 + (x.to_radians()) * (x.to_radians()));
            if (SMatrix::<f64, 17, 2>::zeros()).add_scalar(v5).column_sum().sum() > lu {
                lu = (SMatrix::<f64, 17, 2>::zeros()).add_scalar(v5).column_sum().sum();
            }
        }
        sum_9 += v3.mul_add((if v6 >= -0.3 { v5 } else { v8[grad.min(16)] }), 0.5);
    }
    let mut lu: f64 = v6;
    if v6 > -0.4 {
        lu = v6;
    }
    Ok(
        v3 + v5 + x + v8.sum() + sum_9 + lu + v8.sum()
            + matgrad_item[0] * matgrad_item[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.934, 0.02, -0.278, -0.89]);
let a1 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.531, 0.422, 0.845, 0.753, -0.428, 0.354, 0.461, 0.539, -0.217, -0.016, 0.742, 0.667, 0.777, -0.108, -0.61, -0.442, 0.515]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.19, 0.649]);
let a3 = &[3usize, 2usize, 0usize, 1usize, 1usize, 2usize, 2usize, 3usize, 2usize, 1usize, 1usize, 3usize, 1usize, 1usize, 3usize, 2usize, 3usize];
let a4 = &[0usize, 1usize, 0usize, 0usize];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[-42.51311716865258]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[-4.142180091667718, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4).unwrap(), &[-42.51311716865258, -4.142180091667718, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-4.142180091667718, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-42.51311716865258]);
c.near("f_value_and_grad_into", &o0, &[-4.142180091667718, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768])).unwrap(), &[-0.42250236935010715]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768])).unwrap(), &[-42.51311716865258, -0.42250236935010715]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768]), &mut o0);
c.near("f_diff_into", &o0, &[-0.42250236935010715]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.102, 0.471, -0.623, -0.768]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-42.51311716865258]);
c.near("f_value_and_diff_into", &o0, &[-0.42250236935010715]);
}
}
}

pub mod p35 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::hvp(wrt = item, into)]
pub fn f(item: &SVector<f64, 20>) -> Option<f64> {
    let w = item.len();
    let v1;
    if item[2] > -0.3 {
        v1 = ((*item).dot(&(*item)) / 20.0);
    } else {
        v1 = (if 0.1_f64 <= item[10] { item[w % 20] } else { item[(15, 0)] });
    }
    let mut t1 = (((*item) - (*item)) / (1.5 + item[13].cos() * item[13].cos()));
    let mut value = 0.25_f64;
    let t1 = ((SMatrix::<
        f64,
        2,
        2,
    >::from_row_iterator(
        SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
                &[
                    matrix![v1, value],
                    SMatrix::<f64, 1, 2>::from_row_slice(&[value, t1[15]]),
                ],
            )
            .iter()
            .map(|e| e * 0.5),
    )) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    let mut held_2: Option<f64> = None;
    for out in t1.row_iter() {
        let mut item = t1
            .zip_zip_map(
                &t1,
                &Matrix2::new(
                    value,
                    out[(w % 1, w % 2)],
                    out[(w % 1, 1)],
                    out[(w.min(0), 1)],
                ),
                |p, q, u| p * q + u.tanh(),
            );
        let v3: f64 = f64::from(w as u32) * 0.25;
        let mut held_4 = None;
        for step_1 in t1.column_iter() {
            let mut v5: f64 = ((item[(0, w % 2)]) - (step_1[w % 2]));
            let mut item = v5;
            let mut dx: f64 = value;
            held_4 = match held_4 {
                Some(old) => Some(old * 0.5 + 0.5),
                None => Some(0.5),
            };
            dx *= (item).cos();
        }
        if let Some(held) = held_4 {
            value += held * 0.25;
        }
        value
            += (t1 * (matgrad::softmax(&Vector2::new(value, v3)))).norm_squared() * 0.1;
        value += held_2.unwrap_or(0.25) * 0.5;
        held_2 = Some((item[(1, 0)]).atan2(1.5 + (t1[(1, 0)]) * (t1[(1, 0)])));
        item -= item;
    }
    value
        -= match held_2 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let v6 = if value >= (0.5 * value.sin()).tan() {
        t1.component_div(&t1.map(|e| 1.5 + e * e))
    } else {
        t1
    };
    let mut sum_7 = 0.0;
    for value in v6.row_iter() {
        let out: [usize; 3] = [2, 2, 0];
        sum_7 += v1;
    }
    let mut sum_8 = 0.0;
    for w in 0..item.len() {
        sum_8 += sum_7;
    }
    let mut out: SMatrix<f64, 2, 2> = v6;
    Some(
        value + t1.norm_squared() + v6.norm_squared() + sum_7 + sum_8 + out.sum()
            + (1.25_f64 * (w as f64)) + item[0] * item[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.141, 0.79, -0.143, -0.342, 0.094, 0.236, -0.492, 0.191, -0.818, 0.6, -0.766, 0.906, 0.817, 0.829, 0.795, -0.186, -0.09, 0.32, -0.083, -0.579]);
c.near("f", &f(a0).unwrap(), &[39.49914274522912]);
c.near("f_grad", &f_grad(a0).unwrap(), &[0.198352055991046, 3.173906920333855, -0.6000401134275208, -1.4350609705749098, 0.3944319626726359, 0.9902759913908736, -2.0644736769674146, 0.8014521794731222, -3.4323972921937913, 2.517650825570018, -3.214200887311055, 3.8016527466107264, 3.428201207484508, 3.478554223995906, 3.3358873438802714, -0.7804717559267054, -0.3776476238355026, 1.3427471069706765, -0.34827503087051903, -2.4295330466750658]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.198352055991046, 3.173906920333855, -0.6000401134275208, -1.4350609705749098, 0.3944319626726359, 0.9902759913908736, -2.0644736769674146, 0.8014521794731222, -3.4323972921937913, 2.517650825570018, -3.214200887311055, 3.8016527466107264, 3.428201207484508, 3.478554223995906, 3.3358873438802714, -0.7804717559267054, -0.3776476238355026, 1.3427471069706765, -0.34827503087051903, -2.4295330466750658]);
}
c.near("f_hvp", &f_hvp(a0, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.265, -0.979, -0.4, -0.683, 0.515, 0.222, 0.083, -0.07, 0.782, 0.842, -0.747, 0.78, 0.728, -0.694, 0.035, -0.448, 0.774, -0.262, -0.555, -0.708])).unwrap(), &[-2.0909699400985997, -4.372924953158471, -1.6784414821233224, -2.8659440288616, 2.160988620039937, 0.9315433454941546, 0.34824888808934024, -0.29371578072462173, 3.2812947776290935, 3.533135206657054, -3.134515979806994, 3.272994214216122, 3.054793080253049, -2.912038738719081, 0.1469052077335298, -1.8798558330054886, 3.2477647827692517, -1.0993571903973276, -2.328831423918196, -2.970858739762665]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.265, -0.979, -0.4, -0.683, 0.515, 0.222, 0.083, -0.07, 0.782, 0.842, -0.747, 0.78, 0.728, -0.694, 0.035, -0.448, 0.774, -0.262, -0.555, -0.708]), &mut o0);
c.near("f_hvp_into", &o0, &[-2.0909699400985997, -4.372924953158471, -1.6784414821233224, -2.8659440288616, 2.160988620039937, 0.9315433454941546, 0.34824888808934024, -0.29371578072462173, 3.2812947776290935, 3.533135206657054, -3.134515979806994, 3.272994214216122, 3.054793080253049, -2.912038738719081, 0.1469052077335298, -1.8798558330054886, 3.2477647827692517, -1.0993571903973276, -2.328831423918196, -2.970858739762665]);
}
}
}

pub mod p36 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::differential(wrt = y, into)]
pub fn f(y: &Vector4<f64>) -> f64 {
    let cotangent: f64 = 0.3_f64;
    let v1: [usize; 3] = [0, 1, 1];
    let mut v2: f64 = (cotangent
        * (vector![cotangent, cotangent, cotangent, cotangent].sum()))
        .atan2(
            1.5
                + (cotangent.atan2(1.5 + cotangent * cotangent))
                    * (cotangent.atan2(1.5 + cotangent * cotangent)),
        );
    let mut v3 = (SMatrix::<f64, 4, 2>::zeros())
        .add_scalar(cotangent)
        .column(0)
        .into_owned();
    y.dot(y) / 4.0 + v2 + v3.dot(&v3) / 4.0 + v2 + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.603, -0.703, 0.085, 0.691]);
c.near("f", &f(a0), &[1.3103331315995375]);
c.near("f_grad", &f_grad(a0), &[-1.0045, -0.9544999999999999, 0.0425, 0.3455]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-1.0045, -0.9544999999999999, 0.0425, 0.3455]);
}
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.542, 0.846, -0.476, -0.093])), &[-1.4043074999999998]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.542, 0.846, -0.476, -0.093]), &mut o0);
c.near("f_diff_into", &o0, &[-1.4043074999999998]);
}
}
}

pub mod p37 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
pub fn f(grad: [f64; 33], y: &[f64; 3], s_before: &[usize], item: &Matrix3<f64>) -> f64 {
    let s_before = (SMatrix::<f64, 3, 3>::repeat(item[(2, 2)])
        .zip_zip_map(&(*item), &(*item), |p, q, u| p * q + u.tanh())
        .map(|v1| v1)
        .dot(
            &(*item)
                .zip_zip_map(
                    &SMatrix::<
                        f64,
                        3,
                        3,
                    >::from_fn(|r0, c0| grad[3] * (r0 + c0) as f64 * 0.1),
                    &(*item),
                    |p, q, u| p * q + u.tanh(),
                ),
        ) / 9.0);
    let mut sum_4 = 0.0;
    for v2 in 0..17 {
        let mut v3: bool = v2 % 2 == 0;
        v3 ^= v2 != 5;
        sum_4 += s_before;
    }
    let mut v5 = SMatrix::<f64, 3, 1>::zeros();
    let out: f64 = {
        let grad: f64 = item[(2, 0)];
        grad
    };
    for v6 in 0..17 {
        v5.x += (-v5[0].powi(2)).exp();
        let v7: [usize; 3] = [1, 1, 2];
        if ((v5.sum()) - (out * v5[v7[1]])) > sum_4 {
            sum_4 = ((v5.sum()) - (out * v5[v7[1]]));
        }
    }
    let mut sum_8 = 0.0;
    for grad in 1..33 {
        sum_8 += out;
    }
    sum_4 + v5.dot(&v5) / 3.0 + sum_8 + (0.7 * ((-1.25_f64.powi(2)).exp2()).sin()).acos()
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = [0.523, -0.002, 0.275, 0.422, -0.375, 0.586, 0.309, 0.511, -0.141, -0.476, -0.336, -0.153, -0.845, -0.017, -0.954, -0.447, -0.532, 0.775, -0.333, 0.656, -0.264, 0.317, 0.558, 0.617, -0.62, 0.794, 0.096, 0.56, -0.036, -0.381, -0.848, 0.426, 0.863];
let a1 = &[0.499, 0.719, 0.831];
let a2 = &[3usize, 1usize, 0usize, 1usize, 1usize, 1usize, 3usize, 1usize, 3usize, 3usize, 0usize, 1usize, 2usize, 0usize, 1usize, 2usize, 1usize];
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.31, -0.832, -0.583, 0.966, -0.874, 0.44, -0.249, 0.139, -0.64]);
c.near("f", &f(a0, a1, a2, a3), &[-13.517799240083004]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.719, 0.499, 0.0]);
}
}

pub mod p38 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled)]
#[matgrad::hvp(wrt = pulled)]
pub fn f<const N: usize>(pulled: &SVector<f64, N>) -> f64 {
    let mut w = (pulled[1] + ((1.5 + pulled[2].powi(2)).powf(0.7)));
    if !((*pulled).angle(&(*pulled).add_scalar(0.5)) < 0.1) {
        assert!(true);
    }
    let v1 = (*pulled);
    let v2: f64 = ({
        let next_s: f64 = 2.0_f64;
        next_s
    } + 0.3_f64);
    w = w.max((*pulled).map(|v3| v3).sum());
    let mut item = [(*pulled).sum(), matgrad::constant(v2), v1[2]];
    let v4: usize = 1;
    let mut matgrad_item = v1.iter().map(|v| v * v).sum::<f64>().tanh();
    w + matgrad_item + (0.7 * matgrad_item.sin()).atanh() + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.578, -0.101, 0.049]);
c.near("f", &f::<3>(a0), &[1.7369862520795039]);
c.near("f_grad", &f_grad::<3>(a0), &[1.6437491426188298, 1.2731216896115884, 0.20862519102423124]);
c.near("f_hvp", &f_hvp::<3>(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.048, 0.129, 0.094])), &[0.0694909702139815, 0.3264790527812685, 0.407346478463514]);
}
}

pub mod p39 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value, into)]
#[matgrad::newton_step(wrt = next_s, value)]
pub fn f(
    step_1: &Vector3<f64>,
    next_s: &Vector2<f64>,
    out: &Vector3<f64>,
    w: [f64; 4],
    t1: &Matrix3<f64>,
    i: f64,
) -> f64 {
    let v1: Vector3<f64> = Vector3::new(i, w[3], i);
    let g: f64 = ((v1[1] - t1[(1, 2)]) * t1[(0, 2)]);
    let mut matgrad_total = g;
    let mut v2 = matgrad_total
        .atan2(1.5 + (v1[1] * matgrad_total) * (v1[1] * matgrad_total));
    let v3 = v2.hypot(1.0 + v1[1] * v1[1]);
    let y = v2;
    step_1.norm_squared() + matgrad_total + v2 + v3 + y + v3 + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.118, -0.25, 0.122]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.847, 0.75]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.141, -0.687, 0.959]);
let a3 = [0.126, -0.871, -0.698, 0.786];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.949, -0.942, -0.032, 0.386, 0.015, -0.04, -0.346, 0.093, 0.714]);
let a5 = -0.121;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.4273633720227537]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.75, 0.847]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[3.4273633720227537, 0.75, 0.847]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.75, 0.847]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.4273633720227537]);
c.near("f_value_and_grad_into", &o0, &[0.75, 0.847]);
}
c.newton(&f_newton(a0, a1, a2, a3, a4, a5), &[0.0, 1.0, 1.0, 0.0], &[0.75, 0.847]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4, a5);
c.near("what is beside f_newton", &(r.0, r.1), &[3.4273633720227537, 0.75, 0.847]);
c.newton(&r.2, &[0.0, 1.0, 1.0, 0.0], &[0.75, 0.847]);
}
}
}

pub mod p40 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, n), into)]
pub fn f<const N: usize>(
    all: &SVector<f64, N>,
    y: f64,
    n: &Vector3<f64>,
    column: usize,
) -> f64 {
    let (whole, mut v1) = (
        (-y).mul_add((matgrad::sigmoid(n[2])), 0.5),
        matgrad::softplus(((*n).dot(&(*n)) / 3.0)),
    );
    let v2: usize = 1;
    let n: Vector2<f64> = Vector2::new(
        if v2 % 2 == 0 { v2 as f64 * 0.1 } else { column as f64 * 0.1 },
        (0..v2).map(|j| j as f64 * 0.1).sum::<f64>(),
    );
    let all = SMatrix::<
        f64,
        3,
        3,
    >::from_column_slice(
        &[
            v1,
            y.cos(),
            f64::exp(-v1.powi(2)),
            (if v2 >= 1 { v1 } else { y }),
            (n[v2 % 2] + whole),
            f64::exp(-y.powi(2)),
            whole.hypot(1.0 + v1 * v1),
            (1.5 + n[0] * n[0]).powf(whole.tanh()),
            n.y,
        ],
    );
    let whole = ((((all[(1, v2)]) - (all[(v2, v2)]))
        .hypot(
            1.0
                + ({
                    let v3 = all.m33;
                    v3
                })
                    * ({
                        let v3 = all.m33;
                        v3
                    }),
        )) - (n[1] * n[v2]));
    let mut dx: SMatrix<f64, 3, 3> = all;
    let n = dx.symmetric_part();
    let pulled = n.sum();
    v1 + all.norm_squared() + whole + dx.dot(&dx) / 9.0 + n.norm_squared() + pulled
        + ((pulled / (1.5 + pulled * pulled)) + whole) + n[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.121, -0.911]);
let a1 = -0.578;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.067, -0.511, 0.074]);
let a3 = 3usize;
c.near("f", &f::<2>(a0, a1, a2, a3), &[27.403738355374482]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[1.1837989489327085, 0.36273540020676687, -2.7665341717262377, 1.814960598071146]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.1837989489327085]);
c.near("f_grad_into", &o1, &[0.36273540020676687, -2.7665341717262377, 1.814960598071146]);
}
}
}

pub mod p41 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = g)]
#[matgrad::vjp(wrt = g)]
pub fn f(g: f64, s_before: f64, all: &Matrix3<f64>, acc: &[f64; 4]) -> Matrix2<f64> {
    let v1 = (1.5 + acc[1] * acc[1]).powf(((*all).dot(&(*all)) / 9.0).tanh());
    let mut v2 = ((*all).fixed_view::<3, 3>(0, 0).into_owned() + (acc[0] * (*all)));
    let dx: f64 = if s_before > 0.0 {
        all[(2, 1)]
    } else {
        if s_before > -0.4 { all[(1, 0)] } else { acc[0] }
    };
    let s_before: f64 = (if dx > 0.0 { acc[3] } else { acc[0] } - acc[3]);
    for v3 in 0..17 {
        let mut s = v2.m32;
        s += v2.lp_norm(1);
    }
    Matrix2::new(dx, (-0.3_f64), v1, g)
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v1 + v2.sum()
                + (0.7 * ((1.5 + (all[(2, 0)]) * (all[(2, 0)])).powf(v1.tanh())).sin())
                    .acos() + g * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.198;
let a1 = -0.335;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.06, 0.075, -0.279, -0.108, -0.864, 0.264, 0.652, -0.276, -0.973]);
let a3 = &[-0.083, -0.144, -0.278, -0.04];
c.near("f", &f(a0, a1, a2, a3), &[0.722529108252699, 1.7611286674459996, 0.34752910825269906, 0.845529108252699]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[0.3, 0.3, 0.3, 1.3]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.86, -0.268, -0.937, 0.292])), &[0.2761]);
}
}

pub mod p43 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value)]
#[matgrad::hessian(wrt = t2, value)]
pub fn f(x: f64, t2: &Vector2<f64>, w: f64) -> f64 {
    let v1: f64 = w;
    let mut out: f64 = ((1.5 + (0.8_f64 / (1.5 + t2[1] * t2[1])).powi(2)).powi(-1))
        .sin();
    let mut v2: SMatrix<f64, 2, 1> = Vector3::new(v1, out, v1).yz();
    t2.norm_squared() + out + v2.norm_squared() + (v1 * (v1 - v2[0])) + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.734;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.504, -0.335]);
let a2 = -0.427;
c.near("f", &f(a0, a1, a2), &[1.62893913676261]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.673, -0.3076212507856053]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.62893913676261, 0.673, -0.3076212507856053]);
c.near("f_hess", &f_hess(a0, a1, a2), &[2.0, 1.0, 1.0, 2.279617182049975]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[1.62893913676261, 0.673, -0.3076212507856053, 2.0, 1.0, 1.0, 2.279617182049975]);
}
}

pub mod p44 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, into)]
#[matgrad::vjp(wrt = t1, into)]
pub fn f(t1: f64, column: &Matrix3<f64>, grad: &Matrix3<f64>, dx: usize) -> f64 {
    let v1 = (*column).symmetric_part();
    let v2: f64 = (grad[(1, 2)]
        + (((dx + 1) as f64).sqrt() + (v1[(2, 1)]).atan2(1.5 + t1 * t1)));
    let mut v3 = 0.25_f64;
    for v4 in v1.column_iter() {
        let mut sum_7 = 0.0;
        for &v5 in v4.iter().rev() {
            sum_7 += v5;
        }
        let mut v8 = v3;
        v8 += v1.sum();
    }
    let mut v9 = v1[(2, 0)];
    let mut v10 = SMatrix::<f64, 2, 2>::zeros();
    v1.sum() + v2 + v3 + v9 + v10.dot(&v10) / 4.0 + v2 + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.837;
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.031, 0.493, -0.717, 0.229, -0.567, -0.912, 0.642, -0.222, -0.632]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.906, -0.571, -0.774, 0.075, -0.117, 0.657, -0.575, 0.807, -0.368]);
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[4.328384808820334]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.6676062357222274]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.6676062357222274]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.55), &[-0.3671834296472251]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, -0.55, &mut o0);
c.near("f_vjp_into", &o0, &[-0.3671834296472251]);
}
}
}

pub mod p45 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, pulled))]
#[matgrad::gauss_newton(wrt = lu)]
pub fn f(lu: &SMatrix<f64, 3, 2>, pulled: f64, acc: Params, all: usize) -> f64 {
    let mut v1: f64 = 0.5;
    for j in 0..1 {
        v1 += f64::from(all as u32) * 0.25 * j as f64;
    }
    let out = (((pulled - v1) * (matgrad::constant(v1))) + (lu[(1, acc.count % 2)]));
    let x: f64 = if v1 > -0.4 {
        {
            let v2: f64 = v1;
            v2
        }
    } else {
        (0..all).map(|j| j as f64 * 0.1).sum::<f64>()
    };
    pulled + out + x + x + lu[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[0.015, 0.572, 0.169, 0.442, 0.751, 0.799]);
let a1 = -0.907;
let a2 = Params { gain: 0.225, shift: 0.141, count: 3usize, table: [0.323, -0.822, -0.998, -0.122], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.282, -0.328]), on: false };
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[0.15549943750632805]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.9998875021093592, 0.0, 0.0, 0.0, 1.0, 0.0, 1.5]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.012090037532392212, 0.15548194414761277, 0.0, 0.0, 0.0, 0.15549943750632805, 0.0, 0.9997750168744938, 0.0, 0.0, 0.0, 0.9998875021093592, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.9998875021093592, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p46 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx)]
pub fn f<const N: usize>(dx: &SVector<f64, N>) -> f64 {
    let v1 = |g: f64, v2: f64| {
        let v3 = v2;
        ((v2 * v3)).tanh()
    };
    let (g, v4): (f64, f64) = ((2.0_f64 + (-1.25_f64)), (-1.5_f64));
    let mut matgrad_total = (*dx);
    let mut matgrad_total = (*dx)
        .zip_zip_map(&matgrad_total, &(*dx), |p, q, u| p * q + u.tanh());
    let mut dx = 0.0_f64;
    for v5 in (0..3).step_by(2) {
        let mut step_1 = (if v4 > 0.0 { (-dx) } else { g });
        let i = step_1;
        let v6;
        if v5 < 1 {
            v6 = (1.5 + i * i).powf(step_1.tanh());
        } else {
            v6 = matgrad::constant(0.8_f64);
        }
        dx += (f64::tanh(step_1) * (v5 as f64));
    }
    let n: SMatrix<f64, 3, 1> = Vector3::new(dx, (v4 * matgrad_total[0]), (-g));
    matgrad_total.sum() + dx + n.norm_squared() + dx
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.686, 0.371]);
c.near("f", &f::<2>(a0), &[8.832073323573018]);
c.near("f_grad", &f_grad::<2>(a0), &[11.695417912328002, 1.6160700563726373]);
}
}

pub mod p48 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, value)]
#[matgrad::hessian(wrt = column, value)]
pub fn f(
    i: &Vector2<f64>,
    s: f64,
    column: &Vector2<f64>,
    x: f64,
    matgrad_item: &Vector4<f64>,
) -> f64 {
    let v3 = if x > 0.35 {
        let (v1, v2): (f64, f64) = (
            matgrad_item[1],
            {
                let x: f64 = matgrad_item[3];
                x
            },
        );
        (1.5 + (v2.abs().sqrt()) * (v2.abs().sqrt())).powf(column[0].tanh())
    } else {
        (column[1] - ((*column).sum()))
    };
    let mut matgrad_item = ((matgrad_item[(0, 0)]).tanh()).cos();
    let matgrad_item = ((Matrix2::new(matgrad_item, s, s, v3) * (*column))
        - matgrad::softmax(&(*i)));
    let mut v4: f64 = (if x > -0.4 {
        (matgrad_item[0] + column[1]).mul_add(v3, 0.5)
    } else {
        v3
    });
    let whole: f64 = {
        let cholesky: f64 = x;
        cholesky
    };
    let x = whole;
    let mut g: SMatrix<f64, 2, 1> = matgrad_item
        .zip_zip_map(&Vector2::new(x, whole), &matgrad_item, |p, q, u| p * q + u.tanh())
        .abs();
    let mut g = f64::sin(
        ((g[0].clamp(-0.9, 1.1))
            .hypot(
                1.0
                    + ({
                        let v5 = s;
                        v5
                    })
                        * ({
                            let v5 = s;
                            v5
                        }),
            )),
    );
    v3 + matgrad_item.sum() + v4 + x + g + g + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.799, -0.008]);
let a1 = -0.779;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.122, -0.597]);
let a3 = 0.468;
let a4 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.384, 0.108, -0.35, 0.222]);
c.near("f", &f(a0, a1, a2, a3, a4), &[2.450430335735924]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.5470359806036476, 0.6888421755762536]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[2.450430335735924, 0.5470359806036476, 0.6888421755762536]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4), &[0.7512917263326007, 1.972970224741733, 1.9729702247417331, -0.22906912853494532]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4), &[2.450430335735924, 0.5470359806036476, 0.6888421755762536, 0.7512917263326007, 1.972970224741733, 1.9729702247417331, -0.22906912853494532]);
}
}

pub mod p49 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (s_before, s), value)]
pub fn f(s_before: f64, s: Vector2<f64>) -> f64 {
    let mut v1 = 0.0_f64;
    let mut v2: f64 = 0.0_f64;
    let mut v3: usize = 0;
    while v3 < 5 {
        let mut v4: f64 = v2;
        let mut v10 = {
            let v6 = matgrad::relu(
                ({
                    let v5 = (s[v3 % 2]).tanh().sinh();
                    s_before
                }),
            );
            let v9 = if v3 % 2 == 0 {
                let v7: f64 = v2;
                vector![v6, v7, v1]
            } else {
                let mut v8: SMatrix<f64, 2, 1> = s;
                (Vector3::new(v2, 1.5_f64, v4) - Vector3::new(v4, v8[v3.min(1)], v1))
            };
            Vector3::new(v9.z, v4, v2).iter().map(|v| v * v).sum::<f64>().tanh()
        };
        v10 *= (v1).cos();
        v3 += 1;
        v2 = v2 + 0.15;
    }
    let v11: f64 = (1.5
        + ((1.5 + (v2 * v2) * (v2 * v2)).powf(v2.tanh()))
            * ((1.5 + (v2 * v2) * (v2 * v2)).powf(v2.tanh())))
        .powf((v2 * s_before).tanh());
    let v12 = s;
    let mut v13: f64 = 1.0;
    let mut v14: f64 = (v3 as f64);
    let mut v15: usize = 0;
    while v15 < 5 {
        let mut sum_19 = 0.0;
        for v16 in 0..=17 {
            let (v17, v18): (f64, f64) = (
                f64::from(v16 as u32) * 0.25,
                (0..v3).map(|j| j as f64 * 0.1).sum::<f64>(),
            );
            sum_19 += (((1.5 + v12.y * v12.y).powf(v13.tanh())) - v18);
        }
        sum_19 *= (s.sum()).cos();
        v14 += 0.15;
        v15 += 1;
    }
    let mut v20 = (((v3 + 1) as f64).sqrt()
        * (0.7 * ((1.5 + v12[1].powi(2)).ln()).sin()).acos());
    let v21 = (v20 - (if v3 >= 18 { v20 } else { 3.0_f64 }));
    let v22 = s.len();
    let mut v23: f64 = (v15 as f64);
    let mut v24: usize = 0;
    while v23 < 1.5 && v24 < 7 {
        v1 = (v1 * 0.5 + v14.powi(2).ln_1p()).tanh();
        let mut v25 = v23.max((v21 % 0.75));
        let v26: f64 = (v12 * v25)[0];
        if (v26 + v2).abs().sqrt() > v25 {
            v25 = (v26 + v2).abs().sqrt();
        }
        v23 += 0.15;
        v24 += 1;
    }
    v1 + v11 + v13 + v20 + v21 + v23 + v23 + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.574;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.824, -0.502]);
c.near("f", &f(a0, a1), &[14.00525199669238]);
c.near("f_diff", &f_diff(a0, a1, -0.627, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.356, -0.27])), &[-0.8282095168965478]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, -0.627, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.356, -0.27])), &[14.00525199669238, -0.8282095168965478]);
}
}

pub mod p50 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s)]
#[matgrad::differential(wrt = next_s)]
pub fn f(next_s: f64, acc: bool, out: Mode, whole: &Params) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 0..3 {
        let v2: Vector2<f64> = Vector2::new(
            v1 as f64 * 0.1,
            f64::from(v1 as u32) * 0.25,
        );
        sum_3
            += ((1.5 + (v2[(1, 0)]) * (v2[(1, 0)])).powf(v2.y.tanh()))
                .mul_add(v2[1], 0.5);
    }
    let v4 = (((1.5 + sum_3.powi(2)).sqrt()) - next_s).sin();
    let mut v5 = (if v4 < -0.3 && out == Mode::Fast {
        v4
    } else {
        sum_3.mul_add(sum_3, 0.5)
    });
    sum_3 + v4 + v5 + (if !(v5 <= 0.6) { (v5 - v4) } else { matgrad::constant(v5) })
        + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.484;
let a1 = false;
let a2 = Mode::Slow;
let a3 = &Params { gain: -0.337, shift: -0.34, count: 1usize, table: [-0.396, -0.358, 0.226, 0.429], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.812, -0.563]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[15.346845113718508]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.404), &[-0.1212]);
}
}

pub mod p51 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, into)]
#[matgrad::hvp(wrt = value, into)]
pub fn f(value: &Vector2<f64>, matgrad_total: f64, w: &[f64; 20]) -> f64 {
    let mut v1 = matrix![
        matgrad_total, matgrad_total, matgrad_total.mul_add(w[2], 0.5); matgrad_total, (*
        value).perp(& (* value)), (w[1] + w[9])
    ];
    v1[(1, 1)]
        += (1.5
            + ((1.5 + (v1[(0, 0)]) * (v1[(0, 0)])).powf((v1[(1, 2)]).tanh())).powi(2))
            .ln();
    v1 += v1;
    let mut v2 = w[5];
    v2 += v2;
    let mut v3: f64 = (SMatrix::<
        f64,
        2,
        3,
    >::from_fn(|r0, c0| v1[(1, 1)] * (r0 + c0) as f64 * 0.1)
        .mean() * w[8]);
    v3 *= (w[17]).cos();
    value.norm_squared() + v1.sum() + v2 + v3 + w[6] + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.032, 0.593]);
let a1 = 0.287;
let a2 = &[0.964, 0.041, 0.477, -0.248, -0.892, -0.454, 0.049, -0.55, -0.964, 0.443, -0.149, 0.698, -0.003, -0.844, -0.971, 0.221, 0.154, 0.799, -0.394, -0.275];
c.near("f", &f(a0, a1, a2), &[5.420487872305609]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.5289999999999999, 1.154]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.5289999999999999, 1.154]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.438, 0.228])), &[-0.648, 0.018000000000000016]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.438, 0.228]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.648, 0.018000000000000016]);
}
}
}

pub mod p54 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = cotangent, value, into)]
#[matgrad::vjp(wrt = cotangent, value, into)]
pub fn f(
    cotangent: f64,
    t1: f64,
    dx: &Params,
    column: usize,
    lu: Matrix3<f64>,
) -> Matrix2<f64> {
    let mut v1 = 0.25_f64;
    for v2 in lu.row_iter() {
        let v3 = if cotangent.asinh() > (-t1) || t1 > 0.4 {
            let x: f64 = ((if !(matgrad::constant(v1)
                < (if column < 4 { t1 } else { v2[(column % 1, 1)] }))
            {
                (1.5 + (v2[(0, 0)]) * (v2[(0, 0)])).powf((v2[(0, 2)]).tanh())
            } else {
                (v1 - (v2[(column.min(0), column % 3)]))
            }) * (lu[(0, 0)] * v1));
            v2.into_owned()
        } else {
            if dx.count > 1 {
                v1 = v2.into_owned().sum();
            } else if v2[(0, dx.count % 3)] >= v2.into_owned().sum() {
                v1 += v2[(0, 2)];
            }
            v2.into_owned()
        };
        let s_before: f64 = v3[(0, column.min(2))];
        if column != 3 {
            v1 += (lu[(0, 1)] * (-s_before));
        } else {
            let grad = v2[(0, 0)];
            v1
                += (if grad >= -0.3 {
                    v3.metric_distance(&v2.into_owned().add_scalar(4.0))
                } else {
                    s_before
                });
        }
        v1 *= (matgrad::constant(v1)).cos();
    }
    let v4: usize = column % 2;
    let v5: [usize; 3] = [1, 1, 1];
    let v6 = lu;
    let (t1, v7): (f64, f64) = (
        f64::from(v4 as u32) * 0.25,
        (lu[(v4, v4)] + (v4 as f64)),
    );
    let column: usize = column;
    let mut sum_9 = 0.0;
    for v8 in 2..5 {
        sum_9 += ((lu.sum()) + (v7.tanh().cosh()));
    }
    let v10;
    if column != 4 {
        v10 = sum_9.atan();
    } else {
        v10 = lu.mean();
    }
    (Matrix2::new(sum_9, v10, t1, lu[(v4, 1)]) * 0.3).pow(3).transpose()
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(cotangent + v1 + t1 + sum_9 + v10 + v6.m11 + cotangent * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = -0.331;
let a1 = -0.743;
let a2 = &Params { gain: -0.037, shift: -0.518, count: 1usize, table: [-0.49, -0.664, 0.976, 0.418], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.889, 0.988]), on: false };
let a3 = 2usize;
let a4 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.437, 0.608, 0.54, 0.163, -0.638, -0.726, 0.137, 0.195, -0.181]);
c.near("f", &f(a0, a1, a2, a3, a4), &[3.1343008006654918, 2.9988894575521368, 2.8307694550437468, 2.8308863852127466]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[1.3, 1.3, 1.3, 1.3]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4), &[3.1343008006654918, 2.9988894575521368, 2.8307694550437468, 2.8308863852127466, 1.3, 1.3, 1.3, 1.3]);
{
let mut o0 = SMatrix::<f64, 4, 1>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_jac_into", &o0, &[1.3, 1.3, 1.3, 1.3]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[3.1343008006654918, 2.9988894575521368, 2.8307694550437468, 2.8308863852127466]);
c.near("f_value_and_jac_into", &o0, &[1.3, 1.3, 1.3, 1.3]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.442, 0.554, -0.955, 0.199])), &[-0.8371999999999998]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.442, 0.554, -0.955, 0.199])), &[3.1343008006654918, 2.9988894575521368, 2.8307694550437468, 2.8308863852127466, -0.8371999999999998]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.442, 0.554, -0.955, 0.199]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.8371999999999998]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.442, 0.554, -0.955, 0.199]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[3.1343008006654918, 2.9988894575521368, 2.8307694550437468, 2.8308863852127466]);
c.near("f_value_and_vjp_into", &o0, &[-0.8371999999999998]);
}
}
}

pub mod p55 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = grad, into)]
#[matgrad::gauss_newton(wrt = grad, into)]
pub fn f(grad: f64) -> f64 {
    let dx = ((-grad) - grad);
    let k: SMatrix<f64, 3, 1> = Vector3::new(dx, dx, dx);
    let mut other = SVector::<f64, 4>::zeros();
    for k in 0..20 {
        if false {
            break;
        }
        for (&i, &matgrad_item) in other.iter().zip(other.iter().skip(1)) {
            if k % 2 == 0 {
                break;
            }
            let mut matgrad_item: f64 = matgrad_item;
            let dx: f64 = if k == 19 - k {
                ((k + 1) as f64).sqrt()
            } else {
                f64::from(k as u32) * 0.25
            };
            let mut matgrad_item: f64 = dx;
            matgrad_item += dx;
        }
        let mut matgrad_item = {
            let grad = other.w;
            let mut dx = (grad + grad);
            dx
        };
        matgrad_item += (1.5 + (other.x.atan()).powi(2)).recip();
    }
    let mut other = Vector3::new(k[0], k[2], k[(2, 0)]).insert_row(1, k.z).mean();
    let k = |dx: f64| {
        let i = dx;
        (matgrad::constant(i)).tanh()
    };
    other = (other * 0.5 + dx).tanh();
    let grad = SMatrix::<f64, 2, 3>::from_element(grad);
    other -= grad[(0, 0)];
    let mut grad = other;
    dx + other + grad
}
pub fn check(c: &mut Checker) {
let a0 = -0.322;
c.near("f", &f(a0), &[2.7818824976652587]);
c.near("f_grad", &f_grad(a0), &[-6.652472624754111]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-6.652472624754111]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0), &[3.869435115408149, -18.506397161000727, 44.25539202310285]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[3.869435115408149]);
c.near("f_gauss_newton_into", &o0, &[-18.506397161000727]);
c.near("f_gauss_newton_into", &o1, &[44.25539202310285]);
}
}
}

pub mod p56 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = s_before)]
#[matgrad::vjp(wrt = s_before, value)]
pub fn f(
    matgrad_item: &SVector<f64, 17>,
    s_before: f64,
    s: &SVector<f64, 5>,
    y: &[f64; 20],
    t2: [f64; 4],
) -> SMatrix<f64, 1, 2> {
    let s: SMatrix<f64, 5, 1> = (SMatrix::<f64, 5, 1>::repeat(s[3])
        * matgrad::relu(0.1_f64));
    let cotangent: f64 = {
        let v1: f64 = y[11];
        t2[3]
    };
    let mut v2: f64 = 0.5;
    for j in 0..4 {
        v2 += (t2[2] + t2[1]) * j as f64;
    }
    let mut v3 = 0.0_f64;
    let mut s = 0;
    for v4 in 0..=s {
        let mut sum_6 = 0.0;
        for &v5 in y.iter().rev() {
            sum_6 += (*matgrad_item).scale(v5).sum();
        }
        let mut sum_8 = 0.0;
        for v7 in 2..4 {
            sum_8 += v3;
        }
        if sum_8 > sum_6 {
            sum_6 = sum_8;
        }
    }
    let mut v9 = 0.0_f64;
    let mut pulled = 0;
    for &v10 in t2.iter().rev() {
        let v11 = if f64::sin(v2) <= 0.1 { (*matgrad_item) } else { (*matgrad_item) };
        let v12: f64 = ((v10 + (pulled as f64)) - v2);
        let mut v13 = matgrad::constant(v3);
        v9 += (v13 * (v11[((pulled * 3 + 1) % 17, 0)]));
    }
    let v15: f64 = {
        let v14 = cotangent;
        (((-v14.powi(2)).exp2()) * (f64::exp(-v3.powi(2))))
    };
    v9 = v9.max(((pulled as f64) + (2.0_f64 - (t2[pulled + 1]))));
    SMatrix::<f64, 1, 2>::from_row_slice(&[v2, t2[pulled / 2]])
        + SMatrix::<f64, 1, 2>::repeat(v3 + v9 + v15 + v3 + s_before * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.479, 0.174, -0.277, -0.398, -0.444, 0.482, -0.452, 0.523, -0.243, 0.628, -0.488, 0.936, -0.688, 0.107, -0.388, 0.903, -0.668]);
let a1 = -0.129;
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.384, -0.398, -0.733, -0.446, -0.904]);
let a3 = &[0.974, -0.793, -0.847, 0.729, 0.972, -0.08, 0.906, 0.716, 0.669, -0.084, 0.476, -0.059, -0.874, 0.616, 0.502, -0.302, -0.128, 0.747, 0.772, -0.963];
let a4 = [0.551, -0.36, -0.876, -0.552];
c.near("f", &f(a0, a1, a2, a3, a4), &[-3.7850916918878346, 3.681908308112166]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[13.941683952671852, -0.030955015132700492, 0.18]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.616, 0.091])), &[0.21209999999999998]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.616, 0.091])), &[-3.7850916918878346, 3.681908308112166, 0.21209999999999998]);
}
}

pub mod p57 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, into)]
#[matgrad::differential(wrt = matgrad_item, into)]
pub fn f<const N: usize>(
    matgrad_item: &SVector<f64, N>,
    grad: &Matrix3<f64>,
) -> Option<f64> {
    let v1 = grad.m11.mul_add((matgrad_item[1].mul_add((grad[(0, 0)]), 0.5)), 0.5);
    let (v2, v3): (f64, f64) = (grad[(2, 1)], (grad[(2, 1)] * grad[(0, 0)]));
    let v4: [usize; 3] = [1, 1, 1];
    let mut v6 = {
        let mut v5 = SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| matgrad_item[4] * (r0 + c0) as f64 * 0.1);
        ((*matgrad_item))[(v4[1], 0)]
    };
    let (v7, v8): (f64, f64) = ((v3 - v2), if v3 > -0.4 { v3 } else { v2 });
    let mut sum_11 = 0.0;
    for &v9 in v4.iter().rev() {
        sum_11 += (SMatrix::<f64, 3, 3>::from_element(v8).dot(&(*grad)) / 9.0);
    }
    let mut held_13 = None;
    for v12 in 0..N {
        let v14: Vector3<f64> = Vector3::new(
            v7,
            (f64::from(v12 as u32) * 0.25 + v12 as f64 * 0.1),
            (f64::from(v12 as u32) * 0.25 * v7),
        );
        let mut v15: f64 = (v14[v4[1]] - v14[v12.min(2)]);
        v15 += held_13.unwrap_or(0.25) * 0.5;
        held_13 = match held_13 {
            Some(old) => Some(old * 0.5 + v8.min(0.4)),
            None => Some(v8.min(0.4)),
        };
        v6 += (v1.asinh() * v7);
    }
    sum_11 += held_13.unwrap_or(0.25) * 0.5;
    let mut sum_18 = 0.0;
    for v16 in 0..4 {
        let v17: f64 = (0..v16).map(|j| j as f64 * 0.1).sum::<f64>();
        sum_18 += (v8 - v17);
    }
    Some(v6 + sum_11 + sum_18 + sum_18 + matgrad_item[0] * matgrad_item[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.151, 0.785, -0.3, -0.279, 0.92]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.872, -0.683, 0.721, -0.783, 0.434, -0.512, 0.327, 0.194, -0.471]);
c.near("f", &f::<5>(a0, a1).unwrap(), &[-4.107925736868622]);
c.near("f_grad", &f_grad::<5>(a0, a1).unwrap(), &[0.785, 1.2871364181410607, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.785, 1.2871364181410607, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.828, 0.102, 0.758, 0.543, 0.608])).unwrap(), &[0.7812679146503883]);
{
let mut o0 = 9.0;
let r = f_diff_into::<5>(a0, a1, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.828, 0.102, 0.758, 0.543, 0.608]), &mut o0);
c.near("f_diff_into", &o0, &[0.7812679146503883]);
}
}
}

pub mod p58 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (cholesky, lu), value)]
#[matgrad::vjp(wrt = (cholesky, lu), value)]
pub fn f(cholesky: Vector2<f64>, whole: f64, lu: f64, dx: Mode) -> Vector3<f64> {
    let v1: usize = 1;
    let lu: f64 = (((matgrad::constant(whole)) + (lu.powi(2).ln_1p()))
        * ((v1 + 1) as f64).sqrt());
    let mut all = [(lu + lu), ((v1 as f64) + cholesky[v1 % 2]), lu];
    let mut whole: f64 = (-(-({
        let cholesky = all[2 - v1];
        cholesky
    })
        .powi(2))
        .exp());
    let mut whole = {
        let (v2, mut lu) = (
            ((matgrad::constant(whole)) * (all[v1] + whole)),
            cholesky.y,
        );
        Vector2::new(lu, lu).iter().map(|v| v * v).sum::<f64>().tanh()
    };
    let mut v3 = SVector::<f64, 4>::zeros();
    for whole in (0..4).rev() {
        let x: f64 = ((v1 + 1) as f64).sqrt();
        v3 = v3 * 0.5 + v3;
    }
    if v1 == 1 {
        v3 /= 1.5 + ((0.01 * v3[v1]).to_degrees()).powi(2);
    } else {
        let v5 = if dx == Mode::Fast {
            v3 *= (v3[1]).tanh();
            matgrad::softmax(&cholesky)
        } else {
            let mut t2: f64 = ((-whole)
                + (cholesky.metric_distance(&cholesky.add_scalar(4.0))));
            cholesky
        };
        v3 += v3.map(f64::tanh);
    }
    let mut v7 = {
        let column = all[v1];
        (1.5 + (matgrad::softplus(column)) * (matgrad::softplus(column)))
            .powf((if dx == Mode::Fast { v3[v1] } else { whole }).tanh())
    };
    let all = v7;
    Vector3::new(all, v7, v7)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            cholesky.sum() + v3.norm_squared() + v7 + all
                + (all + v7)
                    .hypot(1.0 + (-v3[(v1 * 3 + 1) % 4]) * (-v3[(v1 * 3 + 1) % 4]))
                + lu * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.51, 0.941]);
let a1 = 0.606;
let a2 = 0.926;
let a3 = Mode::Fast;
c.near("f", &f(a0, a1, a2, a3), &[6.186884196011295, 6.186884196011295, 6.186884196011295]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.322, 0.12]), 0.322), &[-0.06578971691050314, -0.06578971691050314, -0.06578971691050314]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.322, 0.12]), 0.322), &[6.186884196011295, 6.186884196011295, 6.186884196011295, -0.06578971691050314, -0.06578971691050314, -0.06578971691050314]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.747, 0.511, 0.035])), &[1.293, 1.293, 0.5469561988655884]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.747, 0.511, 0.035])), &[6.186884196011295, 6.186884196011295, 6.186884196011295, 1.293, 1.293, 0.5469561988655884]);
}
}

pub mod p59 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
#[matgrad::vjp(wrt = whole, value, into)]
pub fn f(
    whole: &SVector<f64, 20>,
    step_1: &SVector<f64, 5>,
    other: &[usize],
    item: usize,
) -> f64 {
    let mut v1 = [Vector2::new(step_1[(item, 0)], whole[(item + 15, 0)])
        .lerp(&vector![whole[item / 2], step_1[item]], step_1[item]); 3];
    let (matgrad_item, x): (f64, f64) = (
        ((item as f64) * f64::from(item as u32) * 0.25),
        if item == item {
            f64::from(item as u32) * 0.25
        } else {
            f64::from(item as u32) * 0.25
        },
    );
    let s = ((SMatrix::<
        f64,
        20,
        1,
    >::from_fn(|r0, c0| step_1[item / 2] * (r0 + c0) as f64 * 0.1)
        .zip_zip_map(&(*whole), &(*whole), |p, q, u| p * q + u.tanh())
        .norm_squared() / 20.0) - (matgrad::constant(step_1[(item * 3 + 1) % 5])));
    let out: SMatrix<f64, 5, 1> = (*step_1);
    let x = SMatrix::<f64, 5, 2>::from_fn(|r0, c0| out[(3, 0)] * (r0 + c0) as f64 * 0.1)
        .column(1)
        .into_owned();
    let v2: f64 = (0..item).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut matgrad_item = SMatrix::<
        f64,
        5,
        1,
    >::from_row_iterator(matgrad::softmax(&x).iter().map(|e| e * 0.5));
    s + x.dot(&x) / 5.0 + v2 + matgrad_item.dot(&matgrad_item) / 5.0
        + matgrad::constant((v2 * matgrad_item[(item, 0)])) + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.539, -0.83, -0.727, 0.011, 0.148, 0.227, -0.933, 0.827, -0.255, -0.419, 0.368, 0.18, 0.066, -0.852, 0.852, 0.705, 0.522, 0.764, -0.397, 0.413]);
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.068, 0.261, -0.768, 0.966, -0.586]);
let a2 = &[3usize, 1usize, 3usize, 0usize, 1usize, 2usize, 0usize, 1usize, 3usize, 1usize, 0usize, 2usize, 3usize, 1usize, 3usize, 1usize, 1usize];
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[0.3398052848274132]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.7927032417989256, 0.49946589438902594, -0.04391941526319516, 0.0012788126359530038, 0.01758269876030967, 0.027320209366920308, -0.054511520713940935, 0.05991000015195627, -0.03472234857478009, -0.05330897963101242, 0.05096716227568544, 0.028843634313435385, 0.011331496158576301, -0.08441034774789898, 0.0889423309671909, 0.09033350924990578, 0.08282575392530098, 0.10115931548338103, -0.07484987598168097, 0.08001946061989107]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.3398052848274132, -0.7927032417989256, 0.49946589438902594, -0.04391941526319516, 0.0012788126359530038, 0.01758269876030967, 0.027320209366920308, -0.054511520713940935, 0.05991000015195627, -0.03472234857478009, -0.05330897963101242, 0.05096716227568544, 0.028843634313435385, 0.011331496158576301, -0.08441034774789898, 0.0889423309671909, 0.09033350924990578, 0.08282575392530098, 0.10115931548338103, -0.07484987598168097, 0.08001946061989107]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.7927032417989256, 0.49946589438902594, -0.04391941526319516, 0.0012788126359530038, 0.01758269876030967, 0.027320209366920308, -0.054511520713940935, 0.05991000015195627, -0.03472234857478009, -0.05330897963101242, 0.05096716227568544, 0.028843634313435385, 0.011331496158576301, -0.08441034774789898, 0.0889423309671909, 0.09033350924990578, 0.08282575392530098, 0.10115931548338103, -0.07484987598168097, 0.08001946061989107]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.3398052848274132]);
c.near("f_value_and_grad_into", &o0, &[-0.7927032417989256, 0.49946589438902594, -0.04391941526319516, 0.0012788126359530038, 0.01758269876030967, 0.027320209366920308, -0.054511520713940935, 0.05991000015195627, -0.03472234857478009, -0.05330897963101242, 0.05096716227568544, 0.028843634313435385, 0.011331496158576301, -0.08441034774789898, 0.0889423309671909, 0.09033350924990578, 0.08282575392530098, 0.10115931548338103, -0.07484987598168097, 0.08001946061989107]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.206), &[-0.16329686781057867, 0.10288997424413934, -0.009047399544218203, 0.00026343540300631876, 0.003622035944623792, 0.005627963129585583, -0.011229373267071832, 0.012341460031302992, -0.007152803806404698, -0.010981649803988558, 0.010499235428791201, 0.005941788668567689, 0.002334288208666718, -0.017388531636067187, 0.018322120179241324, 0.01860870290548059, 0.017062105308612, 0.020838818989576492, -0.015419074452226279, 0.01648400888769756]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, 0.206), &[0.3398052848274132, -0.16329686781057867, 0.10288997424413934, -0.009047399544218203, 0.00026343540300631876, 0.003622035944623792, 0.005627963129585583, -0.011229373267071832, 0.012341460031302992, -0.007152803806404698, -0.010981649803988558, 0.010499235428791201, 0.005941788668567689, 0.002334288208666718, -0.017388531636067187, 0.018322120179241324, 0.01860870290548059, 0.017062105308612, 0.020838818989576492, -0.015419074452226279, 0.01648400888769756]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, 0.206, &mut o0);
c.near("f_vjp_into", &o0, &[-0.16329686781057867, 0.10288997424413934, -0.009047399544218203, 0.00026343540300631876, 0.003622035944623792, 0.005627963129585583, -0.011229373267071832, 0.012341460031302992, -0.007152803806404698, -0.010981649803988558, 0.010499235428791201, 0.005941788668567689, 0.002334288208666718, -0.017388531636067187, 0.018322120179241324, 0.01860870290548059, 0.017062105308612, 0.020838818989576492, -0.015419074452226279, 0.01648400888769756]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, 0.206, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.3398052848274132]);
c.near("f_value_and_vjp_into", &o0, &[-0.16329686781057867, 0.10288997424413934, -0.009047399544218203, 0.00026343540300631876, 0.003622035944623792, 0.005627963129585583, -0.011229373267071832, 0.012341460031302992, -0.007152803806404698, -0.010981649803988558, 0.010499235428791201, 0.005941788668567689, 0.002334288208666718, -0.017388531636067187, 0.018322120179241324, 0.01860870290548059, 0.017062105308612, 0.020838818989576492, -0.015419074452226279, 0.01648400888769756]);
}
}
}

pub mod p60 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (step_1, lu, matgrad_total), value, into)]
pub fn f(
    step_1: &DMatrix<f64>,
    lu: &SVector<f64, 20>,
    matgrad_total: &Vector2<f64>,
    value: f64,
    acc: usize,
) -> f64 {
    let mut v3 = match acc {
        1 => lu[17],
        2 => {
            (if ((acc as f64) * matgrad_total[1]) >= value.sin_cos().0
                || matgrad_total[1] > 0.4
            {
                (-matgrad_total[acc.min(1)])
            } else {
                matgrad::constant(matgrad_total[1])
            })
        }
        _ => {
            let mut v2 = SMatrix::<f64, 20, 1>::zeros();
            ((0.7 * (v2[acc + 15]).sin()).acos())
                .mul_add((v2[15] / (1.5 + v2[acc] * v2[acc])), 0.5)
        }
    };
    let mut v4 = [vector![v3, value]; 20];
    let v5 = v4[acc / 2][1];
    let mut sum_7 = 0.0;
    for v6 in 0..lu.len() {
        sum_7 += (value - value).tanh();
    }
    let mut sum_10 = 0.0;
    for &v8 in v4.iter() {
        sum_10 += (((1.5 + sum_7.powi(2)).log10()) * (value + v3));
    }
    let mut v13 = {
        for v11 in 2..2 {
            sum_7
                *= ((if (-sum_7) >= 0.6 { value } else { (-step_1.column(v11).sum()) }))
                    .cos();
            let mut v12 = SMatrix::<
                f64,
                2,
                2,
            >::from_columns(&[(*matgrad_total), (*matgrad_total)]);
            v12 = v12.tr_mul(&v12);
        }
        sum_10
    };
    let mut v14 = (*lu);
    let mut sum_16 = 0.0;
    for v15 in step_1.row_iter() {
        sum_16 += v15.sum().sin() * matgrad::constant(v3);
    }
    lu.norm_squared() + v3 + v5 + sum_7 + sum_10 + v13 + v14.dot(&v14) / 20.0 + sum_16
        + v14.sum() + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(2, 5, &[0.355, -0.338, 0.702, -0.483, -0.609, -0.926, 0.942, 0.992, 0.19, 0.437]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.526, 0.016, 0.448, -0.699, 0.99, -0.373, -0.581, 0.399, 0.921, -0.503, -0.683, 0.096, 0.886, -0.219, 0.482, 0.325, 0.704, 0.195, 0.926, -0.64]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.886, 0.975]);
let a3 = -0.031;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[15.683313412177608]);
{
let mut o0 = DMatrix::from_column_slice(2, 5, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239]);
c.near("f_grad_into", &o1, &[2.1046, 1.0336, 1.9408, -0.4679, 3.079, 0.2167, -0.22009999999999996, 1.8379, 2.9341, -0.05630000000000002, -0.43430000000000013, 1.2016, 2.8606, 0.5401, 2.0122, 1.6825, 2.4783999999999997, 1.4095, 2.9446000000000003, -0.3440000000000001]);
c.near("f_grad_into", &o2, &[0.975, 0.886]);
}
{
let mut o0 = DMatrix::from_column_slice(2, 5, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[15.683313412177608]);
c.near("f_value_and_grad_into", &o0, &[-0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239, -0.004601771634404057, 0.4749313261570239]);
c.near("f_value_and_grad_into", &o1, &[2.1046, 1.0336, 1.9408, -0.4679, 3.079, 0.2167, -0.22009999999999996, 1.8379, 2.9341, -0.05630000000000002, -0.43430000000000013, 1.2016, 2.8606, 0.5401, 2.0122, 1.6825, 2.4783999999999997, 1.4095, 2.9446000000000003, -0.3440000000000001]);
c.near("f_value_and_grad_into", &o2, &[0.975, 0.886]);
}
}
}

pub mod p61 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = dx, value, into)]
pub fn f(dx: &[f64; 20], cotangent: f64, g: usize) -> Vector2<f64> {
    let step_1: f64 = {
        let step_1: f64 = (g as f64);
        if step_1 > 0.0 { cotangent } else { step_1 }
    };
    let mut v1 = SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[step_1, dx[g], step_1, step_1]);
    let mut cotangent: SMatrix<f64, 2, 2> = v1;
    let v2: f64 = (step_1 - step_1);
    Vector2::new(cotangent[(g % 2, g.min(1))], step_1)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v1.dot(&v1) / 4.0 + cotangent.sum() + v2 + (-0.8_f64) + dx[0] * dx[1])
}
pub fn check(c: &mut Checker) {
let a0 = &[0.348, -0.063, 0.779, -0.577, 0.329, -0.779, 0.4, 0.792, 0.242, 0.334, -0.524, -0.232, 0.701, -0.323, -0.797, -0.395, -0.281, -0.637, -0.091, -0.441];
let a1 = 0.14;
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[-0.74099175, -0.74099175]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.683, -0.071])), &[-0.03855600000000001, 0.212976, 0.0, 0.43543800000000005, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.683, -0.071])), &[-0.74099175, -0.74099175, -0.03855600000000001, 0.212976, 0.0, 0.43543800000000005, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.683, -0.071]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.03855600000000001, 0.212976, 0.0, 0.43543800000000005, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.683, -0.071]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-0.74099175, -0.74099175]);
c.near("f_value_and_vjp_into", &o0, &[-0.03855600000000001, 0.212976, 0.0, 0.43543800000000005, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p62 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
#[matgrad::newton_step(wrt = acc, value)]
pub fn f(
    matgrad_total: &[f64; 3],
    acc: &Vector2<f64>,
    n: &Params,
    y: &Matrix3<f64>,
) -> f64 {
    const K1: f64 = (-0.5_f64);
    let i = (*y);
    let mut i = ((matgrad::constant(i[(0, 0)])) + (i.sum()));
    if ((*acc).dot(&(*acc)) / 2.0) >= K1 {
        i -= (1.5 + ((*y).sum()) * ((*y).sum())).powf(matgrad_total[1].tanh());
    }
    let mut y: SMatrix<f64, 3, 3> = ((*y)
        .zip_zip_map(&(*y), &(*y), |p, q, u| p * q + u.tanh()) * 0.3)
        .pow(3);
    acc.sum() + i + y.dot(&y) / 9.0 + acc.x + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.706, -0.744, 0.398];
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.874, 0.341]);
let a2 = &Params { gain: 0.535, shift: -0.828, count: 1usize, table: [0.269, 0.978, -0.94, 0.886], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.433, -0.407]), on: false };
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.037, -0.635, 0.381, 0.899, 0.653, -0.621, -0.581, 0.169, -0.856]);
c.near("f", &f(a0, a1, a2, a3), &[-2.214561877158224]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[2.0, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-2.214561877158224, 2.0, 1.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[2.0, 1.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.214561877158224]);
c.near("f_value_and_grad_into", &o0, &[2.0, 1.0]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0], &[2.0, 1.0]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[-2.214561877158224, 2.0, 1.0]);
c.newton(&r.2, &[0.0, 0.0, 0.0, 0.0], &[2.0, 1.0]);
}
}
}

pub mod p63 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = t2, into)]
pub fn f<const N: usize>(
    matgrad_total: &SVector<f64, N>,
    k: &Vector3<f64>,
    t2: Vector2<f64>,
    acc: usize,
    x: Params,
    cotangent: f64,
) -> Vector2<f64> {
    let v5 = if k[(acc % 3, 0)] <= 0.3_f64 {
        let v4 = if {
            let v1 = cotangent;
            v1
        } > (-cotangent) || t2[(acc % 2, 0)] > 0.4
        {
            let mut v2: f64 = (cotangent + (matgrad_total[10] + cotangent));
            {
                let v3 = (cotangent + v2);
                v3
            }
        } else {
            (cotangent * cotangent).mul_add((-cotangent), 0.5)
        };
        ((1.5 + v4 * v4).powf(v4.tanh())).atan2(1.5 + (-v4) * (-v4))
    } else {
        ((0.5 * t2[1].sin()).tan() * (acc as f64))
    };
    let mut v8: SMatrix<f64, 2, 1> = t2.map(matgrad::sigmoid).map(|v7| (cotangent - v7));
    let v9: f64 = ((-v8[1]).mul_add((v5.to_radians()), 0.5))
        .hypot(
            1.0
                + (Vector2::new(t2[(x.count % 2, 0)], cotangent)
                    .iter()
                    .map(|v| v * v)
                    .sum::<f64>()
                    .tanh())
                    * (Vector2::new(t2[(x.count % 2, 0)], cotangent)
                        .iter()
                        .map(|v| v * v)
                        .sum::<f64>()
                        .tanh()),
        );
    let mut v10: f64 = v9;
    (matgrad::softmax(&v8) + (*k).fixed_rows::<2>(1).into_owned())
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v8.norm_squared() + v9 + v10
                + (1.5 + (v10.mul_add(v8[1], 0.5)) * (v10.mul_add(v8[1], 0.5)))
                    .powf((cotangent.max(0.1)).tanh()) + t2[0] * t2[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.895, 0.423, -0.666, -0.682, 0.017, -0.295, -0.211, -0.173, 0.149, -0.42, -0.491, 0.944, -0.533, 0.11, -0.484, 0.507, 0.725, -0.248]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.556, 0.772, -0.617]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.061, 0.38]);
let a3 = 3usize;
let a4 = Params { gain: 0.071, shift: 0.835, count: 2usize, table: [0.422, -0.183, -0.815, 0.133], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.198, -0.598]), on: false };
let a5 = -0.318;
c.near("f", &f::<18>(a0, a1, a2, a3, a4, a5), &[6.1647080868908795, 4.736414413721925]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.569, -0.028])), &[0.4185956873567586, 0.31757532207723166]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.569, -0.028]), &mut o0);
c.near("f_vjp_into", &o0, &[0.4185956873567586, 0.31757532207723166]);
}
}
}

pub mod p64 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = matgrad_total, into)]
#[matgrad::vjp(wrt = (matgrad_total, next_s, g), value, into)]
pub fn f(
    matgrad_total: &Vector2<f64>,
    next_s: &Vector2<f64>,
    g: &Vector4<f64>,
    all: &[usize; 20],
    out: &Params,
) -> Option<SMatrix<f64, 1, 2>> {
    let (y, mut v1) = ((g.y - (matgrad_total[0] * next_s.y))).sin_cos();
    v1 = (v1 * 0.5 + ((-2.0_f64) * v1)).tanh();
    let g: f64 = if out.on { (0.5_f64 * 1.0_f64).sin() } else { (0.8_f64 + 0.3_f64) };
    let v2 = g;
    let v3 = (1.5 + g.powi(2)).powf(0.7);
    let y = (g + v3);
    v1 += (-(y / (1.5 + g * g)));
    let mut sum_4 = 0.0;
    for grad in 2..5 {
        sum_4
            += SMatrix::<f64, 2, 2>::from_column_slice(&[y, g, v3, g]).diagonal().mean();
    }
    sum_4 = (sum_4 * 0.5 + v2).tanh();
    Some(
        SMatrix::<f64, 1, 1>::from_row_slice(&[g]).insert_column(0, sum_4)
            + SMatrix::<
                f64,
                1,
                2,
            >::repeat(
                v1 + v2 + v3 + y + sum_4 + ((-sum_4) - (v3 - v2)) + next_s[0] * next_s[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.538, -0.581]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.059, 0.789]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.554, -0.124, 0.665, -0.2]);
let a3 = &[0usize, 2usize, 1usize, 0usize, 1usize, 3usize, 1usize, 2usize, 3usize, 2usize, 3usize, 2usize, 0usize, 2usize, 0usize, 1usize, 0usize, 1usize, 0usize, 0usize];
let a4 = &Params { gain: -0.318, shift: -0.474, count: 3usize, table: [0.13, -0.87, -0.376, 0.942], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.415, 0.731]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[4.2228660242073195, 4.323267149223019]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4).unwrap(), &[18.261618150977732, -0.6104442073683538, 0.0, 0.010204286356239427, -0.0, -0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[18.261618150977732]);
c.near("f_gauss_newton_into", &o0, &[-0.6104442073683538, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.010204286356239427, -0.0, -0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.504, -0.759])).unwrap(), &[0.0182144684291701, 0.0, -0.201195, 0.0026249949114150626, 0.0, -0.02308551131707238, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.504, -0.759])).unwrap(), &[4.2228660242073195, 4.323267149223019, 0.0182144684291701, 0.0, -0.201195, 0.0026249949114150626, 0.0, -0.02308551131707238, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.504, -0.759]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.0182144684291701, 0.0]);
c.near("f_vjp_into", &o1, &[-0.201195, 0.0026249949114150626]);
c.near("f_vjp_into", &o2, &[0.0, -0.02308551131707238, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.504, -0.759]), &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_vjp_into returns", &r, &[4.2228660242073195, 4.323267149223019]);
c.near("f_value_and_vjp_into", &o0, &[0.0182144684291701, 0.0]);
c.near("f_value_and_vjp_into", &o1, &[-0.201195, 0.0026249949114150626]);
c.near("f_value_and_vjp_into", &o2, &[0.0, -0.02308551131707238, 0.0, 0.0]);
}
}
}

pub mod p65 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = w, value)]
#[matgrad::vjp(wrt = w, value)]
pub fn f(w: &Vector4<f64>) -> Vector3<f64> {
    let mut v1 = w[(0, 0)];
    let mut v2 = [(*w).add_scalar(3.0).norm(), v1, (v1 - w[2])];
    v2[2] = v1;
    let mut v3 = (SMatrix::<f64, 3, 4>::from_fn(|r0, c0| v2[0] * (r0 + c0) as f64 * 0.1)
        .tr_mul(&Vector3::new(v2[1], v2[2], 0.3_f64)) * (0.01 * v2[1]).to_degrees());
    (Vector2::new(v2[0], v3.z).insert_row(0, v1)
        / (1.5 + v3.z.clamp(-0.9, 1.1) * v3.z.clamp(-0.9, 1.1)))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v1 + v3.norm_squared() + (v3[1] % 0.75) + w[0] * w[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.761, 0.165, 0.49, -0.165]);
c.near("f", &f(a0), &[8.39896664707398, 10.576386162580981, 8.654610854110697]);
c.near("f_diff", &f_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.794, 0.067, 0.368, 0.014])), &[30.40165212070268, 30.35915754568587, 31.14856763243743]);
c.near("f_value_and_diff", &f_value_and_diff(a0, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.794, 0.067, 0.368, 0.014])), &[8.39896664707398, 10.576386162580981, 8.654610854110697, 30.40165212070268, 30.35915754568587, 31.14856763243743]);
c.near("f_vjp", &f_vjp(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.354, -0.934, -0.122])), &[-52.93477496240634, -2.75364507795586, -1.8532121396732868, -1.5054029845197041]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.354, -0.934, -0.122])), &[8.39896664707398, 10.576386162580981, 8.654610854110697, -52.93477496240634, -2.75364507795586, -1.8532121396732868, -1.5054029845197041]);
}
}

pub mod p67 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column, into)]
#[matgrad::newton_step(wrt = column)]
pub fn f(matgrad_total: &Vector4<f64>, all: f64, column: f64, dx: bool) -> f64 {
    let mut dx: SMatrix<f64, 4, 1> = SMatrix::<f64, 4, 2>::repeat(all).column_sum();
    let x: SMatrix<f64, 4, 1> = SMatrix::<
        f64,
        4,
        1,
    >::from_iterator(matgrad::softmax(&(*matgrad_total)).iter().map(|e| e * 0.5));
    dx[3] *= ((dx[0] + column)).cos();
    let x = if x.x > (2.0_f64 * dx.z) { dx[3] } else { all };
    let whole: f64 = {
        let acc = (((0.7 * x.sin()).acos()) - (x * all));
        (matgrad::sigmoid(acc)).tanh().cosh()
    };
    if dx[1] <= -0.3 {
        dx -= dx;
    }
    let mut x: SMatrix<f64, 4, 1> = (*matgrad_total);
    let t2 = dx.z;
    if (column + x[3]) <= 0.6 {
        let mut all = (2.0_f64 + t2.min((-0.3_f64)));
        x = x * 0.5 + x;
    } else {
        let dx = ((f64::tanh(whole)).powi(2).ln_1p() * 3.0_f64);
        x
            *= ({
                let v1 = whole;
                v1
            })
                .tanh();
    }
    column + dx.norm_squared() + whole + x.dot(&x) / 4.0
        + f64::max((dx.w.min(dx.y)), (-t2)) + column * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.839, 0.567, -0.998, 0.873]);
let a1 = 0.862;
let a2 = -0.887;
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[12.951084910673083]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-2.9366685727418003]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-2.9366685727418003]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[-0.542161508193697], &[-2.9366685727418003]);
}
}

pub mod p68 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = k)]
pub fn f(
    k: &Vector4<f64>,
    n: &Vector3<f64>,
    next_s: f64,
    t1: bool,
    matgrad_total: f64,
    column: &Matrix3<f64>,
) -> SMatrix<f64, 1, 2> {
    let mut v1 = next_s;
    let whole = SMatrix::<f64, 3, 3>::repeat(v1);
    let dx = n.len();
    const K2: f64 = 0.8_f64;
    let column = whole;
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[vector![2.0_f64, K2], vector![next_s, whole[(2, 0)]]])
        .row(1)
        .into_owned()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            matgrad_total + v1 + whole.dot(&whole) / 9.0 + K2
                + (((column[(0, 2)]) - matgrad_total) * column.m12) + k[0] * k[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.856, -0.708, -0.69, -0.872]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.915, 0.774, -0.35]);
let a2 = -0.481;
let a3 = false;
let a4 = 0.152;
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.647, 0.257, 0.294, -0.974, -0.756, -0.248, -0.829, -0.109, -0.965]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.2007860000000001, -0.0802139999999999]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.128, -0.73])), &[0.426216, -0.515312, 0.0, 0.0]);
}
}

pub mod p69 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = n, value)]
#[matgrad::vjp(wrt = n, value)]
pub fn f(n: &Vector3<f64>, other: f64) -> Vector2<f64> {
    let mut v1 = other;
    let v2 = other;
    let mut v3 = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| other * (r0 + c0) as f64 * 0.1)
        .unscale(2.0);
    let v4: f64 = if v2 > -0.4 { v2 } else { v2 };
    ((Matrix2::new(v2, v4, v1, n[2]) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .lu()
        .solve(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_rows(&[matrix![v2, v4], matrix![v3[(0, 1)], other]]),
        )
        .unwrap() * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .full_piv_lu()
        .solve(&Vector2::new(v4, other))
        .unwrap()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(n.dot(n) / 3.0 + v1 + v3.sum() + v4 + v3[(1, 2)] + n[0] * n[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.562, -0.99, 0.692]);
let a1 = -0.495;
c.near("f", &f(a0, a1), &[-1.5130588114479793, -1.5061049880758697]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.416, 0.648, 0.22])), &[-0.21797775343543524, -0.21784495501038295]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.416, 0.648, 0.22])), &[-1.5130588114479793, -1.5061049880758697, -0.21797775343543524, -0.21784495501038295]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.797])), &[-0.863928, -0.13759199999999983, 0.6482669932791609]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.607, 0.797])), &[-1.5130588114479793, -1.5061049880758697, -0.863928, -0.13759199999999983, 0.6482669932791609]);
}
}

pub mod p71 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value, into)]
#[matgrad::differential(wrt = x, value, into)]
pub fn f(x: f64, matgrad_item: usize) -> f64 {
    let mut n = (matrix![x, x, x].insert_row(0, x)
        * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| x * (r0 + c0) as f64 * 0.1)
            .fixed_view::<3, 1>(0, 0)
            .into_owned());
    n /= 1.5 + (((n[(0, 0)]) - n.x)).powi(2);
    let step_1 = x.min(0.4);
    let mut v1 = matrix![step_1].push(step_1.atan2(1.5 + step_1 * step_1));
    n.dot(&n) / 2.0 + v1.norm_squared() + (-(-0.1_f64)) + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.758;
let a1 = 4usize;
c.near("f", &f(a0, a1), &[0.5830848964403428]);
c.near("f_grad", &f_grad(a0, a1), &[-1.418591168616952]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[0.5830848964403428, -1.418591168616952]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-1.418591168616952]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.5830848964403428]);
c.near("f_value_and_grad_into", &o0, &[-1.418591168616952]);
}
c.near("f_diff", &f_diff(a0, a1, 0.317), &[-0.44969340045157374]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, 0.317), &[0.5830848964403428, -0.44969340045157374]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, 0.317, &mut o0);
c.near("f_diff_into", &o0, &[-0.44969340045157374]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, 0.317, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.5830848964403428]);
c.near("f_value_and_diff_into", &o0, &[-0.44969340045157374]);
}
}
}

pub mod p72 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky)]
#[matgrad::vjp(wrt = cholesky)]
pub fn f<const N: usize>(
    all: &SVector<f64, N>,
    cholesky: &Vector2<f64>,
    other: &Matrix3<f64>,
    cotangent: bool,
) -> f64 {
    let mut value = 0.25_f64;
    let value = ((SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[other[(0, 0)], value, cholesky.x, all[0]])
        .add_scalar(other[(2, 2)])) * 0.2 + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for other in 0..=3 {
        let all = (value[(1, 0)]).min(0.4);
        let v1 = ((other + 1) as f64).sqrt();
        let v2: usize = 2;
    }
    let v3 = other[(0, 0)];
    let mut x = 0.25_f64;
    for v4 in other.column_iter() {
        let t2: f64 = 0.3_f64;
        x += t2;
    }
    let v5 = cholesky.len();
    let mut cholesky = ((value * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .full_piv_lu()
        .solve(&value)
        .unwrap() * value);
    cholesky += cholesky.add_scalar(cholesky[(1, 0)]);
    v3 + x + cholesky.sum() + v3 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.354, -0.217, -0.514]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.753, 0.018]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.689, 0.9, 0.068, 0.525, 0.799, 0.659, 0.258, 0.042, -0.247]);
let a3 = false;
c.near("f", &f::<3>(a0, a1, a2, a3), &[0.1363063087793301]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[-0.15871125275685466, 0.0]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, -0.005), &[0.0007935562637842733, -0.0]);
}
}

pub mod p73 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::differential(wrt = v, into)]
pub fn f(
    w: &[Vector2<f64>],
    v: &Vector4<f64>,
    i: &[f64; 20],
    s: &Matrix3<f64>,
    whole: SVector<f64, 20>,
) -> f64 {
    let v1: usize = 4;
    let mut v2: SMatrix<f64, 3, 3> = (((*s) - (*s)) * ((*s) - (*s)).transpose()
        + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
        .cholesky()
        .unwrap()
        .inverse();
    let mut v3: SMatrix<f64, 3, 3> = (v2 + v2);
    let mut v4 = (0.7 * whole[17].sin()).acos();
    v2.sum() + v3.dot(&v3) / 9.0 + v4 + matgrad::softplus(v.y) + w[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.685, 0.883]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.192, -0.043]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.107, 0.001]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.422, -0.742])];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.008, -0.093, 0.893, -0.627]);
let a2 = &[0.126, -0.196, 0.358, -0.918, 0.668, 0.789, 0.814, -0.676, -0.054, -0.255, -0.704, -0.88, 0.396, -0.912, -0.998, -0.86, -0.312, -0.7, -0.923, -0.07];
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.793, -0.839, -0.461, 0.527, -0.027, -0.303, 0.74, -0.157, -0.965]);
let a4 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.907, 0.958, 0.908, 0.388, -0.789, -0.351, 0.214, 0.066, -0.709, -0.063, 0.128, -0.79, -0.242, -0.021, -0.092, 0.026, -0.708, 0.668, 0.409, -0.058]);
c.near("f", &f(a0, a1, a2, a3, a4), &[2.9707094261615135]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 0.4767667429566659, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.4767667429566659, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.029, -0.359, 0.317, 0.434])), &[-0.17115926072144305]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.029, -0.359, 0.317, 0.434]), &mut o0);
c.near("f_diff_into", &o0, &[-0.17115926072144305]);
}
}
}

pub mod p74 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (w, cotangent))]
#[matgrad::gauss_newton(wrt = w)]
pub fn f(g: &DMatrix<f64>, w: f64, cotangent: &Vector4<f64>, dx: f64) -> f64 {
    let mut g = dx;
    let x = if (*cotangent).metric_distance(&(*cotangent).add_scalar(4.0)) > 0.6 {
        ((g.hypot(1.0 + w * w)) / (1.5 + g * g))
    } else {
        g.tanh().cosh()
    };
    let v1;
    if x > (x / (1.5 + g * g)) {
        v1 = (dx + x);
    } else {
        v1 = matgrad::softplus(g);
    }
    let mut sum_2 = 0.0;
    for step_1 in 2..3 {
        sum_2 += v1;
    }
    g + x + sum_2 + (-v1) + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(4, 3, &[-0.988, 0.958, 0.026, 0.93, -0.601, 0.103, 0.049, -0.155, 0.414, -0.24, 0.706, 0.447]);
let a1 = 0.688;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.997, 0.597, -0.38, 0.377]);
let a3 = -0.674;
c.near("f", &f(a0, a1, a2, a3), &[0.7502581705782507]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.6402808405471637, 0.597, 0.997, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.28144366125971176, 0.4803759320852197, 0.4099595547717825]);
}
}

pub mod p76 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item)]
#[matgrad::differential(wrt = matgrad_item)]
pub fn f<const N: usize>(
    dx: &SMatrix<f64, N, 2>,
    matgrad_item: &Vector3<f64>,
    s: usize,
) -> f64 {
    let mut cotangent = ((SMatrix::<f64, 3, 3>::repeat(3.0_f64) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .solve_lower_triangular(&(*matgrad_item))
        .unwrap()
        .add_scalar(3.0))
        .normalize();
    let mut dx = SVector::<f64, 4>::zeros();
    for (&v2, &v3) in cotangent.iter().zip(cotangent.iter().skip(1)) {
        let mut v4: f64 = (((0.7
            * ({
                let matgrad_item = v2;
                matgrad_item
            })
                .sin())
            .asin()) - ((dx)[(1, s % 1)]));
        let value = v4;
        let v1 = ((SMatrix::<f64, 3, 3>::from_element(dx[3])
            .fixed_view::<2, 2>(1, s % 2)
            .into_owned()) * 0.2 + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        v4
            += (v1
                * ((SMatrix::<f64, 2, 1>::from_row_slice(&[dx.y, v4])
                    + vector![v1[(1, 0)], value])))
                .norm_squared() * 0.1;
        v4 += (1.5 + (value * (v1[(0, 0)])).powi(2)).log10();
    }
    let out: SMatrix<f64, 4, 1> = (SMatrix::<f64, 2, 4>::zeros())
        .add_scalar(dx.y)
        .tr_mul(&vector![matgrad_item.y, matgrad_item.y])
        .lerp(&cotangent.push(cotangent.y), ((cotangent[s % 3]) + dx[2]));
    let cholesky = matgrad::relu(out.z);
    dx -= out;
    let mut v6 = 0.0_f64;
    let mut k = 0;
    let cotangent = ((SMatrix::<f64, 2, 2>::from_column_slice(&[v6, v6, v6, out[(k, 0)]])
        .scale(out[3 - k])) * 0.2 + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for (&v7, &s) in dx.iter().zip(dx.iter().skip(1)) {
        let mut v8: f64 = 0.5;
        for j in 0..1 {
            v8 += (f64::from(k as u32) * 0.25 + ((k + 1) as f64).sqrt()) * j as f64;
        }
        let value: f64 = ((v8 * v8) + (v8 * v8));
        let v10 = cotangent
            .map(|v9| (
                {
                    let dx = value;
                    v8
                } * v9
            ));
        v6
            += (cotangent * (Vector2::new(v6, cotangent[(0, k % 2)]))).norm_squared()
                * 0.1;
        v6 *= ((v10[(1, 1)]).mul_add(v7, 0.5)).cos();
    }
    let mut value = out[(3 - k, 0)];
    let i = (SMatrix::<f64, 4, 2>::from_element(value) * cotangent[(0, 0)]).column_sum();
    let mut sum_12 = 0.0;
    for v11 in 0..N {
        let value = (v11 as f64);
        sum_12
            += (value
                + i
                    .iter()
                    .map(|&dx| 1.0 + 0.1 * ((value + dx)).tanh())
                    .product::<f64>());
    }
    dx.norm_squared() + cholesky + v6 + cotangent.sum() + value + i.norm_squared()
        + sum_12 + (((k as f64) + value) - sum_12) + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.396, -0.229, -0.018, 0.088]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.568, 0.405, 0.757]);
let a2 = 4usize;
c.near("f", &f::<2>(a0, a1, a2), &[3.0275170815818115]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.16447054935189082, 0.9473708650866601, -0.14665255097216887]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.066, -0.27, 0.834])), &[-0.38895341734141187]);
}
}

pub mod p77 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i)]
pub fn f(cotangent: &[f64; 33], i: &SVector<f64, 33>, g: bool, k: &[f64; 5]) -> f64 {
    let v1: [usize; 3] = [0, 1, 1];
    let (v2, mut v3): (f64, f64) = (
        f64::max((matgrad::log_sigmoid(k[4])), (cotangent[0] + i[11])),
        i[16],
    );
    v3 -= k[1];
    let v5: f64 = (-{
        let v4 = v3;
        v4
    });
    v2 + v3 + v5 + v5 + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.807, -0.195, 0.702, 0.163, 0.459, 0.355, 0.773, 0.877, -0.218, 0.498, -0.017, 0.442, -0.753, -0.571, -0.467, -0.3, -0.074, 0.819, 0.461, 0.461, 0.033, 0.002, 0.301, 0.441, -0.396, -0.937, -0.943, -0.959, -0.488, -0.69, 0.208, 0.064, -0.618];
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.756, -0.721, 0.376, -0.444, 0.088, 0.991, 0.755, -0.364, 0.948, 0.78, -0.8, -0.871, 0.975, 0.745, 0.846, -0.116, 0.367, 0.66, -0.854, -0.472, 0.54, -0.127, -0.989, -0.65, -0.556, -0.259, 0.605, -0.692, 0.015, 0.878, 0.489, -0.047, -0.805]);
let a2 = false;
let a3 = &[-0.124, 0.776, 0.435, 0.941, -0.208];
c.near("f", &f(a0, a1, a2, a3), &[0.1515305402351893]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.721, -0.756, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p78 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (matgrad_total, lu), value)]
#[matgrad::vjp(wrt = (matgrad_total, lu), value)]
pub fn f(
    whole: &Vector4<f64>,
    matgrad_total: &Vector2<f64>,
    lu: &[Vector2<f64>; 3],
    v: bool,
    acc: usize,
) -> Result<Vector2<f64>, &'static str> {
    let v1 = if acc % 2 == 0 {
        let mut dx = (*matgrad_total);
        lu[acc % 3][1]
    } else {
        ((1.5 + whole.w.powi(2)).acosh())
            .hypot(
                1.0
                    + ((lu[0][acc % 2]) * (matgrad_total[acc % 2]))
                        * ((lu[0][acc % 2]) * (matgrad_total[acc % 2])),
            )
    };
    let v2 = matrix![lu[acc % 3] [0]]
        .component_div(&matrix![v1].map(|e| 1.5 + e * e))
        .push(lu[0][1]);
    let v3 = |v: f64, pulled: f64| (pulled).tanh();
    let mut v4: SMatrix<f64, 2, 1> = matrix![v1].insert_row(1, (v2[1] + (v2[(0, 0)])));
    let (v5, mut v6) = (v4[1], v1);
    let v7 = if acc != 3 {
        v4[1]
    } else {
        let lu: f64 = (((acc + 1) as f64).sqrt() + f64::from(acc as u32) * 0.25);
        {
            let g = v3(v6, 1.25_f64);
            (g * v5)
        }
    };
    Ok(
        matgrad::log_softmax(&(v4 + v2))
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                v1 + v4.norm_squared() + v5 + v6 + v7 + (v2 - (*matgrad_total)).sum()
                    + lu[0].x.sin(),
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.249, 0.183, -0.779, 0.347]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.937, -0.223]);
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.411, -0.978]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.956, 0.963]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.167, 0.77])];
let a3 = false;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[1.327686478159604, -1.5913135218403955]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.14, 0.422]), &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.863, 0.713]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.889, 0.235]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.02, 0.038])]).unwrap(), &[-0.10382367544897386, 1.0871763245510264]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.14, 0.422]), &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.863, 0.713]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.889, 0.235]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.02, 0.038])]).unwrap(), &[1.327686478159604, -1.5913135218403955, -0.10382367544897386, 1.0871763245510264]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.93, 0.754])).unwrap(), &[-1.6840000000000002, -1.6840000000000002, 1.543759435411045, 1.7671193209159395, 0.1778204929306263, 6.0785262370464785, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.93, 0.754])).unwrap(), &[1.327686478159604, -1.5913135218403955, -1.6840000000000002, -1.6840000000000002, 1.543759435411045, 1.7671193209159395, 0.1778204929306263, 6.0785262370464785, 0.0, 0.0]);
}
}

pub mod p80 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (n, matgrad_item), value)]
pub fn f<const N: usize>(
    n: &SMatrix<f64, N, 2>,
    matgrad_item: &[f64; 3],
    column: f64,
    cholesky: usize,
) -> f64 {
    let mut value: f64 = 1.0;
    let mut v1: f64 = cholesky as f64 * 0.1;
    let mut next_s: usize = 0;
    while v1 < 1.5 && next_s < 7 {
        let mut v2 = (*n);
        v2 /= 1.5 + (v1).powi(2);
        v1 += 0.15;
        next_s += 1;
    }
    let mut v3: f64 = (next_s as f64);
    let mut column: usize = 0;
    while column < 5 {
        let next_s: usize = 0;
        let v4: f64 = ((column as f64 * 0.1 * cholesky as f64 * 0.1)
            + (f64::from(next_s as u32) * 0.25 - v3));
        value += ((1.5 + v1.powi(2)).ln()).clamp(-0.9, 1.1);
        v3 += 0.25;
        column += 1;
    }
    let mut n: f64 = (((next_s as f64 * 0.1 * v3)
        .hypot(1.0 + matgrad_item[2] * matgrad_item[2])) - (n[(column % 2, 1)]));
    let value = (((0.7
        * (matgrad_item
            .iter()
            .map(|&v5| {
                matgrad_item
                    .iter()
                    .map(|&y| (v5 * y + (y / (1.5 + v5 * v5))).tanh())
                    .sum::<f64>() / 3.0
            })
            .sum::<f64>())
            .sin())
        .asin()) - value);
    let mut v6: f64 = (next_s as f64);
    let mut v7: usize = 0;
    while v6 <= 0.9 && (v6 > -1.0 || v7 < 9) && v7 < 20 {
        let v8: f64 = if v7 % 2 == 0 {
            (0..column).map(|j| j as f64 * 0.1).sum::<f64>()
        } else {
            ((next_s as f64) + v6)
        };
        let v9: f64 = (v8 - (((cholesky + 1) as f64).sqrt() + v3));
        n += matgrad::log_sigmoid(v9);
        v6 += 0.3;
        v7 += 1;
    }
    n + value + v6 + (value - v6).clamp(-0.9, 1.1) + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.973, -0.464, -0.776, 0.202]);
let a1 = &[0.59, -0.299, -0.879];
let a2 = -0.845;
let a3 = 1usize;
c.near("f", &f::<2>(a0, a1, a2, a3), &[5.470718608270046]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.437, 0.694, -0.511, -0.636]), &[0.714, 0.416, 0.895]), &[0.25486250033541313]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.437, 0.694, -0.511, -0.636]), &[0.714, 0.416, 0.895]), &[5.470718608270046, 0.25486250033541313]);
}
}

pub mod p81 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value, into)]
#[matgrad::differential(wrt = v, value, into)]
pub fn f(v: &Vector4<f64>, t1: f64) -> f64 {
    let v1: SMatrix<f64, 4, 1> = (*v);
    let mut v2 = (t1 * (v1.norm_squared() / 4.0)).sin_cos().0;
    let mut v3 = t1;
    let mut v4: f64 = (t1 * 1.0_f64).atan();
    let mut v6: f64 = (SMatrix::<f64, 4, 2>::from_element(v3)
        .column_sum()
        .map(f64::tanh)
        .dot(&Vector3::new(v4, v2, v1[2]).insert_row(1, v4)) / 4.0);
    v1.norm_squared() + v2 + v3 + v6 + v6 + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.034, -0.644, -0.636, -0.166]);
let a1 = 0.804;
c.near("f", &f(a0, a1), &[2.2093953884546518]);
c.near("f_grad", &f_grad(a0, a1), &[-0.5563145678475778, -1.6268652442988194, -1.1788014121203443, -0.42811122756770814]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.2093953884546518, -0.5563145678475778, -1.6268652442988194, -1.1788014121203443, -0.42811122756770814]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.5563145678475778, -1.6268652442988194, -1.1788014121203443, -0.42811122756770814]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.2093953884546518]);
c.near("f_value_and_grad_into", &o0, &[-0.5563145678475778, -1.6268652442988194, -1.1788014121203443, -0.42811122756770814]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.948, -0.199, -0.673, -0.252])), &[1.752349773639023]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.948, -0.199, -0.673, -0.252])), &[2.2093953884546518, 1.752349773639023]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.948, -0.199, -0.673, -0.252]), &mut o0);
c.near("f_diff_into", &o0, &[1.752349773639023]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.948, -0.199, -0.673, -0.252]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.2093953884546518]);
c.near("f_value_and_diff_into", &o0, &[1.752349773639023]);
}
}
}

pub mod p82 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, into)]
#[matgrad::hvp(wrt = out, into)]
pub fn f(out: &[f64], grad: f64) -> f64 {
    let mut matgrad_item = 0.0_f64;
    let mut v1 = 0;
    for v in 0..=4 {
        let mut k = matgrad_item;
        let mut grad: SMatrix<f64, 2, 2> = Matrix2::new(k, matgrad_item, k, grad)
            .add_scalar(out[v % 17]);
        grad *= ((v as f64 * 0.1 + out[v1 + 14])).tanh();
    }
    let mut sum_2 = 0.0;
    for grad in 0..17 {
        let cholesky: [usize; 3] = [2, 2, 0];
        sum_2 += matgrad::log_sigmoid(((1.5 + matgrad_item.powi(2)).cbrt()));
    }
    let mut v = {
        let mut n = Matrix2::new(out[16 - v1], matgrad_item, sum_2, sum_2)
            .map(matgrad::sigmoid);
        let whole: SMatrix<f64, 2, 2> = n.tr_mul(&(n + n));
        (((whole[(1, 1)]) + 0.5_f64) - ((whole[(0, 0)]).min(0.4)))
    };
    let mut v4 = f64::tanh(v);
    let v = SMatrix::<f64, 3, 2>::from_element(v4).transpose();
    let mut whole = 0.0_f64;
    let mut k = 0;
    for out in v.row_iter() {
        k = (k + 1) % 3;
        let v5: f64 = ((((1.5 + sum_2 * sum_2).powf((v[(1, k)]).tanh()))
            + ((v[(1, k)]).mul_add((out[(0, 0)]), 0.5))) * whole);
        let mut sum_7 = 0.0;
        for out in out.row_iter() {
            let v6: usize = 1;
            sum_7 += v[(v6, 0)];
        }
        sum_7
            -= {
                let out = v5.max(0.1);
                out.atan2(1.5 + v4 * v4)
            };
    }
    let mut sum_9 = 0.0;
    for v8 in v.row_iter() {
        let n: Vector2<f64> = Vector2::new(
            (0..k).map(|j| j as f64 * 0.1).sum::<f64>(),
            (f64::from(k as u32) * 0.25 * 1.0_f64).tanh(),
        );
        sum_9 += n[1].atan2(1.5 + v4 * v4);
    }
    matgrad_item + sum_2 + v4 + whole + sum_9
        + (matrix![matgrad_item, matgrad_item, matgrad_item]
            .insert_row(1, sum_9)
            .norm_squared() / 6.0) + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.406, 0.505, 0.275, -0.153, -0.116, 0.011, 0.77, 0.252, 0.122, 0.786, 0.604, 0.372, -0.436, -0.358, -0.777, 0.832, 0.454];
let a1 = 0.006;
c.near("f", &f(a0, a1), &[-3.3222731664791114]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.505, 0.406, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_hvp_into(a0, a1, &[0.556, -0.858, 0.039, -0.947, -0.938, -0.295, -0.878, 0.971, 0.04, 0.804, -0.903, 0.334, -0.814, 0.707, 0.539, -0.376, 0.38], &mut o0);
c.near("f_hvp_into", &o0, &[-0.858, 0.556, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p84 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, v), value, into)]
#[matgrad::vjp(wrt = (s_before, v), value, into)]
pub fn f(
    s_before: &[f64; 17],
    v: &Vector4<f64>,
    x: usize,
    step_1: &Params,
    matgrad_total: &Params,
) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in (0..3).step_by(2) {
        sum_2 += ((0.5 * v.x.sin()).tan() * v1 as f64 * 0.1);
    }
    let mut v3 = matgrad::constant(sum_2);
    let v4: f64 = (Vector4::new(0.8_f64, v3, sum_2, v3).norm_squared() / 4.0);
    let mut v5 = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v4);
    let v6 = v.len();
    let item = ((v5.tr_mul(&v5).dot(&v5.component_mul(&v5)) / 9.0)
        + ((v6 as f64) + v5[(2, 1)]));
    let step_1 = v.z;
    let mut x = item;
    let mut v = (v5 * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_upper_triangular(&Vector3::new(0.8_f64, x, v4))
        .unwrap()
        .cross_matrix();
    sum_2 + v3 + v4 + v5.dot(&v5) / 9.0 + x + v.sum() + (-(1.5 + v.m31.powi(2)).powi(-1))
        + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.886, -0.436, 0.102, -0.376, 0.571, -0.519, 0.249, -0.679, 0.633, -0.195, 0.971, 0.708, 0.386, 0.407, 0.29, 0.992, 0.176];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.913, -0.112, -0.843, 0.096]);
let a2 = 4usize;
let a3 = &Params { gain: -0.359, shift: -0.006, count: 1usize, table: [0.876, -0.081, -0.98, -0.43], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.018, -0.47]), on: false };
let a4 = &Params { gain: 0.796, shift: 0.536, count: 1usize, table: [-0.57, 0.623, -0.337, 0.541], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.305, 0.566]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4), &[3.96460290215443]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.436, 0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.07906262307053569, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[3.96460290215443, -0.436, 0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.07906262307053569, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.436, 0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.07906262307053569, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[3.96460290215443]);
c.near("f_value_and_grad_into", &o0, &[-0.436, 0.886, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.07906262307053569, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, -0.627), &[0.273372, -0.555522, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.04957226466522588, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, -0.627), &[3.96460290215443, 0.273372, -0.555522, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.04957226466522588, -0.0, -0.0, -0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, -0.627, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.273372, -0.555522, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_vjp_into", &o1, &[-0.04957226466522588, -0.0, -0.0, -0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, a4, -0.627, &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[3.96460290215443]);
c.near("f_value_and_vjp_into", &o0, &[0.273372, -0.555522, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp_into", &o1, &[-0.04957226466522588, -0.0, -0.0, -0.0]);
}
}
}

pub mod p85 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
#[matgrad::vjp(wrt = acc, into)]
pub fn f(matgrad_item: Vector4<f64>, acc: &Vector4<f64>) -> f64 {
    let mut w = {
        let mut n = ((((*acc)[1]) + acc.y) / (1.5 + acc.y * acc.y));
        let mut v1: f64 = ((matgrad::constant(n))
            / (1.5
                + ((*acc).angle(&matgrad_item.add_scalar(0.5)))
                    * ((*acc).angle(&matgrad_item.add_scalar(0.5)))))
            .rem_euclid(0.5);
        (((1.5 + v1.powi(2)).sqrt()) / (1.5 + matgrad_item[2] * matgrad_item[2]))
    };
    let mut v2 = w;
    let mut acc = (w.min(0.4) * Vector2::new(v2, w));
    let mut sum_4 = 0.0;
    for s_before in 0..3 {
        let v3: usize = 1;
        sum_4 += (-(0.7 * 3.0_f64.sin()).asin());
    }
    for (n, &v5) in acc.iter().enumerate() {
        let mut v6 = SMatrix::<f64, 2, 3>::from_element(v5);
        let mut sum_7 = 0.0;
        for s_before in v6.column_iter() {
            sum_7 += (((n + 1) as f64).sqrt() + s_before[(n / 2, 0)]);
        }
        let lu: f64 = f64::from(n as u32) * 0.25;
        sum_7 += lu;
    }
    let mut matgrad_item = {
        let mut v8: f64 = v2.abs().sqrt();
        let lu = v8;
        acc.iter().map(|v| v * v).sum::<f64>().tanh()
    };
    let lu: f64 = {
        let v9: f64 = ((-1.25_f64) + 2.0_f64);
        {
            let column: f64 = v9;
            column
        }
    };
    let mut v10 = acc;
    w + v2 + acc.norm_squared() + sum_4 + matgrad_item + lu + v10.dot(&v10) / 2.0
        + ((lu - v10.x)
            / (1.5
                + ((-1.5_f64).atan2(1.5 + sum_4 * sum_4))
                    * ((-1.5_f64).atan2(1.5 + sum_4 * sum_4))))
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.486, -0.166, -0.275, -0.381]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.252, 0.04, -0.131, -0.097]);
c.near("f", &f(a0, a1), &[2.7006975070162076]);
c.near("f_grad", &f_grad(a0, a1), &[0.00010360769731020959, 0.000444363274942439, 0.0002457257615488701, 0.00012055253563884948]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.00010360769731020959, 0.000444363274942439, 0.0002457257615488701, 0.00012055253563884948]);
}
c.near("f_vjp", &f_vjp(a0, a1, 0.019), &[1.9685462488939822e-6, 8.442902223906342e-6, 4.668789469428532e-6, 2.29049817713814e-6]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, 0.019, &mut o0);
c.near("f_vjp_into", &o0, &[1.9685462488939822e-6, 8.442902223906342e-6, 4.668789469428532e-6, 2.29049817713814e-6]);
}
}
}

pub mod p86 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, w, lu), value)]
#[matgrad::gauss_newton(wrt = acc)]
pub fn f(
    acc: &Vector3<f64>,
    w: Vector4<f64>,
    lu: &Vector4<f64>,
    t2: f64,
) -> Result<f64, &'static str> {
    let mut sum_2 = 0.0;
    for &w in lu.iter().skip(1) {
        sum_2 += (t2 + matgrad::sigmoid(w));
    }
    let mut s = vector![sum_2, w[1], w[1], lu[3]]
        .lerp(&w, lu.z)
        .zip_map(&(*lu).map(f64::sin), |p, q| p * q.sin());
    let mut v4 = Vector2::new(t2, s[(1, 0)]).kronecker(&Vector2::new(sum_2, lu[(2, 0)]));
    Ok(
        acc.dot(acc) / 3.0 + sum_2 + s.dot(&s) / 4.0 + v4.dot(&v4) / 4.0
            + matgrad::sigmoid(s.x) + w[0] * w[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.092, -0.49, -0.533]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.39, -0.781, -0.654, 0.558]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.177, 0.735, -0.152, -0.726]);
let a3 = 0.33;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[4.287558067503395]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[-0.06133333333333333, -0.32666666666666666, -0.35533333333333333, -0.7939794424323305, -1.463007678580206, 0.001383843639211976, 0.026580795418767775, 1.36363265023182, 1.1092724983643059, -0.16385989950114002, -0.021189755485012382]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3).unwrap(), &[4.287558067503395, -0.06133333333333333, -0.32666666666666666, -0.35533333333333333, -0.7939794424323305, -1.463007678580206, 0.001383843639211976, 0.026580795418767775, 1.36363265023182, 1.1092724983643059, -0.16385989950114002, -0.021189755485012382]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3).unwrap(), &[9.191577091106723, -0.2629702281402082, -1.400602302051109, -1.5235122999862063, 0.0037617777777777775, 0.020035555555555553, 0.021793777777777776, 0.020035555555555553, 0.1067111111111111, 0.11607555555555556, 0.021793777777777776, 0.11607555555555556, 0.12626177777777778]);
}
}

pub mod p87 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, column, matgrad_total), value, into)]
#[matgrad::gauss_newton(wrt = y, into)]
pub fn f(
    y: Vector4<f64>,
    column: &SVector<f64, 20>,
    matgrad_total: &[f64; 20],
    n: usize,
) -> f64 {
    let v1 = (-(((n + 1) as f64).sqrt() * column[4]));
    let mut v2: f64 = (f64::from(n as u32) * 0.25
        * ((n as f64) * y.add_scalar(3.0).norm()));
    v2 += v2.max(matgrad_total[n]);
    v1 + v2 + v1.hypot(1.0 + (matgrad_total[19 - n]) * (matgrad_total[19 - n]))
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.265, -0.005, 0.459, -0.634]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.747, -0.593, -0.388, -0.137, -0.342, -0.856, -0.273, -0.972, -0.2, -0.942, 0.348, -0.929, -0.399, -0.044, 0.33, 0.217, 0.741, 0.82, 0.338, -0.825]);
let a2 = &[-0.195, -0.03, 0.541, 0.774, -0.354, -0.94, 0.901, -0.149, 0.943, -0.728, -0.514, 0.699, -0.611, -0.937, 0.159, 0.22, -0.439, 0.094, 0.29, -0.755];
let a3 = 6usize;
c.near("f", &f(a0, a1, a2, a3), &[107.97231011477888]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[8.441275752233217, 9.24373706688793, 10.675821874579412, 7.302397963357876, 0.0, 0.0, 0.0, 0.0, -3.794178566936978, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.03, -0.195, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.688252302264458, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[107.97231011477888, 8.441275752233217, 9.24373706688793, 10.675821874579412, 7.302397963357876, 0.0, 0.0, 0.0, 0.0, -3.794178566936978, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.03, -0.195, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.688252302264458, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[8.441275752233217, 9.24373706688793, 10.675821874579412, 7.302397963357876]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, -3.794178566936978, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[-0.03, -0.195, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.688252302264458, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[107.97231011477888]);
c.near("f_value_and_grad_into", &o0, &[8.441275752233217, 9.24373706688793, 10.675821874579412, 7.302397963357876]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, -3.794178566936978, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o2, &[-0.03, -0.195, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.688252302264458, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[5829.00987576099, 911.4240432844882, 998.0676452055, 1152.6931501722283, 788.4567774812062, 71.25513632524047, 78.02893356274048, 90.11755632504817, 61.64155486125007, 78.02893356274048, 85.44667496175786, 98.68449038154269, 67.50144673105812, 90.11755632504817, 98.68449038154269, 113.97317269774828, 77.95909991410016, 61.64155486125007, 67.50144673105812, 77.95909991410016, 53.325016015253254]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[5829.00987576099]);
c.near("f_gauss_newton_into", &o0, &[911.4240432844882, 998.0676452055, 1152.6931501722283, 788.4567774812062]);
c.near("f_gauss_newton_into", &o1, &[71.25513632524047, 78.02893356274048, 90.11755632504817, 61.64155486125007, 78.02893356274048, 85.44667496175786, 98.68449038154269, 67.50144673105812, 90.11755632504817, 98.68449038154269, 113.97317269774828, 77.95909991410016, 61.64155486125007, 67.50144673105812, 77.95909991410016, 53.325016015253254]);
}
}
}

pub mod p88 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, pulled), into)]
#[matgrad::vjp(wrt = (y, pulled), into)]
pub fn f(
    cotangent: &[f64; 3],
    y: &Vector2<f64>,
    pulled: &Vector2<f64>,
    grad: &[usize; 5],
    v: &[f64; 17],
    other: &[usize],
) -> f64 {
    let mut matgrad_item: f64 = 1.0;
    for v1 in (0..33).rev() {
        let mut v2 = Matrix2::new(
                matgrad_item,
                v[other[v1.min(3)]],
                v[other[0]],
                matgrad_item,
            )
            .column_sum()
            .component_div(
                &Vector2::new(pulled[(0, 0)], pulled[1]).map(|e| 1.5 + e * e),
            );
        matgrad_item += ((-y[0]) + ((1.5 + (pulled[(0, 0)]).powi(2)).log2()));
    }
    let next_s: f64 = ({
        let matgrad_item: f64 = v[16];
        matgrad_item
    } + v[5]);
    let mut matgrad_total = v[10];
    let mut next_s = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(matgrad_total)
        .zip_zip_map(
            &SMatrix::<f64, 3, 3>::repeat(next_s),
            &(SMatrix::<f64, 3, 3>::zeros()).add_scalar((-3.0_f64)),
            |p, q, u| p * q + u.tanh(),
        );
    let mut matgrad_item = {
        let v3 = next_s.iter().map(|v| v * v).sum::<f64>().tanh();
        (v[9] * matgrad::constant(next_s[(1, 2)]))
    };
    next_s
        .set_column(
            1,
            &(vector![matgrad_item, matgrad_item, pulled[0]]
                + Vector3::new(matgrad_item, matgrad_item, matgrad_item)),
        );
    matgrad_total + next_s.sum() + matgrad_item + ((-next_s[(2, 0)]) + 3.0_f64)
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.922, 0.812, 0.154];
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.288, -0.309]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.057, 0.728]);
let a3 = &[0usize, 1usize, 1usize, 1usize, 1usize];
let a4 = &[-0.257, 0.672, 0.755, 0.315, -0.299, 0.538, -0.3, 0.157, 0.942, -0.849, 0.704, -0.987, -0.66, 0.454, -0.656, -0.041, -0.924];
let a5 = &[3usize, 0usize, 0usize, 2usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.969071082846553]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.309, -0.288, 1.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.309, -0.288]);
c.near("f_grad_into", &o1, &[1.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.652), &[0.201468, 0.187776, -0.652, -0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, -0.652, &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.201468, 0.187776]);
c.near("f_vjp_into", &o1, &[-0.652, -0.0]);
}
}
}

pub mod p89 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, value)]
#[matgrad::vjp(wrt = i, value)]
pub fn f(t2: &[f64], i: &Vector4<f64>, step_1: &Vector4<f64>, pulled: usize) -> f64 {
    let v1: f64 = ((pulled + 1) as f64).sqrt();
    let mut sum_3 = 0.0;
    for v2 in 0..33 {
        sum_3 += (((v2 + 1) as f64).sqrt() + v1);
    }
    let grad = SMatrix::<
        f64,
        4,
        1,
    >::from_iterator(vector![2.0_f64, sum_3, i.w].push(t2[2]).iter().map(|e| e * 0.5));
    let y: Vector3<f64> = Vector3::new(
        v1,
        (v1 * v1),
        (v1 + ((pulled + 1) as f64).sqrt()),
    );
    let t1 = SMatrix::<f64, 2, 3>::from_element(grad.x).abs();
    i.dot(i) / 4.0 + sum_3 + grad.sum() + t1.sum()
        + (v1 * ((t1[(0, 2)]) + (step_1[(3, 0)]))) + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.979, -0.929, -0.886];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.034, -0.603, -0.106, -0.291]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.024, 0.551, -0.777, -0.293]);
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[271.12863253789607]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.62, -0.3355, -0.053, 0.35450000000000004]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[271.12863253789607, -0.62, -0.3355, -0.053, 0.35450000000000004]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.902), &[-0.55924, -0.30262100000000003, -0.047806, 0.319759]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, 0.902), &[271.12863253789607, -0.55924, -0.30262100000000003, -0.047806, 0.319759]);
}
}

pub mod p90 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = t2, value, into)]
pub fn f(t2: &DMatrix<f64>, v: f64) -> Vector3<f64> {
    let mut v1: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v);
    let mut next_s: SMatrix<f64, 3, 3> = ((SMatrix::<f64, 3, 2>::zeros())
        .add_scalar(t2[(2, 17)])
        * (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v1[(2, 1)]));
    for matgrad_total in next_s.column_iter() {
        let mut v2 = Vector2::new(matgrad_total.x, v).unscale(2.0);
        v2 = v2 * 0.5 + v2;
    }
    let v3: f64 = ((0.8_f64 + 3.0_f64) * (2.0_f64 - 2.0_f64));
    let mut t2 = v1;
    let mut matgrad_item = (matgrad::constant((if v3 > -0.4 { v3 } else { t2[(0, 1)] })))
        .hypot(1.0 + (next_s[(2, 0)]) * (next_s[(2, 0)]));
    Vector3::new(next_s.m22, matgrad_item, matgrad_item)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1.sum() + next_s.dot(&next_s) / 9.0 + t2.sum() + matgrad_item + v3 + v * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(3, 20, &[0.99, 0.321, 0.215, -0.552, -0.383, -0.223, -0.565, 0.583, -0.985, 0.767, 0.936, 0.075, 0.808, -0.6, 0.488, -0.429, 0.995, -0.987, -0.159, -0.534, -0.987, 0.135, 0.694, 0.008, 0.547, 0.093, -0.953, 0.903, 0.588, -0.847, 0.598, -0.665, -0.997, 0.295, -0.942, 0.316, -0.513, -0.538, 0.92, -0.84, 0.605, 0.288, -0.559, 0.227, 0.322, -0.817, 0.4, -0.776, 0.583, 0.592, -0.605, 0.227, -0.662, -0.547, 0.783, 0.118, 0.431, 0.753, -0.16, 0.208]);
let a1 = 0.069;
c.near("f", &f(a0, a1), &[2.198610272392, 3.279794408588, 3.279794408588]);
{
let mut o0 = DMatrix::from_column_slice(3, 20, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.446, 0.292, -0.456]), &mut o0);
c.near("f_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.032713555776000006, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = DMatrix::from_column_slice(3, 20, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.446, 0.292, -0.456]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2.198610272392, 3.279794408588, 3.279794408588]);
c.near("f_value_and_vjp_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.032713555776000006, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p91 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out)]
#[matgrad::newton_step(wrt = out)]
pub fn f(out: Vector3<f64>, pulled: &[usize]) -> f64 {
    let mut out = {
        let v2 = if (out.x - out[2]) <= (-out[(0, 0)]) || out[2] > 0.4 {
            let v1: usize = 3;
            out.x
        } else {
            {
                let matgrad_item = (out[0] - out[2]);
                (matgrad_item - matgrad_item)
            }
        };
        out.iter()
            .enumerate()
            .map(|(other, &v3)| ((-out.x)) * (other as f64 * 0.1))
            .sum::<f64>()
    };
    let t1 = ((0.5_f64 + out) * (out * SMatrix::<f64, 3, 3>::repeat(out)));
    for v4 in 0..17 {
        let mut g = {
            let out = t1[(2, 1)];
            out.hypot(1.0 + out * out)
        };
        g -= ((t1[(2, 2)]) - (t1[(2, 1)]));
    }
    let n: f64 = 0.1_f64;
    let v5: f64 = ((((-out.powi(2)).exp()) - (n + out)) * n);
    let column = if n > 0.0 {
        let n = (n * t1.sum());
        t1.determinant().tanh()
    } else {
        t1.sum()
    };
    out + t1.sum() + v5 + column + (n + v5)
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.244, -0.848, 0.95]);
let a1 = &[1usize, 2usize, 0usize, 1usize, 0usize, 2usize, 2usize, 3usize, 2usize, 2usize, 0usize, 1usize, 3usize, 2usize, 3usize, 2usize, 1usize];
c.near("f", &f(a0, a1), &[0.36513330646448455]);
c.near("f_grad", &f_grad(a0, a1), &[-0.47230468490752686, 0.0, 0.0]);
c.newton(&f_newton(a0, a1), &[1.1303281124038949, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[-0.47230468490752686, 0.0, 0.0]);
}
}

pub mod p92 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, pulled, item), into)]
#[matgrad::hvp(wrt = s, into)]
pub fn f(
    s: &Vector2<f64>,
    pulled: &Vector2<f64>,
    item: f64,
    cotangent: usize,
    w: &Params,
    matgrad_item: &[usize],
    other: usize,
) -> f64 {
    let v1 = (SMatrix::<f64, 3, 3>::from_element(item) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .lu()
        .solve(&(SMatrix::<f64, 3, 3>::zeros()).add_scalar(item))
        .unwrap()
        .fixed_view::<2, 1>(1, cotangent % 3)
        .into_owned()
        .sum();
    let mut v2 = 0.0_f64;
    for v3 in (0..3).rev() {
        let mut v4 = ((if !(item >= 0.1) { v1 } else { pulled[0] }) * (v3 as f64));
        let mut v5: f64 = (f64::from(other as u32) * 0.25 + other as f64 * 0.1);
        let v6 = (*s);
        v4 += (-(item + v6.y));
    }
    let v8 = (-(if v2.mul_add(v2, 0.5) <= 0.6 && w.gain > 0.2 {
        {
            let v7 = item;
            v2
        }
    } else {
        matgrad::constant(pulled[1])
    }));
    v2 += v8;
    let mut v9: bool = other % 2 == 0;
    v9 &= other != 6;
    pulled.sum() + v1 + v2 + v8 + ((if pulled[0] <= v1 { v1 } else { v8 }) - (v8 + v8))
        + s[0] * s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.787, 0.928]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.978, 0.566]);
let a2 = 0.942;
let a3 = 4usize;
let a4 = &Params { gain: -0.032, shift: 0.367, count: 1usize, table: [0.651, -0.126, 0.846, -0.736], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.471, -0.237]), on: true };
let a5 = &[1usize, 3usize, 1usize, 0usize, 3usize];
let a6 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[2.442781657258694]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[0.928, 0.787, 1.0, 1.0, 0.6078795437567379]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, a6, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.928, 0.787]);
c.near("f_grad_into", &o1, &[1.0, 1.0]);
c.near("f_grad_into", &o2, &[0.6078795437567379]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.248, 0.125])), &[0.125, -0.248]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, a5, a6, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.248, 0.125]), &mut o0);
c.near("f_hvp_into", &o0, &[0.125, -0.248]);
}
}
}

pub mod p93 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, out), value, into)]
pub fn f<const N: usize>(cholesky: SVector<f64, N>, out: f64, i: usize) -> f64 {
    let mut v1 = 0.25_f64;
    let cholesky = ((SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![out, out], matrix![v1, cholesky[0]]])
        .unscale(2.0)) * 0.2 + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for v2 in cholesky.row_iter() {
        let v4: Vector3<f64> = Vector3::new(
            {
                let v3: f64 = ((i + 1) as f64).sqrt();
                v3
            },
            (((i + 1) as f64).sqrt() * i as f64 * 0.1),
            i as f64 * 0.1,
        );
        let v5 = cholesky.map(f64::sin).row(1).into_owned();
        v1
            += (cholesky * ((vector![v5[(0, 1)], v4[(0, 0)]] - vector![v2[(0, 1)], v1])))
                .norm_squared() * 0.1;
        v1
            += ((1.5 + v1 * v1).powf(v4[1].tanh()))
                .atan2(1.5 + (cholesky[(0, 0)]) * (cholesky[(0, 0)]));
    }
    let whole: Vector3<f64> = Vector3::new(
        i as f64 * 0.1,
        (0..i).map(|j| j as f64 * 0.1).sum::<f64>(),
        {
            let lu: f64 = i as f64 * 0.1;
            i as f64 * 0.1
        },
    );
    if i != 4 {
        v1 = (v1 * 0.5 + whole[0].mul_add((whole.dot(&whole) / 3.0), 0.5)).tanh();
    }
    if i != 3 {
        if i == i {
            v1 += whole[0];
        }
        v1 += ((whole[i % 3] + cholesky[(1, 0)]) - (cholesky.sum()));
    }
    let mut v6 = SMatrix::<f64, 2, 3>::zeros();
    if i < 1 {
        v6 /= 1.5 + ((1.5 + (v6[(0, 1)]) * (v6[(0, 1)])).powf(v1.tanh())).powi(2);
    }
    let whole: f64 = (if i != 1 { cholesky[(i % 2, 0)] } else { whole[1] });
    v6 /= 1.5 + ((cholesky.m11 - whole)).powi(2);
    let v7 = if i % 2 == 0 {
        v1
    } else {
        (cholesky.symmetric_part() * cholesky.symmetric_part().transpose()
            + SMatrix::<f64, 2, 2>::identity() * 3.0)
            .cholesky()
            .unwrap()
            .ln_determinant()
    };
    v1 + cholesky.norm_squared() + v6.sum() + v7
        + (1.5 + (v7 * (i as f64)) * (v7 * (i as f64)))
            .powf(((1.5 + (v6[(0, 2)]).powi(2)).recip()).tanh()) + cholesky[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.52, 0.36]);
let a1 = 0.813;
let a2 = 6usize;
c.near("f", &f::<2>(a0, a1, a2), &[13.78135111143616]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.23440474256076374, 0.0, 0.4859318250366268]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2), &[13.78135111143616, 0.23440474256076374, 0.0, 0.4859318250366268]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into::<2>(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.23440474256076374, 0.0]);
c.near("f_grad_into", &o1, &[0.4859318250366268]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into::<2>(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[13.78135111143616]);
c.near("f_value_and_grad_into", &o0, &[0.23440474256076374, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.4859318250366268]);
}
}
}

pub mod p94 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = matgrad_total, value, into)]
#[matgrad::vjp(wrt = matgrad_total, value, into)]
pub fn f<const N: usize>(
    matgrad_total: &SVector<f64, N>,
    pulled: Vector4<f64>,
    column: &Matrix3<f64>,
    t2: f64,
) -> SMatrix<f64, 1, 2> {
    let mut g = SMatrix::<
        f64,
        3,
        3,
    >::from_row_iterator(
        ((*column) * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap()
            .iter()
            .map(|e| e * 0.5),
    );
    let column: SMatrix<f64, 4, 1> = pulled;
    for matgrad_total in 0..N {
        let mut sum_2 = 0.0;
        for &pulled in column.iter() {
            sum_2 += g.determinant().tanh();
        }
        let mut v3 = Vector2::new(
                column[(matgrad_total.min(3), 0)],
                g[(matgrad_total % 3, 0)],
            )
            .component_div(&Vector2::new(g[(1, 1)], g[(2, 2)]).map(|e| 1.5 + e * e))
            .kronecker(
                &(SMatrix::<f64, 3, 2>::zeros())
                    .add_scalar(pulled[(1, 0)])
                    .tr_mul(&Vector3::new(pulled[1], t2, sum_2)),
            );
        let v1 = ((Matrix2::new(1.25_f64, column[(3, 0)], g[(0, 2)], column[3])) * 0.2
            + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        sum_2 += (v1 * ((sum_2 * vector![v1[(0, 1)], sum_2]))).norm_squared() * 0.1;
        v3 = column;
    }
    g *= (matgrad::constant(matgrad_total[13])).tanh();
    let (pulled, v4): (f64, f64) = (t2, t2);
    SMatrix::<f64, 2, 2>::from_rows(&[matrix![v4, pulled], matrix![pulled, v4]])
        .symmetric_part()
        .row_sum()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            g.dot(&g) / 9.0 + column.dot(&column) / 4.0 + pulled + v4
                + ((column.angle(&column.add_scalar(0.5))) * v4)
                + matgrad_total[0] * matgrad_total[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.287, -0.574, 0.636, 0.212, -0.894, 0.168, -0.376, 0.14, -0.927, 0.637, -0.285, 0.388, 0.818, 0.195, 0.427, -0.916, 0.839, 0.69]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.161, -0.214, -0.689, 0.803]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.331, 0.792, -0.012, -0.395, -0.098, 0.002, 0.587, 0.364, 0.472]);
let a3 = 0.862;
c.near("f", &f::<18>(a0, a1, a2, a3), &[4.2101862479937076, 4.2101862479937076]);
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.478, -0.552, -0.123, -0.754, -0.237, -0.265, 0.504, 0.827, -0.652, -0.94, -0.007, -0.918, 0.668, -0.809, 0.292, -0.209, -0.332, 0.232])), &[-0.43279599999999996, -0.43279599999999996]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.478, -0.552, -0.123, -0.754, -0.237, -0.265, 0.504, 0.827, -0.652, -0.94, -0.007, -0.918, 0.668, -0.809, 0.292, -0.209, -0.332, 0.232])), &[4.2101862479937076, 4.2101862479937076, -0.43279599999999996, -0.43279599999999996]);
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.478, -0.552, -0.123, -0.754, -0.237, -0.265, 0.504, 0.827, -0.652, -0.94, -0.007, -0.918, 0.668, -0.809, 0.292, -0.209, -0.332, 0.232]), &mut o0);
c.near("f_diff_into", &o0, &[-0.43279599999999996, -0.43279599999999996]);
}
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_diff_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.478, -0.552, -0.123, -0.754, -0.237, -0.265, 0.504, 0.827, -0.652, -0.94, -0.007, -0.918, 0.668, -0.809, 0.292, -0.209, -0.332, 0.232]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[4.2101862479937076, 4.2101862479937076]);
c.near("f_value_and_diff_into", &o0, &[-0.43279599999999996, -0.43279599999999996]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.316, 0.468])), &[-0.08724799999999999, 0.043623999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.316, 0.468])), &[4.2101862479937076, 4.2101862479937076, -0.08724799999999999, 0.043623999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.316, 0.468]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.08724799999999999, 0.043623999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.316, 0.468]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[4.2101862479937076, 4.2101862479937076]);
c.near("f_value_and_vjp_into", &o0, &[-0.08724799999999999, 0.043623999999999996, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p95 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, into)]
#[matgrad::hvp(wrt = x, into)]
pub fn f(
    y: &Vector3<f64>,
    x: &Vector3<f64>,
    g: &[f64; 5],
    matgrad_item: Matrix3<f64>,
    s: &Params,
) -> f64 {
    let mut dx = 0.25_f64;
    for v1 in (0..5).rev() {
        let v3: f64 = if v1 % 2 == 0 {
            s.table[v1 % 4]
        } else {
            {
                let v2: f64 = matgrad_item[(1, s.count % 3)];
                g[s.count % 5]
            }
        };
        let v4 = v3;
        dx -= ((v4 - (x[s.count % 3])) / (1.5 + (v4 * y.z) * (v4 * y.z)));
    }
    let dx = (matgrad_item + matgrad_item);
    let mut v5 = 0.25_f64;
    for whole in 0..33 {
        let dx: f64 = v5;
        let v7: f64 = ({
            let v6: f64 = whole as f64 * 0.1;
            v6
        } - s.shift);
        let column: usize = 3;
        v5 *= (dx).cos();
    }
    v5 = {
        let v8 = (dx[(0, 2)]).hypot(1.0 + (dx[(1, 2)]) * (dx[(1, 2)]));
        matgrad_item[(1, 0)]
    };
    let mut v9: f64 = if s.gain > 0.2 { matgrad_item[(s.count % 3, 2)] } else { g[4] };
    let v10 = |s: usize| -> usize { 0 };
    let matgrad_item = ((v9 * dx.m11) - (dx[(1, v10(2))]));
    let g = ((1.5 + (dx[(s.count % 3, 2)]).powi(2)).log10()).sin();
    dx.dot(&dx) / 9.0 + v5 + g + g + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.884, 0.196, 0.909]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.631, -0.35, -0.38]);
let a2 = &[0.385, 0.632, -0.899, -0.14, -0.988];
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.94, -0.621, 0.415, 0.604, 0.129, 0.137, 0.969, 0.584, -0.039]);
let a4 = &Params { gain: 0.008, shift: 0.79, count: 1usize, table: [-0.995, -0.325, -0.522, 0.172], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.091, 0.052]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4), &[1.4287806601657083]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.35, 0.631, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-0.35, 0.631, 0.0]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.654, -0.55, -0.457])), &[-0.55, 0.654, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.654, -0.55, -0.457]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.55, 0.654, 0.0]);
}
}
}

pub mod p97 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = grad, value)]
pub fn f(
    step_1: Vector3<f64>,
    grad: &Vector4<f64>,
    cholesky: usize,
) -> SMatrix<f64, 1, 2> {
    let v6 = if (1.5 + grad[1].powi(2)).powf(0.7)
        <= {
            let v1 = grad.y;
            v1
        }
    {
        let mut v2 = 0.0_f64;
        for &v3 in grad.iter().rev() {
            v2 = (v2 * 0.5
                + (SMatrix::<
                    f64,
                    3,
                    3,
                >::from_fn(|r0, c0| grad.x * (r0 + c0) as f64 * 0.1)
                    .column(1)
                    .into_owned()
                    .transpose()
                    * SMatrix::<
                        f64,
                        3,
                        3,
                    >::from_fn(|r0, c0| grad.x * (r0 + c0) as f64 * 0.1)
                        .column(1)
                        .into_owned())
                    .to_scalar()
                    .tanh())
                .tanh();
            let v5: usize = 0;
            v2 = (cholesky as f64 * 0.1 + v3);
        }
        step_1.zip_map(&step_1, |p, q| p * q.sin())
    } else {
        (*grad).fixed_rows::<3>(1).into_owned()
    };
    let mut v7 = (SMatrix::<
        f64,
        3,
        2,
    >::from_fn(|r0, c0| grad[3] * (r0 + c0) as f64 * 0.1)
        * (Vector2::new(v6.y, grad[cholesky % 4]).add_scalar(3.0)).normalize());
    let v8 = vector![v7.x, v6[2]];
    let mut v9 = ((v8 - v8) - v8);
    v9 /= 1.5 + (v7.x).powi(2);
    let mut v10: f64 = (cholesky as f64 * 0.1 + f64::from(cholesky as u32) * 0.25);
    let mut v12: f64 = ({
        let v11 = v9.x;
        v11
    })
        .mul_add(
            ((1.5 + (v6[cholesky.min(2)]) * (v6[cholesky.min(2)])).powf(v6[2].tanh())),
            0.5,
        );
    matrix![v8.y, v12]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v7.sum() + v8.dot(&v8) / 2.0 + v9.dot(&v9) / 2.0 + v10 + v12
                + (1.5
                    + ({
                        let v13 = v10;
                        v10
                    })
                        * ({
                            let v13 = v10;
                            v10
                        }))
                    .powf((-v10).tanh()) + grad[0] * grad[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.807, 0.306, 0.209]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.569, -0.219, -0.737, -0.986]);
let a2 = 2usize;
c.near("f", &f(a0, a1, a2), &[0.8492888021557392, 2.358668120087405]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.731, 0.433])), &[-0.25491600000000003, 0.6623159999999999, 5.4041523213677385e-17, -0.1883414709253859]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.731, 0.433])), &[0.8492888021557392, 2.358668120087405, -0.25491600000000003, 0.6623159999999999, 5.4041523213677385e-17, -0.1883414709253859]);
}
}

pub mod p98 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value, into)]
#[matgrad::vjp(wrt = cotangent, value, into)]
pub fn f<const N: usize>(
    t2: &SMatrix<f64, N, 2>,
    acc: &[f64; 20],
    cotangent: Vector3<f64>,
    next_s: usize,
    lu: f64,
    g: usize,
) -> f64 {
    let v1 = (Vector4::new(t2[(g % 2, 1)], lu, 0.3_f64, lu)
        - Vector4::new(lu, cotangent.x, lu, cotangent.y))
        .fixed_rows::<3>(0)
        .into_owned();
    let v2 = cotangent.x;
    let lu: usize = 1;
    let mut v3 = 0.25_f64;
    let g = ((Matrix2::new(v3, v2, v1[lu], v2)) * 0.2 + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for cotangent in g.row_iter() {
        let mut v: SMatrix<f64, 1, 2> = cotangent.into_owned();
        v3 += (g * (matrix![0.8_f64].push(g[(1, 0)]))).norm_squared() * 0.1;
        v = v * 0.5 + matrix![v1[1]].insert_column(1, 0.3_f64);
    }
    let mut v4 = g;
    let g = (((v4 + v4)) * 0.2 + Matrix2::identity() * 2.0).try_inverse().unwrap();
    for next_s in 0..N {
        v4.fill_with_identity();
        v4.set_row(
            1,
            &(SMatrix::<f64, 3, 3>::zeros())
                .add_scalar(0.8_f64)
                .fixed_view::<1, 2>(2 - next_s, 0)
                .into_owned(),
        );
        v3 /= 1.5 + (g[(next_s, next_s)]).powi(2);
        v3 += (g * (Vector2::new(v3, v3))).norm_squared() * 0.1;
        v4
            += matrix![v1.x, g[(1, next_s)]]
                .insert_row(0, g[(next_s % 2, (next_s * 3 + 1) % 2)]);
    }
    let mut lu = {
        v4.fixed_view_mut::<1, 1>(1, 1).copy_from(&vector![v1[0]]);
        (-v4[(0, next_s.min(1))])
            .hypot(1.0 + (g[(lu % 2, lu % 2)]) * (g[(lu % 2, lu % 2)]))
    };
    let v6: f64 = {
        let v5: f64 = f64::from(next_s as u32) * 0.25;
        v5
    };
    v1.sum() + v3 + v4.dot(&v4) / 4.0 + g.norm_squared() + v6 + v6 + t2[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.138, 0.601, 0.153, 0.72]);
let a1 = &[-0.938, -0.973, 0.264, -0.955, 0.88, -0.391, 0.256, 0.843, -0.086, 0.408, -0.598, 0.171, 0.165, 0.242, -0.334, -0.283, -0.91, -0.62, -0.831, -0.765];
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.287, -0.778, 0.996]);
let a3 = 2usize;
let a4 = -0.575;
let a5 = 3usize;
c.near("f", &f::<2>(a0, a1, a2, a3, a4, a5), &[5.295859009096682]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4, a5), &[-0.9981088170758439, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2, a3, a4, a5), &[5.295859009096682, -0.9981088170758439, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[-0.9981088170758439, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[5.295859009096682]);
c.near("f_value_and_grad_into", &o0, &[-0.9981088170758439, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, a4, a5, 0.224), &[-0.22357637502498903, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, a2, a3, a4, a5, 0.224), &[5.295859009096682, -0.22357637502498903, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into::<2>(a0, a1, a2, a3, a4, a5, 0.224, &mut o0);
c.near("f_vjp_into", &o0, &[-0.22357637502498903, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<2>(a0, a1, a2, a3, a4, a5, 0.224, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[5.295859009096682]);
c.near("f_value_and_vjp_into", &o0, &[-0.22357637502498903, 0.0, 0.0]);
}
}
}

pub mod p100 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column)]
#[matgrad::gauss_newton(wrt = column)]
pub fn f(
    all: &Vector3<f64>,
    column: &Vector2<f64>,
    matgrad_total: f64,
    next_s: f64,
    item: &Matrix3<f64>,
    y: &DVector<f64>,
    value: usize,
) -> f64 {
    let mut v1: SMatrix<f64, 3, 3> = (*item)
        .transpose()
        .fixed_view::<3, 3>(0, 0)
        .into_owned();
    let mut cholesky = (-(item[(0, 1)] * y[1]));
    let item: usize = 3;
    column.dot(column) / 2.0 + v1.norm_squared() + cholesky + v1[(1, 2)]
        + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.853, -0.32, 0.169]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.212, 0.877]);
let a2 = -0.969;
let a3 = -0.507;
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.028, -0.763, -0.714, 0.712, -0.613, 0.642, 0.321, 0.285, -0.331]);
let a5 = &DVector::from_column_slice(&[-0.443, -0.961, 0.803, -0.754]);
let a6 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[4.228797500000001]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[0.665, 0.665]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5, a6), &[8.941364148003128, 2.8121503375000008, 2.8121503375000008, 0.44222500000000003, 0.44222500000000003, 0.44222500000000003, 0.44222500000000003]);
}
}

pub mod p101 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value, into)]
#[matgrad::differential(wrt = cotangent, value, into)]
pub fn f(pulled: &Vector4<f64>, cotangent: &Vector3<f64>, s_before: Params) -> f64 {
    let v1: Vector3<f64> = Vector3::new(1.25_f64, 0.1_f64, (1.5_f64 * 1.0_f64).tanh());
    let mut v2 = SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
        &[
            matrix![cotangent[(1, 0)], v1[2]],
            SMatrix::<f64, 1, 2>::from_column_slice(&[pulled[2], v1.z]),
        ],
    );
    let v3 = (1.5 + (((0.7 * v1.y.sin()).asin()).powi(3).tanh()).powi(2)).powi(-1);
    v2.set_row(0, &matrix![v1[0], cotangent[s_before.count % 3]]);
    let mut v4 = v3;
    for v5 in 1..3 {
        v2.fill_with_identity();
        v2.fill_with_identity();
        let v6 = (v2 + (v2 - v2));
        v2 /= 1.5 + (v6.sum()).powi(2);
    }
    for v7 in 0..4 {
        let (v9, mut v10) = (
            (v3.sin()).mul_add(((1.5 + v3.powi(2)).powf(0.7)), 0.5),
            (({
                let v8 = v1[0];
                v8
            }) - (v1.sum())),
        );
        v4 += v9;
    }
    let v11: f64 = s_before.gain;
    v2.dot(&v2) / 4.0 + v4 + v11
        + {
            let v12 = (1.5 + v11.powi(2)).ln();
            v12
        } + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.661, -0.805, -0.764, -0.564]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.244, 0.82, 0.742]);
let a2 = Params { gain: -0.348, shift: -0.173, count: 2usize, table: [-0.979, 0.912, 0.49, 0.222], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.713, -0.691]), on: true };
c.near("f", &f(a0, a1, a2), &[6.557940630657464]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.82, -0.244, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[6.557940630657464, 0.82, -0.244, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.82, -0.244, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[6.557940630657464]);
c.near("f_value_and_grad_into", &o0, &[0.82, -0.244, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.198, -0.255, 0.03])), &[-0.10014]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.198, -0.255, 0.03])), &[6.557940630657464, -0.10014]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.198, -0.255, 0.03]), &mut o0);
c.near("f_diff_into", &o0, &[-0.10014]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.198, -0.255, 0.03]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[6.557940630657464]);
c.near("f_value_and_diff_into", &o0, &[-0.10014]);
}
}
}

pub mod p102 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, value, into)]
pub fn f(
    dx: &[Vector2<f64>; 3],
    matgrad_item: &Vector2<f64>,
    g: &[f64; 20],
    v: [f64; 5],
) -> f64 {
    let v1 = Vector3::new(g[3], v[1], dx[1][1])
        .component_mul(&SMatrix::<f64, 3, 1>::from_row_slice(&[g[14], v[3], v[4]]))
        .zx();
    let k: Vector2<f64> = Vector2::new((v[3] + v[1]), (v[1] * v[2]));
    let mut v2 = k;
    v2 -= Vector2::new(v1[0], v2.y);
    v2 = v2 * 0.5 + k.scale(k[1]);
    let mut v4 = Vector3::new(v2[0], k.y, (-2.0_f64)).map(|v3| (k.dot(&v2) / 2.0) * v3);
    let k = k[0];
    let (v5, k): (f64, f64) = (k, (v[3] * 1.0_f64).exp_m1());
    v2.norm_squared() + v4.sum() + v5 + k + ((k + v4[(1, 0)]) * k) + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.241, 0.716]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.479, 0.766]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.586, -0.015])];
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.605, 0.789]);
let a2 = &[0.337, 0.061, 0.789, -0.824, 0.823, -0.64, 0.196, 0.048, -0.252, -0.471, -0.491, -0.437, 0.766, -0.721, 0.969, 0.49, 0.752, -0.121, -0.781, -0.452];
let a3 = [0.084, 0.072, 0.5, 0.603, -0.626];
c.near("f", &f(a0, a1, a2, a3), &[2.2993416711587695]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.2993520222996468, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.2993416711587695, 0.0, 0.0, 0.0, 0.2993520222996468, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.2993520222996468, 0.0, 0.0]);
}
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.2993416711587695]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.2993520222996468, 0.0, 0.0]);
}
}
}

pub mod p103 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (column, cotangent, y))]
#[matgrad::vjp(wrt = (column, cotangent, y))]
pub fn f(
    column: f64,
    cotangent: Vector2<f64>,
    y: &Vector2<f64>,
    matgrad_item: f64,
) -> f64 {
    let mut all: f64 = (matgrad_item + matgrad_item);
    all = (all * 0.5 + ((matgrad_item * matgrad_item) - (y.y * column))).tanh();
    let v1: f64 = ((1.5 + (all * all).powi(2)).ln()).tanh().cosh();
    let v2 = if matgrad_item > 0.35 {
        (*y)
    } else {
        SMatrix::<f64, 3, 2>::from_element(v1)
            .tr_mul(&Vector3::new(cotangent[(1, 0)], matgrad_item, cotangent[0]))
    };
    let y = matgrad_item;
    let mut column = y;
    all + v2.dot(&v2) / 2.0 + column + v2.sum() + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.157;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.207, 0.892]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.931, -0.577]);
let a3 = -0.694;
c.near("f", &f(a0, a1, a2, a3), &[0.4296863211416697]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.5674740228278112, 3.9777908887333355, 3.2927908887333355, 0.0, -0.1544080096775847]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.215), &[-0.12200691490797941, -0.8552250410776672, -0.7079500410776671, -0.0, 0.03319772208068071]);
}
}

pub mod p104 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, v, cotangent), into)]
#[matgrad::gauss_newton(wrt = y, into)]
pub fn f(y: f64, v: &Vector4<f64>, cotangent: Vector4<f64>, g: bool) -> f64 {
    let mut v1: SMatrix<f64, 4, 1> = SMatrix::<f64, 3, 3>::repeat(cotangent[0])
        .column(2)
        .into_owned()
        .insert_row(3, y);
    let mut next_s = 0.25_f64;
    for &v3 in v.iter().rev() {
        let v4 = next_s;
        let pulled: f64 = if g { (0.3_f64 * 0.5_f64) } else { 1.25_f64 };
        let v2 = ((SMatrix::<
            f64,
            2,
            2,
        >::from_row_slice(&[next_s, next_s, next_s, next_s])
            .zip_zip_map(
                &Matrix2::new(v.w, next_s, v1[0], v[(0, 0)]),
                &Matrix2::new(v1[1], cotangent[1], v[2], v[0]),
                |p, q, u| p * q + u.tanh(),
            )) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        next_s
            += (v2 * ((Vector2::new(v2[(1, 1)], v4) - vector![pulled, pulled])))
                .norm_squared() * 0.1;
        v1 = v1 * 0.5
            + ((SMatrix::<f64, 4, 2>::zeros()).add_scalar(v2[(1, 0)])
                * Vector2::new(v3, next_s));
    }
    let mut v5 = (v1)[(3, 0)];
    let (x, mut v6) = ((v5.mul_add(v5, 0.5)).asinh()).sin_cos();
    cotangent.sum() + v1.dot(&v1) / 4.0 + next_s + v5 + v6 + x + (x * 2.0_f64)
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.477;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.456, 0.901, -0.418, 0.333]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.714, 0.512, 0.145, 0.146]);
let a3 = false;
c.near("f", &f(a0, a1, a2, a3), &[2.3878483654768647]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.05867877810366913, 0.003607644580417429, 0.01071479998123022, -0.03156833052105435, -0.00018763449795625883, 1.5004164360387962, 0.2749031744106446, 1.0, 1.0]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.05867877810366913]);
c.near("f_grad_into", &o1, &[0.003607644580417429, 0.01071479998123022, -0.03156833052105435, -0.00018763449795625883]);
c.near("f_grad_into", &o2, &[1.5004164360387962, 0.2749031744106446, 1.0, 1.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[2.850909908255267, 0.14011602438302598, 0.0034431989997396398]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[2.850909908255267]);
c.near("f_gauss_newton_into", &o0, &[0.14011602438302598]);
c.near("f_gauss_newton_into", &o1, &[0.0034431989997396398]);
}
}
}

pub mod p105 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, pulled), value)]
#[matgrad::newton_step(wrt = acc, value)]
pub fn f(
    x: f64,
    acc: &Vector2<f64>,
    pulled: &Vector4<f64>,
    lu: &Params,
    grad: usize,
    y: &[f64],
    out: usize,
) -> f64 {
    let (v2, v3): (f64, f64) = (
        if grad < 3 { f64::from(out as u32) * 0.25 } else { ((out + 1) as f64).sqrt() },
        {
            let v1: f64 = grad as f64 * 0.1;
            v1
        },
    );
    let v6 = pulled
        .iter()
        .enumerate()
        .map(|(v5, &v4)| ((if v4 < v2 { v3 } else { v2 })) * (v5 as f64 * 0.1))
        .sum::<f64>();
    let mut v7 = 0.0_f64;
    for (v9, &v8) in acc.iter().enumerate() {
        for v10 in 0..out {
            let v11 = v8;
            if v11.asinh() >= 0.1 {
                v7 *= ((v6 - ((1.5 + x * x).powf(v7.tanh())))).cos();
                v7
                    -= (f64::from(v10 as u32) * 0.25
                        * {
                            let v12 = v8;
                            v12
                        });
            } else if pulled.y > (1.5 + v11.powi(2)).powi(-1) {
                v7 = (v7 * 0.5 + v11.sin()).tanh();
            }
            let v13: f64 = (lu.gain
                * if v10 < 5 {
                    f64::from(out as u32) * 0.25
                } else {
                    ((v10 + 1) as f64).sqrt()
                });
            v7 = Vector2::new(v11, v13).perp(&((*acc) + (*acc)));
        }
        let v14 = pulled.len();
        let mut v15 = Vector3::new(y[v9], v2, v8);
        v7 += (v8 - (-v15.z));
    }
    let mut v16: usize = 3;
    for _ in 0..2 {
        v16 &= 1;
    }
    v16 %= 4;
    let v17: f64 = y[v16 % 4];
    let v18: f64 = lu.offset.x;
    let mut v20 = {
        let v19 = (-(((*pulled) - (*pulled)).norm_squared() / 4.0));
        v7
            /= 1.5
                + ((((1.5 + y[v16] * y[v16]).powf(v6.tanh())) - (y[v16] + v19))).powi(2);
        ((if v17 < v18 && v18 > -0.4 { v17 } else { v19 }) * v18)
    };
    let v21: usize = v16;
    pulled.sum() + v7 + v20 + (*pulled).sum() + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.563;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.717, 0.86]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.214, 0.336, -0.006, 0.774]);
let a3 = &Params { gain: -0.859, shift: 0.515, count: 2usize, table: [0.873, -0.014, 0.775, 0.32], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.789, 0.754]), on: true };
let a4 = 4usize;
let a5 = &[0.843, -0.581, -0.994, -0.995];
let a6 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[3.3001619464061225]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[0.47611890746164065, 1.2060939960844355, 2.336, 2.214, 2.0, 2.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5, a6), &[3.3001619464061225, 0.47611890746164065, 1.2060939960844355, 2.336, 2.214, 2.0, 2.0]);
c.newton(&f_newton(a0, a1, a2, a3, a4, a5, a6), &[0.0, 0.0, 0.0, 0.8868338206503202], &[0.47611890746164065, 1.2060939960844355]);
{
let r = f_value_grad_newton(a0, a1, a2, a3, a4, a5, a6);
c.near("what is beside f_newton", &(r.0, r.1), &[3.3001619464061225, 0.47611890746164065, 1.2060939960844355]);
c.newton(&r.2, &[0.0, 0.0, 0.0, 0.8868338206503202], &[0.47611890746164065, 1.2060939960844355]);
}
}
}

pub mod p106 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
pub fn f<const N: usize>(acc: &SVector<f64, N>, t1: &Params) -> f64 {
    let (v1, mut v2): (f64, f64) = (acc[1], acc[(1, 0)]);
    let v3: [usize; 3] = [1, 0, 1];
    let v4: SMatrix<f64, 3, 1> = vector![v1, v2, v1];
    let v6 = if t1.on {
        let v5: f64 = ((3.0_f64 * (v4[2] - v4[1])) / (1.5 + v1 * v1));
        (SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| acc[t1.count % 2] * (r0 + c0) as f64 * 0.1)
            + SMatrix::<f64, 3, 3>::repeat(v5))
    } else {
        v2
            -= (if t1.count > 1 { v4.y } else { v2 })
                .hypot(1.0 + (v4.mean()) * (v4.mean()));
        (SMatrix::<f64, 3, 3>::repeat(v2) * 0.3).exp()
    };
    let v7: SMatrix<f64, 3, 3> = v6;
    for v8 in (0..N).step_by(2) {
        let mut v14 = {
            v2 += (-matgrad::relu((v7[(2, v3[v8])])));
            let mut v11 = v4
                .iter()
                .map(|&v9| 1.0 + 0.1 * (v7.m32).tanh())
                .product::<f64>();
            v4.iter().zip(v4.iter().skip(1)).map(|(v12, v13)| v12 * v13).sum::<f64>()
        };
        v2
            += (1.5
                + ((1.5 + v14 * v14).powf((v7[(2, v8)]).tanh()))
                    * ((1.5 + v14 * v14).powf((v7[(2, v8)]).tanh())))
                .powf((if v8 < 1 { v1 } else { v4[v3[2 - v8]] }).tanh());
    }
    let mut v15 = v7.m13;
    acc.sum() + v1 + v2 + v4.sum() + v6.sum() + v15
        + (if t1.on { v4.sum() } else { ((v6[(v3[0], t1.count % 3)]) + v15) })
        + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.54, 0.205]);
let a1 = &Params { gain: 0.283, shift: 0.947, count: 1usize, table: [0.233, -0.544, 0.795, -0.43], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.008, 0.133]), on: false };
c.near("f", &f::<2>(a0, a1), &[3.8584022665587256]);
c.near("f_grad", &f_grad::<2>(a0, a1), &[1.205, 7.601736277858826]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.205, 7.601736277858826]);
}
}
}

pub mod p107 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = cholesky, value)]
#[matgrad::vjp(wrt = cholesky, value)]
pub fn f(
    cholesky: &Vector3<f64>,
    t2: &Vector2<f64>,
    item: [f64; 17],
    s_before: &Params,
    t1: &[usize],
    cotangent: f64,
) -> SMatrix<f64, 1, 2> {
    let item = (if cotangent < (item[0] * (cholesky[(1, 0)])) {
        (item[t1[1]] * cotangent)
            .atan2(1.5 + (item[t1[4]] - t2[0]) * (item[t1[4]] - t2[0]))
    } else {
        (if t2[1] >= 0.1 { cotangent.mul_add(item[9], 0.5) } else { item[15] })
    });
    let (v1, mut v2): (f64, f64) = (
        (1.5 + (item.mul_add(cotangent, 0.5)).powi(2)).acosh(),
        (-item),
    );
    let grad = SMatrix::<
        f64,
        1,
        1,
    >::from_row_iterator(matrix![t2[1]].iter().map(|e| e * 0.5))
        .insert_row(1, (v2 - v1));
    let v3 = cotangent;
    matrix![grad.x, grad[(0, 0)]]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            cholesky.dot(cholesky) / 3.0 + item + v1 + v2 + grad.norm_squared() + v3 + v3
                + item * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.049, -0.152, -0.482]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.539, 0.592]);
let a2 = [0.561, -0.955, 0.092, -0.312, -0.772, -0.555, -0.529, 0.973, 0.138, 0.279, -0.954, -0.394, -0.27, -0.319, 0.559, -0.175, 0.077];
let a3 = &Params { gain: 0.012, shift: 0.27, count: 1usize, table: [0.822, -0.468, 0.965, 0.922], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.561, 0.46]), on: false };
let a4 = &[0usize, 2usize, 1usize, 3usize, 1usize];
let a5 = -0.488;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.977392012146321, 1.977392012146321]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.411, 0.919, -0.327])), &[-0.0014753333333333424, -0.0014753333333333424]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.411, 0.919, -0.327])), &[1.977392012146321, 1.977392012146321, -0.0014753333333333424, -0.0014753333333333424]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.746, -0.502])), &[-0.007970666666666664, -0.024725333333333342, -0.0784053333333333]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.746, -0.502])), &[1.977392012146321, 1.977392012146321, -0.007970666666666664, -0.024725333333333342, -0.0784053333333333]);
}
}

pub mod p108 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, value, into)]
#[matgrad::vjp(wrt = v, value, into)]
pub fn f<const N: usize>(
    acc: &SVector<f64, N>,
    v: f64,
    all: Option<f64>,
    dx: &Matrix3<f64>,
    cholesky: &[usize; 5],
) -> Option<f64> {
    let mut sum_1 = 0.0;
    for cholesky in 2..N {
        let acc: f64 = ((cholesky as f64)
            - (0..cholesky).map(|j| j as f64 * 0.1).sum::<f64>());
        sum_1 += (-v);
    }
    let mut v2 = 0.25_f64;
    let mut held_3 = None;
    for matgrad_total in 0..N {
        let mut v4 = ((if dx[(matgrad_total % 3, 2)] > 0.6 && matgrad_total != 4 {
            v2
        } else {
            dx.m22
        }) * sum_1);
        let mut dx: usize = 2;
        dx &= 2;
        dx %= 3;
        held_3 = match held_3 {
            Some(old) => Some(old * 0.5 + v2),
            None => Some(v2),
        };
        v4 += ((*acc).sum()).mul_add(acc[6], 0.5);
    }
    if let Some(held) = held_3 {
        sum_1 += held * 0.25;
    }
    let mut v6 = {
        let step_1 = sum_1;
        for (&matgrad_total, &pulled) in cholesky.iter().zip(cholesky.iter().skip(1)) {
            let v5 = ((matgrad_total + 1) as f64).sqrt();
            v2 += v5;
        }
        (sum_1 * ((-step_1.powi(2)).exp_m1()))
    };
    let mut v7 = SMatrix::<f64, 2, 3>::zeros();
    let mut out = v7[(1, 2)];
    let cholesky: SMatrix<f64, 2, 3> = matrix![out, v6, v7[(1, 0)]].insert_row(1, v);
    Some(sum_1 + v2 + v6 + v7.norm_squared() + out + cholesky.sum() + out + v * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.947, -0.776, -0.17, -0.358, -0.284, -0.518, 0.254, -0.594, -0.346, -0.774, -0.286, 0.067, -0.962, 0.474, 0.164, 0.426, -0.837, 0.893]);
let a1 = -0.506;
let a2 = Some(0.315);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.905, -0.663, -0.643, -0.851, -0.187, 0.563, -0.02, -0.192, -0.55]);
let a4 = &[0usize, 3usize, 2usize, 3usize, 2usize];
c.near("f", &f::<18>(a0, a1, a2, a3, a4).unwrap(), &[-2.9087487155939677]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4).unwrap(), &[19.3]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3, a4).unwrap(), &[-2.9087487155939677, 19.3]);
{
let mut o0 = 9.0;
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[19.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.9087487155939677]);
c.near("f_value_and_grad_into", &o0, &[19.3]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, a4, -0.484).unwrap(), &[-9.3412]);
c.near("f_value_and_vjp", &f_value_and_vjp::<18>(a0, a1, a2, a3, a4, -0.484).unwrap(), &[-2.9087487155939677, -9.3412]);
{
let mut o0 = 9.0;
let r = f_vjp_into::<18>(a0, a1, a2, a3, a4, -0.484, &mut o0);
c.near("f_vjp_into", &o0, &[-9.3412]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into::<18>(a0, a1, a2, a3, a4, -0.484, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-2.9087487155939677]);
c.near("f_value_and_vjp_into", &o0, &[-9.3412]);
}
}
}

pub mod p109 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::differential(wrt = y)]
pub fn f(
    cotangent: &Vector2<f64>,
    y: &Vector4<f64>,
    cholesky: &Vector2<f64>,
) -> Result<f64, &'static str> {
    let mut v1 = [((*y).dot(&(*y)) / 4.0), (0.1_f64 - cholesky.y), (*cotangent).sum()];
    let value: f64 = (0.5 * ((0.7 * v1[2].sin()).atanh() * (-0.5_f64)).sin()).tan();
    let Some(dx) = ((SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[value, v1[1], cholesky[(1, 0)], value])
        * SMatrix::<f64, 2, 2>::from_columns(&[(*cholesky), (*cotangent)])) * 0.2
        + Matrix2::identity())
        .try_inverse() else {
        return Err("no value");
    };
    let v2 = (*y);
    let v3 = (1.5 + (matgrad::log_sum_exp(&v2.component_mul(&v2))).powi(2)).ln();
    let value = dx;
    Ok(v3 + value.norm_squared() + value[(0, 1)] + y[0] * y[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.428, 0.573]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.517, -0.214, 0.051, 0.282]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.77, -0.988]);
c.near("f", &f(a0, a1, a2).unwrap(), &[3.9117698223981865]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.4577772271417719, -0.5978580335924089, 0.018455262551338905, 0.11020629308953803]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.257, 0.695, 0.537, -0.111])).unwrap(), &[-0.5354825032650292]);
}
}

pub mod p110 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = column)]
#[matgrad::hessian(wrt = column)]
pub fn f(
    out: &Vector4<f64>,
    column: &Vector3<f64>,
    matgrad_total: &DMatrix<f64>,
    all: usize,
) -> f64 {
    let (v2, lu): (f64, f64) = (
        (all as f64),
        {
            let v1: f64 = (all as f64);
            v1
        },
    );
    let mut k = 0.0_f64;
    for step_1 in 0..matgrad_total.nrows() {
        let mut v3 = (f64::from(step_1 as u32) * 0.25 * out[(step_1, 0)])
            .max(
                ({
                    let out = column.z;
                    out
                }),
            );
        let v4 = 4 - step_1;
        v3 /= 1.5 + ((1.5 + lu.powi(2)).recip()).powi(2);
    }
    let lu: f64 = (lu - v2);
    k + lu + (-0.8_f64) + column[0] * column[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.062, -0.22, -0.024, 0.156]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.553, 0.839, 0.546]);
let a2 = &DMatrix::from_column_slice(2, 20, &[0.038, -0.997, 0.716, 0.732, -0.365, -0.888, -0.784, -0.87, -0.803, -0.436, 0.811, -0.065, -0.368, -0.456, -0.565, -0.079, 0.496, 0.407, 0.234, 0.144, -0.945, 0.051, 0.183, -0.687, 0.446, 0.874, -0.212, -0.781, -0.959, -0.125, -0.517, -0.119, -0.206, 0.14, 0.542, -0.48, 0.221, 0.433, 0.2, -0.043]);
let a3 = 6usize;
c.near("f", &f(a0, a1, a2, a3), &[-1.263967]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.839, -0.553, 0.0]);
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p111 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = cholesky, into)]
#[matgrad::vjp(wrt = cholesky, value, into)]
pub fn f(cholesky: &Vector3<f64>, x: bool, n: usize, k: usize) -> Vector3<f64> {
    let (lu, v1): (f64, f64) = (n as f64 * 0.1, k as f64 * 0.1);
    let (g, mut v2) = (((cholesky.z.hypot(1.0 + cholesky[1] * cholesky[1]))
        - (lu.tanh())))
        .sin_cos();
    let mut v3 = SMatrix::<f64, 2, 3>::zeros();
    let mut v4 = (-(v3.map(f64::tanh))[(1, 0)]);
    let mut n: f64 = (v1 - v1);
    (SMatrix::<f64, 2, 1>::from_column_slice(&[n, g])
        / (1.5 + v3[(k % 2, k.min(2))] * v3[(k % 2, k.min(2))]))
        .push(matgrad::sigmoid(v4))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v2 + g + v3.dot(&v3) / 6.0 + v4 + n + (v2 * v4) + cholesky[0] * cholesky[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.606, 0.302, -0.89]);
let a1 = false;
let a2 = 4usize;
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3), &[1.1897269964677524, 1.7606339400191167, 1.6897269964677524]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[3.6852297597316745, 1.4013065557522957, -3.2665859704508313, 0.613995353145333, 0.27361199999999997, -0.6445477942353476, 0.1289745800037781, -0.6445477942353476, 1.5356699265460272, -0.3271982301302164, 0.1289745800037781, -0.3271982301302164, 0.09235726263852698]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[3.6852297597316745]);
c.near("f_gauss_newton_into", &o0, &[1.4013065557522957, -3.2665859704508313, 0.613995353145333]);
c.near("f_gauss_newton_into", &o1, &[0.27361199999999997, -0.6445477942353476, 0.1289745800037781, -0.6445477942353476, 1.5356699265460272, -0.3271982301302164, 0.1289745800037781, -0.3271982301302164, 0.09235726263852698]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.213, -0.946, 0.882])), &[0.04499799999999998, -0.26643397350644793, 0.237851034908768]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.213, -0.946, 0.882])), &[1.1897269964677524, 1.7606339400191167, 1.6897269964677524, 0.04499799999999998, -0.26643397350644793, 0.237851034908768]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.213, -0.946, 0.882]), &mut o0);
c.near("f_vjp_into", &o0, &[0.04499799999999998, -0.26643397350644793, 0.237851034908768]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.213, -0.946, 0.882]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.1897269964677524, 1.7606339400191167, 1.6897269964677524]);
c.near("f_value_and_vjp_into", &o0, &[0.04499799999999998, -0.26643397350644793, 0.237851034908768]);
}
}
}

pub mod p112 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value)]
pub fn f<const N: usize>(
    s: &SVector<f64, N>,
    acc: &Vector3<f64>,
    x: &SMatrix<f64, 2, 3>,
    s_before: &Params,
) -> Option<f64> {
    let v1 = |v2: usize| -> usize { v2.min(2) };
    let next_s = move |t1: f64, step_1: f64| (acc.x).tanh();
    let mut w = 0.0_f64;
    let mut step_1 = 0;
    for v3 in x.row_iter() {
        let mut x = {
            let mut v4 = {
                let grad: f64 = s_before.offset.x;
                let whole = (SMatrix::<f64, 2, 3>::zeros())
                    .add_scalar(w)
                    .row(1)
                    .into_owned();
                (whole.sum())
                    .atan2(
                        1.5
                            + ((x[(1, step_1)]).mul_add((s[step_1 + 2]), 0.5))
                                * ((x[(1, step_1)]).mul_add((s[step_1 + 2]), 0.5)),
                    )
            };
            let (v6, t1): (f64, f64) = (
                (step_1 as f64 * 0.1 - ((step_1 + 1) as f64).sqrt()),
                {
                    let v5: f64 = f64::from(step_1 as u32) * 0.25;
                    v5
                },
            );
            ((*x))[(step_1.min(1), step_1)]
        };
        let mut sum_9 = 0.0;
        for v7 in 0..N {
            let step_1 = v7;
            sum_9
                += next_s(
                    acc
                        .iter()
                        .fold(
                            0.5,
                            |v8, &grad| {
                                (v8 * 0.5 + x.hypot(1.0 + acc[0] * acc[0])).tanh()
                            },
                        ),
                    v3[(step_1.min(0), 0)],
                );
        }
        let mut whole = matgrad::softplus((f64::from(step_1 as u32) * 0.25 * sum_9));
        whole
            += ((v3.into_owned().metric_distance(&v3.into_owned().add_scalar(4.0)))
                - ((acc[step_1 % 3]) / (1.5 + x * x)));
    }
    let v10: f64 = f64::from(step_1 as u32) * 0.25;
    let w = if v10 > -0.4 {
        x[(step_1 % 2, 0)]
    } else {
        (*x).component_div(&(*x).map(|e| 1.5 + e * e)).sum()
    };
    let v11: Vector2<f64> = Vector2::new((v10 - v10), step_1 as f64 * 0.1);
    Some(
        w + v11.sum()
            + (acc.iter().map(|&v12| ((v11[1] + v12)).tanh()).sum::<f64>() / 3.0)
            + x[0].sin(),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.571, 0.415, -0.178, -0.877, 0.959]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.629, -0.161, 0.322]);
let a2 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.765, -0.859, -0.89, -0.217, -0.258, -0.556]);
let a3 = &Params { gain: 0.786, shift: -0.456, count: 3usize, table: [0.562, -0.503, 0.523, -0.245], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.572, -0.289]), on: true };
c.near("f", &f::<5>(a0, a1, a2, a3).unwrap(), &[1.693888426760379]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3).unwrap(), &[0.22978206785000183, 0.3248401468028837, 0.3010278206771116]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3).unwrap(), &[1.693888426760379, 0.22978206785000183, 0.3248401468028837, 0.3010278206771116]);
}
}

pub mod p113 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = step_1, value, into)]
#[matgrad::vjp(wrt = step_1, value, into)]
pub fn f(step_1: f64, s: f64, t1: usize) -> Matrix2<f64> {
    let mut v1: f64 = (-step_1);
    let v2 = (if v1.mul_add(s, 0.5) > (if step_1 > 0.6 { v1 } else { s }) {
        (-(step_1 / (1.5 + s * s)))
    } else {
        step_1
    });
    v1
        /= 1.5
            + ((((1.5 + s.powi(2)).powf(0.7))
                + (if !(step_1 >= -0.3) { s } else { v2 })))
                .powi(2);
    (SMatrix::<f64, 2, 2>::from_row_slice(&[v2, v2, s, v2]).transpose()
        - Matrix2::new(0.3_f64, v2, s, s))
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v1 + v2 + (1.5 + (((t1 + 1) as f64).sqrt() * v2).powi(2)).log10()
                + step_1 * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.316;
let a1 = -0.742;
let a2 = 3usize;
c.near("f", &f(a0, a1, a2), &[0.2517778087709184, 1.2937778087709182, -0.4984300794003359, 1.2937778087709182]);
c.near("f_jac", &f_jac(a0, a1, a2), &[-1.2681941962633616, -1.2681941962633616, -0.29285277799989845, -1.2681941962633616]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2), &[0.2517778087709184, 1.2937778087709182, -0.4984300794003359, 1.2937778087709182, -1.2681941962633616, -1.2681941962633616, -0.29285277799989845, -1.2681941962633616]);
{
let mut o0 = SMatrix::<f64, 4, 1>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, &mut o0);
c.near("f_jac_into", &o0, &[-1.2681941962633616, -1.2681941962633616, -0.29285277799989845, -1.2681941962633616]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[0.2517778087709184, 1.2937778087709182, -0.4984300794003359, 1.2937778087709182]);
c.near("f_value_and_jac_into", &o0, &[-1.2681941962633616, -1.2681941962633616, -0.29285277799989845, -1.2681941962633616]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.964, -0.295, 0.269, -0.911])), &[2.673204008609522]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.964, -0.295, 0.269, -0.911])), &[0.2517778087709184, 1.2937778087709182, -0.4984300794003359, 1.2937778087709182, 2.673204008609522]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.964, -0.295, 0.269, -0.911]), &mut o0);
c.near("f_vjp_into", &o0, &[2.673204008609522]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.964, -0.295, 0.269, -0.911]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[0.2517778087709184, 1.2937778087709182, -0.4984300794003359, 1.2937778087709182]);
c.near("f_value_and_vjp_into", &o0, &[2.673204008609522]);
}
}
}

pub mod p114 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::vjp(wrt = other)]
pub fn f<const N: usize>(cotangent: &DMatrix<f64>, other: &Vector2<f64>) -> f64 {
    let s_before = other[1];
    let mut s_before = (*other);
    for (next_s, &s_before) in s_before.iter().enumerate() {
        let mut g = match next_s {
            _ if next_s != 1 => s_before,
            _ => {
                let mut s_before = ((*other) * s_before)
                    .zip_zip_map(
                        &Vector2::new(cotangent.column(1).norm_squared(), other.x),
                        &(*other),
                        |p, q, u| p * q + u.tanh(),
                    );
                (-((s_before[next_s / 2]) + other[1]).powi(2)).exp_m1()
            }
        };
        g = (g * 0.5
            + ((*other).sum()).atan2(1.5 + (-other[next_s / 2]) * (-other[next_s / 2])))
            .tanh();
    }
    other.sum() + s_before.sum() + ((s_before[0] - s_before[0]) * (other[0] * other[1]))
        + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(2, 4, &[0.206, 0.762, -0.481, 0.491, 0.117, -0.412, -0.487, -0.382]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.271, 0.372]);
c.near("f", &f::<5>(a0, a1), &[0.10118799999999994]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[2.372, 1.729]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, 0.274), &[0.6499280000000001, 0.47374600000000006]);
}
}

pub mod p115 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, next_s, w))]
#[matgrad::hvp(wrt = y)]
pub fn f(
    y: f64,
    next_s: &Vector2<f64>,
    w: &SVector<f64, 17>,
    g: f64,
    t2: &Params,
) -> f64 {
    let mut v1 = [1.25_f64; 4];
    fn grad(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let mut t2 = SVector::<f64, 3>::zeros();
    for &t1 in v1.iter().rev() {
        let v2 = ((SMatrix::<
            f64,
            2,
            2,
        >::from_row_iterator(
            SMatrix::<f64, 2, 2>::from_column_slice(&[t1, next_s.y, g, g])
                .iter()
                .map(|e| e * 0.5),
        )) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        for v3 in v2.column_iter() {
            let v4: usize = 0;
            t2 *= (((v2[(0, 1)]) * y)).tanh();
        }
        let mut w = (if next_s.x <= t1 { t1 } else { t1 }).hypot(1.0 + v1[3] * v1[3]);
        let v5: f64 = if g > -0.4 { (g * g) } else { if g > -0.4 { g } else { g } };
        t2 = t2 * 0.5
            + SMatrix::<f64, 3, 3>::from_element(v2[(0, 0)])
                .fixed_view::<3, 1>(0, 2)
                .into_owned();
    }
    let mut x = t2;
    for v6 in (0..3).rev() {
        t2.x += v1[2];
        let (other, v7): (f64, f64) = (
            if g > -0.4 { g } else { g },
            (((v6 + 1) as f64).sqrt() + g),
        );
        x += x;
    }
    let mut grad = (*next_s);
    let mut v8 = 0.0_f64;
    for &v9 in t2.iter().skip(1) {
        let (next_s, whole): (f64, f64) = ((g - g), g);
        grad[0] = grad[1] * 0.5 + whole;
        grad[(1, 0)] -= next_s;
        let g = ((SMatrix::<f64, 2, 2>::from_columns(&[grad, grad])) * 0.2
            + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        v8
            += (g * (grad.component_div(&grad.map(|e| 1.5 + e * e)))).norm_squared()
                * 0.1;
        v8 += v9;
    }
    let mut v10 = (g * (0.7 * t2[1].sin()).atanh());
    let mut g = 0.25_f64;
    for &next_s in w.iter().take(2) {
        let mut x = (-(1.5 + ((0.7 * w[10].sin()).acos()).powi(2)).powf(0.7));
        x += x.sin();
    }
    t2.norm_squared() + x.norm_squared() + grad.dot(&grad) / 2.0 + v8 + v10
        + matgrad::sigmoid(v10) + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.736;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.415, 0.091]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.983, 0.493, -0.076, 0.083, -0.663, -0.734, -0.706, 0.631, 0.581, -0.507, 0.847, 0.298, 0.252, -0.052, -0.232, -0.351, 0.062]);
let a3 = 0.87;
let a4 = &Params { gain: -0.269, shift: 0.299, count: 1usize, table: [0.356, 0.054, 0.919, -0.433], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.471, 0.565]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[62.5349034989809]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.0002827847476894055, 0.0, 0.7329604361121036, 0.493, -0.983, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, 0.644), &[0.00024743681245815866]);
}
}

pub mod p116 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, column, matgrad_item))]
#[matgrad::differential(wrt = (cholesky, column, matgrad_item))]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    column: &Vector2<f64>,
    matgrad_item: f64,
    y: usize,
    next_s: Params,
) -> f64 {
    let mut out: f64 = (if next_s.on {
        (column.y * matgrad_item)
    } else {
        cholesky[y % 5]
    });
    let v1 = (y as f64);
    let dx: f64 = next_s.offset.x;
    let cholesky: usize = 3;
    out + v1 + dx + (*column).sum() + matgrad_item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.102, -0.322, -0.442, -0.518, 0.232]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.898, -0.901]);
let a2 = -0.641;
let a3 = 3usize;
let a4 = Params { gain: -0.123, shift: 0.684, count: 1usize, table: [-0.39, -0.641, 0.775, -0.618], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.176, 0.445]), on: false };
c.near("f", &f::<5>(a0, a1, a2, a3, a4), &[2.1107]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.3]);
c.near("f_diff", &f_diff::<5>(a0, a1, a2, a3, a4, &SMatrix::<f64, 5, 1>::from_column_slice(&[0.957, -0.097, -0.73, 0.591, -0.513]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.7, 0.812]), 0.263), &[2.1818999999999997]);
}
}

pub mod p117 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, into)]
#[matgrad::vjp(wrt = t1, into)]
pub fn f(t1: &Vector2<f64>, other: &[f64], i: usize) -> f64 {
    let mut v1 = ((SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(other[2], other[2]), vector![other[0], other[3]]])
        * other[i.min(4)]) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .full_piv_lu()
        .solve(&((*t1) + (*t1)))
        .unwrap();
    let mut v2 = v1[(i % 2, 0)];
    let k: f64 = v2;
    v1.norm_squared() + v2 + k
        + (v1 + v1).metric_distance(&matrix![k].push(k).add_scalar(4.0)) + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.632, -0.146]);
let a1 = &[0.79, 0.167, 0.383, -0.095, 0.765];
let a2 = 6usize;
c.near("f", &f(a0, a1, a2), &[7.567268666039028]);
c.near("f_grad", &f_grad(a0, a1, a2), &[3.3276752661868967, -1.5776977515449535]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[3.3276752661868967, -1.5776977515449535]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.797), &[-2.652157187150957, 1.2574251079813281]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.797, &mut o0);
c.near("f_vjp_into", &o0, &[-2.652157187150957, 1.2574251079813281]);
}
}
}

pub mod p119 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
#[matgrad::differential(wrt = t2)]
pub fn f(
    t2: f64,
    matgrad_total: &Vector3<f64>,
    value: &Vector3<f64>,
    y: &Params,
) -> f64 {
    let mut sum_1 = 0.0;
    for other in 0..2 {
        sum_1 += SMatrix::<f64, 3, 2>::from_element(t2).column_sum().sum();
    }
    let v2 = if (-0.5_f64) >= -0.3 {
        value.y
    } else {
        matgrad::constant((0.7 * sum_1.sin()).acos())
    };
    let mut t2 = ((((*value).map(|acc| (acc + acc)).transpose()
        * (*value).map(|acc| (acc + acc)))
        .to_scalar()
        .tanh()) * (v2 - value.z));
    let mut v3 = SVector::<f64, 17>::zeros();
    for (&v4, &v5) in v3.iter().zip(v3.iter().skip(1)) {
        let item = v3;
        t2 += item.sum();
    }
    let mut sum_7 = 0.0;
    for v6 in 0..2 {
        sum_7 += v3[v6.min(16)];
    }
    value.norm_squared() + sum_1 + v3.dot(&v3) / 17.0 + sum_7 + v2 + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.828;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.346, -0.316, -0.588]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.75, -0.315, 0.839]);
let a3 = &Params { gain: -0.204, shift: -0.769, count: 3usize, table: [-0.069, 0.489, 0.758, -0.484], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.06, 0.389]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[-7.11285270481386]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[12.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, 0.874), &[10.488]);
}
}

pub mod p120 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, value, into)]
#[matgrad::vjp(wrt = g, value, into)]
pub fn f(g: Vector3<f64>, pulled: &Vector4<f64>, column: &Matrix3<f64>) -> f64 {
    let mut matgrad_item = Matrix2::new(g.y, pulled[0], column[(2, 0)], pulled[(0, 0)])
        .transpose()
        .component_div(
            &(Matrix2::new(column[(1, 1)], g[1], pulled[1], pulled[2])
                - SMatrix::<
                    f64,
                    2,
                    2,
                >::from_rows(&[matrix![column[(1, 0)], pulled[1]], matrix![g.z, g.z]]))
                .map(|e| 1.5 + e * e),
        );
    let item: SMatrix<f64, 2, 2> = matgrad_item
        .component_mul(&matgrad_item.component_div(&matgrad_item.map(|e| 1.5 + e * e)));
    let mut item = ((((matgrad_item[(0, 0)]) * (item[(0, 0)])).to_radians())
        * (matgrad_item[(0, 0)]));
    let mut v2 = {
        let mut v1 = matgrad_item;
        ((-0.8_f64).tanh()).hypot(1.0 + column.m22 * column.m22)
    };
    let mut v3 = (*pulled);
    let mut item = (v3.z * (v2.powi(2).ln_1p()));
    matgrad_item.norm_squared() + v2 + v3.norm_squared() + item + (*column).sum()
        + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.813, 0.502, 0.501]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.162, 0.16, 0.809, -0.225]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.76, 0.169, 0.251, 0.277, 0.111, 0.535, -0.842, -0.519, -0.969]);
c.near("f", &f(a0, a1, a2), &[3.0348294522801984]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.502, 1.2368414576775526, -0.0005077973650345381]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.0348294522801984, 0.502, 1.2368414576775526, -0.0005077973650345381]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.502, 1.2368414576775526, -0.0005077973650345381]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.0348294522801984]);
c.near("f_value_and_grad_into", &o0, &[0.502, 1.2368414576775526, -0.0005077973650345381]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.524), &[-0.263048, -0.6481049238230376, 0.000266085819278098]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, -0.524), &[3.0348294522801984, -0.263048, -0.6481049238230376, 0.000266085819278098]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, -0.524, &mut o0);
c.near("f_vjp_into", &o0, &[-0.263048, -0.6481049238230376, 0.000266085819278098]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, -0.524, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[3.0348294522801984]);
c.near("f_value_and_vjp_into", &o0, &[-0.263048, -0.6481049238230376, 0.000266085819278098]);
}
}
}

pub mod p121 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (grad, pulled), value, into)]
pub fn f<const N: usize>(grad: SVector<f64, N>, pulled: &Matrix2<f64>, g: usize) -> f64 {
    let item = grad;
    let mut w = pulled[(0, 0)];
    let mut next_s: f64 = item[0];
    w = (w * 0.5 + w).tanh();
    const K1: f64 = 3.0_f64;
    w + next_s + K1
        + ((1.5 + K1 * K1).powf(next_s.tanh()))
            .hypot(
                1.0
                    + ({
                        let v2 = next_s;
                        v2
                    })
                        * ({
                            let v2 = next_s;
                            v2
                        }),
            ) + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.441, 0.045, -0.843]);
let a1 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.689, -0.231, -0.965, -0.834]);
let a2 = 1usize;
c.near("f", &f::<3>(a0, a1, a2), &[7.142971568754349]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2), &[6.112400176662944, 0.441, 0.0, 0.5983456232950987, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2), &[7.142971568754349, 6.112400176662944, 0.441, 0.0, 0.5983456232950987, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[6.112400176662944, 0.441, 0.0]);
c.near("f_grad_into", &o1, &[0.5983456232950987, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[7.142971568754349]);
c.near("f_value_and_grad_into", &o0, &[6.112400176662944, 0.441, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.5983456232950987, 0.0, 0.0, 0.0]);
}
}
}

pub mod p122 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
#[matgrad::hessian(wrt = whole, value, into)]
pub fn f(
    whole: &Vector3<f64>,
    s: &Vector2<f64>,
    out: &Matrix3<f64>,
    step_1: &[f64; 17],
    matgrad_total: [usize; 5],
) -> Result<f64, &'static str> {
    let mut y = step_1[14];
    let out = out[(0, 2)];
    y += out;
    let v1 = (-0.8_f64);
    let mut v2: f64 = v1;
    let s: f64 = (step_1[15] - step_1[7]);
    let mut y: f64 = if s > 0.0 { s } else { step_1[2] };
    Ok(v1 + v2 + y + y + whole[0] * whole[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.406, 0.069, -0.871]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.917, 0.114]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.138, -0.16, -0.045, 0.084, -0.03, 0.064, -0.401, 0.588, 0.056]);
let a3 = &[0.037, -0.383, -0.459, 0.593, -0.809, -0.694, -0.438, -0.554, 0.077, 0.411, 0.358, 0.614, -0.857, -0.296, -0.137, -0.812, 0.267];
let a4 = [2usize, 2usize, 2usize, 2usize, 2usize];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[-2.5460140000000004]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[0.069, -0.406, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4).unwrap(), &[-2.5460140000000004, 0.069, -0.406, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.069, -0.406, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.5460140000000004]);
c.near("f_value_and_grad_into", &o0, &[0.069, -0.406, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4).unwrap(), &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4).unwrap(), &[-2.5460140000000004, 0.069, -0.406, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[-2.5460140000000004]);
c.near("f_value_grad_hess_into", &o0, &[0.069, -0.406, 0.0]);
c.near("f_value_grad_hess_into", &o1, &[0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p123 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value, into)]
#[matgrad::differential(wrt = pulled, value, into)]
pub fn f(pulled: &Vector3<f64>, i: usize) -> f64 {
    let mut v1 = ((*pulled).zip_map(&(*pulled), |p, q| p * q.sin()).add_scalar(3.0))
        .normalize();
    let s_before: [usize; 3] = [1, 1, 0];
    let mut v2: bool = i != 1;
    v2 &= i % 2 == 0;
    v1[(i % 3, 0)] -= (-v1[s_before[0]].powi(2)).exp_m1();
    let s_before: f64 = (f64::from(i as u32) * 0.25 * (i as f64));
    let pulled = v1.len();
    let mut step_1: f64 = (-matgrad::softplus(s_before));
    let cotangent = if pulled == pulled % 4 {
        let v3: SMatrix<f64, 3, 1> = v1;
        (SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v3[1] * (r0 + c0) as f64 * 0.1)
            / (1.5 + v3[2] * v3[2]))
    } else {
        (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v1[(1, 0)])
    };
    let (item, v5): (f64, f64) = (
        (i as f64 * 0.1 * f64::from(pulled as u32) * 0.25),
        {
            let v4: f64 = ((pulled + 1) as f64).sqrt();
            v4
        },
    );
    v1.norm_squared() + step_1 + cotangent.dot(&cotangent) / 6.0 + item + v5
        + cotangent.sum()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.65, 0.606, 0.143]);
let a1 = 1usize;
c.near("f", &f(a0, a1), &[3.144321850440771]);
c.near("f_grad", &f_grad(a0, a1), &[0.19747347723351955, 0.38893063438847153, -0.05846572348257194]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[3.144321850440771, 0.19747347723351955, 0.38893063438847153, -0.05846572348257194]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.19747347723351955, 0.38893063438847153, -0.05846572348257194]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.144321850440771]);
c.near("f_value_and_grad_into", &o0, &[0.19747347723351955, 0.38893063438847153, -0.05846572348257194]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.566, -0.144, -0.716])), &[0.09762543477575367]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.566, -0.144, -0.716])), &[3.144321850440771, 0.09762543477575367]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.566, -0.144, -0.716]), &mut o0);
c.near("f_diff_into", &o0, &[0.09762543477575367]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.566, -0.144, -0.716]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.144321850440771]);
c.near("f_value_and_diff_into", &o0, &[0.09762543477575367]);
}
}
}

pub mod p125 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole)]
#[matgrad::hvp(wrt = whole)]
pub fn f<const N: usize>(w: &SVector<f64, N>, whole: Vector2<f64>) -> f64 {
    let (v1, mut w): (f64, f64) = (
        whole.x,
        (if whole[(0, 0)] < 0.6 || whole[0] > 0.4 {
            (whole[0] + w[1])
        } else {
            whole[1]
        }),
    );
    let s_before = (-(if v1 <= -0.3 {
        (w + w)
    } else {
        {
            let w = (-1.25_f64);
            w
        }
    }));
    let w = (if whole.sum() <= 0.1 { (s_before + (w + s_before)) } else { v1 });
    let value: f64 = v1;
    let w: f64 = ((0.1_f64 * 0.8_f64)
        * {
            let cholesky: f64 = 0.1_f64;
            cholesky
        });
    value + w + w + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.985, -0.47]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.69, -0.389]);
c.near("f", &f::<2>(a0, a1), &[0.43759]);
c.near("f_grad", &f_grad::<2>(a0, a1), &[0.611, 0.69]);
c.near("f_hvp", &f_hvp::<2>(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.703, -0.52])), &[-0.52, 0.703]);
}
}

pub mod p126 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = pulled, value, into)]
pub fn f(pulled: f64, x: &SVector<f64, 5>, y: &[f64; 4]) -> Vector2<f64> {
    let mut x = {
        let mut v1 = 0.0_f64;
        let mut v2 = 0;
        for value in 0..17 {
            let v3: f64 = (y[v2 / 2] * f64::from(v2 as u32) * 0.25);
            v1 += (*x).add_scalar(3.0).norm();
        }
        let mut matgrad_total = (*x)
            .component_div(
                &SMatrix::<
                    f64,
                    5,
                    1,
                >::from_fn(|r0, c0| x[(4, 0)] * (r0 + c0) as f64 * 0.1)
                    .map(matgrad::sigmoid)
                    .map(|e| 1.5 + e * e),
            );
        matgrad::log_sum_exp(&(*x))
    };
    let mut column: SMatrix<f64, 2, 1> = (Matrix2::new(y[1], y[0], x, x)
        + SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[vector![0.1_f64, y[2]], Vector2::new(y[2], y[0])]))
        .column_sum();
    let v4: f64 = column[1].hypot(1.0 + x * x);
    let other = matgrad::log_sum_exp(&column);
    let mut v5 = Matrix2::new(pulled, other, 2.0_f64, x)
        .diagonal()
        .angle(
            &(SMatrix::<f64, 2, 3>::repeat(other) * vector![other, v4, x])
                .add_scalar(0.5),
        );
    let mut column = {
        let other = (v5 * column.x);
        (other + x).mul_add(v4, 0.5)
    };
    let mut v6 = column;
    let mut sum_7 = 0.0;
    for value in (0..5).rev() {
        sum_7 += (v6 - (column * other));
    }
    Vector2::new(sum_7, v4)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(x + v5 + column + v6 + sum_7 + sum_7.sin() + pulled * 0.3)
}
pub fn check(c: &mut Checker) {
let a0 = 0.822;
let a1 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.012, 0.071, -0.393, 0.447, 0.274]);
let a2 = &[-0.882, -0.5, 0.816, -0.085];
c.near("f", &f(a0, a1, a2), &[-188.53053209466714, -78.84946737588687]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, 0.678])), &[3.988423356117295]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, 0.678])), &[-188.53053209466714, -78.84946737588687, 3.988423356117295]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, 0.678]), &mut o0);
c.near("f_vjp_into", &o0, &[3.988423356117295]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, 0.678]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[-188.53053209466714, -78.84946737588687]);
c.near("f_value_and_vjp_into", &o0, &[3.988423356117295]);
}
}
}

pub mod p127 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, into)]
#[matgrad::hessian(wrt = n, into)]
pub fn f(next_s: &Vector2<f64>, n: f64, w: usize) -> Option<f64> {
    let mut v1: f64 = Vector2::new(n, n).sum();
    let mut next_s = v1.to_radians();
    let (g, mut v2) = (next_s).sin_cos();
    let mut s_before: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_diagonal(&SMatrix::<f64, 3, 3>::repeat(g).column(1).into_owned());
    let other: f64 = (w as f64);
    Some(
        v1 + next_s + v2 + g + s_before.dot(&s_before) / 9.0 + other
            + (1.5 + (s_before.mean()) * (s_before.mean()))
                .powf((matgrad::constant(v2)).tanh()) + n * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.91, 0.495]);
let a1 = 0.723;
let a2 = 2usize;
c.near("f", &f(a0, a1, a2).unwrap(), &[6.075030898522046]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[2.369643514722949]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[2.369643514722949]);
}
c.near("f_hess", &f_hess(a0, a1, a2).unwrap(), &[-0.00025062192236330604]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[-0.00025062192236330604]);
}
}
}

pub mod p128 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other)]
#[matgrad::vjp(wrt = other)]
pub fn f(other: f64, i: bool) -> f64 {
    let mut v1: usize = 3;
    v1 %= 1;
    v1 %= 5;
    let v2: usize = 0;
    let mut lu = Matrix2::new(other, other, other, other)
        .transpose()
        .map(matgrad::sigmoid);
    for lu in 1..5 {
        let mut v3 = Vector2::new(other, other);
        v3 -= v3;
    }
    let mut sum_4 = 0.0;
    for other in (0..20).step_by(2) {
        let (item, acc): (f64, f64) = ((other as f64), (v2 as f64 * 0.1 + (v1 as f64)));
        sum_4 += f64::tanh(item);
    }
    let mut v6 = Vector3::new(sum_4, lu[(v2.min(1), v2)], sum_4)
        .map(|v5| (lu.norm_squared() / 4.0) * v5);
    lu.dot(&lu) / 4.0 + sum_4 + v6.sum() + (-v6[v2 / 2]) + other * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.332;
let a1 = false;
c.near("f", &f(a0, a1), &[12.638008307248882]);
c.near("f_grad", &f_grad(a0, a1), &[3.369454423149672]);
c.near("f_vjp", &f_vjp(a0, a1, -0.806), &[-2.7157802650586356]);
}
}

pub mod p129 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, into)]
#[matgrad::vjp(wrt = i, into)]
pub fn f(
    i: &[Vector2<f64>; 20],
    column: Option<f64>,
    next_s: &SVector<f64, 20>,
) -> Result<f64, &'static str> {
    let mut v1 = 2.0_f64;
    v1
        += {
            let v2 = 1.5_f64;
            v2
        };
    let v3: f64 = next_s[12];
    let v4 = v3;
    let v6 = {
        let v5 = matgrad::constant(next_s[16]);
        v5
    };
    Ok(v1 + v4 + v6 + (1.5 + v6.powi(2)).acosh() + i[0].x.sin())
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.711, 0.08]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.375, -0.959]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.003, 0.628]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.317, 0.13]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.7, 0.906]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.631, -0.461]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.81, 0.463]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.214, -0.637]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.409, 0.401]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.525, -0.161]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.972, 0.116]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.185, -0.835]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.212, 0.377]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.33, -0.781]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.679, 0.937]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.187, 0.027]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.923, 0.004]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.105, 0.157]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.247, 0.076]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.081, -0.345])];
let a1 = Some(-0.957);
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.849, 0.428, -0.874, -0.291, 0.201, -0.703, 0.513, -0.42, 0.52, 0.005, -0.849, 0.885, -0.018, 0.725, -0.168, -0.485, 0.903, -0.574, -0.562, -0.811]);
c.near("f", &f(a0, a1, a2).unwrap(), &[6.520045577429964]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.7577096631472192, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.7577096631472192, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.152).unwrap(), &[0.11517186879837732, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]), SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0])];
let r = f_vjp_into(a0, a1, a2, 0.152, &mut o0);
c.near("f_vjp_into", &o0, &[0.11517186879837732, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p130 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value, into)]
#[matgrad::differential(wrt = s, value, into)]
pub fn f(s: &Vector3<f64>, cotangent: SVector<f64, 33>, all: f64) -> f64 {
    let v1 = (if all >= -0.3 {
        (-cotangent[7].powi(2)).exp()
    } else {
        ((all * cotangent[14]) * (0.1_f64.powi(2).ln_1p()))
    });
    let cotangent;
    if (-all) < 0.6 {
        cotangent = (-v1);
    } else {
        cotangent = (all * all);
    }
    let mut v2 = SMatrix::<
        f64,
        3,
        1,
    >::from_iterator(((*s) + (*s)).iter().map(|e| e * 0.5));
    let matgrad_total;
    if cotangent >= -0.3 || v2[(2, 0)] > 0.4 {
        matgrad_total = cotangent;
    } else {
        matgrad_total = (cotangent + v2[0]);
    }
    const K3: f64 = 1.25_f64;
    for v4 in (0..2).step_by(2) {
        let mut value = 0.0_f64;
        let whole = (((SMatrix::<
            f64,
            2,
            2,
        >::from_column_slice(&[K3, value, 1.5_f64, matgrad_total]) * 0.3)
            .exp()) * 0.2 + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        for v5 in whole.column_iter() {
            let mut s_before = (value
                * ({
                    let t1 = whole.m12;
                    value
                }));
            let mut s_before = (K3
                .atan2(1.5 + ((v4 as f64) + value) * ((v4 as f64) + value)))
                .powi(3)
                .tanh();
            let v6: Vector3<f64> = Vector3::new(
                (K3 * (v4 as f64)),
                (K3 + K3),
                ((v4 + 1) as f64).sqrt(),
            );
            s_before
                += (whole
                    * ((whole * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                        .full_piv_lu()
                        .solve(&v5.into_owned())
                        .unwrap()))
                    .norm_squared() * 0.1;
            s_before += K3;
        }
        v2 = v2.lerp(&v2, value);
    }
    v2.norm_squared() + matgrad_total + matgrad::constant(v1) + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.471, -0.372, -0.492]);
let a1 = SMatrix::<f64, 33, 1>::from_column_slice(&[0.489, -0.601, -0.943, -0.802, -0.935, -0.158, -0.234, 0.694, 0.813, 0.066, 0.788, -0.861, -0.63, 0.341, 0.753, 0.683, 0.124, 0.834, -0.354, 0.228, -0.675, 0.114, 0.374, -0.543, 0.086, -0.379, -0.473, -0.279, -0.43, 0.872, -0.644, 0.637, 0.906]);
let a2 = 0.823;
c.near("f", &f(a0, a1, a2), &[0.8879574330565846]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.942, -0.744, -0.984]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[0.8879574330565846, 1.942, -0.744, -0.984]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.942, -0.744, -0.984]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[0.8879574330565846]);
c.near("f_value_and_grad_into", &o0, &[1.942, -0.744, -0.984]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.58, 0.407, 0.143])), &[0.6828399999999999]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.58, 0.407, 0.143])), &[0.8879574330565846, 0.6828399999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.58, 0.407, 0.143]), &mut o0);
c.near("f_diff_into", &o0, &[0.6828399999999999]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.58, 0.407, 0.143]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.8879574330565846]);
c.near("f_value_and_diff_into", &o0, &[0.6828399999999999]);
}
}
}

pub mod p131 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value, into)]
#[matgrad::differential(wrt = y, value, into)]
pub fn f(y: &Vector3<f64>, whole: &[usize], x: usize) -> f64 {
    let step_1: f64 = (f64::from(x as u32) * 0.25
        * (if !(y[0] >= (*y).mean()) {
            (y[x % 3]).hypot(1.0 + y.x * y.x)
        } else {
            (y[1] - y.y)
        }));
    let v2 = {
        let v1 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| y.z * (r0 + c0) as f64 * 0.1)
            .fixed_view::<3, 1>(0, 1)
            .into_owned()
            .sum();
        (((*y).sum()) - ((1.5 + v1 * v1).powf(step_1.tanh())))
    };
    let y = (SMatrix::<f64, 3, 3>::from_element(v2) * (*y));
    v2 + (f64::from(x as u32) * 0.25 + (y.x - (y[x % 3]))) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.595, 0.344, 0.748]);
let a1 = &[1usize, 1usize, 1usize, 0usize, 2usize, 3usize, 2usize, 1usize, 1usize, 3usize, 2usize, 1usize, 1usize, 3usize, 1usize, 3usize, 1usize, 1usize, 2usize, 2usize];
let a2 = 4usize;
c.near("f", &f(a0, a1, a2), &[3.030209142960999]);
c.near("f_grad", &f_grad(a0, a1, a2), &[6.502784811999998, 6.502784811999998, 6.502784811999998]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.030209142960999, 6.502784811999998, 6.502784811999998, 6.502784811999998]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[6.502784811999998, 6.502784811999998, 6.502784811999998]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.030209142960999]);
c.near("f_value_and_grad_into", &o0, &[6.502784811999998, 6.502784811999998, 6.502784811999998]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.292, -0.639, 0.581])), &[-2.2759746842]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.292, -0.639, 0.581])), &[3.030209142960999, -2.2759746842]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.292, -0.639, 0.581]), &mut o0);
c.near("f_diff_into", &o0, &[-2.2759746842]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.292, -0.639, 0.581]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.030209142960999]);
c.near("f_value_and_diff_into", &o0, &[-2.2759746842]);
}
}
}

pub mod p132 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx)]
#[matgrad::hessian(wrt = dx)]
pub fn f(
    step_1: &[f64; 20],
    dx: f64,
    matgrad_item: &[f64; 17],
) -> Result<f64, &'static str> {
    let cholesky = matgrad_item[15];
    let cholesky = vector![cholesky, cholesky, dx];
    let g: [usize; 3] = [1, 2, 2];
    let mut v1: f64 = 1.0;
    let mut held_2 = None;
    for out in 0..3 {
        let (next_s, v3): (f64, f64) = (
            ((out as f64) * matgrad_item[out]),
            matgrad_item[out + 14],
        );
        v1
            -= match held_2 {
                Some(held) => held * 0.25,
                None => 0.125,
            };
        held_2 = match held_2 {
            Some(old) => Some(old * 0.5 + 0.5),
            None => Some(0.5),
        };
        v1 *= (v3).cos();
    }
    v1
        -= match held_2 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let dx: SMatrix<f64, 3, 1> = cholesky.abs();
    Ok(
        cholesky.dot(&cholesky) / 3.0 + v1 + dx.norm_squared()
            + matgrad::log_sigmoid((dx[2].to_radians())) + dx[0] * dx[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.236, -0.692, -0.643, -0.73, 0.247, 0.422, -0.165, 0.273, 0.051, 0.155, 0.213, -0.351, 0.823, 0.012, 0.437, -0.848, 0.178, 0.299, -0.005, -0.282];
let a1 = 0.603;
let a2 = &[-0.55, 0.805, 0.431, 0.72, -0.604, -0.926, -0.789, 0.015, -0.774, -0.359, 0.496, 0.691, -0.554, 0.865, -0.193, -0.819, 0.254];
c.near("f", &f(a0, a1, a2).unwrap(), &[2.3411765285593455]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[1.6166807256077917]);
c.near("f_hess", &f_hess(a0, a1, a2).unwrap(), &[2.666590514420426]);
}
}

pub mod p133 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, value)]
#[matgrad::differential(wrt = w, value)]
pub fn f(w: &Vector2<f64>, item: &Vector4<f64>) -> f64 {
    let mut v1: f64 = 1.0;
    for s_before in 0..4 {
        let mut w = match s_before {
            0 => {
                let x = (*item).zip_map(&(*item), |p, q| p * q.sin()).add_scalar(v1);
                ((item[1] - v1) + (x[2] / (1.5 + item.y * item.y)))
            }
            1 | 2 => {
                let x = (w[s_before % 2]).mul_add(w.x, 0.5);
                x
            }
            _ => (-v1.tanh().cosh()),
        };
        let mut v2: f64 = {
            let k: f64 = item[3 - s_before];
            k
        };
        let k = (*item)
            .zip_zip_map(
                &Vector4::new(v2, w, v2, w),
                &(*item),
                |p, q, u| p * q + u.tanh(),
            )
            .mean();
        v2 += k;
    }
    let x = ((*item) - Vector3::new(w.y, v1, 0.8_f64).push(item[3]));
    v1 = (v1 * 0.5 + x.y).tanh();
    v1 + x.norm_squared() + v1 + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.879, -0.689]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.964, -0.853, 0.915, -0.736]);
c.near("f", &f(a0, a1), &[2.3785709471066165]);
c.near("f_grad", &f_grad(a0, a1), &[-0.689, -0.32899999999999996]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.3785709471066165, -0.689, -0.32899999999999996]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.544, 0.539])), &[-0.5521469999999999]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.544, 0.539])), &[2.3785709471066165, -0.5521469999999999]);
}
}

pub mod p134 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, value, into)]
#[matgrad::differential(wrt = w, value, into)]
pub fn f<const N: usize>(value: &SVector<f64, N>, w: &Vector2<f64>, lu: Params) -> f64 {
    let v5 = if lu.gain > 0.2 {
        let v1: usize = 2;
        SMatrix::<f64, 2, 3>::repeat(w[1])
    } else {
        let mut v2 = SVector::<f64, 4>::zeros();
        for v3 in 0..2 {
            let mut t1 = 0.25_f64;
            for lu in 0..33 {
                let v4 = (*value)
                    .component_div(&(*value).map(|e| 1.5 + e * e))
                    .scale((-v2.w));
                let mut s_before = v4[(v3 * 3 + 1) % 2];
                v2[lu % 4]
                    *= ((SMatrix::<f64, 4, 2>::zeros())
                        .add_scalar(v4[1 - v3])
                        .column_sum()
                        .magnitude_squared()
                        .sqrt()
                        .tanh())
                        .cos();
                t1 = (t1 * 0.5 + v4[v3]).tanh();
            }
            let t1: SMatrix<f64, 2, 1> = Matrix2::new(
                    t1,
                    v2[v3],
                    v2[(lu.count % 4, 0)],
                    3.0_f64,
                )
                .diagonal();
            v2 = v2;
        }
        ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(v2[(3, 0)])
            * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(v2[2]))
    };
    let v6: SMatrix<f64, 2, 1> = (SMatrix::<
        f64,
        2,
        1,
    >::from_row_iterator((*w).iter().map(|e| e * 0.5))
        .add_scalar(3.0))
        .normalize();
    let mut s_before = v6;
    let (next_s, mut v7) = (s_before.x).sin_cos();
    let w = Matrix2::new(next_s, v7, v5[(0, 0)], w[0]).unscale(2.0).column_sum();
    let mut v8 = s_before;
    let mut v9: f64 = lu.shift;
    s_before.norm_squared() + v7 + next_s + w.dot(&w) / 2.0 + v8.sum() + v9
        + (v9 + v8[lu.count % 2]) + w[0] * w[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.724, -0.731]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.427, -0.255]);
let a2 = Params { gain: 0.237, shift: 0.564, count: 2usize, table: [-0.376, -0.008, -0.47, 0.755], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.605, 0.082]), on: true };
c.near("f", &f::<2>(a0, a1, a2), &[5.712925914534456]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[0.2575180340645751, 0.10805410427144155]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2), &[5.712925914534456, 0.2575180340645751, 0.10805410427144155]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.2575180340645751, 0.10805410427144155]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[5.712925914534456]);
c.near("f_value_and_grad_into", &o0, &[0.2575180340645751, 0.10805410427144155]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.987, 0.653])), &[-0.18361096953248426]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.987, 0.653])), &[5.712925914534456, -0.18361096953248426]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.987, 0.653]), &mut o0);
c.near("f_diff_into", &o0, &[-0.18361096953248426]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.987, 0.653]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[5.712925914534456]);
c.near("f_value_and_diff_into", &o0, &[-0.18361096953248426]);
}
}
}

pub mod p135 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v)]
#[matgrad::gauss_newton(wrt = v)]
pub fn f(v: &Vector4<f64>, cholesky: f64, acc: f64) -> f64 {
    let mut v1 = acc;
    let mut v4 = v.iter().map(|v2| v2 * v2).sum::<f64>();
    let v6 = (vector![v4, cholesky, v4].map(f64::sin).push((v4 + acc)).dot(&(*v)) / 4.0);
    let mut v7: f64 = (Vector2::new(v6, v6) - vector![v1, v4])
        .kronecker(
            &SMatrix::<
                f64,
                2,
                2,
            >::from_columns(
                    &[
                        Vector2::new(v6, v4),
                        SMatrix::<f64, 2, 1>::from_column_slice(&[v4, v1]),
                    ],
                )
                .diagonal(),
        )
        .sum();
    let mut v8 = ((v7 * v7) - (v6.min(0.4))).atan2(1.5 + v4 * v4);
    let v10: f64 = ({
        let v9: f64 = acc;
        v9
    } * 1.0_f64)
        .abs();
    let mut v11 = ((v10 + (*v).sum()) + (v1 / (1.5 + v8 * v8)));
    let mut v13 = SMatrix::<f64, 3, 1>::from_row_slice(&[v8, v11, v6])
        .push(v10)
        .map(matgrad::sigmoid)
        .metric_distance(&Vector3::new(v4, v10, v6).insert_row(0, v10).add_scalar(4.0));
    let v14: f64 = v13;
    v1 + v4 + v6 + v7 + v8 + v11 + v13 + v14
        + (1.5 + (v10 * v13) * (v10 * v13)).powf(v6.tanh()) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.633, -0.489, -0.808, 0.343]);
let a1 = -0.142;
let a2 = -0.417;
c.near("f", &f(a0, a1, a2), &[18.427344526017773]);
c.near("f_grad", &f_grad(a0, a1, a2), &[4.417267664677771, -1.5205163809925804, -3.2270397102875807, 3.273421505674857]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[169.7835131402786, 81.39851312065524, -28.01907921000398, -59.465772540609834, 60.32046586394643, 19.51225362140781, -6.7165278433713915, -14.254698164884454, 14.45957896987837, -6.7165278433713915, 2.311970064866774, 4.906766741605817, -4.977291021272017, -14.254698164884454, 4.906766741605817, 10.413785291772953, -10.563461187322128, 14.45957896987837, -4.977291021272017, -10.563461187322128, 10.715288353814648]);
}
}

pub mod p136 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, matgrad_item), value)]
pub fn f(out: f64, s: &SVector<f64, 20>, matgrad_item: f64, s_before: &Params) -> f64 {
    let mut other = (*s);
    let mut v = matgrad::constant(((-1.25_f64) + out.mul_add(matgrad_item, 0.5)));
    for v1 in 0..2 {
        let mut out = (*s);
        let mut v2 = out[v1];
        out *= ((f64::from(v1 as u32) * 0.25 * other[s_before.count % 20])).tanh();
    }
    let mut v3 = {
        let value = {
            let other = s[6];
            s[16].mul_add(v, 0.5)
        };
        (1.5 + value.powi(2)).log2()
    };
    v3 /= 1.5 + (((other[14].atan2(1.5 + other[5] * other[5])) / (1.5 + v * v))).powi(2);
    let mut v = f64::tanh(((other[(17, 0)]) - matgrad_item));
    other.sum() + v3 + v + (((-1.5_f64) - v) * (-0.8_f64)) + matgrad_item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.564;
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.558, -0.146, -0.119, -0.933, 0.827, 0.578, 0.903, -0.767, -0.493, 0.123, 0.13, -0.876, -0.953, 0.409, 0.059, -0.054, 0.518, 0.386, 0.767, 0.174]);
let a2 = -0.154;
let a3 = &Params { gain: -0.272, shift: -0.094, count: 2usize, table: [-0.266, -0.141, 0.151, 0.194], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.391, -0.05]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[2.4089295099607684]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.0, 1.0, 1.0, 1.0, 1.0, 1.000070440887078, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9981057635338739, 1.0, 0.928844274980932, 2.362533156483993, 1.0, 1.0, -1.0625331564839928]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.4089295099607684, 1.0, 1.0, 1.0, 1.0, 1.0, 1.000070440887078, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9981057635338739, 1.0, 0.928844274980932, 2.362533156483993, 1.0, 1.0, -1.0625331564839928]);
}
}

pub mod p138 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (y, whole), value)]
pub fn f(y: f64, whole: &SMatrix<f64, 3, 2>, all: [usize; 4]) -> Vector3<f64> {
    let y = (if whole[(1, 1)] <= 0.1 {
        (SMatrix::<f64, 2, 3>::from_element(whole[(2, 0)])
            .tr_mul(
                &SMatrix::<
                    f64,
                    2,
                    2,
                >::from_row_slice(&[y, whole[(0, 0)], whole[(1, 0)], y]),
            )
            .dot(&(*whole)) / 6.0)
    } else {
        whole[(1, 0)]
    });
    let mut v1 = 0.25_f64;
    let y = ((SMatrix::<f64, 2, 2>::from_rows(&[matrix![y, v1], matrix![v1, y]])) * 0.2
        + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for v2 in 0..=4 {
        let v3: usize = v2;
        let mut sum_4 = 0.0;
        for matgrad_total in 0..4 {
            sum_4
                += {
                    let t1 = y[(1, 0)];
                    (1.5 + t1.powi(2)).acosh()
                };
        }
        sum_4
            += (y
                * (SMatrix::<
                    f64,
                    2,
                    1,
                >::from_column_slice(&[whole[(0, v3 % 2)], y[(v3 % 2, 0)]])))
                .norm_squared() * 0.1;
        sum_4
            += (if !((v1 * ((v3 + 1) as f64).sqrt()) >= -0.3) {
                (sum_4 / (1.5 + v1 * v1))
            } else {
                (-v1)
            });
    }
    let mut t1: f64 = (-0.5_f64);
    let v5: f64 = {
        let matgrad_total: f64 = t1;
        matgrad_total
    };
    SMatrix::<
        f64,
        3,
        1,
    >::from_iterator(
        (SMatrix::<f64, 3, 1>::from_column_slice(&[v1, y[(1, 1)], v5]) * y[(0, 1)])
            .iter()
            .map(|e| e * 0.5),
    )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v5
                + (v1 * v5).atan2(1.5 + (t1 / (1.5 + t1 * t1)) * (t1 / (1.5 + t1 * t1)))
                + y[0].sin(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.242;
let a1 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.646, 0.462, -0.077, -0.487, -0.278, 0.941]);
let a2 = [3usize, 1usize, 2usize, 0usize];
c.near("f", &f(a0, a1, a2), &[0.14914846860092268, 0.14758475320565434, 0.1538363267888326]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.417, 0.313, 0.394])), &[-5.367237816902779e-5, 0.00025005013829335315, -2.5889029469766338e-5, 0.0018914326478120598, -0.0005607184919305494, -0.0005607184919305494, -0.0005607184919305494]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.417, 0.313, 0.394])), &[0.14914846860092268, 0.14758475320565434, 0.1538363267888326, -5.367237816902779e-5, 0.00025005013829335315, -2.5889029469766338e-5, 0.0018914326478120598, -0.0005607184919305494, -0.0005607184919305494, -0.0005607184919305494]);
}
}

pub mod p139 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, t2), value, into)]
pub fn f(cholesky: &DMatrix<f64>, t2: f64, dx: &[f64; 20], n: f64) -> Option<f64> {
    let mut v = SMatrix::<f64, 2, 1>::zeros();
    let v1: f64 = {
        let acc: f64 = n;
        (acc * dx[1])
    };
    let v2 = dx[1];
    let mut s_before = v.component_div(&v.map(|e| 1.5 + e * e));
    let acc = (((matgrad::constant(v2)).hypot(1.0 + (t2 + v1) * (t2 + v1)))
        + (s_before[(0, 0)]));
    Some(
        v.dot(&v) / 2.0 + s_before.dot(&s_before) / 2.0 + acc
            + (-acc.hypot(1.0 + 1.25_f64 * 1.25_f64))
            + cholesky[(1, 0)] * cholesky[(0, 1)],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(17, 3, &[0.839, -0.394, -0.133, 0.982, -0.794, 0.173, -0.94, 0.98, -0.456, -0.55, -0.531, -0.744, -0.611, -0.649, 0.013, -0.179, 0.755, 0.198, 0.102, -0.58, -0.202, -0.049, 0.87, 0.765, 0.578, 0.609, -0.01, 0.433, 0.358, 0.945, -0.393, 0.566, 0.655, 0.937, 0.826, -0.563, -0.706, -0.649, -0.856, -0.829, -0.945, -0.968, -0.297, -0.215, 0.532, 0.32, -0.346, -0.429, 0.468, 0.786, -0.607]);
let a1 = -0.962;
let a2 = &[0.259, -0.393, -0.178, -0.462, -0.996, -0.43, -0.374, 0.267, 0.716, 0.953, -0.84, -0.934, -0.241, 0.141, -0.466, 0.905, -0.602, 0.213, 0.297, 0.192];
let a3 = -0.86;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[-1.5754068300562314]);
{
let mut o0 = DMatrix::from_column_slice(17, 3, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.198, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.394, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-0.6113797296414557]);
}
{
let mut o0 = DMatrix::from_column_slice(17, 3, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-1.5754068300562314]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.198, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.394, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[-0.6113797296414557]);
}
}
}

pub mod p140 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = item, value, into)]
#[matgrad::differential(wrt = item, value, into)]
pub fn f(item: &Vector2<f64>, v: &Params, lu: &[usize], y: &Params) -> Vector2<f64> {
    let mut v1: f64 = item[1];
    for &v2 in lu.iter().skip(1) {
        if v2 < 3 {
            v1 -= (if y.count > 1 { v1 } else { v1.atan2(1.5 + v1 * v1) });
        } else {
            v1 /= 1.5 + (v1.tanh().sinh()).powi(2);
        }
        v1 = (v1 * (v2 as f64));
    }
    let x: SMatrix<f64, 2, 1> = (*item);
    let mut i: f64 = 0.0_f64;
    let mut y: usize = 0;
    while i < 1.5 && y < 7 {
        let mut sum_3 = 0.0;
        for matgrad_item in (0..5).rev() {
            let (whole, item): (f64, f64) = (
                ((y + 1) as f64).sqrt(),
                (matgrad_item as f64),
            );
            sum_3
                += SMatrix::<f64, 3, 3>::from_fn(|r0, c0| i * (r0 + c0) as f64 * 0.1)
                    .fixed_view::<2, 1>(matgrad_item.min(1), 2)
                    .into_owned()
                    .magnitude_squared()
                    .sqrt()
                    .tanh();
        }
        sum_3 = (sum_3 * 0.5 + ((x[(y.min(1), 0)]) * sum_3)).tanh();
        y += 1;
        i = i + 0.3;
    }
    (matrix![x[1]].insert_row(0, x[1]).add_scalar(3.0)).normalize()
        + SMatrix::<f64, 2, 1>::repeat(v1 + i + matgrad::softplus(i) + item[0] * item[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.044, -0.757]);
let a1 = &Params { gain: -0.127, shift: -0.175, count: 1usize, table: [-0.922, -0.845, -0.406, 0.605], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.66, -0.884]), on: false };
let a2 = &[3usize, 0usize, 1usize, 0usize, 1usize, 2usize, 3usize, 2usize, 1usize, 0usize, 0usize, 1usize, 3usize, 0usize, 3usize, 0usize, 1usize, 2usize, 0usize, 3usize];
let a3 = &Params { gain: -0.805, shift: -0.546, count: 1usize, table: [0.12, -0.757, -0.361, -0.996], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.027, -0.219]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[3.8752120591693, 3.8752120591693]);
c.near("f_jac", &f_jac(a0, a1, a2, a3), &[-0.757, -0.757, 0.04400000000000005, 0.04400000000000005]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3), &[3.8752120591693, 3.8752120591693, -0.757, -0.757, 0.04400000000000005, 0.04400000000000005]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, a3, &mut o0);
c.near("f_jac_into", &o0, &[-0.757, -0.757, 0.04400000000000005, 0.04400000000000005]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[3.8752120591693, 3.8752120591693]);
c.near("f_value_and_jac_into", &o0, &[-0.757, -0.757, 0.04400000000000005, 0.04400000000000005]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.333])), &[0.630093, 0.630093]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.333])), &[3.8752120591693, 3.8752120591693, 0.630093, 0.630093]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.333]), &mut o0);
c.near("f_diff_into", &o0, &[0.630093, 0.630093]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.333]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.8752120591693, 3.8752120591693]);
c.near("f_value_and_diff_into", &o0, &[0.630093, 0.630093]);
}
}
}

pub mod p141 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, i, n))]
#[matgrad::newton_step(wrt = acc)]
pub fn f(acc: f64, i: &Vector2<f64>, n: f64, column: f64) -> f64 {
    let v1 = n;
    let mut v2 = matrix![v1, column].insert_row(0, i.x).column(1).into_owned();
    v2.x += acc;
    let mut v3 = Vector3::new(i.x, column, v2[1])
        .lerp(&Vector3::new(v1, v1, column), column)
        .zip_zip_map(
            &Vector3::new(n, column, v2[0]),
            &Vector3::new(column, column, n),
            |p, q, u| p * q + u.tanh(),
        );
    let mut g: f64 = i.y;
    let n = if vector![g, i[1], n][2] > 0.1 && column > 0.35 {
        let mut sum_5 = 0.0;
        for &v4 in v2.iter() {
            let whole: f64 = (column - column);
            sum_5 += (1.5 + (column - whole).powi(2)).powi(-1);
        }
        v3
    } else {
        v3.zip_map(&v3, |p, q| p * q.sin())
    };
    for all in 0..3 {
        v3.x += v3[all];
        g += f64::sin(n[1]);
    }
    if !((i[1] * n[2]) <= 0.1) {
        g += ((if v3[2] > n.z { v2.y } else { n[0] }) + (n[(0, 0)]));
    } else {
        g /= 1.5 + ((v1 - i[1])).powi(2);
    }
    i.dot(i) / 2.0 + v1 + v2.norm_squared() + v3.sum() + g + column + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.194;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.386, 0.604]);
let a2 = 0.062;
let a3 = 0.083;
c.near("f", &f(a0, a1, a2, a3), &[1.3661486724711502]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.6940000000000002, -1.2662920000000002, 0.9499056141452856, 2.532409017067466]);
c.newton(&f_newton(a0, a1, a2, a3), &[2.0], &[-0.6940000000000002]);
}
}

pub mod p142 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x)]
#[matgrad::vjp(wrt = x)]
pub fn f(x: f64, whole: &Vector4<f64>, matgrad_total: &Params) -> f64 {
    let mut v1 = (((*whole) - (*whole))
        + Vector3::new(x, whole[0], whole[2]).to_homogeneous());
    let mut v2 = v1;
    let mut v3 = v1;
    let v4 = v2
        .scale(v1[0])
        .lerp(&(v2.add_scalar(3.0)).normalize(), (1.5 + v1.w * v1.w).powf(v1[1].tanh()));
    v3 *= (0.8_f64.mul_add(v3.w, 0.5)).tanh();
    whole.sum() + v1.sum() + v2.dot(&v2) / 4.0 + v3.dot(&v3) / 4.0 + v4[1]
        + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.85;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.404, 0.18, -0.431, -0.164]);
let a2 = &Params { gain: 0.334, shift: -0.021, count: 1usize, table: [-0.14, -0.693, 0.378, 0.003], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.029, 0.12]), on: true };
c.near("f", &f(a0, a1, a2), &[0.2725923062307948]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3686439339076144]);
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.295), &[0.10874996050274624]);
}
}

pub mod p144 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = step_1)]
pub fn f<const N: usize>(step_1: &SMatrix<f64, N, 2>, pulled: usize) -> f64 {
    let mut v1 = 0.25_f64;
    let v2 = ((Matrix2::new(v1, step_1[(2, 1)], v1, step_1[(3, 0)])) * 0.2
        + Matrix2::identity() * 2.0)
        .lu()
        .try_inverse()
        .unwrap();
    for v3 in v2.row_iter() {
        let mut v5 = {
            let v4 = (-((v3[(0, pulled % 2)]) * (step_1[(2, 0)])));
            v1 /= 1.5 + (((matgrad::constant(v4)) - v2.m12)).powi(2);
            (((v2[(1, 0)]) - 0.5_f64) * (pulled as f64 * 0.1 * v2[(0, pulled % 2)]))
        };
        v5
            += (v2
                * (SMatrix::<
                    f64,
                    2,
                    1,
                >::from_row_iterator(
                    SMatrix::<f64, 2, 1>::from_row_slice(&[v5, v3[(0, pulled % 2)]])
                        .iter()
                        .map(|e| e * 0.5),
                )))
                .norm_squared() * 0.1;
        v5 += ((v3.into_owned().norm_squared() / 2.0) + (v5 * v5));
    }
    let mut v6: f64 = 1.0;
    let mut v7: f64 = ((pulled + 1) as f64).sqrt();
    let mut v8: usize = 0;
    while v8 < 5 {
        let mut v9: SMatrix<f64, 3, 1> = matrix![v7].insert_row(1, v7).to_homogeneous();
        let mut v10 = matgrad::constant((v6 * ((v2[(0, 1)]) - v9.x)));
        v6 += v10;
        v9 = v9 * 0.5 + Vector2::new(v2[(0, 0)], 1.5_f64).insert_row(1, v7);
        v7 += 0.3 * (1.0 + v8 as f64 * 0.1);
        v8 += 1;
    }
    let v11 = ((v2) * 0.2 + Matrix2::identity() * 2.0).lu().try_inverse().unwrap();
    for v12 in 0..N {
        let v13 = v7;
        let v14 = SMatrix::<
            f64,
            2,
            2,
        >::from_diagonal(
            &vector![v2.m12, v13]
                .zip_zip_map(
                    &Vector2::new(v11[(v12 % 2, 0)], v11[(0, v8.min(1))]),
                    &SMatrix::<f64, 2, 1>::from_row_slice(&[v6, v11.m22]),
                    |p, q, u| p * q + u.tanh(),
                ),
        );
        let v15 = (((v14[(0, v8.min(1))]) + (-v7)) + (step_1[(v12 / 2, 1)]));
        v6 += (v11 * (v2.tr_mul(&vector![v15, v14.m12]))).norm_squared() * 0.1;
        v6 += 0.5_f64;
    }
    let mut v16 = 0.25_f64;
    for v17 in v2.column_iter() {
        let mut v18 = v16;
        let v19: f64 = v7;
        let mut v20: f64 = v18;
        v18 += v20;
    }
    let mut v21: f64 = 1.0;
    let mut v22: f64 = (v8 as f64);
    let mut v23: usize = 0;
    while v22 < 1.5 && v23 < 7 {
        let v24 = v6;
        let mut v25 = 0.0_f64;
        for v26 in v11.row_iter() {
            let mut v28 = {
                let mut v27: SMatrix<f64, 1, 2> = (SMatrix::<f64, 3, 3>::zeros())
                    .add_scalar(v25)
                    .fixed_view::<1, 2>(2, 1)
                    .into_owned();
                v24
            };
            let v29: usize = 2;
            let v31 = (v11.zip_map(&v11.map(|v30| v22 * v30), |p, q| p * q.sin())
                * v11.zip_map(&v11.map(|v30| v22 * v30), |p, q| p * q.sin()).transpose()
                + SMatrix::<f64, 2, 2>::identity() * 3.0)
                .determinant()
                .ln();
            v28 += (1.5 + (v11.trace()) * (v11.trace())).powf(v21.tanh());
        }
        v25 /= 1.5 + ((v7 * (v11.mean()))).powi(2);
        v23 += 1;
        v22 = v22 + 0.25;
    }
    let mut v32: f64 = v22;
    let v33: f64 = v32;
    v1 + v6 + v16 + v21 + v32 + v33 + ((v23 as f64) * v33.atan2(1.5 + v16 * v16))
        + step_1[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 2>::from_column_slice(&[-0.953, 0.597, 0.351, 0.062, -0.157, 0.006, -0.404, 0.882, 0.964, 0.225]);
let a1 = 5usize;
c.near("f", &f::<5>(a0, a1), &[-26.93619917260377]);
c.near("f_diff", &f_diff::<5>(a0, a1, &SMatrix::<f64, 5, 2>::from_column_slice(&[-0.26, 0.431, -0.424, -0.208, 0.398, 0.594, -0.871, 0.644, -0.71, -0.39])), &[-0.13387632740363622]);
}
}

pub mod p145 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, into)]
#[matgrad::vjp(wrt = k, into)]
pub fn f(item: &Vector4<f64>, k: Vector2<f64>, v: bool, cotangent: usize) -> f64 {
    let mut v2 = {
        let v1 = f64::from(cotangent as u32) * 0.25;
        let mut cotangent: SMatrix<f64, 4, 1> = (Vector3::new(v1, v1, k.y)
            .insert_row(3, k.y)
            .add_scalar(3.0))
            .normalize();
        (*item).sum()
    };
    let t2 = item.len();
    const K3: f64 = (-2.0_f64);
    let mut out: f64 = (-v2);
    let grad: usize = t2 % 5;
    let item = (SMatrix::<f64, 4, 2>::from_fn(|r0, c0| out * (r0 + c0) as f64 * 0.1)
        * SMatrix::<f64, 2, 2>::from_rows(&[matrix![v2, K3], matrix![k[1], k[0]]])
            .column(0)
            .into_owned());
    k.dot(&k) / 2.0 + v2 + out + (1.5 + item[1].powi(2)).log2() + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.5, 0.834, 0.928, -0.633]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.983, 0.421]);
let a2 = true;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[1.1673882437505883]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.983, 0.45241427472869133]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.983, 0.45241427472869133]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.88), &[-0.86504, 0.3981245617612484]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, 0.88, &mut o0);
c.near("f_vjp_into", &o0, &[-0.86504, 0.3981245617612484]);
}
}
}

pub mod p146 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, cholesky, out), value, into)]
#[matgrad::newton_step(wrt = matgrad_total, value)]
pub fn f(
    matgrad_total: f64,
    cholesky: &Vector2<f64>,
    out: SVector<f64, 33>,
    next_s: &Params,
) -> f64 {
    let dx = if next_s.gain > 0.2 {
        out.zip_zip_map(&out, &out, |p, q, u| p * q + u.tanh())
    } else {
        let grad: f64 = next_s.gain;
        out
    };
    let item = if next_s.count > 1 {
        ((dx[22] + cholesky[1]) * ((1.5 + matgrad_total.powi(2)).log10()))
    } else {
        cholesky[(0, 0)]
    };
    let mut value = (if next_s.gain > 0.2 {
        (dx
            .iter()
            .fold(
                0.5,
                |v1, &value| {
                    (v1 * 0.5
                        + out
                            .map(|s_before| {
                                out
                                    .iter()
                                    .map(|&grad| (s_before * grad + (grad * grad)).tanh())
                                    .sum::<f64>()
                            })
                            .norm_squared())
                        .tanh()
                },
            ))
            .mul_add(((0.5 * item.sin()).tan()), 0.5)
    } else {
        (0.5_f64 + (dx[8] * 1.5_f64))
    });
    let v3 = (0.7 * (0.3_f64 * dx.iter().map(|dx| dx * dx).sum::<f64>()).sin()).atanh();
    let mut k = dx;
    item + value + v3 + k.dot(&k) / 33.0
        + {
            let v4 = (if next_s.count > 1 { k[30] } else { v3 });
            k.iter().map(|&v5| 1.0 + 0.1 * (v4).tanh()).product::<f64>()
        } + matgrad_total * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.506;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.328, -0.959]);
let a2 = SMatrix::<f64, 33, 1>::from_column_slice(&[-0.376, -0.328, -0.489, -0.731, -0.27, 0.682, 0.009, -0.938, -0.916, -0.492, -0.757, -0.755, -0.94, -0.015, -0.374, 0.878, 0.927, 0.696, -0.226, 0.845, 0.298, -0.357, 0.265, 0.918, -0.145, 0.757, 0.959, -0.087, 0.492, 0.624, -0.968, 0.472, -0.763]);
let a3 = &Params { gain: 0.897, shift: 0.221, count: 1usize, table: [-0.942, -0.122, 0.642, 0.257], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.488, 0.254]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[0.020088874064985995]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.3, 1.4858408699995598, 0.0, -0.01617829083641101, -0.03181662091957262, 0.024562146146665624, 0.047449498780775715, -0.04649629687098099, 1.329229868116124, 0.005770629494961115, -0.12858605882114998, -0.0974124550436637, 0.025586972090763466, 0.038167130385846425, 0.03899264355766697, -0.13158723142460196, -0.008944443734461545, -0.016873367077546733, 2.0814267979200576, 2.3030070880782545, 1.3764753871433109, -0.05327675501908495, 1.940259881614328, 0.3571221216203007, -0.02264883872011626, 0.30065029667271365, 2.261204146654241, -0.05291324914210911, 1.5934162830439975, 2.4557985919021923, -0.040474550030689886, 0.7738608123224355, 1.1431343802576046, -0.1766119173763027, 0.7241288969821481, 0.035575581049281046]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.020088874064985995, 0.3, 1.4858408699995598, 0.0, -0.01617829083641101, -0.03181662091957262, 0.024562146146665624, 0.047449498780775715, -0.04649629687098099, 1.329229868116124, 0.005770629494961115, -0.12858605882114998, -0.0974124550436637, 0.025586972090763466, 0.038167130385846425, 0.03899264355766697, -0.13158723142460196, -0.008944443734461545, -0.016873367077546733, 2.0814267979200576, 2.3030070880782545, 1.3764753871433109, -0.05327675501908495, 1.940259881614328, 0.3571221216203007, -0.02264883872011626, 0.30065029667271365, 2.261204146654241, -0.05291324914210911, 1.5934162830439975, 2.4557985919021923, -0.040474550030689886, 0.7738608123224355, 1.1431343802576046, -0.1766119173763027, 0.7241288969821481, 0.035575581049281046]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.3]);
c.near("f_grad_into", &o1, &[1.4858408699995598, 0.0]);
c.near("f_grad_into", &o2, &[-0.01617829083641101, -0.03181662091957262, 0.024562146146665624, 0.047449498780775715, -0.04649629687098099, 1.329229868116124, 0.005770629494961115, -0.12858605882114998, -0.0974124550436637, 0.025586972090763466, 0.038167130385846425, 0.03899264355766697, -0.13158723142460196, -0.008944443734461545, -0.016873367077546733, 2.0814267979200576, 2.3030070880782545, 1.3764753871433109, -0.05327675501908495, 1.940259881614328, 0.3571221216203007, -0.02264883872011626, 0.30065029667271365, 2.261204146654241, -0.05291324914210911, 1.5934162830439975, 2.4557985919021923, -0.040474550030689886, 0.7738608123224355, 1.1431343802576046, -0.1766119173763027, 0.7241288969821481, 0.035575581049281046]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[0.020088874064985995]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
c.near("f_value_and_grad_into", &o1, &[1.4858408699995598, 0.0]);
c.near("f_value_and_grad_into", &o2, &[-0.01617829083641101, -0.03181662091957262, 0.024562146146665624, 0.047449498780775715, -0.04649629687098099, 1.329229868116124, 0.005770629494961115, -0.12858605882114998, -0.0974124550436637, 0.025586972090763466, 0.038167130385846425, 0.03899264355766697, -0.13158723142460196, -0.008944443734461545, -0.016873367077546733, 2.0814267979200576, 2.3030070880782545, 1.3764753871433109, -0.05327675501908495, 1.940259881614328, 0.3571221216203007, -0.02264883872011626, 0.30065029667271365, 2.261204146654241, -0.05291324914210911, 1.5934162830439975, 2.4557985919021923, -0.040474550030689886, 0.7738608123224355, 1.1431343802576046, -0.1766119173763027, 0.7241288969821481, 0.035575581049281046]);
}
c.newton(&f_newton(a0, a1, a2, a3), &[0.0], &[0.3]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[0.020088874064985995, 0.3]);
c.newton(&r.2, &[0.0], &[0.3]);
}
}
}

pub mod p147 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::gauss_newton(wrt = y)]
pub fn f(y: f64, w: &Vector4<f64>, lu: &Vector3<f64>, n: &Params) -> f64 {
    let mut v1 = (*lu).cross(&(*lu)).unscale(2.0);
    let v2 = y;
    let v3 = (if n.gain > 0.2 { 1.25_f64 } else { v2 });
    let matgrad_total: f64 = v3.powi(3).tanh();
    let (value, matgrad_total): (f64, f64) = (
        ((-0.3_f64) * 0.3_f64),
        (0.8_f64 - 0.3_f64),
    );
    let v4: f64 = f64::tanh(((matgrad_total / (1.5 + value * value)).powi(2).ln_1p()));
    let mut out = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v4 * (r0 + c0) as f64 * 0.1)
        .column(2)
        .into_owned();
    let mut w = matgrad::constant(((matgrad::constant(v2)) - (out.y - v4)));
    let mut v6 = v1
        .map(|out| out)
        .map(|v5| {
            let pulled = v5;
            pulled
        });
    y + v1.norm_squared() + v4 + out.dot(&out) / 2.0 + w + v6.sum()
        + (if matgrad_total > 0.35 { matgrad::log_sum_exp(&v6) } else { (v4 + v3) })
        + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.138;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.209, 0.908, 0.348, -0.41]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.55, 0.898, -0.738]);
let a3 = &Params { gain: 0.223, shift: -0.249, count: 2usize, table: [0.426, -0.355, 0.774, -0.33], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.357, -0.322]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[2.0458648466965585]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[2.0927814854743665, 2.0458648466965585, 1.0]);
}
}

pub mod p148 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, pulled, i))]
#[matgrad::gauss_newton(wrt = matgrad_item)]
pub fn f(
    matgrad_item: f64,
    pulled: &Vector3<f64>,
    i: &Vector4<f64>,
    v: &[usize],
    cotangent: usize,
) -> f64 {
    let v1: f64 = ((cotangent as f64) + matgrad_item);
    let mut v2 = (0.7 * matgrad_item.sin()).asin();
    let mut v3 = ((*i) + (*i));
    matgrad_item + pulled.sum() + v2 + v3.sum()
        + ((matgrad::constant(v3[cotangent % 4])) + v2) + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.986;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.846, 0.77, -0.1]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.072, -0.542, 0.186, 0.395]);
let a3 = &[0usize, 1usize, 3usize, 2usize, 2usize, 1usize, 0usize, 0usize, 2usize, 0usize, 3usize, 0usize, 2usize, 1usize, 3usize, 1usize, 3usize, 2usize, 3usize, 3usize];
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.1615239593407813]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.9517917476513817, 1.0, 1.0, 1.0, 1.458, 2.072, 2.0, 2.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.013044994720561183, -0.31526113088931423, 3.809491026200035]);
}
}

pub mod p149 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = acc, value)]
#[matgrad::vjp(wrt = acc, value)]
pub fn f(s: &Vector2<f64>, acc: Vector3<f64>, i: f64) -> Matrix2<f64> {
    let v1 = acc.x;
    let mut v2 = SVector::<f64, 17>::zeros();
    for v4 in (0..5).rev() {
        if i > 0.35 {
            continue;
        }
        let v5: f64 = if v4 != 2 {
            (f64::from(v4 as u32) * 0.25 - i)
        } else {
            (v4 as f64)
        };
        let (v6, v7): (f64, f64) = (if v5 > 0.0 { v5 } else { v5 }, v4 as f64 * 0.1);
        let v3 = ((SMatrix::<f64, 2, 2>::from_diagonal(&(*s))) * 0.2
            + Matrix2::identity() * 2.0)
            .lu()
            .try_inverse()
            .unwrap();
        v2 += SMatrix::<f64, 17, 2>::from_element(v3[(v4.min(1), 0)]).column_sum();
    }
    let mut v8 = 0.25_f64;
    for (&v9, &v10) in s.iter().zip(s.iter().skip(1)) {
        if i > -0.4 {
            break;
        }
        let mut v11 = matgrad::log_sigmoid(v10);
        v11
            += (if i > 0.0 {
                v9
            } else {
                {
                    let v12 = v2[1];
                    v8
                }
            });
    }
    (SMatrix::<f64, 3, 2>::from_element(i)
        .tr_mul(
            &SMatrix::<f64, 3, 2>::from_fn(|r0, c0| 2.0_f64 * (r0 + c0) as f64 * 0.1),
        ) + Matrix2::new(v8, v2[(6, 0)], v2[13], v1))
        + SMatrix::<f64, 2, 2>::repeat(v1 + v2.sum() + v8 + (-(v1 * v8)) + s[0] * s[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.145, 0.149]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.886, 0.421, -0.992]);
let a2 = 0.094;
c.near("f", &f(a0, a1, a2), &[17.999528164120257, 18.73523540906851, 18.79163540906851, 18.691928164120256]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.771, 0.66, -0.811])), &[0.57825, 0.57825, 0.57825, 1.34925]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.771, 0.66, -0.811])), &[17.999528164120257, 18.73523540906851, 18.79163540906851, 18.691928164120256, 0.57825, 0.57825, 0.57825, 1.34925]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.47, -0.464, 0.201, -0.679])), &[-1.0330000000000001, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.47, -0.464, 0.201, -0.679])), &[17.999528164120257, 18.73523540906851, 18.79163540906851, 18.691928164120256, -1.0330000000000001, 0.0, 0.0]);
}
}

pub mod p150 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::differential(wrt = out, value, into)]
pub fn f(out: &Vector3<f64>, s_before: bool) -> f64 {
    let v1: f64 = ((2.0_f64 * 0.5_f64) - (3.0_f64 - 0.5_f64));
    let v2 = Vector3::new(v1, (out[2] * v1), (v1 * v1));
    let mut sum_4 = 0.0;
    for v3 in 1..33 {
        let i = v2.len();
        sum_4 += v2[2];
    }
    let mut all = (SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| 1.25_f64 * (r0 + c0) as f64 * 0.1) * 0.2
        + SMatrix::<f64, 3, 3>::identity() * 2.0)
        .tr_solve_upper_triangular(&v2)
        .unwrap();
    let mut v5 = {
        let mut i = {
            let mut out = SMatrix::<f64, 3, 3>::repeat(all[2])
                .fixed_view::<3, 3>(0, 0)
                .into_owned()
                .fixed_view::<3, 1>(0, 0)
                .into_owned();
            (-out.sum())
        };
        let t2 = if i <= (i + v2[2]) {
            if 0.1_f64 >= (1.5 + sum_4.powi(2)).powf(0.7) {
                all -= (all.add_scalar(3.0)).normalize();
            }
            all
        } else {
            SMatrix::<f64, 2, 1>::from_row_slice(&[all[2], i]).insert_row(1, all[1])
        };
        (-(t2[0] - v2[0]))
    };
    out.sum() + v2.norm_squared() + sum_4 + all.dot(&all) / 3.0 + v5
        + v2.component_mul(&all).mean() + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.517, 0.254, 0.114]);
let a1 = false;
c.near("f", &f(a0, a1), &[81.39302747764961]);
c.near("f_grad", &f_grad(a0, a1), &[1.254, 1.517, 1.6666925147810463]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[81.39302747764961, 1.254, 1.517, 1.6666925147810463]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[1.254, 1.517, 1.6666925147810463]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[81.39302747764961]);
c.near("f_value_and_grad_into", &o0, &[1.254, 1.517, 1.6666925147810463]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.596, 0.655, 0.519])), &[2.606032415171363]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.596, 0.655, 0.519])), &[81.39302747764961, 2.606032415171363]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.596, 0.655, 0.519]), &mut o0);
c.near("f_diff_into", &o0, &[2.606032415171363]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.596, 0.655, 0.519]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[81.39302747764961]);
c.near("f_value_and_diff_into", &o0, &[2.606032415171363]);
}
}
}

pub mod p152 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value, into)]
pub fn f(
    other: &[f64; 3],
    g: Matrix3<f64>,
    step_1: &SVector<f64, 17>,
    i: &Params,
) -> f64 {
    let mut sum_2 = 0.0;
    for (v1, &s) in step_1.iter().enumerate() {
        sum_2 += s;
    }
    let mut v3: f64 = 1.0;
    for dx in g.row_iter() {
        let mut other = SMatrix::<f64, 17, 2>::repeat(dx[(0, 1)]).column(1).into_owned();
        let mut s = (((matgrad::constant(other[13])) + v3)
            - ((*step_1).angle(&other.add_scalar(0.5))));
        s = (s * (matgrad::sigmoid(s)));
    }
    let all: usize = 0;
    let mut g: f64 = (g[(i.count % 3, 2)] - (all as f64));
    (g, v3) = (v3, (g * 0.5 + (other[2] - g)).tanh());
    sum_2 + v3 + g + sum_2 + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.384, 0.759, 0.322];
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.036, 0.897, -0.479, -0.817, 0.157, 0.456, -0.884, -0.037, -0.669]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.382, -0.221, 0.896, 0.073, -0.178, -0.93, 0.093, 0.675, 0.916, 0.812, 0.806, -0.476, -0.914, 0.822, -0.085, -0.684, -0.367]);
let a3 = &Params { gain: 0.572, shift: 0.262, count: 2usize, table: [0.734, 0.949, 0.889, 0.021], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.506, -0.389]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[4.524573462856325]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.759, -0.384, 0.6681900579214528]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[4.524573462856325, 0.759, -0.384, 0.6681900579214528]);
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.759, -0.384, 0.6681900579214528]);
}
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.524573462856325]);
c.near("f_value_and_grad_into", &o0, &[0.759, -0.384, 0.6681900579214528]);
}
}
}

pub mod p153 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, t2, next_s), value)]
#[matgrad::differential(wrt = (dx, t2, next_s), value)]
pub fn f<const N: usize>(
    dx: &SVector<f64, N>,
    t2: &Vector4<f64>,
    next_s: &Vector4<f64>,
    lu: &Params,
) -> f64 {
    let mut other = (SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[next_s[2], t2[3], dx[0], next_s[2]])
        * (SMatrix::<f64, 2, 3>::from_fn(|r0, c0| next_s[1] * (r0 + c0) as f64 * 0.1)
            * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(t2[lu.count % 4])));
    let v1 = next_s[3];
    let matgrad_total = (((1.5
        + (next_s.w.mul_add(v1, 0.5)) * (next_s.w.mul_add(v1, 0.5)))
        .powf(t2[0].tanh())) * ((other[(1, 2)]).mul_add(v1, 0.5)));
    let mut matgrad_item = other;
    let mut next_s = other;
    let acc: f64 = (0.3_f64 - (1.25_f64 * 1.0_f64).atan());
    let next_s = if acc > 0.35 {
        (1.5 + (other[(1, 2)]) * (other[(1, 2)])).powf((next_s[(1, 0)]).tanh())
    } else {
        matgrad_total
    };
    let mut v2 = matgrad_item;
    let next_s: f64 = ((((1.5 + v1 * v1).powf((v2[(0, 1)]).tanh()))
        .mul_add(
            ({
                let v3 = 2.0_f64;
                1.5_f64
            }),
            0.5,
        )) - v1);
    other.norm_squared() + matgrad_item.sum() + v2.dot(&v2) / 6.0 + next_s
        + (if lu.on { (next_s * acc) } else { matgrad_total }) + next_s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.521, 0.975, 0.761]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.932, -0.222, -0.18, -0.189]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.598, 0.886, 0.828, -0.94]);
let a3 = &Params { gain: 0.628, shift: 0.336, count: 3usize, table: [0.778, -0.579, -0.622, 0.501], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.921, 0.768]), on: true };
c.near("f", &f::<3>(a0, a1, a2, a3), &[1.5340721486031266]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3), &[-0.31955301568261063, 0.0, 0.0, 0.0, 0.0, 0.0, 2.424695711909147, 0.0, -0.5438525524898818, -0.40936245445724867, -0.6320322429834405]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2, a3), &[1.5340721486031266, -0.31955301568261063, 0.0, 0.0, 0.0, 0.0, 0.0, 2.424695711909147, 0.0, -0.5438525524898818, -0.40936245445724867, -0.6320322429834405]);
c.near("f_diff", &f_diff::<3>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.965, -0.178, 0.613, -0.251]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.943, 0.972, -0.712, -0.017])), &[-0.711665224951594]);
c.near("f_value_and_diff", &f_value_and_diff::<3>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.386, -0.527, -0.522]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.965, -0.178, 0.613, -0.251]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.943, 0.972, -0.712, -0.017])), &[1.5340721486031266, -0.711665224951594]);
}
}

pub mod p154 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (item, pulled))]
#[matgrad::vjp(wrt = (item, pulled))]
pub fn f(
    item: &Vector3<f64>,
    pulled: &Vector4<f64>,
    k: SVector<f64, 20>,
    t1: f64,
    out: f64,
) -> Vector3<f64> {
    let mut v1: f64 = t1;
    let s: usize = 0;
    let mut v2 = (k + k).zip_map(&k, |p, q| p * q.sin());
    let v3: f64 = ((s as f64) * s as f64 * 0.1);
    let v5: f64 = {
        let v4: f64 = (v3 - v3);
        (v3 * out)
    };
    let mut matgrad_item: bool = v5 > -0.4;
    matgrad_item &= v5 > 0.0;
    let mut sum_6 = 0.0;
    for w in 0..=2 {
        sum_6 += (1.5 + v1.powi(2)).acosh();
    }
    for v7 in 0..2 {
        let pulled: f64 = if v7 % 2 == 0 { v5 } else { (v5 + ((v7 + 1) as f64).sqrt()) };
        let mut v8: f64 = 1.0;
        for t2 in 0..v7 {
            let mut out = v2.sum();
            v2 = v2 * 0.5 + (SMatrix::<f64, 20, 2>::repeat(out) * vector![pulled, v8]);
        }
        v8 -= item[0];
    }
    ((SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v2[s])
        .tr_mul(&Vector3::new(v1, sum_6, sum_6)) - (sum_6 * (*item)))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v2.sum() + sum_6 + (-v3).atan2(1.5 + v3 * v3) + pulled[0] * pulled[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.46, 0.344, -0.887]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.872, 0.343, 0.232, -0.412]);
let a2 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.255, -0.704, 0.974, 0.377, 0.559, 0.026, 0.266, 0.363, 0.082, 0.608, 0.746, -0.003, -0.169, -0.511, 0.305, 0.102, 0.45, -0.94, -0.088, -0.918]);
let a3 = -0.48;
let a4 = 0.898;
c.near("f", &f(a0, a1, a2, a3, a4), &[633.6027226917184, 630.8408676339711, 635.0695287982583]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[-3.435143106650847, 0.0, 0.0, 0.0, -3.435143106650847, 0.0, 0.0, 0.0, -3.435143106650847, 0.343, 0.343, 0.343, 0.872, 0.872, 0.872, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.915, -0.627, -0.793])), &[3.143155942585525, 2.153834727870081, 2.7240684835741216, -0.8009050000000002, -2.03612, -0.0, -0.0]);
}
}

pub mod p155 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, value)]
#[matgrad::gauss_newton(wrt = matgrad_item)]
pub fn f(
    matgrad_item: &Vector4<f64>,
    column: f64,
    y: f64,
    k: &Matrix3<f64>,
    lu: &Params,
) -> f64 {
    let mut v2 = ((matgrad_item
        .iter()
        .map(|&v1| ((1.5 + 0.3_f64.powi(2)).powi(-1)).tanh())
        .sum::<f64>() / 4.0) * 3.0_f64);
    let mut v3 = 0.0_f64;
    for k in 0..=20 {
        let mut w: f64 = (k as f64 * 0.1 + ((k + 1) as f64).sqrt());
        let mut w = match k {
            _ if lu.count > 1 => {
                let mut t1: SMatrix<f64, 2, 1> = matrix![w].push((-column));
                matgrad_item
                    .iter()
                    .map(|&v4| {
                        t1.iter().map(|&v5| (v4 * v5 + y).tanh()).sum::<f64>() / 4.0
                    })
                    .sum::<f64>()
            }
            _ => {
                v3 += (v2 + ((0.5 * v2.sin()).tan()));
                matgrad::constant((w * w))
            }
        };
        w
            += ((*matgrad_item)
                .metric_distance(&Vector4::new(0.1_f64, v2, v2, v3).add_scalar(4.0)))
                .hypot(1.0 + (v2.atan()) * (v2.atan()));
    }
    let mut v6: f64 = if lu.gain > 0.2 { k[(2, 2)] } else { k[(lu.count % 3, 2)] };
    let lu = v6;
    let column: f64 = (k[(2, 0)] - lu);
    let mut sum_7 = 0.0;
    for w in k.column_iter() {
        let k: f64 = {
            let grad: f64 = (lu - w[1]);
            grad
        };
        sum_7 += ((if lu > 0.35 { k } else { column }) * column);
    }
    let w = if column > -0.4 {
        let w: f64 = column;
        ((*k) + (*k))
    } else {
        let lu: [usize; 3] = [1, 2, 0];
        (*k).component_mul(&(*k))
    };
    let v8: f64 = if lu > 0.35 { (column + v6) } else { lu };
    v2 + v3 + sum_7 + w.sum() + v8 + v8 + matgrad_item[0] * matgrad_item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.572, 0.829, -0.647, 0.065]);
let a1 = 0.004;
let a2 = 0.387;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.426, 0.606, 0.744, -0.268, -0.241, -0.226, 0.89, -0.045, -0.357]);
let a4 = &Params { gain: -0.38, shift: 0.793, count: 1usize, table: [0.883, -0.275, -0.024, -0.973], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.468, -0.655]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[50.842964956819806]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.829, -0.572, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[50.842964956819806, 0.829, -0.572, 0.0, 0.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[1292.5035428002034, 42.14881794920362, -29.082175955300926, 0.0, 0.0, 0.6872409999999999, -0.47418799999999994, 0.0, 0.0, -0.47418799999999994, 0.3271839999999999, -0.0, -0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0]);
}
}

pub mod p156 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
#[matgrad::hessian(wrt = all, into)]
pub fn f(whole: Vector3<f64>, all: &Vector2<f64>) -> f64 {
    let mut v1 = SMatrix::<f64, 2, 2>::zeros();
    let mut sum_2 = 0.0;
    for all in 2..20 {
        sum_2
            += (v1[(1, 1)] * all as f64 * 0.1)
                .hypot(
                    1.0
                        + ((v1[(all.min(1), all % 2)]) * (v1[(1, 0)]))
                            * ((v1[(all.min(1), all % 2)]) * (v1[(1, 0)])),
                );
    }
    for v3 in v1.row_iter() {
        let cholesky: SMatrix<f64, 1, 2> = v3.into_owned();
        let mut cholesky = cholesky[(0, 1)];
        cholesky += (-all[(0, 0)]);
        sum_2
            /= 1.5
                + ({
                    let v4 = (if v3[(0, 0)] > whole[0] {
                        v1[(0, 0)]
                    } else {
                        v3[(0, 0)]
                    });
                    (v4 * 2.0_f64)
                })
                    .powi(2);
    }
    let v5 = v1;
    v1[(0, 0)] += (-(v5.m11 * (v1[(0, 0)])).powi(2)).exp2();
    let mut v6 = SMatrix::<f64, 3, 3>::from_fn(|r0, c0| sum_2 * (r0 + c0) as f64 * 0.1)
        .fixed_view::<2, 2>(0, 1)
        .into_owned();
    v1.sum() + sum_2 + v5.dot(&v5) / 4.0 + v6.sum() + v6.m22 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.297, 0.794, 0.704]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.951, -0.918]);
c.near("f", &f(a0, a1), &[16.926982000000002]);
c.near("f_grad", &f_grad(a0, a1), &[-0.918, 0.951]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.918, 0.951]);
}
c.near("f_hess", &f_hess(a0, a1), &[0.0, 1.0, 1.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_hess_into(a0, a1, &mut o0);
c.near("f_hess_into", &o0, &[0.0, 1.0, 1.0, 0.0]);
}
}
}

pub mod p157 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (matgrad_item, cholesky), into)]
pub fn f(matgrad_item: &Vector3<f64>, cholesky: &[f64; 33]) -> f64 {
    let pulled: usize = 2;
    let column = (*matgrad_item).iter().map(|v| v * v).sum::<f64>().tanh();
    let mut t1 = 0.0_f64;
    let mut all: f64 = (pulled as f64);
    let mut s: usize = 0;
    while all <= 0.9 && (all > -1.0 || s < 9) && s < 20 {
        let v1 = (((Matrix2::new(all, t1, t1, column)
            - SMatrix::<f64, 2, 2>::from_row_slice(&[t1, all, cholesky[s], all]))) * 0.2
            + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        for v2 in 0..20 {
            let mut column = 0.25_f64;
            let mut v3 = v1[(v2.min(1), 1)];
            let mut lu = column;
            let mut cholesky = [3.0_f64; 3];
            lu
                += (v1 * (matrix![v3].insert_row(0, cholesky[pulled]))).norm_squared()
                    * 0.1;
            lu
                *= ((if v2 % 2 == 0 {
                    v3
                } else {
                    v1.metric_distance(&v1.add_scalar(4.0))
                }))
                    .cos();
        }
        let mut column = 0.0_f64;
        let v4 = ((v1.symmetric_part()) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        for t1 in 0..20 {
            let mut v5 = SMatrix::<f64, 2, 1>::zeros();
            column += (v4 * ((*matgrad_item).yz())).norm_squared() * 0.1;
            v5 = SMatrix::<f64, 2, 3>::repeat(column)
                .column((pulled * 3 + 1) % 3)
                .into_owned();
        }
        column = (column * 0.5 + (cholesky[3] + (all * (s as f64)))).tanh();
        s += 1;
        all = all + 0.3;
    }
    if s < 13 {
        let mut s: f64 = ((((*matgrad_item).transpose() * (*matgrad_item))
            .to_scalar()
            .tanh()) - (all * ((s + 1) as f64).sqrt()));
        t1
            /= 1.5
                + (f64::tanh(
                    ({
                        let lu = s;
                        lu
                    }),
                ))
                    .powi(2);
    }
    let mut sum_6 = 0.0;
    for t1 in 0..pulled {
        let t1: usize = 0;
        sum_6 += all;
    }
    let mut t1: f64 = (if s != 20 {
        (*matgrad_item).magnitude_squared().sqrt().tanh()
    } else {
        (1.5
            + ({
                let v7 = sum_6;
                sum_6
            })
                * ({
                    let v7 = sum_6;
                    sum_6
                }))
            .powf(0.1_f64.tanh())
    });
    let mut column = (-(-(0.7 * t1.sin()).acos()));
    let mut v8 = SMatrix::<f64, 2, 3>::zeros();
    sum_6 + t1 + column + v8.norm_squared()
        + (if s < 8 { 3.0_f64 } else { ((v8[(0, pulled)]) - t1) })
        + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.022, 0.814, -0.225]);
let a1 = &[0.675, -0.907, 0.982, -0.598, 0.604, -0.037, 0.47, 0.563, -0.545, -0.894, 0.501, 0.126, 0.706, 0.591, 0.373, 0.413, -0.28, -0.162, -0.143, -0.684, -0.882, 0.062, -0.788, -0.028, -0.153, -0.636, 0.688, -0.51, 0.922, 0.044, 0.762, 0.801, -0.191];
c.near("f", &f(a0, a1), &[8.186098673483777]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.562, 0.481, 0.484]), &[0.064, 0.046, 0.492, -0.489, -0.697, 0.778, 0.941, -0.927, -0.178, -0.711, -0.239, -0.652, -0.954, 0.494, -0.324, 0.572, -0.143, 0.941, 0.638, -0.517, 0.616, -0.116, -0.179, 0.067, 0.753, -0.839, 0.719, -0.55, 0.867, 0.504, -0.697, -0.639, 0.127]), &[0.04584047462998988]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.562, 0.481, 0.484]), &[0.064, 0.046, 0.492, -0.489, -0.697, 0.778, 0.941, -0.927, -0.178, -0.711, -0.239, -0.652, -0.954, 0.494, -0.324, 0.572, -0.143, 0.941, 0.638, -0.517, 0.616, -0.116, -0.179, 0.067, 0.753, -0.839, 0.719, -0.55, 0.867, 0.504, -0.697, -0.639, 0.127], &mut o0);
c.near("f_diff_into", &o0, &[0.04584047462998988]);
}
}
}

pub mod p158 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = cotangent, value, into)]
#[matgrad::vjp(wrt = cotangent, value, into)]
pub fn f(cotangent: &SVector<f64, 33>, all: bool) -> Vector2<f64> {
    let v1 = ((((1.5 + cotangent[6].powi(2)).powi(-1))
        / (1.5 + ((*cotangent).sum()) * ((*cotangent).sum()))) - cotangent[24]);
    let v2: f64 = 0.3_f64;
    let mut v4 = (*cotangent).map(|v3| (if 1.25_f64 >= v3 { v2 } else { v2 }));
    let mut v5 = 0.0_f64;
    for &v6 in v4.iter().take(2) {
        let v8;
        if v2 > 0.35 {
            v8 = ((-2.0_f64) + v5);
        } else {
            v8 = (v5 * v5);
        }
        let mut v9 = (*cotangent).sum();
        if (matgrad::softplus(v8))
            .hypot(
                1.0
                    + ({
                        let v10 = v5;
                        v6
                    })
                        * ({
                            let v10 = v5;
                            v6
                        }),
            ) > v9
        {
            v9 = (matgrad::softplus(v8))
                .hypot(
                    1.0
                        + ({
                            let v10 = v5;
                            v6
                        })
                            * ({
                                let v10 = v5;
                                v6
                            }),
                );
        }
    }
    (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(v4[11])
        .diagonal()
        .fixed_rows::<2>(1)
        .into_owned()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(v1 + v4.norm_squared() + v5 + v2 + cotangent[0] * cotangent[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.897, 0.39, 0.226, 0.49, 0.146, -0.268, 0.621, 0.207, 0.385, 0.037, 0.126, 0.515, -0.385, 0.411, 0.837, 0.337, 0.27, -0.884, -0.887, -0.071, -0.988, 0.787, 0.982, 0.127, -0.396, 0.639, 0.573, 0.408, 0.381, -0.607, 0.699, -0.55, -0.386]);
let a1 = true;
c.near("f", &f(a0, a1), &[4.335330948752891, 4.335330948752891]);
c.near("f_jac", &f_jac(a0, a1), &[0.3827301946703329, 0.3827301946703329, 0.889730194670333, 0.889730194670333, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.020114338488997095, -0.020114338488997095, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -1.0072698053296671, -1.0072698053296671, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1), &[4.335330948752891, 4.335330948752891, 0.3827301946703329, 0.3827301946703329, 0.889730194670333, 0.889730194670333, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.020114338488997095, -0.020114338488997095, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -1.0072698053296671, -1.0072698053296671, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707]);
{
let mut o0 = SMatrix::<f64, 2, 33>::repeat(9.0);
let r = f_jac_into(a0, a1, &mut o0);
c.near("f_jac_into", &o0, &[0.3827301946703329, 0.3827301946703329, 0.889730194670333, 0.889730194670333, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.020114338488997095, -0.020114338488997095, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -1.0072698053296671, -1.0072698053296671, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707]);
}
{
let mut o0 = SMatrix::<f64, 2, 33>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[4.335330948752891, 4.335330948752891]);
c.near("f_value_and_jac_into", &o0, &[0.3827301946703329, 0.3827301946703329, 0.889730194670333, 0.889730194670333, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.020114338488997095, -0.020114338488997095, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -1.0072698053296671, -1.0072698053296671, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707, -0.00726980532966707]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.006])), &[0.31919698235505767, 0.7420349823550577, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.016775358299823576, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.8400630176449424, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.006])), &[4.335330948752891, 4.335330948752891, 0.31919698235505767, 0.7420349823550577, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.016775358299823576, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.8400630176449424, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337]);
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.006]), &mut o0);
c.near("f_vjp_into", &o0, &[0.31919698235505767, 0.7420349823550577, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.016775358299823576, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.8400630176449424, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337]);
}
{
let mut o0 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.828, 0.006]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[4.335330948752891, 4.335330948752891]);
c.near("f_value_and_vjp_into", &o0, &[0.31919698235505767, 0.7420349823550577, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.016775358299823576, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.8400630176449424, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337, -0.006063017644942337]);
}
}
}

pub mod p159 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent)]
#[matgrad::gauss_newton(wrt = cotangent)]
pub fn f(
    cotangent: Vector4<f64>,
    whole: f64,
    t1: &DMatrix<f64>,
    grad: &Params,
    matgrad_item: usize,
) -> f64 {
    let mut v1 = 0.0_f64;
    for v2 in 0..t1.ncols() {
        let mut v4 = {
            let mut v3 = (((v2 + 1) as f64).sqrt() * v1);
            v3 /= 1.5 + ((0.5 * whole.sin()).tan()).powi(2);
            ((v1 * v1) * (matgrad::constant(v3)))
        };
        v4 += (1.5 + ((cotangent[(grad.count % 4, 0)]).mul_add(v1, 0.5)).powi(2)).cbrt();
    }
    let mut v5 = whole;
    let mut x = (-(f64::from(matgrad_item as u32) * 0.25 + v5));
    let grad: [usize; 3] = [0, 1, 2];
    let mut v6: SMatrix<f64, 4, 1> = (SMatrix::<f64, 3, 4>::zeros())
        .add_scalar(whole)
        .tr_mul(&Vector3::new(v1, v1, (-1.5_f64)));
    let x: SMatrix<f64, 2, 1> = Vector2::new(v1, v6[matgrad_item % 4])
        .lerp(&Vector2::new(x, v6.w), v6.w)
        .scale((cotangent.dot(&cotangent) / 4.0));
    let t1 = ((0.5 * (v6.x.hypot(1.0 + x.x * x.x)).sin()).tan()).sin_cos().0;
    let t1 = (x
        / (1.5 + (1.5 + t1 * t1).powf(v1.tanh()) * (1.5 + t1 * t1).powf(v1.tanh())));
    whole + v1 + v5 + v6.dot(&v6) / 4.0 + x.norm_squared() + t1.norm_squared()
        + (1.5 + x[1].powi(2)).log10() + whole * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.256, -0.812, -0.125, -0.117]);
let a1 = 0.337;
let a2 = &DMatrix::from_column_slice(2, 4, &[-0.248, 0.259, 0.204, 0.116, -0.91, 0.505, 0.498, 0.17]);
let a3 = &Params { gain: 0.908, shift: 0.848, count: 1usize, table: [-0.355, 0.903, -0.829, -0.554], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.735, 0.11]), on: true };
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.2464214122832027]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.053891453457210664, -0.17093695393459007, -0.026314186258403642, -0.024630078337865808]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.7767831684990267, -0.067171461528131, -0.21305947953454052, -0.03279856519928271, -0.03069945702652862, 0.0029042887557307034, 0.009212040897083324, 0.0014181097440091324, 0.0013273507203925478, 0.009212040897083324, 0.029219442220436168, 0.004498066844278966, 0.004210190566245112, 0.0014181097440091324, 0.004498066844278966, 0.0006924363984419591, 0.0006481204689416737, 0.0013273507203925478, 0.004210190566245112, 0.0006481204689416737, 0.0006066407589294065]);
}
}

pub mod p160 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = cotangent, value, into)]
pub fn f(cotangent: &DMatrix<f64>, step_1: f64) -> f64 {
    let mut lu = {
        let v1 = {
            let w = cotangent.row(0).norm_squared();
            (if step_1 > 0.35 {
                (if step_1 > -0.4 { step_1 } else { cotangent[(2, 0)] })
            } else {
                (1.5_f64 - 1.25_f64)
            })
        };
        step_1
    };
    lu /= 1.5 + (lu).powi(2);
    let mut v2 = ((matgrad::constant((lu + step_1))) * (step_1 + lu));
    let v3 = if step_1 > -0.4 {
        let mut step_1: f64 = v2;
        step_1
    } else {
        let mut g = v2;
        g
    };
    let mut w: f64 = step_1;
    let mut v4: usize = 0;
    while w <= 0.9 && (w > -1.0 || v4 < 9) && v4 < 20 {
        let mut v5 = w;
        v5 = (0.7 * v3.sin()).atanh();
        v4 += 1;
        w = w + 0.25;
    }
    let v6 = f64::from(v4 as u32) * 0.25;
    lu + v2 + v3 + w + v6 + v6 + cotangent[(1, 0)] * cotangent[(0, 1)]
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(5, 2, &[-0.815, 0.647, 0.839, 0.699, 0.7, 0.09, 0.601, -0.318, -0.722, -0.728]);
let a1 = -0.798;
c.near("f", &f(a0, a1), &[6.881388396321274]);
c.near("f_diff", &f_diff(a0, a1, &DMatrix::from_column_slice(5, 2, &[0.966, -0.18, -0.156, 0.04, -0.092, 0.825, -0.962, 0.633, -0.996, 0.44])), &[0.517575]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &DMatrix::from_column_slice(5, 2, &[0.966, -0.18, -0.156, 0.04, -0.092, 0.825, -0.962, 0.633, -0.996, 0.44])), &[6.881388396321274, 0.517575]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &DMatrix::from_column_slice(5, 2, &[0.966, -0.18, -0.156, 0.04, -0.092, 0.825, -0.962, 0.633, -0.996, 0.44]), &mut o0);
c.near("f_diff_into", &o0, &[0.517575]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &DMatrix::from_column_slice(5, 2, &[0.966, -0.18, -0.156, 0.04, -0.092, 0.825, -0.962, 0.633, -0.996, 0.44]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[6.881388396321274]);
c.near("f_value_and_diff_into", &o0, &[0.517575]);
}
}
}

pub mod p161 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s_before, cholesky, y), value, into)]
#[matgrad::hessian(wrt = s_before, value, into)]
pub fn f(s_before: f64, cholesky: &Vector4<f64>, y: &Vector2<f64>) -> f64 {
    let mut v2 = ((*y).map(|v1| v1.atan2(1.5 + cholesky[3] * cholesky[3]))
        - vector![s_before, y.y]);
    let v3: f64 = ((-1.25_f64) * 1.0_f64).exp_m1();
    let mut v10 = {
        for v4 in 0..4 {
            v2.x
                += (({
                    let v5 = v3;
                    v5
                }) - (f64::from(v4 as u32) * 0.25 + y.x));
            v2 += v2.zip_zip_map(&v2, &(*y), |p, q, u| p * q + u.tanh());
        }
        let v6 = |v7: f64, v8: f64| {
            let v9 = v8;
            (((v9 / (1.5 + v7 * v7)) * v3)).tanh()
        };
        ((3.0_f64 + v3) - (y[1] - cholesky[1]))
    };
    if v3 > 0.0 {
        v10 = (v10 * 0.5 + ((f64::exp(-v10.powi(2))) + v2[1])).tanh();
    }
    v2.dot(&v2) / 2.0 + v10 + 1.5_f64 + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = -0.147;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.232, -0.408, 0.782, 0.593]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.993, 0.947]);
c.near("f", &f(a0, a1, a2), &[292.51492373720976]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.506871558418669, -0.408, 0.768, 0.0, -24.19767100639816, -0.7937805264948302, 1308.1807024076245]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[292.51492373720976, -0.506871558418669, -0.408, 0.768, 0.0, -24.19767100639816, -0.7937805264948302, 1308.1807024076245]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.506871558418669]);
c.near("f_grad_into", &o1, &[-0.408, 0.768, 0.0, -24.19767100639816]);
c.near("f_grad_into", &o2, &[-0.7937805264948302, 1308.1807024076245]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[292.51492373720976]);
c.near("f_value_and_grad_into", &o0, &[-0.506871558418669]);
c.near("f_value_and_grad_into", &o1, &[-0.408, 0.768, 0.0, -24.19767100639816]);
c.near("f_value_and_grad_into", &o2, &[-0.7937805264948302, 1308.1807024076245]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0013661480666370407]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2), &[292.51492373720976, -0.506871558418669, 0.0013661480666370407]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0013661480666370407]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hess_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[292.51492373720976]);
c.near("f_value_grad_hess_into", &o0, &[-0.506871558418669]);
c.near("f_value_grad_hess_into", &o1, &[0.0013661480666370407]);
}
}
}

pub mod p162 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = cotangent, value)]
pub fn f(cotangent: f64, lu: &[f64; 5], k: Mode) -> f64 {
    let mut v1: f64 = 1.0;
    let mut v2: f64 = lu[0];
    let mut v3: usize = 0;
    while v3 < 5 {
        let v4: f64 = (((v3 + 1) as f64).sqrt() * 1.0_f64).exp_m1();
        let mut v5 = 0.25_f64;
        for &v6 in lu.iter().take(2) {
            let mut v8: f64 = (if v4 > 0.35 {
                v4
            } else {
                (((1.5 + v4 * v4).powf(v4.tanh())) / (1.5 + (v4.asinh()) * (v4.asinh())))
            });
            let mut v9 = (v8 * v6).mul_add(v8, 0.5);
            v9 = (lu.iter().map(|&v10| (v2).tanh()).sum::<f64>() / 5.0);
        }
        v5 -= (if v3 % 2 == 0 { cotangent } else { v5 });
        v3 += 1;
        v2 = v2 + 0.15;
    }
    let mut v12 = Vector3::new(
        (1.5 + v2 * v2).powf(v2.tanh()),
        v2.mul_add(v1, 0.5),
        (if v2 > -0.4 { v2 } else { v2 }),
    );
    let v13: [usize; 3] = [0, 2, 1];
    let v14: f64 = if v3 >= 12 { v2 } else { v2 };
    v1 + v12.norm_squared() + v14 + (0.7 * (v12.dot(&v12) / 3.0).sin()).atanh()
        + cotangent * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.13;
let a1 = &[-0.689, 0.704, 0.172, 0.556, -0.084];
let a2 = Mode::Fast;
c.near("f", &f(a0, a1, a2), &[2.7103438601188237]);
c.near("f_diff", &f_diff(a0, a1, a2, 0.419), &[0.12569999999999998]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, 0.419), &[2.7103438601188237, 0.12569999999999998]);
}
}

pub mod p163 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (out, step_1, acc), value)]
pub fn f<const N: usize>(
    out: &SVector<f64, N>,
    step_1: &Vector4<f64>,
    acc: &Vector3<f64>,
    column: SVector<f64, 17>,
) -> f64 {
    let mut whole = SMatrix::<f64, 3, 1>::zeros();
    let item: f64 = column[5];
    let v1: Vector2<f64> = Vector2::new((column[0] - column[16]), column[5]);
    for (&v2, &column) in acc.iter().zip(acc.iter().skip(1)) {
        let out: f64 = {
            let v3: f64 = v1[0];
            v3
        };
        let mut v4: f64 = out;
        let mut v5 = v1[1];
        v5 += acc[2];
    }
    let mut item = item;
    let mut v6 = (SMatrix::<f64, 2, 1>::from_column_slice(&[step_1[(0, 0)], item])
        - SMatrix::<f64, 2, 1>::from_column_slice(&[out[(0, 0)], acc.x]))
        .push((1.5 + v1[0].powi(2)).recip());
    let whole: SMatrix<f64, 3, 1> = ((*acc).add_scalar(3.0)).normalize();
    let mut out = ((whole[1] - (whole.z / (1.5 + item * item))) * column[6]);
    let mut whole = (1.5
        + (v1
            .zip_zip_map(&v1, &v1, |p, q, u| p * q + u.tanh())
            .metric_distance(&matrix![v1[1]].push(whole[2]).add_scalar(4.0)))
            * (v1
                .zip_zip_map(&v1, &v1, |p, q, u| p * q + u.tanh())
                .metric_distance(&matrix![v1[1]].push(whole[2]).add_scalar(4.0))))
        .powf((out / (1.5 + item * item)).tanh());
    item + v6.sum() + out + whole
        + matgrad::log_sum_exp(
            &SMatrix::<f64, 3, 3>::from_element(whole)
                .fixed_view::<3, 1>(0, 1)
                .into_owned(),
        ) + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.834, -0.694, 0.157, -0.464, -0.176]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.57, -0.65, -0.225, -0.372]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.839, 0.97, -0.458]);
let a3 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.757, -0.062, 0.941, -0.8, 0.729, 0.56, -0.352, -0.48, 0.609, -0.527, -0.375, -0.056, 0.701, 0.421, 0.048, -0.569, -0.963]);
c.near("f", &f::<5>(a0, a1, a2, a3), &[4.012044465853423]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[-1.0, 0.0, 0.0, 0.0, 0.0, 0.35, 0.57, 0.0, 0.0, -0.9510171316324317, -0.1339382486751787, 0.1675385006680347]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[4.012044465853423, -1.0, 0.0, 0.0, 0.0, 0.0, 0.35, 0.57, 0.0, 0.0, -0.9510171316324317, -0.1339382486751787, 0.1675385006680347]);
}
}

pub mod p164 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, value, into)]
#[matgrad::hvp(wrt = g, value, into)]
pub fn f(g: &Vector3<f64>, t2: &Params) -> f64 {
    let mut v1: SMatrix<f64, 3, 1> = ((*g) + (*g));
    let t2 = (*g).metric_distance(&(*g).map(|g| g).add_scalar(4.0));
    let item = {
        let dx = (0.5_f64 + t2)
            .atan2(
                1.5
                    + ({
                        let v2 = v1[0];
                        v2
                    })
                        * ({
                            let v2 = v1[0];
                            v2
                        }),
            );
        (dx / (1.5 + (dx.sin()) * (dx.sin())))
    };
    v1.norm_squared() + t2 + item
        + (item * t2).atan2(1.5 + ((v1[(0, 0)]) * item) * ((v1[(0, 0)]) * item))
        + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.153, -0.906, -0.846]);
let a1 = &Params { gain: -0.974, shift: 0.891, count: 2usize, table: [0.704, 0.181, -0.509, 0.835], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.829, -0.816]), on: true };
c.near("f", &f(a0, a1), &[15.051671702608061]);
c.near("f_grad", &f_grad(a0, a1), &[-1.9663899425647084, -7.401, -6.768]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[15.051671702608061, -1.9663899425647084, -7.401, -6.768]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-1.9663899425647084, -7.401, -6.768]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[15.051671702608061]);
c.near("f_value_and_grad_into", &o0, &[-1.9663899425647084, -7.401, -6.768]);
}
c.near("f_hvp", &f_hvp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598])), &[3.453324227734427, -2.812, 4.784]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598])), &[15.051671702608061, -1.9663899425647084, -7.401, -6.768, 3.453324227734427, -2.812, 4.784]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598]), &mut o0);
c.near("f_hvp_into", &o0, &[3.453324227734427, -2.812, 4.784]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.556, -0.421, 0.598]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[15.051671702608061]);
c.near("f_value_grad_hvp_into", &o0, &[-1.9663899425647084, -7.401, -6.768]);
c.near("f_value_grad_hvp_into", &o1, &[3.453324227734427, -2.812, 4.784]);
}
}
}

pub mod p165 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, lu, next_s))]
pub fn f(
    cholesky: &SVector<f64, 20>,
    lu: &Vector3<f64>,
    next_s: f64,
    column: Mode,
) -> f64 {
    let g: f64 = (next_s + lu[2]);
    let v1: f64 = (3.0_f64 - 0.3_f64);
    let v3 = if v1 > 0.35 {
        (*cholesky)
    } else {
        let mut v2 = next_s;
        SMatrix::<f64, 20, 1>::repeat(v2)
    };
    let mut t2: f64 = (((SMatrix::<
        f64,
        20,
        3,
    >::from_fn(|r0, c0| v1 * (r0 + c0) as f64 * 0.1) * (*lu))
        .dot(&v3) / 20.0) * g);
    let mut v4 = match column {
        Mode::Scaled(all) => {
            let next_s = (all * v1);
            0.5_f64
        }
        Mode::Damped { by: all, .. } => all,
        Mode::Slow | Mode::Fast => {
            t2
                += ((if v1 > 0.35 { v1 } else { v3[2] })
                    / (1.5 + (matgrad::sigmoid(v3[3])) * (matgrad::sigmoid(v3[3]))));
            ((1.5 + v3[0] * v3[0]).powf(t2.tanh())).abs().sqrt()
        }
    };
    let mut all = (SMatrix::<f64, 2, 1>::from_column_slice(&[v4, v1]).insert_row(0, t2)
        / (1.5 + next_s * next_s));
    if column == Mode::Fast {
        all += all.unscale(2.0);
    }
    let mut v5 = next_s;
    lu.dot(lu) / 3.0 + g + t2 + v4 + all.dot(&all) / 3.0 + v5 + (v3[8] - (-v3[5]))
        + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.893, 0.629, 0.134, -0.909, 0.508, -0.343, 0.475, -0.992, 0.984, 0.78, -0.589, -0.415, -0.403, 0.869, 0.976, 0.653, 0.483, -0.824, 0.915, 0.223]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.884, -0.147, 0.172]);
let a2 = -0.102;
let a3 = Mode::Damped { by: -0.372, steps: 2usize };
c.near("f", &f(a0, a1, a2, a3), &[1.0037921994045877]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.6291842811306869, -0.8936192594340848, -0.001422799998856542, -0.0022263405636282515, -0.0030298811283999607, 0.9961665783068283, -0.004636962257943378, -0.005440502822715087, 0.9937559566125133, -0.007047583952258505, -0.007851124517030215, -0.008654665081801925, -0.009458205646573632, -0.010261746211345341, -0.01106528677611705, -0.011868827340888757, -0.012672367905660469, -0.013475908470432178, -0.014279449035203886, -0.015082989599975597, -0.5489439608477127, -0.05549560397893257, 0.6696030672422517, 1.8035574953434712]);
}
}

pub mod p166 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, item, all), into)]
#[matgrad::gauss_newton(wrt = matgrad_item, into)]
pub fn f(
    matgrad_item: &Vector4<f64>,
    item: &Matrix2<f64>,
    all: f64,
    cholesky: &Matrix3<f64>,
    w: bool,
) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 0..2 {
        let (matgrad_total, out): (f64, f64) = (
            (v1 as f64 * 0.1 - v1 as f64 * 0.1),
            {
                let v2: f64 = cholesky[((v1 * 3 + 1) % 3, v1 % 3)];
                v2
            },
        );
        sum_3 += matgrad_total;
    }
    let v4: [usize; 3] = [1, 2, 0];
    let (k, mut step_1): (f64, f64) = (matgrad_item.x, all);
    step_1 = (step_1 * 0.5 + (0.01 * ((item[(1, 0)]) * k)).to_degrees()).tanh();
    let w = ((1.5 + (cholesky[(1, 0)]).powi(2)).powi(-1) * cholesky[(v4[1], 1)]);
    let matgrad_item: f64 = (cholesky[(2, 1)] * 1.0_f64).atan();
    let matgrad_total: f64 = step_1;
    let matgrad_item: f64 = ((matgrad_item * cholesky[(v4[v4[v4[2]]], v4[0])])
        * matgrad_item);
    sum_3 + step_1 + w + matgrad_total + matgrad_item + matgrad::constant(w) + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.652, -0.495, -0.479, -0.142]);
let a1 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.057, -0.549, 0.395, 0.947]);
let a2 = 0.118;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.146, 0.92, 0.598, 0.535, 0.789, 0.576, -0.295, 0.301, 0.35]);
let a4 = true;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.1999003573975175]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.5871940046703813, 0.0, 0.0, 0.0, 0.0, -0.6973597286795786, 0.0, 0.0, 1.23337602272032]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.5871940046703813, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.0, -0.6973597286795786, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[1.23337602272032]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.7198804338413451, -0.7045742960656701, 0.0, 0.0, 0.0, 0.34479679912083977, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.7198804338413451]);
c.near("f_gauss_newton_into", &o0, &[-0.7045742960656701, 0.0, 0.0, 0.0]);
c.near("f_gauss_newton_into", &o1, &[0.34479679912083977, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p167 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, value, into)]
#[matgrad::vjp(wrt = dx, value, into)]
pub fn f(dx: f64) -> f64 {
    let mut v1 = 0.0_f64;
    for v2 in 0..4 {
        let value = (SMatrix::<f64, 2, 1>::from_column_slice(&[v1, dx]).unscale(2.0)
            + (dx * vector![dx, v1]));
        v1 -= (value[1] / (1.5 + v1 * v1)).abs();
    }
    let mut step_1 = ((SMatrix::<f64, 2, 3>::zeros())
        .add_scalar(v1)
        .tr_mul(&SMatrix::<f64, 2, 1>::from_column_slice(&[0.1_f64, v1]))
        .add_scalar(3.0))
        .normalize();
    let mut dx: f64 = 1.0;
    for v3 in (0..3).step_by(2) {
        let value = step_1.len();
        let mut value = SMatrix::<
            f64,
            3,
            1,
        >::from_iterator(step_1.iter().map(|e| e * 0.5))
            .add_scalar(step_1[v3]);
        let cholesky: Vector2<f64> = Vector2::new(
            {
                let acc: f64 = (v3 as f64);
                acc
            },
            (v3 as f64 * 0.1 * 1.0_f64).sin(),
        );
        let cholesky = ((SMatrix::<
            f64,
            2,
            2,
        >::from_column_slice(&[dx, dx, step_1[0], step_1[(2, 0)]])
            .map(|step_1| dx * step_1)) * 0.2 + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        v1
            += (cholesky
                * ((cholesky * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
                    .lu()
                    .solve(
                        &SMatrix::<
                            f64,
                            2,
                            1,
                        >::from_row_slice(&[value.y, cholesky[(1, 1)]]),
                    )
                    .unwrap()))
                .norm_squared() * 0.1;
        value += value;
    }
    let grad: f64 = {
        let value: f64 = 1.5_f64;
        if value > 0.35 { value } else { value }
    };
    let (step_1, mut v4): (f64, f64) = ((-(grad * dx)), grad);
    v1 + step_1 + v4 + v4
}
pub fn check(c: &mut Checker) {
let a0 = -0.817;
c.near("f", &f(a0), &[1.0371146797682964]);
c.near("f_grad", &f_grad(a0), &[0.1366563936465232]);
c.near("f_value_and_grad", &f_value_and_grad(a0), &[1.0371146797682964, 0.1366563936465232]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[0.1366563936465232]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.0371146797682964]);
c.near("f_value_and_grad_into", &o0, &[0.1366563936465232]);
}
c.near("f_vjp", &f_vjp(a0, -0.685), &[-0.09360962964786841]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, -0.685), &[1.0371146797682964, -0.09360962964786841]);
{
let mut o0 = 9.0;
let r = f_vjp_into(a0, -0.685, &mut o0);
c.near("f_vjp_into", &o0, &[-0.09360962964786841]);
}
{
let mut o0 = 9.0;
let r = f_value_and_vjp_into(a0, -0.685, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[1.0371146797682964]);
c.near("f_value_and_vjp_into", &o0, &[-0.09360962964786841]);
}
}
}

pub mod p168 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (k, pulled, out), into)]
pub fn f(
    k: &[f64; 3],
    pulled: f64,
    out: &Vector4<f64>,
    t2: usize,
    cotangent: f64,
) -> Result<SMatrix<f64, 1, 2>, &'static str> {
    let mut v1 = pulled;
    let v2: Vector2<f64> = Vector2::new(
        if cotangent > 0.0 { (t2 as f64) } else { t2 as f64 * 0.1 },
        (cotangent - cotangent),
    );
    let mut step_1 = (1.5 + v1.powi(2)).powi(-1);
    let y: f64 = if cotangent > 0.0 { cotangent } else { cotangent };
    let dx: f64 = (y + y);
    let mut v3 = ((y.atan2(1.5 + (v2.sum()) * (v2.sum()))) * k[0]);
    Ok(
        (matrix![v2[1]].insert_column(0, dx) - matrix![step_1, v1])
            + SMatrix::<
                f64,
                1,
                2,
            >::repeat(
                v1 + step_1 + dx + v3 + matgrad::constant((v3 * v3)) + out[0] * out[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.447, 0.347, -0.012];
let a1 = 0.948;
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.55, 0.7, 0.615, -0.827]);
let a3 = 1usize;
let a4 = -0.163;
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[-0.03862344432249909, -0.243731656090187]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.787, -0.976])).unwrap(), &[0.020323291111170413, 0.0, 0.0, 1.108613915913235, -0.13229999999999997, 0.10394999999999999, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0];
let mut o1 = 9.0;
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.787, -0.976]), &mut o0, &mut o1, &mut o2);
c.near("f_vjp_into", &o0, &[0.020323291111170413, 0.0, 0.0]);
c.near("f_vjp_into", &o1, &[1.108613915913235]);
c.near("f_vjp_into", &o2, &[-0.13229999999999997, 0.10394999999999999, 0.0, 0.0]);
}
}
}

pub mod p169 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1, into)]
#[matgrad::gauss_newton(wrt = step_1, into)]
pub fn f(
    x: f64,
    step_1: f64,
    cholesky: &SVector<f64, 20>,
    grad: &SVector<f64, 20>,
    k: &Params,
) -> f64 {
    let mut v = 0.25_f64;
    for v1 in 1..cholesky.len() {
        let w: f64 = ((((v1 + 1) as f64).sqrt() - grad[(v1 * 3 + 1) % 20])
            - (((v1 + 1) as f64).sqrt() * grad[v1]));
        if w.mul_add(grad[v1], 0.5) > v {
            v
                *= (((if v <= 0.1_f64 || step_1 > 0.4 { x } else { step_1 }) + grad[v1]))
                    .cos();
        } else if grad
            .iter()
            .enumerate()
            .map(|(y, &v)| ((v - step_1)) * (y as f64 * 0.1))
            .sum::<f64>() < v
        {
            v
                += (v.hypot(1.0 + cholesky[0] * cholesky[0]))
                    .mul_add(((*cholesky).add_scalar(3.0).norm()), 0.5);
        }
        let mut lu: SMatrix<f64, 20, 1> = (*cholesky);
        lu = lu * 0.5 + (*grad).map(matgrad::sigmoid);
    }
    if (v * cholesky[5]) >= 0.1 {
        v = matgrad::constant((grad[9] + step_1));
    } else {
        let v3 = (1.5 + v.powi(2)).log2();
        v += (0.5 * v3.sin()).tan();
    }
    let step_1: usize = 0;
    v + (grad[7] / (1.5 + (grad[step_1 / 2]) * (grad[step_1 / 2]))) + x * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.94;
let a1 = -0.944;
let a2 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.082, 0.114, 0.358, -0.081, 0.817, -0.891, 0.088, -0.722, -0.173, 0.049, 0.79, -0.861, 0.722, -0.319, 0.045, 0.496, -0.708, 0.067, -0.007, 0.781]);
let a3 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.199, 0.085, -0.132, -0.986, -0.927, 0.748, -0.116, -0.186, 0.117, 0.01, 0.839, -0.318, -0.185, 0.682, -0.812, -0.017, 0.477, 0.29, -0.531, 0.304]);
let a4 = &Params { gain: 0.628, shift: 0.039, count: 2usize, table: [0.499, -0.835, -0.398, 0.029], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.409, -0.692]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.11464380331416163]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.014633543817615788]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.014633543817615788]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.006571600819168089, -0.0016776451192159103, 0.00021414060466208126]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.006571600819168089]);
c.near("f_gauss_newton_into", &o0, &[-0.0016776451192159103]);
c.near("f_gauss_newton_into", &o1, &[0.00021414060466208126]);
}
}
}

pub mod p170 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, acc), value, into)]
#[matgrad::differential(wrt = (whole, acc), value, into)]
pub fn f(
    whole: &Vector3<f64>,
    acc: &Vector4<f64>,
    t1: &Params,
    x: &Vector4<f64>,
    t2: &[usize],
    n: usize,
) -> f64 {
    let mut v1 = acc[n % 4];
    let mut dx: f64 = x[1];
    if t1.on {
        dx = n as f64 * 0.1;
    }
    let v2: f64 = (((n as f64) * 1.0_f64).tanh() + (dx + dx));
    let v3: usize = 2;
    v1 + v2
        + ((v1.hypot(1.0 + v2 * v2))
            * ({
                let k = x.z;
                k
            })) + whole[0] * whole[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.407, 0.849, -0.766]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.155, 0.552, -0.086, -0.748]);
let a2 = &Params { gain: 0.765, shift: 0.805, count: 1usize, table: [-0.386, -0.301, 0.835, -0.253], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.06, -0.892]), on: false };
let a3 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.583, 0.546, -0.148, -0.344]);
let a4 = &[3usize, 3usize, 2usize, 2usize, 1usize, 2usize, 1usize, 0usize, 3usize, 0usize, 0usize, 0usize, 1usize, 1usize, 3usize, 2usize, 2usize, 0usize, 3usize, 2usize];
let a5 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.8646338582312623]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.849, -0.407, 0.0, 0.0, 0.0, 1.0023670750303364, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[0.8646338582312623, 0.849, -0.407, 0.0, 0.0, 0.0, 1.0023670750303364, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.849, -0.407, 0.0]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 1.0023670750303364, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[0.8646338582312623]);
c.near("f_value_and_grad_into", &o0, &[0.849, -0.407, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 1.0023670750303364, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.939, -0.08, -0.363]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.121, 0.682, -0.517, -0.996])), &[0.31154722220931597]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.939, -0.08, -0.363]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.121, 0.682, -0.517, -0.996])), &[0.8646338582312623, 0.31154722220931597]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.939, -0.08, -0.363]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.121, 0.682, -0.517, -0.996]), &mut o0);
c.near("f_diff_into", &o0, &[0.31154722220931597]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.939, -0.08, -0.363]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.121, 0.682, -0.517, -0.996]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[0.8646338582312623]);
c.near("f_value_and_diff_into", &o0, &[0.31154722220931597]);
}
}
}

pub mod p172 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_item, value)]
pub fn f(
    matgrad_item: SVector<f64, 20>,
    x: &SVector<f64, 20>,
    matgrad_total: Matrix3<f64>,
) -> f64 {
    let s_before = matgrad_total[(2, 2)];
    let whole = x.len();
    let mut value = matgrad_item.map(f64::sin).component_div(&(*x).map(|e| 1.5 + e * e));
    let mut v1 = value;
    let mut v2 = matgrad_total
        .zip_zip_map(&matgrad_total, &matgrad_total, |p, q, u| p * q + u.tanh())
        .zip_zip_map(&matgrad_total, &matgrad_total, |p, q, u| p * q + u.tanh());
    s_before + value.sum() + v1.norm_squared() + v2.norm_squared() + v2[(2, 1)]
        + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.79, 0.652, -0.336, -0.758, 0.767, -0.193, 0.042, -0.552, -0.467, 0.944, -0.462, 0.807, 0.064, 0.978, 0.807, -0.493, 0.284, -0.401, 0.732, 0.493]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.333, 0.947, -0.127, 0.599, -0.138, 0.91, -0.092, -0.483, -0.81, 0.724, -0.047, 0.272, 0.362, 0.474, -0.648, 0.187, 0.756, -0.597, 0.317, -0.29]);
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.905, 0.077, 0.665, 0.524, 0.729, 0.132, -0.566, -0.369, 0.739]);
c.near("f", &f(a0, a1, a2), &[12.079183613192791]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.8222753151696721, 0.49955258615841336, 0.3518575265252968, 0.1016992557033749, 0.907056678568046, 0.3520980649138734, 0.6992135377106174, 0.1940031518637102, 0.24118787360579672, 0.5216615868728969, 0.2422650787094393, 0.8427060337376706, 0.6598325503896775, 0.6354894779756766, 0.6313031971539325, 0.22000305850799518, 0.5887551534507859, 0.28738275465511665, 0.8529196300656752, 0.8883834110013292]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[12.079183613192791, 0.8222753151696721, 0.49955258615841336, 0.3518575265252968, 0.1016992557033749, 0.907056678568046, 0.3520980649138734, 0.6992135377106174, 0.1940031518637102, 0.24118787360579672, 0.5216615868728969, 0.2422650787094393, 0.8427060337376706, 0.6598325503896775, 0.6354894779756766, 0.6313031971539325, 0.22000305850799518, 0.5887551534507859, 0.28738275465511665, 0.8529196300656752, 0.8883834110013292]);
}
}

pub mod p173 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n)]
pub fn f(n: &SVector<f64, 33>, matgrad_total: Mode, lu: &Vector4<f64>) -> f64 {
    let mut v1: SMatrix<f64, 4, 1> = Vector3::new(lu.w, n[6], lu[0]).to_homogeneous();
    let v2: usize = 0;
    let v3 = f64::tanh((v1[(v2, 0)]));
    let mut sum_5 = 0.0;
    for v4 in 0..33 {
        sum_5 += v3;
    }
    let v6 = ((*n) - (*n));
    if v2 >= 1 {
        let mut v9: f64 = v6
            .iter()
            .map(|&v7| 1.0 + 0.1 * ((-v7.powi(2)).exp2()).tanh())
            .product::<f64>();
        sum_5 *= (v1.lerp(&v1, sum_5).sum()).cos();
    } else {
        sum_5 = (v2 as f64 * 0.1
            + (v6[(v2, 0)]).hypot(1.0 + (lu[v2 % 4]) * (lu[v2 % 4])));
    }
    let mut v13 = {
        let v10: f64 = ((v2 + 1) as f64).sqrt();
        ((v1
            .iter()
            .enumerate()
            .map(|(v12, &v11)| (v6[4]) * (v12 as f64 * 0.1))
            .sum::<f64>())
            / (1.5
                + (v1.magnitude_squared().sqrt().tanh())
                    * (v1.magnitude_squared().sqrt().tanh())))
    };
    v1.norm_squared() + v3 + sum_5 + v13
        + v6.iter().fold(0.5, |v14, &v15| (v14 * 0.5 + (-0.8_f64)).tanh()) + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.344, -0.781, -0.482, 0.166, 0.704, -0.708, -0.88, -0.694, 0.234, 0.387, -0.869, 0.259, 0.519, 0.076, -0.833, 0.141, -0.021, -0.4, -0.55, -0.671, 0.746, 0.135, 0.503, -0.273, 0.525, -0.828, -0.021, -0.673, -0.204, -0.526, 0.988, -0.71, -0.077]);
let a1 = Mode::Scaled(0.234);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.266, -0.173, -0.593, -0.358]);
c.near("f", &f(a0, a1, a2), &[0.5923665016476085]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.781, 0.344, 0.0, 0.0, 0.0, 0.0, -1.76, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p174 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (y, pulled))]
#[matgrad::differential(wrt = (y, pulled))]
pub fn f<const N: usize>(y: &SVector<f64, N>, pulled: Vector3<f64>) -> f64 {
    let v1: usize = 0;
    let mut sum_3 = 0.0;
    for v2 in 0..N {
        sum_3 += pulled.y;
    }
    let mut sum_4 = 0.0;
    for other in (0..N).step_by(2) {
        let grad: Vector2<f64> = Vector2::new(
            (((other + 1) as f64).sqrt() - ((v1 + 1) as f64).sqrt()),
            if v1 != 1 {
                ((other + 1) as f64).sqrt()
            } else {
                f64::from(other as u32) * 0.25
            },
        );
        sum_4 += (matgrad::log_sum_exp(&(*y))).abs().sqrt();
    }
    let mut sum_6 = 0.0;
    for y in 0..17 {
        let v5: f64 = (if y < 1 { (v1 as f64) } else { (y as f64) }
            * ((y + 1) as f64).sqrt());
        sum_6 += (1.5 + (v5 + sum_4).powi(2)).sqrt();
    }
    let cholesky: usize = 0;
    y.dot(y) / 18.0 + sum_3 + sum_4 + sum_6
        + pulled.iter().map(|other| other * other).sum::<f64>() + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.029, -0.27, -0.501, 0.817, 0.007, -0.067, 0.508, 0.653, 0.507, 0.89, -0.555, -0.132, -0.958, 0.031, -0.39, 0.537, -0.902, 0.557]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.773, -0.852, 0.816]);
c.near("f", &f::<18>(a0, a1), &[735.6155025570635]);
c.near("f_grad", &f_grad::<18>(a0, a1), &[2.0698654088159754, 1.5991185556206196, 1.23742902577975, 4.92170830636294, 2.149856190781545, 1.988343845557508, 3.6032207398644824, 4.172769299949745, 3.599564625255118, 5.295668380201439, 1.1634537091362436, 1.8555216036837896, 0.7123183258324676, 2.204724655271945, 1.401565207481731, 3.7108054162734474, 0.765699387152411, 3.78678553386134, -2.398, 15.523, 1.632]);
c.near("f_diff", &f_diff::<18>(a0, a1, &SMatrix::<f64, 18, 1>::from_column_slice(&[0.203, 0.262, -0.617, -0.019, 0.666, 0.041, -0.462, 0.008, 0.831, 0.635, 0.41, 0.598, 0.653, 0.256, -0.92, 0.498, -0.212, -0.878]), &SMatrix::<f64, 3, 1>::from_column_slice(&[0.849, 0.893, -0.124])), &[17.529509147042134]);
}
}

pub mod p176 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, into)]
#[matgrad::gauss_newton(wrt = whole, into)]
pub fn f(
    whole: Vector3<f64>,
    matgrad_total: f64,
    column: &Params,
    t1: usize,
    y: &[f64; 4],
) -> Option<f64> {
    let mut w: usize = (t1 * 3 + 1) % 5;
    for _ in 0..2 {
        w <<= 2;
    }
    w %= 5;
    let mut value = ((whole + whole)
        + Vector3::new(matgrad_total, y[2], matgrad_total).lerp(&whole, y[0]));
    let whole = (((1.5 + value.z.powi(2)).log(3.0)) - (value[1] + value[2]))
        .mul_add((-y[1]), 0.5);
    let mut i = (w as f64 * 0.1
        * whole.hypot(1.0 + (value[0] - value[1]) * (value[0] - value[1])));
    let v1 = (SMatrix::<f64, 3, 2>::from_fn(|r0, c0| i * (r0 + c0) as f64 * 0.1)
        .column(0)
        .into_owned()
        / (1.5 + value[(column.count % 3, 0)] * value[(column.count % 3, 0)]));
    Some(
        value.norm_squared() + whole + i + v1.norm_squared()
            + (v1 + value).magnitude_squared().sqrt().tanh() + whole * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.543, -0.447, 0.569]);
let a1 = 0.075;
let a2 = &Params { gain: -0.304, shift: -0.395, count: 1usize, table: [-0.771, -0.363, 0.711, 0.42], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.696, -0.011]), on: false };
let a3 = 2usize;
let a4 = &[-0.133, -0.231, 0.239, -0.99];
c.near("f", &f(a0, a1, a2, a3, a4).unwrap(), &[4.431474155226214]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4).unwrap(), &[-3.8796138860825145, -2.5518284746935427, 4.337418426481848]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[-3.8796138860825145, -2.5518284746935427, 4.337418426481848]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4).unwrap(), &[9.818981594218943, -17.192408668431398, -11.308361934174764, 19.221157657356258, 15.05140390508427, 9.900109185321831, -16.827508757129145, 9.900109185321831, 6.511828564256772, -11.06834784735684, -16.827508757129145, -11.06834784735684, 18.813198606384265]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[9.818981594218943]);
c.near("f_gauss_newton_into", &o0, &[-17.192408668431398, -11.308361934174764, 19.221157657356258]);
c.near("f_gauss_newton_into", &o1, &[15.05140390508427, 9.900109185321831, -16.827508757129145, 9.900109185321831, 6.511828564256772, -11.06834784735684, -16.827508757129145, -11.06834784735684, 18.813198606384265]);
}
}
}

pub mod p177 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
pub fn f<const N: usize>(
    v: &SVector<f64, N>,
    whole: &Vector2<f64>,
    s_before: f64,
    i: f64,
    all: &Params,
) -> f64 {
    let mut s = {
        let mut t1 = 0.0_f64;
        for grad in 0..N {
            let mut all = (*v);
            all *= (i).tanh();
        }
        ((*v).dot(&(*v)) / 3.0)
    };
    let mut v = Vector2::new(s, (s_before * i));
    v += v;
    s_before + s + v.dot(&v) / 2.0 + i.mul_add(v[1], 0.5) + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.679, -0.362, -0.556]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.007, -0.276]);
let a2 = -0.877;
let a3 = 0.258;
let a4 = &Params { gain: -0.391, shift: 0.411, count: 2usize, table: [0.503, -0.015, 0.357, 0.824], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.983, 0.72]), on: false };
c.near("f", &f::<3>(a0, a1, a2, a3, a4), &[-0.17356491918999983]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2, a3, a4), &[1.199621488]);
}
}

pub mod p178 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1)]
#[matgrad::gauss_newton(wrt = step_1)]
pub fn f(
    s: Vector4<f64>,
    matgrad_total: &[f64; 3],
    step_1: Vector3<f64>,
    pulled: Params,
    t2: &Vector4<f64>,
    item: &[f64],
    grad: usize,
) -> f64 {
    let v1 = (step_1[2].mul_add((matgrad_total[2].atan2(1.5 + t2.w * t2.w)), 0.5)
        * grad as f64 * 0.1);
    let mut whole = (-Vector2::new(v1, item[grad / 2])
        .kronecker(&SMatrix::<f64, 2, 1>::from_row_slice(&[step_1.x, v1]))
        .add_scalar(3.0)
        .norm());
    let mut next_s = t2[(3, 0)];
    next_s = (next_s * 0.5 + ((1.5 + whole.powi(2)).sqrt()).tanh()).tanh();
    whole + next_s + ((next_s - (step_1[pulled.count % 3])) / (1.5 + whole * whole))
        + step_1[0] * step_1[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.993, -0.231, -0.709, -0.301]);
let a1 = &[-0.514, 0.406, 0.056];
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.627, 0.594, 0.239]);
let a3 = Params { gain: -0.381, shift: 0.422, count: 3usize, table: [0.193, 0.787, 0.16, 0.111], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.405, -0.432]), on: false };
let a4 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.939, 0.942, 0.628, 0.42]);
let a5 = &[-0.794, -0.942, -0.531, 0.699, 0.351, -0.484, 0.593, 0.653, 0.779, 0.889, -0.507, 0.692, 0.273, -0.484, 0.675, -0.117, -0.356];
let a6 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[-5.258650401499987]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[0.04862715210339563, 0.627, -0.019008822875411]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5, a6), &[13.826702022597988, -0.2557131929323224, -3.297173801740492, 0.09996075404582219, 0.0023645999216867744, 0.03048922436882906, -0.000924344921269117, 0.03048922436882906, 0.393129, -0.011918531942882697, -0.000924344921269117, -0.011918531942882697, 0.0003613353471087485]);
}
}

pub mod p180 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = v)]
#[matgrad::vjp(wrt = v)]
pub fn f(
    v: &Vector3<f64>,
    step_1: &DMatrix<f64>,
    g: &[f64],
    out: &Params,
    other: usize,
) -> Vector2<f64> {
    let mut g: f64 = 1.0;
    for other in (0..step_1.nrows()).step_by(2) {
        let mut other: f64 = (0..other).map(|j| j as f64 * 0.1).sum::<f64>();
        let v1: f64 = (out.offset.x + if other > 0.35 { other } else { other });
        g
            -= (-((step_1.column(2).norm_squared())
                / (1.5 + (v[out.count % 3]) * (v[out.count % 3]))));
    }
    let mut v2 = SMatrix::<
        f64,
        2,
        1,
    >::from_row_iterator(
        Vector2::new(g, step_1[(out.count % 4, other.min(2))])
            .unscale(2.0)
            .iter()
            .map(|e| e * 0.5),
    );
    let mut v = (((other + 1) as f64).sqrt() * (-v2[0].powi(2)).exp());
    let mut column = SMatrix::<f64, 2, 2>::from_diagonal(&v2).column_sum();
    let mut v3 = (v * (column[other.min(1)]))
        .atan2(1.5 + (column[1].tanh()) * (column[1].tanh()));
    let pulled: usize = 0;
    let mut sum_5 = 0.0;
    for (&v4, &t2) in v2.iter().zip(v2.iter().skip(1)) {
        sum_5 += (t2.hypot(1.0 + t2 * t2)).mul_add((v4 + v3), 0.5);
    }
    let v6 = Vector3::new(sum_5, v2[0], v2[0]);
    let out = SMatrix::<f64, 3, 1>::from_iterator(v6.iter().map(|e| e * 0.5));
    Vector2::new(v3, v2.x).zip_zip_map(&column, &column, |p, q, u| p * q + u.tanh())
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            g + v2.sum() + v + column.dot(&column) / 2.0 + v3 + sum_5 + v6.dot(&v6) / 3.0
                + out.sum() + (out.x.hypot(1.0 + sum_5 * sum_5)).powi(3).tanh(),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.14, 0.678, 0.306]);
let a1 = &DMatrix::from_column_slice(4, 3, &[0.554, -0.449, -0.02, 0.545, -0.822, 0.345, -0.012, 0.109, -0.686, -0.38, -0.023, -0.961]);
let a2 = &[-0.931, -0.098, 0.257, -0.374];
let a3 = &Params { gain: 0.083, shift: 0.171, count: 1usize, table: [0.861, 0.621, -0.525, -0.02], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.677, 0.977]), on: false };
let a4 = 6usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[9.305144969754297, 8.653199339847559]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[0.0, 0.0, -2.3319958258464126, -2.1271219058914697, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.234, 0.038])), &[0.0, -0.6265176556719365, 0.0]);
}
}

pub mod p181 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (item, acc, lu), value, into)]
pub fn f(
    item: &[f64; 33],
    acc: &[f64; 3],
    lu: &[f64; 20],
    g: bool,
    i: SVector<f64, 20>,
) -> f64 {
    let v1: usize = 2;
    let mut s_before = (Matrix2::new(item[18], lu[15], item[12], i[15])
        + Matrix2::new(acc[2], lu[14], acc[v1 % 3], i[19 - v1]))
        .zip_zip_map(
            &Matrix2::new(i[v1], i[(v1, 0)], i[v1], lu[16]),
            &SMatrix::<
                f64,
                2,
                2,
            >::from_column_slice(&[lu[11], item[32 - v1], i[(v1, 0)], lu[v1]]),
            |p, q, u| p * q + u.tanh(),
        );
    for grad in 0..20 {
        let mut v2 = (matrix![acc[(v1 * 3 + 1) % 3], s_before[(0, grad % 2)]]
            .insert_row(1, acc[(v1 * 3 + 1) % 3]) - s_before);
        let out: f64 = ((v1 as f64) + ((v1 + 1) as f64).sqrt());
        let v3 = lu.len();
        v2 /= 1.5 + (v2.mean()).powi(2);
    }
    s_before.sum() + s_before[(1, 0)] + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.355, 0.828, 0.543, -0.415, -0.6, 0.979, 0.162, -0.043, -0.29, -0.879, -0.102, 0.454, -0.058, 0.791, 0.85, -0.662, 0.061, -0.21, 0.924, -0.436, -0.018, -0.673, 0.779, 0.275, -0.074, 0.342, 0.689, 0.022, 0.774, -0.231, -0.125, 0.934, -0.809];
let a1 = &[0.531, 0.635, 0.645];
let a2 = &[-0.161, -0.417, 0.558, -0.755, 0.613, 0.019, 0.781, -0.962, -0.877, -0.595, 0.293, -0.78, 0.389, 0.864, -0.217, -0.304, -0.647, -0.472, -0.194, -0.049];
let a3 = true;
let a4 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.157, -0.968, 0.743, 0.685, 0.334, 0.4, -0.893, 0.955, 0.283, 0.364, 0.434, -0.331, 0.66, -0.262, -0.95, -0.015, 0.976, -0.869, -0.321, -0.402]);
c.near("f", &f(a0, a1, a2, a3, a4), &[2.7961125689008117]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.486, 0.0, 0.0, 0.0, 0.0, 0.0, 0.743, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9690726619007868, 0.0, 0.0, 0.635, 0.531, 2.229, 0.0, 0.0, 0.7434658459350741, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5739739559922484, 0.0, 0.0, 0.743, 0.743, -0.884, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[2.7961125689008117, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.486, 0.0, 0.0, 0.0, 0.0, 0.0, 0.743, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9690726619007868, 0.0, 0.0, 0.635, 0.531, 2.229, 0.0, 0.0, 0.7434658459350741, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5739739559922484, 0.0, 0.0, 0.743, 0.743, -0.884, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0];
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.486, 0.0, 0.0, 0.0, 0.0, 0.0, 0.743, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9690726619007868, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.635, 0.531, 2.229]);
c.near("f_grad_into", &o2, &[0.0, 0.0, 0.7434658459350741, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5739739559922484, 0.0, 0.0, 0.743, 0.743, -0.884, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0];
let mut o2 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[2.7961125689008117]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.486, 0.0, 0.0, 0.0, 0.0, 0.0, 0.743, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.9690726619007868, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[0.635, 0.531, 2.229]);
c.near("f_value_and_grad_into", &o2, &[0.0, 0.0, 0.7434658459350741, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5739739559922484, 0.0, 0.0, 0.743, 0.743, -0.884, 0.0, 0.0, 0.0]);
}
}
}

pub mod p182 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, y, step_1), value, into)]
pub fn f<const N: usize>(
    acc: &SVector<f64, N>,
    y: &Vector2<f64>,
    step_1: &Vector2<f64>,
) -> f64 {
    let mut v1 = {
        let t1: f64 = (1.5_f64 * 0.5_f64);
        (1.5 + ((*y).dot(&(*step_1)) / 2.0).powi(2)).ln()
    };
    let v: Vector2<f64> = Vector2::new((0.8_f64 * 1.0_f64).atan(), (0.3_f64 * 1.25_f64));
    for (value, &step_1) in v.iter().enumerate() {
        let mut sum_2 = 0.0;
        for grad in 0..N {
            let v: usize = 1;
            sum_2 += (-step_1.mul_add(step_1, 0.5));
        }
        let mut y = (((matgrad::constant(v[value.min(1)])) + sum_2)
            - (matgrad::constant(v.y)));
        y += (v.add_scalar(3.0)).normalize().magnitude_squared().sqrt().tanh();
    }
    let mut t1: f64 = step_1.x;
    let mut v = {
        let mut v3 = Vector2::new(v[1].tanh().sinh(), (*step_1).sum());
        (((y[(1, 0)]).min(0.4)) + (y[(1, 0)]))
    };
    let mut grad = {
        let mut v4 = (SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(t1)
            .column(2)
            .into_owned();
        v4 = SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
                &[
                    matrix![v, v4[1]],
                    SMatrix::<f64, 1, 2>::from_column_slice(&[step_1[(1, 0)], v4[0]]),
                ],
            )
            .column_sum();
        (y.y.to_radians() * 1.25_f64)
    };
    let mut sum_5 = 0.0;
    for (&y, &v) in step_1.iter().zip(step_1.iter().skip(1)) {
        sum_5 += v;
    }
    v1 + t1 + v + grad + sum_5
        + ((grad.max(0.1)) - (t1.hypot(1.0 + (acc[(14, 0)]) * (acc[(14, 0)]))))
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.891, 0.227, -0.167, 0.603, 0.627, 0.817, -0.991, -0.818, -0.238, 0.341, 0.707, -0.24, 0.061, -0.444, 0.017, -0.878, -0.099, -0.805]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.637, -0.919]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.517, 0.435]);
c.near("f", &f::<18>(a0, a1, a2), &[-2.111156872294426]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.030204214555571013, 0.0, 0.0, 0.0, -0.9311284420014209, 2.6486118336951554, 0.5259074067124645, 1.0215590680837636]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2), &[-2.111156872294426, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.030204214555571013, 0.0, 0.0, 0.0, -0.9311284420014209, 2.6486118336951554, 0.5259074067124645, 1.0215590680837636]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.030204214555571013, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-0.9311284420014209, 2.6486118336951554]);
c.near("f_grad_into", &o2, &[0.5259074067124645, 1.0215590680837636]);
}
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[-2.111156872294426]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.030204214555571013, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[-0.9311284420014209, 2.6486118336951554]);
c.near("f_value_and_grad_into", &o2, &[0.5259074067124645, 1.0215590680837636]);
}
}
}

pub mod p183 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, into)]
#[matgrad::newton_step(wrt = t1)]
pub fn f(t1: f64, k: f64) -> f64 {
    let mut v1: f64 = (t1.atan2(1.5 + k * k)).cos();
    let v2 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v1);
    for v3 in 0..5 {
        let v4 = vector![v1, v2[(1, 1)]];
        let mut v5: usize = 2;
        v5 ^= 2;
        v5 %= 3;
        v1 += (if v3 >= 4 { v4[1] } else { ((v5 as f64) * v1) });
    }
    let mut v6 = v2[(1, 0)];
    let v7: usize = 1;
    let v8: f64 = (0..v7).map(|j| j as f64 * 0.1).sum::<f64>();
    t1 + v1 + v6 + v8 + v6 + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.879;
let a1 = -0.213;
c.near("f", &f(a0, a1), &[2.3342083507459876]);
c.near("f_grad", &f_grad(a0, a1), &[2.2669059428514737]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[2.2669059428514737]);
}
c.newton(&f_newton(a0, a1), &[-0.2933357118106167], &[2.2669059428514737]);
}
}

pub mod p185 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value, into)]
#[matgrad::differential(wrt = y, value, into)]
pub fn f(y: &DMatrix<f64>, n: f64) -> f64 {
    let n = if n < y[(1, 1)] {
        let mut v1 = n;
        (if v1 >= 0.1 { 2.0_f64 } else { v1 }).to_radians()
    } else {
        (-n)
    };
    let v2 = (((-n) + (-n)) + n);
    let mut n = (Vector3::new(v2, y[(0, 4)], 1.5_f64) - Vector3::new(n, y[(0, 6)], v2))
        .cross(&Vector3::new(n, v2, n).map(|k| (-k)));
    n.fixed_rows_mut::<2>(1)
        .copy_from(
            &SMatrix::<f64, 2, 1>::from_row_slice(&[v2, y[(1, 10)]])
                .map(matgrad::sigmoid),
        );
    let mut dx = (v2 * ((1.5 + v2 * v2).powf(n.y.tanh())))
        .mul_add(((1.5 + (y[(1, 14)]).powi(2)).cbrt()), 0.5);
    n.norm_squared() + dx + (n.sum()).atan2(1.5 + (n.mean()) * (n.mean()))
        + y[(1, 0)] * y[(0, 1)]
}
pub fn check(c: &mut Checker) {
let a0 = &DMatrix::from_column_slice(2, 17, &[-0.48, 0.652, -0.186, -0.122, 0.343, -0.51, -0.588, -0.762, 0.314, 0.335, -0.79, 0.368, -0.462, -0.187, 0.261, 0.224, 0.208, -0.159, 0.424, -0.409, 0.194, 0.112, 0.259, -0.489, 0.11, 0.158, 0.749, -0.149, 0.029, -0.668, -0.497, 0.836, -0.506, 0.408]);
let a1 = 0.804;
c.near("f", &f(a0, a1), &[4.963748821188465]);
{
let mut o0 = DMatrix::from_column_slice(2, 17, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.0, -0.186, 0.652, 0.0, 0.0, 0.0, 0.0, 0.0, 1.969722188185881, 0.0, 0.0, 0.0, -1.969722188185881, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.28382617873716354, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.3628120036369902, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = DMatrix::from_column_slice(2, 17, &[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[4.963748821188465]);
c.near("f_value_and_grad_into", &o0, &[0.0, -0.186, 0.652, 0.0, 0.0, 0.0, 0.0, 0.0, 1.969722188185881, 0.0, 0.0, 0.0, -1.969722188185881, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.28382617873716354, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.3628120036369902, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, &DMatrix::from_column_slice(2, 17, &[-0.774, 0.975, 0.572, 0.635, 0.155, -0.814, 0.202, -0.994, 0.583, -0.606, -0.72, 0.147, -0.732, -0.617, -0.962, 0.433, 0.389, -0.059, 0.139, -0.845, 0.014, -0.108, 0.62, 0.249, -0.602, -0.624, 0.142, 0.145, -0.627, -0.215, 0.286, 0.637, 0.681, -0.323])), &[2.8291300309427725]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &DMatrix::from_column_slice(2, 17, &[-0.774, 0.975, 0.572, 0.635, 0.155, -0.814, 0.202, -0.994, 0.583, -0.606, -0.72, 0.147, -0.732, -0.617, -0.962, 0.433, 0.389, -0.059, 0.139, -0.845, 0.014, -0.108, 0.62, 0.249, -0.602, -0.624, 0.142, 0.145, -0.627, -0.215, 0.286, 0.637, 0.681, -0.323])), &[4.963748821188465, 2.8291300309427725]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &DMatrix::from_column_slice(2, 17, &[-0.774, 0.975, 0.572, 0.635, 0.155, -0.814, 0.202, -0.994, 0.583, -0.606, -0.72, 0.147, -0.732, -0.617, -0.962, 0.433, 0.389, -0.059, 0.139, -0.845, 0.014, -0.108, 0.62, 0.249, -0.602, -0.624, 0.142, 0.145, -0.627, -0.215, 0.286, 0.637, 0.681, -0.323]), &mut o0);
c.near("f_diff_into", &o0, &[2.8291300309427725]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &DMatrix::from_column_slice(2, 17, &[-0.774, 0.975, 0.572, 0.635, 0.155, -0.814, 0.202, -0.994, 0.583, -0.606, -0.72, 0.147, -0.732, -0.617, -0.962, 0.433, 0.389, -0.059, 0.139, -0.845, 0.014, -0.108, 0.62, 0.249, -0.602, -0.624, 0.142, 0.145, -0.627, -0.215, 0.286, 0.637, 0.681, -0.323]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[4.963748821188465]);
c.near("f_value_and_diff_into", &o0, &[2.8291300309427725]);
}
}
}

pub mod p186 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item)]
pub fn f<const N: usize>(
    item: &SMatrix<f64, N, 2>,
    value: &[f64; 4],
    matgrad_total: &Params,
    all: usize,
) -> f64 {
    let mut acc = 0.0_f64;
    for (value, &v1) in value.iter().enumerate() {
        let mut v2: f64 = (((if 0.1_f64 > acc { acc } else { acc }) * value as f64 * 0.1)
            - (if v1 >= v1 && matgrad_total.on { v1 } else { item[(1, 1)] }));
        let v3: f64 = v2;
        v2 = (-((-2.0_f64) / (1.5 + v2 * v2)));
    }
    let i: f64 = ((f64::from(all as u32) * 0.25 - (all as f64)) * matgrad_total.shift);
    let mut v = {
        let v4 = (*item);
        v4[(matgrad_total.count % 2, 1)]
    };
    let value: f64 = ((0..all).map(|j| j as f64 * 0.1).sum::<f64>() + value[3]);
    v /= 1.5 + (v).powi(2);
    let mut v5: SMatrix<f64, N, 2> = (*item);
    let v = v5;
    let mut v6 = i;
    acc + v5.dot(&v5) / 4.0 + v6 + (1.5 + v6.powi(2)).acosh() + item[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.073, 0.458, 0.461, 0.384]);
let a1 = &[0.833, 0.677, 0.929, 0.712];
let a2 = &Params { gain: 0.428, shift: -0.647, count: 2usize, table: [-0.045, 0.122, 0.379, -0.313], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.434, 0.195]), on: true };
let a3 = 1usize;
c.near("f", &f::<2>(a0, a1, a2, a3), &[1.8505809601883345]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3), &[1.0338366830498753, 0.229, 0.2305, 0.192]);
}
}

pub mod p187 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (i, s), into)]
pub fn f<const N: usize>(
    i: &SVector<f64, N>,
    whole: &SVector<f64, 17>,
    s: &Vector3<f64>,
    column: Mode,
    x: &[usize],
    t2: usize,
    item: usize,
) -> f64 {
    let mut next_s = [
        (1.5 + whole[item] * whole[item]).powf(i[t2].tanh()),
        s[item % 3],
        Vector3::new(s.x, s[1], whole[item])[0],
    ];
    next_s[1] += (if item != 4 { s[0] } else { whole[(16, 0)] });
    let cholesky: [usize; 3] = [1, 1, 2];
    let mut v1: f64 = next_s[cholesky[1]];
    v1 + v1 + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.731, 0.781, -0.097, 0.158, 0.737]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.9, 0.56, 0.211, 0.065, 0.248, 0.12, 0.666, 0.047, -0.323, -0.364, -0.001, -0.014, 0.101, -0.586, -0.736, -0.273, 0.015]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.087, -0.577, -0.871]);
let a3 = Mode::Scaled(-0.563);
let a4 = &[2usize, 2usize, 2usize, 1usize, 1usize, 1usize, 3usize, 3usize, 1usize, 1usize, 2usize, 0usize, 1usize, 3usize, 1usize, 3usize, 3usize];
let a5 = 1usize;
let a6 = 6usize;
c.near("f", &f::<5>(a0, a1, a2, a3, a4, a5, a6), &[-0.22291100000000008]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4, a5, a6), &[0.781, -0.731, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, a4, a5, a6, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.781, -0.731, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[4.0, 0.0, 0.0]);
}
}
}

pub mod p188 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (all, column, other))]
#[matgrad::vjp(wrt = (all, column, other))]
pub fn f(
    all: f64,
    column: f64,
    other: Vector2<f64>,
    s: &Params,
    t2: &Params,
    whole: &Params,
) -> f64 {
    let v1 = (other.zip_zip_map(&other, &other, |p, q, u| p * q + u.tanh())
        - SMatrix::<f64, 2, 1>::from_column_slice(&[other[1], column]))
        .sum();
    let mut v2 = v1;
    let mut lu = (other - other).map(|v3| v2 * v3);
    let v4: f64 = if s.on { whole.table[3] } else { 2.0_f64 };
    let mut lu = lu;
    let mut other: f64 = other.x;
    v2 + v4 + lu.norm_squared() + other
        + ((v4.hypot(1.0 + all * all)) + (other.mul_add(v4, 0.5))) + all * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.907;
let a1 = -0.463;
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.054, -0.987]);
let a3 = &Params { gain: 0.503, shift: -0.701, count: 3usize, table: [-0.159, 0.447, 0.909, -0.597], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.013, 0.692]), on: false };
let a4 = &Params { gain: 0.872, shift: 0.771, count: 1usize, table: [0.075, -0.247, 0.919, -0.983], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.633, 0.283]), on: false };
let a5 = &Params { gain: -0.35, shift: 0.81, count: 1usize, table: [0.656, 0.749, -0.878, -0.412], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.225, 0.209]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[7.364980926089578]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[1.52186717478821, -1.0, 4.105089659351243, -2.545657281010783]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.941), &[-1.4320770114757055, 0.941, -3.86288936944952, 2.3954635014311467]);
}
}

pub mod p189 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (cotangent, lu), value, into)]
pub fn f<const N: usize>(
    lu: &SVector<f64, N>,
    cotangent: Vector2<f64>,
    g: Vector2<f64>,
    matgrad_item: f64,
    matgrad_total: usize,
) -> Option<SMatrix<f64, 1, 2>> {
    let mut y = ((g[matgrad_total.min(1)]) + ((0.7 * matgrad_item.sin()).atanh()));
    let v1 = SMatrix::<
        f64,
        2,
        2,
    >::from_column_slice(&[y, lu[matgrad_total % 3], y, cotangent[(0, 0)]]);
    let v2 = v1;
    let mut t2 = v2;
    let mut next_s = (SMatrix::<f64, 2, 3>::repeat(t2[(0, 1)])
        * (SMatrix::<f64, 3, 2>::zeros()).add_scalar(v2[(1, 0)]))
        .zip_zip_map(&t2, &v2, |p, q, u| p * q + u.tanh());
    Some(
        matrix![next_s[(1, matgrad_total % 2)], next_s[(1, 0)]]
            .zip_map(
                &SMatrix::<f64, 1, 2>::from_column_slice(&[y, next_s[(0, 1)]]),
                |p, q| p * q.sin(),
            )
            .map(f64::tanh)
            + SMatrix::<
                f64,
                1,
                2,
            >::repeat(
                lu.sum() + y + v1.dot(&v1) / 4.0 + t2.sum() + next_s.norm_squared()
                    + (-next_s.m12) + cotangent[0] * cotangent[1],
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.532, 0.099, 0.567]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.346, -0.788]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.868, 0.822]);
let a3 = -0.153;
let a4 = 2usize;
c.near("f", &f::<3>(a0, a1, a2, a3, a4).unwrap(), &[9.936882426635353, 10.112435038019745]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.268, -0.468])).unwrap(), &[-0.7116024505933669, -0.06919999999999998, -0.2, -0.2, -3.8765267094085187]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.268, -0.468])).unwrap(), &[9.936882426635353, 10.112435038019745, -0.7116024505933669, -0.06919999999999998, -0.2, -0.2, -3.8765267094085187]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.268, -0.468]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[-0.7116024505933669, -0.06919999999999998]);
c.near("f_vjp_into", &o1, &[-0.2, -0.2, -3.8765267094085187]);
}
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<3>(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.268, -0.468]), &mut o0, &mut o1);
c.near("what f_value_and_vjp_into returns", &r, &[9.936882426635353, 10.112435038019745]);
c.near("f_value_and_vjp_into", &o0, &[-0.7116024505933669, -0.06919999999999998]);
c.near("f_value_and_vjp_into", &o1, &[-0.2, -0.2, -3.8765267094085187]);
}
}
}

pub mod p190 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::hvp(wrt = y, into)]
pub fn f(dx: &[f64; 20], s: f64, y: f64, pulled: usize) -> Result<f64, &'static str> {
    let column: usize = 1;
    let mut dx = SVector::<f64, 3>::zeros();
    for &v1 in dx.iter().skip(1) {
        let s_before: [usize; 3] = [0, 1, 0];
        let mut v2 = SMatrix::<f64, 3, 3>::repeat(s)
            .fixed_view::<3, 1>(0, 0)
            .into_owned()
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh();
        v2 += v1.abs();
    }
    dx[(column * 3 + 1) % 3] = 3.0_f64;
    let mut sum_4 = 0.0;
    for &s_before in dx.iter() {
        let y: f64 = if pulled >= 4 {
            column as f64 * 0.1
        } else {
            f64::from(column as u32) * 0.25
        };
        sum_4 += y;
    }
    sum_4 = sum_4.max(y.atan());
    let mut sum_7 = 0.0;
    for v5 in (0..column).rev() {
        let v6 = ((v5 + 1) as f64).sqrt();
        sum_7
            += (1.5 + (v6.abs().sqrt()) * (v6.abs().sqrt()))
                .powf((y.mul_add(s, 0.5)).tanh());
    }
    let mut v8 = (if sum_7 > -0.3 {
        sum_7
    } else {
        SMatrix::<f64, 4, 1>::from_row_slice(&[sum_4, sum_7, y, dx[column]])
            .fixed_rows::<3>(1)
            .into_owned()
            .magnitude_squared()
            .sqrt()
            .tanh()
    });
    Ok(
        dx.norm_squared() + sum_4 + sum_7 + v8
            + ((if v8 < sum_4 { sum_4 } else { sum_7 })
                - (if dx.x >= y || sum_7 > 0.4 { sum_7 } else { sum_7 })) + y * 0.3,
    )
}
pub fn check(c: &mut Checker) {
let a0 = &[0.853, 0.62, -0.276, -0.361, -0.951, 0.959, -0.429, 0.914, -0.955, 0.551, -0.505, -0.713, -0.792, 0.861, -0.472, -0.182, -0.468, 0.32, -0.546, -0.958];
let a1 = -0.296;
let a2 = 0.353;
let a3 = 2usize;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[12.678804310561306]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[-0.3573327322162196]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.3573327322162196]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, 0.749).unwrap(), &[0.005024017673260939]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, 0.749, &mut o0);
c.near("f_hvp_into", &o0, &[0.005024017673260939]);
}
}
}

pub mod p191 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g)]
#[matgrad::differential(wrt = g)]
pub fn f(other: f64, g: &Vector2<f64>, all: &Params, out: &[f64; 20], x: f64) -> f64 {
    let mut v1 = (SMatrix::<f64, 2, 2>::from_columns(&[(*g), (*g)]) * out[14])
        .diagonal();
    let v2: [usize; 3] = [0, 2, 1];
    v1 = v1.component_mul(&v1);
    x + v1.dot(&v1) / 2.0
        + (({
            let v = x;
            v
        }) - v1[0]) + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.227;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.661, 0.463]);
let a2 = &Params { gain: 0.287, shift: 0.317, count: 2usize, table: [-0.336, -0.936, -0.554, 0.233], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.121, 0.83]), on: false };
let a3 = &[-0.315, 0.892, -0.98, -0.114, -0.37, 0.036, -0.517, 0.103, -0.256, 0.68, 0.836, 0.731, -0.302, 0.544, 0.183, -0.019, -0.083, 0.95, 0.055, 0.623];
let a4 = -0.014;
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.3485422299186927]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.5066246612974019, -0.6607773732595859]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.924, 0.884])), &[-0.11600601092267454]);
}
}

pub mod p193 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, into)]
#[matgrad::differential(wrt = next_s, into)]
pub fn f(next_s: &[f64], dx: bool, w: usize) -> f64 {
    let other = (next_s[4] - (-next_s[w % 5]));
    let mut step_1 = match w {
        1 => {
            let value = other;
            value
        }
        2 => {
            let mut v2 = 0.0_f64;
            for &other in next_s.iter().rev() {
                let mut matgrad_item: f64 = ((w as f64) * w as f64 * 0.1);
                let mut next_s = ((matgrad::constant(other))
                    + ((-other.powi(2)).exp_m1()));
                matgrad_item += v2.mul_add(next_s, 0.5);
            }
            ((other.mul_add(other, 0.5)) * (if w < 1 { v2 } else { other }))
        }
        _ => ((other.cos()) + (if next_s[3] < next_s[1] { other } else { other })),
    };
    let mut v3: f64 = other;
    let mut matgrad_item: f64 = f64::sin((-(((w + 1) as f64).sqrt() + v3)));
    step_1 + v3 + matgrad_item
        + (1.5 + matgrad_item * matgrad_item).powf((other.hypot(1.0 + v3 * v3)).tanh())
        + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.224, -0.155, 0.99, -0.033, 0.252];
let a1 = true;
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[1.1790503866724154]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.155, 2.4573377161070327, 0.0, 0.0, 2.2333377161070325]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &[0.524, -0.955, 0.624, 0.952, -0.231]), &[-2.9438785313029405]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &[0.524, -0.955, 0.624, 0.952, -0.231], &mut o0);
c.near("f_diff_into", &o0, &[-2.9438785313029405]);
}
}
}

pub mod p194 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = n)]
#[matgrad::vjp(wrt = (n, k), value)]
pub fn f(
    n: &Vector2<f64>,
    k: &Vector4<f64>,
    all: &[Vector2<f64>; 3],
    matgrad_total: f64,
) -> SMatrix<f64, 1, 2> {
    let mut v1 = 0.0_f64;
    for v2 in (0..4).step_by(2) {
        let mut v3 = SMatrix::<f64, 3, 1>::zeros();
        let mut item = v1;
        let mut v4 = (0.7 * all[1][1].sin()).atanh();
        v4 = (v4 * 0.5
            + (v3[v2 % 3])
                .atan2(
                    1.5
                        + ((*k).magnitude_squared().sqrt().tanh())
                            * ((*k).magnitude_squared().sqrt().tanh()),
                ))
            .tanh();
    }
    let v5: f64 = (if matgrad_total > 0.35 { matgrad_total } else { matgrad_total }
        + (matgrad_total - matgrad_total));
    let mut item = SMatrix::<f64, 2, 2>::zeros();
    let mut s_before = (*n);
    let item = (1.5
        + ({
            let next_s = s_before[1];
            next_s
        })
            * ({
                let next_s = s_before[1];
                next_s
            }))
        .powf(v5.tanh());
    SMatrix::<f64, 1, 2>::from_iterator(matrix![v5, v5].iter().map(|e| e * 0.5))
        .zip_map(
            &(matrix![matgrad_total, v5] - matrix![s_before[(0, 0)], item]),
            |p, q| p * q.sin(),
        )
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            k.sum() + v1 + s_before.dot(&s_before) / 2.0 + item
                + (item + (matgrad_total + v1)) + k[0] * k[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.294, 0.419]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.506, -0.532, 0.395, -0.6]);
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.587, -0.309]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.092, 0.483]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.935, 0.493])];
let a3 = -0.713;
c.near("f", &f(a0, a1, a2, a3), &[0.20338857709795644, 0.2556074784479173]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[0.05335104816621694, 0.17369304477295738, -0.015297173558753043, 0.32118902084981504, -0.024518302107948153, -0.024518302107948153, 0.0021968684316916167]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.773, -0.296])), &[-0.4615526875465872, 0.032565003835050406, -0.500292, -0.5280859999999999, -1.069, -1.069]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.773, -0.296])), &[0.20338857709795644, 0.2556074784479173, -0.4615526875465872, 0.032565003835050406, -0.500292, -0.5280859999999999, -1.069, -1.069]);
}
}

pub mod p195 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (value, out, other), value, into)]
#[matgrad::differential(wrt = (value, out, other), value, into)]
pub fn f(value: &Vector4<f64>, out: &Vector2<f64>, other: f64, acc: bool) -> f64 {
    let mut s = other;
    let mut n = ((SMatrix::<f64, 2, 3>::from_element(other)
        + SMatrix::<f64, 2, 3>::from_fn(|r0, c0| s * (r0 + c0) as f64 * 0.1))
        + SMatrix::<f64, 2, 3>::from_fn(|r0, c0| value[2] * (r0 + c0) as f64 * 0.1));
    n /= 1.5 + ((other - s)).powi(2);
    let mut value = (other * 3.0_f64).abs().sqrt();
    let mut other: f64 = (-value);
    s + n.dot(&n) / 6.0 + value + value + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.495, 0.251, -0.496, -0.603]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.41, -0.762]);
let a2 = -0.83;
let a3 = true;
c.near("f", &f(a0, a1, a2, a3), &[3.1160346520563444]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, -0.1479911111111111, 0.0, -0.762, -0.41, -1.9637416404623225]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[3.1160346520563444, 0.0, 0.0, -0.1479911111111111, 0.0, -0.762, -0.41, -1.9637416404623225]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[0.0, 0.0, -0.1479911111111111, 0.0]);
c.near("f_grad_into", &o1, &[-0.762, -0.41]);
c.near("f_grad_into", &o2, &[-1.9637416404623225]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o2 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, a3, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[3.1160346520563444]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, -0.1479911111111111, 0.0]);
c.near("f_value_and_grad_into", &o1, &[-0.762, -0.41]);
c.near("f_value_and_grad_into", &o2, &[-1.9637416404623225]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.922, -0.585]), -0.11), &[-0.15213609954914462]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.922, -0.585]), -0.11), &[3.1160346520563444, -0.15213609954914462]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.922, -0.585]), -0.11, &mut o0);
c.near("f_diff_into", &o0, &[-0.15213609954914462]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.782, 0.257, -0.639, 0.938]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.922, -0.585]), -0.11, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.1160346520563444]);
c.near("f_value_and_diff_into", &o0, &[-0.15213609954914462]);
}
}
}

pub mod p196 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = column, value)]
pub fn f(column: &SVector<f64, 33>, matgrad_item: &[usize]) -> f64 {
    let other = if column[20] > 0.1 {
        let v1 = (*column).sum();
        {
            let v2 = (1.5 + 0.3_f64 * 0.3_f64).powf((column[(28, 0)]).tanh());
            (*column)[matgrad_item[0]]
        }
    } else {
        ((column[26].atan()) * column[matgrad_item[0]])
    };
    let other = (SMatrix::<f64, 33, 1>::zeros())
        .add_scalar(other)
        .zip_zip_map(&(*column), &(*column), |p, q, u| p * q + u.tanh());
    let mut v3 = 0.0_f64;
    let mut matgrad_item = 0;
    let mut i: f64 = ((matgrad_item + 1) as f64).sqrt();
    let mut matgrad_item: usize = 0;
    while i <= 0.9 && (i > -1.0 || matgrad_item < 9) && matgrad_item < 20 {
        let v4 = ((SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
                &[
                    matrix![i, i],
                    SMatrix::<f64, 1, 2>::from_row_slice(&[other[32 - matgrad_item], i]),
                ],
            )
            .unscale(2.0)) * 0.2 + Matrix2::identity() * 2.0)
            .full_piv_lu()
            .try_inverse()
            .unwrap();
        let mut step_1 = other
            .lerp(&other, other[matgrad_item / 2])
            .angle(
                &SMatrix::<f64, 33, 3>::repeat(i).column(1).into_owned().add_scalar(0.5),
            );
        let mut cotangent = (Matrix2::new(step_1, step_1, step_1, step_1)
            * Matrix2::new(step_1, step_1, step_1, step_1).transpose()
            + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .unwrap()
            .inverse()
            .abs();
        step_1 += (1.5 + ((*column).sum()).powi(2)).cbrt();
        cotangent = cotangent * 0.5
            + SMatrix::<
                f64,
                2,
                2,
            >::from_row_slice(&[cotangent[(1, matgrad_item.min(1))], v4.m12, i, v3])
                .abs();
        matgrad_item += 1;
        i = i + 0.3;
    }
    let mut v5 = 0.0_f64;
    let mut column = 0;
    let mut v6: f64 = f64::from(column as u32) * 0.25;
    let mut v7: usize = 0;
    while v7 < 5 {
        let mut v8 = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| v6 * (r0 + c0) as f64 * 0.1);
        v5 += i;
        v6 += 0.25;
        v7 += 1;
    }
    for cotangent in 0..=v7 {
        let mut v9: SMatrix<f64, 2, 1> = (SMatrix::<
            f64,
            2,
            2,
        >::from_row_slice(&[v6, v3, v5, v5])
            .component_mul(&SMatrix::<f64, 2, 2>::from_row_slice(&[v6, 2.0_f64, v6, i]))
            * SMatrix::<f64, 2, 2>::from_row_slice(&[v6, v3, v5, v5])
                .component_mul(
                    &SMatrix::<f64, 2, 2>::from_row_slice(&[v6, 2.0_f64, v6, i]),
                )
                .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
            .cholesky()
            .expect("positive definite")
            .solve(
                &(SMatrix::<f64, 2, 2>::from_column_slice(&[other[1], i, v3, v6]) * 0.2
                    + SMatrix::<f64, 2, 2>::identity() * 2.0)
                    .lu()
                    .solve(&vector![v5, v6])
                    .unwrap(),
            );
        v9 /= 1.5 + ((v6 * v5)).powi(2);
    }
    other.sum() + v3 + v5 + (i * v6)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.619, 0.933, -0.216, 0.239, 0.699, 0.917, -0.014, -0.681, 0.102, 0.487, -0.69, 0.9, -0.344, -0.713, 0.165, -0.24, -0.609, -0.405, -0.021, -0.029, 0.466, 0.004, 0.763, -0.269, 0.477, 0.987, -0.93, 0.061, -0.884, -0.306, -0.201, 0.5, -0.662]);
let a1 = &[3usize, 1usize, 2usize, 2usize];
c.near("f", &f(a0, a1), &[5.8504827762471185]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.661, -0.269, 0.66, 0.514, -0.215, -0.876, -0.295, 0.19, -0.322, 0.875, 0.687, 0.304, 0.752, 0.785, -0.956, 0.514, -0.685, -0.231, 0.044, 0.095, 0.738, -0.85, -0.068, 0.628, -0.844, -0.603, 0.161, 0.871, 0.606, 0.118, -0.837, -0.148, 0.865])), &[1.6119405722460862]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.661, -0.269, 0.66, 0.514, -0.215, -0.876, -0.295, 0.19, -0.322, 0.875, 0.687, 0.304, 0.752, 0.785, -0.956, 0.514, -0.685, -0.231, 0.044, 0.095, 0.738, -0.85, -0.068, 0.628, -0.844, -0.603, 0.161, 0.871, 0.606, 0.118, -0.837, -0.148, 0.865])), &[5.8504827762471185, 1.6119405722460862]);
}
}

pub mod p197 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = k, value, into)]
pub fn f(k: &Vector3<f64>, lu: &[f64], cotangent: &[usize], dx: usize) -> Vector2<f64> {
    let mut v1: f64 = (f64::from(dx as u32) * 0.25 * f64::from(dx as u32) * 0.25);
    if (-lu[0].powi(2)).exp2() < -0.3 {
        v1 -= (1.5 + v1.powi(2)).recip();
    } else if (k[1] * lu[1]) < -0.3 && dx == dx {
        let v3: SMatrix<f64, 3, 1> = vector![lu[2], lu[2], lu[0]].map(|v2| v1 * v2);
        v1 = v1.max((1.5 + v3[2] * v3[2]).powf((k.y / (1.5 + lu[2] * lu[2])).tanh()));
    }
    let mut k = (((k[0].clamp(-0.9, 1.1)) + 0.5_f64) + (v1.mul_add(v1, 0.5)));
    let whole = Vector3::new(k, v1, k);
    let cotangent = (1.5 + whole[2].powi(2)).sqrt();
    const K4: f64 = (-0.5_f64);
    let (whole, dx): (f64, f64) = (
        {
            let v5: f64 = K4;
            v5
        },
        K4,
    );
    let mut sum_7 = 0.0;
    for v6 in 0..=lu.len() {
        sum_7 += whole;
    }
    (Vector2::new(dx, sum_7).scale(k) + Vector2::new(K4, dx))
        + SMatrix::<f64, 2, 1>::repeat(v1 + k + cotangent + dx + sum_7 + cotangent)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.731, 0.456, -0.513]);
let a1 = &[0.483, -0.086, 0.573];
let a2 = &[1usize, 1usize, 2usize, 0usize];
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[5.351604242326558, 1.2551042423265582]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.236])), &[-1.6954632871127915, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.236])), &[5.351604242326558, 1.2551042423265582, -1.6954632871127915, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.236]), &mut o0);
c.near("f_vjp_into", &o0, &[-1.6954632871127915, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.813, 0.236]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[5.351604242326558, 1.2551042423265582]);
c.near("f_value_and_vjp_into", &o0, &[-1.6954632871127915, 0.0, 0.0]);
}
}
}

pub mod p198 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, into)]
#[matgrad::newton_step(wrt = n)]
pub fn f(n: &Vector2<f64>, t2: Vector3<f64>) -> f64 {
    let mut whole = 0.0_f64;
    for v1 in 0..5 {
        let mut v2: f64 = (((v1 as f64 * 0.1 * whole).tanh().sinh()) + (whole - n.x));
        let mut sum_4 = 0.0;
        for &cotangent in t2.iter().skip(1) {
            sum_4 += (t2[0] / (1.5 + cotangent * cotangent)).mul_add((t2.y + v2), 0.5);
        }
        let v5: f64 = ((f64::from(v1 as u32) * 0.25 - f64::from(v1 as u32) * 0.25)
            + ((v1 as f64) + (v1 as f64)));
        sum_4 /= 1.5 + (matgrad::log_sum_exp(&Vector2::new(v5, sum_4))).powi(2);
    }
    let mut v6 = t2.zip_map(&t2, |p, q| p * q.sin());
    let mut v7 = 0.0_f64;
    let mut cholesky = 0;
    for v8 in 0..cholesky {
        let mut n: SMatrix<f64, 3, 1> = Vector3::new((v6)[(2, 0)], v7, 0.8_f64);
        let v9: f64 = (v8 as f64 * 0.1 - (v8 as f64));
        n /= 1.5 + ((v8 as f64 * 0.1 * v6.y)).powi(2);
    }
    let mut out = (1.5 + ((v7.tanh().sinh()) + whole) * ((v7.tanh().sinh()) + whole))
        .powf(whole.tanh());
    let v10 = (-(out.mul_add((n[cholesky % 2]), 0.5)).powi(2)).exp();
    let mut n = v10;
    let t2 = 4 - cholesky;
    for (&s_before, &v11) in v6.iter().zip(v6.iter().skip(1)) {
        let mut v12 = (-1.5_f64);
        let mut v13 = 0.0_f64;
        for whole in 0..cholesky {
            let mut v14: f64 = {
                let whole = v12;
                whole
            };
            v14 = v6.mean();
            let v15: f64 = whole as f64 * 0.1;
            v13 += v11;
        }
        v13 += v6.metric_distance(&v6.add_scalar(4.0));
    }
    n += (((cholesky + 1) as f64).sqrt() + out);
    whole + v6.sum() + v7 + out + n + v10
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.711, 0.272]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.639, 0.993, -0.258]);
c.near("f", &f(a0, a1), &[6.1916387842088785]);
c.near("f_grad", &f_grad(a0, a1), &[0.8072484540834806, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.8072484540834806, 0.0]);
}
c.newton(&f_newton(a0, a1), &[-3.485163209644452, 0.0, 0.0, 0.0], &[0.8072484540834806, 0.0]);
}
}

pub mod p199 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, into)]
#[matgrad::differential(wrt = y, into)]
pub fn f(
    all: &Vector2<f64>,
    dx: &Vector4<f64>,
    y: f64,
    next_s: &Matrix3<f64>,
    grad: &Params,
    item: usize,
    whole: usize,
) -> f64 {
    let mut v1 = SVector::<f64, 20>::zeros();
    for v2 in 0..=whole {
        let mut v3 = (1.5 + all.x * all.x).powf((v1[(7, 0)]).tanh());
        v3
            += (next_s[(1, 2)] * f64::from(v2 as u32) * 0.25)
                .atan2(
                    1.5
                        + (dx.iter().map(|v4| v4 * v4).sum::<f64>())
                            * (dx.iter().map(|v4| v4 * v4).sum::<f64>()),
                );
    }
    let v6: Vector2<f64> = Vector2::new(
        if whole == item.min(6) { whole as f64 * 0.1 } else { (whole as f64) },
        if whole != 5 {
            ((whole + 1) as f64).sqrt()
        } else {
            next_s[(whole % 3, grad.count % 3)]
        },
    );
    const K7: f64 = 0.1_f64;
    let v8: f64 = grad.count as f64;
    let (v11, mut v12) = ((((1.5 + v8 * v8).powf(y.tanh()))
        * (v6.iter().map(|&v9| 1.0 + 0.1 * (v6[1]).tanh()).product::<f64>())))
        .sin_cos();
    v12 = v11;
    let v14;
    if (K7 + next_s.m23) < 0.1 {
        v14 = {
            let v13 = v11;
            y
        };
    } else {
        v14 = matgrad::constant(v11);
    }
    v1.sum() + v12 + v11 + v14 + (v14 / (1.5 + v6[0] * v6[0])) + y * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.678, 0.425]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.073, 0.476, 0.735, -0.893]);
let a2 = 0.062;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.78, 0.324, 0.211, 0.639, 0.518, -0.278, -0.162, -0.469, 0.891]);
let a4 = &Params { gain: -0.521, shift: -0.229, count: 2usize, table: [0.357, -0.991, 0.474, -0.637], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.619, 0.305]), on: false };
let a5 = 1usize;
let a6 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5, a6), &[2.057873459047271]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5, a6), &[3.0834052465292734]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, a5, a6, &mut o0);
c.near("f_grad_into", &o0, &[3.0834052465292734]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, a6, 0.118), &[0.36384181909045427]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, a5, a6, 0.118, &mut o0);
c.near("f_diff_into", &o0, &[0.36384181909045427]);
}
}
}

pub mod p200 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (g, w))]
#[matgrad::differential(wrt = (g, w))]
pub fn f(
    y: f64,
    g: [Vector2<f64>; 20],
    w: &SVector<f64, 33>,
    lu: &[f64],
    grad: &[f64],
    s: usize,
) -> Option<f64> {
    let v1 = (s as f64);
    let mut v2 = SVector::<f64, 4>::zeros();
    let s = ((SMatrix::<
        f64,
        2,
        2,
    >::from_iterator(Matrix2::new(v2.y, v1, lu[s % 3], g[s][1]).iter().map(|e| e * 0.5)))
        * 0.2 + Matrix2::identity() * 2.0)
        .try_inverse()
        .unwrap();
    for v3 in (0..grad.len()).step_by(2) {
        let v4 = lu.len();
        v2.fill((-(((v3 + 1) as f64).sqrt() + v1)));
        let item = Matrix2::new(
            w[(v4 + 29, 0)],
            grad[(v3 * 3 + 1) % 17],
            v2[1],
            (-0.3_f64),
        );
        v2 /= 1.5 + ((if v1 >= v2[2] { grad[v4] } else { grad[8] })).powi(2);
    }
    let v5: usize = 1;
    let v6: f64 = (v5 as f64 * 0.1 * v1);
    fn y(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let v7 = s;
    let v8: SMatrix<f64, 4, 1> = v2;
    let mut v9: SMatrix<f64, 4, 1> = v8;
    let mut held_10: Option<f64> = None;
    for y in (0..grad.len()).step_by(2) {
        let mut g: f64 = v6;
        let mut v11 = lu[(v5 * 3 + 1) % 3];
        v9[3 - v5]
            *= ((v11.atan2(1.5 + g * g))
                .hypot(1.0 + ((1.5 + v11.powi(2)).ln()) * ((1.5 + v11.powi(2)).ln())))
                .cos();
        held_10 = match held_10 {
            Some(old) => Some(old * 0.5 + (g * (grad[(v5 * 3 + 1) % 17]))),
            None => Some((g * (grad[(v5 * 3 + 1) % 17]))),
        };
        v9 += v9.map(f64::tanh);
    }
    Some(
        w.dot(w) / 33.0 + v2.dot(&v2) / 4.0 + v7.sum() + v8.sum() + v9.sum()
            + v9[v5.min(3)] + w[0] * w[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = 0.391;
let a1 = [SMatrix::<f64, 2, 1>::from_column_slice(&[-0.837, 0.428]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.788, 0.261]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.463, 0.068]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.055, 0.079]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.317, -0.098]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.044, 0.658]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.249, 0.899]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.835, -0.942]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.857, 0.685]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.836, 0.31]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.339, 0.421]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.204, 0.006]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.776, 0.299]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.364, -0.039]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.763, -0.626]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.661, 0.597]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.016, -0.961]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.086, -0.416]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.566, -0.825]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.19, 0.736])];
let a2 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.826, -0.673, -0.077, -0.535, 0.622, -0.896, -0.2, 0.196, 0.374, -0.954, -0.405, 0.53, -0.736, 0.969, -0.374, 0.946, -0.751, 0.06, 0.19, 0.679, 0.292, 0.353, 0.665, 0.322, 0.615, -0.053, -0.3, 0.785, 0.023, -0.894, 0.302, 0.116, -0.09]);
let a3 = &[-0.454, 0.759, -0.955];
let a4 = &[0.284, 0.866, 0.551, 0.176, 0.77, 0.916, -0.482, 0.408, -0.568, -0.914, 0.878, 0.996, -0.199, 0.202, -0.84, -0.785, 0.029];
let a5 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5).unwrap(), &[-50.84619859359166]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5).unwrap(), &[0.0, 0.0, 0.0, -0.02234744813276822, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.622939393939394, 0.7852121212121211, -0.004666666666666667, -0.032424242424242425, 0.0376969696969697, -0.054303030303030304, -0.012121212121212123, 0.01187878787878788, 0.02266666666666667, -0.05781818181818182, -0.024545454545454547, 0.03212121212121213, -0.04460606060606061, 0.058727272727272725, -0.02266666666666667, 0.05733333333333333, -0.045515151515151515, 0.0036363636363636364, 0.011515151515151516, 0.041151515151515154, 0.017696969696969697, 0.021393939393939392, 0.040303030303030306, 0.019515151515151517, 0.03727272727272727, -0.003212121212121212, -0.01818181818181818, 0.04757575757575758, 0.001393939393939394, -0.054181818181818185, 0.018303030303030304, 0.007030303030303031, -0.005454545454545454]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.138, -0.022]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.252, -0.956]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.931, 0.967]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.569, 0.725]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.063, 0.831]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.12, -0.263]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.175, 0.867]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.689, -0.736]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.671, -0.095]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.985, 0.471]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.954, 0.875]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.91, 0.915]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.346, 0.82]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.414, -0.163]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.198, 0.23]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.596, 0.921]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.099, -0.063]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.547, -0.182]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.685, -0.195]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.089, 0.269])], &SMatrix::<f64, 33, 1>::from_column_slice(&[0.916, -0.579, 0.826, -0.057, -0.857, -0.114, 0.655, -0.778, -0.847, -0.867, 0.225, -0.044, -0.784, 0.912, 0.307, 0.256, -0.527, 0.266, 0.085, 0.744, -0.695, 0.82, -0.872, -0.744, -0.494, 0.469, 0.591, 0.454, -0.869, 0.14, -0.222, -0.813, -0.587])).unwrap(), &[-0.9412565062517397]);
}
}

pub mod p201 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
#[matgrad::gauss_newton(wrt = all, into)]
pub fn f(all: &Vector3<f64>, other: usize, next_s: usize) -> f64 {
    let mut v1 = (-all[1]);
    let mut sum_3 = 0.0;
    for v2 in 0..next_s {
        sum_3 += (other as f64 * 0.1 + v1);
    }
    let v4: f64 = (((next_s + 1) as f64).sqrt() + ((other + 1) as f64).sqrt());
    (_, sum_3) = (v4, v1);
    v1 + sum_3 + v1 + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.08, -0.613, 0.188]);
let a1 = 2usize;
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[1.88804]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.613, -3.08, -0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.613, -3.08, -0.0]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[1.7823475208, -1.15736852, -5.8151632, -0.0, 0.37576899999999996, 1.88804, 0.0, 1.88804, 9.4864, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[1.7823475208]);
c.near("f_gauss_newton_into", &o0, &[-1.15736852, -5.8151632, -0.0]);
c.near("f_gauss_newton_into", &o1, &[0.37576899999999996, 1.88804, 0.0, 1.88804, 9.4864, 0.0, 0.0, 0.0, 0.0]);
}
}
}

pub mod p202 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = matgrad_item, value)]
#[matgrad::vjp(wrt = matgrad_item, value)]
pub fn f<const N: usize>(
    step_1: &SMatrix<f64, N, 2>,
    matgrad_item: &Vector4<f64>,
    value: &Vector3<f64>,
    i: usize,
) -> Matrix2<f64> {
    let v1: SMatrix<f64, 2, 3> = (SMatrix::<f64, 3, 3>::repeat(matgrad_item[2])
        + SMatrix::<f64, 3, 3>::from_fn(|r0, c0| value.y * (r0 + c0) as f64 * 0.1))
        .fixed_view::<2, 3>(0, 0)
        .into_owned();
    let mut step_1 = v1;
    let mut value = step_1;
    let mut matgrad_item: f64 = 1.0;
    for v2 in (0..N).step_by(2) {
        let mut sum_4 = 0.0;
        for v3 in 0..N {
            sum_4
                += (1.5
                    + ({
                        let value = matgrad_item;
                        value
                    })
                        * ({
                            let value = matgrad_item;
                            value
                        }))
                    .powf((step_1.sum()).tanh());
        }
        matgrad_item *= ((sum_4.cos()).powi(2).ln_1p()).cos();
    }
    let k: [usize; 3] = [2, 0, 1];
    let mut pulled = SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[value[(1, i % 3)], matgrad_item, step_1[(1, 0)], matgrad_item]);
    (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(step_1[(0, 1)])
        .fixed_view::<2, 2>(1, 0)
        .into_owned()
        .transpose()
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            step_1.dot(&step_1) / 6.0 + value.dot(&value) / 6.0 + matgrad_item
                + pulled.sum() + (-pulled.sum()),
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.087, -0.604, -0.386, 0.912]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.791, -0.177, -0.87, -0.845]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.366, -0.111, -0.499]);
let a3 = 5usize;
c.near("f", &f::<2>(a0, a1, a2, a3), &[1.6141644752992592, 1.6141644752992592, 1.6141644752992592, 1.6141644752992592]);
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.918, 0.64, 0.707, 0.542])), &[-1.8003689571537567, -1.8003689571537567, -1.8003689571537567, -1.8003689571537567]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.918, 0.64, 0.707, 0.542])), &[1.6141644752992592, 1.6141644752992592, 1.6141644752992592, 1.6141644752992592, -1.8003689571537567, -1.8003689571537567, -1.8003689571537567, -1.8003689571537567]);
c.near("f_vjp", &f_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.724, 0.715, -0.206, -0.329])), &[0.0, 0.0, 1.385290965617601, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp::<2>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.724, 0.715, -0.206, -0.329])), &[1.6141644752992592, 1.6141644752992592, 1.6141644752992592, 1.6141644752992592, 0.0, 0.0, 1.385290965617601, 0.0]);
}
}

pub mod p203 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (k, grad), value)]
#[matgrad::vjp(wrt = (k, grad), value)]
pub fn f(
    k: &Vector3<f64>,
    grad: &Vector2<f64>,
    v: &Vector3<f64>,
    lu: f64,
    cholesky: &[f64; 4],
    s_before: f64,
) -> Vector2<f64> {
    let column = (*k);
    let mut v: f64 = (if (-s_before) > 0.1 {
        (0.01 * (lu * cholesky[3])).to_degrees()
    } else {
        ((matgrad::log_sum_exp(&(*grad)))
            * (if cholesky[2] >= -0.3 { 0.8_f64 } else { cholesky[2] }))
    });
    for &acc in k.iter() {
        let mut v: f64 = (s_before - s_before);
        v -= acc;
        let v1 = (acc / (1.5 + column[0] * column[0])).atan2(1.5 + acc * acc);
        v
            += {
                let v2 = (v1 * v1);
                (if s_before > -0.4 { v2 } else { acc })
            };
    }
    let mut acc = s_before;
    let mut sum_4 = 0.0;
    for v3 in 0..5 {
        sum_4 += ((grad[v3 % 2]) * acc);
    }
    let mut v5 = 0.0_f64;
    let mut lu = 0;
    for &v in grad.iter().rev() {
        let (v7, mut v8) = ((sum_4 - v), (0.7 * v5.sin()).acos());
        let mut pulled = SMatrix::<f64, 2, 2>::zeros();
        pulled += (pulled + pulled);
    }
    const K9: f64 = (-0.8_f64);
    let mut v10 = 0.0_f64;
    for v11 in 0..5 {
        let mut matgrad_total = 0.25_f64;
        for acc in 1..v11 {
            let v12: [usize; 3] = [0, 0, 0];
            matgrad_total
                += ((*k)
                    - SMatrix::<
                        f64,
                        3,
                        1,
                    >::from_row_slice(&[2.0_f64, matgrad_total, s_before]))
                    .sum();
        }
        acc -= matgrad_total;
    }
    let lu: f64 = cholesky[3];
    (*grad)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            column.sum() + v + acc + sum_4 + v5 + v10
                + s_before.hypot(1.0 + ((column[(1, 0)]) * lu) * ((column[(1, 0)]) * lu))
                + grad[0] * grad[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.369, 0.229, -0.579]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.406, -0.413]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.53, -0.306, 0.348]);
let a3 = -0.345;
let a4 = &[-0.59, 0.02, -0.521, 0.078];
let a5 = 0.964;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[12.397610146256264, 11.578610146256263]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.194, -0.938, 0.761]), &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.887, -0.455])), &[-3.790464646771201, -3.358464646771201]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.194, -0.938, 0.761]), &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.887, -0.455])), &[12.397610146256264, 11.578610146256263, -3.790464646771201, -3.358464646771201]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.241, 0.223])), &[-0.9279999999999999, -0.927069020855009, -0.9279999999999999, 1.223479855703323, 1.2320081442966768]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.241, 0.223])), &[12.397610146256264, 11.578610146256263, -0.9279999999999999, -0.927069020855009, -0.9279999999999999, 1.223479855703323, 1.2320081442966768]);
}
}

pub mod p204 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = pulled, value, into)]
pub fn f(
    pulled: &Vector3<f64>,
    other: &Vector3<f64>,
    t1: &[f64],
    cotangent: usize,
) -> Vector3<f64> {
    let (v1, mut v2): (f64, f64) = (
        matgrad::softplus((if pulled[0] >= t1[13] { other.z } else { 3.0_f64 })),
        ((*other).sum()).atan(),
    );
    let i = (*pulled);
    let mut v3: f64 = (1.5
        + (0.5_f64
            .atan2(
                1.5
                    + (i[1].atan2(1.5 + (i[(0, 0)]) * (i[(0, 0)])))
                        * (i[1].atan2(1.5 + (i[(0, 0)]) * (i[(0, 0)]))),
            ))
            * (0.5_f64
                .atan2(
                    1.5
                        + (i[1].atan2(1.5 + (i[(0, 0)]) * (i[(0, 0)])))
                            * (i[1].atan2(1.5 + (i[(0, 0)]) * (i[(0, 0)]))),
                )))
        .powf((if !(v2 < i.z) { v1 } else { other[2] }).tanh());
    let g: f64 = (if cotangent == cotangent % 7 {
        (cotangent as f64)
    } else {
        f64::from(cotangent as u32) * 0.25
    } * 1.0_f64)
        .tanh();
    let mut matgrad_total = [Vector2::new(t1[19 - cotangent], t1[8]); 4];
    let mut v4 = 0.25_f64;
    for &v5 in matgrad_total.iter().skip(1) {
        let mut other = v1;
        let v7: usize = 2;
        let mut v8 = [(SMatrix::<f64, 2, 3>::zeros())
            .add_scalar(i[cotangent % 3])
            .column(1)
            .into_owned(); 3];
        v3 += (-(other.tanh()).powi(2)).exp2();
    }
    (*other)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(other.sum() + v1 + v2 + v3 + v4 + (-i[1]) + other[0] * other[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.403, 0.99, 0.297]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.474, 0.812, 0.452]);
let a2 = &[-0.752, 0.454, 0.404, -0.444, -0.661, -0.027, -0.879, 0.136, 0.857, 0.039, 0.441, -0.353, 0.568, -0.334, 0.243, -0.752, 0.447, 0.584, -0.83, -0.084];
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[9.034607435051804, 9.372607435051803, 9.012607435051804]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.304, -0.913, 0.718])), &[0.008972365072494033, 0.5176928095443263, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.304, -0.913, 0.718])), &[9.034607435051804, 9.372607435051803, 9.012607435051804, 0.008972365072494033, 0.5176928095443263, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.304, -0.913, 0.718]), &mut o0);
c.near("f_vjp_into", &o0, &[0.008972365072494033, 0.5176928095443263, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.304, -0.913, 0.718]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[9.034607435051804, 9.372607435051803, 9.012607435051804]);
c.near("f_value_and_vjp_into", &o0, &[0.008972365072494033, 0.5176928095443263, 0.0]);
}
}
}

pub mod p205 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = dx, into)]
pub fn f<const N: usize>(
    dx: &SVector<f64, N>,
    whole: &Vector2<f64>,
    lu: Vector3<f64>,
    x: usize,
) -> Vector3<f64> {
    let v1: Vector3<f64> = Vector3::new(
        (x as f64 * 0.1 * ((x + 1) as f64).sqrt()),
        f64::from(x as u32) * 0.25,
        (x as f64 * 0.1 * x as f64 * 0.1),
    );
    let t2 = if (if lu[1] > v1[0] { v1[1] } else { v1[x % 3] }) > -0.3 && x >= 2 {
        let mut dx: f64 = 1.0;
        for t2 in (0..N).rev() {
            let whole = if !((dx / (1.5 + whole[1] * whole[1])) <= 0.1) {
                (if (1.5 + lu[t2].powi(2)).log(3.0) > 0.1 {
                    (if v1[(t2, 0)] >= 0.1_f64 { dx } else { lu[t2] })
                } else {
                    (1.5 + dx * dx).powf(dx.tanh())
                })
            } else {
                v1.map(|dx| (((t2 + 1) as f64).sqrt() * dx))
                    .iter()
                    .map(|v| v * v)
                    .sum::<f64>()
                    .tanh()
            };
            dx += whole;
        }
        (*whole)
    } else {
        ((*whole) * v1.z)
    };
    let lu: f64 = if x >= 3 { v1[1] } else { f64::from(x as u32) * 0.25 };
    let mut v2 = 0.25_f64;
    for &v3 in v1.iter().take(2) {
        let mut lu = t2.iter().map(|v4| v4 * v4).sum::<f64>();
        lu *= (SMatrix::<f64, 3, 1>::from_row_slice(&[v2, v2, dx[1]]).sum()).cos();
    }
    let matgrad_item: usize = 3;
    const K5: f64 = 1.25_f64;
    let x = (t2.map(|step_1| step_1) - t2);
    v2 += whole.iter().fold(0.5, |step_1, &v6| (step_1 * 0.5 + (-step_1)).tanh());
    let v7: f64 = ((f64::from(matgrad_item as u32) * 0.25 * 1.0_f64).cos() - lu);
    x.to_homogeneous()
        + SMatrix::<f64, 3, 1>::repeat(v2 + x.sum() + v7 + t2.y + dx[0] * dx[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.121, 0.447, -0.103]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.264, -0.436]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.63, 0.173, 0.832]);
let a3 = 1usize;
c.near("f", &f::<3>(a0, a1, a2, a3), &[0.7950927047587851, 0.7950927047587851, 0.7950927047587851]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.785, 0.611, 0.589])), &[0.18550499999999998, -0.050214999999999996, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.785, 0.611, 0.589]), &mut o0);
c.near("f_vjp_into", &o0, &[0.18550499999999998, -0.050214999999999996, 0.0]);
}
}
}

pub mod p206 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i)]
#[matgrad::differential(wrt = i)]
pub fn f(
    i: &Vector4<f64>,
    g: &Vector2<f64>,
    step_1: &Params,
    matgrad_total: &Vector4<f64>,
    t1: usize,
) -> f64 {
    let g = matgrad_total.len();
    let mut all: f64 = {
        let v1: f64 = (t1 as f64);
        v1
    };
    let matgrad_total = (-i.w.hypot(1.0 + matgrad_total[3] * matgrad_total[3]));
    let pulled = i.len();
    let (v2, mut v3): (f64, f64) = (((matgrad_total + all) + (-all)), all);
    let dx: f64 = ((pulled + 1) as f64).sqrt();
    let mut dx: f64 = (-(((*i).angle(&Vector4::new(2.0_f64, v3, v2, dx).add_scalar(0.5)))
        - dx));
    v2 + v3 + dx + (((1.5 + dx.powi(2)).log(3.0)) * (((*i))[(2, step_1.count % 1)]))
        + i[0] * i[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.915, 0.613, 0.422, 0.034]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.892, -0.446]);
let a2 = &Params { gain: -0.469, shift: -0.988, count: 3usize, table: [0.39, -0.245, 0.538, -0.654], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.097, 0.11]), on: true };
let a3 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.257, 0.905, -0.365, -0.527]);
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[3.157927393878432]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.6605000864267826, 1.2187818225310374, 0.5143627014145137, 0.8414485379342773]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.683, 0.065, 0.164, 0.631])), &[0.24340876990353416]);
}
}

pub mod p207 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, v), into)]
#[matgrad::differential(wrt = (cholesky, v), into)]
pub fn f<const N: usize>(
    cholesky: &SVector<f64, N>,
    v: &Vector2<f64>,
    w: Params,
    y: f64,
    next_s: bool,
) -> f64 {
    let mut v1: SMatrix<f64, 2, 1> = (SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[SMatrix::<f64, 2, 1>::from_row_slice(&[y, y]), (*v)])
        .zip_zip_map(
            &SMatrix::<f64, 2, 2>::from_columns(&[(*v), (*v)]),
            &SMatrix::<
                f64,
                2,
                2,
            >::from_rows(
                &[
                    SMatrix::<f64, 1, 2>::from_column_slice(&[cholesky[1], y]),
                    matrix![1.25_f64, v[0]],
                ],
            ),
            |p, q, u| p * q + u.tanh(),
        ) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .solve_upper_triangular(&Vector3::new(v[1], y, v[(1, 0)]).yz())
        .unwrap();
    let mut v2 = Vector3::new(v1.y, v1[1], y)
        .lerp(&Vector3::new(v[1], y, cholesky[(0, 0)]), v1.x)
        .fixed_rows::<2>(0)
        .into_owned();
    let matgrad_total: f64 = y;
    const K3: f64 = 0.8_f64;
    let v4 = if K3 > 0.0 {
        (Matrix2::new(matgrad_total, matgrad_total, K3, v2[1]) * 0.2
            + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .lu()
            .solve(&v2)
            .unwrap()
    } else {
        let mut all = (Vector2::new(v1.x, matgrad_total)
            .zip_map(&v2, |p, q| p * q.sin())
            .norm_squared() / 2.0);
        SMatrix::<f64, 2, 2>::from_rows(&[matrix![all, v2[1]], matrix![v[0], all]])
            .column(1)
            .into_owned()
    };
    let all: f64 = (w.offset.x - matgrad_total);
    v1.sum() + v2.norm_squared() + v4.dot(&v4) / 2.0 + all
        + ((v4.angle(&v4.add_scalar(0.5))) + (v1[1] + all)) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.111, 0.245]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.865, -0.09]);
let a2 = Params { gain: 0.253, shift: 0.873, count: 2usize, table: [-0.614, 0.556, 0.788, 0.41], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.575, 0.719]), on: true };
let a3 = 0.631;
let a4 = false;
c.near("f", &f::<2>(a0, a1, a2, a3, a4), &[-1.0232794875757596]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2, a3, a4), &[0.0, -0.0034750951614650333, -0.09796975065542235, -3.1657715440520144]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, -0.0034750951614650333]);
c.near("f_grad_into", &o1, &[-0.09796975065542235, -3.1657715440520144]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.639, -0.79]), &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.628, -0.822])), &[2.6665345377999183]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, a3, a4, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.639, -0.79]), &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.628, -0.822]), &mut o0);
c.near("f_diff_into", &o0, &[2.6665345377999183]);
}
}
}

pub mod p208 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = other)]
pub fn f(
    other: &Vector2<f64>,
    step_1: &SVector<f64, 17>,
    lu: usize,
    matgrad_total: usize,
    k: [f64; 20],
) -> Vector3<f64> {
    let v1 = if k[matgrad_total] <= -0.3 {
        ((1.5 + step_1[6] * step_1[6]).powf(step_1[7].tanh())).powi(3).tanh()
    } else {
        (-other[(lu % 2, 0)])
    };
    let mut v2 = 0.0_f64;
    let mut v3 = 0;
    for v4 in 0..4 {
        v2 += (-(v1 * v2));
        let mut v5: SMatrix<f64, 17, 1> = (SMatrix::<
            f64,
            17,
            3,
        >::from_element(k[v4 % 20]) * Vector3::new(v2, v2, v2))
            .unscale(2.0);
        let v6 = ((v4 + 1) as f64).sqrt();
        v5 = (*step_1).component_mul(&v5);
    }
    let v7: f64 = (0..v3).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut v8 = (-(-(v1 / (1.5 + v1 * v1))));
    let mut v9 = (SMatrix::<f64, 17, 2>::zeros()).add_scalar(v8).column_sum();
    for v10 in 0..=step_1.len() {
        let mut v11 = (v9.norm_squared() / 17.0);
        let v13: Vector2<f64> = Vector2::new(
            (v3 as f64),
            {
                let v12: f64 = v7;
                ((v10 + 1) as f64).sqrt()
            },
        );
        let v14: f64 = k[v10 / 2];
        v11 += ((((v3 + 1) as f64).sqrt() + v13[(1, 0)]) * (v2 - v14));
    }
    let mut v15: f64 = 0.5;
    for j in 0..1 {
        v15 += k[matgrad_total] * j as f64;
    }
    let mut v16 = ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(v8).insert_row(2, v9[8])
        * 0.3)
        .exp();
    (Vector3::new(v2, v8, v15).add_scalar(3.0)).normalize()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v2 + v8 + v9.norm_squared() + v15 + v16.dot(&v16) / 9.0
                + matgrad::softplus(((v9[v3 / 2]) * v16.m11)) + other[0] * other[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.413, -0.464]);
let a1 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.044, 0.721, -0.982, -0.124, 0.362, 0.468, -0.074, 0.181, -0.631, -0.277, 0.31, -0.229, 0.282, 0.72, -0.577, -0.019, -0.989]);
let a2 = 2usize;
let a3 = 1usize;
let a4 = [0.71, 0.152, 0.176, -0.205, -0.877, 0.454, 0.792, 0.673, 0.846, 0.305, 0.038, -0.557, -0.024, 0.04, 0.091, -0.53, 0.585, 0.056, 0.057, -0.54];
c.near("f", &f(a0, a1, a2, a3, a4), &[7.46228230380274, 7.506126287510361, 7.5509559115732685]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.959, -0.918, -0.51])), &[45.14300646717175, 0.9858309999999999]);
}
}

pub mod p209 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = dx, value, into)]
#[matgrad::hvp(wrt = dx, value, into)]
pub fn f(dx: &Vector3<f64>, x: bool, g: Mode) -> f64 {
    let mut v1 = (SMatrix::<f64, 3, 3>::from_element(dx[(2, 0)])
        + SMatrix::<f64, 3, 3>::from_element(2.0_f64))
        .zip_map(&SMatrix::<f64, 3, 3>::from_element(dx[1]), |p, q| p * q.sin());
    let mut whole = {
        let (v, mut cholesky) = ((if g == Mode::Fast { v1.m33 } else { (dx[2] % 0.75) }))
            .sin_cos();
        v.mul_add((-cholesky), 0.5)
    };
    let mut x = 0.0_f64;
    for cholesky in v1.column_iter() {
        let x: f64 = if g == Mode::Fast {
            (0.3_f64 * 1.0_f64).sin()
        } else {
            (-1.5_f64)
        };
        let whole: f64 = (x - x);
        let mut whole = (if whole > 0.0 {
            (whole / (1.5 + x * x))
        } else {
            (-cholesky[(0, 0)])
        })
            .powi(2)
            .ln_1p();
        whole
            += cholesky
                .into_owned()
                .cross(&Vector3::new(0.1_f64, x, x))
                .angle(
                    &cholesky.into_owned().cross(&cholesky.into_owned()).add_scalar(0.5),
                );
    }
    v1.norm_squared() + whole + x + ((1.5 + x.powi(2)).acosh()).mul_add(whole, 0.5)
        + dx[0] * dx[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.701, 0.205, -0.113]);
let a1 = false;
let a2 = Mode::Scaled(-0.608);
c.near("f", &f(a0, a1, a2), &[3.1727990175880816]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.205, 13.47520164377989, -0.5049831579953405]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.1727990175880816, 0.205, 13.47520164377989, -0.5049831579953405]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.205, 13.47520164377989, -0.5049831579953405]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[3.1727990175880816]);
c.near("f_value_and_grad_into", &o0, &[0.205, 13.47520164377989, -0.5049831579953405]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.245, 0.276, 0.761])), &[0.276, 26.772080137571514, 3.6351616337185986]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.245, 0.276, 0.761])), &[3.1727990175880816, 0.205, 13.47520164377989, -0.5049831579953405, 0.276, 26.772080137571514, 3.6351616337185986]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.245, 0.276, 0.761]), &mut o0);
c.near("f_hvp_into", &o0, &[0.276, 26.772080137571514, 3.6351616337185986]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.245, 0.276, 0.761]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[3.1727990175880816]);
c.near("f_value_grad_hvp_into", &o0, &[0.205, 13.47520164377989, -0.5049831579953405]);
c.near("f_value_grad_hvp_into", &o1, &[0.276, 26.772080137571514, 3.6351616337185986]);
}
}
}

pub mod p210 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s)]
#[matgrad::vjp(wrt = next_s)]
pub fn f(
    t1: &[Vector2<f64>],
    all: f64,
    next_s: Vector3<f64>,
    step_1: Mode,
    lu: usize,
    cholesky: bool,
) -> f64 {
    let out = t1[(lu * 3 + 1) % 17][lu.min(1)];
    let v1 = (next_s[2] + ((lu as f64) + next_s[1]));
    const K2: f64 = 0.5_f64;
    let matgrad_total: f64 = (({
        let matgrad_total = K2.sin_cos().0;
        (K2 * K2)
    }) + t1[lu][1]);
    let v4 = next_s
        .lerp(&next_s, out)
        .zip_map(&next_s.map(|v3| K2 * v3), |p, q| p * q.sin());
    let mut v5 = matgrad_total;
    v1 + v4.dot(&v4) / 3.0 + v5 + (-matgrad_total) + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.439, -0.384]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.913, -0.137]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.052, 0.391]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.451, -0.978]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.676, 0.561]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.433, 0.193]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.424, -0.437]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.623, -0.674]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.51, 0.539]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.753, -0.779]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.139, -0.657]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.821, -0.773]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.317, 0.24]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.844, -0.249]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.369, 0.108]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.315, -0.65]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.544, 0.089])];
let a1 = 0.915;
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.849, -0.012, -0.567]);
let a3 = Mode::Damped { by: -0.972, steps: 0usize };
let a4 = 3usize;
let a5 = false;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.4803298453272107]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.19818686413484904, 0.15099942401036792, 0.9416457054253964]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, -0.445), &[0.08819315454000783, -0.06719474368461373, -0.4190323389143014]);
}
}

pub mod p211 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, pulled), into)]
#[matgrad::differential(wrt = (acc, pulled), into)]
pub fn f(
    i: &Vector4<f64>,
    acc: f64,
    pulled: &Vector2<f64>,
    v: f64,
    cholesky: Mode,
) -> f64 {
    let mut v2 = (((*pulled) - (*pulled))
        - (*pulled).map(|v1| (v / (1.5 + pulled[1] * pulled[1])) * v1));
    let mut v3: usize = 0;
    if cholesky == Mode::Fast {
        v3 %= 2;
    }
    v3 %= 5;
    let v4 = if cholesky == Mode::Fast {
        (acc - acc)
    } else {
        (if !((v2[(0, 0)] * f64::from(v3 as u32) * 0.25)
            > (*i).iter().map(|v| v * v).sum::<f64>().tanh())
        {
            (if v > v { v } else { v2[(v3 % 2, 0)] })
        } else {
            (v * v2.y)
        })
    };
    let mut v5 = (*pulled);
    let mut v6 = (Vector3::new(v4, (-1.25_f64), v4).unscale(2.0)
        + SMatrix::<
            f64,
            3,
            1,
        >::from_iterator(
            SMatrix::<f64, 3, 1>::from_row_slice(&[v2[0], v, v4]).iter().map(|e| e * 0.5),
        ));
    let mut v7 = v6;
    let mut v8 = (v7.cross_matrix() * v6);
    acc + v2.norm_squared() + v4 + v5.dot(&v5) / 2.0 + v6.dot(&v6) / 3.0 + v7.sum()
        + v8.sum()
        + (v8
            .iter()
            .map(|&v9| {
                (v8
                    .iter()
                    .zip(v8.iter().skip(1))
                    .map(|(v11, v12)| v11 * v12)
                    .sum::<f64>())
                    .tanh()
            })
            .sum::<f64>() / 3.0) + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.446, 0.386, 0.505, 0.858]);
let a1 = -0.732;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.204, 0.249]);
let a3 = -0.832;
let a4 = Mode::Fast;
c.near("f", &f(a0, a1, a2, a3, a4), &[-1.2244564465804122]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[1.0, 0.8447275859614917, 0.5575962226832782]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.0]);
c.near("f_grad_into", &o1, &[0.8447275859614917, 0.5575962226832782]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, -0.076, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.211, 0.98])), &[0.6486818188674874]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, -0.076, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.211, 0.98]), &mut o0);
c.near("f_diff_into", &o0, &[0.6486818188674874]);
}
}
}

pub mod p212 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = s)]
#[matgrad::vjp(wrt = s)]
pub fn f(s: &Vector3<f64>, s_before: Mode, cotangent: f64, out: Params) -> Vector3<f64> {
    let cotangent = SMatrix::<
        f64,
        3,
        1,
    >::from_column_slice(&[cotangent, cotangent, cotangent])
        .component_mul(&((SMatrix::<f64, 3, 3>::zeros()).add_scalar(s[0]) * (*s)));
    let mut v = match s_before {
        Mode::Damped { by: matgrad_total, steps: 0..=1 } => {
            (((1.5 + matgrad_total.powi(2)).sqrt()) - matgrad_total)
        }
        Mode::Scaled(matgrad_total) if matgrad_total > 0.1 => {
            let v;
            if matgrad_total > 0.35 {
                v = (-s[2]);
            } else {
                v = (cotangent[1] + matgrad_total);
            }
            v
        }
        _ => (0.7 * (cotangent.sum()).sin()).asin(),
    };
    let (s, mut v1) = (
        ((v - v) / (1.5 + (cotangent[2] + cotangent.x) * (cotangent[2] + cotangent.x))),
        v,
    );
    v1 += (1.5 + (-v1).powi(2)).sqrt();
    let all = cotangent;
    let mut sum_3 = 0.0;
    for v2 in 0..4 {
        sum_3 += (1.5 + (all.x + s) * (all.x + s)).powf((v1.asinh()).tanh());
    }
    (SMatrix::<f64, 3, 3>::from_element(1.5_f64) + SMatrix::<f64, 3, 3>::repeat(v1))
        .fixed_view::<3, 1>(0, 2)
        .into_owned()
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v + v1 + all.sum() + sum_3
                + (((SMatrix::<f64, 3, 3>::zeros()).add_scalar(sum_3)
                    * (SMatrix::<f64, 3, 3>::zeros()).add_scalar(sum_3).transpose()
                    + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
                    .cholesky()
                    .expect("positive definite")
                    .solve(&all))[(0, 0)] + s * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.343, 0.741, -0.215]);
let a1 = Mode::Slow;
let a2 = -0.752;
let a3 = Params { gain: -0.806, shift: -0.87, count: 3usize, table: [0.526, -0.187, -0.974, 0.802], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.153, 0.713]), on: false };
c.near("f", &f(a0, a1, a2, a3), &[7.401091277794233, 7.401091277794233, 7.401091277794233]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[82.16422815336281, -150.6464899971481, -42.633453852328245, -42.633453852328245, 138.10368245716927, 39.083797923109806, 39.083797923109806, 39.083797923109806, 11.060843801672167, 11.060843801672167, 39.083797923109806, 11.060843801672167, 11.060843801672167]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.932, -0.603, -0.175])), &[11.602140289231246, 3.2834439927444876, 3.2834439927444876]);
}
}

pub mod p213 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = g, value, into)]
#[matgrad::gauss_newton(wrt = g, into)]
pub fn f(g: &Vector3<f64>, acc: &Vector4<f64>, lu: Params) -> f64 {
    let matgrad_total: f64 = (SMatrix::<f64, 4, 2>::zeros())
        .add_scalar(g[2])
        .column_sum()
        .sum();
    let acc: f64 = (1.25_f64 * (1.5 + matgrad_total.powi(2)).log2());
    let v1: usize = 0;
    let mut item: SMatrix<f64, 3, 1> = SMatrix::<f64, 3, 3>::repeat(acc)
        .column(2)
        .into_owned();
    let mut matgrad_total = {
        item /= 1.5 + ((item.norm_squared() / 3.0)).powi(2);
        (item[1] + acc)
    };
    let mut v2 = (matgrad_total - matgrad_total);
    let whole = (v1 as f64);
    item.dot(&item) / 3.0 + matgrad_total + v2 + whole + (-acc.powi(2)).exp() + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.911, -0.947, 0.075]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.381, 0.293, 0.788, 0.549]);
let a2 = Params { gain: -0.986, shift: -0.308, count: 2usize, table: [0.038, -0.268, -0.726, 0.23], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.947, 0.454]), on: true };
c.near("f", &f(a0, a1, a2), &[2.2383772733201366]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, 0.6656374509221563]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.2383772733201366, 0.0, 0.0, 0.6656374509221563]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.6656374509221563]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.2383772733201366]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.6656374509221563]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[2.5051664088580448, 0.0, 0.0, 1.4899477424149026, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.44307321607014605]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[2.5051664088580448]);
c.near("f_gauss_newton_into", &o0, &[0.0, 0.0, 1.4899477424149026]);
c.near("f_gauss_newton_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.44307321607014605]);
}
}
}

pub mod p214 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::vjp(wrt = t2, into)]
pub fn f(
    t2: &DVector<f64>,
    dx: &Vector4<f64>,
    s: &Vector2<f64>,
    lu: &[usize],
    s_before: &[f64],
    pulled: &[usize],
) -> f64 {
    let dx = (SMatrix::<f64, 3, 3>::repeat(dx[pulled[2]])
        .component_mul(
            &SMatrix::<f64, 3, 3>::from_fn(|r0, c0| t2[5] * (r0 + c0) as f64 * 0.1),
        ) - SMatrix::<f64, 3, 3>::from_element(s_before[10]));
    let mut t2: f64 = ((if !(s[1] <= 0.6) { dx.m13 } else { dx.m23 })
        * SMatrix::<f64, 3, 3>::from_fn(|r0, c0| dx[(0, 0)] * (r0 + c0) as f64 * 0.1)
            .fixed_view::<3, 3>(0, 0)
            .into_owned())
        .sum();
    let mut v1 = matgrad::softplus(s_before[6]);
    let mut s: f64 = (t2 + ((dx[(2, 1)]) / (1.5 + v1 * v1)));
    for v2 in 1..s_before.len() {
        let lu;
        if !(s < 0.6) {
            lu = t2;
        } else {
            lu = (0.7 * v1.sin()).atanh();
        }
        let mut sum_3 = 0.0;
        for whole in 2..3 {
            let whole: usize = (whole * 3 + 1) % 4;
            sum_3 += lu;
        }
        sum_3 += (1.5 + (dx.sum()).powi(2)).sqrt();
    }
    let pulled: f64 = {
        let v4: f64 = 1.5_f64;
        (v4 * 1.0_f64).sin()
    };
    dx.sum() + t2 + v1 + s + pulled + pulled + dx[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &DVector::from_column_slice(&[0.407, -0.352, 0.998, 0.209, -0.873, 0.493, -0.631, -0.154, -0.586, 0.394, -0.306, -0.591, -0.861, 0.875, 0.553, 0.544, 0.002]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.407, -0.876, 0.023, -0.45]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.045, 0.024]);
let a3 = &[2usize, 1usize, 3usize, 1usize, 3usize, 0usize, 0usize, 0usize, 2usize, 0usize, 1usize, 1usize, 2usize, 0usize, 0usize, 2usize, 3usize, 1usize, 1usize, 2usize];
let a4 = &[0.119, 0.938, 0.154, 0.429, 0.506, -0.857, 0.364, 0.163, 0.929, -0.076, 0.02, 0.092, 0.225, -0.043, 0.913, -0.001, 0.676];
let a5 = &[3usize, 0usize, 3usize, 3usize, 3usize, 0usize, 3usize, 3usize, 3usize, 2usize, 1usize, 3usize, 3usize, 0usize, 1usize, 0usize, 0usize];
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[2.255796947480152]);
{
let mut o0 = DVector::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, -0.8591039489164792, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = DVector::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, -0.822, &mut o0);
c.near("f_vjp_into", &o0, &[-0.0, -0.0, -0.0, -0.0, -0.0, 0.7061834460093459, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}
}

pub mod p215 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, acc), into)]
#[matgrad::gauss_newton(wrt = pulled, into)]
pub fn f(
    whole: f64,
    pulled: f64,
    acc: &Vector2<f64>,
    other: &[usize],
    matgrad_total: f64,
    cholesky: &Params,
) -> f64 {
    let mut v1 = SMatrix::<f64, 20, 1>::zeros();
    let mut next_s: SMatrix<f64, 20, 1> = v1;
    let mut lu = {
        if cholesky.count > 1 {
            v1 = v1 * 0.5 + v1;
        } else if cholesky.count > 1 {
            v1 = SMatrix::<f64, 20, 2>::repeat(next_s[16]).column_sum();
        }
        for v2 in 0..2 {
            let v3: f64 = next_s[v2];
            v1 += matgrad::log_softmax(&next_s);
        }
        acc.y
    };
    let other: f64 = (matgrad_total * (matgrad_total * matgrad_total));
    let v4 = (-lu);
    whole + v1.dot(&v1) / 20.0 + next_s.norm_squared() + lu + other + v4
        + SMatrix::<f64, 2, 20>::repeat(v4)
            .tr_mul(&(*acc))
            .metric_distance(&v1.add_scalar(4.0)) + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.081;
let a1 = -0.188;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.291, -0.628]);
let a3 = &[0usize, 0usize, 3usize, 1usize, 1usize];
let a4 = -0.478;
let a5 = &Params { gain: -0.276, shift: 0.51, count: 1usize, table: [0.804, 0.222, 0.23, -0.254], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.174, -0.134]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[41.97611950349958]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.3, 2.808501379739738, 6.918394322384354]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.3]);
c.near("f_grad_into", &o1, &[2.808501379739738, 6.918394322384354]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4, a5), &[880.997304286039, 12.592835851049875, 0.09]);
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_gauss_newton_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[880.997304286039]);
c.near("f_gauss_newton_into", &o0, &[12.592835851049875]);
c.near("f_gauss_newton_into", &o1, &[0.09]);
}
}
}

pub mod p216 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = column, value)]
#[matgrad::vjp(wrt = column, value)]
pub fn f(column: f64, step_1: f64, matgrad_item: usize, y: usize) -> Vector3<f64> {
    let v1: f64 = (1.5 + (column.atan2(1.5 + column * column)).powi(2)).ln();
    let mut lu = {
        let mut other: f64 = 1.0;
        for v2 in 1..33 {
            let other: usize = v2.min(3);
            let v3 = ((other as f64) + (-(v1 * step_1)));
        }
        ((y as f64) + v1).sin()
    };
    let v4 = SMatrix::<f64, 3, 1>::from_row_slice(&[lu, lu, lu])
        .component_div(&vector![lu, lu, v1].map(|e| 1.5 + e * e))
        .zip_zip_map(
            &Vector3::new(step_1, step_1, column),
            &Vector3::new(lu, v1, step_1),
            |p, q, u| p * q + u.tanh(),
        );
    let mut step_1: SMatrix<f64, 3, 1> = v4
        .add_scalar(step_1)
        .zip_zip_map(&v4, &v4, |p, q, u| p * q + u.tanh());
    let mut column = v4;
    let cholesky: SMatrix<f64, 3, 1> = SMatrix::<f64, 3, 2>::from_element(column[0])
        .column_sum();
    column
        -= SMatrix::<f64, 3, 2>::from_element(cholesky[y % 3])
            .column(matgrad_item.min(1))
            .into_owned();
    (column.add_scalar(3.0)).normalize().map(|step_1| cholesky[1] * step_1)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            lu + step_1.norm_squared() + column.dot(&column) / 3.0
                + ((cholesky[(y.min(2), 0)])
                    - ((1.5 + column[1] * column[1]).powf(step_1[0].tanh()))),
        )
}
pub fn check(c: &mut Checker) {
let a0 = 0.651;
let a1 = 0.84;
let a2 = 4usize;
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[22.571586913413498, 22.34716597282138, 22.5477411010991]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, -0.019), &[-0.21201539323592705, -0.21358447125292704, -0.21949182671761433]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, -0.019), &[22.571586913413498, 22.34716597282138, 22.5477411010991, -0.21201539323592705, -0.21358447125292704, -0.21949182671761433]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.853, -0.695, -0.697])), &[-25.38295479858985]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.853, -0.695, -0.697])), &[22.571586913413498, 22.34716597282138, 22.5477411010991, -25.38295479858985]);
}
}

pub mod p217 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, cholesky, item), value, into)]
#[matgrad::hessian(wrt = v, value, into)]
pub fn f(
    v: f64,
    cholesky: &SVector<f64, 33>,
    item: &Vector2<f64>,
    x: &[usize],
    s_before: &Matrix3<f64>,
    all: &Params,
) -> f64 {
    let mut other = (((1.5
        + (s_before[(0, all.count % 3)]) * (s_before[(0, all.count % 3)]))
        .powf(item.x.tanh()))
        .mul_add(cholesky[15], 0.5))
        .to_radians();
    let cholesky = item.len();
    let k: [usize; 3] = [1, 0, 2];
    let mut v1 = v;
    let mut v2 = matgrad::softmax(&Vector3::new(v1, other, v1));
    let v3: Vector2<f64> = Vector2::new(
        if all.gain > 0.2 {
            f64::from(cholesky as u32) * 0.25
        } else {
            ((cholesky + 1) as f64).sqrt()
        },
        if all.on {
            s_before[(cholesky, cholesky.min(2))]
        } else {
            s_before[(2 - cholesky, cholesky)]
        },
    );
    let mut acc: SMatrix<f64, 3, 1> = v2;
    acc *= ((1.5 + acc[cholesky].powi(2)).sqrt()).tanh();
    v + other + v1 + v2.dot(&v2) / 3.0 + acc.norm_squared() + v3[cholesky.min(1)]
        + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.098;
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.698, -0.84, -0.469, 0.014, 0.624, 0.576, -0.322, -0.53, 0.726, -0.884, 0.673, 0.051, -0.26, -0.267, 0.06, 0.548, -0.004, 0.684, 0.324, 0.906, -0.428, -0.248, -0.132, 0.378, -0.493, 0.751, 0.811, -0.726, 0.768, 0.036, -0.821, -0.38, 0.564]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.754, -0.774]);
let a3 = &[1usize, 2usize, 1usize, 1usize, 1usize];
let a4 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.057, 0.62, -0.984, 0.924, 0.938, 0.083, -0.243, -0.738, -0.723]);
let a5 = &Params { gain: -0.498, shift: 0.207, count: 2usize, table: [0.825, -0.798, 0.69, -0.233], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.707, 0.198]), on: false };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-0.25438868446800933]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[2.0160682338546994, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.022792716469296575, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.7707077256784665, 0.754]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[-0.25438868446800933, 2.0160682338546994, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.022792716469296575, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.7707077256784665, 0.754]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[2.0160682338546994]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.022792716469296575, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[-0.7707077256784665, 0.754]);
}
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1, &mut o2);
c.near("what f_value_and_grad_into returns", &r, &[-0.25438868446800933]);
c.near("f_value_and_grad_into", &o0, &[2.0160682338546994]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.022792716469296575, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o2, &[-0.7707077256784665, 0.754]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4, a5), &[0.14479013200692148]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4, a5), &[-0.25438868446800933, 2.0160682338546994, 0.14479013200692148]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_hess_into", &o0, &[0.14479013200692148]);
}
{
let mut o0 = 9.0;
let mut o1 = 9.0;
let r = f_value_grad_hess_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[-0.25438868446800933]);
c.near("f_value_grad_hess_into", &o0, &[2.0160682338546994]);
c.near("f_value_grad_hess_into", &o1, &[0.14479013200692148]);
}
}
}

pub mod p218 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, value)]
pub fn f(
    t2: &SVector<f64, 33>,
    next_s: &SVector<f64, 33>,
    i: f64,
    value: usize,
    item: usize,
) -> f64 {
    let v1 = (*next_s);
    let v2 = ((i + t2[item]) + (v1[(19, 0)])).sin_cos().0;
    let mut v3: f64 = 0.5;
    for j in 0..2 {
        v3 += (((item + 1) as f64).sqrt() + item as f64 * 0.1) * j as f64;
    }
    let (v4, mut v5) = (v3).sin_cos();
    let v6: f64 = (f64::from(value as u32) * 0.25 + (v3 * 1.0_f64).exp_m1());
    let mut v7 = v1.component_div(&v1.map(|e| 1.5 + e * e));
    for v8 in item + 1..v7.len() {
        let mut v9 = (v7 + matgrad::softmax(&v1));
        v9 /= 1.5 + ((0.7 * v5.sin()).asin()).powi(2);
    }
    let mut v14 = {
        for &v10 in v1.iter().rev() {
            let v12: usize = item;
            v7 += ((*next_s) / (1.5 + v7[21] * v7[21]));
        }
        let v13: usize = 0;
        v7[(v13 / 2, 0)]
    };
    v1.dot(&v1) / 33.0 + v2 + v5 + v7.sum() + v14 + v14 + i * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.84, -0.153, -0.23, 0.534, 0.134, 0.449, -0.945, -0.561, -0.345, 0.803, 0.098, -0.789, 0.427, -0.435, -0.266, 0.049, -0.479, 0.585, 0.733, 0.468, 0.638, 0.867, 0.543, 0.845, -0.839, -0.228, -0.31, 0.842, -0.265, -0.787, -0.984, -0.766, -0.86]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.079, 0.957, 0.832, 0.646, -0.441, 0.557, 0.768, -0.569, -0.604, 0.44, 0.488, -0.708, 0.11, -0.157, 0.329, -0.473, 0.328, 0.973, -0.937, -0.714, 0.878, -0.961, -0.194, -0.155, 0.641, 0.439, -0.251, 0.769, 0.795, 0.311, -0.275, -0.14, -0.765]);
let a2 = -0.941;
let a3 = 1usize;
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[12.483889109671827]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.0, 0.04977574956881504, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[12.483889109671827, 0.0, 0.0, 0.0, 0.0, 0.04977574956881504, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p219 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
#[matgrad::hvp(wrt = s, into)]
pub fn f(
    s: f64,
    w: &Params,
    matgrad_item: usize,
    matgrad_total: &[usize],
    t2: usize,
) -> f64 {
    let v1: f64 = (f64::from(t2 as u32) * 0.25 + (t2 as f64));
    let v3: f64 = if matgrad_item >= 1 {
        {
            let v2: f64 = v1;
            v1
        }
    } else {
        v1
    };
    let v4: f64 = if v3 > 0.0 { (v1 * 1.0_f64).atan() } else { (v1 * v1) };
    let mut v5 = v4;
    let mut v6 = v5;
    let v7: f64 = (v3 * SMatrix::<f64, 2, 2>::from_column_slice(&[v6, s, v4, v4]).sum())
        .mul_add(v4, 0.5);
    let v8 = v7;
    v5 + v6 + v7 + v8 + v5 + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.068;
let a1 = &Params { gain: -0.322, shift: -0.67, count: 3usize, table: [-0.242, -0.805, -0.842, -0.784], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.731, -0.812]), on: false };
let a2 = 3usize;
let a3 = &[2usize, 2usize, 2usize, 3usize];
let a4 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[78.79604277716881]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[17.951763307606193]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[17.951763307606193]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, -0.097), &[0.0]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, a2, a3, a4, -0.097, &mut o0);
c.near("f_hvp_into", &o0, &[0.0]);
}
}
}

pub mod p220 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, t2, v), value)]
#[matgrad::hvp(wrt = s, value)]
pub fn f(s: &Vector4<f64>, t2: &Vector2<f64>, v: &Vector3<f64>) -> f64 {
    let v1 = t2.x;
    let v2: f64 = (((-1.5_f64) - 3.0_f64) * 1.0_f64).atan();
    let v3: f64 = ((*v) / (1.5 + v1 * v1))
        .component_div(&Vector3::new(v2, v1, s[2]).map(|e| 1.5 + e * e))
        .sum();
    let mut v4 = 0.0_f64;
    for &v5 in v.iter() {
        let mut v7 = (*t2);
        let v8 = SMatrix::<f64, 2, 3>::from_element(v3);
        let v9;
        if v4.mul_add((v8[(0, 1)]), 0.5) <= (v2 * t2[0]) {
            v9 = v5;
        } else {
            v9 = matgrad::softplus(v3);
        }
        v4 += v9;
    }
    let v10 = vector![v1.mul_add(v2, 0.5), ((* t2).dot(& (* t2)) / 2.0)];
    v3 + v4 + v10.sum() + (t2[1] / (1.5 + v1 * v1)) + v[0] * v[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.685, -0.83, 0.614, 0.572]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.863, -0.954]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.024, 0.106, 0.8]);
c.near("f", &f(a0, a1, a2), &[3.216002110044275]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.0, 0.0, -0.12421956480850539, 0.0, -2.3610907681192477, -0.5085198637365358, 1.239848221486128, 1.2224525518053146, 1.237336753122257]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[3.216002110044275, 0.0, 0.0, -0.12421956480850539, 0.0, -2.3610907681192477, -0.5085198637365358, 1.239848221486128, 1.2224525518053146, 1.237336753122257]);
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808])), &[0.0, 0.0, -0.024421208169392056, 0.0]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.512, 0.445, 0.614, -0.808])), &[3.216002110044275, 0.0, 0.0, -0.12421956480850539, 0.0, 0.0, 0.0, -0.024421208169392056, 0.0]);
}
}

pub mod p221 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (y, grad), value)]
pub fn f(y: &Vector2<f64>, grad: f64, out: f64) -> Vector3<f64> {
    let v1 = if ((*y).dot(&(*y)) / 2.0) >= grad { matgrad::constant(grad) } else { out };
    let mut v2 = SVector::<f64, 4>::zeros();
    for v3 in 0..=4 {
        v2.x = vector![v1, v1, out, grad].angle(&(v2 - v2).add_scalar(0.5));
        v2 /= 1.5 + (f64::tanh(out)).powi(2);
    }
    let mut v4 = 0.0_f64;
    for &v5 in v2.iter().rev() {
        for &v7 in v2.iter().skip(1) {
            let mut v9 = SMatrix::<
                f64,
                2,
                3,
            >::from_rows(
                &[
                    SMatrix::<f64, 1, 3>::from_row_slice(&[v1, v5, v7]),
                    matrix![v4, y.y, v4],
                ],
            );
            v9 -= v9;
        }
        v4 = v4
            .max(
                (y.y - out)
                    .mul_add((if v2[1] > v1 && out > 0.35 { y.x } else { v4 }), 0.5),
            );
    }
    let mut v10: f64 = out;
    let mut v12 = {
        let v11 = 0.3_f64;
        v11.clamp(-0.9, 1.1)
    };
    let v13: [usize; 3] = [2, 1, 1];
    for v14 in (0..3).step_by(2) {
        let v16 = if v12 > (1.5 + v12 * v12).powf(v10.tanh()) {
            let mut v15: f64 = (f64::tanh(v12)).atan2(1.5 + v2[3] * v2[3]);
            (1.5 + ((-2.0_f64) - v12).powi(2)).ln()
        } else {
            (1.5 + (v12 % 0.75) * (v12 % 0.75))
                .powf((if v1 >= 0.6 { v4 } else { v12 }).tanh())
        };
        let v17: Vector2<f64> = Vector2::new(
            (out * 1.0_f64).cos(),
            (out - (v14 as f64)),
        );
        let mut v18: f64 = (v17[1] * v17[1]);
        v18 = (v18 * 0.5 + v12).tanh();
    }
    let v19 = (SMatrix::<f64, 2, 1>::from_row_iterator((*y).iter().map(|e| e * 0.5))
        .add_scalar(3.0))
        .normalize();
    v2 -= (v2 + v2);
    Vector3::new(v10, v10, v19.y)
        .component_mul(&vector![v4, out, v2.w])
        .zip_zip_map(
            &Vector3::new(v19.x, v4, v19[1]),
            &Vector3::new(v10, v1, v4),
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + v2.dot(&v2) / 4.0 + v4 + v10 + v12 + v19.norm_squared()
                + (matgrad::log_softmax(&v19))[(0, 0)] + grad * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.579, 0.27]);
let a1 = -0.066;
let a2 = -0.795;
c.near("f", &f(a0, a1, a2), &[0.4035303934558554, 3.5373519557456414, 3.186448472049138]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.923, -0.449, -0.226])), &[0.0035151535476897443, -4.617113757706738, -0.14049651480286507]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.923, -0.449, -0.226])), &[0.4035303934558554, 3.5373519557456414, 3.186448472049138, 0.0035151535476897443, -4.617113757706738, -0.14049651480286507]);
}
}

pub mod p222 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, step_1, y))]
pub fn f(pulled: SVector<f64, 20>, step_1: Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let mut v1 = f64::sin(step_1[0]);
    let v2 = (pulled - SMatrix::<f64, 20, 1>::repeat(v1).abs());
    let mut v3: SMatrix<f64, 2, 1> = Vector2::new(y[2], 2.0_f64);
    let v5: Vector3<f64> = Vector3::new(
        (2.0_f64 * 1.0_f64).exp_m1(),
        {
            let v4: f64 = 1.5_f64;
            v4
        },
        0.8_f64,
    );
    let v6 = (-(v2[11].mul_add((v5[2] + y[2]), 0.5)).powi(2)).exp2();
    let mut v7 = v3;
    for v8 in 0..v2.len() {
        v7.fill(((v3.perp(&v3)) + v6));
        v7 += SMatrix::<f64, 2, 1>::from_iterator(v7.iter().map(|e| e * 0.5));
    }
    v7 -= Matrix2::new(v7[1], v2[2], v2[6], v5[0]).column_sum();
    let mut v9: f64 = 1.0;
    for v10 in 1..2 {
        let mut v11 = pulled;
        v11 *= (v3[(1, 0)]).tanh();
    }
    v1 + v2.norm_squared() + v3.dot(&v3) / 2.0 + v6 + v7.dot(&v7) / 2.0 + v9 + v9
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.723, -0.706, 0.658, -0.429, 0.308, 0.426, -0.528, -0.812, 0.761, -0.541, -0.885, 0.398, -0.472, 0.474, -0.023, 0.339, 0.245, 0.031, -0.098, 0.237]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.567, 0.024, -0.579]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.096, 0.427, 0.46]);
c.near("f", &f(a0, a1, a2), &[24.271407339895745]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3717921574907259, -2.486207842509274, 0.36268823623608903, -1.932207842509274, -0.45820784250927404, -0.22220784250927406, 1.7994708820312688, -2.698207842509274, 0.447792157490726, -2.156207842509274, -2.844207842509274, 2.302351159909078, -2.018207842509274, -0.12620784250927408, -1.120207842509274, -0.396207842509274, -0.584207842509274, -1.012207842509274, -1.270207842509274, -0.6002078425092741, 13.193454450809808, 0.0, 0.0, 0.427, -0.096, 0.17510644740845477]);
}
}

pub mod p223 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (k, dx, acc))]
#[matgrad::vjp(wrt = (k, dx, acc))]
pub fn f(
    k: &Vector4<f64>,
    dx: f64,
    acc: &Vector3<f64>,
    other: f64,
) -> Result<f64, &'static str> {
    let v1 = (dx * acc.x);
    let v2 = ((Matrix2::new(other, v1, k[3], dx)
        - Matrix2::new(other, other, v1, acc[0])) * 0.2 + Matrix2::identity())
        .try_inverse()
        .ok_or("no value")?;
    let mut v3 = v2[(0, 0)];
    Ok(
        v1 + v2.norm_squared() + v3
            + SMatrix::<f64, 4, 1>::from_column_slice(&[v3, v3, v3, v1])
                .lerp(&(*k), acc[1])
                .add_scalar(3.0)
                .norm() + acc[0] * acc[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.325, -0.677, -0.151, 0.737]);
let a1 = 0.209;
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.795, 0.641, 0.157]);
let a3 = -0.105;
c.near("f", &f(a0, a1, a2, a3).unwrap(), &[8.416668209440015]);
c.near("f_grad", &f_grad(a0, a1, a2, a3).unwrap(), &[0.31626953173459643, 0.29361550913120626, 0.32746782699877225, 0.3825257955476671, -1.2673666367636334, 1.1482895928153027, -2.319458508746276, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.74).unwrap(), &[-0.23403945348360136, -0.21727547675709263, -0.24232619197909147, -0.28306908870527364, 0.9378513112050887, -0.8497342986833241, 1.716399296472244, -0.0]);
}
}

pub mod p224 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = acc, value, into)]
pub fn f(s_before: &Vector4<f64>, acc: &Vector4<f64>) -> Vector3<f64> {
    let mut n = (*s_before);
    let mut n: SMatrix<f64, 4, 1> = matgrad::log_softmax(&n);
    let v1 = matgrad::log_softmax(&(*acc));
    n *= (v1[(0, 0)]).tanh();
    let mut acc = Vector4::new(
        (v1[(1, 0)]).mul_add(v1[0], 0.5),
        ((-0.5_f64) * v1[1]),
        v1[1],
        v1.x,
    );
    acc *= (acc[(1, 0)]).tanh();
    ({
        let s_before = acc.y;
        s_before
    } * Vector3::new(2.0_f64, v1.z, v1[(2, 0)]))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            n.norm_squared()
                + ((acc.iter().map(|v| v * v).sum::<f64>().tanh())
                    / (1.5
                        + (matgrad::log_sum_exp(&acc)) * (matgrad::log_sum_exp(&acc))))
                + s_before[0] * s_before[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.014, 0.616, 0.312, 0.408]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.786, -0.949, -0.282, 0.404]);
c.near("f", &f(a0, a1), &[9.1511723217399, 6.39360084412307, 6.39360084412307]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.241, 0.998, -0.043])), &[-1.037605677109874, 1.014928440013116, 0.5209587840854496, -0.4982815469886916]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.241, 0.998, -0.043])), &[9.1511723217399, 6.39360084412307, 6.39360084412307, -1.037605677109874, 1.014928440013116, 0.5209587840854496, -0.4982815469886916]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.241, 0.998, -0.043]), &mut o0);
c.near("f_vjp_into", &o0, &[-1.037605677109874, 1.014928440013116, 0.5209587840854496, -0.4982815469886916]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.241, 0.998, -0.043]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[9.1511723217399, 6.39360084412307, 6.39360084412307]);
c.near("f_value_and_vjp_into", &o0, &[-1.037605677109874, 1.014928440013116, 0.5209587840854496, -0.4982815469886916]);
}
}
}

pub mod p225 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, grad), value, into)]
#[matgrad::differential(wrt = (matgrad_item, grad), value, into)]
pub fn f(
    matgrad_item: &[f64],
    grad: [f64; 20],
    next_s: usize,
    lu: bool,
    cholesky: usize,
) -> f64 {
    let mut v1: usize = 0;
    for _ in 0..2 {
        v1 <<= 2;
    }
    v1 %= 3;
    let mut v2 = Vector3::new(
            grad[cholesky % 20],
            matgrad_item[cholesky + 15],
            matgrad_item[7],
        )
        .fixed_rows::<2>(0)
        .into_owned();
    let mut matgrad_item = {
        let t1: f64 = f64::from(v1 as u32) * 0.25;
        let (cholesky, mut column) = ((t1 - v2[1]), t1);
        (v2)[(1, v1 % 1)]
    };
    let mut lu: usize = 2;
    lu >>= 2;
    lu %= 4;
    let cholesky: Vector2<f64> = Vector2::new(
        ((lu as f64) * ((lu + 1) as f64).sqrt()),
        (f64::from(lu as u32) * 0.25 * 1.0_f64).abs(),
    );
    let v3: f64 = (cholesky[0] + cholesky[0]);
    let mut v4 = v3;
    let mut i = {
        let g = Vector3::new(grad[lu], v4, matgrad_item);
        cholesky.insert_row(2, v4).add_scalar(3.0).norm()
    };
    v2.sum() + matgrad_item + v4 + i + i + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.064, -0.586, -0.778, 0.462, -0.163, 0.601, 0.029, -0.336, 0.347, -0.765, -0.7, -0.668, 0.059, 0.288, -0.367, 0.025, -0.3, -0.258, -0.272, -0.347];
let a1 = [0.207, -0.272, 0.103, -0.423, 0.453, -0.472, 0.97, -0.503, -0.416, 0.573, -0.026, 0.022, -0.826, -0.052, -0.555, 0.129, -0.289, 0.231, 0.189, 0.419];
let a2 = 2usize;
let a3 = true;
let a4 = 1usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[9.464000845413263]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[-0.272, 1.207, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[9.464000845413263]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[-0.272, 1.207, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &[-0.094, -0.117, -0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04, 0.193], &[0.638, -0.083, 0.953, -0.069, -0.314, -0.38, 0.086, -0.137, 0.745, -0.728, 0.633, 0.91, 0.595, -0.78, 0.08, 0.844, -0.692, -0.802, -0.237, 0.276]), &[-1.143717]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &[-0.094, -0.117, -0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04, 0.193], &[0.638, -0.083, 0.953, -0.069, -0.314, -0.38, 0.086, -0.137, 0.745, -0.728, 0.633, 0.91, 0.595, -0.78, 0.08, 0.844, -0.692, -0.802, -0.237, 0.276]), &[9.464000845413263, -1.143717]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, a4, &[-0.094, -0.117, -0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04, 0.193], &[0.638, -0.083, 0.953, -0.069, -0.314, -0.38, 0.086, -0.137, 0.745, -0.728, 0.633, 0.91, 0.595, -0.78, 0.08, 0.844, -0.692, -0.802, -0.237, 0.276], &mut o0);
c.near("f_diff_into", &o0, &[-1.143717]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, a3, a4, &[-0.094, -0.117, -0.146, -0.856, 0.382, 0.162, 0.192, -0.939, 0.895, -0.212, -0.139, -0.14, -0.679, 0.949, -0.111, -0.356, -0.435, 0.419, -0.04, 0.193], &[0.638, -0.083, 0.953, -0.069, -0.314, -0.38, 0.086, -0.137, 0.745, -0.728, 0.633, 0.91, 0.595, -0.78, 0.08, 0.844, -0.692, -0.802, -0.237, 0.276], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[9.464000845413263]);
c.near("f_value_and_diff_into", &o0, &[-1.143717]);
}
}
}

pub mod p228 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (pulled, dx))]
#[matgrad::hessian(wrt = pulled)]
pub fn f(
    whole: &Vector2<f64>,
    pulled: &Vector4<f64>,
    dx: &Vector4<f64>,
    i: &Matrix3<f64>,
    all: usize,
    t2: &Matrix3<f64>,
) -> f64 {
    let i = SMatrix::<
        f64,
        4,
        1,
    >::from_column_slice(
        &[
            (pulled[(2, 0)]).atan2(1.5 + (t2[(0, all % 3)]) * (t2[(0, all % 3)])),
            {
                let column = i.m33;
                column
            },
            (1.5 + whole[0].powi(2)).log2(),
            matgrad::log_sigmoid((i[(0, 0)])),
        ],
    );
    let mut y = (Matrix2::new(pulled[3], pulled[1], i[1], t2.m22)
        + SMatrix::<
            f64,
            2,
            2,
        >::from_rows(
            &[
                matrix![i[2], i[(1, 0)]],
                SMatrix::<f64, 1, 2>::from_column_slice(&[dx.z, t2[(0, 0)]]),
            ],
        ))
        .symmetric_part();
    let mut v2 = {
        let whole = pulled.len();
        let v1 = y;
        (-v1[(whole.min(1), 0)])
    };
    let mut t2 = (1.5
        + ((v2 + (y[(1, all.min(1))])).sin()) * ((v2 + (y[(1, all.min(1))])).sin()))
        .powf(i[1].tanh());
    let v3: f64 = ((all as f64) + all as f64 * 0.1);
    i.norm_squared() + y.norm_squared() + v2 + t2 + v3
        + (if ((*dx).dot(&i) / 4.0) <= 0.6 { (y)[(all % 2, 1)] } else { v3 })
        + pulled[0] * pulled[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.222, -0.179]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.712, -0.782, 0.559, 0.53]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.322, 0.461, 0.398, 0.828]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.695, 0.432, 0.862, 0.846, -0.855, 0.377, 0.714, 0.319, -0.861]);
let a4 = 3usize;
let a5 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.617, -0.65, 0.516, -0.571, -0.372, 0.643, 0.9, -0.79, 0.941]);
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[11.651674921984668]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.782, -3.295752004860258, 0.28230320932081715, 2.3232032589920033, 0.0, 0.0, -2.583752004860258, 0.0]);
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4, a5), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.8287397189641688, 0.0, 0.0, 0.0, 0.0, 0.3953879685577199, 0.0, 0.0, 0.0, 0.0, 2.0]);
}
}

pub mod p229 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = cholesky)]
#[matgrad::vjp(wrt = cholesky)]
pub fn f(
    value: Vector4<f64>,
    cholesky: &Vector4<f64>,
    cotangent: &[f64; 17],
) -> SMatrix<f64, 1, 2> {
    let mut v1 = SMatrix::<f64, 3, 3>::from_element(cotangent[3])
        .fixed_view::<2, 2>(0, 0)
        .into_owned();
    let v2: f64 = cotangent[5].atan2(1.5 + v1.m11 * v1.m11);
    let mut v3 = value.lerp(&((*cholesky) - (*cholesky)), (v2 * v2));
    let value = (0.01 * v3[0]).to_degrees();
    let mut sum_4 = 0.0;
    for k in v1.row_iter() {
        let matgrad_item: [usize; 3] = [0, 2, 1];
        sum_4 += (0.01 * (v1.sum())).to_degrees();
    }
    let v5: f64 = (cotangent[16]
        + {
            let k: f64 = cotangent[4];
            k
        });
    let mut cotangent = (vector![v5, sum_4, sum_4].cross_matrix()
        * (1.5 + cotangent[14].powi(2)).acosh());
    let v = if v5 > 0.0 { sum_4 } else { cotangent[(2, 0)] };
    matrix![v, v3.y]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1.norm_squared() + v2 + v3.sum() + value + sum_4 + cotangent.sum() + v + v5
                + cholesky[0] * cholesky[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.493, 0.832, -0.94, 0.129]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.121, 0.942, 0.807, -0.045]);
let a2 = &[-0.887, 0.68, 0.48, -0.413, 0.938, 0.742, -0.919, 0.577, 0.795, 0.255, 0.998, -0.139, 0.485, -0.604, -0.18, 0.512, 0.704];
c.near("f", &f(a0, a1, a2), &[-3.4455656585545293, -0.8658743008802123]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[6.3108305061675525, -4.061376441787527, -0.5216842350916038, -0.0, -0.0, 1.7747279999999999, 0.22796399999999997, 0.0, 0.0, 0.22796399999999997, 0.029282, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.432, -0.077])), &[-0.47947799999999996, -0.061589, -0.0, -0.0]);
}
}

pub mod p230 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k, value)]
#[matgrad::gauss_newton(wrt = k)]
pub fn f(
    grad: &Vector4<f64>,
    k: &Vector3<f64>,
    matgrad_item: &SVector<f64, 17>,
    t2: &Matrix3<f64>,
) -> f64 {
    let acc = t2[(1, 1)];
    let mut v1 = 0.25_f64;
    for (&v2, &v3) in grad.iter().zip(grad.iter().skip(1)) {
        let mut v4 = {
            let acc = (v3 * acc);
            (*k).sum()
        };
        let x = ((Matrix2::new(matgrad_item[6], 3.0_f64, v1, k[1])
            .component_div(
                &Matrix2::new(matgrad_item[1], t2[(0, 0)], acc, t2[(1, 2)])
                    .map(|e| 1.5 + e * e),
            )) * 0.2 + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        v4 += (x * (Vector2::new(x[(1, 0)], v2))).norm_squared() * 0.1;
        v4 += v4.atan2(1.5 + v4 * v4);
    }
    let mut sum_5 = 0.0;
    for matgrad_item in 0..5 {
        sum_5 += matgrad::log_sigmoid(v1);
    }
    let matgrad_total: f64 = (t2[(1, 0)] * (t2[(1, 1)] + acc));
    let next_s = (*k).sum();
    let mut v6 = (((*t2).tr_mul(&(*t2)) - ((*t2) - (*t2))))[(0, 1)];
    v1 + sum_5 + matgrad_total + next_s + v6 + v1 + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.787, 0.029, 0.073, -0.907]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.637, -0.783, -0.454]);
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.083, -0.657, 0.08, 0.142, -0.332, -0.786, 0.388, 0.78, -0.756, 0.292, -0.747, 0.774, 0.951, -0.186, 0.569, -0.364, -0.163]);
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.476, 0.532, 0.806, -0.24, 0.519, 0.444, -0.314, -0.474, 0.375]);
c.near("f", &f(a0, a1, a2, a3), &[-2.406520099394218]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.21699999999999997, 1.637, 1.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[-2.406520099394218, 0.21699999999999997, 1.637, 1.0]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[2.8956694943941788, -0.5222148615685452, -3.939473402708335, -2.406520099394218, 0.047088999999999985, 0.35522899999999996, 0.21699999999999997, 0.35522899999999996, 2.679769, 1.637, 0.21699999999999997, 1.637, 1.0]);
}
}

pub mod p231 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = i, into)]
pub fn f(i: &SVector<f64, 17>) -> f64 {
    let mut next_s = ((*i).add_scalar(i[3]).norm_squared() / 17.0).max(0.1);
    let mut i = matrix![
        0.8_f64, i[(0, 0)], 1.25_f64.powi(3).tanh(); ((* i).dot(& (* i)) / 17.0), (* i)
        .iter().map(| v | v * v).sum::< f64 > ().tanh(), (next_s + i[8])
    ];
    let v1 = if !((1.5 + (i[(1, 1)]).powi(2)).cbrt() >= (i[(1, 1)]).min(0.4)) {
        let mut whole: usize = 4;
        for _ in 0..2 {
            whole |= 1;
        }
        whole %= 5;
        SMatrix::<f64, 3, 3>::from_fn(|r0, c0| i[(0, 1)] * (r0 + c0) as f64 * 0.1)
            .map(|next_s| (i.dot(&i) / 6.0) * next_s)
    } else {
        SMatrix::<f64, 3, 3>::from_fn(|r0, c0| i[(1, 0)] * (r0 + c0) as f64 * 0.1)
            .zip_map(&SMatrix::<f64, 3, 3>::repeat(next_s), |p, q| p * q.sin())
    };
    next_s + i.norm_squared() + v1.dot(&v1) / 9.0 + (v1.m32 * next_s)
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.304, 0.836, -0.63, -0.554, 0.561, 0.444, 0.583, -0.759, 0.076, 0.439, -0.174, 0.991, 0.921, -0.089, -0.096, -0.806, -0.395]);
c.near("f", &f(a0), &[3.8172268288777436]);
c.near("f_grad", &f_grad(a0), &[-0.8809813013349374, 0.1581827569729939, -0.3962790934475564, -2.755851304674564, 0.05417388325836133, 0.009922835168863109, 0.062494593155531915, -0.44506871057187497, 1.1834068749637847, 0.008031764737687972, -0.22381347012438385, 0.21680594033942313, 0.1903309543029712, -0.19166527279440654, -0.19431277139805173, -0.46284477262492124, -0.30739878318232494]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, &mut o0);
c.near("f_grad_into", &o0, &[-0.8809813013349374, 0.1581827569729939, -0.3962790934475564, -2.755851304674564, 0.05417388325836133, 0.009922835168863109, 0.062494593155531915, -0.44506871057187497, 1.1834068749637847, 0.008031764737687972, -0.22381347012438385, 0.21680594033942313, 0.1903309543029712, -0.19166527279440654, -0.19431277139805173, -0.46284477262492124, -0.30739878318232494]);
}
}
}

pub mod p232 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_item, value), value, into)]
#[matgrad::differential(wrt = (matgrad_item, value), value, into)]
pub fn f<const N: usize>(
    matgrad_item: &SVector<f64, N>,
    value: &SVector<f64, 20>,
    cotangent: &[f64; 20],
    next_s: &[f64; 4],
) -> f64 {
    let other = (*matgrad_item);
    let mut v1 = {
        let mut i = (SMatrix::<
            f64,
            2,
            2,
        >::from_column_slice(&[other[(1, 0)], cotangent[1], value[(5, 0)], next_s[0]])
            .component_div(
                &Matrix2::new(other[11], next_s[1], other[2], other[9])
                    .map(|e| 1.5 + e * e),
            )
            - (Matrix2::new(other[10], cotangent[9], value[(1, 0)], cotangent[17]) * 0.2
                + SMatrix::<f64, 2, 2>::identity() * 2.0)
                .lu()
                .solve(&Matrix2::new(next_s[1], other[1], other[11], next_s[0]))
                .unwrap());
        for grad in i.column_iter() {
            let i: f64 = next_s[3];
        }
        ((other[8] + (other[(17, 0)]))
            - (if next_s[0] > next_s[2] || other[1] > 0.4 {
                other[9]
            } else {
                other[10]
            }))
    };
    let v2: Vector2<f64> = Vector2::new(
        (next_s[3] + cotangent[13]),
        (next_s[0] - next_s[2]),
    );
    let mut v3 = [(v1 + v2[1]), v2.x, cotangent[14]];
    let mut sum_6 = 0.0;
    for v4 in 0..=N {
        let v5: [usize; 3] = [1, 0, 0];
        sum_6 += v3[v4 % 3];
    }
    v3[1] = v3.iter().map(|v7| v7 * v7).sum::<f64>();
    v3[2] += sum_6;
    let matgrad_item;
    if v3[0].hypot(1.0 + v2[1] * v2[1]) > -0.3 {
        matgrad_item = cotangent[11];
    } else {
        matgrad_item = (v3[0] + v1);
    }
    if {
        let v8 = matgrad_item;
        v8
    } <= 0.1
    {
        sum_6 += (-sum_6);
    } else if other.sum() <= 0.1 || v2[1] > 0.4 {
        let mut sum_11 = 0.0;
        for v9 in (0..N).rev() {
            sum_11
                += ((*value).map(|v10| sum_6 * v10).transpose()
                    * (*value).map(|v10| sum_6 * v10))
                    .to_scalar()
                    .tanh();
        }
        sum_6 = v1;
    }
    v1 + sum_6 + matgrad_item
        + (sum_6 / (1.5 + (v2.y - matgrad_item) * (v2.y - matgrad_item)))
        + value[0] * value[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.331, 0.189, 0.014, 0.935, -0.063, -0.911, -0.073, -0.098, 0.41, -0.429, 0.156, 0.608, -0.282, -0.22, -0.834, -0.581, 0.079, -0.406]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.182, -0.613, 0.311, 0.454, -0.96, -0.75, -0.083, 0.438, 0.012, -0.943, 0.041, 0.678, 0.951, 0.496, 0.135, 0.594, -0.935, 0.217, -0.136, 0.938]);
let a2 = &[0.078, -0.085, -0.625, -0.16, 0.272, -0.972, -0.137, 0.216, -0.1, -0.34, 0.174, -0.518, -0.876, -0.388, -0.313, -0.334, 0.097, 0.929, -0.746, -0.127];
let a3 = &[-0.145, 0.996, 0.578, -0.757];
c.near("f", &f::<18>(a0, a1, a2, a3), &[-0.781566]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, -0.613, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3), &[-0.781566, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, -0.613, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
c.near("f_grad_into", &o1, &[-0.613, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 18, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-0.781566]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
c.near("f_value_and_grad_into", &o1, &[-0.613, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_diff", &f_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.81, -0.438, -0.058, 0.704, 0.019, 0.355, 0.768, 0.204, -0.3, -0.219, -0.695, -0.814, -0.054, -0.389, -0.707, 0.493, -0.763, -0.861]), &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017, -0.422, -0.804, 0.438, 0.031, -0.122, 0.691, -0.507, 0.82, 0.262, 0.913, 0.905, -0.77, 0.954, 0.917, 0.067, -0.988])), &[0.06418999999999991]);
c.near("f_value_and_diff", &f_value_and_diff::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.81, -0.438, -0.058, 0.704, 0.019, 0.355, 0.768, 0.204, -0.3, -0.219, -0.695, -0.814, -0.054, -0.389, -0.707, 0.493, -0.763, -0.861]), &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017, -0.422, -0.804, 0.438, 0.031, -0.122, 0.691, -0.507, 0.82, 0.262, 0.913, 0.905, -0.77, 0.954, 0.917, 0.067, -0.988])), &[-0.781566, 0.06418999999999991]);
{
let mut o0 = 9.0;
let r = f_diff_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.81, -0.438, -0.058, 0.704, 0.019, 0.355, 0.768, 0.204, -0.3, -0.219, -0.695, -0.814, -0.054, -0.389, -0.707, 0.493, -0.763, -0.861]), &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017, -0.422, -0.804, 0.438, 0.031, -0.122, 0.691, -0.507, 0.82, 0.262, 0.913, 0.905, -0.77, 0.954, 0.917, 0.067, -0.988]), &mut o0);
c.near("f_diff_into", &o0, &[0.06418999999999991]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.81, -0.438, -0.058, 0.704, 0.019, 0.355, 0.768, 0.204, -0.3, -0.219, -0.695, -0.814, -0.054, -0.389, -0.707, 0.493, -0.763, -0.861]), &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.818, 0.158, -0.521, 0.017, -0.422, -0.804, 0.438, 0.031, -0.122, 0.691, -0.507, 0.82, 0.262, 0.913, 0.905, -0.77, 0.954, 0.917, 0.067, -0.988]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-0.781566]);
c.near("f_value_and_diff_into", &o0, &[0.06418999999999991]);
}
}
}

pub mod p233 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = value, into)]
pub fn f<const N: usize>(
    s: &SVector<f64, N>,
    value: f64,
    matgrad_item: usize,
    n: f64,
) -> Matrix2<f64> {
    const K1: f64 = 2.0_f64;
    let mut v = SMatrix::<f64, 2, 3>::from_fn(|r0, c0| K1 * (r0 + c0) as f64 * 0.1);
    let s = if K1 > 0.0 { v[(1, 0)] } else { n };
    const K2: f64 = 0.1_f64;
    let mut v3: f64 = if K2 > 0.35 { matgrad_item as f64 * 0.1 } else { K1 };
    let mut whole: usize = matgrad_item % 3;
    whole >>= 1;
    whole %= 3;
    SMatrix::<
        f64,
        2,
        2,
    >::from_iterator(
        Matrix2::new(v[(whole % 2, 2)], v[(0, 0)], s, v3).iter().map(|e| e * 0.5),
    )
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            v.sum() + s + (if v3 > 0.0 { s } else { (v.dot(&v) / 6.0) }) + value * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.389, 0.685, 0.514, 0.977, -0.183, -0.877, 0.425, 0.481, 0.178, -0.102, -0.407, 0.004, 0.483, 0.986, 0.133, -0.087, 0.695, 0.003]);
let a1 = -0.487;
let a2 = 1usize;
let a3 = 0.333;
c.near("f", &f::<18>(a0, a1, a2, a3), &[2.2539000000000007, 2.1539000000000006, 2.0539000000000005, 3.0539000000000005]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.247, 0.035, 0.03, 0.137])), &[-0.013499999999999998]);
{
let mut o0 = 9.0;
let r = f_vjp_into::<18>(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.247, 0.035, 0.03, 0.137]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.013499999999999998]);
}
}
}

pub mod p235 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = dx)]
#[matgrad::vjp(wrt = (dx, value), value)]
pub fn f(dx: &Vector3<f64>, value: f64, cotangent: &[f64; 4]) -> Vector3<f64> {
    let mut n = vector![cotangent[3], value, value];
    let mut other: f64 = ((value * cotangent[3]) - (cotangent[1] * n[(1, 0)]));
    let mut v1: SMatrix<f64, 2, 2> = SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[other, cotangent[2], cotangent[1], n[0]]);
    n.cross(&Vector3::new(other, dx[0], other)).scale((-n[(1, 0)]))
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            n.dot(&n) / 3.0 + other + v1.norm_squared()
                + (cotangent[0] * v1[(1, 0)]).atan() + value * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.766, 0.582, -0.844]);
let a1 = 0.116;
let a2 = &[0.307, -0.959, 0.565, 0.161];
c.near("f", &f(a0, a1, a2), &[1.1862730413220413, 1.1783921312420411, 1.1651563363620412]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[2.07672051585261, -0.005797969693868095, 0.0, 0.0, 0.000529856912, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.753, 0.693, 0.281])), &[0.004884412, 0.0, 0.0, 3.297523746853334]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.753, 0.693, 0.281])), &[1.1862730413220413, 1.1783921312420411, 1.1651563363620412, 0.004884412, 0.0, 0.0, 3.297523746853334]);
}
}

pub mod p236 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (s, grad), value)]
#[matgrad::hvp(wrt = s, value)]
pub fn f(s: &Vector3<f64>, grad: &Vector4<f64>, matgrad_item: &Matrix3<f64>) -> f64 {
    let v1: SMatrix<f64, 3, 3> = ((*matgrad_item).transpose()
        * (*matgrad_item).transpose().transpose()
        + SMatrix::<f64, 3, 3>::from_diagonal_element(2.0))
        .cholesky()
        .expect("positive definite")
        .solve(&(*matgrad_item));
    let mut v2: f64 = (matgrad_item[(1, 0)] + matgrad_item[(2, 0)]);
    for v4 in matgrad_item.column_iter() {
        let v5 = (*s);
        let v3 = ((Matrix2::new(v1[(2, 2)], s.x, v2, matgrad_item[(2, 2)])) * 0.2
            + Matrix2::identity() * 2.0)
            .try_inverse()
            .unwrap();
        v2
            += (v3 * (Vector2::new(v1.m32, v4[1]).map(matgrad::sigmoid))).norm_squared()
                * 0.1;
        v2
            += v5
                .metric_distance(
                    &v5.zip_map(&v4.into_owned(), |p, q| p * q.sin()).add_scalar(4.0),
                );
    }
    let mut v7 = SMatrix::<f64, 3, 1>::zeros();
    s.dot(s) / 3.0 + v1.norm_squared() + v2 + v7.dot(&v7) / 3.0 + v7.y
        + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.839, -0.17, 0.085]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.663, -0.226, 0.241, -0.174]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.057, -0.741, -0.667, -0.708, -0.146, 0.785, -0.209, 0.698, 0.618]);
c.near("f", &f(a0, a1, a2), &[18.302301602445972]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-1.186868265637458, -2.1916134105307163, -1.3404700347643497, -0.226, 0.663, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[18.302301602445972, -1.186868265637458, -2.1916134105307163, -1.3404700347643497, -0.226, 0.663, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.285, -0.62, 0.311])), &[-0.30117853678184325, -0.6516399460065347, 0.44705991436366543]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.285, -0.62, 0.311])), &[18.302301602445972, -1.186868265637458, -2.1916134105307163, -1.3404700347643497, -0.30117853678184325, -0.6516399460065347, 0.44705991436366543]);
}
}

pub mod p237 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, value, into)]
#[matgrad::hvp(wrt = s_before, value, into)]
pub fn f(
    v: &[f64; 33],
    s_before: &Vector3<f64>,
    matgrad_item: &DMatrix<f64>,
    x: &DVector<f64>,
    y: f64,
    t1: usize,
) -> f64 {
    let cholesky = f64::from(t1 as u32) * 0.25;
    let s_before = (*s_before).add_scalar(3.0).norm();
    let v2: f64 = (0..t1).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut sum_4 = 0.0;
    for v3 in 0..matgrad_item.ncols() {
        sum_4 += (((0.5 * s_before.sin()).tan()) * (y.tanh().sinh()));
    }
    for &matgrad_item in x.iter() {
        let mut v5 = SMatrix::<f64, 2, 1>::zeros();
        let mut value: usize = 0;
        value >>= 2;
        value %= 3;
        v5 = v5 * 0.5 + (v5.add_scalar(3.0)).normalize();
    }
    let v6: f64 = (0..t1).map(|j| j as f64 * 0.1).sum::<f64>();
    s_before + sum_4 + v6
        + (if v2 > 0.35 {
            (-0.3_f64)
        } else {
            v6.hypot(
                1.0
                    + (x.fixed_rows::<2>(t1).norm_squared())
                        * (x.fixed_rows::<2>(t1).norm_squared()),
            )
        }) + s_before * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[0.009, 0.533, 0.067, 0.953, -0.688, 0.487, -0.772, 0.701, 0.929, 0.107, -0.512, -0.422, 0.07, 0.535, 0.685, -0.863, -0.07, 0.082, -0.76, -0.734, -0.964, -0.591, -0.262, -0.641, 0.844, -0.176, -0.82, 0.183, 0.832, 0.196, -0.664, -0.262, -0.232];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.148, 0.517, -0.682]);
let a2 = &DMatrix::from_column_slice(3, 20, &[-0.381, -0.778, -0.803, -0.152, -0.717, 0.488, -0.336, 0.66, 0.232, -0.725, 0.97, 0.885, -0.499, -0.413, 0.043, 0.803, 0.901, 0.652, -0.728, 0.686, 0.475, -0.86, 0.469, -0.727, 0.581, -0.905, 0.569, 0.487, 0.979, -0.442, 0.759, 0.274, -0.067, 0.66, 0.953, 0.97, -0.162, -0.486, 0.707, -0.824, 0.145, -0.373, 0.772, -0.032, -0.082, -0.162, 0.172, 0.752, 0.146, 0.187, 0.957, -0.004, 0.436, 0.106, 0.84, -0.689, -0.844, -0.159, 0.643, 0.288]);
let a3 = &DVector::from_column_slice(&[-0.091, -0.706, 0.805, -0.918, -0.373, 0.25, -0.831, -0.646, 0.488, 0.828, 0.854, -0.104, -0.321, -0.525, -0.739, 0.015, -0.541]);
let a4 = -0.105;
let a5 = 5usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[8.490508054973448]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.3847914033799761, 0.4298956053644777, 0.28333750731727586]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[8.490508054973448, 0.3847914033799761, 0.4298956053644777, 0.28333750731727586]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_grad_into", &o0, &[0.3847914033799761, 0.4298956053644777, 0.28333750731727586]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[8.490508054973448]);
c.near("f_value_and_grad_into", &o0, &[0.3847914033799761, 0.4298956053644777, 0.28333750731727586]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.166, 0.435, -0.339])), &[-0.046721981540060124, 0.023642224232656127, -0.06089955932052207]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.166, 0.435, -0.339])), &[8.490508054973448, 0.3847914033799761, 0.4298956053644777, 0.28333750731727586, -0.046721981540060124, 0.023642224232656127, -0.06089955932052207]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.166, 0.435, -0.339]), &mut o0);
c.near("f_hvp_into", &o0, &[-0.046721981540060124, 0.023642224232656127, -0.06089955932052207]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.166, 0.435, -0.339]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[8.490508054973448]);
c.near("f_value_grad_hvp_into", &o0, &[0.3847914033799761, 0.4298956053644777, 0.28333750731727586]);
c.near("f_value_grad_hvp_into", &o1, &[-0.046721981540060124, 0.023642224232656127, -0.06089955932052207]);
}
}
}

pub mod p238 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = (i, g))]
#[matgrad::vjp(wrt = (i, g))]
pub fn f(
    i: &Vector4<f64>,
    g: f64,
    cotangent: &[usize; 17],
    k: SVector<f64, 20>,
    s_before: Matrix3<f64>,
) -> SMatrix<f64, 1, 2> {
    let mut sum_2 = 0.0;
    for v1 in 1..20 {
        let g: Vector2<f64> = Vector2::new(v1 as f64 * 0.1, s_before[(1, 0)]);
        sum_2
            += ((g.y * i[cotangent[7]])
                / (1.5
                    + ((s_before[(v1 % 3, 0)]) - (k[cotangent[v1.min(16)]]))
                        * ((s_before[(v1 % 3, 0)]) - (k[cotangent[v1.min(16)]]))));
    }
    let mut v3 = (SMatrix::<
        f64,
        4,
        4,
    >::from_fn(|r0, c0| s_before[(1, 1)] * (r0 + c0) as f64 * 0.1)
        .diagonal()
        .add_scalar(3.0))
        .normalize();
    let k: f64 = v3.z;
    let matgrad_item = (s_before[(1, 2)]
        * s_before.iter().map(|v| v * v).sum::<f64>().tanh());
    (s_before + s_before).fixed_view::<1, 2>(2, 0).into_owned()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            i.dot(i) / 4.0 + sum_2 + v3.dot(&v3) / 4.0 + k + matgrad_item + v3.z
                + g * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.654, -0.918, 0.298, -0.451]);
let a1 = -0.469;
let a2 = &[1usize, 2usize, 0usize, 0usize, 3usize, 3usize, 1usize, 1usize, 2usize, 0usize, 0usize, 1usize, 2usize, 1usize, 2usize, 2usize, 3usize];
let a3 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.197, 0.785, 0.224, -0.624, -0.986, 0.096, -0.622, 0.884, 0.561, 0.122, 0.528, 0.651, 0.893, -0.705, -0.093, 0.025, 0.299, 0.536, -0.908, -0.379]);
let a4 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.296, -0.742, -0.664, -0.877, 0.36, 0.809, 0.51, -0.875, 0.057]);
c.near("f", &f(a0, a1, a2, a3, a4), &[6.112650877630326, 9.058650877630326]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4), &[0.327, 0.327, -7.869991984180198, -7.869991984180198, 0.149, 0.149, -0.2255, -0.2255, 0.3, 0.3]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.736, -0.136])), &[0.19619999999999999, -4.721995190508119, 0.0894, -0.1353, 0.18]);
}
}

pub mod p239 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cotangent, value, into)]
#[matgrad::differential(wrt = cotangent, value, into)]
pub fn f<const N: usize>(
    cotangent: &SVector<f64, N>,
    n: f64,
    k: &SVector<f64, 17>,
    lu: &[usize; 17],
) -> f64 {
    let n = if (k[lu[7]] * n) > 0.1 || k[6] > 0.4 {
        (SMatrix::<f64, N, 1>::repeat(k[8]) + (*cotangent))
    } else {
        (*cotangent).component_mul(&(*cotangent))
    };
    let v2 = if n[4].hypot(1.0 + n[4] * n[4]) > n[4] {
        let v1 = lu.len();
        k[lu[14]]
    } else {
        (if n[(1, 0)] <= 0.1 { (-n[lu[14]]) } else { n[3] })
    };
    let mut grad = ((v2 + v2) * k[lu[7]])
        .atan2(
            1.5
                + (SMatrix::<f64, N, 1>::repeat(v2).magnitude_squared().sqrt().tanh())
                    * (SMatrix::<f64, N, 1>::repeat(v2)
                        .magnitude_squared()
                        .sqrt()
                        .tanh()),
        );
    let v3 = (((n[(4, 0)]) * v2) * Vector2::new(grad, n[lu[13]]).insert_row(0, grad));
    let v4: f64 = (v3.y * k[13]);
    let mut v5 = (*k);
    let acc: Vector2<f64> = Vector2::new(k[12], k[16]);
    let acc = acc;
    n.dot(&n) / 5.0 + grad + v4 + v5.sum() + acc.sum()
        + (1.5 + (v5[13].min(0.4)) * (v5[13].min(0.4))).powf(acc.y.tanh())
        + cotangent[0] * cotangent[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.439, -0.797, 0.805, -0.612, 0.526]);
let a1 = -0.282;
let a2 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.884, 0.654, 0.6, -0.132, -0.788, 0.836, 0.967, 0.091, -0.401, 0.698, 0.178, -0.745, 0.897, -0.495, -0.452, 0.922, -0.837]);
let a3 = &[0usize, 1usize, 2usize, 1usize, 0usize, 3usize, 3usize, 2usize, 0usize, 1usize, 0usize, 2usize, 2usize, 2usize, 0usize, 1usize, 2usize];
c.near("f", &f::<5>(a0, a1, a2, a3), &[1.5959183223213402]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[-0.7818, -0.040200000000000014, 0.16160000000000002, -0.4052, -0.13036864823073657]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[1.5959183223213402, -0.7818, -0.040200000000000014, 0.16160000000000002, -0.4052, -0.13036864823073657]);
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[-0.7818, -0.040200000000000014, 0.16160000000000002, -0.4052, -0.13036864823073657]);
}
{
let mut o0 = SMatrix::<f64, 5, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<5>(a0, a1, a2, a3, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.5959183223213402]);
c.near("f_value_and_grad_into", &o0, &[-0.7818, -0.040200000000000014, 0.16160000000000002, -0.4052, -0.13036864823073657]);
}
c.near("f_diff", &f_diff::<5>(a0, a1, a2, a3, &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903])), &[0.1539792893523551]);
c.near("f_value_and_diff", &f_value_and_diff::<5>(a0, a1, a2, a3, &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903])), &[1.5959183223213402, 0.1539792893523551]);
{
let mut o0 = 9.0;
let r = f_diff_into::<5>(a0, a1, a2, a3, &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903]), &mut o0);
c.near("f_diff_into", &o0, &[0.1539792893523551]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<5>(a0, a1, a2, a3, &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.124, 0.81, -0.836, -0.264, -0.903]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[1.5959183223213402]);
c.near("f_value_and_diff_into", &o0, &[0.1539792893523551]);
}
}
}

pub mod p240 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = pulled, value)]
pub fn f<const N: usize>(
    matgrad_item: SVector<f64, N>,
    pulled: &SVector<f64, 20>,
    all: &[f64; 20],
    column: usize,
    whole: usize,
    acc: &Params,
) -> Matrix2<f64> {
    let mut v1 = 0.25_f64;
    for v2 in 0..20 {
        let mut v3 = v1;
        v3 /= 1.5 + (v1).powi(2);
    }
    let v4: SMatrix<f64, N, 1> = (matgrad_item - matgrad_item);
    let v5 = column as f64 * 0.1;
    let v6: usize = whole % 4;
    let mut v9 = {
        let (v7, mut v8) = ((1.5 + (v5.hypot(1.0 + v4[2] * v4[2])).powi(2)).recip())
            .sin_cos();
        v4.sum()
    };
    let mut sum_11 = 0.0;
    for v10 in 0..20 {
        sum_11 += (1.5 + v9.powi(2)).powi(-1);
    }
    let v14: SMatrix<f64, N, 1> = (v4.map(f64::tanh)
        - v4.map(|v13| (v13 / (1.5 + sum_11 * sum_11))));
    let v15 = v14[4 - whole];
    let mut sum_19 = 0.0;
    for (&v16, &v17) in pulled.iter().zip(pulled.iter().skip(1)) {
        let v18: Vector2<f64> = Vector2::new(acc.offset.x, acc.table[(v6 * 3 + 1) % 4]);
        sum_19
            += (v18[1] + v15)
                .atan2(
                    1.5
                        + (f64::from(v6 as u32) * 0.25 + v14[4 - whole])
                            * (f64::from(v6 as u32) * 0.25 + v14[4 - whole]),
                );
    }
    SMatrix::<
        f64,
        2,
        2,
    >::from_columns(
        &[
            SMatrix::<f64, 2, 3>::from_element(sum_19).column(2).into_owned(),
            SMatrix::<f64, 2, 1>::from_column_slice(&[v14[(column.min(4), 0)], sum_19])
                .zip_zip_map(
                    &vector![sum_19, v15],
                    &SMatrix::<f64, 2, 1>::from_column_slice(&[v15, 0.8_f64]),
                    |p, q, u| p * q + u.tanh(),
                ),
        ],
    )
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            pulled.norm_squared() + v1 + v9 + sum_11 + sum_19 + sum_19
                + pulled[0] * pulled[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 5, 1>::from_column_slice(&[0.28, -0.418, 0.978, 0.259, -0.306]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.159, -0.453, 0.166, 0.502, 0.803, 0.03, -0.056, -0.828, -0.683, -0.319, 0.743, -0.184, -0.628, 0.12, 0.565, 0.259, 0.851, -0.459, -0.085, 0.411]);
let a2 = &[-0.514, 0.323, -0.899, 0.205, -0.534, -0.811, 0.165, 0.987, 0.869, 0.587, -0.156, 0.116, 0.191, -0.615, -0.467, 0.216, 0.049, 0.195, -0.413, 0.137];
let a3 = 4usize;
let a4 = 2usize;
let a5 = &Params { gain: -0.506, shift: 0.112, count: 3usize, table: [-0.189, 0.538, 0.244, 0.268], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.16, 0.319]), on: false };
c.near("f", &f::<5>(a0, a1, a2, a3, a4, a5), &[27.077904894409347, 27.077904894409347, 24.19062270738401, 24.854659477651857]);
c.near("f_vjp", &f_vjp::<5>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.558, 0.123, -0.372, 0.21])), &[0.08059500000000001, 0.4459590000000001, -0.19820400000000005, -0.599388, -0.9587820000000004, -0.035820000000000005, 0.06686400000000002, 0.9886320000000001, 0.8155020000000003, 0.38088600000000006, -0.8871420000000001, 0.219696, 0.749832, -0.14328000000000002, -0.67461, -0.309246, -1.0160940000000003, 0.548046, 0.10149000000000002, -0.490734]);
c.near("f_value_and_vjp", &f_value_and_vjp::<5>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.558, 0.123, -0.372, 0.21])), &[27.077904894409347, 27.077904894409347, 24.19062270738401, 24.854659477651857, 0.08059500000000001, 0.4459590000000001, -0.19820400000000005, -0.599388, -0.9587820000000004, -0.035820000000000005, 0.06686400000000002, 0.9886320000000001, 0.8155020000000003, 0.38088600000000006, -0.8871420000000001, 0.219696, 0.749832, -0.14328000000000002, -0.67461, -0.309246, -1.0160940000000003, 0.548046, 0.10149000000000002, -0.490734]);
}
}

pub mod p241 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = other)]
#[matgrad::vjp(wrt = other, value)]
pub fn f(other: f64, t1: Option<f64>) -> Option<Vector2<f64>> {
    let dx: f64 = ((3.0_f64 * 1.0_f64).atan() * 1.0_f64).cos();
    const K1: f64 = 1.5_f64;
    let v2: usize = 3;
    let mut matgrad_total: f64 = (0.5
        * (matgrad::constant(((v2 as f64) * 1.25_f64))).sin())
        .tan();
    let v3: usize = 1;
    let v4: usize = 0;
    let v5 = |v6: usize| -> usize { (v4 * 3 + 1) % 3 };
    Some(
        (Vector2::new(matgrad_total, matgrad_total)
            .lerp(
                &SMatrix::<f64, 2, 1>::from_column_slice(&[(-0.1_f64), matgrad_total]),
                K1,
            )
            - Vector2::new(K1, K1)
                .lerp(&Vector2::new(matgrad_total, matgrad_total), matgrad_total))
            + SMatrix::<
                f64,
                2,
                1,
            >::repeat(
                dx + matgrad_total + (-(matgrad_total / (1.5 + dx * dx)).powi(2)).exp2()
                    + other * 0.3,
            ),
    )
}
pub fn check(c: &mut Checker) {
let a0 = -0.363;
let a1 = Some(-0.062);
c.near("f", &f(a0, a1).unwrap(), &[-1.1397556699548619, -1.4304908660394382]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1).unwrap(), &[1.672673552508259, -0.7710739607982899, 0.18]);
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.76, -0.962])).unwrap(), &[-0.5166]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.76, -0.962])).unwrap(), &[-1.1397556699548619, -1.4304908660394382, -0.5166]);
}
}

pub mod p242 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = value, value)]
#[matgrad::differential(wrt = value, value)]
pub fn f<const N: usize>(
    cotangent: &SVector<f64, N>,
    value: &Vector4<f64>,
    matgrad_total: f64,
    whole: Params,
    dx: Params,
    i: f64,
) -> f64 {
    let v1 = matgrad_total;
    let n = i;
    let lu = if n > -0.4 { value[0] } else { (*cotangent).sum() };
    let all = n;
    let mut v2: f64 = (all * (1.5 + lu.powi(2)).sqrt());
    let mut lu = (Vector3::new(v1, v2, lu).insert_row(3, v2).add_scalar(3.0).norm())
        .mul_add(v2, 0.5);
    let mut sum_4 = 0.0;
    for (matgrad_total, &n) in value.iter().enumerate() {
        let mut v3: f64 = if matgrad_total < 3 {
            i
        } else {
            ((matgrad_total + 1) as f64).sqrt()
        };
        if matgrad_total == matgrad_total / 2 {
            v3 = all;
        }
        sum_4 += (-1.25_f64);
    }
    let mut v5 = SMatrix::<f64, 3, 3>::zeros();
    let v6: f64 = {
        let w: f64 = n;
        w
    };
    value.norm_squared() + matgrad_total + v1 + v2 + lu + sum_4 + v5.norm_squared() + v6
        + (sum_4 / (1.5 + v2 * v2)) + matgrad_total * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.789, 0.586, 0.289, 0.672, 0.908]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.609, 0.9, -0.508, 0.659]);
let a2 = 0.123;
let a3 = Params { gain: -0.063, shift: 0.857, count: 2usize, table: [-0.577, 0.092, -0.738, 0.645], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.187, -0.961]), on: true };
let a4 = Params { gain: 0.637, shift: -0.028, count: 3usize, table: [0.137, -0.619, 0.852, -0.041], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.183, 0.269]), on: true };
let a5 = -0.212;
c.near("f", &f::<5>(a0, a1, a2, a3, a4, a5), &[-7.594686946746606]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3, a4, a5), &[-0.8675863760780681, 1.8, -1.016, 1.318]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3, a4, a5), &[-7.594686946746606, -0.8675863760780681, 1.8, -1.016, 1.318]);
c.near("f_diff", &f_diff::<5>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.577, 0.673, -0.102, 0.006])), &[1.8235373389970453]);
c.near("f_value_and_diff", &f_value_and_diff::<5>(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.577, 0.673, -0.102, 0.006])), &[-7.594686946746606, 1.8235373389970453]);
}
}

pub mod p243 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = k)]
#[matgrad::differential(wrt = k)]
pub fn f(k: SVector<f64, 20>, column: bool) -> f64 {
    let k = (k + k).add_scalar((1.5 + (-1.25_f64).powi(2)).cbrt());
    let mut t2 = {
        let other: f64 = {
            let other: f64 = (-3.0_f64);
            (other * other)
        };
        (matgrad::constant(other)).mul_add(((-k[1].powi(2)).exp()), 0.5)
    };
    let mut v1 = t2;
    for &item in k.iter().skip(1) {
        let mut v2 = (1.5 + (v1.clamp(-0.9, 1.1)) * (v1.clamp(-0.9, 1.1)))
            .powf((matgrad::log_sigmoid(item)).tanh());
        v2 = f64::exp(-((0.7 * v2.sin()).acos()).powi(2));
    }
    let v3 = v1;
    t2 + v1 + v3 + (k)[(6, 0)] + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 20, 1>::from_column_slice(&[0.033, -0.808, -0.081, -0.565, 0.864, -0.575, 0.212, 0.662, -0.578, -0.206, 0.38, 0.289, 0.384, 0.718, 0.118, -0.504, 0.188, -0.01, 0.856, 0.097]);
let a1 = false;
c.near("f", &f(a0, a1), &[29.412689793816106]);
c.near("f_grad", &f_grad(a0, a1), &[-0.32760713321814805, 20.258817373412, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.396, 0.298, -0.195, 0.471, -0.059, 0.552, 0.348, -0.41, 0.863, -0.775, -0.322, 0.726, 0.653, 0.132, -0.595, -0.025, 0.373, -0.256, 0.36, -0.654])), &[6.603395152522388]);
}
}

pub mod p244 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value, into)]
#[matgrad::differential(wrt = t1, value, into)]
pub fn f(t1: f64, out: Mode, w: f64) -> f64 {
    let mut n = SMatrix::<f64, 3, 3>::from_diagonal(&Vector3::new(w, t1, w));
    let v1 = (if out == Mode::Fast { t1.atan2(1.5 + w * w) } else { n[(2, 0)] });
    let mut g = n;
    let out = |v2: f64, v3: f64| (n[(0, 1)]).tanh();
    v1 + g.dot(&g) / 9.0
        + (-g
            .metric_distance(
                &SMatrix::<
                    f64,
                    3,
                    3,
                >::from_fn(|r0, c0| (-0.8_f64) * (r0 + c0) as f64 * 0.1)
                    .add_scalar(4.0),
            )) + t1 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.05;
let a1 = Mode::Damped { by: 0.188, steps: 0usize };
let a2 = -0.484;
c.near("f", &f(a0, a1, a2), &[-11.777852203957197]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.6310722937750354]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[-11.777852203957197, 0.6310722937750354]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.6310722937750354]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-11.777852203957197]);
c.near("f_value_and_grad_into", &o0, &[0.6310722937750354]);
}
c.near("f_diff", &f_diff(a0, a1, a2, -0.46), &[-0.29029325513651627]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, -0.46), &[-11.777852203957197, -0.29029325513651627]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, -0.46, &mut o0);
c.near("f_diff_into", &o0, &[-0.29029325513651627]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, -0.46, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-11.777852203957197]);
c.near("f_value_and_diff_into", &o0, &[-0.29029325513651627]);
}
}
}

pub mod p245 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (cholesky, s), into)]
pub fn f(cholesky: &Vector2<f64>, pulled: &Vector4<f64>, s: &[f64; 33]) -> Matrix2<f64> {
    let mut pulled = 0.25_f64;
    let mut w: f64 = 0.0_f64;
    let mut v: usize = 0;
    while w < 1.5 && v < 7 {
        let out: SMatrix<f64, 2, 1> = SMatrix::<
            f64,
            2,
            1,
        >::from_row_iterator(
            SMatrix::<f64, 3, 3>::from_fn(|r0, c0| w * (r0 + c0) as f64 * 0.1)
                .fixed_view::<2, 1>(0, 2)
                .into_owned()
                .iter()
                .map(|e| e * 0.5),
        );
        let mut t2 = s[v + 12];
        t2 += (*cholesky).add_scalar(3.0).norm();
        v += 1;
        w = w + 0.15;
    }
    let v3: f64 = pulled;
    for (&t2, &out) in s.iter().zip(s.iter().skip(1)) {
        let v4: usize = 4;
        let mut v5 = out.atan2(1.5 + (w / (1.5 + t2 * t2)) * (w / (1.5 + t2 * t2)));
        let v6: f64 = matgrad::constant(v5);
        v5 += (out.atan2(1.5 + v6 * v6)).asinh();
    }
    let v7: SMatrix<f64, 2, 2> = (SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[(*cholesky), (*cholesky)])
        .component_mul(&Matrix2::new(w, v3, s[v], w))
        - Matrix2::new(s[v / 2], w, s[v / 2], v3).symmetric_part());
    v7 + SMatrix::<f64, 2, 2>::repeat(pulled + v3 + v7.dot(&v7) / 4.0 + w + s[0] * s[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.65, -0.427]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.799, 0.193, 0.205, -0.289]);
let a2 = &[-0.444, -0.475, -0.189, -0.252, -0.54, -0.844, 0.369, 0.324, 0.922, 0.062, 0.741, -0.649, 0.961, 0.288, -0.22, 0.337, -0.539, 0.866, 0.07, -0.376, 0.825, 0.241, -0.023, -0.411, -0.051, -0.337, -0.802, 0.559, -0.228, 0.103, -0.646, -0.27, -0.778];
c.near("f", &f(a0, a1, a2), &[3.1218145239010004, 1.649966523901, 1.9508145239010002, 1.488964523901]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.778, -0.4]), &[-0.768, -0.108, 0.634, 0.46, -0.368, 0.504, -0.914, -0.377, -0.062, -0.162, 0.668, 0.79, -0.293, -0.749, 0.525, -0.07, -0.217, 0.922, 0.451, -0.367, 0.84, 0.061, 0.383, -0.464, 0.254, 0.017, -0.871, -0.522, -0.61, 0.631, -0.477, -0.994, 0.509]), &[1.1406291985539998, 0.5851081985540001, 0.7482291985540003, 0.363729198554]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.778, -0.4]), &[-0.768, -0.108, 0.634, 0.46, -0.368, 0.504, -0.914, -0.377, -0.062, -0.162, 0.668, 0.79, -0.293, -0.749, 0.525, -0.07, -0.217, 0.922, 0.451, -0.367, 0.84, 0.061, 0.383, -0.464, 0.254, 0.017, -0.871, -0.522, -0.61, 0.631, -0.477, -0.994, 0.509], &mut o0);
c.near("f_diff_into", &o0, &[1.1406291985539998, 0.5851081985540001, 0.7482291985540003, 0.363729198554]);
}
}
}

pub mod p246 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, into)]
#[matgrad::vjp(wrt = out, into)]
pub fn f<const N: usize>(
    dx: &SVector<f64, N>,
    out: &Vector4<f64>,
    whole: &Vector3<f64>,
    next_s: f64,
) -> f64 {
    let v2 = SMatrix::<f64, 2, 2>::from_row_slice(&[dx[4], next_s, next_s, next_s])
        .map(|v1| v1);
    let v3: f64 = (if ((v2[(1, 0)]) * next_s) >= 0.1 {
        (-(whole[0] + whole[2]))
    } else {
        (next_s * (*whole).mean())
    });
    let v4 = next_s;
    let mut v5 = v2;
    dx.sum() + v3 + v4 + v5.sum() + (v5.dot(&v5.add_scalar(out[(1, 0)])) / 4.0)
        + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.504, 0.096, 0.66, -0.429, -0.725, -0.874, -0.269, -0.479, 0.679, -0.825, 0.509, 0.772, 0.79, 0.88, 0.935, 0.361, 0.875, 0.054]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.288, 0.938, -0.335, 0.768]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.344, -0.713, 0.719]);
let a3 = -0.044;
c.near("f", &f::<18>(a0, a1, a2, a3), &[2.8099024166666666]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.938, 0.07374999999999995, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.938, 0.07374999999999995, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, -0.008), &[-0.007503999999999999, -0.0005899999999999996, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<18>(a0, a1, a2, a3, -0.008, &mut o0);
c.near("f_vjp_into", &o0, &[-0.007503999999999999, -0.0005899999999999996, -0.0, -0.0]);
}
}
}

pub mod p247 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = acc, into)]
pub fn f(acc: &[f64], pulled: Mode) -> Vector3<f64> {
    let v1: f64 = 1.25_f64;
    let mut v2 = 0.25_f64;
    let mut lu: f64 = v1;
    let mut v3: usize = 0;
    while v3 < 5 {
        let mut pulled = [v2, lu, acc[1].powi(3).tanh()];
        let mut all = ((v3 as f64)
            + (({
                let v4 = lu;
                v4
            }) / (1.5 + pulled[0] * pulled[0])));
        all = (all * 0.5 + v1.mul_add((all / (1.5 + pulled[2] * pulled[2])), 0.5))
            .tanh();
        v3 += 1;
        lu = lu + 0.15;
    }
    let v5 = (-acc[4].powi(3).tanh());
    let mut v6 = (SMatrix::<f64, 3, 3>::repeat(v5)
        - (SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(v5)
            .zip_map(
                &(SMatrix::<f64, 3, 3>::zeros()).add_scalar(v5),
                |p, q| p * q.sin(),
            ));
    const K7: f64 = 0.3_f64;
    let v9: f64 = {
        let v8: f64 = lu;
        (lu * K7)
    };
    let acc;
    if lu > -0.4 {
        acc = v9;
    } else {
        acc = 1.25_f64.atan2(1.5 + K7 * K7);
    }
    let x: [usize; 3] = [0, 1, 2];
    let mut v10 = SVector::<f64, 17>::zeros();
    let mut lu: f64 = ((v3 + 1) as f64).sqrt();
    let mut v11: usize = 0;
    while lu <= 0.9 && (lu > -1.0 || v11 < 9) && v11 < 20 {
        v10 /= 1.5 + (1.25_f64).powi(2);
        v10 /= 1.5 + ((acc % 0.75)).powi(2);
        v11 += 1;
        lu = lu + 0.3;
    }
    Vector3::new(lu, v10[v11 % 17], K7)
        .zip_zip_map(
            &vector![acc, lu, lu],
            &vector![v9, v6.m22, lu],
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v2 + v5 + v6.dot(&v6) / 9.0 + v10.norm_squared() + lu
                + matgrad::log_sum_exp(&v10) + acc * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[0.25, 0.523, 0.092, 0.094, 0.461];
let a1 = Mode::Damped { by: -0.741, steps: 2usize };
c.near("f", &f(a0, a1), &[7.633274611981836, 5.519757537232171, 7.346580057091854]);
c.near("f_diff", &f_diff(a0, a1, &[0.013, -0.621, -0.958, 0.816, -0.598]), &[0.28091587736379625, 0.7269224912589383, 0.28091587736379625]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, &[0.013, -0.621, -0.958, 0.816, -0.598], &mut o0);
c.near("f_diff_into", &o0, &[0.28091587736379625, 0.7269224912589383, 0.28091587736379625]);
}
}
}

pub mod p248 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
#[matgrad::differential(wrt = other, value)]
pub fn f(other: Vector4<f64>, g: usize, cholesky: Mode) -> f64 {
    let all = (other[3] + other[1]);
    let mut v1 = (Vector4::new(all, other[2], other[1], other[3]).dot(&other) / 4.0);
    let other: f64 = {
        let step_1: f64 = f64::from(g as u32) * 0.25;
        step_1
    };
    let v2 = other;
    v1 + v2 + v2
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.19, 0.114, -0.161, -0.392]);
let a1 = 2usize;
let a2 = Mode::Scaled(-0.673);
c.near("f", &f(a0, a1, a2), &[1.0424440000000001]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.0695, -0.128, 0.057, -0.2435]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.0424440000000001, -0.0695, -0.128, 0.057, -0.2435]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.898, -0.248, 0.558, -0.412])), &[0.226283]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.898, -0.248, 0.558, -0.412])), &[1.0424440000000001, 0.226283]);
}
}

pub mod p249 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = k, value, into)]
#[matgrad::vjp(wrt = k, value, into)]
pub fn f(k: &Vector4<f64>, cotangent: &[f64], dx: &[f64]) -> Vector2<f64> {
    let mut i: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::repeat(dx[2]);
    let mut v1: f64 = (i[(1, 1)] * (-0.1_f64));
    v1
        += (if !((dx[12] * 1.25_f64) <= 0.1) {
            (0.7 * v1.sin()).acos()
        } else {
            (if !(v1 > 0.6) { i[(0, 2)] } else { cotangent[2] })
        });
    let mut item = 0.25_f64;
    for &dx in cotangent.iter().take(2) {
        let mut v3 = 0.25_f64;
        for lu in i.column_iter() {
            v3 += i[(0, 2)];
            v3 += lu[0];
        }
        let mut v4 = item;
        v4
            += (if dx > 0.0 { v3 } else { v3 })
                .mul_add(
                    (SMatrix::<f64, 2, 3>::from_element(dx).norm_squared() / 6.0),
                    0.5,
                );
    }
    let mut v5 = matgrad::softplus(
        (((i)[(0, 2)]) - ((i[(0, 0)]).mul_add(cotangent[4], 0.5))),
    );
    (SMatrix::<f64, 2, 1>::from_row_slice(&[v5, v5])
        - (Vector2::new(v5, v5) - Vector2::new(item, v5)))
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(i.dot(&i) / 6.0 + v1 + item + v5 + v1.mul_add(v1, 0.5) + k[0] * k[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, 0.26, 0.662, 0.103]);
let a1 = &[-0.34, -0.997, 0.78, -0.211, -0.881];
let a2 = &[-0.89, 0.844, 0.353, -0.899, 0.909, 0.526, -0.372, 0.901, 0.65, -0.037, -0.197, 0.942, 0.019, 0.588, 0.938, 0.711, -0.461, -0.148, -0.656, -0.563];
c.near("f", &f(a0, a1, a2), &[2.0685039232681772, 2.5970055565363546]);
c.near("f_jac", &f_jac(a0, a1, a2), &[0.26, 0.26, -0.974, -0.974, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2), &[2.0685039232681772, 2.5970055565363546, 0.26, 0.26, -0.974, -0.974, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 4>::repeat(9.0);
let r = f_jac_into(a0, a1, a2, &mut o0);
c.near("f_jac_into", &o0, &[0.26, 0.26, -0.974, -0.974, 0.0, 0.0, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 2, 4>::repeat(9.0);
let r = f_value_and_jac_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_jac_into returns", &r, &[2.0685039232681772, 2.5970055565363546]);
c.near("f_value_and_jac_into", &o0, &[0.26, 0.26, -0.974, -0.974, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.781, -0.858])), &[-0.020019999999999982, 0.07499800000000001, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.781, -0.858])), &[2.0685039232681772, 2.5970055565363546, -0.020019999999999982, 0.07499800000000001, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.781, -0.858]), &mut o0);
c.near("f_vjp_into", &o0, &[-0.020019999999999982, 0.07499800000000001, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.781, -0.858]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[2.0685039232681772, 2.5970055565363546]);
c.near("f_value_and_vjp_into", &o0, &[-0.020019999999999982, 0.07499800000000001, 0.0, 0.0]);
}
}
}

pub mod p250 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
#[matgrad::differential(wrt = y)]
pub fn f(y: &Vector2<f64>, cotangent: Mode, grad: f64) -> f64 {
    let matgrad_total: usize = 2;
    let mut v2 = {
        let v1 = (grad + grad);
        let grad = y.len();
        (1.5 + (v1.to_radians()) * (v1.to_radians())).powf((f64::sin(y.x)).tanh())
    };
    for v3 in 0..3 {
        let mut v4 = [(grad * v2), (*y).sum(), v2];
        v2 *= ((v4[v3] * ((v3 + 1) as f64).sqrt())).cos();
    }
    let mut dx = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(v2).column(1).into_owned();
    let grad = dx[1];
    let mut sum_5 = 0.0;
    for all in 0..matgrad_total {
        sum_5 += (1.5 + (dx.add_scalar(3.0).norm()).powi(2)).log(3.0);
    }
    let y = if !(sum_5 < (v2 * dx[0])) {
        matgrad::log_softmax(&dx)
    } else {
        let mut sum_7 = 0.0;
        for dx in (0..17).rev() {
            sum_7
                += {
                    let v6 = v2;
                    (v6 - v6)
                };
        }
        SMatrix::<f64, 2, 2>::from_columns(&[dx, (*y)]).diagonal()
    };
    let mut v8 = Matrix2::new(y[0], grad, 0.3_f64, (-0.1_f64))
        .tr_mul(&dx.zip_map(&y, |p, q| p * q.sin()))
        .sum();
    v2 + dx.sum() + sum_5 + v8 + (-(-v2)) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.437, 0.804]);
let a1 = Mode::Damped { by: -0.386, steps: 1usize };
let a2 = 0.246;
c.near("f", &f(a0, a1, a2), &[4.806718417454545]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-7.5794421323441625, -7.3077447152546124]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.726, 0.895])), &[-1.0377565320710165]);
}
}

pub mod p252 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (dx, s_before), value)]
#[matgrad::vjp(wrt = (dx, s_before), value)]
pub fn f(
    matgrad_item: f64,
    dx: &Vector4<f64>,
    s_before: &Vector2<f64>,
    column: Matrix3<f64>,
) -> Vector3<f64> {
    let mut sum_2 = 0.0;
    for &v1 in s_before.iter().skip(1) {
        sum_2 += (1.5 + dx[2] * dx[2]).powf(column.m21.tanh());
    }
    let mut dx = [sum_2, s_before[0], matgrad_item.atan2(1.5 + dx[2] * dx[2])];
    let mut sum_3 = 0.0;
    for column in (0..5).step_by(2) {
        let acc: Vector3<f64> = Vector3::new(
            f64::from(column as u32) * 0.25,
            column as f64 * 0.1,
            (f64::from(column as u32) * 0.25 * 1.0_f64).tanh(),
        );
        sum_3 += (s_before[1] + (acc[(2, 0)]));
    }
    Vector3::new(sum_2, sum_3, dx[0]).map(f64::tanh).map(matgrad::sigmoid)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(sum_2 + sum_3 + s_before[1] + s_before[0] * s_before[1])
}
pub fn check(c: &mut Checker) {
let a0 = 0.589;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.494, 0.913, 0.512, -0.182]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.99, 0.463]);
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.483, -0.162, -0.925, 0.587, 0.423, 0.598, 0.054, -0.189, -0.828]);
c.near("f", &f(a0, a1, a2, a3), &[4.20354999471631, 4.259323970622546, 4.20354999471631]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.528, -0.037])), &[0.21436031099417713, 0.20616232159624243, 0.21436031099417713]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.974, -0.5, -0.863, 0.959]), &SMatrix::<f64, 2, 1>::from_column_slice(&[0.528, -0.037])), &[4.20354999471631, 4.259323970622546, 4.20354999471631, 0.21436031099417713, 0.20616232159624243, 0.21436031099417713]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.074, 0.603, 0.788])), &[0.0, 0.0, -0.1186162269342776, 0.0, 0.6097710000000001, 3.971777023564999]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.074, 0.603, 0.788])), &[4.20354999471631, 4.259323970622546, 4.20354999471631, 0.0, 0.0, -0.1186162269342776, 0.0, 0.6097710000000001, 3.971777023564999]);
}
}

pub mod p254 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
#[matgrad::hvp(wrt = whole, value, into)]
pub fn f(
    v: &Vector4<f64>,
    item: Vector2<f64>,
    whole: Vector4<f64>,
    acc: f64,
    cotangent: usize,
) -> f64 {
    let mut column: SMatrix<f64, 3, 1> = SMatrix::<
        f64,
        3,
        3,
    >::from_fn(|r0, c0| whole[3] * (r0 + c0) as f64 * 0.1)
        .fixed_view::<3, 1>(cotangent.min(0), 2)
        .into_owned();
    for column in 0..17 {
        let mut v1 = (((column + 1) as f64).sqrt()
            + (vector![whole.y, item.x].norm_squared() / 2.0));
        let mut v2 = 0.25_f64;
        for k in 0..2 {
            let cotangent: f64 = (0..k).map(|j| j as f64 * 0.1).sum::<f64>();
            let mut v3 = item.y;
            let v5: f64 = ({
                let v4: f64 = cotangent;
                v4
            } * 1.0_f64)
                .atan();
            v2
                += (if (Vector4::new(v5, v3, cotangent, v3))[((k * 3 + 1) % 4, 0)] < -0.3
                {
                    (acc * v3)
                } else {
                    v3
                });
        }
        v2 = (v2 * 0.5 + (acc.tanh().sinh() * column as f64 * 0.1)).tanh();
    }
    let item;
    if column.z >= 0.6 || whole[(3, 0)] > 0.4 {
        item = whole[cotangent % 4];
    } else {
        item = (1.5 + acc * acc).powf((column[(0, 0)]).tanh());
    }
    column /= 1.5 + ((-column[1])).powi(2);
    column.norm_squared() + item + acc + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.283, -0.704, -0.741, -0.952]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.342, 0.114]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.05, -0.578, 0.365, -0.676]);
let a3 = 0.238;
let a4 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[1.5187422460929207]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, -0.049812431819251296]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[1.5187422460929207, 0.0, 0.0, 0.0, -0.049812431819251296]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, -0.049812431819251296]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[1.5187422460929207]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, -0.049812431819251296]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.397, 0.511, 0.539, -0.928])), &[0.0, 0.0, 0.0, -0.1819754656938506]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.397, 0.511, 0.539, -0.928])), &[1.5187422460929207, 0.0, 0.0, 0.0, -0.049812431819251296, 0.0, 0.0, 0.0, -0.1819754656938506]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.397, 0.511, 0.539, -0.928]), &mut o0);
c.near("f_hvp_into", &o0, &[0.0, 0.0, 0.0, -0.1819754656938506]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_grad_hvp_into(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.397, 0.511, 0.539, -0.928]), &mut o0, &mut o1);
c.near("what f_value_grad_hvp_into returns", &r, &[1.5187422460929207]);
c.near("f_value_grad_hvp_into", &o0, &[0.0, 0.0, 0.0, -0.049812431819251296]);
c.near("f_value_grad_hvp_into", &o1, &[0.0, 0.0, 0.0, -0.1819754656938506]);
}
}
}

pub mod p255 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (grad, s), value)]
pub fn f(grad: &SVector<f64, 17>, s: &Vector2<f64>, value: usize) -> SMatrix<f64, 1, 2> {
    let mut t1 = (*s);
    let item = grad[(16 - value, 0)];
    let mut v1: f64 = item.hypot(1.0 + (t1.sum()) * (t1.sum()));
    let mut t1 = match value {
        1 => ((-v1) / (1.5 + (matgrad::sigmoid(t1[1])) * (matgrad::sigmoid(t1[1])))),
        2 => item,
        _ => {
            if value == value {
                t1 += (t1 + t1);
            }
            ((-v1) - (f64::from(value as u32) * 0.25 * v1))
        }
    };
    SMatrix::<f64, 2, 2>::from_rows(&[matrix![2.0_f64, v1], matrix![v1, t1]])
        .map(|v5| v5)
        .row_sum()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            grad.norm_squared() + v1 + t1
                + s
                    .iter()
                    .enumerate()
                    .map(|(v4, &v3)| (grad[value + 12]) * (v4 as f64 * 0.1))
                    .sum::<f64>() + s[0] * s[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 17, 1>::from_column_slice(&[0.274, 0.103, 0.466, 0.871, -0.02, -0.146, 0.396, 0.846, -0.432, 0.964, 0.912, -0.914, -0.834, 0.875, 0.578, -0.245, -0.042]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.815, -0.234]);
let a2 = 2usize;
c.near("f", &f(a0, a1, a2), &[13.779310901692277, 12.357310901692278]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.738, 0.664])), &[0.7682960000000001, 0.28881199999999996, 1.306664, 2.442284, -0.056080000000000005, -0.40938399999999997, 1.110384, 2.372184, -1.211328, 2.703056, 2.5572480000000004, -2.562856, -2.338536, 2.4535, 4.57087712821621, -0.68698, -0.11776800000000001, -6.000018619843283, -6.814580619843284]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.738, 0.664])), &[13.779310901692277, 12.357310901692278, 0.7682960000000001, 0.28881199999999996, 1.306664, 2.442284, -0.056080000000000005, -0.40938399999999997, 1.110384, 2.372184, -1.211328, 2.703056, 2.5572480000000004, -2.562856, -2.338536, 2.4535, 4.57087712821621, -0.68698, -0.11776800000000001, -6.000018619843283, -6.814580619843284]);
}
}

pub mod p257 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::differential(wrt = out, value, into)]
pub fn f(all: &[Vector2<f64>], out: &Vector3<f64>) -> f64 {
    let grad = (*out);
    let all = |v1: f64| {
        let v2 = grad[(2, 0)];
        (v2).tanh()
    };
    let mut v3: f64 = 1.0;
    for all in 0..4 {
        let t1: Vector2<f64> = Vector2::new(((all as f64) - (all as f64)), (all as f64));
        for v in 0..20 {
            let item: SMatrix<f64, 2, 1> = (t1.lerp(&t1, t1[v.min(1)]) + t1);
            let mut out: f64 = grad[all.min(2)];
            out += (item.dot(&(item + item)) / 2.0);
        }
        v3 /= 1.5 + (v3.atan2(1.5 + (-t1[1]) * (-t1[1]))).powi(2);
    }
    let mut sum_4 = 0.0;
    for out in 0..33 {
        let t1: Vector2<f64> = Vector2::new(
            ((out as f64) + f64::from(out as u32) * 0.25),
            (out as f64 * 0.1 * out as f64 * 0.1),
        );
        sum_4 += ((t1[(1, 0)]) * (matgrad::constant(v3)));
    }
    let v5 = grad.len();
    let mut v6 = 0.0_f64;
    for v7 in 2..20 {
        let mut v: f64 = v7 as f64 * 0.1;
        v6 += (if v > 0.35 { (-sum_4) } else { (-v.powi(2)).exp() });
    }
    v3 + sum_4 + v6 + v3 + out[0] * out[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.288, -0.402]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.801, -0.496]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.531, -0.388]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.88, 0.089]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.099, -0.973]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.747, 0.069]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.963, -0.477]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.94, 0.783]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.696, 0.376]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.58, -0.383]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.229, 0.941]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.65, -0.443]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.76, -0.95]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.602, 0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.533, 0.837]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.572, -0.708]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.575, 0.662])];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.696, -0.32, 0.162]);
c.near("f", &f(a0, a1), &[-264.5800336398111]);
c.near("f_grad", &f_grad(a0, a1), &[-0.32, 0.696, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-264.5800336398111, -0.32, 0.696, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[-0.32, 0.696, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-264.5800336398111]);
c.near("f_value_and_grad_into", &o0, &[-0.32, 0.696, 0.0]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, -0.097, -0.166])), &[0.011847999999999997]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, -0.097, -0.166])), &[-264.5800336398111, 0.011847999999999997]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, -0.097, -0.166]), &mut o0);
c.near("f_diff_into", &o0, &[0.011847999999999997]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.248, -0.097, -0.166]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-264.5800336398111]);
c.near("f_value_and_diff_into", &o0, &[0.011847999999999997]);
}
}
}

pub mod p258 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2, into)]
#[matgrad::hessian(wrt = t2, into)]
pub fn f(t2: f64, matgrad_item: &Params, y: usize) -> f64 {
    let mut v1 = SMatrix::<f64, 2, 1>::zeros();
    let mut v2 = (Matrix2::new(v1.x, v1.y, t2, v1[0]).transpose() * 0.2
        + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .full_piv_lu()
        .solve(&SMatrix::<f64, 2, 1>::from_row_iterator(v1.iter().map(|e| e * 0.5)))
        .unwrap();
    let column = t2;
    v2 /= 1.5 + ((v2[1] - v2[1])).powi(2);
    v2[1]
        += Matrix2::new(v1[1], v2[0], column, v2.x)
            .diagonal()
            .metric_distance(&v2.map(matgrad::sigmoid).add_scalar(4.0));
    v1.sum() + v2.norm_squared() + column + v1[(1, 0)] + t2 * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.067;
let a1 = &Params { gain: 0.845, shift: 0.15, count: 1usize, table: [-0.088, 0.718, -0.408, 0.146], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.598, -0.421]), on: false };
let a2 = 2usize;
c.near("f", &f(a0, a1, a2), &[40.5871]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[1.3]);
}
c.near("f_hess", &f_hess(a0, a1, a2), &[0.0]);
{
let mut o0 = 9.0;
let r = f_hess_into(a0, a1, a2, &mut o0);
c.near("f_hess_into", &o0, &[0.0]);
}
}
}

pub mod p259 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = next_s, value)]
#[matgrad::newton_step(wrt = next_s, value)]
pub fn f(next_s: Vector2<f64>) -> Option<f64> {
    let mut k = 0.0_f64;
    let mut held_1 = Some(0.75);
    for k in 0..4 {
        let mut matgrad_total = SMatrix::<f64, 2, 1>::zeros();
        if k != 1 {
            held_1 = Some(-1.25);
        }
        matgrad_total *= (next_s.x).tanh();
    }
    k
        -= match held_1 {
            Some(held) => held * 0.25,
            None => 0.125,
        };
    let mut y: f64 = k.max(0.1);
    let v3: Vector2<f64> = Vector2::new(
        {
            let v2: f64 = 0.1_f64;
            v2
        },
        (1.25_f64 * 1.25_f64),
    );
    let mut next_s = ((v3.dot(&(v3 * y)) / 2.0) + (y.atan2(1.5 + next_s.x * next_s.x)));
    let mut v4 = SMatrix::<f64, 20, 1>::zeros();
    let k = (-2.0_f64);
    let mut matgrad_total = k;
    Some(y + next_s + v4.sum() + k + matgrad_total + next_s)
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.549, -0.83]);
c.near("f", &f(a0).unwrap(), &[-2.5779022334810175]);
c.near("f_grad", &f_grad(a0).unwrap(), &[-0.20529800096795361, -0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0).unwrap(), &[-2.5779022334810175, -0.20529800096795361, -0.0]);
c.newton(&f_newton(a0), &[-0.13099177470406156, 0.0, 0.0, 0.0], &[-0.20529800096795361, -0.0]);
{
let r = f_value_grad_newton(a0).unwrap();
c.near("what is beside f_newton", &(r.0, r.1), &[-2.5779022334810175, -0.20529800096795361, -0.0]);
c.newton(&r.2, &[-0.13099177470406156, 0.0, 0.0, 0.0], &[-0.20529800096795361, -0.0]);
}
}
}

pub mod p260 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value)]
#[matgrad::differential(wrt = t1, value)]
pub fn f(t1: Vector3<f64>, x: usize, other: bool) -> f64 {
    let mut v1 = SMatrix::<f64, 3, 1>::zeros();
    let s_before: f64 = (((x + 1) as f64).sqrt() - (x as f64));
    v1 += t1.component_mul(&Vector3::new(s_before, t1[1], v1[2]));
    let (whole, v3): (f64, f64) = (
        {
            let v2: f64 = s_before;
            s_before
        },
        s_before,
    );
    let mut v4 = t1;
    v4 += v4;
    v1.sum() + whole + v4.norm_squared() + (whole + v1[x % 3]) + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.815, -0.133, -0.591]);
let a1 = 1usize;
let a2 = true;
c.near("f", &f(a0, a1, a2), &[4.759396071412117]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-6.238786437626905, -2.411, -4.728]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[4.759396071412117, -6.238786437626905, -2.411, -4.728]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.878, 0.666, 0.201])), &[2.921600492236422]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.878, 0.666, 0.201])), &[4.759396071412117, 2.921600492236422]);
}
}

pub mod p261 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (matgrad_total, dx, k))]
#[matgrad::differential(wrt = (matgrad_total, dx, k))]
pub fn f(
    matgrad_total: [Vector2<f64>; 20],
    dx: f64,
    k: &[f64; 3],
    v: f64,
    i: &Params,
    out: Params,
) -> f64 {
    let mut v1 = v;
    let value;
    if (v * dx) < v1 {
        value = ((matgrad_total[15][out.count % 2]) / (1.5 + v1 * v1));
    } else {
        value = (v / (1.5 + k[1] * k[1]));
    }
    let mut v2 = (SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(value, dx), Vector2::new(0.5_f64, v)]) * 0.3)
        .pow(3)
        .zip_zip_map(
            &SMatrix::<f64, 2, 2>::from_rows(&[matrix![value, v], matrix![v1, value]]),
            &SMatrix::<f64, 2, 2>::from_row_slice(&[v, v, matgrad_total[8][0], k[2]]),
            |p, q, u| p * q + u.tanh(),
        );
    let mut sum_4 = 0.0;
    for n in v2.row_iter() {
        let v3: f64 = i.offset.x;
        sum_4
            += v2
                .row(1)
                .into_owned()
                .metric_distance(&(n.into_owned() - n.into_owned()).add_scalar(4.0));
    }
    let mut v5 = sum_4;
    let v6: f64 = if out.count > 1 {
        if out.count > 1 { v } else { v }
    } else {
        (v + v)
    };
    dx + v1 + v2.norm_squared() + sum_4 + v5 + v6
        + (if v2.sum() >= (v5 - value) {
            v6
        } else {
            {
                let v7 = v1;
                v
            }
        }) + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = [SMatrix::<f64, 2, 1>::from_column_slice(&[0.946, -0.737]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.983, 0.382]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.738, 0.619]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.349, 0.853]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.68, 0.676]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.467, -0.487]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.97, 0.291]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.855, 0.543]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.323, 0.528]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.832, -0.161]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.891, -0.82]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.968, -0.061]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.877, -0.044]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.336, 0.291]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.965, 0.068]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.958, 0.044]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.251, 0.158]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.157, 0.992]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.148, -0.905]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.479, 0.586])];
let a1 = -0.607;
let a2 = &[-0.825, -0.768, 0.882];
let a3 = -0.955;
let a4 = &Params { gain: 0.56, shift: 0.939, count: 3usize, table: [0.2, 0.846, -0.406, -0.743], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.334, -0.843]), on: true };
let a5 = Params { gain: -0.156, shift: 0.8, count: 3usize, table: [-0.75, -0.046, -0.571, 0.296], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.876, -0.074]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[19.703961058882562]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -3.393221714289287, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.3698312540472508, 0.0, -0.018515990721747394, -0.5070430084206841]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.725, -0.996]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.037, -0.675]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.071, 0.301]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.878, 0.091]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.611, -0.402]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.377, 0.284]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.382, 0.405]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.762, -0.926]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.464, -0.113]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.141, 0.18]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.825, -0.888]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.864, 0.346]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.814, 0.146]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.769, -0.818]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.992, 0.037]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.227, -0.536]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.644, -0.93]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.125, -0.753]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.713, -0.186]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.729, 0.301])], 0.387, &[0.948, -0.372, 0.824]), &[1.6936640803563614]);
}
}

pub mod p262 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = pulled, value)]
pub fn f(
    s_before: &[Vector2<f64>; 3],
    pulled: &Vector3<f64>,
    cholesky: &SVector<f64, 5>,
    next_s: &Params,
) -> Vector2<f64> {
    let v1 = if next_s.count > 1 {
        (SMatrix::<f64, 3, 3>::zeros())
            .add_scalar(pulled[0])
            .fixed_view::<3, 1>(0, 0)
            .into_owned()
    } else {
        Vector4::new(
                cholesky[4],
                s_before[2][next_s.count % 2],
                cholesky[2],
                cholesky[1],
            )
            .fixed_rows::<3>(0)
            .into_owned()
    };
    let mut cotangent = v1
        .add_scalar(v1[1])
        .add_scalar(((cholesky[(0, 0)]) / (1.5 + v1.z * v1.z)));
    cotangent += cotangent.map(|v2| cholesky[3] * v2);
    let s = v1.len();
    if s >= 1 {
        let mut value = (matrix![cholesky[(s, 0)]].push(cotangent[(0, 0)])
            / (1.5
                + (1.5 + (cotangent[next_s.count % 3]).powi(2)).log(3.0)
                    * (1.5 + (cotangent[next_s.count % 3]).powi(2)).log(3.0)));
        cotangent *= ((((s + 1) as f64).sqrt() * v1[next_s.count % 3])).tanh();
    } else if s % 2 == 0 {
        cotangent = cotangent * 0.5
            + Vector3::new(cholesky[next_s.count % 5], v1.y, cotangent[1])
                .zip_zip_map(&cotangent, &cotangent, |p, q, u| p * q + u.tanh());
    }
    let mut s: f64 = cotangent[s.min(2)];
    const K3: f64 = (-0.8_f64);
    for v4 in 0..=4 {
        let mut v5 = 0.25_f64;
        for s in 0..3 {
            let matgrad_item: [usize; 3] = [2, 1, 1];
            v5 += K3;
        }
        s -= (cotangent.add_scalar(3.0)).normalize().magnitude_squared().sqrt().tanh();
    }
    SMatrix::<
        f64,
        2,
        2,
    >::from_rows(&[matrix![cholesky[3], v1.x], matrix![v1.x, cholesky[0]]])
        .diagonal()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            v1.dot(&v1) / 3.0 + cotangent.dot(&cotangent) / 3.0 + s
                + v1
                    .iter()
                    .enumerate()
                    .map(|(cholesky, &s_before)| {
                        ((s_before * v1[2])) * (cholesky as f64 * 0.1)
                    })
                    .sum::<f64>() + pulled[0] * pulled[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.722, -0.715]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.274, 0.132]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.251, -0.697])];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.801, -0.166, -0.858]);
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.32, 0.426, -0.049, -0.18, 0.603]);
let a3 = &Params { gain: -0.673, shift: -0.527, count: 2usize, table: [0.302, 0.798, -0.097, -0.379], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.153, 0.795]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[0.056416717542064815, -0.0835832824579352]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.622, -0.153])), &[-4.2341546742783605, -0.37566900000000003, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.622, -0.153])), &[0.056416717542064815, -0.0835832824579352, -4.2341546742783605, -0.37566900000000003, 0.0]);
}
}

pub mod p263 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled, value)]
#[matgrad::newton_step(wrt = pulled, value)]
pub fn f(pulled: f64, dx: Mode) -> f64 {
    let mut t1 = 0.0_f64;
    for v1 in 0..4 {
        let mut grad: f64 = (f64::from(v1 as u32) * 0.25 + f64::from(v1 as u32) * 0.25);
        let value = if grad > 0.0 {
            grad
        } else {
            if grad > 0.0 {
                let mut v2 = SMatrix::<
                    f64,
                    2,
                    2,
                >::from_diagonal(
                    &SMatrix::<f64, 3, 3>::from_element(pulled)
                        .fixed_view::<2, 1>(v1.min(1), 2)
                        .into_owned(),
                );
                t1 /= 1.5 + (v2.sum()).powi(2);
            }
            grad
        };
        let column = Matrix2::new(t1, pulled, grad, pulled);
        t1 += t1;
    }
    let mut t1 = {
        let t2 = if dx == Mode::Fast { t1 } else { t1 };
        let mut value = SMatrix::<
            f64,
            3,
            3,
        >::from_fn(|r0, c0| t2 * (r0 + c0) as f64 * 0.1);
        (-t2)
    };
    let column = |t2: f64, pulled: f64| {
        let value = t1;
        ((1.5 + value * value).powf(((1.5 + pulled.powi(2)).acosh()).tanh())).tanh()
    };
    let mut t2 = (-t1);
    t2 += (t2 + t2);
    let v3: SMatrix<f64, 2, 1> = SMatrix::<f64, 2, 1>::from_column_slice(&[t1, t2]);
    let t2 = SMatrix::<
        f64,
        2,
        2,
    >::from_iterator(Matrix2::new(v3[(1, 0)], t2, t1, t1).iter().map(|e| e * 0.5))
        .diagonal();
    t2.norm_squared() + v3[1] + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.842;
let a1 = Mode::Slow;
c.near("f", &f(a0, a1), &[-0.2526]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-0.2526, 0.3]);
c.newton(&f_newton(a0, a1), &[0.0], &[0.3]);
{
let r = f_value_grad_newton(a0, a1);
c.near("what is beside f_newton", &(r.0, r.1), &[-0.2526, 0.3]);
c.newton(&r.2, &[0.0], &[0.3]);
}
}
}

pub mod p264 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (g, cholesky), into)]
#[matgrad::differential(wrt = (g, cholesky), into)]
pub fn f(
    all: &SMatrix<f64, 2, 3>,
    g: SVector<f64, 17>,
    cholesky: f64,
    s_before: usize,
) -> f64 {
    let w: SMatrix<f64, 2, 1> = Vector2::new(g[s_before % 17], g[7]);
    let value = (SMatrix::<f64, 3, 3>::zeros())
        .add_scalar(cholesky)
        .fixed_view::<3, 3>(s_before % 1, s_before % 1)
        .into_owned();
    let t2 = (w[0] * cholesky);
    let grad = ((s_before + 1) as f64).sqrt();
    let cholesky = g;
    let v1 = g;
    let v2 = ((f64::sin((cholesky[s_before] + (v1[(16 - s_before, 0)])))) * t2);
    let mut sum_4 = 0.0;
    for matgrad_total in 0..3 {
        let v3 = v1.len();
        sum_4
            += (if (matgrad_total as f64 * 0.1 * v2) >= 0.6 {
                v1[3]
                    .atan2(
                        1.5
                            + (value[(2 - matgrad_total, matgrad_total / 2)])
                                * (value[(2 - matgrad_total, matgrad_total / 2)]),
                    )
            } else {
                cholesky[matgrad_total]
            });
    }
    let mut cholesky: SMatrix<f64, 17, 1> = v1.map(f64::tanh);
    value.norm_squared() + t2 + v1.norm_squared() + v2 + sum_4
        + cholesky.dot(&cholesky) / 17.0 + (v2 - ((value[(1, 0)]).sin())) + g[0] * g[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 3>::from_column_slice(&[0.873, 0.929, 0.537, 0.495, 0.97, -0.538]);
let a1 = SMatrix::<f64, 17, 1>::from_column_slice(&[0.31, -0.007, -0.87, -0.036, 0.904, -0.579, 0.932, -0.212, -0.453, -0.627, -0.608, -0.838, -0.809, -0.895, -0.147, -0.117, -0.057]);
let a2 = 0.805;
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[11.73964354999628]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.6451551657512653, 1.295176524389916, -0.7819235518316535, -0.076227983584316, 4.255505834206798, -1.202676714100218, 1.904007633666383, -0.4475019314601791, -0.9469342963919068, -1.2991904883799652, -1.2610428556037119, -1.7187862783601338, -0.21260139192172822, -1.831186189242918, -0.3108048561567749, -0.24751636816979417, -0.12067691251548955, 14.872390525869433]);
{
let mut o0 = SMatrix::<f64, 17, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[1.6451551657512653, 1.295176524389916, -0.7819235518316535, -0.076227983584316, 4.255505834206798, -1.202676714100218, 1.904007633666383, -0.4475019314601791, -0.9469342963919068, -1.2991904883799652, -1.2610428556037119, -1.7187862783601338, -0.21260139192172822, -1.831186189242918, -0.3108048561567749, -0.24751636816979417, -0.12067691251548955]);
c.near("f_grad_into", &o1, &[14.872390525869433]);
}
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.9, 0.878, -0.037, -0.216, 0.751, -0.882, -0.382, 0.663, -0.407, 0.804, -0.75, 0.999, -0.696, -0.84, 0.485, -0.994, -0.343]), 0.384), &[9.037958582805244]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, a3, &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.9, 0.878, -0.037, -0.216, 0.751, -0.882, -0.382, 0.663, -0.407, 0.804, -0.75, 0.999, -0.696, -0.84, 0.485, -0.994, -0.343]), 0.384, &mut o0);
c.near("f_diff_into", &o0, &[9.037958582805244]);
}
}
}

pub mod p265 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (next_s, i))]
#[matgrad::hessian(wrt = next_s)]
pub fn f(next_s: &Vector3<f64>, i: f64, cotangent: &Params) -> f64 {
    let v1: f64 = (1.5_f64 * (-2.0_f64));
    let v2 = (*next_s);
    let v5: f64 = {
        let v3: f64 = {
            let v4: f64 = v1;
            v4
        };
        v3
    };
    let mut v6 = 0.0_f64;
    let mut v7 = 0;
    for v8 in (0..5).step_by(2) {
        let mut v10 = Vector2::new(v6, v6)
            .push(v5)
            .lerp(
                &(v2 * i),
                {
                    let v9 = next_s.z;
                    v6
                },
            );
        let mut v11: f64 = 0.1_f64;
        v11 += (v10[v7] + (v11 * v11));
    }
    let mut v13 = vector![v5, 0.8_f64].map(|v12| v12).insert_row(1, v1);
    let v14 = |v15: f64, v16: f64| {
        let v17 = v15.atan2(1.5 + v16 * v16);
        (v17).tanh()
    };
    let v18 = v7;
    v2.norm_squared() + v6 + v13.norm_squared()
        + {
            let v19 = (i + v13.y);
            v19
        } + i * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.241, 0.297, 0.329]);
let a1 = 0.277;
let a2 = &Params { gain: -0.493, shift: 0.893, count: 3usize, table: [0.672, -0.838, 0.69, 0.174], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.943, -0.685]), on: false };
c.near("f", &f(a0, a1, a2), &[16.254631000000003]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.482, 0.594, 0.658, 1.3]);
c.near("f_hess", &f_hess(a0, a1, a2), &[2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0]);
}
}

pub mod p266 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total, into)]
#[matgrad::differential(wrt = matgrad_total, into)]
pub fn f<const N: usize>(
    matgrad_total: &SMatrix<f64, N, 2>,
    w: Matrix3<f64>,
    v: f64,
) -> f64 {
    let mut acc = 0.0_f64;
    for v in w.column_iter() {
        for t1 in 0..17 {
            let dx: Vector3<f64> = Vector3::new(
                ((t1 as f64) + v[0]),
                (v[t1.min(2)] * 1.0_f64).cos(),
                (t1 as f64 * 0.1 + v[0]),
            );
            acc += (*matgrad_total).sum();
        }
        acc += (acc * w.m31);
    }
    let mut s_before = v;
    let lu: [usize; 3] = [0, 1, 0];
    let x: f64 = s_before;
    acc + s_before + x + 0.1_f64 + matgrad_total[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.742, 0.365, -0.542, 0.973]);
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.902, 0.016, 0.676, 0.552, -0.104, -0.543, 0.982, 0.177, -0.994]);
let a2 = 0.882;
c.near("f", &f::<2>(a0, a1, a2), &[9.627245055182389]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2), &[157.0150546988688, 156.27793619200003, 156.27793619200003, 156.27793619200003]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[157.0150546988688, 156.27793619200003, 156.27793619200003, 156.27793619200003]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.966, -0.035, -0.928, -0.078])), &[-11.008788736764807]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 2, 2>::from_column_slice(&[0.966, -0.035, -0.928, -0.078]), &mut o0);
c.near("f_diff_into", &o0, &[-11.008788736764807]);
}
}
}

pub mod p267 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (whole, lu), value, into)]
#[matgrad::differential(wrt = (whole, lu), value, into)]
pub fn f(whole: &[f64], lu: f64, column: bool) -> f64 {
    let v1 = (SMatrix::<f64, 2, 3>::zeros()).add_scalar(lu);
    let mut whole = {
        let mut y: SMatrix<f64, 2, 3> = (SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[vector![lu, v1[(1, 0)]], Vector2::new(v1[(1, 0)], whole[8])])
            * v1)
            .unscale(2.0);
        y.magnitude_squared().sqrt().tanh()
    };
    let mut sum_2 = 0.0;
    for y in 0..5 {
        let mut grad: f64 = (f64::from(y as u32) * 0.25 - y as f64 * 0.1);
        sum_2 += ((lu * grad) + (whole + lu));
    }
    let v3 = if column {
        let mut whole = SMatrix::<
            f64,
            2,
            3,
        >::from_fn(|r0, c0| whole * (r0 + c0) as f64 * 0.1)
            .zip_zip_map(&v1, &v1, |p, q, u| p * q + u.tanh())
            .magnitude_squared()
            .sqrt()
            .tanh();
        (if column { whole } else { (sum_2 * (v1[(1, 1)])) })
    } else {
        let column = whole;
        ((SMatrix::<f64, 2, 3>::zeros()).add_scalar(column) + v1).sum()
    };
    let mut v4 = SVector::<f64, 17>::zeros();
    for k in 0..v4.len() {
        let mut v5 = [vector![1.5_f64, v4[k]]; 3];
        let mut v6: f64 = (k as f64 * 0.1 + (k as f64));
        let mut v7 = 0.1_f64;
        v7 += v4.magnitude_squared().sqrt().tanh();
    }
    let mut column = (0.7 * v4[11].sin()).acos();
    lu + v1.norm_squared() + whole + sum_2 + v3 + v4.dot(&v4) / 17.0 + column
        + (0.1_f64 + column) + lu * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[0.283, -0.371, 0.381, -0.628, -0.598, -0.697, 0.713, 0.577, 0.83, 0.258, -0.224, -0.158, 0.197, 0.069, 0.735, -0.763, -0.39, 0.24, -0.312, 0.027];
let a1 = 0.491;
let a2 = true;
c.near("f", &f(a0, a1, a2), &[12.985045994393577]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.3116037665625544, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[23.066309291927155]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[12.985045994393577]);
c.near("f_value_and_grad_into", &o0, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.3116037665625544, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[23.066309291927155]);
}
c.near("f_diff", &f_diff(a0, a1, a2, &[0.284, 0.744, -0.281, -0.349, -0.513, 0.993, -0.081, -0.309, -0.618, 0.039, -0.731, 0.066, -0.596, -0.205, -0.043, -0.867, 0.148, 0.416, -0.856, -0.931], 0.911), &[20.20283663720998]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &[0.284, 0.744, -0.281, -0.349, -0.513, 0.993, -0.081, -0.309, -0.618, 0.039, -0.731, 0.066, -0.596, -0.205, -0.043, -0.867, 0.148, 0.416, -0.856, -0.931], 0.911), &[12.985045994393577, 20.20283663720998]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, a2, &[0.284, 0.744, -0.281, -0.349, -0.513, 0.993, -0.081, -0.309, -0.618, 0.039, -0.731, 0.066, -0.596, -0.205, -0.043, -0.867, 0.148, 0.416, -0.856, -0.931], 0.911, &mut o0);
c.near("f_diff_into", &o0, &[20.20283663720998]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into(a0, a1, a2, &[0.284, 0.744, -0.281, -0.349, -0.513, 0.993, -0.081, -0.309, -0.618, 0.039, -0.731, 0.066, -0.596, -0.205, -0.043, -0.867, 0.148, 0.416, -0.856, -0.931], 0.911, &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[12.985045994393577]);
c.near("f_value_and_diff_into", &o0, &[20.20283663720998]);
}
}
}

pub mod p268 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before, into)]
pub fn f(s_before: &[f64], t1: &Params, acc: Matrix3<f64>, x: &[f64]) -> f64 {
    let v1 = acc;
    let mut v2: usize = 1;
    v2 &= 2;
    v2 %= 4;
    let whole: SMatrix<f64, 3, 3> = v1
        .component_div(
            &(v1 * 0.2 + SMatrix::<f64, 3, 3>::identity() * 2.0)
                .lu()
                .solve(&v1)
                .unwrap()
                .map(|e| 1.5 + e * e),
        );
    let v3 = if v2 < 1 {
        (acc - SMatrix::<f64, 3, 3>::from_element(acc[(0, 1)]))
    } else {
        SMatrix::<
            f64,
            3,
            3,
        >::from_columns(
            &[
                Vector3::new(v1[(v2 % 3, 0)], x[2], s_before[2]),
                Vector3::new(v1[(v2 % 3, 0)], x[3 - v2], v1[(v2.min(2), 0)]),
                vector![whole[(1, 2)], whole[(2, 1)], whole[(v2.min(2), v2 % 3)]],
            ],
        )
    };
    v1.dot(&v1) / 9.0 + v3.dot(&v3) / 9.0 + v3.sum() + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.749, 0.252, -0.112, 0.308];
let a1 = &Params { gain: -0.654, shift: -0.214, count: 3usize, table: [-0.948, -0.303, -0.051, 0.386], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.379, -0.001]), on: true };
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.258, 0.275, 0.487, 0.879, 0.869, 0.456, 0.009, -0.452, -0.089]);
let a3 = &[0.62, 0.212, 0.387, -0.889];
c.near("f", &f(a0, a1, a2, a3), &[-5.058951888888888]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, a3, &mut o0);
c.near("f_grad_into", &o0, &[0.252, -0.749, 0.0, 0.0]);
}
}
}

pub mod p269 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (s_before, cotangent), into)]
pub fn f<const N: usize>(
    s_before: &SVector<f64, N>,
    cotangent: &SVector<f64, 33>,
    k: &Params,
    value: usize,
) -> Vector2<f64> {
    let mut cotangent = cotangent[value];
    for v1 in 1..value {
        let lu: f64 = ((((v1 + 1) as f64).sqrt() + ((value + 1) as f64).sqrt())
            - if value >= 2 { f64::from(v1 as u32) * 0.25 } else { v1 as f64 * 0.1 });
        let mut cotangent = (*s_before).sum();
        cotangent
            += ((*s_before)[2]).atan2(1.5 + (cotangent % 0.75) * (cotangent % 0.75));
    }
    let i = if k.count > 1 {
        let mut matgrad_total: f64 = 1.0;
        for k in (0..N).step_by(2) {
            let v2: f64 = if k % 2 == 0 {
                (k as f64 * 0.1 * (value as f64))
            } else {
                (((value + 1) as f64).sqrt() + ((value + 1) as f64).sqrt())
            };
            matgrad_total = matgrad_total.max(matgrad::constant(v2.abs()));
        }
        matgrad::softplus(matgrad_total)
    } else {
        (-(if value % 2 == 0 { cotangent } else { s_before[1] }))
    };
    cotangent = (-cotangent).atan();
    Vector2::new(cotangent, i)
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(cotangent + i + cotangent + s_before[0] * s_before[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.232, -0.004, -0.367]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.379, 0.582, 0.753, -0.645, 0.848, 0.884, 0.234, 0.926, -0.113, 0.502, -0.559, 0.355, 0.33, -0.347, -0.417, 0.146, -0.088, -0.055, 0.757, 0.014, 0.956, -0.163, 0.593, -0.647, -0.311, 0.031, 0.638, -0.701, 0.11, 0.811, 0.869, 0.204, -0.621]);
let a2 = &Params { gain: -0.57, shift: -0.071, count: 3usize, table: [-0.56, 0.641, -0.38, -0.617], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.879, 0.968]), on: true };
let a3 = 2usize;
c.near("f", &f::<3>(a0, a1, a2, a3), &[-0.6239213493410082, 1.3347586837969583]);
c.near("f_vjp", &f_vjp::<3>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.154, -0.295])), &[0.001796, -0.10416800000000001, -0.0, -0.0, -0.0, 0.6713426661876223, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 33, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.154, -0.295]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.001796, -0.10416800000000001, -0.0]);
c.near("f_vjp_into", &o1, &[-0.0, -0.0, 0.6713426661876223, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}
}

pub mod p271 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value, into)]
pub fn f(x: &[f64; 3], column: usize) -> f64 {
    let mut v1 = x[0];
    let column: usize = 2;
    let y: f64 = (((column as f64) * (column as f64))
        - (f64::from(column as u32) * 0.25 * 1.0_f64).sin());
    for out in 0..=3 {
        v1 = y;
        v1 *= ((1.5 + y * y).powf((v1 * out as f64 * 0.1).tanh())).cos();
        let item: usize = 2;
        v1 += y;
    }
    v1 + ((y + y) - (v1.hypot(1.0 + y * y))) + x[0] * x[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.741, 0.783, 0.277];
let a1 = 2usize;
c.near("f", &f(a0, a1), &[-2.76087519213026]);
c.near("f_grad", &f_grad(a0, a1), &[0.783, 0.741, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[-2.76087519213026, 0.783, 0.741, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.783, 0.741, 0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0];
let r = f_value_and_grad_into(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.76087519213026]);
c.near("f_value_and_grad_into", &o0, &[0.783, 0.741, 0.0]);
}
}
}

pub mod p272 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = step_1)]
#[matgrad::differential(wrt = step_1)]
pub fn f(
    cotangent: f64,
    matgrad_total: f64,
    step_1: Matrix3<f64>,
    grad: bool,
    value: &[usize; 5],
) -> f64 {
    let mut i = 0.25_f64;
    for v1 in 0..3 {
        let mut v2 = 1.25_f64;
        i += v2;
    }
    let v3: usize = 2;
    let mut v4 = 2.0_f64;
    i + v4 + ((matgrad::constant(v4)) - v4) + step_1[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = 0.504;
let a1 = -0.215;
let a2 = SMatrix::<f64, 3, 3>::from_column_slice(&[-0.592, -0.909, 0.735, -0.634, -0.815, 0.341, -0.792, 0.128, 0.443]);
let a3 = false;
let a4 = &[1usize, 1usize, 2usize, 1usize, 3usize];
c.near("f", &f(a0, a1, a2, a3, a4), &[5.441978209558611]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.8298262959153483, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.475, 0.61, 0.088, -0.612, -0.2, -0.24, -0.512, 0.953, -0.803])), &[-0.39416749055979045]);
}
}

pub mod p273 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gauss_newton(wrt = w)]
#[matgrad::vjp(wrt = (w, k), value)]
pub fn f(w: &Vector2<f64>, k: &Vector4<f64>, grad: f64) -> SMatrix<f64, 1, 2> {
    let out;
    if grad > 0.35 {
        out = k[0];
    } else {
        out = (grad * k[2]);
    }
    let value = SMatrix::<f64, 4, 1>::from_iterator((*k).iter().map(|e| e * 0.5))
        .lerp(&(SMatrix::<f64, 4, 3>::from_element(out) * vector![out, out, k.x]), out);
    let x: f64 = (1.5
        + ((k[0] + value[0]) - (if grad > 0.0 { w.y } else { out })).powi(2))
        .cbrt();
    let mut x = Vector4::new(
        k[2],
        matgrad::log_sigmoid(value.y),
        (x + value[0]),
        (1.5 + x * x).powf(out.tanh()),
    );
    if grad > -0.4 {
        let mut s: f64 = grad;
        x += x;
    }
    let mut x = (0.5_f64 - ((1.5 + x[0] * x[0]).powf(w[1].tanh())));
    let v1: f64 = grad;
    x = (x * 0.5
        + (value.sum())
            .hypot(
                1.0
                    + ((1.5 + 0.5_f64 * 0.5_f64).powf(v1.tanh()))
                        * ((1.5 + 0.5_f64 * 0.5_f64).powf(v1.tanh())),
            ))
        .tanh();
    let v2: f64 = (grad - (-v1));
    matrix![grad, v2]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(k.sum() + out + value.dot(&value) / 4.0 + x + v2 + x + k[0] * k[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.908, -0.053]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.444, -0.552, 0.763, 0.002]);
let a2 = -0.608;
c.near("f", &f(a0, a1, a2), &[-0.013855647893003309, -0.6218556478930033]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[0.1934482128974809, -0.0, 0.11215800236791734, 0.0, -0.0, -0.0, 0.0622544886150633]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.383, 0.149])), &[0.0, -0.09386030680162322, 0.3027344425941095, 0.6774079892664653, 0.33804060024707683, 0.5201508019789839]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.383, 0.149])), &[-0.013855647893003309, -0.6218556478930033, 0.0, -0.09386030680162322, 0.3027344425941095, 0.6774079892664653, 0.33804060024707683, 0.5201508019789839]);
}
}

pub mod p274 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, value)]
#[matgrad::vjp(wrt = w, value)]
pub fn f(w: f64, x: f64, s_before: &[f64; 4], out: [f64; 17]) -> f64 {
    let mut sum_4 = 0.0;
    for &v1 in out.iter().take(2) {
        let v3: f64 = s_before[0];
        sum_4 += (v1 * (if v1 > -0.4 { s_before[2] } else { (-2.0_f64) }));
    }
    let v5: SMatrix<f64, 2, 2> = ((SMatrix::<
        f64,
        2,
        2,
    >::from_rows(
        &[
            SMatrix::<f64, 1, 2>::from_column_slice(&[sum_4, sum_4]),
            matrix![out[2], sum_4],
        ],
    ) * SMatrix::<f64, 2, 3>::from_fn(|r0, c0| w * (r0 + c0) as f64 * 0.1))
        * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| 0.5_f64 * (r0 + c0) as f64 * 0.1));
    if (if v5.m11 < 0.6 { x } else { x }) < 0.1 {
        sum_4 = (sum_4 * 0.5 + (out[12] * ((-v5.m12.powi(2)).exp_m1()))).tanh();
    }
    let v7 = if sum_4 < v5[(1, 0)] {
        v5
    } else {
        let mut v6 = [w, (-sum_4), (out[16] + s_before[1])];
        SMatrix::<
            f64,
            2,
            2,
        >::from_columns(&[Vector2::new(v6[2], v6[1]), Vector2::new(v6[0], v5[(0, 1)])])
    };
    let mut v8: f64 = 1.0;
    for v9 in v7.row_iter() {
        let mut v10 = SMatrix::<f64, 2, 2>::zeros();
        let mut v11 = v7[(0, 0)];
        let mut v12 = (((1.5 + v11.powi(2)).ln())
            / (1.5 + ((v9[(0, 1)]) * (v10[(1, 1)])) * ((v9[(0, 1)]) * (v10[(1, 1)]))));
        v12 += x;
    }
    fn v13(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    let mut v14 = ((0.01 * v8).to_degrees())
        .hypot(1.0 + (v5.m11 / (1.5 + x * x)) * (v5.m11 / (1.5 + x * x)));
    if v7.metric_distance(&v7.add_scalar(4.0)) < -0.3 {
        v14 = ((out[v13(3)] * out[12]) * out[11]);
    } else {
        let mut sum_16 = 0.0;
        for v15 in 2..3 {
            sum_16
                += ((1.5 + sum_4 * sum_4).powf(sum_4.tanh()))
                    .atan2(
                        1.5
                            + (if v15 != 1 { v14 } else { v5[(1, 0)] })
                                * (if v15 != 1 { v14 } else { v5[(1, 0)] }),
                    );
        }
        v14 += ((out[8] * sum_16) - (v7[(0, 0)]));
    }
    x + sum_4 + v7.sum() + v8 + v14 + v14 + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.118;
let a1 = -0.183;
let a2 = &[0.455, -0.419, -0.56, 0.908];
let a3 = [-0.783, 0.29, 0.223, -0.186, 0.057, 0.382, -0.051, 0.511, -0.848, -0.246, -0.389, -0.986, -0.907, 0.511, 0.845, -0.046, -0.219];
c.near("f", &f(a0, a1, a2, a3), &[2.808076609087944]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.4542751142642083]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[2.808076609087944, 1.4542751142642083]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.326), &[0.4740936872501319]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, 0.326), &[2.808076609087944, 0.4740936872501319]);
}
}

pub mod p275 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = matgrad_total)]
#[matgrad::vjp(wrt = matgrad_total)]
pub fn f(matgrad_total: &Vector2<f64>, y: &Params) -> f64 {
    let v1 = SMatrix::<
        f64,
        2,
        1,
    >::from_iterator(
            SMatrix::<f64, 2, 1>::from_column_slice(&[matgrad_total.y, matgrad_total[1]])
                .iter()
                .map(|e| e * 0.5),
        )
        .map(|cotangent| (0.01 * cotangent).to_degrees());
    let mut v2 = matgrad::log_sum_exp(&((*matgrad_total).unscale(2.0) + v1));
    let mut acc: SMatrix<f64, 2, 1> = matgrad::softmax(&v1.map(f64::tanh));
    v1.sum() + v2 + acc.norm_squared() + v1[0] + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.306, 0.201]);
let a1 = &Params { gain: 0.116, shift: 0.011, count: 1usize, table: [-0.744, -0.534, 0.048, -0.474], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.224, -0.626]), on: true };
c.near("f", &f(a0, a1), &[1.6120767058925447]);
c.near("f_grad", &f_grad(a0, a1), &[0.45756099309112164, 1.6953545971705246]);
c.near("f_vjp", &f_vjp(a0, a1, -0.134), &[-0.0613131730742103, -0.22717751602085032]);
}
}

pub mod p276 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = cholesky)]
#[matgrad::gauss_newton(wrt = cholesky)]
pub fn f(cholesky: &Vector3<f64>, matgrad_total: Params, w: &Matrix3<f64>) -> f64 {
    let g = w[(2, 1)];
    let y = (g * w[(0, 1)]);
    let pulled = ((*w).column(0).into_owned() + (*cholesky));
    y + pulled.dot(&pulled) / 3.0 + pulled[(2, 0)] + cholesky[0] * cholesky[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.641, -0.716, -0.329]);
let a1 = Params { gain: 0.455, shift: -0.568, count: 3usize, table: [0.838, 0.421, -0.226, 0.611], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.05, -0.368]), on: true };
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.651, -0.644, -0.899, -0.846, 0.965, -0.977, -0.197, -0.671, -0.597]);
c.near("f", &f(a0, a1, a2), &[1.176726]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.7093333333333333, -1.5476666666666665, 0.18133333333333335]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[0.6923420395379999, -0.8346909759999999, -1.8211796059999998, 0.213379648, 0.5031537777777777, 1.0978115555555554, -0.12862577777777778, 1.0978115555555554, 2.395272111111111, -0.28064355555555554, -0.12862577777777778, -0.28064355555555554, 0.03288177777777778]);
}
}

pub mod p277 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = n)]
pub fn f(
    n: &SVector<f64, 33>,
    step_1: &Vector3<f64>,
    x: &[Vector2<f64>; 20],
    out: usize,
    matgrad_item: f64,
    g: usize,
) -> Vector2<f64> {
    let s: f64 = (matgrad_item + (g as f64));
    let mut matgrad_item = (s - ((1.5 + (x[out + 15][0]).powi(2)).sqrt()));
    if (-step_1[2]) > matgrad_item {
        matgrad_item = (-step_1[2]);
    }
    let v1 = if s <= 0.6 {
        let mut x = matgrad::softmax(&(*step_1).map(matgrad::sigmoid));
        f64::tanh((Vector3::new(x[(0, 0)], s, s)[2]))
    } else {
        {
            let t2 = (matgrad_item + x[g][0]);
            (*step_1).magnitude_squared().sqrt().tanh()
        }
    };
    if v1 < 0.1 {
        matgrad_item = matgrad_item
            .max(
                ((*step_1).metric_distance(&(*step_1).add_scalar(4.0)))
                    .atan2(1.5 + s * s),
            );
    } else {
        matgrad_item = matgrad_item.max(x[19 - out][0]);
    }
    let v2: [usize; 3] = [2, 1, 2];
    let mut v3 = ((*n) + (*n))
        .component_div(
            &(SMatrix::<
                f64,
                33,
                3,
            >::from_fn(|r0, c0| x[g / 2][1] * (r0 + c0) as f64 * 0.1) * (*step_1))
                .map(|e| 1.5 + e * e),
        );
    SMatrix::<f64, 3, 3>::from_element(v1)
        .column(v2[v2[2]])
        .into_owned()
        .fixed_rows::<2>(g % 2)
        .into_owned()
        + SMatrix::<
            f64,
            2,
            1,
        >::repeat(
            matgrad_item + v1 + v3.sum()
                + (((v3[out + 28]).powi(2).ln_1p()) - ((*step_1).sum()))
                + step_1[0] * step_1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.11, -0.81, 0.786, -0.602, -0.748, 0.418, -0.195, -0.863, -0.769, 0.809, -0.857, 0.338, 0.595, 0.503, 0.034, -0.086, 0.824, -0.701, 0.642, 0.678, 0.777, -0.438, -0.281, 0.676, 0.693, 0.049, 0.876, 0.612, 0.548, 0.134, -0.132, -0.334, 0.029]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.896, 0.766, -0.751]);
let a2 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.722, -0.742]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.832, -0.419]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.503, 0.985]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.033, -0.14]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.424, 0.859]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.501, -0.492]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.957, -0.111]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.508, -0.087]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.841, -0.189]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.085, 0.257]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.152, -0.402]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.002, -0.941]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.712, 0.593]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.914, 0.373]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.172, 0.376]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.402, -0.655]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.582, 0.238]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.68, -0.527]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.545, 0.613]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.465, 0.357])];
let a3 = 4usize;
let a4 = -0.563;
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[3.93682398729716, 3.93682398729716]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.425, -0.925])), &[-0.6643389690665445, -0.65557934860856, -0.6408029706979748, -0.620818474298087, -0.5966328836702629, -0.5693368885597576, -0.5400013885919382, -0.5095993528283704, -0.47895801140244204, -0.44873907332430685, -0.4194405037972866, -0.3914122253092251, -0.3648789302741394, -0.33996491792388045, -0.31671770131935095, -0.295128652957506, -0.2751500378756284, -0.25670845285697114, -0.23971504567693924, -0.22407303272519224, -0.2096830517641558, -0.19644683933243162, -0.18426964778283983, -0.17306173728615087, -0.16273920461786978, -0.15322434785625402, -0.1444457152502469, -0.13633794662439402, -0.12884148517998917, -0.12190221466942731, -0.1154710600286047, -0.10950357725272247, -0.10521318408014246]);
}
}

pub mod p278 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = n, value)]
pub fn f(
    value: &Vector3<f64>,
    n: &Vector3<f64>,
    other: &Vector4<f64>,
    step_1: Params,
) -> SMatrix<f64, 1, 2> {
    let k = (SMatrix::<f64, 4, 2>::zeros()).add_scalar(n[1]).column(0).into_owned();
    let mut cotangent = ((*n) - (*value).map(f64::sin));
    let mut v2 = cotangent[1];
    SMatrix::<f64, 1, 2>::from_column_slice(&[v2, other.x])
        .component_mul(&matrix![k[2], v2].component_mul(&matrix![v2, v2]))
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            k.sum() + cotangent.norm_squared() + v2 + (2.0_f64 * cotangent.y)
                + n[0] * n[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.79, 0.006, -0.145]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.328, -0.687, 0.202]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.758, 0.842, 0.779, 0.671]);
let a3 = Params { gain: 0.583, shift: 0.53, count: 2usize, table: [-0.872, -0.562, 0.242, 0.003], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.826, -0.446]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[-3.703783448430555, -3.009823715530143]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.178, 0.968])), &[1.5926037003811573, 6.047535651655275, 0.7941606488965265]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.178, 0.968])), &[-3.703783448430555, -3.009823715530143, 1.5926037003811573, 6.047535651655275, 0.7941606488965265]);
}
}

pub mod p280 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (lu, acc, column))]
#[matgrad::differential(wrt = (lu, acc, column))]
pub fn f(lu: &Vector4<f64>, acc: &Vector4<f64>, column: Vector3<f64>, n: f64) -> f64 {
    let mut s = column.map(f64::tanh).map(|v2| lu.z * v2);
    for lu in 0..5 {
        let mut n: f64 = 0.5;
        for j in 0..2 {
            n += f64::from(lu as u32) * 0.25 * j as f64;
        }
        s /= 1.5 + ((column[(1, 0)]).hypot(1.0 + n * n)).powi(2);
    }
    for &acc in acc.iter() {
        let mut y = acc;
        y += (acc * n).powi(3).tanh();
        let mut matgrad_item = (n * f64::sin(s.x));
        matgrad_item += ((n + matgrad_item) * n);
    }
    let mut column = {
        let mut acc = matrix![column.y].insert_row(1, s.x).to_homogeneous();
        (n * 0.3_f64.mul_add(column[0], 0.5))
    };
    let mut v4 = (*acc).map(|v3| s[(0, 0)] * v3);
    let mut whole: usize = 1;
    whole ^= 1;
    whole %= 3;
    let mut v7 = {
        let mut v5 = (1.5 + n * n).powf((v4[((whole * 3 + 1) % 4, 0)]).tanh());
        let y = v4.len();
        (0.7
            * (v4.iter().zip(v4.iter().skip(1)).map(|(s, v6)| s * v6).sum::<f64>())
                .sin())
            .asin()
    };
    s.norm_squared() + column + v4.sum() + v7
        + v7.hypot(1.0 + (acc.w + s[whole]) * (acc.w + s[whole])) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.127, -0.559, 0.71, 0.459]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.213, 0.257, -0.31, -0.295]);
let a2 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.943, 0.934, -0.927]);
let a3 = -0.419;
c.near("f", &f(a0, a1, a2, a3), &[0.8137037366087209]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.0, 0.0, -3.825035546401184e-5, 0.0, 0.25703747477702565, 0.2130374744290302, 3.747448702944352e-5, -0.5898875767315871, -0.12571686828566037, 4.0991501509943147e-5, -1.7676171525946282e-9]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.37, -0.755, -0.501, -0.73]), &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.73, 0.063, 0.379, -0.005]), &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.987, -0.14, 0.428])), &[-0.047156382124675024]);
}
}

pub mod p281 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, value, into)]
#[matgrad::differential(wrt = item, value, into)]
pub fn f<const N: usize>(item: &SMatrix<f64, N, 2>, cholesky: usize) -> f64 {
    let mut t1: SMatrix<f64, N, 2> = (*item);
    t1 -= (t1 * t1[(cholesky.min(1), 0)]);
    let dx: f64 = ((((item[(1, 0)]) * 0.3_f64).hypot(1.0 + (t1[(0, 0)]) * (t1[(0, 0)])))
        - (t1[(1, cholesky % 2)]));
    let k = cholesky;
    let y = t1
        .zip_zip_map(&SMatrix::<f64, N, 2>::repeat(dx), &t1, |p, q, u| p * q + u.tanh());
    let mut t1 = 0.25_f64;
    for v1 in 1..17 {
        let mut item = (t1 / (1.5 + 0.8_f64 * 0.8_f64));
        item -= matgrad::constant(item);
    }
    let mut cholesky = SVector::<f64, 4>::zeros();
    for t1 in 0..N {
        let v2: Vector2<f64> = Vector2::new(
            if t1 % 2 == 0 { (t1 as f64) } else { ((k + 1) as f64).sqrt() },
            f64::from(k as u32) * 0.25,
        );
        cholesky[t1] = vector![item[(t1 / 2, 1 - t1)], dx, y[(t1.min(1), t1)]]
            .fixed_rows::<2>(1)
            .into_owned()
            .iter()
            .map(|v| v * v)
            .sum::<f64>()
            .tanh();
        for dx in t1..20 {
            let mut v3 = (cholesky.norm_squared() / 4.0);
            let s_before = cholesky.len();
            let (v4, item): (f64, f64) = (
                {
                    let cholesky: f64 = s_before as f64 * 0.1;
                    cholesky
                },
                ((dx as f64) + s_before as f64 * 0.1),
            );
            v3 *= (item).cos();
        }
        cholesky = matgrad::log_softmax(&cholesky);
    }
    let item = {
        let t1 = ((SMatrix::<
            f64,
            4,
            1,
        >::from_row_slice(&[dx, dx, cholesky.x, cholesky[1]])
            .sum()) / (1.5 + ((-t1.powi(2)).exp_m1()) * ((-t1.powi(2)).exp_m1())));
        t1
    };
    let dx: f64 = item;
    y.dot(&y) / 4.0 + t1 + cholesky.sum() + dx + cholesky[1] + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.679, -0.252, -0.701, -0.214]);
let a1 = 4usize;
c.near("f", &f::<2>(a0, a1), &[-3.329113010775557]);
c.near("f_grad", &f_grad::<2>(a0, a1), &[12.630937430346785, -17.66914904660466, -3.971845105599576, -1.4997238795665946]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1), &[-3.329113010775557, 12.630937430346785, -17.66914904660466, -3.971845105599576, -1.4997238795665946]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[12.630937430346785, -17.66914904660466, -3.971845105599576, -1.4997238795665946]);
}
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-3.329113010775557]);
c.near("f_value_and_grad_into", &o0, &[12.630937430346785, -17.66914904660466, -3.971845105599576, -1.4997238795665946]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229])), &[10.383031293960252]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229])), &[-3.329113010775557, 10.383031293960252]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229]), &mut o0);
c.near("f_diff_into", &o0, &[10.383031293960252]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.276, -0.712, -0.238, -0.229]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[-3.329113010775557]);
c.near("f_value_and_diff_into", &o0, &[10.383031293960252]);
}
}
}

pub mod p282 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, lu))]
#[matgrad::newton_step(wrt = v)]
pub fn f(v: &Vector2<f64>, lu: &Vector2<f64>, t1: usize, t2: usize) -> f64 {
    let mut v1 = ((((1.5 + 1.5_f64.powi(2)).recip()).rem_euclid(0.5))
        - ((*lu).perp(&(*lu))));
    fn column(j: usize) -> usize {
        (j * 2 + 1) % 3
    }
    for t1 in 0..t1 {
        let mut column = matgrad::constant(0.5_f64);
        let mut v2 = {
            let i = column;
            (f64::from(t2 as u32) * 0.25 + v1)
        };
        v2
            += ((lu.x * 3.0_f64)
                * ({
                    let v = v1;
                    v
                }));
    }
    let mut grad: f64 = (SMatrix::<f64, 2, 2>::from_row_slice(&[v1, v1, lu[1], lu.x])
        .column_sum()
        .mean())
        .atan2(1.5 + (lu.y.abs().sqrt()) * (lu.y.abs().sqrt()));
    let pulled: f64 = if t1 >= 3 {
        {
            let lu: f64 = f64::from(t2 as u32) * 0.25;
            lu
        }
    } else {
        (t1 as f64 * 0.1 + (t2 as f64))
    };
    v.norm_squared() + v1 + grad + pulled + pulled + lu[0] * lu[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.032, -0.673]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.117, -0.635]);
let a2 = 2usize;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[7.049915595806401]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.064, -1.346, -0.4008109823692416, 0.3528709371953197]);
c.newton(&f_newton(a0, a1, a2, a3), &[2.0, 0.0, 0.0, 2.0], &[-0.064, -1.346]);
}
}

pub mod p284 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (n, column, s), into)]
#[matgrad::hvp(wrt = n, into)]
pub fn f(n: Vector4<f64>, column: &Vector4<f64>, s: Vector4<f64>) -> f64 {
    let mut i: SMatrix<f64, 4, 1> = (Vector3::new(s.z, column[1], column.x)
        .to_homogeneous() + s);
    let step_1: usize = 1;
    let mut v1 = n[step_1];
    let mut x = {
        let column = (if i.sum()
            >= {
                let v2 = column.w;
                v2
            }
        {
            ((s[3 - step_1]) * v1)
        } else {
            v1.atan2(1.5 + column[step_1] * column[step_1])
        })
            .sin();
        v1
            += (1.5 + (matgrad::constant(i[0])) * (matgrad::constant(i[0])))
                .powf(((0.7 * column.sin()).acos()).tanh());
        (v1.atan2(1.5 + (i[step_1 + 2]) * (i[step_1 + 2]))).to_radians()
    };
    let mut v3 = v1;
    let mut v4 = (-(-0.1_f64));
    let mut pulled = {
        let mut v5 = (SMatrix::<f64, 2, 1>::from_column_slice(&[v4, v3])
            + Vector2::new(x, v4))
            .kronecker(&vector![v1, x]);
        let mut t2 = v5;
        (s
            .dot(
                &SMatrix::<
                    f64,
                    4,
                    3,
                >::from_fn(|r0, c0| v5[(step_1, 0)] * (r0 + c0) as f64 * 0.1)
                    .column(step_1 % 3)
                    .into_owned(),
            ) / 4.0)
    };
    let mut column = Vector4::new(pulled, i.x, x, x);
    s.norm_squared() + i.norm_squared() + v1 + x + v3 + v4 + pulled
        + column.norm_squared()
        + ((column
            .iter()
            .map(|&n| 1.0 + 0.1 * ((0.01 * n).to_degrees()).tanh())
            .product::<f64>()) + x) + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.617, -0.224, 0.452, -0.589]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.696, 0.175, -0.048, -0.93]);
let a2 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.362, 0.445, 0.726, 0.495]);
c.near("f", &f(a0, a1, a2), &[10.005107881642727]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.224, 1.0714141973243756, 0.0, 0.0, 0.06000000000000005, 1.24, 0.0, 0.0, 5.115867145277133, 2.1300987958162048, 6.00260291837325, 1.9696746189273013]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o2 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1, &mut o2);
c.near("f_grad_into", &o0, &[-0.224, 1.0714141973243756, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.06000000000000005, 1.24, 0.0, 0.0]);
c.near("f_grad_into", &o2, &[5.115867145277133, 2.1300987958162048, 6.00260291837325, 1.9696746189273013]);
}
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.655, 0.548, 0.625, 0.395])), &[0.548, -0.8399716638759205, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_hvp_into(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.655, 0.548, 0.625, 0.395]), &mut o0);
c.near("f_hvp_into", &o0, &[0.548, -0.8399716638759205, 0.0, 0.0]);
}
}
}

pub mod p285 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::jacobian(wrt = acc, value)]
#[matgrad::vjp(wrt = acc, value)]
pub fn f(
    next_s: f64,
    acc: &Vector3<f64>,
    column: &Vector3<f64>,
    value: &Params,
    s_before: &Params,
    pulled: usize,
) -> Vector3<f64> {
    let k = (*column)
        .zip_map(&(*column), |p, q| p * q.sin())
        .cross(&((*acc) - (*column)));
    let mut v3 = {
        let v1 = SMatrix::<
            f64,
            2,
            1,
        >::from_column_slice(&[k[s_before.count % 3], next_s]);
        let mut v2 = SMatrix::<f64, 20, 1>::zeros();
        ((v1.y * v2[pulled]) + (f64::exp(-v2[12].powi(2))))
    };
    let mut g: SMatrix<f64, 2, 1> = Vector2::new(k.y, v3)
        .lerp(
            &SMatrix::<
                f64,
                2,
                1,
            >::from_row_iterator(vector![k[2], next_s].iter().map(|e| e * 0.5)),
            k[(0, 0)],
        );
    let whole = (column.x * f64::from(pulled as u32) * 0.25);
    (*column)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(v3 + g.dot(&g) / 2.0 + whole + (-g[(1, 0)]) + column[0] * column[1])
}
pub fn check(c: &mut Checker) {
let a0 = 0.286;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.803, 0.25, -0.833]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.036, 0.184, 0.216]);
let a3 = &Params { gain: -0.77, shift: -0.628, count: 1usize, table: [-0.733, 0.723, 0.811, 0.396], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.924, -0.636]), on: true };
let a4 = &Params { gain: 0.088, shift: -0.936, count: 2usize, table: [0.252, -0.321, 0.564, -0.248], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.787, -0.758]), on: false };
let a5 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[0.44056306072492935, 0.6605630607249293, 0.6925630607249293]);
c.near("f_jac", &f_jac(a0, a1, a2, a3, a4, a5), &[-0.001751623092596382, -0.001751623092596382, -0.001751623092596382, 0.001383909707689951, 0.001383909707689951, 0.001383909707689951, -0.0009573606782376474, -0.0009573606782376474, -0.0009573606782376474]);
c.near("f_value_and_jac", &f_value_and_jac(a0, a1, a2, a3, a4, a5), &[0.44056306072492935, 0.6605630607249293, 0.6925630607249293, -0.001751623092596382, -0.001751623092596382, -0.001751623092596382, 0.001383909707689951, 0.001383909707689951, 0.001383909707689951, -0.0009573606782376474, -0.0009573606782376474, -0.0009573606782376474]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.852, -0.653, -0.994])), &[0.0013925403586141237, -0.001100208217613511, 0.0007611017391989297]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.852, -0.653, -0.994])), &[0.44056306072492935, 0.6605630607249293, 0.6925630607249293, 0.0013925403586141237, -0.001100208217613511, 0.0007611017391989297]);
}
}

pub mod p286 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (all, value), into)]
#[matgrad::vjp(wrt = (all, value), into)]
pub fn f(
    all: &Vector2<f64>,
    value: Vector4<f64>,
    s_before: &Vector3<f64>,
    pulled: bool,
    t2: &SVector<f64, 17>,
    t1: usize,
) -> Vector3<f64> {
    let mut matgrad_item = 0.0_f64;
    let mut v1 = 0;
    for (x, &value) in value.iter().enumerate() {
        let mut v2 = 0.0_f64;
        for v3 in 0..t1 {
            let matgrad_item: f64 = (*t2).sum();
            v1 += 1;
            if v1 > 2 {
                v1 = 0;
            }
            let t2: f64 = (if v3 == x + 2 {
                v3 as f64 * 0.1
            } else {
                f64::from(t1 as u32) * 0.25
            }
                + {
                    let pulled: f64 = ((x + 1) as f64).sqrt();
                    (v1 as f64)
                });
            v2 += (matgrad_item + t2).asinh();
        }
        v2 += (-v2);
    }
    let mut matgrad_item: SMatrix<f64, 3, 3> = SMatrix::<
        f64,
        3,
        3,
    >::from_element(matgrad_item);
    let s_before: f64 = value[v1];
    let v4: f64 = if v1 >= 1 {
        (f64::from(v1 as u32) * 0.25 - f64::from(v1 as u32) * 0.25)
    } else {
        (((v1 + 1) as f64).sqrt() + t1 as f64 * 0.1)
    };
    let (x, mut s_before): (f64, f64) = (
        s_before,
        matgrad::sigmoid(((1.5 + v4 * v4).powf((matgrad_item[(v1, t1 % 3)]).tanh()))),
    );
    let mut out = {
        for v5 in 2..t1 {
            let mut s_before = x;
            let mut v6 = s_before;
            v6 += (v6 * v4);
        }
        let mut matgrad_item = {
            let out: usize = v1 + 1;
            (s_before / (1.5 + s_before * s_before))
        };
        (1.5 + ((0.7 * matgrad_item.sin()).asin()).powi(2)).powi(-1)
    };
    Vector3::new(x, out, s_before)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            matgrad_item.dot(&matgrad_item) / 9.0 + s_before + out
                + f64::exp(-(out * s_before).powi(2)) + all[0] * all[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.281, 0.555]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.882, -0.666, 0.034, -0.704]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.316, -0.655, -0.721]);
let a3 = false;
let a4 = &SMatrix::<f64, 17, 1>::from_column_slice(&[-0.463, 0.846, -0.015, 0.869, -0.161, -0.726, 0.209, -0.676, -0.604, -0.321, -0.875, -0.928, -0.592, 0.345, 0.63, 0.024, 0.555]);
let a5 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[1.6645262899228879, 2.970788680948003, 3.0615848685528926]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.728, -0.588]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.227, 0.951, 0.386, 0.088])), &[1.1898119999999999, 0.238812, 0.238812]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.728, -0.588]), &SMatrix::<f64, 4, 1>::from_column_slice(&[0.227, 0.951, 0.386, 0.088]), &mut o0);
c.near("f_diff_into", &o0, &[1.1898119999999999, 0.238812, 0.238812]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.344, 0.223])), &[0.42513, 0.21524600000000005, 0.0, 0.887, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_vjp_into(a0, a1, a2, a3, a4, a5, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.887, -0.344, 0.223]), &mut o0, &mut o1);
c.near("f_vjp_into", &o0, &[0.42513, 0.21524600000000005]);
c.near("f_vjp_into", &o1, &[0.0, 0.887, 0.0, 0.0]);
}
}
}

pub mod p287 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = w, value, into)]
#[matgrad::newton_step(wrt = w, value)]
pub fn f(w: f64, all: Mode, pulled: [f64; 4]) -> f64 {
    let mut v1: SMatrix<f64, 3, 3> = SMatrix::<f64, 3, 3>::repeat(pulled[1]);
    let (other, mut cholesky) = (
        ((if all == Mode::Fast { v1[(0, 0)] } else { w }) * pulled[1]),
        0.5_f64,
    );
    v1.fixed_view_mut::<1, 1>(1, 0).copy_from(&vector![(other - 3.0_f64).tanh().cosh()]);
    let mut cholesky = {
        let item = pulled[3];
        (1.5 + (matgrad::constant(item)) * (matgrad::constant(item)))
            .powf(cholesky.tanh())
    };
    let other: Vector3<f64> = Vector3::new(
        (pulled[1] + pulled[3]),
        (pulled[3] * pulled[3]),
        (pulled[2] * 1.0_f64).exp_m1(),
    );
    let v2: f64 = pulled[0];
    let mut value = {
        let item = (-other[1]);
        (((v1[(0, 2)]).powi(3).tanh()) * (other[1].clamp(-0.9, 1.1)))
    };
    v1.dot(&v1) / 9.0 + cholesky + v2 + value
        + ((other.angle(&other.add_scalar(0.5))) / (1.5 + (-value) * (-value))) + w * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.011;
let a1 = Mode::Fast;
let a2 = [0.446, -0.015, 0.485, 0.635];
c.near("f", &f(a0, a1, a2), &[2.110298099417727]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[2.110298099417727, 0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
{
let mut o0 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.110298099417727]);
c.near("f_value_and_grad_into", &o0, &[0.3]);
}
c.newton(&f_newton(a0, a1, a2), &[0.0], &[0.3]);
{
let r = f_value_grad_newton(a0, a1, a2);
c.near("what is beside f_newton", &(r.0, r.1), &[2.110298099417727, 0.3]);
c.newton(&r.2, &[0.0], &[0.3]);
}
}
}

pub mod p288 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, pulled))]
#[matgrad::differential(wrt = (other, pulled))]
pub fn f(
    grad: f64,
    other: &Vector4<f64>,
    pulled: f64,
    whole: &[usize],
    s_before: usize,
) -> f64 {
    let mut v1 = 0.25_f64;
    for (&v2, &v3) in other.iter().zip(other.iter().skip(1)) {
        let mut v4 = (*other);
        v4.fill((1.5 + (((s_before + 1) as f64).sqrt() + v3).powi(2)).log(3.0));
        v4 *= ((v1 / (1.5 + v3 * v3))).tanh();
    }
    let v5;
    if (v1 + v1) > 0.1 {
        v5 = (-pulled.powi(2)).exp_m1();
    } else {
        v5 = pulled;
    }
    let v6;
    if pulled.sin() >= 0.1 {
        v6 = (pulled - v5);
    } else {
        v6 = v1.powi(3).tanh();
    }
    v1 -= matgrad::relu(((1.5 + v6 * v6).powf(grad.tanh())));
    let mut v7 = SMatrix::<f64, 2, 3>::zeros();
    let mut v8: f64 = (-(if v1.atan2(1.5 + v6 * v6) <= 0.1 {
        ((v7[(1, 0)]) - v1)
    } else {
        v1.min(0.4)
    }));
    let mut sum_13 = 0.0;
    for v9 in (0..s_before).rev() {
        let (v11, v12): (f64, f64) = (
            {
                let v10: f64 = (v9 as f64);
                v10
            },
            v9 as f64 * 0.1,
        );
        sum_13 += ((v1 * v12) * (v11 + v8));
    }
    for v14 in (0..s_before).rev() {
        sum_13
            += (v6
                / (1.5
                    + (pulled / (1.5 + pulled * pulled))
                        * (pulled / (1.5 + pulled * pulled))));
        let mut v15 = matgrad::softplus((3.0_f64.max(sum_13)));
        v7[(1, 0)] = v7.map(|v16| (1.5 + 1.25_f64 * 1.25_f64).powf(v16.tanh())).sum();
        v15 = v15.max(((v8 - (v7[(1, 2)])) * ((v14 + 1) as f64).sqrt()));
    }
    v7.fill_with_identity();
    other.dot(other) / 4.0 + v1 + v5 + v7.sum() + v8 + sum_13 + v7.sum() + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.251;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.829, -0.248, -0.383, -0.933]);
let a2 = 0.487;
let a3 = &[3usize, 3usize, 3usize, 1usize, 2usize, 1usize, 1usize, 0usize, 0usize, 0usize, 0usize, 1usize, 0usize, 3usize, 1usize, 1usize, 1usize, 3usize, 1usize, 2usize];
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[3.629997293791022]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.4145, -0.124, -0.1915, -0.4665, 1.9936256400011751]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.717, 0.905, 0.485, 0.073]), 0.82), &[1.6928175248009636]);
}
}

pub mod p290 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, value, into)]
#[matgrad::vjp(wrt = acc, value, into)]
pub fn f<const N: usize>(acc: SVector<f64, N>) -> f64 {
    let v1 = (((acc + acc).sum()) - (acc[(0, 0)]));
    let cholesky: SMatrix<f64, N, 1> = acc;
    let mut cotangent: f64 = 1.0;
    for t1 in 2..N {
        cotangent += ((v1 * cholesky[t1]) - 1.5_f64);
        let acc;
        if t1 == t1 {
            acc = (cholesky[(t1 / 2, 0)]).hypot(1.0 + cholesky[t1] * cholesky[t1]);
        } else {
            acc = (if t1 != 1 { cholesky[(2 - t1, 0)] } else { cotangent });
        }
        cotangent
            *= ((1.5 + (cholesky.mean()) * (cholesky.mean())).powf((-acc).tanh())).cos();
    }
    let mut g: SMatrix<f64, N, 1> = (cholesky
        - (acc - SMatrix::<f64, N, 1>::repeat(v1)));
    let mut v2 = g;
    let g = v2[0];
    let mut acc: f64 = (if g >= (1.5 + g.powi(2)).acosh() {
        (if cholesky[2] > -0.3 { v2[(2, 0)] } else { v2[1] })
    } else {
        acc[0]
    })
        .mul_add(((1.5 + g * g).powf(g.tanh())), 0.5);
    cholesky.sum() + cotangent + v2.norm_squared() + g + acc + (1.5_f64 * cotangent)
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.571, 0.443, 0.902]);
c.near("f", &f::<3>(a0), &[16.417891213922985]);
c.near("f_grad", &f_grad::<3>(a0), &[19.78453103362071, 27.051359153531227, 31.34919081322716]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0), &[16.417891213922985, 19.78453103362071, 27.051359153531227, 31.34919081322716]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, &mut o0);
c.near("f_grad_into", &o0, &[19.78453103362071, 27.051359153531227, 31.34919081322716]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[16.417891213922985]);
c.near("f_value_and_grad_into", &o0, &[19.78453103362071, 27.051359153531227, 31.34919081322716]);
}
c.near("f_vjp", &f_vjp::<3>(a0, -0.834), &[-16.500298882039672, -22.56083353404504, -26.14522513823145]);
c.near("f_value_and_vjp", &f_value_and_vjp::<3>(a0, -0.834), &[16.417891213922985, -16.500298882039672, -22.56083353404504, -26.14522513823145]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_vjp_into::<3>(a0, -0.834, &mut o0);
c.near("f_vjp_into", &o0, &[-16.500298882039672, -22.56083353404504, -26.14522513823145]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_vjp_into::<3>(a0, -0.834, &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[16.417891213922985]);
c.near("f_value_and_vjp_into", &o0, &[-16.500298882039672, -22.56083353404504, -26.14522513823145]);
}
}
}

pub mod p292 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc, into)]
#[matgrad::vjp(wrt = acc, into)]
pub fn f(acc: [f64; 33], dx: &Params, item: &Matrix3<f64>) -> f64 {
    let mut sum_3 = 0.0;
    for v1 in 0..=20 {
        let v2: f64 = if dx.gain > 0.2 {
            (f64::from(v1 as u32) * 0.25 + item[(2, 1)])
        } else {
            f64::from(v1 as u32) * 0.25
        };
        sum_3 += (v2 / (1.5 + (-0.3_f64) * (-0.3_f64)));
    }
    let v4: f64 = (item[(dx.count % 3, 1)] - item[(1, 2)]);
    let v5: Vector2<f64> = Vector2::new(dx.count as f64, (v4 + v4));
    let mut sum_8 = 0.0;
    for v6 in 0..20 {
        let v7 = v5.len();
        sum_8 += matgrad::constant(((acc[v7 + 30]) - sum_3));
    }
    let v9: SMatrix<f64, 3, 3> = (SMatrix::<f64, 3, 3>::zeros()).add_scalar(sum_8);
    let mut v10 = vector![v4, v5[0], v5[0]]
        .xy()
        .component_div(
            &v5.zip_zip_map(&v5, &v5, |p, q, u| p * q + u.tanh()).map(|e| 1.5 + e * e),
        );
    let mut v13 = {
        let mut v11 = v10[0];
        {
            let v12 = v4;
            (-v12)
        }
    };
    sum_3 + sum_8 + v9.sum() + v10.norm_squared() + v13
        + matgrad::constant((v10.transpose() * v10).to_scalar().tanh()) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = [0.087, 0.187, 0.978, -0.691, -0.986, 0.299, -0.199, 0.625, -0.057, -0.223, -0.041, -0.132, 0.136, 0.351, -0.401, 0.195, 0.281, 0.909, 0.128, -0.548, -0.908, -0.509, 0.654, -0.958, -0.216, -0.41, -0.727, -0.037, -0.954, 0.184, -0.096, 0.009, 0.445];
let a1 = &Params { gain: -0.34, shift: 0.846, count: 3usize, table: [-0.015, -0.344, -0.725, 0.145], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.285, 0.791]), on: true };
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.366, 0.963, -0.231, -0.125, -0.797, 0.209, 0.096, 0.961, -0.068]);
c.near("f", &f(a0, a1, a2), &[-6480.577427162853]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.187, 0.087, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.187, 0.087, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
c.near("f_vjp", &f_vjp(a0, a1, a2, -0.339), &[-0.063393, -0.029493, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, a2, -0.339, &mut o0);
c.near("f_vjp_into", &o0, &[-0.063393, -0.029493, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}
}

pub mod p294 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = step_1, value, into)]
#[matgrad::vjp(wrt = step_1, value, into)]
pub fn f(step_1: &[f64; 17], dx: usize) -> SMatrix<f64, 1, 2> {
    let mut v1 = SMatrix::<f64, 2, 3>::zeros();
    let v3 = if v1.iter().map(|v| v * v).sum::<f64>().tanh() >= v1[(0, dx % 3)] {
        let mut v2 = v1[(0, 1)];
        v1[(0, dx % 3)]
    } else {
        (v1 - v1).sum()
    };
    let v4 = if v3 >= 0.1 || step_1[5] > 0.4 {
        (1.5 + v3.powi(2)).powf(0.7)
    } else {
        (0.7 * (v1[(1, 2)]).sin()).acos()
    };
    SMatrix::<
        f64,
        3,
        3,
    >::from_diagonal(&Vector3::new(step_1[dx], v4, v1[(dx.min(1), 2)]))
        .fixed_view::<1, 2>(1, 1)
        .into_owned()
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1.norm_squared() + v3 + v4
                + step_1.iter().fold(0.5, |v5, &v6| (v5 * 0.5 + v5).tanh())
                + step_1[0] * step_1[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &[0.408, -0.257, 0.622, -0.145, 0.136, 0.419, 0.577, 0.156, -0.713, -0.475, -0.581, 0.948, -0.705, 0.62, 0.422, -0.133, 0.638];
let a1 = 6usize;
c.near("f", &f(a0, a1), &[3.410105983022244, 2.08190474307891]);
c.near("f_diff", &f_diff(a0, a1, &[-0.043, -0.135, -0.529, -0.637, 0.607, 0.76, -0.57, 0.845, -0.752, -0.575, -0.129, 0.263, 0.923, -0.418, 0.061, 0.473, 0.968]), &[-0.044029, -0.044029]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &[-0.043, -0.135, -0.529, -0.637, 0.607, 0.76, -0.57, 0.845, -0.752, -0.575, -0.129, 0.263, 0.923, -0.418, 0.061, 0.473, 0.968]), &[3.410105983022244, 2.08190474307891, -0.044029, -0.044029]);
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_diff_into(a0, a1, &[-0.043, -0.135, -0.529, -0.637, 0.607, 0.76, -0.57, 0.845, -0.752, -0.575, -0.129, 0.263, 0.923, -0.418, 0.061, 0.473, 0.968], &mut o0);
c.near("f_diff_into", &o0, &[-0.044029, -0.044029]);
}
{
let mut o0 = SMatrix::<f64, 1, 2>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, &[-0.043, -0.135, -0.529, -0.637, 0.607, 0.76, -0.57, 0.845, -0.752, -0.575, -0.129, 0.263, 0.923, -0.418, 0.061, 0.473, 0.968], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.410105983022244, 2.08190474307891]);
c.near("f_value_and_diff_into", &o0, &[-0.044029, -0.044029]);
}
c.near("f_vjp", &f_vjp(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.317, -0.215])), &[0.136724, -0.217056, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.317, -0.215])), &[3.410105983022244, 2.08190474307891, 0.136724, -0.217056, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_vjp_into(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.317, -0.215]), &mut o0);
c.near("f_vjp_into", &o0, &[0.136724, -0.217056, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
{
let mut o0 = [9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
let r = f_value_and_vjp_into(a0, a1, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.317, -0.215]), &mut o0);
c.near("what f_value_and_vjp_into returns", &r, &[3.410105983022244, 2.08190474307891]);
c.near("f_value_and_vjp_into", &o0, &[0.136724, -0.217056, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0]);
}
}
}

pub mod p295 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (value, y), into)]
#[matgrad::gauss_newton(wrt = value, into)]
pub fn f(
    value: &Vector2<f64>,
    y: Vector2<f64>,
    matgrad_total: &Params,
    t2: Params,
) -> f64 {
    let mut v2: SMatrix<f64, 2, 1> = (*value).map(matgrad::sigmoid);
    let v3 = ((SMatrix::<f64, 3, 3>::from_fn(|r0, c0| y.x * (r0 + c0) as f64 * 0.1)
        * 0.3)
        .pow(3)
        .fixed_view::<2, 1>(0, 0)
        .into_owned()
        .dot(
            &SMatrix::<f64, 2, 2>::from_column_slice(&[2.0_f64, v2[1], y[0], v2[0]])
                .column_sum(),
        ) / 2.0);
    let (v4, v5): (f64, f64) = ((0.8_f64 - 0.8_f64), 0.8_f64);
    v2.sum() + v3 + v4 + v5 + v2[(matgrad_total.count % 2, 0)] + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.575, -0.433]);
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.093, 0.023]);
let a2 = &Params { gain: -0.741, shift: 0.694, count: 2usize, table: [-0.486, 0.817, -0.608, 0.91], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.749, -0.421]), on: true };
let a3 = Params { gain: -0.113, shift: -0.432, count: 3usize, table: [0.205, 0.872, 0.312, 0.359], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.571, 0.692]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[2.4753826684875606]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.46084710686221425, 0.23863875175394733, 0.023041865870099425, 0.093]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.46084710686221425, 0.23863875175394733]);
c.near("f_grad_into", &o1, &[0.023041865870099425, 0.093]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[3.063759677724298, 1.14077294114936, 0.5907222301212267, 0.21238005590327313, 0.10997597833101679, 0.10997597833101679, 0.0569484538386821]);
{
let mut o0 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 2>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[3.063759677724298]);
c.near("f_gauss_newton_into", &o0, &[1.14077294114936, 0.5907222301212267]);
c.near("f_gauss_newton_into", &o1, &[0.21238005590327313, 0.10997597833101679, 0.10997597833101679, 0.0569484538386821]);
}
}
}

pub mod p296 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = n, value)]
#[matgrad::differential(wrt = n, value)]
pub fn f(
    n: &SVector<f64, 20>,
    g: &SVector<f64, 33>,
    column: &[f64],
    grad: &Params,
    v: &Params,
) -> f64 {
    let mut cotangent = matgrad::relu(column[12]);
    let mut g: f64 = (1.25_f64 * 0.5_f64);
    let mut v: SMatrix<f64, 20, 1> = (*n);
    const K1: f64 = 1.25_f64;
    let mut v2 = matgrad::log_sum_exp(&(*n));
    let mut v3 = 0.0_f64;
    for &dx in v.iter() {
        let mut s_before = 0.0_f64;
        for &v4 in column.iter().rev() {
            let mut v6 = SMatrix::<f64, 3, 1>::zeros();
            s_before += (if K1 > 0.0 { (if g > -0.4 { v6.x } else { dx }) } else { v3 });
        }
        if grad.on {
            v2 = v2.max((-(cotangent * v2)));
        } else {
            let x = g;
            v2 *= ((v2 / (1.5 + x * x)).abs()).cos();
        }
        cotangent = (cotangent * 0.5 + (0.7 * (-v3).sin()).acos()).tanh();
    }
    let v = v;
    cotangent + v2 + v3 + v.norm_squared() + (-v2) + n[0] * n[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 20, 1>::from_column_slice(&[0.098, 0.766, -0.935, -0.374, -0.947, 0.732, 0.15, -0.265, 0.065, -0.094, 0.805, -0.468, -0.439, -0.532, -0.018, -0.881, 0.467, 0.981, 0.845, -0.977]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[0.049, -0.116, 0.236, 0.917, -0.071, -0.36, -0.878, 0.3, 0.322, 0.554, 0.593, -0.898, -0.608, -0.541, 0.581, 0.145, -0.86, -0.862, 0.21, -0.108, -0.662, 0.252, -0.821, 0.188, -0.406, -0.63, 0.435, -0.518, -0.695, 0.428, 0.366, -0.446, -0.022]);
let a2 = &[-0.871, -0.487, 0.649, 0.84, -0.156, 0.327, -0.871, 0.271, 0.381, -0.324, 0.772, 0.933, -0.586, -0.178, -0.817, 0.429, 0.107, 0.316, -0.699, 0.721];
let a3 = &Params { gain: -0.658, shift: 0.959, count: 2usize, table: [0.921, -0.157, -0.978, 0.685], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.641, 0.996]), on: true };
let a4 = &Params { gain: -0.384, shift: -0.268, count: 1usize, table: [0.458, 0.521, 0.893, 0.373], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.236, 0.783]), on: true };
c.near("f", &f(a0, a1, a2, a3, a4), &[9.159922440902376]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.962, 1.6300000000000001, -1.87, -0.748, -1.894, 1.464, 0.3, -0.53, 0.13, -0.188, 1.61, -0.936, -0.878, -1.064, -0.036, -1.762, 0.9339999999999999, 1.9620000000000002, 1.69, -1.954]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[9.159922440902376, 0.962, 1.6300000000000001, -1.87, -0.748, -1.894, 1.464, 0.3, -0.53, 0.13, -0.188, 1.61, -0.936, -0.878, -1.064, -0.036, -1.762, 0.9339999999999999, 1.9620000000000002, 1.69, -1.954]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.601, -0.449, -0.776, 0.704, -0.219, 0.762, -0.662, 0.924, -0.431, -0.993, -0.375, 0.522, 0.22, 0.023, -0.856, 0.482, 0.855, -0.379, -0.533, -0.559])), &[-0.1384460000000005]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, a3, a4, &SMatrix::<f64, 20, 1>::from_column_slice(&[0.601, -0.449, -0.776, 0.704, -0.219, 0.762, -0.662, 0.924, -0.431, -0.993, -0.375, 0.522, 0.22, 0.023, -0.856, 0.482, 0.855, -0.379, -0.533, -0.559])), &[9.159922440902376, -0.1384460000000005]);
}
}

pub mod p298 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s_before)]
#[matgrad::hvp(wrt = s_before)]
pub fn f(whole: f64, s_before: &Vector4<f64>, acc: Mode, out: usize) -> f64 {
    let mut v1 = ((*s_before) / (1.5 + s_before.x * s_before.x));
    let mut v2 = (-(*s_before).angle(&v1.add_scalar(0.5)))
        .max(
            ({
                let s = whole;
                s
            }),
        );
    let mut sum_4 = 0.0;
    for &v3 in s_before.iter().take(2) {
        sum_4 += (whole * v2).mul_add((v2.mul_add(v3, 0.5)), 0.5);
    }
    for x in (0..out).step_by(2) {
        v1.x += (-(v1.z - sum_4));
        v2
            += {
                let v5 = (x as f64 * 0.1 + whole);
                Vector4::new(sum_4, v5, v5, v5).sum()
            };
    }
    sum_4 = (sum_4 * 0.5 + sum_4).tanh();
    if acc == Mode::Fast {
        v1[out % 4] = v1[2] * 0.5 + ((v1.lp_norm(1)) - v2);
        v2 += s_before[2];
    } else {
        v2 = v2;
    }
    s_before.sum() + v1.sum() + v2 + sum_4 + (v2 + sum_4) + whole * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.069;
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.269, -0.074, 0.629, -0.958]);
let a2 = Mode::Damped { by: 0.893, steps: 1usize };
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[6.156009790437195]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[1.2138532266292728, 1.6338394630278743, 0.36401373475938414, 1.6359862652406159]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, &SMatrix::<f64, 4, 1>::from_column_slice(&[0.425, 0.645, 0.907, 0.222])), &[0.7176631783302141, 0.09248384779388134, -0.09248401578725678, 0.09248401578725678]);
}
}

pub mod p299 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = cotangent)]
#[matgrad::vjp(wrt = cotangent)]
pub fn f(i: f64, k: [f64; 17], cotangent: f64, whole: Matrix3<f64>) -> Matrix2<f64> {
    let mut sum_1 = 0.0;
    for other in 2..4 {
        let mut k: bool = other == 3;
        k ^= other >= 1;
        sum_1 += f64::sin((cotangent - (whole[(other.min(2), 2)])));
    }
    let other: SMatrix<f64, 3, 3> = whole;
    let (v2, mut y) = (whole.sum()).sin_cos();
    let i = {
        let t2 = (other.m12 + whole.m22);
        (if sum_1 > y || v2 > 0.4 { other[(1, 1)] } else { t2 })
    };
    let (t2, v3): (f64, f64) = (
        (whole[(2, 2)] + whole[(0, 2)]),
        (whole[(1, 1)] * whole[(0, 1)]),
    );
    let v4: usize = 2;
    y
        /= 1.5
            + (((-v2)
                / (1.5
                    + ((other[(2, 0)]).mul_add(t2, 0.5))
                        * ((other[(2, 0)]).mul_add(t2, 0.5)))))
                .powi(2);
    for (i, &v5) in k.iter().enumerate() {
        let mut matgrad_item = v5;
        for v6 in other.row_iter() {
            let t2: [usize; 3] = [2, 1, 2];
            let mut cotangent = (v6.into_owned().dot(&v6.into_owned()) / 3.0);
            y = (y * 0.5
                + ((cotangent.mul_add(matgrad_item, 0.5))
                    * (if i % 2 == 0 { v3 } else { v2 })))
                .tanh();
        }
        let cotangent;
        if (-matgrad_item) > -0.3 {
            cotangent = (f64::from(v4 as u32) * 0.25 * matgrad_item);
        } else {
            cotangent = sum_1;
        }
        matgrad_item += t2;
    }
    let v7: f64 = v3;
    SMatrix::<f64, 2, 2>::from_columns(&[Vector2::new(v7, cotangent), vector![v3, i]])
        + SMatrix::<
            f64,
            2,
            2,
        >::repeat(
            sum_1 + other.norm_squared() + y + v7 + sum_1.hypot(1.0 + (-t2) * (-t2))
                + i * 0.3,
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.293;
let a1 = [0.205, 0.923, -0.681, 0.059, -0.156, 0.338, 0.551, -0.771, -0.292, 0.558, 0.749, 0.109, 0.847, 0.398, -0.767, -0.24, -0.301];
let a2 = 0.633;
let a3 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.321, -0.98, -0.107, -0.11, -0.19, -0.717, 0.247, 0.249, 0.215]);
c.near("f", &f(a0, a1, a2, a3), &[4.0087908322034975, 4.620890832203498, 4.0087908322034975, 3.797890832203498]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, 0.085), &[0.24175742480989637, 0.3267574248098964, 0.24175742480989637, 0.24175742480989637]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, &SMatrix::<f64, 2, 2>::from_column_slice(&[-0.471, -0.069, -0.326, -0.258])), &[-3.2658864174861586]);
}
}

pub mod p301 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = pulled)]
pub fn f(
    column: &Vector3<f64>,
    y: &Vector2<f64>,
    pulled: &Vector4<f64>,
) -> Vector2<f64> {
    let t1 = (*pulled);
    let mut column = (((pulled[2].max(0.1)) + ((1.5 + t1[2] * t1[2]).powf(y.y.tanh())))
        * 1.25_f64);
    let mut pulled: f64 = 1.0;
    for v1 in (0..3).step_by(2) {
        let pulled: Vector2<f64> = Vector2::new(
            ((v1 + 1) as f64).sqrt(),
            (f64::from(v1 as u32) * 0.25 - f64::from(v1 as u32) * 0.25),
        );
        column -= (pulled[0] * (pulled[0] * pulled[0]));
        let mut t1 = t1.add_scalar(pulled.y).map(|v2| matgrad::log_sum_exp(&t1) * v2);
        t1 /= 1.5 + (pulled.mean()).powi(2);
    }
    let mut grad = t1;
    let mut grad = ((((grad[(1, 0)]) / (1.5 + t1[3] * t1[3]))
        - (pulled.mul_add(grad.x, 0.5))) + ((*y).angle(&(*y).add_scalar(0.5))));
    let s = |v3: f64, dx: f64| ((-matgrad::log_sum_exp(&t1))).tanh();
    let mut v4 = 0.0_f64;
    for acc in 0..5 {
        let dx: f64 = {
            let v5: f64 = (f64::from(acc as u32) * 0.25 - acc as f64 * 0.1);
            (v5 - v5)
        };
        let grad = v4;
        v4 = ((grad.hypot(1.0 + dx * dx)) + dx);
    }
    let mut y = 0.0_f64;
    let mut s_before = 0;
    for v6 in (0..3).rev() {
        let mut sum_7 = 0.0;
        for pulled in 0..v6 {
            sum_7 += y;
        }
        let mut v8 = t1;
        let mut v9 = Vector2::new(v8[s_before + 1], y)
            .kronecker(&SMatrix::<f64, 2, 1>::from_row_slice(&[sum_7, sum_7]))
            .unscale(2.0);
        v9 *= (sum_7.mul_add(3.0_f64, 0.5)).tanh();
    }
    SMatrix::<f64, 3, 3>::repeat(0.3_f64)
        .fixed_view::<2, 1>(s_before.min(1), 2 - s_before)
        .into_owned()
        + SMatrix::<f64, 2, 1>::repeat(column + pulled + grad + v4 + y + v4.tanh())
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.078, -0.72, -0.374]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.882, -0.446]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.734, 0.169, 0.608, -0.859]);
c.near("f", &f(a0, a1, a2), &[0.9573896032251556, 0.9573896032251556]);
c.near("f_vjp", &f_vjp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.04, -0.937])), &[0.897, -0.40082560243373094, -0.8863323535894112, -0.052002991696973304]);
}
}

pub mod p302 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, value)]
#[matgrad::gauss_newton(wrt = s)]
pub fn f(all: &Matrix3<f64>, s: f64, step_1: Params, acc: &Params, w: usize) -> f64 {
    let (other, next_s): (f64, f64) = (
        (w as f64),
        (((w + 1) as f64).sqrt() + ((w + 1) as f64).sqrt()),
    );
    let v1: f64 = (0..w).map(|j| j as f64 * 0.1).sum::<f64>();
    let mut x = v1;
    let mut v2: f64 = other;
    if next_s > 0.0 {
        v2 = ((w as f64) + other);
    }
    let mut v3 = [Vector3::new(v2, s, x).fixed_rows::<2>(1).into_owned(); 4];
    let mut x: SMatrix<f64, 3, 3> = (Vector3::new(v3[3][1], s, v1).cross_matrix()
        / (1.5 + (-2.0_f64) * (-2.0_f64)));
    let mut v4: SMatrix<f64, 3, 3> = ((x * 0.3).exp()
        - SMatrix::<f64, 3, 3>::from_element(s));
    x.norm_squared() + v4.sum()
        + (0.01 * (-v3[step_1.count % 4][acc.count % 2])).to_degrees() + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.968, -0.955, 0.759, 0.168, -0.194, -0.104, -0.688, 0.544, -0.149]);
let a1 = 0.406;
let a2 = Params { gain: 0.501, shift: -0.25, count: 2usize, table: [-0.506, -0.627, -0.633, -0.882], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.134, 0.97]), on: true };
let a3 = &Params { gain: 0.536, shift: 0.087, count: 3usize, table: [-0.44, -0.882, -0.008, -0.236], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.567, -0.651]), on: true };
let a4 = 4usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-0.8175850736725337]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-8.645159900109055]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[-0.8175850736725337, -8.645159900109055]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3, a4), &[0.33422267634606123, 7.068153693841497, 74.73878969845362]);
}
}

pub mod p303 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t1, grad), value)]
pub fn f<const N: usize>(
    next_s: &SVector<f64, N>,
    grad: &Vector2<f64>,
    t1: &Vector3<f64>,
    dx: f64,
) -> f64 {
    let mut v1: SMatrix<f64, 3, 1> = (SMatrix::<f64, 3, 3>::from_diagonal(&(*t1))
        * (*t1).lerp(&(*t1), grad[0]));
    let mut v2 = matgrad::log_softmax(&v1).xy();
    let mut v3 = (-v1[0].powi(2)).exp();
    let lu: f64 = dx;
    let mut v4 = (*next_s);
    let mut t1 = (matgrad::constant(v3)).hypot(1.0 + grad.x * grad.x);
    let mut v: f64 = matgrad::log_sum_exp(&SMatrix::<f64, N, 1>::repeat(dx));
    v1.norm_squared() + v2.sum() + v3 + lu + v4.sum() + t1 + v
        + (({
            let next_s = v3;
            v
        }) - t1) + grad[0] * grad[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.341, 0.036, 0.693, 0.739, -0.028]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.655, -0.469]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.73, 0.272, -0.166]);
let a3 = -0.301;
c.near("f", &f::<5>(a0, a1, a2, a3), &[2.6974293148103685]);
c.near("f_grad", &f_grad::<5>(a0, a1, a2, a3), &[0.5383592813542999, 0.31688850020912623, 0.16091630367599302, -0.469, -0.655]);
c.near("f_value_and_grad", &f_value_and_grad::<5>(a0, a1, a2, a3), &[2.6974293148103685, 0.5383592813542999, 0.31688850020912623, 0.16091630367599302, -0.469, -0.655]);
}
}

pub mod p304 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t1, value)]
#[matgrad::differential(wrt = t1, value)]
pub fn f(t1: Vector4<f64>, grad: usize) -> f64 {
    let v1 = matgrad::sigmoid(
        (if ((t1[grad % 4]) * t1.x) <= t1.sum() {
            ((t1[(1, 0)]) * t1[2])
        } else {
            (t1.x * t1[3])
        }),
    );
    let mut matgrad_total = SMatrix::<f64, 2, 1>::zeros();
    let (g, mut v2) = ((matgrad_total[1] - v1)
        .atan2(1.5 + (f64::sin(v1)) * (f64::sin(v1))))
        .sin_cos();
    v1 + matgrad_total.sum() + v2 + g + v2 + t1[0] * t1[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 4, 1>::from_column_slice(&[0.203, -0.12, -0.047, -0.137]);
let a1 = 2usize;
c.near("f", &f(a0, a1), &[2.1166343176564966]);
c.near("f_grad", &f_grad(a0, a1), &[-0.13311104647470834, 0.203, 0.0, 0.019427317039166375]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1), &[2.1166343176564966, -0.13311104647470834, 0.203, 0.0, 0.019427317039166375]);
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.263, -0.105, 0.76, 0.223])), &[0.018025496922582398]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.263, -0.105, 0.76, 0.223])), &[2.1166343176564966, 0.018025496922582398]);
}
}

pub mod p305 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = pulled)]
#[matgrad::differential(wrt = pulled)]
pub fn f<const N: usize>(cotangent: &[Vector2<f64>], pulled: f64) -> f64 {
    let (v1, v2): (f64, f64) = (1.5_f64, (0.5_f64 - 0.3_f64));
    let v3 = v1;
    let v4 = ((v1 * v3) * v2);
    let v5 = v4;
    pulled + v4 + v5 + ((v5 * pulled) * v1) + pulled * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.654, -0.876]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.785, 0.839]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.086, 0.666])];
let a1 = -0.373;
c.near("f", &f::<5>(a0, a1), &[0.16332500000000005]);
c.near("f_grad", &f_grad::<5>(a0, a1), &[1.975]);
c.near("f_diff", &f_diff::<5>(a0, a1, 0.734), &[1.44965]);
}
}

pub mod p306 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::gauss_newton(wrt = item, into)]
pub fn f(grad: &Vector2<f64>, item: &Vector3<f64>, acc: [usize; 5]) -> Option<f64> {
    let k = (((grad[(0, 0)]).atan2(1.5 + item.y * item.y)) - item.z).rem_euclid(0.5);
    let mut k = (1.5 + (k * k) * (k * k)).powf(((1.5 + k.powi(2)).recip()).tanh());
    let mut v2: SMatrix<f64, 2, 1> = (*grad).map(|v1| (item[(2, 0)]).tanh().cosh() * v1);
    v2 *= ((k - v2[1])).tanh();
    Some(item.dot(item) / 3.0 + k + v2.dot(&v2) / 2.0 + (-k) + grad[0] * grad[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.105, 0.974]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.526, 0.233, -0.359]);
let a2 = [3usize, 0usize, 2usize, 3usize, 1usize];
c.near("f", &f(a0, a1, a2).unwrap(), &[0.28161447311671106]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.3506666666666667, 0.15524375384283268, -0.19098592302626535]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-0.3506666666666667, 0.15524375384283268, -0.19098592302626535]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2).unwrap(), &[0.03965335573440139, -0.09875280857292669, 0.04371888794310971, -0.05378440008575045, 0.12296711111111112, -0.054438809680886664, 0.06697239700787705, -0.054438809680886664, 0.024100623107214024, -0.029649371621735726, 0.06697239700787705, -0.029649371621735726, 0.03647562279419456]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[0.03965335573440139]);
c.near("f_gauss_newton_into", &o0, &[-0.09875280857292669, 0.04371888794310971, -0.05378440008575045]);
c.near("f_gauss_newton_into", &o1, &[0.12296711111111112, -0.054438809680886664, 0.06697239700787705, -0.054438809680886664, 0.024100623107214024, -0.029649371621735726, 0.06697239700787705, -0.029649371621735726, 0.03647562279419456]);
}
}
}

pub mod p307 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v)]
#[matgrad::gauss_newton(wrt = v)]
pub fn f(all: &[f64; 33], matgrad_item: &Vector4<f64>, v: f64, acc: usize) -> f64 {
    let mut matgrad_item = [v, v, (v / (1.5 + 0.3_f64 * 0.3_f64))];
    let mut sum_2 = 0.0;
    for v1 in 0..2 {
        sum_2 += (((-matgrad_item[v1].powi(2)).exp2()) * v);
    }
    let cholesky: f64 = ((f64::from(acc as u32) * 0.25 - ((acc + 1) as f64).sqrt())
        + (((acc + 1) as f64).sqrt() - (acc as f64)));
    let mut v3 = 0.0_f64;
    let mut grad = 0;
    for matgrad_item in 0..17 {
        let matgrad_total = (((SMatrix::<f64, 2, 3>::zeros()).add_scalar(v3)
            - SMatrix::<f64, 2, 3>::repeat(v3))
            * SMatrix::<f64, 3, 2>::from_element(cholesky)
                .component_mul(
                    &SMatrix::<
                        f64,
                        3,
                        2,
                    >::from_fn(|r0, c0| all[25] * (r0 + c0) as f64 * 0.1),
                ));
        let mut all = (v3 + (v * matgrad_total.m22)).atan2(1.5 + (v3 - v3) * (v3 - v3));
        all = (((matgrad_item + 1) as f64).sqrt() + matgrad_total[(1, 0)]);
    }
    let mut sum_4 = 0.0;
    for s in 0..17 {
        let v: f64 = if grad % 2 == 0 {
            (f64::from(s as u32) * 0.25 + cholesky)
        } else {
            cholesky
        };
        sum_4 += all[18].tanh();
    }
    let t1: f64 = ({
        let v5: f64 = f64::from(grad as u32) * 0.25;
        v5
    } + acc as f64 * 0.1);
    sum_2 + v3 + sum_4 + t1 + (t1 + sum_4) + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[0.891, -0.719, 0.986, -0.526, 0.077, 0.638, 0.892, 0.562, -0.312, 0.428, -0.371, -0.32, 0.007, 0.012, 0.915, -0.757, -0.327, -0.453, 0.732, 0.832, 0.458, -0.171, 0.872, -0.181, -0.327, 0.791, -0.481, -0.136, 0.392, 0.988, 0.069, -0.733, -0.83];
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.095, -0.301, -0.5, -0.36]);
let a2 = -0.533;
let a3 = 3usize;
c.near("f", &f(a0, a1, a2, a3), &[20.309679546352502]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.995644783903954]);
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2, a3), &[206.24154163776458, 20.22122650308669, 0.9913085357151511]);
}
}

pub mod p308 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = t2)]
#[matgrad::differential(wrt = t2)]
pub fn f(t2: Vector2<f64>, s_before: f64, x: &[f64], matgrad_item: usize) -> f64 {
    let v1 = (Vector2::new(x[8], x[12]) + t2);
    let (x, mut v2): (f64, f64) = (
        ((1.5 + (v1[(1, 0)]).powi(2)).log2()).mul_add((-x[matgrad_item.min(16)]), 0.5),
        s_before,
    );
    let mut v3: f64 = (s_before - s_before);
    if matgrad_item % 2 == 0 {
        v3 = (s_before + (matgrad_item as f64));
    }
    let out = (1.5 + (matgrad::log_sigmoid(v3)) * (matgrad::log_sigmoid(v3)))
        .powf((v2 * s_before).tanh());
    let x: [usize; 3] = [2, 1, 1];
    let mut w = {
        let mut i = 0.25_f64;
        for v4 in (0..matgrad_item).rev() {
            let mut s_before = (t2 - Vector2::new(v1[(0, 0)], out));
            let mut i = {
                let s: usize = 4;
                let mut w: f64 = s as f64 * 0.1;
                s_before[0].asinh()
            };
            let mut v7 = i;
            i = (i * 0.5 + ((f64::from(v4 as u32) * 0.25 + v7) * (v7.sin_cos().0)))
                .tanh();
        }
        i.hypot(1.0 + (2.0_f64 + out) * (2.0_f64 + out))
    };
    (w, v2) = (v2, w);
    v1.norm_squared() + v2 + out + w + matgrad::constant(matgrad::constant(out))
        + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.651, -0.044]);
let a1 = 0.005;
let a2 = &[-0.866, 0.401, 0.548, 0.819, -0.157, 0.301, -0.813, -0.614, 0.934, 0.141, 0.644, -0.873, 0.444, -0.593, 0.177, 0.991, -0.153];
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[14.651842146437206]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[3.126, 1.451]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.873, 0.692])), &[-1.7249059999999998]);
}
}

pub mod p309 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc)]
#[matgrad::hvp(wrt = acc)]
pub fn f(
    acc: Vector3<f64>,
    t2: &Vector2<f64>,
    column: &Matrix3<f64>,
    cholesky: &[usize],
    s: f64,
) -> f64 {
    let t2: f64 = ((s - s) * 1.0_f64).cos();
    let mut out = ((*column) + (*column)).map(|g| (g / (1.5 + g * g)));
    let v1: SMatrix<f64, 2, 3> = SMatrix::<f64, 2, 3>::from_element(out.m21);
    let v2 = (v1.iter().map(|v| v * v).sum::<f64>().tanh()).hypot(1.0 + t2 * t2);
    for v3 in out.row_iter() {
        let column: SMatrix<f64, 1, 3> = matrix![v3[(0, 1)], v2, v1[(0, 2)]]
            .unscale(2.0);
        let mut lu = (v1[(1, 1)] * t2)
            .hypot(
                1.0
                    + (matgrad::sigmoid((column[(0, 0)])))
                        * (matgrad::sigmoid((column[(0, 0)]))),
            );
        let mut acc = (1.5
            + ((0.7 * (lu.atan2(1.5 + (out[(2, 1)]) * (out[(2, 1)]))).sin()).atanh())
                * ((0.7 * (lu.atan2(1.5 + (out[(2, 1)]) * (out[(2, 1)]))).sin())
                    .atanh()))
            .powf(
                ({
                    let cholesky = column[(0, 2)];
                    cholesky
                })
                    .tanh(),
            );
        acc += v2;
    }
    for lu in 0..2 {
        let mut s = (((-s).hypot(1.0 + s * s))
            + ({
                let n = s;
                n
            }));
        let v4 = cholesky.len();
        s += (-v1.add_scalar(3.0).norm());
    }
    for v5 in out.column_iter() {
        let (v6, v7): (f64, f64) = (t2, t2);
        let mut column = v7;
        for matgrad_item in v1.column_iter() {
            let lu: Vector2<f64> = Vector2::new(
                {
                    let v8: f64 = v6;
                    v7
                },
                if v6 > 0.35 { v6 } else { v7 },
            );
            let mut v9: SMatrix<f64, 3, 1> = v5.into_owned();
            v9 += (SMatrix::<f64, 3, 2>::zeros()).add_scalar(0.5_f64).column_sum();
        }
        column += v7.cos();
    }
    out.dot(&out) / 9.0 + v2 + (out.m13 * column[(2, 0)]) + acc[0] * acc[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.837, -0.247, -0.181]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.134, -0.422]);
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.846, -0.987, -0.406, 0.066, -0.676, 0.213, 0.534, -0.128, -0.735]);
let a3 = &[0usize, 0usize, 3usize, 3usize, 1usize, 1usize, 0usize, 2usize, 0usize, 3usize, 1usize, 3usize, 0usize, 0usize, 2usize, 1usize, 0usize, 2usize, 0usize, 0usize];
let a4 = -0.486;
c.near("f", &f(a0, a1, a2, a3, a4), &[2.2630377102941406]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.247, -0.837, -0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 3, 1>::from_column_slice(&[0.587, -0.181, -0.346])), &[-0.181, 0.587, 0.0]);
}
}

pub mod p310 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = other, value)]
#[matgrad::vjp(wrt = other, value)]
pub fn f(other: &[Vector2<f64>; 3], all: &Params, w: f64, lu: &[usize]) -> f64 {
    let mut v1 = w;
    let mut v2 = 0.0_f64;
    for v3 in 0..=17 {
        let v5: f64 = {
            let v4: f64 = (v3 as f64 * 0.1 + w);
            all.offset.x
        };
        let mut v6 = Matrix2::new(v5, v2, w, other[v3.min(2)][0]).determinant().tanh();
        v6 += 3.0_f64;
    }
    let v7: f64 = (w - w);
    let v8 = v7;
    v1 + v2 + v8 + v7 + other[0].x.sin()
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.208, -0.208]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.815, -0.285]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.92, -0.377])];
let a1 = &Params { gain: 0.226, shift: 0.48, count: 2usize, table: [0.749, 0.061, 0.539, -0.909], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.679, 0.546]), on: true };
let a2 = 0.838;
let a3 = &[2usize, 1usize, 3usize, 2usize, 0usize, 0usize, 1usize, 3usize, 2usize, 2usize, 0usize, 1usize, 3usize, 3usize, 3usize, 2usize, 1usize];
c.near("f", &f(a0, a1, a2, a3), &[0.6314965775989685]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.9784458781847165, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.6314965775989685, 0.9784458781847165, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, 0.286), &[0.2798355211608289, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, 0.286), &[0.6314965775989685, 0.2798355211608289, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p311 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (next_s, dx, matgrad_total), value)]
#[matgrad::vjp(wrt = (next_s, dx, matgrad_total), value)]
pub fn f(
    next_s: &Matrix3<f64>,
    dx: &Vector4<f64>,
    matgrad_total: &Vector4<f64>,
    item: [usize; 20],
) -> f64 {
    let mut v1 = ((dx[(3, 0)]) + (matgrad::sigmoid((next_s[(0, 0)]))));
    let mut s_before = 0.0_f64;
    for (matgrad_total, &column) in matgrad_total.iter().enumerate() {
        let mut pulled = s_before;
        let v2 = item.len();
        let w = ((v2 + 1) as f64).sqrt();
        s_before += w.cos();
    }
    let mut k = (((s_before.to_radians()) + v1) + ((*matgrad_total).sum()));
    let mut sum_4 = 0.0;
    for column in 0..20 {
        let v3 = ((column + 1) as f64).sqrt();
        sum_4 += (v3 - dx[2]);
    }
    let mut v5 = SMatrix::<
        f64,
        2,
        2,
    >::from_columns(&[Vector2::new(k, matgrad_total[0]), Vector2::new(sum_4, sum_4)]);
    let mut v6 = v5[(1, 0)];
    let mut next_s = (-v1);
    let v7: f64 = (((matgrad::log_sum_exp(&(*matgrad_total))).to_radians())
        / (1.5
            + ({
                let t1 = next_s;
                sum_4
            })
                * ({
                    let t1 = next_s;
                    sum_4
                })));
    dx.dot(dx) / 4.0 + v1 + s_before + k + sum_4 + v5.sum() + v6 + next_s + v7 + v7
        + matgrad_total[0] * matgrad_total[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.574, -0.901, 0.233, -0.246, -0.677, 0.927, -0.119, 0.282, 0.386]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.336, -0.739, -0.096, -0.515]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.741, -0.717, 0.837, -0.788]);
let a3 = [3usize, 1usize, 0usize, 1usize, 1usize, 0usize, 1usize, 2usize, 3usize, 0usize, 1usize, 1usize, 2usize, 3usize, 2usize, 0usize, 0usize, 3usize, 0usize, 1usize];
c.near("f", &f(a0, a1, a2, a3), &[186.37736451538728]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[0.46097584338197484, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.168, -0.3695, -60.047992857237844, 1.7424999999999997, 3.2830011031004855, 1.2590011298951471, 2.000005344803811, 2.000001052454272]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[186.37736451538728, 0.46097584338197484, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.168, -0.3695, -60.047992857237844, 1.7424999999999997, 3.2830011031004855, 1.2590011298951471, 2.000005344803811, 2.000001052454272]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, -0.051), &[-0.023509768012480715, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.008568, 0.0188445, 3.06244763571913, -0.08886749999999997, -0.16743305625812474, -0.0642090576246525, -0.10200027258499436, -0.10200005367516787]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, -0.051), &[186.37736451538728, -0.023509768012480715, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.008568, 0.0188445, 3.06244763571913, -0.08886749999999997, -0.16743305625812474, -0.0642090576246525, -0.10200027258499436, -0.10200005367516787]);
}
}

pub mod p312 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = k, value, into)]
pub fn f(k: [f64; 3], n: &Params, s_before: usize) -> Vector3<f64> {
    let mut v1 = k[s_before.min(2)];
    let mut i: SMatrix<f64, 2, 1> = SMatrix::<f64, 1, 1>::from_column_slice(&[v1])
        .insert_row(1, ((s_before as f64) * v1));
    let mut v2: f64 = f64::from(s_before as u32) * 0.25;
    let mut matgrad_item: usize = 0;
    while v2 <= 0.9 && (v2 > -1.0 || matgrad_item < 9) && matgrad_item < 20 {
        let v4: f64 = ({
            let v3: f64 = ((matgrad_item + 1) as f64).sqrt();
            v3
        } + (((matgrad_item + 1) as f64).sqrt() + matgrad_item as f64 * 0.1));
        let mut y: f64 = (0..s_before).map(|j| j as f64 * 0.1).sum::<f64>();
        y -= (v4.atan2(1.5 + v2 * v2)).atan2(1.5 + y * y);
        matgrad_item += 1;
        v2 = v2 + 0.15;
    }
    let s: usize = 1;
    let v5: f64 = (f64::from(matgrad_item as u32) * 0.25
        + {
            let column: f64 = s as f64 * 0.1;
            column
        });
    Vector3::new(v2, v5, (-0.1_f64))
        .map(|v6| {
            let y = v6;
            y
        })
        .map(f64::tanh)
        + SMatrix::<
            f64,
            3,
            1,
        >::repeat(
            v1 + i.dot(&i) / 2.0 + v2 + v5 + (1.5 + i.y.powi(2)).log2() + k[0] * k[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = [-0.809, -0.442, -0.553];
let a1 = &Params { gain: 0.266, shift: -0.628, count: 2usize, table: [-0.725, 0.437, 0.43, 0.36], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.539, -0.837]), on: false };
let a2 = 1usize;
c.near("f", &f(a0, a1, a2), &[3.9841312137516818, 4.096590345681924, 3.122869063170961]);
c.near("f_diff", &f_diff(a0, a1, a2, &[-0.502, 0.666, 0.629]), &[-0.7406544041333496, -0.7406544041333496, -0.7406544041333496]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &[-0.502, 0.666, 0.629]), &[3.9841312137516818, 4.096590345681924, 3.122869063170961, -0.7406544041333496, -0.7406544041333496, -0.7406544041333496]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_diff_into(a0, a1, a2, &[-0.502, 0.666, 0.629], &mut o0);
c.near("f_diff_into", &o0, &[-0.7406544041333496, -0.7406544041333496, -0.7406544041333496]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_diff_into(a0, a1, a2, &[-0.502, 0.666, 0.629], &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[3.9841312137516818, 4.096590345681924, 3.122869063170961]);
c.near("f_value_and_diff_into", &o0, &[-0.7406544041333496, -0.7406544041333496, -0.7406544041333496]);
}
}
}

pub mod p313 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = item, into)]
#[matgrad::hessian(wrt = item, into)]
pub fn f(
    next_s: &[Vector2<f64>; 3],
    item: f64,
    grad: [f64; 17],
    pulled: Mode,
    t1: f64,
) -> f64 {
    let mut v1 = t1.tanh();
    let mut sum_3 = 0.0;
    for v2 in 0..2 {
        sum_3 += t1;
    }
    let mut v4 = 0.25_f64;
    for v5 in 0..=2 {
        let mut sum_6 = 0.0;
        for &k in next_s.iter().skip(1) {
            sum_6 += ((v1 / (1.5 + v4 * v4)) - (k[1] / (1.5 + item * item)));
        }
        let v7: f64 = ((((v5 + 1) as f64).sqrt() * sum_6).powi(3).tanh())
            .atan2(1.5 + ((0.7 * t1.sin()).asin()) * ((0.7 * t1.sin()).asin()));
        let mut t1 = {
            let mut t1 = SMatrix::<f64, 3, 3>::zeros();
            v7
        };
        t1 += ((sum_3 - v4) - (if pulled == Mode::Fast { v4 } else { t1 }));
    }
    let v8: f64 = t1;
    let (cotangent, v9): (f64, f64) = (v8, (v8 - t1));
    let mut sum_10 = 0.0;
    for t1 in (0..5).step_by(2) {
        sum_10 += (cotangent * (t1 as f64));
    }
    let mut cotangent = ((Matrix2::new(t1, sum_10, v9, v8)
        + Matrix2::new(sum_3, sum_3, cotangent, v9))
        + Matrix2::new(v9, sum_10, sum_10, v1).map(|y| matgrad::constant(y)));
    v1 + sum_3 + v4 + sum_10 + cotangent.sum()
        + {
            let k = cotangent.sum();
            k.sin()
        } + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[0.159, 0.428]), SMatrix::<f64, 2, 1>::from_column_slice(&[0.232, 0.311]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.61, -0.438])];
let a1 = -0.421;
let a2 = [-0.33, 0.582, 0.268, 0.279, 0.622, -0.101, -0.049, -0.996, 0.27, 0.218, 0.521, 0.237, -0.701, -0.193, 0.737, 0.225, -0.913];
let a3 = Mode::Slow;
let a4 = -0.65;
c.near("f", &f(a0, a1, a2, a3, a4), &[-21.572299177517934]);
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

pub mod p315 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (dx, n), value, into)]
#[matgrad::gauss_newton(wrt = dx, into)]
pub fn f(dx: &Vector3<f64>, n: f64, w: &Params) -> f64 {
    let lu = (*dx);
    let mut item = {
        let value = lu.len();
        (*dx).sum()
    };
    let v1 = (3.0_f64 * dx.x)
        .hypot(1.0 + (item / (1.5 + item * item)) * (item / (1.5 + item * item)));
    let mut dx = ((((*dx).transpose() * (*dx)).to_scalar().tanh()) * (-n))
        .clamp(-0.9, 1.1);
    let value = |v: usize| -> usize { 0 };
    let mut v2 = dx;
    let mut v: f64 = (if !((v2 + dx) <= dx) { (lu.dot(&lu) / 3.0) } else { v1 });
    let dx: usize = 1;
    let v3: [usize; 3] = [0, 2, 0];
    lu.sum() + item + v2 + v + v + n * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.868, 0.816, 0.412]);
let a1 = -0.215;
let a2 = &Params { gain: -0.544, shift: -0.171, count: 3usize, table: [-0.552, 0.818, -0.822, -0.473], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.241, -0.65]), on: true };
c.near("f", &f(a0, a1, a2), &[5.38464923706237]);
c.near("f_grad", &f_grad(a0, a1, a2), &[3.2146633048458213, 3.1418954570900803, 2.5765452552954815, -0.6199995522280768]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[5.38464923706237, 3.2146633048458213, 3.1418954570900803, 2.5765452552954815, -0.6199995522280768]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[3.2146633048458213, 3.1418954570900803, 2.5765452552954815]);
c.near("f_grad_into", &o1, &[-0.6199995522280768]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_value_and_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[5.38464923706237]);
c.near("f_value_and_grad_into", &o0, &[3.2146633048458213, 3.1418954570900803, 2.5765452552954815]);
c.near("f_value_and_grad_into", &o1, &[-0.6199995522280768]);
}
c.near("f_gauss_newton", &f_gauss_newton(a0, a1, a2), &[14.497223703098182, 17.309834311850448, 16.918004975949827, 13.873792443183484, 10.334060163522258, 10.10013603356927, 8.282725485472993, 10.10013603356927, 9.871507063283286, 8.095235832599874, 8.282725485472993, 8.095235832599874, 6.638585452585658]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 3>::repeat(9.0);
let r = f_gauss_newton_into(a0, a1, a2, &mut o0, &mut o1);
c.near("what f_gauss_newton_into returns", &r, &[14.497223703098182]);
c.near("f_gauss_newton_into", &o0, &[17.309834311850448, 16.918004975949827, 13.873792443183484]);
c.near("f_gauss_newton_into", &o1, &[10.334060163522258, 10.10013603356927, 8.282725485472993, 10.10013603356927, 9.871507063283286, 8.095235832599874, 8.282725485472993, 8.095235832599874, 6.638585452585658]);
}
}
}

pub mod p316 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (other, acc, x))]
#[matgrad::hvp(wrt = other)]
pub fn f(
    other: &Vector4<f64>,
    acc: &Vector4<f64>,
    x: &Vector3<f64>,
    v: Mode,
    out: bool,
) -> f64 {
    let mut v1: f64 = if out { 1.5_f64 } else { 3.0_f64 };
    if out {
        v1 = (-0.1_f64);
    }
    let v2 = acc.y;
    let t2 = SMatrix::<f64, 3, 3>::from_diagonal(&(*x))
        .column(0)
        .into_owned()
        .iter()
        .map(|v| v * v)
        .sum::<f64>()
        .tanh();
    let x: Vector2<f64> = Vector2::new(v1, v1);
    other.norm_squared() + v2 + t2 + x.sum() + (t2 - (-x.y)) + other[0] * other[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.215, -0.159, 0.795, 0.525]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.288, 0.826, 0.647, -0.945]);
let a2 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.12, 0.945, 0.417]);
let a3 = Mode::Slow;
let a4 = false;
c.near("f", &f(a0, a1, a2, a3, a4), &[10.8681390095091]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.589, -0.533, 1.59, 1.05, 0.0, 1.0, 0.0, 0.0, -0.47990048095779775, 0.0, 0.0]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, a4, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.263, -0.329, 0.055, 0.598])), &[-0.855, -0.921, 0.11, 1.196]);
}
}

pub mod p318 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y)]
pub fn f(y: &[f64; 33], w: Mode, t1: &SVector<f64, 5>, v: usize) -> f64 {
    let v1 = t1[(3, 0)];
    let v2 = t1[2];
    let v3 = ((SMatrix::<f64, 5, 3>::repeat(v2)
        * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v1 * (r0 + c0) as f64 * 0.1))
        * SMatrix::<f64, 2, 2>::from_rows(&[matrix![v2, v2], matrix![y[22], v2]])
            .column_sum());
    let mut v4 = 0.25_f64;
    let v5 = (((SMatrix::<f64, 2, 2>::from_row_slice(&[v4, v3[1], v1, v2])
        + Matrix2::new(v4, v4, v2, v4))) * 0.2 + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v6 in v..33 {
        let v7 = v3.len();
        let v8: SMatrix<f64, 2, 2> = SMatrix::<
            f64,
            2,
            2,
        >::from_column_slice(&[0.1_f64, v2, t1[0], v1]);
        let v9 = v3.len();
        v4
            += (v5
                * (SMatrix::<f64, 2, 1>::from_column_slice(&[v8[(1, 1)], v1])
                    .map(f64::tanh)))
                .norm_squared() * 0.1;
        v4 += (-(if v9 % 2 == 0 { v3[3] } else { v5[(0, 1)] }));
    }
    let mut v11: f64 = 1.0;
    for (v13, &v12) in t1.iter().enumerate() {
        let mut v14 = matgrad::constant(v5.m11);
        let mut v15 = matrix![v14; v12; v14; v11; v1].mean();
        v15
            += (v14 * v5.m11)
                .hypot(
                    1.0
                        + (if v13 != 2 { v5[(0, 1)] } else { v15 })
                            * (if v13 != 2 { v5[(0, 1)] } else { v15 }),
                );
    }
    let mut v17 = {
        let v16 = matgrad::constant((-v3[0].powi(2)).exp2());
        v5.m11
    };
    let v18 = (v as f64);
    let v19: f64 = v18;
    v1 + v3.dot(&v3) / 5.0 + v4 + v5.dot(&v5) / 4.0 + v11 + v17 + v19 + f64::tanh(v17)
        + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[-0.522, -0.758, -0.095, 0.749, 0.905, -0.696, 0.111, -0.967, 0.732, -0.714, 0.534, 0.241, 0.23, 0.922, 0.335, -0.014, -0.81, -0.894, -0.386, 0.453, 0.155, -0.007, -0.318, 0.139, -0.566, -0.66, 0.736, -0.194, 0.595, 0.224, 0.094, -0.403, 0.12];
let a1 = Mode::Damped { by: 0.492, steps: 0usize };
let a2 = &SMatrix::<f64, 5, 1>::from_column_slice(&[-0.843, 0.572, -0.754, -0.902, 0.542]);
let a3 = 1usize;
c.near("f", &f(a0, a1, a2, a3), &[3.5963639941426075]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.758, -0.522, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0010946391532510812, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p319 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = v, into)]
#[matgrad::hvp(wrt = v, into)]
pub fn f(v: f64, out: Matrix3<f64>) -> f64 {
    let v1: f64 = matgrad::constant(v.mul_add((out[(0, 2)]), 0.5));
    let mut sum_3 = 0.0;
    for v2 in out.column_iter() {
        sum_3 += v2.x;
    }
    for v4 in out.column_iter() {
        let mut v5: f64 = v4[2];
        (v5, sum_3) = (sum_3, (v5 * 0.5 + v5).tanh());
        let v6 = if v4[(2, 0)] < (v1 * v4[2]) {
            (v4.into_owned() + v4.into_owned())
        } else {
            v4.into_owned().add_scalar(v5)
        };
        v5 += (1.5 + (sum_3 - v5) * (sum_3 - v5)).powf(v6.z.tanh());
    }
    sum_3 = sum_3
        .max(
            (1.5 + ((out[(0, 1)]) / (1.5 + (out[(1, 0)]) * (out[(1, 0)]))).powi(2))
                .sqrt(),
        );
    let v7 = |v8: f64, v9: f64| {
        let v10 = v8.hypot(1.0 + v9 * v9);
        ((0.7 * v9.sin()).atanh()).tanh()
    };
    let v11 = |v12: f64, v13: f64| {
        ({
            let v14 = sum_3;
            (v14 / (1.5 + v13 * v13))
        })
            .tanh()
    };
    let v21 = if matgrad::relu(sum_3) >= 0.6 {
        let mut v15 = 0.25_f64;
        for v16 in 0..5 {
            let v17 = v15;
            let v18: Vector3<f64> = Vector3::new(
                (out[(0, 1)] - f64::from(v16 as u32) * 0.25),
                (f64::from(v16 as u32) * 0.25 + out[(0, 1)]),
                if v16 >= 1 { (v16 as f64) } else { out[(v16.min(2), 1)] },
            );
            let mut v19 = v18.y;
            v19 += (v17 * (v19 * v19));
        }
        ((out[(1, 1)]) + (f64::sin(v15)))
    } else {
        let mut v20: f64 = out[(1, 0)];
        (-v20)
    };
    sum_3 + v21 + (out[(2, 1)] + (sum_3 * sum_3)) + v * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = -0.033;
let a1 = SMatrix::<f64, 3, 3>::from_column_slice(&[0.117, -0.547, -0.116, 0.689, 0.585, -0.32, 0.745, 0.668, -0.167]);
c.near("f", &f(a0, a1), &[3.4323693530152983]);
c.near("f_grad", &f_grad(a0, a1), &[0.3]);
{
let mut o0 = 9.0;
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.3]);
}
c.near("f_hvp", &f_hvp(a0, a1, -0.313), &[0.0]);
{
let mut o0 = 9.0;
let r = f_hvp_into(a0, a1, -0.313, &mut o0);
c.near("f_hvp_into", &o0, &[0.0]);
}
}
}

pub mod p320 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = y, value, into)]
pub fn f<const N: usize>(
    whole: &SMatrix<f64, N, 2>,
    y: Vector4<f64>,
    pulled: f64,
    k: f64,
    w: f64,
) -> f64 {
    let v1: f64 = k;
    let mut v2 = 0.25_f64;
    for &v3 in y.iter().take(2) {
        let mut v5 = SMatrix::<f64, 2, 3>::zeros();
        let v6: f64 = ((w * 1.0_f64).exp_m1() - w);
        let v7 = (*whole).unscale(2.0).unscale(2.0);
        v5 = v5 * 0.5 + (SMatrix::<f64, 3, 2>::zeros()).add_scalar(v3).transpose();
    }
    const K9: f64 = 3.0_f64;
    v1 + v2 + K9 + k.mul_add(v1, 0.5) + y[0] * y[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 2>::from_column_slice(&[0.724, 0.195, -0.596, -0.45, 0.618, 0.959, 0.375, 0.85, 0.583, 0.682, -0.341, 0.641, -0.534, -0.497, -0.951, -0.627, -0.036, 0.367, -0.598, -0.024, -0.505, -0.214, 0.797, -0.851, -0.282, -0.281, 0.131, 0.771, -0.198, 0.203, -0.884, -0.168, 0.651, -0.772, 0.431, 0.035]);
let a1 = SMatrix::<f64, 4, 1>::from_column_slice(&[-0.304, 0.878, -0.538, -0.982]);
let a2 = -0.844;
let a3 = 0.83;
let a4 = 0.334;
c.near("f", &f::<18>(a0, a1, a2, a3, a4), &[5.001988000000001]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4), &[0.878, -0.304, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3, a4), &[5.001988000000001, 0.878, -0.304, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, &mut o0);
c.near("f_grad_into", &o0, &[0.878, -0.304, 0.0, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, a4, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[5.001988000000001]);
c.near("f_value_and_grad_into", &o0, &[0.878, -0.304, 0.0, 0.0]);
}
}
}

pub mod p321 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = s, into)]
#[matgrad::differential(wrt = s, into)]
pub fn f(w: &Vector4<f64>, s: &Matrix3<f64>) -> f64 {
    let mut v1 = s.m23;
    let other = matrix![s.m11, v1].insert_row(0, v1).map(|grad| 0.5_f64.cos() * grad);
    let v2: SMatrix<f64, 3, 3> = ((SMatrix::<f64, 3, 3>::repeat(other.m12) + (*s))
        + ((*s) * s[(0, 1)]));
    s.dot(s) / 9.0 + v1 + v2.norm_squared() + (v2.m23 * (-v2[(0, 0)])) + s[0].sin()
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.089, 0.313, -0.177, 0.73]);
let a1 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.125, -0.772, 0.413, 0.88, -0.912, -0.141, 0.961, 0.542, 0.587]);
c.near("f", &f(a0, a1), &[19.1235514070389]);
c.near("f_grad", &f_grad(a0, a1), &[0.882152172270921, -3.840226101027927, 4.799635232305406, 24.16099560140501, -4.860969212139038, 0.7604089211942954, 8.79511541008318, 16.53586559889169, 6.068273098972073]);
{
let mut o0 = SMatrix::<f64, 3, 3>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, &mut o0);
c.near("f_grad_into", &o0, &[0.882152172270921, -3.840226101027927, 4.799635232305406, 24.16099560140501, -4.860969212139038, 0.7604089211942954, 8.79511541008318, 16.53586559889169, 6.068273098972073]);
}
c.near("f_diff", &f_diff(a0, a1, &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.057, 0.805, -0.521, 0.529, 0.811, 0.186, -0.661, 0.371, 0.006])), &[3.6957265499802547]);
{
let mut o0 = 9.0;
let r = f_diff_into(a0, a1, &SMatrix::<f64, 3, 3>::from_column_slice(&[-0.057, 0.805, -0.521, 0.529, 0.811, 0.186, -0.661, 0.371, 0.006]), &mut o0);
c.near("f_diff_into", &o0, &[3.6957265499802547]);
}
}
}

pub mod p322 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, s), into)]
pub fn f<const N: usize>(
    value: SVector<f64, N>,
    cholesky: &SVector<f64, 20>,
    s: f64,
    n: usize,
    other: usize,
) -> f64 {
    let t2: usize = 0;
    const K1: f64 = 0.5_f64;
    let mut v2 = SMatrix::<f64, 20, 1>::zeros();
    value.dot(&value) / 18.0 + K1 + v2.sum() + cholesky[other].mul_add(s, 0.5) + s * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 18, 1>::from_column_slice(&[-0.166, 0.421, -0.868, 0.032, -0.305, -0.737, -0.49, -0.153, 0.857, -0.084, -0.253, -0.757, -0.105, 0.602, 0.618, 0.138, 0.736, -0.199]);
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.989, 0.372, 0.771, 0.131, -0.53, 0.772, -0.575, -0.472, 0.535, -0.292, -0.039, -0.722, 0.416, 0.981, -0.326, -0.745, -0.281, 0.141, 0.325, 0.03]);
let a2 = 0.535;
let a3 = 4usize;
let a4 = 3usize;
c.near("f", &f::<18>(a0, a1, a2, a3, a4), &[1.4857630555555557]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3, a4), &[0.0, 0.0, 0.0, 0.535, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.431]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = 9.0;
let r = f_grad_into::<18>(a0, a1, a2, a3, a4, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 0.535, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[0.431]);
}
}
}

pub mod p323 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (v, dx), into)]
#[matgrad::newton_step(wrt = v)]
pub fn f(v: f64, dx: Vector2<f64>, g: &Vector4<f64>) -> Option<f64> {
    let v = if 0.5_f64 < -0.3 {
        (SMatrix::<f64, 2, 3>::zeros()).add_scalar(dx[(1, 0)]).insert_row(0, g[(0, 0)])
    } else {
        SMatrix::<f64, 3, 3>::from_fn(|r0, c0| dx[1] * (r0 + c0) as f64 * 0.1).scale(v)
    };
    let matgrad_item = SMatrix::<f64, 3, 3>::from_element(v[(2, 1)]).tr_mul(&v);
    if matgrad::constant(matgrad_item[(1, 0)]) > 40.0 {
        return None;
    }
    Some(matgrad_item.norm_squared() + v[(1, 1)] + v[0].sin())
}
pub fn check(c: &mut Checker) {
let a0 = 0.297;
let a1 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.358, -0.866]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.256, 0.091, -0.969, -0.775]);
c.near("f", &f(a0, a1, a2).unwrap(), &[-0.049951616062250064]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[-0.1531490378754217, 0.0, 0.05252339982563538]);
{
let mut o0 = 9.0;
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.1531490378754217]);
c.near("f_grad_into", &o1, &[0.0, 0.05252339982563538]);
}
c.newton(&f_newton(a0, a1, a2), &[0.20253497095533654], &[-0.1531490378754217]);
}
}

pub mod p324 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (cholesky, item, s_before))]
#[matgrad::vjp(wrt = (cholesky, item, s_before))]
pub fn f(cholesky: &Vector3<f64>, item: &Vector4<f64>, s_before: f64) -> f64 {
    let mut step_1: f64 = (((s_before * item[0])
        * (cholesky.z / (1.5 + s_before * s_before))) - s_before);
    if item.iter().fold(0.5, |step_1, &x| (step_1 * 0.5 + (s_before - x)).tanh()) <= 0.6
    {
        step_1 += (1.25_f64 + step_1);
    }
    let v1 = ((*cholesky).cross(&(*cholesky)) - ((*cholesky) - (*cholesky)));
    let v2: f64 = 1.25_f64;
    let item = (v1[2] + v2)
        .hypot(1.0 + ((1.5 + v2.powi(2)).powf(0.7)) * ((1.5 + v2.powi(2)).powf(0.7)));
    step_1 += item;
    cholesky.norm_squared() + step_1 + 0.1_f64 + item * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.577, -0.1, -0.683]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.223, 0.004, -0.176, -0.055]);
let a2 = -0.449;
c.near("f", &f(a0, a1, a2), &[10.679848722491824]);
c.near("f_grad", &f_grad(a0, a1, a2), &[1.154, -0.2, -1.2483143615924064, 0.3604452512663075, 0.0, 0.0, 0.0, -1.8634007639552888]);
c.near("f_vjp", &f_vjp(a0, a1, a2, 0.828), &[0.9555119999999999, -0.1656, -1.0336042913985124, 0.2984486680485026, 0.0, 0.0, 0.0, -1.542895832554979]);
}
}

pub mod p326 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = all, value)]
pub fn f(
    all: &Vector2<f64>,
    v: f64,
    step_1: f64,
    other: &Matrix3<f64>,
    k: usize,
) -> SMatrix<f64, 1, 2> {
    let out = (-(-(step_1 / (1.5 + (other[(1, 0)]) * (other[(1, 0)])))));
    let mut v1: f64 = 1.0;
    for &other in all.iter().skip(1) {
        let mut v2: f64 = v1;
        let mut pulled = ((*all).norm_squared() / 2.0);
        v2 += v2;
    }
    let mut out = (*other).sum();
    if out < v {
        let mut other: SMatrix<f64, 2, 2> = SMatrix::<
            f64,
            2,
            2,
        >::from_row_iterator(
            Matrix2::new(v, out, other.m23, step_1).iter().map(|e| e * 0.5),
        );
        out = (out * 0.5 + ((*all).dot(&(*all)) / 2.0)).tanh();
    } else if v < (out - (other[(2, 1)])) {
        out
            += (1.5 + ((1.5 + step_1 * step_1).powf((other[(1, k % 3)]).tanh())).powi(2))
                .powf(0.7);
    }
    let mut y: f64 = other[(1, 2)];
    matrix![y, out]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            v1 + out + y + (*all).metric_distance(&(*all).add_scalar(4.0))
                + all[0] * all[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.309, -0.887]);
let a1 = 0.405;
let a2 = 0.373;
let a3 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.73, -0.636, -0.555, 0.177, 0.331, 0.421, 0.382, -0.431, -0.437]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[6.476032920841728, 7.314128592191076]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.241, -0.207])), &[0.5662287069826375, 0.6231321653514548]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.241, -0.207])), &[6.476032920841728, 7.314128592191076, 0.5662287069826375, 0.6231321653514548]);
}
}

pub mod p327 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (acc, item), into)]
#[matgrad::hessian(wrt = acc, into)]
pub fn f(acc: &Matrix2<f64>, item: Vector3<f64>, k: &Params, x: usize) -> f64 {
    let mut v1 = SMatrix::<
        f64,
        2,
        3,
    >::from_fn(|r0, c0| acc[(0, x.min(1))] * (r0 + c0) as f64 * 0.1);
    v1[(1, 2)] = (-((v1[(1, 0)]) * (-1.5_f64)));
    let whole = ((*acc) * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
        .tr_solve_lower_triangular(&(2.0_f64 * v1))
        .unwrap();
    let v2: [usize; 3] = [1, 0, 2];
    let v3: [usize; 3] = [1, 2, 1];
    let mut sum_5 = 0.0;
    for v4 in 0..3 {
        let step_1 = v3.len();
        sum_5 += (-whole[(0, v4)]);
    }
    let mut sum_6 = 0.0;
    for (s, &t1) in v2.iter().enumerate() {
        sum_6 += ((matgrad::constant(sum_5)) + (-whole[(t1 % 2, 0)]));
    }
    const K7: f64 = 2.0_f64;
    let mut s: f64 = (x as f64 * 0.1 * K7);
    v1.dot(&v1) / 6.0 + sum_5 + sum_6 + s
        + (item.iter().map(|&step_1| (K7).tanh()).sum::<f64>() / 3.0).asinh()
        + item[0] * item[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 2>::from_column_slice(&[0.339, -0.643, -0.385, 0.465]);
let a1 = SMatrix::<f64, 3, 1>::from_column_slice(&[0.924, -0.482, 0.725]);
let a2 = &Params { gain: 0.579, shift: 0.97, count: 3usize, table: [0.465, -0.86, 0.469, 0.352], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.295, -0.079]), on: true };
let a3 = 4usize;
c.near("f", &f(a0, a1, a2, a3), &[1.7427662059723452]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.012243433619874396, -0.023128971349512407, -0.440069295293708, -0.0049365720245197675, -0.482, 0.924, 0.0]);
{
let mut o0 = SMatrix::<f64, 2, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.012243433619874396, -0.023128971349512407, -0.440069295293708, -0.0049365720245197675]);
c.near("f_grad_into", &o1, &[-0.482, 0.924, 0.0]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3), &[0.0023683980307330293, 0.0022370607746892745, 0.03180112628538804, 0.0001374515124821026, 0.0022370607746892745, 0.0, 0.06007525025847378, 0.002210126263689671, 0.031801126285388046, 0.06007525025847378, 0.04083333333333334, 0.012822264998752643, 0.00013745151248210262, 0.002210126263689671, 0.012822264998752643, 0.00094344424739986]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, &mut o0);
c.near("f_hess_into", &o0, &[0.0023683980307330293, 0.0022370607746892745, 0.03180112628538804, 0.0001374515124821026, 0.0022370607746892745, 0.0, 0.06007525025847378, 0.002210126263689671, 0.031801126285388046, 0.06007525025847378, 0.04083333333333334, 0.012822264998752643, 0.00013745151248210262, 0.002210126263689671, 0.012822264998752643, 0.00094344424739986]);
}
}
}

pub mod p328 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (x, acc), value)]
#[matgrad::hvp(wrt = x, value)]
pub fn f(x: &Vector2<f64>, acc: f64, cotangent: &[f64; 20]) -> f64 {
    let mut v1 = (*x);
    let mut cholesky = {
        v1[0] *= ((1.5 + (-cotangent[1]).powi(2)).powi(-1)).cos();
        let v2 = v1[0];
        ({
            let cholesky = x[1];
            cotangent[2]
        })
            .atan2(1.5 + (-v2) * (-v2))
    };
    let v3: f64 = (cotangent[13] * 1.0_f64).sin();
    let next_s = ((-(v3 - cholesky)) - (if v3 > -0.4 { acc } else { cholesky }));
    v1.x += next_s;
    for t2 in 0..4 {
        let v4: [usize; 3] = [2, 2, 1];
        cholesky
            += (next_s.atan())
                .atan2(1.5 + ((v1[t2.min(1)]) * next_s) * ((v1[t2.min(1)]) * next_s));
    }
    let v5 = if v3 > 0.0 {
        vector![next_s, cholesky, cholesky].fixed_rows::<2>(0).into_owned()
    } else {
        (*x)
    };
    let next_s: f64 = cotangent[16];
    let v6: usize = 3;
    v1.sum() + cholesky + v5.dot(&v5) / 2.0 + next_s + next_s + acc * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.141, 0.318]);
let a1 = -0.304;
let a2 = &[-0.634, -0.926, 0.503, -0.505, 0.06, -0.761, -0.771, -0.036, -0.381, -0.74, -0.659, 0.802, -0.502, -0.74, -0.38, -0.923, -0.591, 0.668, -0.766, -0.576];
c.near("f", &f(a0, a1, a2), &[1.4185860233492065]);
c.near("f_grad", &f_grad(a0, a1, a2), &[0.7278675130867982, 1.1303077630757319, 0.3]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[1.4185860233492065, 0.7278675130867982, 1.1303077630757319, 0.3]);
c.near("f_hvp", &f_hvp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.014, 0.217])), &[-0.008131392548435114, 0.10220134492106644]);
c.near("f_value_grad_hvp", &f_value_grad_hvp(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.014, 0.217])), &[1.4185860233492065, 0.7278675130867982, 1.1303077630757319, -0.008131392548435114, 0.10220134492106644]);
}
}

pub mod p330 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (t2, matgrad_total), value, into)]
pub fn f<const N: usize>(
    y: &SVector<f64, N>,
    t2: SVector<f64, 20>,
    matgrad_total: Vector2<f64>,
    x: &[usize],
) -> f64 {
    let v1: f64 = 0.8_f64;
    let mut v2 = (matgrad_total.add_scalar(3.0)).normalize();
    let v3: [usize; 3] = [1, 1, 1];
    let v4: f64 = matgrad_total[0];
    let v5 = matgrad_total.len();
    const K6: f64 = 0.1_f64;
    let v7: [usize; 3] = [2, 0, 0];
    v1 + v2.norm_squared() + v4 + K6
        + matgrad_total.component_div(&matgrad_total.map(|e| 1.5 + e * e)).sum()
        + t2[0] * t2[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[-0.404, -0.875, 0.712, -0.436, -0.032, 0.651, -0.664, -0.479, -0.553, 0.382, 0.794, 0.818, -0.032, 0.985, -0.204, 0.961, -0.21, 0.364]);
let a1 = SMatrix::<f64, 20, 1>::from_column_slice(&[-0.494, 0.45, -0.477, 0.781, -0.312, -0.081, -0.139, -0.46, -0.782, -0.182, -0.032, 0.221, 0.914, -0.713, 0.66, -0.281, 0.408, -0.149, 0.18, -0.52]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.529, 0.905]);
let a3 = &[3usize, 0usize, 2usize, 2usize, 0usize, 1usize, 0usize, 1usize, 2usize, 0usize, 2usize, 1usize, 3usize, 3usize, 2usize, 2usize, 2usize, 3usize, 3usize, 1usize];
c.near("f", &f::<18>(a0, a1, a2, a3), &[2.8941677733577604]);
c.near("f_grad", &f_grad::<18>(a0, a1, a2, a3), &[0.45, -0.494, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.3851713838759663, 0.12662524751907148]);
c.near("f_value_and_grad", &f_value_and_grad::<18>(a0, a1, a2, a3), &[2.8941677733577604, 0.45, -0.494, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.3851713838759663, 0.12662524751907148]);
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[0.45, -0.494, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_grad_into", &o1, &[1.3851713838759663, 0.12662524751907148]);
}
{
let mut o0 = SMatrix::<f64, 20, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 2, 1>::from_column_slice(&[9.0, 9.0]);
let r = f_value_and_grad_into::<18>(a0, a1, a2, a3, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[2.8941677733577604]);
c.near("f_value_and_grad_into", &o0, &[0.45, -0.494, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad_into", &o1, &[1.3851713838759663, 0.12662524751907148]);
}
}
}

pub mod p331 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = x, value)]
pub fn f(
    x: &[Vector2<f64>; 3],
    s_before: &Vector3<f64>,
    all: Params,
    dx: &DVector<f64>,
    matgrad_item: usize,
) -> f64 {
    let v1: usize = 0;
    let mut v3: f64 = 0.5;
    for j in 0..2 {
        v3
            += {
                let v2: f64 = ((v1 + 1) as f64).sqrt();
                v2
            } * j as f64;
    }
    let mut v4 = (SMatrix::<f64, 3, 1>::from_row_slice(&[v3, dx[v1 / 2], dx[3 - v1]])
        / (1.5 + v3 * v3));
    s_before.dot(s_before) / 3.0 + v4.sum()
        + ((v3 * v4.z) + ((0.5 * (x[v1 / 2][v1]).sin()).tan()))
        + s_before[0] * s_before[1]
}
pub fn check(c: &mut Checker) {
let a0 = &[SMatrix::<f64, 2, 1>::from_column_slice(&[-0.061, 0.844]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.542, 0.338]), SMatrix::<f64, 2, 1>::from_column_slice(&[-0.898, -0.517])];
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.292, 0.522, -0.039]);
let a2 = Params { gain: -0.183, shift: -0.957, count: 1usize, table: [-0.626, -0.465, -0.968, -0.898], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.23, -0.813]), on: true };
let a3 = &DVector::from_column_slice(&[0.893, -0.384, 0.793, 0.54]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[0.9349751347614964]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[0.4995340101274342, 0.0, 0.0, 0.0, 0.0, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[0.9349751347614964, 0.4995340101274342, 0.0, 0.0, 0.0, 0.0, 0.0]);
}
}

pub mod p332 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = out, value, into)]
#[matgrad::differential(wrt = out, value, into)]
pub fn f<const N: usize>(
    all: &SVector<f64, N>,
    out: &Vector4<f64>,
    column: &DMatrix<f64>,
) -> Option<f64> {
    let v1 = all[(0, 0)];
    let mut v2 = (*out);
    let mut held_4 = Some(0.75);
    for v3 in 0..5 {
        let mut i = ((v2[v3 % 4])
            * ((column * Vector3::new(1.25_f64, v1, v2[(3, 0)])).norm_squared() / 3.0));
        let mut dx = i;
        held_4 = match held_4 {
            Some(old) => Some(old * 0.5 + -1.25),
            None => Some(-1.25),
        };
        i
            += (1.5 + ((0.01 * dx).to_degrees()) * ((0.01 * dx).to_degrees()))
                .powf(((0.7 * i.sin()).asin()).tanh());
    }
    Some(v1 + v2.norm_squared() + column[(2, 0)] + all[0] * all[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.489, 0.933]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.51, -0.959, -0.343, -0.575]);
let a2 = &DMatrix::from_column_slice(3, 3, &[0.467, -0.088, -0.198, -0.285, 0.861, 0.19, 0.92, -0.782, -0.236]);
c.near("f", &f::<2>(a0, a1, a2).unwrap(), &[2.375292]);
c.near("f_grad", &f_grad::<2>(a0, a1, a2).unwrap(), &[-1.02, -1.918, -0.686, -1.15]);
c.near("f_value_and_grad", &f_value_and_grad::<2>(a0, a1, a2).unwrap(), &[2.375292, -1.02, -1.918, -0.686, -1.15]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[-1.02, -1.918, -0.686, -1.15]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<2>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[2.375292]);
c.near("f_value_and_grad_into", &o0, &[-1.02, -1.918, -0.686, -1.15]);
}
c.near("f_diff", &f_diff::<2>(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369])).unwrap(), &[-0.2367479999999999]);
c.near("f_value_and_diff", &f_value_and_diff::<2>(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369])).unwrap(), &[2.375292, -0.2367479999999999]);
{
let mut o0 = 9.0;
let r = f_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369]), &mut o0);
c.near("f_diff_into", &o0, &[-0.2367479999999999]);
}
{
let mut o0 = 9.0;
let r = f_value_and_diff_into::<2>(a0, a1, a2, &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.272, 0.108, -0.171, 0.369]), &mut o0);
c.near("what f_value_and_diff_into returns", &r, &[2.375292]);
c.near("f_value_and_diff_into", &o0, &[-0.2367479999999999]);
}
}
}

pub mod p333 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (next_s, acc), value)]
#[matgrad::newton_step(wrt = next_s, value)]
pub fn f(
    acc: f64,
    dx: &SVector<f64, 20>,
    next_s: Vector2<f64>,
    v: &SVector<f64, 5>,
) -> f64 {
    let mut w = SMatrix::<f64, 3, 2>::from_element(next_s.x)
        .tr_mul(&SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v[0] * (r0 + c0) as f64 * 0.1))
        .diagonal();
    w = w * 0.5 + SMatrix::<f64, 1, 1>::from_row_slice(&[dx[18]]).insert_row(1, w[0]);
    let t1: SMatrix<f64, 2, 1> = (SMatrix::<
        f64,
        2,
        2,
    >::from_row_slice(&[acc, next_s.x, w.y, v[3]])
        * SMatrix::<f64, 2, 2>::from_row_slice(&[acc, next_s.x, w.y, v[3]]).transpose()
        + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .expect("positive definite")
        .solve(&(next_s / (1.5 + v[1] * v[1])));
    let pulled = move |v1: f64, v: f64| ((1.5 + v * v).powf(v.tanh())).tanh();
    next_s.norm_squared() + w.dot(&w) / 2.0 + t1.dot(&t1) / 2.0
        + (t1[1] / (1.5 + ((next_s[(0, 0)]) - w[0]) * ((next_s[(0, 0)]) - w[0])))
        + next_s[0] * next_s[1]
}
pub fn check(c: &mut Checker) {
let a0 = 0.081;
let a1 = &SMatrix::<f64, 20, 1>::from_column_slice(&[-0.26, 0.89, -0.046, 0.152, 0.279, 0.938, -0.476, -0.259, 0.827, -0.649, 0.614, 0.778, -0.533, 0.271, 0.317, -0.784, -0.646, 0.957, 0.187, -0.963]);
let a2 = SMatrix::<f64, 2, 1>::from_column_slice(&[-0.088, -0.385]);
let a3 = &SMatrix::<f64, 5, 1>::from_column_slice(&[0.555, -0.426, -0.814, -0.936, -0.876]);
c.near("f", &f(a0, a1, a2, a3), &[0.1595629554022685]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.5857093668616533, -0.74247662886126, -0.00015648868222755156]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3), &[0.1595629554022685, -0.5857093668616533, -0.74247662886126, -0.00015648868222755156]);
c.newton(&f_newton(a0, a1, a2, a3), &[2.315102871138968, 1.0316814144022555, 1.0316814144022555, 2.0428940105932862], &[-0.5857093668616533, -0.74247662886126]);
{
let r = f_value_grad_newton(a0, a1, a2, a3);
c.near("what is beside f_newton", &(r.0, r.1), &[0.1595629554022685, -0.5857093668616533, -0.74247662886126]);
c.newton(&r.2, &[2.315102871138968, 1.0316814144022555, 1.0316814144022555, 2.0428940105932862], &[-0.5857093668616533, -0.74247662886126]);
}
}
}

pub mod p334 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = whole, value, into)]
pub fn f<const N: usize>(
    whole: &SVector<f64, N>,
    other: &SVector<f64, 33>,
    v: f64,
) -> Option<f64> {
    let cotangent = v;
    let v1: usize = 0;
    const K2: f64 = 3.0_f64;
    let mut i: f64 = (v1 as f64 * 0.1 * f64::from(v1 as u32) * 0.25);
    if K2 > 0.0 {
        i = (K2 * 1.0_f64).sin();
    }
    let i: f64 = ((i - K2) - i);
    if i > 40.0 {
        return None;
    }
    Some(cotangent + i + whole[0] * whole[1])
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 1>::from_column_slice(&[0.015, 0.174, -0.281]);
let a1 = &SMatrix::<f64, 33, 1>::from_column_slice(&[-0.361, -0.702, -0.485, 0.765, 0.938, 0.442, -0.149, 0.854, 0.723, 0.215, -0.454, 0.211, -0.818, -0.049, 0.872, 0.676, 0.468, -0.441, -0.128, -0.746, 0.662, -0.665, -0.619, -0.371, 0.799, -0.155, -0.602, -0.23, -0.922, 0.822, -0.614, 0.344, 0.906]);
let a2 = 0.602;
c.near("f", &f::<3>(a0, a1, a2).unwrap(), &[-2.3953900000000004]);
c.near("f_grad", &f_grad::<3>(a0, a1, a2).unwrap(), &[0.174, 0.015, 0.0]);
c.near("f_value_and_grad", &f_value_and_grad::<3>(a0, a1, a2).unwrap(), &[-2.3953900000000004, 0.174, 0.015, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.174, 0.015, 0.0]);
}
{
let mut o0 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into::<3>(a0, a1, a2, &mut o0);
c.near("what f_value_and_grad_into returns", &r, &[-2.3953900000000004]);
c.near("f_value_and_grad_into", &o0, &[0.174, 0.015, 0.0]);
}
}
}

pub mod p335 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (s_before, t1), value)]
pub fn f<const N: usize>(
    s_before: &SVector<f64, N>,
    t1: f64,
    all: &Matrix3<f64>,
    whole: usize,
) -> SMatrix<f64, 1, 2> {
    let mut v1: f64 = ((whole as f64) - ((whole + 1) as f64).sqrt());
    while v1 < 1.0 {
        v1 += 0.75;
    }
    let v2 = all[(2, 1)];
    let v4 = if v2 > 0.6 {
        let v3: usize = whole % 3;
        (*all)
    } else {
        (*all)
    };
    SMatrix::<f64, 1, 2>::from_column_slice(&[v1, s_before[17 - whole]])
        .zip_zip_map(
            &matrix![v1, v2],
            &SMatrix::<f64, 1, 2>::from_row_slice(&[v4[(0, 1)], v1]),
            |p, q, u| p * q + u.tanh(),
        )
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            s_before.dot(s_before) / 18.0 + v1 + v2 + v4.norm_squared()
                + (if v1 < v4[(2, 1)] {
                    {
                        let v5 = v2;
                        v5
                    }
                } else {
                    (t1 * v2)
                }) + s_before[0] * s_before[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 18, 1>::from_column_slice(&[0.856, -0.733, -0.763, -0.453, 0.892, 0.992, -0.167, 0.265, 0.116, 0.579, -0.84, -0.092, -0.12, -0.047, 0.496, -0.476, 0.781, -0.47]);
let a1 = 0.05;
let a2 = &SMatrix::<f64, 3, 3>::from_column_slice(&[0.681, 0.425, 0.007, 0.616, 0.857, -0.572, 0.641, -0.755, -0.022]);
let a3 = 2usize;
c.near("f", &f::<18>(a0, a1, a2, a3), &[4.792376387252024, 4.249120881150061]);
c.near("f_vjp", &f_vjp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.48, -0.051])), &[0.33871899999999994, -0.411289, 0.045016999999999995, 0.026727, -0.052627999999999994, -0.058528, 0.009852999999999999, -0.015635, -0.006844, -0.034161, 0.04955999999999999, 0.005427999999999999, 0.0070799999999999995, 0.002773, -0.029264, 0.05725599999999999, -0.046078999999999995, 0.027729999999999998, 0.30373199999999995]);
c.near("f_value_and_vjp", &f_value_and_vjp::<18>(a0, a1, a2, a3, &SMatrix::<f64, 1, 2>::from_column_slice(&[-0.48, -0.051])), &[4.792376387252024, 4.249120881150061, 0.33871899999999994, -0.411289, 0.045016999999999995, 0.026727, -0.052627999999999994, -0.058528, 0.009852999999999999, -0.015635, -0.006844, -0.034161, 0.04955999999999999, 0.005427999999999999, 0.0070799999999999995, 0.002773, -0.029264, 0.05725599999999999, -0.046078999999999995, 0.027729999999999998, 0.30373199999999995]);
}
}

pub mod p337 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, into)]
#[matgrad::newton_step(wrt = all)]
pub fn f(
    all: &SMatrix<f64, 3, 2>,
    matgrad_total: &Vector2<f64>,
    dx: &[usize],
) -> Result<f64, &'static str> {
    let mut s_before = (*matgrad_total);
    let mut s_before = all[(0, 1)];
    if (if matgrad_total.x < s_before { s_before } else { s_before })
        > s_before.hypot(1.0 + s_before * s_before)
    {
        return Err("no value");
    }
    Ok(
        s_before + (-matgrad_total[1].powi(2)).exp()
            + matgrad_total[0] * matgrad_total[1],
    )
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 3, 2>::from_column_slice(&[-0.558, -0.843, 0.628, -0.097, -0.811, -0.055]);
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.79, 0.87]);
let a2 = &[1usize, 2usize, 1usize, 1usize, 3usize];
c.near("f", &f(a0, a1, a2).unwrap(), &[1.0594184423946642]);
c.near("f_grad", &f_grad(a0, a1, a2).unwrap(), &[0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
{
let mut o0 = SMatrix::<f64, 3, 2>::from_column_slice(&[9.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, &mut o0);
c.near("f_grad_into", &o0, &[0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}
c.newton(&f_newton(a0, a1, a2).unwrap(), &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}
}

pub mod p338 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (out, next_s), value)]
#[matgrad::vjp(wrt = (out, next_s), value)]
pub fn f(
    next_s: Vector2<f64>,
    grad: &Vector4<f64>,
    out: f64,
    lu: bool,
    pulled: usize,
) -> f64 {
    let mut v1 = 0.0_f64;
    let mut v2 = 0;
    let v3 = ((Matrix2::new(next_s[0], out, v1, grad.x)) * 0.2
        + Matrix2::identity() * 2.0)
        .full_piv_lu()
        .try_inverse()
        .unwrap();
    for v4 in (0..33).rev() {
        let mut v5 = v3[(0, 0)];
        v5 += (v3 * (vector![v5, v5, v5].yz())).norm_squared() * 0.1;
        v1 += (v5 - (grad[3 - v2]));
    }
    v1 = (Vector2::new(out, grad[2]) - next_s).iter().map(|v| v * v).sum::<f64>().tanh();
    let mut v7: SMatrix<f64, 2, 2> = (v3.map(f64::tanh)
        - (v3 * 0.2 + SMatrix::<f64, 2, 2>::identity() * 2.0)
            .solve_upper_triangular(&v3)
            .unwrap());
    let mut v8 = v7.scale(v3.m21).tr_mul(&v7);
    let mut v9 = (SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v8.m22 * (r0 + c0) as f64 * 0.1)
        .tr_mul(&SMatrix::<f64, 3, 2>::repeat(3.0_f64))
        * SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v8.m22 * (r0 + c0) as f64 * 0.1)
            .tr_mul(&SMatrix::<f64, 3, 2>::repeat(3.0_f64))
            .transpose() + SMatrix::<f64, 2, 2>::from_diagonal_element(2.0))
        .cholesky()
        .unwrap()
        .l();
    v1 + v3.sum() + v7.norm_squared() + v8.sum() + v9.norm_squared() + v9[(1, 0)]
        + out * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 2, 1>::from_column_slice(&[0.853, 0.486]);
let a1 = &SMatrix::<f64, 4, 1>::from_column_slice(&[0.254, 0.956, -0.164, 0.092]);
let a2 = 0.653;
let a3 = true;
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[5.639875392447768]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4), &[-0.06945884427061788, 0.27912510887068565, 1.0572544605808272]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4), &[5.639875392447768, -0.06945884427061788, 0.27912510887068565, 1.0572544605808272]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, -0.817), &[0.056747875769094805, -0.22804521394735017, -0.8637768942945357]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, -0.817), &[5.639875392447768, 0.056747875769094805, -0.22804521394735017, -0.8637768942945357]);
}
}

pub mod p340 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = (k, out), value, into)]
#[matgrad::hessian(wrt = k, value, into)]
pub fn f(
    dx: Vector3<f64>,
    out: &Vector3<f64>,
    k: &Vector4<f64>,
    next_s: usize,
    matgrad_item: &Params,
    cotangent: usize,
) -> f64 {
    let v1 = cotangent % 3;
    let mut v2: f64 = (-(k.w + out.z).powi(2)).exp2();
    let v3 = SMatrix::<f64, 3, 2>::from_fn(|r0, c0| v2 * (r0 + c0) as f64 * 0.1)
        .column(1)
        .into_owned();
    let v4 = v3.len();
    let mut v6 = (-({
        let v5 = out.y;
        v5
    })
        .powi(2))
        .exp2();
    let v7 = dx[2 - v1];
    v6 -= v7;
    k.dot(k) / 4.0 + v2 + v6 + v7 + (-vector![1.5_f64, v3[v1], v6, k[(v1 / 2, 0)]].sum())
        + k[0] * k[1]
}
pub fn check(c: &mut Checker) {
let a0 = SMatrix::<f64, 3, 1>::from_column_slice(&[-0.568, 0.925, 0.334]);
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.67, 0.317, 0.472]);
let a2 = &SMatrix::<f64, 4, 1>::from_column_slice(&[-0.018, -0.484, 0.75, -0.811]);
let a3 = 1usize;
let a4 = &Params { gain: -0.421, shift: 0.075, count: 3usize, table: [0.363, -0.943, -0.201, 0.846], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.743, -0.961]), on: true };
let a5 = 2usize;
c.near("f", &f(a0, a1, a2, a3, a4, a5), &[-0.5651847373168937]);
c.near("f_grad", &f_grad(a0, a1, a2, a3, a4, a5), &[-0.493, -1.26, 0.375, -0.1017204553437038, 0.0, 0.0, 0.3037795446562962]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2, a3, a4, a5), &[-0.5651847373168937, -0.493, -1.26, 0.375, -0.1017204553437038, 0.0, 0.0, 0.3037795446562962]);
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("f_grad_into", &o0, &[-0.493, -1.26, 0.375, -0.1017204553437038]);
c.near("f_grad_into", &o1, &[0.0, 0.0, 0.3037795446562962]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 3, 1>::from_column_slice(&[9.0, 9.0, 9.0]);
let r = f_value_and_grad_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_and_grad_into returns", &r, &[-0.5651847373168937]);
c.near("f_value_and_grad_into", &o0, &[-0.493, -1.26, 0.375, -0.1017204553437038]);
c.near("f_value_and_grad_into", &o1, &[0.0, 0.0, 0.3037795446562962]);
}
c.near("f_hess", &f_hess(a0, a1, a2, a3, a4, a5), &[0.5, 1.0, 0.0, 0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, -0.25334250363787847]);
c.near("f_value_grad_hess", &f_value_grad_hess(a0, a1, a2, a3, a4, a5), &[-0.5651847373168937, -0.493, -1.26, 0.375, -0.1017204553437038, 0.5, 1.0, 0.0, 0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, -0.25334250363787847]);
{
let mut o0 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_hess_into(a0, a1, a2, a3, a4, a5, &mut o0);
c.near("f_hess_into", &o0, &[0.5, 1.0, 0.0, 0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, -0.25334250363787847]);
}
{
let mut o0 = SMatrix::<f64, 4, 1>::from_column_slice(&[9.0, 9.0, 9.0, 9.0]);
let mut o1 = SMatrix::<f64, 4, 4>::repeat(9.0);
let r = f_value_grad_hess_into(a0, a1, a2, a3, a4, a5, &mut o0, &mut o1);
c.near("what f_value_grad_hess_into returns", &r, &[-0.5651847373168937]);
c.near("f_value_grad_hess_into", &o0, &[-0.493, -1.26, 0.375, -0.1017204553437038]);
c.near("f_value_grad_hess_into", &o1, &[0.5, 1.0, 0.0, 0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, -0.25334250363787847]);
}
}
}

pub mod p342 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::differential(wrt = (all, g, k))]
pub fn f(all: &Vector2<f64>, g: f64, k: &Vector2<f64>, cotangent: f64) -> f64 {
    let mut sum_2 = 0.0;
    for v1 in 0..2 {
        sum_2 += (cotangent.hypot(1.0 + k.x * k.x)).mul_add((cotangent - g), 0.5);
    }
    for &v3 in all.iter().rev() {
        let v5 = k.len();
        for x in 0..=v5 {
            let mut cotangent = ((v3 * sum_2)
                + ((*k).magnitude_squared().sqrt().tanh()));
            let mut v6 = cotangent;
            v6 *= ((-sum_2).min(0.4)).cos();
        }
        let mut x = [(if cotangent > v3 { sum_2 } else { cotangent }), cotangent, g];
        sum_2 += x[v5];
    }
    let k: f64 = if cotangent > 0.0 { cotangent } else { (cotangent * cotangent) };
    let mut s = 0.0_f64;
    let mut v7: f64 = k;
    let mut grad: usize = 0;
    while grad < 5 {
        let mut v9 = (SMatrix::<f64, 2, 3>::from_element(s).abs()
            * Vector3::new(v7, all[0], cotangent).map(f64::sin))[1];
        v9 *= ((-((grad as f64) + v7))).cos();
        v7 += 0.15 * (1.0 + grad as f64 * 0.1);
        grad += 1;
    }
    if v7.max(s) > cotangent {
        sum_2 -= cotangent;
    } else {
        let mut v10 = SMatrix::<f64, 2, 1>::zeros();
        sum_2 += (0.7 * (v10[0] + g).sin()).atanh();
    }
    let v11;
    if !(sum_2.max(v7) > g.atan2(1.5 + 2.0_f64 * 2.0_f64)) {
        v11 = s;
    } else {
        v11 = (cotangent + v7);
    }
    let x = if !((v11 * v7) > sum_2.atan2(1.5 + v11 * v11)) {
        let mut all = Vector2::new(s, v11);
        v11.mul_add(all.y, 0.5)
    } else {
        let mut sum_13 = 0.0;
        for &all in all.iter() {
            let v12: [usize; 3] = [1, 0, 1];
            sum_13 += (if (v7 + v11) <= 0.6 { all } else { (all - v7) });
        }
        sum_13
    };
    all.norm_squared() + sum_2 + s + x + k + g * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.772, 0.361]);
let a1 = 0.828;
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.606, 0.742]);
let a3 = 0.016;
c.near("f", &f(a0, a1, a2, a3), &[0.7111617030783848]);
c.near("f_diff", &f_diff(a0, a1, a2, a3, &SMatrix::<f64, 2, 1>::from_column_slice(&[0.195, 0.258]), -0.438, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.107, 0.59])), &[0.9201443474264757]);
}
}

pub mod p343 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::vjp(wrt = (t2, other, x), value)]
pub fn f(
    t2: f64,
    other: &Vector3<f64>,
    x: &Vector2<f64>,
    matgrad_total: SVector<f64, 17>,
    step_1: usize,
) -> SMatrix<f64, 1, 2> {
    let v1: [usize; 3] = [1, 2, 2];
    let v2 = (*x);
    let mut cotangent = [(-1.25_f64); 20];
    let i = (-(if (-x[step_1 % 2]) >= cotangent[step_1] {
        matgrad_total.add_scalar(3.0).norm()
    } else {
        {
            let v3 = cotangent[v1[v1[0]]];
            v3
        }
    }));
    let step_1 = if (-x[step_1.min(1)]) <= other[2] {
        v2[(1, 0)]
    } else {
        let mut matgrad_total = 0.0_f64;
        for other in (0..step_1).rev() {
            let mut v4: f64 = (-(v2[0] * step_1 as f64 * 0.1));
            let v5: f64 = (((other + 1) as f64).sqrt() + other as f64 * 0.1);
            cotangent[step_1 / 2] = v4;
            v4 += v5;
        }
        1.5_f64
    };
    let all: Vector2<f64> = Vector2::new(
        matgrad_total[10],
        (matgrad_total[7] + matgrad_total[v1[v1[2]]]),
    );
    let v6 = (((-step_1) * (0.8_f64 - step_1)) + (t2 / (1.5 + step_1 * step_1)));
    matrix![v6, i]
        + SMatrix::<
            f64,
            1,
            2,
        >::repeat(
            x.dot(x) / 2.0 + v2.norm_squared() + i + step_1 + v6
                + matgrad::log_sum_exp(&matgrad::softmax(&all)) + other[0] * other[1],
        )
}
pub fn check(c: &mut Checker) {
let a0 = -0.073;
let a1 = &SMatrix::<f64, 3, 1>::from_column_slice(&[-0.228, 0.046, -0.845]);
let a2 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.658, 0.642]);
let a3 = SMatrix::<f64, 17, 1>::from_column_slice(&[-0.815, -0.814, -0.65, 0.976, -0.911, -0.549, 0.633, -0.158, 0.721, -0.487, 0.092, 0.806, 0.359, 0.535, -0.109, 0.187, -0.695]);
let a4 = 3usize;
c.near("f", &f(a0, a1, a2, a3, a4), &[-6.3900602194393965, -19.84415837934324]);
c.near("f_vjp", &f_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.319, -0.693])), &[-0.014666666666666661, -0.017203999999999997, 0.085272, 0.0, 0.7382759999999999, -0.720324]);
c.near("f_value_and_vjp", &f_value_and_vjp(a0, a1, a2, a3, a4, &SMatrix::<f64, 1, 2>::from_column_slice(&[0.319, -0.693])), &[-6.3900602194393965, -19.84415837934324, -0.014666666666666661, -0.017203999999999997, 0.085272, 0.0, 0.7382759999999999, -0.720324]);
}
}

pub mod p344 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = acc)]
#[matgrad::hvp(wrt = acc)]
pub fn f(acc: f64, k: &Vector2<f64>, dx: f64, y: &Params) -> f64 {
    let mut sum_2 = 0.0;
    for &s_before in k.iter().take(2) {
        sum_2 += dx;
    }
    let mut v3 = 0.25_f64;
    for w in (0..2).rev() {
        let mut t1 = SMatrix::<f64, 3, 3>::zeros();
        v3 *= ((sum_2 + t1.m21).min(t1.m11)).cos();
    }
    let w = Vector2::new(dx, dx).abs();
    let mut w = w.x;
    sum_2 + v3 + w + f64::exp(-acc.powi(2)) + dx * 0.3
}
pub fn check(c: &mut Checker) {
let a0 = 0.173;
let a1 = &SMatrix::<f64, 2, 1>::from_column_slice(&[0.57, 0.105]);
let a2 = 0.929;
let a3 = &Params { gain: -0.512, shift: 0.655, count: 3usize, table: [-0.223, 0.611, -0.372, -0.682], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[0.071, -0.688]), on: true };
c.near("f", &f(a0, a1, a2, a3), &[4.286214437627455]);
c.near("f_grad", &f_grad(a0, a1, a2, a3), &[-0.3357979954190997]);
c.near("f_hvp", &f_hvp(a0, a1, a2, a3, 0.124), &[-0.22628050333614802]);
}
}

pub mod p345 {
use super::*;
use matgrad::*;
use nalgebra::*;
#[matgrad::gradient(wrt = all, value)]
#[matgrad::differential(wrt = all, value)]
pub fn f(all: &Vector2<f64>, cotangent: bool, t2: Params) -> f64 {
    let v1: f64 = if t2.count > 1 { 0.5_f64 } else { 1.5_f64 };
    let mut k = SMatrix::<f64, 3, 1>::from_column_slice(&[v1, all[0], v1])
        .lerp(&Vector3::new(v1, v1, v1).map(f64::sin), v1);
    let mut v2: f64 = (v1 - v1);
    let mut value = {
        let mut v3: SMatrix<f64, 3, 1> = (*all).to_homogeneous();
        let value = v3.len();
        v1
    };
    let k: f64 = ((v2 - v2) + v1);
    value + k + k + all[0] * all[1]
}
pub fn check(c: &mut Checker) {
let a0 = &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.371, -0.8]);
let a1 = true;
let a2 = Params { gain: -0.775, shift: -0.272, count: 1usize, table: [-0.763, -0.584, -0.232, -0.176], offset: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.747, 0.809]), on: true };
c.near("f", &f(a0, a1, a2), &[4.7968]);
c.near("f_grad", &f_grad(a0, a1, a2), &[-0.8, -0.371]);
c.near("f_value_and_grad", &f_value_and_grad(a0, a1, a2), &[4.7968, -0.8, -0.371]);
c.near("f_diff", &f_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.641, -0.044])), &[0.529124]);
c.near("f_value_and_diff", &f_value_and_diff(a0, a1, a2, &SMatrix::<f64, 2, 1>::from_column_slice(&[-0.641, -0.044])), &[4.7968, 0.529124]);
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
    ("p12", p12::check),
    ("p13", p13::check),
    ("p14", p14::check),
    ("p15", p15::check),
    ("p16", p16::check),
    ("p19", p19::check),
    ("p20", p20::check),
    ("p21", p21::check),
    ("p22", p22::check),
    ("p23", p23::check),
    ("p24", p24::check),
    ("p25", p25::check),
    ("p26", p26::check),
    ("p27", p27::check),
    ("p28", p28::check),
    ("p30", p30::check),
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
    ("p43", p43::check),
    ("p44", p44::check),
    ("p45", p45::check),
    ("p46", p46::check),
    ("p48", p48::check),
    ("p49", p49::check),
    ("p50", p50::check),
    ("p51", p51::check),
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
    ("p65", p65::check),
    ("p67", p67::check),
    ("p68", p68::check),
    ("p69", p69::check),
    ("p71", p71::check),
    ("p72", p72::check),
    ("p73", p73::check),
    ("p74", p74::check),
    ("p76", p76::check),
    ("p77", p77::check),
    ("p78", p78::check),
    ("p80", p80::check),
    ("p81", p81::check),
    ("p82", p82::check),
    ("p84", p84::check),
    ("p85", p85::check),
    ("p86", p86::check),
    ("p87", p87::check),
    ("p88", p88::check),
    ("p89", p89::check),
    ("p90", p90::check),
    ("p91", p91::check),
    ("p92", p92::check),
    ("p93", p93::check),
    ("p94", p94::check),
    ("p95", p95::check),
    ("p97", p97::check),
    ("p98", p98::check),
    ("p100", p100::check),
    ("p101", p101::check),
    ("p102", p102::check),
    ("p103", p103::check),
    ("p104", p104::check),
    ("p105", p105::check),
    ("p106", p106::check),
    ("p107", p107::check),
    ("p108", p108::check),
    ("p109", p109::check),
    ("p110", p110::check),
    ("p111", p111::check),
    ("p112", p112::check),
    ("p113", p113::check),
    ("p114", p114::check),
    ("p115", p115::check),
    ("p116", p116::check),
    ("p117", p117::check),
    ("p119", p119::check),
    ("p120", p120::check),
    ("p121", p121::check),
    ("p122", p122::check),
    ("p123", p123::check),
    ("p125", p125::check),
    ("p126", p126::check),
    ("p127", p127::check),
    ("p128", p128::check),
    ("p129", p129::check),
    ("p130", p130::check),
    ("p131", p131::check),
    ("p132", p132::check),
    ("p133", p133::check),
    ("p134", p134::check),
    ("p135", p135::check),
    ("p136", p136::check),
    ("p138", p138::check),
    ("p139", p139::check),
    ("p140", p140::check),
    ("p141", p141::check),
    ("p142", p142::check),
    ("p144", p144::check),
    ("p145", p145::check),
    ("p146", p146::check),
    ("p147", p147::check),
    ("p148", p148::check),
    ("p149", p149::check),
    ("p150", p150::check),
    ("p152", p152::check),
    ("p153", p153::check),
    ("p154", p154::check),
    ("p155", p155::check),
    ("p156", p156::check),
    ("p157", p157::check),
    ("p158", p158::check),
    ("p159", p159::check),
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
    ("p172", p172::check),
    ("p173", p173::check),
    ("p174", p174::check),
    ("p176", p176::check),
    ("p177", p177::check),
    ("p178", p178::check),
    ("p180", p180::check),
    ("p181", p181::check),
    ("p182", p182::check),
    ("p183", p183::check),
    ("p185", p185::check),
    ("p186", p186::check),
    ("p187", p187::check),
    ("p188", p188::check),
    ("p189", p189::check),
    ("p190", p190::check),
    ("p191", p191::check),
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
    ("p203", p203::check),
    ("p204", p204::check),
    ("p205", p205::check),
    ("p206", p206::check),
    ("p207", p207::check),
    ("p208", p208::check),
    ("p209", p209::check),
    ("p210", p210::check),
    ("p211", p211::check),
    ("p212", p212::check),
    ("p213", p213::check),
    ("p214", p214::check),
    ("p215", p215::check),
    ("p216", p216::check),
    ("p217", p217::check),
    ("p218", p218::check),
    ("p219", p219::check),
    ("p220", p220::check),
    ("p221", p221::check),
    ("p222", p222::check),
    ("p223", p223::check),
    ("p224", p224::check),
    ("p225", p225::check),
    ("p228", p228::check),
    ("p229", p229::check),
    ("p230", p230::check),
    ("p231", p231::check),
    ("p232", p232::check),
    ("p233", p233::check),
    ("p235", p235::check),
    ("p236", p236::check),
    ("p237", p237::check),
    ("p238", p238::check),
    ("p239", p239::check),
    ("p240", p240::check),
    ("p241", p241::check),
    ("p242", p242::check),
    ("p243", p243::check),
    ("p244", p244::check),
    ("p245", p245::check),
    ("p246", p246::check),
    ("p247", p247::check),
    ("p248", p248::check),
    ("p249", p249::check),
    ("p250", p250::check),
    ("p252", p252::check),
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
    ("p266", p266::check),
    ("p267", p267::check),
    ("p268", p268::check),
    ("p269", p269::check),
    ("p271", p271::check),
    ("p272", p272::check),
    ("p273", p273::check),
    ("p274", p274::check),
    ("p275", p275::check),
    ("p276", p276::check),
    ("p277", p277::check),
    ("p278", p278::check),
    ("p280", p280::check),
    ("p281", p281::check),
    ("p282", p282::check),
    ("p284", p284::check),
    ("p285", p285::check),
    ("p286", p286::check),
    ("p287", p287::check),
    ("p288", p288::check),
    ("p290", p290::check),
    ("p292", p292::check),
    ("p294", p294::check),
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
    ("p315", p315::check),
    ("p316", p316::check),
    ("p318", p318::check),
    ("p319", p319::check),
    ("p320", p320::check),
    ("p321", p321::check),
    ("p322", p322::check),
    ("p323", p323::check),
    ("p324", p324::check),
    ("p326", p326::check),
    ("p327", p327::check),
    ("p328", p328::check),
    ("p330", p330::check),
    ("p331", p331::check),
    ("p332", p332::check),
    ("p333", p333::check),
    ("p334", p334::check),
    ("p335", p335::check),
    ("p337", p337::check),
    ("p338", p338::check),
    ("p340", p340::check),
    ("p342", p342::check),
    ("p343", p343::check),
    ("p344", p344::check),
    ("p345", p345::check),
];
