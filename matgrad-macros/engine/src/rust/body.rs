//! The bodies of companions: what is computed, and where it is returned or written.

use proc_macro2::{Ident, TokenStream};

use super::companion::{Named, Surroundings};
use super::emit::{Context, Emitter, Target, Written, dim_tokens, scalar_type};
use super::hygiene::Names;
use super::results::{is_large, targets_of, value_of};
use crate::attributes::arguments::Arguments;
use crate::graph::op::Id;
use crate::program::companion::Companion;
use crate::program::form::Part;
use crate::program::signature::{Wrap, Wrapper};
use crate::report::Message;
use crate::rewrite::{Rewritten, rewritten};
use crate::spaces::Ty;

impl Surroundings<'_> {
    /// The names that a companion's parameters leave.
    pub(super) fn names_besides(&self, extra: &[Named], written: &[(Ident, &Part)]) -> Names {
        let parameters = self.signature.parameters.iter().map(|p| &p.name);
        let others = extra.iter().map(|extra| &extra.name).chain(written.iter().map(|(name, _)| name));
        Names::besides(parameters.chain(others))
    }

    /// The type of the array that a part's matrix is.
    fn array_of(&self, part: &Part) -> TokenStream {
        let graph = &self.program.graph;
        let scalar = scalar_type(&self.signature.scalar);
        let dims = self.stored(&part.form).map(|shape| (dim_tokens(graph, shape.rows), dim_tokens(graph, shape.cols)));
        let (rows, cols) = dims.expect("a matrix is written as an array");
        emit!([[#scalar; #rows]; #cols])
    }

    /// The body of a companion and the type of its result; the value is kept where a part and the name of what keeps it are
    /// given.
    pub(super) fn body(
        &self,
        companion: &Companion,
        (extra, written): (&[Named], &[(Ident, &Part)]),
        kept: Option<(&Part, &Ident)>,
    ) -> Result<(TokenStream, TokenStream), Message> {
        let Companion { results, is_option, .. } = companion;
        let nodes = companion.nodes().into_iter().chain(kept.iter().flat_map(|(part, _)| part.form.nodes()));
        let Rewritten { nodes, guards, pinned, names } = &rewritten(self.program, &nodes.collect::<Vec<_>>());
        let seeds: Vec<(Ident, Ty)> = extra.iter().map(|extra| (extra.name.clone(), extra.of.clone())).collect();
        let mut names_besides = self.names_besides(extra, written);
        let out = names_besides.fresh("out");
        // What is written to is lent as an array, or, where it is a block of a larger matrix, replaced by one.
        let wholes: Vec<Ident> = written.iter().map(|_| names_besides.fresh("whole")).collect();
        let keeper = kept.map(|(_, keeper)| keeper);
        let cx = Context {
            graph: &self.program.graph,
            leaves: &self.program.leaves,
            texts: &self.program.texts,
            pinned,
            parameters: &self.signature.parameters,
            names,
            scalar: &self.signature.scalar,
            krate: &self.arguments.krate,
            nalgebra: &self.arguments.nalgebra,
            seeds: &seeds,
            outs: &written.iter().map(|(name, _)| name).chain(&wholes).chain([&out]).chain(keeper).cloned().collect::<Vec<_>>(),
            callees: &self.program.callees,
        };
        // A matrix that is returned is computed in place if it is large: it would be copied else.
        let mut targets: Vec<Target> = vec![];
        for ((name, part), whole) in written.iter().zip(&wholes) {
            let is_large = self.stored(&part.form).is_some_and(is_large);
            targets.extend(part.form.nodes().iter().map(|_| match (self.is_long(part), is_large) {
                (true, _) => Target::Long(name.clone()),
                (false, true) => Target::Zeros(emit!(#whole)),
                (false, false) => Target::Value,
            }));
        }
        for (k, part) in results.iter().enumerate() {
            let k = syn::Index::from(k);
            let place = if results.len() == 1 { emit!(#out) } else { emit!(#out.#k) };
            targets_of(&part.form, &self.program.graph, &place, &mut targets);
        }
        targets.extend(kept.iter().map(|_| Target::Value));
        let stored = nodes.iter().zip(&targets).filter(|(_, target)| matches!(target, Target::Zeros(_) | Target::Built));
        let stored: Vec<Id> = stored.map(|(&id, _)| id).collect();
        let outputs: Vec<(Id, Target)> = nodes.iter().copied().zip(targets).collect();
        let write = |in_place: bool| Emitter::new(&cx, nodes, &stored, guards, in_place).body(&outputs);
        let (statements, ends) = match (write(true), self.refused_copy()) {
            (Some(written), _) => written,
            (None, Some(message)) => return Err(message),
            (None, None) => write(false).expect("what is copied may be read at any time"),
        };

        let mut ends = ends.into_iter();
        let mut writes: Vec<TokenStream> = Vec::new();
        for ((place, part), whole) in written.iter().zip(&wholes) {
            let mut values = Vec::new();
            for end in ends.by_ref().take(part.form.nodes().len()) {
                match end {
                    Written::Done(statement) => writes.push(statement),
                    Written::Filled(_, filling, target) => {
                        let array = self.array_of(part);
                        let Arguments { krate, nalgebra, .. } = self.arguments;
                        let statement = filling.at(&target);
                        writes.push(emit!(#krate::__rt::lend!(#place, |#whole: &mut #array| { #statement }, #nalgebra);));
                    }
                    Written::Value(value) => values.push(value),
                }
            }
            if let (Some(shape), [value]) = (self.stored(&part.form), &values[..]) {
                let statement = match shape.is_scalar() {
                    true => emit!(#place[(0, 0)] = #value;),
                    false => {
                        // The type says of which size what is copied is.
                        let array = self.array_of(part);
                        emit!(let #whole: &#array = &#value; #place.copy_from_slice(<[_]>::as_flattened(#whole));)
                    }
                };
                writes.push(statement);
            } else if !values.is_empty() {
                let value = value_of(&part.form, &self.program.graph, &mut values.into_iter(), self.arguments);
                writes.push(emit!(*#place = #value;));
            }
        }
        let (mut values, mut fills) = (Vec::new(), Vec::new());
        for end in ends {
            match end {
                Written::Value(value) => values.push(value),
                Written::Filled(zeros, filling, place) => {
                    values.push(zeros);
                    fills.push(filling.at_zeros(&place));
                }
                Written::Done(statement) => fills.push(statement),
            }
        }
        let mut values = values.into_iter();
        let returned: Vec<TokenStream> =
            results.iter().map(|part| value_of(&part.form, &self.program.graph, &mut values, self.arguments)).collect();
        let keep = kept.map(|(part, keeper)| {
            let (value, krate) = (value_of(&part.form, &self.program.graph, &mut values, self.arguments), &self.arguments.krate);
            emit!(#krate::__rt::Given::keep(#keeper, #value);)
        });
        let types: Vec<TokenStream> = results.iter().map(|part| self.type_of(&part.ty)).collect();
        let (value, ty) = match (&returned[..], &types[..]) {
            ([value], [ty]) => (emit!(#value), emit!(#ty)),
            ([], []) => (emit!(()), emit!(())),
            _ => (emit!((#(#returned),*)), emit!((#(#types),*))),
        };
        let (fill, value) =
            if fills.is_empty() { (emit!(), value) } else { (emit!(let mut #out: #ty = #value; #(#fills)*), emit!(#out)) };
        let (value, ty) = match &self.signature.wrapper {
            Some(Wrapper { wrap: Wrap::Option, .. }) if *is_option => (value, ty),
            Some(Wrapper { wrap: Wrap::Option, .. }) => {
                (emit!(::core::option::Option::Some(#value)), emit!(::core::option::Option<#ty>))
            }
            Some(Wrapper { wrap: Wrap::Result, path, rest }) => {
                (emit!(::core::result::Result::Ok(#value)), emit!(#path<#ty #rest>))
            }
            None => (value, ty),
        };
        Ok((emit!(#statements #(#writes)* #keep #fill #value), ty))
    }
}
