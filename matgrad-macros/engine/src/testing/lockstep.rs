//! All directions in lockstep, rule by rule: the matrix of a map that is linear in dX, times a direction, is the map in
//! that direction.

use std::collections::{BTreeMap, BTreeSet};

use super::check::check_jacobian;
use super::dense::{Mat, Random};
use super::interpreter::{Point, Program};
use super::loops::written_loop;
use super::oracle::assert_close;
use crate::calculus::lockstep::lockstep;
use crate::graph::functions::Unary;
use crate::graph::op::{Count, Id, Index, Op, Relation, When};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;

/// Constants: a scalar, columns of 3 and 3, a 2×3 and a 3×2 matrix.
struct Constants {
    s: Id,
    u: Id,
    v: Id,
    a: Id,
    b: Id,
}

/// A column of 3 and a scalar that are linear in dX, and no closed form of it: each element was written by itself.
struct Linear {
    y: Id,
    z: Id,
}

const COLUMN: Shape = Shape { rows: Dim::Lit(3), cols: Dim::Lit(1), array: None, opaque: false };
const ZERO: Index = Index::Lit(0);

type Map = fn(&Graph, &Constants, &Linear) -> Id;

const MAPS: [(&str, Map); 31] = [
    ("a sum", |g, _, l| g.sum(&[(2.0, l.y), (-1.5, g.fill(l.z, COLUMN))], COLUMN)),
    ("a scalar times dY", |g, c, l| g.scale(c.s, l.y)),
    ("a differential times a column", |g, c, l| g.scale(l.z, c.u)),
    ("a differential times a row", |g, c, l| g.scale(l.z, g.transpose(c.u))),
    ("a differential times a matrix", |g, c, l| g.scale(l.z, c.a)),
    ("the differential of a direction", |g, c, l| g.normalized(l.y, c.s)),
    ("a fill", |g, _, l| g.fill(l.z, Shape::lit(2, 2))),
    ("A dY", |g, c, l| g.product(c.a, l.y)),
    ("dYᵀ B", |g, c, l| g.product(g.transpose(l.y), c.b)),
    ("uᵀ dY", |g, c, l| g.dot(c.u, l.y)),
    ("dYᵀ u", |g, c, l| g.dot(l.y, c.u)),
    ("a total", |g, _, l| g.total(l.y)),
    ("u ⊙ dY", |g, c, l| g.hadamard(c.u, l.y)),
    ("dY ⊙ u", |g, c, l| g.hadamard(l.y, c.u)),
    ("dY ⊘ u", |g, c, l| g.quotient(l.y, c.u)),
    ("dz/s", |g, c, l| g.quotient(l.z, c.s)),
    ("a transpose", |g, _, l| g.transpose(l.y)),
    ("another shape", |g, _, l| g.reshape(g.scale(l.z, g.ones(Shape::lit(2, 3))), Shape::lit(3, 2))),
    ("one arm", |g, c, l| g.select(g.compare(Relation::Lt, c.s, g.scalar(9.0)), l.y, g.fill(l.z, COLUMN))),
    ("the other", |g, c, l| g.select(g.compare(Relation::Gt, c.s, g.scalar(9.0)), l.y, g.fill(l.z, COLUMN))),
    ("less its mean", |g, c, l| g.centred(c.u, l.y)),
    ("less its sum", |g, c, l| g.balanced(c.u, l.y)),
    ("an element", |g, _, l| g.element(g.hadamard(l.y, l.y_of(g)), Index::Lit(1), ZERO)),
    ("a block", |g, _, l| g.block(g.hadamard(l.y, l.y_of(g)), Index::Lit(1), ZERO, Shape::lit(2, 1))),
    ("a block of a row", |g, c, l| g.block(g.product(g.transpose(l.y), c.b), ZERO, Index::Lit(1), SCALAR)),
    ("a block among zeros", |g, _, l| g.embed(l.y, Index::Lit(2), ZERO, Shape::lit(7, 1))),
    ("a column among zeros", |g, _, l| g.embed(l.y, ZERO, Index::Lit(1), Shape::lit(3, 9))),
    ("a block replaced", |g, _, l| g.replace(g.scale(l.z, g.ones(Shape::lit(300, 1))), l.y, Index::Lit(4), ZERO)),
    ("a constant among differentials", |g, c, l| {
        g.replace(g.fill(l.z, Shape::lit(300, 1)), g.zeros(g.shape(c.u)), Index::Lit(4), ZERO)
    }),
    ("a differential among constants", |g, _, l| g.replace(g.zeros(Shape::lit(300, 1)), l.y, Index::Lit(4), ZERO)),
    ("elements", |g, c, l| g.stack(vec![l.z, g.scalar(0.0), g.dot(c.v, l.y), l.z], Shape::lit(2, 2))),
];

