//! From a body to derivatives: which nodes each attribute asks for.

use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::{Smooth, jacobian_of, jacobians, normal_equations};
use crate::calculus::unknown::Unknown;
use crate::graph::op::{Id, Op, Term};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::graph::verify::verify_pass;
use crate::program::callee::Callee;
use crate::program::form::Form;
use crate::program::signature::{Signature, Variable};
use crate::program::{Counter, Leaf, Program, is_written_out};
use crate::report::{self, Message};
use crate::spaces::Ty;
use crate::spaces::tangents::Side;

use super::coordinates::{Atom, atoms, directions, gradient_as_function, pulled, smooth};
use super::interface::output_form;
use super::linked::{beside, jacobians as jacobians_through};
use super::through::{self, Through, normal_of, through_links};
use super::{dense, implicit};

/// The nodes of a derivative.
pub struct Derived {
    /// The parts of F, or ½‖F‖² where that is asked for.
    pub value: Vec<Id>,
    /// One form per entry of `wrt`, or the one result.
    pub forms: Vec<Form>,
    /// The gradient, where a second derivative was derived from it.
    pub gradient: Option<Form>,
    /// The structured terms of a Hessian, where it has them.
    pub structure: Option<Vec<Term>>,
    /// The same in terms of links, as formulas show it.
    pub open: Option<Open>,
}

/// Jacobians in terms of links.
pub struct Open {
    /// The parts of F.
    pub value: Vec<Id>,
    /// One form per entry of `wrt`.
    pub forms: Vec<Form>,
    /// The gradient, where that is a result too.
    pub gradient: Option<Form>,
}

