//! What `value` and `into` add to each attribute, and the normal equations of least squares.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, identical, regular, slope, vector};
use matgrad::{differential, gauss_newton, gradient, hessian, hvp, newton_step, vjp};
use nalgebra::{DMatrix, Matrix1, Matrix2, Matrix3, Point2, Point3, RealField, SMatrix, SVector, Vector1, Vector2, Vector3};

/// Directions and pullbacks beside the value and in place.
mod first_order {
    use super::*;

    #[differential(wrt = (a, x, t), value, into)]
    #[vjp(wrt = (a, x, t), value, into)]
    fn of_several(a: &Matrix3<f64>, x: &Vector3<f64>, t: f64) -> Vector3<f64> {
        (a * x).map(f64::tanh) * t + x.component_mul(x)
    }

    #[differential(wrt = x, value, into)]
    #[vjp(wrt = x, value, into)]
    fn large(x: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 4, 4> {
        x * x.transpose() * x.norm()
    }

    #[differential(value, into)]
    #[vjp(value, into)]
    fn scalar(x: &Vector2<f64>, t: f64) -> f64 {
        (x.x * t).sin() * x.y
    }

    #[differential(wrt = p, value, into)]
    #[vjp(wrt = p, value, into)]
    fn point(p: &Point3<f64>, f: f64) -> Point2<f64> {
        Point2::new(f * p.x / p.z, f * p.y / p.z)
    }

    #[differential(wrt = parts, value, into)]
    #[vjp(wrt = parts, value, into)]
    fn arrays(parts: &[Vector2<f64>; 3], k: f64) -> Vector2<f64> {
        parts[0] * parts[1].dot(&parts[2]) * k
    }

    #[differential(wrt = x, value, into)]
    #[vjp(wrt = x, value, into)]
    fn optional<T: RealField + Copy>(x: &Vector2<T>) -> Option<Vector2<T>> {
        if x.y <= T::zero() {
            return None;
        }
        Some(x * x.y.ln())
    }

    #[test]
    fn several_variables() {
        let at: (Matrix3<f64>, Vector3<f64>, f64) = (any(1), any(2), 0.7);
        let (a, x, t) = at;
        let jacobian = differences(|(a, x, t): &(Matrix3<f64>, Vector3<f64>, f64)| of_several(a, x, *t), &at);
        let d = at.random_like(3);
        let forward = Vector3::from_column_slice((&jacobian * vector(&d)).as_slice());
        agree(&of_several_diff(&a, &x, t, &d.0, &d.1, d.2), &forward, 1e-9, "forwards");
        let (value, beside) = of_several_value_and_diff(&a, &x, t, &d.0, &d.1, d.2);
        agree(&(value, beside), &(of_several(&a, &x, t), forward), 1e-9, "forwards beside the value");
        let mut out = Vector3::repeat(f64::NAN);
        of_several_diff_into(&a, &x, t, &d.0, &d.1, d.2, &mut out);
        identical(&out, &of_several_diff(&a, &x, t, &d.0, &d.1, d.2), "forwards in place");
        out = Vector3::repeat(f64::NAN);
        agree(&of_several_value_and_diff_into(&a, &x, t, &d.0, &d.1, d.2, &mut out), &value, 1e-14, "the value");
        agree(&out, &beside, 1e-14, "forwards in place beside the value");

        let c: Vector3<f64> = any(4);
        let backward = at.with((jacobian.transpose() * vector(&c)).as_slice());
        agree(&of_several_vjp(&a, &x, t, &c), &backward, 1e-9, "backwards");
        let (value, beside) = of_several_value_and_vjp(&a, &x, t, &c);
        agree(&(value, beside.0, beside.1), &(of_several(&a, &x, t), backward.0, backward.1), 1e-9, "backwards beside the value");
        let mut out = at.with(&[f64::NAN; 13]);
        of_several_vjp_into(&a, &x, t, &c, &mut out.0, &mut out.1, &mut out.2);
        identical(&out, &of_several_vjp(&a, &x, t, &c), "backwards in place");
        out = at.with(&[f64::NAN; 13]);
        agree(&of_several_value_and_vjp_into(&a, &x, t, &c, &mut out.0, &mut out.1, &mut out.2), &value, 1e-14, "the value");
        agree(&out, &beside, 1e-14, "backwards in place beside the value");
    }

    #[test]
    fn large_ones() {
        let (x, d): (SMatrix<f64, 4, 5>, SMatrix<f64, 4, 5>) = (any(5), any(6));
        let jacobian = differences(large, &x);
        let forward = large(&x).with((&jacobian * vector(&d)).as_slice());
        let (value, beside) = large_value_and_diff(&x, &d);
        agree(&(value, beside), &(large(&x), forward), 1e-9, "forwards");
        let mut out = SMatrix::repeat(f64::NAN);
        large_diff_into(&x, &d, &mut out);
        agree(&out, &large_diff(&x, &d), 1e-14, "forwards in place");
        let c: SMatrix<f64, 4, 4> = any(7);
        let backward = x.with((jacobian.transpose() * vector(&c)).as_slice());
        let (value, beside) = large_value_and_vjp(&x, &c);
        agree(&(value, beside), &(large(&x), backward), 1e-9, "backwards");
        let mut out = SMatrix::repeat(f64::NAN);
        agree(&large_value_and_vjp_into(&x, &c, &mut out), &value, 1e-14, "the value");
        agree(&out, &beside, 1e-14, "backwards in place");
    }

    #[test]
    fn scalars_points_and_arrays() {
        let (x, t) = (Vector2::new(0.4_f64, -0.7), 1.3_f64);
        let wanted = (t * (0.4 * t).cos() * -0.7, (0.4 * t).sin(), 0.4 * (0.4 * t).cos() * -0.7);
        let (value, (in_x, in_t)) = scalar_value_and_vjp(&x, t, 2.0);
        agree(&(value, in_x, in_t), &(scalar(&x, t), Vector2::new(wanted.0, wanted.1) * 2.0, wanted.2 * 2.0), 1e-14, "backwards");
        let along = wanted.0 * 0.5 - wanted.1 + wanted.2 * 3.0;
        agree(&scalar_value_and_diff(&x, t, &Vector2::new(0.5, -1.0), 3.0), &(value, along), 1e-14, "forwards");
        let mut out = f64::NAN;
        scalar_diff_into(&x, t, &Vector2::new(0.5, -1.0), 3.0, &mut out);
        agree(&out, &along, 1e-14, "forwards in place");
        let mut out = (Vector2::zeros(), f64::NAN);
        assert_eq!(scalar_value_and_vjp_into(&x, t, 2.0, &mut out.0, &mut out.1), value);
        agree(&out, &(in_x, in_t), 1e-15, "backwards in place");

        let (p, d) = (Point3::new(0.4, -0.7, 2.0), Vector3::new(0.1, 0.2, -0.5));
        let jacobian = SMatrix::<f64, 2, 3>::new(0.75, 0.0, -0.15, 0.0, 0.75, 0.2625);
        let (value, forward) = point_value_and_diff(&p, 1.5, &d);
        agree(&(value, forward.coords), &(point(&p, 1.5), jacobian * d), 1e-14, "a point forwards");
        let mut place = Point2::origin();
        point_diff_into(&p, 1.5, &d, &mut place);
        agree(&place, &forward, 1e-15, "a point in place");
        let c = Vector2::new(2.0, -1.0);
        let (value, backward) = point_value_and_vjp(&p, 1.5, &c);
        agree(&(value, backward), &(point(&p, 1.5), jacobian.tr_mul(&c)), 1e-14, "a point backwards");
        let mut out = Vector3::zeros();
        point_vjp_into(&p, 1.5, &c, &mut out);
        agree(&out, &backward, 1e-15, "a point backwards in place");

        let parts: [Vector2<f64>; 3] = [any(1), any(2), any(3)];
        let jacobian = differences(|parts| arrays(parts, 1.5), &parts);
        let (value, backward) = arrays_value_and_vjp(&parts, 1.5, &c);
        agree(&value, &arrays(&parts, 1.5), 1e-14, "the value");
        agree(&backward, &parts.with((jacobian.transpose() * vector(&c)).as_slice()), 1e-9, "an array backwards");
        let mut out = parts;
        assert_eq!(arrays_value_and_vjp_into(&parts, 1.5, &c, &mut out), value);
        agree(&out, &backward, 1e-14, "an array in place");
        let (value, forward) = arrays_value_and_diff(&parts, 1.5, &parts);
        agree(&(value, forward), &(arrays(&parts, 1.5), arrays(&parts, 1.5) * 3.0), 1e-14, "an array forwards");
    }

    #[test]
    fn options() {
        let (x, c) = (Vector2::new(0.5_f64, 2.0), Vector2::new(1.0, -1.0));
        // J = ln y I + x (0, 1/y)
        let jacobian = Matrix2::new(2.0_f64.ln(), 0.25, 0.0, 2.0_f64.ln() + 1.0);
        agree(&optional_value_and_vjp(&x, &c).unwrap(), &(x * 2.0_f64.ln(), jacobian.tr_mul(&c)), 1e-14, "backwards");
        agree(&optional_value_and_diff(&x, &c).unwrap(), &(x * 2.0_f64.ln(), jacobian * c), 1e-14, "forwards");
        let mut out = Vector2::zeros();
        assert_eq!((optional_vjp_into(&x, &c, &mut out), optional_diff_into(&x, &c, &mut out)), (Some(()), Some(())));
        let beyond = Vector2::new(1.0, -1.0);
        assert_eq!((optional_value_and_vjp(&beyond, &c), optional_value_and_diff(&beyond, &c)), (None, None));
        assert_eq!((optional_vjp_into(&beyond, &c, &mut out), optional_value_and_diff_into(&beyond, &c, &mut out)), (None, None));
        let (narrow, _) = optional_value_and_vjp(&Vector2::new(0.5_f32, 2.0), &Vector2::x()).unwrap();
        assert!((narrow - Vector2::new(0.5, 2.0) * 2.0_f32.ln()).norm() < 1e-6);
    }
}

/// Products with the Hessian and Newton's steps, beside the value and the gradient.
mod second_order {
    use super::*;

