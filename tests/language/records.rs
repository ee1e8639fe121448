//! Callees whose `wrt` holds some of their parameters, in any order, called from outside of a module: every type of
//! argument, every kind of call. What a call must not get from them is in `tests/ui/records.rs`.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, implicit, vjp};
use nalgebra::{Matrix2, Point2, RealField, SVector, Vector2};

/// Callers in both modes, against central differences of themselves.
macro_rules! callers {
    ($x:ident $k:ident: $($name:ident $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x)]
            #[differential(wrt = $x)]
            fn f($x: &Vector2<f64>, $k: f64) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..3 {
                    let (x, d, k): (Vector2<f64>, Vector2<f64>, f64) = (any(seed), any(seed + 7), 0.3);
                    let wanted = slope(|x| f(x, k), &x);
                    agree(&f_grad(&x, k), &wanted, 1e-9, "the gradient");
                    agree(&f_diff(&x, k, &d), &wanted.dot(&d), 1e-9, "the differential");
                }
            }
        }
    )*};
}

/// A function of three arguments of one type, of whose coordinates its value depends on all.
macro_rules! callee {
    ($name:ident($($wrt:ident),+) $a:ident $b:ident $c:ident: $T:ty [$a0:expr, $a1:expr] [$b0:expr, $b1:expr] [$c0:expr, $c1:expr]) => {
        #[vjp(wrt = ($($wrt),+))]
        #[differential(wrt = ($($wrt),+))]
        fn $name($a: $T, $b: $T, $c: $T) -> Vector2<f64> {
            Vector2::new($a0 * $b1 + $c0 * $c0 * $a1, $b0 * $a0 * $c1 + $b1.sin() + $c0)
        }
    };
}

/// For each type of arguments all kinds of `wrt`, and calls in which some of what that holds is active.
macro_rules! kinds {
    (
        $x:ident $k:ident $a:ident $b:ident $c:ident;
        $($kind:ident: $T:ty, $first:tt $second:tt $third:tt, constant $k1:expr, $k2:expr, active $x1:expr, $x2:expr, $x3:expr;)*
    ) => {$(
        mod $kind {
            use super::*;

            callee!(of_b($b) $a $b $c: $T $first $second $third);
            callee!(of_a_c($a, $c) $a $b $c: $T $first $second $third);
            callee!(of_c_a($c, $a) $a $b $c: $T $first $second $third);
            callee!(of_c_a_b($c, $a, $b) $a $b $c: $T $first $second $third);

            callers! { $x $k:
                the_second { let z: Vector2<f64> = of_b($k1, $x1, $k2); z.x * $x.x + z.y * z.x }
                the_third_of_two { let z: Vector2<f64> = of_a_c($k1, $k2, $x2); z.x * $x.x + z.y * z.x }
                two { let z: Vector2<f64> = of_a_c($x1, $k2, $x2); z.x * $x.x + z.y * z.x }
                the_first_of_two_turned { let z: Vector2<f64> = of_c_a($x1, $k2, $k1); z.x * $x.x + z.y * z.x }
                two_turned { let z: Vector2<f64> = of_c_a($x1, $k2, $x2); z.x * $x.x + z.y * z.x }
                the_second_of_three_turned { let z: Vector2<f64> = of_c_a_b($k2, $x1, $k1); z.x * $x.x + z.y * z.x }
                three_turned { let z: Vector2<f64> = of_c_a_b($x1, $x2, $x3); z.x * $x.x + z.y * z.x }
            }
        }
    )*};
}

