//! What the examples' pictures have in common.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use plotters::prelude::*;

pub const INK: RGBColor = RGBColor(40, 44, 52);
pub const BLUE: RGBColor = RGBColor(31, 95, 168);
pub const ORANGE: RGBColor = RGBColor(214, 110, 20);

/// The path of a picture in `examples/output`, which is created if need be.
pub fn output(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/output");
    fs::create_dir_all(&folder)?;
    Ok(folder.join(name))
}

/// Dark sans-serif text.
pub fn text(size: u32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&INK)
}
