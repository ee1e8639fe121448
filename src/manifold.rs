//! `retract` and `local` for nalgebra's rotations and rigid motions, under a feature for each version of nalgebra.

/// A type whose values are perturbed by tangents, as matgrad's derivatives are taken.
///
/// The order of coordinates is that of the README: angles in the plane are scalars, axis times angle in space a vector
/// of three, (ρ, θ) of isometries, (ρ, θ, λ) of similarities.
pub trait Manifold: Sized {
    /// The type of tangents.
    type Tangent;

    /// X Exp(ξ); of a vector of length 1 `(u + ξ).normalize()`.
    #[must_use]
    fn retract(&self, xi: &Self::Tangent) -> Self;

    /// The ξ with X Exp(ξ) = Y.
    #[must_use]
    fn local(&self, other: &Self) -> Self::Tangent;
}

/// x ⊕ ξ = X Exp(ξ), the perturbation that derivatives in x belong to.
///
/// ```
/// # #[cfg(feature = "nalgebra-0-35")] {
/// use nalgebra::{Isometry3, Vector3, Vector6};
///
/// let pose = Isometry3::new(Vector3::new(1.0, 2.0, 3.0), Vector3::new(0.1, 0.2, -0.3));
/// let xi = Vector6::new(0.1, -0.2, 0.3, 0.4, 0.5, -0.6);
/// let moved = matgrad::retract(&pose, &xi);
/// assert!((matgrad::local(&pose, &moved) - xi).norm() < 1e-14);
/// # }
/// ```
pub fn retract<X: Manifold>(x: &X, xi: &X::Tangent) -> X {
    x.retract(xi)
}

/// The ξ with x ⊕ ξ = y.
pub fn local<X: Manifold>(x: &X, y: &X) -> X::Tangent {
    x.local(y)
}

/// Where e^(sλ) R(sθ) is integrated over s from 0 to 1 by Gauss and Legendre, and the weights.
const NODES: [(f64, f64); 12] = [
    (0.009219682876640375, 0.023587668193255914),
    (0.04794137181476257, 0.05346966299765921),
    (0.11504866290284765, 0.08003916427167311),
    (0.2063410228566913, 0.10158371336153296),
    (0.3160842505009099, 0.1167462682691774),
    (0.43738329574426554, 0.12457352290670139),
    (0.5626167042557345, 0.12457352290670139),
    (0.6839157494990901, 0.1167462682691774),
    (0.7936589771433087, 0.10158371336153296),
    (0.8849513370971523, 0.08003916427167311),
    (0.9520586281852375, 0.05346966299765921),
    (0.9907803171233597, 0.023587668193255914),
];

