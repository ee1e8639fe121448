//! Which companions an attribute adds: their names, parameters and results.

use crate::calculus::jacobian::dense_shape;
use crate::code::companion::{Companion, Extra, Form, Newton, Part, Surroundings};
use crate::code::emit::{dim_tokens, scalar_type};
use crate::code::hygiene::Names;
use crate::derive::Derived;
use crate::described::documentation;
use crate::graph::op::{Factor, Id, LinearMap, Term};
use crate::graph::shape::{Dim, SCALAR};
use crate::pipeline::part;
use crate::syntax::arguments::Kind;
use crate::syntax::signature::{Parameter, Signature};
use crate::syntax::types::Ty;

/// The companions that an attribute adds.
pub fn companions(around: &Surroundings<'_>, derived: &Derived) -> Vec<Companion> {
    let Surroundings { signature, arguments, .. } = around;
    let kind = arguments.kind;
    let suffix = kind.suffix();
    let name = arguments.name.clone().unwrap_or_else(|| around.name(suffix));
    let parts = parts(around, derived);
    let value = part(&signature.written_output, output_form(&signature.output, derived.value));
    let doc = documentation(around, derived);
    let extra = extra(around);
    let mut companions =
        vec![Companion { name, doc: doc.clone(), extra: extra.clone(), results: parts.clone(), written: vec![], newton: None }];
    if kind == Kind::NewtonStep {
        return vec![newton(around, derived, companions.remove(0))];
    }
    if kind == Kind::Hessian {
        hessian_companions(around, derived, &parts, &value, &doc, &mut companions);
        return companions;
    }
    let with_value = around.name(&format!("value_and_{suffix}"));
    if arguments.value {
        let results = [value.clone()].into_iter().chain([tupled(&parts)].into_iter().flatten()).collect();
        companions.push(Companion { name: with_value, doc: doc.clone(), extra: vec![], results, written: vec![], newton: None });
    }
    if arguments.into {
        let outs: Vec<_> = parts.iter().enumerate().map(|(k, part)| (out_name(around, k, parts.len()), part.clone())).collect();
        companions.push(Companion {
            name: around.name(&format!("{suffix}_into")),
            doc: doc.clone(),
            extra: vec![],
            results: vec![],
            written: outs.clone(),
            newton: None,
        });
        if arguments.value {
            companions.push(Companion {
                name: around.name(&format!("value_and_{suffix}_into")),
                doc,
                extra: vec![],
                results: vec![value],
                written: outs,
                newton: None,
            });
        }
    }
    companions
}

/// `f_value_grad_hess` and the in-place forms.
fn hessian_companions(
    around: &Surroundings<'_>,
    derived: &Derived,
    parts: &[Part],
    value: &Part,
    doc: &str,
    companions: &mut Vec<Companion>,
) {
    let arguments = around.arguments;
    let gradient = gradient_part(around, derived);
    let hessian = parts[0].clone();
    let plain = |name: &str| Companion {
        name: around.name(name),
        doc: doc.to_owned(),
        extra: vec![],
        results: vec![],
        written: vec![],
        newton: None,
    };
    if arguments.value {
        companions
            .push(Companion { results: vec![value.clone(), gradient.clone(), hessian.clone()], ..plain("value_grad_hess") });
    }
    if arguments.into {
        companions.push(Companion { written: vec![(unused(around, "out"), hessian.clone())], ..plain("hess_into") });
        if arguments.value {
            let written = vec![(unused(around, "grad"), gradient), (unused(around, "hess"), hessian)];
            companions.push(Companion { results: vec![value.clone()], written, ..plain("value_grad_hess_into") });
        }
    }
}

fn gradient_part(around: &Surroundings<'_>, derived: &Derived) -> Part {
    let parameter = &around.signature.parameters[around.signature.wrt[0]];
    let id = derived.gradient.unwrap_or(derived.value);
    let form = if parameter.ty == Ty::Scalar { Form::Scalar(id) } else { Form::Matrix(id) };
    part(around.tangent_type(&parameter.ty, &parameter.written), form)
}

