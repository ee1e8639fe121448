//! What variables and results are made of, and the coordinates that derivatives are taken in: a scalar or a matrix
//! is its own, a rotation or a rigid motion has tangents. Their perturbations are lifted to what is stored where a
//! derivative begins, and brought back to tangents where it ends; between them the calculus knows matrices only.

use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::Smooth;
use crate::calculus::trace_trick::{pullback, transposed};
use crate::calculus::unknown::Unknown;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::{Leaf, is_written_out};
use crate::spaces::group::Group;
use crate::spaces::tangents::{self, Side};
use crate::spaces::{Step, Ty};

/// A part of a variable or of a result that is no array, tuple or struct of others.
pub struct Atom {
    ty: Ty,
    /// The nodes that it is stored in.
    pub nodes: Vec<Id>,
    /// Where it is.
    pub path: Vec<Step>,
    /// The node whose symbol stands for the differential of its coordinates.
    symbol: std::cell::Cell<Option<Id>>,
}

/// What a value of a type is made of.
pub fn atoms(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>, before: &[Step]) -> Vec<Atom> {
    let within = |step: Step| before.iter().cloned().chain([step]).collect::<Vec<_>>();
    match ty {
        Ty::Array(inner, dim) if is_written_out(*dim) => {
            (0..dim.literal().unwrap_or(0)).flat_map(|k| atoms(inner, nodes, &within(Step::Index(k)))).collect()
        }
        Ty::Tuple(items) => {
            let items = items.iter().enumerate();
            items.flat_map(|(k, ty)| atoms(ty, nodes, &within(Step::Field(k.to_string())))).collect()
        }
        Ty::Struct(of) => of.fields.iter().flat_map(|(name, ty)| atoms(ty, nodes, &within(Step::Field(name.clone())))).collect(),
        _ => {
            let count = match ty {
                Ty::Group(group) => group.parts().len(),
                _ => 1,
            };
            let nodes: Vec<Id> = nodes.take(count).collect();
            let symbol = if count == 1 && !matches!(ty, Ty::Group(_)) { nodes.first().copied() } else { None };
            vec![Atom { ty: ty.clone(), nodes, path: before.to_vec(), symbol: symbol.into() }]
        }
    }
}

impl Atom {
    /// The group that it is of.
    pub fn group(&self) -> Option<Group> {
        match self.ty {
            Ty::Group(group) => Some(group),
            _ => None,
        }
    }

    /// The shape of its coordinates.
    pub fn tangent(&self, graph: &Graph) -> Shape {
        self.group().map_or_else(|| graph.shape(self.nodes[0]), Group::tangent)
    }

    /// Makes the node that stands for the coordinates of a group's element: an input that nothing reads.
    pub fn coordinates(&self, graph: &Graph, leaves: &mut Vec<Leaf>) {
        leaves.push(Leaf::Seed(0, vec![]));
        self.symbol.set(Some(graph.input("ξ", self.tangent(graph), true)));
    }

    fn x(&self) -> Id {
        self.symbol.get().unwrap_or(self.nodes[0])
    }

    fn differential(&self, graph: &Graph) -> Id {
        graph.intern(Op::Differential(self.x()), self.tangent(graph))
    }

    /// The differentials of its nodes where its coordinates change by d.
    fn lifted(&self, graph: &Graph, d: Id, side: Side) -> Vec<(Id, Id)> {
        let moves = match self.group() {
            Some(group) => tangents::lifted(graph, group, &self.nodes, d, side),
            None => vec![d],
        };
        self.nodes.iter().copied().zip(moves).collect()
    }

    /// The gradient in its coordinates, from those in its nodes.
    fn gathered(&self, graph: &Graph, gradients: &mut dyn Iterator<Item = Id>, side: Side) -> Result<Id, Unknown> {
        let mine: Vec<Id> = gradients.take(self.nodes.len()).collect();
        if self.group().is_none() {
            return Ok(mine[0]);
        }
        let mut sum = graph.zeros(self.tangent(graph));
        for ((_, moved), g) in self.lifted(graph, self.differential(graph), side).into_iter().zip(mine) {
            sum = graph.add(sum, transposed(graph, moved, g, self.x())?);
        }
        Ok(sum)
    }

    /// The differential of its coordinates, from those of its nodes.
    pub fn lowered(&self, graph: &Graph, differentials: &mut dyn Iterator<Item = Id>, side: Side) -> Id {
        let mine: Vec<Id> = differentials.take(self.nodes.len()).collect();
        match self.group() {
            Some(group) => tangents::lowered(graph, group, &self.nodes, &mine, side),
            None => mine[0],
        }
    }

