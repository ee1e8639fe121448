//! Every type of parameter and result: precisions, generic scalars, SIMD lanes, long-hand matrices,
//! points, arrays, by value and by reference, under any path.

use crate::common::{Space, agree, any, differences, identical, positive, regular, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra as na;
use nalgebra::{
    Const, Matrix2, Matrix2x3, Matrix3, OMatrix, OVector, Point2, Point3, RealField, RowSVector, SMatrix, SVector, SimdRealField,
    U2, U3, Vector2, Vector3,
};

mod single {
    use super::*;

    #[gradient(wrt = (w, b), value, into)]
    #[differential(wrt = (w, b))]
    #[vjp(wrt = (w, b))]
    fn loss(w: &SMatrix<f32, 3, 2>, b: &Vector3<f32>, x: &Vector2<f32>) -> f32 {
        let z = w * x + b;
        z.map(f32::tanh).norm_squared() + 0.5 * w.norm() + matgrad::log_sum_exp(&z) + z.map(|t| t.max(0.1).powf(1.5)).sum()
    }

    #[gradient(wrt = (w, b))]
    fn loss_in_double(w: &SMatrix<f64, 3, 2>, b: &Vector3<f64>, x: &Vector2<f64>) -> f64 {
        let z = w * x + b;
        z.map(f64::tanh).norm_squared() + 0.5 * w.norm() + matgrad::log_sum_exp(&z) + z.map(|t| t.max(0.1).powf(1.5)).sum()
    }

    #[test]
    fn gradients_in_f32() {
        let (w, b, x): (SMatrix<f64, 3, 2>, Vector3<f64>, Vector2<f64>) = (any(1), any(2), any(3));
        let wanted = slope(|(w, b): &(SMatrix<f64, 3, 2>, Vector3<f64>)| loss_in_double(w, b, &x), &(w, b));
        agree(&loss_in_double_grad(&w, &b, &x), &wanted, 1e-9, "in f64");
        let (w, b, x) = (w.map(|t| t as f32), b.map(|t| t as f32), x.map(|t| t as f32));
        let gradient: (SMatrix<f32, 3, 2>, Vector3<f32>) = loss_grad(&w, &b, &x);
        agree(&gradient.0.map(f64::from), &wanted.0, 1e-5, "in w");
        agree(&gradient.1.map(f64::from), &wanted.1, 1e-5, "in b");
        let (value, again) = loss_value_and_grad(&w, &b, &x);
        identical(&value, &loss(&w, &b, &x), "the value");
        identical(&again, &gradient, "the gradient beside the value");
    }

    #[jacobian(wrt = x)]
    #[hessian(wrt = t, name = unused_hessian)]
    fn mixed(x: f32, t: f32) -> f32 {
        x * t * t * t
    }

    #[test]
    fn scalars_in_f32() {
        let (slope, curvature): (f32, f32) = (mixed_jac(3.0, 2.0), unused_hessian(3.0, 2.0));
        assert_eq!((slope, curvature), (8.0, 36.0));
    }

    #[hessian(wrt = x)]
    #[newton_step(wrt = x)]
    fn quadratic(x: &Vector2<f32>, a: &Matrix2<f32>) -> f32 {
        0.5 * x.dot(&(a * x)) - x.sum()
    }

    #[test]
    fn newton_in_f32() {
        let a = Matrix2::new(2.0_f32, 0.5, 0.5, 1.0);
        assert_eq!(quadratic_hess(&Vector2::new(1.0, 1.0), &a), a);
        let reached = Vector2::new(9.0, -3.0) + quadratic_newton(&Vector2::new(9.0, -3.0), &a).unwrap();
        assert!((a * reached - Vector2::new(1.0, 1.0)).norm() < 1e-5);
    }
}

mod generic {
    use super::*;

    #[gradient(wrt = (w, b), value)]
    #[differential(wrt = (w, b))]
    fn loss<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, b: &Vector3<T>, x: &Vector2<T>) -> T {
        let z = w * x + b;
        let half: T = na::convert(0.5);
        z.map(|t| t.tanh()).norm_squared() * half + w.norm() + z.map(|t| (t * t + T::one()).ln()).sum()
    }

    #[test]
    fn over_real_fields() {
        let (w, b, x): (SMatrix<f64, 3, 2>, Vector3<f64>, Vector2<f64>) = (any(4), any(5), any(6));
        let wanted = slope(|(w, b): &(SMatrix<f64, 3, 2>, Vector3<f64>)| loss(w, b, &x), &(w, b));
        agree(&loss_grad(&w, &b, &x), &wanted, 1e-9, "in f64");
        agree(&loss_value_and_grad(&w, &b, &x).0, &loss(&w, &b, &x), 1e-14, "the value");
        let (dw, db) = (w, b).random_like(7);
        agree(&loss_diff(&w, &b, &x, &dw, &db), &wanted.inner(&(dw, db)), 1e-9, "the differential");
        let single = loss_grad(&w.map(|t| t as f32), &b.map(|t| t as f32), &x.map(|t| t as f32));
        agree(&single.0.map(f64::from), &wanted.0, 1e-5, "in f32");
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    #[hvp(wrt = x)]
    #[newton_step(wrt = x)]
    fn energy<T>(x: &Vector2<T>, a: &Matrix2<T>) -> T
    where
        T: RealField + Copy,
    {
        let k: T = na::convert(0.25);
        (x.dot(&(a * x))).exp() + k * x[0].powi(4) + T::pi() * x[1].sin() - x.map(|t| T::max(t, T::zero())).sum()
    }

    #[test]
    fn over_a_where_clause() {
        let (x, a) = (any(8), any(9));
        agree(&energy_grad(&x, &a), &slope(|x| energy(x, &a), &x), 1e-9, "the gradient");
        let hessian = differences(|x| energy_grad(x, &a), &x);
        agree(&energy_hess(&x, &a), &SMatrix::<f64, 2, 2>::from_fn(|i, j| hessian[(i, j)]), 1e-9, "the Hessian");
        let v: Vector2<f64> = any(10);
        agree(&energy_hvp(&x, &a, &v), &(energy_hess(&x, &a) * v), 1e-13, "∇²f · v");
        let step = energy_newton(&x, &a).unwrap();
        agree(&(energy_hess(&x, &a) * step), &-energy_grad(&x, &a), 1e-12, "H Δ = −g");
    }

    #[jacobian(wrt = x)]
    #[vjp(wrt = x)]
    fn solve<T: na::RealField + Copy, const N: usize>(x: &SVector<T, N>, a: &SMatrix<T, N, N>) -> SVector<T, N> {
        let inverse = a.try_inverse().expect("regular");
        (inverse * x).map(|t| t.atan())
    }

    #[test]
    fn over_dimensions_too() {
        let (x, a) = (any::<4, 1>(11), regular::<4>(12));
        let wanted = differences(|x| solve(x, &a), &x);
        agree(&solve_jac(&x, &a), &SMatrix::<f64, 4, 4>::from_fn(|i, j| wanted[(i, j)]), 1e-9, "the Jacobian");
        let cotangent = any::<4, 1>(13);
        agree(&solve_vjp(&x, &a, &cotangent), &(solve_jac(&x, &a).transpose() * cotangent), 1e-13, "the pullback");
    }
}

mod lanes {
    use super::*;
    #[gradient(wrt = (w, b), value)]
    #[hvp(wrt = x, name = curvature)]
    fn loss<T: SimdRealField + Copy>(w: &SMatrix<T, 3, 2>, b: &Vector3<T>, x: &Vector2<T>) -> T {
        let z = w * x + b;
        z.map(|t| t.simd_tanh()).norm_squared() + z.map(|t| (t * t + T::one()).simd_sqrt()).sum() + w.dot(w)
    }

    #[test]
    fn over_f64() {
        let (w, b, x): (SMatrix<f64, 3, 2>, Vector3<f64>, Vector2<f64>) = (any(20), any(30), any(40));
        let wanted = slope(|(w, b): &(SMatrix<f64, 3, 2>, Vector3<f64>)| loss(w, b, &x), &(w, b));
        agree(&loss_grad(&w, &b, &x), &wanted, 1e-9, "the gradient");
        agree(&loss_value_and_grad(&w, &b, &x).0, &loss(&w, &b, &x), 1e-13, "the value");
        let v: Vector2<f64> = any(50);
        let product = slope(|x| slope(|x| loss(&w, &b, x), x).dot(&v), &x);
        agree(&curvature(&w, &b, &x, &v), &product, 1e-6, "∇²f · v");
    }

    /// Quotients by a norm, which is 0 in one of the lanes.
    #[gradient(wrt = x)]
    fn direction<T: SimdRealField + Copy>(x: &Vector3<T>, one: T) -> T {
        let n = x.norm();
        let d = n + one;
        x[0] / d * (x[1] / d).simd_sin() + x[2] / d + n
    }

    #[test]
    fn a_norm_that_is_zero_in_one_lane() {
        use simba::simd::{SimdValue, WideF64x4};
        let points: [Vector3<f64>; 4] = [any(90), Vector3::zeros(), any(91), any(92)];
        let x = Vector3::<WideF64x4>::from_fn(|i, _| WideF64x4::from(points.map(|p| p[i])));
        let gradient = direction_grad(&x, WideF64x4::splat(1.0));
        for (k, point) in points.iter().enumerate() {
            let one = direction_grad(point, 1.0);
            assert!(one.iter().all(|g| g.is_finite()));
            agree(&gradient.map(|lanes| lanes.extract(k)), &one, 1e-13, "the gradient");
        }
        agree(&direction_grad(&points[0], 1.0), &slope(|x| direction(x, 1.0), &points[0]), 1e-7, "the gradient");
    }

    #[test]
    fn four_problems_at_once() {
        use simba::simd::{SimdValue, WideF64x4};
        let problems: [(SMatrix<f64, 3, 2>, Vector3<f64>, Vector2<f64>); 4] =
            std::array::from_fn(|k| (any(60 + k as u64), any(70 + k as u64), any(80 + k as u64)));
        let lanes = |f: &dyn Fn(usize) -> f64| WideF64x4::from(std::array::from_fn::<f64, 4, _>(f));
        let w = SMatrix::<WideF64x4, 3, 2>::from_fn(|i, j| lanes(&|k| problems[k].0[(i, j)]));
        let b = Vector3::<WideF64x4>::from_fn(|i, _| lanes(&|k| problems[k].1[i]));
        let x = Vector2::<WideF64x4>::from_fn(|i, _| lanes(&|k| problems[k].2[i]));
        let (value, (in_w, in_b)) = loss_value_and_grad(&w, &b, &x);
        let product = curvature(&w, &b, &x, &x);
        for (k, (w, b, x)) in problems.iter().enumerate() {
            let (one, (one_w, one_b)) = loss_value_and_grad(w, b, x);
            agree(&value.extract(k), &one, 1e-13, "the value");
            agree(&in_w.map(|lanes| lanes.extract(k)), &one_w, 1e-13, "the gradient in w");
            agree(&in_b.map(|lanes| lanes.extract(k)), &one_b, 1e-13, "the gradient in b");
            agree(&product.map(|lanes| lanes.extract(k)), &curvature(w, b, x, x), 1e-13, "∇²f · x");
        }
    }
}

mod long_hand {
    use super::*;

    #[gradient(wrt = a)]
    fn omatrix(a: &OMatrix<f64, Const<2>, Const<3>>, b: &OVector<f64, Const<3>>, c: &RowSVector<f64, 2>) -> f64 {
        (c * a * b).to_scalar().sin()
    }

    #[gradient(wrt = a)]
    fn typenum(a: &OMatrix<f64, U2, U3>, b: &OVector<f64, U3>, c: &na::RowOVector<f64, U2>) -> f64 {
        (c * a * b).to_scalar().sin()
    }

    #[gradient(wrt = a)]
    fn qualified(a: &na::Matrix2x3<f64>, b: &::nalgebra::Vector3<f64>, c: &nalgebra::base::RowVector2<f64>) -> f64 {
        (c * a * b).to_scalar().sin()
    }

    #[test]
    fn are_the_same_types() {
        let (a, b, c) = (any(50), any(51), any(52));
        let wanted: Matrix2x3<f64> = slope(|a| qualified(a, &b, &c), &a);
        agree(&omatrix_grad(&a, &b, &c), &wanted, 1e-10, "OMatrix<f64, Const<2>, Const<3>>");
        agree(&typenum_grad(&a, &b, &c), &wanted, 1e-10, "OMatrix<f64, U2, U3>");
        agree(&qualified_grad(&a, &b, &c), &wanted, 1e-10, "na::Matrix2x3<f64>");
    }

    #[jacobian(wrt = x)]
    fn braces<const N: usize>(x: &SVector<f64, { N }>, a: &SMatrix<f64, N, { N }>) -> SVector<f64, N> {
        (a * x).component_mul(x)
    }

    #[test]
    fn dimensions_in_braces() {
        let (x, a) = (any::<3, 1>(53), any::<3, 3>(54));
        let wanted = differences(|x| braces(x, &a), &x);
        agree(&braces_jac(&x, &a), &Matrix3::from_fn(|i, j| wanted[(i, j)]), 1e-9, "the Jacobian");
    }
}

mod points {
    use super::*;

    #[gradient(wrt = p, value)]
    #[hessian(wrt = p)]
    #[newton_step(wrt = p)]
    #[differential(wrt = p)]
    fn distance(p: &Point3<f64>, q: &Point3<f64>) -> f64 {
        let d = p - q;
        (1.0 + d.norm_squared()).sqrt() + p.x * q.y
    }

    #[jacobian(wrt = p)]
    #[differential(wrt = p)]
    #[vjp(wrt = p)]
    fn project(p: &Point3<f64>, f: f64) -> Point2<f64> {
        Point2::new(f * p.x / p.z, f * p.y / p.z)
    }

    #[jacobian(wrt = p)]
    fn moved(p: Point2<f64>, angle: f64, shift: &Vector2<f64>) -> Point2<f64> {
        let (s, c) = angle.sin_cos();
        Point2::from(Matrix2::new(c, -s, s, c) * p.coords + shift)
    }

    #[test]
    fn have_vectors_as_derivatives() {
        let (p, q) = (Point3::from(any::<3, 1>(60)), Point3::from(any::<3, 1>(61)));
        let gradient: Vector3<f64> = distance_grad(&p, &q);
        let wanted = slope(|x: &Vector3<f64>| distance(&Point3::from(*x), &q), &p.coords);
        agree(&gradient, &wanted, 1e-10, "the gradient");
        let direction: Vector3<f64> = any(62);
        agree(&distance_diff(&p, &q, &direction), &gradient.dot(&direction), 1e-12, "the differential");
        let step: Vector3<f64> = distance_newton(&p, &q).unwrap();
        agree(&(distance_hess(&p, &q) * step), &-gradient, 1e-10, "Newton's step");
    }

    #[test]
    fn may_be_results() {
        let p = Point3::new(0.4, -0.7, 2.0);
        let jacobian: Matrix2x3<f64> = project_jac(&p, 1.5);
        let wanted = Matrix2x3::new(0.75, 0.0, -0.15, 0.0, 0.75, 0.2625);
        agree(&jacobian, &wanted, 1e-14, "the Jacobian of a pinhole");
        let v: Vector3<f64> = any(63);
        let cotangent: Vector2<f64> = any(64);
        agree(&project_vjp(&p, 1.5, &cotangent), &(jacobian.transpose() * cotangent), 1e-14, "the pullback");
        agree(&moved_jac(Point2::new(1.0, 2.0), 0.3, &any(65)), &na::Rotation2::new(0.3).into_inner(), 1e-14, "a rotation");
        let forward = project_diff(&p, 1.5, &v);
        agree(&forward.coordinates(), &(jacobian * v).coordinates(), 1e-14, "the differential");
    }
}

mod passing {
    use super::*;

    #[gradient(wrt = (a, b, c), value)]
    fn by_value(a: Matrix2<f64>, b: Vector2<f64>, c: f64) -> f64 {
        b.dot(&(a * b)) * c + (a * a).trace() * c * c
    }

    #[gradient(wrt = (a, b, c))]
    fn by_reference(a: &Matrix2<f64>, b: &Vector2<f64>, c: &f64) -> f64 {
        b.dot(&(a * b)) * c + (a * a).trace() * c * c
    }

    #[gradient(wrt = (a, b, c))]
    fn with_lifetimes<'a, 'b: 'a>(a: &'a Matrix2<f64>, b: &'b Vector2<f64>, c: &'a f64) -> f64 {
        b.dot(&(a * b)) * c + (a * a).trace() * c * c
    }

    #[gradient(wrt = (a, b, c))]
    fn mutable_bindings(mut a: Matrix2<f64>, mut b: Vector2<f64>, mut c: f64) -> f64 {
        a *= 1.0;
        b += Vector2::zeros();
        c = c + 0.0;
        b.dot(&(a * b)) * c + (a * a).trace() * c * c
    }

    #[test]
    fn by_value_and_by_reference_agree() {
        let (a, b, c): (Matrix2<f64>, Vector2<f64>, f64) = (any(70), any(71), 0.8);
        let wanted = slope(|(a, b, c): &(Matrix2<f64>, Vector2<f64>, f64)| by_value(*a, *b, *c), &(a, b, c));
        agree(&by_value_grad(a, b, c), &wanted, 1e-10, "by value");
        agree(&by_reference_grad(&a, &b, &c), &wanted, 1e-10, "by reference");
        agree(&with_lifetimes_grad(&a, &b, &c), &wanted, 1e-10, "with lifetimes");
        agree(&mutable_bindings_grad(a, b, c), &wanted, 1e-10, "with mutable bindings");
    }

    #[gradient(wrt = x)]
    fn returned_by_parts(x: Vector2<f64>, other: &str, n: usize, flags: [bool; 2], list: &[f64]) -> f64 {
        let k: f64 = list[0] + other.len() as f64;
        if flags[1] { x.norm_squared() * k } else { x[n] }
    }

    #[test]
    fn opaque_parameters_are_constants() {
        let x = Vector2::new(1.0, 2.0);
        assert_eq!(returned_by_parts_grad(x, "abc", 1, [false, true], &[0.5]), x * 7.0);
        assert_eq!(returned_by_parts_grad(x, "abc", 1, [true, false], &[0.5]), Vector2::y());
    }
}

