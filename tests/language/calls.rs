//! Calls of other annotated functions: every way to pass an argument, every place to stand, every kind of result.

use crate::common::{Space, agree, agree_dense, any, dense, differences, slope};
use matgrad::{differential, gradient, jacobian, vjp};
use nalgebra::{
    Matrix1, Matrix2, Matrix2x3, Matrix3, Matrix4, Point2, Point3, RealField, SMatrix, SVector, Vector1, Vector2, Vector3,
};

/// Scalar functions of one variable that call others, against central differences of themselves.
macro_rules! callers {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[jacobian(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn f($x: &$X $(, $c: $C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..4 {
                    let at: $X = $at(seed);
                    $(let $c: $C = $value;)*
                    let wanted = slope(|x| f(x $(, $c)*), &at);
                    let gradient = f_grad(&at $(, $c)*);
                    agree(&gradient, &wanted, 1e-9, "the gradient");
                    let (value, beside) = f_value_and_grad(&at $(, $c)*);
                    agree(&value, &f(&at $(, $c)*), 1e-14, "the value");
                    agree(&beside, &gradient, 1e-14, "the gradient beside the value");
                    let mut out = gradient.random_like(7);
                    agree(&f_value_and_grad_into(&at $(, $c)*, &mut out), &value, 1e-14, "the value");
                    agree(&out, &gradient, 1e-14, "the gradient in place");
                    let row = gradient.with(f_jac(&at $(, $c)*).as_slice());
                    agree(&row, &gradient, 1e-13, "the Jacobian");
                    agree(&f_value_and_jac(&at $(, $c)*).0, &value, 1e-14, "the value beside the Jacobian");
                    let direction = gradient.random_like(1);
                    agree(&f_diff(&at $(, $c)*, &direction), &gradient.inner(&direction), 1e-12, "the differential");
                    let pulled = f_vjp(&at $(, $c)*, -2.0);
                    agree(&pulled, &gradient.with(&gradient.coordinates().iter().map(|g| -2.0 * g).collect::<Vec<_>>()), 1e-13, "the pullback");
                }
            }
        }
    )*};
}

#[vjp]
#[differential]
fn layer(w: &Matrix2x3<f64>, x: &Vector3<f64>) -> Vector2<f64> {
    (w * x).map(f64::tanh)
}

#[vjp(wrt = a)]
#[differential(wrt = a)]
fn energy(a: &Matrix4<f64>) -> f64 {
    a.norm_squared() + a[(0, 1)] * a[(2, 3)]
}

#[vjp]
#[differential]
fn large(a: &SMatrix<f64, 5, 4>, b: &Matrix4<f64>) -> SMatrix<f64, 5, 4> {
    (a * b).component_mul(a)
}

#[vjp]
#[differential]
fn by_value(x: Vector3<f64>, s: f64, m: Matrix2<f64>) -> Vector2<f64> {
    m * x.xy() * s + Vector2::new(x.z, s * s)
}

#[vjp]
#[differential]
fn by_reference(s: &f64, t: &f64) -> f64 {
    s.sin() * *t + *s
}

#[vjp]
#[differential]
fn scalars(a: f64, b: f64) -> f64 {
    (a * b).sin() + a
}

#[vjp]
#[differential]
pub fn powered(x: &Vector3<f64>, n: usize, flip: bool) -> f64 {
    let k = n as f64;
    if flip { -x.norm_squared() * k } else { x.x * x.y * k + x.z }
}

