import { serve } from '../kernel/call/serve'
import { scan } from './visitor/scan'

/** The door for everything a code can be asked. */
export const code = serve('code', { scan })
