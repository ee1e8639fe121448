//! What a function of a module inside needs of its own scope: what is private there, and traits that are imported there.

use crate::common::{agree, agree_dense, dense, differences, slope};
use nalgebra::{Matrix2, SVector, Vector2, Vector3};

/// A trait of another module.
pub mod elsewhere {
    pub trait Twice {
        fn twice(&self) -> f64;
    }

    impl Twice for f64 {
        fn twice(&self) -> f64 {
            2.0 * self
        }
    }
}

#[deny(warnings)]
#[matgrad::module]
mod outer {
    mod bodies {
        pub mod springs {
            use super::super::super::elsewhere::Twice;
            use std::f64::consts::{PI, TAU as TURN};

            const SOFT: f64 = 0.3;

            #[derive(Clone, Copy)]
            struct Rest(f64, nalgebra::Vector2<f64>);

            #[derive(Clone, Copy)]
            pub struct Spring {
                k: f64,
                rest: Rest,
            }

            trait Half {
                fn half(&self) -> f64;
            }

            impl Half for f64 {
                fn half(&self) -> f64 {
                    0.5 * self
                }
            }

            fn hard(k: f64) -> f64 {
                k * 2.0 + SOFT * PI
            }

            impl Spring {
                const BASE: f64 = 0.25;

                pub fn new(k: f64) -> Self {
                    Spring { k, rest: Rest(k, nalgebra::Vector2::new(k, 2.0)) }
                }

                fn pull(&self) -> f64 {
                    self.k * 0.1
                }

                pub fn energy(&self, x: &nalgebra::Vector2<f64>) -> f64 {
                    let Rest(length, at) = self.rest;
                    (x - at).norm_squared() * hard(self.k)
                        + length * x.x * self.pull()
                        + Self::BASE * x.y.sin() * TURN
                        + SOFT.twice() * x.x.powi(3)
                        + x.y * SOFT.half() * x.x
                }

                pub fn stiffer(self, by: f64) -> Self {
                    Spring { k: self.k + by, ..self }
                }
            }
        }

        pub use springs::Spring;
    }

    pub use bodies::Spring;

    #[matgrad::gradient(wrt = x)]
    #[matgrad::hessian(wrt = x)]
    pub fn energy(x: &nalgebra::Vector2<f64>, spring: &Spring) -> f64 {
        spring.energy(x)
    }

    #[matgrad::gradient(wrt = by)]
    pub fn stiffened(by: f64, x: &nalgebra::Vector2<f64>, spring: &Spring) -> f64 {
        spring.stiffer(by * by).energy(x)
    }
}

#[test]
fn what_is_private_in_a_module_inside() {
    let (spring, x) = (outer::Spring::new(1.3), Vector2::new(0.2, 0.7));
    agree(&outer::energy_grad(&x, &spring), &slope(|x| outer::energy(x, &spring), &x), 1e-8, "the gradient");
    let hessian: Matrix2<f64> = outer::energy_hess(&x, &spring);
    agree_dense(&dense(&hessian), &differences(|x| outer::energy_grad(x, &spring), &x), 1e-8, "the Hessian");
    let wanted = slope(|by| outer::stiffened(*by, &x, &spring), &0.3);
    agree(&outer::stiffened_grad(0.3, &x, &spring), &wanted, 1e-8, "in a private field");
}

#[matgrad::module]
mod sized {
    use matgrad::gradient;
    use nalgebra::{RealField, SMatrix, SVector, Vector3};

    #[derive(Clone, Copy)]
    pub struct Dense<T, const I: usize, const O: usize> {
        pub w: SMatrix<T, O, I>,
    }

    impl<T: RealField + Copy, const I: usize, const O: usize> Dense<T, I, O> {
        fn forward(&self, x: &SVector<T, I>) -> SVector<T, O> {
            self.w * x
        }
    }

    fn doubled<const N: usize>(x: &SVector<f64, N>) -> SVector<f64, N> {
        x * 2.0
    }

    #[derive(Clone, Copy)]
    pub struct Net {
        pub first: Dense<f64, 3, 2>,
        pub scale: f64,
    }

    impl Net {
        fn run(&self, x: Vector3<f64>) -> SVector<f64, 2> {
            doubled(&self.first.forward(&x)).map(f64::tanh) * self.scale
        }
    }

    /// What is called is constant but for the scale.
    #[gradient(wrt = s)]
    pub fn scaled(net: &Net, s: f64, x: &Vector3<f64>) -> f64 {
        Net { scale: s * s, ..*net }.run(*x).sum()
    }
}

#[test]
fn a_call_of_constants_has_the_shape_that_its_generics_say() {
    let w = nalgebra::Matrix2x3::new(0.1, -0.2, 0.3, 0.4, 0.5, -0.6);
    let net = sized::Net { first: sized::Dense { w }, scale: 1.0 };
    let (x, s) = (Vector3::new(1.0, 2.0, -1.0), 0.7);
    let sum = (w * x * 2.0).map(f64::tanh).sum();
    agree(&sized::scaled_grad(&net, s, &x), &(2.0 * s * sum), 1e-12, "the gradient");
    agree(&SVector::from([sized::scaled(&net, s, &x)]), &SVector::from([s * s * sum]), 1e-12, "the value");
}
