//! Pictures whose curves are smooth.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Lines end at whole pixels; where curves are to be smooth a picture is drawn this many times as large, and then shown at its
/// size by [`at_size`].
pub const FINE: u32 = 8;

/// So many pixels of a picture that is drawn larger.
pub const fn px(pixels: u32) -> u32 {
    pixels * FINE
}

/// Has a picture that was drawn larger shown at its size.
pub fn at_size(path: &Path, (width, height): (u32, u32)) -> Result<(), Box<dyn Error>> {
    let drawn = fs::read_to_string(path)?;
    let large = format!("width=\"{}\" height=\"{}\" viewBox", px(width), px(height));
    let shown = drawn.replacen(&large, &format!("width=\"{width}\" height=\"{height}\" viewBox"), 1);
    if shown == drawn {
        return Err("the picture has no size".into());
    }
    Ok(fs::write(path, shown)?)
}
