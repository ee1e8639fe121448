//! The companions: signatures, bodies and documentation.

use proc_macro2::{Ident, TokenStream};
use syn::{ImplItemFn, Visibility};

use super::bounds;
use super::emit::{Context, Emitter, Target, Written, dim_tokens, scalar_type};
use super::hygiene::{Names, ident};
use super::passing::record_type;
use super::results::{LARGE, targets_of, value_of};
use super::types::{bare, is_viewed};
use crate::attributes::arguments::Arguments;
use crate::graph::op::Id;
use crate::graph::shape::{Dim, Shape};
use crate::program::Program;
use crate::program::companion::{Companion, Extra};
use crate::program::form::{Form, Of, Part, Type};
use crate::program::signature::{Signature, Wrap, Wrapper};
use crate::report::Message;
use crate::rewrite::Rewritten;
use crate::spaces::Ty;

/// A direction or a cotangent under the name that it has in the companion.
pub(super) struct Named {
    pub(super) name: Ident,
    ty: TokenStream,
    of: Ty,
    pub(super) belongs_to: Of,
    record: Option<TokenStream>,
}

/// What all companions of a function share.
pub struct Surroundings<'a> {
    /// The function.
    pub function: &'a ImplItemFn,
    /// Its signature.
    pub signature: &'a Signature,
    /// What it was read as.
    pub program: &'a Program,
    /// The attribute's arguments.
    pub arguments: &'a Arguments,
    /// The generics of the `impl` block, where it is seen.
    pub outer: Option<&'a syn::Generics>,
    /// Whether companions are public whatever the function's visibility says.
    pub public: bool,
    /// The attribute and the function as text, of which documentation shows the derivation.
    pub steps: String,
    /// What stands at the head of each companion: of a solver, the call that finds the solution.
    pub solved: TokenStream,
}

