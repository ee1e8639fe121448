//! Rotations and rigid motions of SIMD lanes: each lane has what its own numbers have.

use crate::common::*;
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::*;
use simba::simd::{SimdValue, WideF32x4, WideF64x4};

/// An element of each lane.
trait Lanes {
    type Alone;
    fn lane(&self, k: usize) -> Self::Alone;
}

impl Lanes for WideF64x4 {
    type Alone = f64;

    fn lane(&self, k: usize) -> f64 {
        self.extract(k)
    }
}

impl<const R: usize, const C: usize> Lanes for SMatrix<WideF64x4, R, C> {
    type Alone = SMatrix<f64, R, C>;

    fn lane(&self, k: usize) -> SMatrix<f64, R, C> {
        self.map(|x| x.extract(k))
    }
}

/// Values of four lanes from four values.
trait Together: Sized {
    type Whole;
    fn together(each: [Self; 4]) -> Self::Whole;
}

impl Together for f64 {
    type Whole = WideF64x4;

    fn together(each: [f64; 4]) -> WideF64x4 {
        WideF64x4::from(each)
    }
}

impl<const R: usize, const C: usize> Together for SMatrix<f64, R, C> {
    type Whole = SMatrix<WideF64x4, R, C>;

    fn together(each: [Self; 4]) -> Self::Whole {
        SMatrix::from_fn(|i, j| WideF64x4::from(each.map(|m| m[(i, j)])))
    }
}

macro_rules! together {
    ($($T:ident: $x:ident => $inner:expr, $y:ident => $whole:expr;)*) => {$(
        impl Together for $T<f64> {
            type Whole = $T<WideF64x4>;

            fn together(each: [Self; 4]) -> Self::Whole {
                let $y = Together::together(each.map(|$x| $inner));
                $whole
            }
        }
    )*};
}

together! {
    Point2: p => p.coords, v => v.into();
    Point3: p => p.coords, v => v.into();
    Translation2: t => t.vector, v => v.into();
    Translation3: t => t.vector, v => v.into();
    Rotation2: r => r.into_inner(), m => Rotation2::from_matrix_unchecked(m);
    Rotation3: r => r.into_inner(), m => Rotation3::from_matrix_unchecked(m);
    UnitComplex: c => Vector2::new(c.re, c.im), v => Unit::new_unchecked(Complex::new(v.x, v.y));
    UnitQuaternion: q => q.coords, v => Unit::new_unchecked(Quaternion { coords: v });
}

impl Together for Unit<Vector3<f64>> {
    type Whole = Unit<Vector3<WideF64x4>>;

    fn together(each: [Self; 4]) -> Self::Whole {
        Unit::new_unchecked(Together::together(each.map(Unit::into_inner)))
    }
}

macro_rules! rigid {
    ($($T:ident)*) => {$(
        impl Together for $T<f64> {
            type Whole = $T<WideF64x4>;

            fn together(each: [Self; 4]) -> Self::Whole {
                $T::from_parts(Together::together(each.map(|p| p.translation)), Together::together(each.map(|p| p.rotation)))
            }
        }
    )*};
}

rigid!(Isometry2 Isometry3 IsometryMatrix2 IsometryMatrix3);

/// Asserts that each lane of a derivative is the derivative of what is in it.
fn each<const R: usize, const C: usize>(got: &SMatrix<WideF64x4, R, C>, alone: impl Fn(usize) -> SMatrix<f64, R, C>, what: &str) {
    for k in 0..4 {
        alike(&got.lane(k), &alone(k), 1e-13, what);
    }
}