    /// The cotangents of its nodes, from that of its coordinates.
    pub fn raised(&self, graph: &Graph, cotangent: Id, side: Side) -> Result<Vec<(Id, Id)>, Unknown> {
        if self.group().is_none() {
            return Ok(vec![(self.nodes[0], cotangent)]);
        }
        let d: Vec<Id> = self.nodes.iter().map(|&node| graph.intern(Op::Differential(node), graph.shape(node))).collect();
        let lowered = self.lowered(graph, &mut d.into_iter(), side);
        // Two parts may be one node, which has the cotangents of both.
        let mut seeds: Vec<(Id, Id)> = Vec::new();
        for &node in &self.nodes {
            if seeds.iter().all(|&(known, _)| known != node) {
                seeds.push((node, transposed(graph, lowered, cotangent, node)?));
            }
        }
        Ok(seeds)
    }

    /// The second derivative along v times v, from the derivative of the gradient along v.
    pub fn second(&self, graph: &Graph, gradient: Id, along: Id, v: Id, side: Side) -> Id {
        let Some(group) = self.group() else { return along };
        if let Group::Direction(_) = group {
            return tangents::lifted(graph, group, &self.nodes, along, side)[0];
        }
        match tangents::half_bracket(graph, group, v, gradient, side) {
            Some(half) => graph.add(along, half),
            None => along,
        }
    }
}

/// The gradients of tr(Ḡᵀ F), for pairs of a value and its cotangent, in the coordinates of each of `atoms`.
pub fn pulled(graph: &Graph, seeds: &[(Id, Id)], atoms: &[&Atom], side: Side) -> Result<Vec<Id>, Unknown> {
    let inputs: Vec<Id> = atoms.iter().flat_map(|atom| atom.nodes.iter().copied()).collect();
    let mut gradients = pullback(graph, seeds, &inputs)?.into_iter();
    atoms.iter().map(|atom| atom.gathered(graph, &mut gradients, side)).collect()
}

/// Directions that a companion is called with.
pub struct Directions {
    /// One for each atom, in its coordinates.
    pub tangents: Vec<Id>,
    /// The differential of each node.
    pub moves: Vec<(Id, Id)>,
}

/// A direction for each part of each variable.
pub fn directions(graph: &Graph, leaves: &mut Vec<Leaf>, entries: &[Vec<Atom>], side: Side) -> Directions {
    let mut found = Directions { tangents: vec![], moves: vec![] };
    for (entry, atom) in entries.iter().enumerate().flat_map(|(k, atoms)| atoms.iter().map(move |atom| (k, atom))) {
        let name = match graph.op(atom.nodes[0]) {
            Op::Input(number) => graph.input_info(number).name,
            _ => String::new(),
        };
        let direction = graph.input(&format!("d{name}"), atom.tangent(graph), false);
        leaves.push(Leaf::Seed(entry, atom.path.clone()));
        found.tangents.push(direction);
        found.moves.extend(atom.lifted(graph, direction, side));
    }
    found
}

/// A result as a function of a variable, in the coordinates of both.
pub fn smooth<'a>(graph: &'a Graph, result: &'a Atom, atom: &'a Atom, side: Side) -> Result<Smooth<'a>, Unknown> {
    if result.group().is_none() && atom.group().is_none() {
        return Smooth::of(graph, result.nodes[0], atom.nodes[0]);
    }
    let d = pushforward(graph, &result.nodes, &atom.lifted(graph, atom.differential(graph), side))?;
    let df = result.lowered(graph, &mut d.into_iter(), side);
    let back = Box::new(move |c| Ok(pulled(graph, &result.raised(graph, c, side)?, &[atom], side)?[0]));
    Ok(Smooth { value: result.nodes.clone(), to: result.tangent(graph), x: atom.x(), df, back, is_symmetric: false })
}

/// The gradient of a scalar as a function of the variable that it is taken in, whose Jacobian is the Hessian.
pub fn gradient_as_function<'a>(graph: &'a Graph, atom: &'a Atom, g: Id, side: Side) -> Result<Smooth<'a>, Unknown> {
    if atom.group().is_none() {
        return Smooth::gradient(graph, g, atom.nodes[0]);
    }
    let symbol = atom.differential(graph);
    let along = pushforward(graph, &[g], &atom.lifted(graph, symbol, side))?[0];
    let df = atom.second(graph, g, along, symbol, side);
    let zero = graph.zeros(graph.shape(g));
    // What `second` adds to the derivative of the gradient is linear in the symbol as well.
    let more = atom.second(graph, g, zero, symbol, side);
    let back = Box::new(move |c| {
        let c = match atom.group() {
            Some(group @ Group::Direction(_)) => tangents::lifted(graph, group, &atom.nodes, c, side)[0],
            _ => c,
        };
        let g = pulled(graph, &[(g, c)], &[atom], side)?[0];
        Ok(graph.add(g, transposed(graph, more, c, atom.x())?))
    });
    Ok(Smooth { value: vec![g], to: graph.shape(g), x: atom.x(), df, back, is_symmetric: false })
}