mod arrays {
    use super::*;

    #[gradient(wrt = (weights, biases), value, into)]
    #[vjp(wrt = (weights, biases))]
    fn network(weights: &[Matrix2<f64>; 3], biases: &[Vector2<f64>; 3], x: &Vector2<f64>) -> f64 {
        let mut a = *x;
        for (w, b) in weights.iter().zip(biases) {
            a = (w * a + b).map(f64::tanh);
        }
        a.norm_squared()
    }

    #[test]
    fn of_matrices() {
        let at: ([Matrix2<f64>; 3], [Vector2<f64>; 3]) =
            (std::array::from_fn(|k| any(80 + k as u64)), std::array::from_fn(|k| any(90 + k as u64)));
        let (weights, biases) = at;
        let x = any(99);
        let wanted = slope(|(w, b): &([Matrix2<f64>; 3], [Vector2<f64>; 3])| network(w, b, &x), &at);
        agree(&network_grad(&weights, &biases, &x), &wanted, 1e-9, "the gradient");
        let (mut in_w, mut in_b) = at;
        network_grad_into(&weights, &biases, &x, &mut in_w, &mut in_b);
        identical(&(in_w, in_b), &network_grad(&weights, &biases, &x), "in place");
        agree(&network_vjp(&weights, &biases, &x, 2.0).0[1], &(wanted.0[1] * 2.0), 1e-9, "the pullback");
    }

