//! From a body to derivatives: which nodes each attribute asks for, and which companions hold them.

use quote::quote;

use crate::calculus::{
    forward::pushforward,
    jacobian::{dense_shape, jacobian},
    trace_trick::{Unkept, pullback},
};
use crate::code::companion::{Companion, Form, Newton, Part, Surroundings};
use crate::code::emit::{dim_tokens, scalar_type};
use crate::code::formula::Formulas;
use crate::graph::op::{Factor, Id, LinearMap, Term};
use crate::graph::shape::SCALAR;
use crate::graph::store::Graph;
use crate::pipeline::{hygienic, part};
use crate::syntax::arguments::{Arguments, Kind};
use crate::syntax::body::{Body, Leaf, Value, is_written_out};
use crate::syntax::signature::Signature;
use crate::syntax::types::Ty;

/// The nodes of a derivative.
pub struct Derived {
    /// F.
    pub value: Id,
    /// One form per entry of `wrt`, or the one result.
    pub forms: Vec<Form>,
    /// The gradient that a Hessian was derived from.
    pub gradient: Option<Id>,
    /// The structured terms of a Hessian, where it has them.
    pub structure: Option<Vec<Term>>,
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
    let unkept = |Unkept| {
        syn::Error::new(
            signature.name.span(),
            "a loop of run-time length carries state whose derivative needs what each step computed, and keeping that would need an allocation; make the bound a literal or a const generic, or use `#[differential]`",
        )
    };
    let (mut gradient, mut structure) = (None, None);
    let forms = match arguments.kind {
        Kind::Gradient => forms_of(pullback(graph, &[(value, graph.scalar(1.0))], &flat).map_err(unkept)?),
        Kind::Vjp => {
            let seed = graph.input("F̄", graph.shape(value), false);
            body.leaves.push(Leaf::Seed(0));
            forms_of(pullback(graph, &[(value, seed)], &flat).map_err(unkept)?)
        }
        Kind::Differential => {
            let directions = directions(graph, &mut body.leaves, &flat);
            let df = pushforward(graph, &[value], &directions)[0];
            vec![output_form(&signature.output, df)]
        }
        Kind::Hvp => {
            let gradient = pullback(graph, &[(value, graph.scalar(1.0))], &flat).map_err(unkept)?;
            let directions = directions(graph, &mut body.leaves, &flat);
            forms_of(pushforward(graph, &gradient, &directions))
        }
        Kind::Jacobian => {
            let mut forms = Vec::new();
            for (&w, nodes) in signature.wrt.iter().zip(&variables) {
                let mut items = Vec::new();
                for &x in nodes {
                    dense_is_possible(body, signature, w, x, value)?;
                    let jacobian = jacobian(graph, value, x, arguments.denominator);
                    items.push(dense_form(graph, x, value, jacobian.matrix));
                }
                forms.push(array_form(&signature.parameters[w].ty, &mut items.into_iter()));
            }
            forms
        }
        Kind::Hessian | Kind::NewtonStep => {
            let (w, x) = (signature.wrt[0], one_variable(signature, &variables)?);
            gradient = Some(pullback(graph, &[(value, graph.scalar(1.0))], &[x]).map_err(unkept)?[0]);
            let g = gradient.unwrap_or(value);
            dense_is_possible(body, signature, w, x, g)?;
            let hessian = jacobian(graph, g, x, false);
            structure = hessian.terms;
            vec![dense_form(graph, x, g, hessian.matrix)]
        }
    };
    if let Some(message) = graph.failure() {
        return Err(syn::Error::new(signature.name.span(), message));
    }
    if graph.has_too_many_loops() {
        return Err(syn::Error::new(
            signature.name.span(),
            "the derivative has more loops than one function can hold; move some of the function's loops into functions of their own",
        ));
    }
    Ok(Derived { value, forms, gradient, structure })
}

/// Dense Jacobians need literal dimensions, unless F and X are both columns.
fn dense_is_possible(body: &Body, signature: &Signature, w: usize, x: Id, f: Id) -> syn::Result<()> {
    let (from, to) = (body.graph.shape(x), body.graph.shape(f));
    let literal = from.literal().is_some() && to.literal().is_some();
    let columns = from.cols.literal() == Some(1) && to.cols.literal() == Some(1);
    if literal || columns {
        return Ok(());
    }
    let show = |shape| body.graph.show_shape(shape);
    Err(syn::Error::new(
        signature.parameters[w].name.span(),
        format!(
            "a dense derivative of a {} value in a {} variable needs literal dimensions: stable Rust cannot multiply const generics in a type; use `#[differential]`, `#[vjp]` or `#[hvp]` instead",
            show(to),
            show(from)
        ),
    ))
}

