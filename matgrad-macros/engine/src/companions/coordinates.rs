//! What variables and results are made of, and the coordinates that derivatives are taken in: a scalar or a matrix
//! is its own, a rotation or a rigid motion has tangents. Their perturbations are lifted to what is stored where a
//! derivative begins, and brought back to tangents where it ends; between them the calculus knows matrices only.

use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::Smooth;
use crate::calculus::trace_trick::{pullback, transposed};
use crate::calculus::unknown::Unknown;
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::{Leaf, is_written_out};
use crate::spaces::group::Group;
use crate::spaces::tangents::{self, Side};
use crate::spaces::{Step, Ty};

/// A part of a variable or of a result that is no array, tuple or struct of others, or that part of each item of an array
/// that is not taken apart.
pub struct Atom {
    ty: Ty,
    /// How many items there are of which it is a part.
    across: Option<Dim>,
    /// The nodes that it is stored in.
    pub nodes: Vec<Id>,
    /// Where it is.
    pub path: Vec<Step>,
    /// The node whose symbol stands for the differential of its coordinates, of one item.
    symbol: std::cell::Cell<Option<Id>>,
}

/// What a value of a type is made of.
pub fn atoms(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>, before: &[Step]) -> Vec<Atom> {
    let mut found = Vec::new();
    add_atoms(ty, None, nodes, before, &mut found);
    found
}

fn add_atoms(ty: &Ty, across: Option<Dim>, nodes: &mut dyn Iterator<Item = Id>, before: &[Step], found: &mut Vec<Atom>) {
    let mut within = |ty: &Ty, across: Option<Dim>, step: Step| {
        let path: Vec<Step> = before.iter().cloned().chain([step]).collect();
        add_atoms(ty, across, nodes, &path, found);
    };
    match ty {
        Ty::Array(inner, dim) if is_written_out(*dim) => {
            (0..dim.literal().unwrap_or(0)).for_each(|k| within(inner, across, Step::Index(k)));
        }
        Ty::Array(inner, dim) if inner.shape().is_none() => within(inner, Some(*dim), Step::Each),
        Ty::Tuple(items) => items.iter().enumerate().for_each(|(k, ty)| within(ty, across, Step::Field(k.to_string()))),
        Ty::Struct(of) => of.fields.iter().for_each(|(name, ty)| within(ty, across, Step::Field(name.clone()))),
        _ => {
            let count = match ty {
                Ty::Group(group) => group.parts().len(),
                _ => 1,
            };
            let nodes: Vec<Id> = nodes.take(count).collect();
            let symbol = if count == 1 && !matches!(ty, Ty::Group(_)) { nodes.first().copied() } else { None };
            found.push(Atom { ty: ty.clone(), across, nodes, path: before.to_vec(), symbol: symbol.into() });
        }
    }
}

/// An element of a group, by the nodes that it is stored in.
struct Element<'a> {
    group: Group,
    parts: &'a [Id],
    side: Side,
}

impl Element<'_> {
    fn lifted(&self, graph: &Graph, d: Id) -> Vec<Id> {
        tangents::lifted(graph, self.group, self.parts, d, self.side)
    }

    fn lowered(&self, graph: &Graph, d: &[Id]) -> Id {
        tangents::lowered(graph, self.group, self.parts, d, self.side)
    }

    /// The gradient in the coordinates x, from those in the parts.
    fn gathered(&self, graph: &Graph, gradients: &[Id], x: Id) -> Result<Id, Unknown> {
        let symbol = graph.intern(Op::Differential(x), self.group.tangent());
        let mut sum = graph.zeros(self.group.tangent());
        for (moved, &g) in self.lifted(graph, symbol).into_iter().zip(gradients) {
            sum = graph.add(sum, transposed(graph, moved, g, x)?);
        }
        Ok(sum)
    }

    /// The cotangents of the parts, from that of the coordinates.
    fn raised(&self, graph: &Graph, cotangent: Id) -> Result<Vec<Id>, Unknown> {
        let d: Vec<Id> = self.parts.iter().map(|&part| graph.intern(Op::Differential(part), graph.shape(part))).collect();
        let lowered = self.lowered(graph, &d);
        let mut raised = Vec::new();
        for (k, &part) in self.parts.iter().enumerate() {
            // Two parts may be one node, which has the cotangents of both.
            raised.push(match self.parts[..k].contains(&part) {
                true => graph.zeros(graph.shape(part)),
                false => transposed(graph, lowered, cotangent, part)?,
            });
        }
        Ok(raised)
    }

    fn second(&self, graph: &Graph, gradient: Id, along: Id, v: Id) -> Id {
        if let Group::Direction(_) = self.group {
            return self.lifted(graph, along)[0];
        }
        match tangents::half_bracket(graph, self.group, v, gradient, self.side) {
            Some(half) => graph.add(along, half),
            None => along,
        }
    }
}

