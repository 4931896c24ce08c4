// SPDX-License-Identifier: EUPL-1.2
import { isOn, walkXml } from "./xml.ts";

/** What counts of a style: whether it is a heading or a list, bold or hidden. */
export interface Style {
  readonly name: string;
  /** 1–6 for a heading. */
  readonly heading?: number;
  readonly numId?: string;
  readonly level?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
}

interface Raw {
  name: string;
  basedOn?: string;
  heading?: number;
  numId?: string;
  level?: number;
  bold?: boolean;
  hidden?: boolean;
}

const headingName = /^(?:heading|kop) ?(\d)$/iu;

/** Heading depth of an outline level as Word counts it, from 0; 9 is running text. */
export const headingOf = (level: string | undefined): number | undefined => {
  const depth = Number(level ?? Number.NaN) + 1;
  return depth >= 1 && depth <= 9 ? Math.min(depth, 6) : undefined;
};

/** The styles of a document by id, each with what it takes from the styles it is based on. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const raw = new Map<string, Raw>();
  let current: Raw | undefined;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "w:style") {
        current = { name: "" };
        raw.set(attributes["w:styleId"] ?? "", current);
      }
      if (!current) return;
      const value = attributes["w:val"];
      if (name === "w:name") {
        current.name = value ?? "";
        const depth = headingName.exec(current.name)?.[1];
        if (depth) current.heading = Math.min(6, Math.max(1, Number(depth)));
        else if (/^(?:title|titel)$/iu.test(current.name)) current.heading = 1;
      }
      if (name === "w:basedOn" && value !== undefined) current.basedOn = value;
      if (name === "w:outlineLvl") {
        const heading = headingOf(value);
        if (heading !== undefined) current.heading ??= heading;
      }
      if (name === "w:numId" && value !== undefined) current.numId = value;
      if (name === "w:ilvl") current.level = Number(value);
      if (name === "w:b") current.bold = isOn(attributes);
      if (name === "w:vanish") current.hidden = isOn(attributes);
    },
    close(name) {
      if (name === "w:style") current = undefined;
    },
    text: () => undefined,
  });
  const resolve = (id: string | undefined, depth: number): Omit<Raw, "basedOn"> => {
    const own = id === undefined ? undefined : raw.get(id);
    if (!own || depth > 20) return { name: "" };
    const { basedOn, ...rest } = own;
    const { name: _, ...inherited } = resolve(basedOn, depth + 1);
    return { ...inherited, ...rest };
  };
  return new Map([...raw.keys()].map((id) => [id, resolve(id, 0)]));
}

/** Whether a level of a numbering puts a mark or a number before its paragraph. */
export type IsList = (numId: string | undefined, level: number) => boolean;

/** Reads which numberings make a list; one without a mark is only an indent. */
export function readNumbering(xml: string): IsList {
  const formats = new Map<string, string>();
  const abstractOf = new Map<string, string>();
  let abstract = "";
  let level = "";
  let num = "";
  walkXml(xml, {
    open(name, attributes) {
      if (name === "w:abstractNum") abstract = attributes["w:abstractNumId"] ?? "";
      if (name === "w:lvl") level = attributes["w:ilvl"] ?? "0";
      if (name === "w:numFmt") formats.set(`${abstract}/${level}`, attributes["w:val"] ?? "");
      if (name === "w:num") num = attributes["w:numId"] ?? "";
      if (name === "w:abstractNumId") abstractOf.set(num, attributes["w:val"] ?? "");
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (numId, at) =>
    numId !== undefined && numId !== "0" && formats.get(`${abstractOf.get(numId) ?? ""}/${at}`) !== "none";
}
