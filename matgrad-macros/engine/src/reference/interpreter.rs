//! The reference interpreter: the value of any node. Operators are evaluated by
//! [`super::operators`]; loops and unit directions, which evaluate expressions many times, are here.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::callees::Called;
use super::dense::Mat;
use super::operators::{Call, by_columns, evaluate};
use crate::graph::nest::Nest;
use crate::graph::op::{Count, Id, Index, Loop, Op, When};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// The point at which nodes are evaluated.
#[derive(Clone, Default)]
pub struct Point {
    /// The inputs, by number.
    pub inputs: Vec<Mat>,
    /// The const generics, by number.
    pub dims: Vec<usize>,
    /// The lengths of the variables of run-time length, by the number of the parameter.
    pub lengths: BTreeMap<u16, usize>,
    /// The constants of the user's that are numbers, by their number among the texts.
    pub texts: Vec<f64>,
    /// What evaluates the constants of the user's, where they are not numbers.
    pub evaluator: Option<Rc<dyn Evaluator>>,
    /// The symbols dX, by their X.
    pub symbols: BTreeMap<Id, Mat>,
    /// The present steps of the loops around, by their number.
    steps: BTreeMap<u32, usize>,
    /// The carried variables of the loops around.
    vars: BTreeMap<(u32, u32), Mat>,
}

impl Point {
    /// The point of these inputs.
    pub fn of(inputs: Vec<Mat>) -> Point {
        Point { inputs, ..Point::default() }
    }

    /// This point moved by h along directions of some inputs.
    pub fn moved(&self, h: f64, directions: &[(usize, Mat)]) -> Point {
        let mut moved = self.clone();
        for (number, direction) in directions {
            moved.inputs[*number] = self.inputs[*number].plus(h, direction);
        }
        moved
    }

    /// Rows and columns of a shape at this point; the matrices of an array stand side by side.
    pub fn size_of(&self, shape: Shape) -> (usize, usize) {
        (self.dim(shape.rows), self.dim(shape.cols) * shape.array.map_or(1, |n| self.dim(n)))
    }

    /// An extent.
    pub fn dim(&self, dim: Dim) -> usize {
        match dim {
            Dim::Lit(n) => n,
            Dim::Name(number) => self.dims[usize::from(number)],
            Dim::Multiple { name, times, plus } => self.dim(Dim::Name(name)) * usize::from(times) + usize::from(plus),
            Dim::Run(parameter) => self.lengths[&parameter],
        }
    }

    /// A carried variable of a loop around.
    pub fn var(&self, number: u32, k: u32) -> Mat {
        self.vars[&(number, k)].clone()
    }

    /// The value of a constant of the user's.
    pub fn text(&self, number: u32, operands: &[&Mat]) -> Mat {
        match &self.evaluator {
            Some(evaluator) => evaluator.text(number, operands),
            None => Mat::scalar(self.texts[number as usize]),
        }
    }

    /// What a call of another function gives, where there is one.
    pub fn called(&self, number: u32, operands: &[&Mat]) -> Called {
        self.evaluator.as_ref().and_then(|evaluator| evaluator.called(number, operands))
    }

    /// Another scalar function or its derivative, where there is one.
    pub fn custom(&self, number: u32, order: u8, x: f64) -> Option<f64> {
        self.evaluator.as_ref().and_then(|evaluator| evaluator.custom(number, order, x))
    }

    /// The present step of a loop around.
    pub fn step(&self, number: u32) -> Mat {
        let step = self.steps[&number];
        self.evaluator.as_ref().map_or_else(|| Mat::scalar(step as f64), |evaluator| evaluator.integer(step))
    }

    /// The number that a Rust value is; `true` is 1.
    pub fn number(&self, value: &Mat) -> f64 {
        self.evaluator.as_ref().map_or_else(|| value.only(), |evaluator| evaluator.number(value))
    }
}

/// Evaluates the constants of the user's, whose values are handed on as handles: matrices of one number.
pub trait Evaluator {
    /// The value of a text from those of its names.
    fn text(&self, number: u32, operands: &[&Mat]) -> Mat;
    /// The handle of an integer.
    fn integer(&self, value: usize) -> Mat;
    /// The number that a handle stands for; `true` is 1.
    fn number(&self, handle: &Mat) -> f64;
    /// What a call of another function gives.
    fn called(&self, number: u32, operands: &[&Mat]) -> Called;
    /// Another scalar function, or its derivative of this order.
    fn custom(&self, number: u32, order: u8, x: f64) -> Option<f64>;
    /// Whether a text panicked, so that nothing came of it.
    fn has_panicked(&self) -> bool;
}