    #[jacobian(wrt = parts)]
    fn combined(parts: &[Vector2<f64>; 2], k: f64) -> Vector2<f64> {
        parts[0] * parts[1].norm_squared() * k
    }

    #[test]
    fn have_arrays_as_jacobians() {
        let parts = [any::<2, 1>(101), any::<2, 1>(102)];
        let jacobians: [Matrix2<f64>; 2] = combined_jac(&parts, 1.5);
        agree(&jacobians[0], &(Matrix2::identity() * parts[1].norm_squared() * 1.5), 1e-13, "in the first");
        agree(&jacobians[1], &(parts[0] * parts[1].transpose() * 3.0), 1e-13, "in the second");
    }

    #[gradient(wrt = x)]
    fn of_scalars(x: [f64; 4], order: usize) -> f64 {
        let _ = order;
        x[0] * x[1] + x[2].sin() * x[3]
    }

    #[test]
    fn scalars() {
        let x = [0.1, 0.2, 0.3, 0.4];
        agree(&of_scalars_grad(x, 0), &slope(|x| of_scalars(*x, 0), &x), 1e-10, "[f64; 4]");
    }
}

mod many {
    use super::*;

    #[jacobian(wrt = (x, t, m), value, into)]
    #[differential(wrt = (x, t, m))]
    #[vjp(wrt = (x, t, m))]
    fn tuple(x: &Vector2<f64>, t: f64, m: &Matrix2x3<f64>) -> Matrix2<f64> {
        m * m.transpose() * t + x * x.transpose() * t.exp()
    }

