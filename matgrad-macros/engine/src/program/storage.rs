//! How the values of nalgebra's groups are taken apart into what they store, and put together again.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::spaces::group::{Group, Turn};

/// The parts of a value at a place: arrays of columns, and a scaling as a scalar.
pub fn parts(group: Group, place: &TokenStream) -> Vec<TokenStream> {
    match group {
        Group::Turn(turn) | Group::Number(turn) => vec![turn_at(turn, place)],
        Group::Translation(_) => vec![quote!(#place.vector.data.0)],
        Group::Isometry(turn) => vec![turn_at(turn, &quote!(#place.rotation)), quote!(#place.translation.vector.data.0)],
        Group::Similarity(turn) => {
            let rotation = turn_at(turn, &quote!(#place.isometry.rotation));
            vec![rotation, quote!(#place.isometry.translation.vector.data.0), quote!(#place.scaling())]
        }
        Group::Direction(_) => vec![quote!(#place.data.0)],
    }
}

fn turn_at(turn: Turn, place: &TokenStream) -> TokenStream {
    match turn {
        Turn::Matrix(_) => quote!(#place.matrix().data.0),
        Turn::Complex => quote!([[#place.re, #place.im]]),
        Turn::Quaternion => quote!(#place.coords.data.0),
    }
}

/// The value of these parts, where nalgebra is at this path.
pub fn value(group: Group, nalgebra: &TokenStream, parts: &[TokenStream]) -> TokenStream {
    let turned = |turn: Turn, part: &TokenStream| match turn {
        Turn::Matrix(_) => quote!(#nalgebra::Rotation::from_matrix_unchecked(::core::convert::From::from(#part))),
        Turn::Complex => {
            let number = number(nalgebra, part);
            quote!(#nalgebra::Unit::new_unchecked(#number))
        }
        Turn::Quaternion => {
            let number = quaternion(nalgebra, part);
            quote!(#nalgebra::Unit::new_unchecked(#number))
        }
    };
    let shifted = |part: &TokenStream| quote!(#nalgebra::Translation { vector: ::core::convert::From::from(#part) });
    match (group, parts) {
        (Group::Turn(turn), [r]) => turned(turn, r),
        (Group::Number(Turn::Complex), [c]) => number(nalgebra, c),
        (Group::Number(_), [q]) => quaternion(nalgebra, q),
        (Group::Translation(_), [t]) => shifted(t),
        (Group::Isometry(turn), [r, t]) => {
            let (r, t) = (turned(turn, r), shifted(t));
            quote!(#nalgebra::Isometry::from_parts(#t, #r))
        }
        (Group::Similarity(turn), [r, t, s]) => {
            let (r, t) = (turned(turn, r), shifted(t));
            quote!(#nalgebra::Similarity::from_parts(#t, #r, #s))
        }
        (_, parts) => quote!(#nalgebra::Unit::new_unchecked(::core::convert::From::from(#(#parts)*))),
    }
}

fn number(nalgebra: &TokenStream, part: &TokenStream) -> TokenStream {
    let [re, im] = ["re", "im"].map(|name| Ident::new(name, Span::mixed_site()));
    quote!({
        let [[#re, #im]] = #part;
        #nalgebra::Complex { re: #re, im: #im }
    })
}

fn quaternion(nalgebra: &TokenStream, part: &TokenStream) -> TokenStream {
    quote!(#nalgebra::Quaternion { coords: ::core::convert::From::from(#part) })
}
