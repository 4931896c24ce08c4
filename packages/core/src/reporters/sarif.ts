// SPDX-License-Identifier: EUPL-1.2
import type { Location, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from "sarif";
import type { Severity } from "../finding.ts";
import { type ReportContext, type RuleInfo, rulesById } from "./context.ts";
import { insideJson } from "./escape.ts";
import { type Format, streamed, type Tail } from "./format.ts";
import type { FindingJson } from "./json.ts";
import type { LetterCount } from "./letter-count.ts";
import type { SourceSpan } from "./position.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** A message without embedded links: `[text](1)` of a letter must not become one. */
const plain = (text: string): { readonly text: string } => ({
  text: text.replaceAll(/\[(?=[^[\]]*\]\()/gu, "\\["),
});

/** A path as a relative reference: each name in it is percent-encoded. */
const uriOf = (path: string): string => path.toWellFormed().split("/").map(encodeURIComponent).join("/");

const artifact = (path: string): PhysicalLocation["artifactLocation"] => ({
  uri: uriOf(path),
  uriBaseId: "%SRCROOT%",
});

function location(path: string, { start, end, place }: SourceSpan, found?: string): Location {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        ...(found === undefined ? {} : { snippet: { text: found } }),
      },
    },
    // A document has paragraphs for lines; this is the place in the file itself.
    ...(place
      ? {
          logicalLocations: [
            { fullyQualifiedName: `${place.part}/${place.paragraph}/${place.run}`, kind: "element" },
          ],
        }
      : {}),
  };
}

const descriptor = (id: string, rule: RuleInfo | undefined): ReportingDescriptor =>
  rule === undefined
    ? { id }
    : {
        id,
        shortDescription: { text: rule.title },
        fullDescription: { text: rule.why },
        help: {
          text: [rule.why, ...rule.sources.map(({ title, url }) => (url ? `${title}: ${url}` : title))].join(
            "\n\n",
          ),
        },
        ...(rule.url === undefined ? {} : { helpUri: rule.url }),
        defaultConfiguration: { level: levels[rule.severity] },
        properties: { tags: [rule.authority, id.slice(0, id.indexOf("/"))] },
      };

/** A repair that a program may make unasked. Documents have none: they are no text files. */
const fixes = (path: string, finding: FindingJson): Pick<Result, "fixes"> => {
  const [text] = finding.expected;
  if (!finding.safe || finding.place || text === undefined) return {};
  const deletedRegion = location(path, finding).physicalLocation?.region ?? {};
  const replacements = [{ deletedRegion, insertedContent: { text } }];
  return { fixes: [{ artifactChanges: [{ artifactLocation: artifact(path) ?? {}, replacements }] }] };
};

const result = (path: string, finding: FindingJson): Result => ({
  ruleId: finding.rule,
  level: levels[finding.severity],
  message: plain(finding.message),
  locations: [location(path, finding, finding.found)],
  ...(finding.related
    ? {
        relatedLocations: finding.related.map(({ message, ...span }, id) => ({
          id,
          message: plain(message),
          ...location(path, span),
        })),
      }
    : {}),
  partialFingerprints: { "klarebrief/v1": finding.fingerprint },
  ...fixes(path, finding),
});

const notifications = ({ path, failures }: LetterCount): readonly Notification[] =>
  failures.map(({ code, message }) => ({
    level: "error",
    descriptor: { id: code },
    message: plain(message),
    locations: [{ physicalLocation: { artifactLocation: artifact(path) ?? {} } }],
  }));

/** What the run says of itself, below the results: of the letters it keeps the path, of the rules those with a finding. */
function runTail(context: ReportContext): Tail {
  const known = rulesById(context);
  const rules = new Set<string>();
  const paths = new Set<string>();
  const failed: Notification[] = [];
  return {
    add: (count) => {
      paths.add(count.path);
      failed.push(...notifications(count));
      for (const { rule } of count.rules) rules.add(rule);
    },
    end: (isEmpty) => {
      const driver = {
        name: "Klare Brief",
        version: context.version,
        semanticVersion: context.version,
        language: "nl",
        rules: [...rules].sort().map((id) => descriptor(id, known.get(id))),
      };
      const run: Run = {
        artifacts: Array.from(paths, (path) => ({ location: artifact(path) ?? {} })),
        invocations: [{ executionSuccessful: failed.length === 0, toolExecutionNotifications: failed }],
        tool: { driver },
      };
      return `${isEmpty ? "" : "\n      "}],${insideJson(run, "    ")}\n    }\n  ]\n}\n`;
    },
  };
}

const begin = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [`;

/** SARIF 2.1.0, for code scanning. A file that failed is a notification of the run. What is only known at the end stands there. */
export const sarif: Format = {
  letter:
    () =>
    ({ letter: { path, findings } }) =>
      insideJson(
        findings.map((finding) => result(path, finding)),
        "      ",
      ),
  frame: (context) => streamed(begin, ",", runTail(context)),
};
