//! The order in which a chain of products is multiplied: the cheapest one, by dynamic programming over
//! the dimensions. Products that are needed elsewhere too stay whole, so that they are computed once.
//! On the way transposes of products that nothing else needs are pushed to the factors, where the
//! kernels absorb them.

use std::collections::{BTreeMap, BTreeSet};

use super::work::Work;
use crate::graph::cost::{self, extent};
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// The outputs with every chain of products in its cheapest order.
pub fn ordered(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    // A product that several chains share is kept whole, or multiplied out in each: whichever is less.
    let kept = reordered(graph, outputs, true);
    let opened = reordered(graph, outputs, false);
    if cost::total(graph, &opened) < cost::total(graph, &kept) { opened } else { kept }
}

fn reordered(graph: &Graph, outputs: &[Id], keep_shared: bool) -> Vec<Id> {
    let order = graph.reachable(outputs);
    let mut uses: BTreeMap<Id, u32> = BTreeMap::new();
    for &id in &order {
        for operand in graph.operands(id) {
            *uses.entry(operand).or_default() += 1;
        }
    }
    for &output in outputs {
        *uses.entry(output).or_default() += 1;
    }
    let chains = Chains { graph, uses, keep_shared };
    // The parts of a longer chain are not reordered by themselves.
    let mut inner = vec![false; graph.len()];
    for &id in &order {
        for (factor, _) in chains.parts(id, false) {
            chains.mark(factor, &mut inner);
        }
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    // What several nodes need is computed anyway.
    let mut shared: BTreeSet<Id> = BTreeSet::new();
    for &id in &order {
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let chain = |id: Id, flipped: bool| {
            let mut factors = Vec::new();
            chains.factors(id, flipped, &mut factors);
            let factors: Vec<Id> =
                factors.into_iter().map(|(x, flipped)| if flipped { graph.transpose(at(x)) } else { at(x) }).collect();
            cheapest(graph, &factors)
        };
        let built = match graph.op(id) {
            Op::Product(..) if !inner[id.0 as usize] && chains.is_long(id) => chain(id, false),
            // After differentiation the inverse from a Cholesky factorisation is its own transpose.
            Op::Transpose(x) if matches!(graph.op(x), Op::SymmetricInverse(_)) => at(x),
            Op::Transpose(x) if !inner[id.0 as usize] && chains.opens(x) => chain(x, true),
            Op::Sum(terms) => {
                let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), at(x))).collect();
                factored(graph, &terms, &shared, graph.shape(id))
            }
            _ => graph.rebuilt(id, &at),
        };
        if !chains.once(id) {
            shared.insert(built);
        }
        new.insert(id, built);
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// A B + C B + … = (A + C + …) B, where nothing else needs the products: one product instead of several. With a vector
/// B it pays for small matrices only. What then stands beside B is factored in the same way.
fn factored(graph: &Graph, terms: &[(f64, Id)], shared: &BTreeSet<Id>, shape: Shape) -> Id {
    let is_small = |a: Id| extent(graph.shape(a).rows) <= 8 && extent(graph.shape(a).cols) <= 8;
    let parts = |id: Id| match graph.op(id) {
        Op::Product(a, b)
            if !shared.contains(&id) && !matches!(graph.op(a), Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Diagonal(_)) =>
        {
            Some((a, b))
        }
        _ => None,
    };
    let parts: Vec<Option<(Id, Id)>> = terms.iter().map(|&(_, x)| parts(x)).collect();
    // The products that could be one: by what stands at the right of them, or at the left, and the shape of the rest.
    let right = |(a, b): (Id, Id)| (!graph.shape(b).is_vector() || is_small(a)).then(|| (b, graph.shape(a)));
    let left = |(a, b): (Id, Id)| (!graph.shape(b).is_vector()).then(|| (a, graph.shape(b)));
    let (mut at_right, mut at_left) = (BTreeMap::<_, usize>::new(), BTreeMap::<_, usize>::new());
    for &pair in parts.iter().flatten() {
        right(pair).into_iter().for_each(|key| *at_right.entry(key).or_default() += 1);
        left(pair).into_iter().for_each(|key| *at_left.entry(key).or_default() += 1);
    }
    let count =
        |of: &BTreeMap<(Id, Shape), usize>, key: Option<(Id, Shape)>| key.and_then(|key| of.get(&key)).copied().unwrap_or(0);
    for &(a, b) in parts.iter().flatten() {
        let (rights, lefts) = (count(&at_right, right((a, b))), count(&at_left, left((a, b))));
        if rights.max(lefts) < 2 {
            continue;
        }
        let is_right = rights >= lefts;
        let is_in = |&pair: &(Id, Id)| if is_right { right(pair) == right((a, b)) } else { left(pair) == left((a, b)) };
        let (mut inner, mut rest) = (Vec::new(), Vec::new());
        for (&(c, x), pair) in terms.iter().zip(&parts) {
            match pair.filter(is_in) {
                Some((a, b)) => inner.push((c, if is_right { a } else { b })),
                None => rest.push((c, x)),
            }
        }
        let sum = factored(graph, &inner, shared, graph.shape(if is_right { a } else { b }));
        rest.push((1.0, if is_right { graph.product(sum, b) } else { graph.product(a, sum) }));
        return factored(graph, &rest, shared, shape);
    }
    graph.sum(terms, shape)
}

struct Chains<'a> {
    graph: &'a Graph,
    uses: BTreeMap<Id, u32>,
    keep_shared: bool,
}

