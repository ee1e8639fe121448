//! Loops as regions, and calls of other functions, against central differences.

use std::collections::{BTreeMap, BTreeSet};

use super::check::assert_derivatives;
use super::dense::{Mat, Random};
use super::interpreter::{Point, Program};
use super::raw::Raw;
use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::jacobian;
use crate::calculus::trace_trick::pullback;
use crate::calculus::unknown::{Reason, Unknown};
use crate::explain::formula::{Format, Formulas};
use crate::explain::tree::{Math, name};
use crate::graph::functions::Unary;
use crate::graph::op::{Count, Id, Index, Loop, Op, Relation};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;

/// The loop that carries some variables, as a reader of bodies would write it: again, until no variable
/// turns out to become active.
pub fn written_loop(
    g: &Graph,
    counter: u32,
    count: Count,
    reversed: bool,
    inits: &[Id],
    mut step: impl FnMut(&[Id], crate::graph::op::Index) -> Vec<Id>,
) -> Loop {
    let mut active: Vec<bool> = inits.iter().map(|&init| g.is_active(init)).collect();
    loop {
        let number = g.new_loop(counter);
        let var = |(k, (&init, &active)): (u32, (&Id, &bool))| g.var(number, k, g.shape(init), active);
        let vars: Vec<Id> = (0u32..).zip(inits.iter().zip(&active)).map(var).collect();
        let index = g.step(number);
        let nexts = step(&vars, index);
        let turned: Vec<bool> = nexts.iter().zip(&active).map(|(&next, &was)| was || g.is_active(next)).collect();
        if turned == active {
            return Loop { number, count, reversed, vars, inits: inits.to_vec(), nexts };
        }
        active = turned;
    }
}

fn point(sizes: &[(usize, usize)], seed: u64) -> Point {
    let mut random = Random::new(seed);
    Point::of(sizes.iter().map(|&(r, c)| random.matrix(r, c, -0.8, 0.8)).collect())
}

#[test]
fn a_recurrence_with_a_shared_matrix() {
    for reversed in [false, true] {
        let g = Graph::new();
        let w = g.input("W", Shape::lit(3, 3), true);
        let x = g.input("x", Shape::lit(3, 1), true);
        let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(4)), reversed, &[x], |v, i| {
            let bent = g.map(Unary::TANH, g.product(w, v[0]));
            vec![g.add(g.scale(g.counter(i), bent), v[0])]
        });
        let y = g.out(&looped, 0);
        assert_derivatives("recurrence", &g, y, &[0, 1], &point(&[(3, 3), (3, 1)], 3));
    }
}

#[test]
fn two_carried_variables_and_an_element_by_the_counter() {
    let g = Graph::new();
    let a = g.input("A", Shape::lit(2, 4), true);
    let s = g.input("s", SCALAR, true);
    let start = g.zeros(Shape::lit(2, 1));
    let zero = crate::graph::op::Index::Lit(0);
    let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(4)), false, &[start, s], |v, i| {
        let column = g.block(a, zero, i, Shape::lit(2, 1));
        let grown = g.add(v[0], g.scale(v[1], column));
        let next = g.map(Unary::SIN, g.add(v[1], g.dot(v[0], column)));
        vec![grown, next]
    });
    let f = g.add(g.dot(g.out(&looped, 0), g.out(&looped, 0)), g.out(&looped, 1));
    assert_derivatives("two variables", &g, f, &[0, 1], &point(&[(2, 4), (1, 1)], 5));
}

#[test]
fn nested_loops() {
    let g = Graph::new();
    let w = g.input("W", Shape::lit(2, 2), true);
    let x = g.input("x", Shape::lit(2, 1), true);
    let outer = written_loop(&g, 0, Count::Dim(Dim::Lit(2)), false, &[x], |v, _| {
        let inner = written_loop(&g, 1, Count::Dim(Dim::Lit(3)), false, &[v[0]], |u, _| {
            vec![g.map(Unary::SIN, g.add(g.product(w, u[0]), v[0]))]
        });
        vec![g.add(g.out(&inner, 0), x)]
    });
    assert_derivatives("nested", &g, g.out(&outer, 0), &[0, 1], &point(&[(2, 2), (2, 1)], 9));
}

