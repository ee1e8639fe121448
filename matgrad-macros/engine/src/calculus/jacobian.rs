//! Dense Jacobians, in the cheapest of their forms: structured terms by the vec trick, single entries
//! where the function is written in components, or one direction after the other.

use std::collections::BTreeMap;

use super::forward::pushforward;
use super::trace_trick::pullback;
use super::unknown::Unknown;
use super::vec_trick;
use crate::graph::cost;
use crate::graph::op::{Id, Index, Op, Term};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// A Jacobian of F in X: pq×mn, or mn×pq in denominator layout.
pub struct Jacobian {
    /// The matrix; a scalar where F and X are.
    pub matrix: Id,
    /// Its structured form in the chosen layout, where it has one.
    pub terms: Option<Vec<Term>>,
}

/// A Jacobian with more entries than this is not written entry by entry.
const MOST_ENTRIES: usize = 400;

/// Entry by entry, at most this many nodes are written.
const MOST_NODES: usize = 3000;

/// The Jacobian of `f` in `x`. Shapes must be literal, or both columns.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn jacobian(graph: &Graph, f: Id, x: Id, denominator: bool) -> Result<Jacobian, Unknown> {
    Ok(form(graph, f, x, denominator)?.finished(graph, f, x, denominator, Way::Own))
}

/// The Jacobians of `f` in each of `xs`. Shapes must be literal, or all columns.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn jacobians(graph: &Graph, f: Id, xs: &[Id], denominator: bool) -> Result<Vec<Jacobian>, Unknown> {
    let forms = xs.iter().map(|&x| form(graph, f, x, denominator)).collect::<Result<Vec<Form>, Unknown>>()?;
    // Entries by unit cotangents share their sweeps, and entries by unit directions the function's own
    // nodes: which is best is seen only for all together.
    let ways = [Way::Own, Way::Rows, Way::Columns];
    let needed = |&way: &Way| {
        let entries = forms.iter().flat_map(|form| form.entries(way));
        cost::total(graph, &entries.flatten().copied().collect::<Vec<_>>())
    };
    let is_open = |way: &Way| forms.iter().all(|form| !matches!(form, Form::Entries { .. }) || form.entries(*way).is_some());
    let best = ways.into_iter().filter(is_open).min_by_key(needed).unwrap_or(Way::Own);
    Ok(forms.into_iter().zip(xs).map(|(form, &x)| form.finished(graph, f, x, denominator, best)).collect())
}

/// The entries of a Jacobian, column by column, where they are few enough.
type Entries = Option<Vec<Id>>;

/// A Jacobian, or the entries that one can be made of.
enum Form {
    Done(Jacobian),
    Entries { df: Id, rows: Entries, columns: Entries, own: Entries },
}

/// How entries are computed.
#[derive(Clone, Copy)]
enum Way {
    /// As is best for each Jacobian.
    Own,
    /// By unit cotangents.
    Rows,
    /// By unit directions.
    Columns,
}

impl Form {
    /// The Jacobian, from entries computed in this way where it is made of entries.
    fn finished(self, graph: &Graph, f: Id, x: Id, denominator: bool, way: Way) -> Jacobian {
        let entries = self.entries(way).cloned();
        match self {
            Form::Done(jacobian) => jacobian,
            Form::Entries { df, .. } => {
                let shape = dense_shape(graph.shape(x), graph.shape(f), false);
                let matrix = match entries {
                    Some(entries) => graph.stack(entries, shape),
                    None => graph.intern(Op::Columns(df, x), shape),
                };
                Jacobian { matrix: if denominator { graph.transpose(matrix) } else { matrix }, terms: None }
            }
        }
    }

    fn entries(&self, way: Way) -> Option<&Vec<Id>> {
        match (self, way) {
            (Form::Done(_), _) => None,
            (Form::Entries { own, .. }, Way::Own) => own.as_ref(),
            (Form::Entries { rows, .. }, Way::Rows) => rows.as_ref(),
            (Form::Entries { columns, .. }, Way::Columns) => columns.as_ref(),
        }
    }
}

fn form(graph: &Graph, f: Id, x: Id, denominator: bool) -> Result<Form, Unknown> {
    let direction = graph.intern(Op::Differential(x), graph.shape(x));
    let df = pushforward(graph, &[f], &[(x, direction)])?[0];
    let (from, to) = (graph.shape(x), graph.shape(f));
    if from.is_scalar() && to.is_scalar() {
        return Ok(Form::Done(Jacobian { matrix: pushforward(graph, &[f], &[(x, graph.scalar(1.0))])?[0], terms: None }));
    }
    if let Some(done) = structured(graph, df, x, denominator) {
        return Ok(Form::Done(done));
    }
    let [rows, columns] = entries(graph, f, df, x).unwrap_or_default();
    let own = rows.iter().chain(&columns).min_by_key(|items| cost::total(graph, items)).cloned();
    Ok(Form::Entries { df, rows, columns, own })
}

