//! What a companion says in types of its variables, so that calls, which see no more than its name, follow it.

use crate::graph::shape::Dim;
use crate::program::companion::Record;
use crate::program::signature::{Parameter, Signature, Variable};
use crate::spaces::Ty;

/// The record of a function's companions; none where the types of the variables tell calls what belongs to which argument.
pub fn record_of(signature: &Signature) -> Option<Record> {
    (!types_tell(signature, &parameters(signature))).then(|| record(signature, false))
}

/// A record, whatever types tell.
pub fn record(signature: &Signature, keeps_value: bool) -> Record {
    let parameters = parameters(signature);
    let is = |variable: &Variable, k: usize| variable.path.is_empty() && variable.parameter == k;
    Record {
        places: parameters.iter().map(|&k| signature.wrt.iter().position(|variable| is(variable, k))).collect(),
        order: signature.wrt.iter().map(|variable| parameters.iter().position(|&k| is(variable, k))).collect(),
        keeps_value,
    }
}

/// The parameters that calls have arguments for: a solver's companions do not take what it finds, and what a method is called
/// on is no argument.
fn parameters(signature: &Signature) -> Vec<usize> {
    let found = signature.found.as_ref().map(|found| found.parameter);
    (0..signature.parameters.len()).filter(|&k| Some(k) != found && signature.parameters[k].name != "self").collect()
}

/// Whether a call can tell by types alone what companions belong to: to all parameters that an argument with a
/// derivative could be passed to, in their order, or to some that no other choice of as many has the types of.
fn types_tell(signature: &Signature, parameters: &[usize]) -> bool {
    // No call passes a direction of run-time length.
    if signature.wrt.iter().any(|variable| variable.run_time_length().is_some()) {
        return true;
    }
    if signature.wrt.iter().any(|variable| !variable.path.is_empty() || !parameters.contains(&variable.parameter)) {
        return false;
    }
    let wrt: Vec<usize> = signature.wrt.iter().map(|variable| variable.parameter).collect();
    let unseen = |&k: &usize| !wrt.contains(&k) && may_be_a_variable(&signature.parameters[k]);
    if parameters.iter().any(unseen) {
        return false;
    }
    let all: Vec<usize> = parameters.iter().copied().filter(|&k| signature.parameters[k].ty.is_differentiable()).collect();
    if wrt == all {
        return true;
    }
    // More are not compared.
    if all.len() > 12 || !wrt.is_sorted() {
        return false;
    }
    let alike = |chosen: u32| {
        let chosen = all.iter().enumerate().filter(|(bit, _)| chosen & (1 << bit) != 0).map(|(_, &k)| k);
        let tangent = |k: usize| signature.parameters[k].ty.tangent();
        chosen.clone().count() == wrt.len() && chosen.zip(&wrt).all(|(k, &w)| may_be_alike(&tangent(k), &tangent(w)))
    };
    (0..1 << all.len()).filter(|&chosen| alike(chosen)).count() == 1
}

/// Whether a parameter that is read as a constant may be a scalar, a matrix or an array for all that is seen of it: behind
/// an alias or a type parameter, or where arrays are taken as slices.
fn may_be_a_variable(parameter: &Parameter) -> bool {
    match &parameter.ty {
        Ty::Slice(item) => item.is_differentiable() || **item == Ty::Other,
        Ty::Other => {
            let written = parameter.written.to_string();
            let first = written.split_whitespace().next().unwrap_or_default();
            !["bool", "char", "str", "String", "impl", "dyn", "fn"].contains(&first)
        }
        _ => false,
    }
}

/// Whether two types of derivatives may be one; const generics may be equal.
fn may_be_alike(a: &Ty, b: &Ty) -> bool {
    let equal = |a: Dim, b: Dim| a.literal().is_none() || b.literal().is_none() || a == b;
    match (a, b) {
        (Ty::Array(a, m), Ty::Array(b, n)) => equal(*m, *n) && may_be_alike(a, b),
        (Ty::Struct(a), Ty::Struct(b)) => a.path == b.path,
        (Ty::Scalar, _) | (_, Ty::Scalar) => a == b,
        _ => match (a.shape(), b.shape()) {
            (Some(a), Some(b)) => equal(a.rows, b.rows) && equal(a.cols, b.cols),
            _ => false,
        },
    }
}
