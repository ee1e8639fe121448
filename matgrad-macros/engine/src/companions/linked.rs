//! Jacobians through rotations in space, by the rules of their links: rows of derivatives are taken from the value back
//! to the variables, in the tangents of what lies between.

use std::collections::BTreeMap;

use super::coordinates::Atom;
use crate::calculus::jacobian::jacobian;
use crate::graph::expr::E;
use crate::graph::idioms::{Adjoint, Idiom};
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::Linked;
use crate::spaces::group::{Group, Turn};
use crate::spaces::links::{self, Stored};
use crate::spaces::words::Words;

/// Rows of derivatives in what a value is made of.
struct Sweep<'a> {
    graph: &'a Graph,
    linked: &'a Linked,
    words: &'a Words,
    /// The nodes of variables, which are inputs as links are.
    variables: Vec<Id>,
    /// In the tangents of rotations.
    turns: BTreeMap<Id, Id>,
    /// In what inputs store.
    stored: BTreeMap<Id, Id>,
}

impl Sweep<'_> {
    fn is_known(&self, id: Id) -> bool {
        self.variables.contains(&id) || self.linked.links.iter().any(|link| link.node == id)
    }

    fn add(graph: &Graph, to: &mut BTreeMap<Id, Id>, node: Id, rows: Id) {
        let sum = to.get(&node).map_or(rows, |&old| links::sum(graph, old, rows));
        to.insert(node, sum);
    }

    /// Hands rows of derivatives in an expression on to the inputs that it reads; `None` where one is not known.
    fn spread(&mut self, expression: Id, rows: Id) -> Option<()> {
        let graph = self.graph;
        if self.is_known(expression) {
            Self::add(graph, &mut self.stored, expression, rows);
            return Some(());
        }
        for x in graph.reachable(&[expression]) {
            if !self.is_known(x) {
                continue;
            }
            let matrix = jacobian(graph, expression, x, false).ok()?.matrix;
            if matrix != graph.zeros(graph.shape(matrix)) {
                let number = links::multiple_of_identity(graph, matrix);
                let all = number.map(|number| links::multiple(graph, number, rows));
                let all = all.unwrap_or_else(|| links::times(E::of(graph, rows), E::of(graph, matrix)).id);
                Self::add(graph, &mut self.stored, x, all);
            }
        }
        Some(())
    }

    /// Rows in the tangent of a rotation.
    fn turn(&mut self, (_, node): Stored, rows: Id) -> Option<()> {
        if self.graph.is_active(node) {
            self.is_known(node).then_some(())?;
            Self::add(self.graph, &mut self.turns, node, rows);
        }
        Some(())
    }

    /// All rows in the tangent of a rotation that is an input, those in what it stores among them.
    fn of_turn(&self, (turn, node): Stored) -> Option<Id> {
        let graph = self.graph;
        let lifted = self.stored.get(&node).map(|&rows| graph.product(rows, links::lift(graph, (turn, node))));
        match (self.turns.get(&node), lifted) {
            (Some(&rows), Some(more)) => Some(links::sum(graph, rows, more)),
            (rows, more) => rows.copied().or(more),
        }
    }

    /// Goes through the links, from the last to the first.
    fn run(&mut self) -> Option<()> {
        for link in self.linked.links.iter().rev() {
            let rows = match link.turn {
                Some(turn) => self.of_turn((turn, link.node)),
                None => self.stored.get(&link.node).copied(),
            };
            let Some(rows) = rows else { continue };
            let shares = link.shares(self.graph, self.words, rows);
            for (stored, rows) in shares.turns {
                self.turn(stored, rows)?;
            }
            for (expression, rows) in shares.others {
                if self.graph.is_active(expression) {
                    self.spread(expression, rows)?;
                }
            }
        }
        Some(())
    }

    /// The Jacobian of so many rows in a variable.
    fn of(&self, atom: &Atom, rows: usize) -> Option<Id> {
        let graph = self.graph;
        let width = atom.tangent(graph).len()?;
        let zeros = |n: usize| graph.zeros(Shape::lit(rows, n));
        Some(match (atom.group(), &atom.nodes[..]) {
            (None, [x]) | (Some(Group::Translation(_)), [x]) => self.stored.get(x).copied().unwrap_or_else(|| zeros(width)),
            (Some(Group::Turn(turn)), [r]) if turn.dimension() == 3 => self.of_turn((turn, *r)).unwrap_or_else(|| zeros(width)),
            (Some(Group::Isometry(turn)), [r, t]) if turn.dimension() == 3 => {
                let turned = |&rows: &Id| self.words.turned(graph, rows, (turn, *r), false);
                let along = self.stored.get(t).map_or_else(|| zeros(3), turned);
                let about = self.of_turn((turn, *r)).unwrap_or_else(|| zeros(3));
                beside(graph, &[along, about], Shape::lit(rows, 6), |k| (0, 3 * k))
            }
            _ => return None,
        })
    }
}

