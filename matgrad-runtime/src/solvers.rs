//! What a solver returns that `#[implicit]` asks with a `?`.

/// What `?` takes a value out of in companions that return `Option`.
#[diagnostic::on_unimplemented(
    message = "a solver that is asked with `?` returns `Option` here, and this one returns `{Self}`",
    label = "companions of this return `Option`",
    note = "where it returns `Result`, let the function that it solves return a `Result` of that error too, `Ok(…)`; where it cannot fail, leave the `?` out"
)]
pub trait Optional {
    /// What is found.
    type Found;

    /// What is found, if anything.
    fn found(self) -> Option<Self::Found>;
}

impl<T> Optional for Option<T> {
    type Found = T;

    #[inline]
    fn found(self) -> Option<T> {
        self
    }
}

/// What `?` takes a value out of in companions that return `Result`.
#[diagnostic::on_unimplemented(
    message = "a solver that is asked with `?` returns `Result` here, as the function that it solves does, and this one returns `{Self}`",
    label = "companions of this return `Result`",
    note = "where it returns `Option`, let the function return `Option` too, `Some(…)`; where it cannot fail, leave the `?` out"
)]
pub trait Fallible {
    /// What is found.
    type Found;
    /// Why nothing is found.
    type Error;

    /// What is found, or why nothing is.
    ///
    /// # Errors
    /// Those of the solver.
    fn found(self) -> Result<Self::Found, Self::Error>;
}

impl<T, E> Fallible for Result<T, E> {
    type Found = T;
    type Error = E;

    #[inline]
    fn found(self) -> Result<T, E> {
        self
    }
}
