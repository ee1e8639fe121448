//! Writes the gallery's chapter of the guide.

fn main() -> std::io::Result<()> {
    let place = matgrad_guide::derived::place();
    std::fs::write(&place, matgrad_guide::derived::chapter())?;
    println!("wrote {}", place.display());
    Ok(())
}
