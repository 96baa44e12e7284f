import { View } from '@tarojs/components'
import './skeleton.css'

/** The shape of what is coming, in the place where it will be. */
export const Skeleton = ({ height, width = '100%' }: { height: number; width?: string }) => (
  <View className="skeleton" style={{ height: `${height}px`, width }} />
)

/** So many list rows on their way. */
export const SkeletonRows = ({ rows }: { rows: number }) => (
  <View className="skeleton-rows">
    {Array.from({ length: rows }, (_, row) => (
      <View key={row} className="skeleton-row">
        <View className="skeleton skeleton-picture" />
        <View className="skeleton-lines">
          <Skeleton height={14} width="62%" />
          <Skeleton height={12} width="36%" />
        </View>
      </View>
    ))}
  </View>
)
