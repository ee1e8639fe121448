//! Random programs of loops: variables that change and that do not, constants beside them, sums,
//! recurrences, exchanged variables, loops in loops and loops after loops, results that nothing needs.
//! Every pass keeps the graph whole, and derivatives agree with central differences.

use super::check::{Outcome, check};
use super::dense::Random;
use super::interpreter::Point;
use super::loops::written_loop;
use crate::graph::functions::Unary;
use crate::graph::op::{Count, Id, Index};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;
use crate::rewrite::prune::pruned;

/// How many steps each loop makes.
const STEPS: usize = 3;

/// The shape of vectors here.
fn vector() -> Shape {
    Shape::lit(2, 1)
}

/// What a program is made of.
struct Writer<'g> {
    graph: &'g Graph,
    /// The data that steps read, by the counter: a column each.
    data: Id,
    counters: u32,
}

impl Writer<'_> {
    fn pick(random: &mut Random, graph: &Graph, pool: &[Id], shape: Shape) -> Id {
        let fitting: Vec<Id> = pool.iter().copied().filter(|&id| graph.shape(id) == shape).collect();
        match random.below(6) {
            0 => graph.fill(graph.scalar(random.uniform(-1.0, 1.0)), shape),
            _ => *random.pick(&fitting),
        }
    }

    /// A small expression of a shape.
    fn expression(&self, random: &mut Random, pool: &[Id], shape: Shape, depth: usize) -> Id {
        let g = self.graph;
        if depth == 0 || random.below(4) == 0 {
            return Self::pick(random, g, pool, shape);
        }
        let mut inner = |shape: Shape| self.expression(random, pool, shape, depth - 1);
        let (a, b, s, v) = (inner(shape), inner(shape), inner(SCALAR), inner(vector()));
        match random.below(6) {
            0 => g.add(a, g.times(0.5, b)),
            1 => g.hadamard(a, b),
            2 => g.map(Unary::SIN, a),
            3 if shape == SCALAR => g.dot(v, v),
            3 => g.scale(s, v),
            4 => g.map(Unary::TANH, g.sub(a, b)),
            _ => g.scale(s, a),
        }
    }

    /// The next value of a variable.
    fn next(&self, random: &mut Random, vars: &[Id], k: usize, pool: &[Id]) -> Id {
        let (g, var) = (self.graph, vars[k]);
        let shape = g.shape(var);
        match random.below(7) {
            0 => var,
            // Constants are carried beside variables.
            1 => g.add(var, g.fill(g.scalar(0.5), shape)),
            2 => Self::pick(random, g, vars, shape),
            3 | 4 => g.add(var, self.expression(random, pool, shape, 2)),
            5 => g.add(g.times(0.7, var), self.expression(random, pool, shape, 1)),
            _ => self.expression(random, pool, shape, 2),
        }
    }

    /// The results of a loop over what is in the pool.
    fn looped(&mut self, random: &mut Random, pool: &[Id], depth: usize) -> Vec<Id> {
        let counter = self.counters;
        self.counters += 1;
        let g = self.graph;
        let shapes: Vec<Shape> = (0..1 + random.below(4)).map(|_| if random.below(3) == 0 { vector() } else { SCALAR }).collect();
        let inits: Vec<Id> = shapes
            .iter()
            .map(|&shape| if random.below(2) == 0 { g.zeros(shape) } else { Self::pick(random, g, pool, shape) })
            .collect();
        let (reversed, seed, first) = (random.below(3) == 0, random.word(), self.counters);
        let mut given = first;
        let looped = written_loop(g, counter, Count::Dim(Dim::Lit(STEPS)), reversed, &inits, |vars, index| {
            // The body is written again until it is known which variables are active.
            let mut random = Random::new(seed);
            let mut inside = Writer { graph: g, data: self.data, counters: first };
            let column = g.block(self.data, Index::Lit(0), index, vector());
            let step = [column, g.element(self.data, Index::Lit(1), index), g.times(0.2, g.counter(index))];
            let mut pool: Vec<Id> = pool.iter().chain(vars).chain(&step).copied().collect();
            if depth > 0 && random.below(2) == 0 {
                let results = inside.looped(&mut random, &pool, depth - 1);
                pool.extend(results);
            }
            given = inside.counters;
            (0..vars.len()).map(|k| inside.next(&mut random, vars, k, &pool)).collect()
        });
        self.counters = given;
        (0u32..).take(inits.len()).map(|k| g.out(&looped, k)).collect()
    }
}

/// A program: its value, and where it is evaluated.
fn program(graph: &Graph, random: &mut Random) -> (Id, Point) {
    let x = graph.input("x", SCALAR, true);
    let y = graph.input("y", vector(), true);
    let data = graph.input("D", Shape::lit(2, STEPS), random.below(2) == 0);
    let inputs = [(1, 1), (2, 1), (2, STEPS)].map(|(rows, cols)| random.matrix(rows, cols, -0.9, 0.9));
    let mut writer = Writer { graph, data, counters: 0 };
    let mut pool = vec![x, y];
    for _ in 0..1 + random.below(3) {
        let results = writer.looped(random, &pool, 1);
        pool.extend(results);
    }
    let (a, b) = (writer.expression(random, &pool, SCALAR, 2), writer.expression(random, &pool, SCALAR, 2));
    (graph.add(a, graph.times(0.5, b)), Point::of(inputs.to_vec()))
}

#[test]
fn loops_that_carry_all_kinds_of_things() {
    let (mut whole, mut unsure) = (0, 0);
    for seed in 0..240 {
        let mut random = Random::new(seed);
        let graph = Graph::new();
        let (mut value, mut point) = program(&graph, &mut random);
        // Derivatives of a loop that has lost variables are those of what is left.
        if seed % 2 == 0 {
            value = pruned(&graph, &[value])[0];
        }
        if !graph.is_active(value) {
            continue;
        }
        let variables: Vec<usize> = (0..3).filter(|&k| graph.input_info(k).active).map(|k| k as usize).collect();
        match check(&graph, value, &variables, &mut point, &mut random) {
            Outcome::Whole => whole += 1,
            Outcome::FirstOnly | Outcome::Unsure(_) => unsure += 1,
            Outcome::Wrong(what) => {
                let line = |id: Id| format!("{} = {:?}\n", id.0, graph.op(id));
                let listing: String = graph.reachable(&[value]).into_iter().map(line).collect();
                panic!("program {seed}: {what}\n{listing}");
            }
        }
    }
    assert!(whole > 200, "{whole} compared, {unsure} could not be judged");
}
