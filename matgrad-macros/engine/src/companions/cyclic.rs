//! What a step of a trace is called by what it shows: the transpose of a product may be written as the product turned round,
//! with its transposes gone, and then that is what a reader sees.

use crate::calculus::rules::{OF_TRANSPOSE, Rule, TRANSPOSE, TURNED};
use crate::explain::steps::Line;
use crate::explain::tree::{Exponent, Math, Prefix};
use crate::explain::turned::marks;

/// The rules of a line after another, with tr(AB) = tr(BA) in the place of tr(Aᵀ) = tr(A) where factors go round and nothing
/// is transposed.
pub(super) fn named(rules: &[Rule], before: Option<&Line>, after: &Math) -> Vec<Rule> {
    let Some(Line::Formula(_, before, _)) = before else { return rules.to_vec() };
    let (old, new) = (traces(before), traces(after));
    let changed: Vec<bool> = old.iter().zip(&new).filter(|(a, b)| a != b).map(|(a, b)| goes_round(a, b)).collect();
    let others = changed.iter().filter(|goes_round| !**goes_round).count();
    let is_cyclic = old.len() == new.len() && others < changed.len() && others < rules.len();
    // Where nothing is transposed before or behind, factors have gone round.
    let is_cyclic = is_cyclic || marks(before) + marks(after) == 0;
    let mut named: Vec<Rule> = Vec::new();
    for &rule in rules.iter().filter(|rule| **rule != TRANSPOSE || turns(before, after)) {
        let rule = if is_cyclic && rule == OF_TRANSPOSE { TURNED } else { rule };
        if !named.contains(&rule) {
            named.push(rule);
        }
    }
    named
}

/// Whether the differential of something transposed is taken, or is left transposed.
fn turns(before: &Math, after: &Math) -> bool {
    let is_turned = |a: &Math| matches!(a, Math::Power(_, Exponent::Transpose | Exponent::InverseTranspose));
    let (mut taken, mut left) = (false, false);
    before.clone().visit(&mut |part| taken |= matches!(part, Math::Before(Prefix::Differential, of) if is_turned(of)));
    after.clone().visit(&mut |part| left |= is_turned(part) && part.holds_differential());
    taken || left
}

/// The factors of what traces are taken of, one after the other.
fn traces(of: &Math) -> Vec<Vec<Math>> {
    let mut found = Vec::new();
    of.clone().visit(&mut |part| {
        if let Math::Call(f, of) = part
            && let ("tr", [Math::Product(product)]) = (f.as_str(), &of[..])
        {
            found.push(product.factors.clone());
        }
    });
    found
}

/// Whether factors are others that went round.
fn goes_round(before: &[Math], after: &[Math]) -> bool {
    before.len() == after.len() && (1..before.len()).any(|k| before[k..].iter().chain(&before[..k]).eq(after))
}
