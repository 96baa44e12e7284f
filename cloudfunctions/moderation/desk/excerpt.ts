/** Two lines of a list. */
const excerptLength = 80

export function excerptOf(text: string): string {
  const characters = [...text]
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength).join('')}…` : text
}
