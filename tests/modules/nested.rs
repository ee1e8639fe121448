//! Modules inside of modules: calls, aliases, constants and structs of one in another.

use crate::common::{agree, any, differences, slope};
use nalgebra::{DVector, Vector3};

#[matgrad::module]
mod outer {
    use nalgebra::{SMatrix, Vector3};

    pub type Point = Vector3<f64>;
    pub type Square<const N: usize> = SMatrix<f64, N, N>;
    pub const SCALE: f64 = 1.5;
    pub const SIZE: usize = 1 + 2;

    fn bent(x: f64) -> f64 {
        x.sin() * SCALE
    }

    /// Two levels below.
    pub mod shapes {
        pub const SHIFT: f64 = 0.25;
        type Own = super::Point;

        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Ball {
            pub centre: super::Point,
            pub radius: f64,
        }

        impl Ball {
            pub const UNIT: f64 = 2.0;

            pub fn distance(&self, x: &Own) -> f64 {
                (x - self.centre).norm() - self.radius * Self::UNIT + shifted(0.0)
            }
        }

        pub(super) fn shifted(x: f64) -> f64 {
            x + SHIFT
        }

        pub fn squared(x: &super::Point) -> f64 {
            super::bent(shifted(x.norm_squared()))
        }

        pub mod inner {
            #[matgrad::gradient(wrt = x, value)]
            pub fn from_below(x: &super::super::Point) -> f64 {
                super::squared(x) * super::super::SCALE + super::super::bent(x.x)
            }
        }

        #[matgrad::gradient(wrt = ball, value)]
        pub fn of_the_ball(ball: &Ball, x: &Own) -> f64 {
            ball.distance(x).powi(2)
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    #[matgrad::hessian(wrt = x)]
    pub fn from_above(x: &Point, ball: &shapes::Ball) -> f64 {
        shapes::squared(x) + ball.distance(x) * shapes::SHIFT + self::bent(x.y) + shapes::inner::from_below(x)
    }

    #[matgrad::jacobian(wrt = x)]
    pub fn turned(x: &SMatrix<f64, 3, 1>, a: &Square<SIZE>) -> Point {
        a * x * shapes::SHIFT
    }
}

use outer::shapes::{Ball, inner};

#[test]
fn what_is_in_other_modules_is_read_through() {
    let (x, centre): (Vector3<f64>, Vector3<f64>) = (any(1), any(2));
    let ball = Ball { centre, radius: 0.3 };
    let (value, gradient) = outer::from_above_value_and_grad(&x, &ball);
    assert!((value - outer::from_above(&x, &ball)).abs() < 1e-14);
    agree(&gradient, &slope(|x| outer::from_above(x, &ball), &x), 1e-8, "from above");
    let hessian = differences(|x| outer::from_above_grad(x, &ball), &x);
    assert!(
        (DVector::from_column_slice(outer::from_above_hess(&x, &ball).as_slice())
            - DVector::from_column_slice(hessian.as_slice()))
        .norm()
            < 1e-7
    );
    agree(&inner::from_below_grad(&x), &slope(inner::from_below, &x), 1e-8, "from below");
    let of_ball = outer::shapes::of_the_ball_grad(&ball, &x);
    agree(
        &of_ball.centre,
        &slope(|&centre| outer::shapes::of_the_ball(&Ball { centre, ..ball }, &x), &centre),
        1e-8,
        "the centre",
    );
    agree(&of_ball.radius, &slope(|&radius| outer::shapes::of_the_ball(&Ball { radius, ..ball }, &x), &0.3), 1e-8, "the radius");
    let a = any(3);
    assert!((outer::turned_jac(&x, &a) - a * 0.25).norm() < 1e-15);
}