callers! {
    sixteen_elements(a: Matrix4<f64> = any) { let d: f64 = energy(a); d * d }
    a_large_result(a: SMatrix<f64, 5, 4> = any, b: &Matrix4<f64> = &any(9)) { let c: SMatrix<f64, 5, 4> = large(a, b); c.norm_squared() }
    references(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) { let z: Vector2<f64> = layer(w, x); z.dot(&z) }
    expressions(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) { let z: Vector2<f64> = layer(&(w * 2.0), &x.map(f64::sin)); z.x * z.y }
    constants(x: Vector3<f64> = any) { let z: Vector2<f64> = layer(&Matrix2x3::new(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), x); z.x * z.y }
    locals(x: Vector3<f64> = any) { let w = Matrix2x3::from_rows(&[x.transpose(), x.transpose() * 2.0]); let y = x * 3.0; let z: Vector2<f64> = layer(&w, &y); z.sum() }
    a_local_reference(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) { let y = &(x * 3.0); let v = w; let z: Vector2<f64> = layer(v, y); z.sum() }
    values(x: Vector3<f64> = any, m: Matrix2<f64> = any(9)) { let z: Vector2<f64> = by_value(*x, x.x, m); let u: Vector2<f64> = by_value(x * 2.0, 2.0, m * x.y); z.dot(&u) }
    local_values(x: Vector3<f64> = any, m: Matrix2<f64> = any(9)) { let y = x * 2.0; let s = x.x; let z: Vector2<f64> = by_value(y, s, m); z.x * z.y }
    shadowed(x: Vector3<f64> = any, m: Matrix2<f64> = any(9)) { let x = *x; let m = &m; let z: Vector2<f64> = by_value(x, x.z, *m); z.x * z.y }
    references_to_scalars(x: Vector2<f64> = any) { let t = x.x * 2.0; let y: f64 = by_reference(&x.y, &t); let z: f64 = by_reference(&(x.x + x.y), &3.0); y * z }
    scalar_results(x: Vector2<f64> = any) { let y: f64 = scalars(x.x, x.y); let z: f64 = scalars(2.0, y); let u: f64 = scalars(z + y, -1.5); u * y }
    other_arguments(x: Vector3<f64> = any, n: usize = 3) { let y: f64 = powered(x, n, n > 5); let z: f64 = powered(x, 2, true); let u: f64 = powered(&(x * y), n + 1, false); y * z + u }
    shared(x: Vector3<f64> = any) { let w = Matrix2x3::repeat(0.3) * x.x; let z: Vector2<f64> = layer(&w, x); let again: Vector2<f64> = layer(&w, x); z.dot(&again) + z.x }
    in_a_chain(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) { let y: Vector2<f64> = layer(w, x); let x = w.transpose() * y; let y: Vector2<f64> = layer(w, &x); let x = w.tr_mul(&y); let y: Vector2<f64> = layer(w, &x); y.sum() }
    at_the_end(x: Vector2<f64> = any) { scalars(x.x * 2.0, x.y) }
    in_arms(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) {
        let z: Vector2<f64> = if x.x > 0.1 { layer(w, x) } else { x.xy() };
        let s: f64 = if x.y > 0.0 { scalars(x.y, z.x) } else if x.z > 0.0 { scalars(x.z, x.z) } else { 1.0 };
        z.dot(&z) * s
    }
    in_closures(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) {
        let twice = |v: &Vector3<f64>| { let z: Vector2<f64> = layer(w, v); z * 2.0 };
        let owned = |v: Vector3<f64>, s: f64| -> f64 { let z: Vector2<f64> = by_value(v, s, Matrix2::identity()); z.sum() };
        twice(x).dot(&twice(&(x * x.x))) + owned(*x, x.y)
    }
    in_loops(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) {
        let mut s = 0.0;
        for i in 0..3 { let y: f64 = powered(&(x * (i as f64)), i, i == 1); let z: Vector2<f64> = layer(w, x); s += y * z.x; }
        s
    }
    in_long_loops(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &(any::<2, 3>(9) * 0.3)) {
        let mut s = *x;
        let mut f = 0.0;
        for i in 0..20 { let z: Vector2<f64> = layer(w, &s); let y: f64 = powered(&s, i, false); s = s * 0.7 + w.transpose() * z; f += y * 0.1; }
        f + s.norm_squared()
    }
    in_loops_of_run_time_length(x: Vector3<f64> = any, n: usize = 7) {
        let mut s = 0.0;
        for i in 0..n { let y: f64 = powered(&(x * 0.5), i + 1, i == 2); s += y.sin(); }
        s
    }
    in_loops_over_columns(x: Vector3<f64> = any, data: &SMatrix<f64, 3, 20> = &any(9)) {
        let mut s = 0.0;
        for c in data.column_iter() { let c = c + x; let y: f64 = powered(&c, 2, false); s += y.cos(); }
        s
    }
}

/// Points, as arguments and results, alone and in arrays.
mod points {
    use super::*;

    #[vjp]
    #[differential]
    pub fn product(x: &Point3<f64>) -> f64 {
        x.x * x.y
    }

    #[vjp]
    #[differential]
    fn moved(p: Point2<f64>, by: &Vector2<f64>) -> Point2<f64> {
        p + by * p.x
    }

    #[vjp]
    #[differential]
    fn spread(points: &[Point2<f64>; 3], k: f64) -> f64 {
        (points[0] - points[1]).norm_squared() * k + points[2].x * points[1].y
    }

