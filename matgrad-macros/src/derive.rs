//! From a body to derivatives: which nodes each attribute asks for, and which companions hold them.

use quote::quote;

use crate::calculus::{forward::pushforward, trace_trick::pullback};
use crate::code::companion::{Companion, Form, Part, Surroundings};
use crate::code::emit::scalar_type;
use crate::code::formula::Formulas;
use crate::graph::op::Id;
use crate::pipeline::{hygienic, part};
use crate::syntax::arguments::{Arguments, Kind};
use crate::syntax::body::{Body, Leaf, Value};
use crate::syntax::signature::Signature;
use crate::syntax::types::Ty;

/// The nodes of a derivative.
pub struct Derived {
    /// F.
    pub value: Id,
    /// One form per entry of `wrt`, or the one result.
    pub forms: Vec<Form>,
}

/// Derives what the attribute asks for.
pub fn derive(body: &mut Body, signature: &Signature, arguments: &Arguments) -> syn::Result<Derived> {
    let (Value::Scalar(value) | Value::Matrix(value)) = body.output else {
        return Err(syn::Error::new(signature.name.span(), "the function has no value to differentiate"));
    };
    let variables: Vec<Vec<Id>> = body.variables.iter().map(Value::nodes).collect();
    let flat: Vec<Id> = variables.iter().flatten().copied().collect();
    let types: Vec<&Ty> = signature.wrt.iter().map(|&w| &signature.parameters[w].ty).collect();
    let forms_of = |nodes: Vec<Id>| {
        let mut nodes = nodes.into_iter();
        types.iter().map(|ty| tangent_form(ty, &mut nodes)).collect::<Vec<_>>()
    };
    let graph = &body.graph;
    let forms = match arguments.kind {
        Kind::Gradient => forms_of(pullback(graph, &[(value, graph.scalar(1.0))], &flat)),
        Kind::Vjp => {
            let seed = graph.input("F̄", graph.shape(value), false);
            body.leaves.push(Leaf::Seed(0));
            forms_of(pullback(graph, &[(value, seed)], &flat))
        }
        Kind::Differential => {
            let directions = directions(graph, &mut body.leaves, &flat);
            let df = pushforward(graph, &[value], &directions)[0];
            vec![output_form(&signature.output, df)]
        }
        Kind::Hvp => {
            let gradient = pullback(graph, &[(value, graph.scalar(1.0))], &flat);
            let directions = directions(graph, &mut body.leaves, &flat);
            forms_of(pushforward(graph, &gradient, &directions))
        }
        Kind::Jacobian | Kind::Hessian | Kind::NewtonStep => {
            return Err(syn::Error::new(signature.name.span(), "not yet"));
        }
    };
    Ok(Derived { value, forms })
}

/// A direction for each variable.
fn directions(graph: &crate::graph::store::Graph, leaves: &mut Vec<Leaf>, variables: &[Id]) -> Vec<(Id, Id)> {
    variables
        .iter()
        .enumerate()
        .map(|(k, &x)| {
            let name = match graph.op(x) {
                crate::graph::op::Op::Input(number) => format!("d{}", graph.input_info(number).name),
                _ => format!("d{k}"),
            };
            let direction = graph.input(&name, graph.shape(x), false);
            leaves.push(Leaf::Seed(k));
            (x, direction)
        })
        .collect()
}

/// The form of a derivative in a parameter.
fn tangent_form(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>) -> Form {
    match ty {
        Ty::Array(inner, dim) => Form::Array((0..dim.literal().unwrap_or(0)).map(|_| tangent_form(inner, nodes)).collect()),
        Ty::Scalar => Form::Scalar(nodes.next().unwrap_or(Id(0))),
        _ => Form::Matrix(nodes.next().unwrap_or(Id(0))),
    }
}

/// The form of the function's value.
fn output_form(ty: &Ty, id: Id) -> Form {
    match ty {
        Ty::Scalar => Form::Scalar(id),
        Ty::Point(_) => Form::Point(id),
        _ => Form::Matrix(id),
    }
}

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
    let mut companions = vec![Companion { name, doc: doc.clone(), extra: extra.clone(), results: parts.clone(), written: vec![] }];
    let with_value = around.name(&format!("value_and_{suffix}"));
    if arguments.value {
        let results = [value.clone()].into_iter().chain([tupled(&parts)].into_iter().flatten()).collect();
        companions.push(Companion { name: with_value, doc: doc.clone(), extra: vec![], results, written: vec![] });
    }
    if arguments.into {
        let outs: Vec<_> = parts.iter().enumerate().map(|(k, part)| (out_name(around, k, parts.len()), part.clone())).collect();
        companions.push(Companion {
            name: around.name(&format!("{suffix}_into")),
            doc: doc.clone(),
            extra: vec![],
            results: vec![],
            written: outs.clone(),
        });
        if arguments.value {
            companions.push(Companion {
                name: around.name(&format!("value_and_{suffix}_into")),
                doc,
                extra: vec![],
                results: vec![value],
                written: outs,
            });
        }
    }
    companions
}