/// Derives what the attribute asks for.
pub fn derive(program: &mut Program, signature: &Signature, arguments: &Arguments) -> Result<Derived, Message> {
    tangents_are_defined(signature, arguments)?;
    if let Some(implicit) = &arguments.implicit {
        return implicit::derive(program, signature, arguments, implicit);
    }
    let mut values = program.output.clone();
    let value = values[0];
    verify_pass("reading", &program.graph, &program.nodes());
    let variables = program.variables.clone();
    let types: Vec<Ty> = signature.wrt.iter().map(|variable| variable.ty.tangent()).collect();
    let forms_of = |nodes: Vec<Id>| tangent_forms(&types, nodes);
    let graph = &program.graph;
    let unknown = |unknown: Unknown| at_site(graph, &program.callees, &program.counters, signature, unknown);
    let side = if arguments.left { Side::Left } else { Side::Right };
    let mut entries: Vec<Vec<Atom>> = Vec::new();
    for (variable, nodes) in signature.wrt.iter().zip(&variables) {
        let found = atoms(&variable.ty, &mut nodes.iter().copied(), &[]);
        found.iter().for_each(|atom| atom.coordinates(graph, &mut program.leaves));
        entries.push(found);
    }
    let flat: Vec<&Atom> = entries.iter().flatten().collect();
    let results = atoms(&signature.output, &mut values.iter().copied(), &[]);
    let one = || [(value, graph.scalar(1.0))];
    let (mut gradient, mut structure, mut open) = (None, None, None);
    let second = matches!(arguments.kind, Kind::Hvp | Kind::Hessian | Kind::NewtonStep);
    graph.once.set(!second);
    let forms = match arguments.kind {
        Kind::Gradient => match through_links(program, signature, |linked, results| {
            through::pulled(graph, linked, &[(&results[0], graph.scalar(1.0))], &flat, side).map(forms_of)
        }) {
            Some(found) => found.taken(&mut values, &mut open),
            None => forms_of(pulled(graph, &one(), &flat, side).map_err(unknown)?),
        },
        Kind::Vjp => {
            let mut cotangents = Vec::new();
            for result in &results {
                program.leaves.push(Leaf::Seed(0, result.path.clone()));
                cotangents.push(graph.input("F̄", result.tangent(graph), false));
            }
            let through = through_links(program, signature, |linked, results| {
                let seeds: Vec<(&Atom, Id)> = results.iter().zip(cotangents.iter().copied()).collect();
                through::pulled(graph, linked, &seeds, &flat, side).map(forms_of)
            });
            match through {
                Some(found) => found.taken(&mut values, &mut open),
                None => {
                    let mut seeds = Vec::new();
                    for (result, &cotangent) in results.iter().zip(&cotangents) {
                        seeds.extend(result.raised(graph, cotangent, side).map_err(unknown)?);
                    }
                    forms_of(pulled(graph, &seeds, &flat, side).map_err(unknown)?)
                }
            }
        }
        Kind::Differential => {
            let directions = directions(graph, &mut program.leaves, &entries, side);
            let form = |df: Vec<Id>| match signature.output.has_groups() {
                true => vec![tangent_form(&signature.output.tangent(), &mut df.into_iter())],
                false => vec![output_form(&signature.output, &mut df.into_iter())],
            };
            let through = through_links(program, signature, |linked, results| {
                let along: Vec<(&Atom, Id)> = flat.iter().copied().zip(directions.tangents.iter().copied()).collect();
                through::pushed(graph, linked, results, &along, side).map(form)
            });
            match through {
                Some(found) => found.taken(&mut values, &mut open),
                None => {
                    let df = pushforward(graph, &values, &directions.moves).map_err(unknown)?;
                    let mut df = df.into_iter();
                    form(results.iter().map(|result| result.lowered(graph, &mut df, side)).collect())
                }
            }
        }
        Kind::Hvp => {
            let nodes = pulled(graph, &one(), &flat, side).map_err(unknown)?;
            let directions = directions(graph, &mut program.leaves, &entries, side);
            let along = pushforward(graph, &nodes, &directions.moves).map_err(unknown)?;
            let atoms = flat.iter().zip(&nodes).zip(along).zip(directions.tangents);
            let products = atoms.map(|(((atom, &g), along), v)| atom.second(graph, g, along, v, side)).collect();
            gradient = forms_of(nodes).into_iter().next();
            forms_of(products)
        }
        Kind::Jacobian => {
            let linked = program.linked.as_ref().and_then(|linked| {
                let results = atoms(&signature.output, &mut linked.output.iter().copied(), &[]);
                jacobians_through(graph, linked, &signature.name.to_string(), &results, &flat, side)
            });
            let is_linked = linked.is_some();
            let is_whole = |variable: &&Variable| !dense::is_of_parts(signature, variable);
            for (variable, atoms) in signature.wrt.iter().zip(&entries).filter(|(variable, _)| is_whole(variable)) {
                for atom in atoms {
                    dense_is_possible(program, variable, atom.tangent(graph), results[0].tangent(graph))?;
                }
            }
            let whole =
                signature.wrt.iter().zip(&entries).filter(|(variable, _)| is_whole(variable)).flat_map(|(_, atoms)| atoms);
            let whole = whole.filter(|_| linked.is_none());
            let functions: Result<Vec<Smooth<'_>>, Unknown> = whole.map(|atom| smooth(graph, &results[0], atom, side)).collect();
            let mut jacobians = jacobians(graph, &functions.map_err(unknown)?, arguments.denominator).into_iter();
            let mut forms = Vec::new();
            let mut first = 0;
            let shapes = |atoms: &[Atom]| atoms.iter().map(|atom| atom.tangent(graph)).collect::<Vec<_>>();
            for ((variable, ty), atoms) in signature.wrt.iter().zip(&types).zip(&entries) {
                let mine = first..first + atoms.len();
                first = mine.end;
                let blocks = |result: &Vec<Id>| {
                    let turned = |&id: &Id| if arguments.denominator { graph.transpose(id) } else { id };
                    result[mine.clone()].iter().map(turned).collect::<Vec<Id>>()
                };
                let linked: Option<Vec<Id>> = linked.as_ref().map(|linked| linked.iter().flat_map(blocks).collect());
                if dense::is_of_parts(signature, variable) {
                    let heights = dense::lengths(&shapes(&results), variable)?;
                    let widths = dense::lengths(&shapes(atoms), variable)?;
                    let parts = ((&results[..], &heights[..]), (&atoms[..], &widths[..]));
                    let matrix = match linked {
                        Some(blocks) => put_together(graph, &blocks, &heights, &widths, arguments.denominator),
                        None => dense::jacobian(graph, parts.0, parts.1, arguments.denominator, side).map_err(unknown)?,
                    };
                    forms.push(Form::Dense(matrix));
                    continue;
                }
                let matrices =
                    linked.unwrap_or_else(|| jacobians.by_ref().take(atoms.len()).map(|jacobian| jacobian.matrix).collect());
                forms.push(dense_form(ty, &signature.output.tangent(), &mut matrices.into_iter()));
            }
            match program.linked.as_ref().filter(|_| is_linked) {
                Some(linked) => Through::of(graph, linked, forms).taken(&mut values, &mut open),
                None => forms,
            }
        }
        Kind::Hessian | Kind::NewtonStep if matches!(signature.wrt[0].ty, Ty::Array(..) | Ty::Struct(_)) => {
            let atoms = &entries[0];
            let shapes: Vec<Shape> = atoms.iter().map(|atom| atom.tangent(graph)).collect();
            let sizes = dense::lengths(&shapes, &signature.wrt[0])?;
            let (mut matrix, g) = dense::hessian(graph, value, atoms, &sizes, side).map_err(unknown)?;
            if arguments.kind == Kind::NewtonStep {
                matrix = dense::regular(graph, matrix, atoms, &sizes);
            }
            gradient = forms_of(g).into_iter().next();
            vec![Form::Dense(matrix)]
        }
        Kind::Hessian | Kind::NewtonStep => {
            let (w, atom) = (&signature.wrt[0], one_variable(signature, &entries)?);
            let g = pulled(graph, &one(), &[atom], side).map_err(unknown)?[0];
            dense_is_possible(program, w, atom.tangent(graph), graph.shape(g))?;
            let hessian = jacobian_of(graph, &gradient_as_function(graph, atom, g, side).map_err(unknown)?, false);
            structure = hessian.terms;
            gradient = forms_of(vec![g]).into_iter().next();
            let mut matrix = hessian.matrix;
            if arguments.kind == Kind::NewtonStep {
                matrix = dense::regular(graph, matrix, std::slice::from_ref(atom), &[0]);
            }
            vec![dense_form(&types[0], &signature.output, &mut [matrix].into_iter())]
        }
        Kind::GaussNewton if is_one_of_parts(signature) && results.len() == 1 && results[0].group().is_none() => {
            let atoms = &entries[0];
            let lengths = |atoms: &[Atom]| {
                let shapes: Vec<Shape> = atoms.iter().map(|atom| atom.tangent(graph)).collect();
                dense::lengths(&shapes, &signature.wrt[0])
            };
            let (heights, widths) = (lengths(&results)?, lengths(atoms)?);
            let jacobian = dense::jacobian(graph, (&results, &heights), (atoms, &widths), false, side).map_err(unknown)?;
            let g = pulled(graph, &[(value, value)], &flat, side).map_err(unknown)?;
            values = vec![graph.times(0.5, graph.dot(value, value))];
            gradient = forms_of(g).into_iter().next();
            vec![Form::Dense(graph.product(graph.transpose(jacobian), jacobian))]
        }
        Kind::GaussNewton => {
            let (w, atom) = (&signature.wrt[0], one_variable(signature, &entries)?);
            dense_is_possible(program, w, atom.tangent(graph), graph.shape(value))?;
            let through = through_links(program, signature, |linked, results| {
                let [result] = results else { return None };
                let f = signature.name.to_string();
                let rows = jacobians_through(graph, linked, &f, results, &flat, side).filter(|_| result.group().is_none())?;
                let [half, g, normal] = normal_of(graph, rows[0][0], result.nodes[0], atom.tangent(graph))?;
                let dense = dense_form(&types[0], &Ty::Scalar, &mut [normal].into_iter());
                Some([vec![Form::Scalar(half)], forms_of(vec![g]), vec![dense]].concat())
            });
            if let Some((half, g, normal, shown)) = through.and_then(Through::normal) {
                (values, gradient, open) = (half.nodes(), Some(g), Some(shown));
                let derived: Vec<Id> = gradient.iter().chain([&normal, &half]).flat_map(Form::nodes).collect();
                verify_pass("differentiating", graph, &derived);
                return Ok(Derived { value: values, forms: vec![normal], gradient, structure, open });
            }
            let [half, g, normal] = match atom.group() {
                None => normal_equations(graph, value, atom.nodes[0]).map_err(unknown)?,
                Some(_) => {
                    let f = smooth(graph, &results[0], atom, side).map_err(unknown)?;
                    let g = pulled(graph, &[(value, value)], &[atom], side).map_err(unknown)?[0];
                    let jacobian = jacobian_of(graph, &f, false).matrix;
                    let normal = graph.product(graph.transpose(jacobian), jacobian);
                    [graph.times(0.5, graph.dot(value, value)), g, normal]
                }
            };
            values = vec![half];
            gradient = forms_of(vec![g]).into_iter().next();
            vec![dense_form(&types[0], &Ty::Scalar, &mut [normal].into_iter())]
        }
    };
    let derived: Vec<Id> = forms.iter().chain(&gradient).flat_map(Form::nodes).chain(values.iter().copied()).collect();
    verify_pass("differentiating", graph, &derived);
    Ok(Derived { value: values, forms, gradient, structure, open })
}

