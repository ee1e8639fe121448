//! Names of a function's own in functions that are read through from other modules: variables, closures, constants and
//! imports that are called as items are, there and here.

use crate::common::{agree, slope};
use nalgebra::Vector2;

#[matgrad::module]
mod outer {
    pub const K: f64 = 2.0;
    pub const LIMIT: usize = 1;
    pub const M: usize = 2;

    pub fn h(x: f64) -> f64 {
        x * K
    }

    pub fn with_items(x: f64) -> f64 {
        x * K + x.powi(M as i32)
    }

    pub mod below {
        pub const LIMIT: usize = 3;
        pub const Q: f64 = 1.7;

        pub fn g(x: f64) -> f64 {
            x.sin() * Q
        }

        pub fn closure(x: f64) -> f64 {
            let h = |v: f64| v * 10.0;
            h(x) + super::h(x)
        }

        pub fn constant(x: f64) -> f64 {
            const K: f64 = 7.0;
            x * super::K + K * x * x
        }

        #[allow(non_snake_case)]
        pub fn parameter(K: f64) -> f64 {
            K * super::K + K * K
        }

        pub fn pattern(x: f64, n: usize) -> f64 {
            match n {
                LIMIT => x * x,
                _ => x * 3.0,
            }
        }

        pub fn in_a_macro(x: f64) -> f64 {
            let v = nalgebra::vector![g(x), Q * x, x];
            v.dot(&nalgebra::vector![Q, 1.0, self::Q])
        }

        pub struct Held {
            pub by: f64,
        }

        pub fn fields_in_a_macro(x: f64, n: usize) -> f64 {
            let v = nalgebra::vector![
                x * Held { by: Q }.by,
                x * match n {
                    LIMIT => Q,
                    _ => 2.0,
                }
            ];
            v.norm_squared()
        }

        pub fn import(x: f64) -> f64 {
            use super::h;
            h(x) * x
        }

        pub fn handed_on(x: f64) -> f64 {
            let v = nalgebra::Vector2::new(x, 2.0 * x).map(g);
            v.x * v.y
        }

        pub fn in_a_block(x: f64) -> f64 {
            let mut s = 0.0;
            {
                let g = x * x;
                s += g;
            }
            s + g(x)
        }

        pub fn in_an_arm(x: f64) -> f64 {
            if let Some(g) = Some(x * 3.0) { g * g + self::g(x) } else { g(x) }
        }

        pub fn dimensions(x: f64) -> f64 {
            const M: usize = 3;
            let mut v = nalgebra::SVector::<f64, M>::zeros();
            let mut w = [0.0; M];
            for i in 0..M {
                v[i] = x * i as f64;
                w[i] = x + v[i];
            }
            v.norm_squared() + w[M - 1]
        }
    }

    pub mod beside {
        pub const K: f64 = 9.0;
        pub const LIMIT: usize = 2;
        pub const Q: f64 = -4.0;

        pub fn g(x: f64) -> f64 {
            x * 100.0
        }

        pub fn h(x: f64) -> f64 {
            x * x * x
        }

        #[matgrad::gradient(wrt = x, value)]
        pub fn all_of_them(x: f64) -> f64 {
            let h = |v: f64| v * 0.5;
            super::below::closure(x)
                + super::below::constant(x) * K
                + super::below::parameter(x)
                + super::below::in_a_macro(x)
                + super::below::import(x) * Q
                + super::below::handed_on(x)
                + super::below::in_a_block(x)
                + super::below::in_an_arm(x)
                + super::below::dimensions(x)
                + h(x)
                + self::h(x) * g(x)
        }

        #[matgrad::gradient(wrt = x, value)]
        pub fn of_a_pattern(x: f64, n: usize) -> f64 {
            super::below::pattern(x, n) * K + super::below::fields_in_a_macro(x, n)
        }