/// The gradient beside a value: one part, or a tuple of its parts.
fn tupled(parts: &[Part]) -> Vec<Part> {
    match parts {
        [part] => vec![part.clone()],
        _ => {
            let types = parts.iter().map(|part| &part.ty);
            vec![Part { ty: quote!((#(#types),*)), form: Form::Tuple(parts.iter().map(|part| part.form.clone()).collect()) }]
        }
    }
}

fn out_name(around: &Surroundings<'_>, k: usize, count: usize) -> proc_macro2::Ident {
    match count {
        1 => hygienic("out"),
        _ => hygienic(&format!("out_{}", around.signature.parameters[around.signature.wrt[k]].name)),
    }
}

fn parts(around: &Surroundings<'_>, derived: &Derived) -> Vec<Part> {
    let Surroundings { signature, arguments, .. } = around;
    match arguments.kind {
        Kind::Differential => vec![part(&signature.written_output, derived.forms[0].clone())],
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

/// The parameters that a companion takes beyond those of the function.
fn extra(around: &Surroundings<'_>) -> Vec<(proc_macro2::Ident, proc_macro2::TokenStream)> {
    let Surroundings { signature, arguments, .. } = around;
    let argument = |ty: &Ty, written: proc_macro2::TokenStream| if *ty == Ty::Scalar { written } else { quote!(&#written) };
    let direction = |&w: &usize| {
        let parameter = &signature.parameters[w];
        (hygienic(&format!("d_{}", parameter.name)), argument(&parameter.ty, around.tangent_type(&parameter.ty, &parameter.written)))
    };
    match arguments.kind {
        Kind::Differential => signature.wrt.iter().map(direction).collect(),
        Kind::Hvp => signature.wrt.iter().map(|w| (hygienic("v"), direction(w).1)).collect(),
        Kind::Vjp => {
            let ty = match &signature.output {
                Ty::Point(_) => around.tangent_type(&signature.output, &signature.written_output),
                _ => { let ty = &signature.written_output; quote!(#ty) }
            };
            vec![(hygienic("cotangent"), argument(&signature.output, ty))]
        }
        _ => vec![],
    }
}

/// The rustdoc of a companion.
fn documentation(around: &Surroundings<'_>, derived: &Derived) -> String {
    let Surroundings { signature, body, arguments, .. } = around;
    let indices: Vec<String> = body.indices.iter().map(ToString::to_string).collect();
    let mut formulas = Formulas::new(&body.graph, &body.names, &indices);
    let f = signature.name.to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|&w| signature.parameters[w].name.to_string()).collect();
    let label = |k: usize| match arguments.kind {
        Kind::Gradient => format!("∇_{} {f}", wrt[k]),
        Kind::Vjp => format!("{}̄", wrt[k]),
        Kind::Hvp => format!("∇²_{} {f} · v", wrt[k]),
        _ => format!("d{f}"),
    };
    let results: Vec<(String, Id)> = derived
        .forms
        .iter()
        .enumerate()
        .flat_map(|(k, form)| {
            let nodes = form.nodes();
            let many = nodes.len() > 1;
            nodes.into_iter().enumerate().map(move |(n, id)| (k, n, many, id))
        })
        .map(|(k, n, many, id)| (if many { format!("{}[{n}]", label(k)) } else { label(k) }, id))
        .collect();
    let derivation = formulas.derivation(&results);
    let what = match arguments.kind {
        Kind::Gradient => format!("The gradient of [`{f}`] in `{}`, of its shape: `df = tr(Gᵀ dX)`.", wrt.join("`, `")),
        Kind::Vjp => format!("The cotangent of [`{f}`]'s value pulled back to `{}` (reverse mode).", wrt.join("`, `")),
        Kind::Hvp => format!("The Hessian of [`{f}`] in `{}` times `v`, of the shape of `v`; the Hessian is never formed.", wrt.join("`, `")),
        _ => format!("The differential of [`{f}`] in the given direction of `{}` (forward mode).", wrt.join("`, `")),
    };
    let mut text = format!(" {what}\n\n ```text\n");
    for line in derivation.results.iter().chain(&derivation.shared) {
        text += &format!(" {line}\n");
    }
    let _ = scalar_type;
    text + " ```\n\n Derived by matgrad."
}