/// The matrix of a map that is linear in the symbol of `x`, where it is zero or has structure.
fn structured(graph: &Graph, df: Id, x: Id, denominator: bool) -> Option<Jacobian> {
    let (from, to) = (graph.shape(x), graph.shape(df));
    if !graph.is_linear(df) {
        return Some(Jacobian { matrix: graph.zeros(dense_shape(from, to, denominator)), terms: Some(vec![]) });
    }
    let terms = vec_trick::vectorised(graph, df, x)?;
    let one = Some(1);
    if from.cols.literal() == one && to.cols.literal() == one && vec_trick::on_columns(graph, &terms) {
        let matrix = vec_trick::as_matrix(graph, &terms, from, to);
        let matrix = if denominator { graph.transpose(matrix) } else { matrix };
        return Some(Jacobian { matrix, terms: None });
    }
    let terms = if denominator { vec_trick::transposed(graph, &terms) } else { terms };
    let (source, target) = if denominator { (to, from) } else { (from, to) };
    let matrix = graph.intern(Op::Structured(terms.clone(), source, target), dense_shape(from, to, denominator));
    Some(Jacobian { matrix, terms: Some(terms) })
}

/// ½‖F‖², Jᵀ vec F in the shape of X, and JᵀJ. dX ↦ Jᵀ J dX is reverse mode at the differential; where it has
/// structure that is cheaper, J is not formed.
pub fn normal_equations(graph: &Graph, f: Id, x: Id) -> Result<[Id; 3], Unknown> {
    let half = graph.times(0.5, graph.dot(f, f));
    let gradient = pullback(graph, &[(f, f)], &[x])?[0];
    let dense = jacobian(graph, f, x, false)?.matrix;
    let formed = graph.product(graph.transpose(dense), dense);
    // The cotangent is put in afterwards, for reverse mode may look at it.
    let placeholder = graph.intern(Op::Differential(f), graph.shape(f));
    let back = pullback(graph, &[(f, placeholder)], &[x])?[0];
    let symbol = graph.intern(Op::Differential(x), graph.shape(x));
    let df = pushforward(graph, &[f], &[(x, symbol)])?[0];
    let normal = graph.substituted(&[back], &BTreeMap::from([(placeholder, df)]))[0];
    let unformed = structured(graph, normal, x, false).filter(|_| !graph.shape(x).is_scalar()).map(|normal| normal.matrix);
    let cost = |&matrix: &Id| cost::total(graph, &[half, gradient, matrix]);
    let matrix = [Some(formed), unformed].into_iter().flatten().min_by_key(cost).unwrap_or(formed);
    Ok([half, gradient, matrix])
}

/// The shape of the Jacobian.
pub fn dense_shape(from: Shape, to: Shape, denominator: bool) -> Shape {
    let length = |shape: Shape| match shape.literal() {
        Some((rows, cols)) => Dim::Lit(rows * cols),
        None => shape.rows,
    };
    let shape = Shape::new(length(to), length(from));
    if denominator { shape.t() } else { shape }
}

/// The entries of a Jacobian by unit cotangents and by unit directions, where those are few enough.
fn entries(graph: &Graph, f: Id, df: Id, x: Id) -> Option<[Entries; 2]> {
    // The body of a loop is not written out for each entry.
    if !graph.loops_below(&[df]).is_empty() {
        return None;
    }
    let ((m, n), (p, q)) = (graph.shape(x).literal()?, graph.shape(f).literal()?);
    if m * n * p * q > MOST_ENTRIES {
        return None;
    }
    let unit = |rows: usize, cols: usize, k: usize| {
        let items = (0..rows * cols).map(|l| graph.scalar(if l == k { 1.0 } else { 0.0 })).collect();
        graph.stack(items, Shape::lit(rows, cols))
    };
    let element = |id: Id, rows: usize, k: usize| graph.element(id, Index::Lit(k % rows), Index::Lit(k / rows));
    let symbol = graph.intern(Op::Differential(x), graph.shape(x));
    let by_columns: Vec<Id> = (0..m * n)
        .flat_map(|k| {
            let column = graph.substituted(&[df], &BTreeMap::from([(symbol, unit(m, n, k))]))[0];
            (0..p * q).map(|l| element(column, p, l)).collect::<Vec<_>>()
        })
        .collect();
    // Where reverse mode does not know a derivative, forward mode has found it already.
    let rows: Vec<Id> =
        (0..p * q).map(|l| pullback(graph, &[(f, unit(p, q, l))], &[x]).map(|g| g[0])).collect::<Result<_, _>>().ok()?;
    let by_rows: Vec<Id> =
        (0..m * n).flat_map(|k| rows.iter().map(move |&row| (row, k))).map(|(row, k)| element(row, m, k)).collect();
    let shape = dense_shape(graph.shape(x), graph.shape(f), false);
    let columns = cost::total(graph, &[graph.intern(Op::Columns(df, x), shape)]);
    let primal = graph.reachable(&[f]);
    let usable = |items: &Vec<Id>| {
        let needed = graph.reachable(items);
        // Entries taken out of matrices that exist only for them are computed all at once, once for each
        // direction: that pays only where the directions are few.
        let whole = |&id: &Id| match graph.op(id) {
            Op::Element(a, ..) => cost::cost(graph, a) > 0 && !primal.contains(&a),
            _ => false,
        };
        let allowed = if needed.iter().any(whole) { columns * 3 / 4 } else { columns };
        needed.len() <= MOST_NODES && cost::total(graph, items) <= allowed
    };
    Some([by_rows, by_columns].map(|items| Some(items).filter(usable)))
}