        #[matgrad::gradient(wrt = x, value)]
        pub fn own_constants(x: f64) -> f64 {
            const K: f64 = 5.0;
            const M: f64 = 0.3;
            super::with_items(x) * K + Q * M * x
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn from_above(x: f64) -> f64 {
        const K: f64 = 5.0;
        let below = x;
        with_items(x) * K + below::closure(below) + below::constant(x) + below::import(x) + below::dimensions(x)
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn of_a_pattern(x: f64, n: usize) -> f64 {
        below::pattern(x, n) * x.powi(LIMIT as i32)
    }
}

/// What a module has by globs, read through from modules that have other things of these names.
#[matgrad::module]
pub mod by_globs {
    pub const J: f64 = 1.5;

    pub fn top(x: f64) -> f64 {
        x * J
    }

    pub mod kept {
        pub const K: f64 = 2.0;
        pub const LIMIT: usize = 3;
        pub type V = nalgebra::Vector2<f64>;

        pub fn g(x: f64) -> f64 {
            x * x
        }
    }

    pub mod of_a_sibling {
        use super::kept::*;
        use nalgebra::*;

        pub fn all(x: f64) -> f64 {
            g(x) + x * K + V::repeat(x).norm_squared() + Vector2::new(x, 1.0).sum()
        }

        pub fn pattern(x: f64, n: usize) -> f64 {
            match n {
                LIMIT => x * x,
                _ => x,
            }
        }
    }

    pub mod from_above {
        use super::*;

        pub fn all(x: f64) -> f64 {
            top(x) * J + kept::g(x)
        }
    }

    pub mod beside {
        pub const K: f64 = 5.0;
        pub const J: f64 = 7.0;
        pub const LIMIT: usize = 9;
        pub type V = nalgebra::Vector5<f64>;

        pub fn g(x: f64) -> f64 {
            x * 100.0
        }

        pub fn top(x: f64) -> f64 {
            x * 3.0
        }

        #[matgrad::gradient(wrt = x, value)]
        pub fn f(x: f64, n: usize) -> f64 {
            super::of_a_sibling::all(x) * super::from_above::all(x)
                + super::of_a_sibling::pattern(x, n)
                + g(x) * K
                + top(x) * J
                + V::repeat(x).sum() * LIMIT as f64
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn f(x: f64, n: usize) -> f64 {
        of_a_sibling::all(x) * from_above::all(x) + of_a_sibling::pattern(x, n) + top(x) * J
    }
}

#[test]
fn what_globs_import_is_what_it_is_there() {
    for (x, n) in [(0.83, 3), (-1.4, 9), (0.3, 0)] {
        let (value, gradient) = by_globs::beside::f_value_and_grad(x, n);
        agree(&value, &by_globs::beside::f(x, n), 1e-13, "beside");
        agree(&gradient, &slope(|x| by_globs::beside::f(*x, n), &x), 1e-7, "its gradient");
        let (value, gradient) = by_globs::f_value_and_grad(x, n);
        agree(&value, &by_globs::f(x, n), 1e-13, "above");
        agree(&gradient, &slope(|x| by_globs::f(*x, n), &x), 1e-7, "its gradient");
    }
}

#[test]
fn what_a_function_names_is_what_it_meant() {
    for x in [0.83, -1.4] {
        let (value, gradient) = outer::beside::all_of_them_value_and_grad(x);
        agree(&value, &outer::beside::all_of_them(x), 1e-13, "all of them");
        agree(&gradient, &slope(|x| outer::beside::all_of_them(*x), &x), 1e-8, "their gradient");
        let (value, gradient) = outer::beside::own_constants_value_and_grad(x);
        agree(&value, &outer::beside::own_constants(x), 1e-13, "constants");
        agree(&gradient, &slope(|x| outer::beside::own_constants(*x), &x), 1e-8, "the gradient beside constants");
        let (value, gradient) = outer::from_above_value_and_grad(x);
        agree(&value, &outer::from_above(x), 1e-13, "from above");
        agree(&gradient, &slope(|x| outer::from_above(*x), &x), 1e-8, "the gradient from above");
        for n in 0..5 {
            let (value, gradient) = outer::beside::of_a_pattern_value_and_grad(x, n);
            agree(&value, &outer::beside::of_a_pattern(x, n), 1e-13, "a pattern");
            agree(&gradient, &slope(|x| outer::beside::of_a_pattern(*x, n), &x), 1e-8, "its gradient");
            let (value, gradient) = outer::of_a_pattern_value_and_grad(x, n);
            agree(&value, &outer::of_a_pattern(x, n), 1e-13, "a pattern from above");
            agree(&gradient, &slope(|x| outer::of_a_pattern(*x, n), &x), 1e-8, "its gradient");
        }
    }
}

/// A helper calls another by a name that a parameter of the function has too.
#[matgrad::module]
mod behind_parameters {
    use super::Vector2;

    fn weight(k: usize) -> f64 {
        (k as f64 + 0.5).sqrt()
    }

    fn weighed(x: f64, k: usize) -> f64 {
        weight(k) * x * x
    }

    #[gradient(wrt = x, value)]
    pub fn f(x: &Vector2<f64>, weight: f64) -> f64 {
        weighed(x.x, 3) * weight + weighed(x.y, 2)
    }
}

#[test]
fn helpers_behind_parameters() {
    let x = Vector2::new(0.4, -1.3);
    let (value, gradient) = behind_parameters::f_value_and_grad(&x, 0.7);
    assert!((value - behind_parameters::f(&x, 0.7)).abs() < 1e-14);
    let wanted = Vector2::new(2.0 * 0.4 * 0.7 * 3.5_f64.sqrt(), -2.6 * 2.5_f64.sqrt());
    assert!((gradient - wanted).norm() < 1e-14);
}