/// Blocks, row by row, as one matrix.
fn put_together(graph: &Graph, blocks: &[Id], heights: &[usize], widths: &[usize], denominator: bool) -> Id {
    let (rows, cols): (usize, usize) = (heights.iter().sum(), widths.iter().sum());
    let at = |k: usize| {
        let (row, col): (usize, usize) = (heights[..k / widths.len()].iter().sum(), widths[..k % widths.len()].iter().sum());
        if denominator { (col, row) } else { (row, col) }
    };
    beside(graph, blocks, if denominator { Shape::lit(cols, rows) } else { Shape::lit(rows, cols) }, at)
}

/// Companions that give or take tangents of a struct with points or groups need the struct of them.
fn tangents_are_defined(signature: &Signature, arguments: &Arguments) -> Result<(), Message> {
    let missing = |name: &proc_macro2::Ident, of: &crate::spaces::Struct| {
        let text = format!(
            "the tangents of `{}` are another struct, for it has points, rotations or rigid motions; write `#[derive(matgrad::Parameters)]` at it, which defines `{}Tangent`",
            of.name(),
            of.name()
        );
        Err(report::at(name, text))
    };
    if arguments.kind != Kind::Jacobian {
        for variable in &signature.wrt {
            if let Some(of) = variable.ty.without_tangents() {
                return missing(&variable.name, of);
            }
        }
    }
    match signature.output.without_tangents().filter(|_| matches!(arguments.kind, Kind::Vjp | Kind::Differential)) {
        Some(of) => missing(&signature.name, of),
        None => Ok(()),
    }
}

