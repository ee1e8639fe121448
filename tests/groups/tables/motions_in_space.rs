//! Appendix D: SE(3).

use super::rotations_in_space as turns;
use super::*;

/// A matrix of four blocks.
fn blocks(a: Matrix3<f64>, b: Matrix3<f64>, c: Matrix3<f64>, d: Matrix3<f64>) -> Matrix6<f64> {
    let mut whole = Matrix6::zeros();
    for (block, i, j) in [(a, 0, 0), (b, 0, 3), (c, 3, 0), (d, 3, 3)] {
        whole.fixed_view_mut::<3, 3>(i, j).copy_from(&block);
    }
    whole
}

fn halves(xi: &Vector6<f64>) -> (Vector3<f64>, Vector3<f64>) {
    (xi.fixed_rows::<3>(0).into_owned(), xi.fixed_rows::<3>(3).into_owned())
}

/// Q(ρ, θ), equation (180).
fn q(xi: &Vector6<f64>) -> Matrix3<f64> {
    let (rho, theta) = halves(xi);
    let (p, k, t) = (rho.cross_matrix(), theta.cross_matrix(), theta.norm());
    let (s, c) = t.sin_cos();
    p * 0.5 + (k * p + p * k + k * p * k) * ((t - s) / t.powi(3))
        - (k * k * p + p * k * k - k * p * k * 3.0) * ((1.0 - t * t / 2.0 - c) / t.powi(4))
        - (k * p * k * k + k * k * p * k)
            * (0.5 * ((1.0 - t * t / 2.0 - c) / t.powi(4) - 3.0 * (t - s - t.powi(3) / 6.0) / t.powi(5)))
}

/// Jl, equation (179): [Jl(θ), Q; 0, Jl(θ)]
fn left(xi: &Vector6<f64>) -> Matrix6<f64> {
    let j = turns::left(&halves(xi).1);
    blocks(j, q(xi), Matrix3::zeros(), j)
}

/// Jl⁻¹: [Jl⁻¹(θ), −Jl⁻¹(θ) Q Jl⁻¹(θ); 0, Jl⁻¹(θ)]
fn left_inverse(xi: &Vector6<f64>) -> Matrix6<f64> {
    let j = turns::left_inverse(&halves(xi).1);
    blocks(j, -j * q(xi) * j, Matrix3::zeros(), j)
}

macro_rules! stored {
    ($name:ident, $M:ident, $M64:ty) => {
        impl Printed<6> for $M64 {
            // Equation (172), where V(θ) is Jl(θ), equation (174).
            fn exp(xi: &Vector6<f64>) -> Self {
                let (rho, theta) = halves(xi);
                let turn = Rotation3::from_matrix_unchecked(turns::exponential(&theta));
                $M::from_parts(Translation3::from(turns::left(&theta) * rho), turn.into())
            }

            // Equation (173).
            fn log(&self) -> Vector6<f64> {
                let theta = turns::logarithm(&self.rotation.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned());
                let rho = turns::left_inverse(&theta) * self.translation.vector;
                vector![rho.x, rho.y, rho.z, theta.x, theta.y, theta.z]
            }

            // Ad M, equation (175): [R, [t]× R; 0, R]
            fn adjoint(&self) -> Matrix6<f64> {
                let r = self.rotation.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned();
                blocks(r, self.translation.vector.cross_matrix() * r, Matrix3::zeros(), r)
            }

            // Jr(τ) = Jl(−τ)
            fn right(xi: &Vector6<f64>) -> Matrix6<f64> {
                left(&-xi)
            }

            fn left(xi: &Vector6<f64>) -> Matrix6<f64> {
                left(xi)
            }

            fn right_inverse(xi: &Vector6<f64>) -> Matrix6<f64> {
                left_inverse(&-xi)
            }

            fn left_inverse(xi: &Vector6<f64>) -> Matrix6<f64> {
                left_inverse(xi)
            }

            fn numbers(&self) -> DMatrix<f64> {
                DMatrix::from_column_slice(4, 4, self.to_homogeneous().as_slice())
            }
        }

        mod $name {
            use super::*;
            shared!($M64, 6, xi: &Vector6<f64> => xi, Vector6<f64>);

            #[jacobian(wrt = (m, p))]
            #[jacobian(wrt = (m, p), name = action_left, perturbation = left)]
            fn action(m: &$M64, p: &Point3<f64>) -> Point3<f64> {
                m * p
            }

            fn turn(m: &$M64) -> Matrix3<f64> {
                m.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned()
            }

            /// M p: J in M = [R, −R [p]×]; ℓ: [I, −[M p]×]
            #[test]
            fn of_the_action_in_the_motion() {
                for (seed, (m, _)) in pairs().enumerate() {
                    let (r, p) = (turn(&m), Point3::sample(seed as u64));
                    let of_m = action_jac(&m, &p).0;
                    is(of_m.fixed_columns::<3>(0).into_owned(), r);
                    is(of_m.fixed_columns::<3>(3).into_owned(), -r * p.coords.cross_matrix());
                    let of_m = action_left(&m, &p).0;
                    is(of_m.fixed_columns::<3>(0).into_owned(), Matrix3::identity());
                    is(of_m.fixed_columns::<3>(3).into_owned(), -(m * p).coords.cross_matrix());
                }
            }

            /// M p: J in p = R
            #[test]
            fn of_the_action_in_the_point() {
                for (seed, (m, _)) in pairs().enumerate() {
                    let p = Point3::sample(seed as u64);
                    is(action_jac(&m, &p).1, turn(&m));
                    is(action_left(&m, &p).1, turn(&m));
                }
            }
        }
    };
}

stored!(matrices, IsometryMatrix3, IsometryMatrix3<f64>);
stored!(quaternions, Isometry3, Isometry3<f64>);
