// What the form of a round does in its page: it counts, asks what is missing, writes an export
// (`ketentui/assessment/1`), and reads one that it wrote. What it says and asks was laid down by
// `form.py` in the page. It keeps nothing, and goes nowhere: what it knows is what the page shows.
"use strict";
{
const $ = (id) => document.getElementById(id);
const told = JSON.parse($("told").textContent);
const empty = told.export;
const form = $("form");
const say = (key, values = {}) =>
  told.texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

// ---- Texts, cleaned as the program does: by its own patterns ---------------------------------
const pattern = (text, otherwise) => {
  try { return new RegExp(text, "gu"); } catch { return new RegExp(otherwise, "gu"); }
};
const { escape, unwanted, unsafe, ends, blank } = told.cleaning;
const ESCAPE = pattern(escape), ENDS = pattern(ends), BLANK = pattern(blank);
const UNWANTED = pattern(unwanted, `(${unsafe})`); // browsers of before 2023 have no look-behind
const cleanLines = (text) => text.replace(ESCAPE, "").replace(/[\ud800-\udfff]/gu, "\ufffd")
  .replace(ENDS, "\n").replace(BLANK, " ").split("\n")
  .map((line) => line.replace(UNWANTED, (all, out) => (out === undefined ? all : "")).trimEnd())
  .join("\n").trim();
const nameOf = (text) =>
  cleanLines(text).split(/\s+/u).filter(Boolean).join(" ").normalize("NFC");
const long = (text) => [...text].length;

// ---- What the page shows ---------------------------------------------------------------------
const statements = [...document.querySelectorAll(".statement")].map((box, n) => ({
  id: told.asked[n],
  number: n + 1,
  box,
  radios: [...box.querySelectorAll("input")],
  note: box.querySelector("textarea"),
  details: box.querySelector("details"),
  length: box.querySelector(".length"),
  clear: box.querySelector(".clear"),
}));
const themes = [...document.querySelectorAll(".theme")].map((box) => ({
  asked: statements.filter((one) => box.contains(one.box)),
  counts: [box.querySelector(".count"), document.querySelector(`a[href="#${box.id}"] + span`)],
}));
function noteOf(one) {
  if (one.raw !== one.note.value) {
    one.raw = one.note.value;
    one.cleaned = cleanLines(one.raw);
  }
  return one.cleaned;
}
const picked = (name) => [...form.elements].find((one) => one.name === name && one.checked);
const chosen = (one) => one.radios.find((radio) => radio.checked);
const isOpen = (one) => !chosen(one);
const sharing = () =>
  told.sharings.length === 1 ? told.sharings[0] : picked("sharing")?.value;
const isOther = () => !$("organisations") || $("organisations").selectedOptions[0].id === "other";
const organisation = () => nameOf(isOther() ? $("organisation").value : $("organisations").value);
const nameGiven = () => (sharing() === "open" && nameOf($("name").value)) || null;

function answers() {
  return statements.flatMap((one) => {
    const note = noteOf(one), value = chosen(one)?.value;
    const noted = note ? { note } : {};
    if (value === undefined) return note ? [{ statement: one.id, value: null, ...noted }] : [];
    return /^\d+$/.test(value)
      ? [{ statement: one.id, value: Number(value), ...noted }]
      : [{ statement: one.id, value: null, reason: value, ...noted }];
  });
}
const respondent = () => ({
  ...empty.respondent,
  organisation: organisation(),
  level: picked("level")?.value || null,
  name: nameGiven(),
});
const state = () => JSON.stringify([sharing(), respondent(), answers()]);

// ---- What an export says ---------------------------------------------------------------------
// An open one and an anonymous one of the same answers have ids of their own, so that nobody can
// link them; the anonymous one has days for times.
const ids = {};
let started, finished, changed, saved;

function newId() {
  const { alphabet, length } = told.ids;
  let id = "";
  while (id.length < length) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 256 - (256 % alphabet.length)) id += alphabet[byte % alphabet.length];
  }
  return id;
}

const two = (n) => String(n).padStart(2, "0");
const day = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
function moment(at) {
  const ahead = -at.getTimezoneOffset(), away = Math.abs(ahead);
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":");
  const zone = `${ahead < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return `${day(at)}T${time}${zone}`;
}

function exported() {
  const anonymous = sharing() === "anonymous";
  const when = (at) => (anonymous ? `${at.slice(0, 10)}T00:00:00+00:00` : at);
  const fields = {
    ...empty,
    id: (ids[sharing()] ??= newId()),
    sharing: sharing(),
    respondent: respondent(),
    started_at: when(started),
    finished_at: when(finished),
    changed_at: changed && when(changed),
    answers: answers(),
  };
  if (!changed) delete fields.changed_at;
  const { checksum, results, ...judged } = fields;
  const answered = statements.length - statements.filter(isOpen).length;
  return { ...judged, checksum: sha256(canonical(judged)), results: { ...results, answered } };
}

// As Python's `json.dumps(values, sort_keys=True, separators=(",", ":"))` has it: in ASCII.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") {
    return (JSON.stringify(value) ?? "null").replace(
      /[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  }
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join(",")}}`;
}

