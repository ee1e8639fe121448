//! Numbers in formulas.

/// The absolute value of a literal as a quotient of two texts; the second is empty where there is none. What is short
/// in decimals stays so, and 0.0333… is 1/30.
pub(super) fn quotient(value: f64) -> (String, String) {
    let value = value.abs();
    let text = if value == value.trunc() && value < 1e15 { format!("{value:.0}") } else { format!("{value}") };
    if text.len() <= 6 {
        return (text, String::new());
    }
    for below in 2..=1000 {
        let above = (value * f64::from(below)).round();
        if above / f64::from(below) == value && above < 1e6 {
            return (format!("{above:.0}"), below.to_string());
        }
    }
    (text, String::new())
}

fn digits(n: &str, digits: &[&str; 10]) -> String {
    n.bytes().map(|b| digits[usize::from(b - b'0')]).collect()
}

/// Digits below the line.
pub(super) fn subscript(n: &str) -> String {
    digits(n, &["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"])
}

/// A number above the line.
pub(super) fn superscript(n: i32) -> String {
    let sign = if n < 0 { "⁻" } else { "" };
    format!("{sign}{}", digits(&n.unsigned_abs().to_string(), &["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]))
}
