//! Perturbations of rotations and rigid motions by other means than matgrad's: nalgebra's exponential of matrices.

use nalgebra::*;

/// A type with perturbations in N coordinates.
pub trait Manifold<const N: usize>: Clone {
    /// X Exp(ξ), or Exp(ξ) X from the left.
    fn retract(&self, xi: &SVector<f64, N>, left: bool) -> Self;

    /// The small ξ with X Exp(ξ) = Y, or Exp(ξ) X = Y.
    fn local(&self, other: &Self, left: bool) -> SVector<f64, N>;
}

fn exponential_of_turn(theta: &Vector3<f64>) -> Rotation3<f64> {
    Rotation3::from_matrix_unchecked(theta.cross_matrix().exp())
}

/// The exponential of a rigid motion, as that of its 4×4 matrix.
fn exponential(xi: &Vector6<f64>) -> Isometry3<f64> {
    let mut matrix = Matrix4::zeros();
    matrix.fixed_view_mut::<3, 3>(0, 0).copy_from(&Vector3::new(xi[3], xi[4], xi[5]).cross_matrix());
    matrix.fixed_view_mut::<3, 1>(0, 3).copy_from(&xi.fixed_rows::<3>(0));
    let matrix = matrix.exp();
    let turn = Rotation3::from_matrix_unchecked(matrix.fixed_view::<3, 3>(0, 0).into_owned());
    Isometry3::from_parts(
        Translation3::from(matrix.fixed_view::<3, 1>(0, 3).into_owned()),
        UnitQuaternion::from_rotation_matrix(&turn),
    )
}

/// The logarithm of a small motion, by the series of V⁻¹.
fn logarithm(motion: &Isometry3<f64>) -> Vector6<f64> {
    let theta = motion.rotation.scaled_axis();
    let k = theta.cross_matrix();
    let back = Matrix3::identity() - k * 0.5 + k * k / 12.0 - k * k * k * k / 720.0;
    let rho = back * motion.translation.vector;
    Vector6::new(rho.x, rho.y, rho.z, theta.x, theta.y, theta.z)
}

/// The same of the plane, as a motion of space about the third axis.
fn exponential_in_plane(xi: &Vector3<f64>) -> Isometry2<f64> {
    let motion = exponential(&Vector6::new(xi[0], xi[1], 0.0, 0.0, 0.0, xi[2]));
    Isometry2::new(motion.translation.vector.xy(), xi[2])
}

fn logarithm_in_plane(motion: &Isometry2<f64>) -> Vector3<f64> {
    let t = motion.translation.vector;
    let xi = logarithm(&Isometry3::new(Vector3::new(t.x, t.y, 0.0), Vector3::z() * motion.rotation.angle()));
    Vector3::new(xi[0], xi[1], xi[5])
}

macro_rules! groups {
    ($($T:ty, $N:literal: $xi:ident => $exp:expr, $d:ident => $log:expr;)*) => {$(
        impl Manifold<$N> for $T {
            fn retract(&self, $xi: &SVector<f64, $N>, left: bool) -> Self {
                let step: $T = $exp;
                if left { step * self } else { self * step }
            }

            fn local(&self, other: &Self, left: bool) -> SVector<f64, $N> {
                let $d: $T = if left { other * self.inverse() } else { self.inverse() * other };
                $log
            }
        }
    )*};
}

groups! {
    Rotation3<f64>, 3: xi => exponential_of_turn(xi), d => UnitQuaternion::from_rotation_matrix(&d).scaled_axis();
    UnitQuaternion<f64>, 3: xi => UnitQuaternion::from_rotation_matrix(&exponential_of_turn(xi)), d => d.scaled_axis();
    Rotation2<f64>, 1: xi => Rotation2::new(xi[0]), d => Vector1::new(d.angle());
    UnitComplex<f64>, 1: xi => UnitComplex::new(xi[0]), d => Vector1::new(d.angle());
    Isometry3<f64>, 6: xi => exponential(xi), d => logarithm(&d);
    Isometry2<f64>, 3: xi => exponential_in_plane(xi), d => logarithm_in_plane(&d);
    IsometryMatrix3<f64>, 6: xi => {
        let step = exponential(xi);
        IsometryMatrix3::from_parts(step.translation, step.rotation.to_rotation_matrix())
    }, d => logarithm(&Isometry3::from_parts(d.translation, UnitQuaternion::from_rotation_matrix(&d.rotation)));
    IsometryMatrix2<f64>, 3: xi => {
        let step = exponential_in_plane(xi);
        IsometryMatrix2::from_parts(step.translation, step.rotation.to_rotation_matrix())
    }, d => logarithm_in_plane(&Isometry2::from_parts(d.translation, UnitComplex::from_rotation_matrix(&d.rotation)));
    Translation3<f64>, 3: xi => Translation3::from(*xi), d => d.vector;
    Translation2<f64>, 2: xi => Translation2::from(*xi), d => d.vector;
    Similarity3<f64>, 7: xi => {
        let (rho, theta, lambda) = (xi.fixed_rows::<3>(0).into_owned(), xi.fixed_rows::<3>(3).into_owned(), xi[6]);
        // Right to the second order, as the derivatives of similarities are.
        Similarity3::new(rho + theta.cross(&rho) * 0.5 + rho * lambda * 0.5, theta, lambda.exp())
    }, d => {
        let theta = d.isometry.rotation.scaled_axis();
        let t = d.isometry.translation.vector;
        let rho = t - theta.cross(&t) * 0.5 - t * (d.scaling().ln() * 0.5);
        SVector::from([rho.x, rho.y, rho.z, theta.x, theta.y, theta.z, d.scaling().ln()])
    };
}

