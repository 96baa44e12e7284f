import Taro from '@tarojs/taro'
import { inBrowser } from './address'

/** Gives the person a file: a download in a browser; in WeChat to a chat of their choice, which is how files leave it. */
export async function handOver(name: string, content: string, type: string): Promise<void> {
  if (inBrowser) return download(name, content, type)
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'utf8')
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
  } catch {
    // They closed the list of chats: the file stays where it is, and the button makes it again.
  }
}

function download(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