    #[test]
    fn jacobians_in_a_tuple() {
        let at: (Vector2<f64>, f64, Matrix2x3<f64>) = (any(110), 0.4, any(111));
        let (x, t, m) = at;
        let wanted = differences(|(x, t, m): &(Vector2<f64>, f64, Matrix2x3<f64>)| tuple(x, *t, m), &at);
        let jacobians: (SMatrix<f64, 4, 2>, SMatrix<f64, 4, 1>, SMatrix<f64, 4, 6>) = tuple_jac(&x, t, &m);
        for i in 0..4 {
            let row: Vec<f64> =
                jacobians.0.row(i).iter().chain(&jacobians.1.row(i)).chain(&jacobians.2.row(i)).copied().collect();
            agree(&row.as_slice().to_vec(), &wanted.row(i).iter().copied().collect::<Vec<_>>(), 1e-9, "a row");
        }
        let (value, same) = tuple_value_and_jac(&x, t, &m);
        agree(&value, &tuple(&x, t, &m), 1e-14, "the value");
        agree(&same, &jacobians, 1e-14, "beside the value");
        let mut out = jacobians;
        tuple_jac_into(&x, t, &m, &mut out.0, &mut out.1, &mut out.2);
        identical(&out, &jacobians, "in place");
        let direction = at.random_like(112);
        let forward = tuple_diff(&x, t, &m, &direction.0, direction.1, &direction.2);
        let cotangent: Matrix2<f64> = any(113);
        let backward: (Vector2<f64>, f64, Matrix2x3<f64>) = tuple_vjp(&x, t, &m, &cotangent);
        agree(&cotangent.dot(&forward), &backward.inner(&direction), 1e-12, "⟨F̄, dF⟩ = ⟨X̄, dX⟩");
    }

