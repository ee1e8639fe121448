//! Sums and products of what the user wrote in places and bounds, as one would count: `i + 3 − 3` is `i`.

use super::normal::{self, Kind};
use super::tree::Math;

/// What kind of number something is, where its spelling says that.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// An integer, whose quotients are rounded.
    Whole,
    /// Anything else.
    Real,
}

/// `a b`, a number times each term of a sum.
pub(super) fn times(a: Math, b: Math) -> Math {
    match (a, b) {
        (Math::Number(c), Math::Sum(terms)) | (Math::Sum(terms), Math::Number(c)) => {
            added(terms.into_iter().map(|term| normal::scaled(c, term, Kind::Scalar)).collect(), Some(Number::Whole))
        }
        (a, b) => normal::scale(a, b, Kind::Scalar),
    }
}

/// A sum, of integers with each term once: `i + 3 − 3` is `i`.
pub(super) fn added(terms: Vec<Math>, kind: Option<Number>) -> Math {
    let mut flat = Vec::new();
    for term in terms {
        match term {
            Math::Sum(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    if kind != Some(Number::Whole) {
        return normal::sum(flat, Kind::Scalar);
    }
    let (mut known, mut number): (Vec<(f64, Math)>, f64) = (Vec::new(), 0.0);
    for term in flat {
        let (c, base) = match term {
            Math::Number(n) => {
                number += n;
                continue;
            }
            Math::Product(mut product) => {
                let c = std::mem::replace(&mut product.number, 1.0);
                (c, product.into_math())
            }
            other => (1.0, other),
        };
        match known.iter_mut().find(|(_, other)| *other == base) {
            Some((sum, _)) => *sum += c,
            None => known.push((c, base)),
        }
    }
    known.retain(|&(c, _)| c != 0.0);
    // What is subtracted last.
    known.sort_by_key(|&(c, _)| c < 0.0);
    let is_first = number != 0.0 && known.first().is_some_and(|&(c, _)| c < 0.0);
    let mut terms: Vec<Math> = known.into_iter().map(|(c, base)| normal::scaled(c, base, Kind::Scalar)).collect();
    if number != 0.0 || terms.is_empty() {
        terms.insert(if is_first { 0 } else { terms.len() }, Math::Number(number));
    }
    if terms.len() == 1 { terms.remove(0) } else { Math::Sum(terms) }
}

/// An integer and a number.
pub(super) fn plus(index: Math, n: f64) -> Math {
    added(vec![index, Math::Number(n)], Some(Number::Whole))
}
