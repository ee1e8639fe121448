//! Products of rotation matrices as words, in which a rotation beside its inverse is nothing: R Rᵀ = I. What is left of a
//! word may be a rotation that the function has, whose matrix takes the place of the product.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::links::{Link, Rule, Stored, multiple, scaled, times};
use super::turns::cross_matrix;
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;

/// Rotations that are no products of others, each with whether it is turned back.
pub type Word = Vec<(Id, bool)>;

/// Rows of derivatives that are a node, or I, times the matrix of a word.
pub(super) type Rows = (Option<Id>, Word);

/// The words of a function's rotations, and of the rows that were multiplied by them.
#[derive(Default)]
pub struct Words {
    /// Of rotations that are made of others.
    made: BTreeMap<Id, Word>,
    /// The first rotation of each word.
    known: BTreeMap<Word, Stored>,
    rows: RefCell<BTreeMap<Id, Rows>>,
    nodes: RefCell<BTreeMap<Rows, Id>>,
    /// Vectors that are others, rotated, and the way back: what a rotated vector is that many times.
    pub(super) moved: BTreeMap<Id, (Word, Id)>,
    pub(super) reached: BTreeMap<(Word, Id), (f64, Id)>,
    /// Rows in a rotation of a vector: that many times those of a vector, from rows in the vector.
    pub(super) crosses: RefCell<BTreeMap<Id, (f64, Id, Id)>>,
}

pub(super) fn back(word: &[(Id, bool)]) -> Word {
    word.iter().rev().map(|&(id, back)| (id, !back)).collect()
}

