//! How a call asks a companion for its record, and calls it then.

use core::cell::Cell;
use core::marker::PhantomData;

use crate::call::numbers;
use crate::given::{Given, Lent};
use crate::record::{Cotangents, Directions, Holds, InOrder, Keeps};
use crate::{Differential, Forward, Reverse};

/// A cotangent or a direction that a call passes, with the record of the companion that takes it.
pub struct Called<'a, V, R> {
    along: &'a V,
    value: Option<&'a Cell<V>>,
    record: PhantomData<R>,
}

impl<'a, V, R> Called<'a, V, R> {
    /// What a call passes, with a place for the function's value where that is asked for.
    #[inline]
    pub(crate) fn new(along: &'a V, value: Option<&'a Cell<V>>) -> Self {
        Called { along, value, record: PhantomData }
    }
}

impl<V, R> Given<V, R> for Called<'_, V, R> {
    #[inline]
    fn given(&self) -> &V {
        self.along
    }

    #[inline]
    fn is_asked(&self) -> bool {
        self.value.is_some()
    }

    #[inline]
    fn keep(&self, value: V) {
        if let Some(kept) = self.value {
            kept.set(value);
        }
    }
}

impl<V, R> Lent<V, R> for Called<'_, V, R> {}

/// Asks a companion for its record, before what follows these arguments is passed to it.
#[doc(hidden)]
#[macro_export]
macro_rules! ask {
    ($companion:ident, $arguments:expr) => {{
        #[allow(unused_imports)]
        use $crate::{Answers as _, IsSilent as _};
        (&$crate::Asked::of(&$companion, &$arguments)).record()
    }};
}

/// A companion that is asked, and its first arguments.
pub struct Asked<'a, F, A>(PhantomData<(&'a F, &'a A)>);

impl<'a, F, A> Asked<'a, F, A> {
    /// The companion with these arguments.
    #[inline]
    pub fn of(_: &'a F, _: &'a A) -> Self {
        Asked(PhantomData)
    }
}

/// A companion that takes what is called.
pub trait Answers<R, Values> {
    /// Its record.
    #[inline]
    fn record(&self) -> Answer<R> {
        Answer(PhantomData)
    }
}

/// A companion that does not, since a method of `&Asked` is looked for after those of `Asked`.
pub trait IsSilent {
    /// That it has no record.
    #[inline]
    fn record(&self) -> Silence {
        Silence
    }
}

impl<F, A> IsSilent for &Asked<'_, F, A> {}

macro_rules! answers {
    ($($argument:ident)*; $($value:ident)+) => {
        impl<'v, F: FnOnce($($argument,)* $(Called<'v, $value, R>),+) -> O, $($argument,)* $($value: 'v,)+ R, O>
            Answers<R, ($(&'v $value,)+)> for Asked<'_, F, ($($argument,)*)>
        {}
    };
}

answers!(; U);
numbers!(answers);

/// The record of a companion that has one: calls follow it.
pub struct Answer<R>(PhantomData<R>);

impl<R> Answer<R> {
    /// Calls a companion that lacks its last argument alone.
    #[inline]
    pub fn call<'a, V, D, O>(&self, companion: impl FnOnce(Called<'a, V, R>) -> O, value: &'a V, _: D) -> O {
        companion(Called::new(value, None))
    }

    /// The same, where the function's value is asked for too.
    #[inline]
    pub fn call_with_value<'a, V, D, O>(
        &self,
        companion: impl FnOnce(Called<'a, V, R>) -> O,
        along: &'a V,
        _: D,
        value: &'a Cell<V>,
    ) -> O {
        companion(Called::new(along, Some(value)))
    }

    /// Whether the companion gives the value then.
    #[inline]
    pub fn keeps_value(&self) -> bool
    where
        R: Keeps,
    {
        R::VALUE
    }

    /// The cotangents of some arguments, among those that a companion gave.
    #[inline]
    pub fn cotangents<Found, Arguments, Ways>(&self, found: Found, _: Arguments, _: Ways) -> R::Chosen
    where
        R: Cotangents<Found, Arguments>,
    {
        R::chosen(&found)
    }

    /// Calls a companion with arguments and, of a direction for each of them, those that it takes; `Active` are the
    /// arguments that it must take one for.
    #[inline]
    pub fn forward<F, A, Ways, Along, Active>(&self, companion: F, arguments: A, _: Ways, along: Along, _: Active) -> F::Output
    where
        R: Directions<Along> + Holds<Active>,
        F: Forward<A, R::Chosen>,
    {
        companion.call(arguments, R::chosen(along))
    }

    /// That the variables of a companion are these arguments in this order.
    #[inline]
    pub fn in_order<Arguments>(&self, _: Arguments)
    where
        R: InOrder<Arguments>,
    {
    }
}

/// The record of a companion without one: its types say what its derivatives belong to.
pub struct Silence;

impl Silence {
    /// Calls a companion that lacks its last argument alone.
    #[inline]
    pub fn call<V, D, O>(&self, companion: impl FnOnce(D) -> O, _: &V, value: D) -> O {
        companion(value)
    }

    /// The same, where the function's value is asked for too, which such a companion does not give.
    #[inline]
    pub fn call_with_value<V, D, O>(&self, companion: impl FnOnce(D) -> O, _: &V, value: D, _: &Cell<V>) -> O {
        companion(value)
    }

    /// Whether the companion gives the value then.
    #[inline]
    pub fn keeps_value(&self) -> bool {
        false
    }

    /// The cotangents of some arguments, among those that a companion gave.
    #[inline]
    pub fn cotangents<Found, Arguments, Ways: Reverse<Found, P, Which>, P, Which>(
        &self,
        found: Found,
        _: Arguments,
        ways: Ways,
    ) -> P {
        ways.chosen(found)
    }

    /// Calls a companion with arguments and the directions that it takes.
    #[inline]
    pub fn forward<F: Differential<A, Ways, Which>, A, Ways, Along, Active, Which>(
        &self,
        companion: F,
        arguments: A,
        ways: Ways,
        _: Along,
        _: Active,
    ) -> F::Output {
        companion.along(arguments, ways)
    }

    /// Its variables are all scalars and matrices, in their order.
    #[inline]
    pub fn in_order<Arguments>(&self, _: Arguments) {}
}