fn one_variable(signature: &Signature, variables: &[Vec<Id>]) -> syn::Result<Id> {
    match variables {
        [nodes] if nodes.len() == 1 && !matches!(signature.parameters[signature.wrt[0]].ty, Ty::Array(..)) => Ok(nodes[0]),
        _ => Err(syn::Error::new(
            signature.parameters[signature.wrt[0]].name.span(),
            "a Hessian needs one scalar, vector or matrix variable, not an array; use `#[hvp]`",
        )),
    }
}

fn dense_form(graph: &Graph, x: Id, f: Id, matrix: Id) -> Form {
    if graph.shape(x).is_scalar() && graph.shape(f).is_scalar() { Form::Scalar(matrix) } else { Form::Dense(matrix) }
}

fn array_form(ty: &Ty, items: &mut dyn Iterator<Item = Form>) -> Form {
    match ty {
        Ty::Array(inner, dim) => Form::Array((0..dim.literal().unwrap_or(0)).map(|_| array_form(inner, items)).collect()),
        _ => items.next().unwrap_or(Form::Tuple(vec![])),
    }
}

/// A direction for each variable.
fn directions(graph: &Graph, leaves: &mut Vec<Leaf>, variables: &[Id]) -> Vec<(Id, Id)> {
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
        Ty::Array(_, dim) if !is_written_out(*dim) => Form::Sequence(nodes.next().unwrap_or(Id(0)), ty.clone()),
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
        companions.push(Companion { written: vec![(hygienic("out"), hessian.clone())], ..plain("hess_into") });
        if arguments.value {
            let written = vec![(hygienic("grad"), gradient), (hygienic("hess"), hessian)];
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
            quote!([#inner; #n])
        }
        (_, Form::Scalar(_)) => quote!(#scalar),
        _ => {
            let from = ty.shape().unwrap_or(SCALAR);
            let to = body.graph.shape(derived.gradient.unwrap_or(derived.value));
            let shape = dense_shape(from, to, arguments.denominator);
            let (rows, cols) = (dim_tokens(&body.graph, shape.rows), dim_tokens(&body.graph, shape.cols));
            let nalgebra = &arguments.nalgebra;
            quote!(#nalgebra::SMatrix<#scalar, #rows, #cols>)
        }
    }
}

/// The parameters that a companion takes beyond those of the function.
fn extra(around: &Surroundings<'_>) -> Vec<(proc_macro2::Ident, proc_macro2::TokenStream)> {
    let Surroundings { signature, arguments, .. } = around;
    let argument = |ty: &Ty, written: proc_macro2::TokenStream| if *ty == Ty::Scalar { written } else { quote!(&#written) };
    let direction = |&w: &usize| {
        let parameter = &signature.parameters[w];
        (
            hygienic(&format!("d_{}", parameter.name)),
            argument(&parameter.ty, around.tangent_type(&parameter.ty, &parameter.written)),
        )
    };
    match arguments.kind {
        Kind::Differential => signature.wrt.iter().map(direction).collect(),
        Kind::Hvp => signature.wrt.iter().map(|w| (hygienic("v"), direction(w).1)).collect(),
        Kind::Vjp => {
            let ty = match &signature.output {
                Ty::Point(_) => around.tangent_type(&signature.output, &signature.written_output),
                _ => {
                    let ty = &signature.written_output;
                    quote!(#ty)
                }
            };
            vec![(hygienic("cotangent"), argument(&signature.output, ty))]
        }
        _ => vec![],
    }
}

/// The derived formulas, results first, then what they share.
pub fn lines(around: &Surroundings<'_>, derived: &Derived) -> Vec<String> {
    let Surroundings { signature, body, arguments, .. } = around;
    let callees: Vec<String> = body.callees.iter().map(|callee| callee.name.to_string()).collect();
    let indices: Vec<String> = body.indices.iter().map(ToString::to_string).collect();
    let mut formulas = Formulas::new(&body.graph, &body.names, &indices, &callees);
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
fn documentation(around: &Surroundings<'_>, derived: &Derived) -> String {
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