#[test]
fn arrays_of_matrices() {
    let g = Graph::new();
    let weights = g.input("W", Shape::lit(2, 2).array_of(Dim::Lit(3)), true);
    let x = g.input("x", Shape::lit(2, 1), true);
    let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(3)), false, &[x], |v, i| {
        vec![g.map(Unary::TANH, g.product(g.at(weights, i), v[0]))]
    });
    assert_derivatives("layers", &g, g.out(&looped, 0), &[0, 1], &point(&[(2, 6), (2, 1)], 13));
}

#[test]
fn a_loop_of_run_time_length_forwards() {
    // Backwards, only a loop whose steps need nothing kept may have an unknown length.
    let g = Graph::new();
    let (a, x) = (g.input("A", Shape::lit(2, 2), false), g.input("x", Shape::lit(2, 1), true));
    let count = Count::Run(g.intern(Op::Text(0, vec![]), crate::graph::shape::OPAQUE), None);
    let looped = written_loop(&g, 0, count, false, &[x], |v, _| vec![g.product(a, v[0])]);
    let mut at = point(&[(2, 2), (2, 1)], 4);
    at.texts = vec![5.0];
    assert_derivatives("linear recurrence", &g, g.out(&looped, 0), &[1], &at);
    let squares = written_loop(&g, 1, count, false, &[x], |v, _| vec![g.hadamard(v[0], v[0])]);
    let y = g.out(&squares, 0);
    let unkept = pullback(&g, &[(y, g.ones(Shape::lit(2, 1)))], &[x]).expect_err("what is kept has no place");
    assert_eq!(unkept, Unknown { node: y, reason: Reason::Unkept });
    let direction = g.input("dx", Shape::lit(2, 1), false);
    // The inputs made by the checks above come before.
    let Op::Input(last) = g.op(direction) else { unreachable!() };
    at.inputs.resize(last as usize, Mat::scalar(0.0));
    at.inputs.push(point(&[(2, 1)], 8).inputs.remove(0));
    let derived =
        Program::new(&g, &pushforward(&g, &[y], &[(x, direction)]).expect("forwards nothing is kept")).run(&at).remove(0);
    let moved = [(1, at.inputs[last as usize].clone())];
    let expected = super::oracle::along(&Program::new(&g, &[y]), &at, &moved).remove(0).value;
    super::oracle::assert_close("squares, forwards", &derived, &expected, 1e-8);
}

#[test]
fn calls_of_other_functions_have_first_derivatives() {
    let g = Graph::new();
    let a = g.input("A", Shape::lit(2, 3), true);
    let b = g.input("b", Shape::lit(3, 1), true);
    let constant = g.input("c", Shape::lit(2, 1), false);
    let twisted = Raw(&g).map("sin", g.product(a, b));
    let call = g.intern(Op::Call(0, vec![a, twisted, constant]), Shape::lit(2, 2));
    let f = g.dot(call, call);
    let found = pullback(&g, &[(f, g.scalar(1.0))], &[a, b]).expect("no loop");
    let at = point(&[(2, 3), (3, 1), (2, 1)], 6);
    let gradients = Program::new(&g, &found).run(&at);
    let mut random = Random::new(1);
    let moves = [(0, random.matrix(2, 3, -1.0, 1.0)), (1, random.matrix(3, 1, -1.0, 1.0))];
    let expected = super::oracle::along(&Program::new(&g, &[f]), &at, &moves).remove(0).value.only();
    let derived = gradients[0].dot(&moves[0].1) + gradients[1].dot(&moves[1].1);
    assert!((derived - expected).abs() < 1e-8, "{derived} instead of {expected}");
}

