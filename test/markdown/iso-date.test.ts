import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/markdown/iso-date.ts";

const format = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Seoul", dateStyle: "short", timeStyle: "medium" });

describe("a date of Korea", () => {
  const days = Array.from({ length: 12 * 60 }, (_, month) =>
    new Date(Date.UTC(1975, month, 10)).toISOString().slice(0, 10),
  );

  it("has the offset that the time zone data say, from 1975 to 2034", () => {
    for (const day of days) {
      const iso = isoDate(`${day} 12:34:56`, "Asia/Seoul")!;
      expect(format.format(new Date(iso))).toBe(`${day} 12:34:56`);
    }
  });

  it("is in summer time in the two summers that had one", () => {
    expect(["1987-07-01", "1988-07-01", "1988-12-01", "1989-07-01"].map((day) => isoDate(day, "Asia/Seoul"))).toEqual([
      "1987-07-01T00:00:00+10:00",
      "1988-07-01T00:00:00+10:00",
      "1988-12-01T00:00:00+09:00",
      "1989-07-01T00:00:00+09:00",
    ]);
  });
});
