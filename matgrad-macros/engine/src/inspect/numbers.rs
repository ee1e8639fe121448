//! Numbers: what is derived, evaluated operator by operator, beside what central differences of the function say.

use crate::attributes::Kind;
use crate::companions::documentation::results;
use crate::explain::formula::Format;
use crate::graph::op::{Id, Op};
use crate::pipeline::Read;
use crate::reference::dense::Mat;
use crate::reference::interpreter::Program;
use crate::reference::source::derivative::{Failed, Program as Source};
use crate::reference::source::value::Value;
use crate::reference::texts::At;
use crate::rewrite::rewritten;
use crate::spaces::Step;

use super::differences::jacobian;
use super::slots::{Arguments, Entered, arguments};
use super::solver::Solver;

/// A matrix of numbers, column by column.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its rows.
    pub rows: usize,
    /// Its columns.
    pub cols: usize,
    /// Its elements.
    pub data: Vec<f64>,
}

impl Table {
    /// Its elements, row by row.
    pub fn by_rows(&self) -> Vec<Vec<f64>> {
        (0..self.rows).map(|i| (0..self.cols).map(|j| self.data[j * self.rows + i]).collect()).collect()
    }
}

/// A derivative at numbers.
pub struct Checked {
    /// What it is: `∇_x f`.
    pub label: String,
    /// The same for browsers.
    pub mathml: String,
    /// What is derived.
    pub derived: Table,
    /// What central differences say.
    pub differences: Table,
    /// How far they are apart at most, relative to the largest element where that is more than 1.
    pub error: f64,
}

/// What a function and its derivatives are at numbers.
pub struct Numbers {
    /// The function's value.
    pub value: Vec<f64>,
    /// The derivatives.
    pub derivatives: Vec<Checked>,
    /// How near a kink is, or a comparison that turns.
    pub margin: f64,
}

/// Evaluates the last function of a file at what was entered.
pub fn evaluate(file: &syn::File, found: &Read, entered: &[Entered]) -> Result<Numbers, String> {
    let Arguments { generics, values, seeds } = arguments(found, entered)?;
    let labels = results(&found.asked(), &found.derived);
    let ids: Vec<Id> = labels.iter().map(|(_, id)| *id).collect();
    let nodes = rewritten(&found.program, &ids).nodes;
    let graph = &found.program.graph;
    for id in graph.reachable(&nodes) {
        if let Op::Call(f, ..) | Op::Pushed(f, ..) | Op::Pulled(f, ..) | Op::Custom(f, ..) = graph.op(id) {
            let site = &found.program.callees[f as usize].site;
            return Err(format!("`{site}` is written elsewhere; with its function above there would be numbers"));
        }
    }
    let solver = Solver::of(file, found, &generics, &values)?;
    let values = match &solver {
        Some(solver) => solver.solved()?,
        None => values.clone(),
    };
    let function = Function::new(file, found, &generics, &values)?;
    let x = function.variables();
    let value_at = |x: &[f64]| match &solver {
        Some(solver) => solver.at(x),
        None => function.value(x),
    };
    let value = value_at(&x)?;
    let named: Vec<(&str, Value<f64>)> = function.names.iter().map(String::as_str).zip(values.iter().cloned()).collect();
    let at = At { file, generics: &generics, arguments: &named, seeds: &seeds };
    let mats = Program::new(graph, &nodes).run(&at.point(&found.program, &nodes));
    // The derivatives, as differences say.
    let kind = found.arguments.kind;
    let wanted = match kind {
        Kind::Hessian | Kind::NewtonStep | Kind::Hvp => {
            let hessian = jacobian(&|x: &[f64]| function.gradient(x), &x)?;
            if kind == Kind::Hvp { times(&hessian, &seeds) } else { columns(&hessian, 0..x.len()) }
        }
        _ => {
            let rows = jacobian(&value_at, &x)?;
            match kind {
                Kind::Differential => times(&rows, &seeds),
                Kind::Vjp => times(&transposed(&rows, x.len()), &seeds),
                Kind::GaussNewton => {
                    let back = transposed(&rows, x.len());
                    let normal = back.iter().flat_map(|a| back.iter().map(|b| dot(a, b)).collect::<Vec<_>>());
                    let half = 0.5 * dot(&value, &value);
                    [half].into_iter().chain(times(&back, &value)).chain(normal).collect()
                }
                // A gradient has the numbers of the one row.
                _ if rows.len() == 1 => rows.concat(),
                _ => blocks(&rows, found.arguments.denominator, &mats),
            }
        }
    };
    let count: usize = mats.iter().map(|mat| mat.data.len()).sum();
    if count != wanted.len() {
        return Err("what the derivative is made of cannot be told apart in its differences".to_owned());
    }
    let mut wanted = wanted.into_iter();
    let derivatives = labels.iter().zip(mats).map(|((label, _), Mat { rows, cols, data })| {
        let differences: Vec<f64> = wanted.by_ref().take(data.len()).collect();
        let size = data.iter().fold(1.0, |size: f64, x| size.max(x.abs()));
        let error = data
            .iter()
            .zip(&differences)
            .map(|(a, b)| (a - b).abs())
            // What is no number is farther than all that is.
            .fold(0.0, |most: f64, e| if most.is_nan() || most >= e { most } else { e });
        Checked {
            label: Format::Unicode.write(label),
            mathml: Format::MathMl.write(label),
            derived: Table { rows, cols, data },
            differences: Table { rows, cols, data: differences },
            error: error / size,
        }
    });
    Ok(Numbers { value, derivatives: derivatives.collect(), margin: function.margin()? })
}