    #[jacobian(wrt = t)]
    #[jacobian(wrt = t, layout = denominator, name = denominator)]
    #[differential(wrt = t)]
    #[vjp(wrt = t)]
    fn curve(t: f64) -> Vector3<f64> {
        Vector3::new(t.cos(), t.sin(), t * t)
    }

    #[test]
    fn a_scalar_variable() {
        let t = 0.6_f64;
        let wanted = Vector3::new(-t.sin(), t.cos(), 2.0 * t);
        let column: SMatrix<f64, 3, 1> = curve_jac(t);
        let row: SMatrix<f64, 1, 3> = denominator(t);
        agree(&column, &wanted, 1e-15, "pq × 1");
        agree(&row, &wanted.transpose(), 1e-15, "1 × pq");
        agree(&curve_diff(t, 2.0), &(wanted * 2.0), 1e-15, "the differential");
        let cotangent: Vector3<f64> = any(114);
        agree(&curve_vjp(t, &cotangent), &wanted.dot(&cotangent), 1e-15, "the pullback");
    }

    #[gradient(wrt = t)]
    #[jacobian(wrt = t)]
    #[jacobian(wrt = t, layout = denominator, name = also_scalar)]
    #[hessian(wrt = t, value)]
    #[hvp(wrt = t)]
    fn scalar(t: f64, k: f64) -> f64 {
        (t * k).sin()
    }

