import { held } from './held'

/** Whether somebody is shown codes that are told once: until they say that these are kept, nothing takes their place. */
export const keepingCodes = held(false)
