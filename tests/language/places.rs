//! Where functions live and how attributes are written: methods, visibility, generics, lifetimes,
//! `#[inline]`, `#[cfg]`, stacking, names and paths.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, hessian, jacobian, vjp};
use nalgebra::{Matrix2, Matrix3, RealField, SMatrix, SVector, Vector2, Vector3};

struct Spring {
    stiffness: f64,
    anchor: Vector3<f64>,
}

impl Spring {
    const GRAVITY: f64 = 9.81;

    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    #[differential(wrt = x)]
    fn energy(&self, x: &Vector3<f64>) -> f64 {
        let k: f64 = self.stiffness;
        let anchor: Vector3<f64> = self.anchor;
        let g: f64 = Self::GRAVITY;
        0.5 * k * (x - anchor).norm_squared() + g * x.z
    }

    #[jacobian(wrt = x)]
    fn force(&self, x: &Vector3<f64>) -> Vector3<f64> {
        let anchor: &Vector3<f64> = &self.anchor;
        let k: f64 = self.factor(2);
        (anchor - x) * k * (x - anchor).norm()
    }

    fn factor(&self, power: i32) -> f64 {
        self.stiffness.powi(power)
    }

    #[gradient(wrt = x)]
    pub fn associated(x: f64, y: f64) -> f64 {
        x * x * y
    }

    #[gradient(wrt = x)]
    fn consuming(self, x: &Vector3<f64>) -> f64 {
        let k: f64 = self.stiffness;
        k * x.norm_squared()
    }

    #[gradient(wrt = x)]
    fn mutable(&mut self, x: f64) -> f64 {
        let k: f64 = self.stiffness;
        k * x * x
    }
}

#[test]
fn methods() {
    let mut spring = Spring { stiffness: 3.0, anchor: any(1) };
    let x = any(2);
    let wanted = (x - spring.anchor) * 3.0 + Vector3::new(0.0, 0.0, 9.81);
    agree(&spring.energy_grad(&x), &wanted, 1e-13, "k (x − a) + g ẑ");
    agree(&spring.energy_value_and_grad(&x).0, &spring.energy(&x), 1e-14, "the value");
    agree(&spring.energy_hess(&x), &(Matrix3::identity() * 3.0), 1e-14, "k I");
    agree(&spring.energy_diff(&x, &Vector3::x()), &wanted.x, 1e-13, "a differential");
    let wanted = crate::common::differences(|x| spring.force(x), &x);
    agree(&spring.force_jac(&x), &Matrix3::from_fn(|i, j| wanted[(i, j)]), 1e-9, "a Jacobian");
    assert_eq!(Spring::associated_grad(3.0, 2.0), 12.0);
    assert_eq!(spring.mutable_grad(2.0), 12.0);
    agree(&spring.consuming_grad(&x), &(x * 6.0), 1e-13, "self by value");
}

struct Filter<T, const N: usize> {
    gain: SMatrix<T, N, N>,
}

impl<T: RealField + Copy, const N: usize> Filter<T, N> {
    #[jacobian(wrt = x)]
    #[vjp(wrt = x)]
    pub fn apply(&self, x: &SVector<T, N>) -> SVector<T, N> {
        let gain: SMatrix<T, N, N> = self.gain;
        (gain * x).component_mul(x)
    }
}

#[test]
fn methods_of_generic_types() {
    let filter = Filter { gain: any::<3, 3>(3) };
    let x = any::<3, 1>(4);
    let wanted = crate::common::differences(|x| filter.apply(x), &x);
    let wanted = Matrix3::from_fn(|i, j| wanted[(i, j)]);
    agree(&filter.apply_jac(&x), &wanted, 1e-9, "the Jacobian");
    let cotangent: Vector3<f64> = any(5);
    agree(&filter.apply_vjp(&x, &cotangent), &(wanted.transpose() * cotangent), 1e-9, "the pullback");
}

struct View<'a> {
    data: &'a [f64],
}

impl<'a> View<'a> {
    #[gradient(wrt = x)]
    fn weigh<'b>(&'a self, x: &'b Vector2<f64>) -> f64
    where
        'a: 'b,
    {
        let first: f64 = self.data[0];
        let total: f64 = self.data.iter().sum();
        first * x[0] * x[1] + total * x[1]
    }
}

#[test]
fn methods_with_lifetimes() {
    let view = View { data: &[2.0, 3.0] };
    assert_eq!(view.weigh_grad(&Vector2::new(1.0, 4.0)), Vector2::new(8.0, 7.0));
}

mod visible {
    use super::*;

    #[gradient(wrt = x)]
    pub fn public(x: f64) -> f64 {
        x * x
    }

