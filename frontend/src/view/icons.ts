import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

const shapes = {
  tree: svg`<path d="M12 21v-7m0 0-3-2.5M12 15l3-2.5"/><path d="M12 3c3 0 4.6 1.9 4.8 3.9 2 .3 3.2 1.9 3.2 3.7 0 2.300-1.800 3.900-4 3.900H8c-2.200 0-4-1.600-4-3.900 0-1.800 1.200-3.400 3.200-3.700C7.400 4.900 9 3 12 3z"/>`,
  eye: svg`<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.800"/>`,
  people: svg`<circle cx="9" cy="8.500" r="3.200"/><path d="M3 19c.5-3.300 2.900-5 6-5s5.500 1.700 6 5"/><path d="M15.500 5.600a3.200 3.200 0 0 1 0 5.800M17.500 14.400c2 .6 3.200 2.100 3.500 4.600"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  next: svg`<path d="M5 12h13m-5-5.500 5.500 5.500L13 17.500"/>`,
  back: svg`<path d="M19 12H6m5 5.500L5.500 12 11 6.500"/>`,
  pause: svg`<path d="M9 6v12M15 6v12"/>`,
  play: svg`<path d="M8 5.500v13l10-6.500z"/>`,
  stop: svg`<rect x="6.500" y="6.500" width="11" height="11" rx="2"/>`,
  skip: svg`<path d="M5 6v12l8-6zM17 6v12"/>`,
  again: svg`<path d="M19.500 12a7.500 7.500 0 1 1-2.200-5.300M19.500 3.500v4h-4"/>`,
  swap: svg`<path d="M7 8h11l-3-3M17 16H6l3 3"/>`,
  shuffle: svg`<path d="M4 7h3c5 0 5 10 10 10h3m-3-3 3 3-3 3M4 17h3c1.500 0 2.500-.9 3.300-2.200M13.800 9.200C14.500 8 15.500 7 17 7h3m-3-3 3 3-3 3"/>`,
  hand: svg`<path d="M8 12V6.500a1.500 1.500 0 0 1 3 0V11m0-5.500v-1a1.500 1.500 0 0 1 3 0V11m0-4.500a1.500 1.500 0 0 1 3 0V14c0 4-2.500 6.500-6 6.500-3 0-4.500-1.500-6-4.500l-1.300-2.700c-.5-1 .9-2 1.800-1.200L8 14.500"/>`,
  hide: svg`<path d="M3 3l18 18M10 5.800A9 9 0 0 1 12 5.500c6 0 9.500 6.500 9.500 6.500a16 16 0 0 1-3 3.700M6.500 7.500C4 9.300 2.500 12 2.500 12S6 18.500 12 18.500c1.400 0 2.700-.4 3.900-.9"/>`,
  bell: svg`<path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4"/>`,
  robot: svg`<rect x="5" y="8" width="14" height="11" rx="3"/><path d="M12 8V4.500M9 13v1.500M15 13v1.500"/>`,
  screen: svg`<rect x="3" y="4.500" width="18" height="12" rx="2"/><path d="M9 20h6M12 16.500V20"/>`,
  copy: svg`<rect x="8.500" y="8.500" width="11.500" height="11.500" rx="2"/><path d="M15.500 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.500"/>`,
  dots: svg`<circle cx="5.500" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="18.500" cy="12" r="1"/>`,
  cross: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
  offline: svg`<path d="M3 3l18 18M8.500 15.500a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.400M19 12a10 10 0 0 0-6.300-2.900M12 19h.01"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

export const iconNames = Object.keys(shapes) as readonly IconName[];

/** A line drawing beside words; the words name it, so it is silent itself. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
