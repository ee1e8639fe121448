//! Rules by hand and of solvers, where a call asks for more than they give.

#[matgrad::module]
mod springs {
    use matgrad::{Parameters, differential, gradient, implicit};
    use nalgebra::{Vector2, Vector3};

    #[derive(Clone, Copy, Parameters)]
    pub struct Spring {
        pub k: f64,
        pub b: f64,
    }

    impl Spring {
        #[implicit(root = x, solver = Self::rest)]
        fn equation(&self, x: f64, force: f64) -> f64 {
            x * (2.0 + self.k * self.k) - force
        }

        pub fn rest(&self, force: f64) -> f64 {
            force / (2.0 + self.k * self.k)
        }

        pub fn scaled(&self, x: f64) -> f64 {
            self.k * x
        }

        pub fn scaled_vjp(&self, _: f64, cotangent: f64) -> f64 {
            self.k * cotangent
        }

        pub fn scaled_diff(&self, _: f64, dx: f64) -> f64 {
            self.k * dx
        }

        pub fn length(&self) -> f64 {
            self.k
        }

        pub fn length_vjp(&self, _: f64) {}

        #[gradient(wrt = self)]
        pub fn on_itself(&self, y: f64) -> f64 {
            let z = self.rest(self.b * y);
            z * z + self.k * y
        }

        #[differential(wrt = self.b)]
        pub fn on_what_is_partly_variable(&self, y: f64) -> f64 {
            self.scaled(self.b * y)
        }

        #[gradient(wrt = self)]
        pub fn without_arguments(&self) -> f64 {
            self.length() * self.b
        }
    }

    #[gradient(wrt = x)]
    pub fn on_a_literal(x: &Vector3<f64>) -> f64 {
        Spring { k: x.z, b: 1.0 }.rest(x.x)
    }

    #[gradient(wrt = x)]
    pub fn on_a_local_in_a_closure(x: &Vector3<f64>) -> f64 {
        let spring = Spring { k: x.z, b: 1.0 };
        let f = |y: f64| spring.scaled(y);
        f(x.x)
    }

    #[implicit(root = x, solver = solve)]
    fn cubic(x: f64, a: f64) -> f64 {
        x * x * x + x - a
    }

    pub fn solve(a: f64) -> f64 {
        a
    }

    #[gradient(wrt = x)]
    pub fn over_elements(x: &Vector2<f64>) -> f64 {
        x.map(solve).sum()
    }

    #[gradient(wrt = x)]
    pub fn over_elements_in_a_closure(x: &Vector2<f64>) -> f64 {
        x.map(|v| { let t = solve(v); t * t }).sum()
    }

    pub fn rate(x: f64, k: f64) -> f64 {
        x * k
    }

    pub fn rate_grad(table: &[f64]) -> f64 {
        table[0]
    }

    #[gradient(wrt = x)]
    pub fn beside_what_is_no_rule(x: f64) -> f64 {
        rate(x, 2.0)
    }
}

struct Beam {
    k: f64,
}

impl Beam {
    fn bent(&self, x: f64) -> f64 {
        self.k * x
    }

    fn bent_vjp(&self, _: f64, cotangent: f64) -> f64 {
        self.k * cotangent
    }

    #[matgrad::gradient(wrt = self.k: f64)]
    fn outside_of_a_module(&self, y: f64) -> f64 {
        let k: f64 = self.k;
        let z: f64 = self.bent(k * y);
        z
    }
}

#[matgrad::gradient(wrt = beam.k: f64)]
fn on_a_parameter(beam: &Beam, y: f64) -> f64 {
    let k: f64 = beam.k;
    let z: f64 = beam.bent(k * y);
    z
}

#[matgrad::gradient(wrt = beam.k: f64)]
fn without_variable_arguments(beam: &Beam, y: f64) -> f64 {
    let k: f64 = beam.k;
    let z: f64 = beam.bent(y);
    z * k
}

fn main() {}