/// The message of a derivative that is not known, on the call, or what the loop runs over, that it belongs to.
pub(super) fn at_site(
    graph: &Graph,
    callees: &[Callee],
    counters: &[Counter],
    signature: &Signature,
    unknown: Unknown,
) -> Message {
    let site = match graph.op(unknown.node) {
        Op::Call(f, _) | Op::Pushed(f, ..) | Op::Pulled(f, ..) | Op::Custom(f, ..) => callees.get(f as usize).map(|f| &f.site),
        Op::Out(looped, _) | Op::Trail(looped, ..) => {
            counters.get(graph.counter_of(looped.number) as usize).map(|counter| &counter.site)
        }
        _ => None,
    };
    match site.filter(|site| !site.is_empty()) {
        Some(site) => report::at(site, unknown.reason),
        None => report::at(&signature.name, unknown.reason),
    }
}

/// Dense Jacobians need literal dimensions, unless F and X are both columns.
fn dense_is_possible(program: &Program, variable: &Variable, from: Shape, to: Shape) -> Result<(), Message> {
    let literal = from.literal().is_some() && to.literal().is_some();
    if from.array.is_some() || to.array.is_some() {
        return dense::lengths(&[from, to], variable).map(|_| ());
    }
    let columns = from.cols.literal() == Some(1) && to.cols.literal() == Some(1);
    if literal || columns {
        return Ok(());
    }
    let show = |shape| program.graph.show_shape(shape);
    Err(report::at(
        &variable.name,
        format!(
            "a dense derivative of a {} value in a {} variable needs literal dimensions: stable Rust cannot multiply const generics in a type; use `#[differential]`, `#[vjp]` or `#[hvp]` instead",
            show(to),
            show(from)
        ),
    ))
}

