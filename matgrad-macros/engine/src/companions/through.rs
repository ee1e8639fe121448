//! Gradients and differentials through rotations, by the rules of their links: one row of derivatives is taken back from
//! the value to the variables, and is the gradient as a column; a perturbation is taken forth.

use super::coordinates::{Atom, atoms};
use super::derive::{Derived, Open};
use super::linked::{Sweep, beside};
use crate::calculus::forward::pushforward;
use crate::graph::cost;
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::form::Form;
use crate::program::signature::Signature;
use crate::program::{Linked, Program};
use crate::spaces::group::{Group, Turn};
use crate::spaces::links::{self, multiple, scaled};
use crate::spaces::pushed::Moved;
use crate::spaces::tangents::{Side, turned};
use crate::spaces::turns::cross;
use crate::spaces::words::Words;

/// Whether a function has rotations in it, whose rules may do better.
pub fn has_rotations(program: &Program) -> bool {
    program.graph.has_idioms()
}

/// How much work a derivative is, with the value where that is asked for too.
pub fn work(program: &Program, derived: &Derived, with_value: bool) -> usize {
    let value = derived.value.iter().copied().filter(|_| with_value);
    let nodes: Vec<Id> = derived.forms.iter().flat_map(Form::nodes).chain(value).collect();
    cost::total(&program.graph, &nodes)
}

/// ½‖F‖², its gradient and JᵀJ, of a column F and its Jacobian.
pub fn normal_of(graph: &Graph, jacobian: Id, value: Id, tangent: Shape) -> Option<[Id; 3]> {
    (graph.shape(value).cols.literal() == Some(1)).then_some(())?;
    let back = graph.transpose(jacobian);
    graph.write_as(back, Idiom::Transposed(jacobian));
    let gradient = graph.reshape(graph.product(back, value), tangent);
    Some([graph.times(0.5, graph.dot(value, value)), gradient, graph.product(back, jacobian)])
}

/// What passes through rotations by rules of their own, in terms of links and with their values in their places.
pub struct Through {
    /// The parts of F.
    pub value: Vec<Id>,
    /// What is derived.
    pub forms: Vec<Form>,
    /// The same in terms of links.
    pub open: Open,
}

impl Through {
    /// What is derived in terms of links.
    pub fn of(graph: &Graph, linked: &Linked, open: Vec<Form>) -> Through {
        let needed: Vec<Id> = open.iter().flat_map(Form::nodes).collect();
        let closed = links::closed(graph, &links::cheapest(graph, &linked.links, &needed));
        let forms = open.iter().map(|form| form.with(&|id| graph.substituted(&[id], &closed)[0])).collect();
        let value = graph.substituted(&linked.output, &closed);
        Through { value, forms, open: Open { value: linked.output.clone(), forms: open, gradient: None } }
    }

    /// Of the forms of ½‖F‖², its gradient and JᵀJ each, and what formulas show of them.
    pub fn normal(self) -> Option<(Form, Form, Form, Open)> {
        let three = |forms: Vec<Form>| -> Option<[Form; 3]> { forms.try_into().ok() };
        let ([half, g, normal], [open_half, open_g, open_normal]) = (three(self.forms)?, three(self.open.forms)?);
        let open = Open { value: open_half.nodes(), forms: vec![open_normal], gradient: Some(open_g) };
        Some((half, g, normal, open))
    }

    /// The forms; the value and what formulas show go to their places.
    pub fn taken(self, value: &mut Vec<Id>, open: &mut Option<Open>) -> Vec<Form> {
        *value = self.value;
        *open = Some(self.open);
        self.forms
    }
}

/// What is derived through the links of a program, if it has some and all have rules.
pub fn through_links(
    program: &Program,
    signature: &Signature,
    derived: impl FnOnce(&Linked, &[Atom]) -> Option<Vec<Form>>,
) -> Option<Through> {
    let linked = program.linked.as_ref()?;
    let results = atoms(&signature.output, &mut linked.output.iter().copied(), &[]);
    Some(Through::of(&program.graph, linked, derived(linked, &results)?))
}

