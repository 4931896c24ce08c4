// SPDX-License-Identifier: EUPL-1.2
import {
  choices,
  copy,
  type Desk,
  downloadDocument,
  downloadText,
  failed,
  mend,
  type Open,
  pasted,
} from "./actions.ts";
import { findingCard } from "./card.ts";
import { type Ask, askWorker, newestOnly } from "./checker.ts";
import { byId } from "./dom.ts";
import { createEditor } from "./editor.ts";
import { readFile, receiveFiles } from "./files.ts";
import { filterNodes } from "./filter.ts";
import { load } from "./load.ts";
import type { Checked, Mark, RuleText } from "./messages.ts";
import { clearSaid, say, sayOfCheck, tell } from "./notice.ts";
import { listNodes, type PanelActions, summaryNodes } from "./panel.ts";
import { printedLetter } from "./print.ts";
import { renew } from "./renew.ts";

/** The page: what is in the editor is checked in a worker, and what comes back is shown. */

/** A letter of ours, put in by the build. */
declare const exampleLetter: string;

const nothing: Checked = { marks: [], summary: null, notices: [], took: 0 };

let ask: Ask | undefined;
let rules: Readonly<Record<string, RuleText>> = {};
let open = pasted;
let version = 0;
/** There is work in the editor that is nowhere else. */
let unsaved = false;
let checked = nothing;
const hidden = new Set<string>();
const folded = new Set<string>();

const root = document.documentElement;
const place = (id: string): HTMLElement => byId(id, HTMLElement);
const visible = (): readonly Mark[] => checked.marks.filter(({ pack }) => !hidden.has(pack));
const ruleOf = (rule: string): RuleText | undefined => rules[rule];

const editor = createEditor({
  host: place("editor"),
  help: place("keys").textContent ?? "",
  changed: (typed) => {
    unsaved = typed && editor.text() !== "";
    clearSaid();
    recheck();
  },
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

function showMarks(): void {
  const marks = visible();
  const { goTo, point, select } = editor;
  const actions: PanelActions = { ruleOf, goTo, point, select, ...applying(false) };
  editor.show(marks);
  renew(place("summary"), summaryNodes(checked, actions));
  renew(place("list"), checked.summary ? listNodes(marks, folded, actions) : []);
  place("all").hidden = !checked.summary;
}

function show(answer: Checked): void {
  checked = answer;
  const notices = answer.notices.join(" ");
  sayOfCheck(notices);
  showMarks();
  renew(place("filter-choices"), filterNodes(answer.marks, hidden, showMarks));
  tell(answer.summary?.headline ?? notices);
  root.dataset.took = answer.took.toFixed(1);
  root.dataset.version = String(version);
}

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
  root.dataset.asked = String(version);
  root.classList.toggle("empty", editor.text() === "" && !open.bytes);
  checkNewest(version);
}

/** Puts another letter on the page; asks first when work would be lost. */
function openLetter(letter: Open, text: string): void {
  if (unsaved && !confirm("U hebt deze tekst nog niet gekopieerd of gedownload. Wilt u hem vervangen?"))
    return;
  open = letter;
  folded.clear();
  say("");
  const document = letter.bytes !== undefined;
  for (const id of ["document-note", "annotate", "edit"]) place(id).hidden = !document;
  place("track").hidden = !/\.do[ct]x$/iu.test(letter.path) || !document;
  for (const id of ["mend", "undo", "redo", "download"]) place(id).hidden = document;
  place("file-name").textContent = letter === pasted ? "" : letter.path;
  editor.replaceAll(text, document);
}

const openText = (path: string, text: string): void =>
  openLetter({ path, windowsLines: text.includes("\r\n") }, text);

async function receive(file: File): Promise<void> {
  const given = await readFile(file);
  if (typeof given === "string") return say(given);
  if (!ask) return say("De pagina is nog niet klaar. Probeer het zo weer.");
  const answer = await ask("open", given).catch(() => ({ problem: failed }));
  if ("problem" in answer) return say(answer.problem);
  if (answer.document) openLetter({ ...given, windowsLines: false }, answer.text);
  else openText(given.path, answer.text);
}

const press = (id: string, act: () => void | Promise<void>): void =>
  place(id).addEventListener("click", () => void act());
const atDesk = (act: (desk: Desk) => Promise<void>) => (): void => {
  if (ask) void act({ ask, editor, open, choices: choices() });
};

receiveFiles((file) => void receive(file));
press("undo", editor.undo);
press("redo", editor.redo);
press("mend", atDesk(mend));
press("copy", async () => {
  if (await copy(editor.text())) unsaved = false;
});
press("print", () => window.print());
press("download", () => {
  downloadText(open, editor.text());
  unsaved = false;
});
press(
  "annotate",
  atDesk((desk) => downloadDocument(desk, "comments")),
);
press(
  "track",
  atDesk((desk) => downloadDocument(desk, "changes")),
);
press("edit", () => openText("brief.txt", editor.text()));
press("example", () => openText("voorbeeld.txt", exampleLetter));
press("clear", () => {
  openLetter(pasted, "");
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
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
window.addEventListener("beforeprint", () =>
  place("paper").replaceChildren(...printedLetter(editor.text(), visible())),
);

try {
  const { worker, files } = await load();
  const asking = askWorker(worker);
  const buffers = Object.values(files).map(({ buffer }) => buffer);
  rules = await asking("start", files, buffers);
  ask = asking;
  root.dataset.ready = performance.now().toFixed(0);
  recheck();
  // The first check prepares much: better now than when the letter is there.
  if (editor.text() === "") void asking("check", { path: pasted.path, content: exampleLetter, choices: {} });
} catch {
  say("Wij kunnen de onderdelen van deze pagina niet laden. Laad de pagina opnieuw.");
}
place("loading").hidden = true;
