// SPDX-License-Identifier: EUPL-1.2
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { type Html, trusted } from "./markup.ts";
import type { Totals } from "./totals.ts";
import type { TrendPoint } from "./trend.ts";

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

type Option = Parameters<ReturnType<typeof init>["setOption"]>[0];

const text = { color: "#1a1a1a", fontSize: 14, fontFamily: "system-ui, sans-serif" };
const axis = { axisLabel: text, axisLine: { lineStyle: { color: "#595959" } } };
const quiet = { silent: true, emphasis: { disabled: true } };

/** A chart as inline SVG, drawn without a browser. What it says stands in a table beside it, so it is hidden from screen readers. */
function svg(width: number, option: Option): Html {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height: 260 });
  chart.setOption({ animation: false, textStyle: text, ...option });
  const drawn = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  // Names that count how many charts were drawn before would make every run differ.
  const same = drawn
    .replaceAll(/ (?:class="zr\d+-[^"]*"|ecmeta_\w+="[^"]*")/gu, "")
    .replaceAll(/\bzr\d+-/gu, "zr-")
    .replace(/<svg /u, '<svg aria-hidden="true" focusable="false" ')
    .replaceAll(/<style\s*>[\s\S]*?<\/style>/gu, "");
  return trusted(same);
}

/** From easy to hard; each differs from the one beside it in lightness, and stands in words under its bar. */
export const levelColours = ["#2c7a4b", "#6a8f1f", "#c77700", "#a4262c"] as const;

/** How many letters at each level. */
export const levelsChart = ({ levels, noLevel }: Totals): Html =>
  svg(400, {
    grid: { left: 45, right: 10, top: 25, bottom: 60 },
    xAxis: {
      type: "category",
      data: ["1: makkelijk", "2: redelijk makkelijk", "3: moeilijk", "4: heel moeilijk", "geen niveau"].slice(
        0,
        noLevel > 0 ? 5 : 4,
      ),
      ...axis,
      axisLabel: { ...text, interval: 0, width: 66, overflow: "break" },
    },
    yAxis: { type: "value", minInterval: 1, ...axis },
    series: [
      {
        type: "bar",
        ...quiet,
        barMaxWidth: 70,
        label: { show: true, position: "top", ...text },
        data: [...levels, ...(noLevel > 0 ? [noLevel] : [])].map((value, i) => ({
          value,
          itemStyle: { color: levelColours[i] ?? "#595959" },
        })),
      },
    ],
  });

/** A number as it is written in Dutch. */
export const decimals = (value: number): string => String(value).replace(".", ",");

const shortest = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

/** One line a measure over results, in their order. */
export function trendChart(
  points: readonly TrendPoint[],
  lines: readonly {
    readonly name: string;
    readonly colour: string;
    readonly symbol: string;
    readonly value: (point: TrendPoint) => number | null;
  }[],
): Html {
  // Narrow where it can be, so that its words stay large on a telephone.
  return svg(points.length <= 6 ? 400 : 520, {
    grid: { left: 45, right: 30, top: 45, bottom: 35 },
    legend: { top: 0, left: 0, itemGap: 25, textStyle: text, data: lines.map(({ name }) => name) },
    xAxis: { type: "category", data: points.map(({ name }) => shortest(name)), ...axis },
    yAxis: { type: "value", min: 0, ...axis },
    series: lines.map(({ name, colour, symbol, value }) => ({
      name,
      type: "line" as const,
      ...quiet,
      symbol,
      symbolSize: 9,
      lineStyle: { color: colour, width: 3 },
      itemStyle: { color: colour },
      label: {
        show: points.length <= 12,
        position: "top" as const,
        ...text,
        formatter: ({ value: own }: { readonly value: unknown }) => decimals(Number(own)),
      },
      data: points.map(value),
    })),
  });
}
