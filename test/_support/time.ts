/** From here on the machine's clock stands still, and only a test moves time: what is counted in seconds stays exact. */
export function stopTime(): void {
  jest.spyOn(Date, 'now').mockReturnValue(Date.now())
}
