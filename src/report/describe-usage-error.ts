import type { Lang } from "../model/options.ts";
import type { UsageError, UsageErrorCode } from "../model/usage-error.ts";
import { particle } from "../text/particle.ts";
import { expectedKo } from "./expected-ko.ts";
import { visible } from "./visible.ts";

type Wording = (data: Readonly<Record<string, string>>) => string;

/** The command that was run, as it should have been. */
function exampleOf(command: string, option: string): string {
  if (option !== "") return `ieum ${command} ${option} _site`;
  return command === "mv" ? "ieum mv a.md b.md notes" : `ieum ${command} notes`;
}

/** A configuration file of the same kind, as it should have been. */
function exampleConfig(file: string, title: string): string {
  return file.endsWith(".json") ? `{ "title": "${title}" }` : `export default { title: "${title}" };`;
}

/** What to do where a file cannot be written. */
interface WriteHints {
  readonly taken: string;
  readonly denied: string;
}

const KO_HINTS: WriteHints = {
  taken: "그 자리에 있는 것을 옮기거나 지워 주세요.",
  denied: "그 자리에 쓸 권한이 있는지 확인해 주세요.",
};
const EN_HINTS: WriteHints = {
  taken: "Move or remove what is in its place.",
  denied: "Check that you may write there.",
};

function writeHint(reason: string, { taken, denied }: WriteHints): string {
  if (["EEXIST", "EISDIR", "ENOTDIR", "ENOENT"].includes(reason)) return ` ${taken}`;
  return ["EACCES", "EPERM", "EROFS"].includes(reason) ? ` ${denied}` : "";
}

/** What to do where a file or a folder cannot be read. */
interface ReadHints {
  readonly gone: string;
  readonly loop: string;
  readonly denied: string;
}

const KO_READ_HINTS: ReadHints = {
  gone: "그 자리에 있는지 확인해 주세요.",
  loop: "심볼릭 링크가 돌고 도는지 확인해 주세요.",
  denied: "읽을 권한이 있는지 확인해 주세요.",
};
const EN_READ_HINTS: ReadHints = {
  gone: "Check that it is there.",
  loop: "Check whether its symbolic links go round in a loop.",
  denied: "Check that you may read it.",
};

function readHint(reason: string, { gone, loop, denied }: ReadHints): string {
  if (["ENOENT", "ENOTDIR"].includes(reason)) return ` ${gone}`;
  if (reason === "ELOOP") return ` ${loop}`;
  return ["EACCES", "EPERM"].includes(reason) ? ` ${denied}` : "";
}

