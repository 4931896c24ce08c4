// SPDX-License-Identifier: EUPL-1.2
import type { Style } from "./docx-styles.ts";
import { walkXml } from "./xml.ts";

interface Raw {
  name: string;
  parent?: string;
  bold?: boolean;
  hidden?: boolean;
}

/** Adds the styles of one file to those that are known: which are bold or hidden, and the name the writer knows them by. */
export function readOdtStyles(
  xml: string,
  known: ReadonlyMap<string, Style> = new Map(),
): ReadonlyMap<string, Style> {
  const raw = new Map<string, Raw>();
  let current: Raw | undefined;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "style:style") {
        const parent = attributes["style:parent-style-name"];
        current = {
          name: attributes["style:display-name"] ?? attributes["style:name"] ?? "",
          ...(parent === undefined ? {} : { parent }),
        };
        raw.set(attributes["style:name"] ?? "", current);
      }
      if (!current || name !== "style:text-properties") return;
      const weight = attributes["fo:font-weight"];
      if (weight !== undefined) current.bold = weight === "bold" || Number(weight) >= 600;
      const display = attributes["text:display"];
      if (display !== undefined) current.hidden = display === "none";
    },
    close(name) {
      if (name === "style:style") current = undefined;
    },
    text: () => undefined,
  });
  const resolve = (id: string | undefined, depth: number): Style => {
    const own = id === undefined ? undefined : raw.get(id);
    if (!own || depth > 20) return (id === undefined ? undefined : known.get(id)) ?? { name: "" };
    const { parent, ...rest } = own;
    const inherited = resolve(parent, depth + 1);
    // A style without a name of its own (`P12`) is known by the style it is made from.
    const name = /^[PT]\d+$/u.test(own.name) && inherited.name !== "" ? inherited.name : own.name;
    return { ...inherited, ...rest, name };
  };
  return new Map([...known, ...[...raw.keys()].map((id) => [id, resolve(id, 0)] as const)]);
}
