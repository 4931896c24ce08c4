// SPDX-License-Identifier: EUPL-1.2
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a file URI; undefined for what is no file on disk (a new document, a file on another machine). */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** The name of a document that is no file: what stands behind the last slash or colon. */
export const nameOf = (uri: string): string =>
  uri.slice(Math.max(uri.lastIndexOf("/"), uri.lastIndexOf(":")) + 1);

/** A path below a folder, with `/`. */
export const inside = (folder: string, path: string): string => relative(folder, path).split(sep).join("/");

/** True for a path below the folder. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !/^[A-Za-z]:/u.test(way);
};
