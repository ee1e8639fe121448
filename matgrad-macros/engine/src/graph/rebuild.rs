//! A node with other operands, built anew through the constructors, and substitution.

use std::collections::BTreeMap;

use super::op::{Factor, Id, LinearMap, Loop, Op, Term};
use super::store::Graph;

impl Graph {
    /// The node `id` with its operands replaced.
    pub fn rebuilt(&self, id: Id, new: &dyn Fn(Id) -> Id) -> Id {
        let shape = self.shape(id);
        let op = self.op(id);
        if op.operands().iter().all(|&operand| new(operand) == operand) {
            return id;
        }
        match op {
            Op::Input(_) | Op::Differential(_) | Op::Scalar(_) | Op::Extent(_) | Op::Identity => id,
            Op::Var(..) | Op::Step(_) => id,
            Op::Text(text, names) => self.intern(Op::Text(text, names.iter().map(|&x| new(x)).collect()), shape),
            Op::Cast(a) => self.cast(new(a)),
            Op::Test(a) => self.test(new(a)),
            Op::Fill(s) => self.fill(new(s), shape),
            Op::Sum(terms) => {
                let terms: Vec<_> = terms.iter().map(|&(c, x)| (c.get(), new(x))).collect();
                self.sum(&terms, shape)
            }
            Op::Scale(s, a) => self.scale(new(s), new(a)),
            Op::Unit(a, s) => self.normalized(new(a), new(s)),
            Op::Product(a, b) => self.product(new(a), new(b)),
            Op::Transpose(a) => self.transpose(new(a)),
            Op::Inverse(a) => self.inverse(new(a)),
            Op::SymmetricInverse(a) => self.symmetric_inverse(new(a)),
            Op::Determinant(a) => self.determinant(new(a)),
            Op::LogDeterminant(a) => self.log_determinant(new(a)),
            Op::SymmetricLogDeterminant(a) => self.symmetric_log_determinant(new(a)),
            Op::Cofactor(a) => self.cofactor(new(a)),
            Op::CofactorAlong(a, d) => self.cofactor_along(new(a), new(d)),
            Op::CholeskyFactor(a) => self.cholesky_factor(new(a)),
            Op::Triangle(part, a) => self.triangle(part, new(a)),
            Op::Exponential(a, along) => self.exponential(new(a), along.into_iter().map(new).collect()),
            Op::Algebra(which, operands) => self.algebra(which, operands.into_iter().map(new).collect()),
            Op::Reshape(a) => self.reshape(new(a), shape),
            Op::Trace(a) => self.trace(new(a)),
            Op::Total(a) => self.total(new(a)),
            Op::Dot(a, b) => self.dot(new(a), new(b)),
            Op::Hadamard(a, b) => self.hadamard(new(a), new(b)),
            Op::Quotient(a, b) => self.quotient(new(a), new(b)),
            Op::Kronecker(a, b) => self.kronecker(new(a), new(b)),
            Op::KroneckerLeft(g, b) => self.kronecker_left(new(g), new(b), shape),
            Op::KroneckerRight(g, a) => self.kronecker_right(new(g), new(a), shape),
            Op::Diagonal(v) => self.diagonal(new(v)),
            Op::DiagonalOf(a) => self.diagonal_of(new(a)),
            Op::Map(f, a) => self.map(f, new(a)),
            Op::Map2(f, a, b) => self.map2(f, new(a), new(b)),
            Op::Powi(a, k) => self.powi(new(a), k),
            Op::PowiBy(a, n, order) => self.powi_by(new(a), new(n), order),
            Op::Compare(relation, a, b) => self.compare(relation, new(a), new(b)),
            Op::And(a, b) => self.intern(Op::And(new(a), new(b)), shape),
            Op::Or(a, b) => self.intern(Op::Or(new(a), new(b)), shape),
            Op::Not(a) => self.not(new(a)),
            Op::Factorises(how, a) => self.intern(Op::Factorises(how, new(a)), shape),
            Op::Select(c, a, b) => self.select(new(c), new(a), new(b)),
            Op::Element(a, i, j) => self.element(new(a), i.renamed(new), j.renamed(new)),
            Op::Block(a, i, j) => self.block(new(a), i.renamed(new), j.renamed(new), shape),
            Op::Embed(a, i, j) => self.embed(new(a), i.renamed(new), j.renamed(new), shape),
            Op::Replace(a, b, i, j) => self.replace(new(a), new(b), i.renamed(new), j.renamed(new)),
            Op::Held(a) => self.held(new(a)),
            Op::Settled(a) => self.settled(new(a)),
            Op::Stack(items) => self.stack(items.iter().map(|&x| new(x)).collect(), shape),
            Op::Out(looped, k) => self.out(&renamed_loop(&looped, new), k),
            Op::Trail(looped, k, when) => self.trail(&renamed_loop(&looped, new), k, when).unwrap_or(id),
            Op::Choice(dims, ways) => self.intern(Op::Choice(dims, ways.iter().map(|&x| new(x)).collect()), shape),
            Op::Call(f, args) => self.intern(Op::Call(f, args.iter().map(|&x| new(x)).collect()), shape),
            Op::Pushed(f, args, directions) => {
                let all = |ids: &[Id]| ids.iter().map(|&x| new(x)).collect::<Vec<_>>();
                self.pushed(f, all(&args), all(&directions), shape)
            }
            Op::Pulled(f, args, g, k) => self.pulled(f, &args.iter().map(|&x| new(x)).collect::<Vec<_>>(), new(g), k),
            Op::Custom(f, order, a) => self.custom(f, order, new(a)),
            Op::At(a, i) => self.at(new(a), i.renamed(new)),
            Op::Scatter(a, i) => self.scatter(new(a), i.renamed(new), shape.array.unwrap_or(super::shape::Dim::Lit(0))),
            Op::Structured(terms, from, to) => {
                let terms = terms.iter().map(|term| renamed(term, new)).collect();
                self.intern(Op::Structured(terms, from, to), shape)
            }
            Op::Columns(e, x) => self.intern(Op::Columns(new(e), x), shape),
            Op::Max(a) => self.max(new(a)),
            Op::Min(a) => self.min(new(a)),
            Op::ArgMax(a) => self.argmax(new(a)),
            Op::ArgMin(a) => self.argmin(new(a)),
            Op::LogSumExp(a) => self.log_sum_exp(new(a)),
            Op::Softmax(a) => self.softmax(new(a)),
            Op::LogSoftmax(a) => self.log_softmax(new(a)),
            Op::Centred(s, a) => self.centred(new(s), new(a)),
            Op::Balanced(s, a) => self.balanced(new(s), new(a)),
        }
    }

