//! Dense derivatives where the value or the variable is made of parts: one matrix, part by part.

use super::coordinates::{self, Atom, gradient_as_function, pulled, smooth};
use crate::calculus::jacobian::jacobian_of;
use crate::calculus::unknown::Unknown;
use crate::graph::op::{Id, Index};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::signature::{Signature, Variable};
use crate::report::{self, Message};
use crate::spaces::Ty;
use crate::spaces::group::Group;
use crate::spaces::tangents::Side;

/// Whether the Jacobian in a variable is put together of several.
pub fn is_of_parts(signature: &Signature, variable: &Variable) -> bool {
    matches!(variable.ty, Ty::Struct(_)) || signature.output.tangent().shape().is_none()
}

/// How many numbers parts have.
///
/// # Errors
/// Where a shape is no literal.
pub fn lengths(parts: &[Shape], variable: &Variable) -> Result<Vec<usize>, Message> {
    let literal: Option<Vec<usize>> = parts.iter().map(|shape| shape.len()).collect();
    literal.ok_or_else(|| {
        report::at(
            &variable.name,
            format!(
                "a dense derivative in `{}` needs literal dimensions and arrays of at most {}; use `#[differential]`, `#[vjp]` or `#[hvp]` instead",
                variable.shown,
                crate::program::WRITTEN_OUT
            ),
        )
    })
}

/// The Jacobian of all parts of a value in all parts of a variable.
///
/// # Errors
/// Where a derivative is not known.
pub fn jacobian(
    graph: &Graph,
    (results, heights): (&[Atom], &[usize]),
    (atoms, widths): (&[Atom], &[usize]),
    denominator: bool,
    side: Side,
) -> Result<Id, Unknown> {
    let mut blocks = Vec::new();
    for result in results {
        for atom in atoms {
            blocks.push(jacobian_of(graph, &smooth(graph, result, atom, side)?, denominator).matrix);
        }
    }
    Ok(assembled(graph, &blocks, heights, widths, denominator))
}

/// The Hessian of a scalar in all parts of a variable, and its gradient.
///
/// # Errors
/// Where a derivative is not known.
pub fn hessian(graph: &Graph, value: Id, atoms: &[Atom], sizes: &[usize], side: Side) -> Result<(Id, Vec<Id>), Unknown> {
    let all: Vec<&Atom> = atoms.iter().collect();
    let gradient = pulled(graph, &[(value, graph.scalar(1.0))], &all, side)?;
    let mut blocks = Vec::new();
    for (k, &g) in gradient.iter().enumerate() {
        let part = &coordinates::atoms(&Ty::Matrix(graph.shape(g)), &mut [g].into_iter(), &[])[0];
        for (l, atom) in atoms.iter().enumerate() {
            let function = match k == l {
                true => gradient_as_function(graph, atom, g, side)?,
                false => smooth(graph, part, atom, side)?,
            };
            blocks.push(jacobian_of(graph, &function, false).matrix);
        }
    }
    Ok((assembled(graph, &blocks, sizes, sizes, false), gradient))
}

/// A Hessian that is not singular for the sake of unit vectors u among the parts: along u there is no direction, and u uᵀ is
/// added.
pub fn regular(graph: &Graph, hessian: Id, atoms: &[Atom], sizes: &[usize]) -> Id {
    let (mut matrix, mut first) = (hessian, 0);
    for (atom, size) in atoms.iter().zip(sizes) {
        if let Some(Group::Direction(_)) = atom.group() {
            let along = graph.product(atom.nodes[0], graph.transpose(atom.nodes[0]));
            let along = match graph.shape(along) == graph.shape(hessian) {
                true => along,
                false => graph.replace(graph.zeros(graph.shape(hessian)), along, Index::Lit(first), Index::Lit(first)),
            };
            matrix = graph.add(matrix, along);
        }
        first += size;
    }
    matrix
}

/// Parts as one column, each column by column.
pub fn column(graph: &Graph, parts: &[Id]) -> Option<Id> {
    let sizes: Vec<usize> = parts.iter().map(|&part| graph.shape(part).len()).collect::<Option<_>>()?;
    let columns: Vec<Id> = parts.iter().zip(&sizes).map(|(&part, &size)| graph.reshape(part, Shape::lit(size, 1))).collect();
    Some(assembled(graph, &columns, &sizes, &[1], false))
}

/// Blocks, row by row, as one matrix.
fn assembled(graph: &Graph, blocks: &[Id], heights: &[usize], widths: &[usize], denominator: bool) -> Id {
    let (rows, cols): (usize, usize) = (heights.iter().sum(), widths.iter().sum());
    let shape = if denominator { Shape::lit(cols, rows) } else { Shape::lit(rows, cols) };
    let mut whole = graph.zeros(shape);
    let mut blocks = blocks.iter();
    let mut row = 0;
    for height in heights {
        let mut col = 0;
        for width in widths {
            if let Some(&block) = blocks.next() {
                let (i, j) = if denominator { (col, row) } else { (row, col) };
                whole = match graph.shape(block) == shape {
                    true => block,
                    false => graph.replace(whole, block, Index::Lit(i), Index::Lit(j)),
                };
            }
            col += width;
        }
        row += height;
    }
    whole
}