/// The nodes that some outputs need, ready to be evaluated many times.
pub struct Program {
    steps: Vec<(Id, Op, Shape)>,
    outputs: Vec<Id>,
    /// The place of each node among the steps.
    places: Rc<Vec<u32>>,
    /// What is evaluated in each unit direction, with the shape of the direction.
    columns: BTreeMap<Id, (Program, Shape)>,
    /// The bodies of loops.
    bodies: Vec<Body>,
}

/// The body of a loop.
struct Body {
    looped: Loop,
    program: Program,
    /// The names of its carried variables.
    vars: Vec<(u32, u32)>,
}

/// The values of all nodes of a program.
pub struct Values<'o> {
    places: Rc<Vec<u32>>,
    values: Vec<Mat>,
    /// Those of the program around, where this is the body of a loop.
    outer: Option<&'o Values<'o>>,
}

/// The place of a node that is no step.
const NOWHERE: u32 = u32::MAX;

impl Values<'_> {
    /// The value of a node, if the program has it.
    pub fn get(&self, id: Id) -> Option<&Mat> {
        let own = self.places.get(id.0 as usize).and_then(|&place| self.values.get(place as usize));
        own.or_else(|| self.outer?.get(id))
    }

    /// The largest element of all.
    pub fn size(&self) -> f64 {
        self.values.iter().map(Mat::size).fold(0.0, f64::max)
    }
}

impl Program {
    /// The program of some outputs.
    pub fn new(graph: &Graph, outputs: &[Id]) -> Program {
        Program::within(graph, outputs, &Nest::default(), &Nest::default())
    }

    /// The program of some outputs inside the body of loops of nodes that depend on all of `on`.
    fn within(graph: &Graph, outputs: &[Id], around: &Nest, on: &Nest) -> Program {
        let mut places = vec![NOWHERE; graph.len()];
        let mut program =
            Program { steps: vec![], outputs: outputs.to_vec(), places: Rc::default(), columns: BTreeMap::new(), bodies: vec![] };
        for id in graph.reachable(outputs) {
            // What depends on the counter or the variables of a loop is evaluated with its body.
            if !graph.loops_of(id).is_within(around) || !on.is_within(&graph.loops_of(id)) {
                continue;
            }
            let op = graph.op(id);
            match &op {
                Op::Columns(e, x) => {
                    program.columns.insert(id, (Program::within(graph, &[*e], around, &Nest::default()), graph.shape(*x)));
                }
                Op::Out(looped, _) | Op::Trail(looped, ..) if program.bodies.iter().all(|body| body.looped != *looped) => {
                    let name = |&var: &Id| match graph.op(var) {
                        Op::Var(number, k) => (number, k),
                        op => unreachable!("{op:?} is no carried variable"),
                    };
                    let own = Nest::of(looped.number);
                    program.bodies.push(Body {
                        looped: looped.clone(),
                        program: Program::within(graph, &looped.nexts, &around.with(&own), &own),
                        vars: looped.vars.iter().map(name).collect(),
                    });
                }
                _ => {}
            }
            places[id.0 as usize] = program.steps.len() as u32;
            program.steps.push((id, op, graph.shape(id)));
        }
        program.places = Rc::new(places);
        program
    }

    /// The operators, for what counts them.
    pub fn steps(&self) -> impl Iterator<Item = (Id, &Op, Shape)> {
        self.steps.iter().map(|(id, op, shape)| (*id, op, *shape))
    }

    /// The values of the outputs.
    pub fn run(&self, point: &Point) -> Vec<Mat> {
        self.outputs_of(&self.values(point, None))
    }

    /// The values of the outputs, where what is held constant keeps the value it had in `held`.
    pub fn run_held(&self, point: &Point, held: &Values) -> Vec<Mat> {
        self.outputs_of(&self.values(point, Some(held)))
    }

    fn outputs_of(&self, values: &Values) -> Vec<Mat> {
        let value = |id: &Id| values.get(*id).cloned().expect("outputs are computed");
        self.outputs.iter().map(value).collect()
    }

    /// The values of all nodes.
    pub fn values<'v>(&self, point: &Point, held: Option<&Values>) -> Values<'v> {
        self.values_inside(point, held, None)
    }