/// The function as the interpreter of source runs it, of the numbers of its variables.
pub(super) struct Function<'a> {
    file: &'a syn::File,
    name: String,
    names: Vec<String>,
    values: &'a [Value<f64>],
    generics: Vec<i64>,
    /// Where the numbers of each variable are: the parameter, the place of the first, how many.
    places: Vec<(usize, usize, usize)>,
}

impl<'a> Function<'a> {
    pub(super) fn new(
        file: &'a syn::File,
        found: &Read,
        generics: &[(String, usize)],
        values: &'a [Value<f64>],
    ) -> Result<Function<'a>, String> {
        let signature = &found.signature;
        let mut places = Vec::new();
        for variable in &signature.wrt {
            let (start, part) = part(&values[variable.parameter], &variable.path).ok_or("a part of a parameter is not found")?;
            places.push((variable.parameter, start, part.flat().len()));
        }
        let names = signature.parameters.iter().map(|parameter| parameter.name.to_string()).collect();
        let generics = generics.iter().map(|(_, n)| *n as i64).collect();
        let name = signature.found.as_ref().map_or_else(|| signature.name.to_string(), |found| found.function.clone());
        Ok(Function { file, name, names, values, generics, places })
    }

    /// The same with one more parameter, behind the others, as a variable; and how many numbers those have.
    pub(super) fn with(mut self, parameter: usize) -> (Function<'a>, usize) {
        let before = self.places.iter().map(|place| place.2).sum();
        self.places.push((parameter, 0, self.values[parameter].flat().len()));
        (self, before)
    }

    pub(super) fn variables(&self) -> Vec<f64> {
        let of = |&(parameter, start, len): &(usize, usize, usize)| self.values[parameter].flat()[start..start + len].to_vec();
        self.places.iter().flat_map(of).collect()
    }

    /// The arguments with other numbers in the variables.
    pub(super) fn moved(&self, x: &[f64]) -> Vec<Value<f64>> {
        let mut flat: Vec<Vec<f64>> = self.values.iter().map(Value::flat).collect();
        let mut x = x.iter();
        for &(parameter, start, len) in &self.places {
            flat[parameter][start..start + len].iter_mut().zip(x.by_ref()).for_each(|(old, new)| *old = *new);
        }
        let refilled = |(value, flat): (&Value<f64>, Vec<f64>)| {
            let mut flat = flat.into_iter();
            value.refilled(&mut |old| flat.next().unwrap_or(*old))
        };
        self.values.iter().zip(flat).map(refilled).collect()
    }

    fn run<T>(&self, x: &[f64], run: impl FnOnce(&Source<'_>) -> Result<T, Failed>) -> Result<T, String> {
        let arguments = self.moved(x);
        let mut parameters: Vec<usize> = self.places.iter().map(|place| place.0).collect();
        parameters.sort_unstable();
        parameters.dedup();
        let (generics, name) = (&self.generics, self.name.as_str());
        let source = Source { file: self.file, name, arguments: &arguments, variables: &parameters, generics, left: false };
        run(&source).map_err(|failed| match failed {
            Failed::Panic(what) => format!("`{name}` panics at these numbers: {what}"),
            Failed::Unknown(what) => format!("`{name}` cannot be run here: {what}"),
        })
    }

    pub(super) fn value(&self, x: &[f64]) -> Result<Vec<f64>, String> {
        self.run(x, |source| source.value())?.ok_or_else(|| format!("`{}` has no value at these numbers", self.name))
    }

    fn margin(&self) -> Result<f64, String> {
        self.run(&self.variables(), |source| source.first()).map(|first| first.margin)
    }

    /// The gradient by dual numbers, which nothing that is derived has a part in.
    pub(super) fn gradient(&self, x: &[f64]) -> Result<Vec<f64>, String> {
        let first = self.run(x, |source| source.first())?;
        let row = first.jacobian.first().ok_or_else(|| format!("`{}` has no value at these numbers", self.name))?;
        // The row has the numbers of whole parameters, by their order.
        let start_of = |parameter: usize| {
            let mut before: Vec<usize> = self.places.iter().map(|place| place.0).filter(|&other| other < parameter).collect();
            before.sort_unstable();
            before.dedup();
            before.iter().map(|&k| self.values[k].flat().len()).sum::<usize>()
        };
        Ok(self.places.iter().flat_map(|&(k, start, len)| row[start_of(k) + start..start_of(k) + start + len].to_vec()).collect())
    }
}

