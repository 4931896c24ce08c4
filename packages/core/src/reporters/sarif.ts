// SPDX-License-Identifier: EUPL-1.2
import type { Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../finding.ts";
import { type ReportContext, type Reporter, type RuleInfo, rulesById } from "./context.ts";
import { portableJson } from "./escape.ts";
import type { FindingJson, LetterJson } from "./json.ts";
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

const result = (path: string, finding: FindingJson, ruleIndex: number): Result => ({
  ruleId: finding.rule,
  ruleIndex,
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

const notifications = ({ path, failures }: LetterJson): readonly Notification[] =>
  failures.map(({ code, message }) => ({
    level: "error",
    descriptor: { id: code },
    message: plain(message),
    locations: [{ physicalLocation: { artifactLocation: artifact(path) ?? {} } }],
  }));

/** SARIF 2.1.0, for code scanning. Of the rules it names those with a finding; a file that failed is a notification of the run. */
export const sarif: Reporter = (letters, context: ReportContext) => {
  const known = rulesById(context);
  const ids = [...new Set(letters.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const indexes = new Map(ids.map((id, i) => [id, i]));
  const failed = letters.flatMap(notifications);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Klare Brief",
            version: context.version,
            semanticVersion: context.version,
            language: "nl",
            rules: ids.map((id) => descriptor(id, known.get(id))),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: failed.length === 0, toolExecutionNotifications: failed }],
        artifacts: letters.map(({ path }) => ({ location: artifact(path) ?? {} })),
        results: letters.flatMap(({ path, findings }) =>
          findings.map((finding) => result(path, finding, indexes.get(finding.rule) ?? -1)),
        ),
      },
    ],
  };
  return portableJson(log);
};