// SHA-256 of ASCII (FIPS 180-4). A browser has one of its own, but not for every page from a file.
const BEGIN = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const K = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];
function sha256(text) {
  const H = [...BEGIN];
  const size = ((text.length + 8) >> 6) + 1, words = new Uint32Array(size * 16);
  for (let n = 0; n < text.length; n++) words[n >> 2] |= text.charCodeAt(n) << (24 - (n % 4) * 8);
  words[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
  words[words.length - 1] = text.length * 8;
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  const W = new Uint32Array(64);
  for (let block = 0; block < size; block++) {
    W.set(words.subarray(block * 16, block * 16 + 16));
    for (let n = 16; n < 64; n++) {
      const a = W[n - 15], b = W[n - 2];
      const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const other = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      W[n] = W[n - 16] + small + W[n - 7] + other;
    }
    let [a, b, c, d, e, f, g, h] = H;
    for (let n = 0; n < 64; n++) {
      const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + large + ((e & f) ^ (~e & g)) + K[n] + W[n]) | 0;
      const other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const both = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + both) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, n) => { H[n] = (H[n] + word) | 0; });
  }
  return H.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

// ---- Showing how far it is -------------------------------------------------------------------
function update() {
  for (const one of statements) {
    const length = long(noteOf(one)), tooLong = length > told.limits.note;
    const values = { n: length, most: told.limits.note };
    one.length.textContent = say(tooLong ? "too_long" : "length", values);
    one.length.parentNode.classList.toggle("wrong", tooLong);
    one.note.setAttribute("aria-invalid", tooLong);
    one.details.classList.toggle("filled", length > 0);
    one.clear.hidden = isOpen(one);
  }
  for (const { asked, counts } of themes) {
    const n = asked.length - asked.filter(isOpen).length;
    for (const one of counts) {
      one.textContent = say("of", { n, count: asked.length });
      one.classList.toggle("whole", n === asked.length);
    }
  }
  const count = statements.length, n = count - statements.filter(isOpen).length;
  $("answered").value = n;
  $("counted").textContent = say("counted", { n, count });
  $("state").textContent = isDirty() ? say("dirty") : finished ? say("clean") : "";
  if ($("other-organisation")) $("other-organisation").hidden = !isOther();
  if ($("own-name")) $("own-name").hidden = sharing() !== "open";
}
const isDirty = () => state() !== saved;

// ---- Saving ----------------------------------------------------------------------------------
function complain(place, text) {
  place.closest(".field, .statement").append($("wrong"));
  $("wrong").textContent = text;
  $("wrong").hidden = false;
  for (let box = place; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
  place.focus();
  place.scrollIntoView({ block: "center" });
}

// What can't be saved: where it is, and why not.
function* wrong() {
  if (!sharing()) yield [form.elements.sharing[0], say("no_sharing")];
  const tooLong = (text, most) => long(text) > most && say("too_long", { n: long(text), most });
  for (const [place, text] of [
    [$("organisation"), isOther() && organisation()],
    [$("name"), nameGiven()],
  ]) {
    const why = text && tooLong(text, told.limits.name);
    if (why) yield [place, why];
  }
  for (const one of statements) {
    const why = tooLong(noteOf(one), told.limits.note);
    if (why) yield [one.note, `${say("statement", { n: one.number })}: ${why}`];
  }
}

function ask(open) {
  const count = statements.length;
  $("open").textContent = open.length ? say("open", { n: open.length, count }) : "";
  const mayNotCount = $("organisations") && sharing() === "anonymous";
  const without = mayNotCount ? "no_organisation_anonymous" : "no_organisation";
  $("no-organisation").textContent = organisation() ? "" : say(without);
  $("open-ones").replaceChildren(...open.map((one) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = `#${one.box.id}`;
    link.textContent = say("statement", { n: one.number });
    link.addEventListener("click", (event) => { event.preventDefault(); go(one); });
    item.append(link);
    return item;
  }));
  $("allowed").hidden = !open.length;
  reveal($("asked"));
}
function go(one) {
  one.radios[0].focus({ preventScroll: true });
  one.box.scrollIntoView({ block: "start" });
}
function reveal(box) {
  for (const one of [$("asked"), $("kept")]) one.hidden = one !== box;
  box.focus();
}

