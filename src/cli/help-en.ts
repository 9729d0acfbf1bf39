import type { HelpTexts } from "./help-texts.ts";

const always = `      --lang ko|en           language of messages, default from the locale
      --debug                show details of an error
  -h, --help                 help
`;

const common = `Common options:
      --base <path>          path under which the site lies, default /, as in /repo/ (repo is the same)
      --site-url <origin>    origin of the site, as in https://user.github.io
      --root <folder>        folder in which /x links and wikilinks are looked up too (repeatable)
      --exclude <glob>       files and folders that are not read (repeatable)
      --drafts               show drafts too
      --severity <code=level>  change a finding's level: error, warning, info, off
      --no-cache             do without .cache
${always}`;

const exits = `Exit codes: 0 nothing to mend, 1 findings, 2 could not run
`;

/** Help in English. */
export const helpEn: HelpTexts = {
  overview: `ieum: Korean Markdown notes in, a linked and checked site out.

Usage: ieum <command> [notes folder] [options]

Commands:
  build    build the site
  serve    preview it on this machine
  check    check links
  mv       move a note and mend links
  diagram  draw a Mermaid file as SVG
  search   search a built site

  ieum <command> --help      help of a command
  ieum --version             version

Without a folder, notes is read.
${exits}`,
  commands: {
    build: `Usage: ieum build [notes folder] [options]

Builds a static site. Broken links are told and do not keep the rest from being built.

Options:
  -o, --output <folder>      where the site is written, default _site
      --strict               exit with 1 on errors or warnings
      --no-site-check        do not check the addresses in what was built

${common}
Example:
  ieum build notes --output _site --base /repo/ --site-url https://user.github.io

Exit codes: 0 built, 1 findings under --strict, 2 not built
`,
    serve: `Usage: ieum serve [notes folder] [options]

Builds the site, shows it on this machine alone and again whenever a note changes. Drafts are shown.

Options:
  -p, --port <number>        port, default 8080 (or the next free one)
      --once                 build once and end without a server

${common}
Exit codes: 0 stopped, 2 could not run
`,
    check: `Usage: ieum check [notes folder] [options]

Checks links, headings, images, front matter and diagrams without building.

Options:
  -r, --reporter <name[=file]>  pretty, github, json, junit, sarif, markdown, rdjson (repeatable)
      --links                list every link in the JSON
      --external             check external links too (--include-local --budget --grace --shard --suggest --upgrade)
      --explain <code>       tell what a finding means and how to mend it, as missing-note
      --explain <url>        tell by which rules an external URL is checked
      --merge <files...>     join the JSON reports of shards
      --site <folder>        check every address of a built site too; without a notes folder, that alone
      --strict               warnings fail too
      --fix, --fix=dry       mend links that have one mend; show the mends as a diff
      --since <git ref>      only notes that changed since, and links to files that did
      --update-baseline      record today's findings (later runs tell new ones alone)
      --baseline <file>      baseline file, default .ieum-baseline.json

${common}
Example:
  ieum check notes --reporter pretty --reporter sarif=out.sarif
  ieum check --site _site --base /repo/

Exit codes: 0 no errors (under --strict no warnings either), 1 findings, 2 could not run
`,
    mv: `Usage: ieum mv <old path> <new path> [notes folder] [options]

Moves a note, a file or a folder and mends every link to it and in it. Nothing is overwritten.

Options:
      --dry                  move nothing, show the mends as a diff

${common}
Example:
  ieum mv notes/docker.md notes/container/docker.md

Exit codes: 0 moved, 1 links are left that could not be mended, 2 not moved
`,
    diagram: `Usage: ieum diagram [file.mmd | -] [-o file.svg] [--theme light|dark|both]

Draws a Mermaid file (or standard input) as SVG. No browser is needed.

Options:
  -o, --output <file>        the SVG file; standard output without it
      --theme <theme>        light, dark, both; default both
      --no-cache             do without .cache
${always}
Exit codes: 0 drawn, 1 not drawn or not all of it, 2 could not run
`,
    search: `Usage: ieum search "query" [--site folder] [options]

Searches a built site with the very code of its search box.

Options:
      --site <folder>        site folder, default _site
      --limit <number>       number of results, default 10
      --in <folder>          search this folder alone
      --json                 print JSON
${always}
Exit codes: 0 found, 1 nothing matches, 2 could not run
`,
  },
};
