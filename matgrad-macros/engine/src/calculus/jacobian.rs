//! Dense Jacobians, in the cheapest of their forms: structured terms by the vec trick, single entries
//! where the function is written in components, or one direction after the other.

use std::collections::{BTreeMap, BTreeSet};

use super::forward::pushforward;
use super::lockstep::lockstep;
use super::trace_trick::pullback;
use super::unknown::Unknown;
use super::vec_trick;
use crate::graph::cost;
use crate::graph::op::{Id, Index, Op, Term};
use crate::graph::shape::Shape;
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

/// A function of a variable x, as its Jacobian needs it. The variable and the value may be more than one node, and
/// the derivative that of coordinates of both, as where a rotation is perturbed by an axis times an angle.
pub struct Smooth<'a> {
    /// The nodes of the value.
    pub value: Vec<Id>,
    /// The shape of its coordinates.
    pub to: Shape,
    /// The node whose symbol stands for the differential of the variable's coordinates.
    pub x: Id,
    /// The differential of the value's coordinates, linear in that symbol.
    pub df: Id,
    /// The gradient, in the coordinates of the variable, of tr(CᵀF) for a cotangent C.
    pub back: Back<'a>,
    /// Whether the Jacobian is its own transpose.
    pub is_symmetric: bool,
}

/// What takes cotangents back.
pub type Back<'a> = Box<dyn Fn(Id) -> Result<Id, Unknown> + 'a>;