impl Surroundings<'_> {
    fn named(&self, extra: &Extra) -> Named {
        let (of, written) = self.of(extra.of);
        Named {
            name: ident(&extra.name),
            ty: self.tangent_type(of, written),
            of: of.tangent(),
            belongs_to: extra.of,
            record: extra.record.as_ref().map(|record| record_type(record, &self.arguments.krate)),
        }
    }

    /// A type of a result.
    fn type_of(&self, ty: &Type) -> TokenStream {
        let scalar = || scalar_type(&self.signature.scalar);
        match ty {
            Type::Scalar => scalar(),
            Type::Value => self.signature.written_output.clone(),
            Type::Tangent(of) => {
                let (ty, written) = self.of(*of);
                self.tangent_type(ty, written)
            }
            Type::Dense(shape) => {
                let (rows, cols) = (dim_tokens(&self.program.graph, shape.rows), dim_tokens(&self.program.graph, shape.cols));
                let (nalgebra, scalar) = (&self.arguments.nalgebra, scalar());
                emit!(#nalgebra::SMatrix<#scalar, #rows, #cols>)
            }
            Type::Array(inner, dim) => {
                let (inner, n) = (self.type_of(inner), dim_tokens(&self.program.graph, *dim));
                emit!([#inner; #n])
            }
            Type::Tuple(items) => {
                let items = items.iter().map(|item| self.type_of(item));
                emit!((#(#items),*))
            }
            Type::Option(inner) => {
                let inner = self.type_of(inner);
                emit!(::core::option::Option<#inner>)
            }
        }
    }

    /// The type of a parameter or of the value, and how it was written.
    fn of(&self, of: Of) -> (&Ty, &TokenStream) {
        match of {
            Of::Variable(k) => (&self.signature.wrt[k].ty, &self.signature.wrt[k].written),
            Of::Value => (&self.signature.output, &self.signature.written_output),
        }
    }

    /// The type of a derivative in a value of type `ty`, written as `written`.
    fn tangent_type(&self, ty: &Ty, written: &TokenStream) -> TokenStream {
        match (ty, syn::parse2(written.clone()).map(bare)) {
            (Ty::Point(n), _) => {
                let (nalgebra, n, scalar) =
                    (&self.arguments.nalgebra, dim_tokens(&self.program.graph, *n), scalar_type(&self.signature.scalar));
                emit!(#nalgebra::SVector<#scalar, #n>)
            }
            (Ty::Group(_), _) => match ty.tangent() {
                Ty::Matrix(shape) => {
                    let n = dim_tokens(&self.program.graph, shape.rows);
                    let (nalgebra, scalar) = (&self.arguments.nalgebra, scalar_type(&self.signature.scalar));
                    emit!(#nalgebra::SVector<#scalar, #n>)
                }
                _ => scalar_type(&self.signature.scalar),
            },
            (Ty::Array(inner, dim), Ok(syn::Type::Array(array))) => {
                let item = array.elem;
                let inner = self.tangent_type(inner, &emit!(#item));
                let n = dim_tokens(&self.program.graph, *dim);
                emit!([#inner; #n])
            }
            (Ty::Tuple(items), Ok(syn::Type::Tuple(tuple))) => {
                let items = items.iter().zip(&tuple.elems).map(|(ty, item)| self.tangent_type(ty, &emit!(#item)));
                emit!((#(#items,)*))
            }
            (Ty::Struct(of), Ok(syn::Type::Path(mut path))) => match &of.tangent {
                Some(tangent) => {
                    let arguments = path.path.segments.pop().map(|last| last.into_value().arguments);
                    let tangent: TokenStream = tangent.parse().expect("the path of a struct");
                    emit!(#tangent #arguments)
                }
                None => written.clone(),
            },
            // Slices for vectors that grow, and owned matrices for views.
            (Ty::Array(_, Dim::Run(_)), Ok(syn::Type::Path(path))) => self.long_type(&path).unwrap_or_else(|| written.clone()),
            (Ty::Matrix(shape), Ok(syn::Type::Path(path))) if is_viewed(&path) => self.type_of(&Type::Dense(*shape)),
            _ => written.clone(),
        }
    }

    /// The type of what belongs to a variable of run-time length, where that is not the variable's own.
    fn long_type(&self, path: &syn::TypePath) -> Option<TokenStream> {
        let last = path.path.segments.last()?;
        let (name, nalgebra, scalar) = (last.ident.to_string(), &self.arguments.nalgebra, scalar_type(&self.signature.scalar));
        match (name.as_str(), &last.arguments) {
            ("Vec", syn::PathArguments::AngleBracketed(list)) => {
                let item = list.args.first()?;
                Some(emit!([#item]))
            }
            ("DVectorView", _) => Some(emit!(#nalgebra::DVector<#scalar>)),
            ("DMatrixView", _) => Some(emit!(#nalgebra::DMatrix<#scalar>)),
            _ => None,
        }
    }

    /// Writes a companion, whose nodes were rewritten; the first of an attribute's shows the derivation.
    pub fn write(&self, companion: &Companion, is_first: bool, rewritten: &Rewritten) -> Result<TokenStream, Message> {
        let Companion { name, doc: _, extra, results, written, kept, is_option } = companion;
        let Rewritten { nodes, guards, pinned, names } = rewritten;
        let extra: Vec<Named> = extra.iter().map(|extra| self.named(extra)).collect();
        let written: Vec<(Ident, &Part)> = written.iter().map(|(name, part)| (ident(name), part)).collect();
        let seeds: Vec<(Ident, Ty)> = extra.iter().map(|extra| (extra.name.clone(), extra.of.clone())).collect();
        let parameters = self.signature.parameters.iter().map(|p| &p.name);
        let others = extra.iter().map(|extra| &extra.name).chain(written.iter().map(|(name, _)| name));
        let mut names_besides = Names::besides(parameters.chain(others));
        let out = names_besides.fresh("out");
        // What is written to may be a block of a larger matrix, which is no array: it is computed in one of its own.
        let wholes: Vec<Ident> = written.iter().map(|_| names_besides.fresh("whole")).collect();
        // The cotangent as it was given, since its value takes its name.
        let keeper = kept.as_ref().map(|_| names_besides.fresh("keeper"));
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
            outs: &written.iter().map(|(name, _)| name).chain(&wholes).chain([&out]).chain(&keeper).cloned().collect::<Vec<_>>(),
            callees: &self.program.callees,
        };
        // A matrix that is returned is computed in place if it is large: it would be copied else.
        let mut targets: Vec<Target> = vec![];
        for ((name, part), whole) in written.iter().zip(&wholes) {
            let is_large = self.stored(&part.form).is_some_and(|shape| shape.len().is_none_or(|len| len >= LARGE));
            targets.extend(part.form.nodes().iter().map(|_| match (self.is_long(part), is_large) {
                (true, _) => Target::Long(name.clone()),
                (false, true) => Target::Zeros(emit!(&mut #whole)),
                (false, false) => Target::Value,
            }));
        }
        for (k, part) in results.iter().enumerate() {
            let k = syn::Index::from(k);
            let place = if results.len() == 1 { emit!(#out) } else { emit!(#out.#k) };
            targets_of(&part.form, &self.program.graph, &place, &mut targets);
        }
        targets.extend(kept.iter().map(|_| Target::Value));
        let stored = nodes.iter().zip(&targets).filter(|(_, target)| matches!(target, Target::Zeros(_)));
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
                    Written::Filled(_, statement) if self.is_long(part) => writes.push(statement),
                    Written::Filled(zeros, statement) => {
                        writes.push(emit!(let mut #whole = #zeros; #statement));
                        writes.push(emit!(#place.copy_from_slice(<[_]>::as_flattened(&#whole));));
                    }
                    Written::Value(value) => values.push(value),
                }
            }
            if let (Some(shape), [value]) = (self.stored(&part.form), &values[..]) {
                let statement = match shape.is_scalar() {
                    true => emit!(#place[(0, 0)] = #value;),
                    false => {
                        // The type says of which size what is copied is.
                        let (rows, cols) =
                            (dim_tokens(&self.program.graph, shape.rows), dim_tokens(&self.program.graph, shape.cols));
                        let scalar = scalar_type(&self.signature.scalar);
                        emit!(let #whole: &[[#scalar; #rows]; #cols] = &#value; #place.copy_from_slice(<[_]>::as_flattened(#whole));)
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
                Written::Filled(zeros, statement) => {
                    values.push(zeros);
                    fills.push(statement);
                }
            }
        }
        let mut values = values.into_iter();
        let returned: Vec<TokenStream> =
            results.iter().map(|part| value_of(&part.form, &self.program.graph, &mut values, self.arguments)).collect();
        let krate = &self.arguments.krate;
        let (asked, keep) = match (kept, &keeper, extra.first()) {
            (Some(part), Some(keeper), Some(Named { name, .. })) => {
                let value = value_of(&part.form, &self.program.graph, &mut values, self.arguments);
                (emit!(let #keeper = &#name;), emit!(#krate::__rt::Given::keep(#keeper, #value);))
            }
            _ => (emit!(), emit!()),
        };
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
        let checks = self.lengths(&extra, &written);
        let doc = self.documentation(companion, is_first);
        let body = emit!(#checks #statements #(#writes)* #keep #fill #value);
        Ok(self.function_of(name, &doc, (&extra, &written), &ty, (&asked, &body)))
    }

    /// The shape of a result that may be written into a matrix of any storage.
    fn stored(&self, form: &Form) -> Option<Shape> {
        match form {
            Form::Matrix(id) | Form::Dense(id) => Some(self.program.graph.shape(*id)),
            _ => None,
        }
    }

    /// The documentation. The derivation is made where rustdoc asks for it, and nowhere else.
    fn documentation(&self, companion: &Companion, is_first: bool) -> TokenStream {
        let (doc, steps, krate) = (&companion.doc, &self.steps, &self.arguments.krate);
        let steps = if is_first && !steps.is_empty() {
            emit!(#[cfg_attr(doc, doc = #krate::derivation!(details, #steps))])
        } else {
            emit!()
        };
        emit!(#[doc = #doc] #steps)
    }

    /// The function around a body; what is `asked` stands before the values of cotangents and directions take their names.
    fn function_of(
        &self,
        name: &Ident,
        documentation: &TokenStream,
        (extra, written): (&[Named], &[(Ident, &Part)]),
        ty: &TokenStream,
        (asked, body): (&TokenStream, &TokenStream),
    ) -> TokenStream {
        let sig = &self.function.sig;
        let (generics, inputs) = (&sig.generics.params, sig.inputs.iter());
        let where_clause = bounds::where_clause(&sig.generics, self.outer, &self.signature.scalar);
        let generics = if generics.is_empty() { emit!() } else { emit!(<#generics>) };
        let krate = &self.arguments.krate;
        let seen =
            extra.iter().filter(|extra| extra.record.is_some()).map(|Named { name, ty, of, .. }| match *of == Ty::Scalar {
                true => emit!(let #name: #ty = *#krate::__rt::Given::given(&#name);),
                false => emit!(let #name: &#ty = #krate::__rt::Given::given(&#name);),
            });
        let helpers = self.program.helpers.iter().map(|name| {
            let message = format!(
                "`{name}` is not matgrad's here, and its companions do not suffice: bind what it returns by a `let` with a type, or write its formula"
            );
            emit_at!(name.span() => const _: () = ::core::assert!(#krate::__rt::companion!(#name, IS_OF_MATGRAD), #message);)
        });
        let solved = &self.solved;
        let body = emit!(#(#helpers)* #solved #asked #(#seen)* #body);
        let extra = extra.iter().map(|Named { name, ty, of, record, .. }| match (record, *of == Ty::Scalar) {
            (Some(record), _) => emit!(#name: impl #krate::__rt::Given<#ty, #record>),
            (None, true) => emit!(#name: #ty),
            (None, false) => emit!(#name: &#ty),
        });
        let outs = written.iter().map(|(name, part)| {
            match self.stored(&part.form) {
                // A matrix, or a block of a larger one, whose columns are contiguous.
                Some(shape) => {
                    let (rows, cols) = (dim_tokens(&self.program.graph, shape.rows), dim_tokens(&self.program.graph, shape.cols));
                    let (nalgebra, scalar) = (&self.arguments.nalgebra, scalar_type(&self.signature.scalar));
                    let size = emit!(#scalar, #nalgebra::Const<#rows>, #nalgebra::Const<#cols>);
                    emit!(#name: &mut #nalgebra::Matrix<#size, impl #nalgebra::RawStorageMut<#size, RStride = #nalgebra::Const<1>>>)
                }
                None => {
                    let ty = self.type_of(&part.ty);
                    emit!(#name: &mut #ty)
                }
            }
        });
        let inputs: Vec<TokenStream> = inputs.map(|input| emit!(#input)).chain(extra).chain(outs).collect();
        let vis = &self.function.vis;
        let vis = if self.public { emit!(pub) } else { emit!(#vis) };
        let attributes = self.attributes();
        let items = &self.program.items;
        emit_at! { self.signature.name.span() =>
            #attributes
            #documentation
            #vis fn #name #generics(#(#inputs),*) -> #ty #where_clause {
                #(#items)*
                #body
            }
        }
    }

    /// `#[cfg]`, `#[inline]` and lint levels of the function, and what keeps its companions quiet.
    fn attributes(&self) -> TokenStream {
        let kept = self.function.attrs.iter().filter(|attribute| {
            let path = attribute.path();
            // What keeps the function quiet is said of its companions below.
            let is_quiet = matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "dead_code");
            ["cfg", "inline", "allow"].iter().any(|name| path.is_ident(name)) && !is_quiet
        });
        let dead_code = match self.function.vis {
            Visibility::Public(_) => emit!(),
            _ => emit!(dead_code,),
        };
        emit! {
            #(#kept)*
            #[allow(#dead_code non_snake_case, unused_mut, unused_variables, unused_parens, unused_braces, clippy::all, clippy::pedantic, clippy::nursery)]
        }
    }
}
