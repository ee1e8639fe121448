//! Blocks of matrices, by values that say where they begin and how large they are.

use super::dense::Dense;
use super::number::Number;
use super::value::{Eval, Value, panics, unknown};

/// The first row and column of a block, and how many of each.
pub type Block = (usize, usize, usize, usize);

/// The block that a method looks at or, its name without `_mut`, writes through; `None` if it is none of these.
pub fn block_of<N: Number>(name: &str, m: &Dense<N>, arguments: &[Value<N>], dims: &[usize]) -> Eval<N, Option<Block>> {
    let mut numbers = Vec::new();
    for argument in arguments {
        match argument {
            Value::Integer(k, _) => numbers.push(*k),
            Value::Range(a, b, _) => numbers.extend([*a, b.unwrap_or(-1)]),
            Value::Tuple(pair) => {
                for item in pair.iter() {
                    let Value::Integer(k, _) = item else { return Ok(None) };
                    numbers.push(*k);
                }
            }
            _ => return Ok(None),
        }
    }
    let (rows, cols) = (m.rows as i64, m.cols as i64);
    let dims: Vec<i64> = dims.iter().map(|&dim| dim as i64).collect();
    let until = |end: i64, whole: i64| if end < 0 { whole } else { end };
    let block = match (name, &numbers[..], &dims[..]) {
        ("fixed_view" | "fixed_slice", &[i, j], &[r, c]) => [i, j, r, c],
        ("fixed_rows", &[i], &[r]) => [i, 0, r, cols],
        ("fixed_columns", &[j], &[c]) => [0, j, rows, c],
        ("column", &[j], []) => [0, j, rows, 1],
        ("row", &[i], []) => [i, 0, 1, cols],
        ("rows", &[i, n], []) => [i, 0, n, cols],
        ("columns", &[j, n], []) => [0, j, rows, n],
        ("view" | "slice", &[i, j, r, c], []) => [i, j, r, c],
        ("rows_range", &[a, b], []) => [a, 0, until(b, rows) - a, cols],
        ("columns_range", &[a, b], []) => [0, a, rows, until(b, cols) - a],
        ("view_range", &[a, b, c, d], []) => [a, c, until(b, rows) - a, until(d, cols) - c],
        _ => return Ok(None),
    };
    match block.map(usize::try_from) {
        [Ok(i), Ok(j), Ok(r), Ok(c)] if i + r <= m.rows && j + c <= m.cols => Ok(Some((i, j, r, c))),
        [Ok(_), Ok(_), Ok(_), Ok(_)] => panics(format!("the block {block:?} of a {}×{} matrix", m.rows, m.cols)),
        _ => unknown("a block of negative size"),
    }
}
