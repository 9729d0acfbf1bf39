import { describe, expect, it } from "vitest";
import { fitText, textWidth } from "../../_includes/fit-text.ts";
import { mapLayout } from "../../_includes/map-layout.ts";
import type { MapView } from "../../src/site/page-view.ts";

function site(sizes: readonly number[]): MapView {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  let end = 0;
  return {
    notes: Array.from({ length: count }, (_, index) => ({
      href: `${index}.html`,
      title: `노트 ${index}`,
      links: [(index * 7 + 3) % count, (index * 13 + 5) % count].filter((to) => to !== index),
    })),
    folders: sizes.map((size, index) => ({ href: `${index}/`, title: `폴더 ${index}`, end: (end += size) })),
  };
}

describe("mapLayout", () => {
  it.each([
    [[1]],
    [[3, 1, 2]],
    [[40, 1, 12, 12, 5]],
    [Array.from({ length: 60 }, (_, index) => ((index * 11) % 37) + 1)],
  ])("lays discs of %j side by side, on the sheet, with every note on its own disc", (sizes) => {
    const view = site(sizes);
    const { clusters, notes, width, height } = mapLayout(view);
    for (const [index, a] of clusters.entries()) {
      expect(a.x - a.radius).toBeGreaterThanOrEqual(0);
      expect(a.x + a.radius).toBeLessThanOrEqual(width);
      expect(a.y - a.radius).toBeGreaterThanOrEqual(0);
      expect(a.y + a.radius).toBeLessThanOrEqual(height);
      for (const b of clusters.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
      }
      const start = view.folders[index - 1]?.end ?? 0;
      for (const note of notes.slice(start, view.folders[index]!.end)) {
        expect(Math.hypot(note.x - a.x, note.y - a.y)).toBeLessThanOrEqual(a.radius);
      }
    }
  });

  it("gives the same drawing for the same site", () => {
    expect(mapLayout(site([9, 4]))).toEqual(mapLayout(site([9, 4])));
  });

  it("joins notes where they are few, folders where they are many", () => {
    const few = mapLayout(site([5, 5]));
    expect(
      few.threads.every(({ count, from }) => count === 1 && few.notes.some(({ x, y }) => x === from.x && y === from.y)),
    ).toBe(true);
    const many = mapLayout(site([100, 100, 100]));
    expect(many.threads).toHaveLength(3);
    expect(many.threads.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
  });

  it("lets no two names overlap", () => {
    const { notes } = mapLayout(site([60, 30]));
    const boxes = notes
      .filter(({ label }) => label !== "")
      .map(({ x, y, radius, label }) => ({
        left: x + radius,
        right: x + radius + textWidth(label) * 12,
        top: y - 6,
        bottom: y + 6,
      }));
    expect(boxes.length).toBeGreaterThan(10);
    const crossing = boxes.filter((a, index) =>
      boxes.slice(index + 1).some((b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top),
    );
    expect(crossing).toEqual([]);
  });
});

describe("fitText", () => {
  it.each([
    ["컨테이너", 10, "컨테이너"],
    ["이미지와 Dockerfile, 그리고 레이어", 10, "이미지와 Dockerfi…"],
    ["", 3, ""],
  ])("fits %s", (text, width, fitted) => {
    expect(fitText(text, width)).toBe(fitted);
  });
});