/// Newton's step, by two small factorisations where the Hessian is one Kronecker product.
fn newton(around: &Surroundings<'_>, derived: &Derived, base: Companion) -> Companion {
    let graph = &around.body.graph;
    let gradient = gradient_part(around, derived);
    let g = derived.gradient.unwrap_or(derived.value);
    let shape = graph.shape(g);
    let kronecker = match derived.structure.as_deref() {
        Some([Term { literal, scalar, map: LinearMap::Chain { factors, commuted: false } }]) => match &factors[..] {
            [Factor::Kronecker(p, q)] => {
                let p = p.unwrap_or_else(|| graph.identity(shape.cols));
                let q = q.unwrap_or_else(|| graph.identity(shape.rows));
                let weigh = |id| graph.times(literal.get(), scalar.map_or(id, |s| graph.scale(s, id)));
                // The scalar factors go to the smaller side.
                let (small_p, small_q) = (shape.cols <= shape.rows, shape.cols > shape.rows);
                Some((if small_p { weigh(p) } else { p }, if small_q { weigh(q) } else { q }))
            }
            _ => None,
        },
        _ => None,
    };
    let (how, solver) = match kronecker {
        _ if shape.is_scalar() => ("the quotient of two scalars", Newton::Scalar(derived.forms[0].nodes()[0])),
        Some((p, q)) if shape.len().is_some() => {
            ("two small factorisations, for the Hessian is a Kronecker product P ⊗ Q: ΔX = −Q⁻¹ G P⁻ᵀ", Newton::Kronecker(p, q))
        }
        _ => (
            "one factorisation of the dense Hessian, by Cholesky or, where it is not positive definite, by LU",
            Newton::Dense(derived.forms[0].nodes()[0]),
        ),
    };
    let doc = format!("{}\n\n Solved by {how}. `None` where the Hessian is singular or the step is not finite.", base.doc);
    Companion { doc, results: vec![gradient], newton: Some(solver), ..base }
}

