//! What a companion says, in types, of the parameters that it has a derivative in. A call knows of its callee no more than
//! a name, so it asks the companion itself: where types alone do not tell which parameters a `wrt` holds, the companion
//! takes its cotangent or its directions as anything that is [`Given`], among that a [`Called`], which learns the record.
//! A rule by hand does not take a [`Called`], and has derivatives in all scalars and matrices, in order.

use core::cell::Cell;
use core::marker::PhantomData;

use crate::call::numbers;
use crate::given::Given;
use crate::{Differential, Forward, Reverse};

/// The record of a companion: for each parameter its place among the derivatives, for each derivative its parameter.
pub struct Record<Places, Order>(PhantomData<(Places, Order)>);

/// The place of a parameter that is the only variable.
pub struct Whole;

/// The place of a parameter that is the `K`-th of several variables.
pub struct Part<const K: usize>;

/// The place of a parameter that is no variable.
pub struct LeftOut;

/// The parameter of a number, without what a method is called on.
pub struct Argument<const P: usize>;

/// A variable that is no parameter: what a method is called on, or a part of a struct.
pub struct NoArgument;

/// Where a call finds the value of the function whose companion it called, if that keeps it.
pub type Kept<V> = Cell<Option<V>>;

/// A cotangent or a direction that a call passes, with the record of the companion that takes it.
pub struct Called<'a, V, R> {
    along: &'a V,
    kept: Option<&'a Kept<V>>,
    record: PhantomData<R>,
}

impl<'a, V, R> Called<'a, V, R> {
    #[inline]
    fn new(along: &'a V, kept: Option<&'a Kept<V>>) -> Self {
        Called { along, kept, record: PhantomData }
    }
}

impl<V, R> Given<V, R> for Called<'_, V, R> {
    #[inline]
    fn given(&self) -> &V {
        self.along
    }

    #[inline]
    fn keep(&self, value: V) {
        if let Some(kept) = self.kept {
            kept.set(Some(value));
        }
    }
}

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
        value: &'a V,
        _: D,
        kept: &'a Kept<V>,
    ) -> O {
        companion(Called::new(value, Some(kept)))
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

    /// The same, where the function's value is asked for too, which such a companion does not keep.
    #[inline]
    pub fn call_with_value<V, D, O>(&self, companion: impl FnOnce(D) -> O, _: &V, value: D, _: &Kept<V>) -> O {
        companion(value)
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

/// The item of a tuple at a place.
pub trait At<const K: usize> {
    /// Its type.
    type Item;

    /// The item.
    fn at(&self) -> &Self::Item;
}

/// The place of a variable.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` leaves out an argument that depends on the variables here",
    label = "its companions have no derivative in that argument",
    note = "add the parameter to the `wrt` of the callee's `#[vjp]` and `#[differential]`, or leave `wrt` out, which means all scalars and matrices"
)]
pub trait Variable {}

impl Variable for Whole {}

impl<const K: usize> Variable for Part<K> {}

/// The place of a variable among what a companion gives.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` leaves out an argument that depends on the variables here",
    label = "its companions have no derivative in that argument",
    note = "add the parameter to the `wrt` of the callee's `#[vjp]` and `#[differential]`, or leave `wrt` out, which means all scalars and matrices"
)]
pub trait Taken<Found>: Variable {
    /// Its cotangent.
    type Cotangent;

    /// The cotangent there.
    fn taken(found: &Found) -> Self::Cotangent;
}

impl<Found: Copy> Taken<Found> for Whole {
    type Cotangent = Found;

    #[inline]
    fn taken(found: &Found) -> Found {
        *found
    }
}

impl<Found: At<K, Item: Copy>, const K: usize> Taken<Found> for Part<K> {
    type Cotangent = Found::Item;

    #[inline]
    fn taken(found: &Found) -> Found::Item {
        *found.at()
    }
}

/// A record that has places for some arguments.
pub trait Holds<Arguments> {}

/// A record that says where the cotangents of some arguments are.
pub trait Cotangents<Found, Arguments> {
    /// The cotangents.
    type Chosen;

    /// The cotangents among those that a companion gave.
    fn chosen(found: &Found) -> Self::Chosen;
}

/// An argument of which a call does not see that a derivative may be taken in it.
pub struct NoDirection;

/// What a call may pass as a direction.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` holds a parameter that is passed a constant of a type that is not seen here",
    label = "its companion takes a direction for that parameter",
    note = "bind the constant by a `let` with a type before the call, or leave the parameter out of the callee's `wrt`"
)]
pub trait Direction<R> {
    /// What the companion is given.
    type Called;

