import { serve } from '../_kernel/serve'
import { scan } from './scan'

/** The door for everything a code can be asked. */
export const code = serve('code', { scan })