/// The numbers of a Jacobian in the order of matrices that are blocks of its columns, or of its transpose's rows.
fn blocks(rows: &[Vec<f64>], denominator: bool, mats: &[Mat]) -> Vec<f64> {
    let mut at = 0;
    let mut numbers = Vec::new();
    for mat in mats {
        let end = rows.first().map_or(0, Vec::len).min(at + if denominator { mat.rows } else { mat.cols });
        numbers.extend(match denominator {
            true => rows.iter().flat_map(|row| row[at..end].to_vec()).collect(),
            false => columns(rows, at..end),
        });
        at = end;
    }
    numbers
}

/// The place of a part's first number among those of a value, and the part.
fn part<'v>(value: &'v Value<f64>, path: &[Step]) -> Option<(usize, &'v Value<f64>)> {
    let Some((step, rest)) = path.split_first() else { return Some((0, value)) };
    let (before, inner): (Vec<&Value<f64>>, &Value<f64>) = match (step, value) {
        (Step::Index(k), Value::Array(items)) => (items[..*k].iter().collect(), items.get(*k)?),
        (Step::Field(number), Value::Tuple(items)) => {
            let k: usize = number.parse().ok()?;
            (items.get(..k)?.iter().collect(), items.get(k)?)
        }
        (Step::Field(name), Value::Struct(fields)) => {
            let k = fields.iter().position(|(field, _)| field == name)?;
            (fields[..k].iter().map(|(_, value)| value).collect(), &fields[k].1)
        }
        _ => return None,
    };
    let (start, part) = part(inner, rest)?;
    Some((before.iter().map(|value| value.flat().len()).sum::<usize>() + start, part))
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn times(rows: &[Vec<f64>], x: &[f64]) -> Vec<f64> {
    rows.iter().map(|row| dot(row, x)).collect()
}

fn transposed(rows: &[Vec<f64>], width: usize) -> Vec<Vec<f64>> {
    (0..width).map(|k| rows.iter().map(|row| row[k]).collect()).collect()
}

/// Some columns, one after the other.
fn columns(rows: &[Vec<f64>], which: std::ops::Range<usize>) -> Vec<f64> {
    which.flat_map(|k| rows.iter().map(move |row| row[k])).collect()
}
