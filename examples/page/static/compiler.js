// Questions to the compiler, which runs in a worker. One that panics or takes too long is replaced.

const PATIENCE = 20_000;

let worker = null;
let open = null;
let number = 0;

function start() {
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data: { id, answer, failed } }) => {
    if (open?.id !== id) return;
    const { give, fail } = close();
    if (failed === undefined) {
      give(answer);
    } else {
      stop();
      fail(new Error(failed));
    }
  };
  worker.onerror = (event) => {
    const waiting = close();
    stop();
    waiting?.fail(new Error(event.message || "the compiler cannot be loaded"));
  };
}

function stop() {
  worker?.terminate();
  worker = null;
}

function close() {
  const closed = open;
  clearTimeout(closed?.timer);
  open = null;
  return closed;
}

let last = Promise.resolve();

/** The answer to a question; the questions before it are answered first. */
export function ask(question) {
  const asked = () => new Promise((give, fail) => {
    if (!worker) start();
    const id = ++number;
    const timer = setTimeout(() => {
      close();
      stop();
      fail(new Error("this takes too long; the function is too large for the page"));
    }, PATIENCE);
    open = { id, give, fail, timer };
    worker.postMessage({ id, question });
  });
  const answer = last.then(asked, asked);
  last = answer.catch(() => {});
  return answer;
}
