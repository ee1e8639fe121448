//! Every row of the tables of functions and every structural operator, against central differences on
//! unsymmetric samples.

use super::check::assert_derivatives;
use super::dense::{Mat, Random};
use super::interpreter::{Point, Program, value};
use super::oracle::{along_step, assert_close};
use super::raw::Raw;
use crate::calculus::trace_trick::pullback;
use crate::graph::binary::BINARY;
use crate::graph::functions::{Binary, Domain, Unary};
use crate::graph::op::{Id, Index, Op, Relation};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;
use crate::graph::triangles::Part;
use crate::graph::unary::UNARY;

/// Points inside the domain of a function of one scalar, away from its kinks.
fn points(domain: Domain) -> &'static [f64] {
    match domain {
        Domain::Everywhere | Domain::Tame => &[-2.3, -0.4, 0.0, 0.7, 1.9],
        Domain::NonZero => &[-3.1, -0.6, 0.5, 2.2],
        Domain::Positive => &[0.2, 0.9, 1.0, 3.7],
        Domain::AboveMinusOne => &[-0.7, 0.0, 0.3, 4.0],
        Domain::AboveOne => &[1.2, 2.0, 5.5],
        Domain::BetweenOnes => &[-0.8, 0.0, 0.3, 0.6],
        Domain::Probability => &[0.125, 0.4, 0.5, 0.75],
        Domain::Order => &[1.0, 2.0],
    }
}

#[test]
fn every_function_of_one_scalar_has_the_derivative_of_its_row() {
    for row in UNARY {
        let points = points(row.domain);
        for &x in points {
            let g = Graph::new();
            let input = g.input("x", SCALAR, true);
            let y = Raw(&g).map(row.name, input);
            let point = Point::of(vec![Mat::scalar(x)]);
            assert_derivatives(&format!("{}({x})", row.name), &g, y, &[0], &point);
        }
        // Element by element, on a matrix that is not square.
        let g = Graph::new();
        let input = g.input("X", Shape::lit(2, 3), true);
        let y = Raw(&g).map(row.name, input);
        let sample = Mat::from_fn(2, 3, |i, j| points[(i + 2 * j) % points.len()]);
        assert_derivatives(row.name, &g, y, &[0], &Point::of(vec![sample]));
    }
}

/// The gradient of σ(x) at a scalar.
fn derivative(name: &str, x: f64) -> f64 {
    let g = Graph::new();
    let input = g.input("x", SCALAR, true);
    let y = g.map(Unary::named(name), input);
    let gradient = pullback(&g, &[(y, g.scalar(1.0))], &[input]).expect("no loop")[0];
    value(&g, gradient, &Point::of(vec![Mat::scalar(x)])).only()
}

#[test]
fn kinks_of_one_scalar_are_as_documented() {
    assert_eq!(derivative("abs", 0.0), 0.0);
    assert_eq!(derivative("relu", 0.0), 0.0);
    assert_eq!(derivative("sign", 0.0), 0.0);
    assert_eq!(derivative("sqrt", 0.0), f64::INFINITY);
    for x in [-800.0, -40.0, 40.0, 800.0] {
        let step = f64::from(x > 0.0);
        assert!((derivative("sigmoid", x)).abs() < 1e-15);
        assert!((derivative("softplus", x) - step).abs() < 1e-15);
        assert!((derivative("log_sigmoid", x) - (1.0 - step)).abs() < 1e-15);
    }
}

