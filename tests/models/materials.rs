//! Hyperelastic materials (Bonet & Wood 2008, ch. 6): stresses as gradients, tangents as Hessians.

use crate::common::{agree, agree_dense, any, dense, differences, regular, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step};
use nalgebra::{Matrix2, Matrix3, RealField, SMatrix, Vector3};

struct Material {
    mu: f64,
    lambda: f64,
}

impl Material {
    /// ψ = µ/2 (tr FᵀF − 3) − µ ln J + λ/2 (ln J)²
    #[gradient(wrt = f, value, into)]
    #[hessian(wrt = f, value)]
    #[hvp(wrt = f)]
    #[differential(wrt = f)]
    #[newton_step(wrt = f)]
    pub fn neo_hookean(&self, f: &Matrix3<f64>) -> f64 {
        let (mu, lambda): (f64, f64) = (self.mu, self.lambda);
        let ln_j = f.determinant().ln();
        0.5 * mu * ((f.transpose() * f).trace() - 3.0) - mu * ln_j + 0.5 * lambda * ln_j * ln_j
    }

    /// ψ = µ E:E + λ/2 (tr E)², E = (FᵀF − I)/2
    #[gradient(wrt = f, value)]
    #[hessian(wrt = f)]
    #[hvp(wrt = f)]
    pub fn saint_venant_kirchhoff(&self, f: &Matrix3<f64>) -> f64 {
        let mu: f64 = self.mu;
        let lambda: f64 = self.lambda;
        let e = 0.5 * (f.transpose() * f - Matrix3::identity());
        mu * e.norm_squared() + 0.5 * lambda * e.trace().powi(2)
    }

    /// The first Piola–Kirchhoff stress, written by hand, and its tangent by `jacobian`.
    #[jacobian(wrt = f)]
    pub fn stress(&self, f: &Matrix3<f64>) -> Option<Matrix3<f64>> {
        let (mu, lambda): (f64, f64) = (self.mu, self.lambda);
        let j = f.determinant();
        if j <= 0.0 {
            return None;
        }
        let inverse_transposed = f.try_inverse()?.transpose();
        Some(mu * (f - inverse_transposed) + lambda * j.ln() * inverse_transposed)
    }
}

fn material() -> Material {
    Material { mu: 1.3, lambda: 0.8 }
}

#[test]
fn a_neo_hookean_material() {
    let (material, f) = (material(), regular::<3>(1));
    let inverse_transposed = f.try_inverse().unwrap().transpose();
    let ln_j = f.determinant().ln();
    let stress = 1.3 * (f - inverse_transposed) + 0.8 * ln_j * inverse_transposed;
    agree(&material.neo_hookean_grad(&f), &stress, 1e-12, "µ(F − F⁻ᵀ) + λ ln J F⁻ᵀ");
    let (value, first, second) = material.neo_hookean_value_grad_hess(&f);
    agree(&value, &material.neo_hookean(&f), 1e-13, "the value");
    agree(&first, &stress, 1e-12, "the stress");
    agree_dense(&dense(&second), &differences(|f| material.neo_hookean_grad(f), &f), 1e-9, "the tangent");
    agree(&material.stress_jac(&f).unwrap(), &second, 1e-11, "the tangent of the stress by hand");
    assert_eq!(material.stress_jac(&-f), None, "inside out");
    // Bonet & Wood: dP[H] = µ H + (µ − λ ln J) F⁻ᵀHᵀF⁻ᵀ + λ tr(F⁻¹H) F⁻ᵀ
    let h: Matrix3<f64> = any(2);
    let wanted = 1.3 * h
        + (1.3 - 0.8 * ln_j) * inverse_transposed * h.transpose() * inverse_transposed
        + 0.8 * inverse_transposed.dot(&h) * inverse_transposed;
    agree(&material.neo_hookean_hvp(&f, &h), &wanted, 1e-12, "dP[H]");
    agree(&material.neo_hookean_diff(&f, &h), &stress.dot(&h), 1e-12, "P : H");
    let step = material.neo_hookean_newton(&f).unwrap();
    agree(&material.neo_hookean_hvp(&f, &step), &-stress, 1e-10, "Newton's step");
    let mut out = Matrix3::zeros();
    material.neo_hookean_grad_into(&f, &mut out);
    agree(&out, &stress, 1e-12, "in place");
    agree(&material.neo_hookean_grad(&Matrix3::identity()), &Matrix3::<f64>::zeros(), 0.0, "no stress at rest");
}

