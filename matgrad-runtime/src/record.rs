//! What a companion says, in types, of the parameters that it has a derivative in. A call knows of its callee no more than
//! a name, so it asks the companion itself: where types alone do not tell which parameters a `wrt` holds, or the companion
//! gives the function's value too, it takes its cotangent or its directions as anything that is [`Given`](crate::Given), among
//! that a [`Called`], which learns the record. A rule by hand does not take a [`Called`], and has derivatives in all scalars
//! and matrices, in order.

use core::marker::PhantomData;

use crate::asked::Called;

/// The record of a companion: for each parameter its place among the derivatives, for each derivative its parameter, and
/// whether it gives the function's value to calls that ask for it.
pub struct Record<Places, Order, Value = Lost>(PhantomData<(Places, Order, Value)>);

/// That a companion gives no value.
pub struct Lost;

/// That a companion gives the value.
pub struct Kept;

/// A record that says whether the companion gives the value.
pub trait Keeps {
    /// Whether it does.
    const VALUE: bool;
}

impl<Places, Order> Keeps for Record<Places, Order, Lost> {
    const VALUE: bool = false;
}

impl<Places, Order> Keeps for Record<Places, Order, Kept> {
    const VALUE: bool = true;
}

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

impl<Places, Arguments, Value> InOrder<Arguments> for Record<Places, Arguments, Value> {}

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
        impl<Places: $(At<$number> +)*, Order, Value, $(const $number: usize),*> Holds<($(Argument<$number>,)*)>
            for Record<Places, Order, Value>
        where
            $(<Places as At<$number>>::Item: Variable,)*
        {}

        impl<Along, Places, Value, $($item,)*> Directions<Along> for Record<Places, ($($item,)*), Value>
        where
            $($item: Number<Along, Item: Direction<Self>>,)*
        {
            type Chosen = ($(<$item::Item as Direction<Self>>::Called,)*);

            #[inline]
            fn chosen(along: Along) -> Self::Chosen {
                ($(Direction::<Self>::called($item::of(&along)),)*)
            }
        }

        impl<Places: $(At<$number> +)*, Order, Value, Found, $(const $number: usize),*> Cotangents<Found, ($(Argument<$number>,)*)>
            for Record<Places, Order, Value>
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
