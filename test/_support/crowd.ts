/** Works through everything, so many at a time, as a crowd of phones does. */
export async function inFlight<Item, Value>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = []
  const rest = items.entries()
  const oneAfterAnother = async () => {
    for (const [place, item] of rest) values[place] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, oneAfterAnother))
  return values
}

/** How often each of them came. */
export const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(outcomes)].sort().map((each) => [each, outcomes.filter((one) => one === each).length]))
