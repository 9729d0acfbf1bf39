/** Languages of highlight.js (the name of each one's module first, then its other names), and names that others use for them. */
const table =
  "1c, abnf, accesslog, actionscript as, ada, angelscript asc, apache apacheconf, applescript osascript, arcade, " +
  "arduino ino, armasm arm, asciidoc adoc, aspectj, autohotkey ahk, autoit, avrasm, awk, axapta x++, bash sh zsh, " +
  "basic, bnf, brainfuck bf, c h, cal, capnproto capnp, ceylon, clean icl dcl, clojure clj edn, clojure-repl, " +
  "cmake cmake.in, coffeescript coffee cson iced, coq, cos cls, cpp cc c++ h++ hpp hh hxx cxx, crmsh crm pcmk, " +
  "crystal cr, csharp cs c#, csp, css, d, dart, delphi dpr dfm pas pascal, diff patch, django jinja, dns bind zone, " +
  "dockerfile docker, dos bat batch cmd, dsconfig, dts, dust dst, ebnf, elixir ex exs, elm, erb, erlang erl, " +
  "erlang-repl, excel xlsx xls, fix, flix, fortran f90 f95, freedesktop desktop systemd, fsharp fs f#, gams gms, " +
  "gauss gss, gcode nc, gherkin feature, glsl, gml, go golang, golo, gradle, graphql gql, groovy, haml, " +
  "handlebars hbs html.hbs html.handlebars htmlbars, haskell hs, haxe hx, hsp, http https, hy hylang, inform7 i7, " +
  "ini toml, irpf90, isbl, java jsp, javascript js jsx mjs cjs, jboss-cli wildfly-cli, json jsonc json5, julia, " +
  "julia-repl jldoctest, kotlin kt kts ktm ktx, lasso ls lassoscript, latex tex, ldif, leaf, less, lisp, " +
  "livecodeserver, livescript ls, llvm, lsl, lua pluto, makefile mk mak make, markdown md mkdown mkd, " +
  "mathematica mma wl, matlab, maxima, mel, mercury m moo, mipsasm mips, mizar, mojolicious, monkey, " +
  "moonscript moon, n1ql, nestedtext nt, nginx nginxconf, nim, nix nixos, node-repl, nsis, " +
  "objectivec mm objc obj-c obj-c++ objective-c++, ocaml ml, openscad scad, oxygene, parser3, perl pl pm, " +
  "pf pf.conf, pgsql postgres postgresql, php, php-template, plaintext text txt, pony, powershell pwsh ps ps1, " +
  "processing pde, profile, prolog, properties, protobuf proto, puppet pp, purebasic pb pbi, python py gyp ipython, " +
  "python-repl pycon, q k kdb, qml qt, r, reasonml re, rib, roboconf graph instances, routeros mikrotik, rsl, " +
  "ruby rb gemspec podspec thor irb, ruleslanguage, rust rs, sas, scala, scheme scm, scilab sci, scss, " +
  "shell console shellsession, smali, smalltalk st, sml ml, sqf, sql, stan stanfuncs, stata do ado, " +
  "step21 p21 step stp, stylus styl, subunit, swift, taggerscript, tap, tcl tk, thrift, tp, twig craftcms, " +
  "typescript ts tsx mts cts, vala, vbnet vb, vbscript vbs, vbscript-html, verilog v sv svh, vhdl, vim, wasm, wren, " +
  "x86asm, xl tao, xml html xhtml rss atom xjb xsd xsl plist wsf svg, xquery xpath xq xqm, yaml yml, zephir zep";

const borrowed =
  "xml vue svelte jsp astro html5, sql mysql oracle mariadb sqlite, vim viml vimscript vimrc, json jsonc json5 geojson webmanifest, " +
  "ini conf env dotenv cfg, shell terminal, markdown mdx, javascript node, yaml openapi, python py3 python3, " +
  "makefile make, typescript deno, bash ash ksh, groovy jenkinsfile, java jdk, clojure cljs cljc";

let names: ReadonlyMap<string, string> | undefined;

function readNames(): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const line of `${table}, ${borrowed}`.split(", ")) {
    const [module, ...others] = line.split(" ");
    for (const name of [module!, ...others]) if (!read.has(name)) read.set(name, module!);
  }
  return read;
}

/** Languages that stand inside others, loaded along with them. */
const companions: Readonly<Record<string, readonly string[]>> = {
  xml: ["css", "javascript"],
  javascript: ["xml", "css"],
  typescript: ["xml", "css"],
  markdown: ["xml"],
  php: ["xml"],
  "php-template": ["xml", "php"],
  dockerfile: ["bash"],
  shell: ["bash"],
  erb: ["xml", "ruby"],
  handlebars: ["xml"],
  twig: ["xml"],
  django: ["xml"],
};

/** The highlight.js module of a language as a fence names it; `undefined` for one that has no colours. */
export function languageModule(name: string): string | undefined {
  // A check colours nothing.
  names ??= readNames();
  return names.get(name.toLowerCase());
}

/** The modules that a language's module needs beside it. */
export function companionModules(module: string): readonly string[] {
  return companions[module] ?? [];
}
