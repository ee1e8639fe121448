//! Variables of run-time length in functions that are read through.

use crate::common::{agree, slope};
use test_functions::{griewank, griewank_value_and_grad_into, weighted, weighted_diff, weighted_grad_into};

#[matgrad::module]
mod test_functions {
    use std::f64::consts::PI;

    use matgrad::{differential, gradient};
    use num_traits::{Float, FromPrimitive};

    fn mean_square<T: Float + FromPrimitive>(x: &[T]) -> T {
        let mut sum = T::zero();
        for v in x {
            sum = sum + *v * *v;
        }
        sum / T::from_usize(x.len()).unwrap()
    }

    fn waves<T: Float>(x: &[T], frequency: T) -> T {
        x.iter().map(|v| (frequency * *v).cos()).fold(T::zero(), |a, b| a + b)
    }

    #[gradient(wrt = x, into, value)]
    pub fn griewank<T: Float + FromPrimitive>(x: &[T]) -> T {
        mean_square(x) - waves(x, T::from_f64(0.5 * PI).unwrap())
    }

    #[gradient(wrt = x, into)]
    #[differential(wrt = x)]
    pub fn weighted(x: &[f64], w: &[f64]) -> f64 {
        let mut i = x.len();
        let mut s = mean_square(x).sqrt();
        for k in 0..i {
            i -= 1;
            s += w[i] * x[k] * waves(&[x[k], x[0]], 2.0);
        }
        s
    }
}

#[test]
fn lengths_are_seen_in_helpers() {
    let x: Vec<f64> = (0..9).map(|k| 0.3 + ((7 * k + 1) as f64).sin()).collect();
    let w: Vec<f64> = (0..9).map(|k| ((3 * k) as f64).cos()).collect();
    let mut g = vec![7.0; 9];
    let value = griewank_value_and_grad_into(&x, &mut g);
    agree(&value, &griewank(&x), 1e-14, "the value");
    agree(&g, &slope(|x: &Vec<f64>| griewank(x), &x), 1e-8, "the gradient");
    weighted_grad_into(&x, &w, &mut g);
    let wanted = slope(|x: &Vec<f64>| weighted(x, &w), &x);
    agree(&g, &wanted, 1e-8, "the gradient");
    let along: f64 = wanted.iter().zip(&w).map(|(g, v)| g * v).sum();
    agree(&weighted_diff(&x, &w, &w), &along, 1e-8, "the differential");
}
