//! Arrays whose length is made of a const generic, which the type `[T; 2 * N + 1]` cannot say.

use core::ops::{Index, IndexMut};

/// An array of `TIMES · N + PLUS` items.
#[derive(Clone, Copy)]
pub struct Multiple<T, const N: usize, const TIMES: usize, const PLUS: usize> {
    most: [[T; N]; TIMES],
    rest: [T; PLUS],
}

impl<T: Copy, const N: usize, const TIMES: usize, const PLUS: usize> Multiple<T, N, TIMES, PLUS> {
    /// The same item throughout.
    #[inline]
    pub fn of(item: T) -> Self {
        Multiple { most: [[item; N]; TIMES], rest: [item; PLUS] }
    }
}

impl<T, const N: usize, const TIMES: usize, const PLUS: usize> Index<usize> for Multiple<T, N, TIMES, PLUS> {
    type Output = T;

    #[inline]
    fn index(&self, k: usize) -> &T {
        let most = self.most.as_flattened();
        if k < most.len() { &most[k] } else { &self.rest[k - most.len()] }
    }
}

impl<T, const N: usize, const TIMES: usize, const PLUS: usize> IndexMut<usize> for Multiple<T, N, TIMES, PLUS> {
    #[inline]
    fn index_mut(&mut self, k: usize) -> &mut T {
        let most = self.most.as_flattened_mut();
        let length = most.len();
        if k < length { &mut most[k] } else { &mut self.rest[k - length] }
    }
}

#[cfg(test)]
mod tests {
    use super::Multiple;

    #[test]
    fn every_place_is_its_own() {
        let mut array = Multiple::<usize, 3, 2, 1>::of(7);
        for k in 0..7 {
            assert_eq!(array[k], 7);
            array[k] = 10 * k;
        }
        for k in 0..7 {
            assert_eq!(array[k], 10 * k);
        }
        let mut none = Multiple::<u8, 0, 4, 2>::of(1);
        none[1] = 5;
        assert_eq!((none[0], none[1]), (1, 5));
    }

    #[test]
    #[should_panic(expected = "out of bounds")]
    fn nothing_is_behind_the_last() {
        let _ = Multiple::<u8, 2, 1, 1>::of(0)[3];
    }
}