kinds! {
    x k a b c;
    scalars: f64, [a, a] [b, b] [c, c], constant k, 0.7, active x.x, x.y * 2.0, x.x * x.y;
    references_to_scalars: &f64, [*a, *a] [*b, *b] [*c, *c], constant &k, &0.7, active &x.x, &(x.y * 2.0), &(x.x * x.y);
    references: &Vector2<f64>, [a.x, a.y] [b.x, b.y] [c.x, c.y],
        constant &Vector2::new(k, 0.2), &Vector2::new(0.3, 0.7), active x, &(x * 2.0), &x.map(f64::sin);
    values: Vector2<f64>, [a.x, a.y] [b.x, b.y] [c.x, c.y],
        constant Vector2::new(k, 0.2), Vector2::new(0.3, 0.7), active *x, x * 2.0, x.map(f64::sin);
    matrices: &Matrix2<f64>, [a.m12, a.m21] [b.m12, b.m21] [c.m12, c.m21],
        constant &Matrix2::new(0.4, k, 0.2, 0.5), &Matrix2::repeat(0.6), active &(x * x.transpose()), &Matrix2::new(1.0, x.x, x.y, x.x), &Matrix2::new(x.x, x.y, x.x * 3.0, 0.0);
    arrays: [f64; 2], [a[0], a[1]] [b[0], b[1]] [c[0], c[1]],
        constant [k, 0.2], [0.3, 0.7], active [x.x, x.y], [x.y, 1.0], [x.x * x.y, x.x];
    references_to_arrays: &[Vector2<f64>; 2], [a[0].x, a[1].y] [b[0].y, b[1].x] [c[0].x, c[1].x],
        constant &[Vector2::new(k, 0.2), Vector2::new(0.1, -0.2)], &[Vector2::new(0.3, 0.7), Vector2::new(0.8, 0.9)], active &[*x, x * 2.0], &[x.map(f64::cos), *x], &[x * x.x, x * x.y];
    points: &Point2<f64>, [a.x, a.y] [b.x, b.y] [c.x, c.y],
        constant &Point2::new(k, 0.2), &Point2::new(0.3, 0.7), active &Point2::from(*x), &Point2::new(x.y, x.x), &Point2::new(x.x * x.y, 1.0);
    points_by_value: Point2<f64>, [a.x, a.y] [b.x, b.y] [c.x, c.y],
        constant Point2::new(k, 0.2), Point2::new(0.3, 0.7), active Point2::from(*x), Point2::new(x.y, x.x), Point2::new(x.x * x.y, 1.0);
}

/// Places where such a call stands, and what it is written as.
mod places {
    use super::*;

    #[vjp(wrt = b)]
    #[differential(wrt = b)]
    fn scalar(a: &Vector2<f64>, b: &Vector2<f64>) -> f64 {
        a.x * b.y.sin() + a.y * b.x * b.x
    }

    #[vjp(wrt = (t, s))]
    #[differential(wrt = (t, s))]
    fn maybe(s: f64, k: f64, t: f64) -> Option<f64> {
        if t > -50.0 { Some(s * k * t * t + s.sin()) } else { None }
    }

    #[vjp(wrt = b)]
    #[differential(wrt = b)]
    fn point(a: &Point2<f64>, b: &Point2<f64>) -> Point2<f64> {
        a + b.coords * a.x + b.coords * b.x
    }

    #[vjp(wrt = (n, m))]
    #[differential(wrt = (n, m))]
    fn generic<T: RealField + Copy, const N: usize>(m: &SVector<T, N>, k: &SVector<T, N>, n: &SVector<T, N>) -> T {
        m.dot(n) * k[0] + n[1].sin()
    }

    /// The macro cannot see that the first parameter is a matrix, nor that an array may be lent as a slice.
    type Hidden = Vector2<f64>;

    #[vjp]
    #[differential]
    fn behind_an_alias(a: &Hidden, b: &Vector2<f64>) -> f64 {
        let a: &Vector2<f64> = a;
        a.x * b.y * b.y
    }

    #[vjp]
    fn beside_a_slice(a: &[f64], b: [f64; 2]) -> f64 {
        a[0] * b[1] * b[0]
    }

    #[derive(Clone, Copy)]
    struct Spring {
        k: f64,
    }

    impl Spring {
        #[vjp(wrt = (y, x))]
        #[differential(wrt = (y, x))]
        fn of_both(&self, x: f64, y: f64) -> f64 {
            let k: f64 = self.k;
            k * x * y * y
        }

        #[vjp(wrt = b)]
        #[differential(wrt = b)]
        fn of_one(a: &Vector2<f64>, b: &Vector2<f64>) -> f64 {
            a.x * b.y.sin() + a.y * b.x * b.x
        }

        #[gradient(wrt = x)]
        #[differential(wrt = x)]
        fn calls(&self, x: &Vector2<f64>) -> f64 {
            let z: f64 = Self::of_one(&Vector2::new(0.3, 0.8), x);
            let u: f64 = Spring::of_one(&Vector2::new(0.1, -0.8), &(x * z));
            z * u
        }

        #[gradient(wrt = x)]
        fn calls_a_method(&self, x: &Vector2<f64>) -> f64 {
            let z: f64 = self.of_both(x.x, x.y);
            z * x.x
        }
    }

