//! `.windows(n)` and `.chunks_exact(n)`: the pieces of arrays and slices that loops run over.

use quote::quote;
use syn::ExprMethodCall;

use super::sources::{Length, Source};
use super::{Read, Reader, Value, error};
use crate::graph::shape::Dim;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The pieces of an array or a slice.
    pub(super) fn pieces(&mut self, call: &ExprMethodCall) -> Read<(Source, Length)> {
        let name = call.method.to_string();
        let piece = self.expr(&call.args[0])?;
        let (whole, ty) = match self.source(&call.receiver)? {
            // Of arrays that are taken apart.
            (Source::Values(items, _), _) if matches!(piece, Value::Integer(1..)) => {
                let Value::Integer(k) = piece else { return error(call, "the length of a piece must be a literal") };
                let pieces: Vec<&[Value]> = match name.as_str() {
                    "windows" => items.windows(k as usize).collect(),
                    _ => items.chunks_exact(k as usize).collect(),
                };
                let pieces: Vec<Value> = pieces.into_iter().map(|piece| Value::Array(piece.to_vec())).collect();
                let length = Length::Dim(Dim::Lit(pieces.len()));
                return Ok((Source::Values(pieces, false), length));
            }
            (Source::Data(whole, item, _), _) => (Ok(whole), Ty::Slice(Box::new(item))),
            (Source::Sequence(of, _), _) => (Err(of), Ty::Other),
            _ => return error(call, format!("`{name}` works on a constant slice here; loop over an index instead")),
        };
        let Value::Integer(k @ 1..) = piece else {
            return error(&call.args[0], "the length of a piece must be a literal");
        };
        let length = match &whole {
            Ok(whole) => self.length_of(whole),
            Err(of) => self.length_of_sequence(of),
        };
        let k = k as usize;
        let piece = proc_macro2::Literal::usize_unsuffixed(k);
        let (count, every) = if name == "windows" {
            let count = self.computed(&[length], |n| {
                let n = &n[0];
                quote!(usize::saturating_sub(#n + 1, #piece))
            });
            (count, 1)
        } else {
            let count = self.computed(&[length], |n| {
                let n = &n[0];
                quote!(#n / #piece)
            });
            (count, k)
        };
        let pieces = match whole {
            Ok(whole) => Source::Pieces(whole, ty, k, every),
            Err(of) => Source::PiecesOf(of, k, every),
        };
        Ok((pieces, Length::Run(count)))
    }
}
