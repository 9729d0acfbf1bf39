import { defineConfig } from "./src/eleventy/define-config.ts";

export default defineConfig({
  title: "이음",
  description: "컨테이너를 공부한 노트와, 그 노트를 이어 주는 도구의 안내서입니다.",
  print: 30,
});