/// The cotangents of variables from those of results, in terms of links; `None` where something has no rule.
pub fn pulled(graph: &Graph, linked: &Linked, seeds: &[(&Atom, Id)], atoms: &[&Atom], side: Side) -> Option<Vec<Id>> {
    let words = Words::of(graph, &linked.links);
    let variables: Vec<Id> = atoms.iter().flat_map(|atom| atom.nodes.iter().copied()).collect();
    let mut sweep = Sweep::of_nothing(graph, linked, &words, variables, side);
    for &(result, cotangent) in seeds {
        let row = |a: Id| -> Option<Id> {
            let n = graph.shape(a).len()?;
            Some(graph.transpose(graph.reshape(a, Shape::column(Dim::Lit(n)))))
        };
        match (result.group(), &result.nodes[..]) {
            (None, [y]) | (Some(Group::Translation(_)), [y]) => sweep.spread(*y, row(cotangent)?)?,
            (Some(Group::Turn(turn)), [r]) => sweep.start((turn, *r), row(cotangent)?)?,
            (Some(Group::Isometry(turn)), [r, t]) => {
                let (along, about) = split(graph, turn, cotangent);
                let along = row(along)?;
                match side {
                    Side::Right => sweep.spread(*t, words.turned(graph, along, (turn, *r), true))?,
                    Side::Left => {
                        sweep.spread(*t, along)?;
                        sweep.start((turn, *r), multiple(graph, -1.0, words.turning(graph, *t, along)))?;
                    }
                }
                sweep.start((turn, *r), row(about)?)?;
            }
            _ => return None,
        }
    }
    sweep.run()?;
    let of = |atom: &&Atom| Some(graph.reshape(column(graph, sweep.of(atom, 1)?), atom.tangent(graph)));
    atoms.iter().map(of).collect()
}

/// The differentials of results where variables are perturbed, in terms of links; `None` where something has no rule.
pub fn pushed(graph: &Graph, linked: &Linked, results: &[Atom], directions: &[(&Atom, Id)], side: Side) -> Option<Vec<Id>> {
    if directions.iter().map(|&(atom, _)| atom).chain(results).any(Atom::is_across) {
        return None;
    }
    let e = |id: Id| E::of(graph, id);
    let words = Words::of(graph, &linked.links);
    let mut moved = Moved::of_nothing(&words);
    for &(atom, d) in directions {
        match (atom.group(), &atom.nodes[..]) {
            (None, [x]) | (Some(Group::Translation(_)), [x]) => {
                moved.stored.insert(*x, d);
            }
            (Some(Group::Turn(turn)), [r]) => moved.turn(graph, (turn, *r), d, side),
            (Some(Group::Isometry(turn)), [r, t]) => {
                let (along, about) = split(graph, turn, d);
                let shift = match side {
                    Side::Right => moved.rotated((turn, *r), e(along), false),
                    Side::Left => e(along) + turned(e(about), e(*t)),
                };
                moved.turn(graph, (turn, *r), about, side);
                moved.stored.insert(*t, shift.id);
            }
            _ => return None,
        }
    }
    let along = |moved: &Moved<'_>, id: Id| -> Option<Option<Id>> {
        if !graph.is_active(id) {
            return Some(None);
        }
        let moves: Vec<(Id, Id)> = moved.stored.iter().map(|(&x, &dx)| (x, dx)).collect();
        let d = pushforward(graph, &[id], &moves).ok()?[0];
        Some((!graph.is_zero(d)).then_some(d))
    };
    for link in &linked.links {
        let Some(d) = link.pushed(graph, &moved, &|id| along(&moved, id), side)? else { continue };
        match link.turn {
            Some(turn) => moved.turn(graph, (turn, link.node), d, side),
            None => {
                moved.stored.insert(link.node, d);
            }
        }
    }
    let zeros = |n: usize| graph.zeros(Shape::lit(n, 1));
    let of_turn = |turn: Turn, r: Id| -> Option<Id> {
        if let Some(&by) = moved.turns.get(&r) {
            return Some(by);
        }
        let lowered = |d: Id| turn.lowered(e(r), e(d), side == Side::Left).id;
        Some(along(&moved, r)?.map_or(zeros(turn.tangent()), lowered))
    };
    let of = |result: &Atom| match (result.group(), &result.nodes[..]) {
        (None, [y]) | (Some(Group::Translation(_)), [y]) => Some(along(&moved, *y)?.unwrap_or(graph.zeros(graph.shape(*y)))),
        (Some(Group::Turn(turn)), [r]) => of_turn(turn, *r),
        (Some(Group::Isometry(turn)), [r, t]) => {
            let (n, about) = (turn.dimension(), of_turn(turn, *r)?);
            let shift = e(along(&moved, *t)?.unwrap_or(zeros(n)));
            let shift = match side {
                Side::Right => moved.rotated((turn, *r), shift, true),
                Side::Left => shift - turned(e(about), e(*t)),
            };
            Some(beside(graph, &[shift.id, about], result.tangent(graph), |k| (n * k, 0)))
        }
        _ => None,
    };
    results.iter().map(of).collect()
}