    #[vjp]
    #[differential]
    fn generic<T: RealField + Copy>(p: &Point2<T>, q: Point2<T>) -> Point2<T> {
        Point2::new(p.x * q.y, p.y - q.x)
    }

    fn at(seed: u64) -> Point3<f64> {
        Point3::from(any::<3, 1>(seed))
    }

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    fn squared(x: &Point3<f64>) -> f64 {
        let y: f64 = product(x);
        y * y
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn by_hand(x: &Point3<f64>) -> f64 {
        let p = Point2::new(x.x, x.z);
        let q: Point2<f64> = moved(p, &x.coords.xy());
        let r: Point2<f64> = moved(Point2::from(x.coords.yz()), &(q - p));
        let s: Point2<f64> = generic(&r, q);
        let u: f64 = product(&Point3::new(s.x, s.y, r.x));
        u + s.coords.dot(&r.coords)
    }

    #[jacobian(wrt = x)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    fn to_a_point(x: &Point2<f64>) -> Point2<f64> {
        let y: Point2<f64> = moved(*x, &Vector2::new(0.5, -0.3));
        y
    }

    #[gradient(wrt = points)]
    #[differential(wrt = points)]
    fn in_arrays(points: &[Point2<f64>; 3]) -> f64 {
        let a: f64 = spread(points, 2.0);
        let b: f64 = spread(&[points[2], points[0] * 2.0, points[1]], points[0].x);
        a * b
    }

    #[gradient(wrt = points)]
    #[differential(wrt = points)]
    fn one_by_one(points: &[Point3<f64>; 3], long: &[Point3<f64>; 20]) -> f64 {
        let mut s = 0.0;
        for p in points {
            let y: f64 = product(p);
            s += y.sin();
        }
        for p in long.iter() {
            let y: f64 = product(&(p + points[0].coords));
            s += y.sin();
        }
        s
    }

    #[test]
    fn derivatives_agree() {
        let x = Point3::new(1.0, 2.0, 3.0);
        agree(&squared_grad(&x), &Vector3::new(8.0, 4.0, 0.0), 1e-15, "2 xy (y, x, 0)");
        agree(&squared_value_and_grad(&x).0, &4.0, 1e-15, "(xy)²");
        agree(&squared_diff(&x, &Vector3::new(1.0, 1.0, 1.0)), &12.0, 1e-15, "forwards");
        agree(&squared_vjp(&x, 0.5), &Vector3::new(4.0, 2.0, 0.0), 1e-15, "backwards");
        for seed in 0..4 {
            let (x, d): (_, Vector3<f64>) = (at(seed), any(seed + 10));
            agree(&by_hand_grad(&x), &slope(|c| by_hand(&Point3::from(*c)), &x.coords), 1e-9, "the gradient");
            agree(&by_hand_diff(&x, &d), &by_hand_grad(&x).dot(&d), 1e-12, "the differential");
            let y = Point2::new(x.x, x.y);
            let wanted = differences(|c: &Vector2<f64>| to_a_point(&Point2::from(*c)).coords, &y.coords);
            agree_dense(&dense(&to_a_point_jac(&y)), &wanted, 1e-10, "the Jacobian");
            agree(&to_a_point_diff(&y, &d.xy()).coords, &(to_a_point_jac(&y) * d.xy()), 1e-13, "the differential");
            agree(&to_a_point_vjp(&y, &d.xy()), &to_a_point_jac(&y).tr_mul(&d.xy()), 1e-13, "the pullback");
            let three = [0, 1, 2].map(|k| Point2::from(any::<2, 1>(seed + k)));
            let vectors = three.map(|p| p.coords);
            let wanted = slope(|v: &[Vector2<f64>; 3]| in_arrays(&v.map(Point2::from)), &vectors);
            agree(&in_arrays_grad(&three), &wanted, 1e-9, "in arrays");
            agree(&in_arrays_diff(&three, &vectors), &wanted.inner(&vectors), 1e-9, "in arrays, forwards");
            let (three, long) = ([0, 1, 2].map(|k| at(seed + k)), std::array::from_fn(|k| at(seed + k as u64)));
            let vectors = three.map(|p| p.coords);
            let wanted = slope(|v: &[Vector3<f64>; 3]| one_by_one(&v.map(Point3::from), &long), &vectors);
            agree(&one_by_one_grad(&three, &long), &wanted, 1e-9, "one by one");
            agree(&one_by_one_diff(&three, &long, &vectors), &wanted.inner(&vectors), 1e-9, "one by one, forwards");
        }
    }
}

