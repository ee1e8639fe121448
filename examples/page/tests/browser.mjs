// The page in a browser, as a person uses it: `node browser.mjs ADDRESS BROWSER [FOLDER]`, where screenshots go into
// the folder. `run.sh` builds the page, serves it and calls this.

import assert from "node:assert/strict";
import { createRequire } from "node:module";

const [address, executablePath, folder] = process.argv.slice(2);
const { chromium } = createRequire(process.env.PLAYWRIGHT ?? import.meta.url)("playwright-core");

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const problems = [];

async function open(options = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("requestfailed", (request) => problems.push(`${request.url()} failed`));
  page.on("request", (request) => request.url().startsWith(address) || problems.push(`${request.url()} is elsewhere`));
  await page.goto(address + hash);
  await settled(page);
  return page;
}

const settled = (page) => page.waitForSelector("body[data-state=done]", { timeout: 60_000 });

/** Waits for what comes of a change. */
async function after(page, change) {
  await page.evaluate(() => delete document.body.dataset.state);
  await change();
  await settled(page);
}

async function picture(page, name) {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const tests = {
  async "every example is derived and agrees with differences"() {
    const page = await open();
    const titles = await page.locator("#example option").allTextContents();
    assert.ok(titles.length > 7, titles.join());
    for (const title of titles.slice(1)) {
      await after(page, () => page.selectOption("#example", title));
      assert.equal(await page.locator("#faults pre").count(), 0, title);
      assert.ok(await page.locator("#formula math mi").count() > 1, title);
      assert.ok(await page.locator("#steps p").count() > 3, title);
      assert.match(await page.textContent("#rust"), /fn \w+/, title);
      assert.ok(await page.locator("#numbers .holds").count() > 0, title);
      assert.equal(await page.locator("#numbers .fails").count(), 0, title);
      await picture(page, title.toLowerCase().replaceAll(/\W+/g, "-"));
    }
    // The last is a chain: its Hessian has three diagonals.
    assert.equal(await page.locator("#hessian rect").count(), 64);
    assert.equal(await page.locator("#hessian rect.never").count(), 64 - 22);
  },

  async "an error is marked on its tokens"() {
    const page = await open();
    await after(page, () => page.fill("#source", "fn f(x: &Vector3<f64>) -> f64 {\n    let y = x * 2.0;\n    y.wobble()\n}"));
    assert.equal((await page.locator("#painted .fault").allTextContents()).join(""), "wobble");
    const lines = (await page.textContent("#faults pre")).split("\n");
    assert.match(lines[0], /^error: .*wobble/);
    assert.deepEqual(lines.slice(1), [" --> 3:7", "  |", "3 |     y.wobble()", "  |       ^^^^^^"]);
    assert.equal(await page.getAttribute("#source", "aria-invalid"), "true");
    await picture(page, "error");
    await after(page, () => page.fill("#source", "fn f(x: &Vector3<f64>) -> f64 {\n    let y = x * 2.0;\n    y.norm()\n}"));
    assert.equal(await page.locator("#painted .fault").count(), 0);
    assert.equal(await page.locator("#faults pre").count(), 0);
  },

  async "choices and numbers are taken up"() {
    const page = await open();
    await after(page, () => page.fill("#source", "fn f(x: f64, y: f64) -> f64 { x * x * y }"));
    await after(page, () => page.locator("#variables input[value=x]").check());
    await after(page, () => page.locator("#variables input[value=y]").uncheck());
    assert.equal(await page.locator("#variables input:checked").inputValue(), "x");
    await after(page, () => page.fill("#slot-x", "3"));
    await after(page, () => page.fill("#slot-y", "5"));
    assert.deepEqual(await page.locator("#numbers td").allTextContents(), ["45", "30", "30"]);
    await page.fill("#slot-y", "five");
    assert.match(await page.textContent("#numbers"), /no number/);
    await after(page, () => page.fill("#slot-y", "2"));
    assert.ok(await page.locator("#layouts").isHidden());
    await after(page, () => page.selectOption("#attribute", "jacobian"));
    assert.ok(await page.locator("#layouts").isVisible());
    await after(page, () => page.selectOption("#attribute", "implicit"));
    assert.ok(await page.locator("#layouts").isHidden() && await page.locator("#solvers").isVisible());
    await after(page, () => page.fill("#source", "fn f(z: f64, a: f64) -> f64 { z * z - a }"));
    assert.ok(await page.locator("#variables input[value=z]").isChecked());
    await after(page, () => page.fill("#slot-z", "1"));
    await after(page, () => page.fill("#slot-a", "4"));
    await after(page, () => page.fill("#slot-da", "1"));
    // z = √a, found from 1, and dz = da/(2 z).
    assert.deepEqual(await page.locator("#numbers td").allTextContents(), ["2", "0.25", "0.25"]);
    assert.match(await page.textContent("#rust"), /fn solve_vjp[^]*fn solve_diff/);
    await page.click("#copy-input");
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#\[implicit\(root = z, solver = solve\)\]/);
    await after(page, () => page.fill("#source", "fn f(x: f64, y: f64) -> f64 { x * x * y }"));
    await after(page, () => page.selectOption("#attribute", "hvp"));
    assert.ok(await page.locator("#variables input[type=radio]").count() === 2);
    assert.match(await page.textContent("#rust"), /fn f_hvp/);
  },

  async "a link holds what was entered, and buttons copy"() {
    const page = await open();
    await after(page, () => page.selectOption("#example", "Kalman update"));
    await after(page, () => page.fill("#slot-x", "1 2 3"));
    await page.click("#copy-link");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await open({}, new URL(link).hash);
    assert.equal(await other.inputValue("#source"), await page.inputValue("#source"));
    assert.equal(await other.inputValue("#slot-x"), "1 2 3");
    assert.equal(await other.inputValue("#attribute"), "jacobian");
    for (const [button, wanted] of [["#copy-rust", /fn update_jac/], ["#copy-formula", /\\begin\{aligned\}/], ["#copy-input", /#\[jacobian\(wrt = x\)\]\nfn update/]]) {
      await page.click(button);
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), wanted);
    }
  },

  async "a compiler that falls over is replaced"() {
    const page = await open();
    const deep = 30_000;
    await after(page, () => page.fill("#source", `fn f(x: f64) -> f64 { ${"(".repeat(deep)}x${")".repeat(deep)} }`));
    assert.match(await page.textContent("#state"), /The compiler failed/);
    await after(page, () => page.fill("#source", "fn f(x: f64) -> f64 { x * x }"));
    assert.equal(await page.textContent("#state"), "");
    assert.match(await page.textContent("#rust"), /fn f_grad/);
  },

  async "it works offline, and by keys"() {
    const page = await open();
    await page.context().setOffline(true);
    await after(page, () => page.selectOption("#example", "Softmax"));
    assert.ok(await page.locator("#numbers .holds").count() === 1);
    await page.focus("#source");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "attribute");
    await after(page, () => page.keyboard.type("vjp"));
    assert.match(await page.textContent("#rust"), /fn p_vjp/);
  },

  async "it fits a phone, light and dark"() {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open({ viewport: { width: 390, height: 844 }, colorScheme });
      for (const title of ["Least squares", "Reprojection"]) {
        await after(page, () => page.selectOption("#example", title));
        const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(needed <= there, `${title}: ${needed} of ${there}`);
        await picture(page, `phone-${colorScheme}-${title.toLowerCase().replaceAll(/\W+/g, "-")}`);
      }
    }
    await picture(await open({ colorScheme: "dark" }), "dark");
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  problems.length = 0;
  try {
    await test();
    assert.deepEqual(problems, []);
    console.log(`ok: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${name}\n${error.stack}\n${problems.join("\n")}`);
  }
}
await browser.close();
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
