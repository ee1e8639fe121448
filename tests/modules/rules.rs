//! Rules by hand, trait impls, inner modules, and what `cfg` takes away.

use crate::common::{Space, agree, agree_dense, any, dense, differences, slope};
use nalgebra::{DVector, Vector2};

#[matgrad::module]
mod rules {
    use matgrad::{differential, gradient, hessian, jacobian, vjp};
    use nalgebra::{Matrix2, SMatrix, SVector, Vector2};

    /// A function whose rules differ from its derivative, so that it is seen which is used.
    pub fn gate(x: f64, y: f64) -> f64 {
        x * y
    }

    pub fn gate_vjp(x: f64, y: f64, cotangent: f64) -> (f64, f64) {
        (cotangent * y * 10.0, cotangent * x * 10.0)
    }

    pub fn gate_diff(x: f64, y: f64, dx: f64, dy: f64) -> f64 {
        10.0 * (dx * y + dy * x)
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    pub fn gated(x: f64) -> f64 {
        gate(x.sin(), x * x) + x
    }

    pub trait Model {
        fn energy(&self, x: &Vector2<f64>) -> f64;
    }

    pub struct Spring {
        pub stiffness: f64,
    }

    impl Model for Spring {
        #[gradient(wrt = x)]
        #[cfg_attr(not(any()), hessian(wrt = x))]
        fn energy(&self, x: &Vector2<f64>) -> f64 {
            0.5 * self.stiffness * x.norm_squared() + self.cubic(x)
        }
    }

    impl Spring {
        fn cubic(&self, x: &Vector2<f64>) -> f64 {
            if x[0] < 0.0 { 0.0 } else { self.stiffness * x[0].powi(3) }
        }
    }

    pub mod inner {
        const FACTOR: f64 = 3.0;

        fn weighed(x: &super::Vector2<f64>) -> f64 {
            FACTOR * x[0] * x[1]
        }

        #[matgrad::gradient(wrt = x)]
        pub fn sine(x: &super::Vector2<f64>) -> f64 {
            weighed(x).sin()
        }
    }

    #[derive(Clone, Copy)]
    pub struct State {
        pub x: Vector2<f64>,
        pub v: f64,
    }

    impl State {
        fn with_v(mut self, v: f64) -> Self {
            self.v = v;
            self
        }
    }

    #[jacobian(wrt = (s, u))]
    #[jacobian(wrt = s, layout = denominator, name = step_by_state)]
    pub fn step(s: &State, u: &Vector2<f64>) -> State {
        let next = s.with_v(s.v * u[0].cos());
        State { x: next.x * next.v + u, ..next }
    }

    #[hessian(wrt = s)]
    pub fn cost(s: &State) -> f64 {
        (s.x[0] * s.v).sin() + s.x.norm_squared() * s.v.exp()
    }

    #[hessian(wrt = w)]
    pub fn of_array(w: &[Vector2<f64>; 2]) -> f64 {
        w[0].dot(&w[1]).exp() + w[0][1].powi(3)
    }

    /// A const generic hides a constant of its name.
    pub const N: usize = 7;

    #[vjp(wrt = x)]
    pub fn hidden<const N: usize>(x: &SVector<f64, N>) -> SVector<f64, N> {
        x * (N as f64)
    }

    fn root(x: f64) -> Option<f64> {
        if x < 0.0 {
            return None;
        }
        Some(x.sqrt())
    }

    fn is_near(x: &Vector2<f64>) -> bool {
        x.norm() < 4.0 && x[1] > -1.0
    }

    #[gradient(wrt = x)]
    pub fn guarded(x: &Vector2<f64>) -> Option<f64> {
        if !is_near(x) {
            return None;
        }
        Some(root(x[0])? * x[1])
    }

    #[gradient(wrt = x)]
    pub fn of_reals<T: nalgebra::RealField>(x: &SVector<T, 3>) -> T {
        x.norm_squared()
    }

    pub fn shadowed(x: f64) -> f64 {
        x
    }

    #[gradient(wrt = a)]
    pub fn closures(a: &Matrix2<f64>, x: &Vector2<f64>) -> f64 {
        let shadowed = |v: f64| v * v;
        fn twice<const K: usize>(f: impl Fn(f64) -> f64, v: &SMatrix<f64, K, 1>) -> f64 {
            f(v[0])
        }
        let _ = twice(|v| v, x);
        (a * x).map(shadowed).sum()
    }
}

#[test]
fn rules_by_hand_take_the_place_of_the_body() {
    let x: f64 = 0.8;
    let wanted = 10.0 * (x.cos() * x * x + x.sin() * 2.0 * x) + 1.0;
    agree(&rules::gated_grad(x), &wanted, 1e-14, "reverse");
    agree(&rules::gated_diff(x, 1.0), &wanted, 1e-14, "forward");
}

#[test]
fn companions_of_a_trait_impl_are_inherent() {
    let (spring, x) = (rules::Spring { stiffness: 1.7 }, Vector2::new(0.4, -0.9));
    let energy = |x: &Vector2<f64>| rules::Model::energy(&spring, x);
    agree(&spring.energy_grad(&x), &slope(energy, &x), 1e-8, "the gradient");
    agree_dense(&dense(&spring.energy_hess(&x)), &differences(|x| spring.energy_grad(x), &x), 1e-7, "the Hessian");
    agree(&rules::inner::sine_grad(&x), &slope(rules::inner::sine, &x), 1e-8, "in an inner module");
}

type Flat = (Vector2<f64>, f64);

fn state(flat: &Flat) -> rules::State {
    rules::State { x: flat.0, v: flat.1 }
}

#[test]
fn dense_derivatives_of_structs_are_one_matrix() {
    let at: Flat = (any(1), 0.6);
    let u = any::<2, 1>(2);
    let step = |at: &Flat, u: &Vector2<f64>| {
        let next = rules::step(&state(at), u);
        (next.x, next.v)
    };
    let (in_s, in_u) = rules::step_jac(&state(&at), &u);
    let wanted = differences(|at| step(at, &u), &at);
    agree_dense(&dense(&in_s), &wanted, 1e-8, "in a struct");
    agree_dense(&dense(&in_u), &differences(|u| step(&at, u), &u), 1e-8, "in a vector");
    agree_dense(&dense(&rules::step_by_state(&state(&at), &u)), &wanted.transpose(), 1e-8, "in the other layout");
    let gradient = |at: &Flat| slope(|at| rules::cost(&state(at)), at);
    let hessian = differences(gradient, &at);
    agree_dense(&dense(&rules::cost_hess(&state(&at))), &hessian, 1e-4, "the Hessian");
    let w: [Vector2<f64>; 2] = [any(4), any(5)];
    let hessian = differences(|w: &[Vector2<f64>; 2]| slope(rules::of_array, w), &w);
    agree_dense(&dense(&rules::of_array_hess(&w)), &hessian, 1e-4, "the Hessian in an array");
}

#[test]
fn a_helper_without_a_value_leaves_the_function_without_one() {
    assert!(rules::guarded_grad(&Vector2::new(-1.0, 0.5)).is_none());
    assert!(rules::guarded_grad(&Vector2::new(1.0, -2.0)).is_none());
    let x = Vector2::new(2.25, 0.4);
    let found = rules::guarded_grad(&x).expect("a value");
    agree(&found, &Vector2::new(0.4 / 3.0, 1.5), 1e-14, "√x y");
}

#[test]
fn names_mean_what_they_mean_in_rust() {
    let x = any::<3, 1>(1);
    agree(&rules::hidden_vjp(&x, &x), &(x * 3.0), 1e-15, "a const generic");
    let (a, x) = (any::<2, 2>(1), any::<2, 1>(2));
    agree(&rules::closures_grad(&a, &x), &slope(|a| rules::closures(a, &x), &a), 1e-8, "a closure");
    let y = any::<3, 1>(4);
    agree(&rules::of_reals_grad(&y), &(y * 2.0), 1e-15, "of numbers that need not be copied");
    let _ = DVector::from_vec(x.coordinates());
}
