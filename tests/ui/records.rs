//! Calls whose arguments are not what the callee's companions have derivatives in, of every type of argument.

use matgrad::{differential, gradient, vjp};
use nalgebra::{Matrix2, Point2, Vector2};

macro_rules! kinds {
    ($x:ident $k:ident $a:ident $b:ident; $($kind:ident: $T:ty, $value:expr, constant $constant:expr, active $active:expr;)*) => {$(
        mod $kind {
            use super::*;

            #[vjp(wrt = $b)]
            #[differential(wrt = $b)]
            fn s($a: $T, $b: $T) -> f64 {
                $value
            }

            #[gradient(wrt = $x)]
            fn reverse($x: &Vector2<f64>, $k: f64) -> f64 {
                let z: f64 = s($active, $constant);
                z * $x.x
            }

            #[differential(wrt = $x)]
            fn forward($x: &Vector2<f64>, $k: f64) -> f64 {
                let z: f64 = s($active, $constant);
                z * $x.x
            }
        }
    )*};
}

kinds! {
    x k a b;
    scalars: f64, a * b, constant 0.7, active x.x;
    references: &Vector2<f64>, a.x * b.y, constant &Vector2::new(k, 0.7), active x;
    values: Vector2<f64>, a.x * b.y, constant Vector2::new(k, 0.7), active *x;
    matrices: &Matrix2<f64>, a.m12 * b.m21, constant &Matrix2::repeat(0.3), active &(x * x.transpose());
    arrays: [f64; 2], a[0] * b[1], constant [0.3, 0.7], active [x.x, x.y];
    points: &Point2<f64>, a.x * b.y, constant &Point2::new(0.3, 0.7), active &Point2::from(*x);
}

type Hidden = Vector2<f64>;

#[vjp]
#[differential]
fn behind_an_alias(a: &Hidden, b: &Vector2<f64>) -> f64 {
    let a: &Vector2<f64> = a;
    a.x * b.y
}

#[gradient(wrt = x)]
#[differential(wrt = x)]
fn an_alias(x: &Vector2<f64>, k: &Vector2<f64>) -> f64 {
    let z: f64 = behind_an_alias(x, k);
    z
}

struct Spring {
    k: f64,
}

impl Spring {
    #[vjp(wrt = self.k: f64)]
    #[differential(wrt = self.k: f64)]
    fn of_a_part(&self, y: f64) -> f64 {
        self.k * y
    }

    #[vjp(wrt = (y, x))]
    #[differential(wrt = (y, x))]
    fn turned(&self, x: f64, y: f64) -> f64 {
        x * y * y
    }

    #[gradient(wrt = y)]
    #[differential(wrt = y)]
    fn in_a_part(&self, y: f64) -> f64 {
        let z: f64 = self.of_a_part(y);
        z
    }

    #[differential(wrt = y)]
    fn directions_of_a_method(&self, y: f64) -> f64 {
        let z: f64 = self.turned(y, y * 2.0);
        z
    }
}

#[matgrad::module]
mod lists {
    pub struct Arm {
        pub q: Vec<f64>,
        pub k: f64,
    }

    impl Arm {
        #[matgrad::gradient(wrt = self.q)]
        pub fn reach(&self) -> f64 {
            self.q[0] * self.k
        }
    }
}

fn main() {}
