//! A matrix of nalgebra's to write to, as the array that it is if its columns lie side by side.

/// A whole matrix of R rows and C columns in the elements that it has, column by column. `None` where they are another number.
#[inline]
pub fn array<T, const R: usize, const C: usize>(elements: &mut [T]) -> Option<&mut [[T; R]; C]> {
    if R == 0 || elements.len() != R * C {
        return None;
    }
    elements.as_chunks_mut::<R>().0.first_chunk_mut::<C>()
}

/// Runs statements that overwrite `$whole`, which is the matrix `$out` itself where nothing lies between its columns: a matrix that
/// owns its elements, or a view of all its rows. Else it is a buffer, and copied.
///
/// nalgebra lends the elements of a matrix of unknown storage by column only; a view of it converts to one without gaps, which
/// lends all, and panics where there are any: the strides are asked before.
#[doc(hidden)]
#[macro_export]
macro_rules! lend {
    ($out:ident, |$whole:ident: &mut [[$scalar:ty; $rows:tt]; $columns:tt]| $statements:block, $($nalgebra:tt)+) => {
        let mut buffer = ::core::option::Option::None;
        let is_whole = $out.strides() == (1, $rows);
        let mut view = $out.view_with_steps_mut((0, 0), ($rows, $columns), (0, 0));
        let elements: &mut [$scalar] = if is_whole {
            let whole: $($nalgebra)+::MatrixViewMut<
                '_,
                $scalar,
                $($nalgebra)+::Const<$rows>,
                $($nalgebra)+::Dyn,
                $($nalgebra)+::Const<1>,
                $($nalgebra)+::Const<$rows>,
            > = ::core::convert::From::from(&mut view);
            whole.data.into_slice_mut()
        } else {
            &mut []
        };
        let $whole: &mut [[$scalar; $rows]; $columns] = match $crate::array(elements) {
            ::core::option::Option::Some(whole) => whole,
            ::core::option::Option::None => buffer.insert($crate::zeros()),
        };
        $statements
        if let ::core::option::Option::Some(buffer) = &buffer {
            $out.copy_from_slice(<[_]>::as_flattened(buffer));
        }
    };
}
