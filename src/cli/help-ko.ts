import type { HelpTexts } from "./help-texts.ts";

const always = `      --lang ko|en           메시지의 언어. 기본값은 시스템 로캘
      --debug                오류의 자세한 내용 보기
  -h, --help                 도움말
`;

const common = `공통 옵션:
      --base <경로>          사이트가 놓일 경로. 기본값 /  예: /repo/(repo라고 써도 같음)
      --site-url <주소>      사이트의 주소. 예: https://user.github.io
      --root <폴더>          /로 시작하는 링크와 위키링크를 더 찾을 폴더(여러 번 쓸 수 있음)
      --exclude <글롭>       읽지 않을 파일과 폴더(여러 번 쓸 수 있음)
      --drafts               초안도 싣기
      --severity <코드=심각도> 심각도 바꾸기: error, warning, info, off
      --no-cache             .cache를 쓰지 않기
${always}`;

const exits = `종료 코드: 0 문제 없음, 1 고칠 것이 있음, 2 실행하지 못함
`;

/** Help in Korean. */
export const helpKo: HelpTexts = {
  overview: `이음(ieum): 한국어 Markdown 노트를 서로 이어진 사이트로 펴냅니다.

사용법: ieum <명령> [노트 폴더] [옵션]

명령:
  build    노트 폴더를 사이트로 만듭니다
  serve    내 컴퓨터에서 미리 봅니다
  check    링크를 검사합니다
  mv       노트를 옮기고 링크를 고칩니다
  diagram  Mermaid 파일을 SVG로 그립니다
  search   만들어 둔 사이트에서 찾습니다

  ieum <명령> --help         명령의 도움말
  ieum --version             버전

노트 폴더를 적지 않으면 notes를 씁니다.
${exits}`,
  commands: {
    build: `사용법: ieum build [노트 폴더] [옵션]

노트 폴더를 읽어 정적 사이트로 만듭니다. 끊긴 링크가 있어도 나머지는 펴내고, 무엇이 끊겼는지 알려 줍니다.

옵션:
  -o, --output <폴더>        사이트를 쓸 폴더. 기본값 _site
      --strict               오류나 경고가 있으면 종료 코드 1로 끝내기
      --no-site-check        만든 페이지의 주소를 검사하지 않기

${common}
예:
  ieum build notes --output _site --base /repo/ --site-url https://user.github.io

종료 코드: 0 만듦, 1 --strict를 주었고 고칠 것이 있음, 2 만들지 못함
`,
    serve: `사용법: ieum serve [노트 폴더] [옵션]

사이트를 만들어 내 컴퓨터에서만 보여 주고, 노트를 고치면 바로 다시 보여 줍니다. 초안도 보입니다.

옵션:
  -p, --port <번호>          포트. 기본값 8080(쓰는 중이면 다음 번호)
      --once                 한 번 만들고 서버 없이 끝내기

${common}
종료 코드: 0 멈춤, 2 실행하지 못함
`,
    check: `사용법: ieum check [노트 폴더] [옵션]

사이트를 만들지 않고 링크, 제목, 그림, 머리말(front matter), 다이어그램을 검사합니다.

옵션:
  -r, --reporter <이름[=파일]> pretty, github, json, junit, sarif, markdown, rdjson(여러 번 쓸 수 있음)
      --links                JSON에 모든 링크를 싣기
      --external             바깥 링크도 확인(--include-local --budget --grace --shard --suggest --upgrade)
      --explain <코드>       코드의 뜻과 고치는 법 보기. 예: missing-note
      --explain <주소>       바깥 주소를 어떤 규칙으로 확인하는지 보기
      --merge <파일...>      나누어 검사한 JSON 보고서를 하나로 합치기
      --site <폴더>          만들어 둔 사이트의 모든 주소도 검사하기. 노트 폴더를 적지 않으면 사이트만 검사
      --strict               경고도 실패로 보기
      --fix, --fix=dry       고칠 길이 하나뿐인 링크를 고치기, 고칠 것을 diff로 보기
      --since <커밋>         그 커밋 뒤로 바뀐 노트와, 바뀐 파일로 가는 링크만 검사
      --update-baseline      지금의 문제를 기준선에 적어 두기(다음부터 새 문제만 알림)
      --baseline <파일>      기준선 파일. 기본값 .ieum-baseline.json

${common}
예:
  ieum check notes --reporter pretty --reporter sarif=out.sarif
  ieum check --site _site --base /repo/

종료 코드: 0 오류 없음(--strict면 경고도 없음), 1 고칠 것이 있음, 2 실행하지 못함
`,
    mv: `사용법: ieum mv <옛 경로> <새 경로> [노트 폴더] [옵션]

노트나 파일이나 폴더를 옮기고, 그리로 가는 링크와 그 안의 링크를 모두 고칩니다. 이미 있는 파일은 덮지 않습니다.

옵션:
      --dry                  옮기지 않고 고칠 링크를 diff로 보기

${common}
예:
  ieum mv notes/도커.md notes/container/도커.md

종료 코드: 0 옮김, 1 고치지 못한 링크가 있음, 2 옮기지 못함
`,
    diagram: `사용법: ieum diagram [파일.mmd | -] [-o 파일.svg] [--theme light|dark|both]

Mermaid 파일(또는 표준 입력)을 SVG로 그립니다. 브라우저가 필요 없습니다.

옵션:
  -o, --output <파일>        SVG를 쓸 파일. 없으면 표준 출력
      --theme <테마>         light, dark, both. 기본값 both
      --no-cache             .cache를 쓰지 않기
${always}
종료 코드: 0 그려 냄, 1 그리지 못했거나 일부를 뺌, 2 실행하지 못함
`,
    search: `사용법: ieum search "질의" [--site 폴더] [옵션]

만들어 둔 사이트에서 찾습니다. 사이트의 검색 상자와 같은 코드로 답합니다.

옵션:
      --site <폴더>          사이트 폴더. 기본값 _site
      --limit <수>           결과의 수. 기본값 10
      --in <폴더>            그 폴더 안에서만 찾기
      --json                 JSON으로 출력
${always}
종료 코드: 0 찾음, 1 맞는 글이 없음, 2 실행하지 못함
`,
  },
};
