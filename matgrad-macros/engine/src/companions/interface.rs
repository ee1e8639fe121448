//! Which companions an attribute adds: their names, parameters and results.

use proc_macro2::Ident;

use crate::attributes::arguments::Arguments;
use crate::attributes::{Beside, Gives, Takes};
use crate::calculus::jacobian::dense_shape;
use crate::graph::op::{Factor, Id, LinearMap, Term};
use crate::graph::shape::SCALAR;
use crate::program::companion::{Companion, Extra};
use crate::program::form::{Form, Newton, Of, Part, Type};
use crate::program::signature::{Signature, Variable};
use crate::program::{Program, is_written_out};
use crate::spaces::Ty;

use super::dense;
use super::derive::Derived;
use super::documentation::{formula_block, sentence};
use super::record::{record, record_of};

/// What an attribute asks for of a function.
pub struct Asked<'a> {
    /// The function.
    pub program: &'a Program,
    /// Its signature.
    pub signature: &'a Signature,
    /// The attribute's arguments.
    pub arguments: &'a Arguments,
    /// Whether the function stands in an `impl` block.
    pub is_associated: bool,
}

/// The companions that an attribute adds.
pub fn companions(asked: &Asked<'_>, derived: &Derived) -> Vec<Companion> {
    let arguments = asked.arguments;
    let row = arguments.kind.row();
    let (main, how) = main_parts(asked, derived);
    let gradient = || gradient_part(derived);
    let both = arguments.value && row.beside == Beside::ValueAndGradient;
    let alone = formula_block(asked, derived, false);
    let beside = if both { formula_block(asked, derived, true) } else { alone.clone() };
    let doc = |has_value: bool, written: &[(String, Part)]| {
        let formula = if has_value { &beside } else { &alone };
        format!("{formula}{}\n\n Derived by matgrad.{how}", sentence(asked, has_value, written))
    };
    let extra = extra(asked);
    let plain = |name: Ident| Companion {
        name,
        doc: doc(false, &[]),
        extra: extra.clone(),
        results: vec![],
        written: vec![],
        kept: None,
        is_option: false,
    };
    let name = arguments.name.clone().unwrap_or_else(|| asked.signature.companion(row.suffix));
    // What has a run-time length is written, not returned.
    let is_long = row.gives == Gives::Tangents && asked.signature.wrt.iter().any(|w| w.run_time_length().is_some());
    let mut companions = Vec::new();
    if !is_long {
        let main = Companion { results: main.clone(), is_option: row.gives == Gives::Step, ..plain(name) };
        companions.push(match kept(asked, derived) {
            Some(value) => {
                let record = Some(record(asked.signature, true));
                let extra = extra.iter().map(|extra| Extra { record: record.clone(), ..extra.clone() }).collect();
                Companion { extra, kept: Some(value), ..main }
            }
            None => main,
        });
    }
    let value = value_part(asked, derived);
    let beside = row.beside == Beside::ValueAndGradient;
    if arguments.value && !is_long {
        let mut results = vec![value.clone()];
        results.extend(beside.then(gradient));
        results.extend(tupled(&main));
        let name = asked.signature.companion(&row.suffix_with_value());
        companions.push(Companion { doc: doc(true, &[]), results, ..plain(name) });
    }
    if arguments.into {
        // A scalar that stands before derivatives is returned.
        let (returned, written) = main.split_at(usize::from(row.gives == Gives::Normal));
        let outs: Vec<(String, Part)> =
            written.iter().enumerate().map(|(k, part)| (out_name(asked, k, written.len()), part.clone())).collect();
        let name = asked.signature.companion(&format!("{}_into", row.suffix));
        companions.push(Companion { doc: doc(false, &outs), results: returned.to_vec(), written: outs, ..plain(name) });
        if arguments.value {
            let named = |k: usize, part: &Part| match beside {
                true => (asked.signature.unused(row.suffix), part.clone()),
                false => (out_name(asked, k, main.len()), part.clone()),
            };
            let first = beside.then(|| (asked.signature.unused("grad"), gradient()));
            let written: Vec<(String, Part)> =
                first.into_iter().chain(main.iter().enumerate().map(|(k, part)| named(k, part))).collect();
            let name = asked.signature.companion(&format!("{}_into", row.suffix_with_value()));
            companions.push(Companion { doc: doc(true, &written), results: vec![value], written, ..plain(name) });
        }
    }
    companions
}

