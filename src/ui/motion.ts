import { inBrowser } from '../cloud/address'

/** WeChat tells a mini-program nothing of this setting; there only the style sheets can follow it. */
export const motionReduced = () => inBrowser && window.matchMedia('(prefers-reduced-motion: reduce)').matches
