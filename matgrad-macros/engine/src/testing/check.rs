//! One check for all derivatives of a node: forward mode against central differences, reverse mode
//! against forward mode by the pairing of a cotangent with a direction, and the second derivative
//! against central differences of the first.

use super::dense::{Mat, Random};
use super::interpreter::{Point, Program};
use super::oracle::{along, close};
use crate::calculus::{forward::pushforward, jacobian::jacobian, trace_trick::pullback};
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::graph::verify::verify_pass;
use crate::rewrite::{
    accumulate::accumulated, chain::ordered, merge::merged, prune::pruned, reciprocal::with_reciprocals, share::shared,
};

/// What came of a check.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Both first and second derivatives were compared.
    Whole,
    /// The second derivative could not be judged here.
    FirstOnly,
    /// The value cannot be differentiated numerically here: a kink, or an ill-conditioned point.
    Unsure(String),
    /// A derivative is wrong.
    Wrong(String),
}

/// How far a central difference may be trusted at most.
const TRUSTED: f64 = 1e-8;
/// How far a derivative may be from it.
const TOLERANCE: f64 = 1e-6;

/// Compares the derivatives of `output` in the inputs `variables` (by number) at a point, to which the
/// cotangent and the directions are added.
pub fn check(graph: &Graph, output: Id, variables: &[usize], point: &mut Point, random: &mut Random) -> Outcome {
    let sampled = |point: &mut Point, random: &mut Random, like: Id| {
        let shape = graph.shape(like);
        let size = point.size_of(shape);
        let sample = random.matrix(size.0, size.1, -1.0, 1.0);
        point.inputs.push(sample);
        graph.input("·", shape, false)
    };
    let inputs: Vec<Id> = variables
        .iter()
        .map(|&k| {
            let op = Op::Input(k as u32);
            graph.find(op, graph.input_info(k as u32).shape).expect("variables are inputs")
        })
        .collect();
    let seed = sampled(point, random, output);
    let directions: Vec<(Id, Id)> = inputs.iter().map(|&x| (x, sampled(point, random, x))).collect();
    let first_direction = point.inputs.len() - directions.len();
    let moves: Vec<(usize, Mat)> =
        variables.iter().enumerate().map(|(k, &number)| (number, point.inputs[first_direction + k].clone())).collect();
    let pulled = pullback(graph, &[(output, seed)], &inputs).expect("the lengths of loops are known");
    let pushed = pushforward(graph, &[output], &directions).expect("all is known")[0];
    let second = pushforward(graph, &pulled, &directions).expect("all is known");

    let derived: Vec<Id> =
        [output, pushed, seed].into_iter().chain(pulled.iter().copied()).chain(second.iter().copied()).collect();
    verify_pass("differentiating", graph, &derived);
    let values = Program::new(graph, &derived).run(point);
    let rewritten = rewritten(graph, &derived);
    let rewritten = Program::new(graph, &rewritten).run(point);
    for (before, after) in values.iter().zip(&rewritten) {
        let size = values.iter().map(Mat::size).fold(1.0, f64::max);
        if size < 1e6 && !close(before, after, 1e-9, size) {
            return Outcome::Wrong(format!("products in another order: {after:?} instead of {before:?}"));
        }
    }
    let [value, df, seed] = &values[..3] else { unreachable!() };
    let (gradients, seconds) = values[3..].split_at(pulled.len());
    let sampled: Vec<Id> = [output].into_iter().chain(pulled.iter().copied()).collect();
    let differences = along(&Program::new(graph, &sampled), point, &moves);

    let scale = value.size().max(differences[0].value.size());
    if !scale.is_finite() || scale > 1e6 {
        return Outcome::Unsure(format!("a value of {scale:e}"));
    }
    if differences[0].error.is_nan() || differences[0].error > TRUSTED {
        return Outcome::Unsure(format!("a difference sure to {:e}", differences[0].error));
    }
    if !close(df, &differences[0].value, TOLERANCE, scale) {
        return Outcome::Wrong(format!("forward mode: derived {df:?}, differences {:?}", differences[0].value));
    }
    let forward = seed.dot(df);
    let reverse: f64 = gradients.iter().zip(&moves).map(|(g, (_, d))| g.dot(d)).sum();
    let size = gradients.iter().map(Mat::size).fold(scale, f64::max);
    let apart = (forward - reverse).abs();
    if apart.is_nan() || apart > TOLERANCE * size.max(1.0) {
        return Outcome::Wrong(format!("reverse mode gives {reverse}, forward mode {forward}; gradients {gradients:?}"));
    }
    let mut outcome = Outcome::Whole;
    for (second, difference) in seconds.iter().zip(&differences[1..]) {
        let scale = size.max(difference.value.size());
        if difference.error.is_nan() || difference.error > TRUSTED || scale > 1e6 {
            outcome = Outcome::FirstOnly;
        } else if !close(second, &difference.value, TOLERANCE, scale) {
            return Outcome::Wrong(format!("second derivative: derived {second:?}, differences {:?}", difference.value));
        }
    }
    outcome
}

/// The nodes after every pass that rewrites them, each verified.
fn rewritten(graph: &Graph, nodes: &[Id]) -> Vec<Id> {
    type Rewrite = fn(&Graph, &[Id]) -> Vec<Id>;
    let passes: [(&str, Rewrite); 6] = [
        ("pruning", pruned),
        ("merging loops", merged),
        ("sharing variables", shared),
        ("ordering products", ordered),
        ("adding up in place", accumulated),
        ("sharing reciprocals", with_reciprocals),
    ];
    passes.into_iter().fold(nodes.to_vec(), |nodes, (pass, rewrite)| {
        let nodes = rewrite(graph, &nodes);
        verify_pass(pass, graph, &nodes);
        nodes
    })
}

/// Compares the dense Jacobian of `output` in one variable, in both layouts, with forward mode.
pub fn check_jacobian(graph: &Graph, output: Id, variable: usize, point: &mut Point, random: &mut Random) -> Option<String> {
    let shape = graph.input_info(variable as u32).shape;
    let x = graph.find(Op::Input(variable as u32), shape)?;
    let (rows, cols) = point.size_of(shape);
    let direction = graph.input("·", shape, false);
    point.inputs.push(random.matrix(rows, cols, -1.0, 1.0));
    let df = pushforward(graph, &[output], &[(x, direction)]).expect("all is known")[0];
    let [numerator, denominator] = [false, true].map(|layout| jacobian(graph, output, x, layout).expect("all is known").matrix);
    verify_pass("differentiating", graph, &[df, numerator, denominator]);
    let values = Program::new(graph, &[df, direction, numerator, denominator]).run(point);
    let vec = |m: &Mat| Mat::column(&m.data);
    let expected = vec(&values[0]);
    let scale = values.iter().map(Mat::size).fold(1.0, f64::max);
    let products = [values[2].times(&vec(&values[1])), values[3].t().times(&vec(&values[1]))];
    products
        .iter()
        .find(|product| !close(product, &expected, 1e-9, scale))
        .map(|product| format!("Jacobian: {product:?} instead of {expected:?} by {:?}", graph.op(numerator)))
}

/// Asserts that first and second derivatives are right, at several cotangents and directions.
pub fn assert_derivatives(what: &str, graph: &Graph, output: Id, variables: &[usize], point: &Point) {
    let mut random = Random::new(what.bytes().map(u64::from).sum());
    let mut point = point.clone();
    for _ in 0..3 {
        let outcome = check(graph, output, variables, &mut point, &mut random);
        assert_eq!(outcome, Outcome::Whole, "{what}");
    }
}
