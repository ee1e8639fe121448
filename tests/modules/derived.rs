//! `#[derive(matgrad::Parameters)]`: the space of a struct's tangents.

use crate::common::{Space, agree, any, slope};
use matgrad::{Parameters, gradient};
use nalgebra::{Matrix2, Point2, RealField, SMatrix, SVector, Vector2, Vector3};

/// A layer of any size.
#[derive(Clone, Copy, Debug, PartialEq, Parameters)]
pub struct Layer<T, const M: usize, const N: usize> {
    /// Weights.
    pub w: SMatrix<T, M, N>,
    /// Biases.
    pub b: SVector<T, M>,
}

#[derive(Clone, Copy, Debug, PartialEq, matgrad::Parameters)]
struct Model {
    gain: f64,
    a: Matrix2<f64>,
    offsets: [Vector2<f64>; 2],
}

#[derive(Clone, Copy, Debug, PartialEq, Parameters)]
struct Deep {
    model: Model,
    scales: [[f64; 2]; 3],
}

#[derive(Clone, Copy, Debug, PartialEq, Parameters)]
struct Of<T: RealField>(T, Vector3<T>);

#[derive(Clone, Copy, Debug, PartialEq, Parameters)]
struct Body {
    place: Point2<f64>,
    speed: Vector2<f64>,
}

fn model(seed: u64) -> Model {
    Model { gain: any::<1, 1>(seed)[0], a: any(seed + 1), offsets: [any(seed + 2), any(seed + 3)] }
}

#[test]
fn numbers_are_listed_field_by_field() {
    let m = model(1);
    assert_eq!((Model::LEN, Deep::LEN, Layer::<f64, 2, 3>::LEN, Of::<f32>::LEN), (9, 15, 8, 4));
    let wanted = (m.gain, m.a, m.offsets).coordinates();
    assert_eq!(m.to_vector().as_slice(), wanted);
    let deep = Deep { model: m, scales: [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]] };
    assert_eq!(
        deep.to_vector().as_slice(),
        (wanted, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).0.iter().copied().chain((1..7).map(f64::from)).collect::<Vec<_>>()
    );
    assert_eq!(Deep::from_vector(&deep.to_vector()), deep);
    let of = Of(1.5_f32, Vector3::new(2.0, 3.0, 4.0));
    assert_eq!(Of::from_vector(&of.to_vector()), of);
}

#[test]
fn tangents_are_a_vector_space() {
    let (a, b) = (model(1), model(7));
    let (va, vb) = (a.to_vector(), b.to_vector());
    assert_eq!((a + b).to_vector(), va + vb);
    assert_eq!((a - b).to_vector(), va - vb);
    assert_eq!((-a * 2.5).to_vector(), -va * 2.5);
    let mut c = a;
    c += b;
    c -= a;
    agree(&c.to_vector(), &vb, 1e-15, "added and taken away");
    agree(&a.dot(&b), &va.dot(&vb), 1e-15, "the inner product");
    agree(&a.norm(), &va.norm(), 1e-15, "the norm");
    agree(&a.norm_squared(), &va.norm_squared(), 1e-15, "its square");
    assert_eq!(Model::zeros().to_vector(), va * 0.0);
    assert_eq!(a.map(|x| x * x).to_vector(), va.component_mul(&va));
    assert_eq!(a.zip_map(&b, |x, y| x * y).to_vector(), va.component_mul(&vb));
    assert_eq!(a.retract(&b), a + b);
    assert_eq!(a.local(&b), b - a);
    let layer = Layer { w: SMatrix::<f64, 2, 3>::repeat(1.0), b: SVector::repeat(2.0) };
    assert_eq!((layer + layer).b, SVector::<f64, 2>::repeat(4.0));
}

#[test]
fn tangents_of_points_are_vectors() {
    let body = Body { place: Point2::new(1.0, 2.0), speed: any(1) };
    let step = BodyTangent { place: Vector2::new(0.5, -0.5), speed: any(2) };
    let moved = body.retract(&step);
    assert_eq!(moved.place, Point2::new(1.5, 1.5));
    agree(&body.local(&moved).to_vector(), &step.to_vector(), 1e-15, "there and back");
    assert_eq!(BodyTangent::LEN, 4);
    fn same<A, B: Parameters<Tangent = A>>(_: &A, _: &B) {}
    same(&step, &body);
    same(&model(1), &model(2));
}

#[matgrad::module]
mod bodies {
    use matgrad::{Parameters, gradient};
    use nalgebra::{Point2, Vector2};

    type V = Vector2<f64>;

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Body {
        pub place: Point2<f64>,
        pub speed: V,
    }

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Pair<T: nalgebra::RealField> {
        pub first: Inner<T>,
        pub second: Inner<T>,
    }

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Inner<T: nalgebra::RealField> {
        pub x: Vector2<T>,
    }

    #[gradient(wrt = b)]
    pub fn energy(b: &Body) -> f64 {
        let r = b.place.coords.norm();
        0.5 * b.speed.norm_squared() - 1.0 / r
    }
}

#[test]
fn the_gradient_of_a_struct_with_points_is_its_tangent() {
    let place = Point2::new(0.7, -1.1);
    let speed = any::<2, 1>(2);
    let found: bodies::BodyTangent = bodies::energy_grad(&bodies::Body { place, speed });
    let wanted = slope(
        |(x, v): &(Vector2<f64>, Vector2<f64>)| bodies::energy(&bodies::Body { place: (*x).into(), speed: *v }),
        &(place.coords, speed),
    );
    agree(&(found.place, found.speed), &wanted, 1e-8, "the gradient");
    let inner = bodies::Inner { x: any::<2, 1>(1) };
    let pair = bodies::Pair { first: inner, second: inner };
    assert_eq!(pair.to_vector().as_slice(), [inner.x, inner.x].coordinates());
}

/// Parameters of a function whose struct is seen nowhere: the parts carry their types.
#[gradient(wrt = (p.gain: f64, p.offsets: [Vector2<f64>; 2]))]
fn apart(p: &Model, x: &Vector2<f64>) -> f64 {
    let a: Matrix2<f64> = p.a;
    p.gain * (a * x + p.offsets[0]).norm_squared() + p.offsets[1].dot(x).sin()
}

impl Model {
    #[gradient(wrt = self.a: Matrix2<f64>, value)]
    fn apart(&self, x: &Vector2<f64>) -> f64 {
        (self.a * x).norm_squared() * self.gain
    }
}

#[test]
fn parts_carry_their_types_where_structs_are_not_seen() {
    let (m, x) = (model(3), any::<2, 1>(9));
    let with = |(gain, offsets): &(f64, [Vector2<f64>; 2])| Model { gain: *gain, offsets: *offsets, ..m };
    agree(&apart_grad(&m, &x), &slope(|at| apart(&with(at), &x), &(m.gain, m.offsets)), 1e-8, "parts of a parameter");
    let found: Matrix2<f64> = m.apart_grad(&x);
    agree(&found, &slope(|a| Model { a: *a, ..m }.apart(&x), &m.a), 1e-8, "a part of self");
}
