//! Random well-shaped expressions of all operators: built as written and through the constructors, both
//! have the same value, and first and second derivatives agree with central differences.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use std::cell::RefCell;

use super::check::{Outcome, check, check_jacobian};
use super::dense::Random;
use super::generator::Generator;
use super::interpreter::Program;
use super::oracle::close;
use super::rebuild::{rebuild, with_inputs_of};
use crate::calculus::trace_trick::pullback;
use crate::graph::functions::Unary;
use crate::graph::op::Id;
use crate::graph::shape::Shape;
use crate::graph::store::Graph;

/// Expressions whose derivatives must have been compared.
const WANTED: u32 = 2_000;

/// What became of the samples.
#[derive(Default, Debug)]
struct Tally {
    whole: u32,
    first_only: u32,
    unsure: u32,
    jacobians: u32,
}

#[test]
fn random_expressions_keep_their_value_and_have_the_right_derivatives() {
    let config = Config { cases: 2_600, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, seed);
    let tally = RefCell::new(Tally::default());
    let result = runner.run(&vec(any::<u32>(), 8..160), |tape| one(&tape, &tally).map_err(TestCaseError::fail));
    if let Err(TestError::Fail(reason, tape)) = result {
        panic!("{reason}\n{}", described(&tape));
    }
    let tally = tally.into_inner();
    println!("{tally:?}");
    assert!(tally.whole + tally.first_only >= WANTED, "too few expressions could be compared: {tally:?}");
}

/// The expression that a tape of choices spells, an operator a line.
fn described(tape: &[u32]) -> String {
    let written = Graph::new();
    let (root, point) = Generator::new(&written, tape).expression();
    let line = |id: Id| {
        let (rows, cols) = point.size_of(written.shape(id));
        format!("{} = {:?}, {rows}×{cols}\n", id.0, written.op(id))
    };
    written.reachable(&[root]).into_iter().map(line).collect()
}

/// Checks the expression that a tape of choices spells.
fn one(tape: &[u32], tally: &RefCell<Tally>) -> Result<(), String> {
    let written = Graph::new();
    let (root, mut point) = Generator::new(&written, tape).expression();
    let count = point.inputs.len() as u32;
    let simple = with_inputs_of(&written, count);
    let built = rebuild(&written, &simple, &[root])[0];

    let values = Program::new(&written, &[root]).values(&point, None);
    let scale = values.size().max(1.0);
    let expected = values.get(root).cloned().expect("the root is computed");
    let value = Program::new(&simple, &[built]).run(&point).remove(0);
    if scale < 1e6 && !close(&value, &expected, 1e-10, scale) {
        return Err(format!("written {expected:?}, simplified {value:?}"));
    }
    let variables: Vec<usize> = (0..count).filter(|&k| simple.input_info(k).active).map(|k| k as usize).collect();
    if scale > 1e4 || !simple.is_active(built) {
        tally.borrow_mut().unsure += 1;
        return Ok(());
    }
    let mut random = Random::new(u64::from(tape[0]));
    match check(&simple, built, &variables, &mut point, &mut random) {
        Outcome::Whole => tally.borrow_mut().whole += 1,
        Outcome::FirstOnly => tally.borrow_mut().first_only += 1,
        Outcome::Unsure(_) => {
            tally.borrow_mut().unsure += 1;
            return Ok(());
        }
        Outcome::Wrong(what) => return Err(what),
    }
    if let Some(what) = check_jacobian(&simple, built, variables[0], &mut point, &mut random) {
        return Err(what);
    }
    tally.borrow_mut().jacobians += 1;
    Ok(())
}

/// A chain in which every step uses the one before twice.
fn chain(steps: usize, step: impl Fn(&Graph, Id) -> Id) -> usize {
    let g = Graph::new();
    let x = g.input("X", Shape::lit(3, 3), true);
    let mut y = x;
    for _ in 0..steps {
        y = step(&g, y);
    }
    let f = g.total(y);
    let gradient = pullback(&g, &[(f, g.scalar(1.0))], &[x]).expect("no loop");
    let direction = g.input("d", Shape::lit(3, 3), false);
    let second = crate::calculus::forward::pushforward(&g, &gradient, &[(x, direction)]).expect("no call");
    g.reachable(&[f, gradient[0], second[0]]).len().max(g.len())
}

/// Asserts that value, gradient and Hessian times direction grow linearly with a chain.
fn grows_linearly(what: &str, step: impl Fn(&Graph, Id) -> Id) {
    let [short, long] = [10, 40].map(|steps| chain(steps, &step));
    assert!(long <= 5 * short + 40, "{what}: {short} nodes for 10 steps, {long} for 40");
}

#[test]
fn a_chain_of_shared_steps_grows_linearly() {
    let sin = Unary::SIN;
    grows_linearly("y + y", |g, y| g.add(y, y));
    grows_linearly("y + sin y", |g, y| g.add(y, g.map(sin, y)));
    grows_linearly("y ⊙ sin y", |g, y| g.hadamard(y, g.map(sin, y)));
    grows_linearly("y y", |g, y| g.product(y, y));
    grows_linearly("y yᵀ", |g, y| g.product(y, g.transpose(y)));
    grows_linearly("y ⊙ y", |g, y| g.hadamard(y, y));
    grows_linearly("y + yᵀ", |g, y| g.add(y, g.map(sin, g.transpose(y))));
    grows_linearly("y ⊘ (1 + y ⊙ y)", |g, y| {
        let one = g.ones(g.shape(y));
        g.quotient(y, g.add(one, g.hadamard(y, y)))
    });
    grows_linearly("tr(y) y", |g, y| g.scale(g.trace(y), y));
}

#[test]
fn a_chain_of_symmetric_steps_grows_linearly() {
    let symmetric = |g: &Graph, y| g.add(y, g.transpose(y));
    grows_linearly("(y + yᵀ) ⊙ (y + yᵀ)", |g, y| g.hadamard(symmetric(g, y), symmetric(g, y)));
    grows_linearly("yᵀy ⊙ yᵀy, transposed", |g, y| {
        let gram = if g.is_symmetric(y) { y } else { g.product(g.transpose(y), y) };
        g.transpose(g.hadamard(gram, g.map(Unary::SIN, gram)))
    });
}