impl Manifold<3> for Unit<Vector3<f64>> {
    fn retract(&self, xi: &Vector3<f64>, _: bool) -> Self {
        let u = self.into_inner();
        Unit::new_normalize(u + xi - u * u.dot(xi))
    }

    fn local(&self, other: &Self, _: bool) -> Vector3<f64> {
        other.into_inner() - self.into_inner()
    }
}

impl<const N: usize> Manifold<N> for SVector<f64, N> {
    fn retract(&self, xi: &SVector<f64, N>, _: bool) -> Self {
        self + xi
    }

    fn local(&self, other: &Self, _: bool) -> SVector<f64, N> {
        other - self
    }
}

impl Manifold<1> for f64 {
    fn retract(&self, xi: &Vector1<f64>, _: bool) -> Self {
        self + xi[0]
    }

    fn local(&self, other: &Self, _: bool) -> Vector1<f64> {
        Vector1::new(other - self)
    }
}

impl Manifold<3> for Point3<f64> {
    fn retract(&self, xi: &Vector3<f64>, _: bool) -> Self {
        self + xi
    }

    fn local(&self, other: &Self, _: bool) -> Vector3<f64> {
        other - self
    }
}

impl Manifold<2> for Point2<f64> {
    fn retract(&self, xi: &Vector2<f64>, _: bool) -> Self {
        self + xi
    }

    fn local(&self, other: &Self, _: bool) -> Vector2<f64> {
        other - self
    }
}

/// Tangents and their derivatives, scalars and matrices of one element among them, by their numbers.
pub trait Entries<const R: usize, const C: usize> {
    fn entries(&self) -> SMatrix<f64, R, C>;
    fn made(entries: &SMatrix<f64, R, C>) -> Self;
}

impl<const R: usize, const C: usize> Entries<R, C> for SMatrix<f64, R, C> {
    fn entries(&self) -> SMatrix<f64, R, C> {
        *self
    }

    fn made(entries: &SMatrix<f64, R, C>) -> Self {
        *entries
    }
}

impl Entries<1, 1> for f64 {
    fn entries(&self) -> SMatrix<f64, 1, 1> {
        Matrix1::new(*self)
    }

    fn made(entries: &SMatrix<f64, 1, 1>) -> Self {
        entries[0]
    }
}

/// The derivative at 0, of the sixth order.
pub fn slope(f: impl Fn(f64) -> f64) -> f64 {
    let h = 1e-3;
    let pair = |k: f64| f(k * h) - f(-k * h);
    (pair(1.0) * 45.0 - pair(2.0) * 9.0 + pair(3.0)) / (60.0 * h)
}

/// Panics unless two numbers agree to `tolerance`, relative to the wanted one where that is large.
#[track_caller]
pub fn near(got: f64, wanted: f64, tolerance: f64, what: &str) {
    assert!((got - wanted).abs() <= tolerance * wanted.abs().max(1.0), "{what}: {got} is not {wanted}");
}

/// The Jacobian of ξ ↦ f(ξ) at 0, where f is what is local to its value there.
pub fn slopes<const N: usize, const M: usize>(f: impl Fn(&SVector<f64, N>) -> SVector<f64, M>) -> SMatrix<f64, M, N> {
    crate::common::differences(f, &SVector::zeros())
}

/// The second derivatives of ξ ↦ f(ξ) at 0, of the fourth order.
pub fn curvatures<const N: usize>(f: impl Fn(&SVector<f64, N>) -> f64) -> SMatrix<f64, N, N> {
    let (step, weights) = (1e-2, [(1.0, 8.0), (-1.0, -8.0), (2.0, -1.0), (-2.0, 1.0)]);
    SMatrix::from_fn(|i, j| {
        let mut sum = 0.0;
        for (a, wa) in weights {
            for (b, wb) in weights {
                let mut xi = SVector::zeros();
                xi[i] += a * step;
                xi[j] += b * step;
                sum += wa * wb * f(&xi);
            }
        }
        sum / (12.0 * step) / (12.0 * step)
    })
}

macro_rules! points {
    ($($P:ty, $n:literal;)*) => {$(
        impl Entries<$n, 1> for $P {
            fn entries(&self) -> SVector<f64, $n> {
                self.coords
            }

            fn made(entries: &SVector<f64, $n>) -> Self {
                Self::from(*entries)
            }
        }
    )*};
}

points! {
    Point2<f64>, 2;
    Point3<f64>, 3;
}

/// Numbers fill a space.
impl Manifold<4> for Quaternion<f64> {
    fn retract(&self, xi: &Vector4<f64>, _: bool) -> Self {
        Quaternion::from(self.coords + xi)
    }

    fn local(&self, other: &Self, _: bool) -> Vector4<f64> {
        other.coords - self.coords
    }
}

impl Manifold<2> for Complex<f64> {
    fn retract(&self, xi: &Vector2<f64>, _: bool) -> Self {
        Complex::new(self.re + xi.x, self.im + xi.y)
    }

    fn local(&self, other: &Self, _: bool) -> Vector2<f64> {
        Vector2::new(other.re - self.re, other.im - self.im)
    }
}
