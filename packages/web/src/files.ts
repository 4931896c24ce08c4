// SPDX-License-Identifier: EUPL-1.2

/** A file the writer chose, dropped or pasted. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Larger files are refused before they are read. */
const mostBytes = 30_000_000;

/** The content of a file; a text that says why not. */
export async function readFile(file: File): Promise<GivenFile | string> {
  if (file.size > mostBytes) return "Dit bestand is te groot. Een brief mag hier hooguit 30 MB zijn.";
  try {
    return { path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return "Wij kunnen dit bestand niet lezen. Staat het nog op uw computer?";
  }
}

/** Takes files that are dropped on the page or pasted in it, instead of letting the browser open them. */
export function receiveFiles(receive: (file: File) => void): void {
  const page = document.documentElement;
  const hasFiles = (data: DataTransfer | null): boolean => data?.types.includes("Files") ?? false;
  const take = (event: Event, data: DataTransfer | null): void => {
    if (!hasFiles(data)) return;
    event.preventDefault();
    event.stopPropagation();
    page.classList.remove("dropping");
    const [file] = data?.files ?? [];
    if (file) receive(file);
  };
  page.addEventListener("dragover", (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    page.classList.add("dropping");
  });
  page.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) page.classList.remove("dropping");
  });
  page.addEventListener("drop", (event) => take(event, event.dataTransfer), { capture: true });
  page.addEventListener("paste", (event) => take(event, event.clipboardData), { capture: true });
}

/** Offers bytes as a file. Nothing goes over the network: the browser writes what is in memory. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `brief.docx` becomes `brief-opmerkingen.docx`. */
export const withSuffix = (path: string, suffix: string): string =>
  path.replace(/(\.[^.]+)?$/u, (extension) => `-${suffix}${extension}`);
