//! Traits of the module's own that give methods to nalgebra's types and to numbers.

use crate::common::{agree, agree_dense, dense, differences, slope};
use nalgebra::*;

#[matgrad::module]
mod shapes {
    use matgrad::{gradient, hessian, jacobian};
    use nalgebra::{Isometry3, Point3, Rotation3, SVector, Vector2, Vector3, Vector4, Vector6};

    pub trait Weight {
        fn weight(&self) -> f64;
        /// Of nalgebra's types it is never called by this name alone: they have one of their own.
        fn norm(&self) -> f64;
    }

    impl Weight for Vector3<f64> {
        fn weight(&self) -> f64 {
            self.dot(self)
        }

        fn norm(&self) -> f64 {
            0.0
        }
    }

    impl Weight for Vector2<f64> {
        fn weight(&self) -> f64 {
            3.0 * self.dot(self)
        }

        fn norm(&self) -> f64 {
            0.0
        }
    }

    impl Weight for SVector<f64, 4> {
        fn weight(&self) -> f64 {
            7.0 * self.sum()
        }

        fn norm(&self) -> f64 {
            0.0
        }
    }

    impl Weight for f64 {
        fn weight(&self) -> f64 {
            5.0 * self * self
        }

        fn norm(&self) -> f64 {
            0.0
        }
    }

    pub trait Twice {
        fn twice(&self) -> Self;
    }

    impl<const N: usize> Twice for SVector<f64, N> {
        fn twice(&self) -> Self {
            self * 2.0
        }
    }

    pub trait Moved<Tangent> {
        fn moved(&self, by: &Tangent) -> Self;
        fn along(tangent: &Tangent) -> Self;
    }

    impl Moved<Vector6<f64>> for Isometry3<f64> {
        fn moved(&self, by: &Vector6<f64>) -> Self {
            self * Self::along(by)
        }

        fn along(tangent: &Vector6<f64>) -> Self {
            let (t, v) = (tangent.fixed_rows::<3>(0).into_owned(), tangent.fixed_rows::<3>(3).into_owned());
            Isometry3::new(t, v)
        }
    }

    impl Moved<Vector3<f64>> for Rotation3<f64> {
        fn moved(&self, by: &Vector3<f64>) -> Self {
            self * Rotation3::along(by)
        }

        fn along(tangent: &Vector3<f64>) -> Self {
            Rotation3::new(*tangent)
        }
    }

    /// (4 s² + 5 x²) + 21 (x² + y²) (x + 1 + y + z) + ‖s‖ + y m² for s = x − m
    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    pub fn weighed(x: &Vector3<f64>, m: &Vector3<f64>) -> f64 {
        let s = x - m;
        let sum = s.twice().weight() + x.x.weight();
        sum + x.xy().weight() * Vector4::new(x.x, 1.0, x.y, x.z).weight() + s.norm() + m.weight() * x.y
    }

    #[jacobian(wrt = xi)]
    pub fn carried(pose: &Isometry3<f64>, xi: &Vector6<f64>, p: &Point3<f64>) -> Point3<f64> {
        pose.moved(xi) * p
    }

    #[jacobian(wrt = v)]
    pub fn turned(r: &Rotation3<f64>, v: &Vector3<f64>, p: &Vector3<f64>) -> Vector3<f64> {
        r.moved(v) * p
    }

    #[derive(Clone, Copy)]
    pub struct Pair {
        a: f64,
        b: Vector3<f64>,
    }

    impl std::ops::Mul<Pair> for f64 {
        type Output = Pair;

        fn mul(self, pair: Pair) -> Pair {
            Pair { a: self * pair.a, b: self * pair.b }
        }
    }

    /// x² y z² ‖(x, y, z)‖², in which numbers are multiplied with each other too.
    #[gradient(wrt = x)]
    pub fn paired(x: &Vector3<f64>) -> f64 {
        let pair = x.x * Pair { a: x.y * x.z, b: *x };
        pair.a * pair.b.dot(x) * x.z
    }

    pub mod inner {
        use super::{Twice, Weight};
        use matgrad::gradient;
        use nalgebra::Vector3;

        #[gradient(wrt = x)]
        pub fn twofold(x: &Vector3<f64>) -> f64 {
            x.twice().weight()
        }
    }
}

#[test]
fn methods_that_traits_give_to_types_of_other_crates_are_read_through() {
    use shapes::*;
    let (x, m) = (Vector3::new(0.3, 1.0, -2.0), Vector3::new(1.0, -0.4, 0.2));
    let value = |x: &Vector3<f64>| {
        let s = x - m;
        let plane = x.x * x.x + x.y * x.y;
        4.0 * s.norm_squared() + 5.0 * x.x * x.x + 21.0 * plane * (x.x + 1.0 + x.y + x.z) + s.norm() + m.norm_squared() * x.y
    };
    assert!((weighed(&x, &m) - value(&x)).abs() < 1e-12);
    agree(&weighed_grad(&x, &m), &slope(value, &x), 1e-8, "methods of vectors and numbers");
    let wanted = differences(|x: &Vector3<f64>| weighed_grad(x, &m), &x);
    agree_dense(&dense(&weighed_hess(&x, &m)), &wanted, 1e-8, "their second derivatives");
    agree(&inner::twofold_grad(&x), &(x * 8.0), 1e-12, "from a module inside");
    let by_hand = |x: &Vector3<f64>| x.x.powi(2) * x.y * x.z.powi(2) * x.norm_squared();
    agree(&paired_grad(&x), &slope(by_hand, &x), 1e-8, "an operator of a number and a struct");

    // ∂/∂(t, v) of T (Exp(v) p + t) is [R, −R Exp(v) [p]× Jr(v)].
    let (pose, p) = (Isometry3::new(m, x), Point3::from(m));
    let xi = Vector6::new(0.1, -0.4, 0.3, 0.0, 0.0, 0.0);
    let r = *pose.rotation.to_rotation_matrix().matrix();
    let mut wanted = Matrix3x6::zeros();
    wanted.fixed_columns_mut::<3>(0).copy_from(&r);
    wanted.fixed_columns_mut::<3>(3).copy_from(&(-r * p.coords.cross_matrix()));
    agree_dense(&dense(&carried_jac(&pose, &xi, &p)), &dense(&wanted), 1e-12, "a rigid motion");
    let rotation = Rotation3::new(x);
    let wanted = -rotation.matrix() * m.cross_matrix();
    agree(&turned_jac(&rotation, &Vector3::zeros(), &m), &wanted, 1e-12, "a rotation");
}