/// The implementations for nalgebra of a version.
macro_rules! manifolds {
    ($version:ident, $nalgebra:ident) => {
        mod $version {
            use super::{Manifold, NODES};
            use $nalgebra::{
                Isometry, Matrix2, Matrix3, Quaternion, RealField, Rotation2, Rotation3, SMatrix, SVector, Similarity, Translation,
                Unit, UnitComplex, UnitQuaternion, Vector3, convert,
            };

            fn number<T: RealField>(value: f64) -> T {
                convert(value)
            }

            /// sin √s / √s
            fn sinc<T: RealField + Copy>(s: T) -> T {
                crate::__rt::sinc_root(T::zero(), s, T::sqrt, T::sin, T::cos)
            }

            /// sin θ / θ and (1 − cos θ) / θ² from θ².
            fn coefficients<T: RealField + Copy>(square: T) -> [T; 2] {
                let half = sinc(square * number(0.25));
                [sinc(square), half * half * number(0.5)]
            }

            /// ∫ e^(sλ) R(sθ) ds over s from 0 to 1, which is V(θ) for λ = 0.
            fn mean<T: RealField + Copy, const N: usize>(lambda: T, turned: impl Fn(T) -> SMatrix<T, N, N>) -> SMatrix<T, N, N> {
                // Panels over which e^(sλ) grows by a moderate factor.
                let mut panels = 1.0_f64;
                while number::<T>(panels * 2.0) < lambda.abs() && panels < 64.0 {
                    panels += 1.0;
                }
                let (mut sum, mut panel) = (SMatrix::zeros(), 0.0);
                while panel < panels {
                    for (node, weight) in NODES {
                        let s = number::<T>((panel + node) / panels);
                        sum += turned(s) * ((s * lambda).exp() * number(weight / panels));
                    }
                    panel += 1.0;
                }
                sum
            }

            /// V(θ) in the plane.
            fn planar<T: RealField + Copy>(angle: T) -> Matrix2<T> {
                let [a, b] = coefficients(angle * angle);
                Matrix2::new(a, -angle * b, angle * b, a)
            }

            fn planar_inverse<T: RealField + Copy>(angle: T) -> Matrix2<T> {
                let [a, b] = coefficients(angle * angle);
                let b = angle * b;
                Matrix2::new(a, b, -b, a) / (a * a + b * b)
            }

            /// V(θ) = I + (1 − cos θ)/θ² [θ]× + (θ − sin θ)/θ³ [θ]×²
            fn spatial<T: RealField + Copy>(theta: Vector3<T>) -> Matrix3<T> {
                let (square, k) = (theta.norm_squared(), theta.cross_matrix());
                let [a, b] = coefficients(square);
                let c = if square < T::one() {
                    let (mut term, mut sum, mut n) = (number::<T>(1.0 / 6.0), T::zero(), 4.0);
                    while n < 24.0 {
                        sum += term;
                        term *= -square * number(1.0 / (n * (n + 1.0)));
                        n += 2.0;
                    }
                    sum
                } else {
                    (T::one() - a) / square
                };
                Matrix3::identity() + k * b + k * k * c
            }

            /// V⁻¹(θ) = I − ½ [θ]× + (1/θ² − cot(θ/2)/2θ) [θ]×²
            fn spatial_inverse<T: RealField + Copy>(theta: Vector3<T>) -> Matrix3<T> {
                let (square, k) = (theta.norm_squared(), theta.cross_matrix());
                let c = if square < number(0.25) {
                    // Σ |B₂ₙ|/(2n)! θ²ⁿ⁻²
                    let denominators = [12.0, 720.0, 30240.0, 1_209_600.0, 47_900_160.0, 1_307_674_368_000.0 / 691.0, 74_724_249_600.0];
                    denominators.into_iter().rev().fold(T::zero(), |sum, d: f64| sum * square + number(1.0 / d))
                } else {
                    let [a, b] = coefficients(square);
                    (T::one() - a / (b + b)) / square
                };
                Matrix3::identity() - k * number::<T>(0.5) + k * k * c
            }

            fn quaternion<T: RealField + Copy>(v: Vector3<T>) -> UnitQuaternion<T> {
                let square = v.norm_squared() * number(0.25);
                let half = sinc(square) * number(0.5);
                Unit::new_unchecked(Quaternion::new(square.sqrt().cos(), v.x * half, v.y * half, v.z * half))
            }

            /// The rows of a rotation's type: its tangents, how they are taken out of those of motions, and Exp, Log, V.
            macro_rules! groups {
                ($R:ty, $A:ty, $n:literal, $isometry:literal, $similarity:literal, $taken:expr, $put:expr, $exp:expr, $log:expr, $v:expr, $back:expr) => {
                    impl<T: RealField + Copy> Manifold for $R {
                        type Tangent = $A;

                        fn retract(&self, xi: &$A) -> Self {
                            self * $exp(*xi)
                        }

                        fn local(&self, other: &Self) -> $A {
                            $log(&(self.inverse() * other))
                        }
                    }

                    impl<T: RealField + Copy> Manifold for Isometry<T, $R, $n> {
                        type Tangent = SVector<T, $isometry>;

                        fn retract(&self, xi: &Self::Tangent) -> Self {
                            let angle: $A = $taken(xi.as_slice());
                            let rho = xi.fixed_rows::<$n>(0).into_owned();
                            let step = self.rotation * ($v(angle) * rho);
                            Isometry::from_parts(Translation::from(self.translation.vector + step), self.rotation * $exp(angle))
                        }

                        fn local(&self, other: &Self) -> Self::Tangent {
                            let back = self.rotation.inverse();
                            let angle: $A = $log(&(back * other.rotation));
                            let rho = $back(angle) * (back * (other.translation.vector - self.translation.vector));
                            let mut xi = Self::Tangent::zeros();
                            xi.fixed_rows_mut::<$n>(0).copy_from(&rho);
                            $put(angle, xi.as_mut_slice());
                            xi
                        }
                    }

                    impl<T: RealField + Copy> Manifold for Similarity<T, $R, $n> {
                        type Tangent = SVector<T, $similarity>;

                        fn retract(&self, xi: &Self::Tangent) -> Self {
                            let (angle, lambda): ($A, T) = ($taken(xi.as_slice()), xi[$similarity - 1]);
                            let rho = xi.fixed_rows::<$n>(0).into_owned();
                            let v = mean::<T, $n>(lambda, |s| $exp(angle * s).to_homogeneous().fixed_view::<$n, $n>(0, 0).into_owned());
                            let step = self.isometry.rotation * (v * rho) * self.scaling();
                            let shift = Translation::from(self.isometry.translation.vector + step);
                            Similarity::from_parts(shift, self.isometry.rotation * $exp(angle), self.scaling() * lambda.exp())
                        }

                        fn local(&self, other: &Self) -> Self::Tangent {
                            let back = self.isometry.rotation.inverse();
                            let angle: $A = $log(&(back * other.isometry.rotation));
                            let lambda = (other.scaling() / self.scaling()).ln();
                            let v = mean::<T, $n>(lambda, |s| $exp(angle * s).to_homogeneous().fixed_view::<$n, $n>(0, 0).into_owned());
                            let way = back * (other.isometry.translation.vector - self.isometry.translation.vector) / self.scaling();
                            // V is regular for all angles below a whole turn.
                            let rho = v.try_inverse().map_or(way, |inverse| inverse * way);
                            let mut xi = Self::Tangent::zeros();
                            xi.fixed_rows_mut::<$n>(0).copy_from(&rho);
                            $put(angle, xi.as_mut_slice());
                            xi[$similarity - 1] = lambda;
                            xi
                        }
                    }
                };
            }

            fn angle_in<T: RealField + Copy>(xi: &[T]) -> T {
                xi[2]
            }

            fn put_angle<T: RealField + Copy>(angle: T, xi: &mut [T]) {
                xi[2] = angle;
            }

            fn axis_in<T: RealField + Copy>(xi: &[T]) -> Vector3<T> {
                Vector3::new(xi[3], xi[4], xi[5])
            }

            fn put_axis<T: RealField + Copy>(axis: Vector3<T>, xi: &mut [T]) {
                (xi[3], xi[4], xi[5]) = (axis.x, axis.y, axis.z);
            }

            fn matrix<T: RealField + Copy>(v: Vector3<T>) -> Rotation3<T> {
                quaternion(v).to_rotation_matrix()
            }

            fn log_of_matrix<T: RealField + Copy>(r: &Rotation3<T>) -> Vector3<T> {
                UnitQuaternion::from_rotation_matrix(r).scaled_axis()
            }

            groups!(Rotation2<T>, T, 2, 3, 4, angle_in, put_angle, Rotation2::new, Rotation2::angle, planar, planar_inverse);
            groups!(UnitComplex<T>, T, 2, 3, 4, angle_in, put_angle, UnitComplex::new, UnitComplex::angle, planar, planar_inverse);
            groups!(Rotation3<T>, Vector3<T>, 3, 6, 7, axis_in, put_axis, matrix, log_of_matrix, spatial, spatial_inverse);
            groups!(
                UnitQuaternion<T>,
                Vector3<T>,
                3,
                6,
                7,
                axis_in,
                put_axis,
                quaternion,
                UnitQuaternion::scaled_axis,
                spatial,
                spatial_inverse
            );

            impl<T: RealField + Copy, const N: usize> Manifold for Translation<T, N> {
                type Tangent = SVector<T, N>;

                fn retract(&self, xi: &SVector<T, N>) -> Self {
                    Translation::from(self.vector + xi)
                }

                fn local(&self, other: &Self) -> SVector<T, N> {
                    other.vector - self.vector
                }
            }

            impl<T: RealField + Copy, const N: usize> Manifold for Unit<SVector<T, N>> {
                type Tangent = SVector<T, N>;

                fn retract(&self, xi: &SVector<T, N>) -> Self {
                    Unit::new_normalize(self.into_inner() + xi)
                }

                fn local(&self, other: &Self) -> SVector<T, N> {
                    let (u, v) = (self.into_inner(), other.into_inner());
                    v / u.dot(&v) - u
                }
            }
        }
    };
}

#[cfg(feature = "nalgebra-0-33")]
manifolds!(nalgebra_0_33, nalgebra_0_33);
#[cfg(feature = "nalgebra-0-34")]
manifolds!(nalgebra_0_34, nalgebra_0_34);
#[cfg(feature = "nalgebra-0-35")]
manifolds!(nalgebra_0_35, nalgebra);
