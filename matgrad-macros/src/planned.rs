//! Which companions an attribute adds: their names, parameters and results.

use crate::calculus::jacobian::dense_shape;
use crate::code::companion::{Companion, Form, Newton, Part, Surroundings};
use crate::code::emit::{dim_tokens, scalar_type};
use crate::code::hygiene::Names;
use crate::derive::Derived;
use crate::described::documentation;
use crate::graph::op::{Factor, Id, LinearMap, Term};
use crate::graph::shape::SCALAR;
use crate::pipeline::part;
use crate::syntax::arguments::Kind;
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
fn extra(around: &Surroundings<'_>) -> Vec<(proc_macro2::Ident, proc_macro2::TokenStream)> {
    let Surroundings { signature, arguments, .. } = around;
    let argument = |ty: &Ty, written: proc_macro2::TokenStream| if *ty == Ty::Scalar { written } else { emit!(&#written) };
    let direction = |&w: &usize| {
        let parameter = &signature.parameters[w];
        (
            unused(around, &format!("d_{}", parameter.name)),
            argument(&parameter.ty, around.tangent_type(&parameter.ty, &parameter.written)),
        )
    };
    match arguments.kind {
        Kind::Differential => signature.wrt.iter().map(direction).collect(),
        Kind::Hvp => signature.wrt.iter().map(|w| (unused(around, "v"), direction(w).1)).collect(),
        Kind::Vjp => {
            let ty = match &signature.output {
                Ty::Point(_) => around.tangent_type(&signature.output, &signature.written_output),
                _ => {
                    let ty = &signature.written_output;
                    emit!(#ty)
                }
            };
            vec![(unused(around, "cotangent"), argument(&signature.output, ty))]
        }
        _ => vec![],
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
