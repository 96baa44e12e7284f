import { inBrowser } from './address'

/** Who the browser build says it is. Inside WeChat the platform knows, and nothing here is asked. */
export const visitor = () => (inBrowser && window.localStorage.getItem('mashang.visitor')) || 'visitor-lin'