    /// The direction as a companion with a record takes it.
    fn called(self) -> Self::Called;
}

impl<'a, V, R> Direction<R> for &'a V {
    type Called = Called<'a, V, R>;

    #[inline]
    fn called(self) -> Called<'a, V, R> {
        Called::new(self, None)
    }
}

/// The number of a variable among the arguments.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` holds what it is called on, or a part of a struct, in which this call has no direction",
    label = "its companion takes a direction for that",
    note = "leave it out of the `wrt` of the callee's `#[differential]`, or put both functions into a `#[matgrad::module]`, where calls are read through"
)]
pub trait Number<Along> {
    /// The direction in it.
    type Item;

    /// The direction in it.
    fn of(along: &Along) -> Self::Item;
}

impl<Along: At<P, Item: Copy>, const P: usize> Number<Along> for Argument<P> {
    type Item = Along::Item;

    #[inline]
    fn of(along: &Along) -> Along::Item {
        *along.at()
    }
}

/// A record that says which directions a companion takes.
pub trait Directions<Along> {
    /// The directions.
    type Chosen;

    /// Those among a direction for each argument.
    fn chosen(along: Along) -> Self::Chosen;
}

/// A record of these arguments in this order.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` must be the scalars and matrices that it is called with here, in their order",
    label = "its companion takes other directions",
    note = "leave `wrt` out of the callee's `#[differential]`, or put both functions into a `#[matgrad::module]`, where calls are read through"
)]
pub trait InOrder<Arguments> {}

impl<Places, Arguments> InOrder<Arguments> for Record<Places, Arguments> {}

/// The items of a tuple.
macro_rules! places {
    ($($item:ident)*; ) => {};
    ($($item:ident)*; $number:tt $name:ident $($rest:tt)*) => {
        impl<$($item),*> At<$number> for ($($item,)*) {
            type Item = $name;

            #[inline]
            fn at(&self) -> &$name {
                &self.$number
            }
        }
        places!($($item)*; $($rest)*);
    };
}

/// What a record says of some arguments.
macro_rules! several {
    ($($item:ident $number:ident)*) => {
        impl<Places: $(At<$number> +)*, Order, $(const $number: usize),*> Holds<($(Argument<$number>,)*)> for Record<Places, Order>
        where
            $(<Places as At<$number>>::Item: Variable,)*
        {}

        impl<Along, Places, $($item,)*> Directions<Along> for Record<Places, ($($item,)*)>
        where
            $($item: Number<Along, Item: Direction<Self>>,)*
        {
            type Chosen = ($(<$item::Item as Direction<Self>>::Called,)*);

            #[inline]
            fn chosen(along: Along) -> Self::Chosen {
                ($(Direction::<Self>::called($item::of(&along)),)*)
            }
        }

        impl<Places: $(At<$number> +)*, Order, Found, $(const $number: usize),*> Cotangents<Found, ($(Argument<$number>,)*)>
            for Record<Places, Order>
        where
            $(<Places as At<$number>>::Item: Taken<Found>,)*
        {
            type Chosen = ($(<<Places as At<$number>>::Item as Taken<Found>>::Cotangent,)*);

            #[inline]
            fn chosen(found: &Found) -> Self::Chosen {
                ($(<<Places as At<$number>>::Item as Taken<Found>>::taken(found),)*)
            }
        }
    };
}

places!(A; 0 A);
places!(A B; 0 A 1 B);
places!(A B C; 0 A 1 B 2 C);
places!(A B C D; 0 A 1 B 2 C 3 D);
places!(A B C D E; 0 A 1 B 2 C 3 D 4 E);
places!(A B C D E F; 0 A 1 B 2 C 3 D 4 E 5 F);
places!(A B C D E F G; 0 A 1 B 2 C 3 D 4 E 5 F 6 G);
places!(A B C D E F G H; 0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H);
places!(A B C D E F G H I; 0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I);
places!(A B C D E F G H I J; 0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J);
places!(A B C D E F G H I J K; 0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K);
places!(A B C D E F G H I J K L; 0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L);
several!(A AA);
several!(A AA B BB);
several!(A AA B BB C CC);
several!(A AA B BB C CC D DD);
several!(A AA B BB C CC D DD E EE);
several!(A AA B BB C CC D DD E EE F FF);
several!(A AA B BB C CC D DD E EE F FF G GG);
several!(A AA B BB C CC D DD E EE F FF G GG H HH);
