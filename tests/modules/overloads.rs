//! Types with several operators of one name, and parameters that are not named.

use crate::common::{agree, any, slope};
use nalgebra::Vector2;

#[matgrad::module]
mod complex {
    use core::ops::{Add, Mul, Neg, Sub};
    use nalgebra::Vector2;

    #[derive(Clone, Copy, Debug)]
    pub struct C {
        pub re: f64,
        pub im: f64,
    }

    impl Mul for C {
        type Output = C;
        fn mul(self, other: C) -> C {
            C { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
        }
    }

    impl Mul<f64> for C {
        type Output = C;
        fn mul(self, by: f64) -> C {
            C { re: self.re * by, im: self.im * by }
        }
    }

    impl Mul<&C> for &C {
        type Output = C;
        fn mul(self, other: &C) -> C {
            *self * *other
        }
    }

    impl Add for C {
        type Output = C;
        fn add(self, other: C) -> C {
            C { re: self.re + other.re, im: self.im + other.im }
        }
    }

    impl Add<f64> for C {
        type Output = C;
        fn add(self, other: f64) -> C {
            C { re: self.re + other, ..self }
        }
    }

    impl Sub<Vector2<f64>> for C {
        type Output = C;
        fn sub(self, other: Vector2<f64>) -> C {
            C { re: self.re - other.x, im: self.im - other.y }
        }
    }

    impl Neg for C {
        type Output = C;
        fn neg(self) -> C {
            C { re: -self.re, im: -self.im }
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn f(x: &Vector2<f64>, _: f64, k: f64, _: &str) -> f64 {
        let (a, b) = (C { re: x.x, im: x.y }, C { re: x.y, im: k });
        let c = a * b * 0.5 + a * x.x + (a * k + 2.0) - Vector2::new(x.y, 1.0);
        let d = &a * &c;
        d.re * d.re + d.im * x.x
    }
}

#[test]
fn the_right_side_says_which_operator_is_meant() {
    for seed in 0..4 {
        let x: Vector2<f64> = any(seed);
        let (value, gradient) = complex::f_value_and_grad(&x, 0.0, 0.3, "");
        agree(&value, &complex::f(&x, 0.0, 0.3, ""), 1e-13, "the value");
        agree(&gradient, &slope(|x| complex::f(x, 0.0, 0.3, ""), &x), 1e-7, "the gradient");
    }
}
