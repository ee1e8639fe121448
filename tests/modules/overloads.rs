//! Types with several operators of one name, and parameters that are not named.

use crate::common::{agree, any, slope};
use nalgebra::Vector2;

#[matgrad::module]
mod complex {
    use core::ops::{Add, AddAssign, Index, Mul, MulAssign, Neg, Sub, SubAssign};
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

    impl AddAssign for C {
        fn add_assign(&mut self, other: C) {
            self.re += other.re;
            self.im += other.im;
        }
    }

    impl SubAssign<&C> for C {
        fn sub_assign(&mut self, other: &C) {
            *self = C { re: self.re - other.re, im: self.im - other.im };
        }
    }

    impl MulAssign<f64> for C {
        fn mul_assign(&mut self, by: f64) {
            if by == 1.0 {
                return;
            }
            self.re *= by;
            self.im *= by;
        }
    }

    impl MulAssign for C {
        fn mul_assign(&mut self, other: C) {
            *self = *self * other;
        }
    }

    impl Index<usize> for C {
        type Output = f64;
        fn index(&self, k: usize) -> &f64 {
            match k {
                0 => &self.re,
                _ => &self.im,
            }
        }
    }

    impl Index<(usize, usize)> for C {
        type Output = f64;
        fn index(&self, (i, j): (usize, usize)) -> &f64 {
            if i == j { &self.re } else { &self.im }
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn assigned(x: &Vector2<f64>, _: f64, k: f64, _: &str) -> f64 {
        let (mut a, b) = (C { re: x.x, im: x.y }, C { re: x.y, im: k });
        a += b;
        a *= k;
        a *= 1.0;
        a *= b;
        a -= &C { re: k, im: x.x * x.y };
        for _ in 0..20 {
            a *= C { re: 0.9, im: 0.1 };
            a += b;
        }
        a[0] * a[1] + b[(1, 1)] * a[(0, 1)]
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
        let (value, gradient) = complex::assigned_value_and_grad(&x, 0.0, 0.3, "");
        agree(&value, &complex::assigned(&x, 0.0, 0.3, ""), 1e-13, "the value after assignments");
        agree(&gradient, &slope(|x| complex::assigned(x, 0.0, 0.3, ""), &x), 1e-7, "the gradient after assignments");
    }
}
