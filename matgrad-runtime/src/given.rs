//! What companions take that have a record: a value or a reference to it, or what a call passes.

/// A cotangent or a direction, as a companion that has a record takes it.
#[diagnostic::on_unimplemented(message = "this is not `{V}`, nor a reference to it")]
pub trait Given<V: ?Sized, R> {
    /// The value.
    fn given(&self) -> &V;

    /// Whether the value is asked for of the function that a cotangent belongs to, as calls do.
    #[inline]
    fn is_asked(&self) -> bool {
        false
    }

    /// Takes that value, where it is asked for.
    #[inline]
    fn keep(&self, _: V)
    where
        V: Sized,
    {
    }
}

/// The same of what is no scalar, which is passed by reference.
#[diagnostic::on_unimplemented(message = "this is no reference to `{V}`")]
pub trait Lent<V: ?Sized, R>: Given<V, R> {}

impl<V: ?Sized, R> Lent<V, R> for &V {}

impl<V: ?Sized, R> Lent<V, R> for &mut V {}

impl<V, R> Given<V, R> for V {
    #[inline]
    fn given(&self) -> &V {
        self
    }
}

impl<V: ?Sized, R> Given<V, R> for &V {
    #[inline]
    fn given(&self) -> &V {
        self
    }
}

impl<V: ?Sized, R> Given<V, R> for &mut V {
    #[inline]
    fn given(&self) -> &V {
        self
    }
}
