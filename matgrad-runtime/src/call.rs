//! What a call of another annotated function needs. The macro sees how an argument is written, the compiler of
//! which type the parameter is, so what hangs on that type is left to inference here.

/// A parameter taken by value.
pub struct ByValue;

/// A parameter taken by reference.
pub struct ByReference;

/// A parameter that an argument can be passed to as elements, by value or by reference.
pub trait Parameter<'s, A, How>: Sized {
    /// What a reference refers to.
    type Owned;

    /// The argument; what a reference refers to is kept in `slot`.
    fn of(slot: &'s mut Option<Self::Owned>, elements: A) -> Self;
}

impl<A, P: From<A>> Parameter<'_, A, ByValue> for P {
    type Owned = P;

    #[inline]
    fn of(_: &mut Option<P>, elements: A) -> P {
        elements.into()
    }
}

impl<'s, A, P: From<A>> Parameter<'s, A, ByReference> for &'s P {
    type Owned = P;

    #[inline]
    fn of(slot: &'s mut Option<P>, elements: A) -> &'s P {
        slot.insert(elements.into())
    }
}

/// Elements as a parameter takes them.
#[inline]
pub fn passed<'s, P: Parameter<'s, A, How>, A, How>(slot: &'s mut Option<P::Owned>, elements: A) -> P {
    P::of(slot, elements)
}

/// The first of what a companion may be made for.
pub struct First;

/// The second of what a companion may be made for.
pub struct Second;

/// No second way.
pub struct NoOther;

/// What a callee's reverse mode may give, each with what becomes of it: the cotangents of all arguments that are
/// seen to be differentiable or those of the active ones.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` must be its scalars and matrices, or those of them that depend on the variables here",
    label = "its companion gives `{R}`",
    note = "write `#[vjp]` without `wrt` on the callee, and bind the constants it is called with by `let`s with types"
)]
pub trait Reverse<R, P, Which> {
    /// The cotangents of the active arguments.
    fn chosen(self, found: R) -> P;
}

impl<R, P, F: FnOnce(R) -> P, G> Reverse<R, P, First> for (F, G) {
    #[inline]
    fn chosen(self, found: R) -> P {
        self.0(found)
    }
}

impl<R, P, F, G: FnOnce(R) -> P> Reverse<R, P, Second> for (F, G) {
    #[inline]
    fn chosen(self, found: R) -> P {
        self.1(found)
    }
}

/// A function of arguments and directions.
pub trait Forward<A, D> {
    /// What it returns.
    type Output;

    /// Calls it.
    fn call(self, arguments: A, directions: D) -> Self::Output;
}

macro_rules! forward {
    ($($argument:ident)+; $($direction:ident)+) => {
        impl<F: FnOnce($($argument,)+ $($direction),+) -> R, R, $($argument,)+ $($direction),+>
            Forward<($($argument,)+), ($($direction,)+)> for F
        {
            type Output = R;

            #[inline]
            #[allow(non_snake_case)]
            fn call(self, ($($argument,)+): ($($argument,)+), ($($direction,)+): ($($direction,)+)) -> R {
                self($($argument,)+ $($direction),+)
            }
        }
    };
}

/// Calls a macro for each number of arguments, and each number of directions up to it.
macro_rules! numbers {
    ($each:ident) => {
        numbers!($each: A; U; );
        numbers!($each: A B; U V; );
        numbers!($each: A B C; U V W; );
        numbers!($each: A B C D; U V W X; );
        numbers!($each: A B C D E; U V W X Y; );
        numbers!($each: A B C D E G; U V W X Y Z; );
        numbers!($each: A B C D E G H; U V W X Y Z P; );
        numbers!($each: A B C D E G H I; U V W X Y Z P Q; );
    };
    ($each:ident: $($argument:ident)+; ; $($done:ident)*) => {};
    ($each:ident: $($argument:ident)+; $direction:ident $($rest:ident)*; $($done:ident)*) => {
        $each!($($argument)+; $($done)* $direction);
        numbers!($each: $($argument)+; $($rest)*; $($done)* $direction);
    };
}
pub(crate) use numbers;

numbers!(forward);

/// A callee's forward mode, in what it may take directions for: all arguments that are seen to be differentiable or
/// the active ones.
#[diagnostic::on_unimplemented(
    message = "the callee's `wrt` must be its scalars and matrices, or those of them that depend on the variables here",
    label = "its companion takes other directions",
    note = "write `#[differential]` without `wrt` on the callee, and bind the constants it is called with by `let`s with types"
)]
pub trait Differential<A, D, Which> {
    /// What it returns.
    type Output;

    /// Calls it in the directions that it takes.
    fn along(self, arguments: A, directions: D) -> Self::Output;
}

impl<F: Forward<A, D>, A, D, E> Differential<A, (D, E), First> for F {
    type Output = F::Output;

    #[inline]
    fn along(self, arguments: A, directions: (D, E)) -> F::Output {
        self.call(arguments, directions.0)
    }
}

impl<F: Forward<A, E>, A, D, E> Differential<A, (D, E), Second> for F {
    type Output = F::Output;

    #[inline]
    fn along(self, arguments: A, directions: (D, E)) -> F::Output {
        self.call(arguments, directions.1)
    }
}

/// An `Option` or a `Result`: of what a callee returns that is unwrapped it is not seen which.
pub trait Outcome {
    /// What is inside.
    type Value;

    /// The value, if there is one.
    fn value(self) -> Option<Self::Value>;
}

impl<T> Outcome for Option<T> {
    type Value = T;

    #[inline]
    fn value(self) -> Option<T> {
        self
    }
}

impl<T, E> Outcome for Result<T, E> {
    type Value = T;

    #[inline]
    fn value(self) -> Option<T> {
        self.ok()
    }
}

/// The value inside an `Option` or a `Result`.
#[inline]
pub fn value_of<O: Outcome>(outcome: O) -> Option<O::Value> {
    outcome.value()
}