    #[test]
    fn scalar_by_scalar_is_scalar() {
        let (t, k) = (0.7_f64, 1.3_f64);
        let (slope, curvature) = (k * (t * k).cos(), -k * k * (t * k).sin());
        agree(&[scalar_grad(t, k), scalar_jac(t, k), also_scalar(t, k)], &[slope; 3], 1e-15, "f′");
        agree(&[scalar_hess(t, k), scalar_hvp(t, k, 1.0)], &[curvature; 2], 1e-15, "f″");
        let (value, first, second): (f64, f64, f64) = scalar_value_grad_hess(t, k);
        agree(&[value, first, second], &[(t * k).sin(), slope, curvature], 1e-15, "all three");
    }

    #[gradient(wrt = (a,))]
    fn tuple_of_one(a: &Vector2<f64>) -> f64 {
        a.norm_squared()
    }

    #[gradient(wrt = (a))]
    fn in_parentheses(a: &Vector2<f64>) -> f64 {
        a.norm_squared()
    }

    #[test]
    fn a_single_entry() {
        let a: Vector2<f64> = positive(115);
        agree(&in_parentheses_grad(&a), &(a * 2.0), 1e-15, "no tuple");
    }
}

mod one_by_one {
    use super::*;
    use nalgebra::{SMatrix, Vector1};