/// Arrays as arguments, written out and not.
mod arrays {
    use super::*;

    #[vjp]
    #[differential]
    fn network(weights: &[Matrix2<f64>; 3], x: &Vector2<f64>) -> Vector2<f64> {
        let mut h = *x;
        for w in weights {
            h = (w * h).map(f64::tanh);
        }
        h
    }

    #[vjp]
    #[differential]
    fn polynomial(c: [f64; 4], t: f64) -> f64 {
        ((c[3] * t + c[2]) * t + c[1]) * t + c[0]
    }

    #[vjp]
    #[differential]
    fn total<const N: usize>(parts: &[Vector2<f64>; N], k: f64) -> f64 {
        let mut s = 0.0;
        for p in parts {
            s += p.x * p.y * k;
        }
        s
    }

    #[vjp]
    #[differential]
    fn long(list: &[f64; 20], parts: [Vector1<f64>; 20]) -> f64 {
        let mut s = 0.0;
        for i in 0..20 {
            s += list[i] * parts[i].x * list[i];
        }
        s
    }

    #[gradient(wrt = (weights, x))]
    #[differential(wrt = (weights, x))]
    fn networks(weights: &[Matrix2<f64>; 3], x: &Vector2<f64>) -> f64 {
        let y: Vector2<f64> = network(weights, x);
        let z: Vector2<f64> = network(&[weights[1], weights[0] * x.x, Matrix2::identity()], &y);
        z.dot(&y)
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn polynomials(x: &Vector3<f64>) -> f64 {
        let c = [x.x, 1.0, x.y * x.z, x.z];
        let y: f64 = polynomial(c, x.x);
        let z: f64 = polynomial([1.0, 0.2, 0.3, -0.1], y * 0.5);
        z.sin()
    }

    #[gradient(wrt = parts)]
    #[differential(wrt = parts)]
    fn any_number<const N: usize>(parts: &[Vector2<f64>; N], k: f64) -> f64 {
        let s: f64 = total(parts, k);
        let t: f64 = total::<N>(parts, s);
        s * t
    }

    #[gradient(wrt = (list, parts))]
    #[differential(wrt = (list, parts))]
    fn many(list: &[f64; 20], parts: [Vector1<f64>; 20]) -> f64 {
        let s: f64 = long(list, parts);
        s * s
    }

    #[test]
    fn derivatives_agree() {
        for seed in 0..3 {
            let at: ([Matrix2<f64>; 3], Vector2<f64>) = ([0, 1, 2].map(|k| any(seed + k)), any(seed + 5));
            let wanted = slope(|(w, x)| networks(w, x), &at);
            agree(&networks_grad(&at.0, &at.1), &wanted, 1e-9, "a network");
            agree(&networks_diff(&at.0, &at.1, &at.0, &at.1), &wanted.inner(&at), 1e-9, "a network, forwards");
            let x: Vector3<f64> = any(seed);
            let wanted = slope(polynomials, &x);
            agree(&polynomials_grad(&x), &wanted, 1e-9, "arrays of scalars");
            agree(&polynomials_diff(&x, &x), &wanted.dot(&x), 1e-9, "arrays of scalars, forwards");
            let parts: [Vector2<f64>; 5] = std::array::from_fn(|k| any(seed + k as u64));
            let wanted = slope(|p| any_number(p, 0.7), &parts);
            agree(&any_number_grad(&parts, 0.7), &wanted, 1e-9, "any number");
            agree(&any_number_diff(&parts, 0.7, &parts), &wanted.inner(&parts), 1e-9, "any number, forwards");
            let at: ([f64; 20], [Vector1<f64>; 20]) =
                (std::array::from_fn(|k| (k as f64).sin()), std::array::from_fn(|k| any(k as u64)));
            let wanted = slope(|(l, p)| many(l, *p), &at);
            agree(&many_grad(&at.0, at.1), &wanted, 1e-9, "many");
            agree(&many_diff(&at.0, at.1, &at.0, &at.1), &wanted.inner(&at), 1e-9, "many, forwards");
        }
    }
}

/// Results and arguments of one element.
mod one_by_one {
    use super::*;

    #[vjp]
    #[differential]
    fn square(a: &Matrix1<f64>) -> Matrix1<f64> {
        a * a
    }

