import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const argv = ["check", "--external", "--no-cache"];
const headers = { "x.test": { Authorization: "Bearer ${TOKEN}" } };

it.each([
  ["ko", "ieum: 환경 변수 TOKEN의 값을 헤더에 넣을 수 없습니다."],
  ["en", "ieum: The value of the environment variable TOKEN cannot go into a header"],
] as const)("tells once of a token that no header can carry, and not what it is: %s", async (lang, message) => {
  const cwd = tempFolder({
    "notes/a.md": "<https://x.test/1> <https://x.test/2>\n",
    "ieum.config.json": JSON.stringify({ external: { headers } }),
  });
  const { code, out, err } = await runCli(cwd, argv, { lang, env: { TOKEN: "비밀s3cret" } });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(err).not.toMatch(/s3cret|비밀/);
});

it("shows the value of the place that is wrong", async () => {
  const cwd = tempFolder({ "notes/a.md": "", "ieum.config.json": '{ "external": { "budget": 120 } }' });
  const { code, err } = await runCli(cwd, [...argv, "--budget", "5m"]);
  expect([code, err]).toEqual([
    2,
    "ieum: ieum.config.json:1:17: 'external.budget' 옵션의 값 '120'을 읽을 수 없습니다. 쓸 수 있는 값: 120s, 5m, 3d\n",
  ]);
});
