// Numbers that are entered, the tables of what comes of them, and the picture of a Hessian.

const SVG = "http://www.w3.org/2000/svg";

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** Rows of numbers as text, and back; nothing where a part is no number. */
export const written = (rows) => rows.map((row) => row.join(" ")).join("\n");

export function read(text) {
  const rows = text.split(/[\n;]/).map((row) => row.split(/[\s,]+/).filter(Boolean)).filter((row) => row.length);
  const numbers = rows.map((row) => row.map(Number));
  return numbers.flat().some((x) => !Number.isFinite(x)) ? null : numbers;
}

/** A number of six digits. */
export function shown(x) {
  if (x === null || x === undefined) return "–";
  if (x === 0) return "0";
  const text = Math.abs(x) >= 1e6 || Math.abs(x) < 1e-4 ? x.toExponential(4) : String(Number(x.toPrecision(6)));
  return text.replace("-", "−");
}

function table(rows, label) {
  const line = (row) => make("tr", {}, ...row.map((x) => make("td", {}, shown(x))));
  const body = make("tbody", {}, ...rows.map(line));
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, make("table", { class: "matrix" }, body));
}

function mathematics(markup) {
  const element = make("span", { class: "label" });
  element.innerHTML = markup.includes("<math") ? markup : `<math>${markup}</math>`;
  return element;
}

/** The value and the derivatives with the verdict of the differences. */
export function showNumbers(element, found) {
  if (found.why) {
    element.replaceChildren(make("p", { class: "why" }, found.why));
    return;
  }
  const parts = [make("h3", {}, "Value"), table([found.value], "Value")];
  for (const one of found.derivatives) {
    const digits = one.error > 0 ? `they differ by ${shown(one.error)}` : "to the last digit";
    const verdict = one.agrees
      ? make("p", { class: "verdict holds" }, `✓ Central differences agree (${digits}).`)
      : make("p", { class: "verdict fails" }, found.kink
        ? `A kink is near these numbers, where differences say nothing (${digits}).`
        : `✗ Central differences do not agree (${digits}).`);
    const others = make("details", {}, make("summary", {}, "What they are"), table(one.differences, `Differences for ${one.name}`));
    parts.push(make("h3", {}, mathematics(one.label)), table(one.derived, one.name), verdict, others);
  }
  element.replaceChildren(...parts);
}

/** A field for each slot; `change` is called with its name and its rows, which are nothing where they are no numbers. */
export function showSlots(element, slots, change) {
  const fields = slots.map((slot) => {
    const lines = slot.rows.length;
    const id = `slot-${slot.name}`;
    const attributes = { id, spellcheck: "false", autocomplete: "off", inputmode: "text" };
    const single = lines === 1 && !(slot.open && slot.shape.includes("rows"));
    const field = single
      ? make("input", { ...attributes, type: "text" })
      : make("textarea", { ...attributes, rows: Math.min(lines, 8) + (slot.open ? 1 : 0), wrap: "off" });
    field.value = written(slot.rows);
    field.addEventListener("input", () => {
      const rows = read(field.value);
      field.setAttribute("aria-invalid", rows ? "false" : "true");
      change(slot, rows);
    });
    return make("div", { class: "slot" }, make("label", { for: id }, make("b", {}, slot.name), ` ${slot.shape}`), field);
  });
  element.replaceChildren(...fields);
}

function drawn(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** What a symmetric matrix with these eigenvalues is called. */
function definite(values) {
  const size = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  const [least, largest] = [values[0], values[values.length - 1]];
  const tiny = 1e-10 * size;
  if (least > tiny) return "positive definite";
  if (largest < -tiny) return "negative definite";
  if (least >= -tiny) return "positive semidefinite";
  if (largest <= tiny) return "negative semidefinite";
  return "indefinite";
}

/** The Hessian as squares: their colour is the sign, how full it is the size, and what is never anything but zero is empty. */
export function showHessian(element, { variable, entries, zeros, eigenvalues, why }) {
  if (why) {
    element.replaceChildren(make("p", { class: "why" }, why));
    return;
  }
  const n = entries.length;
  const size = Math.max(...entries.flat().map(Math.abs), Number.MIN_VALUE);
  const count = zeros.flat().filter((zero) => !zero).length;
  const filled = count === n * n ? "with no entry that is always 0" : `with ${n * n - count} of ${n * n} entries that are always 0`;
  const words = `The Hessian in ${variable} is ${n}×${n}, ${filled}, and at these numbers ${definite(eigenvalues)}.`;
  const picture = drawn("svg", { viewBox: `0 0 ${n} ${n}`, class: "hessian", role: "img", "aria-label": words });
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const x = entries[i][j];
      const sign = zeros[i][j] ? "never" : x > 0 ? "plus" : x < 0 ? "minus" : "zero";
      const cell = drawn("rect", { x: j + 0.04, y: i + 0.04, width: 0.92, height: 0.92, rx: 0.08, class: sign });
      // Entries of very different sizes are all to be seen.
      const full = x === 0 ? 1 : 0.25 + 0.75 * Math.max(0, 1 + Math.log10(Math.abs(x) / size) / 4);
      cell.setAttribute("fill-opacity", full.toFixed(3));
      const title = drawn("title", {});
      title.textContent = `row ${i + 1}, column ${j + 1}: ${zeros[i][j] ? "always 0" : shown(x)}`;
      cell.append(title);
      picture.append(cell);
      if (n <= 16 && !zeros[i][j] && x !== 0) {
        const text = drawn("text", { x: j + 0.5, y: i + 0.5, class: "sign" });
        text.textContent = x > 0 ? "+" : "−";
        picture.append(text);
      }
    }
  }
  const ends = n === 1 ? `Its value is ${shown(entries[0][0])}.` : `Its eigenvalues go from ${shown(eigenvalues[0])} to ${shown(eigenvalues[n - 1])}.`;
  element.replaceChildren(make("figure", {}, picture, make("figcaption", {}, words, " ", ends)));
}
