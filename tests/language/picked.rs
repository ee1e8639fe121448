//! Items of arrays, and elements of matrices by one number, at places that are known when the function runs.

use crate::common::{agree, any, differences};
use matgrad::{differential, gradient, hessian, jacobian};
use nalgebra::{Matrix2, Point2, SMatrix, SVector, Vector2, Vector3};

#[gradient(wrt = points)]
fn one_of(points: &[Vector2<f64>; 3], at: usize) -> f64 {
    points[at].norm_squared() + points[0].x
}

#[test]
fn the_gradient_is_that_of_the_item() {
    let points = [any::<2, 1>(1), any::<2, 1>(2), any::<2, 1>(3)];
    for at in 0..3 {
        let mut wanted = [Vector2::zeros(); 3];
        wanted[at] = points[at] * 2.0;
        wanted[0].x += 1.0;
        assert_eq!(one_of_grad(&points, at), wanted);
    }
    assert!(std::panic::catch_unwind(|| one_of_grad(&points, 3)).is_err());
}

#[gradient(wrt = (a, x))]
fn of_matrices(a: &[Matrix2<f64>; 2], x: &Vector2<f64>, order: &[usize]) -> f64 {
    let mut state = *x;
    for k in 0..4 {
        state = (a[order[k]] * state).map(f64::tanh);
    }
    state.dot(x)
}

#[gradient(wrt = p)]
fn of_points(p: &[Point2<f64>; 3], at: usize) -> f64 {
    (p[at] - p[0]).norm_squared() * p[2].y
}

#[test]
fn matrices_and_points() {
    let (a, x, order) = ([any::<2, 2>(4), any::<2, 2>(5)], any::<2, 1>(6), [1, 0, 0, 1]);
    let (in_a, in_x) = of_matrices_grad(&a, &x, &order);
    agree(&in_x, &differences(|x| of_matrices(&a, x, &order), &x).transpose(), 1e-8, "the state");
    for k in 0..2 {
        let at = |m: &Matrix2<f64>| {
            let mut changed = a;
            changed[k] = *m;
            of_matrices(&changed, &x, &order)
        };
        let wanted = differences(at, &a[k]);
        agree(&in_a[k], &Matrix2::from_iterator(wanted.iter().copied()), 1e-8, "a matrix");
    }
    let p = [Point2::new(0.3, -0.7), Point2::new(1.1, 0.4), Point2::new(-0.2, 0.9)];
    let found = of_points_grad(&p, 1);
    let between = (p[1] - p[0]) * 2.0 * p[2].y;
    assert_eq!(found[0], -between);
    assert_eq!(found[1], between);
    agree(&found[2], &Vector2::new(0.0, (p[1] - p[0]).norm_squared()), 1e-15, "a factor");
}

/// Above and below the number of steps to which loops are written out.
#[gradient(wrt = x)]
#[hessian(wrt = x)]
#[differential(wrt = x)]
fn in_turns(x: &Vector3<f64>, steps: usize) -> f64 {
    let mut kept = [x[0], 0.5, x[1] * x[2]];
    let mut sum = 0.0;
    for i in 0..5 {
        kept[(i + steps) % 3] = (kept[i % 3] * x[0]).sin() + 0.25;
        sum += kept[steps % 3];
    }
    for i in 0..20 {
        kept[i % 3] += kept[(i + steps) % 3] * x[1] * 0.1;
        sum += kept[2] * x[i % 3];
    }
    sum + kept[1]
}

#[test]
fn items_are_changed_in_turns() {
    let x = any::<3, 1>(7);
    for steps in 0..4 {
        let wanted = differences(|x| in_turns(x, steps), &x);
        agree(&in_turns_grad(&x, steps), &wanted.transpose(), 1e-8, "the gradient");
        agree(&in_turns_diff(&x, steps, &Vector3::new(0.3, -1.0, 2.0)), &(wanted * Vector3::new(0.3, -1.0, 2.0))[0], 1e-8, "dx");
        let wanted = differences(|x| in_turns_grad(x, steps), &x);
        agree(&in_turns_hess(&x, steps), &wanted, 1e-7, "the Hessian");
    }
}

#[jacobian(wrt = x)]
fn along_a_tree(x: &SVector<f64, 4>) -> Vector2<f64> {
    let parents = [0, 0, 1, 1];
    let mut at = [Vector2::new(0.1, 0.2); 4];
    for i in 1..4 {
        at[i] = at[parents[i]] + Vector2::new(x[i].cos(), x[i].sin() * x[0]);
    }
    let mut sum = at[3];
    for i in 0..20 {
        sum += at[parents[i % 4]] * (at[i % 4].x * 0.1);
    }
    sum
}

#[test]
fn places_stand_in_an_array_of_the_function() {
    let x = any::<4, 1>(8);
    agree(&along_a_tree_jac(&x), &differences(along_a_tree, &x), 1e-8, "the Jacobian");
}

#[gradient(wrt = m)]
fn by_one_number<const N: usize>(m: &SMatrix<f64, N, 2>, w: &SMatrix<f64, 3, 2>, k: usize) -> f64 {
    let mut sum = m[0].sin() + m[k] * m[N + 1];
    for i in 0..6 {
        sum += m[i % 4] * w[i];
    }
    sum
}

#[gradient(wrt = w)]
fn of_known_shape(w: &SMatrix<f64, 3, 2>, k: usize) -> f64 {
    w[k] * w[4] + w[k / 2]
}

#[test]
fn matrices_are_counted_column_by_column() {
    let (m, w) = (any::<4, 2>(9), any::<3, 2>(10));
    for k in 0..8 {
        let wanted = differences(|m| by_one_number(m, &w, k), &m);
        agree(&by_one_number_grad(&m, &w, k), &wanted.transpose(), 1e-8, "const generics");
    }
    for k in 0..6 {
        let mut wanted = SMatrix::<f64, 3, 2>::zeros();
        wanted[k] += w[4];
        wanted[4] += w[k];
        wanted[k / 2] += 1.0;
        assert_eq!(of_known_shape_grad(&w, k), wanted);
    }
}
