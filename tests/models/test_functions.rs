//! The test functions of optimisation (Surjanovic & Bingham, "Virtual Library of Simulation Experiments") as crates of
//! them write them: of any `T: Float`, on slices and arrays. Derivatives are held against central differences, and vanish
//! at the minima that the library gives.

use std::f64::consts::PI;
use std::iter::Sum;

use crate::common::{agree, differences, slope};
use matgrad::{differential, gradient, hessian, hvp};
use nalgebra::SMatrix;
use num_traits::{Float, FromPrimitive};

/// Functions on slices, with a point where the gradient vanishes.
macro_rules! of_any_length {
    ($($name:ident($x:ident) least at [$($least:literal)?] $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hvp(wrt = $x, into)]
            #[differential(wrt = $x)]
            fn f<T>($x: &[T]) -> T
            where
                T: Float + FromPrimitive + Sum,
            $body

            #[test]
            fn derivatives_agree() {
                for n in [2, 3, 17] {
                    let x: Vec<f64> = (0..n).map(|k| 0.4 + 0.3 * ((5 * k + 2) as f64).sin()).collect();
                    let v: Vec<f64> = (0..n).map(|k| ((3 * k) as f64).cos()).collect();
                    let (mut g, mut product) = (vec![7.0; n], vec![7.0; n]);
                    let value = f_value_and_grad_into(&x, &mut g);
                    agree(&value, &f(&x), 1e-14, "the value");
                    let wanted = slope(|x: &Vec<f64>| f(x), &x);
                    agree(&g, &wanted, 1e-7, "the gradient");
                    let along: f64 = wanted.iter().zip(&v).map(|(g, v)| g * v).sum();
                    agree(&f_diff(&x, &v), &along, 1e-7, "the differential");
                    f_hvp_into(&x, &v, &mut product);
                    let along = |x: &Vec<f64>| {
                        let mut g = vec![0.0; n];
                        f_grad_into(x, &mut g);
                        g.iter().zip(&v).map(|(g, v)| g * v).sum::<f64>()
                    };
                    agree(&product, &slope(along, &x), 1e-6, "the Hessian's product");
                    $(
                        f_grad_into(&vec![$least; n], &mut g);
                        assert!(g.iter().all(|g: &f64| g.abs() < 1e-5), "{g:?}");
                    )?
                    let mut single = vec![7.0f32; n];
                    f_grad_into(&x.iter().map(|x| *x as f32).collect::<Vec<f32>>(), &mut single);
                    agree(&single, &wanted.iter().map(|g| *g as f32).collect::<Vec<f32>>(), 1e-3, "in single precision");
                }
            }
        }
    )*};
}

of_any_length! {
    sphere(x) least at [0.0] { x.iter().map(|x| x.powi(2)).sum() }
    // Its minimum is the end of a cone.
    ackley(x) least at [] {
        let number = |k: f64| T::from_f64(k).unwrap();
        let n = T::from_usize(x.len()).unwrap();
        let squares: T = x.iter().map(|&x| x * x).sum();
        let waves: T = x.iter().map(|x| (T::from_f64(2.0 * PI).unwrap() * *x).cos()).sum();
        number(20.0) + T::one().exp() - number(20.0) * (number(-0.2) * (squares / n).sqrt()).exp() - (waves / n).exp()
    }
    rastrigin(x) least at [0.0] {
        let ten = T::from(10.0).unwrap();
        ten * T::from_usize(x.len()).unwrap()
            + x.iter().map(|&x| x.powi(2) - ten * (T::from_f64(2.0 * PI).unwrap() * x).cos()).sum()
    }
    rosenbrock(x) least at [1.0] {
        let hundred = T::from_f64(100.0).unwrap();
        x.windows(2).map(|pair| (T::one() - pair[0]).powi(2) + hundred * (pair[1] - pair[0].powi(2)).powi(2)).sum()
    }
    levy(x) least at [1.0] {
        let last = x.len() - 1;
        let (one, four, ten) = (T::one(), T::from_f64(4.0).unwrap(), T::from_f64(10.0).unwrap());
        let pi = T::from_f64(PI).unwrap();
        let w = |x: T| one + (x - one) / four;
        let inner: T = x[..last].iter().map(|x| (w(*x) - one).powi(2) * (one + ten * (pi * w(*x) + one).sin().powi(2))).sum();
        let end = w(x[last]);
        (pi * w(x[0])).sin().powi(2) + inner + (end - one).powi(2) * (one + ((pi + pi) * end).sin().powi(2))
    }
    styblinski_tang(x) least at [-2.903534027771177] {
        let [five, sixteen] = [5.0, 16.0].map(|k| T::from_f64(k).unwrap());
        let mut sum = T::zero();
        for x in x {
            sum = sum + x.powi(4) - sixteen * x.powi(2) + five * *x;
        }
        sum / (T::one() + T::one())
    }
}

/// Functions of two numbers.
macro_rules! of_two {
    ($($name:ident([$x:ident, $y:ident]) least at $least:expr, $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = x, value)]
            #[hessian(wrt = x)]
            #[differential(wrt = x)]
            fn f<T>(x: &[T; 2]) -> T
            where
                T: Float + FromPrimitive,
            {
                let [$x, $y] = *x;
                $body
            }

            #[test]
            fn derivatives_agree() {
                for x in [[0.7, -0.4], [1.3, 2.1], [-3.0, 4.5]] {
                    let wanted = slope(f, &x);
                    let (value, g) = f_value_and_grad(&x);
                    agree(&value, &f(&x), 1e-14, "the value");
                    agree(&g, &wanted, 1e-7, "the gradient");
                    agree(&f_diff(&x, &[0.3, -0.8]), &(0.3 * wanted[0] - 0.8 * wanted[1]), 1e-7, "the differential");
                    let second = differences(f_grad, &x);
                    agree(&f_hess(&x), &SMatrix::<f64, 2, 2>::from_fn(|i, j| second[(i, j)]), 1e-6, "the Hessian");
                }
                assert!(f_grad(&$least).iter().all(|g: &f64| g.abs() < 1e-4), "{:?}", f_grad(&$least));
            }
        }
    )*};
}

of_two! {
    himmelblau([x, y]) least at [3.0, 2.0], {
        (x * x + y - T::from_f64(11.0).unwrap()).powi(2) + (x + y * y - T::from_f64(7.0).unwrap()).powi(2)
    }
    booth([x, y]) least at [1.0, 3.0], {
        let two = T::from_i32(2).unwrap();
        (x + two * y - T::from_u32(7).unwrap()).powi(2) + (two * x + y - T::from(5).unwrap()).powi(2)
    }
    easom([x, y]) least at [PI, PI], {
        let pi = T::from_f64(PI).unwrap();
        -x.cos() * y.cos() * (-(x - pi).powi(2) - (y - pi).powi(2)).exp()
    }
    beale([x, y]) least at [3.0, 0.5], {
        let term = |k: f64, power: i32| (T::from_f64(k).unwrap() - x + x * y.powi(power)).powi(2);
        term(1.5, 1) + term(2.25, 2) + term(2.625, 3)
    }
    three_hump_camel([x, y]) least at [0.0, 0.0], {
        let scaled = [1.05, 6.0].map(|k| T::from_f64(k).unwrap());
        (x + x) * x - scaled[0] * x.powi(4) + x.powi(6) / scaled[1] + x * y + y * y
    }
}
