import type { Href } from "./href.ts";
import type { Options } from "../model/options.ts";
import type { LinkView, SiteView } from "./page-view.ts";

type Touches = Pick<SiteView, "fonts" | "styles" | "logo" | "links" | "footer" | "social" | "license" | "accent">;

/** What an owner adds to every page; paths (`/a.png`) become relative, addresses stay. Absent options are absent. */
export function ownersTouches(options: Options, href: Href): Touches {
  const links = toLinks(options.links, href);
  const social = toLinks(options.social, href);
  const license = toLinks(options.license, href)[0];
  return {
    ...(options.logo === "" ? {} : { logo: href(`/${options.logo.replace(/^\/+/, "")}`) }),
    ...(options.footer === "" ? {} : { footer: options.footer }),
    ...(options.accent === "" ? {} : { accent: options.accent }),
    ...(options.fonts === "" ? {} : { fonts: options.fonts }),
    ...(options.styles.length === 0
      ? {}
      : { styles: options.styles.map((path) => href(`/${path.replace(/^\/+/, "")}`)) }),
    ...(links.length === 0 ? {} : { links }),
    ...(social.length === 0 ? {} : { social }),
    ...(license === undefined ? {} : { license }),
  };
}

function toLinks(addresses: Readonly<Record<string, string>>, href: Href): LinkView[] {
  return Object.entries(addresses).map(([title, address]) => ({
    title,
    href: address.startsWith("/") ? href(address) : address,
  }));
}