/// A column in parts whose elements read the same of what is known: no zeros are carried along.
fn parts_of(graph: &Graph, y: Id, known: &[Id]) -> Vec<Id> {
    let Op::Stack(items) = graph.op(y) else { return vec![y] };
    if graph.shape(y).cols != Dim::Lit(1) {
        return vec![y];
    }
    let reads = |&item: &Id| -> Vec<Id> { graph.reachable(&[item]).into_iter().filter(|id| known.contains(id)).collect() };
    let sets: Vec<std::collections::BTreeSet<Id>> = items.iter().map(|item| reads(item).into_iter().collect()).collect();
    let mut parts = Vec::new();
    let mut first = 0;
    for k in 1..=items.len() {
        if k == items.len() || sets[k] != sets[first] {
            parts.push(graph.block(y, Index::Lit(first), Index::Lit(0), Shape::lit(k - first, 1)));
            first = k;
        }
    }
    parts
}

/// The rigid motion whose adjoint, [R, [t]× R] above [0, R], two blocks of rows are a multiple of: of the motion back it
/// is [Rᵀ, −Rᵀ [t]×] above [0, Rᵀ].
fn adjoint(graph: &Graph, linked: &Linked, words: &Words, (along, about): (Id, Id), value: (&str, [Id; 2])) -> Option<Adjoint> {
    let pair = |id: Id| match graph.idiom(id) {
        Some(Idiom::Blocks(rows)) => match &rows[..] {
            [row] if row.len() == 2 => Some((row[0], row[1])),
            _ => None,
        },
        _ => None,
    };
    let ((first, second), (zero, last)) = (pair(along)?, pair(about)?);
    let (number, matrix) = links::scaled(graph, first);
    if first != last || !matches!(graph.op(zero), Op::Fill(_)) {
        return None;
    }
    let (scale, crossed) = links::scaled(graph, second);
    let (more, v) = match graph.idiom(crossed)? {
        Idiom::Product(more, factors) => match (&factors[..], graph.idiom(*factors.last()?)?) {
            ([rows, _], Idiom::CrossMatrix(v)) if *rows == matrix => (more, v),
            _ => return None,
        },
        _ => return None,
    };
    let sign = scale * more / number;
    let (rotation, back) = words.rotation(matrix)?;
    if back && sign == -1.0 {
        let name = (value.1 == [rotation, v]).then(|| value.0.to_owned());
        return Some(Adjoint { number, rotation, translation: v, back: true, name });
    }
    let of = |link: &links::Link| match link.rule {
        links::Rule::AppliedBack((_, r), t) if link.node == v && r == rotation => Some(t),
        _ => None,
    };
    let t = linked.links.iter().find_map(of)?;
    let (turned, translation) = links::scaled(graph, t);
    let is_forward = !back && sign * turned == 1.0;
    is_forward.then_some(Adjoint { number, rotation, translation, back: false, name: None })
}

/// A matrix of at most this many elements is written out as those of its blocks.
const WRITTEN: usize = 128;

/// Blocks in one matrix.
pub fn beside(graph: &Graph, blocks: &[Id], shape: Shape, at: impl Fn(usize) -> (usize, usize)) -> Id {
    let whole = whole(graph, blocks, shape, &at);
    let mut placed: BTreeMap<usize, BTreeMap<usize, Id>> = BTreeMap::new();
    for (k, &block) in blocks.iter().enumerate() {
        let (i, j) = at(k);
        placed.entry(i).or_default().insert(j, block);
    }
    graph.write_as(whole, Idiom::Blocks(placed.into_values().map(|row| row.into_values().collect()).collect()));
    whole
}