/// The two parts of a rigid motion's tangent: along, and about.
fn split(graph: &Graph, turn: Turn, d: Id) -> (Id, Id) {
    let (n, zero) = (turn.dimension(), Index::Lit(0));
    let about = match turn.tangent() {
        1 => graph.element(d, Index::Lit(n), zero),
        m => graph.block(d, Index::Lit(n), zero, Shape::lit(m, 1)),
    };
    (graph.block(d, zero, zero, Shape::lit(n, 1)), about)
}

/// A row as a column: what a row is multiplied by, transposed, is what the column is multiplied by.
fn column(graph: &Graph, row: Id) -> Id {
    if graph.shape(row).is_scalar() {
        return row;
    }
    let (number, base) = scaled(graph, row);
    let plain = || graph.transpose(base);
    let chain = match (graph.idiom(base), graph.op(base)) {
        (Some(Idiom::Product(scale, factors)), _) => Some((scale, factors)),
        (None, Op::Product(a, b)) => Some((1.0, vec![a, b])),
        _ => None,
    };
    let node = match (graph.idiom(base), chain.filter(|(_, factors)| is_chain(graph, factors))) {
        (_, Some((scale, factors))) => {
            let start = (scale, column(graph, factors[0]));
            let (scale, node) = factors[1..].iter().fold(start, |(scale, v), &matrix| match graph.idiom(matrix) {
                Some(Idiom::CrossMatrix(w)) if graph.shape(w).rows == Dim::Lit(3) => {
                    (-scale, cross(E::of(graph, w), E::of(graph, v)).id)
                }
                _ => (scale, graph.product(graph.transpose(matrix), v)),
            });
            multiple(graph, scale, node)
        }
        (Some(Idiom::Sum(terms)), _) => {
            let terms: Vec<Id> = terms.into_iter().map(|term| column(graph, term)).collect();
            let all = terms[1..].iter().fold(terms[0], |sum, &term| graph.add(sum, term));
            graph.write_as(all, Idiom::Sum(terms));
            all
        }
        (Some(Idiom::Blocks(rows)), _) if rows.len() == 1 => {
            let blocks: Vec<Id> = rows[0].iter().map(|&block| column(graph, block)).collect();
            let heights: Vec<usize> = blocks.iter().map(|&block| graph.shape(block).len().unwrap_or(0)).collect();
            beside(graph, &blocks, Shape::lit(heights.iter().sum(), 1), |k| (heights[..k].iter().sum(), 0))
        }
        _ => plain(),
    };
    multiple(graph, number, node)
}

/// Whether a product is of one row and matrices behind it.
fn is_chain(graph: &Graph, factors: &[Id]) -> bool {
    let fits = |pair: &[Id]| graph.shape(pair[0]).cols == graph.shape(pair[1]).rows;
    factors.len() > 1 && graph.shape(factors[0]).rows == Dim::Lit(1) && factors.windows(2).all(fits)
}
