import { Readable, Transform } from 'node:stream'
import type { Files } from '../files'

/** The part of wx-server-sdk 4.0.2's `cloud` that stores files. */
export interface Cloud {
  uploadFile(options: { cloudPath: string; fileContent: NodeJS.ReadableStream }): Promise<{ fileID: string }>
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: { tempFileURL: string; errMsg?: string }[] }>
}

/**
 * The file port on CloudBase storage.
 *
 * @param cloud the SDK, or what it looks like to this port; its own types leave these answers untyped.
 */
export function wxFiles(cloud: object): Files {
  const sdk = cloud as Cloud
  return {
    async write(path, content) {
      let bytes = 0
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length
          done(null, chunk)
        },
      })
      const source = Readable.from(content)
      source.once('error', (error) => counted.destroy(error))
      const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: source.pipe(counted) })
      return { fileId: fileID, bytes }
    },
    async temporaryUrl(fileId) {
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileId] })
      const [found] = fileList
      if (!found?.tempFileURL) throw new Error(`there is no address for ${fileId}: ${found?.errMsg ?? 'not found'}`)
      return found.tempFileURL
    },
  }
}
