//! Functions of a module whose derivatives are written by hand beside them: calls use those, never what the body says.

use super::helper::Helper;
use super::{Extent, Ty, Writer};

/// Two functions with their rules, right ones: of cotangents and of directions, in the order of the arguments.
pub const RULES: &str = "
pub fn bent(x: f64, v: &Vector2<f64>) -> f64 { x * v.norm_squared() + v.x.sin() }
pub fn bent_vjp(x: f64, v: &Vector2<f64>, cotangent: f64) -> (f64, Vector2<f64>) {
    (cotangent * v.norm_squared(), Vector2::new(2.0 * x * v.x + v.x.cos(), 2.0 * x * v.y) * cotangent)
}
pub fn bent_diff(x: f64, v: &Vector2<f64>, dx: f64, dv: &Vector2<f64>) -> f64 {
    dx * v.norm_squared() + 2.0 * x * v.dot(dv) + v.x.cos() * dv.x
}
pub fn swung(v: &Vector3<f64>, x: f64) -> Vector3<f64> { Vector3::new(v.x * x, v.y * v.z, x.sin()) }
pub fn swung_vjp(v: &Vector3<f64>, x: f64, cotangent: &Vector3<f64>) -> (Vector3<f64>, f64) {
    (
        Vector3::new(cotangent.x * x, cotangent.y * v.z, cotangent.y * v.y),
        cotangent.x * v.x + cotangent.z * x.cos(),
    )
}
pub fn swung_diff(v: &Vector3<f64>, x: f64, dv: &Vector3<f64>, dx: f64) -> Vector3<f64> {
    Vector3::new(dv.x * x + v.x * dx, dv.y * v.z + v.y * dv.z, x.cos() * dx)
}
";

impl Writer {
    /// Makes the functions known to what is written after them.
    pub fn declare_rules(&mut self) {
        let column = |n: usize| Ty::Matrix(Extent::lit(n), Extent::lit(1));
        let of = |name: &str, takes: Vec<(Ty, bool)>, gives: Ty| Helper { name: name.to_owned(), takes, gives, optional: false };
        self.helpers.push(of("bent", vec![(Ty::Scalar, false), (column(2), true)], Ty::Scalar));
        self.helpers.push(of("swung", vec![(column(3), true), (Ty::Scalar, false)], column(3)));
    }
}