/// Vector functions of a variable and constants, with all modes of first derivatives.
macro_rules! vectors_in_lanes {
    ($($name:ident($x:ident: $X:ident, $n:literal; $($c:ident: $C:ident),*) -> $m:literal $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, value)]
            #[jacobian(wrt = $x, name = from_left, perturbation = left)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            pub fn f<T: SimdRealField + Copy>($x: &$X<T>, $($c: &$C<T>),*) -> SVector<T, $m>
            where
                T::Element: SimdRealField,
            $body

            #[test]
            fn lanes_are_alone() {
                let x: [$X<f64>; 4] = std::array::from_fn(|k| Sample::sample(k as u64));
                $(let $c: [$C<f64>; 4] = std::array::from_fn(|k| Sample::sample(k as u64 + 7));)*
                let all = Together::together(x);
                $(let whole = Together::together($c);
                let $c = ($c, whole);)*
                let (value, jacobian) = f_value_and_jac(&all, $(&$c.1),*);
                each(&value, |k| f(&x[k], $(&$c.0[k]),*), "the value");
                each(&jacobian, |k| f_jac(&x[k], $(&$c.0[k]),*), "the Jacobian");
                each(&f_jac(&all, $(&$c.1),*), |k| f_jac(&x[k], $(&$c.0[k]),*), "the Jacobian alone");
                each(&from_left(&all, $(&$c.1),*), |k| from_left(&x[k], $(&$c.0[k]),*), "the Jacobian from the left");
                let (d, c): (SVector<f64, $n>, SVector<f64, $m>) = (point(20), point(21));
                let (ds, cs) = (Together::together([d; 4]), Together::together([c; 4]));
                each(&f_diff(&all, $(&$c.1,)* &ds), |k| f_diff(&x[k], $(&$c.0[k],)* &d), "the differential");
                each(&f_vjp(&all, $(&$c.1,)* &cs), |k| f_vjp(&x[k], $(&$c.0[k],)* &c), "the pullback");
            }
        }
    )*};
}

/// Scalar functions, with second derivatives.
macro_rules! scalars_in_lanes {
    ($($name:ident($x:ident: $X:ident, $n:literal; $($c:ident: $C:ident),*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f<T: SimdRealField + Copy>($x: &$X<T>, $($c: &$C<T>),*) -> T
            where
                T::Element: SimdRealField,
            $body

            #[test]
            fn lanes_are_alone() {
                let x: [$X<f64>; 4] = std::array::from_fn(|k| Sample::sample(k as u64));
                $(let $c: [$C<f64>; 4] = std::array::from_fn(|k| Sample::sample(k as u64 + 7));)*
                let all = Together::together(x);
                $(let whole = Together::together($c);
                let $c = ($c, whole);)*
                let (value, gradient) = f_value_and_grad(&all, $(&$c.1),*);
                (0..4).for_each(|k| assert!((value.lane(k) - f(&x[k], $(&$c.0[k]),*)).abs() < 1e-13));
                each(&gradient, |k| f_grad(&x[k], $(&$c.0[k]),*), "the gradient");
                each(&f_hess(&all, $(&$c.1),*), |k| f_hess(&x[k], $(&$c.0[k]),*), "the Hessian");
                let d: SVector<f64, $n> = point(20);
                let ds = Together::together([d; 4]);
                each(&f_hvp(&all, $(&$c.1,)* &ds), |k| f_hvp(&x[k], $(&$c.0[k],)* &d), "the product");
            }
        }
    )*};
}

vectors_in_lanes! {
    turned(r: Rotation3, 3; v: Vector3) -> 3 { r * v + r.inverse() * v }
    turned_by_quaternion(q: UnitQuaternion, 3; v: Vector3) -> 3 { q * (q.inverse() * v + v) }
    moved(pose: Isometry3, 6; p: Point3, other: Isometry3) -> 3 { (other.inverse() * pose * p).coords }
    moved_by_matrix(pose: IsometryMatrix3, 6; p: Point3) -> 3 { (pose * p).coords + pose.inverse_transform_point(p).coords }
    exponential(v: Vector3, 3; p: Vector3) -> 3 { UnitQuaternion::from_scaled_axis(*v) * p + Rotation3::new(*v) * v }
    in_plane(pose: Isometry2, 3; p: Point2, r: UnitComplex) -> 2 { (pose * p).coords + r * (pose.rotation * p.coords) }
    in_plane_by_matrix(pose: IsometryMatrix2, 3; p: Point2) -> 2 { (pose * p).coords - pose.inverse_transform_point(p).coords }
    translated(t: Translation3, 3; p: Point3) -> 3 { (t * p).coords.cross(&p.coords) }
}