/// Whether the variable is one array or struct.
fn is_one_of_parts(signature: &Signature) -> bool {
    matches!(&signature.wrt[..], [variable] if matches!(variable.ty, Ty::Array(..) | Ty::Struct(_)))
}

fn one_variable<'a>(signature: &Signature, entries: &'a [Vec<Atom>]) -> Result<&'a Atom, Message> {
    match entries {
        [atoms] if atoms.len() == 1 && !matches!(signature.wrt[0].ty, Ty::Array(..) | Ty::Struct(_)) => Ok(&atoms[0]),
        _ => Err(report::at(
            &signature.wrt[0].name,
            "this needs one scalar, vector or matrix variable, not an array or a struct; use `#[hessian]` or `#[hvp]`",
        )),
    }
}

/// The form of the derivative of a value of type `of` in a variable of type `ty`: only that of a scalar in a
/// scalar is a scalar, for a 1×1 matrix is none.
fn dense_form(ty: &Ty, of: &Ty, matrices: &mut dyn Iterator<Item = Id>) -> Form {
    match (ty, of) {
        (Ty::Array(inner, dim), _) => {
            Form::Array((0..dim.literal().unwrap_or(0)).map(|_| dense_form(inner, of, matrices)).collect())
        }
        (Ty::Scalar, Ty::Scalar) => Form::Scalar(matrices.next().expect("there is a Jacobian for each variable")),
        _ => Form::Dense(matrices.next().expect("there is a Jacobian for each variable")),
    }
}

/// The forms of derivatives in parameters whose tangents are of these types.
pub(super) fn tangent_forms(types: &[Ty], nodes: Vec<Id>) -> Vec<Form> {
    let mut nodes = nodes.into_iter();
    types.iter().map(|ty| tangent_form(ty, &mut nodes)).collect()
}

/// The form of a derivative in a parameter.
fn tangent_form(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>) -> Form {
    match ty {
        Ty::Array(inner, dim) if !is_written_out(*dim) => Form::Sequence(Box::new(tangent_form(inner, nodes))),
        Ty::Array(inner, dim) => Form::Array((0..dim.literal().unwrap_or(0)).map(|_| tangent_form(inner, nodes)).collect()),
        Ty::Struct(of) => {
            let fields = of.fields.iter().map(|(name, ty)| (name.clone(), tangent_form(ty, nodes))).collect();
            Form::Struct(of.tangent.clone().unwrap_or_else(|| of.path.clone()), fields)
        }
        Ty::Tuple(items) => Form::Tuple(items.iter().map(|ty| tangent_form(ty, nodes)).collect()),
        Ty::Scalar => Form::Scalar(next(nodes)),
        _ => Form::Matrix(next(nodes)),
    }
}

fn next(nodes: &mut dyn Iterator<Item = Id>) -> Id {
    nodes.next().expect("there is a derivative for each variable")
}
