const line =
  /^[ \t]*(?:(["']?)draft\1[ \t]*[:=][ \t]*(["']?)(?:true|yes|on)\2|(["']?)published\3[ \t]*[:=][ \t]*(["']?)(?:false|no|off)\4)[ \t]*(?:#.*)?$/im;

/** Whether any line of a front matter that cannot be read makes the note a draft, in YAML or in TOML: a draft that is published cannot be taken back. */
export function isKeptBack(frontMatter: string): boolean {
  return line.test(frontMatter);
}