impl<'a> Smooth<'a> {
    /// One node as a function of another.
    ///
    /// # Errors
    /// Where the derivative of a node in between is not known.
    pub fn of(graph: &'a Graph, f: Id, x: Id) -> Result<Smooth<'a>, Unknown> {
        let direction = graph.intern(Op::Differential(x), graph.shape(x));
        let df = pushforward(graph, &[f], &[(x, direction)])?[0];
        let back: Back<'a> = Box::new(move |c| Ok(pullback(graph, &[(f, c)], &[x])?[0]));
        Ok(Smooth { value: vec![f], to: graph.shape(f), x, df, back, is_symmetric: false })
    }

    /// The gradient of a scalar as a function of the node that it is taken in: its Jacobian is the Hessian.
    ///
    /// # Errors
    /// Where the derivative of a node in between is not known.
    pub fn gradient(graph: &'a Graph, g: Id, x: Id) -> Result<Smooth<'a>, Unknown> {
        Ok(Smooth { is_symmetric: true, ..Smooth::of(graph, g, x)? })
    }
}

/// The Jacobian of `f` in `x`. Shapes must be literal, or both columns.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn jacobian(graph: &Graph, f: Id, x: Id, denominator: bool) -> Result<Jacobian, Unknown> {
    Ok(jacobian_of(graph, &Smooth::of(graph, f, x)?, denominator))
}

/// The Jacobian of a function. Shapes must be literal, or both columns.
pub fn jacobian_of(graph: &Graph, f: &Smooth<'_>, denominator: bool) -> Jacobian {
    form(graph, f, denominator).finished(graph, f, denominator, Way::Own)
}

/// The Jacobians of a function in each of its variables. Shapes must be literal, or all columns.
pub fn jacobians(graph: &Graph, functions: &[Smooth<'_>], denominator: bool) -> Vec<Jacobian> {
    let forms: Vec<Form> = functions.iter().map(|f| form(graph, f, denominator)).collect();
    // Entries by unit cotangents share their sweeps, and entries by unit directions the function's own
    // nodes: which is best is seen only for all together.
    let ways = [Way::Own, Way::Rows, Way::Columns];
    let needed = |&way: &Way| {
        let entries = forms.iter().flat_map(|form| form.entries(way));
        cost::total(graph, &entries.flatten().copied().collect::<Vec<_>>())
    };
    let is_open = |way: &Way| forms.iter().all(|form| !matches!(form, Form::Entries { .. }) || form.entries(*way).is_some());
    let best = ways.into_iter().filter(is_open).min_by_key(needed).unwrap_or(Way::Own);
    forms.into_iter().zip(functions).map(|(form, f)| form.finished(graph, f, denominator, best)).collect()
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
    fn finished(self, graph: &Graph, f: &Smooth<'_>, denominator: bool, way: Way) -> Jacobian {
        let entries = self.entries(way).cloned();
        match self {
            Form::Done(jacobian) => jacobian,
            Form::Entries { df, .. } => {
                let shape = dense_shape(graph.shape(f.x), f.to, false);
                let matrix = match entries {
                    Some(entries) => graph.stack(entries, shape),
                    None => columns(graph, df, f.x, shape),
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

/// At most so many branches, one within the other, stand around the directions of a Jacobian: each doubles its code.
const BRANCHES: usize = 3;

/// The matrix of a map that is linear in the symbol of `x`, one direction after the other. No branch asks about the
/// direction, so it stands around all of them: what an arm needs is computed once, and nowhere else.
fn columns(graph: &Graph, df: Id, x: Id, shape: Shape) -> Id {
    // Of several results in one variable each has a symbol of its own as well: what two maps share, a loop over the
    // direction for one, would else stand outside of both.
    let all = (0..graph.len()).map(|k| graph.op(Id(k as u32)));
    let others = all.filter_map(|op| if let Op::Columns(map, of) = op { Some((map, of)) } else { None });
    let taken: BTreeSet<Id> = others.filter(|&of| of != (df, x)).map(|(_, symbol)| symbol).collect();
    let mut own = x;
    while taken.contains(&own) {
        own = graph.intern(Op::Differential(own), graph.shape(x));
    }
    in_arms(graph, df, x, &mut own, shape, BRANCHES)
}

/// The same, with so many branches around it. Each arm has a symbol of its own, for what two arms share is computed in
/// both: the symbol of the last arm's symbol.
fn in_arms(graph: &Graph, df: Id, x: Id, own: &mut Id, shape: Shape, branches: usize) -> Id {
    let symbol = |of: Id| graph.intern(Op::Differential(of), graph.shape(x));
    let Some(condition) = outermost_condition(graph, df).filter(|_| branches > 0) else {
        let is_first = *own == x;
        let df = if is_first { df } else { graph.substituted(&[df], &BTreeMap::from([(symbol(x), symbol(*own))]))[0] };
        let columns = graph.intern(Op::Columns(df, *own), shape);
        *own = symbol(*own);
        return columns;
    };
    // What loops are made of stays: a loop would be another one in each arm. So does what holds a call's value, which would be
    // called in each.
    let loops: Vec<Id> = graph.reachable(&[df]).into_iter().filter(|&id| graph.loop_of(id).is_some()).collect();
    let of_loops: BTreeSet<Id> = graph.reachable(&loops).into_iter().collect();
    let [holds, fails] = [true, false].map(|holds| {
        let arm = graph.with_taken(df, &|id| match graph.op(id) {
            Op::Select(c, a, b) if c == condition && !of_loops.contains(&id) && !graph.shape(id).opaque => {
                Some(if holds { a } else { b })
            }
            _ => None,
        });
        in_arms(graph, arm, x, own, shape, branches - 1)
    });
    graph.select(condition, holds, fails)
}

/// What the first branch asks about in what is linear in a direction, where no loop is.
fn outermost_condition(graph: &Graph, df: Id) -> Option<Id> {
    let (mut stack, mut seen, mut found) = (vec![df], BTreeSet::new(), None);
    while let Some(id) = stack.pop() {
        if !graph.is_linear(id) || !seen.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Select(condition, a, b) if graph.shape(condition).is_scalar() => {
                found.get_or_insert(condition);
                stack.extend([a, b]);
            }
            // A loop over the directions would be another one in each arm.
            Op::Out(..) | Op::Trail(..) => return None,
            op => stack.extend(op.operands()),
        }
    }
    found
}

fn form(graph: &Graph, f: &Smooth<'_>, denominator: bool) -> Form {
    let (df, x) = (f.df, f.x);
    if graph.shape(x).is_scalar() && f.to.is_scalar() {
        let symbol = graph.intern(Op::Differential(x), graph.shape(x));
        let matrix = graph.substituted(&[df], &BTreeMap::from([(symbol, graph.scalar(1.0))]))[0];
        return Form::Done(Jacobian { matrix, terms: None });
    }
    if let Some(done) = structured(graph, df, x, denominator) {
        return Form::Done(done);
    }
    // A loop runs once for all directions.
    if !graph.loops_below(&[df]).is_empty()
        && !graph.shape(x).is_scalar()
        && let Some(matrix) = lockstep(graph, df, x)
    {
        let is_done = denominator || f.is_symmetric;
        return Form::Done(Jacobian { matrix: if is_done { matrix } else { graph.transpose(matrix) }, terms: None });
    }
    let [rows, columns] = entries(graph, f).unwrap_or_default();
    let own = rows.iter().chain(&columns).min_by_key(|items| cost::total(graph, items)).cloned();
    Form::Entries { df, rows, columns, own }
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
    let length = |shape: Shape| shape.numbers().unwrap_or(shape.rows);
    let shape = Shape::new(length(to), length(from));
    if denominator { shape.t() } else { shape }
}

/// The entries of a Jacobian by unit cotangents and by unit directions, where those are few enough.
fn entries(graph: &Graph, f: &Smooth<'_>) -> Option<[Entries; 2]> {
    let (df, x) = (f.df, f.x);
    // The body of a loop is not written out for each entry.
    if !graph.loops_below(&[df]).is_empty() {
        return None;
    }
    let ((m, n), (p, q)) = (graph.shape(x).literal()?, f.to.literal()?);
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
    let rows: Vec<Id> = (0..p * q).map(|l| (f.back)(unit(p, q, l))).collect::<Result<_, _>>().ok()?;
    let by_rows: Vec<Id> =
        (0..m * n).flat_map(|k| rows.iter().map(move |&row| (row, k))).map(|(row, k)| element(row, m, k)).collect();
    let shape = dense_shape(graph.shape(x), f.to, false);
    let columns = cost::total(graph, &[graph.intern(Op::Columns(df, x), shape)]);
    let primal = graph.reachable(&f.value);
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
