//! Reads the suite's messages from standard input, and answers on standard output.

use std::io::{self, BufRead, Write};

use matgrad_example_gradbench::protocol::respond;

fn main() -> Result<(), String> {
    // Matrices are on the stack, as is what reverse mode keeps of loops: this is address space, used as far as it is needed.
    let work = std::thread::Builder::new().stack_size(1 << 32).spawn(answer).map_err(|error| error.to_string())?;
    work.join().map_err(|_| "a function failed".to_owned())?
}

fn answer() -> Result<(), String> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let response = respond(&line.map_err(|error| error.to_string())?)?;
        writeln!(output, "{response}").and_then(|()| output.flush()).map_err(|error| error.to_string())?;
    }
    Ok(())
}
