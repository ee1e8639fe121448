//! Which attributes a program is tried with.

use super::generator::{Random, Ty, Written};
use crate::attributes::Kind;

/// What perturbs rotations and the like from the left.
const LEFT: &str = ", perturbation = left";

/// Whether some attributes do.
pub fn is_left(attributes: &[(Kind, String)]) -> bool {
    attributes.iter().any(|(_, list)| list.contains(LEFT))
}

/// The attributes of a program.
pub fn attributes(written: &Written, wrt: &[usize], left: bool, random: &mut Random) -> Vec<(Kind, String)> {
    let names: Vec<&str> = wrt.iter().map(|&k| written.parameters[k].name.as_str()).collect();
    let side = if left { LEFT } else { "" };
    let list = match &names[..] {
        [one] => format!("wrt = {one}{side}"),
        all => format!("wrt = ({}){side}", all.join(", ")),
    };
    let one = format!("wrt = {}{side}", names[0]);
    let long = |k: &usize| written.parameters[*k].ty.has_run_time_length();
    // What has a run-time length is written to a place of the caller's.
    let extra =
        random.one(if wrt.iter().any(long) { &[", value, into", ", into"] } else { &["", ", value", ", value, into", ", into"] });
    let scalar = written.output == Ty::Scalar;
    let literal = written.generics.is_empty();
    // Through a call there are first derivatives only.
    let second = !written.calls;
    let dense = |k: usize| matches!(written.parameters[k].ty, Ty::Scalar | Ty::Matrix(..) | Ty::Motion(_) | Ty::Struct(_));
    let small = |k: usize| written.parameters[k].size() <= 9;
    let mut attributes = vec![];
    let hessian = second && literal && dense(wrt[0]) && small(wrt[0]);
    if written.forward {
        if !scalar && literal && wrt.iter().all(|&k| dense(k)) && random.percent(70) {
            attributes.push((Kind::Jacobian, format!("{list}{extra}")));
        }
        attributes.push((Kind::Differential, format!("{list}{extra}")));
        return attributes;
    }
    if scalar {
        attributes.push((Kind::Gradient, format!("{list}{extra}")));
        match random.below(7) {
            0 | 1 => attributes.push((Kind::Differential, format!("{list}{extra}"))),
            2 => attributes.push((Kind::Vjp, format!("{list}{extra}"))),
            3 if second => attributes.push((Kind::Hvp, format!("{one}{extra}"))),
            4 if hessian => attributes.push((Kind::Hessian, format!("{one}{extra}"))),
            5 if hessian => attributes.push((Kind::NewtonStep, format!("{one}{}", extra.replace(", into", "")))),
            6 if hessian => attributes.push((Kind::GaussNewton, format!("{one}{}", extra.replace(", value", "")))),
            _ => {}
        }
    } else {
        match random.below(4) {
            0 if literal && wrt.iter().all(|&k| dense(k)) => attributes.push((Kind::Jacobian, format!("{list}{extra}"))),
            1 => attributes.push((Kind::Differential, format!("{list}{extra}"))),
            2 if hessian && matches!(written.output, Ty::Matrix(..)) => {
                attributes.push((Kind::GaussNewton, format!("{one}{}", extra.replace(", value", ""))));
            }
            _ => {}
        }
        attributes.push((Kind::Vjp, format!("{list}{extra}")));
    }
    attributes
}
