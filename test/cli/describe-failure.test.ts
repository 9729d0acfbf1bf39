import { expect, it } from "vitest";
import { describeFailure } from "../../src/cli/describe-failure.ts";

it.each([
  ["scandir", "EACCES", "폴더를 읽을 수 없습니다: 가/나 (EACCES). 읽을 권한이 있는지 확인해 주세요."],
  ["open", "EACCES", "파일을 읽을 수 없습니다: /집/가/나 (EACCES). 읽을 권한이 있는지 확인해 주세요."],
  ["mkdir", "EACCES", "파일을 쓸 수 없습니다: /집/가/나 (EACCES). 그 자리에 쓸 권한이 있는지 확인해 주세요."],
])("says of %s what it was that the system refused", (syscall, code, message) => {
  const error = Object.assign(new Error(code), { syscall, code, path: "/집/가/나" });
  expect(describeFailure(error, { lang: "ko", cwd: "/집" })).toEqual({ message, unforeseen: false });
});
