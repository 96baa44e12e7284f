import Taro from '@tarojs/taro'
import { inBrowser } from './address'
import { newRequestId } from './requests'

/** Puts a chosen file where the doors can look at it, and answers with its id; undefined where it did not get there. */
export async function upload(path: string): Promise<string | undefined> {
  try {
    return await (inBrowser ? byHttp(path) : byWeChat(path))
  } catch {
    return undefined
  }
}

async function byWeChat(filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `uploads/${newRequestId()}`, filePath })
  return fileID
}

/** A browser's chosen file is an address of its own. */
async function byHttp(path: string): Promise<string | undefined> {
  const file = await (await fetch(path)).blob()
  const headers = { 'content-type': 'application/octet-stream' }
  const answer: unknown = await (await fetch('/local/upload', { method: 'POST', headers, body: file })).json()
  return answer instanceof Object && 'fileId' in answer && typeof answer.fileId === 'string' ? answer.fileId : undefined
}
