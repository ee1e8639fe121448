//! A camera and a small network as people write them: fields without types, helpers, constants, aliases.

use crate::common::{Space, agree, agree_dense, any, differences, slope};
use nalgebra::DVector;

#[matgrad::module]
mod camera {
    use nalgebra::{Matrix2, SMatrix, SVector, Vector2 as V2, Vector3};

    type Point = Vector3<f64>;
    type Square<const N: usize> = SMatrix<f64, N, N>;
    type Pair = V2<f64>;
    const N: usize = 2 * 1;
    const SKEW: f64 = 0.01;
    const TURN: Matrix2<f64> = Matrix2::new(0.8, -0.6, 0.6, 0.8);
    const LIMIT: f64 = 2.0 * SKEW;

    /// A camera.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Camera {
        pub fx: f64,
        pub fy: f64,
        pub centre: Pair,
        pub distortion: [f64; 2],
        pub wide: bool,
    }

    impl Camera {
        const SCALE: f64 = 1.5;

        fn ks(&self) -> (f64, f64) {
            (self.distortion[0], self.distortion[1])
        }

        fn distort(&self, p: &Pair) -> Pair {
            let (k1, k2) = self.ks();
            let r2 = p.norm_squared();
            p * (1.0 + k1 * r2 + k2 * r2 * r2)
        }

        fn normalised(x: &Point) -> Pair {
            Pair::new(x.x / x.z, x.y / x.z)
        }

        #[matgrad::jacobian(wrt = x)]
        #[matgrad::vjp(wrt = x)]
        pub fn project(&self, x: &Point) -> Pair {
            let d = self.distort(&Self::normalised(x));
            let scale = if self.wide { Self::SCALE } else { 1.0 };
            TURN * Pair::new(self.fx * d.x + SKEW * d.y, self.fy * d.y) * scale + self.centre
        }

        #[matgrad::gradient(wrt = (self.fx, self.centre, self.distortion), value)]
        pub fn error(&self, x: &Point, seen: &Pair) -> f64 {
            let r = self.project(x) - seen;
            square(r.norm()) + LIMIT * self.fx
        }
    }

    fn square(x: f64) -> f64 {
        x * x
    }

    fn quadratic<const K: usize>(a: &Square<K>, x: &SVector<f64, K>) -> f64 {
        x.dot(&(a * x))
    }

    #[matgrad::gradient(wrt = x)]
    #[matgrad::hessian(wrt = x)]
    pub fn two_forms(a: &Square<N>, x: &SVector<f64, N>) -> f64 {
        let [p, q] = [quadratic(a, x), x.sum()];
        p * q + square(square(x[0]))
    }
}

use camera::Camera;

fn sample() -> Camera {
    Camera { fx: 1.2, fy: 0.9, centre: any(7), distortion: [0.1, -0.05], wide: true }
}

#[test]
fn methods_read_fields_and_helpers() {
    let (camera, x) = (sample(), any::<3, 1>(1).add_scalar(2.0));
    let wanted = differences(|x| camera.project(x), &x);
    let found = camera.project_jac(&x);
    agree_dense(&crate::common::dense(&found), &wanted, 1e-8, "the Jacobian");
    agree(&camera.project_vjp(&x, &any(2)), &(found.transpose() * any::<2, 1>(2)), 1e-12, "the pullback");
}

#[test]
fn parts_of_self_are_variables() {
    let (camera, x, seen) = (sample(), any::<3, 1>(1).add_scalar(2.0), any::<2, 1>(3));
    let with = |(fx, centre, distortion): (f64, nalgebra::Vector2<f64>, [f64; 2])| Camera { fx, centre, distortion, ..camera };
    let at = (camera.fx, camera.centre, camera.distortion);
    let wanted = slope(|at| with(*at).error(&x, &seen), &at);
    let (value, found) = camera.error_value_and_grad(&x, &seen);
    agree(&value, &camera.error(&x, &seen), 1e-14, "the value");
    agree(&found, &wanted, 1e-7, "the gradient");
    let _ = DVector::from_vec(found.coordinates());
}

#[test]
fn helpers_of_several_shapes_are_read_through_twice() {
    let (a, x) = (any::<2, 2>(1), any::<2, 1>(2));
    agree(&camera::two_forms_grad(&a, &x), &slope(|x| camera::two_forms(&a, x), &x), 1e-8, "the gradient");
    let wanted = differences(|x| camera::two_forms_grad(&a, x), &x);
    agree_dense(&crate::common::dense(&camera::two_forms_hess(&a, &x)), &wanted, 1e-7, "the Hessian");
}
