// SPDX-License-Identifier: EUPL-1.2
import { Tokenizer } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

/** What is told while XML is read; places are offsets in it. */
export interface XmlHandler {
  /** `end` is behind the tag. An element that closes itself is also told to `close`, at its end. */
  readonly open: (name: string, attributes: Attributes, start: number, end: number) => void;
  /** `start` and `end` are those of the end tag. */
  readonly close: (name: string, start: number, end: number) => void;
  /** `text` stands for the source between start and end: as it is, or an entity. */
  readonly text: (text: string, start: number, end: number) => void;
}

/** Reads XML as a stream, with the place of everything. Only the five entities of XML and numbers are known; nothing is expanded. */
export function walkXml(xml: string, handler: XmlHandler): void {
  let name = "";
  let tagStart = 0;
  let attribute = "";
  let value = "";
  let attributes: Record<string, string> = {};
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = xml.slice(start, end);
        tagStart = start - 1;
        attributes = {};
      },
      onopentagend: (end) => handler.open(name, attributes, tagStart, end + 1),
      onselfclosingtag(end) {
        handler.open(name, attributes, tagStart, end + 1);
        handler.close(name, end + 1, end + 1);
      },
      onclosetag: (start, end) => handler.close(xml.slice(start, end).trim(), start - 2, end + 1),
      onattribname(start, end) {
        attribute = xml.slice(start, end);
        value = "";
      },
      onattribdata(start, end) {
        value += xml.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        attributes[attribute] = value;
      },
      ontext: (start, end) => handler.text(xml.slice(start, end), start, end),
      ontextentity(code, end) {
        handler.text(String.fromCodePoint(code), xml.lastIndexOf("&", end - 1), end);
      },
      oncdata: (start, end, offset) => handler.text(xml.slice(start, end - offset), start, end - offset),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
}

/** True unless an on/off property says no. */
export const isOn = (attributes: Attributes): boolean =>
  !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "1");
