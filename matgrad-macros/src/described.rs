//! What the documentation of a companion says: the derivation, and how to read it.

use crate::code::companion::Surroundings;
use crate::code::formula::Formulas;
use crate::derive::Derived;
use crate::graph::op::Id;
use crate::syntax::arguments::Kind;

/// The derived formulas, results first, then what they share.
pub fn lines(around: &Surroundings<'_>, derived: &Derived) -> Vec<String> {
    let Surroundings { signature, body, arguments, .. } = around;
    let callees: Vec<String> = body.callees.iter().map(|callee| callee.name()).collect();
    let mut formulas = Formulas::new(&body.graph, &body.names, (&body.texts, &body.counters), &callees);
    let f = signature.name.to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|&w| signature.parameters[w].name.to_string()).collect();
    let label = |k: usize| match arguments.kind {
        Kind::Gradient => format!("∇_{} {f}", wrt[k]),
        Kind::Vjp => format!("{}̄", wrt[k]),
        Kind::Hvp => format!("∇²_{} {f} · v", wrt[k]),
        Kind::Jacobian if arguments.denominator => format!("∂{f}/∂{}", wrt[k]),
        Kind::Jacobian => format!("∂vec({f})/∂vec({})ᵀ", wrt[k]),
        Kind::Hessian | Kind::NewtonStep => format!("∇²_{} {f}", wrt[k]),
        Kind::Differential => format!("d{f}"),
    };
    let results: Vec<(String, Id)> = derived
        .forms
        .iter()
        .enumerate()
        .flat_map(|(k, form)| {
            let nodes = crate::algebra::chain::ordered(&body.graph, &form.nodes());
            let many = nodes.len() > 1;
            nodes.into_iter().enumerate().map(move |(n, id)| (k, n, many, id))
        })
        .map(|(k, n, many, id)| (if many { format!("{}[{n}]", label(k)) } else { label(k) }, id))
        .collect();
    let derivation = formulas.derivation(&results);
    derivation.results.into_iter().chain(derivation.shared).collect()
}

/// The rustdoc of a companion.
pub fn documentation(around: &Surroundings<'_>, derived: &Derived) -> String {
    let Surroundings { signature, arguments, .. } = around;
    let f = signature.name.to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|&w| signature.parameters[w].name.to_string()).collect();
    let what = match arguments.kind {
        Kind::Gradient => format!("The gradient of [`{f}`] in `{}`, of its shape: `df = tr(Gᵀ dX)`.", wrt.join("`, `")),
        Kind::Vjp => format!("The cotangent of [`{f}`]'s value pulled back to `{}` (reverse mode).", wrt.join("`, `")),
        Kind::Hvp => format!(
            "The Hessian of [`{f}`] in `{}` times `v`, of the shape of `v`; the Hessian is never formed.",
            wrt.join("`, `")
        ),
        Kind::Jacobian if arguments.denominator => format!(
            "The Jacobian of [`{f}`] in `{}`, in denominator layout: row k is the derivative in the k-th element of vec(X), column l that of the l-th element of vec(F), both column-major; vec(dF) = (∂F/∂X)ᵀ vec(dX).",
            wrt.join("`, `")
        ),
        Kind::Jacobian => format!(
            "The Jacobian of [`{f}`] in `{}`, in numerator layout: row l is the derivative of the l-th element of vec(F), column k that in the k-th element of vec(X), both column-major; vec(dF) = J vec(dX).",
            wrt.join("`, `")
        ),
        Kind::Hessian => format!("The Hessian of [`{f}`] over column-major vec(`{}`).", wrt.join("`, `")),
        Kind::NewtonStep => {
            format!("Newton's step of [`{f}`]: vec(Δ{0}) = −(∇²f)⁻¹ vec(∇f) over column-major vec(`{0}`).", wrt.join("`, `"))
        }
        Kind::Differential => {
            format!("The differential of [`{f}`] in the given direction of `{}` (forward mode).", wrt.join("`, `"))
        }
    };
    let mut text = format!(" {what}\n\n ```text\n");
    for line in lines(around, derived) {
        text += &format!(" {line}\n");
    }
    text + " ```\n\n Derived by matgrad."
}
