import { Swiper, SwiperItem, View } from '@tarojs/components'
import { Picture } from '../../ui/Picture'
import './rewardPictures.css'

/** The pictures, one at a time. */
export const RewardPictures = ({ pictures }: { pictures: readonly string[] }) => (
  <View className="pictures">
    {pictures.length > 1 ? (
      <Swiper className="pictures-swiper" indicatorDots indicatorColor="#d9d2c4" indicatorActiveColor="#5a6663">
        {pictures.map((picture) => (
          <SwiperItem key={picture}>
            <View className="pictures-one">
              <Picture picture={picture} />
            </View>
          </SwiperItem>
        ))}
      </Swiper>
    ) : (
      <View className="pictures-one">
        <Picture picture={pictures[0] ?? 'logo'} />
      </View>
    )}
  </View>
)
