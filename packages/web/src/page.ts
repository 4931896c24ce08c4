// SPDX-License-Identifier: EUPL-1.2
import { findingCard } from "./card.ts";
import { type Ask, askWorker, newestOnly } from "./checker.ts";
import { byId } from "./dom.ts";
import { createEditor } from "./editor.ts";
import { download, readFile, receiveFiles, withSuffix } from "./files.ts";
import { filterNodes } from "./filter.ts";
import { load } from "./load.ts";
import type { Checked, Choices, Mark, RuleText } from "./messages.ts";
import { listNodes, type PanelActions, summaryNodes } from "./panel.ts";
import { printedLetter } from "./print.ts";

/** The page: what is in the editor is checked in a worker, and what comes back is shown. */

/** A letter of ours, put in by the build. */
declare const exampleLetter: string;

/** The letter that is open. A document is checked as the file it is; its text is only shown. */
interface Open {
  readonly path: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly windowsLines: boolean;
}

const pasted: Open = { path: "brief.txt", windowsLines: false };
const nothing: Checked = { marks: [], summary: null, notices: [], took: 0 };

let ask: Ask | undefined;
let rules: Readonly<Record<string, RuleText>> = {};
let open = pasted;
let version = 0;
let checked = nothing;
const hidden = new Set<string>();
const folded = new Set<string>();

const place = (id: string): HTMLElement => byId(id, HTMLElement);
const say = (text: string): void => {
  place("notice").textContent = text;
  place("notice").hidden = text === "";
};

const visible = (): readonly Mark[] => checked.marks.filter(({ pack }) => !hidden.has(pack));
const ruleOf = (rule: string): RuleText | undefined => rules[rule];

const editor = createEditor({
  host: place("editor"),
  changed: () => recheck(),
  cardOf: (mark) => findingCard(mark, { rule: ruleOf(mark.rule), ...applying(true) }),
});

function applying(fromEditor: boolean): Pick<PanelActions, "apply"> {
  if (open.bytes) return {};
  return {
    apply: (mark, text) => {
      editor.apply(mark, text);
      if (fromEditor) editor.focus();
    },
  };
}

const choices = (): Choices => {
  const value = (id: string): string => byId(id, HTMLSelectElement).value;
  const [kind, profile] = [value("kind"), value("profile")];
  return { ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) } as Choices;
};

/** Replaces the content of a list and leaves the keyboard where it was, or at the item that took its place. */
function renew(host: HTMLElement, nodes: readonly HTMLElement[]): void {
  const buttons = (): readonly HTMLElement[] => [...host.querySelectorAll<HTMLElement>("li > button")];
  const at = buttons().findIndex((item) => item.parentElement?.contains(document.activeElement));
  const held = document.activeElement?.textContent;
  host.replaceChildren(...nodes);
  if (at < 0) return;
  const same = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === held);
  (same ?? buttons()[Math.min(at, buttons().length - 1)])?.focus();
}

function showMarks(): void {
  const marks = visible();
  const actions: PanelActions = { ruleOf, goTo: editor.goTo, select: editor.select, ...applying(false) };
  editor.show(marks);
  renew(place("summary"), summaryNodes(checked, actions));
  renew(place("list"), checked.summary ? listNodes(marks, folded, actions) : []);
  place("all").hidden = !checked.summary;
}

let news: ReturnType<typeof setTimeout> | undefined;

/** Tells those who listen how the letter is doing, when the writer rests. */
function tell(text: string): void {
  clearTimeout(news);
  news = setTimeout(() => {
    place("news").textContent = text;
  }, 1200);
}

function show(answer: Checked): void {
  checked = answer;
  say(answer.notices.join(" "));
  showMarks();
  place("filter-choices").replaceChildren(...filterNodes(answer.marks, hidden, showMarks));
  tell(answer.summary?.headline ?? answer.notices.join(" "));
  document.documentElement.dataset.took = answer.took.toFixed(1);
  document.documentElement.dataset.version = String(version);
}

