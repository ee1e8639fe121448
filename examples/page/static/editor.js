// Colours for Rust, painted under a transparent text field, and wavy lines under what is wrong.

const KEYWORDS = new Set(("as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut " +
  "pub ref return self Self static struct super trait true type unsafe use where while").split(" "));

const TOKENS = new RegExp([
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
  /(?<string>b?"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\\n]|\\[^\n])'|r#*"[\s\S]*?(?:"#*|$))/,
  /(?<lifetime>'[a-z_]\w*)/,
  /(?<number>\b\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?(?:_?[fiu]\d+|usize)?)/,
  /(?<attribute>#!?\[[^\]\n]*\])/,
  /(?<word>[\p{L}_][\p{L}\p{N}_]*!?)/u,
].map((part) => part.source).join("|"), "gu");

/** The pieces of a text, each with its kind. */
function pieces(text) {
  const found = [];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    if (match.index > at) found.push([text.slice(at, match.index), ""]);
    let [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    const word = match[0];
    if (kind === "word") {
      const next = text[match.index + word.length];
      kind = KEYWORDS.has(word) ? "keyword"
        : /^(?:f64|f32|usize|i32|u32|bool|str)$/.test(word) || (/^\p{Lu}/u.test(word) && word.length > 1) ? "type"
        : next === "(" || word.endsWith("!") ? "function" : "";
    }
    found.push([word, kind]);
    at = match.index + word.length;
  }
  if (at < text.length) found.push([text.slice(at), ""]);
  return found;
}

/** The offset of a place, whose column counts characters, in a text. */
function offset(text, { line, column }) {
  const lines = text.split("\n");
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  return start + [...(lines[line] ?? "")].slice(0, column).join("").length;
}

/** Paints Rust into an element, with the ranges of faults marked. */
export function paint(element, text, faults = []) {
  const marks = faults.filter((fault) => fault.at).map((fault) => {
    const [from, to] = fault.at.map((place) => offset(text, place));
    return { from, to: Math.max(to, from + 1), message: fault.message };
  });
  const inside = (at) => marks.find((mark) => at >= mark.from && at < mark.to);
  const edges = [...new Set(marks.flatMap((mark) => [mark.from, mark.to]))].sort((a, b) => a - b);
  const painted = document.createDocumentFragment();
  let at = 0;
  for (const [piece, kind] of pieces(text)) {
    const end = at + piece.length;
    const cuts = [at, ...edges.filter((edge) => edge > at && edge < end), end];
    for (let k = 0; k + 1 < cuts.length; k++) {
      const span = document.createElement("span");
      span.textContent = text.slice(cuts[k], cuts[k + 1]);
      if (kind) span.classList.add(kind);
      const mark = inside(cuts[k]);
      if (mark) span.classList.add("fault");
      painted.append(span);
    }
    at = end;
  }
  // A last line that is empty has a height, too.
  painted.append("\n");
  element.replaceChildren(painted);
}