function keep(anyway) {
  $("wrong").hidden = true;
  const [first] = wrong();
  if (first) return complain(...first);
  const open = statements.filter(isOpen);
  if (!anyway && (open.length || !organisation())) return ask(open);
  const now = moment(new Date());
  if (!finished) finished = now;
  else if (isDirty()) changed = now;
  const values = exported(), text = `${JSON.stringify(values, null, 2)}\n`;
  const name = `${empty.round}-${values.id.slice(0, 4)}.json`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  saved = state();
  $("file").textContent = say("file", { name });
  $("both").textContent = ids.open && ids.anonymous ? say("both") : "";
  $("text").value = text;
  $("copied").textContent = "";
  offer(text, name);
  update();
  reveal($("kept"));
}

// Some systems share no JSON, but text; the program reads that as well.
function offer(text, name) {
  const files = [
    new File([text], name, { type: "application/json" }),
    new File([text], `${name}.txt`, { type: "text/plain" }),
  ];
  const file = navigator.canShare && files.find((one) => navigator.canShare({ files: [one] }));
  $("share").hidden = !file;
  $("share").onclick = () => navigator.share({ files: [file] }).catch(() => {});
}

async function copy() {
  const box = $("text");
  let done = true;
  box.focus();
  box.select();
  try { await navigator.clipboard.writeText(box.value); } catch { done = document.execCommand("copy"); }
  $("copied").textContent = say(done ? "copied" : "not_copied");
}

// ---- Opening what was saved before -----------------------------------------------------------
async function reopen(file) {
  let read = null;
  try { read = file.size <= told.limits.file ? JSON.parse(await file.text()) : null; } catch { /* told below */ }
  const isAnswers = read?.schema === empty.schema && Array.isArray(read.answers) && read.respondent;
  if (!isAnswers) return $("opened").textContent = say("no_answers");
  const isOurs = read.round === empty.round && told.sharings.includes(read.sharing)
    && canonical(read.questionnaire) === canonical(empty.questionnaire);
  if (!isOurs) return $("opened").textContent = say("other_round");
  if (read.respondent.installation || read.actions?.length) return $("opened").textContent = say("of_program");
  if (isDirty() && !confirm(say("replace"))) return undefined;
  fill(read);
  return $("opened").textContent = say("opened");
}

function fill(read) {
  const text = (one) => (typeof one === "string" ? one : "");
  const when = (one) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/.test(one) ? one : undefined);
  form.reset();
  for (const id of Object.keys(ids)) delete ids[id];
  ids[read.sharing] = text(read.id);
  [started, finished, changed] = [when(read.started_at) ?? started, when(read.finished_at), when(read.changed_at)];
  const given = new Map(read.answers.map((one) => [one?.statement, one]));
  for (const one of statements) {
    const answer = given.get(one.id);
    const radio = one.radios.find((radio) => radio.value === String(answer?.value ?? answer?.reason));
    if (radio) radio.checked = true;
    one.note.value = text(answer?.note);
    one.details.open = one.note.value !== "";
  }
  const named = text(read.respondent.organisation), list = $("organisations");
  const known = list && [...list.options].findIndex((option) => option.value === named);
  if (list) list.selectedIndex = named && known < 1 ? list.options.length - 1 : Math.max(known, 0);
  if (isOther()) $("organisation").value = named;
  for (const [name, value] of [["level", read.respondent.level ?? ""], ["sharing", read.sharing]]) {
    for (const one of form.elements) if (one.name === name) one.checked = one.value === value;
  }
  if ($("name")) $("name").value = text(read.respondent.name);
  saved = state();
  $("asked").hidden = $("kept").hidden = $("wrong").hidden = true;
  update();
}

// ---- At the start ----------------------------------------------------------------------------
form.reset();
started = moment(new Date());
saved = state();
const today = day(new Date());
$("not-yet").hidden = today >= told.days[0];
$("over").hidden = today <= told.days[1];
form.addEventListener("input", () => { $("wrong").hidden = true; update(); });
form.addEventListener("submit", (event) => event.preventDefault());
for (const one of statements) {
  one.clear.addEventListener("click", () => {
    chosen(one).checked = false;
    update();
    one.radios[0].focus();
  });
}
$("again").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await reopen(file);
  event.target.value = "";
});
$("keep").addEventListener("click", () => keep(false));
$("anyway").addEventListener("click", () => keep(true));
$("fill-in").addEventListener("click", () => {
  const [first] = statements.filter(isOpen);
  if (organisation() && first) go(first);
  else ($("organisations") ?? $("organisation")).focus();
});
$("copy").addEventListener("click", copy);
addEventListener("beforeunload", (event) => { if (isDirty()) { event.preventDefault(); event.returnValue = ""; } });
$("stop").hidden = true;
form.hidden = false;
update();
}
