//! Derivatives against central differences of the functions themselves, of which nothing here is derived.

/// The Jacobian of `f` at `x` by central differences of the fourth order.
pub fn differences<const N: usize, const M: usize>(
    f: impl Fn(&SVector<f64, N>) -> SVector<f64, M>,
    x: &SVector<f64, N>,
) -> SMatrix<f64, M, N> {
    let step = 1e-3;
    let mut jacobian = SMatrix::<f64, M, N>::zeros();
    for k in 0..N {
        let at = |times: f64| {
            let mut moved = *x;
            moved[k] += times * step;
            f(&moved)
        };
        let slope = (at(1.0) - at(-1.0)) * 8.0 - (at(2.0) - at(-2.0));
        jacobian.set_column(k, &(slope / (12.0 * step)));
    }
    jacobian
}

/// Asserts that two matrices are alike to a part of the largest element.
pub fn alike<const R: usize, const C: usize>(got: &SMatrix<f64, R, C>, wanted: &SMatrix<f64, R, C>, tolerance: f64, what: &str) {
    let scale = wanted.amax().max(1.0);
    let apart = (got - wanted).amax();
    assert!(apart <= tolerance * scale, "{what}: off by {apart:e}\n{got}{wanted}");
}

/// The elements of a matrix, column by column.
pub fn vec<const R: usize, const C: usize, const L: usize>(m: &SMatrix<f64, R, C>) -> SVector<f64, L> {
    SVector::from_iterator(m.iter().copied())
}

/// Functions of a vector, with constants, whose derivatives in every mode are compared with differences.
macro_rules! vectors {
    ($($name:ident($x:ident: $n:literal; $($c:ident: $C:ty),*) -> ($R:ty, $m:literal) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            pub fn f($x: &SVector<f64, $n>, $($c: &$C),*) -> $R $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x = point::<$n>(seed);
                    $(let $c = <$C as Sample>::sample(seed);)*
                    let wanted = differences(|x| numbers::<$m>(&f(x, $(&$c),*)), &$x);
                    let (value, got) = f_value_and_jac(&$x, $(&$c),*);
                    alike(&numbers::<$m>(&value), &numbers::<$m>(&f(&$x, $(&$c),*)), 1e-14, "the value");
                    alike(&got, &wanted, 1e-9, "the Jacobian");
                    // Chains of products are in another order where the value shares them.
                    alike(&f_jac(&$x, $(&$c),*), &got, 1e-15, "the Jacobian alone");
                    let d = point::<$n>(seed + 10);
                    alike(&tangent::<$m>(&f_diff(&$x, $(&$c,)* &d)), &(wanted * d), 1e-9, "the differential");
                    let c = point::<$m>(seed + 20);
                    alike(&f_vjp(&$x, $(&$c,)* &shaped(&c)), &(wanted.transpose() * c), 1e-9, "the pullback");
                }
            }
        }
    )*};
}

/// The same of scalar functions, with second derivatives.
macro_rules! scalars {
    ($($name:ident($x:ident: $n:literal; $($c:ident: $C:ty),*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            pub fn f($x: &SVector<f64, $n>, $($c: &$C),*) -> f64 $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x = point::<$n>(seed);
                    $(let $c = <$C as Sample>::sample(seed);)*
                    let wanted = differences(|x| Vector1::new(f(x, $(&$c),*)), &$x);
                    let (value, got) = f_value_and_grad(&$x, $(&$c),*);
                    alike(&Vector1::new(value), &Vector1::new(f(&$x, $(&$c),*)), 1e-14, "the value");
                    alike(&got, &wanted.transpose(), 1e-9, "the gradient");
                    let wanted = differences(|x| f_grad(x, $(&$c),*), &$x);
                    alike(&f_hess(&$x, $(&$c),*), &wanted, 1e-9, "the Hessian");
                    let d = point::<$n>(seed + 10);
                    alike(&f_hvp(&$x, $(&$c,)* &d), &(wanted * d), 1e-9, "the Hessian times a vector");
                }
            }
        }
    )*};
}

pub(crate) use {scalars, vectors};