    #[vjp]
    #[differential]
    fn boxed(t: f64, v: Vector1<f64>) -> Vector1<f64> {
        v * t.sin()
    }

    callers! {
        matrices(x: Vector1<f64> = any) { let y: Matrix1<f64> = square(x); let z: Matrix1<f64> = square(&(y + x)); (z * y).to_scalar() }
        of_a_scalar(x: Vector2<f64> = any) { let y: Vector1<f64> = boxed(x.x, Vector1::new(x.y)); let z: Vector1<f64> = boxed(y.x, y); z[0] * x.y }
    }

    #[jacobian(wrt = x)]
    #[vjp(wrt = x)]
    fn cube(x: &Matrix1<f64>) -> Matrix1<f64> {
        let y: Matrix1<f64> = square(x);
        y * x
    }

    #[test]
    fn results_keep_their_type() {
        let x = Matrix1::new(2.0);
        assert_eq!((cube_jac(&x), cube_vjp(&x, &x)), (x * 6.0, x * 12.0));
    }
}

/// Callees that return an `Option`: every companion is `None`, or panics, exactly where the function does.
mod options {
    use super::*;

    #[vjp]
    #[differential]
    fn project(p: &Vector3<f64>, focal: f64) -> Option<Vector2<f64>> {
        if p.z <= 0.0 {
            return None;
        }
        Some(p.xy() * (focal / p.z))
    }

    #[vjp]
    #[differential]
    fn logarithm(t: f64) -> Option<f64> {
        if t > 0.0 { Some(t.ln()) } else { None }
    }

    #[vjp]
    #[differential]
    fn projected_point(p: Point3<f64>) -> Option<Point2<f64>> {
        if p.z > 0.0 { Some(Point2::new(p.x / p.z, p.y / p.z)) } else { None }
    }

    #[gradient(wrt = p, value)]
    #[differential(wrt = p)]
    #[vjp(wrt = p)]
    fn by_question_mark(p: &Vector3<f64>, target: &Vector2<f64>) -> Option<f64> {
        let z: Vector2<f64> = project(p, 1.5)?;
        let l: f64 = logarithm(p.x + 2.0)?;
        Some((z - target).norm_squared() * l)
    }

    #[jacobian(wrt = p, value)]
    #[differential(wrt = p)]
    #[vjp(wrt = p)]
    fn by_tail(p: &Vector3<f64>) -> Option<Vector2<f64>> {
        project(&(p * 2.0), p.x)
    }

    #[gradient(wrt = p)]
    fn by_let_else(p: &Vector3<f64>) -> Option<f64> {
        let Some(z): Option<Vector2<f64>> = project(p, 1.0) else { return None };
        let later: Option<f64> = logarithm(z.x + 3.0);
        let l = later?;
        let q: Point2<f64> = projected_point(Point3::from(*p))?;
        Some(l * z.y * q.x)
    }

    #[gradient(wrt = p)]
    #[differential(wrt = p)]
    fn unwrapped(p: &Vector3<f64>) -> f64 {
        let z: Vector2<f64> = project(p, 1.0).unwrap();
        let l: f64 = logarithm(p.y + 2.0).expect("a positive number");
        z.sum() * l
    }

    #[gradient(wrt = p, value)]
    #[differential(wrt = p)]
    fn in_a_branch(p: &Vector3<f64>, through: bool) -> Option<f64> {
        let y: Vector2<f64> = if through { project(p, 1.0)? } else { p.xy() };
        let s: f64 = if p.y > 0.0 { logarithm(p.y)? } else { p.y };
        Some(y.norm_squared() + s)
    }

    #[gradient(wrt = t)]
    fn generic<T: RealField + Copy>(t: T) -> Option<T> {
        let y: T = root(t)?;
        Some(y * t)
    }

    #[vjp]
    #[differential]
    fn root<T: RealField + Copy>(t: T) -> Option<T> {
        if t < T::zero() { None } else { Some(t.sqrt()) }
    }

