//! What modules are written with: numbers that need not be `Copy`, imports inside of functions, constants of one name,
//! items of data.

use crate::common::{agree, slope};
use nalgebra::{Vector2, Vector3};

#[matgrad::module]
mod written {
    use matgrad::{differential, gradient, jacobian};
    use nalgebra as na;
    use nalgebra::{DVector, RealField, Vector3};

    /// Its methods clone numbers, which their companions copy.
    pub struct Pinhole<T: na::RealField> {
        pub focal: T,
        pub centre: T,
    }

    pub trait Camera<T: na::RealField> {
        fn seen(&self, p: &na::Vector3<T>) -> na::Vector2<T>;
    }

    impl<T: na::RealField> Pinhole<T> {
        #[jacobian(wrt = (p, self.focal))]
        pub fn project(&self, p: &na::Vector3<T>) -> na::Vector2<T> {
            let scale = self.focal.clone() / p[2].clone();
            na::Vector2::new(p[0].clone() * scale.clone() + self.centre.clone(), p[1].clone() * scale)
        }
    }

    impl<T> Camera<T> for Pinhole<T>
    where
        T: RealField,
    {
        #[jacobian(wrt = p)]
        fn seen(&self, p: &na::Vector3<T>) -> na::Vector2<T> {
            self.project(p) * self.focal.clone()
        }
    }

    pub const LIMIT: f64 = 1e-3;

    pub mod inner {
        use nalgebra::Vector3;

        pub const SCALE: f64 = 2.0;

        pub fn energy(x: &Vector3<f64>) -> f64 {
            x.norm_squared() * SCALE
        }

        pub fn bent(x: f64) -> f64 {
            x.sin()
        }
    }

    /// A constant of a block has the name of one of the module, and another value.
    #[gradient(wrt = x)]
    pub fn limited(x: f64) -> f64 {
        let mut y = x;
        if x > 0.0 {
            const LIMIT: f64 = 0.25 + self::LIMIT;
            for _ in 0..3 {
                y = y.sin() * LIMIT + x;
                if y < LIMIT {
                    break;
                }
            }
        }
        y * LIMIT
    }

    #[gradient(wrt = x)]
    pub fn with_imports(x: &Vector3<f64>) -> f64 {
        use inner::{bent as curved, energy};
        use nalgebra::Vector3 as Three;
        energy(&Three::new(x.x, curved(x.y), x.z * x.x))
    }

    pub enum Curve {
        Polynomial(Vec<f64>),
        Sines { weights: Vec<f64>, by: f64 },
        Line([f64; 2]),
    }

    impl Curve {
        #[differential(wrt = t)]
        pub fn at(&self, t: f64) -> f64 {
            match self {
                Self::Polynomial(weights) => weights.iter().rev().fold(0.0, |sum, w| sum * t + w),
                Self::Sines { weights: all, by } => {
                    let mut sum = 0.0;
                    for (k, w) in all.iter().enumerate() {
                        sum += w * (k as f64 * t * by).sin();
                    }
                    sum
                }
                Curve::Line([a, b]) => a + b * t,
            }
        }
    }

    /// One field varies, others are data of run-time size.
    pub struct Mixture {
        pub temperature: f64,
        pub densities: DVector<f64>,
    }

    #[gradient(wrt = m.temperature)]
    pub fn pressure(m: &Mixture) -> f64 {
        let densities = &m.densities;
        let density = m.densities.sum() + densities[1];
        density * m.temperature.powi(2) + m.temperature * m.densities.norm_squared()
    }

    #[gradient(wrt = x)]
    pub fn items_of_data(x: &Vector3<f64>, data: &[Vector3<f64>], n: usize, other: Option<Vector3<f64>>) -> f64 {
        let first = match data.first() {
            Some(k) => k.dot(x),
            None => 0.5 * x.sum(),
        };
        let nth = if let Some(k) = data.get(n) { k.dot(x) * first } else { x.norm_squared() };
        let other = match other {
            Some(k) => k.dot(x),
            None => 0.0,
        };
        first + nth + other
    }
}

#[test]
fn numbers_that_are_cloned() {
    use written::Camera;
    let camera = written::Pinhole { focal: 1.5, centre: 0.2 };
    let p = Vector3::new(0.3, -0.4, 1.7);
    let (in_p, in_focal) = camera.project_jac(&p);
    for (k, column) in in_p.column_iter().enumerate() {
        let along = |h: f64| camera.project(&(p + Vector3::ith(k, h)));
        agree(&column.into_owned(), &((along(1e-6) - along(-1e-6)) / 2e-6), 1e-9, "in the point");
    }
    agree(&in_focal, &Vector2::new(p.x / p.z, p.y / p.z), 1e-15, "in the focal length");
    for (k, column) in camera.seen_jac(&p).column_iter().enumerate() {
        let along = |h: f64| camera.seen(&(p + Vector3::ith(k, h)));
        agree(&column.into_owned(), &((along(1e-6) - along(-1e-6)) / 2e-6), 1e-9, "through a trait");
    }
}

#[test]
fn constants_and_imports_of_functions() {
    for x in [0.7, 0.1, -0.4] {
        let h = 1e-6;
        let wanted = (written::limited(x + h) - written::limited(x - h)) / (2.0 * h);
        agree(&written::limited_grad(x), &wanted, 1e-9, "a constant of a block");
    }
    let x = Vector3::new(0.3, -0.4, 1.7);
    agree(&written::with_imports_grad(&x), &slope(written::with_imports, &x), 1e-8, "imports");
}