/// The gradient beside a value: one part, or a tuple of its parts.
fn tupled(parts: &[Part]) -> Vec<Part> {
    match parts {
        [part] => vec![part.clone()],
        _ => {
            let types = parts.iter().map(|part| &part.ty);
            vec![Part { ty: emit!((#(#types),*)), form: Form::Tuple(parts.iter().map(|part| part.form.clone()).collect()) }]
        }
    }
}

fn out_name(around: &Surroundings<'_>, k: usize, count: usize) -> proc_macro2::Ident {
    match count {
        1 => unused(around, "out"),
        _ => unused(around, &format!("out_{}", around.signature.parameters[around.signature.wrt[k]].name)),
    }
}

fn parts(around: &Surroundings<'_>, derived: &Derived) -> Vec<Part> {
    let Surroundings { signature, arguments, .. } = around;
    match arguments.kind {
        Kind::Differential => vec![part(&signature.written_output, derived.forms[0].clone())],
        Kind::Jacobian | Kind::Hessian | Kind::NewtonStep => signature
            .wrt
            .iter()
            .zip(&derived.forms)
            .map(|(&w, form)| part(dense_type(around, derived, &signature.parameters[w].ty, form), form.clone()))
            .collect(),
        _ => signature
            .wrt
            .iter()
            .zip(&derived.forms)
            .map(|(&w, form)| {
                let parameter = &signature.parameters[w];
                part(around.tangent_type(&parameter.ty, &parameter.written), form.clone())
            })
            .collect(),
    }
}

/// The type of a dense Jacobian.
fn dense_type(around: &Surroundings<'_>, derived: &Derived, ty: &Ty, form: &Form) -> proc_macro2::TokenStream {
    let Surroundings { signature, body, arguments, .. } = around;
    let scalar = scalar_type(&signature.scalar);
    match (ty, form) {
        (Ty::Array(inner, dim), Form::Array(items)) => {
            let inner = items.first().map(|item| dense_type(around, derived, inner, item)).unwrap_or_default();
            let n = dim_tokens(&body.graph, *dim);
            emit!([#inner; #n])
        }
        (_, Form::Scalar(_)) => emit!(#scalar),
        _ => {
            let from = ty.shape().unwrap_or(SCALAR);
            let to = body.graph.shape(derived.gradient.unwrap_or(derived.value));
            let shape = dense_shape(from, to, arguments.denominator);
            let (rows, cols) = (dim_tokens(&body.graph, shape.rows), dim_tokens(&body.graph, shape.cols));
            let nalgebra = &arguments.nalgebra;
            emit!(#nalgebra::SMatrix<#scalar, #rows, #cols>)
        }
    }
}

/// A parameter's name that none of the function's parameters has.
fn unused(around: &Surroundings<'_>, wanted: &str) -> proc_macro2::Ident {
    Names::besides(around.signature.parameters.iter().map(|p| &p.name)).fresh(&wanted.replace("r#", ""))
}

/// The parameters that a companion takes beyond those of the function.
fn extra(around: &Surroundings<'_>) -> Vec<Extra> {
    let Surroundings { signature, arguments, .. } = around;
    let open = !calls_can_rely_on(signature);
    let direction = |&w: &usize| {
        let Parameter { name, ty, written, .. } = &signature.parameters[w];
        Extra { name: unused(around, &format!("d_{name}")), ty: around.tangent_type(ty, written), of: ty.clone(), open }
    };
    match arguments.kind {
        Kind::Differential => signature.wrt.iter().map(direction).collect(),
        Kind::Hvp => signature.wrt.iter().map(|w| Extra { name: unused(around, "v"), open: false, ..direction(w) }).collect(),
        Kind::Vjp => {
            let ty = around.tangent_type(&signature.output, &signature.written_output);
            vec![Extra { name: unused(around, "cotangent"), ty, of: signature.output.clone(), open }]
        }
        _ => vec![],
    }
}

/// Whether a call of the function can tell by types alone what its companions belong to: to all its parameters in
/// their order, or to some that no other choice of as many has the types of.
fn calls_can_rely_on(signature: &Signature) -> bool {
    let all: Vec<usize> = (0..signature.parameters.len()).filter(|&k| signature.parameters[k].ty.is_differentiable()).collect();
    let wrt = &signature.wrt;
    if *wrt == all {
        return true;
    }
    // More are not compared; a call then needs all.
    if all.len() > 12 || !wrt.is_sorted() {
        return false;
    }
    let alike = |chosen: u32| {
        let chosen = all.iter().enumerate().filter(|(bit, _)| chosen & (1 << bit) != 0).map(|(_, &k)| k);
        let ty = |k: usize| &signature.parameters[k].ty;
        chosen.clone().count() == wrt.len() && chosen.zip(wrt).all(|(k, &w)| may_be_alike(ty(k), ty(w)))
    };
    (0..1 << all.len()).filter(|&chosen| alike(chosen)).count() == 1
}

/// Whether derivatives in two parameters may have one type; const generics may be equal.
fn may_be_alike(a: &Ty, b: &Ty) -> bool {
    let equal = |a: Dim, b: Dim| a.literal().is_none() || b.literal().is_none() || a == b;
    match (a, b) {
        (Ty::Array(a, m), Ty::Array(b, n)) => equal(*m, *n) && may_be_alike(a, b),
        (Ty::Scalar, _) | (_, Ty::Scalar) => a == b,
        _ => match (a.shape(), b.shape()) {
            (Some(a), Some(b)) => equal(a.rows, b.rows) && equal(a.cols, b.cols),
            _ => false,
        },
    }
}

/// The form of the function's value.
pub fn output_form(ty: &Ty, id: Id) -> Form {
    match ty {
        Ty::Scalar => Form::Scalar(id),
        Ty::Point(_) => Form::Point(id),
        _ => Form::Matrix(id),
    }
}