    #[test]
    fn where_there_is_a_value_derivatives_agree() {
        let target = Vector2::new(0.1, 0.2);
        for seed in 0..4 {
            let p = any::<3, 1>(seed) + Vector3::new(0.0, 0.0, 2.0);
            let d: Vector3<f64> = any(seed + 9);
            let gradient = by_question_mark_grad(&p, &target).unwrap();
            agree(&gradient, &slope(|p| by_question_mark(p, &target).unwrap(), &p), 1e-9, "`?`");
            agree(
                &by_question_mark_value_and_grad(&p, &target).unwrap().0,
                &by_question_mark(&p, &target).unwrap(),
                1e-14,
                "value",
            );
            agree(&by_question_mark_diff(&p, &target, &d).unwrap(), &gradient.dot(&d), 1e-12, "`?` forwards");
            agree(&by_question_mark_vjp(&p, &target, 2.0).unwrap(), &(gradient * 2.0), 1e-13, "`?` backwards");
            let wanted = differences(|p| by_tail(p).unwrap(), &p);
            agree_dense(&dense(&by_tail_jac(&p).unwrap()), &wanted, 1e-9, "the tail");
            agree(&by_tail_diff(&p, &d).unwrap(), &(by_tail_jac(&p).unwrap() * d), 1e-12, "the tail forwards");
            agree(&by_tail_vjp(&p, &d.xy()).unwrap(), &by_tail_jac(&p).unwrap().tr_mul(&d.xy()), 1e-12, "the tail backwards");
            agree(&by_let_else_grad(&p).unwrap(), &slope(|p| by_let_else(p).unwrap(), &p), 1e-9, "`let … else`");
            agree(&unwrapped_grad(&p), &slope(unwrapped, &p), 1e-9, "`unwrap`");
            agree(&unwrapped_diff(&p, &d), &unwrapped_grad(&p).dot(&d), 1e-12, "`unwrap` forwards");
            for through in [false, true] {
                let wanted = slope(|p| in_a_branch(p, through).unwrap(), &p);
                agree(&in_a_branch_grad(&p, through).unwrap(), &wanted, 1e-9, "in a branch");
                agree(&in_a_branch_diff(&p, through, &d).unwrap(), &wanted.dot(&d), 1e-9, "in a branch, forwards");
            }
        }
        assert_eq!(generic_grad(4.0_f32), Some(3.0));
        assert_eq!(generic_grad(4.0_f64), Some(3.0));
    }

    #[test]
    fn where_there_is_none_there_is_none() {
        let behind = Vector3::new(0.4, 0.5, -1.0);
        let low = Vector3::new(-3.0, 0.2, 1.0);
        for p in [behind, low] {
            assert_eq!(by_question_mark_grad(&p, &Vector2::zeros()), None);
            assert_eq!(by_question_mark_value_and_grad(&p, &Vector2::zeros()), None);
            assert_eq!(by_question_mark_diff(&p, &Vector2::zeros(), &p), None);
            assert_eq!(by_question_mark_vjp(&p, &Vector2::zeros(), 1.0), None);
        }
        assert_eq!((by_tail_jac(&behind), by_tail_vjp(&behind, &Vector2::x()), by_let_else_grad(&behind)), (None, None, None));
        assert_eq!(in_a_branch_grad(&behind, true), None);
        agree(&in_a_branch_grad(&behind, false).unwrap(), &Vector3::new(0.8, 1.0 + 1.0 / 0.5, 0.0), 1e-15, "the other branch");
        agree(&in_a_branch_diff(&behind, false, &behind).unwrap(), &(0.32 + 1.5), 1e-15, "the other branch, forwards");
        assert_eq!(generic_grad(-1.0), None);
    }

    #[test]
    #[should_panic(expected = "a positive number")]
    fn panics_where_f_does() {
        let _ = unwrapped_grad(&Vector3::new(0.0, -3.0, 1.0));
    }
}

/// Callees that are differentiable in less than all their parameters.
mod partial {
    use super::*;

    #[vjp(wrt = w)]
    #[differential(wrt = w)]
    fn dense(w: &Matrix2x3<f64>, x: &Vector3<f64>, gain: f64) -> Vector2<f64> {
        (w * x).map(|v| v.tanh() * gain)
    }

    #[vjp(wrt = (a, s))]
    #[differential(wrt = (a, s))]
    fn weighted(a: &Vector2<f64>, m: Matrix2<f64>, s: f64) -> f64 {
        a.dot(&(m * a)) * s
    }

    callers! {
        one(w: Matrix2x3<f64> = any, x: &Vector3<f64> = &any(9)) { let y: Vector2<f64> = dense(w, x, 2.0); y.norm_squared() }
        two(a: Vector2<f64> = any, m: Matrix2<f64> = any(9)) { let y: f64 = weighted(a, m, a.x); let z: f64 = weighted(&(a * y), m * 2.0, y); y * z }
        // All that is constant here may be a variable there.
        all(x: Vector3<f64> = any, w: &Matrix2x3<f64> = &any(9)) { let y: Vector2<f64> = layer(w, x); y.norm_squared() }
    }

