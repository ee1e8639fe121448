//! The interpreter's rotations and rigid motions held to closed forms.

use super::dense::Dense;
use super::derivative::Program;
use super::motion::{Motion, exponential};
use super::value::Value;
use crate::spaces::group::{Group, Turn};

fn column(items: &[f64]) -> Dense<f64> {
    Dense::new(items.len(), 1, items.to_vec())
}

const THETA: [f64; 3] = [0.4, -0.7, 1.1];
const V: [f64; 3] = [0.3, 1.2, -0.8];
const W: [f64; 3] = [-0.9, 0.5, 0.6];

fn cross(a: &[f64], b: &[f64]) -> Vec<f64> {
    (0..3).map(|k| a[(k + 1) % 3] * b[(k + 2) % 3] - a[(k + 2) % 3] * b[(k + 1) % 3]).collect()
}

/// The rotation of [`THETA`] by Rodrigues' formula.
fn rodrigues(v: &[f64]) -> Vec<f64> {
    let angle = THETA.iter().map(|x| x * x).sum::<f64>().sqrt();
    let axis: Vec<f64> = THETA.iter().map(|x| x / angle).collect();
    let along: f64 = axis.iter().zip(v).map(|(a, b)| a * b).sum();
    let (sin, cos) = angle.sin_cos();
    let crossed = cross(&axis, v);
    (0..3).map(|k| cos * v[k] + sin * crossed[k] + (1.0 - cos) * along * axis[k]).collect()
}

/// The same of the rotation back.
fn rodrigues_back(v: &[f64]) -> Vec<f64> {
    let columns: Vec<Vec<f64>> = (0..3).map(|k| rodrigues(&[0, 1, 2].map(|i| f64::from(u8::from(i == k))))).collect();
    columns.iter().map(|column| column.iter().zip(v).map(|(a, b)| a * b).sum()).collect()
}

/// Asserts the gradient, or the rows of the Jacobian one after the other, in the first argument.
fn holds(source: &str, arguments: &[Value<f64>], left: bool, wanted: &[f64]) {
    let file = syn::parse_file(source).expect("the source parses");
    let program = Program { file: &file, name: "f", arguments, variables: &[0], generics: &[], left };
    let first = program.first().unwrap_or_else(|failed| panic!("{source}\n{failed:?}"));
    let got = first.jacobian.concat();
    let is_near = got.len() == wanted.len() && got.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-12);
    assert!(is_near, "{source}\n{got:?}\ninstead of\n{wanted:?}");
}

fn rotations() -> [(&'static str, Value<f64>); 2] {
    [("UnitQuaternion<f64>", Turn::Quaternion), ("Rotation3<f64>", Turn::Matrix(3))]
        .map(|(name, turn)| (name, Value::motion(Motion::turn(turn, exponential(turn, &column(&THETA))))))
}

fn vector(items: &[f64]) -> Value<f64> {
    Value::Matrix(column(items))
}

#[test]
fn a_rotated_vector_turns_with_the_rotation() {
    for (name, q) in rotations() {
        let source = format!("fn f(q: {name}, v: Vector3<f64>, w: Vector3<f64>) -> f64 {{ w.dot(&(q * v)) }}");
        let arguments = [q, vector(&V), vector(&W)];
        holds(&source, &arguments, false, &cross(&V, &rodrigues_back(&W)));
        holds(&source, &arguments, true, &cross(&rodrigues(&V), &W));
    }
}

#[test]
fn a_point_moves_with_the_motion() {
    for (turn, name) in [(Turn::Quaternion, "Isometry3<f64>"), (Turn::Matrix(3), "IsometryMatrix3<f64>")] {
        let pose =
            Motion { group: Group::Isometry(turn), parts: vec![exponential(turn, &column(&THETA)), column(&[0.2, 0.1, -0.5])] };
        let arguments = [Value::motion(pose), Value::Point(column(&V)), vector(&W)];
        let source = format!("fn f(p: &{name}, x: Point3<f64>, w: &Vector3<f64>) -> f64 {{ w.dot(&(p * x).coords) }}");
        let back = rodrigues_back(&W);
        holds(&source, &arguments, false, &[back.clone(), cross(&V, &back)].concat());
        let moved: Vec<f64> = rodrigues(&V).iter().zip([0.2, 0.1, -0.5]).map(|(a, b)| a + b).collect();
        holds(&source, &arguments, true, &[W.to_vec(), cross(&moved, &W)].concat());
        // As a result it is its own coordinates.
        let unit: Vec<f64> = (0..36).map(|k| f64::from(u8::from(k % 7 == 0))).collect();
        holds(&format!("fn f(p: &{name}) -> {name} {{ *p }}"), &arguments[..1], false, &unit);
        holds(&format!("fn f(p: &{name}) -> {name} {{ *p }}"), &arguments[..1], true, &unit);
    }
}

#[test]
fn what_is_there_and_back_changes_nothing() {
    let identity: Vec<f64> = (0..9).map(|k| f64::from(u8::from(k % 4 == 0))).collect();
    for name in ["UnitQuaternion", "Rotation3"] {
        for body in [
            "T::from_scaled_axis(*x).scaled_axis()",
            "{ let (r, p, y) = T::from_euler_angles(x.x, x.y, x.z).euler_angles(); Vector3::new(r, p, y) }",
            "T::new(*x * 0.5).powf(2.0).scaled_axis()",
            "T::identity().slerp(&T::new(*x * 3.0), 1.0 / 3.0).scaled_axis()",
            "{ let a = T::new(Vector3::new(0.1, 0.7, -0.3)); matgrad::local(&a, &matgrad::retract(&a, x)) }",
            "UnitQuaternion::from_rotation_matrix(&UnitQuaternion::new(*x).to_rotation_matrix()).scaled_axis()",
        ] {
            let body = body.replace('T', name);
            holds(
                &format!("fn f(x: &Vector3<f64>) -> Vector3<f64> {{ {body} }}"),
                &[vector(&[0.2, -0.3, 0.5])],
                false,
                &identity,
            );
        }
    }
}

#[test]
fn second_derivatives_are_those_along_the_exponential() {
    // The first element of Exp(ξ) is 1 − (ξ₂² + ξ₃²)/2 + …
    let file =
        syn::parse_file("fn f(q: UnitQuaternion<f64>) -> f64 { q.to_rotation_matrix()[(0, 0)] }").expect("the source parses");
    let arguments = [Value::motion(Motion::one(Group::Turn(Turn::Quaternion)))];
    let program = Program { file: &file, name: "f", arguments: &arguments, variables: &[0], generics: &[], left: false };
    let hessian = program.hessian().expect("it has a value").concat();
    let wanted = [0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, -1.0];
    assert!(hessian.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-12), "{hessian:?}");
}
