const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Elements that a diagram may hold. */
export const allowedElements = words(`
  svg g defs style title desc path rect circle ellipse line polyline polygon text tspan textPath a marker
  linearGradient radialGradient stop clipPath mask pattern use symbol
`);

/** Attributes that stay attributes; `href` is looked at apart. */
export const allowedAttributes = words(`
  id class style href x y width height rx ry cx cy r x1 y1 x2 y2 fx fy dx dy d points transform viewBox
  preserveAspectRatio refX refY markerWidth markerHeight markerUnits orient gradientUnits gradientTransform offset
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits spreadMethod
  pathLength textLength lengthAdjust rotate startOffset role aria-label aria-labelledby aria-describedby
  aria-roledescription aria-hidden xml:space lang
`);

/** Presentation properties, as attributes or in CSS. Nothing here can fetch, cover the page or take clicks. */
export const allowedProperties = words(`
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit opacity color font-size font-weight font-style font-family text-anchor
  text-decoration dominant-baseline alignment-baseline baseline-shift letter-spacing marker-start marker-mid
  marker-end clip-path mask stop-color stop-opacity paint-order transform transform-origin transform-box display
  visibility animation vector-effect clip-rule white-space
`);

/** Whether a CSS value is harmless: no fetching, no escapes, `url()` only to an id of the drawing itself. */
export function isSafeValue(value: string): boolean {
  if (/[\\<>{}@]|expression|javascript:|image-set|attr\(|var\(|env\(/iu.test(value)) return false;
  return !/url\((?!\s*["']?#[^"')\s]+["']?\s*\))/iu.test(value);
}
