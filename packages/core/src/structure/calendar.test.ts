// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  dutchDay,
  firstWorkingDay,
  holidayName,
  isDay,
  isFreeDay,
  isoDay,
  lastDayOf,
  parseDay,
  weekday,
  weekdayNames,
} from "./calendar.ts";

const day = (iso: string) => parseDay(iso) ?? { year: 0, month: 0, day: 0 };
const nameOf = (iso: string): string => `${weekdayNames[weekday(day(iso))]} ${dutchDay(day(iso))}`;

describe("days", () => {
  it("knows the weekday and writes the date in Dutch", () => {
    expect(["2026-03-03", "2024-02-29", "2000-01-01"].map(nameOf)).toEqual([
      "dinsdag 3 maart 2026",
      "donderdag 29 februari 2024",
      "zaterdag 1 januari 2000",
    ]);
  });

  it("knows which days exist", () => {
    expect([
      isDay({ year: 2026, month: 2, day: 29 }),
      isDay({ year: 2024, month: 2, day: 29 }),
      isDay({ year: 2026, month: 13, day: 1 }),
      isDay({ year: 2026, month: 4, day: 31 }),
    ]).toEqual([false, true, false, false]);
  });

  it("reads full dates only", () => {
    expect([parseDay("2026-03-03"), parseDay("--03-03"), parseDay("3 maart 2026")]).toEqual([
      { year: 2026, month: 3, day: 3 },
      undefined,
      undefined,
    ]);
  });

  it("counts over the end of a year and over summer time", () => {
    expect([
      isoDay(addDays(day("2025-12-30"), 3)),
      daysBetween(day("2026-03-28"), day("2026-03-30")),
      daysBetween(day("2026-10-26"), day("2026-10-24")),
    ]).toEqual(["2026-01-02", 2, -2]);
  });
});

describe("public holidays", () => {
  it("are those of the Algemene termijnenwet", () => {
    const found = Array.from({ length: 365 }, (_, i) => addDays(day("2026-01-01"), i)).flatMap((d) => {
      const name = holidayName(d);
      return name ? [`${isoDay(d)} ${name}`] : [];
    });
    expect(found).toEqual([
      "2026-01-01 Nieuwjaarsdag",
      "2026-04-03 Goede Vrijdag",
      "2026-04-05 Eerste Paasdag",
      "2026-04-06 Tweede Paasdag",
      "2026-04-27 Koningsdag",
      "2026-05-05 Bevrijdingsdag",
      "2026-05-14 Hemelvaartsdag",
      "2026-05-24 Eerste Pinksterdag",
      "2026-05-25 Tweede Pinksterdag",
      "2026-12-25 Eerste Kerstdag",
      "2026-12-26 Tweede Kerstdag",
    ]);
  });

  it("move with Easter, and King's Day moves from Sunday to Saturday", () => {
    expect(
      ["2024-03-31", "2025-04-21", "2027-05-06", "2025-04-26", "2025-04-27", "2013-04-30"].map((iso) =>
        holidayName(day(iso)),
      ),
    ).toEqual([
      "Eerste Paasdag",
      "Tweede Paasdag",
      "Hemelvaartsdag",
      "Koningsdag",
      undefined,
      "Koninginnedag",
    ]);
  });

  it("make a day free, as weekends and days equated by decree do", () => {
    expect(
      ["2026-03-07", "2026-03-08", "2026-03-09", "2026-05-14", "2026-05-15"].map((iso) =>
        isFreeDay(day(iso)),
      ),
    ).toEqual([true, true, false, true, true]);
  });
});

describe("the end of a term", () => {
  const end = (from: string, term: string): string | undefined => {
    const last = lastDayOf(day(from), term);
    return last && isoDay(last);
  };

  it("of six weeks is the same weekday six weeks later", () => {
    expect([end("2026-03-03", "P6W"), end("2025-12-15", "P6W")]).toEqual(["2026-04-14", "2026-01-26"]);
  });

  it("counts days from the day after", () => {
    expect([end("2026-05-12", "P14D"), end("2026-05-12", "P2W")]).toEqual(["2026-05-26", "2026-05-26"]);
  });

  it("in months stays inside the month", () => {
    expect([
      end("2026-01-31", "P1M"),
      end("2026-11-30", "P3M"),
      end("2026-03-15", "P2M"),
      end("2024-02-29", "P1Y"),
    ]).toEqual(["2026-02-28", "2027-02-28", "2026-05-15", "2025-02-28"]);
  });

  it("is unknown for hours and for odd text", () => {
    expect([end("2026-03-03", "PT24H"), end("2026-03-03", "")]).toEqual([undefined, undefined]);
  });

  it("set by law goes on to the first day that is not free", () => {
    const extended = (from: string): string | undefined => {
      const last = lastDayOf(day(from), "P6W");
      return last && isoDay(firstWorkingDay(last));
    };
    // A plain Tuesday; a Saturday; Ascension Day, with the Friday after it equated by decree; Good Friday up to Easter Monday.
    expect(["2026-03-03", "2026-03-07", "2026-04-02", "2026-02-20"].map(extended)).toEqual([
      "2026-04-14",
      "2026-04-20",
      "2026-05-18",
      "2026-04-07",
    ]);
  });
});
