//! The residual functions of Moré, Garbow, Hillstrom 1981 (numbers in brackets), on which the
//! levenberg-marquardt crate tests itself, rewritten from the paper: Jacobians against central
//! differences and num-dual, gradients of the sums of squares against 2Jᵀr.

use crate::common::{agree, agree_dense, any, dense, differences};
use matgrad::{gradient, hvp, jacobian};
use nalgebra::{SMatrix, SVector, Vector2, Vector3, Vector4};
use num_dual::{DualNum, DualSVec};

/// A residual function with its Jacobian, the gradient of ½‖r‖² and the same over dual numbers.
macro_rules! residuals {
    ($($(#[$doc:meta])* $name:ident($x:ident: $n:literal -> $m:literal) at [$($start:expr),*] $body:block)*) => {$(
        mod $name {
            use super::*;

            $(#[$doc])*
            #[jacobian(wrt = $x, value)]
            #[jacobian(wrt = $x, layout = denominator, name = f_transposed)]
            fn f($x: &SVector<f64, $n>) -> SVector<f64, $m> $body

            #[gradient(wrt = $x)]
            #[hvp(wrt = $x)]
            fn cost($x: &SVector<f64, $n>) -> f64 {
                let r: SVector<f64, $m> = $body;
                0.5 * r.norm_squared()
            }

            #[test]
            fn derivatives_agree() {
                let start = SVector::<f64, $n>::from([$($start),*]);
                for at in [start, start * 1.7, start + any::<$n, 1>(1) * 0.3] {
                    let (value, jacobian) = f_value_and_jac(&at);
                    agree(&value, &f(&at), 1e-13, "the value");
                    agree_dense(&dense(&jacobian), &differences(f, &at), 1e-8, "differences");
                    agree(&f_transposed(&at), &jacobian.transpose(), 1e-14, "the other layout");
                    let gradient = jacobian.transpose() * value;
                    agree(&cost_grad(&at), &gradient, 1e-11, "Jᵀr");
                    let hessian = differences(cost_grad, &at);
                    let v = any::<$n, 1>(2);
                    let wanted = SVector::<f64, $n>::from_column_slice((hessian * crate::common::vector(&v)).as_slice());
                    agree(&cost_hvp(&at, &v), &wanted, 1e-7, "∇²f · v");
                }
            }
        }
    )*};
}

residuals! {
    /// [1]
    rosenbrock(x: 2 -> 2) at [-1.2, 1.0] { Vector2::new(10.0 * (x[1] - x[0] * x[0]), 1.0 - x[0]) }
    /// [2]
    freudenstein_roth(x: 2 -> 2) at [0.5, -2.0] {
        Vector2::new(
            -13.0 + x[0] + ((5.0 - x[1]) * x[1] - 2.0) * x[1],
            -29.0 + x[0] + ((x[1] + 1.0) * x[1] - 14.0) * x[1],
        )
    }
    /// [5]
    beale(x: 2 -> 3) at [1.0, 1.0] {
        let mut r = Vector3::zeros();
        let targets = [1.5, 2.25, 2.625];
        let mut power = 1.0;
        for i in 0..3 {
            power *= x[1];
            r[i] = targets[i] - x[0] * (1.0 - power);
        }
        r
    }
    /// [7]
    helical_valley(x: 3 -> 3) at [-1.0, 0.1, 0.05] {
        let turn = x.y.atan2(x.x) / (2.0 * std::f64::consts::PI);
        Vector3::new(10.0 * (x.z - 10.0 * turn), 10.0 * (x.xy().norm() - 1.0), x.z)
    }
    /// [8]
    bard(x: 3 -> 15) at [1.0, 1.0, 1.0] {
        let y = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];
        let mut r = SVector::<f64, 15>::zeros();
        for i in 0..15 {
            let u = (i + 1) as f64;
            let v = 15.0 - (i as f64);
            let w = if i < 8 { (i + 1) as f64 } else { 15.0 - (i as f64) };
            r[i] = y[i] - (x[0] + u / (v * x[1] + w * x[2]));
        }
        r
    }
    /// [10], in units of 1e4 so that differences can see it.
    meyer(x: 3 -> 16) at [0.02, 4.0, 2.5] {
        let y: [f64; 16] = [
            34780.0, 28610.0, 23650.0, 19630.0, 16370.0, 13720.0, 11540.0, 9744.0, 8261.0, 7030.0, 6005.0, 5147.0, 4427.0, 3820.0,
            3307.0, 2872.0,
        ];
        let mut r = SVector::<f64, 16>::zeros();
        for i in 0..16 {
            let t = 0.45 + 0.05 * (i as f64 + 1.0);
            r[i] = (x[0] * (10.0 * x[1] / (t + x[2])).exp()) - y[i] * 1e-4;
        }
        r
    }
    /// [12]
    box_three_dimensional(x: 3 -> 6) at [0.0, 10.0, 20.0] {
        let mut r = SVector::<f64, 6>::zeros();
        for i in 0..6 {
            let t = 0.1 * (i + 1) as f64;
            r[i] = (-t * x[0]).exp() - (-t * x[1]).exp() - x[2] * ((-t).exp() - (-10.0 * t).exp());
        }
        r
    }
    /// [13]
    powell_singular(x: 4 -> 4) at [3.0, -1.0, 0.0, 1.0] {
        Vector4::new(
            x[0] + 10.0 * x[1],
            5f64.sqrt() * (x[2] - x[3]),
            (x[1] - 2.0 * x[2]).powi(2),
            10f64.sqrt() * (x[0] - x[3]).powi(2),
        )
    }
    /// [14]
    wood(x: 4 -> 6) at [-3.0, -1.0, -3.0, -1.0] {
        SVector::<f64, 6>::from([
            10.0 * (x[1] - x[0].powi(2)),
            1.0 - x[0],
            90f64.sqrt() * (x[3] - x[2].powi(2)),
            1.0 - x[2],
            10f64.sqrt() * (x[1] + x[3] - 2.0),
            (x[1] - x[3]) / 10f64.sqrt(),
        ])
    }
    /// [15]
    kowalik_osborne(x: 4 -> 11) at [0.25, 0.39, 0.415, 0.39] {
        const Y: [f64; 11] = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];
        const U: [f64; 11] = [4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];
        let mut r = SVector::<f64, 11>::zeros();
        for i in 0..11 {
            let (y, u): (f64, f64) = (Y[i], U[i]);
            r[i] = y - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]);
        }
        r
    }
    /// [16]
    brown_dennis(x: 4 -> 5) at [2.5, 0.5, -0.5, -0.1] {
        let mut r = SVector::<f64, 5>::zeros();
        for i in 0..5 {
            let t = (i as f64 + 1.0) / 5.0;
            let (a, b) = (x[0] + t * x[1] - t.exp(), x[2] + x[3] * t.sin() - t.cos());
            r[i] = a * a + b * b;
        }
        r
    }
    /// [20], with six parameters.
    watson(x: 6 -> 31) at [0.1, -0.2, 0.3, 0.2, -0.1, 0.4] {
        let mut r = SVector::<f64, 31>::zeros();
        for i in 0..29 {
            let t = (i + 1) as f64 / 29.0;
            let mut slope = 0.0;
            let mut power = 1.0;
            for j in 1..6 {
                slope += j as f64 * x[j] * power;
                power *= t;
            }
            let mut value = 0.0;
            let mut power = 1.0;
            for j in 0..6 {
                value += x[j] * power;
                power *= t;
            }
            r[i] = slope - value * value - 1.0;
        }
        r[29] = x[0];
        r[30] = x[1] - x[0] * x[0] - 1.0;
        r
    }
    /// [25], in four variables.
    variably_dimensioned(x: 4 -> 6) at [0.75, 0.5, 0.25, 0.0] {
        let mut sum = 0.0;
        let mut r = SVector::<f64, 6>::zeros();
        for (j, t) in x.iter().enumerate() {
            r[j] = t - 1.0;
            sum += (j as f64 + 1.0) * (t - 1.0);
        }
        r[4] = sum;
        r[5] = sum * sum;
        r
    }
    /// [26], in four variables.
    trigonometric(x: 4 -> 4) at [0.25, 0.25, 0.25, 0.25] {
        let cosines = x.map(f64::cos).sum();
        SVector::<f64, 4>::from_fn(|i, _| 4.0 - cosines + (i as f64 + 1.0) * (1.0 - x[i].cos()) - x[i].sin())
    }
    /// [27], in four variables: a product over all.
    brown_almost_linear(x: 4 -> 4) at [0.5, 0.5, 0.5, 0.5] {
        let sum = x.sum();
        let product = x[0] * x[1] * x[2] * x[3];
        Vector4::new(x[0] + sum - 5.0, x[1] + sum - 5.0, x[2] + sum - 5.0, product - 1.0)
    }
}

