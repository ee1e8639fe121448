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

/// The implementations for nalgebra of a version.
macro_rules! manifolds {
    ($version:ident, $nalgebra:ident) => {
        mod $version {
            use super::Manifold;
            use crate::__rt::motions::Functions;
            use $nalgebra::{
                Isometry, Quaternion, RealField, Rotation2, Rotation3, SVector, Similarity, Translation, Unit, UnitComplex,
                UnitQuaternion, Vector3, convert,
            };

            fn functions<T: RealField + Copy>() -> Functions<T> {
                Functions { number: convert, sqrt: T::sqrt, sin: T::sin, cos: T::cos, acos: T::acos, exp: T::exp }
            }

            /// The rows of a rotation's type: its tangents and their length, the lengths of motions' tangents, how the
            /// angle or axis is taken out of those and put there, and Exp, Log, what V does and what V⁻¹ does.
            macro_rules! groups {
                ($R:ty, $A:ty, $n:literal, $isometry:literal, $similarity:literal, $taken:expr, $put:expr, $exp:expr, $log:expr, $shift:expr, $unshifted:expr) => {
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
                            let step = self.rotation * SVector::from($shift(angle, None, rho));
                            Isometry::from_parts(Translation::from(self.translation.vector + step), self.rotation * $exp(angle))
                        }

                        fn local(&self, other: &Self) -> Self::Tangent {
                            let back = self.rotation.inverse();
                            let angle: $A = $log(&(back * other.rotation));
                            let way = back * (other.translation.vector - self.translation.vector);
                            let mut xi = Self::Tangent::zeros();
                            xi.as_mut_slice()[..$n].copy_from_slice(&$unshifted(angle, None, way));
                            $put(angle, xi.as_mut_slice());
                            xi
                        }
                    }

                    impl<T: RealField + Copy> Manifold for Similarity<T, $R, $n> {
                        type Tangent = SVector<T, $similarity>;

                        fn retract(&self, xi: &Self::Tangent) -> Self {
                            let (angle, lambda): ($A, T) = ($taken(xi.as_slice()), xi[$similarity - 1]);
                            let rho = xi.fixed_rows::<$n>(0).into_owned();
                            let step = SVector::from($shift(angle, Some(lambda), rho));
                            let step = self.isometry.rotation * step * self.scaling();
                            let shift = Translation::from(self.isometry.translation.vector + step);
                            Similarity::from_parts(shift, self.isometry.rotation * $exp(angle), self.scaling() * lambda.exp())
                        }

                        fn local(&self, other: &Self) -> Self::Tangent {
                            let back = self.isometry.rotation.inverse();
                            let angle: $A = $log(&(back * other.isometry.rotation));
                            let lambda = (other.scaling() / self.scaling()).ln();
                            let way = back * (other.isometry.translation.vector - self.isometry.translation.vector) / self.scaling();
                            let mut xi = Self::Tangent::zeros();
                            xi.as_mut_slice()[..$n].copy_from_slice(&$unshifted(angle, Some(lambda), way));
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

            fn quaternion<T: RealField + Copy>(v: Vector3<T>) -> UnitQuaternion<T> {
                Unit::new_unchecked(Quaternion { coords: functions().quaternion(v.into()).into() })
            }

            fn log_of_quaternion<T: RealField + Copy>(q: &UnitQuaternion<T>) -> Vector3<T> {
                functions().axis_angle(q.coords.into()).into()
            }

            fn matrix<T: RealField + Copy>(v: Vector3<T>) -> Rotation3<T> {
                quaternion(v).to_rotation_matrix()
            }

            fn log_of_matrix<T: RealField + Copy>(r: &Rotation3<T>) -> Vector3<T> {
                log_of_quaternion(&UnitQuaternion::from_rotation_matrix(r))
            }

            fn planar<T: RealField + Copy>(angle: T, lambda: Option<T>, rho: SVector<T, 2>) -> [T; 2] {
                functions().shift_in_plane(angle, lambda, rho.into())
            }

            fn back<T: RealField + Copy>(angle: T, lambda: Option<T>, t: SVector<T, 2>) -> [T; 2] {
                functions().unshifted_in_plane(angle, lambda, t.into())
            }

            fn spatial<T: RealField + Copy>(axis: Vector3<T>, lambda: Option<T>, rho: Vector3<T>) -> [T; 3] {
                functions().shift(axis.into(), lambda, rho.into())
            }

            fn spatial_back<T: RealField + Copy>(axis: Vector3<T>, lambda: Option<T>, t: Vector3<T>) -> [T; 3] {
                functions().unshifted(axis.into(), lambda, t.into())
            }

            groups!(Rotation2<T>, T, 2, 3, 4, angle_in, put_angle, Rotation2::new, Rotation2::angle, planar, back);
            groups!(UnitComplex<T>, T, 2, 3, 4, angle_in, put_angle, UnitComplex::new, UnitComplex::angle, planar, back);
            groups!(Rotation3<T>, Vector3<T>, 3, 6, 7, axis_in, put_axis, matrix, log_of_matrix, spatial, spatial_back);
            groups!(
                UnitQuaternion<T>,
                Vector3<T>,
                3,
                6,
                7,
                axis_in,
                put_axis,
                quaternion,
                log_of_quaternion,
                spatial,
                spatial_back
            );
            impl<T: RealField + Copy> Manifold for Quaternion<T> {
                type Tangent = SVector<T, 4>;

                fn retract(&self, xi: &SVector<T, 4>) -> Self {
                    Quaternion { coords: self.coords + xi }
                }

                fn local(&self, other: &Self) -> SVector<T, 4> {
                    other.coords - self.coords
                }
            }

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