/// Numbers between −0.8 and 0.8 without a pattern.
pub fn point<const N: usize>(seed: u64) -> SVector<f64, N> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678_9abc_def1);
    SVector::from_fn(|_, _| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64 * 1.6 - 0.8
    })
}

/// Constants of every type.
pub trait Sample {
    fn sample(seed: u64) -> Self;
}

macro_rules! samples {
    ($($T:ty: $seed:ident => $value:expr;)*) => {$(
        impl Sample for $T {
            fn sample($seed: u64) -> Self {
                let $seed = $seed + 77;
                $value
            }
        }
    )*};
}

use nalgebra::*;

samples! {
    f64: s => point::<1>(s)[0];
    Vector2<f64>: s => point::<2>(s);
    Vector3<f64>: s => point::<3>(s);
    Point2<f64>: s => Point2::from(point::<2>(s));
    Point3<f64>: s => Point3::from(point::<3>(s));
    Rotation2<f64>: s => Rotation2::new(2.0 * point::<1>(s)[0]);
    UnitComplex<f64>: s => UnitComplex::new(2.0 * point::<1>(s)[0]);
    Rotation3<f64>: s => Rotation3::from_scaled_axis(point::<3>(s) * 2.0);
    UnitQuaternion<f64>: s => UnitQuaternion::from_scaled_axis(point::<3>(s) * 2.0);
    Translation2<f64>: s => Translation2::from(point::<2>(s));
    Translation3<f64>: s => Translation3::from(point::<3>(s));
    Isometry2<f64>: s => Isometry2::new(point::<2>(s), 2.0 * point::<1>(s + 1)[0]);
    Isometry3<f64>: s => Isometry3::new(point::<3>(s), point::<3>(s + 1) * 2.0);
    IsometryMatrix2<f64>: s => IsometryMatrix2::new(point::<2>(s), 2.0 * point::<1>(s + 1)[0]);
    IsometryMatrix3<f64>: s => IsometryMatrix3::new(point::<3>(s), point::<3>(s + 1) * 2.0);
    Similarity2<f64>: s => Similarity2::new(point::<2>(s), 2.0 * point::<1>(s + 1)[0], 1.7);
    Similarity3<f64>: s => Similarity3::new(point::<3>(s), point::<3>(s + 1) * 2.0, 0.6);
    Unit<Vector3<f64>>: s => Unit::new_normalize(point::<3>(s));
    Quaternion<f64>: s => Quaternion::from(point::<4>(s) * 1.5);
    Complex<f64>: s => Complex::new(point::<2>(s)[0], point::<2>(s)[1]);
    Vector4<f64>: s => point::<4>(s);
    Matrix3<f64>: s => point::<9>(s).reshape_generic(Const::<3>, Const::<3>);
    Unit<Vector2<f64>>: s => Unit::new_normalize(point::<2>(s));
}

/// The numbers of what a function returns.
pub trait Numbers<const M: usize> {
    fn numbers(&self) -> SVector<f64, M>;
}

pub fn numbers<const M: usize>(value: &impl Numbers<M>) -> SVector<f64, M> {
    value.numbers()
}

impl<const R: usize, const C: usize, const M: usize> Numbers<M> for SMatrix<f64, R, C> {
    fn numbers(&self) -> SVector<f64, M> {
        vec(self)
    }
}

impl<const N: usize, const M: usize> Numbers<M> for OPoint<f64, Const<N>> {
    fn numbers(&self) -> SVector<f64, M> {
        vec(&self.coords)
    }
}

pub fn tangent<const M: usize>(value: &impl Numbers<M>) -> SVector<f64, M> {
    value.numbers()
}

/// A vector in the shape that a cotangent has.
pub fn shaped<const M: usize, const R: usize, const C: usize>(v: &SVector<f64, M>) -> SMatrix<f64, R, C> {
    SMatrix::from_iterator(v.iter().copied())
}

/// Pseudo-random elements of a group.
pub fn samples<X: Sample, const L: usize>(seed: u64) -> [X; L] {
    std::array::from_fn(|k| X::sample(seed + 31 * k as u64))
}

/// Pseudo-random tangents.
pub fn directions<const N: usize, const L: usize>(seed: u64) -> [SVector<f64, N>; L] {
    std::array::from_fn(|k| point::<N>(seed + 17 * k as u64))
}
