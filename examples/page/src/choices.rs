//! What there is to choose from.

use serde::Serialize;

use crate::{EXAMPLES, Example};

/// What the page offers.
#[derive(Serialize)]
pub struct Choices {
    /// The attributes.
    pub attributes: Vec<Attribute>,
    /// The examples.
    pub examples: &'static [Example],
}

/// An attribute.
#[derive(Serialize)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// Whether it takes several variables.
    pub several: bool,
    /// Whether it has two layouts.
    pub layouts: bool,
    /// Whether its variable is what a solver finds.
    pub solves: bool,
}

impl Choices {
    /// All of it.
    pub fn all() -> Choices {
        let attributes = matgrad_engine::inspect::attributes().map(|offer| Attribute {
            name: offer.name,
            several: offer.several,
            layouts: offer.layouts,
            solves: offer.solves,
        });
        Choices { attributes: attributes.collect(), examples: EXAMPLES }
    }
}
