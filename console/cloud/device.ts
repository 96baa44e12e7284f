const deviceKey = 'mashang.desk.device'

/** By which the cloud knows that this browser was signed in before: strangers' guesses do not slow it down. */
export const deviceSecret = (): string | undefined => localStorage.getItem(deviceKey) ?? undefined

/** Kept when the tab closes, unlike the session: it lets nobody in. */
export const keepDeviceSecret = (secret: string) => localStorage.setItem(deviceKey, secret)
