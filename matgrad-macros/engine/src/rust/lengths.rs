//! Companions of functions of variables of run-time length: what the caller gave is as long, and nothing else of that length
//! is made.

use proc_macro2::{Ident, TokenStream};

use super::companion::{Named, Surroundings};
use crate::program::form::{Of, Part, Type};
use crate::report::{self, Message};
use crate::spaces::Ty;

impl Surroundings<'_> {
    /// Buffers and directions are as long as the variables that they belong to.
    pub(super) fn lengths(&self, extra: &[Named], written: &[(Ident, &Part)]) -> TokenStream {
        let outs = written.iter().filter_map(|(name, part)| match part.ty {
            Type::Tangent(Of::Variable(k)) => Some((name, k)),
            _ => None,
        });
        let directions = extra.iter().filter_map(|extra| match extra.belongs_to {
            Of::Variable(k) => Some((&extra.name, k)),
            Of::Value => None,
        });
        let krate = &self.arguments.krate;
        outs.chain(directions)
            .map(|(name, k)| {
                let variable = &self.signature.wrt[k];
                let parameter = &self.signature.parameters[variable.parameter];
                let x = &parameter.name;
                let sizes = match (variable.run_time_length(), &parameter.long) {
                    (None, _) => return emit!(),
                    (_, Some(Ty::Dynamic(..))) => emit!(#x.shape(), #name.shape()),
                    _ => emit!((#x.len(), 1), (#name.len(), 1)),
                };
                emit!(#krate::__rt::same_size(#sizes);)
            })
            .collect()
    }

    /// What is said where a value of run-time length would have to be kept beside the one that the caller gave.
    pub(super) fn refused_copy(&self) -> Option<Message> {
        let variable = self.signature.wrt.iter().find(|variable| variable.run_time_length().is_some())?;
        let what = format!(
            "this derivative would need a second buffer as long as `{}`, and nothing of run-time length is allocated; read the variable in loops that only add up",
            variable.shown
        );
        Some(report::at(&variable.name, what))
    }

    /// Whether a result has a run-time length.
    pub(super) fn is_long(&self, part: &Part) -> bool {
        matches!(part.ty, Type::Tangent(Of::Variable(k)) if self.signature.wrt[k].run_time_length().is_some())
    }
}