    struct Model {
        bias: Vector2<f64>,
    }

    impl Model {
        #[vjp(wrt = x)]
        #[differential(wrt = x)]
        fn apply(&self, x: &Vector2<f64>, k: f64) -> Vector2<f64> {
            let bias: Vector2<f64> = self.bias;
            (x + bias).map(f64::sin) * k
        }

        #[gradient(wrt = x)]
        fn loss(&self, x: &Vector2<f64>) -> f64 {
            let y: Vector2<f64> = self.apply(x, 3.0);
            y.dot(x)
        }
    }

    #[test]
    fn a_method() {
        let (model, x) = (Model { bias: any(1) }, any(2));
        agree(&model.loss_grad(&x), &slope(|x| model.loss(x), &x), 1e-9, "the gradient");
    }

    /// Companions of a `wrt` that types cannot tell from another are functions like the others.
    #[vjp(wrt = (b, a))]
    #[differential(wrt = (b, a))]
    fn turned(a: &Vector2<f64>, b: &Vector2<f64>) -> f64 {
        a.norm_squared() * b.x
    }

    #[vjp(wrt = t)]
    #[differential(wrt = t)]
    fn of_one(s: f32, t: f32) -> f32 {
        s * t * t
    }

    #[test]
    fn in_another_order() {
        let (a, b) = (Vector2::new(1.0, 2.0), Vector2::new(3.0, -1.0));
        assert_eq!(turned_vjp(&a, &b, 2.0), (Vector2::new(10.0, 0.0), Vector2::new(12.0, 24.0)));
        assert_eq!(turned_diff(&a, &b, &b, &a), 5.0 * 3.0 + 2.0 * 5.0 * 3.0);
        assert_eq!((of_one_vjp(3.0, 0.5, 2.0), of_one_diff(3.0, 0.5, 2.0)), (6.0, 6.0));
    }
}

/// Callees by every kind of path, generic ones and methods.
mod places {
    use super::*;

    mod inner {
        use super::*;

        #[vjp]
        #[differential]
        pub(super) fn scaled<T: RealField + Copy, const R: usize, const C: usize>(
            m: &SMatrix<T, R, C>,
            v: &SVector<T, C>,
        ) -> SVector<T, R> {
            m * v * v[0]
        }

        callers! {
            outside(x: Vector3<f64> = any) { let y: f64 = super::super::powered(x, 3, false); let z: f64 = super::super::points::product(&Point3::from(*x)); y * z }
        }
    }

    callers! {
        turbofish(x: Vector3<f64> = any, m: &Matrix2x3<f64> = &any(9)) { let y: Vector2<f64> = inner::scaled::<f64, 2, 3>(m, x); let z: Vector3<f64> = self::inner::scaled(&Matrix3::identity(), x); y.sum() * z.sum() }
    }

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    fn generic<T: RealField + Copy, const N: usize>(m: &SMatrix<T, N, N>, x: &SVector<T, N>) -> T {
        let y: SVector<T, N> = inner::scaled(m, x);
        let z: SVector<T, N> = inner::scaled::<T, N, N>(m, &y);
        z.dot(x)
    }

    #[test]
    fn generic_ones() {
        for seed in 0..3 {
            let (m, x, d) = (any::<4, 4>(seed), any::<4, 1>(seed + 1), any::<4, 1>(seed + 2));
            let wanted = slope(|x| generic(&m, x), &x);
            agree(&generic_grad(&m, &x), &wanted, 1e-9, "the gradient");
            agree(&generic_diff(&m, &x, &d), &wanted.dot(&d), 1e-9, "the differential");
            let narrow = |v: f64| v as f32;
            let gradient: SVector<f32, 4> = generic_grad(&m.map(narrow), &x.map(narrow));
            agree(&gradient.map(f64::from), &wanted, 1e-5, "f32");
        }
    }

    #[gradient(wrt = x)]
    #[jacobian(wrt = x)]
    fn narrow(x: &Vector2<f32>) -> f32 {
        let y: f32 = narrow_product(x.x, 2.0);
        let z: f32 = narrow_product(1.0, y);
        z * x.y
    }

    #[vjp]
    #[differential]
    fn narrow_product(a: f32, b: f32) -> f32 {
        a * b * b
    }