    #[hvp(wrt = x, value, into)]
    #[newton_step(wrt = x, value)]
    #[hessian(wrt = x)]
    #[gradient(wrt = x)]
    fn barrier(x: &Matrix3<f64>, c: &Matrix3<f64>) -> f64 {
        (c * x).trace() - x.determinant().ln()
    }

    #[newton_step(wrt = x, value)]
    fn misfit(x: &SMatrix<f64, 3, 2>, a: &SMatrix<f64, 5, 3>, b: &SMatrix<f64, 2, 4>, c: &SMatrix<f64, 5, 4>) -> f64 {
        (a * x * b - c).norm_squared()
    }

    #[hvp(wrt = t, value, into)]
    #[newton_step(wrt = t, value)]
    fn scalar(t: f64, a: f64) -> f64 {
        (t * t - a).powi(2)
    }

    #[hvp(wrt = x, value, into)]
    #[newton_step(wrt = x, value)]
    fn one_by_one(x: &Vector1<f64>) -> f64 {
        x.x.powi(3)
    }

    #[hvp(wrt = p, value, into)]
    #[newton_step(wrt = p, value)]
    fn point(p: &Point2<f64>) -> f64 {
        p.coords.norm_squared() * p.x
    }

    #[hvp(wrt = parts, value, into)]
    fn arrays(parts: &[Vector2<f64>; 2]) -> f64 {
        parts[0].norm_squared() * parts[1].x
    }

