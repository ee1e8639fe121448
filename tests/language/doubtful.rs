//! Elements that need not exist, which a function looks at in some arms and steps alone: its companions look at them
//! nowhere else.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, newton_step};
use nalgebra::{Matrix2, SVector, Vector2, Vector3};

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn two_uses_of_an_element(x: &Vector3<f64>, v: &[f64], n: usize) -> f64 {
    let (a, b, c) = if n < v.len() {
        let k = v[n];
        (x[0] * k, k * 2.0, k.sin() * 3.0)
    } else {
        (x[1], 0.5, 0.25)
    };
    let d = if b > 1.0 { a * x[1] } else { x[2] * c };
    d * d
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn two_uses_of_a_point(x: &Vector3<f64>, v: &[Vector3<f64>], n: usize) -> f64 {
    let (a, b) = if n < v.len() {
        let k = v[n];
        (k.dot(x), k.norm())
    } else {
        (x[1], 0.5)
    };
    let c = if b > 1.0 { a } else { x[2] };
    c * c
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn before_its_neighbour(x: &Vector3<f64>) -> f64 {
    let mut s = 0.0;
    for i in 0..3 {
        if i > 0 && x[i - 1] > 0.1 {
            s += x[i] * x[i - 1];
        }
    }
    s
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
#[differential(wrt = x)]
fn by_an_index_that_may_be_out<const N: usize>(x: &SVector<f64, N>, n: usize) -> f64 {
    let mut s = 0.0;
    for i in 0..N {
        if n < N {
            s += x[n] * x[i];
            if n + i < N {
                s += x[n + i] * x[n] * x[n - 1].exp();
            }
        }
    }
    s
}

/// The same of a constant.
#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
#[differential(wrt = x)]
fn by_a_constant_that_may_be_missing<const N: usize>(x: &Vector3<f64>, t: &[f64; N], n: usize) -> f64 {
    let mut s = 0.0;
    let q = if n < t.len() { t[n] } else { 0.5 };
    for v in t {
        if n < t.len() && *v > t[n] {
            s += x[0] * x[1] * t[n] * v;
        } else if n + 1 < t.len() {
            s += x[1] * t[n + 1];
        } else {
            s += x[2] * q;
        }
    }
    s
}

/// By literal indices where a const generic is the length.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn by_literals_that_may_be_out<const N: usize>(x: &Vector3<f64>, t: &[f64; N]) -> f64 {
    let y = Vector3::from_fn(|i, _| if i < t.len() { t[i] * x[i] } else { x[0] });
    y.dot(x) * if N > 1 && t[1] > 0.0 { t[1] * x[2] } else { 2.0 }
}

#[test]
fn literals_name_what_a_const_generic_has() {
    fn at<const N: usize>(t: [f64; N]) {
        let (at, u): (Vector3<f64>, Vector3<f64>) = (any(7), any(8));
        let gradient = slope(|x| by_literals_that_may_be_out(x, &t), &at);
        let (value, found) = by_literals_that_may_be_out_value_and_grad(&at, &t);
        agree(&value, &by_literals_that_may_be_out(&at, &t), 1e-13, "the value");
        agree(&found, &gradient, 1e-8, "the gradient");
        agree(&by_literals_that_may_be_out_diff(&at, &t, &u), &gradient.dot(&u), 1e-8, "the differential");
    }
    at([]);
    at([0.7]);
    at([0.7, 0.4]);
    at([0.7, -0.4, 1.5, 0.2]);
}

#[test]
fn what_an_index_names_in_no_arm_is_not_looked_at() {
    for n in 0..5 {
        let (at, u): (Vector3<f64>, Vector3<f64>) = (any(5), any(6));
        let t = [0.7, -0.3, 0.9];
        let gradient = slope(|x| by_a_constant_that_may_be_missing(x, &t, n), &at);
        let (value, found) = by_a_constant_that_may_be_missing_value_and_grad(&at, &t, n);
        agree(&value, &by_a_constant_that_may_be_missing(&at, &t, n), 1e-13, "the value");
        agree(&found, &gradient, 1e-8, "the gradient");
        agree(&by_a_constant_that_may_be_missing_diff(&at, &t, n, &u), &gradient.dot(&u), 1e-8, "the differential");
        let along = slope(|x| by_a_constant_that_may_be_missing_grad(x, &t, n).dot(&u), &at);
        agree(&by_a_constant_that_may_be_missing_hvp(&at, &t, n, &u), &along, 1e-7, "the Hessian's product");
    }
    for n in [1, 2, 4, 5, 9] {
        let at: SVector<f64, 5> = any(3);
        let u: SVector<f64, 5> = any(4);
        let gradient = slope(|x| by_an_index_that_may_be_out(x, n), &at);
        let (value, found) = by_an_index_that_may_be_out_value_and_grad(&at, n);
        agree(&value, &by_an_index_that_may_be_out(&at, n), 1e-13, "the value");
        agree(&found, &gradient, 1e-8, "the gradient");
        agree(&by_an_index_that_may_be_out_diff(&at, n, &u), &gradient.dot(&u), 1e-8, "the differential");
        let along = slope(|x| by_an_index_that_may_be_out_grad(x, n).dot(&u), &at);
        agree(&by_an_index_that_may_be_out_hvp(&at, n, &u), &along, 1e-7, "the Hessian's product");
    }
}

#[test]
fn what_may_not_exist_is_looked_at_in_its_arms_alone() {
    let v = [0.7, -0.3, 0.9];
    let points = [Vector3::new(0.3, 0.1, -0.8), Vector3::new(1.3, 0.1, -0.8)];
    let at = Vector3::new(0.4, 1.3, -0.2);
    let u = Vector3::new(0.3, -0.5, 0.8);
    for n in 0..4 {
        let gradient = slope(|x| two_uses_of_an_element(x, &v, n), &at);
        let (value, found) = two_uses_of_an_element_value_and_grad(&at, &v, n);
        agree(&value, &two_uses_of_an_element(&at, &v, n), 1e-13, "the value");
        agree(&found, &gradient, 1e-8, "the gradient");
        agree(&two_uses_of_an_element_diff(&at, &v, n, &u), &gradient.dot(&u), 1e-8, "the differential");
        let gradient = slope(|x| two_uses_of_a_point(x, &points, n), &at);
        let (value, found) = two_uses_of_a_point_value_and_grad(&at, &points, n);
        agree(&value, &two_uses_of_a_point(&at, &points, n), 1e-13, "the value");
        agree(&found, &gradient, 1e-8, "the gradient");
        agree(&two_uses_of_a_point_diff(&at, &points, n, &u), &gradient.dot(&u), 1e-8, "the differential");
    }
    let gradient = slope(before_its_neighbour, &at);
    agree(&before_its_neighbour_value_and_grad(&at).1, &gradient, 1e-8, "the gradient");
    agree(&before_its_neighbour_diff(&at, &u), &gradient.dot(&u), 1e-8, "the differential");
}

/// The branches of dense derivatives, whose conditions come out of loops.
#[jacobian(wrt = x, value)]
#[hessian(wrt = x)]
#[newton_step(wrt = x)]
#[gauss_newton(wrt = x)]
fn of_a_table(x: &Vector2<f64>, table: &[f64], level: f64, factor: Option<f64>) -> f64 {
    let mut i = 0;
    while i < table.len() && table[i] < level {
        i += 1;
    }
    let mut sum = 0.0;
    for value in table {
        sum += value;
    }
    let a = if i < table.len() { table[i] * x.x.exp() * x.y } else { x.y * x.x.sin() + x.y * x.y };
    let b = if sum > 2.0 { factor.unwrap() * table[2] * x.y.sin() * x.x } else { x.x * x.x };
    a + b * (if i > 0 { table[i - 1] * x.x } else { x.y.cos() })
}

#[jacobian(wrt = (x, y), value)]
#[differential(wrt = (x, y))]
fn in_two_variables(x: &Vector3<f64>, y: &Vector3<f64>, data: &[f64]) -> f64 {
    let mut sum = 0.0;
    for v in data {
        sum += v;
    }
    let first = if sum > 0.5 { data[1] * x.cross(y).z } else { x.x.sin() - y.y };
    if sum > 1.0 { first * (data[2] * x.z) } else { first * x.norm_squared() }
}

#[test]
fn branches_stand_around_directions() {
    let x = any::<2, 1>(21);
    for (table, level, factor) in [
        (&[][..], 0.5, None),
        (&[0.1, 0.4], 0.3, None),
        (&[0.1, 0.4], 0.9, None),
        (&[0.7, 0.4, 1.5], 0.3, Some(0.8)),
        (&[0.7, 0.9, 1.5], 2.0, Some(0.8)),
    ] {
        let f = |x: &Vector2<f64>| of_a_table(x, table, level, factor);
        let wanted = slope(f, &x);
        let (value, found) = of_a_table_value_and_jac(&x, table, level, factor);
        agree(&value, &f(&x), 1e-13, "the value");
        agree(&found, &wanted.transpose(), 1e-8, "the Jacobian");
        let second = differences(|x| slope(f, x), &x);
        let hessian = of_a_table_hess(&x, table, level, factor);
        agree(&hessian, &second, 1e-5, "the Hessian");
        if let Some(step) = of_a_table_newton(&x, table, level, factor) {
            agree(&(hessian * step), &-wanted, 1e-7, "Newton's step");
        }
        let (_, gradient, normal) = of_a_table_gauss_newton(&x, table, level, factor);
        agree(&gradient, &(wanted * value), 1e-7, "half the gradient of the square");
        agree(&normal, &(wanted * wanted.transpose()), 1e-7, "JᵀJ");
    }
}

#[test]
fn branches_around_the_directions_of_two_variables() {
    let (x, y, data) = (any::<3, 1>(22), any::<3, 1>(23), [0.4, 0.3, 0.7]);
    for n in 0..4 {
        let data = &data[..n];
        let (_, (in_x, in_y)) = in_two_variables_value_and_jac(&x, &y, data);
        agree(&in_x, &differences(|x| in_two_variables(x, &y, data), &x), 1e-8, "x");
        agree(&in_y, &differences(|y| in_two_variables(&x, y, data), &y), 1e-8, "y");
    }
}

/// What is asked about twice, in values and in what they change by.
#[jacobian(wrt = x, value)]
#[hessian(wrt = x)]
#[gauss_newton(wrt = x)]
fn asked_twice(x: &Vector3<f64>, t: &[f64]) -> f64 {
    let mut s = 0.0;
    for v in t {
        s += v;
    }
    let a = if s > 0.2 { x.x * t[0] * x.y } else { x.y * x.y.sin() };
    let b = a * x.z.cos();
    let c = if s > 0.2 { b + t[0] * x.x.exp() } else { b * x.x };
    let d = if s <= 0.2 { c * x.z } else { c * c + t[0] };
    if s > 0.2 { d * x.x } else { d }
}

#[test]
fn what_is_asked_twice_is_looked_at_in_its_arms_alone() {
    let x = any::<3, 1>(24);
    for t in [&[][..], &[0.1], &[0.4, 0.3]] {
        let (value, found) = asked_twice_value_and_jac(&x, t);
        let wanted = slope(|x| asked_twice(x, t), &x);
        agree(&value, &asked_twice(&x, t), 1e-13, "the value");
        agree(&found, &wanted.transpose(), 1e-8, "the Jacobian");
        agree(&asked_twice_hess(&x, t), &differences(|x| slope(|x| asked_twice(x, t), x), &x), 1e-5, "the Hessian");
        agree(&asked_twice_gauss_newton(&x, t).1, &(wanted * value), 1e-7, "half the gradient of the square");
    }
}

/// Matrices of what need not exist, in arms of more than one branch.
#[gradient(wrt = m, value)]
#[differential(wrt = m)]
#[hvp(wrt = m)]
#[jacobian(wrt = m)]
#[hessian(wrt = m)]
#[gauss_newton(wrt = m)]
fn matrices(m: &Matrix2<f64>, t: &[f64], points: &[Vector2<f64>], n: usize) -> f64 {
    let (a, b) = if n < t.len() {
        let w = m * m * t[n] + m.map(|e| e * e * t[n]);
        (w.trace(), w * m)
    } else {
        (m[(0, 0)], m * 2.0)
    };
    let (c, d) = if n < points.len() { (m * points[n], points[n].norm()) } else { (m.column(0) * 2.0, 0.3) };
    let e = if a > 0.2 { b.norm_squared() * c.x } else { a * 2.0 + c.norm_squared() };
    let f = if d > 0.5 { b[(0, 1)] * c.y } else { c.dot(&(m * c)) };
    e + a * f
}

#[test]
fn matrices_of_what_may_not_exist_are_computed_in_their_arms_alone() {
    let (m, v) = (any::<2, 2>(25), any::<2, 2>(26));
    let points = [any::<2, 1>(27), any::<2, 1>(28) * 2.0, any::<2, 1>(29)];
    for (n, t, points) in
        [(0, &[][..], &points[..]), (1, &[0.7, 0.9], &points[..1]), (2, &[0.3, 0.1, -2.0], &points), (0, &[5.0], &[])]
    {
        let (value, grad) = matrices_value_and_grad(&m, t, points, n);
        let wanted = slope(|m| matrices(m, t, points, n), &m);
        agree(&value, &matrices(&m, t, points, n), 1e-13, "the value");
        agree(&grad, &wanted, 1e-7, "the gradient");
        agree(&matrices_diff(&m, t, points, n, &v), &wanted.dot(&v), 1e-7, "the differential");
        let flat = SVector::<f64, 4>::from_column_slice(wanted.as_slice());
        agree(&matrices_jac(&m, t, points, n), &flat.transpose(), 1e-7, "the Jacobian");
        let hessian = matrices_hess(&m, t, points, n);
        agree(&hessian, &differences(|m| slope(|m| matrices(m, t, points, n), m), &m), 1e-4, "the Hessian");
        let along = hessian * SVector::<f64, 4>::from_column_slice(v.as_slice());
        agree(&matrices_hvp(&m, t, points, n, &v), &Matrix2::from_column_slice(along.as_slice()), 1e-9, "the Hessian applied");
        agree(&matrices_gauss_newton(&m, t, points, n).1, &(wanted * value), 1e-6, "half the gradient of the square");
    }
}

/// Numbers made of such matrices, inside of what is element-wise.
#[gradient(wrt = m, value)]
#[hessian(wrt = m)]
fn numbers_of_matrices(m: &Vector3<f64>, t: &[Vector3<f64>], n: usize) -> f64 {
    let (a, b) = if n < t.len() {
        let w = m.component_mul(&t[n]);
        (w.norm(), w * 2.0)
    } else {
        (m[0], m * 2.0)
    };
    (if a > 0.2 { b.x * b.y } else { m[1] * 2.0 }) + (if m[1] > 0.1 { b.z * m[0] } else { m[2] }) * a
}

#[test]
fn numbers_made_of_them_are_no_elements() {
    let (m, t) = (any::<3, 1>(30), [any::<3, 1>(31), any::<3, 1>(32)]);
    for m in [m, -m] {
        for n in 0..3 {
            let (value, grad) = numbers_of_matrices_value_and_grad(&m, &t, n);
            agree(&value, &numbers_of_matrices(&m, &t, n), 1e-13, "the value");
            agree(&grad, &slope(|m| numbers_of_matrices(m, &t, n), &m), 1e-7, "the gradient");
            let wanted = differences(|m| numbers_of_matrices_grad(m, &t, n), &m);
            agree_dense(&dense(&numbers_of_matrices_hess(&m, &t, n)), &wanted, 1e-6, "the Hessian");
        }
    }
}

/// A loop whose value overflows, in an arm.
#[gradient(wrt = x, value)]
#[jacobian(wrt = x)]
fn overflows_in_an_arm(x: f64, is_long: bool) -> f64 {
    if is_long {
        let mut v = 0.25;
        for _ in 0..33 {
            v += v * v + x * x + 0.5;
        }
        0.9 * v
    } else {
        x * x
    }
}

#[test]
fn loops_of_an_arm_that_is_not_taken_do_not_run() {
    assert!(overflows_in_an_arm(0.7, true).is_infinite());
    assert_eq!(overflows_in_an_arm_value_and_grad(0.7, false), (0.7 * 0.7, 1.4));
    assert_eq!(overflows_in_an_arm_jac(0.7, false), 1.4);
}

/// What a step takes out of an option decides whether the next one is reached, in arms that the flags of three ways out cross.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
#[hvp(wrt = x)]
fn three_ways_out(x: &Vector3<f64>, d: &[f64], n: usize) -> Option<f64> {
    let mut s = x[0];
    for i in 0..20 {
        for j in 0..3 {
            let Some(b) = d.get(i + j) else {
                if n > 20 {
                    break;
                }
                return None;
            };
            if *b < 0.0 {
                return Some(*b);
            }
            let y = b * x[2] * x[2];
            s = s * 0.8 + y * 0.2;
        }
    }
    Some(s)
}

#[test]
fn what_decides_on_the_next_step_is_looked_at_where_it_is() {
    let (x, e) = (any::<3, 1>(25), any::<3, 1>(26));
    let (mut numbers, mut nothing) = (0, 0);
    for (length, n) in [0, 5, 19, 21, 22, 30].into_iter().flat_map(|length| [(length, 0), (length, 30)]) {
        for negative in [3, 12, 100] {
            let d: Vec<f64> = (0..length).map(|k| if k == negative { -1.0 } else { 1.2 + (0.7 * k as f64).sin() }).collect();
            let Some(wanted) = three_ways_out(&x, &d, n) else {
                assert!(three_ways_out_value_and_grad(&x, &d, n).is_none() && three_ways_out_diff(&x, &d, n, &e).is_none());
                nothing += 1;
                continue;
            };
            numbers += 1;
            let f = |x: &Vector3<f64>| three_ways_out(x, &d, n).unwrap();
            let (value, gradient) = three_ways_out_value_and_grad(&x, &d, n).unwrap();
            agree(&value, &wanted, 1e-13, "the value");
            agree(&gradient, &slope(f, &x), 1e-8, "the gradient");
            agree(&three_ways_out_diff(&x, &d, n, &e).unwrap(), &gradient.dot(&e), 1e-12, "the differential");
            let second = slope(|x| three_ways_out_diff(x, &d, n, &e).unwrap(), &x);
            agree(&three_ways_out_hvp(&x, &d, n, &e).unwrap(), &second, 1e-7, "the Hessian times a vector");
        }
    }
    assert!(numbers > 20 && nothing > 5);
}