fn whole(graph: &Graph, blocks: &[Id], shape: Shape, at: &dyn Fn(usize) -> (usize, usize)) -> Id {
    let (rows, cols) = shape.literal().unwrap_or((WRITTEN, WRITTEN));
    if rows * cols > WRITTEN {
        return blocks.iter().enumerate().fold(graph.zeros(shape), |whole, (k, &block)| {
            let (i, j) = at(k);
            graph.replace(whole, block, Index::Lit(i), Index::Lit(j))
        });
    }
    let mut items = vec![graph.scalar(0.0); rows * cols];
    for (k, &block) in blocks.iter().enumerate() {
        let ((i, j), (height, width)) = (at(k), graph.shape(block).literal().unwrap_or((0, 0)));
        for (r, c) in (0..width).flat_map(|c| (0..height).map(move |r| (r, c))) {
            items[(j + c) * rows + i + r] = graph.element(block, Index::Lit(r), Index::Lit(c));
        }
    }
    graph.stack(items, shape)
}

/// The Jacobians of each result in each variable, in terms of links; `None` where something is no rotation in space, no
/// rigid motion of it and no vector.
pub fn jacobians(graph: &Graph, linked: &Linked, f: &str, results: &[Atom], atoms: &[&Atom]) -> Option<Vec<Vec<Id>>> {
    let outputs: Vec<Id> = results.iter().flat_map(|result| result.nodes.iter().copied()).collect();
    if !graph.loops_below(&outputs).is_empty() {
        return None;
    }
    let variables: Vec<Id> = atoms.iter().flat_map(|atom| atom.nodes.iter().copied()).collect();
    let words = Words::of(graph, &linked.links);
    let identity = |n: usize| graph.identity(Dim::Lit(n));
    let known: Vec<Id> = variables.iter().copied().chain(linked.links.iter().map(|link| link.node)).collect();
    let swept = |start: &dyn Fn(&mut Sweep<'_>) -> Option<()>, rows: usize| {
        let variables = variables.clone();
        let mut sweep = Sweep { graph, linked, words: &words, variables, turns: BTreeMap::new(), stored: BTreeMap::new() };
        start(&mut sweep)?;
        sweep.run()?;
        atoms.iter().map(|atom| sweep.of(atom, rows)).collect::<Option<Vec<Id>>>()
    };
    let of_turn = |turn: Turn, node: Id| {
        let start = |sweep: &mut Sweep<'_>| match sweep.is_known(node) {
            true => sweep.turn((turn, node), identity(3)),
            false => sweep.spread(node, links::lower(graph, (turn, node))),
        };
        swept(&start, 3)
    };
    results
        .iter()
        .map(|result| match (result.group(), &result.nodes[..]) {
            (None, [y]) => {
                let n = graph.shape(*y).len()?;
                let parts = parts_of(graph, *y, &known);
                let swept: Option<Vec<Vec<Id>>> = parts
                    .iter()
                    .map(|&part| {
                        let n = graph.shape(part).len()?;
                        swept(&|sweep| sweep.spread(part, identity(n)), n)
                    })
                    .collect();
                let swept = swept?;
                let above = |atom: usize| {
                    let blocks: Vec<Id> = swept.iter().map(|part| part[atom]).collect();
                    let starts: Vec<usize> = blocks
                        .iter()
                        .scan(0, |row, &block| {
                            let start = *row;
                            *row += graph.shape(block).rows.literal().unwrap_or(0);
                            Some(start)
                        })
                        .collect();
                    match blocks[..] {
                        [whole] => whole,
                        _ => beside(graph, &blocks, Shape::new(Dim::Lit(n), graph.shape(blocks[0]).cols), |k| (starts[k], 0)),
                    }
                };
                Some((0..atoms.len()).map(above).collect())
            }
            (Some(Group::Translation(n)), [t]) => swept(&|sweep| sweep.spread(*t, identity(n)), n),
            (Some(Group::Turn(turn)), [r]) if turn.dimension() == 3 => of_turn(turn, *r),
            (Some(Group::Isometry(turn)), [r, t]) if turn.dimension() == 3 => {
                let back = words.turned(graph, identity(3), (turn, *r), true);
                let along = swept(&|sweep| sweep.spread(*t, back), 3)?;
                let about = of_turn(turn, *r)?;
                let pairs = along.into_iter().zip(about);
                let whole = pairs.map(|(along, about)| {
                    let shape = Shape::new(Dim::Lit(6), graph.shape(along).cols);
                    if let Some(adjoint) = adjoint(graph, linked, &words, (along, about), (f, [*r, *t])) {
                        let rows = vec![vec![along], vec![about]];
                        let whole = whole(graph, &[along, about], shape, &|k| (3 * k, 0));
                        graph.write_as(whole, Idiom::Adjoint(adjoint, rows));
                        return whole;
                    }
                    beside(graph, &[along, about], shape, |k| (3 * k, 0))
                });
                Some(whole.collect())
            }
            _ => None,
        })
        .collect()
}