    #[test]
    fn of_single_precision() {
        let x = Vector2::new(1.5_f32, 0.5);
        // y = 4 x, z = y² = 16 x².
        assert_eq!(narrow_grad(&x), Vector2::new(32.0 * 1.5 * 0.5, 16.0 * 2.25));
        assert_eq!(narrow_jac(&x).transpose(), narrow_grad(&x));
    }

    #[derive(Clone)]
    struct Spring {
        stiffness: f64,
    }

    struct Model {
        springs: [Spring; 20],
        main: Spring,
    }

    impl Spring {
        #[vjp]
        #[differential]
        fn energy(&self, x: &Vector2<f64>) -> f64 {
            let k: f64 = self.stiffness;
            x.norm_squared() * k
        }

        #[vjp]
        #[differential]
        fn length(x: &Vector2<f64>, k: f64) -> f64 {
            (x.norm_squared() + k).sqrt()
        }

        #[gradient(wrt = x)]
        #[differential(wrt = x)]
        fn both(&self, x: &Vector2<f64>) -> f64 {
            let a: f64 = self.energy(x);
            let b: f64 = Self::length(&(x * a), 2.0);
            let c: f64 = <Spring>::length(x, a);
            a * b * c
        }
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn of_a_model(model: &Model, x: &Vector2<f64>) -> f64 {
        let main = &model.main;
        let mut e: f64 = main.energy(x);
        for i in 0..20 {
            let y: f64 = model.springs[i].energy(&(x * 0.5));
            e += y.sin();
        }
        for k in 0..2 {
            let y: f64 = model.springs[k + 1].energy(x);
            e *= y;
        }
        let k: f64 = model.main.stiffness;
        let z: f64 = Spring::length(x, k);
        e + z
    }

    #[test]
    fn methods() {
        let spring = |k: usize| Spring { stiffness: 0.3 + 0.02 * k as f64 };
        let model = Model { springs: std::array::from_fn(spring), main: spring(30) };
        for seed in 0..3 {
            let (x, d): (Vector2<f64>, Vector2<f64>) = (any(seed), any(seed + 7));
            let wanted = slope(|x| model.main.both(x), &x);
            agree(&model.main.both_grad(&x), &wanted, 1e-9, "methods");
            agree(&model.main.both_diff(&x, &d), &wanted.dot(&d), 1e-9, "methods, forwards");
            let wanted = slope(|x| of_a_model(&model, x), &x);
            agree(&of_a_model_grad(&model, &x), &wanted, 1e-9, "methods of constants");
            agree(&of_a_model_diff(&model, &x, &d), &wanted.dot(&d), 1e-9, "methods of constants, forwards");
        }
    }
}

/// A call that an arm does not reach has no part in the derivative, whatever it would give.
mod arms_not_taken {
    use super::*;

    #[vjp]
    #[differential]
    fn reciprocal(a: f64, b: f64) -> f64 {
        a / b
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn guarded(x: f64) -> f64 {
        if x > 0.0 {
            let y: f64 = reciprocal(1.0, x);
            y
        } else {
            x * x
        }
    }

    #[test]
    fn are_not_computed() {
        assert_eq!((guarded_grad(0.0), guarded_diff(0.0, 1.0)), (0.0, 0.0));
        assert_eq!((guarded_grad(2.0), guarded_grad(-2.0)), (-0.25, -4.0));
    }
}

/// A rule by hand is a companion like any other.
mod by_hand {
    use super::*;

    fn huber(r: f64, delta: f64) -> f64 {
        if r.abs() <= delta { 0.5 * r * r } else { delta * (r.abs() - 0.5 * delta) }
    }

    fn huber_vjp(r: f64, delta: f64, c: f64) -> (f64, f64) {
        (c * r.clamp(-delta, delta), c * (r.abs() - delta).max(0.0))
    }

    fn huber_diff(r: f64, delta: f64, d_r: f64, d_delta: f64) -> f64 {
        r.clamp(-delta, delta) * d_r + (r.abs() - delta).max(0.0) * d_delta
    }

    callers! {
        constant_delta(x: Vector2<f64> = any) { let y: f64 = huber(x.x, 0.3); let z: f64 = huber(x.y - 1.0, 0.3); y + 2.0 * z }
        both(x: Vector2<f64> = any) { let y: f64 = huber(x.x - 3.0, x.y + 2.0); y * y }
    }
}
