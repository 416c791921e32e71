import { isLocale, baseLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

/**
 * The server has decided on the page's language, by cookie or by what the browser asked for. Deciding again here, by
 * the browser's own list, could come out otherwise and mix two languages on one page.
 */
overwriteGetLocale(() => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : baseLocale;
});