    #[hvp(wrt = x, value, into)]
    #[newton_step(wrt = x, value)]
    fn optional<T: RealField + Copy, const N: usize>(x: &SVector<T, N>, s: &SMatrix<T, N, N>) -> Option<T> {
        let inverse = s.cholesky()?.inverse();
        Some(x.dot(&(inverse * x)))
    }

    #[test]
    fn of_matrices() {
        let (x, c, v) = (definite::<3>(1), definite::<3>(2), any::<3, 3>(3));
        let gradient = slope(|x| barrier(x, &c), &x);
        let hessian = differences(|x| barrier_grad(x, &c), &x);
        let product = v.with((hessian * vector(&v)).as_slice());
        let (value, first, second) = barrier_value_grad_hvp(&x, &c, &v);
        agree(&(value, first, second), &(barrier(&x, &c), gradient, product), 1e-8, "∇²f · v beside f and ∇f");
        let (mut g, mut h) = (v * f64::NAN, v * f64::NAN);
        agree(&barrier_value_grad_hvp_into(&x, &c, &v, &mut g, &mut h), &value, 1e-14, "the value");
        agree(&(g, h), &(first, second), 1e-14, "all in place");
        h = v * f64::NAN;
        barrier_hvp_into(&x, &c, &v, &mut h);
        identical(&h, &barrier_hvp(&x, &c, &v), "∇²f · v in place");
        // By hand, Δ = X − X C X.
        let (value, first, step) = barrier_value_grad_newton(&x, &c);
        agree(&(value, first), &(barrier(&x, &c), gradient), 1e-9, "f and ∇f beside the step");
        agree(&step.unwrap(), &(x - x * c * x), 1e-10, "the step");
    }