scalars_in_lanes! {
    misfit(r: Rotation3, 3; p: Vector3, q: Vector3) { (r * p - q).norm_squared() * (r * q).x }
    misfit_of_quaternion(r: UnitQuaternion, 3; p: Vector3, q: Vector3) { (r * p).dot(q) * (r * q).y }
    misfit_of_pose(pose: Isometry3, 6; p: Point3, q: Point3) { (pose * p - q).norm_squared() * (pose * q).x }
    misfit_in_plane(pose: Isometry2, 3; p: Point2, q: Point2) { (pose * p - q).norm_squared() * (pose * q).x }
    exponentials(v: Vector3, 3; p: Vector3, q: Vector3) { (UnitQuaternion::from_scaled_axis(*v) * p).dot(q) + (Rotation3::new(*v) * q).x }
}

/// The angle is nalgebra's logarithm of lanes: it is small in one of them and near half a turn in another.
#[gradient(wrt = q, value)]
#[hessian(wrt = q)]
fn distance<T: SimdRealField + Copy>(q: &UnitQuaternion<T>, p: &UnitQuaternion<T>) -> T
where
    T::Element: SimdRealField,
{
    let angle = (p.inverse() * q).angle();
    angle * angle
}

#[jacobian(wrt = (c, r), value)]
fn angles<T: SimdRealField + Copy>(c: &UnitComplex<T>, r: &Rotation2<T>) -> Vector2<T>
where
    T::Element: SimdRealField,
{
    let turned = c * UnitComplex::new(r.angle());
    Vector2::new(c.angle() * r.angle(), turned.angle())
}

#[test]
fn logarithms_of_lanes() {
    let axis = Vector3::new(-0.48, 0.6, 0.64);
    let angle = [0.0, 1e-6, 1.3, std::f64::consts::PI - 1e-6];
    let base = UnitQuaternion::<f64>::sample(3);
    let q = angle.map(|angle| base * UnitQuaternion::from_scaled_axis(axis * angle));
    let (all, bases) = (Together::together(q), Together::together([base; 4]));
    let (value, gradient) = distance_value_and_grad(&all, &bases);
    (0..4).for_each(|k| assert!((value.lane(k) - distance(&q[k], &base)).abs() < 1e-14));
    each(&gradient, |k| distance_grad(&q[k], &base), "the gradient");
    each(&distance_hess(&all, &bases), |k| distance_hess(&q[k], &base), "the Hessian");
    // Of one scalar the gradient is 2 θ, of lanes too.
    (1..4).for_each(|k| alike(&gradient.lane(k), &(axis * (2.0 * angle[k])), 1e-13, "2 θ"));
    let (c, r) = (angle.map(UnitComplex::new), angle.map(|angle| Rotation2::new(angle / 2.0)));
    let (value, (of_c, of_r)) = angles_value_and_jac(&Together::together(c), &Together::together(r));
    each(&value, |k| angles(&c[k], &r[k]), "the angles");
    each(&of_c, |k| angles_jac(&c[k], &r[k]).0, "in the number");
    each(&of_r, |k| angles_jac(&c[k], &r[k]).1, "in the matrix");
}

/// Lanes of single precision.
#[test]
fn single_precision_in_lanes() {
    let (q, v) = (UnitQuaternion::<f64>::sample(1).cast::<f32>(), Vector3::<f64>::sample(2).cast::<f32>());
    let all = Unit::new_unchecked(Quaternion { coords: q.coords.map(WideF32x4::splat) });
    let jacobian = turned_by_quaternion::f_jac(&all, &v.map(WideF32x4::splat));
    let alone = turned_by_quaternion::f_jac(&q, &v);
    assert!((jacobian.map(|x| x.extract(2)) - alone).norm() < 1e-6);
}
