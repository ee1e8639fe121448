//! Variables that steps replace, in loops whose number of steps only the run knows: running extrema, and what is replaced
//! under other conditions.

use super::check::assert_derivatives;
use super::dense::Mat;
use super::interpreter::{Point, Program};
use super::loops::written_loop;
use crate::calculus::trace_trick::pullback;
use crate::calculus::unknown::Reason;
use crate::graph::binary::Binary;
use crate::graph::functions::Unary;
use crate::graph::op::{Count, Id, Index, Op, Relation};
use crate::graph::shape::{OPAQUE, SCALAR, Shape};
use crate::graph::store::Graph;

/// What becomes of a variable s beside the a of a step.
type Next = fn(&Graph, Id, Id) -> Id;

const EXTREMA: [(&str, Next); 4] = [
    ("max(s, a)", |g, s, a| g.map2(Binary::MAX, s, a)),
    ("max(a, s)", |g, s, a| g.map2(Binary::MAX, a, s)),
    ("min(s, a)", |g, s, a| g.map2(Binary::MIN, s, a)),
    ("min(a, s)", |g, s, a| g.map2(Binary::MIN, a, s)),
];

fn compared(g: &Graph, relation: Relation, a: Id, b: f64) -> Id {
    g.compare(relation, a, g.scalar(b))
}

const BRANCHES: [(&str, Next); 7] = [
    ("max(a, 0.5), of the last step alone", |g, _, a| g.map2(Binary::MAX, a, g.scalar(0.5))),
    ("a where s < a", |g, s, a| g.select(g.compare(Relation::Lt, s, a), a, s)),
    ("s where s ≥ a", |g, s, a| g.select(g.compare(Relation::Ge, s, a), s, a)),
    ("a where s < a and a < 0.9", |g, s, a| {
        let both = g.intern(Op::And(g.compare(Relation::Lt, s, a), compared(g, Relation::Lt, a, 0.9)), SCALAR);
        g.select(both, a, s)
    }),
    ("s where s < a and a < 0.9", |g, s, a| {
        let both = g.intern(Op::And(g.compare(Relation::Lt, s, a), compared(g, Relation::Lt, a, 0.9)), SCALAR);
        g.select(both, s, a)
    }),
    ("a where s > a or a > 0.9", |g, s, a| {
        let either = g.intern(Op::Or(g.compare(Relation::Gt, s, a), compared(g, Relation::Gt, a, 0.9)), SCALAR);
        g.select(either, a, s)
    }),
    ("s where s > a or a > 0.9", |g, s, a| {
        let either = g.intern(Op::Or(g.compare(Relation::Gt, s, a), compared(g, Relation::Gt, a, 0.9)), SCALAR);
        g.select(either, s, a)
    }),
];

/// So many steps as the first constant says.
fn run_time_count(g: &Graph) -> Count {
    Count::Run(g.intern(Op::Text(0, vec![]), OPAQUE), None)
}

#[test]
fn the_last_step_that_replaced_a_variable_has_its_derivative() {
    for (name, next) in EXTREMA.into_iter().chain(BRANCHES) {
        // Begun with what some of the steps replace, with what none may replace, and without steps.
        for (start, steps, reversed) in
            [(0.31, 5.0, false), (0.31, 5.0, true), (7.0, 5.0, false), (-7.0, 5.0, true), (0.31, 0.0, false)]
        {
            let g = Graph::new();
            let (x, y) = (g.input("x", SCALAR, true), g.input("y", SCALAR, true));
            let looped = written_loop(&g, 0, run_time_count(&g), reversed, &[x], |v, i| {
                let wave = g.map(Unary::SIN, g.add(y, g.times(1.7, g.counter(i))));
                vec![next(&g, v[0], g.hadamard(y, wave))]
            });
            let last = g.out(&looped, 0);
            let mut at = Point::of(vec![Mat::scalar(start), Mat::scalar(1.3)]);
            at.texts = vec![steps];
            let what = format!("{name}, reversed: {reversed}, {steps} steps from {start}");
            assert_derivatives(&what, &g, g.hadamard(last, g.map(Unary::SIN, last)), &[0, 1], &at);
        }
    }
}

/// Which step was the last one is not all that has to be known where what replaces a variable is made of others.
#[test]
fn what_is_made_of_other_variables_is_kept_or_refused() {
    let g = Graph::new();
    let x = g.input("x", SCALAR, true);
    let looped = written_loop(&g, 0, run_time_count(&g), false, &[x, x], |v, _| {
        vec![g.map2(Binary::MAX, v[0], v[1]), g.map(Unary::SIN, g.times(3.0, v[1]))]
    });
    let why = pullback(&g, &[(g.out(&looped, 0), g.scalar(1.0))], &[x]).expect_err("no array keeps the steps").reason;
    assert_eq!(why, Reason::Unkept);
}

/// Of equal ones the first operand of `max` and `min` counts, and what is not a number does not.
#[test]
fn ties_and_what_is_not_a_number_are_as_outside_of_loops() {
    let largest = [2.0, f64::NAN, 3.0, 1.0, 3.0, f64::NAN];
    for (k, (name, next)) in EXTREMA.into_iter().enumerate() {
        let g = Graph::new();
        let data = g.input("x", Shape::lit(6, 1), true);
        let start = g.input("s", SCALAR, true);
        let looped = written_loop(&g, 0, run_time_count(&g), false, &[start], |v, i| {
            vec![next(&g, v[0], g.element(data, i, Index::Lit(0)))]
        });
        let found = pullback(&g, &[(g.out(&looped, 0), g.scalar(1.0))], &[data, start]).expect("only the last step counts");
        let program = Program::new(&g, &found);
        let sign = if k < 2 { 1.0 } else { -1.0 };
        let gradient = |start: f64| {
            let mut at = Point::of(vec![Mat::column(&largest.map(|x| sign * x)), Mat::scalar(sign * start)]);
            at.texts = vec![6.0];
            program.run(&at).into_iter().map(|m| m.data).collect::<Vec<_>>().concat()
        };
        let unit = |place: usize| (0..7).map(|k| f64::from(u8::from(k == place))).collect::<Vec<_>>();
        let is_variable_first = k % 2 == 0;
        assert_eq!(gradient(0.0), unit(if is_variable_first { 2 } else { 4 }), "{name}");
        assert_eq!(gradient(3.0), unit(if is_variable_first { 6 } else { 4 }), "{name} from a tie");
        assert_eq!(gradient(f64::NAN), unit(if is_variable_first { 2 } else { 4 }), "{name} from what is not a number");
        assert_eq!(gradient(4.0), unit(6), "{name} from what is never replaced");
    }
}
