//! The order of matrix products, decided where const generics have their values.

/// Which of all ways to multiply a chain of matrices needs the fewest multiplications, where matrix k
/// has `dims[k]` rows and `dims[k + 1]` columns. Ways are numbered as they are listed by splitting the
/// chain after the first factor, after the second, …, each time with all ways of the left part, and
/// for each of them all ways of the right part. Three factors have 2 ways, four have 5.
#[must_use]
pub const fn cheapest_order<const N: usize>(dims: [usize; N]) -> usize {
    best(&dims, 0, N.saturating_sub(2)).1
}

/// The least cost of factors `from..=to`, and its way.
const fn best(dims: &[usize], from: usize, to: usize) -> (usize, usize) {
    if to <= from {
        return (0, 0);
    }
    let (mut least, mut way) = (usize::MAX, 0);
    let mut counted = 0;
    let mut split = from;
    while split < to {
        let (left, right) = (best(dims, from, split), best(dims, split + 1, to));
        let ways_right = ways(to - split);
        let cost = left.0 + right.0 + dims[from] * dims[split + 1] * dims[to + 1];
        if cost < least {
            (least, way) = (cost, counted + left.1 * ways_right + right.1);
        }
        counted += ways(split - from + 1) * ways_right;
        split += 1;
    }
    (least, way)
}

/// How many ways there are to multiply n factors.
const fn ways(n: usize) -> usize {
    if n <= 2 {
        return 1;
    }
    let (mut total, mut k) = (0, 1);
    while k < n {
        total += ways(k) * ways(n - k);
        k += 1;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_are_numbered_by_their_first_split() {
        // x (y z) is way 0, (x y) z is way 1.
        assert_eq!(cheapest_order([2, 30, 3, 40]), 1);
        assert_eq!(cheapest_order([40, 3, 30, 2]), 0);
        assert_eq!((ways(3), ways(4), ways(5)), (2, 5, 14));
        // ((a b) c) d is the last of the five ways of four factors.
        assert_eq!(cheapest_order([1, 9, 9, 9, 9]), 4);
        // a (b (c d)) is the first.
        assert_eq!(cheapest_order([9, 9, 9, 9, 1]), 0);
        // a ((b c) d) and (a (b c)) d need equally few; the first is taken.
        assert_eq!(cheapest_order([9, 1, 9, 1, 9]), 1);
    }
}
