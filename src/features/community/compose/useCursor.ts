import { useState } from 'react'

interface Typed {
  detail: { cursor?: number }
}

/**
 * Where in a text the next letter goes, in UTF-16 units: as the textarea tells while one types and, in WeChat, when it is
 * left. A browser does not tell when it is left; there it is where one last typed, and before that the end of the text.
 */
export function useCursor(text: string) {
  const [cursor, setCursor] = useState(text.length)
  return {
    cursor: Math.min(cursor, text.length),
    moveTo: setCursor,
    follow: ({ detail }: Typed) => {
      if (typeof detail.cursor === 'number') setCursor(detail.cursor)
    },
  }
}
