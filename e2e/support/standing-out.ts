import type { Page } from "@playwright/test";

/** What reaches beyond the window's sides, or can be scrolled sideways. */
export const standingOut = (page: Page) =>
  page.evaluate(() => {
    const scrolling = [...document.querySelectorAll<HTMLElement>("html, body *")].filter((it) => {
      const { overflowX } = getComputedStyle(it);
      const isScroller = it === document.documentElement || /auto|scroll/.test(overflowX);
      return isScroller && it.scrollWidth > it.clientWidth + 1;
    });
    const beyond = [...document.querySelectorAll<HTMLElement>("body *")].filter((it) => {
      const { left, right, width, height } = it.getBoundingClientRect();
      const isCut = it.parentElement?.closest(".truncate") != null; // it ends in dots
      const isHidden = isCut || width <= 1 || height <= 1 || !it.checkVisibility();
      return !isHidden && (left < -1 || right > innerWidth + 1);
    });
    return [...scrolling, ...beyond].map(
      (it) =>
        `<${it.localName} class="${it.getAttribute("class") ?? ""}"> ${it.textContent.slice(0, 30)}`,
    );
  });