/// What the main companion returns, and what its documentation says of how that is found.
fn main_parts(asked: &Asked<'_>, derived: &Derived) -> (Vec<Part>, String) {
    let Asked { signature, arguments, .. } = asked;
    let variables = || signature.wrt.iter().enumerate().zip(&derived.forms);
    let dense = |((_, variable), form): ((usize, &Variable), &Form)| Part {
        ty: dense_type(asked, derived, &variable.ty, form),
        form: form.clone(),
    };
    let dense = || variables().map(dense).collect();
    let tangent = |((w, _), form): ((usize, &Variable), &Form)| Part { ty: Type::Tangent(Of::Variable(w)), form: form.clone() };
    let parts = match arguments.kind.row().gives {
        // Of rotations, rigid motions and structs with them or with points that is a tangent.
        Gives::Value if signature.output.has_groups() => {
            vec![Part { ty: Type::Tangent(Of::Value), form: derived.forms[0].clone() }]
        }
        Gives::Value => vec![Part { ty: Type::Value, form: derived.forms[0].clone() }],
        Gives::Dense => dense(),
        Gives::Tangents => variables().map(tangent).collect(),
        Gives::Normal => {
            let dense: Vec<Part> = dense();
            [value_part(asked, derived), gradient_part(derived)].into_iter().chain(dense).collect()
        }
        Gives::Step => {
            let (how, solver) = newton(asked, derived);
            let Part { ty, form } = gradient_part(derived);
            let step = Part { ty: Type::Option(Box::new(ty)), form: Form::Step(Box::new(form), solver) };
            let how = format!("\n\n Solved by {how}. `None` where the Hessian is singular or the step is not finite.");
            return (vec![step], how);
        }
    };
    (parts, String::new())
}

/// The function's value, or the scalar that stands for it.
fn value_part(asked: &Asked<'_>, derived: &Derived) -> Part {
    let signature = asked.signature;
    match asked.arguments.kind.row().gives {
        Gives::Normal => Part { ty: Type::Scalar, form: Form::Scalar(derived.value[0]) },
        _ => Part { ty: Type::Value, form: output_form(&signature.output, &mut derived.value.iter().copied()) },
    }
}

/// The function's value, where calls find it beside the cotangents: they ask the companion of that name, under its own name,
/// for what may be the value of a call.
fn kept(asked: &Asked<'_>, derived: &Derived) -> Option<Part> {
    let Asked { signature, arguments, .. } = asked;
    let form = match signature.output {
        Ty::Scalar => Form::Scalar(derived.value[0]),
        Ty::Matrix(_) | Ty::Point(_) => Form::Matrix(derived.value[0]),
        _ => return None,
    };
    let is_called = arguments.kind.row().takes == Takes::Cotangent && arguments.name.is_none();
    (is_called && arguments.value).then_some(Part { ty: Type::Tangent(Of::Value), form })
}

fn gradient_part(derived: &Derived) -> Part {
    let form = derived.gradient.clone().unwrap_or(Form::Tuple(vec![]));
    Part { ty: Type::Tangent(Of::Variable(0)), form }
}

/// How Newton's system is solved: by two small factorisations where the Hessian is one Kronecker product.
fn newton(asked: &Asked<'_>, derived: &Derived) -> (&'static str, Newton) {
    let graph = &asked.program.graph;
    let hessian = derived.forms[0].nodes()[0];
    let shape = derived.gradient.iter().flat_map(Form::nodes).next().map_or(SCALAR, |g| graph.shape(g));
    const DENSE: &str = "one factorisation of the dense Hessian, by Cholesky or, where it is not positive definite, by LU";
    if let Some(gradient @ (Form::Struct(..) | Form::Array(_))) = &derived.gradient
        && let Some(column) = dense::column(graph, &gradient.nodes())
    {
        return (DENSE, Newton::Parts(column, hessian));
    }
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
        _ => (DENSE, Newton::Dense(hessian)),
    }
}

