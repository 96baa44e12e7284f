import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../../kernel/ports/files'

/** The part of wx-server-sdk 4.0.2's `cloud` that stores files. */
interface Cloud {
  uploadFile(options: { cloudPath: string; fileContent: NodeJS.ReadableStream }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: { tempFileURL: string; errMsg?: string }[] }>
}

/**
 * The file port on CloudBase storage. The SDK takes a Buffer or a stream of a file and nothing else, so content passes
 * through the temporary folder, of which an instance has 512 MB.
 *
 * @param cloud the SDK; its own types leave these answers untyped.
 * @param publicOrigin where public files are read from, where that is not the bucket's own domain.
 */
export function wxFiles(cloud: object, publicOrigin?: string): Files {
  const sdk = cloud as Cloud
  const write: Files['write'] = async (path, content) => {
    const folder = await mkdtemp(join(tmpdir(), 'upload-'))
    try {
      const place = join(folder, 'content')
      await pipeline(content, createWriteStream(place))
      const { size } = await stat(place)
      const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: createReadStream(place) })
      return { fileId: fileID, bytes: size }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return {
    write,
    async remove(path) {
      // Files are removed by id, and only an upload tells the id of a path.
      const { fileId } = await write(path, Readable.from([Buffer.from('-')]))
      await sdk.deleteFile({ fileList: [fileId] })
    },
    async read(fileId, bytesMax) {
      const content = await sdk.downloadFile({ fileID: fileId }).then(
        ({ fileContent }) => fileContent,
        () => undefined,
      )
      if (!content) return 'missing'
      return content.length > bytesMax ? 'tooLarge' : content
    },
    async removeById(fileId) {
      const { fileList } = await sdk.deleteFile({ fileList: [fileId] })
      return fileList[0]?.status === 0
    },
    async temporaryUrl(fileId) {
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileId] })
      const [found] = fileList
      if (!found?.tempFileURL) throw new Error(`there is no address for ${fileId}: ${found?.errMsg ?? 'not found'}`)
      return found.tempFileURL
    },
    publicUrl: (fileId) => publicUrl(fileId, publicOrigin),
    isPublic: (fileId) => publicId.test(fileId),
  }
}

/** `cloud://<env>.<bucket>/<path>`, whose public files CloudBase serves under the bucket's own domain. */
const publicId = /^cloud:\/\/[^./]+\.([\w-]+)\/(public\/.+)$/

function publicUrl(fileId: string, origin: string | undefined): string {
  const [, bucket, path] = publicId.exec(fileId) ?? []
  if (!bucket || !path) throw new RangeError(`${fileId} is no public file`)
  return `${origin ?? `https://${bucket}.tcb.qcloud.la`}/${path}`
}