impl Atom {
    /// The group that it is an element of.
    pub fn group(&self) -> Option<Group> {
        match self.ty {
            Ty::Group(group) if self.across.is_none() => Some(group),
            _ => None,
        }
    }

    /// Whether it is a part of each item of an array that is not taken apart.
    pub fn is_across(&self) -> bool {
        self.across.is_some()
    }

    /// The shape of its coordinates.
    pub fn tangent(&self, graph: &Graph) -> Shape {
        match (&self.ty, self.across) {
            (Ty::Group(group), None) => group.tangent(),
            (Ty::Group(group), Some(length)) => group.tangent().array_of(length),
            _ => graph.shape(self.nodes[0]),
        }
    }

    /// Makes the node that stands for the coordinates of a group's element, an input that nothing reads; all else is its own
    /// coordinates.
    pub fn coordinates(&self, graph: &Graph, leaves: &mut Vec<Leaf>) {
        if self.symbol.get().is_none() {
            leaves.push(Leaf::Seed(0, vec![]));
            self.symbol.set(Some(graph.input("ξ", self.tangent(graph).item(), true)));
        }
    }

    fn x(&self) -> Id {
        self.symbol.get().unwrap_or(self.nodes[0])
    }

    fn differential(&self, graph: &Graph) -> Id {
        graph.intern(Op::Differential(self.x()), self.tangent(graph))
    }

    /// What is made of an element and of other nodes that belong to it, or of each element of an array; `None` of what has
    /// itself for coordinates.
    fn made(
        &self,
        graph: &Graph,
        others: &[Id],
        side: Side,
        made: impl FnOnce(&Element<'_>, &[Id]) -> Result<Vec<Id>, Unknown>,
    ) -> Option<Result<Vec<Id>, Unknown>> {
        let Ty::Group(group) = self.ty else { return None };
        let of = |nodes: &[Id]| {
            let (parts, others) = nodes.split_at(self.nodes.len());
            made(&Element { group, parts, side }, others)
        };
        let nodes = [&self.nodes, others].concat();
        Some(match self.across {
            Some(length) => graph.each(&nodes, length, of),
            None => of(&nodes),
        })
    }

    /// The differentials of its nodes where its coordinates change by d.
    fn lifted(&self, graph: &Graph, d: Id, side: Side) -> Vec<(Id, Id)> {
        let moves = self.made(graph, &[d], side, |element, d| Ok(element.lifted(graph, d[0])));
        let moves = moves.and_then(Result::ok).unwrap_or_else(|| vec![d]);
        self.nodes.iter().copied().zip(moves).collect()
    }

    /// The gradient in its coordinates, from those in its nodes.
    fn gathered(&self, graph: &Graph, gradients: &mut dyn Iterator<Item = Id>, side: Side) -> Result<Id, Unknown> {
        let mine: Vec<Id> = gradients.take(self.nodes.len()).collect();
        let gathered = self.made(graph, &mine, side, |element, mine| Ok(vec![element.gathered(graph, mine, self.x())?]));
        gathered.map_or(Ok(mine[0]), |gathered| Ok(gathered?[0]))
    }

    /// The differential of its coordinates, from those of its nodes.
    pub fn lowered(&self, graph: &Graph, differentials: &mut dyn Iterator<Item = Id>, side: Side) -> Id {
        let mine: Vec<Id> = differentials.take(self.nodes.len()).collect();
        let lowered = self.made(graph, &mine, side, |element, mine| Ok(vec![element.lowered(graph, mine)]));
        lowered.and_then(Result::ok).map_or(mine[0], |lowered| lowered[0])
    }

    /// The cotangents of its nodes, from that of its coordinates.
    pub fn raised(&self, graph: &Graph, cotangent: Id, side: Side) -> Result<Vec<(Id, Id)>, Unknown> {
        let raised = self.made(graph, &[cotangent], side, |element, c| element.raised(graph, c[0]));
        let raised = raised.unwrap_or_else(|| Ok(vec![cotangent]))?;
        Ok(self.nodes.iter().copied().zip(raised).collect())
    }

    /// The second derivative along v times v, from the derivative of the gradient along v.
    pub fn second(&self, graph: &Graph, gradient: Id, along: Id, v: Id, side: Side) -> Id {
        let second =
            self.made(graph, &[gradient, along, v], side, |element, of| Ok(vec![element.second(graph, of[0], of[1], of[2])]));
        second.and_then(Result::ok).map_or(along, |second| second[0])
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
