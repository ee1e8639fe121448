//! Traits of the module's own on nalgebra's types, functions that take whatever has one, and aliases that are imported.

use crate::common::{agree, agree_dense, dense, differences, slope};
use nalgebra::{Matrix3x6, Vector3, Vector6};

#[matgrad::module]
mod orbit {
    pub mod math {
        pub type Vec6 = nalgebra::SVector<f64, 6>;
        pub type Square<const N: usize> = nalgebra::SMatrix<f64, N, N>;

        pub mod traits {
            use nalgebra::{Vector3, Vector6};

            pub trait Position: Copy {
                fn position(&self) -> Vector3<f64>;

                fn reach(&self) -> f64 {
                    1.0
                }
            }

            impl Position for Vector3<f64> {
                fn position(&self) -> Vector3<f64> {
                    *self
                }
            }

            impl Position for Vector6<f64> {
                fn position(&self) -> Vector3<f64> {
                    Vector3::new(self[0], self[1], self[2])
                }

                fn reach(&self) -> f64 {
                    self.fixed_rows::<3>(3).norm()
                }
            }
        }
    }

    pub mod gravity {
        use super::math::traits::Position;
        use super::math::{Square, Vec6};
        use nalgebra::Vector3;

        /// Whatever has a position.
        pub fn pull<P: Position>(at: P, center: Vector3<f64>, mass: f64) -> Vector3<f64> {
            let d = at.position() - center;
            -mass * d / d.norm().powi(3)
        }

        #[matgrad::jacobian(wrt = x)]
        pub fn of_states(x: Vec6) -> Vector3<f64> {
            pull(x, Vector3::new(0.1, 0.0, 0.0), 2.0) * x.reach()
        }

        #[matgrad::gradient(wrt = r)]
        pub fn of_places(r: &Vector3<f64>, turn: &Square<3>, other: &Vec6) -> f64 {
            (turn * pull(*r, other.position(), 1.5)).sum()
        }
    }
}

#[test]
fn traits_of_the_modules_own() {
    let x = Vector6::new(1.0, -0.5, 0.7, 0.2, 0.4, -0.3);
    let jacobian: Matrix3x6<f64> = orbit::gravity::of_states_jac(x);
    agree_dense(&dense(&jacobian), &differences(|x: &Vector6<f64>| orbit::gravity::of_states(*x), &x), 1e-8, "the Jacobian");
    let (r, turn) = (Vector3::new(0.3, 0.9, -0.2), nalgebra::Matrix3::new(1.0, 2.0, 3.0, -4.0, 5.0, 0.6, 0.7, 8.0, -0.9));
    let wanted = slope(|r| orbit::gravity::of_places(r, &turn, &x), &r);
    agree(&orbit::gravity::of_places_grad(&r, &turn, &x), &wanted, 1e-8, "the gradient");
}

#[derive(Debug, PartialEq)]
pub struct OutOfRange(String);

/// What is said of a value has words before and behind its place.
#[matgrad::gradient(wrt = x)]
fn within(x: &Vector3<f64>, limit: f64) -> Result<f64, OutOfRange> {
    let size = x.norm();
    if !(-limit..=limit).contains(&size) {
        return Err(OutOfRange(format!("a range of {{0}} to {limit}: the size is {size:.1}, of {}", x.len())));
    }
    Ok(size)
}

#[test]
fn messages_of_errors_name_values() {
    let x = Vector3::new(2.0, 0.0, 0.0);
    assert_eq!(within_grad(&x, 3.0), Ok(Vector3::x()));
    assert_eq!(within_grad(&x, 1.0), Err(OutOfRange("a range of {0} to 1: the size is 2.0, of 3".to_owned())));
    assert_eq!(within(&x, 1.0).unwrap_err(), within_grad(&x, 1.0).unwrap_err());
}