#[test]
fn what_is_not_known_is_an_error_in_every_mode() {
    let g = Graph::new();
    let shape = Shape::lit(2, 1);
    let (x, dx) = (g.input("x", shape, true), g.input("dx", shape, false));
    let number = g.new_loop(0);
    let var = g.new_var(number, SCALAR, true);
    let looped = |next: Id| {
        let inits = vec![g.element(x, Index::Lit(0), Index::Lit(0))];
        let count = Count::Dim(Dim::Lit(3));
        g.out(&Loop { number, count, reversed: false, vars: vec![var], inits, nexts: vec![next] }, 0)
    };
    let call = g.intern(Op::Pulled(0, vec![x], x, 0), shape);
    let inside = g.intern(Op::Pulled(0, vec![var], var, 0), SCALAR);
    let third = g.custom(1, 2, x);
    let dense = g.intern(Op::Columns(x, x), Shape::lit(2, 2));
    let cases = [
        (g.dot(call, x), Reason::SecondOfCall),
        (g.total(third), Reason::ThirdOfFunction),
        (looped(g.add(inside, var)), Reason::SecondOfCall),
        (g.total(dense), Reason::NoRule),
    ];
    for (y, reason) in cases {
        let why = |unknown: Unknown| unknown.reason;
        assert_eq!(pushforward(&g, &[y], &[(x, dx)]).map_err(why), Err(reason));
        assert_eq!(pullback(&g, &[(y, g.scalar(1.0))], &[x]).map_err(why), Err(reason));
        assert_eq!(jacobian(&g, y, x, false).err().map(why), Some(reason));
    }
}

#[test]
fn a_graph_holds_as_many_loops_as_it_is_asked_for() {
    let g = Graph::new();
    let x = g.input("x", SCALAR, true);
    let sine = |v: &[Id], _| vec![g.map(Unary::SIN, v[0])];
    let y = (0..70).fold(x, |y, k| g.out(&written_loop(&g, k, Count::Dim(Dim::Lit(2)), false, &[y], sine), 0));
    assert_derivatives("seventy loops", &g, y, &[0], &point(&[(1, 1)], 2));
}

#[test]
fn each_variable_has_its_own_name_in_formulas() {
    let g = Graph::new();
    let x = g.input("x", SCALAR, true);
    let sines = |counter: u32, count: usize| {
        let step = |v: &[Id], _| v.iter().map(|&v| g.map(Unary::SIN, v)).collect();
        written_loop(&g, counter, Count::Dim(Dim::Lit(3)), false, &vec![x; count], step)
    };
    let results: Vec<(Math, Id)> = [sines(0, 21), sines(1, 21), sines(2, 21)]
        .iter()
        .flat_map(|looped| [0, 10, 20].map(|k| (name("y"), g.out(looped, k))))
        .collect();
    let printed = Formulas::new(&g, &BTreeMap::new(), (&[], &[]), &[], BTreeMap::new()).derivation(&results, None);
    let lines: BTreeSet<String> = printed.results.iter().map(|line| Format::Unicode.write(line)).collect();
    assert_eq!(lines.len(), 9, "{lines:#?}");
}

#[test]
fn other_scalar_functions_have_two_derivatives() {
    let g = Graph::new();
    let x = g.input("X", Shape::lit(2, 3), true);
    let y = g.hadamard(g.custom(0, 0, x), x);
    assert_derivatives("a custom function", &g, y, &[0], &point(&[(2, 3)], 2));
}

/// An array of zeros but for what stands at a place: an element is that, or zeros, or hangs on what is known at run time.
#[test]
fn elements_of_arrays_of_zeros() {
    let g = Graph::new();
    let column = Shape::lit(2, 1);
    let (u, v) = (g.input("u", column, true), g.input("v", column, true));
    let run = Index::Run(g.intern(Op::Text(0, vec![]), crate::graph::shape::OPAQUE));
    let put = |x: Id, place: Index| g.scatter(x, place, Dim::Lit(3));
    let all = Shape::lit(2, 1).array_of(Dim::Lit(3));
    let sum = g.sum(&[(2.0, put(u, Index::Lit(1))), (-3.0, put(v, run))], all);
    let (one, two) = (Index::Lit(1), Index::Lit(2));
    assert_eq!((g.at(put(u, one), one), g.at(put(u, run), run)), (u, u));
    assert!(g.is_zero(g.at(put(u, one), two)));
    let samples = point(&[(2, 1), (2, 1)], 12);
    let [a, b] = [&samples.inputs[0], &samples.inputs[1]];
    for k in 0..3 {
        let mut at = samples.clone();
        at.texts = vec![f64::from(k)];
        let found = Program::new(&g, &[g.at(sum, run), g.at(sum, one)]).run(&at);
        let meets = f64::from(u8::from(k == 1));
        assert_eq!(found, [a.map(|x| 2.0 * meets * x).plus(-3.0, b), a.map(|x| 2.0 * x).plus(-3.0 * meets, b)], "at {k}");
    }
}