impl Linear {
    /// A constant column, so that what an element is taken of stays whole.
    fn y_of(&self, g: &Graph) -> Id {
        g.input("w", COLUMN, false)
    }
}

/// Holds the matrix of what is made of dX to it, in a direction.
fn assert_lockstep(what: &str, build: impl Fn(&Graph, &Constants, &Linear) -> Id) {
    let g = Graph::new();
    let x = g.input("x", COLUMN, true);
    let c = Constants {
        s: g.input("s", SCALAR, false),
        u: g.input("u", COLUMN, false),
        v: g.input("v", COLUMN, false),
        a: g.input("A", Shape::lit(2, 3), false),
        b: g.input("B", Shape::lit(3, 2), false),
    };
    let direction = g.input("dx", COLUMN, false);
    let symbol = g.intern(Op::Differential(x), COLUMN);
    let at = |k: usize| g.element(symbol, Index::Lit(k), ZERO);
    let items = vec![at(2), g.add(at(0), g.scale(c.s, at(1))), g.times(-3.0, at(1))];
    let y = g.stack(items, COLUMN);
    let l = Linear { y, z: g.element(g.product(g.transpose(y), c.b), ZERO, ZERO) };
    let df = build(&g, &c, &l);
    assert!(g.is_linear(df) || g.loop_of(df).is_some(), "{what}: {:?} depends on no direction", g.op(df));
    let matrix = lockstep(&g, df, x).unwrap_or_else(|| panic!("{what}: there is no rule for {:?}", g.op(df)));
    assert!(!g.is_linear(matrix), "{what}: the matrix depends on a direction");
    crate::graph::verify::verify_pass(what, &g, &[matrix]);
    let along = g.substituted(&[df], &BTreeMap::from([(symbol, direction)]))[0];
    let mut random = Random::new(what.len() as u64);
    let shapes = [(3, 1), (1, 1), (3, 1), (3, 1), (2, 3), (3, 2), (3, 1), (3, 1), (3, 1)];
    let point = Point::of(shapes.iter().map(|&(r, c)| random.matrix(r, c, 0.3, 1.2)).collect());
    let values = Program::new(&g, &[along, matrix]).run(&point);
    let product = values[1].t().times(&point.inputs[6]);
    assert_close(what, &product, &Mat::column(&values[0].data), 1e-12);
}

#[test]
fn every_rule_holds_in_a_direction() {
    let names: BTreeSet<&str> = MAPS.iter().map(|&(name, _)| name).collect();
    assert_eq!(names.len(), MAPS.len(), "each map has a name of its own");
    for (name, map) in MAPS {
        assert_lockstep(name, map);
    }
}

#[test]
fn loops_carry_matrices_beside_what_does_not_depend() {
    for reversed in [false, true] {
        assert_lockstep("a loop", |g, c, l| {
            let nexts = |v: &[Id], i: Index| {
                let weight = g.add(v[1], g.counter(i));
                vec![g.add(g.scale(weight, g.hadamard(c.u, v[0])), l.y), g.times(0.5, weight), g.add(v[2], g.total(v[0]))]
            };
            let inits = [g.fill(l.z, COLUMN), c.s, g.scalar(0.0)];
            let looped = written_loop(g, 0, Count::Dim(Dim::Lit(5)), reversed, &inits, nexts);
            g.add(g.out(&looped, 0), g.fill(g.out(&looped, 2), COLUMN))
        });
    }
}

