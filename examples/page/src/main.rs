//! `cargo run -p matgrad-page` builds the page and serves it on this machine.

// The library is what the browser runs; here it is only built.
#[cfg(not(target_arch = "wasm32"))]
mod building;
#[cfg(not(target_arch = "wasm32"))]
mod serving;

#[cfg(not(target_arch = "wasm32"))]
const HELP: &str = "\
usage: matgrad-page [--port PORT] [--build FOLDER]
  --port PORT     serve on this port; else on 8000, or the next one that is free
  --build FOLDER  only write the page into a folder, from which any server of files can serve it";

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn run() -> Result<(), String> {
    let (mut port, mut folder) = (None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.next()) {
            ("--port", Some(number)) => port = Some(number.parse::<u16>().map_err(|_| format!("`{number}` is no port"))?),
            ("--build", Some(path)) => folder = Some(std::path::PathBuf::from(path)),
            _ => return Err(HELP.to_owned()),
        }
    }
    match folder {
        Some(folder) => {
            building::build(&folder)?;
            println!("the page is in {}", folder.display());
            Ok(())
        }
        None => {
            let folder = building::target()?.join("page/site");
            building::build(&folder)?;
            serving::serve(&folder, port)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
