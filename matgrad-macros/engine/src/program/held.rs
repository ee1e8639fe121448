//! The nodes that a value is held in: one for each scalar, matrix and point in it, and for each part of what groups store.

use crate::graph::shape::Shape;
use crate::program::is_written_out;
use crate::spaces::{Step, Ty};

/// A part of a value that is one node.
pub struct Part {
    /// Where it is.
    pub path: Vec<Step>,
    /// Its shape.
    pub shape: Shape,
}

/// The parts of the values of a type, in order. `None` where one is no scalar and no matrix, and where there is an array
/// that is not taken apart, whose items are not nodes of their own.
pub fn parts(ty: &Ty) -> Option<Vec<Part>> {
    let mut found = Vec::new();
    add(ty, &[], &mut found).then_some(found)
}

fn add(ty: &Ty, before: &[Step], found: &mut Vec<Part>) -> bool {
    let within = |step: Step| before.iter().cloned().chain([step]).collect::<Vec<_>>();
    match ty {
        Ty::Group(group) => {
            let parts = group.parts().into_iter().enumerate();
            found.extend(parts.map(|(k, shape)| Part { path: within(Step::Storage(k)), shape }));
            true
        }
        Ty::Array(inner, dim) => {
            let length = dim.literal().filter(|_| is_written_out(*dim));
            length.is_some_and(|n| (0..n).all(|k| add(inner, &within(Step::Index(k)), found)))
        }
        Ty::Tuple(items) => items.iter().enumerate().all(|(k, ty)| add(ty, &within(Step::Field(k.to_string())), found)),
        Ty::Struct(of) => {
            !of.fields.is_empty() && of.fields.iter().all(|(name, ty)| add(ty, &within(Step::Field(name.clone())), found))
        }
        ty => match ty.shape() {
            Some(shape) => {
                found.push(Part { path: before.to_vec(), shape });
                true
            }
            None => false,
        },
    }
}
