//! Newton's step in a struct or an array: one system in all of its parts.

use crate::common::{agree, any};
use matgrad::newton_step;
use nalgebra::{DMatrix, DVector, Matrix2x3, Rotation3, SMatrix, SVector, Unit, Vector2, Vector3};

#[matgrad::module]
mod models {
    use nalgebra::{Matrix2x3, Rotation3, Unit, Vector2, Vector3};

    #[derive(Clone, Copy, matgrad::Parameters)]
    pub struct Layer {
        pub w: Matrix2x3<f64>,
        pub b: f64,
    }

    #[derive(Clone, Copy, matgrad::Parameters)]
    pub struct Model {
        pub scale: f64,
        pub layers: [Layer; 2],
        pub offset: Vector2<f64>,
    }

    /// Not quadratic, and not symmetric in its parts.
    #[matgrad::newton_step(wrt = p, value)]
    #[matgrad::gradient(wrt = p)]
    #[matgrad::hessian(wrt = p)]
    pub fn loss(p: &Model, x: &Vector3<f64>) -> f64 {
        let y = p.layers[0].w * x * p.scale + p.layers[1].w * x.map(|e| e * e) + p.offset;
        let w = p.layers[0].w;
        y.norm_squared()
            + (0.3 * p.scale).exp()
            + p.layers[0].b.cosh()
            + p.layers[1].b.powi(2) * p.scale * p.scale
            + p.layers[0].w.norm_squared()
            + 2.0 * p.layers[1].w.norm_squared()
            + w[(0, 1)] * w[(1, 2)]
            + p.offset.norm_squared()
    }

    #[derive(Clone, Copy, matgrad::Parameters)]
    pub struct Sight {
        pub attitude: Rotation3<f64>,
        pub axis: Unit<Vector3<f64>>,
        pub at: Vector3<f64>,
    }

    /// Smallest where the attitude turns what was seen to where it is, the axis points along it, and the place is known.
    #[matgrad::newton_step(wrt = s)]
    pub fn sighting(s: &Sight, from: &[Vector3<f64>; 3], to: &[Vector3<f64>; 3], seen: &Vector3<f64>) -> f64 {
        let mut sum = (s.at - seen).norm_squared() - s.axis.dot(seen);
        for k in 0..3 {
            sum += (s.attitude * from[k] - to[k] + 0.1 * (s.at - seen)).norm_squared();
        }
        sum
    }
}

use models::{Layer, Model, Sight};

fn layer(seed: u64) -> Layer {
    Layer { w: any::<2, 3>(seed), b: any::<1, 1>(seed + 100).x }
}

#[test]
fn in_a_struct_of_structs() {
    let p = Model { scale: 0.7, layers: [layer(1), layer(2)], offset: any::<2, 1>(3) };
    let x = any::<3, 1>(4);
    let step = models::loss_newton(&p, &x).expect("the Hessian is regular");
    // Solved by nalgebra.
    let (g, h) = (models::loss_grad(&p, &x).to_vector(), models::loss_hess(&p, &x));
    let h = DMatrix::from_column_slice(17, 17, h.as_slice());
    let wanted = h.lu().solve(&-DVector::from_column_slice(g.as_slice())).expect("regular");
    agree(&step.to_vector(), &SVector::<f64, 17>::from_column_slice(wanted.as_slice()), 1e-9, "the step");
    let (value, gradient, again) = models::loss_value_grad_newton(&p, &x);
    agree(&value, &models::loss(&p, &x), 1e-13, "the value");
    agree(&gradient.to_vector(), &g, 1e-13, "the gradient");
    agree(&again.expect("regular").to_vector(), &step.to_vector(), 1e-13, "the step beside them");
}

#[test]
fn on_rotations_and_directions_newton_converges_quadratically() {
    let truth = Rotation3::from_scaled_axis(Vector3::new(0.3, -0.4, 0.5));
    let from = [any::<3, 1>(5), any::<3, 1>(6), any::<3, 1>(7)];
    let (to, seen) = (from.map(|p| truth * p), Vector3::new(0.5, 1.0, -0.3));
    let mut s = Sight {
        attitude: Rotation3::from_scaled_axis(Vector3::new(0.5, -0.3, 0.4)),
        axis: Unit::new_normalize(Vector3::new(0.6, 0.8, -0.5)),
        at: any::<3, 1>(8),
    };
    let mut steps = vec![];
    for _ in 0..6 {
        let step = models::sighting_newton(&s, &from, &to, &seen).expect("the Hessian is regular");
        steps.push(step.norm());
        s = s.retract(&step);
    }
    assert!(steps[5] < 1e-14, "{steps:?}");
    assert!((s.attitude.matrix() - truth.matrix()).norm() < 1e-12 && (s.at - seen).norm() < 1e-12);
    assert!((s.axis.into_inner() - seen.normalize()).norm() < 1e-12);
    // From one step to the next the digits double.
    let doubles = steps.windows(2).filter(|pair| pair[0] < 0.1 && pair[0] > 1e-7).all(|pair| pair[1] < 10.0 * pair[0] * pair[0]);
    assert!(doubles, "{steps:?}");
}

#[newton_step(wrt = a)]
fn of_an_array(a: &[Vector2<f64>; 3], m: &Matrix2x3<f64>) -> f64 {
    (a[0] + a[1] * 2.0 - m.column(0)).norm_squared()
        + (a[1] - m.column(1)).norm_squared() * 3.0
        + (a[2] - m.column(2)).norm_squared()
        + a[0].x * a[2].y
        + a[1].norm_squared()
}

#[newton_step(wrt = a)]
fn of_numbers(a: &[f64; 2], c: f64) -> f64 {
    a[0].exp() - c * a[0] + a[0] * a[1] * a[1] + a[1] * a[1] - a[1]
}

#[test]
fn in_arrays() {
    let m: SMatrix<f64, 2, 3> = any(9);
    let mut a = [any::<2, 1>(10), any::<2, 1>(11), any::<2, 1>(12)];
    let steps = of_an_array_newton(&a, &m).expect("regular");
    for (part, step) in a.iter_mut().zip(steps) {
        *part += step;
    }
    // The function is quadratic, so that one step is enough.
    let rest = of_an_array_newton(&a, &m).expect("regular");
    assert!(rest.iter().all(|step| step.norm() < 1e-12), "{rest:?}");

    let (a, c) = ([0.4_f64, 0.3], 1.7);
    let (g, h) = (
        Vector2::new(a[0].exp() - c + a[1] * a[1], 2.0 * a[0] * a[1] + 2.0 * a[1] - 1.0),
        nalgebra::Matrix2::new(a[0].exp(), 2.0 * a[1], 2.0 * a[1], 2.0 * a[0] + 2.0),
    );
    let wanted = h.lu().solve(&-g).expect("regular");
    let step = of_numbers_newton(&a, c).expect("regular");
    agree(&Vector2::from(step), &wanted, 1e-13, "two numbers");
    // Without curvature in one part there is no step.
    assert!(of_numbers_newton(&[0.4, f64::NAN], c).is_none());
}