const ko: Record<UsageErrorCode, Wording> = {
  "unknown-option": ({ option = "", nearest = "" }) =>
    `'${option}'${particle(option, "이라/라")}는 옵션은 없습니다.${nearest === "" ? "" : ` 혹시 '${nearest}'?`}`,
  "bad-value": ({ option = "", value = "", expected = "", command = "" }) =>
    value === ""
      ? `'${option}' 옵션에 값이 필요합니다. ${expected === "" ? `'ieum ${command} --help'를 보세요.` : `쓸 수 있는 값: ${expectedKo(expected)}`}`
      : `'${option}' 옵션의 값 '${value}'${particle(value, "을/를")} 읽을 수 없습니다. 쓸 수 있는 값: ${expectedKo(expected)}`,
  "needless-value": ({ option = "" }) => `'${option}' 옵션은 값을 받지 않습니다. '${option}'만 적어 주세요.`,
  "needs-option": ({ option = "", needed = "" }) =>
    `'${option}' 옵션은 '${needed}'${particle(needed, "와/과")} 함께 적어 주세요.`,
  "not-together": ({ option = "", other = "" }) =>
    `'${option}' 옵션은 '${other}'${particle(other, "와/과")} 함께 쓸 수 없습니다. 하나를 빼 주세요.`,
  "missing-argument": ({ command = "", expected = "" }) =>
    `적을 것이 빠졌습니다. 예: ieum ${command} ${expectedKo(expected)}`,
  "unknown-command": ({ command = "", nearest = "" }) =>
    `'${command}'${particle(command, "이라/라")}는 명령은 없습니다.${nearest === "" ? " 'ieum --help'를 보세요." : ` 혹시 '${nearest}'?`}`,
  "extra-argument": ({ argument = "", command = "" }) =>
    `'${argument}'${particle(argument, "은/는")} 쓸 데가 없습니다. ${command === "diagram" ? "파일은" : "폴더는"} 하나만 적어 주세요.`,
  "needs-notes": ({ option = "", site = "", written = option }) =>
    `'${option}' 옵션은 노트를 검사할 때만 쓸 수 있습니다. 노트 폴더도 적어 주세요. 예: ieum check notes --site ${site} ${written}`,
  "bad-extension": ({ path = "", kind = "" }) =>
    kind === "note"
      ? `노트의 새 이름은 .md로 끝나야 합니다: ${path}`
      : `노트가 아닌 파일의 새 이름은 .md로 끝날 수 없습니다: ${path}`,
  "missing-folder": ({ folder = "", option = "", command = "" }) =>
    `폴더가 없습니다: ${folder}. ${option === "" ? "노트가 든" : `'${option}'에 만들어 둔 사이트의`} 폴더를 적어 주세요. 예: ${exampleOf(command, option)}`,
  "missing-file": ({ file = "", reason = "" }) =>
    reason === "ENOENT"
      ? `그런 파일이 없습니다: ${file}. 경로를 확인해 주세요.`
      : reason === "EISDIR"
        ? `파일이 아니라 폴더입니다: ${file}. 파일의 경로를 적어 주세요.`
        : `파일을 읽을 수 없습니다: ${file} (${reason}).${readHint(reason, KO_READ_HINTS)}`,
  "no-notes": ({ folder = "", excluded = "" }) =>
    `노트(.md)가 하나도 없습니다: ${folder}. ${excluded === "" ? "첫 노트로 index.md를 만들어 보세요." : `exclude로 모두 뺀 것은 아닌지 확인해 주세요: ${excluded}`}`,
  "no-pages": ({ folder = "" }) =>
    `페이지(.html)가 하나도 없습니다: ${folder}. 사이트를 먼저 만들거나, '--site'에 만들어 둔 사이트의 폴더를 적어 주세요.`,
  "not-a-folder": ({ folder = "", option = "", command = "" }) =>
    `폴더가 아니라 파일입니다: ${folder}. ${option === "" ? "노트가 든" : `'${option}'에 만들어 둔 사이트의`} 폴더를 적어 주세요. 예: ${exampleOf(command, option)}`,
  "unreadable-folder": ({ folder = "", reason = "" }) =>
    `폴더를 읽을 수 없습니다: ${folder} (${reason}).${readHint(reason, KO_READ_HINTS)}`,
  "output-in-notes": ({ output = "" }) =>
    `출력 폴더가 노트 폴더를 덮습니다: '${output}'. --output에 다른 폴더를 적어 주세요.`,
  "output-not-a-folder": ({ output = "" }) =>
    `출력할 곳이 폴더가 아니라 파일입니다: ${output}. --output에 다른 폴더를 적어 주세요.`,
  "missing-option-path": ({ option = "", path = "", kind = "" }) =>
    `'${option}' 옵션에 적은 ${kind === "folder" ? "폴더가" : "파일이"} 노트 폴더에 없습니다: ${path}. 노트 폴더를 기준으로 한 경로를 적어 주세요.`,
  "bad-part": ({ part = "", page = "", reason = "", got = "" }) =>
    got === ""
      ? `페이지의 조각 '${part}'${particle(part, "이/가")} 오류를 냈습니다${page === "" ? "" : `(${page}의 페이지에서)`}: ${reason}`
      : `페이지의 조각 '${part}'${particle(part, "이/가")} HTML이 아닌 것을 돌려주었습니다${page === "" ? "" : `(${page}의 페이지에서)`}: ${got}. markup\`…\`이나 raw(글)을 돌려주세요.`,
  "bad-config": ({ file = "", reason = "" }) =>
    `설정 파일을 읽을 수 없습니다: ${file}: ${reason === "" ? `옵션을 담은 객체를 내놓아야 합니다. 예: ${exampleConfig(file, "노트")}` : reason}`,
  "bad-proxy": ({ variable = "" }) =>
    `환경 변수 ${variable}에서 프록시의 주소를 읽을 수 없습니다. http://이름:비밀번호@호스트:포트처럼 적고, 비밀번호에 든 #, %, @는 %23, %25, %40으로 바꾸어 주세요.`,
  "bad-variable": ({ variable = "" }) =>
    `환경 변수 ${variable}의 값을 헤더에 넣을 수 없습니다. 헤더에는 ASCII 글자 한 줄만 넣을 수 있으니, 값에 한글이나 줄바꿈이 섞이지 않았는지 확인해 주세요.`,
  "bad-baseline": ({ file = "" }) =>
    `기준선 파일로 읽을 수 없습니다: ${file}. 고치거나, 지우고 'ieum check --update-baseline'으로 다시 만들어 주세요.`,
  "bad-report": ({ file = "" }) =>
    `검사 결과가 아닙니다: ${file}. 'ieum check --reporter json=파일'로 만든 파일을 적어 주세요.`,
  "same-file": ({ file = "" }) => `두 보고서를 한 파일에 쓸 수 없습니다: ${file}. 파일을 따로 적어 주세요.`,
  "missing-index": ({ site = "" }) =>
    `찾아볼 사이트가 없습니다: ${site}. 먼저 'ieum build'로 만들거나 --site에 그 폴더를 적어 주세요.`,
  "port-taken": ({ port = "" }) =>
    `포트 ${port}번과 그다음 번호들을 다른 프로그램이 쓰고 있습니다. --port에 다른 번호를 적어 주세요.`,
  "cannot-listen": ({ port = "", reason = "" }) =>
    `포트 ${port}번을 열 수 없습니다 (${reason}). --port에 1024 이상의 다른 번호를 적어 주세요.`,
  "cannot-write": ({ file = "", reason = "" }) =>
    `파일을 쓸 수 없습니다: ${file} (${reason}).${writeHint(reason, KO_HINTS)}`,
  "disk-full": () => "디스크에 빈 자리가 없어 다 쓰지 못했습니다. 자리를 비우고 다시 실행해 주세요.",
  "build-failed": ({ reason = "" }) => `사이트를 만들지 못했습니다: ${reason}`,
  "target-exists": ({ path = "" }) => `이미 있어서 옮기지 않았습니다: ${path}`,
  "not-moved": ({ file = "", reason = "" }) =>
    `링크를 고쳐 쓸 수 없는 파일이 있어서 아무것도 옮기지 않았습니다: ${file} (${reason}).${writeHint(reason, KO_HINTS)}`,
  "outside-notes": ({ path = "" }) => `노트 폴더 안이 아닙니다: ${path}. 노트 폴더 안의 경로를 적어 주세요.`,
  "not-read": ({ path = "" }) =>
    `노트를 읽지 않는 폴더입니다: ${path}. 이름이 점(.)으로 시작하거나 node_modules, _site, dist인 폴더로는 옮길 수 없습니다.`,
  "below-a-file": ({ path = "", file = "" }) =>
    `폴더가 아니라 파일입니다: ${file}. 그 아래로는 옮길 수 없습니다: ${path}`,
  "into-itself": ({ path = "" }) => `폴더를 그 폴더 안으로 옮길 수 없습니다: ${path}. 다른 곳을 적어 주세요.`,
  "no-repository": ({ folder = "" }) =>
    `Git 저장소로 읽을 수 없어서 무엇이 바뀌었는지 알 수 없습니다: ${folder}. 그 폴더에서 'git status'가 되는지 확인해 주세요.`,
  "unknown-ref": ({ ref = "" }) =>
    `'${ref}'${particle(ref, "을/를")} Git에서 찾을 수 없습니다. 얕게 받은 저장소라면 전부 받아 주세요(actions/checkout의 fetch-depth: 0).`,
  "missing-package": ({ package: name = "", option = "" }) =>
    `'${option}' 옵션에는 ${name} 패키지가 필요합니다. 'npm install ${name}'${particle(name, "으로/로")} 설치해 주세요.`,
};