/// cos(i r) summed over i, with r = ‖x‖, is smooth at 0, where its second derivative is −Σ i².
#[test]
fn second_derivatives_where_a_kink_cancels_in_a_loop() {
    for places in [1, 2] {
        let g = Graph::new();
        let x = g.input("x", Shape::lit(2, 1), true);
        let dx = g.input("dx", Shape::lit(2, 1), false);
        let r = g.norm(x);
        // Of several variables the last one is the sum.
        let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(4)), false, &vec![g.scalar(1.0); places], |v, i| {
            let cosine = g.map(Unary::COS, g.hadamard(g.counter(i), r));
            let sum = g.add(v[places - 1], cosine);
            if places == 1 { vec![sum] } else { vec![g.add(v[0], g.hadamard(cosine, cosine)), sum] }
        });
        let f = g.out(&looped, places as u32 - 1);
        let gradient = pullback(&g, &[(f, g.scalar(1.0))], &[x]).expect("all is known");
        let along = pushforward(&g, &gradient, &[(x, dx)]).expect("all is known")[0];
        let direction = Mat::column(&[0.3, -0.7]);
        let found = Program::new(&g, &[along]).run(&Point::of(vec![Mat::column(&[0.0, 0.0]), direction.clone()])).remove(0);
        super::oracle::assert_close("−Σ i² dx", &found, &direction.map(|d| -14.0 * d), 1e-12);
    }
}

/// What is added to a matrix in places is taken back going backwards.
#[test]
fn what_is_added_in_places() {
    let column = Shape::lit(4, 1);
    let first = Index::Lit(0);
    type Part = fn(&Graph, Id, Id, Index) -> Id;
    let parts: [(&str, Part); 3] = [
        ("an element", |g, x, v, i| {
            let old = g.element(v, i, Index::Lit(0));
            g.embed(g.map(Unary::SIN, g.hadamard(x, old)), i, Index::Lit(0), Shape::lit(4, 1))
        }),
        ("a scaled element", |g, x, v, i| {
            let old = g.element(v, i, Index::Lit(0));
            g.times(-0.5, g.embed(g.hadamard(old, g.hadamard(x, old)), i, Index::Lit(0), Shape::lit(4, 1)))
        }),
        ("a block that a number scales", |g, x, v, _| {
            let old = g.block(v, Index::Lit(1), Index::Lit(0), Shape::lit(2, 1));
            g.scale(g.map(Unary::SIN, x), g.embed(g.hadamard(old, old), Index::Lit(1), Index::Lit(0), Shape::lit(4, 1)))
        }),
    ];
    for (what, part) in parts {
        let g = Graph::new();
        let (x, y) = (g.input("x", SCALAR, true), g.input("y", column, true));
        let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(4)), false, &[y], |v, i| vec![g.add(v[0], part(&g, x, v[0], i))]);
        let last = g.out(&looped, 0);
        let f = g.hadamard(g.dot(last, last), g.element(last, Index::Lit(1), first));
        assert_derivatives(what, &g, f, &[0, 1], &point(&[(1, 1), (4, 1)], 11));
    }
}

/// Where a step writes, what it writes and whether it does hang on what stood there.
#[test]
fn what_is_written_where_the_values_themselves_say() {
    let place = |k: usize| (Index::Lit(k), Index::Lit(0));
    for bound in [-9.0, 0.1, 9.0] {
        let g = Graph::new();
        let (x, y) = (g.input("x", SCALAR, true), g.input("y", Shape::lit(4, 1), true));
        let looped = written_loop(&g, 0, Count::Dim(Dim::Lit(4)), false, &[y], |v, i| {
            let at = |k: usize| g.element(v[0], place(k).0, place(k).1);
            let first = g.replace(v[0], g.map(Unary::SIN, g.hadamard(x, g.add(at(1), at(0)))), place(0).0, place(0).1);
            let changed = g.hadamard(g.add(at(2), g.counter(i)), at(1));
            let second = g.replace(v[0], changed, place(1).0, place(1).1);
            vec![g.select(g.compare(Relation::Lt, at(0), g.scalar(bound)), first, second)]
        });
        let last = g.out(&looped, 0);
        let what = format!("bound {bound}");
        assert_derivatives(&what, &g, g.dot(last, g.hadamard(last, y)), &[0, 1], &point(&[(1, 1), (4, 1)], 17));
    }
}
