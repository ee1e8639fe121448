// The page: what is entered, what is asked, and where the answers go.

import { ask } from "./compiler.js";
import { paint } from "./editor.js";
import { make, read, showHessian, showNumbers, showSlots } from "./numbers.js";

const at = (id) => document.getElementById(id);
const [source, painted, attribute, layout, solved] = ["source", "painted", "attribute", "layout", "solved"].map(at);

/** What there is to choose from. */
let choices = { attributes: [], examples: [] };
/** What was entered, by slot. */
let entered = new Map();
/** The chosen variables, also while the function cannot be read. */
let chosen = [];
let derived = null;
let slotsShown = "";

const question = (task) => ({
  task,
  source: source.value,
  attribute: attribute.value,
  variables: chosen,
  denominator: !at("layouts").hidden && layout.value === "denominator",
  minimum: !at("solvers").hidden && solved.value === "argmin",
  entered: [...entered].map(([name, rows]) => ({ name, rows })),
});

// A newer question makes older answers stale.
let version = 0;

async function derive() {
  const mine = ++version;
  document.body.dataset.state = "busy";
  remember();
  try {
    let answer = await ask(question("derive"));
    if (mine !== version) return;
    if (showVariables(answer)) {
      // What was chosen is no longer there, so something else is.
      remember();
      answer = await ask(question("derive"));
      if (mine !== version) return;
    }
    show(answer);
    if (answer.derived) await evaluate(mine);
  } catch (error) {
    if (mine === version) say(`The compiler failed: ${error.message}`);
  }
  if (mine === version) document.body.dataset.state = "done";
}

async function evaluate(mine = ++version) {
  document.body.dataset.state = "busy";
  remember();
  const found = async (task) => {
    try {
      return derived.why ? { why: derived.why } : await ask(question(task));
    } catch (error) {
      return { why: error.message };
    }
  };
  const numbers = await found("numbers");
  if (mine !== version) return;
  showNumbers(at("numbers"), numbers);
  const isScalar = numbers.why || numbers.value.length === 1;
  const hessian = isScalar ? await found("hessian") : { why: "Only functions with a scalar value have a Hessian." };
  if (mine !== version) return;
  showHessian(at("hessian"), hessian);
  document.body.dataset.state = "done";
}

/** Offers the variables; whether others than before are chosen. */
function showVariables({ variables, faults }) {
  if (!variables.length) return false;
  const { several, solves } = choices.attributes.find((one) => one.name === attribute.value) ?? {};
  let next = chosen.filter((name) => variables.includes(name) || name.includes("."));
  if (!next.length) next = [solves ? variables[0] : variables[variables.length - 1]];
  if (!several) next = next.slice(0, 1);
  const changed = next.join() !== chosen.join();
  chosen = next;
  const fieldset = at("variables");
  const focused = document.activeElement?.name === "variable" ? document.activeElement.value : null;
  const names = [...new Set([...variables, ...next])];
  const options = names.map((name) => {
    const input = make("input", { type: several ? "checkbox" : "radio", name: "variable", value: name });
    input.checked = next.includes(name);
    input.addEventListener("change", () => {
      const boxes = [...fieldset.querySelectorAll("input")].filter((box) => box.checked);
      if (boxes.length) chosen = boxes.map((box) => box.value);
      else input.checked = true;
      derive();
    });
    return make("label", {}, input, name);
  });
  fieldset.replaceChildren(make("legend", {}, solves ? "solved for" : "in"), ...options);
  if (focused) fieldset.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
  return changed && !(faults.length && !variables.length);
}

/** The source with its colours, in a field that is as high as it is long. */
function repaint(faults = []) {
  paint(painted, source.value, faults);
  const lines = Math.min(Math.max(source.value.split("\n").length, 6), 22);
  at("editor").style.setProperty("--lines", lines);
}

