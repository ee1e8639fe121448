// The compiler, beside the page, so that typing never waits for it.
import init, { ask, panicked } from "./matgrad.js";

const ready = init({ module_or_path: new URL("matgrad_bg.wasm", import.meta.url) });

onmessage = async ({ data: { id, question } }) => {
  try {
    await ready;
  } catch (error) {
    postMessage({ id, failed: `the compiler cannot be loaded: ${error}` });
    return;
  }
  try {
    postMessage({ id, answer: JSON.parse(ask(JSON.stringify(question))) });
  } catch (error) {
    // A panic ends the module; the page starts another.
    postMessage({ id, failed: panicked() || String(error) });
  }
};