impl Chains<'_> {
    /// The two factors of a product, transposed where the product is.
    fn parts(&self, id: Id, flipped: bool) -> Vec<(Id, bool)> {
        match (self.graph.op(id), flipped) {
            (Op::Product(a, b), false) => vec![(a, false), (b, false)],
            (Op::Product(a, b), true) => vec![(b, true), (a, true)],
            _ => vec![],
        }
    }

    /// Whether a product has more than two factors once its parts are taken apart.
    fn is_long(&self, id: Id) -> bool {
        let mut factors = Vec::new();
        self.factors(id, false, &mut factors);
        factors.len() > 2
    }

    fn once(&self, id: Id) -> bool {
        self.uses.get(&id).copied().unwrap_or(0) <= 1
    }

    /// Whether a factor is itself a product that only this chain needs.
    fn opens(&self, id: Id) -> bool {
        let special = |a: Id| matches!(self.graph.op(a), Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Diagonal(_));
        match self.graph.op(id) {
            // A solution of a linear system is no product, and a scaling is cheaper than one.
            Op::Product(a, b) => {
                let gram = self.graph.is_symmetric(id);
                (self.once(id) || !self.keep_shared) && !special(a) && !special(b) && !gram
            }
            _ => false,
        }
    }

    fn factors(&self, id: Id, flipped: bool, found: &mut Vec<(Id, bool)>) {
        for (part, flipped) in self.parts(id, flipped) {
            match self.graph.op(part) {
                Op::Transpose(x) if (self.once(part) || !self.keep_shared) && self.opens(x) => self.factors(x, !flipped, found),
                _ if self.opens(part) => self.factors(part, flipped, found),
                Op::Transpose(x) if flipped => found.push((x, false)),
                _ => found.push((part, flipped)),
            }
        }
    }

    /// Marks the products that a chain takes apart.
    fn mark(&self, id: Id, inner: &mut [bool]) {
        match self.graph.op(id) {
            Op::Transpose(x) if self.once(id) && self.opens(x) => {
                inner[x.0 as usize] = self.once(x);
                inner[id.0 as usize] = true;
            }
            _ if self.opens(id) && self.once(id) => inner[id.0 as usize] = true,
            _ => {}
        }
    }
}

/// The product of the factors in the order with the fewest multiplications; the leftmost of equals.
fn cheapest(graph: &Graph, factors: &[Id]) -> Id {
    if let Some(choice) = all_ways(graph, factors) {
        return choice;
    }
    let n = factors.len();
    let shape = |k: usize| graph.shape(factors[k]);
    let dims: Vec<usize> = (0..n).map(|k| extent(shape(k).rows)).chain([extent(shape(n - 1).cols)]).collect();
    let mut cost = vec![vec![0usize; n]; n];
    let mut split = vec![vec![0usize; n]; n];
    for length in 2..=n {
        for i in 0..=n - length {
            let j = i + length - 1;
            let best =
                (i..j).min_by_key(|&k| (cost[i][k] + cost[k + 1][j] + dims[i] * dims[k + 1] * dims[j + 1], usize::MAX - k));
            let k = best.unwrap_or(i);
            cost[i][j] = cost[i][k] + cost[k + 1][j] + dims[i] * dims[k + 1] * dims[j + 1];
            split[i][j] = k;
        }
    }
    multiplied(graph, factors, &split, 0, n - 1)
}

fn multiplied(graph: &Graph, factors: &[Id], split: &[Vec<usize>], i: usize, j: usize) -> Id {
    if i == j {
        return factors[i];
    }
    let k = split[i][j];
    graph.product(multiplied(graph, factors, split, i, k), multiplied(graph, factors, split, k + 1, j))
}

/// Every order of a short chain of matrices with const-generic dimensions, to be chosen from where
/// they have values. With a vector at an end the order is clear already.
fn all_ways(graph: &Graph, factors: &[Id]) -> Option<Id> {
    let first = graph.shape(*factors.first()?);
    let last = graph.shape(*factors.last()?);
    let dims: Vec<Dim> = factors.iter().map(|&x| graph.shape(x).rows).chain([last.cols]).collect();
    let generic = dims.iter().filter(|dim| dim.literal().is_none()).count();
    let distinct = dims.iter().any(|dim| *dim != dims[0]);
    let ends_in_vector = first.rows.literal() == Some(1) || last.cols.literal() == Some(1);
    if !(3..=4).contains(&factors.len()) || generic < 2 || !distinct || ends_in_vector {
        return None;
    }
    let ways = ways(graph, factors, &dims);
    // One that is never more work than the others is the order already.
    let least = ways.iter().find(|(_, work)| ways.iter().all(|(_, other)| work.is_at_most(other)));
    Some(match least {
        Some(&(way, _)) => way,
        None => {
            let ways = ways.into_iter().map(|(way, _)| way).collect();
            graph.intern(Op::Choice(dims, ways), Shape::new(first.rows, last.cols))
        }
    })
}

/// All products of the factors between these dimensions, by the first split, then the ways of the left part, then of the
/// right, each with its work.
fn ways(graph: &Graph, factors: &[Id], dims: &[Dim]) -> Vec<(Id, Work)> {
    if let [single] = factors {
        return vec![(*single, Work::default())];
    }
    let mut found = Vec::new();
    for split in 1..factors.len() {
        let (left, right) = factors.split_at(split);
        let last = Work::of_product([dims[0], dims[split], dims[factors.len()]]);
        for (a, of_a) in ways(graph, left, &dims[..=split]) {
            for (b, of_b) in ways(graph, right, &dims[split..]) {
                found.push((graph.product(a, b), last.clone().and(&of_a).and(&of_b)));
            }
        }
    }
    found
}
