//! Elements that need not exist: where the function looks at one in arms or in steps of loops alone, so do its derivatives.

use super::dense::Mat;
use super::interpreter::{Point, Program};
use super::loops::written_loop;
use super::oracle::assert_close;
use crate::calculus::trace_trick::pullback;
use crate::graph::functions::Unary;
use crate::graph::op::{Count, Id, Index, Op, Relation};
use crate::graph::shape::{Dim, OPAQUE, SCALAR, Shape};
use crate::graph::store::Graph;
use crate::rewrite::untouched::untouched;

/// Whether some nodes look at a place by a run-time index wherever the conditions lead and however few steps there are.
fn look_anyway(g: &Graph, nodes: &[Id]) -> bool {
    let is_run = |index: Index| matches!(index, Index::Run(_));
    let (mut seen, mut stack) = (std::collections::BTreeSet::new(), nodes.to_vec());
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match g.op(id) {
            Op::Select(c, ..) if g.shape(c).is_scalar() => stack.push(c),
            Op::Out(looped, _) | Op::Trail(looped, ..) => stack.extend(looped.inits),
            Op::Element(_, i, j) | Op::Embed(_, i, j) if is_run(i) || is_run(j) => return true,
            Op::At(_, i) | Op::Scatter(_, i) if is_run(i) => return true,
            op => stack.extend(op.operands()),
        }
    }
    false
}

/// A function of a column of 3, or of an array of such, of a number z and of two numbers that conditions are of.
struct Given {
    data: Id,
    z: Id,
    /// The place that need not exist.
    place: Index,
    conditions: [Id; 2],
    count: Count,
}

impl Given {
    fn new(g: &Graph, shape: Shape) -> Given {
        let (data, z) = (g.input("x", shape, true), g.input("z", SCALAR, true));
        let conditions = ["s", "t"].map(|name| g.compare(Relation::Gt, g.input(name, SCALAR, false), g.scalar(0.0)));
        let run = |number: u32| g.intern(Op::Text(number, vec![]), OPAQUE);
        Given { data, z, place: Index::Run(run(0)), conditions, count: Count::Run(run(1), None) }
    }

    /// x[k]
    fn element(&self, g: &Graph) -> Id {
        g.element(self.data, self.place, Index::Lit(0))
    }

    /// q in the arms of two branches, where each is not taken z.
    fn in_two_arms(&self, g: &Graph, q: Id) -> Id {
        let [first, second] = self.conditions;
        g.add(g.select(first, q, self.z), g.hadamard(self.z, g.select(second, g.map(Unary::SIN, q), self.z)))
    }
}

/// Holds derivatives to those by hand, given x[k], z, and how often each arm is taken; they look nowhere else.
fn assert_untouched(
    what: &str,
    shape: Shape,
    build: impl Fn(&Graph, &Given) -> Id,
    by_hand: impl Fn(&[f64], f64, [bool; 2]) -> (Vec<f64>, f64),
) {
    let g = Graph::new();
    let given = Given::new(&g, shape);
    let f = build(&g, &given);
    let derived = pullback(&g, &[(f, g.scalar(1.0))], &[given.data, given.z]).expect("all is known");
    assert!(!look_anyway(&g, &[f]), "{what}: the function itself looks at the place");
    let found = untouched(&g, &[f], &derived);
    assert!(!look_anyway(&g, &found), "{what}: a derivative looks at the place where the function does not");
    let wide = if shape.array.is_some() { 3 } else { 1 };
    let data = Mat::from_fn(3, wide, |i, j| 0.4 + 0.3 * i as f64 - 0.2 * j as f64 * (i as f64 + 0.5));
    let column = |k: usize| if wide == 1 { vec![data.at(k, 0)] } else { (0..3).map(|i| data.at(i, k)).collect() };
    for (k, s, t) in [(0, 1.0, 1.0), (2, 1.0, -1.0), (1, -1.0, 1.0), (1, -1.0, -1.0)] {
        let z = 0.7;
        let mut point = Point::of(vec![data.clone(), Mat::scalar(z), Mat::scalar(s), Mat::scalar(t)]);
        point.texts = vec![k as f64, 4.0];
        let values = Program::new(&g, &found).run(&point);
        let (part, slope) = by_hand(&column(k), z, [s > 0.0, t > 0.0]);
        let mut wanted = Mat::filled(3, wide, 0.0);
        for (i, part) in part.into_iter().enumerate() {
            let place = if wide == 1 { k } else { k * 3 + i };
            wanted.data[place] = part;
        }
        assert_close(what, &values[0], &wanted, 1e-12);
        assert_close(what, &values[1], &Mat::scalar(slope), 1e-12);
    }
}

