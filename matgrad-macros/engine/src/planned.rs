//! Which companions an attribute adds: their names, parameters and results.

use crate::attributes::{Beside, Gives, Takes};
use crate::calculus::jacobian::dense_shape;
use crate::code::companion::{Companion, Extra, Form, Newton, Part, Surroundings};
use crate::code::emit::{dim_tokens, scalar_type};
use crate::code::hygiene::Names;
use crate::derive::Derived;
use crate::described::documentation;
use crate::graph::op::{Factor, Id, LinearMap, Term};
use crate::graph::shape::{Dim, SCALAR};
use crate::pipeline::part;
use crate::syntax::signature::{Parameter, Signature};
use crate::syntax::types::Ty;

/// The companions that an attribute adds.
pub fn companions(around: &Surroundings<'_>, derived: &Derived) -> Vec<Companion> {
    let arguments = around.arguments;
    let row = arguments.kind.row();
    let (main, how) = main_parts(around, derived);
    let gradient = || gradient_part(around, derived);
    let doc = documentation(around, derived) + &how;
    let extra = extra(around);
    let plain = |name: proc_macro2::Ident| Companion {
        name,
        doc: doc.clone(),
        extra: extra.clone(),
        results: vec![],
        written: vec![],
        is_option: false,
    };
    let name = arguments.name.clone().unwrap_or_else(|| around.name(row.suffix));
    let mut companions = vec![Companion { results: main.clone(), is_option: row.gives == Gives::Step, ..plain(name) }];
    let value = value_part(around, derived);
    let beside = row.beside == Beside::ValueAndGradient;
    if arguments.value {
        let mut results = vec![value.clone()];
        results.extend(beside.then(gradient));
        results.extend(tupled(&main));
        companions.push(Companion { results, ..plain(around.name(&row.suffix_with_value())) });
    }
    if arguments.into {
        // A scalar that stands before derivatives is returned.
        let (returned, written) = main.split_at(usize::from(row.gives == Gives::Normal));
        let outs = written.iter().enumerate().map(|(k, part)| (out_name(around, k, written.len()), part.clone())).collect();
        let name = around.name(&format!("{}_into", row.suffix));
        companions.push(Companion { results: returned.to_vec(), written: outs, ..plain(name) });
        if arguments.value {
            let named = |k: usize, part: &Part| match beside {
                true => (unused(around, row.suffix), part.clone()),
                false => (out_name(around, k, main.len()), part.clone()),
            };
            let first = beside.then(|| (unused(around, "grad"), gradient()));
            let written = first.into_iter().chain(main.iter().enumerate().map(|(k, part)| named(k, part))).collect();
            let name = around.name(&format!("{}_into", row.suffix_with_value()));
            companions.push(Companion { results: vec![value], written, ..plain(name) });
        }
    }
    companions
}

/// What the main companion returns, and what its documentation says of how that is found.
fn main_parts(around: &Surroundings<'_>, derived: &Derived) -> (Vec<Part>, String) {
    let Surroundings { signature, arguments, .. } = around;
    let variables = || signature.wrt.iter().map(|&w| &signature.parameters[w]).zip(&derived.forms);
    let dense = || variables().map(|(p, form)| part(dense_type(around, derived, &p.ty, form), form.clone())).collect();
    let parts = match arguments.kind.row().gives {
        Gives::Value => vec![part(&signature.written_output, derived.forms[0].clone())],
        Gives::Dense => dense(),
        Gives::Tangents => variables().map(|(p, form)| part(around.tangent_type(&p.ty, &p.written), form.clone())).collect(),
        Gives::Normal => {
            let dense: Vec<Part> = dense();
            [value_part(around, derived), gradient_part(around, derived)].into_iter().chain(dense).collect()
        }
        Gives::Step => {
            let (how, solver) = newton(around, derived);
            let Part { ty, form } = gradient_part(around, derived);
            let step = part(emit!(::core::option::Option<#ty>), Form::Step(Box::new(form), solver));
            let how = format!("\n\n Solved by {how}. `None` where the Hessian is singular or the step is not finite.");
            return (vec![step], how);
        }
    };
    (parts, String::new())
}

/// The function's value, or the scalar that stands for it.
fn value_part(around: &Surroundings<'_>, derived: &Derived) -> Part {
    let signature = around.signature;
    match around.arguments.kind.row().gives {
        Gives::Normal => part(scalar_type(&signature.scalar), Form::Scalar(derived.value)),
        _ => part(&signature.written_output, output_form(&signature.output, derived.value)),
    }
}

fn gradient_part(around: &Surroundings<'_>, derived: &Derived) -> Part {
    let parameter = &around.signature.parameters[around.signature.wrt[0]];
    let form = derived.gradient.clone().unwrap_or(Form::Tuple(vec![]));
    part(around.tangent_type(&parameter.ty, &parameter.written), form)
}

/// How Newton's system is solved: by two small factorisations where the Hessian is one Kronecker product.
fn newton(around: &Surroundings<'_>, derived: &Derived) -> (&'static str, Newton) {
    let graph = &around.body.graph;
    let hessian = derived.forms[0].nodes()[0];
    let shape = derived.gradient.iter().flat_map(Form::nodes).next().map_or(SCALAR, |g| graph.shape(g));
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
    match kronecker {
        _ if shape.is_scalar() => ("the quotient of two scalars", Newton::Scalar(hessian)),
        Some((p, q)) if shape.len().is_some() => {
            ("two small factorisations, for the Hessian is a Kronecker product P ⊗ Q: ΔX = −Q⁻¹ G P⁻ᵀ", Newton::Kronecker(p, q))
        }
        _ => (
            "one factorisation of the dense Hessian, by Cholesky or, where it is not positive definite, by LU",
            Newton::Dense(hessian),
        ),
    }
}

/// The derivative beside a value: one part, or a tuple of its parts.
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
        _ if around.arguments.kind.row().gives == Gives::Normal => unused(around, ["grad", "normal"][k.min(1)]),
        _ => unused(around, &format!("out_{}", around.signature.parameters[around.signature.wrt[k]].name)),
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
            let to = if derived.gradient.is_some() { from } else { body.graph.shape(derived.value) };
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
    match arguments.kind.row().takes {
        Takes::Nothing => vec![],
        Takes::Directions => signature.wrt.iter().map(direction).collect(),
        Takes::Direction => {
            signature.wrt.iter().map(|w| Extra { name: unused(around, "v"), open: false, ..direction(w) }).collect()
        }
        Takes::Cotangent => {
            let ty = around.tangent_type(&signature.output, &signature.written_output);
            vec![Extra { name: unused(around, "cotangent"), ty, of: signature.output.clone(), open }]
        }
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
