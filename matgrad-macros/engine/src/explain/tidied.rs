//! What is done to formulas once all are made: shared parts that nothing mentions go, and so do names for what has one.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Math, Prefix, Sign, indexed, infix, is};

/// The name of what is defined as a formula already.
pub(super) fn defined(lines: &[Math], formula: &Math) -> Option<Math> {
    lines.iter().find_map(|line| match line {
        Math::Infix(Sign::Is, both) if both[1] == *formula => Some(both[0].clone()),
        _ => None,
    })
}

/// Shared parts that are what a loop carries next by the name of that: `hᵢ₊₁ = sin(hᵢ)`, not `hᵢ₊₁ = t₁ᵢ`.
fn carried(results: &mut [Math], shared: &mut Vec<Math>) {
    for k in 0..shared.len() {
        let Math::Infix(Sign::For, step) = &shared[k] else { continue };
        let Math::Infix(Sign::Is, both) = &step[0] else { continue };
        let (name, part, start) = (both[0].clone(), both[1].clone(), step[1].clone());
        let is_shared = |a: &Math| matches!(a, Math::Indexed(base, _) if matches!(**base, Math::Shared(..)));
        let defines = |line: &Math| matches!(line, Math::Infix(Sign::Is, both) if both[0] == part);
        let Some(at) = shared.iter().position(defines).filter(|_| is_shared(&part)) else { continue };
        let Some((_, formula)) = sides(&shared[at]) else { continue };
        // Whatever mentions the part mentions what is carried.
        for other in results.iter_mut().chain(shared.iter_mut()) {
            other.visit(&mut |a| {
                if *a == part {
                    *a = name.clone();
                }
            });
        }
        shared[k] = infix(Sign::For, is(name.clone(), formula), start);
        shared[at] = Math::Number(0.0);
    }
    shared.retain(|line| !line.is_number(0.0));
}

/// Without definitions that nothing mentions, and with shared parts numbered in the order in which they stand, after
/// those numbers that are taken.
pub(super) fn tidied(mut results: Vec<Math>, mut shared: Vec<Math>, taken: usize) -> (Vec<Math>, Vec<Math>) {
    carried(&mut results, &mut shared);
    let base = |name: &Math| match name {
        Math::Indexed(base, _) => (**base).clone(),
        other => other.clone(),
    };
    let mut defining: BTreeMap<Called, Vec<usize>> = BTreeMap::new();
    for (k, line) in shared.iter().enumerate() {
        if let Some(called) = sides(line).and_then(|(left, _)| called(&base(left))) {
            defining.entry(called).or_default().push(k);
        }
    }
    let (mut open, mut needed) = (results.clone(), vec![false; shared.len()]);
    while let Some(mut formula) = open.pop() {
        let mut seen = BTreeSet::new();
        formula.visit(&mut |part| seen.extend(called(part)));
        for k in seen.iter().filter_map(|called| defining.remove(called)).flatten() {
            needed[k] = true;
            open.extend(sides(&shared[k]).map(|(_, right)| right));
        }
    }
    let mut shared: Vec<Math> = shared.into_iter().zip(needed).filter_map(|(line, needed)| needed.then_some(line)).collect();
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    for line in &shared {
        if let Some((Math::Shared(_, number), _)) = sides(line).map(|(left, right)| (base(left), right)) {
            let next = taken + numbers.len() + 1;
            numbers.entry(number).or_insert(next);
        }
    }
    for formula in results.iter_mut().chain(&mut shared) {
        formula.visit(&mut |part| {
            if let Math::Shared(_, number) = part {
                *number = numbers.get(number).copied().unwrap_or(*number);
            }
        });
    }
    (results, shared)
}

/// A label of what is derived in a variable, as that of the variable's element.
pub(super) fn at_index(label: Math, index: &Math) -> Math {
    let element = |x: Math| indexed(x, vec![index.clone()]);
    match label {
        Math::Nabla(order, both) => {
            let [x, f] = *both;
            Math::Nabla(order, Box::new([element(x), f]))
        }
        Math::Bar(x) => Math::Bar(Box::new(element(*x))),
        other => element(other),
    }
}

/// A name as it is compared: one of the user's, or the number of a shared part, and whether it is of a differential.
type Called = (String, usize, bool);

fn called(part: &Math) -> Option<Called> {
    match part {
        Math::Name(name) => Some((name.clone(), 0, false)),
        Math::Shared(_, number) => Some((String::new(), *number, false)),
        Math::Before(Prefix::Differential, of) => match &**of {
            Math::Indexed(base, _) => called(base).map(|(name, number, _)| (name, number, true)),
            _ => None,
        },
        _ => None,
    }
}

/// The name that a line defines, and what it is made of.
fn sides(line: &Math) -> Option<(&Math, Math)> {
    match line {
        Math::Infix(Sign::Is, both) => Some((&both[0], both[1].clone())),
        Math::Infix(Sign::For, both) => sides(&both[0]).map(|(left, right)| (left, infix(Sign::For, right, both[1].clone()))),
        _ => None,
    }
}