const en: Record<UsageErrorCode, Wording> = {
  "unknown-option": ({ option = "", nearest = "" }) =>
    `There is no option '${option}'.${nearest === "" ? "" : ` Did you mean '${nearest}'?`}`,
  "bad-value": ({ option = "", value = "", expected = "", command = "" }) =>
    value === ""
      ? `Option '${option}' needs a value. ${expected === "" ? `See 'ieum ${command} --help'.` : `Expected: ${expected}`}`
      : `Option '${option}' cannot be '${value}'. Expected: ${expected}`,
  "needless-value": ({ option = "" }) => `Option '${option}' takes no value. Write '${option}' alone.`,
  "needs-option": ({ option = "", needed = "" }) => `Option '${option}' goes with '${needed}'. Write both.`,
  "not-together": ({ option = "", other = "" }) =>
    `Option '${option}' does not go with '${other}'. Leave one of them out.`,
  "missing-argument": ({ command = "", expected = "" }) =>
    `Something is missing. For example: ieum ${command} ${expected}`,
  "unknown-command": ({ command = "", nearest = "" }) =>
    `There is no command '${command}'.${nearest === "" ? " See 'ieum --help'." : ` Did you mean '${nearest}'?`}`,
  "extra-argument": ({ argument = "", command = "" }) =>
    `One ${command === "diagram" ? "file" : "folder"} too many: '${argument}'. Name one.`,
  "needs-notes": ({ option = "", site = "", written = option }) =>
    `Option '${option}' is for checks of notes. Name their folder too, as in: ieum check notes --site ${site} ${written}`,
  "bad-extension": ({ path = "", kind = "" }) =>
    kind === "note"
      ? `A note's new name must end with .md: ${path}`
      : `The new name of a file that is no note cannot end with .md: ${path}`,
  "missing-folder": ({ folder = "", option = "", command = "" }) =>
    `No such folder: ${folder}. ${option === "" ? "Name the folder that holds your notes" : `Name that of a built site with '${option}'`}, as in: ${exampleOf(command, option)}`,
  "missing-file": ({ file = "", reason = "" }) =>
    reason === "ENOENT"
      ? `No such file: ${file}. Check its path.`
      : reason === "EISDIR"
        ? `A folder, not a file: ${file}. Give the path of a file.`
        : `Cannot read ${file} (${reason}).${readHint(reason, EN_READ_HINTS)}`,
  "no-notes": ({ folder = "", excluded = "" }) =>
    `Not a single note (.md) in ${folder}. ${excluded === "" ? "Begin with an index.md." : `Check whether exclude leaves all of them out: ${excluded}`}`,
  "no-pages": ({ folder = "" }) =>
    `Not a single page (.html) in ${folder}. Build the site first, or name its folder with '--site'.`,
  "not-a-folder": ({ folder = "", option = "", command = "" }) =>
    `A file, not a folder: ${folder}. ${option === "" ? "Name the folder that holds your notes" : `Name that of a built site with '${option}'`}, as in: ${exampleOf(command, option)}`,
  "unreadable-folder": ({ folder = "", reason = "" }) =>
    `Cannot read the folder: ${folder} (${reason}).${readHint(reason, EN_READ_HINTS)}`,
  "output-in-notes": ({ output = "" }) =>
    `The output folder would cover the notes: '${output}'. Name another one with --output.`,
  "output-not-a-folder": ({ output = "" }) =>
    `The output is a file, not a folder: ${output}. Name another folder with --output.`,
  "missing-option-path": ({ option = "", path = "", kind = "" }) =>
    `Option '${option}' names a ${kind} that is not among the notes: ${path}. Give its path from the notes folder.`,
  "bad-part": ({ part = "", page = "", reason = "", got = "" }) =>
    got === ""
      ? `The part '${part}' failed${page === "" ? "" : ` (on the page of ${page})`}: ${reason}`
      : `The part '${part}' gave something else than HTML${page === "" ? "" : ` (on the page of ${page})`}: ${got}. Return markup\`…\` or raw(text).`,
  "bad-config": ({ file = "", reason = "" }) =>
    `Cannot read the configuration: ${file}: ${reason === "" ? `it must give an object of options, as in: ${exampleConfig(file, "Notes")}` : reason}`,
  "bad-proxy": ({ variable = "" }) =>
    `Cannot read the address of a proxy in the environment variable ${variable}. Write it as http://name:password@host:port, with %23, %25 and %40 for #, % and @ in the password.`,
  "bad-variable": ({ variable = "" }) =>
    `The value of the environment variable ${variable} cannot go into a header, which takes one line of ASCII. Check that nothing else has got into it.`,
  "bad-baseline": ({ file = "" }) =>
    `Cannot read the baseline: ${file}. Mend it, or delete it and make it anew with 'ieum check --update-baseline'.`,
  "bad-report": ({ file = "" }) => `Not a report: ${file}. Name files that 'ieum check --reporter json=file' has made.`,
  "same-file": ({ file = "" }) => `Two reports cannot go into one file: ${file}. Name one for each.`,
  "missing-index": ({ site = "" }) =>
    `No site to search: ${site}. Build it first with 'ieum build', or name its folder with --site.`,
  "port-taken": ({ port = "" }) =>
    `Port ${port} and those after it are taken by other programs. Name another one with --port.`,
  "cannot-listen": ({ port = "", reason = "" }) =>
    `Port ${port} cannot be opened (${reason}). Name another one from 1024 with --port.`,
  "cannot-write": ({ file = "", reason = "" }) => `Cannot write ${file} (${reason}).${writeHint(reason, EN_HINTS)}`,
  "disk-full": () => "The disk is full, so not everything was written. Free some space and run it again.",
  "build-failed": ({ reason = "" }) => `The site could not be built: ${reason}`,
  "target-exists": ({ path = "" }) => `Not moved, for it is there already: ${path}`,
  "not-moved": ({ file = "", reason = "" }) =>
    `Nothing was moved, for links cannot be mended in ${file} (${reason}).${writeHint(reason, EN_HINTS)}`,
  "outside-notes": ({ path = "" }) => `Not inside the notes folder: ${path}. Give a path in it.`,
  "not-read": ({ path = "" }) =>
    `Notes are not read there: ${path}. Nothing can be moved into a folder whose name begins with a dot, or into node_modules, _site or dist.`,
  "below-a-file": ({ path = "", file = "" }) => `A file, not a folder: ${file}. Nothing can be moved below it: ${path}`,
  "into-itself": ({ path = "" }) => `A folder cannot be moved into itself: ${path}. Name another place.`,
  "no-repository": ({ folder = "" }) =>
    `Git reads no repository there, so what has changed is not known: ${folder}. Check that 'git status' works in it.`,
  "unknown-ref": ({ ref = "" }) =>
    `Git does not know '${ref}'. Fetch the whole history of a shallow clone (fetch-depth: 0 of actions/checkout).`,
  "missing-package": ({ package: name = "", option = "" }) =>
    `Option '${option}' needs the package ${name}. Install it: npm install ${name}`,
};

/** One sentence on what kept a command from running, and the mend. `command`: the one that was run, for examples. */
export function describeUsageError(error: UsageError, lang: Lang, command = "build"): string {
  // A reason may be another program's, of several lines.
  const data = Object.entries(error.data).map(([name, value]) => [name, name === "reason" ? value : visible(value)]);
  return (lang === "ko" ? ko : en)[error.code]({ command, ...Object.fromEntries(data) });
}
