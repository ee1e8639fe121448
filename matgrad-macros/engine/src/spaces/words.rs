//! Products of rotation matrices as words, in which a rotation beside its inverse is nothing: R Rᵀ = I. What is left of a
//! word may be a rotation that the function has, whose matrix takes the place of the product.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::links::{Link, Rule, Stored, multiple, scaled, times};
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;

/// Rotations that are no products of others, each with whether it is turned back.
type Word = Vec<(Id, bool)>;

/// Rows of derivatives that are a node, or I, times the matrix of a word.
type Rows = (Option<Id>, Word);

/// The words of a function's rotations, and of the rows that were multiplied by them.
pub struct Words {
    /// Of rotations that are made of others.
    made: BTreeMap<Id, Word>,
    /// The first rotation of each word.
    known: BTreeMap<Word, Stored>,
    rows: RefCell<BTreeMap<Id, Rows>>,
    nodes: RefCell<BTreeMap<Rows, Id>>,
}

fn back(word: &[(Id, bool)]) -> Word {
    word.iter().rev().map(|&(id, back)| (id, !back)).collect()
}

fn joined(first: &[(Id, bool)], second: &[(Id, bool)]) -> Word {
    let mut word = first.to_vec();
    for &(id, back) in second {
        match word.last() {
            Some(&last) if last == (id, !back) => _ = word.pop(),
            _ => word.push((id, back)),
        }
    }
    word
}

impl Words {
    /// Those of links, in their order.
    pub fn of(graph: &Graph, links: &[Link]) -> Words {
        let empty = || RefCell::new(BTreeMap::new());
        let mut words =
            Words { made: BTreeMap::new(), known: BTreeMap::new(), rows: empty(), nodes: RefCell::new(BTreeMap::new()) };
        for link in links {
            let operands = match link.rule {
                Rule::Product(a, b) | Rule::Between(a, b) => vec![a, b],
                Rule::Inverse(a) | Rule::Same(a) | Rule::Log(a) | Rule::Applied(a, _) | Rule::AppliedBack(a, _) => vec![a],
                Rule::Raw | Rule::Exp(_) => vec![],
            };
            for stored in operands {
                words.known.entry(words.word(graph, stored.1)).or_insert(stored);
            }
            let word = match link.rule {
                Rule::Product(a, b) => joined(&words.word(graph, a.1), &words.word(graph, b.1)),
                Rule::Between(a, b) => joined(&back(&words.word(graph, a.1)), &words.word(graph, b.1)),
                Rule::Inverse(a) => back(&words.word(graph, a.1)),
                Rule::Same(a) => words.word(graph, a.1),
                _ => vec![(link.node, false)],
            };
            if let Some(turn) = link.turn {
                words.known.entry(word.clone()).or_insert((turn, link.node));
                words.made.insert(link.node, word);
            }
        }
        words
    }

    /// Of what links made, and of constants that are turned back.
    fn word(&self, graph: &Graph, rotation: Id) -> Word {
        if let Some(word) = self.made.get(&rotation) {
            return word.clone();
        }
        match (graph.idiom(rotation), graph.op(rotation)) {
            (Some(Idiom::Inverse(a)), _) | (None, Op::Transpose(a)) => back(&self.word(graph, a)),
            _ => vec![(rotation, false)],
        }
    }

    /// Rows times the matrix of a rotation, or times that of the rotation back.
    pub fn turned(&self, graph: &Graph, rows: Id, (turn, rotation): Stored, is_back: bool) -> Id {
        let (scale, base) = scaled(graph, rows);
        let (front, before) = match self.rows.borrow().get(&base) {
            Some(known) => known.clone(),
            None if graph.op(base) == Op::Identity => (None, vec![]),
            None => (Some(base), vec![]),
        };
        let letters = self.word(graph, rotation);
        let word = joined(&before, &if is_back { back(&letters) } else { letters });
        let key = (front, word);
        let found = self.nodes.borrow().get(&key).copied();
        let node = found.or_else(|| self.short(graph, &key)).unwrap_or_else(|| {
            let rotation = E::of(graph, rotation);
            times(E::of(graph, base), if is_back { turn.matrix_back(rotation) } else { turn.matrix(rotation) }).id
        });
        self.nodes.borrow_mut().insert(key.clone(), node);
        self.rows.borrow_mut().insert(node, key);
        multiple(graph, scale, node)
    }

    /// The rotation whose matrix, or that of the rotation back, some rows are.
    pub fn rotation(&self, rows: Id) -> Option<(Id, bool)> {
        let all = self.rows.borrow();
        let Some((None, word)) = all.get(&rows) else { return None };
        let known = self.known.get(word).map(|stored| (stored.1, false));
        known.or_else(|| self.known.get(&back(word)).map(|stored| (stored.1, true)))
    }

    /// Rows that are no product, or a product less.
    fn short(&self, graph: &Graph, (front, word): &Rows) -> Option<Id> {
        if let (Some(front), []) = (front, &word[..]) {
            return Some(*front);
        }
        if front.is_some() {
            return None;
        }
        if word.is_empty() {
            return Some(graph.identity(Dim::Lit(3)));
        }
        let known = self.known.get(word).map(|&(turn, id)| turn.matrix(E::of(graph, id)).id);
        known.or_else(|| self.known.get(&back(word)).map(|&(turn, id)| turn.matrix_back(E::of(graph, id)).id))
    }
}
