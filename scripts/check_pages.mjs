// What `check_pages.py` asks a browser: pictures in every width and light, a print, axe-core, and
// what the page says in the console or asks of the network. Prints JSON: what was found on each page.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, ...pages] = process.argv.slice(2);
const AXE = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const WIDTHS = [400, 800, 1400];
const LIGHTS = ["light", "dark"];

const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

async function look(file) {
  const url = pathToFileURL(file).href;
  const findings = [];
  const page = await browser.newPage();
  page.on("console", (said) => findings.push(`console: ${said.text()}`));
  page.on("pageerror", (error) => findings.push(`console: ${error.message}`));
  page.on("request", (asked) => asked.url() === url || findings.push(`network: ${asked.url()}`));
  await page.goto(url);
  for (const light of LIGHTS) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: light }]);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      const path = file.replace(/html$/, `${width}-${light}.png`);
      await page.screenshot({ path, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) findings.push(`${width} px: ${wide} px wide, so it scrolls sideways`);
    }
  }
  await page.emulateMediaFeatures([]);
  const print = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(file.replace(/html$/, "print.pdf"), print);
  const paper = Buffer.from(print).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  await page.close();
  await grey(url, file.replace(/html$/, "1400-grey.png"));
  for (const light of LIGHTS) findings.push(...(await accessible(url, light)));
  return { paper, findings: [...new Set(findings)] };
}

// What greys a page out is a request of the browser's own, so nobody listens here.
async function grey(url, path) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(url);
  await page.emulateVisionDeficiency("achromatopsia");
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

// The policy of a page lets no script in, so axe-core gets a page of its own without it.
async function accessible(url, light) {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: light }]);
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(url);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  await page.close();
  return violations.map(
    ({ id, help, nodes }) => `axe, ${light}: ${id}: ${help} (${nodes.length}, as ${nodes[0].target})`,
  );
}

const seen = [];
for (const file of pages) seen.push(await look(file));
await browser.close();
console.log(JSON.stringify(seen));
