//! The companions: signatures, bodies and documentation.

use proc_macro2::{Ident, TokenStream};
use syn::{ImplItemFn, Visibility};

use super::bounds;
use super::emit::{dim_tokens, scalar_type};
use super::hygiene::ident;
use super::passing::record_type;
use super::types::{bare, is_viewed};
use crate::attributes::arguments::Arguments;
use crate::graph::shape::{Dim, Shape};
use crate::program::Program;
use crate::program::companion::{Companion, Extra};
use crate::program::form::{Form, Of, Part, Type};
use crate::program::signature::Signature;
use crate::report::Message;
use crate::spaces::Ty;

/// A direction or a cotangent under the name that it has in the companion.
pub(super) struct Named {
    pub(super) name: Ident,
    ty: TokenStream,
    pub(super) of: Ty,
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
    pub(super) fn type_of(&self, ty: &Type) -> TokenStream {
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

    /// Writes a companion; the first of an attribute's shows the derivation.
    pub fn write(&self, companion: &Companion, is_first: bool) -> Result<TokenStream, Message> {
        let extra: Vec<Named> = companion.extra.iter().map(|extra| self.named(extra)).collect();
        let written: Vec<(Ident, &Part)> = companion.written.iter().map(|(name, part)| (ident(name), part)).collect();
        let (body, ty) = self.body(companion, (&extra, &written), None)?;
        let (asked, body) = match (&companion.kept, extra.first()) {
            (Some(part), Some(Named { name, .. })) => {
                // The cotangent as it was given, since its value takes its name.
                let keeper = self.names_besides(&extra, &written).fresh("keeper");
                let (keeping, _) = self.body(companion, (&extra, &written), Some((part, &keeper)))?;
                let krate = &self.arguments.krate;
                let body = emit!(if #krate::__rt::Given::is_asked(#keeper) { #keeping } else { #body });
                (emit!(let #keeper = &#name;), body)
            }
            _ => (emit!(), body),
        };
        let checks = self.lengths(&extra, &written);
        let doc = self.documentation(companion, is_first);
        Ok(self.function_of(&companion.name, &doc, (&extra, &written), &ty, (&asked, &emit!(#checks #body))))
    }

    /// The shape of a result that may be written into a matrix of any storage.
    pub(super) fn stored(&self, form: &Form) -> Option<Shape> {
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
            (Some(record), true) => emit!(#name: impl #krate::__rt::Given<#ty, #record>),
            (Some(record), false) => emit!(#name: impl #krate::__rt::Lent<#ty, #record>),
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