    #[gradient(wrt = x)]
    pub(crate) fn of_the_crate(x: f64) -> f64 {
        x * x
    }

    #[gradient(wrt = x)]
    pub(super) fn of_the_parent(x: f64) -> f64 {
        x * x
    }

    #[gradient(wrt = x)]
    pub(in crate::language) fn of_a_path(x: f64) -> f64 {
        x * x
    }
}

#[test]
fn companions_are_as_visible_as_their_functions() {
    let slopes = [
        visible::public_grad(1.0),
        visible::of_the_crate_grad(1.0),
        visible::of_the_parent_grad(1.0),
        visible::of_a_path_grad(1.0),
    ];
    assert_eq!(slopes, [2.0; 4]);
}

#[cfg(any())]
#[gradient(wrt = x)]
fn absent(x: f64) -> f64 {
    x
}

#[gradient(wrt = x)]
#[cfg(any())]
fn absent_too(x: f64) -> f64 {
    x
}

#[gradient(wrt = x)]
#[cfg(test)]
#[inline(always)]
#[must_use = "a slope"]
#[doc(alias = "here")]
#[allow(clippy::let_and_return)]
fn present(x: f64) -> f64 {
    let y = x * x;
    y
}

#[cfg_attr(all(), gradient(wrt = x))]
fn conditional(x: f64) -> f64 {
    x * x
}

#[test]
fn conditional_compilation() {
    assert_eq!((present_grad(2.0), conditional_grad(2.0)), (4.0, 4.0));
}

#[gradient(wrt = w, value, into)]
#[hessian(wrt = w, value, into)]
#[gradient(wrt = (w, b), name = loss_in_both)]
#[gradient(wrt = b, name = loss_in_b)]
#[jacobian(wrt = b, layout = numerator, name = loss_row)]
#[differential(wrt = w)]
#[differential(wrt = b, name = loss_along_b)]
fn loss(w: &Vector2<f64>, b: f64) -> f64 {
    (w.norm_squared() + b).exp()
}

#[test]
fn attributes_stack() {
    let (w, b): (Vector2<f64>, f64) = (any(6), 0.3);
    let f = loss(&w, b);
    agree(&loss_grad(&w, b), &(w * 2.0 * f), 1e-13, "in w");
    agree(&loss_in_b(&w, b), &f, 1e-13, "in b");
    agree(&loss_row(&w, b), &f, 1e-13, "a scalar Jacobian");
    agree(&loss_in_both(&w, b), &(w * 2.0 * f, f), 1e-13, "in both");
    agree(&loss_along_b(&w, b, 2.0), &(2.0 * f), 1e-13, "along b");
    agree(&loss_diff(&w, b, &w), &(2.0 * w.norm_squared() * f), 1e-13, "along w");
    let (mut gradient, mut hessian) = (w, Matrix2::zeros());
    let value = loss_value_grad_hess_into(&w, b, &mut gradient, &mut hessian);
    agree(&(value, gradient), &(f, w * 2.0 * f), 1e-13, "in place");
    agree(&hessian, &((Matrix2::identity() * 2.0 + w * w.transpose() * 4.0) * f), 1e-13, "the Hessian");
    assert_eq!(loss_value_and_grad_into(&w, b, &mut gradient), value);
}

/// Re-exports, as a crate that depends on matgrad would write them.
pub mod reexported {
    pub mod deps {
        pub use matgrad as derivatives;
        pub use nalgebra as algebra;
    }
}

#[reexported::deps::derivatives::gradient(
    wrt = x,
    value,
    crate = crate::language::places::reexported::deps::derivatives,
    nalgebra = crate::language::places::reexported::deps::algebra
)]
#[hessian(wrt = x, crate = reexported::deps::derivatives, nalgebra = self::reexported::deps::algebra,)]
#[jacobian(wrt = x, crate = ::matgrad, nalgebra = ::nalgebra, name = row)]
fn reexport(x: &Vector3<f64>) -> f64 {
    x.map(f64::sin).norm_squared() + matgrad::log_sum_exp(x)
}

#[test]
fn crates_under_other_paths() {
    let x = any(7);
    agree(&reexport_grad(&x), &slope(reexport, &x), 1e-9, "the gradient");
    agree(&row(&x).transpose(), &reexport_grad(&x), 1e-13, "the Jacobian");
    let wanted = crate::common::differences(reexport_grad, &x);
    agree(&reexport_hess(&x), &Matrix3::from_fn(|i, j| wanted[(i, j)]), 1e-9, "the Hessian");
}

#[test]
fn in_a_function_body() {
    #[gradient(wrt = x)]
    fn local(x: f64) -> f64 {
        x.powi(3)
    }
    assert_eq!(local_grad(2.0), 12.0);
}
