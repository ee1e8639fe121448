//! Arrays that are not taken apart, of const-generic or large length: what they are held in, and their items.

use quote::quote;

use super::sources::Place;
use super::{Constant, Reader, Value};
use crate::graph::op::{Count, Id, Index, Loop};
use crate::graph::region::NO_COUNTER;
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::held;
use crate::spaces::{Struct, Ty};

/// An array with a node for each part that an item is held in. What the function is called with are arrays of the graph; of
/// a local array the parts of all items stand side by side in one matrix, of which a step of a loop changes a column.
#[derive(Clone, PartialEq)]
pub struct Sequence {
    /// What the items are.
    pub item: Ty,
    /// The nodes, in the order of the parts.
    pub nodes: Vec<Id>,
}

impl Sequence {
    /// The node of an array of the graph whose items are one node each.
    pub fn node(&self, graph: &Graph) -> Option<Id> {
        match self.nodes[..] {
            [id] if self.item.shape().is_some() && graph.shape(id).array.is_some() => Some(id),
            _ => None,
        }
    }

    /// Whether the parts of its items stand side by side.
    pub fn is_side_by_side(&self, graph: &Graph) -> bool {
        self.nodes.iter().all(|&id| graph.shape(id).array.is_none())
    }

    /// How many items there are.
    pub fn length(&self, graph: &Graph) -> Dim {
        let Some(&first) = self.nodes.first() else { return Dim::Lit(0) };
        let shape = graph.shape(first);
        match (shape.array, shape.cols, self.shapes().first().map(|part| part.cols)) {
            (Some(length), ..) => length,
            (None, Dim::Lit(cols), Some(Dim::Lit(width @ 1..))) => Dim::Lit(cols / width),
            (None, cols, _) => cols,
        }
    }

    /// The shapes of the parts of an item.
    pub fn shapes(&self) -> Vec<Shape> {
        held::parts(&self.item).unwrap_or_default().into_iter().map(|part| part.shape).collect()
    }
}

impl Reader<'_> {
    /// The item at a place.
    pub(super) fn item_of_sequence(&mut self, of: &Sequence, place: &Place) -> Value {
        let mut parts = Vec::new();
        for (&id, shape) in of.nodes.iter().zip(of.shapes()) {
            parts.push(match self.graph.shape(id).array {
                Some(_) => {
                    let index = self.index_at(place);
                    self.graph.at(id, index)
                }
                None => {
                    let (column, stood) = self.standing(id, place, shape);
                    let part = self.graph.block(id, Index::Lit(0), column, stood);
                    self.graph.reshape(part, shape)
                }
            });
        }
        of_parts(&of.item, &mut parts.into_iter())
    }

    /// All items, where it is known how many there are.
    pub(super) fn items_of_sequence(&mut self, of: &Sequence) -> Option<Vec<Value>> {
        let n = of.length(&self.graph).literal()?;
        Some((0..n).map(|k| self.item_of_sequence(of, &Place::Known(k))).collect())
    }

    /// A local array as its items; other values as they are.
    pub(super) fn apart(&mut self, value: Value) -> Value {
        match value {
            Value::Sequence(of) if of.is_side_by_side(&self.graph) => match self.items_of_sequence(&of) {
                Some(items) => Value::Array(items),
                None => Value::Sequence(of),
            },
            other => other,
        }
    }

    /// The nodes of an array as arrays of the graph.
    pub(super) fn as_arrays(&mut self, of: &Sequence) -> Vec<Id> {
        if !of.is_side_by_side(&self.graph) {
            return of.nodes.clone();
        }
        let number = self.graph.new_loop(NO_COUNTER);
        let Index::Run(step) = self.graph.step(number) else { return of.nodes.clone() };
        let place = Constant::of_node(step, Some(Ty::Integer), "i");
        let item = self.item_of_sequence(of, &Place::Run(place));
        self.graph.filled(number, of.length(&self.graph), &item.nodes())
    }

    /// How a part of the item at a place stands in the matrix of all: its first column, and in which shape. Where there are
    /// as many items as a const generic says, each is one column, since no type has a multiple of a const generic.
    pub(super) fn standing(&mut self, whole: Id, place: &Place, part: Shape) -> (Index, Shape) {
        let (is_counted, width) = (self.graph.shape(whole).cols.literal().is_some(), part.cols.literal().unwrap_or(1));
        let (width, stood) = if is_counted { (width, part) } else { (1, as_column(part)) };
        let column = match place {
            Place::Known(k) => Index::Lit(k * width),
            Place::Run(place) if width == 1 => self.run_index(place.clone()),
            Place::Run(place) => {
                let width = proc_macro2::Literal::usize_unsuffixed(width);
                let column = self.computed(std::slice::from_ref(place), |parts| {
                    let at = &parts[0];
                    quote!(#at * #width)
                });
                self.run_index(Constant { ty: Some(Ty::Integer), ..column })
            }
        };
        (column, stood)
    }

    /// An array of a const generic's length, all of whose items are one; `None` of what no matrices hold.
    pub(super) fn repeated(&self, item: &Value, length: Dim) -> Option<Sequence> {
        let (item, parts) = held_in(&self.graph, item)?;
        let shapes: Vec<Shape> = held::parts(&item)?.into_iter().map(|part| part.shape).collect();
        shapes.iter().all(|shape| shape.literal().is_some()).then_some(())?;
        let nodes =
            parts.iter().zip(shapes).map(|(&part, shape)| self.in_columns(self.graph.reshape(part, as_column(shape)), length));
        Some(Sequence { nodes: nodes.collect(), item })
    }

    /// A column so many times.
    pub(super) fn in_columns(&self, column: Id, count: Dim) -> Id {
        let row = Shape::new(Dim::Lit(1), count);
        match self.graph.shape(column).is_scalar() {
            true => self.graph.fill(column, row),
            false => self.graph.product(column, self.graph.fill(self.graph.scalar(1.0), row)),
        }
    }

    /// An array of the graph of a const generic's length with the parts of its items side by side.
    pub(super) fn stood_side_by_side(&mut self, of: &Sequence) -> Option<Sequence> {
        let length = of.length(&self.graph);
        let shapes = of.shapes();
        let is_possible = matches!(length, Dim::Name(_)) && shapes.iter().all(|shape| shape.literal().is_some());
        is_possible.then_some(())?;
        let number = self.graph.new_loop(NO_COUNTER);
        let place = self.graph.step(number);
        let graph = &self.graph;
        let mut looped = Loop { number, count: Count::Dim(length), reversed: false, vars: vec![], inits: vec![], nexts: vec![] };
        for (&array, shape) in of.nodes.iter().zip(shapes) {
            let stood = as_column(shape);
            let zeros = graph.zeros(Shape::new(stood.rows, length));
            let var = graph.new_var(number, graph.shape(zeros), graph.is_active(array));
            let part = graph.reshape(graph.at(array, place), stood);
            looped.vars.push(var);
            looped.inits.push(zeros);
            looped.nexts.push(graph.replace(var, part, Index::Lit(0), place));
        }
        let nodes = (0..looped.vars.len() as u32).map(|k| graph.out(&looped, k)).collect();
        Some(Sequence { item: of.item.clone(), nodes })
    }
}

