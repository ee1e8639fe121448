//! Types of one name in several modules: each path means its own.

use crate::common::agree;
use nalgebra::{Vector2, Vector3};

#[matgrad::module]
mod world {
    use nalgebra::{Vector2, Vector3};

    pub mod plane {
        use nalgebra::Vector2;

        #[derive(Clone, Copy, matgrad::Parameters)]
        pub struct State {
            pub gain: f64,
            pub at: Vector2<f64>,
        }

        impl State {
            pub const UNIT: f64 = 2.0;

            pub fn size(&self) -> f64 {
                self.gain * self.at.norm_squared() * Self::UNIT
            }

            pub fn of(at: Vector2<f64>) -> State {
                State { gain: 3.0, at }
            }
        }

        #[matgrad::gradient(wrt = s)]
        pub fn energy(s: &State, x: &Vector2<f64>) -> f64 {
            s.gain * s.at.dot(x) + s.size() + State::of(*x).size()
        }

        /// The other one by its path.
        #[matgrad::gradient(wrt = (s, t))]
        pub fn between(s: &State, t: &super::space::State) -> f64 {
            s.size() * t.size() + s.gain * t.at.z
        }
    }

    pub mod space {
        use nalgebra::Vector3;

        #[derive(Clone, Copy, matgrad::Parameters)]
        pub struct State {
            pub at: Vector3<f64>,
        }

        impl State {
            pub const UNIT: f64 = 5.0;

            pub fn size(&self) -> f64 {
                self.at.x * self.at.y * self.at.z * Self::UNIT
            }

            pub fn of(at: Vector3<f64>) -> State {
                State { at: at * 2.0 }
            }
        }

        #[matgrad::gradient(wrt = s)]
        pub fn energy(s: &State, x: &Vector3<f64>) -> f64 {
            s.size() + s.at.dot(x) + State::of(*x).size() * State::UNIT
        }
    }

    pub mod imports {
        use super::space::State;

        #[matgrad::gradient(wrt = s)]
        pub fn energy(s: &State) -> f64 {
            s.size() + State::of(s.at).size() + State::UNIT * s.at.x
        }
    }

    pub mod renames {
        use super::plane::State as Flat;
        use super::space::State as Deep;

        #[matgrad::gradient(wrt = (s, t))]
        pub fn energy(s: &Flat, t: &Deep) -> f64 {
            s.size() * t.size() + Flat::UNIT * s.gain + Deep::UNIT * t.at.y
        }
    }

    pub mod globs {
        use super::space::*;

        #[matgrad::gradient(wrt = s)]
        pub fn by_glob(s: &State) -> f64 {
            s.size() * State::UNIT + s.at.norm_squared()
        }
    }

    #[matgrad::gradient(wrt = (s, t))]
    pub fn both(s: &plane::State, t: &space::State, x: &Vector2<f64>, y: &Vector3<f64>) -> f64 {
        plane::energy(s, x) * space::energy(t, y)
            + plane::State::of(s.at).size() * space::State::UNIT
            + space::State::of(t.at).size() * plane::State::UNIT
    }
}

use world::{plane, space};

fn states() -> (plane::State, space::State) {
    (plane::State { gain: 0.7, at: Vector2::new(0.3, -1.2) }, space::State { at: Vector3::new(0.9, -0.4, 1.1) })
}

/// Derivatives by central differences in all numbers of a state of the plane.
fn in_plane(f: impl Fn(&plane::State) -> f64, s: &plane::State) -> Vector3<f64> {
    Vector3::from_fn(|k, _| {
        let by = |h: f64| f(&plane::State::from_vector(&(s.to_vector() + Vector3::ith(k, h))));
        (by(1e-6) - by(-1e-6)) / 2e-6
    })
}

fn in_space(f: impl Fn(&space::State) -> f64, s: &space::State) -> Vector3<f64> {
    Vector3::from_fn(|k, _| {
        let by = |h: f64| f(&space::State::from_vector(&(s.to_vector() + Vector3::ith(k, h))));
        (by(1e-6) - by(-1e-6)) / 2e-6
    })
}

#[test]
fn each_module_has_its_own() {
    let ((s, t), x, y) = (states(), Vector2::new(0.5, 0.8), Vector3::new(-0.6, 0.2, 0.4));
    agree(&plane::energy_grad(&s, &x).to_vector(), &in_plane(|s| plane::energy(s, &x), &s), 1e-7, "in the plane");
    agree(&space::energy_grad(&t, &y).to_vector(), &in_space(|t| space::energy(t, &y), &t), 1e-7, "in space");
    agree(&world::imports::energy_grad(&t).to_vector(), &in_space(world::imports::energy, &t), 1e-7, "imported");
    agree(&world::globs::by_glob_grad(&t).to_vector(), &in_space(world::globs::by_glob, &t), 1e-7, "by a glob");
}

#[test]
fn paths_and_renamed_imports_tell_them_apart() {
    let ((s, t), x, y) = (states(), Vector2::new(0.5, 0.8), Vector3::new(-0.6, 0.2, 0.4));
    let (in_s, in_t) = plane::between_grad(&s, &t);
    agree(&in_s.to_vector(), &in_plane(|s| plane::between(s, &t), &s), 1e-7, "from one to the other: plane");
    agree(&in_t.to_vector(), &in_space(|t| plane::between(&s, t), &t), 1e-7, "from one to the other: space");
    let (in_s, in_t) = world::renames::energy_grad(&s, &t);
    agree(&in_s.to_vector(), &in_plane(|s| world::renames::energy(s, &t), &s), 1e-7, "renamed: plane");
    agree(&in_t.to_vector(), &in_space(|t| world::renames::energy(&s, t), &t), 1e-7, "renamed: space");
    let (in_s, in_t) = world::both_grad(&s, &t, &x, &y);
    agree(&in_s.to_vector(), &in_plane(|s| world::both(s, &t, &x, &y), &s), 1e-7, "from above: plane");
    agree(&in_t.to_vector(), &in_space(|t| world::both(&s, t, &x, &y), &t), 1e-7, "from above: space");
}
