//! What is decided on a formula as a whole, once it is made: no sign in front of a difference that can be turned round, no
//! sum in a sum, and `X²` for `X X`. None of it is more work than what it takes the place of.

use super::branches::spread;
use super::normal::is_negative;
use super::tree::{Exponent, Math, Product, power};

/// A formula as it is written.
pub fn settled(mut a: Math) -> Math {
    for part in a.parts() {
        let inner = std::mem::replace(part, Math::Number(0.0));
        *part = settled(inner);
    }
    match a {
        Math::Sum(terms) => flat(terms),
        Math::Product(mut product) => {
            product.factors = powers(product.factors);
            match turned_round(product) {
                Math::Product(product) => spread(product),
                other => other,
            }
        }
        other => other,
    }
}

/// Terms of terms as terms, what is subtracted last.
fn flat(terms: Vec<Math>) -> Math {
    let mut all: Vec<Math> = Vec::new();
    for term in terms {
        match term {
            Math::Sum(inner) => all.extend(inner),
            other => all.push(other),
        }
    }
    all.sort_by_key(is_negative);
    Math::Sum(all)
}

fn negated(term: Math) -> Math {
    match term {
        Math::Number(n) => Math::Number(-n),
        Math::Product(product) => Product { number: -product.number, ..product }.into_math(),
        other => Product { number: -1.0, scalars: vec![], factors: vec![other], under: vec![] }.into_math(),
    }
}

/// `−(a − b) x` as `(b − a) x`, and `2 (−a − b)` as `−2 (a + b)`. A differential stands where the rules put it.
fn turned_round(mut product: Product) -> Math {
    let is_mixed = |a: &Math| matches!(a, Math::Sum(terms) if terms.iter().any(is_negative));
    let is_negative_alone = |a: &Math| matches!(a, Math::Sum(terms) if terms.iter().all(is_negative));
    let is_turned = |a: &Math| is_negative_alone(a) || (product.number < 0.0 && is_mixed(a));
    let Some(place) = product.scalars.iter().chain(&product.factors).position(is_turned) else {
        return Math::Product(product);
    };
    let scalars = product.scalars.len();
    let found = if place < scalars { &product.scalars[place] } else { &product.factors[place - scalars] }.clone();
    // What is met twice is the same both times.
    let mut count = 0;
    Math::Product(product.clone()).visit(&mut |part| count += usize::from(*part == found));
    if (count > 1 || found.holds_differential()) && !is_negative_alone(&found) {
        return Math::Product(product);
    }
    if let Math::Sum(terms) = found {
        let turned = flat(terms.into_iter().map(negated).collect());
        let at = if place < scalars { &mut product.scalars[place] } else { &mut product.factors[place - scalars] };
        *at = turned;
    }
    product.number = -product.number;
    product.into_math()
}

/// `X X` as `X²`, of names.
fn powers(factors: Vec<Math>) -> Vec<Math> {
    let base = |a: &Math| match a {
        Math::Power(base, Exponent::Integer(n)) => ((**base).clone(), *n),
        Math::Power(base, Exponent::Inverse) => ((**base).clone(), -1),
        other => (other.clone(), 1),
    };
    let mut all: Vec<Math> = Vec::new();
    for factor in factors {
        let (name, n) = base(&factor);
        let is_name = matches!(name, Math::Name(_) | Math::Shared(..));
        match all.last().map(base) {
            Some((last, m)) if is_name && last == name && m.signum() == n.signum() => {
                all.pop();
                all.push(power(name, Exponent::Integer(m + n)));
            }
            _ => all.push(factor),
        }
    }
    all
}

/// A formula with the terms of its sums in an order that does not depend on how they were written.
pub fn ordered(mut a: Math) -> Math {
    for part in a.parts() {
        let inner = std::mem::replace(part, Math::Number(0.0));
        *part = ordered(inner);
    }
    if let Math::Sum(terms) = &mut a {
        terms.sort_by_cached_key(|term| format!("{term:?}"));
    }
    a
}