#[test]
fn what_a_loop_keeps_of_each_step_is_kept_for_all_directions() {
    for when in [When::Before, When::After] {
        assert_lockstep("a trail", |g, c, l| {
            let first = written_loop(g, 0, Count::Dim(Dim::Lit(4)), false, &[l.y], |v, _| vec![g.hadamard(c.u, v[0])]);
            let trail = g.trail(&first, 0, when).expect("the length is known");
            let second =
                written_loop(g, 1, Count::Dim(Dim::Lit(4)), true, &[l.y], |v, i| vec![g.add(g.scale(c.s, v[0]), g.at(trail, i))]);
            g.out(&second, 0)
        });
    }
}

#[test]
fn loops_within_loops() {
    assert_lockstep("loops", |g, c, l| {
        let outer = written_loop(g, 0, Count::Dim(Dim::Lit(3)), false, &[l.y, l.z], |v, i| {
            let inner = written_loop(g, 1, Count::Dim(Dim::Lit(2)), false, &[v[1]], |w, j| {
                let weight = g.add(g.counter(i), g.counter(j));
                vec![g.add(g.scale(weight, w[0]), g.dot(c.v, v[0]))]
            });
            vec![g.add(v[0], g.fill(g.out(&inner, 0), COLUMN)), g.out(&inner, 0)]
        });
        g.out(&outer, 0)
    });
}

#[test]
fn results_that_share_a_loop_over_the_direction_have_one_each() {
    let step = "s += SMatrix::<f64, 4, 2>::from_fn(|r, c| w * (r + c) as f64).column_sum().sum();";
    let function = format!(
        "fn f(v: &Vector4<f64>) -> (f64, f64) {{ let w = v[1].sin(); let mut s = 0.0; for _ in 1..20 {{ {step} }} (s, s.sin()) }}"
    );
    let text = super::expansion::expanded(crate::attributes::Kind::Jacobian, "wrt = v", &function);
    assert!(text.contains("fn f_jac") && !text.contains("compile_error"), "{text}");
}

/// What has no closed form because a loop made it, moved to other places: held to forward mode.
#[test]
fn results_of_loops_in_other_shapes() {
    type Of = fn(&Graph, Id, Id) -> Id;
    let block = |i: usize, j: usize, rows: usize, cols: usize| (Index::Lit(i), Index::Lit(j), Shape::lit(rows, cols));
    let shapes: [(&str, Of); 5] = [
        ("a transposed column", |g, _, v| g.transpose(v)),
        ("a transposed matrix", |g, m, _| g.transpose(m)),
        ("a matrix in another shape", |g, m, _| g.reshape(m, Shape::lit(2, 6))),
        ("an element", |g, m, _| g.element(m, Index::Lit(1), Index::Lit(2))),
        ("an element of a column", |g, _, v| g.element(v, Index::Lit(2), ZERO)),
    ];
    let blocks = [block(0, 1, 3, 2), block(1, 2, 2, 1), block(1, 1, 1, 2), block(0, 1, 2, 3), block(1, 0, 2, 4)];
    let blocks = blocks.map(|(i, j, shape)| move |g: &Graph, m: Id, _: Id| g.block(m, i, j, shape));
    let all = shapes.iter().map(|&(what, of)| (what.to_owned(), Box::new(of) as Box<dyn Fn(&Graph, Id, Id) -> Id>));
    let blocks = blocks.into_iter().enumerate().map(|(k, of)| (format!("block {k}"), Box::new(of) as Box<_>));
    for (what, of) in all.chain(blocks) {
        let g = Graph::new();
        let x = g.input("x", COLUMN, true);
        let y = g.input("y", Shape::lit(3, 4), false);
        let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(3)), false, &[y, g.map(Unary::SIN, x)], |v, i| {
            let bent = g.map(Unary::SIN, g.add(v[0], g.product(v[1], g.transpose(g.product(g.transpose(v[0]), x)))));
            vec![bent, g.add(g.hadamard(v[1], x), g.fill(g.counter(i), COLUMN))]
        });
        let result = of(&g, g.out(&looped, 0), g.out(&looped, 1));
        let mut random = Random::new(5);
        let mut point = Point::of(vec![random.matrix(3, 1, -0.8, 0.8), random.matrix(3, 4, -0.8, 0.8)]);
        assert_eq!(check_jacobian(&g, result, 0, &mut point, &mut random), None, "{what}");
    }
}
