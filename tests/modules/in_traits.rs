//! Traits of optimisers, whose parameters are associated types: the companions that they ask for stand in their impls, those
//! of `value` and `into` beside them.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::gradient;
use nalgebra::{DMatrix, Matrix2, Vector2, Vector3};

/// As argmin's traits are, all in one.
pub trait Problem {
    type Param;
    type Output;
    type Gradient;
    type Hessian;
    fn cost(&self, p: &Self::Param) -> Result<Self::Output, String>;
    fn gradient(&self, p: &Self::Param) -> Result<Self::Gradient, String>;
    fn hessian(&self, p: &Self::Param) -> Result<Self::Hessian, String>;
}

/// Another trait, with another type of the same name.
pub trait Shifted {
    type Param;
    fn shifted(&self, p: &Self::Param) -> f64;
}

struct Valley {
    a: f64,
    weights: [f64; 2],
}

#[matgrad::methods(in_trait)]
impl Problem for Valley {
    type Param = Vector2<f64>;
    type Output = f64;
    type Gradient = Vector2<f64>;
    type Hessian = Matrix2<f64>;

    #[gradient(wrt = p, name = gradient, value, into)]
    #[hessian(wrt = p, name = hessian)]
    fn cost(&self, p: &Self::Param) -> Result<Self::Output, String> {
        let weight: f64 = self.weights[1];
        let start = Self::Param::new(0.5, 0.25);
        if p.x > 1e6 {
            return Err("far".to_owned());
        }
        Ok((self.a - p.x).powi(2) + weight * (p.y - p.x.powi(2)).powi(2) + (p - start).norm())
    }
}

#[matgrad::methods]
impl Shifted for Valley {
    type Param = Vector3<f64>;

    #[gradient(wrt = p)]
    fn shifted(&self, p: &<Self as Shifted>::Param) -> f64 {
        let sum: f64 = p.sum();
        sum.sin() * p.x
    }
}

#[matgrad::module]
mod seen {
    use super::Problem;
    use nalgebra::{Matrix3, Vector3};

    pub struct Sphere {
        pub centre: Vector3<f64>,
        pub radii: Vector3<f64>,
    }

    #[matgrad::methods(in_trait)]
    impl Problem for Sphere {
        type Param = Vector3<f64>;
        type Output = f64;
        type Gradient = Vector3<f64>;
        type Hessian = Matrix3<f64>;

        #[matgrad::gradient(wrt = p, name = gradient, value)]
        #[matgrad::hessian(wrt = p, name = hessian)]
        fn cost(&self, p: &Self::Param) -> Result<Self::Output, String> {
            Ok((p - self.centre).component_div(&self.radii).norm_squared() * p.x)
        }
    }

    /// The parts of what is lent vary one by one: what else it holds is data.
    #[matgrad::gradient(wrt = s.centre)]
    pub fn distance(s: &Sphere, p: &Vector3<f64>) -> f64 {
        (s.centre - p).norm() * s.radii[1]
    }
}

impl Valley {
    #[gradient(wrt = self.a: f64)]
    fn of_a_part(&self, k: usize) -> f64 {
        let weight: f64 = self.weights[k];
        self.a.powi(2) * weight
    }
}

#[test]
fn companions_stand_where_the_trait_asks_for_them_and_beside() {
    let (valley, p) = (Valley { a: 1.0, weights: [7.0, 30.0] }, Vector2::new(0.4, -0.3));
    let cost = |p: &Vector2<f64>| valley.cost(p).unwrap();
    let gradient = valley.gradient(&p).unwrap();
    agree(&gradient, &slope(cost, &p), 1e-8, "the trait's gradient");
    let wanted = differences(|p| valley.gradient(p).unwrap(), &p);
    agree_dense(&dense(&valley.hessian(&p).unwrap()), &wanted, 1e-7, "the trait's Hessian");
    let (value, beside) = valley.cost_value_and_grad(&p).unwrap();
    agree(&value, &cost(&p), 1e-14, "the value");
    agree(&beside, &gradient, 1e-14, "the gradient beside it");
    let mut large = DMatrix::zeros(4, 4);
    assert_eq!(valley.cost_grad_into(&p, &mut large.fixed_view_mut::<2, 1>(1, 2)), Ok(()));
    agree(&large.fixed_view::<2, 1>(1, 2).into_owned(), &gradient, 1e-14, "the gradient in place");
    assert_eq!(valley.cost_value_and_grad(&Vector2::new(1e7, 0.0)), Err("far".to_owned()));
    let x = any::<3, 1>(3);
    agree(&valley.shifted_grad(&x), &slope(|x| valley.shifted(x), &x), 1e-9, "a type of the same name");
    agree(&valley.of_a_part_grad(1), &60.0, 1e-14, "an element beside the part that varies");
}

#[test]
fn modules_see_associated_types_too() {
    let sphere = seen::Sphere { centre: any(1), radii: any(2) };
    let p = any::<3, 1>(3);
    agree(&sphere.gradient(&p).unwrap(), &slope(|p| sphere.cost(p).unwrap(), &p), 1e-7, "the gradient");
    let wanted = differences(|p| sphere.gradient(p).unwrap(), &p);
    agree_dense(&dense(&sphere.hessian(&p).unwrap()), &wanted, 1e-7, "the Hessian");
    agree(&sphere.cost_value_and_grad(&p).unwrap().0, &sphere.cost(&p).unwrap(), 1e-13, "the value");
    let of = |centre: &Vector3<f64>| seen::distance(&seen::Sphere { centre: *centre, ..sphere }, &p);
    agree(&seen::distance_grad(&sphere, &p), &slope(of, &sphere.centre), 1e-8, "a part");
}