    /// Expressions with some nodes replaced by others.
    pub fn substituted(&self, outputs: &[Id], replacements: &BTreeMap<Id, Id>) -> Vec<Id> {
        let mut new = replacements.clone();
        for id in self.reachable_above(outputs, &|id| replacements.contains_key(&id)) {
            let built = self.rebuilt(id, &|operand| new.get(&operand).copied().unwrap_or(operand));
            new.insert(id, built);
        }
        outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
    }

    /// `output` with the operand that is `taken` of a node in the node's place, at every depth.
    pub fn with_taken(&self, output: Id, taken: &dyn Fn(Id) -> Option<Id>) -> Id {
        let mut new = BTreeMap::new();
        for id in self.reachable(&[output]) {
            let of = |operand: Id| new.get(&operand).copied().unwrap_or(operand);
            let built = taken(id).map_or_else(|| self.rebuilt(id, &of), of);
            new.insert(id, built);
        }
        new[&output]
    }
}

fn renamed_loop(looped: &Loop, new: &dyn Fn(Id) -> Id) -> Loop {
    let all = |ids: &[Id]| ids.iter().map(|&id| new(id)).collect::<Vec<_>>();
    Loop { inits: all(&looped.inits), nexts: all(&looped.nexts), count: looped.count.renamed(new), ..looped.clone() }
}

fn renamed(term: &Term, new: &dyn Fn(Id) -> Id) -> Term {
    let map = match &term.map {
        LinearMap::Outer(m, g) => LinearMap::Outer(new(*m), new(*g)),
        LinearMap::Chain { factors, commuted } => {
            let factors = factors
                .iter()
                .map(|factor| match factor {
                    Factor::Kronecker(p, q) => Factor::Kronecker(p.map(new), q.map(new)),
                    Factor::Diagonal(v) => Factor::Diagonal(new(*v)),
                })
                .collect();
            LinearMap::Chain { factors, commuted: *commuted }
        }
    };
    Term { literal: term.literal, scalar: term.scalar.map(new), map }
}