#[test]
fn items_of_constant_data() {
    let x = Vector3::new(0.3, -0.4, 1.7);
    let data = [Vector3::new(1.0, 2.0, -0.5), Vector3::new(-0.3, 0.2, 0.8)];
    for (data, n, other) in [(&data[..], 1, Some(data[1])), (&data[..1], 1, None), (&[], 0, Some(data[0]))] {
        let f = |x: &Vector3<f64>| written::items_of_data(x, data, n, other);
        agree(&written::items_of_data_grad(&x, data, n, other), &slope(f, &x), 1e-8, "the gradient");
    }
}

#[test]
fn data_in_enums_and_structs() {
    use written::{Curve, Mixture};
    let curves = [
        Curve::Polynomial(vec![0.5, -1.0, 2.0]),
        Curve::Sines { weights: vec![0.3, 0.7, -0.2], by: 1.3 },
        Curve::Line([1.0, 3.0]),
    ];
    for curve in curves {
        let h = 1e-6;
        let wanted = (curve.at(0.4 + h) - curve.at(0.4 - h)) / (2.0 * h);
        agree(&curve.at_diff(0.4, 1.0), &wanted, 1e-9, "the slope");
    }
    let mixture = Mixture { temperature: 0.7, densities: nalgebra::dvector![0.2, 0.5, 1.1] };
    agree(&written::pressure_grad(&mixture), &(2.0 * 0.7 * 2.3 + 1.5), 1e-12, "in one field");
}

#[matgrad::module]
mod aliased {
    use nalgebra::{Matrix2, Vector2};

    pub struct State {
        pub r: f64,
        pub v: f64,
    }

    /// Blocks of an alias are blocks of the type behind it.
    pub type Orbit = State;

    impl Orbit {
        pub fn twice(&self) -> f64 {
            self.r * 2.0
        }

        #[matgrad::gradient(wrt = self.r)]
        pub fn energy(&self) -> f64 {
            self.r * self.v * self.twice()
        }
    }

    #[matgrad::gradient(wrt = orbit)]
    pub fn of_an_orbit(orbit: &Orbit) -> f64 {
        orbit.energy() * orbit.twice()
    }

    fn square(x: f64) -> Result<f64, String> {
        if x > 5.0 {
            return Err("more".to_owned());
        }
        Ok(x * x)
    }

    #[matgrad::gradient(wrt = x)]
    pub fn or_panics(x: f64) -> f64 {
        square(x).unwrap_or_else(|e| panic!("{e}")) * 2.0
    }

    #[matgrad::gradient(wrt = x)]
    pub fn or_else(x: f64) -> f64 {
        square(x).unwrap_or_else(|_| 0.5 * x) * 2.0
    }

    #[matgrad::gradient(wrt = x)]
    pub fn or_by_the_error(x: f64) -> f64 {
        square(x).unwrap_or_else(|e| e.len() as f64) * x
    }

    #[matgrad::gradient(wrt = x)]
    pub fn or_what_a_path_makes(x: f64) -> f64 {
        let m = Matrix2::new(x, 1.0, x, if x > 5.0 { 1.0 } else { 3.0 });
        (m.try_inverse().unwrap_or_else(Matrix2::identity) * Vector2::new(x, 2.0)).norm()
    }

    #[matgrad::gradient(wrt = x)]
    pub fn with_a_constant_in_its_message(x: f64) -> Result<f64, String> {
        const MAX: u32 = 3;
        if x > 5.0 {
            return Err(format!("more than {MAX}"));
        }
        Ok(x * x)
    }

    macro_rules! warn {
        ($($text:tt)*) => { println!($($text)*) };
    }

    #[matgrad::gradient(wrt = x)]
    pub fn that_logs(x: f64) -> f64 {
        let y = x * x;
        warn!("x² = {y}");
        y * x
    }
}

#[test]
fn what_people_write() {
    let orbit = aliased::Orbit { r: 1.5, v: 2.0 };
    agree(&orbit.energy_grad(), &12.0, 1e-13, "4 r v");
    let tangent = aliased::of_an_orbit_grad(&orbit);
    agree(&tangent.r, &54.0, 1e-13, "12 r² v");
    agree(&tangent.v, &13.5, 1e-13, "4 r³");
    type Pair = (fn(f64) -> f64, fn(f64) -> f64);
    let all: [Pair; 4] = [
        (aliased::or_else, aliased::or_else_grad),
        (aliased::or_by_the_error, aliased::or_by_the_error_grad),
        (aliased::or_what_a_path_makes, aliased::or_what_a_path_makes_grad),
        (aliased::that_logs, aliased::that_logs_grad),
    ];
    for (f, gradient) in all {
        for x in [1.3, 7.2] {
            let wanted = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6;
            agree(&gradient(x), &wanted, 1e-8, "the gradient");
        }
    }
    agree(&aliased::or_panics_grad(1.5), &6.0, 1e-13, "4 x");
    assert!(std::panic::catch_unwind(|| aliased::or_panics_grad(7.0)).is_err());
    assert_eq!(aliased::with_a_constant_in_its_message_grad(7.0), Err("more than 3".to_owned()));
}
