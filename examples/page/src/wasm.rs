//! What the browser calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps what a panic says: here a panic ends the module, which the page then loads anew.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let payload = panic.payload();
        let said = payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
        PANIC.with(|kept| said.unwrap_or("no more is known").clone_into(&mut kept.borrow_mut()));
    }));
}

/// What the last panic said.
#[wasm_bindgen]
pub fn panicked() -> String {
    PANIC.with(|kept| kept.borrow().clone())
}

/// The answer to a question, both as JSON.
#[wasm_bindgen]
pub fn ask(question: &str) -> String {
    crate::ask(question)
}