#[test]
fn every_function_of_two_scalars_has_the_partials_of_its_row() {
    for row in BINARY {
        let points = row.samples;
        for &(a, b) in points {
            for active in [[true, true], [true, false], [false, true]] {
                if active[0] && row.domain.0 == Domain::Order {
                    continue;
                }
                let g = Graph::new();
                let inputs = [g.input("a", SCALAR, active[0]), g.input("b", SCALAR, active[1])];
                let y = Raw(&g).map2(row.name, inputs[0], inputs[1]);
                let variables: Vec<usize> = (0..2).filter(|&k| active[k]).collect();
                let point = Point::of(vec![Mat::scalar(a), Mat::scalar(b)]);
                let what = format!("{}({a}, {b}) in {variables:?}", row.name);
                assert_derivatives(&what, &g, y, &variables, &point);
            }
        }
        let g = Graph::new();
        let variables = if row.domain.0 == Domain::Order { 1..2 } else { 0..2 };
        let inputs = [0, 1].map(|k| g.input("X", Shape::lit(3, 2), variables.contains(&k)));
        let y = Raw(&g).map2(row.name, inputs[0], inputs[1]);
        let a = Mat::from_fn(3, 2, |i, j| points[(i + 2 * j) % points.len()].0);
        let b = Mat::from_fn(3, 2, |i, j| points[(i + 2 * j) % points.len()].1);
        assert_derivatives(row.name, &g, y, &variables.collect::<Vec<_>>(), &Point::of(vec![a, b]));
    }
}

/// Both partials of a function of two scalars at a point; a constant's is 0.
fn partials(name: &str, a: (f64, bool), b: (f64, bool)) -> (f64, f64) {
    let g = Graph::new();
    let inputs = [g.input("a", SCALAR, a.1), g.input("b", SCALAR, b.1)];
    let y = g.map2(Binary::named(name), inputs[0], inputs[1]);
    let found = pullback(&g, &[(y, g.scalar(1.0))], &inputs).expect("no loop");
    let values = Program::new(&g, &found).run(&Point::of(vec![Mat::scalar(a.0), Mat::scalar(b.0)]));
    (values[0].only(), values[1].only())
}

#[test]
fn ties_of_two_scalars_are_as_documented() {
    for name in ["max", "min"] {
        assert_eq!(partials(name, (1.5, true), (1.5, true)), (1.0, 0.0));
        assert_eq!(partials(name, (1.5, true), (1.5, false)), (0.0, 0.0));
        assert_eq!(partials(name, (1.5, false), (1.5, true)), (0.0, 0.0));
    }
    assert_eq!(partials("hypot", (0.0, true), (0.0, true)), (0.0, 0.0));
    // x^b at 0 where the exponent is constant: no 0 · log 0.
    assert_eq!(partials("powf", (0.0, true), (2.5, false)), (0.0, 0.0));
}

#[test]
fn kinks_of_matrices_are_as_documented() {
    let gradient = |build: &dyn Fn(&Graph, Id) -> Id, x: &[f64]| {
        let g = Graph::new();
        let input = g.input("x", Shape::lit(x.len(), 1), true);
        let y = build(&g, input);
        let gradient = pullback(&g, &[(y, g.scalar(1.0))], &[input]).expect("no loop")[0];
        value(&g, gradient, &Point::of(vec![Mat::column(x)])).data
    };
    assert_eq!(gradient(&Graph::norm, &[0.0, 0.0, 0.0]), [0.0, 0.0, 0.0]);
    assert_eq!(gradient(&Graph::norm, &[0.0]), [0.0]);
    // However the vector is written, its norm has the derivative 0 at 0.
    type Expression<'a> = &'a dyn Fn(&Graph, Id) -> Id;
    let at_zero: [Expression<'_>; 7] = [
        &|g, x| g.times(2.0, x),
        &|g, x| g.scale(g.element(x, Index::Lit(0), Index::Lit(0)), x),
        &|g, x| g.transpose(x),
        &|g, x| g.fill(g.total(x), Shape::lit(2, 3)),
        &|g, x| g.stack([1, 0, 1].map(|k| g.element(x, Index::Lit(k), Index::Lit(0))).to_vec(), Shape::lit(3, 1)),
        &|g, x| g.embed(x, Index::Lit(1), Index::Lit(0), Shape::lit(4, 3)),
        &|g, x| g.select(g.compare(Relation::Lt, g.total(x), g.scalar(1.0)), x, g.zeros(Shape::lit(2, 1))),
    ];
    for build in at_zero {
        assert_eq!(gradient(&|g, x| g.norm(build(g, x)), &[0.0, 0.0]), [0.0, 0.0]);
    }
    assert_eq!(gradient(&Graph::max, &[1.0, 3.0, 3.0]), [0.0, 1.0, 0.0]);
    assert_eq!(gradient(&Graph::min, &[2.0, -1.0, -1.0]), [0.0, 1.0, 0.0]);
    let lp1 = |g: &Graph, x: Id| g.total(g.map(Unary::ABS, x));
    assert_eq!(gradient(&lp1, &[0.0, -2.0, 5.0]), [0.0, -1.0, 1.0]);
}

