//! Nodes as people write them, where that is not by their operators.

use super::nodes::Nodes;
use super::normal::{Kind, elementwise, product, scale, scaled, sum};
use super::tree::{Exponent, Fence, Math, Sign, call, fenced, infix, name, power, transpose};
use super::turned::turned;
use crate::graph::idioms::{Adjoint, Idiom};
use crate::graph::op::{Id, Index, Op};

/// The right or left Jacobian of the exponential, which is typeset as a letter and an index: the index.
pub(super) fn index_of_jacobian(name: &str) -> Option<&str> {
    name.strip_prefix('J').filter(|index| matches!(*index, "r" | "l"))
}

impl Nodes<'_> {
    /// What is written in a node.
    pub(super) fn operands(&self, id: Id) -> Vec<Id> {
        match self.idiom_of(id) {
            Some(idiom) => idiom.operands(),
            None => self.graph.operands(id),
        }
    }

    /// The nodes that are written in some, each after those in it, without those to be left out and what only they need.
    pub(super) fn written(&self, roots: &[Id], is_left_out: &dyn Fn(Id) -> bool) -> Vec<Id> {
        let mut seen = std::collections::BTreeSet::new();
        let mut order = Vec::new();
        let mut stack: Vec<(Id, bool)> = roots.iter().rev().map(|&id| (id, false)).collect();
        while let Some((id, done)) = stack.pop() {
            if done {
                order.push(id);
            } else if seen.insert(id) && !is_left_out(id) {
                stack.push((id, true));
                let open = self.operands(id).into_iter().rev().filter(|operand| !seen.contains(operand));
                stack.extend(open.map(|operand| (operand, false)));
            }
        }
        order
    }

    /// Whether a node is a name or a text and not made of others.
    pub(super) fn is_leaf(&self, id: Id) -> bool {
        let is_part = || matches!(self.graph.idiom(id), Some(Idiom::Part(..)));
        matches!(self.graph.op(id), Op::Input(_) | Op::Text(..)) && (self.graph.idiom(id).is_none() || is_part())
    }

    pub(super) fn idiom(&self, idiom: Idiom) -> Math {
        let at = |id: Id| self.at(id);
        match idiom {
            Idiom::As(a) => at(a),
            Idiom::Transposed(a) => turned(at(a)),
            Idiom::Product(number, factors) => {
                let is_one = |id: Id| self.graph.op(id) == Op::Identity;
                let factors: Vec<Math> = factors.into_iter().filter(|&id| !is_one(id)).map(at).collect();
                let all = factors.into_iter().reduce(product).unwrap_or_else(|| name("I"));
                scaled(number, all, Kind::Matrix)
            }
            Idiom::Sum(terms) => sum(self.all(&terms), Kind::Matrix),
            Idiom::Inverse(a) => power(at(a), Exponent::Inverse),
            Idiom::Turned(q, v, back) => product(if back { self.matrix_back(q) } else { self.matrix_of(q) }, at(v)),
            Idiom::Call("R", q) => self.matrix_of(q),
            Idiom::MatrixBack(q) => self.matrix_back(q),
            Idiom::Call("log", q) => {
                // Of a part of a pose the matrix is written, as everywhere else.
                let mut of = at(q);
                let mut is_part = false;
                of.visit(&mut |part| is_part |= matches!(part, Math::Call(f, _) if f == "q"));
                call("log", vec![if is_part { self.matrix_of(q) } else { of }])
            }
            Idiom::Call(f, a) => call(f, vec![at(a)]),
            Idiom::Ones => Math::Number(1.0),
            Idiom::InverseCall(f, a) => power(call(f, vec![at(a)]), Exponent::Inverse),
            Idiom::Weighted(number, f, z, a) => {
                let (value, kind) = (call(f, vec![at(z)]), self.kind(z));
                let all = match a {
                    None => value,
                    Some(a) if kind == Kind::Scalar => scale(value, at(a), kind),
                    // A derivative stands before what it is multiplied with, a value behind it.
                    Some(a) if f == "σ" => elementwise(at(a), value, self.is_matrix(a)),
                    Some(a) => elementwise(value, at(a), self.is_matrix(a)),
                };
                scaled(number, all, kind)
            }
            Idiom::Scaled(s, a) => scale(at(s), at(a), Kind::Matrix),
            Idiom::Cross(a, b) => infix(Sign::Cross, at(a), at(b)),
            Idiom::CrossMatrix(v) => fenced(Fence::Cross, at(v)),
            Idiom::Part(part, of) => call(part, vec![name(of)]),
            Idiom::Blocks(rows) => self.blocks(&rows),
            Idiom::Adjoint(adjoint, rows) => match self.motion(&adjoint) {
                Some(motion) => {
                    let motion = if adjoint.back { power(motion, Exponent::Inverse) } else { motion };
                    scaled(adjoint.number, call("Ad", vec![motion]), Kind::Matrix)
                }
                None => self.blocks(&rows),
            },
        }
    }

    /// The matrix of a rotation that is stored in another way.
    fn matrix_of(&self, q: Id) -> Math {
        let named = |q: Math| match q {
            Math::Call(f, of) if f == "q" || f == "z" => call("R", of),
            q => call("R", vec![q]),
        };
        if self.named.contains_key(&q) {
            return named(self.at(q));
        }
        match self.graph.idiom(q) {
            Some(Idiom::As(a)) => self.matrix_of(a),
            Some(Idiom::Product(number, factors)) if number == 1.0 && !factors.is_empty() => {
                factors.into_iter().map(|q| self.matrix_of(q)).reduce(product).unwrap_or_else(|| name("I"))
            }
            Some(Idiom::Inverse(a)) => self.matrix_back(a),
            Some(Idiom::Call("q", matrix)) => self.at(matrix),
            Some(Idiom::Call("Exp", _)) => self.at(q),
            _ => named(self.at(q)),
        }
    }

    /// The matrix of the rotation back: the factors of a product change places.
    fn matrix_back(&self, q: Id) -> Math {
        if self.named.contains_key(&q) {
            return transpose(self.matrix_of(q));
        }
        match self.graph.idiom(q) {
            Some(Idiom::As(a)) => self.matrix_back(a),
            Some(Idiom::Product(number, factors)) if number == 1.0 && !factors.is_empty() => {
                factors.into_iter().rev().map(|q| self.matrix_back(q)).reduce(product).unwrap_or_else(|| name("I"))
            }
            Some(Idiom::Inverse(a)) => self.matrix_of(a),
            _ => transpose(self.matrix_of(q)),
        }
    }

    /// The columns a and b of whose product b aᵀ a column of three has the differences A₂₁ − A₁₂, A₀₂ − A₂₀, A₁₀ − A₀₁: a × b.
    pub(super) fn crossed(&self, items: &[Id]) -> Option<(Id, Id)> {
        let graph = self.graph;
        let element = |id: Id| match graph.op(id) {
            Op::Element(a, Index::Lit(i), Index::Lit(j)) => Some((a, i, j)),
            _ => None,
        };
        let difference = |id: Id| match graph.op(id) {
            Op::Sum(terms) => match terms[..] {
                [(p, x), (q, y)] if p.get() == 1.0 && q.get() == -1.0 => Some((element(x)?, element(y)?)),
                [(p, x), (q, y)] if p.get() == -1.0 && q.get() == 1.0 => Some((element(y)?, element(x)?)),
                _ => None,
            },
            _ => None,
        };
        let mut matrix = None;
        for (k, &item) in items.iter().enumerate() {
            let (i, j) = ((k + 2) % 3, (k + 1) % 3);
            let ((a, ..), _) = difference(item)?;
            let is_alike = difference(item) == Some(((a, i, j), (a, j, i))) && *matrix.get_or_insert(a) == a;
            is_alike.then_some(())?;
        }
        let Op::Product(b, back) = graph.op(matrix.filter(|_| items.len() == 3)?) else { return None };
        let Op::Transpose(a) = graph.op(back) else { return None };
        (graph.shape(a).cols.literal() == Some(1)).then_some((a, b))
    }

    /// The name of the motion whose rotation and translation these are.
    fn motion(&self, adjoint: &Adjoint) -> Option<Math> {
        if let Some(known) = &adjoint.name {
            return Some(name(known));
        }
        match (self.at(adjoint.rotation), self.at(adjoint.translation)) {
            (Math::Call(f, a), Math::Call(t, b)) if matches!(f.as_str(), "q" | "z" | "R") && t == "t" && a == b => {
                a.into_iter().next()
            }
            _ => None,
        }
    }

    /// A matrix by its blocks; rows of blocks that are matrices of blocks are written out.
    fn blocks(&self, rows: &[Vec<Id>]) -> Math {
        let block = |&id: &Id| match self.at(id) {
            Math::Matrix(inner) => inner,
            other => vec![vec![other]],
        };
        let mut all: Vec<Vec<Math>> = Vec::new();
        for row in rows {
            let blocks: Vec<Vec<Vec<Math>>> = row.iter().map(block).collect();
            let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
            if blocks.iter().all(|block| block.len() == height) {
                all.extend((0..height).map(|k| blocks.iter().flat_map(|block| block[k].clone()).collect()));
            } else {
                all.push(row.iter().map(|&id| self.at(id)).collect());
            }
        }
        let is_identity = |(i, row): (usize, &Vec<Math>)| {
            row.len() == all.len()
                && row
                    .iter()
                    .enumerate()
                    .all(|(j, a)| if i == j { *a == name("I") || a.is_number(1.0) } else { a.is_number(0.0) })
        };
        if all.iter().enumerate().all(is_identity) { name("I") } else { Math::Matrix(all) }
    }
}
