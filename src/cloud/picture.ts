import Taro from '@tarojs/taro'
import { inBrowser } from './address'

/** The cloud keeps 256 px and takes 64 kB; a square of 512 px at this quality stays well below. */
const side = 512
const quality = 80

/** Lets the person choose a picture; undefined where they changed their mind. WeChat's own button does it there. */
export async function choosePicture(): Promise<string | undefined> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: 1, sizeType: ['compressed'] })
    return tempFilePaths[0]
  } catch {
    return undefined
  }
}

/** A chosen picture as base64 of a small JPEG; undefined where it cannot be read. */
export async function smallPicture(path: string): Promise<string | undefined> {
  try {
    return await (inBrowser ? redrawn(path) : compressed(path))
  } catch {
    return undefined
  }
}

async function compressed(path: string): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality,
    compressedWidth: side,
    compressedHeight: side,
  })
  return String(Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64'))
}

/** Drawn onto a canvas, turned as the camera meant it. */
async function redrawn(path: string): Promise<string> {
  const image = new Image()
  image.src = path
  await image.decode()
  const scale = Math.min(1, side / Math.min(image.naturalWidth, image.naturalHeight))
  const shown = side / scale
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const left = (image.naturalWidth - shown) / 2
  const top = (image.naturalHeight - shown) / 2
  canvas.getContext('2d')?.drawImage(image, left, top, shown, shown, 0, 0, side, side)
  return canvas.toDataURL('image/jpeg', quality / 100).replace(/^data:[^,]*,/, '')
}
