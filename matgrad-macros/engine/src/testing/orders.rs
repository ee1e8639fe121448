//! Chains of products, held to what trying every order says is cheapest.

use super::dense::{Mat, Random};
use super::interpreter::{Point, Program};
use super::oracle::close;
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::rewrite::chain::ordered;

/// The fewest multiplications of a chain of matrices, of which these are the dimensions.
fn fewest(dims: &[usize]) -> usize {
    let last = dims.len() - 1;
    let at = |k: usize| fewest(&dims[..=k]) + fewest(&dims[k..]) + dims[0] * dims[k] * dims[last];
    (1..last).map(at).min().unwrap_or(0)
}

/// The multiplications of all products below some nodes.
fn multiplications(g: &Graph, nodes: &[Id]) -> usize {
    let literal = |dim: Dim| dim.literal().expect("a literal");
    let of = |id: Id| match g.op(id) {
        Op::Product(a, b) => literal(g.shape(a).rows) * literal(g.shape(a).cols) * literal(g.shape(b).cols),
        _ => 0,
    };
    g.reachable(nodes).into_iter().map(of).sum()
}

/// The product of some factors in any order.
fn product(g: &Graph, random: &mut Random, factors: &[Id]) -> Id {
    if let [one] = factors {
        return *one;
    }
    let (left, right) = factors.split_at(1 + random.below(factors.len() - 1));
    let (left, right) = (product(g, random, left), product(g, random, right));
    // (AB)ᵀ = Bᵀ Aᵀ, and back.
    match random.below(4) {
        0 => g.transpose(g.product(g.transpose(right), g.transpose(left))),
        _ => g.product(left, right),
    }
}

/// Factors of these dimensions, some of them the transposes of inputs, and the numbers of the inputs.
fn factors(g: &Graph, random: &mut Random, dims: &[usize]) -> (Vec<Id>, Vec<Mat>) {
    let one = |pair: &[usize]| {
        let flipped = random.below(3) == 0;
        let (rows, cols) = if flipped { (pair[1], pair[0]) } else { (pair[0], pair[1]) };
        let input = g.input("A", Shape::lit(rows, cols), true);
        (if flipped { g.transpose(input) } else { input }, random.matrix(rows, cols, -1.0, 1.0))
    };
    dims.windows(2).map(one).unzip()
}

#[test]
fn a_chain_is_multiplied_in_the_cheapest_order() {
    for seed in 0..300 {
        let (g, mut random) = (Graph::new(), Random::new(seed));
        let mut dims: Vec<usize> = (0..4 + random.below(4)).map(|_| *random.pick(&[2, 3, 5, 7, 12])).collect();
        // A column or a row at one end; between both it would be a dot product.
        match random.below(3) {
            0 => dims[0] = 1,
            1 => *dims.last_mut().expect("there are dimensions") = 1,
            _ => {}
        }
        let (factors, inputs) = factors(&g, &mut random, &dims);
        let chain = product(&g, &mut random, &factors);
        let after = ordered(&g, &[chain])[0];
        assert_eq!(multiplications(&g, &[after]), fewest(&dims), "{dims:?}, seed {seed}");
        let values = Program::new(&g, &[chain, after]).run(&Point::of(inputs));
        assert!(close(&values[0], &values[1], 1e-10, values[0].size().max(1.0)), "{dims:?}, seed {seed}");
    }
}

/// What is asked for besides is computed once, if that is less than to multiply it out in each chain.
#[test]
fn a_shared_product_is_kept_where_that_is_less() {
    // n³ + 2 n² m multiplications with the product, 4 n² m without.
    for (m, kept) in [(6, true), (1, false)] {
        let g = Graph::new();
        let [a, b] = ["A", "B"].map(|name| g.input(name, Shape::lit(6, 6), true));
        let [x, y] = ["x", "y"].map(|name| g.input(name, Shape::lit(6, m), true));
        let ab = g.product(a, b);
        let after = ordered(&g, &[g.product(ab, x), g.product(ab, y)]);
        let has = g.reachable(&after).contains(&ab);
        assert_eq!(has, kept, "beside 6×{m}");
    }
}

/// A chain with two dimensions that only the compiler of the caller knows is there in every order.
#[test]
fn a_chain_of_const_generic_dimensions_is_there_in_every_order() {
    let catalan = [1, 1, 2, 5];
    for n in 3..=4 {
        let g = Graph::new();
        let dims: Vec<Dim> = [Dim::Lit(3), Dim::Name(0), Dim::Lit(4), Dim::Name(1), Dim::Lit(5)][..=n].to_vec();
        let factors: Vec<Id> =
            dims.windows(2).enumerate().map(|(k, pair)| g.input(&format!("A{k}"), Shape::new(pair[0], pair[1]), true)).collect();
        let chain = factors[1..].iter().fold(factors[0], |product, &factor| g.product(product, factor));
        let after = ordered(&g, &[chain])[0];
        let Op::Choice(found, ways) = g.op(after) else { panic!("no choice: {:?}", g.op(after)) };
        let distinct: std::collections::BTreeSet<Id> = ways.iter().copied().collect();
        assert_eq!((found, ways.len(), distinct.len()), (dims, catalan[n - 1], catalan[n - 1]));
        assert!(ways.iter().all(|&way| g.shape(way) == g.shape(chain)));
    }
}
