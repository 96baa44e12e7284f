import { View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import '../post/postFoot.css'

/** Within the thumb's reach on a page of posts: writing one for it. */
export const WriteFoot = ({ text, onTap }: { text: string; onTap: () => void }) => (
  <View className="post-foot write-foot">
    <Button text={text} onTap={onTap} />
  </View>
)