/// A norm that is written out has the derivative of one at 0.
#[test]
fn roots_of_sums_of_squares_are_norms() {
    type Square = fn(&Graph, Id, Id) -> Id;
    let squares: [Square; 4] = [
        |g, x, y| g.add(g.hadamard(x, x), g.times(2.0, g.hadamard(y, y))),
        |g, x, y| g.add(g.powi(x, 4), g.hadamard(y, y)),
        |g, x, y| g.add(g.powi(x, 2), g.times(3.0, g.powi(y, 6))),
        |g, x, y| g.add(g.hadamard(g.add(x, y), g.add(x, y)), g.hadamard(y, y)),
    ];
    for square in squares {
        let g = Graph::new();
        let inputs = [g.input("x", SCALAR, true), g.input("y", SCALAR, true)];
        let f = g.map(Unary::SQRT, square(&g, inputs[0], inputs[1]));
        let found = pullback(&g, &[(f, g.scalar(1.0))], &inputs).expect("no loop");
        let values = Program::new(&g, &found).run(&Point::of(vec![Mat::scalar(0.0); 2]));
        assert_eq!((values[0].only(), values[1].only()), (0.0, 0.0));
        assert_derivatives("away from 0", &g, f, &[0, 1], &Point::of(vec![Mat::scalar(0.6), Mat::scalar(-0.9)]));
    }
    // These are zero where no operand is, or have no square: x = −1, y = 1 and x = y.
    let g = Graph::new();
    let (x, y) = (g.input("x", SCALAR, true), g.input("y", SCALAR, true));
    let others =
        [g.add(g.powi(x, 3), g.powi(y, 3)), g.sub(g.hadamard(x, x), g.hadamard(y, y)), g.add(g.hadamard(x, y), g.hadamard(y, y))];
    assert!(others.iter().all(|&other| !g.is_sum_of_squares(other)));
}

#[test]
fn the_determinant_of_a_singular_matrix_has_its_gradient() {
    let g = Graph::new();
    let x = g.input("X", Shape::lit(3, 3), true);
    let f = g.determinant(x);
    let gradient = pullback(&g, &[(f, g.scalar(1.0))], &[x]).expect("no loop")[0];
    let singular = Mat::from_fn(3, 3, |i, j| (1 + i * 3 + j) as f64);
    let point = Point::of(vec![singular]);
    let derived = value(&g, gradient, &point);
    let program = Program::new(&g, &[f]);
    let expected = Mat::from_fn(3, 3, |i, j| {
        let unit = Mat::from_fn(3, 3, |r, c| f64::from((r, c) == (i, j)));
        along_step(&program, &point, &[(0, unit)], 0.1)[0].value.only()
    });
    assert_close("∇|X| at a singular X", &derived, &expected, 1e-9);
}

#[test]
fn the_determinant_of_a_singular_matrix_has_its_second_derivative() {
    let g = Graph::new();
    let x = g.input("X", Shape::lit(3, 3), true);
    let singular = Mat::from_fn(3, 3, |i, j| (1 + i * 3 + j) as f64);
    assert_derivatives("|X| at a singular X", &g, g.determinant(x), &[0], &Point::of(vec![singular]));
}

/// A sample point whose matrices are unsymmetric and whose square ones are well conditioned.
fn sample(shapes: &[(usize, usize)], random: &mut Random) -> Point {
    let sampled = |&(rows, cols): &(usize, usize), random: &mut Random| {
        let sample = random.matrix(rows, cols, -0.9, 0.9);
        Mat::from_fn(rows, cols, |i, j| {
            let ridge = if rows == cols && i == j { 2.0 } else { 0.0 };
            sample.at(i, j) + ridge
        })
    };
    Point::of(shapes.iter().map(|s| sampled(s, random)).collect())
}

