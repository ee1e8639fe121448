//! The work of products whose dimensions are const generics: a polynomial in them.

use std::collections::BTreeMap;

use crate::graph::shape::Dim;

/// Multiplications, as a sum of products of dimensions that are no literals, each with a factor.
#[derive(Clone, Default, Debug, PartialEq)]
pub struct Work(BTreeMap<Vec<Dim>, i128>);

impl Work {
    /// That of an m×n times an n×p matrix.
    pub fn of_product(dims: [Dim; 3]) -> Work {
        let factor = dims.iter().filter_map(|dim| dim.literal()).map(|n| n as i128).product();
        let mut names: Vec<Dim> = dims.into_iter().filter(|dim| dim.literal().is_none()).collect();
        names.sort_unstable();
        Work(BTreeMap::from([(names, factor)]))
    }

    /// Both, one after the other.
    pub fn and(mut self, other: &Work) -> Work {
        for (names, factor) in &other.0 {
            *self.0.entry(names.clone()).or_default() += factor;
        }
        self
    }

    /// Whether this is never more than another: in 2 + u for each dimension the difference has no negative factor. A
    /// dimension of 1 is left aside, where either is little.
    pub fn is_at_most(&self, other: &Work) -> bool {
        let mut difference: BTreeMap<Vec<Dim>, i128> = BTreeMap::new();
        for (work, sign) in [(other, 1), (self, -1)] {
            for (names, factor) in &work.0 {
                // Each dimension of a product is 2 or u.
                for chosen in 0..1u32 << names.len() {
                    let is_chosen = |k: usize| chosen >> k & 1 == 1;
                    let of_u: Vec<Dim> = (0..names.len()).filter(|&k| is_chosen(k)).map(|k| names[k]).collect();
                    let twos = 1i128 << (names.len() - of_u.len());
                    *difference.entry(of_u).or_default() += sign * factor * twos;
                }
            }
        }
        difference.values().all(|&factor| factor >= 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(dims: [Dim; 4]) -> [Work; 2] {
        let [m, n, p, q] = dims;
        [
            Work::of_product([m, n, p]).and(&Work::of_product([m, p, q])),
            Work::of_product([n, p, q]).and(&Work::of_product([m, n, q])),
        ]
    }

    #[test]
    fn with_a_vector_in_between_one_order_is_always_less() {
        let [m, n, q] = [0, 1, 2].map(Dim::Name);
        let one = Dim::Lit(1);
        for dims in [[n, n, one, n], [m, n, one, q], [Dim::Lit(3), n, one, n]] {
            let [left, right] = chain(dims);
            assert!(left.is_at_most(&right) && !right.is_at_most(&left), "{dims:?}");
        }
        let [left, right] = chain([n, one, n, n]);
        assert!(right.is_at_most(&left) && !left.is_at_most(&right));
    }

    #[test]
    fn what_hangs_on_the_dimensions_is_not_decided() {
        let [m, n, p, q] = [0, 1, 2, 3].map(Dim::Name);
        let [left, right] = chain([m, n, p, q]);
        assert!(!left.is_at_most(&right) && !right.is_at_most(&left));
        let [left, right] = chain([m, n, n, n]);
        assert!(!left.is_at_most(&right) && !right.is_at_most(&left), "2 M N² against N³ + M N²");
    }

    #[test]
    fn literals_are_factors() {
        let n = Dim::Name(0);
        let [left, right] = chain([Dim::Lit(2), Dim::Lit(3), n, Dim::Lit(5)]);
        // 6 N + 10 N against 15 N + 30.
        assert!(!left.is_at_most(&right) && !right.is_at_most(&left));
        let [left, right] = chain([Dim::Lit(2), Dim::Lit(3), n, n]);
        // 6 N + 2 N² against 3 N² + 6 N.
        assert!(left.is_at_most(&right) && !right.is_at_most(&left));
    }
}
