//! Jacobians through rotations in space, by the rules of their links: rows of derivatives are taken from the value back
//! to the variables, in the tangents of what lies between.

use std::collections::BTreeMap;

use super::coordinates::Atom;
use crate::calculus::jacobian::jacobian;
use crate::calculus::trace_trick::pullback;
use crate::graph::expr::E;
use crate::graph::idioms::{Adjoint, Idiom};
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::Linked;
use crate::spaces::group::{Group, Turn};
use crate::spaces::links::{self, Stored};
use crate::spaces::tangents::Side;
use crate::spaces::words::Words;

/// Rows of derivatives in what a value is made of.
pub(super) struct Sweep<'a> {
    graph: &'a Graph,
    linked: &'a Linked,
    words: &'a Words,
    side: Side,
    /// The nodes of variables, which are inputs as links are.
    variables: Vec<Id>,
    /// In the tangents of rotations.
    turns: BTreeMap<Id, Id>,
    /// In what inputs store.
    stored: BTreeMap<Id, Id>,
}

impl<'a> Sweep<'a> {
    /// Without any rows yet.
    pub(super) fn of_nothing(
        graph: &'a Graph,
        linked: &'a Linked,
        words: &'a Words,
        variables: Vec<Id>,
        side: Side,
    ) -> Sweep<'a> {
        Sweep { graph, linked, words, side, variables, turns: BTreeMap::new(), stored: BTreeMap::new() }
    }

    /// Adds rows in the tangent of a rotation that the value is, or is made of.
    pub(super) fn start(&mut self, (turn, node): Stored, rows: Id) -> Option<()> {
        match self.is_known(node) {
            true => self.turn((turn, node), rows),
            false => self.spread(node, self.graph.product(rows, links::lower(self.graph, (turn, node), self.side))),
        }
    }

    fn is_known(&self, id: Id) -> bool {
        self.variables.contains(&id) || self.linked.links.iter().any(|link| link.node == id)
    }

    /// Adds rows in the tangent of a node, or in what it stores.
    fn add(&mut self, in_tangent: bool, node: Id, rows: Id) {
        let to = if in_tangent { &mut self.turns } else { &mut self.stored };
        let sum = to.get(&node).map_or(rows, |&old| self.words.sum(self.graph, old, rows));
        to.insert(node, sum);
    }

    /// Hands rows of derivatives in an expression on to the inputs that it reads; `None` where one is not known.
    pub(super) fn spread(&mut self, expression: Id, rows: Id) -> Option<()> {
        let graph = self.graph;
        if self.is_known(expression) {
            self.add(false, expression, rows);
            return Some(());
        }
        if graph.shape(rows).rows == Dim::Lit(1) {
            // Of one row reverse mode is what takes least.
            let known: Vec<Id> = graph.reachable(&[expression]).into_iter().filter(|&x| self.is_known(x)).collect();
            let cotangent = graph.reshape(graph.transpose(rows), graph.shape(expression));
            for (x, g) in known.iter().zip(pullback(graph, &[(expression, cotangent)], &known).ok()?) {
                if !graph.is_zero(g) {
                    let column = graph.reshape(g, Shape::column(Dim::Lit(graph.shape(g).len()?)));
                    self.add(false, *x, graph.transpose(column));
                }
            }
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
                self.add(false, x, all);
            }
        }
        Some(())
    }

    /// Rows in the tangent of a rotation.
    fn turn(&mut self, (_, node): Stored, rows: Id) -> Option<()> {
        if self.graph.is_active(node) {
            self.is_known(node).then_some(())?;
            self.add(true, node, rows);
        }
        Some(())
    }

    /// All rows in the tangent of a rotation that is an input, those in what it stores among them.
    fn of_turn(&self, (turn, node): Stored) -> Option<Id> {
        let graph = self.graph;
        let lifted = self.stored.get(&node).map(|&rows| graph.product(rows, links::lift(graph, (turn, node), self.side)));
        match (self.turns.get(&node), lifted) {
            (Some(&rows), Some(more)) => Some(self.words.sum(graph, rows, more)),
            (rows, more) => rows.copied().or(more),
        }
    }

    /// Goes through the links, from the last to the first.
    pub(super) fn run(&mut self) -> Option<()> {
        for link in self.linked.links.iter().rev() {
            let rows = match link.turn {
                Some(turn) => self.of_turn((turn, link.node)),
                None => self.stored.get(&link.node).copied(),
            };
            let Some(rows) = rows else { continue };
            let shares = link.shares(self.graph, self.words, rows, self.side);
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
    pub(super) fn of(&self, atom: &Atom, rows: usize) -> Option<Id> {
        let graph = self.graph;
        let width = atom.tangent(graph).len()?;
        let zeros = |n: usize| graph.zeros(Shape::lit(rows, n));
        Some(match (atom.group(), &atom.nodes[..]) {
            (None, [x]) | (Some(Group::Translation(_)), [x]) => self.stored.get(x).copied().unwrap_or_else(|| zeros(width)),
            (Some(Group::Turn(turn)), [r]) => self.of_turn((turn, *r)).unwrap_or_else(|| zeros(width)),
            (Some(Group::Isometry(turn)), [r, t]) => {
                let n = turn.dimension();
                let (along, about) = (self.stored.get(t).copied(), self.of_turn((turn, *r)));
                let (along, about) = match (along, self.side) {
                    (Some(rows), Side::Right) => (Some(self.words.turned(graph, rows, (turn, *r), false)), about),
                    // What is rotated about the origin moves.
                    (Some(rows), Side::Left) => {
                        let turned = self.words.turning(graph, *t, rows);
                        (Some(rows), Some(about.map_or(turned, |about| self.words.sum(graph, about, turned))))
                    }
                    (None, _) => (None, about),
                };
                let parts = [along.unwrap_or_else(|| zeros(n)), about.unwrap_or_else(|| zeros(turn.tangent()))];
                beside(graph, &parts, Shape::lit(rows, width), |k| (0, n * k))
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

/// The rigid motion whose adjoint two blocks of rows are a multiple of: [R, [t]× R] above [0, R] in space and [R, −[1]× t]
/// above [0, 1] in the plane; of the motion back [Rᵀ, −Rᵀ [t]×] and [Rᵀ, Rᵀ [1]× t].
fn adjoint(graph: &Graph, words: &Words, (along, about): (Id, Id), value: (&str, [Id; 2])) -> Option<Adjoint> {
    let pair = |id: Id| match graph.idiom(id) {
        Some(Idiom::Blocks(rows)) => match &rows[..] {
            [row] if row.len() == 2 => Some((row[0], row[1])),
            _ => None,
        },
        _ => None,
    };
    let ((first, second), (zero, last)) = (pair(along)?, pair(about)?);
    let (number, matrix) = links::scaled(graph, first);
    let in_plane = graph.shape(last).is_scalar();
    let is_alike = if in_plane { graph.literal(last) == Some(number) } else { first == last };
    if !is_alike || !matches!(graph.op(zero), Op::Fill(_)) {
        return None;
    }
    words.rotations(matrix).into_iter().find_map(|rotation| adjoint_of(graph, words, (number, matrix, second), rotation, value))
}

/// The same with a rotation whose matrix, or that of the rotation back, is the first block over the number.
fn adjoint_of(
    graph: &Graph,
    words: &Words,
    (number, matrix, second): (f64, Id, Id),
    (rotation, is_back): (Id, bool),
    value: (&str, [Id; 2]),
) -> Option<Adjoint> {
    let in_plane = graph.shape(second).cols.literal() == Some(1);
    let named = |back: bool, (rotation, translation): (Id, Id)| {
        let name = (value.1 == [rotation, translation]).then(|| value.0.to_owned());
        Some(Adjoint { number, rotation, translation, back, name })
    };
    // The second block by a vector v: −R [v]×, R [1]× v, or these with a vector that is v rotated.
    if let Some((scale, v, rows)) = words.cross_of(graph, second) {
        let scale = scale / number;
        let (letters, of) = words.moved(v).map_or((None, v), |(letters, of)| (Some(letters), of));
        let (more, plain) = links::scaled(graph, of);
        let is_identity = graph.op(rows) == Op::Identity;
        let is_rotated_by = |matrix: Id| letters.is_some_and(|letters| words.is_word(graph, matrix, letters));
        if is_back && rows == matrix && scale == 1.0 {
            return named(true, (rotation, v));
        }
        if is_back && in_plane && is_identity && is_rotated_by(matrix) && scale * more == 1.0 {
            return named(true, (rotation, plain));
        }
        // [t]× R is R [Rᵀ t]×.
        let is_moved_back = letters.is_some_and(|letters| words.is_back_of(graph, matrix, letters));
        if !is_back && rows == matrix && is_moved_back && scale * more == -1.0 {
            return named(false, (rotation, plain));
        }
        if !is_back && in_plane && is_identity && scale == -1.0 {
            return named(false, (rotation, v));
        }
    }
    // That of the function's value, however it is made.
    if value.1[0] == rotation {
        let translation = value.1[1];
        let turned = match (is_back, in_plane) {
            (true, _) => Some(words.turning(graph, translation, matrix)),
            (false, true) => Some(words.turning(graph, translation, graph.identity(Dim::Lit(2)))),
            (false, false) => None,
        };
        let sign = if is_back { number } else { -number };
        if turned.is_some_and(|turned| links::multiple(graph, sign, turned) == second) {
            return named(is_back, (rotation, translation));
        }
    }
    // [t]× R
    let (scale, product) = links::scaled(graph, second);
    let Some(Idiom::Product(more, factors)) = graph.idiom(product) else { return None };
    let [cross, right] = factors[..] else { return None };
    let Some(Idiom::CrossMatrix(t)) = graph.idiom(cross) else { return None };
    let (turned, t) = links::scaled(graph, t);
    let is_forward = !is_back && right == matrix && scale * more * turned == number;
    if is_forward { named(false, (rotation, t)) } else { None }
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

pub(super) fn whole(graph: &Graph, blocks: &[Id], shape: Shape, at: &dyn Fn(usize) -> (usize, usize)) -> Id {
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

/// The Jacobians of each result in each variable, in terms of links; `None` where something is no rotation, no rigid
/// motion and no vector. `f` is what the function's value is called.
pub fn jacobians(graph: &Graph, linked: &Linked, f: &str, results: &[Atom], atoms: &[&Atom], side: Side) -> Option<Vec<Vec<Id>>> {
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
        let mut sweep = Sweep::of_nothing(graph, linked, &words, variables, side);
        start(&mut sweep)?;
        sweep.run()?;
        atoms.iter().map(|atom| sweep.of(atom, rows)).collect::<Option<Vec<Id>>>()
    };
    let of_turn = |turn: Turn, node: Id| swept(&|sweep| sweep.start((turn, node), identity(turn.tangent())), turn.tangent());
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
            (Some(Group::Turn(turn)), [r]) => of_turn(turn, *r),
            (Some(Group::Isometry(turn)), [r, t]) => {
                let n = turn.dimension();
                let along = match side {
                    Side::Right => {
                        let back = words.turned(graph, identity(n), (turn, *r), true);
                        swept(&|sweep| sweep.spread(*t, back), n)?
                    }
                    // A rotation about the origin moves t, which does not count.
                    Side::Left => {
                        let turned = links::multiple(graph, -1.0, words.turning(graph, *t, identity(n)));
                        let start = |sweep: &mut Sweep<'_>| {
                            sweep.spread(*t, identity(n))?;
                            sweep.start((turn, *r), turned)
                        };
                        swept(&start, n)?
                    }
                };
                let about = of_turn(turn, *r)?;
                let pairs = along.into_iter().zip(about);
                let whole = pairs.map(|(along, about)| {
                    let shape = Shape::new(Dim::Lit(n + turn.tangent()), graph.shape(along).cols);
                    if let Some(adjoint) = adjoint(graph, &words, (along, about), (f, [*r, *t])) {
                        let rows = vec![vec![along], vec![about]];
                        let whole = whole(graph, &[along, about], shape, &|k| (n * k, 0));
                        graph.write_as(whole, Idiom::Adjoint(adjoint, rows));
                        return whole;
                    }
                    beside(graph, &[along, about], shape, |k| (n * k, 0))
                });
                Some(whole.collect())
            }
            _ => None,
        })
        .collect()
}
