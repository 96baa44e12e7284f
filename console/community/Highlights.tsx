import { useState } from 'react'
import { Page } from '../ui/Page'
import { useWords } from '../ui/language'
import { FindPosts } from './FindPosts'
import { HighlightAsk, type Asked } from './HighlightAsk'
import { HighlightedPosts } from './HighlightedPosts'

/** Posts above others: find one, feature or pin it, and see what is featured and pinned. */
export function Highlights() {
  const words = useWords()
  const [asked, setAsked] = useState<Asked>()
  return (
    <Page title={words.highlight.title} says={words.highlight.says}>
      <FindPosts onAsk={setAsked} />
      <HighlightedPosts kind="featured" onAsk={setAsked} />
      <HighlightedPosts kind="pinned" onAsk={setAsked} />
      <HighlightAsk asked={asked} onClose={() => setAsked(undefined)} />
    </Page>
  )
}