/// Two of them over dual numbers.
mod over_dual_numbers {
    use super::*;

    type Dual<const N: usize> = DualSVec<f64, N>;

    #[jacobian(wrt = x)]
    fn osborne(x: &SVector<f64, 5>) -> SVector<f64, 4> {
        let mut r = SVector::<f64, 4>::zeros();
        for i in 0..4 {
            let t = 10.0 * i as f64;
            r[i] = 0.8 - (x[0] + x[1] * (-t * x[3]).exp() + x[2] * (-t * x[4]).exp());
        }
        r
    }

    #[test]
    fn osborne_one() {
        let at = SVector::from([0.5, 1.5, -1.0, 0.01, 0.02]);
        let (value, wanted) = num_dual::jacobian(
            |x: SMatrix<Dual<5>, 5, 1>| {
                SMatrix::<Dual<5>, 4, 1>::from_fn(|i, _| {
                    let t = 10.0 * i as f64;
                    -(x[0] + x[1] * (x[3] * -t).exp() + x[2] * (x[4] * -t).exp()) + 0.8
                })
            },
            &at,
        );
        agree(&osborne(&at), &value, 1e-14, "the value");
        agree(&osborne_jac(&at), &wanted, 1e-14, "the Jacobian");
    }

    #[jacobian(wrt = x)]
    fn jennrich_sampson(x: &Vector2<f64>) -> SVector<f64, 5> {
        SVector::<f64, 5>::from_fn(|i, _| {
            let k = i as f64 + 1.0;
            2.0 + 2.0 * k - ((k * x[0]).exp() + (k * x[1]).exp())
        })
    }

    #[test]
    fn jennrich_and_sampson() {
        let at = Vector2::new(0.3, 0.4);
        let (_, wanted) = num_dual::jacobian(
            |x: SMatrix<Dual<2>, 2, 1>| {
                SMatrix::<Dual<2>, 5, 1>::from_fn(|i, _| {
                    let k = i as f64 + 1.0;
                    -((x[0] * k).exp() + (x[1] * k).exp()) + (2.0 + 2.0 * k)
                })
            },
            &at,
        );
        agree(&jennrich_sampson_jac(&at), &wanted, 1e-13, "the Jacobian");
    }
}
