//! A crate in which no module sees `nalgebra` or `matgrad`: both come from `crate::deps`.

/// What other crates re-export; nothing here is named as the registry names it.
pub mod deps {
    pub use algebra as linear;
    pub use calculus as derivatives;
}

pub mod functions {
    //! Functions of every kind.

    use crate::deps::derivatives::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
    use crate::deps::linear as la;

    /// Least squares of any size.
    #[gradient(wrt = (a, b), value, into, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[differential(wrt = (a, x), nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[vjp(wrt = (a, x), nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn least_squares<const M: usize, const N: usize>(
        a: &la::SMatrix<f64, M, N>,
        x: &la::SVector<f64, N>,
        b: &la::SVector<f64, M>,
    ) -> f64 {
        (a * x - b).norm_squared()
    }

    /// Rosenbrock's valley.
    #[gradient(wrt = x, value, into, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[hessian(wrt = x, value, into, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[hvp(wrt = x, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[newton_step(wrt = x, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn valley(x: &la::Vector2<f64>) -> f64 {
        (1.0 - x.x).powi(2) + 100.0 * (x.y - x.x.powi(2)).powi(2)
    }

    /// A layer over any field.
    #[jacobian(wrt = x, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[differential(nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[vjp(nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn layer<T: la::RealField + Copy>(w: &la::SMatrix<T, 3, 2>, x: &la::SVector<T, 2>) -> la::SVector<T, 3> {
        (w * x).map(|v| v.tanh())
    }

    /// Softmax helpers on what another annotated function gives.
    #[gradient(wrt = (w, x), nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn composed(w: &la::SMatrix<f64, 3, 2>, x: &la::SVector<f64, 2>) -> f64 {
        let z: la::SVector<f64, 3> = layer(w, x);
        crate::deps::derivatives::log_sum_exp(&z)
            + crate::deps::derivatives::softmax(&z).norm_squared()
            + crate::deps::derivatives::sigmoid(z.x)
    }

    /// A network of any depth.
    #[gradient(wrt = weights, into, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn deep<const D: usize, const H: usize>(weights: &[la::SMatrix<f64, H, H>; D], x: &la::SVector<f64, H>) -> f64 {
        let mut z = *x;
        for w in weights {
            z = (w * z).map(f64::tanh);
        }
        z.norm_squared()
    }

    /// A point in a plane's coordinates, where there is one.
    #[jacobian(wrt = p, value, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[differential(wrt = (a, p), nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    #[vjp(wrt = (a, p), nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
    pub fn moved(a: &la::Matrix2<f64>, p: &la::Point2<f64>) -> Option<la::Point2<f64>> {
        let inverse = a.try_inverse()?;
        let q = inverse * p.coords;
        Some(la::Point2::new(q.x * q.y, q.y))
    }

    /// A spring between two places.
    pub struct Spring {
        /// Its rest length.
        pub length: f64,
    }

    /// What stores energy.
    pub trait Energy {
        /// The energy.
        fn energy(&self, x: &la::Vector3<f64>) -> f64;
    }

    #[crate::deps::derivatives::methods]
    impl Energy for Spring {
        #[gradient(wrt = x, value, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
        #[hessian(wrt = x, nalgebra = crate::deps::linear, crate = crate::deps::derivatives)]
        fn energy(&self, x: &la::Vector3<f64>) -> f64 {
            let length: f64 = self.length;
            (x.norm() - length).powi(2)
        }
    }
}
