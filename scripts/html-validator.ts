import { HtmlValidate } from "html-validate/node";

/** Tells what is not valid in a page, whatever its style. */
export const htmlValidator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Style, not validity.
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "long-title": "off",
    "no-implicit-input-type": "off",
    "no-inline-style": "off",
    "no-trailing-whitespace": "off",
    "tel-non-breaking": "off",
    "void-style": "off",
    // HTML 5 lets an id begin with a digit, as headings do.
    "valid-id": ["error", { relaxed: true }],
  },
});
