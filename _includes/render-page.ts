import type { PageView } from "../src/site/page-view.ts";
import { createLayout } from "./create-layout.ts";

/** Writes one page of the site as a whole HTML document. */
export const renderPage: (page: PageView) => string = createLayout();