    #[test]
    fn structured_and_singular_steps() {
        let (x, a, b, c) = (any(1), any::<5, 3>(2), any::<2, 4>(3), any::<5, 4>(4));
        let (value, gradient, step) = misfit_value_grad_newton(&x, &a, &b, &c);
        let wanted = slope(|x| misfit(x, &a, &b, &c), &x);
        agree(&(value, gradient), &(misfit(&x, &a, &b, &c), wanted), 1e-9, "f and ∇f");
        let there = misfit_value_grad_newton(&(x + step.unwrap()), &a, &b, &c).1;
        assert!(there.norm() < 1e-9, "the gradient at the minimiser is {there}");
        let (value, gradient, step) = misfit_value_grad_newton(&x, &SMatrix::zeros(), &b, &c);
        assert_eq!((value, gradient, step), (c.norm_squared(), SMatrix::zeros(), None), "f and ∇f without a step");
    }

    #[test]
    fn of_scalars_points_and_arrays() {
        let (t, a) = (1.3_f64, 2.0_f64);
        let (value, slope, curvature) = ((t * t - a).powi(2), 4.0 * t * (t * t - a), 12.0 * t * t - 4.0 * a);
        agree(&scalar_value_grad_hvp(t, a, 2.0), &(value, slope, 2.0 * curvature), 1e-13, "scalars");
        let (same, first, step) = scalar_value_grad_newton(t, a);
        agree(&(same, first, step.unwrap()), &(value, slope, -slope / curvature), 1e-13, "a quotient");
        assert_eq!(scalar_value_grad_newton(0.0, 0.0), (0.0, 0.0, None));
        let (mut g, mut h) = (0.0, 0.0);
        assert_eq!(scalar_value_grad_hvp_into(t, a, 2.0, &mut g, &mut h), same);
        agree(&(g, h), &(slope, 2.0 * curvature), 1e-13, "scalars in place");

        let x = Vector1::new(2.0);
        assert_eq!(one_by_one_value_grad_newton(&x), (8.0, Vector1::new(12.0), Some(Vector1::new(-1.0))));
        assert_eq!(one_by_one_value_grad_hvp(&x, &x), (8.0, Vector1::new(12.0), Vector1::new(24.0)));

        // f = x³ + x y²
        let p = Point2::new(2.0, 3.0);
        let (gradient, hessian) = (Vector2::new(21.0, 12.0), Matrix2::new(12.0, 6.0, 6.0, 4.0));
        let (value, first, second) = point_value_grad_hvp(&p, &Vector2::new(1.0, -1.0));
        agree(&(value, first, second), &(26.0, gradient, hessian * Vector2::new(1.0, -1.0)), 1e-14, "a point");
        let step = point_value_grad_newton(&p).2.unwrap();
        agree(&(hessian * step), &-gradient, 1e-13, "a point's step");

        let parts: [Vector2<f64>; 2] = [Vector2::new(1.0, 2.0), Vector2::new(3.0, 4.0)];
        let (value, gradient, product) = arrays_value_grad_hvp(&parts, &parts);
        agree(
            &(value, gradient, product),
            &(15.0, [Vector2::new(6.0, 12.0), Vector2::new(5.0, 0.0)], [Vector2::new(12.0, 24.0), Vector2::new(10.0, 0.0)]),
            1e-14,
            "arrays",
        );
        let (mut g, mut h) = (parts, parts);
        assert_eq!(arrays_value_grad_hvp_into(&parts, &parts, &mut g, &mut h), value);
        assert_eq!((g, h), (gradient, product));
    }

