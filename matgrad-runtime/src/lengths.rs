//! Places in what has a run-time length, which panic wherever the function does.

/// The place of an element among the elements of a matrix, column by column.
///
/// # Panics
/// If the matrix has no such row. A column that it does not have leads to a place behind its elements, where reading
/// panics.
#[inline]
#[track_caller]
pub fn place_in_column(row: usize, column: usize, rows: usize) -> usize {
    assert!(row < rows, "row {row} of a matrix of {rows} rows");
    column * rows + row
}

/// The length of `x[start..end]` of a slice of some length.
///
/// # Panics
/// If the slice has no such part.
#[inline]
#[track_caller]
pub fn length_of_piece(start: usize, end: usize, length: usize) -> usize {
    assert!(start <= end && end <= length, "the part {start}..{end} of a slice of {length} elements");
    end - start
}

/// Holds the size of a buffer or a direction, rows and columns, to that of the variable that it belongs to.
///
/// # Panics
/// If they differ; the message says both.
#[inline]
#[track_caller]
pub fn same_size(variable: (usize, usize), other: (usize, usize)) {
    assert!(
        variable == other,
        "the variable has {}×{} elements, what is given for it {}×{}",
        variable.0,
        variable.1,
        other.0,
        other.1
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_column_by_column() {
        assert_eq!([place_in_column(0, 0, 3), place_in_column(2, 0, 3), place_in_column(1, 2, 3)], [0, 2, 7]);
        assert_eq!([length_of_piece(1, 4, 5), length_of_piece(5, 5, 5)], [3, 0]);
        same_size((2, 3), (2, 3));
    }

    #[test]
    #[should_panic(expected = "row 3 of a matrix of 3 rows")]
    fn there_is_no_such_row() {
        place_in_column(3, 0, 3);
    }

    #[test]
    #[should_panic(expected = "the part 4..6 of a slice of 5 elements")]
    fn there_is_no_such_part() {
        length_of_piece(4, 6, 5);
    }

    #[test]
    #[should_panic(expected = "the variable has 4×1 elements, what is given for it 5×1")]
    fn sizes_differ() {
        same_size((4, 1), (5, 1));
    }
}