const COLUMN: Shape = Shape { rows: Dim::Lit(3), cols: Dim::Lit(1), array: None, opaque: false };

/// The derivatives of q in both arms: in q, and in z but for what q has.
fn of_arms(q: f64, z: f64, [first, second]: [bool; 2]) -> (f64, f64) {
    let (one, other) = if second { (z * q.cos(), q.sin()) } else { (0.0, 2.0 * z) };
    (f64::from(u8::from(first)) + one, f64::from(u8::from(!first)) + other)
}

#[test]
fn in_arms_of_two_branches() {
    assert_untouched(
        "x[k]",
        COLUMN,
        |g, given| given.in_two_arms(g, given.element(g)),
        |x, z, arms| {
            let (slope, rest) = of_arms(x[0], z, arms);
            (vec![slope], rest)
        },
    );
    assert_untouched(
        "x[k] sin z",
        COLUMN,
        |g, given| given.in_two_arms(g, g.hadamard(given.element(g), g.map(Unary::SIN, given.z))),
        |x, z, arms| {
            let (slope, rest) = of_arms(x[0] * z.sin(), z, arms);
            (vec![slope * z.sin()], rest + slope * x[0] * z.cos())
        },
    );
    assert_untouched(
        "x[k] / z",
        COLUMN,
        |g, given| given.in_two_arms(g, g.quotient(given.element(g), given.z)),
        |x, z, arms| {
            let (slope, rest) = of_arms(x[0] / z, z, arms);
            (vec![slope / z], rest - slope * x[0] / (z * z))
        },
    );
    assert_untouched(
        "u · x[k] of an array",
        COLUMN.array_of(Dim::Lit(3)),
        |g, given| {
            let u = g.stack(vec![g.scalar(1.0), given.z, g.scalar(-2.0)], COLUMN);
            given.in_two_arms(g, g.dot(u, g.at(given.data, given.place)))
        },
        |x, z, arms| {
            let (slope, rest) = of_arms(x[0] + z * x[1] - 2.0 * x[2], z, arms);
            (vec![slope, slope * z, -2.0 * slope], rest + slope * x[1])
        },
    );
}

#[test]
fn in_steps_of_a_loop() {
    // Σ i x[k] z over four steps: 6 x[k] z.
    let build = |g: &Graph, given: &Given| {
        let part = g.hadamard(given.element(g), given.z);
        let looped =
            written_loop(g, 0, given.count, false, &[g.scalar(0.0)], |v, i| vec![g.add(v[0], g.hadamard(g.counter(i), part))]);
        g.out(&looped, 0)
    };
    assert_untouched("a sum", COLUMN, build, |x, z, _| (vec![6.0 * z], 6.0 * x[0]));
}

/// What the function looks at anyway is left as it is.
#[test]
fn what_the_function_looks_at_anyway_is_looked_at() {
    let g = Graph::new();
    let given = Given::new(&g, COLUMN);
    let f = g.hadamard(given.element(&g), given.in_two_arms(&g, given.element(&g)));
    let derived = pullback(&g, &[(f, g.scalar(1.0))], &[given.data, given.z]).expect("all is known");
    assert_eq!(untouched(&g, &[f], &derived), derived);
}