    fn values_inside<'o>(&self, point: &Point, held: Option<&Values>, outer: Option<&'o Values<'o>>) -> Values<'o> {
        let mut values = Values { places: Rc::clone(&self.places), values: Vec::with_capacity(self.steps.len()), outer };
        // By their bodies: a pass leaves a loop its number.
        let mut run: BTreeMap<usize, Run> = BTreeMap::new();
        for (id, op, shape) in &self.steps {
            let (rows, cols) = point.size_of(*shape);
            let kept = held.and_then(|held| held.get(*id).cloned());
            let known = |x: Id| values.get(x).expect("operands come before users");
            let value = match (op, kept) {
                (Op::Held(_), Some(kept)) => kept,
                (Op::Columns(_, x), _) => {
                    let (program, shape) = &self.columns[id];
                    by_columns(point.size_of(*shape), |unit| {
                        let mut point = point.clone();
                        point.symbols.insert(*x, unit);
                        program.outputs_of(&program.values(&point, held)).remove(0)
                    })
                }
                (Op::Out(looped, k) | Op::Trail(looped, k, _), _) => {
                    let body = self.bodies.iter().position(|body| body.looped == *looped).expect("bodies are prepared");
                    let run = run.entry(body).or_insert_with(|| self.looped(&self.bodies[body], point, held, &values));
                    let k = *k as usize;
                    match op {
                        Op::Trail(.., When::Before) => trail(&run.before, k, &run.last[k]),
                        Op::Trail(.., When::After) => trail(&run.after, k, &run.last[k]),
                        _ => run.last[k].clone(),
                    }
                }
                _ => {
                    let is_opaque = |id: Id| self.steps.iter().any(|(step, _, shape)| *step == id && shape.opaque);
                    let index = |i| index(i, point, &known);
                    evaluate(&Call { op, rows, cols, point, index: &index, is_opaque: &is_opaque }, &known)
                }
            };
            assert_eq!((value.rows, value.cols), (rows, cols), "{op:?} has the wrong shape");
            values.values.push(value);
        }
        values
    }

    /// Runs a loop.
    fn looped(&self, body: &Body, point: &Point, held: Option<&Values>, outer: &Values) -> Run {
        let known = |x: Id| outer.get(x).expect("operands come before users");
        let looped = &body.looped;
        let count = match looped.count {
            Count::Dim(dim) => point.dim(dim),
            Count::Run(id, _) => point.number(known(id)) as usize,
            Count::Until(_) => 0,
        };
        let flag = match looped.count {
            Count::Until(flag) => looped.vars.iter().position(|&var| var == flag),
            _ => None,
        };
        let mut last: Vec<Mat> = looped.inits.iter().map(|&x| known(x).clone()).collect();
        // An array over the steps may be longer than there are steps.
        let length = looped.count.most().map_or(count, |most| point.dim(most)).max(count);
        let (mut before, mut after) = (vec![last.clone(); length], vec![last.clone(); length]);
        let mut point = point.clone();
        // What a flag is known from may be a constant of the user's, of which there is a handle.
        let is_handle = flag.is_some_and(|k| self.steps.iter().any(|(id, _, shape)| *id == looped.inits[k] && shape.opaque));
        for step in 0.. {
            assert!(flag.is_none() || step < ENDLESS, "a loop does not end");
            let ends = |k: usize| (if is_handle { point.number(&last[k]) } else { last[k].only() }) != 0.0;
            if flag.map_or(step >= count, ends) {
                break;
            }
            let at = if looped.reversed { count - 1 - step } else { step };
            if flag.is_some() {
                before.push(last.clone());
                after.push(last.clone());
            }
            before[at] = last.clone();
            point.steps.insert(looped.number, at);
            point.vars.extend(body.vars.iter().copied().zip(last));
            last = body.program.outputs_of(&body.program.values_inside(&point, held, Some(outer)));
            after[at] = last.clone();
        }
        Run { last, before, after }
    }
}

/// No program of the tests loops so often until a condition holds.
const ENDLESS: usize = 10_000;

/// The carried variables of a loop: after the last step, and before and after each, by the counter.
struct Run {
    last: Vec<Mat>,
    before: Vec<Vec<Mat>>,
    after: Vec<Vec<Mat>>,
}

/// The values of one variable, side by side.
fn trail(kept: &[Vec<Mat>], k: usize, like: &Mat) -> Mat {
    Mat { rows: like.rows, cols: like.cols * kept.len(), data: kept.iter().flat_map(|step| step[k].data.clone()).collect() }
}

fn index<'v>(index: Index, point: &Point, known: &dyn Fn(Id) -> &'v Mat) -> usize {
    match index {
        Index::Lit(k) => k,
        Index::Run(id) => point.number(known(id)) as usize,
    }
}

/// The value of one node.
pub fn value(graph: &Graph, id: Id, point: &Point) -> Mat {
    Program::new(graph, &[id]).run(point).remove(0)
}
