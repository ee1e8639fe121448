//! Numbers in formulas.

/// A literal as short as it is exact.
pub(super) fn number(value: f64) -> String {
    if value == value.trunc() && value.abs() < 1e15 { format!("{value:.0}") } else { format!("{value}") }
}

fn digits(n: usize, digits: &[&str; 10]) -> String {
    n.to_string().bytes().map(|b| digits[usize::from(b - b'0')]).collect()
}

/// A number below the line.
pub(super) fn subscript(n: usize) -> String {
    digits(n, &["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"])
}

/// A number above the line.
pub(super) fn superscript(n: i32) -> String {
    let sign = if n < 0 { "⁻" } else { "" };
    format!("{sign}{}", digits(n.unsigned_abs() as usize, &["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]))
}