#[test]
fn a_saint_venant_kirchhoff_material() {
    let (material, f) = (material(), regular::<3>(3));
    let e = 0.5 * (f.transpose() * f - Matrix3::identity());
    let second_piola = 2.0 * 1.3 * e + 0.8 * e.trace() * Matrix3::identity();
    agree(&material.saint_venant_kirchhoff_grad(&f), &(f * second_piola), 1e-12, "F (2µE + λ tr E I)");
    let hessian = material.saint_venant_kirchhoff_hess(&f);
    agree_dense(&dense(&hessian), &differences(|f| material.saint_venant_kirchhoff_grad(f), &f), 1e-9, "the tangent");
    let h: Matrix3<f64> = any(4);
    let de = 0.5 * (h.transpose() * f + f.transpose() * h);
    let wanted = h * second_piola + f * (2.6 * de + 0.8 * de.trace() * Matrix3::identity());
    agree(&material.saint_venant_kirchhoff_hvp(&f, &h), &wanted, 1e-12, "H S + F dS");
}

/// A membrane over any field: the incompressible Mooney–Rivlin solid.
#[gradient(wrt = f)]
#[hessian(wrt = f)]
#[hvp(wrt = f)]
fn mooney_rivlin<T: RealField + Copy>(f: &SMatrix<T, 3, 2>, c1: T, c2: T) -> T {
    let c = f.transpose() * f;
    let area = c.determinant();
    let thickness = T::one() / area;
    let three: T = nalgebra::convert(3.0);
    let first = c.trace() + thickness;
    let second = area + c.trace() * thickness;
    c1 * (first - three) + c2 * (second - three)
}

#[test]
fn a_mooney_rivlin_membrane() {
    let f = SMatrix::<f64, 3, 2>::new(1.1, 0.2, -0.1, 0.9, 0.3, 0.05);
    agree(&mooney_rivlin_grad(&f, 1.0, 0.4), &slope(|f| mooney_rivlin(f, 1.0, 0.4), &f), 1e-9, "the gradient");
    let hessian = differences(|f| mooney_rivlin_grad(f, 1.0, 0.4), &f);
    agree_dense(&dense(&mooney_rivlin_hess(&f, 1.0, 0.4)), &hessian, 1e-8, "the Hessian");
    let single = mooney_rivlin_grad(&f.map(|t| t as f32), 1.0, 0.4);
    agree(&single.map(f64::from), &mooney_rivlin_grad(&f, 1.0, 0.4), 1e-5, "in f32");
}

/// A triangle of cloth: the energy in its three corners.
#[gradient(wrt = (a, b, c))]
fn triangle(a: &Vector3<f64>, b: &Vector3<f64>, c: &Vector3<f64>, rest: &Matrix2<f64>) -> f64 {
    let edges = SMatrix::<f64, 3, 2>::from_columns(&[b - a, c - a]);
    let f = edges * rest.try_inverse().expect("a rest shape");
    let strain = 0.5 * (f.tr_mul(&f) - Matrix2::identity());
    0.5 * rest.determinant() * (strain.norm_squared() + 0.3 * strain.trace().powi(2))
}

#[test]
fn a_triangle_of_cloth() {
    let (a, b, c, rest) = (any(5), any(6), any(7), regular::<2>(8));
    let (in_a, in_b, in_c) = triangle_grad(&a, &b, &c, &rest);
    agree(&in_b, &slope(|b| triangle(&a, b, &c, &rest), &b), 1e-9, "in a corner");
    agree(&(in_a + in_b + in_c), &Vector3::<f64>::zeros(), 1e-13, "internal forces cancel");
    let torque = a.cross(&in_a) + b.cross(&in_b) + c.cross(&in_c);
    agree(&torque, &Vector3::<f64>::zeros(), 1e-13, "and so do their moments");
}
