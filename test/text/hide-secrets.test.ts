import { expect, it } from "vitest";
import { hideSecrets } from "../../src/text/hide-secrets.ts";

it.each([
  ["https://user:p%40w@a.kr/x?q=1#y", "https://***@a.kr/x?q=1#y"],
  ["https://token@a.kr", "https://***@a.kr"],
  ["//user:pw@a.kr/", "//***@a.kr/"],
  ["HTTPS:\\\\u:p@a.kr/", "HTTPS:\\\\***@a.kr/"],
  ["https:u:p@a.kr/", "https:***@a.kr/"],
  ["https://a.kr/@name/x@y?to=a@b.kr", "https://a.kr/@name/x@y?to=a@b.kr"],
  ["a@b.md", "a@b.md"],
  ["/a?token", "/a?token"],
  ["https://a.kr/?page=2&lang=ko&keyword=열쇠&monkey=1", "https://a.kr/?page=2&lang=ko&keyword=열쇠&monkey=1"],
])("%s is kept as %s", (address, kept) => {
  expect(hideSecrets(address)).toBe(kept);
});

it.each([
  "https://a.kr/?access_token=s3cret&x=1",
  "https://a.kr/?X-Amz-Credential=s3cret%2Fx&X-Amz-Signature=s3cret",
  "https://a.kr/?sv=1&sig=s3cret%3D",
  "https://apis.data.go.kr/x?serviceKey=s3cret",
  "https://maps.example/js?key=s3cret",
  "https://a.kr/#id_token=s3cret",
  "https://a.kr/x;jsessionid=s3cret?y=1",
  "/local?apikey=s3cret",
])("no secret of %s is kept", (address) => {
  const kept = hideSecrets(address);
  expect(kept).toMatch(/=\*{3}[0-9a-f]{4}(?=$|[&?#;])/);
  expect(kept).not.toContain("s3cret");
  expect(hideSecrets(kept)).toBe(kept);
  expect(hideSecrets(address.replaceAll("s3cret", "other"))).not.toBe(kept);
});