function show(answer) {
  repaint(answer.faults);
  at("faults").replaceChildren(...answer.faults.map((fault) => make("pre", {}, fault.shown)));
  source.setAttribute("aria-invalid", answer.faults.length ? "true" : "false");
  document.body.classList.toggle("stale", !answer.derived);
  if (!answer.derived) {
    say(answer.faults.length > 1 ? `${answer.faults.length} errors` : "An error; what is below is of the function before it.");
    return;
  }
  derived = answer.derived;
  say("");
  at("formula").innerHTML = derived.formula.mathml;
  at("steps").innerHTML = derived.steps.mathml;
  paint(at("rust"), derived.rust);
  const shape = JSON.stringify(derived.slots.map((slot) => [slot.name, slot.shape, slot.open || slot.rows.length]));
  if (shape !== slotsShown) {
    slotsShown = shape;
    showSlots(at("slots"), derived.slots, changeSlot);
    entered = new Map(derived.slots.map((slot) => [slot.name, slot.rows]));
  }
}

let pause = 0;
const soon = (run) => {
  clearTimeout(pause);
  pause = setTimeout(run, 250);
};

function changeSlot(slot, rows) {
  if (!rows) {
    ++version;
    at("numbers").replaceChildren(make("p", { class: "why" }, `\`${slot.name}\` has something in it that is no number.`));
    return;
  }
  entered.set(slot.name, rows);
  // A length changes what the other slots are.
  soon(slot.shape === "a length" ? () => derive() : () => evaluate());
}

function say(text) {
  at("state").textContent = text;
}

// The address holds what was entered.

const encoded = (value) => btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(value))))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const decoded = (text) => JSON.parse(new TextDecoder().decode(
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.codePointAt(0))));

let own = "";

function remember() {
  const { task, ...all } = question("derive");
  own = `#${encoded(all)}`;
  history.replaceState(null, "", own);
}

function take(all) {
  source.value = all.source ?? "";
  attribute.value = all.attribute ?? "gradient";
  layout.value = all.denominator ? "denominator" : "numerator";
  solved.value = all.minimum ? "argmin" : "root";
  chosen = all.variables ?? [];
  entered = new Map((all.entered ?? []).map(({ name, rows }) => [name, rows]));
  slotsShown = "";
  showLayouts();
  repaint();
  derive();
}

function fromAddress() {
  try {
    return decoded(location.hash.slice(1));
  } catch {
    return null;
  }
}

function takeExample(number) {
  const { numbers, ...example } = choices.examples[number];
  take({ ...example, entered: numbers.map(([name, text]) => ({ name, rows: read(text) })) });
}

function showLayouts() {
  const chosen = choices.attributes.find((one) => one.name === attribute.value);
  at("layouts").hidden = !chosen?.layouts;
  at("solvers").hidden = !chosen?.solves;
}

async function copy(button, text) {
  const label = button.dataset.label ??= button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not allowed";
  }
  setTimeout(() => button.textContent = label, 1500);
}

source.addEventListener("input", () => {
  repaint();
  at("example").value = "";
  soon(derive);
});
source.addEventListener("scroll", () => {
  painted.scrollTo(source.scrollLeft, source.scrollTop);
});
attribute.addEventListener("change", () => {
  showLayouts();
  derive();
});
layout.addEventListener("change", derive);
solved.addEventListener("change", derive);
at("choices").addEventListener("submit", (event) => event.preventDefault());
at("example").addEventListener("change", ({ target }) => {
  if (target.value !== "") takeExample(Number(target.value));
});
for (const [id, text] of [
  ["copy-link", () => location.href],
  ["copy-input", () => derived?.annotated ?? source.value],
  ["copy-formula", () => derived?.formula.latex ?? ""],
  ["copy-steps", () => derived?.steps.latex ?? ""],
  ["copy-rust", () => derived?.rust ?? ""],
]) {
  at(id).addEventListener("click", ({ currentTarget }) => copy(currentTarget, text()));
}
addEventListener("hashchange", () => {
  const all = location.hash !== own && fromAddress();
  if (all) take(all);
});

try {
  choices = await ask({ task: "choices" });
  attribute.replaceChildren(...choices.attributes.map(({ name }) => make("option", { value: name }, name)));
  const examples = choices.examples.map(({ title }, k) => make("option", { value: k }, title));
  at("example").replaceChildren(make("option", { value: "" }, "your own"), ...examples);
  const all = location.hash && fromAddress();
  if (all) {
    take(all);
  } else {
    at("example").value = "0";
    takeExample(0);
  }
} catch (error) {
  say(`The compiler cannot be loaded: ${error.message}`);
}
