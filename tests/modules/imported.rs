//! What is imported by name, what stands inside of a function, and what operators and paths of traits mean.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use nalgebra::{Vector2, Vector3};

#[matgrad::module]
mod outer {
    use matgrad::{gradient, hessian, jacobian};
    use nalgebra::{SVector, Vector2, Vector3};

    pub const SIZE: usize = 3;

    mod inner {
        pub const HALF: f64 = 0.5;

        pub mod deep {
            pub const LONGER: usize = super::super::SIZE + 1;

            pub fn bent(x: f64) -> f64 {
                x.sin() * super::HALF
            }

            pub fn ruled(x: f64, k: f64) -> f64 {
                if x > 0.0 { k * x } else { 0.0 }
            }

            /// A rule by hand, twice the derivative of the body, so that it is seen that it is used.
            pub fn ruled_vjp(x: f64, k: f64, cotangent: f64) -> (f64, f64) {
                (2.0 * k * cotangent, 2.0 * x * cotangent)
            }
        }

        use deep::bent;

        #[matgrad::gradient(wrt = x)]
        pub fn of_its_own(x: &nalgebra::Vector2<f64>) -> f64 {
            bent(x.x) * x.y + HALF * x.y.powi(2)
        }
    }

    use inner::HALF as SCALE;
    use inner::deep;
    use inner::deep::LONGER;
    use inner::deep::bent as curved;
    use inner::deep::ruled;
    pub use inner::{of_its_own, of_its_own_grad};

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    pub fn by_other_names(x: &SVector<f64, SIZE>) -> f64 {
        curved(x[0] * x[1]) + SCALE * x[2].powi(2) * deep::bent(x[0])
    }

    #[gradient(wrt = x)]
    pub fn by_a_rule(x: &Vector2<f64>) -> f64 {
        ruled(x.x, x.y) + x.y
    }

    #[jacobian(wrt = x)]
    pub fn longer(x: &SVector<f64, SIZE>) -> SVector<f64, LONGER> {
        SVector::<f64, LONGER>::from([x[0], x[1] * x[2], x[2], SCALE * x[0]])
    }

    fn square(x: f64) -> f64 {
        x * x
    }

    fn square_grad(x: f64) -> f64 {
        3.0 * x
    }

    fn square_hess(_: f64) -> f64 {
        5.0
    }

    /// The rules are other than the derivatives, so that it is seen that they are used.
    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    pub fn by_rules_of_scalars(x: &Vector2<f64>) -> f64 {
        square(x.x * x.y) + x.map(square).sum()
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    pub fn with_one_inside(x: &Vector2<f64>) -> f64 {
        fn wave(v: f64, by: f64) -> f64 {
            let w = v * by;
            w.cos() + v
        }
        let both = |v: f64| wave(v, 2.0) * v;
        both(x.x) + wave(x.x * x.y, x.y)
    }

    pub trait Potential {
        const LEAST: f64;
        fn energy(&self, x: &Vector3<f64>) -> f64;
        fn scaled(&self, x: &Vector3<f64>, by: f64) -> f64;
    }

    pub struct Spring {
        pub stiffness: f64,
    }

    impl Potential for Spring {
        const LEAST: f64 = 0.25;
        fn energy(&self, x: &Vector3<f64>) -> f64 {
            self.stiffness * x.norm_squared() * x.x
        }
        #[gradient(wrt = x)]
        fn scaled(&self, x: &Vector3<f64>, by: f64) -> f64 {
            by * Potential::energy(self, &(x * by)) + <Self as Potential>::LEAST * x.y
        }
    }

    #[derive(Clone, Copy)]
    pub struct State {
        pub x: Vector2<f64>,
        pub v: Vector2<f64>,
    }

    impl std::ops::Add for State {
        type Output = Self;
        fn add(self, other: State) -> Self::Output {
            State { x: self.x + other.x, v: self.v + other.v }
        }
    }

    impl std::ops::Mul<f64> for State {
        type Output = State;
        fn mul(self, by: f64) -> State {
            State { x: self.x * by, v: self.v * by }
        }
    }

    fn rate(s: State) -> State {
        State { x: s.v, v: -s.x * s.x.norm() }
    }

    #[jacobian(wrt = s)]
    pub fn midpoint(s: &State, h: f64) -> State {
        let k = rate(*s + rate(*s) * (h * 0.5));
        *s + k * h
    }
}

#[test]
fn imports_lead_to_what_is_seen() {
    let x = any::<3, 1>(1);
    agree(&outer::by_other_names_grad(&x), &slope(outer::by_other_names, &x), 1e-9, "functions by other names");
    let wanted = differences(outer::by_other_names_grad, &x);
    agree_dense(&dense(&outer::by_other_names_hess(&x)), &wanted, 1e-8, "their second derivatives");
    agree_dense(&dense(&outer::longer_jac(&x)), &differences(outer::longer, &x), 1e-9, "a length that is imported");
    let x = any::<2, 1>(2);
    agree(&outer::of_its_own_grad(&x), &slope(outer::of_its_own, &x), 1e-9, "imports of a module inside");
    let x = Vector2::new(0.7, -0.4);
    agree(&outer::by_a_rule_grad(&x), &Vector2::new(2.0 * x.y, 2.0 * x.x + 1.0), 1e-15, "a rule by hand that is imported");
}

#[test]
fn rules_of_scalars_hold_for_single_calls() {
    let x = Vector2::new(0.7, -0.4);
    let p = 3.0 * x.x * x.y;
    agree(&outer::by_rules_of_scalars_grad(&x), &(Vector2::new(p * x.y, p * x.x) + x * 3.0), 1e-14, "first derivatives");
    let hessian = outer::by_rules_of_scalars_hess(&x);
    let wanted = Vector2::new(5.0 * x.y * x.y + 5.0, 5.0 * x.x * x.x + 5.0);
    agree(&hessian.diagonal(), &wanted, 1e-14, "second derivatives");
    agree(&hessian[(0, 1)], &(5.0 * x.x * x.y + p), 1e-14, "mixed second derivatives");
}

#[test]
fn functions_inside_operators_and_paths_of_traits() {
    let x = any::<2, 1>(3);
    agree(&outer::with_one_inside_grad(&x), &slope(outer::with_one_inside, &x), 1e-9, "a function inside");
    let wanted = differences(outer::with_one_inside_grad, &x);
    agree_dense(&dense(&outer::with_one_inside_hess(&x)), &wanted, 1e-8, "its second derivatives");
    let (spring, x) = (outer::Spring { stiffness: 0.8 }, any::<3, 1>(4));
    let scaled = |x: &Vector3<f64>| outer::Potential::scaled(&spring, x, 1.3);
    agree(&spring.scaled_grad(&x, 1.3), &slope(scaled, &x), 1e-9, "a method by the path of its trait");
    let state = |(x, v): &(Vector2<f64>, Vector2<f64>)| outer::State { x: *x, v: *v };
    let start = (any::<2, 1>(5), any::<2, 1>(6));
    let moved = |s: &(Vector2<f64>, Vector2<f64>)| {
        let outer::State { x, v } = outer::midpoint(&state(s), 0.2);
        (x, v)
    };
    let found = outer::midpoint_jac(&state(&start), 0.2);
    agree_dense(&dense(&found), &differences(moved, &start), 1e-9, "operators of a struct");
}
