//! A server of the page's files, for this machine only.

use std::path::Path;

use tiny_http::{Header, Method, Response, Server};

/// The port that is taken first.
const PORT: u16 = 8000;

/// Serves a folder until it is stopped.
pub fn serve(folder: &Path, port: Option<u16>) -> Result<(), String> {
    let ports = port.map_or(PORT..=PORT + 20, |port| port..=port);
    let found = ports.clone().find_map(|port| Server::http(("127.0.0.1", port)).ok().map(|server| (server, port)));
    let (server, port) = found.ok_or_else(|| format!("no port from {} to {} is free", ports.start(), ports.end()))?;
    println!("http://localhost:{port}/");
    for request in server.incoming_requests() {
        let (status, kind, body) = match request.method() {
            Method::Get | Method::Head => file(folder, request.url()),
            _ => (405, "text/plain", vec![]),
        };
        let mut response = Response::from_data(body).with_status_code(status);
        for (name, value) in [
            ("Content-Type", kind),
            ("Cache-Control", "no-cache"),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:"),
        ] {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // Who no longer listens is not answered.
        let _ = request.respond(response);
    }
    Ok(())
}

/// The status, the type and the contents of what an address stands for.
fn file(folder: &Path, url: &str) -> (u16, &'static str, Vec<u8>) {
    let name = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let kind = match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "",
    };
    // The page has no folders, so no address leads out of it.
    if kind.is_empty() || name.contains(['/', '\\']) {
        return (404, "text/plain", b"not found".to_vec());
    }
    match std::fs::read(folder.join(name)) {
        Ok(contents) => (200, kind, contents),
        Err(_) => (404, "text/plain", b"not found".to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_page_are_served_and_no_others() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
        let of = |url: &str| file(&folder, url);
        assert_eq!((of("/").0, of("/").1), (200, "text/html; charset=utf-8"));
        assert_eq!((of("/page.js?x=1").0, of("/page.js").1), (200, "text/javascript; charset=utf-8"));
        assert_eq!(of("/style.css").0, 200);
        for url in ["/missing.js", "/../Cargo.toml", "/..\\src/lib.js", "/../static/index.html", "//etc/passwd"] {
            assert_eq!(of(url).0, 404, "{url}");
        }
    }
}