/// The shape of a matrix's elements one after the other.
fn as_column(shape: Shape) -> Shape {
    shape.len().map_or(shape, |n| Shape::lit(n, 1))
}

/// The value of a type that these nodes hold, in order.
pub(super) fn of_parts(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>) -> Value {
    let mut next = || nodes.next().expect("there is a node for each part of a value");
    match ty {
        Ty::Scalar => Value::Scalar(next()),
        Ty::Point(_) => Value::Point(next()),
        Ty::Group(group) => Value::Group(*group, group.parts().iter().map(|_| next()).collect()),
        Ty::Array(inner, dim) => Value::Array((0..dim.literal().unwrap_or(0)).map(|_| of_parts(inner, nodes)).collect()),
        Ty::Tuple(items) => Value::Tuple(items.iter().map(|ty| of_parts(ty, nodes)).collect()),
        Ty::Struct(of) => Value::Struct(of.clone(), of.fields.iter().map(|(_, ty)| of_parts(ty, nodes)).collect()),
        _ => Value::Matrix(next()),
    }
}

/// The type of a value whose parts are all nodes of the graph, with these. `None` of other values.
pub(super) fn held_in(graph: &Graph, value: &Value) -> Option<(Ty, Vec<Id>)> {
    let all = |items: &[Value]| -> Option<(Vec<Ty>, Vec<Id>)> {
        let items: Option<Vec<(Ty, Vec<Id>)>> = items.iter().map(|item| held_in(graph, item)).collect();
        let (types, nodes): (Vec<Ty>, Vec<Vec<Id>>) = items?.into_iter().unzip();
        Some((types, nodes.concat()))
    };
    Some(match value {
        Value::Scalar(id) => (Ty::Scalar, vec![*id]),
        Value::Matrix(id) => (Ty::Matrix(graph.shape(*id)), vec![*id]),
        Value::Point(id) => (Ty::Point(graph.shape(*id).rows), vec![*id]),
        Value::Group(group, parts) => (Ty::Group(*group), parts.clone()),
        Value::Tuple(items) => {
            let (types, nodes) = all(items)?;
            (Ty::Tuple(types), nodes)
        }
        Value::Array(items) => {
            let (types, nodes) = all(items)?;
            let item = types.first()?.clone();
            let ty = Ty::Array(Box::new(item.clone()), Dim::Lit(items.len()));
            // What is held in parts has few items.
            (types.iter().all(|ty| *ty == item) && held::parts(&ty).is_some()).then_some((ty, nodes))?
        }
        Value::Struct(of, parts) => {
            let (types, nodes) = all(parts)?;
            let fields = of.fields.iter().zip(types).map(|((name, _), ty)| (name.clone(), ty)).collect();
            (Ty::Struct(std::rc::Rc::new(Struct { fields, ..(**of).clone() })), nodes)
        }
        _ => return None,
    })
}
