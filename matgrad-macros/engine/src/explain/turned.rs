//! Transposes as people write them: of (YᵀM)ᵀ and MᵀY, which are the same, the one with fewer marks.

use super::tree::{Exponent, Math, Prefix, Product, power, transpose};

/// How many transposes are written in a formula.
pub fn marks(a: &Math) -> usize {
    let mut count = 0;
    a.clone().visit(&mut |part| {
        count += usize::from(matches!(part, Math::Power(_, Exponent::Transpose | Exponent::InverseTranspose)));
    });
    count
}

/// `aᵀ` with as few transposes as there can be: into a product and a differential it goes where that takes none more.
pub fn turned(a: Math) -> Math {
    match a {
        Math::Product(product) if product.factors.len() > 1 => {
            let factors: Vec<Math> = product.factors.iter().rev().cloned().map(turned).collect();
            let inside = Math::Product(Product { factors, ..product.clone() });
            let outside = transpose(Math::Product(product));
            if marks(&inside) < marks(&outside) { inside } else { outside }
        }
        Math::Before(Prefix::Differential, of) => match *of {
            Math::Product(_) | Math::Power(_, Exponent::Transpose) => {
                let (inside, outside) =
                    (turned((*of).clone()), power(Math::Before(Prefix::Differential, of.clone()), Exponent::Transpose));
                let inside = Math::Before(Prefix::Differential, Box::new(inside));
                if marks(&inside) < marks(&outside) { inside } else { outside }
            }
            _ => power(Math::Before(Prefix::Differential, of), Exponent::Transpose),
        },
        a => transpose(a),
    }
}