    #[gradient(wrt = x, value)]
    fn of_a_vector(x: &Vector1<f64>) -> f64 {
        x[0].sin() * x.x
    }

    #[gradient(wrt = x)]
    fn of_a_matrix(x: &SMatrix<f64, 1, 1>) -> f64 {
        x[0].sin() * x[(0, 0)]
    }

    #[test]
    fn derivatives_keep_the_type() {
        let wanted = 0.7 * 0.7f64.cos() + 0.7f64.sin();
        let (value, gradient): (f64, Vector1<f64>) = of_a_vector_value_and_grad(&Vector1::new(0.7));
        agree(&(value, gradient), &(of_a_vector(&Vector1::new(0.7)), Vector1::new(wanted)), 1e-15, "x cos x + sin x");
        let gradient: SMatrix<f64, 1, 1> = of_a_matrix_grad(&SMatrix::<f64, 1, 1>::new(0.7));
        agree(&gradient, &SMatrix::<f64, 1, 1>::new(wanted), 1e-15, "x cos x + sin x");
    }
}

mod points_in_constants {
    use super::*;
    use nalgebra::{Point2, Vector2};

    fn is_far(p: &Point2<f64>) -> bool {
        p.x > 1.0
    }

    /// A point that is the same node as its coordinates.
    #[gradient(wrt = m)]
    fn asked(m: f64, v: Vector2<f64>, p: Point2<f64>) -> f64 {
        let (q, r) = (p + v, Point2::from(v * 2.0));
        let start = Point2::origin() + v;
        m * m * if is_far(&q) { 2.0 } else { 3.0 }
            + m * if is_far(&r) && (start - Point2::origin()).sum() < 5.0 { 2.0 } else { 3.0 }
    }

    #[test]
    fn are_points() {
        for (x, c) in [(0.1, 0.2), (0.6, 0.9), (0.6, 9.0), (3.0, 0.1)] {
            let (v, p) = (Vector2::new(x, c), Point2::new(x, 0.2));
            agree(&asked_grad(1.1, v, p), &((asked(2.1, v, p) - asked(0.1, v, p)) / 2.0), 1e-12, "a polynomial");
        }
    }
}