    callers! { x k:
        a_scalar_result { let z: f64 = scalar(&Vector2::new(k, 0.7), x); z * z + x.x }
        a_question_mark { let z: f64 = maybe(x.x, 0.7, x.y).unwrap(); let u: f64 = maybe(x.x * z, k, 0.4).unwrap(); z * u }
        a_point { let z: Point2<f64> = point(&Point2::new(0.3, 0.4), &Point2::from(*x)); z.x * x.x + z.y * z.x }
        generics { let z: f64 = generic(x, &Vector2::new(k, 0.2), &(x * 2.0)); let u: f64 = generic(&Vector2::new(0.4, 0.6), &Vector2::new(k, 0.2), x); z * u }
        an_alias { let a = Vector2::new(0.3, 0.4); let z: f64 = behind_an_alias(&a, x); z * x.x }
        turned_in_another { let z: f64 = super::super::scalars_beside(0.4, x.y); z * x.x }
        arms { if x.x > 0.0 { let z: f64 = maybe(x.x, k, x.y).unwrap(); z * x.y } else { let z: f64 = scalar(&Vector2::new(k, 0.1), x); z * z } }
        loops { let mut s = x.x; for i in 0..3 { let z: f64 = maybe(s, 0.3 * i as f64, x.y).unwrap(); s += z * 0.5; } s * s }
        long_loops { let mut s = x.x * 0.1; for i in 0..20 { let z: f64 = scalar(&Vector2::new(0.01 * i as f64, k), &Vector2::new(s, x.y)); s = s * 0.5 + z * 0.1; } s * s }
        closures { let g = |v: &Vector2<f64>| { let z: f64 = scalar(&Vector2::new(k, 0.7), v); z * 2.0 }; g(x) * g(&(x * 2.0)) }
    }

    #[gradient(wrt = x)]
    fn beside_a_lent_array(x: &Vector2<f64>) -> f64 {
        let z: f64 = beside_a_slice(&[0.3, 0.4], [x.x, x.y]);
        z * x.x
    }

    #[test]
    fn slices() {
        // 0.3 x² y.
        let x = Vector2::new(0.7, -0.4);
        agree(&beside_a_lent_array_grad(&x), &Vector2::new(0.6 * x.x * x.y, 0.3 * x.x * x.x), 1e-14, "beside a slice");
    }

    #[test]
    fn methods() {
        let spring = Spring { k: 0.6 };
        for seed in 0..3 {
            let (x, d): (Vector2<f64>, Vector2<f64>) = (any(seed), any(seed + 7));
            let wanted = slope(|x| spring.calls(x), &x);
            agree(&spring.calls_grad(&x), &wanted, 1e-9, "associated functions");
            agree(&spring.calls_diff(&x, &d), &wanted.dot(&d), 1e-9, "associated functions, forwards");
            // k x y², times x.
            let wanted = Vector2::new(0.6 * 2.0 * x.x * x.y.powi(2), 0.6 * x.x.powi(2) * 2.0 * x.y);
            agree(&spring.calls_a_method_grad(&x), &wanted, 1e-12, "a method");
        }
    }
}

#[vjp(wrt = (b, a))]
#[differential(wrt = (b, a))]
fn scalars_beside(a: f64, b: f64) -> f64 {
    a * a * b
}

/// Rules by hand have no record: they are in all scalars and matrices in order.
mod by_hand {
    use super::*;

    fn product(a: &Vector2<f64>, b: &Vector2<f64>) -> f64 {
        a.x * b.y
    }

    fn product_vjp(a: &Vector2<f64>, b: &Vector2<f64>, c: f64) -> (Vector2<f64>, Vector2<f64>) {
        (Vector2::new(b.y * c, 0.0), Vector2::new(0.0, a.x * c))
    }

    fn product_diff(a: &Vector2<f64>, b: &Vector2<f64>, da: &Vector2<f64>, db: &Vector2<f64>) -> f64 {
        da.x * b.y + a.x * db.y
    }

    callers! { x k:
        the_first { let z: f64 = product(x, &Vector2::new(0.3, 0.7)); z * x.y + k }
        the_second { let z: f64 = product(&Vector2::new(k, 0.7), x); z * x.y }
        both { let z: f64 = product(&(x * 2.0), x); z * x.y + k }
    }
}

/// Solvers whose equations are differentiated in some parameters.
mod solvers {
    use super::*;

    #[implicit(root = z, solver = solve, wrt = (b, a))]
    fn equation(z: f64, a: f64, k: f64, b: f64) -> f64 {
        z * (2.0 + a * a) - b * k
    }

    fn solve(a: f64, k: f64, b: f64) -> f64 {
        b * k / (2.0 + a * a)
    }

    callers! { x k:
        both { let z: f64 = solve(x.x, 0.7, x.y); z * z + x.x * k }
        the_first { let z: f64 = solve(x.x, k, 0.3); z * z + x.y }
        the_last { let z: f64 = solve(0.7, k, x.y); z * x.x }
    }
}
