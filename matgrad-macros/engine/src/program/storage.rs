//! How the values of nalgebra's groups are taken apart into what they store, and put together again.

use proc_macro2::TokenStream;
use quote::quote;

use crate::spaces::group::{Group, Turn};

/// The parts of a value at a place, as nalgebra's matrices or as arrays that become such, and a scaling as a scalar.
pub fn parts(group: Group, place: &TokenStream) -> Vec<TokenStream> {
    match group {
        Group::Turn(turn) => vec![turn_at(turn, place)],
        Group::Translation(_) => vec![quote!(#place.vector)],
        Group::Isometry(turn) => vec![turn_at(turn, &quote!(#place.rotation)), quote!(#place.translation.vector)],
        Group::Similarity(turn) => {
            let rotation = turn_at(turn, &quote!(#place.isometry.rotation));
            vec![rotation, quote!(#place.isometry.translation.vector), quote!(#place.scaling())]
        }
        Group::Direction(_) => vec![quote!(#place.into_inner())],
    }
}

fn turn_at(turn: Turn, place: &TokenStream) -> TokenStream {
    match turn {
        Turn::Matrix(_) => quote!(#place.into_inner()),
        Turn::Complex => quote!([[#place.re, #place.im]]),
        Turn::Quaternion => quote!(#place.coords),
    }
}