const failed = "Het controleren lukt niet. Laad de pagina opnieuw. Kopieer eerst uw tekst.";

const checkNewest = newestOnly(
  async (asked: number): Promise<Checked | undefined> => {
    const content = open.bytes ?? editor.text();
    if (!ask || asked !== version) return undefined;
    if (content.length === 0) return nothing;
    return ask("check", { path: open.path, content, choices: choices() }).catch(() => {
      say(failed);
      return undefined;
    });
  },
  (answer, asked) => {
    if (answer && asked === version) show(answer);
  },
);

function recheck(): void {
  version++;
  document.documentElement.dataset.asked = String(version);
  const empty = editor.text() === "" && !open.bytes;
  document.documentElement.classList.toggle("empty", empty);
  checkNewest(version);
}

function openText(path: string, text: string): void {
  open = { path, windowsLines: text.includes("\r\n") };
  folded.clear();
  showOpen();
  editor.replaceAll(text, false);
}

function showOpen(): void {
  place("document-note").hidden = !open.bytes;
  place("annotate").hidden = !open.bytes;
  place("edit").hidden = !open.bytes;
  for (const id of ["undo", "redo", "download"]) place(id).hidden = open.bytes !== undefined;
  place("file-name").textContent = open === pasted ? "" : open.path;
}

async function receive(file: File): Promise<void> {
  const given = await readFile(file);
  if (typeof given === "string") return say(given);
  if (!ask) return say("De pagina is nog niet klaar. Probeer het zo weer.");
  const answer = await ask("open", given).catch(() => ({ problem: failed }));
  if ("problem" in answer) return say(answer.problem);
  if (!answer.document) return openText(given.path, answer.text);
  open = { ...given, windowsLines: false };
  folded.clear();
  showOpen();
  editor.replaceAll(answer.text, true);
}

async function annotate(): Promise<void> {
  const { path, bytes } = open;
  if (!bytes || !ask) return;
  const answer = await ask("annotate", { path, bytes, choices: choices() }).catch(() => ({
    problem: failed,
  }));
  if ("problem" in answer) return say(answer.problem);
  download(withSuffix(path, "opmerkingen"), answer.bytes, "application/octet-stream");
}

const lines = (text: string): string => (open.windowsLines ? text.replaceAll("\n", "\r\n") : text);

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(editor.text());
    say("De tekst is gekopieerd. U kunt hem nu ergens anders plakken.");
  } catch {
    say("Kopiëren mag niet van uw browser. Selecteer de tekst en kopieer die zelf.");
  }
}

const press = (id: string, act: () => void): void => place(id).addEventListener("click", act);

receiveFiles((file) => void receive(file));
press("undo", editor.undo);
press("redo", editor.redo);
press("copy", () => void copy());
press("print", () => window.print());
press("download", () => download(open.path, lines(editor.text()), "text/plain;charset=utf-8"));
press("annotate", () => void annotate());
press("edit", () => openText("brief.txt", editor.text()));
press("example", () => openText("voorbeeld.txt", exampleLetter));
press("clear", () => {
  open = pasted;
  folded.clear();
  say("");
  showOpen();
  editor.replaceAll("", false);
  editor.focus();
});
const chooser = byId("file", HTMLInputElement);
press("choose", () => chooser.click());
chooser.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file) void receive(file);
  chooser.value = "";
});
for (const id of ["kind", "profile"]) place(id).addEventListener("change", recheck);
window.addEventListener("beforeprint", () =>
  place("paper").replaceChildren(...printedLetter(editor.text(), visible())),
);

try {
  const { worker, files } = await load();
  const asking = askWorker(worker);
  rules = await asking(
    "start",
    files,
    Object.values(files).map(({ buffer }) => buffer),
  );
  ask = asking;
  place("loading").hidden = true;
  document.documentElement.dataset.ready = "yes";
  recheck();
} catch {
  place("loading").hidden = true;
  say("Wij kunnen de onderdelen van deze pagina niet laden. Laad de pagina opnieuw.");
}