pub(super) fn joined(first: &[(Id, bool)], second: &[(Id, bool)]) -> Word {
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
        let mut words = Words::default();
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
            if let Rule::Applied(a, v) | Rule::AppliedBack(a, v) = link.rule {
                let letters = words.word(graph, a.1);
                words.note(graph, link.node, &letters, matches!(link.rule, Rule::AppliedBack(..)), v);
            }
            if let Some(turn) = link.turn {
                words.known.entry(word.clone()).or_insert((turn, link.node));
                words.made.insert(link.node, word);
            }
        }
        words
    }

    /// Of what links made, and of constants that are turned back.
    pub(super) fn word(&self, graph: &Graph, rotation: Id) -> Word {
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
        let letters = self.word(graph, rotation);
        let letters = if is_back { back(&letters) } else { letters };
        let again = |rows: Id| self.turned(graph, rows, (turn, rotation), is_back);
        if let Some(done) = self.turned_through(graph, rows, &letters, &again) {
            return done;
        }
        let (scale, base) = scaled(graph, rows);
        let (front, before) = self.rows_of(graph, base);
        let key = (front, joined(&before, &letters));
        let node = self.found(graph, &key, turn.dimension()).or_else(|| self.pair(graph, &key)).unwrap_or_else(|| {
            let rotation = E::of(graph, rotation);
            let matrix = if is_back { turn.matrix_back(rotation) } else { turn.matrix(rotation) };
            match self.crosses.borrow().get(&base) {
                // −[v]× R
                Some(&(number, v, before)) if turn.dimension() == 3 && graph.op(before) == Op::Identity => {
                    multiple(graph, -number, times(cross_matrix(E::of(graph, v)), matrix).id)
                }
                _ => times(E::of(graph, base), matrix).id,
            }
        });
        self.nodes.borrow_mut().insert(key.clone(), node);
        self.rows.borrow_mut().insert(node, key);
        multiple(graph, scale, node)
    }

    /// A vector, rotated or rotated back: of one that is another, rotated, what is left of both rotations. `rotated` is of which
    /// vectors others are which rotations.
    pub fn applied(&self, graph: &Graph, rotated: &mut BTreeMap<Id, (Word, Id)>, stored: Stored, v: Id, is_back: bool) -> Id {
        let (turn, rotation) = stored;
        let letters = self.word(graph, rotation);
        let letters = if is_back { back(&letters) } else { letters };
        let (scale, plain) = scaled(graph, v);
        let known = rotated.get(&plain).cloned().or_else(|| self.product_of(graph, rotated, plain));
        let (before, of) = known.unwrap_or((vec![], plain));
        let word = joined(&letters, &before);
        let matrix = |word: &Word| self.short(graph, &(None, word.clone()), turn.dimension());
        let (node, word, of) = match matrix(&word) {
            _ if word.is_empty() => (of, word, of),
            Some(matrix) if word.len() < letters.len() + before.len() => (graph.product(matrix, of), word, of),
            _ => {
                let rotation = E::of(graph, rotation);
                let matrix = if is_back { turn.matrix_back(rotation) } else { turn.matrix(rotation) };
                ((matrix * E::of(graph, plain)).id, letters, plain)
            }
        };
        if !word.is_empty() {
            rotated.insert(node, (word, of));
        }
        multiple(graph, scale, node)
    }

    /// The rotation and the vector that a vector is the product of, or a sum of such.
    fn product_of(&self, graph: &Graph, rotated: &BTreeMap<Id, (Word, Id)>, v: Id) -> Option<(Word, Id)> {
        if let Op::Sum(terms) = graph.op(v) {
            // Of vectors that are rotated alike their sum is rotated.
            let known = |id: Id| rotated.get(&id).cloned().or_else(|| self.product_of(graph, rotated, id));
            let parts: Vec<(f64, (Word, Id))> =
                terms.iter().map(|&(c, id)| Some((c.get(), known(id)?))).collect::<Option<_>>()?;
            let (_, (word, first)) = &parts[0];
            let of: Vec<(f64, Id)> = parts.iter().map(|(c, (_, of))| (*c, *of)).collect();
            let alike = parts.iter().all(|(_, (other, _))| other == word);
            return alike.then(|| (word.clone(), graph.sum(&of, graph.shape(*first))));
        }
        let Op::Product(matrix, of) = graph.op(v) else { return None };
        let is_known = |rotation: Id| self.made.contains_key(&rotation) || self.known.values().any(|stored| stored.1 == rotation);
        let word = match (graph.idiom(matrix), graph.op(matrix)) {
            (Some(Idiom::Call("R", q)), _) if is_known(q) => self.word(graph, q),
            (Some(Idiom::MatrixBack(q)), _) if is_known(q) => back(&self.word(graph, q)),
            (None, Op::Transpose(rotation)) if is_known(rotation) => back(&self.word(graph, rotation)),
            (_, _) if is_known(matrix) => self.word(graph, matrix),
            _ => return None,
        };
        Some((word, of))
    }

    /// The product of two rotations that are at hand.
    fn pair(&self, graph: &Graph, (front, word): &Rows) -> Option<Id> {
        let matrix = |letter: &(Id, bool)| self.short(graph, &(None, vec![*letter]), 0).map(|id| E::of(graph, id));
        match (front, &word[..]) {
            (None, [a, b]) => Some(times(matrix(a)?, matrix(b)?).id),
            _ => None,
        }
    }

    /// Rows as a node times a word.
    pub(super) fn rows_of(&self, graph: &Graph, rows: Id) -> Rows {
        match self.rows.borrow().get(&rows) {
            Some(known) => known.clone(),
            None if graph.op(rows) == Op::Identity => (None, vec![]),
            None => (Some(rows), vec![]),
        }
    }

    /// Rows in vectors of n elements that are at hand.
    pub(super) fn found(&self, graph: &Graph, key: &Rows, n: usize) -> Option<Id> {
        let found = self.nodes.borrow().get(key).copied();
        found.or_else(|| self.short(graph, key, n))
    }

    /// Whether rows are the matrix of a word.
    pub fn is_word(&self, graph: &Graph, rows: Id, word: &Word) -> bool {
        self.rows_of(graph, rows) == (None, word.clone())
    }

    /// Whether rows are the matrix of a word, turned back.
    pub fn is_back_of(&self, graph: &Graph, rows: Id, word: &Word) -> bool {
        self.is_word(graph, rows, &back(word))
    }

    /// The rotations whose matrix, or that of the rotation back, some rows are; those that are made of others last.
    pub fn rotations(&self, rows: Id) -> Vec<(Id, bool)> {
        let all = self.rows.borrow();
        let Some((None, word)) = all.get(&rows) else { return vec![] };
        let known = |word: &Word, is_back: bool| self.known.get(word).map(|stored| (stored.1, is_back));
        let mut found: Vec<(Id, bool)> = [known(&back(word), true), known(word, false)].into_iter().flatten().collect();
        found.sort_by_key(|(rotation, _)| self.made.contains_key(rotation));
        found
    }

    /// Rows that are no product, or a product less.
    fn short(&self, graph: &Graph, (front, word): &Rows, n: usize) -> Option<Id> {
        if let (Some(front), []) = (front, &word[..]) {
            return Some(*front);
        }
        if front.is_some() {
            return None;
        }
        if word.is_empty() {
            return Some(graph.identity(Dim::Lit(n)));
        }
        let known = self.known.get(word).map(|&(turn, id)| turn.matrix(E::of(graph, id)).id);
        known.or_else(|| self.known.get(&back(word)).map(|&(turn, id)| turn.matrix_back(E::of(graph, id)).id))
    }
}