    #[test]
    fn options() {
        let (x, s, v) = (any::<3, 1>(1), definite::<3>(2), any::<3, 1>(3));
        let inverse = s.try_inverse().unwrap();
        let (value, gradient, product) = optional_value_grad_hvp(&x, &s, &v).unwrap();
        agree(&(value, gradient, product), &(x.dot(&(inverse * x)), inverse * x * 2.0, inverse * v * 2.0), 1e-12, "∇²f · v");
        let (value, gradient, step) = optional_value_grad_newton(&x, &s).unwrap();
        agree(&(value, gradient, step.unwrap()), &(x.dot(&(inverse * x)), inverse * x * 2.0, -x), 1e-12, "the step");
        let mut out = v;
        assert_eq!(optional_hvp_into(&x, &s, &v, &mut out), Some(()));
        assert_eq!((optional_value_grad_hvp(&x, &-s, &v), optional_value_grad_newton(&x, &-s)), (None, None));
        assert_eq!((optional_newton(&x, &-s), optional_hvp_into(&x, &-s, &v, &mut out)), (None, None));
    }
}

/// ½‖F‖², Jᵀ vec F and JᵀJ.
mod least_squares {
    use super::*;

    macro_rules! residuals {
        ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) -> $F:ty $body:block)*) => {$(
            mod $name {
                use super::*;

                #[gauss_newton(wrt = $x, into)]
                pub fn f($x: &$X $(, $c: $C)*) -> $F $body

                #[test]
                fn normal_equations() {
                    for seed in 0..3 {
                        let at: $X = $at(seed);
                        $(let $c: $C = $value;)*
                        let value = vector(&f(&at $(, $c)*));
                        let jacobian = differences(|x| f(x $(, $c)*), &at);
                        let (half, gradient, normal) = f_gauss_newton(&at $(, $c)*);
                        agree(&half, &(0.5 * value.norm_squared()), 1e-13, "½‖F‖²");
                        let wanted = gradient.with((jacobian.transpose() * value).as_slice());
                        agree(&gradient, &wanted, 1e-9, "Jᵀ vec F");
                        agree_dense(&dense(&normal), &(jacobian.transpose() * &jacobian), 1e-9, "JᵀJ");
                        let (mut g, mut n) = (gradient, normal);
                        g.iter_mut().chain(n.iter_mut()).for_each(|x| *x = f64::NAN);
                        agree(&f_gauss_newton_into(&at $(, $c)*, &mut g, &mut n), &half, 1e-14, "½‖F‖² beside");
                        agree(&g, &gradient, 1e-14, "the gradient in place");
                        agree(&n, &normal, 1e-14, "the matrix in place");
                    }
                }
            }
        )*};
    }

    residuals! {
        linear(x: Vector3<f64> = any, a: &SMatrix<f64, 6, 3> = &any(9), b: &SVector<f64, 6> = &any(8)) -> SVector<f64, 6> { a * x - b }
        weighted(x: Vector3<f64> = any, a: &SMatrix<f64, 6, 3> = &any(9), b: &SVector<f64, 6> = &any(8)) -> SVector<f64, 6> { ((a * x).map(f64::exp) - b) * 0.5 }
        two_layers(x: Vector3<f64> = any, a: &Matrix3<f64> = &any(9)) -> Vector3<f64> { (a * (a * x).map(f64::tanh)).map(f64::sin) + x.component_mul(x) }
        // JᵀJ = BBᵀ ⊗ AᵀA.
        two_sided(x: SMatrix<f64, 3, 2> = any, a: &SMatrix<f64, 5, 3> = &any(9), b: &SMatrix<f64, 2, 4> = &any(8)) -> SMatrix<f64, 5, 4> { a * x * b }
        a_matrix(x: SMatrix<f64, 2, 3> = any) -> Matrix2<f64> { x * x.transpose() }
        inverse(x: Matrix2<f64> = regular) -> Matrix2<f64> { x.try_inverse().unwrap() * x.norm() }
        by_components(x: Vector2<f64> = any, k: f64 = 1.5) -> Vector3<f64> { Vector3::new(x.x * x.y, (x.x * k).sin(), x.y.exp()) }
        rosenbrock(x: Vector2<f64> = any) -> Vector2<f64> { Vector2::new(10.0 * (x.y - x.x * x.x), 1.0 - x.x) }
        one_by_one(x: Vector1<f64> = any) -> Vector1<f64> { x * x.x }
        a_row(x: Vector2<f64> = any) -> nalgebra::RowVector3<f64> { nalgebra::RowVector3::new(x.x, x.x * x.y, x.y * 2.0) }
        in_a_loop(x: Vector2<f64> = any) -> Vector2<f64> { let mut s = *x; for _ in 0..30 { s += Vector2::new(s.y, -s.x.sin()) * 0.02; } s }
        of_data(x: Vector3<f64> = any, t: &SVector<f64, 20> = &any(9)) -> SVector<f64, 20> { t.map(|t| t * 2.0) * x.x - t.component_mul(t) * x.y + t.map(f64::sin) * (x.z * x.x).exp() }
    }

    #[gauss_newton(wrt = t)]
    fn of_a_scalar(t: f64) -> Vector2<f64> {
        Vector2::new(t * t, t.sin())
    }

    #[gauss_newton(wrt = x, into)]
    fn a_scalar(x: &Vector2<f64>) -> f64 {
        x.x * x.y
    }

    #[gauss_newton(wrt = t)]
    fn scalar_of_a_scalar(t: f64) -> f64 {
        t * t
    }

    #[gauss_newton(wrt = p)]
    fn of_a_point(p: &Point3<f64>, k: f64) -> Point2<f64> {
        Point2::new(k * p.x / p.z, k * p.y / p.z)
    }

    #[gauss_newton(wrt = x)]
    fn generic<T: RealField + Copy, const M: usize, const N: usize>(
        x: &SVector<T, N>,
        a: &SMatrix<T, M, N>,
        b: &SVector<T, M>,
    ) -> Option<SVector<T, M>> {
        if b.norm() <= T::zero() {
            return None;
        }
        Some((a * x).map(|v| v.atan()) - b)
    }

    struct Line {
        scale: f64,
    }

    impl Line {
        #[gauss_newton(wrt = w, name = normal_equations)]
        fn residual(&self, w: &Vector2<f64>, x: &Vector3<f64>, y: &Vector3<f64>) -> Vector3<f64> {
            let scale: f64 = self.scale;
            (x * w.x).add_scalar(w.y) * scale - y
        }
    }

    #[test]
    fn of_other_kinds() {
        let t = 0.7_f64;
        let (half, gradient, normal): (f64, f64, SMatrix<f64, 1, 1>) = {
            let (half, gradient, normal) = of_a_scalar_gauss_newton(t);
            (half, gradient, Matrix1::new(normal))
        };
        let (a, b) = (2.0 * t, t.cos());
        agree(&half, &(0.5 * (t.powi(4) + t.sin().powi(2))), 1e-15, "½‖F‖²");
        agree(&gradient, &(t * t * a + t.sin() * b), 1e-15, "Jᵀ F");
        agree(&normal, &Matrix1::new(a * a + b * b), 1e-15, "JᵀJ");
        assert_eq!(scalar_of_a_scalar_gauss_newton(3.0), (40.5, 54.0, 36.0));

        let x = Vector2::new(2.0, 3.0);
        let (half, gradient, normal) = a_scalar_gauss_newton(&x);
        assert_eq!((half, gradient, normal), (18.0, Vector2::new(18.0, 12.0), Matrix2::new(9.0, 6.0, 6.0, 4.0)));

        let p = Point3::new(0.4, -0.7, 2.0);
        let jacobian = SMatrix::<f64, 2, 3>::new(0.75, 0.0, -0.15, 0.0, 0.75, 0.2625);
        let (half, gradient, normal) = of_a_point_gauss_newton(&p, 1.5);
        let value = of_a_point(&p, 1.5).coords;
        agree(
            &(half, gradient, normal),
            &(0.5 * value.norm_squared(), jacobian.tr_mul(&value), jacobian.tr_mul(&jacobian)),
            1e-14,
            "a point",
        );

        let (w, a, b) = (any::<2, 1>(1), any::<4, 2>(2), any::<4, 1>(3));
        let jacobian: DMatrix<f64> = differences(|w| generic(w, &a, &b).unwrap(), &w);
        let value = generic(&w, &a, &b).unwrap();
        let (half, gradient, normal) = generic_gauss_newton(&w, &a, &b).unwrap();
        agree(&half, &(0.5 * value.norm_squared()), 1e-14, "generic");
        agree(&gradient, &gradient.with((jacobian.transpose() * vector(&value)).as_slice()), 1e-9, "generic");
        agree_dense(&dense(&normal), &(jacobian.transpose() * &jacobian), 1e-9, "generic");
        assert_eq!(generic_gauss_newton(&w, &a, &SVector::zeros()), None);
        let narrow = |v: f64| v as f32;
        let (half, _, normal) = generic_gauss_newton(&w.map(narrow), &a.map(narrow), &b.map(narrow)).unwrap();
        assert!((f64::from(half) - 0.5 * value.norm_squared()).abs() < 1e-6);
        agree_dense(&dense(&normal.map(f64::from)), &(jacobian.transpose() * &jacobian), 1e-6, "single precision");

        let line = Line { scale: 2.0 };
        let (x, y) = (Vector3::new(1.0, 2.0, 3.0), Vector3::new(2.5, 3.5, 4.5));
        let (_, gradient, normal) = line.normal_equations(&Vector2::zeros(), &x, &y);
        agree(&normal, &Matrix2::new(56.0, 24.0, 24.0, 12.0), 1e-14, "a line");
        // y = x + 1.5 at half the scale.
        agree(&(normal.try_inverse().unwrap() * -gradient), &Vector2::new(0.5, 0.75), 1e-13, "the step to the line");
    }

    #[test]
    fn a_step_solves_a_linear_problem() {
        let (a, b) = (any::<6, 3>(1), any::<6, 1>(2));
        let x: Vector3<f64> = any(3);
        let (_, gradient, normal) = linear::f_gauss_newton(&x, &a, &b);
        let solution = a.svd(true, true).solve(&b, 1e-12).unwrap();
        agree(&(x - normal.cholesky().unwrap().solve(&gradient)), &solution, 1e-12, "A⁺b");
    }
}