/// Checks an operator applied to inputs of some shapes, once with each set of active inputs, on its
/// own and inside a composition that gives its operands derivatives of their own.
pub(super) fn operator(what: &str, shapes: &[(usize, usize)], build: impl Fn(Raw<'_>, &[Id]) -> Id) {
    for active in 1u32..1 << shapes.len() {
        for composed in [false, true] {
            let g = Graph::new();
            let is_active = |k: usize| active & (1 << k) != 0;
            let inputs: Vec<Id> =
                shapes.iter().enumerate().map(|(k, &(r, c))| g.input("X", Shape::lit(r, c), is_active(k))).collect();
            let raw = Raw(&g);
            let operands: Vec<Id> = if composed {
                let curved = |&x: &Id| raw.sum(&[(1.0, x), (0.2, raw.map("sin", raw.hadamard(x, x)))]);
                inputs.iter().map(curved).collect()
            } else {
                inputs.clone()
            };
            let mut y = build(raw, &operands);
            if composed {
                y = raw.hadamard(y, raw.map("cos", y));
            }
            let variables: Vec<usize> = (0..shapes.len()).filter(|&k| is_active(k)).collect();
            let point = sample(shapes, &mut Random::new(u64::from(active) + 7));
            let what = format!("{what} in {variables:?}, composed: {composed}");
            assert_derivatives(&what, &g, y, &variables, &point);
        }
    }
}

#[test]
fn linear_operators() {
    let at = |i, j| (Index::Lit(i), Index::Lit(j));
    operator("sum", &[(2, 3), (2, 3)], |r, x| r.sum(&[(2.0, x[0]), (-0.5, x[1])]));
    operator("scale", &[(1, 1), (2, 3)], |r, x| r.op(Op::Scale(x[0], x[1])));
    operator("fill", &[(1, 1)], |r, x| r.shaped(Op::Fill(x[0]), 2, 3));
    operator("transpose", &[(2, 3)], |r, x| r.t(x[0]));
    operator("trace", &[(3, 3)], |r, x| r.op(Op::Trace(x[0])));
    operator("total", &[(2, 3)], |r, x| r.op(Op::Total(x[0])));
    operator("diagonal", &[(3, 1)], |r, x| r.op(Op::Diagonal(x[0])));
    operator("diagonal of", &[(3, 3)], |r, x| r.op(Op::DiagonalOf(x[0])));
    operator("element", &[(2, 3)], |r, x| r.element(x[0], 1, 2));
    let (i, j) = at(1, 1);
    operator("block", &[(3, 4)], |r, x| r.shaped(Op::Block(x[0], i, j), 2, 3));
    operator("embed", &[(2, 3)], |r, x| r.shaped(Op::Embed(x[0], i, j), 3, 4));
    operator("replace", &[(3, 4), (2, 3)], |r, x| r.op(Op::Replace(x[0], x[1], i, j)));
    operator("stack", &[(1, 1), (1, 1), (2, 1)], |r, x| {
        let items = vec![x[0], x[1], x[0], r.number(2.0), r.element(x[2], 1, 0), x[1]];
        r.shaped(Op::Stack(items), 2, 3)
    });
}

#[test]
fn bilinear_operators() {
    operator("product", &[(2, 3), (3, 4)], |r, x| r.product(x[0], x[1]));
    operator("outer product", &[(3, 1), (1, 2)], |r, x| r.product(x[0], x[1]));
    operator("inner product", &[(1, 3), (3, 1)], |r, x| r.product(x[0], x[1]));
    operator("row by matrix", &[(1, 3), (3, 2)], |r, x| r.product(x[0], x[1]));
    operator("square", &[(3, 3)], |r, x| r.product(x[0], x[0]));
    operator("gram", &[(2, 3)], |r, x| r.product(r.t(x[0]), x[0]));
    operator("dot", &[(2, 3), (2, 3)], |r, x| r.op(Op::Dot(x[0], x[1])));
    operator("hadamard", &[(2, 3), (2, 3)], |r, x| r.hadamard(x[0], x[1]));
    operator("quotient", &[(2, 3), (2, 3)], |r, x| {
        let safe = r.shifted(r.hadamard(x[1], x[1]), 1.0);
        r.op(Op::Quotient(x[0], safe))
    });
    operator("kronecker", &[(2, 3), (3, 2)], |r, x| r.op(Op::Kronecker(x[0], x[1])));
    operator("kronecker left", &[(6, 6), (3, 2)], |r, x| r.op(Op::KroneckerLeft(x[0], x[1])));
    operator("kronecker right", &[(6, 6), (3, 2)], |r, x| r.op(Op::KroneckerRight(x[0], x[1])));
}

#[test]
fn inverses_and_determinants() {
    for n in [2, 3, 4] {
        operator("inverse", &[(n, n)], |r, x| r.op(Op::Inverse(x[0])));
        operator("determinant", &[(n, n)], |r, x| r.op(Op::Determinant(x[0])));
        operator("cofactor", &[(n, n)], |r, x| r.op(Op::Cofactor(x[0])));
        operator("exponential", &[(n, n)], |r, x| r.op(Op::Exponential(x[0], vec![])));
        operator("exponential along", &[(n, n), (n, n)], |r, x| r.op(Op::Exponential(r.sum(&[(0.4, x[0])]), vec![x[1]])));
        operator("cofactor along", &[(n, n), (n, n)], |r, x| r.op(Op::CofactorAlong(x[0], x[1])));
    }
    operator("log determinant", &[(3, 3)], |r, x| r.op(Op::LogDeterminant(r.ridge(x[0], 3.0))));
    operator("solve", &[(3, 3), (3, 2)], |r, x| r.product(r.op(Op::Inverse(x[0])), x[1]));
    operator("solve from the right", &[(2, 3), (3, 3)], |r, x| r.product(x[0], r.op(Op::Inverse(x[1]))));
    // Symmetric at every point that is reached, as what is factorised by Cholesky must be.
    operator("symmetric inverse", &[(2, 3)], |r, x| r.op(Op::SymmetricInverse(r.gram(x[0], 1.0))));
    operator("symmetric log determinant", &[(2, 3)], |r, x| r.op(Op::SymmetricLogDeterminant(r.gram(x[0], 1.0))));
    operator("Cholesky factor", &[(2, 3)], |r, x| r.op(Op::CholeskyFactor(r.gram(x[0], 1.0))));
    for part in [Part::Lower, Part::Upper, Part::HalfLower] {
        operator("triangle", &[(3, 3)], |r, x| r.op(Op::Triangle(part, x[0])));
        operator("triangular solve", &[(3, 3), (3, 2)], |r, x| {
            let triangle = r.op(Op::Triangle(part, r.ridge(x[0], 3.0)));
            r.product(r.t(r.op(Op::Inverse(triangle))), x[1])
        });
    }
    operator("symmetric solve", &[(2, 3), (3, 2)], |r, x| r.product(r.op(Op::SymmetricInverse(r.gram(x[0], 1.0))), x[1]));
}

#[test]
fn elementwise_operators_and_branches() {
    for k in [-3, -2, -1, 0, 1, 2, 3, 4, 7] {
        operator(&format!("power {k}"), &[(2, 3)], |r, x| r.op(Op::Powi(r.shifted(r.hadamard(x[0], x[0]), 0.5), k)));
    }
    operator("norm", &[(2, 3)], |r, x| r.map("sqrt", r.op(Op::Dot(x[0], x[0]))));
    for relation in [Relation::Lt, Relation::Le, Relation::Gt, Relation::Ge, Relation::Eq, Relation::Ne] {
        operator("select by element", &[(2, 3), (2, 3)], |r, x| {
            let condition = r.compare(relation, x[0], x[1]);
            r.op(Op::Select(condition, r.map("exp", x[0]), r.hadamard(x[0], x[1])))
        });
        operator("select whole", &[(1, 1), (2, 3)], |r, x| {
            let condition = r.compare(relation, x[0], r.number(0.3));
            r.op(Op::Select(condition, r.op(Op::Scale(x[0], x[1])), x[1]))
        });
    }
    operator("conditions", &[(2, 3), (2, 3)], |r, x| {
        let (a, b) = (r.compare(Relation::Lt, x[0], x[1]), r.compare(Relation::Gt, x[1], r.filled_like(0.0, x[1])));
        let either = r.op(Op::Or(a, r.op(Op::Not(b))));
        r.op(Op::Select(r.op(Op::And(either, b)), r.hadamard(x[0], x[0]), x[1]))
    });
}

#[test]
fn extremes_and_the_softmax_family() {
    for (shape, what) in [((4, 1), "column"), ((1, 4), "row"), ((2, 3), "matrix")] {
        operator(&format!("max of a {what}"), &[shape], |r, x| r.op(Op::Max(x[0])));
        operator(&format!("min of a {what}"), &[shape], |r, x| r.op(Op::Min(x[0])));
        operator(&format!("argmax of a {what}"), &[shape], |r, x| r.hadamard(x[0], r.op(Op::ArgMax(x[0]))));
        operator(&format!("argmin of a {what}"), &[shape], |r, x| r.hadamard(x[0], r.op(Op::ArgMin(x[0]))));
        operator(&format!("log-sum-exp of a {what}"), &[shape], |r, x| r.op(Op::LogSumExp(x[0])));
        operator(&format!("softmax of a {what}"), &[shape], |r, x| r.op(Op::Softmax(x[0])));
        operator(&format!("log softmax of a {what}"), &[shape], |r, x| r.op(Op::LogSoftmax(x[0])));
        operator(&format!("centred {what}"), &[shape, shape], |r, x| r.op(Op::Centred(r.op(Op::Softmax(x[0])), x[1])));
        operator(&format!("balanced {what}"), &[shape, shape], |r, x| r.op(Op::Balanced(r.op(Op::Softmax(x[0])), x[1])));
    }
    operator("centred columns", &[(4, 1), (4, 3)], |r, x| r.op(Op::Centred(r.op(Op::Softmax(x[0])), x[1])));
    operator("balanced columns", &[(4, 1), (4, 3)], |r, x| r.op(Op::Balanced(r.op(Op::Softmax(x[0])), x[1])));
}

#[test]
fn what_is_held_has_no_derivative() {
    operator("held", &[(2, 3)], |r, x| r.hadamard(r.op(Op::Held(r.map("exp", x[0]))), x[0]));
}

#[test]
fn what_is_settled_has_the_derivative_of_its_value() {
    operator("settled", &[(2, 3)], |r, x| r.hadamard(r.op(Op::Settled(r.map("exp", x[0]))), x[0]));
}

#[test]
fn const_generic_shapes_and_run_time_indices() {
    let g = Graph::new();
    let (m, n) = {
        let mut dims = g.dims.borrow_mut();
        (dims.intern("M"), dims.intern("N"))
    };
    let a = g.input("A", Shape::new(m, n), true);
    let b = g.input("b", Shape::column(n), true);
    let raw = Raw(&g);
    let product = g.product(a, b);
    let mean = g.quotient(g.total(product), g.count(Shape::new(m, n)));
    let run = |number| Index::Run(g.intern(Op::Text(number, vec![]), crate::graph::shape::OPAQUE));
    let (i, j) = (run(0), run(1));
    let row = g.block(a, i, Index::Lit(0), Shape::new(Dim::Lit(1), n));
    let picked = g.add(g.element(a, i, j), g.product(row, b));
    let f = g.add(g.hadamard(mean, picked), raw.map("sin", g.dot(product, product)));
    let mut point = sample(&[(3, 4), (4, 1)], &mut Random::new(5));
    point.dims = vec![3, 4];
    point.texts = vec![2.0, 1.0];
    assert_derivatives("const generics", &g, f, &[0, 1], &point);
}
