//! Sets of loops: those on whose steps something depends. They are as small as loops are nested.

use std::rc::Rc;

/// A set of loops, by their numbers, in order.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Nest(Option<Rc<[u32]>>);

impl Nest {
    /// One loop.
    pub fn of(number: u32) -> Nest {
        Nest(Some(Rc::new([number])))
    }

    /// The numbers, in order.
    pub fn numbers(&self) -> &[u32] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether a loop is one of them.
    pub fn contains(&self, number: u32) -> bool {
        self.numbers().binary_search(&number).is_ok()
    }

    /// Whether all are among some others.
    pub fn is_within(&self, others: &Nest) -> bool {
        self.numbers().iter().all(|&number| others.contains(number))
    }

    /// Whether some are among some others.
    pub fn meets(&self, others: &Nest) -> bool {
        self.numbers().iter().any(|&number| others.contains(number))
    }

    /// These and others.
    pub fn with(&self, others: &Nest) -> Nest {
        if others.is_within(self) {
            return self.clone();
        }
        if self.is_within(others) {
            return others.clone();
        }
        let mut all = [self.numbers(), others.numbers()].concat();
        all.sort_unstable();
        all.dedup();
        Nest(Some(all.into()))
    }

    /// All but one.
    pub fn without(&self, number: u32) -> Nest {
        if !self.contains(number) {
            return self.clone();
        }
        let rest: Vec<u32> = self.numbers().iter().copied().filter(|&other| other != number).collect();
        Nest(if rest.is_empty() { None } else { Some(rest.into()) })
    }
}

#[cfg(test)]
mod tests {
    use super::Nest;

    fn of(numbers: &[u32]) -> Nest {
        numbers.iter().fold(Nest::default(), |nest, &number| nest.with(&Nest::of(number)))
    }

    #[test]
    fn they_are_sets() {
        let (a, b) = (of(&[300, 2, 7]), of(&[7, 300]));
        assert_eq!(a.numbers(), [2, 7, 300]);
        assert!(b.is_within(&a) && !a.is_within(&b) && a.meets(&b));
        assert_eq!(b.with(&of(&[2])), a);
        assert_eq!(a.without(2), b);
        assert_eq!(b.without(7).without(300), Nest::default());
        assert!(b.without(7).without(300).is_empty() && !of(&[1]).meets(&b));
    }
}