/// The derivative beside a value: one part, or a tuple of its parts.
fn tupled(parts: &[Part]) -> Vec<Part> {
    match parts {
        [part] => vec![part.clone()],
        _ => {
            let ty = Type::Tuple(parts.iter().map(|part| part.ty.clone()).collect());
            vec![Part { ty, form: Form::Tuple(parts.iter().map(|part| part.form.clone()).collect()) }]
        }
    }
}

fn out_name(asked: &Asked<'_>, k: usize, count: usize) -> String {
    match count {
        1 => asked.signature.unused("out"),
        _ if asked.arguments.kind.row().gives == Gives::Normal => asked.signature.unused(["grad", "normal"][k.min(1)]),
        _ => asked.signature.unused(&format!("out_{}", asked.signature.wrt[k].name)),
    }
}

/// The type of a dense Jacobian.
fn dense_type(asked: &Asked<'_>, derived: &Derived, ty: &Ty, form: &Form) -> Type {
    match (ty, form) {
        (Ty::Array(inner, dim), Form::Array(items)) => {
            let inner = items.first().map_or(Type::Scalar, |item| dense_type(asked, derived, inner, item));
            Type::Array(Box::new(inner), *dim)
        }
        (_, Form::Scalar(_)) => Type::Scalar,
        // Put together of parts.
        (_, Form::Dense(id)) if ty.tangent().shape().is_none() || asked.signature.output.tangent().shape().is_none() => {
            Type::Dense(asked.program.graph.shape(*id))
        }
        _ => {
            let from = ty.tangent().shape().unwrap_or(SCALAR);
            let of_value = || asked.signature.output.tangent().shape().unwrap_or(SCALAR);
            let to = if derived.gradient.is_some() { from } else { of_value() };
            Type::Dense(dense_shape(from, to, asked.arguments.denominator))
        }
    }
}

/// The parameters that a companion takes beyond those of the function.
fn extra(asked: &Asked<'_>) -> Vec<Extra> {
    let Asked { signature, arguments, .. } = asked;
    let record = record_of(signature);
    let direction = |(w, variable): (usize, &Variable)| {
        let name = signature.unused(&format!("d_{}", variable.name));
        Extra { name, of: Of::Variable(w), record: record.clone() }
    };
    match arguments.kind.row().takes {
        Takes::Nothing => vec![],
        Takes::Directions => signature.wrt.iter().enumerate().map(direction).collect(),
        Takes::Direction => signature
            .wrt
            .iter()
            .enumerate()
            .map(|w| Extra { name: asked.signature.unused("v"), record: None, ..direction(w) })
            .collect(),
        Takes::Cotangent => {
            vec![Extra { name: signature.unused("cotangent"), of: Of::Value, record }]
        }
    }
}

/// The form of a value of the function's type.
pub fn output_form(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>) -> Form {
    let mut next = || nodes.next().expect("there is a node for each part of the value");
    match ty {
        Ty::Scalar => Form::Scalar(next()),
        Ty::Point(_) => Form::Point(next()),
        Ty::Group(group) => Form::Group(*group, group.parts().iter().map(|_| next()).collect()),
        Ty::Array(inner, dim) if !is_written_out(*dim) => Form::Sequence(Box::new(output_form(inner, nodes))),
        Ty::Array(inner, dim) => Form::Array((0..dim.literal().unwrap_or(0)).map(|_| output_form(inner, nodes)).collect()),
        Ty::Tuple(items) => Form::Tuple(items.iter().map(|ty| output_form(ty, nodes)).collect()),
        Ty::Struct(of) => {
            let fields = of.fields.iter().map(|(name, ty)| (name.clone(), output_form(ty, nodes))).collect();
            Form::Struct(of.path.clone(), fields)
        }
        _ => Form::Matrix(next()),
    }
}
